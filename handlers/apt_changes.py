"""The unit's next APT; one APT moved, cancelled or held after all: in words, by button, on a holiday."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time, timedelta

from domain.agenda import Items
from domain.meeting_access import Act, managers_of
from domain.meeting_notices import AptChangeAsked, AptDraft, AptHoliday, AptNext, apt_holiday_slot, apt_slot
from domain.meeting_words import Change, ChangeSaid, days_for, gathering_meant, is_meant, read_change
from domain.meetings import Gathering, Occasion, State, allows, cancel, move, restore, settle
from domain.meetings import Step as MeetingStep
from domain.notices import CardRetired
from domain.series import Question, Way, question_about
from domain.series_spoken import describe_sitting
from domain.understanding import Reading, read_moment
from handlers.action_days import iso_day
from handlers.apt import (
    all_times,
    arranges,
    current,
    home_unit,
    may_here,
    refuse,
    tell_of_change,
    unit_name,
    units_for,
    units_meant,
    when,
)
from handlers.apt_agenda import agenda_parts
from handlers.apt_items import item_lines
from handlers.chat import (
    NOTHING,
    Answer,
    Button,
    Buttons,
    ButtonStyle,
    Card,
    CardPart,
    ChoiceInput,
    DateInput,
    Dialog,
    Heading,
    Note,
    Option,
    Pressed,
    Row,
    Strong,
    Submitted,
    Text,
    TimeInput,
)
from handlers.forms import unfit
from handlers.talk import Talk

_LOOKED_AT = 8
_LOOKED_BACK = timedelta(days=120)


# --- the next one ----------------------------------------------------------------------------------------


async def say_next(talk: Talk, text: str = "") -> Answer:
    """ "nästa APT" """
    units = await units_meant(talk, text, Act.SEE)
    return await talk.reply(AptNext(next(iter(units), home_unit(talk))))


async def say_one_day(talk: Talk, text: str) -> Answer | None:
    """ "Boka APT den 3 december kl 14": the next one may be moved there; APT itself is put in as a series."""
    at = read_moment(text, talk.local_now, Reading.DEADLINE)
    if at is None or at.day is None:
        return None
    units = await units_meant(talk, text, Act.ARRANGE)
    if not units:
        await refuse(talk, home_unit(talk))
        return NOTHING
    occasion = await talk.tx.meetings.next_of(units[0], talk.now)
    if occasion is None:
        return await talk.words("apt.only_series")
    if occasion.day == at.day:
        return await talk.reply(AptNext(units[0]))
    begins = f"{at.clock:%H:%M}" if at.clock is not None else ""
    moved = AptChangeAsked(
        occasion.id, occasion.version, Change.MOVE.value, (at.day.isoformat(),), begins, "", ""
    )
    return await talk.reply(moved)


async def press_next(talk: Talk, press: Pressed) -> Answer:
    return await talk.reply(AptNext(press.on or home_unit(talk)))


async def home_parts(talk: Talk) -> tuple[CardPart, ...]:
    """A line of the start page: when the next APT of one's own unit is; nothing where none is planned."""
    own = units_for(talk, Act.SEE)
    going_on = {series.unit for series in await talk.tx.meetings.series_in(own, talk.today)}
    unit = next((unit for unit in own if unit in going_on), None)
    occasion = await talk.tx.meetings.next_of(unit, talk.now) if unit is not None else None
    if unit is None or occasion is None:
        return ()
    name = talk.say("apt.next_of", unit=unit_name(talk, unit))
    button = Button(talk.say("button.apt_next"), "apt_next", unit)
    return (Row(f"{name}: {when(talk, occasion.coming[0])}", button),)


async def next_card(talk: Talk, notice: AptNext) -> Card | None:
    if not may_here(talk, Act.SEE, notice.unit):
        return None
    title = Heading(talk.say("apt.next_of", unit=unit_name(talk, notice.unit)))
    coming = await talk.tx.meetings.coming(notice.unit, talk.now, 2)
    if not coming:
        return Card(talk.say("apt.notification"), (title, Text((talk.say("apt.none_planned"),))))
    occasion, *later = coming
    then = (Note(talk.say("apt.then", when=when(talk, later[0].coming[0]))),) if later else ()
    parts: tuple[CardPart, ...] = (
        title,
        Text((Strong(all_times(talk, occasion)),)),
        *await _agenda_sent(talk, occasion),
        *await _brought(talk, occasion),
        *then,
        Buttons(_next_buttons(talk, occasion)),
    )
    return Card(talk.say("apt.notification"), parts)


