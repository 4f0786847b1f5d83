"""What is measured on: a municipality of 500, one report told for real, and copies of it for everyone."""

import base64
import json
import re
import shutil
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

from bot.settings import Settings
from domain.drafts import Draft
from domain.organisation import Assignment, Organisation, Person, Role
from handlers.desk import Intake
from storage import schema
from storage.accounts import Account
from storage.store import Store
from storage.tables import data_keys, drafts, outbox
from tests.databases import AUDIT_KEY, KEYS, PostgreSQL, _servers
from tests.slack_server import SlackServer, Workspace
from tests.slack_server.delivery import Delivery as Sent
from tests.slack_server.delivery import signature_headers
from tests.stories.organisation import ORGANISATION, SOLGARDEN
from tests.stories.slack_town import SlackTown
from tests.stories.telling import WHAT_HAPPENED, reviewed
from tests.stories.town import Clock, Town

PEOPLE = 500
DATABASES = ("sqlite", "postgresql")
ACTS = ("press", "submission")

_numbers = count(1)


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


@contextmanager
def postgresql(folder: Path) -> Iterator[PostgreSQL]:
    """A real one of our own. folder: with a short path, for its socket lies there."""
    data = folder / "data"
    data.mkdir()
    server = _servers(folder).get_server(data, cleanup_mode="delete")
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


def environment(url: str, slack: SlackServer) -> dict[str, str]:
    """The settings of an installation, as `lyhord run` reads them."""
    return {
        "LYHORD_DATABASE_URL": url,
        "LYHORD_KEYS": "test:" + base64.b64encode(b"k" * 32).decode(),
        "LYHORD_AUDIT_KEY": base64.b64encode(AUDIT_KEY).decode(),
        "LYHORD_CHAT_INTAKE": "conversation",
        "LYHORD_SLACK_BOT_TOKEN": slack.token,
        "LYHORD_SLACK_SIGNING_SECRET": slack.signing_secret,
        "LYHORD_SLACK_TEAM_ID": slack.workspace.team_id,
        "LYHORD_SLACK_API_URL": slack.api_url,
        "LYHORD_SLACK_SHARE": "1000",  # the test Slack holds nobody back
    }


# --- one report told for real ---------------------------------------------------------------------


@dataclass(frozen=True)
class Template:
    """What Slack sent when one person did it, and that person's draft just before."""

    kind: str
    payload: str
    draft: Draft
    user: str

    def of(self, draft: Draft, user: str) -> bytes:
        """The same from someone else, about their draft, as a form."""
        number = next(_numbers)
        stamp = f"{time.time():.3f}{number:06d}"
        mine = self.payload.replace(self.draft.id, draft.id).replace(f'"{self.user}"', f'"{user}"')
        mine = mine.replace(f'"D{self.user[1:]}"', f'"D{user[1:]}"')
        mine = re.sub(r'"action_ts": "[^"]*"', f'"action_ts": "{stamp}"', mine)
        mine = re.sub(r'"hash": "[^"]*"', f'"hash": "{stamp}"', mine)
        return urlencode({"payload": mine}).encode()


async def templates(url: str) -> dict[str, Template]:
    """Anna tells what happened, answers the last question by a button, reviews and sends."""
    settings = Settings(database_url=url, chat_intake=Intake.CONVERSATION, _env_file=None, **_keys())
    async with opened(url) as store, SlackTown.opened(store, Clock(), settings) as town:
        anna = await town.person("anna")
        await anna.says(WHAT_HAPPENED)
        before_press = await _draft(town)
        await anna.presses("Inget")
        pressed = _last(town, "block_actions")
        await anna.presses("Granska och skicka")
        before_sending = await _draft(town)
        await anna.submits({**reviewed(), "Vad gjorde ni": "Vi ringde jouren."})
        sent = _last(town, "view_submission")
        user = anna.slack.id
        await town.the_case_of("anna")
    return {
        "press": Template("press", _text(pressed), before_press, user),
        "submission": Template("submission", _text(sent), before_sending, user),
    }


def _keys() -> dict[str, Any]:
    keys = base64.b64encode(b"k" * 32).decode()
    return {"keys": f"test:{keys}", "audit_key": base64.b64encode(AUDIT_KEY).decode()}


async def _draft(town: Town) -> Draft:
    draft = await town.draft_of("anna")
    assert draft is not None
    return draft


def _last(town: SlackTown, kind: str) -> Sent:
    return next(each for each in reversed(town.slack.courier.deliveries) if each.kind == kind)


def _text(delivery: Sent) -> str:
    return json.dumps(delivery.payload, ensure_ascii=False)


# --- and by everyone ------------------------------------------------------------------------------


@dataclass(frozen=True)
class Act:
    """One signed request that is ready to go. draft: what it is about."""

    draft: str
    request: bytes


async def prepare(url: str, template: Template, slack: SlackServer, people: int) -> list[Act]:
    """Give so many people the draft, and everybody a request about it that Slack has signed just now."""
    bodies: dict[str, bytes] = {}
    now = datetime.now(UTC)
    async with opened(url) as store, store.transaction() as tx:
        for table in (drafts, outbox):
            await tx.connection.execute(table.delete())
        await tx.connection.execute(data_keys.delete().where(data_keys.c.kind == "draft"))
        for number in range(people):
            draft = replace(template.draft, id=uuid4().hex, person=f"p{number}", created=now, touched=now)
            await tx.drafts.add(draft)
            bodies[draft.id] = template.of(draft, slack.workspace.user(f"p{number}@exempel.se").id)
    return [Act(draft, _request(body, slack.signing_secret)) for draft, body in bodies.items()]


async def introduce(url: str, slack: SlackServer, people: int, *, long_ago: bool = False) -> None:
    """So many people have spoken with the bot before. long_ago: who they are has to be asked again."""
    now = datetime.now(UTC)
    checked = now - timedelta(days=2) if long_ago else now
    async with opened(url) as store, store.transaction() as tx:
        for number in range(people):
            user = slack.workspace.user(f"p{number}@exempel.se")
            dm = slack.workspace.dm(user.id).id
            await tx.accounts.remember(Account("slack", user.id, f"p{number}", dm, checked, now))


def _request(body: bytes, secret: str) -> bytes:
    """The HTTP request, byte for byte, so that sending it costs the sender next to nothing."""
    headers = {
        "host": "127.0.0.1",
        "content-type": "application/x-www-form-urlencoded",
        "content-length": str(len(body)),
        **signature_headers(secret, body, int(time.time())),
    }
    head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    return f"POST /slack/events HTTP/1.1\r\n{head}\r\n".encode() + body
