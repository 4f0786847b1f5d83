"""Serials of cases and actions: each series by prefix and year, from 1 and without a gap."""

from sqlalchemy.ext.asyncio import AsyncConnection

from storage.engine import Inserting
from storage.tables.cases import case_counters

_COUNT_UP = Inserting(
    case_counters,
    lambda new: new.on_conflict_do_update(
        index_elements=[case_counters.c.prefix, case_counters.c.year],
        set_={"last": case_counters.c.last + new.excluded.last},
    ).returning(case_counters.c.last),
)


async def next_serials(connection: AsyncConnection, prefix: str, year: int, count: int = 1) -> range:
    """So many in a row. Take them late: until the transaction ends, others wait for theirs."""
    found = await connection.execute(
        _COUNT_UP.on(connection), {"prefix": prefix, "year": year, "last": count}
    )
    last = int(found.scalar_one())
    return range(last - count + 1, last + 1)
