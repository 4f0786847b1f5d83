"""Drafts: sealed whole, one open per person, never overwritten by a stale change."""

from datetime import timedelta

import pytest
import sqlalchemy as sa

from domain.drafts import Answers, DraftState
from storage.data_keys import KeyKind
from storage.encryption import WrongKey
from storage.errors import AlreadyOpen, Stale
from storage.store import Store
from storage.tables.cases import drafts
from tests.rooms.storage.examples import MINUTE, NOW, a_draft

DRAFT = a_draft()
ASIDE = a_draft("draft-2", state=DraftState.ASIDE, touched=NOW - MINUTE)


async def test_a_draft_comes_back_whole(known: Store) -> None:
    async with known.transaction() as tx:
        await tx.drafts.add(DRAFT)
    async with known.reading() as tx:
        assert await tx.drafts.get("draft-1") == DRAFT
        assert await tx.drafts.open_of("eva") == DRAFT
        assert await tx.drafts.open_of("omar") is None


async def test_drafts_put_aside_are_listed_latest_first(known: Store) -> None:
    older = a_draft("draft-3", state=DraftState.ASIDE, touched=NOW - 2 * MINUTE)
    async with known.transaction() as tx:
        for draft in (older, DRAFT, ASIDE):
            await tx.drafts.add(draft)
        assert await tx.drafts.aside_of("eva") == (ASIDE, older)
        assert await tx.drafts.count_of("eva") == 3
        assert await tx.drafts.count_of("omar") == 0


async def test_what_a_short_answer_may_be_about_is_listed_latest_first(known: Store) -> None:
    plan = a_draft("draft-3", state=DraftState.PLAN, touched=NOW - 2 * MINUTE)
    question = a_draft("draft-4", state=DraftState.QUESTION, touched=NOW - MINUTE)
    async with known.transaction() as tx:
        for draft in (plan, question, DRAFT, ASIDE):
            await tx.drafts.add(draft)
        assert await tx.drafts.asked_of("eva") == (question, plan)
        assert await tx.drafts.asked_of("omar") == ()


async def test_a_changed_draft_is_saved(known: Store) -> None:
    changed = DRAFT.changed(Answers({"unit": "almen"}), NOW + MINUTE)
    async with known.transaction() as tx:
        await tx.drafts.add(DRAFT)
        await tx.drafts.save(changed)
    async with known.reading() as tx:
        assert await tx.drafts.get("draft-1") == changed


async def test_a_change_made_on_an_old_version_is_stale(known: Store) -> None:
    async with known.transaction() as tx:
        await tx.drafts.add(DRAFT)
        await tx.drafts.save(DRAFT.changed(Answers(), NOW))
    with pytest.raises(Stale):
        async with known.transaction() as tx:
            await tx.drafts.save(DRAFT.changed(Answers({"unit": "lss"}), NOW))


async def test_a_person_has_one_open_draft(known: Store) -> None:
    async with known.transaction() as tx:
        await tx.drafts.add(DRAFT)
        await tx.drafts.add(ASIDE)
    with pytest.raises(AlreadyOpen):
        async with known.transaction() as tx:
            await tx.drafts.add(a_draft("draft-3"))
    with pytest.raises(AlreadyOpen):
        async with known.transaction() as tx:
            await tx.drafts.save(ASIDE.moved(DraftState.OPEN, NOW))


async def test_a_removed_draft_takes_its_key_with_it(known: Store) -> None:
    async with known.transaction() as tx:
        await tx.drafts.add(DRAFT)
        await tx.drafts.remove("draft-1")
        assert await tx.drafts.get("draft-1") is None
        with pytest.raises(LookupError):
            await tx.keys.of(KeyKind.DRAFT, "draft-1")


async def test_untouched_drafts_are_found_page_by_page(known: Store) -> None:
    async with known.transaction() as tx:
        for number in range(5):
            touched = NOW - timedelta(days=14 if number < 3 else 1)
            await tx.drafts.add(a_draft(f"draft-{number}", state=DraftState.ASIDE, touched=touched))
        first = await tx.drafts.untouched_since(NOW - timedelta(days=14), 2)
        rest = await tx.drafts.untouched_since(NOW - timedelta(days=14), 2, first[-1])
    assert (first, rest) == (("draft-0", "draft-1"), ("draft-2",))


@pytest.mark.parametrize("change", [{"person": "omar"}, {"version": 7}], ids=["owner", "version"])
async def test_a_draft_given_another_owner_or_version_does_not_open(
    known: Store, change: dict[str, object]
) -> None:
    async with known.transaction() as tx:
        await tx.drafts.add(DRAFT)
        await tx.connection.execute(drafts.update().values(change))
    async with known.reading() as tx:
        with pytest.raises(WrongKey):
            await tx.drafts.get("draft-1")


async def test_two_drafts_with_swapped_contents_do_not_open(known: Store) -> None:
    async with known.transaction() as tx:
        await tx.drafts.add(DRAFT)
        await tx.drafts.add(ASIDE)
        blob = sa.select(drafts.c.sealed).where(drafts.c.id == "draft-2").scalar_subquery()
        await tx.connection.execute(drafts.update().where(drafts.c.id == "draft-1").values(sealed=blob))
    async with known.reading() as tx:
        assert await tx.drafts.get("draft-2") == ASIDE
        with pytest.raises(WrongKey):
            await tx.drafts.get("draft-1")
