"""The cards of an absence: who takes over, is this right, is it off, and what the deputy is told."""

from datetime import date

from domain.notices import AbsenceAhead, AbsenceProposed, DeputyAsked, StandingIn, StandInOver
from handlers.chat import Button, Buttons, Card, CardPart, Note, Row, Text
from handlers.talk import Talk

_MOST_SHOWN = 5


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
    my_open = Button(talk.say("button.my_open"), "my_open")
    return Card(talk.say("absence.notification"), (Text((text,)), Buttons((my_open,))))


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
