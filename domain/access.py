"""Who may see what of a case, and who may do what to it.

One table, GRANTS, and one function that every path asks: view(). Source: docs/domain.md, section 4, with
the corrections at its head (a lex Sarah report reaches the lex Sarah lead first, who decides what
the unit's manager learns; the data protection officer advises and never decides).
"""

from collections.abc import Callable, Mapping
from datetime import date
from enum import IntEnum, StrEnum

from domain.cases import Case, State
from domain.figures import Fact, Outcome
from domain.kinds import CaseKind, Category
from domain.organisation import Organisation, Role


class View(IntEnum):
    """How much of a case someone may see; each step includes the ones before."""

    NOTHING = 0
    METADATA = 1  # number, kind, unit, state, dates
    SUMMARY = 2  # and what was established, without the story
    TEXT = 3  # and the story


class Relation(StrEnum):
    """How a person stands to a case on a given day."""

    REPORTER = "reporter"
    UNIT_MANAGER = "unit_manager"
    DIVISION_MANAGER = "division_manager"
    DIRECTOR = "director"
    QUALITY_DEVELOPER = "quality_developer"
    LEX_SARAH = "lex_sarah"
    INCIDENT_LEAD = "incident_lead"
    DATA_PROTECTION_OFFICER = "data_protection_officer"
    CHIEF_NURSE = "chief_nurse"
    REHABILITATION_LEAD = "rehabilitation_lead"
    CARE_COORDINATOR = "care_coordinator"
    CONTRACT_MANAGER = "contract_manager"
    REGISTRAR = "registrar"
    SAFETY_REPRESENTATIVE = "safety_representative"


_ROLE_RELATIONS: Mapping[Role, Relation] = {
    Role.QUALITY_DEVELOPER: Relation.QUALITY_DEVELOPER,
    Role.LEX_SARAH_LEAD: Relation.LEX_SARAH,
    Role.LEX_SARAH_INVESTIGATOR: Relation.LEX_SARAH,
    Role.INCIDENT_LEAD: Relation.INCIDENT_LEAD,
    Role.DATA_PROTECTION_OFFICER: Relation.DATA_PROTECTION_OFFICER,
    Role.CHIEF_NURSE: Relation.CHIEF_NURSE,
    Role.REHABILITATION_LEAD: Relation.REHABILITATION_LEAD,
    Role.CARE_COORDINATOR: Relation.CARE_COORDINATOR,
    Role.CONTRACT_MANAGER: Relation.CONTRACT_MANAGER,
    Role.REGISTRAR: Relation.REGISTRAR,
    Role.SAFETY_REPRESENTATIVE: Relation.SAFETY_REPRESENTATIVE,
}


def _always(_: Case) -> bool:
    return True


def _shared(case: Case) -> bool:
    return case.shared_with_manager


def _up_for_decision(case: Case) -> bool:
    """The one who decides reads it from the proposal on, and until what was decided is done and closed."""
    return case.state in {State.AWAITING_DECISION, State.DECIDED, State.ACTIONS, State.FOLLOW_UP}


_LINE_READS = {
    Relation.UNIT_MANAGER: (View.TEXT, _always),
    Relation.DIVISION_MANAGER: (View.TEXT, _always),
    Relation.DIRECTOR: (View.METADATA, _always),
    Relation.QUALITY_DEVELOPER: (View.TEXT, _always),
    Relation.REGISTRAR: (View.METADATA, _always),
}
_FROM_OUTSIDE = _LINE_READS | {Relation.REGISTRAR: (View.TEXT, _always)}
_MEDICALLY_RESPONSIBLE = (Relation.CHIEF_NURSE, Relation.REHABILITATION_LEAD)
_HEALTH = {
    Relation.UNIT_MANAGER: (View.TEXT, _always),
    Relation.DIVISION_MANAGER: (View.METADATA, _always),
    Relation.QUALITY_DEVELOPER: (View.METADATA, _always),
    **dict.fromkeys(_MEDICALLY_RESPONSIBLE, (View.TEXT, _always)),
}

