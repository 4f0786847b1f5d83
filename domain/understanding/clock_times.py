"""Clock times and parts of the day, as Swedes write them: "kl 7", "07.30", "halv åtta".

All patterns are for text in its one spelling (date_spelling.py).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from functools import lru_cache

from .date_words import NUMBER, PARTS
from .folding import any_of
from .places import longest_apart
from .results import PartOfDay

HOUR_WORDS: Mapping[str, int] = {
    "ett": 1, "tva": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "atta": 8, "nio": 9,
    "tio": 10, "elva": 11, "tolv": 12, "tretton": 13, "fjorton": 14, "femton": 15, "sexton": 16,
    "sjutton": 17, "arton": 18, "nitton": 19, "tjugo": 20, "tjugoett": 21, "tjugoen": 21, "tjugotva": 22,
    "tjugotre": 23, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "atte": 8, "syv": 7, "elleve": 11,
}  # fmt: skip
_MINUTE_WORDS: Mapping[str, int] = {
    "fem": 5, "tio": 10, "tjugo": 20, "kvart": 15, "tjugofem": 25, "five": 5, "ten": 10, "twenty": 20,
    "quarter": 15, "a quarter": 15, "kvarter": 15, "ti": 10, "half": 30,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock time at start..end. `spoken`: "halv två", where morning or afternoon is open."""

    start: int
    end: int
    hour: int
    minute: int
    spoken: bool = False
    part: PartOfDay | None = None
    until_hour: int | None = None

    def at(self, part: PartOfDay | None) -> time | None:
        """The time of day it means beside a part of the day."""
        hour = _hour_in_part(self.hour, self.minute, self.part or part, spoken=self.spoken)
        return time(hour % 24, self.minute) if 0 <= hour <= 24 and self.minute < 60 else None  # noqa: PLR2004


_NOON = 12
# part -> the twelve-hour readings that mean twelve hours later
_LATER_HALF: Mapping[PartOfDay, range] = {
    PartOfDay.EVENING: range(4, 12),
    PartOfDay.AFTERNOON: range(1, 8),
    PartOfDay.NIGHT: range(9, 12),
    PartOfDay.LUNCH: range(1, 4),
}
_OFFICE_HOURS_SPOKEN = range(6)


def _hour_in_part(hour: int, minute: int, part: PartOfDay | None, *, spoken: bool) -> int:
    if hour == _NOON and part in {PartOfDay.NIGHT, PartOfDay.EVENING}:
        return 0
    if part is None and spoken and hour in _OFFICE_HOURS_SPOKEN and (hour, minute) < (6, 0):
        return hour + 12
    if part is not None and hour in _LATER_HALF.get(part, ()):
        return hour + 12
    if spoken and hour == 0:
        return 0 if part is PartOfDay.NIGHT else _NOON
    return hour


