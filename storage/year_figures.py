"""A year's figures, or a digest's, from all the shelves they need."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from domain.actions import Effect
from domain.deadlines import local_day
from domain.figures import GUARDED, ActionFigures, Figures, assemble
from domain.periods import Period
from domain.year import YearFigures, assemble_year
from domain.year_counts import ReportedYear
from storage.digest_details import units_with_unreported_checks
from storage.store import Transaction
from storage.year_counts import YearCounts


async def year_figures(tx: Transaction, year: int, now: datetime, reader: str | None = None) -> YearFigures:
    """The whole organisation's year, as of its end, or as of now while it lasts.

    reader: a person to whom guarded cases they are kept from do not exist while the year lasts. A year
    that is over is what the organisation tells everyone, so it is the same for all.
    """
    as_of = min(Period.of_year(year).end, now)
    unknown_to = reader if as_of == now else None
    reported = await tx.figures.reported()
    return assemble_year(
        year,
        await YearCounts(tx.connection).count(year, as_of, await _kept_from(tx, unknown_to)),
        tx.organisation,
        as_of,
        {each: ReportedYear.from_facts(each, facts) for each, facts in reported.items()},
        await tx.figures.groups(),
    )


async def _kept_from(tx: Transaction, reader: str | None) -> frozenset[str]:
    """Guarded cases that do not exist for the reader: whoever is excluded sees nothing, not even a count."""
    return frozenset() if reader is None else await tx.figures.kept_from(reader, GUARDED)


async def period_figures(
    tx: Transaction, units: Sequence[str], period: Period, now: datetime, reader: str | None = None
) -> Figures:
    """The figures of these units and period, as of its end, or as of now while it lasts.

    reader: a person to whom guarded cases they are kept from do not exist.
    """
    as_of = min(period.end, now)
    figures = assemble(
        await tx.figures.count(units, period, as_of, await _kept_from(tx, reader)),
        tx.organisation,
        units,
        period,
        as_of,
        await tx.figures.groups(),
        await _actions(tx, units, period, as_of),
        await tx.meetings.going_without(units, local_day(as_of)),
    )
    unreported = await units_with_unreported_checks(tx.connection, units, period, as_of)
    return replace(figures, unreported_checks=unreported)


async def _actions(tx: Transaction, units: Sequence[str], period: Period, as_of: datetime) -> ActionFigures:
    """What is open of actions on that day, and what became of those decided in the twelve months."""
    over = as_of == period.end
    standing = await tx.actions.counts(units, local_day(as_of), as_of if over else None)
    became = await tx.actions.outcomes(units, period.rolling_year.start, period.end)
    return ActionFigures(
        open_requirements=sum(each.requirements for each in standing),
        open_recommendations=sum(each.recommendations for each in standing),
        overdue=sum(each.overdue_requirements + each.overdue_recommendations for each in standing),
        decided=became.decided,
        done=became.done,
        effect=tuple(became.effects[effect] for effect in Effect),
    )
