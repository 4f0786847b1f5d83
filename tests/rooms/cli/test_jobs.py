"""What `lyhord jobs` says of a job, in plain words."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.jobs_commands import described, outcome
from schedules.jobs import Job
from schedules.rhythms import WorkingDays
from storage.occurrences import Occurrence
from storage.store import Store

AT = datetime(2026, 11, 20, 7, tzinfo=UTC)  # 8 in the morning in Sweden


def occurrence(state: str, attempts: int = 1, reason: str | None = None) -> Occurrence:
    later = AT + timedelta(minutes=5)
    return Occurrence(
        "job", "2026-11-20", state, "one", later, attempts, AT, None if state == "running" else AT, reason
    )


@pytest.mark.parametrize(
    ("last", "said"),
    [
        (None, "never"),
        (occurrence("done"), "done 2026-11-20 08:00"),
        (occurrence("done", 3), "done 2026-11-20 08:00, at try 3"),
        (
            occurrence("failed", 2, "ValueError"),
            "failed 2026-11-20 08:00 (ValueError), tried 2 times; again 2026-11-20 08:05",
        ),
        (
            occurrence("running"),
            "running since 2026-11-20 08:00, tried once; taken over 2026-11-20 08:05 if nothing is heard",
        ),
    ],
)
def test_how_it_went_last_is_said_with_its_tries(last: Occurrence | None, said: str) -> None:
    assert outcome(last) == said


def test_a_job_is_a_few_lines_to_read() -> None:
    async def work(store: Store, now: datetime) -> None: ...

    job = Job("count the cups", WorkingDays(8), work)
    assert list(described(job, occurrence("done"), AT + timedelta(days=3))) == [
        "count the cups",
        "    how often: every working day at 08:00",
        "    last:      done 2026-11-20 08:00",
        "    next:      2026-11-23 08:00",
    ]
