"""A case moves only as the tables say, and closes only when everything is in place."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.cases import (
    TRANSITIONS,
    Case,
    Concerns,
    DayPart,
    Handling,
    Happened,
    Informed,
    Precision,
    State,
    Step,
    StepNotAllowed,
    allows,
    answered,
    ask_for_more,
    assess,
    hand_over,
    investigate,
    noted,
    number,
    reopen,
    take,
)
from domain.closing import (
    CLOSING,
    SIMPLE_KINDS,
    STEP_OF,
    NotReady,
    Register,
    Requirement,
    close,
    missing_for_closing,
)
from domain.kinds import CATEGORIES, KINDS, CaseKind, Cause
from domain.risk import Risk
from domain.sorting import MAY_BECOME, KindNotAllowed, change_kind
from domain.understanding import PartOfDay

RECEIVED = datetime(2026, 11, 21, 13, 30, tzinfo=UTC)
HANDLED = Handling(
    causes=(Cause.ORGANISATION,),
    measure="Ny vikarierutin",
    wrongdoing=False,
    wrongdoing_reason="Ingen skada",
    concerns=Concerns.INDIVIDUAL,
    informed=Informed.PERSON,
    informed_day=date(2026, 11, 21),
    feedback="Tack",
    feedback_day=date(2026, 11, 21),
    path={"round": "Läkemedelsgenomgången"},
)
FACTS = {"injury": "none", "sample": "20", "faults": "2"}
"""What simple handling asks for besides, of the kinds that it carries to the end."""


def a_case(kind: CaseKind = CaseKind.DEVIATION, state: State = State.RECEIVED, **changes: object) -> Case:
    case = Case(
        id="c1",
        number=number(KINDS[kind].prefix, 2026, 41),
        kind=kind,
        original_kind=kind,
        unit="sol",
        state=state,
        version=1,
        reporter="anna",
        received=RECEIVED,
        take_by=RECEIVED,
        finish_by=RECEIVED,
    )
    return replace(case, **changes)  # type: ignore[arg-type]


def test_a_number_reads_as_people_say_it() -> None:
    assert number("AV", 2026, 41) == "AV-2026-0041"
    assert number("AV", 2026, 12345) == "AV-2026-12345"


def test_every_kind_has_a_prefix_of_its_own_and_every_table_covers_every_kind() -> None:
    assert len({facts.prefix for facts in KINDS.values()}) == len(CaseKind)
    for table in (KINDS, CATEGORIES, CLOSING):
        assert set(table) == set(CaseKind)
    assert set(TRANSITIONS) == set(Step)


def test_taking_makes_the_taker_responsible_and_counts_a_version() -> None:
    taken = take(a_case(), "bo", RECEIVED)
    assert (taken.state, taken.responsible, taken.taken, taken.version) == (
        State.ACKNOWLEDGED,
        "bo",
        RECEIVED,
        2,
    )


@given(state=st.sampled_from([state for state in State if state is not State.RECEIVED]))
def test_a_case_is_taken_only_once(state: State) -> None:
    with pytest.raises(StepNotAllowed):
        take(a_case(state=state), "bo", RECEIVED)


def test_a_deviation_closes_when_everything_is_in_place() -> None:
    closed = close(take(a_case(), "bo", RECEIVED), HANDLED, RECEIVED)
    assert closed.state is State.CLOSED
    assert closed.closed == RECEIVED


LACKING = {
    Requirement.CAUSE: {"causes": ()},
    Requirement.MEASURE: {"measure": ""},
    Requirement.WRONGDOING_ANSWERED: {"wrongdoing": None},
    Requirement.CONCERNS: {"concerns": None},
    Requirement.PERSON_INFORMED: {"informed": None},
    Requirement.REPORTER_ANSWERED: {"feedback_day": None},
}


@pytest.mark.parametrize("need", LACKING)
def test_a_deviation_says_exactly_what_is_missing(need: Requirement) -> None:
    taken = take(a_case(), "bo", RECEIVED)
    lacking = replace(HANDLED, **LACKING[need])  # type: ignore[arg-type]
    assert missing_for_closing(taken, lacking) == (need,)
    with pytest.raises(NotReady) as refused:
        close(taken, lacking, RECEIVED)
    assert refused.value.missing == (need,)


def test_human_error_alone_is_no_cause() -> None:
    taken = take(a_case(), "bo", RECEIVED)
    alone = replace(HANDLED, causes=(Cause.INDIVIDUAL,))
    assert missing_for_closing(taken, alone) == (Requirement.CAUSE,)
    both = replace(HANDLED, causes=(Cause.INDIVIDUAL, Cause.ROUTINES))
    assert missing_for_closing(taken, both) == ()


def test_nobody_need_be_informed_when_nobody_is_concerned() -> None:
    taken = take(a_case(), "bo", RECEIVED)
    nobody = replace(HANDLED, concerns=Concerns.NOBODY, informed=None, informed_day=None)
    assert missing_for_closing(taken, nobody) == ()


def test_not_informing_someone_takes_a_reason() -> None:
    taken = take(a_case(), "bo", RECEIVED)
    silent = replace(HANDLED, informed=Informed.NO, informed_day=None)
    assert missing_for_closing(taken, silent) == (Requirement.PERSON_INFORMED,)
    explained = replace(silent, not_informed_reason="Ville inte bli kontaktad")
    assert missing_for_closing(taken, explained) == ()


def test_no_measure_is_accepted_with_a_reason() -> None:
    taken = take(a_case(), "bo", RECEIVED)
    assert missing_for_closing(taken, replace(HANDLED, measure="", no_measure="Engångshändelse")) == ()


def test_what_may_be_a_missforhallande_cannot_be_closed_as_a_deviation() -> None:
    taken = take(a_case(), "bo", RECEIVED)
    grave = replace(HANDLED, wrongdoing=True)
    assert Requirement.WRONGDOING_ANSWERED in missing_for_closing(taken, grave)


@given(state=st.sampled_from(State))
def test_no_lex_sarah_report_closes_before_investigation_and_decision(state: State) -> None:
    case = a_case(CaseKind.LEX_SARAH, state, registry_number="SN 2026/1")
    missing = set(missing_for_closing(case, HANDLED))
    decided = state in {State.DECIDED, State.ACTIONS, State.FOLLOW_UP}
    assert decided == (not missing & {Requirement.INVESTIGATED, Requirement.DECIDED})


@given(kind=st.sampled_from([kind for kind in CaseKind if CaseKind.LEX_SARAH in MAY_BECOME[kind]]))
def test_changing_kind_keeps_number_and_original_and_asks_someone_new_to_take_it(kind: CaseKind) -> None:
    taken = take(a_case(kind), "bo", RECEIVED)
    changed = change_kind(taken, CaseKind.LEX_SARAH, RECEIVED)
    assert (changed.number, changed.original_kind, changed.kind) == (taken.number, kind, CaseKind.LEX_SARAH)
    assert changed.state is State.RECEIVED
    assert changed.responsible is None
    assert changed.version == taken.version + 1


def test_a_lex_sarah_report_is_never_turned_back() -> None:
    with pytest.raises(KindNotAllowed):
        change_kind(a_case(CaseKind.LEX_SARAH), CaseKind.DEVIATION, RECEIVED)


@given(kind=st.sampled_from(CaseKind), to=st.sampled_from(CaseKind))
def test_no_question_is_escaped_by_sorting_a_case_anew(kind: CaseKind, to: CaseKind) -> None:
    taken = take(a_case(kind), "bo", RECEIVED)
    if to not in MAY_BECOME[kind]:
        with pytest.raises(KindNotAllowed):
            change_kind(taken, to, RECEIVED)
        return
    changed = take(change_kind(taken, to, RECEIVED), "bo", RECEIVED)
    before = set(missing_for_closing(taken, Handling()))
    left = before - set(missing_for_closing(changed, Handling()))
    if Requirement.DECIDED not in CLOSING[to]:
        assert left <= {
            Requirement.SENDER_ANSWERED,
            Requirement.REGISTERED,
            Requirement.REPLY_REGISTERED,
            Requirement.EXTERNAL_NUMBER,
            *STEP_OF,  # a kind's own path, which the new kind does not have
        }
        if kind is CaseKind.HEALTH_CARE:
            assert not left, "what was health care is assessed as such, whatever it is sorted as"


def test_legal_paths_are_never_left_by_sorting_anew() -> None:
    assert MAY_BECOME[CaseKind.LEX_SARAH] == frozenset()
    assert MAY_BECOME[CaseKind.DATA_INCIDENT] == {CaseKind.LEX_SARAH}


def test_sorting_anew_takes_a_case_back_from_whoever_it_was_handed_to() -> None:
    handed = hand_over(take(a_case(), "bo", RECEIVED), "erik")
    assert change_kind(handed, CaseKind.LEX_SARAH, RECEIVED).handed_to is None


def test_a_closed_case_changes_no_more() -> None:
    closed = a_case(state=State.CLOSED)
    assert [step for step in Step if allows(closed, step)] == [Step.REOPEN]


@given(kind=st.sampled_from(sorted(SIMPLE_KINDS)))
def test_simple_handling_can_meet_every_requirement_of_its_kinds(kind: CaseKind) -> None:
    taken = take(a_case(kind, facts=FACTS, risk=Risk(1, 2)), "bo", RECEIVED)
    assert missing_for_closing(taken, HANDLED) == ()


minutes = st.times().map(lambda moment: moment.replace(second=0, microsecond=0, fold=0))


@given(day=st.dates(), clock=st.none() | minutes)
def test_when_it_happened_survives_being_written_down(day: date, clock: time | None) -> None:
    precision = Precision.DAY if clock is None else Precision.MINUTE
    happened = Happened(day, clock, precision)
    assert Happened.from_text(happened.as_text()) == happened


@pytest.mark.parametrize("part", DayPart)
def test_a_part_of_the_day_is_kept_and_holds_its_own_hours(part: DayPart) -> None:
    happened = Happened(date(2026, 11, 17), part=part)
    assert Happened.from_text(happened.as_text()) == happened
    hours = {clock for clock in range(24) if part.holds(time(clock))}
    assert hours
    assert len(hours) <= 10
    assert PartOfDay[part.name]  # the reading of a text knows no other parts


def test_every_part_of_the_day_that_is_read_can_be_kept_and_every_hour_is_in_one() -> None:
    assert {part.name for part in PartOfDay} == {part.name for part in DayPart}
    assert all(any(part.holds(time(hour)) for part in DayPart) for hour in range(24))
    assert DayPart.NIGHT.holds(time(2))
    assert not DayPart.NIGHT.holds(time(14))


OPEN_AND_TAKEN = [state for state in State if state not in (State.RECEIVED, State.CLOSED)]


@given(severity=st.integers(1, 4), likelihood=st.integers(1, 4), state=st.sampled_from(OPEN_AND_TAKEN))
def test_a_risk_is_kept_as_its_two_factors_and_can_be_set_again(
    severity: int, likelihood: int, state: State
) -> None:
    assessed = assess(a_case(state=state), Risk(severity, likelihood))
    assert assessed.risk == Risk(severity, likelihood)
    assert assessed.version == 2
    again = assess(assessed, Risk(likelihood, severity))
    assert again.risk == Risk(likelihood, severity)


@pytest.mark.parametrize(("severity", "likelihood"), [(0, 1), (5, 1), (1, 0), (1, 5)])
def test_a_risk_outside_the_matrix_is_no_risk(severity: int, likelihood: int) -> None:
    with pytest.raises(ValueError, match="1 to 4"):
        Risk(severity, likelihood)


def test_a_high_risk_begins_at_eight() -> None:
    assert [Risk(s, p).is_high for s, p in ((2, 3), (2, 4), (4, 2), (1, 4), (3, 3))] == [
        False,
        True,
        True,
        False,
        True,
    ]


@pytest.mark.parametrize("state", [State.RECEIVED, State.CLOSED])
def test_what_is_not_taken_or_is_closed_is_not_assessed(state: State) -> None:
    with pytest.raises(StepNotAllowed):
        assess(a_case(state=state), Risk(1, 1))


@given(state=st.sampled_from(OPEN_AND_TAKEN))
def test_a_question_waits_for_its_answer_and_the_answer_is_taken_once(state: State) -> None:
    asked = ask_for_more(a_case(state=state))
    assert asked.state is State.MORE_INFORMATION
    told = answered(asked)
    assert told.state is State.TRIAGE
    assert answered(told) == told


@given(state=st.sampled_from(OPEN_AND_TAKEN))
def test_an_investigation_is_saved_on_the_way_and_finished_once(state: State) -> None:
    begun = investigate(a_case(state=state), finished=False)
    assert begun.state is State.INVESTIGATING
    saved = investigate(begun, finished=False)
    assert (saved.state, saved.version) == (State.INVESTIGATING, begun.version + 1)
    done = investigate(saved, finished=True)
    assert (done.state, done.version) == (State.INVESTIGATED, saved.version + 1)


@given(state=st.sampled_from([*OPEN_AND_TAKEN, State.RECEIVED]))
def test_handing_over_makes_the_other_responsible_whatever_the_state(state: State) -> None:
    handed = hand_over(a_case(state=state), "erik")
    assert (handed.handed_to, handed.responsible) == ("erik", "erik")
    assert handed.state is not State.RECEIVED


def test_a_closed_case_is_not_handed_over_but_can_be_reopened() -> None:
    closed = a_case(state=State.CLOSED, closed=RECEIVED)
    with pytest.raises(StepNotAllowed):
        hand_over(closed, "erik")
    opened = reopen(closed)
    assert (opened.state, opened.closed) == (State.ACKNOWLEDGED, None)


@given(kind=st.sampled_from(CaseKind))
def test_where_the_register_is_elsewhere_a_case_ends_with_its_number_there(kind: CaseKind) -> None:
    taken = take(a_case(kind), "bo", RECEIVED)
    nothing = Handling()
    assert missing_for_closing(taken, nothing, Register.ELSEWHERE) == (Requirement.EXTERNAL_NUMBER,)
    numbered = noted(taken, external_number="LC-4711")
    assert close(numbered, nothing, RECEIVED, Register.ELSEWHERE).state is State.CLOSED
