"""Cases: metadata in columns, stories sealed, lists in order, stale changes refused."""

from datetime import date

import pytest

from domain.cases import Case, Concerns, Handling, Informed, State, take
from domain.kinds import ArrivedBy, CaseKind, Category, Cause, SenderKind
from storage.encryption import KeyDestroyed
from storage.errors import Stale
from storage.store import Store
from tests.rooms.storage.examples import MINUTE, NOW, STORY, a_case

FULL = a_case(
    9,
    number="KL-2026-0001",
    kind=CaseKind.VIEW,
    original_kind=CaseKind.COMPLAINT,
    state=State.CLOSED,
    version=4,
    discovered=NOW - MINUTE,
    category=Category.FOOD,
    sender=SenderKind.NEXT_OF_KIN,
    arrived_by=ArrivedBy.PHONE,
    wants_answer=True,
    responsible="omar",
    taken=NOW,
    closed=NOW + MINUTE,
    registry_number="SN 2026/12",
    external_number="X-1",
    shared_with_manager=True,
)
BARE = a_case(8, happened=None, category=None, facts={}, excluded=frozenset())
HANDLING = Handling(
    causes=(Cause.ROUTINES, Cause.COMPETENCE),
    cause_text="Vikarien saknade nyckel.",
    measure="Nyckelrutin på APT.",
    wrongdoing=False,
    wrongdoing_reason="Ingen skada.",
    concerns=Concerns.INDIVIDUAL,
    informed=Informed.PERSON,
    informed_day=date(2026, 3, 3),
    feedback="Tack!",
    feedback_day=date(2026, 3, 4),
    reply_day=date(2026, 3, 5),
)


@pytest.mark.parametrize("case", [FULL, BARE], ids=["full", "bare"])
async def test_a_case_comes_back_whole(known: Store, case: Case) -> None:
    async with known.transaction() as tx:
        await tx.cases.add(case)
    async with known.reading() as tx:
        assert await tx.cases.get(case.id) == case
        assert await tx.cases.by_number(case.number) == case


async def test_an_unknown_case_is_none_and_has_no_texts(known: Store) -> None:
    async with known.reading() as tx:
        assert await tx.cases.get("nothing") is None
        assert await tx.cases.by_number("AV-1999-0001") is None
        assert await tx.cases.texts("nothing") == ()


async def test_a_change_made_on_an_old_version_is_stale(known: Store) -> None:
    taken = take(a_case(), "omar", NOW)
    async with known.transaction() as tx:
        await tx.cases.add(a_case())
        await tx.cases.save(taken)
    with pytest.raises(Stale):
        async with known.transaction() as tx:
            await tx.cases.save(take(a_case(), "eva", NOW))
    async with known.reading() as tx:
        assert await tx.cases.get("case-1") == taken


async def test_texts_come_in_the_order_they_were_written(known: Store) -> None:
    async with known.transaction() as tx:
        await tx.cases.add(a_case())
        for part, text in (("story", STORY), ("measure", "Ringde."), ("addition", "Hon mår bra nu.")):
            await tx.cases.add_text("case-1", part, "eva", NOW, text)
    async with known.reading() as tx:
        texts = await tx.cases.texts("case-1")
        assert [(t.part, t.text) for t in texts] == [
            ("story", STORY),
            ("measure", "Ringde."),
            ("addition", "Hon mår bra nu."),
        ]
        assert {(t.case, t.author, t.at) for t in texts} == {("case-1", "eva", NOW)}
        assert [t.text for t in await tx.cases.texts("case-1", parts={"story"})] == [STORY]
        assert await tx.cases.texts("case-1", parts={"decision"}) == ()


async def test_the_handling_comes_back_whole(known: Store) -> None:
    async with known.transaction() as tx:
        await tx.cases.add(a_case())
        assert await tx.cases.handling("case-1") == Handling()
        await tx.cases.save_handling("case-1", Handling(measure="Först detta."), NOW)
        await tx.cases.save_handling("case-1", HANDLING, NOW + MINUTE)
    async with known.reading() as tx:
        assert await tx.cases.handling("case-1") == HANDLING


async def test_a_destroyed_key_takes_the_story_and_leaves_the_figures(known: Store) -> None:
    async with known.transaction() as tx:
        await tx.cases.add(a_case())
        await tx.cases.add(a_case(2))
        for case in ("case-1", "case-2"):
            await tx.cases.add_text(case, "story", "eva", NOW, STORY)
        await tx.cases.save_handling("case-1", HANDLING, NOW)
        await tx.cases.destroy_key("case-1")
    async with known.transaction() as tx:
        assert await tx.cases.get("case-1") == a_case()
        with pytest.raises(KeyDestroyed):
            await tx.cases.texts("case-1")
        with pytest.raises(KeyDestroyed):
            await tx.cases.texts("case-1", parts={"decision"})
        with pytest.raises(KeyDestroyed):
            await tx.cases.handling("case-1")
        with pytest.raises(KeyDestroyed):
            await tx.cases.add_text("case-1", "addition", "eva", NOW, "Mer.")
        assert [text.text for text in await tx.cases.texts("case-2")] == [STORY]


async def test_ones_own_reports_come_newest_first_page_by_page(known: Store) -> None:
    async with known.transaction() as tx:
        for number in range(1, 6):
            # Two at the very same moment: the page must neither repeat nor lose one of them.
            await tx.cases.add(a_case(number, received=NOW + (number // 2) * MINUTE))
        await tx.cases.add(a_case(6, reporter="omar"))
    async with known.reading() as tx:
        first = await tx.cases.reported_by("eva", 3)
        rest = await tx.cases.reported_by("eva", 3, before=first[-1])
    assert [case.id for case in first] == ["case-5", "case-4", "case-3"]
    assert [case.id for case in rest] == ["case-2", "case-1"]


async def test_open_cases_are_found_by_unit_and_kind(known: Store) -> None:
    async with known.transaction() as tx:
        await tx.cases.add(a_case(1, received=NOW + MINUTE))
        await tx.cases.add(a_case(2))
        await tx.cases.add(a_case(3, state=State.CLOSED))
        await tx.cases.add(a_case(4, kind=CaseKind.LEX_SARAH))
        await tx.cases.add(a_case(5, unit="lss"))
    async with known.reading() as tx:
        found = await tx.cases.open_in(["almen", "social"], [CaseKind.DEVIATION, CaseKind.PRAISE], 10)
        assert [case.id for case in found] == ["case-2", "case-1"]
        assert await tx.cases.open_in([], list(CaseKind), 10) == ()
