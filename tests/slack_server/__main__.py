"""`python -m tests.slack_server --port 0 --journal FILE`: the test Slack as a process of its own.

Prints its address on the first line. Takes a workspace as JSON (see workspace.from_json), or one person.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import signal
import sys
from pathlib import Path

from tests.slack_server.server import SlackServer
from tests.slack_server.workspace import Workspace, from_json


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.slack_server")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--journal", type=Path)
    parser.add_argument("--workspace", type=Path)
    parser.add_argument("--latency", type=float, default=0.0, help="seconds each call takes")
    return parser.parse_args()


def workspace_from(path: Path | None) -> Workspace:
    if path:
        return from_json(json.loads(path.read_text(encoding="utf-8")))
    workspace = Workspace()
    workspace.add_user("Anna Lind", "anna@exempel.se")
    return workspace


async def serve(given: argparse.Namespace) -> None:
    stop = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    async with SlackServer(workspace_from(given.workspace), port=given.port, journal=given.journal) as slack:
        slack.latency = given.latency
        sys.stdout.write(slack.url + "\n")
        sys.stdout.flush()
        await stop.wait()


if __name__ == "__main__":
    asyncio.run(serve(options()))
