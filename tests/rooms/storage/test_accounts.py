"""Who someone is on a platform, and where to reach them."""

import asyncio
from dataclasses import replace

from storage.accounts import Account
from storage.store import Store
from tests.rooms.storage.examples import MINUTE, NOW

ON_SLACK = Account("slack", "U1", "eva", None, NOW, None)


async def test_an_account_is_remembered_and_found(known: Store) -> None:
    async with known.transaction() as tx:
        await tx.accounts.remember(ON_SLACK)
    async with known.reading() as tx:
        assert await tx.accounts.of("slack", "U1") == ON_SLACK
        assert await tx.accounts.of("teams", "U1") is None


async def test_remembering_again_forgets_neither_conversation_nor_last_word(known: Store) -> None:
    async with known.transaction() as tx:
        await tx.accounts.remember(ON_SLACK)
        await tx.accounts.keep_conversation("slack", "U1", "D1")
        await tx.accounts.spoke("slack", "eva", NOW)
        await tx.accounts.remember(replace(ON_SLACK, person="omar", checked=NOW + MINUTE))
        assert await tx.accounts.of("slack", "U1") == Account("slack", "U1", "omar", "D1", NOW + MINUTE, NOW)


async def test_the_account_to_use_comes_first(known: Store) -> None:
    async with known.transaction() as tx:
        for account in (
            replace(ON_SLACK, platform_id="silent"),
            replace(ON_SLACK, platform_id="gone", last_spoke=NOW + 2 * MINUTE, reachable=False),
            replace(ON_SLACK, platform_id="old", last_spoke=NOW),
            replace(ON_SLACK, platform="teams", platform_id="new", last_spoke=NOW + MINUTE),
        ):
            await tx.accounts.remember(account)
        found = [account.platform_id for account in await tx.accounts.for_person("eva")]
    assert found == ["new", "old", "silent", "gone"]


async def test_speaking_makes_the_account_there_reachable_again(known: Store) -> None:
    on_teams = replace(ON_SLACK, platform="teams")
    async with known.transaction() as tx:
        for account in (ON_SLACK, on_teams):
            await tx.accounts.remember(account)
            await tx.accounts.mark_unreachable(account.platform, "U1")
        await tx.accounts.spoke("slack", "eva", NOW)
        assert await tx.accounts.of("slack", "U1") == replace(ON_SLACK, last_spoke=NOW)
        assert await tx.accounts.of("teams", "U1") == replace(on_teams, reachable=False)


async def test_someone_without_an_account_may_speak_too(known: Store) -> None:
    async with known.transaction() as tx:
        await tx.accounts.spoke("slack", "stranger", NOW)
        assert await tx.accounts.for_person("stranger") == ()


async def test_the_turns_of_one_person_are_done_one_after_the_other(known: Store) -> None:
    async with known.transaction() as tx:
        await tx.accounts.remember(ON_SLACK)
        await tx.accounts.remember(replace(ON_SLACK, platform="teams"))
    inside: list[int] = []

    async def turn(number: int) -> None:
        async with known.transaction() as tx:
            await tx.accounts.spoke(("slack", "teams")[number % 2], "eva", NOW)
            inside.append(number)
            await asyncio.sleep(0.01)
            assert inside == [number]
            inside.remove(number)

    await asyncio.gather(*(turn(number) for number in range(8)))
