"""Calls to Slack's Web API: one connection pool, and every way a call can fail told apart."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from http import HTTPStatus
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_async_handlers import (
    AsyncConnectionErrorRetryHandler,
    AsyncRateLimitErrorRetryHandler,
    AsyncServerErrorRetryHandler,
)
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.pacing import Gate, NotYet
from bot.slack.blocks import Json
from bot.slack.pacing import Call, Pace

TIMEOUT = 10
CONNECT = 3.0
_PUT = aiohttp.ClientTimeout(total=60, connect=CONNECT)
PATIENCE = 2.0
"""Seconds that a call in its turn may wait here; a longer wait is better spent in the outbox, where
the message holds up nothing but its own conversation."""


@dataclass(frozen=True, slots=True)
class SlackSettings:
    """team_id: the only workspace served; None: the one the token belongs to.

    signing_secret: over HTTP; app_token: in Socket Mode. share: of Slack's rates, see pacing.py.
    """

    bot_token: str = field(repr=False)
    signing_secret: str = field(default="", repr=False)
    team_id: str | None = None
    api_url: str = "https://slack.com/api/"
    app_token: str = field(default="", repr=False)
    share: float = 1.0


class Failure(StrEnum):
    """What is known about a call that did not succeed."""

    NOT_REACHED = "not_reached"  # no connection came about: certainly nothing happened
    LOST = "lost"  # the connection broke or the answer made no sense: it may have happened
    RATE_LIMITED = "rate_limited"  # Slack asks us to wait
    BROKEN = "broken"  # Slack's own fault: it may have happened
    REFUSED = "refused"  # Slack said no, and `code` says why


class CallFailed(Exception):
    """A call did not succeed. code: Slack's error code or ours, never text from people."""

    def __init__(self, failure: Failure, code: str, after: timedelta | None = None) -> None:
        super().__init__(code)
        self.failure = failure
        self.code = code
        self.after = after


@dataclass(frozen=True, slots=True)
class Self:
    """Who we are in the workspace."""

    team: str
    user: str
    bot: str


class PacedClient(AsyncWebClient):
    """Every call waits its turn, so that none can be forgotten. Raises CallFailed when it would be long."""

    gate: Gate[Call]
    patience: float | None = None

    async def api_call(self, api_method: str, **rest: Any) -> AsyncSlackResponse:
        told = rest.get("json") or rest.get("params") or {}
        call = Call(api_method, str(told.get("channel", "")))
        try:
            await self.gate.turn(call, self.patience)
        except NotYet as error:
            after = timedelta(seconds=error.seconds)
            raise CallFailed(Failure.RATE_LIMITED, "paced", after) from error
        try:
            return await super().api_call(api_method, **rest)
        except SlackApiError as error:
            failed = _said_no(error.response)
            if failed.after is not None:
                self.gate.refused(call, failed.after.total_seconds())
            raise
        finally:
            self.gate.finished(call)


@dataclass(frozen=True, slots=True)
class Clients:
    """once: for what must not be repeated blindly. steady: for what may, with Slack's retry handlers."""

    once: PacedClient
    steady: PacedClient


