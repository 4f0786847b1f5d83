"""What a person sees of messages and views."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

from tests.slack_server import inputs
from tests.slack_server.blocks import elements_of
from tests.slack_server.elements import all_options
from tests.slack_server.shapes import Json
from tests.slack_server.state import Message, OpenView, Values


@dataclass(frozen=True)
class Control:
    """Anything to press or choose from, with the block it stands in."""

    label: str
    action_id: str
    block_id: str
    type: str
    element: Json
    block: Json

    @property
    def options(self) -> list[str]:
        return [each["text"]["text"] for each in all_options(self.element)]


@dataclass(frozen=True)
class Field:
    label: str
    block_id: str
    action_id: str
    type: str
    value: Any
    optional: bool
    options: list[str]
    control: Control


@dataclass(frozen=True)
class Shown:
    """A message as it is on the screen; `raw` is what Slack holds."""

    ts: str
    channel: str
    user: str
    text: str
    lines: list[str]
    controls: list[Control]
    raw: Message
    by_bot: bool

    @property
    def buttons(self) -> list[str]:
        return [each.label for each in self.controls if each.type == "button"]

    @property
    def blocks(self) -> list[Json]:
        return self.raw.blocks

    @property
    def words(self) -> str:
        return "\n".join(self.lines)


@dataclass(frozen=True)
class Modal:
    title: str
    submit: str | None
    close: str | None
    lines: list[str]
    fields: list[Field]
    controls: list[Control]
    raw: OpenView

    @property
    def buttons(self) -> list[str]:
        return [each.label for each in self.controls if each.type == "button"]

    @property
    def words(self) -> str:
        return "\n".join(self.lines)

    @property
    def values(self) -> dict[str, Any]:
        return {each.label: each.value for each in self.fields}

    def field(self, which: str) -> Field:
        tests: list[Callable[[Field], bool]] = [
            lambda each: each.label == which,
            lambda each: each.block_id == which,
            lambda each: each.action_id == which,
            lambda each: each.label.startswith(which),
        ]
        for fits in tests:
            for each in self.fields:
                if fits(each):
                    return each
        raise inputs.ClientRefusal(f"no field {which!r} among {[each.label for each in self.fields]}")


# ---- texts ----


def text_lines(given: Json | None) -> list[str]:
    return unescape(given["text"]).splitlines() if given else []


def many(given: Iterable[Json]) -> list[str]:
    return [line for each in given for line in lines_of_element(each)]


def lines_of_element(element: Json) -> list[str]:
    if element.get("type") in ("plain_text", "mrkdwn"):
        return text_lines(element)
    return [element["alt_text"]] if element.get("type") == "image" else []


def section_lines(block: Json) -> list[str]:
    return text_lines(block.get("text")) + many(block.get("fields", [])) + many(one(block.get("accessory")))


def one(given: Json | None) -> list[Json]:
    return [given] if given else []


def input_lines(block: Json) -> list[str]:
    return text_lines(block["label"]) + text_lines(block.get("hint"))


def picture_lines(block: Json) -> list[str]:
    return [*text_lines(block.get("title")), block["alt_text"]]


def rich_lines(block: Json) -> list[str]:
    return "".join(rich_words(block["elements"])).splitlines()


def rich_words(elements: list[Json]) -> Iterator[str]:
    for each in elements:
        yield from rich_words(each.get("elements", []))
        yield str(each.get("text") or each.get("url") or "")
        yield "\n" if each["type"].startswith("rich_text_") else ""


def no_lines(block: Json) -> list[str]:
    return []


LINES: dict[str, Callable[[Json], list[str]]] = {
    "section": section_lines,
    "header": lambda block: text_lines(block["text"]),
    "context": lambda block: many(block["elements"]),
    "input": input_lines,
    "image": picture_lines,
    "rich_text": rich_lines,
    "data_visualization": lambda block: [block["title"]],
}


def block_lines(blocks: list[Json]) -> list[str]:
    return [line for block in blocks for line in LINES.get(block["type"], no_lines)(block)]


# ---- controls and fields ----


def control_label(block: Json, element: Json) -> str:
    own = element.get("text") or element.get("placeholder") or block.get("label") or block.get("text")
    return unescape(own["text"]) if own else str(element.get("action_id", ""))


def controls_of(blocks: list[Json]) -> list[Control]:
    return [
        Control(control_label(block, each), each["action_id"], block["block_id"], each["type"], each, block)
        for block in blocks
        for each in elements_of(block)
        if "action_id" in each
    ]


def field_label(control: Control) -> str:
    own = control.block.get("label") or control.block.get("text")
    return unescape(own["text"]) if own else control.label


def fields_of(blocks: list[Json], values: Values) -> list[Field]:
    return [field_of(each, values) for each in controls_of(blocks) if each.type not in inputs.MOMENTARY]


def field_of(control: Control, values: Values) -> Field:
    value = values.get((control.block_id, control.action_id)) or inputs.initial(control.element)
    return Field(
        label=field_label(control),
        block_id=control.block_id,
        action_id=control.action_id,
        type=control.type,
        value=inputs.plainly(value),
        optional=bool(control.block.get("optional")) or control.block["type"] != "input",
        options=control.options,
        control=control,
    )


def state_values(blocks: list[Json], values: Values) -> Json:
    """Every element that holds a value, touched or not, as Slack sends it."""
    found: Json = {}
    for control in controls_of(blocks):
        if control.type not in inputs.MOMENTARY:
            value = values.get((control.block_id, control.action_id)) or inputs.initial(control.element)
            found.setdefault(control.block_id, {})[control.action_id] = value
    return found


def find_control(controls: list[Control], what: str) -> Control | None:
    tests: list[Callable[[Control], bool]] = [
        lambda each: each.label == what,
        lambda each: each.action_id == what,
        lambda each: each.block_id == what,
        lambda each: each.action_id.startswith(what),
        lambda each: each.label.startswith(what),
    ]
    return next((each for fits in tests for each in controls if fits(each)), None)


def shown_message(message: Message, bot: str) -> Shown:
    lines = block_lines(message.blocks) or unescape(message.text).splitlines()
    return Shown(
        ts=message.ts,
        channel=message.channel,
        user=message.user,
        text=unescape(message.text),
        lines=lines,
        controls=controls_of(message.blocks),
        raw=message,
        by_bot=message.user == bot,
    )


def shown_modal(view: OpenView) -> Modal:
    content = view.content
    return Modal(
        title=content.get("title", {}).get("text", ""),
        submit=(content.get("submit") or {}).get("text"),
        close=(content.get("close") or {}).get("text"),
        lines=block_lines(content["blocks"]),
        fields=fields_of(content["blocks"], view.values),
        controls=controls_of(content["blocks"]),
        raw=view,
    )
