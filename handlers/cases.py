"""A case is opened, read and taken. Its story is shown in dialogs only, and every reading is logged."""

from collections.abc import Mapping, Sequence

from domain.access import View, view, view_beyond_own
from domain.cases import Case, Handling, Step, allows, take
from domain.closing import Measures, Register, Requirement, may_settle, missing_for_closing
from handlers.action_cards import case_action_line, case_actions
from handlers.case_days import case_days
from handlers.case_facts import case_facts
from handlers.case_forms import (
    CaseForm,
    current,
    handles,
    measures_so_far,
    named,
    refresh_cards,
    refresh_own_card,
    visible,
)
from handlers.case_steps import ELSEWHERE, STEPS
from handlers.chat import (
    NOTHING,
    Answer,
    Button,
    Buttons,
    ButtonStyle,
    Dialog,
    DialogPart,
    Divider,
    Heading,
    Menu,
    Note,
    Option,
    Pressed,
    Story,
    Text,
)
from handlers.due_card import refresh_due
from handlers.handling_shown import handling_parts
from handlers.path_shown import path_lines, path_parts, readable
from handlers.plain_lines import plain_lines
from handlers.plans import may_add_to
from handlers.talk import Talk
from storage.cases import CaseText

TEXT_PARTS: Mapping[str, str] = {
    # part of a case's texts: its heading in the catalogue
    "story": "field.story",
    "measure": "field.measure",
    "addition": "case.addition",
    "advice": "case.advice",
    "question": "case.question",
    "answer": "case.answer",
    "statement": "case.statement",
    "note": "case.note",
}


# --- reading ---------------------------------------------------------------------------------------


async def open_case(talk: Talk, press: Pressed) -> Answer:
    """[Öppna]: the case with its story, for those who may read it, else what they may see of it."""
    case = await visible(talk, press.on, View.METADATA)
    if case is None:
        return NOTHING
    return Answer(dialog=await case_dialog(talk, case))


async def case_dialog(talk: Talk, case: Case) -> Dialog:
    """Everything this person may see of the case. Reading the story is logged."""
    level = view(talk.organisation, case, talk.person.id, talk.today)
    parts: list[DialogPart] = [case_facts(talk.organisation, case, talk.say)]
    beyond = view_beyond_own(talk.organisation, case, talk.person.id, talk.today)
    if beyond >= View.SUMMARY:
        parts += case_days(talk, case)
    if level is View.TEXT:
        texts = await talk.tx.cases.texts(case.id, tuple(TEXT_PARTS))
        if beyond is not View.TEXT:
            texts = tuple(text for text in texts if _is_own(talk, text))
        parts += _texts(talk, texts)
        talk.tx.audit.note("case.read", talk.person.id, case.id)
        parts.append(Buttons(_reading_buttons(talk, case)))
    else:
        parts.append(Note(talk.say("case.story_not_for_you")))
        if case.guarded:
            talk.tx.audit.note("case.seen", talk.person.id, case.id)
    handling = await talk.tx.cases.handling(case.id) if level >= View.SUMMARY else Handling()
    if beyond < View.SUMMARY:
        # the reporter reads the answer given to them, not what else was found
        handling = Handling(feedback=handling.feedback)
    parts += handling_parts(talk.say, readable(case, handling, beyond))
    if beyond >= View.SUMMARY:
        parts += path_parts(talk.organisation, case, handling, beyond, talk.say)
    parts += await _linked(talk, case)
    parts += await _actions(talk, case)
    parts += _next_step(talk, case, handling, await measures_so_far(talk, case))
    return Dialog(
        name="case", title=case.number, parts=tuple(parts), close=talk.say("button.close"), on=case.id
    )


def _is_own(talk: Talk, text: CaseText) -> bool:
    """What the reporter told, and what they were asked."""
    return text.author == talk.person.id or text.part == "question"


def _reading_buttons(talk: Talk, case: Case) -> tuple[Button, ...]:
    add = _button(talk, case, "add_to_case", ButtonStyle.PLAIN)
    elsewhere = talk.desk.register is Register.ELSEWHERE and handles(talk, case)
    return (add, _button(talk, case, "copy_case", ButtonStyle.PLAIN)) if elsewhere else (add,)


async def open_copy(talk: Talk, press: Pressed) -> Answer:
    """[Text att kopiera]: the whole case as one text, for the system that is the register."""
    case = await current(talk, press.on, press.version)
    if case is None:
        return NOTHING
    facts = case_facts(talk.organisation, case, talk.say)
    texts = await talk.tx.cases.texts(case.id, tuple(TEXT_PARTS))
    talk.tx.audit.note("case.copied", talk.person.id, case.id)
    lines = [f"{name}: {value}" for name, value in ((talk.say("field.number"), case.number), *facts.pairs)]
    lines += [f"\n{talk.say(TEXT_PARTS[text.part])}\n{text.text}" for text in texts]
    handling = await talk.tx.cases.handling(case.id)
    lines += plain_lines(handling_parts(talk.say, handling))
    lines += path_lines(talk.organisation, case, handling, View.TEXT, talk.say)
    return Answer(
        dialog=Dialog(
            name="copy",
            title=case.number,
            parts=(Note(talk.say("copy.lead")), Story("\n".join(lines))),
            close=talk.say("button.close"),
            on=case.id,
        )
    )


