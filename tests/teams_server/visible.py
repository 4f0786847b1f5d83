"""What a person sees of messages and dialogs: words, fields and buttons, in the order they stand in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from typing import Any, TypeVar

from tests.teams_server.fields import ClientRefusal, initial, plainly, shown
from tests.teams_server.state import Message

Json = dict[str, Any]


@dataclass(frozen=True)
class Line:
    """alarming: in the colour that errors have."""

    text: str
    alarming: bool = False


@dataclass(frozen=True)
class Control:
    """A button, or anything else with an action, also one behind the three dots. Charts are pictures: their
    words stand beside them."""

    label: str
    type: str
    element: Json


@dataclass(frozen=True)
class Field:
    label: str
    type: str
    value: Any
    optional: bool
    options: list[str]
    element: Json


Part = Line | Control | Field


@dataclass(eq=False)
class Surface:
    """A card in front of someone: what they have typed into it and folded out. dialog: it stands in one."""

    card: Json
    values: dict[str, str] = field(default_factory=dict)
    visibility: dict[str, bool] = field(default_factory=dict)
    message: Message | None = None
    dialog: OpenDialog | None = None

    @property
    def parts(self) -> list[Part]:
        return list(parts_of(self.card, self))

    @property
    def lines(self) -> list[str]:
        return [each.text if isinstance(each, Line) else each.label for each in self._worded()]

    def _worded(self) -> Iterator[Line | Field]:
        return (each for each in self.parts if not isinstance(each, Control))

    @property
    def controls(self) -> list[Control]:
        return [each for each in self.parts if isinstance(each, Control)]

    @property
    def fields(self) -> list[Field]:
        return [each for each in self.parts if isinstance(each, Field)]

    @property
    def errors(self) -> dict[str, str]:
        """What is written in the colour of errors, by the label of the field above it, else by itself."""
        found: dict[str, str] = {}
        label = ""
        for each in self.parts:
            label = each.label if isinstance(each, Field) else label
            if isinstance(each, Line) and each.alarming:
                found[each.text if label in found or not label else label] = each.text
        return found

    def is_visible(self, element: Json) -> bool:
        return self.visibility.get(str(element.get("id")), element.get("isVisible") is not False)

    def find_control(self, what: str) -> Control | None:
        return first_fitting(self.controls, what)

    def field(self, which: str) -> Field:
        found = first_fitting(self.fields, which)
        if found is None:
            raise ClientRefusal(f"no field {which!r} among {[each.label for each in self.fields]}")
        return found

    def action_after(self, field: Field) -> Control:
        """The button that goes with a menu: the nearest after it."""
        found = self.parts
        place = next(
            n for n, each in enumerate(found) if not isinstance(each, Line) and each.element is field.element
        )
        controls = [each for each in found[place:] if isinstance(each, Control)]
        if not controls:
            raise ClientRefusal(f"no button after the menu {field.label!r}")
        return controls[0]


@dataclass(eq=False)
class OpenDialog:
    """command: of the message extension that opened it; its submissions go there."""

    title: str
    surface: Surface
    origin: Message | None = None
    command: Json | None = None


@dataclass(frozen=True)
class Shown:
    """A message as it is on someone's screen; `raw` is what Teams holds."""

    id: str
    by_bot: bool
    text: str
    surface: Surface
    raw: Message

    @property
    def card(self) -> Json:
        return self.surface.card

    @property
    def lines(self) -> list[str]:
        return [*self.text.splitlines(), *self.surface.lines]

    @property
    def words(self) -> str:
        return "\n".join(self.lines)

    @property
    def controls(self) -> list[Control]:
        return self.surface.controls

    @property
    def buttons(self) -> list[str]:
        return [each.label for each in self.controls]

    @property
    def fields(self) -> list[Field]:
        return self.surface.fields

    @property
    def menus(self) -> list[str]:
        return [each.label for each in self.fields if each.type == "Input.ChoiceSet"]

    @property
    def errors(self) -> dict[str, str]:
        return self.surface.errors


@dataclass(frozen=True)
class Dialog:
    title: str
    surface: Surface

    @property
    def words(self) -> str:
        return "\n".join(self.surface.lines)

    @property
    def fields(self) -> list[Field]:
        return self.surface.fields

    @property
    def values(self) -> Mapping[str, Any]:
        return {each.label: each.value for each in self.fields}

    @property
    def choices(self) -> Mapping[str, tuple[str, ...]]:
        return {each.label: tuple(each.options) for each in self.fields}

    @property
    def buttons(self) -> list[str]:
        return [each.label for each in self.surface.controls]

    @property
    def errors(self) -> dict[str, str]:
        return self.surface.errors


Named = TypeVar("Named", Control, Field)


def first_fitting(offered: list[Named], what: str) -> Named | None:
    """By whole label, by id, or by the beginning of the label, in this order."""
    tests: list[Callable[[Named], bool]] = [
        lambda each: each.label == what,
        lambda each: each.element.get("id") == what,
        lambda each: each.label.startswith(what),
    ]
    return next((each for fits in tests for each in offered if fits(each)), None)