async def _agenda_sent(talk: Talk, occasion: Occasion) -> tuple[CardPart, ...]:
    """What stands on the agenda once it is out, apart from what people have brought."""
    agenda = await talk.tx.agendas.kept(occasion.id) if occasion.state is State.POSTED else None
    if agenda is None:
        return ()
    others = tuple(part for part in agenda.parts if not isinstance(part, Items))
    return agenda_parts(talk, replace(agenda, parts=others))


async def _brought(talk: Talk, occasion: Occasion) -> tuple[CardPart, ...]:
    """What is taken up there, and what came too late for its agenda."""
    items = await talk.tx.agendas.to_take_up(occasion)
    is_out = occasion.state is State.POSTED
    waiting = await talk.tx.agendas.items(occasion.unit, None) if is_out else ()
    said = Text((talk.say("apt.to_take_up" if items else "apt.nothing_yet"),))
    late = (Text((talk.say("apt.waiting"),)), *item_lines(talk, waiting)) if waiting else ()
    return (*((said,) if items or not is_out else ()), *item_lines(talk, items), *late)


def _next_buttons(talk: Talk, occasion: Occasion) -> tuple[Button, ...]:
    add = Button(talk.say("button.apt_add_item"), "apt_add_item", occasion.unit)
    if not arranges(talk, occasion.unit):
        return (add,)
    return (
        add,
        Button(talk.say("button.apt_move"), "apt_move", occasion.id, occasion.version),
        Button(talk.say("button.apt_cancel"), "apt_cancel", occasion.id, occasion.version),
    )


# --- in words --------------------------------------------------------------------------------------------


async def change_in_words(talk: Talk, text: str) -> Answer | None:
    """ "nästa APT flyttas till fredag kl 10"; None when the words say nothing of the kind."""
    said = read_change(text, talk.local_now)
    if said is None:
        return None
    units = await units_meant(talk, text, Act.ARRANGE)
    if not units:
        await refuse(talk, home_unit(talk))
        return NOTHING
    for unit in units:
        if (occasion := await _meant(talk, said, unit)) is not None:
            return await _ask(talk, said, occasion)
    return await talk.words("apt.no_such", buttons=("apt",))


async def _meant(talk: Talk, said: ChangeSaid, unit: str) -> Occasion | None:
    if said.change is Change.RESTORE:
        near = await talk.tx.meetings.between(unit, talk.today, talk.today + _LOOKED_BACK)
        found = [each for each in near if each.state is State.CANCELLED]
    else:
        found = list(await talk.tx.meetings.coming(unit, talk.now, _LOOKED_AT))
    return next((each for each in found if is_meant(said, each)), None)


async def _ask(talk: Talk, said: ChangeSaid, occasion: Occasion) -> Answer:
    gathering = gathering_meant(said, occasion)
    was = gathering.day if gathering is not None else occasion.day
    days = days_for(said, was, talk.today) if said.change is Change.MOVE else ()
    hours = said.hours
    asked = AptChangeAsked(
        occasion.id,
        occasion.version,
        said.change.value,
        tuple(day.isoformat() for day in days),
        f"{hours.begins:%H:%M}" if hours else "",
        f"{hours.ends:%H:%M}" if hours and hours.ends else "",
        str(gathering.sitting) if gathering is not None else "",
    )
    return await talk.reply(asked)


