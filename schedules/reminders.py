"""Reminders: who is told again, because a day has come or has passed."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from domain.access import handlers_of
from domain.calendar import is_working_day
from domain.cases import Case
from domain.deadlines import LOCAL, local_day
from domain.notices import CaseNotTaken, reminder_slot
from storage.store import Store, Transaction

PAGE = 200
"""Cases told in one transaction: a long list never keeps others from writing."""


async def cases_not_taken(store: Store, now: datetime) -> None:
    """Tell those who should take a case by today, or should have: once a working day and person."""
    today = local_day(now)
    working = is_working_day(today)
    last: Case | None = None
    while True:
        async with store.transaction() as tx:
            page = await tx.cases.not_taken_by(_end_of(today), PAGE, after=last)
            # on a day that managers are free only what the law gives no rest
            await _remind(tx, [case for case in page if working or case.guarded], today, now)
        if len(page) < PAGE:
            return
        last = page[-1]


async def _remind(tx: Transaction, cases: Sequence[Case], today: date, now: datetime) -> None:
    for case in cases:
        for person in handlers_of(tx.organisation, case, today):
            unique = f"not taken {case.id} {today} {person}"
            slot = reminder_slot(case.id)  # the day before's reminder steps back
            await tx.outbox.put(
                CaseNotTaken(case.id), person=person, slot=slot, fresh=True, unique=unique, at=now
            )


def _end_of(day: date) -> datetime:
    """The last moment of the day in Sweden."""
    midnight = datetime.combine(day + timedelta(days=1), time(), tzinfo=LOCAL)
    return midnight - timedelta(microseconds=1)
