"""What must be said in the same breath: dialogs, the start page, refusals and the line when we fail.

Each function returns what to put in the HTTP answer, or None for an empty one. Nothing here raises
because Slack does not take it: the work is done and stored by then.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from bot.frame import Say
from bot.logs import log
from bot.slack import renderer
from bot.slack.api import CallFailed, Failure, SlackApi
from bot.slack.blocks import Json
from bot.slack.payloads import FROM_HOME, Incoming, View, Way
from bot.slack.spelling import escaped
from bot.spelling import cut
from handlers.chat import Answer, Card, Dialog, Text

PATIENCE = 2.2  # seconds for one call, so that the request itself is answered within three
ERROR_TEXT = 1000
FOLDED: Mapping[str, Any] = {"unfurl_links": False, "unfurl_media": False}

_LATE = frozenset({"expired_trigger_id", "exchanged_trigger_id", "invalid_trigger_id", "trigger_expired"})

_log = log("bot.slack.replies")


class Replies:
    def __init__(self, api: SlackApi, say: Say, count: Callable[[str], None]) -> None:
        self._api = api
        self._say = say
        self._count = count

    async def give(self, incoming: Incoming, answer: Answer, locale: str) -> Json | None:
        """Carry out an Answer."""
        if answer.home is not None:
            await self._publish(incoming, answer.home, locale)
        if incoming.way is Way.SUBMISSION:
            return _to_submission(incoming, answer, locale)
        if answer.dialog is not None:
            await self._open(incoming, answer.dialog, locale)
        return None

    async def tell(self, incoming: Incoming, text: str, locale: str) -> Json | None:
        """Say one line to this person only, where they are."""
        if incoming.way is Way.SUBMISSION:
            return _told_in_dialog(incoming, text, self._say("close", locale), locale)
        if incoming.way is Way.COMMAND:
            return {"response_type": "ephemeral", "text": escaped(text)}
        if incoming.way is Way.HOME:
            page = Card(text, (Text((text,)),))
            await self._publish(incoming, page, locale)
        elif incoming.way is not Way.SUGGESTION:
            await self._tried("told", lambda: self._post(incoming, escaped(text)))
        return None

    def _post(self, incoming: Incoming, text: str) -> Awaitable[Any]:
        web = self._api.once
        if incoming.conversation and incoming.private and incoming.way is Way.EVENT:
            return web.chat_postMessage(channel=incoming.conversation, text=text, **FOLDED)
        if incoming.conversation:
            return web.chat_postEphemeral(channel=incoming.conversation, user=incoming.user, text=text)
        return web.chat_postMessage(channel=incoming.user, text=text, **FOLDED)

    async def _publish(self, incoming: Incoming, page: Card, locale: str) -> None:
        view = renderer.home(page, locale)
        await self._tried("home", lambda: self._api.once.views_publish(user_id=incoming.user, view=view))

    async def _open(self, incoming: Incoming, dialog: Dialog, locale: str) -> None:
        shown = _modal(incoming, dialog, locale)
        code = await self._tried("dialog", lambda: self._show(incoming, shown))
        if code in _LATE:
            await self.tell(incoming, self._say("late", locale), locale)

    def _show(self, incoming: Incoming, shown: Json) -> Awaitable[Any]:
        view: View | None = incoming.view
        if view is not None and view.modal:
            # The hash says which version was pressed in: a newer one is not overwritten.
            return self._api.once.views_update(view_id=view.id, hash=view.hash, view=shown)
        return self._api.once.views_open(trigger_id=incoming.trigger, view=shown)

    async def _tried(self, what: str, call: Callable[[], Awaitable[Any]]) -> str | None:
        """None when it went well, else the code of what went wrong, logged and counted."""
        try:
            async with asyncio.timeout(PATIENCE):
                await self._api.answer(call)
        except TimeoutError:
            return self._failed(what, "slow")
        except CallFailed as error:
            return self._failed(what, error.code if error.failure is Failure.REFUSED else error.failure)
        return None

    def _failed(self, what: str, code: str) -> str:
        self._count(f"slack_{what}_failed")
        _log.warning(f"slack {what} failed", reason=code)
        return code


def _to_submission(incoming: Incoming, answer: Answer, locale: str) -> Json | None:
    if answer.errors:
        return _errors(incoming, dict(answer.errors))
    if answer.dialog is not None:
        return {"response_action": "update", "view": _modal(incoming, answer.dialog, locale)}
    return None


def _modal(incoming: Incoming, dialog: Dialog, locale: str) -> Json:
    """Remembers that it was opened in Home, so that Home is shown anew when it is sent in."""
    shown = renderer.modal(dialog, locale)
    from_home = incoming.view is not None and incoming.view.home
    return {**shown, "callback_id": FROM_HOME + shown["callback_id"]} if from_home else shown


def _errors(incoming: Incoming, errors: dict[str, str]) -> Json | None:
    """By input. One for an input that is not in the view goes to the first that is."""
    inputs = incoming.view.inputs if incoming.view else ()
    found: dict[str, str] = {}
    for name, text in errors.items():
        place = name if name in inputs else next(iter(inputs), None)
        if place is not None:
            found[place] = cut(" ".join(filter(None, (found.get(place), text))), ERROR_TEXT)
    return {"response_action": "errors", "errors": found} if found else None


def _told_in_dialog(incoming: Incoming, text: str, close: str, locale: str) -> Json | None:
    """At the first input, so that nothing typed is lost; a dialog without inputs is replaced."""
    notice = Dialog("told", "Lyhörd", (Text((text,)),), close)
    return _errors(incoming, {"": text}) or {
        "response_action": "update",
        "view": renderer.modal(notice, locale),
    }