async def change_card(talk: Talk, notice: AptChangeAsked) -> Card | None:
    """What was understood, to be confirmed; None when it is not so any more, or not theirs."""
    occasion = await talk.tx.meetings.get(notice.occasion)
    if occasion is None or occasion.version != notice.version or not arranges(talk, occasion.unit):
        return None
    change = Change(notice.change)
    heading = Heading(talk.say("apt.of_unit", unit=unit_name(talk, occasion.unit)))
    about = _about(occasion, notice.sitting)
    times = "\n".join(when(talk, each) for each in about)
    told = _what_becomes_of_each(talk, occasion, notice) if change is Change.MOVE else ""
    becomes = (Text((told,)),) if told else ()
    question = "apt.move_when" if change is Change.MOVE and not notice.days else f"apt_change.{change}"
    buttons = (
        _move_buttons(talk, occasion, notice, about)
        if change is Change.MOVE
        else (
            _do(
                occasion,
                talk.say(f"button.apt_{change}"),
                f"{change}||||{notice.sitting}",
            ),
        )
    )
    return Card(
        talk.say("apt.notification"),
        (heading, Text((Strong(times),)), *becomes, Text((talk.say(question),)), Buttons(buttons)),
    )


def _about(occasion: Occasion, sitting: str) -> tuple[Gathering, ...]:
    """The gathering that is spoken of, or all of them."""
    named = tuple(each for each in occasion.gatherings if str(each.sitting) == sitting)
    return named or occasion.coming


def _move_buttons(
    talk: Talk, occasion: Occasion, notice: AptChangeAsked, about: tuple[Gathering, ...]
) -> tuple[Button, ...]:
    """A button for each day it may be, and for each gathering where hours were said of none by name."""
    found = []
    each_by_itself = bool(notice.begins) and len(about) > 1
    for day in notice.days:
        for gathering in about if each_by_itself else about[:1]:
            sitting = str(gathering.sitting) if each_by_itself else notice.sitting
            value = f"{Change.MOVE}|{day}|{notice.begins}|{notice.ends}|{sitting}"
            together = _moved_together(occasion, notice, day)
            label = (
                _moved_together_label(talk, together)
                if together
                else _moved_label(talk, gathering, notice, day)
            )
            name = describe_sitting(gathering.name, talk.say.locale) if each_by_itself else ""
            found.append(_do(occasion, f"{label}, {name}" if name else label, value))
    other = Button(talk.say("button.apt_other_day"), "apt_move", occasion.id, occasion.version)
    return (*found, other)


def _moved_label(talk: Talk, gathering: Gathering, notice: AptChangeAsked, day: str) -> str:
    """Flytta till fredag 4 dec kl. 10.00"""
    begins = time.fromisoformat(notice.begins) if notice.begins else gathering.begins
    return talk.say("apt.move_to", when=_day_and_clock(talk, date.fromisoformat(day), begins))


def _day_and_clock(talk: Talk, day: date, clock: time) -> str:
    return talk.say("time.day_and_clock", day=talk.say.short_day(day), clock=talk.say.clock(clock))


def _moved_together(
    occasion: Occasion, notice: AptChangeAsked, day: str
) -> tuple[tuple[Gathering, Gathering], ...]:
    """Each gathering as it is and as it becomes, when one press moves more than one; else nothing."""
    before = _about(occasion, notice.sitting)
    alone = not before[1:]
    if alone or notice.begins or not allows(occasion, MeetingStep.MOVE):
        return ()
    after = {each.sitting: each for each in move(occasion, date.fromisoformat(day)).gatherings}
    return tuple((each, after[each.sitting]) for each in before)


def _moved_together_label(talk: Talk, moved: tuple[tuple[Gathering, Gathering], ...]) -> str:
    """Flytta till torsdag 3 dec och fredag 4 dec"""
    days = dict.fromkeys(talk.say.short_day(after.day) for _, after in moved)
    return talk.say("apt.move_to", when=talk.say.listed(list(days)))


def _what_becomes_of_each(talk: Talk, occasion: Occasion, notice: AptChangeAsked) -> str:
    """A line for each gathering that goes with others. Between days to choose from, the buttons tell."""
    if notice.days[1:]:
        return ""
    return "\n".join(
        f"{when(talk, before)} → {when(talk, after)}"
        for day in notice.days
        for before, after in _moved_together(occasion, notice, day)
    )


def _do(occasion: Occasion, label: str, value: str) -> Button:
    return Button(label, "apt_change_ok", occasion.id, occasion.version, value, ButtonStyle.PRIMARY)


