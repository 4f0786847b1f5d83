"""Answers that are times: said in words, pressed as a recent day, or picked in a dialog."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from domain.cases import DayPart, Happened
from domain.deadlines import LOCAL
from domain.understanding import Moment, read_moment
from domain.understanding import Reading as Tense
from handlers.chat import DateInput, Input, Option, TimeInput
from handlers.forms import SURE_ENOUGH, AskBack, Asking, Field, Heard, Read, Reading


def told_on(day: date, moment: Moment) -> Happened:
    """The day with what was said of the time of day: by the clock, else the part of the day."""
    part = DayPart[moment.part.name] if moment.part and moment.clock is None else None
    return Happened(day, moment.clock, part=part)


def _moment(moment: Moment | None, asking: Asking) -> Reading:
    if moment is None:
        return None
    if moment.day is None or moment.vague or (moment.sure < SURE_ENOUGH and moment.candidates):
        days = moment.candidates or tuple(asking.today - timedelta(days=n) for n in (0, 1, 2))
        return AskBack(tuple(told_on(day, moment).as_text() for day in days[:4]))
    return Read(told_on(moment.day, moment).as_text())


def _when_words(text: str, asking: Asking) -> Reading:
    return _moment(read_moment(text, asking.now, Tense.REPORT), asking)


def _when_found(heard: Heard, asking: Asking) -> Reading:
    return _moment(heard.when, asking)


def _show_when(value: str, asking: Asking) -> str:
    return asking.say.happened(Happened.from_text(value))


def _recent_days(asking: Asking) -> tuple[Option, ...]:
    names = ("day.today", "day.yesterday", "day.before_yesterday")
    return tuple(
        Option(str(asking.today - timedelta(days=n)), asking.say(name)) for n, name in enumerate(names)
    )


def _read_local(day: str, clock: str, asking: Asking) -> Reading:
    try:
        happened = Happened.from_text(f"{day}T{clock}" if clock else day)
    except ValueError:
        return None
    if datetime.combine(happened.day, happened.clock or time.min, LOCAL) > asking.now:
        return None
    return Read(happened.as_text())


def when_field(name: str) -> Field:
    """A day, perhaps with a time of day; never later than now."""

    def inputs(value: str, asking: Asking) -> tuple[Input, ...]:
        known = Happened.from_text(value) if value else None
        return (
            DateInput(f"{name}_day", asking.say(f"field.{name}"), known.day if known else None),
            TimeInput(f"{name}_clock", asking.say("field.clock"), known.clock if known else None),
        )

    def submitted(values: Mapping[str, str | tuple[str, ...]], asking: Asking) -> Reading:
        day, clock = str(values.get(f"{name}_day", "")), str(values.get(f"{name}_clock") or "")
        told = asking.values.get(name, "")
        if told and not clock and f"{Happened.from_text(told).day}" == day and Happened.from_text(told).part:
            return Read(told)  # the form has no input for the evening that was told
        return _read_local(day, clock, asking)

    return Field(
        name,
        read=_when_words,
        show=_show_when,
        offer=_recent_days,
        found=_when_found,
        inputs=inputs,
        submitted=submitted,
    )


def as_local_datetime(happened: Happened) -> datetime:
    """The moment; a day without a time counts from its start, so that no hour is given away."""
    return datetime.combine(happened.day, happened.clock or time.min, LOCAL)
