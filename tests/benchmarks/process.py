"""The processes measured, and what Linux tells of them."""

import asyncio
import os
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.load import Line

ROOT = Path(__file__).parents[2]
STARTING = 60.0


@dataclass(frozen=True)
class Process:
    process: subprocess.Popen[bytes]
    port: int

    def cpu(self) -> float:
        """Seconds that all its threads have computed."""
        tasks = Path(f"/proc/{self.process.pid}/task")
        return sum(map(_nanoseconds, tasks.iterdir())) / 1e9

    def memory(self) -> float:
        """Resident MiB."""
        pages = int(Path(f"/proc/{self.process.pid}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 2**20

    def stop(self) -> None:
        self.process.terminate()
        try:
            self.process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def _nanoseconds(task: Path) -> int:
    """That a thread has computed; none for one that has ended since it was listed."""
    try:
        return int((task / "schedstat").read_text().split()[0])
    except (FileNotFoundError, ProcessLookupError):
        return 0


@asynccontextmanager
async def serving(name: str, settings: Mapping[str, str], folder: Path) -> AsyncIterator[Process]:
    """tests.benchmarks.serve under that name, when it answers."""
    with socket.create_server(("127.0.0.1", 0), backlog=1024) as listening:
        port = int(listening.getsockname()[1])
        command = [sys.executable, "-m", "tests.benchmarks.serve", name, str(listening.fileno())]
        process = start(command, settings, folder, keep=(listening.fileno(),))
    served = Process(process, port)
    try:
        await until_healthy(served)
        yield served
    finally:
        await asyncio.to_thread(served.stop)


def start(
    command: list[str], settings: Mapping[str, str], folder: Path, keep: tuple[int, ...] = ()
) -> subprocess.Popen[bytes]:
    """In a folder of its own, so that no settings file of the developer's is read."""
    kept = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), **settings}
    with (folder / "servers.log").open("ab") as log:
        return subprocess.Popen(command, cwd=folder, env=kept, stdout=log, stderr=log, pass_fds=keep)


async def until_healthy(served: Process) -> None:
    """Until it answers at all; the applications written by hand have no page that says more."""
    async with asyncio.timeout(STARTING):
        while not await _answers(served.port):
            if served.process.poll() is not None:
                raise RuntimeError(f"a server stopped with {served.process.returncode}")
            await asyncio.sleep(0.01)


async def _answers(port: int) -> bool:
    try:
        line = await Line.to(port)
    except OSError:
        return False
    try:
        reply = await line.ask(b"GET /healthz HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n")
    except (asyncio.IncompleteReadError, OSError):
        return False
    finally:
        await line.close()
    return reply.status in (200, 404)
