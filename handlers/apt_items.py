"""What people bring to APT: said in words or by button, changed, withdrawn; and themes for a period."""

import re
from collections.abc import Sequence
from datetime import timedelta
from uuid import uuid4

from domain.agenda_items import LONGEST_LINE, Item, Theme, change_item, checked_title
from domain.agenda_items import withdraw as withdrawn
from domain.agenda_words import ItemSaid, ThemeSaid, read_item, read_theme
from domain.meeting_access import Act
from domain.meeting_notices import AptItemCard, AptItemsDue, AptThemes, apt_item_slot
from domain.meetings import Occasion, State
from domain.notices import CardRetired
from handlers.apt import (
    all_times,
    arranges,
    home_unit,
    may_here,
    name_of,
    people_options,
    refuse,
    unit_name,
    unit_options,
    units_for,
    units_meant,
    when,
)
from handlers.chat import (
    NOTHING,
    Answer,
    Button,
    Buttons,
    Card,
    CardPart,
    ChoiceInput,
    Dialog,
    DialogPart,
    Facts,
    Heading,
    Note,
    Pressed,
    Row,
    Strong,
    Submitted,
    Text,
    TextInput,
)
from handlers.forms import refilled, unfit
from handlers.plan_words import worded
from handlers.report_form import FREE_TEXT
from handlers.talk import Talk

_LONGEST_SAID = 300
_LONGEST_MINUTES = 240
_LOOKED_AT = 4
"""Occasions ahead among which the next is, whose agenda is not out yet."""
_BEGINS = re.compile(
    r"(?:(?:hej|lyhörd|snälla|please)[,!]? ?)*"
    r"(?:(?:kan|ska|borde|måste|får|skulle|can|could|should) (?:vi|jag|du|man|we|you)(?: inte)? |"
    r"(?:vi|jag|we|i) (?:vill|ska|bör|borde|måste|behöver|skulle vilja|vill gärna|want to|should|need to) |"
    r"(?:det här |den här )?(?:glöm inte|kom ihåg) att |låt oss |let's )?"
    r"(?:ta(?:r|s)? upp|lyfta?|lägga?|prata om|diskutera|sätta? upp|bring up|add|raise|discuss|apt|punkt|ny|"
    r"på|till|inför|at|on|for|nästa|next|item)\b",
    re.IGNORECASE,
)
"""A wish begins so. "Vi tog upp det på APT" at the end of a story is a story."""
_ACTION = re.compile(r"åtgärd|action\b", re.IGNORECASE)
_ALWAYS_APT = re.compile(r"(?:apt|punkt|ny apt|item)", re.IGNORECASE)
_IT = re.compile(r"(?:det|detta|denna?|händelsen|it|this)\b", re.IGNORECASE)
"""What is being told, and nothing of its own."""
_THEME_BEGINS = re.compile(
    r"(?:ny|nytt|new|ha|lägg\w*|sätt|gör|make|have|stående|tema|theme|standing)\b", re.IGNORECASE
)

_WHOSE = re.compile(r"(apt) (?:på|för|at|for) [^:]{2,40}(?=:)", re.IGNORECASE)
"""Which unit's it is, which is read by itself."""

# --- in words --------------------------------------------------------------------------------------------


async def item_in_words(talk: Talk, text: str, *, in_draft: bool) -> Answer | None:
    """ "ta upp larmrutinen på nästa APT, 10 minuter"; None when the words are something else.

    in_draft: a report is being told, and what is to be taken up may be a part of it.
    """
    if len(text) > _LONGEST_SAID or "\n" in text or not _BEGINS.match(text) or _ACTION.search(text):
        return None
    said = read_item(text, talk.local_now)
    if said is None or (in_draft and not _ALWAYS_APT.match(text) and await _is_told(talk, said)):
        return None
    return await _add_said(talk, text, said)


async def _is_told(talk: Talk, said: ItemSaid) -> bool:
    """Is it a part of the report: what happened, what was done at once, or "ta upp det på APT"?"""
    draft = await talk.tx.drafts.open_of(talk.person.id)
    asked_in_words = draft is not None and draft.now.asking in FREE_TEXT
    return asked_in_words or _IT.match(said.title) is not None


