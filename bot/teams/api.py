"""Calls to the Teams connector by the SDK, every one in its turn, and every way one can fail told apart."""

import asyncio
import random
import re
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from enum import StrEnum
from http import HTTPStatus
from typing import Any, TypeVar

import aiohttp
import httpx
from pydantic import ValidationError

from bot.entra import CONNECTOR, Entra, NoToken
from bot.pacing import Gate, NotYet
from bot.settings import Settings
from bot.teams.environment import refuse_what_is_unsafe
from bot.teams.mount import PATH, Mount
from bot.teams.pacing import Call, Pace
from bot.teams.references import Reference, reference
from bot.teams.sdk import (
    PUBLIC,
    Account,
    ApiClient,
    App,
    Attachment,
    Client,
    CreateConversationParams,
    MessageActivityInput,
)
from bot.teams.transport import Transport

Json = dict[str, Any]
Done = TypeVar("Done")

TIMEOUT = 15.0
PATIENCE = 2.0
"""Seconds that a call in its turn may wait here; a longer wait is better spent in the outbox, where
the message holds up nothing but its own conversation."""

TRIES = 3
NO_ID = ""
"""In place of a message's id when Teams gave none: the message is there, but cannot be replaced."""

_PLACEHOLDER = "DO_NOT_USE_PLACEHOLDER_ID"
_DIGITS = 6  # of Retry-After: nobody asks us to wait for more than eleven days
_CODE = re.compile(r"\w{1,60}", re.ASCII)


class Failure(StrEnum):
    """What is known about a call that did not succeed."""

    NOT_REACHED = "not_reached"  # no connection came about: certainly nothing happened
    NOT_LET_IN = "not_let_in"  # no token, or ours was not accepted: certainly nothing happened
    LATER = "later"  # Teams asks us to come again: certainly nothing happened
    LOST = "lost"  # the connection broke or the answer made no sense: it may have happened
    BROKEN = "broken"  # Teams' own fault: it may have happened
    FORBIDDEN = "forbidden"  # the app is not installed there any more, or blocked
    REFUSED = "refused"  # Teams said no, and `code` says why


_MEANS: Mapping[int, Failure] = {
    HTTPStatus.UNAUTHORIZED: Failure.NOT_LET_IN,
    HTTPStatus.FORBIDDEN: Failure.FORBIDDEN,
    HTTPStatus.PRECONDITION_FAILED: Failure.LATER,  # two changes of one conversation met
    HTTPStatus.TOO_MANY_REQUESTS: Failure.LATER,
    HTTPStatus.SERVICE_UNAVAILABLE: Failure.LATER,
}


class CallFailed(Exception):
    """A call did not succeed. code: Teams' error code or ours, never text from people."""

    def __init__(self, failure: Failure, code: str, after: timedelta | None = None) -> None:
        super().__init__(code)
        self.failure = failure
        self.code = code
        self.after = after


@dataclass(frozen=True, slots=True)
class Message:
    """A card on its way. attachment: as the renderer makes it. line: for a locked phone."""

    attachment: Json
    line: str = ""


