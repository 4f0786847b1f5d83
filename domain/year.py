"""The figures of a calendar year, as the quality report (kvalitetsberättelse) needs them.

Frozen at 31 December 24:00: what happens to a case afterwards does not alter its year. What is not
known is None ("uppgift saknas") and never 0; what earlier years' reports said fills in for cases
that are not here. docs/statistics.md explains each figure.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from domain.actions import Effect
from domain.figures import (
    COUNTED_HERE_ONLY,
    FROM_OUTSIDE,
    REGISTERED_ELSEWHERE,
    HandlingTime,
    Outcome,
    Share,
    change_percent,
    handling_time,
    percent,
)
from domain.kinds import CaseKind, Category
from domain.organisation import Organisation, Unit
from domain.periods import Period
from domain.year_counts import EARLIER_YEARS, ReportedYear, YearCounted, YearFactRow, YearKindRow
from domain.year_details import YearDetails, details

# --- as they are shown ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class UnitCount:
    """unit None: cannot be attributed to one."""

    unit: str | None
    name: str
    count: int
    share: float | None


@dataclass(frozen=True, slots=True)
class YearCount:
    """change: in percent since the year before, None unless both are known."""

    year: int
    count: int | None
    change: float | None


@dataclass(frozen=True, slots=True)
class DeviationYear:
    """total None: not known. unknown: of those, how many may be open or closed at the year's end."""

    total: int | None
    by_unit: tuple[UnitCount, ...]
    by_division: tuple[UnitCount, ...]
    open: int | None
    closed: int | None
    unknown: int
    units_without: tuple[str, ...]
    reclassified: int
    by_category: tuple[tuple[Category | None, int], ...]
    by_month: tuple[int, ...] | None
    month_unknown: int
    handling: HandlingTime
    series: tuple[YearCount, ...]

    @property
    def open_share(self) -> float | None:
        """Open at the year's end, in percent of those of which it is known."""
        return None if self.open is None else percent(self.open, (self.total or 0) - self.unknown)

    @property
    def closed_share(self) -> float | None:
        """Closed by then, in the same way."""
        return None if self.closed is None else percent(self.closed, (self.total or 0) - self.unknown)


@dataclass(frozen=True, slots=True)
class ComplaintYear:
    """Complaints and views. answered: with documented feedback."""

    total: int | None
    complaints: int | None
    views: int | None
    by_unit: tuple[UnitCount, ...]
    registered: Share
    answered: Share
    by_category: tuple[tuple[Category | None, int], ...]
    series: tuple[YearCount, ...]
    change_first_to_last: float | None


@dataclass(frozen=True, slots=True)
class LexSarahYear:
    """notified: to IVO, at least; notified_unknown: it is not known whether they were."""

    reports: int | None
    investigations: int
    notified: int
    notified_unknown: int
    handled_as_deviation: int
    outcome_unknown: int
    outcomes: Mapping[Outcome, int]


@dataclass(frozen=True, slots=True)
class IncidentYear:
    """notified: to IMY. assessed: it is on record whether they had to be."""

    total: int | None
    notified: int
    notified_unknown: int
    assessed: int
    registered: int


@dataclass(frozen=True, slots=True)
class ActionYear:
    """Actions decided in the year. effect: (yes, partly, no) of those followed up.

    requirements and recommendations: None where no action says which it is. unknown_kind: those that do
    not. overdue: requirements only.
    """

    total: int | None
    requirements: int | None
    recommendations: int | None
    unknown_kind: int
    done: int | None
    overdue: int | None
    effect: tuple[int, ...] | None


@dataclass(frozen=True, slots=True)
class YearFigures:
    """All figures of a year. complete: the year is over. others: the kinds without figures of their own.

    known_from: the first day that anything is known of, where that is not all of the year.
    """

    year: int
    organisation: str
    as_of: datetime
    complete: bool
    deviations: DeviationYear
    complaints: ComplaintYear
    lex_sarah: LexSarahYear
    incidents: IncidentYear
    others: Mapping[CaseKind, int | None]
    reported: Mapping[int, ReportedYear]
    actions: ActionYear
    details: YearDetails
    names: Mapping[str, str] = field(default_factory=dict)
    known_from: date | None = None


