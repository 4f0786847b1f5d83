"""The shelf of retention: what may go by the plan, who approved it, and how it goes.

Destroying a case destroys its key, deletes what was sealed with it and takes everyone's name out
of its row. What figures count by stays as it was: kind, unit, category, dates, closed-list answers.
"""

import asyncio
import json
import sqlite3
import time
from collections.abc import Collection, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from domain.cases import State
from domain.deadlines import local_day
from domain.kinds import CaseKind
from domain.organisation import Role
from domain.periods import beginning_of
from domain.reminding import CASE
from domain.retention import Approval, Listed, Plan, Progress, Proposal, digest_of, years_before
from storage.data_keys import KeyKind
from storage.engine import address, insert, sqlite_file
from storage.installation import Installation
from storage.tables.actions import ACTION_UNFINISHED, actions
from storage.tables.cases import CASE_CLOSED, case_handling, case_links, case_texts, cases
from storage.tables.conversation import sent_cards
from storage.tables.organisation import people
from storage.tables.protection import data_keys
from storage.tables.reminding import daily_lines, reminders
from storage.tables.retention import legal_holds, retention_approvals, retention_cases, retention_proposals

NOBODY = "erased"
"""Stands in a destroyed case's row where the reporter stood: someone who is nobody and never was."""

PREFIX = "GF"
_PLAN = "retention_plan"
_LISTED, _DESTROYED, _HELD = "listed", "destroyed", "held"
_OPEN = (Progress.PROPOSED.value, Progress.APPROVED.value)
_SCRUBBED = ("data_keys", "case_texts", "case_handling", "cases", "actions", "sent_cards")
_CHECKPOINT_TRIES, _CHECKPOINT_PAUSE = 20, 0.25  # seconds


@dataclass(frozen=True, slots=True)
class Hold:
    """A case that must not go. reference: the number of the decision; person: who decided it."""

    case: str
    number: str
    person: str
    at: datetime
    reference: str


class CannotScrub(Exception):
    """What was deleted still lies in the database's files: somebody is reading. Try again."""


