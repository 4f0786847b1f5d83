"""Who is told of an absence by the calendar: the deputy when it begins, the one away when it is over."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.absences import begun, days_to_tell, returned, stand_ins, stretch
from domain.calendar import is_working_day, last_working_day_before, next_working_day
from domain.organisation import Absence, Organisation
from tests.rules.test_access import ORGANISATION

MONDAY = date(2026, 11, 23)
DAY = timedelta(days=1)
BO, ERIK, LARS = "manager", "colleague", "division"


def away(first: int, last: int, deputy: str | None = ERIK, person: str = BO) -> Absence:
    """From and to days counted from the Monday."""
    return Absence(person, MONDAY + first * DAY, MONDAY + last * DAY, deputy)


def with_(*absences: Absence) -> Organisation:
    return replace(ORGANISATION, absences=absences)


def begun_on(day: int, *absences: Absence) -> set[tuple[str, str]]:
    today = MONDAY + day * DAY
    return set(begun(with_(*absences), last_working_day_before(today), today))


def back_on(day: int, *absences: Absence) -> dict[str, date]:
    today = MONDAY + day * DAY
    return dict(returned(with_(*absences), last_working_day_before(today), today))


def test_a_stand_in_begins_on_the_first_day_and_on_no_other() -> None:
    assert [day for day in range(5) if begun_on(day, away(1, 3))] == [1]
    assert begun_on(1, away(1, 3)) == {(BO, ERIK)}


def test_from_a_saturday_it_begins_on_the_monday() -> None:
    assert begun_on(7, away(5, 9)) == {(BO, ERIK)}


def test_of_a_weekend_nobody_hears() -> None:
    assert not begun_on(7, away(5, 6))
    assert not back_on(7, away(5, 6))


def test_without_a_deputy_nothing_begins() -> None:
    assert not begun_on(1, away(1, 3, deputy=None))


def test_a_longer_absence_by_the_same_deputy_is_no_new_one() -> None:
    assert not begun_on(7, away(0, 4), away(7, 9))


def test_another_deputy_for_the_rest_is_new() -> None:
    assert begun_on(3, away(0, 2), away(3, 4, LARS)) == {(BO, LARS)}


def test_a_deputy_who_is_away_begins_when_they_are_back() -> None:
    absences = away(0, 4), away(0, 1, None, ERIK)
    assert not begun_on(0, *absences)
    assert begun_on(2, *absences) == {(BO, ERIK)}


def test_one_is_back_the_working_day_after_the_last_with_the_whole_absence_behind() -> None:
    assert [day for day in range(9) if back_on(day, away(1, 4))] == [7]
    assert back_on(7, away(1, 4)) == {BO: MONDAY + DAY}


def test_two_absences_with_a_weekend_between_are_one() -> None:
    assert not back_on(7, away(1, 4), away(7, 8))
    assert back_on(9, away(1, 4), away(7, 8)) == {BO: MONDAY + DAY}


def test_what_overlaps_is_one_stretch() -> None:
    absences = away(0, 9), away(4, 11), away(20, 21)
    assert stretch(absences, MONDAY + 5 * DAY) == (MONDAY, MONDAY + 11 * DAY)


def test_someone_who_has_left_is_not_back() -> None:
    people = tuple(replace(each, active=each.id != BO) for each in ORGANISATION.people)
    assert not returned(replace(with_(away(1, 1)), people=people), MONDAY + DAY, MONDAY + 2 * DAY)


_ABSENCES = st.lists(
    st.builds(
        lambda first, length, deputy, person: away(first, first + length, deputy, person),
        st.integers(-5, 25),
        st.integers(0, 20),
        st.sampled_from([ERIK, LARS, None]),
        st.sampled_from([BO, "lexsarah"]),
    ),
    max_size=4,
)


def _working_days(first: date, last: date) -> Iterable[date]:
    day = next_working_day(first - DAY)
    while day <= last:
        yield day
        day = next_working_day(day)


@given(_ABSENCES)
def test_day_by_day_each_is_told_once_and_only_on_working_days(absences: list[Absence]) -> None:
    organisation = with_(*absences)
    told: set[tuple[str, str]] = set()
    for day in (MONDAY + count * DAY for count in range(-10, 60)):
        new = begun(organisation, day - DAY, day)
        assert not new or is_working_day(day)
        assert not new & told  # who is told stands in until it is over
        told = (told | new) & stand_ins(organisation, day) if is_working_day(day) else told


@given(_ABSENCES)
def test_no_day_with_anything_to_tell_is_passed_over(absences: list[Absence]) -> None:
    organisation = with_(*absences)
    known = set(days_to_tell(organisation))
    for day in _working_days(MONDAY - 10 * DAY, MONDAY + 60 * DAY):
        if begun(organisation, day, next_working_day(day)):
            assert known & {day, next_working_day(day)}
        if returned(organisation, last_working_day_before(day), day):
            assert day in known


@given(_ABSENCES, st.integers(-5, 45))
def test_a_stretch_holds_the_day_and_begins_and_ends_with_an_absence(
    absences: list[Absence], day: int
) -> None:
    at = MONDAY + day * DAY
    if any(absence.covers(at) for absence in absences):
        first, last = stretch(absences, at)
        assert first <= at <= last
        assert first in {absence.first_day for absence in absences}
        assert last in {absence.last_day for absence in absences}
