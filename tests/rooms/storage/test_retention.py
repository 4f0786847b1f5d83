"""Cases go when their term is out, as a list that was approved, and nothing readable is left of them."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
import sqlalchemy as sa

from domain.cases import Case, Handling, State
from domain.kinds import CaseKind
from domain.organisation import Role
from domain.periods import Period
from domain.retention import Approval, Listed, Plan, Progress, digest_of
from storage.audit import verify
from storage.encryption import KeyDestroyed
from storage.retention import NOBODY, scrub
from storage.store import Store
from storage.tables.actions import actions
from storage.tables.cases import case_handling, case_texts, cases
from storage.tables.protection import data_keys
from tests.databases import PostgreSQL
from tests.rooms.storage.examples import NOW, a_case

TODAY = date(2026, 11, 21)
LONG_AGO = datetime(2021, 11, 20, 12, tzinfo=UTC)
YESTERDAY_FIVE_YEARS_AGO = LONG_AGO
TOMORROW_FIVE_YEARS_AGO = datetime(2021, 11, 22, 12, tzinfo=UTC)
WORD = f"Ordetsomingenannanskriver{uuid4().hex}"  # nor another test in the same PostgreSQL
UNITS = ("almen", "boken")


def closed(number: int, at: datetime = LONG_AGO, **changes: object) -> Case:
    received = at - timedelta(days=20)
    case = replace(a_case(number), state=State.CLOSED, received=received, closed=at, take_by=at, finish_by=at)
    return replace(case, **changes)  # type: ignore[arg-type]


async def keep(store: Store, *some: Case) -> None:
    async with store.transaction() as tx:
        for case in some:
            await tx.cases.add(case)
            at = case.closed or case.received
            await tx.cases.add_text(case.id, "story", "eva", at - timedelta(days=1), f"{WORD} {case.id}")
            await tx.cases.save_handling(case.id, Handling(measure=WORD, client_reference=WORD), at)
            tx.audit.note("case.created", "eva", case.id)


async def ripe(store: Store, plan: Plan | None = None) -> list[str]:
    async with store.reading() as tx:
        units = [unit.key for unit in tx.organisation.units]
        return [each.case for each in await tx.retention.ripe(plan or Plan(), units, TODAY)]


async def approved(store: Store, plan: Plan | None = None) -> str:
    """A list that two people have approved. Its number."""
    async with store.transaction() as tx:
        units = [unit.key for unit in tx.organisation.units]
        listed = await tx.retention.ripe(plan or Plan(), units, TODAY)
        await tx.retention.propose("GF-2026-0001", listed, "", NOW)
        for person in ("eva", "omar"):
            given = Approval(person, Role.REGISTRAR, NOW, "chat")
            await tx.retention.approve("GF-2026-0001", given, Progress.APPROVED)
    return "GF-2026-0001"


async def destroy(store: Store, which: str, at_once: int = 200) -> None:
    while True:
        async with store.transaction() as tx:
            if not await tx.retention.destroy_some(which, TODAY, at_once):
                return


# --- what is on the list ------------------------------------------------------------------------------


async def test_what_was_closed_longer_ago_than_its_term_is_listed_and_nothing_else(known: Store) -> None:
    await keep(
        known,
        closed(1, YESTERDAY_FIVE_YEARS_AGO),
        closed(2, TOMORROW_FIVE_YEARS_AGO),
        replace(closed(3), state=State.ACKNOWLEDGED, closed=None),
    )
    assert await ripe(known) == ["case-1"]


async def test_the_kind_that_is_kept_longest_decides_and_what_is_preserved_is_never_listed(
    known: Store,
) -> None:
    await keep(
        known,
        closed(1, kind=CaseKind.LEX_MARIA, original_kind=CaseKind.DEVIATION),
        closed(2, original_kind=CaseKind.LEX_MARIA),
        closed(3, kind=CaseKind.PRAISE, original_kind=CaseKind.PRAISE, closed=LONG_AGO + timedelta(days=900)),
        closed(4, original_kind=CaseKind.LEX_SARAH),
    )
    plan = Plan.stated({"lex_sarah": None}, "SN 2026 § 1")
    assert await ripe(known, plan) == ["case-3"]


async def test_the_term_is_counted_from_the_last_entry(known: Store) -> None:
    await keep(known, closed(1))
    async with known.transaction() as tx:
        await tx.cases.add_text("case-1", "addition", "eva", TOMORROW_FIVE_YEARS_AGO, "Mer.")
    assert await ripe(known) == []


async def test_a_legal_hold_keeps_a_case_off_the_list_until_it_is_released(known: Store) -> None:
    await keep(known, closed(1), closed(2))
    async with known.transaction() as tx:
        assert await tx.retention.hold("case-1", "eva", NOW, "SN 2026/14")
        assert not await tx.retention.hold("case-1", "omar", NOW, "SN 2026/15")
        (held,) = await tx.retention.holds()
    assert (held.number, held.person, held.reference) == ("AV-2026-0001", "eva", "SN 2026/14")
    assert await ripe(known) == ["case-2"]
    async with known.transaction() as tx:
        assert await tx.retention.release("case-1")
        assert not await tx.retention.release("case-1")
    assert await ripe(known) == ["case-1", "case-2"]


async def test_what_is_on_an_open_list_is_on_no_other_and_a_rejected_list_frees_it(known: Store) -> None:
    await keep(known, closed(1))
    which = await approved(known)
    assert await ripe(known) == []
    async with known.transaction() as tx:
        await tx.retention.reject(which)
    assert await ripe(known) == ["case-1"]


async def test_a_plan_that_was_decided_is_kept_and_read_again(known: Store) -> None:
    plan = Plan.stated({"deviation": 3, "lex_sarah": None}, "SN 2026 § 12")
    async with known.transaction() as tx:
        assert (await tx.retention.plan()) == Plan()
        await tx.retention.set_plan(plan)
    async with known.reading() as tx:
        assert await tx.retention.plan() == plan


# --- how it goes --------------------------------------------------------------------------------------


async def test_what_was_approved_is_what_the_list_says(known: Store) -> None:
    await keep(known, closed(1), closed(2))
    which = await approved(known)
    async with known.reading() as tx:
        proposal = await tx.retention.get(which)
        listed = await tx.retention.listed(which)
    assert proposal is not None
    assert proposal.digest == digest_of(listed)
    assert proposal.digest != digest_of(listed[:1])
    assert [given.person for given in proposal.approvals] == ["eva", "omar"]


async def test_one_person_cannot_approve_twice(known: Store) -> None:
    await keep(known, closed(1))
    which = await approved(known)
    with pytest.raises(sa.exc.IntegrityError):
        async with known.transaction() as tx:
            await tx.retention.approve(which, Approval("eva", Role.REGISTRAR, NOW, "chat"), Progress.APPROVED)


@pytest.mark.parametrize("at_once", [1, 2, 200])
async def test_a_destroyed_case_has_no_story_no_people_and_cannot_be_read(known: Store, at_once: int) -> None:
    people: dict[str, Any] = {"responsible": "omar", "handed_to": "omar", "excluded": frozenset({"omar"})}
    await keep(known, *(closed(number, **people) for number in (1, 2, 3)), closed(4, TOMORROW_FIVE_YEARS_AGO))
    await destroy(known, await approved(known), at_once)
    async with known.reading() as tx:
        gone = await tx.cases.get("case-1")
        assert gone is not None
        assert (gone.erased, gone.reporter) == (TODAY, NOBODY)
        assert (gone.responsible, gone.handed_to, gone.excluded) == (None, None, frozenset())
        for ask in (tx.cases.texts, tx.cases.handling):
            with pytest.raises(KeyDestroyed):
                await ask("case-1")
        assert [case.id for case in await tx.cases.reported_by("eva", 10)] == ["case-4"]
        (kept,) = await tx.cases.texts("case-4")
        assert kept.text == f"{WORD} case-4"
        assert [each.case for each in await tx.retention.destroyed("GF-2026-0001")] == [
            "case-1",
            "case-2",
            "case-3",
        ]
    assert (await verify(known)).whole


async def test_what_lives_again_or_is_held_when_the_day_comes_is_left_alone(known: Store) -> None:
    await keep(known, *(closed(number) for number in (1, 2, 3, 4)))
    which = await approved(known)
    async with known.transaction() as tx:
        await tx.retention.hold("case-1", "eva", NOW, "SN 2026/14")
        opened = await tx.cases.get("case-2")
        assert opened is not None
        await tx.cases.save(replace(opened, state=State.ACKNOWLEDGED, closed=None, version=2), NOW)
        again = await tx.cases.get("case-3")
        assert again is not None
        await tx.cases.save(replace(again, closed=NOW, version=2), NOW)
    await destroy(known, which)
    async with known.reading() as tx:
        assert [each.case for each in await tx.retention.destroyed(which)] == ["case-4"]
        assert [each.case for each in await tx.retention.left_alone(which)] == ["case-1", "case-2", "case-3"]
        assert (await tx.cases.texts("case-1"))[0].text == f"{WORD} case-1"


async def test_figures_are_the_same_afterwards(known: Store) -> None:
    some = [
        closed(n, LONG_AGO - timedelta(days=40 * n), kind=kind, original_kind=kind)
        for n, kind in enumerate((CaseKind.DEVIATION, CaseKind.COMPLAINT, CaseKind.DEVIATION), start=1)
    ]
    await keep(known, *some)
    periods = [Period.of_year(2021), Period.of_month(2021, 8), Period.of_quarter(2021, 3)]

    async def counted() -> list[object]:
        async with known.reading() as tx:
            units = [unit.key for unit in tx.organisation.units]
            return [await tx.figures.count(units, period, period.end) for period in periods]

    before = await counted()
    await destroy(known, await approved(known))
    assert await ripe(known) == []
    assert await counted() == before


async def test_words_of_its_actions_go_too(known: Store) -> None:
    await keep(known, closed(1))
    async with known.transaction() as tx:
        await tx.connection.execute(actions.insert(), an_action_row())
    await destroy(known, await approved(known))
    async with known.reading() as tx:
        (row,) = (await tx.connection.execute(sa.select(actions))).mappings().all()
    assert (row["title"], row["words"], row["sealed"], row["log"]) == (None, None, None, [])
    assert (row["created_by"], row["decided_by"], row["owner"]) == (NOBODY, None, f"person:{NOBODY}")
    assert (row["state"], row["effect"]) == ("followed_up", "yes")


def an_action_row() -> dict[str, object]:
    return {
        "id": "action-1",
        "number": "AT-2021-0001",
        "title": WORD,
        "kind": "recommendation",
        "source": "case",
        "case": "case-1",
        "unit": "almen",
        "owner": "person:omar",
        "due": date(2021, 10, 1),
        "first_due": date(2021, 10, 1),
        "state": "followed_up",
        "effect": "yes",
        "version": 3,
        "created_by": "eva",
        "created": LONG_AGO,
        "decided_by": "omar",
        "guarded": False,
        "excluded": ["omar"],
        "log": [["decide", "omar", "2021-10-01T10:00:00+00:00"]],
        "words": {"effect_words": WORD},
    }


# --- raw bytes ----------------------------------------------------------------------------------------


async def _secrets_of(store: Store, case: str) -> list[bytes]:
    """Every byte string that would have to be gone: the wrapped key, and what was sealed with it."""
    async with store.reading() as tx:
        run = tx.connection.execute
        found = [
            *(await run(sa.select(data_keys.c.wrapped).where(data_keys.c.owner == case))).scalars(),
            *(await run(sa.select(case_texts.c.sealed).where(case_texts.c.case == case))).scalars(),
            *(await run(sa.select(case_handling.c.sealed).where(case_handling.c.case == case))).scalars(),
        ]
    return [bytes(each)[:24] for each in found]


def _raw(folder: Path, without: Sequence[str] = ()) -> bytes:
    files = (f for f in folder.rglob("*") if f.is_file() and not set(f.parts) & set(without))
    return b"".join(f.read_bytes() for f in files)


async def test_a_copy_of_the_database_from_afterwards_holds_nothing_of_what_was_destroyed(
    known: Store, database_kind: str, database_url: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    await keep(known, *(closed(number) for number in range(1, 30)), closed(30, TOMORROW_FIVE_YEARS_AGO))
    gone, stays = await _secrets_of(known, "case-7"), await _secrets_of(known, "case-30")
    assert len(gone) == len(stays) == 3
    server: PostgreSQL | None = (
        request.getfixturevalue("postgresql") if database_kind == "postgresql" else None
    )
    without = ("pg_wal",)  # PostgreSQL's write-ahead log has a life of its own
    folder = server.data if server else tmp_path
    if server:
        server.run("CHECKPOINT")
    assert all(each in _raw(folder, without) for each in gone)  # so the search does find them
    await destroy(known, await approved(known))
    await scrub(database_url)
    if server:
        server.run("CHECKPOINT")
    raw = _raw(folder, without)
    assert [each for each in gone if each in raw] == []
    assert all(each in raw for each in stays)
    assert WORD.encode() not in raw
    async with known.reading() as tx:
        assert (await tx.cases.texts("case-30"))[0].text == f"{WORD} case-30"
        left = await tx.connection.scalar(sa.select(sa.func.count()).select_from(cases))
    assert left == 30


async def test_a_database_file_is_whole_after_scrubbing(
    known: Store, database_kind: str, tmp_path: Path, database_url: str
) -> None:
    await keep(known, closed(1))
    await destroy(known, await approved(known))
    await scrub(database_url)
    await scrub(database_url)
    if database_kind == "sqlite":
        with closing(sqlite3.connect(tmp_path / "lyhord.sqlite")) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_list_has_one_digest_whatever_order_it_is_read_in() -> None:
    some = [Listed(f"c{n}", f"AV-2020-{n:04d}", CaseKind.DEVIATION, TODAY, TODAY, 5) for n in range(5)]
    assert digest_of(some) == digest_of(reversed(some))
