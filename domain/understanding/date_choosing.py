"""Which of the dates in a text it is about: the event's, or the deadline.

Each date is weighed by its shape, its place, and the nearest word that says what it is the date of.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from .date_found import Found, Now, Shape, Tense

# Words near a date that say what the date is of. (pattern, weight): the nearest one counts.
_CUES_PAST: tuple[tuple[str, float], ...] = (
    ((
            r"(?:avvikelse\w*|handelse\w*|rapport\w*|tillbud\w*|klagomal\w*|incident\w*|anmalan|"
            r"det har|detta|"
            r"det|arendet|synpunkt\w*) (?:galler|avser|avsag|handlar om|ror|rorde|gallde)|"
            r"hande|hant|intraffa\w*|blivit|behandlad\w*|utsatt\w*|utsatts|forekom\w*|skakad\w*|"
            r"skedde|skett|ramla\w*|foll|fallit|trilla\w*|utebl\w+|missa\w*|"
            r"glom\w+|(?<!som )borja\w*|upphorde|"
            r"saknats?|handelse\w*|avvikelse\w*|tillbud\w*|forsv\w+|stals?|"
            r"slog|slagit|skrek|hot\w+|misshandl\w*|bet|biten|spark\w*|rymde|rymt|brann|brand|avled|dog|dott|"
            r"svimma\w*|halka\w*|stulen|stulna|stulet|brot|brutit|lackte|lackt|knuff\w*|kastade|"
            r"satte i halsen|"
            r"kollapsa\w*|kladd\w*|tafsa\w*|nekades|glomd\w*|brast|rasa\w*|krock\w*|tog slut|"
            r"borttappa\w*|tappa\w*|fick fel|fel medicin|kom aldrig|kom inte|"
            r"kom ingen|gavs|getts|inte (?:\w+ )?\w+(?:ats|rts|tts|its|ades)|saknade|uppstod|sprang|"
            r"avvek|skada\w*|blev|fanns inte|var ur funktion|lamnades|lag "
            r"framme|sjalva \w+|fallet|olyckan|slagsmal\w*|brak\w*|happened|fell|missed|occurred|"
            r"started|hittades?|skulle (?:ha )?(?:fatt|komma|"
            r"kommit|haft)|incident\w*|sen\w* den|senast|fick inte|gavs inte|fungerade|slutade|anda"
        ), 2.0),
    ((
            r"forst|(?<=som )(?:borja\w+|slutade|anstalld\w*)|galla|galler|gallde|i kraft|infor\w+|lugnt|"
            r"som vanligt|inga problem|"
            r"andra(?:de|des|t|ts)|byt(?:te|tes|t)|hoj\w+|sank(?:te|tes|t)|(?:satte|sattes|satt) in|"
            r"beslut\w*|bevilja\w*|domen|dom|ansok\w+|anmal\w+|rapporter\w+|skriv\w*|skrev|"
            r"tipsa(?:de|t)|vittna\w*|medgav|erkande|avsloja\w*|paminde|framkom\w*|dokumenter\w+|"
            r"registrer\w+|inform\w+|meddela\w*|kontakta\w*|ring\w*|mail\w*|mejl\w*|"
            r"skicka\w*|samtal\w*|mote\w*|apt|traff|uppfoljning\w*|boka\w*|tid hos|lakartid|aterbesok|"
            r"planera\w*|bestall\w*|ska|kommer att|skall|upptack\w*|uppmarksamma\w*|"
            r"fick (?:\w+ ){0,2}(?:veta|"
            r"hora|reda pa|kannedom)|berattade|"
            r"klaga\w*|inkom\w*|ankom|mottog\w*|faktura\w*|flyttade|inflytt\w*|placerad\w*|bestam\w+|"
            r"lovade\w*|utlovad\w*|beratta\w*|remiss\w*|"
            r"opererad\w*|diagnos\w*|kom hem|lades in|lagts in|godkan\w*|provsvar\w*|sade|kallelse\w*|"
            r"kallad\w*|"
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
    r"(?<!\w)(?:ska|skall|ar|aer|blir|kommer|fyller|infaller|planera\w*|inplanera\w*|bokad|bokat|har vi|"
    r"behover|maste|vill|kan|far|onskar|traffas|ses|aker|reser|jobbar|arbetar|borjar|"
    r"hennes)"
    r"(?: \w+){0,5} pa (?:mandag|tisdag|onsdag|torsdag|fredag|lordag|sondag)\Z"
)
# "på fredag åker hon hem", "30 mars har vi APT": present tense right after the date
_HAPPENS_THEN = re.compile(
    r" (?:ska|\w{2,}r) (?:jag|vi|hon|han|dom|de|det|den|man|brukaren|kunden|klienten|alla|nya)(?!\w)"
)
# "vi får ny chef i augusti"
_MONTH_AHEAD = re.compile(
    r"(?<!\w)(?:far|ska|skall|kommer|blir|oppnar|flyttar|borjar|slutar|startar)(?: \w+){0,5} i \w+\Z"
)
# "tabletterna räcker till lördag"
_UNTIL_THEN = re.compile(r"(?<!natt )(?<!natten )(?<!natta )till $")
# "efter operationen 8 september skulle stygnen tas"
_AFTER_THIS = re.compile(r"(?<!\w)efter \w{4,}(?:en|et|an)(?: den)? $")
# "vi öppnar igen 2 mars"
_OPENS_THEN = re.compile(
    r"(?<!\w)(?:oppnar|stanger|borjar|slutar|flyttar|startar|ska|skall|kommer|blir|far|"
    r"har vi|skulle|tid|bokad)(?: \w+){0,5} ?$"
)
_FROM_THEN = re.compile(r"(?:fr\.?o\.?m\.?|fran och med)(?: den)? ?$")
_STATE = re.compile(r"(?<!\w)(?:saknat?\w*|utan|inte|ingen|inget|trasig\w*|ur funktion|utebl\w+)(?!\w)")
# "ringde i går och berättade att hon ramlat den 3 november": what follows "att" is what it is about
_SAYING = re.compile(
    r"(?:ring|beratta|saga|sager|sade|sa\b|uppge|uppgav|meddel|inform|skriv|skrev|rapporter|mail|mejl|"
    r"klaga|anmal|"
    r"tips|vittn|paminn|framkom|medg|erkan|avsloj|hor|upplys|sms|kontakta|told|said|called|wrote|reported)"
)
_THAT = re.compile(r"(?: \w+){0,3}?,? (?:om )?(?:att|that|hur) ")
# "jag har varit på semester till i går": when the writer was away
_WRITER_AWAY = re.compile(
    r"(?<!\w)(?:jag|vi|har|been) (?:\w+ ){0,3}?(?:semester|ledig\w*|sjuk\w*|borta|bortrest\w*|hemma|"
    r"vab\w*|away|off|"
    r"foraldraledig\w*|on leave|holiday)(?: \w+){0,2}? (?:till|fram till|tom|t\.?o\.?m\.?|sedan|fran|"
    r"until|since)"
    r"(?: och med)?(?: den)? ?$"
)
# "förra uppföljningen gjordes i mars": in a deadline what is over
_WAS_THEN = re.compile(
    r"(?<!\w)(?:gjordes|var|skedde|genomfordes|holls|hade|hölls|fick|kom|borjade|infordes|startade|"
    r"was|were|\w{3,}ades|"
    r"\w{3,}rdes|\w{3,}ddes|\w{2,}ttes)(?: \w+){0,3} ?$"
)
# "innan helgen måste vi ha någon till lördagens nattpass": what the matter is for
_THING_OF_THE_DAY = re.compile(
    r"(?:(?<=ens)|s|(?<=en)) (?:\w*(?:pass|mote|motet|besok|besoket|skift|traff|rond|samtal|middag|"
    r"lunch|frukost|"
    r"kalas|fest|resa|handledning|genomgang|utflykt|aktivitet|dusch|visit|leverans|apt|fika|start|"
    r"schema))(?!\w)"
)
# "mötet hålls första tisdagen i månaden": every month
_IS_HELD = re.compile(r"(?<!\w)(?:halls|sker|ager rum|brukar|alltid|har vi|ar det|traffas)(?: \w+){0,2} $")
_FOR_THAT = re.compile(r"(?<!\w)(?:till|for|infor|pa|inom) $")
_LEXICAL_REACH = 60
_NEARLY_A_YEAR = 300
_WITH_A_YEAR = 0.95


def _cue_patterns(past: bool) -> tuple[tuple[re.Pattern[str], float], ...]:
    rows = _CUES_PAST if past else _CUES_AHEAD
    return tuple((re.compile(rf"(?<!\w)(?:{pattern})(?!\w)"), weight) for pattern, weight in rows)


_CUES = {True: _cue_patterns(past=True), False: _cue_patterns(past=False)}


def chosen(dates: Sequence[Found], text: str, now: Now) -> Found | None:
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
    before = text[max(0, found.start - 40) : found.start]
    if now.past and found.tense is Tense.FUTURE:
        return False
    if _is_of_something_else(found, text, now):
        return False
    if now.past and (
        before.endswith("senare ") or (_nearly_a_year_ago(found, now) and _OPENS_THEN.search(before))
    ):
        return False
    if now.past and found.shape is Shape.WEEKDAY and found.tense is Tense.OPEN and _UNTIL_THEN.search(before):
        return False
    if not now.past and (found.tense is Tense.PAST or _just_gone(found, now)):
        return False
    if now.past and (
        _NEVER_BEFORE.search(before) or (_FROM_THEN.search(before) and not _STATE.search(before))
    ):
        return False
    if (
        now.past
        and found.shape is Shape.WEEKDAY
        and (
            _LIES_AHEAD.search(text[max(0, found.start - 60) : found.end])
            or (text[found.start : found.start + 3] == "pa " and _HAPPENS_THEN.match(text, found.end))
        )
    ):
        return False
    if (
        now.past
        and found.shape is Shape.MONTH
        and _MONTH_AHEAD.search(text[max(0, found.start - 60) : found.end])
    ):
        return False
    if now.past and found.shape is Shape.DATE and found.day and (now.today - found.day).days > _NEARLY_A_YEAR:
        return not _HAPPENS_THEN.match(text, found.end)
    return not (
        now.past
        and found.day
        and found.day > now.today
        and found.shape is not Shape.DAY
        and found.clock is None
    )


def _is_of_something_else(found: Found, text: str, now: Now) -> bool:
    """A date that comes back, of the writer's leave, or, looking forward, of what is over."""
    before = text[max(0, found.start - 60) : found.start]
    if not now.past:
        return found.shape in _LONG_PERIODS and bool(_WAS_THEN.search(before))
    every_month = text[: found.end].endswith(" i manaden") and _IS_HELD.search(before)
    return bool(every_month or _WRITER_AWAY.search(before))


