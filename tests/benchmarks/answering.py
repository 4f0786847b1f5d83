"""(a) How long a press and a submission take through everything, beside the same work by hand.

Delivery is off in all of them: what is to be said lies in the outbox when the platform is answered, and
goes out afterwards. All run the same uvicorn, in processes of their own, on databases of their own.
"""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field
from statistics import median, quantiles
from typing import Any

import sqlalchemy as sa

from storage.store import Store
from storage.tables.cases import case_counters, cases, drafts
from storage.tables.conversation import accounts, inbox, outbox
from storage.tables.protection import audit, data_keys
from storage.tables.reminding import reminders
from tests.benchmarks.grounds import Ground, Template
from tests.benchmarks.installation import (
    ACTS,
    DATABASES,
    PEOPLE,
    Databases,
    environment,
    introduce,
    opened,
    prepare,
)
from tests.benchmarks.load import Reply, send_all
from tests.benchmarks.process import Process, serving
from tests.benchmarks.serve import BARE, BY_HAND, SILENT

TARGETS = (SILENT, BY_HAND, BARE)
DONE_WITHIN = 60.0
"""Seconds. What takes long is answered before it is done, and goes on."""


@dataclass(frozen=True)
class Plan:
    """requests: by how many are under way at a time."""

    rounds: int
    requests: Mapping[int, int]
    warm_up: int = 100
    databases: Sequence[str] = DATABASES


@dataclass
class Series:
    """One application doing one thing: a value a round. each: ms from first to last, per request.
    cpu: ms that its process computed, per request. replies: ms that each request waited."""

    each: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    replies: list[float] = field(default_factory=list)

    def told(self) -> dict[str, Any]:
        p95 = quantiles(self.replies, n=20)[-1]
        return {
            "ms_each": _spread(self.each),
            "cpu_ms_each": _spread(self.cpu),
            "a_second": round(1000 / median(self.each), 1),
            "reply_ms": {"median": round(median(self.replies), 2), "p95": round(p95, 2)},
        }


def _spread(values: Sequence[float]) -> dict[str, float]:
    return {
        "median": round(median(values), 3),
        "least": round(min(values), 3),
        "most": round(max(values), 3),
    }


def _ratio(ours: Sequence[float], theirs: Sequence[float]) -> dict[str, float]:
    """Round by round, so that what disturbs a round disturbs both sides of the ratio."""
    return _spread([a / b for a, b in zip(ours, theirs, strict=True)])


@dataclass(frozen=True)
class Target:
    process: Process
    url: str


@asynccontextmanager
async def _targets(made: Databases, kind: str, ground: Ground) -> AsyncIterator[Mapping[str, Target]]:
    async with AsyncExitStack() as stack:
        found = {}
        for name in TARGETS:
            url = await made.new(kind)
            await introduce(url, ground, PEOPLE)
            settings = environment(url, ground)
            process = await stack.enter_async_context(serving(name, settings, made.folder))
            found[name] = Target(process, url)
        yield found


async def measure(
    made: Databases, templates: Mapping[str, Template], ground: Ground, plan: Plan
) -> list[dict[str, Any]]:
    """A row for each database, act and number at once."""
    rows: list[dict[str, Any]] = []
    for kind in plan.databases:
        async with _targets(made, kind, ground) as targets:
            for act in ACTS:
                await _same_rows(targets, templates[act], ground)
                await _round(targets, templates[act], ground, plan.warm_up, 8, 0)
                for at_once, number in plan.requests.items():
                    series = {name: Series() for name in targets}
                    for turn in range(plan.rounds):
                        for name, found in (
                            await _round(targets, templates[act], ground, number, at_once, turn)
                        ).items():
                            series[name].each += found.each
                            series[name].cpu += found.cpu
                            series[name].replies += found.replies
                    rows.append({"platform": ground.name, **_row(kind, act, at_once, series)})
    return rows


