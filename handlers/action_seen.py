"""An action as someone may see and press it: found, checked again, and refused kindly."""

from collections.abc import Collection

from domain.action_access import ActionView, acting_owners, action_view, may, owners_keys
from domain.actions import Action, ActionStep
from domain.cases import Case
from domain.notices import ActionCard, LeftBehind, action_slot, left_slot
from handlers.talk import Talk

Seen = tuple[Action, Case | None]
"""The action with the case it stems from."""


async def with_case(talk: Talk, action: Action) -> Seen:
    return action, await talk.tx.cases.get(action.case) if action.case else None


def view_of(talk: Talk, action: Action, case: Case | None, person: str = "") -> ActionView:
    return action_view(talk.organisation, action, person or talk.person.id, talk.today, case)


def can(talk: Talk, action: Action, step: ActionStep, case: Case | None) -> bool:
    return may(talk.organisation, action, step, talk.person.id, talk.today, case)


def acting(talk: Talk, action: Action, case: Case | None) -> tuple[str, ...]:
    """Those who act for the owner today and may see it."""
    people = acting_owners(talk.organisation, action.owner, talk.today)
    return tuple(p for p in people if view_of(talk, action, case, p) > ActionView.NOTHING)


async def seen(talk: Talk, action_id: str, least: ActionView = ActionView.FACTS) -> Seen | None:
    """The action, if it exists and this person may see that much of it now."""
    action = await talk.tx.actions.get(action_id)
    if action is None or not action.title:
        return None
    found = await with_case(talk, action)
    return found if view_of(talk, *found) >= least else None


async def visible(talk: Talk, action_id: str) -> Seen | None:
    """The same; where it is not for them that is said, and noted."""
    found = await seen(talk, action_id)
    if found is None:
        talk.tx.audit.note("access.refused", talk.person.id, action_id)
        await talk.words("action.not_allowed", buttons=("actions",))
    return found


async def current(talk: Talk, action_id: str, version: int, step: ActionStep) -> Seen | None:
    """The action a button acts on, for one who may take the step. A stale card is refreshed."""
    found = await visible(talk, action_id)
    if found is None:
        return None
    action, case = found
    if action.version != version:
        await refresh_own(talk, action)
        await talk.words("action.stale.guarded" if action.guarded else "action.stale", _number(action))
        return None
    if not can(talk, action, step, case):
        await refresh_own(talk, action)
        await talk.words("action.not_now")
        return None
    return found


def _number(action: Action) -> dict[str, str]:
    return {} if action.guarded else {"number": action.number}


async def refresh_own(talk: Talk, action: Action) -> None:
    await talk.reply(ActionCard(action.id), slot=action_slot(action.id))


async def refresh_others(talk: Talk, action: Action, case: Case | None, told: Collection[str] = ()) -> None:
    """The cards that others have of it, where they stand: replaced, not repeated. told: their cards may
    still be on their way."""
    slot = action_slot(action.id)
    for person in sorted({*told, *await talk.tx.sent.people_with(slot)} - {talk.person.id}):
        if view_of(talk, action, case, person) > ActionView.NOTHING:
            await talk.tell(person, ActionCard(action.id), slot=slot)


async def mine_to_do(talk: Talk, limit: int) -> tuple[Action, ...]:
    """What this person has to do, the earliest due first; stand-ins see what they stand in for."""
    keys = owners_keys(talk.organisation, talk.person.id, talk.today)
    found = []
    for action in await talk.tx.actions.to_do(keys, limit):
        if not action.title:
            continue  # its case's story is destroyed
        _, case = await with_case(talk, action) if action.guarded else (action, None)
        if view_of(talk, action, case) > ActionView.NOTHING:
            found.append(action)
    return tuple(found)


async def refresh_left(talk: Talk, person: str) -> None:
    """Something that this person left behind has been given to someone else: the lists of it shrink where
    they stand."""
    slot = left_slot(person)
    for receiver in await talk.tx.sent.people_with(slot):
        await talk.tell(receiver, LeftBehind(person), slot=slot)
