"""Who answers for what on a given day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from domain.organisation import Absence, Assignment, Role, UnknownUnit
from tests.rules.test_access import DAY, ORGANISATION


def test_the_deepest_holder_wins() -> None:
    assert ORGANISATION.holders(Role.MANAGER, "sol", DAY) == ("manager",)
    assert ORGANISATION.holders(Role.LEX_SARAH_LEAD, "sol", DAY) == ("lexsarah",)


def test_a_standing_deputy_acts_only_while_every_ordinary_holder_is_away() -> None:
    away = replace(ORGANISATION, absences=(Absence("lexsarah", DAY, DAY),))
    assert away.holders(Role.LEX_SARAH_LEAD, "sol", DAY) == ("deputy",)
    assert away.holders(Role.LEX_SARAH_LEAD, "sol", DAY + timedelta(days=1)) == ("lexsarah",)


def test_a_dated_deputy_acts_on_those_days_beside_the_ordinary() -> None:
    dated = Assignment("colleague", Role.MANAGER, "sol", DAY, DAY, deputy=True)
    more = replace(ORGANISATION, assignments=(*ORGANISATION.assignments, dated))
    assert more.holders(Role.MANAGER, "sol", DAY) == ("manager", "colleague")
    assert more.holders(Role.MANAGER, "sol", DAY - timedelta(days=1)) == ("manager",)


def test_with_nobody_acting_the_level_above_answers() -> None:
    away = replace(ORGANISATION, absences=(Absence("manager", DAY, DAY),))
    assert away.holders(Role.MANAGER, "sol", DAY) == ("division",)


def test_the_deputy_named_in_an_absence_has_the_posts_meanwhile() -> None:
    away = replace(ORGANISATION, absences=(Absence("manager", DAY, DAY, "colleague"),))
    assert (Role.MANAGER, "sol") in away.posts_of("colleague", DAY)
    assert (Role.MANAGER, "sol") not in away.posts_of("manager", DAY)
    assert (Role.MANAGER, "sol") not in away.posts_of("colleague", DAY + timedelta(days=1))


def test_a_post_ends_with_its_last_day() -> None:
    ended = tuple(replace(a, last_day=DAY) if a.person == "manager" else a for a in ORGANISATION.assignments)
    changed = replace(ORGANISATION, assignments=ended)
    assert changed.holders(Role.MANAGER, "sol", DAY) == ("manager",)
    assert changed.holders(Role.MANAGER, "sol", DAY + timedelta(days=1)) == ("division",)


def test_the_line_goes_from_the_unit_to_the_top() -> None:
    assert [unit.key for unit in ORGANISATION.line("sol")] == ["sol", "aldre", "top"]
    with pytest.raises(UnknownUnit):
        list(ORGANISATION.line("finns-inte"))


def test_the_on_call_number_is_the_nearest_above() -> None:
    numbers = {"top": "08-465 004 50", "sol": "08-465 004 51"}
    units = tuple(replace(unit, on_call=numbers.get(unit.key)) for unit in ORGANISATION.units)
    changed = replace(ORGANISATION, units=units)
    assert changed.on_call("sol") == "08-465 004 51"
    assert changed.on_call("norr") == "08-465 004 50"
    assert changed.on_call(None) == "08-465 004 50"


def test_people_are_found_by_mail_whatever_its_case() -> None:
    found = ORGANISATION.person_by_email("Manager@EXEMPEL.se")
    assert found is not None
    assert found.id == "manager"
    assert date(2026, 11, 21) == DAY
