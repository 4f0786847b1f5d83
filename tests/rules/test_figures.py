"""What figures, periods and signals promise, whatever the numbers are."""

from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from domain.actions import ActionType, Effect
from domain.cases import Precision
from domain.figure_rows import Answered, AnswerRow, Counted, DaysRow, InflowRow, OpenRow
from domain.figures import (
    COUNTED_HERE_ONLY,
    REGISTERED_ELSEWHERE,
    Figures,
    Share,
    assemble,
    change_percent,
    handling_time,
    is_guarded,
    percent,
)
from domain.kinds import CaseKind, Category, Cause
from domain.organisation import Organisation, Unit
from domain.periods import Coverage, Period, months_after, span_of
from domain.signals import PRIORITY, Signal, SignalCode, of_period, of_year, questions, recurring
from domain.year import assemble_year
from domain.year_counts import ActionsCounted, ActionsRow, ReportedYear, YearCounted, YearKindRow
from domain.year_details import Measures

UNITS = ("a", "b", "c")
ORGANISATION = Organisation(
    (Unit("top", "Top", "förvaltning"), *(Unit(key, key, "enhet", "top", staff_count=8) for key in UNITS)),
    (),
    (),
)
NOW = datetime(2026, 11, 2, 7, tzinfo=UTC)
OCTOBER = Period.of_month(2026, 10)
LONG_AGO = datetime(2010, 1, 1, tzinfo=UTC)

DAYS = st.dates(date(2001, 1, 1), date(2090, 12, 31))
PERIODS = st.builds(Period.of_months, DAYS, st.integers(1, 12))
COUNTS = st.integers(0, 30)
INFLOW = st.builds(
    InflowRow,
    st.sampled_from(UNITS),
    st.sampled_from(CaseKind),
    st.none() | st.sampled_from(Category),
    COUNTS, COUNTS, COUNTS, COUNTS, COUNTS, COUNTS,
)  # fmt: skip
GUARDED = tuple(kind for kind in CaseKind if is_guarded(kind))
OPEN = st.builds(
    OpenRow,
    st.sampled_from(UNITS),
    st.sampled_from(CaseKind),
    COUNTS, COUNTS, COUNTS, COUNTS, COUNTS, COUNTS,
    st.datetimes(datetime(2024, 1, 1), datetime(2026, 10, 1), timezones=st.just(UTC)),  # noqa: DTZ001
)  # fmt: skip
ANSWERS = st.builds(AnswerRow, st.sampled_from(Answered), COUNTS, COUNTS, COUNTS)
HANDLED = st.lists(
    st.builds(DaysRow, st.just(CaseKind.DEVIATION), st.integers(0, 90), st.integers(1, 9)), min_size=1
)


@st.composite
def figures(draw: st.DrawFn) -> Figures:
    counted = Counted(
        draw(st.lists(INFLOW, max_size=20)),
        draw(st.lists(OPEN, max_size=8)),
        draw(st.lists(ANSWERS, max_size=4)),
        draw(HANDLED),
        (),
        Coverage(draw(st.none() | st.just(LONG_AGO) | st.just(NOW - timedelta(days=60)))),
    )
    return assemble(counted, ORGANISATION, UNITS, OCTOBER, NOW)


# --- periods ---------------------------------------------------------------------------------------


@given(DAYS, st.integers(-60, 60))
def test_months_after_and_back_again_is_the_same_month(day: date, count: int) -> None:
    assert months_after(months_after(day, count), -count) == day.replace(day=1)


@given(PERIODS)
def test_a_period_is_its_months_and_a_rolling_year_has_twelve(period: Period) -> None:
    months = period.months()
    assert (months[0].start, months[-1].end) == (period.start, period.end)
    assert all(one.end == after.start for one, after in pairwise(months))
    assert len(period.rolling_year.months()) == 12
    assert period.year_before.after.replace(day=1) == months_after(period.after, -12)


@given(PERIODS, DAYS, st.sampled_from((Precision.DAY, Precision.MONTH, Precision.YEAR)))
def test_what_is_known_roughly_lies_in_a_period_only_when_all_of_it_does(
    period: Period, day: date, precision: Precision
) -> None:
    begin, end = span_of(day, precision)
    assert period.holds(begin, precision) == (period.start <= begin and end <= period.end)


@given(PERIODS, DAYS)
def test_what_is_known_not_at_all_lies_in_no_period(period: Period, day: date) -> None:
    assert not period.holds(span_of(day, Precision.DAY)[0], Precision.UNKNOWN)


# --- numbers ---------------------------------------------------------------------------------------


