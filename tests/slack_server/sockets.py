"""The WebSocket side: what Slack does instead of calling an address, when the app is in Socket Mode."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count

from starlette.requests import HTTPConnection
from starlette.websockets import WebSocket, WebSocketDisconnect

from tests.slack_server.refusal import refuse_if
from tests.slack_server.shapes import Json

MOST_LINKS = 10
GRACE_SECONDS = 10.0
OPEN_SOCKET = "apps.connections.open"
SOCKET_PATH = "/link"
ENVELOPES = {"event": "events_api", "command": "slash_commands"}
"""Kind of delivery to type of envelope; everything else is interactive."""


@dataclass(eq=False)
class Link:
    """One connection of the bot. leaving: it has been told to move, and gets nothing more."""

    websocket: WebSocket
    number: int
    leaving: bool = False
    envelopes: list[Json] = field(default_factory=list)
    awaited: dict[str, asyncio.Future[Json]] = field(default_factory=dict)

    async def send(self, frame: Json) -> None:
        await self.websocket.send_text(json.dumps(frame, ensure_ascii=False))


class Sockets:
    """links: those open now. strange: what the bot sent that answers nothing."""

    def __init__(self, cut: Callable[[HTTPConnection], None]) -> None:
        self.links: list[Link] = []
        self.strange: list[Json] = []
        self.opened = 0
        self.patience = 15.0
        self.most = MOST_LINKS
        self._cut = cut
        self._tickets: set[str] = set()
        self._numbers = count(1)
        self._turn = count()
        self._came = asyncio.Condition()

    # ---- opening ----

    def address(self, base: str) -> str:
        """Of apps.connections.open: good for one connection."""
        ticket = f"ticket-{next(self._numbers)}"
        self._tickets.add(ticket)
        return f"{base.replace('http', 'ws', 1)}{SOCKET_PATH}?ticket={ticket}&app_id=A0LYHORD"

    async def endpoint(self, websocket: WebSocket) -> None:
        if not self._may_come_in(websocket):
            await websocket.close(code=4401)
            return
        await websocket.accept()
        link = Link(websocket, next(self._numbers))
        if len(self.links) >= self.most:
            await link.send({"type": "disconnect", "reason": "too_many_websockets"})
            await websocket.close()
            return
        with self._among_the_open(link):
            await link.send(hello(len(self.links)))
            await self._told()
            await self._listen(link)
        await self._told()

    def _may_come_in(self, websocket: WebSocket) -> bool:
        ticket = websocket.query_params.get("ticket", "")
        known = ticket in self._tickets
        self._tickets.discard(ticket)
        return known

    @contextlib.contextmanager
    def _among_the_open(self, link: Link) -> Iterator[None]:
        self.links.append(link)
        self.opened += 1
        try:
            yield
        finally:
            self.links.remove(link)
            for waiting in link.awaited.values():
                if not waiting.done():
                    waiting.set_exception(ConnectionResetError())

    async def _listen(self, link: Link) -> None:
        with contextlib.suppress(WebSocketDisconnect):
            while True:
                said: Json = json.loads(await link.websocket.receive_text())
                waiting = link.awaited.get(str(said.get("envelope_id")))
                if waiting is None:
                    self.strange.append(said)
                elif not waiting.done():  # else it comes too late
                    waiting.set_result(said)

    async def _told(self) -> None:
        async with self._came:
            self._came.notify_all()

    async def until(self, number: int, seconds: float = 60.0) -> None:
        """So many connections are open."""
        async with asyncio.timeout(seconds), self._came:
            await self._came.wait_for(lambda: len(self.staying) == number)

    @property
    def staying(self) -> list[Link]:
        return [each for each in self.links if not each.leaving]

    # ---- payloads ----

    async def deliver(self, kind: str, payload: Json, retry: Json) -> bytes | None:
        """To one of the connections, in turn. None: there is none, or nobody acknowledged."""
        links = self.staying
        if not links:
            return None
        link = links[next(self._turn) % len(links)]
        envelope = self._envelope(kind, payload, retry)
        try:
            said = await self._answer(link, envelope)
        except (ConnectionResetError, WebSocketDisconnect, TimeoutError, RuntimeError):
            return None
        given = said.get("payload")
        if given is not None and not envelope["accepts_response_payload"]:
            self.strange.append(said)
        return json.dumps(given, ensure_ascii=False).encode() if given else b""

    def _envelope(self, delivered: str, payload: Json, retry: Json) -> Json:
        kind = ENVELOPES.get(delivered, "interactive")
        return {
            "envelope_id": f"envelope-{next(self._numbers)}",
            "type": kind,
            "payload": payload,
            "accepts_response_payload": kind != "events_api",
            **(retry if kind == "events_api" else {}),
        }

    async def _answer(self, link: Link, envelope: Json) -> Json:
        waiting: asyncio.Future[Json] = asyncio.get_running_loop().create_future()
        link.awaited[envelope["envelope_id"]] = waiting
        link.envelopes.append(envelope)
        await link.send(envelope)
        async with asyncio.timeout(self.patience):
            return await waiting

    # ---- trouble ----

    async def refresh(self, link: Link | None = None, reason: str = "refresh_requested") -> None:
        """Ask the bot to move to a new connection; the old one is closed a while later."""
        for each in [link] if link else list(self.links):
            each.leaving = True
            await each.send({"type": "disconnect", "reason": reason, "debug_info": {"host": "test"}})
            asyncio.get_running_loop().call_later(GRACE_SECONDS, self._hang_up, each)

    def _hang_up(self, link: Link) -> None:
        if link in self.links:
            self.drop(link)

    def drop(self, link: Link | None = None) -> None:
        """Cut the connection without a word."""
        for each in [link] if link else list(self.links):
            each.leaving = True
            self._cut(each.websocket)


def hello(number: int) -> Json:
    return {
        "type": "hello",
        "num_connections": number,
        "debug_info": {"host": "test", "build_number": 1, "approximate_connection_time": 18060},
        "connection_info": {"app_id": "A0LYHORD"},
    }


def check_app_token(given: str, token: str) -> None:
    refuse_if(not given.startswith("xapp-"), "not_allowed_token_type")
    refuse_if(given != token, "invalid_auth")
