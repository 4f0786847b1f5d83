"""Who sees what: every role against every kind, compared with an independent statement of it.

The letters below were written from the matrix of docs (domain.md 2.8 with its corrections), not
from the code: T the story, S a summary, M number and state only, - nothing at all.
"""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.access import HANDLERS, View, handlers_of, may_handle, readers_of, told_of, view
from domain.cases import Case, State
from domain.kinds import CaseKind
from domain.organisation import Absence, Assignment, Organisation, Person, Role, Unit
from tests.rules.test_cases import a_case

DAY = date(2026, 11, 21)

WHO = (
    "reporter", "manager", "division", "director", "quality", "lexsarah", "incident", "dpo", "nurse",
    "coordinator", "contract", "registrar", "safety", "colleague", "other_manager", "provider_manager",
)  # fmt: skip

EXPECTED = {
    #                           rep man div dir qua lex inc dpo nur coo con reg saf col oth pro
    CaseKind.DEVIATION:        "T   T   T   M   T   -   -   -   -   -   -   M   -   -   -   -",
    CaseKind.COMPLAINT:        "T   T   T   M   T   -   -   -   -   -   -   T   -   -   -   -",
    CaseKind.VIEW:             "T   T   T   M   T   -   -   -   -   -   -   T   -   -   -   -",
    CaseKind.PRAISE:           "T   T   T   M   T   -   -   -   -   -   -   T   -   -   -   -",
    CaseKind.SUGGESTION:       "T   T   T   M   T   -   -   -   -   -   -   M   -   -   -   -",
    CaseKind.SELF_MONITORING:  "T   T   T   M   T   -   -   -   -   -   -   M   -   -   -   -",
    CaseKind.LEX_SARAH:        "T   -   -   -   M   T   -   -   -   -   -   M   -   -   -   -",
    CaseKind.DATA_INCIDENT:    "T   S   S   -   M   -   T   T   -   -   -   M   -   -   -   -",
    CaseKind.HEALTH_CARE:      "T   T   M   -   M   -   -   -   T   -   -   -   -   -   -   -",
    CaseKind.LEX_MARIA:        "T   M   M   -   M   -   -   -   T   -   -   -   -   -   -   -",
    CaseKind.CARE_DEVIATION:   "T   T   M   -   M   -   -   -   T   T   -   -   -   -   -   -",
    CaseKind.LEX_MAJA:         "T   T   M   -   M   -   -   -   -   -   -   M   -   -   -   -",
    CaseKind.WORK_INCIDENT:    "T   T   M   -   -   -   -   -   -   -   -   -   T   -   -   -",
    CaseKind.CONTRACT_BREACH:  "T   T   T   M   T   -   -   -   -   -   T   M   -   -   -   -",
}  # fmt: skip

LETTERS = {"T": View.TEXT, "S": View.SUMMARY, "M": View.METADATA, "-": View.NOTHING}

ORGANISATION = Organisation(
    units=(
        Unit("top", "Socialförvaltningen", "förvaltning"),
        Unit("aldre", "Avdelning Äldre", "avdelning", "top"),
        Unit("sol", "Solgården", "enhet", "aldre"),
        Unit("norr", "Hemtjänst Norr", "enhet", "aldre"),
        Unit("lonnen", "Lönnen", "utförare", "top", provider=True),
    ),
    people=tuple(Person(who, who.title(), f"{who}@exempel.se") for who in (*WHO, "deputy")),
    assignments=(
        Assignment("reporter", Role.STAFF, "sol"),
        Assignment("colleague", Role.STAFF, "sol"),
        Assignment("manager", Role.MANAGER, "sol"),
        Assignment("division", Role.MANAGER, "aldre"),
        Assignment("director", Role.MANAGER, "top"),
        Assignment("other_manager", Role.MANAGER, "norr"),
        Assignment("provider_manager", Role.MANAGER, "lonnen"),
        Assignment("quality", Role.QUALITY_DEVELOPER, "top"),
        Assignment("lexsarah", Role.LEX_SARAH_LEAD, "top"),
        Assignment("deputy", Role.LEX_SARAH_LEAD, "top", deputy=True),
        Assignment("incident", Role.INCIDENT_LEAD, "top"),
        Assignment("dpo", Role.DATA_PROTECTION_OFFICER, "top"),
        Assignment("nurse", Role.CHIEF_NURSE, "top"),
        Assignment("coordinator", Role.CARE_COORDINATOR, "top"),
        Assignment("contract", Role.CONTRACT_MANAGER, "top"),
        Assignment("registrar", Role.REGISTRAR, "top"),
        Assignment("safety", Role.SAFETY_REPRESENTATIVE, "aldre"),
    ),
)


def reported(kind: CaseKind, **changes: object) -> Case:
    return a_case(kind, **{"reporter": "reporter", "unit": "sol", **changes})  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", CaseKind)
def test_everyone_sees_exactly_what_the_matrix_says(kind: CaseKind) -> None:
    expected = dict(zip(WHO, (LETTERS[letter] for letter in EXPECTED[kind].split()), strict=True))
    seen = {who: view(ORGANISATION, reported(kind), who, DAY) for who in WHO}
    assert seen == expected


@pytest.mark.parametrize("kind", CaseKind)
def test_every_kind_reaches_someone_who_may_read_and_handle_it(kind: CaseKind) -> None:
    case = reported(kind)
    takers, others = told_of(ORGANISATION, case, DAY)
    assert takers
    for person in takers:
        assert view(ORGANISATION, case, person, DAY) is View.TEXT
        assert may_handle(ORGANISATION, case, person, DAY)
    for person in others:
        assert view(ORGANISATION, case, person, DAY) > View.NOTHING


