"""Who goes through whose readings, and which of them are odd."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.demo_organisation import demo_organisation
from domain.actions import Post
from domain.kinds import KINDS, CaseKind
from domain.log_review import (
    PRIME,
    REVIEWED_BY,
    has_no_role,
    month_before,
    month_key,
    month_of,
    posts_to_ask,
    seed,
    slices,
)
from domain.organisation import Absence, Organisation, Role
from domain.periods import Period
from tests.rules.test_cases import a_case
from tests.stories.organisation import ORGANISATION

DAY = date(2026, 12, 1)
MONTH = Period.of_month(2026, 11)


def who_reviews(organisation: Organisation, unit: str, reader: str, day: date = DAY) -> list[str]:
    """The managers' posts that go through what this person opened of this unit's cases."""
    return [
        post.unit
        for post in posts_to_ask(organisation, day)
        if post.role is Role.MANAGER
        for part in slices(organisation, post, day)
        if unit in part.units and reader not in part.without and (not part.readers or reader in part.readers)
    ]


def test_a_units_manager_goes_through_what_others_opened() -> None:
    assert who_reviews(ORGANISATION, "sol", "kim") == ["sol"]


def test_nobody_goes_through_their_own_the_manager_above_does() -> None:
    assert who_reviews(ORGANISATION, "sol", "bo") == ["aldre"]
    assert who_reviews(ORGANISATION, "lonnen", "lonn") == ["top"]


@pytest.mark.parametrize("organisation", [ORGANISATION, demo_organisation()], ids=["stories", "demo"])
def test_every_reading_has_exactly_one_reviewing_post_save_the_directors_own(
    organisation: Organisation,
) -> None:
    tops = {u.key for u in organisation.units if u.parent is None}
    directors = {p for top in tops for p in organisation.holders_at(Role.MANAGER, top, DAY)}
    for unit in organisation.units:
        for person in organisation.people:
            found = who_reviews(organisation, unit.key, person.id)
            if unit.key in tops and person.id in directors:
                assert found == []
            else:
                assert len(found) == 1, (unit.key, person.id, found)


def test_a_deputy_goes_through_it_while_they_stand_in_and_not_their_own() -> None:
    away = replace(ORGANISATION, absences=(Absence("bo", DAY, DAY, "erik"),))
    assert who_reviews(away, "sol", "kim") == ["sol"]
    assert who_reviews(away, "sol", "erik") == ["aldre"]


def test_guarded_kinds_reach_those_who_answer_for_them_and_never_a_manager() -> None:
    guarded = {kind for kind, facts in KINDS.items() if facts.guarded}
    assert not REVIEWED_BY[Role.MANAGER] & guarded
    assert set().union(*REVIEWED_BY.values()) == set(CaseKind)


def test_who_reads_without_a_role_is_told_apart() -> None:
    case = replace(a_case(CaseKind.DEVIATION), reporter="anna", responsible="bo")
    roles = {person.id: not has_no_role(ORGANISATION, case, person.id, DAY) for person in ORGANISATION.people}
    assert {person for person, has in roles.items() if has} == {"anna", "bo", "karin", "dag", "kim", "rut"}
    about_bo = replace(case, excluded=frozenset({"bo"}))
    assert has_no_role(ORGANISATION, about_bo, "bo", DAY)


def test_the_month_before_is_reviewed() -> None:
    assert month_before(DAY) == MONTH
    assert month_before(date(2027, 1, 4)) == Period.of_month(2026, 12)
    assert month_of(month_key(MONTH)) == MONTH


@given(
    year=st.integers(2020, 2090),
    month=st.integers(1, 12),
    role=st.sampled_from(Role),
    unit=st.text(max_size=9),
)
def test_the_draw_is_decided_by_month_and_post_alone(year: int, month: int, role: Role, unit: str) -> None:
    period, post = Period.of_month(year, month), Post(role, unit)
    factor, shift = seed(period, post)
    assert (factor, shift) == seed(Period.of_month(year, month), Post(role, unit))
    assert 0 < factor < PRIME
    assert 0 <= shift < PRIME
    assert len({(factor * line + shift) % PRIME for line in range(1, 500)}) == 499  # no two in one place


def test_months_and_posts_draw_differently() -> None:
    posts = [Post(Role.MANAGER, unit) for unit in ("sol", "norr")]
    draws = {seed(Period.of_month(2026, month), post) for month in range(1, 13) for post in posts}
    assert len(draws) == 24
