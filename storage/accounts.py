"""The shelf of accounts: who someone is on a platform, and where to reach them."""

from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.engine import Inserting
from storage.tables.columns import Moment
from storage.tables.conversation import accounts
from storage.tables.organisation import organisation_state


@dataclass(frozen=True, slots=True)
class Account:
    """A person's account on one platform.

    conversation: the private chat with the bot, None until there is one.
    checked: when the directory last confirmed that the account is this person.
    reachable: False after the platform has refused to deliver; speaking makes it True again.
    """

    platform: str
    platform_id: str
    person: str
    conversation: str | None
    checked: datetime
    last_spoke: datetime | None
    reachable: bool = True


def _account(row: Mapping[Any, Any]) -> Account:
    return Account(**{column.name: row[column.name] for column in accounts.columns})


def _is(platform: Any, platform_id: Any) -> sa.ColumnElement[bool]:
    return sa.and_(accounts.c.platform == platform, accounts.c.platform_id == platform_id)


_OF = sa.select(accounts).where(_is(sa.bindparam("platform"), sa.bindparam("platform_id")))
_WITH_VERSION = sa.select(organisation_state.c.version, accounts).select_from(
    organisation_state.outerjoin(accounts, _is(sa.bindparam("platform"), sa.bindparam("platform_id")))
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


_OF_PEOPLE = (
    sa.select(accounts)
    .where(accounts.c.person.in_(sa.bindparam("people", expanding=True)))
    .order_by(accounts.c.reachable.desc(), accounts.c.last_spoke.desc().nulls_last(), accounts.c.platform)
)

_REMEMBER = Inserting(
    accounts,
    lambda new: new.on_conflict_do_update(
        index_elements=[accounts.c.platform, accounts.c.platform_id],
        set_={
            "person": new.excluded.person,
            "conversation": sa.func.coalesce(new.excluded.conversation, accounts.c.conversation),
            "checked": new.excluded.checked,
            "last_spoke": sa.func.coalesce(new.excluded.last_spoke, accounts.c.last_spoke),
            "reachable": new.excluded.reachable,
        },
    ),
)


class Accounts:
    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def of(self, platform: str, platform_id: str) -> Account | None:
        found = await self._connection.execute(_OF, {"platform": platform, "platform_id": platform_id})
        row = found.mappings().one_or_none()
        return _account(row) if row else None

    async def with_version(self, platform: str, platform_id: str) -> tuple[Account | None, int]:
        """The account, and the version of the organisation, in one query."""
        found = await self._connection.execute(
            _WITH_VERSION, {"platform": platform, "platform_id": platform_id}
        )
        row = found.mappings().one()
        return (None if row["platform"] is None else _account(row)), row["version"]

    async def for_person(self, person: str) -> tuple[Account, ...]:
        """Reachable ones first, the most recently used first among them."""
        return (await self.for_people([person])).get(person, ())

    async def for_people(self, people: Collection[str]) -> Mapping[str, tuple[Account, ...]]:
        """The same for each of them; those without an account are left out."""
        if not people:
            return {}
        found = await self._connection.execute(_OF_PEOPLE, {"people": sorted(people)})
        accounts_of: dict[str, tuple[Account, ...]] = {}
        for row in found.mappings():
            accounts_of[row["person"]] = (*accounts_of.get(row["person"], ()), _account(row))
        return accounts_of

    async def last_active(self, people: Collection[str]) -> Mapping[str, datetime]:
        """When each of these people last spoke, wherever; those who never did are left out."""
        found = await self._connection.execute(
            sa.select(accounts.c.person, sa.func.max(accounts.c.last_spoke, type_=Moment))
            .where(accounts.c.person.in_(people), accounts.c.last_spoke.is_not(None))
            .group_by(accounts.c.person)
        )
        return dict(found.all())

    async def remember(self, account: Account) -> None:
        """Keep the account; a conversation or a last word already known is not forgotten."""
        await self._connection.execute(_REMEMBER.on(self._connection), asdict(account))

    async def spoke(self, platform: str, person: str, at: datetime) -> None:
        """Note that the person spoke there, which also makes them reachable there.

        The first write of every turn: it locks all of the person's accounts until the transaction
        ends, so that one person's turns are done one after the other, whatever platform they use.
        """
        await self._connection.execute(_SPOKE, {"there": platform, "who": person, "now": at})

    async def keep_conversation(self, platform: str, platform_id: str, conversation: str) -> None:
        await self._change(platform, platform_id, conversation=conversation)

    async def mark_unreachable(self, platform: str, platform_id: str) -> None:
        await self._change(platform, platform_id, reachable=False)

    async def _change(self, platform: str, platform_id: str, **values: Any) -> None:
        await self._connection.execute(accounts.update().where(_is(platform, platform_id)).values(values))