class TeamsApi:
    """Used from one event loop; close() when it ends. Raises SettingsError where the environment is unsafe.

    app: the SDK's application; mount: where it has put its route.
    """

    def __init__(self, settings: Settings, entra: Entra, gate: Gate[Call] | None = None) -> None:
        refuse_what_is_unsafe()
        self.app_id = settings.teams_app_id or ""
        self.tenant = settings.teams_tenant_id or ""
        self.home = reference("", settings.teams_service_url).service_url
        self._entra = entra
        self._gate = gate or Gate(Pace(settings.teams_share))
        self.mount = Mount()
        self._transport = Transport(self._bearer, TIMEOUT)
        client = Client()
        client.use(self._transport)
        self.app = App(
            client_id=self.app_id,
            tenant_id=self.tenant,
            token=self._token,
            cloud=PUBLIC,
            service_url=self.home,
            client=client,
            http_server_adapter=self.mount,
            messaging_endpoint=PATH,
            dangerously_allow_unauthenticated_requests=False,
            fetch_user_token=False,
        )
        self._at: dict[str, ApiClient] = {}
        self._latest = ""

    async def close(self) -> None:
        for client in (self.app.http_client, self.app.api.http):
            await client.http.aclose()
        await self._transport.close()

    # --- messages -----------------------------------------------------------------------------------

    async def post(self, to: Reference, message: Message, patience: float | None = PATIENCE) -> str:
        """The new message's id, NO_ID when Teams tells none. Never tried twice. Raises CallFailed."""

        async def call(api: ApiClient) -> str:
            sent = await api.conversations.create_activity(to.conversation, _activity(message))
            return NO_ID if sent.id == _PLACEHOLDER else sent.id

        return await self._called(call, to, Call(to.place), patience)

    async def replace(self, to: Reference, message_id: str, message: Message) -> None:
        """Raises CallFailed."""

        async def call(api: ApiClient) -> None:
            with suppress(KeyError):  # of the SDK: Teams took it, and its answer names no id
                await api.conversations.update_activity(to.conversation, message_id, _activity(message))

        await self._called(call, to, Call(to.place), PATIENCE)

    # --- people and places --------------------------------------------------------------------------

    async def private_chat(self, directory_id: str) -> Reference:
        """With someone who has the app, by their id in Entra. Raises CallFailed."""

        async def call(api: ApiClient) -> Reference:
            params = CreateConversationParams(
                members=[Account(id=directory_id)],
                tenant_id=self.tenant,
                channel_data={"tenant": {"id": self.tenant}},
            )
            made = await api.conversations.create(params)
            return reference(made.id, made.service_url or self.home)

        return await self._steadily(call, Reference("", self.home))

    async def member(self, where: Reference, user: str) -> Json:
        """What the connector tells of a member of a conversation. Raises CallFailed."""

        async def call(api: ApiClient) -> Json:
            url = f"{api.service_url}/v3/conversations/{where.conversation}/members/{user}"
            return dict((await api.http.get(url)).json())

        return await self._steadily(call, where)

    async def channels(self, team: Reference) -> Mapping[str, str]:
        """Name to id of a team's channels; the first channel has no name. Raises CallFailed."""

        async def call(api: ApiClient) -> Mapping[str, str]:
            found = await api.teams.get_conversations(team.conversation)
            return {channel.name or "": channel.id for channel in found if channel.id}

        return await self._steadily(call, team)

    # --- calls --------------------------------------------------------------------------------------

    async def _steadily(self, call: Callable[[ApiClient], Awaitable[Done]], at: Reference) -> Done:
        """What may be done twice, tried again for a moment. Raises CallFailed."""
        for attempt in range(1, TRIES + 1):
            try:
                return await self._called(call, at, Call(), None)
            except CallFailed as error:
                wait = (error.after or timedelta()).total_seconds()
                lasting = error.failure in (Failure.REFUSED, Failure.FORBIDDEN)
                if lasting or attempt == TRIES or wait > PATIENCE:
                    raise
                await asyncio.sleep(max(wait, random.random() * 0.2 * attempt))  # noqa: S311 (jitter)
        raise AssertionError("the last try returns or raises")

    async def _called(
        self,
        call: Callable[[ApiClient], Awaitable[Done]],
        at: Reference,
        counted: Call,
        patience: float | None,
    ) -> Done:
        """Raises CallFailed."""
        try:
            await self._gate.turn(counted, patience)
        except NotYet as error:
            raise CallFailed(Failure.LATER, "paced", timedelta(seconds=error.seconds)) from error
        try:
            return await call(self._client(at.service_url or self.home))
        except NoToken as error:
            failure = Failure.NOT_LET_IN if error.refused else Failure.NOT_REACHED
            raise CallFailed(failure, f"entra_{error.code}") from error
        except httpx.HTTPStatusError as error:
            raise self._said_no(error.response, counted) from error
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise CallFailed(Failure.NOT_REACHED, "not_reached") from error
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise CallFailed(Failure.LOST, "connection_lost") from error
        except (ValidationError, LookupError, ValueError, TypeError, AttributeError) as error:
            # A proxy's page with status 200, say.
            raise CallFailed(Failure.LOST, "no_answer") from error
        finally:
            self._gate.finished(counted)

    def _said_no(self, response: httpx.Response, counted: Call) -> CallFailed:
        status = response.status_code
        broken = status >= HTTPStatus.INTERNAL_SERVER_ERROR
        failure = _MEANS.get(status, Failure.BROKEN if broken else Failure.REFUSED)
        after = _retry_after(response.headers.get("retry-after", ""))
        if status == HTTPStatus.TOO_MANY_REQUESTS and after is not None:
            self._gate.refused(counted, after.total_seconds())
        if failure is Failure.NOT_LET_IN:
            self._entra.refused(self._latest)
        return CallFailed(failure, _code(response), after)

    def _client(self, service_url: str) -> ApiClient:
        if service_url not in self._at:
            self._at[service_url] = self.app.api.clone(service_url=service_url)
        return self._at[service_url]

    async def _token(self, scope: str | list[str], tenant: str | None) -> str:  # noqa: ARG002 (ours is one tenant, and of the connector alone)
        """For the SDK, should it make a call of its own. Raises NoToken."""
        return await self._bearer()

    async def _bearer(self) -> str:
        """Raises NoToken."""
        self._latest = await self._entra.token(CONNECTOR)
        return self._latest


def _activity(message: Message) -> MessageActivityInput:
    """A card and nothing else: with a text beside it, Teams tells no id."""
    attachment = Attachment(
        content_type=message.attachment["contentType"], content=message.attachment["content"]
    )
    return MessageActivityInput(attachments=[attachment], summary=message.line or None)


def _code(response: httpx.Response) -> str:
    try:
        found = str(response.json()["error"]["code"])
    except (ValueError, LookupError, TypeError):
        found = ""
    return found if _CODE.fullmatch(found) else f"http_{response.status_code}"


def _retry_after(value: str) -> timedelta | None:
    """Seconds, or a moment."""
    if value.strip().isdecimal():
        return timedelta(seconds=int(value.strip()[:_DIGITS]))
    try:
        moment = parsedate_to_datetime(value)
    except ValueError:
        return None
    return max(timedelta(), moment - datetime.now(UTC)) if moment.tzinfo else None
