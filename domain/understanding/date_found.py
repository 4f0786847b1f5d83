"""What a reader of dates finds, before it is put together with its neighbours and chosen from."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum, auto
from re import Match

from .results import PartOfDay, Precision, Reading


class Shape(Enum):
    """What kind of words a date was read from; decides how neighbours are put together."""

    DATE = auto()  # 18/11, den 18 november 2025
    DAY = auto()  # igår, om tre dagar
    WEEKDAY = auto()
    WEEK = auto()
    WEEKEND = auto()
    MONTH = auto()
    PERIOD = auto()  # quarter, half-year, year
    FEAST = auto()
    SHIFT = auto()  # "för en vecka sedan", "om två veckor": may move a weekday beside it
    VAGUE = auto()


class Tense(Enum):
    """What the words themselves say about past and future."""

    PAST = auto()
    OPEN = auto()
    FUTURE = auto()


@dataclass(frozen=True, slots=True)
class Now:
    """The moment of reading: local wall clock, Europe/Stockholm, and which way to look."""

    at: datetime
    reading: Reading

    @property
    def today(self) -> date:
        """Today's date."""
        return self.at.date()

    @property
    def past(self) -> bool:
        """True when what has happened is looked for."""
        return self.reading is Reading.REPORT


@dataclass(frozen=True, slots=True)
class Found:
    """A date found at start..end (folded text). `period` is what the words cover, both ends in."""

    start: int
    end: int
    shape: Shape
    day: date | None
    period: tuple[date, date] | None = None
    part: PartOfDay | None = None
    clock: time | None = None
    candidates: tuple[date, ...] = ()
    precision: Precision = Precision.DAY
    tense: Tense = Tense.OPEN
    sure: float = 0.9
    vague: bool = False
    weekday: int | None = None
    weeks: int = 0
    began: date | None = None  # the first day of "1-5 dec"
    until: date | None = None  # its last day
    night_ends: date | None = None  # the morning after the night meant ("natten till lördag")


type_of_reader = Callable[[Match[str], Now], Found | None]


@dataclass(frozen=True, slots=True)
class Reader:
    """One way to say a date: where it may stand, and what it means. `needs` is a quick test."""

    name: str
    find: Callable[[str], list[Match[str]]]
    read: type_of_reader


def shifted(day: date, days: int) -> date | None:
    """`day` moved by days; None outside what a date can hold."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def month_shifted(day: date, months: int) -> date | None:
    """`day` moved by whole months, clamped to the month's last day."""
    from .date_words import MONTHS  # noqa: PLC0415

    whole = day.year * len(MONTHS) + day.month - 1 + months
    year, month = divmod(whole, len(MONTHS))
    if not date.min.year <= year < date.max.year:
        return None
    following = date(year + 1, 1, 1) if month + 1 == len(MONTHS) else date(year, month + 2, 1)
    last = (following - timedelta(days=1)).day
    return date(year, month + 1, min(day.day, last))
