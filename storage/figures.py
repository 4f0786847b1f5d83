"""The shelf of figures: counted in SQL on indexes, as of any moment. No story is opened for it.

What a case was at an earlier moment is its own row when it has not changed since, and otherwise
the line in case_log that says what it was then. docs/statistics.md has the counting rules.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.cases import Precision, State
from domain.deadlines import local_day
from domain.figure_rows import Answered, AnswerRow, Counted, DaysRow, InflowRow, MonthRow, OpenRow
from domain.figures import CLUSTER_DAYS, LONG_OPEN, VERY_LONG_OPEN, quiet_months
from domain.kinds import CaseKind, Category
from domain.periods import Coverage, Period, beginning_of
from storage.counting import (
    BY_THE_DAY,
    BY_THE_MONTH,
    Condition,
    DaysBetween,
    answered_when,
    as_they_were,
    how_many,
    received_in,
    written_out,
)
from storage.engine import insert
from storage.tables.cases import (
    CASE_CLOSED,
    CASE_FROM_OUTSIDE,
    CASE_OPEN,
    CASE_WITH_EXCLUDED,
    cases,
    imported_cases,
)
from storage.tables.digests import digest_recipients
from storage.tables.figures import imported_years, reported_years, reporting_groups
from storage.tables.installation import occurrences
from storage.tables.meetings import meeting_series

_NOT_STARTED = (State.RECEIVED.value, State.ACKNOWLEDGED.value)


async def coverage(connection: AsyncConnection) -> Coverage:
    """Since when Lyhörd is in use here, and of which years cases were brought in from elsewhere."""
    elsewhere = sa.exists().where(imported_cases.c.case == cases.c.id)
    first = sa.select(cases.c.received).where(~elsewhere).order_by(cases.c.received).limit(1)
    # that nobody has reported anything yet says something too, once meetings, digests and jobs are going
    in_use = (meeting_series.c.created, digest_recipients.c.at, occurrences.c.started)
    signs = sa.union_all(
        sa.select(first.scalar_subquery().label("at")), *(sa.select(sa.func.min(at)) for at in in_use)
    ).subquery()
    one = sa.select(sa.func.min(signs.c.at).label("since")).subquery()
    rows = await connection.execute(
        sa.select(one.c.since, imported_years.c.year).select_from(one.outerjoin(imported_years, sa.true()))
    )
    found = rows.all()
    return Coverage(found[0].since, frozenset(row.year for row in found if row.year is not None))


class FigureShelf:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    # --- a digest ---

    async def count(
        self, units: Collection[str], period: Period, as_of: datetime, without: Collection[str] = ()
    ) -> Counted:
        """Everything a digest of these units needs, in six queries however many units there are.

        as_of: states are those of this moment; usually the period's end, or now before that.
        without: cases, by id, that are counted as if they did not exist.
        """
        of = [cases.c.unit.in_(units)]
        if without:
            of.append(cases.c.id.not_in(without))
        return Counted(
            inflow=await self._inflow(of, period),
            open=await self._open(of, period, as_of),
            answers=await self._answers(of, period, as_of),
            days=await self._days(of, period),
            months=await self._months(of, period),
            known=await coverage(self._connection),
        )

    async def by_span(
        self, units: Collection[str], kinds: Collection[CaseKind], period: Period
    ) -> Mapping[CaseKind, Mapping[tuple[str, Period], int]]:
        """Received by unit and month; by unit and year, those of which no more than the year is known."""
        months = period.months()
        place = sa.case(
            *((cases.c.received < written_out(month.end), place) for place, month in enumerate(months))
        )
        rows = await self._connection.execute(
            sa.select(cases.c.original_kind, cases.c.unit, _BY_THE_YEAR, place, sa.func.count())
            .where(
                cases.c.unit.in_(units),
                cases.c.received >= written_out(months[0].start),
                cases.c.received < written_out(months[-1].end),
                cases.c.received_precision != Precision.UNKNOWN.value,
                cases.c.original_kind.in_([kind.value for kind in kinds]),
            )
            .group_by(cases.c.original_kind, cases.c.unit, _BY_THE_YEAR, place)
        )
        found: dict[CaseKind, dict[tuple[str, Period], int]] = {kind: {} for kind in kinds}
        for kind, unit, of_year, at, count in rows:
            span = Period.of_year(months[at].first.year) if of_year else months[at]
            of_kind = found[CaseKind(kind)]
            of_kind[unit, span] = of_kind.get((unit, span), 0) + count
        return found

    async def coverage(self) -> Coverage:
        """Of which time anything is known."""
        return await coverage(self._connection)

    async def kept_from(self, person: str, kinds: Collection[CaseKind]) -> frozenset[str]:
        """Cases reported as one of these kinds of which this person must not know that they exist."""
        of_kinds = [kind.value for kind in kinds]
        rows = await self._connection.execute(
            sa.select(cases.c.id, cases.c.excluded).where(
                CASE_WITH_EXCLUDED, cases.c.original_kind.in_(of_kinds)
            )
        )
        return frozenset(case for case, excluded in rows if person in excluded)

    async def _inflow(self, of: Sequence[Condition], period: Period) -> tuple[InflowRow, ...]:
        rolling = period.rolling_year
        lately = sa.and_(
            cases.c.received >= written_out(period.end - CLUSTER_DAYS),
            cases.c.received < written_out(period.end),
        )
        quiet_since = quiet_months(period)
        rows = await self._connection.execute(
            sa.select(
                cases.c.unit,
                cases.c.original_kind,
                cases.c.category,
                how_many(received_in(period)),
                how_many(received_in(period.year_before)),
                how_many(received_in(rolling)),
                how_many(received_in(rolling.year_before)),
                how_many(lately, cases.c.received_precision.in_(BY_THE_DAY)),
                how_many(
                    cases.c.received >= written_out(beginning_of(quiet_since)),
                    cases.c.received_precision.in_(BY_THE_MONTH),
                ),
                how_many(_lacking(period)),
                how_many(_lacking(period.year_before)),
                how_many(_by_year_since(quiet_since)),
            )
            .where(
                *of,
                cases.c.received >= written_out(rolling.year_before.start),
                cases.c.received < written_out(period.end),
                cases.c.received_precision != Precision.UNKNOWN.value,
            )
            .group_by(cases.c.unit, cases.c.original_kind, cases.c.category)
        )
        return tuple(
            InflowRow(unit, CaseKind(kind), Category(category) if category else None, *counts)
            for unit, kind, category, *counts in rows
        )

    async def _months(self, of: Sequence[Condition], period: Period) -> tuple[MonthRow, ...]:
        months = period.rolling_year.months()
        place = sa.case(
            *((cases.c.received < written_out(month.end), place) for place, month in enumerate(months))
        )
        rows = await self._connection.execute(
            sa.select(place, cases.c.original_kind, sa.func.count())
            .where(
                *of,
                cases.c.received >= written_out(months[0].start),
                cases.c.received < written_out(months[-1].end),
                cases.c.received_precision.in_(BY_THE_MONTH),
            )
            .group_by(place, cases.c.original_kind)
        )
        return tuple(MonthRow(place, CaseKind(kind), count) for place, kind, count in rows)

    async def _open(self, of: Sequence[Condition], period: Period, as_of: datetime) -> tuple[OpenRow, ...]:
        here = of if as_of < period.end else (*of, _received_by(as_of))
        then = as_they_were(as_of, *here, still=CASE_OPEN).subquery()
        exactly = then.c.received_precision.in_(BY_THE_DAY)
        waiting = then.c.state == State.RECEIVED.value
        rows = await self._connection.execute(
            sa.select(
                then.c.unit,
                then.c.original_kind,
                sa.func.count(),
                how_many(waiting, then.c.take_by < as_of),
                how_many(exactly, then.c.finish_by < as_of),
                how_many(exactly, then.c.state.in_(_NOT_STARTED), then.c.received < as_of - LONG_OPEN),
                how_many(exactly, then.c.received < as_of - LONG_OPEN),
                how_many(exactly, then.c.received < as_of - VERY_LONG_OPEN),
                sa.func.min(sa.case((exactly, then.c.received)), type_=cases.c.received.type),
            )
            .where(then.c.state != State.CLOSED.value, then.c.closed_precision != Precision.UNKNOWN.value)
            .group_by(then.c.unit, then.c.original_kind)
        )
        return tuple(OpenRow(unit, CaseKind(kind), *counts) for unit, kind, *counts in rows)

    async def _answers(
        self, of: Sequence[Condition], period: Period, as_of: datetime
    ) -> tuple[AnswerRow, ...]:
        rolling = period.rolling_year
        in_time = sa.case((cases.c.finish_by >= as_of, Answered.WAITING.value), else_=Answered.NO.value)
        answered = answered_when(cases.c.replied, cases.c.facts, period.last, otherwise=in_time)
        rows = await self._connection.execute(
            sa.select(
                answered,
                how_many(received_in(period)),
                how_many(received_in(rolling)),
                how_many(received_in(rolling.year_before)),
            )
            .where(
                *of,
                cases.c.received >= written_out(rolling.year_before.start),
                cases.c.received < written_out(period.end),
                cases.c.received_precision != Precision.UNKNOWN.value,
                CASE_FROM_OUTSIDE,
            )
            .group_by(answered)
        )
        return tuple(AnswerRow(Answered(said), *counts) for said, *counts in rows)

    async def _days(self, of: Sequence[Condition], period: Period) -> tuple[DaysRow, ...]:
        days = DaysBetween(cases.c.received, cases.c.closed)
        rows = await self._connection.execute(
            sa.select(cases.c.original_kind, days, sa.func.count())
            .where(
                CASE_CLOSED,
                *of,
                cases.c.closed >= written_out(period.start),
                cases.c.closed < written_out(period.end),
                cases.c.received_precision.in_(BY_THE_DAY),
                cases.c.closed_precision.in_(BY_THE_DAY),
            )
            .group_by(cases.c.original_kind, days)
        )
        return tuple(DaysRow(CaseKind(kind), days, count) for kind, days, count in rows)

    # --- what earlier reports said, and what is reported together ---

    async def reported(self) -> dict[int, dict[str, Any]]:
        """What the yearly reports that were brought in said, by year; domain.year reads it."""
        rows = await self._connection.execute(sa.select(reported_years).order_by(reported_years.c.year))
        return {row.year: row.facts for row in rows}

    async def keep_reported(self, year: int, facts: dict[str, Any]) -> None:
        """Keep what the report of a year said, in place of what was kept before."""
        statement = insert(self._connection, reported_years).values(year=year, facts=facts)
        await self._connection.execute(
            statement.on_conflict_do_update(
                index_elements=[reported_years.c.year], set_={"facts": statement.excluded.facts}
            )
        )

    async def groups(self) -> dict[str, tuple[str, ...]]:
        """The units that another source reports together, by the unit they are reported under."""
        rows = await self._connection.execute(
            sa.select(reporting_groups).order_by(reporting_groups.c.group, reporting_groups.c.unit)
        )
        found: dict[str, tuple[str, ...]] = {}
        for group, unit in rows:
            found[group] = (*found.get(group, ()), unit)
        return found

    async def keep_group(self, group: str, members: Sequence[str]) -> None:
        """These units are reported together under that one, from now on."""
        await self._connection.execute(reporting_groups.delete().where(reporting_groups.c.group == group))
        if members:
            await self._connection.execute(
                reporting_groups.insert(), [{"group": group, "unit": unit} for unit in members]
            )


_BY_THE_YEAR = cases.c.received_precision == Precision.YEAR.value


def _lacking(period: Period) -> Condition:
    """Known by their year only, and in no period shorter than it."""
    first, last = Period.of_year(period.first.year), Period.of_year(period.last.year)
    within = sa.and_(
        cases.c.received >= written_out(period.start),
        cases.c.received <= written_out(period.last_start[Precision.YEAR]),
    )
    return sa.and_(
        _BY_THE_YEAR,
        cases.c.received >= written_out(first.start),
        cases.c.received < written_out(last.end),
        sa.not_(within),
    )


def _by_year_since(day: date) -> Condition:
    return sa.and_(_BY_THE_YEAR, cases.c.received >= written_out(Period.of_year(day.year).start))


def _received_by(moment: datetime) -> Condition:
    """What is known by its year or month was there for certain when that was over."""
    day = local_day(moment)
    begun = {
        Precision.YEAR: Period.of_year(day.year).start,
        Precision.MONTH: Period.of_month(day.year, day.month).start,
    }
    return sa.and_(
        *(
            sa.or_(cases.c.received_precision != precision.value, cases.c.received < written_out(start))
            for precision, start in begun.items()
        )
    )
