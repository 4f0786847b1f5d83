"""Lex Sarah and lex Maria, where their path asks for more than a row of it can say."""

from collections.abc import Mapping
from dataclasses import replace

from domain.access import View
from domain.cases import Case, Handling, investigate
from domain.closing import Requirement
from domain.figures import Fact
from domain.notices import CaseDecided
from domain.path_answers import answers_of, lacking, record
from domain.paths import PATHS, SUMMARY, YES
from domain.sorting import as_deviation, may_be_deviation
from handlers.case_forms import CaseForm, Change, Errors, Filled
from handlers.chat import ChoiceInput, DialogPart, Heading, Option
from handlers.simple_handling import cause_parts, choice, established
from handlers.step_paths import asked, given, managers_who_see, path_form
from handlers.talk import Talk

_SIX_PARTS = PATHS["six_parts"]
_CAUSES_AFTER = 3
_AGAIN_AFTER = 5


# --- protection, the same day --------------------------------------------------------------------------


def _protected(filled: Filled, change: Change) -> Change | Errors:
    """The lead decides what the unit's manager learns; whoever now may see something is told so."""
    shared = change.case.facts.get("manager_learns") == SUMMARY
    case = replace(change.case, shared_with_manager=shared)
    newly = shared and not filled.case.shared_with_manager
    return replace(change, case=case, tell=managers_who_see(filled.talk, case, View.SUMMARY) if newly else ())


# --- the six parts ---------------------------------------------------------------------------------------


def _six_parts_asked(talk: Talk, case: Case, handling: Handling) -> tuple[DialogPart, ...]:
    """In the order of the regulation: the causes are the fourth, whether it can happen again the sixth."""
    parts = asked(talk, _SIX_PARTS, case, handling)
    again = {None: "", True: "yes", False: "no"}[handling.can_happen_again]
    done = (Option("no", talk.say("investigated.no")), Option("yes", talk.say("investigated.yes")))
    return (
        *parts[:_CAUSES_AFTER],
        Heading(talk.say("path.part_causes")),
        *cause_parts(talk, handling),
        *parts[_CAUSES_AFTER:_AGAIN_AFTER],
        choice(talk, "can_happen_again", ("yes", "no"), again),
        *parts[_AGAIN_AFTER:],
        ChoiceInput("done", talk.say("step.investigation_done"), done, "no", few=True),
    )


def _six_parts(filled: Filled) -> Change | Errors:
    talk = filled.talk
    finished = filled.one("done") == "yes"
    case, handling = record(
        _SIX_PARTS, filled.case, established(filled), given(_SIX_PARTS, filled), talk.today
    )
    if finished:
        errors = {name: talk.say("again.input") for name in lacking(_SIX_PARTS, answers_of(case, handling))}
        if not handling.causes:
            errors["causes"] = talk.say("missing.cause")
        if handling.can_happen_again is None:
            errors["can_happen_again"] = talk.say("again.input")
        if errors:
            return errors
        found = {Fact.INVESTIGATED.value: YES, "investigated_day": talk.today.isoformat()}
        case = replace(case, facts={**case.facts, **found})
    return Change(investigate(case, finished=finished), handling, "case.investigated")


# --- the decision --------------------------------------------------------------------------------------


def _proposed(filled: Filled, change: Change) -> Change | Errors:
    """Whoever may decide reads it from now on."""
    return replace(change, tell=managers_who_see(filled.talk, change.case, View.TEXT))


def _decided(_filled: Filled, change: Change) -> Change | Errors:
    """The reporter hears that it is decided, and opens it to read more."""
    return replace(change, tell=((change.case.reporter, CaseDecided(change.case.id)),))


def _deviation_parts(talk: Talk, _case: Case, _handling: Handling) -> tuple[DialogPart, ...]:
    yes = Option("yes", talk.say("step.as_deviation_yes"))
    return (ChoiceInput("sure", talk.say("step.as_deviation_now"), (yes,), "yes", few=True),)


def _as_deviation(filled: Filled) -> Change | Errors:
    reason = filled.handling.path.get("decision_reason", "")
    handling = replace(filled.handling, wrongdoing=False, wrongdoing_reason=reason)
    return Change(as_deviation(filled.case, filled.talk.now), handling, "case.handled_as_deviation")


FORMS: Mapping[str, CaseForm] = {
    form.name: form
    for form in (
        path_form(PATHS["protect"], after=_protected),
        path_form(_SIX_PARTS, parts=_six_parts_asked, read=_six_parts, meets=(Requirement.INVESTIGATED,)),
        path_form(PATHS["propose"], after=_proposed, meets=(Requirement.DECIDED,)),
        path_form(PATHS["decide"], after=_decided, meets=(Requirement.DECIDED,)),
        path_form(PATHS["maria_decide"], after=_decided, meets=(Requirement.DECIDED,)),
        CaseForm("as_deviation", may_be_deviation, _deviation_parts, _as_deviation, lead=True),
    )
}
