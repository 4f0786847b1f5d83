"""When it happened, or when it is to be done: choosing the date a text is about.

The steps: one spelling (date_spelling), every date (date_readers), neighbours together
(date_composing), then here: which one is meant, at what time, and is it possible at all.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from .clock_times import Clock, PartFound, find_clocks, find_parts
from .date_choosing import chosen as chosen_date
from .date_composing import compose
from .date_found import Found, Now, Shape, shifted
from .date_phrases import with_years
from .date_spelling import spell
from .date_words import PARTS
from .other_languages import find_elsewhere
from .places import Places
from .results import Moment, PartOfDay, Precision, Reading
from .zone import local

_RECURS = re.compile(r"(?<!\w)(?:varje|varannan|varenda|alla|every|each|per) \w+\Z")
_EVENING_BEGINS = time(18)
_SENTENCE_END = re.compile(r"[.!?;\n]\s")
_NOT_READ_BEYOND = 20_000
# So many dates and times are weighed against each other: nobody writes more of one event.
_MOST, _LAST = 30, 10


def read_moment(text: str, now: datetime, reading: Reading = Reading.REPORT) -> Moment | None:
    """The time a text is about, or None when it names none.

    now: timezone-aware, converted to Europe/Stockholm. Only the first 20,000 code points are
    read. With Reading.REPORT the answer is never later than `now`.
    """
    here = Now(local(now), reading)
    spelled = with_years(spell(text[:_NOT_READ_BEYOND]), here.today.year)
    dates = compose(spelled.text, here) or find_elsewhere(spelled, here)
    places = Places(len(spelled.text), ((each.start, each.end) for each in dates))
    clocks = [each for each in find_clocks(spelled.text) if places.free(each.start, each.end)][:_MOST]
    parts = [
        each
        for each in find_parts(spelled.text)
        if places.free(each.start, each.end) and not _RECURS.search(spelled.text[: each.end][-40:])
    ][:_MOST]
    dates = [*dates[:_MOST], *dates[_MOST:][-_LAST:]]
    chosen = chosen_date(dates, spelled.text, here)
    if chosen is None:
        chosen = _clock_alone(clocks, parts, spelled.text, here)
        if chosen is None:
            return None
    named = chosen.part is not None
    chosen, used = _with_time(chosen, clocks, parts, dates, spelled.text, here)
    possible = _possible(chosen, here, named=named)
    if possible is None:
        return None
    start, end = min([chosen.start, *(s for s, _ in used)]), max([chosen.end, *(e for _, e in used)])
    return Moment(
        day=possible.day,
        clock=possible.clock,
        part=possible.part,
        candidates=_candidates(possible, here),
        precision=Precision.MINUTE if possible.clock and possible.day else possible.precision,
        span=spelled.span(start, end),
        sure=possible.sure,
        vague=possible.vague,
    )


# --- a time without a day ------------------------------------------------------------------------


_EVERY_TIME = re.compile(r"(?<!\w)(?:varje|varannan|every|oppet|oppettid\w*) [^.!?;]*$")


_THEN_EVERY = re.compile(r",? (?:varje|varannan|alla|every|each|dagligen) ")


# "ska ges kl 8, 14 och 20": when it is to be, not when it was
_AS_ORDERED = re.compile(
    r"(?<!\w)(?:ska|skall|bor) (?:\w+ )?(?:ges|tas|delas|serveras|intas|tommas|kontrolleras) (?:\w+ )?$"
)


def _clock_alone(clocks: Sequence[Clock], parts: Sequence[PartFound], text: str, now: Now) -> Found | None:
    """ "kl 14": the latest, or coming, such time. Two days are possible, so both are offered."""
    clocks = [
        each
        for each in clocks
        if not _EVERY_TIME.search(text[max(0, each.start - 30) : each.start])
        and not _THEN_EVERY.match(text, each.end)
        and not _AS_ORDERED.search(text[max(0, each.start - 40) : each.start])
    ]
    if clocks:
        first = next(
            (each for each in clocks if not _MY_SHIFT.search(text[max(0, each.start - 45) : each.start])),
            clocks[0],
        )
        part = next((each.part for each in parts), None)
        at = first.at(part)
        if at is None:
            return None
        return Found(first.start, first.end, Shape.DAY, _day_of_clock(at, now), sure=0.5)
    if not now.past and (due := _part_alone_ahead(parts, text, now)):
        return due
    bound = [each for each in parts if each.bound or len(text.split()) <= 3]  # noqa: PLR2004
    if not bound:
        return None
    return Found(bound[0].start, bound[0].end, Shape.VAGUE, None, part=bound[0].part, sure=0.4, vague=True)


_BY_THEN = re.compile(r"(?:fore|innan|till|senast|before|by|efter|after)(?: \w+)? $|\A(?:\w+ )?\Z")


def _part_alone_ahead(parts: Sequence[PartFound], text: str, now: Now) -> Found | None:
    """ "före lunch": today's, or tomorrow's when today's is over."""
    for each in parts:
        word = each.start + re.search(r"\w+\W*\Z", text[each.start : each.end]).start()  # type: ignore[union-attr]
        if not _BY_THEN.search(text[:word]):
            continue
        over = now.at.hour > max(_HOURS_OF[each.part])
        day = shifted(now.today, 1 if over else 0)
        return Found(each.start, each.end, Shape.DAY, day, part=each.part, sure=0.65)
    return None


