"""Slack's rates are kept before Slack has to say so, and nobody who waits for an answer is held back."""

import asyncio
import heapq
import shutil
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.delivery import Delivery
from bot.pacing import Gate, NotYet
from bot.slack.api import CallFailed, SlackApi, SlackSettings
from bot.slack.pacing import MOST_IDLE, POST, RATES, Call, Pace
from bot.slack.sender import SlackSender
from domain.notices import Notice, Words
from domain.organisation import Channel, Person
from handlers.chat import Card, Platform, Text
from storage.store import Store, Transaction
from tests.databases import AUDIT_KEY, KEYS
from tests.rooms.slack.conftest import ORGANISATION
from tests.slack_server import Ratelimited, SlackServer, Workspace
from tests.slack_server.rates import METHOD_TIERS, TIERS
from tests.slack_server.state import Clock

# --- arithmetic ---------------------------------------------------------------------------------------


def went(pace: Pace, calls: list[tuple[float, Call]]) -> list[float]:
    """When each call went: (pause before it is wished, call)."""
    now, found = 0.0, []
    for pause, call in calls:
        now += pause
        now += pace.wait(call, now)
        pace.book(call, now)
        pace.finished(call, now)
        found.append(now)
    return found


def most_within(times: list[float], seconds: float) -> int:
    return max(sum(1 for each in times if first <= each < first + seconds) for first in times)


def test_a_conversation_gets_one_message_a_second() -> None:
    times = went(Pace(), [(0.0, Call(POST, "D1"))] * 20)

    assert times[0] == 0
    assert most_within(times, 1.0) == 1
    assert times[-1] < 21


def test_conversations_do_not_wait_for_each_other() -> None:
    assert went(Pace(), [(0.0, Call(POST, f"D{number}")) for number in range(50)]) == [0.0] * 50


def test_the_second_counts_from_when_slack_has_answered() -> None:
    pace, call = Pace(), Call(POST, "D1")
    pace.book(call, 0.0)
    pace.finished(call, 4.0)

    assert 1 <= pace.wait(call, 4.0) < 1.1
    assert pace.wait(call, 5.1) == 0


@given(
    method=st.sampled_from(sorted(RATES.keys() & METHOD_TIERS.keys())),
    pauses=st.lists(st.floats(0, 3), min_size=1, max_size=300),
)
def test_no_minute_holds_more_calls_of_a_method_than_its_tier(method: str, pauses: list[float]) -> None:
    times = went(Pace(), [(pause, Call(method)) for pause in pauses])

    assert most_within(times, 60.0) <= TIERS[METHOD_TIERS[method]]


def test_a_short_burst_of_updates_goes_at_once() -> None:
    assert went(Pace(), [(0.0, Call("chat.update", "D1"))] * 20) == [0.0] * 20


def test_every_method_we_call_has_its_rate() -> None:
    source = "".join(file.read_text() for file in Path("bot/slack").glob("*.py"))
    called = {name for name in METHOD_TIERS if f".{name.replace('.', '_')}(" in source}

    assert {"chat.update", "conversations.open", "views.publish"} <= called
    assert called <= RATES.keys()


def test_replicas_share_the_rates() -> None:
    times = went(Pace(share=0.5), [(0.0, Call(POST, "D1"))] * 5)

    assert most_within(times, 2.0) == 1


def test_conversations_that_have_rested_are_forgotten() -> None:
    pace = Pace()
    for number in range(3 * MOST_IDLE):
        pace.book(Call(POST, f"D{number}"), number * 1.0)

    assert len(pace._buckets) <= MOST_IDLE + 2  # noqa: SLF001 (what it remembers is the point)


def test_after_a_429_all_the_same_the_conversation_rests_as_long_as_slack_says() -> None:
    pace = Pace()
    pace.refused(Call(POST, "D1"), 30.0, 0.0)

    assert 29 < pace.wait(Call(POST, "D1"), 0.0) < 31
    assert pace.wait(Call(POST, "D2"), 0.0) == 0


# --- the gate -----------------------------------------------------------------------------------------


async def test_what_would_wait_long_is_told_so_and_takes_no_turn() -> None:
    gate, call = Gate(Pace(), clock=lambda: 0.0), Call(POST, "D1")
    await gate.turn(call, 0.0)
    for _ in range(3):
        with pytest.raises(NotYet) as told:
            await gate.turn(call, 0.5)
        assert told.value.seconds == pytest.approx(1.05)


async def test_who_waits_for_an_answer_is_never_held_back_and_still_counted() -> None:
    gate, call = Gate(Pace(), clock=lambda: 0.0), Call("views.open")
    for _ in range(500):
        await gate.turn(call, None)

    with pytest.raises(NotYet):
        await gate.turn(call, 2.0)


