"""Whom a lane of the outbox leads to, and the ways to reach them, the best first."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from domain.organisation import Channel, Organisation, Person
from handlers.chat import Platform
from storage.accounts import Account
from storage.giving_digests import AT, place_at
from storage.outbox import Row
from storage.store import Transaction

UNREACHABLE = frozenset(
    {
        "blocked",
        "bot",
        "cannot_dm_bot",
        "channel_not_found",
        "deleted",
        "guest",
        "is_archived",
        "messages_tab_disabled",
        "no_account",
        "no_email",
        "not_installed",
        "stranger",
        "unconfirmed",
        "user_disabled",
        "user_not_found",
        "user_not_visible",
        "users_not_found",
    }
)
"""Reasons that mean: this person cannot be reached on this platform."""

NO_WAY = "no_way"
"""Every platform has said so before."""
NOBODY_THERE = UNREACHABLE | {NO_WAY}


@dataclass(frozen=True, slots=True)
class Way:
    """account: the person's on that platform, None for channels and while it is not known.

    conversation: that of a channel which no file names, known from what was said in it.
    """

    platform: Platform
    account: Account | None = None
    conversation: str | None = None


@dataclass(frozen=True, slots=True)
class Receiver:
    who: Person | Channel
    ways: tuple[Way, ...]

    @property
    def reader(self) -> Person:
        """For whom the card is written. A channel is nobody: it sees only what everybody may."""
        return self.who if isinstance(self.who, Person) else Person(f"channel:{self.who.key}", self.who.name)


async def receivers_of(
    rows: Sequence[Row], configured: Iterable[Platform], tx: Transaction
) -> list[Receiver | None]:
    """Who gets each row, None when they are not in the organisation any more."""
    people = {key for kind, _, key in (row.lane.partition(":") for row in rows) if kind == "person"}
    known = await tx.accounts.for_people(people)
    return [_receiver_of(row, tuple(configured), tx.organisation, known) for row in rows]


def _receiver_of(
    row: Row,
    configured: tuple[Platform, ...],
    organisation: Organisation,
    known: Mapping[str, tuple[Account, ...]],
) -> Receiver | None:
    kind, _, key = row.lane.partition(":")
    if kind == "channel" and key.startswith(AT):
        return _said_in(key, configured)
    if kind == "channel":
        channel = _channel(organisation, key)
        ways = tuple(Way(platform) for platform in configured if row.platform in {None, platform})
        return Receiver(channel, ways) if channel else None
    person = organisation.person(key)
    if person is None or not person.active:
        return None
    return Receiver(person, _ways(row, configured, known.get(person.id, ())))


def _said_in(key: str, configured: Iterable[Platform]) -> Receiver:
    """The channel in which someone asked for something from now on."""
    platform, conversation = place_at(key)
    ways = tuple(Way(each, conversation=conversation) for each in configured if each == platform)
    return Receiver(Channel(key, "", "", "management"), ways)


def _channel(organisation: Organisation, key: str) -> Channel | None:
    return next((channel for channel in organisation.channels if channel.key == key), None)


def _ways(row: Row, configured: tuple[Platform, ...], accounts: tuple[Account, ...]) -> tuple[Way, ...]:
    """The platform asked for, then where the person spoke last, then where nobody has tried yet."""
    known = {account.platform: account for account in reversed(accounts)}
    asked_for = (row.platform,) if row.platform else ()
    ordered = dict.fromkeys((*asked_for, *(account.platform for account in accounts), *configured))
    return tuple(
        Way(Platform(platform), known.get(platform))
        for platform in ordered
        if platform in configured and (platform not in known or known[platform].reachable)
    )
