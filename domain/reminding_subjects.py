"""What is reminded of: which matters of an action or a case are running now, and their days.

Read from the action or the case as it stands, and nothing else; domain.reminding says what is due of it.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime

from domain.action_measures import effect_is_compulsory
from domain.actions import Action, ActionState
from domain.cases import Case, State
from domain.deadlines import WorkingDays, local_day
from domain.kinds import CaseKind
from domain.path_answers import (
    authority_day,
    awaits_authority,
    awaits_decision_on_authority,
    awaits_protection,
)
from domain.reminding import ACTION, CASE, Matter, Subject

TRIAGED_WITHIN = WorkingDays(2)
HALVED = frozenset({CaseKind.LEX_SARAH, CaseKind.LEX_MARIA})
"""Kinds whose steps come in half the time, and on days that managers are free."""


def action_subject(action: Action, case: Case | None = None) -> Subject:
    """The action with what is running. case: the one it stems from."""
    return Subject(ACTION, action.id, dict(_of_action(action, case)))


def _of_action(action: Action, case: Case | None) -> Iterator[tuple[Matter, date]]:
    if action.is_to_do:
        yield Matter.REQUIREMENT if action.goes_upwards else Matter.RECOMMENDATION, action.due
    if action.state is ActionState.DONE and action.follow_up_due is not None:
        compulsory = effect_is_compulsory(action, case)
        yield Matter.EFFECT if compulsory else Matter.EFFECT_WISHED, action.follow_up_due


def case_subject(case: Case) -> Subject:
    """The case with what is running."""
    return Subject(CASE, case.id, dict(_of_case(case)), urgent=case.kind in HALVED)


_UNDER_WAY = frozenset(State) - {State.CLOSED, State.FOLLOW_UP, State.ACTIONS}
_INVESTIGATED = frozenset({State.INVESTIGATED, State.AWAITING_DECISION, State.DECIDED})
_ANSWERED = frozenset({CaseKind.COMPLAINT, CaseKind.VIEW})
_LIGHT = frozenset({CaseKind.PRAISE, CaseKind.SUGGESTION})
_DECIDED = frozenset({CaseKind.LEX_SARAH, CaseKind.DATA_INCIDENT, CaseKind.LEX_MARIA, CaseKind.LEX_MAJA})
"""Kinds that are assessed by their own path, not by a risk."""


def _of_case(case: Case) -> Iterator[tuple[Matter, date | datetime]]:
    if case.is_open and awaits_decision_on_authority(case):
        yield Matter.AUTHORITY, case.finish_by
    if case.taken is not None and case.is_open and awaits_protection(case):
        yield Matter.PROTECT, local_day(case.take_by)
    if case.is_open and awaits_authority(case):
        yield Matter.NOTIFY, authority_day(case)
    if case.state is State.RECEIVED:
        yield Matter.READ if case.kind is CaseKind.PRAISE else Matter.TAKE, local_day(case.take_by)
    elif case.taken is not None and _is_to_be_assessed(case):
        yield Matter.TRIAGE, local_day(TRIAGED_WITHIN.after(case.taken))
    if case.kind in _ANSWERED and case.state in _UNDER_WAY:
        if case.wants_answer is not False and case.replied is None:
            yield Matter.REPLY, local_day(case.finish_by)
    elif case.state in _UNDER_WAY - _INVESTIGATED and case.kind not in _LIGHT | {CaseKind.DATA_INCIDENT}:
        yield Matter.INVESTIGATE, local_day(case.finish_by)


def _is_to_be_assessed(case: Case) -> bool:
    kinds = _ANSWERED | _LIGHT | _DECIDED
    return case.state is State.ACKNOWLEDGED and case.risk is None and case.kind not in kinds


def lateness(action: Action) -> Mapping[Matter, date]:
    """counts_from for an action: postponing never hides an overdue requirement."""
    if action.is_to_do and action.goes_upwards and action.first_due < action.due:
        return {Matter.REQUIREMENT: action.counts_from}
    return {}
