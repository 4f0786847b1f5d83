"""What was last asked back of someone's words on actions: which, who, until when, why.

It is kept, sealed, so that a short answer without a button is about just that. The next question takes
its place, and a question about an action that has changed since is none any more.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from domain.actions import Action
from domain.drafts import Answers, Draft, DraftState
from domain.notices import WhichAction, WhoTakesOver
from handlers.chat import Answer
from handlers.talk import Talk

WHO_TAKES_OVER = "who_takes_over"
"""The name that an action was to be handed over to may mean several."""
_SEVERAL = " "


@dataclass(frozen=True, slots=True)
class Question:
    """step: of WhichAction, or WHO_TAKES_OVER. actions: id and version of those it may be about.

    value: what was said already, as of WhichAction. owners: the owner keys that the name may mean.
    """

    step: str
    actions: tuple[tuple[str, int], ...]
    value: str = ""
    owners: tuple[str, ...] = ()
    draft: str = ""
    asked: datetime | None = None


async def ask_which(talk: Talk, step: str, actions: Sequence[Action], value: str = "") -> Answer:
    """Vilken åtgärd menar du? Or of the one that was meant: until when, why?"""
    await keep_question(talk, step, actions, value)
    return await talk.reply(WhichAction(step, tuple(action.id for action in actions), value))


async def ask_who(talk: Talk, action: Action, owners: tuple[str, ...]) -> Answer:
    """Vem menar du?"""
    await keep_question(talk, WHO_TAKES_OVER, (action,), owners=owners)
    return await talk.reply(WhoTakesOver(action.id, owners))


async def keep_question(
    talk: Talk, step: str, actions: Sequence[Action], value: str = "", owners: tuple[str, ...] = ()
) -> None:
    await forget_question(talk)
    about = _SEVERAL.join(f"{action.id}:{action.version}" for action in actions)
    asked = Answers({"step": step, "actions": about, "value": value}, offered=owners)
    kept = Draft(uuid4().hex, talk.person.id, talk.now, talk.now, state=DraftState.QUESTION, now=asked)
    await talk.tx.drafts.add(kept)


async def forget_question(talk: Talk) -> None:
    for draft in await talk.tx.drafts.asked_of(talk.person.id):
        if draft.state is DraftState.QUESTION:
            await talk.tx.drafts.remove(draft.id)


def question_in(draft: Draft) -> Question:
    told = draft.now.values
    parts = (each.partition(":") for each in told["actions"].split(_SEVERAL) if each)
    about = tuple((action, int(version)) for action, _, version in parts)
    return Question(told["step"], about, told["value"], draft.now.offered, draft.id, draft.touched)