@given(st.integers(0, 10_000), st.integers(1, 10_000))
def test_percentages_have_one_decimal_and_are_right(part: int, whole: int) -> None:
    found = percent(part, whole)
    assert found is not None
    assert round(found * 10) == found * 10
    assert abs(found - 100 * part / whole) <= 0.05 + 1e-9


def test_the_percentages_that_a_report_once_got_wrong() -> None:
    assert percent(9, 37) == 24.3
    assert (change_percent(28, 16), change_percent(16, 6), change_percent(28, 6)) == (-42.9, -62.5, -78.6)
    assert (percent(0, 0), change_percent(None, 6), change_percent(0, 6)) == (None, None, None)


@given(HANDLED)
def test_nine_of_ten_are_closed_within_the_days_that_are_told_and_not_within_fewer(
    rows: list[DaysRow],
) -> None:
    found = handling_time(rows)
    days = sorted(row.days for row in rows for _ in range(row.count))
    for told, share in ((found.median, 0.5), (found.nine_of_ten, 0.9)):
        assert told is not None
        assert sum(each <= told for each in days) >= share * len(days)
        assert sum(each < told for each in days) < share * len(days)


@given(figures())
def test_units_and_kinds_add_up_and_guarded_kinds_are_apart(found: Figures) -> None:
    shown = sum(count for each in found.by_unit for count in each.by_kind.values())
    guarded = sum(count for each in found.by_unit for count in each.guarded.values())
    assert shown + guarded == found.total()
    assert all(not is_guarded(kind) for each in found.by_unit for kind in each.by_kind)
    assert sum(each.inflow.period for each in found.by_unit) == shown
    assert set(found.by_kind) == set(CaseKind)
    assert len(found.by_unit) == len(UNITS)


@given(figures())
def test_nothing_is_compared_with_years_of_which_nothing_is_known(found: Figures) -> None:
    for inflow in found.by_kind.values():
        assert (inflow.year_before is not None) == found.comparable
        assert inflow.rolling_before is None or found.comparable


# --- signals ---------------------------------------------------------------------------------------


@given(figures())
def test_absence_is_a_signal_only_where_there_was_time_to_report(found: Figures) -> None:
    codes = {signal.code for signal in of_period(found, ORGANISATION)}
    assert SignalCode.SILENT_UNITS not in codes or found.known_three_months
    assert SignalCode.NO_LEX_SARAH not in codes or found.known_a_year
    assert not codes & {SignalCode.REPORTS_FALLING, SignalCode.FEEDBACK_RELAPSE} or found.comparable


@given(st.lists(st.builds(replace, INFLOW, kind=st.sampled_from(GUARDED)), min_size=1, max_size=20))
def test_what_is_guarded_makes_no_pattern_and_names_no_unit(rows: list[InflowRow]) -> None:
    counted = Counted(rows, (), (), (), (), Coverage(NOW - timedelta(days=40)))
    found = assemble(counted, ORGANISATION, UNITS, OCTOBER, NOW)
    assert (found.clusters, found.by_category) == ((), ())
    assert of_period(found, ORGANISATION) == ()


def test_a_period_that_nothing_is_known_of_raises_no_question_and_has_no_zero() -> None:
    rows = [InflowRow("a", CaseKind.COMPLAINT, None, 0, 0, 9, 9, 0, 0)]
    for known in (Coverage(), Coverage(NOW), Coverage(None, frozenset({2022, 2024, 2025}))):
        found = assemble(Counted(rows, (), (), (), (), known), ORGANISATION, UNITS, OCTOBER, NOW)
        assert (found.known, found.received(CaseKind.DEVIATION)) == (False, None)
        assert of_period(found, ORGANISATION) == ()
        assert (found.comparable, found.known_a_year) == (2025 in known.years, False)


def test_where_cases_lack_their_month_a_month_is_not_said_to_be_without() -> None:
    """Nor are units silent, nor do complaints come without deviations, nor has reporting fallen."""
    rows = [
        InflowRow("a", CaseKind.DEVIATION, None, 0, 0, 0, 20, 0, 0, lacking=9, lacking_lately=9),
        InflowRow("a", CaseKind.COMPLAINT, None, 2, 0, 2, 0, 0, 2),
    ]
    found = assemble(Counted(rows, (), (), (), (), Coverage(LONG_AGO)), ORGANISATION, UNITS, OCTOBER, NOW)
    assert (found.received(CaseKind.DEVIATION), found.received(CaseKind.COMPLAINT)) == (None, 2)
    assert (found.lacking, found.known_three_months) == (9, False)
    codes = {signal.code for signal in of_period(found, ORGANISATION)}
    assert codes == {SignalCode.NO_LEX_SARAH}


