"""Slack: the whole application over real HTTP, signed both ways, against the strict test Slack."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import uvicorn
from starlette.applications import Starlette

from bot.app import build
from bot.listening import listen
from bot.settings import Settings
from storage.store import Store
from tests.slack_server import SlackServer, Workspace
from tests.slack_server.client import Person as SlackPerson
from tests.slack_server.server import KEPT_ALIVE
from tests.slack_server.visible import Modal, Shown
from tests.stories.organisation import ORGANISATION
from tests.stories.town import Answers, Clock, SeenCard, SeenDialog, Town, until

MOST_WAITS = 6
"""For what is under way, ten seconds each; when nothing is they take no time."""


def workspace() -> Workspace:
    made = Workspace()
    for person in ORGANISATION.people:
        assert person.email is not None
        made.add_user(person.name, person.email)
    for channel in ORGANISATION.channels:
        made.add_channel(channel.name, [p.email for p in ORGANISATION.people if p.email])
    return made


def _card(shown: Shown) -> SeenCard:
    menus = tuple(control.label for control in shown.controls if control.type != "button")
    return SeenCard(shown.words, tuple(shown.buttons), menus)


def _value(value: Any) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(str(each) for each in value)
    return "" if value is None else str(value)


def _dialog(modal: Modal) -> SeenDialog:
    fields = {label: _value(value) for label, value in modal.values.items()}
    choices = {field.label: tuple(field.options) for field in modal.fields}
    return SeenDialog(modal.title, modal.words, fields, choices, tuple(modal.buttons))


class SlackSomeone:
    def __init__(self, town: "SlackTown", person: SlackPerson) -> None:
        self._town = town
        self.slack = person
        self._seen: list[tuple[SeenCard, Shown]] = []

    @property
    def cards(self) -> tuple[SeenCard, ...]:
        return self._looked_at(self.slack.bot_messages())

    @property
    def in_channel(self) -> tuple[SeenCard, ...]:
        return self._looked_at(self.slack.bot_messages("#solgarden"))

    def _looked_at(self, shown: list[Shown]) -> tuple[SeenCard, ...]:
        cards = tuple(_card(each) for each in shown)
        self._seen += zip(cards, shown, strict=True)
        return cards

    @property
    def dialog(self) -> SeenDialog | None:
        return _dialog(self.slack.modal) if self.slack.modals else None

    @property
    def errors(self) -> tuple[str, ...]:
        return tuple(self.slack.errors.values())

    async def says(self, text: str) -> None:
        await self._done(self.slack.says(text))

    async def says_in_channel(self, text: str) -> None:
        await self._done(self.slack.mentions(text, "#solgarden"))

    async def shares_a_file(self) -> None:
        await self._done(self.slack.shares_file("bild.png"))

    async def edits_last_message(self, text: str) -> None:
        await self._done(self.slack.edits(text))

    async def removes_last_message(self) -> None:
        await self._done(self.slack.deletes())

    async def presses(self, label: str) -> None:
        await self._done(self.slack.presses(label))

    async def presses_again(self, card: SeenCard, label: str) -> None:
        shown = next(shown for seen, shown in self._seen if seen is card)
        await self._done(self.slack.stays_pressing(shown, label))

    async def chooses(self, menu: str, option: str) -> None:
        await self._done(self.slack.chooses(menu, option))

    async def submits(self, answers: Answers | None = None) -> None:
        given = {label: list(a) if isinstance(a, tuple) else a for label, a in (answers or {}).items()}
        await self._done(self.slack.submits(given))

    async def opens_home(self) -> str:
        await self._done(self.slack.opens_home())
        return self.slack.home.words

    async def _done(self, act: Any) -> None:
        answer = await act
        assert answer.status in (0, 200), answer
        await self._town.settles()


class SlackTown(Town):
    def __init__(self, store: Store, clock: Clock, slack: SlackServer, settings: Settings) -> None:
        super().__init__(store, clock)
        self.slack = slack
        self._settings = settings
        self._server: uvicorn.Server | None = None
        self._serving: asyncio.Task[None] | None = None

    @classmethod
    @asynccontextmanager
    async def opened(cls, store: Store, clock: Clock, settings: Settings) -> AsyncIterator["SlackTown"]:
        async with SlackServer(workspace()) as slack:
            connected = settings.model_copy(
                update={
                    "slack_bot_token": type_of_secret(slack.token),
                    "slack_signing_secret": type_of_secret(slack.signing_secret),
                    "slack_team_id": slack.workspace.team_id,
                    "slack_api_url": slack.api_url,
                    "slack_share": 1000.0,  # stories are told faster than people talk
                }
            )
            town = cls(store, clock, slack, connected)
            await town.starts()
            try:
                yield town
            finally:
                await town.stops()

    async def starts(self) -> None:
        self._app = build(self._settings, self.clock)
        self._server, port, self._serving = await serve(self._app)
        self.slack.bot_url = f"http://127.0.0.1:{port}/slack/events"

    async def stops(self) -> None:
        assert self._server is not None
        assert self._serving is not None
        self._server.should_exit = True
        await self._serving

    def wakes(self) -> None:
        self._app.state.works.delivery.wake()

    async def settles(self) -> None:
        """What took so long that Slack heard "received" ahead of it is done, too."""
        for _ in range(MOST_WAITS):
            await self._app.state.slack.close()
        await super().settles()

    async def restarts(self) -> None:
        await self.stops()
        await self.starts()

    async def person(self, key: str) -> SlackSomeone:
        person = ORGANISATION.person(key)
        assert person is not None
        assert person.email is not None
        return SlackSomeone(self, self.slack.person(person.email))


def type_of_secret(value: str) -> Any:
    from pydantic import SecretStr  # noqa: PLC0415

    return SecretStr(value)


async def serve(app: Starlette) -> tuple[uvicorn.Server, int, asyncio.Task[None]]:
    """The application under uvicorn on a free port of loopback."""
    listening = listen("127.0.0.1", 0, "another port")
    config = uvicorn.Config(
        app,
        log_level="warning",
        lifespan="on",
        timeout_graceful_shutdown=60,
        timeout_keep_alive=KEPT_ALIVE,
    )
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve(sockets=[listening]))

    async def started() -> bool:
        if serving.done():
            serving.result()
            raise AssertionError("the server stopped while starting")
        return server.started

    await until(started)
    return server, listening.getsockname()[1], serving
