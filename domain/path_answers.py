"""What has been answered along a legal path, and what follows: is a step done, is an authority late?"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from domain.cases import Case, Handling, noted
from domain.deadlines import LOCAL, local_day
from domain.figures import Fact
from domain.kinds import CaseKind
from domain.paths import NO, YES, PathStep, authority_due

AUTHORITY_HOURS = timedelta(hours=72)


def answers_of(case: Case, handling: Handling) -> Mapping[str, str]:
    """Everything recorded, by name, whatever the case's kind is now."""
    return {**case.facts, **handling.path}


def lacking(step: PathStep, answers: Mapping[str, str]) -> tuple[str, ...]:
    """The step's questions that must still be answered."""
    return tuple(each.name for each in step.asks if each.needed(answers) and not answers.get(each.name))


def is_done(step: PathStep, case: Case, handling: Handling) -> bool:
    """Is all of it there? Then nothing stands in the way, nor when it need not be done."""
    answers = answers_of(case, handling)
    if not step.when(case, answers):
        return True
    stamped = not step.stamped or step.stamped in answers
    return stamped and not lacking(step, answers)


def record(
    step: PathStep, case: Case, handling: Handling, given: Mapping[str, str], today: date
) -> tuple[Case, Handling]:
    """The case with these answers of the step, moved on as the table says.

    given: by question; what is left out stays as it was, what is empty is taken back.
    """
    facts, words = dict(case.facts), dict(handling.path)
    for question in step.asks:
        if question.name in given:
            kept = words if question.sealed else facts
            kept.pop(question.name, None)
            if given[question.name]:
                kept[question.name] = given[question.name]
    facts |= step.says({**facts, **words})
    if step.stamped:
        facts.setdefault(step.stamped, today.isoformat())
    facts = {name: value for name, value in facts.items() if value}
    state = step.moves.get(case.state, case.state)
    return noted(case, facts=facts, state=state), replace(handling, path=words)


# --- the clock of a personal-data incident ------------------------------------------------------------


def authority_by(case: Case) -> datetime:
    """When the authority must know: clock hours from discovery, at the latest from the report."""
    return (case.discovered or case.received) + AUTHORITY_HOURS


def sent_at(answers: Mapping[str, str]) -> datetime | None:
    """When the authority was told, None when that is not known."""
    if not answers.get("imy_day"):
        return None
    clock = time.fromisoformat(answers.get("imy_clock") or "00:00")
    return datetime.combine(date.fromisoformat(answers["imy_day"]), clock, LOCAL)


def is_late(case: Case, answers: Mapping[str, str]) -> bool:
    """Was it told later than the hours allow? Then reasons must be given."""
    at = sent_at(answers)
    return at is not None and at > authority_by(case)


def awaits_protection(case: Case) -> bool:
    """A lex Sarah report: has nobody yet said who needs protection?"""
    return case.kind is CaseKind.LEX_SARAH and "protected_day" not in case.facts


def awaits_authority(case: Case) -> bool:
    """Does an authority still have to hear of it, as far as its facts say?

    IVO of what was found grave, and the work environment authority of what was serious.
    """
    facts = case.facts
    if case.kind is CaseKind.WORK_INCIDENT:
        return facts.get("serious") == YES and "work_authority_day" not in facts
    return authority_due(case, facts) and "ivo_day" not in facts


def authority_day(case: Case) -> date:
    """From which day an authority should have heard: at once when it was decided, or had happened."""
    decided = case.facts.get("decided_day")
    if case.kind is CaseKind.WORK_INCIDENT or not decided:
        return local_day(case.received) + timedelta(days=1)
    return date.fromisoformat(decided)


def awaits_decision_on_authority(case: Case) -> bool:
    """A personal-data incident whose hours still run: not decided, or decided and not yet sent."""
    return case.kind is CaseKind.DATA_INCIDENT and case.facts.get(Fact.NOTIFIED) not in {YES, NO}
