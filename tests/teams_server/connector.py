"""The Bot Connector, version 3: conversations, their messages and their members."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from tests.teams_server.activities import ACTIVITY, CREATION, problems
from tests.teams_server.entra import CONNECTOR, Entra
from tests.teams_server.rates import Rates
from tests.teams_server.refusal import ApiRefusal, refuse_for, refuse_if
from tests.teams_server.state import Message, State
from tests.teams_server.tenant import Place
from tests.teams_server.wire import Call, Outcome, Wire

Json = dict[str, Any]
Run = Callable[[Json], Outcome]
COUNTED = ("activities.send", "activities.update", "activities.delete", "conversations.create")


class Connector:
    def __init__(self, state: State, entra: Entra, wire: Wire, rates: Rates) -> None:
        self.state = state
        self.rates = rates
        self.roster_page = 0  # 0: as many as the caller asks for
        self._entra = entra
        self._wire = wire

    @property
    def routes(self) -> list[Route]:
        base = "/{region}/v3/conversations"
        one, activities = f"{base}/{{conversation}}", f"{base}/{{conversation}}/activities"
        table: list[tuple[str, str, str, Run]] = [
            ("conversations.create", "POST", base, self.create),
            ("activities.send", "POST", activities, self.send),
            ("activities.send", "POST", f"{activities}/{{activity}}", self.send),
            ("activities.update", "PUT", f"{activities}/{{activity}}", self.update),
            ("activities.delete", "DELETE", f"{activities}/{{activity}}", self.delete),
            ("members.list", "GET", f"{one}/members", self.members),
            ("members.get", "GET", f"{one}/members/{{member:path}}", self.member),
            ("members.paged", "GET", f"{one}/pagedMembers", self.paged),
            ("teams.channels", "GET", "/{region}/v3/teams/{team}/conversations", self.channels),
        ]
        return [Route(path, self._endpoint(name, run), methods=[verb]) for name, verb, path, run in table]

    def _endpoint(self, method: str, run: Run) -> Callable[[Request], Any]:
        async def endpoint(request: Request) -> Response:
            args: Json = {**request.path_params, **request.query_params}
            body = await request.body()

            def act() -> Outcome:
                self._entra.bearer(request, CONNECTOR)
                return run({**args, "body": parsed(body)} if body else args)

            place = str(args.get("conversation", "")).split(";")[0]
            wait = self.rates.seconds_to_wait(method, place) if method in COUNTED else 0
            kept = {**args, "body": json.loads(body)} if body.startswith(b"{") else args
            return await self._wire.answer(Call(request, method, kept, act), wait)

        return endpoint

    # ---- conversations ----

    def create(self, args: Json) -> Outcome:
        """With one person, or a new thread in a channel."""
        body = args.get("body", {})
        refuse_for(problems(CREATION, body))
        self._check_tenant(body)
        channel = body.get("channelData", {}).get("channel")
        place = self._channel(channel["id"]) if channel else self._personal(body)
        refuse_if(channel and "activity" not in body, "BadArgument", "A thread begins with an activity.")
        message = self._post(place, body["activity"], None) if "activity" in body else None
        thread = f"{place.id};messageid={message.id}" if channel and message else place.id
        named = {"activityId": message.id} if message else {}
        return Outcome(201, {"id": thread, **named})

    def _check_tenant(self, body: Json) -> None:
        told = body.get("tenantId") or body.get("channelData", {}).get("tenant", {}).get("id")
        refuse_if(told != self.state.tenant.id, "BadArgument", "Unknown or missing tenant.")

    def _channel(self, channel_id: str) -> Place:
        place = self.state.place_for_bot(channel_id)
        refuse_if(place.kind != "channel", "BadArgument", "Not a channel.")
        return place

    def _personal(self, body: Json) -> Place:
        refuse_if("members" not in body, "BadArgument", "Members are missing.")
        refuse_if(body.get("isGroup"), "BadArgument", "A bot cannot make a group chat.")
        user = self.state.tenant.find(body["members"][0]["id"])
        if user is None or not user.enabled:
            raise ApiRefusal("BadArgument", "Failed to decrypt the member id, or nobody has it.")
        place = self.state.tenant.personal(user)
        self.state.check_reachable(user.aad)
        return place

    def channels(self, args: Json) -> Outcome:
        """Of a team that has the bot."""
        places = self.state.tenant.places.values()
        found = [place for place in places if place.kind == "channel" and place.team_id == args["team"]]
        refuse_if(not any(place.with_bot for place in found), "BotNotInConversationRoster", "Not there.")
        return Outcome(200, {"conversations": [{"id": each.id, "name": each.name} for each in found]})

    # ---- activities ----

    def send(self, args: Json) -> Outcome:
        """What has both text and card becomes two messages, and Teams gives no id for either."""
        activity = args.get("body", {})
        refuse_for(problems(ACTIVITY, activity))
        place = self.state.place_for_bot(args["conversation"])
        if activity["type"] == "typing":
            return Outcome(202, {})
        message = self._post(place, activity, self._thread(place, args["conversation"]))
        return Outcome(201, {} if message.nameless else {"id": message.id})

    def _thread(self, place: Place, conversation: str) -> str | None:
        _, _, thread = conversation.partition(";messageid=")
        refuse_if(thread and place.kind != "channel", "BadArgument", "Only channels have threads.")
        begun = not thread or self.state.find(place, thread) is not None
        refuse_if(not begun, "ConversationNotFound", "The thread was not found.")
        return thread or None

    def _post(self, place: Place, activity: Json, thread: str | None) -> Message:
        self._check_mentioned(place, activity)
        attachments = activity.get("attachments", [])
        message = Message(
            self.state.new_id(),
            place,
            self.state.tenant.bot.id,
            activity.get("text", ""),
            attachments,
            activity.get("entities", []),
            thread,
            nameless=bool(activity.get("text")) and bool(attachments),
        )
        return self.state.post(message)

    def _check_mentioned(self, place: Place, activity: Json) -> None:
        """Only who is in the conversation can be mentioned in it."""
        cards = [each["content"] for each in activity.get("attachments", [])]
        in_cards = [each for card in cards for each in card.get("msteams", {}).get("entities", [])]
        for each in (*activity.get("entities", []), *in_cards):
            self.state.member(place, each["mentioned"]["id"])

    def update(self, args: Json) -> Outcome:
        activity = args.get("body", {})
        refuse_for(problems(ACTIVITY, activity))
        place = self.state.place_for_bot(args["conversation"])
        message = self.state.own_message(place, args["activity"])
        refuse_if(activity["type"] != "message", "BadArgument", "Only messages can be updated.")
        self._check_mentioned(place, activity)
        message.replace(
            activity.get("text", ""), activity.get("attachments", []), activity.get("entities", [])
        )
        self.state.note_pings(message)
        return Outcome(200, {"id": message.id})

    def delete(self, args: Json) -> Outcome:
        place = self.state.place_for_bot(args["conversation"])
        self.state.delete(self.state.own_message(place, args["activity"]))
        return Outcome(200)

    # ---- members ----

    def members(self, args: Json) -> Outcome:
        return Outcome(200, self._roster(args))

    def _roster(self, args: Json) -> list[Json]:
        place = self.state.place_for_bot(args["conversation"])
        return [self.state.tenant.people[aad].as_member() for aad in sorted(place.members)]

    def member(self, args: Json) -> Outcome:
        place = self.state.place_for_bot(args["conversation"])
        return Outcome(200, self.state.member(place, args["member"]).as_member())

    def paged(self, args: Json) -> Outcome:
        roster = self._roster(args)
        try:
            asked = int(args.get("pageSize", 200))
            start = int(str(args.get("continuationToken", "from-0")).removeprefix("from-"))
        except ValueError:
            raise ApiRefusal("BadArgument", "Invalid page.") from None
        refuse_if(not 1 <= asked <= LARGEST_PAGE, "BadArgument", "Invalid page size.")
        end = start + min(asked, self.roster_page or asked)
        more = {"continuationToken": f"from-{end}"} if end < len(roster) else {}
        return Outcome(200, {"members": roster[start:end], **more})


LARGEST_PAGE = 500


def parsed(body: bytes) -> Any:
    try:
        return json.loads(body)
    except ValueError:
        raise ApiRefusal("BadSyntax", "The body is not JSON.") from None
