"""Enkel handläggning: a clear case carried from taken to closed in one dialog."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from domain.action_access import may_own
from domain.actions import LONGEST_TITLE, Post, Proposal, for_case, owner_key
from domain.cases import Case, Concerns, Handling, Informed, Step, allows, assess
from domain.closing import (
    SIMPLE_KINDS,
    Requirement,
    begun,
    close,
    closing_needs,
    may_settle,
    missing_for_closing,
    settle,
)
from domain.deadlines import local_day
from domain.kinds import CaseKind, Cause
from domain.notices import CaseClosed
from domain.organisation import Role
from domain.path_answers import record
from domain.paths import PATHS, PathStep
from domain.sorting import change_kind
from handlers.action_days import is_ahead
from handlers.action_owners import owner_input, owner_of_key
from handlers.case_forms import CaseForm, Change, Errors, Filled, lines
from handlers.chat import ChoiceInput, DateInput, DialogPart, Input, Option, SeveralInput, TextInput
from handlers.plan_words import worded
from handlers.risk_parts import FACTORS, risk_given, risk_parts, told_of_risk
from handlers.step_paths import asked, given, ill_formed
from handlers.talk import Talk

Keys = tuple[str, ...]


def choice(talk: Talk, name: str, keys: Keys, value: str | None) -> ChoiceInput:
    """One of some, asked as handling.<name>, answered as <name>.<key>."""
    options = tuple(Option(key, talk.say(f"{name}.{key}")) for key in keys)
    return ChoiceInput(name, talk.say(f"handling.{name}"), options, value or "", required=False, few=True)


# --- the questions, each a row that other steps use too ------------------------------------------------


def cause_parts(talk: Talk, handling: Handling) -> tuple[DialogPart, ...]:
    options = tuple(Option(cause, talk.say(f"cause.{cause}")) for cause in Cause)
    hint = talk.say("simple.causes_hint")
    return (
        SeveralInput("causes", talk.say("handling.causes"), options, tuple(handling.causes), hint=hint),
        lines("cause_text", talk.say("handling.cause_text"), handling.cause_text),
    )


def measure_parts(talk: Talk, case: Case, handling: Handling) -> tuple[DialogPart, ...]:
    """Done already, or by whom and until when, which makes it an action; else why none is needed."""
    return (
        lines("measure", talk.say("handling.measure"), handling.measure, talk.say("simple.measure_hint")),
        DateInput(
            "measure_due",
            talk.say("handling.measure_due"),
            required=False,
            hint=talk.say("handling.measure_due_hint"),
        ),
        owner_input(
            talk, "measure_owner", case.unit, owner_key(Post(Role.MANAGER, case.unit)), required=False
        ),
        lines("no_measure", talk.say("handling.no_measure"), handling.no_measure),
    )


def planned(filled: Filled, handling: Handling) -> tuple[Handling, tuple[Proposal, ...]] | Errors:
    """The measure with a day becomes an action; without one it has been taken and stands as text."""
    due, talk = filled.day("measure_due"), filled.talk
    if due is None:
        return handling, ()
    owner = owner_of_key(filled.one("measure_owner"))
    errors: dict[str, str] = {}
    if not handling.measure:
        errors["measure"] = talk.say("again.input")
    elif len(handling.measure) > LONGEST_TITLE:
        errors["measure"] = talk.say("handling.measure_too_long", most=LONGEST_TITLE)
    if not is_ahead(talk, due):
        errors["measure_due"] = talk.say("due.passed")
    if owner is None or not may_own(talk.organisation, owner, talk.today, filled.case):
        errors["measure_owner"] = talk.say("plan.owner_needed")
    if errors or owner is None:
        return errors
    proposal = Proposal(worded(talk, handling.measure), filled.case.unit, owner, due)
    return replace(handling, measure=""), (for_case(proposal, filled.case),)


def wrongdoing_parts(talk: Talk, handling: Handling) -> tuple[DialogPart, ...]:
    answer = {None: "", True: "yes", False: "no"}[handling.wrongdoing]
    return (
        choice(talk, "wrongdoing", ("no", "yes"), answer),
        lines("wrongdoing_reason", talk.say("handling.wrongdoing_reason"), handling.wrongdoing_reason),
    )


def informed_parts(talk: Talk, handling: Handling) -> tuple[DialogPart, ...]:
    say = talk.say
    return (
        choice(talk, "concerns", tuple(Concerns), handling.concerns),
        choice(talk, "informed", tuple(Informed), handling.informed),
        DateInput("informed_day", say("handling.informed_day"), handling.informed_day, required=False),
        lines("not_informed_reason", say("handling.not_informed_reason"), handling.not_informed_reason),
        TextInput(
            "client_reference",
            say("handling.client_reference"),
            handling.client_reference,
            required=False,
            most=100,
            hint=say("simple.reference_hint"),
        ),
    )


def feedback_parts(talk: Talk, handling: Handling) -> tuple[DialogPart, ...]:
    say = talk.say
    oral = handling.feedback_day if not handling.feedback else None
    return (
        lines("feedback", say("handling.feedback"), handling.feedback, say("simple.feedback_hint")),
        DateInput("feedback_day", say("handling.feedback_day"), oral, required=False),
        TextInput(
            "feedback_to",
            say("handling.feedback_to"),
            handling.feedback_to,
            required=False,
            most=100,
            hint=say("handling.feedback_to_hint"),
        ),
    )


def established(filled: Filled) -> Handling:
    """What the form says of the handling; what it does not ask for is left as it was."""
    before = filled.handling
    asked = filled.values

    def text(name: str, old: str) -> str:
        return filled.one(name) if name in asked else old

    def day(name: str, old: date | None) -> date | None:
        return filled.day(name) if name in asked else old

    feedback = text("feedback", before.feedback)
    spoken = day("feedback_day", before.feedback_day)
    return Handling(
        causes=tuple(Cause(key) for key in filled.several("causes")) if "causes" in asked else before.causes,
        cause_text=text("cause_text", before.cause_text),
        measure=text("measure", before.measure),
        no_measure=text("no_measure", before.no_measure),
        wrongdoing=_yes_no(filled, "wrongdoing", before.wrongdoing),
        wrongdoing_reason=text("wrongdoing_reason", before.wrongdoing_reason),
        concerns=Concerns(key) if (key := text("concerns", before.concerns or "")) else None,
        informed=Informed(key) if (key := text("informed", before.informed or "")) else None,
        informed_day=day("informed_day", before.informed_day),
        not_informed_reason=text("not_informed_reason", before.not_informed_reason),
        feedback=feedback,
        feedback_day=spoken
        or (before.feedback_day if feedback == before.feedback else None)
        or (local_day(filled.talk.now) if feedback else None),
        feedback_to=text("feedback_to", before.feedback_to),
        client_reference=text("client_reference", before.client_reference),
        reply_day=day("reply_day", before.reply_day),
        investigation=text("investigation", before.investigation),
        can_happen_again=_yes_no(filled, "can_happen_again", before.can_happen_again),
        path=before.path,
    )


def _yes_no(filled: Filled, name: str, old: bool | None) -> bool | None:
    return {"yes": True, "no": False}.get(filled.one(name)) if name in filled.values else old


# --- what a kind's path asks for besides ---------------------------------------------------------------

_SHORT_STEPS = (PATHS["care_injury"], PATHS["round"])


def _steps_of(case: Case) -> tuple[PathStep, ...]:
    return tuple(step for step in _SHORT_STEPS if step.belongs_to(case))


def _path_parts(talk: Talk, case: Case, handling: Handling) -> tuple[DialogPart, ...]:
    needs_risk = Requirement.RISK_ASSESSED in closing_needs(case)
    risk = risk_parts(talk, case, required=False) if needs_risk else ()
    steps = _steps_of(case)
    return (*risk, *(part for step in steps for part in asked(talk, step, case, handling, halves=True)))


def _along_the_path(filled: Filled, handling: Handling) -> tuple[Case, Handling]:
    case = filled.case
    for step in _steps_of(case):
        case, handling = record(step, case, handling, given(step, filled), filled.talk.today)
    risk = risk_given(filled)
    return (assess(case, risk) if risk is not None else case), handling


def _always_asked(step: PathStep) -> Keys:
    """The step's questions that need an answer whatever the others are."""
    return tuple(each.name for each in step.asks if each.needed({}))


