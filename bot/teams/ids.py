"""What we hide in a card's actions and inputs on the way out, and read again when they come back.

Everything of ours is under one key of an action's `data`, so that no input can be named over it:

press    {"lyhord": {"action", "on", "version", "value"}}; a menu has {"menu": its input's id} instead
         of a value, and the chosen key is that input's
form     {"lyhord": {"dialog", "on", "version", "nonce", "inputs", "again"}}; inputs: name to Kind, for
         Teams leaves out those that are empty; again: the dialog itself, packed, so that it can be shown
         again with what was typed, by any replica and after a restart
input    its id is the input's name
option   its value is the key as option_value() spells it, for Teams joins several with commas
"""

import json
import re
import zlib
from base64 import b85decode, b85encode
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from bot.teams.spelling import sound
from handlers.chat import Pressed, Submitted

Json = dict[str, Any]

OURS = "lyhord"
MOST_UNPACKED = 400_000
"""Bytes that a packed form may unfold to, so that a crafted one cannot fill the memory."""

_FETCH: Mapping[str, str] = {"type": "task/fetch"}


class Unreadable(ValueError):
    """Teams handed back something we did not write, or wrote in a version that is gone."""


class Kind(StrEnum):
    """How the value of an input is read."""

    TEXT = "text"
    TIME = "time"
    ONE = "one"
    SEVERAL = "several"


@dataclass(frozen=True, slots=True)
class Form:
    """A form as it was sent out. nonce: one of its own for each time it is drawn.

    inputs: input name to how its value is read. again: the dialog as packed() packs it, "" when too large.
    """

    dialog: str
    on: str = ""
    version: int = 0
    nonce: str = ""
    inputs: Mapping[str, Kind] | None = None
    again: str = ""


@dataclass(frozen=True, slots=True)
class Sent:
    """A form that came back: what was submitted, and the form it was written in."""

    what: Submitted
    form: Form


# --- out ----------------------------------------------------------------------------------------------


def press(action: str, on: str = "", version: int = 0, value: str = "") -> Json:
    """The data of a button."""
    return {OURS: _without_empty({"action": action, "on": on, "version": version, "value": value})}


def menu(action: str, on: str, version: int, source: str) -> Json:
    """The data of the button beside a list. source: the id of the list's input."""
    return {OURS: _without_empty({"action": action, "on": on, "version": version, "menu": source})}


def fetching(data: Json) -> Json:
    """The data of a button that opens a dialog: Teams asks for it by task/fetch."""
    return {"msteams": dict(_FETCH), **data}


def form(given: Form) -> Json:
    """The data of the button that sends a dialog in."""
    hidden = {
        "dialog": given.dialog,
        "on": given.on,
        "version": given.version,
        "nonce": given.nonce,
        "inputs": {name: str(kind) for name, kind in (given.inputs or {}).items()},
        "again": given.again,
    }
    return {OURS: _without_empty(hidden)}


def _without_empty(hidden: Json) -> Json:
    return {name: value for name, value in hidden.items() if value not in ("", 0, {})}


_SPELT = {"%": "%25", ",": "%2C"}
_EMPTY = "%0"
_SPELLING = re.compile(r"%(25|2C|0$)")


def option_value(key: str) -> str:
    """The key without commas and never empty."""
    return "".join(_SPELT.get(letter, letter) for letter in key) or _EMPTY


def option_key(value: str) -> str:
    """What option_value() was given."""
    return _SPELLING.sub(lambda found: {"25": "%", "2C": ",", "0": ""}[found[1]], value)


def packed(found: Json) -> str:
    """An object as a short text."""
    text = json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
    return b85encode(zlib.compress(text, 9)).decode()


def unpacked(text: str) -> Json:
    """What packed() was given. Raises Unreadable."""
    try:
        found = json.loads(zlib.decompressobj().decompress(b85decode(text), MOST_UNPACKED))
    except (ValueError, zlib.error) as error:
        raise Unreadable("packed") from error
    if not isinstance(found, dict):
        raise Unreadable("packed")
    return found


# --- in -----------------------------------------------------------------------------------------------


def read(data: object) -> Pressed | Sent | None:
    """What an action's data, with the inputs Teams put beside ours, says was done.

    None: a list's button was pressed with nothing chosen. Raises Unreadable.
    """
    values = data if isinstance(data, dict) else {}
    hidden = values.get(OURS)
    if not isinstance(hidden, dict):
        raise Unreadable("data")
    on, version = hidden.get("on", ""), hidden.get("version", 0)
    if not isinstance(on, str) or not isinstance(version, int):
        raise Unreadable("data")
    if isinstance(hidden.get("action"), str):
        return _pressed(hidden, values, on, version)
    if isinstance(hidden.get("dialog"), str):
        return _sent(hidden, values, on, version)
    raise Unreadable("data")


def _pressed(hidden: Json, values: Json, on: str, version: int) -> Pressed | None:
    source = hidden.get("menu")
    value = hidden.get("value", "") if source is None else option_key(_text(values.get(source)))
    if source is not None and not value:
        return None
    if not isinstance(value, str):
        raise Unreadable("value")
    return Pressed(hidden["action"], on, version, value)


def _sent(hidden: Json, values: Json, on: str, version: int) -> Sent:
    inputs, nonce, again = hidden.get("inputs", {}), hidden.get("nonce", ""), hidden.get("again", "")
    if not isinstance(inputs, dict) or not isinstance(nonce, str) or not isinstance(again, str):
        raise Unreadable("form")
    try:
        kinds = {str(name): Kind(kind) for name, kind in inputs.items()}
    except ValueError as error:
        raise Unreadable("inputs") from error
    filled = {name: _value(kind, values.get(name)) for name, kind in kinds.items()}
    found = Form(hidden["dialog"], on, version, nonce, kinds, again)
    return Sent(Submitted(found.dialog, on, version, filled), found)


def _value(kind: Kind, found: object) -> str | tuple[str, ...]:
    text = _text(found)
    match kind:  # keys are ours, so they are read as they stand
        case Kind.SEVERAL:
            return tuple(option_key(each) for each in text.split(",") if each)
        case Kind.ONE:
            return option_key(text)
        case Kind.TIME:
            return text[:5]  # some clients add seconds
        case Kind.TEXT:
            return sound(text)


def _text(found: object) -> str:
    return found if isinstance(found, str) else ""
