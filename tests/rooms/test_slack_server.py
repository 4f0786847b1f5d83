"""The test Slack is strict where Slack is, and misbehaves when told to: a double has to be tested too."""

import asyncio
import json
import signal
import socket
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from aiohttp import ServerDisconnectedError
from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_async_handlers import (
    AsyncConnectionErrorRetryHandler,
    AsyncRateLimitErrorRetryHandler,
    AsyncServerErrorRetryHandler,
)
from slack_sdk.web.async_client import AsyncWebClient
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from tests.slack_server import (
    ClientRefusal,
    DropAfter,
    DropBefore,
    Failing,
    Ratelimited,
    Refused,
    SlackServer,
    Slow,
    Workspace,
    limits,
)

Json = dict[str, Any]
ROOT = Path(__file__).parents[2]


# ---- the limits, each from both sides ----


def plain(words: str) -> Json:
    return {"type": "plain_text", "text": words}


def mrkdwn(words: str) -> Json:
    return {"type": "mrkdwn", "text": words}


def x(length: int) -> str:
    return "x" * length


def option(text: str = "ett", value: str = "1") -> Json:
    return {"text": plain(text), "value": value}


def options(amount: int) -> list[Json]:
    return [option(f"val {number}", str(number)) for number in range(amount)]


def section(words: str = "text", **more: Any) -> Json:
    return {"type": "section", "text": mrkdwn(words), **more}


def button(words: str = "Skicka", **more: Any) -> Json:
    return {"type": "button", "text": plain(words), "action_id": "send", **more}


def actions(*elements: Json) -> list[Json]:
    return [{"type": "actions", "elements": list(elements)}]


def many_buttons(amount: int) -> list[Json]:
    return actions(*(button(action_id=f"b{number}") for number in range(amount)))


def element(name: str, **more: Any) -> Json:
    return {"type": name, "action_id": "it", **more}


def accessory(name: str, **more: Any) -> list[Json]:
    return [section(accessory=element(name, **more))]


def confirm(**changes: Any) -> list[Json]:
    words = {"title": plain("Säker?"), "text": plain("Text"), "confirm": plain("Ja"), "deny": plain("Nej")}
    return actions(button(confirm={**words, **changes}))


def chart(title: str = "Fall", label: str = "Januari", amount: int = 1, value: float = 1) -> Json:
    segments = [{"label": label, "value": value} for _ in range(amount)]
    return {"type": "data_visualization", "title": title, "chart": {"type": "pie", "segments": segments}}


def bars(categories: list[str], labels: list[str], name: str = "bar") -> list[Json]:
    series = [{"name": "Fall", "data": [{"label": label, "value": 1} for label in labels]}]
    plotted = {"type": name, "series": series, "axis_config": {"categories": categories}}
    return [{"type": "data_visualization", "title": "Fall", "chart": plotted}]


def rich(*pieces: Json) -> list[Json]:
    return [{"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": list(pieces)}]}]


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


def modal(*blocks: Json, **more: Any) -> Json:
    return {"type": "modal", "title": plain("Titel"), "blocks": list(blocks) or [section()], **more}


def form(name: str = "plain_text_input", optional: bool = False, **more: Any) -> Json:
    field = {"type": "input", "block_id": "field", "label": plain("Vad hände?"), "optional": optional}
    return modal({**field, "element": element(name, **more)}, submit=plain("Skicka"))


def labelled(**changes: Any) -> Json:
    shown = form()
    shown["blocks"][0].update(changes)
    return shown


def without(view: Json, name: str) -> Json:
    return {key: value for key, value in view.items() if key != name}


def home(*blocks: Json, **more: Any) -> Json:
    return {"type": "home", "blocks": list(blocks) or [section()], **more}


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


# ---- a real client ----


def workspace() -> Workspace:
    made = Workspace()
    made.add_user("Anna Lind", "anna@exempel.se")
    made.add_user("Bo Ek", "bo@exempel.se")
    made.add_user("Gun Gäst", "gun@exempel.se", kind="guest")
    made.add_user("Siv Främling", "siv@annan.se", kind="stranger", team_id="T0OTHER")
    made.add_user("Robot", None, kind="bot")
    made.add_user("Dan Slutat", "dan@exempel.se", kind="deleted")
    made.add_channel("apt", ["anna@exempel.se", "bo@exempel.se"])
    made.add_channel("ledning", ["bo@exempel.se"], is_private=True, with_bot=False)
    made.add_channel("fika", ["anna@exempel.se"], with_bot=False)
    made.add_channel("arkiv", ["anna@exempel.se"], is_archived=True)
    return made


