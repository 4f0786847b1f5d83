"""Everything of Teams, put together: the calls out, the sender and the listener.

teams = TeamsSide(settings, store, count, links)
senders[Platform.TEAMS] = teams.sender
async with teams.contact.kept():
    routes.extend(await teams.serve(works, clock))
    …
await teams.finish(); await teams.close()
"""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Protocol

from starlette.routing import Route

from bot.directory import Directory
from bot.entra import Entra
from bot.files import FileLinks
from bot.graph.links import directory_id_of
from bot.settings import Settings
from bot.teams.api import TeamsApi
from bot.teams.contact import Contact
from bot.teams.keys import Keys
from bot.teams.listener import TeamsListener
from bot.teams.parts import Opens
from bot.teams.people import teams_lookup
from bot.teams.places import Places
from bot.teams.replacements import Replacements
from bot.teams.sender import TeamsSender
from domain.notices import Words
from domain.organisation import Person
from handlers.chat import Answer, Option, Platform, Turn
from handlers.desk import Intake
from handlers.router import opens_dialog
from storage.store import Store

GREETING = Words("hello", buttons=("start", "help"))


class Works(Protocol):
    """What answers people."""

    def answer(self, turn: Turn) -> Awaitable[Answer]: ...

    def options(self, source: str, person: Person, query: str) -> Awaitable[Sequence[Option]]: ...


class TeamsSide:
    """Raises SettingsError where the environment or a setting would open the door to anyone."""

    def __init__(
        self,
        settings: Settings,
        store: Store,
        count: Callable[[str], None],
        links: FileLinks | None = None,
    ) -> None:
        self._settings = settings
        self._store = store
        self._count = count
        entra = Entra(settings)
        self._api = TeamsApi(settings, entra)
        self._keys = Keys(settings.teams_openid_url)
        self.contact = Contact(self._keys, entra)
        self._places = Places(store, self._api)
        self._replacements = Replacements()
        self._opens: Opens = partial(opens_dialog, intake=settings.chat_intake or Intake.CONVERSATION)
        self._listener: TeamsListener | None = None
        self.sender = TeamsSender(
            self._api,
            self._account_of,
            self._places,
            self._replacements,
            self._opens,
            count,
            links,
            "file_in_slack" if settings.uses_slack else "file_not_here",
        )

    async def serve(self, works: Works, clock: Callable[[], datetime]) -> list[Route]:
        """The routes, when everything behind them is there."""
        lookups = {Platform.TEAMS: teams_lookup(self._api)}
        self._listener = TeamsListener(
            self._api,
            works.answer,
            Directory(self._store, lookups, clock),
            self._places,
            self._replacements,
            keys=self._keys,
            options=works.options,
            opens=self._opens,
            greet=partial(self._greet, clock),
            count=self._count,
            now=clock,
        )
        await self._listener.start()
        return self._listener.routes()

    async def finish(self) -> None:
        """What was acknowledged and is still being done gets a moment."""
        if self._listener is not None:
            await self._listener.close()

    async def close(self) -> None:
        await self._api.close()

    async def _greet(self, clock: Callable[[], datetime], person: Person, name: str) -> None:
        """By the outbox, which tries until it is there."""
        now = clock()
        async with self._store.transaction() as tx:
            await tx.accounts.spoke(Platform.TEAMS, person.id, now)  # they can be written to again
            await tx.outbox.put(
                GREETING, person=person.id, platform=Platform.TEAMS, unique=f"greeting {name}", at=now
            )

    async def _account_of(self, person: str) -> str | None:
        """Their id in Entra: from when they spoke to us or added us, or as the directory states it."""
        async with self._store.reading() as tx:
            accounts = await tx.accounts.for_person(person)
            linked = await directory_id_of(tx, person)
        spoke = (each.platform_id for each in accounts if each.platform == Platform.TEAMS)
        return next(spoke, linked)