def _day_of_clock(at: time, now: Now) -> date:
    wall = now.at.time().replace(tzinfo=None)
    if now.past:
        return now.today if at <= wall else shifted(now.today, -1) or now.today
    return now.today if at >= wall else shifted(now.today, 1) or now.today


# --- at what time --------------------------------------------------------------------------------


def _with_time(
    found: Found,
    clocks: Sequence[Clock],
    parts: Sequence[PartFound],
    dates: Sequence[Found],
    text: str,
    now: Now,
) -> tuple[Found, list[tuple[int, int]]]:
    """The date with the clock time and the part of the day that belong to it, and their places."""
    if found.clock is not None:
        return found, []
    others = [
        each
        for each in dates
        if each.day is not None
        and each.day != found.day
        and not (each.start == found.start or (each.start < found.end and each.end > found.start))
    ]
    clock = _belonging_clock(found, clocks, others, text)
    part = _belonging_part(found, clock, parts, others, text)
    used = [
        (each.start, each.end)
        for each in (clock, part)
        if each is not None and _near(found, each.start, each.end)
    ]
    said = (
        _part_beside_clock(found, clock, dates)
        or found.part
        or (part.part if part else None)
        or _part_of_its_own(found, text)
        or (clock.part if clock else None)
    )
    at = clock.at(said) if clock else None
    if (
        now.past
        and clock
        and at
        and found.day == now.today
        and at > now.at.time()
        and clock.spoken
        and said is None
    ):
        at = at.replace(hour=at.hour % 12)
    return replace(found, part=said, clock=at), used


def _part_beside_clock(found: Found, clock: Clock | None, dates: Sequence[Found]) -> PartOfDay | None:
    """ "ringde i morse … sedan klockan två i natt": two parts of one day, the time belongs to the nearer."""
    if clock is None or found.part is None:
        return None
    return next(
        (
            each.part
            for each in dates
            if each.day == found.day
            and each.part
            and _distance(each, clock) < min(_distance(found, clock), 5)
        ),
        None,
    )


def _near(found: Found, start: int, end: int) -> bool:
    return start - found.end < 25 and found.start - end < 25  # noqa: PLR2004


def _belonging_clock(
    found: Found, clocks: Sequence[Clock], others: Sequence[Found], text: str
) -> Clock | None:
    """The nearest clock time that does not stand nearer to another date."""
    mine = [
        each
        for each in clocks
        if _OF_BOTH.search(text[max(0, each.start - 30) : each.start])
        or _distance(found, each) <= min((_distance(other, each) for other in others), default=10_000)
    ]
    free = [each for each in mine if not _of_something_else(each, text)]
    free = [
        each for each in free if not _SINCE_OR_UNTIL.search(text[max(0, each.start - 25) : each.end])
    ] or free
    if len(free) > 1:
        free = [each for each in free if not _HANDING_OVER.search(text[: each.start][-25:])] or free
        free = [
            each for each in free if not _MY_SHIFT.search(text[max(0, each.start - 45) : each.start])
        ] or free
    nearest = min(free, key=lambda each: _distance(found, each), default=None)
    return _first_listed(nearest, free, text) if nearest else None


