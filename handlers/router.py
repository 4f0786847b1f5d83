"""Everything it understands, on one page.

WORDS (in words.py) are whole messages, PRESSES are buttons and menus, DIALOGS are forms sent in. Everything
else that is said is a report beginning, or going on.
"""

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace

from domain.deadlines import local_day
from domain.understanding import TextKind, Understood
from handlers import (
    absence,
    action_changing,
    actions,
    additions,
    apt_changes,
    apt_draft,
    apt_items,
    apt_notes,
    apt_series,
    cases,
    digest,
    from_message,
    links,
    log_review,
    plan_dialog,
    questions,
    report,
    retention,
    review,
    worklists,
)
from handlers.action_talk import asked_of_actions
from handlers.apt_talk import asked_of_apt
from handlers.case_forms import open_step, save_step
from handlers.case_steps import STEPS
from handlers.chat import NOTHING, Answer, Edited, Opened, Pressed, Removed, Said, Submitted, Turn
from handlers.desk import Desk, Intake
from handlers.digest_talk import asked_of_digests
from handlers.due_card import is_at_work
from handlers.forms import SURE_ENOUGH
from handlers.lists import home
from handlers.privacy import LONGEST_STORY
from handlers.quiet_hours import asked_of_quiet_hours
from handlers.report import KIND_SURE_ENOUGH
from handlers.search import find, list_to_register
from handlers.talk import Talk
from handlers.texts import Texts
from handlers.words import (
    DRAFT_WORDS,
    WORDS,
    Spoken,
    asked_before_telling,
    field_to_change,
    meant,
    number_in,
    say_guide,
    say_help,
    say_mine,
    say_my_open,
    say_not_understood,
    sought_in,
)
from storage.encryption import KeyDestroyed, KeyMissing, WrongKey
from storage.errors import AlreadyOpen, Stale

_TRIES = 4
"""A turn that met another change of the same thing is answered anew, on what holds now."""
_FEW_WORDS, _VERY_FEW_WORDS = 6, 5
_ID = re.compile(r"[\w-]{1,64}", re.ASCII)

# --- buttons and forms ---------------------------------------------------------------------------------


async def _protected(talk: Talk, _press: Pressed) -> Answer:
    number = talk.organisation.on_call(
        next(iter(talk.organisation.home_units(talk.person.id, talk.today)), None)
    )
    return await talk.words("protected.how", {"number": number or "112"})


async def _drafts(talk: Talk, _press: Pressed) -> Answer:
    return await report.list_drafts(talk)


async def _start_incident(talk: Talk, _press: Pressed) -> Answer:
    return await report.begin(talk, {"kind": "data_incident"})


async def _start(talk: Talk, press: Pressed) -> Answer:
    given = await report.start(talk, press)
    if talk.desk.intake is Intake.DIALOG and talk.turn.can_open_dialog:
        return await review.open_form(talk)
    return given


async def _step(talk: Talk, press: Pressed) -> Answer:
    if press.value == "link":
        return await links.open_link(talk, press)
    if press.value == "add_action":
        return await plan_dialog.open_for_case(talk, press)
    return await open_step(talk, press, STEPS)


async def _save_step(talk: Talk, sent: Submitted) -> Answer:
    return await save_step(talk, sent, STEPS)


def _without_press(spoken: Spoken) -> Callable[[Talk, Pressed], Awaitable[Answer]]:
    async def pressed(talk: Talk, _press: Pressed) -> Answer:
        return await spoken(talk)

    return pressed


