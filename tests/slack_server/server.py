"""The HTTP side: a Starlette app on uvicorn inside the test's own loop, on an ephemeral loopback port."""

from __future__ import annotations

import asyncio
import contextlib
import json
import random
import socket
from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, ClassVar, Self

import uvicorn
from starlette.applications import Starlette
from starlette.requests import HTTPConnection, Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route, WebSocketRoute
from uvicorn.protocols.http.h11_impl import H11Protocol

from bot.listening import listen
from tests.plain_http import plain_http
from tests.slack_server.client import Person
from tests.slack_server.delivery import Answer, Courier
from tests.slack_server.events import deliver_event
from tests.slack_server.journal import Entry, Journal
from tests.slack_server.methods import METHODS, apply_update, by_bot, check_arguments, check_content, truth
from tests.slack_server.misbehave import (
    Chance,
    DropAfter,
    DropBefore,
    Failing,
    Held,
    Ratelimited,
    Refused,
    Slow,
    Trouble,
    Troubles,
)
from tests.slack_server.rates import Rates
from tests.slack_server.reading import read_arguments, token_given, uploaded_bytes
from tests.slack_server.refusal import ApiRefusal, refuse_if
from tests.slack_server.shapes import Json
from tests.slack_server.sockets import OPEN_SOCKET, SOCKET_PATH, Sockets, check_app_token
from tests.slack_server.state import Clock, Hook, Message, State
from tests.slack_server.workspace import Workspace

Act = Callable[[], Json]
BOT_TOKEN = "xoxb-test-token"
APP_TOKEN = "xapp-test-token"
SIGNING_SECRET = "test-signing-secret"


@dataclass(frozen=True)
class Call:
    """One request of the bot, and what it does if nothing goes wrong on the way."""

    request: Request
    name: str
    args: Json
    act: Act


Address = tuple[str, int]

KEPT_ALIVE = 600
"""Seconds that a server of ours keeps a connection that nobody uses, so that whoever called hangs up first:
when the server does, just as the next request comes, that request is lost."""


class Droppable(H11Protocol):
    """Lets the app cut a connection, which ASGI itself has no word for."""

    # By both ends: to several servers at once a client may well come from the same port.
    transports: ClassVar[dict[tuple[Address, Address], asyncio.Transport]] = {}

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        if self._ends:
            self.transports[self._ends] = transport

    def connection_lost(self, exc: Exception | None) -> None:
        if self._ends:
            self.transports.pop(self._ends, None)
        super().connection_lost(exc)

    @property
    def _ends(self) -> tuple[Address, Address] | None:
        if self.client is None or self.server is None or self.server[1] is None:
            return None
        return self.client, (self.server[0], self.server[1])

    @classmethod
    def cut(cls, connection: HTTPConnection) -> None:
        """Nothing happens when the other end has hung up already."""
        host, port = connection.scope["client"]
        transport = cls.transports.pop(((host, port), tuple(connection.scope["server"])), None)
        if transport is not None:
            transport.abort()