def test_none_of_a_kind_that_is_registered_elsewhere_or_need_not_be_brought_in_is_not_known() -> None:
    for known, unknown in (
        (Coverage(LONG_AGO), REGISTERED_ELSEWHERE),
        (Coverage(None, frozenset({2026})), REGISTERED_ELSEWHERE | COUNTED_HERE_ONLY),
    ):
        found = assemble(Counted((), (), (), (), (), known), ORGANISATION, UNITS, OCTOBER, NOW)
        assert found.unknown == unknown
        assert found.received(CaseKind.CARE_DEVIATION) is None
        assert found.received(CaseKind.LEX_MAJA) == 0


def test_a_signal_has_no_place_for_a_person() -> None:
    assert {field.name for field in fields(Signal)} == {
        "code", "part", "whole", "before", "units", "category", "area", "years", "series",
    }  # fmt: skip


SIGNALS = st.lists(st.builds(Signal, st.sampled_from(SignalCode)), max_size=12)


@given(SIGNALS, st.sets(st.sampled_from(SignalCode)))
def test_at_most_three_are_asked_one_of_each_the_unanswered_first(
    signals: list[Signal], unanswered: set[SignalCode]
) -> None:
    asked = questions(signals, unanswered)
    codes = [question.signal.code for question in asked]
    assert len(codes) == len(set(codes)) == min(3, len({signal.code for signal in signals}))
    assert [question.again for question in asked] == sorted(
        (code in unanswered for code in codes), reverse=True
    )
    for again in (True, False):
        places = [PRIORITY.index(q.signal.code) for q in asked if q.again is again]
        assert places == sorted(places)


@given(SIGNALS)
def test_the_order_in_which_signals_are_found_decides_nothing_between_codes(signals: list[Signal]) -> None:
    assert questions(signals) == questions(reversed(signals))


def test_the_same_area_in_other_words_is_recognised_and_others_are_not() -> None:
    areas = {
        2018: ("fortsatta digitala initiativ", "hantering av avvikelser"),
        2020: ("rutiner och kunskap om avvikelsehantering", "utbildning i Lifecare"),
        2021: ("avvikelsehantering",),
        2022: ("avvikelsehantering", "utredning inom skälig tid", "utbildning och workshops"),
    }
    assert recurring(areas) == (("avvikelsehantering", (2018, 2020, 2021, 2022)),)


# --- a year ----------------------------------------------------------------------------------------


def the_year(**counted: Any) -> Any:
    reported = counted.pop("reported", {})
    groups = counted.pop("groups", {})
    return assemble_year(2025, YearCounted(**counted), ORGANISATION, NOW, reported, groups)


def test_a_year_of_which_nothing_is_known_has_no_zeros() -> None:
    found = the_year(own=False)
    assert (found.deviations.total, found.complaints.total, found.lex_sarah.reports) == (None, None, None)
    assert found.deviations.open is None
    assert set(found.others.values()) == {None}
    assert of_year(found) == ()


def test_what_lies_behind_a_years_totals_is_told_where_it_is_known_and_not_made_up_elsewhere() -> None:
    unknown = the_year(own=False).details
    assert (unknown.informed, unknown.injuries, unknown.routines, unknown.reported_here) == (None,) * 4
    assert (unknown.checks.planned, unknown.providers.reviewed, unknown.training.managers) == (None,) * 3
    assert unknown.lex_sarah_measures.decided is None
    rows = tuple(
        ActionsRow(of, sort, provider, total, 1, done, 0)
        for of, sort, provider, total, done in (
            (CaseKind.LEX_SARAH, ActionType.TRAINING, False, 3, 2),
            (CaseKind.COMPLAINT, ActionType.ROUTINE, False, 2, 1),
            (None, None, True, 4, 0),
        )
    )
    found = the_year(
        known=Coverage(LONG_AGO),
        kinds=(
            YearKindRow("a", CaseKind.DEVIATION, 6, 0, 0, 0),
            YearKindRow("a", CaseKind.HEALTH_CARE, 3, 0, 0, 0),
        ),
        causes=(
            (CaseKind.DEVIATION, (Cause.ROUTINES, Cause.COMPETENCE), 2),
            (CaseKind.DEVIATION, (Cause.COMPETENCE,), 1),
            (CaseKind.DEVIATION, (), 3),
        ),
        told=((CaseKind.HEALTH_CARE, "serious", 1), (CaseKind.HEALTH_CARE, "", 2)),
        lags=(DaysRow(CaseKind.LEX_SARAH, 3, 1),),
        brought_in={CaseKind.DEVIATION: 4},
        actions=ActionsCounted(rows, ((CaseKind.LEX_SARAH, Effect.YES),), {CaseKind.LEX_SARAH: (2, 1)}),
        reported={2025: ReportedYear(2025, checks_planned=9, providers=3, providers_approved=2)},
    )
    more = found.details
    assert more.deviation_causes == ((Cause.COMPETENCE, 3), (Cause.ROUTINES, 2), (None, 3))
    assert (more.reported_here, more.brought_in) == (2, 4)
    assert more.lex_sarah_measures == Measures(5, 3, 1)
    assert (more.injuries, more.injuries_unknown, more.informed) == (1, 2, 0)
    assert (more.checks.planned, more.checks.done, more.providers.not_approved) == (9, None, 1)
    assert (more.training.actions, more.routines, more.detection.median) == (2, 1, 3)
    assert (found.actions.total, found.actions.done, found.actions.effect) == (11, 4, (1, 0, 0))


