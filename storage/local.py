"""The local chat's own memory of its messages, as Slack and Teams have theirs.

What was written is sealed with a key of the conversation. Every message carries the number of its
latest change, counted per conversation, so that a page can ask for what is new.
"""

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.data_keys import KEY_COLUMNS, DataKeys, KeyKind, key_of
from storage.engine import insert
from storage.tables.local_chat import local_conversations, local_messages
from storage.tables.protection import data_keys


@dataclass(frozen=True, slots=True)
class LocalMessage:
    """A message as it stands now.

    position: its place in the conversation. change: the conversation's counter when it last
    changed. row: the outbox row it was delivered for, if the bot wrote it.
    """

    id: str
    conversation: str
    position: int
    change: int
    author: str
    row: str | None
    at: datetime
    payload: Mapping[str, Any]


class UnknownMessage(LookupError):
    """The local chat has no message with that id."""


class Local:
    def __init__(self, connection: AsyncConnection, keys: DataKeys) -> None:
        self._connection = connection
        self._keys = keys

    async def add(
        self,
        conversation: str,
        author: str,
        payload: Mapping[str, Any],
        at: datetime,
        row: str | None = None,
    ) -> str:
        """Add a message at the end. Its id."""
        change = await self._next_change(conversation)
        make_key = self._keys.create if change == 1 else self._keys.of
        key = await make_key(KeyKind.LOCAL, conversation)
        message = secrets.token_hex(8)
        await self._connection.execute(
            local_messages.insert().values(
                id=message,
                conversation=conversation,
                position=change,
                change=change,
                author=author,
                outbox_row=row,
                at=at,
                sealed=key.seal(json.dumps(payload), *_place(message, conversation, change)),
            )
        )
        return message

    async def replace(self, message: str, payload: Mapping[str, Any], at: datetime) -> None:
        """Let the message say something else, in its place. Raises UnknownMessage."""
        conversation: str | None = await self._connection.scalar(
            sa.select(local_messages.c.conversation).where(local_messages.c.id == message)
        )
        if conversation is None:
            raise UnknownMessage(message)
        change = await self._next_change(conversation)
        key = await self._keys.of(KeyKind.LOCAL, conversation)
        await self._connection.execute(
            local_messages.update()
            .where(local_messages.c.id == message)
            .values(
                change=change,
                at=at,
                sealed=key.seal(json.dumps(payload), *_place(message, conversation, change)),
            )
        )

    async def get(self, message: str) -> LocalMessage | None:
        found = await self._select(_messages().where(local_messages.c.id == message))
        return found[0] if found else None

    async def since(self, conversation: str, after_change: int) -> tuple[LocalMessage, ...]:
        """What was added or replaced after that change, in the order of the changes."""
        return await self._select(
            _messages()
            .where(local_messages.c.conversation == conversation, local_messages.c.change > after_change)
            .order_by(local_messages.c.change)
        )

    async def all(self, conversation: str, limit: int) -> tuple[LocalMessage, ...]:
        """The latest messages, oldest of them first."""
        latest = await self._select(
            _messages()
            .where(local_messages.c.conversation == conversation)
            .order_by(local_messages.c.position.desc())
            .limit(limit)
        )
        return latest[::-1]

    async def find(self, conversation: str, row: str) -> LocalMessage | None:
        """The message delivered for that outbox row."""
        found = await self._select(
            _messages()
            .where(local_messages.c.conversation == conversation, local_messages.c.outbox_row == row)
            .limit(1)
        )
        return found[0] if found else None

    async def conversations(self) -> tuple[str, ...]:
        found = await self._connection.scalars(
            sa.select(local_conversations.c.conversation).order_by(local_conversations.c.conversation)
        )
        return tuple(found)

    async def _next_change(self, conversation: str) -> int:
        """Count up; the counter's row is locked until the end, so changes are seen in order."""
        first = insert(self._connection, local_conversations).values(conversation=conversation, last_change=1)
        found = await self._connection.execute(
            first.on_conflict_do_update(
                index_elements=[local_conversations.c.conversation],
                set_={"last_change": local_conversations.c.last_change + 1},
            ).returning(local_conversations.c.last_change)
        )
        return int(found.scalar_one())

    async def _select(self, query: sa.Select[*tuple[Any, ...]]) -> tuple[LocalMessage, ...]:
        found = await self._connection.execute(query)
        return tuple(self._message(row) for row in found.mappings())

    def _message(self, row: Mapping[Any, Any]) -> LocalMessage:
        key = self._keys.unwrapped(KeyKind.LOCAL, row["conversation"], row)
        place = _place(row["id"], row["conversation"], row["change"])
        return LocalMessage(
            id=row["id"],
            conversation=row["conversation"],
            position=row["position"],
            change=row["change"],
            author=row["author"],
            row=row["outbox_row"],
            at=row["at"],
            payload=json.loads(key.open(row["sealed"], *place)),
        )


def _messages() -> sa.Select[*tuple[Any, ...]]:
    return sa.select(local_messages, *KEY_COLUMNS).join(
        data_keys, key_of(KeyKind.LOCAL, local_messages.c.conversation)
    )


def _place(message: str, conversation: str, change: int) -> tuple[str, ...]:
    return local_messages.name, message, conversation, str(change)
