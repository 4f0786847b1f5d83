"""Short answers without a button to what was asked last: "Karin", "sista mars", "ja", "vi väntar på delar".

The last question is what a short answer is about, and no report begins with it. One that is not understood
is said to be so, with what is possible, and the question stays. Words that ask for something by themselves
have gone before.
"""

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import timedelta

from domain.action_words import named
from domain.actions import Action, ActionState, ActionStep, Effect
from domain.drafts import Draft, DraftState
from domain.notices import WhichAction
from domain.reminding import ACTION
from domain.understanding import Moment, Reading, TextKind, read_moment
from handlers import report
from handlers.action_cards import GIVE_REASON, NOT_HELPED, UNTIL_WHEN
from handlers.action_days import DayRead, day_and_reason, is_ahead, iso_day, read_day
from handlers.action_owners import can_own, owners_meant
from handlers.action_questions import WHO_TAKES_OVER, Question, ask_which, forget_question, question_in
from handlers.action_seen import Seen, can, seen
from handlers.actions import answered, finished, handed, helped, postpone_to
from handlers.apt_days import with_apt_day
from handlers.asked_words import bare
from handlers.chat import Answer
from handlers.due_card import reminded_lately
from handlers.plan_dialog import confirmed, discarded, home_unit
from handlers.plan_words import worded
from handlers.plans import Line, Plan, case_of_plan, is_whole, keep, plan_of, show
from handlers.talk import Talk
from handlers.words import IDLE_WORDS, meant

_LONGEST = 80
"""Characters; an answer to "who?" or "until when?" is no longer."""
_LONGEST_REASON = 160
_LATELY = timedelta(hours=1)
"""Someone who was asked longer ago may be speaking of something else."""
_FEW_WORDS = 4
"""More than that is no answer to "who?" or "when?", and may be a story."""
_SURELY = 0.85
"""So sure, and with a time: something that happened, though a reason was asked for."""

_CALLED_OFF = re.compile(
    r"(?:avbryta?|ångra|ta bort|släng|radera|stopp?|cancel|undo|delete)(?: (?:det|den|mig|it|that|åtgärden))?"
    r"|börja om(?: från början)?|glöm det|strunta i det|never ?mind|start over",
    re.IGNORECASE,
)
_RIGHT = r"(?:(?:det |den )?stämmer|(?:det är |det blir )?(?:rätt|bra så)|that'?s right|correct)"
_YES = re.compile(rf"(?:ja|japp|jo|yes|yep)(?:[ ,]+{_RIGHT})?|{_RIGHT}", re.IGNORECASE)
_IT_HELPED = r"(?:den|det|åtgärden|it)?\s*(?:har |hade )?(?:hjälpte|hjälpt|gjorde det|helped|did)"
_HELPED: tuple[tuple[re.Pattern[str], Effect], ...] = tuple(
    (re.compile(words, re.IGNORECASE), effect)
    for words, effect in (
        (rf"(?:ja|japp|jo|yes|yep|absolut)?[ ,]*(?:{_IT_HELPED})?(?: bra| helt| verkligen)?", Effect.YES),
        (
            (
                rf"(?:ja|nja|tja|yes)?[ ,]*(?:{_IT_HELPED} )?"
                r"(?:delvis|till viss del|lite(?: grann)?|sådär|partly|somewhat|a little)"
            ),
            Effect.PARTLY,
        ),
        (
            rf"(?:nej|nä|nope|no)?[ ,]*(?:{_IT_HELPED} (?:inte|not)|it didn'?t(?: help)?|inte alls)?",
            Effect.NO,
        ),
    )
)


# --- a new action that is being entered ----------------------------------------------------------------


