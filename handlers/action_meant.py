"""Which action is meant: the one that the words name, else the one last reminded of; where several may be,
it is asked which."""

from collections.abc import Awaitable, Callable

from domain.action_words import named
from domain.actions import Action, ActionStep
from domain.organisation import Role
from domain.reminding import ACTION
from handlers.action_questions import ask_which
from handlers.action_seen import Seen, can, mine_to_do, with_case
from handlers.chat import Answer
from handlers.due_card import reminded_lately
from handlers.talk import Talk

_LOOKED_AT = 200
MOST_ASKED = 5


async def meant_of_mine(
    talk: Talk, what: str, step: ActionStep
) -> tuple[tuple[Action, ...], tuple[Action, ...]]:
    """(those that may be meant, all that this person has to do and may take the step with)."""
    possible = await mine_to_take(talk, step)
    if what:
        own = named(what, possible)
        if own or step is not ActionStep.HAND_OVER:
            return own, possible
        theirs = await _others_to_take(talk, step)
        return named(what, theirs), (*possible, *theirs)
    lately = await reminded_lately(talk, ACTION)
    reminded = tuple(action for action in possible if action.id in lately)
    return reminded or possible, possible


async def mine_to_take(talk: Talk, step: ActionStep) -> tuple[Action, ...]:
    """What this person has to do and may take the step with, the earliest due first."""
    found = [await with_case(talk, action) for action in await mine_to_do(talk, _LOOKED_AT)]
    return tuple(action for action, case in found if can(talk, action, step, case))


async def _others_to_take(talk: Talk, step: ActionStep) -> tuple[Action, ...]:
    """What others have to do in the units that this person answers for, where the step may be taken."""
    units = {
        node.key
        for role, unit in talk.organisation.posts_of(talk.person.id, talk.today)
        if role is not Role.STAFF
        for node in talk.organisation.below(unit)
    }
    found = await talk.tx.actions.unfinished_in(sorted(units), _LOOKED_AT) if units else ()
    seen = [await with_case(talk, action) for action in found if action.title and not action.guarded]
    return tuple(action for action, case in seen if can(talk, action, step, case))


async def one_of(
    talk: Talk, what: str, step: ActionStep, value: str, take: Callable[[Seen], Awaitable[Answer]]
) -> Answer | None:
    """Take the step with the one that is meant, or ask which. None: it is not about any action."""
    meant, possible = await meant_of_mine(talk, what, step)
    if not possible or (what and not meant):
        return None
    if len(meant) == 1:
        return await take(await with_case(talk, meant[0]))
    return await ask_which(talk, step.value, meant[:MOST_ASKED], value)
