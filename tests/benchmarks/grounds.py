"""The chat platforms to measure on: what each sends, signs, and is told to the application."""

import json
import re
import time
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from http import HTTPStatus
from itertools import count
from typing import Any, Protocol
from urllib.parse import urlencode
from uuid import uuid4

from domain.drafts import Draft
from tests.benchmarks.load import Reply
from tests.slack_server import SlackServer
from tests.slack_server.delivery import signature_headers
from tests.stories.teams_town import UNHELD
from tests.teams_server import TeamsServer

_numbers = count(1)


@dataclass(frozen=True)
class Template:
    """What a platform sent when Anna did it, and her draft just before."""

    kind: str
    payload: str
    draft: Draft


class Ground(Protocol):
    """One platform. latency: seconds that each call to it takes.

    handlers: ids of those who are told of a report, where the platform must have met them to reach them.
    """

    name: str
    latency: float
    handlers: tuple[str, ...]

    def environment(self) -> Mapping[str, str]:
        """The settings that connect an installation to it."""

    def account(self, person: str) -> tuple[str, str]:
        """A person's id there, and their private chat as it is kept with the account."""

    def request(self, template: Template, draft: Draft) -> bytes:
        """The same act by the draft's own person, as the HTTP request, byte for byte, signed just now."""

    def is_fine(self, kind: str, reply: Reply) -> bool:
        """Is that the answer to an act that was done?"""

    def is_fine_again(self, kind: str, reply: Reply) -> bool:
        """Is that the answer to the very same request once more?"""

    def forget(self) -> None:
        """Nothing has been posted yet."""

    def posts(self, rows: Collection[str]) -> Counter[str]:
        """How often each message was posted since then. rows: the outbox's."""


def _http(path: str, headers: Mapping[str, str], body: bytes) -> bytes:
    told = {"host": "127.0.0.1", "content-length": str(len(body)), **headers}
    head = "".join(f"{name}: {value}\r\n" for name, value in told.items())
    return f"POST {path} HTTP/1.1\r\n{head}\r\n".encode() + body


class OnSlack:
    name = "slack"
    handlers: tuple[str, ...] = ()

    def __init__(self, slack: SlackServer, recorded: str) -> None:
        """recorded: Anna's id in the templates."""
        self._slack = slack
        self._recorded = recorded

    @property
    def latency(self) -> float:
        return self._slack.latency

    @latency.setter
    def latency(self, seconds: float) -> None:
        self._slack.latency = seconds

    def environment(self) -> Mapping[str, str]:
        return {
            "LYHORD_SLACK_BOT_TOKEN": self._slack.token,
            "LYHORD_SLACK_SIGNING_SECRET": self._slack.signing_secret,
            "LYHORD_SLACK_TEAM_ID": self._slack.workspace.team_id,
            "LYHORD_SLACK_API_URL": self._slack.api_url,
            "LYHORD_SLACK_SHARE": str(UNHELD),
        }

    def account(self, person: str) -> tuple[str, str]:
        user = self._slack.workspace.user(f"{person}@exempel.se").id
        return user, self._slack.workspace.dm(user).id

    def request(self, template: Template, draft: Draft) -> bytes:
        user, _ = self.account(draft.person)
        stamp = f"{time.time():.3f}{next(_numbers):06d}"
        mine = template.payload.replace(template.draft.id, draft.id).replace(
            f'"{self._recorded}"', f'"{user}"'
        )
        mine = mine.replace(f'"D{self._recorded[1:]}"', f'"D{user[1:]}"')
        mine = re.sub(r'"action_ts": "[^"]*"', f'"action_ts": "{stamp}"', mine)
        mine = re.sub(r'"hash": "[^"]*"', f'"hash": "{stamp}"', mine)
        body = urlencode({"payload": mine}).encode()
        signed = signature_headers(self._slack.signing_secret, body, int(time.time()))
        return _http("/slack/events", {"content-type": "application/x-www-form-urlencoded", **signed}, body)

    def is_fine(self, kind: str, reply: Reply) -> bool:
        """With something in it, it would be an error beside an input."""
        return reply.status == HTTPStatus.OK and not reply.body

    def is_fine_again(self, kind: str, reply: Reply) -> bool:
        return self.is_fine(kind, reply)

    def forget(self) -> None:
        self._slack.state.messages.clear()

    def posts(self, rows: Collection[str]) -> Counter[str]:
        found = self._slack.posts_by_metadata("row")
        return Counter({row: len(posted) for row, posted in found.items() if row in rows})


HEARD = b"Klart."
"""In the answer to a press whose card does not change in the same breath."""


class OnTeams:
    """Every request carries a token of its own, as strictly as can be: Microsoft uses one for many."""

    name = "teams"
    handlers: tuple[str, ...] = ("bo",)

    def __init__(self, teams: TeamsServer, recorded: Mapping[str, str]) -> None:
        """recorded: Anna's ids in the templates, by what they are: aad, id and chat."""
        self._teams = teams
        self._recorded = recorded

    @property
    def latency(self) -> float:
        return self._teams.latency

    @latency.setter
    def latency(self, seconds: float) -> None:
        self._teams.latency = seconds

    def environment(self) -> Mapping[str, str]:
        told = {name: value for name, value in self._teams.told.items() if name != "ca_bundle"}
        settings = {f"LYHORD_{name.upper()}": value for name, value in told.items()}
        return {**settings, "LYHORD_TEAMS_SHARE": str(UNHELD), **self._teams.environment}

    def account(self, person: str) -> tuple[str, str]:
        user = self._teams.tenant.user(f"{person}@exempel.se")
        return user.aad, f"{self._teams.tenant.personal(user).id} {self._teams.service_url.rstrip('/')}"

    def request(self, template: Template, draft: Draft) -> bytes:
        user = self._teams.tenant.user(f"{draft.person}@exempel.se")
        mine = {"aad": user.aad, "id": user.id, "chat": self._teams.tenant.personal(user).id}
        text = template.payload.replace(template.draft.id, draft.id)
        for what, recorded in self._recorded.items():
            text = text.replace(recorded, mine[what])
        activity = json.loads(text)
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        activity |= {"id": f"f:{uuid4()}", "timestamp": now, "serviceUrl": self._teams.service_url}
        hidden = (activity["value"].get("action") or activity["value"])["data"]["lyhord"]
        hidden |= {"nonce": uuid4().hex} if "nonce" in hidden else {}
        signed = {"authorization": self._teams.framework.authorization(self._teams.service_url) or ""}
        body = json.dumps(activity, ensure_ascii=False).encode()
        return _http("/api/messages", {"content-type": "application/json; charset=utf-8", **signed}, body)

    def is_fine(self, kind: str, reply: Reply) -> bool:
        """With something in it, a submission's answer would be the form with an error beside an input."""
        return reply.status == HTTPStatus.OK and (HEARD in reply.body if kind == "press" else not reply.body)

    def is_fine_again(self, kind: str, reply: Reply) -> bool:
        """What was answered is turned away."""
        return reply.status == HTTPStatus.FORBIDDEN or self.is_fine(kind, reply)

    def forget(self) -> None:
        self._teams.state.messages.clear()

    def posts(self, rows: Collection[str]) -> Counter[str]:
        """Told apart by the chat and what they say: a report's own number, or whose it is."""
        ours = self._teams.tenant.bot.id
        return Counter(
            f"{place}:{json.dumps(message.card)}"
            for place, messages in self._teams.state.messages.items()
            for message in messages
            if message.sender == ours
        )


def last(activities: Any, kind: str) -> Any:
    """The last that was sent of this kind."""
    return next(each for each in reversed(activities) if each.kind == kind)
