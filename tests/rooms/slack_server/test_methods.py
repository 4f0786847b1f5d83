"""Slack's own client reaches every method, and is refused as Slack refuses."""

import asyncio
import json
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from tests.rooms.slack_server.made import channel_id, form, home, modal, plain, post, refusal, section, x
from tests.slack_server import SlackServer

ROOT = Path(__file__).parents[3]


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
    await process.communicate()
    assert process.returncode == 0
    lines = [json.loads(line) for line in journal.read_text("utf-8").splitlines()]
    assert [line["method"] for line in lines] == ["users.lookupByEmail", "chat.postMessage"]
    assert lines[1]["args"]["text"] == "hej"
