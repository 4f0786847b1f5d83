"""manifest.yaml is what Slack accepts, and asks for exactly what the bot listens to and calls; and
`lyhord slack manifest` prints it for an installation."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator
from typer.testing import CliRunner

from bot import cli
from bot.settings import SettingsError
from bot.slack.listener import LISTENS, PATH
from bot.slack.manifest import permissions

ROOT = Path(__file__).parents[3]
SCHEMA = "platforms/schemas/slack-manifest.schema.2.0.0.json"

# scope: why it is asked for. The fewest that do.
SCOPES = {
    "app_mentions:read": "app_mention",
    "chat:write": "chat.postMessage, chat.update, chat.postEphemeral",
    "commands": "/lyhord and the shortcut",
    "files:write": "files.getUploadURLExternal and files.completeUploadExternal",
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


def faults(manifest: dict[str, Any]) -> list[str]:
    if not schema_file().is_file():
        pytest.skip(f"the published schema is not here: {schema_file()} (set LYHORD_SHARED)")
    schema = json.loads(schema_file().read_text(encoding="utf-8"))
    return [f"{list(each.path)}: {each.message}" for each in Draft7Validator(schema).iter_errors(manifest)]


def test_it_follows_the_published_schema(manifest: dict[str, Any]) -> None:
    assert faults(manifest) == []


def test_it_subscribes_to_exactly_the_events_that_are_listened_to(manifest: dict[str, Any]) -> None:
    assert set(manifest["settings"]["event_subscriptions"]["bot_events"]) == listened("event")


def test_it_has_exactly_the_commands_and_shortcuts_that_are_listened_to(manifest: dict[str, Any]) -> None:
    features = manifest["features"]

    assert {each["command"] for each in features["slash_commands"]} == listened("command")
    assert {each["callback_id"] for each in features["shortcuts"]} == listened("shortcut")
    assert {each["callback_id"]: each["type"] for each in features["shortcuts"]} == {
        "report": "global",
        "report_message": "message",
    }
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


# --- lyhord slack manifest ----------------------------------------------------------------------------


@pytest.fixture
def prints(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Any:
    """What the command prints in an empty place; what goes wrong is raised."""
    for name in [name for name in os.environ if name.startswith("LYHORD_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)

    def give(*words: str) -> str:
        found = CliRunner().invoke(cli.program, ["slack", "manifest", *words], catch_exceptions=False)
        if found.exception is not None:
            raise found.exception
        return found.output

    return give


@pytest.mark.parametrize(
    "address",
    [
        "https://lyhord.kommun.se",
        "https://lyhord.kommun.se/",
        " https://lyhord.kommun.se/slack/events",
    ],
)
def test_over_http_it_is_printed_with_the_address(
    prints: Any, manifest: dict[str, Any], address: str
) -> None:
    printed = yaml.safe_load(prints("--address", address))

    assert faults(printed) == []
    expected = json.dumps(manifest).replace("https://lyhord.example/", "https://lyhord.kommun.se/")
    assert printed == json.loads(expected)


def test_for_socket_mode_it_is_the_same_without_any_address(prints: Any, manifest: dict[str, Any]) -> None:
    text = prints("--mode", "socket")
    printed = yaml.safe_load(text)

    assert faults(printed) == []
    assert printed["settings"]["socket_mode_enabled"] is True
    assert "url" not in text.replace("https://api.slack.com", "")
    assert printed["settings"]["event_subscriptions"] == {
        "bot_events": manifest["settings"]["event_subscriptions"]["bot_events"]
    }
    assert printed["oauth_config"] == manifest["oauth_config"]
    assert printed["features"]["shortcuts"] == manifest["features"]["shortcuts"]


def test_the_settings_say_mode_and_address_when_nothing_else_does(
    prints: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LYHORD_ADDRESS", "https://avvikelser.exempel.se/lyhord")
    assert "request_url: https://avvikelser.exempel.se/lyhord/slack/events\n" in prints()
    monkeypatch.setenv("LYHORD_SLACK_MODE", "socket")
    assert "socket_mode_enabled: true" in prints()
    assert "socket_mode_enabled: false" in prints("--mode", "http")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "--address https://"),
        (("--address", "http://lyhord.kommun.se"), "asks for TLS"),
        (("--address", "lyhord.kommun.se"), "asks for TLS"),
        (("--address", "https://lyhord.kommun.se/?a=1"), "asks for TLS"),
    ],
)
def test_an_address_that_slack_cannot_use_is_said_to_be_wrong(
    prints: Any, words: tuple[str, ...], told: str
) -> None:
    with pytest.raises(SettingsError, match=told):
        prints(*words)


def test_every_permission_is_explained(prints: Any, manifest: dict[str, Any]) -> None:
    explained = prints("--explain")

    assert set(permissions()) == set(manifest["oauth_config"]["scopes"]["bot"])
    assert all(f"{scope} " in explained and why in explained for scope, why in permissions().items())
