"""Cards out to Slack. Says of every attempt whether the message is there, is not, or cannot be known."""

import asyncio
import re
from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from time import monotonic
from typing import Any

from bot.logs import log
from bot.metrics import uncounted
from bot.sending import CannotLookUp, Later, Outcome, Refused, Sent, Unknown
from bot.slack import renderer
from bot.slack.api import CallFailed, Failure, SlackApi
from bot.slack.blocks import Json
from bot.slack.charts import Uploaded, charts_in, drawn_by_slack, files_in
from bot.slack.ids import TooLong
from bot.slack.people import profile
from bot.slack.uploads import Uploads
from domain.organisation import Channel, Person
from handlers.chat import Card, File, Platform

EVENT_TYPE = "lyhord"
CLOCKS_DIFFER = timedelta(minutes=5)
PAGE = 200
MOST_PAGES = 10
SET_RIGHT = timedelta(minutes=5)
KNOWN_FOR = 3600.0
"""Seconds that the private chat of someone who has not spoken to us yet is remembered."""

NO_CHARTS_FOR = 24 * 3600.0
"""Seconds that a workspace which refused a chart is sent pictures at once, until it is asked again."""

PICTURE_WAITS = (0.0, 2.0, 5.0)
"""Seconds before each try: Slack looks a picture through before a message may show it."""

_INVALID = Refused("invalid_blocks")

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


Call = Callable[[Json], Awaitable[Any]]
"""Posts or updates a message."""


@dataclass(frozen=True, slots=True)
class _Begun:
    """A message whose files are not known to stand below it. missing: their names. files: those put in
    Slack, id to name. tried: they may be there, if the answer was lost."""

    message: str
    channel: str
    missing: Collection[str] = ()
    files: Mapping[str, str] = field(default_factory=dict)
    tried: bool = False


