"""What only Slack has: Socket Mode, threads, and the command. On both databases."""

from collections.abc import AsyncIterator

import httpx
import pytest

from bot.settings import Mode, Settings
from bot.slack import socket_mode
from storage.store import Store
from tests.rooms.slack.test_socket import LooksOften
from tests.slack_server import Failing, SlackServer
from tests.stories import test_a_report_travels as travels
from tests.stories.organisation import ORGANISATION
from tests.stories.slack_town import SlackTown, type_of_secret
from tests.stories.telling import WHAT_HAPPENED, reviewed
from tests.stories.town import PATIENCE, Clock, bring_into_use, last, until


class SocketTown(SlackTown):
    """The whole application with no address of its own: everything comes over connections it opens."""

    def __init__(self, store: Store, clock: Clock, slack: SlackServer, settings: Settings) -> None:
        by_socket = {
            "slack_mode": Mode.SOCKET,
            "slack_app_token": type_of_secret(slack.app_token),
            "slack_signing_secret": None,
        }
        super().__init__(store, clock, slack, settings.model_copy(update=by_socket))
        slack.deliver_by_socket()

    async def starts(self) -> None:
        await super().starts()
        await self.slack.sockets.until(2)

    async def stops(self) -> None:
        await super().stops()
        await self.slack.sockets.until(0)

    async def doubled(self) -> None:
        """Slack sends the last payload again, over both connections at once."""
        await self.slack.redeliver(times=2, at_once=True)
        await self.settles()

    async def ready(self) -> tuple[int, str]:
        """What /readyz says: its status, and of Slack."""
        address = self.slack.bot_url.removesuffix("/slack/events")
        async with httpx.AsyncClient(timeout=PATIENCE, trust_env=False) as client:
            found = await client.get(f"{address}/readyz")
        return found.status_code, found.json()["slack"]


