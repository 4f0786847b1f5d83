"""Counting a calendar year of the whole organisation, with every case as it was at the year's end."""

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.actions import ActionKind, ActionStep, ActionType, Effect
from domain.cases import Precision, State
from domain.deadlines import local_day
from domain.figure_rows import DaysRow, MonthRow
from domain.figures import Fact
from domain.kinds import CaseKind, Category, Cause
from domain.periods import Period
from domain.year_counts import (
    EARLIER_YEARS,
    TOLD,
    ActionsCounted,
    ActionsRow,
    YearCounted,
    YearFactRow,
    YearKindRow,
)
from storage.case_rows import causes_of
from storage.counting import (
    BY_THE_DAY,
    BY_THE_MONTH,
    OUTSIDE,
    Condition,
    DaysBetween,
    answered_when,
    as_they_were,
    how_many,
    received_in,
)
from storage.figures import coverage
from storage.tables.actions import actions
from storage.tables.cases import cases, imported_cases
from storage.tables.organisation import units

_WITH_FACTS = (*OUTSIDE, CaseKind.LEX_SARAH.value, CaseKind.DATA_INCIDENT.value)
_WITH_CAUSES = (CaseKind.DEVIATION.value, CaseKind.LEX_SARAH.value)
_BEFORE_INVESTIGATION = (
    State.RECEIVED.value,
    State.ACKNOWLEDGED.value,
    State.TRIAGE.value,
    State.MORE_INFORMATION.value,
)
_YES_NO = {"yes": True, "no": False, "unknown": None}


