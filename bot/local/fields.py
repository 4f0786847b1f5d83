"""The inputs of a dialog: drawn from a payload, and read when the dialog is sent in.

What is typed stays in the browser until then (FormData), so that drawing the page anew never
disturbs anyone who is writing. Only the searchable list keeps its choice here.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from nicegui import ui
from nicegui.element import Element
from nicegui.elements.mixins.text_element import TextElement

from bot.local.cards import searchable
from bot.local.elements import block, words
from bot.local.renderer import Payload
from bot.local.texts import say

_FEW = 4
"""More boxes than this stand below each other."""

Entries = list[tuple[str, str]]
Values = dict[str, str | list[str]]


@dataclass(slots=True)
class Field:
    """One drawn input. controls: what gets the focus when something is wrong."""

    asked: Payload
    row: Element
    fault: TextElement
    controls: list[Element] = field(default_factory=list)
    chooser: ui.select | None = None

    @property
    def name(self) -> str:
        return str(self.asked["name"])

    def answer(self, entries: Entries) -> str | list[str]:
        """What was filled in: text, or the chosen keys of a several_input."""
        if self.chooser is not None:
            return str(self.chooser.value or "")
        found = [value for name, value in entries if name == self.name]
        if self.asked["part"] == "several_input":
            return found
        return found[-1] if found else ""

    def show_fault(self, text: str) -> None:
        """Say what is wrong below the input, or take it away again when the text is empty."""
        self.fault.set_text(text)
        self.row.classes(add="wrong") if text else self.row.classes(remove="wrong")
        for control in self.controls:
            control.props["aria-invalid"] = "true" if text else "false"


def draw_field(asked: Payload, locale: str) -> Field:
    """The input with its label, its hint and room for what is wrong."""
    grouped = asked["part"] == "several_input" or (asked["part"] == "choice_input" and asked["few"])
    with block("fieldset" if grouped else "div", "field") as row:
        label = _label(asked, locale, "legend" if grouped else "label")
        hint = words("p", asked["hint"], "hint") if asked["hint"] else None
        drawn = Field(asked, row, TextElement(tag="p", text=""))
        drawn.fault.classes("fault").props["role"] = "alert"
        _DRAWN[asked["part"]](drawn, locale)
        _tie_together(drawn, label, hint, grouped)
    drawn.fault.move(row)
    return drawn


def _label(asked: Payload, locale: str, tag: str) -> Element:
    with block(tag, "label") as label:
        words("span", asked["label"])
        if not asked["required"]:
            words("span", f" {asked['mark'] or say('optional', locale)}", "optional")
    return label


def _tie_together(drawn: Field, label: Element, hint: Element | None, grouped: bool) -> None:
    """Label, hint and fault belong to the input for those who listen, too."""
    described = " ".join(element.html_id for element in (hint, drawn.fault) if element)
    for control in [drawn.row] if grouped else drawn.controls:
        control.props["aria-describedby"] = described
    if not grouped:
        label.props["for"] = drawn.controls[0].html_id


def missing(fields: list[Field], values: Values, locale: str) -> dict[str, str]:
    """Names of the inputs that need an answer and have none, with the words that say so."""
    return {
        drawn.name: say("needed", locale)
        for drawn in fields
        if drawn.asked["required"] and not values[drawn.name]
    }


def _text(drawn: Field, _: str) -> None:
    asked = drawn.asked
    shared: dict[str, object] = {
        "name": asked["name"],
        "maxlength": asked["most"],
        "placeholder": asked["placeholder"] or None,
        "autocomplete": "off",
    }
    if asked["lines"]:
        control: Element = words("textarea", asked["value"], "input", rows=4, **shared)
    else:
        control = block("input", "input", type="text", **shared)
        _start_with(control, asked["value"])
    drawn.controls.append(control)


def _start_with(control: Element, value: str) -> None:
    """^: as an attribute. As a property it would be set again at every redraw, over what was typed."""
    if value:
        control.props["^value"] = value


def _native(kind: str) -> Callable[[Field, str], None]:
    def draw(drawn: Field, locale: str) -> None:
        # Browsers that look at lang write the date as in that language; others as in their own.
        control = block("input", f"input {kind}", type=kind, name=drawn.asked["name"], lang=locale)
        _start_with(control, drawn.asked["value"])
        drawn.controls.append(control)

    return draw


def _choice(drawn: Field, locale: str) -> None:
    asked = drawn.asked
    if asked["few"]:
        _boxes(drawn, "radio", {asked["value"]})
        return
    drawn.chooser = searchable(asked["label"], asked["options"], asked["value"], locale)
    drawn.controls.append(drawn.chooser)


def _several(drawn: Field, _: str) -> None:
    _boxes(drawn, "checkbox", set(drawn.asked["values"]))


def _boxes(drawn: Field, kind: str, chosen: set[str]) -> None:
    with block("div", "boxes many" if len(drawn.asked["options"]) > _FEW else "boxes"):
        for key, label in drawn.asked["options"]:
            with block("label", "box"):
                box = block("input", type=kind, name=drawn.asked["name"], value=key, checked=key in chosen)
                words("span", label)
            drawn.controls.append(box)


_DRAWN: Mapping[str, Callable[[Field, str], None]] = {
    "text_input": _text,
    "choice_input": _choice,
    "several_input": _several,
    "date_input": _native("date"),
    "time_input": _native("time"),
}
INPUT_PARTS = frozenset(_DRAWN)
