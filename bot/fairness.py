"""A fair share for each: whoever sends without end is asked to pause, and nobody else notices.

    share = FairShare(Rate(burst=60, every=1.0))
    async with share.turn("anna"):       # one turn of a person at a time; raises Paused
        ...

Counted in this process and in memory alone: nothing is stored of who was asked to pause, and with
several replicas each gives its own share.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from bot.pacing import Bucket, Rate

PAUSE = 30.0
"""Seconds. The texts of all platforms say half a minute."""
LOOKS_TO_AN_ACT = 4
"""A start page that is shown anew and each letter typed in a list's search are looks: many, and cheap."""
STRANGERS = Rate(10, 30.0)
"""How often somebody who is not of the organisation is looked up, and told so."""
MOST_REMEMBERED = 1000
"""Shares in memory before those that are whole again are forgotten."""


class Paused(Exception):
    """It was not answered, and nothing changed. first: this begins the pause, so the person is told."""

    def __init__(self, *, first: bool) -> None:
        super().__init__("paused")
        self.first = first


@dataclass(slots=True)
class _Share:
    acts: Bucket
    looks: Bucket
    until: float = 0.0
    one_at_a_time: asyncio.Lock = field(default_factory=asyncio.Lock)

    def spend(self, now: float) -> None:
        if now < self.until:
            raise Paused(first=False)
        if self.acts.wait(now):
            self.until = now + PAUSE
            raise Paused(first=True)
        self.acts.take(now)

    def look(self, now: float) -> bool:
        if self.looks.wait(now):
            return False
        self.looks.take(now)
        return True

    def can_be_forgotten(self, now: float) -> bool:
        whole = self.acts.rested(now) and self.looks.rested(now)
        return whole and now >= self.until and not self.one_at_a_time.locked()


class FairShare:
    """acts: how many turns a person may take at once, and how soon one more. clock: seconds."""

    def __init__(self, acts: Rate, clock: Callable[[], float] = time.monotonic) -> None:
        self._acts = acts
        self._looks = Rate(acts.burst * LOOKS_TO_AN_ACT, acts.every / LOOKS_TO_AN_ACT)
        self._clock = clock
        self._shares: dict[str, _Share] = {}

    def __len__(self) -> int:
        """How many people are remembered."""
        return len(self._shares)

    @asynccontextmanager
    async def turn(self, person: str, *, looks: bool = False) -> AsyncIterator[None]:
        """Entered when the person's earlier turns are done. Raises Paused.

        looks: nothing is done, something is only shown.
        """
        share = self._of(person)
        if not looks:
            share.spend(self._clock())
        elif not share.look(self._clock()):
            raise Paused(first=False)
        async with share.one_at_a_time:  # those who wait here hold no connection to the database
            yield

    def may_look(self, person: str) -> bool:
        """Counts one more look."""
        return self._of(person).look(self._clock())

    def _of(self, person: str) -> _Share:
        if person not in self._shares:
            now = self._clock()
            if len(self._shares) >= MOST_REMEMBERED:
                self._shares = {
                    key: each for key, each in self._shares.items() if not each.can_be_forgotten(now)
                }
            self._shares[person] = _Share(Bucket(self._acts, now), Bucket(self._looks, now))
        return self._shares[person]


class Strangers:
    """Those who are refused, by their account. The longest unseen is forgotten when they are too many,
    so that strangers without end fill no memory."""

    def __init__(self, rate: Rate = STRANGERS, clock: Callable[[], float] = time.monotonic) -> None:
        self._rate = rate
        self._clock = clock
        self._buckets: dict[str, Bucket] = {}

    def __len__(self) -> int:
        return len(self._buckets)

    def is_too_many(self, account: str) -> bool:
        """They have been refused so often of late that they are not even looked up."""
        bucket = self._buckets.get(account)
        return bucket is not None and bucket.wait(self._clock()) > 0

    def refused(self, account: str) -> None:
        now = self._clock()
        bucket = self._buckets.pop(account, None) or Bucket(self._rate, now)
        if len(self._buckets) >= MOST_REMEMBERED:
            del self._buckets[next(iter(self._buckets))]
        self._buckets[account] = bucket
        bucket.take(now)
