"""A strict "Microsoft" on loopback: Entra over HTTPS; the connector, Graph and the signing keys over HTTP."""

from __future__ import annotations

import asyncio
import contextlib
import os
import random
import socket
import ssl
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import uvicorn
from starlette.applications import Starlette
from starlette.routing import Route

from tests.slack_server.misbehave import Chance, Trouble
from tests.slack_server.server import KEPT_ALIVE, Droppable, Quiet
from tests.slack_server.state import Clock
from tests.teams_server.client import Person
from tests.teams_server.connector import Connector
from tests.teams_server.courier import Answer, Courier
from tests.teams_server.credentials import authority, loopback
from tests.teams_server.entra import Entra
from tests.teams_server.graph import PREFIX, Graph
from tests.teams_server.rates import Rates
from tests.teams_server.signing import FORGED, BotFramework
from tests.teams_server.state import Message, State
from tests.teams_server.tenant import Tenant, guid
from tests.teams_server.wire import Journal, Wire

OTHER_TENANT = "other_tenant"
FORGERIES = (*FORGED, OTHER_TENANT)


class TeamsServer:
    """`async with TeamsServer(tenant) as teams:` and give the bot its openid_url, proactive_url, graph_url,
    authority_url, certificate and ca_bundle; then `teams.bot_url = …` and `teams.person("anna@…")`."""

    def __init__(
        self,
        tenant: Tenant | None = None,
        *,
        port: int = 0,
        journal: Path | None = None,
        installed: bool = True,
    ) -> None:
        self.clock = Clock()
        self.tenant = tenant or Tenant()
        self.journal = Journal(journal)
        self.wire = Wire(self.journal)
        self.rates = Rates(self.clock)
        self.state = State(self.tenant, self.clock)
        self.entra = Entra(self.tenant, self.clock, self.wire)
        self.framework = BotFramework(self.tenant, self.clock)
        self.courier = Courier(self.framework)
        self.connector = Connector(self.state, self.entra, self.wire, self.rates)
        self.graph = Graph(self.tenant, self.entra, self.wire)
        self._port = port
        self._people: dict[str, Person] = {}
        self._folder = tempfile.TemporaryDirectory(prefix="teams-server-")
        self._serving: list[tuple[Quiet, asyncio.Task[None]]] = []
        if not installed:
            self.tenant.without_app |= self.tenant.people.keys()

    # ---- life ----

    async def __aenter__(self) -> Self:
        self._write_files()
        plain, secure = listening(self._port), listening()
        self.url = self.framework.address = self.graph.address = address("http", plain)
        self.authority_url = self.entra.address = address("https", secure)
        routes = [*self.framework.routes, *self.graph.routes, *self.connector.routes]
        await self._serve(routes, plain)
        tls = {"ssl_certfile": self._file("tls.pem"), "ssl_keyfile": self._file("tls.pem")}
        await self._serve(self.entra.routes, secure, **tls)
        return self

    async def _serve(self, routes: list[Route], listener: socket.socket, **more: Any) -> None:
        config = uvicorn.Config(
            Starlette(routes=routes),
            http=Droppable,
            ws="none",
            lifespan="off",
            log_config=None,
            log_level="critical",
            access_log=False,
            timeout_graceful_shutdown=1,
            timeout_keep_alive=KEPT_ALIVE,
            **more,
        )
        server = Quiet(config)
        self._serving.append((server, asyncio.create_task(server.serve(sockets=[listener]))))
        await server.listening.wait()

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for server, _ in self._serving:
            server.stopping.set()
        for _, task in self._serving:
            await task
        await self.courier.close()
        self.journal.close()
        self._folder.cleanup()

    def _file(self, name: str) -> Path:
        return Path(self._folder.name) / name

    def _write_files(self) -> None:
        contents = {
            "ca.pem": authority().certificate_pem,
            "tls.pem": loopback().pem,
            "app.pem": self.entra.certificate.pem,
        }
        for name, content in contents.items():
            self._file(name).touch(mode=0o600)
            self._file(name).write_bytes(content)

    # ---- what the bot is told ----

    @property
    def service_url(self) -> str:
        """What activities carry. It ends with a slash, as Microsoft's own does."""
        return f"{self.url}/emea/"

    @property
    def proactive_url(self) -> str:
        return f"{self.url}/teams"

    @property
    def openid_url(self) -> str:
        return self.framework.openid_url

    @property
    def graph_url(self) -> str:
        return f"{self.url}{PREFIX}"

    @property
    def ca_bundle(self) -> Path:
        return self._file("ca.pem")

    @property
    def ssl_context(self) -> ssl.SSLContext:
        return ssl.create_default_context(cafile=str(self.ca_bundle))

    @property
    def environment(self) -> dict[str, str]:
        """With these variables msal (by requests) and httpx trust the HTTPS side. msal's own `verify` loses
        to REQUESTS_CA_BUNDLE where that is set."""
        return dict.fromkeys(("REQUESTS_CA_BUNDLE", "SSL_CERT_FILE"), str(self.ca_bundle))

    @contextlib.contextmanager
    def trusted(self) -> Iterator[None]:
        """This process trusts the HTTPS side for a while, whatever it trusted before."""
        before = {name: os.environ.get(name) for name in self.environment}
        os.environ.update(self.environment)
        try:
            yield
        finally:
            for name in before:
                del os.environ[name]
            os.environ.update({name: value for name, value in before.items() if value is not None})

    @property
    def certificate(self) -> Path:
        """Key and certificate that are registered for the app."""
        return self._file("app.pem")

    @property
    def client_secret(self) -> str:
        return self.entra.secret

    @property
    def told(self) -> dict[str, str]:
        """All of it by the names of the settings, and the CA."""
        return {
            "teams_app_id": self.tenant.app_id,
            "teams_tenant_id": self.tenant.id,
            "teams_certificate": str(self.certificate),
            "teams_authority_url": self.authority_url,
            "teams_openid_url": self.openid_url,
            "teams_service_url": self.proactive_url,
            "graph_url": self.graph_url,
            "ca_bundle": str(self.ca_bundle),
        }

    @property
    def bot_url(self) -> str:
        return self.courier.bot_url

    @bot_url.setter
    def bot_url(self, address: str) -> None:
        self.courier.bot_url = address

    # ---- for tests ----

    def person(self, who: str) -> Person:
        """The same object each time: it remembers which dialog is open."""
        user = self.tenant.user(who)
        return self._people.setdefault(user.aad, Person(self, user))

    def misbehave(self, method: str, trouble: Trouble, times: float = 1) -> None:
        """`method` may be "*", and `times` math.inf."""
        self.wire.troubles.plan(method, trouble, times)

    def misbehave_at_random(
        self, odds: Mapping[Trouble, float], *, seed: int, methods: set[str] | None = None
    ) -> None:
        self.wire.troubles.chances.append(Chance(odds, frozenset(methods or ()), random.Random(seed)))

    def behave(self) -> None:
        self.wire.troubles.clear()
        self.latency = 0.0

    @property
    def latency(self) -> float:
        return self.wire.latency

    @latency.setter
    def latency(self, seconds: float) -> None:
        self.wire.latency = seconds

    def count_rates(self, *, enforce: bool = False) -> None:
        self.rates.counting, self.rates.enforcing = True, enforce

    @property
    def pings(self) -> list[str]:
        return self.state.pings

    def messages(self, conversation: str) -> list[Message]:
        place = self.tenant.place(conversation)
        return self.state.messages[place.id] if place else []

    async def replay(self, last: int = 1, kind: str = "") -> list[Answer]:
        """The last activities (of a kind, e.g. "message" or "task/submit") once more, tokens and all."""
        return await self.courier.replay(last, kind)

    async def forged(self, forgery: str, who: str | None = None, text: str = "Hej") -> Answer:
        """A personal message that the bot must not believe; see FORGERIES."""
        user = self.tenant.user(who) if who else next(iter(self.tenant.people.values()))
        activity = Person(self, user).message(text, self.tenant.personal(user))
        if forgery != OTHER_TENANT:
            return await self.courier.send(activity, forgery)
        activity["channelData"]["tenant"]["id"] = activity["conversation"]["tenantId"] = guid("another")
        return await self.courier.send(activity)


def listening(port: int = 0) -> socket.socket:
    """On loopback. asyncio turns off Nagle's waiting, 40 ms a call, only where the protocol is named."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(("127.0.0.1", port))
    listener.listen(128)
    return listener


def address(scheme: str, listener: socket.socket) -> str:
    return f"{scheme}://127.0.0.1:{listener.getsockname()[1]}"
