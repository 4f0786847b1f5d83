"""One of the applications measured, in a process of its own: `python -m tests.benchmarks.serve NAME FD`."""

import asyncio
import socket
import sys
from unittest.mock import patch

import uvicorn
from starlette.applications import Starlette

from bot import logs
from bot.app import build
from bot.delivery import Delivery
from bot.settings import Settings
from tests.benchmarks import handwritten

OURS, SILENT, BY_HAND, BARE = "ours", "silent", "by hand", "bare"
"""SILENT is ours without delivery, so that answering is measured alone."""


class Resting(Delivery):
    """What is to be said stays in the outbox."""

    async def run(self) -> None:
        self._rested = asyncio.Event()
        await self._rested.wait()

    def wake(self) -> None:
        pass

    def stop(self) -> None:
        self._rested.set()


def chosen(name: str, settings: Settings) -> Starlette:
    return build(settings) if name in (OURS, SILENT) else handwritten.app(settings, bare=name == BARE)


def main(name: str, listening: socket.socket) -> None:
    settings = Settings.load()
    logs.set_up()
    with patch("bot.app.Delivery", Resting if name == SILENT else Delivery):
        config = uvicorn.Config(
            chosen(name, settings),
            log_config=None,
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=1,
        )
        uvicorn.Server(config).run([listening])


if __name__ == "__main__":
    main(sys.argv[1], socket.socket(fileno=int(sys.argv[2])))
