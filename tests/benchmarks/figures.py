"""How long figures take in SQL, with ten thousand cases stored and with a million.

    python -m tests.benchmarks --only figures [--quick] [--json FILE]

The förvaltning of 100 units has the very same rows in both databases, so that only what others have
stored differs; in the third it has its even share of the million.
"""

import shutil
import statistics
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from domain.organisation import Organisation, Person, Unit
from domain.periods import Period
from storage import schema
from storage.engine import open_engines
from storage.store import Store, Transaction
from storage.year_figures import period_figures, year_figures
from tests.databases import AUDIT_KEY, KEYS, PostgreSQL, started

FORVALTNINGAR, UNITS_EACH = 20, 100
OWN = 5_000
YEARS = 10
NOW = datetime(2026, 1, 2, 7, tzinfo=UTC)
MONTH = Period.of_month(2025, 12)
EARLIER = Period.of_month(2025, 9)
ROUNDS = 15
_WARM_UP = 2


@dataclass(frozen=True)
class Stored:
    """A database to measure on: cases in all, and how many of them the measured förvaltning has."""

    name: str
    cases: int
    own: int


SMALL = Stored("10 000 cases", 10_000, OWN)
LARGE = Stored("1 000 000 cases, the same of its own", 1_000_000, OWN)
EVEN = Stored("1 000 000 cases, evenly", 1_000_000, 1_000_000 // FORVALTNINGAR)


@dataclass(frozen=True)
class Size:
    """The databases, the first being what the others are held against, and how often each is asked."""

    stored: tuple[Stored, ...] = (SMALL, LARGE, EVEN)
    rounds: int = ROUNDS


QUICK = Size((SMALL, Stored("100 000 cases, the same of its own", 100_000, OWN)), rounds=5)


def organisation() -> Organisation:
    units = [Unit("k", "Kommunen", "kommun")]
    for major in range(FORVALTNINGAR):
        units.append(Unit(f"f{major}", f"Förvaltning {major}", "förvaltning", "k"))
        units += [
            Unit(f"f{major}-{minor}", f"Enhet {major}-{minor}", "enhet", f"f{major}", staff_count=20)
            for minor in range(UNITS_EACH)
        ]
    return Organisation(tuple(units), (Person("p", "Provare"),), ())


OWN_UNITS = tuple(f"f0-{minor}" for minor in range(UNITS_EACH))

_FILL = """
INSERT INTO cases (id, number, kind, original_kind, unit, state, version, reporter, received, take_by,
    finish_by, category, wants_answer, taken, closed, facts, excluded, shared_with_manager, contested,
    received_precision, closed_precision, replied, changed)
SELECT 'c' || i, 'B-' || i, kind, kind, unit, CASE WHEN closed IS NULL THEN 'received' ELSE 'closed' END,
    CASE WHEN closed IS NULL THEN 1 ELSE 2 END, 'p', received, received + interval '1 day',
    received + interval '30 days', category, kind = 'complaint', closed, closed, '{}', '[]', false, false,
    'minute', 'minute', CASE WHEN kind IN ('complaint', 'view') AND i % 3 > 0 THEN closed::date END, closed
FROM (
    SELECT i, received, kind, category,
        CASE WHEN i <= :own THEN 'f0-' || i % 100 ELSE 'f' || 1 + i % 19 || '-' || (i / 19) % 100 END AS unit,
        CASE WHEN received + lasts < timestamptz '2026-01-01' AND i % 97 > 0
            THEN received + lasts END AS closed
    FROM (
        SELECT i,
            timestamptz '2016-01-01' + random() * interval '3652 days' AS received,
            (1 + random() * 50) * interval '1 day' AS lasts,
            (ARRAY['deviation', 'deviation', 'deviation', 'deviation', 'deviation', 'deviation',
                'health_care_deviation', 'health_care_deviation', 'complaint', 'view', 'lex_sarah',
                'data_incident'])[1 + i % 12] AS kind,
            (ARRAY['service_missed', 'treatment', 'staffing', 'fall', 'medication', 'documentation',
                'other'])[1 + i % 7] AS category
        FROM generate_series(1, :cases) AS i
    ) AS drawn
) AS made
"""
_LOG = """
INSERT INTO case_log ("case", version, at, kind, state, unit, category, registered, facts)
SELECT id, 1, received, kind, 'received', unit, category, false, facts FROM cases WHERE closed IS NOT NULL
"""


@contextmanager
def postgresql() -> Iterator[PostgreSQL]:
    """A real one of our own; with a short path, for its socket lies there."""
    folder = Path(tempfile.mkdtemp(prefix="lyhord-bf-"))
    data = folder / "data"
    data.mkdir()
    server = started(folder, data)
    try:
        yield PostgreSQL(server, data)
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Store]:
    store = await Store.open(url, KEYS, AUDIT_KEY)
    try:
        yield store
    finally:
        await store.close()


