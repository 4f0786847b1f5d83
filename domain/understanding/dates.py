"""When it happened, or when it is to be done: choosing the date a text is about.

The steps: one spelling (date_spelling), every date (date_readers), neighbours together
(date_composing), then here: which one is meant, at what time, and is it possible at all.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from .clock_times import Clock, PartFound, find_clocks, find_parts
from .date_composing import compose
from .date_found import Found, Now, Shape, Tense, shifted
from .date_phrases import with_years
from .date_spelling import spell
from .date_words import PARTS
from .other_languages import find_elsewhere
from .places import Places
from .results import Moment, PartOfDay, Precision, Reading
from .zone import local

_RECURS = re.compile(r"(?<!\w)(?:varje|varannan|varenda|alla|every|each|per) \w+\Z")
_EVENING_BEGINS = time(18)
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
    chosen = _choose(dates, spelled.text, here)
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


# --- which one ---------------------------------------------------------------------------------
# Words near a date that say what the date is of. (pattern, weight): the nearest one counts.
_CUES_PAST: tuple[tuple[str, float], ...] = (
    ((
            r"hande|hant|intraffa\w*|skedde|skett|ramla\w*|foll|fallit|trilla\w*|utebl\w+|missa\w*|"
            r"glom\w+|borja\w*|upphorde|saknats?|handelse\w*|avvikelse\w*|tillbud\w*|forsv\w+|stals?|"
            r"slog|slagit|skrek|hot\w+|misshandl\w*|bet|biten|spark\w*|rymde|rymt|brann|brand|avled|dog|dott|"
            r"svimma\w*|halka\w*|stulen|stulna|stulet|brot|brutit|lackte|lackt|knuff\w*|kastade|satte i halsen|"
            r"kollapsa\w*|kladd\w*|tafsa\w*|nekades|glomd\w*|brast|rasa\w*|krock\w*|tog slut|borttappa\w*|tappa\w*|fick fel|fel medicin|kom aldrig|kom inte|"
            r"kom ingen|gavs|getts|inte (?:\w+ )?\w+(?:ats|rts|tts|its|ades)|saknade|uppstod|sprang|"
            r"avvek|skada\w*|blev|fanns inte|var ur funktion|lamnades|lag "
            r"framme|sjalva \w+|fallet|olyckan|slagsmal\w*|brak\w*|happened|fell|missed|occurred|started|hittades?|skulle (?:ha )?(?:fatt|komma|"
            r"kommit|haft)|incident\w*|sen\w* den|senast|fick inte|gavs inte|fungerade|slutade"
        ), 2.0),
    ((
            r"beslut\w*|bevilja\w*|domen|dom|ansok\w+|anmal\w+|rapporter\w+|skriv\w*|skrev|"
            r"dokumenter\w+|registrer\w+|inform\w+|meddela\w*|kontakta\w*|ring\w*|mail\w*|mejl\w*|"
            r"skicka\w*|samtal\w*|mote\w*|apt|traff|uppfoljning\w*|boka\w*|tid hos|lakartid|aterbesok|"
            r"planera\w*|bestall\w*|ska|kommer att|skall|upptack\w*|uppmarksamma\w*|"
            r"fick (?:\w+ ){0,2}(?:veta|"
            r"hora|reda pa|kannedom)|berattade|"
            r"klaga\w*|inkom\w*|ankom|mottog\w*|faktura\w*|flyttade|inflytt\w*|placerad\w*|bestam\w+|lovade\w*|utlovad\w*|beratta\w*|remiss\w*|"
            r"opererad\w*|diagnos\w*|kom hem|lades in|lagts in|godkan\w*|provsvar\w*|sade|kallelse\w*|kallad\w*|"
            r"anstall\w+|semester|"
            r"ledig\w*|jobbar|nasta|klart|atgard\w*|delegering\w*|called|reported|decision|wrote|"
            r"meeting|discovered|noticed|told|utskriven|skrevs ut|utbild\w*|schema\w*|fornya\w*|"
            r"genomgang\w*|granskning\w*|avstamning\w*|(?:jag|vi) (?:sag|ser|markte)|(?:sag|ser|markte) "
            r"(?:jag|vi)|journal\w*|sms|svar\w*|diskutera\w*|prata\w*|avtal\w*|genomforandeplan\w*|plan fran|"
            r"giltig|rutin\w*|uppdatera\w*|tagit upp|besok(?:te|er) (?:oss|mig)|polisanmal\w*|dnr|"
            r"arende\w*|lagg\w*|inlagd|ordin\w+|recept\w*|vaccin\w*|senast (?:sett|kontroll\w*|besok\w*)"
        ), -2.0),
)  # fmt: skip
_CUES_AHEAD: tuple[tuple[str, float], ...] = (
    ((
            r"senast|deadline\w*|klar\w*|slutdatum|fardig\w*|ska vara|by|latest|due|forfaller|till|fore|"
            r"innan|nytt datum|ny|nya|uppfoljning\w*|inom|uppfolj\w*|folj\w*|lamna\w*|atgard\w*|"
            r"skicka\w*|in|forlang\w*|skjut\w*|flytta\w*"
        ), 2.0),
    ((
            r"ledig\w*|semester|borta|tidigare|forra|var|gamla|ursprunglig\w*|intraffa\w*|hande|hant|"
            r"beslut\w+ (?:fran|av|den)|daterad|enligt mote|fran|galler|borjar|startar|bokad|sjuk\w*|"
            r"kurs|utbildning\w*|handelse\w*|mot\w+ (?:den|i)|away|off|was|istallet for|i stallet for|"
            r"inte|rapporterad\w*|inkom\w*|upptack\w*|avvikelse\w*|apt|tjanstgor\w*|oppnar|stanger|"
            r"kom in|kommit in|(?:skickades|lamnades|inskickad\w*) in|sedan|pratade|sa|upprattad\w*|"
            r"genomfordes|foll|skedde|diskuterades|bestamdes"
        ), -2.0),
)  # fmt: skip
_CLAUSE_END = re.compile(
    r"[.!?;\n:,()]\s|\s-\s| (?:men|fast|och|sa|eftersom|darfor|but|and|annars|otherwise|nar|da|"
    r"som) "
)
_SENTENCE_END = re.compile(r"[.!?;\n]\s")
_SHAPE_WEIGHT = {
    Shape.DATE: 1.0, Shape.DAY: 1.0, Shape.WEEKDAY: 0.9, Shape.FEAST: 0.8, Shape.WEEK: 0.5, Shape.SHIFT: 0.9,
    Shape.WEEKEND: 0.6, Shape.MONTH: -0.6, Shape.PERIOD: -0.8, Shape.VAGUE: -0.9,
}  # fmt: skip
_NEVER_BEFORE = re.compile(
    r"(?:beslut(?:et)?|domen|beslutat|delegering(?:en)?|avtal(?:et)?|ansokan|daterad|daterat|"
    r"(?:beslutet|beslut|avtalet|delegeringen|domen|planen) (?:galler|ar giltigt?)|dnr|version|"
    r"start(?:ar|ade) (?:insats\w*|beslut\w*))"
    r"(?: (?:fran|av|den|till|fr\.?o\.?m\.?|t\.?o\.?m\.?|fattades|gjordes|fattat|inkom|togs|"
    r"per))* ?$"
)
# "mötet är på tisdag": "på tisdag" lies ahead beside such a verb, "i tisdags" and "på tisdagen" do not
_LIES_AHEAD = re.compile(
    r"(?<!\w)(?:ska|skall|ar|aer|blir|kommer|fyller|infaller|planera\w*|inplanera\w*|bokad|bokat|har vi|hennes)"
    r"(?: \w+){0,5} pa (?:mandag|tisdag|onsdag|torsdag|fredag|lordag|sondag)\Z"
)
_FROM_THEN = re.compile(r"(?:fr\.?o\.?m\.?|fran och med)(?: den)? ?$")
_STATE = re.compile(r"(?<!\w)(?:saknat?\w*|utan|inte|ingen|inget|trasig\w*|ur funktion|utebl\w+)(?!\w)")
_LEXICAL_REACH = 60
_NEARLY_A_YEAR = 300


def _cue_patterns(past: bool) -> tuple[tuple[re.Pattern[str], float], ...]:
    rows = _CUES_PAST if past else _CUES_AHEAD
    return tuple((re.compile(rf"(?<!\w)(?:{pattern})(?!\w)"), weight) for pattern, weight in rows)


_CUES = {True: _cue_patterns(past=True), False: _cue_patterns(past=False)}


def _choose(dates: Sequence[Found], text: str, now: Now) -> Found | None:
    """The date the text is about: the event's, or the deadline."""
    open_to = [each for each in dates if _could_be(each, text, now)]
    if not open_to:
        return None
    if len(open_to) == 1:
        return open_to[0]
    scored = [(_score(each, i, open_to, text, now), -i, each) for i, each in enumerate(open_to)]
    best = max(scored, key=lambda row: row[:2])[2]
    return _asked_about(best, open_to, text)


