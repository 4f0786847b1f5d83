"""What is done to an action: by a button, in its dialog, or in words. Whoever acts is checked again."""

from collections.abc import Mapping
from datetime import date

from domain.action_access import helpers_of
from domain.action_measures import measures_of
from domain.actions import (
    Action,
    ActionKind,
    ActionStep,
    ActionType,
    Effect,
    Named,
    answer,
    ask_for_help,
    decide,
    drop,
    finish,
    hand_over,
    owner_key,
    postpone,
    postponing_needs_reason,
    resume,
    start,
)
from domain.cases import Case, State
from domain.closing import close as close_case
from domain.closing import missing_for_closing
from domain.messaging import receivers_of_action
from domain.notices import (
    ActionCard,
    CaseClosed,
    HelpWanted,
    MyActions,
    action_slot,
    actions_slot,
    help_slot,
)
from domain.reminding import Receiver
from handlers.action_cards import GIVE_REASON, action_dialog
from handlers.action_days import is_ahead, iso_day, read_day
from handlers.action_owners import can_own, owner_input, owner_name, owner_of_key
from handlers.action_questions import ask_which, forget_question
from handlers.action_seen import Seen, current, refresh_left, refresh_others, visible
from handlers.case_forms import Change as CaseChange
from handlers.case_forms import apply
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
    Strong,
    Submitted,
    Text,
    TextInput,
)
from handlers.due_card import refresh_due
from handlers.forms import refilled, unfit
from handlers.plan_words import worded
from handlers.plans import tell_owner
from handlers.talk import Talk

Values = Mapping[str, str | tuple[str, ...]]
LONGEST_REASON = 500


# --- saved, and everyone's cards brought up to date -----------------------------------------------------


async def save(talk: Talk, before: Seen, after: Action, what: str) -> None:
    """what: the audit line. The cards of those who had it and of those who have it now follow."""
    _, case = before
    await talk.tx.actions.save(after, talk.now)
    await forget_question(talk)
    talk.tx.audit.note(what, talk.person.id, after.id, state=after.state)
    await talk.reply(ActionCard(after.id), slot=action_slot(after.id))
    await refresh_others(talk, after, case)
    await refresh_due(talk)


# --- opening -----------------------------------------------------------------------------------------


async def open_action(talk: Talk, press: Pressed) -> Answer:
    """[Öppna], or an entry of a case's menu (value)."""
    found = await visible(talk, press.value or press.on)
    if found is None:
        return NOTHING
    action, case = found
    if action.guarded:
        talk.tx.audit.note("action.read", talk.person.id, action.id)
    return Answer(dialog=action_dialog(talk, action, case))


async def list_mine(talk: Talk) -> Answer:
    return await talk.reply(MyActions(talk.person.id), slot=actions_slot(talk.person.id), fresh=True)


# --- one press -----------------------------------------------------------------------------------------


async def press_decide(talk: Talk, press: Pressed) -> Answer:
    """[Besluta]: it shall be done, and its owner hears of it."""
    found = await current(talk, press.on, press.version, ActionStep.DECIDE)
    if found is None:
        return NOTHING
    decided = decide(found[0], talk.person.id, talk.now)
    await save(talk, found, decided, "action.decided")
    await tell_owner(talk, decided, found[1])
    return NOTHING


async def press_start(talk: Talk, press: Pressed) -> Answer:
    found = await current(talk, press.on, press.version, ActionStep.START)
    if found is not None:
        await save(talk, found, start(found[0], talk.person.id, talk.now), "action.started")
    return NOTHING


async def press_finish(talk: Talk, press: Pressed) -> Answer:
    """[Klar]"""
    found = await current(talk, press.on, press.version, ActionStep.FINISH)
    return await finished(talk, found) if found is not None else NOTHING


async def finished(talk: Talk, found: Seen) -> Answer:
    after = finish(found[0], talk.person.id, talk.now)
    await save(talk, found, after, "action.finished")
    day = after.follow_up_due or talk.today
    if after.guarded:
        return await talk.words("action.finished.guarded")
    told = {"title": after.number, "day": talk.say.full_day(day)}
    asked = receivers_of_action(talk.organisation, after, Receiver.ANSWERS, talk.today, found[1])
    names = [one.name for key in asked if (one := talk.organisation.person(key))]
    if talk.person.id in asked or not names:
        return await talk.words("action.finished", told)
    return await talk.words("action.finished_others_asked", {**told, "names": talk.say.listed(names)})


async def press_resume(talk: Talk, press: Pressed) -> Answer:
    """[Inte klar än]"""
    found = await current(talk, press.on, press.version, ActionStep.RESUME)
    if found is not None:
        await save(talk, found, resume(found[0], talk.person.id, talk.now), "action.resumed")
    return NOTHING


async def press_help(talk: Talk, press: Pressed) -> Answer:
    """[Behöver hjälp]"""
    found = await current(talk, press.on, press.version, ActionStep.ASK_FOR_HELP)
    return await helped(talk, found) if found is not None else NOTHING


