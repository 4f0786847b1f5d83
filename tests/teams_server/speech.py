"""What people do without cards: they write, mention, edit, remove, share files, and have the app or not."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from html import escape
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from tests.teams_server.courier import NOT_SENT, Answer
from tests.teams_server.fields import ClientRefusal, require
from tests.teams_server.state import Message
from tests.teams_server.tenant import Place, User

if TYPE_CHECKING:
    from tests.teams_server.server import TeamsServer

Json = dict[str, Any]
STOCKHOLM = ZoneInfo("Europe/Stockholm")
FILE = "application/vnd.microsoft.teams.file.download.info"


class Speaker:
    """Someone in the tenant, at their own Teams client."""

    def __init__(self, teams: TeamsServer, user: User) -> None:
        self.teams = teams
        self.user = user

    @property
    def aad(self) -> str:
        return self.user.aad

    @property
    def chat(self) -> Place:
        """The conversation with the bot."""
        return self.teams.tenant.personal(self.user)

    def place(self, which: str | None) -> Place:
        if which is None:
            return self.chat
        found = self.teams.tenant.place(which)
        if found is None or self.user.aad not in found.members:
            raise ClientRefusal(f"{self.user.name} is not in {which}")
        return found

    # ---- activities ----

    def activity(self, kind: str, place: Place, thread: str | None = None, **more: Any) -> Json:
        tenant, moment = self.teams.tenant, datetime.fromtimestamp(self.teams.clock(), UTC)
        where: Json = {"tenant": {"id": tenant.id}}
        if place.kind == "channel":
            own = {"teamsChannelId": place.id, "teamsTeamId": place.team_id, "channel": {"id": place.id}}
            where = {**own, "team": {"id": place.team_id}, **where}
        client = {"type": "clientInfo", "locale": self.user.locale, "country": "SE", "platform": "Web"}
        return {
            "type": kind,
            "id": self.teams.state.new_name("f:"),
            "timestamp": stamp(moment),
            "localTimestamp": moment.astimezone(STOCKHOLM).isoformat(timespec="milliseconds"),
            "localTimezone": STOCKHOLM.key,
            "serviceUrl": self.teams.service_url,
            "channelId": "msteams",
            "from": self.user.account(),
            "recipient": tenant.bot.account(),
            "conversation": place.account(tenant.id, thread),
            "locale": self.user.locale,
            "entities": [{**client, "timezone": STOCKHOLM.key}],
            "channelData": {**where, **more.pop("channel_data", {})},
            **more,
        }

    def message(
        self,
        text: str,
        place: Place,
        *,
        attachments: Iterable[Json] = (),
        mentions: Iterable[Json] = (),
        thread: str | None = None,
    ) -> Json:
        """A message activity; the first of a thread names itself as the thread."""
        message_id = self.teams.state.new_id()
        root = (thread or message_id) if place.kind == "channel" else None
        content = {"text": text, "textFormat": "plain", "attachments": list(attachments)}
        activity = {**self.activity("message", place, root, **content), "id": message_id}
        activity["entities"] = [*mentions, *activity["entities"]]
        return activity

    def is_heard(self, place: Place) -> bool:
        """Whether the bot is there at all."""
        absent = place.kind == "personal" and self.aad in self.teams.tenant.without_app
        return place.with_bot and not absent and self.aad not in self.teams.tenant.blocked

    async def send(self, activity: Json) -> Answer:
        return await self.teams.courier.send(activity)

    # ---- writing ----

    async def says(self, text: str, where: str | None = None, *, thread: str | None = None) -> Answer:
        """In the chat with the bot, or where it hears nothing that does not mention it."""
        place = self.place(where)
        activity = self.message(text, place, thread=thread)
        self._keep(activity, place, thread)
        return await self.send(activity) if place.kind == "personal" and self.is_heard(place) else NOT_SENT

    async def mentions(self, text: str, where: str, *, thread: str | None = None) -> Answer:
        """thread: the id of the message that is answered, in a channel."""
        place, bot = self.place(where), self.teams.tenant.bot
        at = f"<at>{bot.name}</at>"
        entity = {"type": "mention", "mentioned": bot.account(), "text": at}
        styled = f'<div><span itemtype="http://schema.skype.com/Mention">{bot.name}</span>&nbsp;{text}</div>'
        html = {"contentType": "text/html", "content": styled}
        activity = self.message(f"{at} {text}", place, attachments=[html], mentions=[entity], thread=thread)
        self._keep(activity, place, thread)
        return await self.send(activity) if self.is_heard(place) else NOT_SENT

    async def shares_file(self, name: str, words: str = "") -> Answer:
        """In the chat with the bot; the file lies in the person's own OneDrive."""
        address = f"https://exempel-my.sharepoint.com/personal/{name}"
        content = {
            "downloadUrl": address,
            "uniqueId": self.teams.state.new_name("file"),
            "fileType": name.rsplit(".", 1)[-1],
        }
        shared = {"contentType": FILE, "contentUrl": address, "name": name, "content": content}
        activity = self.message(words, self.chat, attachments=[shared])
        self._keep(activity, self.chat, None)
        return await self.send(activity) if self.is_heard(self.chat) else NOT_SENT

    async def edits(self, text: str, message: Message | None = None) -> Answer:
        original = message or self._own_last()
        original.text, original.edited = text, True
        return await self._told("messageUpdate", original, "editMessage", text=text, textFormat="plain")

    async def deletes(self, message: Message | None = None) -> Answer:
        original = message or self._own_last()
        self.teams.state.delete(original)
        return await self._told("messageDelete", original, "softDeleteMessage")

    async def _told(self, kind: str, original: Message, event: str, **more: Any) -> Answer:
        place = original.place
        if not self.is_heard(place):
            return NOT_SENT
        root = (original.thread or original.id) if place.kind == "channel" else None
        told = self.activity(kind, place, root, channel_data={"eventType": event}, **more)
        return await self.send({**told, "id": original.id})

    def _keep(self, activity: Json, place: Place, thread: str | None) -> Message:
        kept = Message(activity["id"], place, self.user.id, activity["text"], thread=thread)
        return self.teams.state.post(kept)

    def _own_last(self) -> Message:
        every = (each for place in self.teams.state.messages.values() for each in place)
        own = [each for each in every if each.sender == self.user.id]
        require(own, f"{self.user.name} has written nothing")
        return max(own, key=lambda each: int(each.id))

    # ---- the app ----

    async def installs(self, where: str | None = None) -> Answer:
        """For oneself, or in a team or chat that one is in. Teams tells of it twice."""
        place = self.place(where)
        place.with_bot = True
        if place.kind == "personal":
            self.teams.tenant.without_app.discard(self.aad)
        event: Json = {"channel_data": {"eventType": "teamMemberAdded"}} if place.kind == "channel" else {}
        added = [{"id": self.teams.tenant.bot.id}]
        await self.send(self.activity("conversationUpdate", place, membersAdded=added, **event))
        return await self._installation("add", place)

    async def upgrades(self) -> Answer:
        """The app that one has becomes a newer version of itself."""
        return await self._installation("add-upgrade", self.place(None))

    async def uninstalls(self, where: str | None = None) -> Answer:
        place = self.place(where)
        place.with_bot = place.kind == "personal"
        if place.kind == "personal":
            self.teams.tenant.without_app.add(self.aad)
        return await self._installation("remove", place)

    async def _installation(self, action: str, place: Place) -> Answer:
        return await self.send(self.activity("installationUpdate", place, action=action))

    def blocks(self) -> None:
        """The bot is not told; it learns it when it writes."""
        self.teams.tenant.blocked.add(self.aad)

    def unblocks(self) -> None:
        self.teams.tenant.blocked.discard(self.aad)


def stamp(moment: datetime) -> str:
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def payload_of(message: Message, author: User | None) -> Json:
    """What a message action tells of the message it was chosen on."""
    created = stamp(datetime.fromtimestamp(int(message.id) / 1000, UTC))
    changed = stamp(datetime.fromtimestamp(int(message.id) / 1000, UTC) + timedelta(seconds=1))
    who = {"userIdentityType": "aadUser", "id": author.aad, "displayName": author.name} if author else None
    return {
        "id": message.id,
        "replyToId": message.thread,
        "createdDateTime": created,
        "lastModifiedDateTime": changed if message.edited else None,
        "deleted": False,
        "subject": None,
        "importance": "normal",
        "locale": author.locale if author else "sv-SE",
        "linkToMessage": f"https://teams.microsoft.com/l/message/{message.place.id}/{message.id}",
        "from": {"device": None, "conversation": None, "user": who, "application": None},
        "body": {"contentType": "html", "content": f"<div>{escape(message.text, quote=False)}</div>"},
        "attachments": [],
        "mentions": [],
        "reactions": [],
    }