PRESSES: Mapping[str, Callable[[Talk, Pressed], Awaitable[Answer]]] = {
    "start": _start,
    "start_report": _start,
    "report_message": from_message.open_from_message,
    "start_as": report.start_as,
    "start_incident": _start_incident,
    "protected": _protected,
    "answer": report.answer,
    "ask_field": report.ask_field,
    "aside": report.put_aside,
    "remove": report.remove,
    "take_up": report.take_up,
    "drafts": _drafts,
    "edit": review.open_edit,
    "review": review.open_review,
    "open_case": cases.open_case,
    "confirm_absence": absence.confirm,
    "call_off_absence": absence.call_off,
    "to_register": _without_press(list_to_register),
    "lex_sarah_list": worklists.open_lex_sarah,
    "add_to_case": additions.open_addition,
    "copy_case": cases.open_copy,
    "take_case": cases.take_case,
    "step": _step,
    "answer_question": questions.open_answer,
    "mine": _without_press(say_mine),
    "my_open": _without_press(say_my_open),
    "help": _without_press(say_help),
    "guide": _without_press(say_guide),
    "log_list": log_review.open_list,
    "log_reviewed": log_review.reviewed,
    "log_question": log_review.open_question,
    "retention_list": retention.open_list,
    "retention_yes": retention.say_yes,
    "retention_no": retention.say_no,
    "my_actions": _without_press(actions.list_mine),
    "new_action": plan_dialog.open_new,
    "add_action": plan_dialog.open_for_case,
    "open_plan": plan_dialog.open_plan,
    "confirm_plan": plan_dialog.confirm_plan,
    "plan_owner": plan_dialog.choose_owner,
    "plan_due": plan_dialog.choose_day,
    "remove_plan": plan_dialog.discard_plan,
    "open_action": actions.open_action,
    "decide_action": actions.press_decide,
    "start_action": actions.press_start,
    "finish_action": actions.press_finish,
    "resume_action": actions.press_resume,
    "help_action": actions.press_help,
    "postpone_action": actions.open_postpone,
    "postpone_to": actions.press_postpone_to,
    "hand_action": actions.open_hand_over,
    "give_action": actions.press_give,
    "change_action": action_changing.open_change,
    "drop_action": actions.open_drop,
    "helped": actions.press_helped,
    "did_not_help": plan_dialog.open_did_not_help,
    "apt_next": apt_changes.press_next,
    "apt_answer": apt_series.answer,
    "apt_confirm": apt_series.confirm,
    "apt_change_series": apt_series.open_series,
    "apt_discard": apt_series.discard,
    "apt_holiday": apt_changes.answer_holiday,
    "apt_change_ok": apt_changes.change_confirmed,
    "apt_move": apt_changes.open_move,
    "apt_cancel": apt_changes.ask_to_cancel,
    "apt_add_item": apt_items.open_add,
    "apt_item": apt_items.open_item,
    "apt_withdraw": apt_items.withdraw,
    "apt_end_theme": apt_items.end_theme,
    "apt_agenda": apt_draft.open_agenda,
    "apt_approve": apt_draft.press_approve,
    "apt_notes": apt_notes.open_notes,
    "apt_missed": apt_notes.press_missed,
    "apt_decision": apt_notes.press_decision,
    "apt_post_notes": apt_notes.press_post,
    "apt_read": apt_notes.press_read,
    "digest_more": digest.open_more,
    "digest_guarded": digest.open_guarded,
    "digest_file": digest.press_file,
    "digest_part": digest.press_part,
    "digest_again": digest.press_again,
    "digest_action": digest.open_action,
    "digest_item": digest.open_item,
    "digest_nothing": digest.open_nothing,
}

OPENING: frozenset[str] = frozenset(
    # presses that are answered with a dialog, as far as can be told before they are made
    {
        "report_message",
        "edit",
        "review",
        "open_case",
        "lex_sarah_list",
        "add_to_case",
        "copy_case",
        "step",
        "answer_question",
        "log_list",
        "log_question",
        "retention_list",
        "new_action",
        "add_action",
        "open_plan",
        "open_action",
        "postpone_action",
        "hand_action",
        "change_action",
        "drop_action",
        "did_not_help",
        "apt_change_series",
        "apt_move",
        "apt_add_item",
        "apt_item",
        "apt_agenda",
        "apt_notes",
        "digest_more",
        "digest_guarded",
        "digest_action",
        "digest_item",
        "digest_nothing",
    }
)
OPENING_IN_DIALOG: frozenset[str] = frozenset({"start", "start_report"})


def opens_dialog(action: str, intake: Intake) -> bool:
    """Some platforms must know when a button is drawn whether pressing it opens a dialog."""
    name = action.partition(":")[0]
    return name in OPENING or (intake is Intake.DIALOG and name in OPENING_IN_DIALOG)


