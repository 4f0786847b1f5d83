"""Card and Dialog -> payload: plain dictionaries that JSON can hold and the page draws.

Nothing is escaped here because nothing here is markup: the page shows every text as text.
"""

from collections.abc import Mapping
from typing import Any, assert_never

from handlers.chat import (
    Button,
    Buttons,
    Card,
    CardPart,
    Chart,
    ChoiceInput,
    DateInput,
    Dialog,
    DialogPart,
    Divider,
    Facts,
    File,
    Heading,
    Input,
    Menu,
    Note,
    Option,
    Row,
    SeveralInput,
    Story,
    Strong,
    Text,
    TextInput,
    TimeInput,
)

Payload = Mapping[str, Any]


Links = Mapping[File, str]
"""Where each file can be fetched."""

NO_LINKS: Links = {}


def card_payload(card: Card, links: Links = NO_LINKS) -> Payload:
    """The card as it is kept and drawn. retired: nothing but small print, so it steps back."""
    return {
        "notification": card.notification,
        "retired": all(isinstance(part, Note) for part in card.parts),
        "parts": [payload for part in card.parts for payload in _parts(part, links)],
    }


def dialog_payload(dialog: Dialog) -> Payload:
    """The dialog as it is drawn."""
    return {
        "name": dialog.name,
        "title": dialog.title,
        "on": dialog.on,
        "version": dialog.version,
        "submit": dialog.submit,
        "close": dialog.close,
        "parts": [_part(part) for part in dialog.parts],
    }


def _parts(part: CardPart, links: Links) -> tuple[Payload, ...]:
    """A row is a line followed by its button, which the page draws beside each other."""
    match part:
        case Row(text, button):
            return _part(Text((text,))), _part(Buttons((button,)))
        case Chart():
            return (_chart(part),)
        case File():
            return ({"part": "file", "label": part.label, "name": part.name, "address": links.get(part)},)
        case _:
            return (_part(part),)


def _chart(chart: Chart) -> Payload:
    return {
        "part": "chart",
        "kind": chart.kind.value,
        "title": chart.title,
        "labels": list(chart.labels),
        "series": [{"name": series.name, "values": list(series.values)} for series in chart.series],
        "as_text": list(chart.as_text),
    }


def _part(part: DialogPart) -> Payload:
    match part:
        case Heading(text):
            return {"part": "heading", "text": text}
        case Text(runs):
            return {"part": "text", "runs": [_run(run) for run in runs]}
        case Note(text):
            return {"part": "note", "text": text}
        case Facts(pairs):
            return {"part": "facts", "pairs": [list(pair) for pair in pairs]}
        case Story(text):
            return {"part": "story", "text": text}
        case Divider():
            return {"part": "divider"}
        case Buttons(buttons):
            return {"part": "buttons", "buttons": [_button(button) for button in buttons]}
        case Menu():
            return _menu(part)
        case TextInput() | ChoiceInput() | SeveralInput() | DateInput() | TimeInput():
            return _input(part)
        case _:
            assert_never(part)


def _run(run: str | Strong) -> Payload:
    match run:
        case Strong(text):
            return {"text": text, "strong": True}
        case str():
            return {"text": run, "strong": False}
        case _:
            assert_never(run)


def _button(button: Button) -> Payload:
    return {
        "label": button.label,
        "action": button.action,
        "on": button.on,
        "version": button.version,
        "value": button.value,
        "style": button.style.value,
    }


def _menu(menu: Menu) -> Payload:
    return {
        "part": "menu",
        "label": menu.label,
        "action": menu.action,
        "on": menu.on,
        "version": menu.version,
        "options": _options(menu.options),
    }


def _options(options: tuple[Option, ...]) -> list[list[str]]:
    return [[option.key, option.label] for option in options]


def _input(field: Input) -> Payload:
    asked: dict[str, Any] = {
        "name": field.name,
        "label": field.label,
        "required": field.required,
        "hint": field.hint,
        "mark": field.mark,
    }
    match field:
        case TextInput():
            return asked | {
                "part": "text_input",
                "value": field.value,
                "lines": field.lines,
                "most": field.most,
                "placeholder": field.placeholder,
            }
        case ChoiceInput():
            return asked | {
                "part": "choice_input",
                "value": field.value,
                "few": field.few,
                "options": _options(field.options),
            }
        case SeveralInput():
            return asked | {
                "part": "several_input",
                "values": list(field.values),
                "options": _options(field.options),
            }
        case DateInput():
            return asked | {"part": "date_input", "value": field.value.isoformat() if field.value else ""}
        case TimeInput():
            return asked | {
                "part": "time_input",
                "value": field.value.strftime("%H:%M") if field.value else "",
            }
        case _:
            assert_never(field)
