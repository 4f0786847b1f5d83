"""The same press and the same submission as anyone would write them by hand, and a bare Bolt app.

Starlette and Bolt around one transaction of plain SQLAlchemy Core, with the same rows in the same
tables, sealed the same way. It knows this one draft and this one kind of case and nothing else: no
organisation, no reading or hiding of what is written, no checks, no cards, no way to fail kindly.
"""

import json
import re
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.context.ack.async_ack import AsyncAck
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.settings import Settings
from storage.audit import AuditLine, mac_of
from storage.encryption import DataKey, KeyRing
from storage.engine import insert, open_engines
from storage.tables import (
    accounts,
    audit,
    audit_head,
    case_counters,
    case_texts,
    cases,
    data_keys,
    drafts,
    inbox,
    outbox,
)

Json = dict[str, Any]


def app(settings: Settings, *, bare: bool) -> Starlette:
    secret = settings.slack_signing_secret
    bolt = AsyncApp(
        signing_secret=secret.get_secret_value() if secret else None,
        authorize=_authorize,
        process_before_response=True,
    )
    engines = open_engines(settings.database)
    by_hand = ByHand(engines.writing, settings.key_ring, settings.audit_secret)
    bolt.action(re.compile("^answer"))(_only_ack if bare else by_hand.pressed)
    bolt.view("review")(_only_ack if bare else by_hand.submitted)
    handler = AsyncSlackRequestHandler(bolt)

    async def events(request: Request) -> Response:
        return await handler.handle(request)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        yield
        await engines.dispose()

    return Starlette(routes=[Route("/slack/events", events, methods=["POST"])], lifespan=lifespan)


async def _authorize(**_: Any) -> AuthorizeResult:
    return AuthorizeResult(
        enterprise_id=None, team_id="T0TEST", bot_user_id="U0BOT", bot_id="B0BOT", bot_token="xoxb-0"
    )


async def _only_ack(ack: AsyncAck) -> None:
    await ack()