GRANTS: Mapping[CaseKind, Mapping[Relation, tuple[View, Callable[[Case], bool]]]] = {
    CaseKind.DEVIATION: _LINE_READS,
    CaseKind.COMPLAINT: _FROM_OUTSIDE,
    CaseKind.VIEW: _FROM_OUTSIDE,
    CaseKind.PRAISE: _FROM_OUTSIDE,
    CaseKind.SUGGESTION: _LINE_READS,
    CaseKind.SELF_MONITORING: _LINE_READS,
    CaseKind.LEX_SARAH: {
        Relation.LEX_SARAH: (View.TEXT, _always),
        Relation.UNIT_MANAGER: (View.SUMMARY, _shared),
        Relation.DIVISION_MANAGER: (View.TEXT, _up_for_decision),
        Relation.QUALITY_DEVELOPER: (View.METADATA, _always),
        Relation.REGISTRAR: (View.METADATA, _always),
    },
    CaseKind.DATA_INCIDENT: {
        Relation.INCIDENT_LEAD: (View.TEXT, _always),
        Relation.DATA_PROTECTION_OFFICER: (View.TEXT, _always),
        Relation.UNIT_MANAGER: (View.SUMMARY, _always),
        Relation.DIVISION_MANAGER: (View.SUMMARY, _always),
        Relation.QUALITY_DEVELOPER: (View.METADATA, _always),
        Relation.REGISTRAR: (View.METADATA, _always),
    },
    CaseKind.HEALTH_CARE: _HEALTH,
    CaseKind.LEX_MARIA: _HEALTH | {Relation.UNIT_MANAGER: (View.METADATA, _always)},
    CaseKind.CARE_DEVIATION: {
        Relation.CARE_COORDINATOR: (View.TEXT, _always),
        Relation.UNIT_MANAGER: (View.TEXT, _always),
        Relation.DIVISION_MANAGER: (View.METADATA, _always),
        Relation.QUALITY_DEVELOPER: (View.METADATA, _always),
        Relation.CHIEF_NURSE: (View.TEXT, _always),
    },
    CaseKind.LEX_MAJA: {
        Relation.UNIT_MANAGER: (View.TEXT, _always),
        Relation.DIVISION_MANAGER: (View.METADATA, _always),
        Relation.QUALITY_DEVELOPER: (View.METADATA, _always),
        Relation.REGISTRAR: (View.METADATA, _always),
    },
    CaseKind.WORK_INCIDENT: {
        Relation.UNIT_MANAGER: (View.TEXT, _always),
        Relation.DIVISION_MANAGER: (View.METADATA, _always),
        Relation.SAFETY_REPRESENTATIVE: (View.TEXT, _always),
    },
    CaseKind.CONTRACT_BREACH: _LINE_READS | {Relation.CONTRACT_MANAGER: (View.TEXT, _always)},
}

HANDLERS: Mapping[CaseKind, tuple[Role, ...]] = dict.fromkeys(CaseKind, (Role.MANAGER,)) | {
    CaseKind.LEX_SARAH: (Role.LEX_SARAH_LEAD, Role.LEX_SARAH_INVESTIGATOR),
    CaseKind.DATA_INCIDENT: (Role.INCIDENT_LEAD,),
    CaseKind.LEX_MARIA: (Role.CHIEF_NURSE,),
    CaseKind.CARE_DEVIATION: (Role.CARE_COORDINATOR,),
    CaseKind.CONTRACT_BREACH: (Role.CONTRACT_MANAGER,),
}
"""Who takes and handles a case of the kind: the first role is told first."""

OF_CATEGORY: Mapping[tuple[Role, Category], Role] = {
    (Role.CHIEF_NURSE, Category.REHABILITATION): Role.REHABILITATION_LEAD,
}
"""Who has a role's part in cases of a category, where somebody is appointed: the MAR that of the MAS."""

ALSO_TOLD: Mapping[CaseKind, tuple[Role, ...]] = {
    CaseKind.COMPLAINT: (Role.REGISTRAR,),
    CaseKind.VIEW: (Role.REGISTRAR,),
    CaseKind.DATA_INCIDENT: (Role.DATA_PROTECTION_OFFICER,),
    CaseKind.HEALTH_CARE: (Role.CHIEF_NURSE,),
    CaseKind.LEX_SARAH: (Role.REGISTRAR,),
    CaseKind.LEX_MAJA: (Role.REGISTRAR,),
    CaseKind.WORK_INCIDENT: (Role.SAFETY_REPRESENTATIVE,),
    CaseKind.CONTRACT_BREACH: (Role.MANAGER,),
}
"""Who else hears that it has come in: number and state, and a button if they may open it."""


