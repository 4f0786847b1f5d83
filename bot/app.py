"""The only wiring: settings become one web application with everything running behind it."""

import asyncio
import os
import secrets
import socket
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from pydantic import SecretStr
from starlette.applications import Starlette
from starlette.middleware import Middleware

from bot.delivery import Delivery
from bot.directory import Directory
from bot.fairness import FairShare
from bot.files import FileLinks, reachable
from bot.health import Health
from bot.logs import log
from bot.metrics import Metrics
from bot.pacing import Rate
from bot.requests import Limited, Timed
from bot.sending import Sender
from bot.settings import INTAKE_CHOICES, Mode, Settings, SettingsError
from bot.slack.api import SlackApi, SlackSettings
from bot.slack.listener import SlackListener, slack_app
from bot.slack.people import slack_lookup
from bot.slack.sender import SlackSender
from bot.slack.socket_mode import SocketMode
from bot.statistics_files.document import document
from bot.statistics_files.workbook import workbook
from domain.notices import Notice
from domain.organisation import Person
from handlers import notices, router
from handlers.chat import Answer, Card, Opened, Option, Platform, Turn
from handlers.desk import Desk
from handlers.options import options
from handlers.report import warm_up
from schedules.clock import Clock
from schedules.schedule import Schedule
from storage.store import Store, Transaction

if TYPE_CHECKING:
    from bot.teams.side import TeamsSide

_log = log("bot.app")


def now_utc() -> datetime:
    return datetime.now(UTC)


async def open_store(settings: Settings) -> Store:
    """The store of these settings. Raises SettingsError, storage.errors.DatabaseMissing."""
    return await Store.open(settings.database, settings.key_ring, settings.audit_secret)


def name_of_this_process() -> str:
    """Different for every process that ever shares the database."""
    return f"{socket.gethostname()[:60]}-{os.getpid()}-{secrets.token_hex(3)}"


