"""An APT: from planned to its notes posted, with what is to be done for it unasked, and when.

One occasion has one agenda and one set of notes, whoever comes when: the day and the night staff
meet in gatherings of the same occasion. Texts here are working text until someone has approved them.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from domain.calendar import (
    add_working_days,
    is_working_day,
    last_working_day_before,
    working_day_on_or_before,
)
from domain.deadlines import local_day
from domain.series import USUAL_LENGTH, Round, Series, moment


class State(StrEnum):
    PLANNED = "planned"
    DRAFTED = "drafted"  # the manager has a draft agenda
    APPROVED = "approved"
    POSTED = "posted"  # in the unit's channel
    HELD = "held"
    NOTES_APPROVED = "notes_approved"
    NOTES_POSTED = "notes_posted"
    MISSED = "missed"  # it was to be held and was not
    CANCELLED = "cancelled"


class Step(StrEnum):
    """What is done to an occasion. A step is allowed where TRANSITIONS says so."""

    DRAFT = "draft"
    EDIT = "edit"
    APPROVE = "approve"
    POST = "post"
    POST_STANDING = "post_standing"  # nobody approved it: the standing sections go out
    MOVE = "move"
    SETTLE = "settle"  # the question about a holiday is answered: it stays
    CANCEL = "cancel"
    RESTORE = "restore"
    HOLD = "hold"
    MISS = "miss"
    WRITE_NOTES = "write_notes"
    APPROVE_NOTES = "approve_notes"
    POST_NOTES = "post_notes"


AHEAD = frozenset({State.PLANNED, State.DRAFTED, State.APPROVED, State.POSTED})
"""It is to come, or has come and nobody has said how it went."""
HAS_BEEN_HELD = frozenset({State.HELD, State.NOTES_APPROVED, State.NOTES_POSTED})
TOLD_TO_ALL = frozenset({State.POSTED})
"""Those invited have it in their calendars: what changes is sent them too."""

TRANSITIONS: Mapping[Step, tuple[frozenset[State], State | None]] = {
    # step: (from any of these states, to this one; None leaves the state as it is)
    Step.DRAFT: (frozenset({State.PLANNED}), State.DRAFTED),
    Step.EDIT: (frozenset({State.PLANNED, State.DRAFTED, State.APPROVED}), None),
    Step.APPROVE: (frozenset({State.PLANNED, State.DRAFTED}), State.APPROVED),
    Step.POST: (frozenset({State.APPROVED}), State.POSTED),
    Step.POST_STANDING: (frozenset({State.PLANNED, State.DRAFTED}), State.POSTED),
    Step.MOVE: (AHEAD, None),
    Step.SETTLE: (AHEAD, None),
    Step.CANCEL: (AHEAD, State.CANCELLED),
    Step.RESTORE: (frozenset({State.CANCELLED}), State.PLANNED),
    Step.HOLD: (AHEAD | {State.MISSED}, State.HELD),
    Step.MISS: (AHEAD, State.MISSED),
    Step.WRITE_NOTES: (frozenset({State.HELD}), None),
    Step.APPROVE_NOTES: (frozenset({State.HELD}), State.NOTES_APPROVED),
    Step.POST_NOTES: (frozenset({State.NOTES_APPROVED}), State.NOTES_POSTED),
}


@dataclass(frozen=True, slots=True)
class Gathering:
    """One time that people come together, in Swedish wall-clock time.

    sitting: its place in the series' pattern, name: as there. original: its day by the rule.
    sequence: counts what calendars must be told (RFC 5545). present: how many came, once said.
    """

    sitting: int
    original: date
    day: date
    begins: time
    ends: time | None = None
    name: str = ""
    place: str = ""
    cancelled: bool = False
    sequence: int = 0
    present: int | None = None

    @property
    def start(self) -> datetime:
        """In UTC."""
        return moment(self.day, self.begins)

    @property
    def end(self) -> datetime:
        """In UTC; USUAL_LENGTH after the start when nobody said."""
        return self.start + USUAL_LENGTH if self.ends is None else moment(self.day, self.ends)


class Due(StrEnum):
    """What is to be done for an occasion unasked."""

    DRAFT = "draft"  # put a draft agenda to the manager
    OWNERS = "owners"  # remind the owners of its items
    ASK = "ask"  # not approved: ask the manager
    ASK_DEPUTY = "ask_deputy"
    POST_STANDING = "post_standing"
    OWNERS_TODAY = "owners_today"
    NOTES = "notes"  # how did it go?
    NOTES_AGAIN = "notes_again"


@dataclass(frozen=True, slots=True)
class Occasion:
    """An APT of a unit. original: its first day by the rule, which with the series is its identity.

    settled: someone has answered the question about a holiday, or there is none.
    standing_only: it went out unapproved. order, left_out, routine: the manager's choices for the
    agenda (domain.agenda.Section values; routine is working text). done: what was done unasked.
    version: counts changes; every button carries it, so that a stale one changes nothing.
    """

    id: str
    series: str
    unit: str
    original: date
    gatherings: tuple[Gathering, ...]
    state: State
    version: int
    settled: bool = True
    standing_only: bool = False
    order: tuple[str, ...] = ()
    left_out: frozenset[str] = frozenset()
    routine: str = ""
    approved_by: str | None = None
    approved: datetime | None = None
    posted: datetime | None = None
    notes_approved_by: str | None = None
    notes_posted: datetime | None = None
    done: frozenset[Due] = field(default_factory=frozenset)

    @property
    def coming(self) -> tuple[Gathering, ...]:
        """Its gatherings that are not cancelled, by time; all of them when every one is."""
        held = [each for each in self.gatherings if not each.cancelled]
        return tuple(sorted(held or self.gatherings, key=lambda each: each.start))

    @property
    def day(self) -> date:
        """The day that it is known by: of its first gathering."""
        return self.coming[0].day

    @property
    def start(self) -> datetime:
        return self.coming[0].start

    @property
    def end(self) -> datetime:
        """When the last gathering is over, in UTC."""
        return max(each.end for each in self.coming)

    @property
    def is_ahead(self) -> bool:
        return self.state in AHEAD

    @property
    def present(self) -> int | None:
        """How many came to its gatherings together; None while nobody has said."""
        said = [each.present for each in self.gatherings if each.present is not None]
        return sum(said) if said else None


class MeetingStepNotAllowed(ValueError):
    """The occasion's state does not allow the step."""

    def __init__(self, step: Step, state: State) -> None:
        super().__init__(f"{step} is not allowed in state {state}")
        self.step = step
        self.state = state


