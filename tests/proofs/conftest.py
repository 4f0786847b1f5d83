"""Proofs stand on the same towns, databases and settings as the stories."""

from collections.abc import AsyncIterator

import pytest

from storage.store import Store
from tests.stories.conftest import intake, platform, settings
from tests.stories.organisation import ORGANISATION

__all__ = ["intake", "platform", "settings"]


@pytest.fixture
async def peopled(store: Store) -> AsyncIterator[Store]:
    """A store that knows the organisation of the stories."""
    async with store.transaction() as tx:
        await tx.organisations.replace(ORGANISATION)
    yield store
