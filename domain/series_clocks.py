"""From when to when an APT lasts, as people say it: "kl 14–15.30", "8.30", "2-3.30 pm", "halv nio"."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from domain.series_text import Text
from domain.understanding.clock_times import find_clocks

_NOON, _MIDNIGHT = 12, 24
_AFTERNOON_SAID_SHORT = range(1, 6)
"""Nobody means two at night by "kl 2"; "kl 02.00" does."""


@dataclass(frozen=True, slots=True)
class Hours:
    """From and, where said, to."""

    begins: time
    ends: time | None = None


def _clock(which: str) -> str:
    half = rf"(?: ?(?P<half{which}>am|pm|a\.m\.?|p\.m\.?)(?!\w))?"
    return rf"(?P<h{which}>[01]?\d|2[0-3])(?:[.:]?(?P<m{which}>[0-5]\d))?{half}"


_KL = r"(?:(?:kl|at|vid|fran|from|mellan|between)\b\.? ?)*"
_FREE = r"(?<![\w/:.,-])"
_AFTER = r"(?![\d/:]|[.,-]\d)"
_RANGE = rf"{_FREE}{_KL}{_clock('1')} ?(?:-+|till|to|och|and|until) ?(?:kl\.? ?)?{_clock('2')}{_AFTER}"
_SINGLE = rf"{_FREE}(?:(?P<kl>kl\b\.?|at|vid) ?)?{_clock('1')}{_AFTER}"
_LENGTH = (
    r"(?:\b(?:i|for|under|ca|c:a|och haller pa|varar) )*\b"
    r"(?P<much>\d+(?:[.,]5)?|en och en halv|halvannan|en|ett|tva|one|two|one and a half|en halv|half an) ?"
    r"(?P<unit>timm\w*|tim\b|h\b|hours?|minuter|minutes|min\b)"
)
_AMOUNTS = {
    "en": 1.0, "ett": 1.0, "one": 1.0, "tva": 2.0, "two": 2.0, "halvannan": 1.5, "en och en halv": 1.5,
    "one and a half": 1.5, "en halv": 0.5, "half an": 0.5,
}  # fmt: skip


def take_hours(rest: Text) -> Hours | None:
    """The first time of day in the text, taken out of it; None without one that can be."""
    length = _length(rest)
    found = rest.look(_RANGE)
    if found is not None:
        said = found.groupdict()
        begins = _time(said["h1"], said["m1"], said["half1"] or said["half2"])
        ends = _time(said["h2"], said["m2"], said["half2"])
        if begins is not None and ends is not None and begins < ends:
            rest.blank(found.start(), found.end())
            return Hours(begins, ends)
        return None
    begins = _single(rest) or _in_words(rest)
    return None if begins is None else Hours(begins, _after(begins, length))


def _length(rest: Text) -> timedelta | None:
    found = rest.take(_LENGTH)
    if found is None:
        return None
    much = found["much"]
    amount = _AMOUNTS[much] if much in _AMOUNTS else float(much.replace(",", "."))
    return timedelta(minutes=amount) if found["unit"].startswith("min") else timedelta(hours=amount)


def _after(begins: time, length: timedelta | None) -> time | None:
    if not length:
        return None
    ends = datetime.combine(date.min, begins) + length
    return ends.time() if ends.date() == date.min else None


def _single(rest: Text) -> time | None:
    """A clock time that says it is one: by "kl", minutes, or am and pm."""
    start = 0
    text = rest.now
    while (found := rest.piece(start, len(text)).look(_SINGLE)) is not None:
        said = found.groupdict()
        if said["kl"] or said["half1"] or set(found[0]) & {".", ":"}:
            rest.blank(start + found.start(), start + found.end())
            return _time(said["h1"], said["m1"], said["half1"])
        start += found.end()
    return None


def _in_words(rest: Text) -> time | None:
    for clock in find_clocks(rest.now):
        at = clock.at(None)
        if at is not None:
            rest.blank(clock.start, clock.end)
            return at
    return None


def _time(hour: str, minute: str | None, half: str | None) -> time | None:
    number = int(hour)
    if half is not None:
        number = number % _NOON + (_NOON if half.startswith("p") else 0)
    elif len(hour) == 1 and number in _AFTERNOON_SAID_SHORT:
        number += _NOON
    return time(number, int(minute or 0)) if number < _MIDNIGHT else None
