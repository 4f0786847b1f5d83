"""SQLite's driver visits the connection's thread once for a statement, and gives what a cursor would."""

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import cast

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.engine import create_file, open_engines
from storage.sqlite_driver import EndsOnce


@pytest.fixture
async def connection(tmp_path: Path) -> AsyncIterator[AsyncConnection]:
    file = tmp_path / "one.sqlite"
    create_file(file)
    engines = open_engines(f"sqlite:///{file}")
    async with engines.writing.begin() as made:
        await made.exec_driver_sql("CREATE TABLE things (id INTEGER PRIMARY KEY, name TEXT)")
    async with engines.writing.connect() as opened:
        yield opened
    await engines.dispose()


@pytest.fixture
def visits(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the connection's thread was asked to do."""
    asked: list[str] = []
    execute = cast("Callable[..., Awaitable[object]]", EndsOnce._execute)  # noqa: SLF001 (all pass by it)

    async def counted(self: EndsOnce, do: object, *rest: object, **more: object) -> object:
        asked.append(getattr(do, "__name__", ""))
        return await execute(self, do, *rest, **more)

    monkeypatch.setattr(EndsOnce, "_execute", counted)
    return asked


async def test_a_statement_is_one_visit_and_a_transaction_two_more(
    connection: AsyncConnection, visits: list[str]
) -> None:
    async with connection.begin():
        await connection.execute(sa.text("INSERT INTO things (name) VALUES ('a')"))
        assert (await connection.execute(sa.text("SELECT name FROM things"))).all() == [("a",)]
    assert len(visits) == 4  # BEGIN, two statements, COMMIT
    await connection.rollback()
    assert len(visits) == 4  # nothing was done since


async def test_rows_counts_and_ids_are_those_of_the_statement(connection: AsyncConnection) -> None:
    async with connection.begin():
        added = await connection.execute(
            sa.text("INSERT INTO things (name) VALUES ('a'), ('b') RETURNING id, name")
        )
        assert [tuple(row) for row in added] == [(1, "a"), (2, "b")]
        changed = await connection.execute(sa.text("UPDATE things SET name = 'c'"))
        assert changed.rowcount == 2
        many = [{"name": "d"}, {"name": "e"}]
        await connection.execute(sa.text("INSERT INTO things (name) VALUES (:name)"), many)
        assert await connection.scalar(sa.text("SELECT count(*) FROM things")) == 4


async def test_what_was_not_committed_is_rolled_back(connection: AsyncConnection) -> None:
    await connection.execute(sa.text("INSERT INTO things (name) VALUES ('a')"))
    await connection.rollback()
    assert await connection.scalar(sa.text("SELECT count(*) FROM things")) == 0


async def test_a_statement_that_fails_leaves_the_connection_usable(connection: AsyncConnection) -> None:
    with pytest.raises(sa.exc.OperationalError):
        await connection.execute(sa.text("SELECT * FROM nothing"))
    await connection.rollback()
    assert await connection.scalar(sa.text("SELECT 1")) == 1
