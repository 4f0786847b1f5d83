"""One turn being answered: who speaks, in which transaction, in which language, on which day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from domain.deadlines import LOCAL, local_day
from domain.notices import Notice, Words
from domain.organisation import Organisation, Person
from handlers.chat import NOTHING, Answer, Turn
from handlers.desk import Desk
from handlers.texts import Texts
from storage.store import Transaction


@dataclass(frozen=True, slots=True)
class Talk:
    turn: Turn
    tx: Transaction
    desk: Desk
    say: Texts

    @property
    def person(self) -> Person:
        return self.turn.person

    @property
    def organisation(self) -> Organisation:
        return self.tx.organisation

    @property
    def now(self) -> datetime:
        return self.turn.at

    @property
    def local_now(self) -> datetime:
        return self.turn.at.astimezone(LOCAL)

    @property
    def today(self) -> date:
        return local_day(self.turn.at)

    async def reply(self, notice: Notice, *, slot: str | None = None, fresh: bool = False) -> Answer:
        """Answer the person where they spoke. Goes by the outbox, so there is nothing to return."""
        await self.tx.outbox.put(
            notice,
            person=self.person.id,
            platform=self.turn.place.platform,
            slot=slot,
            fresh=fresh,
            at=self.now,
        )
        return NOTHING

    async def tell(
        self,
        person: str,
        notice: Notice,
        *,
        slot: str | None = None,
        fresh: bool = False,
        unique: str | None = None,
    ) -> None:
        """Tell someone, on the platform they use."""
        await self.tx.outbox.put(notice, person=person, slot=slot, fresh=fresh, unique=unique, at=self.now)

    async def words(
        self, key: str, arguments: Mapping[str, str] | None = None, buttons: tuple[str, ...] = ()
    ) -> Answer:
        """Say something once."""
        return await self.reply(Words(key, dict(arguments or {}), buttons))
