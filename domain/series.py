"""When a unit's APT comes back: a pattern of days and times, its next dates, and dates to ask about.

Days are those of the rule (RFC 5545, reckoned by dateutil); clock times are Swedish wall-clock times,
so an APT at 14 is at 14 whether it is summer or winter time.
"""

import calendar
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from itertools import islice

from dateutil.rrule import rrulestr

from domain.calendar import free_days, last_working_day_before, next_working_day, weekday_on_or_after
from domain.deadlines import LOCAL

USUAL_LENGTH = timedelta(minutes=90)
"""How long an APT takes in a calendar when nobody said."""
LONGEST_INTERVAL = 12
FURTHEST = timedelta(days=4 * 366)
"""How far ahead dates are looked for: a pattern without any in that time has none."""
_LAST_DAY = 31
_SHORTEST_MONTH = 28
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WORKING = "MO,TU,WE,TH,FR"
_A_DAY = timedelta(days=1)


class Weeks(StrEnum):
    """Which ISO weeks, by their numbers; ALL also where an interval counts them."""

    ALL = "all"
    EVEN = "even"
    ODD = "odd"


@dataclass(frozen=True, slots=True)
class Weekly:
    """Every, every other … week on a weekday (Monday is 0), or in even or odd weeks."""

    weekday: int
    interval: int = 1
    weeks: Weeks = Weeks.ALL

    def __post_init__(self) -> None:
        _check(0 <= self.weekday < len(_DAYS) and 1 <= self.interval <= LONGEST_INTERVAL)
        _check(self.weeks is Weeks.ALL or self.interval == 1)


@dataclass(frozen=True, slots=True)
class MonthlyWeekday:
    """The first, second, last (-1) … such weekday of each interval-th month.

    weekday: None for Monday to Friday, whichever it is ("första vardagen").
    """

    nths: tuple[int, ...]
    weekday: int | None
    interval: int = 1

    def __post_init__(self) -> None:
        _check(bool(self.nths) and 1 <= self.interval <= LONGEST_INTERVAL)
        _check(all(nth in NTHS for nth in self.nths) and in_order(self.nths) == self.nths)
        _check(self.weekday is None or 0 <= self.weekday < len(_DAYS))


@dataclass(frozen=True, slots=True)
class MonthlyDate:
    """The same day of each interval-th month; a day that a month lacks is its last one."""

    day: int
    interval: int = 1

    def __post_init__(self) -> None:
        _check(1 <= self.day <= _LAST_DAY and 1 <= self.interval <= LONGEST_INTERVAL)


Rhythm = Weekly | MonthlyWeekday | MonthlyDate
NTHS = (1, 2, 3, 4, 5, -2, -1)


def _order(nth: int) -> int:
    return NTHS.index(nth)


def in_order(nths: Iterable[int]) -> tuple[int, ...]:
    """The order in which MonthlyWeekday has them: as they come in a month."""
    return tuple(sorted(set(nths), key=_order))


def _check(condition: bool) -> None:
    if not condition:
        raise ValueError("no such rhythm")


@dataclass(frozen=True, slots=True)
class Sitting:
    """One of the times that the same APT is held. name: "day", "night" … or empty (series_words)."""

    rhythm: Rhythm
    begins: time
    ends: time | None = None
    name: str = ""

    def __post_init__(self) -> None:
        if self.ends is not None and self.ends <= self.begins:
            raise ValueError("a sitting ends after it begins")


@dataclass(frozen=True, slots=True)
class Pattern:
    """What was said about when APT is held.

    starts: no date is before it; where an interval is more than one, it is counted from the first
    date from then on. None: from now on. pause: months (1 to 12) without APT. place: working text.
    Raises ValueError without sittings, or for an interval without a start.
    """

    sittings: tuple[Sitting, ...]
    starts: date | None = None
    pause: frozenset[int] = frozenset()
    place: str = ""

    def __post_init__(self) -> None:
        if not self.sittings or len(self.pause) >= len(calendar.month_name) - 1:
            raise ValueError("a pattern has a sitting, and a month to have it in")
        if not self.pause <= frozenset(range(1, 13)):
            raise ValueError("months are 1 to 12")
        if self.starts is None and any(sitting.rhythm.interval > 1 for sitting in self.sittings):
            raise ValueError("every other, counted from when?")


@dataclass(frozen=True, slots=True)
class Series:
    """A unit's APT. until: no date is after it (None: it goes on).

    clients: how many people the unit serves, when known; decides what its agenda may say
    (domain.agenda.disclosure).
    """

    id: str
    unit: str
    pattern: Pattern
    version: int
    created_by: str
    created: datetime
    until: date | None = None
    clients: int | None = None


@dataclass(frozen=True, slots=True)
class Planned:
    """One sitting on its day by the rule. sitting: its place in the pattern."""

    sitting: int
    day: date


@dataclass(frozen=True, slots=True)
class Round:
    """One APT: each sitting at most once, by day. original: the first day, as the rule has it."""

    planned: tuple[Planned, ...]

    @property
    def original(self) -> date:
        return self.planned[0].day


