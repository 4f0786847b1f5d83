"""The audit log as it lies in the database, byte by byte, and whether its chain holds.

What is read here goes through no conversion that could forgive anything: SQLite keeps in a column whatever
is put there, so a line is what it says only if it would be written with the very same bytes today.
"""

import hmac
import json
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables.protection import audit, audit_head

START = bytes(32)
"""The MAC that stands before the first line."""

_Row = Mapping[Any, Any]
_BATCH = 1000
_FAULTS_SHOWN = 20


@dataclass(frozen=True, slots=True)
class AuditLine:
    """One line. what: "case.read" …; actor: a person's id, None for the bot itself; details: keys
    and ids as canonical JSON text; seq: from 1 without gaps."""

    seq: int
    at: datetime
    what: str
    actor: str | None
    subject: str
    details: str


@dataclass(frozen=True, slots=True)
class AuditHead:
    """How far the log had come. Kept elsewhere, it proves later that nothing was cut off."""

    seq: int
    mac: bytes

    def __str__(self) -> str:
        return f"{self.seq}:{self.mac.hex()}"

    @classmethod
    def parse(cls, text: str) -> "AuditHead":
        """The head that str() wrote. Raises ValueError."""
        seq, _, mac = text.strip().partition(":")
        return cls(int(seq), bytes.fromhex(mac))


@dataclass(frozen=True, slots=True)
class AuditFault:
    """Where the log is broken: the sequence number, and "changed", "missing", "extra", "cut" or
    "head" (the exported head or the kept one does not fit the line it names, or cannot be read)."""

    seq: int
    why: str


@dataclass(frozen=True, slots=True)
class AuditReport:
    """lines: how many were checked. faults: the first ones found, in order; none: the log is whole."""

    lines: int
    faults: tuple[AuditFault, ...]

    @property
    def whole(self) -> bool:
        return not self.faults


def mac_of(key: bytes, before: bytes, line: AuditLine) -> bytes:
    """HMAC-SHA256 over the line before's MAC and this line in its one canonical form."""
    at = line.at.astimezone(UTC).isoformat()
    row = [line.seq, at, line.what, line.actor, line.subject, line.details]
    return hmac.digest(key, before + json.dumps(row).encode(), sha256)


# --- as it is stored -----------------------------------------------------------------------------------


class _NotAsWritten(ValueError):
    """Something lies in a column that Lyhörd would never have written there."""


@dataclass(frozen=True, slots=True)
class StoredLine:
    """line: None when something in it is not as Lyhörd writes it. mac: as stored, whatever it is."""

    seq: int
    line: AuditLine | None
    mac: bytes

    def fits(self, key: bytes, before: bytes) -> bool:
        """Is this the line that was written after the one with that MAC?"""
        return self.line is not None and hmac.compare_digest(mac_of(key, before, self.line), self.mac)


async def newest(connection: AsyncConnection, count: int) -> list[StoredLine]:
    """The last lines, the newest first."""
    found = await connection.execute(_numbered(connection).order_by(audit.c.seq.desc()).limit(count))
    return [_stored(row) for row in found.mappings()]


async def about(connection: AsyncConnection, subject: str, limit: int) -> list[StoredLine]:
    """The last lines about a subject, the newest first."""
    lines = _numbered(connection).where(audit.c.subject == subject)
    found = await connection.execute(lines.order_by(audit.c.seq.desc()).limit(limit))
    return [_stored(row) for row in found.mappings()]


async def kept_head(connection: AsyncConnection) -> AuditHead | None:
    """How far the log has come; None when that is not there as Lyhörd writes it."""
    found = await connection.execute(_as_bytes(connection, audit_head))
    rows = found.mappings().all()
    try:
        (row,) = rows
        if _integer(row, "id") != 1:
            return None
        return AuditHead(_integer(row, "seq"), _bytes(row, "mac"))
    except ValueError:
        return None


async def _all_lines(connection: AsyncConnection) -> AsyncIterator[StoredLine]:
    lines = _numbered(connection).order_by(audit.c.seq).limit(_BATCH)
    batch = lines
    while True:
        rows = (await connection.execute(batch)).mappings().all()
        for row in rows:
            yield _stored(row)
        if len(rows) < _BATCH:
            return
        batch = lines.where(audit.c.seq > _integer(rows[-1], "seq"))


async def _unnumbered(connection: AsyncConnection) -> int:
    """How many rows have something else than a number where the sequence number belongs."""
    if connection.dialect.name != "sqlite":
        return 0
    found = await connection.scalar(
        sa.select(sa.func.count()).select_from(audit).where(sa.func.typeof(audit.c.seq) != "integer")
    )
    return int(found or 0)


