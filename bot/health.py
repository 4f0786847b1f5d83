"""What those who run Lyhörd ask over HTTP: is it alive, is it ready, how much has it done."""

import hmac
from collections.abc import Callable
from datetime import datetime, timedelta

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from bot.logs import log
from bot.metrics import CONTENT_TYPE, Metrics
from bot.settings import Settings
from storage import schema
from storage.store import Store

LONGEST_WAIT = timedelta(minutes=5)
"""A message due for longer says that delivery does not keep up, or stands still."""
MOST_COUNTED = 10_000
"""More is not counted: it says the same."""

_log = log("bot.health")


class Health:
    """store: None until the application has opened it, and after it has closed it.
    connected: for platforms that we call (Socket Mode) by name, whether they can reach us now."""

    def __init__(self, settings: Settings, metrics: Metrics, clock: Callable[[], datetime]) -> None:
        self._settings = settings
        self._metrics = metrics
        self._clock = clock
        self.store: Store | None = None
        self.connected: dict[str, Callable[[], bool]] = {}

    def routes(self) -> list[Route]:
        return [
            Route("/healthz", self.alive),
            Route("/readyz", self.ready),
            Route("/metrics", self.metrics),
        ]

    async def alive(self, _: Request) -> Response:
        """The process answers; nothing more."""
        return JSONResponse({"status": "ok"})

    async def ready(self, _: Request) -> Response:
        """200 when requests can be served and messages go out, else 503 and why not."""
        try:
            found = await self._look()
        except Exception as error:  # noqa: BLE001 (whatever it is, the answer is: not ready)
            _log.warning("not ready", error=type(error).__name__)
            found = {"status": "not ready", "database": "unreachable"}
        return JSONResponse(found, status_code=200 if found["status"] == "ok" else 503)

    async def _look(self) -> dict[str, object]:
        if self.store is None:
            return {"status": "not ready", "database": "not open"}
        age = await self._oldest_undelivered(self.store)
        migrated = await schema.is_current(self._settings.database)
        reached = {name: is_so() for name, is_so in self.connected.items()}
        ready = migrated and age <= LONGEST_WAIT and all(reached.values())
        return {
            "status": "ok" if ready else "not ready",
            "database": "ok",
            "migrations": "current" if migrated else "run: lyhord database upgrade",
            "oldest_undelivered_seconds": round(age.total_seconds()),
            **{name: "connected" if is_so else "not connected" for name, is_so in reached.items()},
        }

    async def _oldest_undelivered(self, store: Store) -> timedelta:
        now = self._clock()
        async with store.reading() as tx:
            since = await tx.outbox.oldest_undelivered(now)
            rows = await tx.outbox.waiting()
        age = now - since if since else timedelta()
        self._metrics.undelivered(
            age.total_seconds(), waiting=rows.waiting, in_doubt=rows.in_doubt, set_aside=rows.aside
        )
        return age

    async def metrics(self, request: Request) -> Response:
        """Counts and durations for Prometheus."""
        if not self._may_see_metrics(request):
            return PlainTextResponse("The token of LYHORD_METRICS_TOKEN is needed.", status_code=401)
        if self.store is not None:
            try:
                await self._oldest_undelivered(self.store)
                await self._scheduled(self.store)
            except Exception as error:  # noqa: BLE001 (the counts are wanted most when the database is gone)
                _log.warning("outbox and jobs cannot be counted", error=type(error).__name__)
        return Response(self._metrics.page(), media_type=CONTENT_TYPE)

    async def _scheduled(self, store: Store) -> None:
        async with store.reading() as tx:
            latest = await tx.occurrences.overview()
            self._metrics.waiting_to_be_looked_at(await tx.reminders.behind(self._clock(), MOST_COUNTED))
        for each in latest:
            failed = each.attempts if each.state == "failed" else 0
            self._metrics.scheduled(each.job, failed, each.finished if each.state == "done" else None)

    def _may_see_metrics(self, request: Request) -> bool:
        token = self._settings.metrics_token
        if token is None:
            return True
        expected = f"Bearer {token.get_secret_value()}".encode()
        return hmac.compare_digest(request.headers.get("authorization", "").encode(), expected)
