"""Who may see an action, who may do what to it, and who answers for it on a given day.

One table, MAY, read the way domain.access reads its own. Source: docs/domain.md, sections 2 to 4:
owners see their own, the line and the quality developer see those of their units, and titles of
actions from guarded cases are for those who may see the case.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import IntEnum, StrEnum

from domain.access import View, handlers_of, view_beyond_own
from domain.actions import (
    Action,
    ActionKind,
    ActionStep,
    Named,
    Owner,
    Post,
    Proposal,
    allows,
    is_krav_or_advice,
    owner_key,
)
from domain.cases import Case
from domain.organisation import Organisation, Role


class ActionView(IntEnum):
    """How much of an action someone may see; each step includes the ones before."""

    NOTHING = 0
    FACTS = 1  # number, kind, unit, state, dates
    TITLE = 2  # and what is to be done, with the reasons


class Standing(StrEnum):
    """How a person stands to an action on a given day."""

    OWNER = "owner"
    CREATOR = "creator"
    OWNERS_MANAGER = "owners_manager"
    UNIT_MANAGER = "unit_manager"  # and the managers above, within the line
    QUALITY_DEVELOPER = "quality_developer"
    CONTRACT_MANAGER = "contract_manager"  # of a unit run by a private provider
    CASE_HANDLER = "case_handler"  # of the case it stems from
    SAFETY_REPRESENTATIVE = "safety_representative"


_ABOVE = frozenset({Standing.OWNERS_MANAGER, Standing.UNIT_MANAGER})
_BESIDE = frozenset({Standing.QUALITY_DEVELOPER, Standing.CONTRACT_MANAGER, Standing.CASE_HANDLER})
_DECIDES = _ABOVE | _BESIDE
_DOES = _DECIDES | {Standing.OWNER}

MAY: Mapping[ActionStep, frozenset[Standing]] = {
    ActionStep.CREATE: frozenset(Standing),
    ActionStep.DECIDE: _DECIDES,
    ActionStep.START: _DOES,
    ActionStep.FINISH: _DOES,
    ActionStep.ANSWER: _DECIDES,
    ActionStep.DROP: _DECIDES,
    ActionStep.RESUME: _DOES,
    ActionStep.CHANGE: _DECIDES,
    ActionStep.LOWER: _DECIDES,  # and see _is_theirs_to_lower
    ActionStep.LOWER_LATE: _DECIDES,
    ActionStep.POSTPONE: _DOES,
    ActionStep.HAND_OVER: _DOES,
    ActionStep.ASK_FOR_HELP: frozenset({Standing.OWNER}),
}
_LOWERING = frozenset({ActionStep.LOWER, ActionStep.LOWER_LATE})
_CREATOR_MAY_UNDECIDED = frozenset({ActionStep.CHANGE, ActionStep.DROP}) | _LOWERING
"""What the one who proposed it may do until someone has decided."""
_NEVER_ONES_OWN = frozenset({ActionStep.DROP})
"""What an owner never does to their own requirement, whatever other posts they have."""


def acting_owners(organisation: Organisation, owner: Owner, day: date) -> tuple[str, ...]:
    """Ids of those who act for the owner on this day; empty when nobody is there.

    A post: its nearest acting holders. A person: they, or the deputies they have named.
    """
    match owner:
        case Post(role, unit):
            return organisation.holders(role, unit, day) if organisation.has_unit(unit) else ()
        case Named(person):
            if organisation.is_present(person, day):
                return (person,)
            return organisation.deputies_of(person, day)


def owners_keys(organisation: Organisation, person: str, day: date) -> tuple[str, ...]:
    """The owner keys under which this person finds what they own on this day, deputyships included."""
    people = (person, *organisation.standing_in_for(person, day))
    named = (owner_key(Named(someone)) for someone in people)
    posts = (owner_key(Post(role, unit)) for role, unit in organisation.posts_of(person, day))
    return tuple(dict.fromkeys((*named, *posts)))


def levels_above(
    organisation: Organisation, owner: Owner, unit: str, day: date, without: Iterable[str] = ()
) -> tuple[tuple[str, ...], ...]:
    """The acting managers above the owner, nearest level first; the owner and `without` are left out.

    unit: where to begin when the owner's own unit is not known any more.
    """
    passed_over = {*acting_owners(organisation, owner, day), *_appointed(organisation, owner, day), *without}
    found = (
        tuple(
            person
            for person in organisation.holders_at(Role.MANAGER, node.key, day)
            if person not in passed_over
        )
        for node in organisation.line(_home_of(organisation, owner, unit, day))
    )
    return tuple(level for level in found if level)


def _appointed(organisation: Organisation, owner: Owner, day: date) -> tuple[str, ...]:
    match owner:
        case Post(role, unit):
            return organisation.appointed(role, unit, day)
        case Named(person):
            return (person,)


def _home_of(organisation: Organisation, owner: Owner, unit: str, day: date) -> str:
    match owner:
        case Post(_, at):
            return at if organisation.has_unit(at) else unit
        case Named(person):
            return next(iter(organisation.home_units(person, day)), unit)


def standings(
    organisation: Organisation, action: Action, person: str, day: date, case: Case | None
) -> frozenset[Standing]:
    """Every way in which this person stands to this action on this day.

    case: the one it stems from; without it nobody stands to the action as the case's handler.
    """
    found = {Standing.CREATOR} if person == action.created_by else set[Standing]()
    if person in acting_owners(organisation, action.owner, day):
        found.add(Standing.OWNER)
    above = levels_above(organisation, action.owner, action.unit, day, action.excluded)
    if above and person in above[0]:
        found.add(Standing.OWNERS_MANAGER)
    if case is not None and case.id == action.case and person in handlers_of(organisation, case, day):
        found.add(Standing.CASE_HANDLER)
    return frozenset(found | _by_post(organisation, action, person, day))


_BY_POST: Mapping[Role, Standing] = {
    Role.MANAGER: Standing.UNIT_MANAGER,
    Role.QUALITY_DEVELOPER: Standing.QUALITY_DEVELOPER,
    Role.SAFETY_REPRESENTATIVE: Standing.SAFETY_REPRESENTATIVE,
}


def _by_post(organisation: Organisation, action: Action, person: str, day: date) -> set[Standing]:
    nodes = {node.key: node for node in organisation.line(action.unit)}
    posts = {role for role, unit in organisation.posts_of(person, day) if unit in nodes}
    found = {_BY_POST[role] for role in posts & _BY_POST.keys()}
    if Role.CONTRACT_MANAGER in posts and any(node.provider for node in nodes.values()):
        found.add(Standing.CONTRACT_MANAGER)
    return found


_SEES: Mapping[Standing, ActionView] = dict.fromkeys(Standing, ActionView.TITLE) | {
    Standing.SAFETY_REPRESENTATIVE: ActionView.FACTS,
}


def action_view(
    organisation: Organisation, action: Action, person: str, day: date, case: Case | None = None
) -> ActionView:
    """How much this person may see of this action on this day. The one function to ask.

    case: the one it stems from. For an action of a guarded case it is needed: without it nothing.
    """
    someone = organisation.person(person)
    if someone is None or not someone.active or someone.shared_account or person in action.excluded:
        return ActionView.NOTHING
    if action.guarded:
        return _view_of_guarded(organisation, action, person, day, case)
    return max(
        (_SEES[standing] for standing in standings(organisation, action, person, day, case)),
        default=ActionView.NOTHING,
    )


def _view_of_guarded(
    organisation: Organisation, action: Action, person: str, day: date, case: Case | None
) -> ActionView:
    if case is None or case.id != action.case:
        return ActionView.NOTHING
    # a reporter's own story says nothing about what is done because of it
    level = view_beyond_own(organisation, case, person, day)
    if level is View.NOTHING:
        return ActionView.NOTHING
    return ActionView.TITLE if level >= View.SUMMARY else ActionView.FACTS


def may(
    organisation: Organisation,
    action: Action,
    step: ActionStep,
    person: str,
    day: date,
    case: Case | None = None,
) -> bool:
    """May this person do this to the action now? case: as for action_view."""
    if not allows(action, step) or action_view(organisation, action, person, day, case) < ActionView.TITLE:
        return False
    found = standings(organisation, action, person, day, case)
    if _is_ones_own_requirement(action, found) and step in _NEVER_ONES_OWN:
        return False
    lets_go = step in _LOWERING or (step is ActionStep.DROP and action.goes_upwards)
    if lets_go and not _is_theirs_to_lower(organisation, action, person, day, case):
        return False
    if found & MAY[step]:
        return True
    undecided = action.decided is None and step in _CREATOR_MAY_UNDECIDED
    return undecided and Standing.CREATOR in found


def _is_ones_own_requirement(action: Action, found: frozenset[Standing]) -> bool:
    return action.goes_upwards and Standing.OWNER in found


def _is_theirs_to_lower(
    organisation: Organisation, action: Action, person: str, day: date, case: Case | None
) -> bool:
    """A requirement that someone else decided on is never let go of by its owner; one that an inspection, a
    review or a contract has put, only by the one who decided on it or someone above them."""
    if action.decided_by in (None, person):
        return True
    if person in acting_owners(organisation, action.owner, day):
        return False
    if not is_krav_or_advice(ActionKind.RECOMMENDATION, action.source, case.kind if case else None):
        return True
    decider = Named(action.decided_by or "")
    return any(person in level for level in levels_above(organisation, decider, action.unit, day))


def may_decide_at_once(
    organisation: Organisation, proposal: Proposal, person: str, day: date, case: Case | None = None
) -> bool:
    """Is a new action planned as soon as this person enters it, or proposed to those who decide?"""
    if case is not None and person in handlers_of(organisation, case, day):
        return True
    nodes = {node.key: node for node in organisation.line(proposal.unit)}
    deciding = {Role.MANAGER, Role.QUALITY_DEVELOPER}
    if any(node.provider for node in nodes.values()):
        deciding.add(Role.CONTRACT_MANAGER)
    return any(role in deciding and unit in nodes for role, unit in organisation.posts_of(person, day))


def may_own(organisation: Organisation, owner: Owner, day: date, case: Case | None = None) -> bool:
    """Can the action be given to this owner: is someone there, and may they see a guarded case?

    case: the one it stems from, if any.
    """
    people = acting_owners(organisation, owner, day) or _appointed(organisation, owner, day)
    active = [p for p in people if (someone := organisation.person(p)) is not None and someone.active]
    if not active or case is None:
        return bool(active)
    if not case.guarded:
        return not case.excluded.issuperset(active)
    return all(view_beyond_own(organisation, case, person, day) >= View.SUMMARY for person in active)


def deciders_of(
    organisation: Organisation, action: Action, day: date, case: Case | None = None
) -> tuple[str, ...]:
    """Who is told of a proposal: the case's handlers, else the unit's manager."""
    if case is not None:
        return handlers_of(organisation, case, day)
    return organisation.holders(Role.MANAGER, action.unit, day, without=action.excluded)


def helpers_of(
    organisation: Organisation, action: Action, day: date, case: Case | None = None
) -> tuple[str, ...]:
    """Who hears [Behöver hjälp]: the owner's manager; of a guarded case, its handlers."""
    if case is not None and case.guarded:
        return handlers_of(organisation, case, day)
    above = levels_above(organisation, action.owner, action.unit, day, action.excluded)
    return above[0] if above else ()


def told_of_lowering(
    organisation: Organisation, action: Action, by: str, day: date, case: Case | None = None
) -> tuple[str, ...]:
    """Who hears that a requirement was made a recommendation: the one who decided on it; where that is the
    one who did it, or they may not know of it any more, those above the owner."""
    decider = action.decided_by
    if (
        decider is not None
        and decider != by
        and action_view(organisation, action, decider, day, case) > ActionView.NOTHING
    ):
        return (decider,)
    return tuple(person for person in helpers_of(organisation, action, day, case) if person != by)


def asked_whether_it_helped(
    organisation: Organisation, action: Action, day: date, case: Case | None = None
) -> tuple[str, ...]:
    """Who is asked: not the owner where anyone else can answer."""
    owners = set(acting_owners(organisation, action.owner, day))
    candidates = [handlers_of(organisation, case, day)] if case is not None else []
    if not action.guarded:
        candidates += [
            # not `without` the owners: their standing deputies act for nobody while they are at work
            organisation.holders_at(Role.MANAGER, node.key, day, without=action.excluded)
            for node in organisation.line(action.unit)
        ]
    for people in candidates:
        if others := tuple(person for person in people if person not in owners):
            return others
    return next((people for people in candidates if people), tuple(sorted(owners)))
