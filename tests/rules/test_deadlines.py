"""Deadlines follow the Swedish working calendar; personal data counts every hour."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import is_working_day
from domain.deadlines import DEADLINES, LOCAL, finish_by, local_day, take_by
from domain.kinds import CaseKind


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=LOCAL)


@pytest.mark.parametrize(
    ("received", "day"),
    [
        ("2026-11-21T14:30", "2026-11-23"),  # a Saturday: Monday, as in the storyboard
        ("2026-11-20T14:30", "2026-11-23"),  # a Friday
        ("2026-06-18T10:00", "2026-06-22"),  # the day before midsommarafton
        ("2026-12-23T10:00", "2026-12-28"),  # before Christmas and a weekend
    ],
)
def test_a_deviation_is_to_be_taken_the_next_working_day(received: str, day: str) -> None:
    assert local_day(take_by(CaseKind.DEVIATION, at(received))).isoformat() == day


def test_lex_sarah_is_to_be_taken_the_same_working_day() -> None:
    monday = at("2026-11-23T09:00")
    assert local_day(take_by(CaseKind.LEX_SARAH, monday)) == local_day(monday)


def test_a_complaint_is_answered_within_ten_working_days() -> None:
    assert local_day(finish_by(CaseKind.COMPLAINT, at("2026-11-23T09:00"))).isoformat() == "2026-12-07"


def test_a_data_incident_has_72_clock_hours_over_any_weekend_and_clock_change() -> None:
    before_autumn_change = at("2026-10-24T12:00")
    due = finish_by(CaseKind.DATA_INCIDENT, before_autumn_change)
    assert due.timestamp() - before_autumn_change.timestamp() == 72 * 3600


@given(
    kind=st.sampled_from(CaseKind),
    received=st.integers(1577836800, 2051222400).map(lambda second: datetime.fromtimestamp(second, LOCAL)),
)
def test_no_deadline_lies_before_the_report_and_taking_comes_before_finishing(
    kind: CaseKind, received: datetime
) -> None:
    take, finish = take_by(kind, received), finish_by(kind, received)
    assert received <= take <= finish + timedelta(hours=12)
    if kind is not CaseKind.DATA_INCIDENT and take != received:
        assert is_working_day(local_day(take))


def test_every_kind_has_deadlines() -> None:
    assert set(DEADLINES) == set(CaseKind)
