"""What is measured on: a municipality of 500, one report told for real, and copies of it for everyone."""

import base64
import json
import shutil
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

from bot.settings import Settings
from domain.drafts import Draft
from domain.organisation import Assignment, Organisation, Person, Role
from handlers.desk import Intake
from storage import schema
from storage.accounts import Account
from storage.store import Store
from storage.tables.cases import drafts
from storage.tables.conversation import outbox
from storage.tables.protection import data_keys
from tests.benchmarks.grounds import Ground, OnSlack, OnTeams, Template, last
from tests.databases import AUDIT_KEY, KEYS, PostgreSQL, started
from tests.slack_server import SlackServer, Workspace
from tests.stories.organisation import ORGANISATION, SOLGARDEN
from tests.stories.slack_town import SlackTown
from tests.stories.teams_town import TeamsTown
from tests.stories.telling import WHAT_HAPPENED, reviewed
from tests.stories.town import Clock, Someone, Town
from tests.teams_server import TeamsServer, Tenant

PEOPLE = 500
DATABASES = ("sqlite", "postgresql")
ACTS = ("press", "submission")


def organisation() -> Organisation:
    """The stories' organisation with as many people as a municipality's care for the elderly has."""
    more = tuple(Person(f"p{n}", f"Provare {n}", f"p{n}@exempel.se") for n in range(PEOPLE))
    posts = tuple(Assignment(person.id, Role.STAFF, SOLGARDEN) for person in more)
    return replace(
        ORGANISATION,
        people=(*ORGANISATION.people, *more),
        assignments=(*ORGANISATION.assignments, *posts),
    )


def workspace() -> Workspace:
    made = Workspace()
    for person in organisation().people:
        made.add_user(person.name, person.email)
    return made


def tenant() -> Tenant:
    made = Tenant()
    for person in organisation().people:
        made.add_person(person.name, person.email)
    return made


@contextmanager
def postgresql(folder: Path) -> Iterator[PostgreSQL]:
    """A real one of our own. folder: with a short path, for its socket lies there."""
    data = folder / "data"
    data.mkdir()
    server = started(folder, data)
    try:
        yield PostgreSQL(server, data)
    finally:
        server.cleanup()


@contextmanager
def databases() -> Iterator["Databases"]:
    folder = Path(tempfile.mkdtemp(prefix="lyhord-bm-"))
    try:
        with postgresql(folder) as server:
            yield Databases(folder, server)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@dataclass(frozen=True)
class Databases:
    folder: Path
    server: PostgreSQL

    async def new(self, kind: str) -> str:
        """The address of a migrated database with everybody in it."""
        if kind == "sqlite":
            url = f"sqlite:///{self.folder / f'{uuid4().hex}.sqlite'}"
        else:
            url = self.server.url(self.server.create())
        await schema.upgrade(url)
        async with opened(url) as store, store.transaction() as tx:
            await tx.organisations.replace(organisation())
        return url


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Store]:
    store = await Store.open(url, KEYS, AUDIT_KEY)
    try:
        yield store
    finally:
        await store.close()


def environment(url: str, ground: Ground) -> dict[str, str]:
    """The settings of an installation, as `lyhord run` reads them."""
    return {
        "LYHORD_DATABASE_URL": url,
        "LYHORD_KEYS": "test:" + base64.b64encode(b"k" * 32).decode(),
        "LYHORD_AUDIT_KEY": base64.b64encode(AUDIT_KEY).decode(),
        "LYHORD_CHAT_INTAKE": "conversation",
        "LYHORD_PERSON_AT_ONCE": "1000000",  # a few people do what thousands would
        **ground.environment(),
    }


# --- one report told for real ---------------------------------------------------------------------


Templates = Mapping[str, Template]
"""By what is done: press, submission."""


async def recorded_on_slack(url: str, slack: SlackServer) -> tuple[OnSlack, Templates]:
    async with opened(url) as store, SlackTown.opened(store, Clock(), _settings(url)) as town:
        anna = await town.person("anna")
        sent = town.slack.courier.deliveries
        told = await _told(town, anna, lambda kind: last(sent, _AS_SLACK_CALLS_IT[kind]).payload)
        return OnSlack(slack, anna.slack.id), told


async def recorded_on_teams(url: str, teams: TeamsServer) -> tuple[OnTeams, Templates]:
    async with opened(url) as store, TeamsTown.opened(store, Clock(), _settings(url)) as town:
        anna = await town.person("anna")
        sent = town.teams.courier.deliveries
        told = await _told(town, anna, lambda kind: last(sent, _AS_TEAMS_CALLS_IT[kind]).activity)
        known = {"aad": anna.teams.aad, "id": anna.teams.user.id, "chat": anna.teams.chat.id}
        return OnTeams(teams, known), told


_AS_SLACK_CALLS_IT = {"press": "block_actions", "submission": "view_submission"}
_AS_TEAMS_CALLS_IT = {"press": "adaptiveCard/action", "submission": "task/submit"}


def _settings(url: str) -> Settings:
    return Settings(database_url=url, chat_intake=Intake.CONVERSATION, _env_file=None, **_keys())


async def _told(town: Town, anna: Someone, sent: Callable[[str], Any]) -> Templates:
    """She tells what happened, answers the last question by a button, reviews and sends.

    sent: the payload of what she did last, by its kind.
    """
    await anna.says(WHAT_HAPPENED)
    before_press = await _draft(town)
    await anna.presses("Inget")
    pressed = Template("press", _text(sent("press")), before_press)
    await anna.presses("Granska och skicka")
    before_sending = await _draft(town)
    await anna.submits({**reviewed(), "Vad gjorde ni": "Vi ringde jouren."})
    submitted = Template("submission", _text(sent("submission")), before_sending)
    await town.the_case_of("anna")
    return {"press": pressed, "submission": submitted}


def _text(payload: Any) -> str:
    return json.dumps(payload, ensure_ascii=False)


def _keys() -> dict[str, Any]:
    keys = base64.b64encode(b"k" * 32).decode()
    return {"keys": f"test:{keys}", "audit_key": base64.b64encode(AUDIT_KEY).decode()}


async def _draft(town: Town) -> Draft:
    draft = await town.draft_of("anna")
    assert draft is not None
    return draft


# --- and by everyone ------------------------------------------------------------------------------


@dataclass(frozen=True)
class Act:
    """One signed request that is ready to go. draft: what it is about."""

    draft: str
    request: bytes


async def prepare(url: str, template: Template, ground: Ground, people: int) -> list[Act]:
    """Give so many people the draft, and everybody a request about it that is signed just now."""
    given: list[Draft] = []
    now = datetime.now(UTC)
    async with opened(url) as store, store.transaction() as tx:
        for table in (drafts, outbox):
            await tx.connection.execute(table.delete())
        await tx.connection.execute(data_keys.delete().where(data_keys.c.kind == "draft"))
        for number in range(people):
            draft = replace(template.draft, id=uuid4().hex, person=f"p{number}", created=now, touched=now)
            await tx.drafts.add(draft)
            given.append(draft)
    return [Act(draft.id, ground.request(template, draft)) for draft in given]


async def introduce(url: str, ground: Ground, people: int, *, long_ago: bool = False) -> None:
    """So many people have spoken with the bot before. long_ago: who they are has to be asked again."""
    now = datetime.now(UTC)
    checked = now - timedelta(days=2) if long_ago else now
    async with opened(url) as store, store.transaction() as tx:
        for person in (*(f"p{number}" for number in range(people)), *ground.handlers):
            known, chat = ground.account(person)
            await tx.accounts.remember(Account(ground.name, known, person, chat, checked, now))