@pytest.fixture
async def slack() -> AsyncIterator[SlackServer]:
    async with SlackServer(workspace()) as running:
        yield running


@pytest.fixture
def web(slack: SlackServer) -> AsyncWebClient:
    return AsyncWebClient(slack.token, base_url=slack.api_url, retry_handlers=[])


def channel_id(slack: SlackServer, name: str) -> str:
    found = slack.workspace.channel(f"#{name}")
    assert found
    return found.id


async def refusal(call: Any) -> str:
    with pytest.raises(SlackApiError) as raised:
        await call
    return str(raised.value.response["error"])


async def test_the_client_reaches_every_method(slack: SlackServer, web: AsyncWebClient) -> None:
    anna = slack.person("anna@exempel.se")
    apt = channel_id(slack, "apt")
    assert (await web.auth_test())["bot_id"] == slack.workspace.bot.bot_id
    shown = await web.users_info(user=anna.id, include_locale=True)
    assert (shown["user"]["profile"]["email"], shown["user"]["locale"]) == ("anna@exempel.se", "sv-SE")
    assert (await web.users_lookupByEmail(email="anna@exempel.se"))["user"]["id"] == anna.id
    assert [each["name"] for each in (await web.users_conversations())["channels"]] == ["apt", "arkiv"]
    assert (await web.conversations_info(channel=apt))["channel"]["is_member"]
    assert anna.id in (await web.conversations_members(channel=apt))["members"]
    dm = (await web.conversations_open(users=anna.id))["channel"]["id"]
    posted = await web.chat_postMessage(channel=dm, text="Hej", blocks=[section("*Hej*")])
    assert posted["message"]["blocks"][0]["block_id"]
    changed = await web.chat_update(channel=dm, ts=posted["ts"], text="Hejsan")
    assert changed["message"]["edited"]
    assert changed["message"]["blocks"] == posted["message"]["blocks"]
    assert dm in (await web.chat_getPermalink(channel=dm, message_ts=posted["ts"]))["permalink"]
    assert (await web.chat_postEphemeral(channel=apt, user=anna.id, text="Bara du"))["message_ts"]
    await web.chat_delete(channel=dm, ts=posted["ts"])
    assert anna.messages() == []
    assert [each.method for each in slack.journal.refused()] == []


async def test_history_pages_and_gives_metadata_when_asked(slack: SlackServer, web: AsyncWebClient) -> None:
    dm = slack.person("anna@exempel.se").dm
    for row in range(5):
        payload = {"event_type": "lyhord_row", "event_payload": {"row": row}}
        await web.chat_postMessage(channel=dm, text=f"rad {row}", metadata=payload)
    first = await web.conversations_history(channel=dm, limit=2, include_all_metadata=True)
    assert [each["metadata"]["event_payload"]["row"] for each in first["messages"]] == [4, 3]
    cursor = first["response_metadata"]["next_cursor"]
    rest = await web.conversations_history(channel=dm, cursor=cursor)
    assert [each["text"] for each in rest["messages"]] == ["rad 2", "rad 1", "rad 0"]
    assert "metadata" not in rest["messages"][0]
    newer = await web.conversations_history(channel=dm, oldest=first["messages"][1]["ts"])
    assert [each["text"] for each in newer["messages"]] == ["rad 4"]
    assert {row: len(found) for row, found in slack.posts_by_metadata("row").items()} == dict.fromkeys(
        range(5), 1
    )


async def test_files_go_up_and_are_shown(slack: SlackServer, web: AsyncWebClient) -> None:
    dm = slack.person("anna@exempel.se").dm
    await web.files_upload_v2(channel=dm, content=b"bild", filename="a.png", initial_comment="Diagram")
    [message] = slack.person("anna@exempel.se").messages()
    assert message.raw.files[0]["name"] == "a.png"
    assert message.text == "Diagram"


