"""Whatever comes in at the door, signed or not, in whatever shape: it is answered, and never with a 500."""

import asyncio
import contextlib
import json
from typing import Any
from urllib.parse import parse_qsl, urlencode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.slack import payloads
from bot.slack.ids import Unreadable
from bot.slack.listener import LISTENS
from handlers.chat import Answer, Button, Buttons, Menu, Option
from tests.rooms.fuzzing import AT_THE_DOOR, drawn
from tests.rooms.slack.conftest import FORM, Stage, sees_a_card
from tests.slack_server import Person
from tests.slack_server.delivery import Delivery

SECRET = "zebrafink"
ODD = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**20), 10**20),
    st.floats(),
    st.text(max_size=12),
    st.sampled_from(
        [
            "\x00",
            "a" * 5000,
            "~z" + "!" * 40,
            "~=",
            '["x",1,"y"]',
            '["x",true,"y"]',
            "[" * 30_000,
            f"0:{'9' * 5000}:x",
            "1:²:x",
            "home:x",
            "D1",
            "U0001",
            "T0TEST",
            [],
            {},
            [None],
            [[]],
            {"id": None},
            {"": ""},
        ]
    ),
)


async def recorded(stage: Stage, anna: Person) -> list[Delivery]:
    """One payload of every kind that Slack has."""
    await anna.says(f"{SECRET} & <b>")
    await anna.edits("hej då")
    await anna.shares_file("bild.png", words="se här")
    await anna.deletes()
    await anna.mentions(f"något hände {SECRET}", "#solgarden")
    stage.desk.answers.append(Answer())
    await anna.opens_home()
    buttons = Buttons((Button("Tryck", "help", "x", 1), Button("Granska", "review", "d1", 3)))
    await sees_a_card(
        stage, anna, buttons, Menu("Enhet", "help", (Option("a", "A"), Option("b", "B")), "x", 2)
    )
    await anna.presses("Tryck")
    await anna.chooses("Enhet", "B")
    await anna.command("/lyhord", f"hjälp {SECRET}")
    stage.desk.answers.append(Answer(dialog=FORM))
    await anna.shortcut("report")
    await anna.suggestions("unit", "solg")
    await anna.submits({"Vad hände?": SECRET})
    await anna.says("Någon föll")
    await anna.message_shortcut("report_message", anna.bot_messages()[-1])
    stage.desk.turns.clear()
    found = stage.slack.courier.deliveries
    assert {each.kind for each in found} >= {"event", "command"}
    assert len(found) >= 12
    return list(found)


def as_sent(delivery: Delivery, payload: Any) -> Delivery:
    """Written as Slack writes this kind: JSON, a form with JSON in it, or a form."""
    if delivery.content_type == "application/json":
        return Delivery(delivery.kind, delivery.content_type, json.dumps(payload).encode(), payload)
    fields = dict(parse_qsl(delivery.body.decode()))
    fields = (
        {"payload": json.dumps(payload)} if "payload" in fields else {k: str(v) for k, v in payload.items()}
    )
    body = urlencode(fields, errors="replace").encode()
    return Delivery(delivery.kind, delivery.content_type, body, payload)


async def test_no_shape_of_a_payload_breaks_the_door(
    stage: Stage, anna: Person, capfd: pytest.CaptureFixture[str]
) -> None:
    deliveries = await recorded(stage, anna)
    loop = asyncio.get_running_loop()

    @settings(AT_THE_DOOR, max_examples=100)
    @given(st.data())
    def tried(data: st.DataObject) -> None:
        delivery = data.draw(st.sampled_from(deliveries), "delivery")
        sent = as_sent(delivery, drawn(data, delivery.payload, ODD))
        told = asyncio.run_coroutine_threadsafe(stage.slack.courier.post(sent), loop).result(120)
        # 503: whose account it is cannot be told, so Slack sends it again
        assert told.status in (200, 400, 404, 503), told.status

    await asyncio.to_thread(tried)
    assert SECRET not in "".join(capfd.readouterr())


VALUES = st.recursive(
    ODD,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(
                ["id", "type", "value", "action_id", "block_id", "blocks", "state", "values", "text"]
            ),
            inner,
            max_size=4,
        ),
    ),
    max_leaves=8,
)


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_every_payload_is_read_or_found_unreadable(data: st.DataObject) -> None:
    """Without the net, so that there is time for many more."""
    body: dict[str, Any] = {
        "type": data.draw(
            st.sampled_from(
                [
                    "event_callback",
                    "block_actions",
                    "block_suggestion",
                    "view_submission",
                    "shortcut",
                    "message_action",
                ]
            )
        ),
        "callback_id": data.draw(st.sampled_from(["report", "report_message", "x"])),
        "event_id": "E1",
        "event": {"type": "message", "channel_type": "im", "user": "U1", "channel": "D1", "text": "hej"},
        "user": {"id": "U1", "team_id": "T1"},
        "team": {"id": "T1"},
        "action_id": "unit#1",
        "action_ts": "1.1",
        "trigger_id": "1.2",
        "message": {"text": "hej"},
        "actions": [
            {
                "type": data.draw(st.sampled_from(["button", "static_select", "external_select"])),
                "action_id": "help#1",
                "block_id": "1:2:x",
                "value": '["x",1,"y"]',
                "selected_option": {"value": "a"},
            }
        ],
        "view": {
            "id": "V1",
            "type": "modal",
            "private_metadata": '["review","d1",1]',
            "blocks": [{"type": "input", "block_id": "story"}],
            "state": {"values": {"story": {"x": {"type": "plain_text_input", "value": "hej"}}}},
        },
    }
    body = drawn(data, body, ODD)
    body[data.draw(st.sampled_from(["event", "user", "view", "actions", "x"]))] = data.draw(VALUES)
    with contextlib.suppress(Unreadable):
        payloads.read(body, LISTENS)
