"""Who a reminder reaches and when: deputies and absences, quiet hours, days that are free, shifts.

At most one message leaves per person and day; what else comes due waits for it. Only what the law
counts in hours goes at once.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from domain.access import HANDLERS, View, handlers_of, view
from domain.action_access import (
    ActionView,
    acting_owners,
    action_view,
    asked_whether_it_helped,
    levels_above,
)
from domain.actions import Action, Post
from domain.calendar import is_working_day
from domain.cases import Case
from domain.deadlines import LOCAL, local_day
from domain.organisation import Organisation, Role
from domain.reminding import Due, Matter, Receiver, Rest, Telling

_FURTHEST = 60
"""Days; no stretch of free days is nearly as long."""
TOGETHER = 3
"""So many lines stand in a day's message; the rest behind a button."""
STILL_ACTIVE = timedelta(minutes=30)
"""Someone who spoke so recently is at work."""


@dataclass(frozen=True, slots=True)
class Quiet:
    """The hours in which nobody is disturbed, past midnight when `until` is the earlier one.

    Raises ValueError when they would never begin or never end.
    """

    begin: time
    until: time

    def __post_init__(self) -> None:
        if self.begin == self.until:
            raise ValueError("quiet hours begin and end at different times")

    @property
    def lasts(self) -> timedelta:
        """How long they are, on a day of 24 hours."""
        begin, until = (timedelta(hours=c.hour, minutes=c.minute) for c in (self.begin, self.until))
        return (until - begin) % timedelta(days=1)

    def covers(self, clock: time) -> bool:
        if self.begin < self.until:
            return self.begin <= clock < self.until
        return clock >= self.begin or clock < self.until


@dataclass(frozen=True, slots=True)
class Manners:
    """When the organisation wants messages to leave.

    message_at: the time of day. shift_wait: how long someone on shifts is waited for.
    """

    message_at: time = time(8)
    quiet: Quiet = Quiet(time(17), time(7))
    shift_wait: timedelta = timedelta(hours=24)


USUAL_MANNERS = Manners()


# --- who -------------------------------------------------------------------------------------------


def receivers_of_action(
    organisation: Organisation, action: Action, receiver: Receiver, day: date, case: Case | None = None
) -> tuple[str, ...]:
    """Ids of those who are told of the action on this day. case: the one it stems from.

    Nobody is told of an action they may not see: then its owner is, or the handlers of its case.
    """
    found = _of_action(organisation, action, receiver, day, case)
    allowed = tuple(
        person
        for person in dict.fromkeys(found)
        if action_view(organisation, action, person, day, case) > ActionView.NOTHING
    )
    if allowed:
        return allowed
    return (
        acting_owners(organisation, action.owner, day)
        if case is None
        else handlers_of(organisation, case, day)
    )


def _of_action(
    organisation: Organisation, action: Action, receiver: Receiver, day: date, case: Case | None
) -> tuple[str, ...]:
    above = levels_above(organisation, action.owner, action.unit, day, action.excluded)
    match receiver:
        case Receiver.OWNER:
            return acting_owners(organisation, action.owner, day) or _level(above, 0)
        case Receiver.ANSWERS:
            return asked_whether_it_helped(organisation, action, day, case)
        case Receiver.QUALITY_DEVELOPER:
            return organisation.holders(Role.QUALITY_DEVELOPER, action.unit, day, without=action.excluded)
        case Receiver.OWNERS_MANAGER | Receiver.NEXT_LEVEL | Receiver.DIRECTOR:
            return _level(above, _STEPS_UP[receiver])


_STEPS_UP: Mapping[Receiver, int] = {
    Receiver.OWNERS_MANAGER: 0,
    Receiver.NEXT_LEVEL: 1,
    Receiver.DIRECTOR: -1,
}


def _level(above: Sequence[tuple[str, ...]], steps: int) -> tuple[str, ...]:
    """The level so many steps up (-1: the top), or the topmost there is."""
    if not above:
        return ()
    return above[steps if steps < len(above) else -1]