async def ask_to_cancel(talk: Talk, press: Pressed) -> Answer:
    """[Ställ in]: asked once more, because everyone hears of it."""
    occasion = await current(talk, press.on, press.version, Act.ARRANGE)
    if occasion is None:
        return NOTHING
    return await talk.reply(AptChangeAsked(occasion.id, occasion.version, Change.CANCEL.value))


async def change_confirmed(talk: Talk, press: Pressed) -> Answer:
    """[Flytta till …], [Ställ in], [Blir av]. value: change|day|begins|ends|sitting"""
    occasion = await current(talk, press.on, press.version, Act.ARRANGE)
    if occasion is None:
        return NOTHING
    what, day, begins, ends, sitting = (*press.value.split("|"), "", "", "", "")[:5]
    if what not in set(Change):
        return await talk.words("draft.stale")
    change = Change(what)
    if not allows(occasion, _STEPS[change]):
        return await talk.words("apt.changed")
    which = int(sitting) if sitting.isdecimal() else None
    match change:
        case Change.CANCEL:
            return await _changed(talk, occasion, cancel(occasion, which))
        case Change.RESTORE:
            return await _changed(talk, occasion, restore(occasion))
        case Change.MOVE:
            to = iso_day(day)
            if to is None or to < talk.today:
                return await talk.words("apt.day_passed")
            moved = move(occasion, to, _clock(begins), _clock(ends), sitting=which)
            return await _changed(talk, occasion, moved)


_STEPS: Mapping[Change, MeetingStep] = {
    Change.MOVE: MeetingStep.MOVE,
    Change.CANCEL: MeetingStep.CANCEL,
    Change.RESTORE: MeetingStep.RESTORE,
}


def _clock(said: str) -> time | None:
    try:
        return time.fromisoformat(said) if said else None
    except ValueError:
        return None


async def _changed(talk: Talk, before: Occasion, after: Occasion) -> Answer:
    """Keep it; whoever has the time in a calendar hears of it, and cards are as it is now."""
    await talk.tx.meetings.save(after)
    talk.tx.audit.note("apt.changed", talk.person.id, after.id, state=after.state)
    if after.state is State.CANCELLED:
        await talk.tx.agendas.set_free(after.id)
    if before.state is State.POSTED:
        await tell_of_change(talk, after, "cancelled" if after.state is State.CANCELLED else "moved")
    slot = apt_slot(after.id)
    for person in managers_of(talk.organisation, after.unit, talk.today):
        if before.state in {State.DRAFTED, State.APPROVED}:
            notice = (
                CardRetired("apt.cancelled_card") if after.state is State.CANCELLED else AptDraft(after.id)
            )
            await talk.tell(person, notice, slot=slot)
    if after.state is State.CANCELLED:
        await talk.words("apt.cancelled_on", {"day": talk.say.day(before.day)})
    return await talk.reply(AptNext(after.unit))


# --- the form --------------------------------------------------------------------------------------------


async def open_move(talk: Talk, press: Pressed) -> Answer:
    """[Flytta]"""
    occasion = await current(talk, press.on, press.version, Act.ARRANGE)
    return NOTHING if occasion is None else Answer(dialog=_move_dialog(talk, occasion))


def _move_dialog(talk: Talk, occasion: Occasion) -> Dialog:
    first = occasion.coming[0]
    options = tuple(Option(str(each.sitting), when(talk, each)) for each in occasion.coming)
    which = (
        (ChoiceInput("sitting", talk.say("apt.which_gathering"), options, str(first.sitting), few=True),)
        if len(options) > 1
        else ()
    )
    return Dialog(
        name="apt_move",
        title=talk.say("dialog.apt_move"),
        parts=(
            *which,
            DateInput("day", talk.say("apt.new_day"), first.day),
            TimeInput("begins", talk.say("apt.begins"), first.begins, required=True),
            TimeInput("ends", talk.say("apt.ends"), first.ends),
        ),
        submit=talk.say("button.apt_move"),
        close=talk.say("button.back"),
        on=occasion.id,
        version=occasion.version,
    )