_WORDS = any_of(HOUR_WORDS)
_H = r"(?P<h>[01]?\d|2[0-4])"
_HW = rf"(?P<hw>[01]?\d|2[0-4]|{_WORDS})"
_MINUTES_IN_WORDS: Mapping[str, int] = {
    word: round(n) for word, n in NUMBER.items() if n in range(10, 60) and word.isalpha()
}
_WORDS_OF_MINUTES = any_of(_MINUTES_IN_WORDS)
_PART_WORD = "|".join(PARTS)
_PART_PHRASE = rf"(?:pa (?:den )?(?:tidiga |sena )?|under |i |in the |at )(?:{_PART_WORD})(?:en|s)?"
_AROUND = (
    r"(?:vid|runt|omkring|kring|cirka|ca|c:a|strax (?:fore|efter|innan)|precis (?:fore|efter|"
    r"vid)|lite (?:fore|efter|over)|nagon gang (?:vid|runt|kring)|just (?:fore|efter|vid)|omkr|"
    r"at|around|about|rundt|ungefar(?: vid)?|typ|nan gang vid)"
)
_FROM = (
    r"(?:efter|fore|innan|till|fran|sedan|mot|by|after|before|from|until|tills|framemot|senast|"
    r"mellan|between|forran|foren|forrn|forr an|not until)"
)
# What may follow a bare number that is a clock time: not something counted.
_NOT_COUNTED = (
    r"(?=\s*(?:$|[,;!?)\n\"]|\.(?!\d)|- |-tiden| ?tiden\b|i gar|i dag|i natt|i morse|i kvall|i "
    r"morgon|i \w+dags?\b|pa \w+|nar |da |sa |och |men |som |under |\w+dag\b|av |att |utan |hos "
    r"|in |o |fast |the |when |last |on |den |till |fram |igen))"
)
_COUNTED = (
    r"(?! ?(?:st|mg|ml|g|kg|m|cm|kr|%|ar|/|tillfalle|gang|ggr|person|brukar|boende|kund|klient|"
    r"barn|dag|vecka|veckor|manad|min|tim|dygn|"
    r"sekund|anstall|kolleg|personal|forsok|tabletter|poang|meter|grader|timmar|av |andra|olika|"
    r"separata|annan|annat|besok|"
    r"minut|hour|day|week|month|time|people|person|resident|client|staff|staycation|enhet|"
    r"avdelning|vaning|plan|hus|steg|fall|arende|samtal|"
    r"\w+(?:ingar|ioner|elser|heter)\b|mote|bord|dorr|fonster|sang|telefon|nya|stycken|insats|"
    r"anledning|orsak|\d|januari|"
    r"februari|mars|april|maj|juni|juli|augusti|"
    r"september|oktober|november|december|jan|feb|mar|apr|jun|jul|aug|sep|okt|nov|dec)\w*)"
)
_PATTERNS: tuple[tuple[str, str], ...] = (
    ("spoken", (
            rf"(?:(?:kl\.? ?)?(?P<m>fem|tio|tjugo|kvart|tjugofem|kvarter|ti|\d{{1,2}}) "
            rf"(?:min(?:uter)?\.? )?(?P<way>i|over|fore|till|pa|innan) (?P<half>halv )?{_HW}\b)(?! "
            r"?(?:dag|v\b|vecka|man|ar\b|min|kap|§|av\b|tillf|olika|rum|person|bruk|"
            r"boende|kund|barn|patient|elev|klient|anstalld|avd|plats))"
        )),
    ("half", rf"(?:kl\.? ?)?halv {_HW}\b(?: ?-? ?tiden)?(?! ?(?:tabl|dos|mg|dag|liter|tim))"),
    ("half past", (
            rf"(?P<m>half|(?:a )?quarter|five|ten|twenty|\d{{1,2}}) (?P<way>past|to|after|before) (?:the "
            rf")?{_HW}\b"
        )),
    ("am pm", (
            rf"(?:(?:{_AROUND}|{_FROM}) )?(?:kl\.? ?)?"
            r"(?P<h>0?\d|1[0-2])(?:[:.](?P<mm>[0-5]\d))? ?(?P<ampm>a\.?m|p\.?m)\b\.?"
        )),
    ("hour and minute", (
            rf"(?:kl\.? ?)?{_H}:(?P<mm>[0-5]\d)(?::[0-5]\d)?(?: ?-+ ?(?P<u>[0-2]?\d)[:.][0-5]\d)?(?!\d|"
            r"[:.]\d)"
        )),
    ("with kl, minutes", (
            rf"kl\.? ?{_H}(?:[.:,;]| h ?|h)(?P<mm>[0-5]\d)(?: ?-+ "
            r"?(?P<u>[0-2]?\d)(?:[:.][0-5]\d)?)?(?!\d)"
        )),
    ("with kl, four figures", (
            r"kl\.? ?(?P<h>[01]\d|2[0-4])(?P<mm>[0-5]\d)(?: ?-+ ?(?P<u>[0-2]\d)[0-5]\d)?(?!\d)"
        )),
    ("with kl, words", (
            rf"kl\.? ?(?P<hw>{_WORDS}) (?:och )?(?P<mw>{_WORDS_OF_MINUTES})\b(?! ?(?:min|tim|i |over |"
            r"fore ))"
        )),
    ("with kl, and minutes", (
            rf"kl\.? ?(?P<hw>\d{{1,2}}|{_WORDS}) och (?P<mm>2[5-9]|[345]\d)\b(?! ?(?:min|\d))"
        )),
    ("last word", rf"(?<=, )(?P<hw>{_WORDS})(?=\s*[.!]?\Z)"),
    ("then a verb", (
            rf"(?:strax (?:fore|efter|innan)|vid|runt|kring) {_HW}"
            r"(?= (?:\w+(?:de|te|ck|og|om|ag|ll) (?:jag|vi|hon|han|man|det|en)|gick|kom|foll|blev|skrek|"
            r"var|hade|stod|lag|satt|fick|"
            r"\w{2,}(?:ade|ades|rdes|ngde))\b)"
        )),
    ("with kl", (
            rf"(?:mellan )?kl\.? ?(?:ca |runt |vid |omkring |strax (?:fore|efter|innan) )?{_HW}(?: "
            r"?(?:-+|och(?! kl)|till) ?(?:kl\.? ?)?(?P<u>[0-2]?\d))?\b(?![:/]\d)"
        )),
    ("around, minutes", (
            rf"(?:{_AROUND}|{_FROM}) {_H}\.(?P<mm>[0-5]\d)(?!\d|[.:/-]\d)(?! ?(?:kr|mg|ml|kg|%|m\b|km|"
            r"liter|grader))"
        )),
    ("around, four figures", (
            r"(?:vid|runt|omkring|kring|ca|at|around|strax (?:fore|efter|innan)) (?P<h>[01]\d|"
            r"2[0-3])(?P<mm>[0-5]\d)(?!\d|[.:/-]\d)(?! ?(?:kr|mg|ml|kg|st|"
            r"kronor))"
        )),
    ("points", (
            r"(?P<h>[01]\d|2[0-3]|\d)\.(?P<mm>[0-5]\d)(?: ?-+ ?(?P<u>[0-2]?\d)(?:[:.][0-5]\d)?)?(?!\d|"
            r"[.:/-]\d|,\d)(?! ?(?:kr|mg|ml|kg|%|m\b|km|liter|grader|g\b|st\b|cm|kronor|tabl|timm|dl|cl|"
            r"tim))"
        )),
    ("four figures, then the day", (
            r"(?P<h>[01]\d|2[0-3])(?P<mm>[0-5]\d)(?= (?:i (?:natt|morse|gar|dag|kvall)|pa (?:natten|morgonen|"
            r"kvallen|formiddagen|eftermiddagen))(?!\w))"
        )),
    ("four figures after a word of time", (
            r"(?:(?:larm\w*|forran|forr\w*n|tillsyn\w*|fran|till|ca|cirka) )(?!20[0-3]\d)(?P<h>0\d|1\d|"
            r"2[0-3])(?P<mm>[0-5]\d)"
            r"(?!\d|[.:/-]\d| ?(?:kr|mg|ml|kg|st|kronor|personer|kunder|brukare)(?!\w))"
        )),
    ("-tiden", rf"(?:{_AROUND} )?{_HW} ?-? ?(?:tiden|s?naret)\b"),
    ("part follows", rf"(?:{_AROUND} |{_FROM} )?{_HW}(?= {_PART_PHRASE}\b)(?! i dag)"),
    ("around, words", (
            rf"{_AROUND} (?P<hw>fyra|fem|sex|sju|atta|nio|tio|elva|tolv|five|six|seven|eight|nine|ten|"
            rf"eleven)\b{_COUNTED}"
        )),
    ("around, figures", (
            r"(?:vid|runt|omkring|kring|strax (?:fore|efter|innan)|at|around|precis (?:fore|efter|vid)) "
            rf"(?P<h>[01]?\d|2[0-4])(?: ?(?:-+|och|till|eller) ?(?P<u>[0-2]?\d))?\b(?![.:/]\d){_COUNTED}"
        )),
    ("mellan", rf"(?:mellan|fran) (?:kl\.? ?)?{_HW} (?:och|-|till) (?P<u>[0-2]?\d|{_WORDS})\b{_COUNTED}"),
    ("weak", rf"(?:{_AROUND}|{_FROM}) {_HW}\b(?![.:/-]\d){_NOT_COUNTED}(?!, ?\d)"),
    ("from to", (
            r"(?:(?<=[a-z]dag )|(?<=i dag )|(?<=dags )|(?<=gar )|(?<=vall )|(?<=natt )|(?<=orse )|(?<=rgon ))"
            r"(?P<h>[01]\d|2[0-3]|\d)-(?P<u>[01]?\d|2[0-4])(?![\d/.:-])"
            rf"{_COUNTED}"
        )),
    ("four figures", (
            r"(?:(?<=[a-z]dag )|(?<=i dag )|(?<=dags )|(?<=vall )|(?<=gar )|(?<=natt )|(?<=orse )|(?<=dagen "
            r"))(?P<h>[01]\d|2[0-3])(?P<mm>[0-5]\d)(?![\d.:/-])(?! ?(?:kr|mg|ml|kg|st|kronor)\b)"
        )),
    ("four figures after a date", r"(?<=20\d\d\d\d\d\d )(?P<h>[01]\d|2[0-3])(?P<mm>[0-5]\d)(?![\d.:/-])"),
    ("bare after a day", (
            r"(?:(?<=[a-z]dag )|(?<=i dag )|(?<=dags )|(?<=vall )|(?<=tten )|(?<=natt )|(?<=orse )|(?<=gar )|"
            rf"(?<=gon ))(?P<hw>0\d|1\d|2[0-3]|(?:{_WORDS}))\b(?![.:/-]\d){_NOT_COUNTED}"
        )),
    ("about, after a part", (
            r"(?:(?<=kvall )|(?<=vallen )|(?<=morgon )|(?<=natt )|(?<=middag )|(?<=i dag ))"
            rf"(?:ca\.?|cirka|ungefar|typ) (?P<hw>[01]?\d|2[0-3])\b(?![.:/]\d){_COUNTED}"
        )),
    ("midnight", r"(?:(?:vid|runt|kring|at|around|strax (?:fore|efter|innan)) )?midnatt\b(?P<midnight>)"),
    ("noon", r"(?:(?:at|by|before|around) )?noon\b(?P<noon>)"),
)  # fmt: skip


