"""What happens when a platform says that someone cannot be reached there any more.

The account is passed over until they speak there again, and those who can do something about it
are told: whoever runs the organisation here, and whoever stands in for the person.
"""

from collections.abc import Iterator
from datetime import date, datetime

from domain.deadlines import local_day
from domain.notices import (
    AuthorityNear,
    CaseAlsoArrived,
    CaseArrived,
    CaseNews,
    Unreachable,
)
from domain.organisation import Channel, Organisation, Role
from storage.accounts import Account
from storage.outbox import Row
from storage.store import Transaction

OF_THE_POST = (CaseArrived, CaseAlsoArrived, CaseNews, AuthorityNear)
"""What someone is told for what they answer for, and not for who they are: stand-ins get it too."""


async def unreachable(tx: Transaction, account: Account, now: datetime) -> None:
    await tx.accounts.mark_unreachable(account.platform, account.platform_id)
    await tell_of(tx, account.person, account.platform, now)


async def tell_of(tx: Transaction, person: str, platform: str, now: datetime) -> None:
    """Once a day at most."""
    day = local_day(now)
    told = dict.fromkeys((*administrators(tx.organisation, day), *stand_ins(tx.organisation, person, day)))
    for each in told:
        if each != person:
            unique = f"unreachable {platform} {person} {each} {day}"
            await tx.outbox.put(Unreachable(person, platform), person=each, unique=unique, at=now)


async def tell_of_channel(tx: Transaction, channel: Channel, platform: str, now: datetime) -> None:
    """What is meant for this channel does not come there. Once a day at most."""
    day = local_day(now)
    for each in administrators(tx.organisation, day):
        unique = f"unreachable {platform} channel:{channel.key} {each} {day}"
        notice = Unreachable("", platform, channel=channel.key)
        await tx.outbox.put(notice, person=each, unique=unique, at=now)


async def hand_on(tx: Transaction, row: Row, person: str, now: datetime) -> None:
    """What no platform could take to the person goes to whoever stands in for them. Whether they may
    see it is asked again when it is delivered."""
    if not isinstance(row.notice, OF_THE_POST):
        return
    for each in stand_ins(tx.organisation, person, local_day(now)):
        await tx.outbox.put(
            row.notice, person=each, slot=row.slot, unique=f"instead of {row.id} {each}", at=now
        )


def administrators(organisation: Organisation, day: date) -> tuple[str, ...]:
    """Ids of those who look after the installation."""
    holders = (a.person for a in organisation.assignments if a.role is Role.ADMINISTRATOR and a.covers(day))
    return tuple(each for each in dict.fromkeys(holders) if organisation.is_present(each, day))


def stand_ins(organisation: Organisation, person: str, day: date) -> tuple[str, ...]:
    """Ids of those present who are named for the person's absence, or appointed beside them."""
    found = dict.fromkeys((*organisation.deputies_of(person, day), *_appointed(organisation, person, day)))
    return tuple(each for each in found if each != person and organisation.is_present(each, day))


def _appointed(organisation: Organisation, person: str, day: date) -> Iterator[str]:
    covering = [a for a in organisation.assignments if a.covers(day)]
    posts = {(a.role, a.unit) for a in covering if a.person == person and not a.deputy}
    return (a.person for a in covering if a.deputy and (a.role, a.unit) in posts)
