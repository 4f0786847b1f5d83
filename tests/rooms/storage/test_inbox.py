"""One event has one effect."""

from datetime import UTC, datetime, timedelta

from storage.store import Store

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


async def test_a_turn_is_new_only_the_first_time(store: Store) -> None:
    async with store.transaction() as tx:
        assert await tx.inbox.first_time("slack:1", NOW)
    async with store.transaction() as tx:
        assert not await tx.inbox.first_time("slack:1", NOW)


async def test_old_marks_are_forgotten(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.inbox.first_time("slack:old", NOW - timedelta(days=8))
        await tx.inbox.first_time("slack:new", NOW)
        assert await tx.inbox.forget_before(NOW - timedelta(days=7)) == 1
        assert not await tx.inbox.first_time("slack:new", NOW)
