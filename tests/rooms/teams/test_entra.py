"""Tokens by msal with the certificate: asked for late, kept, renewed in time, refused in plain codes."""

import asyncio
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.entra import CONNECTOR, GRAPH, Entra, NoToken, credential
from bot.settings import Settings, SettingsError
from tests.teams_server import Failing, Held, TeamsServer


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


async def test_nothing_is_asked_before_the_first_token_is(teams: TeamsServer, settings: Settings) -> None:
    Entra(settings)

    assert teams.entra.count() == 0


async def test_many_who_ask_at_once_make_one_request(teams: TeamsServer, settings: Settings) -> None:
    entra = Entra(settings)
    tokens = await asyncio.gather(*(entra.token(CONNECTOR) for _ in range(20)))

    assert len(set(tokens)) == 1
    assert teams.entra.count(CONNECTOR) == 1


async def test_each_service_has_its_own_token(settings: Settings) -> None:
    entra = Entra(settings)

    assert await entra.token(CONNECTOR) != await entra.token(GRAPH)


async def test_a_token_is_renewed_before_it_ends(teams: TeamsServer, settings: Settings) -> None:
    teams.entra.lifetime = 200
    clock = Clock()
    entra = Entra(settings, clock)
    first = await entra.token(CONNECTOR)
    clock.now += 99
    assert await entra.token(CONNECTOR) == first
    clock.now += 2
    await entra.token(CONNECTOR)

    assert teams.entra.count(CONNECTOR) == 2


async def test_the_old_token_serves_while_a_new_one_is_not_to_be_had(
    teams: TeamsServer, settings: Settings
) -> None:
    teams.entra.lifetime = 200
    clock = Clock()
    entra = Entra(settings, clock)
    first = await entra.token(CONNECTOR)
    teams.misbehave("token", Failing(503), times=99)
    clock.now += 150
    assert await entra.token(CONNECTOR) == first
    clock.now += 51

    with pytest.raises(NoToken):
        await entra.token(CONNECTOR)


async def test_a_secret_will_do_where_there_is_no_certificate(teams: TeamsServer, settings: Settings) -> None:
    secret = SecretStr(teams.client_secret)
    given = settings.model_copy(update={"teams_certificate": None, "teams_client_secret": secret})

    assert await Entra(given).token(CONNECTOR)


async def test_a_wrong_secret_is_refused_for_good(settings: Settings) -> None:
    wrong = {"teams_certificate": None, "teams_client_secret": SecretStr("fel")}

    with pytest.raises(NoToken) as refusal:
        await Entra(settings.model_copy(update=wrong)).token(CONNECTOR)
    assert refusal.value.refused
    assert refusal.value.code == "invalid_client"


async def test_entra_that_cannot_be_reached_may_be_there_soon(settings: Settings) -> None:
    nowhere = settings.model_copy(update={"teams_authority_url": "https://127.0.0.1:9"})

    with pytest.raises(NoToken) as failure:
        await Entra(nowhere).token(CONNECTOR)
    assert (failure.value.code, failure.value.refused) == ("not_reached", False)


async def test_the_event_loop_goes_on_meanwhile(teams: TeamsServer, settings: Settings) -> None:
    """The test Entra answers in the same loop, and only when that has gone on for a while."""
    silent = Held()
    teams.misbehave("token", silent)
    asking = asyncio.create_task(Entra(settings).token(CONNECTOR))
    async with asyncio.timeout(60):
        while not teams.wire.troubles.happened["Held"]:  # noqa: ASYNC110 (it has no event for it)
            await asyncio.sleep(0.01)
    for _ in range(10):
        await asyncio.sleep(0.01)
        assert not asking.done()
    silent.until.set()

    assert await asking


@pytest.mark.parametrize(
    "content", ["", "nonsense", "-----BEGIN CERTIFICATE-----\nx\n-----END CERTIFICATE-----"]
)
async def test_a_file_without_key_and_certificate_is_said_to_be_so(
    settings: Settings, tmp_path: Path, content: str
) -> None:
    file = tmp_path / "half.pem"
    file.write_text(content)

    with pytest.raises(SettingsError, match="LYHORD_TEAMS_CERTIFICATE"):
        credential(settings.model_copy(update={"teams_certificate": file}))
