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

REPORT, REPORT_MESSAGE = "report", "report_message"
"""The message-extension commands: from where one writes, and on someone's message."""

MANIFEST, ENGLISH, COLOR, OUTLINE = "manifest.json", "en.json", "color.png", "outline.png"

_ID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}", re.IGNORECASE)
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
    _must(_ID.fullmatch(app.app_id), "the app id must be one like 00000000-0000-0000-0000-000000000000")
    _must(_VERSION.fullmatch(app.version), "the version must be three numbers, as in 1.0.0")
    host = _host(app.address)
    about = {"websiteUrl": app.website, "privacyUrl": app.privacy, "termsOfUseUrl": app.terms}
    pages = {name: page or f"https://{host}" for name, page in about.items()}
    for page in pages.values():
        _must(urlsplit(page).scheme == "https", f"{page} must begin with https://")
    found: dict[str, Any] = json.loads(_template(MANIFEST))
    found |= {"id": app.app_id, "version": app.version, "validDomains": [urlsplit(f"//{host}").hostname]}
    found["developer"] |= pages
    for part in (*found["bots"], *found["composeExtensions"]):
        part["botId"] = app.app_id
    return found


def _host(address: str) -> str:
    parts = urlsplit(address.strip())
    _must(
        parts.scheme == "https" and parts.hostname and not parts.username,
        "the address must be one like https://lyhord.kommun.se, since Teams asks for TLS",
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
