"""The steps of full handling, each a form on one row of STEPS, in the order they are offered."""

from collections.abc import Mapping
from dataclasses import replace

from domain.cases import Case, Handling, State, ask_for_more, assess, hand_over, investigate, noted, reopen
from domain.closing import CLOSING, Register, Requirement, closing_needs, missing_for_closing
from domain.kinds import CaseKind, SenderKind
from domain.notices import MoreAsked
from domain.organisation import Role
from domain.paths import DECIDED_KINDS, PATHS
from domain.sorting import change_kind, may_become
from handlers.case_forms import CaseForm, Change, Errors, Filled, handles, lines, registers
from handlers.chat import ChoiceInput, DateInput, DialogPart, Note, Option, Text, TextInput
from handlers.risk_parts import FACTORS, risk_given, risk_parts, told_of_risk
from handlers.simple_handling import (
    SIMPLE_HANDLING,
    cause_parts,
    choice,
    closing,
    established,
    feedback_parts,
    hand_to_lex_sarah,
    informed_parts,
    marked,
    may_be_settled,
    measure_parts,
    planned,
    read_settled,
    settle_parts,
    wrongdoing_parts,
)
from handlers.step_incidents import FORMS as OF_INCIDENTS
from handlers.step_lex_sarah import FORMS as OF_LEX_SARAH
from handlers.step_neighbours import FORMS as OF_NEIGHBOURS
from handlers.step_paths import path_form
from handlers.talk import Talk

_FROM_OUTSIDE = frozenset({CaseKind.COMPLAINT, CaseKind.VIEW})
_ABOUT_EVENTS = frozenset(CaseKind) - _FROM_OUTSIDE - DECIDED_KINDS - {CaseKind.PRAISE, CaseKind.SUGGESTION}
_WITH_NUMBER_ELSEWHERE = frozenset(
    {CaseKind.CARE_DEVIATION, CaseKind.WORK_INCIDENT, CaseKind.CONTRACT_BREACH}
)


def _open(case: Case) -> bool:
    return case.is_open


def _open_and_taken(case: Case) -> bool:
    return case.is_open and case.state is not State.RECEIVED


def _open_event(case: Case) -> bool:
    """About something that happened, or still owing what such a case must answer."""
    owes = Requirement.WRONGDOING_ANSWERED in closing_needs(case)
    return _open_and_taken(case) and (case.kind in _ABOUT_EVENTS or owes)


def _open_to_investigate(case: Case) -> bool:
    """Lex Sarah and incidents are investigated by forms of their own."""
    undecided = case.state not in {State.DECIDED, State.ACTIONS, State.FOLLOW_UP}
    return _open_event(case) or (_open_and_taken(case) and case.kind is CaseKind.LEX_MARIA and undecided)


def _open_about_someone(case: Case) -> bool:
    owes = Requirement.CONCERNS in closing_needs(case)
    return _open_event(case) or (_open_and_taken(case) and owes)


def _may_ask(case: Case) -> bool:
    """What has been decided is not asked about: that would undo the decision."""
    after = {State.DECIDED, State.ACTIONS, State.FOLLOW_UP}
    return _open_and_taken(case) and not (case.kind in DECIDED_KINDS and case.state in after)


def _required(value: str, filled: Filled, name: str) -> Errors:
    return {} if value else {name: filled.talk.say("again.input")}


# --- asking for more -----------------------------------------------------------------------------------


def _ask_parts(talk: Talk, _case: Case, _handling: Handling) -> tuple[DialogPart, ...]:
    return (lines("question", talk.say("step.question"), required=True),)


def _ask(filled: Filled) -> Change | Errors:
    question = filled.one("question")
    return _required(question, filled, "question") or Change(
        ask_for_more(filled.case),
        filled.handling,
        "case.more_asked",
        texts=(("question", question),),
        tell=((filled.case.reporter, MoreAsked(filled.case.id)),),
    )


# --- risk ----------------------------------------------------------------------------------------------


def _risk_asked(talk: Talk, case: Case, _handling: Handling) -> tuple[DialogPart, ...]:
    return risk_parts(talk, case)


def _risk(filled: Filled) -> Change | Errors:
    risk = risk_given(filled)
    if risk is None:
        return {name: filled.talk.say("again.input") for name in FACTORS if not filled.one(name)}
    assessed = assess(filled.case, risk)
    told = told_of_risk(filled.talk, assessed, risk)
    return Change(assessed, filled.handling, "case.risk_set", tell=told)


# --- another kind, another handler ------------------------------------------------------------------------


