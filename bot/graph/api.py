"""Reading from Microsoft Graph: pages, waits and refusals."""

import asyncio
import random
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

import httpx

from bot.entra import GRAPH, Entra

_TIMEOUT = 30.0
_TRIES = 6
_LONGEST_WAIT = 120.0  # seconds
_PASSES = frozenset({429, 500, 502, 503, 504})
"""What Graph says when it is busy or has trouble: the same question may be answered later."""

Json = Mapping[str, Any]
Sleep = Callable[[float], Awaitable[None]]


class GraphTrouble(Exception):
    """Graph cannot be read now. The message is one plain sentence."""


class NotThere(Exception):
    """Graph knows nothing by that address."""


class PageGone(Exception):
    """Graph no longer knows the page that a link led to: begin the list again."""


@dataclass(frozen=True, slots=True)
class Page:
    """rows: as Graph gave them. next: where the following page is, None after the last one."""

    rows: tuple[Json, ...]
    next: str | None


class Graph:
    """url: https://graph.microsoft.com/v1.0. Only that place is ever sent our token."""

    def __init__(
        self, url: str, entra: Entra, client: httpx.AsyncClient, sleep: Sleep = asyncio.sleep
    ) -> None:
        self._url = url.rstrip("/")
        self._entra = entra
        self._client = client
        self._sleep = sleep

    async def one(self, path: str) -> Json:
        """The object at this path. Raises NotThere, GraphTrouble, NoToken."""
        answer = await self._ask(self._url + path)
        if answer.status_code == httpx.codes.NOT_FOUND:
            raise NotThere(path)
        return self._read(answer)

    async def page(self, path: str, link: str | None = None) -> Page:
        """The first page of a list, or the one that link leads to.

        Raises NotThere, PageGone (only with a link), GraphTrouble, NoToken.
        """
        answer = await self._ask(self._ours(link) if link else self._url + path)
        if link and answer.status_code in {httpx.codes.BAD_REQUEST, httpx.codes.NOT_FOUND, httpx.codes.GONE}:
            raise PageGone
        if answer.status_code == httpx.codes.NOT_FOUND:
            raise NotThere(path)
        found = self._read(answer)
        return Page(tuple(found.get("value", ())), found.get("@odata.nextLink"))

    def _ours(self, link: str) -> str:
        """The link, when it leads back to where we asked: it will carry our token."""
        asked, led = urlsplit(self._url), urlsplit(link)
        if (asked.scheme, asked.netloc) != (led.scheme, led.netloc):
            raise GraphTrouble("Microsoft Graph names a next page somewhere else. Nothing was changed.")
        return link

    async def _ask(self, address: str) -> httpx.Response:
        """Any final answer; whatever passes is waited for."""
        for attempt in range(_TRIES):
            answer = await self._asked_once(address)
            if answer is not None and answer.status_code == httpx.codes.UNAUTHORIZED and attempt == 0:
                continue  # the token was asked for anew
            if answer is not None and answer.status_code not in _PASSES:
                return answer
            if attempt + 1 < _TRIES:
                await self._sleep(_wait(answer, attempt))
        raise GraphTrouble(_BUSY)

    async def _asked_once(self, address: str) -> httpx.Response | None:
        """None: nobody answered."""
        token = await self._entra.token(GRAPH)
        try:
            answer = await self._client.get(address, headers={"Authorization": f"Bearer {token}"})
        except httpx.TransportError:
            return None
        if answer.status_code == httpx.codes.UNAUTHORIZED:
            self._entra.refused(token)
        return answer

    def _read(self, answer: httpx.Response) -> Json:
        if answer.status_code == httpx.codes.FORBIDDEN:
            raise GraphTrouble(_NOT_ALLOWED)
        if answer.status_code != httpx.codes.OK:
            raise GraphTrouble(f"Microsoft Graph refuses (status {answer.status_code}). Nothing was changed.")
        try:
            found: Json = answer.json()
        except ValueError:
            raise GraphTrouble("Something else answered in place of Microsoft Graph.") from None
        return found


_BUSY = (
    "Microsoft Graph is busy or cannot be reached. Nothing was changed. "
    "Run the command again later: it goes on where it stopped."
)
_NOT_ALLOWED = (
    "Microsoft Graph does not let us read this. In Entra, give the app the application permissions "
    "User.Read.All and GroupMember.Read.All and grant admin consent; it can take some minutes to hold."
)


@asynccontextmanager
async def connected(url: str, entra: Entra) -> AsyncIterator[Graph]:
    """Graph with connections of its own, closed afterwards."""
    async with httpx.AsyncClient(timeout=_TIMEOUT) as client:
        yield Graph(url, entra, client)


def _wait(answer: httpx.Response | None, attempt: int) -> float:
    """Seconds: what Graph asks for and a little more, so that not all come back at once."""
    asked = _asked_for(answer.headers.get("Retry-After")) if answer is not None else None
    doubled = float(2**attempt)
    return min(asked if asked is not None else doubled, _LONGEST_WAIT) * random.uniform(1, 1.25)  # noqa: S311


def _asked_for(header: str | None) -> float | None:
    """Retry-After is either seconds or a date."""
    if header is None:
        return None
    if header.strip().isdigit():
        return float(header)
    try:
        return max(0.0, (parsedate_to_datetime(header) - datetime.now(UTC)).total_seconds())
    except (TypeError, ValueError):
        return None