async def _add_said(talk: Talk, text: str, said: ItemSaid) -> Answer:
    units = await units_meant(talk, text, Act.ADD_ITEM)
    if not units:
        await refuse(talk, home_unit(talk))
        return NOTHING
    occasion = await _occasion_of(talk, units[0], said)
    item = Item(
        uuid4().hex,
        units[0],
        worded(talk, said.title)[:LONGEST_LINE],
        talk.person.id,
        talk.person.id,
        talk.now,
        minutes=said.minutes,
        occasion=occasion,
    )
    return await _added(talk, item)


async def _occasion_of(talk: Talk, unit: str, said: ItemSaid | None = None) -> str | None:
    """That of the day named; the next one when its agenda is out already; else whichever comes next."""
    if said is not None and said.day is not None:
        found = await talk.tx.meetings.between(unit, said.day, said.day)
        return next((each.id for each in found if each.is_ahead), None)
    coming = await talk.tx.meetings.next_of(unit, talk.now)
    return coming.id if coming is not None and coming.state is State.POSTED else None


async def _added(talk: Talk, item: Item) -> Answer:
    await talk.tx.agendas.add_item(item)
    talk.tx.audit.note("apt.item_added", talk.person.id, item.id)
    return await talk.reply(AptItemCard(item.id), slot=apt_item_slot(item.id), fresh=True)


# --- its card --------------------------------------------------------------------------------------------


async def item_card(talk: Talk, notice: AptItemCard) -> Card | None:
    item = await talk.tx.agendas.item(notice.item)
    if item is None or item.withdrawn or not may_here(talk, Act.SEE, item.unit, item.owner):
        return None
    occasion = await _its_occasion(talk, item)
    pairs = [(talk.say("apt.item_owner"), name_of(talk, item.owner))]
    if item.minutes is not None:
        pairs.append((talk.say("apt.item_time"), talk.say("apt.minutes", count=item.minutes)))
    at = when(talk, occasion.coming[0]) if occasion is not None else talk.say("apt.day_not_set")
    pairs.append((talk.say("apt.item_when"), at))
    late = occasion is not None and occasion.state is State.POSTED
    return Card(
        talk.say("apt.notification"),
        (
            Heading(talk.say("apt.item_on", unit=unit_name(talk, item.unit))),
            Text((Strong(item.title),)),
            Facts(tuple(pairs)),
            *((Note(talk.say("apt.item_late")),) if late else ()),
            Buttons(_item_buttons(talk, item)),
        ),
    )


async def _its_occasion(talk: Talk, item: Item) -> Occasion | None:
    if item.occasion is not None:
        return await talk.tx.meetings.get(item.occasion)
    coming = await talk.tx.meetings.coming(item.unit, talk.now, _LOOKED_AT)
    return next((each for each in coming if each.state is not State.POSTED), None)


def _item_buttons(talk: Talk, item: Item) -> tuple[Button, ...]:
    if not may_here(talk, Act.CHANGE_ITEM, item.unit, item.owner):
        return (Button(talk.say("button.apt_next"), "apt_next", item.unit),)
    return (
        Button(talk.say("button.change"), "apt_item", item.id, item.version),
        Button(talk.say("button.apt_withdraw"), "apt_withdraw", item.id, item.version),
        Button(talk.say("button.apt_next"), "apt_next", item.unit),
    )


def item_line(talk: Talk, title: str, owner: str, minutes: int | None) -> str:
    """Larmrutinen (Anna Berg, 10 min)"""
    taking = (talk.say("apt.minutes", count=minutes),) if minutes is not None else ()
    return f"{title} ({', '.join((name_of(talk, owner), *taking))})"


def item_lines(talk: Talk, items: Sequence[Item]) -> tuple[CardPart, ...]:
    """A line for each; whoever may change it has its button there."""
    parts: list[CardPart] = []
    for item in items:
        line = item_line(talk, item.title, item.owner, item.minutes)
        if may_here(talk, Act.CHANGE_ITEM, item.unit, item.owner):
            parts.append(Row(line, Button(talk.say("button.change"), "apt_item", item.id, item.version)))
        else:
            parts.append(Text((line,)))
    return tuple(parts)