class Quiet(uvicorn.Server):
    """Leaves the signals to pytest, and says when it listens."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.listening = asyncio.Event()
        self.stopping = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.listening.set()

    async def main_loop(self) -> None:
        """uvicorn looks every tenth of a second; hundreds of tests would feel it."""
        await self.stopping.wait()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


class SlackServer:
    """`async with SlackServer(workspace) as slack:` and give the bot `slack.api_url`, `slack.token`,
    `slack.signing_secret`; then `slack.bot_url = …` and `slack.person("anna@exempel.se")`."""

    def __init__(
        self,
        workspace: Workspace | None = None,
        *,
        port: int = 0,
        journal: Path | None = None,
        token: str = BOT_TOKEN,
        signing_secret: str = SIGNING_SECRET,
        scopes: set[str] | None = None,
        subscriptions: set[str] | None = None,
    ) -> None:
        self.clock = Clock()
        self.workspace = workspace or Workspace()
        self.state = State(self.workspace, self.clock)
        self.journal = Journal(journal)
        self.troubles = Troubles()
        self.rates = Rates(self.clock)
        self.courier = Courier(signing_secret)
        self.sockets = Sockets(Droppable.cut)
        self.token = token
        self.app_token = APP_TOKEN
        self.signing_secret = signing_secret
        # None: everything is granted and delivered. A set: exactly what the manifest asks for.
        self.scopes = scopes
        self.subscriptions = subscriptions
        # Seconds each call takes, for measuring how the bot does beside a slow Slack.
        self.latency = 0.0
        self._port = port
        self._server: Quiet | None = None
        self._task: asyncio.Task[None] | None = None

    # ---- life ----

    async def __aenter__(self) -> Self:
        listener = listen("127.0.0.1", self._port, "another port")
        self.state.address = f"http://127.0.0.1:{listener.getsockname()[1]}"
        config = uvicorn.Config(
            self._app(),
            http=Droppable,
            ws="websockets-sansio",
            lifespan="off",
            log_config=None,
            log_level="critical",
            access_log=False,
            timeout_graceful_shutdown=1,
            timeout_keep_alive=KEPT_ALIVE,
        )
        self._server = Quiet(config)
        self._task = asyncio.create_task(self._server.serve(sockets=[listener]))
        await self._server.listening.wait()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._server and self._task:
            self._server.stopping.set()
            await self._task
        await self.courier.close()
        self.journal.close()

    async def until_stopped(self) -> None:
        if self._task:
            await asyncio.shield(self._task)

    def _app(self) -> Starlette:
        return Starlette(
            routes=[
                Route("/api/{method}", self._api, methods=["GET", "POST"]),
                Route("/upload/{file_id}", self._upload, methods=["POST"]),
                Route("/files/{file_id}", self._download),
                Route("/response/{key}", self._response_url, methods=["POST"]),
                WebSocketRoute(SOCKET_PATH, self.sockets.endpoint),
            ]
        )

    # ---- for tests ----

    @property
    def url(self) -> str:
        return self.state.address

    @property
    def api_url(self) -> str:
        """For AsyncWebClient(base_url=…)."""
        return f"{self.url}/api/"

    @property
    def bot_url(self) -> str:
        return self.courier.bot_url

    @bot_url.setter
    def bot_url(self, address: str) -> None:
        self.courier.bot_url = address

    def deliver_by_socket(self) -> None:
        """From now on, as when the manifest says socket_mode_enabled."""
        self.courier.sockets = self.sockets

    @property
    def pings(self) -> list[str]:
        return self.state.pings

    def misbehave(self, method: str, trouble: Trouble, times: float = 1) -> None:
        """`method` may be "*", and `times` math.inf. "response_url" and "upload" are methods here too."""
        self.troubles.plan(method, trouble, times)

    def misbehave_at_random(
        self, odds: Mapping[Trouble, float], *, seed: int, methods: set[str] | None = None
    ) -> None:
        self.troubles.chances.append(Chance(odds, frozenset(methods or ()), random.Random(seed)))

    def behave(self) -> None:
        self.troubles.clear()
        self.latency = 0.0

    def count_rates(self, *, enforce: bool = False, burst: int = 1) -> None:
        self.rates.counting, self.rates.enforcing, self.rates.burst = True, enforce, burst

    def person(self, who: str) -> Person:
        return Person(self, self.workspace.user(who))

    async def event(self, event: Json, **envelope: Any) -> Answer:
        return await deliver_event(self, event, **envelope)

    async def verify_url(self) -> Answer:
        payload = {"token": "legacy", "challenge": self.state.new_id("challenge"), "type": "url_verification"}
        return await self.courier.send_json("url_verification", payload)

    async def redeliver(
        self, last: int = 1, times: int = 1, *, at_once: bool = False, kind: str = "", seed: int | None = None
    ) -> list[Answer]:
        """Send the last deliveries (of a kind, e.g. "event") again; with a seed, in shuffled order."""
        return await self.courier.redeliver(last, times, at_once=at_once, kind=kind, seed=seed)

    async def redeliver_failed(self) -> list[Answer]:
        """Events the bot never accepted, as Slack sends them again after a minute."""
        return [await self.courier.again(each, 1, "http_error") for each in self.courier.failed_events()]

    async def post_to_response_url(self, address: str, body: Json) -> tuple[int, Json]:
        """As the bot would, for tests of this server."""
        async with plain_http(60) as client:
            response = await client.post(address, json=body)
        return response.status_code, response.json()

    def messages(self, channel: str) -> list[Message]:
        found = self.workspace.channel(channel)
        return self.state.public(found.id) if found else []

    def posts_by_metadata(self, name: str) -> dict[Any, list[Message]]:
        """The bot's messages by a value of their metadata: a list longer than one is a doubled message."""
        found: dict[Any, list[Message]] = {}
        for message in (each for channel in self.state.messages.values() for each in channel):
            value = (message.metadata or {}).get("event_payload", {}).get(name)
            if value is not None:
                found.setdefault(value, []).append(message)
        return found

    # ---- the Web API ----

    async def _api(self, request: Request) -> Response:
        name = request.path_params["method"]
        args = await read_arguments(request)
        return await self._answer(request, name, args, lambda: self._call(request, name, args))

    def _call(self, request: Request, name: str, args: Json) -> Json:
        if name == OPEN_SOCKET:
            check_app_token(token_given(request, args), self.app_token)
            return {"ok": True, "url": self.sockets.address(self.url)}
        self._authorise(request, args)
        method = METHODS.get(name)
        if method is None:
            raise ApiRefusal("unknown_method", req_method=name)
        self._check_scope(method.scopes)
        check_arguments(method, args)
        return {"ok": True, **method.run(self.state, args)}

    def _authorise(self, request: Request, args: Json) -> None:
        given = token_given(request, args)
        refuse_if(not given, "not_authed")
        refuse_if(given != self.token, "invalid_auth")

    def _check_scope(self, enough: frozenset[str]) -> None:
        if self.scopes is not None and enough and not enough & self.scopes:
            needed, provided = ",".join(sorted(enough)), ",".join(sorted(self.scopes))
            raise ApiRefusal("missing_scope", needed=needed, provided=provided)

    async def _answer(self, request: Request, name: str, args: Json, act: Act) -> Response:
        """Everything that can go wrong on the way to the method and back."""
        wait = self.rates.seconds_to_wait(name, args.get("channel"))
        trouble = Ratelimited(wait) if wait else self.troubles.next_for(name)
        if self.latency:
            await asyncio.sleep(self.latency)
        return await TROUBLES[type(trouble)](self, Call(request, name, args, act), trouble)

    def act(self, call: Call, *, heard: bool = True) -> JSONResponse:
        try:
            answer = call.act()
        except ApiRefusal as refusal:
            self.journal.add(
                Entry(call.name, call.args, refusal.code, acted=False, heard=heard, answer=refusal.body)
            )
            return JSONResponse(refusal.body)
        outcome = "ok" if heard else "dropped_after"
        self.journal.add(Entry(call.name, call.args, outcome, heard=heard, answer=answer))
        return JSONResponse(answer)

    def not_acted(self, call: Call, outcome: str, *, heard: bool = True) -> None:
        self.journal.add(Entry(call.name, call.args, outcome, acted=False, heard=heard))

    # ---- files ----

    async def _upload(self, request: Request) -> Response:
        content = await uploaded_bytes(request)
        stored = self.state.files.get(request.path_params["file_id"])

        def keep() -> Json:
            if stored is None:
                raise ApiRefusal("file_not_found")
            refuse_if(len(content) != stored.length, "length_mismatch")
            stored.content = content
            return {"ok": True}

        response = await self._answer(request, "upload", {"file": request.path_params["file_id"]}, keep)
        fine = response.status_code == 200 and stored is not None and stored.content is not None
        return PlainTextResponse(f"OK - {len(content)}") if fine else response

    async def _download(self, request: Request) -> Response:
        stored = self.state.files.get(request.path_params["file_id"])
        allowed = request.headers.get("authorization") == f"Bearer {self.token}"
        if stored is None or stored.content is None or not allowed:
            return PlainTextResponse("not found", status_code=404)
        return Response(stored.content, media_type=stored.shown("")["mimetype"])

    # ---- response_url ----

    async def _response_url(self, request: Request) -> Response:
        args = await read_arguments(request)
        key = request.path_params["key"]
        response = await self._answer(request, "response_url", args, lambda: self._respond(key, args))
        refused = response.status_code == 200 and json.loads(bytes(response.body)).get("ok") is False
        return (
            Response(response.body, status_code=404, media_type="application/json") if refused else response
        )

    def _respond(self, key: str, args: Json) -> Json:
        hook = self.state.take_hook(key)
        self.apply_response(hook, args)
        return {"ok": True}

    def apply_response(self, hook: Hook, args: Json) -> None:
        """Also what a slash command's own answer does."""
        strange = args.keys() - RESPONSE_KEYS
        refuse_if(
            bool(strange), "invalid_arguments", *(f"[ERROR] unknown argument: {name}" for name in strange)
        )
        original = self.state.find(hook.channel, hook.message) if hook.message else None
        if truth(args.get("delete_original")):
            refuse_if(original is None, "message_not_found")
            self.state.delete(original) if original else None
            return
        check_content(args)
        if truth(args.get("replace_original")) and original:
            apply_update(self.state, original, args)
            return
        only_for = None if args.get("response_type") == "in_channel" else hook.user
        more = {"metadata": args.get("metadata"), "thread_ts": args.get("thread_ts"), "only_for": only_for}
        self.state.post(by_bot(self.state, hook.channel, args, **more))


