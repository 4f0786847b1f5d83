"""Absence in words: "borta v. 28–31, Maria tar över". Open tasks follow the deputy meanwhile."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from rapidfuzz import fuzz, process

from domain.notices import AbsenceProposed, StandingIn
from domain.organisation import Absence, Person, Role
from domain.understanding import Precision, Reading, read_moment
from handlers.chat import Answer, Pressed
from handlers.talk import Talk

_AWAY = re.compile(
    r"(?:jag (?:är|kommer vara|ska vara) |är |i'?m |i am )?"
    r"(?:borta|ledig|frånvarande|sjuk|på semester|away|on leave|off)[ :]+"
    r"(?P<when>.+?)"
    r"(?:[,;.]? +(?:och +)?(?P<who>[^\W\d_][\w'-]*(?: [^\W\d_][\w'-]*){0,2}) "
    r"(?:tar över|ersätter(?: mig)?|vikarierar|takes over|stands in)(?: för mig)?)?[\s.!]*",
    re.IGNORECASE,
)
_BACK = re.compile(r"(?:jag är |i'?m |i am )?(?:tillbaka|åter|back)(?: igen| now| nu)?[\s.!]*", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:–|—|-|\btill och med\b|\bt\.?o\.?m\.?\b|\btill\b|\bto\b|\buntil\b)\s*")
_FROM = re.compile(r"(?:från och med|fr\.?o\.?m\.?|från|hela|under|from|all) ", re.IGNORECASE)
_UNTIL = re.compile(r"(?:fram )?(?:till och med|t\.?o\.?m\.?|till|until|to) ", re.IGNORECASE)
_ALIKE = 85
_A_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Away:
    """first and last day, both away; deputies: those the name may mean, empty when none was named."""

    first: date
    last: date
    named: str
    deputies: tuple[str, ...]


def away_in(talk: Talk, text: str) -> Away | None:
    """The absence that the whole message tells of, or None."""
    said = _AWAY.fullmatch(text.strip())
    if said is None or not _answers_for_something(talk):
        return None
    days = _days(talk, said["when"])
    if days is None or days[1] < days[0]:
        return None
    named = said["who"] or ""
    return Away(*days, named, _people_named(talk, named) if named else ())


def _answers_for_something(talk: Talk) -> bool:
    return any(role is not Role.STAFF for role, _ in talk.organisation.posts_of(talk.person.id, talk.today))


def is_back(text: str) -> bool:
    return _BACK.fullmatch(text.strip()) is not None


def _days(talk: Talk, when: str) -> tuple[date, date] | None:
    when = _FROM.sub("", when.strip(), count=1) if _FROM.match(when.strip()) else when.strip()
    if until := _UNTIL.match(when):
        last_day = _edge(talk, when[until.end() :], last=True)  # "ledig till fredag": from today
        return (talk.today, last_day) if last_day else None
    pieces = _BETWEEN.split(when, maxsplit=1)
    start, end = (pieces[0], pieces[-1]) if len(pieces) > 1 else (when, when)
    if re.fullmatch(r"\d{1,2}", end) and re.match(r"v(?:ecka|\.)? ?\d", start, re.IGNORECASE):
        end = f"v. {end}"  # "v. 28–31"
    if re.fullmatch(r"\d{1,2}", start) and (month := re.fullmatch(r"\d{1,2} (\w+)", end)):
        start = f"{start} {month[1]}"  # "10–14 augusti"
    first, last = _edge(talk, start, last=False), _edge(talk, end, last=True)
    if first and last and last < first:
        last = _edge(talk, end, last=True, on=first)  # "måndag till fredag", said on a Tuesday
        return (first, last) if last and last - first < _A_WEEK else None
    return (first, last) if first and last else None


def _edge(talk: Talk, words: str, *, last: bool, on: date | None = None) -> date | None:
    """on: the day from which it is counted, else today."""
    if words.casefold() in {"idag", "i dag", "today"}:
        return talk.today
    now = talk.local_now if on is None else datetime.combine(on, time(), tzinfo=talk.local_now.tzinfo)
    moment = read_moment(words, now, Reading.DEADLINE)
    if moment is None or moment.day is None:
        return None
    if moment.precision is Precision.WEEK:
        monday = moment.day - timedelta(days=moment.day.weekday())
        return monday + timedelta(days=6) if last else monday
    return moment.day


def _people_named(talk: Talk, name: str) -> tuple[str, ...]:
    people = {
        person.id: person.name.casefold()
        for person in talk.organisation.people
        if _may_stand_in(talk, person)
    }
    found = process.extract(
        name.casefold(), people, scorer=fuzz.token_set_ratio, score_cutoff=_ALIKE, limit=5
    )
    return tuple(key for _name, _score, key in found)


def _may_stand_in(talk: Talk, person: Person) -> bool:
    """A colleague of the same house: a private provider's people never stand in for others."""
    house = talk.organisation.house
    return (
        person.active
        and not person.shared_account
        and person.id != talk.person.id
        and house(person.id, talk.today) == house(talk.person.id, talk.today)
    )


async def propose(talk: Talk, away: Away) -> Answer:
    """Echo it in full dates; nothing is changed until it is confirmed."""
    if not away.named:
        return await talk.words("absence.who")
    if not away.deputies:
        return await talk.words("absence.unknown")
    return await talk.reply(
        AbsenceProposed(talk.person.id, away.first.isoformat(), away.last.isoformat(), away.deputies)
    )


async def confirm(talk: Talk, press: Pressed) -> Answer:
    """[Stämmer] value: first day, last day and deputy."""
    first, _, rest = press.value.partition("|")
    last, _, deputy = rest.partition("|")
    person = talk.organisation.person(deputy)
    if person is None or press.on != talk.person.id or not _may_stand_in(talk, person):
        return await talk.words("absence.unknown")
    absence = Absence(talk.person.id, date.fromisoformat(first), date.fromisoformat(last), deputy)
    if absence in talk.organisation.absences:
        return await talk.words("absence.set")
    await talk.tx.organisations.add_absence(absence)
    talk.tx.audit.note("absence.set", talk.person.id, talk.person.id, first=first, last=last, deputy=deputy)
    await talk.tell(deputy, StandingIn(talk.person.id, first, last))
    return await talk.words("absence.set")


async def come_back(talk: Talk) -> Answer:
    """ "Jag är tillbaka": what was left of the absence ends today."""
    ended = await talk.tx.organisations.end_absences(talk.person.id, talk.today)
    if not ended:
        return await talk.words("absence.none")
    talk.tx.audit.note("absence.ended", talk.person.id, talk.person.id)
    return await talk.words("absence.ended")
