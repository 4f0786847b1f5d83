"""Socket Mode: Slack's payloads over WebSockets that we open, where no address leads to us.

    async with SocketMode(api, listener.bolt, count).running() as socket:
        socket.connected

Several connections at once, so that one can be replaced without a gap: Slack gives each payload to
one of them. A payload is acknowledged when it is answered, on the connection it came by; what was
not acknowledged Slack sends again, as over HTTP.
"""

import asyncio
import logging
import random
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from functools import partial
from time import monotonic

from slack_bolt.adapter.socket_mode.async_internals import run_async_bolt_app, send_async_response
from slack_bolt.app.async_app import AsyncApp
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.web.async_client import AsyncWebClient

from bot.logs import log
from bot.slack.api import CallFailed, SlackApi
from bot.slack.blocks import Json

CONNECTIONS = 2  # of the ten that Slack allows an app
PING = 5.0
"""Seconds between looks at whether the other end is still there."""
GREETING = 10.0
"""Seconds within which Slack says hello, or the connection is given up."""
LAST_WORDS = 8.0
"""Seconds that answers under way get before a connection is closed."""
LIVED = 30.0
"""Seconds after which the end of a connection is nothing unusual."""
LONGEST_WAIT = 30.0

_log = log("bot.slack.socket_mode")


class Line(SocketModeClient):
    """One WebSocket, from its greeting to its end; the next is another Line. slack_sdk's own way closes
    the old one before it asks for the new, and tries a used address for ever."""

    def __init__(self, app_token: str, address: str) -> None:
        super().__init__(
            app_token=app_token,
            logger=_silent_logger(),
            web_client=AsyncWebClient(token=None, logger=_silent_logger()),
            ping_interval=PING,
        )
        self.wss_uri = address
        self.over = asyncio.Event()
        self.greeted = asyncio.Event()
        self.answering: set[asyncio.Task[None]] = set()
        self.message_listeners.append(self._greet)

    @property
    def open(self) -> bool:
        session = self.current_session
        return self.greeted.is_set() and not self.over.is_set() and session is not None and not session.closed

    async def connect_to_new_endpoint(self, force: bool = False) -> None:  # noqa: ARG002 (slack_sdk's name for it)
        """Called when Slack asks us to move, when it hangs up, and when it no longer answers a ping."""
        self.over.set()
        self.greeted.set()  # whoever waits for the greeting need not: it will not come

    async def _greet(self, _: AsyncBaseSocketModeClient, message: Json, __: str | None = None) -> None:
        if message.get("type") == "hello":
            self.greeted.set()

    async def says_hello(self) -> None:
        """Raises TimeoutError, also when Slack sends us away instead: there may be one too many."""
        async with asyncio.timeout(GREETING):
            await self.connect()  # type: ignore[no-untyped-call]
            await self.greeted.wait()
        if self.over.is_set():
            raise TimeoutError

    async def finish(self) -> None:
        """Close it when what came by it is answered."""
        with suppress(TimeoutError):
            async with asyncio.timeout(LAST_WORDS):
                while self.answering:
                    await asyncio.wait(set(self.answering))
        await self.close()  # type: ignore[no-untyped-call]
        tasks = (self.message_processor, self.current_session_monitor, self.message_receiver)
        await asyncio.gather(*filter(None, tasks), return_exceptions=True)


class SocketMode:
    """count: called with slack_socket_opened, …_failed, …_lost and …_unanswered."""

    def __init__(
        self, api: SlackApi, bolt: AsyncApp, count: Callable[[str], None], connections: int = CONNECTIONS
    ) -> None:
        self._api = api
        self._bolt = bolt
        self._count = count
        self._connections = connections
        self._lines: set[Line] = set()
        self._ending: set[asyncio.Task[None]] = set()
        self._stopping = False

    @property
    def connected(self) -> bool:
        """Can Slack reach us now?"""
        return any(line.open for line in self._lines)

    @asynccontextmanager
    async def running(self) -> AsyncIterator["SocketMode"]:
        """Keeps the connections until left; then what has come is answered, and nothing more taken in."""
        keeping = [asyncio.create_task(self._keep()) for _ in range(self._connections)]
        try:
            yield self
        finally:
            self._stopping = True
            for task in keeping:
                task.cancel()
            await asyncio.gather(*keeping, return_exceptions=True)
            for line in tuple(self._lines):
                self._end(line)
            if self._ending:
                await asyncio.wait(self._ending, timeout=LAST_WORDS + 2)

    # --- one connection after the other ---------------------------------------------------------------

    async def _keep(self) -> None:
        before: Line | None = None
        failures = 0
        while True:
            await asyncio.sleep(_wait(failures))
            line = await self._opened()
            if before is not None:
                self._end(before)  # after the next is there; or it may be one too many
            before = line
            started = monotonic()
            if line is not None:
                await line.over.wait()
                self._count("slack_socket_lost")
            failures = 0 if monotonic() - started > LIVED else failures + 1

    async def _opened(self) -> Line | None:
        """None: not now, said in the log."""
        try:
            line = Line(self._api.settings.app_token, await self._address())
        except CallFailed as error:
            self._not_opened(error.code)
            return None
        line.socket_mode_request_listeners.append(partial(self._taken, line))
        self._lines.add(line)
        try:
            await line.says_hello()
        except TimeoutError:
            self._end(line)
            self._not_opened("no_greeting")
            return None
        self._count("slack_socket_opened")
        return line

    def _not_opened(self, reason: str) -> None:
        self._count("slack_socket_failed")
        _log.warning("slack socket not opened", reason=reason)

    async def _address(self) -> str:
        """Good for one connection, within half a minute. Raises CallFailed."""
        web, token = self._api.once, self._api.settings.app_token
        found = await self._api.answer(lambda: web.apps_connections_open(app_token=token))
        return str(found["url"])

    def _end(self, line: Line) -> None:
        task = asyncio.create_task(self._ended(line))
        self._ending.add(task)
        task.add_done_callback(self._ending.discard)

    async def _ended(self, line: Line) -> None:
        with suppress(Exception):  # the other end may be gone already
            await line.finish()
        self._lines.discard(line)

    # --- one payload ----------------------------------------------------------------------------------

    async def _taken(self, line: Line, _: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        if self._stopping:
            return  # not acknowledged, so that it comes again, to another replica or after the start
        task = asyncio.create_task(self._answered(line, request))
        line.answering.add(task)
        task.add_done_callback(line.answering.discard)

    async def _answered(self, line: Line, request: SocketModeRequest) -> None:
        try:
            response = await run_async_bolt_app(self._bolt, request)
            await send_async_response(line, request, response, 0.0)
        except Exception as error:  # noqa: BLE001 (its message may hold what someone wrote)
            self._count("slack_socket_unanswered")
            _log.warning("slack payload not acknowledged", fault=type(error).__name__)


def _wait(failures: int) -> float:
    """Seconds before the next attempt: none at first, then longer each time."""
    return 0.0 if failures == 0 else random.uniform(0.2, 1) * min(2.0**failures, LONGEST_WAIT)  # noqa: S311 (no secret)


def _silent_logger() -> logging.Logger:
    """slack_sdk prints payloads, addresses with their tickets, and errors with what they hold."""
    logger = logging.getLogger("slack_sdk.lyhord.socket")
    logger.setLevel(logging.CRITICAL)
    logger.propagate = False
    return logger
