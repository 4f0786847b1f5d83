"""The figures of a period and a set of units, as a digest shows them. Counted by storage/figures.py.

Counting rules (docs/statistics.md): a case counts when it was received and as what it was reported
then; a time that is only known by its year never enters a month; what is not known is None, never 0.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

from domain.deadlines import local_day
from domain.figure_rows import Answered, AnswerRow, Counted, DaysRow, InflowRow, MonthRow, OpenRow
from domain.kinds import KINDS, CaseKind, Category
from domain.organisation import Organisation, Unit
from domain.periods import Coverage, Period

FROM_OUTSIDE = (CaseKind.COMPLAINT, CaseKind.VIEW)
"""What counts as klagomål och synpunkter; praise is counted apart."""

REGISTERED_ELSEWHERE = frozenset({CaseKind.CARE_DEVIATION, CaseKind.WORK_INCIDENT})
"""Kinds whose register is a region's or an insurer's system: none here does not mean none."""

COUNTED_HERE_ONLY = frozenset(
    {
        CaseKind.PRAISE,
        CaseKind.SUGGESTION,
        CaseKind.SELF_MONITORING,
        CaseKind.CONTRACT_BREACH,
        CaseKind.LEX_MARIA,
    }
)
"""Kinds that what is brought in need not tell of: none in it does not mean none."""

CLUSTER = 3
"""So many of one category in 90 days, in one unit or in as many units, make a pattern."""
CLUSTER_DAYS = timedelta(days=90)
SILENT_MONTHS = 3
LONG_OPEN, VERY_LONG_OPEN = timedelta(days=30), timedelta(days=60)


class Fact(StrEnum):
    """Names in Case.facts that figures count. Their values are "yes", "no" or "unknown"; OUTCOME's is an
    Outcome, and those of ACTIONS are how many measures were taken and carried out elsewhere.

    REGISTERED and ANSWERED: brought in from elsewhere, where only that it was done is known.
    """

    REGISTERED = "registered"
    ANSWERED = "answered"
    INVESTIGATED = "investigation"
    OUTCOME = "outcome"
    NOTIFIED = "notified"
    ASSESSED = "assessed"
    ACTIONS = "actions"
    ACTIONS_DONE = "actions_done"


class Outcome(StrEnum):
    """What a lex Sarah investigation came to."""

    NONE = "no_wrongdoing"
    HANDLED_AS_DEVIATION = "handled_as_deviation"
    WRONGDOING = "wrongdoing"
    RISK = "risk"
    GRAVE = "grave_wrongdoing"
    GRAVE_RISK = "risk_of_grave_wrongdoing"
    NOTIFIED = "notified"  # all that is known is that the authority was notified


# --- as they are shown ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Inflow:
    """Received in the period, in the same months last year, in twelve months, in the twelve before.

    Those of earlier years are None where they are not known: then there is nothing to compare with.
    lacking: so many more of the year are known by their year only, and may be of the period or not.
    """

    period: int = 0
    year_before: int | None = 0
    rolling: int = 0
    rolling_before: int | None = 0
    lacking: int = 0


@dataclass(frozen=True, slots=True)
class Standing:
    """What is open at a moment. not_started: for more than 30 days. oldest_days: None when none is open."""

    open: int = 0
    not_taken: int = 0
    overdue: int = 0
    not_started: int = 0
    long_open: int = 0
    very_long_open: int = 0
    oldest_days: int | None = None


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many. unknown and waiting: of the whole, those not known, and not late yet."""

    part: int
    whole: int
    unknown: int = 0
    waiting: int = 0

    @property
    def without(self) -> int:
        """Those that lack it, as far as is known."""
        return self.whole - self.part - self.unknown - self.waiting

    @property
    def known(self) -> bool:
        """Of some at least, or there are none."""
        return self.unknown < self.whole or self.whole == 0

    @property
    def percent(self) -> float | None:
        """One decimal, of the whole; None of nothing, and where too little is known to say."""
        return percent(self.part, self.whole) if self.unknown == 0 else None


@dataclass(frozen=True, slots=True)
class HandlingTime:
    """Days from received to closed: half were closed within median, nine of ten within nine_of_ten."""

    closed: int
    median: int | None
    nine_of_ten: int | None


