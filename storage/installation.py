"""The shelf of marks on the installation: that it is a demo, how far its clock was moved …"""

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.engine import insert
from storage.tables.installation import marks

DEMO = "demo"
CLOCK_OFFSET = "clock_offset"  # seconds, as text


class Installation:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def get(self, key: str) -> str | None:
        found: str | None = await self._connection.scalar(sa.select(marks.c.value).where(marks.c.key == key))
        return found

    async def set(self, key: str, value: str) -> None:
        statement = insert(self._connection, marks).values(key=key, value=value)
        await self._connection.execute(
            statement.on_conflict_do_update(
                index_elements=[marks.c.key], set_={"value": statement.excluded.value}
            )
        )
