"""Slack's limits on messages and views, written from its documentation and independent of slack_sdk.models.

Stricter than Slack in a few places, on purpose: input blocks only in views, a notification text beside
blocks, https addresses, charts only in messages.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
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
    number,
    one_of,
    string,
    thing,
    whole,
)

MESSAGE_BLOCKS = 50
VIEW_BLOCKS = 100
MESSAGE_TEXT = 40_000
VIEW_BYTES = 250_000
METADATA_BYTES = 16_000
CHARTS_IN_MESSAGE = 2
STACKED_VIEWS = 3

PINGS = re.compile(r"<!(?:channel|here|everyone|subteam\^[^>]*)(?:\|[^>]*)?>|<@[UW][^>]*>")


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


# ---- rich text ----

RICH_STYLE = thing({}, dict.fromkeys(("bold", "italic", "strike", "code", "underline"), boolean))
STYLED: Shape = {"style": RICH_STYLE}
RICH_PIECES: Shape = {
    "text": thing({**kind("text"), "text": string(3000)}, STYLED),
    "link": thing({**kind("link"), "url": string(3000)}, {**STYLED, "text": string(3000), "unsafe": boolean}),
    "emoji": thing({**kind("emoji"), "name": string(255)}, {**STYLED, "unicode": string(255)}),
    "user": thing({**kind("user"), "user_id": IDENTITY}, STYLED),
    "channel": thing({**kind("channel"), "channel_id": IDENTITY}, STYLED),
    "broadcast": thing({**kind("broadcast"), "range": one_of("here", "channel", "everyone")}),
    "date": thing(
        {**kind("date"), "timestamp": whole(0, 9_999_999_999), "format": string(255)},
        {"url": string(3000), "fallback": string(255)},
    ),
}
PIECES = listing(by_type(RICH_PIECES, "rich text"), 1, 1000)
RICH_SECTION = thing({**kind("rich_text_section"), "elements": PIECES})
RICH_PARTS: Shape = {
    "rich_text_section": RICH_SECTION,
    "rich_text_preformatted": thing(
        {**kind("rich_text_preformatted"), "elements": PIECES}, {"border": whole(0, 1)}
    ),
    "rich_text_quote": thing({**kind("rich_text_quote"), "elements": PIECES}, {"border": whole(0, 1)}),
    "rich_text_list": thing(
        {
            **kind("rich_text_list"),
            "style": one_of("bullet", "ordered"),
            "elements": listing(RICH_SECTION, 1, 1000),
        },
        {"indent": whole(0, 8), "offset": whole(0, 1000), "border": whole(0, 1)},
    ),
}


# ---- charts ----


def above_zero(value: Any, path: str, report: Report) -> None:
    fits = isinstance(value, int | float) and not isinstance(value, bool) and value > 0
    report.require(fits, path, "must be a number greater than 0")


def series_fit_axis(chart: Json, path: str, report: Report) -> None:
    categories = sorted(chart["axis_config"]["categories"])
    names = [series["name"] for series in chart["series"]]
    report.require(len(set(names)) == len(names), path, "series must have names of their own")
    for series in chart["series"]:
        labels = sorted(point["label"] for point in series["data"])
        report.require(labels == categories, path, "each series must hold one value for each category")


CHART_LABEL = string(20)
POINT = thing({"label": CHART_LABEL, "value": number})
SERIES = listing(thing({"name": CHART_LABEL, "data": listing(POINT, 1, 20)}), 1, 6)
AXES = thing({"categories": listing(CHART_LABEL, 1, 20)}, {"x_label": string(50), "y_label": string(50)})
SEGMENT = thing({"label": CHART_LABEL, "value": above_zero})


def plotted(name: str) -> Check:
    return thing({**kind(name), "series": SERIES, "axis_config": AXES}, {}, series_fit_axis)


CHARTS: Shape = {
    "pie": thing({**kind("pie"), "segments": listing(SEGMENT, 1, 6)}),
    **{name: plotted(name) for name in ("bar", "area", "line")},
}


# ---- blocks ----


def section_says_something(block: Json, path: str, report: Report) -> None:
    report.require("text" in block or "fields" in block, path, "missing required field: text or fields")


BLOCK: Shape = {"block_id": string(255)}
SECTION = thing(
    kind("section"),
    {
        **BLOCK,
        "text": text(3000),
        "fields": listing(text(2000), 1, 10),
        "accessory": ACCESSORY,
        "expand": boolean,
    },
    section_says_something,
)
INPUT = thing(
    {**kind("input"), "label": plain(2000), "element": IN_INPUT},
    {**BLOCK, "hint": plain(2000), "optional": boolean, "dispatch_action": boolean},
)
ANYWHERE: Shape = {
    "section": SECTION,
    "header": thing({**kind("header"), "text": plain(150)}, BLOCK),
    "divider": thing(kind("divider"), BLOCK),
    "context": thing({**kind("context"), "elements": listing(IN_CONTEXT, 1, 10)}, BLOCK),
    "actions": thing({**kind("actions"), "elements": listing(IN_ACTIONS, 1, 25)}, BLOCK),
    "image": thing(
        {**kind("image"), "alt_text": string(2000)},
        {**BLOCK, **PICTURE, "title": plain(2000)},
        picture_has_source,
    ),
    "rich_text": thing(
        {**kind("rich_text"), "elements": listing(by_type(RICH_PARTS, "rich text"), 1, 1000)}, BLOCK
    ),
}
CHART_BLOCK = thing(
    {**kind("data_visualization"), "title": string(50), "chart": by_type(CHARTS, "chart")}, BLOCK
)
IN_MESSAGE: Shape = {**ANYWHERE, "data_visualization": CHART_BLOCK}
IN_VIEW: Shape = {**ANYWHERE, "input": INPUT}


def elements_of(block: Json) -> list[Json]:
    """The elements a person can act on, wherever the block keeps them."""
    found = [block.get("accessory"), block.get("element"), *block.get("elements", [])]
    return [each for each in found if isinstance(each, dict)]


def unique_ids(blocks: list[Json], path: str, report: Report) -> None:
    seen: set[str] = set()
    for place, block in enumerate(blocks):
        own = block.get("block_id")
        report.require(own is None or own not in seen, f"{path}/{place}/block_id", "block_id already exists")
        seen.add(own or "")
        actions = [each["action_id"] for each in elements_of(block) if "action_id" in each]
        report.require(
            len(set(actions)) == len(actions), f"{path}/{place}/elements", "action_id already exists"
        )


def blocks_check(table: Shape, most: int, least: int = 1) -> Check:
    each = listing(by_type(table, "block"), least, most)

    def check(value: Any, path: str, report: Report) -> None:
        before = len(report.problems)
        each(value, path, report)
        if len(report.problems) == before:
            unique_ids(value, path, report)

    return check


MESSAGE = blocks_check(IN_MESSAGE, MESSAGE_BLOCKS, least=0)
VIEW = blocks_check(IN_VIEW, VIEW_BLOCKS)


# ---- views ----


def inputs_need_submit(view: Json, path: str, report: Report) -> None:
    has_input = any(block["type"] == "input" for block in view["blocks"])
    report.require(not has_input or "submit" in view, path, "missing required field: submit")


def one_focus(view: Json, path: str, report: Report) -> None:
    focused = [each for block in view["blocks"] for each in elements_of(block) if each.get("focus_on_load")]
    report.require(len(focused) <= 1, path, "only one element may have focus_on_load")


VIEW_COMMON: Shape = {
    "private_metadata": string(3000, least=0),
    "callback_id": string(255, least=0),
    "external_id": string(255, least=0),
}
VIEWS: Shape = {
    "modal": thing(
        {**kind("modal"), "title": plain(24), "blocks": VIEW},
        {
            **VIEW_COMMON,
            "submit": plain(24),
            "close": plain(24),
            "clear_on_close": boolean,
            "notify_on_close": boolean,
        },
        inputs_need_submit,
        one_focus,
    ),
    "home": thing({**kind("home"), "blocks": VIEW}, VIEW_COMMON, one_focus),
}


# ---- what the server asks ----


def block_problems(blocks: Any) -> list[str]:
    report = Report()
    MESSAGE(blocks, "/blocks", report)
    if not report.problems:
        charts = [block for block in blocks if block["type"] == "data_visualization"]
        report.require(
            len(charts) <= CHARTS_IN_MESSAGE, "/blocks", f"no more than {CHARTS_IN_MESSAGE} charts"
        )
    return report.problems


def view_problems(view: Any, expected: str = "modal") -> list[str]:
    report = Report()
    by_type({expected: VIEWS[expected]}, "view")(view, "/view", report)
    return report.problems


METADATA_VALUE = (str, int, float, bool)


def metadata_value(value: Any, path: str, report: Report) -> None:
    """Plain values, one level of objects, lists of either: what Slack's own types allow."""
    flat = value if isinstance(value, list) else [value]
    for each in flat:
        parts = each.values() if isinstance(each, dict) else [each]
        report.require(
            all(isinstance(part, METADATA_VALUE) for part in parts),
            path,
            "must be a plain value or flat object",
        )


