"""Each occurrence of a job runs once in the whole installation, whatever happens around it."""

import asyncio
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from schedules.clock import Clock
from schedules.jobs import JOBS, Job
from schedules.rhythms import Daily, Every, Weekdays, WorkingDays
from schedules.schedule import LEASE, WAITS, Schedule
from storage.store import Store, Transaction

MONDAY = datetime(2026, 11, 23, 6, tzinfo=UTC)  # 7 in the morning in Sweden


@dataclass
class Diary:
    """What ran and when, and what the schedule told about it."""

    ran_at: list[datetime] = field(default_factory=list)
    told: list[tuple[str, str]] = field(default_factory=list)
    faults: list[Exception] = field(default_factory=list)
    woken: int = 0

    async def work(self, store: Store, now: datetime) -> None:
        self.ran_at.append(now)
        if self.faults:
            raise self.faults.pop(0)

    def ran(self, job: str, outcome: str, seconds: float, error: Exception | None = None) -> None:
        self.told.append((job, outcome))

    def wake(self) -> None:
        self.woken += 1

    def schedule(self, store: Store, *jobs: Job, by: str = "one") -> Schedule:
        return Schedule(store, by, self, self.wake, jobs or (Job("job", Daily(8), self.work),))


async def ticking(schedule: Schedule, start: datetime, hours: float, minutes: float = 1) -> None:
    for tick in range(int(hours * 60 / minutes) + 1):
        await schedule.tick(start + timedelta(minutes=tick * minutes))


async def test_a_job_runs_when_its_time_comes_and_then_not_again(store: Store) -> None:
    diary = Diary()
    schedule = diary.schedule(store)
    await schedule.tick(MONDAY)  # the occurrence of Sunday, which nobody was there for
    diary.ran_at.clear()
    await ticking(schedule, MONDAY, hours=2, minutes=10)
    assert diary.ran_at == [MONDAY + timedelta(hours=1)]
    assert diary.woken == 2


async def test_many_replicas_run_it_once(store: Store) -> None:
    diary = Diary()
    replicas = [diary.schedule(store, by=f"replica-{number}") for number in range(5)]
    ran = await asyncio.gather(*(replica.tick(MONDAY) for replica in replicas))
    assert sum(ran) == len(diary.ran_at) == 1


@pytest.mark.parametrize(
    "noon_before", [datetime(2026, 10, 24, 12, tzinfo=UTC), datetime(2027, 3, 27, 12, tzinfo=UTC)]
)
async def test_half_past_two_runs_once_in_both_nights(store: Store, noon_before: datetime) -> None:
    diary = Diary()
    schedule = diary.schedule(store, Job("night", Daily(2, 30), diary.work))
    await schedule.tick(noon_before)
    diary.ran_at.clear()
    await ticking(schedule, noon_before, hours=24, minutes=15)
    assert len(diary.ran_at) == 1


async def test_after_downtime_the_latest_missed_one_is_caught_up_once(store: Store) -> None:
    diary = Diary()
    schedule = diary.schedule(store)
    await schedule.tick(MONDAY)
    later = MONDAY + timedelta(days=5)
    await schedule.tick(later)
    await schedule.tick(later + timedelta(minutes=1))
    assert diary.ran_at == [MONDAY, later]


async def test_a_clock_that_jumps_back_repeats_nothing(store: Store) -> None:
    diary = Diary()
    schedule = diary.schedule(store)
    for hours in (2, 26, 2, 26):
        await schedule.tick(MONDAY + timedelta(hours=hours))
    assert len(diary.ran_at) == 2


async def test_a_failed_job_is_tried_again_later_each_time_and_seen(store: Store) -> None:
    diary = Diary(faults=[ValueError("what someone wrote"), KeyError("more")])
    schedule = diary.schedule(store)
    await schedule.tick(MONDAY)
    async with store.reading() as tx:
        (seen,) = await tx.occurrences.overview()
    assert (seen.state, seen.reason) == ("failed", "ValueError")
    await ticking(schedule, MONDAY, hours=0.25)
    first, second, third = diary.ran_at
    assert (second - first, third - second) == WAITS[:2]
    assert diary.told == [("job", "failed"), ("job", "failed"), ("job", "done")]


async def test_a_failing_job_holds_up_no_other(store: Store) -> None:
    failing, fine = Diary(faults=[ValueError()]), Diary()
    jobs = (Job("fails", Daily(8), failing.work), Job("works", Daily(8), fine.work))
    assert await fine.schedule(store, *jobs).tick(MONDAY) == 2
    assert fine.ran_at == [MONDAY]


