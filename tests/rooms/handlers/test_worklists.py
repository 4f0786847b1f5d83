"""The lex Sarah list of a year: what was reported as lex Sarah in it, by the day that it was."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from domain.cases import Case
from domain.deadlines import LOCAL
from domain.figures import Fact, Outcome
from domain.kinds import CaseKind
from domain.sorting import SORTED_DAY
from handlers.chat import Dialog, Facts, Heading, Opened, Place, Platform, Text, Turn
from handlers.desk import Desk, Intake
from handlers.talk import Talk
from handlers.texts import Texts
from handlers.worklists import supervision_dialog
from storage.store import Store
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


async def the_list(store: Store, year: int) -> Dialog:
    async with store.transaction() as tx:
        lars = tx.organisation.person("lars")
        assert lars is not None
        turn = Turn("t", lars, Place(Platform.LOCAL, "here"), NOW, Opened(), can_open_dialog=True)
        return await supervision_dialog(Talk(turn, tx, Desk(store, Intake.CONVERSATION), Texts()), year)


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