@lru_cache(maxsize=1)
def _compiled() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile(rf"(?<![\w/§])(?<!\d[.,:])(?:{pattern})")) for name, pattern in _PATTERNS)


def find_clocks(text: str) -> tuple[Clock, ...]:
    """Every clock time, in order of place; where two readings overlap, the longer."""
    found = [
        clock for name, pattern in _compiled() for m in pattern.finditer(text) if (clock := _read(name, m))
    ]
    return tuple(longest_apart(found, lambda clock: (clock.start, clock.end), len(text)))


def _read(name: str, m: re.Match[str]) -> Clock | None:
    groups = m.groupdict()
    if "midnight" in groups:
        return Clock(m.start(), m.end(), 0, 0, part=PartOfDay.NIGHT)
    if "noon" in groups:
        return Clock(m.start(), m.end(), 12, 0, part=PartOfDay.LUNCH)
    said = groups.get("hw") or groups.get("h") or groups.get("h2") or ""
    hour = HOUR_WORDS[said] if said in HOUR_WORDS else int(said)
    until = groups.get("u")
    until_hour = HOUR_WORDS.get(until, int(until) if until.isdigit() else None) if until else None
    if name in {"spoken", "half", "half past"}:
        return _spoken(m, groups, hour)
    minute = _MINUTES_IN_WORDS.get(groups.get("mw") or "", int(groups.get("mm") or 0))
    if ampm := groups.get("ampm"):
        hour = hour % 12 + (12 if ampm.startswith("p") else 0)
    if name == "from to" and until_hour is not None and until_hour <= hour:
        return None
    return Clock(m.start(), m.end(), hour, minute, until_hour=until_hour)


