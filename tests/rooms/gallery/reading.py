"""What a platform is given, as text that a person can read in a diff.

=== a heading      [A button]      [list ▾]      ( ) one of some      [ ] any of some      · small print
"""

from collections.abc import Callable, Iterator, Mapping
from html import unescape
from textwrap import indent
from typing import Any

from bot.gallery import Picture
from handlers.chat import Platform
from tests.rooms.gallery import reading_teams

Json = Mapping[str, Any]
LONGEST = 400
"""Of one text; a very long story says nothing more in a snapshot."""


def read(picture: Picture) -> str:
    """The picture with its name and when it is shown."""
    if picture.platform is Platform.TEAMS:
        found = reading_teams.lines(picture.payload)
    else:
        found = _lines(picture.payload, picture.errors)
    lines = "\n".join(found)
    return f"## {picture.name}: {picture.title}\n{indent(lines, '    ')}\n"


def _lines(payload: Json, errors: Mapping[str, str]) -> Iterator[str]:
    if "text" in payload:
        yield f"notis: {unescape(payload['text'])}"
    if "title" in payload:
        yield f"dialog: {payload['title']['text']}"
    for block in payload.get("blocks", ()):
        yield from _BLOCKS[block["type"]](block)
        if block.get("block_id") in errors:
            yield f"!! {errors[block['block_id']]}"
    if "close" in payload:
        yield " ".join(f"[{payload[name]['text']}]" for name in ("close", "submit") if name in payload)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]} … ({len(text)} tecken)"


def _rich(block: Json) -> Iterator[str]:
    runs = [run for part in block["elements"] for run in part["elements"]]
    yield "".join(f"*{run['text']}*" if "style" in run else run["text"] for run in runs)


def _context(block: Json) -> Iterator[str]:
    for each in block["elements"]:
        yield f"· {each['text']}"


def _section(block: Json) -> Iterator[str]:
    accessory = "".join(f"  {line}" for line in _element(block["accessory"])) if "accessory" in block else ""
    yield _short(block["text"]["text"]) + accessory


def _actions(block: Json) -> Iterator[str]:
    shown = [list(_element(each)) for each in block["elements"]]
    yield " ".join(lines[0] for lines in shown)
    for lines in shown:
        yield from lines[1:]


def _input(block: Json) -> Iterator[str]:
    yield f"{block['label']['text']}{' (valfritt)' if block.get('optional') else ''}"
    yield from (f"  {line}" for line in _element(block["element"]))
    if "hint" in block:
        yield f"  · {block['hint']['text']}"


def _chart(block: Json) -> Iterator[str]:
    """Its title and kind: the figures stand below it as text."""
    yield f"(diagram: {block['title']}, {block['chart']['type']})"


_BLOCKS: Mapping[str, Callable[[Json], Iterator[str]]] = {
    "header": lambda block: iter([f"=== {block['text']['text']}"]),
    "section": _section,
    "context": _context,
    "divider": lambda _: iter(["-----"]),
    "rich_text": _rich,
    "actions": _actions,
    "input": _input,
    "data_visualization": _chart,
}


def _element(element: Json) -> Iterator[str]:
    return _ELEMENTS[element["type"]](element)


def _button(element: Json) -> Iterator[str]:
    yield f"[{element['text']['text']}]{'!' if element.get('style') == 'primary' else ''}"


def _text(element: Json) -> Iterator[str]:
    yield f"> {_short(element.get('initial_value', ''))}".rstrip()


def _moment(name: str) -> Callable[[Json], Iterator[str]]:
    return lambda element: iter([f"> {element.get(name, '')}".rstrip()])


def _select(element: Json) -> Iterator[str]:
    chosen = element.get("initial_option", {}).get("text") or element.get("placeholder") or {"text": ""}
    yield f"[{chosen['text']} ▾]"
    yield from (f"    {each['text']['text']}" for each in element.get("options", ()))


def _boxes(empty: str, ticked: str) -> Callable[[Json], Iterator[str]]:
    def lines(element: Json) -> Iterator[str]:
        first = [element["initial_option"]] if "initial_option" in element else []
        chosen = {each["value"] for each in (*first, *element.get("initial_options", ()))}
        for each in element["options"]:
            yield f"{ticked if each['value'] in chosen else empty} {each['text']['text']}"

    return lines


_ELEMENTS: Mapping[str, Callable[[Json], Iterator[str]]] = {
    "button": _button,
    "plain_text_input": _text,
    "datepicker": _moment("initial_date"),
    "timepicker": _moment("initial_time"),
    "static_select": _select,
    "external_select": _select,
    "multi_static_select": _select,
    "multi_external_select": _select,
    "radio_buttons": _boxes("( )", "(•)"),
    "checkboxes": _boxes("[ ]", "[x]"),
}
