"""Signed activities from Teams -> Turns, and what must be said in the same HTTP answer.

    api = TeamsApi(settings, entra)
    directory = Directory(store, {Platform.TEAMS: teams_lookup(api)}, now)
    listener = TeamsListener(api, answer, directory, places, replacements, …)
    await listener.start()
    Starlette(routes=listener.routes())          # POST /api/messages
    await listener.close(); await api.close()

`answer` must have stored everything when it returns: Teams is answered after that. Nothing of what
people write is logged, and nothing at all is stored of those who are not of the organisation.
"""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from pydantic import ValidationError
from starlette.routing import Route

from bot.directory import CannotTell, Directory, Stranger
from bot.fairness import Paused
from bot.frame import Say
from bot.logs import log, place_of
from bot.metrics import uncounted
from bot.suggesting import Options, fitting, no_options
from bot.teams import payloads
from bot.teams.api import CallFailed, Failure, TeamsApi
from bot.teams.door import Door
from bot.teams.ids import Unreadable
from bot.teams.keys import Keys
from bot.teams.parts import IN_CONVERSATION, Opens
from bot.teams.payloads import (
    Asked,
    Incoming,
    NothingChosen,
    Read,
    StillThere,
    Unheard,
    Uninstalled,
    Way,
    What,
)
from bot.teams.people import teams_lookup
from bot.teams.places import Places
from bot.teams.replacements import Replacements
from bot.teams.replies import Replies, found
from bot.teams.sdk import Activity, ActivityContext, ActivityEvent, CoreActivity, JsonWebToken
from bot.teams.texts import say
from domain.organisation import Person
from handlers.chat import Answer, Edited, Opened, Place, Platform, Removed, Said, Turn

Json = dict[str, Any]
Answered = tuple[int, Json | None]

LISTENS: Mapping[tuple[str, str], Read] = {
    # (type, name of an invoke): what reads it. Everything else is answered 200 and left alone.
    ("message", ""): payloads.message,
    ("messageUpdate", ""): payloads.edited,
    ("messageDelete", ""): payloads.removed,
    ("invoke", "adaptiveCard/action"): payloads.executed,
    ("invoke", "task/fetch"): payloads.fetched,
    ("invoke", "task/submit"): payloads.submitted,
    ("invoke", "composeExtension/fetchTask"): payloads.command,
    ("invoke", "composeExtension/submitAction"): payloads.sent_by_command,
    ("invoke", payloads.SEARCHED): payloads.searched,
    ("installationUpdate", "add"): payloads.installed,
    ("installationUpdate", "add-upgrade"): payloads.upgraded,
    ("installationUpdate", "remove"): payloads.uninstalled,
    ("conversationUpdate", ""): payloads.membership,
}

ANSWER_SECONDS = 8.0
"""Teams waits ten seconds or more for the answer to a press, and then says that something went wrong.
Sooner than that the person is told that it takes a while, and the work goes on."""

_OPENS_DIALOGS = frozenset({Way.FETCH, Way.SUBMISSION})
_UNASKED = frozenset({Way.MESSAGE, Way.INSTALLED})
"""Ways that need no answer."""
_TOLD = frozenset({"guest", "stranger", "unconfirmed", "unknown"})
_WITHOUT_APP = frozenset({Failure.FORBIDDEN, Failure.REFUSED})

_log = log("bot.teams.listener")


def now_utc() -> datetime:
    return datetime.now(UTC)


Greet = Callable[[Person, str], Awaitable[None]]
Tell = Callable[[Incoming, str, str], Awaitable[Json | None]]


async def no_greeting(person: Person, name: str) -> None:
    """Where nothing is kept until later."""


