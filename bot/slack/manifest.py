"""manifest.yaml for an installation: its address, its mode, and why it asks for what it asks for."""

import re
from importlib.resources import files
from pathlib import Path
from urllib.parse import urlsplit

from bot.settings import Mode

EXAMPLE = "https://lyhord.example"
NAME = "manifest.yaml"


class BadAddress(ValueError):
    """Slack cannot reach anything there. Says what is asked for."""


_ADDRESSES = re.compile(r"^ *(?:request_url|message_menu_options_url|url): .*\n", re.MULTILINE)
_PERMISSION = re.compile(r"^ +- (?P<scope>[a-z_]+:?[a-z.]*) # (?P<why>.+)$", re.MULTILINE)
_INTRODUCTION = re.compile(r"\A(?:#.*\n)+")

_INTRODUCTIONS = {
    Mode.HTTP: "# Lyhörd for {address}, over HTTP. Create the app at https://api.slack.com/apps\n"
    '# ("From an app manifest"), then set LYHORD_SLACK_BOT_TOKEN and LYHORD_SLACK_SIGNING_SECRET.\n',
    Mode.SOCKET: "# Lyhörd in Socket Mode: no address needed. Create the app at https://api.slack.com/apps\n"
    '# ("From an app manifest"), make an app-level token with the permission connections:write there, then\n'
    "# set LYHORD_SLACK_MODE=socket, LYHORD_SLACK_BOT_TOKEN and LYHORD_SLACK_APP_TOKEN.\n",
}


def text() -> str:
    """manifest.yaml as it lies in the repository, or in the package where that is all there is."""
    beside = Path(__file__).parents[2] / NAME
    packed = files("bot.slack").joinpath(NAME)
    return packed.read_text(encoding="utf-8") if packed.is_file() else beside.read_text(encoding="utf-8")


def for_http(address: str) -> str:
    """address: where Slack reaches Lyhörd, as in https://lyhord.kommun.se. Raises BadAddress."""
    return _introduced(text().replace(EXAMPLE, _sound(address)), Mode.HTTP, _sound(address))


def for_socket_mode() -> str:
    """Without any address."""
    switched = text().replace("socket_mode_enabled: false", "socket_mode_enabled: true")
    return _introduced(_ADDRESSES.sub("", switched), Mode.SOCKET, "")


def permissions() -> dict[str, str]:
    """Every permission that is asked for, and why."""
    return {found["scope"]: found["why"] for found in _PERMISSION.finditer(text())}


def _sound(address: str) -> str:
    parts = urlsplit(address.strip())
    if parts.scheme != "https" or not parts.hostname or parts.query or parts.fragment or parts.username:
        raise BadAddress("the address must be one like https://lyhord.kommun.se, since Slack asks for TLS")
    path = parts.path.removesuffix("/slack/events").rstrip("/")
    return f"https://{parts.netloc}{path}"


def _introduced(manifest: str, mode: Mode, address: str) -> str:
    return _INTRODUCTIONS[mode].format(address=address) + _INTRODUCTION.sub("", manifest)
