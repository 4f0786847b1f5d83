"""Draws the parts that cards and dialogs share, from a payload."""

import json
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass

from nicegui import ui
from nicegui.element import Element
from nicegui.events import GenericEventArguments

from bot.local import charts, listener
from bot.local.elements import block, button, words
from bot.local.listener import Event
from bot.local.renderer import Payload
from bot.local.texts import say

Do = Callable[[Event], Awaitable[None]]

_A_LIST = 2
_STYLES = {"primary": "primary", "danger": "danger", "plain": "quiet"}


@dataclass(frozen=True, slots=True)
class Drawing:
    """do: what happens when something in the card is pressed."""

    do: Do
    locale: str = "sv"


def draw_card(card: Payload, drawing: Drawing) -> Element:
    """The whole card. One that has stepped back is a single dimmed line."""
    with block("div", "card retired" if card["retired"] else "card") as drawn:
        draw_parts(card["parts"], drawing)
    return drawn


def draw_parts(parts: Sequence[Payload], drawing: Drawing) -> None:
    """Part by part; lines that each have one button make a list, the button beside its line."""
    rows = {index for index in range(len(parts) - 1) if _is_row(parts[index], parts[index + 1])}
    if len(rows) < _A_LIST:
        rows = set()
    for index, part in enumerate(parts):
        if index in rows:
            with block("div", "entry"):
                draw_part(part, drawing)
                draw_part(parts[index + 1], drawing)
        elif index - 1 not in rows:
            draw_part(part, drawing)


def _is_row(line: Payload, below: Payload) -> bool:
    return line["part"] == "text" and below["part"] == "buttons" and len(below["buttons"]) == 1


def draw_part(part: Payload, drawing: Drawing) -> None:
    _DRAWN[part["part"]](part, drawing)


def _heading(part: Payload, _: Drawing) -> None:
    words("h3", part["text"], "heading")


def _text(part: Payload, _: Drawing) -> None:
    with block("p", "text"):
        for run in part["runs"]:
            words("strong" if run["strong"] else "span", run["text"])


def _note(part: Payload, _: Drawing) -> None:
    words("p", part["text"], "note")


def _story(part: Payload, _: Drawing) -> None:
    words("blockquote", part["text"], "story", tabindex="0")


def _divider(_part: Payload, _: Drawing) -> None:
    block("hr", "divider")


def _facts(part: Payload, _: Drawing) -> None:
    with block("dl", "facts"):
        for name, value in part["pairs"]:
            with block("div", "fact"):
                words("dt", name)
                words("dd", value)


def _buttons(part: Payload, drawing: Drawing) -> None:
    """Plain buttons that all carry an answer are quick answers: chips."""
    quick = all(shown["value"] and shown["style"] == "plain" for shown in part["buttons"])
    with block("div", "buttons"):
        for shown in part["buttons"]:
            _button(shown, "chip" if quick else _STYLES[shown["style"]], drawing)


def _button(shown: Payload, style: str, drawing: Drawing) -> None:
    what = (shown["action"], shown["on"], shown["version"], shown["value"])
    page = ui.context.client

    async def press(arguments: GenericEventArguments) -> None:
        given = str(arguments.args)
        await drawing.do(listener.pressed(*what, given))
        page.run_javascript(f"lyhord.heard({json.dumps(given)})")

    pressable = button(shown["label"], style, data_press=json.dumps(what))
    pressable.on("click", press, js_handler="(event) => lyhord.press(event, emit)")


def _chart(part: Payload, drawing: Drawing) -> None:
    """The figures stand below it as text, so those who listen hear them there and not twice."""
    with block("figure", "chart"):
        words("figcaption", part["title"], "chart-title")
        block("img", "chart-drawn", src=charts.address(part, drawing.locale), alt="", role="presentation")
        words("p", "\n".join(part["as_text"]), "note")


def _file(part: Payload, _: Drawing) -> None:
    if part["address"] is None:
        words("p", f"{part['label']}: {part['name']}", "note")
        return
    with block("div", "buttons"):
        words("a", part["label"], "button quiet", href=part["address"], download=part["name"])


def _menu(part: Payload, drawing: Drawing) -> None:
    async def choose(key: str) -> None:
        await drawing.do(listener.pressed(part["action"], part["on"], part["version"], key))

    with block("div", "menu"):
        # No label stands beside it, so the list itself says what it is for.
        chooser = searchable(part["label"], part["options"], "", drawing.locale, part["label"])
        chooser.on_value_change(lambda change: choose(change.value) if change.value else None)


def searchable(
    label: str, options: list[list[str]], value: str, locale: str, placeholder: str = ""
) -> ui.select:
    """A list of any length that is searched by typing."""
    chosen = value if value in {key for key, _ in options} else None
    words_for_screen_readers = {"aria-label": label, "placeholder": placeholder or say("choose", locale)}
    chooser = ui.select(dict[str, str](options), value=chosen, with_input=True)
    chooser.classes("searchable").props("outlined dense options-dense dropdown-icon=none behavior=menu")
    for name, text in words_for_screen_readers.items():
        chooser.props[name] = text
    with chooser.add_slot("no-option"):
        words("p", say("nothing_matches", locale), "nothing")
    return chooser


_DRAWN: Mapping[str, Callable[[Payload, Drawing], None]] = {
    "heading": _heading,
    "text": _text,
    "note": _note,
    "facts": _facts,
    "story": _story,
    "divider": _divider,
    "buttons": _buttons,
    "menu": _menu,
    "chart": _chart,
    "file": _file,
}
PARTS = frozenset(_DRAWN)
