"""Keeps our calls within Teams' rates, so that Teams never has to say 429.

The rates are counted in this process alone: replicas share them by a share each (LYHORD_TEAMS_SHARE).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.pacing import Bucket, Rate

TO_A_CONVERSATION: Sequence[Rate] = (
    # What lies in a bucket and what trickles in meanwhile stay below the documented number together.
    Rate(3, 0.4),  # 7 in a second, 8 in two
    Rate(15, 30 / 45),  # 60 in thirty seconds
    Rate(300, 3600 / 1500),  # 1800 in an hour
)
OF_THE_APP: Sequence[Rate] = (Rate(20, 1 / 30),)  # 50 in a second, for the app in the tenant

MOST_IDLE = 1000
"""Conversations remembered before those that have rested are forgotten."""


@dataclass(frozen=True, slots=True)
class Call:
    """conversation: where a message goes; "" for every other call."""

    conversation: str = ""


class Pace:
    """share: how much of Teams' rates is ours; far above 1, for a test Teams, it holds nothing back."""

    def __init__(self, share: float = 1.0) -> None:
        self._share = share
        self._app = tuple(Bucket(self._ours(rate), 0.0) for rate in OF_THE_APP)
        self._conversations: dict[str, tuple[Bucket, ...]] = {}

    def wait(self, call: Call, now: float) -> float:
        """Seconds until this call may go."""
        return max(bucket.wait(now) for bucket in self._of(call, now))

    def book(self, call: Call, now: float) -> None:
        """It goes as soon as it may, and whoever comes after waits for it too."""
        for bucket in self._of(call, now):
            bucket.take(now)

    def finished(self, call: Call, now: float) -> None:
        """Teams counts when a call arrives, so nothing changes when it has answered."""

    def refused(self, call: Call, seconds: float, now: float) -> None:
        """Teams said 429 all the same: somebody else calls in our name."""
        self._of(call, now)[-1].empty_for(seconds, now)

    def _of(self, call: Call, now: float) -> tuple[Bucket, ...]:
        """The narrowest last."""
        return (*self._app, *self._to(call.conversation, now)) if call.conversation else self._app

    def _to(self, conversation: str, now: float) -> tuple[Bucket, ...]:
        if conversation not in self._conversations:
            self._forget_the_rested(now)
            rates = reversed(TO_A_CONVERSATION)
            self._conversations[conversation] = tuple(Bucket(self._ours(rate), now) for rate in rates)
        return self._conversations[conversation]

    def _ours(self, rate: Rate) -> Rate:
        return Rate(max(1.0, rate.burst * self._share), rate.every / self._share)

    def _forget_the_rested(self, now: float) -> None:
        if len(self._conversations) >= MOST_IDLE:
            self._conversations = {
                key: buckets
                for key, buckets in self._conversations.items()
                if not all(each.rested(now) for each in buckets)
            }
