"""Bringing a database to the schema this version needs, and asking how far it is."""

from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from storage.engine import create_file, open_engines, sqlite_file
from storage.errors import BrokenReferences

_UPGRADE_LOCK = 0x4C59484F  # "LYHO": two upgrades at once wait for each other on PostgreSQL


def _config(connection: sa.Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    return config


def head() -> str:
    """The revision this version needs."""
    return str(ScriptDirectory.from_config(_config()).get_current_head())


def revisions() -> tuple[str, ...]:
    """Every revision there ever was, the first one first."""
    script = ScriptDirectory.from_config(_config())
    return tuple(step.revision for step in script.walk_revisions())[::-1]


async def current(url: str) -> str | None:
    """The revision the database has, None for an empty or a missing one."""
    file = sqlite_file(url)
    if file is not None and not file.is_file():
        return None
    engines = open_engines(url)
    try:
        async with engines.reading.connect() as connection:
            return await connection.run_sync(_current)
    finally:
        await engines.dispose()


async def is_current(url: str) -> bool:
    return await current(url) == head()


async def upgrade(url: str, to: str = "head") -> None:
    """Migrate, in one transaction; an SQLite file is made first, with its directories.

    Raises BrokenReferences, UnsupportedDatabase.
    """
    file = sqlite_file(url)
    if file is not None:
        create_file(file)
    engines = open_engines(url, migrating=True)
    try:
        async with engines.writing.begin() as connection:
            await connection.run_sync(migrate, to)
    finally:
        await engines.dispose()


def _current(connection: sa.Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def migrate(connection: sa.Connection, to: str) -> None:
    """Migrate within the connection's transaction. Raises BrokenReferences."""
    if connection.dialect.name == "postgresql":
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_UPGRADE_LOCK)))
    command.upgrade(_config(connection), to)
    if connection.dialect.name == "sqlite":
        _check_references(connection)


def _check_references(connection: sa.Connection) -> None:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").scalars().unique().all()
    if broken:
        raise BrokenReferences(tuple(broken))
