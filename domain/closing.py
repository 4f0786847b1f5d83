"""What must be in place before a case may close, kind by kind, and closing it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from functools import partial

from domain.cases import Case, Concerns, Handling, Informed, State, Step, StepNotAllowed, advance, allows
from domain.kinds import CaseKind, Cause
from domain.path_answers import is_done
from domain.paths import DECIDED_KINDS, PATHS


class Requirement(StrEnum):
    """What must be in place before a case may close."""

    TAKEN = "taken"
    CAUSE = "cause"
    MEASURE = "measure"
    WRONGDOING_ANSWERED = "wrongdoing_answered"
    CONCERNS = "concerns"
    PERSON_INFORMED = "person_informed"
    REPORTER_ANSWERED = "reporter_answered"
    SENDER_ANSWERED = "sender_answered"
    REGISTERED = "registered"
    REPLY_REGISTERED = "reply_registered"
    INVESTIGATED = "investigated"
    DECIDED = "decided"
    EXTERNAL_NUMBER = "external_number"
    RISK_ASSESSED = "risk_assessed"
    PROTECTED = "protected"
    AUTHORITY_TOLD = "authority_told"
    BOARD_INFORMED = "board_informed"
    INCIDENT_ASSESSED = "incident_assessed"
    ADVICE_RECORDED = "advice_recorded"
    IMY_TOLD = "imy_told"
    PEOPLE_TOLD = "people_told"
    INJURY_ASSESSED = "injury_assessed"
    NURSE_REVIEWED = "nurse_reviewed"
    COUNTERPART_ANSWERED = "counterpart_answered"
    MAJA_DECIDED = "maja_decided"
    SAFETY_HEARD = "safety_heard"
    WORK_AUTHORITY_TOLD = "work_authority_told"
    ROUND_DESCRIBED = "round_described"
    CONTRACT_NAMED = "contract_named"
    ACTIONS_DECIDED = "actions_decided"
    ACTIONS_DONE = "actions_done"
    EFFECT_CHECKED = "effect_checked"
    EFFECT_AWAITED = "effect_awaited"


@dataclass(frozen=True, slots=True)
class Measures:
    """How far a case's actions have come; domain.action_measures.measures_of counts them.

    planned: actions that were not dropped. undecided: proposed only. unfinished: still to be done.
    unchecked: done, and it must be answered whether they helped. awaited: done, and it is to be
    answered in time, or the time runs out.
    """

    planned: int = 0
    undecided: int = 0
    unfinished: int = 0
    unchecked: int = 0
    awaited: int = 0


NO_MEASURES = Measures()

_OF_MEASURES: Mapping[Requirement, Callable[[Measures], bool]] = {
    # what a case's actions must have come to
    Requirement.ACTIONS_DECIDED: lambda measures: not measures.undecided,
    Requirement.ACTIONS_DONE: lambda measures: not measures.unfinished,
    Requirement.EFFECT_CHECKED: lambda measures: not measures.unchecked,
    Requirement.EFFECT_AWAITED: lambda measures: not measures.awaited,
}
_EFFECT = frozenset({Requirement.EFFECT_CHECKED, Requirement.EFFECT_AWAITED})


def _person_informed(handling: Handling) -> bool:
    if handling.concerns in (None, Concerns.NOBODY):
        return True
    if handling.informed is Informed.NO:
        return bool(handling.not_informed_reason)
    return handling.informed is not None and handling.informed_day is not None


def _causes_stand_alone(handling: Handling) -> bool:
    """ "Human error" alone is no cause: it asks for at least one more."""
    return bool(set(handling.causes) - {Cause.INDIVIDUAL})


STEP_OF: Mapping[Requirement, str] = {
    # what the legal path of a kind must have come to: the step of the path that gives it
    Requirement.PROTECTED: "protect",
    Requirement.AUTHORITY_TOLD: "ivo",
    Requirement.BOARD_INFORMED: "board",
    Requirement.INCIDENT_ASSESSED: "incident",
    Requirement.ADVICE_RECORDED: "advice",
    Requirement.IMY_TOLD: "imy_sent",
    Requirement.PEOPLE_TOLD: "people",
    Requirement.INJURY_ASSESSED: "care_injury",
    Requirement.NURSE_REVIEWED: "nurse_review",
    Requirement.COUNTERPART_ANSWERED: "counterpart",
    Requirement.MAJA_DECIDED: "maja",
    Requirement.SAFETY_HEARD: "safety",
    Requirement.WORK_AUTHORITY_TOLD: "work_authority",
    Requirement.ROUND_DESCRIBED: "round",
    Requirement.CONTRACT_NAMED: "contract",
}

_MET: Mapping[Requirement, Callable[[Case, Handling], bool]] = {
    Requirement.TAKEN: lambda case, _: case.state is not State.RECEIVED,
    Requirement.CAUSE: lambda _, handling: _causes_stand_alone(handling),
    Requirement.MEASURE: lambda _, handling: bool(handling.measure or handling.no_measure),
    Requirement.WRONGDOING_ANSWERED: lambda _, handling: (
        handling.wrongdoing is False and bool(handling.wrongdoing_reason)
    ),
    Requirement.CONCERNS: lambda _, handling: handling.concerns is not None,
    Requirement.PERSON_INFORMED: lambda _, handling: _person_informed(handling),
    Requirement.REPORTER_ANSWERED: lambda _, handling: handling.feedback_day is not None,
    Requirement.SENDER_ANSWERED: lambda case, handling: (
        case.wants_answer is False or handling.reply_day is not None
    ),
    Requirement.REGISTERED: lambda case, _: case.registry_number is not None,
    Requirement.REPLY_REGISTERED: lambda case, _: (
        case.wants_answer is False or case.reply_registry_number is not None
    ),
    Requirement.INVESTIGATED: lambda case, _: (
        case.state
        in {State.INVESTIGATED, State.AWAITING_DECISION, State.DECIDED, State.ACTIONS, State.FOLLOW_UP}
    ),
    Requirement.DECIDED: lambda case, _: case.state in {State.DECIDED, State.ACTIONS, State.FOLLOW_UP},
    Requirement.EXTERNAL_NUMBER: lambda case, _: case.external_number is not None,
    Requirement.RISK_ASSESSED: lambda case, _: case.risk is not None,
    **{need: partial(is_done, PATHS[name]) for need, name in STEP_OF.items()},
}

_WHO_IT_CONCERNS = (Requirement.CONCERNS, Requirement.PERSON_INFORMED)
_OF_AN_EVENT = (
    Requirement.CAUSE,
    Requirement.MEASURE,
    Requirement.WRONGDOING_ANSWERED,
    *_WHO_IT_CONCERNS,
    Requirement.REPORTER_ANSWERED,
)
_OF_HEALTH_CARE = (Requirement.RISK_ASSESSED, Requirement.INJURY_ASSESSED, Requirement.NURSE_REVIEWED)
_DEVIATION = (Requirement.TAKEN, *_OF_AN_EVENT)
_FROM_OUTSIDE = (
    Requirement.TAKEN,
    Requirement.MEASURE,
    Requirement.SENDER_ANSWERED,
    Requirement.REGISTERED,
    Requirement.REPLY_REGISTERED,
    Requirement.REPORTER_ANSWERED,
)
_LIGHT = (Requirement.TAKEN, Requirement.MEASURE, Requirement.REPORTER_ANSWERED)

CLOSING: Mapping[CaseKind, tuple[Requirement, ...]] = {
    CaseKind.DEVIATION: _DEVIATION,
    CaseKind.COMPLAINT: _FROM_OUTSIDE,
    CaseKind.VIEW: _FROM_OUTSIDE,
    CaseKind.PRAISE: (Requirement.TAKEN,),
    CaseKind.SUGGESTION: _LIGHT,
    CaseKind.LEX_SARAH: (
        Requirement.TAKEN,
        Requirement.PROTECTED,
        Requirement.INVESTIGATED,
        Requirement.MEASURE,
        Requirement.DECIDED,
        Requirement.AUTHORITY_TOLD,
        Requirement.BOARD_INFORMED,
        *_WHO_IT_CONCERNS,
        Requirement.REGISTERED,
    ),
    CaseKind.DATA_INCIDENT: (
        Requirement.TAKEN,
        Requirement.INCIDENT_ASSESSED,
        Requirement.ADVICE_RECORDED,
        Requirement.DECIDED,
        Requirement.IMY_TOLD,
        Requirement.PEOPLE_TOLD,
        Requirement.BOARD_INFORMED,
        Requirement.MEASURE,
        Requirement.REGISTERED,
    ),
    CaseKind.HEALTH_CARE: (*_DEVIATION, *_OF_HEALTH_CARE),
    CaseKind.LEX_MARIA: (
        Requirement.TAKEN,
        Requirement.INVESTIGATED,
        Requirement.MEASURE,
        Requirement.DECIDED,
        Requirement.AUTHORITY_TOLD,
        *_WHO_IT_CONCERNS,
        Requirement.REGISTERED,
    ),
    CaseKind.CARE_DEVIATION: (*_LIGHT, Requirement.EXTERNAL_NUMBER, Requirement.COUNTERPART_ANSWERED),
    CaseKind.LEX_MAJA: (Requirement.TAKEN, Requirement.MAJA_DECIDED, Requirement.REGISTERED),
    CaseKind.WORK_INCIDENT: (
        *_LIGHT,
        Requirement.CAUSE,
        Requirement.EXTERNAL_NUMBER,
        Requirement.SAFETY_HEARD,
        Requirement.WORK_AUTHORITY_TOLD,
    ),
    CaseKind.SELF_MONITORING: (*_LIGHT, Requirement.ROUND_DESCRIBED),
    CaseKind.CONTRACT_BREACH: (*_LIGHT, Requirement.CONTRACT_NAMED),
}

SIMPLE_KINDS = frozenset(
    {
        CaseKind.DEVIATION,
        CaseKind.HEALTH_CARE,
        CaseKind.SUGGESTION,
        CaseKind.PRAISE,
        CaseKind.SELF_MONITORING,
    }
)
"""Kinds that one dialog, Enkel handläggning, can carry from taken to closed."""

_NOT_INVESTIGATED = frozenset({CaseKind.SUGGESTION, CaseKind.PRAISE})


def begun(case: Case) -> Case:
    """The case once something of its simple handling is on record: it waits for no assessment any more, but
    is to be finished. Unchanged where nothing is investigated, and when it has come further or waits for
    the reporter's answer."""
    waits = case.state in {State.ACKNOWLEDGED, State.TRIAGE} and case.kind not in _NOT_INVESTIGATED
    return advance(case, Step.INVESTIGATE) if waits else case


