"""Putting dates together with what stands beside them: "tisdag" + "v. 46", "natten till" + "lördag".

In: everything the readers find. Out: dates that can be chosen between, in order of place.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from domain.calendar import add_working_days, last_working_day_before, next_working_day

from .date_found import Found, Now, Shape, Tense, shifted
from .date_meanings import number_said
from .date_readers import READERS
from .date_references import resolved
from .date_words import DAYS_IN, NUMBER, PARTS
from .folding import any_of
from .not_dates import not_dates
from .places import Places, longest_apart
from .results import PartOfDay, Precision

# These read amounts themselves "om 12 tim", so an amount is no reason to look away.
_AMOUNTS = frozenset({"ago", "ahead", "from now", "working days", "how much longer"})


def compose(text: str, now: Now) -> list[Found]:
    """Every date in a spelled text, put together, in order of place."""
    taken = Places(len(text), (m.span() for pattern in not_dates() for m in pattern.finditer(text)))
    found = [
        date_found
        for reader in READERS
        for m in reader.find(text)
        if (reader.name in _AMOUNTS or taken.free(m.start(), m.end())) and (date_found := reader.read(m, now))
    ]
    atoms = _joined(longest_apart(found, lambda each: (each.start, each.end), len(text)), text, now)
    atoms = [_night_of_a_feast(_vague_beside(atom, text), text) for atom in atoms]
    return resolved(_outermost([_with_prefix(atom, text, now) for atom in atoms]), text, now)


_BESIDE_SOMETHING = re.compile(r" (?:fore|innan|efter|before|after)(?!\w)")


def _vague_beside(atom: Found, text: str) -> Found:
    """ "veckan före sportlovet", "helgen innan": of an event that we do not know."""
    beside = atom.shape in {Shape.WEEK, Shape.WEEKEND} and atom.tense is not Tense.PAST
    if not beside or atom.precision is Precision.DAY or not _BESIDE_SOMETHING.match(text, atom.end):
        return atom
    return replace(atom, shape=Shape.VAGUE, day=None, period=None, candidates=(), vague=True, sure=0.4)


_THAT_NIGHT = re.compile(r"s? natt(?:en)?(?!\w)")


def _night_of_a_feast(atom: Found, text: str) -> Found:
    """ "nyårsnatten kl 01": the night that begins on the eve; Lucia is the morning of its own day."""
    m = _THAT_NIGHT.match(text, atom.end) if atom.shape is Shape.FEAST else None
    if m is None or atom.day is None or "lucia" in text[atom.start : atom.end]:
        return atom
    return replace(atom, end=m.end(), part=PartOfDay.NIGHT, night_ends=shifted(atom.day, 1))


def _outermost(atoms: list[Found]) -> list[Found]:
    """Without the dates that a later one took in: "natten mellan fredag och lördag"."""
    kept: list[Found] = []
    for atom in atoms:
        while kept and atom.start <= kept[-1].start:
            kept.pop()
        kept.append(atom)
    return kept


# --- neighbours --------------------------------------------------------------------------------
_GAP = re.compile(
    r"[\s,(]{0,3}(?:(?:pa|den|i|under|of|in|on|the|dvs|alltsa|d\.v\.s\.|-|samma|"
    r"redan|helst|garna|forslagsvis|troligen|nog|kanske|typ|tror (?:jag )?(?:det var )?|narmare "
    r"bestamt)\s?){0,2}(?:(?:kvall|natt|morgon|formiddag|eftermiddag)(?:en)?)?[\s,(]{0,2}"
)


def _joined(atoms: list[Found], text: str, now: Now) -> list[Found]:
    """Neighbours that say one date together become one."""
    joined: list[Found] = []
    for atom in atoms:
        before = joined[-1] if joined else None
        if before and _GAP.fullmatch(text, before.end, atom.start) and (one := _one_date(before, atom, now)):
            joined[-1] = replace(one, part=one.part or _part_said(text[before.end : atom.start]))
        elif before and _FROM_TO.fullmatch(
            text[before.start - 5 : before.start] + text[before.end : atom.start]
        ):
            joined[-1] = _whole_range(before, atom, now)
        elif before and (beside := _beside_a_feast(before, atom, text, now)):
            joined[-1] = beside
        else:
            joined.append(atom)
    return joined


_FROM_TO = re.compile(
    r"(?:.?fran | ?mellan ?)(?: (?:till|och|fram till|t\.?o\.?m\.?)(?: och med)?(?: den| i)? )"
)


def _whole_range(first: Found, last: Found, now: Now) -> Found:
    """ "från i tisdags till igår": its first day looking back, its last looking forward."""
    one = first if now.past else last
    if first.day and last.day and first.day < last.day:
        one = replace(one, began=first.day, until=last.day)
    return replace(one, start=first.start, end=last.end, precision=Precision.RANGE)


def _part_said(gap: str) -> PartOfDay | None:
    """The part of the day between "Sunday morning (16 Nov)"."""
    return next((part for word, part in PARTS.items() if word in gap), None)


def _one_date(first: Found, second: Found, now: Now) -> Found | None:
    rule = _JOINS.get((first.shape, second.shape))
    one = rule(first, second, now) if rule else None
    return (
        replace(one, start=first.start, end=second.end, part=one.part or first.part or second.part)
        if one
        else None
    )


_BESIDE_GAP = re.compile(r"(?:en)? ?(?P<way>fore|innan|efter|before|after) (?:den |the )?")
_SATURDAY = 5
_EARLIER = frozenset({"fore", "innan", "before"})


def _beside_a_feast(first: Found, feast: Found, text: str, now: Now) -> Found | None:
    """ "fredagen före jul", "helgen efter påsk", "veckan före midsommar"."""
    if feast.shape not in {Shape.FEAST, Shape.DATE} or feast.day is None:
        return None
    own = _OWN_OFFSET.match(text, feast.start, feast.end)
    gap = _BESIDE_GAP.fullmatch(text, first.end, own.end() if own else feast.start)
    if gap is None or (first.tense is not Tense.OPEN and first.shape is not Shape.WEEKEND):
        return None
    step = -1 if gap["way"] in _EARLIER else 1
    whole = replace(first, end=feast.end, tense=Tense.OPEN, candidates=(), period=None, sure=0.85)
    if first.shape is Shape.WEEKDAY and first.weekday is not None:
        days = (step * (first.weekday - feast.day.weekday()) - 1) % 7 + 1
        return replace(whole, shape=Shape.DAY, day=shifted(feast.day, step * days), vague=False)
    monday = shifted(feast.day, 7 * step - feast.day.weekday())
    if monday is None or first.shape not in {Shape.WEEK, Shape.WEEKEND}:
        return None
    if first.shape is Shape.WEEK:
        sunday = shifted(monday, 6)
        period = (monday, sunday) if sunday else None
        return replace(whole, day=monday if now.past else shifted(monday, 4), period=period)
    days = (step * (_SATURDAY - feast.day.weekday()) - 1) % 7 + 1
    of_the_feast = step < 0 and days == 1  # the Sunday of a weekend is not before that weekend
    saturday = shifted(feast.day, step * (days + 7 * of_the_feast))
    sunday = shifted(saturday, 1) if saturday else None
    if saturday is None or sunday is None:
        return None
    return replace(whole, day=saturday, candidates=(saturday, sunday))


def _weekday_in_week(first: Found, second: Found, now: Now) -> Found | None:
    weekday, week = (first, second) if first.shape is Shape.WEEKDAY else (second, first)
    if weekday.weekday is None or week.period is None:
        return None
    day = shifted(week.period[0], weekday.weekday)
    if now.past and day and day > now.today and week.tense is Tense.OPEN:
        return weekday
    return replace(
        week, shape=Shape.DAY, day=day, precision=Precision.DAY, sure=0.95, period=None, vague=False
    )


def _the_exact_one(first: Found, second: Found, now: Now) -> Found | None:
    """A weekday and a date: the date counts; when they disagree, we ask about both."""
    del now
    exact, other = (first, second) if first.shape is Shape.DATE else (second, first)
    if exact.day and other.weekday is not None and exact.day.weekday() != other.weekday and other.day:
        return replace(exact, candidates=(exact.day, other.day), sure=0.5)
    return replace(exact, sure=0.98)


def _weekday_moved(first: Found, second: Found, now: Now) -> Found | None:
    """ "i tisdags för en vecka sedan", "torsdag om en vecka"."""
    weekday, shift = (first, second) if first.shape is Shape.WEEKDAY else (second, first)
    if not shift.weeks or weekday.day is None:
        return None
    base = weekday.day
    if shift.weeks > 0 and not now.past and weekday.weekday is not None:
        base = now.today + timedelta(days=(weekday.weekday - now.today.weekday() - 1) % 7 + 1)
    day = shifted(base, 7 * shift.weeks)
    if (
        now.past
        and shift.day
        and weekday.weekday is not None
        and (first is shift or weekday.tense is Tense.OPEN)
    ):
        in_week = shifted(shift.day, weekday.weekday - shift.day.weekday())
        if in_week and day and in_week != day:  # "för tre veckor sedan på torsdagen"
            return replace(weekday, day=in_week, tense=shift.tense, sure=0.5, candidates=(in_week, day))
    if first is shift and shift.day and weekday.weekday is not None and day:  # "om två veckor på måndag"
        in_week = shifted(shift.day, weekday.weekday - shift.day.weekday())
        if in_week and in_week != day:
            return replace(weekday, day=day, tense=shift.tense, sure=0.6, candidates=(in_week, day))
    return replace(weekday, day=day, tense=shift.tense, sure=0.9, candidates=())


def _day_moved(first: Found, second: Found, now: Now) -> Found | None:
    """ "idag om en vecka", "i morgon för två veckor sedan"."""
    if first.day is None or second.day is None or not second.weeks or first.part:
        return None
    day = shifted(first.day, (second.day - now.today).days)
    return replace(second, shape=Shape.DAY, day=day, sure=0.9)


def _weekend_of_week(first: Found, second: Found, now: Now) -> Found | None:
    del now
    weekend, week = (first, second) if first.shape is Shape.WEEKEND else (second, first)
    saturday = shifted(week.period[0], 5) if week.period else None
    return replace(weekend, day=saturday, candidates=(), sure=0.9) if saturday else None


def _day_of_weekend(first: Found, second: Found, now: Now) -> Found | None:
    """ "i helgen, närmare bestämt lördag"."""
    weekend, weekday = (first, second) if first.shape is Shape.WEEKEND else (second, first)
    if weekend.period is None or weekday.weekday is None:
        return None
    day = next((each for each in weekend.period if each.weekday() == weekday.weekday), None)
    if day is None or (now.past and day > now.today):
        return None
    return replace(weekday, shape=Shape.DAY, day=day, tense=weekend.tense, sure=0.9)


def _keep_first(first: Found, second: Found, now: Now) -> Found | None:
    del second, now
    return first


def _keep_second(first: Found, second: Found, now: Now) -> Found | None:
    del first, now
    return second


def _day_or_date(first: Found, second: Found, now: Now) -> Found | None:
    del now
    return first if first.day == second.day else None


def _same_weekday(first: Found, second: Found, now: Now) -> Found | None:
    """ "igår (måndag)": one day said twice."""
    del now
    day = first if first.shape is not Shape.WEEKDAY else second
    weekday = second if day is first else first
    return day if day.day and weekday.weekday == day.day.weekday() else None


_JOINS: Mapping[tuple[Shape, Shape], Callable[[Found, Found, Now], Found | None]] = {
    (Shape.WEEKDAY, Shape.WEEK): _weekday_in_week,
    (Shape.WEEK, Shape.WEEKDAY): _weekday_in_week,
    (Shape.WEEKDAY, Shape.DATE): _the_exact_one,
    (Shape.DATE, Shape.WEEKDAY): _the_exact_one,
    (Shape.FEAST, Shape.DATE): _the_exact_one,
    (Shape.DATE, Shape.FEAST): _the_exact_one,
    (Shape.WEEKDAY, Shape.FEAST): _same_weekday,
    (Shape.WEEKDAY, Shape.SHIFT): _weekday_moved,
    (Shape.SHIFT, Shape.WEEKDAY): _weekday_moved,
    (Shape.WEEKEND, Shape.WEEK): _weekend_of_week,
    (Shape.WEEK, Shape.WEEKEND): _weekend_of_week,
    (Shape.WEEKEND, Shape.WEEKDAY): _day_of_weekend,
    (Shape.WEEKDAY, Shape.WEEKEND): _day_of_weekend,
    (Shape.WEEKEND, Shape.DATE): _keep_second,
    (Shape.DATE, Shape.WEEKEND): _keep_first,
    (Shape.DAY, Shape.DATE): _day_or_date,
    (Shape.DAY, Shape.WEEKDAY): _same_weekday,
    (Shape.DAY, Shape.SHIFT): _day_moved,
    (Shape.DATE, Shape.WEEK): _keep_first,
    (Shape.FEAST, Shape.PERIOD): _keep_first,
    (Shape.FEAST, Shape.WEEKEND): _keep_first,
}

# --- what stands before --------------------------------------------------------------------------
_NIGHT_TO = re.compile(r"(?:natten|natt|natta) (?:till|mot|fore|til)(?: den)? ?$")
_NIGHT_BETWEEN = re.compile(
    r"(?<!varje )(?:natten|natt) (?!fram)(?:mellan )?(?:den |i )?[^.;!?]{2,25} (?:och|till|-) ?(?:den )?$|"
    r"natt(?:en)? mellan $"
)
_PART_OF_PERIOD = re.compile(
    r"(?<!\w)(?P<which>borjan|inledningen|forsta delen|mitten|mitt|slutet|slut|utgangen|sista delen|"
    r"end|beginning|start|middle|senare delen|tidigt|tidig|sent|late|early|mid|halva)"
    r"(?: (?:av|pa|i|of|the|under))*[ -]?$"
)
_NIGHT_BEFORE = re.compile(r"(?<!\w)natt(?:en|passet)?(?: mellan)?(?: den)? $")
# "dagen före nämnden 9 dec", "kvällen innan mötet i onsdags": what happens on the date
_AN_EVENT = r"(?: \w{2,}(?:en|et|an|ten|mote|flytt|apt))?(?: (?:i|pa|den|the|on))?"
_DAY_AFTER = re.compile(rf"(?<!\w)(?:dagen|dan|day|klamdagen|klamdan) (?:efter|after){_AN_EVENT} ?$")
_DAY_BEFORE = re.compile(
    r"(?<!\w)(?P<part>dagen|dan|day|klamdagen|klamdan|kvallen|natten|afton) "
    rf"(?:fore|innan|before){_AN_EVENT} ?$"
)
_BEFORE = re.compile(
    r"(?<!inte )(?<!ej )(?<!not )(?:(?:fore|innan|before|prior to|ahead of|tidigare an|infor)(?: "
    r"(?:den|pa|i|the|kommande|"
    r"nasta|slutet av))?) ?$"
)
_AFTER = re.compile(r"(?:efter|after)(?: (?:den|pa|i|the))? ?$")
_SO_FAR = re.compile(
    rf"(?<!\w)(?P<n>\d{{1,2}}|{any_of(NUMBER)}) "
    rf"(?:(?P<unit>{any_of(DAYS_IN)})|(?:arbets|var|bank)dag(?:ar)?|"
    r"(?:working|business) days?) (?P<way>fore|innan|efter|before|after)"
    rf"{_AN_EVENT} ?$"
)
_A_CLOCK = re.compile(r" (?:kl\b|klockan|\d\d[:.]\d\d|vid \d|at \d|lunch|morgon|kvall)")
_OWN_BEFORE = re.compile(r"(?:fore|innan|before) ")
_OWN_AFTER = re.compile(r"(?:efter|after) ")
_OWN_OFFSET = re.compile(r"(?:efter|fore|innan|after|before) ")
_DAY_WORD = re.compile(r"(?<!\w)(?P<part>dagen|dan|day|kvallen) $")
_LOOK_BACK = 45


def _with_prefix(atom: Found, text: str, now: Now) -> Found:
    """The date as changed by the words right before it."""
    before = text[max(0, atom.start - _LOOK_BACK) : atom.start]
    own = text[atom.start : atom.end]
    if m := _NIGHT_TO.search(before) or (_NIGHT_BETWEEN.search(before) if _is_a_day(atom) else None):
        return _night_to(atom, len(before) - m.start(), now)
    if (m := _NIGHT_BEFORE.search(before)) and atom.until and atom.day and atom.until == shifted(atom.day, 1):
        return _night_to(atom, len(before) - m.start(), now)
    offset = _OWN_OFFSET.match(own)
    if atom.day and _is_a_day(atom) and (far := _SO_FAR.search(before + (offset[0] if offset else ""))):
        step = -1 if far["way"] in _EARLIER else 1
        days = step * round(number_said(far["n"]) * DAYS_IN.get(far["unit"], 1))
        day = shifted(atom.day, days) if far["unit"] else add_working_days(atom.day, days)
        return replace(atom, start=atom.start - (len(before) - far.start()), day=day, shape=Shape.DAY)
    if (m := _DAY_AFTER.search(before)) and atom.day:
        day = shifted(atom.period[1] if atom.period else atom.day, 1)
        return replace(atom, start=atom.start - len(m[0]), day=day, shape=Shape.DAY, candidates=())
    if (m := _DAY_BEFORE.search(before)) and atom.day:
        part = {
            ("kvallen"): PartOfDay.EVENING,
            ("natten"): PartOfDay.NIGHT,
            ("afton"): PartOfDay.EVENING,
        }.get(m[("part")])
        return replace(
            atom,
            start=atom.start - len(m[0]),
            day=shifted(atom.period[0] if atom.period else atom.day, -1),
            part=atom.part or part,
            shape=Shape.DAY,
            candidates=(),
        )
    if atom.day and offset and (word := _DAY_WORD.search(before)):
        step = -1 if offset[0].strip() in _EARLIER else 1
        part = PartOfDay.EVENING if word["part"] == "kvallen" else None
        return replace(
            atom, start=atom.start - len(word[0]), day=shifted(atom.day, step), part=part, shape=Shape.DAY
        )
    if atom.period and (m := _PART_OF_PERIOD.search(before)):
        return _part_of_period(atom, m["which"], now)
    if not now.past and (_BEFORE.search(before) or _OWN_BEFORE.match(own)):
        return atom if atom.day == now.today or _A_CLOCK.match(text, atom.end) else _before(atom, now)
    if not now.past and (_AFTER.search(before) or _OWN_AFTER.match(own)):
        return _after(atom)
    return atom


def _is_a_day(atom: Found) -> bool:
    return atom.shape in {Shape.WEEKDAY, Shape.DATE, Shape.DAY, Shape.FEAST}


def _night_to(atom: Found, words: int, now: Now) -> Found:
    day = atom.until or atom.day
    if (
        now.past
        and atom.weekday == now.today.weekday()
        and atom.shape is Shape.WEEKDAY
        and atom.tense is Tense.OPEN
    ):
        day = now.today
    return replace(
        atom, start=atom.start - words, day=day, part=PartOfDay.NIGHT, shape=Shape.DAY, night_ends=day
    )


_BEGINNING = frozenset(
    {
        "borjan",
        "inledningen",
        "forsta delen",
        "beginning",
        "start",
        "tidigt",
        "tidig",
        "early",
    }
)
_MIDDLE = frozenset({"halva", "mitten", "mitt", "middle", "mid"})


def _part_of_period(atom: Found, which: str, now: Now) -> Found:
    if atom.period is None:
        return atom
    first, last = atom.period
    if atom.shape is Shape.WEEK:
        friday = min(shifted(first, 4) or last, last)
        day = first if which in _BEGINNING else shifted(first, 2) if which in _MIDDLE else friday
        window = tuple(d for d in (shifted(day, i) for i in range(2)) if d) if day else ()
    else:
        middle = first + (last - first) / 2 if atom.shape is not Shape.MONTH else first.replace(day=15)
        day = first if which in _BEGINNING else middle if which in _MIDDLE else last
        window = ()
    if day and now.past and day > now.today:
        day = now.today
    return replace(
        atom, day=day, precision=Precision.RANGE, vague=now.past, sure=0.6,
        candidates=tuple(d for d in window if not now.past or d <= now.today), period=None,
    )  # fmt: skip


def _before(atom: Found, now: Now) -> Found:
    """The last working day before what is named."""
    first = atom.period[0] if atom.period else atom.day
    if first is None or atom.shape in {Shape.SHIFT, Shape.VAGUE} or atom.tense is Tense.PAST:
        return atom
    if atom.shape is Shape.WEEK:
        return replace(atom, day=shifted(first, -3), precision=Precision.DAY, period=None, candidates=())
    day: date | None = last_working_day_before(first)
    if day is not None and day < now.today:
        day = shifted(first, -1)
    return replace(atom, day=day, precision=Precision.DAY, period=None, candidates=(), sure=0.9)


def _after(atom: Found) -> Found:
    """The first working day after what is named."""
    last = atom.period[1] if atom.period else atom.day
    if last is None or atom.shape in {Shape.SHIFT, Shape.VAGUE} or atom.tense is Tense.PAST:
        return atom
    return replace(
        atom, day=next_working_day(last), precision=Precision.DAY, period=None, candidates=(), sure=0.9
    )
