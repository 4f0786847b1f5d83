"""Reading a YAML file that people write by hand: every fault at once, each with its line and place."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Any, TypeVar

import yaml

_YES_AND_NO = {"true": True, "yes": True, "false": False, "no": False}
_Value = TypeVar("_Value")
Convert = Callable[[yaml.Node, str], Any]
"""Node and place to value; None after a fault."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong in a file. line counts from 1; path is the place in words."""

    line: int
    path: str
    message: str

    def __str__(self) -> str:
        return f"line {self.line}, {self.path}: {self.message}"


def parse(text: str) -> yaml.Node | Fault:
    """The tree of the text, or why there is none. References are refused: they could be endless."""
    try:
        for event in yaml.parse(text, Loader=yaml.SafeLoader):
            if isinstance(event, yaml.AliasEvent):
                return Fault(_line(event), "the file", "references (*name) are not used here")
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        return _not_yaml(error)
    return root if root is not None else Fault(1, "the file", "it is empty")


def _not_yaml(error: yaml.YAMLError) -> Fault:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or "it cannot be read"
    return Fault(mark.line + 1 if mark else 1, "the file", f"this is not YAML: {problem}")


def _line(marked: yaml.Node | yaml.Event) -> int:
    return marked.start_mark.line + 1 if marked.start_mark else 1


class StrictReader:
    """Turns nodes into values and collects faults on the way; a faulty value becomes None."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []
        self._first: dict[tuple[str, str], yaml.Node] = {}

    def fields(
        self, node: yaml.Node, path: str, shape: Mapping[str, Convert], required: tuple[str, ...] = ()
    ) -> dict[str, Any]:
        """The named values of a mapping, in the order of the shape; faulty ones are left out."""
        if not isinstance(node, yaml.MappingNode):
            self.fault(node, path, f"expected {', '.join(shape)}")
            return {}
        nodes: dict[str, yaml.Node] = {}
        for key, value in node.value:
            name = str(key.value)
            if name in nodes:
                self.fault(key, path, f"{name} stands here twice")
            elif name not in shape:
                self.fault(key, path, f"{name} is not known here{_meant(name, shape)}")
            nodes.setdefault(name, value)
        for name in required:
            if name not in nodes:
                self.fault(node, path, f"{name} is missing")
        given = {name: shape[name](nodes[name], f"{path}, {name}") for name in shape if name in nodes}
        return present(given)

    def each(
        self, convert: Callable[[yaml.Node, str], _Value | None]
    ) -> Callable[[yaml.Node, str], list[_Value]]:
        """A list of such values; the faulty ones are left out."""

        def convert_each(node: yaml.Node, path: str) -> list[_Value]:
            if not isinstance(node, yaml.SequenceNode):
                self.fault(node, path, "expected a list (lines that begin with -)")
                return []
            found = [convert(item, f"{path} {place}") for place, item in enumerate(node.value, start=1)]
            return [value for value in found if value is not None]

        return convert_each

    def keep(self, node: yaml.Node, _: str) -> yaml.Node:
        """Read later, when what it refers to is known."""
        return node

    def text(self, node: yaml.Node, path: str) -> str | None:
        """Any scalar as it is written: 070-123 45 67 stays what it is."""
        if isinstance(node, yaml.ScalarNode) and node.value.strip() and not node.tag.endswith(":null"):
            return str(node.value).strip()
        self.fault(node, path, "expected a text")
        return None

    def email(self, node: yaml.Node, path: str) -> str | None:
        found = self.text(node, path)
        if found and ("@" not in found or any(c.isspace() for c in found)):
            self.fault(node, path, f"{found} is not an e-mail address")
            return None
        return found.casefold() if found else None

    def number(self, node: yaml.Node, path: str) -> int | None:
        if isinstance(node, yaml.ScalarNode) and node.value.isdecimal():
            return int(node.value)
        self.fault(node, path, "expected a whole number")
        return None

    def yes_or_no(self, node: yaml.Node, path: str) -> bool | None:
        if isinstance(node, yaml.ScalarNode) and node.value.lower() in _YES_AND_NO:
            return _YES_AND_NO[node.value.lower()]
        self.fault(node, path, "expected true or false")
        return None

    def day(self, node: yaml.Node, path: str) -> date | None:
        try:
            return date.fromisoformat(node.value)
        except (TypeError, ValueError):
            self.fault(node, path, "expected a date like 2026-12-31")
            return None

    def one_of(self, allowed: tuple[str, ...] | list[str]) -> Convert:
        def convert(node: yaml.Node, path: str) -> str | None:
            if isinstance(node, yaml.ScalarNode) and node.value in allowed:
                return str(node.value)
            self.fault(node, path, f"expected one of {', '.join(allowed)}")
            return None

        return convert

    def known_twice(self, what: str, key: str, node: yaml.Node, path: str) -> bool:
        """True, and a fault, when another place has named the same thing already."""
        first = self._first.setdefault((what, key), node)
        if first is not node:
            self.fault(node, path, f"{what} {key} stands on line {_line(first)} already")
        return first is not node

    def fault(self, node: yaml.Node, path: str, message: str) -> None:
        self.faults.append(Fault(_line(node), path, message))


def present(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values without those that are None."""
    return {name: value for name, value in values.items() if value is not None}


def _meant(name: str, shape: Mapping[str, Convert]) -> str:
    near = get_close_matches(name, shape, n=1)
    return f"; did you mean {near[0]}?" if near else f"; known are {', '.join(shape)}"