class Register(StrEnum):
    """Is Lyhörd the register of cases, or the way in to another system that is?"""

    HERE = "here"
    ELSEWHERE = "elsewhere"


CLOSING_ELSEWHERE = (Requirement.TAKEN, Requirement.EXTERNAL_NUMBER)
"""Where the register is another system the work is done there: here it ends with its number."""

_STAY = frozenset({*_OF_AN_EVENT, *_OF_HEALTH_CARE})
"""What a case goes on needing when it is sorted anew: no question is escaped by another kind."""


def closing_needs(case: Case, register: Register = Register.HERE) -> tuple[Requirement, ...]:
    """Everything that has to be in place before the case may close."""
    if register is Register.ELSEWHERE:
        return CLOSING_ELSEWHERE
    needs = CLOSING[case.kind]
    if case.kind in DECIDED_KINDS:
        return needs
    kept = [need for need in CLOSING[case.original_kind] if need in _STAY and need not in needs]
    return (*needs, *kept)


def missing_for_closing(
    case: Case,
    handling: Handling,
    register: Register = Register.HERE,
    measures: Measures = NO_MEASURES,
) -> tuple[Requirement, ...]:
    """What still stands between this case and its closing, in the order to do it.

    measures: its actions; with any planned, the question of a measure is answered by them.
    """
    own = tuple(need for need in closing_needs(case, register) if not _MET[need](case, handling))
    if register is Register.ELSEWHERE:
        return own
    if measures.planned:
        own = tuple(need for need in own if need is not Requirement.MEASURE)
    return (*own, *(need for need, met in _OF_MEASURES.items() if not met(measures)))


