"""The teams that have added us, and their channels by name."""

import json
import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.teams.api import CallFailed, Failure, TeamsApi
from bot.teams.references import Reference, reference
from storage.store import Store

KEPT = "teams.teams"
"""The mark of the installation: team id to the address of its connector, as JSON."""
KNOWN_FOR = 3600.0
"""Seconds that a team's list of channels holds."""

_ID = re.compile(r"19:[^\s;]+@thread\.[a-z0-9]+")


@dataclass(frozen=True, slots=True)
class _Listed:
    channels: Mapping[str, str]
    at: float


class Places:
    """clock: seconds, never going back."""

    def __init__(self, store: Store, api: TeamsApi, clock: Callable[[], float] = time.monotonic) -> None:
        self._store = store
        self._api = api
        self._clock = clock
        self._listed: dict[str, _Listed] = {}
        self._seen: dict[str, str] = {}

    async def seen(self, team: str, service_url: str) -> None:
        """We are in this team; its connector is there."""
        if not team or self._seen.get(team) == service_url:
            return
        async with self._store.transaction() as tx:
            kept = _read(await tx.installation.get(KEPT))
            if kept.get(team) != service_url:
                await tx.installation.set(KEPT, json.dumps({**kept, team: service_url}))
        self._seen[team] = service_url

    async def gone(self, team: str) -> None:
        """The team has removed us: its channels are none of ours."""
        self._seen.pop(team, None)
        self._listed.pop(team, None)
        async with self._store.transaction() as tx:
            kept = _read(await tx.installation.get(KEPT))
            if kept.pop(team, None) is not None:
                await tx.installation.set(KEPT, json.dumps(kept))

    async def channel(self, name: str) -> Reference | None:
        """By its id, or by its name in any of the teams we are in. Raises CallFailed."""
        wanted = name.strip()
        async with self._store.reading() as tx:
            teams = _read(await tx.installation.get(KEPT))
        if _ID.fullmatch(wanted):
            return reference(wanted, next(iter(teams.values()), self._api.home))
        wanted = wanted.removeprefix("#").casefold()
        for team, service_url in teams.items():
            found = (await self._channels(reference(team, service_url))).get(wanted)
            if found is not None:
                return reference(found, service_url)
        return None

    async def _channels(self, team: Reference) -> Mapping[str, str]:
        """Raises CallFailed, but not for a team that has removed us."""
        known = self._listed.get(team.conversation)
        if known is None or self._clock() - known.at > KNOWN_FOR:
            try:
                found = await self._api.channels(team)
            except CallFailed as error:
                if error.failure not in (Failure.FORBIDDEN, Failure.REFUSED):
                    raise
                found = {}
            listed = {channel.casefold(): key for channel, key in found.items()}
            known = self._listed[team.conversation] = _Listed(listed, self._clock())
        return known.channels


def _read(kept: str | None) -> dict[str, str]:
    return dict(json.loads(kept)) if kept else {}
