"""APT: what is done for each of them unasked, and new ones put there in good time.

An occasion is seen to in one transaction: what is told lies in the outbox exactly when it is on record
as done, wherever the tick is cut off. One that cannot be seen to holds up no other.
"""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime

from domain.agenda import build_agenda, choices_of
from domain.agenda_items import disclosure
from domain.deadlines import local_day
from domain.meeting_access import deputies_of, managers_of, told_of_apt
from domain.meeting_notices import (
    AptDraft,
    AptHoliday,
    AptItemsDue,
    AptNotesAsked,
    AptPosted,
    apt_holiday_slot,
    apt_notes_slot,
    apt_slot,
)
from domain.meetings import Due, Occasion, State, draft, due, noted_done, passed, post_standing
from storage.store import Store, Transaction

PAGE = 20


async def look_after(store: Store, now: datetime) -> None:
    """Everything that has come due of every APT."""
    seen = PAGE
    while seen == PAGE:
        async with store.transaction() as tx:
            page = await tx.meetings.due(now, PAGE)
            for occasion in page:
                await _see_to(tx, occasion, now)
        seen = len(page)


async def next_due(tx: Transaction) -> datetime | None:
    """When anything can next come due."""
    return await tx.meetings.next_due()


async def plan_further(store: Store, now: datetime) -> None:
    """The occasions of the time ahead; on a holiday, or the day before one, it is asked what to do."""
    seen = PAGE
    while seen == PAGE:
        async with store.transaction() as tx:
            page = await tx.meetings.series_to_plan(now, PAGE)
            for series in page:
                for occasion in await tx.meetings.plan(series, now):
                    await _ask_about_holiday(tx, occasion, now)
        seen = len(page)


async def next_to_plan(tx: Transaction) -> datetime | None:
    """When there are next more occasions to put there."""
    return await tx.meetings.next_to_plan()


async def _see_to(tx: Transaction, occasion: Occasion, now: datetime) -> None:
    done = {*due(occasion, now), *passed(occasion, now)}
    current = occasion
    for what in due(occasion, now):
        current = await _DO[what](tx, current, now)
    await tx.meetings.save(noted_done(current, done), same_version=True)


async def _ask_about_holiday(tx: Transaction, occasion: Occasion, now: datetime) -> None:
    if occasion.settled:
        return
    for person in managers_of(tx.organisation, occasion.unit, local_day(now)):
        unique = f"apt holiday {occasion.id} {person} {local_day(now)}"
        slot = apt_holiday_slot(occasion.id)
        await tx.outbox.put(AptHoliday(occasion.id), person=person, slot=slot, unique=unique, at=now)


async def _draft(tx: Transaction, occasion: Occasion, now: datetime) -> Occasion:
    """To the manager, a week before; an open question about the day is put once more."""
    drafted = draft(occasion)
    await tx.meetings.save(drafted)
    await _ask_about_holiday(tx, drafted, now)
    for person in managers_of(tx.organisation, drafted.unit, local_day(now)):
        await tx.outbox.put(AptDraft(drafted.id), person=person, slot=apt_slot(drafted.id), at=now)
    return drafted


async def _ask(tx: Transaction, occasion: Occasion, now: datetime) -> Occasion:
    for person in managers_of(tx.organisation, occasion.unit, local_day(now)):
        await _put_draft(tx, occasion, person, "ask", now)
    return occasion


async def _ask_deputy(tx: Transaction, occasion: Occasion, now: datetime) -> Occasion:
    """They may approve it from now on (domain.meeting_access.may_approve), which is noted with the rest."""
    for person in deputies_of(tx.organisation, occasion.unit, local_day(now)):
        await _put_draft(tx, occasion, person, "deputy", now)
    return occasion


async def _put_draft(tx: Transaction, occasion: Occasion, person: str, why: str, now: datetime) -> None:
    slot = apt_slot(occasion.id)
    await tx.outbox.put(AptDraft(occasion.id, why), person=person, slot=slot, fresh=True, at=now)


async def _post_standing(tx: Transaction, occasion: Occasion, now: datetime) -> Occasion:
    """Nobody has approved it: what stands there each time goes out, and nothing that nobody has seen."""
    if occasion.state not in {State.PLANNED, State.DRAFTED}:
        return occasion
    posted = post_standing(occasion, now)
    await tx.meetings.save(posted)
    series = await tx.meetings.series(posted.series)
    agenda = build_agenda(
        posted.day,
        await tx.agendas.material(posted, now),
        disclosure(tx.organisation.unit(posted.unit), series.clients if series is not None else None),
        choices_of(posted.order, posted.left_out),
        standing_only=True,
    )
    await tx.agendas.post(posted, agenda)
    channels, people = told_of_apt(tx.organisation, posted.unit, local_day(now))
    slot = f"apt-posted:{posted.id}"
    for channel in channels:
        await tx.outbox.put(AptPosted(posted.id), channel=channel, slot=slot, at=now)
    for person in people:
        await tx.outbox.put(AptPosted(posted.id), person=person, slot=slot, at=now)
    for person in managers_of(tx.organisation, posted.unit, local_day(now)):
        await tx.outbox.put(AptDraft(posted.id), person=person, slot=apt_slot(posted.id), at=now)
    return posted


async def _remind_owners(tx: Transaction, occasion: Occasion, now: datetime) -> Occasion:
    """Each owner once, whatever number of things they have to present; nobody of what the agenda lacks."""
    items = await tx.agendas.to_take_up(occasion)
    for owner in dict.fromkeys(item.owner for item in items):
        unique = f"apt items {occasion.id} {owner} {local_day(now)}"
        await tx.outbox.put(AptItemsDue(occasion.id, owner), person=owner, unique=unique, at=now)
    return occasion


async def _ask_for_notes(tx: Transaction, occasion: Occasion, now: datetime) -> Occasion:
    for person in managers_of(tx.organisation, occasion.unit, local_day(now)):
        slot = apt_notes_slot(occasion.id)
        await tx.outbox.put(AptNotesAsked(occasion.id), person=person, slot=slot, fresh=True, at=now)
    return occasion


_DO: Mapping[Due, Callable[[Transaction, Occasion, datetime], Awaitable[Occasion]]] = {
    Due.DRAFT: _draft,
    Due.OWNERS: _remind_owners,
    Due.ASK: _ask,
    Due.ASK_DEPUTY: _ask_deputy,
    Due.POST_STANDING: _post_standing,
    Due.OWNERS_TODAY: _remind_owners,
    Due.NOTES: _ask_for_notes,
    Due.NOTES_AGAIN: _ask_for_notes,
}
