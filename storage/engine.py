"""Opening a database so that both kinds behave alike."""

import asyncio
import os
import sqlite3
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import aiosqlite
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from storage.errors import UnsupportedDatabase

_DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg"}

_SQLITE_ALWAYS = (
    "PRAGMA busy_timeout = 10000",  # milliseconds; another process may be writing
    "PRAGMA secure_delete = ON",  # what is removed is overwritten, wrapped keys among it
)
_SQLITE_MIGRATING = (
    "PRAGMA foreign_keys = OFF",  # SQLite changes a table by copying and dropping it
    "PRAGMA journal_mode = WAL",
)
_SQLITE_WRITING = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # what was answered must survive a power cut
)
_SQLITE_READING = ("PRAGMA query_only = ON",)

_POSTGRESQL_SETTINGS = {
    "application_name": "lyhord",
    "timezone": "UTC",
    # No transaction waits for anything outside the database; one that does nothing is stuck.
    "idle_in_transaction_session_timeout": "60000",  # milliseconds
}


def address(url: str) -> sa.URL:
    """The address with its async driver. Raises UnsupportedDatabase."""
    try:
        parsed = sa.make_url(url)
    except sa.exc.ArgumentError:
        raise UnsupportedDatabase("the database address cannot be read") from None
    kind = parsed.get_backend_name()
    if kind not in _DRIVERS:
        raise UnsupportedDatabase(f"{kind} is neither sqlite nor postgresql")
    if kind == "sqlite" and parsed.database in (None, "", ":memory:"):
        raise UnsupportedDatabase("SQLite needs a file: sqlite:///path/to/file")
    return parsed.set(drivername=_DRIVERS[kind])


def sqlite_file(url: str) -> Path | None:
    """The file of an SQLite database, None for PostgreSQL."""
    parsed = address(url)
    return Path(parsed.database or "") if parsed.get_backend_name() == "sqlite" else None


def create_file(file: Path) -> None:
    """An empty SQLite file with its directories, for its owner's eyes only."""
    file.parent.mkdir(parents=True, exist_ok=True)
    os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))


@dataclass(frozen=True, slots=True)
class Engines:
    """writing and reading are two on SQLite, where a reader must not wait for a writer."""

    writing: AsyncEngine
    reading: AsyncEngine

    async def dispose(self) -> None:
        await self.reading.dispose()
        await self.writing.dispose()


def open_engines(url: str, *, migrating: bool = False) -> Engines:
    """Engines for the address; nothing is connected yet. Raises UnsupportedDatabase.

    migrating: references are not checked by SQLite while writing; check them at the end.
    """
    parsed = address(url)
    if parsed.get_backend_name() == "sqlite":
        return Engines(
            writing=_sqlite(
                parsed,
                "BEGIN IMMEDIATE",
                _SQLITE_MIGRATING if migrating else _SQLITE_WRITING,
                pool_size=1,
                max_overflow=0,
            ),
            reading=_sqlite(parsed, "BEGIN", _SQLITE_READING, pool_size=4, max_overflow=4),
        )
    engine = create_async_engine(
        parsed,
        hide_parameters=True,
        pool_pre_ping=True,
        pool_size=10,
        max_overflow=10,
        connect_args={"server_settings": _POSTGRESQL_SETTINGS},
    )
    return Engines(
        writing=engine,
        # One snapshot for the whole transaction: what was read first still fits what is read last.
        reading=engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True),
    )


class _EndsOnce(aiosqlite.Connection):
    """Can be cut off at any moment. The driver's own close waits for ever when it is told to stop
    twice, and leaves the lock of a writer whose cursor is still held by somebody's traceback."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(partial(sqlite3.connect, *arguments, **options), iter_chunk_size=64)
        self._thread.daemon = True  # as SQLAlchemy does: a lost connection must not keep the process
        self._ending: asyncio.Future[Any] | None = None

    def stop(self) -> asyncio.Future[Any] | None:
        if self._ending is None:
            if self._connection is not None:
                self._tx.put_nowait((None, self._connection.rollback))
            self._ending = super().stop()
        return self._ending

    async def close(self) -> None:
        if self._connection is not None and (ending := self.stop()) is not None:
            await ending


def _sqlite(url: sa.URL, begin: str, pragmas: tuple[str, ...], **pool: int) -> AsyncEngine:
    engine = create_async_engine(url, hide_parameters=True, **pool)

    @sa.event.listens_for(engine.sync_engine, "do_connect")
    def connect(dialect: Any, _: Any, arguments: list[Any], options: dict[str, Any]) -> Any:
        return dialect.connect(*arguments, async_creator_fn=_EndsOnce, **options)

    @sa.event.listens_for(engine.sync_engine, "connect")
    def prepare(connection: Any, _: Any) -> None:
        connection.isolation_level = None  # the driver's own BEGIN comes too late and is not IMMEDIATE
        cursor = connection.cursor()
        for pragma in _SQLITE_ALWAYS + pragmas:
            cursor.execute(pragma)
        cursor.close()

    @sa.event.listens_for(engine.sync_engine, "begin")
    def take_the_lock_first(connection: sa.Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def insert(connection: AsyncConnection, table: sa.Table) -> postgresql.Insert | sqlite.Insert:
    """INSERT with the database's own ON CONFLICT; both spell it alike."""
    if connection.dialect.name == "postgresql":
        return postgresql.insert(table)
    return sqlite.insert(table)
