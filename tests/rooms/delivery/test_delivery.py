"""What lies in the outbox reaches people: in order, at least once, doubled only when unknowable."""

import asyncio
import io
import json
from datetime import timedelta

import pytest

from bot import logs
from bot.delivery import LEASE, MOST_FAULTS
from bot.patience import back_off
from bot.sending import Later, Refused, Unknown
from domain.notices import CardRetired
from handlers.chat import Card, Platform
from tests.rooms.delivery.world import NOW, FakePlatform, World

# --- order and time -----------------------------------------------------------------------------------


async def test_what_is_said_arrives(world: World) -> None:
    await world.say("hello")
    assert await world.deliver() == 1
    assert world.platform.texts == ["hello"]
    assert await world.deliver() == 0


async def test_one_person_hears_everything_in_the_order_it_was_said(world: World) -> None:
    await world.say(*map(str, range(12)))
    await world.deliver()
    assert world.platform.texts == [str(number) for number in range(12)]


async def test_a_row_that_must_wait_holds_up_its_own_lane_and_no_other(world: World) -> None:
    await world.say("first", "second")
    world.platform.next_steps = [Later("busy", timedelta(seconds=30))]
    await world.deliver()
    await world.say("elsewhere", person="bo")
    await world.deliver()
    assert world.platform.texts == ["elsewhere"]
    await world.deliver(minutes=1)
    assert world.platform.texts == ["elsewhere", "first", "second"]


async def test_nothing_is_said_before_its_time(world: World) -> None:
    await world.say("tomorrow", due=NOW + timedelta(days=1))
    await world.deliver(minutes=60)
    assert world.platform.texts == []
    await world.deliver(minutes=24 * 60)
    assert world.platform.texts == ["tomorrow"]


async def test_the_time_that_the_platform_asks_for_is_honoured(world: World) -> None:
    await world.say("hello")
    world.platform.next_steps = [Later("ratelimited", timedelta(seconds=90))]
    await world.deliver(minutes=1.4)
    assert len(world.platform.calls) == 1
    await world.deliver(minutes=0.2)
    assert world.platform.texts == ["hello"]


def test_the_wait_doubles_from_two_seconds_to_a_quarter_of_an_hour() -> None:
    waits = [back_off(attempts, 1.0).total_seconds() for attempts in (0, 1, 2, 3, 8, 9, 500)]
    assert waits == [2, 4, 8, 16, 512, 900, 900]


def test_chance_spreads_the_waits_but_never_below_what_was_asked() -> None:
    assert back_off(9, 0.5) == timedelta(seconds=450)
    assert back_off(0, 0.0, timedelta(seconds=30)) == timedelta(seconds=30)


# --- crashes and unknown outcomes ---------------------------------------------------------------------


async def test_a_crash_before_the_card_left_loses_nothing(world: World) -> None:
    await world.say("hello")
    async with world.store.transaction() as tx:
        (row,) = await tx.outbox.claim(world.now, LEASE, "crashed", 10)
        assert await tx.outbox.attempting(row, world.now)
    assert await world.deliver() == 0  # the lease of the crashed worker holds
    await world.deliver(minutes=3)
    assert world.platform.texts == ["hello"]
    assert world.platform.calls == [f"find {row.id}", f"post {row.id}"]


async def test_a_crash_after_the_card_arrived_doubles_nothing(world: World) -> None:
    await world.say("hello", slot="case")
    async with world.store.transaction() as tx:
        (row,) = await tx.outbox.claim(world.now, LEASE, "crashed", 10)
        assert await tx.outbox.attempting(row, world.now)
    await world.platform.post("D-anna", Card("hello", ()), str(row.id))
    await world.deliver(minutes=3)
    assert world.platform.texts == ["hello"]
    await world.say("changed", slot="case")
    await world.deliver()
    assert world.platform.texts == ["changed"]


@pytest.mark.parametrize("lost", [Unknown("connection_lost"), "lost"])
async def test_an_unknown_outcome_is_looked_up_before_it_is_repeated(
    world: World, lost: Unknown | str
) -> None:
    await world.say("hello", "again")
    world.platform.next_steps = [lost]
    await world.deliver(minutes=1)
    assert world.platform.texts == ["hello", "again"]
    assert world.counted.doubled == 0


