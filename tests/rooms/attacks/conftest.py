"""A town to attack. SQLite unless a test asks for both: what is attacked is above the database."""

import base64
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager

import pytest

from bot.settings import Settings
from handlers.desk import Intake
from storage.store import Store
from tests.stories.conftest import TOWNS
from tests.stories.organisation import ORGANISATION
from tests.stories.town import Clock, Town, bring_into_use


@pytest.fixture
def database_kind(request: pytest.FixtureRequest) -> str:
    """SQLite; a test parametrizes it where the database matters."""
    return str(getattr(request, "param", "sqlite"))


@pytest.fixture
def platform(request: pytest.FixtureRequest) -> str:
    """The page, as the quickest; a test parametrizes it where the platform matters."""
    return str(getattr(request, "param", "local"))


@pytest.fixture
def settings(database_url: str) -> Settings:
    return Settings(
        database_url=database_url,
        keys="test:" + base64.b64encode(b"k" * 32).decode(),
        audit_key=base64.b64encode(b"a" * 32).decode(),
        chat_intake=Intake.CONVERSATION,
        person_at_once=1_000_000,  # a few people do what thousands would; floods have their own tests
        _env_file=None,
    )


@pytest.fixture
async def town(platform: str, store: Store, settings: Settings) -> AsyncIterator[Town]:
    await bring_into_use(store, ORGANISATION)
    opened: AbstractAsyncContextManager[Town] = TOWNS[platform].opened(store, Clock(), settings)
    async with opened as town:
        yield town
