"""Of every attempt it is said whether the message is there, is not, or cannot be known."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.sending import CannotLookUp, Later, Outcome, Refused, Sent, Unknown
from bot.slack.api import SlackApi, SlackSettings
from bot.slack.sender import SlackSender
from domain.organisation import Channel, Person
from handlers.chat import Button, Buttons, Card, Text
from tests import slack_server
from tests.slack_server import SlackServer

CARD = Card("Ett ärende väntar på dig", (Text(("Öppna det & läs",)), Buttons((Button("Öppna", "open"),))))
ANNA = Person("anna", "Anna Ask", "anna@exempel.se")
MOMENT_AGO = timedelta(seconds=30)


@pytest.fixture
def sender(api: SlackApi) -> SlackSender:
    return SlackSender(api)


@pytest.fixture
def dm(slack: SlackServer) -> str:
    return slack.person("anna@exempel.se").dm


def moment_ago() -> datetime:
    return datetime.now(UTC) - MOMENT_AGO


# --- where to -----------------------------------------------------------------------------------------


async def test_a_conversation_that_is_known_costs_no_call(slack: SlackServer, sender: SlackSender) -> None:
    assert await sender.conversation_with(ANNA, "D0042") == "D0042"
    assert len(slack.journal) == 0


async def test_a_person_is_found_by_e_mail_and_their_conversation_opened(
    slack: SlackServer, sender: SlackSender, dm: str
) -> None:
    assert await sender.conversation_with(ANNA, None) == dm


@pytest.mark.parametrize(
    ("email", "outcome"),
    [
        (None, Refused("users_not_found")),
        ("ingen@exempel.se", Refused("users_not_found")),
        ("anna.gast@exempel.se", Refused("account_unreachable")),
    ],
)
async def test_nobody_is_written_to_who_is_not_surely_ours(
    slack: SlackServer, sender: SlackSender, email: str | None, outcome: Refused
) -> None:
    assert await sender.conversation_with(Person("x", "X", email), None) == outcome
    assert slack.journal.calls("conversations.open") == []


@pytest.mark.parametrize(
    ("name", "conversation"),
    [("solgarden", "#solgarden"), ("#solgarden", "#solgarden"), ("C0ABC123", "C0ABC123")],
)
async def test_a_channel_goes_by_its_name_or_id(sender: SlackSender, name: str, conversation: str) -> None:
    assert await sender.conversation_in(Channel("apt", name, "solgarden", "unit")) == conversation


# --- posting ------------------------------------------------------------------------------------------


async def test_a_card_is_posted_with_its_row_and_its_line_for_the_locked_phone(
    slack: SlackServer, sender: SlackSender, dm: str
) -> None:
    sent = await sender.post(dm, CARD, "row-7")

    (message,) = slack.messages(dm)
    assert sent == Sent(message.ts)
    assert message.text == "Ett ärende väntar på dig"
    assert message.metadata == {"event_type": "lyhord", "event_payload": {"row": "row-7"}}
    assert slack.person("anna@exempel.se").last.lines == ["Öppna det & läs"]
    assert slack.pings == []


async def test_a_card_in_a_channel_known_by_name_can_be_replaced(
    slack: SlackServer, sender: SlackSender
) -> None:
    sent = await sender.post("#solgarden", CARD, "1")
    assert isinstance(sent, Sent)
    replaced = await sender.replace("#solgarden", sent.message, Card("Klart", (Text(("Klart",)),)), "2")

    assert replaced == sent
    (message,) = slack.messages("#solgarden")
    assert message.text == "Klart"
    assert slack.person("anna@exempel.se").bot_messages("#solgarden")[0].lines == ["Klart"]


TROUBLES = [
    # trouble, what it means for a post, what it means for a replacement
    (slack_server.Ratelimited(7), Later("ratelimited", timedelta(seconds=7)), "same"),
    (slack_server.Failing(500), Unknown("http_500"), Later("http_500")),
    (slack_server.Failing(503), Unknown("http_503"), Later("http_503")),
    (slack_server.DropBefore(), Unknown("connection_lost"), Later("connection_lost")),
    (slack_server.DropAfter(), Unknown("connection_lost"), Later("connection_lost")),
    (slack_server.Refused("fatal_error"), Unknown("fatal_error"), Later("fatal_error")),
    (slack_server.Refused("internal_error"), Unknown("internal_error"), Later("internal_error")),
    (slack_server.Refused("ratelimited"), Later("ratelimited"), "same"),
    (slack_server.Refused("invalid_auth"), Later("invalid_auth", timedelta(minutes=5)), "same"),
    (slack_server.Refused("token_revoked"), Later("token_revoked", timedelta(minutes=5)), "same"),
    (slack_server.Refused("account_inactive"), Later("account_inactive", timedelta(minutes=5)), "same"),
    (slack_server.Refused("channel_not_found"), Refused("channel_not_found"), "same"),
    (slack_server.Refused("is_archived"), Refused("is_archived"), "same"),
    (slack_server.Refused("not_in_channel"), Refused("not_in_channel"), "same"),
    (slack_server.Refused("user_disabled"), Refused("user_disabled"), "same"),
    (slack_server.Refused("msg_too_long"), Refused("msg_too_long"), "same"),
    (slack_server.Refused("invalid_blocks"), Refused("invalid_blocks"), "same"),
    (slack_server.Refused("cant_update_message"), Refused("cant_update_message"), "same"),
]


@pytest.mark.parametrize(("trouble", "posted", "replaced"), TROUBLES, ids=repr)
async def test_each_trouble_has_its_meaning_and_nothing_is_tried_twice(
    slack: SlackServer,
    sender: SlackSender,
    dm: str,
    trouble: slack_server.misbehave.Trouble,
    posted: Outcome,
    replaced: Outcome | str,
) -> None:
    slack.misbehave("chat.postMessage", trouble)
    assert await sender.post(dm, CARD, "1") == posted
    assert len(slack.journal.calls("chat.postMessage")) == 1

    # Elsewhere: where Slack has just asked us to wait, we do.
    sent = await sender.post("#solgarden", CARD, "2")
    assert isinstance(sent, Sent)
    slack.misbehave("chat.update", trouble)
    expected = posted if replaced == "same" else replaced
    assert await sender.replace("#solgarden", sent.message, CARD, "3") == expected


async def test_an_address_where_nobody_answers_means_later() -> None:
    api = SlackApi(SlackSettings("xoxb-x", "s", api_url="http://127.0.0.1:9/api/"))
    sender = SlackSender(api)

    assert await sender.post("D1", CARD, "1") == Later("not_reached")
    assert await sender.conversation_with(ANNA, None) == Later("not_reached")
    await api.close()


async def test_a_card_that_is_gone_is_refused_so_that_it_is_posted_anew(
    sender: SlackSender, slack: SlackServer, dm: str
) -> None:
    await slack.person("anna@exempel.se").says("hej")
    assert await sender.replace(dm, "1.000001", CARD, "1") == Refused("message_not_found")
    theirs = slack.messages(dm)[0].ts
    assert await sender.replace(dm, theirs, CARD, "1") == Refused("cant_update_message")


async def test_an_app_that_is_not_let_in_is_counted(slack: SlackServer, api: SlackApi, dm: str) -> None:
    counted: list[str] = []
    slack.misbehave("chat.postMessage", slack_server.Refused("token_revoked"))
    await SlackSender(api, counted.append).post(dm, CARD, "1")

    assert counted == ["slack_not_set_up"]


async def test_nothing_of_a_card_is_logged(
    slack: SlackServer,
    sender: SlackSender,
    dm: str,
    caplog: pytest.LogCaptureFixture,
    capsys: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level("DEBUG")
    slack.misbehave("chat.postMessage", slack_server.Refused("invalid_auth"))
    await sender.post(dm, CARD, "1")
    await sender.post(dm, CARD, "2")

    printed = capsys.readouterr()
    assert "läs" not in caplog.text + printed.out + printed.err


# --- looking up ---------------------------------------------------------------------------------------


async def test_a_message_that_arrived_unheard_is_found_by_its_row(
    slack: SlackServer, sender: SlackSender, dm: str
) -> None:
    before = moment_ago()
    slack.misbehave("chat.postMessage", slack_server.DropAfter())
    assert isinstance(await sender.post(dm, CARD, "row-1"), Unknown)
    for number in range(250):
        await slack.person("anna@exempel.se").says(f"meddelande {number}")

    assert await sender.find(dm, "row-1", before) == slack.messages(dm)[0].ts
    assert await sender.find(dm, "row-2", before) is None
    assert len(slack.journal.calls("conversations.history")) == 4


async def test_without_permission_to_read_it_cannot_be_looked_up(slack: SlackServer, api: SlackApi) -> None:
    slack.scopes = {"chat:write"}

    with pytest.raises(CannotLookUp):
        await SlackSender(api).find("D0001", "1", moment_ago())


async def test_a_slack_that_does_not_answer_now_is_no_reason_to_post_again(
    slack: SlackServer, sender: SlackSender, dm: str
) -> None:
    slack.misbehave("conversations.history", slack_server.Failing(502), times=9)

    assert await sender.find(dm, "1", moment_ago()) == Later("http_502")
