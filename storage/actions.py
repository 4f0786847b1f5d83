"""The shelf of actions: facts in columns, words in the clear unless they stem from a guarded case.

Titles and reasons of a guarded case's actions are sealed with the case's own key, so that they go
when the case's story goes.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.ext.compiler import compiles

from domain.actions import PREFIX, TO_DO, Action, ActionKind, ActionState, Effect
from domain.cases import Case
from domain.reminding import ACTION, first_told
from storage.action_rows import action_of, facts_row, sealed_text, words_of
from storage.counters import next_serials
from storage.data_keys import DataKeys, KeyKind
from storage.encryption import KeyDestroyed
from storage.reminders import look_at_once, look_no_more
from storage.tables.actions import ACTION_DONE, ACTION_UNFINISHED, actions
from storage.versions import Versioned

_ACTIONS = Versioned(actions, "action")


@dataclass(frozen=True, slots=True)
class ActionCounts:
    """The actions of one unit as figures on a day. overdue: of those to be done.

    decided_since, done_since: in the period asked for; effects: answers in it.
    """

    unit: str
    requirements: int
    recommendations: int
    overdue_requirements: int
    overdue_recommendations: int
    awaiting_answer: int


@dataclass(frozen=True, slots=True)
class Outcomes:
    """What became of actions decided in a period: how many, how many done, and whether they helped."""

    decided: int
    done: int
    dropped: int
    effects: Mapping[Effect, int]


class Actions:
    def __init__(self, connection: AsyncConnection, keys: DataKeys) -> None:
        self._connection = connection
        self._keys = keys

    # --- the action itself ---

    async def next_number(self, year: int) -> int:
        """The next serial of the year, from 1; gapless, as case numbers are. Take it late."""
        return (await next_serials(self._connection, PREFIX, year)).start

    async def add(self, action: Action) -> None:
        """Keep a new action; it is looked at by the next tick. Its unit and case must be known.

        Raises Stale when there is one with that id already, KeyDestroyed when its guarded case is gone.
        """
        await _ACTIONS.add(self._connection, await self._row(action))
        await look_at_once(self._connection, ACTION, action.id, first_told(action.created))

    async def save(self, action: Action, at: datetime) -> None:
        """Keep the changed action. at: when it changed.

        Raises Stale unless it is one version on from what is stored, ValueError when its words were
        not opened (unopened).
        """
        await _ACTIONS.save(self._connection, await self._row(action))
        if action.is_unfinished:
            await look_at_once(self._connection, ACTION, action.id, first_told(at))
        else:
            await look_no_more(self._connection, ACTION, action.id)

    async def _row(self, action: Action) -> dict[str, Any]:
        if not action.title:
            raise ValueError("an action without its title is not kept")
        row = facts_row(action)
        if not action.guarded:
            return row | {"title": action.title, "words": words_of(action), "sealed": None}
        if action.case is None:
            raise ValueError("only an action of a case can be guarded")
        key = await self._keys.of(KeyKind.CASE, action.case)
        sealed = key.seal(sealed_text(action), *_place(action.id, action.case))
        return row | {"title": None, "words": None, "sealed": sealed}

    async def get(self, action_id: str) -> Action | None:
        return next(iter(await self._select(sa.select(actions).where(actions.c.id == action_id))), None)

    async def by_number(self, number: str) -> Action | None:
        return next(iter(await self._select(sa.select(actions).where(actions.c.number == number))), None)

    async def unopened(self, ids: Collection[str]) -> Mapping[str, Action]:
        """Actions by id, guarded ones without title and reasons: for looking at dates, not at words."""
        found = await self._connection.execute(sa.select(actions).where(actions.c.id.in_(ids)))
        return {row["id"]: action_of(row) for row in found.mappings()}

    async def guard(self, case: Case) -> None:
        """Seal what was written about the actions of a case that has become guarded."""
        found = await self._connection.execute(
            sa.select(actions).where(actions.c.case == case.id, actions.c.guarded.is_(False))
        )
        for row in found.mappings().all():
            action = action_of(row)
            key = await self._keys.of(KeyKind.CASE, case.id)
            sealed = key.seal(sealed_text(action), *_place(action.id, case.id))
            await self._connection.execute(
                actions.update()
                .where(actions.c.id == action.id)
                .values(
                    guarded=True,
                    excluded=sorted(case.excluded),
                    title=None,
                    words=None,
                    sealed=sealed,
                    version=actions.c.version + 1,
                )
            )

    # --- lists, the earliest due first ---

    async def of_case(self, case_id: str) -> tuple[Action, ...]:
        """Every action of the case, in the order they were entered."""
        return await self._select(
            sa.select(actions).where(actions.c.case == case_id).order_by(actions.c.created, actions.c.id)
        )

    async def to_do(
        self, owner_keys: Collection[str], limit: int, after: Action | None = None
    ) -> tuple[Action, ...]:
        """What these owners have to do (domain.action_access.owners_keys gives a person's).

        after: the last action of the page before this one.
        """
        return await self._select(_page(actions.c.owner.in_(owner_keys), limit, after).where(_IS_TO_DO))

    async def unfinished_of(self, owner_keys: Collection[str], limit: int) -> tuple[Action, ...]:
        """The same with those that are done and await their answer: what is handed over."""
        return await self._select(_page(actions.c.owner.in_(owner_keys), limit, None))

    async def unfinished_in(
        self, unit_keys: Collection[str], limit: int, after: Action | None = None
    ) -> tuple[Action, ...]:
        """What is to be done, or awaits its answer, in exactly these units."""
        return await self._select(_page(actions.c.unit.in_(unit_keys), limit, after))

    async def to_answer(self, unit_keys: Collection[str], until: date, limit: int) -> tuple[Action, ...]:
        """Done in these units, and by that day it is to be answered whether it helped."""
        return await self._select(
            sa.select(actions)
            .where(ACTION_DONE, actions.c.unit.in_(unit_keys), actions.c.follow_up_due <= until)
            .order_by(actions.c.follow_up_due, actions.c.number)
            .limit(limit)
        )

    async def owners(self) -> Mapping[str, int]:
        """Every owner key with anything unfinished, and how much: who must hand over before leaving."""
        found = await self._connection.execute(
            sa.select(actions.c.owner, sa.func.count())
            .where(ACTION_UNFINISHED)
            .group_by(actions.c.owner)
            .order_by(actions.c.owner)
        )
        return {owner: count for owner, count in found}  # noqa: C416 (rows are not pairs to mypy)

    # --- figures ---

    async def counts(
        self, unit_keys: Collection[str], today: date, then: datetime | None = None
    ) -> tuple[ActionCounts, ...]:
        """For each of these units that has anything unfinished, in the order of their keys.

        then: as it was at that moment, which the day ends at; without it, as it is now.
        """
        todo, answered = (_IS_TO_DO, _IS_DONE) if then is None else (_was_to_do(then), _was_done(then))
        which = ACTION_UNFINISHED if then is None else sa.or_(todo, answered)
        required = actions.c.kind == ActionKind.REQUIREMENT.value
        advised = actions.c.kind == ActionKind.RECOMMENDATION.value
        found = await self._connection.execute(
            sa.select(
                actions.c.unit,
                _how_many(todo & required),
                _how_many(todo & advised),
                _how_many(todo & required & (actions.c.first_due < today)),
                _how_many(todo & advised & (actions.c.due < today)),
                _how_many(answered),
            )
            .where(which, actions.c.unit.in_(unit_keys))
            .group_by(actions.c.unit)
            .order_by(actions.c.unit)
        )
        return tuple(ActionCounts(*row) for row in found)

    async def overdue_by_owner(
        self, unit_keys: Collection[str], today: date, then: datetime | None = None
    ) -> Mapping[str, int]:
        """What counts() says is overdue, by whose it is (domain.actions.owner_key)."""
        todo = _IS_TO_DO if then is None else _was_to_do(then)
        required = actions.c.kind == ActionKind.REQUIREMENT.value
        late = sa.case((required, actions.c.first_due), else_=actions.c.due) < today
        found = await self._connection.execute(
            sa.select(actions.c.owner, sa.func.count().label("late"))
            .where(todo, late, actions.c.unit.in_(unit_keys))
            .group_by(actions.c.owner)
            .order_by(actions.c.owner)
        )
        return {row.owner: row.late for row in found}

    async def outcomes(self, unit_keys: Collection[str], since: datetime, until: datetime) -> Outcomes:
        """What became of the actions decided in these units in the period (until not included)."""
        dropped = actions.c.state == ActionState.DROPPED.value
        found = await self._connection.execute(
            sa.select(
                sa.func.count(),
                _how_many(actions.c.done < until),
                _how_many(dropped),
                *(_how_many(actions.c.effect == effect.value) for effect in Effect),
            ).where(actions.c.unit.in_(unit_keys), actions.c.decided >= since, actions.c.decided < until)
        )
        decided, done, given_up, *effects = found.one()
        return Outcomes(decided, done, given_up, dict(zip(Effect, effects, strict=True)))

    # --- opening ---

    async def _select(self, query: sa.Select[*tuple[Any, ...]]) -> tuple[Action, ...]:
        found = await self._connection.execute(query)
        return tuple([await self._opened(row) for row in found.mappings().all()])

    async def _opened(self, row: Mapping[Any, Any]) -> Action:
        """With its words; those of a case whose story is destroyed are gone with it."""
        if row["sealed"] is None:
            return action_of(row)
        try:
            key = await self._keys.of(KeyKind.CASE, row["case"])
        except KeyDestroyed:
            return action_of(row)
        return action_of(row, key.open(row["sealed"], *_place(row["id"], row["case"])))


_IS_TO_DO = actions.c.state.in_([state.value for state in sorted(TO_DO)])
_IS_DONE = actions.c.state == ActionState.DONE.value


def _was_to_do(then: datetime) -> sa.ColumnElement[bool]:
    """Entered by then, and neither done nor dropped."""
    return sa.and_(
        actions.c.created < then,
        sa.or_(actions.c.done.is_(None), actions.c.done >= then),
        sa.or_(actions.c.state != ActionState.DROPPED.value, _last_step_from(then)),
    )


def _was_done(then: datetime) -> sa.ColumnElement[bool]:
    """Done by then, and not answered whether it helped: answering is the last that is done to an action."""
    return sa.and_(
        actions.c.done < then,
        sa.or_(_IS_DONE, sa.and_(actions.c.effect.is_not(None), _last_step_from(then))),
    )


class LastStep(sa.sql.functions.GenericFunction[str]):
    """The moment of the last line of a log, as it is written there: in UTC, so that text sorts as time."""

    type = sa.String()
    inherit_cache = True
    name = "last_step"


@compiles(LastStep, "postgresql")
def _on_postgresql(element: Any, compiler: Any, **options: Any) -> str:
    return f"({compiler.process(element.clauses, **options)} -> -1 ->> 2)"


@compiles(LastStep, "sqlite")
def _on_sqlite(element: Any, compiler: Any, **options: Any) -> str:
    return f"json_extract({compiler.process(element.clauses, **options)}, '$[#-1][2]')"


def _last_step_from(then: datetime) -> sa.ColumnElement[bool]:
    return LastStep(actions.c.log) >= then.astimezone(UTC).isoformat()


def _page(which: sa.ColumnElement[bool], limit: int, after: Action | None) -> sa.Select[*tuple[Any, ...]]:
    query = sa.select(actions).where(ACTION_UNFINISHED, which)
    if after is not None:
        query = query.where(sa.tuple_(actions.c.due, actions.c.id) > sa.tuple_(after.due, after.id))
    return query.order_by(actions.c.due, actions.c.id).limit(limit)


def _how_many(condition: sa.ColumnElement[bool]) -> sa.ColumnElement[int]:
    return sa.func.coalesce(sa.func.sum(sa.case((condition, 1), else_=0)), 0)


def _place(action_id: str, case_id: str) -> tuple[str, ...]:
    return actions.name, action_id, case_id