def _kind_parts(talk: Talk, case: Case, _handling: Handling) -> tuple[DialogPart, ...]:
    options = tuple(
        Option(kind, talk.say(f"kind.{kind}")) for kind in CaseKind if kind in may_become(case) - {case.kind}
    )
    return (
        ChoiceInput("kind", talk.say("step.new_kind"), options),
        lines("kind_reason", talk.say("step.why"), required=True),
        *_sender_parts(talk, case),
    )


def _sender_parts(talk: Talk, case: Case) -> tuple[DialogPart, ...]:
    """What a complaint must have, asked of a case that was reported as something else."""
    if case.sender is not None and case.wants_answer is not None:
        return ()
    senders = tuple(Option(sender, talk.say(f"sender.{sender}")) for sender in SenderKind)
    yes_no = tuple(Option(key, talk.say(f"wants_answer.{key}")) for key in ("yes", "no"))
    hint = talk.say("step.for_complaints")
    return (
        ChoiceInput("sender", talk.say("field.sender"), senders, required=False, few=True, hint=hint),
        ChoiceInput(
            "wants_answer", talk.say("field.wants_answer"), yes_no, required=False, few=True, hint=hint
        ),
    )


def _kind(filled: Filled) -> Change | Errors:
    asked = ["kind", "kind_reason"]
    if filled.one("kind") in _FROM_OUTSIDE and filled.case.wants_answer is None:
        asked += ["sender", "wants_answer"]
    errors = {name: filled.talk.say("again.input") for name in asked if not filled.one(name)}
    if errors:
        return errors
    changed = change_kind(_with_sender(filled), CaseKind(filled.one("kind")), filled.talk.now)
    note = f"{filled.talk.say('step.kind_changed')}: {filled.one('kind_reason')}"
    return Change(
        changed, filled.handling, "case.kind_changed", texts=(("note", note),), say="step.kind_moved"
    )


def _with_sender(filled: Filled) -> Case:
    if not filled.one("sender") or not filled.one("wants_answer"):
        return filled.case
    return replace(
        filled.case,
        sender=SenderKind(filled.one("sender")),
        wants_answer=filled.one("wants_answer") == "yes",
    )


def _hand_over_parts(talk: Talk, case: Case, _handling: Handling) -> tuple[DialogPart, ...]:
    near = (
        {
            person
            for unit in talk.organisation.line(case.unit)
            for role in (Role.MANAGER, Role.STAFF, Role.QUALITY_DEVELOPER)
            for person in talk.organisation.holders_at(role, unit.key, talk.today)
        }
        - {talk.person.id}
        - case.excluded
    )
    people = [
        person for key in near if (person := talk.organisation.person(key)) and not person.shared_account
    ]
    options = tuple(Option(person.id, person.name) for person in sorted(people, key=lambda p: p.name))
    if not options:
        return (Text((talk.say("step.nobody_to_hand_to"),)),)
    return (ChoiceInput("to", talk.say("step.hand_to"), options),)


def _hand_over(filled: Filled) -> Change | Errors:
    to = filled.one("to")
    return _required(to, filled, "to") or Change(
        hand_over(filled.case, to), filled.handling, "case.handed_over"
    )


def _may_be_handed_over(case: Case) -> bool:
    return case.is_open and not case.guarded


# --- what was established -----------------------------------------------------------------------------------


def _investigate_parts(talk: Talk, case: Case, handling: Handling) -> tuple[DialogPart, ...]:
    again = {None: "", True: "yes", False: "no"}[handling.can_happen_again]
    done = (Option("no", talk.say("investigated.no")), Option("yes", talk.say("investigated.yes")))
    return (
        lines("investigation", talk.say("handling.investigation"), handling.investigation),
        *marked(talk, case, cause_parts(talk, handling)),
        choice(talk, "can_happen_again", ("yes", "no"), again),
        ChoiceInput("done", talk.say("step.investigation_done"), done, "no", few=True),
    )


def _investigate(filled: Filled) -> Change | Errors:
    handling = established(filled)
    finished = filled.one("done") == "yes"
    if finished and not handling.causes:
        return {"causes": filled.talk.say("missing.cause")}
    return Change(investigate(filled.case, finished=finished), handling, "case.investigated")


def _measures(filled: Filled) -> Change | Errors:
    handling = established(filled)
    found = planned(filled, handling)
    if not isinstance(found, tuple):
        return found
    handling, actions = found
    if not (handling.measure or handling.no_measure or actions or filled.measures.planned):
        return {"measure": filled.talk.say("missing.measure")}
    return Change(noted(filled.case), handling, "case.measures_set", actions=actions)


def _wrongdoing(filled: Filled) -> Change | Errors:
    handling = established(filled)
    if handling.wrongdoing is None or not handling.wrongdoing_reason:
        return {"wrongdoing": filled.talk.say("missing.wrongdoing_answered")}
    if handling.wrongdoing:
        return hand_to_lex_sarah(filled, handling)
    return Change(noted(filled.case), handling, "case.wrongdoing_answered")