class SlackApi:
    """once, steady: for answers to people, who wait: never held back. in_turn: for what can wait.

    Used from one event loop; close() when it ends.
    """

    def __init__(self, settings: SlackSettings, gate: Gate[Call] | None = None) -> None:
        self.settings = settings
        gate = gate or Gate(Pace(settings.share))
        self.once, self.steady = _client(settings, gate, None), _client(settings, gate, None, steady=True)
        self.in_turn = Clients(
            _client(settings, gate, PATIENCE), _client(settings, gate, PATIENCE, steady=True)
        )
        self._session: aiohttp.ClientSession | None = None
        self._self: Self | None = None

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()

    async def answer(self, call: Callable[[], Awaitable[Any]]) -> Json:
        """What Slack answered. Raises CallFailed.

        call: makes one call on `once` or `steady`; it is called when the connection pool is there.
        """
        self._connect()
        try:
            response = await call()
        except SlackApiError as error:
            raise _said_no(error.response) from error
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise CallFailed(Failure.NOT_REACHED, "not_reached") from error
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise CallFailed(Failure.LOST, "connection_lost") from error
        except (AttributeError, ValueError) as error:
            # A proxy's page with status 200 makes slack_sdk stumble over what it takes for an answer.
            raise CallFailed(Failure.LOST, "no_answer") from error
        return dict(response.data)

    async def put(self, address: str, content: bytes) -> None:
        """Bytes to the address that Slack gave for them; nobody sees them there. Raises CallFailed."""
        session = self._connect()
        try:
            async with session.post(address, data=content, timeout=_PUT) as response:
                status = response.status
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise CallFailed(Failure.LOST, "upload_lost") from error
        if status != HTTPStatus.OK:
            raise CallFailed(Failure.BROKEN, f"upload_http_{status}")

    async def myself(self) -> Self:
        """Asked once. Raises CallFailed."""
        if self._self is None:
            found = await self.answer(self.steady.auth_test)
            self._self = Self(found["team_id"], found["user_id"], found["bot_id"])
        return self._self

    @property
    def team(self) -> str | None:
        """The workspace that is served, as far as it is known before the first call."""
        return self.settings.team_id or (self._self.team if self._self else None)

    def _connect(self) -> aiohttp.ClientSession:
        """One pool for both clients, made where the event loop runs: TLS is set up once, not per call."""
        if self._session is None or self._session.closed:
            timeout = aiohttp.ClientTimeout(total=TIMEOUT, connect=CONNECT)
            self._session = aiohttp.ClientSession(timeout=timeout)
            for client in (self.once, self.steady, self.in_turn.once, self.in_turn.steady):
                client.session = self._session
        return self._session


def _client(
    settings: SlackSettings, gate: Gate[Call], patience: float | None, *, steady: bool = False
) -> PacedClient:
    handlers = [
        AsyncConnectionErrorRetryHandler(),
        AsyncRateLimitErrorRetryHandler(max_retry_count=3),
        AsyncServerErrorRetryHandler(max_retry_count=2),
    ]
    client = PacedClient(
        token=settings.bot_token,
        base_url=settings.api_url,
        timeout=TIMEOUT,
        logger=_silent_logger(),
        retry_handlers=handlers if steady else [],
    )
    client.gate, client.patience = gate, patience
    return client


def _silent_logger() -> logging.Logger:
    """slack_sdk prints whole messages at DEBUG, and takes a level that is not set for DEBUG."""
    logger = logging.getLogger("slack_sdk.lyhord")
    logger.setLevel(logging.WARNING)
    return logger


_RATE_LIMITED = frozenset({"ratelimited", "rate_limited"})
_BROKEN = frozenset({"fatal_error", "internal_error", "service_unavailable", "request_timeout"})


def _said_no(response: Any) -> CallFailed:
    """slack_sdk hands over its own response, or aiohttp's when it could not read the answer."""
    status: int = getattr(response, "status_code", None) or getattr(response, "status", None) or 0
    data = getattr(response, "data", None)
    code = str(data.get("error") or "no_code") if isinstance(data, dict) else f"http_{status}"
    if status == HTTPStatus.TOO_MANY_REQUESTS or code in _RATE_LIMITED:
        return CallFailed(Failure.RATE_LIMITED, "ratelimited", _retry_after(response))
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR or code in _BROKEN:
        return CallFailed(Failure.BROKEN, code)
    if not isinstance(data, dict):
        return CallFailed(Failure.LOST, code)
    return CallFailed(Failure.REFUSED, code)


def _retry_after(response: Any) -> timedelta | None:
    headers = {str(name).lower(): value for name, value in response.headers.items()}
    seconds = str(headers.get("retry-after", ""))
    return timedelta(seconds=int(seconds)) if seconds.isdecimal() else None
