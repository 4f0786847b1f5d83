"""What is due when: the table as written, nothing skipped however seldom one looks, both DST nights."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.actions import Action, ActionKind, ActionState, finish, postpone
from domain.calendar import add_working_days, is_working_day
from domain.cases import Case, State, investigate, take
from domain.deadlines import LOCAL, local_day
from domain.kinds import CaseKind
from domain.messaging import leaves
from domain.organisation import Assignment, Organisation, Person, Role, Unit
from domain.reminding import (
    COUNTDOWNS,
    GATHERED_UNTIL,
    Due,
    Matter,
    Measure,
    Receiver,
    Rest,
    Subject,
    Telling,
    Told,
    first_told,
    goes_on,
    known_by,
    look,
)
from domain.reminding_rules import rules_from
from domain.reminding_subjects import action_subject, case_subject, lateness
from tests.rules.test_actions import DUE, NOW, an_action
from tests.rules.test_cases import a_case

REQUIRED = an_action(kind=ActionKind.REQUIREMENT)
DAY = timedelta(days=1)


def at(day: date, hour: int = 12) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=LOCAL)


def jumped(
    subject: Subject,
    start: datetime,
    until: datetime,
    counts_from: Mapping[Matter, date] | None = None,
) -> Iterator[tuple[datetime, Due]]:
    """Looking only when something can be due."""
    told, now = first_told(start), start
    while True:
        found = look(subject, told, now, counts_from=counts_from)
        yield from ((now, due) for due in found.due)
        if found.next_look is None or found.next_look > until:
            return
        assert found.next_look > now
        told, now = found.told, found.next_look


def walked(
    subject: Subject,
    start: datetime,
    until: datetime,
    step: timedelta,
    counts_from: Mapping[Matter, date] | None = None,
) -> Iterator[tuple[datetime, Due]]:
    """Looking again and again, due or not."""
    told, now = first_told(start), start
    while now <= until:
        found = look(subject, told, now, counts_from=counts_from)
        yield from ((now, due) for due in found.due)
        told, now = found.told, now + step


def said(action: Action, start: datetime, until: datetime) -> list[tuple[int, Telling, Receiver]]:
    """(days after the day it was due, what, to whom)."""
    dues = jumped(action_subject(action), start, until, lateness(action))
    return [((local_day(now) - action.due).days, due.telling, due.to) for now, due in dues]


# --- the table ---------------------------------------------------------------------------------------


def test_every_matter_has_its_row() -> None:
    assert set(COUNTDOWNS) == set(Matter)


def test_a_requirement_is_reminded_of_and_goes_upwards_announced_two_days_before() -> None:
    owner, manager = Receiver.OWNER, Receiver.OWNERS_MANAGER
    assert said(REQUIRED, NOW, at(DUE + 31 * DAY)) == [
        (-14, Telling.BEFORE, owner),
        (-3, Telling.BEFORE, owner),
        (0, Telling.TODAY, owner),
        (5, Telling.ANNOUNCED, owner),
        (7, Telling.LATE, owner),
        (7, Telling.ESCALATED, manager),
        (12, Telling.ANNOUNCED, owner),
        (14, Telling.LATE, owner),
        (14, Telling.ESCALATED, Receiver.NEXT_LEVEL),
        (21, Telling.LATE, owner),
        (28, Telling.LATE, owner),
        (28, Telling.ANNOUNCED, owner),
        (30, Telling.ESCALATED, Receiver.DIRECTOR),
    ]


def test_a_recommendation_only_reminds() -> None:
    tellings = {telling for _, telling, _ in said(an_action(), NOW, at(DUE + 90 * DAY))}
    assert tellings == {Telling.BEFORE, Telling.TODAY, Telling.LATE}


def test_what_lay_before_it_was_entered_is_not_reminded_of() -> None:
    entered = at(DUE - 5 * DAY)
    assert [days for days, _, _ in said(an_action(), entered, at(DUE))] == [-3, 0]


OFFICE = Organisation(
    (Unit("top", "Staden", "stad"),), (Person("bo", "Bo Ek"),), (Assignment("bo", Role.MANAGER, "top"),)
)


@given(
    matter=st.sampled_from([matter for matter in Matter if COUNTDOWNS[matter].escalate]),
    day=st.dates(date(2026, 1, 20), date(2027, 6, 1)),
    late=st.integers(-30, 40),
    hour=st.integers(0, 23),
    urgent=st.booleans(),
)
def test_what_goes_on_was_heard_of_so_many_days_before_whatever_days_are_free(
    matter: Matter, day: date, late: int, hour: int, urgent: bool
) -> None:
    """By a manager, who is left in peace on free days; late: days from its day until it is entered."""
    start = at(day + late * DAY, hour)
    ahead = COUNTDOWNS[matter].announced
    ahead = -(-ahead // 2) if urgent else ahead
    heard: dict[Receiver | None, date] = {}
    gone = 0
    for now, due in jumped(Subject("action", "a1", {matter: day}, urgent), start, start + 60 * DAY):
        if due.telling is Telling.ANNOUNCED:
            heard[due.on] = local_day(leaves(OFFICE, "bo", _after_todays_message(now), rest=due.rest).at)
        if due.telling is Telling.ESCALATED:
            gone += 1
            assert local_day(now) - heard[due.to] >= timedelta(days=ahead)
    assert gone or late < 0


@given(
    matter=st.sampled_from([matter for matter in Matter if COUNTDOWNS[matter].escalate]),
    day=st.dates(date(2026, 1, 20), date(2027, 6, 1)),
    late=st.integers(-30, 40),
    hour=st.integers(0, 23),
)
def test_what_goes_on_comes_on_the_day_that_was_announced(
    matter: Matter, day: date, late: int, hour: int
) -> None:
    subject, now = Subject("action", "a1", {matter: day}), at(day + late * DAY, hour)
    told, until = first_told(now), now + 60 * DAY
    promised: dict[Receiver | None, date] = {}
    while True:
        found = look(subject, told, now)
        for due in found.due:
            if due.telling is Telling.ANNOUNCED and due.on is not None:
                promised[due.on] = goes_on(subject, found.told, matter, due.on, local_day(now))
            if due.telling is Telling.ESCALATED:
                comes = leaves(OFFICE, "bo", now, rest=due.rest).at
                assert local_day(comes) == promised[due.to]
        if found.next_look is None or found.next_look > until:
            break
        told, now = found.told, found.next_look


def _after_todays_message(now: datetime) -> datetime:
    """The worst that can be: what comes after the morning finds the day's message gone."""
    early = now.astimezone(LOCAL).time() <= GATHERED_UNTIL
    return now if early else at(local_day(now) + DAY, 0)


