"""The shelf of data keys: one per case, draft, local chat and file, wrapped by the key ring."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.encryption import DataKey, KeyDestroyed, KeyMissing, KeyRing, WrongKey
from storage.tables.protection import data_keys


class KeyKind(StrEnum):
    """What a data key belongs to."""

    CASE = "case"
    DRAFT = "draft"
    LOCAL = "local"
    FILE = "file"


KEY_COLUMNS = (data_keys.c.ring_key, data_keys.c.wrapped)
"""What a query that joins data_keys selects for unwrapped()."""


def key_of(kind: KeyKind, owner: Any) -> sa.ColumnElement[bool]:
    """The condition that finds the key of this kind and owner (an id or a column)."""
    return sa.and_(data_keys.c.kind == kind.value, data_keys.c.owner == owner)


_ASKED = sa.and_(data_keys.c.kind == sa.bindparam("of"), data_keys.c.owner == sa.bindparam("whose"))
_KEY = sa.select(*KEY_COLUMNS).where(_ASKED)
_FORGET = data_keys.delete().where(_ASKED)
_CREATE = data_keys.insert()


def _asked(kind: KeyKind, owner: str) -> dict[str, str]:
    return {"of": kind.value, "whose": owner}


class DataKeys:
    """Creates, opens, destroys and rewraps data keys. Keys already opened are kept for the transaction."""

    def __init__(self, connection: AsyncConnection, ring: KeyRing) -> None:
        self._connection = connection
        self._ring = ring
        self._opened: dict[tuple[KeyKind, str], DataKey] = {}

    async def create(self, kind: KeyKind, owner: str) -> DataKey:
        key = DataKey.new()
        await self._connection.execute(_CREATE, self._new_row(kind, owner, key))
        self._opened[kind, owner] = key
        return key

    async def create_many(self, kind: KeyKind, owners: Sequence[str]) -> tuple[DataKey, ...]:
        """A key for each, in their order, in one statement. They are not kept for the transaction."""
        keys = tuple(DataKey.new() for _ in owners)
        rows = [self._new_row(kind, owner, key) for owner, key in zip(owners, keys, strict=True)]
        if rows:
            await self._connection.execute(_CREATE, rows)
        return keys

    def _new_row(self, kind: KeyKind, owner: str, key: DataKey) -> dict[str, object]:
        ring_key, wrapped = key.wrapped_by(self._ring, *_place(kind, owner))
        return {"kind": kind.value, "owner": owner, "ring_key": ring_key, "wrapped": wrapped}

    async def of(self, kind: KeyKind, owner: str) -> DataKey:
        """The owner's key. Raises KeyDestroyed, KeyMissing, WrongKey; LookupError if it never had one."""
        if (kind, owner) in self._opened:
            return self._opened[kind, owner]
        found = await self._connection.execute(_KEY, _asked(kind, owner))
        row = found.mappings().one_or_none()
        if row is None:
            raise LookupError(f"no key for {kind} {owner}")
        return self.unwrapped(kind, owner, row)

    def unwrapped(self, kind: KeyKind, owner: str, row: Mapping[Any, Any]) -> DataKey:
        """The key in a row that holds KEY_COLUMNS. Raises KeyDestroyed, KeyMissing, WrongKey."""
        if (kind, owner) not in self._opened:
            if row["wrapped"] is None:
                raise KeyDestroyed(owner)
            self._opened[kind, owner] = self._ring.unwrap(
                row["ring_key"], row["wrapped"], *_place(kind, owner)
            )
        return self._opened[kind, owner]

    async def destroy(self, kind: KeyKind, owner: str) -> None:
        """The key is gone for good; that it once was there remains."""
        self._opened.pop((kind, owner), None)
        await self._connection.execute(
            data_keys.update().where(key_of(kind, owner)).values(ring_key=None, wrapped=None)
        )

    async def forget(self, kind: KeyKind, owner: str) -> None:
        """Key and all trace of it are gone."""
        self._opened.pop((kind, owner), None)
        await self._connection.execute(_FORGET, _asked(kind, owner))

    async def rewrap(self, limit: int) -> int:
        """Wrap at most `limit` keys anew with the ring's current key; 0 when none is left.

        Raises WrongKey when a key of the ring is not the one that wrapped them.
        """
        found = await self._connection.execute(
            sa.select(data_keys)
            .where(data_keys.c.ring_key.in_(self._older()))
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        rows = found.mappings().all()
        for row in rows:
            await self._wrap_anew(KeyKind(row["kind"]), row["owner"], row)
        return len(rows)

    async def _wrap_anew(self, kind: KeyKind, owner: str, row: Mapping[Any, Any]) -> None:
        key = self.unwrapped(kind, owner, row)
        ring_key, wrapped = key.wrapped_by(self._ring, *_place(kind, owner))
        await self._connection.execute(
            data_keys.update().where(key_of(kind, owner)).values(ring_key=ring_key, wrapped=wrapped)
        )

    async def in_use(self) -> tuple[str, ...]:
        """Ids of the ring's keys that wrap something; those must stay on the ring."""
        found: list[str] = []
        while (next_id := await self._next_in_use(found[-1] if found else "")) is not None:
            found.append(next_id)
        return tuple(found)

    async def unfit(self) -> tuple[str, ...]:
        """Ids in use whose key the ring does not hold, or holds another key for. Tries one row each."""
        return tuple([key_id for key_id in await self.in_use() if not await self._fits(key_id)])

    async def _fits(self, key_id: str) -> bool:
        found = await self._connection.execute(
            sa.select(data_keys).where(data_keys.c.ring_key == key_id).limit(1)
        )
        row = found.mappings().one_or_none()
        if row is None:
            return True
        try:
            self._ring.unwrap(key_id, row["wrapped"], *_place(KeyKind(row["kind"]), row["owner"]))
        except (KeyMissing, WrongKey):
            return False
        return True

    async def behind(self) -> int:
        """How many data keys an older key of the ring still wraps."""
        older = sa.select(sa.func.count()).where(data_keys.c.ring_key.in_(self._older()))
        return (await self._connection.execute(older)).scalar_one()

    def _older(self) -> list[str]:
        return [key_id for key_id in self._ring.ids if key_id != self._ring.current]

    async def _next_in_use(self, after: str) -> str | None:
        """One step along the index, so that a million keys cost as much as ten."""
        smallest = sa.select(sa.func.min(data_keys.c.ring_key)).where(data_keys.c.ring_key > after)
        found: str | None = await self._connection.scalar(smallest)
        return found


def _place(kind: KeyKind, owner: str) -> tuple[str, str, str]:
    return data_keys.name, kind.value, owner
