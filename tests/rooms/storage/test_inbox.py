"""One event has one effect."""

import asyncio
from datetime import timedelta

import pytest

from storage.store import Store
from tests.rooms.storage.examples import NOW


async def test_a_turn_is_new_only_the_first_time(store: Store) -> None:
    async with store.transaction() as tx:
        assert await tx.inbox.first_time("slack:1", NOW)
    async with store.transaction() as tx:
        assert not await tx.inbox.first_time("slack:1", NOW)


async def test_a_turn_delivered_five_times_at_once_is_new_once(store: Store) -> None:
    async def hear() -> bool:
        async with store.transaction() as tx:
            return await tx.inbox.first_time("slack:1", NOW)

    assert sum(await asyncio.gather(*(hear() for _ in range(5)))) == 1


async def test_a_turn_whose_transaction_failed_is_new_again(store: Store) -> None:
    async def fail() -> None:
        async with store.transaction() as tx:
            await tx.inbox.first_time("slack:1", NOW)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await fail()
    async with store.transaction() as tx:
        assert await tx.inbox.first_time("slack:1", NOW)


async def test_old_marks_are_forgotten(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.inbox.first_time("slack:old", NOW - timedelta(days=8))
        await tx.inbox.first_time("slack:new", NOW)
        assert await tx.inbox.forget_before(NOW - timedelta(days=7)) == 1
        assert not await tx.inbox.first_time("slack:new", NOW)