async def test_what_cannot_be_looked_up_is_repeated_and_counted_once(world: World) -> None:
    world.platform.can_look_up = False
    await world.say("hello")
    world.platform.next_steps = ["lost", Later("busy")]
    await world.deliver(minutes=5)
    assert world.platform.texts == ["hello", "hello"]
    assert world.counted.doubled == 1


async def test_several_workers_deliver_each_row_once(world: World) -> None:
    for person in ("anna", "bo"):
        await world.say(*(f"{person} {number}" for number in range(15)), person=person)
    workers = [world.worker(f"worker-{number}") for number in range(4)]
    handled = await asyncio.gather(*(worker.drain() for worker in workers))
    await world.deliver()
    assert sum(handled) <= 30
    for person in ("anna", "bo"):
        heard = [text for text in world.platform.texts if text.startswith(person)]
        assert heard == [f"{person} {number}" for number in range(15)]


# --- poison, refusals, giving up ----------------------------------------------------------------------


async def test_a_poison_row_is_set_aside_and_the_lane_goes_on(world: World) -> None:
    await world.say("poison", "after")
    await world.say("elsewhere", person="bo")
    await world.deliver()
    assert world.platform.texts == ["elsewhere"]
    await world.deliver(minutes=5)
    assert world.platform.texts == ["elsewhere", "after"]
    assert await world.set_aside() == [f"fault {MOST_FAULTS} RuntimeError"]


async def test_nothing_that_was_written_shows_in_the_log(world: World, logging_as_before: None) -> None:
    written = io.StringIO()
    logs.set_up(stream=written)
    await world.say("poison")
    await world.deliver()
    lines = [json.loads(line) for line in written.getvalue().splitlines()]
    assert [(line["event"], line["fault"], line["notice"]) for line in lines] == [
        ("row failed", "RuntimeError", "Words")
    ]
    assert "story" not in written.getvalue()


async def test_what_is_no_longer_true_is_dropped(world: World) -> None:
    await world.say("untrue", "true")
    await world.deliver()
    assert world.platform.texts == ["true"]
    assert await world.set_aside() == []


async def test_someone_who_has_left_is_told_nothing(world: World) -> None:
    await world.say("hello", person="gudrun")
    await world.deliver()
    assert world.platform.calls == []
    assert world.counted.outcomes == ["dropped"]


async def test_a_card_that_the_platform_refuses_is_set_aside_and_can_be_sent_again(world: World) -> None:
    await world.say("hello")
    world.platform.next_steps = [Refused("invalid_blocks")]
    await world.deliver(minutes=5)
    assert await world.set_aside() == ["invalid_blocks"]
    async with world.store.transaction() as tx:
        (row,) = await tx.outbox.failed(1)
        assert await tx.outbox.retry(row.id, world.now)
    await world.deliver()
    assert world.platform.texts == ["hello"]


async def test_after_a_day_of_trying_it_is_set_aside(world: World) -> None:
    await world.say("hello")
    world.platform.next_steps = [Later("down")] * 1000
    await world.deliver(minutes=26 * 60)
    assert await world.set_aside() == ["gave_up down"]


async def test_after_a_long_downtime_each_row_still_gets_its_attempts(world: World) -> None:
    await world.say("hello")
    world.now += timedelta(days=3)
    world.platform.next_steps = [Later("busy")]
    await world.deliver(minutes=1)
    assert world.platform.texts == ["hello"]


# --- ways ---------------------------------------------------------------------------------------------


async def test_someone_is_told_where_they_spoke_last(world: World) -> None:
    slack = FakePlatform(Platform.SLACK)
    world.others.append(slack)
    await world.account("anna", Platform.LOCAL, NOW - timedelta(days=2))
    await world.account("anna", Platform.SLACK, NOW - timedelta(days=1))
    await world.say("hello")
    await world.say("answer", platform=Platform.LOCAL)
    await world.deliver()
    assert (slack.texts, world.platform.texts) == (["hello"], ["answer"])


