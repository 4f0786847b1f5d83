"""The figures of a digest as JSON, and back. Only what is not nothing is written: most units are silent."""

from collections.abc import Mapping
from dataclasses import astuple
from datetime import date, datetime
from typing import Any

from domain.figures import (
    ActionFigures,
    Cluster,
    Figures,
    HandlingTime,
    Inflow,
    Month,
    Share,
    Standing,
    UnitFigures,
)
from domain.kinds import CaseKind, Category
from domain.periods import Period

_SHARES = ("feedback", "feedback_rolling", "feedback_before")
_KNOWN = ("comparable", "known_three_months", "known_a_year")
_NOTHING = Standing()

Facts = dict[str, Any]


def facts_of(figures: Figures) -> Facts:
    """The figures as what JSON can hold."""
    return {
        "period": _days(figures.period),
        "as_of": figures.as_of.isoformat(),
        "by_kind": {kind.value: astuple(inflow) for kind, inflow in figures.by_kind.items()},
        "by_category": [[category.value, astuple(inflow)] for category, inflow in figures.by_category],
        "by_unit": [_of_unit(unit) for unit in figures.by_unit],
        "standing": astuple(figures.standing),
        **{name: astuple(getattr(figures, name)) for name in _SHARES},
        "handling": astuple(figures.handling),
        "handling_by_kind": {
            kind.value: astuple(found) for kind, found in figures.handling_by_kind.items() if found.closed
        },
        "months": [[_days(month.period), _counts(month.by_kind)] for month in figures.months],
        "clusters": [[each.category.value, each.count, each.units] for each in figures.clusters],
        **{name: getattr(figures, name) for name in _KNOWN},
        "actions": figures.actions and astuple(figures.actions),
        "reporting_groups": dict(figures.reporting_groups),
        "without_apt": figures.without_apt,
        "known_from": figures.known_from and figures.known_from.isoformat(),
        "unknown": sorted(kind.value for kind in figures.unknown),
        "unreported_checks": figures.unreported_checks,
    }


def figures_from(facts: Facts) -> Figures:
    """The same figures again."""
    kinds = tuple(CaseKind(kind) for kind in facts["by_kind"])
    by_unit = tuple(_unit(unit, kinds) for unit in facts["by_unit"])
    closed = {CaseKind(kind): HandlingTime(*found) for kind, found in facts["handling_by_kind"].items()}
    return Figures(
        period=_period(facts["period"]),
        as_of=datetime.fromisoformat(facts["as_of"]),
        units=tuple(unit.unit for unit in by_unit),
        by_kind={CaseKind(kind): Inflow(*counts) for kind, counts in facts["by_kind"].items()},
        by_category=tuple((Category(category), Inflow(*counts)) for category, counts in facts["by_category"]),
        by_unit=by_unit,
        standing=Standing(*facts["standing"]),
        feedback=Share(*facts["feedback"]),
        feedback_rolling=Share(*facts["feedback_rolling"]),
        feedback_before=Share(*facts["feedback_before"]),
        handling=HandlingTime(*facts["handling"]),
        handling_by_kind={kind: closed.get(kind, HandlingTime(0, None, None)) for kind in kinds},
        months=tuple(Month(_period(days), _all_counts(counts, kinds)) for days, counts in facts["months"]),
        clusters=tuple(
            Cluster(Category(category), count, tuple(units)) for category, count, units in facts["clusters"]
        ),
        comparable=facts["comparable"],
        known_three_months=facts["known_three_months"],
        known_a_year=facts["known_a_year"],
        actions=_actions(facts["actions"]),
        reporting_groups={group: tuple(units) for group, units in facts["reporting_groups"].items()},
        without_apt=tuple(facts["without_apt"]),
        known_from=_day(facts.get("known_from", date.min.isoformat())),
        unknown=frozenset(map(CaseKind, facts.get("unknown", ()))),
        unreported_checks=tuple(facts.get("unreported_checks", ())),  # older digests have none
    )


def _of_unit(unit: UnitFigures) -> list[Any]:
    standing = None if unit.standing == _NOTHING else astuple(unit.standing)
    return [
        unit.unit,
        astuple(unit.inflow),
        _counts(unit.by_kind),
        standing,
        unit.silent,
        unit.reports_per_ten,
        _counts(unit.guarded),
    ]


def _unit(facts: list[Any], kinds: tuple[CaseKind, ...]) -> UnitFigures:
    unit, inflow, by_kind, standing, silent, per_ten, guarded = facts
    return UnitFigures(
        unit=unit,
        inflow=Inflow(*inflow),
        by_kind=_all_counts(by_kind, kinds),
        standing=_NOTHING if standing is None else Standing(*standing),
        silent=silent,
        reports_per_ten=per_ten,
        guarded={CaseKind(kind): count for kind, count in guarded.items()},
    )


def _actions(facts: list[Any] | None) -> ActionFigures | None:
    if facts is None:
        return None
    requirements, recommendations, overdue, decided, done, effect = facts
    return ActionFigures(requirements, recommendations, overdue, decided, done, tuple(effect))


def _counts(by_kind: Mapping[CaseKind, int]) -> dict[str, int]:
    return {kind.value: count for kind, count in by_kind.items() if count}


def _all_counts(counts: Mapping[str, int], kinds: tuple[CaseKind, ...]) -> dict[CaseKind, int]:
    return {kind: counts.get(kind.value, 0) for kind in kinds}


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _days(period: Period) -> list[str]:
    return [period.first.isoformat(), period.last.isoformat()]


def _period(days: list[str]) -> Period:
    first, last = map(date.fromisoformat, days)
    return Period(first, last)
