"""Inputs of a dialog -> input blocks. The listener reads them back by the input's name."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from bot.slack import blocks, ids
from bot.slack.blocks import Json
from bot.slack.spelling import parted
from bot.spelling import width
from handlers.chat import ChoiceInput, DateInput, Input, SeveralInput, TextInput, TimeInput

ONE_INPUT = 3000
ROOM = 500  # what a person can still add to a long text before it gets another input


def drawn_input(given: Input) -> Iterable[Json]:
    """The blocks of one input: one, or several for a text that is too long for one."""
    match given:
        case TextInput():
            return _text(given)
        case ChoiceInput():
            return (_input(given, _choice(given), given.value, _keys(given)),)
        case SeveralInput():
            return (_input(given, _several(given), given.values, _keys(given)),)
        case DateInput():
            start = {"initial_date": given.value.isoformat()} if given.value else {}
            return (_input(given, {"type": "datepicker", **start}, given.value),)
        case TimeInput():
            start = {"initial_time": f"{given.value:%H:%M}"} if given.value else {}
            return (_input(given, {"type": "timepicker", **start}, given.value),)
        case _:
            assert_never(given)


def _input(given: Input, element: Json, *starts_with: object) -> Json:
    hint = _hint(given)
    return {
        "type": "input",
        "block_id": given.name,
        "label": blocks.plain(given.label, blocks.INPUT_LABEL),
        "optional": not given.required,
        "element": {**element, "action_id": ids.action_id(given.name, ids.fingerprint(*starts_with))},
        **({"hint": blocks.plain(hint, blocks.INPUT_LABEL)} if hint else {}),
    }


def _hint(given: Input) -> str:
    """Slack itself says what is optional, so what is asked for later stands first in the hint."""
    mark = f"{given.mark[:1].upper()}{given.mark[1:]}." if given.mark else ""
    return f"{mark} {given.hint}".strip()


def _keys(given: ChoiceInput | SeveralInput) -> tuple[str, ...]:
    return tuple(option.key for option in given.options)


def _choice(given: ChoiceInput) -> Json:
    if given.few and 0 < len(given.options) <= blocks.AT_A_GLANCE:
        element: Json = {"type": "radio_buttons", "options": blocks.options(given.options)}
    else:
        element = blocks.select(given.options)
    start = blocks.chosen(given.options, (given.value,))
    return {**element, **({"initial_option": start[0]} if start else {})}


def _several(given: SeveralInput) -> Json:
    start = blocks.chosen(given.options, given.values)[: blocks.MOST_OPTIONS]
    return {**blocks.several(given.options), **({"initial_options": start} if start else {})}


# --- text -----------------------------------------------------------------------------------------------


def _text(given: TextInput) -> Iterator[Json]:
    parts = list(parted(given.value, ONE_INPUT))
    if given.most > ONE_INPUT and width(parts[-1][1]) > ONE_INPUT - ROOM:
        parts.append(("n", ""))
    for number, (border, value) in enumerate(parts, 1):
        yield _text_part(given, number, border, value, whole=len(parts) == 1)


def _text_part(given: TextInput, number: int, border: str, value: str, *, whole: bool) -> Json:
    first = number == 1
    most = max(min(given.most, ONE_INPUT), width(value)) if whole else ONE_INPUT
    part = TextInput(
        name=ids.part_name(given.name, number, border),
        label=given.label if first else f"{given.label} ({number})",
        required=given.required and first,
        hint=given.hint if first else "",
        mark=given.mark if first else "",
    )
    element: Json = {
        "type": "plain_text_input",
        "multiline": given.lines or not whole,
        "max_length": max(most, 1),
        **({"initial_value": value} if value else {}),
        **({"placeholder": blocks.plain(given.placeholder, blocks.PLACEHOLDER)} if given.placeholder else {}),
    }
    return _input(part, element, value)
