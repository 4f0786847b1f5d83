"""Blocks, elements and views at their simplest, and the client's calls."""

from typing import Any

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from tests.slack_server import SlackServer

Json = dict[str, Any]


def plain(words: str) -> Json:
    return {"type": "plain_text", "text": words}


def mrkdwn(words: str) -> Json:
    return {"type": "mrkdwn", "text": words}


def x(length: int) -> str:
    return "x" * length


def option(text: str = "ett", value: str = "1") -> Json:
    return {"text": plain(text), "value": value}


def options(amount: int) -> list[Json]:
    return [option(f"val {number}", str(number)) for number in range(amount)]


def section(words: str = "text", **more: Any) -> Json:
    return {"type": "section", "text": mrkdwn(words), **more}


def button(words: str = "Skicka", **more: Any) -> Json:
    return {"type": "button", "text": plain(words), "action_id": "send", **more}


def actions(*elements: Json) -> list[Json]:
    return [{"type": "actions", "elements": list(elements)}]


def many_buttons(amount: int) -> list[Json]:
    return actions(*(button(action_id=f"b{number}") for number in range(amount)))


def element(name: str, **more: Any) -> Json:
    return {"type": name, "action_id": "it", **more}


def accessory(name: str, **more: Any) -> list[Json]:
    return [section(accessory=element(name, **more))]


def confirm(**changes: Any) -> list[Json]:
    words = {"title": plain("Säker?"), "text": plain("Text"), "confirm": plain("Ja"), "deny": plain("Nej")}
    return actions(button(confirm={**words, **changes}))


def chart(title: str = "Fall", label: str = "Januari", amount: int = 1, value: float = 1) -> Json:
    segments = [{"label": label, "value": value} for _ in range(amount)]
    return {"type": "data_visualization", "title": title, "chart": {"type": "pie", "segments": segments}}


def bars(categories: list[str], labels: list[str], name: str = "bar") -> list[Json]:
    series = [{"name": "Fall", "data": [{"label": label, "value": 1} for label in labels]}]
    plotted = {"type": name, "series": series, "axis_config": {"categories": categories}}
    return [{"type": "data_visualization", "title": "Fall", "chart": plotted}]


def rich(*pieces: Json) -> list[Json]:
    return [{"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": list(pieces)}]}]


def modal(*blocks: Json, **more: Any) -> Json:
    return {"type": "modal", "title": plain("Titel"), "blocks": list(blocks) or [section()], **more}


def form(name: str = "plain_text_input", optional: bool = False, **more: Any) -> Json:
    field = {"type": "input", "block_id": "field", "label": plain("Vad hände?"), "optional": optional}
    return modal({**field, "element": element(name, **more)}, submit=plain("Skicka"))


def labelled(**changes: Any) -> Json:
    shown = form()
    shown["blocks"][0].update(changes)
    return shown


def without(view: Json, name: str) -> Json:
    return {key: value for key, value in view.items() if key != name}


def home(*blocks: Json, **more: Any) -> Json:
    return {"type": "home", "blocks": list(blocks) or [section()], **more}


# ---- calls ----


def channel_id(slack: SlackServer, name: str) -> str:
    found = slack.workspace.channel(f"#{name}")
    assert found
    return found.id


async def refusal(call: Any) -> str:
    with pytest.raises(SlackApiError) as raised:
        await call
    return str(raised.value.response["error"])


async def post(web: AsyncWebClient, slack: SlackServer, **args: Any) -> Any:
    """Past the client's own warning about a missing text."""
    return await web.api_call("chat.postMessage", json={"channel": channel_id(slack, "apt"), **args})
