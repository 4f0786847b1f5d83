"""manifest.yaml is what Slack accepts, and asks for exactly what the bot listens to and calls."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from bot.slack.listener import LISTENS, PATH

ROOT = Path(__file__).parents[3]
SCHEMA = "platforms/schemas/slack-manifest.schema.2.0.0.json"

# scope: why it is asked for. The fewest that do.
SCOPES = {
    "app_mentions:read": "app_mention",
    "chat:write": "chat.postMessage, chat.update, chat.postEphemeral",
    "commands": "/lyhord and the shortcut",
    "im:history": "message.im and conversations.history",
    "im:write": "conversations.open",
    "users:read": "users.info",
    "users:read.email": "users.lookupByEmail and the address in users.info",
}


@pytest.fixture(scope="module")
def manifest() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((ROOT / "manifest.yaml").read_text(encoding="utf-8"))
    return found


def schema_file() -> Path:
    """Published schemas are read where the workspace keeps them; they are not ours to copy."""
    return Path(os.environ.get("LYHORD_SHARED", ROOT.parent / "shared")) / SCHEMA


def listened(kind: str) -> set[str]:
    return {name for found, name in LISTENS if found == kind}


def test_it_follows_the_published_schema(manifest: dict[str, Any]) -> None:
    if not schema_file().is_file():
        pytest.skip(f"the published schema is not here: {schema_file()} (set LYHORD_SHARED)")
    schema = json.loads(schema_file().read_text(encoding="utf-8"))

    faults = [f"{list(each.path)}: {each.message}" for each in Draft7Validator(schema).iter_errors(manifest)]
    assert faults == []


def test_it_subscribes_to_exactly_the_events_that_are_listened_to(manifest: dict[str, Any]) -> None:
    assert set(manifest["settings"]["event_subscriptions"]["bot_events"]) == listened("event")


def test_it_has_exactly_the_commands_and_shortcuts_that_are_listened_to(manifest: dict[str, Any]) -> None:
    features = manifest["features"]

    assert {each["command"] for each in features["slash_commands"]} == listened("command")
    assert {each["callback_id"] for each in features["shortcuts"]} == listened("shortcut")
    assert {each["type"] for each in features["shortcuts"]} == {"global"}
    assert all(len(each["name"]) <= 24 for each in features["shortcuts"])


def test_it_asks_for_the_fewest_permissions(manifest: dict[str, Any]) -> None:
    assert set(manifest["oauth_config"]["scopes"]["bot"]) == set(SCOPES)
    assert "user" not in manifest["oauth_config"]["scopes"]


def test_buttons_and_long_lists_come_to_the_same_address_as_all_else(manifest: dict[str, Any]) -> None:
    interactivity = manifest["settings"]["interactivity"]
    address = manifest["settings"]["event_subscriptions"]["request_url"]

    assert interactivity["is_enabled"] is True
    assert address.endswith(PATH)
    assert {
        interactivity["request_url"],
        interactivity["message_menu_options_url"],
        *(each["url"] for each in manifest["features"]["slash_commands"]),
    } == {address}


def test_people_can_open_its_home_and_write_to_it(manifest: dict[str, Any]) -> None:
    assert manifest["features"]["app_home"] == {
        "home_tab_enabled": True,
        "messages_tab_enabled": True,
        "messages_tab_read_only_enabled": False,
    }