def _texts(talk: Talk, texts: tuple[CaseText, ...]) -> list[DialogPart]:
    parts: list[DialogPart] = []
    for text in texts:
        parts += [Heading(talk.say(TEXT_PARTS[text.part])), Story(text.text)]
    return parts


async def _linked(talk: Talk, case: Case) -> list[DialogPart]:
    """Cases of the same event that this person may see at all."""
    lines = [
        f"{other.number} · {talk.say(f'relation.{relation}')}"
        for other, relation in await talk.tx.cases.linked(case.id)
        if view(talk.organisation, other, talk.person.id, talk.today) is not View.NOTHING
    ]
    return [Heading(talk.say("case.linked")), Text(("\n".join(lines),))] if lines else []


async def _actions(talk: Talk, case: Case) -> list[DialogPart]:
    """What is to be done because of it, as far as this person may see, each to be opened."""
    actions = await case_actions(talk, case)
    if not actions:
        return []
    lines = "\n".join(case_action_line(talk, action, case) for action in actions)
    options = tuple(Option(action.id, action.number) for action in actions)
    return [
        Divider(),
        Heading(talk.say("case.actions")),
        Text((lines,)),
        Menu(talk.say("case.open_an_action"), "open_action", options, case.id, case.version),
    ]


def _next_step(talk: Talk, case: Case, handling: Handling, measures: Measures) -> list[DialogPart]:
    """What this person can do now, what stands between the case and its closing coming first."""
    missing = missing_for_closing(case, handling, talk.desk.register, measures)
    needed, other = steps(talk, case, missing)
    parts: list[DialogPart] = []
    if needed:
        parts += [Divider(), Heading(talk.say("case.next_step")), *_what_is_left(talk, case, missing)]
        parts.append(Buttons(needed))
    if other:
        parts += [Divider(), Menu(talk.say("case.other_steps"), "step", other, case.id, case.version)]
    return parts


def _what_is_left(talk: Talk, case: Case, missing: Sequence[Requirement]) -> list[DialogPart]:
    if not case.is_open or not handles(talk, case):
        return []
    if not missing:
        return [Text((talk.say("case.can_close"),))]
    needs = talk.say.listed([talk.say(f"requirement.{need}") for need in missing])
    return [Text((talk.say("case.can_close_when", needs=needs),))]


def steps(
    talk: Talk, case: Case, missing: Sequence[Requirement]
) -> tuple[tuple[Button, ...], tuple[Option, ...]]:
    """What this person may do: (buttons for what the case needs next, a menu of what else there is)."""
    here = talk.desk.register is Register.HERE
    forms = [
        form
        for form in STEPS.values()
        if (here or form.name in ELSEWHERE) and form.offered(case) and form.may(talk, case)
    ]
    taking = allows(case, Step.TAKE) and handles(talk, case)
    take = (_button(talk, case, "take_case", ButtonStyle.PRIMARY),) if taking else ()
    needed = [form for form in forms if _is_next(form, case, missing)]
    other = [form.name for form in forms if form not in needed and form.name not in _AT_THE_END]
    if here and may_add_to(talk, case):
        other.append("add_action")
    if case.is_open and handles(talk, case):
        other.append("link")
    menu = tuple(Option(name, talk.say(f"step.{name}")) for name in other)
    return (*take, *(_step(talk, case, form) for form in needed)), menu


_AT_THE_END = frozenset({"close", "settle"})


def _is_next(form: CaseForm, case: Case, missing: Sequence[Requirement]) -> bool:
    """The short way, what is still missing, and closing when nothing is."""
    if form.name == "close":
        return not missing
    if form.name == "settle":
        return may_settle(case, tuple(missing))
    return form.name == "simple_handling" or any(need in missing for need in form.meets)


def _step(talk: Talk, case: Case, form: CaseForm) -> Button:
    return Button(talk.say(f"step.{form.name}"), f"step:{form.name}", case.id, case.version)


def _button(talk: Talk, case: Case, action: str, style: ButtonStyle) -> Button:
    return Button(talk.say(f"button.{action}"), action, case.id, case.version, style=style)


# --- taking ----------------------------------------------------------------------------------------


async def take_case(talk: Talk, press: Pressed) -> Answer:
    """[Ta emot]"""
    case = await current(talk, press.on, press.version)
    if case is None:
        return NOTHING
    if not allows(case, Step.TAKE):
        await refresh_own_card(talk, case)
        return await talk.words(*named(case, "case.already_taken"))
    taken = take(case, talk.person.id, talk.now)
    await talk.tx.cases.save(taken, talk.now)
    talk.tx.audit.note("case.taken", talk.person.id, taken.id, state=taken.state)
    await refresh_cards(talk, taken)
    await refresh_due(talk)
    return NOTHING