class NoSuchGathering(LookupError):
    """The occasion has no gathering of that sitting."""


def occasion_of(series: Series, found: Round, occasion_id: str, *, settled: bool) -> Occasion:
    """A new occasion as the rule has it. settled: domain.series.question_about had nothing to ask."""
    sittings = series.pattern.sittings
    return Occasion(
        id=occasion_id,
        series=series.id,
        unit=series.unit,
        original=found.original,
        gatherings=tuple(
            Gathering(
                sitting=planned.sitting,
                original=planned.day,
                day=planned.day,
                begins=sittings[planned.sitting].begins,
                ends=sittings[planned.sitting].ends,
                name=sittings[planned.sitting].name,
                place=series.pattern.place,
            )
            for planned in found.planned
        ),
        state=State.PLANNED,
        version=1,
        settled=settled,
    )


def allows(occasion: Occasion, step: Step) -> bool:
    return occasion.state in TRANSITIONS[step][0]


def _advance(occasion: Occasion, step: Step) -> Occasion:
    sources, target = TRANSITIONS[step]
    if occasion.state not in sources:
        raise MeetingStepNotAllowed(step, occasion.state)
    return replace(occasion, state=target or occasion.state, version=occasion.version + 1)


def draft(occasion: Occasion) -> Occasion:
    """The manager gets a draft agenda. Raises MeetingStepNotAllowed, as all of these do."""
    return _advance(occasion, Step.DRAFT)


def edit(
    occasion: Occasion,
    *,
    order: Iterable[str] | None = None,
    left_out: Iterable[str] | None = None,
    routine: str | None = None,
) -> Occasion:
    """The manager's choices for the agenda. What was approved is a draft again."""
    changed = _advance(occasion, Step.EDIT)
    return replace(
        changed,
        state=State.DRAFTED if occasion.state is State.APPROVED else occasion.state,
        order=occasion.order if order is None else tuple(order),
        left_out=occasion.left_out if left_out is None else frozenset(left_out),
        routine=occasion.routine if routine is None else routine.strip(),
    )


def approve(occasion: Occasion, by: str, now: datetime) -> Occasion:
    return replace(_advance(occasion, Step.APPROVE), approved_by=by, approved=now)


def post(occasion: Occasion, now: datetime) -> Occasion:
    """The approved agenda goes to the unit's channel."""
    return replace(_advance(occasion, Step.POST), posted=now)


def post_standing(occasion: Occasion, now: datetime) -> Occasion:
    """Nobody approved it in time: the standing sections go out by themselves."""
    return replace(_advance(occasion, Step.POST_STANDING), posted=now, standing_only=True)


