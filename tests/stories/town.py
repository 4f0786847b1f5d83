"""A story is told once, in these words, and played on every platform and both databases."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Protocol

from domain.cases import Case
from domain.deadlines import LOCAL
from domain.drafts import Draft
from domain.organisation import Organisation
from schedules.jobs import JOBS
from schedules.schedule import Schedule, next_of
from storage.store import Store
from storage.tables.installation import occurrences

PATIENCE = 120.0
"""Seconds that a story waits for the outbox to empty before it says that something hangs; a busy machine
may need a good part of them."""

Answers = Mapping[str, str | tuple[str, ...]]


@dataclass(frozen=True)
class SeenCard:
    """One message of the bot as someone sees it. words: all its text, line by line."""

    words: str
    buttons: tuple[str, ...]
    menus: tuple[str, ...]


@dataclass(frozen=True)
class SeenDialog:
    """An open dialog. fields: label to current value, as the label of an option where it is one.
    choices: label to what can be chosen there."""

    title: str
    words: str
    fields: Mapping[str, str]
    choices: Mapping[str, tuple[str, ...]]
    buttons: tuple[str, ...]


class Someone(Protocol):
    """A person of the organisation, at their own screen."""

    @property
    def cards(self) -> tuple[SeenCard, ...]:
        """The bot's messages in the private chat, oldest first, as they look now."""

    @property
    def in_channel(self) -> tuple[SeenCard, ...]:
        """The bot's messages in the channel of Solgården, as `cards`; press them with presses_again."""

    @property
    def dialog(self) -> SeenDialog | None:
        """The dialog open in front of them."""

    @property
    def errors(self) -> tuple[str, ...]:
        """What the latest submission was refused for."""

    async def says(self, text: str) -> None: ...

    async def says_in_channel(self, text: str) -> None: ...

    async def presses(self, label: str) -> None:
        """The newest button that begins so, in the open dialog first."""

    async def presses_again(self, card: SeenCard, label: str) -> None:
        """A button on a card as it was when it was looked at."""

    async def chooses(self, menu: str, option: str) -> None: ...

    async def submits(self, answers: Answers | None = None) -> None:
        """The open dialog, by labels (or their beginnings); what is not named is left as it is."""

    async def opens_home(self) -> str:
        """The words of the start page."""

    async def shares_a_file(self) -> None: ...

    async def edits_last_message(self, text: str) -> None: ...

    async def removes_last_message(self) -> None: ...


def last(someone: Someone) -> SeenCard:
    return someone.cards[-1]


BEGINS = datetime(2026, 11, 24, 10, tzinfo=LOCAL)
"""A Tuesday morning at work: no story ends otherwise because it was told on a Sunday or at night."""

_TO_THERE = BEGINS - datetime.now(UTC)  # once, so that all clocks of a run agree


class Clock:
    """It passes as real time does, from when stories begin, and is moved by what the story asks for."""

    def __init__(self) -> None:
        self._moved = _TO_THERE

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self._moved

    def moves(self, by: timedelta) -> None:
        self._moved += by


async def bring_into_use(store: Store, organisation: Organisation) -> None:
    """The organisation is in place, and what the schedule asked for until now is done."""
    now = Clock()()
    done = {"state": "done", "held_by": "before", "due": now, "attempts": 1, "started": now, "finished": now}
    latest = [(job.name, job.rhythm.name_of(job.rhythm.at_or_before(now))) for job in JOBS]
    async with store.transaction() as tx:
        await tx.organisations.replace(organisation)
        rows = [{"job": job, "occurrence": occurrence, **done} for job, occurrence in latest]
        await tx.connection.execute(occurrences.insert(), rows)


class Town:
    """An installation in use: its store to look into, its clock to move."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self.store = store
        self.clock = clock
        self._schedule = Schedule(store, "story", _Unwatched(), self.wakes)

    async def person(self, key: str) -> Someone:
        raise NotImplementedError

    def wakes(self) -> None:
        """Something was put in the outbox by another process than the one that serves."""

    async def settles(self) -> None:
        """Until everything that is due has been delivered or set aside."""
        await until(self._is_settled)

    async def _is_settled(self) -> bool:
        async with self.store.reading() as tx:
            return await tx.outbox.oldest_undelivered(self.clock()) is None

    async def waits(self, by: timedelta) -> None:
        """Time passes, and what is scheduled on the way happens, in order."""
        until = self.clock() + by
        while (at := await self._next_happening()) <= until:
            await self._comes(at)
        await self._comes(until)

    async def _next_happening(self) -> datetime:
        """When a job finds anything to do, or a message that was put off is to leave."""
        now = self.clock()
        job = await self._schedule.next_occurrence(now)
        async with self.store.reading() as tx:
            message = await tx.outbox.next_due()
        return min(job, message) if message is not None and message > now else job

    async def passes_over_to(self, moment: datetime) -> None:
        """As `waits`, but what comes at its times whether or not there is anything to do is passed over:
        its latest time is made up for at the next stop."""
        while (at := await self._next_awaited(moment)) < moment:
            await self._comes(at)
        await self._comes(moment)

    async def _next_awaited(self, at_latest: datetime) -> datetime:
        now = self.clock()
        async with self.store.reading() as tx:
            found = [await next_of(job, now, tx) for job in JOBS if job.waits_for is not None]
            message = await tx.outbox.next_due()
        awaited = [*found, message if message is not None and message > now else None]
        return min((at for at in awaited if at is not None), default=at_latest)

    async def _comes(self, moment: datetime) -> None:
        self.clock.moves(moment - self.clock())
        await self._schedule.tick(self.clock())
        self.wakes()
        await self.settles()

    async def joins_channel(self) -> None:
        """The bot is let into the channel of Solgården, on platforms that ask for it."""

    async def restarts(self) -> None:
        """The process stops and starts again on the same database."""
        raise NotImplementedError

    async def leaves(self, person: str) -> None:
        """Someone is no longer in any of their posts."""
        async with self.store.transaction() as tx:
            kept = tuple(a for a in tx.organisation.assignments if a.person != person)
            await tx.organisations.replace(replace(tx.organisation, assignments=kept))

    async def cases_of(self, reporter: str) -> tuple[Case, ...]:
        async with self.store.reading() as tx:
            return await tx.cases.reported_by(reporter, 50)

    async def the_case_of(self, reporter: str) -> Case:
        (case,) = await self.cases_of(reporter)
        return case

    async def draft_of(self, person: str) -> Draft | None:
        async with self.store.reading() as tx:
            return await tx.drafts.open_of(person)

    async def story_of(self, case: Case, part: str = "story") -> str:
        async with self.store.reading() as tx:
            return "\n".join(text.text for text in await tx.cases.texts(case.id, (part,)))

    async def readings_of(self, case: Case) -> tuple[str | None, ...]:
        """Who has read the story, oldest first."""
        async with self.store.reading() as tx:
            lines = await tx.audit.about(case.id, 100)
        return tuple(
            line.actor for line in sorted(lines, key=lambda line: line.seq) if line.what == "case.read"
        )


class _Unwatched:
    def ran(self, job: str, outcome: str, seconds: float, error: Exception | None = None) -> None:
        if error is not None:
            raise error


async def until(holds: Callable[[], object]) -> None:
    deadline = asyncio.get_running_loop().time() + PATIENCE
    while not await holds():  # type: ignore[misc]
        if asyncio.get_running_loop().time() > deadline:
            raise AssertionError("the outbox did not empty in time")
        await asyncio.sleep(0.01)