def assemble_year(
    year: int,
    counted: YearCounted,
    organisation: Organisation,
    as_of: datetime,
    reported: Mapping[int, ReportedYear] | None = None,
    groups: Mapping[str, tuple[str, ...]] | None = None,
) -> YearFigures:
    """The year's figures from what storage counted. groups: units that are reported together."""
    tree = _Tree(organisation, groups or {})
    said = reported or {}
    totals = _Totals(year, counted, said)
    return YearFigures(
        year=year,
        organisation=organisation.name,
        as_of=as_of,
        complete=as_of >= Period.of_year(year).end,
        deviations=_deviations(counted, tree, totals),
        complaints=_complaints(counted, tree, totals),
        lex_sarah=_lex_sarah(counted, totals),
        incidents=_incidents(counted, totals),
        others={kind: totals.of(kind) for kind in CaseKind if kind not in _OF_THEIR_OWN},
        reported=said,
        actions=_actions(counted),
        details=details(
            counted,
            said.get(year),
            {kind: totals.of(kind) for kind in CaseKind},
            providers=any(unit.provider for unit in organisation.units),
        ),
        names={unit.key: unit.name for unit in organisation.units},
        known_from=totals.known_from(year),
    )


_OF_THEIR_OWN = frozenset({CaseKind.DEVIATION, *FROM_OUTSIDE, CaseKind.LEX_SARAH, CaseKind.DATA_INCIDENT})


class _Totals:
    """How many of a kind there were, if that is known at all."""

    def __init__(self, year: int, counted: YearCounted, reported: Mapping[int, ReportedYear]) -> None:
        self.year = year
        self._counts: dict[tuple[int, CaseKind], int] = {}
        for row in counted.kinds:
            self._add(year, row.kind, row.count)
        for earlier, kind, count in counted.earlier:
            self._add(earlier, kind, count)
        self._with_cases = {each for each, _ in self._counts}
        self._reported = reported
        self._known = counted.known
        self._own = counted.own

    def _add(self, year: int, kind: CaseKind, count: int) -> None:
        self._counts[year, kind] = self._counts.get((year, kind), 0) + count

    def _here(self, year: int) -> bool:
        """Is anything known here of that year, be it a part?"""
        return year in self._with_cases or self._known.begins(Period.of_year(year)) is not None

    def known_from(self, year: int) -> date | None:
        """From which day, where it is a part; None where it is the whole year, and where nothing is known."""
        first = self._known.begins(Period.of_year(year))
        return first if first is not None and first > Period.of_year(year).first else None

    def of(self, kind: CaseKind, year: int | None = None) -> int | None:
        """Received of the kind; None when nothing is known."""
        year = year or self.year
        count = self._counts.get((year, kind), 0)
        if count:
            return count
        uncertain = kind in REGISTERED_ELSEWHERE or (kind in COUNTED_HERE_ONLY and not self._own)
        return 0 if self._here(year) and not uncertain else None

    def deviations(self, year: int) -> int | None:
        if self._here(year):
            return self.of(CaseKind.DEVIATION, year)
        return self._reported[year].deviations if year in self._reported else None

    def complaints(self, year: int) -> int | None:
        if self._here(year):
            return sum(self.of(kind, year) or 0 for kind in FROM_OUTSIDE)
        return self._reported[year].complaints if year in self._reported else None

    def reported_answers(self) -> Share:
        """What the year's own report says of complaints answered, where they are not here."""
        said = self._reported.get(self.year)
        total = self.complaints(self.year) or 0
        if said is None or said.complaints_answered is None:
            return Share(0, total, total)
        return Share(said.complaints_answered, total)

    def series(self, counts: Mapping[int, int | None]) -> tuple[YearCount, ...]:
        return tuple(
            YearCount(year, count, self._change(counts, year)) for year, count in sorted(counts.items())
        )

    def _change(self, counts: Mapping[int, int | None], year: int) -> float | None:
        """Of two whole years: a part of one is no trend."""
        parts = self.known_from(year) or self.known_from(year - 1)
        return None if parts else change_percent(counts.get(year - 1), counts[year])

    @property
    def years(self) -> range:
        return range(self.year - EARLIER_YEARS, self.year + 1)