def move(
    occasion: Occasion,
    day: date,
    begins: time | None = None,
    ends: time | None = None,
    *,
    sitting: int | None = None,
) -> Occasion:
    """One time only: another day, or other hours. Without begins the clock times stay.

    sitting: the gathering that is moved; None moves them all by as many days (and sets hours only
    where there is one), but none to a free day that nobody chose (_along). With begins alone it lasts
    as long as it did. What is then to be done unasked is reckoned anew from the new day. Raises
    NoSuchGathering, MeetingStepNotAllowed, ValueError for hours that end before they begin or for
    hours of several gatherings at once.
    """
    moved = _advance(occasion, Step.MOVE)
    chosen = _chosen(occasion, sitting)
    if begins is not None and len(chosen) > 1:
        raise ValueError("hours are those of one gathering")
    shift = day - min(each.day for each in chosen)
    gatherings = tuple(
        _moved(each, _along(each.day, shift, day), begins, ends) if each in chosen else each
        for each in occasion.gatherings
    )
    again = frozenset({Due.OWNERS, Due.OWNERS_TODAY, Due.NOTES, Due.NOTES_AGAIN})
    return replace(moved, gatherings=gatherings, settled=True, done=occasion.done - again)


def _along(was: date, shift: timedelta, chosen: date) -> date:
    """The day of a gathering that is moved along with the first, which goes to the chosen day.

    The night staff who meet on the Wednesday morning, after the Tuesday's day staff, do not come on the
    Saturday when "Friday" was said: they meet that Friday, on the morning that their night ends.
    """
    to = was + shift
    if is_working_day(to) or not (is_working_day(was) and is_working_day(chosen)):
        return to
    return last_working_day_before(to)


def _moved(gathering: Gathering, day: date, begins: time | None, ends: time | None) -> Gathering:
    until = ends if begins is not None else gathering.ends
    if begins is not None and ends is None and gathering.ends is not None:
        until = _as_long(gathering, begins)
    start = begins or gathering.begins
    if until is not None and until <= start:
        raise ValueError("a gathering ends after it begins")
    return replace(
        gathering, day=day, begins=start, ends=until, cancelled=False, sequence=gathering.sequence + 1
    )


def _as_long(gathering: Gathering, begins: time) -> time | None:
    ends = datetime.combine(gathering.day, begins) + (gathering.end - gathering.start)
    return ends.time() if ends.date() == gathering.day else None


def _chosen(occasion: Occasion, sitting: int | None) -> tuple[Gathering, ...]:
    if sitting is None:
        return occasion.gatherings
    chosen = tuple(each for each in occasion.gatherings if each.sitting == sitting)
    if not chosen:
        raise NoSuchGathering
    return chosen


def settle(occasion: Occasion) -> Occasion:
    """It is held on its day although that is a holiday, or the day before one."""
    return replace(_advance(occasion, Step.SETTLE), settled=True)


def cancel(occasion: Occasion, sitting: int | None = None) -> Occasion:
    """This once there is none; with sitting, for that gathering, and for all when it was the last.

    Its items are for the next (storage moves them). Raises NoSuchGathering too.
    """
    chosen = _chosen(occasion, sitting)
    left = [each for each in occasion.gatherings if not each.cancelled and each not in chosen]
    changed = _advance(occasion, Step.MOVE if left else Step.CANCEL)
    gatherings = tuple(
        replace(each, cancelled=True, sequence=each.sequence + 1)
        if each in chosen and not each.cancelled
        else each
        for each in occasion.gatherings
    )
    return replace(changed, gatherings=gatherings, settled=True)


def restore(occasion: Occasion) -> Occasion:
    """It is held after all: from its beginning again."""
    gatherings = tuple(
        replace(each, cancelled=False, sequence=each.sequence + 1) for each in occasion.gatherings
    )
    restored = _advance(occasion, Step.RESTORE)
    return replace(restored, gatherings=gatherings, done=frozenset(), posted=None, standing_only=False)


def hold(occasion: Occasion, present: Mapping[int, int] | None = None) -> Occasion:
    """It was held. present: how many came, by sitting. Raises ValueError for a negative number."""
    return replace(_advance(occasion, Step.HOLD), gatherings=_counted(occasion, present or {}))


def count_present(occasion: Occasion, present: Mapping[int, int]) -> Occasion:
    """Other numbers, while the notes are written."""
    return replace(_advance(occasion, Step.WRITE_NOTES), gatherings=_counted(occasion, present))


