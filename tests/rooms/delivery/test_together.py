"""What several ask at the same time is done in one transaction, and nobody falls over another."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import pytest

from bot.together import Together
from storage.store import Store, Transaction


class Counting:
    """Begins transactions of the store, and counts those that were committed."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.committed = 0

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[Transaction]:
        async with self._store.transaction() as tx:
            yield tx
        self.committed += 1


async def keep(tx: Transaction, items: Sequence[str]) -> list[str]:
    """Marks each of them; "poison" cannot be."""
    for item in items:
        if item == "poison":
            raise RuntimeError(item)
        await tx.installation.set(item, "kept")
    return [f"{item} kept" for item in items]


async def kept(store: Store, *items: str) -> list[bool]:
    async with store.reading() as tx:
        return [await tx.installation.get(item) is not None for item in items]


async def test_what_is_asked_at_the_same_time_is_one_transaction(store: Store) -> None:
    counting = Counting(store)
    together = Together(counting.begin)
    done = await asyncio.gather(*(together.do(keep, f"mark {number}") for number in range(8)))
    assert done == [f"mark {number} kept" for number in range(8)]
    assert counting.committed == 1


async def test_whoever_asks_first_waits_a_moment_for_those_who_are_expected(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.together.OTHERS_GET", 3600)  # a busy machine may stand still for the moment
    counting = Counting(store)
    together = Together(counting.begin, lambda: 2)
    first = asyncio.create_task(together.do(keep, "one"))
    for _ in range(3):
        await asyncio.sleep(0)
    assert counting.committed == 0
    await together.do(keep, "two")
    await first
    assert counting.committed == 1


async def test_whoever_is_expected_and_never_comes_is_not_waited_for_long(store: Store) -> None:
    together = Together(Counting(store).begin, lambda: 100)
    async with asyncio.timeout(60):
        assert await together.do(keep, "one") == "one kept"


async def test_poison_harms_nobody_else(store: Store) -> None:
    together = Together(Counting(store).begin)
    asked = [together.do(keep, item) for item in ("before", "poison", "after")]
    done = await asyncio.gather(*asked, return_exceptions=True)
    assert done[0] == "before kept"
    assert done[2] == "after kept"
    assert isinstance(done[1], RuntimeError)
    assert await kept(store, "before", "poison", "after") == [True, False, True]


async def test_a_transaction_that_fails_fails_for_everyone_and_the_next_one_works(store: Store) -> None:
    class Gone(Exception):
        pass

    gone = True

    @asynccontextmanager
    async def begin() -> AsyncIterator[Transaction]:
        async with store.transaction() as tx:
            yield tx
            if gone:
                raise Gone

    together = Together(begin)
    failed = await asyncio.gather(together.do(keep, "one"), together.do(keep, "two"), return_exceptions=True)
    assert [type(each) for each in failed] == [Gone, Gone]
    gone = False
    assert await together.do(keep, "three") == "three kept"
    assert await kept(store, "one", "two", "three") == [False, False, True]


async def test_whoever_is_cut_off_while_waiting_leaves_the_others_theirs(store: Store) -> None:
    together = Together(Counting(store).begin)
    cut_off = asyncio.create_task(together.do(keep, "one"))
    other = asyncio.create_task(together.do(keep, "two"))
    await asyncio.sleep(0)
    cut_off.cancel()
    assert await other == "two kept"
    await together.finish()
    with pytest.raises(asyncio.CancelledError):
        await cut_off
