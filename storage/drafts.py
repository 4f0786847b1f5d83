"""The shelf of drafts. All of a draft but owner, state and dates is one sealed blob."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.drafts import Answers, Draft, DraftState
from storage.data_keys import KEY_COLUMNS, DataKeys, KeyKind, key_of
from storage.encryption import DataKey
from storage.engine import Inserting
from storage.errors import AlreadyOpen, Stale
from storage.tables.cases import DRAFT_OPEN, drafts
from storage.tables.protection import data_keys

_WITH_KEYS = (
    sa.select(drafts, *KEY_COLUMNS)
    .join(data_keys, key_of(KeyKind.DRAFT, drafts.c.id))
    .order_by(drafts.c.touched.desc(), drafts.c.id)
)
_GET = _WITH_KEYS.where(drafts.c.id == sa.bindparam("of"))
_OPEN_OF = _WITH_KEYS.where(drafts.c.person == sa.bindparam("of"), DRAFT_OPEN)
_ADD = Inserting(drafts, lambda new: new.on_conflict_do_nothing().returning(drafts.c.id))
_SAVE = drafts.update().where(drafts.c.id == sa.bindparam("of"), drafts.c.version == sa.bindparam("before"))
_REMOVE = drafts.delete().where(drafts.c.id == sa.bindparam("of"))


class Drafts:
    def __init__(self, connection: AsyncConnection, keys: DataKeys) -> None:
        self._connection = connection
        self._keys = keys

    async def get(self, draft_id: str) -> Draft | None:
        """The draft. Raises WrongKey, KeyMissing."""
        return next(iter(await self._found(_GET, draft_id)), None)

    async def open_of(self, person: str) -> Draft | None:
        """The one being talked about."""
        return next(iter(await self._found(_OPEN_OF, person)), None)

    async def aside_of(self, person: str) -> tuple[Draft, ...]:
        """Those put aside, the latest touched first."""
        return await self._where(drafts.c.person == person, drafts.c.state == DraftState.ASIDE.value)

    async def plans_of(self, person: str) -> tuple[Draft, ...]:
        """The actions being entered, the latest touched first."""
        return await self._where(drafts.c.person == person, drafts.c.state == DraftState.PLAN.value)

    async def asked_of(self, person: str) -> tuple[Draft, ...]:
        """What a short answer may be about: the actions being entered and the question asked back of
        words, the latest touched first."""
        asking = (DraftState.PLAN.value, DraftState.QUESTION.value)
        return await self._where(drafts.c.person == person, drafts.c.state.in_(asking))

    async def series_of(self, person: str) -> tuple[Draft, ...]:
        """The APT that are being set up, the latest touched first."""
        return await self._where(drafts.c.person == person, drafts.c.state == DraftState.SERIES.value)

    async def absences_of(self, person: str) -> tuple[Draft, ...]:
        """The absences for which nobody takes over yet, the latest touched first."""
        return await self._where(drafts.c.person == person, drafts.c.state == DraftState.ABSENCE.value)

    async def count_of(self, person: str) -> int:
        """How many drafts the person has, open or aside."""
        counted = sa.select(sa.func.count()).select_from(drafts).where(drafts.c.person == person)
        return (await self._connection.execute(counted)).scalar_one()

    async def add(self, draft: Draft) -> None:
        """Keep a new draft. Raises AlreadyOpen when it is open and the person has another open."""
        added = await self._connection.execute(
            _ADD.on(self._connection),
            {**_columns(draft), "sealed": await self._sealed(draft, new=True)},
        )
        if added.one_or_none() is None:
            raise AlreadyOpen(draft.person)

    async def save(self, draft: Draft) -> None:
        """Keep the changed draft. Raises Stale unless it is one version on from what is stored."""
        try:
            changed = await self._connection.execute(
                _SAVE,
                {
                    **_columns(draft),
                    "sealed": await self._sealed(draft),
                    "of": draft.id,
                    "before": draft.version - 1,
                },
            )
        except sa.exc.IntegrityError:
            raise AlreadyOpen(draft.person) from None
        if changed.rowcount == 0:
            raise Stale("draft", draft.id)

    async def remove(self, draft_id: str) -> None:
        """The draft and its key are gone."""
        await self._connection.execute(_REMOVE, {"of": draft_id})
        await self._keys.forget(KeyKind.DRAFT, draft_id)

    async def untouched_since(self, at: datetime, limit: int, after_id: str | None = None) -> tuple[str, ...]:
        """Ids of drafts last touched at that moment or earlier, in order of id from after_id on."""
        found = await self._connection.scalars(
            sa.select(drafts.c.id)
            .where(drafts.c.touched <= at, drafts.c.id > (after_id or ""))
            .order_by(drafts.c.id)
            .limit(limit)
        )
        return tuple(found)

    async def longest_untouched(self) -> datetime | None:
        """When the draft that has lain longest was last touched."""
        found: datetime | None = await self._connection.scalar(sa.select(sa.func.min(drafts.c.touched)))
        return found

    async def _where(self, *conditions: sa.ColumnElement[bool]) -> tuple[Draft, ...]:
        return await self._found(_WITH_KEYS.where(*conditions))

    async def _found(self, query: sa.Select[Any], of: str | None = None) -> tuple[Draft, ...]:
        """of: whose or which, where the query leaves that open."""
        found = await self._connection.execute(query, {} if of is None else {"of": of})
        return tuple(self._draft(row) for row in found.mappings())

    def _draft(self, row: Mapping[Any, Any]) -> Draft:
        key = self._keys.unwrapped(KeyKind.DRAFT, row["id"], row)
        return _draft(row, key.open(row["sealed"], *_place(row["id"], row["person"], row["version"])))

    async def _sealed(self, draft: Draft, new: bool = False) -> bytes:
        key: DataKey = await (self._keys.create if new else self._keys.of)(KeyKind.DRAFT, draft.id)
        return key.seal(_content(draft), *_place(draft.id, draft.person, draft.version))


def _place(draft_id: str, person: str, version: int) -> tuple[str, ...]:
    """The version is bound too: an earlier moment put back does not open."""
    return drafts.name, draft_id, person, str(version)


def _columns(draft: Draft) -> dict[str, Any]:
    return {
        "id": draft.id,
        "person": draft.person,
        "state": draft.state.value,
        "version": draft.version,
        "created": draft.created,
        "touched": draft.touched,
    }


def _content(draft: Draft) -> str:
    return json.dumps(
        {
            "now": asdict(draft.now),
            "past": [asdict(answers) for answers in draft.past],
            "replaced": dict(draft.replaced),
        }
    )


def _draft(row: Mapping[Any, Any], content: str) -> Draft:
    facts = json.loads(content)
    return Draft(
        id=row["id"],
        person=row["person"],
        created=row["created"],
        touched=row["touched"],
        state=DraftState(row["state"]),
        version=row["version"],
        now=_answers(facts["now"]),
        past=tuple(_answers(answers) for answers in facts["past"]),
        replaced=facts["replaced"],
    )


def _answers(facts: Mapping[str, Any]) -> Answers:
    return Answers(values=facts["values"], asking=facts["asking"], offered=tuple(facts["offered"]))
