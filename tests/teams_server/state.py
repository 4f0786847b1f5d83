"""What this Teams remembers: the messages of every conversation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from tests.teams_server.cards import CONTENT_TYPE
from tests.teams_server.refusal import ApiRefusal, refuse_if
from tests.teams_server.tenant import Place, Tenant, User

Json = dict[str, Any]


@dataclass(eq=False)
class Message:
    """thread: the id of the message that began it, in channels. nameless: its sender never learns its id."""

    id: str
    place: Place
    sender: str
    text: str = ""
    attachments: list[Json] = field(default_factory=list)
    entities: list[Json] = field(default_factory=list)
    thread: str | None = None
    edited: bool = False
    nameless: bool = False
    # For one person: a card that Action.Execute answered with stands in place of the message's own.
    own_cards: dict[str, Json] = field(default_factory=dict)
    # What is typed into the card, and which parts are folded out, by person.
    values: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    visibility: dict[str, dict[str, bool]] = field(default_factory=lambda: defaultdict(dict))

    @property
    def card(self) -> Json | None:
        found = (each["content"] for each in self.attachments if each.get("contentType") == CONTENT_TYPE)
        card: Json | None = next(found, None)
        return card

    def card_for(self, user: User) -> Json | None:
        return self.own_cards.get(user.aad, self.card)

    def replace(self, text: str, attachments: list[Json], entities: list[Json]) -> None:
        """Everybody sees the same again, and nothing is typed into it yet."""
        self.text, self.attachments, self.entities, self.edited = text, attachments, entities, True
        self.own_cards.clear()
        self.values.clear()
        self.visibility.clear()


class State:
    def __init__(self, tenant: Tenant, clock: Callable[[], float]) -> None:
        self.tenant = tenant
        self.clock = clock
        self.messages: dict[str, list[Message]] = defaultdict(list)
        self.deleted: list[Message] = []
        self.pings: list[str] = []
        self._last = 0
        self._numbers = count(1)

    def new_id(self) -> str:
        """Milliseconds, each only once, as the ids of messages are."""
        self._last = max(self._last + 1, int(self.clock() * 1000))
        return str(self._last)

    def new_name(self, prefix: str) -> str:
        return f"{prefix}{next(self._numbers):08x}"

    def post(self, message: Message) -> Message:
        self.messages[message.place.id].append(message)
        self.note_pings(message)
        return message

    def note_pings(self, message: Message) -> None:
        """Whom the bot has mentioned, in texts and in cards."""
        if message.sender != self.tenant.bot.id:
            return
        in_card = (message.card or {}).get("msteams", {}).get("entities", [])
        self.pings += [each["mentioned"]["name"] for each in (*message.entities, *in_card)]

    def find(self, place: Place, message_id: str) -> Message | None:
        return next((each for each in self.messages[place.id] if each.id == message_id), None)

    def delete(self, message: Message) -> None:
        self.messages[message.place.id].remove(message)
        self.deleted.append(message)

    # ---- what the bot may reach ----

    def place_for_bot(self, conversation: str) -> Place:
        """A conversation that the bot is in and may write to."""
        place = self.tenant.place(conversation) if conversation[:2] in ("a:", "19") else None
        if place is None:
            raise ApiRefusal("ConversationNotFound", "Conversation not found.")
        refuse_if(
            not place.with_bot, "BotNotInConversationRoster", "The bot is not part of the conversation."
        )
        if place.kind == "personal":
            self.check_reachable(next(iter(place.members)))
        return place

    def check_reachable(self, aad: str) -> None:
        absent = aad in self.tenant.without_app
        refuse_if(absent, "BotNotInConversationRoster", "The bot is not part of the conversation roster.")
        refuse_if(aad in self.tenant.blocked, "MessageWritesBlocked", "The person has blocked the bot.")

    def own_message(self, place: Place, message_id: str) -> Message:
        message = self.find(place, message_id)
        if message is None or message.nameless or message.sender != self.tenant.bot.id:
            raise ApiRefusal("ActivityNotFoundInConversation", "Activity not found in conversation.")
        return message

    def member(self, place: Place, key: str) -> User:
        """By 29: id, aadObjectId, address or user principal name, as the connector lets one ask."""
        user = self.tenant.find(key)
        if user is None or user.aad not in place.members:
            raise ApiRefusal("MemberNotFoundInConversation", "The member was not found.")
        return user
