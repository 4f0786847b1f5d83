"""The Bot Framework's keys, tokens for what is sent to the bot, and tokens that no bot may believe."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from typing import Any

import jwt
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from tests.teams_server.credentials import SigningKey, signing_key
from tests.teams_server.tenant import Tenant, guid

Json = dict[str, Any]
ISSUER = "https://api.botframework.com"
HOUR = 3600


class BotFramework:
    def __init__(self, tenant: Tenant, clock: Callable[[], float]) -> None:
        self.tenant = tenant
        self.address = ""
        self.lookups = 0  # how often the keys were fetched
        self._clock = clock
        self._turn = 0

    @property
    def routes(self) -> list[Route]:
        return [
            Route("/v1/.well-known/openidconfiguration", self._metadata),
            Route("/v1/.well-known/keys", self._keys),
        ]

    @property
    def openid_url(self) -> str:
        return f"{self.address}/v1/.well-known/openidconfiguration"

    @property
    def key(self) -> SigningKey:
        return signing_key(f"botframework-{self._turn}")

    def rotate(self) -> None:
        """Another key signs from now on, and only it is published."""
        self._turn += 1

    async def _metadata(self, request: Request) -> Response:
        return JSONResponse(
            {
                "issuer": ISSUER,
                "authorization_endpoint": "https://invalid.botframework.com",
                "jwks_uri": f"{self.address}/v1/.well-known/keys",
                "id_token_signing_alg_values_supported": ["RS256"],
                "token_endpoint_auth_methods_supported": ["private_key_jwt"],
            }
        )

    async def _keys(self, request: Request) -> Response:
        self.lookups += 1
        return JSONResponse({"keys": [self.key.jwk(endorsements=["msteams"])]})

    def claims(self, service_url: str) -> Json:
        now = int(self._clock())
        return {
            "serviceurl": service_url,
            "nbf": now,
            "iat": now,
            "exp": now + HOUR,
            "iss": ISSUER,
            "aud": self.tenant.app_id,
        }

    def sign(self, claims: Json, key: SigningKey | None = None, kid: str | None = None) -> str:
        key = key or self.key
        named = {"kid": kid or key.kid, "x5t": kid or key.kid}
        return jwt.encode(claims, key.private, algorithm="RS256", headers=named)

    def authorization(self, service_url: str, forgery: str | None = None) -> str | None:
        """The header that goes with an activity. None: there is no header."""
        claims = self.claims(service_url)
        return f"Bearer {self.sign(claims)}" if forgery is None else FORGED[forgery](self, claims)


# ---- tokens that no bot may believe ----

Forge = Callable[[BotFramework, Json], str | None]


def changed(**claims: Any) -> Forge:
    """Signed as it should be, but saying something else. None takes a claim away."""

    def forge(framework: BotFramework, true: Json) -> str:
        said = {name: value for name, value in {**true, **claims}.items() if value is not None}
        return f"Bearer {framework.sign(said)}"

    return forge


def shifted(seconds: int) -> Forge:
    """All its times moved."""

    def forge(framework: BotFramework, true: Json) -> str:
        moved = {name: true[name] + seconds for name in ("nbf", "iat", "exp")}
        return f"Bearer {framework.sign({**true, **moved})}"

    return forge


def unsigned(framework: BotFramework, true: Json) -> None:
    """There is no Authorization header at all."""


def wrong_key(framework: BotFramework, true: Json) -> str:
    """It names the published key, but another one has signed."""
    return f"Bearer {framework.sign(true, signing_key('stranger'), framework.key.kid)}"


def unknown_key(framework: BotFramework, true: Json) -> str:
    return f"Bearer {framework.sign(true, signing_key('stranger'))}"


def hs256(framework: BotFramework, true: Json) -> str:
    """The published key, which everyone has, used as if it were a shared secret."""
    header = {"alg": "HS256", "typ": "JWT", "kid": framework.key.kid}
    signed = b".".join(encoded(each) for each in (header, true))
    algorithm = jwt.algorithms.HMACAlgorithm(jwt.algorithms.HMACAlgorithm.SHA256)
    signature = base64.urlsafe_b64encode(algorithm.sign(signed, framework.key.public_pem)).rstrip(b"=")
    return f"Bearer {(signed + b'.' + signature).decode()}"


def alg_none(framework: BotFramework, true: Json) -> str:
    header = {"alg": "none", "typ": "JWT", "kid": framework.key.kid}
    return f"Bearer {b'.'.join([encoded(header), encoded(true), b'']).decode()}"


def encoded(part: Json) -> bytes:
    return base64.urlsafe_b64encode(json.dumps(part).encode()).rstrip(b"=")


def torn(framework: BotFramework, true: Json) -> str:
    """A sound token whose signature has lost its end."""
    return f"Bearer {framework.sign(true)[:-9]}"


def basic(framework: BotFramework, true: Json) -> str:
    return f"Basic {framework.sign(true)}"


FORGED: dict[str, Forge] = {
    "unsigned": unsigned,
    "wrong_key": wrong_key,
    "unknown_key": unknown_key,
    "hs256": hs256,
    "alg_none": alg_none,
    "torn": torn,
    "wrong_scheme": basic,
    "wrong_audience": changed(aud=guid("app", "en annan")),
    "wrong_issuer": changed(iss="https://sts.windows.net/annan/"),
    "no_issuer": changed(iss=None),
    "expired": shifted(-24 * HOUR),
    "not_yet": shifted(24 * HOUR),
    "no_expiry": changed(exp=None),
    "no_service_url": changed(serviceurl=None),
    "other_service_url": changed(serviceurl="https://smba.trafficmanager.net/annan/"),
}
