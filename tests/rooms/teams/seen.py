"""What a person sees of a card: only what Teams' clients show, and nothing where they could read marks."""

import re
from collections.abc import Iterator
from typing import Any

Json = dict[str, Any]

MARKS = re.compile(r"[*_`~\[\]<>&\\#|{}$\n]|^\s*(?:[-+]|\d+[.)])(?:\s|$)")
"""What Markdown, a mention, an entity, a template or a date could begin with."""

TOGETHER = re.compile(r"\{\{|\$\{|</?at\b", re.IGNORECASE)
JOINER = "\N{WORD JOINER}"


def elements(node: Any) -> Iterator[Json]:
    """Every element and action, in the order they stand, what actions carry left out."""
    if isinstance(node, list):
        for each in node:
            yield from elements(each)
    elif isinstance(node, dict):
        if "type" in node:
            yield node
        for name, each in node.items():
            if name != "data":
                yield from elements(each)


def seen(card: Json) -> list[str]:
    """The lines of text. Raises AssertionError where a client could read something into one."""
    return [line for element in elements([card["body"], card.get("actions", [])]) for line in _lines(element)]


def _lines(element: Json) -> Iterator[str]:
    match element["type"]:
        case "RichTextBlock":
            runs = [run["text"] for run in element["inlines"]]
            assert not [run for run in runs if TOGETHER.search(run)]
            yield "".join(runs)
        case "TextBlock":
            yield _inert(element["text"])
        case "FactSet":
            for fact in element["facts"]:
                yield _inert(fact["title"])
                yield _inert(fact["value"])
        case "Input.ChoiceSet" if element["style"] == "expanded":
            yield from (_inert(choice["title"]) for choice in element["choices"])
        case "Input.ChoiceSet":
            yield from (_whole(choice["title"]) for choice in element["choices"])
        case _:
            pass
    for name in ("label", "title", "placeholder"):
        if name in element:
            yield _whole(element[name])


def _whole(text: str) -> str:
    """Where clients read no marks, but may look for dates, templates and mentions."""
    assert not TOGETHER.search(text)
    return text.replace(JOINER, "")


def _inert(text: str) -> str:
    assert not MARKS.search(text), text
    return text


def words(text: str) -> str:
    """The text without the space between its words, which no client keeps as it was."""
    return "".join(text.split()).replace(JOINER, "")