def _counted(occasion: Occasion, present: Mapping[int, int]) -> tuple[Gathering, ...]:
    if any(count < 0 for count in present.values()):
        raise ValueError("nobody is the fewest that can come")
    return tuple(
        replace(each, present=present.get(each.sitting, each.present)) for each in occasion.gatherings
    )


def miss(occasion: Occasion) -> Occasion:
    """It came to nothing."""
    return _advance(occasion, Step.MISS)


def write_notes(occasion: Occasion) -> Occasion:
    """Notes or decisions have changed."""
    return _advance(occasion, Step.WRITE_NOTES)


def approve_notes(occasion: Occasion, by: str) -> Occasion:
    return replace(_advance(occasion, Step.APPROVE_NOTES), notes_approved_by=by)


def post_notes(occasion: Occasion, now: datetime) -> Occasion:
    return replace(_advance(occasion, Step.POST_NOTES), notes_posted=now)


def noted_done(occasion: Occasion, done: Iterable[Due]) -> Occasion:
    """The same with what was done unasked; no new version, for nothing that people see has changed."""
    return replace(occasion, done=occasion.done | frozenset(done))


# --- what is due ------------------------------------------------------------------------------------

DRAFTED_DAYS_BEFORE = 7
_MORNING, _AFTERNOON = time(8), time(15)


def _week_before(occasion: Occasion) -> datetime:
    day = occasion.day - timedelta(days=DRAFTED_DAYS_BEFORE)
    return moment(working_day_on_or_before(day), _MORNING)


def _working_days_before(count: int, clock: time = _MORNING) -> Callable[[Occasion], datetime]:
    return lambda occasion: moment(add_working_days(occasion.day, -count), clock)


def _once_posted(occasion: Occasion) -> datetime:
    """Two working days before, or when it is posted: until then nobody knows what will be taken up."""
    at = _working_days_before(2)(occasion)
    return at if occasion.posted is None else max(at, occasion.posted)


def _that_morning(occasion: Occasion) -> datetime:
    return min(moment(occasion.day, _MORNING), occasion.start - timedelta(hours=1))


def _afterwards(occasion: Occasion) -> datetime:
    return occasion.end


def _days_afterwards(occasion: Occasion) -> datetime:
    return moment(add_working_days(local_day(occasion.end), 3), _MORNING)


_UNAPPROVED = frozenset({State.PLANNED, State.DRAFTED})

WHEN: Mapping[Due, tuple[frozenset[State], Callable[[Occasion], datetime]]] = {
    # what: (in these states, from this moment on)
    Due.DRAFT: (frozenset({State.PLANNED}), _week_before),
    Due.OWNERS: (TOLD_TO_ALL, _once_posted),
    Due.ASK: (_UNAPPROVED, _working_days_before(2)),
    Due.ASK_DEPUTY: (_UNAPPROVED, _working_days_before(1)),
    Due.POST_STANDING: (_UNAPPROVED, _working_days_before(1, _AFTERNOON)),
    Due.OWNERS_TODAY: (TOLD_TO_ALL, _that_morning),
    Due.NOTES: (AHEAD, _afterwards),
    Due.NOTES_AGAIN: (AHEAD | {State.HELD}, _days_afterwards),
}
_ONLY_BEFORE = frozenset(Due) - {Due.NOTES, Due.NOTES_AGAIN}
"""Of no use once it has begun, as after a long stop."""


def due(occasion: Occasion, now: datetime) -> tuple[Due, ...]:
    """What is to be done unasked now, in order. Do it, then keep noted_done() of all of it."""
    return tuple(what for what, at in _to_come(occasion) if at <= now and not _too_late(occasion, what, now))


def next_at(occasion: Occasion) -> datetime | None:
    """When anything is due next, in UTC; None when nothing will be."""
    return min((at for _, at in _to_come(occasion)), default=None)


def _to_come(occasion: Occasion) -> tuple[tuple[Due, datetime], ...]:
    return tuple(
        (what, at(occasion))
        for what, (states, at) in WHEN.items()
        if occasion.state in states and what not in occasion.done
    )


def passed(occasion: Occasion, now: datetime) -> frozenset[Due]:
    """What came too late to be done: keep it with noted_done() too, so that it is not looked at again."""
    return frozenset(what for what, at in _to_come(occasion) if at <= now and _too_late(occasion, what, now))


def _too_late(occasion: Occasion, what: Due, now: datetime) -> bool:
    return what in _ONLY_BEFORE and occasion.start <= now


def before_next(occasion: Occasion) -> date:
    """ "Före nästa APT" as a deadline: the last working day before it."""
    return last_working_day_before(occasion.day)
