"""Nothing gets in that is not Slack's own, fresh and readable."""

from typing import Any

import httpx
import pytest

from tests.rooms.slack.conftest import Stage
from tests.slack_server import Person
from tests.slack_server.delivery import Delivery, signature_headers


async def test_a_forged_or_old_request_is_turned_away(stage: Stage, anna: Person) -> None:
    await anna.says("hej")
    delivery = stage.slack.courier.deliveries[-1]
    stage.desk.turns.clear()

    assert (await stage.slack.courier.post(delivery, secret="another")).status == 401
    assert (await stage.slack.courier.post(delivery, age=301)).status == 401
    assert stage.desk.turns == []
    assert stage.desk.counted == ["slack_bad_signature"] * 2


@pytest.mark.parametrize(
    ("body", "kind", "status", "why"),
    [
        (b"{", "application/json", 400, "slack_malformed"),
        (b"[1, 2]", "application/json", 400, "slack_malformed"),
        (b"payload=%7Bnonsense", "application/x-www-form-urlencoded", 400, "slack_malformed"),
        (b"payload=%5B1%5D", "application/x-www-form-urlencoded", 400, "slack_malformed"),
        (b'{"a":' * 100_000, "application/json", 400, "slack_malformed"),
        (b"x" * 1_000_001, "application/json", 413, "slack_too_large"),
    ],
)
async def test_what_cannot_be_read_is_turned_away(
    stage: Stage, body: bytes, kind: str, status: int, why: str
) -> None:
    answer = await stage.slack.courier.post(Delivery("event", kind, body, {}))

    assert answer.status == status
    assert stage.desk.counted == [why]


@pytest.mark.parametrize("timestamp", ["", "soon", "9" * 5000])
async def test_a_senseless_timestamp_is_turned_away(stage: Stage, timestamp: str) -> None:
    headers = {**signature_headers("x", b"{}", 0), "x-slack-request-timestamp": timestamp}
    async with httpx.AsyncClient(trust_env=False, timeout=60) as client:
        answer = await client.post(stage.slack.bot_url, content=b"{}", headers=headers)

    assert answer.status_code == 401


async def test_slack_can_check_the_address(stage: Stage) -> None:
    answer = await stage.slack.verify_url()

    assert answer.ok
    assert "challenge" in answer.text


STRANGE: list[dict[str, Any]] = [
    {"type": "event_callback", "event": {"type": "message", "channel_type": "im"}},
    {"type": "event_callback", "event": {"type": "app_mention"}},
    {"type": "event_callback", "event": {"type": "reaction_added", "user": "U0001"}},
    {"type": "something_new"},
    {"type": "view_closed", "view": {"callback_id": ""}, "user": {"id": "U0001"}},
    {
        "type": "view_submission",
        "view": {"callback_id": "", "type": "modal", "private_metadata": "x"},
        "user": {"id": "U"},
    },
    {"type": "block_actions", "actions": [{"action_id": "x", "type": "button", "value": "[1]"}]},
    {"type": "block_actions", "actions": [{"action_id": "x", "type": "button", "value": "~z!!"}]},
    {"type": "block_actions", "actions": [{"action_id": "x", "type": "overflow"}]},
]


async def test_payloads_of_an_unknown_shape_are_passed_over(stage: Stage) -> None:
    for payload in STRANGE:
        answer = await stage.slack.courier.send_json("event", {"team_id": "T0TEST", **payload})
        assert answer.status in {200, 404}, payload

    assert stage.desk.turns == []
    assert set(stage.desk.counted) == {"slack_unreadable"}
