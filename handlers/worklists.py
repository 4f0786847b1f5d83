"""The lex Sarah lead's list of a period: what supervision asks for, opened in a dialog with one press."""

import re
from collections.abc import Mapping
from datetime import date, timedelta

from domain.access import View, view
from domain.cases import Case
from domain.deadlines import local_day
from domain.figures import Fact, Outcome
from domain.kinds import CaseKind
from domain.organisation import Role
from domain.paths import NO
from domain.periods import Period
from domain.sorting import SORTED_DAY
from handlers.asked_words import bare
from handlers.chat import (
    Answer,
    Button,
    Dialog,
    DialogPart,
    Facts,
    Heading,
    Menu,
    Note,
    Option,
    Pressed,
    Text,
)
from handlers.digest_card import period_name
from handlers.digest_words import read_period
from handlers.talk import Talk

_LEADS = frozenset({Role.LEX_SARAH_LEAD, Role.LEX_SARAH_INVESTIGATOR})
_YEARS = 5
"""So many years can be looked at."""
_LONGEST_IN_THE_MAKING = timedelta(days=5 * 366)
"""A case may have been open so long before it became lex Sarah."""
_MOST_SHOWN = 40
"""As many cases as a dialog holds on the narrowest platform."""
_ASKED = re.compile(
    r"(?:(?:visa|se|titta på|kolla(?: på)?|lista|öppna|ta fram|show|see|view|open)(?: mig| me)? )?"
    r"(?:(?:min |vår |årets )?lex sarah[- ]?list(?:a|an)?|tillsynslista(?:n)?)"
    r"(?:(?: för| från| över| i| for| from)? (?P<period>\S.{1,60}?))?[\s.!?]*",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"\s*(?:-|–|\btill(?: och med)?\b|\bt\.?o\.?m\.?|\bto\b)\s*", re.IGNORECASE)


def keeps_lex_sarah_list(talk: Talk) -> bool:
    """Is the person a lex Sarah lead or investigator today, somewhere?"""
    return any(role in _LEADS for role, _ in talk.organisation.posts_of(talk.person.id, talk.today))


def list_button(talk: Talk) -> tuple[Button, ...]:
    """[Lex Sarah-lista], on the start page of those who keep it."""
    button = Button(talk.say("button.lex_sarah_list"), "lex_sarah_list")
    return (button,) if keeps_lex_sarah_list(talk) else ()


# --- asked for -------------------------------------------------------------------------------------------


async def asked_of_lex_sarah(talk: Talk, text: str) -> Answer | None:
    """ "lex sarah-lista", "lex sarah-lista kvartal 1 2025": a button, since the list is shown in a dialog
    only. None when something else was said."""
    found = _ASKED.fullmatch(bare(text))
    period = _period(found["period"] or "", talk.today) if found else None
    if period is None:
        return None
    if not keeps_lex_sarah_list(talk):
        return await _refused(talk)
    return await talk.words("supervision.open", buttons=(f"lex_sarah_list:{_key(period)}",))


async def open_lex_sarah(talk: Talk, press: Pressed) -> Answer:
    """[Lex Sarah-lista]; value: the period, this year without it."""
    if not keeps_lex_sarah_list(talk):
        return await _refused(talk)
    period = _of_key(press.value) or Period.of_year(talk.today.year)
    return Answer(dialog=await supervision_dialog(talk, period))


async def _refused(talk: Talk) -> Answer:
    talk.tx.audit.note("access.refused", talk.person.id, "lex_sarah_list")
    return await talk.words("supervision.not_for_you")


def _period(words: str, today: date) -> Period | None:
    """2025, kvartal 1, "januari-mars 2025": the year of the last word counts for both. This year
    where nothing is said."""
    if not words:
        return Period.of_year(today.year)
    if (whole := read_period(words, today)) is not None:
        return whole
    first, _, last = (part.strip() for part in _UNTIL.sub("|", words, count=1).partition("|"))
    year = last[-4:] if last[-4:].isdecimal() else ""
    begins = read_period(f"{first} {year}" if year and not first[-4:].isdecimal() else first, today)
    ends = read_period(last, today)
    if begins is None or ends is None or ends.last < begins.first:
        return None
    return Period(begins.first, ends.last)


