"""When things recur: rhythms as data, read by pure functions, by the clock on the wall in Sweden.

Every moment in and out is timezone-aware UTC. A wall clock time that a daylight-saving night
skips (02:30 in March) is taken as the moment the clock has jumped to; one that it repeats (02:30
in October) counts once, the first time.
"""

from calendar import day_name
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Protocol

from domain.calendar import is_working_day
from domain.deadlines import LOCAL, local_day

_FURTHEST = 400
"""Days searched before a rhythm is taken as one that never comes."""


class Rhythm(Protocol):
    """How often, and at what time."""

    def at_or_before(self, moment: datetime) -> datetime:
        """The latest time this came, the moment itself included."""

    def after(self, moment: datetime) -> datetime:
        """The first time this comes after the moment."""

    def name_of(self, moment: datetime) -> str:
        """What tells this time from every other of the same rhythm: a local date, or a UTC minute."""

    def in_words(self) -> str:
        """As one says it: every working day at 08:00."""


def _on(day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, tzinfo=LOCAL).astimezone(UTC)


@dataclass(frozen=True, slots=True)
class Daily:
    """Every day at a time of day."""

    hour: int
    minute: int = 0

    def falls_on(self, _: date, /) -> bool:
        return True

    def at_or_before(self, moment: datetime) -> datetime:
        return self._search(moment, -1, lambda found: found <= moment)

    def after(self, moment: datetime) -> datetime:
        return self._search(moment, 1, lambda found: found > moment)

    def name_of(self, moment: datetime) -> str:
        return local_day(moment).isoformat()

    def in_words(self) -> str:
        return f"every day at {self.hour:02}:{self.minute:02}"

    def _search(self, moment: datetime, step: int, fits: Callable[[datetime], bool]) -> datetime:
        clock = time(self.hour, self.minute)
        for away in range(_FURTHEST):
            day = local_day(moment) + timedelta(days=step * away)
            if self.falls_on(day) and fits(_on(day, clock)):
                return _on(day, clock)
        raise ValueError(f"{self} never comes")


@dataclass(frozen=True, slots=True)
class WorkingDays(Daily):
    """Every Swedish working day at a time of day."""

    def falls_on(self, day: date, /) -> bool:
        return is_working_day(day)

    def in_words(self) -> str:
        return f"every working day at {self.hour:02}:{self.minute:02}"


@dataclass(frozen=True, slots=True)
class FirstWorkingDay(Daily):
    """The first Swedish working day of every month at a time of day."""

    def falls_on(self, day: date, /) -> bool:
        return is_working_day(day) and not any(is_working_day(day.replace(day=n)) for n in range(1, day.day))

    def in_words(self) -> str:
        return f"on the first working day of every month at {self.hour:02}:{self.minute:02}"


@dataclass(frozen=True, slots=True)
class Weekdays(Daily):
    """On some days of the week (Monday is 0), holidays or not, at a time of day."""

    days: frozenset[int] = frozenset()

    def falls_on(self, day: date, /) -> bool:
        return day.weekday() in self.days

    def in_words(self) -> str:
        days = " and ".join(f"{day_name[day]}s" for day in sorted(self.days))
        return f"on {days} at {self.hour:02}:{self.minute:02}"


@dataclass(frozen=True, slots=True)
class Every:
    """Every so many minutes, counted from midnight UTC; the number divides a day."""

    minutes: int

    def at_or_before(self, moment: datetime) -> datetime:
        start = moment.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
        step = timedelta(minutes=self.minutes)
        return start + (moment - start) // step * step

    def after(self, moment: datetime) -> datetime:
        return self.at_or_before(moment) + timedelta(minutes=self.minutes)

    def name_of(self, moment: datetime) -> str:
        return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%MZ")

    def in_words(self) -> str:
        return f"every {self.minutes} minutes"


def occurrences_between(rhythm: Rhythm, after: datetime, until: datetime) -> Iterator[datetime]:
    """Each time the rhythm comes after `after`, up to and including `until`, in order."""
    moment = rhythm.after(after)
    while moment <= until:
        yield moment
        moment = rhythm.after(moment)
