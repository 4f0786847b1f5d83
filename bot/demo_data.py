"""The demo's database: made whole, seeded with an organisation and its cases, and never anyone else's."""

import base64
import secrets
import sys
from pathlib import Path

import typer
from pydantic import SecretStr

from bot.app import open_store
from bot.demo_cases import HOW_MANY, History
from bot.demo_meetings import write_meetings
from bot.demo_organisation import demo_organisation
from bot.local.chat import refuse_unless_demo
from bot.local.clock import DemoClock
from bot.local.places import private_with
from bot.settings import AUDIT_KEY_BYTES, Settings
from handlers.chat import Platform
from handlers.desk import Intake
from storage import schema
from storage.accounts import Account
from storage.encryption import KeyRing
from storage.installation import DEMO
from storage.store import Store

_DATABASE, _HALF_MADE, _KEYS = "demo.db", "demo.half-made.db", "keys"
_LEFTOVERS = ("", "-wal", "-shm", "-journal")


def _settings(directory: Path, database: Path) -> Settings:
    """The demo's own settings; it looks at nobody else's."""
    keys, audit_key = _keys(directory / _KEYS)
    return Settings(
        database_url=SecretStr(f"sqlite:///{database.resolve()}"),
        keys=SecretStr(keys),
        audit_key=SecretStr(audit_key),
        chat_intake=Intake.CONVERSATION,
        slack_bot_token=None,
        slack_signing_secret=None,
    )


def _keys(file: Path) -> tuple[str, str]:
    """The key ring and the audit key, made at the first start, for the owner's eyes only."""
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        audit_key = base64.b64encode(secrets.token_bytes(AUDIT_KEY_BYTES)).decode()
        half_made = file.with_suffix(".half-made")
        half_made.unlink(missing_ok=True)
        half_made.touch(mode=0o600)
        half_made.write_text(f"{KeyRing.new().as_setting()}\n{audit_key}\n")
        half_made.replace(file)
    keys, audit_key = file.read_text().split()
    return keys, audit_key


async def prepare(directory: Path, *, fresh: bool) -> Settings:
    """A database that is migrated, marked and seeded, whether it was there before or not."""
    database = directory / _DATABASE
    if fresh and database.exists():
        await _refuse_another(directory, database)
        _remove(database)
    if not database.exists():
        await _make(directory, database)
    settings = _settings(directory, database)
    await _refuse_another(directory, database)
    await schema.upgrade(settings.database)
    return settings


async def _refuse_another(directory: Path, database: Path) -> None:
    """Raises NotADemo for a database that is not marked as a demo."""
    store = await open_store(_settings(directory, database))
    try:
        await refuse_unless_demo(store)
    finally:
        await store.close()


async def _make(directory: Path, database: Path) -> None:
    """Made beside its place and moved there whole, so that a crash leaves no half demo."""
    half_made = directory / _HALF_MADE
    _remove(half_made)
    settings = _settings(directory, half_made)
    await schema.upgrade(settings.database)
    store = await open_store(settings)
    try:
        await _seed(store)
    finally:
        await store.close()
    half_made.replace(database)


def _remove(database: Path) -> None:
    for leftover in _LEFTOVERS:
        database.with_name(database.name + leftover).unlink(missing_ok=True)


async def _seed(store: Store) -> None:
    now = DemoClock()()
    async with store.transaction() as tx:
        await tx.installation.set(DEMO, "yes")
        organisation = await tx.organisations.replace(demo_organisation())
        for person in organisation.people:
            account = Account(Platform.LOCAL, person.id, person.id, private_with(person), now, None, True)
            await tx.accounts.remember(account)
    async with store.transaction() as tx:
        await History(tx.organisation, now).write(tx, _tell_progress)
        await write_meetings(tx, now)


def _tell_progress(done: int, of: int) -> None:
    if sys.stdout.isatty() or done == of:
        typer.echo(f"\rMaking up {HOW_MANY} cases: {done * 100 // of} %", nl=done == of)