class Retention:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    # --- the plan ---

    async def plan(self) -> Plan:
        """The terms in force: the organisation's own where it has decided, else the suggested ones."""
        kept = await Installation(self._connection).get(_PLAN)
        if kept is None:
            return Plan()
        stated = json.loads(kept)
        return Plan.stated(stated["years"], stated["decision"])

    async def set_plan(self, plan: Plan) -> None:
        stated = {"years": plan.own, "decision": plan.decision}
        await Installation(self._connection).set(_PLAN, json.dumps(stated))

    # --- legal holds ---

    async def hold(self, case_id: str, person: str, at: datetime, reference: str) -> bool:
        """The case must not go. False when it is held already."""
        statement = insert(self._connection, legal_holds).values(
            case=case_id, person=person, at=at, reference=reference
        )
        found = await self._connection.execute(
            statement.on_conflict_do_nothing(index_elements=[legal_holds.c.case]).returning(
                legal_holds.c.case
            )
        )
        return found.one_or_none() is not None

    async def release(self, case_id: str) -> bool:
        """The case goes by the plan again. False when it was not held."""
        found = await self._connection.execute(legal_holds.delete().where(legal_holds.c.case == case_id))
        return bool(found.rowcount)

    async def holds(self) -> tuple[Hold, ...]:
        """Every case that is held, by its number."""
        rows = await self._connection.execute(
            sa.select(legal_holds, cases.c.number).join(cases).order_by(cases.c.number)
        )
        return tuple(
            Hold(row["case"], row["number"], row["person"], row["at"], row["reference"])
            for row in rows.mappings()
        )

    # --- a proposal ---

    async def ripe(self, plan: Plan, units: Collection[str], today: date) -> tuple[Listed, ...]:
        """The closed cases in these units whose term has run out, counted from their last entry."""
        longest_ago = {kind: plan.years(kind) for kind in CaseKind}
        past_term = sa.or_(
            *(
                sa.and_(cases.c.kind == kind.value, cases.c.closed < beginning_of(years_before(today, years)))
                for kind, years in longest_ago.items()
                if years is not None
            )
        )
        last_text = (
            sa.select(sa.func.max(case_texts.c.at, type_=case_texts.c.at.type))
            .where(case_texts.c.case == cases.c.id)
            .scalar_subquery()
        )
        rows = await self._connection.execute(
            sa.select(cases, last_text.label("last_text")).where(
                CASE_CLOSED,
                cases.c.unit.in_(units),
                past_term,
                cases.c.state == State.CLOSED.value,
                *_MAY_GO,
                ~sa.exists().where(retention_cases.c.case == cases.c.id, _is_in_an_open_list()),
            )
        )
        found = (_listed(row, plan, today) for row in rows.mappings())
        return tuple(sorted((each for each in found if each), key=lambda each: each.number))

    async def propose(self, number: str, listed: Sequence[Listed], decision: str, now: datetime) -> Proposal:
        """Keep the list, to be approved. number: its own, from next_number(PREFIX, year)."""
        proposal = Proposal(number, now, digest_of(listed), decision, Progress.PROPOSED)
        await self._connection.execute(
            retention_proposals.insert(),
            {
                "id": proposal.id,
                "created": now,
                "digest": proposal.digest,
                "decision": decision,
                "progress": proposal.progress.value,
            },
        )
        rows = [_row_of(proposal.id, each) for each in listed]
        await self._connection.execute(retention_cases.insert(), rows)
        return proposal

    async def get(self, proposal_id: str) -> Proposal | None:
        found = await self._connection.execute(
            sa.select(retention_proposals).where(retention_proposals.c.id == proposal_id)
        )
        row = found.mappings().one_or_none()
        return None if row is None else await self._proposal(row)

    async def open(self) -> Proposal | None:
        """The one that waits to be approved or carried out."""
        found = await self._connection.execute(
            sa.select(retention_proposals)
            .where(retention_proposals.c.progress.in_(_OPEN))
            .order_by(retention_proposals.c.created.desc())
            .limit(1)
        )
        row = found.mappings().one_or_none()
        return None if row is None else await self._proposal(row)

    async def _proposal(self, row: Mapping[Any, Any]) -> Proposal:
        given = await self._connection.execute(
            sa.select(retention_approvals)
            .where(retention_approvals.c.proposal == row["id"])
            .order_by(retention_approvals.c.at, retention_approvals.c.person)
        )
        return Proposal(
            row["id"],
            row["created"],
            row["digest"],
            row["decision"],
            Progress(row["progress"]),
            tuple(Approval(a["person"], Role(a["role"]), a["at"], a["how"]) for a in given.mappings()),
            row["carried_out"],
        )

    async def listed(self, proposal_id: str, became: str | None = None) -> tuple[Listed, ...]:
        """The list, by number. became: only those that have come to this."""
        query = sa.select(retention_cases).where(retention_cases.c.proposal == proposal_id)
        if became is not None:
            query = query.where(retention_cases.c.became == became)
        rows = await self._connection.execute(query.order_by(retention_cases.c.number))
        return tuple(
            Listed(r["case"], r["number"], CaseKind(r["kind"]), r["received"], r["closed"], r["years"])
            for r in rows.mappings()
        )

    async def approve(self, proposal_id: str, approval: Approval, progress: Progress) -> None:
        """Someone has said yes. Raises IntegrityError when they had already."""
        await self._connection.execute(
            retention_approvals.insert(),
            {
                "proposal": proposal_id,
                "person": approval.person,
                "role": approval.role.value,
                "at": approval.at,
                "how": approval.how,
            },
        )
        await self._set(proposal_id, progress=progress.value)

    async def reject(self, proposal_id: str) -> None:
        await self._set(proposal_id, progress=Progress.REJECTED.value)

    async def _set(self, proposal_id: str, **values: Any) -> None:
        await self._connection.execute(
            retention_proposals.update().where(retention_proposals.c.id == proposal_id).values(**values)
        )

    # --- carrying it out ---

    async def destroy_some(self, proposal_id: str, day: date, limit: int) -> int:
        """Destroy at most so many of the list's cases, and leave alone what must stay. How many were seen."""
        some = await self._connection.execute(
            sa.select(retention_cases.c.case, retention_cases.c.closed)
            .where(retention_cases.c.proposal == proposal_id, retention_cases.c.became == _LISTED)
            .order_by(retention_cases.c.case)
            .limit(limit)
        )
        listed = {case: closed for case, closed in some}  # noqa: C416 (rows are not pairs to mypy)
        going = await self._still_to_go(listed)
        if going:
            await self._erase(going, day)
        for became, which in ((_DESTROYED, going), (_HELD, sorted(listed.keys() - set(going)))):
            await self._connection.execute(
                retention_cases.update()
                .where(retention_cases.c.proposal == proposal_id, retention_cases.c.case.in_(which))
                .values(became=became)
            )
        return len(listed)

    async def _still_to_go(self, listed: Mapping[str, date]) -> list[str]:
        """Those that are as they were when the list was made: closed then and not opened since."""
        rows = await self._connection.execute(
            sa.select(cases.c.id, cases.c.closed)
            .where(cases.c.id.in_(listed), cases.c.state == State.CLOSED.value, *_MAY_GO)
            .order_by(cases.c.id)
            .with_for_update()
        )
        return [case for case, closed in rows if closed is not None and local_day(closed) == listed[case]]

    async def _erase(self, ids: Sequence[str], day: date) -> None:
        """Everything but what figures count by."""
        run = self._connection.execute
        await self._someone_who_is_nobody()
        await run(
            data_keys.update()
            .where(data_keys.c.kind == KeyKind.CASE.value, data_keys.c.owner.in_(ids))
            .values(ring_key=None, wrapped=None)
        )
        for table in (case_texts, case_handling):
            await run(table.delete().where(table.c.case.in_(ids)))
        await run(case_links.delete().where(case_links.c.case.in_(ids) | case_links.c.other.in_(ids)))
        await run(
            cases.update()
            .where(cases.c.id.in_(ids))
            .values(reporter=NOBODY, responsible=None, handed_to=None, excluded=[], erased=day)
        )
        await run(
            actions.update()
            .where(actions.c.case.in_(ids))
            .values(
                title=None,
                words=None,
                sealed=None,
                log=[],
                excluded=[],
                created_by=NOBODY,
                decided_by=None,
                done_by=None,
                owner=sa.case((actions.c.owner.like("person:%"), f"person:{NOBODY}"), else_=actions.c.owner),
            )
        )
        slots = [slot for case in ids for slot in (f"case:{case}", f"report:{case}")]
        await run(sent_cards.delete().where(sent_cards.c.slot.in_(slots)))
        await run(reminders.delete().where(reminders.c.what == CASE, reminders.c.subject.in_(ids)))
        await run(daily_lines.delete().where(daily_lines.c.what == CASE, daily_lines.c.subject.in_(ids)))

    async def _someone_who_is_nobody(self) -> None:
        await self._connection.execute(
            insert(self._connection, people)
            .values(
                id=NOBODY, name="", email=None, locale="sv", shared_account=False, active=False, place=_LAST
            )
            .on_conflict_do_nothing(index_elements=[people.c.id])
        )

    async def carried_out(self, proposal_id: str, at: datetime, certificate: str) -> None:
        await self._set(
            proposal_id, progress=Progress.CARRIED_OUT.value, carried_out=at, certificate=certificate
        )

    async def certificate(self, proposal_id: str) -> str | None:
        """As it was given, to the letter; None before it is carried out."""
        found: str | None = await self._connection.scalar(
            sa.select(retention_proposals.c.certificate).where(retention_proposals.c.id == proposal_id)
        )
        return found

    async def destroyed(self, proposal_id: str) -> tuple[Listed, ...]:
        return await self.listed(proposal_id, _DESTROYED)

    async def left_alone(self, proposal_id: str) -> tuple[Listed, ...]:
        return await self.listed(proposal_id, _HELD)


