"""Finding cases by number, unit, state, kind, category and date, within what one may see; and the
registrar's list."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta

from domain.access import View, view
from domain.cases import Case, State, numbers_ending
from domain.closing import CLOSING, Requirement
from domain.deadlines import LOCAL
from domain.kinds import CaseKind, Category
from domain.notices import CasesFound, ToRegister
from domain.organisation import Role
from domain.periods import Period
from domain.understanding import Reading, read_moment, read_unit
from handlers.case_facts import case_line
from handlers.case_forms import is_registrar_of
from handlers.chat import Answer, Button, Card, CardPart, Heading, Note, Row, Text
from handlers.digest_card import period_name
from handlers.digest_words import read_period
from handlers.privacy import unit_names
from handlers.talk import Talk
from storage.cases import Wanted

MOST_SHOWN = 12
_LOOKED_AT = 2000
"""Cases looked at before access is asked; a search that meets more is asked to be narrowed."""
_NUMBER = re.compile(r"([A-ZÅÄÖ]{2})[ -](\d{4})[ -](\d{1,7})")
NO_YEAR = r"(?!(?:19|20)\d\d\b)"
_ENDING = re.compile(rf"(?:([A-ZÅÄÖ]{{2}})[ -]?|{NO_YEAR})(\d{{1,7}})")
"""AV 12, or 12: what people say of AV-2026-0012. 2026 is a year."""

_STATES: Mapping[str, tuple[State, ...]] = {
    "öppna": tuple(state for state in State if state is not State.CLOSED),
    "öppet": tuple(state for state in State if state is not State.CLOSED),
    "open": tuple(state for state in State if state is not State.CLOSED),
    "nya": (State.RECEIVED,),
    "ej mottagna": (State.RECEIVED,),
    "new": (State.RECEIVED,),
    "avslutade": (State.CLOSED,),
    "stängda": (State.CLOSED,),
    "closed": (State.CLOSED,),
}

_SAID_OF: Mapping[str, str] = {"öppna": "open", "nya": "new", "avslutade": "closed"}
"""The first word for those states: how they are named when it is said what was sought."""
_KINDS: Mapping[str, tuple[CaseKind, ...]] = {
    # what a word begins with; kinds that are guarded are never sought by name
    "avvikelse": (CaseKind.DEVIATION, CaseKind.HEALTH_CARE),
    "deviation": (CaseKind.DEVIATION, CaseKind.HEALTH_CARE),
    "klagomål": (CaseKind.COMPLAINT,),
    "complaint": (CaseKind.COMPLAINT,),
    "synpunkt": (CaseKind.VIEW,),
    "beröm": (CaseKind.PRAISE,),
    "praise": (CaseKind.PRAISE,),
    "förbättringsförslag": (CaseKind.SUGGESTION,),
    "tillbud": (CaseKind.WORK_INCIDENT,),
    "arbetsskad": (CaseKind.WORK_INCIDENT,),
    "vårdavvikelse": (CaseKind.CARE_DEVIATION,),
}
_ALSO_CALLED: Mapping[str, str] = {"medicin": "läkemedel", "mediciner": "läkemedel", "ramlat": "fall"}
_A_DAY = timedelta(days=1)
_SHORTEST = 4
"""Letters; shorter words of a category's name join the others, and point out nothing."""
_STEM = 7
_MOST_PERIOD_WORDS = 4
_FROM_THEN = frozenset(("sedan", "since", "från", "from", "efter", "after", "ago"))
_ANYTHING = re.compile(r"\b(?:allt|alla|all|everything|ärenden|rapporter|cases|reports)\b", re.IGNORECASE)


def what_is_sought(talk: Talk, text: str) -> CasesFound:
    """ "sök öppna Solgården sedan 1 oktober" as facts: unit, states, since when, kinds and categories."""
    said = text.casefold()
    states = next(
        (found for word, found in _STATES.items() if word in said.split() or f" {word} " in said), ()
    )
    unit = read_unit(text, unit_names(talk.organisation))
    period = _period(talk, text)
    since = period.first if period else _since(talk, text)
    return CasesFound(
        unit=unit.key or "",
        states=tuple(state.value for state in states),
        since=since.isoformat() if since else "",
        until=period.last.isoformat() if period else "",
        kinds=tuple(dict.fromkeys(kind.value for word in said.split() for kind in _kinds_of(word))),
        categories=tuple(_categories_in(talk, text)),
    )


