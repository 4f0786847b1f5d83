"""The shelf of the organisation: read whole, replaced whole, numbered by version."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, fields, replace
from datetime import date, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.organisation import Absence, Assignment, Channel, Organisation, Person, Role, Unit
from storage.engine import insert
from storage.errors import UnitsAstray, UnitsInUse
from storage.installation import Installation
from storage.reminders import Reminders
from storage.tables.actions import actions
from storage.tables.cases import cases
from storage.tables.meetings import OF_UNITS
from storage.tables.organisation import absences, assignments, channels, organisation_state, people, units

_OF_FILE = "absences_of_file"
"""The mark that remembers which absences the last import stated: all others were set in chat."""

_REMINDERS = "reminders"
"""The mark with the organisation's own rules of reminding."""

_DIGESTS = "digests"
"""The mark with those who get digests by the organisation's file."""

_AFTER_ALL_OTHERS = 1_000_000
"""The place of someone that no file gave a place."""


_VERSION = sa.select(organisation_state.c.version)


class Organisations:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def version(self) -> int:
        """Counts imports; 0 before the first one."""
        found = await self._connection.execute(_VERSION)
        return int(found.scalar_one())

    async def load(self) -> Organisation:
        """The whole organisation as it is now."""
        while True:
            loaded = await self._load()
            # On PostgreSQL an import may have been committed between two of our queries.
            if await self.version() == loaded.version:
                return loaded

    async def _load(self) -> Organisation:
        found = await self._connection.execute(sa.select(organisation_state))
        state = found.mappings().one()
        return Organisation(
            units=tuple(map(_unit, await self._rows(units, units.c.place))),
            people=tuple(Person(**_own(Person, row)) for row in await self._rows(people, people.c.place)),
            assignments=tuple(map(_assignment, await self._rows(assignments, assignments.c.id))),
            absences=tuple(
                Absence(**_own(Absence, row)) for row in await self._rows(absences, absences.c.id)
            ),
            channels=tuple(
                Channel(**_own(Channel, row)) for row in await self._rows(channels, channels.c.place)
            ),
            name=state["name"],
            version=state["version"],
            reminders=json.loads(await Installation(self._connection).get(_REMINDERS) or "{}"),
            digests=tuple(json.loads(await Installation(self._connection).get(_DIGESTS) or "[]")),
        )

    async def _rows(self, table: sa.Table, order: sa.ColumnElement[Any]) -> Iterable[Mapping[Any, Any]]:
        return (await self._connection.execute(sa.select(table).order_by(order))).mappings().all()

    async def replace(self, organisation: Organisation, day: date = date.min) -> Organisation:
        """Let this be the organisation from now on. It again, with its new version.

        People who are not mentioned become inactive: cases and the audit log still name them.
        An absence that was set in chat and lasts that day or longer stays, unless this organisation
        states absences for the same person.
        Raises UnitsInUse when a unit that cases stand in is left out, UnitsAstray when a unit's
        parent is missing.
        """
        version = await self._count_up(organisation.name)
        kept = await self._set_in_chat(organisation, day)
        await Installation(self._connection).set(_OF_FILE, _as_mark(organisation.absences))
        await self._remind_by(organisation.reminders)
        await Installation(self._connection).set(_DIGESTS, json.dumps(organisation.digests))
        organisation = replace(organisation, absences=(*organisation.absences, *kept))
        for table in (assignments, absences, channels):
            await self._connection.execute(table.delete())
        await self._upsert(units, units.c.key, _parents_first(organisation.units))
        await self._connection.execute(people.update().values(active=False))
        await self._upsert(people, people.c.id, _placed(organisation.people))
        await self._insert(assignments, map(_assignment_columns, organisation.assignments))
        await self._insert(absences, map(asdict, organisation.absences))
        await self._insert(channels, _placed(organisation.channels))
        await self._remove_units_except({unit.key for unit in organisation.units})
        return replace(organisation, version=version)

    async def staff(self, people_now: Iterable[Person], assignments_now: Iterable[Assignment]) -> int:
        """Let these be the people and their roles from now on. The new version.

        Units, channels and absences stay. People who are not mentioned become inactive.
        """
        version = await self._new_version()
        await self._connection.execute(assignments.delete())
        await self._connection.execute(people.update().values(active=False))
        await self._upsert(people, people.c.id, _placed(people_now))
        await self._insert(assignments, map(_assignment_columns, assignments_now))
        return version

    async def _remind_by(self, rules: Mapping[str, Any]) -> None:
        """Other rules of reminding: everything is looked at anew by them."""
        marks = Installation(self._connection)
        if rules != json.loads(await marks.get(_REMINDERS) or "{}"):
            await marks.set(_REMINDERS, json.dumps(rules))
            await Reminders(self._connection).look_at_all()

    async def _set_in_chat(self, coming: Organisation, day: date) -> tuple[Absence, ...]:
        """The absences that an import must not undo, fitted to the people who are to come."""
        here = {person.id for person in coming.people if person.active}
        stated = {absence.person for absence in coming.absences}
        of_file = json.loads(await Installation(self._connection).get(_OF_FILE) or "[]")
        rows = await self._rows(absences, absences.c.id)
        return tuple(
            absence if absence.deputy in here else replace(absence, deputy=None)
            for absence in (Absence(**_own(Absence, row)) for row in rows)
            if absence.last_day >= day
            and absence.person in here - stated
            and _as_columns(absence) not in of_file
        )

    async def add_person(self, person: Person) -> None:
        """Someone whom the organisation's file does not name; nothing happens when they are known."""
        found = await self._connection.execute(
            insert(self._connection, people)
            .values(asdict(person) | {"place": _AFTER_ALL_OTHERS})
            .on_conflict_do_nothing(index_elements=[people.c.id])
            .returning(people.c.id)
        )
        if found.one_or_none() is not None:
            await self._new_version()

    async def add_absence(self, absence: Absence) -> None:
        """Someone will be away; the next transaction sees the deputy in their posts."""
        await self._insert(absences, [asdict(absence)])
        await self._new_version()

    async def end_absence(self, absence: Absence, day: date) -> None:
        """Nothing of this absence is left from that day on."""
        this = [
            column.is_(None) if value is None else column == value
            for column, value in (
                (absences.c.person, absence.person),
                (absences.c.first_day, absence.first_day),
                (absences.c.last_day, absence.last_day),
                (absences.c.deputy, absence.deputy),
            )
        ]
        if absence.first_day >= day:
            await self._connection.execute(absences.delete().where(*this))
        else:
            await self._connection.execute(
                absences.update().where(*this).values(last_day=day - timedelta(days=1))
            )
        await self._new_version()

    async def forget_absences_before(self, day: date) -> int:
        """Those that had ended by then are gone, with what the last import stated of them. How many."""
        found = await self._connection.execute(absences.delete().where(absences.c.last_day < day))
        marks = Installation(self._connection)
        stated = json.loads(await marks.get(_OF_FILE) or "[]")
        kept = [columns for columns in stated if date.fromisoformat(columns[_LAST_DAY]) >= day]
        if kept != stated:
            await marks.set(_OF_FILE, json.dumps(kept))
        if found.rowcount:
            await self._new_version()
        return int(found.rowcount)

    async def _new_version(self) -> int:
        found = await self._connection.execute(
            organisation_state.update()
            .values(version=organisation_state.c.version + 1)
            .returning(organisation_state.c.version)
        )
        return int(found.scalar_one())

    async def _count_up(self, name: str) -> int:
        """The first write: its row lock makes imports wait for each other."""
        found = await self._connection.execute(
            organisation_state.update()
            .values(version=organisation_state.c.version + 1, name=name)
            .returning(organisation_state.c.version)
        )
        return int(found.scalar_one())

    async def _upsert(self, table: sa.Table, key: sa.Column[Any], rows: Iterable[Mapping[str, Any]]) -> None:
        statement = insert(self._connection, table)
        changes = {
            column.name: statement.excluded[column.name] for column in table.columns if column is not key
        }
        if values := list(rows):
            await self._connection.execute(
                statement.on_conflict_do_update(index_elements=[key], set_=changes), values
            )

    async def _insert(self, table: sa.Table, rows: Iterable[Mapping[str, Any]]) -> None:
        if values := list(rows):
            await self._connection.execute(table.insert(), values)

    async def _remove_units_except(self, kept: set[str]) -> None:
        known = set(await self._connection.scalars(sa.select(units.c.key)))
        gone = sorted(known - kept)
        in_use = await self._connection.scalars(
            sa.union(
                sa.select(cases.c.unit).where(cases.c.unit.in_(gone)),
                sa.select(actions.c.unit).where(actions.c.unit.in_(gone)),
                *(sa.select(table.c.unit).where(table.c.unit.in_(gone)) for table in OF_UNITS),
            )
        )
        if keys := tuple(sorted(in_use)):
            raise UnitsInUse(keys)
        await self._connection.execute(units.delete().where(units.c.key.in_(gone)))