def test_a_requirement_entered_long_overdue_is_announced_before_it_goes_on() -> None:
    entered = at(DUE + 40 * DAY)
    found = said(REQUIRED, entered, entered + 6 * DAY)
    announced = [days for days, telling, _ in found if telling is Telling.ANNOUNCED]
    escalated = [days for days, telling, _ in found if telling is Telling.ESCALATED]
    assert announced == [40, 40, 40]
    assert escalated == [43, 43, 43]  # entered at noon: heard the day after at the latest


def test_after_a_standstill_the_latest_reminder_is_told_once_and_escalations_are_announced_first() -> None:
    subject = action_subject(REQUIRED)
    found = look(subject, first_told(NOW), at(DUE + 8 * DAY, 6))
    assert [(due.telling, due.to, due.on) for due in found.due] == [
        (Telling.LATE, Receiver.OWNER, None),
        (Telling.ANNOUNCED, Receiver.OWNER, Receiver.OWNERS_MANAGER),
    ]
    monday = DUE + 12 * DAY  # the second day after it is a Saturday
    assert found.next_look == at(monday, 6)
    later = look(subject, found.told, at(monday, 6))
    assert Telling.ESCALATED in {due.telling for due in later.due}


def test_a_postponed_requirement_goes_on_counting_and_escalates_only_once_to_each_level() -> None:
    late = at(DUE + 8 * DAY)
    before = look(action_subject(REQUIRED), first_told(NOW), at(DUE + 5 * DAY))
    before = look(action_subject(REQUIRED), before.told, late)
    postponed = postpone(REQUIRED, DUE + 60 * DAY, "manager", late)
    told, now, later = before.told, late, []
    while now < at(DUE + 59 * DAY):
        found = look(action_subject(postponed), told, now, counts_from=lateness(postponed))
        later += [due.to for due in found.due if due.telling is Telling.ESCALATED]
        assert found.next_look is not None
        told, now = found.told, found.next_look
    assert later == [Receiver.NEXT_LEVEL, Receiver.DIRECTOR]


