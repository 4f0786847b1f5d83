"""The shelf of APT: a unit's series, and its occasions, put here some months ahead.

What is due is found by an index on the moment when anything of an occasion is due next.
"""

import secrets
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.deadlines import local_day
from domain.meetings import AHEAD, HAS_BEEN_HELD, Occasion, State
from domain.meetings import occasion_of as new_occasion
from domain.series import Past, Series, goes_without, look_ahead, question_about
from storage.engine import insert
from storage.errors import Stale
from storage.meeting_rows import occasion_of, occasion_row, series_of, series_row
from storage.tables.meetings import (
    meeting_decisions,
    meeting_items,
    meeting_lessons,
    meeting_readers,
    meeting_series,
    meetings,
)
from storage.versions import Versioned

_SERIES = Versioned(meeting_series, "series")
_OCCASIONS = Versioned(meetings, "occasion")
_IS_AHEAD = meetings.c.state.in_(sorted(state.value for state in AHEAD))
_WAS_HELD = meetings.c.state.in_(sorted(state.value for state in HAS_BEEN_HELD))


@dataclass(frozen=True, slots=True)
class Held:
    """A line of the register of held APTs. Counts only, and no text.

    decisions: how many, actions: of those that became one; read: how many have confirmed the notes.
    """

    occasion: str
    unit: str
    day: date
    state: State
    standing_only: bool
    present: int | None
    items: int
    decisions: int
    actions: int
    read: int


