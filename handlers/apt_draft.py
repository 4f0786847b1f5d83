"""The draft agenda: put to the manager, ordered, added to, approved and posted."""

import re
from collections.abc import Mapping
from dataclasses import replace
from uuid import uuid4

from domain.access import View, view
from domain.agenda import Agenda
from domain.agenda_items import (
    ALWAYS,
    COUNTED_KINDS,
    LONGEST_LESSON,
    LONGEST_LINE,
    Disclosure,
    disclosure,
    lesson_from,
    may_teach,
    reordered,
)
from domain.cases import Case
from domain.cases import State as CaseState
from domain.meeting_access import Act, managers_of, may_approve
from domain.meeting_notices import AptDraft, AptPosted, apt_slot
from domain.meetings import Occasion, State, Step, allows, approve, edit, post
from handlers.apt import all_times, arranges, current, posted_slot, refresh_own, tell_unit, unit_name
from handlers.apt_agenda import agenda_of, agenda_parts, approved_by, section_name
from handlers.chat import (
    NOTHING,
    Answer,
    Button,
    Buttons,
    ButtonStyle,
    Card,
    CardPart,
    ChoiceInput,
    Dialog,
    DialogPart,
    Heading,
    Note,
    Option,
    Pressed,
    SeveralInput,
    Strong,
    Submitted,
    Text,
    TextInput,
)
from handlers.forms import refilled, unfit
from handlers.plan_words import worded
from handlers.privacy import hide, unit_names
from handlers.talk import Talk
from storage.cases import Wanted

WHY: Mapping[str, str] = {
    # why the draft comes again: the line that it begins with
    "ask": "apt.not_approved",
    "deputy": "apt.not_approved_deputy",
}
_MOST_CASES = 40
_SUGGESTED = frozenset({State.PLANNED, State.DRAFTED})


# --- the card --------------------------------------------------------------------------------------------


async def draft_card(talk: Talk, notice: AptDraft) -> Card | None:
    occasion = await talk.tx.meetings.get(notice.occasion)
    if occasion is None or not occasion.is_ahead:
        return None
    if not may_approve(talk.organisation, occasion, talk.person.id, talk.today):
        return None
    waiting = occasion.state in _SUGGESTED
    kept = None if waiting else await talk.tx.agendas.kept(occasion.id)
    agenda = kept or await agenda_of(talk, occasion)
    why = WHY.get(notice.why) if waiting else None
    state = "apt.draft" if waiting else "apt.is_posted"
    return Card(
        talk.say("apt.notification"),
        (
            Heading(talk.say("apt.of_unit", unit=unit_name(talk, occasion.unit))),
            *((Text((talk.say(why),)),) if why else ()),
            Text((talk.say(state),)),
            Text((Strong(all_times(talk, occasion)),)),
            *agenda_parts(talk, agenda),
            *_below(talk, occasion),
        ),
    )


def _below(talk: Talk, occasion: Occasion) -> tuple[CardPart, ...]:
    add = Button(talk.say("button.apt_add_item"), "apt_add_item", occasion.unit)
    if occasion.state not in _SUGGESTED:
        name = approved_by(talk, occasion)
        approved = (Note(talk.say("apt.approved_by", name=name)),) if name else ()
        return (*approved, Buttons((add,)))
    yes = Button(
        talk.say("button.apt_approve"),
        "apt_approve",
        occasion.id,
        occasion.version,
        style=ButtonStyle.PRIMARY,
    )
    if not arranges(talk, occasion.unit):
        return (Buttons((yes,)),)
    change = Button(talk.say("button.change"), "apt_agenda", occasion.id, occasion.version)
    return (Buttons((yes, change, add)),)


# --- approved --------------------------------------------------------------------------------------------


async def press_approve(talk: Talk, press: Pressed) -> Answer:
    """[Godkänn och skicka]: it goes to the unit as it is shown now."""
    occasion = await current(talk, press.on, press.version, Act.APPROVE)
    if occasion is None:
        return NOTHING
    if not allows(occasion, Step.APPROVE):
        await refresh_own(talk, occasion)
        return await talk.words("apt.changed")
    agenda = await agenda_of(talk, occasion)
    approved = approve(occasion, talk.person.id, talk.now)
    await talk.tx.meetings.save(approved)
    posted = post(approved, talk.now)
    await talk.tx.meetings.save(posted)
    await talk.tx.agendas.post(posted, agenda)
    talk.tx.audit.note("apt.approved", talk.person.id, posted.id)
    await tell_unit(talk, posted, AptPosted(posted.id), posted_slot(posted.id))
    await refresh_drafts(talk, posted)
    return NOTHING


