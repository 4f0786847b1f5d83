"""What the counting of figures is written in: cases as they were at a moment, and what a period holds."""

from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.compiler import compiles

from domain.cases import Precision, State
from domain.figure_rows import Answered
from domain.figures import FROM_OUTSIDE, Fact
from domain.periods import Period
from storage.tables.cases import case_log, cases
from storage.tables.columns import Moment

BY_THE_DAY = (Precision.MINUTE.value, Precision.DAY.value)
BY_THE_MONTH = (*BY_THE_DAY, Precision.MONTH.value)
OUTSIDE = tuple(kind.value for kind in FROM_OUTSIDE)
Condition = sa.ColumnElement[bool]


class DaysBetween(sa.sql.functions.GenericFunction[int]):
    """Whole days from the first moment to the second, a day begun counted as one.

    In whole seconds, so that both databases come to the same.
    """

    type = sa.Integer()
    inherit_cache = True
    name = "days_between"


@compiles(DaysBetween, "postgresql")
def _on_postgresql(element: Any, compiler: Any, **options: Any) -> str:
    first, second = (compiler.process(clause, **options) for clause in element.clauses)
    seconds = f"floor(extract(epoch FROM {second})) - floor(extract(epoch FROM {first}))"
    return f"(CAST({seconds} AS BIGINT) + 86399) / 86400"


@compiles(DaysBetween, "sqlite")
def _on_sqlite(element: Any, compiler: Any, **options: Any) -> str:
    first, second = (compiler.process(clause, **options) for clause in element.clauses)
    seconds = f"CAST(strftime('%s', {second}) AS INTEGER) - CAST(strftime('%s', {first}) AS INTEGER)"
    return f"({seconds} + 86399) / 86400"


def written_out(moment: datetime) -> sa.BindParameter[datetime]:
    """A moment in the SQL itself: a plan that PostgreSQL keeps for any moment reads far too much."""
    return sa.bindparam(None, moment, type_=Moment(), literal_execute=True)


def how_many(*conditions: Condition) -> sa.ColumnElement[int]:
    return sa.func.count().filter(*conditions)


def received_in(period: Period) -> Condition:
    """What was received in the period; a month or a year known no closer must lie in it wholly.

    What is known of no time at all is for the caller to leave out.
    """
    wholly = [
        sa.or_(cases.c.received_precision != precision.value, cases.c.received <= written_out(latest))
        for precision, latest in period.last_start.items()
    ]
    # The bound on all of them is what an index is walked by; what follows it is looked up there.
    return sa.and_(
        cases.c.received >= written_out(period.start), cases.c.received < written_out(period.end), *wholly
    )


def answered_when(
    replied: sa.ColumnElement[Any],
    facts: Any,
    last: date,
    otherwise: Any = Answered.NO.value,
) -> sa.ColumnElement[str]:
    """Was the sender answered by that day? "unknown" only where what was brought in says so."""
    said = facts[Fact.ANSWERED.value].as_string()
    return sa.case((replied <= last, Answered.YES.value), (said.is_not(None), said), else_=otherwise)


def as_they_were(
    moment: datetime, *wanted: Condition, still: Condition | None = None
) -> sa.CompoundSelect[Any]:
    """The cases that had been received by then, as they were then.

    still: a condition on what has not changed since; those that have are for the caller to sort out.
    """
    then_at = written_out(moment)
    here = (cases.c.received < then_at, cases.c.received_precision != Precision.UNKNOWN.value, *wanted)
    unchanged = sa.or_(cases.c.changed.is_(None), cases.c.changed < then_at)
    settled = sa.select(
        cases.c.original_kind,
        cases.c.received,
        cases.c.received_precision,
        cases.c.take_by,
        cases.c.finish_by,
        cases.c.closed,
        cases.c.closed_precision,
        cases.c.kind,
        cases.c.state,
        cases.c.unit,
        cases.c.category,
        cases.c.registry_number.is_not(None).label("registered"),
        cases.c.replied,
        cases.c.facts,
        cases.c.causes,
    ).where(*here, unchanged, *(() if still is None else (still,)))
    line = case_log.alias()
    latest = (
        sa.select(sa.func.max(line.c.version))
        .where(line.c.case == cases.c.id, line.c.at < then_at)
        .correlate(cases)
        .scalar_subquery()
    )
    had_line = case_log.c.version.is_not(None)

    def then(name: str, otherwise: Any) -> sa.ColumnElement[Any]:
        """As the line has it; without a line it was brought in later, and is taken to have been so then."""
        return sa.case((had_line, case_log.c[name]), else_=otherwise).label(name)

    closed_by_then = cases.c.closed < then_at
    moved = (
        sa.select(
            cases.c.original_kind,
            cases.c.received,
            cases.c.received_precision,
            cases.c.take_by,
            cases.c.finish_by,
            then("closed", sa.case((closed_by_then, cases.c.closed))),
            cases.c.closed_precision,
            then("kind", cases.c.kind),
            then("state", sa.case((closed_by_then, State.CLOSED.value), else_=State.ACKNOWLEDGED.value)),
            then("unit", cases.c.unit),
            then("category", cases.c.category),
            then("registered", cases.c.registry_number.is_not(None)),
            then("replied", cases.c.replied),
            then("facts", cases.c.facts),
            then("causes", cases.c.causes),
        )
        .select_from(
            cases.outerjoin(case_log, sa.and_(case_log.c.case == cases.c.id, case_log.c.version == latest))
        )
        .where(*here, cases.c.changed >= then_at)
    )
    return sa.union_all(settled, moved)
