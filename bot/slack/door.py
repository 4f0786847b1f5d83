"""The HTTP door: nothing gets in that is too large, not signed by Slack, old, or not readable."""

from collections.abc import Callable

from slack_bolt.adapter.starlette.async_handler import to_async_bolt_request, to_starlette_response
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk.signature import SignatureVerifier
from starlette.requests import Request
from starlette.responses import Response

from bot.slack.payloads import ODD_SHAPES

LARGEST = 1_000_000  # bytes; Slack's own payloads stay far below


class Door:
    """count: called with slack_too_large, slack_bad_signature or slack_malformed."""

    def __init__(self, bolt: AsyncApp, signing_secret: str, count: Callable[[str], None]) -> None:
        self._bolt = bolt
        self._verifier = SignatureVerifier(signing_secret)
        self._count = count

    async def request(self, request: Request) -> Response:
        body = await _at_most(request, LARGEST)
        if body is None:
            return self._turned_away(413, "slack_too_large")
        if not self._signed(request, body):
            return self._turned_away(401, "slack_bad_signature")
        understood = _understood(request, body)
        if understood is None:
            return self._turned_away(400, "slack_malformed")
        try:
            return to_starlette_response(await self._bolt.async_dispatch(understood))
        except ODD_SHAPES:  # before Bolt has begun; what we do ourselves never gets here
            return self._turned_away(400, "slack_malformed")

    def _signed(self, request: Request, body: bytes) -> bool:
        """By Slack, within five minutes."""
        try:
            return self._verifier.is_valid_request(body, dict(request.headers))
        except ValueError:  # a timestamp that is no number, a body that is no text
            return False

    def _turned_away(self, status: int, why: str) -> Response:
        self._count(why)
        return Response(status_code=status)


async def _at_most(request: Request, most: int) -> bytes | None:
    """The body, or None as soon as it is known to be too large: it is never read whole then."""
    if int(request.headers.get("content-length") or 0) > most:
        return None
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > most:
            return None
    return bytes(body)


def _understood(request: Request, body: bytes) -> AsyncBoltRequest | None:
    """None for what is neither JSON nor a form that holds it; Bolt reads it when the request is made."""
    try:
        return to_async_bolt_request(request, body)
    except ODD_SHAPES:
        return None