REFUSALS: dict[str, tuple[str, Callable[[AsyncWebClient, SlackServer], Any]]] = {
    "user": ("user_not_found", lambda web, _: web.users_info(user="U9999")),
    "e-mail": ("users_not_found", lambda web, _: web.users_lookupByEmail(email="ingen@exempel.se")),
    "stranger": ("users_not_found", lambda web, _: web.users_lookupByEmail(email="siv@annan.se")),
    "bot": ("cannot_dm_bot", lambda web, _: web.conversations_open(users="U0BOT")),
    "gone": (
        "user_disabled",
        lambda web, slack: web.conversations_open(users=slack.person("dan@exempel.se").id),
    ),
    "no channel": ("channel_not_found", lambda web, _: web.chat_postMessage(channel="C9", text="a")),
    "hidden": (
        "channel_not_found",
        lambda web, slack: web.chat_postMessage(channel=channel_id(slack, "ledning"), text="a"),
    ),
    "outside": (
        "not_in_channel",
        lambda web, slack: web.chat_postMessage(channel=channel_id(slack, "fika"), text="a"),
    ),
    "archived": (
        "is_archived",
        lambda web, slack: web.chat_postMessage(channel=channel_id(slack, "arkiv"), text="a"),
    ),
    "no text": ("no_text", lambda web, slack: post(web, slack, text="")),
    "no text beside blocks": ("no_text", lambda web, slack: post(web, slack, text="", blocks=[section()])),
    "long": ("msg_too_long", lambda web, slack: post(web, slack, text=x(40_001))),
    "long blocks": (
        "msg_blocks_too_long",
        lambda web, slack: post(web, slack, text="a", blocks=[section(x(3000))] * 14),
    ),
    "blocks": ("invalid_blocks", lambda web, slack: post(web, slack, text="a", blocks=[section("")])),
    "metadata": (
        "invalid_metadata_format",
        lambda web, slack: post(web, slack, text="a", metadata={"event_type": "a"}),
    ),
    "large metadata": (
        "metadata_too_large",
        lambda web, slack: post(
            web, slack, text="a", metadata={"event_type": "a", "event_payload": {"a": x(16_001)}}
        ),
    ),
    "argument": ("invalid_arguments", lambda web, slack: post(web, slack, text="a", txet="b")),
    "thread": ("cannot_reply_to_message", lambda web, slack: post(web, slack, text="a", thread_ts="1.0")),
    "update nothing": (
        "message_not_found",
        lambda web, slack: web.chat_update(channel=channel_id(slack, "apt"), ts="1.0", text="a"),
    ),
    "trigger": ("invalid_trigger_id", lambda web, _: web.views_open(trigger_id="1", view=modal())),
    "view": (
        "invalid_arguments",
        lambda web, _: web.views_open(trigger_id="1", view=modal(title=plain(""))),
    ),
    "no view": ("not_found", lambda web, _: web.views_update(view_id="V9", view=modal())),
    "home of nobody": ("user_not_found", lambda web, _: web.views_publish(user_id="U9", view=home())),
    "method": ("unknown_method", lambda web, _: web.api_call("chat.shout")),
}


async def post(web: AsyncWebClient, slack: SlackServer, **args: Any) -> Any:
    """Past the client's own warning about a missing text."""
    return await web.api_call("chat.postMessage", json={"channel": channel_id(slack, "apt"), **args})


async def test_refusals_are_slacks_own(slack: SlackServer, web: AsyncWebClient) -> None:
    given = {name: await refusal(call(web, slack)) for name, (_, call) in REFUSALS.items()}
    assert given == {name: code for name, (code, _) in REFUSALS.items()}
    assert len(slack.journal.refused()) == len(REFUSALS)


async def test_refused_blocks_are_explained(slack: SlackServer, web: AsyncWebClient) -> None:
    with pytest.raises(SlackApiError) as raised:
        await post(web, slack, text="a", blocks=[section(x(3001))])
    [message] = raised.value.response["response_metadata"]["messages"]
    assert message == "[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]"


async def test_a_text_of_forty_thousand_passes(slack: SlackServer, web: AsyncWebClient) -> None:
    await post(web, slack, text=x(40_000))


