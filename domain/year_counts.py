"""What is counted of a year, and what its own report said: rows that domain/year.py makes figures of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from domain.figures import DaysRow, MonthRow
from domain.kinds import CaseKind, Category

EARLIER_YEARS = 2
"""So many years before it a year is held against."""


@dataclass(frozen=True, slots=True)
class YearKindRow:
    """Received in the year at a unit, of a kind as reported. unknown: whether open is not known."""

    unit: str
    kind: CaseKind
    count: int
    open: int
    unknown: int
    reclassified: int


@dataclass(frozen=True, slots=True)
class YearFactRow:
    """So many of a kind of which the same is known. Texts are as in domain.figures.Fact, "" when unsaid."""

    kind: CaseKind
    registered: bool | None
    answered: bool | None
    investigation: str
    outcome: str
    notified: str
    assessed: str
    count: int


@dataclass(frozen=True, slots=True)
class ActionsCounted:
    """Actions decided in the year, done and overdue at its end; effect: (yes, partly, no).

    elsewhere: measures that cases brought in tell of, requirements or not.
    """

    total: int = 0
    requirements: int = 0
    done: int = 0
    overdue: int = 0
    effect: tuple[int, ...] = (0, 0, 0)
    elsewhere: int = 0
    elsewhere_done: int = 0


@dataclass(frozen=True, slots=True)
class YearCounted:
    """Everything storage counted for a year. known_since: nothing was received here before.

    own: cases were reported here in the year, not only brought in from elsewhere.
    """

    kinds: Sequence[YearKindRow] = ()
    facts: Sequence[YearFactRow] = ()
    categories: Sequence[tuple[CaseKind, Category | None, int]] = ()
    days: Sequence[DaysRow] = ()
    months: Sequence[MonthRow] = ()
    earlier: Sequence[tuple[int, CaseKind, int]] = ()
    actions: ActionsCounted = ActionsCounted()
    own: bool = True
    known_since: datetime | None = None


@dataclass(frozen=True, slots=True)
class ReportedYear:
    """What a year's own report said. None: it does not say; improvement_areas None: there was no report."""

    year: int
    deviations: int | None = None
    complaints: int | None = None
    complaints_answered: int | None = None
    improvement_areas: tuple[str, ...] | None = None

    @classmethod
    def from_facts(cls, year: int, facts: Mapping[str, Any]) -> "ReportedYear":
        areas = facts.get("improvement_areas")
        return cls(
            year,
            facts.get("deviations"),
            facts.get("complaints"),
            facts.get("complaints_answered"),
            None if areas is None else tuple(areas),
        )

    def as_facts(self) -> dict[str, Any]:
        """What from_facts() reads."""
        areas = self.improvement_areas
        return {
            "deviations": self.deviations,
            "complaints": self.complaints,
            "complaints_answered": self.complaints_answered,
            "improvement_areas": None if areas is None else list(areas),
        }
