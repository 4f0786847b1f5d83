"""Every way that sending can end, against a connector that misbehaves."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.sending import CannotLookUp, Later, Refused, Sent, Unknown
from bot.teams import api
from domain.organisation import Channel, Person
from tests.rooms.teams.conftest import CARD, ORGANISATION, Out
from tests.teams_server import DropAfter, DropBefore, Failing, Ratelimited
from tests.teams_server import Refused as Says

ANNA, EMMA, QUIT = ORGANISATION.people


async def test_a_card_arrives_and_is_replaced_in_place(out: Out) -> None:
    chat = await out.annas_chat()
    sent = await out.sender.post(chat, CARD, "1")
    assert isinstance(sent, Sent)

    assert await out.sender.replace(chat, sent.message, CARD, "2") == sent
    assert [shown.buttons for shown in out.anna.bot_messages()] == [["Tryck"]]
    assert out.teams.journal.refused() == []


@pytest.mark.parametrize(
    ("trouble", "outcome"),
    [
        (Failing(412), Later),
        (Failing(503), Later),
        (Failing(500), Unknown),
        (Failing(502), Unknown),
        (Failing(504), Unknown),
        (DropBefore(), Unknown),
        (DropAfter(), Unknown),
    ],
)
async def test_what_is_not_known_is_told_apart_from_what_did_not_happen(
    out: Out, trouble: object, outcome: type
) -> None:
    chat = await out.annas_chat()
    out.teams.misbehave("activities.send", trouble)  # type: ignore[arg-type]

    assert isinstance(await out.sender.post(chat, CARD, "1"), outcome)


async def test_teams_says_how_long_to_wait(out: Out) -> None:
    chat = await out.annas_chat()
    out.teams.misbehave("activities.send", Ratelimited(17))

    found = await out.sender.post(chat, CARD, "1")
    assert isinstance(found, Later)
    assert found.after is not None
    assert found.after > timedelta(seconds=10)


@pytest.mark.parametrize("said", ["9" * 30, "-1", "snart", "", "Wed, 99 Foo 2026"])
def test_an_odd_time_to_wait_is_no_crash(said: str) -> None:
    found = api._retry_after(said)  # noqa: SLF001 (a header as odd as they come)

    assert found is None or found < timedelta(days=30)


@pytest.mark.parametrize(
    ("says", "means"),
    [
        ("MessageWritesBlocked", "blocked"),
        ("BotNotInConversationRoster", "not_installed"),
        ("ConversationNotFound", "not_installed"),
    ],
)
async def test_who_has_blocked_or_removed_us_is_not_reached_there(out: Out, says: str, means: str) -> None:
    chat = await out.annas_chat()
    out.teams.misbehave("activities.send", Says(says))

    assert await out.sender.post(chat, CARD, "1") == Refused(means)


async def test_who_has_never_been_seen_in_teams_has_no_way_there(out: Out) -> None:
    assert await out.sender.conversation_with(QUIT, None) == Refused("no_account")


async def test_who_does_not_have_the_app_cannot_be_written_to(out: Out) -> None:
    await out.teams.person("emma@exempel.se").uninstalls()

    assert await out.sender.conversation_with(EMMA, None) == Refused("not_installed")


async def test_a_replacement_that_may_have_arrived_is_simply_done_again(out: Out) -> None:
    chat = await out.annas_chat()
    sent = await out.sender.post(chat, CARD, "1")
    assert isinstance(sent, Sent)
    out.teams.misbehave("activities.update", DropAfter(), times=2)  # once it is done again at once

    assert isinstance(await out.sender.replace(chat, sent.message, CARD, "2"), Later)


async def test_a_message_that_got_no_id_is_never_replaced(out: Out) -> None:
    assert await out.sender.replace(await out.annas_chat(), "", CARD, "1") == Refused("no_id")


async def test_nobody_can_look_a_message_up(out: Out) -> None:
    with pytest.raises(CannotLookUp):
        await out.sender.find(await out.annas_chat(), "1", datetime.now(UTC))


async def test_entra_that_refuses_us_is_told_whoever_runs_this(out: Out) -> None:
    out.teams.entra.rotate()
    out.teams.misbehave("token", Failing(400), times=99)

    found = await out.sender.conversation_with(Person("anna", "Anna", ANNA.email), None)

    assert isinstance(found, Later)


async def test_a_token_that_is_no_longer_accepted_is_asked_for_anew(out: Out) -> None:
    chat = await out.annas_chat()
    out.teams.entra.rotate()

    assert isinstance(await out.sender.post(chat, CARD, "1"), Later)
    assert isinstance(await out.sender.post(chat, CARD, "1"), Sent)


async def test_a_channel_is_found_by_its_id(out: Out) -> None:
    place = out.teams.tenant.place("solgarden")
    assert place is not None
    found = await out.sender.conversation_in(Channel("k", place.id, "solgarden", "unit"))

    assert isinstance(found, str)
    assert isinstance(await out.sender.post(found, CARD, "1"), Sent)


async def test_an_unknown_channel_is_refused(out: Out) -> None:
    assert await out.sender.conversation_in(Channel("k", "#ingen", "x", "unit")) == Refused(
        "channel_not_found"
    )
