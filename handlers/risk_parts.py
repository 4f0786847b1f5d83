"""The risk as a question, and who hears of a high one."""

from domain.access import holders_for
from domain.cases import Case
from domain.notices import CaseAlsoArrived, Notice
from domain.organisation import Role
from domain.paths import PATHS
from domain.risk import LEVELS, NURSE_CONSULTED, Risk
from handlers.case_forms import Filled
from handlers.chat import ChoiceInput, Option
from handlers.talk import Talk

FACTORS = ("severity", "likelihood")


def risk_parts(talk: Talk, case: Case, *, required: bool = True) -> tuple[ChoiceInput, ...]:
    """Both factors, with what was set before."""
    known = (case.risk.severity, case.risk.likelihood) if case.risk is not None else ("", "")
    return tuple(
        ChoiceInput(
            name,
            talk.say(f"step.{name}"),
            tuple(Option(str(level), talk.say(f"{name}.{level}")) for level in LEVELS),
            str(value),
            required,
            few=True,
        )
        for name, value in zip(FACTORS, known, strict=True)
    )


def risk_given(filled: Filled) -> Risk | None:
    """The risk in the form, None unless both factors are there."""
    if not all(filled.one(name) for name in FACTORS):
        return None
    return Risk(int(filled.one("severity")), int(filled.one("likelihood")))


def told_of_risk(talk: Talk, case: Case, risk: Risk) -> tuple[tuple[str, Notice], ...]:
    """A high risk is told to the level above; one in health care to the medically responsible."""
    line = [unit.key for unit in talk.organisation.line(case.unit)]
    told: list[str] = []
    if risk.is_high and len(line) > 1:
        told += talk.organisation.holders(Role.MANAGER, line[1], talk.today, without=case.excluded)
    if PATHS["nurse_review"].belongs_to(case) and risk.product >= NURSE_CONSULTED:
        told += holders_for(talk.organisation, Role.CHIEF_NURSE, case, talk.today)
    return tuple((person, CaseAlsoArrived(case.id)) for person in dict.fromkeys(told))
