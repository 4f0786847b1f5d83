"""When someone stands in for another, and when someone is back: told on the first working day.

A stand-in is planned the working day before. What is agreed later than that the deputy has just been
told, and does not hear twice. Whoever is back hears nothing when nothing has come meanwhile: that is
found out when the message is written.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from domain.absence_notices import BackAgain, StandInBegins
from domain.absences import Standing, begun, days_to_tell, returned, stand_ins
from domain.calendar import next_working_day
from domain.deadlines import LOCAL, local_day
from domain.messaging import leaves
from domain.notices import Notice
from domain.organisation import Organisation
from domain.reminding_rules import rules_of
from schedules.day_marks import look_at, looked_until
from storage.outbox import Letter, lane_of
from storage.store import Store, Transaction

_UNTIL = "absences_told_until"
"""The mark with the last day on which it was looked what there is to tell."""


@dataclass(frozen=True, slots=True)
class _News:
    """Something for one person, not before `at`; unique: what tells it from every other."""

    person: str
    notice: Notice
    unique: str
    at: datetime


async def tell(store: Store, now: datetime) -> None:
    """Those who stand in from the next working day on, and those who are back today."""
    today = local_day(now)
    async with store.transaction() as tx:
        since = await look_at(tx, _UNTIL, today)
        if since is None:
            return
        begins = _stand_ins(tx.organisation, since, today, now)
        await _send(tx, tx.organisation, [*begins, *_returns(tx.organisation, since, today, now)], now)


async def next_to_tell(tx: Transaction) -> datetime | None:
    """The beginning of the next day on which there may be anything to tell."""
    told_until = await looked_until(tx, _UNTIL)
    ahead = [day for day in days_to_tell(tx.organisation) if day > told_until]
    return _begins(min(ahead)) if ahead else None


async def changed(tx: Transaction, before: Organisation, after: Organisation, now: datetime) -> None:
    """The organisation's file has stated absences in this transaction: deputies whose days begin before the
    next time it is looked are told at once."""
    if not before.units:  # the first import: what runs already was agreed before there was Lyhörd
        return
    today = local_day(now)
    tomorrow = next_working_day(today)
    begin_today = stand_ins(after, today) - stand_ins(before, today)
    begin_tomorrow = stand_ins(after, tomorrow) - stand_ins(before, tomorrow) - begin_today
    news = (*_to_deputies(begin_today, today, now), *_to_deputies(begin_tomorrow, tomorrow, now))
    await _send(tx, after, news, now)


def _stand_ins(organisation: Organisation, since: date, today: date, now: datetime) -> Iterator[_News]:
    """Those who have begun without being told, after downtime, and those who begin the next working day."""
    planned = next_working_day(since)
    for day in (today, next_working_day(today)):
        if day > planned:
            yield from _to_deputies(begun(organisation, planned, day), day, now)
            planned = day


def _to_deputies(pairs: Iterable[Standing], day: date, now: datetime) -> Iterator[_News]:
    for person, deputy in sorted(pairs):
        unique = f"stands in {person} {deputy} {day}"
        yield _News(deputy, StandInBegins(person), unique, max(now, _begins(day)))


def _returns(organisation: Organisation, since: date, today: date, now: datetime) -> Iterator[_News]:
    for person, first in returned(organisation, since, today).items():
        yield _News(person, BackAgain(person, first.isoformat()), f"back again {person} {today}", now)


async def _send(tx: Transaction, organisation: Organisation, news: Sequence[_News], now: datetime) -> None:
    """Each outside the quiet hours of the organisation, or of the person."""
    if not news:
        return
    quiet = await tx.preferences.quiet({each.person for each in news})
    manners = rules_of(organisation).manners
    letters = [
        Letter(
            lane_of(each.person, None),
            each.notice,
            unique=each.unique,
            due=leaves(organisation, each.person, each.at, manners=manners, quiet=quiet.get(each.person)).at,
        )
        for each in news
    ]
    await tx.outbox.put_all(letters, now)


def _begins(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=LOCAL).astimezone(UTC)
