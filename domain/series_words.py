"""A series said in words ("APT första tisdagen varje månad kl 14–15.30, paus i juli") as a pattern.

Patterns are for text in its one spelling (domain.understanding.date_spelling): folded letters,
English weekdays and months already Swedish. What is understood is taken out of the text piece by
piece; what is left over tells nonsense from an APT.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from domain.calendar import iso_week_monday
from domain.deadlines import local_day
from domain.series import MonthlyDate, MonthlyWeekday, Pattern, Rhythm, Sitting, Weekly, Weeks, first_day
from domain.series_parts import Part, read_parts
from domain.series_text import Text, Written
from domain.understanding import Precision, Reading, read_moment
from domain.understanding.date_spelling import spell
from domain.understanding.date_words import MONTH_NUMBER, WEEKDAYS
from domain.understanding.folding import Folded, any_of, words

LONGEST_SAID = 1000
"""Code points; more than anyone needs to say when APT is."""
_MOST_LEFT_OVER = 4


class Missing(StrEnum):
    """What has to be asked before there is a pattern."""

    RHYTHM = "rhythm"  # how often?
    WEEKDAY = "weekday"  # on which day?
    WHICH = "which"  # which one in the month: the first, the last …?
    START = "start"  # every other, counted from when?
    TIME = "time"  # from when to when?
    PAUSE = "pause"  # a summer pause, or months said otherwise: which ones are without APT?


@dataclass(frozen=True, slots=True)
class SeriesSaid:
    """What a text says about when APT is: the pattern, or what to ask for.

    starts: with START missing, the next days it may be counted from.
    """

    pattern: Pattern | None
    missing: tuple[Missing, ...] = ()
    starts: tuple[date, ...] = ()


@dataclass(slots=True)
class _Whole:
    """What was said of the whole series."""

    starts: date | None = None
    pause: frozenset[int] = frozenset()
    unclear_months: bool = False
    place: str = ""
    parts: list[Part] = field(default_factory=list)


def read_series(text: str, now: datetime) -> SeriesSaid | None:
    """What a text says about when APT is; None when it says nothing of the kind. Never raises.

    Answers to what was missing are read by giving everything said so far (with_answer).
    """
    spelled = _with_swedish_days(spell(text[:LONGEST_SAID]))
    rest = Text(spelled.text)
    said_apt = rest.take(APT) is not None
    whole = _whole(rest, spelled.written, local_day(now))
    whole.parts = read_parts(rest)
    if not _is_a_series(whole, rest, said_apt):
        return None
    return _understood(whole, local_day(now))


_ENGLISH = ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")
_RESPELLED = {
    **{f"{english}days": f"{swedish}ar" for english, swedish in zip(_ENGLISH, WEEKDAYS, strict=True)},
    "i mandag ": "i manaden ",  # "i mån"
}


def _with_swedish_days(spelled: Folded) -> Folded:
    """English days in the plural too, which the spelling of dates leaves as they are."""
    found = re.finditer("|".join(_RESPELLED), spelled.text)
    return spelled.edited((day.start(), day.end(), _RESPELLED[day[0]]) for day in found)


def with_answer(said: str, missing: Missing, answer: str) -> str:
    """Everything said so far, with the answer to a question put so that it is read as one."""
    return f"{said}, {_ANSWERED.get(missing, '')}{answer}"


_ANSWERED = {Missing.START: "från ", Missing.PAUSE: "paus i ", Missing.TIME: "kl "}

# --- what is said of the whole series -------------------------------------------------------------

APT = r"\bapt(?:[- ]?(?:mote|moten|traff|traffar|meeting|meetings))?(?:et|en|erna|er|s)?\b"
_MONTH_NAMES = any_of(MONTH_NUMBER)
_MONTH_LIST = (
    rf"(?P<months>(?:{_MONTH_NAMES})\b(?: ?(?:,|och|and|&|eller|or|-|till|to|t\.?o\.?m\.?|"
    rf"till och med|through|samt) ?(?:i )?(?:{_MONTH_NAMES})\b)*)"
)
_PAUSE = (
    rf"(?:paus(?:er|ar)?|uppehall|ledigt|utom|forutom|ej|inte|inget|ingen|except|pause[sd]?|break|not|"
    rf"no(?:ne)?|skip)\W*(?:apt |meetings? |mote\w* |traff\w* )?"
    rf"(?:under |for |during |in |i |on )?{_MONTH_LIST}"
)
_ONLY_IN = rf"\b(?:bara |endast |only )?(?:i|in|under|during) {_MONTH_LIST}"
_ALL_MONTHS = frozenset(range(1, 13))
_SUMMER = r"\b(?:sommar(?:uppehall|paus)|uppehall (?:over|under|i) sommaren|summer (?:pause|break))\w*"
_YEAR = r"(?: (?P<year>20\d\d))?"
_DAY_AND_MONTH = (
    rf"(?:den )?(?P<day>\d{{1,2}})(?:(?::?e|:?a)? (?P<month>{_MONTH_NAMES})\b|/(?P<number>\d{{1,2}})\b)"
    rf"{_YEAR}(?!\d)"
)
_MONTH_AND_DAY = rf"\b(?P<month>{_MONTH_NAMES}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?{_YEAR}(?![\d:.])"
_ISO = r"(?P<iso>20\d\d-\d\d-\d\d)"
_ISO_WEEK = r"\b(?:v\.?|vecka) ?(?P<week>\d{1,2})\b"
_FROM = (
    r"\b(?:fran(?: och med)?|fr\.?o\.?m\.?|med (?:start|borjan)|start(?:ar|ing|s|datum)?|borja(?:r|n)|"
    r"beginning|from|forsta gangen|forst|counted from)\b:?(?: (?:pa|i|on|in))?"
)
_FROM_MONTH = rf"{_FROM} (?P<month>{_MONTH_NAMES})\b(?! ?\d)(?: (?P<year>20\d\d))?"
_FROM_SAID = rf"{_FROM} (?P<said>(?:nasta |den |i |pa )*[a-z][^,;]{{1,40}}?)(?= kl\b|[,;]|$)"
_THEN = r"\b(?:och )?(?:sedan|darefter|then|and then|after that)\b"


def _whole(rest: Text, written: Written, today: date) -> _Whole:
    place = _place(rest, written)
    pause = _months(rest.take(_PAUSE))
    summer = rest.take(_SUMMER) is not None and not pause
    starts = _start(rest, today)
    only = _months(rest.take(_ONLY_IN))
    if only:
        pause |= _ALL_MONTHS - only
    # A month that nothing was made of is asked about, never passed over.
    unclear = summer or rest.look(rf"\b(?:{_MONTH_NAMES})\b") is not None
    return _Whole(starts, pause, unclear, place)


def _months(found: re.Match[str] | None) -> frozenset[int]:
    if found is None:
        return frozenset()
    months: list[int] = []
    to = False
    for word in re.findall(r"[a-z]+|-", found["months"]):
        if word in MONTH_NUMBER:
            month = MONTH_NUMBER[word]
            months += _through(months[-1], month) if to else [month]
            to = False
        elif word in {"-", "till", "to", "t", "through"}:
            to = True
    return frozenset(months)


def _through(first: int, last: int) -> list[int]:
    return [(first + n - 1) % 12 + 1 for n in range(1, (last - first) % 12 + 1)]


def _start(rest: Text, today: date) -> date | None:
    for pattern in (_ISO, _DAY_AND_MONTH, _MONTH_AND_DAY):
        found = rest.take(rf"(?:{_FROM} )?{pattern}")
        if found is not None:
            rest.take(_THEN)
            return _a_date(found.groupdict(), today)
    for pattern in (_FROM_MONTH, rf"{_FROM} {_ISO_WEEK}", _ISO_WEEK):
        found = rest.take(pattern)
        if found is not None:
            return _a_date(found.groupdict(), today)
    found = rest.look(_FROM_SAID)
    if found is None or re.match(r"(?:kl|halv|kvart)\b", found["said"]):
        return None
    at = read_moment(found["said"], datetime.combine(today, time()), Reading.DEADLINE)
    if at is None or at.day is None:
        return None
    rest.take(_FROM_SAID)
    return _beginning(at.day, at.precision)


def _beginning(day: date, precision: Precision) -> date:
    """The first day of what was said: "från nästa vecka" is from its Monday on."""
    match precision:
        case Precision.WEEK:
            return day - timedelta(days=day.weekday())
        case Precision.MONTH:
            return day.replace(day=1)
        case _:
            return day


def _a_date(said: dict[str, str | None], today: date) -> date | None:
    """The date itself, or the first one from today on; None for one that is in no calendar."""
    try:
        if iso := said.get("iso"):
            return date.fromisoformat(iso)
        if week := said.get("week"):
            found = (iso_week_monday(today.year + more, int(week)) for more in range(2))
            return next((day for day in found if day is not None and day >= today - timedelta(days=6)), None)
        month = MONTH_NUMBER.get(said.get("month") or "") or int(said.get("number") or 0)
        day = int(said.get("day") or 1)
        if year := said.get("year"):
            return date(int(year), month, day)
        this = date(today.year, month, day)
        return this if this >= today else date(today.year + 1, month, day)
    except ValueError:
        return None


_PLACE = r"\b(?:plats|lokal|rum|place|room|location|var)\b ?: ?(?P<place>[^,;\n]+)"
_ROOMS = "rummet|salen|lokalen|koket|biblioteket|room|canteen|kitchen"
_ROOM = rf"\b(?:i|in) (?P<place>(?:the )?(?:\w+ )?\w*(?:{_ROOMS}))\b"


def _place(rest: Text, written: Written) -> str:
    found = rest.take(_PLACE) or rest.take(_ROOM)
    return "" if found is None else written(*found.span("place")).strip(" .")


# --- is it a series, and what is missing ----------------------------------------------------------


_SMALL_WORDS = words(
    """
    apt vi har haller ska skall ar pa i kl den det de en ett och and the on at of in is we have for var
    varje med till fran om alla personal hela gruppen enheten mote moten traff boka lagg upp ny nya serie
    sa da per new set up series please tack hej manaden manad vecka veckor klockan every will be held
    """
)


def _is_a_series(whole: _Whole, rest: Text, said_apt: bool) -> bool:
    over = [word for word in re.findall(r"[a-z]+", rest.now) if word not in _SMALL_WORDS]
    if len(over) > _MOST_LEFT_OVER:
        return False
    parts = whole.parts
    if any(part.says_how_often for part in parts):
        return True
    dated = any(part.says_which_day and part.hours for part in parts)
    return dated and (said_apt or len(parts) > 1) and len(over) <= 1


def _understood(whole: _Whole, today: date) -> SeriesSaid:
    missing: list[Missing] = []
    sittings = []
    for part in whole.parts:
        rhythm, lacking = _rhythm(part, whole)
        missing += lacking
        if part.hours is None:
            missing.append(Missing.TIME)
        if rhythm is not None and part.hours is not None:
            sittings.append(Sitting(rhythm, part.hours.begins, part.hours.ends, part.name))
        if rhythm is not None and rhythm.interval > 1 and whole.starts is None:
            missing.append(Missing.START)
    if whole.unclear_months:
        missing.append(Missing.PAUSE)
    wanted = tuple(one for one in Missing if one in missing)
    if wanted:
        return SeriesSaid(None, wanted, _possible_starts(whole, today) if Missing.START in wanted else ())
    return SeriesSaid(Pattern(tuple(sittings), whole.starts, whole.pause, whole.place))


def _rhythm(part: Part, whole: _Whole) -> tuple[Rhythm | None, Iterable[Missing]]:
    interval = part.interval
    if part.beside:
        return None, (Missing.WEEKDAY,)
    if part.nths and (part.weekday is not None or part.any_weekday):
        return MonthlyWeekday(part.nths, part.weekday, interval if part.unit == "month" else 1), ()
    if part.day:
        return MonthlyDate(part.day, interval if part.unit == "month" else 1), ()
    weekday = part.weekday
    if part.unit == "week":
        if weekday is None and whole.starts is not None:
            weekday = whole.starts.weekday()
        if weekday is None:
            return None, (Missing.WEEKDAY,)
        return Weekly(weekday, 1 if part.weeks is not Weeks.ALL else interval, part.weeks), ()
    if part.unit == "month":
        return None, (Missing.WHICH,) if weekday is not None or whole.starts else (Missing.WEEKDAY,)
    if part.nths:
        return None, (Missing.WEEKDAY,)
    return None, (Missing.RHYTHM,)


def _possible_starts(whole: _Whole, today: date) -> tuple[date, ...]:
    """The next two days that an interval can be counted from."""
    rhythm, _ = _rhythm(whole.parts[0], whole)
    if rhythm is None:
        return ()
    first = first_day(rhythm, today)
    return first, first_day(rhythm, first + timedelta(days=1))
