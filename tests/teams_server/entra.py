"""Microsoft Entra: discovery, keys and the token endpoint for an app that speaks for itself."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import jwt
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from tests.teams_server.credentials import Certified, client_certificate, signing_key
from tests.teams_server.refusal import ApiRefusal, OauthRefusal
from tests.teams_server.tenant import Tenant
from tests.teams_server.wire import Call, Outcome, Wire

Json = dict[str, Any]
CONNECTOR = "https://api.botframework.com"
GRAPH = "https://graph.microsoft.com"
AUDIENCES = {f"{each}/.default": each for each in (CONNECTOR, GRAPH)}
ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
LONGEST_ASSERTION = 24 * 3600.0
SKEW = 300.0


@dataclass(frozen=True)
class TokenRequest:
    """One call of the token endpoint. outcome: "ok" or the AADSTS number as text."""

    scope: str
    outcome: str


class Entra:
    def __init__(self, tenant: Tenant, clock: Callable[[], float], wire: Wire) -> None:
        self.tenant = tenant
        self.address = ""
        self.requests: list[TokenRequest] = []
        self.lifetime = 3600.0  # seconds; msal takes less than 300 for expired
        self.roles = {"User.Read.All", "GroupMember.Read.All"}
        self.certificate: Certified = client_certificate()
        self.secret = "endast-för-prov"
        self._clock = clock
        self._wire = wire
        self._assertions: dict[str, str] = {}
        self._turn = 0

    @property
    def routes(self) -> list[Route]:
        return [
            Route("/{tenant}/v2.0/.well-known/openid-configuration", self._discovery),
            Route("/{tenant}/discovery/v2.0/keys", self._keys),
            Route("/{tenant}/oauth2/v2.0/token", self._token, methods=["POST"]),
        ]

    @property
    def token_endpoint(self) -> str:
        return f"{self.address}/{self.tenant.id}/oauth2/v2.0/token"

    def count(self, scope: str = "") -> int:
        """How many tokens have been given, for a scope or for all."""
        return sum(each.outcome == "ok" and each.scope.startswith(scope) for each in self.requests)

    def rotate(self) -> None:
        """Another signing key: tokens given so far are worth nothing."""
        self._turn += 1

    # ---- what others see ----

    async def _discovery(self, request: Request) -> Response:
        if request.path_params["tenant"] != self.tenant.id:
            refusal = OauthRefusal("invalid_tenant", 90002, "Tenant not found.")
            return JSONResponse(refusal.body, status_code=400)
        base = f"{self.address}/{self.tenant.id}"
        return JSONResponse(
            {
                "issuer": f"{base}/v2.0",
                "authorization_endpoint": f"{base}/oauth2/v2.0/authorize",
                "token_endpoint": self.token_endpoint,
                "jwks_uri": f"{base}/discovery/v2.0/keys",
                "token_endpoint_auth_methods_supported": ["client_secret_post", "private_key_jwt"],
                "response_types_supported": ["code", "id_token"],
                "subject_types_supported": ["pairwise"],
                "id_token_signing_alg_values_supported": ["RS256"],
            }
        )

    async def _keys(self, request: Request) -> Response:
        return JSONResponse({"keys": [self._key.jwk()]})

    @property
    def _key(self) -> Any:
        return signing_key(f"entra-{self._turn}")

    # ---- the token endpoint ----

    async def _token(self, request: Request) -> Response:
        form = {name: str(value) for name, value in (await request.form()).items()}
        given: Json = {name: form[name] for name in ("grant_type", "scope") if name in form}
        tenant = str(request.path_params["tenant"])
        return await self._wire.answer(Call(request, "token", given, lambda: self._grant(tenant, form)))

    def _grant(self, tenant: str, form: Json) -> Outcome:
        scope = str(form.get("scope", ""))
        try:
            self._check(tenant, form)
        except OauthRefusal as refusal:
            self.requests.append(TokenRequest(scope, str(refusal.body["error_codes"][0])))
            raise
        self.requests.append(TokenRequest(scope, "ok"))
        token = self.issue(AUDIENCES[scope])
        whole = int(self.lifetime)
        body = {"token_type": "Bearer", "expires_in": whole, "ext_expires_in": whole, "access_token": token}
        return Outcome(200, body)

    def _check(self, tenant: str, form: Json) -> None:
        require(tenant == self.tenant.id, "invalid_tenant", 90002, "Tenant not found.")
        grant = form.get("grant_type")
        require(grant == "client_credentials", "unsupported_grant_type", 70003, "Unsupported grant type.")
        self._authenticate(form)
        require(form.get("scope") in AUDIENCES, "invalid_scope", 70011, "The scope is not valid.")

    def _authenticate(self, form: Json) -> None:
        known = form.get("client_id") == self.tenant.app_id
        require(known, "unauthorized_client", 700016, "Application not found in the directory.")
        if "client_assertion" in form:
            typed = form.get("client_assertion_type") == ASSERTION
            require(typed, "invalid_request", 900144, "client_assertion_type is missing.")
            self._check_assertion(str(form["client_assertion"]))
            return
        given = form.get("client_secret")
        require(given is not None, "invalid_client", 7000218, "client_assertion or client_secret needed.")
        require(given == self.secret, "invalid_client", 7000215, "Invalid client secret provided.")

    def _check_assertion(self, assertion: str) -> None:
        claims = self._verified(assertion)
        ours = claims["iss"] == claims["sub"] == self.tenant.app_id
        require(ours, "invalid_client", 700024, "The assertion is another client's.")
        lasts = claims["exp"] - self._clock()
        require(lasts > -SKEW, "invalid_client", 700024, "The assertion has expired.")
        require(lasts <= LONGEST_ASSERTION, "invalid_client", 700024, "The assertion lives too long.")
        starts = max(claims.get("nbf", 0), claims.get("iat", 0))
        require(starts <= self._clock() + SKEW, "invalid_client", 700024, "The assertion is of the future.")
        # msal sends the very same assertion until it is nine minutes old; its name on another is a forgery.
        first = self._assertions.setdefault(str(claims["jti"]), assertion)
        require(first == assertion, "invalid_client", 700027, "The jti has been used.")

    def _verified(self, assertion: str) -> Json:
        try:
            header = jwt.get_unverified_header(assertion)
            prints = self.certificate.thumbprints
            named = {name: header[name] for name in prints if name in header}
            same = {name: str(value).rstrip("=") == prints[name].rstrip("=") for name, value in named.items()}
            certified = bool(named) and all(same.values())
            require(certified, "invalid_client", 700027, "The certificate is not registered.")
            claims: Json = jwt.decode(
                assertion,
                self.certificate.key.public_key(),
                algorithms=["RS256", "PS256"],
                audience=self.token_endpoint,
                options={
                    "require": ["aud", "iss", "sub", "exp", "jti"],
                    # Measured with a clock that tests can move, and told apart in the answer.
                    "verify_exp": False,
                    "verify_iat": False,
                    "verify_nbf": False,
                },
            )
        except jwt.InvalidTokenError as error:
            raise OauthRefusal("invalid_client", 700027, f"The assertion is not valid: {error}") from None
        return claims

    # ---- tokens ----

    def issue(self, audience: str, **changed: Any) -> str:
        """A token of this app. changed: claims that a test wants otherwise."""
        now = int(self._clock())
        claims: Json = {
            "aud": audience,
            "iss": f"https://sts.windows.net/{self.tenant.id}/",
            "iat": now,
            "nbf": now,
            "exp": now + int(self.lifetime),
            "appid": self.tenant.app_id,
            "tid": self.tenant.id,
            "uti": uuid.uuid4().hex,
            "ver": "1.0",
            **({"roles": sorted(self.roles)} if audience == GRAPH else {}),
            **changed,
        }
        key = self._key
        return jwt.encode(claims, key.private, algorithm="RS256", headers={"kid": key.kid, "x5t": key.kid})

    def bearer(self, request: Request, audience: str) -> Json:
        """The claims of the request's token, or 401. Neither service forgives a second of lateness."""
        kind, _, token = request.headers.get("authorization", "").partition(" ")
        code = "InvalidAuthenticationToken" if audience == GRAPH else "Unauthorized"
        if kind != "Bearer" or not token:
            raise ApiRefusal(code, "Access token is empty.")
        try:
            claims: Json = jwt.decode(
                token,
                self._key.private.public_key(),
                algorithms=["RS256"],
                audience=audience,
                issuer=f"https://sts.windows.net/{self.tenant.id}/",
                options={
                    "require": ["aud", "iss", "exp", "appid"],
                    "verify_exp": False,
                    "verify_iat": False,
                    "verify_nbf": False,
                },
            )
        except jwt.InvalidTokenError as error:
            raise ApiRefusal(code, f"Access token validation failure: {error}") from None
        if claims["appid"] != self.tenant.app_id or not claims["nbf"] <= self._clock() < claims["exp"]:
            raise ApiRefusal(code, "Lifetime validation failed, or the token is another app's.")
        return claims


def require(true: object, code: str, number: int, words: str) -> None:
    if not true:
        raise OauthRefusal(code, number, words)
