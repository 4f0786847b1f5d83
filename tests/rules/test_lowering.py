"""A requirement becomes a recommendation: by whom, with what reason, and without hiding anything."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.action_access import may, told_of_lowering
from domain.action_changes import change, lowering_needs_reason
from domain.actions import Action, ActionKind, ActionStep, Named, ReasonMissing, Source, days_late, postpone
from domain.deadlines import LOCAL, local_day
from domain.reminding import Matter, Receiver, Telling, first_told, look
from domain.reminding_subjects import action_subject, lateness
from tests.rules.test_access import DAY, ORGANISATION
from tests.rules.test_actions import DUE, NOW, an_action

REQUIRED = an_action(kind=ActionKind.REQUIREMENT, decided_by="manager")
ADVICE = ActionKind.RECOMMENDATION


def at(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 6, tzinfo=LOCAL)


def lowered(action: Action, by: str = "manager", day: date = DUE, reason: str = "Fel hus") -> Action:
    return change(action, by, at(day), reason=reason, kind=ADVICE)


def tellings(action: Action, changes: dict[date, Action]) -> list[tuple[int, Telling, Receiver]]:
    """What is told of it day by day. changes: what it is from a day on."""
    told = first_told(NOW)
    found: list[tuple[int, Telling, Receiver]] = []
    for number in range(-3, 40):
        day = DUE + timedelta(days=number)
        action = changes.get(day, action)
        seen = look(action_subject(action), told, at(day), counts_from=lateness(action))
        told = seen.told
        found += [(number, due.telling, due.to) for due in seen.due if due.telling is Telling.ESCALATED]
    return found


# --- it hides nothing --------------------------------------------------------------------------------


@given(late=st.integers(1, 35), postponed=st.booleans())
def test_what_is_late_goes_on_upwards_as_a_recommendation(late: int, postponed: bool) -> None:
    day = DUE + timedelta(days=late)
    advice = lowered(REQUIRED, day=day)
    assert advice.kind is ADVICE
    assert set(action_subject(advice).days) == {Matter.REQUIREMENT}
    if postponed:
        advice = postpone(advice, day + timedelta(days=90), "manager", at(day))
        assert days_late(advice, day) == late
    assert tellings(REQUIRED, {day: advice}) == tellings(REQUIRED, {})


def test_what_was_announced_goes_on_although_it_is_not_late() -> None:
    advice = change(REQUIRED, "manager", at(DUE), reason="Fel hus", announced=True, kind=ADVICE)
    assert advice.log[-1].step is ActionStep.LOWER_LATE
    assert advice.goes_upwards


def test_in_good_time_it_becomes_a_recommendation_like_any_other() -> None:
    advice = lowered(REQUIRED)
    assert advice.log[-1].step is ActionStep.LOWER
    assert set(action_subject(advice).days) == {Matter.RECOMMENDATION}
    assert tellings(REQUIRED, {DUE: advice}) == []


# --- why ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("by", "late", "announced", "needed"),
    [
        ("manager", 0, False, False),
        ("manager", 1, False, True),
        ("manager", 0, True, True),
        ("quality", 0, False, True),
    ],
)
def test_a_reason_is_asked_for_when_it_is_late_or_anothers_decision(
    by: str, late: int, announced: bool, needed: bool
) -> None:
    day = DUE + timedelta(days=late)
    assert lowering_needs_reason(REQUIRED, by, day, announced=announced) == needed
    if not needed:
        assert change(REQUIRED, by, at(day), announced=announced, kind=ADVICE).kind is ADVICE
        return
    with pytest.raises(ReasonMissing):
        change(REQUIRED, by, at(day), announced=announced, kind=ADVICE, reason="  ")
    advice = change(REQUIRED, by, at(day), announced=announced, kind=ADVICE, reason=" Fel hus ")
    assert advice.lowered_because == "Fel hus"


# --- who ---------------------------------------------------------------------------------------------


def may_lower(action: Action, person: str) -> bool:
    answers = {
        may(ORGANISATION, action, step, person, DAY) for step in (ActionStep.LOWER, ActionStep.LOWER_LATE)
    }
    assert len(answers) == 1
    return answers.pop()


@pytest.mark.parametrize("source", [Source.INSPECTION, Source.AUDIT, Source.SELF_MONITORING])
def test_what_an_inspection_requires_is_lowered_by_the_one_who_decided_or_someone_above_them(
    source: Source,
) -> None:
    required = replace(REQUIRED, source=source, decided_by="division", owner=Named("colleague"))
    people = {"colleague": False, "manager": False, "quality": False, "division": True, "director": True}
    assert {person: may_lower(required, person) for person in people} == people
    may_drop = {person: may(ORGANISATION, required, ActionStep.DROP, person, DAY) for person in people}
    assert may_drop == people


def test_an_owner_never_lowers_what_someone_else_has_decided_on() -> None:
    required = replace(REQUIRED, decided_by="division")  # its owner is the manager's post
    assert not may_lower(required, "manager")
    assert may_lower(required, "quality")
    assert may_lower(replace(required, decided_by="manager"), "manager")


def test_the_one_who_proposed_it_may_until_someone_has_decided() -> None:
    proposed = replace(REQUIRED, decided=None, decided_by=None, created_by="colleague")
    assert may_lower(proposed, "colleague")
    assert not may_lower(replace(REQUIRED, created_by="colleague"), "colleague")


def test_an_owner_drops_it_no_more_easily_once_it_was_lowered_late() -> None:
    advice = lowered(REQUIRED, day=DUE + timedelta(days=9))
    assert not may(ORGANISATION, advice, ActionStep.DROP, "manager", DAY)


def test_the_one_who_decided_hears_of_it_or_else_those_above_the_owner() -> None:
    required = replace(REQUIRED, decided_by="division")
    assert told_of_lowering(ORGANISATION, required, "quality", DAY) == ("division",)
    assert told_of_lowering(ORGANISATION, required, "division", DAY) == ()
    assert told_of_lowering(ORGANISATION, REQUIRED, "manager", local_day(NOW)) == ("division",)
    gone = replace(REQUIRED, decided_by="nobody")
    assert told_of_lowering(ORGANISATION, gone, "quality", DAY) == ("division",)
