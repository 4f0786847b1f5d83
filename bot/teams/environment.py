"""What would let others in, or put another identity in our place: refused before anything starts."""

import os
import re
from collections.abc import Iterator
from ipaddress import ip_address
from urllib.parse import urlsplit

from bot.settings import Settings, SettingsError

_TURNS_OFF = "DANGEROUSLY_ALLOW_UNAUTHENTICATED_REQUESTS"
_OVERRIDES = ("CLIENT_SECRET", "MANAGED_IDENTITY_CLIENT_ID")
"""Names that the Teams SDK reads by itself, in place of the token that we give it."""
_FALSE = frozenset({"", "0", "false", "no", "off"})

_SIGNS = (".botframework.com", ".microsoftonline.com")
"""Where Bot Framework tells with which keys it signs."""


def faults() -> Iterator[str]:
    """A sentence for each name in the environment that must not be there."""
    if os.environ.get(_TURNS_OFF, "").strip().lower() not in _FALSE:
        yield f"{_TURNS_OFF} is set: anyone could call themselves Teams. Remove it."
    for name in _OVERRIDES:
        if os.environ.get(name):
            yield f"{name} is set: the Teams SDK would use it in place of our certificate. Remove it."


def strange_ids(settings: Settings) -> Iterator[str]:
    """A sentence for each id that is set and cannot be one: every request would be refused for it."""
    ids = {
        "LYHORD_TEAMS_APP_ID": (settings.teams_app_id, "Application (client) ID"),
        "LYHORD_TEAMS_TENANT_ID": (settings.teams_tenant_id, "Directory (tenant) ID"),
    }
    for name, (value, called) in ids.items():
        if value is not None and not is_id(value):
            yield f"{name} must be an id like {AN_ID}: “{called}” on the app's overview page in Entra."


def is_id(text: str) -> bool:
    """Is it written as Entra writes ids?"""
    return bool(_ID.fullmatch(text))


AN_ID = "00000000-0000-0000-0000-000000000000"
_ID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}", re.IGNORECASE)


def refuse_what_is_unsafe() -> None:
    """Raises SettingsError."""
    found = tuple(faults())
    if found:
        raise SettingsError(found)


def refuse_strange_host(openid_url: str) -> None:
    """The address decides whose keys are trusted. Raises SettingsError."""
    if not is_trusted(openid_url):
        raise SettingsError((STRANGE,))


STRANGE = (
    "LYHORD_TEAMS_OPENID_URL does not lead to Microsoft: whoever answers there could call themselves anyone. "
    "Remove it."
)


def is_trusted(url: str) -> bool:
    """At Microsoft, or, for tests, within this machine."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return parts.scheme == "https" and f".{host}".endswith(_SIGNS)
