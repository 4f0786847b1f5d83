"""Counting a calendar year of the whole organisation, with every case as it was at the year's end."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.actions import ActionKind, ActionStep, Effect
from domain.cases import Precision, State
from domain.deadlines import local_day
from domain.figures import DaysRow, Fact, MonthRow
from domain.kinds import CaseKind, Category
from domain.periods import Period
from domain.year_counts import EARLIER_YEARS, ActionsCounted, YearCounted, YearFactRow, YearKindRow
from storage.counting import (
    BY_THE_DAY,
    BY_THE_MONTH,
    OUTSIDE,
    DaysBetween,
    answered_when,
    as_they_were,
    how_many,
    received_in,
)
from storage.figures import known_since
from storage.tables import actions, cases, imported_cases

_WITH_FACTS = (*OUTSIDE, CaseKind.LEX_SARAH.value, CaseKind.DATA_INCIDENT.value)
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

    async def count(self, year: int, as_of: datetime) -> YearCounted:
        """Everything the figures of the whole organisation's year need, with states as of that moment."""
        period = Period.of_year(year)
        of_year = as_they_were(as_of, received_in(period)).subquery()
        return YearCounted(
            kinds=await self._kinds(of_year),
            facts=await self._facts(of_year, period.last),
            categories=await self._categories(of_year),
            days=await self._days(of_year),
            months=await self._months(period),
            earlier=await self._earlier(year),
            actions=await self._actions(of_year, period, as_of),
            own=await self._own(period),
            known_since=await known_since(self._connection),
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

    async def _actions(self, then: sa.Subquery, period: Period, as_of: datetime) -> ActionsCounted:
        """Actions decided in the year as they were then, and those that what was brought in counts."""
        required = actions.c.kind == ActionKind.REQUIREMENT.value
        late = (actions.c.first_due < local_day(as_of)) & required
        done = actions.c.done.is_not(None) & (actions.c.done < as_of)
        of_year = (
            actions.c.decided >= period.start,
            actions.c.decided < as_of,
            actions.c.decided < period.end,
        )
        counts = await self._connection.execute(
            sa.select(
                sa.func.count(), how_many(required), how_many(done), how_many(late & sa.not_(done))
            ).where(*of_year)
        )
        total, requirements, finished, overdue = counts.one()
        answered = await self._connection.execute(
            sa.select(actions.c.effect, actions.c.log).where(*of_year, actions.c.effect.is_not(None))
        )
        effects = Counter(effect for effect, log in answered if _answered_by(log, as_of))
        taken, taken_done = (
            sa.func.coalesce(sa.func.sum(then.c.facts[fact.value].as_string().cast(sa.Integer)), 0)
            for fact in (Fact.ACTIONS, Fact.ACTIONS_DONE)
        )
        elsewhere = await self._connection.execute(sa.select(taken, taken_done))
        return ActionsCounted(
            total, requirements, finished, overdue, tuple(effects[e.value] for e in Effect), *elsewhere.one()
        )


def _answered_by(log: Sequence[Mapping[str, str]], moment: datetime) -> bool:
    """Whether it helped was answered before that moment; the last answer counts."""
    answers = [line["at"] for line in log if line["step"] == ActionStep.ANSWER.value]
    return bool(answers) and datetime.fromisoformat(answers[-1]) < moment
