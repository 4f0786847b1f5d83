"""Slack's limits on messages and views, written from its documentation and independent of slack_sdk.models.

Stricter than Slack in a few places, on purpose: input blocks only in views, a notification text beside
blocks, https addresses, charts only in messages.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from tests.slack_server.blocks import MESSAGE, VIEWS
from tests.slack_server.elements import OPTION_GROUP, PLAIN_OPTION
from tests.slack_server.shapes import Json, Report, Shape, by_type, listing, matching, thing

MESSAGE_TEXT = 40_000
VIEW_BYTES = 250_000
METADATA_BYTES = 16_000
CHARTS_IN_MESSAGE = 2
STACKED_VIEWS = 3

PINGS = re.compile(r"<!(?:channel|here|everyone|subteam\^[^>]*)(?:\|[^>]*)?>|<@[UW][^>]*>")


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