async def test_only_the_right_token_and_scope(slack: SlackServer, web: AsyncWebClient) -> None:
    stranger = AsyncWebClient("xoxb-wrong", base_url=slack.api_url)
    assert await refusal(stranger.auth_test()) == "invalid_auth"
    slack.scopes = {"chat:write"}
    await post(web, slack, text="a")
    assert await refusal(web.users_info(user="U0001")) == "missing_scope"


async def test_others_messages_cannot_be_changed(slack: SlackServer, web: AsyncWebClient) -> None:
    anna = slack.person("anna@exempel.se")
    await anna.says("mitt")
    [mine] = anna.messages()
    assert await refusal(web.chat_update(channel=anna.dm, ts=mine.ts, text="a")) == "cant_update_message"
    assert await refusal(web.chat_delete(channel=anna.dm, ts=mine.ts)) == "cant_delete_message"


async def test_pings_are_recorded_and_escaped_text_is_none(slack: SlackServer, web: AsyncWebClient) -> None:
    await post(web, slack, text="a &lt;!channel&gt;", blocks=[section("&lt;!here&gt; &lt;@U1&gt;")])
    assert slack.pings == []
    await post(web, slack, text="<!channel>", blocks=[section("<@U0001> <!here|here>")])
    assert slack.pings == ["<!channel>", "<@U0001>", "<!here|here>"]


async def test_a_trigger_opens_once_and_not_for_long(slack: SlackServer, web: AsyncWebClient) -> None:
    anna = slack.person("anna@exempel.se")
    trigger = slack.state.new_trigger(anna.id)
    await web.views_open(trigger_id=trigger, view=modal())
    assert await refusal(web.views_open(trigger_id=trigger, view=modal())) == "exchanged_trigger_id"
    late = slack.state.new_trigger(anna.id)
    slack.clock.forward(3.5)
    assert await refusal(web.views_open(trigger_id=late, view=modal())) == "expired_trigger_id"


async def test_three_modals_are_stacked_and_no_more(slack: SlackServer, web: AsyncWebClient) -> None:
    anna = slack.person("anna@exempel.se")
    opened = await web.views_open(trigger_id=slack.state.new_trigger(anna.id), view=modal())
    for _ in range(2):
        await web.views_push(trigger_id=slack.state.new_trigger(anna.id), view=form())
    pushed = web.views_push(trigger_id=slack.state.new_trigger(anna.id), view=modal())
    assert await refusal(pushed) == "push_limit_reached"
    stale = web.views_update(view_id=opened["view"]["id"], view=modal(), hash="old")
    assert await refusal(stale) == "hash_conflict"
    await web.views_update(view_id=opened["view"]["id"], view=modal(), hash=opened["view"]["hash"])
    assert len(anna.modals) == 3


async def test_a_response_url_serves_five_times_in_half_an_hour(slack: SlackServer) -> None:
    anna = slack.person("anna@exempel.se")
    hook = slack.state.new_hook(anna.dm, anna.id)
    answers = [await slack.post_to_response_url(hook, {"text": "hej"}) for _ in range(6)]
    assert [status for status, _ in answers] == [200] * 5 + [404]
    assert answers[-1][1]["error"] == "used_url"
    other = slack.state.new_hook(anna.dm, anna.id)
    slack.clock.forward(31 * 60)
    assert (await slack.post_to_response_url(other, {"text": "hej"}))[1]["error"] == "expired_url"
    assert len(anna.messages()) == 5
    assert slack.messages(anna.dm) == []


# ---- misbehaviour ----


async def test_it_can_answer_429_500_503_and_an_error_of_choice(
    slack: SlackServer, web: AsyncWebClient
) -> None:
    slack.misbehave("chat.postMessage", Ratelimited(7), times=2)
    slack.misbehave("chat.postMessage", Failing(503))
    slack.misbehave("chat.postMessage", Refused("account_inactive"))
    with pytest.raises(SlackApiError) as limited:
        await post(web, slack, text="a")
    assert (limited.value.response.status_code, limited.value.response.headers["Retry-After"]) == (429, "7")
    statuses = []
    for _ in range(3):
        with pytest.raises(SlackApiError) as raised:
            await post(web, slack, text="a")
        statuses.append(raised.value.response.status_code)
    assert statuses == [429, 503, 200]
    await post(web, slack, text="a")
    assert len(slack.messages("#apt")) == 1
    outcomes = [entry.outcome for entry in slack.journal.calls("chat.postMessage")]
    assert outcomes == ["ratelimited", "ratelimited", "http_503", "account_inactive", "ok"]


