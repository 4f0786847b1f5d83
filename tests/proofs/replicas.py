"""Several replicas of the application on one PostgreSQL, each a process that can be killed at any moment."""

import asyncio
import base64
import os
import signal
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx

from tests.databases import AUDIT_KEY
from tests.plain_http import plain_http
from tests.ports import held_port, number_of
from tests.proofs.installation import STARTING
from tests.slack_server import SlackServer
from tests.teams_server import TeamsServer

HERE = Path(__file__).parents[2]


class MovedClock:
    """The time of all replicas: the real time, and what lies in a file."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._moved = timedelta()
        self._write()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self._moved

    @property
    def ahead(self) -> timedelta:
        return self._moved

    def moves_to(self, moment: datetime) -> None:
        self._moved += moment - self()
        self._write()

    def _write(self) -> None:
        fresh = self.file.with_suffix(".new")
        fresh.write_text(str(self._moved.total_seconds()), encoding="utf-8")
        fresh.replace(self.file)  # whole at every moment


def environment(
    database_url: str, slack: SlackServer, teams: TeamsServer, clock: MovedClock
) -> dict[str, str]:
    return {
        "PATH": "/usr/bin:/bin",
        "PYTHONPATH": str(HERE),
        "PROOF_CLOCK": str(clock.file),
        "LYHORD_DATABASE_URL": database_url,
        "LYHORD_KEYS": "test:" + base64.b64encode(b"k" * 32).decode(),
        "LYHORD_AUDIT_KEY": base64.b64encode(AUDIT_KEY).decode(),
        "LYHORD_CHAT_INTAKE": "conversation",
        "LYHORD_PERSON_AT_ONCE": "1000000",  # a few people do what thousands would
        "LYHORD_SLACK_BOT_TOKEN": slack.token,
        "LYHORD_SLACK_SIGNING_SECRET": slack.signing_secret,
        "LYHORD_SLACK_TEAM_ID": slack.workspace.team_id,
        "LYHORD_SLACK_API_URL": slack.api_url,
        "LYHORD_SLACK_SHARE": "1000",
        "LYHORD_TEAMS_APP_ID": teams.tenant.app_id,
        "LYHORD_TEAMS_TENANT_ID": teams.tenant.id,
        "LYHORD_TEAMS_CERTIFICATE": str(teams.certificate),
        "LYHORD_TEAMS_AUTHORITY_URL": teams.authority_url,
        "LYHORD_TEAMS_OPENID_URL": teams.openid_url,
        "LYHORD_TEAMS_SERVICE_URL": teams.proactive_url,
        "LYHORD_TEAMS_SHARE": "1000",
        **teams.environment,
    }


class Nursery:
    """The process that replicas are forked from."""

    def __init__(self, folder: Path, told: Mapping[str, str]) -> None:
        self.folder = folder
        self._told = dict(told)
        self._process: asyncio.subprocess.Process | None = None
        self._one_at_a_time = asyncio.Lock()

    async def opens(self) -> None:
        with (self.folder / "nursery.log").open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "tests.proofs.replica",
                cwd=self.folder,
                env=self._told,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=log,
            )

    async def new(self, port: int, log: Path) -> int:
        """The id of a new replica."""
        process = self._process
        assert process is not None
        assert process.stdin is not None
        assert process.stdout is not None
        async with self._one_at_a_time:
            process.stdin.write(f"{port} {log}\n".encode())
            await process.stdin.drain()
            async with asyncio.timeout(STARTING):
                return int(await process.stdout.readline())

    async def closes(self) -> None:
        if self._process is not None:
            self._process.kill()
            await self._process.wait()


class Replica:
    """process_id: None while it lies dead."""

    def __init__(self, number: int, nursery: Nursery) -> None:
        self._nursery = nursery
        self._held = held_port()
        self._port = number_of(self._held)
        self.process_id: int | None = None
        self._dying: int | None = None
        self.log = nursery.folder / f"replica-{number}.log"

    async def starts(self) -> None:
        await self._is_dead()
        self.process_id = await self._nursery.new(self._port, self.log)
        async with asyncio.timeout(STARTING):
            while not await self._answers():  # noqa: ASYNC110 (another process tells nobody)
                await asyncio.sleep(0.05)

    async def _is_dead(self) -> None:
        """What was killed before listens no more."""
        with suppress(ProcessLookupError):
            while self._dying is not None:
                os.kill(self._dying, 0)
                await asyncio.sleep(0.01)

    async def _answers(self) -> bool:
        try:
            async with plain_http() as client:
                found = await client.get(f"http://127.0.0.1:{self._port}/healthz", timeout=2)
        except httpx.TransportError:
            return False
        return found.status_code == httpx.codes.OK

    def is_killed(self) -> None:
        """As by the machine losing power."""
        self._dying, self.process_id = self.process_id, None
        if self._dying is not None:
            with suppress(ProcessLookupError):
                os.kill(self._dying, signal.SIGKILL)

    def ends(self) -> None:
        self.is_killed()
        self._held.close()

    def said(self) -> str:
        return self.log.read_text(encoding="utf-8") if self.log.exists() else ""


class Replicas:
    """Started, killed and started again. killed: how often."""

    def __init__(self, count: int, folder: Path, told: Mapping[str, str]) -> None:
        self._nursery = Nursery(folder, told)
        self.all: Sequence[Replica] = [Replica(number, self._nursery) for number in range(1, count + 1)]
        self.killed = 0
        self._starting: set[asyncio.Task[None]] = set()

    async def start(self) -> None:
        await self._nursery.opens()
        await asyncio.gather(*(replica.starts() for replica in self.all))

    async def stop(self) -> None:
        await asyncio.gather(*self._starting, return_exceptions=True)
        for replica in self.all:
            replica.ends()
        await self._nursery.closes()

    @property
    def alive(self) -> Sequence[Replica]:
        return [replica for replica in self.all if replica.process_id is not None]

    def kill(self, replica: Replica) -> None:
        """It is started again at once; meanwhile the others go on alone."""
        replica.is_killed()
        self.killed += 1
        starting = asyncio.create_task(replica.starts())
        self._starting.add(starting)
        starting.add_done_callback(self._starting.discard)

    def holds(self, worker: str) -> bool:
        """Is the process that claimed something alive? worker: the name it claims by."""
        ids = {str(replica.process_id) for replica in self.alive}
        return worker.rsplit("-", 2)[1] in ids

    def said(self) -> str:
        return "".join(replica.said() for replica in self.all)
