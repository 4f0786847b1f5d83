"""Every single change to the audit log is found, and the very line is pointed out."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import combinations
from typing import Any

import pytest
import sqlalchemy as sa

from storage.audit import AuditFault, AuditHead, verify
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
