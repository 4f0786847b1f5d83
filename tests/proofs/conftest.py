"""Proofs stand on the same towns, databases and settings as the stories."""

from pathlib import Path

import pytest

from bot.pacing import Rate
from bot.slack import pacing
from storage.store import Store
from tests.stories.conftest import (
    intake,
    leave_some_for_soak,
    platform,
    settings,
    told_as_on_a_machine_of_ones_own,
)
from tests.stories.organisation import ORGANISATION

__all__ = ["intake", "platform", "settings", "told_as_on_a_machine_of_ones_own"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    leave_some_for_soak(items, Path(__file__).parent)


@pytest.fixture
async def peopled(store: Store) -> Store:
    """A store that knows the organisation of the stories."""
    async with store.transaction() as tx:
        await tx.organisations.replace(ORGANISATION)
    return store


@pytest.fixture(autouse=True)
def unhurried_by_rates(monkeypatch: pytest.MonkeyPatch) -> None:
    """The test Slack counts no rates here, and a second between two messages would be most of the time."""
    monkeypatch.setattr(pacing, "RATES", {})
    monkeypatch.setattr(pacing, "TO_A_CONVERSATION", Rate(burst=1000, every=0.0001))
