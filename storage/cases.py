"""The shelf of cases: metadata in columns, stories sealed with the case's own key."""

import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.cases import Case, Handling, Relation, State
from domain.kinds import CaseKind
from storage.case_rows import case_of, handling_of, handling_text, row_of
from storage.data_keys import KEY_COLUMNS, DataKeys, KeyKind, key_of
from storage.engine import insert
from storage.errors import Stale
from storage.tables import (
    CASE_NOT_TAKEN,
    CASE_OPEN,
    case_counters,
    case_handling,
    case_links,
    case_texts,
    cases,
    data_keys,
)


@dataclass(frozen=True, slots=True)
class CaseText:
    """One text of a case. part: "story", "measure", "addition" …; author: the person's id."""

    id: str
    case: str
    part: str
    author: str
    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is searched for. Empty kinds and states mean any; until is not included."""

    units: Collection[str]
    kinds: Collection[CaseKind] = ()
    states: Collection[State] = ()
    since: datetime | None = None
    until: datetime | None = None


class Cases:
    def __init__(self, connection: AsyncConnection, keys: DataKeys) -> None:
        self._connection = connection
        self._keys = keys

    # --- the case itself ---

    async def next_number(self, kind_prefix: str, year: int) -> int:
        """The next serial of this prefix and year, from 1.

        Gapless: the counter's row is locked until the transaction ends, and a rollback gives the
        number back. So take it late in the transaction.
        """
        first = insert(self._connection, case_counters).values(prefix=kind_prefix, year=year, last=1)
        found = await self._connection.execute(
            first.on_conflict_do_update(
                index_elements=[case_counters.c.prefix, case_counters.c.year],
                set_={"last": case_counters.c.last + 1},
            ).returning(case_counters.c.last)
        )
        return int(found.scalar_one())

    async def add(self, case: Case) -> None:
        """Keep a new case and make its key. Its unit and its reporter must be known.

        Raises Stale when there is one with that id already: the same draft was sent twice at once.
        """
        added = await self._connection.execute(
            insert(self._connection, cases)
            .on_conflict_do_nothing(index_elements=[cases.c.id])
            .returning(cases.c.id),
            row_of(case),  # given here, not to values(): that takes SQLAlchemy five times as long
        )
        if added.one_or_none() is None:
            raise Stale("case", case.id)
        await self._keys.create(KeyKind.CASE, case.id)

    async def get(self, case_id: str) -> Case | None:
        return next(iter(await self._select(sa.select(cases).where(cases.c.id == case_id))), None)

    async def by_number(self, number: str) -> Case | None:
        return next(iter(await self._select(sa.select(cases).where(cases.c.number == number))), None)

    async def save(self, case: Case) -> None:
        """Keep the changed case. Raises Stale unless it is one version on from what is stored."""
        changed = await self._connection.execute(
            cases.update().where(cases.c.id == case.id, cases.c.version == case.version - 1),
            row_of(case),
        )
        if changed.rowcount == 0:
            raise Stale("case", case.id)

    # --- lists ---

    async def reported_by(self, person: str, limit: int, before: Case | None = None) -> tuple[Case, ...]:
        """The person's reports, newest first. before: the last case of the page before this one."""
        mine = sa.select(cases).where(cases.c.reporter == person)
        if before is not None:
            mine = mine.where(sa.tuple_(cases.c.received, cases.c.id) < sa.tuple_(before.received, before.id))
        return await self._select(mine.order_by(cases.c.received.desc(), cases.c.id.desc()).limit(limit))

    async def open_in(
        self, unit_keys: Collection[str], kinds: Collection[CaseKind], limit: int
    ) -> tuple[Case, ...]:
        """Cases of these kinds in exactly these units that are not closed, oldest first."""
        return await self._select(
            sa.select(cases)
            .where(CASE_OPEN, cases.c.unit.in_(unit_keys), cases.c.kind.in_([k.value for k in kinds]))
            .order_by(cases.c.received, cases.c.id)
            .limit(limit)
        )

    async def not_taken_by(
        self, deadline: datetime, limit: int, after: Case | None = None
    ) -> tuple[Case, ...]:
        """Cases nobody has taken that should have been by the deadline, the most urgent first.

        after: the last case of the page before this one.
        """
        waiting = sa.select(cases).where(CASE_NOT_TAKEN, cases.c.take_by <= deadline)
        if after is not None:
            waiting = waiting.where(
                sa.tuple_(cases.c.take_by, cases.c.id) > sa.tuple_(after.take_by, after.id)
            )
        return await self._select(waiting.order_by(cases.c.take_by, cases.c.id).limit(limit))

    async def open_handed_to(self, person: str, limit: int) -> tuple[Case, ...]:
        """Cases that were handed to this person by name and are not closed, oldest first."""
        return await self._select(
            sa.select(cases)
            .where(CASE_OPEN, cases.c.handed_to == person)
            .order_by(cases.c.received)
            .limit(limit)
        )

    async def to_register(self, kinds: Collection[CaseKind], limit: int) -> tuple[Case, ...]:
        """Open cases of these kinds that lack a registry number, their own or their reply's, oldest first."""
        own = cases.c.registry_number.is_(None)
        reply = cases.c.wants_answer.is_(True) & cases.c.reply_registry_number.is_(None)
        return await self._select(
            sa.select(cases)
            .where(CASE_OPEN, cases.c.kind.in_([kind.value for kind in kinds]), own | reply)
            .order_by(cases.c.received)
            .limit(limit)
        )

    async def search(self, wanted: Wanted, limit: int) -> tuple[Case, ...]:
        """Cases in these units that fit, newest first; access is for the caller to ask about."""
        query = sa.select(cases).where(cases.c.unit.in_(wanted.units))
        if wanted.kinds:
            query = query.where(cases.c.kind.in_([kind.value for kind in wanted.kinds]))
        if wanted.states:
            query = query.where(cases.c.state.in_([state.value for state in wanted.states]))
        if wanted.since is not None:
            query = query.where(cases.c.received >= wanted.since)
        if wanted.until is not None:
            query = query.where(cases.c.received < wanted.until)
        return await self._select(query.order_by(cases.c.received.desc()).limit(limit))

    # --- cases of one event ---

    async def link(self, case_id: str, other: str, relation: Relation, at: datetime) -> None:
        """Say how two cases belong together; said again it changes to the latest."""
        first, second = sorted((case_id, other))
        statement = insert(self._connection, case_links).values(
            case=first, other=second, relation=relation.value, at=at
        )
        await self._connection.execute(
            statement.on_conflict_do_update(
                index_elements=[case_links.c.case, case_links.c.other],
                set_={"relation": statement.excluded.relation},
            )
        )

    async def linked(self, case_id: str) -> tuple[tuple[Case, Relation], ...]:
        """The cases that belong together with this one, and how."""
        there = sa.select(case_links.c.other.label("id"), case_links.c.relation).where(
            case_links.c.case == case_id
        )
        back = sa.select(case_links.c.case.label("id"), case_links.c.relation).where(
            case_links.c.other == case_id
        )
        links = sa.union_all(there, back).subquery()
        found = await self._connection.execute(
            sa.select(cases, links.c.relation)
            .join(links, links.c.id == cases.c.id)
            .order_by(cases.c.received)
        )
        return tuple((case_of(row), Relation(row["relation"])) for row in found.mappings())

    async def _select(self, query: sa.Select[*tuple[object, ...]]) -> tuple[Case, ...]:
        found = await self._connection.execute(query)
        return tuple(case_of(row) for row in found.mappings())

    # --- what people wrote ---

    async def add_text(self, case_id: str, part: str, author: str, at: datetime, text: str) -> None:
        """Seal a text with the case's key and keep it. Raises KeyDestroyed."""
        key = await self._keys.of(KeyKind.CASE, case_id)
        text_id = secrets.token_hex(16)
        await self._connection.execute(
            case_texts.insert(),
            {
                "id": text_id,
                "case": case_id,
                "part": part,
                "author": author,
                "at": at,
                "sealed": key.seal(text, *_text_place(text_id, case_id, part, author, at)),
            },
        )

    async def texts(self, case_id: str, parts: Collection[str] | None = None) -> tuple[CaseText, ...]:
        """The case's texts in the order they were written; parts: only these.

        Raises KeyDestroyed, KeyMissing, WrongKey.
        """
        # The key comes first: when it is destroyed that shows even where no text is left.
        wanted = case_texts.c.case == data_keys.c.owner
        if parts is not None:
            wanted &= case_texts.c.part.in_(parts)
        found = await self._connection.execute(
            sa.select(*KEY_COLUMNS, case_texts)
            .select_from(data_keys.outerjoin(case_texts, wanted))
            .where(key_of(KeyKind.CASE, case_id))
            .order_by(case_texts.c.position)
        )
        rows = found.mappings().all()
        keys = [self._keys.unwrapped(KeyKind.CASE, case_id, row) for row in rows]
        return tuple(
            CaseText(
                *(place := (row["id"], case_id, row["part"], row["author"], row["at"])),
                text=key.open(row["sealed"], *_text_place(*place)),
            )
            for key, row in zip(keys, rows, strict=True)
            if row["id"] is not None
        )

    async def handling(self, case_id: str) -> Handling:
        """What the handler has established so far. Raises KeyDestroyed, KeyMissing, WrongKey."""
        found = await self._connection.execute(
            sa.select(*KEY_COLUMNS, case_handling)
            .select_from(data_keys.outerjoin(case_handling, case_handling.c.case == data_keys.c.owner))
            .where(key_of(KeyKind.CASE, case_id))
        )
        row = found.mappings().one_or_none()
        if row is None:
            return Handling()
        key = self._keys.unwrapped(KeyKind.CASE, case_id, row)
        if row["sealed"] is None:
            return Handling()
        return handling_of(key.open(row["sealed"], *_handling_place(case_id, row["at"])))

    async def save_handling(self, case_id: str, handling: Handling, at: datetime) -> None:
        """Keep the handling whole. Guard it by saving the case in the same transaction."""
        key = await self._keys.of(KeyKind.CASE, case_id)
        sealed = key.seal(handling_text(handling), *_handling_place(case_id, at))
        statement = insert(self._connection, case_handling).values(case=case_id, at=at, sealed=sealed)
        await self._connection.execute(
            statement.on_conflict_do_update(
                index_elements=[case_handling.c.case],
                set_={"at": statement.excluded.at, "sealed": statement.excluded.sealed},
            )
        )

    async def destroy_key(self, case_id: str) -> None:
        """Destroy the case's key, and with it its story in every copy; texts() raises from now on."""
        await self._keys.destroy(KeyKind.CASE, case_id)


def _text_place(text_id: str, case_id: str, part: str, author: str, at: datetime) -> tuple[str, ...]:
    return case_texts.name, text_id, case_id, part, author, _moment(at)


def _handling_place(case_id: str, at: datetime) -> tuple[str, ...]:
    return case_handling.name, case_id, _moment(at)


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat()