# --- the dialog ------------------------------------------------------------------------------------------


def _parts(talk: Talk, case: Case, handling: Handling) -> tuple[DialogPart, ...]:
    finish = (
        Option("close", talk.say("simple.finish_close")),
        Option("save", talk.say("simple.finish_save")),
    )
    parts: tuple[DialogPart, ...] = (
        *_path_parts(talk, case, handling),
        *cause_parts(talk, handling),
        *measure_parts(talk, case, handling),
        *wrongdoing_parts(talk, handling),
        *informed_parts(talk, handling),
        *feedback_parts(talk, handling),
        ChoiceInput("finish", talk.say("simple.finish"), finish, "close", few=True),
    )
    return marked(talk, case, parts)


_GIVEN_IN: Mapping[Requirement, Keys] = {
    # what must be in place for closing: the inputs it is given in
    Requirement.CAUSE: ("causes",),
    Requirement.MEASURE: ("measure",),
    Requirement.WRONGDOING_ANSWERED: ("wrongdoing", "wrongdoing_reason"),
    Requirement.CONCERNS: ("concerns",),
    Requirement.PERSON_INFORMED: ("informed",),
    Requirement.REPORTER_ANSWERED: ("feedback",),
    Requirement.RISK_ASSESSED: FACTORS,
    Requirement.INJURY_ASSESSED: _always_asked(PATHS["care_injury"]),
    Requirement.ROUND_DESCRIBED: _always_asked(PATHS["round"]),
}
_ONLY_SOMETIMES: Mapping[str, str] = {"informed": "simple.needed_if_concerned"}