def _asked_about(best: Found, others: Sequence[Found], text: str) -> Found:
    """ "i fredags eller lördags": both are offered."""
    for other in others:
        between = text[min(best.end, other.end) : max(best.start, other.start)]
        if (
            other is not best
            and other.day
            and best.day
            and between.strip() in {"eller", "or", "alt", "alternativt"}
        ):
            return replace(best, candidates=tuple(sorted({best.day, other.day})), sure=0.45)
    return best


def _could_be(found: Found, text: str, now: Now) -> bool:
    if now.past and found.tense is Tense.FUTURE:
        return False
    if not now.past and (found.tense is Tense.PAST or _just_gone(found, now)):
        return False
    before = text[max(0, found.start - 40) : found.start]
    if now.past and (
        _NEVER_BEFORE.search(before) or (_FROM_THEN.search(before) and not _STATE.search(before))
    ):
        return False
    if now.past and found.shape is Shape.WEEKDAY and _LIES_AHEAD.search(text[max(0, found.start - 60) : found.end]):
        return False
    return not (
        now.past
        and found.day
        and found.day > now.today
        and found.shape is not Shape.DAY
        and found.clock is None
    )


def _just_gone(found: Found, now: Now) -> bool:
    return found.day is not None and found.day < now.today


def _score(found: Found, order: int, rivals: Sequence[Found], text: str, now: Now) -> float:
    score = -1.0 * any(_is_within(rival, found) for rival in rivals)
    score += _SHAPE_WEIGHT[found.shape] + _cue_weight(found, rivals, text, now.past)
    if now.past:
        score -= 0.25 * order + _staleness(found, now)
        score += 0.4 * (found.tense is Tense.PAST)
        return score
    score += 0.2 * order
    if found.shape is Shape.DATE and found.day and (found.day - now.today).days > _NEARLY_A_YEAR:
        score -= 2  # "10/11" written on 20 November is hardly next year's
    before = text[max(0, found.start - 25) : found.end]
    score += 1.5 * bool(re.search(r"(?<!\w)(?:senast|deadline|by|due|slutdatum|latest)(?!\w)", before))
    return score