class SlackSender:
    """Implements bot.sending.Sender. A message's id is its ts, or "channel:ts" where the conversation
    is known by name only."""

    platform = Platform.SLACK

    def __init__(self, api: SlackApi, count: Callable[[str], None] = uncounted) -> None:
        self._api = api
        self._count = count
        self._known: dict[str, tuple[str, float]] = {}  # e-mail to private chat, and when that was asked
        self._uploads = Uploads(api)
        self._begun: dict[str, _Begun] = {}  # by outbox row
        self._charts_refused = -NO_CHARTS_FOR

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
        """Files come below it, in messages of their own. Repeated, it goes on where it was cut off."""

        def call(message: Json) -> Awaitable[Any]:
            return self._api.in_turn.once.chat_postMessage(
                channel=conversation, unfurl_links=False, unfurl_media=False, **message
            )

        begun = self._begun.get(row)
        try:
            files = await self._uploads.files(_still_to_put(card, begun))
        except CallFailed as error:
            later = self._not_there(error)
            return Unknown(later.reason) if begun else later
        if begun is None:
            sent = await self._shown(call, card, row, files)
            if not isinstance(sent, dict):
                return sent
            begun = _Begun(_message_id(conversation, sent), str(sent["channel"]))
        return await self._below(begun, files, card, row)

    async def _below(self, begun: _Begun, files: Mapping[File, str], card: Card, row: str) -> Outcome:
        """The files, where the message already is."""
        begun = replace(begun, files=begun.files or {put: file.name for file, put in files.items()})
        try:
            if begun.files:
                await self._uploads.show(begun.files, begun.channel)
        except CallFailed as error:
            if error.failure is not Failure.REFUSED:
                self._begun[row] = replace(begun, tried=True)
                return Unknown(error.code)
            if not begun.tried:  # else the answer to an earlier try was lost, and once is what Slack allows
                await self._without_files(begun, card, row, error.code)
        self._begun.pop(row, None)
        return Sent(begun.message)

    async def _without_files(self, begun: _Begun, card: Card, row: str, reason: str) -> None:
        """The message says that they are not there."""
        _log.warning("slack takes no files from us", reason=reason)
        await self._shown(self._updating(begun.channel, _place("", begun.message)[1]), card, row, {})

    async def replace(self, conversation: str, message: str, card: Card, row: str) -> Outcome:
        files = dict.fromkeys(files_in(card), "")  # they stand below it since it was posted
        sent = await self._shown(self._updating(*_place(conversation, message)), card, row, files)
        match sent:
            case dict():
                return Sent(message)
            case Unknown(reason):
                return Later(reason)  # doing it twice does no harm, so it is simply done again
            case _:
                return sent

    def _updating(self, channel: str, ts: str) -> Call:
        def call(shown: Json) -> Awaitable[Any]:
            return self._api.in_turn.once.chat_update(channel=channel, ts=ts, **shown)

        return call

    async def find(self, conversation: str, row: str, since: datetime) -> str | Later | None:
        """Only in the bot's own private chats: there is no permission to read channels.

        Raises CannotLookUp.
        """
        if row in self._begun:
            return None  # it is known to be there, and its files to be sent still
        channel, _ = _place(conversation, "")
        below: set[str] = set()
        cursor: str | None = None
        for _ in range(MOST_PAGES):
            try:
                page = await self._page(channel, since, cursor)
            except CallFailed as error:
                # It can be known, only not now: posting meanwhile could double the message.
                return Later(error.code, error.after)
            for message in page["messages"]:  # the newest first
                if _row(message) == row:
                    return self._found(message, channel, row, below)
                below |= _files_of_ours(message)
            cursor = (page.get("response_metadata") or {}).get("next_cursor")
            if not cursor:
                return None
        raise CannotLookUp("too_many_messages")

    def _found(self, message: Json, channel: str, row: str, below: set[str]) -> str | None:
        """The message, if all its files stand below it; else post() is to go on from here."""
        ts, missing = str(message["ts"]), set(_payload(message).get("files") or ()) - below
        if not missing:
            return ts
        self._begun[row] = _Begun(ts, channel, missing)
        return None

    # --- calls --------------------------------------------------------------------------------------

    async def _shown(
        self, call: Call, card: Card, row: str, files: Mapping[File, str]
    ) -> Json | Later | Unknown | Refused:
        """With charts as Slack draws them, else with pictures of them, else in words: Slack refuses a message
        whole, and the figures are what matters."""
        charts = charts_in(card)
        native = () if monotonic() - self._charts_refused < NO_CHARTS_FOR else drawn_by_slack(card)
        try:
            pictures = await self._uploads.pictures(chart for chart in charts if chart not in native)
            sent = await self._sent(call, card, row, Uploaded(pictures, files, native))
            if sent != _INVALID or not charts:
                return sent
            pictures = await self._uploads.pictures(charts)
        except CallFailed as error:
            return self._not_there(error)
        for wait in PICTURE_WAITS if pictures else ():
            await asyncio.sleep(wait)
            sent = await self._sent(call, card, row, Uploaded(pictures, files))
            if sent != _INVALID:
                self._note_refusal(sent, drawn=bool(native))
                return sent
        return await self._sent(call, card, row, Uploaded(files=files))

    def _note_refusal(self, sent: object, *, drawn: bool) -> None:
        """The same message without charts of Slack's own was taken: it was they that were refused."""
        if drawn and isinstance(sent, dict):
            self._charts_refused = monotonic()
            _log.warning("slack draws no charts here, pictures are sent instead")

    async def _sent(
        self, call: Call, card: Card, row: str, uploaded: Uploaded
    ) -> Json | Later | Unknown | Refused:
        try:
            shown = renderer.message(card, uploaded=uploaded)
        except TooLong:
            return Refused("card_too_long")
        names = [file.name for file in uploaded.files]
        payload = {"row": row, **({"files": names} if names else {})}
        message = {**shown, "metadata": {"event_type": EVENT_TYPE, "event_payload": payload}}
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


def _still_to_put(card: Card, begun: _Begun | None) -> tuple[File, ...]:
    if begun is None:
        return files_in(card)
    return () if begun.files else tuple(file for file in files_in(card) if file.name in begun.missing)


def _payload(message: Json) -> Json:
    """What we keep with a message of ours."""
    metadata = message.get("metadata") or {}
    return (metadata.get("event_payload") or {}) if metadata.get("event_type") == EVENT_TYPE else {}


def _row(message: Json) -> str | None:
    return _payload(message).get("row")


def _files_of_ours(message: Json) -> set[str]:
    """People can put files there too."""
    return {str(file.get("name")) for file in message.get("files") or ()} if message.get("bot_id") else set()


def _message_id(conversation: str, sent: Json) -> str:
    """Replacing needs the channel's id, which a channel known by name tells when something is posted."""
    channel, ts = str(sent["channel"]), str(sent["ts"])
    return ts if channel == conversation else f"{channel}:{ts}"


def _place(conversation: str, message: str) -> tuple[str, str]:
    channel, _, ts = message.rpartition(":")
    return channel or conversation, ts
