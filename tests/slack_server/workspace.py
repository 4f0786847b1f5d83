"""The workspace: who is in it and which channels there are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from tests.slack_server.shapes import Json

# What of a user decides its flags; a kind names the combination.
KINDS: dict[str, Json] = {
    "normal": {},
    "guest": {"is_restricted": True},
    "ultra_guest": {"is_restricted": True, "is_ultra_restricted": True},
    "stranger": {"is_stranger": True},
    "bot": {"is_bot": True},
    "deleted": {"deleted": True},
}


@dataclass
class User:
    id: str
    name: str
    email: str | None
    team_id: str
    kind: str = "normal"
    locale: str = "sv-SE"
    bot_id: str | None = None

    @property
    def is_bot(self) -> bool:
        return self.kind == "bot"

    @property
    def is_deleted(self) -> bool:
        return self.kind == "deleted"

    def shown(self, with_locale: bool = False) -> Json:
        profile: Json = {"real_name": self.name, "display_name": self.name, "team": self.team_id}
        if self.email:
            profile["email"] = self.email
        if self.bot_id:
            profile["bot_id"] = self.bot_id
        flags: Json = {
            "deleted": False,
            "is_bot": False,
            "is_restricted": False,
            "is_ultra_restricted": False,
            "is_admin": False,
            "is_app_user": False,
        }
        locale = {"locale": self.locale} if with_locale else {}
        shown = {"id": self.id, "team_id": self.team_id, "name": self.handle, "real_name": self.name}
        return {**shown, "tz": "Europe/Stockholm", "profile": profile, **flags, **KINDS[self.kind], **locale}

    @property
    def handle(self) -> str:
        return (self.email or self.name).split("@")[0].lower().replace(" ", ".")


@dataclass
class Channel:
    id: str
    name: str
    members: set[str] = field(default_factory=set)
    is_private: bool = False
    is_im: bool = False
    is_ext_shared: bool = False
    is_archived: bool = False
    im_user: str | None = None

    @property
    def kind(self) -> str:
        """The channel_type of events."""
        return "im" if self.is_im else "group" if self.is_private else "channel"

    @property
    def type(self) -> str:
        """The word conversations.list and users.conversations filter by."""
        return "im" if self.is_im else "private_channel" if self.is_private else "public_channel"

    def shown(self, asker: str) -> Json:
        common: Json = {
            "id": self.id,
            "is_im": self.is_im,
            "is_archived": self.is_archived,
            "created": 1760000000,
        }
        if self.is_im:
            return {**common, "user": self.im_user, "is_open": True, "is_org_shared": False}
        return {
            **common,
            "name": self.name,
            "is_channel": not self.is_private,
            "is_group": self.is_private,
            "is_private": self.is_private,
            "is_ext_shared": self.is_ext_shared,
            "is_shared": self.is_ext_shared,
            "is_org_shared": False,
            "is_member": asker in self.members,
            "num_members": len(self.members),
        }


class Workspace:
    """Starts with one bot: the one under test."""

    def __init__(self, team_id: str = "T0TEST", domain: str = "exempel") -> None:
        self.team_id = team_id
        self.domain = domain
        self.app_id = "A0LYHORD"
        self.users: dict[str, User] = {}
        self.channels: dict[str, Channel] = {}
        self._numbers = count(1)
        self.bot = self.add_user("Lyhörd", None, kind="bot", given_id="U0BOT")

    def add_user(
        self,
        name: str,
        email: str | None,
        *,
        kind: str = "normal",
        given_id: str | None = None,
        team_id: str | None = None,
        locale: str = "sv-SE",
    ) -> User:
        user_id = given_id or f"U{next(self._numbers):04d}"
        bot_id = f"B{user_id[1:]}" if kind == "bot" else None
        user = User(user_id, name, email, team_id or self.team_id, kind, locale, bot_id)
        self.users[user.id] = user
        return user

    def add_channel(
        self,
        name: str,
        members: Iterable[str] = (),
        *,
        given_id: str | None = None,
        is_private: bool = False,
        is_ext_shared: bool = False,
        is_archived: bool = False,
        with_bot: bool = True,
    ) -> Channel:
        """Members are e-mail addresses or ids."""
        inside = {self.user(member).id for member in members} | ({self.bot.id} if with_bot else set())
        channel_id = given_id or f"C{next(self._numbers):04d}"
        channel = Channel(channel_id, name.lstrip("#"), inside, is_private, False, is_ext_shared, is_archived)
        self.channels[channel.id] = channel
        return channel

    def user(self, who: str) -> User:
        found = self.users.get(who) or self.by_email(who)
        if found is None:
            raise KeyError(f"nobody in the workspace is called {who!r}")
        return found

    def by_email(self, email: str) -> User | None:
        return next((user for user in self.users.values() if user.email == email.lower()), None)

    def channel(self, which: str) -> Channel | None:
        name = which.removeprefix("#")
        named = (each for each in self.channels.values() if not each.is_im and each.name == name)
        return self.channels.get(which) or (next(named, None) if which.startswith("#") else None)

    def dm(self, user_id: str) -> Channel:
        """The conversation between the person and the bot, opened at first need. Its id is derived from the
        person's, so that a restarted test Slack gives the same one."""
        channel_id = f"D{user_id[1:]}"
        members = {user_id, self.bot.id}
        fresh = Channel(channel_id, "", members, is_private=True, is_im=True, im_user=user_id)
        return self.channels.setdefault(channel_id, fresh)

    def member(self, channel: Channel, user_id: str) -> bool:
        return user_id in channel.members


def from_json(content: dict[str, Any]) -> Workspace:
    """{"users": [{"name", "email", …}], "channels": [{"name", "members", …}]}, for the separate process."""
    workspace = Workspace(content.get("team_id", "T0TEST"))
    for user in content.get("users", []):
        workspace.add_user(**user)
    for channel in content.get("channels", []):
        workspace.add_channel(**channel)
    return workspace