# Of two dates the event is seldom the one long ago: (more than so many days, what it costs).
_LONG_AGO = ((365, 1.2), (60, 0.7), (14, 0.2))


def _staleness(found: Found, now: Now) -> float:
    days = (now.today - found.day).days if found.day else 0
    return next((cost for limit, cost in _LONG_AGO if days > limit), 0.0)


def _is_within(rival: Found, found: Found) -> bool:
    """True for the Sunday of "helgen var tung, värst var söndag": the narrower one is meant."""
    if found.period is None or rival.period is not None or rival.day is None or rival.vague:
        return False
    return found.period[0] <= rival.day <= found.period[1]


def _cue_weight(found: Found, rivals: Sequence[Found], text: str, past: bool) -> float:
    """The weight of the nearest word that says what this date is of, within its clause."""
    begin, end = _clause(found, text)
    best: tuple[int, int, float] = (_LEXICAL_REACH, 0, 0.0)
    for pattern, weight in _CUES[past]:
        for m in pattern.finditer(text, begin, end):
            if m.start() >= found.start and m.end() <= found.end:
                continue
            distance = _letters_between(found, m.start(), m.end())
            if any(
                _letters_between(rival, m.start(), m.end()) < distance
                for rival in rivals
                if rival is not found
            ):
                continue
            best = min(best, (max(distance, 0), m.start() - m.end(), weight), key=lambda row: row[:2])
    return best[-1]


