"""What the closing of a case asks of its actions: how far they have come, and whether they helped."""

from collections.abc import Iterable
from datetime import date

from domain.actions import ANSWER_AWAITED, TO_DO, Action, ActionKind, ActionState
from domain.cases import Case
from domain.closing import Measures
from domain.kinds import CaseKind


def effect_is_compulsory(action: Action, case: Case | None) -> bool:
    """Must it be answered whether it helped before the case may close? case: the one it stems from."""
    if action.kind is ActionKind.REQUIREMENT:
        return True
    if case is None:
        return False
    of_lex_sarah = CaseKind.LEX_SARAH in (case.kind, case.original_kind)
    return of_lex_sarah or (case.risk is not None and case.risk.is_high)


def measures_of(actions: Iterable[Action], case: Case, today: date) -> Measures:
    """How far the actions of a case have come, as its closing sees it."""
    counts = dict.fromkeys(("planned", "undecided", "unfinished", "unchecked", "awaited"), 0)
    for action in actions:
        place = _place_in_measures(action, case, today)
        counts["planned"] += action.state is not ActionState.DROPPED
        if place:
            counts[place] += 1
    return Measures(**counts)


def _place_in_measures(action: Action, case: Case, today: date) -> str | None:
    if action.state is ActionState.PROPOSED:
        return "undecided"
    if action.state in TO_DO:
        return "unfinished"
    if action.state is not ActionState.DONE:
        return None
    if effect_is_compulsory(action, case):
        return "unchecked"
    return None if _period_is_over(action, today) else "awaited"


def _period_is_over(action: Action, today: date) -> bool:
    return action.follow_up_due is not None and action.follow_up_due + ANSWER_AWAITED < today
