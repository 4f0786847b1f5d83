"""Keys are changed while everything goes on: nobody who reads or writes meanwhile notices."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from domain.cases import Handling
from storage.audit import verify
from storage.encryption import KeyMissing, KeyRing
from storage.store import Store
from tests.databases import AUDIT_KEY
from tests.rooms.storage.examples import NOW, STORY, a_case

OLD, NEW = {"test": b"k" * 32}, {"new": b"n" * 32}
FIRST = range(1, 41)
BOTH = KeyRing({**OLD, **NEW}, "new")


@asynccontextmanager
async def opened(url: str, ring: KeyRing) -> AsyncIterator[Store]:
    store = await Store.open(url, ring, AUDIT_KEY)
    try:
        yield store
    finally:
        await store.close()


async def write(store: Store, number: int) -> None:
    async with store.transaction() as tx:
        await tx.cases.add(a_case(number))
        await tx.cases.add_text(f"case-{number}", "story", "eva", NOW, f"{STORY} {number}")
        tx.audit.note("case.created", "eva", f"case-{number}")


class Busy:
    """Reads and writes until it is told that the rotation is over."""

    def __init__(self) -> None:
        self.over = asyncio.Event()
        self.read = 0
        self.settled = list(FIRST)

    async def reads(self, store: Store) -> None:
        while not self.over.is_set():
            for number in self.settled[::3]:
                async with store.reading() as tx:
                    (text,) = await tx.cases.texts(f"case-{number}", ("story",))
                assert text.text == f"{STORY} {number}"
                self.read += 1
                await asyncio.sleep(0)

    async def writes(self, store: Store, number: int) -> None:
        while not self.over.is_set():
            await write(store, number)
            async with store.transaction() as tx:
                await tx.cases.add_text(f"case-{number}", "addition", "eva", NOW, "Mer.")
                await tx.cases.save_handling("case-1", Handling(measure="Nytt."), NOW)
            self.settled.append(number)
            number += 1

    async def rotates(self, store: Store) -> None:
        await rewrap_all(store, 3)
        self.over.set()


async def rewrap_all(store: Store, at_once: int) -> None:
    while True:
        wrapped = await store.rewrap(at_once)
        if not wrapped and not await behind(store):
            return
        await asyncio.sleep(0.01)


async def test_keys_are_rotated_while_two_processes_read_and_write(known: Store, database_url: str) -> None:
    """One has the old key first and the new one last, as the guide says to begin; the other has moved on."""
    for number in FIRST:
        await write(known, number)
    busy, before = Busy(), KeyRing({**OLD, **NEW}, "test")
    async with (
        opened(database_url, BOTH) as one,
        opened(database_url, before) as other,
        asyncio.timeout(300),
        asyncio.TaskGroup() as group,
    ):
        for task in (busy.reads(one), busy.reads(other), busy.writes(one, 1000), busy.rotates(one)):
            group.create_task(task)
    assert busy.read
    assert len(busy.settled) > len(FIRST)
    async with opened(database_url, KeyRing(NEW, "new")) as after:
        async with after.reading() as tx:
            assert (await tx.keys.in_use(), await tx.keys.unfit()) == (("new",), ())
            for number in busy.settled:
                assert (await tx.cases.texts(f"case-{number}"))[0].text == f"{STORY} {number}"
        assert (await verify(after)).whole


async def behind(store: Store) -> int:
    async with store.reading() as tx:
        return await tx.keys.behind()


async def test_two_rotations_at_once_wrap_everything_and_break_nothing(
    known: Store, database_url: str
) -> None:
    for number in FIRST:
        await write(known, number)
    async with opened(database_url, BOTH) as one, opened(database_url, BOTH) as other:
        async with asyncio.timeout(300):
            await asyncio.gather(rewrap_all(one, 5), rewrap_all(other, 5))
    async with opened(database_url, KeyRing(NEW, "new")) as after, after.reading() as tx:
        assert await tx.keys.in_use() == ("new",)
        assert [
            (await tx.cases.texts(f"case-{number}"))[0].text == f"{STORY} {number}" for number in FIRST
        ] == [True] * len(FIRST)


async def test_a_lost_key_is_named_and_only_what_it_wrapped_is_lost(known: Store, database_url: str) -> None:
    await write(known, 1)
    async with opened(database_url, BOTH) as both:
        await write(both, 2)
    async with opened(database_url, KeyRing(NEW, "new")) as without_old, without_old.reading() as tx:
        assert await tx.keys.unfit() == ("test",)
        assert (await tx.cases.texts("case-2"))[0].text == f"{STORY} 2"
        with pytest.raises(KeyMissing, match="LYHORD_KEYS does not hold the key 'test'"):
            await tx.cases.texts("case-1")
