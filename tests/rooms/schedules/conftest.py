"""A store that knows the organisation of the schedules' tests."""

import pytest

from storage.store import Store
from tests.rooms.schedules.examples import ORGANISATION


@pytest.fixture
async def installed(store: Store) -> Store:
    async with store.transaction() as tx:
        await tx.organisations.replace(ORGANISATION)
    return store