class _Tree:
    """Where in the organisation something is counted."""

    def __init__(self, organisation: Organisation, groups: Mapping[str, tuple[str, ...]]) -> None:
        self._organisation = organisation
        self._groups = groups
        tops = [unit for unit in organisation.units if unit.parent is None and unit.key not in groups]
        self._one_top = tops[0].key if len(tops) == 1 else None
        self._places: dict[str | None, int] = {
            unit.key: place for place, unit in enumerate(organisation.units)
        }

    def by_unit(self, rows: Iterable[YearKindRow]) -> tuple[UnitCount, ...]:
        """The most first; a case of no unit known stands at the top of the tree, whose name it has."""
        return self._counts((row.unit, row.count) for row in rows)

    def by_division(self, rows: Iterable[YearKindRow]) -> tuple[UnitCount, ...]:
        """By the units right below the top; what is reported together for several is of none of them."""
        return self._counts((self._division(row.unit), row.count) for row in rows)

    def _counts(self, rows: Iterable[tuple[str | None, int]]) -> tuple[UnitCount, ...]:
        counts: dict[str | None, int] = {}
        for unit, count in rows:
            counts[unit] = counts.get(unit, 0) + count
        whole, last = sum(counts.values()), len(self._places)
        return tuple(
            UnitCount(unit, self._name(unit), count, percent(count, whole))
            for unit, count in sorted(
                counts.items(), key=lambda each: (-each[1], self._places.get(each[0], last))
            )
        )

    def _name(self, unit: str | None) -> str:
        return self._organisation.unit(unit).name if unit is not None else ""

    def _division(self, unit: str) -> str | None:
        line = [node.key for node in self._organisation.line(unit)]
        if any(node in self._groups for node in line):
            return None
        below_top = [node for node in line if node != self._one_top]
        return below_top[-1] if below_top else None

    def without(self, rows: Iterable[YearKindRow]) -> tuple[str, ...]:
        """The lowest units that nothing was counted at, by name; not those that may hide in a group."""
        counted = {row.unit for row in rows}
        hidden = {unit for group, units in self._groups.items() if group in counted for unit in units}
        left_out = counted | hidden | self._groups.keys()
        silent = [unit for unit in self._organisation.lowest_units() if unit.key not in left_out]
        return tuple(unit.key for unit in sorted(silent, key=_by_key))


def _by_key(unit: Unit) -> str:
    return unit.key


def _deviations(counted: YearCounted, tree: _Tree, totals: _Totals) -> DeviationYear:
    rows = [row for row in counted.kinds if row.kind is CaseKind.DEVIATION]
    total = totals.deviations(totals.year)
    unknown = sum(row.unknown for row in rows)
    known = bool(rows) and sum(row.count for row in rows) > unknown
    still_open = sum(row.open for row in rows)
    here = totals.of(CaseKind.DEVIATION)
    by_month = [0] * 12
    for row in counted.months:
        if row.kind is CaseKind.DEVIATION:
            by_month[row.month] += row.count
    return DeviationYear(
        total=total,
        by_unit=tree.by_unit(rows),
        by_division=tree.by_division(rows),
        open=still_open if known or here == 0 else None,
        closed=(here or 0) - still_open - unknown if known or here == 0 else None,
        unknown=unknown,
        units_without=tree.without(rows) if here is not None else (),
        reclassified=sum(row.reclassified for row in rows),
        by_category=_by_category(counted, (CaseKind.DEVIATION,)),
        by_month=None if here is None or (here and not any(by_month)) else tuple(by_month),
        month_unknown=(here or 0) - sum(by_month),
        handling=handling_time(row for row in counted.days if row.kind is CaseKind.DEVIATION),
        series=totals.series({year: totals.deviations(year) for year in totals.years}),
    )


