"""Cases known by their year only, and periods that nothing is known of: no false number, no made-up date."""

from datetime import UTC, datetime

import pytest
import sqlalchemy as sa

from domain.cases import Case, Precision, State
from domain.digest import Digest, Interval, Recipient, Version
from domain.figures import Figures
from domain.kinds import CaseKind
from domain.periods import Period
from domain.suppression import Published
from storage.giving_digests import figures_of, give, show
from storage.imports import Imported, Origin
from storage.store import Store, Transaction
from storage.tables.figures import imported_years
from tests.rooms.storage.examples import a_case

YEAR, AUGUST, QUARTER = Period.of_year(2022), Period.of_month(2022, 8), Period.of_quarter(2022, 3)
AFTER = datetime(2023, 1, 2, 8, tzinfo=UTC)
UNITS = ("almen", "lss")
COUNTS = {"almen": 9, "lss": 3}


def known_by_its_year(serial: int, unit: str) -> Case:
    return a_case(
        id=f"case-{serial}",
        number=f"AV-2022-{serial:04}",
        unit=unit,
        received=YEAR.start,
        received_precision=Precision.YEAR,
        state=State.ACKNOWLEDGED,
    )


@pytest.fixture
async def brought_in(known: Store) -> Store:
    """Twelve deviations of 2022, of which no month is known, and nothing else."""
    units = [unit for unit, count in COUNTS.items() for _ in range(count)]
    some = [
        Imported(Origin("file", str(n)), known_by_its_year(n, unit), "", None, "", AFTER)
        for n, unit in enumerate(units, start=1)
    ]
    async with known.transaction() as tx:
        await tx.imports.add(some)
    return known


async def shown(store: Store, period: Period) -> Figures:
    async with store.transaction() as tx:
        digest = await show(tx, UNITS, period, "eva", AFTER)
        return await figures_of(tx, digest, AFTER)


async def told_outside(tx: Transaction, period: Period) -> dict[str | None, Published]:
    every = Interval.YEARLY if period == YEAR else Interval.QUARTERLY
    place = f"public {period.first}"
    to = Recipient(place, UNITS, every, Version.PUBLIC, channel=place)
    digest = await give(tx, to, period, AFTER)
    assert isinstance(digest, Digest)
    found = await tx.digests.published(period, (digest.id,))
    return {each.unit: each for each in found if each.kind is CaseKind.DEVIATION}


async def test_a_public_year_counts_what_is_known_by_its_year_and_a_quarter_does_not_say_none(
    brought_in: Store,
) -> None:
    async with brought_in.transaction() as tx:
        quarter, year = await told_outside(tx, QUARTER), await told_outside(tx, YEAR)
    assert {each.told for each in quarter.values()} == {False}
    assert [year[unit].low <= count <= (year[unit].high or 0) for unit, count in COUNTS.items()] == [
        True,
        True,
    ]
    assert year["lss"].small
    assert year[None].low <= sum(COUNTS.values()) <= (year[None].high or 0)


async def test_a_month_says_how_many_lack_their_month_and_makes_up_no_dates(brought_in: Store) -> None:
    august = await shown(brought_in, AUGUST)
    assert (august.received(CaseKind.DEVIATION), august.lacking) == (None, 12)
    assert (august.standing.open, august.standing.oldest_days) == (0, None)
    assert not any(unit.silent for unit in august.by_unit)
    year = await shown(brought_in, YEAR)
    assert (year.received(CaseKind.DEVIATION), year.lacking) == (12, 0)
    assert (year.standing.open, year.standing.oldest_days, year.known_three_months) == (12, None, False)
    assert year.received(CaseKind.PRAISE) is year.received(CaseKind.CARE_DEVIATION) is None


async def test_nothing_is_known_before_and_after_what_was_brought_in(brought_in: Store) -> None:
    for year in (2021, 2023):
        assert not (await shown(brought_in, Period.of_month(year, 3))).known
    async with brought_in.transaction() as tx:
        outside = await told_outside(tx, Period.of_quarter(2023, 1))
    assert {each.told for each in outside.values()} == {False}


async def test_what_is_reported_here_is_known_from_the_first_case_on(brought_in: Store) -> None:
    async with brought_in.transaction() as tx:
        await tx.cases.add(a_case(id="ours", received=datetime(2024, 6, 3, 9, tzinfo=UTC)))
        known = await tx.figures.coverage()
        assert set(await tx.connection.scalars(sa.select(imported_years.c.year))) == {2022}
    assert known.begins(Period.of_month(2024, 5)) is None
    assert str(known.begins(Period.of_year(2024))) == "2024-06-03"
    assert known.holds(Period.of_month(2024, 7))
    assert not known.holds(Period.of_year(2023))
