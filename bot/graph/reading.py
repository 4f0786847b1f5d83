"""Reading the directory: groups, managers and people, page by page, and on from where it stopped.

Only what is asked for is kept: members of mapped groups, their managers where those are asked for,
and people the organisation knows already. Everyone else on the pages is passed over.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from bot.graph.api import Graph, GraphTrouble, Json, NotThere, PageGone
from bot.graph.groups_file import Mapped
from storage.store import Store

_MARK = "directory_reading"
_FRESH = timedelta(hours=6)
"""How old an interrupted reading may be when it is taken up again."""

_USERS = "/users?$select=id,displayName,mail,userPrincipalName,accountEnabled,userType&$top=999"
_USER = "#microsoft.graph.user"
_KEPT_EVERY = 25
"""Managers are asked for one by one, and noted so many at a time."""

Tell = Callable[[str], None]
"""Told how far the reading has come: counts, never names."""


@dataclass(frozen=True, slots=True)
class User:
    """An account of the directory. email: mail, else the sign-in name, in lower case."""

    id: str
    name: str
    email: str | None
    enabled: bool
    guest: bool

    @property
    def works_here(self) -> bool:
        return self.enabled and not self.guest


@dataclass(frozen=True, slots=True)
class Found:
    """What was read. users: by object id. members: of each group, user ids in Graph's order.
    managers: of each member that was asked for, None when the directory names nobody."""

    users: Mapping[str, User]
    members: Mapping[str, tuple[str, ...]]
    managers: Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class Known:
    """Whom the organisation knows already: object ids, and e-mail addresses in lower case."""

    ids: frozenset[str]
    emails: frozenset[str]


class UnknownGroup(GraphTrouble):
    """The directory has no such group."""


@dataclass(slots=True)
class _Progress:
    """rows: of each list that was begun. done: lists that were read to their end. next: of the others."""

    of: str
    begun: str
    rows: dict[str, list[Any]] = field(default_factory=dict)
    done: list[str] = field(default_factory=list)
    next: dict[str, str] = field(default_factory=dict)


class Reading:
    """One reading of the directory. store keeps how far it has come."""

    def __init__(self, graph: Graph, store: Store, now: datetime, tell: Tell) -> None:
        self._graph = graph
        self._store = store
        self._now = now
        self._tell = tell
        self._progress = _Progress("", "")

    async def read(self, url: str, groups: tuple[Mapped, ...], known: Known) -> Found:
        """Everything, from the beginning or from where an interrupted reading stopped. One that came to its
        end is never used again, whatever became of what it found: the next begins anew.

        Raises GraphTrouble, UnknownGroup, NoToken.
        """
        await self._take_up(_same(url, groups))
        members = await self._members(groups)
        managers = await self._managers(_led(groups, members))
        wanted = {user for each in members.values() for user in each} | set(managers.values())
        users = await self._users(wanted, known)
        await self._forget()
        return Found(users, members, managers)

    # --- what is read ---

    async def _members(self, groups: tuple[Mapped, ...]) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        distinct = {each.group: each.name for each in groups}
        for group, name in distinct.items():
            path = f"/groups/{group}/transitiveMembers?$select=id&$top=999"
            try:
                rows = await self._whole(path, lambda row: row["id"] if _is_user(row) else None)
            except NotThere:
                raise UnknownGroup(
                    f"The directory has no group {name} ({group}). Nothing was changed. "
                    "Put its object ID right in the groups file."
                ) from None
            found[group] = tuple(dict.fromkeys(rows))
            self._tell(f"Groups read: {len(found)} of {len(distinct)}.")
        return found

    async def _managers(self, members: list[str]) -> dict[str, str | None]:
        pairs = self._progress.rows.setdefault("managers", [])
        asked = {member for member, _ in pairs}
        try:
            for member in members:
                if member in asked:
                    continue
                pairs.append([member, await self._manager(member)])
                if len(pairs) % _KEPT_EVERY == 0:
                    await self._keep()
                    self._tell(f"Managers read: {len(pairs)} of {len(members)}.")
        finally:
            await self._keep()
        if members:
            self._tell(f"Managers read: {len(members)} of {len(members)}.")
        return dict(pairs)

    async def _manager(self, member: str) -> str | None:
        try:
            return str((await self._graph.one(f"/users/{member}/manager?$select=id"))["id"])
        except NotThere:
            return None

    async def _users(self, wanted: set[str | None], known: Known) -> dict[str, User]:
        ids = wanted | known.ids

        def kept(row: Json) -> dict[str, Any] | None:
            user = _user(row)
            return asdict(user) if user.id in ids or user.email in known.emails else None

        rows = await self._whole(_USERS, kept, "People read")
        return {row["id"]: User(**row) for row in rows}

    async def _whole(self, path: str, kept: Callable[[Json], Any], what: str | None = None) -> list[Any]:
        """Every row of a list that is kept. Begun again when Graph has forgotten where we were."""
        try:
            return await self._rest(path, kept, what)
        except PageGone:
            self._progress.rows.pop(path, None)
            self._progress.next.pop(path, None)
            return await self._rest(path, kept, what)

    async def _rest(self, path: str, kept: Callable[[Json], Any], what: str | None) -> list[Any]:
        progress = self._progress
        rows = progress.rows.setdefault(path, [])
        while path not in progress.done:
            page = await self._graph.page(path, progress.next.get(path))
            rows.extend(row for row in map(kept, page.rows) if row is not None)
            if page.next is None:
                progress.done.append(path)
                progress.next.pop(path, None)
            else:
                progress.next[path] = page.next
            await self._keep()
            if what:
                self._tell(f"{what}: {len(rows)} that concern us so far.")
        return rows

    # --- how far it has come ---

    async def _take_up(self, of: str) -> None:
        async with self._store.reading() as tx:
            kept = await tx.installation.get(_MARK)
        earlier = _Progress(**json.loads(kept)) if kept else None
        if earlier is not None and earlier.of == of and self._was_interrupted(earlier):
            self._progress = earlier
            self._tell("An interrupted reading is taken up where it stopped.")
        else:
            self._progress = _Progress(of, self._now.isoformat())

    def _was_interrupted(self, earlier: _Progress) -> bool:
        """A while ago, and before the people, who are read last, were all there: a process that ends
        between their last page and _forget() leaves a whole reading behind."""
        return _USERS not in earlier.done and self._now - _moment(earlier.begun) < _FRESH

    async def _forget(self) -> None:
        async with self._store.transaction() as tx:
            await tx.installation.set(_MARK, "")

    async def _keep(self) -> None:
        async with self._store.transaction() as tx:
            await tx.installation.set(_MARK, json.dumps(asdict(self._progress)))


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _same(url: str, groups: Iterable[Mapped]) -> str:
    """Changes when other groups, or another directory, are to be read."""
    asked = sorted({(each.group, each.leads) for each in groups})
    return sha256(json.dumps([url, asked]).encode()).hexdigest()


def _led(groups: Iterable[Mapped], members: Mapping[str, tuple[str, ...]]) -> list[str]:
    """The people whose managers matter."""
    return list(dict.fromkeys(user for each in groups if each.leads for user in members[each.group]))


def _is_user(row: Json) -> bool:
    """Groups hold groups, devices and apps too."""
    return bool(row.get("@odata.type", _USER) == _USER)


def _user(row: Json) -> User:
    email = row.get("mail") or row.get("userPrincipalName")
    return User(
        id=row["id"],
        name=row.get("displayName") or email or row["id"],
        email=email.casefold() if email else None,
        enabled=row.get("accountEnabled") is True,
        guest=row.get("userType") == "Guest" or "#EXT#" in (row.get("userPrincipalName") or ""),
    )
