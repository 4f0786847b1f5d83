"""Inputs of a dialog -> the elements they are in a card, each with what is wrong and its hint under it."""

from collections.abc import Callable, Iterator, Sequence
from typing import assert_never

from bot.fitting import Worth
from bot.spelling import width
from bot.teams import cards
from bot.teams.fitting import Drawn, weight
from bot.teams.ids import Json, Kind, option_value
from bot.teams.texts import say
from handlers.chat import ChoiceInput, DateInput, Input, Option, SeveralInput, TextInput, TimeInput

Shown = Callable[[Sequence[Option]], Json]

LONGEST_LIST = 15_000
"""Bytes of a list that is sent whole; a longer one is asked for piece by piece."""


def drawn_input(given: Input, error: str, locale: str) -> Iterator[Drawn]:
    """error: what was wrong with what was sent in, "" when nothing was."""
    yield Drawn(_input(given, locale), Worth.KEPT)
    for line in cards.fault(error):
        yield Drawn({**line, "spacing": "small"}, Worth.KEPT)
    for line in cards.note(given.hint):
        yield Drawn({**line, "spacing": "small"}, Worth.TEXT, len(given.hint))


def kind_of(given: Input) -> Kind:
    """How its value is read when it comes back."""
    match given:
        case ChoiceInput():
            return Kind.ONE
        case SeveralInput():
            return Kind.SEVERAL
        case TimeInput():
            return Kind.TIME
        case TextInput() | DateInput():
            return Kind.TEXT
        case _:
            assert_never(given)


def _input(given: Input, locale: str) -> Json:
    match given:
        case TextInput():
            return _text(given, locale)
        case ChoiceInput():
            return _choice(given, locale)
        case SeveralInput():
            return _several(given, locale)
        case DateInput():
            day = given.value.isoformat() if given.value else ""
            return _field(given, "Input.Date", "needed.date", day, locale)
        case TimeInput():
            clock = f"{given.value:%H:%M}" if given.value else ""
            return _field(given, "Input.Time", "needed.time", clock, locale)
        case _:
            assert_never(given)


def _field(given: Input, kind: str, needed: str, value: str, locale: str) -> Json:
    """What every input has. Teams marks what is required, so what is not says so in its label."""
    label = cards.label(given.label)
    mark: Json = (
        {"label": label, "isRequired": True, "errorMessage": say(needed, locale)}
        if given.required
        else {"label": _in_parenthesis(label, given.mark or say("optional", locale))}
    )
    return {
        "type": kind,
        "id": given.name,
        **mark,
        "spacing": "medium",
        **({"value": value} if value else {}),
    }


def _in_parenthesis(label: str, words: str) -> str:
    """The words in a parenthesis, or in the one that the label ends with."""
    return f"{label[:-1]}, {words})" if label.endswith(")") else f"{label} ({words})"


def _text(given: TextInput, locale: str) -> Json:
    return {
        **_field(given, "Input.Text", "needed.text", given.value, locale),
        "isMultiline": given.lines,
        "maxLength": max(given.most, width(given.value), 1),
        **({"placeholder": cards.label(given.placeholder)} if given.placeholder.strip() else {}),
    }


def _choice(given: ChoiceInput, locale: str) -> Json:
    shown = cards.choices_shown if given.few else cards.choices
    return _choices(given, shown, (given.value,), "needed.choice", locale)


def _several(given: SeveralInput, locale: str) -> Json:
    drawn = _choices(given, cards.choices_shown, given.values, "needed.several", locale)
    return {**drawn, "isMultiSelect": True}


def _choices(
    given: ChoiceInput | SeveralInput, shown: Shown, keys: Sequence[str], needed: str, locale: str
) -> Json:
    """keys: what it starts with; those that are no longer offered are left out."""
    offered = {option.key: option for option in given.options}
    chosen = [offered[key] for key in dict.fromkeys(keys) if key in offered]
    value = ",".join(option_value(option.key) for option in chosen)
    field = _field(given, "Input.ChoiceSet", needed, value, locale)
    listed = cards.choices_asked_for(given.name, chosen) if too_long(given.options) else shown(given.options)
    return {**field, **listed, "placeholder": say("placeholder", locale)}


def too_long(options: Sequence[Option]) -> bool:
    """Is this list asked for piece by piece instead of sent? So is one that is empty here."""
    return not options or weight([cards.choice(option) for option in options]) > LONGEST_LIST