async def answer_to_plan(talk: Talk, text: str) -> Answer | None:
    """ "Maria" or "sista mars", said while the card of a new action asks for just that; "ja" when it asks
    for no more; "avbryt". None when it is about something else."""
    if len(text) > _LONGEST:
        return None
    asked = await _last_asked(talk)
    if asked is not None and _is_lately(talk, asked) and _CALLED_OFF.fullmatch(bare(text).rstrip(" .!?")):
        return await _called_off(talk, asked)
    plan = plan_of(talk, asked) if asked is not None and asked.state is DraftState.PLAN else None
    if asked is None or plan is None:
        return None
    if is_whole(plan) and text.strip() and _YES.fullmatch(bare(text).rstrip(" .!?")):
        case = await case_of_plan(talk, plan)
        shown = case is None or not case.guarded
        return await confirmed(talk, plan, fresh=True) if shown and _is_lately(talk, asked) else None
    line = await _line_answered(talk, plan, text)
    if line is None:
        return None
    return await show(talk, await keep(talk, replace(plan, lines=(line,))), fresh=True)


async def _last_asked(talk: Talk) -> Draft | None:
    return next(iter(await talk.tx.drafts.asked_of(talk.person.id)), None)


def _is_lately(talk: Talk, asked: Draft) -> bool:
    return talk.now - asked.touched <= _LATELY


async def _called_off(talk: Talk, asked: Draft) -> Answer:
    """What was asked for is let be; of a new action nothing comes."""
    plan = plan_of(talk, asked) if asked.state is DraftState.PLAN else None
    if plan is None:
        await talk.tx.drafts.remove(asked.id)
        return await talk.words("question.let_be", buttons=("actions",))
    await discarded(talk, plan)
    return await talk.words("plan.called_off", buttons=("actions",))


def _asks(plan: Plan) -> str | None:
    """The one thing that the card of one action asks for in words."""
    if len(plan.lines) != 1 or not plan.lines[0].title:
        return None
    return next((name for name in ("owner", "due") if not getattr(plan.lines[0], name)), None)


async def _line_answered(talk: Talk, plan: Plan, text: str) -> Line | None:
    match _asks(plan):
        case "owner":
            owners = owners_meant(talk, text, plan.unit, await case_of_plan(talk, plan))
            if len(owners) == 1:
                return replace(plan.lines[0], owner=owners[0], offered=())
            return replace(plan.lines[0], owner="", offered=owners) if owners else None
        case "due":
            read = read_day(talk, await with_apt_day(talk, text, plan.unit))
            if read is None or read.day is None or not is_ahead(talk, read.day):
                return None
            return replace(plan.lines[0], due=read.day.isoformat(), days=())
        case _:
            return None


# --- what was asked back -------------------------------------------------------------------------------


async def answer_to_question(talk: Talk, text: str) -> Answer | None:
    """The answer to what was asked last, or that it was not understood. None: it is about nothing asked."""
    if len(text) > _LONGEST_REASON or meant(text, IDLE_WORDS) is not None:
        return None
    asked = await _last_asked(talk)
    if asked is None or not _is_lately(talk, asked):
        return await _answer_whether_it_helped(talk, text)
    if asked.state is DraftState.QUESTION:
        answer = await _to_question(talk, question_in(asked), text)
        return answer or await _answer_whether_it_helped(talk, text)
    plan = plan_of(talk, asked)
    return await _answer_whether_it_helped(talk, text) or (
        await _plan_asks_again(talk, plan, text) if plan is not None else None
    )


async def asked_since(talk: Talk, draft: Draft) -> bool:
    """Was something asked of actions after the report that is being told was last shown?"""
    asked = await _last_asked(talk)
    return (
        asked is not None
        and asked.state is DraftState.QUESTION
        and asked.touched > draft.touched
        and _is_lately(talk, asked)
    )


async def _tells_of_something(talk: Talk, text: str) -> bool:
    """Too long for an answer, or surely something that happened."""
    if len(text.split()) > _FEW_WORDS:
        return True
    guess = (await report.read_text(talk, text)).kind
    return guess.kind is not TextKind.NOT_A_REPORT and guess.sure >= report.KIND_SURE_ENOUGH


async def _plan_asks_again(talk: Talk, plan: Plan, text: str) -> Answer | None:
    """ "31 februari", "Kalle Anka": what is possible, and the same question below it."""
    asks = _asks(plan)
    if asks is None or await _tells_of_something(talk, text):
        return None
    await talk.words("plan.nobody_called_so" if asks == "owner" else _why_no_day(talk, text))
    return await show(talk, plan, fresh=True)


