"""The clock of one process. The only place that knows APScheduler."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import UTC, datetime

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

SECONDS_BETWEEN_TICKS = 20
LAST_WORDS = 8.0
"""Seconds that a tick under way gets to finish when the process stops."""


class Clock:
    """Ticks while the process lives; what is due is decided by the records, not by the tick."""

    def __init__(self, tick: Callable[[datetime], Awaitable[object]], now: Callable[[], datetime]) -> None:
        self._tick = tick
        self._now = now
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self._idle = asyncio.Event()
        self._idle.set()

    def start(self) -> None:
        """Tick at once, then steadily; a tick that takes long swallows the ones it overlaps."""
        self._scheduler.add_job(
            self._once,
            IntervalTrigger(seconds=SECONDS_BETWEEN_TICKS),
            next_run_time=datetime.now(UTC),
            max_instances=1,
            coalesce=True,
            misfire_grace_time=None,
        )
        self._scheduler.start()

    async def stop(self) -> None:
        """No more ticks. One under way gets a moment to finish, then it is cut off; what it left
        undone is taken over when its lease ends."""
        self._scheduler.pause()
        with suppress(TimeoutError):
            async with asyncio.timeout(LAST_WORDS):
                await self._idle.wait()
        self._scheduler.shutdown(wait=False)

    async def _once(self) -> None:
        self._idle.clear()
        try:
            await self._tick(self._now())
        finally:
            self._idle.set()
