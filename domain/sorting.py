"""Sorting a case anew: what a kind may become, and what stays."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from domain.cases import Case, State, Step, advance
from domain.deadlines import finish_by, local_day, take_by
from domain.figures import Fact, Outcome
from domain.kinds import CaseKind

SORTED_DAY = "sorted_day"
"""Among a case's facts: the day that it was sorted as lex Sarah, which is when it was reported as that."""

_EVENTS = frozenset(
    {
        CaseKind.DEVIATION,
        CaseKind.HEALTH_CARE,
        CaseKind.CARE_DEVIATION,
        CaseKind.WORK_INCIDENT,
        CaseKind.SELF_MONITORING,
        CaseKind.CONTRACT_BREACH,
        CaseKind.LEX_MAJA,
    }
)
_VOICES = frozenset({CaseKind.COMPLAINT, CaseKind.VIEW, CaseKind.PRAISE, CaseKind.SUGGESTION})
_GRAVE = frozenset({CaseKind.LEX_SARAH, CaseKind.DATA_INCIDENT})

MAY_BECOME: Mapping[CaseKind, frozenset[CaseKind]] = (
    dict.fromkeys(_EVENTS, _EVENTS | _GRAVE | {CaseKind.COMPLAINT})
    | dict.fromkeys(_VOICES, _VOICES | _EVENTS | _GRAVE)
    | {
        CaseKind.HEALTH_CARE: _EVENTS | _GRAVE | {CaseKind.COMPLAINT, CaseKind.LEX_MARIA},
        CaseKind.DATA_INCIDENT: frozenset({CaseKind.LEX_SARAH}),
        CaseKind.LEX_SARAH: frozenset[CaseKind](),
        CaseKind.LEX_MARIA: frozenset[CaseKind](),
    }
)
"""What a kind may be sorted as instead. Legal paths are left by a decision, never by sorting anew."""


def may_become(case: Case) -> frozenset[CaseKind]:
    """What the case may be sorted as: what was reported as health care may be lex Maria still."""
    kinds = MAY_BECOME[case.kind]
    if case.original_kind is CaseKind.HEALTH_CARE and case.kind in _EVENTS | _VOICES:
        return kinds | {CaseKind.LEX_MARIA}
    return kinds


class KindNotAllowed(ValueError):
    """The kind cannot become that: a lex Sarah report above all is never turned back by sorting."""


def change_kind(case: Case, kind: CaseKind, now: datetime) -> Case:
    """Sort the case anew: number, original kind and dates stay, deadlines follow the new kind.

    Whoever had taken it or been handed it no longer has: the new kind's handler takes it. The
    clock of a personal-data incident starts at discovery, at the latest when it was reported.
    Raises KindNotAllowed unless may_become, StepNotAllowed when closed.
    """
    if kind not in may_become(case):
        raise KindNotAllowed(case.number)
    return _sorted(case, kind, now)


def _sorted(case: Case, kind: CaseKind, now: datetime) -> Case:
    became = {SORTED_DAY: local_day(now).isoformat()} if kind is CaseKind.LEX_SARAH else {}
    return replace(
        advance(case, Step.CHANGE_KIND),
        kind=kind,
        state=State.RECEIVED,
        responsible=None,
        handed_to=None,
        taken=None,
        facts={**case.facts, **became},
        take_by=take_by(kind, now),
        finish_by=finish_by(kind, case.discovered or case.received),
    )


def may_be_deviation(case: Case) -> bool:
    """Was a lex Sarah report decided to be no missförhållande?"""
    decided = case.state in {State.DECIDED, State.ACTIONS, State.FOLLOW_UP}
    return case.kind is CaseKind.LEX_SARAH and decided and case.facts.get(Fact.OUTCOME) == Outcome.NONE


def as_deviation(case: Case, now: datetime) -> Case:
    """A lex Sarah report that was decided to be no missförhållande goes on as a deviation.

    Its number and original kind stay, so it is still counted as what it was reported as.
    Raises KindNotAllowed for anything else: nothing but the decision turns such a report back.
    """
    if not may_be_deviation(case):
        raise KindNotAllowed(case.number)
    facts = {**case.facts, Fact.OUTCOME: Outcome.HANDLED_AS_DEVIATION.value}
    sorted_anew = _sorted(case, CaseKind.DEVIATION, now)
    return replace(sorted_anew, facts=facts, finish_by=finish_by(CaseKind.DEVIATION, now))
