"""Signed requests from Slack -> Turns, and what must be said in the same HTTP answer.

    api = SlackApi(settings)
    directory = Directory(store, {Platform.SLACK: slack_lookup(api)}, now)
    listener = slack_app(api, answer, directory, options=…, say=…, count=…, now=…)
    Starlette(routes=listener.routes())          # POST /slack/events
    await listener.close(); await api.close()

`answer` must have stored everything when it returns: Slack is answered after that. Nothing of what
people write is logged, and nothing at all is stored of those who are not of the organisation.
"""

import asyncio
import re
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, TypeVar
from uuid import uuid4

from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.authorization.async_authorize import AsyncAuthorize
from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient
from starlette.routing import Route

from bot.directory import CannotTell, Directory, Stranger
from bot.fairness import Paused
from bot.frame import Say
from bot.logs import log, place_of
from bot.metrics import uncounted
from bot.slack import payloads
from bot.slack.api import CallFailed, SlackApi
from bot.slack.blocks import Json
from bot.slack.door import Door
from bot.slack.ids import Unreadable
from bot.slack.payloads import Asked, Incoming, Read, Way, What
from bot.slack.replies import Replies
from bot.slack.spelling import mentioned, readable, without_mention
from bot.slack.suggestions import suggested
from bot.slack.texts import say
from bot.suggesting import Options, no_options
from domain.organisation import Person
from handlers.chat import Answer, Edited, Opened, Place, Platform, Pressed, Removed, Said, Turn

PATH = "/slack/events"

LISTENS: Mapping[tuple[str, str], Read] = {
    # (kind, name): what reads it. manifest.yaml asks Slack for exactly these.
    ("event", "message.im"): payloads.private_message,
    ("event", "app_mention"): payloads.mention,
    ("event", "app_home_opened"): payloads.home_opened,
    ("command", "/lyhord"): payloads.command,
    ("shortcut", "report"): payloads.shortcut("start_report"),
    ("shortcut", "report_message"): payloads.message_shortcut("report_message"),
    ("interaction", "block_actions"): payloads.pressed,
    ("interaction", "block_suggestion"): payloads.suggestion,
    ("interaction", "view_submission"): payloads.submitted,
}

ACK_SECONDS = 2.5
"""When an answer takes longer, Slack is told that it was heard and the work goes on."""

_CAN_WAIT = frozenset({"command", "shortcut", "block_actions"})
"""What Slack never sends twice, so that nothing is won by making it wait. An event is answered when
it is stored and no sooner: until then Slack sends it again. A dialog stays open, with what was
typed, until it is stored."""

_OPENS_DIALOGS = frozenset({Way.COMMAND, Way.SHORTCUT, Way.PRESS, Way.SUBMISSION})
_ANSWERED_AT_ONCE = frozenset({Way.COMMAND, Way.SUBMISSION})
"""What is told in the HTTP answer itself; in a dialog at its inputs, so that what was typed stays."""
_TOLD = frozenset({"guest", "stranger", "unconfirmed", "unknown"})
"""Who is told why. Bots are not: two bots would talk forever."""

MOST_NAMES = 5
Done = TypeVar("Done")

_log = log("bot.slack.listener")


def now_utc() -> datetime:
    return datetime.now(UTC)


def slack_app(
    api: SlackApi,
    answer: Callable[[Turn], Awaitable[Answer]],
    directory: Directory,
    *,
    options: Options = no_options,
    say: Say = say,
    count: Callable[[str], None] = uncounted,
    now: Callable[[], datetime] = now_utc,
) -> "SlackListener":
    """The way in. count: called with a name such as slack_refused_guest whenever something is refused."""
    return SlackListener(api, answer, directory, options, say, count, now)


class WhoWeAre(AsyncAuthorize):
    """Lets Bolt leave out what we wrote ourselves. While Slack does not say, requests fail with 500 and
    Slack sends them again; Bolt's own way answers 200 then, and what was said would be lost."""

    def __init__(self, api: SlackApi) -> None:
        self._api = api

    async def __call__(self, **_: Any) -> AuthorizeResult:
        """Raises CannotTell."""
        try:
            async with asyncio.timeout(ACK_SECONDS):
                me = await self._api.myself()
        except TimeoutError as error:
            raise CannotTell("slow") from error
        except CallFailed as error:
            raise CannotTell(error.code) from error
        return AuthorizeResult(enterprise_id=None, team_id=me.team, bot_user_id=me.user, bot_id=me.bot)


