"""Slack's blocks, charts and views, as the limits of its documentation draw them."""

from __future__ import annotations

from typing import Any

from tests.slack_server.elements import (
    ACCESSORY,
    IDENTITY,
    IN_ACTIONS,
    IN_CONTEXT,
    IN_INPUT,
    PICTURE,
    kind,
    picture_has_source,
    plain,
    text,
)
from tests.slack_server.shapes import (
    Check,
    Json,
    Report,
    Shape,
    boolean,
    by_type,
    listing,
    number,
    one_of,
    string,
    thing,
    whole,
)

MESSAGE_BLOCKS = 50
VIEW_BLOCKS = 100


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
