"""The same press and the same submission as anyone would write them by hand.

One transaction of plain SQLAlchemy Core, with the same rows in the same tables, sealed the same way;
handwritten_slack and handwritten_teams put a door before it. It knows this one draft and this one kind
of case and nothing else: no organisation, no reading or hiding of what is written, no checks, no cards,
no way to fail kindly.
"""

import json
import secrets
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection
from starlette.applications import Starlette

from bot.settings import Settings
from domain.deadlines import LOCAL
from storage.audit_chain import AuditLine, mac_of
from storage.encryption import DataKey
from storage.engine import Inserting, open_engines
from storage.reminders import AT_ONCE
from storage.tables.cases import case_counters, case_texts, cases, drafts
from storage.tables.columns import Moment
from storage.tables.conversation import accounts, inbox, outbox
from storage.tables.protection import audit, audit_head, data_keys
from storage.tables.reminding import reminders

Json = dict[str, Any]

# Built once, as ours are: that is the larger part of what a statement costs.
_WHO = sa.select(accounts.c.person).where(
    accounts.c.platform == sa.bindparam("there"), accounts.c.platform_id == sa.bindparam("user")
)
_THERE = accounts.c.platform == sa.bindparam("there")
_SPOKE = (
    accounts.update()
    .where(accounts.c.person == sa.bindparam("who"))
    .values(
        last_spoke=sa.case((_THERE, sa.bindparam("now", type_=Moment)), else_=accounts.c.last_spoke),
        reachable=sa.case((_THERE, sa.true()), else_=accounts.c.reachable),
    )
)
_HEARD = Inserting(inbox, lambda new: new.on_conflict_do_nothing().returning(inbox.c.turn))
_DRAFT = (
    sa.select(drafts, data_keys.c.ring_key, data_keys.c.wrapped)
    .join(data_keys, sa.and_(data_keys.c.kind == "draft", data_keys.c.owner == drafts.c.id))
    .where(drafts.c.id == sa.bindparam("of"))
)
_SAVE = drafts.update().where(drafts.c.id == sa.bindparam("of"), drafts.c.version == sa.bindparam("before"))
_TELL = Inserting(outbox, lambda new: new.on_conflict_do_nothing(index_elements=[outbox.c.unique_key]))
_COUNT_UP = Inserting(
    case_counters,
    lambda new: new.on_conflict_do_update(
        index_elements=[case_counters.c.prefix, case_counters.c.year],
        set_={"last": case_counters.c.last + 1},
    ).returning(case_counters.c.last),
)
_ADD = Inserting(
    cases, lambda new: new.on_conflict_do_nothing(index_elements=[cases.c.id]).returning(cases.c.id)
)
_LOOK = Inserting(
    reminders,
    lambda new: new.on_conflict_do_update(
        index_elements=[reminders.c.what, reminders.c.subject],
        set_={"next_look": new.excluded.next_look},
    ),
)
_KEY, _TEXT, _NOTE = data_keys.insert(), case_texts.insert(), audit.insert()
_GONE = drafts.delete().where(drafts.c.id == sa.bindparam("of"))
_KEY_GONE = data_keys.delete().where(data_keys.c.kind == "draft", data_keys.c.owner == sa.bindparam("of"))
_HEAD = audit_head.update().values(seq=audit_head.c.seq + 1).returning(audit_head.c.seq, audit_head.c.mac)
_SEAL = audit_head.update().values(mac=sa.bindparam("mac"))


