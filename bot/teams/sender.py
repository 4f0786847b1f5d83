"""Cards out to Teams. Says of every attempt whether the message is there, is not, or cannot be known."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta

from bot.files import FileLinks
from bot.logs import log
from bot.metrics import uncounted
from bot.sending import CannotLookUp, Later, Outcome, Refused, Sent, Unknown
from bot.teams import references, renderer
from bot.teams.api import NO_ID, CallFailed, Failure, Message, TeamsApi
from bot.teams.ids import Json
from bot.teams.parts import IN_CONVERSATION, Links, Opens
from bot.teams.places import Places
from bot.teams.replacements import Replacements
from domain.organisation import Channel, Person
from handlers.chat import Card, Platform

SET_RIGHT = timedelta(minutes=5)

_GONE: Mapping[str, str] = {
    # what Teams says, and what it means to us; every other 403 means that the app is not there
    "MessageWritesBlocked": "blocked",
    "ConversationBlockedByUser": "blocked",
}
_NOT_THERE = "not_installed"
_NO_CONVERSATION = frozenset({"ConversationNotFound", "UserNotFound"})

AccountOf = Callable[[str], Awaitable[str | None]]
"""A person's id of ours to their id in Entra, None when they have not been seen in Teams."""

_log = log("bot.teams.sender")


class TeamsSender:
    """Implements bot.sending.Sender. A conversation is str() of a Reference."""

    platform = Platform.TEAMS

    def __init__(
        self,
        api: TeamsApi,
        account_of: AccountOf,
        places: Places,
        replacements: Replacements,
        opens: Opens = IN_CONVERSATION,
        count: Callable[[str], None] = uncounted,
        links: FileLinks | None = None,
        no_link: str = "file_not_here",
    ) -> None:
        """links: None where no address of ours reaches people; no_link is then said of a file."""
        self._api = api
        self._account_of = account_of
        self._places = places
        self._replacements = replacements
        self._opens = opens
        self._count = count
        self._links = links
        self._no_link = no_link

    async def conversation_with(self, person: Person, known: str | None) -> str | Later | Refused:
        if known:
            return known
        account = await self._account_of(person.id)
        if account is None:
            return Refused("no_account")
        try:
            return str(await self._api.private_chat(account))
        except CallFailed as error:
            return self._not_there(error)

    async def conversation_in(self, channel: Channel) -> str | Later | Refused:
        try:
            found = await self._places.channel(channel.name)
        except CallFailed as error:
            return self._not_there(error)
        return str(found) if found else Refused("channel_not_found")

    async def post(self, conversation: str, card: Card, row: str) -> Outcome:
        to = references.read(conversation)
        shown = await self._message(card, row)
        try:
            sent = await self._api.post(to, shown)
        except CallFailed as error:
            return self._outcome(error)
        self._replacements.posted(to.conversation)
        return Sent(sent)

    async def replace(self, conversation: str, message: str, card: Card, row: str) -> Outcome:
        if message == NO_ID:
            return Refused("no_id")
        to = references.read(conversation)
        shown = await self._message(card, row)
        self._replacements.replaced(to.conversation, message, shown.attachment)
        try:
            await self._api.replace(to, message, shown)
        except CallFailed as error:
            outcome = self._outcome(error)
            # Doing it twice does no harm, so it is simply done again.
            return Later(outcome.reason) if isinstance(outcome, Unknown) else outcome
        return Sent(message)

    async def find(self, conversation: str, row: str, since: datetime) -> str | Later | None:  # noqa: ARG002 (it never tells)
        """Raises CannotLookUp: the connector lists no messages, and reading them by Microsoft Graph
        would take a permission to read everybody's chats."""
        raise CannotLookUp("teams_has_no_search")

    # --- calls --------------------------------------------------------------------------------------

    async def _message(self, card: Card, row: str) -> Message:
        addresses = await self._links.of(card, row) if self._links else {}
        links = Links(addresses, self._no_link)
        attachment: Json = renderer.message(card, opens=self._opens, links=links)
        return Message(attachment, renderer.notification(card))

    def _outcome(self, error: CallFailed) -> Later | Unknown | Refused:
        if error.failure in (Failure.LOST, Failure.BROKEN):
            return Unknown(error.code)
        return self._not_there(error)

    def _not_there(self, error: CallFailed) -> Later | Refused:
        """What a failure means where nothing can have been posted."""
        match error.failure:
            case Failure.FORBIDDEN:
                return Refused(_GONE.get(error.code, _NOT_THERE))
            case Failure.REFUSED:
                return Refused(_NOT_THERE if error.code in _NO_CONVERSATION else error.code)
            case Failure.NOT_LET_IN:
                self._count("teams_not_set_up")
                _log.error("teams does not let us in", reason=error.code)
                return Later(error.code, SET_RIGHT)
            case Failure.NOT_REACHED | Failure.LATER | Failure.LOST | Failure.BROKEN:
                return Later(error.code, error.after)
