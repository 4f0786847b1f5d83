"""Counts calls as Slack does: one message a second and channel, and each method by its tier."""

from __future__ import annotations

import math
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field

MINUTE = 60.0
TIERS = {1: 1, 2: 20, 3: 50, 4: 100}
METHOD_TIERS = {
    "auth.test": 4,
    "users.info": 4,
    "users.lookupByEmail": 3,
    "users.conversations": 3,
    "conversations.open": 3,
    "conversations.info": 3,
    "conversations.history": 3,
    "conversations.replies": 3,
    "conversations.members": 4,
    "chat.update": 3,
    "chat.delete": 3,
    "chat.postEphemeral": 4,
    "views.open": 4,
    "views.push": 4,
    "views.update": 4,
    "views.publish": 4,
    "files.getUploadURLExternal": 4,
    "files.completeUploadExternal": 4,
}
POSTING = ("chat.postMessage",)


@dataclass(frozen=True)
class Violation:
    method: str
    channel: str | None
    wait: float


@dataclass
class Rates:
    """Off until a test switches it on; then it counts, and answers 429 if it is to enforce."""

    clock: Callable[[], float]
    counting: bool = False
    enforcing: bool = False
    burst: int = 1
    violations: list[Violation] = field(default_factory=list)
    _posts: dict[str, deque[float]] = field(default_factory=lambda: defaultdict(deque))
    _calls: dict[str, deque[float]] = field(default_factory=lambda: defaultdict(deque))

    def seconds_to_wait(self, method: str, channel: str | None) -> int:
        """0 when the call is within the limits, or when nothing is enforced."""
        if not self.counting:
            return 0
        wait = self._wait(method, channel)
        if wait <= 0:
            return 0
        self.violations.append(Violation(method, channel, wait))
        return max(1, math.ceil(wait)) if self.enforcing else 0

    def _wait(self, method: str, channel: str | None) -> float:
        if method in POSTING:
            return self._window(self._posts[channel or ""], self.burst, float(self.burst))
        tier = METHOD_TIERS.get(method)
        return self._window(self._calls[method], TIERS[tier], MINUTE) if tier else 0.0

    def _window(self, past: deque[float], most: int, length: float) -> float:
        now = self.clock()
        while past and past[0] <= now - length:
            past.popleft()
        if len(past) >= most:
            return past[0] + length - now
        past.append(now)
        return 0.0
