"""The bot's Teams side on a real port, beside the strict test Teams, with a database of its own."""

import shutil
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette

from bot.entra import Entra
from bot.settings import Settings
from bot.teams.api import TeamsApi
from bot.teams.places import Places
from bot.teams.replacements import Replacements
from bot.teams.sender import TeamsSender
from bot.teams.side import TeamsSide
from domain.organisation import Assignment, Organisation, Person, Role, Unit
from handlers.chat import (
    NOTHING,
    Answer,
    Button,
    Buttons,
    Card,
    ChoiceInput,
    Dialog,
    Option,
    Text,
    TextInput,
    Turn,
)
from storage.store import Store
from tests.databases import AUDIT_KEY, KEYS
from tests.stories.slack_town import serve
from tests.stories.teams_town import UNHELD, connected
from tests.teams_server import Person as Client
from tests.teams_server import TeamsServer, Tenant

ANNA = "anna@exempel.se"
ORGANISATION = Organisation(
    units=(Unit("solgarden", "Solgården", "enhet"),),
    people=(
        Person("anna", "Anna Ask", ANNA),
        Person("emma", "Emma English", "emma@exempel.se", locale="en"),
        Person("quit", "Kvar Ingenstans", "quit@exempel.se", active=False),
    ),
    assignments=(Assignment("anna", Role.STAFF, "solgarden"),),
    name="Exempelkommun",
)

CARD = Card("Kvittens", (Text(("Hej",)), Buttons((Button("Tryck", "help", "x", 1),))))
DIALOG = Dialog(
    "review",
    "Granska",
    (
        TextInput("story", "Vad hände?", lines=True),
        ChoiceInput("kind", "Typ", (Option("a", "Avvikelse"), Option("b", "Klagomål")), few=True),
    ),
    close="Stäng",
    submit="Skicka",
    on="d1",
    version=3,
)


def tenant() -> Tenant:
    """Everyone who may turn up: ours, and all who are not."""
    made = Tenant()
    made.add_person("Anna Ask", ANNA)
    made.add_person("Emma English", "emma@exempel.se", locale="en-GB")
    made.add_person("Kvar Ingenstans", "quit@exempel.se")
    made.add_person("Okänd Person", "okand@exempel.se")
    made.add_person("Gäst", "gast@annan.se", kind="guest")
    made.add_channel("solgarden", [ANNA, "emma@exempel.se", "gast@annan.se"], team="Solgården")
    return made


@dataclass
class Desk:
    """Answers in the handlers' place: keeps every turn, and says what it was told to say."""

    turns: list[Turn] = field(default_factory=list)
    counted: list[str] = field(default_factory=list)
    next: Answer | Exception = NOTHING

    def latest(self) -> Turn:
        return self.turns[-1]

    async def answer(self, turn: Turn) -> Answer:
        self.turns.append(turn)
        if isinstance(self.next, Exception):
            raise self.next
        return self.next

    async def options(self, source: str, person: Person, query: str) -> Sequence[Option]:
        return (Option("solgarden", "Solgården"), Option("norr", "Hemtjänst Norr"))


@dataclass
class Stage:
    teams: TeamsServer
    desk: Desk
    store: Store
    side: TeamsSide
    settings: Settings

    @property
    def anna(self) -> Client:
        return self.teams.person(ANNA)

    @property
    def refusals(self) -> list[str]:
        return [name for name in self.desk.counted if "refused" in name]


@pytest.fixture
async def store(tmp_path: Path, migrated_sqlite: Path) -> AsyncIterator[Store]:
    file = tmp_path / "teams.db"
    shutil.copy(migrated_sqlite, file)
    store = await Store.open(f"sqlite:///{file}", KEYS, AUDIT_KEY)
    async with store.transaction() as tx:
        await tx.organisations.replace(ORGANISATION)
    yield store
    await store.close()


@pytest.fixture
async def teams() -> AsyncIterator[TeamsServer]:
    async with TeamsServer(tenant()) as server:
        with server.trusted():
            yield server


@pytest.fixture
def settings(teams: TeamsServer) -> Settings:
    return connected(Settings(_env_file=None), teams)


@pytest.fixture
async def stage(teams: TeamsServer, store: Store, settings: Settings) -> AsyncIterator[Stage]:
    desk = Desk()
    side = TeamsSide(settings, store, desk.counted.append)
    app = Starlette(routes=await side.serve(desk, lambda: datetime.now(UTC)))
    server, port, serving = await serve(app)
    teams.bot_url = f"http://127.0.0.1:{port}/api/messages"
    yield Stage(teams, desk, store, side, settings)
    server.should_exit = True
    await serving
    await side.finish()
    await side.close()


@dataclass
class Out:
    """The way out alone."""

    teams: TeamsServer
    api: TeamsApi
    sender: TeamsSender
    counted: list[str]

    @property
    def anna(self) -> Client:
        return self.teams.person(ANNA)

    async def annas_chat(self) -> str:
        found = await self.sender.conversation_with(ORGANISATION.people[0], None)
        assert isinstance(found, str)
        return found


@pytest.fixture
async def out(teams: TeamsServer, store: Store, settings: Settings) -> AsyncIterator[Out]:
    counted: list[str] = []
    api = TeamsApi(settings.model_copy(update={"teams_share": UNHELD}), Entra(settings))

    async def account_of(person: str) -> str | None:
        known: dict[str, Any] = {each.id: each.email for each in ORGANISATION.people[:2]}
        return teams.person(known[person]).aad if person in known else None

    sender = TeamsSender(api, account_of, Places(store, api), Replacements(), count=counted.append)
    yield Out(teams, api, sender, counted)
    await api.close()
