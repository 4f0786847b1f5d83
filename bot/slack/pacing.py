"""Keeps our calls within Slack's rates, so that Slack never has to say 429.

    pace = Pace()
    wait = pace.wait(call, now)     # seconds until it may go
    pace.book(call, now)            # it goes then
    pace.finished(call, now)        # Slack has answered

Arithmetic on a time that is given; Gate is the same for coroutines. The rates are counted in this
process alone: replicas share them by a share each (LYHORD_SLACK_SHARE).
"""

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

MINUTE = 60.0
POST = "chat.postMessage"


@dataclass(frozen=True, slots=True)
class Rate:
    """burst: calls that may go at once. every: seconds until one more may."""

    burst: float
    every: float


def _a_minute(number: int) -> Rate:
    """A tier. What lies in the bucket and what trickles in during a minute stay below its number
    together, also when a call takes a while to arrive."""
    return Rate(number * 0.4, MINUTE / (number * 0.55))


TO_A_CONVERSATION = Rate(1, 1.05)
"""Slack allows one message a second to a conversation; how many more at once, it does not say."""

RATES: Mapping[str, Rate] = {
    # Slack's tier of each method we call, for the whole workspace
    POST: _a_minute(300),  # "several hundred a minute"
    "chat.update": _a_minute(50),
    "chat.postEphemeral": _a_minute(100),
    "conversations.history": _a_minute(50),
    "conversations.open": _a_minute(50),
    "users.info": _a_minute(100),
    "users.lookupByEmail": _a_minute(50),
    "views.open": _a_minute(100),
    "views.publish": _a_minute(100),
    "views.update": _a_minute(100),
}

MOST_IDLE = 1000
"""Conversations remembered before those that have rested are forgotten."""


@dataclass(frozen=True, slots=True)
class Call:
    """conversation: where a message goes, as it is named in the call."""

    method: str
    conversation: str = ""


@dataclass(slots=True)
class Bucket:
    """Tokens that trickle back. Below zero are those who have booked and wait."""

    rate: Rate
    at: float
    tokens: float = field(init=False)

    def __post_init__(self) -> None:
        self.tokens = self.rate.burst

    def wait(self, now: float) -> float:
        self._trickle(now)
        return max(0.0, (1 - self.tokens) * self.rate.every)

    def take(self, now: float) -> None:
        self._trickle(now)
        self.tokens -= 1

    def empty_for(self, seconds: float, now: float) -> None:
        """Nothing more until so many seconds from now."""
        self._trickle(now)
        self.tokens = min(self.tokens, 1 - seconds / self.rate.every)

    def rested(self, now: float) -> bool:
        self._trickle(now)
        return self.tokens >= self.rate.burst

    def _trickle(self, now: float) -> None:
        if now > self.at:
            self.tokens = min(self.rate.burst, self.tokens + (now - self.at) / self.rate.every)
            self.at = now


class Pace:
    """share: how much of Slack's rates is ours; far above 1, for a test Slack, it holds nothing back."""

    def __init__(self, share: float = 1.0) -> None:
        self._share = share
        self._buckets: dict[Call, Bucket] = {}

    def wait(self, call: Call, now: float) -> float:
        """Seconds until this call may go."""
        return max((bucket.wait(now) for bucket in self._of(call, now)), default=0.0)

    def book(self, call: Call, now: float) -> None:
        """It goes as soon as it may, and whoever comes after waits for it too."""
        for bucket in self._of(call, now):
            bucket.take(now)

    def finished(self, call: Call, now: float) -> None:
        """The second between two messages counts from here: nobody knows when the first one arrived."""
        if call.method == POST:
            bucket = self._bucket(call, TO_A_CONVERSATION, now)
            bucket.empty_for(bucket.rate.every, now)

    def refused(self, call: Call, seconds: float, now: float) -> None:
        """Slack said 429 all the same: somebody else calls with our token."""
        for bucket in self._of(call, now)[-1:]:
            bucket.empty_for(seconds, now)

    def _of(self, call: Call, now: float) -> list[Bucket]:
        """The narrowest last."""
        found = [self._bucket(Call(call.method), RATES[call.method], now)] if call.method in RATES else []
        return [*found, self._bucket(call, TO_A_CONVERSATION, now)] if call.method == POST else found

    def _bucket(self, key: Call, rate: Rate, now: float) -> Bucket:
        if key not in self._buckets:
            self._forget_the_rested(now)
            self._buckets[key] = Bucket(self._ours(rate), now)
        return self._buckets[key]

    def _ours(self, rate: Rate) -> Rate:
        return Rate(max(1.0, rate.burst * self._share), rate.every / self._share)

    def _forget_the_rested(self, now: float) -> None:
        if len(self._buckets) >= MOST_IDLE:
            self._buckets = {key: each for key, each in self._buckets.items() if not each.rested(now)}


class NotYet(Exception):
    """It would have to wait for longer than the caller can."""

    def __init__(self, seconds: float) -> None:
        super().__init__("paced")
        self.seconds = seconds


class Gate:
    """A Pace for coroutines."""

    def __init__(
        self,
        pace: Pace,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._pace = pace
        self._clock = clock
        self._sleep = sleep

    async def turn(self, call: Call, patience: float | None) -> None:
        """Returns when the call may go. Raises NotYet.

        patience: seconds it can wait; None: somebody waits for it, so it goes at once and is only
        counted, and what can wait makes room.
        """
        now = self._clock()
        wait = 0.0 if patience is None else self._pace.wait(call, now)
        if patience is not None and wait > patience:
            raise NotYet(wait)
        self._pace.book(call, now)
        if wait:
            await self._sleep(wait)

    def finished(self, call: Call) -> None:
        self._pace.finished(call, self._clock())

    def refused(self, call: Call, seconds: float) -> None:
        self._pace.refused(call, seconds, self._clock())
