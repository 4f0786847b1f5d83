"""A message whose arrival nobody heard of stays in doubt for as long as Slack does not tell."""

import math
from datetime import UTC, datetime, timedelta

import pytest

from bot.delivery import Delivery
from bot.slack.api import SlackApi
from bot.slack.sender import SlackSender
from domain.notices import Notice, Words
from domain.organisation import Person
from handlers.chat import Card, Platform, Text
from storage.store import Store, Transaction
from tests.rooms.slack.conftest import ANNA
from tests.slack_server import DropAfter, Failing, Refused, SlackServer
from tests.slack_server.misbehave import Trouble


async def write(notice: Notice, to: Person, tx: Transaction, now: datetime) -> Card | None:
    assert isinstance(notice, Words)
    return Card(notice.key, (Text((notice.key,)),))


class Post:
    """Delivery to Slack, with a clock that a test moves."""

    def __init__(self, store: Store, api: SlackApi) -> None:
        self.store = store
        self.now = datetime.now(UTC)
        senders = {Platform.SLACK: SlackSender(api)}
        self._worker = Delivery(store, senders, write, lambda: self.now, "one", chance=lambda: 0.0)

    async def is_told(self, *keys: str) -> None:
        async with self.store.transaction() as tx:
            for key in keys:
                await tx.outbox.put(Words(key), person="anna", at=self.now)

    async def goes_on(self, times: int) -> None:
        for _ in range(times):
            await self._worker.drain()
            self.now += timedelta(seconds=10)


@pytest.mark.parametrize("away", [Failing(502), Refused("internal_error")], ids=repr)
async def test_while_slack_is_away_nothing_is_repeated_or_given_up(
    slack: SlackServer, api: SlackApi, own_store: Store, away: Trouble
) -> None:
    post = Post(own_store, api)
    slack.misbehave("chat.postMessage", DropAfter())
    slack.misbehave("conversations.history", away, math.inf)
    await post.is_told("först", "sedan")
    await post.goes_on(9)
    assert [message.text for message in slack.messages(slack.person(ANNA).dm)] == ["först"]

    slack.behave()
    await post.goes_on(4)
    assert [message.text for message in slack.messages(slack.person(ANNA).dm)] == ["först", "sedan"]
    async with own_store.reading() as tx:
        waiting = await tx.outbox.waiting()
    assert (waiting.waiting, waiting.aside) == (0, 0)