_LISTED = re.compile(r"(?:,| och| o|, och)(?: kl\.?)? ")


def _first_listed(clock: Clock, clocks: Sequence[Clock], text: str) -> Clock:
    """Of "02.48, 03.15 och 04.02 i natt" the first."""
    for each in reversed(clocks):
        if each.end < clock.start and _LISTED.fullmatch(text, each.end, clock.start):
            clock = each
    return clock


_ANOTHER_CLOCK = re.compile(
    r"(?<!\w)(?:ring|kom|ringde|kontaktade|larmade|upptackte|upptacktes|skrev|informerade|nar \w+ kom|"
    r"rapporterade|kom forst|anlande|mote|oppet|telefontid\w*|jobbar|borjar|slutar|fram till|"
    r"till|ordination|dos|hittades)(?: \w+)?(?: \w+)? ?$"
)
_OF_BOTH = re.compile(r"(?<!\w)(?:bada|bagge|samtliga|alla)(?: \w+)? (?:vid |runt )?$")
# "hade suttit sedan klockan ett", "kom inte förrän 04.25": not when it happened, if another time is told
_SINCE_OR_UNTIL = re.compile(
    r"(?<!\w)(?:(?:alltsedan|sedan|anda till|fram till|forran|foren|forrn|until|since|not until)"
    r"(?: (?:vid|runt|ca|efter|kl\.?))? (?:kl\.? ?)?(?:\d{1,2}(?:[.:]?\d\d)?|\w+))\Z"
)
_HANDING_OVER = re.compile(
    r"(?<!\w)(?:overlamning\w*|(?:muntlig )?rapport(?:en)?|apt|motet)(?: (?:kl|vid))?\.? ?$"
)
_MY_SHIFT = re.compile(
    r"(?<!\w)(?:(?:mitt|mina|vart) (?:\w*pass|skift|jobb)|jag (?:kom|borjade|gick (?:pa|av)|slutade)|"
    r"vi (?:kom|borjade)|(?:my|our) shift|i (?:came|started|arrived))(?: \w+){0,4} ?$|"
    r"(?<!\w)(?:gick|akte|gatt) hem(?: kl| vid| runt)?\.? ?$"
)


def _of_something_else(clock: Clock, text: str) -> bool:
    begin = max(0, clock.start - 30)
    return bool(_ANOTHER_CLOCK.search(text[begin : clock.start])) and "," in text[begin : clock.start]


def _distance(found: Found, clock: Clock | PartFound) -> int:
    """Letters between a date and a time; a time before its date is a little further away."""
    return clock.start - found.end if clock.start >= found.end else found.start - clock.end + 3


_BESIDE = re.compile(
    r"[\s,]*(?:(?:ca|runt|vid|pa|under|i|strax|mot|den|till|in|the|at|on|omkring|nagon gang|"
    r"innan|fore|efter|before|after)\s?)*[\s,]*"
)


_MEALS = frozenset({"frukost", "frukosten", "lunch", "lunchen"})
_AT_A_MEAL = re.compile(r"(?:i samband med|under|vid|efter|fore|innan|pa) $")


def _belonging_part(
    found: Found, clock: Clock | None, parts: Sequence[PartFound], others: Sequence[Found], text: str
) -> PartFound | None:
    """The part of the day beside the date or its time, or said for itself in the same sentence."""
    for part in parts:
        meal = part.end <= found.start and text[part.start : part.end] in _MEALS
        if meal and not _AT_A_MEAL.search(text[: part.start][-15:]):
            continue  # "fick ingen frukost i går" is about the meal
        beside = [(found.end, part.start), (part.end, found.start)]
        if clock:
            beside += [(clock.end, part.start), (part.end, clock.start)]
        if any(end - start >= 0 and _BESIDE.fullmatch(text, start, end) for start, end in beside):
            return part
    for part in parts:
        apart = text[min(part.end, found.end) : max(part.start, found.start)]
        nearer = any(_distance(other, part) < _distance(found, part) for other in others)
        agrees = clock is None or _within(clock, part.part)
        if (
            part.bound
            and agrees
            and not nearer
            and not text[: part.start].endswith("nu ")
            and not _SENTENCE_END.search(apart)
        ):
            return part
    return None


