"""Several workers on one outbox: everything delivered once, each lane in its order."""

import asyncio
import random
from collections import Counter, defaultdict
from datetime import timedelta

import pytest

from domain.notices import Words
from storage.store import Store
from tests.databases import AUDIT_KEY, KEYS
from tests.rooms.storage.examples import NOW

LEASE = timedelta(seconds=30)
LANES, ROWS_EACH, WORKERS = 12, 8, 6


async def _fill(store: Store) -> None:
    async with store.transaction() as tx:
        for number in range(ROWS_EACH):
            for lane in range(LANES):
                await tx.outbox.put(Words(f"{number}"), person=f"p{lane}", at=NOW)


async def test_claims_are_disjoint_and_lanes_keep_their_order(store: Store, database_url: str) -> None:
    await _fill(store)
    stores = [store, await Store.open(database_url, KEYS, AUDIT_KEY)]
    in_flight: Counter[str] = Counter()
    said: dict[str, list[str]] = defaultdict(list)
    chance = random.Random(3)

    async def work(name: str, own: Store) -> None:
        while sum(map(len, said.values())) < LANES * ROWS_EACH:
            async with own.transaction() as tx:
                rows = await tx.outbox.claim(NOW, LEASE, name, chance.randint(1, 5))
            for row in rows:
                in_flight[row.lane] += 1
                assert in_flight[row.lane] == 1
                await asyncio.sleep(0)
                assert isinstance(row.notice, Words)
                said[row.lane].append(row.notice.key)
                in_flight[row.lane] -= 1
                async with own.transaction() as tx:
                    assert await tx.outbox.delivered(row, NOW)
            await asyncio.sleep(0)

    async with asyncio.timeout(120):
        await asyncio.gather(*(work(f"w{n}", stores[n % 2]) for n in range(WORKERS)))
    await stores[1].close()
    in_order = [f"{number}" for number in range(ROWS_EACH)]
    assert dict(said) == {f"person:p{lane}": in_order for lane in range(LANES)}


async def test_a_claim_that_is_not_committed_is_passed_over_not_waited_for(
    store: Store, database_url: str, database_kind: str
) -> None:
    if database_kind == "sqlite":
        pytest.skip("on SQLite one writer waits for the other")
    await _fill(store)
    another_process = await Store.open(database_url, KEYS, AUDIT_KEY)
    async with store.transaction() as first:
        held = await first.outbox.claim(NOW, LEASE, "first", 5)
        async with asyncio.timeout(60), another_process.transaction() as second:
            others = await second.outbox.claim(NOW, LEASE, "second", 100)
    await another_process.close()
    assert len(held) == 5
    assert len(others) == LANES - 5
    assert not {row.lane for row in held} & {row.lane for row in others}
