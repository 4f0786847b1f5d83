"""A year's figures as JSON: keys in English, documented in docs/statistics.md. What is not known is null."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from domain.deadlines import LOCAL
from domain.figures import HandlingTime
from domain.kinds import CaseKind, Category, Cause
from domain.signals import Signal
from domain.year import (
    ActionYear,
    ComplaintYear,
    DeviationYear,
    IncidentYear,
    LexSarahYear,
    UnitCount,
    YearCount,
    YearFigures,
)
from domain.year_details import YearDetails

_NAMES: Mapping[CaseKind, str] = {
    # kind: its key, where the kind's own word is not it
    CaseKind.HEALTH_CARE: "health_care_deviations",
    CaseKind.CARE_DEVIATION: "care_deviations",
    CaseKind.SUGGESTION: "suggestions",
    CaseKind.WORK_INCIDENT: "work_incidents",
    CaseKind.SELF_MONITORING: "self_monitoring_faults",
    CaseKind.CONTRACT_BREACH: "contract_breaches",
}


def as_json(figures: YearFigures, signals: Sequence[Signal]) -> str:
    """The document, indented, ending in a line break."""
    return json.dumps(as_document(figures, signals), ensure_ascii=False, indent=2) + "\n"


def as_document(figures: YearFigures, signals: Iterable[Signal]) -> dict[str, Any]:
    """The figures as what JSON can hold."""
    return {
        "year": figures.year,
        "organisation": figures.organisation,
        "as_of": figures.as_of.astimezone(LOCAL).isoformat(),
        "complete": figures.complete,
        "known_from": figures.known_from.isoformat() if figures.known_from else None,
        "deviations": _deviations(figures.deviations, figures.details),
        "complaints": _complaints(figures.complaints, figures.details),
        "lex_sarah": _lex_sarah(figures.lex_sarah, figures.details),
        "data_incidents": _incidents(figures.incidents, figures.details),
        **{_NAMES.get(kind, kind.value): count for kind, count in figures.others.items()},
        **_beside(figures.details),
        "actions": _actions(figures.actions),
        "improvement_areas": [
            {"year": year, "areas": None if said.improvement_areas is None else list(said.improvement_areas)}
            for year, said in sorted(figures.reported.items())
            if year <= figures.year
        ],
        "sources": [{"system": system, "cases": count} for system, count in figures.details.sources],
        "signals": [_signal(signal) for signal in signals],
    }


def _deviations(found: DeviationYear, more: YearDetails) -> dict[str, Any]:
    return {
        "total": found.total,
        "by_unit": _units(found.by_unit),
        "by_division": _units(found.by_division),
        "open_at_year_end": found.open,
        "open_share_percent": found.open_share,
        "closed": found.closed,
        "closed_share_percent": found.closed_share,
        "state_unknown": found.unknown,
        "units_without": list(found.units_without),
        "reclassified": found.reclassified,
        "by_category": _categories(found.by_category),
        "by_cause": _causes(more.deviation_causes),
        "by_source": {"reported_here": more.reported_here, "brought_in": more.brought_in},
        "by_month": found.by_month and list(found.by_month),
        "month_unknown": found.month_unknown,
        "handling_days": _days(found.handling),
        "series": _series(found.series),
    }


def _complaints(found: ComplaintYear, more: YearDetails) -> dict[str, Any]:
    counted = found.total is not None
    return {
        "total": found.total,
        "complaints": found.complaints,
        "views": found.views,
        "by_unit": _units(found.by_unit),
        "registered": _known(found.registered.part, counted and found.registered.known),
        "feedback_documented": _known(found.answered.part, counted and found.answered.known),
        "feedback_missing": _known(found.answered.without, counted and found.answered.known),
        "feedback_unknown": found.answered.unknown,
        "feedback_share_percent": found.answered.percent if found.answered.known else None,
        "by_category": _categories(found.by_category),
        "actions": asdict(more.complaint_measures),
        "series": _series(found.series),
        "change_first_to_last_percent": found.change_first_to_last,
    }


def _lex_sarah(found: LexSarahYear, more: YearDetails) -> dict[str, Any]:
    counted = found.reports is not None
    return {
        "reports": found.reports,
        "investigations": _known(found.investigations, counted),
        "notified_ivo": _known(found.notified, counted),
        "notified_ivo_unknown": found.notified_unknown,
        "handled_as_deviation": _known(found.handled_as_deviation, counted),
        "outcome_unknown": _known(found.outcome_unknown, counted),
        "outcomes": {outcome.value: count for outcome, count in found.outcomes.items()},
        "by_cause": _causes(more.lex_sarah_causes),
        "actions": asdict(more.lex_sarah_measures),
        "detection_days": {
            "known": more.detection.closed,
            "median": more.detection.median,
            "nine_of_ten": more.detection.nine_of_ten,
        },
    }


def _incidents(found: IncidentYear, more: YearDetails) -> dict[str, Any]:
    counted = found.total is not None
    return {
        "total": found.total,
        "notified_imy": _known(found.notified, counted),
        "notified_imy_unknown": found.notified_unknown,
        "assessed": _known(found.assessed, counted),
        "registered": _known(found.registered, counted),
        "by_category": _categories(more.incident_categories),
        "people_informed": _known(more.informed, counted),
        "people_not_informed": _known(more.not_informed, counted),
    }


def _beside(more: YearDetails) -> dict[str, Any]:
    """What is no kind of case."""
    return {
        "health_care_injuries": more.injuries,
        "health_care_injuries_unknown": more.injuries_unknown,
        "care_deviations_in": more.care_in,
        "care_deviations_out": more.care_out,
        "self_monitoring": asdict(more.checks),
        "internal_control": {"planned": more.controls.planned, "done": more.controls.done},
        "providers": asdict(more.providers),
        "training": {
            "managers": more.training.managers,
            "managers_of": more.training.managers_of,
            "actions_done": more.training.actions,
        },
        "routines_revised": more.routines,
    }


def _actions(found: ActionYear) -> dict[str, Any]:
    effect = None if found.effect is None else dict(zip(("yes", "partly", "no"), found.effect, strict=True))
    return {
        "total": found.total,
        "requirements": found.requirements,
        "recommendations": found.recommendations,
        "unknown_kind": found.unknown_kind,
        "done": found.done,
        "overdue_requirements": found.overdue,
        "effect": effect,
    }


def _units(found: Iterable[UnitCount]) -> list[dict[str, Any]]:
    return [
        {"unit": each.unit, "name": each.name or None, "count": each.count, "share_percent": each.share}
        for each in found
    ]


def _categories(found: Iterable[tuple[Category | None, int]]) -> list[dict[str, Any]]:
    return [{"category": category and category.value, "count": count} for category, count in found]


def _series(found: Iterable[YearCount]) -> list[dict[str, Any]]:
    return [{"year": each.year, "count": each.count, "change_percent": each.change} for each in found]


def _days(found: HandlingTime) -> dict[str, Any]:
    return {"closed": found.closed, "median": found.median, "nine_of_ten": found.nine_of_ten}


def _causes(found: Iterable[tuple[Cause | None, int]]) -> list[dict[str, Any]]:
    return [{"cause": cause and cause.value, "count": count} for cause, count in found]


def _known(count: int | None, known: object) -> int | None:
    return count if known else None


def _signal(signal: Signal) -> dict[str, Any]:
    """Only what the signal has."""
    said = {
        "evidence": signal.evidence,
        "units": list(signal.units),
        "category": signal.category and signal.category.value,
        "area": signal.area,
        "years": list(signal.years),
        "before_percent": signal.before,
    }
    return {"code": signal.code.value, **{name: value for name, value in said.items() if value}}
