"""The HTTP door: nothing gets in that Bot Framework has not signed, for us, from our own tenant, now.

We verify this ourselves, before the SDK sees anything: see docs/decisions/0015.
"""

import hashlib
import json
from collections.abc import Awaitable, Callable, Mapping
from http import HTTPStatus
from typing import Any

import jwt
from starlette.requests import Request
from starlette.responses import Response

from bot.teams.keys import Keys, KeysUnreachable
from bot.teams.repeats import Repeated, Repeats

Json = dict[str, Any]

LARGEST = 1_000_000  # bytes; Teams' own activities stay far below
CLOCKS_DIFFER = 300.0
"""Seconds that Microsoft's clock and ours may disagree."""
ISSUER = "https://api.botframework.com"
CHANNEL = "msteams"

Received = Callable[[Json, str], Awaitable[tuple[int, Json | None]]]
"""(activity, token) to what is answered: an HTTP status and a body."""

_FAULTS: tuple[tuple[type[jwt.PyJWTError], str], ...] = (
    # the narrowest first
    (jwt.ExpiredSignatureError, "expired"),
    (jwt.ImmatureSignatureError, "not_yet"),
    (jwt.InvalidAudienceError, "audience"),
    (jwt.InvalidIssuerError, "issuer"),
    (jwt.InvalidAlgorithmError, "algorithm"),
    (jwt.InvalidSignatureError, "signature"),
    (jwt.PyJWTError, "token"),
)


class Refused(Exception):
    """Turned away. reason: as it is counted, in teams_refused_<reason>."""

    def __init__(self, reason: str, status: int = HTTPStatus.UNAUTHORIZED) -> None:
        super().__init__(reason)
        self.reason = reason
        self.status = status


class Door:
    """count: called with teams_too_large, teams_malformed, teams_keys_unreachable or teams_refused_…"""

    def __init__(
        self, app_id: str, tenant: str, keys: Keys, received: Received, count: Callable[[str], None]
    ) -> None:
        self._app_id = app_id
        self._tenant = tenant.lower()
        self._keys = keys
        self._received = received
        self._count = count
        self._repeats: Repeats[tuple[int, Json | None]] = Repeats()

    async def request(self, request: Request) -> Response:
        try:
            token = _token(request)
            claims, channels = await self._claims(token)
            activity = await _activity(request)
            self._is_for_us(activity, claims, channels)
            status, body = await self._repeats.once(_name(activity), lambda: self._received(activity, token))
        except Refused as error:
            return self._turned_away(error.status, f"teams_refused_{error.reason}")
        except Repeated:
            return self._turned_away(HTTPStatus.FORBIDDEN, "teams_refused_replay")
        except KeysUnreachable:
            return self._turned_away(HTTPStatus.SERVICE_UNAVAILABLE, "teams_keys_unreachable")
        except _TooLarge:
            return self._turned_away(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "teams_too_large")
        except ValueError:
            return self._turned_away(HTTPStatus.BAD_REQUEST, "teams_malformed")
        return Response(status_code=status) if body is None else _json(body, status)

    async def _claims(self, token: str) -> tuple[Mapping[str, Any], frozenset[str]]:
        """What is signed, and the channels the key may sign for. Raises Refused, KeysUnreachable."""
        try:
            header = jwt.get_unverified_header(token)
            if header.get("alg") != "RS256":
                raise Refused("algorithm")
            found = await self._keys.key(str(header.get("kid")))
            if found is None:
                raise Refused("signature")
            key, channels = found
            claims = jwt.decode(
                token,
                key,
                algorithms=["RS256"],
                audience=self._app_id,
                issuer=ISSUER,
                leeway=CLOCKS_DIFFER,
                options={"require": ["exp", "iss", "aud"]},
            )
        except jwt.PyJWTError as error:
            raise Refused(next(why for kind, why in _FAULTS if isinstance(error, kind))) from error
        return claims, channels

    def _is_for_us(self, activity: Json, claims: Mapping[str, Any], channels: frozenset[str]) -> None:
        """Raises Refused, and ValueError where the activity has another shape than Teams gives it."""
        signed = str(claims.get("serviceurl") or claims.get("serviceUrl") or "")
        if not signed or signed.rstrip("/") != str(activity.get("serviceUrl") or "").rstrip("/"):
            raise Refused("service_url", HTTPStatus.FORBIDDEN)
        if activity.get("channelId") != CHANNEL or (channels and CHANNEL not in channels):
            raise Refused("channel", HTTPStatus.FORBIDDEN)
        if _tenants(activity) != {self._tenant}:
            raise Refused("tenant", HTTPStatus.FORBIDDEN)

    def _turned_away(self, status: int, why: str) -> Response:
        self._count(why)
        return Response(status_code=status)


class _TooLarge(Exception):
    pass


def _token(request: Request) -> str:
    """Raises Refused."""
    kind, _, token = request.headers.get("authorization", "").partition(" ")
    if kind.lower() != "bearer" or not token:
        raise Refused("unsigned")
    return token.strip()


async def _activity(request: Request) -> Json:
    """Raises ValueError for what is no activity."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST:
            raise _TooLarge
    try:
        found = json.loads(bytes(body))
    except RecursionError as error:
        raise ValueError("too deep") from error
    if not isinstance(found, dict):
        raise ValueError("no activity")  # noqa: TRY004 (malformed is malformed)
    return found


def _tenants(activity: Json) -> set[str]:
    """Every tenant the activity says it is from. Raises ValueError."""
    told = (_within(activity, "channelData", "tenant", "id"), _within(activity, "conversation", "tenantId"))
    return {str(each).lower() for each in told if each}


def _within(node: Any, *path: str) -> object:
    """None where a part of the way is missing. Raises ValueError where it leads through no object."""
    for key in path:
        if not isinstance(node, dict):
            raise ValueError("shape")  # noqa: TRY004 (malformed is malformed)
        node = node.get(key) or {}
    return node


def _json(body: Json, status: int) -> Response:
    """Half a character, which only a broken client sends, becomes a question mark."""
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    return Response(text.encode("utf-8", "replace"), status, media_type="application/json")


def _name(activity: Json) -> str:
    """The same for the same activity only. A message that is edited keeps its id."""
    place = (activity.get("conversation") or {}).get("id")
    told = [activity.get(key) for key in ("type", "name", "id", "timestamp")]
    return hashlib.sha256(json.dumps([place, *told]).encode()).hexdigest()
