"""How many statements things take, and that the frequent ones walk an index."""

from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from domain.cases import State
from domain.kinds import CaseKind
from storage.accounts import Account
from storage.case_rows import row_of
from storage.store import Store, Transaction
from storage.tables.cases import cases, drafts
from storage.tables.conversation import inbox, outbox
from storage.tables.local_chat import local_conversations, local_messages
from storage.tables.protection import data_keys
from tests.rooms.storage.examples import MINUTE, NOW, STORY, a_case

Asked = tuple[str, Any]


@contextmanager
def _statements(tx: Transaction) -> Iterator[list[Asked]]:
    """Every statement the block sends, with its parameters."""
    asked: list[Asked] = []
    connection = tx.connection.sync_connection
    assert connection is not None

    def note(_: Any, __: Any, statement: str, parameters: Any, *more: Any) -> None:
        asked.append((statement, parameters))

    sa.event.listen(connection, "before_cursor_execute", note)
    yield asked
    sa.event.remove(connection, "before_cursor_execute", note)


async def test_a_case_and_its_texts_take_two_statements_however_many_there_are(known: Store) -> None:
    async with known.transaction() as tx:
        await tx.cases.add(a_case())
        for _ in range(20):
            await tx.cases.add_text("case-1", "addition", "eva", NOW, STORY)
    async with known.reading() as tx:
        with _statements(tx) as asked:
            await tx.cases.get("case-1")
            assert len(await tx.cases.texts("case-1")) == 20
    assert len(asked) == 2


async def test_audit_lines_take_three_statements_however_many_there_are(known: Store) -> None:
    async with known.transaction() as tx:
        with _statements(tx) as asked:
            for _ in range(20):
                tx.audit.note("case.read", "eva", "case-1")
            await tx.audit.flush()
    assert len(asked) == 3


async def test_a_transaction_asks_only_for_the_organisations_version(known: Store) -> None:
    async with known.reading():
        pass
    asked: list[str] = []

    def note(_: Any, __: Any, statement: str, *more: Any) -> None:
        asked.append(statement)

    sa.event.listen(sa.Engine, "before_cursor_execute", note)
    async with known.reading() as tx:
        assert tx.organisation.people
    sa.event.remove(sa.Engine, "before_cursor_execute", note)
    assert [statement for statement in asked if not statement.startswith("BEGIN")] == [
        "SELECT organisation_state.version \nFROM organisation_state"
    ]


async def test_who_speaks_and_the_organisation_take_one_query_and_no_transaction(known: Store) -> None:
    eva = Account("slack", "U1", "eva", "D1", NOW, None)
    async with known.transaction() as tx:
        await tx.accounts.remember(eva)
    asked: list[str] = []

    def note(_: Any, __: Any, statement: str, *more: Any) -> None:
        asked.append(statement)

    sa.event.listen(sa.Engine, "before_cursor_execute", note)
    account, organisation = await known.account("slack", "U1")
    sa.event.remove(sa.Engine, "before_cursor_execute", note)
    assert account == eva
    assert organisation.person("eva")
    assert [statement.split()[0] for statement in asked] == ["SELECT"]


@pytest.fixture
async def busy(known: Store) -> Store:
    """A database with enough rows that reading all of a table would be the wrong choice."""
    async with known.transaction() as tx:
        add = tx.connection.execute
        await add(cases.insert(), [row_of(_old_case(number)) for number in range(3000)])
        await add(data_keys.insert(), [_key("case", f"case-{number}") for number in range(3000)])
        await add(data_keys.insert(), [_key("draft", f"draft-{number}") for number in range(2000)])
        await add(drafts.insert(), [_draft_row(number) for number in range(2000)])
        await add(outbox.insert(), [_outbox_row(number) for number in range(3000)])
        await add(inbox.insert(), [{"turn": f"slack:{n}", "at": NOW + n * MINUTE} for n in range(2000)])
        await add(
            local_conversations.insert(), [{"conversation": f"p{n}", "last_change": 40} for n in range(50)]
        )
        await add(local_messages.insert(), [_local_row(number) for number in range(2000)])
        await add(sa.text("ANALYZE"))
    return known


def _old_case(number: int) -> Any:
    return a_case(
        number,
        state=State.CLOSED if number % 50 else State.RECEIVED,
        reporter="eva" if number % 100 == 0 else "omar",
        received=NOW + number * MINUTE,
        take_by=NOW + number * MINUTE,
    )


def _key(kind: str, owner: str) -> dict[str, Any]:
    return {"kind": kind, "owner": owner, "ring_key": "test", "wrapped": b"w" * 61}


