"""A town to attack. SQLite unless a test asks for both: what is attacked is above the database."""

import pytest

from bot.settings import Settings
from handlers.desk import Intake
from tests.stories.conftest import settings_of, told_as_on_a_machine_of_ones_own, town

__all__ = ["told_as_on_a_machine_of_ones_own", "town"]


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
    # a few people do what thousands would; floods have their own tests
    return settings_of(database_url, Intake.CONVERSATION, person_at_once=1_000_000)