@dataclass(frozen=True, slots=True)
class UnitFigures:
    """guarded: lex Sarah and data incidents, only for those entitled; in none of the other figures."""

    unit: str
    inflow: Inflow
    by_kind: Mapping[CaseKind, int]
    standing: Standing
    silent: bool
    reports_per_ten: float | None
    guarded: Mapping[CaseKind, int]


@dataclass(frozen=True, slots=True)
class Cluster:
    """The same category often in 90 days: in one unit, or in several."""

    category: Category
    count: int
    units: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Month:
    period: Period
    by_kind: Mapping[CaseKind, int]


@dataclass(frozen=True, slots=True)
class ActionFigures:
    """Actions of the units: open on the day; decided in twelve months, done, and whether they helped.

    effect: (yes, partly, no).
    """

    open_requirements: int
    open_recommendations: int
    overdue: int
    decided: int
    done: int
    effect: tuple[int, ...] = (0, 0, 0)


@dataclass(frozen=True, slots=True)
class Figures:
    """All that a digest shows. by_kind and by_unit hold zeros too; by_category only what came in.

    rolling year: the twelve months that end with the period. comparable: the same months last year are
    known; known_…: so long is. Only then absence says something. known_from: the first day of the period
    that anything is known of, None: nothing is. unknown: kinds of which none came, which does not mean none.
    actions: None where they are not counted here. without_apt: units that have held none for its set time.
    unreported_checks: units that decided actions from egenkontroll and reported no fault of it, in twelve
    months.
    """

    period: Period
    as_of: datetime
    units: tuple[str, ...]
    by_kind: Mapping[CaseKind, Inflow]
    by_category: tuple[tuple[Category, Inflow], ...]
    by_unit: tuple[UnitFigures, ...]
    standing: Standing
    feedback: Share
    feedback_rolling: Share
    feedback_before: Share
    handling: HandlingTime
    handling_by_kind: Mapping[CaseKind, HandlingTime]
    months: tuple[Month, ...]
    clusters: tuple[Cluster, ...]
    comparable: bool
    known_three_months: bool
    known_a_year: bool
    actions: ActionFigures | None = None
    reporting_groups: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    without_apt: tuple[str, ...] = ()
    unreported_checks: tuple[str, ...] = ()
    known_from: date | None = date.min
    unknown: frozenset[CaseKind] = frozenset()

    @property
    def known(self) -> bool:
        """Is anything known of the period?"""
        return self.known_from is not None

    @property
    def partly_known(self) -> bool:
        return self.known_from is not None and self.known_from > self.period.first

    def received(self, *kinds: CaseKind) -> int | None:
        """As total(); None where that is not known, or where all that is known lack their month."""
        counted = [kind for kind in kinds if kind not in self.unknown]
        found = sum(self.by_kind[kind].period for kind in counted)
        lack = any(self.by_kind[kind].lacking for kind in counted)
        return None if not (self.known and counted) or (lack and not found) else found

    def told(self, inflow: Inflow) -> int | None:
        """What came in of a unit or a category, in the same way."""
        return None if not self.known or (inflow.lacking and not inflow.period) else inflow.period

    @property
    def lacking(self) -> int:
        """So many cases of the year are known by their year only, of the kinds that are told."""
        return sum(inflow.lacking for inflow in self.by_kind.values())

    def total(self, *kinds: CaseKind) -> int:
        """Received in the period, of these kinds or of all."""
        return sum(self.by_kind[kind].period for kind in kinds or CaseKind)


def percent(part: int, whole: int) -> float | None:
    """One decimal, halves away from zero as people round; None of nothing."""
    if whole == 0:
        return None
    tenths = (abs(part) * 2000 + abs(whole)) // (2 * abs(whole))
    return tenths / 10 if part >= 0 else -tenths / 10


def change_percent(before: int | None, after: int | None) -> float | None:
    """How much more, or less when negative; None unless both are known and there was something before."""
    if before is None or after is None:
        return None
    return percent(after - before, before)