def _period(talk: Talk, text: str) -> Period | None:
    """The month, quarter or year that is named, unless it is counted from: "i oktober", "förra kvartalet"."""
    words = re.findall(r"\w+", text.casefold())
    for size in range(_MOST_PERIOD_WORDS, 0, -1):
        for start in range(len(words) - size + 1):
            period = read_period(" ".join(words[start : start + size]), talk.today)
            if period is not None and not _is_counted_from(words, start, start + size):
                return period
    return None


def _is_counted_from(words: Sequence[str], start: int, end: int) -> bool:
    """One side of a time that is not the whole period: "sedan oktober", "1 oktober", "för ett år sedan"."""
    before, after = words[max(0, start - 2) : start], words[end : end + 1]
    return bool(_FROM_THEN.intersection((*before, *after))) or (bool(before) and before[-1].isdigit())


def _since(talk: Talk, text: str) -> date | None:
    """The first day meant; "sedan september" is from its beginning."""
    for words in (text, re.sub(r"\b(?:sedan|since) (?=\w)", "i ", text, flags=re.IGNORECASE)):
        moment = read_moment(words, talk.local_now, Reading.REPORT)
        if moment is not None and moment.day is not None:
            return moment.day
    return None


def _kinds_of(word: str) -> tuple[CaseKind, ...]:
    return next((kinds for begins, kinds in _KINDS.items() if word.startswith(begins)), ())


def _categories_in(talk: Talk, text: str) -> Iterator[str]:
    """Categories with a word in common with what is sought, however it ends: "läkemedlen"."""
    words = re.findall(r"\w+", text.casefold())
    stems = {_ALSO_CALLED.get(word, word)[:_STEM] for word in words if len(word) >= _SHORTEST}
    for category in Category:
        if category is not Category.OTHER and stems & _stems_of(talk.say(f"category.{category}")):
            yield category.value


def _stems_of(name: str) -> set[str]:
    return {word[:_STEM] for word in re.findall(r"\w+", name.casefold()) if len(word) >= _SHORTEST}


async def find(talk: Talk, text: str, why: str = "") -> Answer:
    """ "sök …" or "visa AV-2026-0041": a list of what fits, to open. why: what is said before a case that is
    shown (a key of the catalogue)."""
    number = _NUMBER.fullmatch(text.strip().upper())
    if number is not None:
        # the same answer whether it does not exist or may not be seen
        return await talk.reply(CasesFound(number=f"{number[1]}-{number[2]}-{int(number[3]):04d}", why=why))
    ending = _ENDING.fullmatch(text.strip().upper())
    if ending is not None:
        return await talk.reply(CasesFound(ending="-".join(part for part in ending.groups() if part)))
    sought = what_is_sought(talk, text)
    if sought == CasesFound() and not _ANYTHING.search(text):
        return await talk.words("search.how")
    return await talk.reply(sought)


async def found_card(talk: Talk, sought: CasesFound) -> Card:
    """What was found that this person may see, newest first."""
    cases = [case for case in await _cases(talk, sought) if _may_see(talk, case)]
    if sought.ending:
        cases = _of_this_year_first(talk, cases)
    heading: tuple[CardPart, ...] = (Heading(talk.say("search.heading")), *_what_was_sought(talk, sought))
    if not cases:
        return Card(talk.say("search.notification"), (*heading, Text((talk.say("search.none"),))))
    if sought.why and any(case.is_open for case in cases):
        heading = (Text((talk.say(sought.why),)),)
    if sought.ending and len(cases) > 1:
        heading = (Text((talk.say("search.which"),)),)
    rows = [part for case in cases[:MOST_SHOWN] for part in _row(talk, case)]
    more = (Note(talk.say("search.more")),) if len(cases) > MOST_SHOWN else ()
    return Card(talk.say("search.notification"), (*heading, *rows, *more))


def _what_was_sought(talk: Talk, sought: CasesFound) -> tuple[Note, ...]:
    """What the words were taken to mean, so that it is seen when one of them was not."""
    states = next((word for word, found in _STATES.items() if sought.states == _keys(found)), "")
    named = (
        talk.say(f"search.{_SAID_OF[states]}") if states else "",
        *(talk.say(f"kind.{kind}").lower() for kind in sought.kinds),
        *(talk.say(f"category.{category}").lower() for category in sought.categories),
        talk.organisation.unit(sought.unit).short_name if talk.organisation.has_unit(sought.unit) else "",
        _days_sought(talk, sought),
    )
    said = " · ".join(each for each in named if each)
    return (Note(talk.say("search.sought", what=said)),) if said else ()


