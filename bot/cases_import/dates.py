"""Dates as files write them, with how exactly they are known: 2022, 2022-08, 2022-08-15, 2022-08-15 14:30."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from domain.cases import Precision
from domain.deadlines import LOCAL
from domain.periods import span_of

FORMS = "a date like 2022, 2022-08, 2022-08-15 or 2022-08-15 14:30"
_FIRST_YEAR = 1990
_SHAPE = re.compile(
    r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ](\d{1,2})[:.](\d{2})(?::\d{2}(?:\.\d+)?)?)?)?)?"
)
_TICK = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class When:
    """A time and how exactly it is known. first: its earliest moment, last: its latest, in UTC."""

    day: date
    clock: time | None
    precision: Precision

    @property
    def first(self) -> datetime:
        if self.clock is not None:
            return datetime.combine(self.day, self.clock, tzinfo=LOCAL).astimezone(UTC)
        return span_of(self.day, self.precision)[0]

    @property
    def last(self) -> datetime:
        if self.clock is not None:
            return self.first
        return span_of(self.day, self.precision)[1] - _TICK


def when_of(text: str, form: str | None = None) -> When | None:
    """The time that the text says, None when it says none. form: as strptime knows it, tried first."""
    return _by_form(text, form) or _by_shape(text)


def _by_form(text: str, form: str | None) -> When | None:
    if form is None:
        return None
    try:
        found = datetime.strptime(text, form)  # noqa: DTZ007 - local time, as people write it
    except ValueError:
        return None
    with_clock = "%H" in form
    return When(
        found.date(),
        found.time().replace(second=0, microsecond=0) if with_clock else None,
        Precision.MINUTE if with_clock else Precision.DAY,
    )


def _by_shape(text: str) -> When | None:
    found = _SHAPE.fullmatch(text)
    if found is None or int(found[1]) < _FIRST_YEAR:
        return None
    year, month, day, hour, minute = (int(part) if part else None for part in found.groups())
    try:
        if year is None:
            return None
        if month is None:
            return When(date(year, 1, 1), None, Precision.YEAR)
        if day is None:
            return When(date(year, month, 1), None, Precision.MONTH)
        if hour is None or minute is None:
            return When(date(year, month, day), None, Precision.DAY)
        return When(date(year, month, day), time(hour, minute), Precision.MINUTE)
    except ValueError:  # 2022-02-30
        return None
