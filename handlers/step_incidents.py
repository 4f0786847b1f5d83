"""Personal-data incidents, where their path asks for more than a row of it can say.

The incident lead decides whether the authority is told; the data protection officer's advice is
written beside the decision and changes nothing in it.
"""

from collections.abc import Mapping
from dataclasses import replace

from domain.cases import Case, Handling
from domain.closing import Requirement
from domain.notices import CaseDecided
from domain.path_answers import answers_of, is_late, record, sent_at
from domain.paths import NOT_NOTIFY, PATHS
from handlers.case_forms import CaseForm, Change, Errors, Filled, lines
from handlers.chat import DialogPart
from handlers.step_paths import path_form
from handlers.talk import Talk

_ADVICE = PATHS["advice"]
_NO_RISK = "unlikely"


def _advice_parts(talk: Talk, _case: Case, _handling: Handling) -> tuple[DialogPart, ...]:
    return (lines("advice", talk.say("path.advice"), required=True),)


def _advice(filled: Filled) -> Change | Errors:
    """Kept as a text of its own with who wrote it and when; what was advised before stays."""
    text = filled.one("advice")
    if not text:
        return {"advice": filled.talk.say("again.input")}
    case, handling = record(_ADVICE, filled.case, filled.handling, {}, filled.talk.today)
    return Change(case, handling, "case.advised", texts=(("advice", text),))


def _imy_decided(filled: Filled, change: Change) -> Change | Errors:
    """The authority is told unless it is unlikely that anyone is at risk (article 33)."""
    facts = change.case.facts
    if facts["imy"] == NOT_NOTIFY and facts["risk_to_people"] != _NO_RISK:
        return {"imy": filled.talk.say("path.imy_must")}
    first = "decided_day" not in filled.case.facts
    return replace(change, tell=((change.case.reporter, CaseDecided(change.case.id)),) if first else ())


def _imy_sent(filled: Filled, change: Change) -> Change | Errors:
    say = filled.talk.say
    answers = answers_of(change.case, change.handling)
    at = sent_at(answers)
    if at is None or at > filled.talk.now:
        return {"imy_clock": say("again.discovered")}
    if is_late(change.case, answers) and not answers.get("late_reason"):
        return {"late_reason": say("path.late_reason_needed")}
    return change


FORMS: Mapping[str, CaseForm] = {
    form.name: form
    for form in (
        path_form(PATHS["incident"]),
        path_form(_ADVICE, parts=_advice_parts, read=_advice),
        path_form(PATHS["imy_decide"], after=_imy_decided, meets=(Requirement.DECIDED,)),
        path_form(PATHS["imy_sent"], after=_imy_sent),
    )
}
