"""An account that is taken for another person than before stands in the audit log."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.directory import CHECKED_FOR, Directory, Profile
from domain.organisation import Organisation
from handlers.chat import Platform
from storage.store import Store
from tests.rooms.storage.examples import NOW, ORGANISATION


async def test_whoever_an_account_goes_over_to_is_logged_with_whom_it_was_before(store: Store) -> None:
    now = NOW

    def clock() -> datetime:
        return now

    async def lookup(platform_id: str) -> Profile:
        return Profile(platform_id, "eva.ek@example.org")

    async def becomes(organisation: Organisation) -> None:
        async with store.transaction() as tx:
            await tx.organisations.replace(organisation)

    directory = Directory(store, {Platform.SLACK: lookup}, clock)
    await becomes(ORGANISATION)
    first = await directory.person(Platform.SLACK, "U1")
    addresses = {"eva": "omar.ali@example.org", "omar": "eva.ek@example.org"}
    people = (replace(each, email=addresses.get(each.id, each.email)) for each in ORGANISATION.people)
    await becomes(replace(ORGANISATION, people=tuple(people)))
    now = NOW + CHECKED_FOR + timedelta(minutes=1)
    second = await directory.person(Platform.SLACK, "U1")
    again = await directory.person(Platform.SLACK, "U1")
    assert [getattr(each, "id", None) for each in (first, second, again)] == ["eva", "omar", "omar"]
    async with store.reading() as tx:
        (line,) = await tx.audit.about("omar", 10)
        assert await tx.audit.about("eva", 10) == ()
    assert (line.what, line.details) == ("account.moved", '{"before":"eva","platform":"slack"}')