def _row(kind: str, act: str, at_once: int, series: Mapping[str, Series]) -> dict[str, Any]:
    ours, by_hand, bare = (series[name] for name in TARGETS)
    return {
        "database": kind,
        "act": act,
        "at_once": at_once,
        "ours": ours.told(),
        "by_hand": by_hand.told(),
        "bare": bare.told(),
        "ours_to_by_hand": _ratio(ours.each, by_hand.each),
        "ours_to_by_hand_cpu": _ratio(ours.cpu, by_hand.cpu),
        "ours_to_bare": _ratio(ours.each, bare.each),
    }


async def _round(
    targets: Mapping[str, Target],
    template: Template,
    ground: Ground,
    number: int,
    at_once: int,
    turn: int,
) -> dict[str, Series]:
    """Each application once, another one first every time."""
    names = list(targets)
    found: dict[str, Series] = {}
    for name in names[turn % len(names) :] + names[: turn % len(names)]:
        target = targets[name]
        acts = await prepare(target.url, template, ground, number)
        before = target.process.cpu()
        took, replies = await send_all(target.process.port, [act.request for act in acts], at_once)
        cpu = target.process.cpu() - before
        _fine(name, ground, template.kind, replies)
        if name != BARE:
            await _all_done(target.url, template, number)
        waited = [reply.seconds * 1000 for reply in replies]
        found[name] = Series([took / number * 1000], [cpu / number * 1000], waited)
    return found


def _fine(name: str, ground: Ground, kind: str, replies: Sequence[Reply]) -> None:
    wrong = [reply for reply in replies if not ground.is_fine(kind, reply)]
    if wrong:
        raise AssertionError(f"{name} answered {wrong[0]}")


async def _all_done(url: str, template: Template, number: int) -> None:
    """Every request had its effect, and only once."""
    kinds = ["DraftCard"] if template.kind == "press" else ["CaseArrived", "ReportReceived"]
    wanted = sorted(kinds * number)
    async with opened(url) as store:
        notices = await _notices(store)
        with suppress(TimeoutError):
            async with asyncio.timeout(DONE_WITHIN):
                while len(notices) < len(wanted):
                    await asyncio.sleep(0.05)
                    notices = await _notices(store)
    if notices != wanted:
        raise AssertionError(f"{number} acts came to {len(notices)} notices")


async def _notices(store: Store) -> list[str]:
    async with store.reading() as tx:
        return sorted(await tx.connection.scalars(sa.select(outbox.c.notice)))


# --- the same work ----------------------------------------------------------------------------------

_OWN = frozenset({"id", "owner", "turn", "slot", "sealed", "wrapped", "mac", "seq", "subject", "told"})
"""Columns with ids, chance or secrets of their own; moments are left out by their type."""
_COMPARED = (accounts, audit, case_counters, cases, data_keys, drafts, inbox, outbox, reminders)


async def _same_rows(targets: Mapping[str, Target], template: Template, ground: Ground) -> None:
    """What is compared does the same work: one act leaves the same rows, and the same text when opened."""
    left = []
    for name in (SILENT, BY_HAND):
        target = targets[name]
        (act,) = await prepare(target.url, template, ground, 1)
        _, replies = await send_all(target.process.port, [act.request], 1)
        _fine(name, ground, template.kind, replies)
        await _all_done(target.url, template, 1)
        async with opened(target.url) as store:
            left.append(await _left_by(store, act.draft))
    if left[0] != left[1]:
        differ = [(a, b) for a, b in zip(*left, strict=True) if a != b]
        raise AssertionError(f"by hand something else is done: {differ[:2]}")


async def _left_by(store: Store, draft_id: str) -> list[Any]:
    rows: list[Any] = []
    async with store.reading() as tx:
        for table in _COMPARED:
            columns = [
                column
                for column in table.columns
                if column.name not in _OWN and type(column.type).__name__ != "Moment"
            ]
            found = (await tx.connection.execute(sa.select(sa.literal(table.name), *columns))).all()
            rows.append(sorted(str(tuple(row)).replace(draft_id, "it") for row in found))
        draft = await tx.drafts.get(draft_id)
        rows.append((draft and draft.version, draft and draft.now, draft and draft.past))
        texts = await tx.cases.texts(draft_id) if draft is None else ()
        rows.append([(text.part, text.author, text.text) for text in texts])
        rows.append((await tx.audit.verify()).whole)
    return rows