def marked(talk: Talk, case: Case, parts: tuple[DialogPart, ...]) -> tuple[DialogPart, ...]:
    """What the form may be saved without, but the case not closed, says so instead of "optional"."""
    marks = {
        name: talk.say(_ONLY_SOMETIMES.get(name, "simple.needed_to_close"))
        for need in closing_needs(case, talk.desk.register)
        for name in _GIVEN_IN.get(need, ())
    }
    return tuple(
        replace(part, mark=marks[part.name]) if isinstance(part, Input) and part.name in marks else part
        for part in parts
    )


_WHERE: Mapping[Requirement, str] = {
    # what is missing for closing: the input that gives it
    Requirement.CAUSE: "causes",
    Requirement.MEASURE: "measure",
    Requirement.WRONGDOING_ANSWERED: "wrongdoing",
    Requirement.CONCERNS: "concerns",
    Requirement.PERSON_INFORMED: "informed",
    Requirement.REPORTER_ANSWERED: "feedback",
    Requirement.ACTIONS_DONE: "finish",
    Requirement.RISK_ASSESSED: "severity",
    Requirement.INJURY_ASSESSED: "injury",
    Requirement.ROUND_DESCRIBED: "round",
}


_KNOWN_IN_TIME = frozenset({Requirement.EFFECT_CHECKED, Requirement.EFFECT_AWAITED})
"""Whether the actions helped: nothing that can be put right in the form, once the rest is."""


def _read(filled: Filled) -> Change | Errors:
    handling = established(filled)
    if handling.wrongdoing:
        return hand_to_lex_sarah(filled, handling)
    wrong = ill_formed(filled, _steps_of(filled.case))
    if wrong:
        return wrong
    case, handling = _along_the_path(filled, handling)
    change = _handled(replace(filled, case=case), handling)
    new_risk = case.risk if case.risk != filled.case.risk else None
    if not isinstance(change, Change) or new_risk is None:
        return change
    return replace(change, tell=(*told_of_risk(filled.talk, case, new_risk), *change.tell))


def _handled(filled: Filled, handling: Handling) -> Change | Errors:
    found = planned(filled, handling)
    if not isinstance(found, tuple):
        return found
    handling, actions = found
    if filled.one("finish") != "close":
        worked_on = handling != Handling() or actions
        case = begun(filled.case) if worked_on else filled.case
        return Change(case, handling, "case.worked_on", actions=actions)
    measures = filled.measures
    if actions:
        measures = replace(measures, planned=measures.planned + 1, unfinished=measures.unfinished + 1)
    missing = missing_for_closing(filled.case, handling, filled.talk.desk.register, measures)
    if may_settle(filled.case, missing):
        return settling(filled, handling)
    if missing:
        say = filled.talk.say
        wrong = [need for need in missing if need not in _KNOWN_IN_TIME] or missing
        return {_WHERE.get(need, "finish"): say(f"missing.{need}") for need in reversed(wrong)}
    return closing(filled, handling)


def closing(filled: Filled, handling: Handling) -> Change:
    """The case closed and the reporter told."""
    closed = close(filled.case, handling, filled.talk.now, filled.talk.desk.register, filled.measures)
    return Change(closed, handling, "case.closed", tell=((closed.reporter, CaseClosed(closed.id)),))


def settling(filled: Filled, handling: Handling) -> Change:
    """Åtgärdad: all is done, and it closes by itself when it is known whether that helped."""
    settled = settle(filled.case, handling, filled.measures, filled.talk.desk.register)
    return Change(settled, handling, "case.settled", say="settle.done")


def may_be_settled(case: Case) -> bool:
    return allows(case, Step.FOLLOW_UP)


def settle_parts(talk: Talk, _case: Case, _handling: Handling) -> tuple[DialogPart, ...]:
    yes = Option("yes", talk.say("step.settle_yes"))
    return (ChoiceInput("sure", talk.say("step.settle_now"), (yes,), "yes", few=True),)


def read_settled(filled: Filled) -> Change | Errors:
    """[Åtgärdad], sent in: what has changed since the form was opened stops it."""
    say = filled.talk.say
    missing = missing_for_closing(filled.case, filled.handling, filled.talk.desk.register, filled.measures)
    if not may_settle(filled.case, missing):
        return {"sure": say(f"missing.{missing[0]}") if missing else say("case.can_close")}
    return settling(filled, filled.handling)


def hand_to_lex_sarah(filled: Filled, handling: Handling) -> Change | Errors:
    """Possibly a missförhållande: the lex Sarah lead has it from now on."""
    if not handling.wrongdoing_reason:
        return {"wrongdoing_reason": filled.talk.say("again.input")}
    handed = change_kind(filled.case, CaseKind.LEX_SARAH, filled.talk.now)
    return Change(handed, handling, "case.handed_to_lex_sarah", say="wrongdoing.handed_over")


def _is_simple(case: Case) -> bool:
    return case.is_open and case.kind in SIMPLE_KINDS


SIMPLE_HANDLING = CaseForm("simple_handling", _is_simple, _parts, _read, lead=True)
