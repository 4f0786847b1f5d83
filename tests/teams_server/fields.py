"""Inputs of cards: what they hold, what the client refuses, and how they are sent."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

Json = dict[str, Any]


class ClientRefusal(AssertionError):
    """The person cannot do that: Teams' own client shows no such thing, or the bot's answer is unsound."""


def require(true: object, words: str) -> None:
    if not true:
        raise ClientRefusal(words)


def shown(text: Any) -> str:
    """Without what nobody sees: signs that only keep others apart."""
    return str(text).replace("\N{WORD JOINER}", "")


def initial(element: Json) -> str:
    if element["type"] == "Input.Toggle":
        return str(element.get("value", element.get("valueOff", "false")))
    return str(element.get("value") or "") if element.get("value") != 0 else "0"


# ---- from what a person says to a value ----


def chosen(element: Json, said: Any) -> str:
    return CHOSEN.get(element["type"], as_text)(element, said)


def as_text(element: Json, said: Any) -> str:
    """The client lets nobody type more than there is room for."""
    text = "" if said is None else str(said)
    units = text.encode("utf-16-le", "surrogatepass")  # what clients count
    most = 2 * int(element.get("maxLength", len(units)))
    return units[:most].decode("utf-16-le", "ignore") if len(units) > most else text


def as_toggle(element: Json, said: Any) -> str:
    on, off = str(element.get("valueOn", "true")), str(element.get("valueOff", "false"))
    return on if said in (True, on, shown(element.get("title", ""))) else off


def as_choice(element: Json, said: Any) -> str:
    wanted = [] if said in (None, "", ()) else list(said) if isinstance(said, list | tuple | set) else [said]
    several = bool(element.get("isMultiSelect"))
    require(several or len(wanted) <= 1, f"only one can be chosen, not {wanted}")
    return ",".join(matching(element.get("choices", []), each)["value"] for each in wanted)


def matching(offered: list[Json], wanted: Any) -> Json:
    """By title, by value, or by the beginning of the title, in this order."""
    tests: list[Callable[[Json], bool]] = [
        lambda each: shown(each["title"]) == wanted,
        lambda each: each["value"] == wanted,
        lambda each: shown(each["title"]).startswith(str(wanted)),
    ]
    for fits in tests:
        found = [each for each in offered if fits(each)]
        if found:
            return found[0]
    raise ClientRefusal(f"no choice {wanted!r} among {[each['title'] for each in offered]}")


CHOSEN: dict[str, Callable[[Json, Any], str]] = {
    "Input.Text": as_text,
    "Input.Toggle": as_toggle,
    "Input.ChoiceSet": as_choice,
}


def plainly(element: Json, value: str) -> Any:
    """A value as a person would say it: the titles of choices; several as a list."""
    if element["type"] == "Input.Toggle":
        return shown(element.get("title", value)) if value == str(element.get("valueOn", "true")) else ""
    if element["type"] != "Input.ChoiceSet":
        return value
    titles = {str(each["value"]): shown(each["title"]) for each in element.get("choices", [])}
    several = bool(element.get("isMultiSelect"))
    parts = [part for part in value.split(",") if part] if several else [value]
    said = [titles.get(part, part) for part in parts]
    return said if several else said[0]


# ---- what the client itself refuses ----


def client_error(element: Json, value: str) -> str | None:
    message = str(element.get("errorMessage") or "This is not valid.")
    if element["type"] == "Input.Toggle":
        on = value == str(element.get("valueOn", "true"))
        return message if element.get("isRequired") and not on else None
    if not value.strip():
        return message if element.get("isRequired") else None
    return None if SOUND.get(element["type"], anything_goes)(element, value) else message


def anything_goes(element: Json, value: str) -> bool:
    return True


def sound_text(element: Json, value: str) -> bool:
    return "regex" not in element or re.search(element["regex"], value) is not None


def sound_number(element: Json, value: str) -> bool:
    try:
        number = float(value)
    except ValueError:
        return False
    return float(element.get("min", "-inf")) <= number <= float(element.get("max", "inf"))


def sound_moment(element: Json, value: str) -> bool:
    """Dates and times compare as texts. A picker gives nothing that is not one."""
    shape = r"\d{4}-\d{2}-\d{2}" if element["type"] == "Input.Date" else r"\d{2}:\d{2}"
    require(re.fullmatch(shape, value), f"a picker cannot give {value!r}")
    return str(element.get("min", "")) <= value <= str(element.get("max", "~"))


SOUND: dict[str, Callable[[Json, str], bool]] = {
    "Input.Text": sound_text,
    "Input.Number": sound_number,
    "Input.Date": sound_moment,
    "Input.Time": sound_moment,
}


def sent(elements: list[Json], values: dict[str, str]) -> Json:
    """What goes with an action: every input by id; a choice that was not made is left out."""
    held = {each["id"]: values.get(each["id"], initial(each)) for each in elements}
    kinds = {each["id"]: each["type"] for each in elements}
    return {name: value for name, value in held.items() if value or kinds[name] != "Input.ChoiceSet"}
