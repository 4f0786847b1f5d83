"""What Teams is given, as text that a person can read in a diff; the marks are those of reading.py.

[[A button]]     opens a dialog
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

Json = Mapping[str, Any]
LONGEST = 400
"""Of one text; a very long story says nothing more in a snapshot."""


def lines(payload: Json) -> Iterator[str]:
    """A message or a dialog."""
    if "task" not in payload:
        yield f"notis: {payload['summary']}"
        yield from _card(payload["attachments"][0]["content"])
        return
    value = payload["task"]["value"]
    yield f"dialog: {value['title']} ({value['height']})"
    yield from _card(value["card"]["content"])


def _card(card: Json) -> Iterator[str]:
    yield from _all(card["body"])
    if "actions" in card:
        yield " ".join(map(_action, card["actions"]))


def _all(elements: list[Json]) -> Iterator[str]:
    for element in elements:
        if element.get("separator"):
            yield "-----"
        if element["type"].startswith("Input."):
            yield from _input(element)
        elif element["type"].startswith("Chart."):
            yield f"(diagram: {element['type'].removeprefix('Chart.')})"
        else:
            yield from _ELEMENTS[element["type"]](element)


def _rich(element: Json) -> Iterator[str]:
    text = "".join(map(_run, element["inlines"]))
    first = element["inlines"][0]
    mark = "!! " if first.get("color") == "attention" else "· " if first.get("isSubtle") else ""
    yield mark + (text if len(text) <= LONGEST else f"{text[:LONGEST]} … ({len(text)} tecken)")


def _run(run: Json) -> str:
    return f"*{run['text']}*" if run.get("weight") == "bolder" else str(run["text"])


def _facts(element: Json) -> Iterator[str]:
    yield from (f"{fact['title']}: {fact['value']}" for fact in element["facts"])


def _columns(element: Json) -> Iterator[str]:
    """Those of a menu under each other, all others side by side."""
    columns = [list(_all(column["items"])) for column in element["columns"]]
    if any(len(column) > 1 for column in columns):
        yield from (line for column in columns for line in column)
    else:
        yield "  ".join(line for column in columns for line in column)


def _action(action: Json) -> str:
    fetches = "msteams" in action.get("data", {})
    shown = f"[[{action['title']}]]" if fetches else f"[{action['title']}]"
    return shown + {"positive": "!", "destructive": "?"}.get(action.get("style", ""), "")


_ELEMENTS: Mapping[str, Callable[[Json], Iterator[str]]] = {
    "TextBlock": lambda element: iter([f"=== {element['text']}"]),
    "RichTextBlock": _rich,
    "FactSet": _facts,
    "Container": lambda element: _all(element["items"]),
    "ColumnSet": _columns,
    "ActionSet": lambda element: iter([" ".join(map(_action, element["actions"]))]),
}


def _input(element: Json) -> Iterator[str]:
    yield f"{element['label']}{' *' if element.get('isRequired') else ''}"
    yield from (f"  {line}" for line in _control(element))


def _control(element: Json) -> Iterator[str]:
    value = element.get("value", "")
    if element["type"] != "Input.ChoiceSet":
        shown = value if len(value) <= LONGEST else f"{value[:LONGEST]} … ({len(value)} tecken)"
        yield f"> {shown}".rstrip()
        return
    chosen = set(value.split(","))
    if element["style"] == "expanded":
        empty, ticked = ("[ ]", "[x]") if element.get("isMultiSelect") else ("( )", "(•)")
        for each in element["choices"]:
            yield f"{ticked if each['value'] in chosen else empty} {each['title']}"
        return
    titles = [each["title"] for each in element["choices"] if each["value"] in chosen]
    yield f"[{', '.join(titles) or element['placeholder']} ▾]"
    yield from (f"    {each['title']}" for each in element["choices"])