async def test_it_can_drop_the_connection_before_and_after_acting(
    slack: SlackServer, web: AsyncWebClient
) -> None:
    slack.misbehave("chat.postMessage", DropBefore())
    slack.misbehave("chat.postMessage", DropAfter())
    for amount in (0, 1):
        with pytest.raises((ServerDisconnectedError, OSError)):
            await post(web, slack, text="a")
        assert len(slack.messages("#apt")) == amount
    assert [entry.heard for entry in slack.journal] == [False, False]


async def test_the_clients_own_retries_double_a_dropped_message(slack: SlackServer) -> None:
    """Why the outbox looks a message up before it repeats it."""
    retries = [
        AsyncConnectionErrorRetryHandler(),
        AsyncRateLimitErrorRetryHandler(),
        AsyncServerErrorRetryHandler(),
    ]
    web = AsyncWebClient(slack.token, base_url=slack.api_url, retry_handlers=list(retries))
    slack.misbehave("*", DropAfter())
    await post(web, slack, text="a")
    assert len(slack.messages("#apt")) == 2


async def test_it_can_be_slow(slack: SlackServer, web: AsyncWebClient) -> None:
    slack.misbehave("auth.test", Slow(0.15))
    started = time.perf_counter()
    await web.auth_test()
    assert time.perf_counter() - started >= 0.15
    slack.latency = 0.1
    await web.auth_test()
    assert time.perf_counter() - started >= 0.25
    slack.behave()


async def test_a_client_that_lost_patience_has_not_heard(slack: SlackServer) -> None:
    slack.misbehave("chat.postMessage", Slow(0.3))
    hasty = AsyncWebClient(slack.token, base_url=slack.api_url, timeout=0.1, retry_handlers=[])  # type: ignore[arg-type]
    with pytest.raises(asyncio.TimeoutError):
        await post(hasty, slack, text="a")
    await asyncio.sleep(0.35)
    [entry] = slack.journal
    assert (entry.outcome, entry.acted, entry.heard) == ("dropped_after", True, False)


async def test_chance_is_repeatable(web: AsyncWebClient, slack: SlackServer) -> None:
    async def outcomes() -> list[str]:
        slack.journal.clear()
        slack.behave()
        slack.misbehave_at_random({Ratelimited(1): 0.3, Refused("fatal_error"): 0.2}, seed=7)
        for _ in range(20):
            await asyncio.gather(web.auth_test(), return_exceptions=True)
        return [entry.outcome for entry in slack.journal]

    first = await outcomes()
    assert first == await outcomes()
    assert set(first) == {"ok", "ratelimited", "fatal_error"}


async def test_a_message_a_second_and_channel(slack: SlackServer, web: AsyncWebClient) -> None:
    slack.count_rates()
    await asyncio.gather(*(post(web, slack, text="a") for _ in range(3)))
    assert len(slack.rates.violations) == 2
    slack.count_rates(enforce=True)
    assert await refusal(post(web, slack, text="a")) == "ratelimited"
    await web.chat_postMessage(channel=slack.person("bo@exempel.se").dm, text="another channel")
    slack.clock.forward(1)
    await post(web, slack, text="a")


# ---- people and a bare Bolt bot ----


def bare_bot(slack: SlackServer, heard: list[Json]) -> AsyncApp:
    web = AsyncWebClient(slack.token, base_url=slack.api_url)
    app = AsyncApp(client=web, signing_secret=slack.signing_secret, process_before_response=True)

    @app.event("message")
    async def on_message(event: Json, body: Json, client: AsyncWebClient) -> None:
        heard.append(body)
        if "subtype" not in event and not event.get("thread_ts"):
            words = f"Du sa: {event['text']}"
            blocks = [section(words), *actions(button("Öppna", action_id="open:1", value="1"))]
            await client.chat_postMessage(channel=event["channel"], text="Svar", blocks=blocks)

    @app.event("app_mention")
    @app.event("app_home_opened")
    async def on_other(body: Json, event: Json, client: AsyncWebClient) -> None:
        heard.append(body)
        if event["type"] == "app_home_opened":
            await client.views_publish(user_id=event["user"], view=home(*actions(button("Rapportera"))))

    add_forms(app, heard)
    return app


