"""The shelf of digests: who gets them, which were given, what they asked, what was published outside."""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from domain.deadlines import local_day
from domain.digest import Asked, Digest, Interval, Recipient, Stand, Version
from domain.figures import Figures
from domain.kinds import CaseKind, Category
from domain.periods import Period
from domain.signals import Question, Signal, SignalCode
from domain.suppression import Published
from storage.engine import insert
from storage.kept_figures import facts_of, figures_from
from storage.outbox import lane_of
from storage.tables.digests import (
    digest_figures,
    digest_questions,
    digest_recipients,
    digests,
    published_figures,
)

_AS_SET_UP = (
    digest_recipients.c.at,
    digest_recipients.c.interval,
    digest_recipients.c.version,
    digest_recipients.c.id,
)


class Digests:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    # --- who gets them ---

    async def recipients(self) -> tuple[Recipient, ...]:
        """Those set up in chat."""
        rows = await self._connection.execute(sa.select(digest_recipients).order_by(*_AS_SET_UP))
        return tuple(_recipient(row) for row in rows.mappings())

    async def set_up(self, recipient: Recipient, by: str, at: datetime) -> None:
        """From now on; one with the same id is replaced."""
        await self.stop((recipient.id,))
        await self._connection.execute(
            digest_recipients.insert().values(
                id=recipient.id,
                lane=lane_of(recipient.person, recipient.channel),
                units=list(recipient.units),
                interval=recipient.interval.value,
                version=recipient.version.value,
                skipped=list(recipient.skipped),
                set_by=by,
                at=at,
            )
        )

    async def stop(self, recipients: Collection[str]) -> None:
        """No more digests to these, by id."""
        await self._connection.execute(
            digest_recipients.delete().where(digest_recipients.c.id.in_(recipients))
        )

    async def recipients_in(self, lane: str) -> tuple[Recipient, ...]:
        """Those set up in chat for that place, as they were set up."""
        rows = await self._connection.execute(
            sa.select(digest_recipients).where(digest_recipients.c.lane == lane).order_by(*_AS_SET_UP)
        )
        return tuple(_recipient(row) for row in rows.mappings())

    # --- those that were given ---

    async def add(
        self, digest: Digest, asked: Iterable[Asked], at: datetime, figures: Figures | None = None
    ) -> None:
        """Keep a digest with its questions, answered ones included, and with the figures that it tells."""
        await self._connection.execute(
            digests.insert().values(
                id=digest.id,
                recipient=digest.recipient,
                lane=lane_of(digest.person, digest.channel),
                units=list(digest.units),
                first=digest.period.first,
                last=digest.period.last,
                version=digest.version.value,
                corrected=digest.corrected,
                at=at,
            )
        )
        if rows := [_asked_columns(digest.id, each) for each in asked]:
            await self._connection.execute(digest_questions.insert(), rows)
        if figures is not None:
            await self._connection.execute(
                digest_figures.insert().values(digest=digest.id, figures=facts_of(figures))
            )

    async def figures(self, digest_id: str) -> Figures | None:
        """The figures that a digest told, as they were then. None: none were kept."""
        facts = await self._connection.scalar(
            sa.select(digest_figures.c.figures).where(digest_figures.c.digest == digest_id)
        )
        return None if facts is None else figures_from(facts)

    async def get(self, digest_id: str) -> Digest | None:
        return await self._one(digests.c.id == digest_id)

    async def latest_of(self, recipient: str) -> Digest | None:
        """The newest given to the recipient, in its last correction."""
        return await self._one(digests.c.recipient == recipient)

    async def latest_in(self, lane: str) -> Digest | None:
        """The newest given at that place unasked, in its last correction."""
        return await self._one(digests.c.lane == lane, digests.c.recipient != "")

    async def _one(self, *conditions: sa.ColumnElement[bool]) -> Digest | None:
        rows = await self._connection.execute(
            sa.select(digests)
            .where(*conditions)
            .order_by(digests.c.last.desc(), digests.c.corrected.desc(), digests.c.at.desc())
            .limit(1)
        )
        row = rows.mappings().one_or_none()
        return _digest(row) if row is not None else None

    # --- their questions ---

    async def asked(self, digest_id: str) -> tuple[Asked, ...]:
        """The questions of a digest, in their order."""
        rows = await self._connection.execute(
            sa.select(digest_questions)
            .where(digest_questions.c.digest == digest_id)
            .order_by(digest_questions.c.place)
        )
        return tuple(_asked(row) for row in rows.mappings())

    async def answer(self, digest_id: str, asked: Asked, at: datetime) -> bool:
        """Keep the stand that was taken. False when another was taken before."""
        changed = await self._connection.execute(
            digest_questions.update()
            .where(
                digest_questions.c.digest == digest_id,
                digest_questions.c.place == asked.place,
                digest_questions.c.stand.is_(None),
            )
            .values({**_answer_columns(asked), "at": at})
        )
        return changed.rowcount == 1

    # --- published outside ---

    async def publish(self, digest_id: str, figures: Iterable[Published]) -> None:
        """What a digest told people outside; told again, it is the same."""
        rows = [
            {
                "digest": digest_id,
                "unit": each.unit or "",
                "kind": each.kind.value,
                "first": each.period.first,
                "last": each.period.last,
                "units": list(each.units),
                "low": each.low,
                "high": each.high,
            }
            for each in figures
        ]
        if rows:
            await self._connection.execute(
                insert(self._connection, published_figures).on_conflict_do_nothing(
                    index_elements=[
                        published_figures.c.digest,
                        published_figures.c.unit,
                        published_figures.c.kind,
                    ]
                ),
                rows,
            )

    async def published(self, year: Period, digest_ids: Collection[str] = ()) -> tuple[Published, ...]:
        """All that was published of periods that touch that year, or only by these digests of it."""
        found = sa.select(published_figures).where(
            published_figures.c.first <= year.last, published_figures.c.last >= year.first
        )
        if digest_ids:
            found = found.where(published_figures.c.digest.in_(digest_ids))
        rows = await self._connection.execute(
            found.order_by(
                published_figures.c.last,
                published_figures.c.digest,
                published_figures.c.kind,
                published_figures.c.unit,
            )
        )
        return tuple(
            Published(
                unit=row["unit"] or None,
                units=tuple(row["units"]),
                kind=CaseKind(row["kind"]),
                period=Period(row["first"], row["last"]),
                low=row["low"],
                high=row["high"],
            )
            for row in rows.mappings()
        )


