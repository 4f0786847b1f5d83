"""A form is a conversation: one definition, asked step by step in chat or shown as a dialog.

A Field knows how to read an answer, what to offer as buttons, how to show an answer and when it
is needed. Which question comes next, what a message filled and what the dialog holds all follow
from the fields.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from domain.drafts import Answers
from domain.organisation import Organisation, Person
from domain.understanding import Moment, UnitFound, UnitName
from handlers.chat import (
    ChoiceInput,
    DateInput,
    DialogPart,
    Input,
    Option,
    SeveralInput,
    TextInput,
    TimeInput,
    clock_in,
    day_in,
    not_offered,
)
from handlers.texts import Texts

Values = Mapping[str, str]

SURE_ENOUGH = 0.6
"""Below this a reading is asked back instead of taken."""


@dataclass(frozen=True, slots=True)
class Asking:
    """What a field may lean on when it reads or asks."""

    organisation: Organisation
    units: tuple[UnitName, ...]
    person: Person
    now: datetime  # local
    say: Texts
    values: Values

    @property
    def today(self) -> date:
        return self.now.date()


@dataclass(frozen=True, slots=True)
class Read:
    """The words were an answer."""

    value: str


@dataclass(frozen=True, slots=True)
class AskBack:
    """The words may mean one of these; nothing is guessed."""

    offered: tuple[str, ...]


Reading = Read | AskBack | None


@dataclass(frozen=True, slots=True)
class Heard:
    """What the words of a whole message hold, whatever was asked. said: the words themselves."""

    when: Moment | None
    unit: UnitFound
    said: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """One question.

    read: words -> answer. found: what a whole message says about it, unasked.
    offer: the quick answers, most likely first. show: an answer as people read it.
    free: any words are an answer, so nothing else is looked for in them.
    """

    name: str
    read: Callable[[str, Asking], Reading]
    show: Callable[[str, Asking], str]
    offer: Callable[[Asking], tuple[Option, ...]] = lambda _: ()
    menu: Callable[[Asking], tuple[Option, ...]] = lambda _: ()
    found: Callable[[Heard, Asking], Reading] = lambda _heard, _asking: None
    inputs: Callable[[str, Asking], tuple[Input, ...]] = lambda _value, _asking: ()
    submitted: Callable[[Mapping[str, str | tuple[str, ...]], Asking], Reading] = lambda _values, _asking: (
        None
    )
    free: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """fields: by name. order: the names that are needed, given what is answered."""

    fields: Mapping[str, Field]
    order: Callable[[Values], tuple[str, ...]]

    def missing(self, values: Values) -> tuple[str, ...]:
        return tuple(name for name in self.order(values) if name not in values)

    def next_question(self, values: Values) -> str | None:
        return next(iter(self.missing(values)), None)


def learn(form: Form, answers: Answers, heard: Heard, asking: Asking) -> Answers:
    """Fill every unanswered field that the message answers without being asked.

    A field the message leaves open between several answers is asked next, with those as buttons.
    """
    values = dict(answers.values)
    ask_back: tuple[str, AskBack] | None = None
    for name in form.order(values):
        if name in values:
            continue
        match form.fields[name].found(heard, asking):
            case Read(value):
                values[name] = value
            case AskBack() as unclear if ask_back is None:
                ask_back = name, unclear
            case _:
                pass
    if ask_back is not None:
        return Answers(values, ask_back[0], ask_back[1].offered)
    return Answers(values, form.next_question(values))


def answer_with(form: Form, answers: Answers, name: str, value: str) -> Answers:
    """The answer given; what is asked next follows from it."""
    values = {**answers.values, name: value}
    return Answers(values, form.next_question(values))


def ask_again(answers: Answers, name: str) -> Answers:
    """Forget the answer and ask for it once more."""
    values = {key: value for key, value in answers.values.items() if key != name}
    return Answers(values, name)


def offered(form: Form, answers: Answers, asking: Asking) -> tuple[Option, ...]:
    """The quick answers to the question now asked: what had to be asked back, else the usual."""
    if answers.asking is None:
        return ()
    field = form.fields[answers.asking]
    if answers.offered:
        return tuple(Option(key, field.show(key, asking)) for key in answers.offered)
    return field.offer(asking)


Typed = Mapping[str, str | tuple[str, ...]]


def refilled(parts: tuple[DialogPart, ...], typed: Typed) -> tuple[DialogPart, ...]:
    """The parts with what was typed in their inputs, so that nothing has to be written twice."""
    return tuple(_refilled(part, typed) for part in parts)


def _refilled(part: DialogPart, typed: Typed) -> DialogPart:
    given = typed.get(part.name) if isinstance(part, Input) else None
    match part, given:
        case TextInput() | ChoiceInput(), str(text):
            return replace(part, value=text)
        case DateInput(), str(text):
            return replace(part, value=day_in(text))
        case TimeInput(), str(text):
            return replace(part, value=clock_in(text))
        case SeveralInput(), tuple(keys):
            return replace(part, values=keys)
        case _:
            return part


def unfit(say: Texts, parts: tuple[DialogPart, ...], typed: Typed) -> dict[str, str]:
    """What the inputs cannot take, in words: what was never offered, and text that there is no room for.

    Platforms stop most of it as it is typed; a form that was made up, or pasted into, is stopped here.
    """
    forged = {name: say("again.input") for name in not_offered(parts, typed)}
    long = {
        part.name: say("again.too_long", count=len(text), most=room)
        for part in parts
        if isinstance(part, TextInput) and isinstance(text := typed.get(part.name), str)
        # what is there already may be longer: it was brought in, or written when there was more room
        if len(text) > (room := max(part.most, len(part.value)))
    }
    return forged | long
