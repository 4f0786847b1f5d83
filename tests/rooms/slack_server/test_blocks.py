"""The limits of a message's blocks, each from both sides."""

from typing import Any

import pytest

from tests.rooms.slack_server.made import (
    accessory,
    actions,
    bars,
    button,
    chart,
    confirm,
    element,
    many_buttons,
    mrkdwn,
    option,
    options,
    plain,
    rich,
    section,
    x,
)
from tests.slack_server import limits

Json = dict[str, Any]

# Each name with blocks that must pass and blocks that must not.
BLOCKS: dict[str, tuple[list[Json], list[Json]]] = {
    "50 blocks": ([section()] * 50, [section()] * 51),
    "block_id once": ([section(block_id="a"), section(block_id="b")], [section(block_id="a")] * 2),
    "action_id once": (
        actions(button(action_id="a"), button(action_id="b")),
        actions(button(action_id="a"), button(action_id="a")),
    ),
    "block_id 255": ([section(block_id=x(255))], [section(block_id=x(256))]),
    "action_id 255": (actions(button(action_id=x(255))), actions(button(action_id=x(256)))),
    "section 3000": ([section(x(3000))], [section(x(3001))]),
    "section says something": (
        [{"type": "section", "fields": [mrkdwn("a")]}],
        [{"type": "section", "block_id": "a"}],
    ),
    "field 2000": ([section(fields=[mrkdwn(x(2000))])], [section(fields=[mrkdwn(x(2001))])]),
    "10 fields": ([section(fields=[mrkdwn("a")] * 10)], [section(fields=[mrkdwn("a")] * 11)]),
    "some fields": ([section(fields=[mrkdwn("a")])], [section(fields=[])]),
    "no empty text": ([section("a")], [section("")]),
    "no blank text": ([section("a")], [section("  \n")]),
    "header 150": (
        [{"type": "header", "text": plain(x(150))}],
        [{"type": "header", "text": plain(x(151))}],
    ),
    "header plain": ([{"type": "header", "text": plain("a")}], [{"type": "header", "text": mrkdwn("a")}]),
    "known keys": ([section(expand=True)], [section(colour="red")]),
    "known keys in text": ([section()], [{"type": "section", "text": {**mrkdwn("a"), "emoji": True}}]),
    "known blocks": ([{"type": "divider"}], [{"type": "dividor"}]),
    "known elements": (actions(button()), actions(element("knob"))),
    "an object": ([section()], ["section"]),  # type: ignore[list-item]
    "button 75": (actions(button(x(75))), actions(button(x(76)))),
    "button plain": (actions(button()), actions(button(text=mrkdwn("a")))),
    "button value 2000": (actions(button(value=x(2000))), actions(button(value=x(2001)))),
    "button url https": (
        actions(button(url="https://exempel.se")),
        actions(button(url="http://exempel.se")),
    ),
    "button style": (actions(button(style="danger")), actions(button(style="default"))),
    "25 in actions": (many_buttons(25), many_buttons(26)),
    "1 in actions": (many_buttons(1), many_buttons(0)),
    "no typed input in actions": (
        actions(element("datepicker")),
        actions(element("plain_text_input")),
    ),
    "no multi select in actions": (
        actions(element("static_select", options=options(1))),
        actions(element("multi_static_select", options=options(1))),
    ),
    "no typed input in a section": (accessory("datepicker"), accessory("plain_text_input")),
    "no input in a message": (
        [section()],
        [{"type": "input", "label": plain("a"), "element": element("plain_text_input")}],
    ),
    "context 10": (
        [{"type": "context", "elements": [mrkdwn("a")] * 10}],
        [{"type": "context", "elements": [mrkdwn("a")] * 11}],
    ),
    "context holds no button": (
        [{"type": "context", "elements": [plain("a")]}],
        [{"type": "context", "elements": [button()]}],
    ),
    "option text 75": (
        accessory("static_select", options=[option(x(75))]),
        accessory("static_select", options=[option(x(76))]),
    ),
    "option value 150": (
        accessory("static_select", options=[option(value=x(150))]),
        accessory("static_select", options=[option(value=x(151))]),
    ),
    "option description 75": (
        accessory("static_select", options=[{**option(), "description": plain(x(75))}]),
        accessory("static_select", options=[{**option(), "description": plain(x(76))}]),
    ),
    "1 option": (accessory("static_select", options=options(1)), accessory("static_select", options=[])),
    "100 options": (
        accessory("static_select", options=options(100)),
        accessory("static_select", options=options(101)),
    ),
    "100 option groups": (
        accessory("static_select", option_groups=[{"label": plain("a"), "options": options(1)}] * 100),
        accessory("static_select", option_groups=[{"label": plain("a"), "options": options(1)}] * 101),
    ),
    "group label 75": (
        accessory("static_select", option_groups=[{"label": plain(x(75)), "options": options(1)}]),
        accessory("static_select", option_groups=[{"label": plain(x(76)), "options": options(1)}]),
    ),
    "options or groups": (
        accessory("static_select", option_groups=[{"label": plain("a"), "options": options(1)}]),
        accessory("static_select"),
    ),
    "initial option offered": (
        accessory("static_select", options=options(2), initial_option=options(2)[1]),
        accessory("static_select", options=options(2), initial_option=option("val 1", "2")),
    ),
    "initial options offered": (
        accessory("checkboxes", options=options(2), initial_options=options(2)),
        accessory("checkboxes", options=options(2), initial_options=options(3)),
    ),
    "10 checkboxes": (
        accessory("checkboxes", options=options(10)),
        accessory("checkboxes", options=options(11)),
    ),
    "10 radio buttons": (
        accessory("radio_buttons", options=options(10)),
        accessory("radio_buttons", options=options(11)),
    ),
    "overflow 5": (accessory("overflow", options=options(5)), accessory("overflow", options=options(6))),
    "overflow 2": (accessory("overflow", options=options(2)), accessory("overflow", options=options(1))),
    "max selected": (
        accessory("multi_static_select", options=options(2), max_selected_items=1),
        accessory("multi_static_select", options=options(2), max_selected_items=0),
    ),
    "external query length": (
        accessory("external_select", min_query_length=0),
        accessory("external_select", min_query_length="0"),
    ),
    "external has no options": (
        accessory("external_select"),
        accessory("external_select", options=options(1)),
    ),
    "placeholder 150": (
        accessory("external_select", placeholder=plain(x(150))),
        accessory("external_select", placeholder=plain(x(151))),
    ),
    "date": (
        accessory("datepicker", initial_date="2026-02-28"),
        accessory("datepicker", initial_date="2026-02-30"),
    ),
    "date format": (
        accessory("datepicker", initial_date="2026-02-28"),
        accessory("datepicker", initial_date="28/2 2026"),
    ),
    "time": (
        accessory("timepicker", initial_time="23:59"),
        accessory("timepicker", initial_time="24:00"),
    ),
    "confirm title 100": (confirm(title=plain(x(100))), confirm(title=plain(x(101)))),
    "confirm text 300": (confirm(text=plain(x(300))), confirm(text=plain(x(301)))),
    "confirm yes 30": (confirm(confirm=plain(x(30))), confirm(confirm=plain(x(31)))),
    "confirm no 30": (confirm(deny=plain(x(30))), confirm(deny=plain(x(31)))),
    "picture https": (
        [{"type": "image", "image_url": "https://exempel.se/a.png", "alt_text": "a"}],
        [{"type": "image", "image_url": "http://exempel.se/a.png", "alt_text": "a"}],
    ),
    "picture has words": (
        [{"type": "image", "slack_file": {"id": "F1"}, "alt_text": "a"}],
        [{"type": "image", "slack_file": {"id": "F1"}}],
    ),
    "picture has a source": (
        [{"type": "image", "slack_file": {"id": "F1"}, "alt_text": "a"}],
        [{"type": "image", "alt_text": "a"}],
    ),
    "rich text": (rich({"type": "text", "text": "a"}), rich({"type": "mrkdwn", "text": "a"})),
    "2 charts": ([chart()] * 2, [chart()] * 3),
    "chart title 50": ([chart(x(50))], [chart(x(51))]),
    "chart label 20": ([chart(label=x(20))], [chart(label=x(21))]),
    "chart above 0": ([chart(value=0.1)], [chart(value=0)]),
    "chart 6 slices": ([chart(amount=6)], [chart(amount=7)]),
    "chart 20 categories": (
        bars([f"{n}" for n in range(20)], [f"{n}" for n in range(20)]),
        bars([f"{n}" for n in range(21)], [f"{n}" for n in range(21)]),
    ),
    "chart complete": (bars(["a", "b"], ["b", "a"]), bars(["a", "b"], ["a"])),
    "chart kinds": (bars(["a"], ["a"], "line"), bars(["a"], ["a"], "radar")),
}


@pytest.mark.parametrize("name", BLOCKS)
def test_a_message_passes_at_the_limit_and_not_beyond(name: str) -> None:
    good, bad = BLOCKS[name]
    assert limits.block_problems(good) == []
    assert limits.block_problems(bad)
