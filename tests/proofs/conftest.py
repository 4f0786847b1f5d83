"""Proofs stand on the same towns, databases and settings as the stories."""

import pytest

from storage.store import Store
from tests.stories.conftest import intake, platform, settings
from tests.stories.organisation import ORGANISATION

__all__ = ["intake", "platform", "settings"]


@pytest.fixture
async def peopled(store: Store) -> Store:
    """A store that knows the organisation of the stories."""
    async with store.transaction() as tx:
        await tx.organisations.replace(ORGANISATION)
    return store
