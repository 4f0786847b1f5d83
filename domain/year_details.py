"""What lies behind a year's totals: causes, where cases came from, what was done, what else was checked.

Zero is said where it is recorded here; what nothing here records, and no report of the year said, is None.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from domain.actions import ActionType
from domain.figures import FROM_OUTSIDE, HandlingTime, handling_time
from domain.kinds import CaseKind, Category, Cause
from domain.year_counts import ReportedYear, YearCounted

_INJURED = ("injury", "serious")


@dataclass(frozen=True, slots=True)
class Measures:
    """Actions decided in the year because of such cases; followed_up: it was said whether they helped."""

    decided: int | None
    done: int | None
    followed_up: int | None


@dataclass(frozen=True, slots=True)
class Checked:
    """Egenkontroll or internkontroll: rounds of it. faults: what egenkontroll found and was reported."""

    planned: int | None
    done: int | None
    faults: int | None = None


@dataclass(frozen=True, slots=True)
class Providers:
    """Private ones: reviewed and approved, and what was decided of actions at them."""

    reviewed: int | None
    approved: int | None
    not_approved: int | None
    requirements: int | None
    recommendations: int | None


@dataclass(frozen=True, slots=True)
class Training:
    """managers: those who took part, of managers_of. actions: decided as training and done."""

    managers: int | None
    managers_of: int | None
    actions: int | None


@dataclass(frozen=True, slots=True)
class YearDetails:
    """reported_here and brought_in: deviations, by where they were written. causes None: not recorded.

    sources: cases of every kind by the system they were written in; None: here.
    detection: days from what a lex Sarah report is about to when it was noticed. injuries: health-care
    deviations in which someone was hurt; unknown of so many. routines: revised.
    """

    deviation_causes: tuple[tuple[Cause | None, int], ...]
    reported_here: int | None
    brought_in: int | None
    complaint_measures: Measures
    lex_sarah_causes: tuple[tuple[Cause | None, int], ...]
    lex_sarah_measures: Measures
    detection: HandlingTime
    incident_categories: tuple[tuple[Category | None, int], ...]
    informed: int | None
    not_informed: int | None
    injuries: int | None
    injuries_unknown: int
    care_in: int | None
    care_out: int | None
    checks: Checked
    controls: Checked
    providers: Providers
    training: Training
    routines: int | None
    sources: tuple[tuple[str | None, int], ...] = ()


def details(
    counted: YearCounted, said: ReportedYear | None, totals: Mapping[CaseKind, int | None], *, providers: bool
) -> YearDetails:
    """said: what the year's own report said. totals: received of each kind. providers: are any private?"""
    told = _Told(counted, totals)
    report = said or ReportedYear(0)
    brought_in = counted.brought_in.get(CaseKind.DEVIATION, 0)
    deviations = totals[CaseKind.DEVIATION]
    return YearDetails(
        deviation_causes=_causes(counted, CaseKind.DEVIATION),
        reported_here=None if deviations is None else deviations - brought_in,
        brought_in=None if deviations is None else brought_in,
        complaint_measures=_measures(counted, FROM_OUTSIDE),
        lex_sarah_causes=_causes(counted, CaseKind.LEX_SARAH),
        lex_sarah_measures=_measures(counted, (CaseKind.LEX_SARAH,)),
        detection=handling_time(counted.lags),
        incident_categories=_categories(counted, CaseKind.DATA_INCIDENT),
        informed=told.of(CaseKind.DATA_INCIDENT, "yes"),
        not_informed=told.of(CaseKind.DATA_INCIDENT, "no"),
        injuries=told.of(CaseKind.HEALTH_CARE, *_INJURED),
        injuries_unknown=told.unsaid(CaseKind.HEALTH_CARE),
        care_in=told.of(CaseKind.CARE_DEVIATION, "in"),
        care_out=told.of(CaseKind.CARE_DEVIATION, "out"),
        checks=Checked(report.checks_planned, report.checks_done, totals[CaseKind.SELF_MONITORING]),
        controls=Checked(report.controls_planned, report.controls_done),
        providers=_providers(counted, report, there=providers),
        training=Training(report.managers, report.managers_of, _done(counted, ActionType.TRAINING)),
        routines=_first(report.routines_revised, _done(counted, ActionType.ROUTINE)),
        sources=_sources(counted),
    )


