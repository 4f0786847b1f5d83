"""What should be told of by the rules alone, and whether it was: the measure of the schedule's proof."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

import sqlalchemy as sa

from domain.action_access import acting_owners
from domain.actions import Action, ActionKind, Named, Owner, Post, Proposal, new_action
from domain.cases import Case, State
from domain.deadlines import finish_by, local_day, take_by
from domain.kinds import CaseKind
from domain.messaging import receivers_of_action, receivers_of_case, told_of
from domain.organisation import Role
from domain.reminding import ACTION, CASE, COUNTDOWNS, Due, Receiver, Rest, first_told, look
from domain.reminding_subjects import action_subject, case_subject, lateness
from storage.daily import daily_key
from storage.outbox import UNREADABLE
from storage.store import Store
from storage.tables.conversation import outbox
from storage.tables.reminding import daily_lines
from tests.stories.organisation import ORGANISATION, SOLGARDEN

LONGEST_WAIT = timedelta(days=7)
"""From a look to the day of the message: free days, a message that had left, a shift of silence."""

OWNERS: Sequence[Owner] = (
    Named("bo"),
    Named("karin"),
    Named("anna"),
    Post(Role.MANAGER, SOLGARDEN),
    Post(Role.MANAGER, "norr"),
    Post(Role.QUALITY_DEVELOPER, "top"),
)


def planned(number: int, begun: datetime, due: date) -> Action:
    """The n:th action: requirements and recommendations of different owners."""
    kind = ActionKind.REQUIREMENT if number % 3 else ActionKind.RECOMMENDATION
    proposal = Proposal("Se över rutinen", SOLGARDEN, OWNERS[number % len(OWNERS)], due, kind=kind)
    return new_action(
        proposal,
        action_id=f"action-{number:04d}",
        number=f"ÅT-2026-{number:04d}",
        by="kim",
        now=begun,
        decided=True,
    )


def reported(number: int, at: datetime, kind: CaseKind) -> Case:
    return Case(
        id=f"case-{number:04d}",
        number=f"{kind.value[:2]}-2026-{number:04d}",
        kind=kind,
        original_kind=kind,
        unit=SOLGARDEN,
        state=State.RECEIVED,
        version=1,
        reporter="anna",
        received=at,
        take_by=take_by(kind, at),
        finish_by=finish_by(kind, at),
        discovered=at if kind is CaseKind.DATA_INCIDENT else None,
    )


def poison(lane: str, at: datetime) -> dict[str, Any]:
    """A row of the outbox that no version here can read."""
    moments = dict.fromkeys(("created", "ready", "due"), at)
    row = {"lane": lane, "notice": "OfAnotherVersion", "facts": {}, "fresh": False}
    return {**row, **moments, "state": "waiting", "attempts": 0, "in_doubt": False}


@dataclass(frozen=True, order=True, slots=True)
class Said:
    """Who is told what of what; on: the day of the look, or of the message."""

    person: str
    what: str
    subject: str
    matter: str
    telling: str
    on: date


def expected(things: Sequence[Action | Case], stops: Sequence[datetime]) -> tuple[list[Said], int]:
    """(lines that the looks at these moments give, how many warnings go at once)."""
    lines: list[Said] = []
    at_once = 0
    for thing in things:
        of_action = isinstance(thing, Action)
        subject = action_subject(thing) if isinstance(thing, Action) else case_subject(thing)
        told = first_told(thing.created if isinstance(thing, Action) else thing.received)
        counts_from = lateness(thing) if isinstance(thing, Action) else None
        for stop in stops:
            found = look(subject, told, stop, counts_from=counts_from)
            told, today = found.told, local_day(stop)
            for due in found.due:
                people = _people(thing, due, today)
                if due.rest is Rest.NEVER:
                    at_once += len(people)
                    continue
                what = ACTION if of_action else CASE
                lines += [
                    Said(person, what, thing.id, due.matter.value, due.telling.value, today)
                    for person in people
                ]
    return lines, at_once


def _people(thing: Action | Case, due: Due, today: date) -> tuple[str, ...]:
    def receivers(receiver: Receiver) -> tuple[str, ...]:
        if isinstance(thing, Action):
            return receivers_of_action(ORGANISATION, thing, receiver, today)
        return receivers_of_case(ORGANISATION, thing, receiver, today)

    owners = acting_owners(ORGANISATION, thing.owner, today) if isinstance(thing, Action) else ()
    return told_of(receivers, due, COUNTDOWNS[due.matter].escalate, owners)


@dataclass(frozen=True, slots=True)
class Put:
    """A row of the outbox."""

    id: int
    unique: str | None
    lane: str
    state: str
    reason: str | None
    ready: datetime

    @property
    def is_post(self) -> bool:
        """A new message, not one that changes a card which stands already."""
        return (self.unique or "").startswith(("daily ", "authority "))

    def is_said(self, now: datetime) -> bool:
        """Delivered, or not to be said before some time to come."""
        return self.state == "delivered" or (self.state == "waiting" and self.ready > now)


class Ledger:
    """Everything that ever lay in the database: what is forgotten in time is remembered here."""

    def __init__(self) -> None:
        self.lines: set[Said] = set()
        self.rows: dict[int, Put] = {}

    async def note(self, store: Store) -> None:
        async with store.reading() as tx:
            found = await tx.connection.execute(sa.select(daily_lines))
            self.lines |= {
                Said(row["person"], row["what"], row["subject"], row["matter"], row["telling"], row["day"])
                for row in found.mappings()
            }
            rows = await tx.connection.execute(
                sa.select(
                    outbox.c.id,
                    outbox.c.unique_key,
                    outbox.c.lane,
                    outbox.c.state,
                    outbox.c.reason,
                    outbox.c.ready,
                )
            )
            self.rows |= {row.id: Put(*row) for row in rows}

    def delivered(self) -> Mapping[int, Put]:
        return {row.id: row for row in self.rows.values() if row.state == "delivered"}

    def poisoned(self) -> int:
        return sum(row.state == "aside" and row.reason == UNREADABLE for row in self.rows.values())

    def assert_all_told(self, wanted: Sequence[Said], now: datetime) -> None:
        """Each thing due stands in a message of the coming days, that message was delivered, and
        nothing stands in one that was not due."""
        by_key: dict[tuple[str, ...], list[date]] = {}
        for line in sorted(self.lines):
            by_key.setdefault(_key(line), []).append(line.on)
        untold = [each for each in wanted if not _within(each.on, by_key.get(_key(each), ()))]
        assert untold == []
        due = {_key(each) for each in wanted}
        assert [line for line in sorted(self.lines) if _key(line) not in due] == []
        rows = {row.unique: row for row in self.rows.values()}
        messages = {daily_key(line.person, line.on) for line in self.lines}
        assert [key for key in sorted(messages) if key not in rows or not rows[key].is_said(now)] == []


def _key(line: Said) -> tuple[str, ...]:
    return line.person, line.what, line.subject, line.matter, line.telling


def _within(looked: date, days: Sequence[date]) -> bool:
    return any(looked <= day <= looked + LONGEST_WAIT for day in days)


def morning(day: date) -> datetime:
    """Half past six in Sweden in winter: after the rules' day has begun."""
    return datetime(day.year, day.month, day.day, 5, 30, tzinfo=UTC)
