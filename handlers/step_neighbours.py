"""The neighbouring kinds, where their path asks for more than a row of it can say: the chief nurse's
assessment of what is high, and what is demanded of a provider.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from domain.action_access import may_own
from domain.actions import LONGEST_TITLE, ActionKind, Post, Proposal, for_case, owner_key
from domain.cases import Case, Handling
from domain.kinds import CaseKind
from domain.notices import CaseNews
from domain.organisation import Role
from domain.paths import PATHS, YES
from domain.risk import Risk
from domain.sorting import change_kind
from handlers.action_days import is_ahead
from handlers.action_owners import owner_input, owner_of_key
from handlers.case_forms import CaseForm, Change, Errors, Filled
from handlers.chat import DateInput, DialogPart, TextInput
from handlers.plan_words import worded
from handlers.step_paths import path_form
from handlers.talk import Talk

_CUSTOMARY = timedelta(weeks=4)
"""So long a provider customarily has to put right what breaks the contract."""


# --- the chief nurse ---------------------------------------------------------------------------------


def _reviewed(filled: Filled, change: Change) -> Change | Errors:
    """The nurse's assessment takes the place of the manager's; what is grave becomes lex Maria."""
    facts = change.case.facts
    risk = Risk(int(facts["nurse_severity"]), int(facts["nurse_likelihood"]))
    case = replace(change.case, risk=risk)
    if facts["becomes_maria"] == YES:
        maria = change_kind(case, CaseKind.LEX_MARIA, filled.talk.now)
        return replace(change, case=maria, say="step.kind_moved")
    told = ((case.responsible, CaseNews(case.id, "nurse")),) if case.responsible else ()
    return replace(change, case=case, tell=told)


# --- contracts ------------------------------------------------------------------------------------------


def _demand_parts(talk: Talk, case: Case, _handling: Handling) -> tuple[DialogPart, ...]:
    """What is demanded, of whom and until when: asked once, then it is an action like others."""
    if case.facts.get("demand", "none") != "none":
        return ()
    say = talk.say
    provider = owner_key(Post(Role.MANAGER, case.unit))
    return (
        TextInput("demand_text", say("path.demand_text"), required=False, most=LONGEST_TITLE),
        DateInput("demand_due", say("path.demand_due"), talk.today + _CUSTOMARY, required=False),
        owner_input(talk, "demand_owner", case.unit, provider, required=False),
    )


def _demanded(filled: Filled, change: Change) -> Change | Errors:
    """Krav or rekommendation becomes an action, with the clause it rests on."""
    demand, before = change.case.facts["demand"], filled.case.facts.get("demand", "none")
    if demand == "none" or before != "none":
        return change
    say, due = filled.talk.say, filled.day("demand_due")
    owner = owner_of_key(filled.one("demand_owner"))
    errors: dict[str, str] = {}
    if not filled.one("demand_text"):
        errors["demand_text"] = say("again.input")
    if due is None or not is_ahead(filled.talk, due):
        errors["demand_due"] = say("due.passed")
    if owner is None or not may_own(filled.talk.organisation, owner, filled.talk.today, filled.case):
        errors["demand_owner"] = say("plan.owner_needed")
    if errors or due is None or owner is None:
        return errors
    proposal = Proposal(
        worded(filled.talk, filled.one("demand_text")),
        filled.case.unit,
        owner,
        due,
        kind=ActionKind(demand),
        clause=worded(filled.talk, f"{filled.one('contract')}, {filled.one('clause')}"),
    )
    return replace(change, actions=(for_case(proposal, filled.case),))


FORMS: Mapping[str, CaseForm] = {
    form.name: form
    for form in (
        path_form(PATHS["nurse_review"], after=_reviewed),
        path_form(PATHS["contract"], more=_demand_parts, after=_demanded),
    )
}
