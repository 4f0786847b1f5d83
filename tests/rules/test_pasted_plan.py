"""A pasted list becomes its measures: as inspections write them, and as people do."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.actions import ActionKind
from domain.pasted_plan import MOST_LINES, PlanLine, read_line, read_plan

NOW = datetime(2026, 11, 22, 8, tzinfo=UTC)
SEED = (Path(__file__).parent / "pasted_plan.txt").read_text(encoding="utf-8")
K, R = ActionKind.REQUIREMENT, ActionKind.RECOMMENDATION


def test_the_list_of_a_real_inspection_is_understood_whole() -> None:
    plan = read_plan(SEED, NOW)
    assert [(line.kind, line.title) for line in plan.lines] == [
        (
            K,
            "Säkerställa att social dokumentation och genomförandeplan tas fram för brukare som saknar detta",
        ),
        (K, "Säkerställa uppföljning av genomförandeplaner"),
        (K, "Säkerställa följsamhet till rutin om att dela genomförandeplaner med myndighet"),
        (R, "Revidera rutin för att säkerställa hanteringen av synpunkter och klagomål"),
        (K, "Säkerställa upprättandet av individuell kompetensutvecklingsplan"),
    ]
    assert all((line.owner_words, line.due_words) == (None, None) for line in plan.lines)
    assert plan.left_out[0].startswith("Utifrån de brister")
    assert plan.left_out[-1].endswith("SUN 2022–149.")


LINES = [
    (
        "revidera rutinen för sjukfrånvaro, Maria, senast sista mars",
        PlanLine("Revidera rutinen för sjukfrånvaro", None, "Maria", "senast sista mars", date(2027, 3, 31)),
    ),
    (
        "Krav: uppdatera rutinen senast 31 mars 2027 - Bo Ek",
        PlanLine("Uppdatera rutinen", K, "Bo Ek", "senast 31 mars 2027", date(2027, 3, 31)),
    ),
    (
        "Uppdatera rutinen senast den 31 mars, ansvarig: enhetschef Solgården (rekomendation)",
        PlanLine("Uppdatera rutinen", R, "enhetschef Solgården", "senast den 31 mars", date(2027, 3, 31)),
    ),
    (
        "Gå igenom 2024 års plan, bland annat rutiner, MAS, 31 mars",
        PlanLine("Gå igenom 2024 års plan, bland annat rutiner", None, "MAS", "31 mars", date(2027, 3, 31)),
    ),
    (
        "Ta upp larmet på APT senast fredag v. 49 (KRAV)",
        PlanLine("Ta upp larmet på APT", K, None, "senast fredag v. 49", date(2026, 12, 4)),
    ),
    ("Se över låsen innan någon skadas", PlanLine("Se över låsen innan någon skadas")),
    (
        "Utbilda vikarier (även timvikarier) i rutinen",
        PlanLine("Utbilda vikarier (även timvikarier) i rutinen"),
    ),
    ("Ställa krav på leverantören", PlanLine("Ställa krav på leverantören")),
]


@pytest.mark.parametrize(("said", "expected"), LINES)
def test_owner_and_day_are_found_inside_a_line(said: str, expected: PlanLine) -> None:
    assert read_line(said, NOW) == expected


SPELLINGS = [
    ("Gör det (krav)", K), ("Gör det (Krav).", K), ("Gör det ( KRAV )", K), ("Gör det [krav]", K),
    ("Gör det - krav", K), ("Krav: gör det", K), ("Gör det (skall-krav)", K), ("Gör det (ska krav)", K),
    ("Gör det (rekommendation)", R), ("Gör det (Rek.)", R), ("Gör det (rekomendation)", R),
    ("Gör det (rekommendasjon)", R), ("Rekommendation – gör det", R), ("Gör det (rekommenderas)", R),
    ("Gör det (kraft)", None), ("Gör det", None),
]  # fmt: skip


@pytest.mark.parametrize(("said", "kind"), SPELLINGS)
def test_krav_and_rekommendation_are_known_in_any_spelling(said: str, kind: ActionKind | None) -> None:
    line = read_line(said, NOW)
    assert line.kind is kind
    assert line.title.startswith("Gör det")
    assert kind is None or line.title == "Gör det"


LISTS = [
    ("1. Ena\n2. Andra\n10. Tionde", ["Ena", "Andra", "Tionde"]),
    ("1) Ena\n2) Andra", ["Ena", "Andra"]),
    ("- Ena\n– Andra\n* Tredje", ["Ena", "Andra", "Tredje"]),
    ("\uf0b7 Ena\n\uf0b7 Andra", ["Ena", "Andra"]),
    ("• Ena (krav) • Andra (krav)", ["Ena", "Andra"]),
    ("Ena saken\nAndra saken", ["Ena saken", "Andra saken"]),
    ("Åtgärder:\nEna saken\n  och mer\n\nAndra saken", ["Ena saken och mer", "Andra saken"]),
    ("a) Ena\nb) Andra", ["Ena", "Andra"]),
    ("• Stärka kompetens-\nutvecklingen\n• Se över vård-\noch omsorgsplaner", [
        "Stärka kompetensutvecklingen", "Se över vård- och omsorgsplaner",
    ]),
    ("• Ena\r\n• Andra\r\n", ["Ena", "Andra"]),
    ("", []),
    ("  \n \n", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "titles"), LISTS)
def test_lists_come_in_many_shapes(text: str, titles: list[str]) -> None:
    assert [line.title for line in read_plan(text, NOW).lines] == titles


def test_a_very_long_list_is_cut_and_says_what_was_left_out() -> None:
    plan = read_plan("\n".join(f"- Åtgärd {number}" for number in range(MOST_LINES + 5)), NOW)
    assert (len(plan.lines), plan.left_out) == (MOST_LINES, ())
    assert plan.beyond == tuple(f"Åtgärd {MOST_LINES + more}" for more in range(5))


@given(st.text(alphabet="aå •-–(krav)\n1.,; Mseninast31", max_size=120) | st.text(max_size=60))
def test_any_text_is_read_without_fault_and_no_title_is_empty(text: str) -> None:
    plan = read_plan(text, NOW)
    assert all(line.title and "\n" not in line.title for line in plan.lines)


@pytest.mark.parametrize(
    ("said", "title", "day"),
    [
        ("(krav) Laga larmen, Anna, till fredag v. 49", "Laga larmen", date(2026, 12, 4)),
        ("Laga larmen, till fredag v. 49, Anna", "Laga larmen", date(2026, 12, 4)),
        ("Köpa larm (krav), ansvarig: Anna Berg, klart 31/3", "Köpa larm", date(2027, 3, 31)),
        ("Laga larmen till fredag v. 49", "Laga larmen", date(2026, 12, 4)),
        ("Skriva brev till Maria", "Skriva brev till Maria", None),
        ("Flytta mötet till fredag v. 49", "Flytta mötet till fredag v. 49", None),
    ],
)
def test_a_day_may_stand_after_till_or_klart(said: str, title: str, day: date | None) -> None:
    line = read_line(said, datetime(2026, 11, 24, 10, tzinfo=UTC))
    assert (line.title, line.due) == (title, day)
