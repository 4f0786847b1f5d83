"""(b) A hundred people send in their report in the same moment, while every call to Slack takes 250 ms."""

import asyncio
from collections import Counter
from collections.abc import Mapping, Sequence
from statistics import median, quantiles
from typing import Any

import sqlalchemy as sa

from storage.tables import cases, outbox
from tests.benchmarks.installation import (
    DATABASES,
    Act,
    Databases,
    Template,
    environment,
    introduce,
    opened,
    prepare,
)
from tests.benchmarks.load import Reply, send_all
from tests.benchmarks.process import serving
from tests.benchmarks.serve import OURS
from tests.slack_server import SlackServer

PEOPLE = 100
SLOW = 0.25
LIMIT, MOST = 3.0, 1.5
"""Seconds for every answer, and for 95 of a hundred."""
DELIVERED_WITHIN = 120.0


async def measure(
    made: Databases, templates: Mapping[str, Template], slack: SlackServer, times: int
) -> list[dict[str, Any]]:
    """known: Lyhörd knows who they are; asked: it has to ask Slack about every one of them first."""
    rows = []
    for kind in DATABASES:
        for known in (True, False):
            found = [await _rush(made, kind, templates["submission"], slack, known) for _ in range(times)]
            waited = [seconds for one in found for seconds in one["waited"]]
            rows.append(
                {
                    "database": kind,
                    "who": "known" if known else "asked",
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


async def _rush(
    made: Databases, kind: str, template: Template, slack: SlackServer, known: bool
) -> dict[str, Any]:
    """On an installation that has just started and has answered nobody yet."""
    url = await made.new(kind)
    await introduce(url, slack, PEOPLE, long_ago=not known)
    acts = await prepare(url, template, slack, PEOPLE)
    slack.state.messages.clear()
    slack.latency = SLOW
    try:
        async with serving(OURS, environment(url, slack), made.folder) as served:
            requests = [act.request for act in acts]
            _, replies = await send_all(served.port, requests, PEOPLE)
            slack.latency = 0.0  # the rest is only counted
            _, again = await send_all(served.port, requests, PEOPLE)
            await _delivered(url)
    finally:
        slack.latency = 0.0
    lost, doubled = await _astray(url, acts, [*replies, *again], slack)
    return {"waited": [reply.seconds for reply in replies], "lost": lost, "doubled": doubled}


async def _delivered(url: str) -> None:
    async with opened(url) as store, asyncio.timeout(DELIVERED_WITHIN):
        while True:
            async with store.reading() as tx:
                if (await tx.outbox.waiting()).waiting == 0:
                    return
            await asyncio.sleep(0.2)


async def _astray(
    url: str, acts: Sequence[Act], replies: Sequence[Reply], slack: SlackServer
) -> tuple[int, int]:
    """(lost, doubled): reports without a case, answers that are no answer, notices not sent; and more than
    one of any of them, even though everybody sent theirs twice."""
    async with opened(url) as store, store.reading() as tx:
        kept = Counter((await tx.connection.scalars(sa.select(cases.c.id))).all())
        slots = Counter((await tx.connection.scalars(sa.select(outbox.c.slot))).all())
    wanted = [f"{what}:{act.draft}" for act in acts for what in ("report", "case")]
    posts = {row: len(found) for row, found in slack.posts_by_metadata("row").items()}
    lost = (
        sum(act.draft not in kept for act in acts)
        + sum(reply.status != 200 or bool(reply.body) for reply in replies)
        + sum(slot not in slots for slot in wanted)
        + len(wanted)
        - len(posts)
    )
    doubled = sum(number - 1 for counted in (kept, slots, posts) for number in counted.values())
    return lost, doubled
