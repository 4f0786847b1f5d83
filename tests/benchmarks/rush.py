"""(b) A hundred people send in their report in the same moment, while every call to the platform takes
250 ms."""

import asyncio
from collections import Counter
from collections.abc import Mapping, Sequence
from statistics import median, quantiles
from typing import Any

import sqlalchemy as sa

from storage.tables.cases import case_texts, cases
from storage.tables.conversation import outbox
from tests.benchmarks.grounds import Ground, Template
from tests.benchmarks.installation import (
    DATABASES,
    Act,
    Databases,
    environment,
    introduce,
    opened,
    prepare,
)
from tests.benchmarks.load import Reply, send_all
from tests.benchmarks.process import serving
from tests.benchmarks.serve import OURS

PEOPLE = 100
WHO = ("known", "asked", "just started")
SLOW = 0.25
LIMIT, MOST = 3.0, 1.5
"""Seconds for every answer, and for 95 of a hundred."""
DELIVERED_WITHIN = 120.0


async def measure(
    made: Databases, templates: Mapping[str, Template], ground: Ground, times: int
) -> list[dict[str, Any]]:
    """known: Lyhörd knows who they are; asked: it has to ask the platform about every one of them first;
    just started: known, but the process has answered nobody yet."""
    rows = []
    for kind in DATABASES:
        for who in WHO:
            found = [await _rush(made, kind, templates["submission"], ground, who) for _ in range(times)]
            waited = [seconds for one in found for seconds in one["waited"]]
            rows.append(
                {
                    "platform": ground.name,
                    "database": kind,
                    "who": who,
                    "times": times,
                    "people": PEOPLE,
                    "median_s": round(median(waited), 3),
                    "p95_s": round(max(quantiles(one["waited"], n=20)[-1] for one in found), 3),
                    "slowest_s": round(max(waited), 3),
                    "lost": sum(one["lost"] for one in found),
                    "doubled": sum(one["doubled"] for one in found),
                    "in_time": all(_in_time(one["waited"]) for one in found),
                }
            )
    return rows


def _in_time(waited: Sequence[float]) -> bool:
    return max(waited) <= LIMIT and quantiles(waited, n=20)[-1] <= MOST


async def _rush(made: Databases, kind: str, template: Template, ground: Ground, who: str) -> dict[str, Any]:
    url = await made.new(kind)
    await introduce(url, ground, PEOPLE)
    try:
        async with serving(OURS, environment(url, ground), made.folder) as served:
            if who != "just started":
                await _warm_up(url, template, ground, served.port)
            await introduce(url, ground, PEOPLE, long_ago=who == "asked")
            acts = await prepare(url, template, ground, PEOPLE)
            ground.forget()
            ground.latency = SLOW
            requests = [act.request for act in acts]
            _, replies = await send_all(served.port, requests, PEOPLE)
            ground.latency = 0.0  # the rest is only counted
            _, again = await send_all(served.port, requests, PEOPLE)
            await _delivered(url)
    finally:
        ground.latency = 0.0
    lost, doubled = await _astray(url, acts, (replies, again), ground)
    return {"waited": [reply.seconds for reply in replies], "lost": lost, "doubled": doubled}


async def _warm_up(url: str, template: Template, ground: Ground, port: int) -> None:
    """Each of a few has sent before; nothing of theirs is left."""
    acts = await prepare(url, template, ground, 40)
    await send_all(port, [act.request for act in acts], 8)
    await _delivered(url)  # nothing of it is under way when the rush begins
    await prepare(url, template, ground, 0)
    async with opened(url) as store, store.transaction() as tx:
        for table in (case_texts, cases):
            await tx.connection.execute(table.delete())


async def _delivered(url: str) -> None:
    async with opened(url) as store, asyncio.timeout(DELIVERED_WITHIN):
        while True:
            async with store.reading() as tx:
                if (await tx.outbox.waiting()).waiting == 0:
                    return
            await asyncio.sleep(0.2)


async def _astray(
    url: str, acts: Sequence[Act], replies: tuple[Sequence[Reply], Sequence[Reply]], ground: Ground
) -> tuple[int, int]:
    """(lost, doubled): reports without a case, answers that are no answer, notices not sent; and more than
    one of any of them, even though everybody sent theirs twice."""
    async with opened(url) as store, store.reading() as tx:
        kept = Counter((await tx.connection.scalars(sa.select(cases.c.id))).all())
        slots = Counter((await tx.connection.scalars(sa.select(outbox.c.slot))).all())
        rows = {str(row) for row in await tx.connection.scalars(sa.select(outbox.c.id))}
    first, again = replies
    wanted = [f"{what}:{act.draft}" for act in acts for what in ("report", "case")]
    posts = ground.posts(rows)
    lost = (
        sum(act.draft not in kept for act in acts)
        + sum(not ground.is_fine("submission", reply) for reply in first)
        + sum(not ground.is_fine_again("submission", reply) for reply in again)
        + sum(slot not in slots for slot in wanted)
        + len(wanted)
        - len(posts)
    )
    doubled = sum(number - 1 for counted in (kept, slots, posts) for number in counted.values())
    return lost, doubled
