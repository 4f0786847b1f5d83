"""The shelf of who did what: append-only, every line chained to the one before it by HMAC.

A changed, inserted, removed or moved line breaks the chain where it stands. Cutting off the end
does not, if the head is cut back too; it shows against a head that was exported earlier.
"""

import hmac
import json
from collections.abc import AsyncIterator, Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.kinds import KINDS, CaseKind
from domain.log_review import PRIME, READINGS, Reading, Slice
from domain.organisation import Assignment, Organisation
from domain.periods import Period
from storage.errors import ReadOnly
from storage.tables.cases import cases
from storage.tables.protection import audit, audit_head

if TYPE_CHECKING:
    from storage.store import Store

START = bytes(32)
"""The MAC that stands before the first line."""

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
    "head" (the exported head or the kept one does not fit the line it names)."""

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


_COUNT_UP = (
    audit_head.update()
    .values(seq=audit_head.c.seq + sa.bindparam("more"))
    .returning(audit_head.c.seq, audit_head.c.mac)
)
_APPEND = audit.insert()
_SEAL = audit_head.update().values(mac=sa.bindparam("mac"))


@dataclass(frozen=True, slots=True)
class _Noted:
    at: datetime
    what: str
    actor: str | None
    subject: str
    details: str


class Audit:
    """clock: the wall clock, not a moved one: the log says when things really happened."""

    def __init__(
        self, connection: AsyncConnection, key: bytes, clock: Callable[[], datetime], read_only: bool
    ) -> None:
        self._connection = connection
        self._key = key
        self._clock = clock
        self._read_only = read_only
        self._noted: list[_Noted] = []

    def note(self, what: str, actor: str | None, subject: str, **details: str) -> None:
        """Write a line when the transaction commits. details: keys and ids, never what people wrote.

        Raises ReadOnly in a reading transaction: there it would be lost.
        """
        if self._read_only:
            raise ReadOnly(what)
        canonical = json.dumps(details, sort_keys=True, separators=(",", ":"))
        self._noted.append(_Noted(self._clock(), what, actor, subject, canonical))

    async def flush(self) -> None:
        """Append the noted lines. The head's row lock lasts until the commit, so this comes last."""
        if not self._noted:
            return
        count = len(self._noted)
        head = await self._take_head(count)
        mac, rows = head.mac, list[dict[str, Any]]()
        for seq, noted in enumerate(self._noted, start=head.seq - count + 1):
            line = AuditLine(seq, noted.at, noted.what, noted.actor, noted.subject, noted.details)
            mac = mac_of(self._key, mac, line)
            rows.append({**_columns(line), "mac": mac})
        await self._connection.execute(_APPEND, rows)
        await self._connection.execute(_SEAL, {"mac": mac})
        self._noted.clear()

    async def _take_head(self, count: int) -> AuditHead:
        """Count up and lock in one statement: (new sequence number, MAC of the line before)."""
        found = await self._connection.execute(_COUNT_UP, {"more": count})
        seq, mac = found.one()
        return AuditHead(seq, mac)

    async def head(self) -> AuditHead:
        """How far the log has come, for export."""
        found = await self._connection.execute(sa.select(audit_head.c.seq, audit_head.c.mac))
        seq, mac = found.one()
        return AuditHead(seq, mac)

    async def key_fits(self) -> bool:
        """Was the newest line written with this key? True also when there is none."""
        newest = await self._connection.execute(_lines().order_by(audit.c.seq.desc()).limit(2))
        rows = [_line(row) for row in newest.all()]
        if not rows:
            return True
        line, stored = rows[0]
        before = rows[1][1] if len(rows) > 1 else START
        return hmac.compare_digest(mac_of(self._key, before, line), stored)

    async def about(self, subject: str, limit: int) -> tuple[AuditLine, ...]:
        """The latest lines about a subject, newest first: who has read this case?"""
        found = await self._connection.execute(
            _lines().where(audit.c.subject == subject).order_by(audit.c.seq.desc()).limit(limit)
        )
        return tuple(line for line, _ in map(_line, found.all()))

    # --- who has read what ---

    async def sample(self, wanted: "Readings", drawn_by: tuple[int, int], limit: int) -> tuple[Reading, ...]:
        """So many of the readings, the same ones whenever the same draw is asked for."""
        factor, shift = drawn_by
        place = (audit.c.seq * factor + shift) % PRIME
        return await self._readings(_of_cases(wanted).order_by(place, audit.c.seq).limit(limit))

    async def count(self, wanted: "Readings") -> int:
        """How many readings there are."""
        found = await self._connection.scalar(
            sa.select(sa.func.count()).select_from(_of_cases(wanted).subquery())
        )
        return int(found or 0)

    async def by_others(self, wanted: "Readings", limit: int) -> tuple[Reading, ...]:
        """The latest reading of each case by each person who does not have it, oldest first."""
        readings = _of_cases(
            wanted,
            *(
                sa.or_(column.is_(None), audit.c.actor != column)
                for column in (cases.c.responsible, cases.c.handed_to)
            ),
        )
        each = readings.with_only_columns(sa.func.max(audit.c.seq)).group_by(audit.c.actor, audit.c.subject)
        return await self._readings(
            sa.select(audit).where(audit.c.seq.in_(each)).order_by(audit.c.seq).limit(limit)
        )

    async def readings(self, lines: Collection[int]) -> tuple[Reading, ...]:
        """These lines of the log, those that are readings."""
        return await self._readings(
            sa.select(audit)
            .where(audit.c.seq.in_(lines), audit.c.what.in_(READINGS), audit.c.actor.is_not(None))
            .order_by(audit.c.seq)
        )

    async def _readings(self, query: sa.Select[*tuple[Any, ...]]) -> tuple[Reading, ...]:
        found = await self._connection.execute(query)
        return tuple(Reading(row.seq, row.at, row.what, row.actor, row.subject) for row in found.all())

    async def verify(self, exported: AuditHead | None = None) -> AuditReport:
        """Recompute the whole chain, in batches. exported: a head kept elsewhere since earlier."""
        faults: list[AuditFault] = []
        mac, expected, lines = START, 1, 0
        macs_at = {0: START}
        heads = [head for head in (await self.head(), exported) if head is not None]
        async for line, stored in self._all_lines():
            lines += 1
            if line.seq != expected:
                faults.append(AuditFault(min(line.seq, expected), _gap(line.seq, expected)))
            elif not hmac.compare_digest(mac_of(self._key, mac, line), stored):
                faults.append(AuditFault(line.seq, "changed"))
            if any(head.seq == line.seq for head in heads):
                macs_at[line.seq] = stored
            mac, expected = stored, line.seq + 1
        faults += [fault for head in heads if (fault := _head_fault(head, macs_at, expected - 1))]
        if expected - 1 > heads[0].seq:
            faults.append(AuditFault(heads[0].seq + 1, "extra"))
        return AuditReport(lines, tuple(dict.fromkeys(faults))[:_FAULTS_SHOWN])

    async def _all_lines(self) -> AsyncIterator[tuple[AuditLine, bytes]]:
        after: int | None = None
        while True:
            batch = _lines().order_by(audit.c.seq).limit(_BATCH)
            found = await self._connection.execute(
                batch if after is None else batch.where(audit.c.seq > after)
            )
            rows = found.all()
            for row in rows:
                yield _line(row)
            if len(rows) < _BATCH:
                return
            after = rows[-1].seq