@pytest.fixture
async def wired(
    store: Store, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[SocketTown]:
    monkeypatch.setattr("slack_sdk.socket_mode.aiohttp.asyncio", LooksOften())
    monkeypatch.setattr(socket_mode, "PING", 30.0)
    monkeypatch.setattr(socket_mode, "GREETING", 60.0)
    monkeypatch.setattr(socket_mode, "LIVED", 0.0)
    monkeypatch.setattr(socket_mode, "LONGEST_WAIT", 0.1)
    await bring_into_use(store, ORGANISATION)
    async with SocketTown.opened(store, Clock(), settings) as town:
        assert isinstance(town, SocketTown)
        yield town


@pytest.fixture
async def slack_town(store: Store, settings: Settings) -> AsyncIterator[SlackTown]:
    await bring_into_use(store, ORGANISATION)
    async with SlackTown.opened(store, Clock(), settings) as town:
        yield town


def each_stands_once(slack: SlackServer) -> bool:
    return all(len(found) == 1 for found in slack.posts_by_metadata("row").values())


# --- Socket Mode --------------------------------------------------------------------------------------


async def test_a_report_travels_over_sockets(wired: SocketTown) -> None:
    await travels.test_anna_reports_bo_handles_it_and_anna_hears_back(wired)

    assert all(link.envelopes for link in wired.slack.sockets.links)
    assert wired.slack.sockets.strange == []


async def test_a_restart_in_the_middle_loses_nothing_over_sockets(wired: SocketTown) -> None:
    await travels.test_a_restart_in_the_middle_loses_nothing(wired)


async def test_connections_that_change_and_break_in_the_middle_lose_nothing(wired: SocketTown) -> None:
    anna, sockets = await wired.person("anna"), wired.slack.sockets
    await anna.says(WHAT_HAPPENED)
    await sockets.refresh()
    await anna.slack.says("vi ringde jouren")  # while the connections change
    await sockets.until(2)
    assert all(answer.ok for answer in await wired.slack.redeliver_failed())
    await wired.settles()
    sockets.drop(sockets.staying[0])
    await anna.presses("Granska och skicka")
    await sockets.until(2)
    await anna.submits(reviewed())

    assert anna.errors == ()
    case = await wired.the_case_of("anna")
    assert await wired.story_of(case) == WHAT_HAPPENED
    assert each_stands_once(wired.slack)


async def test_every_envelope_twice_over_two_connections_has_one_effect(wired: SocketTown) -> None:
    anna = await wired.person("anna")
    await anna.says(WHAT_HAPPENED)
    await wired.doubled()
    await anna.says("vi ringde jouren")
    await wired.doubled()
    await anna.presses("Granska och skicka")
    await wired.doubled()
    await anna.submits(reviewed())
    await wired.doubled()

    case = await wired.the_case_of("anna")
    assert await wired.story_of(case) == WHAT_HAPPENED
    assert len([card for card in anna.cards if case.number in card.words]) == 1
    assert each_stands_once(wired.slack)


async def test_readiness_says_whether_slack_can_reach_us(wired: SocketTown) -> None:
    async def says(status: int) -> bool:
        return (await wired.ready())[0] == status

    await until(lambda: says(200))
    assert await wired.ready() == (200, "connected")
    wired.slack.misbehave("apps.connections.open", Failing(503), times=99)
    wired.slack.sockets.drop()
    await until(lambda: says(503))
    assert await wired.ready() == (503, "not connected")
    wired.slack.behave()


# --- threads and the command --------------------------------------------------------------------------


async def test_what_is_said_in_a_thread_goes_on_in_the_conversation_itself(slack_town: SlackTown) -> None:
    """The private chat is one conversation: an answer hidden in a thread would be missed."""
    anna = await slack_town.person("anna")
    await anna.says(WHAT_HAPPENED)
    asked = anna.slack.last
    await anna.slack.says("vi ringde jouren", thread=asked.ts)
    await slack_town.settles()

    assert "Granska och skicka" in last(anna).buttons
    assert anna.slack.last.raw.thread_ts is None


@pytest.mark.parametrize("words", ["", "hjälp", "Help!"])
@pytest.mark.parametrize(
    ("who", "told"), [("anna", "Skriv vad som har hänt, med egna ord."), ("emma", "in your own words.")]
)
async def test_the_command_alone_gives_help_in_the_private_chat(
    slack_town: SlackTown, who: str, told: str, words: str
) -> None:
    someone = await slack_town.person(who)
    answer = await someone.slack.command("/lyhord", words, "#solgarden")
    await slack_town.settles()

    assert (answer.status, answer.body) == (200, b"")
    assert told in last(someone).words
    assert len(last(someone).buttons) == 4
    assert someone.slack.bot_messages("#solgarden") == []
    assert len(someone.cards) == 1


# --- a message becomes a report -----------------------------------------------------------------------


async def test_a_message_is_reported_from_its_menu_and_lies_nowhere_until_it_is_sent(
    slack_town: SlackTown,
) -> None:
    anna = await slack_town.person("anna")
    erik = await slack_town.person("erik")
    await erik.slack.says(WHAT_HAPPENED, "#solgarden")
    await anna.slack.message_shortcut("report_message", anna.slack.messages("#solgarden")[-1])
    await slack_town.settles()

    assert anna.dialog is not None
    assert WHAT_HAPPENED in "\n".join(anna.dialog.fields.values())
    assert all(WHAT_HAPPENED not in card.words for card in anna.cards)
    assert anna.slack.bot_messages("#solgarden") == []


# --- Home ---------------------------------------------------------------------------------------------


async def test_home_never_keeps_a_button_that_was_spent_there(slack_town: SlackTown) -> None:
    anna = await slack_town.person("anna")
    await anna.says(WHAT_HAPPENED)
    await anna.opens_home()
    before = anna.slack.home.raw.hash
    await anna.slack.presses(anna.slack.home.buttons[0], where="home")
    await slack_town.settles()

    async def is_shown_anew() -> bool:
        return anna.slack.home.raw.hash != before

    await until(is_shown_anew)
