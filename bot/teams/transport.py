"""How the SDK's calls reach Teams: by aiohttp, which Slack's calls use too.

The SDK's own way is httpx, which computes three times as much for a call, and eight times as much when a
hundred are under way at once (docs/performance.md).
"""

import json
from collections.abc import Awaitable, Callable

import aiohttp
import httpx

from bot.teams.sdk import MiddlewareContext, MiddlewareNext

IDLE = 4.0
"""Seconds that a connection is kept when nothing goes over it: less than any server keeps it, so that no
message goes out on one that has just been closed."""

_TOLD = frozenset({"content-type", "retry-after"})


class Transport:
    """A middleware of the SDK's client that makes the call in the client's place.

    token: asked before every call. timeout: seconds for a whole call. Used from one event loop; close()
    when it ends.
    """

    def __init__(self, token: Callable[[], Awaitable[str]], timeout: float) -> None:
        self._token = token
        self._timeout = aiohttp.ClientTimeout(total=timeout)
        self._session: aiohttp.ClientSession | None = None

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()

    async def send(self, context: MiddlewareContext, next: MiddlewareNext) -> httpx.Response:  # noqa: A002, ARG002 (the SDK's signature)
        """Raises httpx.HTTPStatusError, aiohttp.ClientError, TimeoutError, OSError, what token() does."""
        headers = {**context.headers, "Authorization": f"Bearer {await self._token()}"}
        content = None
        if context.json is not None:
            headers["Content-Type"] = "application/json"
            content = json.dumps(context.json, ensure_ascii=False, separators=(",", ":")).encode()
        async with self._connected().request(
            context.method, context.url, data=content, headers=headers, allow_redirects=False
        ) as answer:
            told = [(name, value) for name, value in answer.headers.items() if name.lower() in _TOLD]
            body = await answer.read()
        response = httpx.Response(
            answer.status,
            headers=told,
            content=body or b"{}",  # as the SDK has it: nothing told is no fault
            request=httpx.Request(context.method, context.url),
        )
        return response.raise_for_status()

    def _connected(self) -> aiohttp.ClientSession:
        """One pool, made where the event loop runs, with the trust and the proxies that httpx would have."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(keepalive_timeout=IDLE, ssl=httpx.create_ssl_context()),
                timeout=self._timeout,
                cookie_jar=aiohttp.DummyCookieJar(),
                trust_env=True,
            )
        return self._session
