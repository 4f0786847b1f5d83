"""The digests of the first working day: each recipient gets what is due in the month, once."""

from datetime import datetime

from domain.deadlines import local_day
from domain.digest import Recipient, period_due, recipients_of
from storage.giving_digests import give
from storage.store import Store


async def post(store: Store, now: datetime) -> None:
    """Each in a transaction of its own: a recipient whose digest fails holds up no other."""
    async with store.reading() as tx:
        has_unit = tx.organisation.has_unit
        set_up = [each for each in await tx.digests.recipients() if all(map(has_unit, each.units))]
        recipients = (*recipients_of(tx.organisation), *set_up)
    faults = []
    for recipient in recipients:
        try:
            await _post(store, recipient, now)
        except Exception as fault:  # noqa: BLE001 (told below, when the others have theirs)
            faults.append(fault)
    if faults:
        raise ExceptionGroup("digests that could not be given", faults)


async def _post(store: Store, recipient: Recipient, now: datetime) -> None:
    period = period_due(recipient, local_day(now))
    if period is not None:
        async with store.transaction() as tx:
            await give(tx, recipient, period, now)
