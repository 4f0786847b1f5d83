"""A small language for saying what a JSON value must look like; limits.py holds the tables written in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]


@dataclass
class Report:
    """What was wrong, worded and pointed out as Slack does it."""

    problems: list[str] = field(default_factory=list)

    def add(self, path: str, words: str) -> None:
        self.problems.append(f"[ERROR] {words} [json-pointer:{path or '/'}]")

    def require(self, true: bool, path: str, words: str) -> bool:
        if not true:
            self.add(path, words)
        return true


Check = Callable[[Any, str, Report], None]
Rule = Callable[[Json, str, Report], None]
Shape = Mapping[str, Check]


def string(most: int, least: int = 1) -> Check:
    def check(value: Any, path: str, report: Report) -> None:
        if not report.require(isinstance(value, str), path, "must be a string"):
            return
        # Slack refuses a text of blanks only, so a blank counts as nothing where something is required.
        report.require(not least or len(value.strip()) > 0, path, "must not be empty")
        report.require(len(value) >= least, path, f"must be more than {least - 1} characters")
        report.require(len(value) <= most, path, f"must be less than {most + 1} characters")

    return check


def matching(pattern: str, words: str, also: Callable[[str], object] | None = None) -> Check:
    def check(value: Any, path: str, report: Report) -> None:
        fits = isinstance(value, str) and re.fullmatch(pattern, value) is not None
        report.require(fits and (also is None or accepted(also, value)), path, words)

    return check


def accepted(parse: Callable[[str], object], value: str) -> bool:
    try:
        parse(value)
    except ValueError:
        return False
    return True


def one_of(*values: str) -> Check:
    def check(value: Any, path: str, report: Report) -> None:
        report.require(value in values, path, f"must be one of: {', '.join(values)}")

    return check


def boolean(value: Any, path: str, report: Report) -> None:
    report.require(isinstance(value, bool), path, "must be a boolean")


def number(value: Any, path: str, report: Report) -> None:
    report.require(isinstance(value, int | float) and not isinstance(value, bool), path, "must be a number")


def whole(least: int, most: int) -> Check:
    def check(value: Any, path: str, report: Report) -> None:
        fits = isinstance(value, int) and not isinstance(value, bool) and least <= value <= most
        report.require(fits, path, f"must be an integer between {least} and {most}")

    return check


def listing(item: Check, least: int, most: int) -> Check:
    def check(value: Any, path: str, report: Report) -> None:
        if not report.require(isinstance(value, list), path, "must be an array"):
            return
        report.require(len(value) >= least, path, f"no less than {least} items are allowed")
        report.require(len(value) <= most, path, f"no more than {most} items allowed")
        for place, element in enumerate(value):
            item(element, f"{path}/{place}", report)

    return check


def thing(required: Shape, optional: Shape | None = None, *rules: Rule) -> Check:
    """An object with these keys and no others; the rules look at it only once its parts are sound."""
    known = {**required, **(optional or {})}

    def check(value: Any, path: str, report: Report) -> None:
        if not report.require(isinstance(value, dict), path, "must be an object"):
            return
        before = len(report.problems)
        for name in required.keys() - value.keys():
            report.add(path, f"missing required field: {name}")
        for name, part in value.items():
            known.get(name, unknown)(part, f"{path}/{name}", report)
        if len(report.problems) == before:
            for rule in rules:
                rule(value, path, report)

    return check


def unknown(value: Any, path: str, report: Report) -> None:
    report.add(path, f"unknown field: {path.rsplit('/', 1)[-1]}")


def anything(value: Any, path: str, report: Report) -> None:
    """For what this test Slack does not look into."""


def by_type(table: Shape, kind: str) -> Check:
    """Choose the shape by the object's type; a type that is not in the table is not allowed there."""

    def check(value: Any, path: str, report: Report) -> None:
        if not report.require(isinstance(value, dict), path, "must be an object"):
            return
        found = table.get(str(value.get("type")))
        if found is None:
            report.add(path, f"unsupported type for {kind}: {value.get('type')}")
            return
        found(value, path, report)

    return check
