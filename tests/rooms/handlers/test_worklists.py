"""The lex Sarah list of a year: what was reported as lex Sarah in it, by the day that it was."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
import sqlalchemy as sa

from domain.cases import Case
from domain.deadlines import LOCAL
from domain.figures import Fact, Outcome
from domain.kinds import CaseKind
from domain.periods import Period
from domain.sorting import SORTED_DAY
from handlers import worklists
from handlers.chat import Dialog, Facts, Heading, Note, Opened, Place, Platform, Pressed, Text, Turn
from handlers.desk import Desk, Intake
from handlers.talk import Talk
from handlers.texts import Texts
from handlers.worklists import supervision_dialog
from storage.store import Store, Transaction
from storage.tables.conversation import outbox
from tests.rules.test_cases import a_case
from tests.stories.organisation import ORGANISATION

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)


def received(day: str, number: str, kind: CaseKind, original: CaseKind, **facts: str) -> Case:
    at = datetime.combine(date.fromisoformat(day), datetime.min.time().replace(hour=12), LOCAL)
    case = a_case(kind, id=number, number=number, unit="sol", reporter="anna", facts=facts)
    return replace(case, original_kind=original, received=at, take_by=at, finish_by=at)


SARAH, DEVIATION = CaseKind.LEX_SARAH, CaseKind.DEVIATION
SOME = (
    received("2026-03-05", "LS-2026-0001", SARAH, SARAH),
    received("2025-12-30", "AV-2025-0009", SARAH, DEVIATION, **{SORTED_DAY: "2026-01-02"}),
    received(
        "2025-06-01",
        "AV-2025-0004",
        DEVIATION,
        DEVIATION,
        **{SORTED_DAY: "2025-06-10", Fact.OUTCOME.value: Outcome.HANDLED_AS_DEVIATION.value},
    ),
    received("2025-04-01", "LS-2025-0002", DEVIATION, SARAH),
    received("2026-02-01", "AV-2026-0003", DEVIATION, DEVIATION),
)


@pytest.fixture
async def known(store: Store) -> Store:
    async with store.transaction() as tx:
        await tx.organisations.replace(ORGANISATION)
        for case in SOME:
            await tx.cases.add(case)
    return store


def lars_talks(store: Store, tx: Transaction) -> Talk:
    lars = tx.organisation.person("lars")
    assert lars is not None
    turn = Turn("t", lars, Place(Platform.LOCAL, "here"), NOW, Opened(), can_open_dialog=True)
    return Talk(turn, tx, Desk(store, Intake.CONVERSATION), Texts())


async def the_list(store: Store, year: int) -> Dialog:
    async with store.transaction() as tx:
        return await supervision_dialog(lars_talks(store, tx), Period.of_year(year))


def rows(dialog: Dialog) -> dict[str, str]:
    """Number to the day of the report."""
    numbers = [part.text.split(" · ")[0] for part in dialog.parts if isinstance(part, Heading)]
    days = [dict(part.pairs)["Rapporterat"] for part in dialog.parts if isinstance(part, Facts)]
    return dict(zip(numbers, days, strict=True))


def said(dialog: Dialog) -> str:
    return " ".join(str(run) for part in dialog.parts if isinstance(part, Text) for run in part.runs)


async def test_what_became_lex_sarah_is_listed_from_that_day_and_it_is_said_that_figures_count_otherwise(
    known: Store,
) -> None:
    this = await the_list(known, 2026)
    assert rows(this) == {"AV-2025-0009": "2026-01-02", "LS-2026-0001": "2026-03-05"}
    assert "Rapporter 2026: 2." in said(this)
    assert "Av dem kom 1 in som något annat" in said(this)


async def test_what_was_decided_to_be_a_deviation_is_listed_still_however_it_came_in(known: Store) -> None:
    last = await the_list(known, 2025)
    assert rows(last) == {"LS-2025-0002": "2025-04-01", "AV-2025-0004": "2025-06-10"}
    assert rows(await the_list(known, 2024)) == {}


JANUARY_TO_MARCH = Period(date(2025, 1, 1), date(2025, 3, 31))


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("lex sarah-lista", Period.of_year(2026)),
        ("Visa lex sarah-listan 2025", Period.of_year(2025)),
        ("lex sarah-lista för 2025", Period.of_year(2025)),
        ("lex sarah lista förra året", Period.of_year(2025)),
        ("lex sarah list last year", Period.of_year(2025)),
        ("lex sarah-lista kvartal 1 2025", JANUARY_TO_MARCH),
        ("lex sarah-lista januari-mars 2025", JANUARY_TO_MARCH),
        ("lex sarah-lista från januari 2025 till mars 2025", JANUARY_TO_MARCH),
        ("lex sarah-lista första halvåret 2025", Period(date(2025, 1, 1), date(2025, 6, 30))),
        ("lex sarah-lista oktober", Period.of_month(2026, 10)),
        ("tillsynslistan", Period.of_year(2026)),
        ("lex sarah-lista mars-januari 2025", None),
        ("lex sarah-lista på en bänk", None),
        ("det stod en lex sarah-lista 2025 på bordet", None),
    ],
)
async def test_words_choose_the_period_of_the_list(known: Store, words: str, period: Period | None) -> None:
    async with known.transaction() as tx:
        answer = await worklists.asked_of_lex_sarah(lars_talks(known, tx), words)
    assert (answer is None) == (period is None)
    if period is None:
        return
    async with known.transaction() as tx:
        talk = lars_talks(known, tx)
        said = (await tx.connection.execute(sa.select(outbox.c.facts))).scalars().one()
        (button,) = said["buttons"]
        listed = await worklists.open_lex_sarah(
            talk, Pressed("lex_sarah_list", value=button.partition(":")[2])
        )
        assert listed.dialog == await worklists.supervision_dialog(talk, period)


async def test_a_list_that_holds_more_than_it_shows_says_how_many(known: Store) -> None:
    async with known.transaction() as tx:
        for serial in range(3, 50):
            await tx.cases.add(received("2026-03-05", f"LS-2026-{serial:04d}", SARAH, SARAH))
    shown = await the_list(known, 2026)
    notes = " ".join(part.text for part in shown.parts if isinstance(part, Note))
    assert "Här visas 40 av 49." in notes
    assert "lex sarah-lista kvartal 1 2026" in notes
