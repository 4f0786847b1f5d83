"""The real `lyhord demo`, as a process of its own on its own port, that can be killed and started again."""

import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from datetime import UTC, datetime
from pathlib import Path

from tests.ports import held_port, number_of
from tests.stories.town import BEGINS

_ROOT = Path(__file__).parents[2]
_PATIENCE = 180.0


class DemoProcess:
    """It is first started on the morning when stories begin. address: where its pages are, also after a
    restart."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._held = held_port()
        self._port = number_of(self._held)
        self._moved = BEGINS - datetime.now(UTC)
        self._process: subprocess.Popen[bytes] | None = None
        self.address = f"http://127.0.0.1:{self._port}"

    @property
    def log(self) -> str:
        return (self._folder / "log").read_text()

    def start(self) -> None:
        """Start it and wait until it answers."""
        moved = str(self._moved.total_seconds())
        arguments = [moved, "demo", "--port", str(self._port), "--data-dir", str(self._folder / "data")]
        environment = {name: value for name, value in os.environ.items() if not name.startswith("LYHORD_")}
        with (self._folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.browser.moved_demo", *arguments],
                stdout=log,
                stderr=log,
                env=environment | {"COLUMNS": "120", "PYTHONPATH": str(_ROOT)},
            )
        self._wait_until_it_answers()

    def _wait_until_it_answers(self) -> None:
        until = time.monotonic() + _PATIENCE
        while time.monotonic() < until:
            assert self._process is not None
            assert self._process.poll() is None, f"lyhord demo ended:\n{self.log}"
            if _answers(f"{self.address}/healthz"):
                return
            time.sleep(0.1)
        raise AssertionError(f"lyhord demo does not answer:\n{self.log}")

    def kill(self) -> None:
        """As a power cut would."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """For good."""
        self._end(signal.SIGTERM)
        self._held.close()

    def _end(self, with_signal: signal.Signals) -> None:
        if self._process is not None:
            self._process.send_signal(with_signal)
            try:
                self._process.wait(timeout=30)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
            self._process = None


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310 (loopback)
            return int(answer.status) == 200
    except (urllib.error.URLError, OSError):
        return False
