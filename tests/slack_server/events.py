"""Events on their way to the bot, in Slack's envelope."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from tests.slack_server.delivery import NOT_SENT, Answer
from tests.slack_server.shapes import Json

if TYPE_CHECKING:
    from tests.slack_server.server import SlackServer

LEGACY_TOKEN = "legacy-verification-token"


def subscription_name(event: Json) -> str:
    """message.im and its like: the manifest names messages by the kind of channel."""
    places = {"im": "im", "channel": "channels", "group": "groups"}
    place = places.get(str(event.get("channel_type")))
    return f"message.{place}" if event["type"] == "message" and place else str(event["type"])


async def deliver_event(slack: SlackServer, event: Json, **envelope: Any) -> Answer:
    """Only what the bot has subscribed to reaches it."""
    if slack.subscriptions is not None and subscription_name(event) not in slack.subscriptions:
        return NOT_SENT
    workspace = slack.workspace
    authorization = {
        "enterprise_id": None,
        "team_id": workspace.team_id,
        "user_id": workspace.bot.id,
        "is_bot": True,
        "is_enterprise_install": False,
    }
    payload: Json = {
        "token": LEGACY_TOKEN,
        "team_id": workspace.team_id,
        "api_app_id": workspace.app_id,
        "event": event,
        "type": "event_callback",
        "event_id": slack.state.new_id("Ev"),
        "event_time": int(time.time()),
        "authorizations": [authorization],
        "is_ext_shared_channel": False,
        "event_context": slack.state.new_id("ctx"),
        **envelope,
    }
    return await slack.courier.send_json("event", payload)
