"""Whether Teams can be believed and answered: its signing keys are known, and Entra gives us a token."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from bot.entra import CONNECTOR, Entra, NoToken
from bot.logs import log
from bot.teams.keys import Keys

EVERY = 30.0
"""Seconds between looks; a look at what holds asks nobody anything."""

_log = log("bot.teams.contact")


class Contact:
    def __init__(self, keys: Keys, entra: Entra) -> None:
        self._keys = keys
        self._entra = entra

    @property
    def made(self) -> bool:
        """Can somebody who writes now be told from an impostor, and be answered?"""
        return self._keys.known and self._entra.holds(CONNECTOR)

    @asynccontextmanager
    async def kept(self) -> AsyncIterator[None]:
        """Looks until left. The first who writes waits for neither keys nor token, both are renewed while
        nobody waits, and a process that nobody writes to gets in touch again by itself."""
        looking = asyncio.create_task(self._look_again_and_again())
        try:
            yield
        finally:
            looking.cancel()
            await asyncio.gather(looking, return_exceptions=True)

    async def _look_again_and_again(self) -> None:
        while True:
            try:
                await asyncio.gather(self._keys.fresh(), self._token())
            except Exception as error:  # noqa: BLE001 (whatever it was, the next look may succeed)
                _log.warning("teams contact not looked after", fault=type(error).__name__)
            await asyncio.sleep(EVERY)

    async def _token(self) -> None:
        with suppress(NoToken):  # said and counted where one is needed
            await self._entra.token(CONNECTOR)
