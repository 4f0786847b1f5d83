"""A small organisation, a platform that does as it is told, and a clock, for tests of delivery."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bot.delivery import Delivery
from bot.sending import CannotLookUp, Later, Outcome, Refused, Sent
from domain.notices import CardRetired, Notice, Words
from domain.organisation import Channel, Organisation, Person, Unit
from handlers.chat import Card, Platform, Text
from storage.accounts import Account
from storage.store import Store, Transaction

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
ANNA = Person("anna", "Anna Vinge", "anna@ekvik.example")
BO = Person("bo", "Bo Tallmo", "bo@ekvik.example")
GUDRUN = Person("gudrun", "Gudrun Äng", active=False)
CHANNEL = Channel("solgarden", "solgarden", "solgarden", "unit")
ORGANISATION = Organisation(
    units=(Unit("solgarden", "Solgården", "enhet"),),
    people=(ANNA, BO, GUDRUN),
    assignments=(),
    channels=(CHANNEL,),
)


@dataclass
class Posted:
    """A message as it stands on the platform."""

    id: str
    conversation: str
    text: str
    row: str


Step = Callable[[], Outcome]


@dataclass
class FakePlatform:
    """Does what `next_steps` says, then what it should. lost: the message arrives, the answer does not."""

    platform: Platform = Platform.LOCAL
    messages: list[Posted] = field(default_factory=list)
    next_steps: list[Outcome | Exception | str] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    can_look_up: bool = True
    nobody: bool = False
    arrived: asyncio.Event = field(default_factory=asyncio.Event)

    async def conversation_with(self, person: Person, known: str | None) -> str | Later | Refused:
        return Refused("users_not_found") if self.nobody else known or f"D-{person.id}"

    async def conversation_in(self, channel: Channel) -> str | Later | Refused:
        return f"C-{channel.key}"

    async def post(self, conversation: str, card: Card, row: str) -> Outcome:
        self.calls.append(f"post {row}")
        message = Posted(f"m{len(self.messages) + 1}", conversation, card.notification, row)
        return self._do(lambda: self._arrive(message))

    def _arrive(self, message: Posted) -> Outcome:
        self.messages.append(message)
        self.arrived.set()
        return Sent(message.id)

    async def replace(self, conversation: str, message: str, card: Card, row: str) -> Outcome:
        self.calls.append(f"replace {row}")
        return self._do(lambda: self._change(message, card.notification))

    def _change(self, message: str, text: str) -> Outcome:
        for posted in self.messages:
            if posted.id == message:
                posted.text = text
                return Sent(message)
        return Refused("message_not_found")

    def _do(self, what_it_should: Step) -> Outcome:
        step = self.next_steps.pop(0) if self.next_steps else "arrive"
        if isinstance(step, Exception):
            raise step
        if isinstance(step, str):
            if step == "lost":
                what_it_should()
                raise ConnectionResetError
            return what_it_should()
        return step

    async def find(self, conversation: str, row: str, since: datetime) -> str | None:
        self.calls.append(f"find {row}")
        if not self.can_look_up:
            raise CannotLookUp("not_here")
        return next((each.id for each in self.messages if each.row == row), None)

    @property
    def texts(self) -> list[str]:
        return [message.text for message in self.messages]


async def write(notice: Notice, to: Person, tx: Transaction, now: datetime) -> Card | None:
    """Words say their key; "poison" breaks, "untrue" is not true any more."""
    key = notice.key if isinstance(notice, Words | CardRetired) else type(notice).__name__
    if key == "poison":
        raise RuntimeError("the story of someone")
    return None if key == "untrue" else Card(key, (Text((key,)),))


@dataclass
class Counted:
    """What delivery told about its work."""

    outcomes: list[str] = field(default_factory=list)
    doubled: int = 0

    def attempted(self, platform: str, outcome: str) -> None:
        self.outcomes.append(outcome)

    def possibly_doubled(self, platform: str) -> None:
        self.doubled += 1


@dataclass
class World:
    """Everything a test of delivery holds in its hands."""

    store: Store
    platform: FakePlatform = field(default_factory=FakePlatform)
    others: list[FakePlatform] = field(default_factory=list)
    counted: Counted = field(default_factory=Counted)
    now: datetime = NOW

    def worker(self, by: str = "one") -> Delivery:
        senders = {each.platform: each for each in (self.platform, *self.others)}
        return Delivery(self.store, senders, write, lambda: self.now, by, self.counted, chance=lambda: 1.0)

    async def say(self, *keys: str, person: str | None = "anna", **options: object) -> None:
        async with self.store.transaction() as tx:
            for key in keys:
                await tx.outbox.put(Words(key), person=person, at=self.now, **options)  # type: ignore[arg-type]

    async def deliver(self, minutes: float = 0) -> int:
        """Let so much time pass, second by second where it matters, and deliver all the while."""
        handled = await self.worker().drain()
        until = self.now + timedelta(minutes=minutes)
        while (due := await self._next_due()) is not None and due <= until:
            self.now = max(self.now, due)
            handled += await self.worker().drain()
        self.now = until
        return handled

    async def _next_due(self) -> datetime | None:
        async with self.store.reading() as tx:
            return await tx.outbox.next_due()

    async def account(self, person: str, platform: Platform, spoke: datetime | None = None) -> None:
        async with self.store.transaction() as tx:
            known = Account(platform, f"{platform}-{person}", person, None, NOW, spoke)
            await tx.accounts.remember(known)

    async def set_aside(self) -> list[str | None]:
        """Why rows were set aside, newest first."""
        async with self.store.reading() as tx:
            return [row.reason for row in await tx.outbox.failed(100)]