def _days_sought(talk: Talk, sought: CasesFound) -> str:
    if not sought.since:
        return ""
    first = date.fromisoformat(sought.since)
    if sought.until:
        return period_name(talk, Period(first, date.fromisoformat(sought.until)))
    return talk.say("search.since", day=talk.say.day(first))


def _keys(states: tuple[State, ...]) -> tuple[str, ...]:
    return tuple(state.value for state in states)


async def _cases(talk: Talk, sought: CasesFound) -> tuple[Case, ...]:
    if sought.number:
        case = await talk.tx.cases.by_number(sought.number)
        return (case,) if case is not None else ()
    if sought.ending:
        years = (talk.today.year, talk.today.year - 1)
        return await talk.tx.cases.by_numbers(
            [number for year in years for number in numbers_ending(sought.ending, year)]
        )
    within = _units_of(talk)
    if sought.unit:
        within = within & {unit.key for unit in talk.organisation.below(sought.unit)}
    wanted = Wanted(
        sorted(within),
        kinds=[CaseKind(kind) for kind in sought.kinds],
        states=[State(state) for state in sought.states],
        since=_start(date.fromisoformat(sought.since)) if sought.since else None,
        until=_start(date.fromisoformat(sought.until) + _A_DAY) if sought.until else None,
    )
    found = await talk.tx.cases.search(wanted, _LOOKED_AT)
    return tuple(case for case in found if not sought.categories or case.category in sought.categories)


def _of_this_year_first(talk: Talk, cases: list[Case]) -> list[Case]:
    """Nobody means a case of last year while there is one of this year that they may see."""
    return [case for case in cases if f"-{talk.today.year}-" in case.number] or cases


def _start(day: date) -> datetime:
    return datetime.combine(day, time.min, LOCAL)


def _units_of(talk: Talk) -> set[str]:
    """The units that this person's posts reach over."""
    return {
        unit.key
        for role, post in talk.organisation.posts_of(talk.person.id, talk.today)
        if role is not Role.STAFF
        for unit in talk.organisation.below(post)
    }


def _may_see(talk: Talk, case: Case) -> bool:
    return view(talk.organisation, case, talk.person.id, talk.today) is not View.NOTHING


def _row(talk: Talk, case: Case) -> tuple[CardPart, ...]:
    line = case_line(talk.organisation, case, talk.say)
    state = talk.say(f"state.{case.state}").lower()
    text = line if case.guarded else f"{line} · {state}"
    open_button = Button(talk.say("button.open_case"), "open_case", case.id, case.version)
    return (Row(text, open_button),)


# --- the registrar ----------------------------------------------------------------------------------------

REGISTERED_KINDS = tuple(kind for kind in CaseKind if Requirement.REGISTERED in CLOSING[kind])


async def list_to_register(talk: Talk) -> Answer:
    return await talk.reply(ToRegister(talk.person.id))


async def to_register_card(talk: Talk) -> Card:
    """What is to be registered, each with a neutral line to copy, oldest first."""
    heading = Heading(talk.say("register.heading"))
    waiting = await talk.tx.cases.to_register(REGISTERED_KINDS, _LOOKED_AT)
    mine = [case for case in waiting if is_registrar_of(talk, case)]
    if not mine:
        return Card(talk.say("register.notification"), (heading, Text((talk.say("register.none"),))))
    rows = [part for case in mine[:MOST_SHOWN] for part in _register_row(talk, case)]
    more = (Note(talk.say("search.more")),) if len(mine) > MOST_SHOWN else ()
    return Card(
        talk.say("register.notification"), (heading, Note(talk.say("register.lead_line")), *rows, *more)
    )


def _register_row(talk: Talk, case: Case) -> tuple[CardPart, ...]:
    day = case.received.astimezone(LOCAL).date().isoformat()
    kind = talk.say(f"kind.{case.kind}")
    key = "register.line_guarded" if case.guarded else "register.line"
    own = case.registry_number is None
    if not own:
        key = "register.line_reply"
    line = talk.say(key, kind=kind, day=day, number=case.number)
    step = "register" if own else "reply"
    button = Button(talk.say(f"step.{step}"), f"step:{step}", case.id, case.version)
    return (Row(line, button),)
