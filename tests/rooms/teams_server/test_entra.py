"""Tokens are given to nobody but the app, and msal is taken at its word."""

import asyncio
import time
from collections.abc import Callable
from typing import Any

import httpx
import jwt
import msal
import pytest

from tests.teams_server import (
    TeamsServer,
)
from tests.teams_server.bench import BOT_SCOPE, GRAPH_SCOPE, UNVERIFIED, Json
from tests.teams_server.credentials import Certified, client_certificate, key_pem, signing_key
from tests.teams_server.entra import ASSERTION, CONNECTOR, GRAPH


def application(teams: TeamsServer, credential: Any) -> msal.ConfidentialClientApplication:
    return msal.ConfidentialClientApplication(
        teams.tenant.app_id,
        client_credential=credential,
        authority=f"{teams.authority_url}/{teams.tenant.id}",
        instance_discovery=False,
    )


def by_certificate(certified: Certified) -> Json:
    return {
        "private_key": key_pem(certified.key).decode(),
        "public_certificate": certified.certificate_pem.decode(),
    }


async def asks(teams: TeamsServer, credential: Any, *scopes: str) -> list[Json]:
    """msal, in a thread, as everyone must use it."""

    def ask() -> list[Json]:
        app = application(teams, credential)
        try:
            return [app.acquire_token_for_client([scope]) for scope in scopes]
        finally:
            app.http_client.close()

    return await asyncio.to_thread(ask)


async def test_msal_gets_tokens_with_a_certificate(teams: TeamsServer) -> None:
    found = await asks(teams, by_certificate(client_certificate()), BOT_SCOPE, GRAPH_SCOPE, BOT_SCOPE)
    assert all("access_token" in each for each in found), found
    assert teams.entra.count() == 2  # the third came out of msal's own memory
    audiences = [jwt.decode(each["access_token"], options=UNVERIFIED)["aud"] for each in found]
    assert audiences == [CONNECTOR, GRAPH, CONNECTOR]


async def test_msal_gets_a_token_with_the_older_thumbprint(teams: TeamsServer) -> None:
    from cryptography.hazmat.primitives import hashes  # noqa: PLC0415

    certified = client_certificate()
    thumbprint = certified.certificate.fingerprint(hashes.SHA1()).hex()  # noqa: S303
    credential = {"private_key": key_pem(certified.key).decode(), "thumbprint": thumbprint}
    (found,) = await asks(teams, credential, BOT_SCOPE)
    assert "access_token" in found


async def test_msal_gets_a_token_with_the_secret_and_none_with_another(teams: TeamsServer) -> None:
    assert "access_token" in (await asks(teams, teams.client_secret, BOT_SCOPE))[0]
    assert "AADSTS7000215" in (await asks(teams, "fel", BOT_SCOPE))[0]["error_description"]
    assert [each.outcome for each in teams.entra.requests] == ["ok", "7000215"]


async def test_another_certificate_gets_nothing(teams: TeamsServer) -> None:
    (found,) = await asks(teams, by_certificate(client_certificate("en annan")), BOT_SCOPE)
    assert found["error"] == "invalid_client"


async def test_only_the_two_scopes_exist(teams: TeamsServer) -> None:
    (found,) = await asks(teams, teams.client_secret, "https://vault.azure.net/.default")
    assert found["error"] == "invalid_scope"


def assertion(
    teams: TeamsServer, *, algorithm: str = "PS256", header: Json | None = None, **claims: Any
) -> str:
    now = int(time.time())
    app = teams.tenant.app_id
    said = {
        "aud": teams.entra.token_endpoint,
        "iss": app,
        "sub": app,
        "exp": now + 600,
        "iat": now,
        "jti": "1",
    }
    given = {name: value for name, value in {**said, **claims}.items() if value is not None}
    prints = {"x5t#S256": teams.entra.certificate.thumbprints["x5t#S256"]}
    key: Any = teams.entra.certificate.key
    return jwt.encode(given, key, algorithm=algorithm, headers=prints if header is None else header)


async def grants(teams: TeamsServer, signed: str, **more: str) -> httpx.Response:
    form = {
        "client_id": teams.tenant.app_id,
        "grant_type": "client_credentials",
        "scope": BOT_SCOPE,
        "client_assertion_type": ASSERTION,
        "client_assertion": signed,
        **more,
    }
    async with httpx.AsyncClient(verify=teams.ssl_context, trust_env=False, timeout=60) as client:
        return await client.post(teams.entra.token_endpoint, data=form)


FORGED_ASSERTIONS: dict[str, Callable[[TeamsServer], str]] = {
    "another audience": lambda t: assertion(t, aud="https://login.microsoftonline.com/"),
    "another issuer": lambda t: assertion(t, iss="en annan"),
    "another subject": lambda t: assertion(t, sub="en annan"),
    "expired": lambda t: assertion(t, exp=int(time.time()) - 3600),
    "of the future": lambda t: assertion(t, nbf=int(time.time()) + 3600),
    "lives too long": lambda t: assertion(t, exp=int(time.time()) + 30 * 24 * 3600),
    "no expiry": lambda t: assertion(t, exp=None),
    "no jti": lambda t: assertion(t, jti=None),
    "no thumbprint": lambda t: assertion(t, header={}),
    "another thumbprint": lambda t: assertion(t, header=client_certificate("en annan").thumbprints),
    "another key": lambda t: jwt.encode(
        jwt.decode(assertion(t), options=UNVERIFIED),
        signing_key("stranger").private,
        algorithm="PS256",
        headers={"x5t#S256": t.entra.certificate.thumbprints["x5t#S256"]},
    ),
    "RS512": lambda t: assertion(t, algorithm="RS512"),
    "no token at all": lambda _: "hej",
}


@pytest.mark.parametrize("forge", FORGED_ASSERTIONS.values(), ids=FORGED_ASSERTIONS)
async def test_a_forged_assertion_gets_nothing(
    teams: TeamsServer, forge: Callable[[TeamsServer], str]
) -> None:
    answer = await grants(teams, forge(teams))
    assert answer.status_code == 401
    assert answer.json()["error"] == "invalid_client"
    assert teams.entra.count() == 0


async def test_an_assertions_name_cannot_be_used_by_another(teams: TeamsServer) -> None:
    first = assertion(teams)
    assert (await grants(teams, first)).status_code == 200
    assert (await grants(teams, first)).status_code == 200, "msal sends the same one for nine minutes"
    assert (await grants(teams, assertion(teams, exp=int(time.time()) + 300))).status_code == 401


async def test_another_tenant_and_another_app_get_nothing(teams: TeamsServer) -> None:
    assert (await grants(teams, assertion(teams), client_id="en annan")).status_code == 400
    async with httpx.AsyncClient(verify=teams.ssl_context, trust_env=False, timeout=60) as client:
        found = await client.get(f"{teams.authority_url}/annan/v2.0/.well-known/openid-configuration")
    assert found.status_code == 400


async def test_nobody_trusts_the_https_side_without_its_ca(teams: TeamsServer) -> None:
    async with httpx.AsyncClient(trust_env=False, timeout=60) as client:
        with pytest.raises(httpx.ConnectError):
            await client.get(f"{teams.authority_url}/{teams.tenant.id}/discovery/v2.0/keys")