DIALOGS: Mapping[str, Callable[[Talk, Submitted], Awaitable[Answer]]] = {
    "message_report": from_message.begin_from_message,
    "edit": review.save_edit,
    "review": review.send,
    **{f"step_{name}": _save_step for name in STEPS},
    "answer_question": questions.save_answer,
    "addition": additions.save_addition,
    "link": links.save_link,
    "log_question": log_review.save_question,
    "plan": plan_dialog.save_plan,
    "postpone_action": actions.save_postponed,
    "hand_action": actions.save_handed,
    "change_action": action_changing.save_changed,
    "drop_action": actions.save_dropped,
    "apt_series": apt_series.save_series,
    "apt_move": apt_changes.save_move,
    "apt_item": apt_items.save_item,
    "apt_agenda": apt_draft.save_agenda,
    "apt_notes": apt_notes.save_notes,
    "digest_action": digest.save_action,
    "digest_item": digest.save_item,
    "digest_nothing": digest.save_nothing,
}


# --- the turn ------------------------------------------------------------------------------------------


class _ChangesNothing(Exception):
    """The form had errors: roll back, so that sending it again is a first time."""

    def __init__(self, answer: Answer) -> None:
        super().__init__()
        self.answer = answer


_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""What is not seen and does harm: control characters, those that turn the text around them, and halves
of characters, which no database holds."""

_CALL = re.compile(r"(?<![\w.])@lyh[öo]rd(?![\w.]\w)[ \t]*[:,]?[ \t]*", re.IGNORECASE)
"""The call to us, typed where the platform makes no mention of it: in private, and in the local chat."""

What = Said | Pressed | Submitted | Opened | Edited | Removed


def sound(what: What) -> What:
    """What people wrote, without what nobody can see that they wrote, and without the call to us."""
    match what:
        case Said():
            return replace(what, text=_CALL.sub("", _UNSEEN.sub("", what.text)).strip())
        case Pressed():
            return replace(what, on=_UNSEEN.sub("", what.on), value=_UNSEEN.sub("", what.value))
        case Submitted():
            values = {
                name: _UNSEEN.sub("", value)
                if isinstance(value, str)
                else tuple(_UNSEEN.sub("", each) for each in value)
                for name, value in what.values.items()
            }
            return replace(what, on=_UNSEEN.sub("", what.on), values=values)
        case _:
            return what


async def answer(turn: Turn, desk: Desk) -> Answer:
    """Answer a turn once, whatever number of times it is delivered, in one transaction."""
    turn = replace(turn, what=sound(turn.what))
    for attempt in range(_TRIES):
        try:
            given = await _answer_once(turn, desk)
        except (Stale, AlreadyOpen):
            if attempt == _TRIES - 1:
                raise
            continue
        except _ChangesNothing as unchanged:
            return unchanged.answer
        except (KeyDestroyed, KeyMissing, WrongKey):
            given = await _cannot_be_read(turn, desk)
        desk.wake()
        return given
    return NOTHING


async def _answer_once(turn: Turn, desk: Desk) -> Answer:
    async with desk.store.transaction() as tx:
        await tx.accounts.spoke(turn.place.platform, turn.person.id, turn.at)
        if not await tx.inbox.first_time(turn.id, turn.at):
            desk.repeated(turn.place.platform)
            return NOTHING
        talk = Talk(turn, tx, desk, Texts(turn.person.locale, desk.client_word, today=local_day(turn.at)))
        await is_at_work(talk)
        given = await _route(talk)
        if given.errors:
            raise _ChangesNothing(given)
        return given


async def _cannot_be_read(turn: Turn, desk: Desk) -> Answer:
    """Something sealed was moved, changed or lost its key. Nothing of it is shown and nothing changes."""
    desk.unreadable()
    on = turn.what.on if isinstance(turn.what, Pressed | Submitted) else ""
    async with desk.store.transaction() as tx:
        tx.audit.note("sealed.unreadable", turn.person.id, on if _ID.fullmatch(on) else turn.person.id)
        talk = Talk(turn, tx, desk, Texts(turn.person.locale, desk.client_word, today=local_day(turn.at)))
        if isinstance(turn.what, Submitted):  # the form stays, with what was typed
            return Answer(errors={"": talk.say("sealed.unreadable")})
        if await tx.inbox.first_time(turn.id, turn.at):
            await talk.words("sealed.unreadable")
    return NOTHING


async def _route(talk: Talk) -> Answer:
    match talk.turn.what:
        case Said() as said if talk.turn.place.private:
            return await _said(talk, said)
        case Said() as said:
            asked = await asked_of_digests(talk, said.text.strip())
            return asked or await talk.words("channel.move_here", buttons=("start", "incident"))
        case Pressed() as press:
            handler = PRESSES.get(press.action.partition(":")[0])
            return await handler(talk, press) if handler else await talk.words("draft.stale")
        case Submitted() as sent:
            return await DIALOGS[sent.dialog](talk, sent) if sent.dialog in DIALOGS else NOTHING
        case Opened():
            return Answer(home=await home(talk))
        case Edited():
            return await _afterwards(talk, "message.edited")
        case Removed():
            return await _afterwards(talk, "message.removed")


async def _afterwards(talk: Talk, key: str) -> Answer:
    """An edited or removed message changes nothing here; that is said only where it matters."""
    draft = await talk.tx.drafts.open_of(talk.person.id)
    return await talk.words(key) if draft is not None else NOTHING


async def _said(talk: Talk, said: Said) -> Answer:
    if said.files:
        await talk.words("message.files")
    text = said.text.strip()
    if not text:
        return NOTHING
    draft = await talk.tx.drafts.open_of(talk.person.id)
    if draft is not None:
        command = meant(text, DRAFT_WORDS)
        if command is not None:
            return await command(talk, draft)
        field = field_to_change(text, draft)
        if field is not None:
            return await report.change(talk, draft, field, fresh=True)
    asked = (
        await _asked_for(talk, text)
        or await absence.asked_of_absence(talk, text, in_draft=draft is not None)
        or await asked_of_apt(talk, text, in_draft=draft is not None)
        or await asked_of_actions(talk, text, in_draft=draft is not None)
    )
    if asked is None and (draft is None or "story" not in draft.now.values):
        asked = await asked_before_telling(talk, text)
    if asked is not None:
        return asked
    if draft is not None:
        return await report.go_on(talk, report.sound(talk, draft), text)
    return await _maybe_a_report(talk, text)


async def _asked_for(talk: Talk, text: str) -> Answer | None:
    """What whole messages ask for, whatever else is going on; None when it is something to be read."""
    spoken = meant(text, WORDS)
    if spoken is not None:
        return await spoken(talk)
    sought = sought_in(text)
    if sought is not None:
        return await find(talk, sought)
    listed = await worklists.asked_of_lex_sarah(talk, text)
    if listed is not None:
        return listed
    return await asked_of_quiet_hours(talk, text) or await asked_of_digests(talk, text)


def _tells_nothing(text: str, understood: Understood) -> bool:
    """Nothing that happened. A doubt decides for a report, save in few words without a time."""
    guess, count = understood.kind, len(text.split())
    if guess.kind is TextKind.NOT_A_REPORT:
        return guess.sure >= SURE_ENOUGH or count <= _FEW_WORDS
    doubted = guess.sure < KIND_SURE_ENOUGH and TextKind.NOT_A_REPORT in guess.alternatives[:1]
    return doubted and understood.when is None and count <= _VERY_FEW_WORDS


async def _maybe_a_report(talk: Talk, text: str) -> Answer:
    """Words out of nowhere: a report begins, or a short answer with likely buttons."""
    if len(text) > LONGEST_STORY:
        return await talk.words("report.too_long", {"most": str(LONGEST_STORY)})
    if meant(text, DRAFT_WORDS) is not None:
        return await talk.words("draft.none_open", buttons=("start", "drafts"))
    if len(text.split()) == 1:  # nothing that happened is told in one word
        return await say_not_understood(talk)
    understood = await report.read_text(talk, text)
    if _tells_nothing(text, understood):
        number = number_in(text)
        return await find(talk, number) if number is not None else await say_not_understood(talk)
    if talk.desk.intake is Intake.DIALOG:
        await talk.words("intake.dialog_only")
    return await report.begin_with(talk, text, understood)