def _informed(filled: Filled) -> Change | Errors:
    handling = established(filled)
    if handling.concerns is None:
        return {"concerns": filled.talk.say("missing.concerns")}
    return Change(noted(filled.case), handling, "case.informed")


def _feedback(filled: Filled) -> Change | Errors:
    handling = established(filled)
    if handling.feedback_day is None:
        return {"feedback": filled.talk.say("missing.reporter_answered")}
    return Change(noted(filled.case), handling, "case.reporter_answered")


# --- complaints and numbers ----------------------------------------------------------------------------


def _reply_parts(talk: Talk, case: Case, handling: Handling) -> tuple[DialogPart, ...]:
    return (
        Note(talk.say("step.reply_lead")),
        DateInput("reply_day", talk.say("step.reply_day"), handling.reply_day),
        TextInput(
            "reply_registry",
            talk.say("step.reply_registry"),
            case.reply_registry_number or "",
            required=False,
            most=60,
            hint=talk.say("step.registry_hint"),
        ),
    )


def _reply(filled: Filled) -> Change | Errors:
    if filled.day("reply_day") is None:
        return {"reply_day": filled.talk.say("again.input")}
    number = filled.one("reply_registry") or filled.case.reply_registry_number
    answered = noted(filled.case, reply_registry_number=number)
    return Change(answered, established(filled), "case.sender_answered")


def _register_parts(talk: Talk, case: Case, _handling: Handling) -> tuple[DialogPart, ...]:
    hint = talk.say("step.registry_hint")
    return (
        TextInput(
            "registry", talk.say("step.registry_number"), case.registry_number or "", hint=hint, most=60
        ),
    )


def _register(filled: Filled) -> Change | Errors:
    number = filled.one("registry")
    return _required(number, filled, "registry") or Change(
        noted(filled.case, registry_number=number), filled.handling, "case.registered"
    )


def _external_parts(talk: Talk, case: Case, _handling: Handling) -> tuple[DialogPart, ...]:
    return (TextInput("external", talk.say("step.external_number"), case.external_number or "", most=60),)


def _elsewhere(talk: Talk, case: Case) -> bool:
    """The number of the system that holds the register, or that a kind always has."""
    return handles(talk, case) and (
        talk.desk.register is Register.ELSEWHERE or case.kind in _WITH_NUMBER_ELSEWHERE
    )


def _external(filled: Filled) -> Change | Errors:
    number = filled.one("external")
    return _required(number, filled, "external") or Change(
        noted(filled.case, external_number=number), filled.handling, "case.external_number_set"
    )


# --- contested, closed, reopened ------------------------------------------------------------------------


def _contest_parts(talk: Talk, _case: Case, _handling: Handling) -> tuple[DialogPart, ...]:
    return (
        TextInput("stated_by", talk.say("step.stated_by"), most=100, hint=talk.say("step.stated_by_hint")),
        lines("statement", talk.say("step.statement"), required=True),
    )


def _contest(filled: Filled) -> Change | Errors:
    errors = {n: filled.talk.say("again.input") for n in ("stated_by", "statement") if not filled.one(n)}
    statement = f"{filled.one('stated_by')}:\n{filled.one('statement')}"
    return errors or Change(
        noted(filled.case, contested=True),
        filled.handling,
        "case.contested",
        texts=(("statement", statement),),
    )


def _close_parts(talk: Talk, case: Case, handling: Handling) -> tuple[DialogPart, ...]:
    missing = missing_for_closing(case, handling, talk.desk.register)
    if missing:
        needs = talk.say.listed([talk.say(f"requirement.{need}") for need in missing])
        return (Text((talk.say("case.can_close_when", needs=needs),)), _sure(talk))
    return (Text((talk.say("case.can_close"),)), _sure(talk))


def _sure(talk: Talk) -> ChoiceInput:
    return ChoiceInput(
        "sure", talk.say("step.close_now"), (Option("yes", talk.say("step.close_yes")),), "yes", few=True
    )


def _close(filled: Filled) -> Change | Errors:
    missing = _missing(filled)
    if missing:
        return {"sure": filled.talk.say(f"missing.{missing[0]}")}
    return closing(filled, filled.handling)


def _missing(filled: Filled) -> tuple[Requirement, ...]:
    return missing_for_closing(filled.case, filled.handling, filled.talk.desk.register, filled.measures)


def _reopen_parts(talk: Talk, _case: Case, _handling: Handling) -> tuple[DialogPart, ...]:
    return (lines("reopen_reason", talk.say("step.reopen_reason"), required=True),)