def told_of(
    receivers: Callable[[Receiver], tuple[str, ...]],
    due: Due,
    steps: Mapping[Receiver, int],
    owners: Iterable[str] = (),
) -> tuple[str, ...]:
    """Who hears of what is due. Nobody twice on the way up: a step to those who have heard of it is neither
    announced nor told. The arguments are those of newly_told."""
    step = due.on if due.telling is Telling.ANNOUNCED else due.to
    if step is None or step not in steps or due.telling not in _UPWARDS:
        return receivers(due.to)
    above = newly_told(receivers, step, steps, owners)
    if due.telling is Telling.ANNOUNCED and above:
        return receivers(due.to)
    return above


_UPWARDS = frozenset({Telling.ANNOUNCED, Telling.ESCALATED})


def newly_told(
    receivers: Callable[[Receiver], tuple[str, ...]],
    receiver: Receiver,
    steps: Mapping[Receiver, int],
    owners: Iterable[str] = (),
) -> tuple[str, ...]:
    """Those of a step upwards who have not heard of it at an earlier one; nobody where the line ends.

    receivers: who a receiver is today. steps: of the countdown, each after so many. owners: those it
    goes on from, to whom it never goes on.
    """
    order = sorted(steps, key=steps.__getitem__)
    earlier = order[: order.index(receiver)] if receiver in order else []
    heard = {*owners, *(person for step in earlier for person in receivers(step))}
    return tuple(person for person in receivers(receiver) if person not in heard)


def receivers_of_case(
    organisation: Organisation, case: Case, receiver: Receiver, day: date
) -> tuple[str, ...]:
    """Ids of those who are told of the case on this day: never someone who may not know of it."""
    handlers = handlers_of(organisation, case, day)
    found = _of_case(organisation, case, receiver, day, handlers)
    allowed = tuple(
        person for person in dict.fromkeys(found) if view(organisation, case, person, day) is not View.NOTHING
    )
    return allowed or handlers


def _of_case(
    organisation: Organisation, case: Case, receiver: Receiver, day: date, handlers: tuple[str, ...]
) -> tuple[str, ...]:
    match receiver:
        case Receiver.OWNER | Receiver.ANSWERS:
            return (case.responsible,) if case.responsible in handlers else handlers
        case Receiver.QUALITY_DEVELOPER:
            return organisation.holders(Role.QUALITY_DEVELOPER, case.unit, day, without=case.excluded)
        case Receiver.OWNERS_MANAGER | Receiver.NEXT_LEVEL | Receiver.DIRECTOR:
            post = _handling_post(organisation, case, day)
            above = levels_above(organisation, post, case.unit, day, case.excluded)
            # for a case the handler is the nearest manager already: the next level is the one above
            return _level(above, 0 if receiver is Receiver.NEXT_LEVEL else _STEPS_UP[receiver])


def _handling_post(organisation: Organisation, case: Case, day: date) -> Post:
    """Where the role that handles it is held, at the unit or above it: those above *that* are told, and not
    the unit's own manager of what lies higher up."""
    role = HANDLERS[case.kind][0]
    held = (node.key for node in organisation.line(case.unit) if organisation.appointed(role, node.key, day))
    return Post(role, next(held, case.unit))


# --- when ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Leaves:
    """When a message leaves: at that moment, or as soon as the person speaks if when_active."""

    at: datetime
    when_active: bool = False

    @property
    def day(self) -> date:
        """The local day whose message it is."""
        return local_day(self.at)


def works_shifts(organisation: Organisation, person: str, day: date) -> bool:
    """Someone who is staff and nothing else: at work by day, evening or night, on any day."""
    posts = {role for role, _ in organisation.posts_of(person, day)}
    return posts == {Role.STAFF}


