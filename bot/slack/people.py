"""Who someone is in Slack: the marks of guests, strangers, bots and those whose e-mail proves nothing."""

import asyncio
from collections.abc import Mapping
from typing import Any

from bot.directory import CannotTell, Lookup, Profile
from bot.slack.api import CallFailed, Failure, SlackApi

PATIENCE = 2.0  # seconds: whoever asks is answering a request that must be answered within three

_MARKS: tuple[tuple[str, str], ...] = (
    # what Slack says of a user, and why that is nobody of ours
    ("deleted", "deleted"),
    ("is_bot", "bot"),
    ("is_workflow_bot", "bot"),
    ("is_stranger", "stranger"),
    ("is_ultra_restricted", "guest"),
    ("is_restricted", "guest"),
)


def profile(user: Mapping[str, Any], team: str) -> Profile:
    """What users.info and users.lookupByEmail tell, for the workspace we serve."""
    email = (user.get("profile") or {}).get("email")
    return Profile(
        platform_id=user["id"],
        email=email,
        locale="en" if str(user.get("locale", "")).startswith("en") else "sv",
        trouble=_trouble(user, email, team),
    )


def _trouble(user: Mapping[str, Any], email: str | None, team: str) -> str | None:
    marked = next((reason for mark, reason in _MARKS if user.get(mark)), None)
    if marked:
        return marked
    if team not in _teams(user):
        return "stranger"
    # Without a confirmed address anyone could call themselves anyone.
    return "unconfirmed" if not email or user.get("is_email_confirmed") is False else None


def _teams(user: Mapping[str, Any]) -> set[str]:
    """In Enterprise Grid a user belongs to several workspaces."""
    return {str(user.get("team_id")), *(user.get("enterprise_user") or {}).get("teams", ())}


def slack_lookup(api: SlackApi) -> Lookup:
    """For the Directory: asks Slack about a user id."""

    async def lookup(platform_id: str) -> Profile:
        try:
            async with asyncio.timeout(PATIENCE):
                team = (await api.myself()).team
                found = await api.answer(lambda: api.steady.users_info(user=platform_id, include_locale=True))
        except TimeoutError as error:
            raise CannotTell("slow") from error
        except CallFailed as error:
            if error.failure is Failure.REFUSED and error.code in _NOBODY:
                return Profile(platform_id, None, trouble="stranger")
            raise CannotTell(error.code) from error
        return profile(found["user"], api.settings.team_id or team)

    return lookup


_NOBODY = frozenset({"user_not_found", "user_not_visible", "users_not_found"})
