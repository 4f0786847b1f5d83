"""People who use the bot's cards and dialogs, by a client that does what Teams' own does."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any

from tests.teams_server import fields
from tests.teams_server.activities import answer_problems
from tests.teams_server.cards import collects, is_input, nodes, opens_dialog
from tests.teams_server.courier import NOT_SENT, Answer
from tests.teams_server.fields import ClientRefusal, require
from tests.teams_server.speech import Speaker, payload_of
from tests.teams_server.state import Message
from tests.teams_server.tenant import User
from tests.teams_server.visible import Control, Dialog, Field, OpenDialog, Shown, Surface, folded

if TYPE_CHECKING:
    from tests.teams_server.server import TeamsServer

__all__ = ["ClientRefusal", "Person"]

Json = dict[str, Any]
WENT_WRONG = "Something went wrong. Please try again."
THEME = {"theme": "default"}


class Person(Speaker):
    def __init__(self, teams: TeamsServer, user: User) -> None:
        super().__init__(teams, user)
        # What the last submission was refused for, by label: by Teams' client or by the bot.
        self.errors: dict[str, str] = {}
        # What Action.Execute was answered with in words, and what popped up otherwise.
        self.toasts: list[str] = []
        self.notices: list[str] = []
        self.opened_urls: list[str] = []
        self._open: OpenDialog | None = None

    # ---- looking ----

    def messages(self, where: str | None = None) -> list[Shown]:
        return [self.shown(each) for each in self.teams.state.messages[self.place(where).id]]

    def bot_messages(self, where: str | None = None) -> list[Shown]:
        return [each for each in self.messages(where) if each.by_bot]

    def shown(self, message: Message) -> Shown:
        by_bot = message.sender == self.teams.tenant.bot.id
        return Shown(message.id, by_bot, message.text, self._surface(message), message)

    @property
    def last(self) -> Shown:
        """The bot's newest message to this person."""
        found = self.bot_messages()
        require(found, f"the bot has written nothing to {self.user.name}")
        return found[-1]

    @property
    def dialog(self) -> Dialog:
        """Ask `dialogs` whether there is any."""
        opened = self._opened()
        return Dialog(opened.title, opened.surface)

    @property
    def dialogs(self) -> list[Dialog]:
        """At most one: Teams shows no dialog upon another."""
        return [self.dialog] if self._open else []

    def _opened(self) -> OpenDialog:
        if self._open is None:
            raise ClientRefusal(f"{self.user.name} has no dialog open")
        return self._open

    def _surface(self, message: Message) -> Surface:
        card = message.card_for(self.user) or {}
        aad = self.aad
        return Surface(card, message.values[aad], message.visibility[aad], message=message)

    def _surfaces(self) -> list[Surface]:
        """The open dialog, then the bot's messages from the newest, one's own chat first."""
        mine = [each for each in self.teams.tenant.places.values() if self.aad in each.members]
        others = [each for each in mine if each is not self.chat]
        held = [
            self._surface(each)
            for place in (self.chat, *others)
            for each in reversed(self.teams.state.messages[place.id])
            if each.sender == self.teams.tenant.bot.id
        ]
        return [self._open.surface, *held] if self._open else held

    # ---- pressing and choosing ----

    async def presses(self, what: str, message: Shown | None = None) -> Answer:
        """By label, id, or the beginning of the label. Without a message: in the open dialog, else in the
        newest message that has it."""
        surfaces = [message.surface] if message else self._surfaces()
        for surface in surfaces:
            found = surface.find_control(what)
            if found:
                return await self._acts(surface, found)
        offered = [each.label for surface in surfaces for each in surface.controls]
        raise ClientRefusal(f"{self.user.name} sees no {what!r}; there is {offered[:40]}")

    async def stays_pressing(self, shown: Shown, what: str) -> Answer:
        """Presses in a message as it was when it was looked at, even if it has been replaced since."""
        return await self.presses(what, shown)

    async def chooses(self, what: str, value: Any, message: Shown | None = None) -> Answer:
        """From a menu in a message, with the button that goes with it; in a dialog nothing is sent yet."""
        surfaces = [message.surface] if message else self._surfaces()
        for surface in surfaces:
            found = next((each for each in surface.fields if each.label.startswith(what)), None)
            if found:
                await self._sets(surface, found, value)
                return NOT_SENT if surface.dialog else await self._acts(surface, goes_with(surface, found))
        offered = [each.label for surface in surfaces for each in surface.fields]
        raise ClientRefusal(f"{self.user.name} sees no menu {what!r}; there is {offered[:40]}")

    async def sends_menu(self, what: str) -> Answer:
        """The choice made in a menu of the open dialog, by the button that goes with that menu."""
        surface = self._opened().surface
        found = next((each for each in surface.fields if each.label.startswith(what)), None)
        if found is None:
            raise ClientRefusal(f"{self.user.name} sees no menu {what!r} in the dialog")
        return await self._acts(surface, goes_with(surface, found))

    async def types(self, values: Mapping[str, Any], message: Shown | None = None) -> None:
        """Fills fields of the open dialog, or of a message, without sending them."""
        surface = message.surface if message else self._opened().surface
        for which, value in values.items():
            await self._sets(surface, surface.field(which), value)

    async def submits(self, values: Mapping[str, Any] | None = None) -> Answer:
        """Fields of the open dialog by label; untouched ones keep theirs. Refusals are in `errors`."""
        await self.types(values or {})
        surface = self._opened().surface
        return await self._acts(surface, submitting(surface))

    def closes(self) -> None:
        """By the cross: the bot is not told."""
        self._opened()
        self._open = None

    async def _sets(self, surface: Surface, field: Field, value: Any) -> None:
        element = field.element
        if "choices.data" in element:
            await self._finds(surface, element, value)
        surface.values[element["id"]] = fields.chosen(element, value)

    # ---- what a press does ----

    async def _acts(self, surface: Surface, control: Control) -> Answer:
        return await ACTS[control.type](self, surface, control.element)

    def _with_inputs(self, surface: Surface, action: Json) -> Json | None:
        """What the action carries with what is filled in; None when the client does not let it go."""
        carried: Json = dict(action.get("data", {}))
        if not collects(action):
            self.errors = {}
            return carried
        found = {each.label: client_error(each, surface) for each in surface.fields}
        self.errors = {label: error for label, error in found.items() if error}
        every = [node for node, _ in nodes(surface.card) if is_input(node)]
        return None if self.errors else {**carried, **fields.sent(every, surface.values)}

    async def executes(self, surface: Surface, action: Json, trigger: str = "manual") -> Answer:
        data = self._with_inputs(surface, action)
        if data is None:
            return NOT_SENT
        given: Json = {name: action[name] for name in ("type", "id", "title", "verb") if name in action}
        value: Json = {"action": {**given, "data": data}, "trigger": trigger}
        answer, body = await self._invokes("adaptiveCard/action", value, surface.message)
        if body:
            EXECUTED[body["type"]](self, surface, body["value"])
        return answer

    async def submits_action(self, surface: Surface, action: Json) -> Answer:
        data = self._with_inputs(surface, action)
        if data is None:
            return NOT_SENT
        if surface.dialog:
            return await self._submits_dialog(surface.dialog, data)
        if opens_dialog(action):
            value = {"data": data, "context": THEME}
            answer, body = await self._invokes("task/fetch", value, surface.message)
            self._shows(body, surface.message) if body else None
            return answer
        return await self._submits_card(surface, data)

    async def _submits_card(self, surface: Surface, data: Json) -> Answer:
        """As a message without words, as Teams has it."""
        message = surface.message
        if message is None:
            raise ClientRefusal("nothing to submit")
        activity = self.activity("message", message.place, value=data, replyToId=message.id)
        return await self.send(activity)

    async def _submits_dialog(self, dialog: OpenDialog, data: Json) -> Answer:
        value = {**(dialog.command or {}), "data": data, "context": THEME}
        name = "composeExtension/submitAction" if dialog.command else "task/submit"
        answer, body = await self._invokes(name, value, dialog.origin)
        if not answer.ok:  # the dialog stays, and says so
            self.errors = {"": WENT_WRONG}
            return answer
        self._open = None
        self._shows(body, dialog.origin, dialog.command) if body else None
        self.errors = self._open.surface.errors if self._open else {}
        return answer

    async def shows_card(self, surface: Surface, action: Json) -> Answer:
        surface.visibility[folded(action)] = not surface.visibility.get(folded(action), False)
        return NOT_SENT

    async def toggles(self, surface: Surface, action: Json) -> Answer:
        for target in action["targetElements"]:
            told = {"elementId": target} if isinstance(target, str) else target
            elements = [node for node, _ in nodes(surface.card) if node.get("id") == told["elementId"]]
            require(elements, f"nothing to show or hide is called {told['elementId']!r}")
            shown = bool(told.get("isVisible", not surface.is_visible(elements[0])))
            surface.visibility[str(told["elementId"])] = shown
        return NOT_SENT

    async def opens_url(self, surface: Surface, action: Json) -> Answer:
        self.opened_urls.append(action["url"])
        return NOT_SENT

    async def refreshes(self) -> list[Answer]:
        """Looks at the chat: cards that ask for it are fetched anew for this person."""
        due = [each for each in self._surfaces() if each.message and refreshed_for(each.card, self.user)]
        return [await self.executes(each, each.card["refresh"]["action"], "automatic") for each in due]

    # ---- asking the bot ----

    async def _invokes(self, name: str, value: Json, origin: Message | None) -> tuple[Answer, Any]:
        """The bot's answer, and its body when there is one to go by. After a failure the client says so."""
        place = origin.place if origin else self.chat
        replied = {"replyToId": origin.id} if origin else {}
        root = (origin.thread or origin.id) if origin and place.kind == "channel" else None
        answer = await self.send(self.activity("invoke", place, root, name=name, value=value, **replied))
        if not answer.ok:
            self.notices.append(WENT_WRONG)
            return answer, None
        problems = answer_problems(name, answer.json)
        require(not problems, f"the answer to {name}: {problems}")
        return answer, answer.json

    async def _finds(self, surface: Surface, element: Json, value: Any) -> None:
        """Types each name into a typeahead; what the bot offers can then be chosen like the rest."""
        wanted = value if isinstance(value, list | tuple | set) else [value]
        for each in wanted:
            offered = await self.suggestions(surface, element, str(each))
            known = element.setdefault("choices", [])
            held = {one["value"] for one in known}
            known += [one for one in offered if one["value"] not in held]

    async def suggestions(self, surface: Surface, element: Json, typed: str) -> list[Json]:
        """What the bot offers in a typeahead for what is typed."""
        asked = {
            "queryText": typed,
            "queryOptions": {"skip": 0, "top": 15},
            "dataset": element["choices.data"]["dataset"],
        }
        origin = surface.dialog.origin if surface.dialog else surface.message
        _, body = await self._invokes("application/search", asked, origin)
        return list(body["value"]["results"]) if body else []

    # ---- dialogs and commands ----

    def _shows(self, body: Json, origin: Message | None, command: Json | None = None) -> None:
        """What a task answer tells to show; a message in place of a dialog pops up."""
        told = body.get("task")
        if told is None:
            return
        if told["type"] == "message":
            self.notices.append(told["value"])
            return
        content = told["value"]
        surface = Surface(content["card"]["content"])
        self._open = surface.dialog = OpenDialog(content.get("title", ""), surface, origin, command)

    async def command(self, command_id: str, context: str = "compose") -> Answer:
        """A message extension command from the box where one writes, or from the "commandbox"."""
        return await self._commands({"commandId": command_id, "commandContext": context}, None)

    async def message_action(self, command_id: str, message: Shown) -> Answer:
        """The same command, chosen on a message of anyone."""
        author = self.teams.tenant.find(message.raw.sender)
        payload = payload_of(message.raw, author)
        named = {"commandId": command_id, "commandContext": "message", "messagePayload": payload}
        return await self._commands(named, message.raw)

    async def _commands(self, command: Json, origin: Message | None) -> Answer:
        require(self.aad not in self.teams.tenant.without_app, f"{self.user.name} does not have the app")
        value = {**command, "data": {}, "context": THEME}
        answer, body = await self._invokes("composeExtension/fetchTask", value, origin)
        self._shows(body, origin, command) if body else None
        return answer

    # ---- what Action.Execute is answered with ----

    def sees_card(self, surface: Surface, card: Json) -> None:
        message = surface.message
        if message is not None:
            message.own_cards[self.aad] = card
            message.values.pop(self.aad, None)
            message.visibility.pop(self.aad, None)

    def sees_toast(self, surface: Surface, words: str) -> None:
        self.toasts.append(words)

    def sees_error(self, surface: Surface, error: Json) -> None:
        self.notices.append(error["message"])