def _why_no_day(talk: Talk, text: str) -> str:
    """A day that has been, or no day at all."""
    ahead = read_moment(text, talk.local_now, Reading.DEADLINE)
    past = ahead if _is_past(talk, ahead) else read_moment(text, talk.local_now, Reading.REPORT)
    return "due.has_been" if _is_past(talk, past) else "due.not_understood"


def _is_past(talk: Talk, moment: Moment | None) -> bool:
    return moment is not None and moment.day is not None and moment.day < talk.today


async def _to_question(talk: Talk, question: Question, text: str) -> Answer | None:
    possible = await _still_as_they_were(talk, question)
    read = _READERS.get(question.step, _which)
    if not possible:
        return None
    return await read(talk, question, possible, text)


async def _still_as_they_were(talk: Talk, question: Question) -> tuple[Seen, ...]:
    """The actions that the question is about, none of which has changed since it was asked."""
    found = [(await seen(talk, action), version) for action, version in question.actions]
    return tuple(each for each, version in found if each is not None and each[0].version == version)


async def _reason(talk: Talk, question: Question, possible: tuple[Seen, ...], text: str) -> Answer | None:
    """ "Vi väntar på leverans": why it is to wait."""
    understood = await report.read_text(talk, text)
    happened = understood.kind.kind is not TextKind.NOT_A_REPORT and understood.kind.sure >= _SURELY
    day, why = iso_day(question.value), worded(talk, text)
    if day is None or (happened and understood.when is not None):
        return None
    if not any(letter.isalpha() for letter in why):
        return await _asked_again(talk, question, possible, "postpone.needs_reason")
    return await _stepped(talk, possible[0], lambda found: postpone_to(talk, found, day, why))


async def _until(talk: Talk, question: Question, possible: tuple[Seen, ...], text: str) -> Answer | None:
    """ "Fredag v. 49", with or without why."""
    read, because = day_and_reason(talk, await with_apt_day(talk, text, home_unit(talk)))
    if read is None or read.day is None:
        return await _no_such_day(talk, question, possible, text, read)
    day, why = read.day, worded(talk, because)
    if len(possible) > 1:
        actions = [action for action, _ in possible]
        return await ask_which(talk, ActionStep.POSTPONE.value, actions, day.isoformat())
    return await _stepped(talk, possible[0], lambda found: postpone_to(talk, found, day, why))


async def _no_such_day(
    talk: Talk, question: Question, possible: tuple[Seen, ...], text: str, read: DayRead | None
) -> Answer | None:
    if read is None and await _tells_of_something(talk, text):
        return None
    return await _asked_again(talk, question, possible, _why_no_day(talk, text))


async def _who(talk: Talk, question: Question, possible: tuple[Seen, ...], text: str) -> Answer | None:
    """ "Maria Ek": one of those that the name may mean, or someone else who can have it."""
    action, case = possible[0]
    found = owners_meant(talk, text, action.unit, case)
    owners = tuple(key for key in found if key in question.owners) or found
    if len(owners) == 1 and can_own(talk, owners[0], action.unit, case):
        return await _stepped(talk, possible[0], lambda pair: handed(talk, pair, owners[0]))
    if await _tells_of_something(talk, text):
        return None
    return await talk.words("plan.nobody_called_so")


async def _which(talk: Talk, question: Question, possible: tuple[Seen, ...], text: str) -> Answer | None:
    """ "Larmrutinen", "ÅT-2026-0007", "den första": one of those that it was asked of."""
    chosen = _one_said(text, [action for action, _ in possible])
    if chosen is None:
        if await _tells_of_something(talk, text):
            return None
        return await _asked_again(talk, question, possible, "action.not_among_them")
    found = next(pair for pair in possible if pair[0].id == chosen.id)
    take = _STEPS.get(question.step)
    if take is None or not can(talk, chosen, ActionStep(question.step), found[1]):
        return None
    return await _stepped(talk, found, lambda pair: take(talk, pair, question.value))


