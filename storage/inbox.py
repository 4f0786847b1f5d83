"""The shelf of turns already heard: one event delivered many times has one effect."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from storage.engine import Inserting
from storage.tables.conversation import inbox

_HEARD = Inserting(inbox, lambda new: new.on_conflict_do_nothing().returning(inbox.c.turn))


class Inbox:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def first_time(self, turn_id: str, at: datetime) -> bool:
        """Mark the turn as heard; False when it had been, also by another replica just now."""
        found = await self._connection.execute(_HEARD.on(self._connection), {"turn": turn_id, "at": at})
        return found.one_or_none() is not None

    async def forget_before(self, at: datetime) -> int:
        """Forget marks older than any platform repeats an event. How many there were."""
        found = await self._connection.execute(inbox.delete().where(inbox.c.at < at))
        return found.rowcount