def rule_of(rhythm: Rhythm) -> str:
    """The rhythm as an RFC 5545 recurrence rule."""
    match rhythm:
        case Weekly(weekday, interval, Weeks.ALL):
            return f"FREQ=WEEKLY;INTERVAL={interval};BYDAY={_DAYS[weekday]}"
        case Weekly(weekday, _, weeks):
            numbers = range(2 if weeks is Weeks.EVEN else 1, 54, 2)
            return f"FREQ=YEARLY;BYWEEKNO={','.join(map(str, numbers))};BYDAY={_DAYS[weekday]}"
        case MonthlyWeekday(nths, weekday, interval):
            if weekday is None:
                which = f"{_WORKING};BYSETPOS={','.join(map(str, nths))}"
            else:
                which = ",".join(f"{nth}{_DAYS[weekday]}" for nth in nths)
            return f"FREQ=MONTHLY;INTERVAL={interval};BYDAY={which}"
        case MonthlyDate(day, interval):
            nearest = ",".join(map(str, range(min(day, _SHORTEST_MONTH), day + 1)))
            return f"FREQ=MONTHLY;INTERVAL={interval};BYMONTHDAY={nearest};BYSETPOS=-1"


def rounds(pattern: Pattern, since: date, until: date | None = None) -> Iterator[Round]:
    """Every APT whose first day is since or later, in order, as long as FURTHEST; until: the last day.

    Sittings of the same month (of the same week, where any is by weeks) are one APT.
    """
    monthly = all(not isinstance(sitting.rhythm, Weekly) for sitting in pattern.sittings)
    gathered: list[Planned] = []
    # One round earlier too, so that a round is never begun in its middle.
    for planned in _days(pattern, since - timedelta(days=31), until):
        if gathered and not _together(gathered, planned, monthly):
            yield from _from(since, gathered)
            gathered = []
        gathered.append(planned)
    if gathered:
        yield from _from(since, gathered)


def _from(since: date, gathered: list[Planned]) -> Iterator[Round]:
    if gathered[0].day >= since:
        yield Round(tuple(gathered))


def _together(gathered: list[Planned], planned: Planned, monthly: bool) -> bool:
    first = gathered[0].day
    same = (
        (first.year, first.month) == (planned.day.year, planned.day.month)
        if monthly
        else first.isocalendar()[:2] == planned.day.isocalendar()[:2]
    )
    return same and all(each.sitting != planned.sitting for each in gathered)


def next_rounds(pattern: Pattern, since: date, count: int, until: date | None = None) -> tuple[Round, ...]:
    """The next so many, fewer where there are fewer."""
    return tuple(islice(rounds(pattern, since, until), count))


PLANNED_AHEAD = timedelta(days=62)
_ALWAYS_PLANNED = 2


def look_ahead(
    pattern: Pattern, since: date, today: date, until: date | None = None
) -> tuple[tuple[Round, ...], datetime | None]:
    """The rounds to plan now, those from `since` on, and when to look again (None: there are no more).

    All within PLANNED_AHEAD of today, and never fewer than two of those to come, so that there is
    always a next one.
    """
    found: list[Round] = []
    for each in rounds(pattern, today, until):
        if each.original > today + PLANNED_AHEAD and len(found) >= _ALWAYS_PLANNED:
            again = moment(min(each.original - PLANNED_AHEAD, found[0].original + _A_DAY), time(3))
            return _those_since(since, found), again
        found.append(each)
    return _those_since(since, found), None


def _those_since(since: date, found: list[Round]) -> tuple[Round, ...]:
    return tuple(each for each in found if each.original >= since)


def _days(pattern: Pattern, since: date, until: date | None) -> Iterator[Planned]:
    begin = since if pattern.starts is None else max(since, pattern.starts)
    end = min(until or date.max, begin + FURTHEST)
    found = [
        Planned(place, day)
        for place, sitting in enumerate(pattern.sittings)
        for day in _days_of(sitting.rhythm, _anchor(pattern, sitting, begin), begin, end)
        if day.month not in pattern.pause
    ]
    yield from sorted(found, key=lambda planned: (planned.day, pattern.sittings[planned.sitting].begins))


def _anchor(pattern: Pattern, sitting: Sitting, begin: date) -> date:
    """The day that an interval is counted from: the first of the series, in whose week or month all are."""
    starts = pattern.starts
    if starts is None or sitting.rhythm.interval == 1:
        return begin
    first = first_day(pattern.sittings[0].rhythm, starts)
    match sitting.rhythm:
        case Weekly(weekday):
            return first + timedelta(days=weekday - first.weekday())
        case MonthlyWeekday() | MonthlyDate():
            return first.replace(day=1)


def first_day(rhythm: Rhythm, since: date) -> date:
    """The first day from `since` on that fits, whatever the interval."""
    if isinstance(rhythm, Weekly) and rhythm.weeks is Weeks.ALL:
        return weekday_on_or_after(since, rhythm.weekday)
    every = without_interval(rhythm)
    return next(iter(_days_of(every, since, since, since + FURTHEST)))


