"""Who is who: an account on a platform to a person of the organisation, by confirmed e-mail.

Guests, strangers, bots and unknown people are told apart with a reason, and nothing is stored of them.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.fairness import Strangers
from bot.graph.links import person_by_directory_id
from bot.unreachable import unreachable
from domain.organisation import Person
from handlers.chat import Platform
from storage.accounts import Account
from storage.store import Store, Transaction

CHECKED_FOR = timedelta(hours=12)
"""How long a check holds; after that the platform is asked again, as people leave and become guests."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What a platform tells of an account.

    email: confirmed by the platform. locale: of the person's client, "sv" or "en".
    trouble: why this can be nobody of ours (guest, stranger, bot, deleted, unconfirmed), or None.
    """

    platform_id: str
    email: str | None
    locale: str = "sv"
    trouble: str | None = None


@dataclass(frozen=True, slots=True)
class Stranger:
    """Nobody of ours. reason: guest, stranger, bot, deleted, unconfirmed or unknown; paused: refused so
    often of late that the platform is not asked about them."""

    reason: str
    locale: str = "sv"


class CannotTell(Exception):
    """The platform does not answer now, so nobody can say who this is. The message is a code."""


Lookup = Callable[[str], Awaitable[Profile]]
"""Asks one platform about an account. Raises CannotTell."""


class Directory:
    def __init__(self, store: Store, lookups: Mapping[Platform, Lookup], now: Callable[[], datetime]) -> None:
        self._store = store
        self._lookups = lookups
        self._now = now
        self._strangers = Strangers()

    async def person(
        self,
        platform: Platform,
        platform_id: str,
        conversation: str | None = None,
        lookup: Lookup | None = None,
    ) -> Person | Stranger:
        """One read for a known account; otherwise the platform is asked and the account remembered.

        conversation: the private chat they spoke in, kept with the account. lookup: in place of the
        platform's own, where whom to ask depends on where they spoke. Raises CannotTell.
        """
        known = await self._known(platform, platform_id, conversation)
        if known is not None:
            return known
        account = f"{platform} {platform_id}"
        if self._strangers.is_too_many(account):
            return Stranger("paused")
        found = await self._asked(platform, platform_id, conversation, lookup or self._lookups[platform])
        if isinstance(found, Stranger):
            self._strangers.refused(account)
        return found

    async def _asked(
        self, platform: Platform, platform_id: str, conversation: str | None, lookup: Lookup
    ) -> Person | Stranger:
        profile = await lookup(platform_id)
        if profile.trouble is not None or profile.email is None:
            return Stranger(profile.trouble or "unconfirmed", profile.locale)
        return await self._matched(platform, profile, profile.email, conversation)

    async def recognised(self, platform: Platform, platform_id: str) -> Person | None:
        """Who it must be by what is remembered, however long ago; the platform is not asked, so they are
        only written to, and nothing that they say counts."""
        async with self._store.reading() as tx:
            account = await tx.accounts.of(platform, platform_id)
            person = await _linked(platform, platform_id, tx)
            if person is None and account is not None:
                person = tx.organisation.person(account.person)
        return person if person is not None and person.active else None

    async def has_chat(self, platform: Platform, platform_id: str) -> bool:
        """Have we a private chat with them that is not known to be closed?"""
        account, _ = await self._store.account(platform, platform_id)
        return account is not None and account.reachable and account.conversation is not None

    async def gone(self, platform: Platform, platform_id: str) -> None:
        """They have removed us, so nothing reaches them there until they speak again."""
        async with self._store.transaction() as tx:
            account = await tx.accounts.of(platform, platform_id)
            if account is not None and account.reachable:
                await unreachable(tx, account, self._now())

    async def _known(self, platform: Platform, platform_id: str, conversation: str | None) -> Person | None:
        account, organisation = await self._store.account(platform, platform_id)
        if account is None or self._now() - account.checked > CHECKED_FOR:
            return None
        person = organisation.person(account.person)
        if conversation is not None and conversation != account.conversation:
            await self._moved(account, conversation)
        return person if person is not None and person.active else None

    async def _moved(self, account: Account, conversation: str) -> None:
        """The private chat is another now, or is reached in another way."""
        async with self._store.transaction() as tx:
            await tx.accounts.keep_conversation(account.platform, account.platform_id, conversation)

    async def _matched(
        self, platform: Platform, profile: Profile, email: str, conversation: str | None
    ) -> Person | Stranger:
        async with self._store.transaction() as tx:
            linked = await _linked(platform, profile.platform_id, tx)
            person = linked or tx.organisation.person_by_email(email)
            if person is None or not person.active:
                return Stranger("unknown", profile.locale)
            before = await tx.accounts.of(platform, profile.platform_id)
            if before is not None and before.person != person.id:
                tx.audit.note("account.moved", None, person.id, platform=platform, before=before.person)
            await tx.accounts.remember(
                Account(
                    platform=platform,
                    platform_id=profile.platform_id,
                    person=person.id,
                    conversation=conversation,
                    checked=self._now(),
                    last_spoke=None,
                )
            )
            return person


async def _linked(platform: Platform, platform_id: str, tx: Transaction) -> Person | None:
    """Teams' ids are those of Entra, which `lyhord directory sync` has read."""
    return await person_by_directory_id(tx, platform_id) if platform is Platform.TEAMS else None
