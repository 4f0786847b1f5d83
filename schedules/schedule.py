"""Runs the jobs that are due, each occurrence once in the whole installation.

The occurrence on record decides, not the tick: any number of replicas may tick at any time. After
downtime the latest missed occurrence is caught up, once; a failed one is tried again after a
while, until the next one comes.
"""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from time import perf_counter
from typing import Protocol

from schedules.jobs import JOBS, Job
from storage.store import Store, Transaction

LEASE = timedelta(minutes=10)
"""A run that says nothing for so long is taken over by another replica."""
LONGEST_RUN = timedelta(minutes=8)
WAITS = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60))
"""Between the tries of an occurrence that fails; the last one again and again."""


class Watching(Protocol):
    """Who hears how the runs went."""

    def ran(self, job: str, outcome: str, seconds: float, error: Exception | None = None) -> None:
        """outcome: "done" or "failed"."""


class Schedule:
    """by: names this process, different from every other. wake: called when a job has run."""

    def __init__(
        self,
        store: Store,
        by: str,
        watching: Watching,
        wake: Callable[[], None],
        jobs: Sequence[Job] = JOBS,
    ) -> None:
        self._store = store
        self._by = by
        self._watching = watching
        self._wake = wake
        self._jobs = jobs

    async def tick(self, now: datetime) -> int:
        """Run what is due, all at once: a slow or failing job holds up no other. Returns how many ran."""
        current = {job.name: _occurrence(job, now) for job in self._jobs}
        async with self._store.reading() as tx:
            over = await tx.occurrences.over(current)
        ran = await asyncio.gather(
            *(self._run_if_due(job, now) for job in self._jobs if job.name not in over),
            return_exceptions=True,
        )
        faults = [fault for fault in ran if isinstance(fault, BaseException)]
        if faults:
            raise ExceptionGroup("jobs that could not be put on record", _ordinary(faults))
        return sum(outcome is True for outcome in ran)

    async def next_occurrence(self, now: datetime) -> datetime:
        """When a job is next due after now and finds anything to tell: the times between are passed over."""
        async with self._store.reading() as tx:
            found = [await next_of(job, now, tx) for job in self._jobs if not job.quiet]
        return min(at for at in found if at is not None)

    async def _run_if_due(self, job: Job, now: datetime) -> bool:
        occurrence = _occurrence(job, now)
        async with self._store.transaction() as tx:
            tries = await tx.occurrences.begin(job.name, occurrence, now, LEASE, self._by)
        if tries is None:
            return False
        started = perf_counter()
        try:
            async with asyncio.timeout(LONGEST_RUN.total_seconds()):
                await job.function(self._store, now)
        except Exception as error:  # noqa: BLE001 (whatever it is, it is noted and tried again)
            await self._failed(job, occurrence, now, error, tries, perf_counter() - started)
        else:
            await self._done(job, occurrence, now, perf_counter() - started)
        self._wake()
        return True

    async def _done(self, job: Job, occurrence: str, now: datetime, seconds: float) -> None:
        async with self._store.transaction() as tx:
            await tx.occurrences.done(job.name, occurrence, now)
        self._watching.ran(job.name, "done", seconds)

    async def _failed(
        self, job: Job, occurrence: str, now: datetime, error: Exception, tries: int, seconds: float
    ) -> None:
        self._watching.ran(job.name, "failed", seconds, error)
        wait = WAITS[min(tries, len(WAITS)) - 1]
        async with self._store.transaction() as tx:
            await tx.occurrences.failed(job.name, occurrence, now, now + wait, type(error).__name__)


async def next_of(job: Job, now: datetime, tx: Transaction) -> datetime | None:
    """The job's first occurrence after now at which there is anything to do; None when there never is."""
    if job.waits_for is None:
        return job.rhythm.after(now)
    waits_for = await job.waits_for(tx)
    if waits_for is None:
        return None
    return max(job.rhythm.after(now), job.rhythm.after(waits_for - timedelta(microseconds=1)))


def _occurrence(job: Job, now: datetime) -> str:
    """The name of the latest one."""
    return job.rhythm.name_of(job.rhythm.at_or_before(now))


def _ordinary(faults: list[BaseException]) -> list[Exception]:
    """Raises what must not be held back (a cancellation), gives back the rest."""
    for fault in faults:
        if not isinstance(fault, Exception):
            raise fault
    return [fault for fault in faults if isinstance(fault, Exception)]