def handling_time(rows: Iterable[DaysRow]) -> HandlingTime:
    """Median and nine of ten by nearest rank: the fewest days within which so many were closed."""
    by_days: dict[int, int] = {}
    for row in rows:
        by_days[row.days] = by_days.get(row.days, 0) + row.count
    closed = sum(by_days.values())
    return HandlingTime(closed, _within(by_days, closed, 5), _within(by_days, closed, 9))


def _within(by_days: Mapping[int, int], closed: int, tenths: int) -> int | None:
    """The fewest days within which so many tenths were closed; None when nothing was."""
    so_far = 0
    for days in sorted(by_days):
        so_far += by_days[days]
        if so_far * 10 >= closed * tenths:
            return days
    return None


def assemble(
    counted: Counted,
    organisation: Organisation,
    units: Sequence[str],
    period: Period,
    as_of: datetime,
    groups: Mapping[str, tuple[str, ...]] | None = None,
    actions: ActionFigures | None = None,
    without_apt: Sequence[str] = (),
) -> Figures:
    """The figures from what storage counted. units: all that are covered; others in the rows are an error.

    groups: units that another source reports together, each under a unit of its own.
    """
    known = counted.known
    compared = _Compared(known.holds(period.year_before), known.holds(period.rolling_year.year_before))
    by_kind = {kind: compared.inflow(r for r in counted.inflow if r.kind is kind) for kind in CaseKind}
    lately = Period(quiet_months(period), period.last)
    dated = not any(row.lacking_lately for row in counted.inflow if not is_guarded(row.kind))
    return Figures(
        period=period,
        as_of=as_of,
        units=tuple(units),
        by_kind=by_kind,
        by_category=_by_category(counted.inflow, compared),
        by_unit=_by_unit(counted, organisation, units, compared, as_of),
        standing=_standing(counted.open, as_of),
        feedback=_feedback(counted.answers, "period"),
        feedback_rolling=_feedback(counted.answers, "rolling"),
        feedback_before=_feedback(counted.answers, "rolling_before"),
        handling=handling_time(counted.days),
        handling_by_kind={
            kind: handling_time(r for r in counted.days if r.kind is kind) for kind in CaseKind
        },
        months=_months(counted.months, period),
        clusters=_clusters(counted.inflow),
        comparable=compared.year_before,
        known_three_months=known.holds(lately) and dated,
        known_a_year=known.holds(period.rolling_year),
        actions=actions,
        reporting_groups=dict(groups or {}),
        without_apt=tuple(without_apt),
        known_from=known.begins(period),
        unknown=frozenset(kind for kind in _uncertain(known, period) if by_kind[kind].period == 0),
    )


def _uncertain(known: Coverage, period: Period) -> frozenset[CaseKind]:
    """Kinds of which none here does not mean none."""
    own = known.since is not None and known.since < period.end
    return REGISTERED_ELSEWHERE if own else REGISTERED_ELSEWHERE | COUNTED_HERE_ONLY


@dataclass(frozen=True, slots=True)
class _Compared:
    """What of earlier years there is to compare with."""

    year_before: bool
    rolling_before: bool

    def inflow(self, rows: Iterable[InflowRow]) -> Inflow:
        period = before = rolling = rolling_before = lacking = lacking_before = 0
        for row in rows:
            period += row.period
            before += row.year_before
            rolling += row.rolling
            rolling_before += row.rolling_before
            lacking += row.lacking
            lacking_before += row.lacking_before
        return Inflow(
            period,
            before if self.year_before and not lacking_before else None,
            rolling,
            rolling_before if self.rolling_before and not (lacking or lacking_before) else None,
            lacking,
        )


def is_guarded(kind: CaseKind) -> bool:
    return KINDS[kind].guarded


GUARDED = tuple(filter(is_guarded, CaseKind))
"""Their figures are told only to those entitled, and by a button."""


def _by_category(rows: Iterable[InflowRow], compared: _Compared) -> tuple[tuple[Category, Inflow], ...]:
    of: dict[Category, list[InflowRow]] = {}
    for row in rows:
        if row.category is not None and not is_guarded(row.kind):
            of.setdefault(row.category, []).append(row)
    found = ((category, compared.inflow(its)) for category, its in of.items())
    came = [(category, inflow) for category, inflow in found if inflow.period or inflow.rolling]
    return tuple(sorted(came, key=lambda each: (-each[1].period, -each[1].rolling, each[0])))


