"""The lex Sarah lead's list of a period: what supervision asks for, opened in a dialog with one press."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from domain.access import View, view
from domain.cases import Case
from domain.deadlines import LOCAL, local_day
from domain.figures import Fact, Outcome
from domain.kinds import CaseKind
from domain.organisation import Role
from domain.paths import NO
from domain.sorting import SORTED_DAY
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
from handlers.talk import Talk

_LEADS = frozenset({Role.LEX_SARAH_LEAD, Role.LEX_SARAH_INVESTIGATOR})
_YEARS = 5
"""So many years can be looked at."""
_LONGEST_IN_THE_MAKING = timedelta(days=5 * 366)
"""A case may have been open so long before it became lex Sarah."""
_MOST_SHOWN = 40
"""As many cases as a dialog holds on the narrowest platform."""


def keeps_lex_sarah_list(talk: Talk) -> bool:
    """Is the person a lex Sarah lead or investigator today, somewhere?"""
    return any(role in _LEADS for role, _ in talk.organisation.posts_of(talk.person.id, talk.today))


def list_button(talk: Talk) -> tuple[Button, ...]:
    """[Lex Sarah-lista], on the start page of those who keep it."""
    button = Button(talk.say("button.lex_sarah_list"), "lex_sarah_list")
    return (button,) if keeps_lex_sarah_list(talk) else ()


async def say_lex_sarah(talk: Talk) -> Answer:
    """ "lex sarah-lista": a button, since the list is shown in a dialog only."""
    if not keeps_lex_sarah_list(talk):
        return await talk.words("case.not_allowed")
    return await talk.words("supervision.open", buttons=("lex_sarah_list",))


async def open_lex_sarah(talk: Talk, press: Pressed) -> Answer:
    """[Lex Sarah-lista]; value: the year, this one without it."""
    if not keeps_lex_sarah_list(talk):
        talk.tx.audit.note("access.refused", talk.person.id, "lex_sarah_list")
        return await talk.words("case.not_allowed")
    asked_for = {str(year): year for year in _years(talk)}
    return Answer(dialog=await supervision_dialog(talk, asked_for.get(press.value, talk.today.year)))


def _years(talk: Talk) -> range:
    return range(talk.today.year, talk.today.year - _YEARS, -1)


async def supervision_dialog(talk: Talk, year: int) -> Dialog:
    """What was reported as lex Sarah, or became it, in the year: reported, begun, decided, IVO, board.

    Supervision asks when a report was made, so what came in as something else is listed from the day
    it became one. Figures count by the day and the kind it came in as: how many differ is said.
    Days are as supervision writes them, 2026-11-20."""
    say = talk.say
    cases = await _reported_in(talk, year)
    talk.tx.audit.note("lex_sarah.listed", talk.person.id, str(year), count=str(len(cases)))
    years = tuple(Option(str(each), str(each)) for each in _years(talk))
    lead = say("supervision.count", count=len(cases), year=str(year)) if cases else say("supervision.none")
    became = sum(case.original_kind is not CaseKind.LEX_SARAH for case in cases)
    lead = f"{lead} {say('supervision.became', count=became)}" if became else lead
    more = (Note(say("search.more")),) if len(cases) > _MOST_SHOWN else ()
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


async def _reported_in(talk: Talk, year: int) -> list[Case]:
    """Those that the person may read, by the day they were reported as lex Sarah."""
    before = datetime.combine(date(year + 1, 1, 1), time.min, LOCAL)
    since = before - _LONGEST_IN_THE_MAKING
    cases = [
        case
        for case in await talk.tx.cases.lex_sarah_between(since, before)
        if _reported(case).year == year
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
