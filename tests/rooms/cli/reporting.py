"""Cases in the example organisation, for commands to act on."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from domain.cases import Case, Handling, State, number
from domain.kinds import KINDS, CaseKind
from storage.store import Store
from tests.rooms.storage.examples import a_case

SECRET = "Ordetsomingenannanskriver"
NAMED = f"{SECRET} Anna Vinge ringde 070-174 06 05 till Karin Lindgren, =HYPERLINK(1)"
LONG_AGO = datetime.now(UTC) - timedelta(days=2500)
"""Once, so that the same old case is the same at every asking."""


def some_case(serial: int, kind: CaseKind = CaseKind.DEVIATION, **changes: Any) -> Case:
    """Reported by Anna at Solgården; its id is "case-" and its number."""
    received = changes.pop("received", datetime(2026, 3, 5, 8, tzinfo=UTC))
    name = number(KINDS[kind].prefix, received.year, serial)
    case = a_case(serial, id=f"case-{name}", number=name, kind=kind, original_kind=kind, reporter="anna")
    at = {"facts": {}, "received": received, "take_by": received, "finish_by": received}
    return replace(case, unit="solgarden", **at, **changes)


def old_case(serial: int, **changes: Any) -> Case:
    closed = LONG_AGO + timedelta(days=20)
    return some_case(serial, received=LONG_AGO, state=State.CLOSED, closed=closed, **changes)


async def keep(store: Store, *some: Case) -> None:
    async with store.transaction() as tx:
        for case in some:
            await tx.cases.add(case)
            await tx.cases.add_text(case.id, "story", case.reporter, case.received, NAMED)
            await tx.cases.save_handling(case.id, Handling(measure=f"Karin Almgren. {SECRET}"), case.received)
