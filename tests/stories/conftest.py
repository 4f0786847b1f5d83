"""Every story is played on {local, Slack, Teams} × {SQLite, PostgreSQL}."""

from collections.abc import AsyncIterator, Mapping
from contextlib import AbstractAsyncContextManager
from typing import Any

import pytest

from bot.settings import Settings
from handlers.desk import Intake
from storage.store import Store
from tests.stories.local_town import LocalTown
from tests.stories.organisation import ORGANISATION
from tests.stories.slack_town import SlackTown
from tests.stories.teams_town import TeamsTown
from tests.stories.town import Clock, Town

TOWNS: Mapping[str, Any] = {"local": LocalTown, "slack": SlackTown, "teams": TeamsTown}


@pytest.fixture(params=list(TOWNS))
def platform(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def intake() -> Intake:
    return Intake.CONVERSATION


@pytest.fixture
def settings(database_url: str, intake: Intake) -> Settings:
    import base64  # noqa: PLC0415

    return Settings(
        database_url=database_url,
        keys="test:" + base64.b64encode(b"k" * 32).decode(),
        audit_key=base64.b64encode(b"a" * 32).decode(),
        chat_intake=intake,
        _env_file=None,
    )


@pytest.fixture
async def town(platform: str, store: Store, settings: Settings) -> AsyncIterator[Town]:
    async with store.transaction() as tx:
        await tx.organisations.replace(ORGANISATION)
    opened: AbstractAsyncContextManager[Town] = TOWNS[platform].opened(store, Clock(), settings)
    async with opened as town:
        yield town
