"""The shelf of days' messages: what each person is to be told of on a day, at most once a day.

The lines lie here until the message is written, at delivery; the message itself is one outbox row
per person and day (daily_key), put by whoever adds the first line of the day.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.messaging import Line, Quiet
from domain.reminding import Matter, Receiver, Telling
from storage.engine import insert
from storage.tables.columns import Moment
from storage.tables.conversation import OUTBOX_WAITING, outbox
from storage.tables.reminding import daily_lines, preferences

_FURTHEST_AHEAD = 4
"""Days ahead that a message for someone on shifts can lie at most."""


def daily_key(person: str, day: date) -> str:
    """The unique key of the outbox row that carries the person's message of that day."""
    return f"daily {person} {day.isoformat()}"


_UNBEGUN = OUTBOX_WAITING & outbox.c.held_by.is_(None) & (outbox.c.attempts == 0)
_KEYS = tuple(f"key_{ahead}" for ahead in range(_FURTHEST_AHEAD))
_NOW = sa.bindparam("now", type_=Moment)
_AHEAD = outbox.c.unique_key.in_([sa.bindparam(name) for name in _KEYS]) & _UNBEGUN & (outbox.c.ready > _NOW)
"""The messages of the days to come that nobody has begun to deliver."""
_ANY_AHEAD = sa.select(outbox.c.id).where(_AHEAD).limit(1)
_BRING_FORWARD = outbox.update().where(_AHEAD).values(ready=_NOW, due=_NOW)


@dataclass(frozen=True, slots=True)
class ForDay:
    """A line for a person's message of a day."""

    person: str
    day: date
    line: Line


class Daily:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def add(self, lines: Iterable[ForDay]) -> None:
        """Keep the lines; one that is there already stays as it is."""
        rows = [_row(line) for line in lines]
        if rows:
            await self._connection.execute(
                insert(self._connection, daily_lines).on_conflict_do_nothing(), rows
            )

    async def of(self, person: str, day: date) -> tuple[Line, ...]:
        """Everything the person is to be told of that day, in no order (domain.messaging.most_urgent)."""
        found = await self._connection.execute(
            sa.select(daily_lines).where(daily_lines.c.person == person, daily_lines.c.day == day)
        )
        return tuple(_line(row) for row in found.mappings())

    async def held_back(self, messages: Collection[tuple[str, date]]) -> frozenset[tuple[str, date]]:
        """Keep these (person, day) messages from leaving until the transaction ends.

        They must have been put in the outbox before. Returns those that could be held; lines for the
        others would come too late, and belong in the message of another day.
        """
        keys = {daily_key(person, day): (person, day) for person, day in messages}
        if not keys:
            return frozenset()
        found = await self._connection.scalars(
            sa.select(outbox.c.unique_key)
            .where(outbox.c.unique_key.in_(sorted(keys)), _UNBEGUN)
            .order_by(outbox.c.unique_key)
            .with_for_update()
        )
        return frozenset(keys[key] for key in found)

    async def can_come_earlier(self, person: str, now: datetime, today: date) -> bool:
        """Does anything wait for someone on shifts to speak?"""
        found = await self._connection.execute(_ANY_AHEAD, _to_come(person, now, today))
        return found.first() is not None

    async def bring_forward(self, person: str, now: datetime, today: date) -> bool:
        """Someone on shifts has spoken: what waited for that is said now. False when nothing did."""
        moved = await self._connection.execute(_BRING_FORWARD, _to_come(person, now, today))
        return moved.rowcount > 0

    async def forget_before(self, day: date) -> int:
        """Remove the lines of earlier days. How many there were."""
        found = await self._connection.execute(daily_lines.delete().where(daily_lines.c.day < day))
        return found.rowcount


def _to_come(person: str, now: datetime, today: date) -> dict[str, Any]:
    """What _AHEAD asks for: the keys of the person's messages from this day on."""
    days = (today + timedelta(days=ahead) for ahead in range(_FURTHEST_AHEAD))
    return {"now": now} | {name: daily_key(person, day) for name, day in zip(_KEYS, days, strict=True)}


def _row(line: ForDay) -> dict[str, Any]:
    return {
        "person": line.person,
        "day": line.day,
        "what": line.line.what,
        "subject": line.line.id,
        "matter": line.line.matter.value,
        "telling": line.line.telling.value,
        "due": line.line.due,
        "goes_to": line.line.on and line.line.on.value,
    }


def _line(row: Mapping[Any, Any]) -> Line:
    return Line(
        what=row["what"],
        id=row["subject"],
        matter=Matter(row["matter"]),
        telling=Telling(row["telling"]),
        due=row["due"],
        on=None if row["goes_to"] is None else Receiver(row["goes_to"]),
    )


class Preferences:
    """What people have chosen for themselves."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def quiet(self, people: Collection[str]) -> Mapping[str, Quiet]:
        """The quiet hours of those among these people who have chosen some."""
        found = await self._connection.execute(
            sa.select(preferences).where(
                preferences.c.person.in_(people), preferences.c.quiet_begin.is_not(None)
            )
        )
        return {row["person"]: Quiet(row["quiet_begin"], row["quiet_until"]) for row in found.mappings()}

    async def set_quiet(self, person: str, quiet: Quiet | None) -> None:
        """From now on; None: the organisation's hours again."""
        statement = insert(self._connection, preferences)
        new = statement.excluded
        await self._connection.execute(
            statement.on_conflict_do_update(
                index_elements=[preferences.c.person],
                set_={"quiet_begin": new.quiet_begin, "quiet_until": new.quiet_until},
            ),
            {
                "person": person,
                "quiet_begin": quiet and quiet.begin,
                "quiet_until": quiet and quiet.until,
            },
        )
