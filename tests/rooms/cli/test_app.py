"""The application tells how it is, refuses what is too large, and stops when it is told to."""

import json
import os
import signal
import subprocess
import sys
import time
from base64 import b64encode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
from pydantic import SecretStr
from starlette.applications import Starlette

from bot.app import build
from bot.requests import LARGEST_REQUEST
from bot.settings import Settings, SettingsError
from domain.notices import Words
from handlers.desk import Intake
from storage.store import Store
from tests.databases import AUDIT_KEY, KEYS
from tests.ports import held_port, number_of
from tests.rooms.delivery.world import ORGANISATION

ROOT = Path(__file__).parents[3]
TOKEN = "only-for-prometheus"
STARTING = 120.0
"""Seconds that a start, or an end, may take on a busy machine."""


def settings_for(database_url: str, **more: object) -> Settings:
    return Settings(
        database_url=SecretStr(database_url),
        keys=SecretStr(KEYS.as_setting()),
        audit_key=SecretStr(b64encode(AUDIT_KEY).decode()),
        chat_intake=Intake.DIALOG,
        **more,  # type: ignore[arg-type]
    )


@asynccontextmanager
async def running(app: Starlette) -> AsyncIterator[httpx.AsyncClient]:
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://lyhord") as client,
    ):
        yield client


async def test_it_is_alive_and_ready(database_url: str) -> None:
    async with running(build(settings_for(database_url))) as client:
        assert (await client.get("/healthz")).json() == {"status": "ok"}
        ready = await client.get("/readyz")
    assert (ready.status_code, ready.json()["database"], ready.json()["migrations"]) == (200, "ok", "current")


async def test_before_it_has_started_it_is_alive_but_not_ready(database_url: str) -> None:
    app = build(settings_for(database_url))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://lyhord") as client:
        assert (await client.get("/healthz")).status_code == 200
        assert (await client.get("/readyz")).status_code == 503


async def test_a_message_that_has_waited_five_minutes_makes_it_unready(
    database_url: str, store: Store
) -> None:
    async with store.transaction() as tx:
        await tx.organisations.replace(ORGANISATION)
        at = datetime.now(UTC) - timedelta(minutes=6)
        # put in a claim of somebody else's, so that our own delivery leaves it alone
        await tx.outbox.put(Words("hello"), person="anna", at=at)
        await tx.outbox.claim(datetime.now(UTC), timedelta(hours=1), "another", 1)
    async with running(build(settings_for(database_url))) as client:
        ready = await client.get("/readyz")
        metrics = await client.get("/metrics")
    assert (ready.status_code, ready.json()["status"]) == (503, "not ready")
    assert ready.json()["oldest_undelivered_seconds"] >= 360
    assert 'lyhord_outbox_rows{state="waiting"} 1.0' in metrics.text


async def test_metrics_count_requests_by_route_and_nothing_else(database_url: str) -> None:
    async with running(build(settings_for(database_url))) as client:
        await client.get("/healthz")
        await client.get("/anna/berg")
        page = (await client.get("/metrics")).text
    assert 'lyhord_request_seconds_count{path="/healthz",status="200"} 1.0' in page
    assert "anna" not in page


async def test_metrics_tell_how_the_jobs_stand_whichever_replica_ran_them(
    database_url: str, store: Store
) -> None:
    now = datetime.now(UTC)
    ahead = now + timedelta(days=1)
    async with store.transaction() as tx:
        assert await tx.occurrences.begin("count the cups", "2026-11-20", now, timedelta(), "another")
        await tx.occurrences.failed("count the cups", "2026-11-20", now, ahead, "ValueError")
        assert await tx.occurrences.begin("wash the cups", "2026-11-20", now, timedelta(), "another")
        await tx.occurrences.done("wash the cups", "2026-11-20", now)
    async with running(build(settings_for(database_url))) as client:
        page = (await client.get("/metrics")).text
    assert 'lyhord_job_failed_tries{job="count the cups"} 1.0' in page
    assert 'lyhord_job_failed_tries{job="wash the cups"} 0.0' in page
    assert 'lyhord_job_last_done_timestamp_seconds{job="wash the cups"}' in page
    assert "lyhord_reminders_waiting 0.0" in page


async def test_metrics_can_ask_for_a_token(database_url: str) -> None:
    async with running(build(settings_for(database_url, metrics_token=SecretStr(TOKEN)))) as client:
        assert (await client.get("/metrics")).status_code == 401
        shown = await client.get("/metrics", headers={"Authorization": f"Bearer {TOKEN}"})
    assert shown.status_code == 200


@pytest.mark.parametrize("announced", [True, False])
async def test_a_request_that_is_too_large_is_refused(database_url: str, *, announced: bool) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        for _ in range(5):
            yield b"x" * (LARGEST_REQUEST // 4)

    app = build(
        settings_for(database_url, slack_bot_token=SecretStr("xoxb-1"), slack_signing_secret=SecretStr("s"))
    )
    content = b"x" * (LARGEST_REQUEST + 1) if announced else pieces()
    async with running(app) as client:
        refused = await client.post("/slack/events", content=content)
        metrics = (await client.get("/metrics")).text
    assert refused.status_code == 413
    assert 'lyhord_events_total{name="request_too_large"} 1.0' in metrics


async def test_slack_is_there_when_it_is_set_up_and_wants_a_signature(database_url: str) -> None:
    slack = {"slack_bot_token": SecretStr("xoxb-1"), "slack_signing_secret": SecretStr("s")}
    async with running(build(settings_for(database_url))) as client:
        assert (await client.post("/slack/events", content=b"{}")).status_code == 404
    async with running(build(settings_for(database_url, **slack))) as client:
        assert (await client.post("/slack/events", content=b"{}")).status_code == 401


async def test_it_does_not_start_without_its_keys(database_url: str) -> None:
    app = build(Settings(database_url=SecretStr(database_url), keys=None, chat_intake=Intake.DIALOG))
    with pytest.raises(SettingsError, match="LYHORD_KEYS is not set"):
        async with app.router.lifespan_context(app):
            pass


def test_the_program_serves_and_stops_cleanly_when_told(installed: Path) -> None:
    command = [sys.executable, "-m", "bot.cli", "run"]
    with held_port() as held:
        port = number_of(held)
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "LYHORD_PORT": str(port)}
        program = subprocess.Popen(command, cwd=installed, env=environment, stderr=subprocess.PIPE, text=True)
        try:
            assert _is_ready(f"http://127.0.0.1:{port}/readyz")
        finally:
            program.send_signal(signal.SIGTERM)
            _, log = program.communicate(timeout=STARTING)
    assert program.returncode in {0, -signal.SIGTERM}
    lines = [json.loads(line) for line in log.splitlines()]
    assert "stopping" in {line["event"] for line in lines}


def _is_ready(address: str) -> bool:
    latest = time.monotonic() + STARTING
    while time.monotonic() < latest:
        try:
            return httpx.get(address, timeout=STARTING, trust_env=False).status_code == httpx.codes.OK
        except httpx.TransportError:
            time.sleep(0.1)
    return False
