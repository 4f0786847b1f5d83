"""Delivery's way into the local chat: cards are kept in its own memory, and open pages told."""

from collections.abc import Callable
from datetime import datetime

from bot.files import FileLinks
from bot.local.bell import Bell
from bot.local.places import BOT, in_channel, private_with
from bot.local.renderer import Payload, card_payload
from bot.sending import Later, Outcome, Refused, Sent
from domain.organisation import Channel, Person
from handlers.chat import Card, Platform
from storage.local import UnknownMessage
from storage.store import Store


class LocalSender:
    """Implements bot.sending.Sender. Posting the same outbox row twice leaves one message."""

    platform = Platform.LOCAL

    def __init__(
        self, store: Store, clock: Callable[[], datetime], bell: Bell, links: FileLinks | None = None
    ) -> None:
        self._store = store
        self._clock = clock
        self._bell = bell
        self._links = links

    async def conversation_with(self, person: Person, known: str | None) -> str | Later | Refused:
        return known or private_with(person)

    async def conversation_in(self, channel: Channel) -> str | Later | Refused:
        return in_channel(channel)

    async def post(self, conversation: str, card: Card, row: str) -> Outcome:
        payload = await self._payload(card, row)
        async with self._store.transaction() as tx:
            there = await tx.local.find(conversation, row)
            if there is not None:
                return Sent(there.id)
            message = await tx.local.add(conversation, BOT, payload, self._clock(), row)
        self._bell.ring_for_new(conversation)
        return Sent(message)

    async def replace(self, conversation: str, message: str, card: Card, row: str) -> Outcome:
        del conversation  # the message says enough
        payload = await self._payload(card, row)
        try:
            async with self._store.transaction() as tx:
                await tx.local.replace(message, payload, self._clock())
        except UnknownMessage:
            return Refused("message_not_found")
        self._bell.ring()
        return Sent(message)

    async def find(self, conversation: str, row: str, since: datetime) -> str | None:
        del since  # found by its row, however old
        async with self._store.reading() as tx:
            there = await tx.local.find(conversation, row)
        return there.id if there is not None else None

    async def _payload(self, card: Card, row: str) -> Payload:
        return card_payload(card, await self._links.of(card, row) if self._links else {})
