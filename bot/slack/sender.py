"""Cards out to Slack. Says of every attempt whether the message is there, is not, or cannot be known."""

import re
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from time import monotonic
from typing import Any

from bot.logs import log
from bot.sending import CannotLookUp, Later, Outcome, Refused, Sent, Unknown
from bot.slack import renderer
from bot.slack.api import CallFailed, Failure, SlackApi, uncounted
from bot.slack.blocks import Json
from bot.slack.ids import TooLong
from bot.slack.people import profile
from domain.organisation import Channel, Person
from handlers.chat import Card, Platform

EVENT_TYPE = "lyhord"
CLOCKS_DIFFER = timedelta(minutes=5)
PAGE = 200
MOST_PAGES = 10
SET_RIGHT = timedelta(minutes=5)
KNOWN_FOR = 3600.0
"""Seconds that the private chat of someone who has not spoken to us yet is remembered."""

_NOT_SET_UP = frozenset(
    # The app itself is at fault, not this message: it waits until someone has set it right.
    {
        "invalid_auth",
        "not_authed",
        "token_revoked",
        "token_expired",
        "account_inactive",
        "missing_scope",
        "not_allowed_token_type",
        "org_login_required",
        "ekm_access_denied",
        "team_access_not_granted",
        "access_denied",
    }
)
_PASSES = frozenset({"message_limit_exceeded", "team_added_to_org", "upgrade_required", "update_failed"})
"""Slack says no now, and will say yes later. Every other no is for good."""

_CONVERSATION = re.compile(r"[CDG][A-Z0-9]{2,}")

_log = log("bot.slack.sender")


class SlackSender:
    """Implements bot.sending.Sender. A message's id is its ts, or "channel:ts" where the conversation
    is known by name only."""

    platform = Platform.SLACK

    def __init__(self, api: SlackApi, count: Callable[[str], None] = uncounted) -> None:
        self._api = api
        self._count = count
        self._known: dict[str, tuple[str, float]] = {}  # e-mail to private chat, and when that was asked

    async def conversation_with(self, person: Person, known: str | None) -> str | Later | Refused:
        if known:
            return known
        if not person.email:
            return Refused("users_not_found")
        try:
            return await self._opened(person.email)
        except CallFailed as error:
            return self._not_there(error)

    async def _opened(self, email: str) -> str | Refused:
        """Asked rarely, since these calls are the scarcest of all. Raises CallFailed."""
        known, asked = self._known.get(email, ("", 0.0))
        if known and monotonic() - asked < KNOWN_FOR:
            return known
        found = await self._asked(email)
        if not isinstance(found, Refused):
            self._known[email] = (found, monotonic())
        return found

    async def _asked(self, email: str) -> str | Refused:
        """Raises CallFailed."""
        web, team = self._api.in_turn.once, (await self._api.myself()).team
        user = (await self._api.answer(lambda: web.users_lookupByEmail(email=email)))["user"]
        trouble = profile(user, self._api.settings.team_id or team).trouble
        if trouble is not None:
            _log.warning("slack account is nobody of ours", reason=trouble)
            return Refused("account_unreachable")
        opened = await self._api.answer(lambda: web.conversations_open(users=user["id"]))
        return str(opened["channel"]["id"])

    async def conversation_in(self, channel: Channel) -> str | Later | Refused:
        """Slack takes a name where it takes an id, so no permission to list channels is needed."""
        name = channel.name.strip()
        return name if _CONVERSATION.fullmatch(name) else "#" + name.removeprefix("#")

    async def post(self, conversation: str, card: Card, row: str) -> Outcome:
        def call(message: Json) -> Awaitable[Any]:
            return self._api.in_turn.once.chat_postMessage(
                channel=conversation, unfurl_links=False, unfurl_media=False, **message
            )

        sent = await self._sent(call, card, row)
        return Sent(_message_id(conversation, sent)) if isinstance(sent, dict) else sent

    async def replace(self, conversation: str, message: str, card: Card, row: str) -> Outcome:
        channel, ts = _place(conversation, message)

        def call(shown: Json) -> Awaitable[Any]:
            return self._api.in_turn.once.chat_update(channel=channel, ts=ts, **shown)

        sent = await self._sent(call, card, row)
        match sent:
            case dict():
                return Sent(message)
            case Unknown(reason):
                return Later(reason)  # doing it twice does no harm, so it is simply done again
            case _:
                return sent

    async def find(self, conversation: str, row: str, since: datetime) -> str | Later | None:
        """Only in the bot's own private chats: there is no permission to read channels.

        Raises CannotLookUp.
        """
        channel, _ = _place(conversation, "")
        cursor: str | None = None
        for _ in range(MOST_PAGES):
            try:
                page = await self._page(channel, since, cursor)
            except CallFailed as error:
                # It can be known, only not now: posting meanwhile could double the message.
                return Later(error.code, error.after)
            found = next((each for each in page["messages"] if _row(each) == row), None)
            if found is not None:
                return str(found["ts"])
            cursor = (page.get("response_metadata") or {}).get("next_cursor")
            if not cursor:
                return None
        raise CannotLookUp("too_many_messages")

    # --- calls --------------------------------------------------------------------------------------

    async def _sent(
        self, call: Callable[[Json], Awaitable[Any]], card: Card, row: str
    ) -> Json | Later | Unknown | Refused:
        try:
            shown = renderer.message(card)
        except TooLong:
            return Refused("card_too_long")
        message = {**shown, "metadata": {"event_type": EVENT_TYPE, "event_payload": {"row": row}}}
        try:
            return await self._api.answer(lambda: call(message))
        except CallFailed as error:
            return self._outcome(error)

    def _outcome(self, error: CallFailed) -> Later | Unknown | Refused:
        if error.failure in (Failure.LOST, Failure.BROKEN):
            return Unknown(error.code)
        return self._not_there(error)

    def _not_there(self, error: CallFailed) -> Later | Refused:
        """What a failure means where nothing can have been posted."""
        if error.failure is not Failure.REFUSED:
            return Later(error.code, error.after)
        if error.code in _NOT_SET_UP:
            self._count("slack_not_set_up")
            _log.error("slack does not let us in", reason=error.code)
            return Later(error.code, SET_RIGHT)
        return Later(error.code) if error.code in _PASSES else Refused(error.code)

    async def _page(self, channel: str, since: datetime, cursor: str | None) -> Json:
        """Raises CannotLookUp when Slack refuses, CallFailed when it does not answer now."""
        oldest = (since.astimezone(UTC) - CLOCKS_DIFFER).timestamp()
        try:
            return await self._api.answer(
                lambda: self._api.in_turn.steady.conversations_history(
                    channel=channel,
                    oldest=f"{oldest:.6f}",
                    limit=PAGE,
                    include_all_metadata=True,
                    cursor=cursor,
                )
            )
        except CallFailed as error:
            if error.failure is Failure.REFUSED:
                raise CannotLookUp(error.code) from error
            raise


def _row(message: Json) -> str | None:
    metadata = message.get("metadata") or {}
    ours = metadata.get("event_type") == EVENT_TYPE
    return (metadata.get("event_payload") or {}).get("row") if ours else None


def _message_id(conversation: str, sent: Json) -> str:
    """Replacing needs the channel's id, which a channel known by name tells when something is posted."""
    channel, ts = str(sent["channel"]), str(sent["ts"])
    return ts if channel == conversation else f"{channel}:{ts}"


def _place(conversation: str, message: str) -> tuple[str, str]:
    channel, _, ts = message.rpartition(":")
    return channel or conversation, ts
