"""Two applications on one PostgreSQL: every row leaves once, every job runs once, and order is kept."""

import asyncio
import re
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from starlette.applications import Starlette

from bot.app import build
from bot.settings import Settings
from domain.notices import Words
from schedules.jobs import JOBS
from storage.store import Store
from tests.plain_http import plain_http
from tests.proofs.footprint import footprint
from tests.slack_server import Person, SlackServer
from tests.slack_server.delivery import Answer
from tests.slack_server.shapes import Json
from tests.stories.organisation import ORGANISATION
from tests.stories.slack_town import serve, type_of_secret, workspace
from tests.stories.telling import WHAT_HAPPENED
from tests.stories.town import Clock, until

NOTICES = 60
RECEIVERS = ("anna", "erik", "omar", "bo", "nils", "karin")


@pytest.fixture
def database_kind() -> str:
    """Replicas share a PostgreSQL; an SQLite file belongs to one process."""
    return "postgresql"


@asynccontextmanager
async def replica(settings: Settings) -> AsyncIterator[tuple[Starlette, str]]:
    """A whole application, and the address it listens on."""
    app = build(settings, Clock())
    server, port, serving = await serve(app)
    try:
        yield app, f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        await serving


@pytest.fixture
async def slack() -> AsyncIterator[SlackServer]:
    async with SlackServer(workspace()) as server:
        server.latency = 0.005  # so that the two are really at work at the same time
        yield server


@pytest.fixture
def connected(settings: Settings, slack: SlackServer) -> Settings:
    return settings.model_copy(
        update={
            "slack_bot_token": type_of_secret(slack.token),
            "slack_signing_secret": type_of_secret(slack.signing_secret),
            "slack_team_id": slack.workspace.team_id,
            "slack_api_url": slack.api_url,
            "slack_share": 1000.0,  # the pace has its own tests
        }
    )


async def test_sixty_notices_leave_once_and_in_order_and_every_job_runs_once(
    peopled: Store, connected: Settings, slack: SlackServer
) -> None:
    async with replica(connected) as (one, first), replica(connected) as (other, second):
        await asyncio.gather(*(_tell(peopled, receiver) for receiver in RECEIVERS))
        for app in (one, other):
            app.state.works.delivery.wake()
        await until(lambda: _all_is_said(peopled))
        await until(lambda: _every_job_ran(first, second))
        ran = await _jobs_run(first) + await _jobs_run(second)

    posts = slack.posts_by_metadata("row")
    assert len(posts) == NOTICES
    assert all(len(messages) == 1 for messages in posts.values())
    for key in RECEIVERS:
        person = ORGANISATION.person(key)
        assert person is not None
        rows = _rows_in_order(slack, str(person.email))
        assert len(rows) == NOTICES // len(RECEIVERS)
        assert rows == sorted(rows)
    assert ran == {job.name: 1 for job in JOBS}
    assert slack.journal.refused() == []


async def _tell(store: Store, receiver: str) -> None:
    """One after the other to this person, while the others are told too."""
    for _ in range(NOTICES // len(RECEIVERS)):
        async with store.transaction() as tx:
            await tx.outbox.put(Words("help", {}, ()), person=receiver, at=Clock()())


async def _all_is_said(store: Store) -> bool:
    async with store.reading() as tx:
        rows = await tx.outbox.waiting()
    assert rows.aside == 0
    return rows.waiting == 0


async def _has_heard(person: Person, times: int) -> bool:
    return len(person.bot_messages()) >= times


def _rows_in_order(slack: SlackServer, email: str) -> list[int]:
    posted = slack.state.messages[slack.person(email).dm]
    return [int((message.metadata or {})["event_payload"]["row"]) for message in posted]


async def _every_job_ran(*addresses: str) -> bool:
    ran = [await _jobs_run(address) for address in addresses]
    return {job.name for job in JOBS} <= set().union(*ran)


async def _jobs_run(address: str) -> Counter[str]:
    """How often this replica has run each job, by its own count."""
    async with plain_http() as client:
        page = (await client.get(f"{address}/metrics")).text
    lines = re.findall(
        r'^lyhord_job_runs_total\{job="([^"]+)",outcome="done"\} ([\d.]+)$', page, re.MULTILINE
    )
    return Counter({job: int(float(number)) for job, number in lines})


async def test_an_event_that_reaches_both_at_once_has_one_effect(
    peopled: Store, connected: Settings, slack: SlackServer
) -> None:
    async with replica(connected) as (_, first), replica(connected) as (_, second):
        anna = slack.person("anna@exempel.se")
        slack.bot_url = f"{first}/slack/events"
        await anna.says("hej")
        answers = await asyncio.gather(*_says_to_all(slack, WHAT_HAPPENED, (first, second)))
        assert all(answer.ok for answer in answers)
        await until(lambda: _has_heard(anna, 2))
        await until(lambda: _all_is_said(peopled))
    found = await footprint(peopled)
    assert len(found.drafts) == 1
    assert found.said == (("person:anna", "Words"), ("person:anna", "DraftCard"))
    assert len(anna.bot_messages()) == 2


def _says_to_all(slack: SlackServer, text: str, replicas: tuple[str, ...]) -> list[asyncio.Task[Answer]]:
    """The same event to every replica, several times, all at once."""
    event: Json = {
        "type": "message",
        "channel": slack.person("anna@exempel.se").dm,
        "channel_type": "im",
        "user": slack.person("anna@exempel.se").id,
        "text": text,
        "ts": slack.state.new_ts(),
    }
    return [
        asyncio.create_task(_sent_to(slack, event, f"{address}/slack/events")) for address in replicas * 3
    ]


async def _sent_to(slack: SlackServer, event: Json, address: str) -> Answer:
    slack.bot_url = address  # read before the first await of the sending
    return await slack.event(event, event_id="Ev0TWICE")
