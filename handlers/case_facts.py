"""A case in facts, without its story: what cards and dialogs show of it."""

from domain.cases import Case
from domain.deadlines import LOCAL
from domain.law import references
from domain.organisation import Organisation
from domain.paths import QUESTIONS, STAMPS
from handlers.chat import Facts
from handlers.report_form import INTAKE_FACTS
from handlers.texts import Texts

_ALONG_THE_PATH = (QUESTIONS.keys() | STAMPS) - set(INTAKE_FACTS)
"""What handling has established is for those who may read that: handlers/path_shown.py."""


def case_facts(organisation: Organisation, case: Case, say: Texts) -> Facts:
    """Everything but the story; for dialogs, where kind and unit are always told."""
    responsible = organisation.person(case.responsible) if case.responsible else None
    pairs = [
        ("field.kind", say(f"kind.{case.kind}")),
        ("field.category", say(f"category.{case.category}") if case.category else ""),
        ("field.unit", organisation.unit(case.unit).name),
        ("field.happened", say.happened(case.happened) if case.happened else ""),
        ("field.discovered", say.moment(case.discovered) if case.discovered else ""),
        ("field.received", say.moment(case.received, case.received_precision)),
        ("field.state", say(f"state.{case.state}")),
        ("field.responsible", responsible.name if responsible else ""),
        ("field.sender", say(f"sender.{case.sender}") if case.sender else ""),
        ("field.arrived_by", say(f"arrived_by.{case.arrived_by}") if case.arrived_by else ""),
        ("field.wants_answer", say(_yes_no(case.wants_answer)) if case.wants_answer is not None else ""),
        ("field.risk", _risk(case, say)),
        ("field.registry_number", case.registry_number or ""),
        ("field.external_number", case.external_number or ""),
        ("field.contested", say("contested.yes") if case.contested else ""),
        *(
            (f"field.{name}", say(f"{name}.{value}"))
            for name, value in case.facts.items()
            if name not in _ALONG_THE_PATH and say.has(f"{name}.{value}")
            # what was brought in for figures only has no words
        ),
        ("field.law", say.listed(list(references(case, of_provider=_of_provider(organisation, case))))),
    ]
    return Facts(tuple((say(key), value) for key, value in pairs if value))


def _risk(case: Case, say: Texts) -> str:
    """8 (4 Katastrofalt × 2 Varje månad)"""
    if case.risk is None:
        return ""
    severity, likelihood = say(f"severity.{case.risk.severity}"), say(f"likelihood.{case.risk.likelihood}")
    return f"{case.risk.product} ({severity} × {likelihood})"


def _of_provider(organisation: Organisation, case: Case) -> bool:
    return any(node.provider for node in organisation.line(case.unit))


def _yes_no(value: bool) -> str:
    return "wants_answer.yes" if value else "wants_answer.no"


def case_line(organisation: Organisation, case: Case, say: Texts) -> str:
    """AV-2026-0041 · Avvikelse · Solgården: what a message may say. Guarded: nothing but a case."""
    if case.guarded:
        return say("case.a_case")
    words = [case.number, say(f"kind.{case.kind}")]
    if not organisation.unit(case.unit).hide_name:
        words.append(organisation.unit(case.unit).short_name)
    return " · ".join(words)


def take_by_day(case: Case, say: Texts) -> str:
    """måndag 23 november"""
    return say.day(case.take_by.astimezone(LOCAL).date())
