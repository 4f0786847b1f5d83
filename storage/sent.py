"""The shelf of sent cards: where the card of a slot stands, so that it is replaced, not repeated."""

from dataclasses import asdict, dataclass

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.engine import insert
from storage.tables.conversation import sent_cards


@dataclass(frozen=True, slots=True)
class SentCard:
    """The latest card about a slot in a lane. message: the platform's own id for it."""

    slot: str
    lane: str
    platform: str
    conversation: str
    message: str


def _is(slot: str, lane: str) -> sa.ColumnElement[bool]:
    return (sent_cards.c.slot == slot) & (sent_cards.c.lane == lane)


class Sent:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def card(self, slot: str, lane: str) -> SentCard | None:
        found = await self._connection.execute(sa.select(sent_cards).where(_is(slot, lane)))
        row = found.mappings().one_or_none()
        return SentCard(**row) if row else None

    async def people_with(self, slot: str) -> tuple[str, ...]:
        """Everyone who has a card about the slot."""
        found = await self._connection.scalars(sa.select(sent_cards.c.lane).where(sent_cards.c.slot == slot))
        return tuple(sorted(lane.removeprefix("person:") for lane in found if lane.startswith("person:")))

    async def keep(self, card: SentCard) -> None:
        """Remember where the card stands, in place of an earlier one."""
        statement = insert(self._connection, sent_cards).values(asdict(card))
        new = statement.excluded
        await self._connection.execute(
            statement.on_conflict_do_update(
                index_elements=[sent_cards.c.lane, sent_cards.c.slot],
                set_={
                    "platform": new.platform,
                    "conversation": new.conversation,
                    "message": new.message,
                },
            )
        )

    async def retire(self, slot: str, lane: str) -> None:
        """Forget the card; the next one about the slot is a new message."""
        await self._connection.execute(sent_cards.delete().where(_is(slot, lane)))
