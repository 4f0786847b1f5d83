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

_VERSION = re.compile(r"\d+\.\d+\.\d+")
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
    """The manifest of this installation. Raises CannotPackage."""
    _must(is_id(app.app_id), f"LYHORD_TEAMS_APP_ID must be an id like {AN_ID}")
    _must(_VERSION.fullmatch(app.version), "--version must be three numbers, as in 1.0.0")
    host = _host(app.address)
    about = {"website": app.website, "privacy": app.privacy, "terms": app.terms}
    for option, page in about.items():
        _must(
            not page or urlsplit(page).scheme == "https", f"--{option} must begin with https://, not {page}"
        )
    found: dict[str, Any] = json.loads(_template(MANIFEST))
    found |= {"id": app.app_id, "version": app.version, "validDomains": [urlsplit(f"//{host}").hostname]}
    found["developer"] |= {_PAGES[name]: page or f"https://{host}" for name, page in about.items()}
    for part in (*found["bots"], *found["composeExtensions"]):
        part["botId"] = app.app_id
    return found


_PAGES = {"website": "websiteUrl", "privacy": "privacyUrl", "terms": "termsOfUseUrl"}


def _host(address: str) -> str:
    parts = urlsplit(address.strip())
    _must(
        parts.scheme == "https" and parts.hostname and not parts.username,
        "LYHORD_ADDRESS (or --address) must be like https://lyhord.kommun.se, since Teams asks for TLS",
    )
    return parts.netloc


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
