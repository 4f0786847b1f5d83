"""What this Slack remembers: messages, open views, trigger ids, response addresses and files."""

from __future__ import annotations

import copy
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from tests.slack_server import limits
from tests.slack_server.blocks import RICH_PARTS, elements_of
from tests.slack_server.refusal import ApiRefusal, refuse_if
from tests.slack_server.shapes import Json
from tests.slack_server.workspace import Channel, Workspace

TRIGGER_SECONDS = 3.0
STRETCH = 5.0
"""Tests share two cores with one another, so that seconds of a machine say little about the bot: of those
that pass by themselves only every fifth counts where Slack or Teams would lose patience."""
HOOK_SECONDS = 30 * 60.0
HOOK_USES = 5
Values = dict[tuple[str, str], Json]


class Clock:
    """Real time that a test may push forward, so that nobody waits for a trigger id to grow old, or stop."""

    def __init__(self) -> None:
        self.ahead = 0.0
        self._stopped_at: float | None = None

    def __call__(self) -> float:
        return (time.time() if self._stopped_at is None else self._stopped_at) + self.ahead

    def forward(self, seconds: float) -> None:
        self.ahead += seconds

    def stop(self) -> None:
        """From now on it stands still but for forward()."""
        self._stopped_at = time.time()

    def unhurried(self) -> float:
        """What impatience is measured by: all that a test pushes it forward, and little of what passes."""
        return time.monotonic() / STRETCH + self.ahead


@dataclass
class Message:
    ts: str
    channel: str
    user: str
    text: str
    blocks: list[Json] = field(default_factory=list)
    metadata: Json | None = None
    thread_ts: str | None = None
    edited: Json | None = None
    bot_id: str | None = None
    app_id: str | None = None
    subtype: str | None = None
    files: list[Json] = field(default_factory=list)
    only_for: str | None = None
    broadcast: bool = False
    team: str = ""
    values: Values = field(default_factory=dict)

    def shown(self, with_metadata: bool = False) -> Json:
        optional: Json = {
            "subtype": self.subtype,
            "blocks": self.blocks,
            "bot_id": self.bot_id,
            "app_id": self.app_id,
            "thread_ts": self.thread_ts,
            "edited": self.edited,
            "files": self.files,
            "metadata": self.metadata if with_metadata else None,
        }
        given = {name: copy.deepcopy(value) for name, value in optional.items() if value}
        return {
            "type": "message",
            "user": self.user,
            "team": self.team,
            "text": self.text,
            "ts": self.ts,
            **given,
        }


@dataclass
class OpenView:
    id: str
    user: str
    content: Json
    hash: str
    root: str
    previous: str | None = None
    values: Values = field(default_factory=dict)


@dataclass
class Trigger:
    user: str
    given_at: float
    view: str | None = None
    used: bool = False


@dataclass
class Hook:
    """A response_url: where it leads and how often it has been used."""

    channel: str
    user: str
    given_at: float
    message: str | None = None
    uses: int = 0


@dataclass
class StoredFile:
    id: str
    name: str
    length: int
    content: bytes | None = None
    title: str | None = None
    user: str = ""
    completed: bool = False

    def shown(self, address: str) -> Json:
        ending = self.name.rsplit(".", 1)[-1].lower()
        return {
            "id": self.id,
            "name": self.name,
            "title": self.title or self.name,
            "filetype": ending,
            "mimetype": MIMETYPES.get(ending, "application/octet-stream"),
            "mode": "hosted",
            "size": self.length,
            "user": self.user,
            "url_private": f"{address}/files/{self.id}",
            "url_private_download": f"{address}/files/{self.id}",
        }


MIMETYPES = {"png": "image/png", "jpg": "image/jpeg", "pdf": "application/pdf", "txt": "text/plain"}