KEPT: Mapping[CaseKind, Mapping[Relation, View]] = {
    CaseKind.LEX_SARAH: {
        Relation.LEX_SARAH: View.TEXT,
        Relation.QUALITY_DEVELOPER: View.METADATA,
        Relation.REGISTRAR: View.METADATA,
    },
    CaseKind.HEALTH_CARE: dict.fromkeys(_MEDICALLY_RESPONSIBLE, View.TEXT),
}
"""What remains to see of a case when it goes on as another kind than it was reported as.

A lex Sarah report that was decided to be handled as a deviation still counts. What was health care
is seen by the medically responsible also as a deviation or lex Sarah, not as a personal-data incident.
"""


OF_LEX_SARAH = "of_lex_sarah"
"""In a case's facts: whoever handles it has linked it with a lex Sarah report."""

LINKED: Mapping[CaseKind, Mapping[Relation, View]] = {
    CaseKind.DEVIATION: {Relation.LEX_SARAH: View.TEXT},
}
"""What is seen besides of a case linked with a lex Sarah report: its lead investigates both."""


def opens_by_link(case: Case, other: Case) -> bool:
    """Does a link between the two let the lead of the other read this one, who could not before?"""
    return other.kind is CaseKind.LEX_SARAH and case.kind in LINKED and OF_LEX_SARAH not in case.facts


def _of_lex_sarah(case: Case) -> Mapping[Relation, View]:
    return LINKED.get(case.kind, {}) if OF_LEX_SARAH in case.facts else {}


def _kept(case: Case) -> Mapping[Relation, View]:
    before = {case.original_kind} - {case.kind}
    if case.facts.get(Fact.OUTCOME) == Outcome.HANDLED_AS_DEVIATION:
        before.add(CaseKind.LEX_SARAH)
    if case.kind is CaseKind.DATA_INCIDENT:
        before.discard(CaseKind.HEALTH_CARE)
    return {relation: level for kind in before for relation, level in KEPT.get(kind, {}).items()}


def was_health_care(case: Case) -> bool:
    """Was it reported as health care, and is it handled as something else?"""
    return case.original_kind is CaseKind.HEALTH_CARE and case.kind is not CaseKind.HEALTH_CARE


def kinds_handled_by(role: Role) -> tuple[CaseKind, ...]:
    """The kinds that holders of the role may have to handle."""
    parts = {role} | {whole for (whole, _), own in OF_CATEGORY.items() if own is role}
    return tuple(kind for kind, roles in HANDLERS.items() if parts & set(roles))


def holders_for(organisation: Organisation, role: Role, case: Case, day: date) -> tuple[str, ...]:
    """Who has that role's part in this case: the nearest acting holders of the category's own, or of it."""
    own = OF_CATEGORY.get((role, case.category)) if case.category is not None else None
    found = organisation.holders(own, case.unit, day, without=case.excluded) if own is not None else ()
    return found or organisation.holders(role, case.unit, day, without=case.excluded)


def relations(organisation: Organisation, case: Case, person: str, day: date) -> frozenset[Relation]:
    """Every way in which this person stands to this case on this day."""
    found = {Relation.REPORTER} if person == case.reporter else set[Relation]()
    line = [unit.key for unit in organisation.line(case.unit)]
    managers = _managers_up(organisation, case, day)
    if managers and person in managers[0]:
        found.add(Relation.UNIT_MANAGER)
    if any(person in holders for holders in managers[1:-1]):
        found.add(Relation.DIVISION_MANAGER)
    if len(managers) > 1 and person in managers[-1]:
        found.add(Relation.DIRECTOR)
    for role, unit in organisation.posts_of(person, day):
        if unit in line and role in _ROLE_RELATIONS:
            found.add(_ROLE_RELATIONS[role])
    return frozenset(found)


def _managers_up(organisation: Organisation, case: Case, day: date) -> list[tuple[str, ...]]:
    """The acting managers on each level that has any, from the unit upwards; the excluded left out.

    When the unit's own manager is excluded, the superior stands first and handles the case.
    """
    levels = (
        organisation.holders_at(Role.MANAGER, node.key, day, case.excluded)
        for node in organisation.line(case.unit)
    )
    return [level for level in levels if level]


def view(organisation: Organisation, case: Case, person: str, day: date) -> View:
    """How much this person may see of this case on this day. The one function to ask.

    What has been destroyed by the plan for documents is there for nobody; its figures are.
    """
    beyond = view_beyond_own(organisation, case, person, day)
    own = person == case.reporter and _may_read_at_all(organisation, case, person)
    return View.TEXT if own else beyond


