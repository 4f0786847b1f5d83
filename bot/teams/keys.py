"""The public keys that Bot Framework signs with, fetched without holding anybody up."""

import asyncio
import time
from collections.abc import Callable, Mapping
from typing import Any

import httpx
import jwt

from bot.logs import log
from bot.teams.environment import is_trusted, refuse_strange_host

TIMEOUT = 5.0
LAST = 24 * 3600.0
"""Seconds after which the keys are fetched anew although every one that was asked for is known."""
NOT_OFTENER = 60.0
"""Seconds between two fetches for a key that is not known: anyone can ask for one."""

_log = log("bot.teams.keys")


class KeysUnreachable(Exception):
    """Nobody can say now whether a signature is right."""


class Keys:
    """clock: seconds, never going back."""

    def __init__(self, openid_url: str, clock: Callable[[], float] = time.monotonic) -> None:
        refuse_strange_host(openid_url)
        self._openid_url = openid_url
        self._clock = clock
        self._known: Mapping[str, tuple[jwt.PyJWK, frozenset[str]]] = {}
        self._fetched = self._tried = self._ended = -LAST
        self._fetching = asyncio.Lock()

    @property
    def known(self) -> bool:
        """Can a signature be looked at now?"""
        return bool(self._known)

    async def key(self, name: str) -> tuple[jwt.PyJWK, frozenset[str]] | None:
        """The key, and the channels it may sign for (all when empty); None: no key of Bot Framework's.

        Raises KeysUnreachable.
        """
        if name in self._known:
            await self.fresh()
        else:
            await self.fetch()
        if not self._known:
            raise KeysUnreachable
        return self._known.get(name)

    async def fresh(self) -> None:
        """Fetches them where there are none, or none of today."""
        if not self._known or self._clock() - self._fetched > LAST:
            await self.fetch()

    async def fetch(self) -> None:
        """Unless it was tried just now. What was known stays when it cannot be fetched.

        Whoever waited while another tried takes what that brought, so that nobody waits twice.
        """
        asked = self._clock()
        async with self._fetching:
            just_now = self._known and self._clock() - self._tried < NOT_OFTENER
            if just_now or self._ended > asked:
                return
            self._tried = self._clock()
            try:
                self._known = await self._asked()
            except (httpx.HTTPError, ValueError, LookupError, TypeError, jwt.PyJWTError) as error:
                _log.warning("signing keys not fetched", fault=type(error).__name__)
            else:
                self._fetched = self._tried
            finally:
                self._ended = self._clock()

    async def _asked(self) -> Mapping[str, tuple[jwt.PyJWK, frozenset[str]]]:
        async with httpx.AsyncClient(timeout=TIMEOUT) as client:
            told = (await client.get(self._openid_url)).raise_for_status().json()
            address = str(told["jwks_uri"])
            if not is_trusted(address):
                raise ValueError("strange host")
            keys = (await client.get(address)).raise_for_status().json()["keys"]
        return {
            str(each["kid"]): _read(each) for each in keys if each.get("kty") == "RSA" and each.get("kid")
        }


def _read(key: Mapping[str, Any]) -> tuple[jwt.PyJWK, frozenset[str]]:
    return jwt.PyJWK(dict(key), algorithm="RS256"), frozenset(key.get("endorsements") or ())
