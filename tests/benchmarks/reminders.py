"""What a tick costs when a thousand actions have come due, among ten thousand open ones and a million;
putting ten thousand notices in the outbox; and draining them beside the bare client.

    python -m tests.benchmarks --only reminders

What has come due is the very same in every database: only what lies beside it differs. The two sizes
are taken in turn, so that the machine's noise is in both.
"""

import asyncio
import statistics
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa

from bot.delivery import Delivery
from bot.slack.api import SlackApi, SlackSettings
from bot.slack.sender import SlackSender
from domain.notices import Notice, Words
from domain.organisation import Assignment, Organisation, Person, Role, Unit
from handlers.chat import Card, Platform, Text
from schedules.reminders import remind
from storage import schema
from storage.accounts import Account
from storage.engine import open_engines
from storage.outbox import Letter, lane_of
from storage.store import Store, Transaction
from storage.tables.conversation import outbox
from storage.tables.reminding import daily_lines
from tests.benchmarks.installation import DATABASES, Databases, opened
from tests.slack_server import SlackServer, Workspace

SMALL, LARGE = 10_000, 1_000_000
DUE = 1_000
UNITS = 100
RECEIVERS = 100
NOTICES = 10_000
AT = datetime(2026, 11, 20, 5, 15, tzinfo=UTC)  # a quarter past six in Sweden, a working day
LATER = AT + timedelta(days=3)


@dataclass(frozen=True)
class Size:
    """rounds: of each comparison, after one that is not counted."""

    small: int = SMALL
    large: int = LARGE
    due: int = DUE
    notices: int = NOTICES
    rounds: int = 5
    databases: Sequence[str] = DATABASES


def organisation() -> Organisation:
    """A hundred units, each with its manager."""
    units = [Unit("k", "Kommunen", "kommun")]
    units += [Unit(f"u{n}", f"Enhet {n}", "enhet", "k") for n in range(UNITS)]
    people = [Person(f"m{n}", f"Provare {n}", f"m{n}@exempel.se") for n in range(UNITS)]
    posts = [Assignment(f"m{n}", Role.MANAGER, f"u{n}") for n in range(UNITS)]
    return Organisation(tuple(units), tuple(people), tuple(posts))


# --- a database full of open actions -------------------------------------------------------------------

_ACTIONS = """
INSERT INTO actions (id, number, title, kind, source, unit, owner, due, first_due, state, version,
    created_by, created, decided_by, decided, guarded, excluded, log, words)
SELECT 'a' || i, 'ÅT-' || i, 'Se över rutinen', 'requirement', 'none', 'u' || (i % {units}),
    'post:manager@u' || (i % {units}), {due}, {due}, 'planned', 1, 'm0', {created}, 'm0', {created},
    {false}, '[]', '[]', '{{}}'
FROM {numbers}
"""
_LOOKS = """
INSERT INTO reminders (what, subject, next_look, told)
SELECT 'action', 'a' || i, CASE WHEN i <= {come} THEN {now} ELSE {ahead} END, {told}
FROM {numbers}
"""
_SPELLING = {
    "postgresql": {
        "numbers": "generate_series(1, {count}) AS i",
        "due": "CASE WHEN i <= {come} THEN date '2026-11-20' ELSE date '2027-03-01' + (i % 300)::int END",
        "created": "timestamptz '2026-10-01 07:00+00'",
        "now": "timestamptz '2026-11-20 05:00+00'",
        "ahead": "timestamptz '2027-02-15 05:00+00' + (i % 300) * interval '1 day'",
        "false": "false",
    },
    "sqlite": {
        "numbers": "(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count})"
        " SELECT i FROM n)",
        "due": "CASE WHEN i <= {come} THEN '2026-11-20'"
        " ELSE date('2027-03-01', '+' || (i % 300) || ' days') END",
        "created": "'2026-10-01 07:00:00.000000'",
        "now": "'2026-11-20 05:00:00.000000'",
        "ahead": "datetime('2027-02-15 05:00:00', '+' || (i % 300) || ' days') || '.000000'",
        "false": "0",
    },
}
TOLD = '{"looked": "2026-11-06T05:15:00+00:00", "announced": {}, "escalated": []}'


async def fill(url: str, kind: str, stored: int, due: int) -> None:
    """A migrated database with so many open actions, of which so many have come due."""
    await schema.upgrade(url)
    async with opened(url) as store, store.transaction() as tx:
        await tx.organisations.replace(organisation())
        spelt = {
            name: text.format(count=stored, come=due) if name in {"numbers", "due"} else text
            for name, text in _SPELLING[kind].items()
        }
        for statement in (_ACTIONS, _LOOKS):
            told = f"'{TOLD}'"
            await tx.connection.exec_driver_sql(statement.format(**spelt, units=UNITS, come=due, told=told))
    engine = open_engines(url).writing
    async with engine.connect() as connection:
        if kind == "postgresql":
            await connection.execution_options(isolation_level="AUTOCOMMIT")
            await connection.exec_driver_sql("VACUUM ANALYZE")
        else:
            await connection.exec_driver_sql("ANALYZE")
    await engine.dispose()


_COME_DUE_AGAIN = """
UPDATE reminders SET next_look = {now}, told = '{told}'
WHERE what = 'action' AND subject IN (SELECT 'a' || i FROM {numbers})
"""