def add_forms(app: AsyncApp, heard: list[Json]) -> None:
    @app.action("open:1")
    async def on_open(ack: Any, body: Json, client: AsyncWebClient) -> None:
        heard.append(body)
        await client.views_open(trigger_id=body["trigger_id"], view=report_form())
        await ack()

    @app.action("unit")
    @app.action("more")
    @app.action("send")
    async def on_other_action(ack: Any, body: Json, respond: Any) -> None:
        heard.append(body)
        await ack()
        if body.get("response_url"):
            await respond(text="Utbytt", replace_original=True)

    @app.options("unit")
    async def on_options(ack: Any, payload: Json) -> None:
        await ack(options=[each for each in options(20) if payload["value"] in each["text"]["text"]])

    @app.view("report")
    async def on_report(ack: Any, body: Json, view: Json) -> None:
        heard.append(body)
        what = view["state"]["values"]["what"]["what"]["value"]
        await ack(**SUBMISSION_ANSWERS.get(what, {}))

    @app.view_closed("report")
    @app.shortcut("global_one")
    @app.shortcut("message_one")
    async def on_acknowledge(ack: Any, body: Json) -> None:
        heard.append(body)
        await ack()

    @app.command("/avvikelse")
    async def on_command(ack: Any, body: Json) -> None:
        heard.append(body)
        await ack("Hjälp: skriv vad som hände")


def report_form() -> Json:
    def field(block_id: str, label: str, control: Json, **more: Any) -> Json:
        return {"type": "input", "block_id": block_id, "label": plain(label), "element": control, **more}

    return modal(
        section("*Rapport*"),
        field("what", "Vad hände?", {"type": "plain_text_input", "action_id": "what", "max_length": 100}),
        field("when", "När?", {"type": "datepicker", "action_id": "when", "initial_date": "2026-02-01"}),
        field("clock", "Klockan?", {"type": "timepicker", "action_id": "clock"}, optional=True),
        field("unit", "Enhet", {"type": "external_select", "action_id": "unit", "min_query_length": 1}),
        field(
            "kinds", "Typ", {"type": "checkboxes", "action_id": "kinds", "options": options(3)}, optional=True
        ),
        field(
            "who",
            "Chef",
            {"type": "multi_users_select", "action_id": "who"},
            optional=True,
        ),
        submit=plain("Skicka"),
        callback_id="report",
        private_metadata="id-1",
        notify_on_close=True,
    )


SUBMISSION_ANSWERS: dict[str, Json] = {
    "fel": {"response_action": "errors", "errors": {"what": "Skriv mer"}},
    "okänt fel": {"response_action": "errors", "errors": {"nowhere": "Skriv mer"}},
    "byt": {"response_action": "update", "view": modal(section("Nu så"))},
    "på": {"response_action": "push", "view": modal(section("Ovanpå"))},
    "sönder": {"response_action": "update", "view": modal(title=plain(x(25)))},
    "rensa": {"response_action": "clear"},
}


@asynccontextmanager
async def serving(app: Starlette) -> AsyncIterator[str]:
    listener = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(app, ws="none", lifespan="off", log_config=None, log_level="critical")
    server = uvicorn.Server(config)
    task = asyncio.create_task(server._serve([listener]))  # noqa: SLF001  # serve() would take pytest's signals
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/slack/events"
    finally:
        server.should_exit = True
        await task


@pytest.fixture
async def heard(slack: SlackServer) -> AsyncIterator[list[Json]]:
    """What the bot, which runs for the length of the test, has received."""
    received: list[Json] = []
    handler = AsyncSlackRequestHandler(bare_bot(slack, received))

    async def endpoint(request: Request) -> Response:
        return await handler.handle(request)

    app = Starlette(routes=[Route("/slack/events", endpoint, methods=["POST"])])
    async with serving(app) as address:
        slack.bot_url = address
        yield received


async def test_a_message_reaches_bolt_and_the_answer_is_seen(slack: SlackServer, heard: list[Json]) -> None:
    anna = slack.person("anna@exempel.se")
    assert (await anna.says("Hon föll < hemma & slog sig")).ok
    assert heard[0]["event"]["channel_type"] == "im"
    assert heard[0]["event"]["text"] == "Hon föll &lt; hemma &amp; slog sig"
    assert anna.last.lines == ["Du sa: Hon föll < hemma & slog sig"]
    assert anna.last.buttons == ["Öppna"]
    assert slack.pings == []


