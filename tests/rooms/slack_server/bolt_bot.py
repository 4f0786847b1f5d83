"""A bot of nothing but Bolt, for people of the test Slack to write to."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import uvicorn
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient
from starlette.applications import Starlette

from tests.rooms.slack_server.made import actions, button, home, modal, options, plain, section, x
from tests.slack_server import SlackServer
from tests.slack_server.server import KEPT_ALIVE

Json = dict[str, Any]


def bare_bot(slack: SlackServer, heard: list[Json]) -> AsyncApp:
    web = AsyncWebClient(slack.token, base_url=slack.api_url)
    app = AsyncApp(client=web, signing_secret=slack.signing_secret, process_before_response=True)

    @app.event("message")
    async def on_message(event: Json, body: Json, client: AsyncWebClient) -> None:
        heard.append(body)
        if "subtype" not in event and not event.get("thread_ts"):
            words = f"Du sa: {event['text']}"
            blocks = [section(words), *actions(button("Öppna", action_id="open:1", value="1"))]
            await client.chat_postMessage(channel=event["channel"], text="Svar", blocks=blocks)

    @app.event("app_mention")
    @app.event("app_home_opened")
    async def on_other(body: Json, event: Json, client: AsyncWebClient) -> None:
        heard.append(body)
        if event["type"] == "app_home_opened":
            await client.views_publish(user_id=event["user"], view=home(*actions(button("Rapportera"))))

    add_forms(app, heard)
    return app


def add_forms(app: AsyncApp, heard: list[Json]) -> None:
    @app.action("open:1")
    async def on_open(ack: Any, body: Json, client: AsyncWebClient) -> None:
        heard.append(body)
        await client.views_open(trigger_id=body["trigger_id"], view=report_form())
        await ack()

    @app.action("unit")
    @app.action("more")
    @app.action("send")
    async def on_other_action(ack: Any, body: Json, respond: Any) -> None:
        heard.append(body)
        await ack()
        if body.get("response_url"):
            await respond(text="Utbytt", replace_original=True)

    @app.options("unit")
    async def on_options(ack: Any, payload: Json) -> None:
        await ack(options=[each for each in options(20) if payload["value"] in each["text"]["text"]])

    @app.view("report")
    async def on_report(ack: Any, body: Json, view: Json) -> None:
        heard.append(body)
        what = view["state"]["values"]["what"]["what"]["value"]
        await ack(**SUBMISSION_ANSWERS.get(what, {}))

    @app.view_closed("report")
    @app.shortcut("global_one")
    @app.shortcut("message_one")
    async def on_acknowledge(ack: Any, body: Json) -> None:
        heard.append(body)
        await ack()

    @app.command("/avvikelse")
    async def on_command(ack: Any, body: Json) -> None:
        heard.append(body)
        await ack("Hjälp: skriv vad som hände")


def report_form() -> Json:
    def field(block_id: str, label: str, control: Json, **more: Any) -> Json:
        return {"type": "input", "block_id": block_id, "label": plain(label), "element": control, **more}

    return modal(
        section("*Rapport*"),
        field("what", "Vad hände?", {"type": "plain_text_input", "action_id": "what", "max_length": 100}),
        field("when", "När?", {"type": "datepicker", "action_id": "when", "initial_date": "2026-02-01"}),
        field("clock", "Klockan?", {"type": "timepicker", "action_id": "clock"}, optional=True),
        field("unit", "Enhet", {"type": "external_select", "action_id": "unit", "min_query_length": 1}),
        field(
            "kinds", "Typ", {"type": "checkboxes", "action_id": "kinds", "options": options(3)}, optional=True
        ),
        field(
            "who",
            "Chef",
            {"type": "multi_users_select", "action_id": "who"},
            optional=True,
        ),
        submit=plain("Skicka"),
        callback_id="report",
        private_metadata="id-1",
        notify_on_close=True,
    )


SUBMISSION_ANSWERS: dict[str, Json] = {
    "fel": {"response_action": "errors", "errors": {"what": "Skriv mer"}},
    "okänt fel": {"response_action": "errors", "errors": {"nowhere": "Skriv mer"}},
    "byt": {"response_action": "update", "view": modal(section("Nu så"))},
    "på": {"response_action": "push", "view": modal(section("Ovanpå"))},
    "sönder": {"response_action": "update", "view": modal(title=plain(x(25)))},
    "rensa": {"response_action": "clear"},
}


@asynccontextmanager
async def serving(app: Starlette) -> AsyncIterator[str]:
    listener = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(
        app,
        ws="none",
        lifespan="off",
        log_config=None,
        log_level="critical",
        timeout_keep_alive=KEPT_ALIVE,
    )
    server = uvicorn.Server(config)
    task = asyncio.create_task(server._serve([listener]))  # noqa: SLF001  # serve() would take pytest's signals
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/slack/events"
    finally:
        server.should_exit = True
        await task