RESPONSE_KEYS = {
    "text",
    "blocks",
    "response_type",
    "replace_original",
    "delete_original",
    "thread_ts",
    "metadata",
    "mrkdwn",
    "unfurl_links",
    "unfurl_media",
}


# ---- the ways of going wrong ----

Going = Callable[[SlackServer, Call, Any], Awaitable[Response]]


async def plainly(slack: SlackServer, call: Call, trouble: None) -> Response:
    return slack.act(call)


async def slowly(slack: SlackServer, call: Call, trouble: Slow) -> Response:
    await asyncio.sleep(trouble.seconds)
    # Slack acts even for a client that has hung up meanwhile.
    return slack.act(call, heard=not await call.request.is_disconnected())


async def held(slack: SlackServer, call: Call, trouble: Held) -> Response:
    await trouble.until.wait()
    return slack.act(call, heard=not await call.request.is_disconnected())


async def ratelimited(slack: SlackServer, call: Call, trouble: Ratelimited) -> Response:
    slack.not_acted(call, "ratelimited")
    headers = {"Retry-After": str(trouble.seconds)}
    return JSONResponse({"ok": False, "error": "ratelimited"}, status_code=429, headers=headers)


async def failing(slack: SlackServer, call: Call, trouble: Failing) -> Response:
    """Not JSON, as it is when something in front of Slack answers."""
    slack.not_acted(call, f"http_{trouble.status}")
    return PlainTextResponse("upstream connect error", status_code=trouble.status)


async def refused(slack: SlackServer, call: Call, trouble: Refused) -> Response:
    slack.not_acted(call, trouble.code)
    return JSONResponse({"ok": False, "error": trouble.code})


async def dropped_before(slack: SlackServer, call: Call, trouble: DropBefore) -> Response:
    slack.not_acted(call, "dropped_before", heard=False)
    return await drop(call.request)


async def dropped_after(slack: SlackServer, call: Call, trouble: DropAfter) -> Response:
    slack.act(call, heard=False)
    return await drop(call.request)


async def drop(request: Request) -> Response:
    Droppable.cut(request)
    # One turn of the loop, so that uvicorn knows the client is gone before it is handed an answer.
    await asyncio.sleep(0)
    return PlainTextResponse("")


TROUBLES: dict[type, Going] = {
    type(None): plainly,
    Slow: slowly,
    Held: held,
    Ratelimited: ratelimited,
    Failing: failing,
    Refused: refused,
    DropBefore: dropped_before,
    DropAfter: dropped_after,
}
