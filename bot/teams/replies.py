"""What must be said in the same breath: dialogs, cards in a pressed one's place, refusals, failures.

Each function returns the body of the HTTP answer, or None for an empty one. Nothing here raises
because Teams does not take it: the work is done and stored by then.
"""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

from bot.frame import Say
from bot.logs import log
from bot.teams import cards, renderer
from bot.teams.api import CallFailed, Message, TeamsApi
from bot.teams.ids import Sent, Unreadable
from bot.teams.parts import Opens
from bot.teams.payloads import Incoming, Way
from bot.teams.replacements import Awaited, card_of
from handlers.chat import Answer, Button, Card, Option, Pressed, Submitted

Json = dict[str, Any]

_MESSAGE = "application/vnd.microsoft.activity.message"
_CARD = "application/vnd.microsoft.card.adaptive"
_FOUND = "application/vnd.microsoft.search.searchResponse"

_log = log("bot.teams.replies")


class Replies:
    def __init__(self, api: TeamsApi, say: Say, opens: Opens, count: Callable[[str], None]) -> None:
        self._api = api
        self._say = say
        self._opens = opens
        self._count = count

    async def give(
        self, incoming: Incoming, answer: Answer, locale: str, awaited: Awaited | None = None
    ) -> Json | None:
        """Carry out an Answer. awaited: the card that comes in the place of the pressed one."""
        if answer.home is not None:
            await self._shown(incoming, answer.home, locale)
        if incoming.way is Way.FETCH:
            return self._to_fetch(answer, locale)
        if incoming.way is Way.SUBMISSION:
            return self._to_submission(incoming, answer, locale)
        if answer.dialog is not None:
            await self._offered(incoming, locale)
        if incoming.way is Way.PRESS:
            return await self._to_press(awaited, locale)
        return None

    async def fail(self, incoming: Incoming, text: str, locale: str) -> Json | None:
        """Say what went wrong. The line that a press is answered with passes by in seconds, so in private,
        where nobody else sees it, a card with the same words stays."""
        if incoming.way is Way.PRESS and incoming.private:
            await self._said(incoming, text, locale)
        return await self.tell(incoming, text, locale)

    async def tell(self, incoming: Incoming, text: str, locale: str) -> Json | None:
        """Say one line to this person, where they are."""
        match incoming.way:
            case Way.PRESS:
                return _line(text)
            case Way.FETCH:
                return renderer.failed(text, locale)
            case Way.SUBMISSION:
                return _told_in_dialog(incoming, text, locale)
            case Way.SEARCH:
                return found(())
            case Way.MESSAGE | Way.INSTALLED:
                await self._said(incoming, text, locale)
                return None

    async def welcome(self, incoming: Incoming, answer: Answer, locale: str) -> bool:
        """The start page to someone who has added us. False: it could not be posted."""
        return answer.home is None or await self._shown(incoming, answer.home, locale)

    # --- each way's own -----------------------------------------------------------------------------

    def _to_fetch(self, answer: Answer, locale: str) -> Json:
        if answer.dialog is None:
            return renderer.told(self._say("see_chat", locale))
        return renderer.task(answer.dialog, locale, _nonce())

    def _to_submission(self, incoming: Incoming, answer: Answer, locale: str) -> Json | None:
        if answer.errors:
            return _again(incoming, dict(answer.errors), locale)
        if answer.dialog is not None:
            return renderer.task(answer.dialog, locale, _nonce())
        return None if incoming.form is not None else renderer.told(self._say("see_chat", locale))

    async def _to_press(self, awaited: Awaited | None, locale: str) -> Json:
        attachment = await card_of(awaited) if awaited is not None else None
        if attachment is None:
            return _line(self._say("heard", locale))
        return {"statusCode": 200, "type": _CARD, "value": attachment["content"]}

    async def _offered(self, incoming: Incoming, locale: str) -> None:
        """A dialog that was asked for in a way that cannot open one: a button that can."""
        what = incoming.what
        if isinstance(what, Pressed):
            button = Button(self._say("open", locale), what.action, what.on, what.version, what.value)
            text = self._say("here_is_the_form", locale)
            await self._posted(incoming, Message(renderer.said(text, locale, button), text), "dialog")

    async def _shown(self, incoming: Incoming, page: Card, locale: str) -> bool:
        shown = Message(renderer.home(page, locale, self._opens), renderer.notification(page))
        return await self._posted(incoming, shown, "home")

    async def _said(self, incoming: Incoming, text: str, locale: str) -> None:
        await self._posted(incoming, Message(renderer.said(text, locale), text), "told")

    async def _posted(self, incoming: Incoming, message: Message, what: str) -> bool:
        """False: Teams did not take it, or there is no conversation of ours to post it to."""
        if not incoming.where.conversation:
            return False
        try:
            await self._api.post(incoming.where, message, patience=None)
        except CallFailed as error:
            self._count(f"teams_{what}_failed")
            _log.warning(f"teams {what} failed", reason=error.code)
            return False
        return True


def found(options: tuple[Option, ...] | list[Option]) -> Json:
    """The answer to application/search."""
    return {"statusCode": 200, "type": _FOUND, "value": {"results": [cards.choice(each) for each in options]}}


def _line(text: str) -> Json:
    return {"statusCode": 200, "type": _MESSAGE, "value": text}


def _told_in_dialog(incoming: Incoming, text: str, locale: str) -> Json:
    """In the form itself, so that nothing typed is lost."""
    if incoming.form is None:
        return renderer.failed(text, locale)
    return _again(incoming, {"": text}, locale)


def _again(incoming: Incoming, errors: dict[str, str], locale: str) -> Json:
    """The form with what is wrong; only the words where it cannot be shown again."""
    if isinstance(incoming.what, Submitted) and incoming.form is not None:
        try:
            return renderer.task_again(Sent(incoming.what, incoming.form), errors, locale, _nonce())
        except Unreadable as error:
            _log.warning("teams form not shown again", reason=str(error))
    return renderer.failed("\n".join(errors.values()), locale)


def _nonce() -> str:
    """Of one drawing of a form."""
    return uuid4().hex
