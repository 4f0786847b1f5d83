"""`lyhord check --connect` asks Slack itself; without it nothing is claimed."""

from collections.abc import AsyncIterator

import pytest
from pydantic import SecretStr

from bot import checks
from bot.settings import Settings
from bot.slack_check import of_slack_itself
from tests.slack_server import Refused, SlackServer, Workspace


@pytest.fixture
async def slack(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[SlackServer]:
    for patience in ("bot.slack.api.TIMEOUT", "bot.slack.api.CONNECT"):
        monkeypatch.setattr(patience, 120)  # seconds: a busy machine is not a Slack out of reach
    async with SlackServer(Workspace()) as server:
        yield server


def settings_for(slack: SlackServer, token: str = "", **more: object) -> Settings:
    return Settings(
        slack_bot_token=SecretStr(token or slack.token),
        slack_signing_secret=SecretStr("s"),
        slack_api_url=slack.api_url,
        **more,  # type: ignore[arg-type]
    )


async def asked(settings: Settings) -> tuple[bool, str]:
    (finding,) = await of_slack_itself(settings)
    return finding.fine, finding.sentence


async def test_the_team_and_the_name_of_the_bot_are_told(slack: SlackServer) -> None:
    fine, sentence = await asked(settings_for(slack))
    assert fine
    assert slack.workspace.domain in sentence
    assert slack.workspace.bot.handle in sentence


async def test_a_made_up_token_is_told_in_plain_words_and_not_shown(slack: SlackServer) -> None:
    fine, sentence = await asked(settings_for(slack, "xoxb-made-up"))
    assert not fine
    assert "not a token that Slack knows" in sentence
    assert "invalid_auth" in sentence
    assert "made-up" not in sentence


@pytest.mark.parametrize(("code", "told"), [("token_revoked", "revoked"), ("strange_code", "strange_code")])
async def test_whatever_slack_says_its_code_is_told(slack: SlackServer, code: str, told: str) -> None:
    slack.misbehave("auth.test", Refused(code))
    fine, sentence = await asked(settings_for(slack))
    assert (fine, told in sentence) == (False, True)


async def test_another_workspace_than_the_one_that_is_served_is_told(slack: SlackServer) -> None:
    fine, sentence = await asked(settings_for(slack, slack_team_id="T0OTHER"))
    assert (fine, "LYHORD_SLACK_TEAM_ID names T0OTHER" in sentence) == (False, True)


async def test_a_slack_out_of_reach_is_told(slack: SlackServer) -> None:
    settings = settings_for(slack).model_copy(update={"slack_api_url": "http://127.0.0.1:1/api/"})
    fine, sentence = await asked(settings)
    assert (fine, "cannot be reached" in sentence) == (False, True)


async def test_without_asking_slack_only_the_settings_are_said_to_be_there(slack: SlackServer) -> None:
    told = [finding.sentence for finding in checks.of_settings(settings_for(slack, "xoxb-made-up"))]
    assert "The Slack settings are there." in told
    assert not any("connected" in sentence for sentence in told)