class ByHand:
    def __init__(self, engine: AsyncEngine, ring: KeyRing, audit_key: bytes) -> None:
        self._engine = engine
        self._ring = ring
        self._audit_key = audit_key

    async def pressed(self, ack: AsyncAck, body: Json) -> None:
        action, user = body["actions"][0], body["user"]["id"]
        draft_id, version, value = json.loads(action["value"])
        name, _, answer = value.partition("=")
        now = datetime.now(UTC)
        async with self._engine.begin() as connection:
            turn = f"slack:action:{action['action_ts']}:{user}"
            person = await self._heard(connection, turn, user, now)
            if person:
                row, key, content = await self._draft(connection, draft_id)
                if row["person"] == person and row["version"] == version:
                    content["past"].append(content["now"])
                    values = {**content["now"]["values"], name: answer}
                    content["now"] = {"values": values, "asking": None, "offered": []}
                    place = ("drafts", draft_id, person, str(version + 1))
                    sealed = key.seal(json.dumps(content), *place)
                    await connection.execute(
                        drafts.update().where(drafts.c.id == draft_id, drafts.c.version == version),
                        {"version": version + 1, "touched": now, "sealed": sealed},
                    )
                    await self._tell(connection, person, "DraftCard", {"draft": draft_id}, "slack", now)
        await ack()

    async def submitted(self, ack: AsyncAck, body: Json) -> None:
        view, user = body["view"], body["user"]["id"]
        _, draft_id, _ = json.loads(view["private_metadata"])
        typed = {block: next(iter(given.values())) for block, given in view["state"]["values"].items()}
        now = datetime.now(UTC)
        async with self._engine.begin() as connection:
            person = await self._heard(connection, f"slack:view:{view['id']}:{view['hash']}", user, now)
            if person:
                _, _, content = await self._draft(connection, draft_id)
                await self._case(connection, person, draft_id, content["now"]["values"], typed, now)
        await ack()

    async def _heard(self, connection: AsyncConnection, turn: str, user: str, now: datetime) -> str | None:
        """Who it is; None when it has been heard before."""
        known = sa.and_(accounts.c.platform == "slack", accounts.c.platform_id == user)
        person: str = (await connection.execute(sa.select(accounts.c.person).where(known))).scalar_one()
        there = accounts.c.platform == "slack"
        await connection.execute(
            accounts.update()
            .where(accounts.c.person == person)
            .values(
                last_spoke=sa.case((there, now), else_=accounts.c.last_spoke),
                reachable=sa.case((there, sa.true()), else_=accounts.c.reachable),
            )
        )
        new = await connection.execute(
            insert(connection, inbox).on_conflict_do_nothing().returning(inbox.c.turn),
            {"turn": turn, "at": now},
        )
        return person if new.one_or_none() else None

    async def _draft(self, connection: AsyncConnection, draft_id: str) -> tuple[Any, DataKey, Json]:
        found = await connection.execute(
            sa.select(drafts, data_keys.c.ring_key, data_keys.c.wrapped)
            .join(data_keys, sa.and_(data_keys.c.kind == "draft", data_keys.c.owner == drafts.c.id))
            .where(drafts.c.id == draft_id)
        )
        row = found.mappings().one()
        key = self._ring.unwrap(row["ring_key"], row["wrapped"], "data_keys", "draft", draft_id)
        opened = key.open(row["sealed"], "drafts", draft_id, row["person"], str(row["version"]))
        return row, key, json.loads(opened)

    async def _tell(
        self,
        connection: AsyncConnection,
        person: str,
        notice: str,
        facts: Json,
        to: str | None,
        now: datetime,
    ) -> None:
        about = next(iter(facts.values()))
        slot = f"case:{about}" if notice == "CaseArrived" else f"report:{about}"
        await connection.execute(
            insert(connection, outbox).on_conflict_do_nothing(index_elements=[outbox.c.unique_key]),
            {
                "lane": f"person:{person}",
                "platform": to,
                "notice": notice,
                "facts": facts,
                "slot": slot,
                "fresh": False,
                "unique_key": None,
                "state": "waiting",
                "created": now,
                "ready": now,
                "due": now,
                "attempts": 0,
                "in_doubt": False,
            },
        )

    async def _case(
        self, connection: AsyncConnection, person: str, case: str, values: Json, typed: Json, now: datetime
    ) -> None:
        first = insert(connection, case_counters).values(prefix="AV", year=now.year, last=1)
        counted = await connection.execute(
            first.on_conflict_do_update(
                index_elements=[case_counters.c.prefix, case_counters.c.year],
                set_={"last": case_counters.c.last + 1},
            ).returning(case_counters.c.last)
        )
        happened = datetime.fromisoformat(values["happened"])
        await connection.execute(
            insert(connection, cases)
            .on_conflict_do_nothing(index_elements=[cases.c.id])
            .returning(cases.c.id),
            {
                "id": case,
                "number": f"AV-{now.year}-{counted.scalar_one():04d}",
                "kind": values["kind"],
                "original_kind": values["kind"],
                "unit": values["unit"],
                "state": "received",
                "version": 1,
                "reporter": person,
                "received": now,
                "take_by": now + timedelta(days=1),
                "finish_by": now + timedelta(days=30),
                "happened_day": happened.date(),
                "happened_clock": happened.time(),
                "happened_precision": "minute",
                "category": typed["category"]["selected_option"]["value"],
                "facts": {"journal": typed["journal"]["selected_option"]["value"]},
                "excluded": [],
                "shared_with_manager": False,
                "contested": False,
            },
        )
        key = DataKey.new()
        ring_key, wrapped = key.wrapped_by(self._ring, "data_keys", "case", case)
        await connection.execute(
            data_keys.insert(),
            {"kind": "case", "owner": case, "ring_key": ring_key, "wrapped": wrapped},
        )
        for part in ("story", "measure"):
            text_id = secrets.token_hex(16)
            place = ("case_texts", text_id, case, part, person, now.isoformat())
            sealed = key.seal(typed[part]["value"], *place)
            await connection.execute(
                case_texts.insert(),
                {"id": text_id, "case": case, "part": part, "author": person, "at": now, "sealed": sealed},
            )
        await connection.execute(drafts.delete().where(drafts.c.id == case))
        gone = sa.and_(data_keys.c.kind == "draft", data_keys.c.owner == case)
        await connection.execute(data_keys.delete().where(gone))
        await self._tell(connection, person, "ReportReceived", {"case": case}, "slack", now)
        await self._tell(connection, "bo", "CaseArrived", {"case": case}, None, now)
        await self._note(connection, person, case, values, now)

    async def _note(
        self, connection: AsyncConnection, person: str, case: str, values: Json, now: datetime
    ) -> None:
        head = await connection.execute(
            audit_head.update().values(seq=audit_head.c.seq + 1).returning(audit_head.c.seq, audit_head.c.mac)
        )
        seq, mac = head.one()
        details = json.dumps({"kind": values["kind"], "unit": values["unit"]}, separators=(",", ":"))
        line = AuditLine(seq, now, "case.created", person, case, details)
        mac = mac_of(self._audit_key, mac, line)
        await connection.execute(
            audit.insert(),
            {
                "seq": seq,
                "at": now,
                "what": line.what,
                "actor": person,
                "subject": case,
                "details": details,
                "mac": mac,
            },
        )
        await connection.execute(audit_head.update().values(mac=mac))
