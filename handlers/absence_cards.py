"""The cards of an absence: who takes over, is this right, is it off, and what the deputy is told."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

from domain.absence_notices import (
    AbsenceAhead,
    AbsenceNotice,
    AbsenceProposed,
    BackAgain,
    DeputyAsked,
    StandInBegins,
    StandingIn,
    StandInOver,
)
from domain.absences import absences_of, stretch
from domain.deadlines import LOCAL
from handlers.action_seen import mine_to_do
from handlers.chat import Button, Buttons, Card, CardPart, Note, Row, Text
from handlers.lists import cases_since, open_cases
from handlers.talk import Talk

_MOST_SHOWN = 5
_MOST_COUNTED = 200


async def proposed_card(talk: Talk, notice: AbsenceProposed) -> Card:
    """ "Du är borta från och med måndag 6 juli …" [Maria Lind tar över]"""
    text = talk.say("absence.proposed", days=_days(talk, notice))
    return Card(
        talk.say("notification.answer"),
        (Text((text,)), _deputies(talk, notice, notice.deputies), Note(talk.say("absence.otherwise"))),
    )


async def deputy_asked_card(talk: Talk, notice: DeputyAsked) -> Card:
    """ "… Vem tar över? Skriv namnet." [Maria Lind tar över], for those who usually do."""
    key = "absence.who_else" if notice.unknown else "absence.who"
    parts: list[CardPart] = [Text((talk.say(key, days=_days(talk, notice)),))]
    if notice.usual:
        parts.append(_deputies(talk, notice, notice.usual))
    return Card(talk.say("notification.answer"), tuple(parts))


def _deputies(talk: Talk, notice: AbsenceProposed | DeputyAsked, deputies: tuple[str, ...]) -> Buttons:
    people = [person for key in deputies if (person := talk.organisation.person(key))]
    return Buttons(
        tuple(
            Button(
                talk.say("absence.takes_over", name=person.name),
                "confirm_absence",
                notice.person,
                value=f"{notice.first}|{notice.last}|{person.id}",
            )
            for person in people
        )
    )


async def standing_in_card(talk: Talk, notice: StandingIn) -> Card | None:
    person = talk.organisation.person(notice.person)
    if person is None:
        return None
    text = talk.say("absence.standing_in", name=person.name, days=_days(talk, notice))
    return Card(talk.say("absence.notification"), (Text((text,)), _where_it_waits(talk, ("my_open",))))


async def stand_in_begins_card(talk: Talk, notice: StandInBegins) -> Card | None:
    """ "Nu tar du över för Maria Lind till och med …" None when it has been called off meanwhile."""
    person = talk.organisation.person(notice.person)
    theirs = absences_of(talk.organisation, notice.person, talk.person.id)
    if person is None or not any(absence.covers(talk.today) for absence in theirs):
        return None
    _, last = stretch(theirs, talk.today)
    if last == talk.today:
        text = talk.say("absence.begins_today_only", name=person.name)
    else:
        text = talk.say("absence.begins", name=person.name, last=talk.say.day(last))
    return Card(talk.say("absence.notification"), (Text((text,)), _where_it_waits(talk, ("my_open",))))


async def back_again_card(talk: Talk, notice: BackAgain) -> Card | None:
    """ "Välkommen tillbaka. … Medan du var borta kom 4 ärenden." None when nothing has, unless they said it.

    Counts only: who may see which case is asked when it is opened."""
    if notice.person != talk.person.id or not talk.organisation.is_present(notice.person, talk.today):
        return None
    since = datetime.combine(date.fromisoformat(notice.first), time(), tzinfo=LOCAL)
    come = await cases_since(talk, since)
    if not come:
        return Card(talk.say("notification.answer"), (_welcome(talk),)) if notice.said else None
    closed = sum(not case.is_open for case in come)
    waiting = len(await open_cases(talk)), len(await mine_to_do(talk, _MOST_COUNTED))
    text = f"{_how_many_came(talk, len(come), closed)} {_what_waits(talk, *waiting)}"
    buttons = ("my_open", "my_actions") if waiting[1] else ("my_open",)
    return Card(
        talk.say("absence.notification_back"),
        (_welcome(talk), Text((text,)), _where_it_waits(talk, buttons)),
    )


def _welcome(talk: Talk) -> Text:
    return Text((talk.say("absence.ended"),))


def _how_many_came(talk: Talk, come: int, closed: int) -> str:
    """Medan du var borta kom 4 ärenden, och 1 av dem är avslutat."""
    if come == 1:
        return talk.say("absence.one_came_closed" if closed else "absence.one_came")
    if closed in (0, come):
        return talk.say("absence.came_closed" if closed else "absence.came", count=come)
    return talk.say("absence.came_some_closed", count=come, closed=closed)


def _what_waits(talk: Talk, cases: int, actions: int) -> str:
    """Nu väntar 3 öppna ärenden och 1 åtgärd på dig."""
    counted = (("handover.case", cases), ("handover.action", actions))
    said = [talk.say(key if count == 1 else f"{key}s", count=count) for key, count in counted if count]
    return (
        talk.say("absence.waits", what=talk.say.listed(said)) if said else talk.say("absence.nothing_waits")
    )


def _where_it_waits(talk: Talk, lists: Sequence[str]) -> Buttons:
    return Buttons(tuple(Button(talk.say(f"button.{each}"), each) for each in lists))


async def stand_in_over_card(talk: Talk, notice: StandInOver) -> Card | None:
    """To the deputy: the other one is back, or is not going away after all."""
    person = talk.organisation.person(notice.person)
    if person is None:
        return None
    if notice.first:
        text = talk.say("absence.stand_in_off", name=person.name, days=_days(talk, notice))
    else:
        text = talk.say("absence.stand_in_over", name=person.name)
    return Card(talk.say("absence.notification_over"), (Text((text,)),))


async def ahead_card(talk: Talk, notice: AbsenceAhead) -> Card | None:
    """ "Din frånvaro har inte börjat än …" [Ta bort frånvaron], one button for each."""
    ahead = sorted(
        (a for a in talk.organisation.absences if a.person == notice.person and a.first_day > talk.today),
        key=lambda absence: absence.first_day,
    )[:_MOST_SHOWN]
    if not ahead:
        return None
    rows = tuple(
        Row(
            _capital(_between(talk, absence.first_day, absence.last_day)),
            Button(
                talk.say("absence.call_off"),
                "call_off_absence",
                notice.person,
                value=f"{absence.first_day}|{absence.last_day}",
            ),
        )
        for absence in ahead
    )
    return Card(talk.say("notification.answer"), (Text((talk.say("absence.not_begun"),)), *rows))


def _days(talk: Talk, notice: AbsenceProposed | DeputyAsked | StandingIn | StandInOver) -> str:
    """The day, or from the first to the last."""
    return _between(talk, date.fromisoformat(notice.first), date.fromisoformat(notice.last))


def _between(talk: Talk, first: date, last: date) -> str:
    from_day, to_day = talk.say.full_day(first), talk.say.full_day(last)
    return from_day if first == last else talk.say("absence.days", first=from_day, last=to_day)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


ABSENCE_WRITERS: Mapping[type[AbsenceNotice], Callable[[Talk, Any], Awaitable[Card | None]]] = {
    AbsenceProposed: proposed_card,
    DeputyAsked: deputy_asked_card,
    AbsenceAhead: ahead_card,
    StandingIn: standing_in_card,
    StandInBegins: stand_in_begins_card,
    StandInOver: stand_in_over_card,
    BackAgain: back_again_card,
}
