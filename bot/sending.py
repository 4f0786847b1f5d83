"""What delivery asks of a platform, and the four ways an attempt can end."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from domain.organisation import Channel, Person
from handlers.chat import Card, Platform


@dataclass(frozen=True, slots=True)
class Sent:
    """It is there. message: the platform's id for it, used when the card is replaced."""

    message: str


@dataclass(frozen=True, slots=True)
class Later:
    """It is certainly not there, and trying again may help. after: what the platform asked for."""

    reason: str
    after: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Unknown:
    """The connection broke: it may or may not be there. Looked up before it is repeated."""

    reason: str


@dataclass(frozen=True, slots=True)
class Refused:
    """It is certainly not there, and trying again will not help."""

    reason: str


Outcome = Sent | Later | Unknown | Refused


class CannotLookUp(Exception):
    """The platform cannot say whether the message arrived."""


def same_place(one: str, other: str) -> bool:
    """Are these the same conversation? After its id, and a space, may stand how it is reached now."""
    return one.partition(" ")[0] == other.partition(" ")[0]


class Sender(Protocol):
    """One platform's way out. Reasons are error codes, never text from people."""

    platform: Platform

    async def conversation_with(self, person: Person, known: str | None) -> str | Later | Refused:
        """The private conversation's id. known: the id kept from earlier, if any."""

    async def conversation_in(self, channel: Channel) -> str | Later | Refused:
        """The channel's conversation id."""

    async def post(self, conversation: str, card: Card, row: str) -> Outcome:
        """A new message. row: the outbox row's id, kept with the message for find()."""

    async def replace(self, conversation: str, message: str, card: Card, row: str) -> Outcome:
        """The card of an earlier message. Repeating it does no harm."""

    async def find(self, conversation: str, row: str, since: datetime) -> str | Later | None:
        """The message that carries the row's id, or None when it is not there.

        Later: the platform does not answer now. Raises CannotLookUp when it never tells.
        """
