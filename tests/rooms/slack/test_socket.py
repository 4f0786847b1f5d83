"""Socket Mode: the same listener over connections that come and go, and nothing lost or doubled."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import pytest
from pydantic import SecretStr

from bot.checks import of_settings
from bot.directory import Directory
from bot.settings import Mode, Settings
from bot.slack import people, socket_mode
from bot.slack.api import SlackApi, SlackSettings
from bot.slack.listener import slack_app
from bot.slack.people import slack_lookup
from bot.slack.socket_mode import SocketMode
from handlers.chat import Button, Buttons, Platform, Pressed, Said
from storage.store import Store
from tests.rooms.slack.conftest import (
    ANNA,
    UNHELD,
    Desk,
    Stage,
    has_the_form_open,
    sees_a_card,
    until,
)
from tests.slack_server import Failing, Person, SlackServer


@dataclass
class Wired(Stage):
    socket: SocketMode


class LooksOften:
    """asyncio for slack_sdk's connections: they look whether they are there still more often than they ask,
    and wait as long for the answer as ever, since other tests may have the machine meanwhile."""

    def __getattr__(self, name: str) -> Any:
        return getattr(asyncio, name)

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(min(seconds, 0.1))


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same looks and waits, shorter."""
    monkeypatch.setattr("slack_sdk.socket_mode.aiohttp.asyncio", LooksOften())
    monkeypatch.setattr(socket_mode, "PING", 30.0)
    monkeypatch.setattr(socket_mode, "LIVED", 0.0)
    monkeypatch.setattr(socket_mode, "LONGEST_WAIT", 0.1)


@asynccontextmanager
async def wire(slack: SlackServer, own_store: Store) -> AsyncIterator[Wired]:
    settings = SlackSettings(slack.token, app_token=slack.app_token, api_url=slack.api_url, share=UNHELD)
    api, desk = SlackApi(settings), Desk()
    directory = Directory(own_store, {Platform.SLACK: slack_lookup(api)}, lambda: desk.now)
    listener = slack_app(api, desk.answer, directory, options=desk.offer, count=desk.counted.append)
    slack.deliver_by_socket()
    async with SocketMode(api, listener.bolt, desk.counted.append).running() as socket:
        await slack.sockets.until(2)
        yield Wired(slack, desk, own_store, api, listener, socket)
    await slack.sockets.until(0)
    assert slack.sockets.strange == []
    await listener.close()
    await api.close()


@pytest.fixture
async def wired(slack: SlackServer, own_store: Store, hurried: None) -> AsyncIterator[Wired]:
    async with wire(slack, own_store) as wired:
        yield wired


@pytest.fixture
def anna(wired: Wired) -> Person:
    return wired.slack.person(ANNA)


async def connected(wired: Wired, *, is_so: bool) -> None:
    await until(lambda: wired.socket.connected is is_so)


async def test_what_is_said_and_pressed_and_sent_in_is_heard(wired: Wired, anna: Person) -> None:
    assert (await anna.says("Maten var kall & sen")).ok
    await sees_a_card(wired, anna, Buttons((Button("Öppna", "open"),)))
    assert (await anna.presses("Öppna")).ok
    await has_the_form_open(wired, anna)
    await anna.submits()

    assert anna.modals == []
    assert wired.desk.turns[-1].id.startswith("slack:view:")
    assert len({id(link) for link in wired.slack.sockets.links if link.envelopes}) == 2


async def test_an_answer_goes_back_with_the_acknowledgement(wired: Wired, anna: Person) -> None:
    wired.desk.fault = RuntimeError("hemligt")
    await anna.command("/lyhord", "hjälp")

    assert anna.last.text.startswith("Det gick inte just nu.")
    assert anna.last.raw.only_for == anna.id


async def test_a_guest_is_refused_as_over_http(wired: Wired) -> None:
    guest = wired.slack.person("anna.gast@exempel.se")
    await guest.says("hej")

    assert "gäst" in guest.last.text
    assert "slack_refused_guest" in wired.desk.counted
    assert wired.desk.turns == []


async def test_it_is_acknowledged_when_it_is_answered_and_not_before(wired: Wired, anna: Person) -> None:
    wired.desk.slow = 0.4
    answer = await anna.says("hej")

    assert answer.ok
    assert answer.took >= 0.4