def test_a_postponed_recommendation_starts_anew() -> None:
    moved = postpone(an_action(), DUE + 60 * DAY, "manager", at(DUE + 8 * DAY))
    assert said(moved, at(DUE + 8 * DAY), at(DUE + 60 * DAY))[0][:2] == (-14, Telling.BEFORE)


def test_whether_it_helped_is_asked_again_only_where_it_must_be_answered() -> None:
    done = finish(an_action(), "manager", NOW)
    required = finish(REQUIRED, "manager", NOW)
    assert done.follow_up_due is not None
    until = at(done.follow_up_due + 22 * DAY)
    for action, times in ((done, 1), (required, 4)):
        found = list(jumped(action_subject(action), NOW, until))
        assert [due.to for _, due in found] == [Receiver.ANSWERS] * times


@pytest.mark.parametrize("state", [ActionState.FOLLOWED_UP, ActionState.DROPPED])
def test_nothing_more_can_come_of_what_is_finished(state: ActionState) -> None:
    found = look(action_subject(an_action(state)), first_told(NOW), NOW)
    assert (found.due, found.next_look) == ((), None)


# --- cases -------------------------------------------------------------------------------------------

RECEIVED = datetime(2026, 11, 23, 9, tzinfo=UTC)  # a Monday


def a_received(kind: CaseKind = CaseKind.DEVIATION, **changes: Any) -> Case:
    return a_case(kind, received=RECEIVED, take_by=RECEIVED + DAY, finish_by=RECEIVED + 30 * DAY, **changes)


def running(case: Case) -> set[Matter]:
    return set(case_subject(case).days)


def test_a_case_has_the_matters_of_its_state() -> None:
    new = a_received()
    assert running(new) == {Matter.TAKE, Matter.INVESTIGATE}
    taken = take(new, "bo", RECEIVED)
    assert running(taken) == {Matter.TRIAGE, Matter.INVESTIGATE}
    assert running(investigate(taken, finished=True)) == set()
    assert running(replace(taken, state=State.CLOSED)) == set()
    assert running(replace(taken, state=State.FOLLOW_UP)) == set()


def test_a_complaint_is_to_be_answered_until_it_has_been() -> None:
    complaint = take(a_received(CaseKind.COMPLAINT), "bo", RECEIVED)
    assert running(complaint) == {Matter.REPLY}
    assert running(replace(complaint, wants_answer=False)) <= {Matter.INVESTIGATE}
    assert Matter.REPLY not in running(replace(complaint, replied=date(2026, 11, 30)))


def test_a_case_nobody_takes_is_reminded_of_every_working_day_and_goes_upwards() -> None:
    found = [
        (local_day(now), due.telling)
        for now, due in jumped(case_subject(a_received()), RECEIVED, at(date(2026, 12, 1)))
        if due.matter is Matter.TAKE
    ]
    reminded = [day for day, telling in found if telling in {Telling.TODAY, Telling.LATE}]
    assert reminded == [date(2026, 11, day) for day in (24, 25, 26, 27, 30)] + [date(2026, 12, 1)]
    assert all(map(is_working_day, reminded))
    assert (date(2026, 11, 27), Telling.ESCALATED) in found
    assert (date(2026, 11, 25), Telling.ANNOUNCED) in found


