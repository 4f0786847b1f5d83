"""An action gets other words, another type or unit; or a requirement becomes a recommendation.

Neither hides anything: the first date of a requirement stays, and one that was late or on its way upwards
goes on upwards as a recommendation (Action.goes_upwards). Who may do it: domain.action_access.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

from domain.actions import Action, ActionKind, ActionStep, ReasonMissing, advance, days_late
from domain.deadlines import local_day

_CHANGEABLE = frozenset({"title", "kind", "type", "unit", "start_by", "clause", "reference", "source", "due"})


def change(
    action: Action, by: str, now: datetime, *, reason: str = "", announced: bool = False, **changes: object
) -> Action:
    """Other words, type, unit or kind. A requirement never moves its first date this way.

    changes: title, kind, type, unit, start_by, clause, reference, source; due only to an earlier day.
    reason, announced: for a requirement that becomes a recommendation, see lowering_needs_reason.
    Raises ActionNotAllowed, ReasonMissing, ValueError for anything else.
    """
    wrong = changes.keys() - _CHANGEABLE
    if wrong:
        raise ValueError(f"not to be changed like this: {', '.join(sorted(wrong))}")
    step = lowering_step(action, local_day(now), announced=announced)
    step = step if _is_lowered(action, changes) else ActionStep.CHANGE
    changed: Action = replace(advance(action, step, by, now), **changes)  # type: ignore[arg-type]
    if changed.due > action.due:
        raise ValueError("a later day is a postponement")
    if step is not ActionStep.CHANGE:
        if not reason.strip() and lowering_needs_reason(action, by, local_day(now), announced=announced):
            raise ReasonMissing
        changed = replace(changed, lowered_because=reason.strip())
    return replace(changed, first_due=min(changed.first_due, changed.due))


def _is_lowered(action: Action, changes: Mapping[str, object]) -> bool:
    kind = changes.get("kind", action.kind)
    return action.kind is ActionKind.REQUIREMENT and kind is ActionKind.RECOMMENDATION


def lowering_step(action: Action, today: date, *, announced: bool) -> ActionStep:
    """How a requirement becomes a recommendation. announced: that it goes upwards has been said."""
    late = announced or days_late(action, today) > 0
    return ActionStep.LOWER_LATE if late else ActionStep.LOWER


def lowering_needs_reason(action: Action, by: str, today: date, *, announced: bool) -> bool:
    """It is late or on its way upwards, or someone else has decided on it."""
    late = lowering_step(action, today, announced=announced) is ActionStep.LOWER_LATE
    return late or action.decided_by not in (None, by)
