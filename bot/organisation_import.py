"""An organisation takes the place of the one before; who is asked again because of it."""

from datetime import datetime, timedelta

from bot.graph.links import joined, state, stated
from domain.deadlines import local_day
from domain.organisation import Organisation
from schedules import absences, handing_over
from storage.encryption import KeyMissing, WrongKey
from storage.permission_changes import note_changed_permissions
from storage.store import Store, Transaction

_BATCH = 200


async def bring_in(store: Store, organisation: Organisation, now: datetime) -> tuple[Organisation, int]:
    """What it has become, and how many unsent reports name a unit that is gone.

    Raises UnitsInUse, UnitsAstray.
    """
    async with store.transaction() as tx:
        # who came from the directory, and the roles that its groups gave, are not in any file
        whole, by_directory = joined(organisation, tx.organisation, await stated(tx))
        kept = await tx.organisations.replace(whole, local_day(now))
        await state(tx, by_directory)
        note_changed_permissions(tx.audit, tx.organisation, kept)
        await handing_over.changed(tx, tx.organisation, kept, now)
        await absences.changed(tx, tx.organisation, kept, now)
        tx.audit.note("organisation.imported", None, f"version:{kept.version}")
    async with store.reading() as tx:
        return kept, await _astray(tx, kept, now)


async def _astray(tx: Transaction, organisation: Organisation, now: datetime) -> int:
    """Counted only: neither whose they are nor what they say is looked at."""
    count, after = 0, ""
    while ids := await tx.drafts.untouched_since(now + timedelta(days=1), _BATCH, after):
        for draft_id in ids:
            unit = await _unit_of(tx, draft_id)
            count += unit is not None and not organisation.has_unit(unit)
        after = ids[-1]
    return count


async def _unit_of(tx: Transaction, draft_id: str) -> str | None:
    try:
        draft = await tx.drafts.get(draft_id)
    except (KeyMissing, WrongKey):
        return None
    return draft.value("unit") if draft is not None else None
