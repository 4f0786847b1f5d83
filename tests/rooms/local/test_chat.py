"""What the page's windows share: words, turns, and who has something new."""

from datetime import UTC, datetime

import pytest

from bot.demo_organisation import demo_organisation
from bot.local import listener
from bot.local.bell import Bell
from bot.local.chat import LocalChat, unseen_in
from bot.local.clock import DemoClock, Travel
from bot.local.places import private_with
from bot.local.sender import LocalSender
from domain.organisation import Person
from handlers.chat import NOTHING, Answer, Card, Said, Text, Turn
from storage.store import Store

NOW = datetime(2026, 11, 21, 13, 30, tzinfo=UTC)
ORGANISATION = demo_organisation()
HELLO = Card("hej", (Text(("Hej!",)),))


def person(key: str) -> Person:
    found = ORGANISATION.person(key)
    assert found is not None
    return found


ANNA, STRANGER = person("anna-berg"), Person("nobody", "Nobody")


class Heard:
    """Stands in for the handlers: remembers what it was given."""

    def __init__(self) -> None:
        self.turns: list[Turn] = []

    async def __call__(self, turn: Turn) -> Answer:
        self.turns.append(turn)
        return NOTHING


async def _nothing_ahead(_: datetime) -> None:
    return None


async def _nothing(_: object) -> None:
    pass


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
async def chat(store: Store, heard: Heard) -> LocalChat:
    async with store.transaction() as tx:
        await tx.organisations.replace(ORGANISATION)
    clock, bell = DemoClock(real_now=lambda: NOW), Bell()
    travel = Travel(clock, _nothing_ahead, _nothing, _nothing, lambda: bell.posted)
    return LocalChat(store, heard, clock, travel, bell, {})


async def test_what_someone_does_reaches_the_handlers(chat: LocalChat, heard: Heard) -> None:
    await chat.hear(ANNA, private_with(ANNA), listener.said("hej"))
    (turn,) = heard.turns
    assert (turn.person, turn.what, turn.at) == (ANNA, Said("hej"), NOW)


async def test_nobody_outside_the_organisation_is_heard(chat: LocalChat, heard: Heard) -> None:
    assert await chat.hear(STRANGER, private_with(STRANGER), listener.said("hej")) == NOTHING
    assert heard.turns == []


async def test_ones_own_words_stand_in_the_conversation(chat: LocalChat) -> None:
    await chat.write(ANNA, private_with(ANNA), "hej <b>")
    (message,) = await chat.latest(private_with(ANNA))
    assert (message.author, message.payload) == (ANNA.id, {"text": "hej <b>"})
    assert await chat.changed_since(private_with(ANNA), message.change) == ()
    assert chat.unread() == {}


async def test_what_is_new_is_counted_until_someone_looks(chat: LocalChat, store: Store) -> None:
    sender = LocalSender(store, chat.clock, chat.bell)
    await sender.post(private_with(ANNA), HELLO, "1")
    await sender.post("channel:solgarden", HELLO, "2")
    assert chat.unread() == {ANNA.id: 1}
    (message,) = await chat.latest(private_with(ANNA))
    await chat.has_seen(private_with(ANNA), message.position)
    assert chat.unread() == {}
    assert (await unseen_in(store))[private_with(ANNA)] == 0
