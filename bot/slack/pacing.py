"""Keeps our calls within Slack's rates, so that Slack never has to say 429.

    pace = Pace()
    wait = pace.wait(call, now)     # seconds until it may go
    pace.book(call, now)            # it goes then
    pace.finished(call, now)        # Slack has answered

Arithmetic on a time that is given; bot.pacing.Gate is the same for coroutines. The rates are counted in this
process alone: replicas share them by a share each (LYHORD_SLACK_SHARE).
"""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.pacing import Bucket, Rate

MINUTE = 60.0
POST = "chat.postMessage"


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
    "files.completeUploadExternal": _a_minute(100),
    "files.getUploadURLExternal": _a_minute(100),
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