# ---- texts ----

ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
HIDDEN = 0xE000  # where escaped signs wait until the marks are gone
MARKS = (
    (re.compile(r"\*\*(.+?)\*\*"), r"\1"),
    (re.compile(r"(?<!\w)__(.+?)__(?!\w)"), r"\1"),
    (re.compile(r"\*(\S.*?)\*"), r"\1"),
    (re.compile(r"(?<!\w)_(\S.*?)_(?!\w)"), r"\1"),
    (re.compile(r"\[([^\]]+)\]\([^)\s]+\)"), r"\1"),
    (re.compile(r"</?at>"), ""),
    (re.compile(r"\{\{(?:DATE|TIME)\([^)]*\)\}\}"), "(en dag)"),
)


def read(text: str) -> str:
    """Text of a TextBlock or a fact as the client shows it, its Markdown worked in."""
    kept = ESCAPED.sub(lambda match: chr(HIDDEN + ord(match.group(1))), text)
    for mark, instead in MARKS:
        kept = mark.sub(instead, kept)
    return re.sub("[\ue000-\ue07f]", lambda match: chr(ord(match.group()) - HIDDEN), unescape(kept))


def lines_in(text: str, element: Json) -> Iterator[Line]:
    alarming = str(element.get("color", "")).lower() == "attention"
    yield from (Line(line, alarming) for line in shown(text).splitlines() if line.strip())


# ---- the walk through a card ----

Walk = Callable[[Json, Surface], Iterator[Part]]


def parts_of(element: Any, surface: Surface) -> Iterator[Part]:
    if isinstance(element, list):
        for each in element:
            yield from parts_of(each, surface)
    elif isinstance(element, dict) and surface.is_visible(element):
        yield from WALKS.get(str(element.get("type")), walk_action_or_nothing)(element, surface)
        yield from parts_of(element.get("selectAction"), surface)


def walk_text(element: Json, surface: Surface) -> Iterator[Part]:
    yield from lines_in(read(str(element["text"])), element)


def walk_rich_text(element: Json, surface: Surface) -> Iterator[Part]:
    """Runs know no Markdown, and stand in one line unless they break it themselves."""
    runs = [{"text": each} if isinstance(each, str) else each for each in element["inlines"]]
    alarming = next((run for run in runs if str(run.get("color", "")).lower() == "attention"), {})
    yield from lines_in("".join(str(run["text"]) for run in runs), alarming)


def walk_facts(element: Json, surface: Surface) -> Iterator[Part]:
    for fact in element["facts"]:
        yield from lines_in(f"{read(str(fact['title']))} {read(str(fact['value']))}".strip(), {})


def walk_image(element: Json, surface: Surface) -> Iterator[Part]:
    yield from lines_in(str(element.get("altText", "")), {})


def walk_input(element: Json, surface: Surface) -> Iterator[Part]:
    value = surface.values.get(element["id"], initial(element))
    titled = element.get("title") if element["type"] == "Input.Toggle" else None
    yield Field(
        label=shown(element.get("label") or titled or element.get("placeholder") or element["id"]),
        type=element["type"],
        value=plainly(element, value),
        optional=not element.get("isRequired"),
        options=[shown(titled)] if titled else [shown(each["title"]) for each in element.get("choices", [])],
        element=element,
    )


def walk_show_card(element: Json, surface: Surface) -> Iterator[Part]:
    yield from walk_action_or_nothing(element, surface)
    if surface.visibility.get(folded(element)):
        yield from parts_of(element["card"], surface)


def walk_action_or_nothing(element: Json, surface: Surface) -> Iterator[Part]:
    label = element.get("title") or element.get("tooltip")
    if str(element.get("type", "")).startswith("Action.") and label and element.get("isEnabled") is not False:
        yield Control(shown(label), element["type"], element)


def walk_within(*names: str) -> Walk:
    def walk(element: Json, surface: Surface) -> Iterator[Part]:
        for name in names:
            yield from parts_of(element.get(name, []), surface)

    return walk


def folded(show_card: Json) -> str:
    return f"show card {show_card.get('title')}"


WALKS: dict[str, Walk] = {
    "AdaptiveCard": walk_within("body", "actions"),
    "Container": walk_within("items"),
    "ColumnSet": walk_within("columns"),
    "Column": walk_within("items"),
    "Table": walk_within("rows"),
    "TableRow": walk_within("cells"),
    "TableCell": walk_within("items"),
    "ImageSet": walk_within("images"),
    "ActionSet": walk_within("actions"),
    "TextBlock": walk_text,
    "RichTextBlock": walk_rich_text,
    "FactSet": walk_facts,
    "Image": walk_image,
    "Action.ShowCard": walk_show_card,
    **dict.fromkeys(
        (f"Input.{kind}" for kind in ("Text", "Number", "Date", "Time", "Toggle", "ChoiceSet")), walk_input
    ),
}
