"""The shelf of files to be fetched by a link: approved texts and figures, sealed, for two weeks."""

import secrets
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.data_keys import DataKeys, KeyKind
from storage.tables.conversation import files

KEPT_FOR = timedelta(days=14)
_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Kept:
    """A file that lies here. Until expires it can be fetched."""

    id: str
    expires: datetime


@dataclass(frozen=True, slots=True)
class Content:
    name: str
    media_type: str
    content: bytes = field(repr=False)


class Files:
    def __init__(self, connection: AsyncConnection, keys: DataKeys) -> None:
        self._connection = connection
        self._keys = keys

    async def put(self, row: str, content: Content, now: datetime) -> Kept:
        """Keep the file of a message. row: of the outbox; the same row and name again is the same file, with
        what it held first and its old expiry."""
        found = await self._connection.execute(
            sa.select(files.c.id, files.c.expires).where(
                files.c.outbox_row == row, files.c.name == content.name, files.c.expires > now
            )
        )
        there = found.one_or_none()
        if there is not None:
            return Kept(there.id, there.expires)
        kept = Kept(secrets.token_hex(12), (now + KEPT_FOR).replace(microsecond=0))
        key = await self._keys.create(KeyKind.FILE, kept.id)
        text = b64encode(content.content).decode()
        await self._connection.execute(
            files.insert().values(
                id=kept.id,
                outbox_row=row,
                name=content.name,
                media_type=content.media_type,
                expires=kept.expires,
                sealed=key.seal(text, *_place(kept.id)),
            )
        )
        return kept

    async def get(self, file: str, now: datetime) -> Content | None:
        """None when there is none, or not any more. Raises KeyMissing, WrongKey."""
        found = await self._connection.execute(
            sa.select(files).where(files.c.id == file, files.c.expires > now)
        )
        row = found.mappings().one_or_none()
        return None if row is None else await self._opened(row)

    async def _opened(self, row: Mapping[Any, Any]) -> Content:
        key = await self._keys.of(KeyKind.FILE, row["id"])
        content = b64decode(key.open(row["sealed"], *_place(row["id"])))
        return Content(row["name"], row["media_type"], content)

    async def forget_expired(self, now: datetime) -> int:
        """Remove some of those that have expired, with their keys. How many; 0 when none is left."""
        found = await self._connection.scalars(
            sa.select(files.c.id).where(files.c.expires <= now).order_by(files.c.expires).limit(_AT_ONCE)
        )
        expired = found.all()
        for file in expired:
            await self._keys.forget(KeyKind.FILE, file)
        if expired:
            await self._connection.execute(files.delete().where(files.c.id.in_(expired)))
        return len(expired)


def _place(file: str) -> tuple[str, str]:
    return files.name, file
