"""The bot's Slack side on a real port, beside the strict test Slack, with a database of its own."""

import asyncio
import shutil
import socket
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from starlette.applications import Starlette

from bot.directory import Directory
from bot.slack import listener, people, renderer, replies
from bot.slack.api import SlackApi, SlackSettings
from bot.slack.listener import SlackListener, slack_app
from bot.slack.people import slack_lookup
from domain.organisation import Assignment, Organisation, Person, Role, Unit
from handlers.chat import (
    NOTHING,
    Answer,
    Button,
    Buttons,
    Card,
    ChoiceInput,
    DateInput,
    Dialog,
    Option,
    Platform,
    SeveralInput,
    Text,
    TextInput,
    TimeInput,
    Turn,
)
from storage.store import Store
from tests.databases import AUDIT_KEY, KEYS
from tests.slack_server import Person as Client
from tests.slack_server import SlackServer, Workspace
from tests.slack_server.server import KEPT_ALIVE
from tests.slack_server.state import STRETCH

ANNA = "anna@exempel.se"
UNHELD = 1000.0  # of Slack's rates: nothing waits, unless a test is about waiting

ORGANISATION = Organisation(
    units=(Unit("solgarden", "Solgården", "enhet"),),
    people=(
        Person("anna", "Anna Ask", "anna@exempel.se"),
        Person("emma", "Emma English", "emma@exempel.se", locale="en"),
        Person("quit", "Kvar Ingenstans", "quit@exempel.se", active=False),
    ),
    assignments=(Assignment("anna", Role.STAFF, "solgarden"),),
    name="Exempelkommun",
)


def workspace() -> Workspace:
    """Everyone who may turn up: ours, and all who are not."""
    place = Workspace()
    place.add_user("Anna Ask", "anna@exempel.se")
    place.add_user("Emma English", "emma@exempel.se", locale="en-GB")
    place.add_user("Kvar Ingenstans", "quit@exempel.se")
    place.add_user("Okänd Person", "okand@exempel.se")
    place.add_user("Gäst", "anna.gast@exempel.se", kind="guest")
    place.add_user("Enkanalsgäst", "ultra@exempel.se", kind="ultra_guest")
    place.add_user("Främling", "framling@annan.se", kind="stranger", team_id="T0OTHER")
    place.add_user("Utan Adress", None)
    place.add_user("Robot", "robot@exempel.se", kind="bot")
    place.add_channel(
        "solgarden", ["anna@exempel.se", "emma@exempel.se", "framling@annan.se"], is_ext_shared=True
    )
    return place


async def until(holds: Callable[[], bool]) -> None:
    """For what has no event."""
    async with asyncio.timeout(60):
        while not holds():  # noqa: ASYNC110
            await asyncio.sleep(0.005)


@dataclass
class Desk:
    """Answers in the handlers' place: keeps every turn, and says what it was told to say."""

    turns: list[Turn] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)
    counted: list[str] = field(default_factory=list)
    fault: Exception | None = None
    slow: float = 0.0
    may_answer: asyncio.Event = field(default_factory=asyncio.Event)
    options: Sequence[Option] = ()
    asked: list[tuple[str, str, str]] = field(default_factory=list)
    now: datetime = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)

    def __post_init__(self) -> None:
        self.may_answer.set()

    async def answer(self, turn: Turn) -> Answer:
        self.turns.append(turn)
        await asyncio.sleep(self.slow)
        await self.may_answer.wait()
        if self.fault is not None:
            raise self.fault
        return self.answers.pop(0) if self.answers else NOTHING

    async def offer(self, source: str, person: Person, query: str) -> Sequence[Option]:
        self.asked.append((source, person.id, query))
        return self.options

    async def has_heard(self, turns: int) -> None:
        await until(lambda: len(self.turns) >= turns)

    def later(self, **time: float) -> None:
        self.now += timedelta(**time)

    @property
    def turn(self) -> Turn:
        """The only one."""
        (turn,) = self.turns
        return turn


@dataclass
class Stage:
    slack: SlackServer
    desk: Desk
    store: Store
    api: SlackApi
    listener: SlackListener

    async def accounts(self) -> list[str]:
        """Ids of everyone whose account is stored."""
        async with self.store.reading() as tx:
            found = [await tx.accounts.of("slack", user) for user in self.slack.workspace.users]
        return [account.platform_id for account in found if account is not None]


