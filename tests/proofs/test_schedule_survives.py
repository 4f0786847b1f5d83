"""The clock jumps, the database is gone for a while, a row is poison: the rest goes on."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
import sqlalchemy as sa

from bot.app import build
from bot.settings import Settings
from domain.actions import ActionState
from domain.deadlines import LOCAL
from domain.notices import ActionsDue, Words
from schedules import clock as schedule_clock
from schedules.jobs import JOBS
from schedules.schedule import Schedule
from storage.store import Store
from storage.tables.actions import actions
from storage.tables.conversation import outbox
from storage.tables.reminding import daily_lines
from tests.databases import PostgreSQL
from tests.proofs.reminders_told import planned, poison
from tests.slack_server import Person, SlackServer
from tests.stories.slack_town import serve, type_of_secret, workspace
from tests.stories.town import Clock, until

DAY = timedelta(days=1)
MONDAY = date(2026, 11, 23)
GONE = 2.0
"""Seconds without a database; a minute shows nothing more, everything here is tried again and again."""
COMES_BACK_WITHIN = 60.0


def at(day: date, clock: time = time(6, 30)) -> datetime:
    return datetime.combine(day, clock, tzinfo=LOCAL).astimezone(UTC)


class Unwatched:
    def ran(self, job: str, outcome: str, seconds: float, error: Exception | None = None) -> None:
        if error is not None:
            raise error


def schedule(store: Store) -> Schedule:
    return Schedule(store, "proof", Unwatched(), lambda: None, JOBS)


async def add(store: Store, *due: date) -> None:
    async with store.transaction() as tx:
        for number, day in enumerate(due):
            bos = replace(
                planned(number * 6, at(MONDAY - 60 * DAY), day), id=f"a{number}", number=f"Å{number}"
            )
            await tx.actions.add(bos)


async def messages(store: Store) -> list[str]:
    """The days of the days' messages that were ever put in the outbox."""
    async with store.reading() as tx:
        found = await tx.connection.scalars(
            sa.select(outbox.c.facts).where(outbox.c.notice == ActionsDue.__name__).order_by(outbox.c.id)
        )
        return [facts["day"] for facts in found]


async def lines(store: Store) -> int:
    async with store.reading() as tx:
        return int(await tx.connection.scalar(sa.select(sa.func.count()).select_from(daily_lines)) or 0)


# --- the clock jumps ------------------------------------------------------------------------------------


async def test_a_jump_forward_tells_of_everything_and_after_the_jump_back_all_comes_in_its_time(
    peopled: Store,
) -> None:
    await add(peopled, MONDAY, MONDAY + 14 * DAY, MONDAY + 42 * DAY)
    running = schedule(peopled)
    await running.tick(at(MONDAY))
    await running.tick(at(MONDAY + 600 * DAY))
    early = await messages(peopled)
    for days in range(44):
        await running.tick(at(MONDAY + days * DAY) + timedelta(minutes=20))
    told = await messages(peopled)
    assert len(told) == len(set(told))  # never two messages a day, whatever the clock does
    later = set(told) - set(early)
    assert {(MONDAY + days * DAY).isoformat() for days in (14, 42)} <= later


async def test_a_clock_that_goes_back_and_forth_repeats_nothing_of_what_was_told_in_time(
    peopled: Store,
) -> None:
    await add(peopled, MONDAY)
    running = schedule(peopled)
    for hours in (0, 3, -2, 1, 3, -5, 4):
        await running.tick(at(MONDAY) + timedelta(hours=hours))
    assert await lines(peopled) == 1


async def test_after_a_jump_back_what_is_new_is_told_in_its_time(peopled: Store) -> None:
    running = schedule(peopled)
    await running.tick(at(MONDAY + 60 * DAY))
    await running.tick(at(MONDAY))
    await add(peopled, MONDAY + DAY)
    await running.tick(at(MONDAY + DAY))
    assert (MONDAY + DAY).isoformat() in await messages(peopled)


async def test_a_year_asleep_is_caught_up_in_one_message(peopled: Store) -> None:
    await add(peopled, *(MONDAY + days * DAY for days in range(0, 300, 30)))
    await schedule(peopled).tick(at(MONDAY + 365 * DAY))
    days_told = await messages(peopled)
    assert len(days_told) == len(set(days_told))
    assert await lines(peopled) >= 10