def _reopen(filled: Filled) -> Change | Errors:
    reason = filled.one("reopen_reason")
    return _required(reason, filled, "reopen_reason") or Change(
        replace(reopen(filled.case), responsible=filled.talk.person.id),
        filled.handling,
        "case.reopened",
        texts=(("note", f"{filled.talk.say('state.reopened')}: {reason}"),),
    )


def _to_be_registered(case: Case) -> bool:
    return case.is_open and case.registry_number is None and Requirement.REGISTERED in CLOSING[case.kind]


def _measures_asked(talk: Talk, case: Case, handling: Handling) -> tuple[DialogPart, ...]:
    return marked(talk, case, measure_parts(talk, case, handling))


def _wrongdoing_asked(talk: Talk, case: Case, handling: Handling) -> tuple[DialogPart, ...]:
    return marked(talk, case, wrongdoing_parts(talk, handling))


def _informed_asked(talk: Talk, case: Case, handling: Handling) -> tuple[DialogPart, ...]:
    return marked(talk, case, informed_parts(talk, handling))


def _feedback_asked(talk: Talk, case: Case, handling: Handling) -> tuple[DialogPart, ...]:
    return marked(talk, case, feedback_parts(talk, handling))


def _wants_reply(case: Case) -> bool:
    return _open_and_taken(case) and case.kind in _FROM_OUTSIDE


def _may_change_kind(case: Case) -> bool:
    return case.is_open and bool(may_become(case))


def _is_closed(case: Case) -> bool:
    return not case.is_open


_INVESTIGATION = (Requirement.CAUSE, Requirement.INVESTIGATED)
_REPLY = (Requirement.SENDER_ANSWERED, Requirement.REPLY_REGISTERED)
_INFORMATION = (Requirement.CONCERNS, Requirement.PERSON_INFORMED)

_ON_PATHS: Mapping[str, CaseForm] = {
    name: OF_LEX_SARAH.get(name) or OF_INCIDENTS.get(name) or OF_NEIGHBOURS.get(name) or path_form(row)
    for name, row in PATHS.items()
}

STEPS: Mapping[str, CaseForm] = {
    form.name: form
    for form in (
        SIMPLE_HANDLING,
        *_ON_PATHS.values(),
        OF_LEX_SARAH["as_deviation"],
        CaseForm("investigate", _open_to_investigate, _investigate_parts, _investigate, meets=_INVESTIGATION),
        CaseForm("measures", _open_and_taken, _measures_asked, _measures, meets=(Requirement.MEASURE,)),
        CaseForm(
            "wrongdoing",
            _open_event,
            _wrongdoing_asked,
            _wrongdoing,
            meets=(Requirement.WRONGDOING_ANSWERED,),
        ),
        CaseForm("inform", _open_about_someone, _informed_asked, _informed, meets=_INFORMATION),
        CaseForm("reply", _wants_reply, _reply_parts, _reply, may=registers, meets=_REPLY),
        CaseForm(
            "register",
            _to_be_registered,
            _register_parts,
            _register,
            may=registers,
            meets=(Requirement.REGISTERED,),
            lead=True,
        ),
        CaseForm(
            "external",
            _open_and_taken,
            _external_parts,
            _external,
            may=_elsewhere,
            meets=(Requirement.EXTERNAL_NUMBER,),
            lead=True,
        ),
        CaseForm(
            "feedback",
            _open_and_taken,
            _feedback_asked,
            _feedback,
            meets=(Requirement.REPORTER_ANSWERED,),
        ),
        CaseForm("settle", may_be_settled, settle_parts, read_settled, lead=True),
        CaseForm("close", _open_and_taken, _close_parts, _close),
        CaseForm("ask_more", _may_ask, _ask_parts, _ask, lead=True),
        CaseForm("risk", _open_event, _risk_asked, _risk, meets=(Requirement.RISK_ASSESSED,), lead=True),
        CaseForm("change_kind", _may_change_kind, _kind_parts, _kind, lead=True),
        CaseForm("hand_over", _may_be_handed_over, _hand_over_parts, _hand_over, lead=True),
        CaseForm("contest", _open_and_taken, _contest_parts, _contest, lead=True),
        CaseForm("reopen", _is_closed, _reopen_parts, _reopen, lead=True),
    )
}
"""In the order they are shown: first what a case needs to come to its end, then the rest."""

ELSEWHERE = frozenset(
    {"external", "close", "ask_more", "change_kind", "hand_over", "register", "reopen"}
    | {"protect", "imy_decide", "imy_sent", "work_authority"}
)
"""The steps that are left where another system is the register: no double work, but for what is
reminded of from here, until it is known to be done."""
