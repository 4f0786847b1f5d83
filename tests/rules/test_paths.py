"""Every kind on its own legal path: what is asked, what must be there, by which law, by when."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from domain.access import HANDLERS, View, may_handle, view
from domain.cases import Case, Handling, State, take
from domain.closing import CLOSING, STEP_OF, Requirement, close, missing_for_closing
from domain.deadlines import DEADLINES, LOCAL, finish_by
from domain.figures import Fact
from domain.kinds import CaseKind
from domain.law import PROVISIONS, references
from domain.messaging import Line, urgency
from domain.path_answers import (
    AUTHORITY_HOURS,
    awaits_authority,
    is_done,
    is_late,
    lacking,
    record,
)
from domain.paths import GRAVE, OUTCOMES, PATHS, QUESTIONS, STAMPS, Asks, PathStep, steps_of
from domain.reminding import CASE, Matter, Telling, case_subject, first_told, look
from domain.risk import Risk
from domain.sorting import KindNotAllowed, as_deviation
from handlers.case_steps import STEPS
from handlers.report_form import ASKED
from tests.rules.test_cases import HANDLED, RECEIVED, a_case
from tests.stories.organisation import ORGANISATION

TODAY = date(2026, 11, 22)
LAW = Path(__file__).parents[1] / "data" / "law.yaml"

ANSWERS: Mapping[Asks, str] = {
    Asks.DAY: "2026-11-22",
    Asks.CLOCK: "10:00",
    Asks.NUMBER: "12",
    Asks.CODE: "8.1-2026",
    Asks.WORDS: "några ord",
    Asks.LINES: "Det som skrevs.",
    Asks.PERSON: "lars",
}


def answered(step: PathStep, case: Case, handling: Handling, **chosen: str) -> tuple[Case, Handling]:
    """The step with every question answered, the first option of those that are not chosen."""
    given = {q.name: chosen.get(q.name) or ANSWERS.get(q.asks) or q.keys[0] for q in step.asks}
    return record(step, case, handling, given, TODAY)


def walked(kind: CaseKind, **chosen: str) -> tuple[Case, Handling]:
    """The whole path of a kind, step by step, with all else that its closing asks for."""
    case = take(a_case(kind, discovered=RECEIVED), "bo", RECEIVED)
    case = replace(case, risk=Risk(4, 4), registry_number="SN 2026/1", external_number="K-1")
    handling = HANDLED
    for step in steps_of(kind):
        if step.name in {"six_parts", "maria_decide"}:
            case = replace(case, state=State.INVESTIGATED)
        assert step.offered(case), step.name
        case, handling = answered(step, case, handling, **chosen)
    return case, handling


# --- the tables ---------------------------------------------------------------------------------------


def test_every_table_covers_every_kind_and_the_conversation_asks_at_most_five_questions() -> None:
    for table in (ASKED, CLOSING, DEADLINES, HANDLERS):
        assert set(table) == set(CaseKind)
    assert all(len(names) <= 5 for names in ASKED.values())


def test_every_step_of_a_path_is_a_form_and_every_need_of_one_a_step() -> None:
    assert set(PATHS) <= set(STEPS)
    assert set(STEP_OF.values()) <= set(PATHS)
    for kind, needs in CLOSING.items():
        names = {step.name for step in steps_of(kind)}
        assert {STEP_OF[need] for need in needs if need in STEP_OF} <= names
    assert not STAMPS & (QUESTIONS.keys() - {"decided_day"})


def test_what_people_write_is_never_among_the_facts() -> None:
    for step in PATHS.values():
        case, handling = answered(step, a_case(next(iter(step.kinds))), Handling())
        written = {q.name for q in step.asks if q.asks in {Asks.LINES, Asks.WORDS, Asks.PERSON}}
        assert not written & case.facts.keys()
        assert written == handling.path.keys()


@pytest.mark.parametrize("kind", [kind for kind in CaseKind if steps_of(kind)])
def test_the_whole_path_leads_to_the_end_and_nothing_of_it_can_be_left_out(kind: CaseKind) -> None:
    grave = {"outcome": GRAVE[0], "maria": "notify", "serious": "yes", "risk_to_people": "high"}
    case, handling = walked(kind, **grave)
    assert missing_for_closing(case, handling) == ()
    assert not close(case, handling, RECEIVED).is_open
    for need in CLOSING[kind]:
        if need not in STEP_OF:
            continue
        step = PATHS[STEP_OF[need]]
        for name in lacking(step, {}) or (step.stamped,):
            facts = {key: value for key, value in case.facts.items() if key != name}
            path = {key: value for key, value in handling.path.items() if key != name}
            left_out = missing_for_closing(replace(case, facts=facts), replace(handling, path=path))
            assert need in left_out, name


# --- lex Sarah ------------------------------------------------------------------------------------------


@given(outcome=st.sampled_from(OUTCOMES), state=st.sampled_from(State))
def test_ivo_is_owed_exactly_for_what_was_grave(outcome: str, state: State) -> None:
    case, handling = walked(CaseKind.LEX_SARAH, outcome=outcome)
    untold = replace(
        case, state=state, facts={k: v for k, v in case.facts.items() if k not in {"ivo_day", Fact.NOTIFIED}}
    )
    owed = Requirement.AUTHORITY_TOLD in missing_for_closing(untold, handling)
    assert owed == (outcome in GRAVE) == awaits_authority(untold)
    if untold.is_open:
        assert (Matter.NOTIFY in case_subject(untold).days) == owed


def test_a_decision_says_to_the_figures_whether_ivo_was_to_be_told() -> None:
    case = a_case(CaseKind.LEX_SARAH, State.AWAITING_DECISION)
    for outcome in OUTCOMES:
        decided, _ = answered(PATHS["decide"], case, Handling(), outcome=outcome)
        assert decided.facts.get(Fact.NOTIFIED) == (None if outcome in GRAVE else "no")
        assert decided.facts[Fact.OUTCOME] == outcome
        told, _ = answered(PATHS["ivo"], decided, Handling())
        assert told.facts[Fact.NOTIFIED] == "yes"


def test_only_the_decision_turns_a_lex_sarah_report_into_a_deviation_and_it_is_still_one_in_the_figures() -> (
    None
):
    case, _ = walked(CaseKind.LEX_SARAH, outcome="no_wrongdoing")
    moved = as_deviation(case, RECEIVED)
    assert (moved.kind, moved.original_kind) == (CaseKind.DEVIATION, CaseKind.LEX_SARAH)
    assert moved.facts[Fact.OUTCOME] == "handled_as_deviation"
    assert moved.guarded
    for other in (*OUTCOMES[1:], ""):
        with pytest.raises(KindNotAllowed):
            as_deviation(replace(case, facts={**case.facts, Fact.OUTCOME: other}), RECEIVED)
    with pytest.raises(KindNotAllowed):
        as_deviation(replace(case, state=State.AWAITING_DECISION), RECEIVED)


def test_a_report_that_became_a_deviation_is_read_by_its_lead_still_and_by_the_manager_now() -> None:
    case = replace(a_case(CaseKind.DEVIATION), original_kind=CaseKind.LEX_SARAH)
    seen = {person: view(ORGANISATION, case, person, TODAY) for person in ("lars", "bo", "pia", "omar")}
    assert seen == {"lars": View.TEXT, "bo": View.TEXT, "pia": View.NOTHING, "omar": View.NOTHING}
    assert not may_handle(ORGANISATION, case, "lars", TODAY)


def test_whatever_has_a_day_has_its_place_among_what_is_urgent() -> None:
    lines = [Line(CASE, "c1", matter, Telling.TODAY, TODAY) for matter in Matter]
    assert len({urgency(line) for line in lines}) == len(Matter)


def test_protection_is_reminded_of_the_same_day_until_it_is_decided() -> None:
    case = take(a_case(CaseKind.LEX_SARAH, take_by=RECEIVED), "lars", RECEIVED)
    assert case_subject(case).days[Matter.PROTECT] == RECEIVED.date()
    protected, _ = answered(PATHS["protect"], case, Handling())
    assert Matter.PROTECT not in case_subject(protected).days
    assert protected.state is State.TRIAGE


# --- personal-data incidents ---------------------------------------------------------------------------


@given(hours_on=st.integers(0, 8000))
def test_the_hours_run_from_discovery_and_are_warned_of_at_24_48_60_and_68(hours_on: int) -> None:
    discovered = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=hours_on)
    due = finish_by(CaseKind.DATA_INCIDENT, discovered)
    assert due - discovered == AUTHORITY_HOURS
    case = a_case(CaseKind.DATA_INCIDENT, discovered=discovered, finish_by=due)
    told, now, hours = first_told(discovered), discovered, []
    while now <= due:
        found = look(case_subject(case), told, now)
        hours += [
            (now - discovered) // timedelta(hours=1)
            for each in found.due
            if each.matter is Matter.AUTHORITY and each.telling in {Telling.BEFORE, Telling.TODAY}
        ]
        assert found.next_look is not None
        told, now = found.told, found.next_look
    assert hours == [24, 48, 60, 68, 72]


@given(after=st.timedeltas(timedelta(0), timedelta(hours=200)))
def test_a_notification_is_late_when_more_than_72_hours_have_passed(after: timedelta) -> None:
    sent = (RECEIVED + after).astimezone(LOCAL).replace(second=0, microsecond=0)
    case = a_case(CaseKind.DATA_INCIDENT, discovered=RECEIVED)
    answers = {"imy_day": f"{sent:%Y-%m-%d}", "imy_clock": f"{sent:%H:%M}"}
    assert is_late(case, answers) == (sent > RECEIVED + AUTHORITY_HOURS)


def test_the_hours_stop_when_it_is_decided_not_to_notify_or_when_it_is_done() -> None:
    case = take(a_case(CaseKind.DATA_INCIDENT), "pia", RECEIVED)
    assert Matter.AUTHORITY in case_subject(case).days
    no, _ = answered(PATHS["imy_decide"], case, Handling(), imy="not_notify")
    assert Matter.AUTHORITY not in case_subject(no).days
    yes, handling = answered(PATHS["imy_decide"], no, Handling(), imy="notify")
    assert Matter.AUTHORITY in case_subject(yes).days  # decided anew: it is to be sent after all
    assert not is_done(PATHS["imy_sent"], yes, handling)
    sent, _ = answered(PATHS["imy_sent"], yes, handling)
    assert Matter.AUTHORITY not in case_subject(sent).days


@given(risk=st.sampled_from(("unlikely", "likely", "high")))
def test_those_affected_are_told_when_the_risk_is_high(risk: str) -> None:
    case, handling = walked(CaseKind.DATA_INCIDENT, risk_to_people=risk, people_told="no")
    untold = replace(case, facts={k: v for k, v in case.facts.items() if k != "people_told"})
    assert (Requirement.PEOPLE_TOLD in missing_for_closing(untold, handling)) == (risk == "high")


# --- health care and work environment ---------------------------------------------------------------------


@given(severity=st.integers(1, 4), likelihood=st.integers(1, 4))
def test_the_chief_nurse_assesses_anew_what_is_high(severity: int, likelihood: int) -> None:
    case = take(a_case(CaseKind.HEALTH_CARE), "bo", RECEIVED)
    case, handling = answered(PATHS["care_injury"], case, HANDLED)
    assert Requirement.RISK_ASSESSED in missing_for_closing(case, handling)
    case = replace(case, risk=Risk(severity, likelihood))
    missing = missing_for_closing(case, handling)
    assert missing == ((Requirement.NURSE_REVIEWED,) if severity * likelihood >= 8 else ())


def test_what_was_serious_at_work_is_told_to_the_authority_within_a_day() -> None:
    case = a_case(CaseKind.WORK_INCIDENT, facts={"serious": "yes"})
    assert case_subject(case).days[Matter.NOTIFY] == RECEIVED.date() + timedelta(days=1)
    assert Matter.NOTIFY not in case_subject(a_case(CaseKind.WORK_INCIDENT, facts={"serious": "no"})).days


# --- references to law ------------------------------------------------------------------------------------


def test_the_references_are_those_of_the_domain_report_row_by_row() -> None:
    rows = yaml.safe_load(LAW.read_text(encoding="utf-8"))
    assert [(each.id, each.text, each.since, each.until, each.duty or None) for each in PROVISIONS] == [
        (row["id"], row["text"], row["fran"], row["till"], row.get("skyldighet")) for row in rows
    ]


@pytest.mark.parametrize(
    ("received", "law", "first"),
    [
        ("2022-05-01", "sol", "14 kap. 3 § SoL (2001:453)"),
        ("2025-06-30", "sol", "14 kap. 3 § SoL (2001:453)"),
        ("2025-07-01", "sol", "27 kap. 2 § SoL (2025:400)"),
        ("2026-11-20", "sol", "27 kap. 2 § SoL (2025:400)"),
        ("2022-05-01", "lss", "24 b § LSS"),
        ("2026-11-20", "lss", "24 b § LSS"),
    ],
)
def test_a_case_prints_the_law_of_its_own_day(received: str, law: str, first: str) -> None:
    at = datetime.fromisoformat(received).replace(hour=12, tzinfo=LOCAL)
    case = a_case(CaseKind.LEX_SARAH, received=at, facts={"law": law})
    assert references(case)[0] == first
    assert len(references(case)) == 3


@given(day=st.dates(date(2011, 7, 1), date(2030, 12, 31)))
def test_no_two_acts_hold_the_same_day_under_one_name(day: date) -> None:
    held = [each.id for each in PROVISIONS if each.holds(day)]
    assert len(held) == len(set(held))
