"""What Teams sends to the bot: each activity with a token of its own, kept so that it can be sent again."""

from __future__ import annotations

import asyncio
import json
import time
from dataclasses import dataclass, field
from typing import Any

import httpx

from tests.plain_http import plain_http
from tests.slack_server.state import STRETCH
from tests.teams_server.signing import BotFramework

Json = dict[str, Any]
INVOKE_SECONDS = 10.0
PATIENCE_SECONDS = 60.0


@dataclass(frozen=True)
class Answer:
    """What the bot's HTTP side said. Status 0: it could not be reached, or Teams' client never asked."""

    status: int
    body: bytes = b""
    took: float = 0.0

    @property
    def ok(self) -> bool:
        return 200 <= self.status < 300 and not self.late

    @property
    def late(self) -> bool:
        return self.took > STRETCH * INVOKE_SECONDS

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def json(self) -> Any:
        """None when there is nothing in it."""
        return json.loads(self.body) if self.body.strip() else None


NOT_SENT = Answer(0)


@dataclass
class Delivery:
    """One activity and how the bot answered it, each time it was sent."""

    kind: str
    activity: Json
    authorization: str | None
    answers: list[Answer] = field(default_factory=list)


class Courier:
    def __init__(self, framework: BotFramework) -> None:
        self.bot_url = ""
        self.deliveries: list[Delivery] = []
        # Seconds that the client waits for a message extension before it asks again, twice at most.
        self.extension_patience = 5.0
        self._framework = framework
        self._client: httpx.AsyncClient | None = None

    async def close(self) -> None:
        if self._client:
            await self._client.aclose()

    @property
    def failed(self) -> list[Delivery]:
        """What the bot never accepted in time."""
        return [each for each in self.deliveries if not any(answer.ok for answer in each.answers)]

    @property
    def late(self) -> int:
        """How many answers came after the client had stopped waiting."""
        return sum(answer.late for each in self.deliveries for answer in each.answers)

    async def send(self, activity: Json, forgery: str | None = None) -> Answer:
        kind = str(activity.get("name") or activity["type"])
        authorization = self._framework.authorization(activity["serviceUrl"], forgery)
        delivery = Delivery(kind, activity, authorization)
        self.deliveries.append(delivery)
        repeated = kind.startswith("composeExtension/")
        return await (self._send_impatiently(delivery) if repeated else self.post(delivery))

    async def _send_impatiently(self, delivery: Delivery) -> Answer:
        """The same activity again while nothing has been heard; the first answer is the one that counts."""
        asked = [asyncio.create_task(self.post(delivery))]
        for _ in range(2):
            done, _ = await asyncio.wait(asked, timeout=self.extension_patience)
            if done:
                break
            asked.append(asyncio.create_task(self.post(delivery)))
        done, _ = await asyncio.wait(asked, return_when=asyncio.FIRST_COMPLETED)
        await asyncio.wait(asked)
        return next(each for each in asked if each in done).result()

    async def replay(self, last: int = 1, kind: str = "") -> list[Answer]:
        """The last deliveries again, with the tokens they had."""
        chosen = [each for each in self.deliveries if kind in ("", each.kind)][-last:]
        return [await self.post(each) for each in chosen]

    async def post(self, delivery: Delivery) -> Answer:
        headers = {"content-type": "application/json; charset=utf-8"}
        if delivery.authorization is not None:
            headers["authorization"] = delivery.authorization
        body = json.dumps(delivery.activity, ensure_ascii=False).encode()
        answer = await self._post(body, headers)
        delivery.answers.append(answer)
        return answer

    async def _post(self, body: bytes, headers: dict[str, str]) -> Answer:
        client = self._client = self._client or plain_http(PATIENCE_SECONDS)
        started = time.perf_counter()
        try:
            response = await client.post(self.bot_url, content=body, headers=headers)
        except httpx.TransportError:
            return Answer(0, took=time.perf_counter() - started)
        return Answer(response.status_code, response.content, time.perf_counter() - started)