class SlackListener:
    def __init__(
        self,
        api: SlackApi,
        answer: Callable[[Turn], Awaitable[Answer]],
        directory: Directory,
        options: Options,
        say: Say,
        count: Callable[[str], None],
        now: Callable[[], datetime],
    ) -> None:
        self._api = api
        self._answer = answer
        self._directory = directory
        self._options = options
        self._say = say
        self._count = count
        self._now = now
        self._replies = Replies(api, say, count)
        self._working: set[asyncio.Task[Any]] = set()
        self.bolt = self._bolt()

    def routes(self) -> list[Route]:
        """For HTTP; in Socket Mode there is no door, see socket_mode.py."""
        if not self._api.settings.signing_secret:
            raise ValueError("without the signing secret anyone could call themselves Slack")
        door = Door(self.bolt, self._api.settings.signing_secret, self._count)
        return [Route(PATH, door.request, methods=["POST"])]

    async def close(self) -> None:
        """Wait for what was acknowledged and is still being done."""
        if self._working:
            await asyncio.wait(self._working, timeout=10)

    # --- Bolt ---------------------------------------------------------------------------------------

    def _bolt(self) -> AsyncApp:
        """Few listeners that take everything; which of it concerns us is said by LISTENS alone."""
        app = AsyncApp(
            name="slack_bolt.lyhord",  # of its loggers; else Bolt looks through every module for its caller
            client=AsyncWebClient(token=None, base_url=self._api.settings.api_url),
            authorize=WhoWeAre(self._api),
            process_before_response=True,
            request_verification_enabled=False,  # Door has done it, before anything was parsed
            ssl_check_enabled=False,
            attaching_function_token_enabled=False,
        )
        everything = re.compile("")
        app.event(everything)(self._heard)
        app.command(everything)(self._heard)
        app.shortcut(everything)(self._heard)
        app.action(everything)(self._heard)
        app.options(everything)(self._heard)
        app.view(everything)(self._heard)
        app.view({"type": "view_closed", "callback_id": everything})(self._heard)
        app.error(self._out_of_shape)
        return app

    async def _out_of_shape(self, error: Exception) -> BoltResponse:
        """Before anything was read: Bolt could not tell what it is, or Slack does not say who we are."""
        if isinstance(error, CannotTell):
            return BoltResponse(status=500)  # so that it is sent again
        self._count("slack_unreadable")
        _log.warning("slack payload not understood", reason=type(error).__name__)
        return BoltResponse(status=400)

    async def _heard(self, body: dict[str, Any], ack: AsyncAck) -> BoltResponse | None:
        reply = await self._in_time(body)
        if isinstance(reply, BoltResponse):
            return reply
        await ack(reply if reply is not None else "")
        return None

    async def _in_time(self, body: Json) -> Json | BoltResponse | None:
        work = self._at_work(self._handled(body))
        kind, name = payloads.address(body)
        can_wait = not _CAN_WAIT.isdisjoint({kind, name})
        await asyncio.wait({work}, timeout=ACK_SECONDS if can_wait else None)
        if work.done():
            return work.result()
        self._count("slack_slow")
        return None

    def _at_work(self, work: Coroutine[Any, Any, Done]) -> "asyncio.Task[Done]":
        """Known until it is done, for close()."""
        task = asyncio.create_task(work)
        self._working.add(task)
        task.add_done_callback(self._working.discard)
        return task

    # --- one payload --------------------------------------------------------------------------------

    async def _handled(self, body: Json) -> Json | BoltResponse | None:
        try:
            incoming = payloads.read(body, LISTENS)
            meant_for = payloads.workspaces(body)
        except Unreadable as error:
            self._count("slack_unreadable")
            _log.warning("slack payload not understood", reason=str(error))
            return None
        if incoming is None:
            return None
        if self._api.team not in meant_for:
            self._count("slack_refused_workspace")
            return None
        return await self._from(incoming)

    async def _from(self, incoming: Incoming) -> Json | BoltResponse | None:
        try:
            who = await self._who(incoming)
        except Exception as error:  # noqa: BLE001 (Slack or the database: nothing has been done yet)
            return await self._nobody_can_tell(incoming, error)
        if isinstance(who, Stranger):
            return await self._refused(incoming, who)
        try:
            return await self._answered(incoming, who)
        except Paused as pause:
            return await self._paused(incoming, who, first=pause.first)
        except Exception as error:  # noqa: BLE001 (whatever went wrong, the person gets a kind line)
            return await self._trouble(incoming, who, error)

    async def _who(self, incoming: Incoming) -> Person | Stranger:
        if incoming.team is not None and incoming.team != self._api.team:
            return Stranger("stranger")
        chat = incoming.conversation if incoming.private else ""
        return await self._directory.person(Platform.SLACK, incoming.user, chat or None)

    async def _answered(self, incoming: Incoming, person: Person) -> Json | None:
        if isinstance(incoming.what, Asked):
            offered = await self._options(incoming.what.source, person, incoming.what.query)
            return suggested(offered, incoming.what.query)
        answer = await self._answer(await self._turn(incoming, incoming.what, person))
        reply = await self._replies.give(incoming, answer, person.locale)
        if incoming.view is not None and incoming.view.home and not answer.errors:
            self._at_work(self._home_again(incoming, person))
        return reply

    async def _home_again(self, incoming: Incoming, person: Person) -> None:
        """Home as it is after what was done there, so that it never shows buttons that are spent."""
        opened = replace(incoming, id=f"{incoming.id}:home", way=Way.HOME, what=Opened(), view=None)
        try:
            shown = await self._answer(await self._turn(opened, Opened(), person))
            await self._replies.give(opened, shown, person.locale)
        except Exception as error:  # noqa: BLE001 (what was done is done; Home is shown when opened next)
            self._count("slack_home_failed")
            _log.warning("slack home not shown anew", fault=type(error).__name__, where=place_of(error))

    async def _turn(self, incoming: Incoming, what: What, person: Person) -> Turn:
        return Turn(
            id=incoming.id,
            person=person,
            place=Place(Platform.SLACK, incoming.conversation, incoming.private),
            at=self._now(),  # one clock for everything; Slack's own differs by less than anyone says
            what=await self._read(incoming, what),
            can_open_dialog=incoming.way in _OPENS_DIALOGS,
        )

    async def _read(self, incoming: Incoming, what: What) -> What:
        """Text that people wrote, as people see it."""
        if isinstance(what, Said):
            return replace(what, text=await self._spoken(what.text))
        if isinstance(what, Pressed) and incoming.way is Way.SHORTCUT:
            return replace(what, value=await self._spoken(what.value))
        return what

    async def _spoken(self, text: str) -> str:
        """The words as the person sees them, without the call to us."""
        rest = without_mention(text, (await self._api.myself()).user)
        return readable(rest, {key: await self._name(key) for key in mentioned(rest)[:MOST_NAMES]}).strip()

    async def _name(self, platform_id: str) -> str:
        """Of a colleague; of nobody else."""
        try:
            who = await self._directory.person(Platform.SLACK, platform_id)
        except CannotTell:
            return ""
        return who.name if isinstance(who, Person) else ""

    # --- refusals and failures ----------------------------------------------------------------------

    async def _refused(self, incoming: Incoming, stranger: Stranger) -> Json | None:
        self._count(f"slack_refused_{stranger.reason}")
        if incoming.way is Way.SUGGESTION:
            return suggested((), "")
        if stranger.reason not in _TOLD or isinstance(incoming.what, Edited | Removed):
            return None
        line = self._say(f"refused.{stranger.reason}", stranger.locale)
        return await self._replies.tell(incoming, line, stranger.locale)

    async def _nobody_can_tell(self, incoming: Incoming, error: Exception) -> Json | BoltResponse | None:
        """We cannot find out who this is. Slack sends an event again; otherwise the person is told."""
        self._count("slack_cannot_tell")
        reason = str(error) if isinstance(error, CannotTell) else place_of(error)
        _log.warning("slack sender not known now", fault=type(error).__name__, reason=reason)
        if incoming.way is Way.SUGGESTION:
            return suggested((), "")
        if incoming.way in (Way.EVENT, Way.HOME):
            return BoltResponse(status=503)
        return await self._replies.tell(incoming, self._say("trouble", "sv"), "sv")

    async def _paused(self, incoming: Incoming, person: Person, *, first: bool) -> Json | None:
        """They send more than anyone has to say. Told once, and whenever it costs no call of ours."""
        self._count("slack_paused")
        silent = isinstance(incoming.what, Opened | Edited | Removed)
        if silent or not (first or incoming.way in _ANSWERED_AT_ONCE):
            return None
        return await self._replies.tell(incoming, self._say("pause", person.locale), person.locale)

    async def _trouble(self, incoming: Incoming, person: Person, error: Exception) -> Json | None:
        key = uuid4().hex[:8]
        self._count("slack_failed")
        _log.error("slack turn failed", error=key, fault=type(error).__name__, where=place_of(error))
        if incoming.way is Way.SUGGESTION:
            return suggested((), "")
        line = f"{self._say('trouble', person.locale)} ({key})"
        return await self._replies.tell(incoming, line, person.locale)
