"""The shelf of what is still to be said.

A lane is one receiver: rows of a lane leave in order, and only its first undelivered row can be
claimed. The order in a lane is by when a row was ready to be said, so that a reminder put in for
tomorrow holds nothing up today.

Claiming a row moves `due` to the end of the lease: after a crash the row simply comes due again.
`in_doubt` is set before the platform is called and stays until the outcome is known.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.notices import Notice, as_facts, from_facts
from storage.engine import Inserting
from storage.tables.columns import Moment
from storage.tables.conversation import OUTBOX_ASIDE, OUTBOX_OVER, OUTBOX_WAITING, outbox

UNREADABLE = "unreadable"
"""Why a row was set aside whose notice this version does not know."""


@dataclass(frozen=True, slots=True)
class Row:
    """A notice on its way.

    lane: "person:<id>" or "channel:<key>". platform: the only one to use, None for any.
    slot: what the card is about; delivery replaces the earlier card of the same slot and lane,
    unless fresh: then it posts anew and retires the earlier one.
    attempts: how often the platform was called. created, ready: when it was put in, when it was to
    be said. due: when it may be claimed, for a claimed row the end of its lease. held_by: who
    claimed it. in_doubt: an earlier attempt may have succeeded. reason: why it was put off.
    """

    id: int
    lane: str
    platform: str | None
    notice: Notice
    slot: str | None
    attempts: int
    first_attempt: datetime | None
    created: datetime
    due: datetime
    in_doubt: bool
    fresh: bool = False
    ready: datetime | None = None
    held_by: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class SetAside:
    """A row that could not be delivered. notice: its name, perhaps of another version of Lyhörd."""

    id: int
    lane: str
    platform: str | None
    notice: str
    slot: str | None
    attempts: int
    created: datetime
    in_doubt: bool
    reason: str
    finished: datetime


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many rows wait, how many of them are in doubt, and how many were set aside."""

    waiting: int
    in_doubt: int
    aside: int


@dataclass(frozen=True, slots=True)
class Letter:
    """A notice to be put in the outbox. lane: of lane_of; the rest as the arguments of put()."""

    lane: str
    notice: Notice
    platform: str | None = None
    slot: str | None = None
    fresh: bool = False
    unique: str | None = None
    due: datetime | None = None


def lane_of(person: str | None, channel: str | None) -> str:
    """The lane of a person or a channel. Raises ValueError unless exactly one is given."""
    if (person is None) == (channel is None):
        raise ValueError("a notice goes to either a person or a channel")
    return f"channel:{channel}" if person is None else f"person:{person}"


# Statements that every message needs are put together once: that costs more than running them.

_PUT = Inserting(outbox, lambda new: new.on_conflict_do_nothing(index_elements=[outbox.c.unique_key]))

_earlier = outbox.alias("earlier")
_neighbour = outbox.alias("neighbour")
_now = sa.bindparam("now", type_=Moment)


def _waits(rows: sa.FromClause) -> sa.ColumnElement[bool]:
    """The condition of the partial indexes, for an alias of the table."""
    return rows.c.state == sa.literal_column("'waiting'")


def _first(rows: sa.FromClause, *conditions: sa.ColumnElement[bool]) -> sa.ScalarSelect[Any]:
    """The first row that waits in the lane, by the lane's own index.

    Not EXISTS: a PostgreSQL that last saw the outbox empty then reads everything that waits, once for each
    row that is due.
    """
    return (
        sa.select(rows.c.id)
        .where(_waits(rows), rows.c.lane == outbox.c.lane, *conditions)
        .order_by(rows.c.ready, rows.c.id)
        .limit(sa.literal_column("1"))
        .scalar_subquery()
    )


_FIRST_IN_LANE = outbox.c.id == _first(_earlier)
# No row of the lane is being delivered: one may have been claimed before this one was ready. That is looked
# at for the first rows only, for it goes through the lane.
_FIRST_IN_QUIET_LANE = sa.case(
    (
        _FIRST_IN_LANE,
        _first(_neighbour, _neighbour.c.held_by.is_not(None), _neighbour.c.due > _now).is_(None),
    ),
    else_=sa.false(),
)
_FREE = (
    sa.select(outbox.c.id)
    .where(OUTBOX_WAITING, outbox.c.due <= _now, _FIRST_IN_QUIET_LANE)
    .order_by(outbox.c.due, outbox.c.id)
    .limit(sa.bindparam("most"))
    .with_for_update(skip_locked=True)
    .cte("free")
)
_CLAIM = (
    outbox.update()
    .where(outbox.c.id.in_(sa.select(_FREE.c.id)))
    .values(held_by=sa.bindparam("by"), due=sa.bindparam("until"))
    .returning(outbox)
)
_NEXT_DUE = (
    # CASE: else PostgreSQL takes first rows for so few that it reads all that waits, and sorts them
    sa.select(outbox.c.due)
    .where(OUTBOX_WAITING, sa.case((_FIRST_IN_LANE, sa.true()), else_=sa.false()))
    .order_by(outbox.c.due, outbox.c.id)
    .limit(1)
)

