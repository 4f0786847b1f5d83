"""The app package that is uploaded in the Teams admin centre: manifest, English texts and two icons.

The same settings give the same bytes, so that two packages can be compared.
"""

import json
import re
from dataclasses import dataclass
from importlib.resources import files
from io import BytesIO
from typing import Any
from urllib.parse import urlsplit
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from bot.teams import icons
from bot.teams.environment import AN_ID, is_id

REPORT, REPORT_MESSAGE = "report", "report_message"
"""The message-extension commands: from where one writes, and on someone's message."""

MANIFEST, ENGLISH, COLOR, OUTLINE = "manifest.json", "en.json", "color.png", "outline.png"

_VERSION = re.compile(r"(?:(?:0|[1-9][0-9]{0,4})(?:\.(?!$)|$)){3}")
_NAME = re.compile(
    r"(?=.{1,253}\Z)(?:(?!-)[a-z0-9-]{1,63}(?<!-)\.)+(?!-)[a-z0-9-]{2,63}(?<!-)", re.IGNORECASE
)
"""A host that others than this machine can find: no address in digits, no name without a dot."""
_LONGEST = 2048
"""Characters of an address in a manifest."""
_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first moment a zip file knows: the time of packing must not make two packages differ."""
_READABLE = 0o644 << 16


class CannotPackage(ValueError):
    """Something in what is asked for is wrong. Says what, and how it should look."""


@dataclass(frozen=True, slots=True)
class App:
    """What differs between installations.

    app_id: of the registration in Entra. address: where Teams reaches Lyhörd, https://…
    version: three numbers; Teams takes an upload for an update only when they have changed.
    website, privacy, terms: pages about the app that administrators are shown.
    """

    app_id: str
    address: str
    version: str
    website: str = ""
    privacy: str = ""
    terms: str = ""


def package(app: App) -> bytes:
    """The zip file. Raises CannotPackage."""
    parts = {
        MANIFEST: _as_json(manifest(app)),
        ENGLISH: _template(ENGLISH).encode(),
        COLOR: icons.color(),
        OUTLINE: icons.outline(),
    }
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for name, content in parts.items():
            archive.writestr(_entry(name), content, ZIP_DEFLATED, 9)
    return packed.getvalue()


def manifest(app: App) -> dict[str, Any]:
    """The manifest of this installation. Raises CannotPackage.

    Everything that differs between installations is judged here, at least as sternly as the published schema
    does; a test holds the two together, for the schema is not ours to bring along.
    """
    _must(is_id(app.app_id), f"LYHORD_TEAMS_APP_ID must be an id like {AN_ID}")
    _must(_VERSION.fullmatch(app.version), _WRONG_VERSION)
    place = _leads_out(app.address)
    _must(place, _WRONG_ADDRESS)
    home = f"https://{place}"
    about = {"website": app.website, "privacy": app.privacy, "terms": app.terms}
    for option, page in about.items():
        _must(not page or _leads_out(page), f"--{option} {_WRONG_PAGE}")
    found: dict[str, Any] = json.loads(_template(MANIFEST))
    found |= {"id": app.app_id, "version": app.version, "validDomains": [urlsplit(home).hostname]}
    found["developer"] |= {_PAGES[name]: page.strip() or home for name, page in about.items()}
    for part in (*found["bots"], *found["composeExtensions"]):
        part["botId"] = app.app_id
    return found


_PAGES = {"website": "websiteUrl", "privacy": "privacyUrl", "terms": "termsOfUseUrl"}


_WRONG_VERSION = (
    "--version must be three numbers of at most five digits, without zeros before them, as in 1.0.1. "
    "Without --version it is Lyhörd's own"
)
_WRONG_ADDRESS = (
    "LYHORD_ADDRESS (or --address) must be like https://lyhord.kommun.se, a name that Microsoft can reach, "
    "since Teams asks for TLS"
)
_WRONG_PAGE = (
    "must be the whole address of a page that begins with https://, as in https://kommun.se/personuppgifter"
)


def _leads_out(address: str) -> str:
    """The host, with its port, of an https address that others can open; "" for what is none."""
    address = address.strip()
    if len(address) > _LONGEST or not address.isprintable() or " " in address:
        return ""
    try:
        parts = urlsplit(address)
        host, port = (parts.hostname or "").encode("idna").decode(), parts.port
    except ValueError:  # brackets that do not match, a port above 65535, letters that no name has
        return ""
    if parts.scheme != "https" or "@" in parts.netloc or port == 0 or not _found_by_others(host):
        return ""
    return f"{host}:{port}" if port else host


def _found_by_others(host: str) -> bool:
    last = host.rpartition(".")[2]
    return bool(_NAME.fullmatch(host)) and not last.isdecimal() and last not in _WITHIN


_WITHIN = frozenset({"localhost", "local", "internal", "invalid", "test", "localdomain"})
"""Endings of names that nobody outside can look up."""


def _must(holds: object, otherwise: str) -> None:
    if not holds:
        raise CannotPackage(otherwise)


def _template(name: str) -> str:
    return files("bot.teams").joinpath("app_package", name).read_text(encoding="utf-8")


def _as_json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, _EARLIEST)
    entry.create_system = 3  # else the operating system would show
    entry.external_attr = _READABLE
    return entry
