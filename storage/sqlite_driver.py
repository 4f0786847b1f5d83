"""The async driver of SQLite, with fewer visits to the connection's thread.

Each visit waits for the interpreter while others compute, and the driver makes four of a query: for a
cursor, to execute, to fetch and to close. Here a statement is one visit, and what nothing has been done
since is not rolled back.
"""

import asyncio
import sqlite3
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, NamedTuple, Self

import aiosqlite

_Execute = Callable[[sqlite3.Cursor], object]


class _Found(NamedTuple):
    """What one statement gave; the fields are those of a cursor."""

    rows: Sequence[Any]
    description: tuple[Any, ...] | None
    rowcount: int
    lastrowid: int | None


class OneVisitCursor:
    """Executes and fetches all of it at once, and keeps nothing open in the database."""

    arraysize = 1

    def __init__(self, connection: "EndsOnce") -> None:
        self._connection = connection
        self._found = _Found((), None, -1, None)

    @property
    def description(self) -> tuple[Any, ...] | None:
        return self._found.description

    @property
    def rowcount(self) -> int:
        return self._found.rowcount

    @property
    def lastrowid(self) -> int | None:
        return self._found.lastrowid

    async def __aenter__(self) -> Self:
        return self

    async def execute(self, sql: str, parameters: Sequence[Any] = ()) -> Self:
        return await self._visit(lambda cursor: cursor.execute(sql, parameters))

    async def executemany(self, sql: str, parameters: Sequence[Sequence[Any]]) -> Self:
        return await self._visit(lambda cursor: cursor.executemany(sql, parameters))

    async def _visit(self, execute: _Execute) -> Self:
        self._found = await self._connection.visit(execute)
        return self

    async def fetchall(self) -> Sequence[Any]:
        return self._found.rows

    async def close(self) -> None:
        """Nothing is open."""


class EndsOnce(aiosqlite.Connection):
    """Can be cut off at any moment. The driver's own close waits for ever when it is told to stop
    twice, and leaves the lock of a writer whose cursor is still held by somebody's traceback."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(partial(sqlite3.connect, *arguments, **options), iter_chunk_size=64)
        self._thread.daemon = True  # as SQLAlchemy does: a lost connection must not keep the process
        self._ending: asyncio.Future[Any] | None = None
        self._untouched = False

    def cursor(self) -> Any:
        return OneVisitCursor(self)

    async def visit(self, execute: _Execute) -> _Found:
        self._untouched = False  # before it is on its way: whoever asked may be cut off meanwhile
        found: _Found = await self._execute(_executed, self._conn, execute)  # type: ignore[no-untyped-call]
        self._untouched = not self._conn.in_transaction  # a query by itself leaves nothing to undo
        return found

    async def commit(self) -> None:
        await super().commit()
        self._untouched = True

    async def rollback(self) -> None:
        """The pool asks for it after each commit too."""
        if not self._untouched:
            await super().rollback()
            self._untouched = True

    def stop(self) -> asyncio.Future[Any] | None:
        if self._ending is None:
            if self._connection is not None:
                self._tx.put_nowait((None, self._connection.rollback))
            self._ending = super().stop()
        return self._ending

    async def close(self) -> None:
        if self._connection is not None and (ending := self.stop()) is not None:
            await ending


def _executed(connection: sqlite3.Connection, execute: _Execute) -> _Found:
    cursor = connection.cursor()
    try:
        execute(cursor)
        rows = cursor.fetchall() if cursor.description else ()
        return _Found(rows, cursor.description, cursor.rowcount, cursor.lastrowid)
    finally:
        cursor.close()