def client_error(field: Field, surface: Surface) -> str | None:
    element = field.element
    return fields.client_error(element, surface.values.get(element["id"], fields.initial(element)))


def goes_with(surface: Surface, menu: Field) -> Control:
    """A message's menu does nothing by itself: the nearest button after it that takes inputs sends it."""
    found = surface.action_after(menu)
    require(collects(found.element), f"the button {found.label!r} does not take the menu with it")
    return found


def submitting(surface: Surface) -> Control:
    """The button of a dialog that sends what is filled in: the emphasised one, else the first."""
    sending = [each for each in surface.controls if each.type == "Action.Submit" and collects(each.element)]
    require(sending, f"the dialog has nothing to submit with; there is {[c.label for c in surface.controls]}")
    emphasised = [each for each in sending if each.element.get("style") == "positive"]
    return (emphasised or sending)[0]


def refreshed_for(card: Json, user: User) -> bool:
    asked = card.get("refresh", {})
    return "action" in asked and user.id in asked.get("userIds", [user.id])


Act = Callable[[Person, Surface, Json], Awaitable[Answer]]

ACTS: dict[str, Act] = {
    "Action.Execute": Person.executes,
    "Action.Submit": Person.submits_action,
    "Action.ShowCard": Person.shows_card,
    "Action.ToggleVisibility": Person.toggles,
    "Action.OpenUrl": Person.opens_url,
}
EXECUTED: dict[str, Callable[[Person, Surface, Any], None]] = {
    "application/vnd.microsoft.card.adaptive": Person.sees_card,
    "application/vnd.microsoft.activity.message": Person.sees_toast,
    "application/vnd.microsoft.error": Person.sees_error,
}
