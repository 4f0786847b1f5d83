"""The shelf of cases: metadata in columns, stories sealed with the case's own key."""

import secrets
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.cases import Case, Handling, Relation, State
from domain.figures import Fact, Outcome
from domain.kinds import CaseKind
from domain.reminding import CASE, first_told
from storage.actions import Actions
from storage.case_rows import case_of, causes_text, handling_of, handling_text, row_of
from storage.counters import next_serials
from storage.data_keys import KEY_COLUMNS, DataKeys, KeyKind, key_of
from storage.encryption import DataKey
from storage.engine import insert
from storage.reminders import look_at_once, look_no_more
from storage.tables.cases import (
    CASE_OPEN,
    case_handling,
    case_links,
    case_log,
    case_texts,
    cases,
)
from storage.tables.protection import data_keys
from storage.versions import Versioned


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


_CASES = Versioned(cases, "case")
_ADD_TEXT = case_texts.insert()


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
        return (await self.next_numbers(kind_prefix, year, 1)).start

    async def next_numbers(self, kind_prefix: str, year: int, count: int) -> range:
        """So many serials in a row, as next_number gives them one by one."""
        return await next_serials(self._connection, kind_prefix, year, count)

    async def add(self, case: Case) -> None:
        """Keep a new case and make its key. Its unit and its reporter must be known.

        Raises Stale when there is one with that id already: the same draft was sent twice at once.
        """
        await _CASES.add(self._connection, row_of(case))
        await self._keys.create(KeyKind.CASE, case.id)
        await look_at_once(self._connection, CASE, case.id, first_told(case.received))

    async def get(self, case_id: str) -> Case | None:
        return next(iter(await self._select(sa.select(cases).where(cases.c.id == case_id))), None)

    async def by_number(self, number: str) -> Case | None:
        return next(iter(await self._select(sa.select(cases).where(cases.c.number == number))), None)

    async def by_numbers(self, numbers: Collection[str]) -> tuple[Case, ...]:
        """Those of these numbers that there are, the latest received first."""
        wanted = sa.select(cases).where(cases.c.number.in_(numbers))
        return await self._select(wanted.order_by(cases.c.received.desc(), cases.c.id))

    async def save(self, case: Case, at: datetime | None = None) -> None:
        """Keep the changed case. Raises Stale unless it is one version on from what is stored.

        at: when it changed, for figures of an earlier moment; without it, now by the wall clock.
        """
        at = at or datetime.now(UTC)
        await self._log(case)
        await _CASES.save(self._connection, row_of(case) | {"changed": at})
        await self._follow(case, at)

    async def _log(self, case: Case) -> None:
        """Keep what the case was until now. Nothing happens when it has been changed in between."""
        was = sa.select(
            cases.c.id,
            cases.c.version,
            sa.func.coalesce(cases.c.changed, cases.c.received),
            cases.c.kind,
            cases.c.state,
            cases.c.unit,
            cases.c.category,
            cases.c.closed,
            cases.c.registry_number.is_not(None),
            cases.c.replied,
            cases.c.facts,
            cases.c.causes,
        ).where(cases.c.id == case.id, cases.c.version == case.version - 1)
        columns = [column.name for column in case_log.c]
        await self._connection.execute(
            insert(self._connection, case_log).from_select(columns, was).on_conflict_do_nothing()
        )

    async def _follow(self, case: Case, at: datetime) -> None:
        """What else hangs on the case: when it is next looked at, how closely its actions are guarded."""
        if case.is_open:
            await look_at_once(self._connection, CASE, case.id, first_told(at))
        else:
            await look_no_more(self._connection, CASE, case.id)
        if case.guarded:
            await Actions(self._connection, self._keys).guard(case)

    async def of_ids(self, ids: Collection[str]) -> Mapping[str, Case]:
        """Those of these cases that are there, by id."""
        return {case.id: case for case in await self._select(sa.select(cases).where(cases.c.id.in_(ids)))}

    async def settled(self, limit: int, after: Case | None = None) -> tuple[Case, ...]:
        """Cases that wait only to be told whether their actions helped, by id.

        after: the last case of the page before this one.
        """
        waiting = sa.select(cases).where(CASE_OPEN, cases.c.state == State.FOLLOW_UP.value)
        if after is not None:
            waiting = waiting.where(cases.c.id > after.id)
        return await self._select(waiting.order_by(cases.c.id).limit(limit))

    # --- lists ---

    async def reported_by(self, person: str, limit: int, before: Case | None = None) -> tuple[Case, ...]:
        """The person's reports, newest first. before: the last case of the page before this one."""
        mine = sa.select(cases).where(cases.c.reporter == person, cases.c.erased.is_(None))
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

    async def open_handed_to(self, person: str, limit: int) -> tuple[Case, ...]:
        """Cases that were handed to this person by name and are not closed, oldest first."""
        return await self._select(
            sa.select(cases)
            .where(CASE_OPEN, cases.c.handed_to == person)
            .order_by(cases.c.received, cases.c.id)
            .limit(limit)
        )

    async def open_owned_by(self, person: str, limit: int) -> tuple[Case, ...]:
        """Open cases that this person has taken or was handed by name, oldest first."""
        theirs = (cases.c.responsible == person) | (cases.c.handed_to == person)
        return await self._select(
            sa.select(cases).where(CASE_OPEN, theirs).order_by(cases.c.received, cases.c.id).limit(limit)
        )

    async def open_owned(self) -> Mapping[str, int]:
        """How many open cases each person has taken or was handed, by the person's id."""
        taken = sa.select(cases.c.id, cases.c.responsible.label("person")).where(CASE_OPEN)
        handed = sa.select(cases.c.id, cases.c.handed_to).where(CASE_OPEN)
        owned = sa.union(taken, handed).subquery()
        query = sa.select(owned.c.person, sa.func.count()).where(owned.c.person.is_not(None))
        found = await self._connection.execute(query.group_by(owned.c.person))
        return {person: count for person, count in found}  # noqa: C416 (rows are not pairs to mypy)

    async def to_register(self, kinds: Collection[CaseKind], limit: int) -> tuple[Case, ...]:
        """Open cases of these kinds that lack a registry number, their own or their reply's, oldest first."""
        own = cases.c.registry_number.is_(None)
        reply = cases.c.wants_answer.is_(True) & cases.c.reply_registry_number.is_(None)
        return await self._select(
            sa.select(cases)
            .where(CASE_OPEN, cases.c.kind.in_([kind.value for kind in kinds]), own | reply)
            .order_by(cases.c.received, cases.c.id)
            .limit(limit)
        )

    async def lex_sarah_between(self, since: datetime, until: datetime) -> tuple[Case, ...]:
        """Cases received as lex Sarah, or that became it, oldest first; until is not included."""
        lex_sarah = CaseKind.LEX_SARAH.value
        was_or_is = sa.or_(
            cases.c.kind == lex_sarah,
            cases.c.original_kind == lex_sarah,
            cases.c.facts[Fact.OUTCOME.value].as_string() == Outcome.HANDLED_AS_DEVIATION.value,
        )
        return await self._select(
            sa.select(cases)
            .where(cases.c.received >= since, cases.c.received < until, was_or_is)
            .where(cases.c.erased.is_(None))
            .order_by(cases.c.received, cases.c.id)
        )

    async def search(self, wanted: Wanted, limit: int, before: Case | None = None) -> tuple[Case, ...]:
        """Cases in these units that fit, newest first; access is for the caller to ask about.

        before: the last case of the page before this one.
        """
        query = sa.select(cases).where(cases.c.unit.in_(wanted.units))
        if wanted.kinds:
            query = query.where(cases.c.kind.in_([kind.value for kind in wanted.kinds]))
        if wanted.states:
            query = query.where(cases.c.state.in_([state.value for state in wanted.states]))
        if wanted.since is not None:
            query = query.where(cases.c.received >= wanted.since)
        if wanted.until is not None:
            query = query.where(cases.c.received < wanted.until)
        if before is not None:
            query = query.where(
                sa.tuple_(cases.c.received, cases.c.id) < sa.tuple_(before.received, before.id)
            )
        return await self._select(query.order_by(cases.c.received.desc(), cases.c.id.desc()).limit(limit))

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
            .order_by(cases.c.received, cases.c.id)
        )
        return tuple((case_of(row), Relation(row["relation"])) for row in found.mappings())

    async def _select(self, query: sa.Select[*tuple[object, ...]]) -> tuple[Case, ...]:
        found = await self._connection.execute(query)
        return tuple(case_of(row) for row in found.mappings())

    # --- what people wrote ---

    async def add_text(self, case_id: str, part: str, author: str, at: datetime, text: str) -> None:
        """Seal a text with the case's key and keep it. Raises KeyDestroyed."""
        await self.add_texts(case_id, author, at, {part: text})

    async def add_texts(self, case_id: str, author: str, at: datetime, texts: Mapping[str, str]) -> None:
        """Keep several by their part, in their order, in one statement. Raises KeyDestroyed."""
        key = await self._keys.of(KeyKind.CASE, case_id)
        rows = [text_row(key, case_id, part, author, at, text) for part, text in texts.items()]
        await self._connection.execute(_ADD_TEXT, rows)

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
        statement = insert(self._connection, case_handling).values(handling_row(key, case_id, handling, at))
        await self._connection.execute(
            statement.on_conflict_do_update(
                index_elements=[case_handling.c.case],
                set_={"at": statement.excluded.at, "sealed": statement.excluded.sealed},
            )
        )
        # Beside what is sealed, so that figures can count them; they are from a closed list.
        await self._connection.execute(
            cases.update().where(cases.c.id == case_id), {"causes": causes_text(handling.causes)}
        )

    async def destroy_key(self, case_id: str) -> None:
        """Destroy the case's key, and with it its story in every copy; texts() raises from now on."""
        await self._keys.destroy(KeyKind.CASE, case_id)


def text_row(
    key: DataKey, case_id: str, part: str, author: str, at: datetime, text: str
) -> dict[str, object]:
    """A text sealed, as columns of the table case_texts."""
    text_id = secrets.token_hex(16)
    sealed = key.seal(text, *_text_place(text_id, case_id, part, author, at))
    return {"id": text_id, "case": case_id, "part": part, "author": author, "at": at, "sealed": sealed}


def handling_row(key: DataKey, case_id: str, handling: Handling, at: datetime) -> dict[str, object]:
    """A handling sealed, as columns of the table case_handling."""
    sealed = key.seal(handling_text(handling), *_handling_place(case_id, at))
    return {"case": case_id, "at": at, "sealed": sealed}


def _text_place(text_id: str, case_id: str, part: str, author: str, at: datetime) -> tuple[str, ...]:
    return case_texts.name, text_id, case_id, part, author, _moment(at)


def _handling_place(case_id: str, at: datetime) -> tuple[str, ...]:
    return case_handling.name, case_id, _moment(at)


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat()
