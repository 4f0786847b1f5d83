"""Slack on a bad day: everything still arrives, in order, and nothing twice. And who is not let in."""

import asyncio
import json
import math
import re
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from datetime import UTC, datetime, timedelta
from itertools import cycle
from urllib.parse import urlencode

import pytest
import sqlalchemy as sa

from bot.requests import LARGEST_REQUEST
from bot.settings import Settings
from domain.cases import State
from storage.store import Store
from storage.tables.conversation import OUTBOX_WAITING, outbox
from tests.plain_http import plain_http
from tests.proofs.footprint import footprint, serials
from tests.proofs.journey import HANDLED
from tests.slack_server import (
    Answer,
    DropAfter,
    DropBefore,
    Failing,
    Person,
    Ratelimited,
    Refused,
    SlackServer,
    Slow,
)
from tests.slack_server.delivery import signature_headers
from tests.slack_server.misbehave import Trouble
from tests.stories.slack_town import SlackTown
from tests.stories.telling import WHAT_HAPPENED, reviewed
from tests.stories.town import Clock

TROUBLES: tuple[Trouble, ...] = (
    DropAfter(),
    Ratelimited(1),
    Failing(503),
    DropBefore(),
    Slow(0.4),
    Failing(500),
)
HELD_UP = ("chat.postMessage", "chat.update")
MOST_TRIES = 8
PATIENCE = 180.0
"""Seconds: every trouble is followed by a back-off of two seconds or more, by the real clock."""


@pytest.fixture
async def town(peopled: Store, settings: Settings) -> AsyncIterator[SlackTown]:
    async with SlackTown.opened(peopled, Clock(), settings) as opened:
        # messages are looked for in Slack by their time
        opened.slack.clock.ahead = (opened.clock() - datetime.now(UTC)).total_seconds()
        yield opened


# --- Slack misbehaves -----------------------------------------------------------------------------------


class BadDay:
    """Before every act something is about to go wrong, each time something else."""

    def __init__(self, town: SlackTown) -> None:
        self._town = town
        self._troubles = cycle(TROUBLES)

    def person(self, key: str) -> Person:
        return self._town.slack.person(f"{key}@exempel.se")

    async def does(self, act: Callable[[], Awaitable[Answer]]) -> None:
        """Something goes wrong with what the act leads to."""
        for method in HELD_UP:
            self._town.slack.misbehave(method, next(self._troubles))
        await self._through(act)

    async def opens(self, person: Person, button: str) -> None:
        """A dialog that did not open is asked for again, as people do."""
        self._town.slack.misbehave("views.open", next(self._troubles))
        for _ in range(MOST_TRIES):
            await self._through(lambda: person.presses(button))
            if person.modals:
                return
        raise AssertionError(f"{button} opened nothing in {MOST_TRIES} tries")

    async def _through(self, act: Callable[[], Awaitable[Answer]]) -> None:
        """Slack sends again what was not accepted."""
        await act()
        for _ in range(MOST_TRIES):
            if all(answer.ok for answer in await self._town.slack.redeliver_failed()):
                break
        await everything_is_said(self._town)


async def everything_is_said(town: SlackTown) -> None:
    await town.settles()  # what was acknowledged before it was done, too
    async with asyncio.timeout(PATIENCE):
        while (await _waiting(town)) > 0:  # noqa: ASYNC110 (it is another process's database, in a sense)
            await asyncio.sleep(0.02)


async def _waiting(town: SlackTown) -> int:
    async with town.store.reading() as tx:
        rows = await tx.outbox.waiting()
    assert rows.aside == 0, "something was set aside"
    return rows.waiting


