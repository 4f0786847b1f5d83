"""Files that are fetched by a link on our own address, where a platform takes none from us.

Whoever has the link can fetch the file until it expires, as with any letter: Lyhörd does not know who
they are. So only approved texts and figures are ever sent as files, and every fetch is in the audit log.
"""

import hmac
from base64 import urlsafe_b64encode
from collections.abc import Callable, Mapping
from datetime import datetime
from hashlib import sha256
from urllib.parse import quote, urlsplit

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from handlers.chat import Card, File
from handlers.texts import Texts
from storage.encryption import KeyMissing, WrongKey
from storage.files import Content, Kept
from storage.store import Store

PATH = "/files/{token}"
FETCHED = "file.fetched"

_PURPOSE = b"lyhord links to files"
_HEADERS = {
    # a link is a key: it is told to nobody else, and what it opens is kept nowhere on the way
    "Cache-Control": "no-store, private",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
}
_HERE = frozenset({"localhost", "127.0.0.1", "::1"})


def reachable(address: str | None) -> str | None:
    """The address, if links on it can be given to people: over TLS, or on this machine."""
    parts = urlsplit((address or "").strip())
    safe = parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _HERE)
    return parts.geturl().rstrip("/") if safe and parts.hostname and not parts.query else None


class FileLinks:
    """secret: of the audit log, from which the key of the links is derived. address: before /files/…; empty
    where the page that shows the links is on the same address."""

    def __init__(self, store: Store, secret: bytes, address: str, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._key = HKDF(algorithm=SHA256(), length=32, salt=None, info=_PURPOSE).derive(secret)
        self._address = address
        self._clock = clock

    async def of(self, card: Card, row: str) -> Mapping[File, str]:
        """A link to each file of the card; the same row again gets the same links."""
        offered = dict.fromkeys(part for part in card.parts if isinstance(part, File))
        if not offered:
            return {}
        async with self._store.transaction() as tx:
            now = self._clock()
            kept = {
                file: await tx.files.put(row, Content(file.name, file.media_type, file.content), now)
                for file in offered
            }
        return {file: f"{self._address}/files/{self._token(each)}" for file, each in kept.items()}

    def routes(self) -> list[Route]:
        return [Route(PATH, self.download, methods=["GET"])]

    async def download(self, request: Request) -> Response:
        """The file, or the same few words whatever is wrong with the link."""
        file = self._read(request.path_params["token"])
        found = await self._fetched(file, noted=request.method == "GET") if file else None
        if found is None:
            return PlainTextResponse(Texts()("file.gone"), status_code=404, headers=_HEADERS)
        named = {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(found.name)}"}
        return Response(found.content, media_type=found.media_type, headers=_HEADERS | named)

    async def _fetched(self, file: str, *, noted: bool) -> Content | None:
        async with self._store.transaction() as tx:
            try:
                found = await tx.files.get(file, self._clock())
            except (KeyMissing, WrongKey):
                return None
            if found is not None and noted:
                tx.audit.note(FETCHED, None, file)
        return found

    # --- tokens -------------------------------------------------------------------------------------

    def _token(self, kept: Kept) -> str:
        """The file, until when, and our mark on both."""
        signed = f"{kept.id}.{int(kept.expires.timestamp())}"
        return f"{signed}.{self._mark(signed)}"

    def _mark(self, signed: str) -> str:
        return urlsafe_b64encode(hmac.digest(self._key, signed.encode(), sha256)).decode().rstrip("=")

    def _read(self, token: str) -> str | None:
        """The file that the token opens now."""
        signed, _, mark = token.rpartition(".")
        file, _, expires = signed.partition(".")
        genuine = hmac.compare_digest(self._mark(signed).encode(), mark.encode("utf-8", "replace"))
        return file if genuine and self._clock().timestamp() < int(expires) else None
