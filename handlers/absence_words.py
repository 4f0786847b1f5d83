"""How people say that they are away, who takes over, and that they are back: Swedish and English.

A message has to match as a whole, and to be about the one who writes. "Brukaren är borta v. 48" and
"kollegan är sjuk" are about someone else, and stay what they are: something that has happened.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from domain.understanding import Precision, Reading, read_moment
from domain.understanding.folding import fold_word, words

_LONGEST = 200
"""Characters; what is longer tells of something."""

# --- who takes over --------------------------------------------------------------------------------------

_NO_NAME = r"(?:och|att|and|who|that|har|är|jag|mig|vi|ni|i|på|med|utan|ska|min|my|då|så)"
_NAME_WORD = rf"(?!{_NO_NAME}\b)[^\W\d_][\w'-]*"
_NAME = rf"{_NAME_WORD}(?: {_NAME_WORD}){{0,2}}?"
_WHO = rf"(?P<who>{_NAME})"
_FOR_ME = r"(?:för mig|mina (?:ärenden|uppgifter)|mitt jobb|for me|my (?:cases|tasks|work))"
_STANDS_IN = (
    r"(?:tar över|vikarierar|täcker(?: upp)?|går in|hoppar in|ersätter|sköter|takes over|takes|stands in"
    r"|covers|will (?:cover|take over|stand in)|fills in|is covering|replaces)"
)
_DEPUTY_IS = r"(?:ersättare|vikarie|ställföreträdare|deputy|replacement|stand-in|substitute|cover)"
_TAKES_OVER = (
    rf"(?:(?:kommer att |ska )?(?:{_STANDS_IN}|ta över|vikariera|ersätta)(?: (?:mig|me|då|{_FOR_ME}))?"
    rf"(?: (?:då|så länge|under tiden|meanwhile|tills dess))?"
    rf"|(?:är|blir|is|will be) (?:min |my )?{_DEPUTY_IS}(?: då)?)"
)
_DEPUTY_SAID = (
    r"[\s,;.–-]+(?:(?:och|and|så|med|with|då|under tiden|så länge|meanwhile)[ ,]+)*"
    rf"(?:{_WHO} {_TAKES_OVER}"
    rf"|(?:min |my )?{_DEPUTY_IS}(?: är| blir| is)?\s*:?\s*(?P<who2>{_NAME})"
    rf"|(?:då |så länge |under tiden )?(?:tar (?P<who3>{_NAME}) över"
    rf"|(?:vikarierar|ersätter) (?P<who4>{_NAME}))"
    rf"(?: (?:{_FOR_ME}|mig))?(?: (?:då|så länge))?)"
)
_DEPUTY_ALONE = re.compile(
    rf"(?:det (?:är|blir|gör) |it'?s )?{_WHO}(?P<says_so> {_TAKES_OVER})?[\s.!]*", re.IGNORECASE
)
_STANDS_IN_FOR_ME = tuple(
    # the deputy first: "Maria vikarierar för mig v. 48"
    re.compile(rf"{pattern}[\s.!]*", re.IGNORECASE)
    for pattern in (
        (
            rf"{_WHO} (?:kommer att |ska )?(?:(?:ersätter|ersätta|replaces) (?:mig|me)"
            rf"|(?:{_STANDS_IN}|ta över|vikariera) {_FOR_ME}|(?:är|blir|is|will be) (?:min|my) {_DEPUTY_IS})"
            r",? (?P<when>.+)"
        ),
        rf"(?:min |my )?{_DEPUTY_IS} (?P<when>.+?)(?:\s*:\s*| är | blir | is ){_WHO}",
        (
            rf"(?P<when>.+?) (?:ersätter {_WHO} mig|vikarierar (?P<who2>{_NAME}) för mig"
            rf"|tar (?P<who3>{_NAME}) över(?: {_FOR_ME})?|är (?P<who4>{_NAME}) min {_DEPUTY_IS})"
        ),
    )
)
_NOBODY = words(
    "ingen någon alla vem hon han de dem den det nobody someone somebody no-one she he they it this who"
)

# --- away ------------------------------------------------------------------------------------------------

_STATE = (
    r"(?:borta|bortrest|ledig|frånvarande|sjuk|sjukskriven|sjukanmäld|förkyld|magsjuk|tjänstledig|studieledig"
    r"|föräldraledig|pappaledig|mammaledig|barnledig|kompledig|semesterledig|semester|vab|på (?:semester|kurs"
    r"|konferens|utbildning|tjänsteresa|resande fot|vab|föräldraledighet|tjänstledighet|ledighet)"
    r"|hemma(?: sjuk| med (?:sjukt barn|sjuka barn|barn(?:en)?)| från jobbet)?(?: och vabbar)?"
    r"|inte (?:på (?:plats|jobbet|arbetet|kontoret)|i tjänst|tillgänglig|anträffbar|här)"
    r"|away|off(?: (?:sick|work))?|sick|ill|on (?:annual |sick |parental |maternity |paternity )?leave"
    r"|on (?:vacation|holiday)|on parental leave|out of (?:the )?office|ooo|absent"
    r"|not (?:at work|in(?: the office)?|working|available))"
)
_TIME_OFF = (
    r"(?:semester|ledigt|ledighet|föräldraledigt|sjukledigt|tjänstledigt|vab|komp(?:ledigt)?|vacation|holiday"
    r"|(?:some )?time off|leave|annual leave|parental leave|the day off|sick leave)"
)
_DOING = (
    r"(?:vabbar|semestrar|jobbar inte|arbetar inte|kommer inte (?:in|till (?:jobbet|arbetet|kontoret))"
    r"|kommer inte att (?:jobba|arbeta|vara (?:här|på plats))|kan inte (?:jobba|arbeta|komma till jobbet)"
    r"|ska vabba|måste vabba|sjukskriver mig|sjukanmäler mig"
    r"|(?:won'?t|will not|can'?t|cannot) (?:work|come in)|don'?t work)"
)
_GOING = (
    r"(?:går|ska gå|kommer att gå|åker|ska åka|ska) (?:på|iväg på) (?:semester|föräldraledighet"
    r"|tjänstledighet|ledighet|föräldraledigt)|blir (?:ledig|tjänstledig|föräldraledig|sjukskriven)"
    r"|(?:(?:'m|am) )?(?:going|go) on (?:vacation|holiday|leave|parental leave)"
)
_ME = r"(?:jag|i)"
_IS = r"(?:är|kommer(?: att)? vara|ska vara|blir|'m|am|'ll be|will be|'m going to be|am going to be)"
_HAS = (
    r"(?:har(?: tagit)?|tar(?: ut)?|ska ha|ska ta(?: ut)?|kommer(?: att)? ha|kommer(?: att)? ta(?: ut)?"
    r"|have|'ll have|'m taking|am taking|take|'m having|will take|will have)"
)
_AND_HOME = (
    r"(?: och (?:är |stannar )?(?:hemma|kommer inte(?: in| till jobbet)?|jobbar inte|sjuk)"
    r"| and (?:staying home|not coming in))?"
)
_I_AM = (
    rf"(?:(?P<going>{_ME}\s?(?:{_GOING}))"
    rf"|{_ME}\s?{_IS} (?:tyvärr |också |still |nu )?{_STATE}"
    rf"|{_ME}\s?{_HAS} (?:tyvärr |också )?{_TIME_OFF}|{_ME} {_DOING}"
    rf"|(?:(?:är|kommer vara|har|tar ut) )?(?:{_STATE}|{_TIME_OFF})|vabbar|jobbar inte"
    r"|(?P<going2>går på (?:semester|föräldraledighet)))"
)
_AWAY = re.compile(
    rf"{_I_AM}{_AND_HOME}(?:[ :,]+(?P<when>[^,;]+?))?{_AND_HOME}(?:{_DEPUTY_SAID})?[\s.!]*", re.IGNORECASE
)
_AWAY_WHEN_FIRST = re.compile(
    rf"(?P<when>.+?) (?:(?P<going>(?:går|åker|ska) jag på (?:semester|föräldraledighet|ledighet))"
    rf"|(?:är|blir) jag {_STATE}|kommer jag(?: att)? vara {_STATE}|(?:har|tar) jag(?: ut)? {_TIME_OFF}"
    rf"|vabbar jag|(?:jobbar|arbetar) jag inte|,? ?i(?:'m| am|'ll be| will be) {_STATE})"
    rf"{_AND_HOME}(?:{_DEPUTY_SAID})?[\s.!]*",
    re.IGNORECASE,
)
_SICK = re.compile(
    r"sjuk|förkyld|vab|hemma|kommer inte|kan inte|inte (?:på|här|i tjänst)"
    r"|\b(?:sick|ill|can'?t|cannot|won'?t)\b|not (?:in|at)",
    re.IGNORECASE,
)
"""Said without a day it is today that is meant."""


# --- back, and not going after all -----------------------------------------------------------------------

_FROM_LEAVE = (
    r"(?: (?:från|efter|from|after) (?:min |my |the )?(?:semestern?|ledigheten|sjukskrivningen|sjukfrånvaron"
    r"|föräldraledigheten|tjänstledigheten|frånvaron|vab(?:ben)?|kursen|konferensen|vacation|holiday|leave"
    r"|sick leave|parental leave))?"
)
_NOW = r"(?: (?:igen|now|nu|again|idag|i dag|today))*"
_BACK = tuple(
    re.compile(rf"{pattern}[\s.!]*", re.IGNORECASE)
    for pattern in (
        (
            rf"(?:hej[ ,!]+)?(?:nu är jag |jag är |är |i'?m |i am )?(?:nu )?(?:tillbaka|åter|back)"
            rf"(?: (?:på jobbet|i tjänst|at work))?{_NOW}{_FROM_LEAVE}{_NOW}"
        ),
        rf"(?:nu är jag|jag är|i'?m|i am) (?:frisk|i tjänst|på plats|på jobbet|well|at work){_NOW}",
        r"(?:nu )?(?:jag )?(?:jobbar|arbetar)(?: jag)? (?:nu|igen|nu igen)",
        r"(?:min )?(?:semestern?|ledigheten|frånvaron|sjukskrivningen) är slut",
        r"jag är inte (?:längre )?(?:borta|sjuk|ledig|frånvarande)(?: längre)?",
        r"i(?:'m| am) (?:not|no longer) (?:away|sick)(?: any ?more)?",
    )
)
_LEAVE = r"(?:semestern?|ledigheten?|frånvaron?|sjukskrivningen|vacation|holiday|leave|absence)"
_CALLED_OFF = re.compile(
    rf"(?:jag vill |kan du )?(?:avboka|ta bort|ställ(?:a)? in|ångra|avbryt(?:a)?|cancel|delete|remove) "
    rf"(?:min |my |the )?{_LEAVE}[\s.!?]*"
    rf"|(?:min )?{_LEAVE} (?:blir inte av|är inställd|är avbokad)[\s.!]*"
    r"|jag ska inte (?:vara |på )?(?:borta|ledig|semester)(?: längre)?[\s.!]*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class AwaySaid:
    """What was said of an absence; None for what was not.

    first, last: both away. last is None when it was said from when, and not until when; both are None
    when no day was said. deputy: the name, "" when nobody was named.
    """

    first: date | None
    last: date | None
    deputy: str


def read_away(text: str, now: datetime) -> AwaySaid | None:
    """The absence of the one who writes, when the whole message tells of it. now: local time."""
    said = " ".join(text.split())
    if len(said) > _LONGEST:
        return None
    for pattern in (_AWAY, _AWAY_WHEN_FIRST):
        if (found := pattern.fullmatch(said)) and (away := _away(found, now)) is not None:
            return away
    for pattern in _STANDS_IN_FOR_ME:
        found = pattern.fullmatch(said)
        if found is None or fold_word(_who(found)) in _NOBODY:
            continue
        days = read_days(found["when"], now)
        if days is not None:
            return AwaySaid(*days, _who(found))
    return None


def _away(found: re.Match[str], now: datetime) -> AwaySaid | None:
    when, deputy = found["when"], _who(found)
    if when is None:
        today = now.date() if _SICK.search(found[0]) else None
        return AwaySaid(today, today, deputy)
    days = read_days(when, now)
    if days is None:
        return None
    parts = found.groupdict()
    open_ended = (parts.get("going") or parts.get("going2")) and days[0] == days[1]
    return AwaySaid(days[0], None if open_ended or _SINCE_DAY.match(when) else days[1], deputy)


def _who(found: re.Match[str]) -> str:
    return next((value for name, value in found.groupdict().items() if name.startswith("who") and value), "")


def read_deputy(text: str) -> tuple[str, bool] | None:
    """(the name, whether it says that they take over): the answer to who does."""
    found = _DEPUTY_ALONE.fullmatch(text.strip())
    return (found["who"], found["says_so"] is not None) if found is not None else None


def is_back(text: str) -> bool:
    return any(pattern.fullmatch(text.strip()) for pattern in _BACK)


def is_called_off(text: str) -> bool:
    return _CALLED_OFF.fullmatch(text.strip()) is not None


# --- days ------------------------------------------------------------------------------------------------

_BETWEEN = re.compile(
    r"\s*(?:–|—|(?<!\d{4})(?<!\d{4}-\d{2})-|\b(?:fram till|till och med|till|to|until|through)\b"
    r"|\bt\.?\s?o\.?\s?m\b\.?)\s*"
)
_FROM = re.compile(r"(?:från och med|fr\.?\s?o\.?\s?m\.?|från|hela|under|from|all|for) ", re.IGNORECASE)
_SINCE_DAY = re.compile(
    r"(?:från och med|fr\.?\s?o\.?\s?m\.?|från|from) (?!.*(?:till|t\.?o\.?m|to|–|-))", re.IGNORECASE
)
"""From a day on, and not until when."""
_UNTIL = re.compile(
    r"(?:fram )?(?:till och med|t\.?\s?o\.?\s?m\.?|tills|till|until|to|through) ", re.IGNORECASE
)
_FOR_A_WHILE = re.compile(
    r"(?:i |for |the next |de närmaste |kommande |närmaste )"
    r"(?P<length>[\wåäö]+ (?:dag(?:ar)?|veck(?:a|or)|månad(?:er)?|days?|weeks?|months?))"
    r"(?: (?:från och med|från|fr\.?o\.?m\.?|from) (?P<start>.+))?",
    re.IGNORECASE,
)
_REST_OF_WEEK = re.compile(
    r"(?:resten av (?:den här )?veckan|veckan ut|(?:the )?rest of (?:the|this) week)", re.IGNORECASE
)
_AROUND = frozenset(("på", "den", "i", "hela", "nu", "under", "med", "on", "in", "the", "all", "och"))
"""Words that may stand beside a day without meaning more."""
_WEEK = re.compile(r"(?:v(?:ecka|\.)?|week|w) ?\d", re.IGNORECASE)
_A_WEEK = timedelta(days=7)


def read_days(when: str, now: datetime) -> tuple[date, date] | None:
    """The first and the last day that the words mean, and nothing else; None when they mean more."""
    when = when.strip(" .!")
    today = now.date()
    if _REST_OF_WEEK.fullmatch(when):
        return today, today + timedelta(days=6 - today.weekday())
    if lasting := _FOR_A_WHILE.fullmatch(when):
        return _lasting(lasting, now)
    when = _FROM.sub("", when, count=1) if _FROM.match(when) else when
    if until := _UNTIL.match(when):
        last_day = _edge(when[until.end() :], now, last=True)  # "ledig till fredag": from today
        return (today, last_day) if last_day and last_day >= today else None
    return _between(when, now)


def answered_days(text: str, now: datetime) -> tuple[date, date] | None:
    """The same as an answer to which days. A part of a day ("i natt", "fredag kväll") tells when something
    happened: nobody is away in parts of days."""
    said = text.strip(" .!")
    moment = read_moment(said, now, Reading.DEADLINE)
    whole = moment is not None and (moment.span.start, moment.span.end) == (0, len(said))
    return None if moment is not None and whole and moment.part is not None else read_days(said, now)


def _lasting(said: re.Match[str], now: datetime) -> tuple[date, date] | None:
    """ "i två veckor från måndag": the day before it is over is the last."""
    first = _edge(said["start"], now, last=False) if said["start"] else now.date()
    if first is None:
        return None
    noon = datetime.combine(first, time(12), now.tzinfo)
    over = read_moment(f"om {said['length']}", noon, Reading.DEADLINE)
    if over is None or over.day is None or over.day <= first:
        return None
    return first, over.day - timedelta(days=1)


def _between(when: str, now: datetime) -> tuple[date, date] | None:
    pieces = _BETWEEN.split(when, maxsplit=1)
    start, end = (pieces[0], pieces[-1]) if len(pieces) > 1 else (when, when)
    if re.fullmatch(r"\d{1,2}", end) and _WEEK.match(start):
        end = f"v. {end}"  # "v. 28–31"
    if re.fullmatch(r"(?:den )?\d{1,2}", start) and (month := re.fullmatch(r"\d{1,2}(?::?e)? (\w+)", end)):
        start = f"{start} {month[1]}"  # "10–14 augusti"
    first, last = _edge(start, now, last=False), _edge(end, now, last=True)
    if first and last and last < first:
        last = _edge(end, now, last=True, on=first)  # "måndag till fredag", said on a Tuesday
        return (first, last) if last and first <= last < first + _A_WEEK else _next_year(first, end, now)
    return (first, last) if first and last else None


def _next_year(first: date, end: str, now: datetime) -> tuple[date, date] | None:
    """ "från 15 december till 10 januari", where the end is counted from the beginning."""
    last = _edge(end, now, last=True, on=first)
    return (first, last) if last and first <= last else None


def _edge(words: str, now: datetime, *, last: bool, on: date | None = None) -> date | None:
    """on: the day from which it is counted, else today. None when the words hold more than a day."""
    if words.casefold() in {"idag", "i dag", "today"}:
        return now.date()
    at = now if on is None else datetime.combine(on, time(), tzinfo=now.tzinfo)
    moment = read_moment(words, at, Reading.DEADLINE)
    if moment is None or moment.day is None or moment.precision is Precision.MINUTE:
        return None
    around = f"{words[: moment.span.start]} {words[moment.span.end :]}".casefold().split()
    if not _AROUND.issuperset(around):
        return None
    if moment.precision is Precision.WEEK:
        monday = moment.day - timedelta(days=moment.day.weekday())
        return monday + timedelta(days=6) if last else monday
    if moment.precision is Precision.WEEKEND and moment.candidates:
        return moment.candidates[-1 if last else 0]
    if moment.precision is Precision.MONTH and not last:
        return moment.day.replace(day=1)
    return moment.day