@pytest.mark.parametrize("where", ["opening", "posting"])
async def test_who_cannot_be_reached_on_one_platform_is_reached_on_another(world: World, where: str) -> None:
    slack = FakePlatform(Platform.SLACK, nobody=where == "opening", next_steps=[Refused("user_disabled")])
    world.others.append(slack)
    await world.account("anna", Platform.SLACK, NOW)
    await world.say("hello", "again")
    await world.deliver()
    assert world.platform.texts == ["hello", "again"]
    async with world.store.reading() as tx:
        (account,) = await tx.accounts.for_person("anna")
    assert not account.reachable


async def test_who_cannot_be_reached_at_all_is_set_aside(world: World) -> None:
    world.platform.nobody = True
    await world.say("hello")
    await world.deliver()
    assert await world.set_aside() == ["users_not_found"]


async def test_a_channel_is_told_too(world: World) -> None:
    await world.say("hello", person=None, channel="solgarden")
    await world.deliver()
    assert [message.conversation for message in world.platform.messages] == ["C-solgarden"]


async def test_the_conversation_is_kept_with_the_account(world: World) -> None:
    await world.account("anna", Platform.LOCAL)
    await world.say("hello")
    await world.deliver()
    async with world.store.reading() as tx:
        (account,) = await tx.accounts.for_person("anna")
    assert account.conversation == "D-anna"


# --- cards --------------------------------------------------------------------------------------------


async def test_a_card_is_replaced_not_repeated(world: World) -> None:
    await world.say("new", slot="case")
    await world.deliver()
    await world.say("taken", slot="case")
    await world.deliver()
    assert world.platform.texts == ["taken"]


async def test_a_card_that_is_gone_is_posted_anew(world: World) -> None:
    await world.say("new", slot="case")
    await world.deliver()
    world.platform.messages.clear()
    await world.say("taken", slot="case")
    await world.deliver()
    assert world.platform.texts == ["taken"]


async def test_a_fresh_card_retires_the_earlier_one(world: World) -> None:
    await world.say("draft", slot="draft")
    await world.deliver()
    await world.say("question", "draft further on", slot=None)
    await world.say("draft anew", slot="draft", fresh=True)
    await world.deliver()
    assert world.platform.texts == ["draft.continues_card", "question", "draft further on", "draft anew"]
    await world.say("draft last", slot="draft")
    await world.deliver()
    assert world.platform.texts[-1] == "draft last"


async def test_a_crash_between_a_fresh_card_and_the_retiring_loses_neither(world: World) -> None:
    await world.say("draft", slot="draft")
    await world.deliver()
    await world.say("draft anew", slot="draft", fresh=True)
    world.platform.next_steps = ["lost", "lost"]  # the post, then the replacing
    await world.deliver(minutes=2)
    assert world.platform.texts == ["draft.continues_card", "draft anew"]


async def test_a_retired_card_ends_its_slot(world: World) -> None:
    await world.say("draft", slot="draft")
    await world.deliver()
    async with world.store.transaction() as tx:
        await tx.outbox.put(CardRetired("put_aside"), person="anna", slot="draft", at=world.now)
    await world.say("draft again", slot="draft")
    await world.deliver()
    assert world.platform.texts == ["put_aside", "draft again"]


async def test_retiring_a_card_that_never_was_says_nothing(world: World) -> None:
    async with world.store.transaction() as tx:
        await tx.outbox.put(CardRetired("put_aside"), person="anna", slot="draft", at=world.now)
    await world.deliver()
    assert world.platform.calls == []


# --- the worker ---------------------------------------------------------------------------------------


async def test_waking_delivers_at_once_and_stopping_lets_rows_finish(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.delivery.POLL", 3600)  # so that nothing but the waking can bring it
    monkeypatch.setattr("bot.delivery.LAST_WORDS", 60)
    worker = world.worker()
    running = asyncio.create_task(worker.run())
    await asyncio.sleep(0.05)
    await world.say("hello")
    worker.wake()
    async with asyncio.timeout(60):
        await world.platform.arrived.wait()
    worker.stop()
    async with asyncio.timeout(60):
        await running
    assert world.counted.outcomes == ["delivered"]
