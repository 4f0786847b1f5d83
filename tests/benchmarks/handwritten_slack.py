"""Bolt and Starlette before what is written by hand, or before nothing."""

import json
import re
from typing import Any

from slack_bolt.adapter.starlette.async_handler import AsyncSlackRequestHandler
from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.context.ack.async_ack import AsyncAck
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.settings import Settings
from tests.benchmarks.handwritten import ByHand

Json = dict[str, Any]


def app(settings: Settings, *, bare: bool) -> Starlette:
    """bare: it only acknowledges, and touches no database."""
    secret = settings.slack_signing_secret
    bolt = AsyncApp(
        signing_secret=secret.get_secret_value() if secret else None,
        authorize=_authorize,
        process_before_response=True,
    )
    by_hand = ByHand(settings, "slack")

    async def pressed(ack: AsyncAck, body: Json) -> None:
        action, user = body["actions"][0], body["user"]["id"]
        draft_id, version, value = json.loads(action["value"])
        turn = f"slack:action:{action['action_ts']}:{user}"
        await by_hand.pressed(user, turn, draft_id, version, value)
        await ack()

    async def submitted(ack: AsyncAck, body: Json) -> None:
        view = body["view"]
        _, draft_id, _ = json.loads(view["private_metadata"])
        given = {block: next(iter(values.values())) for block, values in view["state"]["values"].items()}
        turn = f"slack:view:{view['id']}:{view['hash']}"
        typed = {block: _typed(value) for block, value in given.items()}
        await by_hand.submitted(body["user"]["id"], turn, draft_id, typed)
        await ack()

    bolt.action(re.compile("^answer"))(_only_ack if bare else pressed)
    bolt.view("review")(_only_ack if bare else submitted)
    handler = AsyncSlackRequestHandler(bolt)

    async def events(request: Request) -> Response:
        return await handler.handle(request)

    return Starlette(routes=[Route("/slack/events", events, methods=["POST"])], lifespan=by_hand.lifespan)


async def _authorize(**_: Any) -> AuthorizeResult:
    return AuthorizeResult(
        enterprise_id=None, team_id="T0TEST", bot_user_id="U0BOT", bot_id="B0BOT", bot_token="xoxb-0"
    )


async def _only_ack(ack: AsyncAck) -> None:
    await ack()


def _typed(value: Json) -> str:
    chosen = value.get("selected_option")
    return str(chosen["value"] if chosen else value.get("value") or "")
