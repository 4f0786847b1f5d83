"""Items and themes for APT in words: "ta upp larmrutinen på nästa APT, 10 minuter"."""

import re
from dataclasses import dataclass
from datetime import date, datetime

from domain.agenda_items import LONGEST_LINE
from domain.calendar import last_day_of_month
from domain.deadlines import local_day
from domain.understanding import Precision, Reading, read_moment
from domain.understanding.date_words import MONTH_NUMBER

_LONGEST_SAID = 1000
_LONGEST_MINUTES = 240


@dataclass(frozen=True, slots=True)
class ItemSaid:
    """title: as it was written; mask it (domain.actions.working_text) before it is kept.

    minutes: how long it takes, when said. day: of which APT; None for the next.
    """

    title: str
    minutes: int | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class ThemeSaid:
    """title: as it was written. last: the last day it stands; None when nobody said."""

    title: str
    last: date | None = None


_APT = r"APT(?:[:-]?(?:t|et|n|en|mötet|möte|träffen|s))?(?:s? (?:agenda|dagordning)(?:en)?)?"
_ON = rf"(?:på|till|inför|at|on|to|for) (?:the )?(?:nästa |kommande |next )?{_APT}"
_TAKE_UP = r"(?:ta upp|prata om|diskutera|lyfta)"
_PUT = (
    r"\b(?:ta(?:r|s)? upp|lyft(?:a)?|lägg(?:a)?(?: till)?(?: punkten)?|prata om|diskutera|sätt(?:a)? upp|"
    r"bring up|add|raise|discuss)"
)


def _any_of(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE | re.DOTALL) for pattern in patterns)


_ITEMS = _any_of(
    rf"^(?:ny )?(?:APT-?punkt|punkt {_ON}|APT item|item {_ON})\s*[:–-]\s*(?P<title>.+)$",
    rf"^(?:{_ON}|nästa APT|next APT)(?: (?:vill jag|ska vi|kan vi|behöver vi))? {_TAKE_UP}\s+(?P<title>.+)$",
    rf"{_PUT}\s+(?P<title>.+?)\s+{_ON}(?P<rest>.*)$",
    rf"^{_APT}\s*:\s*(?:ta upp |punkt:? )?(?P<title>.+)$",
)
_MINUTES = re.compile(
    r"[,;(–-]*\s*(?:det |it )?(?:tar|takes|behöver|ca|c:a|cirka|about|i|på)?\s*\b(?P<minutes>\d{1,3}) ?"
    r"(?:min(?:uter|utes)?)\b\.?\)?",
    re.IGNORECASE,
)
_STANDING = r"(?:stående (?:APT-)?punkt(?:en)?|stående tema|tema|standing item|theme)"
_AS_STANDING = rf"(?:som|till|as|a)(?: en| ett| a)? {_STANDING}(?: (?:på|för|at|for) (?:the )?{_APT})?"
_THEMES = _any_of(
    rf"^(?:ny |nytt |new )?{_STANDING}(?: (?:på|för|till|at|for) (?:the )?{_APT})?\s*[:–-]\s*(?P<title>.+)$",
    rf"^(?:(?:ha|lägga?(?: in| till)?|sätt|gör|make|have) )?(?P<title>.+?) {_AS_STANDING}(?P<rest>.*)$",
)
_UNTIL = re.compile(
    r"[,;]?\s*\b(?:till(?: och med)?|t\.?\s?o\.?\s?m\.?|tom|fram till|until|through)\s+(?P<until>.+)$",
    re.IGNORECASE,
)
_MONTH_ALONE = re.compile(r"(?:slutet av |end of |the end of )?(?P<month>[a-zåäö]+)\s*$", re.IGNORECASE)


def read_item(text: str, now: datetime) -> ItemSaid | None:
    """What someone wants taken up; None when the text says nothing of the kind. Never raises."""
    said = text[:_LONGEST_SAID].strip()
    found = next((match for pattern in _ITEMS if (match := pattern.search(said))), None)
    if found is None:
        return None
    rest = found.groupdict().get("rest") or ""
    title, minutes = _without_minutes(found["title"])
    if minutes is None:
        _, minutes = _without_minutes(rest)
    title = _tidy(title)
    return ItemSaid(title, minutes, _day(rest, now)) if title else None


def _without_minutes(said: str) -> tuple[str, int | None]:
    found = _MINUTES.search(said)
    if found is None or not 0 < int(found["minutes"]) <= _LONGEST_MINUTES:
        return said, None
    return f"{said[: found.start()]} {said[found.end() :]}", int(found["minutes"])


def _day(rest: str, now: datetime) -> date | None:
    at = read_moment(_MINUTES.sub(" ", rest), now, Reading.DEADLINE)
    return at.day if at is not None and at.precision in {Precision.DAY, Precision.MINUTE} else None


def _tidy(title: str) -> str:
    line = " ".join(title.split()).strip(" .,;:–-?!\"'")[:LONGEST_LINE]
    return line[:1].upper() + line[1:]


def read_theme(text: str, now: datetime) -> ThemeSaid | None:
    """What is taken up each time, and until when; None when the text says nothing of it. Never raises."""
    said = text[:_LONGEST_SAID].strip()
    found = next((match for pattern in _THEMES if (match := pattern.search(said))), None)
    if found is None:
        return None
    rest = found.groupdict().get("rest") or ""
    title, last = _without_end(found["title"], now)
    if last is None:
        _, last = _without_end(rest, now)
    title = _tidy(title)
    return ThemeSaid(title, last) if title else None


def _without_end(said: str, now: datetime) -> tuple[str, date | None]:
    """The words before "till …", and the day; the words as they are where no day is meant."""
    found = _UNTIL.search(said)
    if found is None:
        return said, None
    last = _end_of_month(found["until"], local_day(now))
    if last is None:
        at = read_moment(found["until"], now, Reading.DEADLINE)
        last = None if at is None else at.day
    return (said, None) if last is None else (said[: found.start()], last)


def _end_of_month(said: str, today: date) -> date | None:
    """ "till juni" is to the end of it."""
    found = _MONTH_ALONE.fullmatch(said.strip(" ."))
    month = MONTH_NUMBER.get(found["month"].lower()) if found is not None else None
    if month is None:
        return None
    return last_day_of_month(today.year + (month < today.month), month)
