"""Afterwards: what was said, how many came, what was decided, and what becomes of it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from uuid import uuid4

from domain.actions import Named, Proposal, working_text
from domain.agenda import Agenda, Decisions, Items
from domain.agenda_items import LONGEST_LESSON, LONGEST_LINE, Decision, Item, Outcome
from domain.agenda_items import Note as Said
from domain.calendar import working_day_on_or_after
from domain.meeting_access import Act, managers_of
from domain.meeting_notices import AptNotes, AptNotesAsked, AptNotesPosted, apt_notes_slot
from domain.meetings import (
    Occasion,
    State,
    Step,
    allows,
    approve_notes,
    before_next,
    count_present,
    hold,
    miss,
    post_notes,
    write_notes,
)
from domain.notices import ActionCard, CardRetired, action_slot
from domain.pasted_plan import read_line
from domain.series_spoken import describe_sitting
from handlers.action_days import is_ahead
from handlers.action_owners import owner_of_key, owners_meant
from handlers.apt import (
    arranges,
    current,
    held_on,
    home_unit,
    may_read,
    refresh_own,
    tell_unit,
    unit_name,
    units_meant,
)
from handlers.apt_agenda import agenda_of, section_name
from handlers.chat import (
    NOTHING,
    Answer,
    Button,
    Buttons,
    ButtonStyle,
    Card,
    CardPart,
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
from handlers.plans import create_actions
from handlers.privacy import hide, unit_names
from handlers.talk import Talk

_MOST_CAME = 500
_MOST_DECISIONS = 20
_IN_WEEKS = 28
_LOOKED_BACK = 130
"""Days; a summer without APT lies between."""
Values = Mapping[str, str | tuple[str, ...]]


# --- asked -----------------------------------------------------------------------------------------------


async def asked_card(talk: Talk, notice: AptNotesAsked) -> Card | None:
    """None when the notes are written, or it has been moved."""
    occasion = await talk.tx.meetings.get(notice.occasion)
    if occasion is None or not arranges(talk, occasion.unit) or occasion.end > talk.now:
        return None
    if occasion.state is State.HELD:
        return await notes_card(talk, AptNotes(occasion.id))
    if not occasion.is_ahead:
        return None
    write = Button(
        talk.say("button.apt_notes"), "apt_notes", occasion.id, occasion.version, style=ButtonStyle.PRIMARY
    )
    missed = Button(talk.say("button.apt_missed"), "apt_missed", occasion.id, occasion.version)
    return Card(
        talk.say("apt.notification"),
        (
            Heading(talk.say("apt.of_unit", unit=unit_name(talk, occasion.unit))),
            Text((talk.say("apt.how_did_it_go", day=held_on(talk, occasion)),)),
            Buttons((write, missed)),
        ),
    )


async def say_last(talk: Talk, text: str) -> Answer:
    """ "Anteckningar från APT": to read them, or for whoever arranges it to write them."""
    units = await units_meant(talk, text, Act.SEE)
    unit = next(iter(units), home_unit(talk))
    first = talk.today.fromordinal(talk.today.toordinal() - _LOOKED_BACK)
    past = [each for each in await talk.tx.meetings.between(unit, first, talk.today) if each.end <= talk.now]
    for occasion in reversed(past):
        if occasion.state is State.NOTES_POSTED and may_read(talk, unit):
            return await talk.reply(AptNotesPosted(occasion.id))
        if arranges(talk, unit) and (occasion.is_ahead or occasion.state is State.HELD):
            slot = apt_notes_slot(occasion.id)
            return await talk.reply(AptNotesAsked(occasion.id), slot=slot, fresh=True)
    return await talk.words("apt.no_notes", buttons=("apt",))


async def press_missed(talk: Talk, press: Pressed) -> Answer:
    """[Det blev inget APT]"""
    occasion = await current(talk, press.on, press.version, Act.WRITE_NOTES)
    if occasion is None:
        return NOTHING
    if not allows(occasion, Step.MISS):
        await refresh_own(talk, occasion)
        return NOTHING
    await talk.tx.meetings.save(miss(occasion))
    await talk.tx.agendas.set_free(occasion.id)
    talk.tx.audit.note("apt.missed", talk.person.id, occasion.id)
    return await talk.reply(CardRetired("apt.was_missed"), slot=apt_notes_slot(occasion.id))


# --- written ---------------------------------------------------------------------------------------------


async def open_notes(talk: Talk, press: Pressed) -> Answer:
    """[Skriv anteckningar]"""
    occasion = await current(talk, press.on, press.version, Act.WRITE_NOTES)
    if occasion is None:
        return NOTHING
    if not (allows(occasion, Step.HOLD) or allows(occasion, Step.WRITE_NOTES)):
        await refresh_own(talk, occasion)
        return await talk.words("apt.changed")
    return Answer(dialog=await _dialog(talk, occasion))


async def _spoken_of(talk: Talk, occasion: Occasion) -> tuple[Agenda, tuple[Item, ...]]:
    """The agenda as it was posted, and the items that were there to be taken up, on it or not."""
    kept = await talk.tx.agendas.kept(occasion.id)
    agenda = kept or await agenda_of(talk, occasion)
    there = await talk.tx.agendas.items(occasion.unit, occasion.id)
    return agenda, tuple(each for each in there if each.occasion is not None or each.added < occasion.end)


def _not_come_to(occasion: Occasion, agenda: Agenda, items: Sequence[Item]) -> tuple[str, ...]:
    """What nobody came to unless someone says so: it waited for another agenda than this."""
    stood = {line.item for line in agenda.brought} if occasion.state is not State.HELD else set()
    return tuple(each.id for each in items if each.occasion is None and each.id not in stood)


async def _dialog(talk: Talk, occasion: Occasion) -> Dialog:
    agenda, items = await _spoken_of(talk, occasion)
    notes = await talk.tx.agendas.notes(occasion.id)
    decisions = await talk.tx.agendas.decisions(occasion.id)
    parts: list[DialogPart] = [_came(talk, occasion, place) for place in range(len(occasion.coming))]
    parts += [_note_input(item.id, item.title, notes) for item in items]
    if items:
        options = tuple(Option(item.id, item.title[:75]) for item in items)
        later = _not_come_to(occasion, agenda, items)
        parts.append(SeveralInput("later", talk.say("apt.not_come_to"), options, later))
    others = [part.section for part in agenda.parts if not isinstance(part, Items | Decisions)]
    parts += [_note_input(section.value, section_name(talk, section), notes) for section in others]
    parts.append(
        TextInput(
            "decisions",
            talk.say("apt.decisions"),
            "\n".join(each.text for each in decisions),
            required=False,
            lines=True,
            hint=talk.say("apt.decisions_hint"),
        )
    )
    return Dialog(
        name="apt_notes",
        title=talk.say("dialog.apt_notes"),
        parts=(Note(talk.say("apt.notes_no_names")), *parts),
        submit=talk.say("button.save"),
        close=talk.say("button.back"),
        on=occasion.id,
        version=occasion.version,
    )


def _came(talk: Talk, occasion: Occasion, place: int) -> TextInput:
    gathering = occasion.coming[place]
    label = talk.say("apt.how_many")
    if gathering.name:
        label = f"{label} ({describe_sitting(gathering.name, talk.say.locale)})"
    value = "" if gathering.present is None else str(gathering.present)
    return TextInput(f"present_{gathering.sitting}", label, value, most=3)


def _note_input(about: str, label: str, notes: Mapping[str, str]) -> TextInput:
    return TextInput(
        f"note_{about}", label[:150], notes.get(about, ""), required=False, lines=True, most=LONGEST_LESSON
    )


async def save_notes(talk: Talk, sent: Submitted) -> Answer:
    occasion = await current(talk, sent.on, sent.version, Act.WRITE_NOTES)
    if occasion is None:
        return NOTHING
    dialog = await _dialog(talk, occasion)
    if wrong := unfit(talk.say, dialog.parts, sent.values):
        return Answer(errors=wrong)
    if not (allows(occasion, Step.HOLD) or allows(occasion, Step.WRITE_NOTES)):
        return await talk.words("apt.changed")
    present, errors = _present(talk, occasion, sent.values)
    if errors:
        return Answer(errors=errors)
    names = [part.name for part in dialog.inputs if part.name.startswith("note_")]
    written = {name: str(sent.values.get(name) or "").strip() for name in names}
    hidden = hide({name: text for name, text in written.items() if text}, unit_names(talk.organisation), {})
    typed = _lines(str(sent.values.get("decisions") or ""))
    decided = [_masked(talk, occasion.unit, line) for line in typed]
    if hidden.found or decided != typed:
        parts = refilled(dialog.parts, {**sent.values, **hidden.texts, "decisions": "\n".join(decided)})
        return Answer(dialog=replace(dialog, parts=(Text((talk.say("review.hidden_again"),)), *parts)))
    await _keep(talk, occasion, present, {**written, "decisions": "\n".join(decided)}, sent.values)
    return NOTHING


def _lines(said: str) -> list[str]:
    lines = (" ".join(line.split()).lstrip("-•* ")[:LONGEST_LINE] for line in said.splitlines())
    return list(dict.fromkeys(line for line in lines if line))[:_MOST_DECISIONS]


def _masked(talk: Talk, unit: str, line: str) -> str:
    """Without identifiers; but a colleague who is to do it may be named."""
    words = read_line(line, talk.local_now).owner_words or ""
    if not words or not owners_meant(talk, words, unit):
        return working_text(line, unit_names(talk.organisation))
    before, _, after = line.partition(words)
    masked = (working_text(part, unit_names(talk.organisation)) for part in (before, after))
    first, last = masked
    return f"{first} {words}{last if after.startswith(',') or not last else f' {last}'}".strip()


def _present(talk: Talk, occasion: Occasion, values: Values) -> tuple[dict[int, int], dict[str, str]]:
    """How many came by sitting, and all that is wrong."""
    present: dict[int, int] = {}
    errors: dict[str, str] = {}
    for gathering in occasion.coming:
        name = f"present_{gathering.sitting}"
        said = str(values.get(name) or "").strip()
        if said.isdecimal() and int(said) <= _MOST_CAME:
            present[gathering.sitting] = int(said)
        else:
            errors[name] = talk.say("apt.how_many_wrong")
    return present, errors


async def _keep(
    talk: Talk,
    occasion: Occasion,
    present: Mapping[int, int],
    written: Mapping[str, str],
    values: Values,
) -> None:
    agenda, items = await _spoken_of(talk, occasion)
    first_time = occasion.state is not State.HELD
    changed = hold(occasion, present) if first_time else count_present(occasion, present)
    await talk.tx.meetings.save(changed)
    if first_time:
        await talk.tx.agendas.keep(occasion.id, agenda)
        if occasion.state is not State.POSTED:
            await talk.tx.agendas.bind_lessons(occasion)
    for name, text in written.items():
        if name.startswith("note_"):
            await talk.tx.agendas.note(Said(occasion.id, name.removeprefix("note_"), text))
    later = values.get("later") or ()
    chosen = {later} if isinstance(later, str) else set(later)
    await talk.tx.agendas.bind(occasion, [item.id for item in items if item.id not in chosen])
    for item in items:
        if item.id in chosen and item.occasion is not None:
            await talk.tx.agendas.postpone(item)
    await _keep_decisions(talk, occasion, written.get("decisions", ""))
    talk.tx.audit.note("apt.notes_written", talk.person.id, occasion.id)
    await _refresh(talk, changed)


async def _keep_decisions(talk: Talk, occasion: Occasion, said: str) -> None:
    """One on each line. A line that was there stays what it has become; one that is gone is removed."""
    wanted = _lines(said)
    before = {each.text: each for each in await talk.tx.agendas.decisions(occasion.id)}
    for text, decision in before.items():
        if text not in wanted and decision.outcome is not Outcome.ACTION:
            await talk.tx.agendas.remove_decision(decision.id)
    for place, text in enumerate(wanted):
        if text in before:
            await talk.tx.agendas.save_decision(replace(before[text], place=place))
        else:
            await talk.tx.agendas.add_decision(Decision(uuid4().hex, occasion.id, text, place))


async def _refresh(talk: Talk, occasion: Occasion) -> None:
    slot = apt_notes_slot(occasion.id)
    for person in managers_of(talk.organisation, occasion.unit, talk.today):
        if person != talk.person.id:
            await talk.tell(person, AptNotes(occasion.id), slot=slot)
    await talk.reply(AptNotes(occasion.id), slot=slot)


# --- the card --------------------------------------------------------------------------------------------


async def notes_card(talk: Talk, notice: AptNotes) -> Card | None:
    """To whoever arranges it: the notes, and for each decision what is to become of it."""
    occasion = await talk.tx.meetings.get(notice.occasion)
    if occasion is None or not arranges(talk, occasion.unit) or occasion.present is None:
        return None
    open_still = occasion.state is State.HELD
    decisions = await talk.tx.agendas.decisions(occasion.id)
    shown = [part for each in decisions for part in _decision(talk, occasion, each, open_still=open_still)]
    head = (Text((Strong(talk.say("apt.decisions")),)),) if shown else ()
    return Card(
        talk.say("apt.notification"),
        (
            *await _what_was_said(talk, occasion),
            *head,
            *shown,
            *(_last_buttons(talk, occasion) if open_still else (Note(talk.say("apt.notes_are_posted")),)),
        ),
    )


def _last_buttons(talk: Talk, occasion: Occasion) -> tuple[Buttons]:
    post = Button(
        talk.say("button.apt_post_notes"),
        "apt_post_notes",
        occasion.id,
        occasion.version,
        style=ButtonStyle.PRIMARY,
    )
    change = Button(talk.say("button.change"), "apt_notes", occasion.id, occasion.version)
    return (Buttons((post, change)),)


def _decision(
    talk: Talk, occasion: Occasion, decision: Decision, *, open_still: bool
) -> tuple[CardPart, ...]:
    if decision.outcome is not Outcome.OPEN:
        return (Text((f"{decision.text} ({talk.say(f'apt_outcome.{decision.outcome}')})",)),)
    if not open_still:
        return (Text((decision.text,)),)
    buttons = tuple(
        Button(
            talk.say(f"button.apt_{outcome}"),
            "apt_decision",
            decision.id,
            occasion.version,
            f"{outcome}|{occasion.id}",
        )
        for outcome in (Outcome.ACTION, Outcome.NOTHING)
    )
    return (Text((decision.text,)), Buttons(buttons))


async def _what_was_said(talk: Talk, occasion: Occasion) -> tuple[CardPart, ...]:
    """Heading, how many, and each note under what it was about."""
    agenda, _ = await _spoken_of(talk, occasion)
    notes = await talk.tx.agendas.notes(occasion.id)
    titles = {section.value: section_name(talk, section) for section in (p.section for p in agenda.parts)}
    for about in notes:
        item = await talk.tx.agendas.item(about) if about not in titles else None
        if item is not None:
            titles[about] = item.title
    lines: list[CardPart] = []
    for about, text in sorted(
        notes.items(), key=lambda each: list(titles).index(each[0]) if each[0] in titles else 99
    ):
        if about in titles:
            lines += [Text((Strong(titles[about]),)), Text((text,))]
    return (
        Heading(talk.say("apt.notes_of", unit=unit_name(talk, occasion.unit))),
        Text((talk.say("apt.was_held", day=held_on(talk, occasion), count=occasion.present or 0),)),
        *lines,
    )


# --- a decision ------------------------------------------------------------------------------------------


async def press_decision(talk: Talk, press: Pressed) -> Answer:
    """[Gör till åtgärd] [Ingen åtgärd] value: outcome|occasion"""
    outcome, _, occasion_id = press.value.partition("|")
    occasion = await current(talk, occasion_id, press.version, Act.WRITE_NOTES)
    if occasion is None:
        return NOTHING
    decisions = await talk.tx.agendas.decisions(occasion.id)
    decision = next((each for each in decisions if each.id == press.on), None)
    if decision is None or decision.outcome is not Outcome.OPEN or not allows(occasion, Step.WRITE_NOTES):
        await refresh_own(talk, occasion)
        return NOTHING
    changed = write_notes(occasion)
    await talk.tx.meetings.save(changed)
    if outcome == Outcome.ACTION:
        decision = replace(
            decision, outcome=Outcome.ACTION, action=await _made_action(talk, occasion, decision)
        )
    else:
        decision = replace(decision, outcome=Outcome.NOTHING)
    await talk.tx.agendas.save_decision(decision)
    await _refresh(talk, changed)
    return NOTHING


async def _made_action(talk: Talk, occasion: Occasion, decision: Decision) -> str:
    """The decision as an action: who and when as it says, else the manager's, before the next APT."""
    line = read_line(decision.text, talk.local_now)
    meant = owners_meant(talk, line.owner_words, occasion.unit) if line.owner_words else ()
    owner = owner_of_key(meant[0]) if len(meant) == 1 else None
    due = line.due if line.due is not None and is_ahead(talk, line.due) else None
    if due is None:
        coming = await talk.tx.meetings.next_of(occasion.unit, talk.now)
        later = talk.today.toordinal() + _IN_WEEKS
        due = before_next(coming) if coming is not None else talk.today.fromordinal(later)
    proposal = Proposal(
        title=worded(talk, line.title if owner is not None else decision.text),
        unit=occasion.unit,
        owner=owner or Named(talk.person.id),
        due=max(due, working_day_on_or_after(talk.today)),
        reference=talk.say("apt.reference", day=occasion.day.isoformat()),
    )
    (made,) = await create_actions(talk, [proposal], None)
    await talk.reply(ActionCard(made.id), slot=action_slot(made.id))
    return made.id