async def test_bolt_refuses_wrong_and_old_signatures(slack: SlackServer, heard: list[Json]) -> None:
    assert (await slack.verify_url()).json["challenge"]
    await slack.person("anna@exempel.se").says("hej")
    delivery = slack.courier.deliveries[-1]
    assert (await slack.courier.post(delivery, secret="another")).status == 401
    assert (await slack.courier.post(delivery, age=6 * 60)).status == 401
    assert (await slack.courier.post(delivery, age=4 * 60)).ok
    assert len(heard) == 2


async def test_an_event_is_delivered_again(slack: SlackServer, heard: list[Json]) -> None:
    await slack.person("anna@exempel.se").says("hej")
    answers = await slack.redeliver(times=5, at_once=True)
    assert [answer.ok for answer in answers] == [True] * 5
    assert len({body["event_id"] for body in heard}) == 1
    assert len(heard) == 6


async def test_a_bot_that_is_down_gets_its_events_later(slack: SlackServer, heard: list[Json]) -> None:
    alive, slack.bot_url = slack.bot_url, "http://127.0.0.1:9/"
    assert (await slack.person("anna@exempel.se").says("hej")).status == 0
    slack.bot_url = alive
    [answer] = await slack.redeliver_failed()
    assert answer.ok
    assert await slack.redeliver_failed() == []
    assert len(heard) == 1


async def test_edits_deletions_files_mentions_and_strangers(slack: SlackServer, heard: list[Json]) -> None:
    anna = slack.person("anna@exempel.se")
    await anna.says("hej")
    await anna.edits("hejsan", anna.messages()[0])
    await anna.deletes(anna.messages()[0])
    await anna.shares_file("bild.png", "se här")
    await anna.mentions("hjälp", "#apt")
    assert (await anna.says("utan boten", "#fika")).status == 0
    await slack.person("siv@annan.se").says("hej")
    events = [body["event"] for body in heard]
    kinds = [event.get("subtype", event["type"]) for event in events]
    assert kinds == [
        "message",
        "message_changed",
        "message_deleted",
        "file_share",
        "message",
        "app_mention",
        "message",
    ]
    assert events[1]["previous_message"]["text"] == "hej"
    assert events[-1]["user_team"] == "T0OTHER"


async def test_only_subscribed_events_are_delivered(slack: SlackServer, heard: list[Json]) -> None:
    slack.subscriptions = {"message.im"}
    anna = slack.person("anna@exempel.se")
    await anna.mentions("hjälp", "#apt")
    await anna.opens_home()
    await anna.says("hej")
    assert [body["event"]["channel_type"] for body in heard] == ["im"]


async def test_home_is_published_and_pressed(slack: SlackServer, heard: list[Json]) -> None:
    anna = slack.person("anna@exempel.se")
    with pytest.raises(ClientRefusal):
        assert anna.home.lines
    await anna.opens_home()
    assert anna.home.buttons == ["Rapportera"]
    await anna.presses("Rapportera", where="home")
    assert heard[-1]["view"]["type"] == "home"
    assert heard[-1]["container"]["type"] == "view"


async def test_a_form_is_filled_in_refused_and_sent(slack: SlackServer, heard: list[Json]) -> None:
    anna = slack.person("anna@exempel.se")
    await anna.says("hej")
    await anna.presses("Öppna")
    assert heard[-1]["message"]["text"] == "Svar"
    assert anna.modal.values["När?"] == "2026-02-01"
    assert not (await anna.submits({"Vad hände?": x(101)})).ok
    assert anna.errors.keys() == {"what", "unit"}
    await anna.submits(
        {"Vad hände?": "fel", "Enhet": "val 12", "Typ": ["val 0", "2"], "who": "bo@exempel.se"}
    )
    assert anna.errors == {"what": "Skriv mer"}
    await anna.submits({"Vad hände?": "på", "Klockan?": "13:30"})
    assert [each.lines[0] for each in anna.modals] == ["*Rapport*", "Ovanpå"]
    values = heard[-1]["view"]["state"]["values"]
    assert values == {
        "what": {"what": {"type": "plain_text_input", "value": "på"}},
        "when": {"when": {"type": "datepicker", "selected_date": "2026-02-01"}},
        "clock": {"clock": {"type": "timepicker", "selected_time": "13:30"}},
        "unit": {"unit": {"type": "external_select", "selected_option": option("val 12", "12")}},
        "kinds": {"kinds": {"type": "checkboxes", "selected_options": [options(3)[0], options(3)[2]]}},
        "who": {"who": {"type": "multi_users_select", "selected_users": [slack.person("bo@exempel.se").id]}},
    }
    assert heard[-1]["view"]["private_metadata"] == "id-1"
    await anna.closes()
    await anna.closes()
    assert anna.modals == []
    assert heard[-1]["type"] == "view_closed"


