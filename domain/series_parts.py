"""What is said of each sitting of an APT: how often, on which day, from when to when.

Patterns are for text in its one spelling (domain.understanding.date_spelling).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from domain.series import LONGEST_INTERVAL, NTHS, Weeks, in_order
from domain.series_clocks import Hours, take_hours
from domain.series_text import Text
from domain.understanding.date_words import NUMBER, ORDINAL, WEEKDAY_NUMBER, WEEKDAYS
from domain.understanding.folding import any_of


@dataclass(slots=True)
class Part:
    """What was said of one sitting, or of all."""

    name: str = ""
    unit: str = ""  # "week" or "month"
    interval: int = 1
    weeks: Weeks = Weeks.ALL
    nths: tuple[int, ...] = ()
    weekday: int | None = None
    any_weekday: bool = False
    day: int | None = None
    beside: bool = False  # "dagen efter": no rhythm says that, so the day is asked for
    hours: Hours | None = None

    @property
    def says_how_often(self) -> bool:
        return bool(self.unit or self.nths or self.day) or self.weeks is not Weeks.ALL

    @property
    def says_which_day(self) -> bool:
        return self.weekday is not None or self.any_weekday or self.day is not None


GROUPS: Sequence[tuple[str, str]] = (
    ("day", r"\b(?:dag(?:personal|gruppen|skift|pass|tid)\w*|day (?:staff|shift|group))\b"),
    (
        "evening",
        r"\bkvall(?:en)? ?s?(?:personal|gruppen|skift|pass)\w*|\b(?:evening|kvall) (?:staff|shift|group)\b",
    ),
    (
        "night",
        r"\bnatt(?:en)? ?s?(?:personal|gruppen|skift|pass)\w*|\b(?:night|natt) (?:staff|shift|group)\b",
    ),
    ("weekend", r"\bhelg(?:personal|gruppen)\w*|\bweekend (?:staff|group)\b"),
    ("group 1", r"\b(?:grupp|group) (?:1|a)\b"),
    ("group 2", r"\b(?:grupp|group) (?:2|b)\b"),
    ("group 3", r"\b(?:grupp|group) (?:3|c)\b"),
)
NAMES = ("", *(name for name, _ in GROUPS))
"""What a sitting can be called; catalogues have the words."""

_WEEKDAY = "|".join(WEEKDAYS)
_NTH_WORDS = {
    **{word: nth for word, nth in ORDINAL.items() if nth in NTHS},
    **{f"{nth}:{end}": nth for nth in NTHS if nth > 0 for end in "ae"},
    **{f"{nth}{end}": nth for nth, end in ((1, "st"), (2, "nd"), (3, "rd"), (4, "th"), (5, "th"))},
    "sista": -1, "last": -1, "nast sista": -2, "second last": -2, "second to last": -2, "last but one": -2,
}  # fmt: skip
_NTH = any_of(_NTH_WORDS)
_NTHS = rf"(?:den |the )?(?P<nths>(?:{_NTH})(?: ?(?:och|and|,|&) ?(?:den |the )?(?:{_NTH}))*)"
_NTH_WEEKDAY = rf"\b{_NTHS} (?P<weekday>{_WEEKDAY})(?:en|s)?\b"
_NTH_WORKDAY = rf"\b{_NTHS} (?:vardagen|arbetsdagen|(?:working|work|business) ?day|weekday)\b"
_NTH_WEEK = rf"\b{_NTHS} (?:veckan|vecka)\b"
_NTH_ALONE = (
    rf"\b{_NTHS}\b(?=(?: gangen)?(?: i| varje| var| of| in| every| the)*(?: manad\w*| month)?\s*(?:[,;.]|$))"
)
# What says how often has been taken out before this is looked for, and has left blanks.
_LAST_DAY = r"\b(?:(?:den |the )?(?:sista dagen|last day)\b|(?:den |the )(?:sista|last)(?=  | (?:i|of|in) ))"
_DAY_OF_MONTH = r"\b(?:den |the )(?P<day>[12]?\d|3[01])(?::?[ea]|st|nd|rd|th)?\b(?![/.:]\d)"
_HOW_MANY = (
    r"(?P<many>varannan|vartannat|every other|every second|var(?:t|je)? (?P<nth>\d+|[a-z]+)(?::[ea])?|"
    r"every (?P<count>\w+)|varje|every|each)"
)
_EVERY = (
    rf"\b{_HOW_MANY} (?P<unit>vecka|veckor|weeks?|manads?|manader|months?|kvartal|dag|(?:{_WEEKDAY})s?)\b"
)
_ONCE = (
    r"\b(?:en gang|1 gang|1 ggr|once)(?: per| i| om| a|/| every)? ?(?P<unit>veckan|vecka|manaden|manad|month|"
    r"kvartalet|kvartal|quarter)\b"
)
_ADVERBS = {
    r"\b(?:veckovis|weekly)\b": ("week", 1),
    r"\b(?:manadsvis|manatlig(?:en|t)?|monthly)\b": ("month", 1),
    r"\b(?:kvartalsvis|quarterly)\b": ("month", 3),
    r"\b(?:fortnightly|biweekly|var fjortonde dag|var 14:?e? dag)\b": ("week", 2),
}
_PARITY = (
    r"\b(?P<which>jamna?|udda|ojamna?|even|odd)(?: ?- ?| )(?:numbered )?(?:veckor|veckorna|vecka|weeks?)\b"
)
_IN_MONTH = r"\b(?:i |of |in )?(?:the )?(?:varje |every |each )?(?:manaden|manads?|month)s?\b"
_DAY_ALONE = rf"\b(?:pa |on )?(?P<weekday>{_WEEKDAY})(?P<many>ar|arna|s)?(?:en)?\b"
_HEADS = (_EVERY, _PARITY, _NTH_WEEKDAY, _NTH_WORKDAY, _DAY_OF_MONTH)


def read_parts(rest: Text) -> list[Part]:
    """The sittings, each with what was said of all of them."""
    cuts = _cuts(rest.now)
    if not cuts:
        return [_part(rest)]
    common = _part(rest.piece(0, cuts[0][0]))
    ends = [start for start, _ in cuts[1:]] + [len(rest.now)]
    found = []
    for (start, name), end in zip(cuts, ends, strict=True):
        part = _part(rest.piece(start, end))
        part.name = name
        found.append(_completed(part, common))
    often = [part for part in found if part.says_how_often]
    timed = [part for part in found if part.hours]
    return [
        _completed(_completed(part, often[0]) if often else part, timed[0] if len(timed) == 1 else common)
        for part in found
    ]


def _cuts(text: str) -> list[tuple[int, str]]:
    """Where each sitting begins, with its name; empty for a single one."""
    named = sorted((found.start(), name) for name, pattern in GROUPS for found in re.finditer(pattern, text))
    if len({name for _, name in named}) > 1:
        firsts: dict[str, int] = {}
        for start, name in named:
            firsts.setdefault(name, start)
        return [(start, name) for name, start in firsts.items()]
    pieces = [0, *(m.end() for m in re.finditer(";", text))]
    if len(pieces) > 1:
        ends = [*pieces[1:], len(text)]
        starts = [start for start, end in zip(pieces, ends, strict=True) if _is_a_head(text[start:end])]
        return [(start, "") for start in starts] if len(starts) > 1 else []
    return _cuts_at_weekdays(text)


_DAY_BESIDE = r"\bdagen (?:efter|innan|fore)\b|\bday (?:after|before)\b"


def _is_a_head(piece: str) -> bool:
    return any(re.search(pattern, piece) for pattern in _HEADS)


def _cuts_at_weekdays(text: str) -> list[tuple[int, str]]:
    days = list(re.finditer(rf"\b(?:{_NTHS} )?(?P<weekday>{_WEEKDAY})", text))
    if len({found["weekday"] for found in days}) < 2:  # noqa: PLR2004
        return []
    return [(found.start(), "") for found in days]


def _completed(part: Part, common: Part) -> Part:
    """The part, with what is missing in it from what was said of all."""
    done = replace(part)
    if not part.says_how_often:
        done.unit, done.interval, done.weeks = common.unit, common.interval, common.weeks
        done.nths = common.nths
        done.day = common.day if not part.says_which_day else None
    elif not part.unit and part.nths:
        done.unit, done.interval = common.unit, common.interval
    if not done.says_which_day:
        done.weekday, done.any_weekday = common.weekday, common.any_weekday
    done.hours = part.hours or common.hours
    return done


def _part(rest: Text) -> Part:
    part = Part()
    names = {name for name, pattern in GROUPS if rest.take(pattern)}
    part.name = names.pop() if len(names) == 1 else ""
    part.beside = rest.take(_DAY_BESIDE) is not None
    part.hours = take_hours(rest)
    _take_parity(rest, part)
    _take_frequency(rest, part)
    _take_nths(rest, part)
    if part.weekday is None and not part.any_weekday and not part.day:
        _take_day(rest, part)
    rest.take(_IN_MONTH)
    return part


def _take_parity(rest: Text, part: Part) -> None:
    if found := rest.take(_PARITY):
        part.weeks = Weeks.EVEN if found["which"].startswith(("jamn", "even")) else Weeks.ODD
        part.unit = "week"


def _take_frequency(rest: Text, part: Part) -> None:
    for pattern, (unit, interval) in _ADVERBS.items():
        if rest.take(pattern):
            part.unit, part.interval = unit, interval
            return
    if found := rest.take(_ONCE):
        part.unit, part.interval = _unit(found["unit"])
        return
    found = rest.look(_EVERY)
    many = _many(found) if found else None
    if found is None or many is None:
        if rest.look(r"\bi manaden\b|\bmanadens\b|\bof the month\b|\b(?:of|in) (?:each|every) month\b"):
            part.unit = "month"
        return
    rest.take(_EVERY)
    day = found["unit"].rstrip("s")
    if day in WEEKDAY_NUMBER:
        part.unit, part.interval, part.weekday = "week", many, WEEKDAY_NUMBER[day]
    else:
        unit, size = _unit(found["unit"])
        part.unit, part.interval = unit, many * size


def _unit(word: str) -> tuple[str, int]:
    if word.startswith(("kvartal", "quarter")):
        return "month", 3
    return ("month", 1) if word.startswith("m") else ("week", 1)


def _many(found: re.Match[str]) -> int | None:
    """How many weeks or months apart; None for what is no such number, or for days."""
    if found["unit"] == "dag":
        return None
    said = found["many"]
    if said in {"varannan", "vartannat", "every other", "every second"}:
        return 2
    if said in {"varje", "every", "each"}:
        return 1
    word = found["nth"] or found["count"]
    number = int(word) if word.isdigit() else ORDINAL.get(word) or round(NUMBER.get(word, 0))
    return number if 1 <= number <= LONGEST_INTERVAL else None


def _take_nths(rest: Text, part: Part) -> None:
    if found := rest.take(_NTH_WEEKDAY):
        part.nths, part.weekday = _nths(found["nths"]), WEEKDAY_NUMBER[found["weekday"]]
    elif found := rest.take(_NTH_WORKDAY):
        part.nths, part.any_weekday = _nths(found["nths"]), True
    elif found := rest.take(_NTH_WEEK):
        part.nths = _nths(found["nths"])
    elif part.weekday is None and not rest.look(_DAY_ALONE):
        _take_date(rest, part)
    elif found := rest.take(_NTH_ALONE):
        part.nths = _nths(found["nths"])


def _take_date(rest: Text, part: Part) -> None:
    if found := rest.take(_DAY_OF_MONTH):
        part.day = int(found["day"]) or None
    elif rest.take(_LAST_DAY):
        part.day = 31
    elif found := rest.take(_NTH_ALONE):
        part.nths = _nths(found["nths"])


def _nths(said: str) -> tuple[int, ...]:
    words = re.findall(_NTH, said)
    return in_order(_NTH_WORDS[word] for word in words)


def _take_day(rest: Text, part: Part) -> None:
    if found := rest.take(_DAY_ALONE):
        part.weekday = WEEKDAY_NUMBER[found["weekday"]]
        if found["many"] and found["many"].startswith("ar") and not part.unit:
            part.unit = "week"
