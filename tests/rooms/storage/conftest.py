"""A store whose database already knows the example organisation."""

import pytest

from storage.store import Store
from tests.rooms.storage.examples import ORGANISATION


@pytest.fixture
async def known(store: Store) -> Store:
    async with store.transaction() as tx:
        await tx.organisations.replace(ORGANISATION)
    return store