def _by_unit(
    counted: Counted, organisation: Organisation, units: Sequence[str], compared: _Compared, as_of: datetime
) -> tuple[UnitFigures, ...]:
    inflow: dict[str, list[InflowRow]] = {unit: [] for unit in units}
    standing: dict[str, list[OpenRow]] = {unit: [] for unit in units}
    for row in counted.inflow:
        inflow[row.unit].append(row)
    for open_row in counted.open:
        standing[open_row.unit].append(open_row)
    return tuple(
        _unit(organisation.unit(unit), inflow[unit], standing[unit], compared, as_of) for unit in units
    )


def _unit(
    unit: Unit, rows: Sequence[InflowRow], standing: Sequence[OpenRow], compared: _Compared, as_of: datetime
) -> UnitFigures:
    shown = [row for row in rows if not is_guarded(row.kind)]
    by_kind = dict.fromkeys(CaseKind, 0)
    for row in rows:
        by_kind[row.kind] += row.period
    inflow = compared.inflow(shown)
    return UnitFigures(
        unit=unit.key,
        inflow=inflow,
        by_kind={kind: count for kind, count in by_kind.items() if not is_guarded(kind)},
        standing=_standing((row for row in standing if not is_guarded(row.kind)), as_of),
        silent=not any(row.since_silence or row.lacking_lately for row in shown),
        reports_per_ten=round(10 * inflow.rolling / unit.staff_count, 1) if unit.staff_count else None,
        guarded={kind: count for kind, count in by_kind.items() if is_guarded(kind)},
    )


def _standing(rows: Iterable[OpenRow], as_of: datetime) -> Standing:
    rows = list(rows)
    names = ("open", "not_taken", "overdue", "not_started", "long_open", "very_long_open")
    sums = {name: sum(getattr(row, name) for row in rows) for name in names}
    oldest = min((row.oldest for row in rows if row.oldest is not None), default=None)
    return Standing(
        **sums, oldest_days=None if oldest is None else (local_day(as_of) - local_day(oldest)).days
    )


def _feedback(rows: Iterable[AnswerRow], which: str) -> Share:
    counts = dict.fromkeys(Answered, 0)
    for row in rows:
        counts[row.answered] += getattr(row, which)
    return Share(
        counts[Answered.YES], sum(counts.values()), counts[Answered.UNKNOWN], counts[Answered.WAITING]
    )


def _months(rows: Iterable[MonthRow], period: Period) -> tuple[Month, ...]:
    counts: dict[tuple[int, CaseKind], int] = {}
    for row in rows:
        counts[row.month, row.kind] = counts.get((row.month, row.kind), 0) + row.count
    return tuple(
        Month(month, {kind: counts.get((place, kind), 0) for kind in CaseKind})
        for place, month in enumerate(period.rolling_year.months())
    )


def _clusters(rows: Iterable[InflowRow]) -> tuple[Cluster, ...]:
    """Often in one unit, then in several; a category that is both is told for the units alone."""
    counts: dict[Category, dict[str, int]] = {}
    for row in rows:
        if row.category is None or row.category is Category.OTHER or is_guarded(row.kind) or not row.lately:
            continue
        of_unit = counts.setdefault(row.category, {})
        of_unit[row.unit] = of_unit.get(row.unit, 0) + row.lately
    found = []
    for category, by_unit in counts.items():
        often = {unit: count for unit, count in by_unit.items() if count >= CLUSTER}
        if often:
            found.append(Cluster(category, sum(often.values()), tuple(sorted(often))))
        elif len(by_unit) >= CLUSTER:
            found.append(Cluster(category, sum(by_unit.values()), tuple(sorted(by_unit))))
    return tuple(sorted(found, key=lambda each: (-each.count, each.category)))


def quiet_months(period: Period) -> date:
    """The first day of the months in which a silent unit reported nothing."""
    from_here = period.rolling_year.months()[-SILENT_MONTHS]
    return from_here.first
