"""The limits of views, metadata and suggestions, each from both sides."""

from typing import Any

import pytest

from tests.rooms.slack_server.made import (
    button,
    chart,
    element,
    form,
    home,
    labelled,
    modal,
    mrkdwn,
    options,
    plain,
    section,
    without,
    x,
)
from tests.slack_server import limits

Json = dict[str, Any]

FOCUSED = [
    {"type": "input", "label": plain("a"), "element": element("plain_text_input", focus_on_load=True)}
] * 2
VIEWS: dict[str, tuple[Json, Json]] = {
    "100 blocks": (modal(*[section()] * 100), modal(*[section()] * 101)),
    "title 24": (modal(title=plain(x(24))), modal(title=plain(x(25)))),
    "title plain": (modal(), modal(title=mrkdwn("a"))),
    "title": (modal(), without(modal(), "title")),
    "submit 24": (modal(submit=plain(x(24))), modal(submit=plain(x(25)))),
    "close 24": (modal(close=plain(x(24))), modal(close=plain(x(25)))),
    "inputs need submit": (form(), without(form(), "submit")),
    "private_metadata 3000": (modal(private_metadata=x(3000)), modal(private_metadata=x(3001))),
    "callback_id 255": (modal(callback_id=x(255)), modal(callback_id=x(256))),
    "known keys": (modal(notify_on_close=True), modal(on_close="notify")),
    "label 2000": (labelled(label=plain(x(2000))), labelled(label=plain(x(2001)))),
    "label plain": (labelled(), labelled(label=mrkdwn("a"))),
    "hint 2000": (labelled(hint=plain(x(2000))), labelled(hint=plain(x(2001)))),
    "input holds inputs": (form(), labelled(element=button())),
    "input holds no overflow": (form(), form("overflow", options=options(2))),
    "initial value 3000": (form(initial_value=x(3000)), form(initial_value=x(3001))),
    "initial value max_length": (
        form(initial_value=x(10), max_length=10),
        form(initial_value=x(11), max_length=10),
    ),
    "max_length 3000": (form(max_length=3000), form(max_length=3001)),
    "min below max": (form(min_length=5, max_length=5), form(min_length=6, max_length=5)),
    "one focus": (form(focus_on_load=True), modal(*FOCUSED, submit=plain("a"))),
    "number says decimals": (form("number_input", is_decimal_allowed=False), form("number_input")),
    "no charts in views": (modal(), modal(chart())),
    "block_id once": (modal(section(block_id="a")), modal(section(block_id="a"), section(block_id="a"))),
    "known type": (modal(), {**modal(), "type": "workflow_step"}),
}


@pytest.mark.parametrize("name", VIEWS)
def test_a_modal_passes_at_the_limit_and_not_beyond(name: str) -> None:
    good, bad = VIEWS[name]
    assert limits.view_problems(good) == []
    assert limits.view_problems(bad)


def test_a_home_has_neither_title_nor_submit() -> None:
    assert limits.view_problems(home(), "home") == []
    assert limits.view_problems(home(title=plain("a")), "home")
    assert limits.view_problems(modal(), "home")


METADATA: dict[str, tuple[Any, Any]] = {
    "both parts": ({"event_type": "lyhord_row", "event_payload": {}}, {"event_type": "lyhord_row"}),
    "type": (
        {"event_type": "lyhord_row", "event_payload": {"row": 1}},
        {"event_type": "lyhörd row", "event_payload": {"row": 1}},
    ),
    "payload": (
        {"event_type": "a", "event_payload": {"row": {"id": 1}}},
        {"event_type": "a", "event_payload": {"row": {"id": {"deep": 1}}}},
    ),
    "no nothing": (
        {"event_type": "a", "event_payload": {"row": 1}},
        {"event_type": "a", "event_payload": {"row": None}},
    ),
    "payload an object": (
        {"event_type": "a", "event_payload": {}},
        {"event_type": "a", "event_payload": [1]},
    ),
}


@pytest.mark.parametrize("name", METADATA)
def test_metadata_has_its_shape(name: str) -> None:
    good, bad = METADATA[name]
    assert limits.metadata_problems(good) == []
    assert limits.metadata_problems(bad)


def test_suggestions_are_at_most_a_hundred_options() -> None:
    assert limits.suggestion_problems({"options": options(100)}) == []
    assert limits.suggestion_problems({"options": []}) == []
    assert limits.suggestion_problems({"options": options(101)})
    assert limits.suggestion_problems({"choices": []})
