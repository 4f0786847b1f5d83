"""An APT from planned to its notes posted: dates, holidays, what is due when, and who may."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from domain import meetings
from domain.calendar import free_days, is_working_day
from domain.meeting_access import MAY, Act, Part, managers_of, may
from domain.meeting_words import Change, days_for, gathering_meant, is_meant, read_change
from domain.meetings import (
    Due,
    Gathering,
    MeetingStepNotAllowed,
    NoSuchGathering,
    Occasion,
    State,
    Step,
    before_next,
    due,
    next_at,
    noted_done,
    passed,
)
from domain.organisation import Absence, Assignment, Organisation, Person, Role, Unit
from domain.series import (
    Awkward,
    MonthlyDate,
    MonthlyWeekday,
    Past,
    Pattern,
    Series,
    Sitting,
    Way,
    Weekly,
    Weeks,
    days_without,
    goes_without,
    look_ahead,
    moment,
    next_rounds,
    question_about,
    too_long_without,
)

STOCKHOLM = ZoneInfo("Europe/Stockholm")
NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
TODAY = date(2026, 11, 22)
FIRST_TUESDAY = MonthlyWeekday((1,), 1)
PATTERN = Pattern((Sitting(FIRST_TUESDAY, time(14), time(15, 30)),))
SERIES = Series("series-1", "almen", PATTERN, 1, "omar", NOW)


def an_occasion(**changes: object) -> Occasion:
    found = next_rounds(PATTERN, TODAY, 1)[0]
    occasion = meetings.occasion_of(SERIES, found, "occasion-1", settled=True)
    return replace(occasion, **changes)  # type: ignore[arg-type]


DAY_AND_NIGHT = Pattern(
    (
        Sitting(FIRST_TUESDAY, time(14), time(15, 30), "day"),
        Sitting(MonthlyWeekday((1,), 2), time(7), time(8), "night"),
    )
)


def a_double_one() -> Occasion:
    series = replace(SERIES, pattern=DAY_AND_NIGHT)
    return meetings.occasion_of(series, next_rounds(DAY_AND_NIGHT, TODAY, 1)[0], "o", settled=True)


def days(pattern: Pattern, count: int, since: date = TODAY) -> list[str]:
    return [found.original.isoformat() for found in next_rounds(pattern, since, count)]


# --- dates ---


def test_the_first_tuesday_with_a_pause_in_july() -> None:
    pattern = replace(PATTERN, pause=frozenset({7}))
    assert days(pattern, 3, date(2027, 5, 15)) == ["2027-06-01", "2027-08-03", "2027-09-07"]


def test_every_other_thursday_is_counted_from_the_first_after_the_start() -> None:
    pattern = Pattern((Sitting(Weekly(3, 2), time(8, 30)),), starts=date(2026, 12, 1))
    assert days(pattern, 4) == ["2026-12-03", "2026-12-17", "2026-12-31", "2027-01-14"]
    assert days(pattern, 2, date(2027, 1, 1)) == ["2027-01-14", "2027-01-28"]


def test_even_weeks_skip_week_53() -> None:
    pattern = Pattern((Sitting(Weekly(2, 1, Weeks.EVEN), time(13)),))
    assert days(pattern, 4, date(2026, 12, 1)) == ["2026-12-09", "2026-12-23", "2027-01-13", "2027-01-27"]


def test_the_last_of_each_month_is_its_last_day() -> None:
    assert days(Pattern((Sitting(MonthlyDate(31), time(15)),)), 4) == [
        "2026-11-30",
        "2026-12-31",
        "2027-01-31",
        "2027-02-28",
    ]


def test_day_and_night_staff_meet_at_the_same_apt() -> None:
    rounds = next_rounds(DAY_AND_NIGHT, TODAY, 2)
    assert [[str(each.day) for each in found.planned] for found in rounds] == [
        ["2026-12-01", "2026-12-02"],
        ["2027-01-05", "2027-01-06"],
    ]


@example(5, Weeks.ODD, date(2038, 11, 1))  # the first of January 2039 is a Saturday of week 52
@given(st.integers(0, 6), st.sampled_from((Weeks.EVEN, Weeks.ODD)), st.dates(TODAY, date(2060, 1, 1)))
def test_even_and_odd_weeks_are_those_of_the_calendar(weekday: int, weeks: Weeks, since: date) -> None:
    pattern = Pattern((Sitting(Weekly(weekday, 1, weeks), time(9)),))
    for found in next_rounds(pattern, since, 6):
        assert found.original.weekday() == weekday
        assert found.original.isocalendar().week % 2 == (weeks is Weeks.ODD)


@given(st.dates(TODAY, date(2040, 1, 1)), st.integers(1, 12), st.integers(0, 6))
def test_asking_from_any_day_on_gives_the_same_dates(since: date, interval: int, weekday: int) -> None:
    pattern = Pattern((Sitting(Weekly(weekday, interval), time(9)),), starts=TODAY)
    first = next_rounds(pattern, since, 1)[0].original
    assert first >= since
    assert next_rounds(pattern, first, 1)[0].original == first
    assert (first - next_rounds(pattern, TODAY, 1)[0].original).days % (7 * interval) == 0


def test_fourteen_o_clock_is_fourteen_o_clock_in_summer_and_winter() -> None:
    for day in (date(2027, 3, 27), date(2027, 3, 28), date(2027, 10, 31), date(2027, 7, 1)):
        assert moment(day, time(14)).astimezone(STOCKHOLM).time() == time(14)
    assert moment(date(2027, 7, 1), time(14)).hour == 12
    assert moment(date(2027, 12, 1), time(14)).hour == 13


def test_there_are_always_two_planned_and_two_months() -> None:
    monthly, again = look_ahead(PATTERN, TODAY, TODAY)
    assert [str(found.original) for found in monthly] == ["2026-12-01", "2027-01-05"]
    assert again == moment(date(2026, 12, 2), time(3))
    yearly = Pattern((Sitting(MonthlyWeekday((1,), 1, 12), time(14)),), starts=TODAY)
    assert len(look_ahead(yearly, TODAY, TODAY)[0]) == 2
    assert look_ahead(PATTERN, TODAY, TODAY, until=date(2026, 12, 31))[1] is None


# --- holidays ---


def test_a_holiday_is_asked_about_with_proposals() -> None:
    question = question_about(date(2027, 1, 6))
    assert question is not None
    assert (question.why, question.holiday) == (Awkward.HOLIDAY, "trettondedag jul")
    assert question.proposals == {
        Way.BEFORE: date(2027, 1, 5),
        Way.AFTER: date(2027, 1, 7),
        Way.KEEP: date(2027, 1, 6),
        Way.CANCEL: None,
    }


def test_the_day_before_a_holiday_is_asked_about_too() -> None:
    question = question_about(date(2027, 1, 5))
    assert question is not None
    assert question.why is Awkward.DAY_BEFORE
    assert question.proposals[Way.AFTER] == date(2027, 1, 7)
    assert question_about(date(2027, 1, 12)) is None


@given(st.dates(date(2026, 1, 1), date(2060, 1, 1)))
def test_no_free_day_passes_without_a_question(day: date) -> None:
    question = question_about(day)
    if day in free_days(day.year):
        assert question is not None
        assert question.why is Awkward.HOLIDAY
    if question is not None:
        before, after = question.proposals[Way.BEFORE], question.proposals[Way.AFTER]
        assert before is not None
        assert after is not None
        assert before < day < after
        assert is_working_day(before)
        assert is_working_day(after)


# --- steps ---


def test_from_planned_to_notes_posted() -> None:
    occasion = meetings.draft(an_occasion())
    occasion = meetings.edit(occasion, order=("items",), left_out=("praise",), routine=" Hot och våld ")
    occasion = meetings.approve(occasion, "omar", NOW)
    occasion = meetings.post(occasion, NOW)
    occasion = meetings.hold(occasion, {0: 11})
    occasion = meetings.approve_notes(meetings.write_notes(occasion), "omar")
    occasion = meetings.post_notes(occasion, NOW)
    assert occasion.state is State.NOTES_POSTED
    assert (occasion.present, occasion.routine, occasion.version) == (11, "Hot och våld", 9)


@pytest.mark.parametrize("step", Step)
def test_every_step_has_a_row_and_none_leads_on_from_its_end(step: Step) -> None:
    assert step in meetings.TRANSITIONS
    assert State.NOTES_POSTED not in meetings.TRANSITIONS[step][0]


def test_what_is_edited_after_approval_must_be_approved_again() -> None:
    approved = meetings.approve(an_occasion(), "omar", NOW)
    assert meetings.edit(approved, routine="Larm").state is State.DRAFTED


def test_a_posted_agenda_is_not_edited() -> None:
    posted = meetings.post_standing(an_occasion(), NOW)
    assert posted.standing_only
    with pytest.raises(MeetingStepNotAllowed):
        meetings.edit(posted, routine="Larm")


def test_a_move_keeps_the_clock_the_length_and_the_identity() -> None:
    moved = meetings.move(an_occasion(), date(2026, 12, 4))
    assert (moved.day, moved.original) == (date(2026, 12, 4), date(2026, 12, 1))
    assert moved.gatherings[0].sequence == 1
    later = meetings.move(moved, date(2026, 12, 4), time(10))
    assert (later.gatherings[0].begins, later.gatherings[0].ends) == (time(10), time(11, 30))
    assert later.gatherings[0].sequence == 2


def test_one_gathering_is_moved_and_the_other_stays() -> None:
    moved = meetings.move(a_double_one(), date(2026, 12, 3), time(6, 30), sitting=1)
    assert [str(each.day) for each in moved.gatherings] == ["2026-12-01", "2026-12-03"]
    assert [each.sequence for each in moved.gatherings] == [0, 1]
    both = meetings.move(a_double_one(), date(2026, 12, 8))
    assert [str(each.day) for each in both.gatherings] == ["2026-12-08", "2026-12-09"]
    with pytest.raises(ValueError, match="one gathering"):
        meetings.move(a_double_one(), date(2026, 12, 8), time(9))
    with pytest.raises(NoSuchGathering):
        meetings.move(a_double_one(), date(2026, 12, 8), sitting=7)


@pytest.mark.parametrize(
    ("day", "becomes"),
    [
        (date(2026, 12, 3), ("2026-12-03", "2026-12-04")),
        (date(2026, 12, 4), ("2026-12-04", "2026-12-04")),  # a Friday: the morning that the night ends on
        (date(2026, 12, 23), ("2026-12-23", "2026-12-23")),  # the day before julafton
        (date(2026, 12, 5), ("2026-12-05", "2026-12-06")),  # a Saturday was chosen
    ],
)
def test_moved_along_nobody_comes_on_a_free_day_that_was_not_chosen(
    day: date, becomes: tuple[str, str]
) -> None:
    moved = meetings.move(a_double_one(), day)
    assert tuple(str(each.day) for each in moved.gatherings) == becomes
    assert [each.begins for each in moved.gatherings] == [each.begins for each in a_double_one().gatherings]


def test_what_is_held_on_free_days_stays_there_when_it_is_moved_along() -> None:
    friday, saturday = date(2026, 12, 4), date(2026, 12, 5)
    days = dict(zip(a_double_one().gatherings, (friday, saturday), strict=True))
    weekend = replace(a_double_one(), gatherings=tuple(replace(g, day=day) for g, day in days.items()))
    moved = meetings.move(weekend, date(2026, 12, 11))
    assert [str(each.day) for each in moved.gatherings] == ["2026-12-11", "2026-12-12"]


def test_cancelling_the_last_gathering_cancels_the_apt() -> None:
    one_left = meetings.cancel(a_double_one(), sitting=0)
    assert (one_left.state, str(one_left.day)) == (State.PLANNED, "2026-12-02")
    none_left = meetings.cancel(one_left, sitting=1)
    assert none_left.state is State.CANCELLED
    back = meetings.restore(none_left)
    assert back.state is State.PLANNED
    assert [each.sequence for each in back.gatherings] == [2, 2]


def test_a_cancelled_apt_is_not_held() -> None:
    with pytest.raises(MeetingStepNotAllowed):
        meetings.hold(meetings.cancel(an_occasion()))


def test_the_number_present_is_counted_for_each_gathering() -> None:
    held = meetings.hold(a_double_one(), {0: 9, 1: 3})
    assert held.present == 12
    assert meetings.count_present(held, {1: 4}).present == 13
    with pytest.raises(ValueError, match="fewest"):
        meetings.hold(an_occasion(), {0: -1})


# --- what is due ---


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=STOCKHOLM).astimezone(UTC)


def test_what_is_due_for_an_apt_nobody_approves() -> None:
    occasion, told = an_occasion(), []
    while (when := next_at(occasion)) is not None and when < occasion.start:
        for what in due(occasion, when):
            told.append((what, when.astimezone(STOCKHOLM).strftime("%d/%m %H")))
            if what is Due.DRAFT:
                occasion = meetings.draft(occasion)
            if what is Due.POST_STANDING:
                occasion = meetings.post_standing(occasion, when)
            occasion = noted_done(occasion, {what})
    assert told == [
        (Due.DRAFT, "24/11 08"),
        (Due.ASK, "27/11 08"),
        (Due.ASK_DEPUTY, "30/11 08"),
        (Due.POST_STANDING, "30/11 15"),
        (Due.OWNERS, "30/11 15"),
        (Due.OWNERS_TODAY, "01/12 08"),
    ]


def test_an_approved_apt_is_not_asked_about() -> None:
    posted = meetings.post(meetings.approve(an_occasion(), "omar", NOW), NOW)
    assert due(posted, at("2026-11-30T16:00")) == (Due.OWNERS,)
    assert due(noted_done(posted, {Due.OWNERS}), at("2026-12-01T15:30")) == (Due.NOTES,)
    late = noted_done(posted, {Due.OWNERS, Due.NOTES})
    assert due(late, at("2026-12-04T08:00")) == (Due.NOTES_AGAIN,)


def test_after_a_long_stop_only_what_still_helps_is_done() -> None:
    occasion, later = an_occasion(), at("2026-12-02T08:00")
    assert due(occasion, later) == (Due.NOTES,)
    done = noted_done(occasion, {*due(occasion, later), *passed(occasion, later)})
    assert due(done, later) == ()
    following = next_at(done)
    assert following is not None
    assert following > later


def test_a_moved_apt_is_reminded_of_anew() -> None:
    occasion = noted_done(meetings.draft(an_occasion()), {Due.DRAFT, Due.OWNERS, Due.ASK})
    moved = meetings.move(occasion, date(2026, 12, 8))
    assert Due.OWNERS not in moved.done
    assert Due.DRAFT in moved.done


@given(st.integers(-1000, 1500), st.sampled_from(State))
def test_looking_again_after_everything_was_done_finds_nothing(hours: int, state: State) -> None:
    now = NOW + timedelta(hours=hours)
    occasion = an_occasion(state=state)
    done = noted_done(occasion, {*due(occasion, now), *passed(occasion, now)})
    following = next_at(done)
    assert due(done, now) == ()
    assert following is None or following > now


def test_before_the_next_apt_is_the_last_working_day_before() -> None:
    monday = meetings.move(an_occasion(), date(2026, 12, 7))
    assert before_next(monday) == date(2026, 12, 4)


def test_a_unit_without_apt_for_its_time_is_told_but_not_for_its_pause() -> None:
    assert not too_long_without(TODAY, TODAY + timedelta(days=60), frozenset())
    assert too_long_without(TODAY, TODAY + timedelta(days=61), frozenset())
    assert days_without(date(2026, 6, 15), date(2026, 8, 15), frozenset({7})) == 30


@given(st.integers(0, 400), st.integers(0, 400))
def test_nobody_is_late_before_one_of_their_own_has_come_to_nothing(latest: int, days: int) -> None:
    held, today = TODAY, TODAY + timedelta(days=days)
    assert not goes_without([SERIES], None, today)
    assert not goes_without([SERIES], Past(held, held), today)
    late = goes_without([SERIES], Past(held, held + timedelta(days=latest)), today)
    assert late == (latest > 0 and days > 60)


# --- in words ---


@pytest.mark.parametrize(
    ("text", "change", "which", "possible"),
    [
        ("nästa APT flyttas till fredag", Change.MOVE, None, ["2026-12-04", "2026-11-27"]),
        ("flytta APT den 6 januari till den 8 januari", Change.MOVE, "2027-01-06", ["2027-01-08"]),
        ("skjut upp nästa APT en vecka", Change.MOVE, None, ["2026-12-08"]),
        ("tidigarelägg nästa APT två dagar", Change.MOVE, None, ["2026-11-29"]),
        ("flytta nästa APT till kl 10", Change.MOVE, None, ["2026-12-01"]),
        ("flytta nästa APT till v 50", Change.MOVE, None, []),
        ("vi flyttar APT", Change.MOVE, None, []),
        ("ställ in nästa APT", Change.CANCEL, None, []),
        ("ställ in APT den 6 januari", Change.CANCEL, "2027-01-06", []),
        ("nästa APT är inställt", Change.CANCEL, None, []),
        ("APT den 8 december blir av ändå", Change.RESTORE, "2026-12-08", []),
        ("move the next APT to Friday at 10", Change.MOVE, None, ["2026-12-04", "2026-11-27"]),
        ("cancel the APT on 6 January", Change.CANCEL, "2027-01-06", []),
    ],
)
def test_one_apt_is_changed_in_words(
    text: str, change: Change, which: str | None, possible: list[str]
) -> None:
    said = read_change(text, NOW)
    assert said is not None
    assert (said.change, said.day and said.day.isoformat()) == (change, which)
    assert [str(day) for day in days_for(said, an_occasion().day, TODAY)] == possible


def test_the_clock_is_read_with_the_day() -> None:
    said = read_change("nästa APT flyttas till fredag kl 10-11.30", NOW)
    assert said is not None
    assert said.hours is not None
    assert (said.hours.begins, said.hours.ends) == (time(10), time(11, 30))


def test_which_one_is_meant() -> None:
    said = read_change("nattpersonalens APT i december ställs in", NOW)
    assert said is not None
    assert is_meant(said, a_double_one())
    gathering = gathering_meant(said, a_double_one())
    assert gathering is not None
    assert gathering.name == "night"
    unnamed = read_change("ställ in nästa APT", NOW)
    assert unnamed is not None
    assert gathering_meant(unnamed, a_double_one()) is None
    assert isinstance(gathering_meant(unnamed, an_occasion()), Gathering)


@pytest.mark.parametrize(
    "text",
    ["", "flytta sängen till rum 4", "ta upp larmet på nästa APT", "APT varje tisdag kl 9", "ställ in"],
)
def test_other_words_change_nothing(text: str) -> None:
    assert read_change(text, NOW) is None


@given(st.text(max_size=120), st.sampled_from(("nästa APT flyttas till ", "ställ in APT ", "flytta APT ")))
def test_whatever_is_said_reading_a_change_never_fails(text: str, before: str) -> None:
    said = read_change(before + text, NOW)
    if said is not None:
        days_for(said, TODAY, TODAY)


# --- who may ---

ORGANISATION = Organisation(
    units=(Unit("social", "Social", "förvaltning"), Unit("almen", "Almen", "enhet", parent="social")),
    people=tuple(Person(name, name) for name in ("eva", "omar", "karin", "per", "kim")),
    assignments=(
        Assignment("eva", Role.STAFF, "almen"),
        Assignment("omar", Role.MANAGER, "almen"),
        Assignment("karin", Role.MANAGER, "social"),
        Assignment("per", Role.QUALITY_DEVELOPER, "social"),
        Assignment("kim", Role.STAFF, "social"),
    ),
    absences=(Absence("omar", date(2026, 12, 1), date(2026, 12, 31), deputy="eva"),),
)


def may_do(person: str, day: date = TODAY) -> set[Act]:
    return {act for act in Act if may(ORGANISATION, act, "almen", person, day)}


def test_staff_bring_items_and_the_manager_arranges() -> None:
    assert may_do("eva") == {Act.SEE, Act.ADD_ITEM}
    assert may_do("omar") == set(Act)
    assert may_do("karin") == {Act.SEE, Act.ADD_ITEM, Act.SEE_REGISTER}
    assert may_do("per") == {Act.SEE, Act.ADD_ITEM, Act.SEE_REGISTER}
    assert may_do("kim") == set()


def test_whoever_stands_in_for_the_manager_arranges() -> None:
    assert managers_of(ORGANISATION, "almen", date(2026, 12, 1)) == ("eva",)
    assert may_do("eva", date(2026, 12, 1)) == set(Act)


def test_an_item_is_its_owners_to_change() -> None:
    assert may(ORGANISATION, Act.CHANGE_ITEM, "almen", "eva", TODAY, item_owner="eva")
    assert not may(ORGANISATION, Act.CHANGE_ITEM, "almen", "eva", TODAY, item_owner="omar")
    assert not may(ORGANISATION, Act.CHANGE_ITEM, "almen", "kim", TODAY, item_owner="kim")


@pytest.mark.parametrize("act", Act)
def test_every_act_is_someones(act: Act) -> None:
    assert Part.MANAGER in MAY[act]