_OWN_PART = re.compile(rf" (?P<part>{'|'.join(word for word in PARTS if len(word) > 3)})s?[a-z]{{3,}}")  # noqa: PLR2004


def _part_of_its_own(found: Found, text: str) -> PartOfDay | None:
    """ "skärtorsdagens kvällsinsats", "gårdagens morgonbesök"."""
    said = text[found.start : found.end]
    if not said.endswith(("ens", "dags")) or said.startswith("i "):
        return None
    m = _OWN_PART.match(text, found.end)
    return PARTS[m["part"]] if m else None


_HOURS_OF: Mapping[PartOfDay, range] = {
    PartOfDay.NIGHT: range(6),
    PartOfDay.MORNING: range(5, 11),
    PartOfDay.FORENOON: range(8, 13),
    PartOfDay.LUNCH: range(11, 14),
    PartOfDay.AFTERNOON: range(12, 19),
    PartOfDay.EVENING: range(17, 24),
}


def _within(clock: Clock, part: PartOfDay) -> bool:
    at = clock.at(part)
    return at is not None and at.hour in _HOURS_OF[part]


# --- is it possible ------------------------------------------------------------------------------


def _possible(found: Found, now: Now, *, named: bool) -> Found | None:
    """The date moved to where it can be: nights belong to two dates, events never lie ahead."""
    found = _night_before(found)
    if not now.past and _is_coming_night(found, now) and (following := shifted(now.today, 1)):
        return replace(found, day=following)
    if not now.past or found.day is None:
        return found
    moment = _wall(found)
    if moment <= now.at.replace(tzinfo=None):
        return found
    if found.shape is Shape.DAY and named and found.day == now.today:
        earlier = shifted(found.day, -1)
        return replace(found, day=earlier) if earlier else None
    if found.day > now.today:
        return None
    return replace(found, clock=None, sure=min(found.sure, 0.45)) if found.clock else found


def _is_coming_night(found: Found, now: Now) -> bool:
    """ "i natt kl 03", written in the evening of the day before."""
    return (
        found.night_ends is not None
        and found.day == now.today
        and found.clock is not None
        and found.clock < min(_EVENING_BEGINS, now.at.time())
    )


# When a part of the day can have begun at the earliest.
_BEGINS = {
    PartOfDay.NIGHT: time(0),
    PartOfDay.MORNING: time(4),
    PartOfDay.FORENOON: time(8),
    PartOfDay.LUNCH: time(10),
    PartOfDay.AFTERNOON: time(11),
    PartOfDay.EVENING: time(16),
}


def _wall(found: Found) -> datetime:
    day = found.day or date.min
    if found.clock:
        return datetime.combine(day, found.clock)
    return datetime.combine(day, _BEGINS[found.part] if found.part else time(0))


def _night_before(found: Found) -> Found:
    """ "natten till lördag kl 23" is Friday evening; "i natt kl 23" was yesterday."""
    if found.night_ends is None or found.clock is None:
        return found
    day = shifted(found.night_ends, -1) if found.clock >= _EVENING_BEGINS else found.night_ends
    return replace(found, day=day) if day else found


def _candidates(found: Found, now: Now) -> tuple[date, ...]:
    """The days to ask about: only when there is something to ask."""
    if found.candidates:
        return tuple(dict.fromkeys(day for day in found.candidates if not now.past or day <= now.today))
    if found.sure <= 0.5 and found.day and found.precision is Precision.DAY:  # noqa: PLR2004
        other = found.day - timedelta(days=1) if now.past and found.day.toordinal() > 1 else None
        return (found.day, other) if other else (found.day,)
    return ()