# --- posted ----------------------------------------------------------------------------------------------


async def press_post(talk: Talk, press: Pressed) -> Answer:
    """[Godkänn och skicka] the notes."""
    occasion = await current(talk, press.on, press.version, Act.APPROVE)
    if occasion is None:
        return NOTHING
    if not allows(occasion, Step.APPROVE_NOTES):
        await refresh_own(talk, occasion)
        return NOTHING
    approved = approve_notes(occasion, talk.person.id)
    await talk.tx.meetings.save(approved)
    posted = post_notes(approved, talk.now)
    await talk.tx.meetings.save(posted)
    talk.tx.audit.note("apt.notes_posted", talk.person.id, posted.id)
    await tell_unit(talk, posted, AptNotesPosted(posted.id), f"apt-notes-posted:{posted.id}")
    await _refresh(talk, posted)
    return NOTHING


async def notes_posted_card(talk: Talk, notice: AptNotesPosted) -> Card | None:
    """To the unit: approved notes, and [Läst]."""
    occasion = await talk.tx.meetings.get(notice.occasion)
    if occasion is None or occasion.state is not State.NOTES_POSTED or not may_read(talk, occasion.unit):
        return None
    decisions = await talk.tx.agendas.decisions(occasion.id)
    decided: Sequence[CardPart] = (
        (
            Text((Strong(talk.say("apt.decisions")),)),
            Text(("\n".join(f"• {each.text}" for each in decisions),)),
        )
        if decisions
        else ()
    )
    readers = await talk.tx.agendas.readers(occasion.id)
    read = Button(talk.say("button.apt_read"), "apt_read", occasion.id, occasion.version)
    return Card(
        talk.say("apt.notification"),
        (
            *await _what_was_said(talk, occasion),
            *decided,
            Note(talk.say("apt.read_by", count=len(readers))),
            Buttons((read,)),
        ),
    )


async def press_read(talk: Talk, press: Pressed) -> Answer:
    """[Läst]"""
    occasion = await talk.tx.meetings.get(press.on)
    if occasion is None or occasion.state is not State.NOTES_POSTED:
        return await talk.words("apt.gone")
    if not may_read(talk, occasion.unit):
        return await talk.words("apt.not_yours_to_read")
    if await talk.tx.agendas.read(occasion.id, talk.person.id, talk.now):
        await tell_unit(talk, occasion, AptNotesPosted(occasion.id), f"apt-notes-posted:{occasion.id}")
    return await talk.words("apt.thanks_read")
