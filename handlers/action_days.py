"""Until when: a day said in words, always echoed as a full date, and never taken where it is unclear."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from domain.calendar import is_working_day
from domain.deadlines import LOCAL
from domain.understanding import Reading, read_moment
from handlers.chat import Option
from handlers.forms import SURE_ENOUGH
from handlers.talk import Talk

_OFFERED_WEEKS = (1, 2, 4)
_LEADING = re.compile(
    r"^(?:till och med|till|senast|klart?|innan|before|until|till den|to|by)\s+(?:den\s+)?", re.IGNORECASE
)
_REACH = 0.6
"""Share of the words that the date must take up, so that a story with a date in it is no date."""
_FURTHEST = timedelta(days=5 * 366)


@dataclass(frozen=True, slots=True)
class DayRead:
    """day: what the words mean; None when they mean no one day. candidates: the days they may mean."""

    day: date | None
    candidates: tuple[date, ...] = ()


def read_day(talk: Talk, words: str) -> DayRead | None:
    """The day that the words are, or may be; None when they are no date at all."""
    whole = words.strip(" .!?")
    said = _LEADING.sub("", whole)
    moment = read_moment(said, talk.now.astimezone(LOCAL), Reading.DEADLINE)
    if moment is None:  # "innan jul": the day before one that is none by itself
        said, moment = whole, read_moment(whole, talk.now.astimezone(LOCAL), Reading.DEADLINE)
    if moment is None or not said:
        return None
    if (moment.span.end - moment.span.start) / len(said) < _REACH:
        return None
    unclear = moment.vague or (moment.sure < SURE_ENOUGH and bool(moment.candidates))
    if moment.day is None or unclear:
        ahead = tuple(day for day in moment.candidates if is_ahead(talk, day))
        return DayRead(None, ahead)
    return DayRead(moment.day)


_BECAUSE = re.compile(
    r"\s*[,;]?\s+(?:för att|eftersom|därför att|because|since)\s+(?P<reason>.+)$", re.IGNORECASE | re.DOTALL
)
_THEN = re.compile(r"\s*[,;]\s+(?P<reason>(?=.*[^\W\d_]{3}).+)$", re.DOTALL)


def day_and_reason(talk: Talk, words: str) -> tuple[DayRead | None, str]:
    """ "29 januari, vi väntar på delar": the day, and what follows it as the reason ("" for none)."""
    if because := _BECAUSE.search(words):
        return read_day(talk, words[: because.start()]), because["reason"].strip()
    then = _THEN.search(words)
    if then is not None and read_day(talk, then["reason"]) is None:
        before = read_day(talk, words[: then.start()])
        if before is not None and before.day is not None:
            return before, then["reason"].strip()
    return read_day(talk, words), ""


def is_ahead(talk: Talk, day: date) -> bool:
    """Today or later, and not so far off that it must be a slip."""
    return talk.today <= day <= talk.today + _FURTHEST


def offered_days(talk: Talk) -> tuple[Option, ...]:
    """In a week, two, four: always a working day."""
    return tuple(
        Option(_working(talk.today + timedelta(weeks=weeks)).isoformat(), talk.say(f"due_in.{weeks}"))
        for weeks in _OFFERED_WEEKS
    )


def _working(day: date) -> date:
    while not is_working_day(day):
        day += timedelta(days=1)
    return day


def iso_day(text: str) -> date | None:
    """A day as a menu or a dialog sends it; None for anything else."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
