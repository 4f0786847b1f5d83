"""What people do in the test Slack reaches a bare Bolt bot as Slack would tell it."""

from typing import Any

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from tests.rooms.slack_server.made import actions, button, element, option, options, section, x
from tests.slack_server import ClientRefusal, SlackServer

Json = dict[str, Any]


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