async def refresh_drafts(talk: Talk, occasion: Occasion) -> None:
    """The card of everyone who has it."""
    slot = apt_slot(occasion.id)
    others = {
        *await talk.tx.sent.people_with(slot),
        *managers_of(talk.organisation, occasion.unit, talk.today),
    }
    for person in sorted(others - {talk.person.id}):
        await talk.tell(person, AptDraft(occasion.id), slot=slot)
    await talk.reply(AptDraft(occasion.id), slot=slot)


# --- changed ---------------------------------------------------------------------------------------------


async def open_agenda(talk: Talk, press: Pressed) -> Answer:
    """[Ändra]"""
    occasion = await current(talk, press.on, press.version, Act.ARRANGE)
    if occasion is None:
        return NOTHING
    if not allows(occasion, Step.EDIT):
        await refresh_own(talk, occasion)
        return await talk.words("apt.changed")
    return Answer(dialog=await _dialog(talk, occasion))


async def _may_say(talk: Talk, occasion: Occasion) -> Disclosure:
    series = await talk.tx.meetings.series(occasion.series)
    clients = series.clients if series is not None else None
    return disclosure(talk.organisation.unit(occasion.unit), clients)


async def _teaching(talk: Talk, occasion: Occasion) -> tuple[Case, ...]:
    """Closed cases of the unit that a lesson may be told of, and that this person may open."""
    may_say = await _may_say(talk, occasion)
    if may_say is not Disclosure.FULL:
        return ()
    wanted = Wanted(units=(occasion.unit,), kinds=tuple(COUNTED_KINDS), states=(CaseState.CLOSED,))
    return tuple(
        case
        for case in await talk.tx.cases.search(wanted, _MOST_CASES)
        if may_teach(case, may_say)
        and view(talk.organisation, case, talk.person.id, talk.today) >= View.SUMMARY
    )


async def _dialog(talk: Talk, occasion: Occasion) -> Dialog:
    whole = await agenda_of(talk, replace(occasion, left_out=frozenset()))
    items = await talk.tx.agendas.items(occasion.unit, occasion.id)
    parts: list[DialogPart] = [
        *_which_sections(talk, occasion, whole),
        TextInput(
            "routine", talk.say("apt.routine"), occasion.routine, required=False, most=LONGEST_LINE,
            hint=talk.say("apt.routine_hint"),
        ),
    ]  # fmt: skip
    if len(items) > 1:
        listed = "\n".join(f"{place}. {item.title}" for place, item in enumerate(items, 1))
        parts += [Note(listed), _order("items", talk.say("apt.items_order"), len(items))]
    parts += await _lessons(talk, occasion)
    return Dialog(
        name="apt_agenda",
        title=talk.say("dialog.apt_agenda"),
        parts=tuple(parts),
        submit=talk.say("button.save"),
        close=talk.say("button.back"),
        on=occasion.id,
        version=occasion.version,
    )


def _which_sections(talk: Talk, occasion: Occasion, whole: Agenda) -> list[DialogPart]:
    """Their order by number, and which of them are to be there."""
    there = [part.section for part in whole.parts]
    names = "\n".join(f"{place}. {section_name(talk, each)}" for place, each in enumerate(there, 1))
    optional = [each for each in there if each not in ALWAYS]
    options = tuple(Option(each.value, section_name(talk, each)) for each in optional)
    chosen = tuple(each.value for each in optional if each.value not in occasion.left_out)
    with_them = (SeveralInput("with", talk.say("apt.sections"), options, chosen),) if options else ()
    return [Note(names), _order("order", talk.say("apt.sections_order"), len(there)), *with_them]


def _order(name: str, label: str, count: int) -> TextInput:
    return TextInput(
        name, label, " ".join(str(place) for place in range(1, count + 1)), required=False, most=100
    )


async def _lessons(talk: Talk, occasion: Occasion) -> list[DialogPart]:
    """Those there are, to be kept or not, and room for one more."""
    lessons = await talk.tx.agendas.lessons(occasion.unit, occasion.id)
    kept: list[DialogPart] = []
    if lessons:
        options = tuple(Option(each.id, each.text[:70]) for each in lessons)
        kept = [SeveralInput("lessons", talk.say("apt.lessons_kept"), options, tuple(o.key for o in options))]
    cases = await _teaching(talk, occasion)
    if not cases:
        return kept
    options = tuple(Option(case.id, _case_label(talk, case)) for case in cases)
    return [
        *kept,
        ChoiceInput("case", talk.say("apt.lesson_case"), options, required=False),
        TextInput(
            "lesson", talk.say("apt.lesson_text"), required=False, lines=True, most=LONGEST_LESSON,
            hint=talk.say("apt.lesson_hint"),
        ),
    ]  # fmt: skip


