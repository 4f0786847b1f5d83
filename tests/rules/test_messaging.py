"""Who a reminder reaches and when it leaves: never in quiet hours, never on a free day, never nobody."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.demo_organisation import demo_organisation
from domain.access import View, view
from domain.action_access import ActionView, action_view
from domain.actions import Action, Named, Post
from domain.calendar import is_working_day
from domain.deadlines import LOCAL, local_day
from domain.kinds import CaseKind
from domain.messaging import (
    TOGETHER,
    Leaves,
    Line,
    Manners,
    Quiet,
    leaves,
    may_disturb,
    most_urgent,
    newly_told,
    receivers_of_action,
    receivers_of_case,
    works_shifts,
)
from domain.organisation import Absence, Role
from domain.reminding import Matter, Receiver, Rest, Telling
from tests.rules.test_access import DAY, ORGANISATION
from tests.rules.test_actions import an_action
from tests.rules.test_cases import a_case

DEMO = demo_organisation()
"""Its managers have standing deputies."""

MOMENTS = st.integers(0, 2 * 365 * 24 * 60).map(
    lambda minutes: local("2026-01-01") + timedelta(minutes=minutes)
)
CLOCKS = st.builds(time, st.integers(0, 23), st.sampled_from((0, 15, 30, 45)))
QUIET = st.tuples(CLOCKS, CLOCKS).filter(lambda pair: pair[0] != pair[1]).map(lambda pair: Quiet(*pair))


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=LOCAL)


def test_what_those_higher_up_handle_goes_on_to_whoever_is_above_them_and_not_down_to_the_unit() -> None:
    of_the_nurse = a_case(CaseKind.LEX_MARIA)
    told = receivers_of_case(ORGANISATION, of_the_nurse, Receiver.NEXT_LEVEL, DAY)
    unit_managers = ORGANISATION.appointed(Role.MANAGER, of_the_nurse.unit, DAY)
    assert unit_managers
    assert told
    assert not {*unit_managers} & {*told}


@pytest.mark.parametrize(
    "manager", [a.person for a in DEMO.assignments if a.role is Role.MANAGER and not a.deputy]
)
def test_everyones_actions_have_someone_who_is_asked_whether_they_helped(manager: str) -> None:
    unit = next(a.unit for a in DEMO.assignments if a.person == manager and a.role is Role.MANAGER)
    own = an_action(owner=Named(manager), unit=unit, case=None)
    asked = receivers_of_action(DEMO, own, Receiver.ANSWERS, DAY)
    assert asked
    above = [a.person for a in DEMO.assignments if a.role is Role.MANAGER and not a.deputy]
    assert {*asked} <= {*above}


# --- when --------------------------------------------------------------------------------------------

LEAVES = [
    # now, leaves: for someone in an office
    ("2026-11-23T06:00", "2026-11-23T08:00"),
    ("2026-11-23T12:00", "2026-11-23T12:00"),
    ("2026-11-23T17:00", "2026-11-24T08:00"),
    ("2026-11-27T18:00", "2026-11-30T08:00"),  # Friday evening, Monday
    ("2026-12-24T09:00", "2026-12-28T08:00"),  # julafton is free
    ("2026-06-19T09:00", "2026-06-22T08:00"),  # midsommarafton too
    ("2026-03-28T23:00", "2026-03-30T08:00"),  # over the night that loses an hour
    ("2026-10-24T23:00", "2026-10-26T08:00"),  # and the one that gains one
]


@pytest.mark.parametrize(("now", "expected"), LEAVES)
def test_a_manager_hears_on_working_days_outside_quiet_hours(now: str, expected: str) -> None:
    assert leaves(ORGANISATION, "manager", local(now)) == Leaves(local(expected))


@given(now=MOMENTS, quiet=QUIET, rest=st.sampled_from((Rest.USUAL, Rest.NIGHTS)))
def test_a_message_never_leaves_early_never_in_quiet_hours_never_on_a_free_day(
    now: datetime, quiet: Quiet, rest: Rest
) -> None:
    for own, manners in ((quiet, Manners()), (None, Manners(quiet=quiet))):
        found = leaves(ORGANISATION, "manager", now, rest=rest, manners=manners, quiet=own)
        assert found.at >= now
        assert not quiet.covers(found.at.astimezone(LOCAL).time())
        assert rest is Rest.NIGHTS or is_working_day(local_day(found.at))
        assert found.at - now < timedelta(days=8)


@given(now=MOMENTS)
def test_hours_that_the_law_counts_wait_for_nobody(now: datetime) -> None:
    assert leaves(ORGANISATION, "incident", now, rest=Rest.NEVER) == Leaves(now)


def test_staff_on_shifts_hear_when_they_are_active_or_a_day_later_at_the_latest() -> None:
    assert works_shifts(ORGANISATION, "colleague", DAY)
    assert not works_shifts(ORGANISATION, "manager", DAY)
    now = local("2026-11-28T21:00")  # a Saturday evening
    just_now = now - timedelta(minutes=10)
    assert leaves(ORGANISATION, "colleague", now, last_active=just_now) == Leaves(now)
    waiting = leaves(ORGANISATION, "colleague", now, last_active=now - timedelta(days=2))
    assert waiting == Leaves(local("2026-11-30T07:00"), when_active=True)
    own = Quiet(time(20), time(23))
    assert leaves(ORGANISATION, "colleague", now, quiet=own, last_active=just_now).when_active
    assert not may_disturb(now, own)
    assert may_disturb(now, None)


def test_what_must_be_heard_on_its_day_waits_for_quiet_hours_and_for_no_shift() -> None:
    early = local("2026-11-28T06:15")
    heard = leaves(ORGANISATION, "colleague", early, waits_for_shift=False)
    assert heard == Leaves(local("2026-11-28T07:00"), when_active=True)


def test_quiet_hours_that_never_begin_are_refused() -> None:
    with pytest.raises(ValueError, match="different"):
        Quiet(time(8), time(8))


# --- who ---------------------------------------------------------------------------------------------


def test_the_levels_are_told_one_after_the_other() -> None:
    action = an_action(owner=Named("colleague"))
    told = {receiver: receivers_of_action(ORGANISATION, action, receiver, DAY) for receiver in Receiver}
    assert told == {
        Receiver.OWNER: ("colleague",),
        Receiver.OWNERS_MANAGER: ("manager",),
        Receiver.NEXT_LEVEL: ("division",),
        Receiver.DIRECTOR: ("director",),
        Receiver.QUALITY_DEVELOPER: ("quality",),
        Receiver.ANSWERS: ("manager",),
    }


def test_nobody_is_told_twice_on_the_way_up_and_nobody_of_their_own() -> None:
    levels = {"owner": "colleague", "middle": "manager", "high": "division"}
    steps = {Receiver.DIRECTOR: 30, Receiver.OWNERS_MANAGER: 7, Receiver.NEXT_LEVEL: 14}
    told = {}
    for name, owner in levels.items():
        action = an_action(owner=Named(owner))

        def receivers(receiver: Receiver, action: Action = action) -> tuple[str, ...]:
            return receivers_of_action(ORGANISATION, action, receiver, DAY)

        told[name] = [
            newly_told(receivers, step, steps, (owner,))
            for step in sorted(steps, key=lambda each: steps[each])
        ]
    assert told == {
        "owner": [("manager",), ("division",), ("director",)],
        "middle": [("division",), ("director",), ()],
        "high": [("director",), (), ()],
    }


def test_the_deputy_is_told_and_without_one_the_level_above() -> None:
    owned = an_action(owner=Named("colleague"))
    away = replace(ORGANISATION, absences=(Absence("colleague", DAY, DAY),))
    assert receivers_of_action(away, owned, Receiver.OWNER, DAY) == ("manager",)
    post = an_action(owner=Post(Role.MANAGER, "sol"))
    stood_in = replace(ORGANISATION, absences=(Absence("manager", DAY, DAY, "colleague"),))
    assert receivers_of_action(stood_in, post, Receiver.OWNER, DAY) == ("colleague",)


@pytest.mark.parametrize("kind", CaseKind)
@pytest.mark.parametrize("receiver", Receiver)
def test_someone_is_always_told_and_never_someone_who_may_not_know(
    kind: CaseKind, receiver: Receiver
) -> None:
    case = a_case(kind, reporter="reporter")
    found = receivers_of_case(ORGANISATION, case, receiver, DAY)
    assert found
    assert all(view(ORGANISATION, case, person, DAY) > View.NOTHING for person in found)
    action = an_action(case=case)
    told = receivers_of_action(ORGANISATION, action, receiver, DAY, case)
    assert told
    assert all(action_view(ORGANISATION, action, person, DAY, case) > ActionView.NOTHING for person in told)


def test_an_ordinary_case_goes_to_the_level_above_its_handler() -> None:
    case = a_case(responsible="manager")
    assert receivers_of_case(ORGANISATION, case, Receiver.OWNER, DAY) == ("manager",)
    assert receivers_of_case(ORGANISATION, case, Receiver.NEXT_LEVEL, DAY) == ("division",)
    assert receivers_of_case(ORGANISATION, case, Receiver.DIRECTOR, DAY) == ("director",)


def test_the_manager_who_is_concerned_hears_nothing() -> None:
    case = a_case(excluded=frozenset({"manager"}))
    for receiver in Receiver:
        assert "manager" not in receivers_of_case(ORGANISATION, case, receiver, DAY)


# --- in which order ----------------------------------------------------------------------------------


def a_line(key: str, telling: Telling, due: date = DAY, matter: Matter = Matter.REQUIREMENT) -> Line:
    return Line("action", key, matter, telling, due)


def test_the_three_most_urgent_come_first_one_line_for_each_thing() -> None:
    lines = [
        a_line("soon", Telling.BEFORE),
        a_line("later", Telling.BEFORE, DAY + timedelta(days=9)),
        a_line("late", Telling.LATE, DAY - timedelta(days=9)),
        a_line("late", Telling.ANNOUNCED, DAY - timedelta(days=9)),
        a_line("today", Telling.TODAY),
        a_line("gone on", Telling.ESCALATED, DAY - timedelta(days=7)),
    ]
    shown, more = most_urgent(lines)
    assert [(line.id, line.telling) for line in shown] == [
        ("gone on", Telling.ESCALATED),
        ("late", Telling.ANNOUNCED),
        ("today", Telling.TODAY),
    ]
    assert more == 2


@given(
    st.lists(
        st.builds(
            Line,
            st.sampled_from(("action", "case")),
            st.sampled_from("abcdefgh"),
            st.sampled_from(Matter),
            st.sampled_from(Telling),
            st.dates(date(2026, 1, 1), date(2026, 12, 31)),
        )
    ),
    st.randoms(),
)
def test_the_order_does_not_depend_on_how_lines_came_in(lines: list[Line], chance: object) -> None:
    shuffled = sorted(lines, key=lambda _: chance.random())  # type: ignore[attr-defined]
    assert most_urgent(lines) == most_urgent(shuffled)
    shown, more = most_urgent(lines)
    assert len(shown) <= TOGETHER
    assert len(shown) + more == len({(line.what, line.id) for line in lines})
