"""Values of interactive elements, in the shapes Slack gives them in state.values and in actions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.slack_server.elements import MULTI_MENUS, all_options
from tests.slack_server.shapes import Json
from tests.slack_server.workspace import Workspace


class ClientRefusal(AssertionError):
    """The person cannot do that: Slack's own client shows no such thing."""


def require(true: bool, words: str) -> None:
    """Raises ClientRefusal."""
    if not true:
        raise ClientRefusal(words)


@dataclass(frozen=True)
class Kind:
    """Where an element keeps its value and its initial one, and how a person's word becomes a value."""

    key: str
    initial: str
    chosen: Callable[[Workspace, Json, Any], Any]
    empty: Any = None


def as_text(workspace: Workspace, element: Json, value: Any) -> Any:
    return None if value in (None, "") else str(value)


def as_is(workspace: Workspace, element: Json, value: Any) -> Any:
    return value


def option(workspace: Workspace, element: Json, value: Any) -> Any:
    return None if value is None else matching_option(all_options(element), value)


def options(workspace: Workspace, element: Json, value: Any) -> Any:
    return [matching_option(all_options(element), each) for each in listed(value)]


def given_option(workspace: Workspace, element: Json, value: Any) -> Any:
    """External options: the client has asked the bot and hands in whole options."""
    return value


def matching_option(offered: list[Json], wanted: Any) -> Json:
    """By whole text, by value, or by the beginning of the text, in this order."""
    if isinstance(wanted, dict):
        return wanted
    tests: list[Callable[[Json], bool]] = [
        lambda each: each["text"]["text"] == wanted,
        lambda each: each.get("value") == wanted,
        lambda each: each["text"]["text"].startswith(str(wanted)),
    ]
    for fits in tests:
        found = [each for each in offered if fits(each)]
        if found:
            return found[0]
    raise ClientRefusal(f"no option {wanted!r} among {[each['text']['text'] for each in offered]}")


def listed(value: Any) -> list[Any]:
    return list(value) if isinstance(value, list | tuple | set) else [value] if value is not None else []


def user(workspace: Workspace, element: Json, value: Any) -> Any:
    return None if value is None else workspace.user(value).id


def users(workspace: Workspace, element: Json, value: Any) -> Any:
    return [workspace.user(each).id for each in listed(value)]


def channel(workspace: Workspace, element: Json, value: Any) -> Any:
    found = workspace.channel(value) if value is not None else None
    if value is not None and found is None:
        raise ClientRefusal(f"no channel {value!r}")
    return found.id if found else None


def channels(workspace: Workspace, element: Json, value: Any) -> Any:
    return [channel(workspace, element, each) for each in listed(value)]


KINDS: dict[str, Kind] = {
    "plain_text_input": Kind("value", "initial_value", as_text),
    "number_input": Kind("value", "initial_value", as_text),
    "email_text_input": Kind("value", "initial_value", as_text),
    "url_text_input": Kind("value", "initial_value", as_text),
    "static_select": Kind("selected_option", "initial_option", option),
    "external_select": Kind("selected_option", "initial_option", given_option),
    "radio_buttons": Kind("selected_option", "initial_option", option),
    "overflow": Kind("selected_option", "", option),
    "multi_static_select": Kind("selected_options", "initial_options", options, []),
    "multi_external_select": Kind("selected_options", "initial_options", given_option, []),
    "checkboxes": Kind("selected_options", "initial_options", options, []),
    "datepicker": Kind("selected_date", "initial_date", as_text),
    "timepicker": Kind("selected_time", "initial_time", as_text),
    "datetimepicker": Kind("selected_date_time", "initial_date_time", as_is),
    "users_select": Kind("selected_user", "initial_user", user),
    "multi_users_select": Kind("selected_users", "initial_users", users, []),
    "conversations_select": Kind("selected_conversation", "initial_conversation", channel),
    "multi_conversations_select": Kind("selected_conversations", "initial_conversations", channels, []),
    "channels_select": Kind("selected_channel", "initial_channel", channel),
    "multi_channels_select": Kind("selected_channels", "initial_channels", channels, []),
    "file_input": Kind("files", "", as_is, []),
}
# What has no lasting value.
MOMENTARY = {"button", "overflow"}
EXTERNAL = {"external_select", "multi_external_select"}


def initial(element: Json) -> Json:
    kind = KINDS[element["type"]]
    return {"type": element["type"], kind.key: element.get(kind.initial, kind.empty)}


def chosen(workspace: Workspace, element: Json, value: Any) -> Json:
    kind = KINDS[element["type"]]
    return {"type": element["type"], kind.key: kind.chosen(workspace, element, value)}


def content_of(value: Json) -> Any:
    return value.get(KINDS[value["type"]].key)


def plainly(value: Json) -> Any:
    """A value as a person would say it: the text of options."""
    content = content_of(value)
    if isinstance(content, list):
        return [option_text(each) for each in content]
    return option_text(content)


def option_text(each: Any) -> Any:
    return each["text"]["text"] if isinstance(each, dict) and "text" in each else each


def client_error(block: Json, element: Json, value: Json) -> str | None:
    """What Slack's client itself refuses before it asks the bot."""
    content = content_of(value)
    if content in (None, "", []):
        return None if block.get("optional") else "Please complete this required field."
    return LIMITED.get(element["type"], no_limit)(element, content)


def no_limit(element: Json, content: Any) -> str | None:
    return None


def text_limit(element: Json, content: Any) -> str | None:
    least, most = element.get("min_length", 0), element.get("max_length", 3000)
    if len(content) > most:
        return f"Please use {most} characters or fewer."
    return f"Please use at least {least} characters." if len(content) < least else None


def number_limit(element: Json, content: Any) -> str | None:
    try:
        number = float(content)
    except ValueError:
        return "Please enter a number."
    low, high = float(element.get("min_value", "-inf")), float(element.get("max_value", "inf"))
    whole = element["is_decimal_allowed"] or number == int(number)
    return None if whole and low <= number <= high else "Please enter a valid number."


def selection_limit(element: Json, content: Any) -> str | None:
    most = element.get("max_selected_items", 100)
    return f"Please choose at most {most}." if len(content) > most else None


LIMITED: dict[str, Callable[[Json, Any], str | None]] = {
    "plain_text_input": text_limit,
    "number_input": number_limit,
    **dict.fromkeys(MULTI_MENUS, selection_limit),
}
