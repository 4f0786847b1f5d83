"""Figures come out as counted by hand, on both databases and by index; a year that is over stays."""

import json
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from domain.actions import ActionType, Effect, Named, Proposal, answer, finish, for_case, new_action
from domain.cases import Case, Handling, Happened, Precision, State
from domain.digest import without_guarded
from domain.figures import Figures, UnitFigures
from domain.kinds import CaseKind, Category, Cause
from domain.organisation import Organisation, Person, Unit
from domain.periods import Period
from domain.year import YearFigures
from domain.year_details import Measures
from storage.case_rows import row_of
from storage.imports import Imported, Origin
from storage.kept_figures import facts_of, figures_from
from storage.store import Store, Transaction
from storage.tables.cases import cases
from storage.year_figures import period_figures, year_figures

UNITS = tuple(f"u{number}" for number in range(6))
ORGANISATION = Organisation(
    (
        Unit("top", "Förvaltningen", "förvaltning"),
        *(Unit(key, key, "enhet", "top", staff_count=20) for key in UNITS),
    ),
    (Person("eva", "Eva Ek"),),
    (),
)
OCTOBER = Period.of_month(2025, 10)
AFTER = datetime(2026, 2, 1, tzinfo=UTC)
YEAR_END = Period.of_year(2025).end
KINDS = (CaseKind.DEVIATION, CaseKind.COMPLAINT, CaseKind.VIEW, CaseKind.LEX_SARAH)


def a_case(serial: int = 1, **changes: Any) -> Case:
    received = changes.pop("received", datetime(2025, 10, 7, 9, tzinfo=UTC))
    case = Case(
        id=f"c{serial}",
        number=f"X-{serial}",
        kind=CaseKind.DEVIATION,
        original_kind=CaseKind.DEVIATION,
        unit="u1",
        state=State.RECEIVED,
        version=1,
        reporter="eva",
        received=received,
        take_by=received + timedelta(days=1),
        finish_by=received + timedelta(days=30),
    )
    return replace(case, **changes)


def closed(case: Case, at: datetime) -> Case:
    return replace(case, state=State.CLOSED, closed=at, version=case.version + 1)


def opened(case: Case) -> Case:
    return case if case.closed is None else replace(case, state=State.RECEIVED, closed=None, version=1)


@pytest.fixture
async def known(store: Store) -> Store:
    async with store.transaction() as tx:
        await tx.organisations.replace(ORGANISATION)
    return store


async def keep(store: Store, *some: Case) -> None:
    """Each as it is now; those that are closed with what they were before."""
    async with store.transaction() as tx:
        await tx.connection.execute(cases.insert(), [row_of(opened(case)) for case in some])
        for case in some:
            if case.closed is not None:
                await tx.cases.save(case, case.closed)


async def month(store: Store, period: Period = OCTOBER, units: Sequence[str] = UNITS) -> Figures:
    async with store.reading() as tx:
        return await period_figures(tx, units, period, AFTER)


async def year(store: Store, of: int = 2025) -> YearFigures:
    async with store.reading() as tx:
        return await year_figures(tx, of, AFTER)


def unit(figures: Figures, key: str) -> UnitFigures:
    return next(each for each in figures.by_unit if each.unit == key)


# --- as counted by hand ----------------------------------------------------------------------------


def drawn(seed: int, count: int) -> list[Case]:
    chance = random.Random(seed)
    found = []
    for serial in range(count):
        begun = datetime(2023, 6, 1, tzinfo=UTC) + timedelta(minutes=chance.randrange(60 * 24 * 940))
        precision = chance.choice((*[Precision.MINUTE] * 6, *Precision))
        if precision in (Precision.MONTH, Precision.YEAR):
            begun = (
                Period.of_year(begun.year).start
                if precision is Precision.YEAR
                else Period.of_month(begun.year, begun.month).start
            )
        kind = chance.choice(KINDS)
        case = a_case(
            serial,
            kind=kind,
            original_kind=kind,
            unit=chance.choice(UNITS),
            received=begun,
            received_precision=precision,
            category=chance.choice((Category.FALL, Category.TREATMENT, Category.OTHER, None)),
            replied=chance.choice((None, date(2025, 10, 20))),
        )
        ends = begun + timedelta(hours=chance.randrange(24 * 60))
        found.append(closed(case, ends) if chance.random() < 0.7 else case)
    return found


