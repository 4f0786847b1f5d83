"""The shelf of job occurrences: each runs once in the whole installation.

An occurrence is a job and a key that sorts by time, usually a local date.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.engine import insert
from storage.tables.installation import OCCURRENCE_UNDONE, occurrences


@dataclass(frozen=True, slots=True)
class Occurrence:
    """state: "running", "failed" or "done". due: when another may take it over or try again."""

    job: str
    occurrence: str
    state: str
    held_by: str
    due: datetime
    attempts: int
    started: datetime
    finished: datetime | None
    reason: str | None


def _is(job: str, occurrence: str) -> sa.ColumnElement[bool]:
    return (occurrences.c.job == job) & (occurrences.c.occurrence == occurrence)


class Occurrences:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def begin(self, job: str, occurrence: str, now: datetime, lease: timedelta, by: str) -> int | None:
        """Take the occurrence. Which try of it this is, or None: it is done, held by someone, or not yet
        to be retried."""
        statement = insert(self._connection, occurrences).values(
            job=job,
            occurrence=occurrence,
            state="running",
            held_by=by,
            due=now + lease,
            attempts=1,
            started=now,
        )
        found = await self._connection.execute(
            statement.on_conflict_do_update(
                index_elements=[occurrences.c.job, occurrences.c.occurrence],
                set_={
                    "state": "running",
                    "held_by": by,
                    "due": now + lease,
                    "attempts": occurrences.c.attempts + 1,
                },
                where=OCCURRENCE_UNDONE & (occurrences.c.due <= now),
            ).returning(occurrences.c.attempts)
        )
        tries: int | None = found.scalar_one_or_none()
        return tries

    async def over(self, wanted: Mapping[str, str]) -> frozenset[str]:
        """The jobs whose occurrence is done. wanted: the occurrence of each job."""
        if not wanted:
            return frozenset()
        each = sa.tuple_(occurrences.c.job, occurrences.c.occurrence)
        found = await self._connection.scalars(
            sa.select(occurrences.c.job).where(each.in_(wanted.items()), occurrences.c.state == "done")
        )
        return frozenset(found)

    async def done(self, job: str, occurrence: str, now: datetime) -> None:
        """It has run. In the transaction of its work: then it has run exactly once."""
        await self._connection.execute(
            occurrences.update().where(_is(job, occurrence)).values(state="done", finished=now, reason=None)
        )

    async def failed(self, job: str, occurrence: str, now: datetime, retry_at: datetime, reason: str) -> None:
        """It failed; it may be begun again from retry_at. reason: a short key or a type's name."""
        await self._connection.execute(
            occurrences.update()
            .where(_is(job, occurrence), OCCURRENCE_UNDONE)
            .values(state="failed", finished=now, due=retry_at, reason=reason)
        )

    async def latest(self, job: str) -> str | None:
        """The last occurrence of the job that was ever begun."""
        found: str | None = await self._connection.scalar(
            sa.select(sa.func.max(occurrences.c.occurrence)).where(occurrences.c.job == job)
        )
        return found

    async def to_retry(self, now: datetime, limit: int) -> tuple[Occurrence, ...]:
        """Occurrences that failed or were abandoned and may be begun again."""
        return await self._select(
            sa.select(occurrences)
            .where(OCCURRENCE_UNDONE, occurrences.c.due <= now)
            .order_by(occurrences.c.due)
            .limit(limit)
        )

    async def overview(self) -> tuple[Occurrence, ...]:
        """The last occurrence of every job."""
        last = (
            sa.select(occurrences.c.job, sa.func.max(occurrences.c.occurrence).label("occurrence"))
            .group_by(occurrences.c.job)
            .subquery()
        )
        return await self._select(
            sa.select(occurrences)
            .join(
                last,
                (last.c.job == occurrences.c.job) & (last.c.occurrence == occurrences.c.occurrence),
            )
            .order_by(occurrences.c.job)
        )

    async def forget_before(self, at: datetime) -> int:
        """Remove occurrences begun before then, but the last one of each job. How many there were."""
        later = occurrences.alias("later")
        is_not_last = sa.exists().where(
            later.c.job == occurrences.c.job, later.c.occurrence > occurrences.c.occurrence
        )
        found = await self._connection.execute(
            occurrences.delete().where(occurrences.c.started < at, is_not_last)
        )
        return found.rowcount

    async def _select(self, query: sa.Select[*tuple[object, ...]]) -> tuple[Occurrence, ...]:
        found = await self._connection.execute(query)
        return tuple(Occurrence(**row) for row in found.mappings())
