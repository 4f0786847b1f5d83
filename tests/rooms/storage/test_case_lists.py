"""Finding cases: handed over, not registered, searched for, belonging together."""

from dataclasses import replace
from datetime import timedelta

from domain.cases import Relation, State
from domain.kinds import CaseKind
from domain.risk import Risk
from storage.cases import Wanted
from storage.store import Store
from tests.rooms.storage.examples import NOW, a_case


async def test_what_was_handed_over_is_found_until_it_is_closed(known: Store) -> None:
    handed = replace(a_case(1), handed_to="omar", risk=Risk(4, 2), contested=True)
    async with known.transaction() as tx:
        await tx.cases.add(handed)
        await tx.cases.add(replace(a_case(2), handed_to="omar", state=State.CLOSED))
        assert await tx.cases.open_handed_to("omar", 10) == (handed,)


async def test_what_is_to_be_registered_leaves_the_list_with_its_number(known: Store) -> None:
    complaint = replace(a_case(1), kind=CaseKind.COMPLAINT)
    done = replace(a_case(2), kind=CaseKind.COMPLAINT, registry_number="SN 2026/1", wants_answer=False)
    async with known.transaction() as tx:
        for case in (complaint, done, a_case(3)):
            await tx.cases.add(case)
        assert await tx.cases.to_register([CaseKind.COMPLAINT], 10) == (complaint,)


async def test_a_search_narrows_by_unit_kind_state_and_day(known: Store) -> None:
    first = a_case(1)
    later = replace(a_case(2), received=NOW + timedelta(days=40), state=State.CLOSED)
    async with known.transaction() as tx:
        await tx.cases.add(first)
        await tx.cases.add(later)
        here = [first.unit]
        assert await tx.cases.search(Wanted(here), 10) == (later, first)
        assert await tx.cases.search(Wanted(["elsewhere"]), 10) == ()
        assert await tx.cases.search(Wanted(here, states=[State.CLOSED]), 10) == (later,)
        assert await tx.cases.search(Wanted(here, kinds=[CaseKind.COMPLAINT]), 10) == ()
        assert await tx.cases.search(Wanted(here, since=NOW + timedelta(days=1)), 10) == (later,)
        assert await tx.cases.search(Wanted(here, until=NOW + timedelta(days=1)), 10) == (first,)


async def test_cases_of_one_event_know_each_other_from_both_sides(known: Store) -> None:
    one, other = a_case(1), a_case(2)
    async with known.transaction() as tx:
        await tx.cases.add(one)
        await tx.cases.add(other)
        await tx.cases.link(one.id, other.id, Relation.SAME_EVENT, NOW)
        await tx.cases.link(other.id, one.id, Relation.DUPLICATE, NOW)
        assert await tx.cases.linked(one.id) == ((other, Relation.DUPLICATE),)
        assert await tx.cases.linked(other.id) == ((one, Relation.DUPLICATE),)
