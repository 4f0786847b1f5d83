"""What someone gets to see, and what it is a sample of."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import assert_never

from domain.notices import CardRetired, Notice, Words
from handlers.chat import (
    Button,
    Buttons,
    Card,
    CardPart,
    ChoiceInput,
    DateInput,
    Dialog,
    DialogPart,
    Edited,
    Input,
    Menu,
    Opened,
    Pressed,
    Removed,
    Row,
    Said,
    SeveralInput,
    Submitted,
    TextInput,
    TimeInput,
)

What = Said | Pressed | Submitted | Opened | Edited | Removed
Value = str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sample:
    """One thing that the product can show, in one language.

    name: of its files. title: when it is shown, in Swedish. home: shown is the start page.
    errors: input name to what is wrong in the dialog shown.
    covers: "notice X", "words X", "retired X", "dialog X", "press X": what this is a sample of.
    guarded: it is about a case whose messages carry neither kind, unit nor number.
    """

    group: str
    name: str
    title: str
    locale: str
    shown: Card | Dialog
    home: bool = False
    errors: Mapping[str, str] = field(default_factory=dict)
    covers: frozenset[str] = frozenset()
    guarded: bool = False


@dataclass(frozen=True, slots=True)
class Seen:
    shown: Card | Dialog
    covers: frozenset[str]
    notice: Notice | None = None
    errors: Mapping[str, str] = field(default_factory=dict)
    home: bool = False


def buttons(seen: Seen) -> list[Button]:
    return [button for part in seen.shown.parts for button in _buttons_of(part)]


def _buttons_of(part: CardPart | DialogPart) -> tuple[Button, ...]:
    match part:
        case Buttons(buttons):
            return buttons
        case Row(button=button):
            return (button,)
        case _:
            return ()


def menus(seen: Seen) -> list[Menu]:
    return [part for part in seen.shown.parts if isinstance(part, Menu)]


def covered_by(what: What) -> frozenset[str]:
    return frozenset({f"press {what.action.partition(':')[0]}"}) if isinstance(what, Pressed) else frozenset()


def covered(notice: Notice) -> frozenset[str]:
    spoken = {Words: "words", CardRetired: "retired"}.get(type(notice))
    key = notice.key if isinstance(notice, Words | CardRetired) else ""
    return frozenset({f"notice {type(notice).__name__}", *([f"{spoken} {key}"] if spoken else [])})


def value_of(part: Input) -> Value:
    match part:
        case TextInput() | ChoiceInput():
            return part.value
        case SeveralInput():
            return part.values
        case DateInput():
            return part.value.isoformat() if part.value else ""
        case TimeInput():
            return f"{part.value:%H:%M}" if part.value else ""
        case _:
            assert_never(part)


def with_value(part: Input, value: Value | None) -> Input:
    """Days and times stay as they were shown; no sample types a wrong one that could not be read."""
    match part:
        case TextInput() | ChoiceInput() if isinstance(value, str):
            return replace(part, value=value)
        case SeveralInput() if isinstance(value, tuple):
            return replace(part, values=value)
        case _:
            return part


# --- ids ---------------------------------------------------------------------------------------------


class Ids:
    """Gives every id another one, the same every time the scene is played."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def tidied(self, shown: Card | Dialog) -> Card | Dialog:
        match shown:
            case Card():
                return replace(shown, parts=tuple(self._card_part(part) for part in shown.parts))
            case Dialog():
                parts = tuple(self._dialog_part(part) for part in shown.parts)
                return replace(shown, parts=parts, on=self._fixed(shown.on))
            case _:
                assert_never(shown)

    def _fixed(self, on: str) -> str:
        return self._known.setdefault(on, f"{len(self._known) + 1:032x}") if on else on

    def _card_part(self, part: CardPart) -> CardPart:
        match part:
            case Buttons():
                return self._buttons(part)
            case Row(text, button):
                return Row(text, replace(button, on=self._fixed(button.on)))
            case Menu():
                return replace(part, on=self._fixed(part.on))
            case _:
                return part

    def _dialog_part(self, part: DialogPart) -> DialogPart:
        match part:
            case Buttons():
                return self._buttons(part)
            case Menu():
                return replace(part, on=self._fixed(part.on))
            case _:
                return part

    def _buttons(self, buttons: Buttons) -> Buttons:
        return Buttons(tuple(replace(button, on=self._fixed(button.on)) for button in buttons.buttons))