def leaves(
    organisation: Organisation,
    person: str,
    now: datetime,
    *,
    rest: Rest = Rest.USUAL,
    manners: Manners = USUAL_MANNERS,
    quiet: Quiet | None = None,
    last_active: datetime | None = None,
    waits_for_shift: bool = True,
) -> Leaves:
    """When something that is due now is said to this person; never before now.

    quiet: the person's own hours, which take the place of the organisation's.
    last_active: when they last spoke. waits_for_shift: False for what must be heard on its day.
    """
    if rest is Rest.NEVER:
        return Leaves(now)
    if works_shifts(organisation, person, local_day(now)):
        shift_wait = manners.shift_wait if waits_for_shift else timedelta()
        return _on_shifts(now, manners, shift_wait, quiet, last_active)
    return Leaves(_first_working(now, rest, manners, quiet or manners.quiet))


def _on_shifts(
    now: datetime, manners: Manners, shift_wait: timedelta, quiet: Quiet | None, last_active: datetime | None
) -> Leaves:
    active = last_active is not None and now - last_active <= STILL_ACTIVE
    if active and not (quiet and quiet.covers(_clock(now))):
        return Leaves(now)
    at_latest = (now + shift_wait).astimezone(UTC)
    return Leaves(_after_quiet(at_latest, quiet or manners.quiet), when_active=True)


def _first_working(now: datetime, rest: Rest, manners: Manners, quiet: Quiet) -> datetime:
    day = local_day(now)
    for _ in range(_FURTHEST):
        if rest is Rest.NIGHTS or is_working_day(day):
            # at the usual hour; earlier for someone whose quiet hours last from then until midnight
            for clock in (manners.message_at, time()):
                moment = _after_quiet(max(now, _at(day, clock)), quiet)
                if local_day(moment) == day:
                    return moment.astimezone(UTC)
        day += timedelta(days=1)
    return now


def _after_quiet(moment: datetime, quiet: Quiet) -> datetime:
    """The moment itself, or the end of the quiet hours it falls into."""
    if not quiet.covers(_clock(moment)):
        return moment
    day = local_day(moment)
    end = _at(day, quiet.until)
    return end if end > moment else _at(day + timedelta(days=1), quiet.until)


def may_disturb(now: datetime, quiet: Quiet | None) -> bool:
    """Someone on shifts has just spoken: may what waited for them be said now?"""
    return quiet is None or not quiet.covers(_clock(now))


def _at(day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, tzinfo=LOCAL).astimezone(UTC)


def _clock(moment: datetime) -> time:
    return moment.astimezone(LOCAL).time()


# --- in which order --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Line:
    """One thing a person is to be told of on a day. what: "action" or "case"; on: for an
    announcement, the one it goes on to; due: the matter's day."""

    what: str
    id: str
    matter: Matter
    telling: Telling
    due: date
    on: Receiver | None = None


_TELLINGS = (Telling.ESCALATED, Telling.ANNOUNCED, Telling.LATE, Telling.TODAY, Telling.BEFORE)
_MATTERS = (
    Matter.AUTHORITY,
    Matter.NOTIFY,
    Matter.PROTECT,
    Matter.TAKE,
    Matter.REPLY,
    Matter.REQUIREMENT,
    Matter.TRIAGE,
    Matter.INVESTIGATE,
    Matter.EFFECT,
    Matter.RECOMMENDATION,
    Matter.EFFECT_WISHED,
    Matter.READ,
)


def urgency(line: Line) -> tuple[bool, int, date, int, str, str]:
    """Sorts the most urgent first: the law's hours, what has gone on, then by how late it is."""
    return (
        line.matter is not Matter.AUTHORITY,
        _TELLINGS.index(line.telling),
        line.due,
        _MATTERS.index(line.matter),
        line.what,
        line.id,
    )


def most_urgent(lines: Iterable[Line], shown: int = TOGETHER) -> tuple[tuple[Line, ...], int]:
    """(the lines to show, how many more there are); one line for each thing, its most urgent."""
    first: dict[tuple[str, str], Line] = {}
    for line in sorted(lines, key=urgency):
        first.setdefault((line.what, line.id), line)
    ordered = tuple(first.values())
    return ordered[:shown], max(0, len(ordered) - shown)