@given(
    kind=st.sampled_from(CaseKind),
    state=st.sampled_from(State),
    excluded=st.sets(st.sampled_from([*WHO[1:], "deputy"])),
)
def test_the_excluded_see_nothing_and_the_case_still_has_someone(
    kind: CaseKind, state: State, excluded: set[str]
) -> None:
    case = reported(kind, state=state, excluded=frozenset(excluded))
    for person in excluded:
        assert view(ORGANISATION, case, person, DAY) is View.NOTHING
        assert not may_handle(ORGANISATION, case, person, DAY)
    left = {"manager", "division", "director"} - excluded
    assert handlers_of(ORGANISATION, case, DAY) or not left


def test_when_the_units_manager_is_the_one_concerned_the_superior_handles_it() -> None:
    case = reported(CaseKind.DEVIATION, excluded=frozenset({"manager"}))
    assert handlers_of(ORGANISATION, case, DAY) == ("division",)
    assert view(ORGANISATION, case, "manager", DAY) is View.NOTHING


def test_a_lex_sarah_report_about_the_lead_goes_to_the_deputy() -> None:
    case = reported(CaseKind.LEX_SARAH, excluded=frozenset({"lexsarah"}))
    away = replace(ORGANISATION, absences=(Absence("lexsarah", DAY, DAY, "deputy"),))
    assert handlers_of(away, case, DAY) == ("deputy",)


def test_the_unit_manager_learns_of_a_lex_sarah_report_only_when_the_lead_has_let_them() -> None:
    assert view(ORGANISATION, reported(CaseKind.LEX_SARAH), "manager", DAY) is View.NOTHING
    shared = reported(CaseKind.LEX_SARAH, shared_with_manager=True)
    assert view(ORGANISATION, shared, "manager", DAY) is View.SUMMARY


def test_the_division_manager_reads_a_lex_sarah_report_when_it_is_up_for_decision() -> None:
    case = reported(CaseKind.LEX_SARAH, state=State.AWAITING_DECISION)
    assert view(ORGANISATION, case, "division", DAY) is View.TEXT


def test_access_ends_where_the_deputyship_ends() -> None:
    away = replace(ORGANISATION, absences=(Absence("manager", DAY, DAY, "colleague"),))
    case = reported(CaseKind.DEVIATION)
    assert view(away, case, "colleague", DAY) is View.TEXT
    assert view(away, case, "colleague", DAY.replace(day=22)) is View.NOTHING


def test_a_case_handed_to_a_colleague_is_theirs_only_while_it_is_not_guarded() -> None:
    handed = reported(CaseKind.DEVIATION, handed_to="colleague")
    assert view(ORGANISATION, handed, "colleague", DAY) is View.TEXT
    grave = reported(CaseKind.LEX_SARAH, handed_to="colleague")
    assert view(ORGANISATION, grave, "colleague", DAY) is View.NOTHING


def test_an_absence_never_lends_the_guarded_roles() -> None:
    away = replace(ORGANISATION, absences=(Absence("lexsarah", DAY, DAY, "provider_manager"),))
    case = reported(CaseKind.LEX_SARAH)
    assert view(away, case, "provider_manager", DAY) is View.NOTHING
    assert handlers_of(away, case, DAY) == ("deputy",)


def test_an_excluded_managers_own_deputy_is_passed_over_too() -> None:
    away = replace(ORGANISATION, absences=(Absence("manager", DAY, DAY, "colleague"),))
    case = reported(CaseKind.DEVIATION, excluded=frozenset({"manager"}))
    assert handlers_of(away, case, DAY) == ("division",)
    assert view(away, case, "colleague", DAY) is View.NOTHING


def test_with_everyone_away_a_case_waits_for_those_who_answer_for_the_unit() -> None:
    gone = tuple(Absence(who, DAY, DAY) for who in ("manager", "division", "director"))
    away = replace(ORGANISATION, absences=gone)
    assert handlers_of(away, reported(CaseKind.DEVIATION), DAY) == ("manager",)


def test_a_handover_to_lex_sarah_takes_the_story_from_the_manager() -> None:
    case = reported(CaseKind.LEX_SARAH, original_kind=CaseKind.DEVIATION)
    assert view(ORGANISATION, case, "manager", DAY) is View.NOTHING


def test_someone_who_has_left_or_shares_an_account_sees_nothing() -> None:
    for change in ({"active": False}, {"shared_account": True}):
        people = tuple(
            replace(p, **change) if p.id in ("reporter", "manager") else p  # type: ignore[arg-type]
            for p in ORGANISATION.people
        )
        changed = replace(ORGANISATION, people=people)
        case = reported(CaseKind.DEVIATION)
        assert view(changed, case, "reporter", DAY) is View.NOTHING
        assert view(changed, case, "manager", DAY) is View.NOTHING


def test_a_private_provider_sees_its_own_only() -> None:
    own = reported(CaseKind.DEVIATION, unit="lonnen")
    assert view(ORGANISATION, own, "provider_manager", DAY) is View.TEXT
    assert view(ORGANISATION, reported(CaseKind.DEVIATION), "provider_manager", DAY) is View.NOTHING


@pytest.mark.parametrize("kind", CaseKind)
def test_the_readers_shown_before_sending_are_exactly_those_who_can_read(kind: CaseKind) -> None:
    case = reported(kind)
    can_read = {
        who
        for who in (*WHO, "deputy")
        if who != "reporter" and view(ORGANISATION, case, who, DAY) is View.TEXT
    }
    assert set(readers_of(ORGANISATION, case, DAY)) == can_read


def test_every_kind_names_its_handlers() -> None:
    assert set(HANDLERS) == set(CaseKind)