@pytest.mark.parametrize(("words", "left"), [("byt", 1), ("rensa", 0), ("klart", 0)])
async def test_the_answer_to_a_form_is_done(
    slack: SlackServer, heard: list[Json], words: str, left: int
) -> None:
    anna = slack.person("anna@exempel.se")
    await anna.says("hej")
    await anna.presses("open:")
    await anna.submits({"what": words, "unit": "val 1"})
    assert len(anna.modals) == left


@pytest.mark.parametrize("words", ["okänt fel", "sönder"])
async def test_an_unsound_answer_to_a_form_is_refused(
    slack: SlackServer, heard: list[Json], words: str
) -> None:
    anna = slack.person("anna@exempel.se")
    await anna.says("hej")
    await anna.presses("Öppna")
    with pytest.raises(ClientRefusal):
        await anna.submits({"what": words, "unit": "val 1"})


async def test_choosing_outside_a_form(slack: SlackServer, heard: list[Json], web: AsyncWebClient) -> None:
    anna = slack.person("anna@exempel.se")
    menu = element("static_select", options=options(3)) | {"action_id": "unit"}
    more = {"type": "overflow", "action_id": "more", "options": options(2)}
    blocks = [section("Välj", accessory=more), *actions(menu, button("Klart"))]
    metadata = {"event_type": "lyhord_row", "event_payload": {"row": 7}}
    await web.chat_postMessage(channel=anna.dm, text="Välj", blocks=blocks, metadata=metadata)
    await anna.chooses("more", "val 1")
    assert heard[-1]["actions"][0]["selected_option"]["value"] == "1"
    assert heard[-1]["message"]["metadata"] == metadata
    assert anna.last.text == "Utbytt"
    with pytest.raises(ClientRefusal):
        await anna.presses("Finns inte")


async def test_commands_and_shortcuts(slack: SlackServer, heard: list[Json]) -> None:
    anna = slack.person("anna@exempel.se")
    await anna.command("/avvikelse", "hjälp", channel="#apt")
    assert heard[-1]["channel_name"] == "apt"
    assert anna.messages("#apt")[-1].text == "Hjälp: skriv vad som hände"
    assert slack.person("bo@exempel.se").messages("#apt") == []
    await anna.shortcut("global_one")
    await anna.says("något", "#apt")
    await anna.message_shortcut("message_one", anna.messages("#apt")[-2])
    assert [body.get("type") for body in heard[-3:]] == ["shortcut", "event_callback", "message_action"]
    assert heard[-1]["message"]["text"] == "något"


async def test_it_runs_as_a_process_of_its_own(tmp_path: Path) -> None:
    journal = tmp_path / "journal.jsonl"
    command = [sys.executable, "-m", "tests.slack_server", "--port", "0", "--journal", str(journal)]
    process = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdout=asyncio.subprocess.PIPE)
    assert process.stdout
    address = (await process.stdout.readline()).decode().strip()
    web = AsyncWebClient("xoxb-test-token", base_url=f"{address}/api/")
    anna = (await web.users_lookupByEmail(email="anna@exempel.se"))["user"]["id"]
    await web.chat_postMessage(channel=anna, text="hej")
    process.send_signal(signal.SIGTERM)
    assert await process.wait() == 0
    lines = [json.loads(line) for line in journal.read_text("utf-8").splitlines()]
    assert [line["method"] for line in lines] == ["users.lookupByEmail", "chat.postMessage"]
    assert lines[1]["args"]["text"] == "hej"