async def due_card(talk: Talk, notice: AptItemsDue) -> Card | None:
    """To the owner: what they have to present. None when they have withdrawn it, or it has been."""
    occasion = await talk.tx.meetings.get(notice.occasion)
    if occasion is None or not occasion.is_ahead or not may_here(talk, Act.SEE, occasion.unit):
        return None
    items = await talk.tx.agendas.to_take_up(occasion)
    own = [item for item in items if item.owner == talk.person.id]
    if not own:
        return None
    return Card(
        talk.say("apt.notification"),
        (
            Heading(talk.say("apt.your_items", unit=unit_name(talk, occasion.unit))),
            Text((Strong(all_times(talk, occasion)),)),
            *item_lines(talk, own),
        ),
    )


# --- by button -------------------------------------------------------------------------------------------


async def open_add(talk: Talk, press: Pressed) -> Answer:
    """[Ta upp något]. on: the unit."""
    unit = press.on or home_unit(talk)
    if not may_here(talk, Act.ADD_ITEM, unit):
        await refuse(talk, unit)
        return NOTHING
    return Answer(dialog=_dialog(talk, None, unit))


async def open_item(talk: Talk, press: Pressed) -> Answer:
    """[Ändra] an item."""
    item = await _own(talk, press.on, press.version)
    return NOTHING if item is None else Answer(dialog=_dialog(talk, item, item.unit))


async def _own(talk: Talk, item_id: str, version: int) -> Item | None:
    """The item a button acts on, for one who may change it."""
    item = await talk.tx.agendas.item(item_id)
    if item is None or item.withdrawn:
        await talk.words("apt.item_gone")
        return None
    if not may_here(talk, Act.CHANGE_ITEM, item.unit, item.owner):
        await refuse(talk, item.unit)
        return None
    if item.version != version:
        await talk.reply(AptItemCard(item.id), slot=apt_item_slot(item.id))
        await talk.words("apt.changed")
        return None
    return item


def _dialog(talk: Talk, item: Item | None, unit: str) -> Dialog:
    owner = item.owner if item is not None else talk.person.id
    units = units_for(talk, Act.ADD_ITEM) if item is None else ()
    which: tuple[DialogPart, ...] = (
        (
            ChoiceInput(
                "unit", talk.say("field.unit"), unit_options(talk, tuple(dict.fromkeys((unit, *units)))), unit
            ),
        )
        if len(units) > 1
        else ()
    )
    return Dialog(
        name="apt_item",
        title=talk.say("dialog.apt_item"),
        parts=(
            *which,
            TextInput("title", talk.say("apt.item_title"), item.title if item else "", most=LONGEST_LINE),
            ChoiceInput("owner", talk.say("apt.item_owner"), people_options(talk, unit, owner), owner),
            TextInput(
                "minutes",
                talk.say("apt.item_minutes"),
                str(item.minutes) if item and item.minutes is not None else "",
                required=False,
                most=3,
            ),
            Note(talk.say("apt.item_no_names")),
        ),
        submit=talk.say("button.save"),
        close=talk.say("button.back"),
        on=item.id if item is not None else f"new:{unit}",
        version=item.version if item is not None else 0,
    )


async def save_item(talk: Talk, sent: Submitted) -> Answer:
    """The form, for a new item or a changed one."""
    new = sent.on.startswith("new:")
    unit = sent.on.removeprefix("new:")
    item = None
    if not new:
        item = await _own(talk, sent.on, sent.version)
        if item is None:
            return NOTHING
        unit = item.unit
    elif not may_here(talk, Act.ADD_ITEM, str(sent.values.get("unit") or unit)):
        await refuse(talk, unit)
        return NOTHING
    dialog = _dialog(talk, item, unit)
    if wrong := unfit(talk.say, dialog.parts, sent.values):
        return Answer(errors=wrong)
    typed = " ".join(str(sent.values.get("title") or "").split())
    minutes = str(sent.values.get("minutes") or "").strip()
    if not typed:
        return Answer(errors={"title": talk.say("again.input")})
    if minutes and not (minutes.isdecimal() and 0 < int(minutes) <= _LONGEST_MINUTES):
        return Answer(errors={"minutes": talk.say("apt.minutes_wrong")})
    title = checked_title(worded(talk, typed))
    if title != typed:
        parts = (
            Text((talk.say("review.hidden_again"),)),
            *refilled(dialog.parts, {**sent.values, "title": title}),
        )
        return Answer(
            dialog=Dialog(
                dialog.name, dialog.title, parts, dialog.close, dialog.submit, sent.on, sent.version
            )
        )
    owner, count = str(sent.values.get("owner") or talk.person.id), int(minutes) if minutes else None
    if item is not None:
        changed = change_item(item, title=title, minutes=count, owner=owner)
        await talk.tx.agendas.save_item(changed)
        return await talk.reply(AptItemCard(item.id), slot=apt_item_slot(item.id))
    unit = str(sent.values.get("unit") or unit)
    at = await _occasion_of(talk, unit)
    return await _added(
        talk,
        Item(uuid4().hex, unit, title, owner, talk.person.id, talk.now, minutes=count, occasion=at),
    )


