"""The steps of the legal paths as forms: a row of domain.paths.PATHS becomes a form by itself.

What a row cannot say is in the files beside this one: step_lex_sarah.py, step_incidents.py and
step_neighbours.py give some forms more inputs, checks of their own, and what follows from them.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, time

from domain.access import OF_CATEGORY, View, holders_for, readers_of, view_beyond_own
from domain.cases import Case, Handling
from domain.closing import STEP_OF, Requirement
from domain.notices import CaseAlsoArrived, Notice
from domain.organisation import Role
from domain.path_answers import answers_of, lacking, record
from domain.paths import Asks, PathStep, Question
from handlers.case_forms import CaseForm, Change, Errors, Filled, handles, lines
from handlers.chat import ChoiceInput, DateInput, DialogPart, Option, TextInput, TimeInput
from handlers.talk import Talk

_FEW = 6
"""So many options are shown all at once."""
_LONGEST_CODE = 60
_LONGEST_LINE = 100
_LONGEST_NUMBER = 6

Parts = Callable[[Talk, Case, Handling], tuple[DialogPart, ...]]
After = Callable[[Filled, Change], Change | Errors]
"""What follows besides, once all that the row asks for is there."""


def _as_it_is(_filled: Filled, change: Change) -> Change | Errors:
    return change


def _nothing_more(_talk: Talk, _case: Case, _handling: Handling) -> tuple[DialogPart, ...]:
    return ()


def path_form(
    step: PathStep,
    *,
    more: Parts = _nothing_more,
    after: After = _as_it_is,
    meets: tuple[Requirement, ...] = (),
    parts: Parts | None = None,
    read: Callable[[Filled], Change | Errors] | None = None,
) -> CaseForm:
    """The form of a row. more: inputs after its own; after: what follows.

    parts, read: its own, where the order of inputs or what is done with them is another.
    """
    given_by = tuple(need for need, name in STEP_OF.items() if name == step.name)
    return CaseForm(
        step.name,
        step.offered,
        parts
        or (lambda talk, case, handling: (*asked(talk, step, case, handling), *more(talk, case, handling))),
        read or (lambda filled: _read(step, filled, after)),
        may=lambda talk, case: _may(step, talk, case),
        meets=(*given_by, *meets),
        lead=True,
    )


# --- who -------------------------------------------------------------------------------------------


def _may(step: PathStep, talk: Talk, case: Case) -> bool:
    """Those who handle it, as far as the row lets them; and those it names who read the story."""
    if handles(talk, case) and (step.handlers or not _is_held(step, talk, case)):
        return True
    reads = view_beyond_own(talk.organisation, case, talk.person.id, talk.today) is View.TEXT
    return reads and _holds(step, talk, case)


def _holds(step: PathStep, talk: Talk, case: Case) -> bool:
    """Holders of the row's roles, and of the category's own for them."""
    line = {unit.key for unit in talk.organisation.line(case.unit)}
    own = {OF_CATEGORY.get((role, case.category)) for role in step.also} if case.category else set()
    posts = talk.organisation.posts_of(talk.person.id, talk.today)
    return any(role in step.also | own and unit in line for role, unit in posts)


def _is_held(step: PathStep, talk: Talk, case: Case) -> bool:
    """Is there anyone in the roles that the row names? Where nobody is, the handler does it."""
    return any(holders_for(talk.organisation, role, case, talk.today) for role in step.also)


def managers_who_see(talk: Talk, case: Case, least: View) -> tuple[tuple[str, Notice], ...]:
    """A card of the case to each manager in its line who may see that much of it."""
    people = (
        person
        for unit in talk.organisation.line(case.unit)
        for person in talk.organisation.holders_at(Role.MANAGER, unit.key, talk.today, case.excluded)
        if view_beyond_own(talk.organisation, case, person, talk.today) >= least
    )
    return tuple((person, CaseAlsoArrived(case.id)) for person in dict.fromkeys(people))


# --- what is asked ------------------------------------------------------------------------------------


def asked(
    talk: Talk, step: PathStep, case: Case, handling: Handling, *, halves: bool = False
) -> tuple[DialogPart, ...]:
    """The row's questions as inputs, with what was answered before. halves: it may be sent half way."""
    answers, halves = answers_of(case, handling), halves or step.halves
    return tuple(_input(talk, each, case, answers.get(each.name, ""), halves) for each in step.asks)


def _input(talk: Talk, question: Question, case: Case, value: str, halves: bool) -> DialogPart:
    name, label = question.name, talk.say(f"path.{question.name}")
    required = question.needed({}) and not halves
    hint = talk.say(f"path.{name}.hint") if talk.say.has(f"path.{name}.hint") else ""
    match question.asks:
        case Asks.ONE:
            family = question.family or name
            options = tuple(Option(key, talk.say(f"{family}.{key}")) for key in question.keys)
            return ChoiceInput(name, label, options, value, required, few=len(options) <= _FEW, hint=hint)
        case Asks.PERSON:
            return ChoiceInput(name, label, _readers(talk, case), value, required, hint=hint)
        case Asks.DAY:
            day = date.fromisoformat(value) if value else None
            return DateInput(name, label, day, required=required, hint=hint)
        case Asks.CLOCK:
            return TimeInput(name, label, time.fromisoformat(value) if value else None)
        case Asks.LINES:
            return lines(name, label, value, hint, required=required)
        case Asks.NUMBER | Asks.CODE | Asks.WORDS:
            most = {Asks.NUMBER: _LONGEST_NUMBER, Asks.CODE: _LONGEST_CODE}.get(question.asks, _LONGEST_LINE)
            return TextInput(name, label, value, required=required, most=most, hint=hint)


def _readers(talk: Talk, case: Case) -> tuple[Option, ...]:
    """Those who may read the whole case today, the reporter left out."""
    people = [talk.organisation.person(key) for key in readers_of(talk.organisation, case, talk.today)]
    return tuple(
        sorted((Option(each.id, each.name) for each in people if each), key=lambda option: option.label)
    )


# --- what follows -------------------------------------------------------------------------------------


def given(step: PathStep, filled: Filled) -> Mapping[str, str]:
    """The row's answers in the form."""
    return {each.name: filled.one(each.name) for each in step.asks if each.name in filled.values}


_SHAPES: Mapping[Asks, tuple[re.Pattern[str], str]] = {
    # what is typed: the shape it must have, and what is said otherwise
    Asks.NUMBER: (re.compile(r"\d*"), "path.not_a_number"),
    Asks.CLOCK: (re.compile(r"(([01]\d|2[0-3]):[0-5]\d)?"), "again.input"),
}


def ill_formed(filled: Filled, steps: Iterable[PathStep]) -> Errors:
    """Counts and times of day that are none."""
    found: dict[str, str] = {}
    for each in (question for step in steps for question in step.asks):
        shape, wrong = _SHAPES.get(each.asks, (None, ""))
        if shape is not None and not shape.fullmatch(filled.one(each.name)):
            found[each.name] = filled.talk.say(wrong)
    return found


def _read(step: PathStep, filled: Filled, after: After) -> Change | Errors:
    wrong = ill_formed(filled, (step,))
    if wrong:
        return wrong
    case, handling = record(step, filled.case, filled.handling, given(step, filled), filled.talk.today)
    errors = {name: filled.talk.say("again.input") for name in lacking(step, answers_of(case, handling))}
    return errors or after(filled, Change(case, handling, f"case.{step.name}"))