async def test_from_report_to_closing_everything_arrives_once_and_in_order(town: SlackTown) -> None:
    day = BadDay(town)
    anna, bo = day.person("anna"), day.person("bo")
    for method in ("auth.test", "users.info", "users.lookupByEmail", "conversations.open"):
        town.slack.misbehave(method, Failing(503))
    town.slack.misbehave("conversations.history", Ratelimited(1))

    await day.does(lambda: anna.says(WHAT_HAPPENED))
    await day.does(lambda: anna.says("vi ringde jouren"))
    await day.opens(anna, "Granska och skicka")
    await day.does(lambda: anna.submits({label: _as_slack(a) for label, a in reviewed().items()}))
    await day.opens(bo, "Öppna")
    await bo.presses("Enkel handläggning")
    await day.does(lambda: bo.submits({label: _as_slack(answer) for label, answer in HANDLED.items()}))

    case = await town.the_case_of("anna")
    assert case.state is State.CLOSED
    assert serials(await footprint(town.store)) == [1]
    assert sum(f"Ditt ärende {case.number} är avslutat" in shown.words for shown in anna.bot_messages()) == 1
    assert sum(shown.words.startswith(case.number) for shown in bo.bot_messages()) == 1
    assert_once_and_in_order(town.slack)
    assert {type(trouble).__name__ for trouble in TROUBLES} <= town.slack.troubles.happened.keys()
    assert await counted(town, "lyhord_possibly_doubled_total") == 0


def _as_slack(answer: str | tuple[str, ...]) -> str | list[str]:
    return list(answer) if isinstance(answer, tuple) else answer


def assert_each_once(slack: SlackServer) -> None:
    posts = slack.posts_by_metadata("row")
    assert {row: len(messages) for row, messages in posts.items() if len(messages) != 1} == {}


def assert_once_and_in_order(slack: SlackServer) -> None:
    assert_each_once(slack)
    for messages in slack.state.messages.values():
        rows = [int(each.metadata["event_payload"]["row"]) for each in messages if each.metadata]
        assert rows == sorted(rows)
    assert slack.journal.refused() == []


@pytest.mark.parametrize("database_kind", ["sqlite"], indirect=True)
async def test_after_half_a_day_without_slack_everything_arrives_once(town: SlackTown) -> None:
    anna = town.slack.person("anna@exempel.se")
    await anna.says("hej")
    await everything_is_said(town)
    town.slack.misbehave("chat.postMessage", DropAfter())
    town.slack.misbehave("*", Refused("internal_error"), math.inf)
    await anna.says("hjälp")
    for _ in range(45):
        await _nobody_is_at_it(town)
        assert await _waiting(town) == 1
        town.clock.moves(timedelta(minutes=16))
        town.wakes()
    town.slack.behave()
    await _nobody_is_at_it(town)
    town.clock.moves(timedelta(minutes=16))
    town.wakes()
    await everything_is_said(town)
    assert_each_once(town.slack)
    assert len(anna.bot_messages()) == 2


async def _nobody_is_at_it(town: SlackTown) -> None:
    """What was due has been tried, and is put off."""
    async with asyncio.timeout(PATIENCE):
        while await _held_or_due(town):  # noqa: ASYNC110 (the database is asked, nobody tells)
            await asyncio.sleep(0.01)


async def _held_or_due(town: SlackTown) -> bool:
    async with town.store.reading() as tx:
        at_work = OUTBOX_WAITING & (outbox.c.held_by.is_not(None) | (outbox.c.due <= town.clock()))
        return bool(await tx.connection.scalar(sa.select(sa.func.count()).where(at_work)))


# --- what is not Slack ----------------------------------------------------------------------------------

Headers = dict[str, str]
JSON_TYPE = {"content-type": "application/json"}


def _event(slack: SlackServer) -> bytes:
    """A message that would begin a report, were it let in."""
    anna = slack.person("anna@exempel.se")
    event = {
        "type": "message",
        "channel": anna.dm,
        "channel_type": "im",
        "user": anna.id,
        "text": WHAT_HAPPENED,
        "ts": "1.1",
    }
    body = {
        "type": "event_callback",
        "team_id": slack.workspace.team_id,
        "event_id": "Ev0FORGED",
        "event": event,
    }
    return json.dumps(body).encode()


def _signed(slack: SlackServer, body: bytes, age: float = 0, secret: str | None = None) -> Headers:
    return JSON_TYPE | signature_headers(secret or slack.signing_secret, body, int(time.time() - age))


def forged(slack: SlackServer) -> tuple[Headers, bytes]:
    body = _event(slack)
    return _signed(slack, body, secret="guessed"), body


