"""Reminders: what has come due of actions and cases, and who is told of it, and when.

A tick reads only what has come due (storage.reminders). Everything about one page of it happens in
one transaction: what is told lies in the outbox exactly when the next look is on record, wherever
the tick is cut off. At most one message leaves per person and day; it gathers lines until it begins
to leave, and what comes later waits for the next day's. Only what the law counts in hours goes at once.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from domain.action_access import acting_owners
from domain.actions import Action
from domain.cases import Case
from domain.deadlines import LOCAL, local_day
from domain.messaging import Leaves, Line, Quiet, leaves, receivers_of_action, receivers_of_case, told_of
from domain.notices import ActionsDue, AuthorityNear, due_slot
from domain.organisation import Organisation
from domain.reminding import (
    ACTION,
    CASE,
    CLOCKS_DIFFER,
    Due,
    Look,
    Receiver,
    Rest,
    Subject,
    Telling,
    Told,
    first_told,
    known_by,
    look,
)
from domain.reminding_rules import Rules, rules_of
from domain.reminding_subjects import action_subject, case_subject, lateness
from storage.daily import ForDay, daily_key
from storage.outbox import Letter, lane_of
from storage.reminders import Looked
from storage.store import Store, Transaction

PAGE = 200
"""Subjects looked at in one transaction: a long list never keeps others from writing."""
PUT_OFF = timedelta(hours=12)
"""Until a subject that cannot be looked at is tried again."""
_LOOKED_AT = "reminders_looked_at"
"""The mark with the moment of the last look."""
MOST_DAYS = 5
"""Further away than any message that still takes lines."""


class Unreadable(Exception):
    """Some subjects could not be looked at; all others were."""


class NoMessageLeft(Exception):
    """Every message of the coming days has left already."""


async def remind(store: Store, now: datetime) -> None:
    """Look at everything that has come due. Raises Unreadable at the end."""
    await _mind_the_clock(store, now)
    unreadable = 0
    while True:
        try:
            found = await _look_at(store, now, PAGE)
        except Exception:  # noqa: BLE001 (whichever subject it was, it must hold up no other)
            found, faulty = await _look_one_by_one(store, now)
            unreadable += faulty
        if found < PAGE:
            break
    if unreadable:
        raise Unreadable(f"{unreadable} subjects cannot be looked at")


async def next_look(tx: Transaction) -> datetime | None:
    """When anything can next come due."""
    return await tx.reminders.next_look()


async def _mind_the_clock(store: Store, now: datetime) -> None:
    """A clock that was ahead has planned every next look by a wrong time: they are planned anew."""
    async with store.transaction() as tx:
        before = await tx.installation.get(_LOOKED_AT)
        if before is not None and now < datetime.fromisoformat(before) - CLOCKS_DIFFER:
            await tx.reminders.look_at_all()
        await tx.installation.set(_LOOKED_AT, now.isoformat())


async def _look_at(store: Store, now: datetime, limit: int) -> int:
    """Look at one page. Returns how many subjects it had."""
    async with store.transaction() as tx:
        page = await tx.reminders.due(now, limit)
        if page:
            await _Looking(tx, now).at(page)
    return len(page)


async def _look_one_by_one(store: Store, now: datetime) -> tuple[int, int]:
    """(how many subjects were looked at or put off, how many of them were put off)."""
    faulty = 0
    for looked in range(PAGE):
        try:
            if not await _look_at(store, now, 1):
                return looked, faulty
        except Exception:  # noqa: BLE001 (counted, and said at the end)
            faulty += 1
            async with store.transaction() as tx:
                for subject in await tx.reminders.due(now, 1):
                    await tx.reminders.put_off(subject, now + PUT_OFF)
    return PAGE, faulty


# --- one page ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _OfAction:
    """An action with the case it stems from."""

    action: Action
    case: Case | None

    @property
    def subject(self) -> Subject:
        return action_subject(self.action, self.case)

    def look(self, told: Told | None, now: datetime, rules: Rules) -> Look:
        counts_from = lateness(self.action)
        told = told or first_told(self.action.created)
        since = known_by(self.subject, told, now, rules.countdowns, counts_from)
        return look(self.subject, since, now, rules.countdowns, counts_from)

    def receivers(self, organisation: Organisation, receiver: Receiver, day: date) -> tuple[str, ...]:
        return receivers_of_action(organisation, self.action, receiver, day, self.case)

    def owners(self, organisation: Organisation, day: date) -> tuple[str, ...]:
        return acting_owners(organisation, self.action.owner, day)


@dataclass(frozen=True, slots=True)
class _OfCase:
    case: Case

    @property
    def subject(self) -> Subject:
        return case_subject(self.case)

    def look(self, told: Told | None, now: datetime, rules: Rules) -> Look:
        since = known_by(self.subject, told or first_told(self.case.received), now, rules.countdowns)
        return look(self.subject, since, now, rules.countdowns)

    def receivers(self, organisation: Organisation, receiver: Receiver, day: date) -> tuple[str, ...]:
        return receivers_of_case(organisation, self.case, receiver, day)

    def owners(self, _organisation: Organisation, _day: date) -> tuple[str, ...]:
        return ()  # where nobody above may know of it, those who handle it hear that it is late


_Thing = _OfAction | _OfCase


@dataclass(frozen=True, slots=True)
class _ToTell:
    """Something due, for one person."""

    person: str
    subject: Subject
    due: Due

    @property
    def line(self) -> Line:
        day = self.subject.days[self.due.matter]
        return Line(
            self.subject.what,
            self.subject.id,
            self.due.matter,
            self.due.telling,
            local_day(day) if isinstance(day, datetime) else day,
            self.due.on,
        )


@dataclass(frozen=True, slots=True)
class _People:
    """What is known of the people to be told."""

    quiet: Mapping[str, Quiet] = field(default_factory=dict)
    last_active: Mapping[str, datetime] = field(default_factory=dict)


class _Looking:
    """One transaction's look at a page of subjects."""

    def __init__(self, tx: Transaction, now: datetime) -> None:
        self._tx = tx
        self._now = now
        self._organisation = tx.organisation
        self._rules = rules_of(tx.organisation)

    async def at(self, page: Sequence[Looked]) -> None:
        things = await self._things(page)
        there = [(looked, thing) for looked in page if (thing := things.get((looked.what, looked.id)))]
        looks = [(looked, thing.look(looked.told, self._now, self._rules)) for looked, thing in there]
        told = [
            each
            for (_, thing), (_, found) in zip(there, looks, strict=True)
            for each in self._to_tell(thing, found.due)
        ]
        await self._tell_at_once([each for each in told if each.due.rest is Rest.NEVER])
        await self._tell_in_the_days_message([each for each in told if each.due.rest is not Rest.NEVER])
        await self._tx.reminders.looked(looks)
        await self._tx.reminders.forget([each for each in page if (each.what, each.id) not in things])

    async def _things(self, page: Sequence[Looked]) -> Mapping[tuple[str, str], _Thing]:
        """Those of the subjects that are still there, by what and id."""
        actions = await self._tx.actions.unopened([each.id for each in page if each.what == ACTION])
        stemming = {action.case for action in actions.values() if action.case}
        cases = await self._tx.cases.of_ids(stemming | {each.id for each in page if each.what == CASE})
        found: dict[tuple[str, str], _Thing] = {
            (ACTION, action.id): _OfAction(action, cases.get(action.case or ""))
            for action in actions.values()
        }
        wanted = {each.id for each in page if each.what == CASE}
        return found | {(CASE, case.id): _OfCase(case) for case in cases.values() if case.id in wanted}

    def _to_tell(self, thing: _Thing, found: Iterable[Due]) -> Iterator[_ToTell]:
        for due in found:
            for person in self._told_of(thing, due):
                yield _ToTell(person, thing.subject, due)

    def _told_of(self, thing: _Thing, due: Due) -> tuple[str, ...]:
        today = local_day(self._now)

        def receivers(receiver: Receiver) -> tuple[str, ...]:
            return thing.receivers(self._organisation, receiver, today)

        steps = self._rules.countdowns[due.matter].escalate
        return told_of(receivers, due, steps, thing.owners(self._organisation, today))

    async def _tell_at_once(self, told: Iterable[_ToTell]) -> None:
        letters = [
            Letter(
                lane_of(each.person, None),
                AuthorityNear(each.subject.id),
                slot=f"authority:{each.subject.id}",
                fresh=True,
                unique=f"authority {each.subject.id} {each.due.moment.isoformat()} {each.person}",
            )
            for each in told
        ]
        await self._tx.outbox.put_all(letters, self._now)

    async def _tell_in_the_days_message(self, told: Sequence[_ToTell]) -> None:
        known = await self._people({each.person for each in told})
        leaving = [(each, self._leaves(each, known, self._now)) for each in told]
        for _ in range(MOST_DAYS):
            leaving = [
                (each, self._leaves(each, _People(known.quiet), _morning_after(missed.day)))
                for each, missed in await self._added(leaving)
            ]
            if not leaving:
                return
        raise NoMessageLeft(f"{len(leaving)} lines")

    async def _added(self, leaving: Sequence[tuple[_ToTell, Leaves]]) -> list[tuple[_ToTell, Leaves]]:
        """Puts the lines in the messages of their days. Returns those that came too late for it."""
        messages: dict[tuple[str, date], datetime] = {}
        for each, leave in leaving:
            message = (each.person, leave.day)
            messages[message] = min(leave.at, messages.get(message, leave.at))
        # In this order, so that two ticks at once wait for each other and never in a ring.
        letters = [
            Letter(
                lane_of(person, None),
                ActionsDue(person, day.isoformat()),
                slot=due_slot(day.isoformat()),
                unique=daily_key(person, day),
                due=at,
            )
            for (person, day), at in sorted(messages.items())
        ]
        await self._tx.outbox.put_all(letters, self._now)
        held = await self._tx.daily.held_back(messages.keys())
        in_time = [(each, leave) for each, leave in leaving if (each.person, leave.day) in held]
        await self._tx.daily.add([ForDay(each.person, leave.day, each.line) for each, leave in in_time])
        return [(each, leave) for each, leave in leaving if (each.person, leave.day) not in held]

    async def _people(self, people: set[str]) -> _People:
        if not people:
            return _People()
        return _People(await self._tx.preferences.quiet(people), await self._tx.accounts.last_active(people))

    def _leaves(self, each: _ToTell, known: _People, moment: datetime) -> Leaves:
        return leaves(
            self._organisation,
            each.person,
            moment,
            rest=each.due.rest,
            manners=self._rules.manners,
            quiet=known.quiet.get(each.person),
            last_active=known.last_active.get(each.person),
            # it is promised so many days before, and the day it goes on is counted from this one
            waits_for_shift=each.due.telling is not Telling.ANNOUNCED,
        )


def _morning_after(day: date) -> datetime:
    return datetime.combine(day + timedelta(days=1), time(), tzinfo=LOCAL).astimezone(UTC)
