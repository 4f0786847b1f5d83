"""Months, quarters, years and what is merged of them: the days that figures are about.

A period is of whole local days. A time that is only known by its month or year belongs to a period
that holds the whole of that month or year, and to no other.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from domain.cases import Precision
from domain.deadlines import LOCAL, local_day

_MONTHS = 12


def beginning_of(day: date) -> datetime:
    """The moment a local day begins, in UTC."""
    return datetime.combine(day, time(), tzinfo=LOCAL).astimezone(UTC)


def months_after(day: date, count: int) -> date:
    """The first of the month that lies so many months after the day's own; before it, when negative."""
    months = day.year * _MONTHS + day.month - 1 + count
    return date(months // _MONTHS, months % _MONTHS + 1, 1)


@dataclass(frozen=True, slots=True)
class Period:
    """From first to last day, both included. Raises ValueError when last is before first."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"{self.last} is before {self.first}")

    @classmethod
    def of_month(cls, year: int, month: int) -> "Period":
        return cls.of_months(date(year, month, 1), 1)

    @classmethod
    def of_quarter(cls, year: int, quarter: int) -> "Period":
        return cls.of_months(date(year, 3 * quarter - 2, 1), 3)

    @classmethod
    def of_year(cls, year: int) -> "Period":
        return cls(date(year, 1, 1), date(year, 12, 31))

    @classmethod
    def of_months(cls, first: date, count: int) -> "Period":
        """So many whole months from the one the day lies in: skipped months are merged into the next."""
        return cls(first.replace(day=1), months_after(first, count) - timedelta(days=1))

    @property
    def start(self) -> datetime:
        """The moment it begins, in UTC."""
        return beginning_of(self.first)

    @property
    def end(self) -> datetime:
        """The moment after it, in UTC."""
        return beginning_of(self.after)

    @property
    def after(self) -> date:
        """The day after it."""
        return self.last + timedelta(days=1)

    @property
    def last_start(self) -> dict[Precision, datetime]:
        """How late something may begin and still lie wholly in the period, by how exactly it is known.

        What is known by the minute or the day lies in it when it begins before the end, so that the
        moment given for those is the first one that is too late.
        """
        next_day = self.after
        return {
            Precision.MONTH: beginning_of(months_after(next_day, -1)),
            Precision.YEAR: beginning_of(date(next_day.year - 1, 1, 1)),
        }

    @property
    def year_before(self) -> "Period":
        """The same months one year earlier."""
        return Period(_a_year_before(self.first), _a_year_before(self.after) - timedelta(days=1))

    @property
    def rolling_year(self) -> "Period":
        """The twelve months that end with it."""
        return Period(_a_year_before(self.after), self.last)

    def months(self) -> tuple["Period", ...]:
        """The months it touches, whole."""
        found, first = [], self.first.replace(day=1)
        while first <= self.last:
            found.append(Period.of_months(first, 1))
            first = months_after(first, 1)
        return tuple(found)

    def holds(self, moment: datetime, precision: Precision = Precision.MINUTE) -> bool:
        """Does what began at this moment, known so exactly, lie in the period?"""
        if precision is Precision.UNKNOWN or moment < self.start:
            return False
        latest = self.last_start.get(precision)
        return moment < self.end if latest is None else moment <= latest


def _a_year_before(day: date) -> date:
    try:
        return day.replace(year=day.year - 1)
    except ValueError:  # 29 February
        return date(day.year - 1, 3, 1)


def span_of(day: date, precision: Precision) -> tuple[datetime, datetime]:
    """(its beginning, the moment after it) for a day, a month or a year of which `day` is part."""
    match precision:
        case Precision.YEAR:
            period = Period.of_year(day.year)
        case Precision.MONTH:
            period = Period.of_month(day.year, day.month)
        case _:
            period = Period(day, day)
    return period.start, period.end


def period_of(moment: datetime) -> Period:
    """The calendar month of a moment."""
    day = local_day(moment)
    return Period.of_month(day.year, day.month)


@dataclass(frozen=True, slots=True)
class Coverage:
    """Of which time anything is known here.

    since: when it was first in use, by a case reported here or by what it does unasked; None: never.
    years: calendar years that cases were brought in of. Between and before them nothing is known, and
    nothing is not none.
    """

    since: datetime | None = None
    years: frozenset[int] = frozenset()

    def begins(self, period: Period) -> date | None:
        """The first day of the period that anything is known of; None: nothing is."""
        return next((day for month in period.months() if (day := self._in(month))), None)

    def holds(self, period: Period) -> bool:
        """Is all of the period known?"""
        return all(self._in(month) == month.first for month in period.months())

    def _in(self, month: Period) -> date | None:
        if month.first.year in self.years:
            return month.first
        if self.since is None or self.since >= month.end:
            return None
        return max(month.first, local_day(self.since))