_BEFORE_THE_HOUR = frozenset({"i", "fore", "till", "to", "before", "pa", "innan"})


def _spoken(m: re.Match[str], groups: dict[str, str | None], hour: int) -> Clock | None:
    said, way = groups.get("m"), groups.get("way")
    if hour > _NOON and (said not in _MINUTE_WORDS or groups.get("half")):
        return None  # "halv 14" and "12 i 22" are no times
    if said is None:
        return _from_minutes(m, hour * 60 - 30)
    minutes = _MINUTE_WORDS.get(said, int(said) if said.isdigit() else 15)
    base = hour * 60 - (30 if groups.get("half") else 0)
    if said.isdigit() and way == "i" and not groups.get("half") and minutes not in {5, 10, 20, 25}:
        return None
    return _from_minutes(m, base - minutes if way in _BEFORE_THE_HOUR else base + minutes)


def _from_minutes(m: re.Match[str], minutes: int) -> Clock:
    if minutes >= 13 * 60:
        return Clock(m.start(), m.end(), minutes // 60, minutes % 60)
    hour, minute = divmod(minutes % 720, 60)
    return Clock(m.start(), m.end(), hour or 12 * (minutes >= 720), minute, spoken=True)  # noqa: PLR2004


@dataclass(frozen=True, slots=True)
class PartFound:
    """A part of the day at start..end."""

    start: int
    end: int
    part: PartOfDay
    bound: bool


_PART = re.compile(
    r"(?<!\w)(?P<lead>(?:(?:pa|under|vid|runt|kring|mot|strax|lagom|i|in|at|the|den|innan|fore|"
    r"efter|after|before|till|sent|tidigt|tidig|sen|sena|"
    r"tidiga|hela|mitt|late|early|during|next|samma|om|framat|inpa|denna) )*)"
    rf"(?P<word>{_PART_WORD}|dagtid|nattetid|kvallstid|(?<=mitt pa )dagen)(?P<end>s?tid(?:en)?|"
    r"s?dags|pass(?:et)?|spass(?:et)?|skift(?:et)?|sskift(?:et)?|srond(?:en)?|rond(?:en)?|ens|"
    r"en|s)?(?!\w|-)"
)
_NOT_A_TIME_BEFORE = re.compile(
    r"(?:god|trevlig|bra|missade|uteblev|at|ater|ata|serverades|inte|ingen|fick|utebliven|"
    r"fragade|om|god) ?$"
)
_LONE_LUNCH = frozenset({PartOfDay.LUNCH, PartOfDay.MORNING})


_ROUND = re.compile(
    r"(?<!\w)(?:pa|under|vid) (?P<word>morgon|kvall|natt|formiddag|eftermiddag|lunch|frukost)s?"
    r"(?:rund\w*|pass\w*|besok\w*|tillsyn\w*|medicin\w*|fika\w*|mote\w*|mat\w*|insats\w*|tur\w*|dusch\w*|"
    r"rast\w*|bestyr\w*|rutin\w*|hygien\w*|rapport\w*|samling\w*|skift\w*|promenad\w*|servering\w*|vard\w*)"
)


_WHILE_EATING = re.compile(r"(?<!\w)(?:nar|medan|da|while|as) \w+ (?:at|ater|skulle ata|had|ate) $")


def _is_a_meal(m: re.Match[str], text: str) -> bool:
    """ "fick ingen frukost" is about the meal, "efter frukost" about the time."""
    if m["word"] not in {"frukost", "lunch"} or (m["end"] or "").endswith("tid"):
        return False
    before = text[max(0, m.start("word") - 25) : m.start("word")]
    return not _WHILE_EATING.search(before) and _NOT_A_TIME_BEFORE.search(before[-12:]) is not None


def find_parts(text: str) -> tuple[PartFound, ...]:
    """Parts of the day. `bound` ones say when by themselves ("på kvällen"); others need a day beside."""
    named = [
        _part(m)
        for m in _PART.finditer(text)
        if (m["word"] in PARTS or _NAMES_A_PART.search(m[0])) and not _is_a_meal(m, text)
    ]
    rounds = [PartFound(m.start(), m.end(), PARTS[m["word"]], bound=True) for m in _ROUND.finditer(text)]
    return tuple(sorted([*named, *rounds], key=lambda each: each.start)) if rounds else tuple(named)


_NAMES_A_PART = re.compile(r"nattetid|kvallstid|mitt pa dagen")


def _part(m: re.Match[str]) -> PartFound:
    word = {"nattetid": "natt", "kvallstid": "kvall", "dagen": "lunch"}.get(m["word"], m["word"])
    lead, end = m["lead"].split(), m["end"] or ""
    bound = bool(lead and lead[-1] not in {"till", "den", "i"}) or end.endswith(
        ("tid", "pass", "passet", "skiftet", "skift")
    )
    if PARTS[word] is PartOfDay.LUNCH and not end and lead and lead[-1] in {"till", "om"}:
        bound = False
    return PartFound(
        m.start(),
        m.end(),
        PARTS[word],
        bound or (end in {"en", "ens"} and word in {"natt", "kvall"} and lead[-1:] != ["till"]),
    )