_LONG_PERIODS = frozenset({Shape.MONTH, Shape.PERIOD, Shape.FEAST})


def _nearly_a_year_ago(found: Found, now: Now) -> bool:
    return found.day is not None and (now.today - found.day).days > _NEARLY_A_YEAR


def _just_gone(found: Found, now: Now) -> bool:
    return found.day is not None and found.day < now.today


def _score(found: Found, order: int, rivals: Sequence[Found], text: str, now: Now) -> float:
    score = -1.0 * any(_is_within(rival, found) for rival in rivals)
    score += _SHAPE_WEIGHT[found.shape] + _cue_weight(found, rivals, text, now.past)
    if now.past:
        score -= 0.25 * order + _staleness(found, rivals, now)
        score -= 0.5 * (
            order > 0 and text[rivals[order - 1].end : found.start] in {" och ", " o ", " & ", " and "}
        )
        score += 0.4 * (found.tense is Tense.PAST)
        score -= 2.0 * bool(_AFTER_THIS.search(text[max(0, found.start - 40) : found.start]))
        return score
    score += 0.2 * order
    if found.shape is Shape.DATE and found.day and (found.day - now.today).days > _NEARLY_A_YEAR:
        score -= 2  # "10/11" written on 20 November is hardly next year's
    before = text[max(0, found.start - 25) : found.end]
    score += 1.5 * bool(re.search(r"(?<!\w)(?:senast|deadline|by|due|slutdatum|latest)(?!\w)", before))
    return score - 2.0 * _is_what_it_is_for(found, text)


