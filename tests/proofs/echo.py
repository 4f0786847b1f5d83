"""Towns in which every event reaches the bot several times: at once, in a row, or again much later."""

import asyncio
import random
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from enum import StrEnum
from typing import Any, TypeVar

from bot.settings import Settings
from handlers.chat import Answer
from storage.store import Store
from tests.slack_server.delivery import Answer as HttpAnswer
from tests.slack_server.delivery import Courier, Delivery
from tests.stories.local_town import LocalTown
from tests.stories.slack_town import SlackTown
from tests.stories.town import Clock, Town

TIMES = 5
Given = TypeVar("Given")
Send = Callable[[int], Awaitable[Given]]


class When(StrEnum):
    AT_ONCE = "at once"
    IN_A_ROW = "in a row"
    MUCH_LATER = "much later and in any order"


class Echo:
    """Delivers an event up to TIMES times. The first answer comes first."""

    def __init__(self, when: When, seed: int = 1) -> None:
        self._when = when
        self._dice = random.Random(seed)
        self._past: list[Send[Any]] = []
        self.delivered = 0

    async def answers(self, send: Send[Given]) -> list[Given]:
        match self.counted(send):
            case counted if self._when is When.AT_ONCE:
                return list(await asyncio.gather(*(counted(number) for number in range(TIMES))))
            case counted if self._when is When.IN_A_ROW:
                return [await counted(number) for number in range(TIMES)]
            case counted:
                answered = [await counted(0)]
                await self._some_of_the_past()
                self._past += [counted] * (TIMES - 1)
                return answered

    async def _some_of_the_past(self) -> None:
        """Older events come again after newer ones, shuffled, two at a time."""
        self._dice.shuffle(self._past)
        again, self._past = self._past[:2], self._past[2:]
        await asyncio.gather(*(send(number) for number, send in enumerate(again, start=1)))

    async def everything_left(self) -> None:
        while self._past:
            await self._some_of_the_past()

    def counted(self, send: Send[Given]) -> Send[Given]:
        async def once(number: int) -> Given:
            self.delivered += 1
            return await send(number)

        return once


class EchoingCourier(Courier):
    """Slack's side of the wire, repeating itself with the headers that say so."""

    def __init__(self, secret: str, bot_url: str, echo: Echo) -> None:
        super().__init__(secret, bot_url)
        self._echo = echo

    async def post(
        self,
        delivery: Delivery,
        *,
        secret: str | None = None,
        age: float = 0.0,
        headers: dict[str, str] | None = None,
    ) -> HttpAnswer:
        async def send(number: int) -> HttpAnswer:
            again = {"x-slack-retry-num": str(number), "x-slack-retry-reason": "http_timeout"}
            sent = super(EchoingCourier, self).post
            return await sent(delivery, secret=secret, age=age, headers=again if number else headers)

        answers = await self._echo.answers(send)
        assert all(answer.ok for answer in answers), answers
        # What one of them was answered with is what the person sees; the others say nothing.
        return max(answers, key=lambda answer: len(answer.body))


class EchoingLocalTown(LocalTown):
    echo = Echo(When.AT_ONCE)

    async def hears(self, received: Mapping[str, Any], times: int = 1) -> Answer:
        heard = super().hears
        answers = await self.echo.answers(lambda _number: heard(received))
        spoken = [answer for answer in answers if answer != Answer()]
        assert len(spoken) <= 1, "the same turn was answered twice"
        return spoken[0] if spoken else Answer()


@asynccontextmanager
async def echoing_town(platform: str, store: Store, settings: Settings, echo: Echo) -> AsyncIterator[Town]:
    if platform == "local":
        async with EchoingLocalTown.opened(store, Clock(), settings) as local:
            assert isinstance(local, EchoingLocalTown)
            local.echo = echo
            yield local
        return
    async with SlackTown.opened(store, Clock(), settings) as town:
        town.slack.courier = EchoingCourier(town.slack.courier.secret, town.slack.bot_url, echo)
        yield town
