"""The parts of Slack's blocks: texts, options and what one can press, choose from or write in."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from tests.slack_server.shapes import (
    Check,
    Json,
    Report,
    Rule,
    Shape,
    anything,
    boolean,
    by_type,
    listing,
    matching,
    one_of,
    string,
    thing,
    whole,
)

# ---- composition objects ----


def kind(name: str) -> Shape:
    return {"type": one_of(name)}


def plain(most: int) -> Check:
    return by_type(
        {"plain_text": thing({**kind("plain_text"), "text": string(most)}, {"emoji": boolean})}, "text"
    )


def text(most: int) -> Check:
    mrkdwn = thing({**kind("mrkdwn"), "text": string(most)}, {"verbatim": boolean})
    return by_type({"plain_text": plain(most), "mrkdwn": mrkdwn}, "text")


HTTPS = matching(r"https://\S{1,2992}", "must be an https address of at most 3000 characters")
STYLE = one_of("primary", "danger")

CONFIRM = thing(
    {"title": plain(100), "text": text(300), "confirm": plain(30), "deny": plain(30)}, {"style": STYLE}
)


def option(words: Callable[[int], Check], **more: Check) -> Check:
    return thing({"text": words(75), "value": string(150)}, {"description": words(75), **more})


PLAIN_OPTION = option(plain)
RICH_OPTION = option(text)
OVERFLOW_OPTION = option(plain, url=HTTPS)
OPTIONS = listing(PLAIN_OPTION, 1, 100)
OPTION_GROUP = thing({"label": plain(75), "options": OPTIONS})
OPTION_GROUPS = listing(OPTION_GROUP, 1, 100)


# ---- rules that look at a whole element ----


def all_options(element: Json) -> list[Json]:
    grouped = [each for group in element.get("option_groups", []) for each in group["options"]]
    return [*element.get("options", []), *grouped]


def options_or_groups(element: Json, path: str, report: Report) -> None:
    report.require(
        ("options" in element) != ("option_groups" in element), path, "give either options or option_groups"
    )


def initial_is_an_option(element: Json, path: str, report: Report) -> None:
    chosen = [*element.get("initial_options", []), *one_if(element, "initial_option")]
    offered = all_options(element)
    for each in chosen:
        report.require(each in offered, path, "initial option must be one of the options")


def one_if(element: Json, name: str) -> list[Any]:
    return [element[name]] if name in element else []


def lengths_agree(element: Json, path: str, report: Report) -> None:
    least, most = element.get("min_length", 0), element.get("max_length", 3000)
    report.require(least <= most, path, "min_length must not exceed max_length")
    value = element.get("initial_value", "")
    report.require(len(value) <= most, f"{path}/initial_value", f"must be less than {most + 1} characters")


def selection_fits(element: Json, path: str, report: Report) -> None:
    most = element.get("max_selected_items", 100)
    for name in INITIAL_LISTS:
        report.require(len(element.get(name, [])) <= most, path, f"no more than {most} items may be selected")


def picture_has_source(element: Json, path: str, report: Report) -> None:
    report.require(
        ("image_url" in element) != ("slack_file" in element), path, "give either image_url or slack_file"
    )


INITIAL_LISTS = ("initial_options", "initial_users", "initial_conversations", "initial_channels")


# ---- block elements ----

ACTION: Shape = {"action_id": string(255)}
FOCUS: Shape = {"focus_on_load": boolean}
PLACEHOLDER: Shape = {"placeholder": plain(150)}
CONFIRMED: Shape = {"confirm": CONFIRM}
MENU: Shape = {**ACTION, **FOCUS, **PLACEHOLDER, **CONFIRMED}
TYPED: Shape = {**ACTION, **FOCUS, **PLACEHOLDER, "dispatch_action_config": anything}
MULTI: Shape = {**MENU, "max_selected_items": whole(1, 100)}
IDENTITY = matching(r"[UWCDG][A-Z0-9]+", "must be an id")
IDENTITIES = listing(IDENTITY, 0, 100)
NUMBER_TEXT = matching(r"-?\d+(\.\d+)?", "must be a number written as a string")
CLOCK_TIME = matching(r"([01]\d|2[0-3]):[0-5]\d", "must have the format HH:mm")
DATE = matching(r"\d{4}-\d{2}-\d{2}", "must be a date written YYYY-MM-DD", date.fromisoformat)
FILTER = thing(
    {},
    {
        "include": listing(one_of("im", "mpim", "private", "public"), 1, 4),
        "exclude_external_shared_channels": boolean,
        "exclude_bot_users": boolean,
    },
)
CONVERSATION_MENU: Shape = {"default_to_current_conversation": boolean, "filter": FILTER}
PICTURE: Shape = {"image_url": HTTPS, "slack_file": thing({}, {"id": string(255), "url": HTTPS})}


def element(name: str, required: Shape, optional: Shape, *rules: Rule) -> tuple[str, Check]:
    return name, thing({**kind(name), **required}, optional, *rules)


def options_of(item: Check, least: int, most: int) -> Shape:
    return {"options": listing(item, least, most)}


EITHER: Shape = {"options": OPTIONS, "option_groups": OPTION_GROUPS}
ELEMENTS: Shape = dict(
    [
        element(
            "button",
            {"text": plain(75)},
            {
                **ACTION,
                **CONFIRMED,
                "url": HTTPS,
                "value": string(2000),
                "style": STYLE,
                "accessibility_label": string(75),
            },
        ),
        element("overflow", options_of(OVERFLOW_OPTION, 2, 5), {**ACTION, **CONFIRMED}),
        element(
            "checkboxes",
            options_of(RICH_OPTION, 1, 10),
            {**ACTION, **FOCUS, **CONFIRMED, "initial_options": listing(RICH_OPTION, 1, 10)},
            initial_is_an_option,
        ),
        element(
            "radio_buttons",
            options_of(RICH_OPTION, 1, 10),
            {**ACTION, **FOCUS, **CONFIRMED, "initial_option": RICH_OPTION},
            initial_is_an_option,
        ),
        element(
            "static_select",
            {},
            {**MENU, **EITHER, "initial_option": PLAIN_OPTION},
            options_or_groups,
            initial_is_an_option,
        ),
        element(
            "multi_static_select",
            {},
            {**MULTI, **EITHER, "initial_options": listing(PLAIN_OPTION, 1, 100)},
            options_or_groups,
            initial_is_an_option,
            selection_fits,
        ),
        element(
            "external_select",
            {},
            {**MENU, "min_query_length": whole(0, 3000), "initial_option": PLAIN_OPTION},
        ),
        element(
            "multi_external_select",
            {},
            {**MULTI, "min_query_length": whole(0, 3000), "initial_options": listing(PLAIN_OPTION, 1, 100)},
            selection_fits,
        ),
        element("users_select", {}, {**MENU, "initial_user": IDENTITY}),
        element("multi_users_select", {}, {**MULTI, "initial_users": IDENTITIES}, selection_fits),
        element(
            "conversations_select",
            {},
            {**MENU, **CONVERSATION_MENU, "initial_conversation": IDENTITY, "response_url_enabled": boolean},
        ),
        element(
            "multi_conversations_select",
            {},
            {**MULTI, **CONVERSATION_MENU, "initial_conversations": IDENTITIES},
            selection_fits,
        ),
        element(
            "channels_select", {}, {**MENU, "initial_channel": IDENTITY, "response_url_enabled": boolean}
        ),
        element("multi_channels_select", {}, {**MULTI, "initial_channels": IDENTITIES}, selection_fits),
        element("datepicker", {}, {**MENU, "initial_date": DATE}),
        element("timepicker", {}, {**MENU, "initial_time": CLOCK_TIME, "timezone": string(255)}),
        element(
            "datetimepicker",
            {},
            {**ACTION, **FOCUS, **CONFIRMED, "initial_date_time": whole(1_000_000_000, 9_999_999_999)},
        ),
        element(
            "plain_text_input",
            {},
            {
                **TYPED,
                "initial_value": string(3000, least=0),
                "multiline": boolean,
                "min_length": whole(0, 3000),
                "max_length": whole(1, 3000),
            },
            lengths_agree,
        ),
        element(
            "number_input",
            {"is_decimal_allowed": boolean},
            {**TYPED, "initial_value": NUMBER_TEXT, "min_value": NUMBER_TEXT, "max_value": NUMBER_TEXT},
        ),
        element("email_text_input", {}, {**TYPED, "initial_value": string(3000)}),
        element("url_text_input", {}, {**TYPED, "initial_value": string(3000)}),
        element(
            "file_input",
            {},
            {**ACTION, "filetypes": listing(string(255), 1, 100), "max_files": whole(1, 10)},
        ),
        element("image", {"alt_text": string(2000)}, PICTURE, picture_has_source),
    ]
)

MENUS = {"static_select", "external_select", "users_select", "conversations_select", "channels_select"}
MULTI_MENUS = {f"multi_{name}" for name in MENUS}
PICKS = {"checkboxes", "radio_buttons", "datepicker", "timepicker"} | MENUS
TYPED_INPUTS = {"plain_text_input", "number_input", "email_text_input", "url_text_input", "file_input"}


def some_elements(names: Iterable[str], place: str) -> Check:
    return by_type({name: ELEMENTS[name] for name in names}, place)


ACCESSORY = some_elements({"button", "overflow", "image"} | PICKS | MULTI_MENUS, "accessory of a section")
IN_ACTIONS = some_elements({"button", "overflow", "datetimepicker"} | PICKS, "element of actions")
IN_INPUT = some_elements({"datetimepicker"} | PICKS | MULTI_MENUS | TYPED_INPUTS, "element of an input")
IN_CONTEXT = by_type(
    {"image": ELEMENTS["image"], "plain_text": plain(3000), "mrkdwn": text(3000)}, "element of a context"
)
