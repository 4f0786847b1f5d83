"""`lyhord demo`: an invented organisation, five months of cases and the local chat, in one command.

Everything lies in one directory, nothing leaves the machine, and no other platform is connected.
The very same listener, handlers, outbox, delivery and sender as on any platform do the work.
"""

import asyncio
import base64
import logging
import secrets
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path
from types import ModuleType

import typer
import uvicorn
from pydantic import SecretStr
from starlette.applications import Starlette

from bot import logs
from bot.app import Works
from bot.demo_cases import HOW_MANY, History
from bot.demo_organisation import TITLES, demo_organisation
from bot.health import Health
from bot.local.bell import Bell
from bot.local.chat import LocalChat, refuse_unless_demo, unseen_in
from bot.local.clock import DemoClock, Travel
from bot.local.places import private_with
from bot.local.sender import LocalSender
from bot.metrics import Metrics
from bot.settings import AUDIT_KEY_BYTES, Settings
from handlers.chat import Platform
from handlers.desk import Intake
from storage import schema
from storage.accounts import Account
from storage.encryption import KeyRing
from storage.installation import CLOCK_OFFSET, DEMO
from storage.store import Store

_DATABASE, _HALF_MADE, _KEYS = "demo.db", "demo.half-made.db", "keys"
_LEFTOVERS = ("", "-wal", "-shm", "-journal")


class DemoTrouble(Exception):
    """The demo cannot start; the message says why and what to do."""


def run(
    host: str = "127.0.0.1", port: int = 8080, data_dir: str = ".lyhord/demo", fresh: bool = False
) -> None:
    """Serve the demo until interrupted. fresh: throw the old demo away first. Raises DemoTrouble."""
    logs.set_up(logging.WARNING)
    directory = Path(data_dir)
    listening = _listen(host, port)
    with listening:
        asyncio.run(_serve(directory, listening, fresh=fresh))


def _listen(host: str, port: int) -> socket.socket:
    """The address is taken before anything else is done. Port 0 takes a free one."""
    try:
        return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as error:
        reason = error.strerror or "unknown"
        raise DemoTrouble(f"{host}:{port} cannot be used ({reason}). Try another: --port 8081") from None


# --- the data ---------------------------------------------------------------------------------------


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


async def _database(directory: Path, *, fresh: bool) -> Settings:
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
    store = await _open(_settings(directory, database))
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
    store = await _open(settings)
    try:
        await _seed(store)
    finally:
        await store.close()
    half_made.replace(database)


def _remove(database: Path) -> None:
    for leftover in _LEFTOVERS:
        database.with_name(database.name + leftover).unlink(missing_ok=True)


async def _open(settings: Settings) -> Store:
    return await Store.open(settings.database, settings.key_ring, settings.audit_secret)


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


def _tell_progress(done: int, of: int) -> None:
    if sys.stdout.isatty() or done == of:
        typer.echo(f"\rMaking up {HOW_MANY} cases: {done * 100 // of} %", nl=done == of)


# --- the application --------------------------------------------------------------------------------


async def _serve(directory: Path, listening: socket.socket, *, fresh: bool) -> None:
    settings = await _database(directory, fresh=fresh)
    store = await _open(settings)
    try:
        app = await _application(store, settings, _address(listening), directory)
        config = uvicorn.Config(
            app, log_config=None, access_log=False, timeout_graceful_shutdown=2, ws="websockets-sansio"
        )
        await uvicorn.Server(config).serve(sockets=[listening])
    finally:
        await store.close()


async def _application(store: Store, settings: Settings, address: str, directory: Path) -> Starlette:
    page = _page()
    clock, bell = await _clock(store), Bell(await unseen_in(store))
    metrics = Metrics()
    sender = LocalSender(store, clock, bell)
    works = Works(store, {Platform.LOCAL: sender}, settings, metrics, clock)
    health = Health(settings, metrics, clock)
    health.store = store

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        async with works.running():
            typer.echo(_welcome(address, directory))
            yield

    app = Starlette(routes=health.routes(), lifespan=lifespan)
    travel = _travel(store, works, clock, bell)
    page.mount(app, LocalChat(store, works.answer, clock, travel, bell, TITLES))
    return app


def _page() -> ModuleType:
    """NiceGUI is an optional extra, so it is looked for here. Raises DemoTrouble."""
    try:
        from bot.local import page  # noqa: PLC0415
    except ModuleNotFoundError as error:
        if error.name != "nicegui":
            raise
        raise DemoTrouble("The demo needs NiceGUI: pip install 'lyhord[demo]'") from None
    return page


async def _clock(store: Store) -> DemoClock:
    """The demo's clock as it was left."""
    async with store.reading() as tx:
        return DemoClock(timedelta(seconds=float(await tx.installation.get(CLOCK_OFFSET) or 0)))


def _travel(store: Store, works: Works, clock: DemoClock, bell: Bell) -> Travel:
    async def next_happening(moment: datetime) -> datetime | None:
        async with store.reading() as tx:
            due = await tx.outbox.next_due()
        jobs = works.schedule.next_occurrence(moment)
        return min(jobs, due) if due is not None and due > moment else jobs

    async def happen(moment: datetime) -> None:
        await works.schedule.tick(moment)
        await works.delivery.drain()

    async def keep(ahead: timedelta) -> None:
        async with store.transaction() as tx:
            await tx.installation.set(CLOCK_OFFSET, str(ahead.total_seconds()))

    return Travel(clock, next_happening, happen, keep, lambda: bell.posted)


def _address(listening: socket.socket) -> str:
    host, port = listening.getsockname()[:2]
    name = {"0.0.0.0": "localhost", "::": "localhost"}.get(host, f"[{host}]" if ":" in host else host)  # noqa: S104
    return f"http://{name}:{port}"


def _welcome(address: str, directory: Path) -> str:
    return f"""
  Lyhörd's demo is open:  {address}

  1. Be Anna Berg:  {address}/som/anna-berg  and write: Igår kväll vid 19 uteblev insatsen
     hos en brukare på Solgården, ingen vikarie gick att få tag på
  2. Be Bo Ek in another window:  {address}/som/bo-ek  and handle what she sent in.
  3. Move the demo's clock to the next event, or a week on, and see who is reminded.

  Everything lies in {directory}. Ctrl+C stops it; --fresh starts over.
"""