def _key(period: Period) -> str:
    """2025, or 2025-01-01..2025-03-31: how a button carries it."""
    whole_year = Period.of_year(period.first.year) == period
    return str(period.first.year) if whole_year else f"{period.first}..{period.last}"


def _of_key(key: str) -> Period | None:
    first, _, last = key.partition("..")
    try:
        return Period(date.fromisoformat(first), date.fromisoformat(last)) if last else _year(first)
    except ValueError:
        return None


def _year(key: str) -> Period:
    """Raises ValueError for what is no year."""
    return Period.of_year(int(key))


# --- the list --------------------------------------------------------------------------------------------


def _years(talk: Talk) -> range:
    return range(talk.today.year, talk.today.year - _YEARS, -1)


async def supervision_dialog(talk: Talk, period: Period) -> Dialog:
    """What was reported as lex Sarah, or became it, in the period: reported, begun, decided, IVO, board.

    Supervision asks when a report was made, so what came in as something else is listed from the day
    it became one. Figures count by the day and the kind it came in as: how many differ is said.
    Days are as supervision writes them, 2026-11-20."""
    say = talk.say
    cases = await _reported_in(talk, period)
    talk.tx.audit.note("lex_sarah.listed", talk.person.id, _key(period), count=str(len(cases)))
    years = tuple(Option(str(each), str(each)) for each in _years(talk))
    name = period_name(talk, period)
    lead = say("supervision.count" if cases else "supervision.none", count=len(cases), year=name)
    became = sum(case.original_kind is not CaseKind.LEX_SARAH for case in cases)
    lead = f"{lead} {say('supervision.became', count=became)}" if became else lead
    too_many = say("supervision.more", shown=_MOST_SHOWN, count=len(cases), year=str(period.first.year))
    more = (Note(too_many),) if len(cases) > _MOST_SHOWN else ()
    return Dialog(
        name="supervision",
        title=say("dialog.supervision"),
        parts=(
            Text((lead,)),
            *(part for case in cases[:_MOST_SHOWN] for part in _row(talk, case)),
            *more,
            Menu(say("supervision.other_year"), "lex_sarah_list", years),
        ),
        close=say("button.close"),
    )


async def _reported_in(talk: Talk, period: Period) -> list[Case]:
    """Those that the person may read, by the day they were reported as lex Sarah."""
    since = period.start - _LONGEST_IN_THE_MAKING
    cases = [
        case
        for case in await talk.tx.cases.lex_sarah_between(since, period.end)
        if period.first <= _reported(case) <= period.last
        and view(talk.organisation, case, talk.person.id, talk.today) is View.TEXT
    ]
    return sorted(cases, key=lambda case: (_reported(case), case.received, case.number or ""))


def _reported(case: Case) -> date:
    """The day it was reported as lex Sarah, or became it."""
    became = case.facts.get(SORTED_DAY) if case.original_kind is not CaseKind.LEX_SARAH else None
    return date.fromisoformat(became) if became else local_day(case.received)


def _row(talk: Talk, case: Case) -> tuple[DialogPart, ...]:
    """LS-2026-0003 · Solgården, and its days."""
    say, facts = talk.say, case.facts
    unit = talk.organisation.unit(case.unit).short_name
    outcome = facts.get("outcome")
    pairs = (
        ("supervision.reported", _reported(case).isoformat()),
        ("supervision.begun", _day(talk, facts.get("investigation_day"))),
        ("supervision.decided", _day(talk, facts.get("decided_day"))),
        ("path.outcome", say(f"outcome.{outcome}") if outcome else say("supervision.not_yet")),
        ("supervision.ivo", _ivo_day(talk, facts)),
        ("supervision.board", _day(talk, facts.get("board_day"))),
    )
    return Heading(f"{case.number} · {unit}"), Facts(tuple((say(key), value) for key, value in pairs))


def _ivo_day(talk: Talk, facts: Mapping[str, str]) -> str:
    """What was brought in may be known only as notified."""
    if facts.get("outcome") == Outcome.NOTIFIED and "ivo_day" not in facts:
        return talk.say("supervision.day_unknown")
    return _day(talk, facts.get("ivo_day"), unless=facts.get(Fact.NOTIFIED) == NO)


def _day(talk: Talk, text: str | None, *, unless: bool = False) -> str:
    """The day; that there is none yet, or none to come."""
    if text:
        return text
    return talk.say("supervision.not_needed" if unless else "supervision.not_yet")
