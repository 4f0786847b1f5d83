"""Counts sends as Teams does: in windows for each conversation, and in one for the whole app."""

from __future__ import annotations

import math
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field

# (most, seconds)
CONVERSATION = ((7, 1.0), (60, 30.0), (1800, 3600.0))
APP = ((50, 1.0),)


@dataclass(frozen=True)
class Violation:
    method: str
    conversation: str
    wait: float


@dataclass
class Rates:
    """Off until a test switches it on; then it counts, and answers 429 if it is to enforce."""

    clock: Callable[[], float]
    counting: bool = False
    enforcing: bool = False
    violations: list[Violation] = field(default_factory=list)
    _past: dict[str, deque[float]] = field(default_factory=lambda: defaultdict(deque))

    def seconds_to_wait(self, method: str, conversation: str) -> int:
        """0 when the call is within the limits, or when nothing is enforced. A call over them is not
        counted towards them."""
        if not self.counting:
            return 0
        now = self.clock()
        mine, all_calls = self._past[conversation], self._past[""]
        wait = max(shortage(mine, CONVERSATION, now), shortage(all_calls, APP, now))
        if wait > 0:
            self.violations.append(Violation(method, conversation, wait))
            return max(1, math.ceil(wait)) if self.enforcing else 0
        mine.append(now)
        all_calls.append(now)
        return 0


def shortage(past: deque[float], windows: tuple[tuple[int, float], ...], now: float) -> float:
    """Seconds until one more is within every window."""
    longest = max(seconds for _, seconds in windows)
    while past and past[0] <= now - longest:
        past.popleft()
    return max(wait_in(past, most, seconds, now) for most, seconds in windows)


def wait_in(past: deque[float], most: int, seconds: float, now: float) -> float:
    inside = [each for each in past if each > now - seconds]
    return inside[-most] + seconds - now if len(inside) >= most else 0.0
