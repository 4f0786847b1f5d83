"""What is pressed on a digest: the whole, what is guarded, the workbook, and stands on its questions.

Whoever presses is checked at that moment, also in a channel where others may see the card.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

from domain.actions import LONGEST_TITLE, Proposal, Source
from domain.agenda_items import Item
from domain.digest import Asked, Digest, Stand, Version, covered, guarded_for
from domain.meeting_access import Act
from domain.meeting_access import may as may_at_meeting
from domain.notices import DigestFile
from handlers.action_days import is_ahead, iso_day
from handlers.action_owners import can_own, owner_input, owner_of_key
from handlers.chat import (
    NOTHING,
    Answer,
    ChoiceInput,
    DateInput,
    Dialog,
    DialogPart,
    Option,
    Pressed,
    Strong,
    Submitted,
    Text,
    TextInput,
)
from handlers.digest_card import (
    outside_dialog,
    sees,
    signal_words,
    unit_names,
)
from handlers.digest_more import guarded_dialog, more_dialog
from handlers.digest_talk import again, show_digest
from handlers.digest_units import parts_of
from handlers.forms import unfit
from handlers.plan_words import worded
from handlers.plans import create_actions
from handlers.talk import Talk
from storage.giving_digests import post

LONGEST_REASON = 500
_FIRST_DAY = timedelta(weeks=4)


async def _digest(talk: Talk, digest_id: str) -> Digest | None:
    """The digest, for someone who may see its figures; refused kindly."""
    digest = await talk.tx.digests.get(digest_id)
    if digest is not None and digest.version is not Version.INTERNAL:
        return digest
    if digest is None or not sees(talk, digest):
        talk.tx.audit.note("access.refused", talk.person.id, digest_id)
        await talk.words("digest.not_allowed")
        return None
    return digest


# --- looking ------------------------------------------------------------------------------------------


async def open_more(talk: Talk, press: Pressed) -> Answer:
    """[Visa mer]"""
    digest = await _digest(talk, press.on)
    if digest is None:
        return NOTHING
    if digest.version is not Version.INTERNAL:
        return Answer(dialog=await outside_dialog(talk, digest))
    return Answer(dialog=await more_dialog(talk, digest))


async def open_guarded(talk: Talk, press: Pressed) -> Answer:
    """[Visa lex Sarah och incidenter]"""
    digest = await talk.tx.digests.get(press.on)
    kinds = guarded_for(talk.organisation, digest.units, talk.person.id, talk.today) if digest else ()
    if digest is None or not kinds:
        talk.tx.audit.note("access.refused", talk.person.id, press.on)
        return await talk.words("digest.guarded_not_allowed")
    talk.tx.audit.note("digest.guarded_seen", talk.person.id, digest.id)
    return Answer(dialog=await guarded_dialog(talk, digest, kinds))


async def press_file(talk: Talk, press: Pressed) -> Answer:
    """[Hämta underlag]: to the one who pressed, in private."""
    digest = await _digest(talk, press.on)
    if digest is None or digest.version is not Version.INTERNAL:
        return NOTHING
    talk.tx.audit.note("digest.exported", talk.person.id, digest.id)
    return await talk.reply(DigestFile(digest.id))


async def press_part(talk: Talk, press: Pressed) -> Answer:
    """One of its units, chosen: the figures of that one, for the same period."""
    digest = await _digest(talk, press.on)
    if digest is None:
        return NOTHING
    if digest.recipient or press.value not in parts_of(talk.organisation, digest.units):
        return await talk.words("digest.which_unit")
    return await show_digest(talk, (press.value,), digest.period)


async def press_again(talk: Talk, press: Pressed) -> Answer:
    """[Posta rättad]"""
    digest = await _digest(talk, press.on)
    return await again(talk, digest) if digest is not None and digest.recipient else NOTHING


# --- taking a stand -----------------------------------------------------------------------------------

Question = tuple[Digest, Asked]


async def _question(talk: Talk, on: str) -> Question | None:
    """A question without an answer, for someone who may answer it."""
    digest_id, _, place = on.partition("|")
    digest = await _digest(talk, digest_id)
    if digest is None:
        return None
    asked = next((each for each in await talk.tx.digests.asked(digest.id) if str(each.place) == place), None)
    if asked is None or asked.stand is not None:
        await post(talk.tx, digest, talk.now)
        await talk.words("digest.answered_already")
        return None
    return digest, asked


def _dialog(talk: Talk, name: str, found: Question, parts: tuple[DialogPart, ...]) -> Dialog:
    digest, asked = found
    question = Text((Strong(signal_words(talk.say, asked.question.signal, unit_names(talk))),))
    return Dialog(
        name=name,
        title=talk.say(f"dialog.{name}"),
        parts=(question, *parts),
        submit=talk.say("button.save"),
        close=talk.say("button.back"),
        on=f"{digest.id}|{asked.place}",
    )


async def _answered(talk: Talk, found: Question, stand: Asked) -> Answer:
    """Kept once; the card says so where it stands."""
    digest, _ = found
    if not await talk.tx.digests.answer(digest.id, replace(stand, by=talk.person.id), talk.now):
        return await talk.words("digest.answered_already")
    talk.tx.audit.note("digest.answered", talk.person.id, digest.id, stand=str(stand.stand))
    await post(talk.tx, digest, talk.now)
    return NOTHING


def _units(talk: Talk, found: Question) -> tuple[str, ...]:
    """Where something can be done about it: the units the question names, else those of the digest."""
    digest, asked = found
    named = tuple(unit for unit in asked.question.signal.units if talk.organisation.has_unit(unit))
    return tuple(dict.fromkeys((*named, *covered(talk.organisation, digest.units))))


def _unit_input(talk: Talk, found: Question, units: tuple[str, ...]) -> ChoiceInput:
    options = tuple(Option(unit, talk.organisation.unit(unit).name) for unit in units)
    digest, asked = found
    first = next(iter(asked.question.signal.units), digest.units[0])
    return ChoiceInput("unit", talk.say("field.unit"), options, first if first in units else units[0])


def _title_input(talk: Talk, key: str) -> TextInput:
    return TextInput("title", talk.say(key), most=LONGEST_TITLE)


def _one(sent: Submitted, name: str) -> str:
    value = sent.values.get(name) or ""
    return value.strip() if isinstance(value, str) else ""


# [Besluta åtgärd]


async def open_action(talk: Talk, press: Pressed) -> Answer:
    found = await _question(talk, press.on)
    return Answer(dialog=_action_dialog(talk, found)) if found is not None else NOTHING


def _action_dialog(talk: Talk, found: Question) -> Dialog:
    parts = (
        _title_input(talk, "action.title"),
        _unit_input(talk, found, _units(talk, found)),
        owner_input(talk, "owner", found[0].units[0]),
        DateInput("due", talk.say("action.due_by"), talk.today + _FIRST_DAY),
    )
    return _dialog(talk, "digest_action", found, parts)


async def save_action(talk: Talk, sent: Submitted) -> Answer:
    found = await _question(talk, sent.on)
    if found is None:
        return NOTHING
    if wrong := unfit(talk.say, _action_dialog(talk, found).parts, sent.values):
        return Answer(errors=wrong)
    unit, owner, due = _one(sent, "unit"), _one(sent, "owner"), iso_day(_one(sent, "due"))
    title = worded(talk, _one(sent, "title"))
    chosen = owner_of_key(owner)
    errors = _wrong(talk, title, unit, owner, due)
    if errors or chosen is None or due is None:
        return Answer(errors=errors)
    proposal = Proposal(title=title, unit=unit, owner=chosen, due=due, source=Source.FOLLOW_UP)
    (action,) = await create_actions(talk, [proposal], None)
    return await _answered(talk, found, replace(found[1], stand=Stand.ACTION, action=action.number))


def _wrong(talk: Talk, title: str, unit: str, owner: str, due: date | None) -> Mapping[str, str]:
    errors = {}
    if not title:
        errors["title"] = talk.say("again.input")
    if not can_own(talk, owner, unit):
        errors["owner"] = talk.say("hand.cannot")
    if due is None or not is_ahead(talk, due):
        errors["due"] = talk.say("due.passed")
    return errors


# [Ta upp på APT]


def _with_meetings(talk: Talk, found: Question) -> tuple[str, ...]:
    """The lowest units whose APT this person may bring something to."""
    lowest = {unit.key for unit in talk.organisation.lowest_units()}
    return tuple(
        unit
        for unit in _units(talk, found)
        if unit in lowest
        and may_at_meeting(talk.organisation, Act.ADD_ITEM, unit, talk.person.id, talk.today)
    )


async def open_item(talk: Talk, press: Pressed) -> Answer:
    found = await _question(talk, press.on)
    if found is None:
        return NOTHING
    if not _with_meetings(talk, found):
        return await talk.words("digest.no_meetings")
    return Answer(dialog=_item_dialog(talk, found))


def _item_dialog(talk: Talk, found: Question) -> Dialog:
    units = _with_meetings(talk, found)
    parts = (_title_input(talk, "digest.item_title"), _unit_input(talk, found, units))
    return _dialog(talk, "digest_item", found, parts)


async def save_item(talk: Talk, sent: Submitted) -> Answer:
    found = await _question(talk, sent.on)
    if found is None or not _with_meetings(talk, found):
        return NOTHING
    if wrong := unfit(talk.say, _item_dialog(talk, found).parts, sent.values):
        return Answer(errors=wrong)
    title, unit = worded(talk, _one(sent, "title")), _one(sent, "unit")
    if not title or not unit:
        missing = "unit" if title else "title"
        return Answer(errors={missing: talk.say("again.input")})
    await talk.tx.agendas.add_item(Item(uuid4().hex, unit, title, talk.person.id, talk.person.id, talk.now))
    reason = talk.organisation.unit(unit).short_name
    return await _answered(talk, found, replace(found[1], stand=Stand.ITEM, reason=reason))


# [Ingen åtgärd, för att …]


async def open_nothing(talk: Talk, press: Pressed) -> Answer:
    found = await _question(talk, press.on)
    return Answer(dialog=_nothing_dialog(talk, found)) if found is not None else NOTHING


def _nothing_dialog(talk: Talk, found: Question) -> Dialog:
    reason = TextInput("reason", talk.say("digest.reason"), lines=True, most=LONGEST_REASON)
    return _dialog(talk, "digest_nothing", found, (reason,))


async def save_nothing(talk: Talk, sent: Submitted) -> Answer:
    found = await _question(talk, sent.on)
    if found is None:
        return NOTHING
    if wrong := unfit(talk.say, _nothing_dialog(talk, found).parts, sent.values):
        return Answer(errors=wrong)
    reason = worded(talk, _one(sent, "reason"))
    if not reason:
        return Answer(errors={"reason": talk.say("again.input")})
    return await _answered(talk, found, replace(found[1], stand=Stand.NOTHING, reason=reason))