def _numbered(connection: AsyncConnection) -> sa.Select[*tuple[Any, ...]]:
    lines = _as_bytes(connection, audit)
    if connection.dialect.name != "sqlite":
        return lines
    return lines.where(sa.func.typeof(audit.c.seq) == "integer")


def _as_bytes(connection: AsyncConnection, table: sa.Table) -> sa.Select[*tuple[Any, ...]]:
    """Each column twice: what it is, and its bytes.

    PostgreSQL holds a column to its type, and its text of a value is the one text of that value.
    """
    if connection.dialect.name == "sqlite":
        kinds = [sa.func.typeof(column).label(f"{column.name}_kind") for column in table.columns]
        return sa.select(
            *kinds, *(sa.cast(column, sa.LargeBinary).label(column.name) for column in table.columns)
        )
    return sa.select(*(_plain(column) for column in table.columns))


def _plain(column: sa.Column[Any]) -> sa.ColumnElement[Any]:
    if isinstance(column.type, sa.LargeBinary):
        return column
    return sa.func.convert_to(sa.cast(column, sa.Text), "UTF8").label(column.name)


def _value(row: _Row, name: str, kind: str) -> bytes:
    """The bytes of a column, which has to be of that kind where columns may be of any."""
    if row.get(f"{name}_kind", kind) != kind or row[name] is None:
        raise _NotAsWritten(name)
    return bytes(row[name])


def _integer(row: _Row, name: str) -> int:
    return int(_value(row, name, "integer"))


def _text(row: _Row, name: str) -> str:
    return _value(row, name, "text").decode()


def _bytes(row: _Row, name: str) -> bytes:
    return _value(row, name, "blob")


def _moment(row: _Row, name: str) -> datetime:
    text = _text(row, name)
    moment = datetime.fromisoformat(text)
    if f"{name}_kind" not in row:
        return moment.astimezone(UTC)
    if moment.tzinfo is not None or moment.isoformat(" ", "microseconds") != text:
        raise _NotAsWritten(name)
    return moment.replace(tzinfo=UTC)


def _stored(row: _Row) -> StoredLine:
    seq = _integer(row, "seq")
    mac = bytes(row["mac"] or b"")
    try:
        line = AuditLine(
            seq,
            _moment(row, "at"),
            _text(row, "what"),
            None if row["actor"] is None else _text(row, "actor"),
            _text(row, "subject"),
            _text(row, "details"),
        )
        _bytes(row, "mac")
    except ValueError:
        line = None
    return StoredLine(seq, line, mac)


# --- whether it holds ----------------------------------------------------------------------------------


async def verified(connection: AsyncConnection, key: bytes, exported: AuditHead | None) -> AuditReport:
    """Recompute the whole chain, in batches. exported: a head kept elsewhere since earlier."""
    faults: list[AuditFault] = []
    mac, expected, lines = START, 1, 0
    macs_at = {0: START}
    kept = await kept_head(connection)
    heads = [head for head in (kept, exported) if head is not None]
    async for stored in _all_lines(connection):
        lines += 1
        if stored.seq != expected:
            faults.append(AuditFault(min(stored.seq, expected), _gap(stored.seq, expected)))
        elif not stored.fits(key, mac):
            faults.append(AuditFault(stored.seq, "changed"))
        if any(head.seq == stored.seq for head in heads):
            macs_at[stored.seq] = stored.mac
        mac, expected = stored.mac, stored.seq + 1
    faults += _faults_at_the_end(kept, heads, macs_at, expected - 1)
    if unnumbered := await _unnumbered(connection):
        lines += unnumbered
        faults.append(AuditFault(expected, "extra"))
    return AuditReport(lines, tuple(dict.fromkeys(faults))[:_FAULTS_SHOWN])


def _faults_at_the_end(
    kept: AuditHead | None, heads: Sequence[AuditHead], macs_at: dict[int, bytes], last: int
) -> list[AuditFault]:
    found = [fault for head in heads if (fault := _head_fault(head, macs_at, last))]
    if kept is None:
        found.append(AuditFault(last, "head"))
    elif last > kept.seq:
        found.append(AuditFault(kept.seq + 1, "extra"))
    return found


def _gap(found: int, expected: int) -> str:
    return "missing" if found > expected else "extra"


def _head_fault(head: AuditHead, macs_at: dict[int, bytes], last: int) -> AuditFault | None:
    if head.seq > last:
        return AuditFault(last + 1, "cut")
    stored = macs_at.get(head.seq)
    if stored is None or not hmac.compare_digest(stored, head.mac):
        return AuditFault(head.seq, "head")
    return None