class YearCounts:
    """Counts by SQL on indexes; one query for each part of the year's figures."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def count(self, year: int, as_of: datetime, without: Collection[str] = ()) -> YearCounted:
        """Everything the figures of the whole organisation's year need, with states as of that moment.

        without: cases, by id, that are counted as if they did not exist.
        """
        period = Period.of_year(year)
        others = (cases.c.id.not_in(without),) if without else ()
        of_year = as_they_were(as_of, received_in(period), *others).subquery()
        known = cases.c.received_precision != Precision.UNKNOWN.value
        received = (received_in(period), cases.c.received < as_of, known, *others)
        return YearCounted(
            kinds=await self._kinds(of_year),
            facts=await self._facts(of_year, period.last),
            categories=await self._categories(of_year),
            days=await self._days(of_year),
            months=await self._months(period),
            causes=await self._causes(of_year),
            told=await self._told(of_year),
            lags=await self._lags(received),
            brought_in=await self._brought_in(received),
            sources=await self._sources(received),
            earlier=await self._earlier(year),
            actions=await self._actions(of_year, period, as_of, without),
            own=await self._own(period),
            known=await coverage(self._connection),
        )

    async def _kinds(self, then: sa.Subquery) -> tuple[YearKindRow, ...]:
        unknown = then.c.closed_precision == Precision.UNKNOWN.value
        rows = await self._connection.execute(
            sa.select(
                then.c.unit,
                then.c.original_kind,
                sa.func.count(),
                how_many(~unknown, then.c.state != State.CLOSED.value),
                how_many(unknown),
                how_many(then.c.kind != then.c.original_kind),
            ).group_by(then.c.unit, then.c.original_kind)
        )
        return tuple(YearKindRow(unit, CaseKind(kind), *counts) for unit, kind, *counts in rows)

    async def _facts(self, then: sa.Subquery, last: date) -> tuple[YearFactRow, ...]:
        begun = sa.case((then.c.state.not_in(_BEFORE_INVESTIGATION), "yes"), else_="")
        said = [
            sa.func.coalesce(then.c.facts[fact.value].as_string(), unsaid).label(fact.value)
            for fact, unsaid in (
                (Fact.INVESTIGATED, begun),
                (Fact.OUTCOME, ""),
                (Fact.NOTIFIED, ""),
                (Fact.ASSESSED, ""),
            )
        ]
        asked = sa.select(
            then.c.original_kind,
            sa.case(
                (then.c.registered, "yes"),
                else_=sa.func.coalesce(then.c.facts[Fact.REGISTERED.value].as_string(), "no"),
            ).label("was_registered"),
            answered_when(then.c.replied, then.c.facts, last).label("was_answered"),
            *said,
        ).where(then.c.original_kind.in_(_WITH_FACTS))
        each = asked.subquery()
        rows = await self._connection.execute(sa.select(*each.c, sa.func.count()).group_by(*each.c))
        return tuple(
            YearFactRow(CaseKind(kind), _YES_NO[registered], _YES_NO[answered], *rest)
            for kind, registered, answered, *rest in rows
        )

    async def _categories(self, then: sa.Subquery) -> tuple[tuple[CaseKind, Category | None, int], ...]:
        rows = await self._connection.execute(
            sa.select(then.c.original_kind, then.c.category, sa.func.count()).group_by(
                then.c.original_kind, then.c.category
            )
        )
        return tuple(
            (CaseKind(kind), Category(category) if category else None, count)
            for kind, category, count in rows
        )

    async def _days(self, then: sa.Subquery) -> tuple[DaysRow, ...]:
        days = DaysBetween(then.c.received, then.c.closed)
        rows = await self._connection.execute(
            sa.select(then.c.original_kind, days, sa.func.count())
            .where(
                then.c.closed.is_not(None),
                then.c.received_precision.in_(BY_THE_DAY),
                then.c.closed_precision.in_(BY_THE_DAY),
            )
            .group_by(then.c.original_kind, days)
        )
        return tuple(DaysRow(CaseKind(kind), days, count) for kind, days, count in rows)

    async def _months(self, period: Period) -> tuple[MonthRow, ...]:
        months = period.months()
        place = sa.case(*((cases.c.received < month.end, place) for place, month in enumerate(months)))
        rows = await self._connection.execute(
            sa.select(place, cases.c.original_kind, sa.func.count())
            .where(
                cases.c.received >= period.start,
                cases.c.received < period.end,
                cases.c.received_precision.in_(BY_THE_MONTH),
            )
            .group_by(place, cases.c.original_kind)
        )
        return tuple(MonthRow(place, CaseKind(kind), count) for place, kind, count in rows)

    async def _earlier(self, year: int) -> tuple[tuple[int, CaseKind, int], ...]:
        """(year, kind, received) of the years that this one is held against, where there were any."""
        years = tuple(range(year - EARLIER_YEARS, year))
        which = sa.case(*((cases.c.received < Period.of_year(each).end, each) for each in years), else_=year)
        rows = await self._connection.execute(
            sa.select(which, cases.c.original_kind, sa.func.count())
            .where(
                cases.c.received >= Period.of_year(years[0]).start,
                cases.c.received < Period.of_year(years[-1]).end,
                cases.c.received_precision != Precision.UNKNOWN.value,
            )
            .group_by(which, cases.c.original_kind)
        )
        return tuple((each, CaseKind(kind), count) for each, kind, count in rows)

    async def _own(self, period: Period) -> bool:
        """Was anything reported here in the period, and not only brought in from elsewhere?"""
        elsewhere = sa.exists().where(imported_cases.c.case == cases.c.id)
        found = await self._connection.scalar(
            sa.select(cases.c.id)
            .where(cases.c.received >= period.start, cases.c.received < period.end, ~elsewhere)
            .limit(1)
        )
        return found is not None

    async def _causes(self, then: sa.Subquery) -> tuple[tuple[CaseKind, tuple[Cause, ...], int], ...]:
        rows = await self._connection.execute(
            sa.select(then.c.original_kind, then.c.causes, sa.func.count())
            .where(then.c.original_kind.in_(_WITH_CAUSES))
            .group_by(then.c.original_kind, then.c.causes)
        )
        return tuple((CaseKind(kind), causes_of(causes), count) for kind, causes, count in rows)

    async def _told(self, then: sa.Subquery) -> tuple[tuple[CaseKind, str, int], ...]:
        said = sa.case(
            *(
                (then.c.original_kind == kind.value, then.c.facts[fact].as_string())
                for kind, fact in TOLD.items()
            )
        )
        asked = (
            sa.select(then.c.original_kind, sa.func.coalesce(said, "").label("said"))
            .where(then.c.original_kind.in_([kind.value for kind in TOLD]))
            .subquery()
        )
        rows = await self._connection.execute(
            sa.select(*asked.c, sa.func.count().label("cases")).group_by(*asked.c)
        )
        return tuple((CaseKind(row.original_kind), row.said, row.cases) for row in rows)

    async def _lags(self, received: Sequence[Condition]) -> tuple[DaysRow, ...]:
        """Of lex Sarah, which are few: from the day it happened to the day that someone noticed."""
        noticed = sa.func.coalesce(cases.c.discovered, cases.c.received, type_=cases.c.received.type)
        rows = await self._connection.execute(
            sa.select(cases.c.happened_day, noticed).where(
                *received,
                cases.c.original_kind == CaseKind.LEX_SARAH.value,
                cases.c.happened_precision.in_(BY_THE_DAY),
                sa.or_(cases.c.discovered.is_not(None), cases.c.received_precision.in_(BY_THE_DAY)),
            )
        )
        days = Counter(max(0, (local_day(moment) - happened).days) for happened, moment in rows)
        return tuple(DaysRow(CaseKind.LEX_SARAH, lag, count) for lag, count in days.items())

    async def _brought_in(self, received: Sequence[Condition]) -> dict[CaseKind, int]:
        rows = await self._connection.execute(
            sa.select(cases.c.original_kind, sa.func.count().label("received"))
            .join_from(imported_cases, cases, imported_cases.c.case == cases.c.id)
            .where(*received)
            .group_by(cases.c.original_kind)
        )
        return {CaseKind(row.original_kind): row.received for row in rows}

    async def _sources(self, received: Sequence[Condition]) -> dict[str, int]:
        rows = await self._connection.execute(
            sa.select(imported_cases.c.source, sa.func.count().label("received"))
            .join_from(imported_cases, cases, imported_cases.c.case == cases.c.id)
            .where(*received)
            .group_by(imported_cases.c.source)
            .order_by(imported_cases.c.source)
        )
        return {row.source: row.received for row in rows}

    async def _actions(
        self, then: sa.Subquery, period: Period, as_of: datetime, without: Collection[str]
    ) -> ActionsCounted:
        """Actions decided in the year as they were then, and those that what was brought in counts."""
        required = actions.c.kind == ActionKind.REQUIREMENT.value
        late = (actions.c.first_due < local_day(as_of)) & required
        done = actions.c.done.is_not(None) & (actions.c.done < as_of)
        of_year = (
            actions.c.decided >= period.start,
            actions.c.decided < as_of,
            actions.c.decided < period.end,
            *((sa.func.coalesce(actions.c.case, "").not_in(without),) if without else ()),
        )
        behind = actions.outerjoin(cases, actions.c.case == cases.c.id)
        sorts = (cases.c.original_kind, actions.c.type, units.c.provider)
        counts = await self._connection.execute(
            sa.select(
                *sorts,
                sa.func.count(),
                how_many(required),
                how_many(done),
                how_many(late & sa.not_(done)),
            )
            .select_from(behind.join(units, actions.c.unit == units.c.key))
            .where(*of_year)
            .group_by(*sorts)
        )
        answered = await self._connection.execute(
            sa.select(cases.c.original_kind, actions.c.effect, actions.c.log)
            .select_from(behind)
            .where(*of_year, actions.c.effect.is_not(None))
        )
        taken, taken_done = (
            sa.func.coalesce(sa.func.sum(then.c.facts[fact.value].as_string().cast(sa.Integer)), 0)
            for fact in (Fact.ACTIONS, Fact.ACTIONS_DONE)
        )
        elsewhere = await self._connection.execute(
            sa.select(then.c.original_kind, taken, taken_done)
            .group_by(then.c.original_kind)
            .having(taken > 0)
        )
        return ActionsCounted(
            tuple(
                ActionsRow(_kind(of), ActionType(sort) if sort else None, provider, *found)
                for of, sort, provider, *found in counts
            ),
            tuple((_kind(of), Effect(effect)) for of, effect, log in answered if _answered_by(log, as_of)),
            {CaseKind(kind): (count, carried_out) for kind, count, carried_out in elsewhere},
        )


def _kind(word: str | None) -> CaseKind | None:
    return CaseKind(word) if word else None


def _answered_by(log: Sequence[Sequence[str]], moment: datetime) -> bool:
    """Whether it helped was answered before that moment; the last answer counts."""
    answers = [at for step, _, at in log if step == ActionStep.ANSWER.value]
    return bool(answers) and datetime.fromisoformat(answers[-1]) < moment
