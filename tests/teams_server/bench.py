"""What the tests of this Teams put before it: cards, a bot that answers as told, and the bot's own side."""

import asyncio
from typing import Any

import httpx
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from tests.teams_server import (
    Person,
    TeamsServer,
    Tenant,
)
from tests.teams_server.entra import CONNECTOR, GRAPH

Json = dict[str, Any]
ADAPTIVE = "application/vnd.microsoft.card.adaptive"
BOT_SCOPE = f"{CONNECTOR}/.default"
GRAPH_SCOPE = f"{GRAPH}/.default"
UNVERIFIED: Any = {"verify_signature": False}


def card(*body: Json, **more: Any) -> Json:
    return {"type": "AdaptiveCard", "version": "1.5", "body": list(body), **more}


def text(words: str, **more: Any) -> Json:
    return {"type": "TextBlock", "text": words, "wrap": True, **more}


def field(label: str = "Namn", **more: Any) -> Json:
    return {"type": "Input.Text", "id": "name", "label": label, **more}


def menu(**more: Any) -> Json:
    choices = [{"title": "Ett", "value": "1"}, {"title": "Två", "value": "2"}]
    return {"type": "Input.ChoiceSet", "id": "menu", "placeholder": "Välj", "choices": choices, **more}


def execute(title: str = "Gör", **more: Any) -> Json:
    return {"type": "Action.Execute", "title": title, "verb": "do", **more}


def submit(title: str = "Skicka", **more: Any) -> Json:
    return {"type": "Action.Submit", "title": title, **more}


def opening(title: str = "Öppna", **more: Any) -> Json:
    data = {"msteams": {"type": "task/fetch"}, "verb": "open"}
    return submit(title, data=data, **{"associatedInputs": "none", **more})


def chart(**more: Any) -> Json:
    data = [{"legend": "Norr", "value": 3}]
    return {"type": "Chart.Donut", "title": "Per enhet", "data": data, "fallback": text("Norr: 3"), **more}


class Bot:
    """A web server that takes activities. answers: by the name of an invoke or the type of an activity; a
    body or a status. silent_until_heard: it says nothing before it has heard so many."""

    def __init__(self) -> None:
        self.heard: list[Json] = []
        self.tokens: list[str] = []
        self.answers: dict[str, Any] = {}
        self.silent_until_heard = 0

    async def endpoint(self, request: Request) -> Response:
        activity = await request.json()
        self.heard.append(activity)
        self.tokens.append(request.headers.get("authorization", ""))
        while len(self.heard) < self.silent_until_heard:  # noqa: ASYNC110 (a list has no event)
            await asyncio.sleep(0.005)
        answer = self.answers.get(str(activity.get("name") or activity["type"]))
        if isinstance(answer, int):
            return Response(status_code=answer)
        return JSONResponse(answer) if answer is not None else Response(status_code=200)

    def invokes(self, name: str) -> list[Json]:
        return [each["value"] for each in self.heard if each.get("name") == name]


def a_tenant() -> Tenant:
    tenant = Tenant()
    chef = tenant.add_person("Bo Ek", "bo@exempel.se", job_title="Enhetschef")
    anna = tenant.add_person("Anna Lind", "anna@exempel.se", manager=chef)
    tenant.add_person("Gäst Gran", "gast@annan.se", kind="guest", locale="en-US")
    tenant.add_channel("solgarden", ["anna@exempel.se", "bo@exempel.se"])
    tenant.add_group_chat("Kvällen", ["anna@exempel.se"])
    inner = tenant.add_group("Inre", [chef])
    tenant.add_group("Yttre", [anna, inner])
    return tenant


class Connected:
    """The bot's side of the connector."""

    def __init__(self, teams: TeamsServer, client: httpx.AsyncClient) -> None:
        self.teams = teams
        self.client = client
        self.token = teams.entra.issue(CONNECTOR)

    async def call(self, verb: str, path: str, body: Any = None, **more: Any) -> httpx.Response:
        headers = {"authorization": f"Bearer {self.token}"} if self.token else {}
        address = f"{self.teams.proactive_url}/v3/conversations{path}"
        return await self.client.request(verb, address, json=body, headers=headers, **more)

    async def sends(self, place: str, activity: Json) -> httpx.Response:
        return await self.call("POST", f"/{place}/activities", activity)

    async def creates(self, member: str, **more: Any) -> httpx.Response:
        body = {"members": [{"id": member}], "tenantId": self.teams.tenant.id, **more}
        return await self.call("POST", "", body)


def message(words: str = "Hej", **more: Any) -> Json:
    return {"type": "message", "text": words, **more}


def with_card(content: Json, **more: Any) -> Json:
    return {"type": "message", "attachments": [{"contentType": ADAPTIVE, "content": content}], **more}


def why(answer: httpx.Response) -> str:
    return str(answer.json()["error"]["code"])


async def shows(connected: Connected, anna: Person, content: Json) -> None:
    answer = await connected.sends(anna.chat.id, with_card(content))
    assert answer.status_code == 201, answer.text


def card_answer(content: Json) -> Json:
    return {"statusCode": 200, "type": ADAPTIVE, "value": content}


def toast(words: str) -> Json:
    return {"statusCode": 200, "type": "application/vnd.microsoft.activity.message", "value": words}


def dialog(content: Json, title: str = "Rapport") -> Json:
    attachment = {"contentType": ADAPTIVE, "content": content}
    value = {"title": title, "height": "medium", "width": "medium", "card": attachment}
    return {"task": {"type": "continue", "value": value}}
