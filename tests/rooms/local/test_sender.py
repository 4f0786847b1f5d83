"""The local chat keeps what delivery brings, once, and tells open pages."""

from datetime import UTC, datetime

import pytest

from bot.demo_organisation import demo_organisation
from bot.local.bell import Bell
from bot.local.chat import unseen_in
from bot.local.places import BOT, in_channel, private_with
from bot.local.sender import LocalSender
from bot.sending import Refused, Sent
from handlers.chat import Card, Note, Text
from storage.installation import DEMO
from storage.store import Store

NOW = datetime(2026, 11, 21, 13, 30, tzinfo=UTC)
ORGANISATION = demo_organisation()
ANNA = "person:anna-berg"
HELLO, LATER = Card("hej", (Text(("Hej!",)),)), Card("sen", (Note("Fortsätter."),))


@pytest.fixture
def bell() -> Bell:
    return Bell()


@pytest.fixture
def sender(store: Store, bell: Bell) -> LocalSender:
    return LocalSender(store, lambda: NOW, bell)


async def test_conversations_are_known_without_asking(sender: LocalSender) -> None:
    person, channel = ORGANISATION.people[0], ORGANISATION.channels[0]
    assert await sender.conversation_with(person, None) == private_with(person)
    assert await sender.conversation_with(person, "person:x") == "person:x"
    assert await sender.conversation_in(channel) == in_channel(channel)


async def test_a_posted_card_is_kept_and_rings(sender: LocalSender, store: Store, bell: Bell) -> None:
    sent = await sender.post(ANNA, HELLO, "7")
    async with store.reading() as tx:
        (message,) = await tx.local.all(ANNA, 10)
    assert sent == Sent(message.id)
    assert (message.author, message.row, message.at) == (BOT, "7", NOW)
    assert message.payload["notification"] == "hej"
    assert (bell.rung, bell.unseen[ANNA]) == (1, 1)


async def test_the_same_row_posted_twice_is_one_message(sender: LocalSender, store: Store) -> None:
    assert await sender.post(ANNA, HELLO, "7") == await sender.post(ANNA, HELLO, "7")
    async with store.reading() as tx:
        assert len(await tx.local.all(ANNA, 10)) == 1


async def test_a_card_is_replaced_where_it_stands(sender: LocalSender, store: Store, bell: Bell) -> None:
    sent = await sender.post(ANNA, HELLO, "7")
    assert isinstance(sent, Sent)
    assert await sender.replace(ANNA, sent.message, LATER, "8") == sent
    async with store.reading() as tx:
        (message,) = await tx.local.all(ANNA, 10)
    assert message.payload["retired"]
    assert bell.rung == 2
    assert bell.unseen[ANNA] == 1


async def test_a_message_that_is_not_there_cannot_be_replaced(sender: LocalSender) -> None:
    assert await sender.replace(ANNA, "gone", LATER, "8") == Refused("message_not_found")


async def test_a_message_is_found_by_its_row(sender: LocalSender) -> None:
    sent = await sender.post(ANNA, HELLO, "7")
    assert isinstance(sent, Sent)
    assert await sender.find(ANNA, "7", NOW) == sent.message
    assert await sender.find(ANNA, "8", NOW) is None


async def test_what_nobody_has_looked_at_is_counted_again_after_a_restart(
    sender: LocalSender, store: Store, bell: Bell
) -> None:
    await sender.post(ANNA, HELLO, "7")
    await sender.post(ANNA, HELLO, "8")
    async with store.transaction() as tx:
        await tx.installation.set(DEMO, "yes")
        await tx.installation.set("local_seen", f'{{"{ANNA}": 1}}')
    assert await unseen_in(store) == {ANNA: 1}
    assert bell.has_seen(ANNA)
    assert not bell.has_seen(ANNA)
