"""Whoever touches the audit log afterwards is found out, and where."""

import asyncio
from collections.abc import Mapping
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
import sqlalchemy as sa

from storage.audit import verify
from storage.audit_chain import AuditFault, AuditHead, AuditReport
from storage.store import Store
from storage.tables.protection import audit, audit_head
from tests.databases import AUDIT_KEY, KEYS
from tests.rooms.storage.examples import NOW


@pytest.fixture
async def log(store: Store) -> Store:
    """A log of ten lines, in transactions of two."""
    for number in range(1, 6):
        async with store.transaction() as tx:
            tx.audit.note("case.read", "eva", f"case-{number}", view="text", why="handler")
            tx.audit.note("access.refused", None, f"case-{number}")
    return store


async def _tamper(store: Store, *statements: sa.Executable) -> None:
    async with store.transaction() as tx:
        for statement in statements:
            await tx.connection.execute(statement)


async def _head(store: Store) -> AuditHead:
    async with store.reading() as tx:
        return await tx.audit.head()


async def _faults(store: Store, exported: AuditHead | None = None) -> tuple[AuditFault, ...]:
    return (await verify(store, exported)).faults


async def test_a_log_nobody_touched_is_whole(log: Store) -> None:
    assert await verify(log, await _head(log)) == AuditReport(lines=10, faults=())


async def test_an_empty_log_is_whole(store: Store) -> None:
    assert (await verify(store, await _head(store))).whole


async def test_a_line_says_who_did_what(log: Store) -> None:
    async with log.reading() as tx:
        refused, read = await tx.audit.about("case-3", 5)
    assert (read.what, read.actor, read.details) == ("case.read", "eva", '{"view":"text","why":"handler"}')
    assert (refused.seq, refused.what, refused.actor) == (6, "access.refused", None)


async def test_lines_written_at_once_form_one_chain(store: Store, database_url: str) -> None:
    another_process = await Store.open(database_url, KEYS, AUDIT_KEY)

    async def write(number: int) -> None:
        async with (store, another_process)[number % 2].transaction() as tx:
            tx.audit.note("case.read", "eva", f"case-{number}")
            await asyncio.sleep(0)

    await asyncio.gather(*(write(number) for number in range(30)))
    await another_process.close()
    assert await verify(store) == AuditReport(lines=30, faults=())


async def test_a_log_longer_than_a_batch_is_checked_to_its_end(store: Store) -> None:
    async with store.transaction() as tx:
        for _ in range(2500):
            tx.audit.note("case.read", "eva", "case-1")
    assert (await verify(store)).lines == 2500
    await _tamper(store, audit.update().where(audit.c.seq == 2400).values(actor="omar"))
    assert await _faults(store) == (AuditFault(2400, "changed"),)


CHANGES: Mapping[str, object] = {
    "at": NOW + timedelta(microseconds=1),
    "what": "case.closed",
    "actor": "omar",
    "subject": "case-9",
    "details": '{"view":"text", "why":"handler"}',
    "mac": bytes(32),
}


@pytest.mark.parametrize("column", CHANGES)
async def test_a_changed_line_is_found(log: Store, column: str) -> None:
    await _tamper(log, audit.update().where(audit.c.seq == 5).values({column: CHANGES[column]}))
    assert (await _faults(log))[0] == AuditFault(5, "changed")


async def test_an_actor_wiped_out_is_found(log: Store) -> None:
    await _tamper(log, audit.update().where(audit.c.seq == 5).values(actor=None))
    assert await _faults(log) == (AuditFault(5, "changed"),)


@pytest.mark.parametrize("seq", [1, 5, 10])
async def test_a_removed_line_is_found(log: Store, seq: int) -> None:
    await _tamper(log, audit.delete().where(audit.c.seq == seq))
    faults = await _faults(log)
    assert faults[0] == AuditFault(seq, "cut" if seq == 10 else "missing")


async def test_a_removed_line_is_found_though_the_rest_was_moved_up(log: Store) -> None:
    moved_up = [audit.update().where(audit.c.seq == seq).values(seq=seq - 1) for seq in range(6, 11)]
    await _tamper(log, audit.delete().where(audit.c.seq == 5), *moved_up, audit_head.update().values(seq=9))
    assert (await _faults(log))[0] == AuditFault(5, "changed")


def _copy_of(line: int, to: int) -> sa.Executable:
    columns = [column for column in audit.columns if column.name != "seq"]
    copy = sa.select(sa.literal(to), *columns).where(audit.c.seq == line)
    return audit.insert().from_select(["seq", *(column.name for column in columns)], copy)


@pytest.mark.parametrize("seq", [-1, 0, 11])
async def test_an_inserted_line_is_found_at_either_end(log: Store, seq: int) -> None:
    await _tamper(log, _copy_of(3, seq))
    assert any(fault.seq == seq for fault in await _faults(log))


async def test_an_inserted_line_is_found_in_the_middle(log: Store) -> None:
    made_room = [audit.update().where(audit.c.seq == seq).values(seq=seq + 1) for seq in range(10, 4, -1)]
    await _tamper(log, *made_room, _copy_of(3, 5), audit_head.update().values(seq=11))
    assert (await _faults(log))[0] == AuditFault(5, "changed")


async def test_reordered_lines_are_found(log: Store) -> None:
    swap = [
        audit.update().where(audit.c.seq == old).values(seq=new) for old, new in ((4, 99), (7, 4), (99, 7))
    ]
    await _tamper(log, *swap)
    assert {fault.seq for fault in await _faults(log)} >= {4, 7}


async def test_an_end_cut_off_is_found_by_the_kept_head(log: Store) -> None:
    await _tamper(log, audit.delete().where(audit.c.seq > 8))
    assert await _faults(log) == (AuditFault(9, "cut"),)


async def test_an_end_cut_off_with_the_head_is_found_by_an_exported_head(log: Store) -> None:
    exported = AuditHead.parse(str(await _head(log)))
    last = sa.select(audit.c.mac).where(audit.c.seq == 8).scalar_subquery()
    await _tamper(log, audit_head.update().values(seq=8, mac=last), audit.delete().where(audit.c.seq > 8))
    assert await _faults(log) == ()
    assert await _faults(log, exported) == (AuditFault(9, "cut"),)


async def test_a_log_written_anew_is_found_by_an_exported_head(log: Store, database_url: str) -> None:
    exported = await _head(log)
    await _tamper(log, audit.delete(), audit_head.update().values(seq=0, mac=bytes(32)))
    async with log.transaction() as tx:
        for _ in range(12):
            tx.audit.note("case.read", "omar", "case-1")
    assert await _faults(log) == ()
    assert await _faults(log, exported) == (AuditFault(10, "head"),)


async def test_a_log_read_with_another_key_is_broken_from_the_start(log: Store, database_url: str) -> None:
    other = await Store.open(database_url, KEYS, b"another key")
    faults = await _faults(other)
    await other.close()
    assert faults[0] == AuditFault(1, "changed")


async def test_a_clock_of_another_time_zone_writes_the_same_log(database_url: str) -> None:
    stockholm = ZoneInfo("Europe/Stockholm")
    store = await Store.open(database_url, KEYS, AUDIT_KEY, clock=lambda: NOW.astimezone(stockholm))
    async with store.transaction() as tx:
        tx.audit.note("case.read", "eva", "case-1")
    report = await verify(store)
    await store.close()
    assert report.whole


async def test_a_log_goes_on_after_an_exported_head(log: Store) -> None:
    exported = await _head(log)
    async with log.transaction() as tx:
        tx.audit.note("case.read", "eva", "case-1")
    assert await _faults(log, exported) == ()
