"""What is kept for a time only: drafts never sent, marks of turns, messages delivered long ago,
absences that ended long ago, files offered by a link."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from domain.deadlines import local_day
from domain.drafts import KEPT_FOR, REPORTS, WARNED_BEFORE, Draft
from domain.notices import DraftExpires, Words
from storage.encryption import KeyDestroyed, KeyMissing, WrongKey
from storage.store import Store, Transaction

INBOX_KEPT_FOR = timedelta(days=7)
"""No platform repeats an event after that long."""
OUTBOX_KEPT_FOR = timedelta(days=30)
LINES_KEPT_FOR = timedelta(days=30)
"""The lines of a day's message are read as long as its card may be written anew."""
OCCURRENCES_KEPT_FOR = timedelta(days=30)
ABSENCES_KEPT_FOR = timedelta(days=365)
"""So long can it be asked who stood in for whom; that someone was away is nobody's business for longer."""
PAGE = 100


class UnreadableDrafts(Exception):
    """Some drafts do not open; the others were looked after."""


async def warn_before_drafts_expire(store: Store, now: datetime) -> None:
    """Tell the owner once, two days before. Touching the draft starts its time anew."""

    async def warn(tx: Transaction, draft: Draft) -> None:
        unique = f"expires {draft.id} {draft.touched.isoformat()}"
        await tx.outbox.put(DraftExpires(draft.id), person=draft.person, unique=unique, at=now)

    await _for_each_draft(store, now - (KEPT_FOR - WARNED_BEFORE), warn)


async def next_warning(tx: Transaction) -> datetime | None:
    return _later(await tx.drafts.longest_untouched(), KEPT_FOR - WARNED_BEFORE)


async def next_removal(tx: Transaction) -> datetime | None:
    return _later(await tx.drafts.longest_untouched(), KEPT_FOR)


def _later(moment: datetime | None, by: timedelta) -> datetime | None:
    return moment and moment + by


async def remove_expired_drafts(store: Store, now: datetime) -> None:
    """Remove drafts untouched for two weeks, and say so."""

    async def remove(tx: Transaction, draft: Draft) -> None:
        await tx.drafts.remove(draft.id)
        if draft.state in REPORTS:
            await tx.outbox.put(Words("draft.expired"), person=draft.person, at=now)
        tx.audit.note("draft.expired", None, draft.id)

    await _for_each_draft(store, now - KEPT_FOR, remove)


async def forget(store: Store, now: datetime) -> None:
    """Forget old marks of turns, messages delivered long ago with what they were about, runs of jobs, and
    absences that ended a year ago."""
    async with store.transaction() as tx:
        await tx.inbox.forget_before(now - INBOX_KEPT_FOR)
    async with store.transaction() as tx:
        await tx.outbox.forget_delivered_before(now - OUTBOX_KEPT_FOR)
        await tx.daily.forget_before(local_day(now - LINES_KEPT_FOR))
    async with store.transaction() as tx:
        await tx.occurrences.forget_before(now - OCCURRENCES_KEPT_FOR)
    async with store.transaction() as tx:
        await tx.organisations.forget_absences_before(local_day(now - ABSENCES_KEPT_FOR))


async def remove_expired_files(store: Store, now: datetime) -> None:
    """Remove files whose links have expired, with the keys they were sealed with."""
    removed = 1
    while removed:
        async with store.transaction() as tx:
            removed = await tx.files.forget_expired(now)


async def _for_each_draft(
    store: Store, untouched_since: datetime, do: Callable[[Transaction, Draft], Awaitable[None]]
) -> None:
    """Raises UnreadableDrafts at the end: one that does not open holds up no other."""
    last: str | None = None
    unreadable = 0
    while True:
        async with store.transaction() as tx:
            page = await tx.drafts.untouched_since(untouched_since, PAGE, after_id=last)
            for draft_id in page:
                try:
                    draft = await tx.drafts.get(draft_id)
                except (KeyDestroyed, KeyMissing, WrongKey):
                    unreadable += 1
                    continue
                if draft is not None:
                    await do(tx, draft)
        if len(page) < PAGE:
            break
        last = page[-1]
    if unreadable:
        raise UnreadableDrafts(f"{unreadable} drafts do not open with the keys in use")
