"""(c) What it takes to have it running: memory, the time to start, the time to import."""

import asyncio
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from tests.benchmarks.grounds import Ground, Template
from tests.benchmarks.installation import (
    DATABASES,
    PEOPLE,
    Databases,
    environment,
    introduce,
    prepare,
)
from tests.benchmarks.load import send_all
from tests.benchmarks.process import ROOT, Process, serving, start, until_healthy
from tests.benchmarks.serve import SILENT
from tests.ports import held_port, number_of

IMPORTED = ("bot.app", "domain.understanding")
STEPS = 5


async def starting(made: Databases, ground: Ground, times: int) -> list[dict[str, Any]]:
    """The real `lyhord run`: until /healthz answers, and the memory it has then."""
    rows = []
    for kind in DATABASES:
        found = [await _start(made, kind, ground) for _ in range(times)]
        rows.append(
            {
                "database": kind,
                "times": times,
                "seconds": round(median(seconds for seconds, _ in found), 2),
                "slowest_s": round(max(seconds for seconds, _ in found), 2),
                "memory_mib": round(median(memory for _, memory in found), 1),
            }
        )
    return rows


async def _start(made: Databases, kind: str, ground: Ground) -> tuple[float, float]:
    command = [str(Path(sys.executable).parent / "lyhord"), "run"]
    with held_port() as held:
        port = number_of(held)
        settings = {**environment(await made.new(kind), ground), "LYHORD_PORT": str(port)}
        started = perf_counter()
        served = Process(start(command, settings, made.folder), port)
        try:
            await until_healthy(served)
            return perf_counter() - started, served.memory()
        finally:
            await asyncio.to_thread(served.stop)


async def growing(
    made: Databases, templates: Mapping[str, Template], ground: Ground, submissions: int
) -> list[dict[str, Any]]:
    """The memory after so many submissions, and on the way there, 16 at a time."""
    rows = []
    for kind in DATABASES:
        url = await made.new(kind)
        await introduce(url, ground, PEOPLE)
        async with serving(SILENT, environment(url, ground), made.folder) as served:
            memory = {0: round(served.memory(), 1)}
            sent = 0
            for step in range(1, STEPS + 1):
                while sent < submissions * step // STEPS:
                    number = min(PEOPLE, submissions * step // STEPS - sent)
                    acts = await prepare(url, templates["submission"], ground, number)
                    _, replies = await send_all(served.port, [act.request for act in acts], 16)
                    if any(reply.status != 200 or reply.body for reply in replies):
                        raise AssertionError("a submission failed")
                    sent += number
                memory[sent] = round(served.memory(), 1)
        rows.append({"database": kind, "memory_mib": memory})
    return rows


async def importing(times: int) -> list[dict[str, Any]]:
    """In a fresh Python each time."""
    rows = []
    for name in IMPORTED:
        timed = f"import time; s = time.perf_counter(); import {name}; print(time.perf_counter() - s)"
        command = [sys.executable, "-c", timed]
        found = [
            float(await asyncio.to_thread(subprocess.check_output, command, cwd=ROOT)) for _ in range(times)
        ]
        rows.append({"module": name, "seconds": round(median(found), 2), "slowest_s": round(max(found), 2)})
    return rows
