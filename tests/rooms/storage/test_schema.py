"""Migrations lead from nothing to exactly the tables the code knows."""

import asyncio
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from storage import schema
from storage.engine import open_engines
from storage.errors import BrokenReferences
from storage.tables import metadata
from storage.tables.columns import Moment
from storage.tables.organisation import absences


def _differences(connection: sa.Connection) -> list[Any]:
    options = {"compare_type": _compare_type, "compare_server_default": True}
    return list(compare_metadata(MigrationContext.configure(connection, opts=options), metadata))


def _compare_type(_: Any, __: Any, column: sa.Column[Any], found: Any, wanted: Any) -> bool | None:
    if isinstance(wanted, Moment):
        # The database's own type is all that can be compared; SQLite forgets the time zone.
        return not isinstance(found, sa.DateTime)
    return None


def _partial_indexes(connection: sa.Connection) -> dict[str, str]:
    """What Alembic does not compare: which rows an index is over."""
    name = connection.dialect.name
    found = sa.inspect(connection)
    return {
        str(index["name"]): str(where)
        for table in metadata.tables
        for index in found.get_indexes(table)
        if (where := index.get("dialect_options", {}).get(f"{name}_where")) is not None
    }


async def _inspect(url: str, look: Any) -> Any:
    engines = open_engines(url)
    async with engines.reading.connect() as connection:
        found = await connection.run_sync(look)
    await engines.dispose()
    return found


async def test_from_empty_to_head_gives_the_tables_the_code_knows(empty_database_url: str) -> None:
    await schema.upgrade(empty_database_url)
    assert await _inspect(empty_database_url, _differences) == []


@pytest.mark.parametrize("revision", schema.revisions())
async def test_from_every_revision_there_is_a_way_to_head(empty_database_url: str, revision: str) -> None:
    await schema.upgrade(empty_database_url, revision)
    assert await schema.current(empty_database_url) == revision
    await schema.upgrade(empty_database_url)
    assert await _inspect(empty_database_url, _differences) == []


async def test_a_migration_may_not_leave_rows_that_point_at_nothing(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'lyhord.sqlite'}"
    await schema.upgrade(url)
    engines = open_engines(url, migrating=True)
    async with engines.writing.begin() as connection:
        await connection.execute(
            absences.insert().values(person="nobody", first_day=date(2026, 1, 1), last_day=date(2026, 1, 2))
        )
    await engines.dispose()
    with pytest.raises(BrokenReferences) as broken:
        await schema.upgrade(url)
    assert broken.value.tables == ("absences",)


async def test_partial_indexes_are_over_the_rows_the_code_means(empty_database_url: str) -> None:
    await schema.upgrade(empty_database_url)
    migrated = await _inspect(empty_database_url, _partial_indexes)
    engines = open_engines(empty_database_url)
    async with engines.writing.begin() as connection:
        await connection.run_sync(metadata.drop_all)
        await connection.run_sync(metadata.create_all)
    await engines.dispose()
    assert migrated
    assert migrated == await _inspect(empty_database_url, _partial_indexes)


async def test_a_database_knows_how_far_it_is(empty_database_url: str) -> None:
    assert await schema.current(empty_database_url) is None
    assert not await schema.is_current(empty_database_url)
    await schema.upgrade(empty_database_url)
    assert await schema.current(empty_database_url) == schema.head()
    assert await schema.is_current(empty_database_url)


async def test_upgrading_again_changes_nothing(database_url: str) -> None:
    await schema.upgrade(database_url)
    assert await schema.is_current(database_url)


async def test_two_upgrades_at_once_both_succeed(empty_database_url: str) -> None:
    await asyncio.gather(schema.upgrade(empty_database_url), schema.upgrade(empty_database_url))
    assert await schema.is_current(empty_database_url)


async def test_a_migration_that_fails_leaves_nothing_half_done(
    empty_database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail_after(connection: sa.Connection, to: str) -> None:
        migrate(connection, to)
        raise RuntimeError

    migrate = schema.migrate
    monkeypatch.setattr(schema, "migrate", fail_after)
    with pytest.raises(RuntimeError):
        await schema.upgrade(empty_database_url)
    assert await schema.current(empty_database_url) is None
    assert await _inspect(empty_database_url, lambda c: sa.inspect(c).get_table_names()) == []
