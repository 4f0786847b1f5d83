"""The shelf of what is reminded of: when each action and case is next looked at, and what was told.

Whatever changes an action or a case asks for a look at once; the tick that looks sets the next
moment (domain.reminding.look). So a tick reads only what has come due, however much is open.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.reminding import Look, Told
from storage.engine import Inserting
from storage.tables.reminding import reminders

AT_ONCE = datetime(2000, 1, 1, tzinfo=UTC)
"""Before anything that was ever planned: looked at by the next tick, first of all."""


@dataclass(frozen=True, slots=True)
class Looked:
    """A subject that is to be looked at. what: "action" or "case"; told: None when never looked at."""

    what: str
    id: str
    told: Told | None


def told_facts(told: Told) -> dict[str, Any]:
    """What was told, ready for JSON."""
    return {
        "looked": told.looked.astimezone(UTC).isoformat(),
        "announced": {name: day.isoformat() for name, day in told.announced.items()},
        "escalated": sorted(told.escalated),
    }


def told_of(facts: Mapping[str, Any]) -> Told | None:
    """The same again; None for a subject that was never looked at."""
    if not facts:
        return None
    return Told(
        looked=datetime.fromisoformat(facts["looked"]),
        announced={name: date.fromisoformat(day) for name, day in facts["announced"].items()},
        escalated=frozenset(facts["escalated"]),
    )


_LOOK_AT_ONCE = Inserting(
    reminders,
    lambda new: new.on_conflict_do_update(
        index_elements=[reminders.c.what, reminders.c.subject],
        set_={"next_look": new.excluded.next_look},
    ),
)


async def look_at_once(connection: AsyncConnection, what: str, subject: str, told: Told) -> None:
    """Something about it has changed. told: for one that was not reminded of before."""
    await connection.execute(
        _LOOK_AT_ONCE.on(connection),
        {"what": what, "subject": subject, "next_look": AT_ONCE, "told": told_facts(told)},
    )


async def look_no_more(connection: AsyncConnection, what: str, subject: str) -> None:
    """It has come to its end."""
    await connection.execute(
        reminders.delete().where(reminders.c.what == what, reminders.c.subject == subject)
    )


class Reminders:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def due(self, now: datetime, limit: int) -> tuple[Looked, ...]:
        """Subjects to look at now, the longest due first, held until the transaction ends.

        Subjects that are being changed this moment are left for the next tick. Put each back with
        looked() or forget(): then the next call gives the next page.
        """
        found = await self._connection.execute(
            sa.select(reminders.c.what, reminders.c.subject, reminders.c.told)
            .where(reminders.c.next_look <= now)
            .order_by(reminders.c.next_look, reminders.c.what, reminders.c.subject)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        return tuple(Looked(what, subject, told_of(told)) for what, subject, told in found)

    async def told(self, what: str, subject: str) -> Told | None:
        """What was said of it so far."""
        facts = await self._connection.scalar(
            sa.select(reminders.c.told).where(reminders.c.what == what, reminders.c.subject == subject)
        )
        return told_of(facts or {})

    async def looked(self, looks: Sequence[tuple[Looked, Look]]) -> None:
        """Keep what was told and when to look again; those with nothing to come are forgotten."""
        over = [subject for subject, look in looks if look.next_look is None]
        again = [
            {
                "of": subject.what,
                "key": subject.id,
                "next_look": look.next_look,
                "told": told_facts(look.told),
            }
            for subject, look in looks
            if look.next_look is not None
        ]
        if again:
            await self._connection.execute(
                reminders.update()
                .where(reminders.c.what == sa.bindparam("of"), reminders.c.subject == sa.bindparam("key"))
                .values(next_look=sa.bindparam("next_look"), told=sa.bindparam("told")),
                again,
            )
        await self.forget(over)

    async def put_off(self, subject: Looked, until: datetime) -> None:
        """It cannot be looked at: not before then, so that it holds up no other."""
        await self._connection.execute(
            reminders.update()
            .where(reminders.c.what == subject.what, reminders.c.subject == subject.id)
            .values(next_look=until)
        )

    async def forget(self, subjects: Collection[Looked]) -> None:
        """They are no longer there, or nothing of them can come due."""
        for what in sorted({subject.what for subject in subjects}):
            gone = [subject.id for subject in subjects if subject.what == what]
            await self._connection.execute(
                reminders.delete().where(reminders.c.what == what, reminders.c.subject.in_(gone))
            )

    async def look_at_all(self) -> None:
        """The rules have changed: everything is looked at by the next ticks."""
        await self._connection.execute(reminders.update().values(next_look=AT_ONCE))

    async def next_look(self) -> datetime | None:
        """When anything can next come due."""
        found: datetime | None = await self._connection.scalar(
            sa.select(reminders.c.next_look).order_by(reminders.c.next_look).limit(1)
        )
        return found

    async def behind(self, now: datetime, most: int) -> int:
        """How many subjects wait to be looked at; `most` when there are that many or more."""
        waiting = sa.select(reminders.c.subject).where(reminders.c.next_look <= now).limit(most).subquery()
        found = await self._connection.execute(sa.select(sa.func.count()).select_from(waiting))
        return int(found.scalar_one())
