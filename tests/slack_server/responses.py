"""What Slack's client does with the response_action in the answer to a form."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tests.slack_server import limits
from tests.slack_server.inputs import ClientRefusal, require
from tests.slack_server.refusal import ApiRefusal
from tests.slack_server.shapes import Json
from tests.slack_server.state import OpenView

if TYPE_CHECKING:
    from tests.slack_server.client import Person


def close_view(person: Person, view: OpenView, answer: Json) -> None:
    stack = person.slack.state.stacks[person.id]
    stack[:] = [each for each in stack if each is not view]


def clear_views(person: Person, view: OpenView, answer: Json) -> None:
    person.slack.state.stacks[person.id].clear()


def show_errors(person: Person, view: OpenView, answer: Json) -> None:
    errors = answer.get("errors")
    inputs_of_view = {block["block_id"] for block in view.content["blocks"] if block["type"] == "input"}
    require(isinstance(errors, dict) and bool(errors), "response_action errors without errors")
    assert isinstance(errors, dict)
    strange = sorted(errors.keys() - inputs_of_view)
    require(not strange, f"errors for blocks that are no inputs of the view: {strange}")
    person.errors = dict(errors)


def update_view(person: Person, view: OpenView, answer: Json) -> None:
    person.slack.state.replace_content(view, sound_view(answer))


def push_view(person: Person, view: OpenView, answer: Json) -> None:
    try:
        person.slack.state.push_view(person.id, sound_view(answer))
    except ApiRefusal as refusal:
        raise ClientRefusal(f"response_action push: {refusal.code}") from None


def sound_view(answer: Json) -> Json:
    problems = limits.view_problems(answer.get("view"))
    require(not problems, f"the view in the answer: {problems}")
    return dict(answer["view"])


RESPONSES: dict[str, Callable[[Person, OpenView, Json], None]] = {
    "close": close_view,
    "clear": clear_views,
    "errors": show_errors,
    "update": update_view,
    "push": push_view,
}
