"""The local chat remembers its own messages."""

import asyncio
from typing import Any

import pytest

from storage.encryption import WrongKey
from storage.local import UnknownMessage
from storage.store import Store
from storage.tables.local_chat import local_messages
from tests.rooms.storage.examples import MINUTE, NOW


async def test_messages_are_read_in_order_with_what_they_say_now(store: Store) -> None:
    async with store.transaction() as tx:
        first = await tx.local.add("eva", "bot", {"heading": "Hej"}, NOW, row="17")
        await tx.local.add("eva", "eva", {"text": "hej"}, NOW)
        await tx.local.add("omar", "bot", {"heading": "Annat"}, NOW)
        await tx.local.replace(first, {"heading": "Hej igen"}, NOW + MINUTE)
    async with store.reading() as tx:
        messages = await tx.local.all("eva", 10)
        assert [m.payload for m in messages] == [{"heading": "Hej igen"}, {"text": "hej"}]
        assert [m.payload for m in await tx.local.all("eva", 1)] == [{"text": "hej"}]
        assert await tx.local.find("eva", "17") == messages[0] == await tx.local.get(first)
        assert await tx.local.find("omar", "17") is None
        assert await tx.local.conversations() == ("eva", "omar")


async def test_a_page_gets_only_what_is_new_to_it(store: Store) -> None:
    async with store.transaction() as tx:
        first = await tx.local.add("eva", "bot", {"n": 1}, NOW)
        await tx.local.add("eva", "bot", {"n": 2}, NOW)
        seen = (await tx.local.since("eva", 0))[-1].change
        assert await tx.local.since("eva", seen) == ()
        await tx.local.replace(first, {"n": 3}, NOW)
        (new,) = await tx.local.since("eva", seen)
    assert (new.id, new.position, new.payload) == (first, 1, {"n": 3})


async def test_messages_added_at_once_are_all_counted(store: Store) -> None:
    async def say(number: int) -> None:
        async with store.transaction() as tx:
            await tx.local.add("eva", "eva", {"n": number}, NOW)

    await asyncio.gather(*(say(number) for number in range(10)))
    async with store.reading() as tx:
        assert [m.change for m in await tx.local.since("eva", 0)] == list(range(1, 11))


async def test_an_unknown_message_cannot_be_replaced(store: Store) -> None:
    with pytest.raises(UnknownMessage):
        async with store.transaction() as tx:
            await tx.local.replace("none", {}, NOW)


@pytest.mark.parametrize("change", [{"conversation": "omar"}, {"change": 5}], ids=["conversation", "change"])
async def test_a_message_moved_elsewhere_does_not_open(store: Store, change: dict[str, Any]) -> None:
    async with store.transaction() as tx:
        message = await tx.local.add("eva", "eva", {"text": "hej"}, NOW)
        await tx.local.add("omar", "omar", {"text": "hej"}, NOW)
        await tx.connection.execute(
            local_messages.update().where(local_messages.c.id == message).values(change)
        )
    async with store.reading() as tx:
        with pytest.raises(WrongKey):
            await tx.local.get(message)
