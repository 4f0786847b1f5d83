"""What holds for every HTTP request: how large it may be, and that it is counted."""

from collections.abc import Callable
from time import perf_counter

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.metrics import Metrics

LARGEST_REQUEST = 1_000_000
"""Bytes. Slack's largest requests, whole dialogs with their lists, are a third of that."""


class Limited:
    """Refuses requests that are larger than any platform sends, before they are read.

    count: called with request_too_large.
    """

    def __init__(self, app: ASGIApp, count: Callable[[str], None], most: int = LARGEST_REQUEST) -> None:
        self._app = app
        self._count = count
        self._most = most

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        read = 0

        async def counted() -> Message:
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            if read > self._most:
                raise _TooLarge
            return message

        if _announced(scope) > self._most:
            await self._refuse(send)
            return
        try:
            await self._app(scope, counted, send)
        except _TooLarge:
            await self._refuse(send)

    async def _refuse(self, send: Send) -> None:
        self._count("request_too_large")
        await send({"type": "http.response.start", "status": 413, "headers": []})
        await send({"type": "http.response.body", "body": b""})


class _TooLarge(Exception):
    pass


def _announced(scope: Scope) -> int:
    value = next((value for name, value in scope["headers"] if name == b"content-length"), b"0")
    return int(value) if value.isdigit() else 0


class Timed:
    """Counts requests and how long they took, by route."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        status = 500
        started = perf_counter()

        async def noted(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, noted)
        finally:
            # An address that leads nowhere can hold anything, so it is not a label.
            path = _route(scope) if scope.get("endpoint") else "other"
            self._metrics.answered(path, status, perf_counter() - started)


def _route(scope: Scope) -> str:
    """The path with names in place of what is different in each address: a link to a file is secret."""
    path: str = scope["path"]
    for name, value in scope.get("path_params", {}).items():
        path = path.replace(str(value), f"{{{name}}}")
    return path
