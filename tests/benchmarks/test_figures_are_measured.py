"""The benchmark of figures still runs on what the tables are now; how fast it is, no test asks."""

from tests.benchmarks.figures import ASKED, LARGE, SMALL, Size, measure, scaled
from tests.databases import PostgreSQL


async def test_it_runs_and_compares_each_question_with_the_first_database(postgresql: PostgreSQL) -> None:
    rows = await measure(postgresql, Size((scaled(SMALL, 200), scaled(LARGE, 400)), rounds=1))
    assert {(row["stored"], row["asked"]) for row in rows} == {
        (stored.name, asked) for stored in (SMALL, LARGE) for asked in ASKED
    }
    assert all(row["times the first"] == 1.0 for row in rows if row["stored"] == SMALL.name)