async def save_move(talk: Talk, sent: Submitted) -> Answer:
    occasion = await current(talk, sent.on, sent.version, Act.ARRANGE)
    if occasion is None:
        return NOTHING
    if wrong := unfit(talk.say, _move_dialog(talk, occasion).parts, sent.values):
        return Answer(errors=wrong)
    day = iso_day(str(sent.values.get("day") or ""))
    begins, ends = (_clock(str(sent.values.get(name) or "")) for name in ("begins", "ends"))
    if day is None or day < talk.today:
        return Answer(errors={"day": talk.say("apt.day_passed")})
    if begins is None or (ends is not None and ends <= begins):
        return Answer(errors={"ends": talk.say("apt.ends_before")})
    sitting = str(sent.values.get("sitting") or occasion.coming[0].sitting)
    return await _changed(talk, occasion, move(occasion, day, begins, ends, sitting=int(sitting)))


# --- a holiday -------------------------------------------------------------------------------------------


def _awkward(occasion: Occasion, sitting: int) -> tuple[Gathering, Question] | None:
    """The first gathering from that one on whose day is to be asked about."""
    for gathering in occasion.gatherings:
        question = question_about(gathering.day) if gathering.sitting >= sitting else None
        if question is not None and not gathering.cancelled:
            return gathering, question
    return None


async def holiday_card(talk: Talk, notice: AptHoliday) -> Card | None:
    """None when someone has answered, or it is not theirs to answer."""
    occasion = await talk.tx.meetings.get(notice.occasion)
    if occasion is None or occasion.settled or not occasion.is_ahead or not arranges(talk, occasion.unit):
        return None
    found = _awkward(occasion, notice.sitting)
    if found is None:
        return None
    gathering, question = found
    buttons = tuple(
        Button(
            _way_label(talk, way, day),
            "apt_holiday",
            occasion.id,
            occasion.version,
            f"{way}|{gathering.sitting}",
        )
        for way, day in question.proposals.items()
    )
    text = talk.say(f"apt_holiday.{question.why}", holiday=question.holiday, when=when(talk, gathering))
    heading = Heading(talk.say("apt.of_unit", unit=unit_name(talk, occasion.unit)))
    return Card(talk.say("apt.notification"), (heading, Text((text,)), Buttons(buttons)))


def _way_label(talk: Talk, way: Way, day: date | None) -> str:
    return talk.say(f"apt_way.{way}", day=talk.say.short_day(day) if day is not None else "")


async def answer_holiday(talk: Talk, press: Pressed) -> Answer:
    """[Flytta till …] [Behåll …] [Ställ in]. value: way|sitting"""
    occasion = await current(talk, press.on, press.version, Act.ARRANGE)
    way, _, sitting = press.value.partition("|")
    if occasion is None:
        return NOTHING
    found = _awkward(occasion, int(sitting) if sitting.isdecimal() else 0)
    if found is None or way not in set(Way):
        return await talk.words("apt.changed")
    gathering, question = found
    after = _answered(occasion, gathering, Way(way), question)
    await talk.reply(CardRetired("apt.holiday_answered"), slot=apt_holiday_slot(occasion.id))
    await _changed(talk, occasion, after)
    if _awkward(after, gathering.sitting + 1) is not None and after.is_ahead:
        await _ask_about_the_next(talk, after, gathering.sitting + 1)
    return NOTHING


def _answered(occasion: Occasion, gathering: Gathering, way: Way, question: Question) -> Occasion:
    match way:
        case Way.KEEP:
            return settle(occasion)
        case Way.CANCEL:
            return cancel(occasion, gathering.sitting)
        case Way.BEFORE | Way.AFTER:
            day = question.proposals[way] or gathering.day
            return move(occasion, day, sitting=gathering.sitting)


async def _ask_about_the_next(talk: Talk, occasion: Occasion, sitting: int) -> None:
    """The night staff's day too: each is asked about by itself."""
    await talk.tx.meetings.save(replace(occasion, settled=False), same_version=True)
    await talk.reply(AptHoliday(occasion.id, sitting), slot=apt_holiday_slot(occasion.id), fresh=True)