def _draft_row(number: int) -> dict[str, Any]:
    return {
        "id": f"draft-{number}",
        "person": "omar" if number else "eva",
        "state": "aside",
        "version": 1,
        "created": NOW,
        "touched": NOW + number * MINUTE,
        "sealed": b"s" * 200,
    }


def _outbox_row(number: int) -> dict[str, Any]:
    waits = number % 30 == 0
    at = NOW + number * MINUTE
    return {
        "lane": f"person:p{number % 400}",
        "notice": "CaseClosed",
        "facts": {"case": "case-1"},
        "fresh": False,
        "unique_key": f"unique-{number}",
        "state": "waiting" if waits else "delivered",
        "created": at,
        "ready": at,
        "due": at,
        "attempts": 0,
        "in_doubt": False,
        "finished": None if waits else at,
    }


def _local_row(number: int) -> dict[str, Any]:
    return {
        "id": f"m{number}",
        "conversation": f"p{number % 50}",
        "position": number // 50 + 1,
        "change": number // 50 + 1,
        "author": "eva",
        "outbox_row": str(number),
        "at": NOW,
        "sealed": b"s" * 200,
    }


LATER = NOW + timedelta(days=1)
HOT: dict[str, Callable[[Transaction], Awaitable[Any]]] = {
    "a case": lambda tx: tx.cases.get("case-7"),
    "a case by number": lambda tx: tx.cases.by_number("AV-2026-0007"),
    "texts": lambda tx: tx.cases.texts("case-none"),
    "handling": lambda tx: tx.cases.handling("case-none"),
    "own reports": lambda tx: tx.cases.reported_by("eva", 10, before=a_case(9, received=LATER)),
    "open cases": lambda tx: tx.cases.open_in(["almen", "lss"], [CaseKind.DEVIATION], 10),
    "the open draft": lambda tx: tx.drafts.open_of("nobody"),
    "drafts of a person": lambda tx: tx.drafts.count_of("eva"),
    "old drafts": lambda tx: tx.drafts.untouched_since(NOW, 10),
    "an account": lambda tx: tx.accounts.of("slack", "U1"),
    "what waits for someone to speak": lambda tx: tx.daily.can_come_earlier("eva", NOW, NOW.date()),
    "claiming": lambda tx: tx.outbox.claim(LATER, MINUTE, "worker", 10),
    "the next row due": lambda tx: tx.outbox.next_due(),
    "the oldest undelivered row": lambda tx: tx.outbox.oldest_undelivered(LATER),
    "rows set aside": lambda tx: tx.outbox.failed(10),
    "forgetting delivered rows": lambda tx: tx.outbox.forget_delivered_before(NOW),
    "forgetting turns": lambda tx: tx.inbox.forget_before(NOW),
    "keys to wrap anew": lambda tx: tx.keys.in_use(),
    "the newest audit line": lambda tx: tx.audit.key_fits(),
    "what is new in a chat": lambda tx: tx.local.since("p1", 100),
    "a chat message by its row": lambda tx: tx.local.find("p1", "none"),
    "who read a case": lambda tx: tx.audit.about("case-1", 5),
    "occurrences to retry": lambda tx: tx.occurrences.to_retry(NOW, 5),
}
# Empty here, and PostgreSQL reads an empty table whole whatever indexes it has.
_EMPTY = ("accounts", "case_texts", "case_handling", "audit", "occurrences")


async def _plan(tx: Transaction, statement: str, parameters: Any) -> list[str]:
    if tx.connection.dialect.name == "sqlite":
        found = await tx.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
        return [str(row[-1]) for row in found]
    found = await tx.connection.exec_driver_sql(f"EXPLAIN {statement}", parameters)
    return [str(row[0]).strip() for row in found]


def _reads_a_whole_table(line: str) -> bool:
    on_sqlite = line.startswith("SCAN ") and "INDEX" not in line and line != "SCAN free"
    on_postgresql = "Seq Scan" in line and not any(f" on {table} " in line for table in _EMPTY)
    return on_sqlite or on_postgresql


PARTIAL = {
    "open cases": "ix_cases_open",
    "the oldest undelivered row": "ix_outbox_ready",
    "claiming": "ix_outbox_due",
    "the next row due": "ix_outbox_due",
    "forgetting delivered rows": "ix_outbox_over",
}


async def test_frequent_queries_walk_an_index_and_what_is_unfinished_has_its_own(busy: Store) -> None:
    wrong: dict[str, list[str]] = {}
    async with busy.transaction() as tx:
        for name, ask in HOT.items():
            with _statements(tx) as asked:
                await ask(tx)
            for statement, parameters in asked:
                plan = await _plan(tx, statement, parameters)
                if any(map(_reads_a_whole_table, plan)) or PARTIAL.get(name, "") not in "\n".join(plan):
                    wrong[name] = plan
    assert wrong == {}
