"""An organisation, cases and actions for the schedules' tests, and what lies in the outbox."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from domain.actions import Action, ActionKind, Named, Owner, Proposal, for_case, new_action
from domain.cases import Case, State
from domain.deadlines import finish_by, take_by
from domain.kinds import CaseKind
from domain.notices import Notice
from domain.organisation import Assignment, Organisation, Person, Role, Unit
from storage.store import Store

FRIDAY = datetime(2026, 11, 20, 7, tzinfo=UTC)  # 8 in the morning in Sweden
ORGANISATION = Organisation(
    units=(
        Unit("top", "Förvaltningen", "förvaltning"),
        Unit("omsorgen", "Omsorgen", "avdelning", "top"),
        Unit("solgarden", "Solgården", "enhet", "omsorgen"),
    ),
    people=(
        Person("anna", "Anna Vinge"),
        Person("bo", "Bo Tallmo"),
        Person("maria", "Maria Sandqvist"),
        Person("dag", "Dag Ros"),
        Person("lars", "Lars Sarin"),
        Person("pia", "Pia Ull"),
        Person("kim", "Kim Lid"),
    ),
    assignments=(
        Assignment("anna", Role.STAFF, "solgarden"),
        Assignment("bo", Role.MANAGER, "solgarden"),
        Assignment("maria", Role.MANAGER, "omsorgen"),
        Assignment("dag", Role.MANAGER, "top"),
        Assignment("lars", Role.LEX_SARAH_LEAD, "top"),
        Assignment("pia", Role.INCIDENT_LEAD, "top"),
        Assignment("kim", Role.QUALITY_DEVELOPER, "top"),
    ),
)


BO = Named("bo")


def case(number: int, received: datetime, kind: CaseKind = CaseKind.DEVIATION, **changes: object) -> Case:
    whole = Case(
        id=f"case-{number:04d}",
        number=f"AV-2026-{number:04d}",
        kind=kind,
        original_kind=kind,
        unit="solgarden",
        state=State.RECEIVED,
        version=1,
        reporter="anna",
        received=received,
        take_by=take_by(kind, received),
        finish_by=finish_by(kind, received),
    )
    return replace(whole, **changes)  # type: ignore[arg-type]


def action(number: int, due: date, owner: Owner = BO, of: Case | None = None, **more: object) -> Action:
    """A requirement, planned a year before NOW. of: the case it stems from."""
    proposal = Proposal("Se över rutinen", "solgarden", owner, due, kind=ActionKind.REQUIREMENT)
    made = new_action(
        for_case(proposal, of) if of else proposal,
        action_id=f"action-{number:04d}",
        number=f"ÅT-2026-{number:04d}",
        by="maria",
        now=FRIDAY - timedelta(days=365),
        decided=True,
    )
    return replace(made, **more)  # type: ignore[arg-type]


async def add(store: Store, *things: Case | Action) -> None:
    async with store.transaction() as tx:
        for each in things:
            if isinstance(each, Case):
                await tx.cases.add(each)
            else:
                await tx.actions.add(each)


async def said(store: Store, now: datetime) -> Sequence[tuple[str, Notice]]:
    """(lane, notice) of what lies in the outbox, lane by lane as delivery would take it."""
    found: list[tuple[str, Notice]] = []
    while True:
        async with store.transaction() as tx:
            rows = await tx.outbox.claim(now, timedelta(minutes=1), "test", 100)
            for row in rows:
                await tx.outbox.delivered(row, now)
        if not rows:
            return found
        found += [(row.lane, row.notice) for row in rows]