def without_interval(rhythm: Rhythm) -> Rhythm:
    """The same in every week or month."""
    match rhythm:
        case Weekly(weekday, _, weeks):
            return Weekly(weekday, 1, weeks)
        case MonthlyWeekday(nths, weekday, _):
            return MonthlyWeekday(nths, weekday)
        case MonthlyDate(day, _):
            return MonthlyDate(day)


def _days_of(rhythm: Rhythm, anchor: date, begin: date, end: date) -> list[date]:
    start = anchor.replace(day=1) if isinstance(rhythm, (MonthlyWeekday, MonthlyDate)) else anchor
    rule = rrulestr(rule_of(_in_all_weeks(rhythm)), dtstart=datetime.combine(start, time()))
    first, last = datetime.combine(begin, time()), datetime.combine(end, time())
    days = (found.date() for found in rule.between(first, last, inc=True))
    return [day for day in days if _is_of_its_weeks(rhythm, day)]


def _in_all_weeks(rhythm: Rhythm) -> Rhythm:
    """Even and odd weeks are told apart here: dateutil takes the last days of some weeks 52 for week 53."""
    return Weekly(rhythm.weekday) if isinstance(rhythm, Weekly) and rhythm.weeks is not Weeks.ALL else rhythm


def _is_of_its_weeks(rhythm: Rhythm, day: date) -> bool:
    if not isinstance(rhythm, Weekly) or rhythm.weeks is Weeks.ALL:
        return True
    return (day.isocalendar().week % 2 == 0) == (rhythm.weeks is Weeks.EVEN)


def moment(day: date, clock: time) -> datetime:
    """That wall-clock time in Sweden, in UTC; an hour that is skipped in spring is the next one."""
    return datetime.combine(day, clock, tzinfo=LOCAL).astimezone(UTC)


# --- days to ask about ------------------------------------------------------------------------------


class Awkward(StrEnum):
    """Why a date is asked about before it stands."""

    HOLIDAY = "holiday"
    DAY_BEFORE = "day_before"


class Way(StrEnum):
    """What can be done about it."""

    BEFORE = "before"
    AFTER = "after"
    KEEP = "keep"
    CANCEL = "cancel"


@dataclass(frozen=True, slots=True)
class Question:
    """An APT that falls on a holiday, or the day before one. holiday: its Swedish name.

    proposals: the day that each way leads to; None for none at all.
    """

    day: date
    why: Awkward
    holiday: str
    proposals: Mapping[Way, date | None]


def question_about(day: date) -> Question | None:
    """None for a day that can stand as it is. A Saturday or Sunday was chosen, and is not asked about."""
    names = free_days(day.year)
    following = day + timedelta(days=1)
    if day in names:
        return Question(day, Awkward.HOLIDAY, _in_a_line(names[day]), _proposals(day, next_working_day(day)))
    name = free_days(following.year).get(following)
    if name is None:
        return None
    return Question(day, Awkward.DAY_BEFORE, _in_a_line(name), _proposals(day, next_working_day(day)))


_PROPER = "Kristi"


def _in_a_line(holiday: str) -> str:
    """As it is written within a sentence: "trettondedag jul", "Kristi himmelsfärdsdag"."""
    return holiday if holiday.startswith(_PROPER) else f"{holiday[:1].lower()}{holiday[1:]}"


def _proposals(day: date, after: date) -> Mapping[Way, date | None]:
    return {Way.BEFORE: last_working_day_before(day), Way.AFTER: after, Way.KEEP: day, Way.CANCEL: None}


# --- an APT for its set time ------------------------------------------------------------------------

LONGEST_WITHOUT = timedelta(days=60)
"""So long without APT, months of pause apart, is told in the digest unless the organisation says other."""


def days_without(since: date, today: date, pause: frozenset[int]) -> int:
    """Days after `since` up to today outside the months of pause. since: the last held, or the start."""
    if not pause:
        return max(0, (today - since).days)
    days = (since + timedelta(days=n) for n in range(1, (today - since).days + 1))
    return sum(day.month not in pause for day in days)


def too_long_without(
    since: date, today: date, pause: frozenset[int], longest: timedelta = LONGEST_WITHOUT
) -> bool:
    """Has the unit gone without APT for its set time?"""
    return days_without(since, today, pause) > longest.days


@dataclass(frozen=True, slots=True)
class Past:
    """What a unit's APT have come to so far: the latest that was held, the latest whether held or not."""

    held: date | None
    latest: date


def goes_without(series: Sequence[Series], past: Past | None, today: date) -> bool:
    """Has a unit with these series held no APT for its set time? series: at least one, those that go on.

    Not before one of its own has come to nothing: a unit that meets every quarter is not late in between.
    """
    if past is None or past.latest == past.held:
        return False
    since = past.held or min(each.created.astimezone(LOCAL).date() for each in series)
    pause = frozenset[int].intersection(*(each.pattern.pause for each in series))
    return too_long_without(since, today, pause)
