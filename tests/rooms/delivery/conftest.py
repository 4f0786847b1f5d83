import pytest

from storage.store import Store
from tests.rooms.delivery.world import ORGANISATION, World


@pytest.fixture
async def world(store: Store) -> World:
    """An organisation is in place, nothing has been said."""
    async with store.transaction() as tx:
        await tx.organisations.replace(ORGANISATION)
    return World(store)