# Rows as long as the claim has not passed to another.
_CLAIMED = (
    outbox.update()
    .where(
        outbox.c.id.in_(sa.bindparam("rows", expanding=True)),
        sa.tuple_(outbox.c.id, outbox.c.held_by, outbox.c.due).in_(sa.bindparam("claims", expanding=True)),
        OUTBOX_WAITING,
    )
    .returning(outbox.c.id)
)
_ATTEMPTING = _CLAIMED.values(
    attempts=outbox.c.attempts + 1,
    first_attempt=sa.func.coalesce(outbox.c.first_attempt, sa.bindparam("at", type_=Moment)),
    in_doubt=True,
)
_AGAIN = _CLAIMED.values(
    held_by=None, due=sa.bindparam("again"), in_doubt=sa.bindparam("doubtful"), reason=sa.bindparam("why")
)
_OVER = _CLAIMED.values(
    state=sa.bindparam("outcome"),
    held_by=None,
    in_doubt=False,
    reason=sa.bindparam("why"),
    finished=sa.bindparam("at"),
)
_ASIDE = _CLAIMED.values(state="aside", held_by=None, reason=sa.bindparam("why"), finished=sa.bindparam("at"))


class Outbox:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def put(  # noqa: PLR0913 (said by name at every call)
        self,
        notice: Notice,
        *,
        person: str | None = None,
        channel: str | None = None,
        platform: str | None = None,
        slot: str | None = None,
        fresh: bool = False,
        unique: str | None = None,
        at: datetime,
        due: datetime | None = None,
    ) -> None:
        """Tell a person or a channel. due: not before then. unique: a second one does nothing."""
        lane = lane_of(person, channel)
        await self.put_all([Letter(lane, notice, platform, slot, fresh, unique, due)], at)

    async def put_all(self, letters: Iterable[Letter], at: datetime) -> None:
        """Tell many at once. Of letters with the same unique key the first one counts."""
        if rows := [_new_row(letter, at) for letter in letters]:
            await self._connection.execute(_PUT.on(self._connection), rows)

    # --- delivering ---

    async def claim(self, now: datetime, lease: timedelta, by: str, limit: int) -> tuple[Row, ...]:
        """Take rows to deliver, each the first of its lane; nobody else gets them for the lease."""
        claimed = await self._connection.execute(
            _CLAIM, {"now": now, "most": limit, "by": by, "until": now + lease}
        )
        rows = sorted(claimed.mappings(), key=lambda row: (row["ready"], row["id"]))
        return tuple([row for found in rows if (row := await self._read(found, now))])

    async def _read(self, found: Mapping[Any, Any], now: datetime) -> Row | None:
        """The claimed row; one that this version cannot read is set aside, so that it stops nobody."""
        try:
            return _row(found)
        except (KeyError, TypeError):
            await self._connection.execute(
                outbox.update()
                .where(outbox.c.id == found["id"])
                .values(state="aside", held_by=None, reason=UNREADABLE, finished=now)
            )
            return None

    async def attempting(self, row: Row, at: datetime) -> bool:
        return row.id in await self.attempting_all([row], at)

    async def attempting_all(self, rows: Collection[Row], at: datetime) -> frozenset[int]:
        """Ids of those whose claim holds. Commit this before calling the platform: a crash from here on
        leaves these rows in doubt."""
        return await self._change(rows, _ATTEMPTING, at=at)

    async def delivered(self, row: Row, at: datetime) -> bool:
        return row.id in await self.delivered_all([row], at)

    async def delivered_all(self, rows: Collection[Row], at: datetime) -> frozenset[int]:
        """Ids of those whose claim held."""
        return await self._change(rows, _OVER, outcome="delivered", why=None, at=at)

    async def dropped(self, row: Row, why: str, at: datetime) -> bool:
        """Not to be said any more: no longer true, or the receiver may no longer see it."""
        return row.id in await self._change([row], _OVER, outcome="dropped", why=why, at=at)

    async def later(self, row: Row, due: datetime, reason: str) -> bool:
        """It certainly did not arrive: try again then."""
        return row.id in await self._change([row], _AGAIN, again=due, doubtful=False, why=reason)

    async def in_doubt(self, row: Row, due: datetime, reason: str) -> bool:
        """It may have arrived: look it up and try again then."""
        return row.id in await self._change([row], _AGAIN, again=due, doubtful=True, why=reason)

    async def set_aside(self, row: Row, reason: str, at: datetime) -> bool:
        """It cannot be delivered; the lane goes on without it until someone retries it."""
        return row.id in await self._change([row], _ASIDE, why=reason, at=at)

    async def _change(self, rows: Collection[Row], statement: Any, **values: Any) -> frozenset[int]:
        """Change claimed rows. Ids of those that were; nothing of a row changed whose claim has passed to
        another."""
        claims = [(row.id, row.held_by, row.due) for row in rows]
        found = await self._connection.scalars(
            statement, {"rows": [row.id for row in rows], "claims": claims, **values}
        )
        return frozenset(found)

    # --- looking after it ---

    async def failed(self, limit: int | None) -> tuple[SetAside, ...]:
        """The latest rows set aside, newest first; without a limit, all of them."""
        columns = [outbox.c[field.name] for field in fields(SetAside)]
        found = await self._connection.execute(
            sa.select(*columns).where(OUTBOX_ASIDE).order_by(outbox.c.id.desc()).limit(limit)
        )
        return tuple(SetAside(*row) for row in found)

    async def retry(self, row_id: int, at: datetime) -> bool:
        """Put a row that was set aside back in its lane; False when there is none with that id."""
        changed = await self._connection.execute(
            outbox.update()
            .where(outbox.c.id == row_id, OUTBOX_ASIDE)
            .values(state="waiting", due=at, ready=at, attempts=0, reason=None, finished=None)
        )
        return changed.rowcount == 1

    async def waiting(self) -> Waiting:
        waiting, in_doubt, aside = (
            sa.select(sa.func.count()).select_from(outbox).where(*conditions).scalar_subquery()
            for conditions in ((OUTBOX_WAITING,), (OUTBOX_WAITING, outbox.c.in_doubt), (OUTBOX_ASIDE,))
        )
        found = await self._connection.execute(sa.select(waiting, in_doubt, aside))
        return Waiting(*found.one())

    async def oldest_undelivered(self, now: datetime) -> datetime | None:
        """Since when the row that has waited longest has been ready to be said."""
        found: datetime | None = await self._connection.scalar(
            sa.select(sa.func.min(outbox.c.ready)).where(OUTBOX_WAITING, outbox.c.ready <= now)
        )
        return found

    async def next_due(self) -> datetime | None:
        """When something may next be claimed: the earliest due among the first rows of the lanes."""
        found: datetime | None = await self._connection.scalar(_NEXT_DUE)
        return found

    async def forget_delivered_before(self, at: datetime) -> int:
        """Remove rows delivered or dropped before then. How many there were."""
        found = await self._connection.execute(outbox.delete().where(OUTBOX_OVER, outbox.c.finished < at))
        return found.rowcount


def _new_row(letter: Letter, at: datetime) -> dict[str, Any]:
    name, facts = as_facts(letter.notice)
    return {
        "lane": letter.lane,
        "platform": letter.platform,
        "notice": name,
        "facts": facts,
        "slot": letter.slot,
        "fresh": letter.fresh,
        "unique_key": letter.unique,
        "state": "waiting",
        "created": at,
        "ready": letter.due or at,
        "due": letter.due or at,
        "attempts": 0,
        "in_doubt": False,
    }


def _row(row: Mapping[Any, Any]) -> Row:
    return Row(
        id=row["id"],
        lane=row["lane"],
        platform=row["platform"],
        notice=from_facts(row["notice"], row["facts"]),
        slot=row["slot"],
        attempts=row["attempts"],
        first_attempt=row["first_attempt"],
        created=row["created"],
        due=row["due"],
        in_doubt=row["in_doubt"],
        fresh=row["fresh"],
        ready=row["ready"],
        held_by=row["held_by"],
        reason=row["reason"],
    )
