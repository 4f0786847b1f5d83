"""When other people come to the posts: hand-over lists, and what was left behind.

An import and a reading of the directory call it in the transaction of the change itself; a job does
the same for posts that begin or end by their dates.
"""

from collections.abc import Collection, Iterable
from datetime import UTC, datetime, time

from domain.access import kinds_handled_by
from domain.actions import Named, Post, owner_key
from domain.deadlines import LOCAL, local_day
from domain.handing_over import (
    Moment,
    action_left_behind,
    case_left_behind,
    days_of_change,
    leavers,
    newcomers,
    told_of_action,
    told_of_case,
)
from domain.messaging import leaves
from domain.notices import HandOverList, LeftBehind, Notice, left_slot
from domain.organisation import Organisation
from domain.reminding_rules import rules_of
from schedules.day_marks import look_at, looked_until
from storage.outbox import Letter, lane_of
from storage.store import Store, Transaction

_UNTIL = "handed_over_until"
"""The mark with the last day whose changes by the calendar were told."""
_MOST = 200
"""So much that one person left behind is looked through for who has to see to it."""


async def changed(
    tx: Transaction, before: Organisation, after: Organisation, now: datetime, gone: Collection[str] = ()
) -> None:
    """The organisation has become another in this transaction: tell those whom it concerns.

    gone: ids of those who have left although they are still in the organisation.
    """
    today = local_day(now)
    if before.units:  # the first import finds nobody and nothing
        told = _Telling(tx, Moment(after, today), now, f"{after.version}", gone)
        await told.of(Moment(before, today))


async def by_the_calendar(store: Store, now: datetime) -> None:
    """Posts that have begun or ended since the last time."""
    today = local_day(now)
    async with store.transaction() as tx:
        since = await look_at(tx, _UNTIL, today)
        if since is None:
            return
        told = _Telling(tx, Moment(tx.organisation, today), now, f"{tx.organisation.version} {today}")
        await told.of(Moment(tx.organisation, since))


async def next_change(tx: Transaction) -> datetime | None:
    """The beginning of the next day on which a post begins, or is over."""
    told_until = await looked_until(tx, _UNTIL)
    ahead = [day for day in days_of_change(tx.organisation) if day > told_until]
    return datetime.combine(min(ahead), time(), tzinfo=LOCAL).astimezone(UTC) if ahead else None


def _list_for(person: str, posts: Collection[Post]) -> HandOverList:
    return HandOverList(person, tuple(sorted(owner_key(post) for post in posts)))


class _Telling:
    """occasion: what tells this change from every other."""

    def __init__(
        self, tx: Transaction, after: Moment, now: datetime, occasion: str, gone: Collection[str] = ()
    ) -> None:
        self._tx = tx
        self._after = after
        self._now = now
        self._occasion = occasion
        self._gone = frozenset(gone)
        self._manners = rules_of(after.organisation).manners

    async def of(self, before: Moment) -> None:
        letters = [*await self._lists(before), *await self._left(before)]
        await self._tx.outbox.put_all(letters, self._now)

    async def _lists(self, before: Moment) -> list[Letter]:
        return [
            self._letter(person, _list_for(person, posts), f"handover {person} {self._occasion}")
            for person, posts in sorted(newcomers(before, self._after).items())
            if await self._is_anything_theirs(posts)
        ]

    async def _is_anything_theirs(self, posts: Iterable[Post]) -> bool:
        if await self._tx.actions.unfinished_of([owner_key(post) for post in posts], 1):
            return True
        for post in posts:
            kinds = kinds_handled_by(post.role)
            units = [unit.key for unit in self._after.organisation.below(post.unit)]
            if kinds and await self._tx.cases.open_in(units, kinds, 1):
                return True
        return False

    async def _left(self, before: Moment) -> list[Letter]:
        return [
            self._letter(
                receiver,
                LeftBehind(leaver),
                f"left {leaver} {receiver} {self._occasion}",
                slot=left_slot(leaver),
            )
            for leaver in sorted({*leavers(before, self._after), *self._gone})
            for receiver in await self._who_sees_to_it(leaver)
        ]

    async def _who_sees_to_it(self, leaver: str) -> list[str]:
        """Nobody when nothing was left behind."""
        actions = await self._tx.actions.unfinished_of([owner_key(Named(leaver))], _MOST)
        left = [action for action in actions if action_left_behind(self._after, action, self._gone)]
        stemming = await self._tx.cases.of_ids({action.case for action in left if action.case})
        taken = await self._tx.cases.open_owned_by(leaver, _MOST)
        found = [
            told_of_action(self._after, action, stemming.get(action.case or ""), leaver) for action in left
        ]
        found += [
            told_of_case(self._after, case, leaver)
            for case in taken
            if case_left_behind(self._after, case, self._gone)
        ]
        return sorted({person for people in found for person in people})

    def _letter(self, person: str, notice: Notice, unique: str, slot: str | None = None) -> Letter:
        leave = leaves(self._after.organisation, person, self._now, manners=self._manners)
        return Letter(lane_of(person, None), notice, slot=slot, unique=unique, due=leave.at)
