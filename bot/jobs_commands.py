"""`lyhord jobs`: what Lyhörd does unasked, in plain words."""

from collections.abc import Iterator
from datetime import datetime

import typer

from bot.app import now_utc
from bot.command import with_store
from domain.deadlines import LOCAL
from schedules.jobs import JOBS, Job
from schedules.schedule import next_of
from storage.occurrences import Occurrence
from storage.store import Store

_OUTCOMES = {
    # state of an occurrence: as it is said
    "done": "done {finished}",
    "failed": "failed {finished} ({reason}), tried {times}; again {due}",
    "running": "running since {started}, tried {times}; taken over {due} if nothing is heard",
}
NOTHING = "when there is anything to do"


def jobs() -> None:
    """What Lyhörd does unasked: how often, how it went last, and when it is next. Times are Swedish."""
    with_store(_show)


async def _show(store: Store) -> None:
    now = now_utc()
    async with store.reading() as tx:
        latest = {found.job: found for found in await tx.occurrences.overview()}
        coming = [await next_of(job, now, tx) for job in JOBS]
    for job, following in zip(JOBS, coming, strict=True):
        for line in described(job, latest.get(job.name), following):
            typer.echo(line)


def described(job: Job, last: Occurrence | None, following: datetime | None) -> Iterator[str]:
    """The job as a few lines. following: when it next has anything to do."""
    yield job.name
    yield f"    how often: {job.rhythm.in_words()}"
    yield f"    last:      {outcome(last)}"
    yield f"    next:      {local(following) if following else NOTHING}"


def outcome(last: Occurrence | None) -> str:
    """How the last occurrence went."""
    if last is None:
        return "never"
    said = _OUTCOMES[last.state].format(
        started=local(last.started),
        finished=local(last.finished or last.started),
        due=local(last.due),
        reason=last.reason,
        times="once" if last.attempts == 1 else f"{last.attempts} times",
    )
    return said if last.state != "done" or last.attempts == 1 else f"{said}, at try {last.attempts}"


def local(moment: datetime) -> str:
    return f"{moment.astimezone(LOCAL):%Y-%m-%d %H:%M}"
