"""The one door to everything remembered: a transaction that holds every shelf."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from datetime import UTC, datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from domain.organisation import Organisation
from storage.accounts import Account, Accounts
from storage.actions import Actions
from storage.agendas import Agendas
from storage.audit import Audit
from storage.cases import Cases
from storage.daily import Daily, Preferences
from storage.data_keys import DataKeys
from storage.digests import Digests
from storage.drafts import Drafts
from storage.encryption import KeyRing
from storage.engine import Engines, open_engines, sqlite_file
from storage.errors import DatabaseMissing, TransactionInside
from storage.figures import FigureShelf
from storage.files import Files
from storage.imports import Imports
from storage.inbox import Inbox
from storage.installation import Installation
from storage.local import Local
from storage.meetings import Meetings
from storage.occurrences import Occurrences
from storage.organisations import Organisations
from storage.outbox import Outbox
from storage.reminders import Reminders
from storage.retention import Retention
from storage.sent import Sent


class Transaction:
    """Every shelf, seen and changed together.

    organisation: as it was when the transaction began, in memory; after organisations.replace()
    the next transaction sees the new one.
    """

    def __init__(
        self, connection: AsyncConnection, keys: DataKeys, audit: Audit, organisation: Organisation
    ) -> None:
        self.connection = connection
        self.organisation = organisation
        self.organisations = Organisations(connection)
        self.accounts = Accounts(connection)
        self.inbox = Inbox(connection)
        self.keys = keys
        self.drafts = Drafts(connection, keys)
        self.cases = Cases(connection, keys)
        self.actions = Actions(connection, keys)
        self.reminders = Reminders(connection)
        self.daily = Daily(connection)
        self.preferences = Preferences(connection)
        self.figures = FigureShelf(connection)
        self.imports = Imports(connection, keys)
        self.meetings = Meetings(connection)
        self.agendas = Agendas(connection, keys)
        self.retention = Retention(connection)
        self.files = Files(connection, keys)
        self.digests = Digests(connection)
        self.outbox = Outbox(connection)
        self.sent = Sent(connection)
        self.audit = audit
        self.occurrences = Occurrences(connection)
        self.installation = Installation(connection)
        self.local = Local(connection, keys)


def _wall_clock() -> datetime:
    return datetime.now(UTC)


class Store:
    """An open database with the keys to what is sealed in it."""

    def __init__(
        self, engines: Engines, keys: KeyRing, audit_key: bytes, clock: Callable[[], datetime]
    ) -> None:
        self._engines = engines
        self._keys = keys
        self._audit_key = audit_key
        self._clock = clock
        self._organisation: Organisation | None = None
        self._writing: set[asyncio.Task[object] | None] = set()
        # SQLite has one writer at a time; waiting in line is much faster than polling its lock.
        one_writer = engines.writing.dialect.name == "sqlite"
        self._turn_to_write: AbstractAsyncContextManager[object] = (
            asyncio.Lock() if one_writer else nullcontext()
        )

    @classmethod
    async def open(
        cls, url: str, keys: KeyRing, audit_key: bytes, clock: Callable[[], datetime] = _wall_clock
    ) -> "Store":
        """Open a database that exists and is migrated; storage.schema does both.

        url: sqlite:///path or postgresql://…, with or without an async driver.
        clock: for the audit log; the wall clock even where the installation's clock was moved.
        Raises DatabaseMissing, UnsupportedDatabase.
        """
        file = sqlite_file(url)
        if file is not None and not file.is_file():
            raise DatabaseMissing(str(file))
        return cls(open_engines(url), keys, audit_key, clock)

    async def close(self) -> None:
        await self._engines.dispose()

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """Commits at the end with its audit lines; any exception rolls all of it back.

        Raises TransactionInside when the same task is in one already.
        """
        async with (
            self._noted_as_writing(),
            self._turn_to_write,
            self._engines.writing.begin() as connection,
        ):
            transaction = await self._begun(connection)
            yield transaction
            await transaction.audit.flush()

    @asynccontextmanager
    async def _noted_as_writing(self) -> AsyncIterator[None]:
        task = asyncio.current_task()
        if task in self._writing:
            raise TransactionInside
        self._writing.add(task)
        try:
            yield
        finally:
            self._writing.discard(task)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Transaction]:
        """One snapshot to read from; writing fails."""
        async with self._engines.reading.begin() as connection:
            yield await self._begun(connection, read_only=True)

    async def account(self, platform: str, platform_id: str) -> tuple[Account | None, Organisation]:
        """Who that is there, and the organisation as it is now: what every turn begins with."""
        async with self._engines.asking.connect() as connection:
            account, version = await Accounts(connection).with_version(platform, platform_id)
        known = self._organisation
        if known is None or known.version != version:
            async with self.reading() as tx:
                known = tx.organisation
        return account, known

    async def next_due(self) -> datetime | None:
        """When something in the outbox may next be claimed: what every waking of its worker begins with."""
        async with self._engines.asking.connect() as connection:
            return await Outbox(connection).next_due()

    async def rewrap(self, limit: int) -> int:
        """Wrap at most `limit` data keys anew with the current key; 0 when none is left."""
        async with self.transaction() as transaction:
            return await transaction.keys.rewrap(limit)

    async def _begun(self, connection: AsyncConnection, read_only: bool = False) -> Transaction:
        return Transaction(
            connection,
            DataKeys(connection, self._keys),
            Audit(connection, self._audit_key, self._clock, read_only),
            await self._current_organisation(Organisations(connection)),
        )

    async def _current_organisation(self, shelf: Organisations) -> Organisation:
        """The organisation in memory, read anew when another version is stored."""
        version = await shelf.version()
        known = self._organisation
        if known is not None and known.version == version:
            return known
        loaded = await shelf.load()
        # A transaction that began long ago reads an older one; it must not replace the newer.
        if self._organisation is None or self._organisation.version < loaded.version:
            self._organisation = loaded
        return loaded