class Meetings:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    # --- series ---

    async def add_series(self, series: Series, now: datetime) -> tuple[Occasion, ...]:
        """Keep a new series with its first occasions, which are returned. Raises Stale if it is there."""
        await _SERIES.add(self._connection, series_row(series) | {"planned_to": None, "next_plan": None})
        return await self.plan(series, now)

    async def save_series(self, series: Series) -> None:
        """Keep what was changed (place, clients); for other dates end it and add another.

        Raises Stale unless it is one version on from what is stored.
        """
        await _SERIES.save(self._connection, series_row(series))

    async def end_series(self, series: Series, last: date) -> tuple[Occasion, ...]:
        """No occasion after that day: planned ones go, their items wait for the next APT of the unit.

        Returned are those after it that people have seen already; cancel them. Raises Stale.
        """
        after = (meetings.c.series == series.id) & (meetings.c.original > last)
        untouched = after & (meetings.c.state == State.PLANNED.value)
        ended = await self._connection.execute(
            meeting_series.update()
            .where(meeting_series.c.id == series.id, meeting_series.c.version == series.version)
            .values(until=last, next_plan=None, version=series.version + 1)
        )
        if ended.rowcount == 0:
            raise Stale("series", series.id)
        gone = sa.select(meetings.c.id).where(untouched)
        for table in (meeting_items, meeting_lessons):
            await self._connection.execute(
                table.update().where(table.c.occasion.in_(gone)).values(occasion=None)
            )
        await self._connection.execute(meetings.delete().where(untouched))
        ahead = sa.select(meetings).where(after, _IS_AHEAD)
        return await self._select(ahead.order_by(meetings.c.begins, meetings.c.id))

    async def series(self, series_id: str) -> Series | None:
        found = await self._series(sa.select(meeting_series).where(meeting_series.c.id == series_id))
        return found[0] if found else None

    async def series_of(self, unit: str, today: date) -> tuple[Series, ...]:
        """Those of the unit that go on, the oldest first."""
        return await self.series_in([unit], today)

    async def series_in(self, unit_keys: Collection[str], today: date) -> tuple[Series, ...]:
        """Those of exactly these units that go on, the oldest first."""
        goes_on = sa.or_(meeting_series.c.until.is_(None), meeting_series.c.until >= today)
        return await self._series(
            sa.select(meeting_series)
            .where(meeting_series.c.unit.in_(unit_keys), goes_on)
            .order_by(meeting_series.c.created, meeting_series.c.id)
        )

    async def series_to_plan(self, now: datetime, limit: int) -> tuple[Series, ...]:
        """Those that are to be planned further: give each to plan(). Held until the transaction ends."""
        return await self._series(
            sa.select(meeting_series)
            .where(meeting_series.c.next_plan <= now)
            .order_by(meeting_series.c.next_plan, meeting_series.c.id)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )

    async def next_to_plan(self) -> datetime | None:
        """When any series is next to be planned further."""
        found: datetime | None = await self._connection.scalar(
            sa.select(sa.func.min(meeting_series.c.next_plan))
        )
        return found

    async def plan(self, series: Series, now: datetime) -> tuple[Occasion, ...]:
        """Put the occasions of the time ahead on the shelf; those that are new are returned.

        Those not settled fall on a holiday or the day before one: ask about them.
        """
        today = local_day(now)
        planned_to = await self._connection.scalar(
            sa.select(meeting_series.c.planned_to).where(meeting_series.c.id == series.id)
        )
        since = today if planned_to is None else max(today, planned_to + timedelta(days=1))
        found, again = look_ahead(series.pattern, since, today, series.until)
        occasions = [
            new_occasion(
                series,
                each,
                secrets.token_hex(16),
                settled=all(question_about(planned.day) is None for planned in each.planned),
            )
            for each in found
        ]
        new = await self._add(occasions)
        await self._connection.execute(
            meeting_series.update()
            .where(meeting_series.c.id == series.id)
            .values(planned_to=found[-1].original if found else planned_to, next_plan=again)
        )
        return new

    async def _add(self, occasions: Collection[Occasion]) -> tuple[Occasion, ...]:
        new = []
        for occasion in occasions:
            added = await self._connection.execute(
                insert(self._connection, meetings)
                .on_conflict_do_nothing(index_elements=[meetings.c.series, meetings.c.original])
                .returning(meetings.c.id),
                occasion_row(occasion),
            )
            if added.one_or_none() is not None:
                new.append(occasion)
        return tuple(new)

    async def _series(self, query: sa.Select[*tuple[Any, ...]]) -> tuple[Series, ...]:
        found = await self._connection.execute(query)
        return tuple(series_of(row) for row in found.mappings())

    # --- occasions ---

    async def get(self, occasion_id: str) -> Occasion | None:
        found = await self._select(sa.select(meetings).where(meetings.c.id == occasion_id))
        return found[0] if found else None

    async def save(self, occasion: Occasion, *, same_version: bool = False) -> None:
        """Keep the changed occasion. same_version: nothing that people see has changed (noted_done).

        Raises Stale unless it is one version on from what is stored, or the same.
        """
        await _OCCASIONS.save(self._connection, occasion_row(occasion), same_version=same_version)

    async def due(self, now: datetime, limit: int) -> tuple[Occasion, ...]:
        """Occasions of which something is due (domain.meetings.due), the longest due first.

        Held until the transaction ends. Save each with what was done noted: then the next call
        gives the next page.
        """
        return await self._select(
            sa.select(meetings)
            .where(meetings.c.next_at <= now)
            .order_by(meetings.c.next_at, meetings.c.id)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )

    async def next_due(self) -> datetime | None:
        """When anything can next come due."""
        found: datetime | None = await self._connection.scalar(
            sa.select(meetings.c.next_at)
            .where(meetings.c.next_at.is_not(None))
            .order_by(meetings.c.next_at)
            .limit(1)
        )
        return found

    async def coming(self, unit: str, now: datetime, limit: int) -> tuple[Occasion, ...]:
        """The unit's next occasions that begin after now, cancelled ones apart."""
        return await self._select(
            sa.select(meetings)
            .where(meetings.c.unit == unit, meetings.c.begins > now, _IS_AHEAD)
            .order_by(meetings.c.begins, meetings.c.id)
            .limit(limit)
        )

    async def next_of(self, unit: str, now: datetime) -> Occasion | None:
        return next(iter(await self.coming(unit, now, 1)), None)

    async def between(self, unit: str, first: date, last: date) -> tuple[Occasion, ...]:
        """The unit's occasions of these days, cancelled ones too: "APT den 6 januari"."""
        return await self._select(
            sa.select(meetings)
            .where(meetings.c.unit == unit, meetings.c.day >= first, meetings.c.day <= last)
            .order_by(meetings.c.begins, meetings.c.id)
        )

    async def unsettled(self, unit_keys: Collection[str], now: datetime) -> tuple[Occasion, ...]:
        """Those ahead that fall on a holiday or the day before, and nobody has said what to do."""
        return await self._select(
            sa.select(meetings)
            .where(meetings.c.unit.in_(unit_keys), meetings.c.begins > now, _IS_AHEAD, ~meetings.c.settled)
            .order_by(meetings.c.begins, meetings.c.id)
        )

    async def last_held(self, unit: str, before: datetime) -> Occasion | None:
        """The latest that was held and began before that moment."""
        found = await self._select(
            sa.select(meetings)
            .where(meetings.c.unit == unit, meetings.c.begins < before, _WAS_HELD)
            .order_by(meetings.c.begins.desc(), meetings.c.id)
            .limit(1)
        )
        return found[0] if found else None

    # --- what was held ---

    async def past_of(self, unit_keys: Collection[str], before: date) -> Mapping[str, Past]:
        """What APT came to before that day in each of these units that had any planned."""
        held = sa.func.max(sa.case((_WAS_HELD, meetings.c.day)))
        found = await self._connection.execute(
            sa.select(meetings.c.unit, held, sa.func.max(meetings.c.day))
            .where(meetings.c.unit.in_(unit_keys), meetings.c.day < before)
            .group_by(meetings.c.unit)
        )
        return {unit: Past(*days) for unit, *days in found}

    async def going_without(self, unit_keys: Collection[str], today: date) -> tuple[str, ...]:
        """Those of these units that have APT, and have held none for their set time."""
        of_unit: dict[str, list[Series]] = {}
        for series in await self.series_in(unit_keys, today):
            of_unit.setdefault(series.unit, []).append(series)
        past = await self.past_of(of_unit, today)
        return tuple(
            unit
            for unit in unit_keys
            if unit in of_unit and goes_without(of_unit[unit], past.get(unit), today)
        )

    async def register(self, unit_keys: Collection[str], first: date, last: date) -> tuple[Held, ...]:
        """The APTs held in these units on these days, by day: evidence, to be exported."""
        rows = await self._connection.execute(
            sa.select(
                meetings.c.id,
                meetings.c.unit,
                meetings.c.day,
                meetings.c.state,
                meetings.c.standing_only,
                meetings.c.present,
                _how_many(meeting_items, ~meeting_items.c.withdrawn),
                _how_many(meeting_decisions),
                _how_many(meeting_decisions, meeting_decisions.c.action.is_not(None)),
                _how_many(meeting_readers),
            )
            .where(meetings.c.unit.in_(unit_keys), meetings.c.day >= first, meetings.c.day <= last, _WAS_HELD)
            .order_by(meetings.c.day, meetings.c.unit, meetings.c.id)
        )
        return tuple(
            Held(occasion, unit, day, State(state), standing_only, present, *counts)
            for occasion, unit, day, state, standing_only, present, *counts in rows
        )

    async def _select(self, query: sa.Select[*tuple[Any, ...]]) -> tuple[Occasion, ...]:
        found = await self._connection.execute(query)
        return tuple(occasion_of(row) for row in found.mappings())


def _how_many(table: sa.Table, *conditions: sa.ColumnElement[bool]) -> sa.ScalarSelect[int]:
    return (
        sa.select(sa.func.count())
        .select_from(table)
        .where(table.c.occasion == meetings.c.id, *conditions)
        .scalar_subquery()
    )
