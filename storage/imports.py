"""The shelf of what was brought in from elsewhere: which row became which case, and many at once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.cases import Case, Handling, Precision
from domain.deadlines import local_day
from domain.reminding import CASE
from storage.case_rows import causes_text, row_of
from storage.cases import handling_row, text_row
from storage.data_keys import KEY_COLUMNS, DataKeys, KeyKind
from storage.encryption import KeyDestroyed
from storage.engine import insert
from storage.reminders import look_no_more
from storage.tables.cases import case_handling, case_texts, cases, imported_cases
from storage.tables.figures import imported_years
from storage.tables.protection import data_keys

_AT_ONCE = 500
_Each = TypeVar("_Each")


@dataclass(frozen=True, slots=True)
class Origin:
    """source: the system; external: the case's own id there."""

    source: str
    external: str


@dataclass(frozen=True, slots=True)
class Imported:
    """A case to keep. story: identifiers are taken out already. digest: of what its row said.

    at: when it came to be what it is, for figures of earlier moments.
    """

    origin: Origin
    case: Case
    story: str
    handling: Handling | None
    digest: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Known:
    """A row that was brought in before. version: of the case then; version_now: of the case today.

    digest None: the case's key is destroyed, and with it what the row said.
    """

    case: str
    version: int
    version_now: int
    changed: datetime
    digest: str | None


class Imports:
    def __init__(self, connection: AsyncConnection, keys: DataKeys) -> None:
        self._connection = connection
        self._keys = keys

    async def known(self, source: str, externals: Sequence[str]) -> Mapping[str, Known]:
        """Those that were brought in before, by their id there."""
        found: dict[str, Known] = {}
        for some in _in_parts(externals):
            rows = await self._connection.execute(
                sa.select(
                    imported_cases,
                    cases.c.version.label("version_now"),
                    sa.func.coalesce(cases.c.changed, cases.c.received).label("changed"),
                    *KEY_COLUMNS,
                )
                .join(cases, cases.c.id == imported_cases.c.case)
                .join(
                    data_keys,
                    (data_keys.c.owner == cases.c.id) & (data_keys.c.kind == KeyKind.CASE.value),
                )
                .where(imported_cases.c.source == source, imported_cases.c.external.in_(some))
            )
            for row in rows.mappings():
                found[row["external"]] = Known(
                    row["case"], row["version"], row["version_now"], row["changed"], self._digest(row)
                )
        return found

    def _digest(self, row: sa.RowMapping) -> str | None:
        try:
            key = self._keys.unwrapped(KeyKind.CASE, row["case"], row)
        except KeyDestroyed:
            return None
        return key.open(row["sealed"], *_place(Origin(row["source"], row["external"])))

    async def add(self, some: Sequence[Imported]) -> None:
        """Keep them all, each with a key of its own. They remind nobody until someone works on them."""
        if not some:
            return
        keys = await self._keys.create_many(KeyKind.CASE, [each.case.id for each in some])
        pairs = list(zip(some, keys, strict=True))
        rows = [
            row_of(each.case)
            | {"changed": each.at, "causes": causes_text(each.handling.causes if each.handling else ())}
            for each in some
        ]
        await self._connection.execute(cases.insert(), rows)
        origins = [
            _origin_columns(each) | {"sealed": key.seal(each.digest, *_place(each.origin))}
            for each, key in pairs
        ]
        await self._connection.execute(imported_cases.insert(), origins)
        texts = [
            text_row(key, each.case.id, "story", each.case.reporter, each.at, each.story)
            for each, key in pairs
            if each.story
        ]
        if texts:
            await self._connection.execute(case_texts.insert(), texts)
        await self._note_years(some)
        handled = [
            handling_row(key, each.case.id, each.handling, each.at)
            for each, key in pairs
            if each.handling is not None
        ]
        if handled:
            await self._connection.execute(case_handling.insert(), handled)

    async def remember(self, each: Imported) -> None:
        """What the row says now and which version it is, after the case itself has been saved."""
        key = await self._keys.of(KeyKind.CASE, each.case.id)
        statement = insert(self._connection, imported_cases).values(
            _origin_columns(each) | {"sealed": key.seal(each.digest, *_place(each.origin))}
        )
        await self._connection.execute(
            statement.on_conflict_do_update(
                index_elements=[imported_cases.c.source, imported_cases.c.external],
                set_={"version": statement.excluded.version, "sealed": statement.excluded.sealed},
            )
        )
        await self._note_years([each])
        await look_no_more(self._connection, CASE, each.case.id)

    async def _note_years(self, some: Sequence[Imported]) -> None:
        """Of the years that they are of something is known from now on, none of a kind too."""
        known = [each.case for each in some if each.case.received_precision is not Precision.UNKNOWN]
        if years := sorted({local_day(case.received).year for case in known}):
            statement = insert(self._connection, imported_years).on_conflict_do_nothing()
            await self._connection.execute(statement, [{"year": year} for year in years])


def _origin_columns(each: Imported) -> dict[str, object]:
    return {
        "source": each.origin.source,
        "external": each.origin.external,
        "case": each.case.id,
        "version": each.case.version,
    }


def _place(origin: Origin) -> tuple[str, ...]:
    return imported_cases.name, origin.source, origin.external


def _in_parts(whole: Sequence[_Each]) -> Iterator[Sequence[_Each]]:
    return (whole[at : at + _AT_ONCE] for at in range(0, len(whole), _AT_ONCE))
