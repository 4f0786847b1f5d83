"""The organisation is read whole and replaced whole."""

from dataclasses import replace

import pytest

from domain.organisation import Unit
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
