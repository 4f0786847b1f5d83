"""`lyhord understand`: lines of text in, one JSON object a line out."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from domain.deadlines import LOCAL
from domain.understanding import LONGEST_TEXT, Reading, UnitName, as_json, understand

_INDENT = 2
"""Leading spaces for each level below in a file of units."""
_YEARS = range(1900, 2200)
"""Of `now`: outside them the calendar of feasts and working days says nothing."""


class BadLine(ValueError):
    """A line cannot be read. The message names its number, never what stands in it."""

    def __init__(self, number: int, why: str, more: int = 0) -> None:
        super().__init__(
            f"line {number}: {why}" + (f" (and {more} more lines cannot be read)" if more else "")
        )
        self.number = number
        self.why = why


@dataclass(frozen=True, slots=True)
class Asked:
    """What holds for every line that does not say otherwise. now: timezone-aware."""

    now: datetime
    reading: Reading
    units: tuple[UnitName, ...] = ()


def answers(lines: Iterable[str], asked: Asked, *, jsonl: bool) -> Iterator[str]:
    """One JSON object for each line, as soon as the line is there.

    A line that cannot be read gives an object with `id` (null where it cannot be told) and `error`;
    the others are answered all the same. When all are answered, raises BadLine for the first such
    line. Without jsonl a line is a text and its number its id; empty lines are answered too.
    """
    bad: list[BadLine] = []
    for number, line in enumerate(lines, start=1):
        given: Mapping[str, Any] = {}
        try:
            given = _object(line, number) if jsonl else {"id": number, "text": line.rstrip("\r\n")}
            yield _answer(given, number, asked)
        except BadLine as error:
            bad.append(error)
            yield _written({"id": _identity(given), "error": str(error)})
    if bad:
        raise BadLine(bad[0].number, bad[0].why, more=len(bad) - 1)


def _identity(given: Mapping[str, Any]) -> str | int | None:
    identity = given.get("id")
    return identity if isinstance(identity, str | int) else None


def _written(answer: Mapping[str, object]) -> str:
    """Half a character, as broken exports hold, must not end the stream."""
    return json.dumps(answer, ensure_ascii=False).encode("utf-8", "backslashreplace").decode()


def _object(line: str, number: int) -> Mapping[str, Any]:
    try:
        given = json.loads(line.removeprefix("\ufeff"))
    except (ValueError, RecursionError):
        raise BadLine(number, "this is not JSON") from None
    if not isinstance(given, dict):
        raise BadLine(number, "expected an object")
    return given


def _answer(given: Mapping[str, Any], number: int, asked: Asked) -> str:
    text = given.get("text")
    if not isinstance(text, str):
        raise BadLine(number, "text is missing, or is not a string")
    if len(text) > LONGEST_TEXT:
        raise BadLine(number, f"the text is longer than {LONGEST_TEXT} characters")
    identity = given.get("id")
    if not isinstance(identity, str | int | None):
        raise BadLine(number, "id must be a string or a whole number")
    units = _units(given, number) if "units" in given else asked.units
    understood = understand(text, _now(given, number, asked), units, _reading(given, number, asked))
    return _written(as_json(understood, units, identity))


def _now(given: Mapping[str, Any], number: int, asked: Asked) -> datetime:
    if given.get("now") is None:
        return asked.now
    try:
        return moment_in(given["now"])
    except ValueError as error:
        raise BadLine(number, f"now {error}") from None


def _reading(given: Mapping[str, Any], number: int, asked: Asked) -> Reading:
    if given.get("as") is None:
        return asked.reading
    try:
        return Reading(given["as"])
    except (TypeError, ValueError):
        raise BadLine(number, "as must be report or deadline") from None


def _units(given: Mapping[str, Any], number: int) -> tuple[UnitName, ...]:
    names, parents = given["units"] or [], given.get("parents") or {}
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise BadLine(number, "units must be a list of names")
    if not isinstance(parents, dict) or not all(isinstance(name, str) for name in parents.values()):
        raise BadLine(number, "parents must be an object of names, child to parent")
    return tuple(UnitName(name, name, parents.get(name)) for name in dict.fromkeys(names))


def moment_in(text: Any) -> datetime:
    """A time as written in Sweden, unless it says its offset. Raises ValueError, saying what it must be."""
    try:
        moment = datetime.fromisoformat(text)
    except (TypeError, ValueError):
        raise ValueError("must be a time like 2026-11-21T14:30") from None
    if moment.year not in _YEARS:
        raise ValueError(f"must lie between {_YEARS.start} and {_YEARS.stop - 1}")
    return moment if moment.tzinfo else moment.replace(tzinfo=LOCAL)


def units_in(lines: Iterable[str]) -> tuple[UnitName, ...]:
    """One unit a line; two leading spaces for each level below. Raises BadLine."""
    above: list[str] = []
    found: list[UnitName] = []
    for number, line in enumerate(lines, start=1):
        name = line.strip()
        if not name:
            continue
        level, rest = divmod(len(line) - len(line.lstrip(" ")), _INDENT)
        if rest or level > len(above):
            raise BadLine(number, "use two more leading spaces than the unit above it, or fewer")
        del above[level:]
        found.append(UnitName(name, name, above[-1] if above else None))
        above.append(name)
    return tuple(found)
