"""The test Slack misbehaves when told to: a double has to be tested too."""

import asyncio
import time
from collections.abc import Callable

import pytest
from aiohttp import ServerDisconnectedError
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_async_handlers import (
    AsyncConnectionErrorRetryHandler,
    AsyncRateLimitErrorRetryHandler,
    AsyncServerErrorRetryHandler,
)
from slack_sdk.web.async_client import AsyncWebClient

from tests.rooms.slack_server.made import post, refusal
from tests.slack_server import DropAfter, DropBefore, Failing, Held, Ratelimited, Refused, SlackServer, Slow


async def test_it_can_answer_429_500_503_and_an_error_of_choice(
    slack: SlackServer, web: AsyncWebClient
) -> None:
    slack.misbehave("chat.postMessage", Ratelimited(7), times=2)
    slack.misbehave("chat.postMessage", Failing(503))
    slack.misbehave("chat.postMessage", Refused("account_inactive"))
    with pytest.raises(SlackApiError) as limited:
        await post(web, slack, text="a")
    assert (limited.value.response.status_code, limited.value.response.headers["Retry-After"]) == (429, "7")
    statuses = []
    for _ in range(3):
        with pytest.raises(SlackApiError) as raised:
            await post(web, slack, text="a")
        statuses.append(raised.value.response.status_code)
    assert statuses == [429, 503, 200]
    await post(web, slack, text="a")
    assert len(slack.messages("#apt")) == 1
    outcomes = [entry.outcome for entry in slack.journal.calls("chat.postMessage")]
    assert outcomes == ["ratelimited", "ratelimited", "http_503", "account_inactive", "ok"]


async def test_it_can_drop_the_connection_before_and_after_acting(
    slack: SlackServer, web: AsyncWebClient
) -> None:
    slack.misbehave("chat.postMessage", DropBefore())
    slack.misbehave("chat.postMessage", DropAfter())
    for amount in (0, 1):
        with pytest.raises((ServerDisconnectedError, OSError)):
            await post(web, slack, text="a")
        assert len(slack.messages("#apt")) == amount
    assert [entry.heard for entry in slack.journal] == [False, False]


async def test_the_clients_own_retries_double_a_dropped_message(slack: SlackServer) -> None:
    """Why the outbox looks a message up before it repeats it."""
    retries = [
        AsyncConnectionErrorRetryHandler(),
        AsyncRateLimitErrorRetryHandler(),
        AsyncServerErrorRetryHandler(),
    ]
    web = AsyncWebClient(slack.token, base_url=slack.api_url, retry_handlers=list(retries))
    slack.misbehave("*", DropAfter())
    await post(web, slack, text="a")
    assert len(slack.messages("#apt")) == 2


async def test_it_can_be_slow(slack: SlackServer, web: AsyncWebClient) -> None:
    slack.misbehave("auth.test", Slow(0.15))
    started = time.perf_counter()
    await web.auth_test()
    assert time.perf_counter() - started >= 0.15
    slack.latency = 0.1
    await web.auth_test()
    assert time.perf_counter() - started >= 0.25
    slack.behave()


async def test_a_client_that_lost_patience_has_not_heard(slack: SlackServer, web: AsyncWebClient) -> None:
    slow = Held()
    slack.misbehave("chat.postMessage", slow)
    asking = asyncio.create_task(post(web, slack, text="a"))
    await until(lambda: slack.troubles.happened["Held"] == 1)
    asking.cancel()  # as it is when the client's time is out
    await asyncio.wait([asking])
    await asyncio.sleep(0.1)
    slow.until.set()
    await until(lambda: len(slack.journal) > 0)
    [entry] = slack.journal
    assert (entry.outcome, entry.acted, entry.heard) == ("dropped_after", True, False)


async def until(holds: Callable[[], bool]) -> None:
    async with asyncio.timeout(60):
        while not holds():  # noqa: ASYNC110 (this Slack has no event for it)
            await asyncio.sleep(0.005)


async def test_chance_is_repeatable(web: AsyncWebClient, slack: SlackServer) -> None:
    async def outcomes() -> list[str]:
        slack.journal.clear()
        slack.behave()
        slack.misbehave_at_random({Ratelimited(1): 0.3, Refused("fatal_error"): 0.2}, seed=7)
        for _ in range(20):
            await asyncio.gather(web.auth_test(), return_exceptions=True)
        return [entry.outcome for entry in slack.journal]

    first = await outcomes()
    assert first == await outcomes()
    assert set(first) == {"ok", "ratelimited", "fatal_error"}


async def test_a_message_a_second_and_channel(slack: SlackServer, web: AsyncWebClient) -> None:
    slack.clock.stop()
    slack.count_rates()
    await asyncio.gather(*(post(web, slack, text="a") for _ in range(3)))
    assert len(slack.rates.violations) == 2
    slack.count_rates(enforce=True)
    assert await refusal(post(web, slack, text="a")) == "ratelimited"
    await web.chat_postMessage(channel=slack.person("bo@exempel.se").dm, text="another channel")
    slack.clock.forward(1)
    await post(web, slack, text="a")
