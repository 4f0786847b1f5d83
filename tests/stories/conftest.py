"""Every story is played on {local, Slack, Teams} × {SQLite, PostgreSQL}.

`make test` plays each on every platform and on both databases: in the local chat on SQLite, as in the demo,
in Slack on one and in Teams on the other. The main journey goes all six ways there; `make soak` takes every
other story the three ways that are left.
"""

import base64
from collections.abc import AsyncIterator, Mapping
from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot import entra
from bot.settings import Settings
from bot.slack import api as slack_api
from bot.slack import listener as slack_listener
from bot.slack import people as slack_people
from bot.slack import replies as slack_replies
from bot.teams import api as teams_api
from bot.teams import keys as teams_keys
from bot.teams import listener as teams_listener
from bot.teams import people as teams_people
from bot.teams import replacements
from handlers.desk import Intake
from schedules import clock
from storage.store import Store
from tests.databases import AUDIT_KEY, KEY
from tests.slack_server.state import STRETCH
from tests.stories.local_town import LocalTown
from tests.stories.organisation import ORGANISATION
from tests.stories.slack_town import SlackTown
from tests.stories.teams_town import TeamsTown
from tests.stories.town import BEGINS, Clock, Town, bring_into_use

TOWNS: Mapping[str, Any] = {"local": LocalTown, "slack": SlackTown, "teams": TeamsTown}

ALL_SIX_WAYS = frozenset({"test_a_report_travels.py"})

PATIENCE = (
    (slack_api, "TIMEOUT"),
    (slack_api, "CONNECT"),
    (slack_listener, "ACK_SECONDS"),
    (slack_people, "PATIENCE"),
    (slack_replies, "PATIENCE"),
    (teams_api, "TIMEOUT"),
    (teams_keys, "TIMEOUT"),
    (teams_listener, "ANSWER_SECONDS"),
    (teams_people, "PATIENCE"),
    (entra, "TIMEOUT"),
)
"""Our seconds of patience with Slack and Microsoft; their rooms tell what happens after them."""

_A_DAY = 24 * 60 * 60


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    leave_some_for_soak(items, Path(__file__).parent)


def leave_some_for_soak(items: list[pytest.Item], folder: Path) -> None:
    """Of what is played every way in this folder, three are left for `make soak`."""
    for item in items:
        if folder in item.path.parents and _can_wait(item):
            item.add_marker(pytest.mark.soak)


def _can_wait(item: pytest.Item) -> bool:
    """Is this one of the three?"""
    if not isinstance(item, pytest.Function) or item.path.name in ALL_SIX_WAYS:
        return False
    way = item.callspec.params if hasattr(item, "callspec") else {}
    if not {"platform", "database_kind"} <= way.keys():
        return False
    if way["platform"] == "local":
        return bool(way["database_kind"] == "postgresql")
    # Story by story the other way round, the same in every run and in every process.
    turned = len(item.originalname) % 2 == 1
    return bool((way["database_kind"] == "sqlite") == ((way["platform"] == "slack") != turned))


@pytest.fixture(autouse=True)
def told_as_on_a_machine_of_ones_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """However long this process has run other tests, and whatever else the machine does: a story begins at
    its hour, time comes when the story says so and not by a tick of the process besides, and nobody loses
    patience with an answer that is on its way."""
    monkeypatch.setattr("tests.stories.town._TO_THERE", BEGINS - datetime.now(UTC))
    monkeypatch.setattr(clock, "SECONDS_BETWEEN_TICKS", _A_DAY)
    for module, name in PATIENCE:
        monkeypatch.setattr(module, name, STRETCH * getattr(module, name))
    monkeypatch.setattr(replacements.card_of, "__defaults__", (STRETCH * replacements.PATIENCE,))


@pytest.fixture(params=list(TOWNS))
def platform(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def intake() -> Intake:
    return Intake.CONVERSATION


def settings_of(database_url: str, intake: Intake, **more: Any) -> Settings:
    """An installation on that database, with the keys that the tests' own stores have."""
    return Settings(
        database_url=database_url,
        keys="test:" + base64.b64encode(KEY).decode(),
        audit_key=base64.b64encode(AUDIT_KEY).decode(),
        chat_intake=intake,
        _env_file=None,
        **more,
    )


@pytest.fixture
def settings(database_url: str, intake: Intake) -> Settings:
    return settings_of(database_url, intake)


@pytest.fixture
async def town(platform: str, store: Store, settings: Settings) -> AsyncIterator[Town]:
    await bring_into_use(store, ORGANISATION)
    opened: AbstractAsyncContextManager[Town] = TOWNS[platform].opened(store, Clock(), settings)
    async with opened as town:
        yield town
