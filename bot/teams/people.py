"""Who someone is in Teams: the marks of guests, strangers and those without an address."""

import asyncio
from collections.abc import Mapping
from typing import Any

from bot.directory import CannotTell, Lookup, Profile
from bot.teams.api import CallFailed, Failure, TeamsApi
from bot.teams.references import Reference

PATIENCE = 6.0
"""Seconds: whoever asks is answering a request that must be answered within ten."""

_GUESTS = frozenset({"guest"})
_STRANGERS = frozenset({"anonymous", "federated", "externaluser"})
_EXTERNAL = "#ext#"  # how Entra writes the names of those whom another organisation vouches for


def profile(member: Mapping[str, Any], platform_id: str, tenant: str, locale: str = "sv") -> Profile:
    """What the connector tells of a member, for the tenant we serve."""
    email = member.get("email") or member.get("userPrincipalName")
    return Profile(platform_id, email, locale, _trouble(member, platform_id, tenant, email))


def _trouble(member: Mapping[str, Any], platform_id: str, tenant: str, email: str | None) -> str | None:
    role = str(member.get("userRole") or "").lower()
    if role in _GUESTS or _EXTERNAL in str(member.get("userPrincipalName") or "").lower():
        return "guest"
    if role in _STRANGERS or str(member.get("tenantId") or "").lower() != tenant.lower():
        return "stranger"
    if platform_id not in {member.get("aadObjectId"), member.get("objectId")}:
        return "stranger"
    return None if email else "unconfirmed"


def teams_lookup(api: TeamsApi, where: Reference | None = None, locale: str = "sv") -> Lookup:
    """For the Directory: asks the connector about someone's id in Entra.

    where: a conversation that both they and we are in; None, or one that we have no part in: their
    private chat is asked instead.
    """

    async def lookup(platform_id: str) -> Profile:
        try:
            async with asyncio.timeout(PATIENCE):
                found = await _member(api, where, platform_id)
        except TimeoutError as error:
            raise CannotTell("slow") from error
        except CallFailed as error:
            if error.failure in (Failure.FORBIDDEN, Failure.REFUSED):
                return Profile(platform_id, None, locale, trouble="stranger")
            raise CannotTell(error.code) from error
        return profile(found, platform_id, api.tenant, locale)

    return lookup


async def _member(api: TeamsApi, where: Reference | None, platform_id: str) -> Mapping[str, Any]:
    """Raises CallFailed."""
    if where is not None:
        try:
            return await api.member(where, platform_id)
        except CallFailed as error:
            if error.failure not in (Failure.FORBIDDEN, Failure.REFUSED):
                raise
    return await api.member(await api.private_chat(platform_id), platform_id)
