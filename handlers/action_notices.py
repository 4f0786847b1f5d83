"""Notices about actions -> cards, written at delivery (handlers/notices.py has the others)."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta
from typing import Any

from domain.access import may_handle
from domain.actions import ActionState, ActionStep
from domain.notices import (
    ActionCard,
    ActionGiven,
    ActionLowered,
    ActionProposed,
    ActionsDue,
    AuthorityNear,
    HandOverList,
    HelpWanted,
    LeftBehind,
    MyActions,
    PlanCard,
    WhichAction,
    WhoTakesOver,
)
from domain.reminding import Matter
from domain.reminding_subjects import case_subject
from handlers.action_cards import action_card, my_actions_card, which_card
from handlers.action_owners import owner_name
from handlers.action_seen import seen
from handlers.chat import Button, Buttons, Card, Strong, Text
from handlers.due_card import due_card
from handlers.handing_on import hand_over_card, left_behind_card
from handlers.plan_card import plan_card
from handlers.talk import Talk

_HOUR = timedelta(hours=1)


async def _action(talk: Talk, notice: ActionCard) -> Card | None:
    found = await seen(talk, notice.action)
    return action_card(talk, *found) if found is not None else None


async def _given(talk: Talk, notice: ActionGiven) -> Card | None:
    found = await seen(talk, notice.action)
    if found is None:
        return None
    giver = talk.organisation.person(notice.by)
    name = giver.name if giver is not None else talk.say("case.someone")
    return action_card(talk, *found, lead=talk.say("action.given", name=name))


async def _proposed(talk: Talk, notice: ActionProposed) -> Card | None:
    found = await seen(talk, notice.action)
    if found is None:
        return None
    action = found[0]
    proposer = talk.organisation.person(action.created_by)
    if action.state is not ActionState.PROPOSED or proposer is None:
        return action_card(talk, *found)
    return action_card(talk, *found, lead=talk.say("action.proposed", name=proposer.name))


async def _help_wanted(talk: Talk, notice: HelpWanted) -> Card | None:
    found = await seen(talk, notice.action)
    if found is None or not found[0].is_to_do:
        return None
    asked = next((each for each in reversed(found[0].log) if each.step is ActionStep.ASK_FOR_HELP), None)
    someone = talk.organisation.person(asked.by) if asked is not None else None
    name = someone.name if someone is not None else talk.say("case.someone")
    card = action_card(talk, *found, lead=talk.say("help_asked.wanted", name=name))
    return card if found[0].guarded else Card(talk.say("help_asked.notification"), card.parts)


async def _lowered(talk: Talk, notice: ActionLowered) -> Card | None:
    found = await seen(talk, notice.action)
    if found is None:
        return None
    someone = talk.organisation.person(notice.by)
    name = someone.name if someone is not None else talk.say("case.someone")
    late = found[0].goes_upwards
    key = "action.lowered_late" if late else "action.lowered_to_advice"
    return action_card(talk, *found, lead=talk.say(key, name=name, reason=found[0].lowered_because))


async def _mine(talk: Talk, _notice: MyActions) -> Card:
    return await my_actions_card(talk)


async def _which(talk: Talk, notice: WhichAction) -> Card | None:
    return await which_card(talk, notice.step, notice.actions, notice.value)


async def _who(talk: Talk, notice: WhoTakesOver) -> Card | None:
    """Vem menar du? [Maria Lind] [Maria Ek]"""
    found = await seen(talk, notice.action)
    if found is None:
        return None
    action = found[0]
    buttons = tuple(
        Button(name, "give_action", action.id, action.version, key)
        for key in notice.owners
        if (name := owner_name(talk.organisation, talk.say, key))
    )
    text = Text((Strong(talk.say("plan.ask_owner_which")),))
    return Card(talk.say("notification.answer"), (text, Buttons(buttons)))


async def _authority(talk: Talk, notice: AuthorityNear) -> Card | None:
    """The hours that the law counts: neither kind, unit nor number."""
    case = await talk.tx.cases.get(notice.case)
    if case is None or Matter.AUTHORITY not in case_subject(case).days:
        return None
    if not may_handle(talk.organisation, case, talk.person.id, talk.today):
        return None
    left = (case.finish_by - talk.now) // _HOUR
    text = talk.say("authority.left", hours=left) if left > 0 else talk.say("authority.passed")
    button = Button(talk.say("button.open_case"), "open_case", case.id, case.version)
    return Card(text, (Text((text,)), Buttons((button,))))


ACTION_WRITERS: Mapping[type[Any], Callable[[Talk, Any], Awaitable[Card | None]]] = {
    PlanCard: plan_card,
    ActionCard: _action,
    ActionGiven: _given,
    ActionProposed: _proposed,
    HelpWanted: _help_wanted,
    ActionLowered: _lowered,
    MyActions: _mine,
    WhichAction: _which,
    WhoTakesOver: _who,
    ActionsDue: due_card,
    AuthorityNear: _authority,
    HandOverList: hand_over_card,
    LeftBehind: left_behind_card,
}
"""How each is written."""