def _letters_between(found: Found, start: int, end: int) -> int:
    """How far a word is from a date; one after it is a little further than one before."""
    return found.start - end if end <= found.start else start - found.end + 4


def _clause(found: Found, text: str) -> tuple[int, int]:
    begin = max(0, found.start - 120)
    for m in _CLAUSE_END.finditer(text, begin, max(begin, found.start)):
        begin = m.end() - 1
    after = _CLAUSE_END.search(text, found.end)
    return begin, after.start() + 1 if after and after.start() < found.end + 120 else min(
        len(text), found.end + 120
    )


# --- a time without a day ------------------------------------------------------------------------


_EVERY_TIME = re.compile(r"(?<!\w)(?:varje|varannan|every|oppet|oppettid\w*) [^.!?;]*$")


def _clock_alone(clocks: Sequence[Clock], parts: Sequence[PartFound], text: str, now: Now) -> Found | None:
    """ "kl 14": the latest, or coming, such time. Two days are possible, so both are offered."""
    clocks = [each for each in clocks if not _EVERY_TIME.search(text[max(0, each.start - 30) : each.start])]
    if clocks:
        first = clocks[0]
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
        if each.day != found.day
        and not (each.start == found.start or (each.start < found.end and each.end > found.start))
    ]
    clock = _belonging_clock(found, clocks, others, text)
    part = _belonging_part(found, clock, parts, others, text)
    used = [
        (each.start, each.end)
        for each in (clock, part)
        if each is not None and _near(found, each.start, each.end)
    ]
    said = found.part or (part.part if part else None) or _part_of_its_own(found, text) or (clock.part if clock else None)
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
    free = [each for each in free if not _SINCE_OR_UNTIL.search(text[max(0, each.start - 25) : each.end])] or free
    if len(free) > 1:
        free = [
            each for each in free if not _MY_SHIFT.search(text[max(0, each.start - 45) : each.start])
        ] or free
    return min(free, key=lambda each: _distance(found, each), default=None)


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
_MY_SHIFT = re.compile(
    r"(?<!\w)(?:(?:mitt|mina|vart) (?:\w*pass|skift|jobb)|jag (?:kom|borjade|gick (?:pa|av)|slutade)|"
    r"vi (?:kom|borjade)|(?:my|our) shift|i (?:came|started|arrived))(?: \w+){0,4} ?$"
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


def _belonging_part(
    found: Found, clock: Clock | None, parts: Sequence[PartFound], others: Sequence[Found], text: str
) -> PartFound | None:
    """The part of the day beside the date or its time, or said for itself in the same sentence."""
    for part in parts:
        if part.end <= found.start and text[part.start : part.end] in _MEALS:
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
        if part.bound and agrees and not nearer and not text[: part.start].endswith("nu ") and not _SENTENCE_END.search(apart):
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