class Quiet(uvicorn.Server):
    """Leaves the signals to pytest, and stops when told to instead of at its next look."""

    async def main_loop(self) -> None:
        while not self.should_exit:  # noqa: ASYNC110 (uvicorn has no event for it)
            await asyncio.sleep(0.002)

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@asynccontextmanager
async def served(app: Starlette) -> AsyncIterator[str]:
    """The app on a port of its own. Its address."""
    listener = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(
        app,
        ws="none",
        lifespan="off",
        log_config=None,
        timeout_graceful_shutdown=1,
        timeout_keep_alive=KEPT_ALIVE,
    )
    server = Quiet(config)
    task = asyncio.create_task(server.serve(sockets=[listener]))
    while not server.started:  # noqa: ASYNC110 (uvicorn has no event for it)
        await asyncio.sleep(0.005)
    yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    server.should_exit = server.force_exit = True
    await task


PATIENCE = ((listener, "ACK_SECONDS"), (people, "PATIENCE"), (replies, "PATIENCE"))
IN_SECONDS = tuple(getattr(module, name) for module, name in PATIENCE)


@pytest.fixture(autouse=True)
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Our patience with Slack is as long as the test Slack's with us: on a machine that others use too."""
    for (module, name), seconds in zip(PATIENCE, IN_SECONDS, strict=True):
        monkeypatch.setattr(module, name, STRETCH * seconds)


@pytest.fixture
async def own_store(migrated_sqlite: Path, tmp_path: Path) -> AsyncIterator[Store]:
    """SQLite alone: this room asks storage for one account, which storage's own tests do on both."""
    file = tmp_path / "lyhord.sqlite"
    shutil.copyfile(migrated_sqlite, file)
    store = await Store.open(f"sqlite:///{file}", KEYS, AUDIT_KEY)
    async with store.transaction() as tx:
        await tx.organisations.replace(ORGANISATION)
    yield store
    await store.close()


@pytest.fixture
async def slack() -> AsyncIterator[SlackServer]:
    async with SlackServer(workspace()) as server:
        yield server


@pytest.fixture
async def api(slack: SlackServer) -> AsyncIterator[SlackApi]:
    api = SlackApi(SlackSettings(slack.token, slack.signing_secret, api_url=slack.api_url, share=UNHELD))
    yield api
    await api.close()


@pytest.fixture
async def stage(slack: SlackServer, api: SlackApi, own_store: Store) -> AsyncIterator[Stage]:
    desk = Desk()
    directory = Directory(own_store, {Platform.SLACK: slack_lookup(api)}, lambda: desk.now)
    listener = slack_app(
        api, desk.answer, directory, options=desk.offer, count=desk.counted.append, now=lambda: desk.now
    )
    async with served(Starlette(routes=listener.routes())) as address:
        slack.bot_url = f"{address}/slack/events"
        yield Stage(slack, desk, own_store, api, listener)
    await listener.close()


# --- what a test begins with ---------------------------------------------------------------------------

UNITS = tuple(Option(f"unit-{number}", f"Enhet {number}") for number in range(150))
FORM = Dialog(
    "edit",
    "Ändra",
    (
        TextInput("story", "Vad hände?", "Från början", lines=True),
        ChoiceInput("unit", "Enhet", UNITS, required=False),
        ChoiceInput("sure", "Säker?", (Option("yes", "Ja"), Option("no", "Nej")), few=True, required=False),
        SeveralInput("causes", "Orsaker", (Option("staff", "Bemanning"), Option("routine", "Rutin"))),
        DateInput("day", "Dag", required=False),
        TimeInput("clock", "Tid"),
        Buttons((Button("Visa vägledning", "guide", on="draft-1", version=4),)),
    ),
    close="Stäng",
    submit="Spara",
    on="draft-1",
    version=4,
)
PAGE = Dialog("guide", "Vägledning", (Text(("Är det en avvikelse?",)),), close="Stäng")


@pytest.fixture
def anna(stage: Stage) -> Client:
    return stage.slack.person(ANNA)


async def sees_a_card(stage: Stage, anna: Client, *parts: Any) -> None:
    """A card of the bot's in Anna's private chat."""
    shown = renderer.message(Card("Ett ärende väntar", parts))
    await stage.api.answer(lambda: stage.api.once.chat_postMessage(channel=anna.dm, **shown))


async def has_the_form_open(stage: Stage, anna: Client) -> None:
    stage.desk.answers.append(Answer(dialog=FORM))
    await anna.command("/lyhord", "ändra")
    stage.desk.turns.clear()
    assert anna.modal is not None
