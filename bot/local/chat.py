"""The local chat as a platform: what its pages may ask for and hand over."""

import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from bot.local import listener
from bot.local.bell import Bell
from bot.local.clock import DemoClock, Travel
from bot.local.listener import Event
from bot.local.places import BOT, person_in
from bot.logs import log
from domain.organisation import Organisation, Person
from handlers.chat import NOTHING, Answer, Platform, Turn
from storage.installation import DEMO
from storage.local import LocalMessage
from storage.store import Store

_MOST_SHOWN = 200
_SEEN = "local_seen"
"""The mark that remembers how far each private chat has been read: conversation to position."""

_log = log("bot.local.chat")

Reply = Callable[[Turn], Awaitable[Answer]]


class NotADemo(Exception):
    """The local chat lets one be anyone, so it opens only a database marked as a demo."""

    def __init__(self) -> None:
        super().__init__(
            "This database is not marked as a demo, so the local chat stays closed: in it anyone can be "
            "anyone. `lyhord demo` makes a database of its own; `lyhord run` serves a real installation."
        )


async def refuse_unless_demo(store: Store) -> None:
    """Raises NotADemo."""
    async with store.reading() as tx:
        if await tx.installation.get(DEMO) is None:
            raise NotADemo


async def unseen_in(store: Store) -> Mapping[str, int]:
    """How many of Lyhörd's messages nobody has looked at, by conversation."""
    async with store.reading() as tx:
        seen = json.loads(await tx.installation.get(_SEEN) or "{}")
        return {
            conversation: sum(
                message.author == BOT and message.position > seen.get(conversation, 0)
                for message in await tx.local.since(conversation, seen.get(conversation, 0))
            )
            for conversation in await tx.local.conversations()
        }


@dataclass(frozen=True, slots=True)
class LocalChat:
    """titles: what people are called at work, by person id."""

    store: Store
    reply: Reply
    clock: DemoClock
    travel: Travel
    bell: Bell
    titles: Mapping[str, str]

    async def organisation(self) -> Organisation:
        async with self.store.reading() as tx:
            return tx.organisation

    async def hear(self, person: Person, conversation: str, event: Event) -> Answer:
        """Hand over what someone did. Everything but what must be answered at once goes by delivery."""
        received = listener.payload(person.id, conversation, event)
        turn = listener.turn(received, await self.organisation(), self.clock())
        return await self.reply(turn) if turn is not None else NOTHING

    async def write(self, person: Person, conversation: str, text: str) -> None:
        """Put someone's own words in the conversation, as any platform does before a bot hears them."""
        async with self.store.transaction() as tx:
            await tx.local.add(conversation, person.id, {"text": text}, self.clock())
        self.bell.ring()

    async def latest(self, conversation: str) -> tuple[LocalMessage, ...]:
        """The latest messages, oldest of them first."""
        async with self.store.reading() as tx:
            return await tx.local.all(conversation, _MOST_SHOWN)

    async def changed_since(self, conversation: str, change: int) -> tuple[LocalMessage, ...]:
        """What has come or changed after that change, in that order."""
        async with self.store.reading() as tx:
            return await tx.local.since(conversation, change)

    async def has_seen(self, conversation: str, position: int) -> None:
        """Someone looks at the conversation now."""
        if self.bell.has_seen(conversation):
            async with self.store.transaction() as tx:
                seen = json.loads(await tx.installation.get(_SEEN) or "{}")
                await tx.installation.set(_SEEN, json.dumps(seen | {conversation: position}))

    def unread(self) -> Mapping[str, int]:
        """How many messages wait unseen, by person."""
        found = ((person_in(conversation), count) for conversation, count in self.bell.unseen.items())
        return {person: count for person, count in found if person is not None}


def log_trouble(error: Exception) -> None:
    """An error while answering: its type and place, never what was said."""
    _log.error("turn failed", platform=Platform.LOCAL, exc_info=error)