def _by_category(counted: YearCounted, kinds: Sequence[CaseKind]) -> tuple[tuple[Category | None, int], ...]:
    counts: dict[Category | None, int] = {}
    for kind, category, count in counted.categories:
        if kind in kinds:
            counts[category] = counts.get(category, 0) + count
    return tuple(sorted(counts.items(), key=lambda each: (-each[1], each[0] or "~")))


def _complaints(counted: YearCounted, tree: _Tree, totals: _Totals) -> ComplaintYear:
    facts = [row for row in counted.facts if row.kind in FROM_OUTSIDE]
    total = totals.complaints(totals.year)
    series = totals.series({year: totals.complaints(year) for year in totals.years})
    answered = totals.reported_answers() if not facts else _share(facts, "answered")
    return ComplaintYear(
        total=total,
        complaints=totals.of(CaseKind.COMPLAINT),
        views=totals.of(CaseKind.VIEW),
        by_unit=tree.by_unit(row for row in counted.kinds if row.kind is CaseKind.COMPLAINT),
        registered=_share(facts, "registered"),
        answered=answered,
        by_category=_by_category(counted, FROM_OUTSIDE),
        series=series,
        change_first_to_last=(
            None
            if any(totals.known_from(each.year) for each in series)
            else change_percent(series[0].count, series[-1].count)
        ),
    )


def _share(rows: Iterable[YearFactRow], name: str) -> Share:
    counts: dict[bool | None, int] = {}
    for row in rows:
        counts[getattr(row, name)] = counts.get(getattr(row, name), 0) + row.count
    return Share(counts.get(True, 0), sum(counts.values()), counts.get(None, 0))


def _lex_sarah(counted: YearCounted, totals: _Totals) -> LexSarahYear:
    rows = [row for row in counted.facts if row.kind is CaseKind.LEX_SARAH]
    outcomes = {
        outcome: sum(row.count for row in rows if row.outcome == outcome.value) for outcome in Outcome
    }
    return LexSarahYear(
        reports=totals.of(CaseKind.LEX_SARAH),
        investigations=sum(row.count for row in rows if row.investigation == "yes"),
        notified=_notified(rows),
        notified_unknown=sum(row.count for row in rows if _may_be_notified(row)),
        handled_as_deviation=outcomes[Outcome.HANDLED_AS_DEVIATION] + outcomes[Outcome.NONE],
        outcome_unknown=sum(row.count for row in rows if row.outcome not in set(Outcome)),
        outcomes=outcomes,
    )


def _notified(rows: Iterable[YearFactRow]) -> int:
    return sum(row.count for row in rows if row.notified == "yes" or row.outcome == Outcome.NOTIFIED)


def _may_be_notified(row: YearFactRow) -> bool:
    return row.notified not in {"yes", "no"} and row.outcome != Outcome.NOTIFIED


def _incidents(counted: YearCounted, totals: _Totals) -> IncidentYear:
    rows = [row for row in counted.facts if row.kind is CaseKind.DATA_INCIDENT]
    return IncidentYear(
        total=totals.of(CaseKind.DATA_INCIDENT),
        notified=_notified(rows),
        notified_unknown=sum(row.count for row in rows if _may_be_notified(row)),
        assessed=sum(row.count for row in rows if row.assessed == "yes"),
        registered=_share(rows, "registered").part,
    )


def _actions(counted: YearCounted) -> ActionYear:
    rows, effects = counted.actions.rows, Counter(effect for _, effect in counted.actions.effects)
    total, requirements = sum(row.total for row in rows), sum(row.requirements for row in rows)
    elsewhere = sum(taken for taken, _ in counted.actions.elsewhere.values())
    sorted_here = counted.own or total > 0
    known = sorted_here or elsewhere > 0
    done = sum(row.done for row in rows) + sum(done for _, done in counted.actions.elsewhere.values())
    return ActionYear(
        total=total + elsewhere if known else None,
        requirements=requirements if sorted_here else None,
        recommendations=total - requirements if sorted_here else None,
        unknown_kind=elsewhere,
        done=done if known else None,
        overdue=sum(row.overdue for row in rows) if sorted_here else None,
        effect=tuple(effects[effect] for effect in Effect) if sorted_here else None,
    )