def _sources(counted: YearCounted) -> tuple[tuple[str | None, int], ...]:
    """Those written here first, where there are any."""
    here = sum(row.count for row in counted.kinds) - sum(counted.sources.values())
    written: tuple[tuple[str | None, int], ...] = ((None, here),) if here > 0 else ()
    return (*written, *sorted(counted.sources.items()))


def _causes(counted: YearCounted, kind: CaseKind) -> tuple[tuple[Cause | None, int], ...]:
    """A case has one cause or several; the most common first, what is not recorded last."""
    counts: Counter[Cause | None] = Counter()
    for of, causes, count in counted.causes:
        if of is kind:
            counts.update(dict.fromkeys(causes or (None,), count))
    order = {cause: place for place, cause in enumerate(Cause)}
    return tuple(
        sorted(
            counts.items(), key=lambda each: (each[0] is None, -each[1], order.get(each[0] or Cause.ROUTINES))
        )
    )


def _categories(counted: YearCounted, kind: CaseKind) -> tuple[tuple[Category | None, int], ...]:
    found = [(category, count) for of, category, count in counted.categories if of is kind]
    return tuple(sorted(found, key=lambda each: (-each[1], each[0] or "~")))


def _measures(counted: YearCounted, kinds: Iterable[CaseKind]) -> Measures:
    kinds = tuple(kinds)
    rows = [row for row in counted.actions.rows if row.of in kinds]
    elsewhere = [counted.actions.elsewhere[kind] for kind in kinds if kind in counted.actions.elsewhere]
    if not (counted.own or rows or elsewhere):
        return Measures(None, None, None)
    return Measures(
        sum(row.total for row in rows) + sum(taken for taken, _ in elsewhere),
        sum(row.done for row in rows) + sum(done for _, done in elsewhere),
        sum(of in kinds for of, _ in counted.actions.effects) if counted.own or rows else None,
    )


def _done(counted: YearCounted, sort: ActionType) -> int | None:
    """Actions of that sort that were decided in the year and done; None where none are kept here."""
    if not (counted.own or counted.actions.rows):
        return None
    return sum(row.done for row in counted.actions.rows if row.type is sort)


def _providers(counted: YearCounted, report: ReportedYear, *, there: bool) -> Providers:
    at_them = [row for row in counted.actions.rows if row.provider]
    requirements = sum(row.requirements for row in at_them)
    known = there and (counted.own or bool(at_them))
    rejected = None
    if report.providers is not None and report.providers_approved is not None:
        rejected = report.providers - report.providers_approved
    return Providers(
        report.providers,
        report.providers_approved,
        rejected,
        requirements if known else None,
        sum(row.total for row in at_them) - requirements if known else None,
    )


def _first(*figures: int | None) -> int | None:
    return next((figure for figure in figures if figure is not None), None)


class _Told:
    """Answers from closed lists. Known where anyone answered, or where cases are handled here."""

    def __init__(self, counted: YearCounted, totals: Mapping[CaseKind, int | None]) -> None:
        self._counts: Counter[tuple[CaseKind, str]] = Counter()
        for kind, answer, count in counted.told:
            self._counts[kind, answer] += count
        self._totals = totals
        self._own = counted.own

    def of(self, kind: CaseKind, *answers: str) -> int | None:
        total = self._totals[kind]
        answered = any(of is kind and said for of, said in self._counts)
        if total is None or not (answered or total == 0 or self._own):
            return None
        return sum(self._counts[kind, answer] for answer in answers)

    def unsaid(self, kind: CaseKind) -> int:
        return self._counts[kind, ""]