class ByHand:
    """What happens behind the door, whichever platform it is. Nothing is done twice for one turn."""

    def __init__(self, settings: Settings, platform: str) -> None:
        self._engines = open_engines(settings.database)
        self._ring = settings.key_ring
        self._audit_key = settings.audit_secret
        self._platform = platform

    @asynccontextmanager
    async def lifespan(self, _: Starlette) -> AsyncIterator[None]:
        yield
        await self._engines.dispose()

    async def pressed(self, user: str, turn: str, draft_id: str, version: int, value: str) -> None:
        name, _, answer = value.partition("=")
        now = datetime.now(UTC)
        async with self._engines.writing.begin() as connection:
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
                        _SAVE,
                        {
                            "of": draft_id,
                            "before": version,
                            "version": version + 1,
                            "touched": now,
                            "sealed": sealed,
                        },
                    )
                    about = {"draft": draft_id}
                    await self._tell(connection, person, "DraftCard", about, self._platform, now)

    async def submitted(self, user: str, turn: str, draft_id: str, typed: Mapping[str, str]) -> None:
        """typed: input name to what was written or chosen."""
        now = datetime.now(UTC)
        async with self._engines.writing.begin() as connection:
            person = await self._heard(connection, turn, user, now)
            if person:
                _, _, content = await self._draft(connection, draft_id)
                await self._case(connection, person, draft_id, content["now"]["values"], typed, now)

    async def _heard(self, connection: AsyncConnection, turn: str, user: str, now: datetime) -> str | None:
        """Who it is; None when it has been heard before."""
        found = await connection.execute(_WHO, {"there": self._platform, "user": user})
        person: str = found.scalar_one()
        await connection.execute(_SPOKE, {"there": self._platform, "who": person, "now": now})
        new = await connection.execute(_HEARD.on(connection), {"turn": turn, "at": now})
        return person if new.one_or_none() else None

    async def _draft(self, connection: AsyncConnection, draft_id: str) -> tuple[Any, DataKey, Json]:
        found = await connection.execute(_DRAFT, {"of": draft_id})
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
            _TELL.on(connection),
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
        self,
        connection: AsyncConnection,
        person: str,
        case: str,
        values: Json,
        typed: Mapping[str, str],
        now: datetime,
    ) -> None:
        year = now.astimezone(LOCAL).year
        counted = await connection.execute(
            _COUNT_UP.on(connection), {"prefix": "AV", "year": year, "last": 1}
        )
        happened = datetime.fromisoformat(values["happened"])
        await connection.execute(
            _ADD.on(connection),
            {
                "id": case,
                "number": f"AV-{year}-{counted.scalar_one():04d}",
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
                "category": typed["category"],
                "facts": {"journal": typed["journal"]},
                "excluded": [],
                "shared_with_manager": False,
                "contested": False,
                "received_precision": "minute",
                "closed_precision": "minute",
            },
        )
        told = {"looked": now.isoformat(), "announced": {}, "escalated": []}
        await connection.execute(
            _LOOK.on(connection),
            {"what": "case", "subject": case, "next_look": AT_ONCE, "told": told},
        )
        key = DataKey.new()
        ring_key, wrapped = key.wrapped_by(self._ring, "data_keys", "case", case)
        await connection.execute(
            _KEY,
            {"kind": "case", "owner": case, "ring_key": ring_key, "wrapped": wrapped},
        )
        for part in ("story", "measure"):
            text_id = secrets.token_hex(16)
            place = ("case_texts", text_id, case, part, person, now.isoformat())
            sealed = key.seal(typed[part], *place)
            await connection.execute(
                _TEXT,
                {"id": text_id, "case": case, "part": part, "author": person, "at": now, "sealed": sealed},
            )
        await connection.execute(_GONE, {"of": case})
        await connection.execute(_KEY_GONE, {"of": case})
        await self._tell(connection, person, "ReportReceived", {"case": case}, self._platform, now)
        await self._tell(connection, "bo", "CaseArrived", {"case": case}, None, now)
        await self._note(connection, person, case, values, now)

    async def _note(
        self, connection: AsyncConnection, person: str, case: str, values: Json, now: datetime
    ) -> None:
        head = await connection.execute(_HEAD)
        seq, mac = head.one()
        details = json.dumps({"kind": values["kind"], "unit": values["unit"]}, separators=(",", ":"))
        line = AuditLine(seq, now, "case.created", person, case, details)
        mac = mac_of(self._audit_key, mac, line)
        await connection.execute(
            _NOTE,
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
        await connection.execute(_SEAL, {"mac": mac})
