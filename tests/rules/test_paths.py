"""Every kind on its own legal path: what is asked, what must be there, by which law, by when."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from domain.access import HANDLERS, View, handlers_of, kinds_handled_by, may_handle, told_of, view
from domain.cases import Case, Handling, State, take
from domain.closing import CLOSING, STEP_OF, Requirement, close, missing_for_closing
from domain.deadlines import DEADLINES, LOCAL, finish_by
from domain.figures import Fact
from domain.kinds import CaseKind, Category
from domain.law import PROVISIONS, references, written
from domain.messaging import Line, urgency
from domain.organisation import Absence, Assignment, Organisation, Person, Role
from domain.path_answers import (
    AUTHORITY_HOURS,
    awaits_authority,
    is_done,
    is_late,
    lacking,
    record,
)
from domain.paths import DECIDED_KINDS, GRAVE, OUTCOMES, PATHS, QUESTIONS, STAMPS, Asks, PathStep, steps_of
from domain.reminding import CASE, Matter, Telling, first_told, look
from domain.reminding_subjects import case_subject
from domain.risk import Risk
from domain.sorting import MAY_BECOME, KindNotAllowed, as_deviation, change_kind
from handlers.case_steps import STEPS
from handlers.report_form import ASKED
from tests.rules.test_cases import HANDLED, RECEIVED, a_case
from tests.stories.organisation import ORGANISATION

TODAY = date(2026, 11, 22)
OLD_SOL = "14 kap. 3, 6 och 7 §§ socialtjänstlagen (2001:453)"
NEW_SOL = "27 kap. 2, 5 och 6 §§ socialtjänstlagen (2025:400)"
LAW = Path(__file__).parents[1] / "data" / "law.yaml"

ANSWERS: Mapping[Asks, str] = {
    Asks.DAY: "2026-11-22",
    Asks.CLOCK: "10:00",
    Asks.NUMBER: "12",
    Asks.CODE: "8.1-2026",
    Asks.WORDS: "några ord",
    Asks.LINES: "Det som skrevs.",
    Asks.PERSON: "lars",
}


def answered(step: PathStep, case: Case, handling: Handling, **chosen: str) -> tuple[Case, Handling]:
    """The step with every question answered, the first option of those that are not chosen."""
    given = {q.name: chosen.get(q.name) or ANSWERS.get(q.asks) or q.keys[0] for q in step.asks}
    return record(step, case, handling, given, TODAY)


def walked(kind: CaseKind, **chosen: str) -> tuple[Case, Handling]:
    """The whole path of a kind, step by step, with all else that its closing asks for."""
    case = take(a_case(kind, discovered=RECEIVED), "bo", RECEIVED)
    case = replace(case, risk=Risk(4, 4), registry_number="SN 2026/1", external_number="K-1")
    handling = HANDLED
    for step in steps_of(kind):
        if step.name in {"six_parts", "maria_decide"}:
            case = replace(case, state=State.INVESTIGATED)
        assert step.offered(case), step.name
        case, handling = answered(step, case, handling, **chosen)
    return case, handling


# --- the tables ---------------------------------------------------------------------------------------


def test_every_table_covers_every_kind_and_the_conversation_asks_at_most_five_questions() -> None:
    for table in (ASKED, CLOSING, DEADLINES, HANDLERS):
        assert set(table) == set(CaseKind)
    assert all(len(names) <= 5 for names in ASKED.values())


def test_every_step_of_a_path_is_a_form_and_every_need_of_one_a_step() -> None:
    assert set(PATHS) <= set(STEPS)
    assert set(STEP_OF.values()) <= set(PATHS)
    for kind, needs in CLOSING.items():
        names = {step.name for step in steps_of(kind)}
        assert {STEP_OF[need] for need in needs if need in STEP_OF} <= names
    assert not STAMPS & (QUESTIONS.keys() - {"decided_day"})


def test_what_people_write_is_never_among_the_facts() -> None:
    for step in PATHS.values():
        case, handling = answered(step, a_case(next(iter(step.kinds))), Handling())
        written = {q.name for q in step.asks if q.asks in {Asks.LINES, Asks.WORDS, Asks.PERSON}}
        assert not written & case.facts.keys()
        assert written == handling.path.keys()


@pytest.mark.parametrize("kind", [kind for kind in CaseKind if steps_of(kind)])
def test_the_whole_path_leads_to_the_end_and_nothing_of_it_can_be_left_out(kind: CaseKind) -> None:
    grave = {"outcome": GRAVE[0], "maria": "notify", "serious": "yes", "risk_to_people": "high"}
    case, handling = walked(kind, **grave)
    assert missing_for_closing(case, handling) == ()
    assert not close(case, handling, RECEIVED).is_open
    for need in CLOSING[kind]:
        if need not in STEP_OF:
            continue
        step = PATHS[STEP_OF[need]]
        for name in lacking(step, {}) or (step.stamped,):
            facts = {key: value for key, value in case.facts.items() if key != name}
            path = {key: value for key, value in handling.path.items() if key != name}
            left_out = missing_for_closing(replace(case, facts=facts), replace(handling, path=path))
            assert need in left_out, name


# --- lex Sarah ------------------------------------------------------------------------------------------


@given(outcome=st.sampled_from(OUTCOMES), state=st.sampled_from(State))
def test_ivo_is_owed_exactly_for_what_was_grave(outcome: str, state: State) -> None:
    case, handling = walked(CaseKind.LEX_SARAH, outcome=outcome)
    untold = replace(
        case, state=state, facts={k: v for k, v in case.facts.items() if k not in {"ivo_day", Fact.NOTIFIED}}
    )
    owed = Requirement.AUTHORITY_TOLD in missing_for_closing(untold, handling)
    assert owed == (outcome in GRAVE) == awaits_authority(untold)
    if untold.is_open:
        assert (Matter.NOTIFY in case_subject(untold).days) == owed


def test_a_decision_says_to_the_figures_whether_ivo_was_to_be_told() -> None:
    case = a_case(CaseKind.LEX_SARAH, State.AWAITING_DECISION)
    for outcome in OUTCOMES:
        decided, _ = answered(PATHS["decide"], case, Handling(), outcome=outcome)
        assert decided.facts.get(Fact.NOTIFIED) == (None if outcome in GRAVE else "no")
        assert decided.facts[Fact.OUTCOME] == outcome
        told, _ = answered(PATHS["ivo"], decided, Handling())
        assert told.facts[Fact.NOTIFIED] == "yes"


def test_only_the_decision_turns_a_lex_sarah_report_into_a_deviation_and_it_is_still_one_in_the_figures() -> (
    None
):
    case, _ = walked(CaseKind.LEX_SARAH, outcome="no_wrongdoing")
    moved = as_deviation(case, RECEIVED)
    assert (moved.kind, moved.original_kind) == (CaseKind.DEVIATION, CaseKind.LEX_SARAH)
    assert moved.facts[Fact.OUTCOME] == "handled_as_deviation"
    assert moved.guarded
    for other in (*OUTCOMES[1:], ""):
        with pytest.raises(KindNotAllowed):
            as_deviation(replace(case, facts={**case.facts, Fact.OUTCOME: other}), RECEIVED)
    with pytest.raises(KindNotAllowed):
        as_deviation(replace(case, state=State.AWAITING_DECISION), RECEIVED)


def test_a_report_that_became_a_deviation_is_read_by_its_lead_still_and_by_the_manager_now() -> None:
    case = replace(a_case(CaseKind.DEVIATION), original_kind=CaseKind.LEX_SARAH)
    seen = {person: view(ORGANISATION, case, person, TODAY) for person in ("lars", "bo", "pia", "omar")}
    assert seen == {"lars": View.TEXT, "bo": View.TEXT, "pia": View.NOTHING, "omar": View.NOTHING}
    assert not may_handle(ORGANISATION, case, "lars", TODAY)


def test_whatever_has_a_day_has_its_place_among_what_is_urgent() -> None:
    lines = [Line(CASE, "c1", matter, Telling.TODAY, TODAY) for matter in Matter]
    assert len({urgency(line) for line in lines}) == len(Matter)


def test_protection_is_reminded_of_the_same_day_until_it_is_decided() -> None:
    case = take(a_case(CaseKind.LEX_SARAH, take_by=RECEIVED), "lars", RECEIVED)
    assert case_subject(case).days[Matter.PROTECT] == RECEIVED.date()
    protected, _ = answered(PATHS["protect"], case, Handling())
    assert Matter.PROTECT not in case_subject(protected).days
    assert protected.state is State.TRIAGE


# --- personal-data incidents ---------------------------------------------------------------------------


@given(hours_on=st.integers(0, 8000))
def test_the_hours_run_from_discovery_and_are_warned_of_at_24_48_60_and_68(hours_on: int) -> None:
    discovered = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=hours_on)
    due = finish_by(CaseKind.DATA_INCIDENT, discovered)
    assert due - discovered == AUTHORITY_HOURS
    case = a_case(CaseKind.DATA_INCIDENT, discovered=discovered, finish_by=due)
    told, now, hours = first_told(discovered), discovered, []
    while now <= due:
        found = look(case_subject(case), told, now)
        hours += [
            (now - discovered) // timedelta(hours=1)
            for each in found.due
            if each.matter is Matter.AUTHORITY and each.telling in {Telling.BEFORE, Telling.TODAY}
        ]
        assert found.next_look is not None
        told, now = found.told, found.next_look
    assert hours == [24, 48, 60, 68, 72]


@given(after=st.timedeltas(timedelta(0), timedelta(hours=200)))
def test_a_notification_is_late_when_more_than_72_hours_have_passed(after: timedelta) -> None:
    sent = (RECEIVED + after).astimezone(LOCAL).replace(second=0, microsecond=0)
    case = a_case(CaseKind.DATA_INCIDENT, discovered=RECEIVED)
    answers = {"imy_day": f"{sent:%Y-%m-%d}", "imy_clock": f"{sent:%H:%M}"}
    assert is_late(case, answers) == (sent > RECEIVED + AUTHORITY_HOURS)


def test_the_hours_stop_when_it_is_decided_not_to_notify_or_when_it_is_done() -> None:
    case = take(a_case(CaseKind.DATA_INCIDENT), "pia", RECEIVED)
    assert Matter.AUTHORITY in case_subject(case).days
    no, _ = answered(PATHS["imy_decide"], case, Handling(), imy="not_notify")
    assert Matter.AUTHORITY not in case_subject(no).days
    yes, handling = answered(PATHS["imy_decide"], no, Handling(), imy="notify")
    assert Matter.AUTHORITY in case_subject(yes).days  # decided anew: it is to be sent after all
    assert not is_done(PATHS["imy_sent"], yes, handling)
    sent, _ = answered(PATHS["imy_sent"], yes, handling)
    assert Matter.AUTHORITY not in case_subject(sent).days


@given(risk=st.sampled_from(("unlikely", "likely", "high")))
def test_those_affected_are_told_when_the_risk_is_high(risk: str) -> None:
    case, handling = walked(CaseKind.DATA_INCIDENT, risk_to_people=risk, people_told="no")
    untold = replace(case, facts={k: v for k, v in case.facts.items() if k != "people_told"})
    assert (Requirement.PEOPLE_TOLD in missing_for_closing(untold, handling)) == (risk == "high")


# --- health care and work environment ---------------------------------------------------------------------


@given(severity=st.integers(1, 4), likelihood=st.integers(1, 4))
def test_the_chief_nurse_assesses_anew_what_is_high(severity: int, likelihood: int) -> None:
    case = take(a_case(CaseKind.HEALTH_CARE), "bo", RECEIVED)
    case, handling = answered(PATHS["care_injury"], case, HANDLED)
    assert Requirement.RISK_ASSESSED in missing_for_closing(case, handling)
    case = replace(case, risk=Risk(severity, likelihood))
    missing = missing_for_closing(case, handling)
    assert missing == ((Requirement.NURSE_REVIEWED,) if severity * likelihood >= 8 else ())


SORTED_AS = sorted(MAY_BECOME[CaseKind.HEALTH_CARE] - DECIDED_KINDS - {CaseKind.HEALTH_CARE})


@given(severity=st.integers(1, 4), likelihood=st.integers(1, 4), kind=st.sampled_from(SORTED_AS))
def test_a_high_risk_in_health_care_is_not_sorted_away_from_those_medically_responsible(
    severity: int, likelihood: int, kind: CaseKind
) -> None:
    reported = take(a_case(CaseKind.HEALTH_CARE, unit="sol", wants_answer=False), "bo", RECEIVED)
    case = take(change_kind(reported, kind, RECEIVED), "bo", RECEIVED)
    assert {Requirement.RISK_ASSESSED, Requirement.INJURY_ASSESSED} <= set(missing_for_closing(case, HANDLED))
    case = replace(case, risk=Risk(severity, likelihood))
    owes = Requirement.NURSE_REVIEWED in missing_for_closing(case, HANDLED)
    assert owes == (severity * likelihood >= 8)
    assert PATHS["nurse_review"].offered(case)
    assert view(ORGANISATION, case, "maj", TODAY) is View.TEXT
    assert "maj" in {person for people in told_of(ORGANISATION, case, TODAY) for person in people}
    assert change_kind(case, CaseKind.LEX_MARIA, RECEIVED).original_kind is CaseKind.HEALTH_CARE
    reviewed, handling = answered(PATHS["nurse_review"], case, HANDLED)
    assert Requirement.NURSE_REVIEWED not in missing_for_closing(reviewed, handling)


@pytest.mark.parametrize(("kind", "seen"), [("lex_sarah", View.TEXT), ("data_incident", View.NOTHING)])
def test_the_medically_responsible_follow_what_was_health_care_into_lex_sarah_only(
    kind: str, seen: View
) -> None:
    case = change_kind(a_case(CaseKind.HEALTH_CARE, unit="sol"), CaseKind(kind), RECEIVED)
    assert view(ORGANISATION, case, "maj", TODAY) is seen
    assert not PATHS["nurse_review"].belongs_to(case)


def test_what_was_never_health_care_owes_the_medically_responsible_nothing() -> None:
    case = take(a_case(risk=Risk(4, 4), unit="sol"), "bo", RECEIVED)
    assert missing_for_closing(case, HANDLED) == ()
    assert not PATHS["nurse_review"].offered(case)
    assert view(ORGANISATION, case, "maj", TODAY) is View.NOTHING


WITH_MAR = replace(
    ORGANISATION,
    people=(*ORGANISATION.people, Person("mira", "Mira Dal")),
    assignments=(*ORGANISATION.assignments, Assignment("mira", Role.REHABILITATION_LEAD, "top")),
)


@pytest.mark.parametrize(
    ("organisation", "category", "told"),
    [
        (WITH_MAR, Category.REHABILITATION, "mira"),
        (WITH_MAR, Category.MEDICATION, "maj"),
        (WITH_MAR, None, "maj"),
        (ORGANISATION, Category.REHABILITATION, "maj"),
        (replace(WITH_MAR, absences=(Absence("mira", TODAY, TODAY),)), Category.REHABILITATION, "maj"),
    ],
    ids=["rehabilitation", "medication", "no category", "no MAR", "the MAR away"],
)
def test_rehabilitation_and_aids_are_the_mars_where_one_is_appointed_and_there(
    organisation: Organisation, category: Category | None, told: str
) -> None:
    case = a_case(CaseKind.HEALTH_CARE, unit="sol", category=category)
    assert told_of(organisation, case, TODAY)[1] == (told,)
    maria = replace(case, kind=CaseKind.LEX_MARIA)
    assert handlers_of(organisation, maria, TODAY) == (told,)
    assert may_handle(organisation, maria, told, TODAY)
    assert CaseKind.LEX_MARIA in kinds_handled_by(Role.REHABILITATION_LEAD)


def test_the_mar_reads_what_the_mas_reads() -> None:
    for kind in CaseKind:
        if kind is not CaseKind.CARE_DEVIATION:
            case = a_case(kind, unit="sol")
            assert view(WITH_MAR, case, "mira", TODAY) == view(ORGANISATION, case, "maj", TODAY)


def test_what_was_serious_at_work_is_told_to_the_authority_within_a_day() -> None:
    case = a_case(CaseKind.WORK_INCIDENT, facts={"serious": "yes"})
    assert case_subject(case).days[Matter.NOTIFY] == RECEIVED.date() + timedelta(days=1)
    assert Matter.NOTIFY not in case_subject(a_case(CaseKind.WORK_INCIDENT, facts={"serious": "no"})).days


# --- references to law ------------------------------------------------------------------------------------


def test_the_references_are_those_of_the_domain_report_row_by_row() -> None:
    rows = yaml.safe_load(LAW.read_text(encoding="utf-8"))
    assert [(each.id, each.text, each.since, each.until, each.duty or None) for each in PROVISIONS] == [
        (row["id"], row["text"], row["fran"], row["till"], row.get("skyldighet")) for row in rows
    ]


@pytest.mark.parametrize(
    ("received", "law", "printed"),
    [
        ("2022-05-01", "sol", (OLD_SOL,)),
        ("2025-06-30", "sol", (OLD_SOL,)),
        ("2025-07-01", "sol", (NEW_SOL,)),
        ("2026-11-20", "sol", (NEW_SOL,)),
        ("2022-05-01", "lss", ("24 b, 24 e och 24 f §§ LSS",)),
        ("2026-11-20", "", (NEW_SOL, "24 b, 24 e och 24 f §§ LSS")),
    ],
)
def test_a_case_prints_the_law_of_its_own_day(received: str, law: str, printed: tuple[str, ...]) -> None:
    at = datetime.fromisoformat(received).replace(hour=12, tzinfo=LOCAL)
    case = a_case(CaseKind.LEX_SARAH, received=at, facts={"law": law})
    assert references(case) == printed


def test_a_private_providers_report_prints_that_the_board_is_told_too() -> None:
    case = a_case(CaseKind.LEX_SARAH, facts={"law": "sol"})
    assert references(case, of_provider=True) == ("27 kap. 2, 4, 5 och 6 §§ socialtjänstlagen (2025:400)",)


@pytest.mark.parametrize(
    ("kind", "printed"),
    [
        (CaseKind.LEX_MARIA, ("3 kap. 5 § patientsäkerhetslagen (2010:659)",)),
        (CaseKind.DATA_INCIDENT, ("artiklarna 33 och 34 i dataskyddsförordningen",)),
        (CaseKind.LEX_MAJA, ("10 kap. 20 a § offentlighets- och sekretesslagen (2009:400)",)),
        (
            CaseKind.WORK_INCIDENT,
            ("3 kap. 3 a § arbetsmiljölagen (1977:1160)", "12–14 §§ AFS 2023:1", "5 kap. 8 § AFS 2023:2"),
        ),
        (CaseKind.DEVIATION, ()),
    ],
)
def test_references_are_written_as_swedes_write_them(kind: CaseKind, printed: tuple[str, ...]) -> None:
    assert references(a_case(kind)) == printed


@given(sections=st.sets(st.integers(1, 40), min_size=1), chapter=st.integers(1, 40))
def test_the_sections_of_a_chapter_are_written_together_and_none_is_lost(
    sections: set[int], chapter: int
) -> None:
    (line,) = written(f"{chapter} kap. {section} § SoL (2025:400)" for section in sections)
    listed = re.fullmatch(rf"{chapter} kap\. (.+) (§§?) socialtjänstlagen \(2025:400\)", line)
    assert listed is not None
    assert [int(each) for each in re.split(", | och ", listed[1])] == sorted(sections)
    assert listed[2] == ("§" if len(sections) == 1 else "§§")


@given(day=st.dates(date(2011, 7, 1), date(2030, 12, 31)))
def test_no_two_acts_hold_the_same_day_under_one_name(day: date) -> None:
    held = [each.id for each in PROVISIONS if each.holds(day)]
    assert len(held) == len(set(held))
