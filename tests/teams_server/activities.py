"""What the bot may send: each activity and each answer to an invoke, judged field by field."""

from __future__ import annotations

from typing import Any

from tests.slack_server.shapes import (
    Check,
    Report,
    anything,
    boolean,
    by_type,
    listing,
    one_of,
    string,
    thing,
    whole,
)
from tests.teams_server.cards import CONTENT_TYPE, MENTION, MOST_BYTES, card_problems, check_mentions, size

Json = dict[str, Any]
TEXT = string(MOST_BYTES, 0)
ID = string(300)


def adaptive_card(value: Any, path: str, report: Report) -> None:
    report.problems += [f"{problem} [in the card {path}]" for problem in card_problems(value)]


def dialog_card(value: Any, path: str, report: Report) -> None:
    report.problems += [f"{problem} [in the card {path}]" for problem in card_problems(value, dialog=True)]


def attachment(content: Check) -> Check:
    return thing({"contentType": one_of(CONTENT_TYPE), "content": content}, {"name": string(200)})


ACCOUNT = thing(
    {"id": ID},
    {"name": string(200, 0), "role": string(20), "aadObjectId": ID, "tenantId": ID, "properties": anything},
)
CONVERSATION = thing(
    {"id": ID},
    {
        "tenantId": ID,
        "conversationType": one_of("personal", "channel", "groupChat"),
        "name": TEXT,
        "isGroup": boolean,
    },
)
CHANNEL_DATA = thing(
    {},
    {
        "tenant": thing({"id": ID}),
        "channel": thing({"id": ID}, {"name": TEXT}),
        "team": thing({"id": ID}, {"name": TEXT}),
        "notification": thing({"alert": boolean}),
        "feedbackLoopEnabled": boolean,
    },
)
ROUTING: dict[str, Check] = {
    "id": ID,
    "from": ACCOUNT,
    "recipient": ACCOUNT,
    "conversation": CONVERSATION,
    "channelId": one_of("msteams"),
    "serviceUrl": string(500),
    "replyToId": ID,
    "locale": string(20),
    "channelData": CHANNEL_DATA,
}
ENTITY = by_type({"mention": MENTION}, "entities")


def says_something(activity: Json, path: str, report: Report) -> None:
    said = bool(str(activity.get("text", "")).strip()) or bool(activity.get("attachments"))
    report.require(said, path, "a message needs a text or an attachment")
    report.require(size(activity) <= MOST_BYTES, path, f"an activity of {size(activity)} bytes is too big")
    check_mentions([str(activity.get("text", ""))], activity.get("entities", []), report)


MESSAGE = thing(
    {"type": one_of("message")},
    {
        **ROUTING,
        "text": TEXT,
        "textFormat": one_of("plain", "markdown", "xml"),
        "summary": string(500),
        "importance": one_of("normal", "high", "urgent"),
        "attachments": listing(attachment(adaptive_card), 1, 10),
        "attachmentLayout": one_of("list", "carousel"),
        "entities": listing(ENTITY, 0, 50),
    },
    says_something,
)
TYPING = thing({"type": one_of("typing")}, ROUTING)
ACTIVITY = by_type({"message": MESSAGE, "typing": TYPING}, "activities")
CREATION = thing(
    {},
    {
        "bot": ACCOUNT,
        "isGroup": boolean,
        "members": listing(ACCOUNT, 1, 1),
        "tenantId": ID,
        "topicName": string(200),
        "channelData": CHANNEL_DATA,
        "activity": ACTIVITY,
    },
)


def problems(check: Check, value: Any) -> list[str]:
    report = Report()
    check(value, "", report)
    return report.problems


# ---- answers to invokes ----


def extent(value: Any, path: str, report: Report) -> None:
    named = value in ("small", "medium", "large")
    report.require(named or (isinstance(value, int) and value > 0), path, "must be a size")


DIALOG = thing({"title": string(64), "card": attachment(dialog_card)}, {"height": extent, "width": extent})


def task(value: Any, path: str, report: Report) -> None:
    kind = value.get("type") if isinstance(value, dict) else None
    shapes = {"continue": DIALOG, "message": string(2000)}
    if report.require(kind in shapes, path, "a task must be continue or message"):
        thing({"type": anything, "value": shapes[str(kind)]})(value, path, report)


TASK_ANSWER = thing({"task": task})
NO_CACHE = thing({"cacheType": string(20)}, {"cacheDuration": whole(0, 10**9)})
EXTENSION_ANSWER = thing(
    {},
    {
        "task": task,
        "composeExtension": thing({"type": one_of("message"), "text": TEXT}),
        "cacheInfo": NO_CACHE,
    },
)

ERROR = thing({"code": string(100), "message": string(1000)})
# By the type of an answer to Action.Execute: the statuses it may carry, and its value.
ACTION_ANSWERS: dict[str, tuple[tuple[int, ...], Check]] = {
    CONTENT_TYPE: ((200,), adaptive_card),
    "application/vnd.microsoft.activity.message": ((200,), string(2000)),
    "application/vnd.microsoft.error": ((400, 500), ERROR),
}


def action_answer(value: Any, path: str, report: Report) -> None:
    kind = value.get("type") if isinstance(value, dict) else None
    if not report.require(kind in ACTION_ANSWERS, path, f"an answer to Action.Execute of type {kind!r}"):
        return
    statuses, content = ACTION_ANSWERS[str(kind)]
    allowed = value.get("statusCode") in statuses
    report.require(allowed, path, f"statusCode must be one of {statuses}")
    thing({"type": anything, "statusCode": anything, "value": content})(value, path, report)


SEARCH_ANSWER = thing(
    {
        "statusCode": whole(200, 200),
        "type": one_of("application/vnd.microsoft.search.searchResponse"),
        "value": thing(
            {"results": listing(thing({"title": string(200), "value": string(1000)}), 0, 100)},
        ),
    }
)
ANSWERS: dict[str, Check] = {
    "adaptiveCard/action": action_answer,
    "task/fetch": TASK_ANSWER,
    "task/submit": TASK_ANSWER,
    "composeExtension/fetchTask": EXTENSION_ANSWER,
    "composeExtension/submitAction": EXTENSION_ANSWER,
    "application/search": SEARCH_ANSWER,
}
# Nothing at all is an answer too: the dialog closes.
MAY_BE_EMPTY = ("task/submit", "composeExtension/submitAction")


def answer_problems(name: str, body: Any) -> list[str]:
    if not body and name in MAY_BE_EMPTY:
        return []
    return problems(ANSWERS[name], body)