# --- the database is gone, a row is poison --------------------------------------------------------------


@pytest.fixture
async def slack() -> AsyncIterator[SlackServer]:
    async with SlackServer(workspace()) as server:
        yield server


@pytest.fixture
def connected(settings: Settings, slack: SlackServer) -> Settings:
    return settings.model_copy(
        update={
            "slack_bot_token": type_of_secret(slack.token),
            "slack_signing_secret": type_of_secret(slack.signing_secret),
            "slack_team_id": slack.workspace.team_id,
            "slack_api_url": slack.api_url,
            "slack_share": 1000.0,
        }
    )


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schedule_clock, "SECONDS_BETWEEN_TICKS", 0.3)
    monkeypatch.setattr("bot.delivery.POLL", 0.3)


@pytest.mark.usefixtures("hurried")
@pytest.mark.parametrize("database_kind", ["postgresql"])
async def test_the_database_is_gone_for_a_while_and_everything_goes_on_by_itself(
    peopled: Store, connected: Settings, slack: SlackServer, database_url: str, postgresql: PostgreSQL
) -> None:
    server, _, serving = await serve(build(connected, Clock()))
    name = str(sa.make_url(database_url).database)
    try:
        postgresql.run(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
        postgresql.run(_CUT_OFF.format(name))
        await asyncio.sleep(GONE)
        postgresql.run(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")
        bo = slack.person("bo@exempel.se")
        await _told(peopled)
        await until(lambda: _hears(bo))
    finally:
        server.should_exit = True
        await serving


_CUT_OFF = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{}'"


async def _told(store: Store) -> None:
    """Raises TimeoutError when the database does not come back."""
    async with asyncio.timeout(COMES_BACK_WITHIN):
        while True:
            try:
                async with store.transaction() as tx:
                    await tx.outbox.put(Words("help"), person="bo", at=Clock()())
            except sa.exc.DBAPIError:
                await asyncio.sleep(0.2)  # the test's own connections were cut off too
            else:
                return


async def _hears(person: Person) -> bool:
    return bool(person.bot_messages())


@pytest.mark.usefixtures("hurried")
async def test_poison_in_the_outbox_and_among_the_actions_stops_nobody(
    peopled: Store, connected: Settings, slack: SlackServer
) -> None:
    clock = Clock()
    today = clock().astimezone(LOCAL).date()
    begin = clock() - timedelta(hours=1)
    async with peopled.transaction() as tx:
        for lane in ("person:bo", "person:karin"):
            await tx.connection.execute(outbox.insert(), poison(lane, begin))
    await add(peopled, today, today)
    async with peopled.transaction() as tx:
        await tx.connection.execute(
            actions.update().where(actions.c.id == "a0").values(source="of another version")
        )
        states = await tx.connection.scalars(sa.select(actions.c.state))
        assert set(states) == {ActionState.PLANNED.value}
        await tx.outbox.put(Words("help"), person="bo", at=clock())
    server, _, serving = await serve(build(connected, clock))
    try:
        bo = slack.person("bo@exempel.se")
        await until(lambda: _hears(bo))
        await until(lambda: _looked(peopled, clock))
    finally:
        server.should_exit = True
        await serving
    assert await lines(peopled) == 1
    async with peopled.reading() as tx:
        assert (await tx.outbox.waiting()).aside == 2
        failed = [each for each in await tx.occurrences.overview() if each.state == "failed"]
        done = [each for each in await tx.occurrences.overview() if each.state == "done"]
    assert [(each.job, each.reason) for each in failed] == [(JOBS[0].name, "Unreadable")]
    assert len(done) == len(JOBS) - 1


async def _looked(store: Store, clock: Clock) -> bool:
    """Every job has been run to its end, and both poisons have been met."""
    async with store.reading() as tx:
        ran = [each for each in await tx.occurrences.overview() if each.state != "running"]
        aside = (await tx.outbox.waiting()).aside
        return len(ran) == len(JOBS) and aside == 2 and not await tx.reminders.behind(clock(), 1)
