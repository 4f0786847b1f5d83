"""Absence in words: "borta v. 28–31, Maria tar över". Open tasks follow the deputy meanwhile.

What was not said (until when, who takes over) is asked for, and the next words may be just that.
"""

from datetime import date, timedelta
from uuid import uuid4

from rapidfuzz import fuzz, process

from domain.absence_notices import (
    AbsenceAhead,
    AbsenceProposed,
    BackAgain,
    DeputyAsked,
    StandingIn,
    StandInOver,
)
from domain.absences import absences_of, stretch
from domain.drafts import Answers, Draft, DraftState
from domain.organisation import Absence, Person, Role
from handlers.absence_words import AwaySaid, answered_days, is_back, is_called_off, read_away, read_deputy
from handlers.chat import Answer, Pressed
from handlers.talk import Talk

_ALIKE = 85
_ASKED_LATELY = timedelta(hours=12)
"""So long a name alone is an answer to who takes over."""
_DAYS_ASKED_LATELY = timedelta(hours=1)
"""So long days from and to are an answer to until when: days are said of much else."""
_ONE_DAY_ASKED_LATELY = timedelta(minutes=15)
"""And so long a single day, with which a report may begin: "fredag"."""
_MOST_OFFERED = 3


async def asked_of_absence(talk: Talk, text: str, *, in_draft: bool) -> Answer | None:
    """What the whole message says of the writer's own absence; None when it is something else.

    in_draft: a report is being told, in which "jag är sjuk" may be a part of what happened.
    """
    if is_back(text) or is_called_off(text):
        return await come_back(talk) if _absences(talk) or not in_draft else None
    away = read_away(text, talk.local_now)
    if away is None:
        return await _answered(talk, text)
    if in_draft and not _is_plain(talk, away):
        return None
    if _holds_a_post(talk):
        return await _propose(talk, away)
    return None if in_draft else await talk.words("absence.only_posts", buttons=("start", "help"))


def _is_plain(talk: Talk, away: AwaySaid) -> bool:
    """Days ahead, or a deputy: nothing that belongs in a report."""
    return bool(away.deputy) or (away.last is not None and away.last > talk.today)


def _holds_a_post(talk: Talk) -> bool:
    """Whether or not they are away already: an absence may be made longer."""
    return any(
        each.person == talk.person.id and each.role is not Role.STAFF and each.covers(talk.today)
        for each in talk.organisation.assignments
    )


def _absences(talk: Talk) -> tuple[Absence, ...]:
    """What is left of this person's absences, the next one first."""
    mine = (a for a in talk.organisation.absences if a.person == talk.person.id and a.last_day >= talk.today)
    return tuple(sorted(mine, key=lambda absence: absence.first_day))


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


async def _propose(talk: Talk, away: AwaySaid) -> Answer:
    """Echo it in full dates; nothing is changed until it is confirmed. What is missing is asked for."""
    await _forget_asked(talk)
    if away.first is None or away.last is None:
        return await _ask_days(talk, away)
    person, first, last = talk.person.id, away.first.isoformat(), away.last.isoformat()
    deputies = _people_named(talk, away.deputy) if away.deputy else ()
    if deputies:
        return await talk.reply(AbsenceProposed(person, first, last, deputies))
    await _remember(talk, {"first": first, "last": last})
    return await talk.reply(
        DeputyAsked(person, first, last, _usual_deputies(talk, away.first), unknown=bool(away.deputy))
    )


async def _ask_days(talk: Talk, away: AwaySaid) -> Answer:
    first = {"first": away.first.isoformat()} if away.first is not None else {}
    await _remember(talk, {**first, "deputy": away.deputy})
    if away.first is None:
        return await talk.words("absence.when")
    return await talk.words("absence.until", {"first": talk.say.full_day(away.first)})


async def _remember(talk: Talk, said: dict[str, str]) -> None:
    await talk.tx.drafts.add(
        Draft(uuid4().hex, talk.person.id, talk.now, talk.now, state=DraftState.ABSENCE, now=Answers(said))
    )


async def _answered(talk: Talk, text: str) -> Answer | None:
    """What has just been asked for: until when, or who takes over. None when it is something else."""
    asked = await _asked_lately(talk)
    if asked is None:
        return None
    if "last" not in asked.now.values:
        return await _answered_days(talk, asked, text)
    return await _answered_deputy(talk, asked, text)


async def _answered_days(talk: Talk, asked: Draft, text: str) -> Answer | None:
    """ "v. 28–31", or "till 11 december" where the first day is known."""
    known = asked.now.values.get("first")
    days = answered_days(text, talk.local_now)
    if days is None or not _is_soon(talk, asked, days) or await _something_else_asks(talk, asked):
        return None
    first = date.fromisoformat(known) if known else days[0]
    if days[1] < first:
        return None
    return await _propose(talk, AwaySaid(first, days[1], asked.now.values["deputy"]))


