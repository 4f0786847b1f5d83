"""People who use the bot: each act becomes the signed request that Slack would send."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any

from tests.slack_server import inputs, limits
from tests.slack_server.delivery import NOT_SENT, Answer
from tests.slack_server.elements import all_options
from tests.slack_server.events import LEGACY_TOKEN, deliver_event
from tests.slack_server.inputs import ClientRefusal, require
from tests.slack_server.refusal import ApiRefusal
from tests.slack_server.responses import RESPONSES
from tests.slack_server.shapes import Json
from tests.slack_server.state import Message, OpenView, StoredFile
from tests.slack_server.visible import (
    Control,
    Field,
    Modal,
    Shown,
    find_control,
    shown_message,
    shown_modal,
    state_values,
)
from tests.slack_server.workspace import Channel, User

if TYPE_CHECKING:
    from tests.slack_server.server import SlackServer

__all__ = ["Answer", "ClientRefusal", "Modal", "Person", "Shown"]

NOT_ANSWERED = "We had some trouble connecting. Try again?"


@dataclass(frozen=True)
class Surface:
    """Where a control stands: in a message, or in a modal or Home."""

    control: Control
    message: Message | None = None
    view: OpenView | None = None


class Person:
    def __init__(self, slack: SlackServer, user: User) -> None:
        self.slack = slack
        self.user = user
        # What the last submission was refused for, by block_id: by Slack's client or by the bot.
        self.errors: dict[str, str] = {}

    @property
    def id(self) -> str:
        return self.user.id

    @property
    def dm(self) -> str:
        return self.slack.workspace.dm(self.user.id).id

    # ---- looking ----

    def messages(self, channel: str | None = None) -> list[Shown]:
        place = self._channel(channel)
        bot = self.slack.workspace.bot.id
        return [shown_message(each, bot) for each in self.slack.state.visible_to(self.user.id, place.id)]

    def bot_messages(self, channel: str | None = None) -> list[Shown]:
        return [each for each in self.messages(channel) if each.by_bot]

    @property
    def last(self) -> Shown:
        """The bot's newest message to this person."""
        found = self.bot_messages()
        if not found:
            raise ClientRefusal(f"the bot has written nothing to {self.user.name}")
        return found[-1]

    @property
    def modal(self) -> Modal:
        """The topmost; ask `modals` whether there is any."""
        return shown_modal(self._open_modal())

    @property
    def modals(self) -> list[Modal]:
        return [shown_modal(view) for view in self.slack.state.stacks[self.user.id]]

    @property
    def home(self) -> Modal:
        view = self.slack.state.homes.get(self.user.id)
        if view is None:
            raise ClientRefusal(f"nothing has been published in the Home of {self.user.name}")
        return shown_modal(view)

    def _channel(self, which: str | None) -> Channel:
        if which is None:
            return self.slack.workspace.dm(self.user.id)
        found = self.slack.workspace.channel(which)
        if found is None or self.user.id not in found.members:
            raise ClientRefusal(f"{self.user.name} is not in {which}")
        return found

    def _open_modal(self) -> OpenView:
        stack = self.slack.state.stacks[self.user.id]
        if not stack:
            raise ClientRefusal(f"{self.user.name} has no modal open")
        return stack[-1]

    # ---- writing ----

    async def says(
        self,
        words: str,
        channel: str | None = None,
        *,
        thread: str | None = None,
        broadcast: bool = False,
        raw: bool = False,
    ) -> Answer:
        """What is typed arrives escaped, as Slack sends it; `raw` for mentions and other markup.

        broadcast: the box beneath a reply in a thread is ticked, "also send to the conversation".
        """
        place = self._channel(channel)
        text = words if raw else escape(words, quote=False)
        rich = {"type": "rich_text", "elements": [rich_section(words)]}
        reply = {"subtype": "thread_broadcast", "broadcast": True} if broadcast else {}
        message = self._post(place, text, blocks=[rich], thread_ts=thread, **reply)
        return await self._written(message, place)

    async def mentions(self, words: str, channel: str) -> Answer:
        marked = f"<@{self.slack.workspace.bot.id}> {escape(words, quote=False)}"
        return await self.says(marked, channel, raw=True)

    async def shares_file(
        self, name: str, words: str = "", channel: str | None = None, content: bytes = b"invented"
    ) -> Answer:
        state = self.slack.state
        stored = StoredFile(state.new_id("F"), name, len(content), content, user=self.user.id)
        state.files[stored.id] = stored
        place = self._channel(channel)
        text = escape(words, quote=False)
        shown = [stored.shown(state.address)]
        return await self._written(self._post(place, text, subtype="file_share", files=shown), place)

    async def edits(self, words: str, message: Shown | None = None) -> Answer:
        original = (message or self._own_last()).raw
        before = original.shown()
        original.text = escape(words, quote=False)
        original.blocks = []
        original.edited = {"user": self.user.id, "ts": self.slack.state.new_ts()}
        changes = {"message": original.shown(), "previous_message": before}
        return await self._hidden("message_changed", original, changes)

    async def deletes(self, message: Shown | None = None) -> Answer:
        original = (message or self._own_last()).raw
        self.slack.state.delete(original)
        changes = {"deleted_ts": original.ts, "previous_message": original.shown()}
        return await self._hidden("message_deleted", original, changes)

    async def opens_home(self, tab: str = "home") -> Answer:
        state = self.slack.state
        view = state.homes.get(self.user.id)
        shown = {"view": state.shown_view(view)} if view else {}
        event = {"type": "app_home_opened", "user": self.user.id, "channel": self.dm, "tab": tab}
        return await deliver_event(self.slack, {**event, "event_ts": state.new_ts(), **shown})

    def _own_last(self) -> Shown:
        found = [each for each in self.messages() if each.user == self.user.id]
        if not found:
            raise ClientRefusal(f"{self.user.name} has written nothing")
        return found[-1]

    def _post(self, place: Channel, text: str, **more: Any) -> Message:
        state = self.slack.state
        author: Json = {"user": self.user.id, "team": self.user.team_id, "bot_id": self.user.bot_id}
        return state.post(Message(ts=state.new_ts(), channel=place.id, text=text, **author, **more))

    async def _written(self, message: Message, place: Channel) -> Answer:
        """The bot hears what is written where it is a member; a mention comes as an event of its own."""
        if self.slack.workspace.bot.id not in place.members:
            return NOT_SENT
        common: Json = {
            "channel": place.id,
            "event_ts": message.ts,
            "client_msg_id": self.slack.state.new_id("c"),
        }
        event = {**message.shown(), **common, "channel_type": place.kind, **self._origin()}
        envelope = {"is_ext_shared_channel": place.is_ext_shared}
        answer = await deliver_event(self.slack, event, **envelope)
        if f"<@{self.slack.workspace.bot.id}>" in message.text and not place.is_im:
            mention = {**message.shown(), **common, "type": "app_mention", **self._origin()}
            answer = await deliver_event(self.slack, mention, **envelope)
        return answer

    def _origin(self) -> Json:
        """Marks of people from another organisation and of bots."""
        if self.user.is_bot:
            return {
                "bot_profile": {"id": self.user.bot_id, "name": self.user.name, "team_id": self.user.team_id}
            }
        foreign = self.user.team_id != self.slack.workspace.team_id
        return {"user_team": self.user.team_id, "source_team": self.user.team_id} if foreign else {}

    async def _hidden(self, subtype: str, original: Message, changes: Json) -> Answer:
        ts = self.slack.state.new_ts()
        place = self.slack.workspace.channels[original.channel]
        event = {"type": "message", "subtype": subtype, "hidden": True, "channel": place.id, "ts": ts}
        return await deliver_event(
            self.slack, {**event, "event_ts": ts, "channel_type": place.kind, **changes}
        )

    # ---- pressing and choosing ----

    async def presses(self, what: str, message: Shown | None = None, *, where: str | None = None) -> Answer:
        """By text, action_id, or the beginning of either. Without a message: in the open modal, else in the
        newest message that has it, else in Home; `where` ("modal", "message", "home") narrows that."""
        surface = self._find(what, message, where)
        if surface.control.type != "button":
            raise ClientRefusal(f"{what!r} is a {surface.control.type}; use chooses()")
        return await self._acts(surface, button_action(surface.control.element))

    async def chooses(
        self, what: str, value: Any, message: Shown | None = None, *, where: str | None = None
    ) -> Answer:
        """In a select, overflow, checkbox, date picker… outside a form, or in a form without sending it."""
        surface = self._find(what, message, where)
        return await self._sets(surface, value)

    async def stays_pressing(self, shown: Shown, what: str) -> Answer:
        """Presses in a message as it was when it was looked at, even if it has been replaced since."""
        control = find_control(shown.controls, what)
        if control is None:
            raise ClientRefusal(f"no {what!r} in {shown.lines}")
        return await self._acts(Surface(control, shown.raw), button_action(control.element))

    def _find(self, what: str, message: Shown | None, where: str | None) -> Surface:
        places = [message.raw] if message else self._places(where)
        for place in places:
            found = find_control(self._controls(place), what)
            if found:
                return self._surface(found, place)
        offered = [each.label for place in places for each in self._controls(place)]
        raise ClientRefusal(f"{self.user.name} sees no {what!r}; there is {offered[:40]}")

    def _places(self, where: str | None) -> list[Message | OpenView]:
        state = self.slack.state
        stack: list[Message | OpenView] = list(state.stacks[self.user.id][-1:])
        mine = [each for each in self.slack.workspace.channels.values() if self.user.id in each.members]
        others = [each.id for each in mine if each.id != self.dm]
        messages: list[Message | OpenView] = [
            each for place in (self.dm, *others) for each in reversed(state.visible_to(self.user.id, place))
        ]
        home: list[Message | OpenView] = [state.homes[self.user.id]] if self.user.id in state.homes else []
        named = {"modal": stack, "message": messages, "home": home}
        return named[where] if where else [*stack, *messages, *home]

    def _controls(self, place: Message | OpenView) -> list[Control]:
        shown = shown_modal(place) if isinstance(place, OpenView) else shown_message(place, "")
        return shown.controls

    def _surface(self, control: Control, place: Message | OpenView) -> Surface:
        return Surface(control, view=place) if isinstance(place, OpenView) else Surface(control, place)

    async def _sets(self, surface: Surface, value: Any) -> Answer:
        """Slack tells the bot of a change at once, unless it waits in a form for its submission."""
        control = surface.control
        given = await self._external(surface, value) if control.type in inputs.EXTERNAL else value
        chosen = inputs.chosen(self.slack.workspace, control.element, given)
        holder = surface.message or surface.view
        if holder and control.type not in inputs.MOMENTARY:
            holder.values[(control.block_id, control.action_id)] = chosen
        waits = control.block["type"] == "input" and not control.block.get("dispatch_action")
        return NOT_SENT if waits else await self._acts(surface, chosen)

    async def _acts(self, surface: Surface, action: Json) -> Answer:
        control = surface.control
        act = {
            "action_id": control.action_id,
            "block_id": control.block_id,
            **action,
            "action_ts": self.slack.state.new_ts(),
        }
        payload = {
            **self._interaction("block_actions", surface.view),
            **self._context(surface),
            "actions": [act],
        }
        return await self.slack.courier.send_payload("block_actions", payload)

    def _interaction(self, kind: str, view: OpenView | None = None) -> Json:
        workspace = self.slack.workspace
        team = {"id": workspace.team_id, "domain": workspace.domain}
        who = {
            "id": self.user.id,
            "username": self.user.handle,
            "name": self.user.handle,
            "team_id": self.user.team_id,
        }
        return {
            "type": kind,
            "user": who,
            "api_app_id": workspace.app_id,
            "token": LEGACY_TOKEN,
            "trigger_id": self.slack.state.new_trigger(self.user.id, view.id if view else None),
            "team": team,
            "enterprise": None,
            "is_enterprise_install": False,
        }

    def _context(self, surface: Surface) -> Json:
        if surface.view:
            return {
                "container": {"type": "view", "view_id": surface.view.id},
                "view": self._shown_view(surface.view),
            }
        assert surface.message
        return self._message_context(surface.message)

    def _message_context(self, message: Message) -> Json:
        place = self.slack.workspace.channels[message.channel]
        container = {
            "type": "message",
            "message_ts": message.ts,
            "channel_id": place.id,
            "is_ephemeral": message.only_for is not None,
        }
        seen: Json = {} if message.only_for else {"message": message.shown(with_metadata=True)}
        return {
            "container": container,
            "channel": {"id": place.id, "name": "directmessage" if place.is_im else place.name},
            **seen,
            "state": {"values": state_values(message.blocks, message.values)},
            "response_url": self.slack.state.new_hook(place.id, self.user.id, message.ts),
        }

    def _shown_view(self, view: OpenView) -> Json:
        return self.slack.state.shown_view(view, state_values(view.content["blocks"], view.values))

    # ---- external options ----

    async def suggestions(self, what: str, typed: str = "", message: Shown | None = None) -> list[Json]:
        """The options the bot offers for what is typed into an external select."""
        return await self._suggested(self._find(what, message, None), typed)

    async def _suggested(self, surface: Surface, typed: str) -> list[Json]:
        control = surface.control
        if len(typed) < control.element.get("min_query_length", 3):
            return []
        asked = {"action_id": control.action_id, "block_id": control.block_id, "value": typed}
        payload = {**self._interaction("block_suggestion"), **self._context(surface), **asked}
        del payload["trigger_id"]
        answer = await self.slack.courier.send_payload("block_suggestion", payload)
        problems = limits.suggestion_problems(answer.json) if answer.ok else [f"HTTP {answer.status}"]
        require(not problems, f"the answer to block_suggestion: {problems}")
        return all_options(answer.json)

    async def _external(self, surface: Surface, value: Any) -> Any:
        """Type each name, choose what the bot offers. A whole option is taken as it is."""
        multiple = surface.control.type.startswith("multi_")
        found = [await self._external_one(surface, each) for each in inputs.listed(value)]
        return found if multiple else found[0] if found else None

    async def _external_one(self, surface: Surface, value: Any) -> Json:
        if isinstance(value, dict):
            return value
        return inputs.matching_option(await self._suggested(surface, str(value)), value)

    # ---- forms ----

    async def types(self, values: Mapping[str, Any]) -> None:
        """Fills fields of the open modal without sending it; what was typed survives an update."""
        for which, value in values.items():
            view = self._open_modal()
            field: Field = shown_modal(view).field(which)
            await self._sets(Surface(field.control, view=view), value)

    async def submits(self, values: Mapping[str, Any] | None = None) -> Answer:
        """Fields by label, block_id or action_id; untouched ones keep theirs. Refusals are in `errors`."""
        await self.types(values or {})
        view = self._open_modal()
        require("submit" in view.content, f"the modal {shown_modal(view).title!r} has nothing to submit with")
        self.errors = self._client_errors(view)
        if self.errors:
            return NOT_SENT
        answer = await self.resubmits(view)
        self._apply(view, answer)
        return answer

    async def resubmits(self, view: OpenView) -> Answer:
        """The same form once more, as after an impatient second press; nothing is done with the answer."""
        payload = {
            **self._interaction("view_submission", view),
            "view": self._shown_view(view),
            "response_urls": [],
        }
        return await self.slack.courier.send_payload("view_submission", payload)

    async def closes(self, everything: bool = False) -> Answer:
        """The close button shows what was beneath; `everything` is the cross, or clear_on_close."""
        view = self._open_modal()
        stack = self.slack.state.stacks[self.user.id]
        cleared = everything or bool(view.content.get("clear_on_close"))
        gone = list(stack) if cleared else [view]
        stack[:] = [each for each in stack if each not in gone]
        answer = NOT_SENT
        for each in reversed(gone):
            if each.content.get("notify_on_close"):
                payload = self._interaction("view_closed", each)
                del payload["trigger_id"]
                told = {**payload, "view": self._shown_view(each), "is_cleared": cleared}
                answer = await self.slack.courier.send_payload("view_closed", told)
        return answer

    def _client_errors(self, view: OpenView) -> dict[str, str]:
        values = state_values(view.content["blocks"], view.values)
        found = {
            block["block_id"]: inputs.client_error(
                block, block["element"], values[block["block_id"]][block["element"]["action_id"]]
            )
            for block in view.content["blocks"]
            if block["type"] == "input"
        }
        return {block_id: error for block_id, error in found.items() if error}

    def _apply(self, view: OpenView, answer: Answer) -> None:
        """Do what the bot answered. After a failure the modal stays open and says so."""
        if not answer.ok:
            self.errors = {"": NOT_ANSWERED}
            return
        action = answer.json.get("response_action", "close") if answer.body.strip() else "close"
        require(action in RESPONSES, f"unknown response_action {action!r}")
        RESPONSES[action](self, view, answer.json)

    # ---- commands and shortcuts ----

    async def command(self, name: str, words: str = "", channel: str | None = None) -> Answer:
        """An answer in the body is shown as the bot's, to this person only unless it is in_channel."""
        place = self._channel(channel)
        workspace, state = self.slack.workspace, self.slack.state
        address = state.new_hook(place.id, self.user.id)
        fields = {
            "token": LEGACY_TOKEN,
            "team_id": workspace.team_id,
            "team_domain": workspace.domain,
            "channel_id": place.id,
            "channel_name": "directmessage" if place.is_im else place.name,
            "user_id": self.user.id,
            "user_name": self.user.handle,
            "command": name,
            "text": words,
            "api_app_id": workspace.app_id,
            "is_enterprise_install": "false",
            "response_url": address,
            "trigger_id": state.new_trigger(self.user.id),
        }
        answer = await self.slack.courier.send_form("command", fields)
        if answer.ok and answer.body.strip():
            content = answer.json or {"text": answer.text}
            try:
                self.slack.apply_response(state.hooks[address.rsplit("/", 1)[1]], content)
            except ApiRefusal as refusal:
                raise ClientRefusal(f"the answer to {name}: {refusal.body}") from None
        return answer

    async def shortcut(self, callback_id: str) -> Answer:
        stamp = {"callback_id": callback_id, "action_ts": self.slack.state.new_ts()}
        return await self.slack.courier.send_payload("shortcut", {**self._interaction("shortcut"), **stamp})

    async def message_shortcut(self, callback_id: str, message: Shown) -> Answer:
        stamp = {"callback_id": callback_id, "action_ts": self.slack.state.new_ts(), "message_ts": message.ts}
        context = self._message_context(message.raw)
        shown = {name: context[name] for name in ("channel", "message", "response_url")}
        payload = {**self._interaction("message_action"), **stamp, **shown}
        return await self.slack.courier.send_payload("message_action", payload)


def rich_section(words: str) -> Json:
    return {"type": "rich_text_section", "elements": [{"type": "text", "text": words}]}


def button_action(element: Json) -> Json:
    kept = ("text", "value", "style", "url")
    return {"type": "button", **{name: element[name] for name in kept if name in element}}