def test_a_year_in_use_without_reports_has_zeros_but_for_what_is_registered_elsewhere() -> None:
    found = the_year(known=Coverage(LONG_AGO))
    assert (found.deviations.total, found.deviations.open, found.lex_sarah.reports) == (0, 0, 0)
    assert found.others[CaseKind.LEX_MAJA] == found.others[CaseKind.PRAISE] == 0
    assert found.others[CaseKind.CARE_DEVIATION] is None
    assert SignalCode.NO_LEX_SARAH in {signal.code for signal in of_year(found)}


def test_a_year_that_follows_what_was_brought_in_is_not_known_by_it() -> None:
    """Cases of 2023 were brought in, and nothing since: 2024 and 2025 are gaps and no zeros."""
    found = the_year(
        own=False,
        known=Coverage(None, frozenset({2023})),
        earlier=((2023, CaseKind.COMPLAINT, 6), (2023, CaseKind.DEVIATION, 37)),
    )
    assert [each.count for each in found.complaints.series] == [6, None, None]
    assert (found.deviations.total, found.lex_sarah.reports, found.deviations.units_without) == (
        None,
        None,
        (),
    )
    assert of_year(found) == ()


def test_a_year_known_in_part_says_since_when_and_has_no_trend() -> None:
    found = the_year(
        known=Coverage(datetime(2025, 6, 3, 9, tzinfo=UTC)),
        kinds=(YearKindRow("a", CaseKind.COMPLAINT, 2, 0, 0, 0),),
        reported={2024: ReportedYear(2024, complaints=30)},
    )
    assert (found.known_from, found.complaints.total) == (date(2025, 6, 3), 2)
    assert [each.change for each in found.complaints.series] == [None, None, None]
    absent = {SignalCode.COMPLAINTS_FALLING, SignalCode.NO_REPORTS, SignalCode.NO_LEX_SARAH}
    assert not absent & {signal.code for signal in of_year(found)}


def test_units_that_may_hide_in_a_group_are_not_said_to_be_silent() -> None:
    rows = (YearKindRow("a", CaseKind.DEVIATION, 5, 1, 0, 0),)
    assert the_year(kinds=rows).deviations.units_without == ("b", "c")
    assert the_year(kinds=rows, groups={"a": ("b",)}).deviations.units_without == ("c",)
    assert the_year(kinds=rows, groups={"a": ("b",)}).deviations.by_division[0].unit is None


def test_whether_open_is_not_known_is_neither_open_nor_closed() -> None:
    found = the_year(kinds=(YearKindRow("a", CaseKind.DEVIATION, 5, 1, 2, 0),)).deviations
    assert (found.open, found.closed, found.unknown, found.open_share) == (1, 2, 2, 33.3)
    nothing = the_year(kinds=(YearKindRow("a", CaseKind.DEVIATION, 5, 0, 5, 0),)).deviations
    assert (nothing.open, nothing.closed) == (None, None)


@given(st.lists(st.none() | st.integers(0, 40), min_size=3, max_size=3))
def test_complaints_fall_only_where_both_years_are_known(counts: list[int | None]) -> None:
    reported = {
        2023 + place: ReportedYear(2023 + place, complaints=count) for place, count in enumerate(counts)
    }
    found = the_year(reported=reported, own=False)
    fallen = [signal for signal in of_year(found) if signal.code is SignalCode.COMPLAINTS_FALLING]
    assert all(None not in (counts[1], counts[2]) for _ in fallen)
    assert found.complaints.series[0].change is None
    for signal in fallen:
        assert list(signal.series) == sorted(signal.series, reverse=True)


@given(st.integers(0, 20), st.integers(0, 20), st.integers(0, 20))
def test_a_share_is_told_only_when_all_of_it_is_known(part: int, without: int, unknown: int) -> None:
    share = Share(part, part + without + unknown, unknown)
    assert share.without == without
    assert (share.percent is None) == (unknown > 0 or share.whole == 0)