async def withdraw(talk: Talk, press: Pressed) -> Answer:
    """[Dra tillbaka]"""
    item = await _own(talk, press.on, press.version)
    if item is None:
        return NOTHING
    await talk.tx.agendas.save_item(withdrawn(item))
    talk.tx.audit.note("apt.item_withdrawn", talk.person.id, item.id)
    return await talk.reply(CardRetired("apt.item_withdrawn"), slot=apt_item_slot(item.id))


# --- themes ----------------------------------------------------------------------------------------------


async def theme_in_words(talk: Talk, text: str) -> Answer | None:
    """ "nytt tema: motivationsarbete till sista juni"; None when the words are something else."""
    if len(text) > _LONGEST_SAID or "\n" in text:
        return None
    if not ("apt" in text.casefold() or _THEME_BEGINS.match(text)):
        return None
    said = read_theme(_WHOSE.sub(r"\1", text), talk.local_now)
    return None if said is None else await _add_theme(talk, text, said)


async def _add_theme(talk: Talk, text: str, said: ThemeSaid) -> Answer:
    units = await units_meant(talk, text, Act.ARRANGE)
    if not units:
        await refuse(talk, home_unit(talk))
        return NOTHING
    title = worded(talk, said.title)[:LONGEST_LINE]
    theme = Theme(uuid4().hex, units[0], title, talk.person.id, talk.now, last=said.last)
    await talk.tx.agendas.add_theme(theme)
    talk.tx.audit.note("apt.theme_added", talk.person.id, theme.id)
    return await talk.reply(AptThemes(units[0]))


async def say_themes(talk: Talk) -> Answer:
    """ "teman på APT" """
    return await talk.reply(AptThemes(home_unit(talk)))


async def themes_card(talk: Talk, notice: AptThemes) -> Card | None:
    if not may_here(talk, Act.SEE, notice.unit):
        return None
    themes = await talk.tx.agendas.themes(notice.unit, talk.today)
    heading = Heading(talk.say("apt.themes_of", unit=unit_name(talk, notice.unit)))
    lines = tuple(_theme_line(talk, theme) for theme in themes)
    return Card(talk.say("apt.notification"), (heading, *(lines or (Text((talk.say("apt.no_themes"),)),))))


def _theme_line(talk: Talk, theme: Theme) -> CardPart:
    last = talk.say("apt.until", day=talk.say.full_day(theme.last)) if theme.last else talk.say("apt.no_end")
    line = f"{theme.title} · {last}"
    if not arranges(talk, theme.unit):
        return Text((line,))
    return Row(line, Button(talk.say("button.apt_end_theme"), "apt_end_theme", theme.id, value=theme.unit))


async def end_theme(talk: Talk, press: Pressed) -> Answer:
    """[Avsluta] value: the unit."""
    if not may_here(talk, Act.ARRANGE, press.value):
        await refuse(talk, home_unit(talk))
        return NOTHING
    if press.on in {theme.id for theme in await talk.tx.agendas.themes(press.value, talk.today)}:
        await talk.tx.agendas.end_theme(press.on, talk.today - timedelta(days=1))
        talk.tx.audit.note("apt.theme_ended", talk.person.id, press.on)
    return await talk.reply(AptThemes(press.value))
