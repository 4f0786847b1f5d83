"""One APT moved, cancelled or held after all, in words: "nästa APT flyttas till fredag kl 10"."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from domain.deadlines import local_day
from domain.meetings import Gathering, Occasion
from domain.series_clocks import Hours, take_hours
from domain.series_parts import GROUPS
from domain.series_text import Text
from domain.series_words import APT, LONGEST_SAID
from domain.understanding import Precision, Reading, read_moment
from domain.understanding.date_spelling import spell
from domain.understanding.date_words import DAYS_IN, NUMBER, WEEKDAY_NUMBER, WEEKDAYS

_A_WEEK = 7
_DAYS_SAID = frozenset({Precision.DAY, Precision.MINUTE})


class Change(StrEnum):
    MOVE = "move"
    CANCEL = "cancel"
    RESTORE = "restore"


@dataclass(frozen=True, slots=True)
class ChangeSaid:
    """What is to be done with one APT.

    Which: day, month (1 to 12), or neither for the next; sitting: the name of one gathering, or empty.
    Where a move goes: to_day, a weekday (Monday is 0), or so many days later (shift; earlier when
    negative); hours alone keep the day. None of them: ask.
    """

    change: Change
    day: date | None = None
    month: int | None = None
    sitting: str = ""
    to_day: date | None = None
    to_weekday: int | None = None
    shift: int = 0
    hours: Hours | None = None

    @property
    def says_where(self) -> bool:
        return (
            self.to_day is not None
            or self.to_weekday is not None
            or bool(self.shift)
            or self.hours is not None
        )


_HELD_AFTER_ALL = (
    r"\b(?:blir av|halls|ar) (?:anda|i alla fall|trots allt)|\bangra installd\w*|\breinstate\w*|"
    r"\b(?:is|will be) (?:back )?on\b"
)
_CANCELLED = (
    r"\bstall(?:a|er|s|des)? (?:vi )?in\b|\binstall(?:d|t|s|a|er)\b|\bavbok\w+|\bavlys\w*|\butgar\b|"
    r"\bblir (?:det )?inte av\b|\bblir (?:det )?ingen?t?\b|\bhoppa\w* over\b|"
    r"\bcancel\w*|\bcall(?:ed)? off\b|\bskip\b"
)
_MOVED = (
    r"\bflytt(?:a|as|ar|at|ad|ades)(?: (?:fram|bak|upp))?\b|\bskjut(?:a|er|s|it)?(?: (?:upp|fram|pa))?\b|"
    r"\bsenarelag\w+|\btidigarelag\w+|\bbyt(?:er|a|s)? (?:dag|tid)\w*(?: pa)?|"
    r"\bmove[sd]?\b|\bpostpone[sd]?\b|\breschedule[sd]?\b|\bput off\b|\bbring forward\b"
)
_SAID = {Change.RESTORE: _HELD_AFTER_ALL, Change.CANCEL: _CANCELLED, Change.MOVE: _MOVED}
"""In the order they are looked for: "blir av ändå" before "blir inte av"."""
_TO = r"\b(?:till|to|until)\b"
_EARLIER = r"\btidigare\w*|\bearlier\b|\bbring forward\b"
_SHIFT = r"\b(?:med |by )?(?P<many>\d+|[a-z]+(?: par)?) (?P<unit>dag|dagar|vecka|veckor|days?|weeks?)\b"
_WEEKDAY_ALONE = rf"^\W*(?:pa |on )?(?P<weekday>{'|'.join(WEEKDAYS)})(?:en)?\b(?! ?(?:\d|v\b|vecka|den))"
_WHOSE = r"\b(?:(?P<part>natt|kvall|dag|helg)(?:ens|ets|ens)|(?P<english>night|day|evening)s?')\b"
_PARTS = {
    "natt": "night", "kvall": "evening", "dag": "day", "helg": "weekend", "night": "night", "day": "day",
    "evening": "evening",
}  # fmt: skip


def read_change(text: str, now: datetime) -> ChangeSaid | None:
    """What a text says is to be done with one APT; None when it says nothing of the kind. Never raises."""
    spelled = spell(text[:LONGEST_SAID]).text
    rest = Text(spelled)
    earlier = rest.look(_EARLIER) is not None
    change = next((change for change, pattern in _SAID.items() if rest.take(pattern)), None)
    if change is None or rest.take(APT) is None:
        return None
    sitting = _sitting(rest)
    to = rest.look(_TO) if change is Change.MOVE else None
    which, where = (rest.now, "") if to is None else (rest.now[: to.start()], rest.now[to.end() :])
    shift = 0
    if change is Change.MOVE and to is None:
        shift, which = _shift(which, earlier)
    day, month = _which(which, local_day(now))
    return _where(ChangeSaid(change, day, month, sitting, shift=shift), where, local_day(now))


def _sitting(rest: Text) -> str:
    for name, pattern in GROUPS:
        if rest.take(pattern):
            return name
    found = rest.take(_WHOSE)
    return "" if found is None else _PARTS[found["part"] or found["english"]]


def _shift(said: str, earlier: bool) -> tuple[int, str]:
    found = re.search(_SHIFT, said)
    if found is None:
        return 0, said
    many = found["many"]
    number = int(many) if many.isdigit() else round(NUMBER.get(many, 0))
    days = number * DAYS_IN.get(found["unit"], 1)
    return (-days if earlier else days), said[: found.start()] + said[found.end() :]


def _which(said: str, today: date) -> tuple[date | None, int | None]:
    said = re.sub(r"\b(?:nasta|kommande|next|upcoming|fran|from|den har|this)\b", " ", said)
    at = read_moment(said, datetime.combine(today, time()), Reading.DEADLINE)
    if at is None or at.day is None:
        return None, None
    if at.precision is Precision.MONTH:
        return None, at.day.month
    return at.day, None


def _where(said: ChangeSaid, where: str, today: date) -> ChangeSaid:
    rest = Text(where)
    shift, left = _shift(where, earlier="tidigare" in where or "earlier" in where)
    hours = take_hours(rest)
    weekday = rest.look(_WEEKDAY_ALONE)
    number = WEEKDAY_NUMBER[weekday["weekday"]] if weekday is not None else None
    day = None
    if number is None and not shift:
        at = read_moment(rest.now, datetime.combine(today, time()), Reading.DEADLINE)
        # "till v. 50" leaves the day open: it is asked for.
        day = at.day if at is not None and at.precision in _DAYS_SAID else None
    return ChangeSaid(
        said.change,
        said.day,
        said.month,
        said.sitting,
        to_day=day,
        to_weekday=number,
        shift=shift if where and left != where else said.shift,
        hours=hours,
    )


def days_for(said: ChangeSaid, was: date, today: date) -> tuple[date, ...]:
    """The days that a move may mean, the likeliest first; empty: ask. was: the APT's day now.

    A weekday is first of all that of the APT's own week, then the coming one.
    """
    if said.to_day is not None:
        return (said.to_day,)
    if said.shift:
        return (was + timedelta(days=said.shift),)
    if said.to_weekday is not None:
        same_week = was + timedelta(days=said.to_weekday - was.weekday())
        coming = today + timedelta(days=(said.to_weekday - today.weekday() - 1) % _A_WEEK + 1)
        return tuple(dict.fromkeys(day for day in (same_week, coming) if day > today or day == was))
    return (was,) if said.hours is not None else ()


def is_meant(said: ChangeSaid, occasion: Occasion) -> bool:
    """Is it this one? The next one is for the caller to choose."""
    days = {each.day for each in occasion.gatherings} | {each.original for each in occasion.gatherings}
    if said.day is not None:
        return said.day in days
    return said.month is None or occasion.day.month == said.month


def gathering_meant(said: ChangeSaid, occasion: Occasion) -> Gathering | None:
    """The gathering that is spoken of by its name, day, or because there is one; None: ask, or all."""
    if len(occasion.gatherings) == 1:
        return occasion.gatherings[0]
    named = [each for each in occasion.gatherings if said.sitting and each.name == said.sitting]
    of_day = [each for each in occasion.gatherings if said.day is not None and each.day == said.day]
    return next(iter(named or of_day), None)
