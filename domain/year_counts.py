"""What is counted of a year, and what its own report said: rows that domain/year.py makes figures of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any

from domain.actions import ActionType, Effect
from domain.figure_rows import DaysRow, MonthRow
from domain.kinds import CaseKind, Category, Cause
from domain.periods import Coverage

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


TOLD: Mapping[CaseKind, str] = {
    CaseKind.DATA_INCIDENT: "people_told",
    CaseKind.HEALTH_CARE: "injury",
    CaseKind.CARE_DEVIATION: "direction",
}
"""The fact of a case, an answer from a closed list of its legal path, that a year counts by."""


@dataclass(frozen=True, slots=True)
class ActionsRow:
    """Actions decided in the year, done and overdue at its end; followed_up: it was said whether they helped.

    of: what the case behind them was reported as; None: there is none. provider: at a private provider.
    """

    of: CaseKind | None
    type: ActionType | None
    provider: bool
    total: int
    requirements: int
    done: int
    overdue: int


@dataclass(frozen=True, slots=True)
class ActionsCounted:
    """effects: of each action followed up by the year's end, what its case was, and whether it helped.

    elsewhere: (taken, carried out) of measures that cases brought in tell of, requirements or not.
    """

    rows: Sequence[ActionsRow] = ()
    effects: Sequence[tuple[CaseKind | None, Effect]] = ()
    elsewhere: Mapping[CaseKind, tuple[int, int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class YearCounted:
    """Everything storage counted for a year. known: of which time anything is known.

    own: cases were reported here in the year, not only brought in from elsewhere. causes: none for cases
    whose handling tells none. told: what TOLD asks of each kind, "" when it is unsaid. lags: days from
    what happened to when it was noticed. brought_in: cases that were, by kind; sources: the same by the
    system they came from.
    """

    kinds: Sequence[YearKindRow] = ()
    facts: Sequence[YearFactRow] = ()
    categories: Sequence[tuple[CaseKind, Category | None, int]] = ()
    days: Sequence[DaysRow] = ()
    months: Sequence[MonthRow] = ()
    earlier: Sequence[tuple[int, CaseKind, int]] = ()
    causes: Sequence[tuple[CaseKind, tuple[Cause, ...], int]] = ()
    told: Sequence[tuple[CaseKind, str, int]] = ()
    lags: Sequence[DaysRow] = ()
    brought_in: Mapping[CaseKind, int] = field(default_factory=dict)
    sources: Mapping[str, int] = field(default_factory=dict)
    actions: ActionsCounted = ActionsCounted()
    own: bool = True
    known: Coverage = field(default_factory=Coverage)


@dataclass(frozen=True, slots=True)
class ReportedYear:
    """What a year's own report said. None: it does not say; improvement_areas None: there was no report.

    checks: rounds of egenkontroll. controls: of internkontroll. providers: private ones reviewed.
    managers: those who went to the training that was held, of managers_of.
    """

    year: int
    deviations: int | None = None
    complaints: int | None = None
    complaints_answered: int | None = None
    improvement_areas: tuple[str, ...] | None = None
    checks_planned: int | None = None
    checks_done: int | None = None
    controls_planned: int | None = None
    controls_done: int | None = None
    providers: int | None = None
    providers_approved: int | None = None
    managers: int | None = None
    managers_of: int | None = None
    routines_revised: int | None = None

    @classmethod
    def from_facts(cls, year: int, facts: Mapping[str, Any]) -> "ReportedYear":
        areas = facts.get("improvement_areas")
        counts = {name: facts.get(name) for name in _COUNTS}
        return cls(year, improvement_areas=None if areas is None else tuple(areas), **counts)

    def as_facts(self) -> dict[str, Any]:
        """What from_facts() reads."""
        areas = self.improvement_areas
        counts = {name: getattr(self, name) for name in _COUNTS}
        return {**counts, "improvement_areas": None if areas is None else list(areas)}


_COUNTS = tuple(each.name for each in fields(ReportedYear) if each.name not in {"year", "improvement_areas"})
