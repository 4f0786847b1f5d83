"""Counts what [Visa mer] tells beside a digest's figures: when someone looks, on the indexes figures have."""

from collections.abc import Collection, Sequence
from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.actions import Source
from domain.cases import Precision, State
from domain.deadlines import local_day
from domain.digest_details import (
    Details,
    IncidentStanding,
    IncidentTold,
    LexSarahStanding,
    Oldest,
    common_causes,
    incident_standing,
)
from domain.figures import GUARDED, Fact, Outcome, Share
from domain.kinds import CaseKind
from domain.path_answers import sent_at
from domain.periods import Period
from storage.case_rows import causes_of
from storage.counting import BY_THE_DAY, Condition, as_they_were, how_many, received_in, written_out
from storage.store import Transaction
from storage.tables.actions import actions
from storage.tables.cases import CASE_CLOSED, CASE_FROM_OUTSIDE, cases, imported_cases

_UNGUARDED = (
    cases.c.original_kind.not_in([kind.value for kind in GUARDED]),
    cases.c.kind.not_in([kind.value for kind in GUARDED]),
)


async def count_details(tx: Transaction, units: Collection[str], period: Period, as_of: datetime) -> Details:
    """Guarded kinds left out. units: all that are covered; as_of: the moment of the digest's figures."""
    connection = tx.connection
    of = (cases.c.unit.in_(units), *_UNGUARDED)
    closed = await _closed(connection, of, period)
    return Details(
        causes=common_causes([(causes_of(causes), count) for causes, count, *_ in closed]),
        causes_unsaid=sum(count for causes, count, *_ in closed if causes is None),
        in_time=Share(
            part=sum(in_time for *_, in_time, _ in closed),
            whole=sum(count for _, count, *_ in closed),
            unknown=sum(count - by_the_day for _, count, _, by_the_day in closed),
        ),
        taken=await _taken(connection, of, period, as_of),
        registered=await _registered(connection, of, period, as_of),
        oldest=await _oldest(connection, of, as_of),
        overdue=await tx.actions.overdue_by_owner(
            units, local_day(as_of), as_of if as_of == period.end else None
        ),
    )


async def _closed(
    connection: AsyncConnection, of: Sequence[Condition], period: Period
) -> list[tuple[str | None, int, int, int]]:
    """(causes, cases closed in the period, of those in time, of those known by the day)"""
    exactly = sa.and_(cases.c.received_precision.in_(BY_THE_DAY), cases.c.closed_precision.in_(BY_THE_DAY))
    rows = await connection.execute(
        sa.select(
            cases.c.causes,
            sa.func.count(),
            how_many(exactly, cases.c.closed <= cases.c.finish_by),
            how_many(exactly),
        )
        .where(
            CASE_CLOSED,
            *of,
            cases.c.closed >= written_out(period.start),
            cases.c.closed < written_out(period.end),
            cases.c.closed_precision != Precision.UNKNOWN.value,
        )
        .group_by(cases.c.causes)
    )
    return [(causes, count, in_time, by_the_day) for causes, count, in_time, by_the_day in rows]


async def _taken(
    connection: AsyncConnection, of: Sequence[Condition], period: Period, as_of: datetime
) -> Share:
    """Of what was brought in it is not known."""
    elsewhere = sa.exists().where(imported_cases.c.case == cases.c.id)
    by_then = sa.and_(cases.c.taken.is_not(None), cases.c.taken < written_out(as_of))
    rows = await connection.execute(
        sa.select(
            sa.func.count(),
            how_many(~elsewhere, by_then, cases.c.taken <= cases.c.take_by),
            how_many(elsewhere),
            how_many(~elsewhere, ~by_then, cases.c.take_by >= written_out(as_of)),
        ).where(
            *of, received_in(period), CASE_FROM_OUTSIDE, cases.c.received_precision != Precision.UNKNOWN.value
        )
    )
    whole, part, unknown, waiting = rows.one()
    return Share(part, whole, unknown, waiting)


async def _registered(
    connection: AsyncConnection, of: Sequence[Condition], period: Period, as_of: datetime
) -> Share:
    """As the year counts it: a diary number, or what was brought in says so."""
    then = as_they_were(as_of, *of, received_in(period), CASE_FROM_OUTSIDE).subquery()
    said = sa.case(
        (then.c.registered, "yes"),
        else_=sa.func.coalesce(then.c.facts[Fact.REGISTERED.value].as_string(), "no"),
    ).label("said")
    asked = sa.select(said).subquery()
    rows = await connection.execute(
        sa.select(asked.c.said, sa.func.count().label("cases")).group_by(asked.c.said)
    )
    counts = {row.said: row.cases for row in rows}
    return Share(counts.get("yes", 0), sum(counts.values()), counts.get("unknown", 0))