def _is_what_it_is_for(found: Found, text: str) -> bool:
    """ "till lördagens nattpass", "inför fredagens möte"."""
    own = _THING_OF_THE_DAY.match(text, found.end)
    return bool(own and _FOR_THAT.search(text[max(0, found.start - 8) : found.start]))


# Of two dates the event is seldom the one long ago: (more than so many days, what it costs).
_LONG_AGO = ((365, 1.2), (60, 0.7), (14, 0.2))


def _staleness(found: Found, rivals: Sequence[Found], now: Now) -> float:
    if all(each is found or each.shape is Shape.VAGUE for each in rivals):
        return 0.0
    days = (now.today - found.day).days if found.day else 0
    if days > _NEARLY_A_YEAR and found.sure < _WITH_A_YEAR and found.shape in {Shape.DATE, Shape.WEEK}:
        return 3.0  # "tid den 24 november", written on the 17th, is not last year's
    return next((cost for limit, cost in _LONG_AGO if days > limit), 0.0)


def _is_within(rival: Found, found: Found) -> bool:
    """True for the Sunday of "helgen var tung, värst var söndag": the narrower one is meant."""
    if found.began and found.until and rival.began is None and rival.day and rival is not found:
        return found.began <= rival.day <= found.until
    if found.period is None or rival.period is not None or rival.day is None or rival.vague:
        return False
    return found.period[0] <= rival.day <= found.period[1]


def _cue_weight(found: Found, rivals: Sequence[Found], text: str, past: bool) -> float:
    """The weight of the nearest word that says what this date is of, within its clause."""
    begin, end = _clause(found, text)
    clauses = [(rival, _clause(rival, text)) for rival in rivals if rival is not found]
    best: tuple[int, int, float] = (_LEXICAL_REACH, 0, 0.0)
    for pattern, weight in _CUES[past]:
        for m in pattern.finditer(text, begin, end):
            if m.start() >= found.start and m.end() <= found.end:
                continue
            if past and weight < 0 and _only_tells_of(m, found, text):
                continue
            distance = _letters_between(found, m.start(), m.end())
            if any(
                first <= m.start() and m.end() <= last and _letters_between(rival, *m.span()) < distance
                for rival, (first, last) in clauses
            ):
                continue
            best = min(best, (max(distance, 0), m.start() - m.end(), weight), key=lambda row: row[:2])
    return best[-1]


def _only_tells_of(cue: re.Match[str], found: Found, text: str) -> bool:
    """True for "berättade" in "berättade att hon ramlat den 3 november": the date is of what was told."""
    return bool(
        cue.end() <= found.start
        and _SAYING.match(cue[0])
        and (m := _THAT.match(text, cue.end()))
        and m.end() < found.start
    )


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
