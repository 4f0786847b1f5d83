"""What we hide in Slack's ids and values on the way out, and read again when they come back.

action_id   "<action or input name>#<what makes it unique>"
button      value is the JSON of [on, version, value]
menu        block_id is "<number>:<version>:<on>"; the chosen key is the option's value
input       block_id is the input's name, so that an error finds it; a text too long for one input
            goes on in "<name>~2<border>", "<name>~3<border>" (see spelling.BORDERS)
view        private_metadata is the JSON of the dialog's name, on and version: ids, never text
"""

import json
import re
import zlib
from base64 import b85decode, b85encode
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from bot.slack.spelling import BORDERS
from bot.spelling import width

BUTTON_VALUE = 2000
OPTION_VALUE = 150
ID = 255
METADATA = 3000

_PLAIN, _PACKED = "~=", "~z"


class TooLong(ValueError):
    """An id of ours does not fit where Slack keeps it. A mistake in a handler, never in what was said."""


class Unreadable(ValueError):
    """Slack handed back something we did not write, or wrote in a version that is gone."""


def packed(value: str, most: int) -> str:
    """The value as Slack can hold it: itself if it may, compressed if it must. Raises TooLong."""
    if value.strip() and not value.startswith("~") and width(value) <= most:
        return value
    found = min((_PLAIN + value, _PACKED + b85encode(zlib.compress(value.encode(), 9)).decode()), key=width)
    if width(found) > most:
        raise TooLong(f"{width(found)} of {most}")
    return found


def unpacked(value: str) -> str:
    """What packed() was given. Raises Unreadable."""
    if value.startswith(_PLAIN):
        return value.removeprefix(_PLAIN)
    if not value.startswith(_PACKED):
        return value
    try:
        # Bounded, so that a crafted value cannot unfold into gigabytes.
        return zlib.decompressobj().decompress(b85decode(value.removeprefix(_PACKED)), 100_000).decode()
    except (ValueError, zlib.error) as error:
        raise Unreadable("value") from error


def action_id(name: str, number: object) -> str:
    """Unique in its message or view as long as the number is."""
    found = f"{name}#{number}"
    if width(found) > ID:
        raise TooLong("action_id")
    return found


def action_of(found: str) -> str:
    return found.rpartition("#")[0] or found


def fingerprint(*values: object) -> str:
    """Changes when what an input starts with changes.

    Slack keeps what a person typed through an update as long as the ids stay. So a dialog that is
    shown again keeps it, and one that brings a new value shows the new value.
    """
    return f"{zlib.crc32(repr(values).encode('utf-8', 'replace')):08x}"


def button_value(on: str, version: int, value: str) -> str:
    return packed(json.dumps([on, version, value], ensure_ascii=False, separators=(",", ":")), BUTTON_VALUE)


def read_button(found: str) -> tuple[str, int, str]:
    """on, version, value. Raises Unreadable."""
    try:
        on, version, value = json.loads(unpacked(found))
    except ValueError as error:
        raise Unreadable("button") from error
    if not (isinstance(on, str) and isinstance(version, int) and isinstance(value, str)):
        raise Unreadable("button")
    return on, version, value


def menu_block(number: int, on: str, version: int) -> str:
    found = f"{number}:{version}:{on}"
    if width(found) > ID:
        raise TooLong("block_id")
    return found


def read_menu(found: str) -> tuple[str, int]:
    """on, version. Raises Unreadable."""
    match found.split(":", 2):
        case [_, version, on] if version.removeprefix("-").isdecimal():
            return on, int(version)
        case _:
            raise Unreadable("menu")


@dataclass(frozen=True, slots=True)
class DialogId:
    """Which dialog a view is, about what, in which version of it."""

    dialog: str
    on: str
    version: int


def metadata(dialog: DialogId) -> str:
    found = json.dumps([dialog.dialog, dialog.on, dialog.version], ensure_ascii=False)
    if width(found) > METADATA:
        raise TooLong("private_metadata")
    return found


def read_metadata(found: str) -> DialogId:
    """Raises Unreadable."""
    try:
        dialog, on, version = json.loads(found)
    except (ValueError, TypeError) as error:
        raise Unreadable("private_metadata") from error
    if not (isinstance(dialog, str) and isinstance(on, str) and isinstance(version, int)):
        raise Unreadable("private_metadata")
    return DialogId(dialog, on, version)


# --- one text in several inputs ---------------------------------------------------------------------

_PART = re.compile(r"^(?P<name>.*)~(?P<number>\d+)(?P<border>[a-z]?)$", re.DOTALL)

Values = Mapping[str, str | tuple[str, ...]]


def part_name(name: str, number: int, border: str) -> str:
    """Of the first part the name itself, of the second "<name>~2" and the letter of the border before it."""
    return name if number == 1 else f"{name}~{number}{border}"


def _place(block_id: str) -> tuple[str, int, str]:
    found = _PART.match(block_id)
    return (found["name"], int(found["number"]), found["border"]) if found else (block_id, 1, "")


def joined(values: Mapping[str, Any]) -> Values:
    """Input name to value, with texts that were parted made whole again."""
    places = sorted((_place(block_id), block_id) for block_id in values)
    return {name: _whole(parts, values) for name, parts in groupby(places, key=lambda each: each[0][0])}


def _whole(
    parts: Iterable[tuple[tuple[str, int, str], str]], values: Mapping[str, Any]
) -> str | tuple[str, ...]:
    first, *rest = list(parts)
    whole: str | tuple[str, ...] = values[first[1]]
    for (_, _, border), block_id in rest:
        if isinstance(whole, str) and values[block_id]:
            whole = whole + (BORDERS.get(border, "") if whole else "") + values[block_id]
    return whole
