"""What the legal path of a case has come to, as those may read it who see what was established."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, time

from domain.access import View
from domain.cases import Case, Handling
from domain.kinds import CaseKind
from domain.organisation import Organisation
from domain.path_answers import answers_of
from domain.paths import PATHS, Asks, PathStep, Question
from handlers.chat import DialogPart, Facts, Heading, Story
from handlers.plain_lines import plain_lines
from handlers.report_form import INTAKE_FACTS
from handlers.texts import Texts

_ASKED_IN = Counter(question.name for step in PATHS.values() for question in step.asks)
_SHARED = frozenset(name for name, times in _ASKED_IN.items() if times > 1)
"""Questions of several steps (why it was decided so): they tell nothing of which it was."""


def readable(case: Case, handling: Handling, level: View) -> Handling:
    """What was established, as far as this level reaches.

    Of a lex Sarah investigation its lead says what the unit's manager learns: the rest is for those
    who read the case.
    """
    if level is View.TEXT or case.kind is not CaseKind.LEX_SARAH:
        return handling
    return replace(
        handling,
        investigation="",
        causes=(),
        cause_text="",
        wrongdoing=None,
        wrongdoing_reason="",
        can_happen_again=None,
    )


def path_parts(
    organisation: Organisation, case: Case, handling: Handling, level: View, say: Texts
) -> list[DialogPart]:
    """Step by step what has been answered. level: at least SUMMARY."""
    answers = answers_of(case, handling)
    parts: list[DialogPart] = []
    for step in PATHS.values():
        shown = [each for each in step.asks if _is_shown(each, answers, level)]
        if not shown or not _began(step, answers):
            continue
        facts = [each for each in shown if each.asks is not Asks.LINES]
        parts.append(Heading(say(f"dialog.{step.name}")))
        pairs = [(say(f"path.{q.name}"), _said(organisation, q, answers[q.name], say)) for q in facts]
        if pairs := [*pairs, *_first_done(step, answers, say)]:
            parts.append(Facts(tuple(pairs)))
        for each in shown:
            if each.asks is Asks.LINES:
                parts += [Heading(say(f"path.{each.name}")), Story(answers[each.name])]
    return parts


def path_lines(
    organisation: Organisation, case: Case, handling: Handling, level: View, say: Texts
) -> Iterator[str]:
    """The same as lines of text, for what is handed out."""
    yield from plain_lines(path_parts(organisation, case, handling, level, say))


def _is_shown(question: Question, answers: Mapping[str, str], level: View) -> bool:
    return bool(answers.get(question.name)) and (level is View.TEXT or question.established)


def _began(step: PathStep, answers: Mapping[str, str]) -> bool:
    """Not what only the reporter has answered, nor what belongs to another kind's step of that name."""
    own = [each.name for each in step.asks if each.name not in INTAKE_FACTS and each.name not in _SHARED]
    return any(answers.get(name) for name in own)


def _first_done(step: PathStep, answers: Mapping[str, str], say: Texts) -> Iterator[tuple[str, str]]:
    """The day that was kept when it was first done, unless a day of that name was asked for."""
    day = answers.get(step.stamped)
    if day and step.stamped not in {each.name for each in step.asks}:
        yield say("path.first_done"), say.full_day(date.fromisoformat(day))


def _said(organisation: Organisation, question: Question, value: str, say: Texts) -> str:
    match question.asks:
        case Asks.ONE:
            return say(f"{question.family or question.name}.{value}")
        case Asks.DAY:
            return say.full_day(date.fromisoformat(value))
        case Asks.CLOCK:
            return say.clock(time.fromisoformat(value))
        case Asks.PERSON:
            person = organisation.person(value)
            return person.name if person is not None else value
        case _:
            return value