class Works:
    """What runs behind every way in: delivery, the schedule and its clock, and the desk they serve.

    Used as `async with works.running():`. The demo makes one with its own senders and clock.
    """

    def __init__(
        self,
        store: Store,
        senders: Mapping[Platform, Sender],
        settings: Settings,
        metrics: Metrics,
        clock: Callable[[], datetime] = now_utc,
    ) -> None:
        if settings.chat_intake is None:
            raise SettingsError((f"LYHORD_CHAT_INTAKE is not set: choose one of:\n{INTAKE_CHOICES}",))
        by = name_of_this_process()
        self._metrics = metrics
        self._share = FairShare(Rate(settings.person_at_once, 60 / settings.person_a_minute))
        self.delivery = Delivery(store, senders, self._write, clock, by, metrics, instead=notices.instead)
        self.desk = Desk(
            store,
            settings.chat_intake,
            settings.client_word,
            settings.case_register,
            self.delivery.wake,
            workbook,
            document,
            self._unreadable,
            self._repeated,
        )
        self.schedule = Schedule(store, by, self, self.delivery.wake)
        self._now = clock
        self._clock = Clock(self.schedule.tick, clock)

    async def answer(self, turn: Turn) -> Answer:
        """What a person said or pressed, answered. Raises bot.fairness.Paused."""
        async with self._share.turn(turn.person.id, looks=isinstance(turn.what, Opened)):
            return await router.answer(turn, self.desk)

    async def options(self, source: str, person: Person, query: str) -> Sequence[Option]:  # noqa: ARG002 (the platform narrows them down)
        """The choices of a list that is too long to be sent whole."""
        if not self._share.may_look(person.id):
            self._metrics.happened("search_paused")
            return ()
        return await options(source, person, self.desk, self._now())

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Delivers and ticks until left; then what is under way gets a moment to finish."""
        await asyncio.to_thread(warm_up)
        delivering = asyncio.create_task(self.delivery.run())
        self._clock.start()
        try:
            yield
        finally:
            await self._clock.stop()
            self.delivery.stop()
            await delivering

    def _unreadable(self) -> None:
        self._metrics.happened("sealed_unreadable")

    def _repeated(self, platform: str) -> None:
        self._metrics.happened(f"{platform}_refused_replay")
        _log.error("sealed content does not open")

    async def _write(self, notice: Notice, to: Person, tx: Transaction, now: datetime) -> Card | None:
        return await notices.write(notice, to, tx, self.desk, now)

    def ran(self, job: str, outcome: str, seconds: float, error: Exception | None = None) -> None:
        """The schedule tells how a run went."""
        self._metrics.ran(job, outcome, seconds)
        if error is not None:
            _log.error("job failed", job=job.replace(" ", "_"), seconds=round(seconds, 3), exc_info=error)


def build(settings: Settings, clock: Callable[[], datetime] = now_utc) -> Starlette:
    """The application. It opens the database when it starts; `bot.checks` says whether it should."""
    metrics = Metrics()
    health = Health(settings, metrics, clock)

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        async with AsyncExitStack() as stack:
            store = await open_store(settings)
            stack.push_async_callback(store.close)
            slack = await _slack_api(settings, stack)
            senders: dict[Platform, Sender] = {}
            if slack:
                senders[Platform.SLACK] = SlackSender(slack, count=metrics.happened)
            links = _file_links(settings, store, clock)
            teams = _teams(settings, store, metrics, links)
            if teams:
                stack.push_async_callback(teams.close)
                senders[Platform.TEAMS] = teams.sender
            works = Works(store, senders, settings, metrics, clock)
            await stack.enter_async_context(works.running())
            app.state.works = works
            if slack:
                listener = _slack_listener(slack, works, store, metrics, clock)
                stack.push_async_callback(listener.close)
                app.state.slack = listener
                if settings.slack_mode is Mode.SOCKET:
                    sockets = SocketMode(slack, listener.bolt, metrics.happened)
                    await stack.enter_async_context(sockets.running())
                    health.connected["slack"] = lambda: sockets.connected
                else:
                    app.router.routes.extend(listener.routes())
            if teams:
                contact = teams.contact
                await stack.enter_async_context(contact.kept())
                health.connected["teams"] = lambda: contact.made
                app.router.routes.extend(await teams.serve(works, clock))
                app.router.routes.extend(links.routes() if links else ())
                stack.push_async_callback(teams.finish)
            health.store = store
            _log.info("started", port=settings.port)
            yield
            health.store = None
            _log.info("stopping")

    return Starlette(
        routes=health.routes(),
        lifespan=lifespan,
        middleware=[Middleware(Timed, metrics=metrics), Middleware(Limited, count=metrics.happened)],
    )


async def _slack_api(settings: Settings, stack: AsyncExitStack) -> SlackApi | None:
    if settings.slack_bot_token is None or settings.slack_proof is None:
        return None
    api = SlackApi(
        SlackSettings(
            bot_token=settings.slack_bot_token.get_secret_value(),
            signing_secret=_value(settings.slack_signing_secret),
            team_id=settings.slack_team_id,
            api_url=settings.slack_api_url,
            app_token=_value(settings.slack_app_token),
            share=settings.slack_share,
        )
    )
    stack.push_async_callback(api.close)
    return api


def _file_links(settings: Settings, store: Store, clock: Callable[[], datetime]) -> FileLinks | None:
    address = reachable(settings.address)
    return FileLinks(store, settings.audit_secret, address, clock) if address else None


def _teams(settings: Settings, store: Store, metrics: Metrics, links: FileLinks | None) -> "TeamsSide | None":
    """Raises SettingsError where the environment would open the door to anyone."""
    if settings.teams_app_id is None or settings.teams_tenant_id is None:
        return None
    from bot.teams.side import TeamsSide  # noqa: PLC0415 (the SDK takes two seconds to import)

    return TeamsSide(settings, store, metrics.happened, links)


def _value(secret: SecretStr | None) -> str:
    return secret.get_secret_value() if secret is not None else ""


def _slack_listener(
    api: SlackApi, works: Works, store: Store, metrics: Metrics, clock: Callable[[], datetime]
) -> SlackListener:
    directory = Directory(store, {Platform.SLACK: slack_lookup(api)}, clock)
    return slack_app(api, works.answer, directory, options=works.options, count=metrics.happened, now=clock)
