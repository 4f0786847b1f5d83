"""One of the applications measured, in a process of its own: `python -m tests.benchmarks.serve NAME FD`."""

import asyncio
import socket
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, nullcontext
from unittest.mock import patch

import uvicorn
from starlette.applications import Starlette

from bot import logs
from bot.app import build
from bot.delivery import Delivery
from bot.settings import Settings
from tests.benchmarks import handwritten_slack

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
    if name in (OURS, SILENT):
        return build(settings)
    if settings.uses_teams:
        from tests.benchmarks import handwritten_teams  # noqa: PLC0415 (the SDK takes two seconds to import)

        return handwritten_teams.app(settings, bare=name == BARE)
    return handwritten_slack.app(settings, bare=name == BARE)


async def no_card(_: object) -> None:
    """While delivery rests, no card comes that an answer of Teams could carry, so none is waited for."""


@contextmanager
def resting(settings: Settings) -> Iterator[None]:
    with ExitStack() as stack:
        stack.enter_context(patch("bot.app.Delivery", Resting))
        if settings.uses_teams:
            stack.enter_context(patch("bot.teams.replies.card_of", no_card))
        yield


def main(name: str, listening: socket.socket) -> None:
    settings = Settings.load()
    logs.set_up()
    with resting(settings) if name == SILENT else nullcontext():
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