async def _oldest(connection: AsyncConnection, of: Sequence[Condition], as_of: datetime) -> Oldest | None:
    rows = await connection.execute(
        sa.select(cases.c.id, cases.c.unit)
        .where(
            *of,
            cases.c.received < written_out(as_of),
            cases.c.received_precision.in_(BY_THE_DAY),
            cases.c.closed_precision != Precision.UNKNOWN.value,
            sa.or_(cases.c.closed.is_(None), cases.c.closed >= written_out(as_of)),
        )
        .order_by(cases.c.received, cases.c.number)
        .limit(1)
    )
    row = rows.one_or_none()
    return None if row is None else Oldest(row.id, row.unit)


# --- egenkontroll -----------------------------------------------------------------------------------------


async def units_with_unreported_checks(
    connection: AsyncConnection, units: Collection[str], period: Period, as_of: datetime
) -> tuple[str, ...]:
    """Units that decided actions from egenkontroll in the rolling year and reported no fault of it there."""
    year = period.rolling_year
    reported = sa.exists().where(
        cases.c.unit == actions.c.unit,
        cases.c.original_kind == CaseKind.SELF_MONITORING.value,
        cases.c.received >= written_out(year.start),
        cases.c.received < written_out(as_of),
    )
    rows = await connection.execute(
        sa.select(actions.c.unit)
        .distinct()
        .where(
            actions.c.unit.in_(units),
            actions.c.decided >= year.start,
            actions.c.decided < as_of,
            actions.c.source == Source.SELF_MONITORING.value,
            ~reported,
        )
        .order_by(actions.c.unit)
    )
    return tuple(rows.scalars())


# --- guarded kinds, for those entitled ----------------------------------------------------------------------


async def lex_sarah_standing(
    connection: AsyncConnection,
    units: Collection[str],
    period: Period,
    as_of: datetime,
    without: Collection[str] = (),
) -> LexSarahStanding:
    """without: cases, by id, that are counted as if they did not exist."""
    of = [cases.c.unit.in_(units), cases.c.original_kind == CaseKind.LEX_SARAH.value]
    if without:
        of.append(cases.c.id.not_in(without))
    count, oldest = await _open(connection, of, as_of)
    said = await _decided(connection, [*of, received_in(period.rolling_year)], as_of)
    outcomes = {outcome: sum(n for what, _, n in said if what == outcome.value) for outcome in Outcome}
    return LexSarahStanding(
        open=count,
        oldest_days=None if oldest is None else (local_day(as_of) - local_day(oldest)).days,
        outcomes=outcomes,
        undecided=sum(n for what, _, n in said if what not in set(Outcome)),
        notified=sum(n for what, told, n in said if told == "yes" or what == Outcome.NOTIFIED),
    )


async def _open(
    connection: AsyncConnection, of: Sequence[Condition], as_of: datetime
) -> tuple[int, datetime | None]:
    then = as_they_were(as_of, *of).subquery()
    exactly = then.c.received_precision.in_(BY_THE_DAY)
    rows = await connection.execute(
        sa.select(
            sa.func.count(),
            sa.func.min(sa.case((exactly, then.c.received)), type_=cases.c.received.type),
        ).where(then.c.state != State.CLOSED.value, then.c.closed_precision != Precision.UNKNOWN.value)
    )
    count, oldest = rows.one()
    return count, oldest


async def _decided(
    connection: AsyncConnection, of: Sequence[Condition], as_of: datetime
) -> list[tuple[str, str, int]]:
    """(what it came to, whether the authority was notified, cases)"""
    then = as_they_were(as_of, *of).subquery()
    asked = sa.select(
        sa.func.coalesce(then.c.facts[Fact.OUTCOME.value].as_string(), "").label("outcome"),
        sa.func.coalesce(then.c.facts[Fact.NOTIFIED.value].as_string(), "").label("notified"),
    ).subquery()
    rows = await connection.execute(
        sa.select(asked.c.outcome, asked.c.notified, sa.func.count()).group_by(*asked.c)
    )
    return [(outcome, notified, count) for outcome, notified, count in rows]


async def incidents_standing(
    connection: AsyncConnection,
    units: Collection[str],
    period: Period,
    as_of: datetime,
    without: Collection[str] = (),
) -> IncidentStanding:
    """without: as for lex_sarah_standing. Few enough in twelve months to be read one by one."""
    of = [cases.c.unit.in_(units), cases.c.original_kind == CaseKind.DATA_INCIDENT.value]
    if without:
        of.append(cases.c.id.not_in(without))
    rows = await connection.execute(
        sa.select(cases.c.facts, cases.c.discovered, cases.c.received).where(
            *of,
            received_in(period.rolling_year),
            cases.c.received < written_out(as_of),
            cases.c.received_precision != Precision.UNKNOWN.value,
        )
    )
    told = [
        IncidentTold(
            notified=row.facts.get(Fact.NOTIFIED, ""),
            decided=date.fromisoformat(day) if (day := row.facts.get("decided_day")) else None,
            since=row.discovered or row.received,
            sent=sent_at(row.facts),
        )
        for row in rows
    ]
    return incident_standing(told, as_of)
