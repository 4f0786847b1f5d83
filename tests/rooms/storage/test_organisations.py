"""The organisation is read whole and replaced whole."""

from dataclasses import replace
from datetime import date

import pytest

from domain.organisation import Absence, Unit
from storage.errors import UnitsAstray, UnitsInUse
from storage.store import Store
from tests.rooms.storage.examples import ORGANISATION, a_case


async def test_it_comes_back_as_it_was_given(known: Store) -> None:
    async with known.reading() as tx:
        assert tx.organisation == ORGANISATION
        assert tx.organisation.version == 1


async def test_an_installation_begins_empty(store: Store) -> None:
    async with store.reading() as tx:
        assert tx.organisation.people == ()
        assert tx.organisation.version == 0


async def test_people_left_out_become_inactive(known: Store) -> None:
    without_eva = replace(
        ORGANISATION, people=ORGANISATION.people[1:], assignments=ORGANISATION.assignments[1:2], absences=()
    )
    async with known.transaction() as tx:
        await tx.organisations.replace(without_eva)
    async with known.reading() as tx:
        assert [p.id for p in tx.organisation.people if not p.active] == ["eva"]
        assert tx.organisation.assignments == without_eva.assignments
        assert tx.organisation.absences == ()


async def test_someone_who_comes_back_is_active_again(known: Store) -> None:
    async with known.transaction() as tx:
        await tx.organisations.replace(replace(ORGANISATION, people=(), assignments=(), absences=()))
        await tx.organisations.replace(ORGANISATION)
    async with known.reading() as tx:
        assert all(person.active for person in tx.organisation.people)


TODAY = date(2026, 3, 2)
IN_CHAT = Absence("eva", date(2026, 3, 1), date(2026, 3, 9), deputy="omar")


async def absences_after(known: Store, *set_in_chat: Absence, **changes: object) -> tuple[Absence, ...]:
    """What is left of absences that were set in chat when an organisation changed like this comes in."""
    async with known.transaction() as tx:
        for absence in set_in_chat:
            await tx.organisations.add_absence(absence)
    coming = replace(ORGANISATION, **changes)  # type: ignore[arg-type]
    async with known.transaction() as tx:
        kept = await tx.organisations.replace(coming, TODAY)
    async with known.reading() as tx:
        assert tx.organisation.absences == kept.absences
    return kept.absences


async def test_an_absence_that_was_set_in_chat_outlives_an_import(known: Store) -> None:
    assert await absences_after(known, IN_CHAT) == (*ORGANISATION.absences, IN_CHAT)
    assert await absences_after(known) == (*ORGANISATION.absences, IN_CHAT)


async def test_only_the_absence_that_ends_is_ended(known: Store) -> None:
    later = replace(IN_CHAT, first_day=date(2026, 5, 1), last_day=date(2026, 5, 2), deputy=None)
    async with known.transaction() as tx:
        await tx.organisations.replace(replace(ORGANISATION, absences=(IN_CHAT, later)))
        await tx.organisations.end_absence(IN_CHAT, TODAY)
    ended = replace(IN_CHAT, last_day=date(2026, 3, 1))
    async with known.reading() as tx:
        assert tx.organisation.absences == (ended, later)
    async with known.transaction() as tx:
        await tx.organisations.end_absence(later, TODAY)
    async with known.reading() as tx:
        assert tx.organisation.absences == (ended,)


async def test_one_that_is_over_does_not(known: Store) -> None:
    over = replace(IN_CHAT, last_day=date(2026, 3, 1))
    assert await absences_after(known, over) == ORGANISATION.absences


async def test_where_the_file_states_absences_for_the_same_person_the_file_holds(known: Store) -> None:
    stated = Absence("eva", date(2026, 4, 1), date(2026, 4, 2))
    assert await absences_after(known, IN_CHAT, absences=(stated,)) == (stated,)


async def test_an_absence_that_was_taken_out_of_the_file_is_gone(known: Store) -> None:
    assert await absences_after(known, absences=()) == ()


async def test_the_absence_of_someone_who_was_taken_out_of_the_file_is_gone(known: Store) -> None:
    without_eva = {"people": ORGANISATION.people[1:], "assignments": (), "absences": ()}
    assert await absences_after(known, IN_CHAT, **without_eva) == ()


async def test_a_deputy_who_was_taken_out_of_the_file_stands_in_no_more(known: Store) -> None:
    without_omar = {
        "people": (ORGANISATION.people[0], ORGANISATION.people[2]),
        "assignments": (),
        "absences": (),
    }
    assert await absences_after(known, IN_CHAT, **without_omar) == (replace(IN_CHAT, deputy=None),)


async def test_units_are_moved_renamed_and_removed(known: Store) -> None:
    moved = replace(
        ORGANISATION,
        units=(
            Unit("almen", "Almen", "enhet", parent="funk"),
            Unit("funk", "Funktionsstöd", "avdelning", parent="social"),
            Unit("social", "Socialförvaltningen", "förvaltning"),
        ),
    )
    async with known.transaction() as tx:
        await tx.organisations.replace(moved)
    async with known.reading() as tx:
        assert tx.organisation == moved


async def test_a_unit_that_cases_stand_in_cannot_be_left_out(known: Store) -> None:
    async with known.transaction() as tx:
        await tx.cases.add(a_case())
    gone = replace(ORGANISATION, units=ORGANISATION.units[1:], assignments=(), channels=())
    with pytest.raises(UnitsInUse) as refused:
        async with known.transaction() as tx:
            await tx.organisations.replace(gone)
    assert refused.value.keys == ("almen",)
    async with known.reading() as tx:
        assert tx.organisation == ORGANISATION


async def test_units_that_stand_in_a_ring_are_refused(known: Store) -> None:
    ring = (Unit("a", "A", "enhet", parent="b"), Unit("b", "B", "enhet", parent="a"))
    with pytest.raises(UnitsAstray):
        async with known.transaction() as tx:
            await tx.organisations.replace(replace(ORGANISATION, units=ORGANISATION.units + ring))
