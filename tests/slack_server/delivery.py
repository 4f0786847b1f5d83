"""What Slack delivers to the bot, over signed HTTP or a socket; each kept so that it can be sent again."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import random
import time
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

import httpx

from tests.plain_http import plain_http
from tests.slack_server.shapes import Json
from tests.slack_server.sockets import Sockets
from tests.slack_server.state import STRETCH

ACK_SECONDS = 3.0
PATIENCE_SECONDS = 60.0


@dataclass(frozen=True)
class Answer:
    """What the bot's HTTP side said. Status 0: it could not be reached, or Slack's client never asked."""

    status: int
    body: bytes = b""
    took: float = 0.0

    @property
    def ok(self) -> bool:
        return 200 <= self.status < 300 and not self.late

    @property
    def late(self) -> bool:
        return self.took > STRETCH * ACK_SECONDS

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def json(self) -> Any:
        return json.loads(self.body) if self.body.strip().startswith((b"{", b"[")) else {}


NOT_SENT = Answer(0)


@dataclass
class Delivery:
    kind: str
    content_type: str
    body: bytes
    payload: Json
    answers: list[Answer] = field(default_factory=list)


class Courier:
    def __init__(self, secret: str, bot_url: str = "") -> None:
        self.secret = secret
        self.bot_url = bot_url
        self.deliveries: list[Delivery] = []
        self.sockets: Sockets | None = None  # None: over HTTP
        self._client: httpx.AsyncClient | None = None

    async def close(self) -> None:
        if self._client:
            await self._client.aclose()

    async def send_json(self, kind: str, payload: Json) -> Answer:
        body = json.dumps(payload, ensure_ascii=False).encode()
        return await self._send(Delivery(kind, "application/json", body, payload))

    async def send_payload(self, kind: str, payload: Json) -> Answer:
        """Interactions come as a form with one field of JSON."""
        return await self.send_form(kind, {"payload": json.dumps(payload, ensure_ascii=False)}, payload)

    async def send_form(self, kind: str, fields: Json, payload: Json | None = None) -> Answer:
        form = "application/x-www-form-urlencoded"
        return await self._send(Delivery(kind, form, urlencode(fields).encode(), payload or fields))

    async def _send(self, delivery: Delivery) -> Answer:
        self.deliveries.append(delivery)
        return await (self._deliver(self.sockets, delivery) if self.sockets else self.post(delivery))

    async def again(self, delivery: Delivery, number: int, reason: str = "http_timeout") -> Answer:
        if self.sockets:
            return await self._deliver(self.sockets, delivery, retry_attempt=number, retry_reason=reason)
        headers = {"x-slack-retry-num": str(number), "x-slack-retry-reason": reason}
        return await self.post(delivery, headers=headers)

    async def _deliver(self, sockets: Sockets, delivery: Delivery, **retry: Any) -> Answer:
        started = time.perf_counter()
        told = {"retry_attempt": 0, "retry_reason": "", **retry}
        body = await sockets.deliver(delivery.kind, delivery.payload, told)
        took = time.perf_counter() - started
        answer = Answer(0, took=took) if body is None else Answer(200, body, took)
        delivery.answers.append(answer)
        return answer

    async def redeliver(
        self, last: int, times: int, *, at_once: bool = False, kind: str = "", seed: int | None = None
    ) -> list[Answer]:
        chosen = [each for each in self.deliveries if kind in ("", each.kind)][-last:]
        rounds = [(each, number) for number in range(1, times + 1) for each in chosen]
        if seed is not None:
            random.Random(seed).shuffle(rounds)
        if at_once:
            return list(await asyncio.gather(*(self.again(each, number) for each, number in rounds)))
        return [await self.again(each, number) for each, number in rounds]

    def failed_events(self) -> list[Delivery]:
        events = (each for each in self.deliveries if each.kind == "event")
        return [each for each in events if not any(answer.ok for answer in each.answers)]

    async def post(
        self,
        delivery: Delivery,
        *,
        secret: str | None = None,
        age: float = 0.0,
        headers: dict[str, str] | None = None,
    ) -> Answer:
        """Another secret or an age make it the forgery or the replay that a bot must refuse."""
        signed = signature_headers(secret or self.secret, delivery.body, int(time.time() - age))
        every = {"content-type": delivery.content_type, **signed, **(headers or {})}
        answer = await self._post(delivery.body, every)
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


def signature_headers(secret: str, body: bytes, timestamp: int) -> dict[str, str]:
    base = f"v0:{timestamp}:".encode() + body
    digest = hmac.new(secret.encode(), base, hashlib.sha256).hexdigest()
    return {"x-slack-request-timestamp": str(timestamp), "x-slack-signature": f"v0={digest}"}