_LAST = 1_000_001
"""The place of nobody among the people: after everyone."""

_MAY_GO: tuple[sa.ColumnElement[bool], ...] = (
    cases.c.erased.is_(None),
    ~sa.exists().where(legal_holds.c.case == cases.c.id),
    ~sa.exists().where(ACTION_UNFINISHED, actions.c.case == cases.c.id),
)


def _is_in_an_open_list() -> sa.ColumnElement[bool]:
    return retention_cases.c.proposal.in_(
        sa.select(retention_proposals.c.id).where(retention_proposals.c.progress.in_(_OPEN))
    )


def _listed(row: Mapping[Any, Any], plan: Plan, today: date) -> Listed | None:
    """The case as a line of the list; None when a kind it once was is kept longer, or it has grown since."""
    years = plan.years(CaseKind(row["kind"]), CaseKind(row["original_kind"]))
    last = max(row["closed"], row["last_text"] or row["closed"])
    if years is None or last >= beginning_of(years_before(today, years)):
        return None
    return Listed(
        row["id"],
        row["number"],
        CaseKind(row["kind"]),
        local_day(row["received"]),
        local_day(row["closed"]),
        years,
    )


def _row_of(proposal: str, listed: Listed) -> dict[str, Any]:
    return {
        "proposal": proposal,
        "case": listed.case,
        "number": listed.number,
        "kind": listed.kind.value,
        "received": listed.received,
        "closed": listed.closed,
        "years": listed.years,
        "became": _LISTED,
    }


# --- the files ----------------------------------------------------------------------------------------


async def scrub(url: str) -> None:
    """Make the database's own files forget what was deleted: both kinds keep it a while, SQLite in its log.

    PostgreSQL's write-ahead log, replicas and backups have a life of their own. Raises CannotScrub.
    """
    file = sqlite_file(url)
    if file is not None:
        await asyncio.to_thread(_scrub_file, file)
        return
    engine = create_async_engine(address(url), hide_parameters=True, isolation_level="AUTOCOMMIT")
    try:
        async with engine.connect() as connection:
            await connection.exec_driver_sql("SET lock_timeout = '30s'")
            for table in _SCRUBBED:
                # FULL: a plain VACUUM leaves the bytes of what is gone between what is left
                await connection.exec_driver_sql(f"VACUUM (FULL) {table}")
    except sa.exc.DBAPIError as error:
        raise CannotScrub from error
    finally:
        await engine.dispose()


def _scrub_file(file: Path) -> None:
    try:
        with closing(sqlite3.connect(file, timeout=10, isolation_level=None)) as connection:
            connection.execute("PRAGMA secure_delete = ON")
            connection.execute("VACUUM")
            _empty_the_log(connection)
    except sqlite3.OperationalError as error:
        raise CannotScrub from error


def _empty_the_log(connection: sqlite3.Connection) -> None:
    """Waits for readers that still look at how it was."""
    for _ in range(_CHECKPOINT_TRIES):
        busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if not busy:
            return
        time.sleep(_CHECKPOINT_PAUSE)
    raise CannotScrub
