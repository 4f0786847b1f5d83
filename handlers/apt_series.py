"""When a unit's APT is, said in words: read, asked for what is missing, echoed as days, and confirmed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from uuid import uuid4

from domain.agenda_items import FEW, FEWEST
from domain.drafts import Answers, Draft, DraftState
from domain.meeting_access import Act, managers_of
from domain.meeting_notices import (
    AptHoliday,
    AptNext,
    AptOthers,
    AptSeriesCard,
    apt_holiday_slot,
    apt_series_slot,
)
from domain.meetings import Occasion, State, cancel
from domain.notices import CardRetired
from domain.series import Awkward, Pattern, Planned, Series, next_rounds, question_about
from domain.series_spoken import describe, describe_sitting
from domain.series_words import Missing, SeriesSaid, read_series, with_answer
from domain.understanding import read_unit
from handlers.apt import (
    home_unit,
    hours,
    refuse,
    tell_of_change,
    unit_name,
    unit_options,
    units_for,
    units_meant,
)
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
    Heading,
    Note,
    Option,
    Pressed,
    Strong,
    Submitted,
    Text,
    TextInput,
)
from handlers.forms import unfit
from handlers.plan_words import worded
from handlers.privacy import unit_names
from handlers.talk import Talk

SHOWN = 5
_MOST_LYING = 3
_SHORT = 120
"""Code points; an answer to what was asked is no longer."""
_UNIT, _CLIENTS = "unit", "clients"
_SIZES = (FEWEST - 1, FEW - 1, FEW)
"""How many the unit serves at most, but for the last, which is the fewest of many."""
_OFFERED: Mapping[Missing, tuple[str, ...]] = {
    # what is offered as buttons, in the words that are read; their labels are in the catalogue
    Missing.RHYTHM: ("varje vecka", "varannan vecka", "varje månad"),
    Missing.WEEKDAY: ("måndagar", "tisdagar", "onsdagar", "torsdagar", "fredagar"),
    Missing.WHICH: ("första", "andra", "tredje", "sista"),
    Missing.PAUSE: ("juli", "juni - augusti"),
}


@dataclass(frozen=True, slots=True)
class Setup:
    """A series being set up. unit, clients: empty until said. asks: what is asked now, None when whole."""

    draft: Draft
    said: str
    unit: str
    clients: str
    read: SeriesSaid | None

    @property
    def asks(self) -> str | None:
        if self.read is None:
            return Missing.RHYTHM
        missing = None if self.read.pattern is not None else next(iter(self.read.missing), Missing.RHYTHM)
        if missing is not None:
            return missing
        return _UNIT if not self.unit else None if self.clients else _CLIENTS

    @property
    def pattern(self) -> Pattern | None:
        return self.read.pattern if self.read is not None else None


def _setup(draft: Draft) -> Setup:
    values = draft.now.values
    said = values["said"]
    # read as on the day that it was said: "från nästa vecka" means the same when it is confirmed
    return Setup(draft, said, values["unit"], values["clients"], read_series(said, draft.created))


async def _found(talk: Talk, draft_id: str) -> Setup | None:
    draft = await talk.tx.drafts.get(draft_id)
    if draft is None or draft.person != talk.person.id or draft.state is not DraftState.SERIES:
        return None
    return _setup(draft)


# --- said ------------------------------------------------------------------------------------------------


async def begin(talk: Talk, text: str) -> Answer:
    """ "APT första tisdagen varje månad kl 14–15.30, paus i juli" """
    units = await _units(talk, text)
    if not units:
        await talk.reply(AptOthers(home_unit(talk)))
        return NOTHING
    for old in (await talk.tx.drafts.series_of(talk.person.id))[_MOST_LYING - 1 :]:
        await talk.tx.drafts.remove(old.id)
    values = {"said": text.strip(), "unit": units[0] if len(units) == 1 else "", "clients": ""}
    draft = Draft(
        uuid4().hex, talk.person.id, talk.now, talk.now, state=DraftState.SERIES, now=Answers(values)
    )
    await talk.tx.drafts.add(await _with_known_clients(talk, draft))
    return await talk.reply(AptSeriesCard(draft.id), slot=apt_series_slot(draft.id), fresh=True)


async def _units(talk: Talk, text: str) -> tuple[str, ...]:
    named = read_unit(text, unit_names(talk.organisation)).key
    own = units_for(talk, Act.ARRANGE)
    return await units_meant(talk, text, Act.ARRANGE) if named is not None else own


async def _with_known_clients(talk: Talk, draft: Draft) -> Draft:
    """How many the unit serves is asked once, not for each series."""
    values = draft.now.values
    known = await talk.tx.meetings.series_of(values["unit"], talk.today) if values["unit"] else ()
    clients = next((str(each.clients) for each in known if each.clients is not None), values["clients"])
    return replace(draft, now=Answers({**values, "clients": clients}))


async def answer_in_words(talk: Talk, text: str) -> Answer | None:
    """ "kl 14" while the card asks from when; None when the words are no answer to it."""
    lying = await talk.tx.drafts.series_of(talk.person.id)
    if not lying or len(text) > _SHORT:
        return None
    return await _answered(talk, _setup(lying[0]), text, fresh=True)


async def answer(talk: Talk, press: Pressed) -> Answer:
    """A button below the question. value: the answer."""
    setup = await _found(talk, press.on)
    if setup is None:
        return await talk.words("apt.series_gone")
    if setup.draft.version != press.version:
        return await _show(talk, setup.draft)
    given = await _answered(talk, setup, press.value)
    return given if given is not None else await _show(talk, setup.draft)


async def _answered(talk: Talk, setup: Setup, answer: str, *, fresh: bool = False) -> Answer | None:
    values = dict(setup.draft.now.values)
    match setup.asks:
        case None:
            return None
        case "unit":
            named = answer if talk.organisation.has_unit(answer) else ""
            values["unit"] = named or read_unit(answer, unit_names(talk.organisation)).key or ""
            if values["unit"] not in units_for(talk, Act.ARRANGE):
                return None
        case "clients":
            if (count := re.fullmatch(r"\D{0,20}(\d{1,4})\D{0,20}", answer)) is None:
                return None
            values["clients"] = count[1]
        case missing:
            said = with_answer(setup.said, Missing(missing), answer)
            read = read_series(said, setup.draft.created)
            if read is None or (read.pattern is None and missing in read.missing):
                return None
            values["said"] = said
    changed = setup.draft.changed(Answers(values), talk.now)
    if setup.asks == _UNIT:
        changed = await _with_known_clients(talk, changed)
    await talk.tx.drafts.save(changed)
    return await _show(talk, changed, fresh=fresh)


async def _show(talk: Talk, draft: Draft, *, fresh: bool = False) -> Answer:
    return await talk.reply(AptSeriesCard(draft.id), slot=apt_series_slot(draft.id), fresh=fresh)


# --- the card --------------------------------------------------------------------------------------------


async def series_card(talk: Talk, notice: AptSeriesCard) -> Card | None:
    """None when it is confirmed, or removed."""
    setup = await _found(talk, notice.draft)
    if setup is None:
        return None
    parts = _echo(talk, setup) if setup.asks is None else _question(talk, setup)
    title = talk.say("apt.of_unit", unit=unit_name(talk, setup.unit)) if setup.unit else talk.say("apt.name")
    return Card(talk.say("apt.notification"), (Heading(title), *parts))


def _button(setup: Setup, label: str, action: str, value: str = "") -> Button:
    style = ButtonStyle.PRIMARY if action == "apt_confirm" else ButtonStyle.PLAIN
    return Button(label, action, setup.draft.id, setup.draft.version, value, style)


def _last_buttons(talk: Talk, setup: Setup) -> tuple[Button, ...]:
    return (
        _button(setup, talk.say("button.change"), "apt_change_series"),
        _button(setup, talk.say("button.remove_draft"), "apt_discard"),
    )


def _question(talk: Talk, setup: Setup) -> tuple[CardPart, ...]:
    """What is understood so far, and the one thing that is asked now."""
    options = tuple(
        _button(setup, option.label, "apt_answer", option.key) for option in _options(talk, setup)
    )
    known = (Text((describe(setup.pattern, talk.say.locale),)),) if setup.pattern is not None else ()
    why = (Note(talk.say("apt.why_clients")),) if setup.asks == _CLIENTS else ()
    return (
        *known,
        Text((Strong(talk.say(f"apt_ask.{setup.asks}")),)),
        *why,
        Buttons((*options, *_last_buttons(talk, setup))),
    )


def _options(talk: Talk, setup: Setup) -> tuple[Option, ...]:
    match setup.asks:
        case "unit":
            return unit_options(talk, units_for(talk, Act.ARRANGE))[:8]
        case "clients":
            return tuple(Option(str(size), talk.say(f"apt_size.{size}")) for size in _SIZES)
        case "start":
            starts = setup.read.starts if setup.read is not None else ()
            return tuple(Option(day.isoformat(), talk.say.day(day)) for day in starts)
        case str(missing):
            offered = _OFFERED.get(Missing(missing), ())
            return tuple(
                Option(words, talk.say(f"apt_offer.{missing}_{place}"))
                for place, words in enumerate(offered, 1)
            )
        case None:
            return ()


def _echo(talk: Talk, setup: Setup) -> tuple[CardPart, ...]:
    """The words back, and the next five dates as they will be."""
    pattern = setup.pattern
    if pattern is None:
        return ()
    rounds = next_rounds(pattern, talk.today, SHOWN)
    lines = [_line(talk, pattern, planned) for each in rounds for planned in each.planned]
    right = _button(setup, talk.say("button.right"), "apt_confirm")
    return (
        Text((describe(pattern, talk.say.locale),)),
        Text((Strong(talk.say("apt.next_dates")),)),
        Text(("\n".join(lines),)),
        Buttons((right, *_last_buttons(talk, setup))),
    )


def _line(talk: Talk, pattern: Pattern, planned: Planned) -> str:
    """tisdag 5 januari 2027 kl. 14.00–15.30 (dagen före trettondedag jul)"""
    sitting = pattern.sittings[planned.sitting]
    said = talk.say("time.day_and_clock", day=talk.say.full_day(planned.day), clock=hours(talk, sitting))
    who = f", {describe_sitting(sitting.name, talk.say.locale)}" if sitting.name else ""
    question = question_about(planned.day)
    if question is None:
        return said + who
    key = "apt.on_holiday" if question.why is Awkward.HOLIDAY else "apt.before_holiday"
    return f"{said}{who} ({talk.say(key, holiday=question.holiday)})"


# --- the form --------------------------------------------------------------------------------------------


async def open_series(talk: Talk, press: Pressed) -> Answer:
    """[Ändra]"""
    setup = await _found(talk, press.on)
    if setup is None:
        return await talk.words("apt.series_gone")
    return Answer(dialog=_dialog(talk, setup))


def _dialog(talk: Talk, setup: Setup) -> Dialog:
    units = units_for(talk, Act.ARRANGE)
    sizes = tuple(Option(str(size), talk.say(f"apt_size.{size}")) for size in _SIZES)
    return Dialog(
        name="apt_series",
        title=talk.say("dialog.apt_series"),
        parts=(
            TextInput(
                "said",
                talk.say("apt.series_when"),
                setup.said,
                lines=True,
                most=500,
                hint=talk.say("apt.series_hint"),
            ),
            ChoiceInput("unit", talk.say("field.unit"), unit_options(talk, units), setup.unit or units[0]),
            ChoiceInput("clients", talk.say("apt_ask.clients"), sizes, _size(setup.clients), few=True),
        ),
        submit=talk.say("button.save"),
        close=talk.say("button.back"),
        on=setup.draft.id,
        version=setup.draft.version,
    )


def _size(clients: str) -> str:
    """Which of the sizes offered a number belongs to."""
    if not clients:
        return ""
    return str(next((size for size in _SIZES[:-1] if int(clients) <= size), FEW))


async def save_series(talk: Talk, sent: Submitted) -> Answer:
    setup = await _found(talk, sent.on)
    if setup is None:
        return await talk.words("apt.series_gone")
    if wrong := unfit(talk.say, _dialog(talk, setup).parts, sent.values):
        return Answer(errors=wrong)
    said = " ".join(str(sent.values.get("said") or "").split())
    if read_series(_about_apt(said), setup.draft.created) is None:
        return Answer(errors={"said": talk.say("apt.series_unread")})
    values = {
        "said": _about_apt(said),
        "unit": str(sent.values.get("unit") or ""),
        "clients": str(sent.values.get("clients") or ""),
    }
    changed = setup.draft.changed(Answers(values), talk.now)
    await talk.tx.drafts.save(changed)
    return await _show(talk, changed)


def _about_apt(said: str) -> str:
    return said if "apt" in said.casefold() else f"APT {said}"


# --- confirmed -------------------------------------------------------------------------------------------


async def discard(talk: Talk, press: Pressed) -> Answer:
    """[Ta bort]"""
    setup = await _found(talk, press.on)
    if setup is not None:
        await talk.tx.drafts.remove(setup.draft.id)
    return await talk.reply(CardRetired("apt.series_removed"), slot=apt_series_slot(press.on))


async def confirm(talk: Talk, press: Pressed) -> Answer:
    """[Stämmer]: from now on this is when the unit has its APT, in place of what was said before."""
    setup = await _found(talk, press.on)
    if setup is None:
        return await talk.words("apt.series_gone")
    pattern = setup.pattern
    if setup.draft.version != press.version or setup.asks is not None or pattern is None:
        return await _show(talk, setup.draft)
    if talk.person.id not in managers_of(talk.organisation, setup.unit, talk.today):
        await refuse(talk, setup.unit)
        return NOTHING
    await _end_earlier(talk, setup.unit)
    series = Series(
        uuid4().hex,
        setup.unit,
        replace(pattern, place=worded(talk, pattern.place)),
        1,
        talk.person.id,
        talk.now,
        clients=int(setup.clients),
    )
    planned = await talk.tx.meetings.add_series(series, talk.now)
    talk.tx.audit.note("apt.series_set", talk.person.id, series.id)
    await talk.tx.drafts.remove(setup.draft.id)
    await talk.reply(AptNext(setup.unit), slot=apt_series_slot(setup.draft.id))
    for occasion in planned:
        await ask_about_holiday(talk, occasion)
    return NOTHING


async def ask_about_holiday(talk: Talk, occasion: Occasion) -> None:
    """A day that is no ordinary one is asked about, never moved in silence."""
    if not occasion.settled:
        await talk.reply(AptHoliday(occasion.id), slot=apt_holiday_slot(occasion.id))


async def _end_earlier(talk: Talk, unit: str) -> None:
    """What went on until now ends; of what people have seen of it they hear that it is cancelled."""
    for series in await talk.tx.meetings.series_of(unit, talk.today):
        for occasion in await talk.tx.meetings.end_series(series, talk.today):
            cancelled = cancel(occasion)
            await talk.tx.meetings.save(cancelled)
            await talk.tx.agendas.set_free(occasion.id)
            if occasion.state is State.POSTED:
                await tell_of_change(talk, cancelled, "cancelled")
