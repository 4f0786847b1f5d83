"""What is to be said waits in order and is never lost or said by two at once."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from domain.notices import CaseArrived, ReportReceived, Words
from storage.outbox import UNREADABLE, Row, Waiting
from storage.store import Store
from storage.tables.conversation import outbox
from tests.rooms.storage.examples import MINUTE, NOW

LEASE = timedelta(seconds=30)


async def _put(store: Store, person: str, key: str, at: datetime = NOW, due: datetime | None = None) -> None:
    async with store.transaction() as tx:
        await tx.outbox.put(Words(key), person=person, at=at, due=due)


async def _claim(store: Store, now: datetime = NOW, by: str = "worker", limit: int = 10) -> tuple[Row, ...]:
    async with store.transaction() as tx:
        return await tx.outbox.claim(now, LEASE, by, limit)


async def _claim_one(store: Store, now: datetime = NOW, by: str = "worker") -> Row:
    (row,) = await _claim(store, now, by)
    return row


def _keys(rows: tuple[Row, ...]) -> list[str]:
    return [row.notice.key for row in rows if isinstance(row.notice, Words)]


async def test_a_notice_comes_back_as_it_was_put(store: Store) -> None:
    notice = Words("draft.removed", {"days": "14"}, ("start_over",))
    async with store.transaction() as tx:
        await tx.outbox.put(
            notice, person="eva", platform="slack", slot="draft:1", fresh=True, at=NOW, due=NOW + MINUTE
        )
    row = await _claim_one(store, NOW + MINUTE)
    assert row == Row(
        id=row.id,
        lane="person:eva",
        platform="slack",
        notice=notice,
        slot="draft:1",
        attempts=0,
        first_attempt=None,
        created=NOW,
        due=NOW + MINUTE + LEASE,
        in_doubt=False,
        fresh=True,
        ready=NOW + MINUTE,
        held_by="worker",
    )


async def test_a_notice_goes_to_either_a_person_or_a_channel(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.outbox.put(CaseArrived("case-1"), channel="apt", at=NOW)
        for person, channel in ((None, None), ("eva", "apt")):
            with pytest.raises(ValueError, match="either"):
                await tx.outbox.put(CaseArrived("case-1"), person=person, channel=channel, at=NOW)
    assert (await _claim_one(store)).lane == "channel:apt"


async def test_the_same_unique_notice_is_put_once(store: Store) -> None:
    for _ in range(2):
        async with store.transaction() as tx:
            await tx.outbox.put(CaseArrived("case-1"), person="omar", unique="arrived:case-1", at=NOW)
            await tx.outbox.put(ReportReceived("case-1"), person="eva", at=NOW)
    async with store.reading() as tx:
        assert await tx.outbox.waiting() == Waiting(waiting=3, in_doubt=0, aside=0)


async def test_only_the_first_of_a_lane_can_be_claimed(store: Store) -> None:
    for person, key in (("eva", "e1"), ("eva", "e2"), ("omar", "o1")):
        await _put(store, person, key)
    rows = await _claim(store)
    assert _keys(rows) == ["e1", "o1"]
    assert await _claim(store) == ()
    async with store.transaction() as tx:
        assert await tx.outbox.delivered(rows[0], NOW)
    assert _keys(await _claim(store)) == ["e2"]


async def test_a_lane_waits_for_its_first_row_to_be_tried_again(store: Store) -> None:
    await _put(store, "eva", "e1")
    await _put(store, "eva", "e2")
    first = await _claim_one(store)
    async with store.transaction() as tx:
        assert await tx.outbox.later(first, NOW + 2 * MINUTE, "rate_limited")
    assert await _claim(store, NOW + MINUTE) == ()
    async with store.reading() as tx:
        assert await tx.outbox.next_due() == NOW + 2 * MINUTE
    assert _keys(await _claim(store, NOW + 2 * MINUTE)) == ["e1"]


async def test_a_reminder_for_tomorrow_holds_nothing_up_today(store: Store) -> None:
    tomorrow = NOW + timedelta(days=1)
    await _put(store, "eva", "reminder", due=tomorrow)
    await _put(store, "eva", "reply")
    reply = await _claim_one(store)
    assert _keys((reply,)) == ["reply"]
    async with store.transaction() as tx:
        await tx.outbox.delivered(reply, NOW)
        assert await tx.outbox.next_due() == tomorrow
        assert await tx.outbox.oldest_undelivered(NOW) is None
    assert _keys(await _claim(store, tomorrow)) == ["reminder"]


async def test_a_row_that_becomes_ready_waits_for_the_one_on_its_way(store: Store) -> None:
    await _put(store, "eva", "on its way", at=NOW)
    row = await _claim_one(store, by="a")
    # Put in later by a replica whose clock is behind: it would come before the one on its way.
    await _put(store, "eva", "earlier", at=NOW - MINUTE)
    assert await _claim(store, by="b") == ()
    async with store.transaction() as tx:
        await tx.outbox.delivered(row, NOW)
    assert _keys(await _claim(store, by="b")) == ["earlier"]


async def test_a_lease_that_ran_out_passes_the_row_to_another(store: Store) -> None:
    await _put(store, "eva", "e1")
    lost = await _claim_one(store, by="first")
    assert await _claim(store, NOW + LEASE - timedelta(microseconds=1), "second") == ()
    taken_over = await _claim_one(store, NOW + LEASE, "second")
    assert taken_over.id == lost.id
    async with store.transaction() as tx:
        assert not await tx.outbox.delivered(lost, NOW)
        assert not await tx.outbox.later(lost, NOW, "slow")
        assert not await tx.outbox.attempting(lost, NOW)
        assert not await tx.outbox.set_aside(lost, "gone", NOW)
        assert await tx.outbox.delivered(taken_over, NOW)


async def test_a_worker_that_claims_again_under_its_own_name_has_lost_the_first_claim(store: Store) -> None:
    await _put(store, "eva", "e1")
    first = await _claim_one(store)
    second = await _claim_one(store, NOW + LEASE)
    async with store.transaction() as tx:
        assert not await tx.outbox.delivered(first, NOW)
        assert await tx.outbox.delivered(second, NOW)


async def test_a_crash_in_the_middle_of_an_attempt_leaves_the_row_in_doubt(store: Store) -> None:
    await _put(store, "eva", "e1")
    row = await _claim_one(store)
    async with store.transaction() as tx:
        assert await tx.outbox.attempting(row, NOW)
    async with store.reading() as tx:
        assert await tx.outbox.waiting() == Waiting(waiting=1, in_doubt=1, aside=0)
    again = await _claim_one(store, NOW + MINUTE)
    assert (again.in_doubt, again.attempts, again.first_attempt) == (True, 1, NOW)


async def test_what_certainly_failed_is_not_in_doubt(store: Store) -> None:
    await _put(store, "eva", "e1")
    row = await _claim_one(store)
    async with store.transaction() as tx:
        await tx.outbox.attempting(row, NOW)
        await tx.outbox.later(row, NOW + MINUTE, "rate_limited")
    row = await _claim_one(store, NOW + MINUTE)
    assert (row.in_doubt, row.reason) == (False, "rate_limited")
    async with store.transaction() as tx:
        await tx.outbox.attempting(row, NOW + MINUTE)
        await tx.outbox.in_doubt(row, NOW + 2 * MINUTE, "timed_out")
    row = await _claim_one(store, NOW + 2 * MINUTE)
    assert (row.in_doubt, row.attempts, row.first_attempt) == (True, 2, NOW)


async def test_a_row_set_aside_lets_the_lane_go_on_and_can_be_tried_again(store: Store) -> None:
    await _put(store, "eva", "e1")
    await _put(store, "eva", "e2")
    row = await _claim_one(store)
    async with store.transaction() as tx:
        assert await tx.outbox.set_aside(row, "account_closed", NOW)
    assert _keys(await _claim(store)) == ["e2"]
    async with store.transaction() as tx:
        (failed,) = await tx.outbox.failed(10)
        assert (failed.id, failed.reason, failed.finished) == (row.id, "account_closed", NOW)
        assert await tx.outbox.retry(row.id, NOW + LEASE)
        assert not await tx.outbox.retry(row.id, NOW)
        assert await tx.outbox.failed(10) == ()


async def test_a_row_nobody_has_claimed_cannot_be_finished(store: Store) -> None:
    await _put(store, "eva", "e1")
    row = await _claim_one(store)
    async with store.transaction() as tx:
        await tx.outbox.later(row, NOW, "rate_limited")
        assert not await tx.outbox.delivered(replace(row, held_by=None, due=NOW), NOW)


async def test_a_notice_of_another_version_is_set_aside_and_stops_nobody(store: Store) -> None:
    await _put(store, "eva", "e1")
    await _put(store, "omar", "o1")
    async with store.transaction() as tx:
        of_eva = outbox.c.lane == "person:eva"
        await tx.connection.execute(outbox.update().where(of_eva).values(notice="FromTheFuture"))
    assert _keys(await _claim(store)) == ["o1"]
    async with store.reading() as tx:
        (failed,) = await tx.outbox.failed(10)
    assert (failed.notice, failed.reason) == ("FromTheFuture", UNREADABLE)


async def test_what_is_over_is_forgotten_and_its_number_never_comes_back(store: Store) -> None:
    await _put(store, "eva", "e1")
    await _put(store, "omar", "o1")
    delivered, dropped = await _claim(store)
    async with store.transaction() as tx:
        await tx.outbox.delivered(delivered, NOW)
        await tx.outbox.dropped(dropped, "no_longer_true", NOW + MINUTE)
        assert await tx.outbox.forget_delivered_before(NOW + MINUTE) == 1
        assert await tx.outbox.forget_delivered_before(NOW + 2 * MINUTE) == 1
    await _put(store, "eva", "e2")
    assert (await _claim_one(store)).id > dropped.id


async def test_the_oldest_undelivered_row_tells_how_far_behind_we_are(store: Store) -> None:
    await _put(store, "eva", "e1")
    await _put(store, "omar", "o1", at=NOW - MINUTE)
    async with store.transaction() as tx:
        assert await tx.outbox.oldest_undelivered(NOW) == NOW - MINUTE
        for row in await tx.outbox.claim(NOW, LEASE, "worker", 10):
            await tx.outbox.delivered(row, NOW)
        assert await tx.outbox.oldest_undelivered(NOW) is None
        assert await tx.outbox.next_due() is None