# --- rows ---------------------------------------------------------------------------------------------


def _place(lane: str) -> dict[str, str | None]:
    kind, _, key = lane.partition(":")
    return {"person": key, "channel": None} if kind == "person" else {"person": None, "channel": key}


def _recipient(row: Mapping[Any, Any]) -> Recipient:
    return Recipient(
        id=row["id"],
        units=tuple(row["units"]),
        interval=Interval(row["interval"]),
        version=Version(row["version"]),
        skipped=tuple(row["skipped"]),
        since=local_day(row["at"]),
        **_place(row["lane"]),
    )


def _digest(row: Mapping[Any, Any]) -> Digest:
    return Digest(
        id=row["id"],
        recipient=row["recipient"],
        units=tuple(row["units"]),
        period=Period(row["first"], row["last"]),
        version=Version(row["version"]),
        corrected=row["corrected"],
        **_place(row["lane"]),
    )


def _asked_columns(digest_id: str, asked: Asked) -> dict[str, Any]:
    return {
        "digest": digest_id,
        "place": asked.place,
        "signal": json.loads(json.dumps(asdict(asked.question.signal))),
        "again": asked.question.again,
        **_answer_columns(asked),
    }


def _answer_columns(asked: Asked) -> dict[str, Any]:
    return {
        "stand": asked.stand.value if asked.stand else None,
        "answered_by": asked.by or None,
        "reason": asked.reason or None,
        "action": asked.action or None,
    }


def _asked(row: Mapping[Any, Any]) -> Asked:
    return Asked(
        place=row["place"],
        question=Question(_signal(row["signal"]), row["again"]),
        stand=Stand(row["stand"]) if row["stand"] else None,
        by=row["answered_by"] or "",
        reason=row["reason"] or "",
        action=row["action"] or "",
    )


def _signal(facts: Mapping[str, Any]) -> Signal:
    lists = {name: tuple(facts[name]) for name in ("units", "years", "series")}
    category = Category(facts["category"]) if facts["category"] else None
    return Signal(**{**facts, **lists, "code": SignalCode(facts["code"]), "category": category})
