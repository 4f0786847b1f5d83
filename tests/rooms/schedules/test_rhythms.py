"""Rhythms follow the clock on the wall in Sweden, in both daylight-saving nights."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schedules.rhythms import Daily, Every, Rhythm, Weekdays, WorkingDays, occurrences_between

FIRST, LAST = datetime(2020, 1, 1), datetime(2040, 1, 1)  # noqa: DTZ001 (Hypothesis adds the time zone)
MOMENTS = st.datetimes(FIRST, LAST, timezones=st.just(UTC))
RHYTHMS = st.one_of(
    st.builds(Daily, st.integers(0, 23), st.integers(0, 59)),
    st.builds(WorkingDays, st.integers(0, 23), st.integers(0, 59)),
    st.builds(Weekdays, st.integers(0, 23), st.integers(0, 59), st.frozensets(st.integers(0, 6), min_size=1)),
    st.builds(Every, st.sampled_from([1, 5, 15, 60, 720])),
)


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[arg-type, misc]


def times(rhythm: Rhythm, after: datetime, until: datetime) -> list[datetime]:
    return list(occurrences_between(rhythm, after, until))


def test_eight_in_the_morning_is_seven_utc_in_winter_and_six_in_summer() -> None:
    assert Daily(8).after(utc(2026, 11, 21)) == utc(2026, 11, 21, 7)
    assert Daily(8).after(utc(2026, 7, 1)) == utc(2026, 7, 1, 6)


def test_half_past_two_comes_once_in_the_night_that_has_it_twice() -> None:
    night = times(Daily(2, 30), utc(2026, 10, 24, 12), utc(2026, 10, 25, 12))
    assert night == [utc(2026, 10, 25, 0, 30)]


def test_half_past_two_comes_once_in_the_night_that_skips_it() -> None:
    night = times(Daily(2, 30), utc(2027, 3, 27, 12), utc(2027, 3, 28, 12))
    assert night == [utc(2027, 3, 28, 1, 30)]  # the clock shows 03.30


def test_working_days_leave_out_weekends_and_the_eves_that_are_free_in_practice() -> None:
    found = times(WorkingDays(8), utc(2026, 12, 22, 12), utc(2026, 12, 29, 12))
    assert [moment.day for moment in found] == [23, 28, 29]


def test_weekdays_come_on_their_days_holidays_included() -> None:
    mondays_and_fridays = Weekdays(9, days=frozenset({0, 4}))
    found = times(mondays_and_fridays, utc(2026, 12, 20), utc(2026, 12, 31))
    assert [moment.day for moment in found] == [21, 25, 28]


def test_every_quarter_has_its_own_name() -> None:
    names = [Every(15).name_of(at) for at in times(Every(15), utc(2026, 1, 1), utc(2026, 1, 1, 0, 45))]
    assert names == ["2026-01-01T00:15Z", "2026-01-01T00:30Z", "2026-01-01T00:45Z"]


def test_a_rhythm_without_days_is_a_fault_and_no_endless_search() -> None:
    with pytest.raises(ValueError, match="never comes"):
        Weekdays(9).after(utc(2026, 1, 1))


@given(RHYTHMS, MOMENTS)
def test_the_next_time_is_later_and_the_latest_is_not(rhythm: Rhythm, moment: datetime) -> None:
    assert rhythm.at_or_before(moment) <= moment < rhythm.after(moment)


@given(RHYTHMS, MOMENTS)
def test_the_latest_time_before_the_next_is_the_latest_now(rhythm: Rhythm, moment: datetime) -> None:
    before_the_next = rhythm.after(moment) - timedelta(microseconds=1)
    assert rhythm.at_or_before(before_the_next) == rhythm.at_or_before(moment)


@given(RHYTHMS, MOMENTS)
def test_each_time_has_a_name_of_its_own(rhythm: Rhythm, moment: datetime) -> None:
    first = rhythm.after(moment)
    assert rhythm.name_of(first) != rhythm.name_of(rhythm.after(first))
