"""Between the caller and what a service does: the journal, the slowness and the trouble."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from tests.slack_server.journal import Entry
from tests.slack_server.journal import Journal as AnyJournal
from tests.slack_server.misbehave import (
    DropAfter,
    DropBefore,
    Failing,
    Held,
    Ratelimited,
    Refused,
    Slow,
    Troubles,
)
from tests.slack_server.server import Droppable
from tests.teams_server.refusal import ApiRefusal

Json = dict[str, Any]


@dataclass(frozen=True)
class Outcome:
    """What was done and is answered; a body of None is no body."""

    status: int = 200
    body: Any = None

    def response(self) -> Response:
        if self.body is None:
            return Response(status_code=self.status)
        return JSONResponse(self.body, status_code=self.status)


Act = Callable[[], Outcome]
DISTURBED = ("ratelimited", "dropped_before", "dropped_after", "asked_for")


class Journal(AnyJournal):
    def refused(self) -> list[Entry]:
        """What this Teams refused, apart from the misbehaviour that a test asked for."""
        return [each for each in self.entries if each.outcome != "ok" and not disturbed(each.outcome)]


def disturbed(outcome: str) -> bool:
    return outcome in DISTURBED or outcome.startswith("http_")


@dataclass(frozen=True)
class Call:
    """One request, and what is done if nothing goes wrong on the way."""

    request: Request
    method: str
    args: Json
    act: Act


class Wire:
    def __init__(self, journal: Journal) -> None:
        self.journal = journal
        self.troubles = Troubles()
        # Seconds each call takes.
        self.latency = 0.0

    async def answer(self, call: Call, wait: int = 0) -> Response:
        """wait: seconds by which the caller has come too early, 0 when it has not."""
        trouble = Ratelimited(wait) if wait else self.troubles.next_for(call.method)
        if self.latency:
            await asyncio.sleep(self.latency)
        return await GOING[type(trouble)](self, call, trouble)

    def act(self, call: Call, *, heard: bool = True) -> Response:
        try:
            outcome = call.act()
        except ApiRefusal as refusal:
            self._note(call, refusal.code, acted=False, heard=heard, answer=refusal.body)
            return JSONResponse(refusal.body, status_code=refusal.status)
        kept = outcome.body if isinstance(outcome.body, dict) else {"items": outcome.body}
        self._note(call, "ok" if heard else "dropped_after", heard=heard, answer=kept)
        return outcome.response()

    def not_acted(self, call: Call, outcome: str, *, heard: bool = True) -> None:
        self._note(call, outcome, acted=False, heard=heard)

    def _note(self, call: Call, outcome: str, **more: Any) -> None:
        self.journal.add(Entry(call.method, call.args, outcome, **more))


async def plainly(wire: Wire, call: Call, trouble: None) -> Response:
    return wire.act(call)


async def slowly(wire: Wire, call: Call, trouble: Slow) -> Response:
    await asyncio.sleep(trouble.seconds)
    # Microsoft acts even for a client that has hung up meanwhile.
    return wire.act(call, heard=not await call.request.is_disconnected())


async def held(wire: Wire, call: Call, trouble: Held) -> Response:
    await trouble.until.wait()
    return wire.act(call, heard=not await call.request.is_disconnected())


async def ratelimited(wire: Wire, call: Call, trouble: Ratelimited) -> Response:
    wire.not_acted(call, "ratelimited")
    body = {"error": {"code": "TooManyRequests", "message": "API calls quota exceeded"}}
    return JSONResponse(body, status_code=429, headers={"Retry-After": str(trouble.seconds)})


async def failing(wire: Wire, call: Call, trouble: Failing) -> Response:
    """412 is Teams' own and is JSON; the others come from something in front of it."""
    wire.not_acted(call, f"http_{trouble.status}")
    if trouble.status == PRECONDITION:
        body = {"error": {"code": "PreconditionFailed", "message": "Precondition failed"}}
        return JSONResponse(body, status_code=trouble.status)
    return PlainTextResponse("upstream connect error", status_code=trouble.status)


PRECONDITION = 412


async def refused(wire: Wire, call: Call, trouble: Refused) -> Response:
    refusal = ApiRefusal(trouble.code)
    wire.not_acted(call, "asked_for")
    return JSONResponse(refusal.body, status_code=refusal.status)


async def dropped_before(wire: Wire, call: Call, trouble: DropBefore) -> Response:
    wire.not_acted(call, "dropped_before", heard=False)
    return await drop(call.request)


async def dropped_after(wire: Wire, call: Call, trouble: DropAfter) -> Response:
    wire.act(call, heard=False)
    return await drop(call.request)


async def drop(request: Request) -> Response:
    Droppable.cut(request)
    # One turn of the loop, so that uvicorn knows the client is gone before it is handed an answer.
    await asyncio.sleep(0)
    return PlainTextResponse("")


GOING: dict[type, Callable[[Wire, Call, Any], Awaitable[Response]]] = {
    type(None): plainly,
    Slow: slowly,
    Held: held,
    Ratelimited: ratelimited,
    Failing: failing,
    Refused: refused,
    DropBefore: dropped_before,
    DropAfter: dropped_after,
}
