"""Readings are drawn for review in SQL, by an index, and the same ones whenever they are asked for."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from domain.actions import Post
from domain.kinds import CaseKind
from domain.log_review import REVIEWED_BY, Reading, Slice, seed
from domain.organisation import Role
from domain.periods import Period
from storage.audit import Readings
from storage.store import Store
from storage.tables.protection import audit
from tests.databases import AUDIT_KEY, KEYS
from tests.rooms.storage.examples import NOW, a_case

MARCH = Period.of_month(2026, 3)
ALMEN = Slice(frozenset({"almen"}), frozenset({"omar"}))
UNGUARDED = REVIEWED_BY[Role.MANAGER]
WANTED = Readings(MARCH, UNGUARDED, (ALMEN,))
DRAW = seed(MARCH, Post(Role.MANAGER, "almen"))


class Clock:
    at = NOW

    def __call__(self) -> datetime:
        return self.at


@pytest.fixture
async def read(known: Store, database_url: str) -> Any:
    """Forty readings by Kim in March, and others that must not be drawn."""
    clock = Clock()
    store = await Store.open(database_url, KEYS, AUDIT_KEY, clock)
    async with store.transaction() as tx:
        for number in range(1, 5):
            await tx.cases.add(a_case(number))
        await tx.cases.add(a_case(5, number="LS-2026-0001", kind=CaseKind.LEX_SARAH))
        await tx.cases.add(a_case(6, unit="lss"))
        await tx.cases.add(a_case(7, erased=date(2026, 3, 3)))
        for number in range(40):
            tx.audit.note("case.read", "kim", f"case-{number % 4 + 1}")
        for who, case in (("eva", 1), ("omar", 1), ("kim", 5), ("kim", 6), ("kim", 7), (None, 1)):
            tx.audit.note("case.read", who, f"case-{case}")
        tx.audit.note("case.closed", "kim", "case-1")
    clock.at = NOW + timedelta(days=40)
    async with store.transaction() as tx:
        tx.audit.note("case.read", "kim", "case-1")
    yield store
    await store.close()


async def _drawn(
    store: Store, wanted: Readings = WANTED, draw: tuple[int, int] = DRAW
) -> tuple[Reading, ...]:
    async with store.reading() as tx:
        return await tx.audit.sample(wanted, draw, 5)


async def test_only_others_readings_of_these_cases_in_this_month_count(read: Store) -> None:
    async with read.reading() as tx:
        assert await tx.audit.count(WANTED) == 40
        drawn = await tx.audit.sample(WANTED, DRAW, 100)
    assert {(line.reader, line.what) for line in drawn} == {("kim", "case.read")}
    assert {line.case for line in drawn} == {"case-1", "case-2", "case-3", "case-4"}


async def test_the_same_draw_gives_the_same_lines_and_another_month_or_post_gives_others(read: Store) -> None:
    first = await _drawn(read)
    assert len(first) == 5
    assert await _drawn(read) == first
    others = {
        await _drawn(read, draw=seed(month, Post(Role.MANAGER, unit)))
        for month in (MARCH, Period.of_month(2026, 4))
        for unit in ("almen", "lss", "social")
    }
    assert len(others) == 6


async def test_every_reading_can_be_drawn(read: Store) -> None:
    drawn: set[int] = set()
    for year in range(2020, 2060):
        lines = await _drawn(read, draw=seed(Period.of_month(year, 3), Post(Role.MANAGER, "almen")))
        drawn |= {line.seq for line in lines}
    assert len(drawn) == 40


async def test_guarded_kinds_are_drawn_for_those_who_answer_for_them_only(read: Store) -> None:
    for_lead = Readings(MARCH, REVIEWED_BY[Role.LEX_SARAH_LEAD], (ALMEN,))
    assert [line.case for line in await _drawn(read, for_lead)] == ["case-5"]
    async with read.transaction() as tx:
        case = await tx.cases.get("case-1")
        assert case is not None
        await tx.cases.save(replace(case, kind=CaseKind.LEX_SARAH, version=2), NOW)
    async with read.reading() as tx:
        assert "case-1" not in {line.case for line in await tx.audit.sample(WANTED, DRAW, 100)}


async def test_the_latest_reading_of_each_case_by_each_person_who_does_not_have_it(read: Store) -> None:
    async with read.transaction() as tx:
        case = await tx.cases.get("case-2")
        assert case is not None
        await tx.cases.save(replace(case, responsible="eva", version=2), NOW)
    async with read.reading() as tx:
        found = await tx.audit.by_others(WANTED, 100)
    assert [(line.reader, line.case) for line in found] == [("kim", f"case-{n}") for n in (1, 2, 3, 4)]
    assert [line.seq for line in found] == [37, 38, 39, 40]


async def test_readings_are_found_by_their_time(read: Store) -> None:
    async with read.transaction() as tx:
        lines = [
            {
                "seq": seq,
                "at": NOW - timedelta(days=400),
                "what": "case.read",
                "actor": "kim",
                "subject": "case-1",
                "details": "{}",
                "mac": b"m" * 32,
            }
            for seq in range(1000, 9000)
        ]
        await tx.connection.execute(audit.insert(), lines)
        dialect = tx.connection.dialect
        if dialect.name == "postgresql":
            await tx.connection.exec_driver_sql("ANALYZE audit")
        asked: list[tuple[str, Any]] = []
        sync = tx.connection.sync_connection
        note = lambda _c, _cu, statement, parameters, *_: asked.append((statement, parameters))  # noqa: E731
        sa.event.listen(sync, "before_cursor_execute", note)
        await tx.audit.sample(WANTED, DRAW, 5)
        sa.event.remove(sync, "before_cursor_execute", note)
        explain = "EXPLAIN QUERY PLAN" if dialect.name == "sqlite" else "EXPLAIN"
        plan = await tx.connection.exec_driver_sql(f"{explain} {asked[0][0]}", asked[0][1])
        assert "ix_audit_at" in str(plan.all())
