"""The one command: measures everything, prints a table, and writes the same as JSON where asked to."""

import argparse
import asyncio
import json
import os
import platform
import sys
import tempfile
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot import logs
from tests.benchmarks import answering, figures, footprint, reminders, rush
from tests.benchmarks.grounds import Ground
from tests.benchmarks.installation import (
    DATABASES,
    Templates,
    databases,
    recorded_on_slack,
    recorded_on_teams,
    tenant,
    workspace,
)
from tests.benchmarks.table import lines
from tests.slack_server import SlackServer
from tests.teams_server import TeamsServer


@dataclass(frozen=True)
class Size:
    """rounds: of every comparison. requests: in a round, by how many are under way at a time."""

    rounds: int
    requests: dict[int, int] = field(default_factory=lambda: {1: 40, 32: 128})
    warm_up: int = 100
    rushes: int = 1
    starts: int = 3
    submissions: int = 2_000
    databases: Sequence[str] = DATABASES
    reminding: reminders.Size = field(default_factory=reminders.Size)
    counting: figures.Size = field(default_factory=figures.Size)


FULL = Size(rounds=9, rushes=3, starts=5, submissions=10_000)
QUICK = Size(
    rounds=5,
    reminding=reminders.Size(large=100_000, notices=2_000, rounds=3),
    counting=figures.QUICK,
)
PARTS = ("answering", "rush", "starting", "growing", "importing", "reminders", "figures")
PLATFORMS = ("slack", "teams")


async def measure(
    size: Size, parts: Sequence[str] = PARTS, platforms: Sequence[str] = PLATFORMS
) -> dict[str, Any]:
    """Everything, side by side in one run; parts, platforms: only these."""
    with databases() as made:
        async with SlackServer(workspace()) as slack_server, TeamsServer(tenant()) as teams_server:
            slack, on_slack = await recorded_on_slack(await made.new("sqlite"), slack_server)
            teams, on_teams = await recorded_on_teams(await made.new("sqlite"), teams_server)
            both: tuple[tuple[Ground, Templates], ...] = ((slack, on_slack), (teams, on_teams))
            grounds = [(ground, told) for ground, told in both if ground.name in platforms]
            plan = answering.Plan(size.rounds, size.requests, size.warm_up, size.databases)
            found: dict[str, Any] = {
                "at": datetime.now(UTC).isoformat(timespec="seconds"),
                "machine": machine(),
            }
            measured: Mapping[str, Callable[[], Awaitable[Any]]] = {
                "answering": lambda: on_each(
                    grounds, lambda ground, told: answering.measure(made, told, ground, plan)
                ),
                "rush": lambda: on_each(
                    grounds, lambda ground, told: rush.measure(made, told, ground, size.rushes)
                ),
                "starting": lambda: footprint.starting(made, slack, size.starts),
                "growing": lambda: footprint.growing(made, on_slack, slack, size.submissions),
                "importing": lambda: footprint.importing(size.starts),
                "reminders": lambda: reminders.measure(made, size.reminding),
                "figures": lambda: figures.on_its_own(size.counting),
            }
            for part in parts:
                found[part] = await measured[part]()
            return found


async def on_each(
    grounds: Sequence[tuple[Ground, Templates]],
    measured: Callable[[Ground, Templates], Awaitable[list[dict[str, Any]]]],
) -> list[dict[str, Any]]:
    """The rows of one platform after the other."""
    return [row for ground, told in grounds for row in await measured(ground, told)]


def machine() -> dict[str, Any]:
    models = [line for line in Path("/proc/cpuinfo").read_text().splitlines() if "model name" in line]
    return {
        "processor": models[0].partition(":")[2].strip() if models else platform.processor(),
        "cores": os.cpu_count(),
        "load": [round(load, 1) for load in os.getloadavg()],
        "system": platform.platform(),
        "python": platform.python_version(),
    }


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rounds, and fewer submissions")
    parser.add_argument("--only", choices=PARTS, nargs="+", default=PARTS, help="only these parts")
    parser.add_argument(
        "--on", choices=PLATFORMS, nargs="+", default=PLATFORMS, help="answering and rush: only on these"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    asked = parser.parse_args()
    with tempfile.TemporaryFile("w") as quiet:
        logs.set_up(stream=quiet)
        found = asyncio.run(measure(QUICK if asked.quick else FULL, asked.only, asked.on))
    sys.stdout.write("\n".join(lines(found)) + "\n")
    if asked.json:
        asked.json.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
