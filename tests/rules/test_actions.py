"""An action moves only as the table says; postponing hides nothing; closing waits for what it must."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.action_access import (
    MAY,
    ActionView,
    acting_owners,
    action_view,
    asked_whether_it_helped,
    helpers_of,
    levels_above,
    may,
    may_decide_at_once,
    may_own,
    owners_keys,
)
from domain.action_changes import change
from domain.action_measures import effect_is_compulsory, measures_of
from domain.action_words import named
from domain.actions import (
    ANSWER_AWAITED,
    TRANSITIONS,
    Action,
    ActionKind,
    ActionNotAllowed,
    ActionState,
    ActionStep,
    DayNotLater,
    Effect,
    Named,
    Post,
    Proposal,
    ReasonMissing,
    Source,
    allows,
    answer,
    ask_for_help,
    days_late,
    decide,
    drop,
    finish,
    for_case,
    hand_over,
    is_krav_or_advice,
    new_action,
    next_after,
    owner_key,
    owner_of,
    postpone,
    postponing_needs_reason,
    resume,
    start,
    working_text,
)
from domain.cases import Case, State, StepNotAllowed, take
from domain.closing import NotReady, Register, Requirement, close, may_settle, missing_for_closing, settle
from domain.kinds import CaseKind
from domain.organisation import Absence, Assignment, Role
from domain.risk import Risk
from tests.rules.test_access import DAY, ORGANISATION
from tests.rules.test_cases import HANDLED, a_case

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
DUE = date(2027, 3, 31)
MANAGER = Post(Role.MANAGER, "sol")
DAYS = st.dates(date(2026, 1, 1), date(2028, 12, 31))


def a_proposal(**changes: Any) -> Proposal:
    return replace(Proposal("Revidera rutinen för sjukfrånvaro", "sol", MANAGER, DUE), **changes)


def an_action(
    state: ActionState = ActionState.PLANNED, case: Case | None = None, **changes: object
) -> Action:
    proposal = for_case(a_proposal(), case) if case else a_proposal()
    made = new_action(proposal, action_id="a1", number="ÅT-2026-0007", by="reporter", now=NOW, decided=True)
    if state in {ActionState.DONE, ActionState.FOLLOWED_UP}:
        made = finish(made, "manager", NOW)
    return replace(made, state=state, **changes)  # type: ignore[arg-type]


REQUIREMENT, ADVICE = ActionKind.REQUIREMENT, ActionKind.RECOMMENDATION


# --- states -----------------------------------------------------------------------------------------


def test_every_step_has_its_row_and_someone_who_may() -> None:
    assert set(TRANSITIONS) == set(MAY) == set(ActionStep)
    assert all(MAY.values())


def test_the_straight_way_leads_from_proposed_to_followed_up_and_is_logged() -> None:
    action = new_action(
        a_proposal(), action_id="a1", number="ÅT-2026-0007", by="colleague", now=NOW, decided=False
    )
    assert action.state is ActionState.PROPOSED
    action = answer(
        finish(start(decide(action, "manager", NOW), "manager", NOW), "manager", NOW),
        Effect.PARTLY,
        "division",
        NOW,
    )
    assert (action.state, action.effect, action.decided_by) == (
        ActionState.FOLLOWED_UP,
        Effect.PARTLY,
        "manager",
    )
    assert action.version == 5
    assert [entry.step for entry in action.log] == [
        ActionStep.CREATE,
        ActionStep.DECIDE,
        ActionStep.START,
        ActionStep.FINISH,
        ActionStep.ANSWER,
    ]


@given(state=st.sampled_from(ActionState), step=st.sampled_from(ActionStep))
def test_a_step_outside_the_table_changes_nothing(state: ActionState, step: ActionStep) -> None:
    action = an_action(state)
    steps = {
        ActionStep.DECIDE: lambda: decide(action, "m", NOW),
        ActionStep.START: lambda: start(action, "m", NOW),
        ActionStep.FINISH: lambda: finish(action, "m", NOW),
        ActionStep.ANSWER: lambda: answer(action, Effect.YES, "m", NOW),
        ActionStep.DROP: lambda: drop(action, "Inte aktuellt", "m", NOW),
        ActionStep.RESUME: lambda: resume(action, "m", NOW),
        ActionStep.CHANGE: lambda: change(action, "m", NOW, title="Annat"),
        ActionStep.LOWER: lambda: change(
            replace(action, kind=REQUIREMENT), "m", NOW, kind=ADVICE, reason="Så"
        ),
        ActionStep.LOWER_LATE: lambda: change(
            replace(action, kind=REQUIREMENT), "m", NOW, kind=ADVICE, reason="Så", announced=True
        ),
        ActionStep.POSTPONE: lambda: postpone(action, DUE + timedelta(days=7), "m", NOW),
        ActionStep.HAND_OVER: lambda: hand_over(action, Named("erik"), "m", NOW),
        ActionStep.ASK_FOR_HELP: lambda: ask_for_help(action, "m", NOW),
    }
    if step is ActionStep.CREATE:
        assert not allows(action, step)
    elif allows(action, step):
        changed = steps[step]()
        assert changed.version == action.version + 1
        assert changed.state is (TRANSITIONS[step][1] or state)
    else:
        with pytest.raises(ActionNotAllowed):
            steps[step]()


def test_it_is_asked_three_months_later_whether_it_helped() -> None:
    done = finish(an_action(), "manager", datetime(2026, 11, 30, 12, tzinfo=UTC))
    assert done.follow_up_due == date(2027, 2, 28)
    assert resume(done, "manager", NOW).follow_up_due is None


def test_one_that_did_not_help_is_followed_by_a_new_one_of_the_same_case() -> None:
    done = answer(an_action(ActionState.DONE, a_case()), Effect.NO, "division", NOW, "Samma sak igen")
    following = next_after(done, DUE)
    assert (following.follows, following.case, following.source) == ("a1", "c1", Source.CASE)
    assert next_after(replace(done, case=None), DUE).reference == "ÅT-2026-0007"


def test_dropping_asks_for_a_reason() -> None:
    with pytest.raises(ReasonMissing):
        drop(an_action(), "  ", "manager", NOW)
    assert drop(an_action(), "Ersatt av ny rutin", "manager", NOW).dropped_because == "Ersatt av ny rutin"


@pytest.mark.parametrize("title", ["", "   ", "x" * 301])
def test_a_title_is_neither_empty_nor_endless(title: str) -> None:
    with pytest.raises(ValueError, match="title"):
        new_action(a_proposal(title=title), action_id="a", number="n", by="p", now=NOW, decided=True)


def test_owners_have_keys_that_lead_back() -> None:
    for owner in (MANAGER, Named("erik"), Named("post:x@y")):
        assert owner_of(owner_key(owner)) == owner
    for wrong in ("", "person:", "post:manager", "unit:sol", "post:king@sol"):
        with pytest.raises(ValueError, match=r"owner|Role"):
            owner_of(wrong)


def test_working_text_is_one_line_without_identifiers() -> None:
    text = working_text("Ring  070-174 06 05 om\nnyckeln, 19121212-1212")
    assert text == "Ring [telefon 1] om nyckeln, [personnummer]"
    assert working_text(text) == text


# --- postponing -------------------------------------------------------------------------------------


def test_a_reason_is_asked_for_after_the_second_time() -> None:
    action = an_action()
    for week in (1, 2):
        assert not postponing_needs_reason(action)
        action = postpone(action, DUE + timedelta(weeks=week), "manager", NOW)
    assert postponing_needs_reason(action)
    with pytest.raises(ReasonMissing):
        postpone(action, DUE + timedelta(weeks=3), "manager", NOW)
    action = postpone(action, DUE + timedelta(weeks=3), "manager", NOW, "Leverantören dröjer")
    assert [each.to_day for each in action.postponements] == [DUE + timedelta(weeks=n) for n in (1, 2, 3)]
    assert action.first_due == DUE


def test_a_day_is_postponed_only_to_a_later_one_that_has_not_passed() -> None:
    for day in (DUE, DUE - timedelta(days=1)):
        with pytest.raises(DayNotLater):
            postpone(an_action(), day, "manager", NOW)
    late = an_action(due=date(2026, 1, 1))
    with pytest.raises(DayNotLater):
        postpone(late, date(2026, 2, 1), "manager", NOW)


@given(days=st.lists(st.integers(1, 60), max_size=6), today=DAYS)
def test_postponing_never_hides_an_overdue_requirement(days: list[int], today: date) -> None:
    required, advised = an_action(kind=REQUIREMENT), an_action()
    for more in days:
        required = postpone(required, required.due + timedelta(days=more), "m", NOW, "Skäl")
        advised = postpone(advised, advised.due + timedelta(days=more), "m", NOW, "Skäl")
    assert days_late(required, today) == max(0, (today - DUE).days)
    assert days_late(advised, today) == max(0, (today - advised.due).days)
    assert days_late(finish(required, "m", NOW), today) == 0


def test_changing_moves_no_date_later() -> None:
    with pytest.raises(ValueError, match="postponement"):
        change(an_action(), "m", NOW, due=DUE + timedelta(days=1))
    earlier = change(an_action(), "m", NOW, due=DUE - timedelta(days=9))
    assert earlier.first_due == earlier.due == DUE - timedelta(days=9)
    with pytest.raises(ValueError, match="state"):
        change(an_action(), "m", NOW, state=ActionState.DONE)


# --- what a case's closing asks ---------------------------------------------------------------------

TAKEN = take(a_case(), "bo", NOW)
TODAY = date(2027, 3, 1)
HIGH, LOW = Risk(4, 2), Risk(1, 2)

COMPULSORY = [
    # kind of action, case, must it be answered whether it helped?
    (REQUIREMENT, TAKEN, True),
    (ActionKind.RECOMMENDATION, TAKEN, False),
    (ActionKind.RECOMMENDATION, replace(TAKEN, risk=HIGH), True),
    (ActionKind.RECOMMENDATION, replace(TAKEN, risk=LOW), False),
    (ActionKind.RECOMMENDATION, a_case(CaseKind.LEX_SARAH), True),
    (ActionKind.RECOMMENDATION, a_case(original_kind=CaseKind.LEX_SARAH), True),
    (ActionKind.RECOMMENDATION, None, False),
    (REQUIREMENT, None, True),
]


@pytest.mark.parametrize(("kind", "case", "expected"), COMPULSORY)
def test_the_effect_is_compulsory_for_requirements_lex_sarah_and_high_risk(
    kind: ActionKind, case: Case | None, expected: bool
) -> None:
    assert effect_is_compulsory(an_action(kind=kind), case) is expected


STANDS_IN_THE_WAY = [
    (ActionState.PROPOSED, ActionKind.RECOMMENDATION, (Requirement.ACTIONS_DECIDED,)),
    (ActionState.PLANNED, ActionKind.RECOMMENDATION, (Requirement.ACTIONS_DONE,)),
    (ActionState.ONGOING, REQUIREMENT, (Requirement.ACTIONS_DONE,)),
    (ActionState.DONE, REQUIREMENT, (Requirement.EFFECT_CHECKED,)),
    (ActionState.DONE, ActionKind.RECOMMENDATION, (Requirement.EFFECT_AWAITED,)),
    (ActionState.FOLLOWED_UP, REQUIREMENT, ()),
    (ActionState.DROPPED, REQUIREMENT, ()),
]


@pytest.mark.parametrize(("state", "kind", "missing"), STANDS_IN_THE_WAY)
def test_a_case_says_which_of_its_actions_stand_in_the_way(
    state: ActionState, kind: ActionKind, missing: tuple[Requirement, ...]
) -> None:
    measures = measures_of([an_action(state, TAKEN, kind=kind)], TAKEN, NOW.date())
    assert missing_for_closing(TAKEN, HANDLED, measures=measures) == missing
    assert (
        missing_for_closing(replace(TAKEN, external_number="LC-1"), HANDLED, Register.ELSEWHERE, measures)
        == ()
    )


def test_an_action_answers_the_question_of_a_measure_unless_it_was_dropped() -> None:
    bare = replace(HANDLED, measure="")
    for state, missing in (
        (ActionState.FOLLOWED_UP, ()),
        (ActionState.DROPPED, (Requirement.MEASURE,)),
    ):
        measures = measures_of([an_action(state, TAKEN)], TAKEN, NOW.date())
        assert missing_for_closing(TAKEN, bare, measures=measures) == missing


def test_a_case_with_only_the_effect_to_come_is_settled_and_counts_as_handled() -> None:
    done = an_action(ActionState.DONE, TAKEN)
    measures = measures_of([done], TAKEN, NOW.date())
    assert may_settle(TAKEN, missing_for_closing(TAKEN, HANDLED, measures=measures))
    settled = settle(TAKEN, HANDLED, measures)
    assert settled.state is State.FOLLOW_UP
    with pytest.raises(StepNotAllowed):
        close(settled, HANDLED, NOW, measures=measures)
    with pytest.raises(StepNotAllowed):
        settle(settled, HANDLED, measures)
    answered = measures_of([answer(done, Effect.YES, "manager", NOW)], settled, NOW.date())
    assert close(settled, HANDLED, NOW, measures=answered).state is State.CLOSED


def test_a_case_with_more_to_do_is_not_settled() -> None:
    measures = measures_of([an_action(case=TAKEN)], TAKEN, NOW.date())
    with pytest.raises(NotReady) as refused:
        settle(TAKEN, HANDLED, measures)
    assert refused.value.missing == (Requirement.ACTIONS_DONE,)


def test_the_period_ends_the_wait_only_where_the_answer_is_not_compulsory() -> None:
    wished, required = (
        an_action(ActionState.DONE, TAKEN),
        an_action(ActionState.DONE, TAKEN, kind=REQUIREMENT),
    )
    assert wished.follow_up_due is not None
    last = wished.follow_up_due + ANSWER_AWAITED
    for day, missing in ((last, (Requirement.EFFECT_AWAITED,)), (last + timedelta(days=1), ())):
        measures = measures_of([wished], TAKEN, day)
        assert missing_for_closing(TAKEN, HANDLED, measures=measures) == missing
    long_after = measures_of([required], TAKEN, last + timedelta(days=365))
    assert missing_for_closing(TAKEN, HANDLED, measures=long_after) == (Requirement.EFFECT_CHECKED,)


# --- who ---------------------------------------------------------------------------------------------


def test_what_someone_owns_follows_posts_deputies_and_absences() -> None:
    away = replace(ORGANISATION, absences=(Absence("manager", DAY, DAY, "colleague"),))
    assert acting_owners(ORGANISATION, MANAGER, DAY) == ("manager",)
    assert acting_owners(away, MANAGER, DAY) == ("colleague",)
    assert acting_owners(away, Named("manager"), DAY) == ("colleague",)
    keys = owners_keys(away, "colleague", DAY)
    assert {"person:colleague", "person:manager", "post:manager@sol"} <= set(keys)
    assert "person:manager" not in owners_keys(away, "colleague", DAY + timedelta(days=1))


def test_the_levels_above_leave_the_owner_out() -> None:
    assert levels_above(ORGANISATION, MANAGER, "sol", DAY) == (("division",), ("director",))
    assert levels_above(ORGANISATION, Named("colleague"), "norr", DAY)[0] == ("manager",)
    assert levels_above(ORGANISATION, Post(Role.MANAGER, "gone"), "sol", DAY)[0] == ("manager",)


SEES = [
    ("manager", ActionView.TITLE),
    ("division", ActionView.TITLE),
    ("quality", ActionView.TITLE),
    ("safety", ActionView.FACTS),
    ("colleague", ActionView.NOTHING),
    ("other_manager", ActionView.NOTHING),
    ("provider_manager", ActionView.NOTHING),
    ("reporter", ActionView.TITLE),  # who entered it
]


@pytest.mark.parametrize(("person", "level"), SEES)
def test_owners_and_the_line_see_an_action(person: str, level: ActionView) -> None:
    assert action_view(ORGANISATION, an_action(), person, DAY) is level


def test_whoever_owns_it_by_name_sees_it_and_may_finish_it() -> None:
    mine = an_action(owner=Named("colleague"))
    assert action_view(ORGANISATION, mine, "colleague", DAY) is ActionView.TITLE
    assert may(ORGANISATION, mine, ActionStep.FINISH, "colleague", DAY)
    assert not may(ORGANISATION, mine, ActionStep.ANSWER, "colleague", DAY)
    assert helpers_of(ORGANISATION, mine, DAY) == ("manager",)


def test_titles_of_a_lex_sarah_case_are_for_those_who_may_see_it() -> None:
    case = a_case(CaseKind.LEX_SARAH, reporter="reporter")
    action = an_action(case=case)
    seen = {
        person: action_view(ORGANISATION, action, person, DAY, case)
        for person in ("manager", "lexsarah", "quality", "reporter", "division")
    }
    assert seen == {
        "manager": ActionView.NOTHING,
        "lexsarah": ActionView.TITLE,
        "quality": ActionView.FACTS,
        "reporter": ActionView.NOTHING,
        "division": ActionView.NOTHING,
    }
    assert action_view(ORGANISATION, action, "lexsarah", DAY) is ActionView.NOTHING
    assert not may_own(ORGANISATION, MANAGER, DAY, case)
    assert may_own(ORGANISATION, Named("lexsarah"), DAY, case)
    assert may_own(ORGANISATION, MANAGER, DAY, replace(case, shared_with_manager=True))


def test_the_excluded_see_nothing_of_a_cases_actions() -> None:
    action = an_action(case=a_case(excluded=frozenset({"manager"})))
    assert action_view(ORGANISATION, action, "manager", DAY) is ActionView.NOTHING
    assert not may(ORGANISATION, action, ActionStep.FINISH, "manager", DAY)


def test_a_requirement_is_never_dropped_by_its_owner() -> None:
    required = an_action(kind=REQUIREMENT)
    assert not may(ORGANISATION, required, ActionStep.DROP, "manager", DAY)
    assert may(ORGANISATION, required, ActionStep.DROP, "quality", DAY)
    assert may(ORGANISATION, an_action(), ActionStep.DROP, "manager", DAY)


def test_who_enters_it_decides_at_once_or_proposes() -> None:
    assert may_decide_at_once(ORGANISATION, a_proposal(), "manager", DAY)
    assert may_decide_at_once(ORGANISATION, a_proposal(), "quality", DAY)
    assert not may_decide_at_once(ORGANISATION, a_proposal(), "colleague", DAY)
    proposed = replace(an_action(ActionState.PROPOSED), decided=None, created_by="colleague")
    assert may(ORGANISATION, proposed, ActionStep.DROP, "colleague", DAY)
    assert not may(ORGANISATION, proposed, ActionStep.DECIDE, "colleague", DAY)


def test_someone_other_than_the_owner_is_asked_whether_it_helped() -> None:
    assert asked_whether_it_helped(ORGANISATION, an_action(), DAY) == ("division",)
    mine = an_action(owner=Named("colleague"))
    assert asked_whether_it_helped(ORGANISATION, mine, DAY) == ("manager",)


def test_the_owners_standing_deputy_is_not_asked_while_the_owner_is_at_work() -> None:
    deputy = Assignment("colleague", Role.MANAGER, "sol", deputy=True)
    deputised = replace(ORGANISATION, assignments=(*ORGANISATION.assignments, deputy))
    own = an_action(owner=Named("manager"))
    assert asked_whether_it_helped(deputised, own, DAY) == ("division",)


# --- in words ----------------------------------------------------------------------------------------


def test_an_action_is_found_by_its_words_or_its_number() -> None:
    titles = ("Revidera rutinen för sjukfrånvaro", "Utbildning i bemötande", "Ny rutin för nycklar")
    actions = [an_action(id=f"a{n}", title=t, number=f"ÅT-2026-000{n}") for n, t in enumerate(titles, 1)]
    found = {
        said: [action.id for action in named(said, actions)]
        for said in (
            "klar med sjukfrånvaron",
            "åt-2026-0002 är klar",
            "rutinerna klara",
            "klar",
            "larm",
            "ÅT 3",
        )
    }
    assert found == {
        "klar med sjukfrånvaron": ["a1"],
        "åt-2026-0002 är klar": ["a2"],
        "rutinerna klara": ["a1", "a3"],
        "klar": [],
        "larm": [],
        "ÅT 3": ["a3"],
    }


@pytest.mark.parametrize(
    ("kind", "source", "case_kind", "said"),
    [
        (ActionKind.RECOMMENDATION, Source.CASE, CaseKind.DEVIATION, False),
        (ActionKind.RECOMMENDATION, Source.NONE, None, False),
        (ActionKind.RECOMMENDATION, Source.RISK_ANALYSIS, None, False),
        (ActionKind.REQUIREMENT, Source.CASE, CaseKind.DEVIATION, True),
        (ActionKind.RECOMMENDATION, Source.INSPECTION, None, True),
        (ActionKind.RECOMMENDATION, Source.FOLLOW_UP, None, True),
        (ActionKind.RECOMMENDATION, Source.CASE, CaseKind.CONTRACT_BREACH, True),
    ],
)
def test_krav_or_recommendation_is_said_only_where_it_says_something(
    kind: ActionKind, source: Source, case_kind: CaseKind | None, said: bool
) -> None:
    assert is_krav_or_advice(kind, source, case_kind) is said


@pytest.mark.parametrize(
    ("said", "title", "is_it"),
    [
        ("larmen", "Köpa larm", True),
        ("låset", "Byta lås", True),
        ("lås", "Byta låset", True),
        ("dörrarna", "Måla dörr", True),
        ("nycklarna", "Räkna lås", False),
        ("laget", "Byta lås", False),
    ],
)
def test_a_short_noun_is_found_in_its_definite_form_and_its_plural(
    said: str, title: str, is_it: bool
) -> None:
    assert bool(named(said, [an_action(title=title)])) is is_it
