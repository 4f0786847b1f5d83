"""A test Teams with a bot behind it, and someone who uses both."""

import asyncio
from collections.abc import AsyncIterator

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.routing import Route

from tests.plain_http import plain_http
from tests.slack_server.server import KEPT_ALIVE, Quiet
from tests.teams_server import (
    Person,
    TeamsServer,
)
from tests.teams_server.bench import Bot, Connected, a_tenant
from tests.teams_server.server import listening


@pytest.fixture
def bot() -> Bot:
    return Bot()


@pytest.fixture
async def teams(bot: Bot) -> AsyncIterator[TeamsServer]:
    app = Starlette(routes=[Route("/api/messages", bot.endpoint, methods=["POST"])])
    config = uvicorn.Config(
        app, log_level="critical", lifespan="off", ws="none", timeout_keep_alive=KEPT_ALIVE
    )
    server = Quiet(config)
    listener = listening()
    task = asyncio.create_task(server.serve(sockets=[listener]))
    await server.listening.wait()
    async with TeamsServer(a_tenant()) as teams:
        teams.bot_url = f"http://127.0.0.1:{listener.getsockname()[1]}/api/messages"
        with teams.trusted():
            yield teams
        server.stopping.set()
    await task


@pytest.fixture
def anna(teams: TeamsServer) -> Person:
    return teams.person("anna@exempel.se")


@pytest.fixture
async def connected(teams: TeamsServer) -> AsyncIterator[Connected]:
    async with plain_http(60) as client:
        yield Connected(teams, client)
