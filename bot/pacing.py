"""Buckets and a gate that keep calls within a platform's rates, whichever platform it is.

The arithmetic is on a time that is given; Gate is the same for coroutines. What is counted, and how
fast it may go, each platform says in its own `Pace`.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar

Call = TypeVar("Call", contravariant=True)  # noqa: PLC0105 (the name is read more often than its variance)


@dataclass(frozen=True, slots=True)
class Rate:
    """burst: calls that may go at once. every: seconds until one more may."""

    burst: float
    every: float


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


class Paced(Protocol[Call]):
    """A platform's rates."""

    def wait(self, call: Call, now: float) -> float:
        """Seconds until this call may go."""

    def book(self, call: Call, now: float) -> None:
        """It goes as soon as it may, and whoever comes after waits for it too."""

    def finished(self, call: Call, now: float) -> None:
        """The platform has answered."""

    def refused(self, call: Call, seconds: float, now: float) -> None:
        """The platform said 429 all the same: somebody else calls in our name."""


class NotYet(Exception):
    """It would have to wait for longer than the caller can."""

    def __init__(self, seconds: float) -> None:
        super().__init__("paced")
        self.seconds = seconds


class Gate(Generic[Call]):
    """A platform's rates, for coroutines."""

    def __init__(
        self,
        pace: Paced[Call],
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
