"""What storage counts for a digest: rows that domain/figures.py makes figures of."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.kinds import CaseKind, Category
from domain.periods import Coverage


@dataclass(frozen=True, slots=True)
class InflowRow:
    """Received, by unit, kind as reported, and category: in the period and in those it is held against."""

    unit: str
    kind: CaseKind
    category: Category | None
    period: int
    year_before: int
    rolling: int
    rolling_before: int
    lately: int  # in the last 90 days
    since_silence: int  # in the last three months
    lacking: int = 0  # known by their year only, in a year that the period is part of
    lacking_before: int = 0  # the same of the period a year before
    lacking_lately: int = 0  # the same of the last three months


@dataclass(frozen=True, slots=True)
class OpenRow:
    """Open at the moment asked about, by unit and kind."""

    unit: str
    kind: CaseKind
    open: int
    not_taken: int
    overdue: int
    not_started: int
    long_open: int
    very_long_open: int
    oldest: datetime | None  # of those known by their day


class Answered(StrEnum):
    """Has whoever complained been answered? WAITING: not yet, and it is not late."""

    YES = "yes"
    NO = "no"
    WAITING = "waiting"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """Complaints and views received in the period, and in the year that ended before it."""

    answered: Answered
    period: int
    rolling: int
    rolling_before: int


@dataclass(frozen=True, slots=True)
class DaysRow:
    """So many cases of a kind were closed within so many days and no fewer."""

    kind: CaseKind
    days: int
    count: int


@dataclass(frozen=True, slots=True)
class MonthRow:
    month: int  # place in the months asked for
    kind: CaseKind
    count: int


@dataclass(frozen=True, slots=True)
class Counted:
    """Everything storage counted for one digest. known: of which time anything is known."""

    inflow: Sequence[InflowRow]
    open: Sequence[OpenRow]
    answers: Sequence[AnswerRow]
    days: Sequence[DaysRow]
    months: Sequence[MonthRow]
    known: Coverage