async def test_a_message_that_must_wait_long_goes_back_to_the_outbox(slack: SlackServer) -> None:
    settings = SlackSettings(slack.token, slack.signing_secret, api_url=slack.api_url)
    api = SlackApi(settings, Gate(Pace(), clock=lambda: 0.0))
    slack.misbehave("chat.postMessage", Ratelimited(30))
    dm = slack.person("anna@exempel.se").dm
    web = api.in_turn.once
    for code in ("ratelimited", "paced"):
        with pytest.raises(CallFailed, match=code) as failed:
            await api.answer(lambda: web.chat_postMessage(channel=dm, text="x"))
        assert failed.value.after is not None
        assert timedelta(seconds=29) < failed.value.after <= timedelta(seconds=31)
    await api.answer(lambda: api.once.chat_postMessage(channel=dm, text="somebody waits for this"))
    await api.close()

    assert len(slack.journal.calls("chat.postMessage")) == 2


# --- the burst ----------------------------------------------------------------------------------------

PEOPLE, CHANNELS, NOTICES = 60, 3, 500


class Hurried:
    """Time that jumps ahead to whoever is to wake first, instead of passing."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._wakes: list[float] = []

    def now(self) -> datetime:
        return datetime.fromtimestamp(self._clock(), UTC)

    async def sleep(self, seconds: float) -> None:
        until = self._clock() + seconds
        heapq.heappush(self._wakes, until)
        while self._wakes[0] < until:  # noqa: ASYNC110 (time itself is what it waits for)
            await asyncio.sleep(0.001)
        self.jump(until)
        heapq.heappop(self._wakes)

    def jump(self, until: float) -> None:
        self._clock.forward(max(0.0, until - self._clock()))


def many_people() -> Workspace:
    place = Workspace()
    emails = [f"p{number}@exempel.se" for number in range(PEOPLE)]
    for email in emails:
        place.add_user(email, email)
    for number in range(CHANNELS):
        place.add_channel(f"enhet-{number}", emails)
    return place


@pytest.fixture
async def crowded(migrated_sqlite: Path, tmp_path: Path) -> AsyncIterator[Store]:
    file = tmp_path / "crowded.sqlite"
    shutil.copyfile(migrated_sqlite, file)
    store = await Store.open(f"sqlite:///{file}", KEYS, AUDIT_KEY)
    people = tuple(Person(f"p{number}", f"P{number}", f"p{number}@exempel.se") for number in range(PEOPLE))
    channels = tuple(
        Channel(f"c{number}", f"enhet-{number}", "solgarden", "unit") for number in range(CHANNELS)
    )
    crowd = replace(ORGANISATION, people=people, assignments=(), channels=channels)
    async with store.transaction() as tx:
        await tx.organisations.replace(crowd)
    yield store
    await store.close()


async def write(notice: Notice, to: Person, tx: Transaction, now: datetime) -> Card | None:
    assert isinstance(notice, Words)
    return Card(notice.key, (Text((notice.key,)),))


def receivers() -> list[dict[str, str]]:
    """One after the other, each with all that is theirs in a row: the worst order for a conversation."""
    everyone = [{"person": f"p{number}"} for number in range(PEOPLE)]
    everyone += [{"channel": f"c{number}"} for number in range(CHANNELS)]
    return sorted((everyone[number % len(everyone)] for number in range(NOTICES)), key=str)


async def test_a_burst_of_notices_drains_in_order_without_one_429(crowded: Store) -> None:
    async with SlackServer(many_people()) as slack:
        slack.count_rates(enforce=True)
        hurried = Hurried(slack.clock)
        settings = SlackSettings(slack.token, slack.signing_secret, api_url=slack.api_url)
        api = SlackApi(settings, Gate(Pace(), slack.clock, hurried.sleep))
        worker = Delivery(crowded, {Platform.SLACK: SlackSender(api)}, write, hurried.now, "one")
        began = slack.clock()
        async with crowded.transaction() as tx:
            for number, receiver in enumerate(receivers()):
                await tx.outbox.put(Words(f"{number:03}"), **receiver, at=hurried.now())  # type: ignore[arg-type]
        while True:
            await worker.drain()
            async with crowded.reading() as tx:
                due = await tx.outbox.next_due()
                rows = await tx.outbox.waiting()
            if due is None:
                break
            hurried.jump(due.timestamp())
        took = slack.clock() - began
        await api.close()

        assert (rows.waiting, rows.aside) == (0, 0)
        assert slack.rates.violations == []
        posts = slack.journal.calls("chat.postMessage")
        assert len(posts) == NOTICES
        for places in slack.state.messages.values():
            texts = [message.text for message in places]
            assert texts == sorted(texts)
        assert len(slack.journal.calls("conversations.open")) == PEOPLE
        assert took < 10 * 60
