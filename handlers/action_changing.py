"""[Ändra] of an action; and a requirement that becomes a recommendation, of which its decider hears."""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.action_access import told_of_lowering
from domain.action_changes import change, lowering_needs_reason, lowering_step
from domain.actions import LONGEST_TITLE, Action, ActionKind, ActionStep, ActionType
from domain.cases import Case
from domain.notices import ActionLowered, action_slot
from domain.reminding import ACTION, is_on_its_way_up
from handlers.action_days import iso_day
from handlers.action_seen import Seen, can, current
from handlers.actions import LONGEST_REASON, action_form, save, type_input
from handlers.chat import (
    NOTHING,
    Answer,
    ChoiceInput,
    DateInput,
    Dialog,
    DialogPart,
    Note,
    Option,
    Pressed,
    Submitted,
    TextInput,
)
from handlers.forms import unfit
from handlers.plan_words import worded
from handlers.talk import Talk

LONGEST_CLAUSE = 200
Values = Mapping[str, str | tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Lowering:
    """What it takes to make the action a recommendation; nothing for one that is."""

    theirs: bool = True
    needs_reason: bool = False
    announced: bool = False
    late: bool = False


async def _lowering(talk: Talk, found: Seen) -> _Lowering:
    action, case = found
    if action.kind is not ActionKind.REQUIREMENT:
        return _Lowering()
    announced = is_on_its_way_up(await talk.tx.reminders.told(ACTION, action.id))
    step = lowering_step(action, talk.today, announced=announced)
    return _Lowering(
        theirs=can(talk, action, step, case),
        needs_reason=lowering_needs_reason(action, talk.person.id, talk.today, announced=announced),
        announced=announced,
        late=step is ActionStep.LOWER_LATE,
    )


async def open_change(talk: Talk, press: Pressed) -> Answer:
    found = await current(talk, press.on, press.version, ActionStep.CHANGE)
    if found is None:
        return NOTHING
    return Answer(dialog=_change_dialog(talk, found[0], await _lowering(talk, found)))


def _change_dialog(talk: Talk, action: Action, lowering: _Lowering) -> Dialog:
    parts: tuple[DialogPart, ...] = (
        TextInput("title", talk.say("action.title"), action.title, most=LONGEST_TITLE),
        *_kind_parts(talk, action, lowering),
        type_input(talk, "type", action.type.value if action.type else ""),
        DateInput("start_by", talk.say("action.start_by"), action.start_by, required=False),
    )
    if action.kind is ActionKind.REQUIREMENT or action.clause:
        label, placeholder = talk.say("action.clause"), talk.say("action.clause_placeholder")
        clause = TextInput(
            "clause", label, action.clause, required=False, most=LONGEST_CLAUSE, placeholder=placeholder
        )
        parts = (*parts, clause)
    return action_form(talk, "change_action", action, parts)


def _kind_parts(talk: Talk, action: Action, lowering: _Lowering) -> tuple[DialogPart, ...]:
    """Krav or rekommendation, with the reason it takes; or who it is that may say so."""
    if not lowering.theirs:
        return (Note(talk.say("lower.not_yours")),)
    kinds = tuple(Option(kind, talk.say(f"action_kind.{kind}")) for kind in ActionKind)
    choice = ChoiceInput("kind", talk.say("action.kind"), kinds, action.kind, few=True)
    if not lowering.needs_reason:
        return (choice,)
    reason = TextInput("reason", talk.say("lower.reason"), required=False, most=LONGEST_REASON)
    return (choice, *((Note(talk.say("lower.late")),) if lowering.late else ()), reason)


async def save_changed(talk: Talk, sent: Submitted) -> Answer:
    found = await current(talk, sent.on, sent.version, ActionStep.CHANGE)
    if found is None:
        return NOTHING
    action, case = found
    lowering = await _lowering(talk, found)
    if wrong := unfit(talk.say, _change_dialog(talk, action, lowering).parts, sent.values):
        return Answer(errors=wrong)
    title, reason = (worded(talk, str(sent.values.get(name) or "")) for name in ("title", "reason"))
    if not title:
        return Answer(errors={"title": talk.say("again.input")})
    kind = ActionKind(str(sent.values.get("kind") or action.kind)) if lowering.theirs else action.kind
    lowers = action.kind is ActionKind.REQUIREMENT and kind is ActionKind.RECOMMENDATION
    if lowers and lowering.needs_reason and not reason:
        return Answer(errors={"reason": talk.say("postpone.needs_reason")})
    after = change(
        action,
        talk.person.id,
        talk.now,
        reason=reason,
        announced=lowering.announced,
        title=title,
        kind=kind,
        **_other_changes(talk, sent.values),
    )
    await save(talk, found, after, "action.lowered" if lowers else "action.changed")
    if lowers and lowering.needs_reason:
        await _tell_of_lowering(talk, after, case)
    return NOTHING


def _other_changes(talk: Talk, values: Values) -> dict[str, object]:
    chosen = str(values.get("type") or "")
    return {
        "type": ActionType(chosen) if chosen else None,
        "start_by": iso_day(str(values.get("start_by") or "")),
        "clause": worded(talk, str(values.get("clause") or "")),
    }


async def _tell_of_lowering(talk: Talk, action: Action, case: Case | None) -> None:
    notice = ActionLowered(action.id, talk.person.id)
    for person in told_of_lowering(talk.organisation, action, talk.person.id, talk.today, case):
        await talk.tell(person, notice, slot=action_slot(action.id), fresh=True)