def lacks_its_month(case: Case) -> bool:
    return case.received_precision is Precision.YEAR


@pytest.mark.parametrize("seed", [1, 2])
async def test_a_month_is_what_one_comes_to_by_counting(known: Store, seed: int) -> None:
    stored = drawn(seed, 400)
    await keep(known, *stored)
    figures = await month(known)
    since = {
        "period": OCTOBER,
        "year_before": OCTOBER.year_before,
        "rolling": OCTOBER.rolling_year,
        "rolling_before": OCTOBER.rolling_year.year_before,
    }
    for kind in KINDS:
        of_kind = [case for case in stored if case.original_kind is kind]
        for name, period in since.items():
            counted = sum(period.holds(case.received, case.received_precision) for case in of_kind)
            lacks = name.endswith("before") and any(map(lacks_its_month, of_kind))
            assert getattr(figures.by_kind[kind], name) == (None if lacks else counted), (kind, name)
        this_year = Period.of_year(2025).start
        lacking = [case for case in of_kind if lacks_its_month(case) and case.received >= this_year]
        assert figures.by_kind[kind].lacking == len(lacking)
    exact = {Precision.MINUTE, Precision.DAY}
    was_open = [
        case
        for case in stored
        if case.received < OCTOBER.end
        and (case.closed is None or case.closed >= OCTOBER.end)
        and case.received_precision is not Precision.UNKNOWN
        and not (lacks_its_month(case) and case.received >= Period.of_year(2025).start)
    ]
    standing = figures.standing
    assert standing.open == len(was_open)
    assert standing.overdue == sum(
        case.received_precision in exact and case.finish_by < OCTOBER.end for case in was_open
    )
    assert standing.very_long_open == sum(
        case.received_precision in exact and case.received < OCTOBER.end - timedelta(days=60)
        for case in was_open
    )
    for key in UNITS:
        shown = [
            case for case in was_open if case.unit == key and case.original_kind is not CaseKind.LEX_SARAH
        ]
        assert unit(figures, key).standing.open == len(shown)
    done = sorted(
        -(-int((case.closed - case.received).total_seconds()) // 86400)
        for case in stored
        if case.closed and OCTOBER.start <= case.closed < OCTOBER.end and case.received_precision in exact
    )
    assert figures.handling.closed == len(done)
    assert figures.handling.median == done[(len(done) - 1) // 2]
    assert figures.handling.nine_of_ten == done[-(-len(done) * 9 // 10) - 1]
    by_month = Counter(
        place
        for case in stored
        for place, each in enumerate(OCTOBER.rolling_year.months())
        if case.received_precision is not Precision.YEAR
        and each.holds(case.received, case.received_precision)
    )
    assert [sum(each.by_kind.values()) for each in figures.months] == [by_month[place] for place in range(12)]
    told = without_guarded(figures)
    assert figures_from(json.loads(json.dumps(facts_of(told)))) == told


@pytest.mark.parametrize("seed", [3, 4])
async def test_a_year_is_what_one_comes_to_by_counting(known: Store, seed: int) -> None:
    stored = drawn(seed, 400)
    await keep(known, *stored)
    figures = await year(known, 2024)
    whole, end = Period.of_year(2024), Period.of_year(2024).end
    of_year = [
        case
        for case in stored
        if case.original_kind is CaseKind.DEVIATION and whole.holds(case.received, case.received_precision)
    ]
    deviations = figures.deviations
    assert deviations.total == len(of_year)
    assert deviations.open == sum(case.closed is None or case.closed >= end for case in of_year)
    assert deviations.closed == len(of_year) - deviations.open
    assert {each.unit: each.count for each in deviations.by_unit} == Counter(case.unit for case in of_year)
    assert sum(deviations.by_month or ()) + deviations.month_unknown == len(of_year)
    assert deviations.month_unknown == sum(case.received_precision is Precision.YEAR for case in of_year)


async def test_a_time_known_by_its_year_enters_no_month_and_no_quarter_but_the_year(known: Store) -> None:
    await keep(known, a_case(received=Period.of_year(2025).start, received_precision=Precision.YEAR))
    counts = [(await month(known, Period.of_month(2025, number))).total() for number in range(1, 13)]
    assert counts == [0] * 12
    assert (await month(known, Period.of_quarter(2025, 1))).total() == 0
    assert (await month(known, Period.of_year(2025))).total() == 1
    assert (await year(known)).deviations.by_month is None


async def test_guarded_kinds_are_in_no_units_open_figures(known: Store) -> None:
    await keep(known, a_case(kind=CaseKind.LEX_SARAH, original_kind=CaseKind.LEX_SARAH))
    figures = unit(await month(known), "u1")
    assert (figures.inflow.period, figures.standing.open) == (0, 0)
    assert CaseKind.LEX_SARAH not in figures.by_kind
    assert figures.guarded[CaseKind.LEX_SARAH] == 1


async def test_without_cases_of_earlier_years_there_is_nothing_to_compare_with(known: Store) -> None:
    await keep(known, a_case())
    inflow = (await month(known)).by_kind[CaseKind.DEVIATION]
    assert (inflow.period, inflow.year_before, inflow.rolling, inflow.rolling_before) == (1, None, 1, None)


async def test_causes_are_counted_as_they_were_without_opening_what_is_sealed(known: Store) -> None:
    case = a_case()
    async with known.transaction() as tx:
        await tx.cases.add(case)
        for version, causes in ((2, ()), (3, (Cause.COMPETENCE, Cause.ROUTINES))):
            at = YEAR_END - timedelta(days=9 - version)
            await tx.cases.save(replace(case, version=version), at)
            await tx.cases.save_handling(case.id, Handling(causes=causes), at)
    before = await year(known)
    async with known.transaction() as tx:
        await tx.cases.save(replace(case, version=4), YEAR_END + timedelta(days=1))
        await tx.cases.save_handling(case.id, Handling(causes=(Cause.COOPERATION,)), YEAR_END)
    assert before.details.deviation_causes == ((Cause.ROUTINES, 1), (Cause.COMPETENCE, 1))
    assert (await year(known)).details == before.details


async def test_an_action_that_was_answered_is_counted_with_what_it_stems_from(known: Store) -> None:
    case = a_case(
        kind=CaseKind.LEX_SARAH, original_kind=CaseKind.LEX_SARAH, happened=Happened(date(2025, 10, 4))
    )
    at = YEAR_END - timedelta(days=20)
    proposal = for_case(
        Proposal("Skola", "u1", Named("eva"), date(2025, 12, 30), type=ActionType.TRAINING), case
    )
    decided = new_action(proposal, action_id="a", number="ÅT-1", by="eva", now=at, decided=True)
    done = finish(decided, "eva", at)
    async with known.transaction() as tx:
        await tx.cases.add(case)
        await tx.actions.add(decided)
        await tx.actions.save(done, at)
        await tx.actions.save(answer(done, Effect.YES, "eva", at), at)
    found = await year(known)
    assert found.actions.effect == (1, 0, 0)
    assert found.details.lex_sarah_measures == Measures(1, 1, 1)
    assert (found.details.training.actions, found.details.detection.median) == (1, 3)


# --- frozen ----------------------------------------------------------------------------------------


async def test_what_happens_after_the_year_does_not_alter_it(known: Store) -> None:
    """Open at its end: closed, registered, moved, sorted anew, answered and reopened later."""
    open_then = a_case(1)
    complaint = a_case(2, kind=CaseKind.COMPLAINT, original_kind=CaseKind.COMPLAINT)
    closed_then = a_case(3, unit="u2")
    async with known.transaction() as tx:
        for case in (open_then, complaint, closed_then):
            await tx.cases.add(case)
        await tx.cases.save(closed(closed_then, YEAR_END - timedelta(days=9)), YEAR_END - timedelta(days=9))
    before = await year(known)
    later = iter(YEAR_END + timedelta(hours=hours) for hours in range(9))
    async with known.transaction() as tx:
        await tx.cases.save(closed(open_then, YEAR_END), next(later))
        moved = replace(complaint, version=2, unit="u3", category=Category.FALL, registry_number="SN 1")
        await tx.cases.save(moved, next(later))
        answered = replace(moved, version=3, replied=date(2026, 1, 2), kind=CaseKind.DEVIATION)
        await tx.cases.save(answered, next(later))
        again = replace(closed_then, state=State.ACKNOWLEDGED, closed=None, version=3)
        await tx.cases.save(again, next(later))
        await tx.cases.save(closed(again, YEAR_END + timedelta(days=3)), next(later))
    assert replace(await year(known), as_of=before.as_of) == before
    assert (before.deviations.open, before.deviations.closed) == (1, 1)
    now = await month(known, Period.of_month(2026, 1))
    assert now.standing.open == 1


async def test_while_the_year_lasts_it_is_as_of_now(known: Store) -> None:
    await keep(known, a_case())
    async with known.reading() as tx:
        figures = await year_figures(tx, 2025, datetime(2025, 11, 1, tzinfo=UTC))
    assert (figures.complete, figures.deviations.total) == (False, 1)


async def test_many_imported_cases_are_kept_sealed_each_with_its_own_key(known: Store) -> None:
    some = [
        Imported(Origin("sys", str(n)), a_case(n), f"story {n}", None, f"digest {n}", YEAR_END)
        for n in range(1, 8)
    ]
    async with known.transaction() as tx:
        await tx.imports.add(some)
    async with known.reading() as tx:
        there = await tx.imports.known("sys", ["1", "7", "8"])
        assert {external: each.digest for external, each in there.items()} == {
            "1": "digest 1",
            "7": "digest 7",
        }
        assert [text.text for text in await tx.cases.texts("c7")] == ["story 7"]
        assert await tx.imports.known("another", ["1"]) == {}


# --- by index --------------------------------------------------------------------------------------


@contextmanager
def statements(tx: Transaction) -> Iterator[list[tuple[str, Any]]]:
    asked: list[tuple[str, Any]] = []
    connection = tx.connection.sync_connection
    assert connection is not None

    def note(_: Any, __: Any, statement: str, parameters: Any, *more: Any) -> None:
        asked.append((statement, parameters))

    sa.event.listen(connection, "before_cursor_execute", note)
    yield asked
    sa.event.remove(connection, "before_cursor_execute", note)


async def plan(tx: Transaction, statement: str, parameters: Any) -> str:
    sqlite = tx.connection.dialect.name == "sqlite"
    explain = "EXPLAIN QUERY PLAN" if sqlite else "EXPLAIN"
    found = await tx.connection.exec_driver_sql(f"{explain} {statement}", parameters)
    return "\n".join(str(row[-1] if sqlite else row[0]).strip() for row in found)


_BUSY = 6_000
"""Enough for a planner to prefer an index."""


@pytest.fixture
async def busy(known: Store) -> Store:
    """Ten years of cases in many units, of which two are asked about."""
    units = [Unit(f"v{n}", f"v{n}", "enhet", "top") for n in range(300)]
    start = datetime(2016, 1, 1, tzinfo=UTC)
    alike = row_of(a_case())
    rows = []
    for n in range(_BUSY):
        received = start + timedelta(days=3650 * n / _BUSY)
        done = received + timedelta(days=20) if n < _BUSY * 0.99 else None
        rows.append(
            alike
            | {"id": f"c{n}", "number": f"X-{n}", "unit": f"v{n % 300}", "received": received}
            | {"state": "closed" if done else "received", "closed": done, "changed": done}
        )
    async with known.transaction() as tx:
        await tx.organisations.replace(replace(ORGANISATION, units=(*ORGANISATION.units, *units)))
        await tx.connection.execute(cases.insert(), rows)
        await tx.connection.execute(sa.text("ANALYZE"))
    return known


async def test_a_digest_walks_indexes_and_takes_as_many_statements_for_two_units_as_for_one(
    busy: Store,
) -> None:
    """The inflow is read from its index alone."""
    async with busy.transaction() as tx:
        with statements(tx) as one:
            await period_figures(tx, ["v1"], OCTOBER, AFTER)
        with statements(tx) as two:
            await period_figures(tx, ["v1", "v2"], OCTOBER, AFTER)
        assert len(one) == len(two) <= 12
        plans = {
            statement: await plan(tx, statement, parameters)
            for statement, parameters in two
            if " cases" in statement
        }
        wrong = {
            statement: found
            for statement, found in plans.items()
            if "Seq Scan on cases" in found or "SCAN cases\n" in f"{found}\n"
        }
        assert wrong == {}
        inflow = next(found for found in plans.values() if "ix_cases_inflow" in found)
        if "SEARCH" in inflow:  # SQLite says so
            assert "COVERING INDEX ix_cases_inflow" in inflow
        assert any("ix_cases_from_outside" in found for found in plans.values())
