"""The shelf of who did what: append-only, every line chained to the one before it by HMAC.

A changed, inserted, removed or moved line breaks the chain where it stands. Cutting off the end
does not, if the head is cut back too; it shows against a head that was exported earlier.
"""

import json
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.kinds import KINDS, CaseKind
from domain.log_review import PRIME, READINGS, Reading, Slice
from domain.periods import Period
from storage.audit_chain import (
    START,
    AuditHead,
    AuditLine,
    AuditReport,
    about,
    kept_head,
    mac_of,
    newest,
    verified,
)
from storage.errors import AuditHeadLost, ReadOnly
from storage.tables.cases import cases
from storage.tables.protection import audit, audit_head

if TYPE_CHECKING:
    from storage.store import Store

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
        """How far the log has come, for export. Raises AuditHeadLost."""
        head = await kept_head(self._connection)
        if head is None:
            raise AuditHeadLost
        return head

    async def key_fits(self) -> bool:
        """Was the newest line written with this key? True also when there is none."""
        rows = await newest(self._connection, 2)
        if not rows or await kept_head(self._connection) is None:
            return not rows
        return rows[0].fits(self._key, rows[1].mac if len(rows) > 1 else START)

    async def about(self, subject: str, limit: int) -> tuple[AuditLine, ...]:
        """The latest lines about a subject, newest first: who has read this case? What cannot be read as
        Lyhörd writes it is left out; verify() points it out."""
        found = await about(self._connection, subject, limit)
        return tuple(each.line for each in found if each.line is not None)

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
        return await verified(self._connection, self._key, exported)


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


def _columns(line: AuditLine) -> dict[str, Any]:
    return {
        "seq": line.seq,
        "at": line.at,
        "what": line.what,
        "actor": line.actor,
        "subject": line.subject,
        "details": line.details,
    }


async def verify(store: "Store", exported: AuditHead | None = None) -> AuditReport:
    """Check the whole log as it stands now. exported: a head kept elsewhere since earlier."""
    async with store.reading() as transaction:
        return await transaction.audit.verify(exported)