def unsigned(slack: SlackServer) -> tuple[Headers, bytes]:
    return JSON_TYPE, _event(slack)


def tampered(slack: SlackServer) -> tuple[Headers, bytes]:
    body = _event(slack)
    return _signed(slack, body), body.replace(b"Ev0FORGED", b"Ev0FORGEE")


def replayed_late(slack: SlackServer) -> tuple[Headers, bytes]:
    body = _event(slack)
    return _signed(slack, body, age=6 * 60), body


def from_the_future(slack: SlackServer) -> tuple[Headers, bytes]:
    body = _event(slack)
    return _signed(slack, body, age=-6 * 60), body


def at_no_time(slack: SlackServer) -> tuple[Headers, bytes]:
    body = _event(slack)
    return {**_signed(slack, body), "x-slack-request-timestamp": "yesterday"}, body


def no_json(slack: SlackServer) -> tuple[Headers, bytes]:
    body = b'{"type": "event_callback", '
    return _signed(slack, body), body


def no_json_in_the_form(slack: SlackServer) -> tuple[Headers, bytes]:
    body = urlencode({"payload": "{{{"}).encode()
    return _signed(slack, body) | {"content-type": "application/x-www-form-urlencoded"}, body


def no_text(slack: SlackServer) -> tuple[Headers, bytes]:
    body = b"\xff\xfe\x00\x81"
    return _signed(slack, body), body


def nested_too_deep(slack: SlackServer) -> tuple[Headers, bytes]:
    body = b"[" * 100_000
    return _signed(slack, body), body


def too_large(slack: SlackServer) -> tuple[Headers, bytes]:
    body = b" " * (LARGEST_REQUEST + 1) + _event(slack)
    return _signed(slack, body), body


REFUSED: Mapping[str, tuple[Callable[[SlackServer], tuple[Headers, bytes]], int]] = {
    "forged": (forged, 401),
    "unsigned": (unsigned, 401),
    "tampered with": (tampered, 401),
    "replayed late": (replayed_late, 401),
    "from the future": (from_the_future, 401),
    "at no time": (at_no_time, 401),
    "no JSON": (no_json, 400),
    "no JSON in the form": (no_json_in_the_form, 400),
    "no text": (no_text, 401),
    "nested too deep": (nested_too_deep, 400),
    "too large": (too_large, 413),
}


@pytest.mark.parametrize("database_kind", ["sqlite"], indirect=True)
async def test_what_is_not_a_sound_request_of_slack_is_refused_counted_and_changes_nothing(
    town: SlackTown,
) -> None:
    nothing = await footprint(town.store)
    async with plain_http() as client:
        for name, (made, status) in REFUSED.items():
            headers, body = made(town.slack)
            before = await counted(town, "lyhord_request_seconds_count", f'status="{status}"')
            for content in (body, _in_pieces(body)):
                answer = await client.post(town.slack.bot_url, content=content, headers=headers)
                assert answer.status_code == status, name
                assert answer.content == b"", name
            after = await counted(town, "lyhord_request_seconds_count", f'status="{status}"')
            assert after == before + 2, name
    await everything_is_said(town)
    assert await footprint(town.store) == nothing
    assert town.slack.journal.calls("chat.postMessage") == []
    assert await counted(town, "lyhord_events_total", 'name="slack_bad_signature"') == 14
    assert await counted(town, "lyhord_events_total", 'name="slack_malformed"') == 6


async def _in_pieces(body: bytes) -> AsyncIterator[bytes]:
    """Without saying beforehand how long it is."""
    for start in range(0, len(body), 100_000):
        yield body[start : start + 100_000]


async def counted(town: SlackTown, name: str, label: str = "") -> float:
    """What /metrics says, summed over the lines with this label."""
    async with plain_http() as client:
        page = (await client.get(town.slack.bot_url.replace("/slack/events", "/metrics"))).text
    lines = re.findall(rf"^{name}(\{{.*\}})? ([\d.e+]+)$", page, re.MULTILINE)
    return sum(float(number) for labels, number in lines if label in labels)
