"""The real `lyhord run` as a process of its own, which can be killed at any moment and started again."""

import asyncio
import base64
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import httpx

from storage.store import Store
from storage.tables.conversation import OUTBOX_WAITING, outbox
from tests.databases import AUDIT_KEY
from tests.plain_http import plain_http
from tests.ports import held_port, number_of
from tests.slack_server import SlackServer

STARTING = 120.0
"""Seconds a start may take on a busy machine before the proof gives up."""


class Installation:
    """One `lyhord run` at a time on the given database, connected to the test Slack."""

    def __init__(self, database_url: str, slack: SlackServer, folder: Path) -> None:
        self._held = held_port()
        self._port = number_of(self._held)
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None
        self.log = folder / "lyhord.log"
        self.killed = 0
        self._environment = {
            "PATH": "/usr/bin:/bin",
            "PYTHONPATH": str(Path(__file__).parents[2]),  # the code beside this test, wherever that is
            "LYHORD_DATABASE_URL": database_url,
            "LYHORD_KEYS": "test:" + base64.b64encode(b"k" * 32).decode(),
            "LYHORD_AUDIT_KEY": base64.b64encode(AUDIT_KEY).decode(),
            "LYHORD_CHAT_INTAKE": "conversation",
            "LYHORD_PERSON_AT_ONCE": "1000000",  # a few people do what thousands would
            "LYHORD_PORT": str(self._port),
            "LYHORD_SLACK_BOT_TOKEN": slack.token,
            "LYHORD_SLACK_SIGNING_SECRET": slack.signing_secret,
            "LYHORD_SLACK_TEAM_ID": slack.workspace.team_id,
            "LYHORD_SLACK_API_URL": slack.api_url,
            "LYHORD_SLACK_SHARE": "1000",  # the test Slack counts no rates
        }
        slack.bot_url = f"http://127.0.0.1:{self._port}/slack/events"

    async def starts(self) -> None:
        command = [str(Path(sys.executable).parent / "lyhord"), "run"]
        with self.log.open("ab") as log:
            # In an empty folder, so that no settings file of the developer's is read.
            self._process = subprocess.Popen(  # noqa: ASYNC220 (it only starts; nothing is waited for)
                command, cwd=self._folder, env=self._environment, stdout=log, stderr=log
            )
        async with asyncio.timeout(STARTING):
            while not await self._answers():  # noqa: ASYNC110 (another process tells nobody when it is up)
                await asyncio.sleep(0.05)

    async def _answers(self) -> bool:
        process = self._process
        assert process is not None
        assert process.poll() is None, f"it stopped with {process.returncode}: {self.said()[-2000:]}"
        try:
            async with plain_http() as client:
                found = await client.get(f"http://127.0.0.1:{self._port}/healthz", timeout=2)
        except httpx.TransportError:
            return False
        return found.status_code == httpx.codes.OK

    def is_killed(self) -> None:
        """As by the machine losing power: no handler runs, nothing is finished."""
        process, self._process = self._process, None
        if process is not None:
            process.send_signal(signal.SIGKILL)
            process.wait(timeout=STARTING)
            self.killed += 1

    def ends(self) -> None:
        self.is_killed()
        self._held.close()

    def said(self) -> str:
        return self.log.read_text(encoding="utf-8") if self.log.exists() else ""


async def leases_end(store: Store) -> None:
    """Two minutes pass while the process lies dead: what it had claimed comes due again."""
    async with store.transaction() as tx:
        await tx.connection.execute(outbox.update().where(OUTBOX_WAITING).values(due=datetime.now(UTC)))
