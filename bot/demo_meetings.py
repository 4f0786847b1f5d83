"""The demo's APT: two units that have met for some months, with something to take up at the next one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from uuid import NAMESPACE_URL, uuid5

from domain.actions import PREFIX, Named, Proposal, new_action, start
from domain.agenda import build_agenda
from domain.agenda_items import Decision, Item, Note, Outcome, Section, Theme, disclosure
from domain.calendar import working_day_on_or_after
from domain.cases import number
from domain.deadlines import local_day
from domain.meeting_access import managers_of, members_of
from domain.meetings import Due, Occasion, approve, approve_notes, hold, noted_done, post, post_notes
from domain.series import MonthlyWeekday, Pattern, Series, Sitting, moment
from storage.store import Transaction

_BACK = timedelta(days=100)
_A_MONTH = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class _Living:
    """A unit's APT: when it is, how many it serves, what is waiting, and what was decided before."""

    unit: str
    pattern: Pattern
    clients: int
    items: Sequence[tuple[str, int | None]]
    theme: str
    said: str
    decided: Sequence[str]


_TUESDAY, _WEDNESDAY, _THURSDAY = 1, 2, 3
_SERIES = (
    _Living(
        "solgarden",
        Pattern(
            (
                Sitting(MonthlyWeekday((1,), _TUESDAY), time(14), time(15, 30), "day"),
                Sitting(MonthlyWeekday((1,), _WEDNESDAY), time(7), time(8), "night"),
            ),
            pause=frozenset({7}),
            place="Matsalen",
        ),
        54,
        (("Larmrutinen på natten", 10), ("Hur vi lämnar över mellan passen", None)),
        "Motivationsarbete",
        "Vi gick igenom månadens siffror. Flera gällde uteblivna insatser på helger.",
        ("Bemanningen på helgerna ses över före nästa APT", "Vi provar överlämning med checklista"),
    ),
    _Living(
        "hemtjanst-norr",
        Pattern((Sitting(MonthlyWeekday((3,), _THURSDAY), time(13), time(14, 30)),), pause=frozenset({7})),
        120,
        (("Nycklar och nyckelskåp", 5),),
        "Basala hygienrutiner",
        "Vi pratade om hur vi ringer när vi blir sena.",
        ("Rutinen för försenade besök sätts upp i nyckelrummet",),
    ),
)


async def write_meetings(tx: Transaction, now: datetime) -> None:
    """Both units' series, those held since then, and what waits for the next ones."""
    for living in _SERIES:
        managers = managers_of(tx.organisation, living.unit, local_day(now))
        if managers:
            await _write(tx, living, managers[0], now)


def _id(*parts: object) -> str:
    return uuid5(NAMESPACE_URL, "/".join(map(str, parts))).hex


async def _write(tx: Transaction, living: _Living, manager: str, now: datetime) -> None:
    begun = now - _BACK
    series = Series(
        _id("apt", living.unit), living.unit, living.pattern, 1, manager, begun, clients=living.clients
    )
    occasions = [*await tx.meetings.add_series(series, begun)]
    at = begun
    while at < now:
        at = min(at + _A_MONTH, now)
        occasions += await tx.meetings.plan(series, at)
    for occasion in occasions:
        if occasion.end < now:
            await _held(tx, living, occasion, manager, latest=not _another(occasions, occasion, now))
    members = members_of(tx.organisation, living.unit, local_day(now))
    for place, (title, minutes) in enumerate(living.items):
        owner = members[place % len(members)] if members else manager
        item = Item(
            _id("apt item", living.unit, place),
            living.unit,
            title,
            owner,
            owner,
            now,
            minutes=minutes,
            place=place,
        )
        await tx.agendas.add_item(item)
    theme = Theme(_id("apt theme", living.unit), living.unit, living.theme, manager, begun, last=_june(now))
    await tx.agendas.add_theme(theme)


def _june(now: datetime) -> date:
    """The end of the coming June."""
    today = local_day(now)
    return date(today.year + (today.month > 6), 6, 30)  # noqa: PLR2004


def _another(occasions: Sequence[Occasion], occasion: Occasion, now: datetime) -> bool:
    return any(occasion.end < other.end < now for other in occasions)


_CAME: Mapping[int, int] = {0: 17, 1: 6}


async def _held(tx: Transaction, living: _Living, occasion: Occasion, manager: str, *, latest: bool) -> None:
    """As it lies when its notes have been posted and some have read them."""
    at = moment(local_day(occasion.end), time(16))
    posted = post(approve(replace(occasion, settled=True), manager, occasion.start), occasion.start)
    came = {each.sitting: _CAME[each.sitting] for each in occasion.gatherings}
    over = post_notes(approve_notes(hold(posted, came), manager), at)
    material = await tx.agendas.material(occasion, occasion.start)
    agenda = build_agenda(
        occasion.day, material, disclosure(tx.organisation.unit(living.unit), living.clients)
    )
    await tx.meetings.save(replace(noted_done(over, Due), version=occasion.version + 1))
    await tx.agendas.keep(occasion.id, agenda)
    await tx.agendas.note(Note(occasion.id, Section.DEVIATIONS.value, living.said))
    for place, text in enumerate(living.decided if latest else ()):
        decision = Decision(
            _id("apt decision", occasion.id, place), occasion.id, text, place, Outcome.NOTHING
        )
        await tx.agendas.add_decision(decision if place else await _becoming_action(tx, decision, over, at))
    for person in members_of(tx.organisation, living.unit, local_day(at))[:4]:
        await tx.agendas.read(occasion.id, person, at + timedelta(hours=2))


async def _becoming_action(tx: Transaction, decision: Decision, held: Occasion, at: datetime) -> Decision:
    """The manager has begun what was decided, so that the next agenda can tell how it goes."""
    manager = held.notes_approved_by or ""
    proposal = Proposal(
        title=decision.text,
        unit=held.unit,
        owner=Named(manager),
        due=working_day_on_or_after(local_day(at + _A_MONTH)),
        reference=f"APT {held.day.isoformat()}",
    )
    planned = new_action(
        proposal,
        action_id=_id("apt action", decision.id),
        number=number(PREFIX, at.year, await tx.actions.next_number(at.year)),
        by=manager,
        now=at,
        decided=True,
    )
    await tx.actions.add(planned)
    await tx.actions.save(start(planned, manager, at + timedelta(hours=1)), at + timedelta(hours=1))
    return replace(decision, outcome=Outcome.ACTION, action=planned.id)