async def test_a_job_that_hangs_is_cut_off_and_holds_up_no_other(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def hang(store: Store, now: datetime) -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr("schedules.schedule.LONGEST_RUN", timedelta(seconds=0.2))
    fine = Diary()
    jobs = (Job("hangs", Daily(8), hang), Job("works", Daily(8), fine.work))
    await fine.schedule(store, *jobs).tick(MONDAY)
    assert sorted(fine.told) == [("hangs", "failed"), ("works", "done")]


async def test_a_run_that_was_cut_off_by_a_crash_is_taken_over_when_its_lease_ends(store: Store) -> None:
    diary = Diary()
    async with store.transaction() as tx:
        assert await tx.occurrences.begin("job", "2026-11-22", MONDAY, LEASE, "crashed")
    schedule = diary.schedule(store)
    await schedule.tick(MONDAY + LEASE - timedelta(seconds=1))
    assert diary.ran_at == []
    await schedule.tick(MONDAY + LEASE)
    assert len(diary.ran_at) == 1


async def test_whoever_moves_the_clock_is_told_what_comes_next(store: Store) -> None:
    diary = Diary()
    jobs = (Job("late", Daily(9), diary.work), Job("early", WorkingDays(8), diary.work))
    schedule = diary.schedule(store, *jobs)
    assert await schedule.next_occurrence(MONDAY) == MONDAY + timedelta(hours=1)
    assert await schedule.next_occurrence(MONDAY + timedelta(hours=1)) == MONDAY + timedelta(hours=2)


@pytest.mark.parametrize(
    ("waits_for", "comes"),
    [
        (timedelta(days=-9), timedelta(minutes=15)),
        (timedelta(minutes=15), timedelta(minutes=15)),
        (timedelta(minutes=16), timedelta(minutes=30)),
        (timedelta(days=2, minutes=1), timedelta(days=2, minutes=15)),
        (None, timedelta(days=1)),
    ],
)
async def test_times_at_which_a_job_has_nothing_to_do_are_passed_over(
    store: Store, waits_for: timedelta | None, comes: timedelta
) -> None:
    async def when(tx: Transaction) -> datetime | None:
        return None if waits_for is None else MONDAY + waits_for

    diary = Diary()
    jobs = [Job("waits", Every(15), diary.work, when)]
    if waits_for is None:
        jobs.append(Job("tomorrow", Daily(7), diary.work))
    assert await diary.schedule(store, *jobs).next_occurrence(MONDAY) == MONDAY + comes


async def test_what_nobody_hears_of_stops_no_clock_and_is_made_up_for_where_it_stops(store: Store) -> None:
    tidied, told = Diary(), Diary()
    jobs = (Job("tidies", Daily(8), tidied.work, quiet=True), Job("tells", Daily(9), told.work))
    schedule = told.schedule(store, *jobs)
    await schedule.tick(MONDAY)
    stop = await schedule.next_occurrence(MONDAY)
    assert stop == MONDAY + timedelta(hours=2)
    await schedule.tick(stop)
    assert tidied.ran_at == told.ran_at == [MONDAY, stop]


def test_a_rhythm_can_be_said_in_words() -> None:
    rhythms = (Daily(3, 15), WorkingDays(8), Weekdays(9, days=frozenset({0, 4})), Every(15))
    assert [rhythm.in_words() for rhythm in rhythms] == [
        "every day at 03:15",
        "every working day at 08:00",
        "on Mondays and Fridays at 09:00",
        "every 15 minutes",
    ]


def test_the_table_of_jobs_names_each_job_once() -> None:
    assert len({job.name for job in JOBS}) == len(JOBS)


def test_no_rhythm_in_the_table_falls_in_the_hour_that_daylight_saving_moves() -> None:
    for job in JOBS:
        assert isinstance(job.rhythm, Every) or getattr(job.rhythm, "hour", None) != 2


async def test_the_clock_ticks_at_once_and_stops(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("schedules.clock.SECONDS_BETWEEN_TICKS", 3600)
    ticked = asyncio.Event()

    async def tick(now: datetime) -> None:
        assert now == MONDAY
        ticked.set()

    clock = Clock(tick, lambda: MONDAY)
    clock.start()
    async with asyncio.timeout(60):
        await ticked.wait()
    await clock.stop()


async def test_a_tick_under_way_is_not_cut_off_when_the_clock_stops(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("schedules.clock.LAST_WORDS", 60)
    begun, finished = asyncio.Event(), asyncio.Event()

    async def tick(now: datetime) -> None:
        begun.set()
        await asyncio.sleep(0.2)
        finished.set()

    clock = Clock(tick, lambda: MONDAY)
    clock.start()
    await begun.wait()
    await clock.stop()
    assert finished.is_set()
