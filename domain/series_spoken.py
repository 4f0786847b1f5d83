"""A pattern written back in words, in Swedish or English. domain.series_words reads the very same words.

These sentences are the other side of a grammar, not catalogue texts: a test holds that reading what
is written here gives the pattern again. So they are kept beside the reader.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from domain.series import MonthlyDate, MonthlyWeekday, Pattern, Rhythm, Sitting, Weekly, Weeks

_LAST_DATE = 31


@dataclass(frozen=True, slots=True)
class _Language:
    weekdays: Sequence[str]
    the_weekday: str  # of a month: "första tisdagen"
    the_workday: str
    months: Sequence[str]
    nths: Mapping[int, str]
    every: Sequence[str]  # every, every other, every third …
    week: str
    month: str
    on: str
    weeks: Mapping[Weeks, str]
    the_date: str
    the_last: str
    at: str
    pause: str
    since: str
    place: str
    conjunction: str
    names: Mapping[str, str]


_WORDS: Mapping[str, tuple[Any, Any]] = {
    # a field of _Language: in Swedish, in English
    "weekdays": (
        ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"),
        ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    ),
    "the_weekday": ("{nth} {day}en", "the {nth} {day}"),
    "the_workday": ("{nth} vardagen", "the {nth} working day"),
    "months": (
        (
            "januari", "februari", "mars", "april", "maj", "juni",
            "juli", "augusti", "september", "oktober", "november", "december",
        ),
        (
            "January", "February", "March", "April", "May", "June",
            "July", "August", "September", "October", "November", "December",
        ),
    ),
    "nths": (
        {1: "första", 2: "andra", 3: "tredje", 4: "fjärde", 5: "femte", -2: "näst sista", -1: "sista"},
        {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -2: "second last", -1: "last"},
    ),
    "every": (
        (
            "varje", "varannan", "var tredje", "var fjärde", "var femte", "var sjätte", "var sjunde",
            "var åttonde", "var nionde", "var tionde", "var elfte", "var tolfte",
        ),
        (
            "every", "every other", "every three", "every four", "every five", "every six", "every seven",
            "every eight", "every nine", "every ten", "every eleven", "every twelve",
        ),
    ),
    "week": ("vecka", "week"),
    "month": ("månad", "month"),
    "on": ("på {day}ar", "on {day}s"),
    "weeks": (
        {Weeks.EVEN: "jämna veckor", Weeks.ODD: "udda veckor"},
        {Weeks.EVEN: "even weeks", Weeks.ODD: "odd weeks"},
    ),
    "the_date": ("den {date}:{end}", "the {date}{end}"),
    "the_last": ("sista dagen", "the last day of"),
    "at": ("kl. {hours}", "at {hours}"),
    "pause": ("paus i {months}", "except {months}"),
    "since": ("från {day} {month} {year}", "from {day} {month} {year}"),
    "place": ("plats: {place}", "place: {place}"),
    "conjunction": ("och", "and"),
    "names": (
        {
            "day": "dagpersonal", "evening": "kvällspersonal", "night": "nattpersonal",
            "weekend": "helgpersonal", "group 1": "grupp 1", "group 2": "grupp 2", "group 3": "grupp 3",
        },
        {
            "day": "day staff", "evening": "evening staff", "night": "night staff",
            "weekend": "weekend staff", "group 1": "group 1", "group 2": "group 2", "group 3": "group 3",
        },
    ),
}  # fmt: skip
_SWEDISH, _ENGLISH = (_Language(**{name: said[place] for name, said in _WORDS.items()}) for place in (0, 1))
_LANGUAGES = {"sv": _SWEDISH, "en": _ENGLISH}


def describe(pattern: Pattern, locale: str = "sv") -> str:
    """The pattern in words ("första tisdagen varje månad kl. 14.00–15.30, paus i juli").

    locale: "sv" or "en"; Swedish for any other.
    """
    words = _LANGUAGES.get(locale, _SWEDISH)
    sittings = "; ".join(_sitting(sitting, words) for sitting in pattern.sittings)
    rest = [
        _since(pattern.starts, words),
        _pause(pattern.pause, words),
        words.place.format(place=pattern.place) if pattern.place else "",
    ]
    return ", ".join([sittings, *(said for said in rest if said)])


def describe_sitting(name: str, locale: str = "sv") -> str:
    """What a sitting is called ("nattpersonal"); empty for one without a name."""
    return _LANGUAGES.get(locale, _SWEDISH).names.get(name, "")


def _sitting(sitting: Sitting, words: _Language) -> str:
    name = words.names.get(sitting.name)
    said = f"{_rhythm(sitting.rhythm, words)} {words.at.format(hours=_hours(sitting, words))}"
    return f"{name}: {said}" if name else said


def _hours(sitting: Sitting, words: _Language) -> str:
    separator = "." if words is _SWEDISH else ":"
    clocks = [sitting.begins] if sitting.ends is None else [sitting.begins, sitting.ends]
    return "–".join(_clock(clock, separator) for clock in clocks)


def _clock(clock: time, separator: str) -> str:
    return f"{clock.hour:02}{separator}{clock.minute:02}"


def _rhythm(rhythm: Rhythm, words: _Language) -> str:
    match rhythm:
        case Weekly(weekday, 1, Weeks.ALL):
            return f"{words.every[0]} {words.weekdays[weekday]}"
        case Weekly(weekday, interval, Weeks.ALL):
            return f"{_every(interval, words.week, words)} {words.on.format(day=words.weekdays[weekday])}"
        case Weekly(weekday, _, weeks):
            return f"{words.weeks[weeks]} {words.on.format(day=words.weekdays[weekday])}"
        case MonthlyWeekday(nths, weekday, interval):
            said = _listed((words.nths[nth] for nth in nths), words)
            which = (
                words.the_workday.format(nth=said)
                if weekday is None
                else words.the_weekday.format(nth=said, day=words.weekdays[weekday])
            )
            return f"{which} {_every(interval, words.month, words)}"
        case MonthlyDate(day, interval):
            return f"{_date(day, words)} {_every(interval, words.month, words)}"


def _every(interval: int, unit: str, words: _Language) -> str:
    plural = "s" if words is _ENGLISH and interval > 2 else ""  # noqa: PLR2004 ("every other week")
    return f"{words.every[interval - 1]} {unit}{plural}"


def _date(day: int, words: _Language) -> str:
    if day == _LAST_DATE:
        return words.the_last
    return words.the_date.format(date=day, end=_ending(day, words))


def _ending(day: int, words: _Language) -> str:
    if words is _SWEDISH:
        return "a" if day % 10 in {1, 2} and day not in {11, 12} else "e"
    return {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th") if day not in {11, 12, 13} else "th"


def _since(starts: date | None, words: _Language) -> str:
    if starts is None:
        return ""
    return words.since.format(day=starts.day, month=words.months[starts.month - 1], year=starts.year)


def _pause(pause: Iterable[int], words: _Language) -> str:
    months = [words.months[month - 1] for month in sorted(pause)]
    return words.pause.format(months=_listed(months, words)) if months else ""


def _listed(said: Iterable[str], words: _Language) -> str:
    *first, last = said
    return f"{', '.join(first)} {words.conjunction} {last}" if first else last
