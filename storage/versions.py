"""Rows that are added once and changed one version at a time: whoever comes second hears Stale."""

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.engine import Inserting
from storage.errors import Stale


class Versioned:
    """A table with columns id and version. what: names one of its rows in errors."""

    def __init__(self, table: sa.Table, what: str) -> None:
        self._table = table
        self._what = what
        self._adding = Inserting(
            table, lambda new: new.on_conflict_do_nothing(index_elements=[table.c.id]).returning(table.c.id)
        )

    async def add(self, connection: AsyncConnection, row: Mapping[str, Any]) -> None:
        """Raises Stale when there is one with that id already."""
        added = await connection.execute(
            self._adding.on(connection),
            row,  # given here, not to values(): that takes SQLAlchemy five times as long
        )
        if added.one_or_none() is None:
            raise Stale(self._what, row["id"])

    async def save(
        self, connection: AsyncConnection, row: Mapping[str, Any], *, same_version: bool = False
    ) -> None:
        """Put the row in the place of the one with its id.

        Raises Stale unless it is one version on from what is stored, or the same.
        """
        table = self._table
        before = row["version"] if same_version else row["version"] - 1
        changed = await connection.execute(
            table.update().where(table.c.id == row["id"], table.c.version == before), row
        )
        if changed.rowcount == 0:
            raise Stale(self._what, row["id"])
