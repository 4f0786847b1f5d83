"""Dates that point at another date in the text, or take it back: "dagen efter", "nej, tisdag".

In and out: the dates of a text in order of place, before one is chosen.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from domain.calendar import last_working_day_before

from .date_found import Found, Now, Shape, Tense, shifted
from .date_meanings import number_said
from .date_words import DAYS_IN, NUMBER, WEEKDAYS
from .folding import any_of
from .results import PartOfDay

_EARLIER = frozenset({"innan", "fore", "before", "dessforinnan", "tidigare", "earlier", "forut"})
_LATER = "efter|darpa|darefter|after|later|senare|efterat"
_WAY = rf"(?P<way>{any_of(_EARLIER)}|{_LATER})"
_SAID_ALONE = (
    r"(?= *(?:$|[.,;:!?)\n]|(?:\w+(?:de|te|dde|ades|rdes|tes|st)|foll|blev|kom|gick|var|va|ar|aer|e|"
    r"fick|lag|fanns|"
    r"sag|stod|slog|skrek|forsvann|ringde|uteblev|kl|vid|runt|pa|pa (?:kvallen|morgonen)|i|och|men|sa|"
    r"nar|utan|hade|ska|"
    r"skulle|tog|gav|dog|satt|bad|ville|in|the|he|she|fell)(?!\w)))"
)
_PART_OF: Mapping[str, PartOfDay | None] = {
    "kvallen": PartOfDay.EVENING,
    "natten": PartOfDay.NIGHT,
    "morgonen": PartOfDay.MORNING,
    "eftermiddagen": PartOfDay.AFTERNOON,
}
_AMOUNT = rf"\d{{1,2}}|{any_of(NUMBER)}"
_SPAN = any_of(DAYS_IN)
_ONE_DAY_AWAY = re.compile(
    rf"(?<!\w)(?:(?:senast |redan )?(?:the )?(?P<part>dagen|dan|day|kvallen|natten|morgonen|"
    rf"eftermiddagen) {_WAY}"
    rf"|(?P<next>(?:nasta|pafoljande|foljande|the next|the following) (?:dag|morgon|kvall|natt|day)))"
    rf"{_SAID_ALONE}"
)
_SOME_DAYS_AWAY = re.compile(rf"(?<!\w)(?P<n>{_AMOUNT}) (?P<unit>{_SPAN}) {_WAY}{_SAID_ALONE}")
_REACH = 140
"""Letters: a date further back is not what "dagen efter" points at."""


def resolved(dates: Sequence[Found], text: str, now: Now) -> list[Found]:
    """The dates with those that point at another one read, and without those taken back."""
    return _not_denied(
        _before_then(
            _pointed_at(_weekday_away(_corrected(list(dates), text), text, now), text, now), text, now
        ),
        text,
    )


# --- "dagen efter" -------------------------------------------------------------------------------


def _pointed_at(dates: list[Found], text: str, now: Now) -> list[Found]:
    found = [*dates]
    for pattern in (_ONE_DAY_AWAY, _SOME_DAYS_AWAY):
        for m in pattern.finditer(text):
            if (one := _away(m, dates, now)) and all(
                other.end <= one.start or one.end <= other.start
                for other in found
                if other.shape is not Shape.SHIFT
            ):
                found = [other for other in found if other.end <= one.start or one.end <= other.start]
                found = _without_its_base(found, one, m, now)
                found.append(one)
    return sorted(found, key=lambda each: each.start)


def _without_its_base(found: list[Found], one: Found, m: re.Match[str], now: Now) -> list[Found]:
    """Looking forward the date pointed from is not the deadline ("gäller från 1 jan, klart dagen innan")."""
    base = _base(m, found)
    return found if now.past or base is None or one is base else [each for each in found if each is not base]


_WEEKDAY_AWAY = re.compile(
    rf"(?<!\w)(?P<wd>{'|'.join(WEEKDAYS)})(?:en)? (?P<way>efter|darpa|fore|innan|after|before){_SAID_ALONE}"
)


def _weekday_away(dates: list[Found], text: str, now: Now) -> list[Found]:
    """ "pausas 24-28 augusti, uppföljning måndagen efter"."""
    for m in _WEEKDAY_AWAY.finditer(text):
        base = _base(m, dates)
        if base is None or base.day is None or base.shape in {Shape.SHIFT, Shape.PERIOD, Shape.WEEKDAY}:
            continue
        earlier = m["way"] in _EARLIER
        start = base.day if earlier else base.until or (base.period[1] if base.period else base.day)
        days = (WEEKDAYS.index(m["wd"]) - start.weekday() - 1) % 7 + 1
        day = shifted(start, days - 7 if earlier and days < 7 else -7 if earlier else days)  # noqa: PLR2004
        if day is None or (now.past and day > now.today):
            continue
        one = Found(m.start(), m.end(), Shape.DAY, day, sure=0.85)
        kept = [each for each in dates if each.end <= one.start or one.end <= each.start]
        dates = [*(kept if now.past else [each for each in kept if each is not base]), one]
    return sorted(dates, key=lambda each: each.start)


def _base(m: re.Match[str], dates: Sequence[Found]) -> Found | None:
    earlier = [each for each in dates if each.day and each.end <= m.start() and m.start() - each.end < _REACH]
    return earlier[-1] if earlier else None


def _away(m: re.Match[str], dates: Sequence[Found], now: Now) -> Found | None:
    base = _base(m, dates)
    if base is None or base.day is None or base.shape in {Shape.MONTH, Shape.PERIOD, Shape.SHIFT}:
        return None
    groups = m.groupdict()
    step = -1 if (groups.get("way") or "") in _EARLIER else 1
    days = step * (round(number_said(groups["n"]) * DAYS_IN[groups["unit"]]) if groups.get("n") else 1)
    start = base.day if step < 0 or base.until is None else base.until
    day = shifted(start, days)
    if day is None or (now.past and day > now.today):
        return None
    said = groups.get("part") or ""
    part = _PART_OF.get(said)
    if groups.get("next"):
        part = next((each for word, each in _PART_OF.items() if groups["next"].endswith(word[:-2])), None)
    tense = Tense.OPEN if now.past else Tense.FUTURE
    return Found(m.start(), m.end(), Shape.DAY, day, part=part, tense=tense, sure=0.85)


_BEFORE_THEN = re.compile(r"(?<!\w)(?:innan|fore) (?:dess|det|den)(?=\s*(?:$|[.,;!?)]))")


def _before_then(dates: list[Found], text: str, now: Now) -> list[Found]:
    """ "resan är 12-13 maj, rapporten ska in innan dess": the last working day before."""
    m = None if now.past else _BEFORE_THEN.search(text)
    base = _base(m, dates) if m else None
    if m is None or base is None or base.day is None:
        return dates
    first = base.began or (base.period[0] if base.period else base.day)
    day = last_working_day_before(first)
    if day is None or day < now.today:
        return dates
    due = Found(m.start(), m.end(), Shape.DAY, day, tense=Tense.FUTURE, sure=0.8)
    return sorted([*(each for each in dates if each is not base), due], key=lambda each: each.start)


# --- "nej, tisdag" -------------------------------------------------------------------------------
_TAKEN_BACK = re.compile(
    r"(?<!\w)(?:na+[ej]?|nej|nae|no|no wait|menar|menade|mena|rattelse|rattat till|rattare sagt|snarare|"
    r"forlat|"
    r"sorry|oj|ojda|hoppsan|aj|i mean|or rather|rather|correction|skrev fel|sa fel|fel av mig|fel dag|"
    r"jag skrev fel|"
    r"ursakta|vanta)(?!\w)"
)
_AND_SO = re.compile(r"(?<!\w)(?:men|och|inte)(?!\w)")


def _corrected(dates: list[Found], text: str) -> list[Found]:
    """Of two dates with "nej, jag menar" between or right after, the latter."""
    kept: list[Found] = []
    for each in dates:
        before = kept[-1] if kept else None
        if before and each.day and (before.day or before.vague) and _takes_back(text, before, each):
            kept[-1] = _in_the_same_week(each, before)
        else:
            kept.append(each)
    return kept


def _takes_back(text: str, first: Found, second: Found) -> bool:
    between = text[first.end : second.start]
    if len(between) > 40 or "\n" in between:  # noqa: PLR2004
        return False
    if _TAKEN_BACK.search(between):
        return True
    after = re.match(r"[\s,]*(?:menar|menade|mena) (?:jag|vi)", text[second.end : second.end + 20])
    return bool(after) and not _AND_SO.search(between)


def _in_the_same_week(second: Found, first: Found) -> Found:
    """ "måndagen efter påsk, nej tisdagen": the Tuesday of that week."""
    if second.shape is not Shape.WEEKDAY or second.weekday is None or first.day is None:
        return second
    if first.shape is Shape.WEEKDAY or second.tense is not Tense.OPEN:
        return second
    day = shifted(first.day, second.weekday - first.day.weekday())
    return replace(second, day=day, shape=Shape.DAY, sure=0.75) if day else second


# --- "inte denna vecka" --------------------------------------------------------------------------
_DENIED = re.compile(
    r"(?:^|[,(;.-] ?|(?<!\w)(?:dvs|alltsa|obs|och|men|bara|absolut|and|but) )(?:inte|ej|icke|"
    r"not)(?: (?:pa|i|den|under|till|on|redan|in))?"
    r" ?$"
)
_INSTEAD_OF = re.compile(r"(?:istallet for|i stallet for|instead of|rather than)(?: (?:pa|i|den|on))? ?$")
_BUT = re.compile(r",? (?:utan|but|men)(?!\w)")
_NOT = re.compile(r"(?<!\w)(?:inte|ej|icke|not)(?: (?:pa|i|den|under|till|on))? ?$")


def _not_denied(dates: list[Found], text: str) -> list[Found]:
    """Without "dvs inte denna vecka" and "inte torsdag utan fredag", when another date is left."""
    kept = [each for each in dates if not _is_denied(each, text)]
    return kept or dates


def _is_denied(found: Found, text: str) -> bool:
    before = text[max(0, found.start - 30) : found.start]
    if _DENIED.search(before) or _INSTEAD_OF.search(before):
        return True
    return bool(_NOT.search(before) and _BUT.match(text, found.end))
