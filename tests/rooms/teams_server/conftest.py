"""A test Teams with a bot behind it, and someone who uses both."""

import asyncio
from collections.abc import AsyncIterator

import httpx
import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.routing import Route

from tests.slack_server.server import Quiet
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
    server = Quiet(uvicorn.Config(app, log_level="critical", lifespan="off", ws="none"))
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
    async with httpx.AsyncClient(trust_env=False, timeout=5) as client:
        yield Connected(teams, client)