async def fill(url: str, stored: Stored) -> None:
    """A migrated database with so many cases, the same whenever it is made."""
    await schema.upgrade(url)
    async with opened(url) as store, store.transaction() as tx:
        await tx.organisations.replace(organisation())
        await tx.connection.execute(sa.text("SELECT setseed(0.5)"))
        await tx.connection.execute(sa.text(_FILL), {"own": stored.own, "cases": stored.cases})
        await tx.connection.execute(sa.text(_LOG))
    engine = open_engines(url).writing
    async with engine.connect() as connection:
        await connection.execution_options(isolation_level="AUTOCOMMIT")
        await connection.exec_driver_sql("VACUUM ANALYZE")
    await engine.dispose()


@contextmanager
def in_sql(tx: Transaction) -> Iterator[list[float]]:
    """The milliseconds of every statement that the block sends."""
    spent: list[float] = []
    began: list[float] = []
    connection = tx.connection.sync_connection
    assert connection is not None

    def before(*_: Any) -> None:
        began.append(time.perf_counter())

    def after(*_: Any) -> None:
        spent.append((time.perf_counter() - began.pop()) * 1000)

    sa.event.listen(connection, "before_cursor_execute", before)
    sa.event.listen(connection, "after_cursor_execute", after)
    yield spent
    sa.event.remove(connection, "before_cursor_execute", before)
    sa.event.remove(connection, "after_cursor_execute", after)


Asked = Callable[[Transaction], Awaitable[object]]
ASKED: dict[str, Asked] = {
    "one unit's month": lambda tx: period_figures(tx, OWN_UNITS[:1], MONTH, NOW),
    "a förvaltning's month": lambda tx: period_figures(tx, OWN_UNITS, MONTH, NOW),
    "a förvaltning's month, four months back": lambda tx: period_figures(tx, OWN_UNITS, EARLIER, NOW),
    "the whole year": lambda tx: year_figures(tx, 2025, NOW),
}


async def timed(store: Store, ask: Asked) -> list[float]:
    """The milliseconds of every statement that it takes."""
    async with store.reading() as tx:
        with in_sql(tx) as spent:
            await ask(tx)
    return spent


@asynccontextmanager
async def filled(server: PostgreSQL, stored: Stored) -> AsyncIterator[Store]:
    url = server.url(server.create())
    await fill(url, stored)
    async with opened(url) as store:
        yield store


async def on_its_own(size: Size) -> list[dict[str, Any]]:
    """The same, on a PostgreSQL that is started for it."""
    with postgresql() as server:
        return await measure(server, size)


async def measure(server: PostgreSQL, size: Size) -> list[dict[str, Any]]:
    """A row for each question on each database; they take turns, so that a busy machine slows all alike."""
    found: dict[tuple[str, str], list[list[float]]] = {}
    async with AsyncExitStack() as stack:
        stores = {each.name: await stack.enter_async_context(filled(server, each)) for each in size.stored}
        for _ in range(size.rounds + _WARM_UP):
            for name, store in stores.items():
                for asked, ask in ASKED.items():
                    found.setdefault((asked, name), []).append(await timed(store, ask))
    first = size.stored[0].name
    return [
        {
            "asked": asked,
            "stored": name,
            **_summed(spent),
            "times the first": _times(spent, found[asked, first]),
        }
        for (asked, name), spent in sorted(found.items())
    ]


def _summed(found: list[list[float]]) -> dict[str, float]:
    sums = [sum(spent) for spent in found[_WARM_UP:]]
    return {
        "statements": len(found[0]),
        "median": round(statistics.median(sums), 2),
        "least": round(min(sums), 2),
        "most": round(max(sums), 2),
    }


def _times(found: list[list[float]], first: list[list[float]]) -> float:
    """The median of the rounds, each against the first database in the same round."""
    pairs = zip(found[_WARM_UP:], first[_WARM_UP:], strict=True)
    return round(statistics.median(sum(one) / sum(other) for one, other in pairs), 2)


def scaled(stored: Stored, cases: int) -> Stored:
    """The same with fewer cases, to try that it runs."""
    return replace(stored, cases=cases, own=min(stored.own, cases // 2))