def _gap(found: int, expected: int) -> str:
    return "missing" if found > expected else "extra"


def _head_fault(head: AuditHead, macs_at: dict[int, bytes], last: int) -> AuditFault | None:
    if head.seq > last:
        return AuditFault(last + 1, "cut")
    stored = macs_at.get(head.seq)
    if stored is None or not hmac.compare_digest(stored, head.mac):
        return AuditFault(head.seq, "head")
    return None


@dataclass(frozen=True, slots=True)
class Readings:
    """Which readings: of cases of these kinds, in the period, by whom the slices say, their reporters' own
    left out."""

    period: Period
    kinds: Collection[CaseKind]
    slices: Sequence[Slice]


def _of_cases(wanted: Readings, *more: sa.ColumnElement[bool]) -> sa.Select[*tuple[Any, ...]]:
    """The lines, found by their time; a case counts as what it was told as too, if that is guarded.

    more: further conditions on the case. It is asked for line by line, so that SQLite begins with the
    month and not with all the cases of the units.
    """
    kinds = [kind.value for kind in wanted.kinds]
    others = [kind.value for kind in CaseKind if kind not in wanted.kinds and KINDS[kind].guarded]
    of_such_a_case = sa.exists().where(
        cases.c.id == audit.c.subject,
        # also leaves out lines without an actor; a reporter's own would tell who reported
        audit.c.actor != cases.c.reporter,
        cases.c.erased.is_(None),
        cases.c.kind.in_(kinds) | cases.c.original_kind.in_(kinds),
        cases.c.kind.not_in(others),
        cases.c.original_kind.not_in(others),
        sa.or_(sa.false(), *(_in_slice(each) for each in wanted.slices)),
        *more,
    )
    return sa.select(audit).where(
        audit.c.at >= wanted.period.start,
        audit.c.at < wanted.period.end,
        audit.c.what.in_(READINGS),
        of_such_a_case,
    )


def _in_slice(each: Slice) -> sa.ColumnElement[bool]:
    held = sa.and_(cases.c.unit.in_(sorted(each.units)), audit.c.actor.not_in(sorted(each.without)))
    return held & audit.c.actor.in_(sorted(each.readers)) if each.readers else held


def note_changed_posts(
    log: "Audit", before: Organisation, after: Organisation, by: str | None = None
) -> None:
    """A line for each role given or taken away; the first organisation of all is one line elsewhere."""
    if not before.assignments:
        return
    old, new = set(before.assignments), set(after.assignments)
    for what, changed in (("role.taken_away", old - new), ("role.given", new - old)):
        for each in sorted(changed, key=_by_person):
            log.note(what, by, each.person, **_as_details(each))


def _by_person(assignment: Assignment) -> tuple[str, ...]:
    return (assignment.person, *_as_details(assignment).values())


def _as_details(assignment: Assignment) -> dict[str, str]:
    first, last = assignment.first_day, assignment.last_day
    return {
        "role": assignment.role.value,
        "unit": assignment.unit,
        "first": first.isoformat() if first else "",
        "last": last.isoformat() if last else "",
        "deputy": "yes" if assignment.deputy else "no",
    }


def _columns(line: AuditLine) -> dict[str, Any]:
    return {
        "seq": line.seq,
        "at": line.at,
        "what": line.what,
        "actor": line.actor,
        "subject": line.subject,
        "details": line.details,
    }


def _lines() -> sa.Select[*tuple[Any, ...]]:
    return sa.select(audit)


def _line(row: Any) -> tuple[AuditLine, bytes]:
    return AuditLine(row.seq, row.at, row.what, row.actor, row.subject, row.details), bytes(row.mac)


async def verify(store: "Store", exported: AuditHead | None = None) -> AuditReport:
    """Check the whole log as it stands now. exported: a head kept elsewhere since earlier."""
    async with store.reading() as transaction:
        return await transaction.audit.verify(exported)