class TeamsListener:
    """The way in. count: called with a name such as teams_refused_tenant whenever something is refused.

    keys: those that Bot Framework signs with. opens: which presses open a dialog. greet: takes a greeting to
    someone, now or when Teams answers again, once for each name it is given.
    """

    def __init__(  # noqa: PLR0913 (the wiring of one platform)
        self,
        api: TeamsApi,
        answer: Callable[[Turn], Awaitable[Answer]],
        directory: Directory,
        places: Places,
        replacements: Replacements,
        *,
        keys: Keys,
        options: Options = no_options,
        opens: Opens = IN_CONVERSATION,
        greet: Greet = no_greeting,
        say: Say = say,
        count: Callable[[str], None] = uncounted,
        now: Callable[[], datetime] = now_utc,
    ) -> None:
        self._api = api
        self._answer = answer
        self._directory = directory
        self._places = places
        self._replacements = replacements
        self._options = options
        self._greet = greet
        self._say = say
        self._count = count
        self._now = now
        self._replies = Replies(api, say, opens, count)
        self._door = Door(api.app_id, api.tenant, keys, self.received, count)
        self._working: set[asyncio.Task[Any]] = set()

    async def start(self) -> None:
        self._api.app.on_activity(self._heard)
        await self._api.app.initialize()

    def routes(self) -> list[Route]:
        """After start()."""
        return self._api.mount.routes(self._door.request)

    async def close(self) -> None:
        """Wait for what was acknowledged and is still being done."""
        if self._working:
            await asyncio.wait(self._working, timeout=10)

    # --- the SDK ------------------------------------------------------------------------------------

    async def received(self, activity: Json, token: str) -> Answered:
        """An activity that is known to be Teams' own, by way of the SDK."""
        if payloads.address(activity) not in LISTENS or self._api.app.server.on_request is None:
            return 200, None
        try:
            event = ActivityEvent(body=CoreActivity.model_validate(activity), token=JsonWebToken(token))
            response = await self._api.app.server.on_request(event)
        except ValidationError:
            # Teams has shapes that the SDK does not know yet; what concerns us we read ourselves.
            self._count("teams_unknown_shape")
            return 200, await self._in_time(activity)
        except Exception as error:  # noqa: BLE001 (the SDK's or ours: nobody is left without an answer)
            return 200, await self._at_a_loss(activity, error)
        return response.status, response.body

    async def _heard(self, context: ActivityContext[Activity]) -> Json | None:
        """Everything, whatever its type: which of it concerns us is said by LISTENS alone."""
        return await self._in_time(context.activity.model_dump(by_alias=True, exclude_none=True, mode="json"))

    async def _in_time(self, activity: Json) -> Json | None:
        work = self._at_work(self._handled(activity))
        can_wait = activity.get("type") == "invoke"
        await asyncio.wait({work}, timeout=ANSWER_SECONDS if can_wait else None)
        if work.done():
            answered: Json | None = work.result()
            return answered
        self._count("teams_slow")
        return await self._instead(activity, "slow", self._replies.tell)

    def _at_work(self, work: Coroutine[Any, Any, Any]) -> "asyncio.Task[Any]":
        """Known until it is done, for close()."""
        task = asyncio.create_task(work)
        self._working.add(task)
        task.add_done_callback(self._working.discard)
        return task

    # --- one activity -------------------------------------------------------------------------------

    async def _handled(self, activity: Json) -> Json | None:
        try:
            incoming = payloads.read(activity, LISTENS)
        except Unreadable as error:
            self._count("teams_unreadable")
            _log.warning("teams activity not understood", reason=str(error))
            return await self._instead(activity, "stale_card")
        return await self._from(incoming) if incoming is not None else None

    async def _instead(self, activity: Json, key: str, tell: Tell | None = None) -> Json | None:
        """A line in place of an answer. tell: how, where nothing has failed."""
        try:
            bare = payloads.bare(activity)
        except Unreadable:
            return None
        return await (tell or self._replies.fail)(bare, self._say(key, bare.locale), bare.locale)

    async def _at_a_loss(self, activity: Json, error: Exception) -> Json | None:
        """Nothing that was foreseen went wrong."""
        self._count("teams_failed")
        _log.error("teams activity failed", fault=type(error).__name__, where=place_of(error))
        with suppress(Exception):
            return await self._instead(activity, "trouble")
        return None

    async def _from(self, incoming: Incoming) -> Json | None:
        try:
            if isinstance(incoming.what, Uninstalled):
                await self._gone(incoming)
            elif incoming.team:
                await self._places.seen(incoming.team, incoming.where.service_url)
            if isinstance(incoming.what, Uninstalled | None):
                return None
            who = await self._who(incoming)
        except Exception as error:  # noqa: BLE001 (Teams or the database: nothing has been done yet)
            return await self._nobody_can_tell(incoming, error)
        if isinstance(who, Stranger):
            return await self._refused(incoming, who)
        try:
            return await self._answered(incoming, who)
        except Paused as pause:
            return await self._paused(incoming, who, first=pause.first)
        except Exception as error:  # noqa: BLE001 (whatever went wrong, the person gets a kind line)
            return await self._trouble(incoming, who, error)

    async def _gone(self, incoming: Incoming) -> None:
        self._count("teams_uninstalled")
        if incoming.private:
            await self._directory.gone(Platform.TEAMS, incoming.user)
        elif incoming.team:
            await self._places.gone(incoming.team)

    async def _who(self, incoming: Incoming) -> Person | Stranger:
        if not incoming.user:
            return Stranger("stranger", incoming.locale)
        met = incoming.where if incoming.where.conversation else None
        chat = str(met) if met is not None and incoming.private else None
        lookup = teams_lookup(self._api, met, incoming.locale)
        return await self._directory.person(Platform.TEAMS, incoming.user, chat, lookup)

    async def _answered(self, incoming: Incoming, person: Person) -> Json | None:
        match incoming.what:
            case Asked(source, query, most):
                return found(fitting(await self._options(source, person, query), query, most))
            case NothingChosen():
                line = self._say("nothing_chosen", person.locale)
                return await self._replies.tell(incoming, line, person.locale)
            case Unheard():
                line = self._say("unknown_command", person.locale)
                return await self._replies.fail(incoming, line, person.locale)
            case Uninstalled() | StillThere() | None:
                return None
            case Opened() if incoming.way is Way.INSTALLED:
                await self._welcomed(incoming, person)
                return None
            case Said() if not incoming.private:
                return await self._called_on(incoming, incoming.what, person)
            case _:
                return await self._turned(incoming, incoming.what, person)

    async def _welcomed(self, incoming: Incoming, person: Person) -> None:
        """With the start page, or by and by with a greeting."""
        answer = await self._answer(self._turn(incoming, Opened(), person))
        if not await self._replies.welcome(incoming, answer, person.locale):
            await self._greet(person, incoming.id)

    async def _called_on(self, incoming: Incoming, what: Said, person: Person) -> Json | None:
        """In a channel or group chat, where nothing is answered but where the answer can be had: in private,
        and there only if they have added us."""
        known = await self._directory.has_chat(Platform.TEAMS, incoming.user)
        answered = await self._turned(incoming, what, person)
        if known or not await self._cannot_write_to(incoming.user):
            return answered
        self._count("teams_without_app")
        return await self._replies.tell(incoming, self._say("add_me_first", person.locale), person.locale)

    async def _cannot_write_to(self, user: str) -> bool:
        try:
            await self._api.private_chat(user)
        except CallFailed as error:
            return error.failure in _WITHOUT_APP
        return False

    async def _turned(self, incoming: Incoming, what: What, person: Person) -> Json | None:
        turn = self._turn(incoming, what, person)
        with self._replacements.of(incoming.where.conversation, incoming.card) as awaited:
            answer = await self._answer(turn)
            return await self._replies.give(incoming, answer, person.locale, awaited)

    def _turn(self, incoming: Incoming, what: What, person: Person) -> Turn:
        return Turn(
            id=incoming.id,
            person=person,
            place=Place(Platform.TEAMS, str(incoming.where), incoming.private),
            at=self._now(),  # one clock for everything
            what=what,
            can_open_dialog=incoming.way in _OPENS_DIALOGS,
        )

    # --- refusals and failures ----------------------------------------------------------------------

    async def _refused(self, incoming: Incoming, stranger: Stranger) -> Json | None:
        self._count(f"teams_refused_{stranger.reason}")
        silent = isinstance(incoming.what, Edited | Removed | StillThere) or stranger.reason not in _TOLD
        if silent and incoming.way in _UNASKED:
            return None
        known = stranger.reason in _TOLD
        line = self._say(f"refused.{stranger.reason if known else 'unknown'}", stranger.locale)
        # whoever goes on after many refusals gets no more cards
        return await (self._replies.fail if known else self._replies.tell)(incoming, line, stranger.locale)

    async def _nobody_can_tell(self, incoming: Incoming, error: Exception) -> Json | None:
        """We cannot find out who this is."""
        self._count("teams_cannot_tell")
        reason = str(error) if isinstance(error, CannotTell) else place_of(error)
        _log.warning("teams sender not known now", fault=type(error).__name__, reason=reason)
        if incoming.way is Way.INSTALLED:
            await self._greeted_later(incoming)
            return None
        return await self._replies.fail(incoming, self._say("trouble", incoming.locale), incoming.locale)

    async def _greeted_later(self, incoming: Incoming) -> None:
        """Whoever adds us has asked for nothing, so no failure is told of. Where the platform cannot say who
        it is, what the directory says is enough for a greeting."""
        if not isinstance(incoming.what, Opened):
            return
        with suppress(Exception):
            person = await self._directory.recognised(Platform.TEAMS, incoming.user)
            if person is not None:
                await self._greet(person, incoming.id)

    async def _paused(self, incoming: Incoming, person: Person, *, first: bool) -> Json | None:
        """They send more than anyone has to say. A message is answered once, an invoke in its own answer."""
        self._count("teams_paused")
        if incoming.way is Way.MESSAGE and (not first or isinstance(incoming.what, Edited | Removed)):
            return None
        return await self._replies.tell(incoming, self._say("pause", person.locale), person.locale)

    async def _trouble(self, incoming: Incoming, person: Person, error: Exception) -> Json | None:
        key = uuid4().hex[:8]
        self._count("teams_failed")
        _log.error("teams turn failed", error=key, fault=type(error).__name__, where=place_of(error))
        line = f"{self._say('trouble', person.locale)} ({key})"
        return await self._replies.fail(incoming, line, person.locale)
