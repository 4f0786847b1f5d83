"""The tenant: people, teams' channels, group chats and the groups of the directory."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any

Json = dict[str, Any]
SEED = uuid.UUID("6a0e4b5c-8f5f-4f0a-9d53-2d1b5a1f7c11")


def guid(*names: object) -> str:
    """The same for the same names, so that a restarted test Teams knows the same people."""
    return str(uuid.uuid5(SEED, "/".join(map(str, names))))


@dataclass(eq=False)
class User:
    """kind: "member" or "guest". home: the tenant their account lives in."""

    aad: str
    name: str
    email: str | None
    home: str
    kind: str = "member"
    locale: str = "sv-SE"
    manager: User | None = None
    job_title: str | None = None
    department: str | None = None
    enabled: bool = True

    @property
    def id(self) -> str:
        """What Teams calls them in conversations with this bot."""
        return f"29:1{self.aad.replace('-', '')}"

    @property
    def upn(self) -> str:
        address = self.email or f"{self.aad}@exempel.onmicrosoft.com"
        guest = f"{address.replace('@', '_')}#EXT#@exempel.onmicrosoft.com"
        return guest if self.kind == "guest" else address

    @property
    def names(self) -> tuple[str, str]:
        first, _, last = self.name.partition(" ")
        return first, last

    def account(self) -> Json:
        """As the sender of an activity."""
        return {"id": self.id, "name": self.name, "aadObjectId": self.aad}

    def as_member(self) -> Json:
        """As the connector shows a member of a conversation."""
        first, last = self.names
        return {
            "id": self.id,
            "name": self.name,
            "objectId": self.aad,
            "aadObjectId": self.aad,
            "givenName": first,
            "surname": last,
            **({"email": self.email} if self.email else {}),
            "userPrincipalName": self.upn,
            "tenantId": self.home,
            "userRole": "guest" if self.kind == "guest" else "user",
        }

    def in_directory(self) -> Json:
        """Every property that Graph knows of this person."""
        first, last = self.names
        return {
            "id": self.aad,
            "displayName": self.name,
            "givenName": first,
            "surname": last,
            "mail": self.email,
            "userPrincipalName": self.upn,
            "jobTitle": self.job_title,
            "department": self.department,
            "officeLocation": None,
            "preferredLanguage": self.locale,
            "mobilePhone": None,
            "businessPhones": [],
            "accountEnabled": self.enabled,
            "userType": self.kind.capitalize(),
        }


@dataclass(eq=False)
class Place:
    """A conversation. kind: "personal", "channel" or "groupChat", as conversationType says it."""

    id: str
    name: str
    kind: str
    members: set[str] = field(default_factory=set)
    team: str = ""
    team_id: str = ""
    with_bot: bool = True

    def account(self, tenant_id: str, thread: str | None = None) -> Json:
        group: Json = {} if self.kind == "personal" else {"isGroup": True}
        named: Json = {"name": self.name} if self.kind == "channel" else {}
        place = f"{self.id};messageid={thread}" if thread else self.id
        return {"id": place, "conversationType": self.kind, "tenantId": tenant_id, **group, **named}


@dataclass(eq=False)
class Group:
    """Of the directory. members: people and other groups."""

    id: str
    name: str
    members: list[User | Group]

    def everyone(self) -> Iterator[User | Group]:
        """Also through other groups, each once."""
        waiting, seen = list(self.members), set[str]()
        while waiting:
            each = waiting.pop(0)
            key = each.id if isinstance(each, Group) else each.aad
            if key in seen:
                continue
            seen.add(key)
            yield each
            waiting += each.members if isinstance(each, Group) else []

    def in_directory(self) -> Json:
        return {"id": self.id, "displayName": self.name, "securityEnabled": True, "mailEnabled": False}


@dataclass(frozen=True)
class Bot:
    id: str
    name: str

    def account(self) -> Json:
        return {"id": self.id, "name": self.name}


class Tenant:
    """Everyone has the app until they remove it; `blocked` have it and have shut its mouth."""

    def __init__(self, name: str = "exempel", bot_name: str = "Lyhörd") -> None:
        self.name = name
        self.id = guid("tenant", name)
        self.app_id = guid("app", name)
        self.bot = Bot(f"28:{self.app_id}", bot_name)
        self.people: dict[str, User] = {}
        self.places: dict[str, Place] = {}
        self.groups: dict[str, Group] = {}
        self.without_app: set[str] = set()
        self.blocked: set[str] = set()
        self._numbers = count(1)

    def add_person(
        self,
        name: str,
        email: str | None,
        *,
        kind: str = "member",
        manager: User | None = None,
        home: str | None = None,
        **more: Any,
    ) -> User:
        """more: locale, job_title, department, enabled. home: another tenant's id, for a guest."""
        aad = guid(self.name, "person", email or name, next(self._numbers))
        foreign = guid("tenant", "annan") if kind == "guest" else self.id
        user = User(aad, name, email, home or foreign, kind, manager=manager, **more)
        self.people[aad] = user
        return user

    def add_channel(
        self, name: str, members: Iterable[str] = (), *, team: str = "", with_bot: bool = True
    ) -> Place:
        """Members are addresses, names or ids."""
        team = team or name.capitalize()
        key = guid(self.name, "channel", team, name).replace("-", "")
        team_key = guid(self.name, "team", team).replace("-", "")
        more = {"team": team, "team_id": f"19:{team_key}@thread.tacv2", "with_bot": with_bot}
        return self._add(f"19:{key}@thread.tacv2", name.lstrip("#"), "channel", members, **more)

    def add_group_chat(self, name: str, members: Iterable[str] = (), *, with_bot: bool = True) -> Place:
        key = guid(self.name, "chat", name).replace("-", "")
        return self._add(f"19:{key}@thread.v2", name, "groupChat", members, with_bot=with_bot)

    def _add(self, place_id: str, name: str, kind: str, members: Iterable[str], **more: Any) -> Place:
        inside = {self.user(member).aad for member in members}
        self.places[place_id] = Place(place_id, name, kind, inside, **more)
        return self.places[place_id]

    def add_group(self, name: str, members: Iterable[User | Group | str] = ()) -> Group:
        inside = [self.user(each) if isinstance(each, str) else each for each in members]
        group = Group(guid(self.name, "group", name), name, inside)
        self.groups[group.id] = group
        return group

    def user(self, who: str) -> User:
        """By aadObjectId, Teams id, address, or the beginning of the name."""
        found = self.find(who) or next((u for u in self.people.values() if u.name.startswith(who)), None)
        if found is None:
            raise KeyError(f"nobody in the tenant is called {who!r}")
        return found

    def find(self, key: str) -> User | None:
        exact = (u for u in self.people.values() if key in (u.id, u.aad, u.email, u.upn))
        return self.people.get(key) or next(exact, None)

    def place(self, which: str) -> Place | None:
        """By id, with or without ;messageid=…, or by name."""
        name = which.removeprefix("#")
        named = (each for each in self.places.values() if each.kind != "personal" and each.name == name)
        return self.places.get(which.split(";", maxsplit=1)[0]) or next(named, None)

    def personal(self, user: User) -> Place:
        """The conversation of the person and the bot; its id says nothing about either."""
        place_id = f"a:1{guid(self.name, 'personal', user.aad).replace('-', '')}"
        return self.places.setdefault(place_id, Place(place_id, "", "personal", {user.aad}))


def from_json(content: Json) -> Tenant:
    """{"people": [{"name", "email", …}], "channels": [{"name", "members", …}]}, for the separate process."""
    tenant = Tenant(content.get("name", "exempel"))
    for person in content.get("people", []):
        tenant.add_person(**person)
    for channel in content.get("channels", []):
        tenant.add_channel(**channel)
    return tenant