def _may_read_at_all(organisation: Organisation, case: Case, person: str) -> bool:
    someone = organisation.person(person)
    if someone is None or case.erased is not None:
        return False
    return someone.active and not someone.shared_account and person not in case.excluded


def view_beyond_own(organisation: Organisation, case: Case, person: str, day: date) -> View:
    """What someone's posts let them see; a reporter sees besides what they told themselves."""
    if not _may_read_at_all(organisation, case, person):
        return View.NOTHING
    related = relations(organisation, case, person, day)
    grants = GRANTS[case.kind]
    granted = [
        level for relation in related & grants.keys() for level, holds in [grants[relation]] if holds(case)
    ]
    for more in (_kept(case), _of_lex_sarah(case)):
        granted += [more[relation] for relation in related & more.keys()]
    if person in handlers_of(organisation, case, day):
        granted.append(View.TEXT)
    return max(granted, default=View.NOTHING)


def may_handle(organisation: Organisation, case: Case, person: str, day: date) -> bool:
    """May this person take the case and act on it?"""
    return view(organisation, case, person, day) is not View.NOTHING and person in handlers_of(
        organisation, case, day
    )


def handlers_of(organisation: Organisation, case: Case, day: date) -> tuple[str, ...]:
    """Those who may take and handle the case: the nearest acting holders of the kind's roles."""
    found = [person for role in HANDLERS[case.kind] for person in holders_for(organisation, role, case, day)]
    usual = tuple(dict.fromkeys(found)) or _last_resort(organisation, case, day)
    return tuple(dict.fromkeys((*_handed_to(organisation, case, day), *usual)))


def _handed_to(organisation: Organisation, case: Case, day: date) -> tuple[str, ...]:
    """The one it was handed to, as long as they are there to handle it."""
    person = case.handed_to
    if person is None or case.guarded or person in case.excluded or not organisation.is_present(person, day):
        return ()
    return (person,)


def _last_resort(organisation: Organisation, case: Case, day: date) -> tuple[str, ...]:
    """A case is never without someone: the nearest manager, for guarded kinds the topmost."""
    managers = _managers_up(organisation, case, day)
    if not managers:
        return _appointed(organisation, case, day)
    return managers[-1] if case.guarded else managers[0]


def _appointed(organisation: Organisation, case: Case, day: date) -> tuple[str, ...]:
    """With everyone away, it waits for those who answer for the unit when they are back."""
    levels = (
        tuple(
            person
            for person in organisation.appointed(Role.MANAGER, node.key, day)
            if person not in case.excluded
        )
        for node in organisation.line(case.unit)
    )
    found = [level for level in levels if level]
    if not found:
        return ()
    return found[-1] if case.guarded else found[0]


def readers_of(organisation: Organisation, case: Case, day: date) -> tuple[str, ...]:
    """Everyone who may read the story today, the reporter left out: shown before sending."""
    near = {
        person
        for unit in organisation.line(case.unit)
        for role in (*_ROLE_RELATIONS, Role.MANAGER)
        for without in ((), case.excluded)  # a deputy may act because the one concerned is passed over
        for person in organisation.holders_at(role, unit.key, day, without)
    }
    may_read = near.union(handlers_of(organisation, case, day)) - {case.reporter}
    return tuple(sorted(p for p in may_read if view(organisation, case, p, day) is View.TEXT))


def told_of(organisation: Organisation, case: Case, day: date) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(those who must take it, those who are also told) when a case comes in."""
    takers = handlers_of(organisation, case, day)
    first_role = HANDLERS[case.kind][0]
    holders = holders_for(organisation, first_role, case, day)
    primary = tuple(dict.fromkeys((*_handed_to(organisation, case, day), *holders))) or takers
    others = [
        person
        for role in _also_told(case)
        for person in holders_for(organisation, role, case, day)
        if person not in primary and view(organisation, case, person, day) is not View.NOTHING
    ]
    return primary, tuple(dict.fromkeys(others))


def _also_told(case: Case) -> tuple[Role, ...]:
    """What was health care goes on being told to those who go on seeing it."""
    before = ALSO_TOLD[CaseKind.HEALTH_CARE] if was_health_care(case) else ()
    return (*ALSO_TOLD.get(case.kind, ()), *before)
