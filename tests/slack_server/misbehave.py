"""Programmable trouble: what Slack and the network do on a bad day."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Ratelimited:
    seconds: int = 1


@dataclass(frozen=True)
class Failing:
    status: int = 500


@dataclass(frozen=True)
class Slow:
    seconds: float


@dataclass(frozen=True, eq=False)
class Held:
    """Slow for as long as the test wants: until the event is set, however quick or slow the machine is."""

    until: asyncio.Event = field(default_factory=asyncio.Event)


@dataclass(frozen=True)
class DropBefore:
    """The connection dies before Slack has done anything."""


@dataclass(frozen=True)
class DropAfter:
    """Slack has done it, but the connection dies before the answer."""


@dataclass(frozen=True)
class Refused:
    """An error code of choice, e.g. Refused("account_inactive")."""

    code: str


Trouble = Ratelimited | Failing | Slow | Held | DropBefore | DropAfter | Refused


@dataclass
class Planned:
    trouble: Trouble
    left: float


@dataclass
class Chance:
    odds: Mapping[Trouble, float]
    methods: frozenset[str]
    dice: random.Random


@dataclass
class Troubles:
    """Planned trouble comes first, in order; then chance; then constant slowness."""

    planned: dict[str, list[Planned]] = field(default_factory=dict)
    chances: list[Chance] = field(default_factory=list)
    happened: Counter[str] = field(default_factory=Counter)

    def plan(self, method: str, trouble: Trouble, times: float) -> None:
        self.planned.setdefault(method, []).append(Planned(trouble, times))

    def clear(self) -> None:
        self.planned.clear()
        self.chances.clear()

    def next_for(self, method: str) -> Trouble | None:
        trouble = self._next_planned(method) or self._next_planned("*") or self._by_chance(method)
        if trouble:
            self.happened[type(trouble).__name__] += 1
        return trouble

    def _next_planned(self, method: str) -> Trouble | None:
        queue = self.planned.get(method, [])
        if not queue:
            return None
        queue[0].left -= 1
        return queue.pop(0).trouble if queue[0].left < 1 else queue[0].trouble

    def _by_chance(self, method: str) -> Trouble | None:
        for chance in self.chances:
            if not chance.methods or method in chance.methods:
                found = drawn(chance)
                if found:
                    return found
        return None


def drawn(chance: Chance) -> Trouble | None:
    point = chance.dice.random()
    for trouble, probability in chance.odds.items():
        point -= probability
        if point < 0:
            return trouble
    return None
