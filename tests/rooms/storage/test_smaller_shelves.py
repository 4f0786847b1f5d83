"""Sent cards, job occurrences and marks."""

import asyncio
from datetime import timedelta

from storage.sent import SentCard
from storage.store import Store
from tests.rooms.storage.examples import MINUTE, NOW

LEASE = timedelta(minutes=5)


async def test_the_latest_card_of_a_slot_is_the_one_to_replace(store: Store) -> None:
    first = SentCard("draft:1", "person:eva", "slack", "D1", "1700.1")
    second = SentCard("draft:1", "person:eva", "teams", "T1", "99")
    async with store.transaction() as tx:
        await tx.sent.keep(first)
        assert await tx.sent.card("draft:1", "person:eva") == first
        await tx.sent.keep(second)
        assert await tx.sent.card("draft:1", "person:eva") == second
        assert await tx.sent.card("draft:1", "person:omar") is None
        await tx.sent.retire("draft:1", "person:eva")
        assert await tx.sent.card("draft:1", "person:eva") is None


async def test_an_occurrence_is_begun_by_one_replica_only(store: Store) -> None:
    async def begin(by: str) -> bool:
        async with store.transaction() as tx:
            return await tx.occurrences.begin("reminders", "2026-03-02", NOW, LEASE, by) is not None

    assert sum(await asyncio.gather(*(begin(f"replica-{n}") for n in range(6)))) == 1


async def test_an_occurrence_left_lying_is_taken_over(store: Store) -> None:
    async with store.transaction() as tx:
        assert await tx.occurrences.begin("reminders", "2026-03-02", NOW, LEASE, "a")
        assert not await tx.occurrences.begin("reminders", "2026-03-02", NOW + MINUTE, LEASE, "b")
        assert await tx.occurrences.begin("reminders", "2026-03-02", NOW + LEASE, LEASE, "b")


async def test_an_occurrence_that_is_done_is_never_begun_again(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.occurrences.begin("reminders", "2026-03-02", NOW, LEASE, "a")
        await tx.occurrences.done("reminders", "2026-03-02", NOW)
        assert not await tx.occurrences.begin("reminders", "2026-03-02", NOW + 9 * LEASE, LEASE, "a")


async def test_an_occurrence_that_failed_is_tried_again_when_it_is_time(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.occurrences.begin("reminders", "2026-03-02", NOW, LEASE, "a")
        await tx.occurrences.failed("reminders", "2026-03-02", NOW, NOW + MINUTE, "TimeoutError")
        assert await tx.occurrences.to_retry(NOW, 10) == ()
        assert not await tx.occurrences.begin("reminders", "2026-03-02", NOW, LEASE, "a")
        (waiting,) = await tx.occurrences.to_retry(NOW + MINUTE, 10)
        assert (waiting.state, waiting.reason) == ("failed", "TimeoutError")
        assert await tx.occurrences.begin("reminders", "2026-03-02", NOW + MINUTE, LEASE, "a")


async def test_the_overview_shows_the_last_occurrence_of_every_job(store: Store) -> None:
    async with store.transaction() as tx:
        assert await tx.occurrences.latest("reminders") is None
        for day in ("2026-03-02", "2026-03-01"):
            await tx.occurrences.begin("reminders", day, NOW, LEASE, "a")
        await tx.occurrences.begin("expiry", "2026-02-28", NOW, LEASE, "a")
        assert await tx.occurrences.latest("reminders") == "2026-03-02"
        seen = [(each.job, each.occurrence, each.attempts) for each in await tx.occurrences.overview()]
    assert seen == [("expiry", "2026-02-28", 1), ("reminders", "2026-03-02", 1)]


async def test_a_mark_is_kept_and_changed(store: Store) -> None:
    async with store.transaction() as tx:
        assert await tx.installation.get("demo") is None
        await tx.installation.set("demo", "yes")
        await tx.installation.set("demo", "no")
        assert await tx.installation.get("demo") == "no"
