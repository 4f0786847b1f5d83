"""Teams: the whole application over real HTTP, with real tokens both ways, against the strict test Teams."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import uvicorn

from bot.app import build
from bot.graph.links import Stated, state
from bot.settings import Settings
from storage.store import Store
from tests.stories.organisation import ORGANISATION
from tests.stories.slack_town import serve
from tests.stories.town import Answers, Clock, SeenCard, SeenDialog, Town
from tests.teams_server import Dialog, Shown, TeamsServer, Tenant
from tests.teams_server import Person as TeamsPerson

UNHELD = 1000.0  # of Teams' rates: stories are told faster than people talk


def tenant() -> Tenant:
    made = Tenant()
    for person in ORGANISATION.people:
        assert person.email is not None
        made.add_person(person.name, person.email, locale="en-GB" if person.locale == "en" else "sv-SE")
    for channel in ORGANISATION.channels:
        made.add_channel(channel.name.removeprefix("#"), [p.email for p in ORGANISATION.people if p.email])
    return made


def _card(shown: Shown) -> SeenCard:
    buttons = tuple(control.label for control in shown.controls)
    return SeenCard(shown.words, buttons, tuple(shown.menus))


def _value(value: Any) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(str(each) for each in value)
    return "" if value is None else str(value)


_PEOPLES_OWN = frozenset({"MessageWritesBlocked", "BotNotInConversationRoster"})
"""What Teams refuses because someone has blocked or removed the bot: no fault of ours."""

_MARKS = "valfritt|optional|krävs för att avsluta|krävs om någon berörs"
_OPTIONAL = re.compile(rf" \((?:{_MARKS})\)$|, (?:{_MARKS})(?=\)$)")
"""Slack's client writes it by itself; in Teams it stands in the label."""


def _label(label: str) -> str:
    return _OPTIONAL.sub("", label)


def _dialog(dialog: Dialog) -> SeenDialog:
    fields = {_label(label): _value(value) for label, value in dialog.values.items()}
    choices = {_label(label): options for label, options in dialog.choices.items()}
    return SeenDialog(dialog.title, dialog.words, fields, choices, tuple(dialog.buttons))


class TeamsSomeone:
    def __init__(self, town: "TeamsTown", person: TeamsPerson) -> None:
        self._town = town
        self.teams = person
        self._seen: list[tuple[SeenCard, Shown]] = []

    @property
    def cards(self) -> tuple[SeenCard, ...]:
        return self._looked_at(self.teams.bot_messages())

    @property
    def in_channel(self) -> tuple[SeenCard, ...]:
        return self._looked_at(self.teams.bot_messages("solgarden"))

    def _looked_at(self, shown: list[Shown]) -> tuple[SeenCard, ...]:
        cards = tuple(_card(each) for each in shown)
        self._seen += zip(cards, shown, strict=True)
        return cards

    @property
    def dialog(self) -> SeenDialog | None:
        return _dialog(self.teams.dialog) if self.teams.dialogs else None

    @property
    def errors(self) -> tuple[str, ...]:
        return tuple(self.teams.errors.values())

    async def says(self, text: str) -> None:
        await self._done(self.teams.says(text))

    async def says_in_channel(self, text: str) -> None:
        await self._done(self.teams.mentions(text, "solgarden"))

    async def shares_a_file(self) -> None:
        await self._done(self.teams.shares_file("bild.png"))

    async def edits_last_message(self, text: str) -> None:
        await self._done(self.teams.edits(text))

    async def removes_last_message(self) -> None:
        await self._done(self.teams.deletes())

    async def presses(self, label: str) -> None:
        await self._done(self.teams.presses(label))

    async def presses_again(self, card: SeenCard, label: str) -> None:
        shown = next(shown for seen, shown in self._seen if seen is card)
        await self._done(self.teams.stays_pressing(shown, label))

    async def chooses(self, menu: str, option: str) -> None:
        """In a dialog too, the choice is sent by the button beside the list."""
        dialogs = self.teams.dialogs
        answer = await self.teams.chooses(menu, option)
        if dialogs and answer.status == 0:
            answer = await self.teams.sends_menu(menu)
        assert answer.status in (0, 200), answer
        await self._town.settles()

    async def submits(self, answers: Answers | None = None) -> None:
        given = {label: list(a) if isinstance(a, tuple) else a for label, a in (answers or {}).items()}
        await self._done(self.teams.submits(given))

    async def opens_home(self) -> str:
        """Teams has no page of the bot's own: the start page is asked for, and stands in the chat."""
        await self._done(self.teams.says("startsida"))
        return self.teams.last.words

    async def _done(self, act: Any) -> None:
        answer = await act
        assert answer.status in (0, 200), answer
        await self._town.settles()


class TeamsTown(Town):
    def __init__(self, store: Store, clock: Clock, teams: TeamsServer, settings: Settings) -> None:
        super().__init__(store, clock)
        self.teams = teams
        self._settings = settings
        self._server: uvicorn.Server | None = None
        self._serving: asyncio.Task[None] | None = None

    @classmethod
    @asynccontextmanager
    async def opened(cls, store: Store, clock: Clock, settings: Settings) -> AsyncIterator["TeamsTown"]:
        async with TeamsServer(tenant()) as teams:
            with teams.trusted():
                town = cls(store, clock, teams, connected(settings, teams))
                await town.is_known_to_the_directory()
                await town.starts()
                try:
                    yield town
                finally:
                    await town.stops()
            strange = [each for each in teams.journal.refused() if each.outcome not in _PEOPLES_OWN]
            assert strange == []

    async def is_known_to_the_directory(self) -> None:
        """As `lyhord directory sync` leaves it: whose account is whose."""
        people = {self.account(person.id): person.id for person in ORGANISATION.people}
        async with self.store.transaction() as tx:
            await state(tx, Stated(people=people))

    def account(self, key: str) -> str:
        person = ORGANISATION.person(key)
        assert person is not None
        assert person.email is not None
        return self.teams.person(person.email).aad

    async def starts(self) -> None:
        self._app = build(self._settings, self.clock)
        self._server, port, self._serving = await serve(self._app)
        self.teams.bot_url = f"http://127.0.0.1:{port}/api/messages"

    async def stops(self) -> None:
        assert self._server is not None
        assert self._serving is not None
        self._server.should_exit = True
        await self._serving

    def wakes(self) -> None:
        self._app.state.works.delivery.wake()

    async def restarts(self) -> None:
        await self.stops()
        await self.starts()

    async def joins_channel(self) -> None:
        await (await self.person("bo")).teams.installs("solgarden")

    async def person(self, key: str) -> TeamsSomeone:
        return TeamsSomeone(self, self.teams.person(self.account(key)))


def connected(settings: Settings, teams: TeamsServer) -> Settings:
    return settings.model_copy(
        update={
            "teams_app_id": teams.tenant.app_id,
            "teams_tenant_id": teams.tenant.id,
            "teams_certificate": teams.certificate,
            "teams_authority_url": teams.authority_url,
            "teams_openid_url": teams.openid_url,
            "teams_service_url": teams.proactive_url,
            "teams_share": UNHELD,
        }
    )
