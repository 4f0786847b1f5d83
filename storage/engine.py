"""Opening a database so that both kinds behave alike."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Any, Generic, TypeVar

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from storage.errors import UnsupportedDatabase
from storage.sqlite_driver import EndsOnce

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

SURELY_THERE = 1.0
"""Seconds after its last use that a connection to PostgreSQL is taken to be there still."""
_LEFT = "lyhord_left"

_SINGLE = "lyhord_single"
"""The option of an engine whose connections run one query each: SQLite needs no BEGIN before it."""


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
    """writing and reading are two on SQLite, where a reader must not wait for a writer.

    asking: for a single query, which needs no transaction around it.
    """

    writing: AsyncEngine
    reading: AsyncEngine
    asking: AsyncEngine

    async def dispose(self) -> None:
        await self.reading.dispose()
        await self.writing.dispose()


def open_engines(url: str, *, migrating: bool = False) -> Engines:
    """Engines for the address; nothing is connected yet. Raises UnsupportedDatabase.

    migrating: references are not checked by SQLite while writing; check them at the end.
    """
    parsed = address(url)
    if parsed.get_backend_name() == "sqlite":
        reading = _sqlite(parsed, "BEGIN", _SQLITE_READING, pool_size=4, max_overflow=4)
        return Engines(
            writing=_sqlite(
                parsed,
                "BEGIN IMMEDIATE",
                _SQLITE_MIGRATING if migrating else _SQLITE_WRITING,
                pool_size=1,
                max_overflow=0,
            ),
            reading=reading,
            asking=reading.execution_options(**{_SINGLE: True}),
        )
    engine = _postgresql(parsed)
    return Engines(
        writing=engine,
        # One snapshot for the whole transaction: what was read first still fits what is read last.
        reading=engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True),
        asking=engine.execution_options(isolation_level="AUTOCOMMIT"),
    )


def _postgresql(url: sa.URL) -> AsyncEngine:
    engine = create_async_engine(
        url,
        hide_parameters=True,
        pool_size=10,
        max_overflow=10,
        connect_args={"server_settings": _POSTGRESQL_SETTINGS},
    )
    pool = engine.sync_engine.pool

    @sa.event.listens_for(pool, "checkin")
    def leave(_: Any, entry: Any) -> None:
        entry.info[_LEFT] = monotonic()

    @sa.event.listens_for(pool, "checkout")
    def is_still_there(connection: Any, entry: Any, _: Any) -> None:
        left = entry.info.get(_LEFT)
        if left is not None and _is_lost(connection, monotonic() - left):
            raise sa.exc.InvalidatePoolError  # all are made anew, and nobody notices

    return engine


def _is_lost(connection: Any, unused: float) -> bool:
    """unused: seconds. The driver knows when the server has hung up; to know that the way to it is
    open takes three trips there, so it is tried only after a rest."""
    if connection.driver_connection.is_closed():
        return True
    if unused < SURELY_THERE:
        return False
    try:
        connection.ping()
    except connection.dbapi.Error:
        return True
    return False


def _sqlite(url: sa.URL, begin: str, pragmas: tuple[str, ...], **pool: int) -> AsyncEngine:
    engine = create_async_engine(url, hide_parameters=True, **pool)

    @sa.event.listens_for(engine.sync_engine, "do_connect")
    def connect(dialect: Any, _: Any, arguments: list[Any], options: dict[str, Any]) -> Any:
        return dialect.connect(*arguments, async_creator_fn=EndsOnce, **options)

    @sa.event.listens_for(engine.sync_engine, "connect")
    def prepare(connection: Any, _: Any) -> None:
        connection.isolation_level = None  # the driver's own BEGIN comes too late and is not IMMEDIATE
        cursor = connection.cursor()
        for pragma in _SQLITE_ALWAYS + pragmas:
            cursor.execute(pragma)
        cursor.close()

    @sa.event.listens_for(engine.sync_engine, "begin")
    def take_the_lock_first(connection: sa.Connection) -> None:
        if not connection.get_execution_options().get(_SINGLE):
            connection.exec_driver_sql(begin)

    return engine


Insert = postgresql.Insert | sqlite.Insert
_INSERTS: Mapping[str, Callable[[sa.Table], Insert]] = {
    "postgresql": postgresql.insert,
    "sqlite": sqlite.insert,
}
Built = TypeVar("Built")


def insert(connection: AsyncConnection, table: sa.Table) -> Insert:
    """INSERT with the database's own ON CONFLICT; both spell it alike."""
    return _INSERTS[connection.dialect.name](table)


class Inserting(Generic[Built]):
    """An INSERT that is built once for each kind of database: for SQLAlchemy, building a statement and
    finding it again among those it has compiled is more work than running it."""

    def __init__(self, table: sa.Table, build: Callable[[Insert], Built]) -> None:
        self._built = {name: build(insert_into(table)) for name, insert_into in _INSERTS.items()}

    def on(self, connection: AsyncConnection) -> Built:
        return self._built[connection.dialect.name]
