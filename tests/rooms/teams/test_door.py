"""Nothing gets in that Bot Framework has not signed, for us, from our tenant, now."""

import asyncio
from collections.abc import Mapping

import httpx
import jwt
import pytest

from bot.settings import Settings, SettingsError
from bot.teams.environment import is_trusted
from bot.teams.keys import Keys, KeysUnreachable
from bot.teams.side import TeamsSide
from storage.store import Store
from tests.rooms.teams.conftest import Stage
from tests.teams_server import FORGERIES

COUNTED_AS = {
    "unsigned": "teams_refused_unsigned",
    "wrong_key": "teams_refused_signature",
    "unknown_key": "teams_refused_signature",
    "hs256": "teams_refused_algorithm",
    "alg_none": "teams_refused_algorithm",
    "wrong_audience": "teams_refused_audience",
    "wrong_issuer": "teams_refused_issuer",
    "expired": "teams_refused_expired",
    "not_yet": "teams_refused_not_yet",
    "no_service_url": "teams_refused_service_url",
    "other_service_url": "teams_refused_service_url",
    "other_tenant": "teams_refused_tenant",
    "no_expiry": "teams_refused_token",
    "no_issuer": "teams_refused_token",
    "torn": "teams_refused_token",
    "wrong_scheme": "teams_refused_unsigned",
}


@pytest.mark.parametrize("forgery", sorted(FORGERIES))
async def test_a_forgery_is_turned_away_and_counted_by_its_kind(stage: Stage, forgery: str) -> None:
    answer = await stage.teams.forged(forgery)

    assert answer.status in (401, 403)
    assert stage.desk.turns == []
    assert stage.desk.counted == [COUNTED_AS[forgery]]


async def test_what_was_answered_is_refused_when_it_comes_again(stage: Stage) -> None:
    assert (await stage.anna.says("hej")).status == 200
    (again,) = await stage.teams.replay()

    assert again.status == 403
    assert len(stage.desk.turns) == 1
    assert stage.refusals == ["teams_refused_replay"]


@pytest.mark.parametrize(
    ("body", "status"), [(b"{", 400), (b"[1]", 400), (b'{"a":' * 100_000, 400), (b"x" * 1_000_001, 413)]
)
async def test_what_cannot_be_read_is_turned_away(stage: Stage, body: bytes, status: int) -> None:
    signed = stage.teams.framework.authorization(stage.teams.service_url)
    headers = {"Authorization": str(signed)}
    async with httpx.AsyncClient(timeout=60) as client:
        answer = await client.post(stage.teams.bot_url, content=body, headers=headers)

    assert answer.status_code == status
    assert stage.desk.turns == []


async def test_nobody_is_let_in_while_the_keys_cannot_be_fetched(stage: Stage) -> None:
    keys = Keys("http://127.0.0.1:9/v1/.well-known/openidconfiguration")
    stage.side._listener._door._keys = keys  # type: ignore[union-attr]  # noqa: SLF001 (the net is cut)

    assert (await stage.anna.says("hej")).status == 503
    assert stage.desk.turns == []
    assert stage.desk.counted == ["teams_keys_unreachable"]


async def test_nobody_waits_twice_for_keys_that_cannot_be_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    keys = Keys("http://127.0.0.1:9/v1/.well-known/openidconfiguration")
    asked = 0

    async def slowly() -> Mapping[str, tuple[jwt.PyJWK, frozenset[str]]]:
        nonlocal asked
        asked += 1
        await asyncio.sleep(0.05)
        raise httpx.ConnectTimeout("slow")

    monkeypatch.setattr(keys, "_asked", slowly)
    found = await asyncio.gather(*(keys.key("any") for _ in range(50)), return_exceptions=True)

    assert all(isinstance(each, KeysUnreachable) for each in found)
    assert asked == 1
    with pytest.raises(KeysUnreachable):
        await keys.key("any")
    assert asked == 2


async def test_a_new_key_of_bot_frameworks_is_found_when_it_signs(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert (await stage.anna.says("hej")).status == 200
    stage.teams.framework.rotate()
    monkeypatch.setattr("bot.teams.keys.NOT_OFTENER", 0.0)  # a minute has gone

    assert (await stage.anna.says("hej igen")).status == 200
    assert stage.refusals == []


async def test_a_forgery_with_an_unknown_key_makes_us_ask_at_most_once_a_minute(stage: Stage) -> None:
    before = stage.teams.framework.lookups
    for _ in range(5):
        await stage.teams.forged("unknown_key")

    assert stage.teams.framework.lookups <= before + 1


@pytest.mark.parametrize(
    ("url", "trusted"),
    [
        ("https://login.botframework.com/v1/.well-known/openidconfiguration", True),
        ("https://login.microsoftonline.com/x", True),
        ("http://127.0.0.1:1/x", True),
        ("http://login.botframework.com/x", False),
        ("https://login.botframework.com.evil.example/x", False),
        ("https://evilbotframework.com/x", False),
        ("https://10.0.0.1/x", False),
    ],
)
def test_only_microsoft_says_whose_signature_is_right(url: str, trusted: bool) -> None:
    assert is_trusted(url) is trusted


@pytest.mark.parametrize(
    "name", ["DANGEROUSLY_ALLOW_UNAUTHENTICATED_REQUESTS", "CLIENT_SECRET", "MANAGED_IDENTITY_CLIENT_ID"]
)
async def test_it_does_not_start_when_the_environment_would_open_the_door(
    store: Store, settings: Settings, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(name, "true")

    with pytest.raises(SettingsError, match=name):
        TeamsSide(settings, store, lambda _: None)