_PLACES: tuple[re.Pattern[str], ...] = tuple(
    re.compile(rf"(?:den |det |nr |nummer |the )?(?:{words})(?: one| åtgärden)?", re.IGNORECASE)
    for words in ("1|första|översta|first|top", "2|andra|second", "3|tredje|third", "4|fjärde", "5|femte")
)


def _one_said(text: str, actions: list[Action]) -> Action | None:
    said = bare(text).strip(" .!?")
    place = next((at for at, words in enumerate(_PLACES) if words.fullmatch(said)), None)
    if place is not None:
        return actions[place] if place < len(actions) else None
    if re.fullmatch(r"(?:den |det )?(?:sista|understa|last)(?: one)?", said, re.IGNORECASE):
        return actions[-1]
    meant_by_words = named(said, [action for action in actions if not action.guarded])
    return meant_by_words[0] if len(meant_by_words) == 1 else None


async def _asked_again(talk: Talk, question: Question, possible: tuple[Seen, ...], why: str) -> Answer:
    await talk.words(why)
    return await ask_which(talk, question.step, [action for action, _ in possible], question.value)


async def _stepped(talk: Talk, found: Seen, take: Callable[[Seen], Awaitable[Answer]]) -> Answer:
    """The question is answered; what comes of it may ask the next one."""
    await forget_question(talk)
    return await take(found)


async def _finish(talk: Talk, found: Seen, _value: str) -> Answer:
    return await finished(talk, found)


async def _help(talk: Talk, found: Seen, _value: str) -> Answer:
    return await helped(talk, found)


async def _postpone(talk: Talk, found: Seen, value: str) -> Answer:
    day = iso_day(value)
    return await postpone_to(talk, found, day or found[0].due, "")


async def _hand(talk: Talk, found: Seen, value: str) -> Answer:
    action, case = found
    can_have_it = can_own(talk, value, action.unit, case)
    return await handed(talk, found, value) if can_have_it else await talk.words("hand.cannot")


async def _answer(talk: Talk, found: Seen, value: str) -> Answer:
    return await _say_whether_it_helped(talk, (found,), Effect(value))


_STEPS: Mapping[str, Callable[[Talk, Seen, str], Awaitable[Answer]]] = {
    ActionStep.FINISH.value: _finish,
    ActionStep.ASK_FOR_HELP.value: _help,
    ActionStep.POSTPONE.value: _postpone,
    ActionStep.HAND_OVER.value: _hand,
    ActionStep.ANSWER.value: _answer,
}
_READERS: Mapping[str, Callable[[Talk, Question, tuple[Seen, ...], str], Awaitable[Answer | None]]] = {
    GIVE_REASON: _reason,
    UNTIL_WHEN: _until,
    WHO_TAKES_OVER: _who,
}
"""What is asked with other words than which action."""


# --- did it help? --------------------------------------------------------------------------------------


async def _answer_whether_it_helped(talk: Talk, text: str) -> Answer | None:
    """ "Ja", "delvis", "nej, den hjälpte inte": of what the day's message asks, when it does."""
    said = bare(text).strip(" .!?")
    effect = next((effect for words, effect in _HELPED if said and words.fullmatch(said)), None)
    if effect is None:
        return None
    waiting = [found for each in await reminded_lately(talk, ACTION) if (found := await seen(talk, each))]
    asked = tuple(found for found in waiting if _awaits_answer(talk, found))
    return await _say_whether_it_helped(talk, asked, effect) if asked else None


def _awaits_answer(talk: Talk, found: Seen) -> bool:
    action, case = found
    due = action.follow_up_due
    is_time = action.state is ActionState.DONE and due is not None and due <= talk.today
    return is_time and can(talk, action, ActionStep.ANSWER, case)


async def _say_whether_it_helped(talk: Talk, asked: tuple[Seen, ...], effect: Effect) -> Answer:
    """One is answered; of several it is asked which. What is done instead has a form."""
    actions = [action for action, _ in asked]
    if effect is Effect.NO:
        return await talk.reply(WhichAction(NOT_HELPED, tuple(action.id for action in actions)))
    if len(actions) > 1:
        return await ask_which(talk, ActionStep.ANSWER.value, actions, effect.value)
    await answered(talk, asked[0], effect)
    return await talk.words("effect.thanks")