async def test_what_cannot_be_stored_is_not_acknowledged_and_comes_again(
    wired: Wired, anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    wired.slack.misbehave("users.info", Failing(503), times=99)
    patience, wired.slack.sockets.patience = wired.slack.sockets.patience, 1.0
    with monkeypatch.context() as hurry:
        hurry.setattr(people, "PATIENCE", 0.2)
        first = await anna.says("hej")
        await until(lambda: "slack_cannot_tell" in wired.desk.counted)
    wired.slack.sockets.patience = patience
    wired.slack.behave()
    (second,) = await wired.slack.redeliver_failed()

    assert not first.ok
    assert second.ok
    assert wired.desk.turn.what == Said("hej")


async def test_an_envelope_that_comes_twice_is_one_turn_twice(wired: Wired, anna: Person) -> None:
    await anna.says("hej")
    await wired.slack.redeliver(times=3, at_once=True)

    assert len(wired.desk.turns) == 4
    assert len({turn.id for turn in wired.desk.turns}) == 1


@pytest.mark.parametrize("reason", ["warning", "refresh_requested"])
async def test_when_slack_asks_it_moves_to_a_new_connection_and_misses_nothing(
    wired: Wired, anna: Person, reason: str
) -> None:
    before = list(wired.slack.sockets.links)
    wired.desk.slow = 0.2
    under_way = asyncio.create_task(anna.says("mitt i"))
    await wired.desk.has_heard(1)
    await wired.slack.sockets.refresh(reason=reason)
    await wired.slack.sockets.until(2)
    assert (await under_way).ok
    assert (await anna.says("efter")).ok

    assert not set(before) & set(wired.slack.sockets.staying)
    assert [turn.what for turn in wired.desk.turns] == [Said("mitt i"), Said("efter")]
    assert wired.slack.sockets.opened == 4


async def test_while_one_connection_is_replaced_the_other_serves(wired: Wired, anna: Person) -> None:
    for number in range(3):
        wired.slack.sockets.drop(wired.slack.sockets.links[0])
        assert (await anna.says(f"nummer {number}")).ok
        assert wired.socket.connected
        await wired.slack.sockets.until(2)

    assert len(wired.desk.turns) == 3


async def test_cut_off_in_the_middle_it_comes_again_over_a_new_connection(wired: Wired, anna: Person) -> None:
    wired.desk.may_answer.clear()
    under_way = asyncio.create_task(anna.says("mitt i"))
    await wired.desk.has_heard(1)
    wired.slack.sockets.drop()
    assert not (await under_way).ok
    wired.desk.may_answer.set()
    await wired.slack.sockets.until(2)
    await connected(wired, is_so=True)
    (again,) = await wired.slack.redeliver_failed()

    assert again.ok
    assert len({turn.id for turn in wired.desk.turns}) == 1
    assert "slack_socket_lost" in wired.desk.counted


async def test_it_keeps_trying_while_slack_gives_no_address(wired: Wired, anna: Person) -> None:
    wired.slack.misbehave("apps.connections.open", Failing(503), times=5)
    wired.slack.sockets.drop()
    await connected(wired, is_so=False)
    await wired.slack.sockets.until(2)
    await connected(wired, is_so=True)

    assert "slack_socket_failed" in wired.desk.counted
    assert (await anna.says("hej")).ok


async def test_stopping_answers_what_has_come_and_takes_in_nothing_more(
    slack: SlackServer, own_store: Store, hurried: None
) -> None:
    anna = slack.person(ANNA)
    async with wire(slack, own_store) as wired:
        await anna.says("först")
        wired.desk.slow = 0.3
        under_way = asyncio.create_task(anna.says("sista"))
        await wired.desk.has_heard(2)

    assert (await under_way).ok
    assert not (await anna.says("för sent")).ok
    assert not wired.socket.connected
    assert [turn.what for turn in wired.desk.turns] == [Said("först"), Said("sista")]


async def test_no_more_connections_than_slack_allows_is_no_reason_to_stop(wired: Wired, anna: Person) -> None:
    wired.slack.sockets.most = 1
    wired.slack.sockets.drop(wired.slack.sockets.links[0])
    await until(lambda: "slack_socket_failed" in wired.desk.counted)
    assert (await anna.says("hej")).ok
    wired.slack.sockets.most = 10
    await wired.slack.sockets.until(2)


async def test_a_card_pressed_over_the_socket_opens_its_dialog(wired: Wired, anna: Person) -> None:
    await has_the_form_open(wired, anna)
    await anna.presses("Visa vägledning")

    assert wired.desk.turn.what == Pressed("guide", "draft-1", 4)


async def test_nothing_that_was_written_is_logged(
    wired: Wired,
    anna: Person,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    capsys: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level("DEBUG")

    async def broken(*_: object) -> None:
        raise RuntimeError("hemlig berättelse")

    monkeypatch.setattr(socket_mode, "run_async_bolt_app", broken)
    wired.slack.sockets.patience = 0.3
    assert not (await anna.says("hemlig berättelse")).ok
    await until(lambda: "slack_socket_unanswered" in wired.desk.counted)

    printed = capsys.readouterr()
    assert "hemlig" not in caplog.text + printed.out + printed.err


def test_socket_mode_needs_the_app_token_where_http_needs_the_signing_secret() -> None:
    token = SecretStr("xoxb-x")
    over_http = Settings(slack_bot_token=token, _env_file=None)
    by_socket = Settings(slack_bot_token=token, slack_mode=Mode.SOCKET, _env_file=None)

    missing = [
        [each.sentence.split()[0] for each in of_settings(settings) if "SLACK" in each.sentence]
        for settings in (over_http, by_socket)
    ]
    assert missing == [["LYHORD_SLACK_SIGNING_SECRET"], ["LYHORD_SLACK_APP_TOKEN"]]


async def test_without_a_signing_secret_there_is_no_door(wired: Wired) -> None:
    with pytest.raises(ValueError, match="signing secret"):
        wired.listener.routes()
