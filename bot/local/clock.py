"""The demo's clock: real time and what has been added to it. It never goes back."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

_SMALLEST_STEP = timedelta(minutes=1)


def _real_now() -> datetime:
    return datetime.now(UTC)


class DemoClock:
    """Called, it tells what time it is in the demo. Set back, the machine's clock is waited for."""

    def __init__(self, ahead: timedelta = timedelta(), real_now: Callable[[], datetime] = _real_now) -> None:
        self._ahead = max(ahead, timedelta())
        self._real_now = real_now
        self._latest = self._real_now() + self._ahead

    def __call__(self) -> datetime:
        self._latest = max(self._latest, self._real_now() + self._ahead)
        return self._latest

    @property
    def ahead(self) -> timedelta:
        return self._ahead

    def move_to(self, moment: datetime) -> None:
        """Forward to the moment; one that has passed changes nothing."""
        if moment > self():
            self._ahead = moment - self._real_now()


@dataclass(frozen=True, slots=True)
class Travel:
    """Moves the clock and lets everything scheduled on the way happen, in order.

    next_happening: the next time anything is due after a moment, or None.
    happen: does all that is due now. keep: remembers where the clock stands.
    happened: how many messages have gone out so far.
    """

    clock: DemoClock
    next_happening: Callable[[datetime], Awaitable[datetime | None]]
    happen: Callable[[datetime], Awaitable[None]]
    keep: Callable[[timedelta], Awaitable[None]]
    happened: Callable[[], int]

    async def to(self, target: datetime, passing: Callable[[datetime, int], None]) -> int:
        """Travel there. passing hears each stop and how many messages have gone out by then.

        Returns how many went out on the way.
        """
        before = self.happened()
        async for moment in _stops(self, target):
            await self._stop_at(moment)
            passing(moment, self.happened() - before)
        await self._stop_at(target)
        return self.happened() - before

    async def to_next(self, furthest: timedelta, passing: Callable[[datetime, int], None]) -> int:
        """Travel until something has been said to someone, but no further than that."""
        before = self.happened()
        target = self.clock() + furthest
        async for moment in _stops(self, target):
            await self._stop_at(moment)
            passing(moment, self.happened() - before)
            if self.happened() > before:
                break
        return self.happened() - before

    async def _stop_at(self, moment: datetime) -> None:
        self.clock.move_to(moment)
        await self.happen(moment)
        await self.keep(self.clock.ahead)


async def _stops(travel: Travel, target: datetime) -> AsyncIterator[datetime]:
    """The times at which something is due before the target; each is later than the one before,
    so that a message that cannot be delivered never holds the clock."""
    now = travel.clock()
    while (due := await travel.next_happening(now)) is not None and due <= target:
        now = max(due, now + _SMALLEST_STEP)
        if now > target:
            return
        yield now
