"""The Teams SDK and Starlette before what is written by hand, or before nothing; its checks are on."""

import json
from dataclasses import replace
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.settings import Settings
from bot.teams.sdk import PUBLIC, Activity, ActivityContext, App, HttpRequest, HttpRouteHandler
from tests.benchmarks.handwritten import ByHand

Json = dict[str, Any]

HEARD = {"statusCode": 200, "type": "application/vnd.microsoft.activity.message", "value": "Klart."}


def app(settings: Settings, *, bare: bool) -> Starlette:
    """bare: it only answers, and touches no database."""
    by_hand = ByHand(settings, "teams")
    mount = Mounted()
    teams = App(
        client_id=settings.teams_app_id,
        tenant_id=settings.teams_tenant_id,
        token=_no_token,
        cloud=replace(PUBLIC, openid_metadata_url=settings.teams_openid_url),
        http_server_adapter=mount,
        fetch_user_token=False,
    )

    async def heard(context: ActivityContext[Activity]) -> Json | None:
        activity: Any = context.activity
        is_press = activity.name == "adaptiveCard/action"
        if not bare:
            await (_pressed if is_press else _submitted)(by_hand, activity)
        return HEARD if is_press else None

    async def lifespan_of_both(starlette: Starlette) -> Any:
        await teams.initialize()
        starlette.router.routes.extend(mount.routes)
        async with by_hand.lifespan(starlette):
            yield

    teams.on_activity(heard)
    return Starlette(lifespan=lifespan_of_both)


async def _pressed(by_hand: ByHand, activity: Any) -> None:
    hidden = activity.value.action.data["lyhord"]
    user = activity.from_.aad_object_id
    turn = f"teams:{activity.conversation.id}:{activity.id}"
    await by_hand.pressed(user, turn, hidden["on"], hidden["version"], hidden["value"])


async def _submitted(by_hand: ByHand, activity: Any) -> None:
    data = activity.value.data
    hidden = data["lyhord"]
    typed = {name: value for name, value in data.items() if isinstance(value, str)}
    user = activity.from_.aad_object_id
    await by_hand.submitted(user, f"teams:{user}:{hidden['nonce']}", hidden["on"], typed)


async def _no_token(scope: str | list[str], tenant: str | None) -> str:
    """Nothing is sent."""
    return ""


class Mounted:
    """The SDK's route as one of Starlette's."""

    def __init__(self) -> None:
        self.routes: list[Route] = []

    def register_route(self, method: str, path: str, handler: HttpRouteHandler) -> None:
        async def endpoint(request: Request) -> Response:
            body = json.loads(await request.body())
            answer = await handler(HttpRequest(body=body, headers=dict(request.headers)))
            if answer["body"] is None:
                return Response(status_code=answer["status"])
            return JSONResponse(answer["body"], status_code=answer["status"])

        self.routes.append(Route(path, endpoint, methods=[method]))

    def serve_static(self, path: str, directory: str) -> None:
        """There are no pages."""

    async def start(self, port: int) -> None:
        """The server runs already."""

    async def stop(self) -> None:
        """And stops by itself."""