async def helped(talk: Talk, found: Seen) -> Answer:
    """The owner's manager is told; who that is, is said."""
    action, case = found
    people = [p for p in helpers_of(talk.organisation, action, talk.today, case) if p != talk.person.id]
    await save(talk, found, ask_for_help(action, talk.person.id, talk.now), "action.help_asked")
    for person in people:
        await talk.tell(person, HelpWanted(action.id), slot=help_slot(action.id), fresh=True)
    names = [someone.name for p in people if (someone := talk.organisation.person(p))]
    if not names:
        return await talk.words("help_asked.nobody")
    return await talk.words("help_asked.told", {"names": talk.say.listed(names)})


# --- a later day -------------------------------------------------------------------------------------


async def open_postpone(talk: Talk, press: Pressed) -> Answer:
    """[Skjut upp]. value: a day that was said already."""
    found = await current(talk, press.on, press.version, ActionStep.POSTPONE)
    if found is None:
        return NOTHING
    said = iso_day(press.value)
    return Answer(dialog=_postpone_dialog(talk, found[0], {"day": said.isoformat()} if said else {}))


def _postpone_dialog(talk: Talk, action: Action, typed: Values) -> Dialog:
    needed = postponing_needs_reason(action)
    parts: list[DialogPart] = [*_named(action)]
    if action.kind is ActionKind.REQUIREMENT:
        parts.append(Note(talk.say("postpone.requirement", day=talk.say.full_day(action.counts_from))))
    if needed:
        parts.append(Note(talk.say("postpone.third_time")))
    parts += [
        DateInput("day", talk.say("postpone.day"), required=False),
        TextInput(
            "day_words",
            talk.say("postpone.day_words"),
            required=False,
            most=100,
            placeholder=talk.say("postpone.placeholder"),
        ),
        TextInput("reason", talk.say("postpone.reason"), required=needed, most=LONGEST_REASON),
    ]
    return action_form(talk, "postpone_action", action, refilled(tuple(parts), typed))


def _named(action: Action) -> tuple[DialogPart, ...]:
    return (Text((Strong(action.title),)),)


def action_form(talk: Talk, name: str, action: Action, parts: tuple[DialogPart, ...]) -> Dialog:
    """A form that is sent in for this version of the action. name: of the dialog, and of its title."""
    return Dialog(
        name=name,
        title=talk.say(f"dialog.{name}"),
        parts=parts,
        submit=talk.say("button.save"),
        close=talk.say("button.back"),
        on=action.id,
        version=action.version,
    )


async def save_postponed(talk: Talk, sent: Submitted) -> Answer:
    """The form of a later day."""
    found = await current(talk, sent.on, sent.version, ActionStep.POSTPONE)
    if found is None:
        return NOTHING
    if wrong := unfit(talk.say, _postpone_dialog(talk, found[0], {}).parts, sent.values):
        return Answer(errors=wrong)
    day, errors = _day_of(talk, sent.values)
    reason = worded(talk, str(sent.values.get("reason") or ""))
    if postponing_needs_reason(found[0]) and not reason:
        errors["reason"] = talk.say("postpone.needs_reason")
    if day is not None and not _is_later(talk, found[0], day):
        errors["day"] = talk.say("postpone.not_later")
    if errors or day is None:
        return Answer(errors=errors)
    return await postponed(talk, found, day, reason)


def _is_later(talk: Talk, action: Action, day: date) -> bool:
    return day > action.due and is_ahead(talk, day)


def _day_of(talk: Talk, values: Values) -> tuple[date | None, dict[str, str]]:
    """A day picked, or said in words."""
    words = str(values.get("day_words") or "").strip()
    picked = iso_day(str(values.get("day") or ""))
    if not words:
        return picked, {} if picked else {"day": talk.say("due.needed")}
    read = read_day(talk, words)
    if read is None or read.day is None:
        return None, {"day_words": talk.say("due.not_understood")}
    return read.day, {}


async def postponed(talk: Talk, found: Seen, day: date, reason: str) -> Answer:
    after = postpone(found[0], day, talk.person.id, talk.now, reason)
    await save(talk, found, after, "action.postponed")
    return await talk.words("postpone.done", {"day": talk.say.full_day(day)})


async def press_postpone_to(talk: Talk, press: Pressed) -> Answer:
    """The action that "skjut upp till fredag" meant. value: the day."""
    found = await current(talk, press.on, press.version, ActionStep.POSTPONE)
    day = iso_day(press.value)
    if found is None or day is None:
        return NOTHING
    return await postpone_to(talk, found, day, "")


async def postpone_to(talk: Talk, found: Seen, day: date, reason: str) -> Answer:
    """In words: what stands in its way is said, with the way on."""
    action = found[0]
    if not _is_later(talk, action, day):
        return await talk.words("postpone.not_later_words", {"day": talk.say.full_day(action.due)})
    if postponing_needs_reason(action) and not reason:
        return await ask_which(talk, GIVE_REASON, (action,), day.isoformat())
    return await postponed(talk, found, day, reason)