def _own(kind: type[Any], row: Mapping[Any, Any]) -> dict[str, Any]:
    return {column.name: row[column.name] for column in fields(kind)}


def _unit(row: Mapping[Any, Any]) -> Unit:
    return Unit(**(_own(Unit, row) | {"aliases": tuple(row["aliases"])}))


def _assignment(row: Mapping[Any, Any]) -> Assignment:
    return Assignment(**(_own(Assignment, row) | {"role": Role(row["role"])}))


def _assignment_columns(assignment: Assignment) -> dict[str, Any]:
    return asdict(assignment) | {"role": assignment.role.value}


def _as_mark(stated: Iterable[Absence]) -> str:
    return json.dumps([_as_columns(absence) for absence in stated])


_LAST_DAY = 2
"""The place of it among the columns below."""


def _as_columns(absence: Absence) -> list[str | None]:
    return [absence.person, absence.first_day.isoformat(), absence.last_day.isoformat(), absence.deputy]


def _placed(things: Iterable[Any]) -> Iterator[dict[str, Any]]:
    return (asdict(thing) | {"place": place} for place, thing in enumerate(things))


def _parents_first(tree: tuple[Unit, ...]) -> Iterator[dict[str, Any]]:
    """The units' columns, each after its parent. Raises UnitsAstray."""
    waiting = list(_placed(tree))
    settled: set[str | None] = {None}
    while waiting:
        ready = [columns for columns in waiting if columns["parent"] in settled]
        if not ready:
            raise UnitsAstray(tuple(columns["key"] for columns in waiting))
        yield from ready
        settled |= {columns["key"] for columns in ready}
        waiting = [columns for columns in waiting if columns["key"] not in settled]
