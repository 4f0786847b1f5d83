"""SIGKILL at random moments between report and delivery, then start again: nothing lost, nothing twice.

The real `lyhord run` is killed; the strict test Slack lives on in this process, with its people.
"""

import asyncio
import random
import sys
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from storage.audit import verify
from storage.engine import sqlite_file
from storage.store import Store
from tests.proofs.footprint import footprint, serials
from tests.proofs.installation import Installation, leases_end
from tests.slack_server import Answer, Person, SlackServer
from tests.stories.slack_town import workspace
from tests.stories.telling import reviewed

ROUNDS = {"sqlite": 2, "postgresql": 1}
SOAK_ROUNDS = 100  # on each database
LONGEST_AFTER_AN_ACT = 0.4
ACTS_OF_A_REPORT = 4
MOST_TRIES = 25
LOOKS_AGAIN_AFTER = 1.0
"""Seconds. What takes long is acknowledged before it is done, and its card comes later."""
DELIVERED_WITHIN = 240.0
"""Seconds: longer than the lease of what a claim still took as its process died."""
SEED = 20261122
"""Of the few rounds, so that the same acts are cut off every time; the many draw others."""

REPORTERS = ("anna", "erik")
MANAGER = "bo"
STORY = "Igår kväll vid 19 uteblev insatsen hos en brukare på Solgården, en zebrafink satt i fönstret"
MARKER = "zebrafink"
THANKS = "Tack"

Act = Callable[[], Awaitable[Answer]]


class Reporter:
    """Someone who looks at the screen, does the next thing, and does it again when it did not work."""

    def __init__(self, person: Person) -> None:
        self._person = person
        self._spoken = False
        self.reports = 0

    @property
    def thanked(self) -> int:
        return sum(THANKS in shown.words for shown in self._person.bot_messages())

    def begins(self) -> None:
        self._spoken = False
        self.reports += 1

    @property
    def is_done(self) -> bool:
        return self.thanked >= self.reports

    def next_act(self) -> Act | None:
        """None: nothing to do but wait."""
        if self._person.modals:
            return lambda: self._person.submits(reviewed())
        if not self._spoken:
            self._spoken = True  # what Slack could not hand over, Slack sends again by itself
            return lambda: self._person.says(STORY)
        shown = self._person.bot_messages()
        if any("Granska och skicka" in message.buttons for message in shown):
            return lambda: self._person.presses("Granska och skicka")
        if shown and "Vad gjorde ni direkt?" in shown[-1].words:
            return lambda: self._person.says("vi ringde jouren")
        return None


@dataclass
class Siege:
    """An installation that is killed and started again while people report."""

    store: Store
    slack: SlackServer
    installation: Installation
    dice: random.Random

    async def round(self, reporter: Reporter) -> None:
        """One report, with one kill at a random moment of a random act."""
        doomed = self.dice.randrange(ACTS_OF_A_REPORT)
        reporter.begins()
        done = 0
        for _ in range(MOST_TRIES):
            if reporter.is_done:
                break
            act = reporter.next_act()
            if act is None:
                await asyncio.sleep(LOOKS_AGAIN_AFTER)
                await self._everything_is_delivered()
                continue
            await (self._killed_during(act) if done == doomed else self._whole(act))
            done += 1
        await self._everything_is_delivered()
        assert reporter.is_done, f"no thanks after {MOST_TRIES} tries"

    async def _whole(self, act: Act) -> None:
        await act()
        await self._slack_sends_again()
        await self._everything_is_delivered()

    async def _killed_during(self, act: Act) -> None:
        await asyncio.gather(act(), self._kill_after(self.dice.uniform(0, LONGEST_AFTER_AN_ACT)))
        await leases_end(self.store)
        await self.installation.starts()
        await self._slack_sends_again()
        await self._everything_is_delivered()

    async def _slack_sends_again(self) -> None:
        """What was not accepted, until it is."""
        for _ in range(MOST_TRIES):
            if all(answer.ok for answer in await self.slack.redeliver_failed()):
                return
        raise AssertionError(f"not accepted in {MOST_TRIES} tries")

    async def _kill_after(self, seconds: float) -> None:
        await asyncio.sleep(seconds)
        self.installation.is_killed()

    async def _everything_is_delivered(self) -> None:
        async with asyncio.timeout(DELIVERED_WITHIN):
            while not await self._nothing_waits():  # noqa: ASYNC110 (another process does the work)
                await asyncio.sleep(0.02)

    async def _nothing_waits(self) -> bool:
        async with self.store.reading() as tx:
            rows = await tx.outbox.waiting()
        assert rows.aside == 0, "something was set aside"
        return rows.waiting == 0