class State:
    def __init__(self, workspace: Workspace, clock: Clock) -> None:
        self.workspace = workspace
        self.clock = clock
        self.address = ""
        self.messages: dict[str, list[Message]] = defaultdict(list)
        self.deleted: list[Message] = []
        self.stacks: dict[str, list[OpenView]] = defaultdict(list)
        self.homes: dict[str, OpenView] = {}
        self.triggers: dict[str, Trigger] = {}
        self.hooks: dict[str, Hook] = {}
        self.files: dict[str, StoredFile] = {}
        # False: a workspace that has not got data_visualization yet.
        self.draws_charts = True
        # How many messages with a picture are refused yet, because it is being looked through.
        self.pictures_under_way = 0
        self.pings: list[str] = []
        self._numbers = count(1)
        self._last_ts = 0

    # ---- names and times ----

    def new_id(self, prefix: str) -> str:
        return f"{prefix}{next(self._numbers):08d}"

    def new_ts(self) -> str:
        """Unique in the workspace and growing, as the ts of a message is."""
        self._last_ts = max(self._last_ts + 1, int(self.clock() * 1_000_000))
        return f"{self._last_ts // 1_000_000}.{self._last_ts % 1_000_000:06d}"

    def with_ids(self, blocks: list[Json]) -> list[Json]:
        """Slack gives ids to blocks and elements that came without."""
        named = copy.deepcopy(blocks)
        for block in named:
            block.setdefault("block_id", self.new_id("b"))
            for element in elements_of(block):
                if element.get("type") not in STATELESS:
                    element.setdefault("action_id", self.new_id("a"))
        return named

    # ---- messages ----

    def post(self, message: Message) -> Message:
        message.blocks = self.with_ids(message.blocks)
        self.messages[message.channel].append(message)
        self.note_pings(message)
        return message

    def note_pings(self, message: Message) -> None:
        if message.bot_id == self.workspace.bot.bot_id:
            self.pings.extend(limits.pings_in(message.text, message.blocks))

    def find(self, channel: str, ts: str) -> Message | None:
        return next((each for each in self.messages[channel] if each.ts == ts), None)

    def delete(self, message: Message) -> None:
        self.messages[message.channel].remove(message)
        self.deleted.append(message)

    def visible_to(self, user: str, channel: str) -> list[Message]:
        return [each for each in self.messages[channel] if each.only_for in (None, user)]

    def public(self, channel: str) -> list[Message]:
        return [each for each in self.messages[channel] if each.only_for is None]

    # ---- triggers and response addresses ----

    def new_trigger(self, user: str, view: str | None = None) -> str:
        trigger_id = f"{next(self._numbers)}.{self.workspace.team_id}.{user}"
        self.triggers[trigger_id] = Trigger(user, self.clock.unhurried(), view)
        return trigger_id

    def take_trigger(self, trigger_id: Any) -> Trigger:
        trigger = self.triggers.get(str(trigger_id))
        if trigger is None:
            raise ApiRefusal("invalid_trigger_id")
        refuse_if(trigger.used, "exchanged_trigger_id")
        refuse_if(self.clock.unhurried() - trigger.given_at > TRIGGER_SECONDS, "expired_trigger_id")
        trigger.used = True
        return trigger

    def new_hook(self, channel: str, user: str, message: str | None = None) -> str:
        key = self.new_id("h")
        self.hooks[key] = Hook(channel, user, self.clock(), message)
        return f"{self.address}/response/{key}"

    def take_hook(self, key: str) -> Hook:
        hook = self.hooks.get(key)
        if hook is None:
            raise ApiRefusal("no_such_url")
        refuse_if(self.clock() - hook.given_at > HOOK_SECONDS, "expired_url")
        refuse_if(hook.uses >= HOOK_USES, "used_url")
        hook.uses += 1
        return hook

    # ---- views ----

    def open_view(self, user: str, content: Json) -> OpenView:
        """A new modal takes the place of whatever this person had open."""
        self.stacks[user].clear()
        return self._stack(user, content)

    def push_view(self, user: str, content: Json) -> OpenView:
        stack = self.stacks[user]
        refuse_if(not stack, "not_found")
        refuse_if(len(stack) >= limits.STACKED_VIEWS, "push_limit_reached")
        return self._stack(user, content)

    def _stack(self, user: str, content: Json) -> OpenView:
        stack = self.stacks[user]
        view_id = self.new_id("V")
        root = stack[0].id if stack else view_id
        previous = stack[-1].id if stack else None
        view = OpenView(view_id, user, self.named_content(content), self.new_hash(), root, previous)
        stack.append(view)
        return view

    def publish(self, user: str, content: Json) -> OpenView:
        view = self.homes.get(user)
        if view is None:
            view_id = self.new_id("V")
            view = self.homes[user] = OpenView(view_id, user, {}, "", view_id)
        self.replace_content(view, content)
        return view

    def replace_content(self, view: OpenView, content: Json) -> None:
        """What a person typed stays where block and element kept their ids."""
        view.content = self.named_content(content)
        view.hash = self.new_hash()
        present = set(places_of(view.content["blocks"]))
        view.values = {place: value for place, value in view.values.items() if place in present}

    def named_content(self, content: Json) -> Json:
        return {**copy.deepcopy(content), "blocks": self.with_ids(content["blocks"])}

    def new_hash(self) -> str:
        return f"{int(self.clock())}.{next(self._numbers):08x}"

    def all_views(self) -> Iterable[OpenView]:
        stacked = (view for stack in self.stacks.values() for view in stack)
        return [*stacked, *self.homes.values()]

    def find_view(self, matches: Callable[[OpenView], bool]) -> OpenView | None:
        return next((view for view in self.all_views() if matches(view)), None)

    def shown_view(self, view: OpenView, values: Json | None = None) -> Json:
        defaults: Json = {
            "private_metadata": "",
            "callback_id": "",
            "external_id": "",
            "clear_on_close": False,
            "notify_on_close": False,
            "close": None,
            "submit": None,
        }
        return {
            "id": view.id,
            "team_id": self.workspace.team_id,
            "app_id": self.workspace.app_id,
            "app_installed_team_id": self.workspace.team_id,
            "bot_id": self.workspace.bot.bot_id,
            "title": None,
            **defaults,
            **copy.deepcopy(view.content),
            "state": {"values": values or {}},
            "hash": view.hash,
            "previous_view_id": view.previous,
            "root_view_id": view.root,
        }

    # ---- channels ----

    def channel_for_bot(self, given: Any) -> Channel:
        """A channel the bot may see: private ones it is not in do not exist for it."""
        channel = self.workspace.channel(str(given))
        hidden = channel is not None and channel.is_private and self.workspace.bot.id not in channel.members
        if channel is None or hidden:
            raise ApiRefusal("channel_not_found")
        return channel


STATELESS = {"image", "plain_text", "mrkdwn", *RICH_PARTS}


def places_of(blocks: list[Json]) -> list[tuple[str, str]]:
    return [
        (block["block_id"], element["action_id"])
        for block in blocks
        for element in elements_of(block)
        if "action_id" in element
    ]
