"""Counts and durations, nothing else: no label ever holds a person, a unit or a case."""

from datetime import datetime
from typing import Protocol

from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    generate_latest,
)

CONTENT_TYPE = CONTENT_TYPE_LATEST


class Counting(Protocol):
    """What delivery tells about its work."""

    def attempted(self, platform: str, outcome: str) -> None:
        """An attempt to deliver ended so."""

    def possibly_doubled(self, platform: str) -> None:
        """A message was repeated although the earlier attempt may have arrived."""


class Uncounted:
    """Counts nothing."""

    def attempted(self, platform: str, outcome: str) -> None: ...
    def possibly_doubled(self, platform: str) -> None: ...


def uncounted(name: str) -> None:
    """Counts no event, for those who are given nothing to count with."""


class Metrics:
    """One registry per application, so that two in one process do not mix."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._attempts = Counter(
            "lyhord_delivery_attempts",
            "Attempts to deliver a message, by how they ended",
            ["platform", "outcome"],
            registry=self.registry,
        )
        self._doubled = Counter(
            "lyhord_possibly_doubled",
            "Messages repeated although the earlier attempt may have arrived",
            ["platform"],
            registry=self.registry,
        )
        self._jobs = Counter(
            "lyhord_job_runs",
            "Runs of scheduled jobs, by how they ended",
            ["job", "outcome"],
            registry=self.registry,
        )
        self._job_seconds = Histogram(
            "lyhord_job_seconds", "How long scheduled jobs took", ["job"], registry=self.registry
        )
        self._request_seconds = Histogram(
            "lyhord_request_seconds",
            "How long HTTP requests took",
            ["path", "status"],
            registry=self.registry,
        )
        self._events = Counter(
            "lyhord_events", "Refusals and troubles, by name", ["name"], registry=self.registry
        )
        self._outbox = Gauge(
            "lyhord_outbox_rows", "Messages not delivered, by state", ["state"], registry=self.registry
        )
        self._oldest = Gauge(
            "lyhord_oldest_undelivered_seconds",
            "Age of the oldest message that is due and not delivered",
            registry=self.registry,
        )

        self._failed_tries = Gauge(
            "lyhord_job_failed_tries",
            "Tries of the job's latest occurrence that failed; 0 when it is done or under way",
            ["job"],
            registry=self.registry,
        )
        self._last_done = Gauge(
            "lyhord_job_last_done_timestamp_seconds",
            "When the job's latest occurrence was done, by any replica",
            ["job"],
            registry=self.registry,
        )
        self._to_look_at = Gauge(
            "lyhord_reminders_waiting",
            "Actions and cases that have come due and wait for the next look",
            registry=self.registry,
        )

    def attempted(self, platform: str, outcome: str) -> None:
        self._attempts.labels(platform, outcome).inc()

    def possibly_doubled(self, platform: str) -> None:
        self._doubled.labels(platform).inc()

    def ran(self, job: str, outcome: str, seconds: float) -> None:
        """An occurrence of a job ended so, after so long."""
        self._jobs.labels(job, outcome).inc()
        self._job_seconds.labels(job).observe(seconds)

    def happened(self, name: str) -> None:
        """Something worth counting, by a name that the code gives it: slack_refused_guest …"""
        self._events.labels(name).inc()

    def answered(self, path: str, status: int, seconds: float) -> None:
        """An HTTP request was answered. path: the route, never the address with its values."""
        self._request_seconds.labels(path, str(status)).observe(seconds)

    def undelivered(self, oldest_seconds: float, **rows: int) -> None:
        """How the outbox stands. rows: state to number."""
        self._oldest.set(oldest_seconds)
        for state, number in rows.items():
            self._outbox.labels(state).set(number)

    def scheduled(self, job: str, failed_tries: int, done: datetime | None) -> None:
        """How a job stands in the whole installation. done: when its latest occurrence was."""
        self._failed_tries.labels(job).set(failed_tries)
        if done is not None:
            self._last_done.labels(job).set(done.timestamp())

    def waiting_to_be_looked_at(self, number: int) -> None:
        self._to_look_at.set(number)

    def page(self) -> bytes:
        """Everything in the Prometheus text format."""
        return generate_latest(self.registry)
