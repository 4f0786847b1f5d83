"""Every single change to the audit log is found, and the very line is pointed out."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from itertools import combinations
from typing import Any

import pytest
import sqlalchemy as sa

from storage.audit import verify
from storage.audit_chain import AuditFault, AuditHead
from storage.store import Store
from storage.tables.protection import audit, audit_head

LINES = 8
Row = dict[str, Any]


@pytest.fixture
async def log(store: Store) -> Store:
    for number in range(1, LINES + 1):
        async with store.transaction() as tx:
            tx.audit.note("case.read", "eva", f"case-{number}", view="text", line=str(number))
    return store


async def _rows(store: Store) -> list[Row]:
    async with store.reading() as tx:
        found = await tx.connection.execute(sa.select(audit).order_by(audit.c.seq))
        return [dict(row) for row in found.mappings()]


async def _stands_as(store: Store, rows: list[Row], head: AuditHead) -> None:
    """Let exactly these rows be the log, whoever wrote them."""
    async with store.transaction() as tx:
        await tx.connection.execute(audit.delete())
        if rows:
            await tx.connection.execute(audit.insert(), rows)
        await tx.connection.execute(audit_head.update().values(seq=head.seq, mac=head.mac))


async def _head(store: Store) -> AuditHead:
    async with store.reading() as tx:
        return await tx.audit.head()


def _flipped(value: bytes) -> Iterator[bytes]:
    for place in range(len(value)):
        yield value[:place] + bytes([value[place] ^ 1]) + value[place + 1 :]


def _changed(row: Row) -> Iterator[Row]:
    """The row with one thing changed, in every column and every byte of its text and its MAC."""
    yield row | {"at": row["at"] + timedelta(microseconds=1)}
    yield row | {"actor": None}
    for column in ("what", "actor", "subject", "details"):
        for changed in _flipped(row[column].encode()):
            yield row | {column: changed.decode(errors="replace")}
        yield row | {column: row[column] + " "}
    for mac in _flipped(row["mac"]):
        yield row | {"mac": mac}


async def test_every_changed_byte_is_found_where_it_stands(log: Store) -> None:
    rows, head = await _rows(log), await _head(log)
    for place in (0, LINES // 2, LINES - 1):
        for row in _changed(rows[place]):
            await _stands_as(log, [*rows[:place], row, *rows[place + 1 :]], head)
            report = await verify(log)
            assert report.faults, row
            assert report.faults[0] == AuditFault(place + 1, "changed"), row


@pytest.mark.parametrize("moved_up", [False, True], ids=["a gap", "the gap closed"])
async def test_every_removed_line_is_found_where_it_was(log: Store, moved_up: bool) -> None:
    rows, head = await _rows(log), await _head(log)
    for place in range(LINES):
        left = [*rows[:place], *rows[place + 1 :]]
        if moved_up:
            left = [row | {"seq": seq} for seq, row in enumerate(left, start=1)]
        await _stands_as(log, left, head)
        first = (await verify(log)).faults[0]
        assert first.seq == place + 1
        assert first.why in {"missing", "changed", "cut"}


async def test_every_inserted_line_is_found_where_it_was_put(log: Store) -> None:
    rows, head = await _rows(log), await _head(log)
    for place in range(LINES + 1):
        for copied in (rows[2], rows[2] | {"actor": "omar"}):
            more = [*rows[:place], copied, *rows[place:]]
            more = [row | {"seq": seq} for seq, row in enumerate(more, start=1)]
            for kept in (head, AuditHead(head.seq + 1, head.mac)):
                await _stands_as(log, more, kept)
                faults = (await verify(log)).faults
                # of a line and its exact copy side by side, the second is the one that does not fit
                twin = more[place]["mac"] == more[place + 1]["mac"] if place < LINES else False
                same = twin and copied is rows[2]
                assert faults, place
                assert faults[0].seq == place + 1 + same


async def test_every_two_lines_that_change_places_are_found(log: Store) -> None:
    rows, head = await _rows(log), await _head(log)
    for one, other in combinations(range(LINES), 2):
        swapped = list(rows)
        swapped[one], swapped[other] = (
            rows[other] | {"seq": rows[one]["seq"]},
            rows[one] | {"seq": rows[other]["seq"]},
        )
        await _stands_as(log, swapped, head)
        assert (await verify(log)).faults[0] == AuditFault(one + 1, "changed")


async def test_every_length_that_is_cut_off_is_found_by_a_head_kept_elsewhere(log: Store) -> None:
    rows, exported = await _rows(log), AuditHead.parse(str(await _head(log)))
    for left in range(LINES):
        last = AuditHead(left, rows[left - 1]["mac"] if left else bytes(32))
        await _stands_as(log, rows[:left], last)
        assert (await verify(log)).whole
        assert (await verify(log, exported)).faults == (AuditFault(left + 1, "cut"),)


async def test_put_back_as_it_was_it_is_whole_again(log: Store) -> None:
    rows, head = await _rows(log), await _head(log)
    await _stands_as(log, rows[:3], head)
    assert not (await verify(log)).whole
    await _stands_as(log, rows, head)
    assert (await verify(log, head)).whole


# --- by raw SQL, whatever the database lets into a column ----------------------------------------------

TEXTS = ("at", "what", "actor", "subject", "details")
OTHER_KINDS = ("NULL", "X''", "X'FF'", "CAST(X'FF' AS TEXT)", "'x'", "''", "5.5", "0", "-1", "99999")


async def _first_fault_after(store: Store, *statements: str) -> AuditFault | None:
    """What verification says first with those changes, none of which remains."""
    found: list[AuditFault] = []
    with suppress(_PutBack):
        async with store.transaction() as tx:
            for statement in statements:
                await tx.connection.exec_driver_sql(statement)
            found += (await tx.audit.verify()).faults[:1]
            raise _PutBack
    return found[0] if found else None


class _PutBack(Exception):
    """Ends a transaction without a trace."""


async def _stored_bytes(store: Store, column: str, seq: int) -> bytes:
    async with store.reading() as tx:
        found = await tx.connection.exec_driver_sql(
            f"SELECT CAST({column} AS BLOB) FROM audit WHERE seq = {seq}"  # noqa: S608
        )
        return bytes(found.scalar_one())


def _one_byte_off(value: bytes) -> Iterator[bytes]:
    for place in range(len(value) + 1):
        before, at, after = value[:place], value[place : place + 1], value[place + 1 :]
        yield from (before + put + at + after for put in (b"0", b"T", b"\x00", b"\xff", at) if put)
        if at:
            yield before + after
            yield from (before + bytes([at[0] ^ bit]) + after for bit in (1, 2, 4, 8, 16, 32, 64, 128))


@pytest.mark.parametrize("database_kind", ["sqlite"])
@pytest.mark.parametrize("column", [*TEXTS, "mac"])
async def test_every_byte_that_is_changed_put_in_or_taken_out_by_sql_is_found_in_its_line(
    log: Store, column: str
) -> None:
    stored = await _stored_bytes(log, column, 5)
    kind = "BLOB" if column == "mac" else "TEXT"
    for value in set(_one_byte_off(stored)) - {stored}:
        changed = f"UPDATE audit SET {column} = CAST(X'{value.hex()}' AS {kind}) WHERE seq = 5"  # noqa: S608
        assert await _first_fault_after(log, changed) == AuditFault(5, "changed"), value
    assert (await verify(log)).whole


@pytest.mark.parametrize("database_kind", ["sqlite"])
@pytest.mark.parametrize("column", [*TEXTS, "mac"])
async def test_every_column_that_becomes_of_another_type_is_found_in_its_line(
    log: Store, column: str
) -> None:
    same_bytes = f"CAST({column} AS {'TEXT' if column == 'mac' else 'BLOB'})"
    for value in (*OTHER_KINDS, same_bytes):
        if value == "NULL" and column != "actor":
            continue  # which the database refuses
        changed = f"UPDATE audit SET {column} = {value} WHERE seq = 5"  # noqa: S608
        assert await _first_fault_after(log, changed) == AuditFault(5, "changed"), value


@pytest.mark.parametrize("database_kind", ["sqlite"])
async def test_a_line_that_loses_its_number_is_missed_where_it_was(log: Store) -> None:
    for value in ("'x'", "'5x'", "X'35'", "CAST(X'FF' AS TEXT)", "5.5", "55", "''"):
        fault = await _first_fault_after(log, f"UPDATE audit SET seq = {value} WHERE seq = 5")  # noqa: S608
        assert fault == AuditFault(5, "missing"), value


@pytest.mark.parametrize("database_kind", ["sqlite"])
async def test_a_line_put_in_without_a_number_is_found_after_the_last(log: Store) -> None:
    for value in ("'x'", "X'35'", "5.5"):
        copied = (
            f"INSERT INTO audit SELECT {value}, at, what, actor, subject, details, mac "  # noqa: S608
            "FROM audit WHERE seq = 5"
        )
        assert await _first_fault_after(log, copied) == AuditFault(LINES + 1, "extra"), value


HEADS_GONE_WRONG = (
    "DELETE FROM audit_head",
    "UPDATE audit_head SET id = 2",
    "INSERT INTO audit_head SELECT 2, seq, mac FROM audit_head",
    "UPDATE audit_head SET seq = seq - 1",
)
HEADS_OF_ANOTHER_TYPE = (
    "UPDATE audit_head SET seq = 'x'",
    "UPDATE audit_head SET seq = 8.5",
    "UPDATE audit_head SET mac = CAST(X'FF' AS TEXT)",
    "UPDATE audit_head SET mac = ''",
    "UPDATE audit_head SET id = 0",
)


async def test_a_head_that_is_gone_or_changed_is_pointed_out(log: Store, database_kind: str) -> None:
    more = HEADS_OF_ANOTHER_TYPE if database_kind == "sqlite" else ()
    for statement in (*HEADS_GONE_WRONG, *more):
        fault = await _first_fault_after(log, statement)
        assert fault is not None, statement
        assert fault.why == "head", statement
        assert fault.seq in {LINES - 1, LINES}, statement


TYPED = {
    "at": ("at + interval '1 microsecond'", "'infinity'", "'-infinity'", "at - interval '3000 years'"),
    "what": ("what || ' '", "''", "upper(what)"),
    "actor": ("NULL", "''", "actor || chr(8203)"),
    "subject": ("subject || ' '", "''"),
    "details": ("details || ' '", "''", "replace(details, ':', ': ')"),
    "mac": ("''", "set_byte(mac, 31, get_byte(mac, 31) # 1)", "mac || '\\x00'::bytea", "substring(mac, 2)"),
}


@pytest.mark.parametrize("database_kind", ["postgresql"])
@pytest.mark.parametrize("column", TYPED)
async def test_whatever_postgresqls_types_let_in_is_found_in_its_line(log: Store, column: str) -> None:
    for value in TYPED[column]:
        changed = f"UPDATE audit SET {column} = {value} WHERE seq = 5"  # noqa: S608
        assert await _first_fault_after(log, changed) == AuditFault(5, "changed"), value
