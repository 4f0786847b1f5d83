"""`lyhord demo`: an invented organisation, five months of cases and the local chat, in one command.

Everything lies in one directory, nothing leaves the machine, and no other platform is connected.
The very same listener, handlers, outbox, delivery and sender as on any platform do the work.
"""

import asyncio
import logging
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path
from types import ModuleType

import typer
import uvicorn
from starlette.applications import Starlette

from bot import logs
from bot.app import Works, open_store
from bot.demo_data import prepare
from bot.demo_organisation import TITLES
from bot.files import FileLinks
from bot.health import Health
from bot.listening import AddressTrouble, listen
from bot.local.bell import Bell
from bot.local.chat import LocalChat, NotADemo, unseen_in
from bot.local.clock import DemoClock, Travel
from bot.local.sender import LocalSender
from bot.metrics import Metrics
from bot.settings import Settings
from handlers.chat import Platform
from storage.installation import CLOCK_OFFSET
from storage.store import Store

__all__ = ["DemoTrouble", "NotADemo", "run"]


class DemoTrouble(Exception):
    """The demo cannot start; the message says why and what to do."""


def run(
    host: str = "127.0.0.1", port: int = 8080, data_dir: str = ".lyhord/demo", fresh: bool = False
) -> None:
    """Serve the demo until interrupted. fresh: start over. Raises DemoTrouble, NotADemo."""
    logs.set_up(logging.WARNING)
    directory = Path(data_dir)
    listening = _listen(host, port)
    with listening, suppress(KeyboardInterrupt):
        asyncio.run(_serve(directory, listening, fresh=fresh))


def _listen(host: str, port: int) -> socket.socket:
    try:
        return listen(host, port, "--port")
    except AddressTrouble as error:
        raise DemoTrouble(str(error)) from None


async def _serve(directory: Path, listening: socket.socket, *, fresh: bool) -> None:
    settings = await prepare(directory, fresh=fresh)
    store = await open_store(settings)
    app = await _application(store, settings, _address(listening), directory)
    config = uvicorn.Config(
        app, log_config=None, access_log=False, timeout_graceful_shutdown=2, ws="websockets-sansio"
    )
    await uvicorn.Server(config).serve(sockets=[listening])


async def _application(store: Store, settings: Settings, address: str, directory: Path) -> Starlette:
    page = _page()
    clock, bell = await _clock(store), Bell(await unseen_in(store))
    metrics = Metrics()
    links = FileLinks(store, settings.audit_secret, "", clock)
    sender = LocalSender(store, clock, bell, links)
    works = Works(store, {Platform.LOCAL: sender}, settings, metrics, clock)
    health = Health(settings, metrics, clock)
    health.store = store

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        try:
            async with works.running():
                typer.echo(_welcome(address, directory))
                yield
        finally:
            await (
                store.close()
            )  # here, since after Ctrl+C nothing can be waited for once the server has ended

    app = Starlette(routes=[*health.routes(), *links.routes()], lifespan=lifespan)
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
        raise DemoTrouble("The demo needs NiceGUI. Run `make demo`, or: pip install 'lyhord[demo]'") from None
    return page


async def _clock(store: Store) -> DemoClock:
    """The demo's clock as it was left."""
    async with store.reading() as tx:
        return DemoClock(timedelta(seconds=float(await tx.installation.get(CLOCK_OFFSET) or 0)))


def _travel(store: Store, works: Works, clock: DemoClock, bell: Bell) -> Travel:
    async def next_happening(moment: datetime) -> datetime | None:
        async with store.reading() as tx:
            due = await tx.outbox.next_due()
        jobs = await works.schedule.next_occurrence(moment)
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
