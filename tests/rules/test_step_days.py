"""Whatever is recorded as done about a case was done after it was known, or after it happened."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.cases import Happened, Precision
from domain.deadlines import local_day
from domain.paths import PATHS, Asks
from domain.step_days import OF_THE_REPORT, earliest
from tests.rules.test_cases import a_case

CASE = a_case()
RECEIVED = local_day(CASE.received)
OF_HANDLING = ("informed_day", "feedback_day", "reply_day")
DAYS = tuple(q.name for step in PATHS.values() for q in step.asks if q.asks is Asks.DAY)


def test_the_days_of_decisions_and_of_those_told_of_them_count_from_the_report() -> None:
    assert {"decided_day", "imy_day", "people_day", "ivo_day", "board_day"} == OF_THE_REPORT


@pytest.mark.parametrize("name", dict.fromkeys(DAYS))
@given(before=st.integers(0, 60))
def test_no_day_of_a_path_lies_before_it_was_known_or_happened(name: str, before: int) -> None:
    day = RECEIVED - timedelta(days=before)
    happened = replace(CASE, happened=Happened(day))
    assert earliest(name, happened) == (RECEIVED if name in OF_THE_REPORT else day)
    discovered = replace(CASE, discovered=CASE.received - timedelta(days=before), happened=Happened(day))
    assert earliest(name, discovered) == day


@pytest.mark.parametrize("name", dict.fromkeys((*DAYS, *OF_HANDLING)))
@given(happened=st.none() | st.dates(date(2020, 1, 1), RECEIVED).map(Happened))
def test_no_day_of_any_step_is_from_another_age(name: str, happened: Happened | None) -> None:
    first = earliest(name, replace(CASE, happened=happened))
    assert first is not None
    assert date(1999, 1, 1) < first <= RECEIVED


@given(day=st.dates(date(2020, 1, 1), RECEIVED))
def test_that_someone_was_told_may_be_from_before_what_the_reporter_said(day: date) -> None:
    """Who was told the evening before, by a report that has the day wrong, is not made to write another."""
    happened = replace(CASE, happened=Happened(day))
    for name in OF_HANDLING:
        first = earliest(name, happened)
        assert first is not None
        assert first <= min(day, RECEIVED - timedelta(days=1))


def test_of_a_case_brought_in_without_its_day_nothing_is_refused() -> None:
    assert earliest("ivo_day", replace(CASE, received_precision=Precision.UNKNOWN)) is None
