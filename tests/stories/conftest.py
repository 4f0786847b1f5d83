"""Every story is played on {local, Slack, Teams} × {SQLite, PostgreSQL}.

`make test` plays each on every platform and on both databases: in the local chat on SQLite, as in the demo,
in Slack on one and in Teams on the other. The main journey goes all six ways there; `make soak` takes every
other story the three ways that are left.
"""

import base64
from collections.abc import AsyncIterator, Mapping
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import pytest

from bot.settings import Settings
from handlers.desk import Intake
from storage.store import Store
from tests.databases import AUDIT_KEY, KEY
from tests.stories.local_town import LocalTown
from tests.stories.organisation import ORGANISATION
from tests.stories.slack_town import SlackTown
from tests.stories.teams_town import TeamsTown
from tests.stories.town import Clock, Town, bring_into_use

TOWNS: Mapping[str, Any] = {"local": LocalTown, "slack": SlackTown, "teams": TeamsTown}

ALL_SIX_WAYS = frozenset({"test_a_report_travels.py"})


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
