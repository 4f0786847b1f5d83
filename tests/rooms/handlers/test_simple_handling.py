"""Enkel handläggning says of each input what closing will ask for: nothing that it needs is "optional"."""

from datetime import UTC, datetime

import pytest

from domain.cases import Case, Handling
from domain.kinds import CaseKind
from handlers.chat import Input, Opened, Place, Platform, Turn
from handlers.desk import Desk, Intake
from handlers.simple_handling import SIMPLE_HANDLING
from handlers.talk import Talk
from handlers.texts import Texts
from storage.store import Store
from tests.rules.test_cases import a_case
from tests.stories.organisation import ORGANISATION

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)


async def marks(store: Store, case: Case) -> dict[str, str]:
    """Input: what stands beside its label, of those that have anything else than "optional"."""
    async with store.transaction() as tx:
        await tx.organisations.replace(ORGANISATION)
    async with store.transaction() as tx:
        bo = tx.organisation.person("bo")
        assert bo is not None
        turn = Turn("t", bo, Place(Platform.LOCAL, "here"), NOW, Opened(), can_open_dialog=True)
        talk = Talk(turn, tx, Desk(store, Intake.CONVERSATION), Texts())
        parts = SIMPLE_HANDLING.parts(talk, case, Handling())
    return {part.name: part.mark for part in parts if isinstance(part, Input) and part.mark}


async def test_of_a_deviation_everything_that_closing_needs_is_marked(store: Store) -> None:
    found = await marks(store, a_case(CaseKind.DEVIATION, unit="sol"))
    needed = {"causes", "measure", "wrongdoing", "wrongdoing_reason", "concerns", "feedback"}
    assert {name for name, mark in found.items() if mark == "krävs för att avsluta"} == needed
    assert found["informed"] == "krävs om någon berörs"


@pytest.mark.parametrize(
    ("kind", "needed"),
    [
        (CaseKind.HEALTH_CARE, {"severity", "likelihood", "injury"}),
        (CaseKind.SELF_MONITORING, {"measure", "feedback"}),
    ],
)
async def test_what_a_kind_needs_besides_is_marked_too(
    kind: CaseKind, needed: set[str], store: Store
) -> None:
    assert needed <= (await marks(store, a_case(kind, unit="sol"))).keys()


async def test_what_a_suggestion_can_do_without_stays_optional(store: Store) -> None:
    found = await marks(store, a_case(CaseKind.SUGGESTION, unit="sol"))
    assert found.keys() == {"measure", "feedback"}
