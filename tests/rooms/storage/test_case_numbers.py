"""Case numbers have no gaps and no doubles, whoever fails in between."""

import asyncio
import random

from storage.store import Store
from tests.databases import AUDIT_KEY, KEYS
from tests.rooms.storage.examples import a_case


class GaveUp(Exception):
    """Something went wrong after the number was taken."""


async def test_numbers_are_gapless_under_concurrent_reports_that_sometimes_fail(
    known: Store, database_url: str
) -> None:
    another_process = await Store.open(database_url, KEYS, AUDIT_KEY)
    chance = random.Random(7)
    kept: list[int] = []

    async def report(name: int, store: Store, fails: bool) -> None:
        async with store.transaction() as tx:
            serial = await tx.cases.next_number("AV", 2026)
            await asyncio.sleep(0)
            await tx.cases.add(a_case(serial, id=f"case-{name}"))
            if fails:
                raise GaveUp
        kept.append(serial)

    outcomes = await asyncio.gather(
        *(report(name, chance.choice((known, another_process)), chance.random() < 0.3) for name in range(50)),
        return_exceptions=True,
    )
    await another_process.close()
    assert {type(outcome) for outcome in outcomes} == {type(None), GaveUp}
    assert sorted(kept) == list(range(1, len(kept) + 1))


async def test_every_prefix_and_year_counts_for_itself(store: Store) -> None:
    async with store.transaction() as tx:
        series = [("AV", 2026), ("AV", 2026), ("LS", 2026), ("AV", 2027), ("AV", 2026)]
        assert [await tx.cases.next_number(*each) for each in series] == [1, 2, 1, 1, 3]
