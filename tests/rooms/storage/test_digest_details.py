"""What [Visa mer] tells comes out as counted by hand, on both databases."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from domain.actions import ActionKind, Named, Owner, Post, Proposal, Source, new_action
from domain.cases import Precision, State
from domain.digest_details import Details, IncidentStanding, by_level, common_causes
from domain.figures import Outcome, Share
from domain.kinds import CaseKind, Cause
from domain.organisation import Assignment, Role
from domain.signals import SignalCode, of_period
from storage.case_rows import causes_text
from storage.digest_details import count_details, incidents_standing, lex_sarah_standing
from storage.store import Store
from storage.tables.cases import cases as kept_cases
from tests.rooms.storage.test_figures import OCTOBER, ORGANISATION, UNITS, a_case, closed, keep, month

FIRST = datetime(2025, 10, 1, 8, tzinfo=UTC)
HEADED = replace(
    ORGANISATION,
    assignments=(Assignment("eva", Role.MANAGER, "top"),),
)


@pytest.fixture
async def known(store: Store) -> Store:
    async with store.transaction() as tx:
        await tx.organisations.replace(HEADED)
    return store


async def details(store: Store) -> Details:
    async with store.reading() as tx:
        return await count_details(tx, UNITS, OCTOBER, OCTOBER.end)


async def test_causes_and_times_kept_are_of_what_was_closed_in_the_period(known: Store) -> None:
    soon, late, before = FIRST + timedelta(days=5), FIRST + timedelta(days=29), FIRST - timedelta(days=2)
    received = FIRST - timedelta(days=10)
    cases = [
        closed(a_case(1, received=received), soon),
        closed(a_case(2, received=received), late - timedelta(days=1)),
        closed(a_case(3, received=received), before),
        closed(a_case(4, received=received, received_precision=Precision.MONTH), soon),
        closed(a_case(5, received=received, original_kind=CaseKind.LEX_SARAH), soon),
    ]
    await keep(known, *cases)
    async with known.transaction() as tx:
        kept = causes_text((Cause.ROUTINES, Cause.COMPETENCE))
        await tx.connection.execute(kept_cases.update().where(kept_cases.c.id == "c1").values(causes=kept))
    found = await details(known)
    assert found.causes == ((Cause.ROUTINES, 1), (Cause.COMPETENCE, 1))
    assert found.causes_unsaid == 2
    assert found.in_time == Share(part=1, whole=3, unknown=1)


async def test_the_oldest_is_the_one_open_longest_by_the_end_of_the_period(known: Store) -> None:
    old = a_case(1, received=FIRST - timedelta(days=90))
    await keep(
        known,
        closed(old, OCTOBER.end + timedelta(days=3)),
        a_case(2, received=FIRST - timedelta(days=200), received_precision=Precision.UNKNOWN),
        a_case(3, received=FIRST - timedelta(days=150), original_kind=CaseKind.LEX_SARAH),
        closed(a_case(4, received=FIRST - timedelta(days=120)), FIRST),
        a_case(5, received=FIRST, unit="u3"),
    )
    found = (await details(known)).oldest
    assert found is not None
    assert (found.case, found.unit) == ("c1", "u1")


async def test_the_diary_is_asked_of_complaints_and_views_of_the_period(known: Store) -> None:
    outside = {"kind": CaseKind.COMPLAINT, "original_kind": CaseKind.COMPLAINT}
    await keep(
        known,
        a_case(1, registry_number="SN 2025/1", **outside),
        a_case(2, **outside),
        a_case(3, facts={"registered": "unknown"}, **outside),
        a_case(4, registry_number="SN 2025/2"),
    )
    assert (await details(known)).registered == Share(part=1, whole=3, unknown=1)


async def test_late_actions_are_told_by_the_level_of_their_owner(known: Store) -> None:
    late, later = date(2025, 10, 20), date(2025, 11, 20)
    owners: tuple[tuple[Owner, date], ...] = (
        (Post(Role.MANAGER, "u1"), late),
        (Post(Role.MANAGER, "u2"), late),
        (Named("eva"), late),
        (Named("eva"), later),
    )
    async with known.transaction() as tx:
        for serial, (owner, due) in enumerate(owners):
            proposal = Proposal("Skola", "u1", owner, due, kind=ActionKind.REQUIREMENT)
            await tx.actions.add(
                new_action(
                    proposal, action_id=f"a{serial}", number=f"ÅT-{serial}", by="eva", now=FIRST, decided=True
                )
            )
    found = await details(known)
    assert by_level(HEADED, found.overdue, date(2025, 10, 31)) == (("förvaltning", 1), ("enhet", 2))


async def test_lex_sarah_is_told_by_age_and_outcome_without_those_one_is_kept_from(known: Store) -> None:
    sarah = {"kind": CaseKind.LEX_SARAH, "original_kind": CaseKind.LEX_SARAH}
    decided = {"outcome": Outcome.GRAVE.value, "notified": "yes"}
    await keep(
        known,
        a_case(1, received=FIRST, **sarah),
        a_case(2, received=FIRST - timedelta(days=20), **sarah),
        a_case(3, received=FIRST, facts=decided, state=State.INVESTIGATING, **sarah),
        a_case(4, received=FIRST - timedelta(days=50)),
    )
    async with known.reading() as tx:
        of = (tx.connection, UNITS, OCTOBER, OCTOBER.end)
        found, less = await lex_sarah_standing(*of), await lex_sarah_standing(*of, without=["c2"])
    assert (found.open, found.oldest_days, found.undecided, found.notified) == (3, 51, 2, 1)
    assert found.outcomes[Outcome.GRAVE] == 1
    assert sum(found.outcomes.values()) == 1
    assert (less.open, less.oldest_days, less.undecided) == (2, 31, 1)


async def test_actions_from_egenkontroll_without_a_reported_fault_are_asked_about(known: Store) -> None:
    async with known.transaction() as tx:
        for serial, unit in enumerate(("u1", "u2")):
            proposal = Proposal(
                "Se över listan", unit, Named("eva"), date(2025, 12, 1), source=Source.SELF_MONITORING
            )
            await tx.actions.add(
                new_action(
                    proposal, action_id=f"a{serial}", number=f"ÅT-{serial}", by="eva", now=FIRST, decided=True
                )
            )
    fault = {"kind": CaseKind.SELF_MONITORING, "original_kind": CaseKind.SELF_MONITORING}
    await keep(known, a_case(1, unit="u2", **fault))
    (asked,) = [
        each
        for each in of_period(await month(known), ORGANISATION)
        if each.code is SignalCode.CHECKS_UNREPORTED
    ]
    assert asked.units == ("u1",)


def test_a_case_with_two_causes_counts_for_both() -> None:
    found = common_causes([((Cause.ROUTINES, Cause.COMPETENCE), 2), ((Cause.COMPETENCE,), 1), ((), 4)])
    assert found == ((Cause.COMPETENCE, 3), (Cause.ROUTINES, 2))


async def test_incidents_are_told_by_notice_and_hours_as_it_was_then(known: Store) -> None:
    incident = {"kind": CaseKind.DATA_INCIDENT, "original_kind": CaseKind.DATA_INCIDENT}
    sent = {"notified": "yes", "imy_day": "2025-10-04", "imy_clock": "12:30"}
    later = {**sent, "imy_day": "2025-11-04"}
    await keep(
        known,
        a_case(1, received=FIRST, discovered=FIRST, facts=sent, **incident),
        a_case(2, received=FIRST, discovered=FIRST, facts=later, **incident),
        a_case(3, received=FIRST, facts={"notified": "no", "decided_day": "2025-10-09"}, **incident),
        a_case(4, received=FIRST, **incident),
    )
    async with known.reading() as tx:
        found = await incidents_standing(tx.connection, UNITS, OCTOBER, OCTOBER.end)
    assert found == IncidentStanding(notified=1, not_notified=1, undecided=2, longest=75, late=1)


async def test_complaints_taken_in_time_are_those_written_here(known: Store) -> None:
    outside = {"kind": CaseKind.COMPLAINT, "original_kind": CaseKind.COMPLAINT}
    await keep(
        known,
        a_case(1, taken=FIRST + timedelta(days=6, hours=5), **outside),
        a_case(2, taken=FIRST + timedelta(days=20), **outside),
        a_case(3, **outside),
        a_case(4, received=OCTOBER.end - timedelta(hours=3), **outside),
    )
    assert (await details(known)).taken == Share(part=1, whole=4, waiting=1)