async def comes_due_again(store: Store, kind: str, due: int) -> None:
    """As it was before the tick."""
    spelt = {
        name: text.format(count=due, come=due) if name in {"numbers", "due"} else text
        for name, text in _SPELLING[kind].items()
    }
    async with store.transaction() as tx:
        await tx.connection.exec_driver_sql(_COME_DUE_AGAIN.format(**spelt, told=TOLD))
        await tx.connection.execute(daily_lines.delete())
        await tx.connection.execute(outbox.delete())


async def tick(store: Store, kind: str, due: int) -> float:
    """Milliseconds of one tick."""
    await comes_due_again(store, kind, due)
    began = time.perf_counter()
    await remind(store, AT)
    spent = (time.perf_counter() - began) * 1000
    async with store.reading() as tx:
        told = await tx.connection.scalar(sa.select(sa.func.count()).select_from(daily_lines))
        assert told == due, told
    return spent


async def ticks(made: Databases, kind: str, size: Size) -> list[dict[str, Any]]:
    async with AsyncExitStack() as stack:
        stores = {
            stored: await stack.enter_async_context(_filled(made, kind, stored, size.due))
            for stored in (size.small, size.large)
        }
        found: dict[int, list[float]] = {stored: [] for stored in stores}
        for _ in range(size.rounds + 1):
            for stored, store in stores.items():
                found[stored].append(await tick(store, kind, size.due))
    base = statistics.median(found[size.small][1:])
    return [
        {
            "database": kind,
            "what": f"tick, {size.due} due of {stored} open",
            **_spread(times[1:]),
            "times the first": round(statistics.median(times[1:]) / base, 2),
        }
        for stored, times in found.items()
    ]


@asynccontextmanager
async def _filled(made: Databases, kind: str, stored: int, due: int) -> AsyncIterator[Store]:
    url = _new_url(made, kind)
    await fill(url, kind, stored, due)
    async with opened(url) as store:
        yield store


def _new_url(made: Databases, kind: str) -> str:
    if kind == "postgresql":
        return made.server.url(made.server.create())
    return f"sqlite:///{made.folder / f'reminders-{time.monotonic_ns()}.sqlite'}"


# --- ten thousand notices in the outbox, and out of it --------------------------------------------------


async def notices(made: Databases, kind: str, size: Size) -> list[dict[str, Any]]:
    """Enqueuing them a page at a time, as the tick does; draining them; and the bare client."""
    url = _new_url(made, kind)
    await schema.upgrade(url)
    workspace = Workspace()
    for person in organisation().people:
        workspace.add_user(person.name, person.email)
    async with SlackServer(workspace) as slack, opened(url) as store:
        async with store.transaction() as tx:
            await tx.organisations.replace(organisation())
            for person in organisation().people:
                account = slack.person(str(person.email))
                await tx.accounts.remember(Account("slack", account.id, person.id, account.dm, AT, None))
        api = SlackApi(
            SlackSettings(
                slack.token, slack.signing_secret, slack.workspace.team_id, slack.api_url, share=1000.0
            )
        )
        try:
            put = await _enqueued(store, size.notices)
            drained = await _drained(store, api, size.notices)
            bare = await _by_the_bare_client(slack, api, size.notices)
        finally:
            await api.close()
    each = 1000 / size.notices
    return [
        {"database": kind, "what": f"enqueue {size.notices} notices", **_one(put * each)},
        {
            "database": kind,
            "what": f"drain {size.notices} notices to Slack",
            **_one(drained * each, drained / bare),
        },
        {"database": kind, "what": "the same by the bare client", **_one(bare * each, 1.0)},
    ]


async def _enqueued(store: Store, count: int) -> float:
    began = time.perf_counter()
    for first in range(0, count, 200):
        letters = [
            Letter(lane_of(f"m{number % RECEIVERS}", None), Words("help"), unique=f"n{number}")
            for number in range(first, min(first + 200, count))
        ]
        async with store.transaction() as tx:
            await tx.outbox.put_all(letters, AT)
    return time.perf_counter() - began


async def _plain(notice: Notice, _to: Person, _tx: Transaction, _now: datetime) -> Card:
    return Card(f"{notice}", (Text((f"{notice}",)),))


async def _drained(store: Store, api: SlackApi, count: int) -> float:
    delivery = Delivery(store, {Platform.SLACK: SlackSender(api)}, _plain, lambda: LATER, "benchmark")
    began = time.perf_counter()
    assert await delivery.drain() == count
    return time.perf_counter() - began


async def _by_the_bare_client(slack: SlackServer, api: SlackApi, count: int) -> float:
    """The same client, as many at once as delivery has lanes, and nothing remembered."""
    chats = [slack.person(str(person.email)).dm for person in organisation().people]
    text = f"{Words('help')}"
    numbers = iter(range(count))

    async def worker() -> None:
        for number in numbers:
            await api.once.chat_postMessage(channel=chats[number % len(chats)], text=text)

    began = time.perf_counter()
    await asyncio.gather(*(worker() for _ in range(8)))
    return time.perf_counter() - began


def _spread(times: Sequence[float]) -> dict[str, Any]:
    return {
        "ms": round(statistics.median(times), 1),
        "least": round(min(times), 1),
        "most": round(max(times), 1),
    }


def _one(ms_each: float, ratio: float | None = None) -> dict[str, Any]:
    return {"ms": f"{ms_each:.2f} each", "least": "", "most": "", "times the first": _ratio(ratio)}


def _ratio(ratio: float | None) -> Any:
    return "" if ratio is None else round(ratio, 2)


async def measure(made: Databases, size: Size) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    for kind in size.databases:
        rows += await ticks(made, kind, size)
        rows += await notices(made, kind, size)
    return rows