# --- someone else --------------------------------------------------------------------------------------


async def open_hand_over(talk: Talk, press: Pressed) -> Answer:
    """[Lämna över]"""
    found = await current(talk, press.on, press.version, ActionStep.HAND_OVER)
    return Answer(dialog=_hand_dialog(talk, found[0])) if found is not None else NOTHING


def _hand_dialog(talk: Talk, action: Action) -> Dialog:
    owner = owner_input(talk, "owner", action.unit)
    return action_form(talk, "hand_action", action, (*_named(action), Note(talk.say("hand.lead")), owner))


async def save_handed(talk: Talk, sent: Submitted) -> Answer:
    found = await current(talk, sent.on, sent.version, ActionStep.HAND_OVER)
    if found is None:
        return NOTHING
    key = str(sent.values.get("owner") or "")
    wrong = _not_theirs(talk, found, key)
    return Answer(errors={"owner": talk.say(wrong)}) if wrong else await handed(talk, found, key)


def _not_theirs(talk: Talk, found: Seen, key: str) -> str | None:
    """Why it cannot be given to this owner (a catalogue key); None when it can."""
    if not key:
        return "again.input"
    if key == owner_key(found[0].owner):
        return "hand.same"
    return None if can_own(talk, key, found[0].unit, found[1]) else "hand.cannot"


async def handed(talk: Talk, found: Seen, key: str) -> Answer:
    """At once: the new owner is told, and can hand it on as easily."""
    owner = owner_of_key(key)
    if owner is None:
        return await talk.words("hand.cannot")
    after = hand_over(found[0], owner, talk.person.id, talk.now)
    await save(talk, found, after, "action.handed_over")
    await tell_owner(talk, after, found[1])
    if isinstance(found[0].owner, Named):
        await refresh_left(talk, found[0].owner.person)
    return await talk.words("hand.done", {"name": owner_name(talk.organisation, talk.say, key)})


async def press_give(talk: Talk, press: Pressed) -> Answer:
    """One of those that "lämna över till Maria" may mean, or the action it may mean. value: the owner."""
    found = await current(talk, press.on, press.version, ActionStep.HAND_OVER)
    if found is None:
        return NOTHING
    wrong = _not_theirs(talk, found, press.value)
    return await talk.words(wrong) if wrong else await handed(talk, found, press.value)


# --- dropping ------------------------------------------------------------------------------


def type_input(talk: Talk, name: str, value: str) -> ChoiceInput:
    types = tuple(Option(each, talk.say(f"action_type.{each}")) for each in ActionType)
    return ChoiceInput(name, talk.say("action.type"), types, value, required=False)


async def open_drop(talk: Talk, press: Pressed) -> Answer:
    found = await current(talk, press.on, press.version, ActionStep.DROP)
    return Answer(dialog=_drop_dialog(talk, found[0])) if found is not None else NOTHING


def _drop_dialog(talk: Talk, action: Action) -> Dialog:
    reason = TextInput("reason", talk.say("drop.reason"), lines=True, most=LONGEST_REASON)
    return action_form(talk, "drop_action", action, (*_named(action), reason))


async def save_dropped(talk: Talk, sent: Submitted) -> Answer:
    found = await current(talk, sent.on, sent.version, ActionStep.DROP)
    if found is None:
        return NOTHING
    if wrong := unfit(talk.say, _drop_dialog(talk, found[0]).parts, sent.values):
        return Answer(errors=wrong)
    reason = worded(talk, str(sent.values.get("reason") or ""))
    if not reason:
        return Answer(errors={"reason": talk.say("again.input")})
    await save(talk, found, drop(found[0], reason, talk.person.id, talk.now), "action.dropped")
    return NOTHING


# --- did it help? --------------------------------------------------------------------------------------


async def press_helped(talk: Talk, press: Pressed) -> Answer:
    """[Ja] [Delvis]"""
    found = await current(talk, press.on, press.version, ActionStep.ANSWER)
    if found is None or press.value not in (Effect.YES, Effect.PARTLY):
        return NOTHING
    await answered(talk, found, Effect(press.value))
    return await talk.words("effect.thanks")


async def answered(talk: Talk, found: Seen, effect: Effect) -> None:
    """The answer kept; a case that only waited for it is closed."""
    action, case = found
    after = answer(action, effect, talk.person.id, talk.now)
    await save(talk, found, after, "action.answered")
    if case is not None and case.state is State.FOLLOW_UP:
        await _close_if_done(talk, case)


async def _close_if_done(talk: Talk, case: Case) -> None:
    handling = await talk.tx.cases.handling(case.id)
    measures = measures_of(await talk.tx.actions.of_case(case.id), case, talk.today)
    if missing_for_closing(case, handling, talk.desk.register, measures):
        return
    closed = close_case(case, handling, talk.now, talk.desk.register, measures)
    told = ((closed.reporter, CaseClosed(closed.id)),)
    await apply(talk, case, CaseChange(closed, handling, "case.closed", tell=told))