def metadata_payload(value: Any, path: str, report: Report) -> None:
    if report.require(isinstance(value, dict), path, "must be an object"):
        for name, part in value.items():
            metadata_value(part, f"{path}/{name}", report)


METADATA = thing(
    {
        "event_type": matching(r"[A-Za-z0-9_]{1,255}", "must be an alphanumeric string"),
        "event_payload": metadata_payload,
    }
)


def metadata_problems(metadata: Any) -> list[str]:
    report = Report()
    METADATA(metadata, "/metadata", report)
    return report.problems


def too_large(value: Any, most: int) -> bool:
    return len(json.dumps(value, ensure_ascii=False).encode()) > most


ANSWERS: Shape = {
    "options": thing({"options": listing(PLAIN_OPTION, 0, 100)}),
    "option_groups": thing({"option_groups": listing(OPTION_GROUP, 0, 100)}),
}


def suggestion_problems(answer: Any) -> list[str]:
    """What a bot may answer to block_suggestion; no match is an empty list, which Slack shows as such."""
    report = Report()
    named = next((name for name in ANSWERS if isinstance(answer, dict) and name in answer), "options")
    ANSWERS[named](answer, "", report)
    return report.problems


# ---- reading texts ----


def texts(node: Any) -> Iterator[tuple[str, str]]:
    """Each text with its type, everywhere inside blocks or a view."""
    if isinstance(node, list):
        for each in node:
            yield from texts(each)
    elif isinstance(node, dict):
        if isinstance(node.get("text"), str):
            yield str(node.get("type")), node["text"]
        for part in node.values():
            yield from texts(part)


def pings_in(message_text: str, content: Any) -> list[str]:
    """What would notify people, if Slack were to show it: recorded, so that a test can say there is none."""
    shown = [message_text, *(words for form, words in texts(content) if form == "mrkdwn")]
    rich = [str(part) for part in rich_pings(content)]
    return [found for words in shown for found in PINGS.findall(words)] + rich


def rich_pings(node: Any) -> Iterator[Json]:
    if isinstance(node, list):
        for each in node:
            yield from rich_pings(each)
    elif isinstance(node, dict):
        if node.get("type") == "broadcast" or (node.get("type") == "user" and "user_id" in node):
            yield node
        yield from rich_pings(list(node.values()))


def total_text(blocks: list[Json]) -> int:
    return sum(len(words) for _, words in texts(blocks))
