"""Cases that are done with, and only waited to be told whether their actions helped."""

from datetime import datetime

from domain.action_measures import measures_of
from domain.cases import Case
from domain.closing import close, missing_for_closing
from domain.deadlines import local_day
from domain.notices import CaseClosed
from storage.encryption import KeyDestroyed, KeyMissing, WrongKey
from storage.errors import Stale
from storage.store import Store, Transaction

PAGE = 50
"""Cases looked at in one reading: each is closed in a transaction of its own."""


async def close_followed_up(store: Store, now: datetime) -> None:
    """Close what is answered, or has waited for its answer as long as it is to wait."""
    last: Case | None = None
    while True:
        async with store.reading() as tx:
            page = await tx.cases.settled(PAGE, after=last)
            ready = [case for case in page if await _is_ready(tx, case, now)]
        for case in ready:
            await _close(store, case.id, now)
        if len(page) < PAGE:
            return
        last = page[-1]


async def first_to_close(tx: Transaction) -> datetime | None:
    """None when no case waits for that; else a moment that has passed, as any of them may be ready."""
    waiting = await tx.cases.settled(1)
    return waiting[0].received if waiting else None


async def _is_ready(tx: Transaction, case: Case, now: datetime) -> bool:
    """Does nothing stand between the case and its closing any more?"""
    measures = measures_of(await tx.actions.of_case(case.id), case, local_day(now))
    try:
        handling = await tx.cases.handling(case.id)
    except (KeyDestroyed, KeyMissing, WrongKey):
        return False
    return not missing_for_closing(case, handling, measures=measures)


async def _close(store: Store, case_id: str, now: datetime) -> None:
    """Unless someone has done anything about it meanwhile: then the next day's round looks again."""
    try:
        async with store.transaction() as tx:
            case = await tx.cases.get(case_id)
            if case is None or not case.is_open or not await _is_ready(tx, case, now):
                return
            measures = measures_of(await tx.actions.of_case(case.id), case, local_day(now))
            closed = close(case, await tx.cases.handling(case.id), now, measures=measures)
            await tx.cases.save(closed, now)
            tx.audit.note("case.closed", None, case.id)
            await tx.outbox.put(CaseClosed(case.id), person=case.reporter, at=now)
    except Stale:
        return
