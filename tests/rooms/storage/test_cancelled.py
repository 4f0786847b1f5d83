"""Whoever is cancelled in the middle of a transaction holds nothing up, at whatever moment it is."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager

import pytest

from storage.store import Store
from tests.databases import AUDIT_KEY, KEYS

MOMENTS = range(40)
"""Turns of the event loop; a transaction that writes three times takes fewer."""


async def writes(store: Store) -> None:
    async with store.transaction() as tx:
        for value in ("one", "two", "three"):
            await tx.installation.set("mark", value)


async def reads(store: Store) -> None:
    async with store.reading() as tx:
        for _ in range(3):
            await tx.installation.get("mark")


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Store]:
    store = await Store.open(url, KEYS, AUDIT_KEY)
    try:
        yield store
    finally:
        async with asyncio.timeout(60):
            await store.close()


async def cancelled(task: asyncio.Task[None], moment: int, times: int) -> None:
    for _ in range(moment):
        await asyncio.sleep(0)
    for _ in range(times):
        task.cancel()
        await asyncio.sleep(0)
    await asyncio.wait([task], timeout=60)
    assert task.done(), "the cancelled transaction does not end"


@pytest.mark.parametrize("database_kind", ["sqlite"], indirect=True)
@pytest.mark.parametrize("does", [writes, reads])
@pytest.mark.parametrize("times", [1, 3])
async def test_a_transaction_cancelled_at_any_moment_leaves_no_lock_and_no_task(
    database_url: str, does: Callable[[Store], Coroutine[None, None, None]], times: int
) -> None:
    before = asyncio.all_tasks()
    for moment in MOMENTS:
        async with opened(database_url) as store:
            task = asyncio.create_task(does(store))
            await cancelled(task, moment, times)
            async with asyncio.timeout(60), store.transaction() as tx:
                await tx.installation.set("mark", "free")
    async with asyncio.timeout(60):
        while left := asyncio.all_tasks() - before:
            await asyncio.wait(left)


@pytest.mark.parametrize("database_kind", ["sqlite"], indirect=True)
async def test_what_a_cancelled_writer_wrote_is_not_there(database_url: str) -> None:
    async with opened(database_url) as store:
        async with store.transaction() as tx:
            await tx.installation.set("mark", "before")
        task = asyncio.create_task(writes(store))
        await cancelled(task, 6, 3)
        if task.cancelled():
            async with store.reading() as tx:
                assert await tx.installation.get("mark") == "before"