@pytest.mark.parametrize("matter", [Matter.TAKE, Matter.TRIAGE, Matter.REPLY])
def test_what_is_reminded_of_nearly_every_day_comes_once_a_week_after_two_weeks(matter: Matter) -> None:
    day = date(2026, 11, 2)
    looks = walked(Subject("case", "c1", {matter: day}), at(day, 1), at(day + 100 * DAY), timedelta(hours=6))
    late = [local_day(now) for now, due in looks if due.telling is Telling.LATE]
    often = {Matter.TRIAGE: 5}.get(matter, 10)
    assert late[:often] == [add_working_days(day, 10 // often * n) for n in range(1, often + 1)]
    assert late[often : often + 8] == [add_working_days(day, 10 + 5 * n) for n in range(1, 9)]


def test_it_comes_less_often_where_the_organisation_says_so() -> None:
    def days(settings: Mapping[str, Any]) -> list[int]:
        rules = rules_from({"countdowns": {"investigate": settings}})
        subject, told, now = Subject("case", "c1", {Matter.INVESTIGATE: DUE}), first_told(at(DUE)), at(DUE)
        found = []
        while now < at(DUE + 60 * DAY):
            seen = look(subject, told, now, rules.countdowns)
            found += [(local_day(now) - DUE).days for due in seen.due if due.telling is Telling.LATE]
            assert seen.next_look is not None
            told, now = seen.told, seen.next_look
        return found

    assert days({"every": 7}) == [7, 14, 21, 28, 35, 42, 49, 56]
    assert days({"every": 7, "slower": {"after": 15, "every": 20}}) == [7, 14, 34, 54]
    assert days({"every": 20, "slower": {"after": 15, "every": 7}}) == [20, 40, 60]  # never more often


def test_praise_nobody_takes_is_shown_once_and_goes_to_nobody_above() -> None:
    praise = a_received(CaseKind.PRAISE)
    assert running(praise) == {Matter.READ}
    looks = walked(case_subject(praise), RECEIVED, RECEIVED + 90 * DAY, timedelta(hours=6))
    found = [(local_day(now), due.telling, due.to) for now, due in looks]
    assert found == [(date(2026, 11, 24), Telling.TODAY, Receiver.OWNER)]
    assert running(take(praise, "bo", RECEIVED)) == set()


def test_a_lex_sarah_report_takes_half_the_time_and_no_free_day() -> None:
    usual, urgent = (
        [
            (local_day(now), due.to, due.rest)
            for now, due in jumped(case_subject(a_received(kind)), RECEIVED, at(date(2026, 12, 4)))
            if due.telling is Telling.ESCALATED and due.to is Receiver.NEXT_LEVEL
        ]
        for kind in (CaseKind.DEVIATION, CaseKind.LEX_SARAH)
    )
    assert usual == [(date(2026, 11, 27), Receiver.NEXT_LEVEL, Rest.USUAL)]
    assert urgent == [(date(2026, 11, 26), Receiver.NEXT_LEVEL, Rest.NIGHTS)]


def test_the_hours_of_a_data_incident_are_warned_of_by_the_clock() -> None:
    discovered = datetime(2026, 11, 20, 22, 10, tzinfo=UTC)  # a Friday night
    case = a_case(
        CaseKind.DATA_INCIDENT,
        received=discovered,
        take_by=discovered + DAY,
        finish_by=discovered + timedelta(hours=72),
    )
    hours = [
        ((now - discovered) / timedelta(hours=1), due.rest)
        for now, due in jumped(case_subject(case), discovered, discovered + timedelta(hours=97))
        if due.matter is Matter.AUTHORITY
    ]
    assert hours == [(hour, Rest.NEVER) for hour in (24, 48, 60, 68, 72, 96)]


# --- nothing is skipped ------------------------------------------------------------------------------

NIGHTS = (date(2026, 3, 29), date(2026, 10, 25), date(2027, 3, 28))
SUBJECTS = st.builds(
    lambda matter, day, urgent: Subject(
        "action",
        "a1",
        {
            matter: at(day, 3).astimezone(UTC) + timedelta(minutes=17)
            if COUNTDOWNS[matter].measure is Measure.HOURS
            else day
        },
        urgent,
    ),
    st.sampled_from(Matter),
    st.dates(date(2026, 1, 20), date(2027, 6, 1)) | st.sampled_from(NIGHTS),
    st.booleans(),
)


@settings(max_examples=40, deadline=None)
@given(subject=SUBJECTS, lead=st.integers(-50, 20), hour=st.integers(0, 23))
def test_looking_only_at_the_next_moments_says_the_same_as_looking_every_hour(
    subject: Subject, lead: int, hour: int
) -> None:
    (day,) = subject.days.values()
    first = day if not isinstance(day, datetime) else day.date()
    start = at(first + timedelta(days=lead), hour).astimezone(UTC)
    until = start + 40 * DAY
    jumps = list(jumped(subject, start, until))
    walks = list(walked(subject, start, until, timedelta(hours=1)))
    assert [due for _, due in jumps] == [due for _, due in walks]
    for (jump, _), (walk, _) in zip(jumps, walks, strict=True):
        assert timedelta() <= walk - jump < timedelta(hours=1)


@given(subject=SUBJECTS, wait=st.integers(1, 5000), lead=st.integers(-60, 900))
def test_the_next_moment_is_always_later_and_nothing_is_due_before_it(
    subject: Subject, wait: int, lead: int
) -> None:
    (day,) = subject.days.values()
    first = day if not isinstance(day, datetime) else day.date()
    now = at(first + timedelta(days=lead)).astimezone(UTC)
    found = look(subject, first_told(now - timedelta(hours=wait)), now)
    assert look(subject, found.told, now).due == ()
    if found.next_look is None:
        assert look(subject, found.told, now + 4000 * DAY).due == ()
        return
    assert found.next_look > now
    just_before = found.next_look - timedelta(microseconds=1)
    assert look(subject, found.told, just_before).due == ()
    assert look(subject, found.told, found.next_look).due != ()


@given(subject=SUBJECTS, back=st.integers(1, 2000))
def test_a_clock_that_jumps_back_repeats_nothing(subject: Subject, back: int) -> None:
    now = datetime(2027, 6, 2, tzinfo=UTC)
    found = look(subject, first_told(now - 90 * DAY), now)
    earlier = look(subject, found.told, now - timedelta(hours=back))
    assert earlier.due == ()
    assert earlier.told.looked == now


@settings(deadline=None)
@given(subject=SUBJECTS, back=st.integers(2, 2000), lead=st.integers(-60, 60))
def test_what_a_clock_that_was_ahead_has_told_comes_again_in_its_time(
    subject: Subject, back: int, lead: int
) -> None:
    (day,) = subject.days.values()
    first = day if not isinstance(day, datetime) else day.date()
    now = at(first + timedelta(days=lead)).astimezone(UTC)
    before = look(subject, first_told(now - 90 * DAY), now)
    ahead = look(subject, before.told, now + timedelta(hours=back))
    right = known_by(subject, ahead.told, now)
    assert look(subject, right, now).due == ()  # what was rightly told is not repeated
    told, undisturbed = right, before.told
    for hours in range(1, 24 * 45, 3):
        later = now + timedelta(hours=hours)
        again, usual = look(subject, known_by(subject, told, later), later), look(subject, undisturbed, later)
        assert again.due == usual.due
        told, undisturbed = again.told, usual.told


def test_clocks_that_differ_a_little_tell_nothing_twice() -> None:
    subject, fast = action_subject(REQUIRED), at(DUE + 5 * DAY, 7) + timedelta(minutes=1)
    found = look(subject, first_told(NOW), fast)
    slow = fast - timedelta(minutes=2)
    assert known_by(subject, found.told, slow).announced == found.told.announced


def test_what_was_told_of_another_day_is_forgotten() -> None:
    told = Told(NOW, {"requirement director 2020-01-01": date(2020, 1, 1)}, frozenset({"x"}))
    found = look(action_subject(REQUIRED), told, NOW)
    assert (dict(found.told.announced), found.told.escalated) == ({}, frozenset())
