"""Everything a database remembers of what people did, in a shape that two moments can be compared by."""

from collections import Counter
from dataclasses import dataclass

import sqlalchemy as sa

from storage.store import Store, Transaction
from storage.tables.cases import case_counters, case_texts, cases, drafts
from storage.tables.conversation import outbox
from storage.tables.protection import audit

Line = tuple[object, ...]


@dataclass(frozen=True)
class Footprint:
    """texts: case and part to how many. said: lane and notice of every row of the outbox, in order."""

    cases: tuple[Line, ...]
    numbers: tuple[Line, ...]
    texts: Counter[Line]
    drafts: frozenset[Line]
    audited: tuple[str, ...]
    said: tuple[Line, ...]

    def drafts_of_others(self, person: str) -> frozenset[Line]:
        return frozenset(line for line in self.drafts if line[1] != person)

    def drafts_aside(self) -> frozenset[Line]:
        return frozenset(line for line in self.drafts if line[2] == "aside")


async def _all(tx: Transaction, *columns: sa.ColumnElement[object]) -> tuple[Line, ...]:
    found = await tx.connection.execute(sa.select(*columns).order_by(*columns))
    return tuple(tuple(row) for row in found)


async def footprint(store: Store) -> Footprint:
    async with store.reading() as tx:
        said = await _all(tx, outbox.c.id, outbox.c.lane, outbox.c.notice)
        lines = await _all(tx, audit.c.seq, audit.c.what)
        return Footprint(
            cases=await _all(tx, cases.c.number, cases.c.state, cases.c.version, cases.c.reporter),
            numbers=await _all(tx, case_counters.c.prefix, case_counters.c.year, case_counters.c.last),
            texts=Counter(await _all(tx, case_texts.c.case, case_texts.c.part)),
            drafts=frozenset(await _all(tx, drafts.c.id, drafts.c.person, drafts.c.state, drafts.c.version)),
            audited=tuple(str(what) for _, what in lines),
            said=tuple((lane, notice) for _, lane, notice in said),
        )


def serials(found: Footprint) -> list[int]:
    """The serial numbers of all cases: 1, 2, 3 … when there is no gap."""
    return sorted(int(str(line[0]).rsplit("-", 1)[1]) for line in found.cases)
