"""`python -m tests.teams_server --journal FILE`: the test Teams as a process of its own.

Prints on its first line, as JSON, everything that a bot must be told. Takes a tenant as JSON (see
tenant.from_json), or has one person.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import signal
import sys
from pathlib import Path

from tests.teams_server.server import TeamsServer
from tests.teams_server.tenant import Tenant, from_json


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.teams_server")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--journal", type=Path)
    parser.add_argument("--tenant", type=Path)
    parser.add_argument("--latency", type=float, default=0.0, help="seconds each call takes")
    return parser.parse_args()


def tenant_from(path: Path | None) -> Tenant:
    if path:
        return from_json(json.loads(path.read_text(encoding="utf-8")))
    tenant = Tenant()
    tenant.add_person("Anna Lind", "anna@exempel.se")
    return tenant


async def serve(given: argparse.Namespace) -> None:
    stop = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    async with TeamsServer(tenant_from(given.tenant), port=given.port, journal=given.journal) as teams:
        teams.latency = given.latency
        sys.stdout.write(json.dumps(teams.told) + "\n")
        sys.stdout.flush()
        await stop.wait()


if __name__ == "__main__":
    asyncio.run(serve(options()))