def _case_label(talk: Talk, case: Case) -> str:
    category = f" · {talk.say(f'category.{case.category}')}" if case.category else ""
    return f"{case.number}{category}"[:75]


def _permuted(said: str, count: int) -> tuple[int, ...] | None:
    """ "3 1 2" as places from 0; those not named follow. None where a number is not among them."""
    numbers = [int(each) - 1 for each in re.findall(r"\d+", said)]
    if any(not 0 <= each < count for each in numbers) or len(set(numbers)) != len(numbers):
        return None
    return (*numbers, *(place for place in range(count) if place not in numbers))


async def save_agenda(talk: Talk, sent: Submitted) -> Answer:
    occasion = await current(talk, sent.on, sent.version, Act.ARRANGE)
    if occasion is None:
        return NOTHING
    if not allows(occasion, Step.EDIT):
        return await talk.words("apt.changed")
    dialog = await _dialog(talk, occasion)
    if wrong := unfit(talk.say, dialog.parts, sent.values):
        return Answer(errors=wrong)
    written = {name: str(sent.values.get(name) or "").strip() for name in ("routine", "lesson")}
    hidden = hide({name: text for name, text in written.items() if text}, unit_names(talk.organisation), {})
    if hidden.found:
        parts = refilled(dialog.parts, {**sent.values, **hidden.texts})
        return Answer(dialog=replace(dialog, parts=(Text((talk.say("review.hidden_again"),)), *parts)))
    errors = await _apply(talk, occasion, sent.values, written)
    if errors:
        return Answer(errors=errors)
    await refresh_drafts(talk, occasion)
    return NOTHING


async def _apply(
    talk: Talk, occasion: Occasion, values: Mapping[str, str | tuple[str, ...]], written: Mapping[str, str]
) -> dict[str, str]:
    """Keep the manager's choices; or say all that is wrong with them."""
    whole = await agenda_of(talk, replace(occasion, left_out=frozenset()))
    there = [part.section for part in whole.parts]
    items = await talk.tx.agendas.items(occasion.unit, occasion.id)
    order = _permuted(str(values.get("order") or ""), len(there))
    items_order = _permuted(str(values.get("items") or ""), len(items))
    case = str(values.get("case") or "")
    errors = {
        **({"order": talk.say("apt.order_wrong")} if order is None else {}),
        **({"items": talk.say("apt.order_wrong")} if items_order is None else {}),
        **({"case": talk.say("apt.lesson_needs_case")} if written["lesson"] and not case else {}),
    }
    if errors or order is None or items_order is None:
        return errors
    chosen = _several(values, "with")
    left_out = [each.value for each in there if each not in ALWAYS and each.value not in chosen]
    changed = edit(
        occasion,
        order=[there[place].value for place in order],
        left_out=left_out,
        routine=worded(talk, written["routine"]),
    )
    await talk.tx.meetings.save(changed)
    for item in reordered(items, [items[place].id for place in items_order]):
        if item not in items:
            await talk.tx.agendas.save_item(item)
    await _keep_lessons(talk, occasion, _several(values, "lessons"), case, written["lesson"])
    talk.tx.audit.note("apt.agenda_changed", talk.person.id, occasion.id)
    return {}


def _several(values: Mapping[str, str | tuple[str, ...]], name: str) -> frozenset[str]:
    given = values.get(name) or ()
    return frozenset({given} if isinstance(given, str) else given)


async def _keep_lessons(
    talk: Talk, occasion: Occasion, kept: frozenset[str], case_id: str, text: str
) -> None:
    for lesson in await talk.tx.agendas.lessons(occasion.unit, occasion.id):
        if lesson.id not in kept:
            await talk.tx.agendas.remove_lesson(lesson.id)
    teaching = {case.id: case for case in await _teaching(talk, occasion)}
    if text and case_id in teaching:
        made = lesson_from(
            teaching[case_id],
            " ".join(text.split()),
            await _may_say(talk, occasion),
            lesson_id=uuid4().hex,
            by=talk.person.id,
            now=talk.now,
        )
        await talk.tx.agendas.add_lesson(replace(made, occasion=occasion.id))