@asynccontextmanager
async def besieged(store: Store, database_url: str, folder: Path, seed: int) -> AsyncIterator[Siege]:
    file = sqlite_file(database_url)
    if file is not None:
        file.chmod(0o600)  # `lyhord run` refuses a database that everyone can read
    async with SlackServer(workspace()) as slack:
        installation = Installation(database_url, slack, folder)
        try:
            await installation.starts()
            yield Siege(store, slack, installation, random.Random(seed))
        finally:
            installation.ends()


async def _assert_nothing_lost_nothing_twice(siege: Siege, reporters: dict[str, Reporter]) -> int:
    """Returns how many messages stand twice; each of them must have been counted as unknowable."""
    found = await footprint(siege.store)
    asked_for = {key: reporter.reports for key, reporter in reporters.items() if reporter.reports}
    assert Counter(str(line[3]) for line in found.cases) == asked_for
    assert serials(found) == list(range(1, len(found.cases) + 1))
    assert found.drafts == frozenset()
    assert found.audited.count("case.created") == len(found.cases)
    assert (await verify(siege.store)).whole
    doubled = sum(len(posts) - 1 for posts in siege.slack.posts_by_metadata("row").values())
    log = siege.installation.said()
    assert doubled <= log.count("possibly_doubled")
    assert MARKER not in log
    if not doubled:
        _assert_one_card_each(siege.slack, found.cases, reporters)
    assert siege.slack.journal.refused() == []
    return doubled


def _assert_one_card_each(
    slack: SlackServer, cases: tuple[tuple[object, ...], ...], reporters: dict[str, Reporter]
) -> None:
    manager = slack.person(f"{MANAGER}@exempel.se").bot_messages()
    for number, _, _, reporter in cases:
        told = slack.person(f"{reporter}@exempel.se").bot_messages()
        assert sum(str(number) in shown.words for shown in told) == 1
        assert sum(str(number) in shown.words for shown in manager) == 1
    assert all(reporter.thanked == reporter.reports for reporter in reporters.values())


async def _besiege(
    store: Store, database_url: str, folder: Path, seed: int, rounds: int, say: Callable[[str], None]
) -> None:
    say(f"seed {seed}")
    async with besieged(store, database_url, folder, seed) as siege:
        reporters = {key: Reporter(siege.slack.person(f"{key}@exempel.se")) for key in REPORTERS}
        for number in range(1, rounds + 1):
            await siege.round(reporters[REPORTERS[number % len(REPORTERS)]])
            if number % 10 == 0:
                say(f"{number} of {rounds} rounds, {siege.installation.killed} kills")
        doubled = await _assert_nothing_lost_nothing_twice(siege, reporters)
        say(f"{rounds} rounds, {siege.installation.killed} kills, {doubled} doubles that could not be known")


async def test_killed_a_few_times_nothing_is_lost_and_nothing_said_twice(
    peopled: Store, database_kind: str, database_url: str, tmp_path: Path
) -> None:
    await _besiege(peopled, database_url, tmp_path, SEED, ROUNDS[database_kind], print)


@pytest.mark.soak
async def test_killed_two_hundred_times_nothing_is_lost_and_nothing_said_twice(
    peopled: Store,
    database_kind: str,
    database_url: str,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    def say(line: str) -> None:
        with capfd.disabled():
            sys.stderr.write(f"\nkilled anywhere, {database_kind}: {line}\n")
            sys.stderr.flush()

    seed = random.SystemRandom().randrange(2**32)
    await _besiege(peopled, database_url, tmp_path, seed, SOAK_ROUNDS, say)