class NotReady(StepNotAllowed):
    """Something is missing for the step."""

    def __init__(self, step: Step, state: State, missing: tuple[Requirement, ...]) -> None:
        super().__init__(step, state)
        self.missing = missing


def close(
    case: Case,
    handling: Handling,
    now: datetime,
    register: Register = Register.HERE,
    measures: Measures = NO_MEASURES,
) -> Case:
    """Close, or raise NotReady with the requirements that are missing."""
    missing = missing_for_closing(case, handling, register, measures)
    if missing:
        raise NotReady(Step.CLOSE, case.state, missing)
    return replace(advance(case, Step.CLOSE), closed=now)


def may_settle(case: Case, missing: tuple[Requirement, ...]) -> bool:
    """Is only the answer missing whether its actions helped?"""
    return allows(case, Step.FOLLOW_UP) and bool(missing) and _EFFECT.issuperset(missing)


def settle(case: Case, handling: Handling, measures: Measures, register: Register = Register.HERE) -> Case:
    """Åtgärdad: everything is done, and it waits to be told whether it helped. Counts as handled.

    Raises NotReady with what is missing besides.
    """
    missing = missing_for_closing(case, handling, register, measures)
    if not may_settle(case, missing):
        raise NotReady(Step.FOLLOW_UP, case.state, tuple(n for n in missing if n not in _EFFECT))
    return advance(case, Step.FOLLOW_UP)