def _is_soon(talk: Talk, asked: Draft, days: tuple[date, date]) -> bool:
    lately = _ONE_DAY_ASKED_LATELY if days[0] == days[1] else _DAYS_ASKED_LATELY
    return talk.now - asked.touched <= lately


async def _answered_deputy(talk: Talk, asked: Draft, text: str) -> Answer | None:
    """ "Maria", or "Maria tar över"."""
    said = read_deputy(text)
    if said is None:
        return None
    name, says_so = said
    if not says_so and (not _people_named(talk, name) or await _something_else_asks(talk, asked)):
        return None
    first, last = (date.fromisoformat(asked.now.values[day]) for day in ("first", "last"))
    return await _propose(talk, AwaySaid(first, last, name))


async def _asked_lately(talk: Talk) -> Draft | None:
    asked = await talk.tx.drafts.absences_of(talk.person.id)
    return asked[0] if asked and talk.now - asked[0].touched <= _ASKED_LATELY else None


async def _something_else_asks(talk: Talk, asked: Draft) -> bool:
    """A report that is being told, or a new action whose owner was asked for later."""
    if await talk.tx.drafts.open_of(talk.person.id) is not None:
        return True
    plans = await talk.tx.drafts.plans_of(talk.person.id)
    return bool(plans) and plans[0].touched > asked.touched


async def _forget_asked(talk: Talk) -> None:
    for asked in await talk.tx.drafts.absences_of(talk.person.id):
        await talk.tx.drafts.remove(asked.id)


def _usual_deputies(talk: Talk, day: date) -> tuple[str, ...]:
    """Who stands in for this person otherwise: appointed for the same posts, or named before."""
    organisation = talk.organisation
    own = {(a.role, a.unit) for a in organisation.assignments if a.person == talk.person.id}
    standing = [a.person for a in organisation.assignments if a.deputy and (a.role, a.unit) in own]
    named = [a.deputy for a in reversed(organisation.absences) if a.person == talk.person.id and a.deputy]
    people = [organisation.person(key) for key in dict.fromkeys((*standing, *named))]
    fit = [
        each.id
        for each in people
        if each is not None and _may_stand_in(talk, each) and organisation.is_present(each.id, day)
    ]
    return tuple(fit[:_MOST_OFFERED])


async def confirm(talk: Talk, press: Pressed) -> Answer:
    """[Stämmer] value: first day, last day and deputy."""
    first, _, rest = press.value.partition("|")
    last, _, deputy = rest.partition("|")
    person = talk.organisation.person(deputy)
    if person is None or press.on != talk.person.id or not _may_stand_in(talk, person):
        return await talk.words("draft.stale")
    absence = Absence(talk.person.id, date.fromisoformat(first), date.fromisoformat(last), deputy)
    await _forget_asked(talk)
    if absence in talk.organisation.absences:
        return await talk.words("absence.set")
    await talk.tx.organisations.add_absence(absence)
    talk.tx.audit.note("absence.set", talk.person.id, talk.person.id, first=first, last=last, deputy=deputy)
    await talk.tell(deputy, StandingIn(talk.person.id, first, last))
    return await talk.words("absence.set")


async def come_back(talk: Talk) -> Answer:
    """ "Jag är tillbaka": what was left of the absence ends today, and the deputy hears of it.

    One that has not begun is never ended by these words alone: it is asked whether it is called off.
    """
    ahead = _absences(talk)
    running = [absence for absence in ahead if absence.first_day <= talk.today]
    if not running:
        return await (talk.reply(AbsenceAhead(talk.person.id)) if ahead else talk.words("absence.none"))
    first, _ = stretch(absences_of(talk.organisation, talk.person.id), talk.today)
    for absence in running:
        await talk.tx.organisations.end_absence(absence, talk.today)
    talk.tx.audit.note("absence.ended", talk.person.id, talk.person.id)
    for deputy in dict.fromkeys(absence.deputy for absence in running if absence.deputy):
        await talk.tell(deputy, StandInOver(talk.person.id))
    return await talk.reply(BackAgain(talk.person.id, first.isoformat(), said=True))


async def call_off(talk: Talk, press: Pressed) -> Answer:
    """[Ta bort frånvaron] value: first day and last day."""
    first, _, last = press.value.partition("|")
    meant = [a for a in _absences(talk) if (a.first_day.isoformat(), a.last_day.isoformat()) == (first, last)]
    if press.on != talk.person.id or not meant:
        return await talk.words("draft.stale")
    for absence in meant:
        await talk.tx.organisations.end_absence(absence, talk.today)
        if absence.deputy:
            await talk.tell(absence.deputy, StandInOver(talk.person.id, first, last))
    talk.tx.audit.note("absence.called_off", talk.person.id, talk.person.id, first=first, last=last)
    return await talk.words("absence.called_off")
