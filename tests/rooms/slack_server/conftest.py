"""The test Slack with a few people, a client of Slack's own, and a bot behind it where one is asked for."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from slack_sdk.web.async_client import AsyncWebClient
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from tests.rooms.slack_server.bolt_bot import bare_bot, serving
from tests.slack_server import SlackServer, Workspace

Json = dict[str, Any]


def workspace() -> Workspace:
    made = Workspace()
    made.add_user("Anna Lind", "anna@exempel.se")
    made.add_user("Bo Ek", "bo@exempel.se")
    made.add_user("Gun Gäst", "gun@exempel.se", kind="guest")
    made.add_user("Siv Främling", "siv@annan.se", kind="stranger", team_id="T0OTHER")
    made.add_user("Robot", None, kind="bot")
    made.add_user("Dan Slutat", "dan@exempel.se", kind="deleted")
    made.add_channel("apt", ["anna@exempel.se", "bo@exempel.se"])
    made.add_channel("ledning", ["bo@exempel.se"], is_private=True, with_bot=False)
    made.add_channel("fika", ["anna@exempel.se"], with_bot=False)
    made.add_channel("arkiv", ["anna@exempel.se"], is_archived=True)
    return made


@pytest.fixture
async def slack() -> AsyncIterator[SlackServer]:
    async with SlackServer(workspace()) as running:
        yield running


@pytest.fixture
def web(slack: SlackServer) -> AsyncWebClient:
    return AsyncWebClient(slack.token, base_url=slack.api_url, retry_handlers=[])


@pytest.fixture
async def heard(slack: SlackServer) -> AsyncIterator[list[Json]]:
    """What the bot, which runs for the length of the test, has received."""
    received: list[Json] = []
    handler = AsyncSlackRequestHandler(bare_bot(slack, received))

    async def endpoint(request: Request) -> Response:
        return await handler.handle(request)

    app = Starlette(routes=[Route("/slack/events", endpoint, methods=["POST"])])
    async with serving(app) as address:
        slack.bot_url = address
        yield received
