"""Who is not of the organisation is told so kindly, and nothing at all is stored of them."""

from typing import Any

import pytest

from bot.slack import renderer
from bot.slack.people import profile
from handlers.chat import Button, Buttons, Card, ChoiceInput, Dialog, Option, TextInput
from tests.rooms.slack.conftest import Stage
from tests.slack_server import Person

TOLD = [
    ("anna.gast@exempel.se", "gäst", "guest"),
    ("ultra@exempel.se", "gäst", "guest"),
    ("framling@annan.se", "arbetar i den här organisationen", "stranger"),
    ("U0008", "e-postadress", "unconfirmed"),
    ("okand@exempel.se", "hittar dig inte", "unknown"),
    ("quit@exempel.se", "hittar dig inte", "unknown"),
]


@pytest.mark.parametrize(("who", "words", "reason"), TOLD)
async def test_strangers_are_told_why_and_nothing_is_stored(
    stage: Stage, who: str, words: str, reason: str
) -> None:
    person = stage.slack.person(who)
    answer = await person.says("Något hände på Solgården")

    assert answer.ok
    assert words in person.last.text
    assert "inte sparats" in person.last.text
    assert stage.desk.counted == [f"slack_refused_{reason}"]
    assert stage.desk.turns == []
    assert await stage.accounts() == []


async def test_they_are_told_in_english_when_their_slack_is_english(stage: Stage) -> None:
    stage.slack.workspace.add_user("Guest", "guest@exempel.se", kind="guest", locale="en-US")
    guest = stage.slack.person("guest@exempel.se")
    await guest.says("hello")

    assert "has not been stored" in guest.last.text


async def test_a_stranger_in_a_shared_channel_is_told_there_and_no_one_else_sees_it(stage: Stage) -> None:
    stranger = stage.slack.person("framling@annan.se")
    await stranger.mentions("hej", "#solgarden")

    (told,) = stranger.bot_messages("#solgarden")
    assert told.raw.only_for == stranger.id
    assert stage.slack.journal.calls("users.info") == []


async def test_a_stranger_is_refused_wherever_they_try(stage: Stage) -> None:
    guest = stage.slack.person("anna.gast@exempel.se")
    button = renderer.message(Card("Hej", (Buttons((Button("Öppna", "open"),)),)))
    await stage.api.answer(lambda: stage.api.once.chat_postMessage(channel=guest.dm, **button))

    await guest.presses("Öppna")
    assert "gäst" in guest.last.text
    await guest.command("/lyhord", "rapportera")
    assert "gäst" in guest.last.text
    await guest.shortcut("report")
    assert "gäst" in guest.last.text
    await guest.opens_home()
    assert guest.home is not None
    assert "gäst" in guest.home.words

    assert stage.desk.turns == []
    assert stage.desk.counted == ["slack_refused_guest"] * 4
    assert await stage.accounts() == []


async def test_a_dialog_sent_in_by_a_stranger_says_so_at_its_first_input(stage: Stage) -> None:
    guest = stage.slack.person("anna.gast@exempel.se")
    units = tuple(Option(str(number), str(number)) for number in range(200))
    form = Dialog(
        "edit", "Ändra", (TextInput("story", "Vad?", "x"), ChoiceInput("unit", "Enhet", units)), "Stäng", "Ok"
    )
    view = stage.slack.state.open_view(guest.id, renderer.modal(form))

    assert await guest.suggestions("unit", "1") == []
    answer = await guest.resubmits(view)
    assert "gäst" in answer.json["errors"]["story"]
    assert stage.desk.turns == []


async def test_bots_get_no_answer(stage: Stage) -> None:
    robot = stage.slack.person("robot@exempel.se")
    await robot.says("hej")
    event = {"type": "message", "channel_type": "im", "channel": robot.dm, "user": robot.id, "ts": "1.1"}
    await stage.slack.event({**event, "text": "utan märke"})

    assert robot.bot_messages() == []
    assert stage.desk.turns == []
    assert stage.desk.counted == ["slack_refused_bot"]


async def test_what_is_meant_for_another_workspace_is_not_heard(stage: Stage) -> None:
    anna = stage.slack.person("anna@exempel.se")
    event = {"type": "message", "channel_type": "im", "channel": anna.dm, "user": anna.id, "text": "hej"}
    answer = await stage.slack.event(
        {**event, "ts": "1.1"}, team_id="T0OTHER", authorizations=[{"team_id": "T0OTHER"}]
    )

    assert answer.ok
    assert stage.desk.turns == []
    assert stage.desk.counted == ["slack_refused_workspace"]


async def test_someone_who_leaves_is_refused_when_the_check_is_due(stage: Stage) -> None:
    anna = stage.slack.person("anna@exempel.se")
    await anna.says("hej")
    stage.slack.workspace.user("anna@exempel.se").kind = "guest"
    stage.desk.later(hours=13)
    await anna.says("hej igen")

    assert len(stage.desk.turns) == 1
    assert "gäst" in anna.last.text


async def test_what_a_stranger_deletes_is_passed_over_in_silence(stage: Stage) -> None:
    guest: Person = stage.slack.person("anna.gast@exempel.se")
    await guest.says("hej")
    told = len(guest.bot_messages())
    await guest.deletes()

    assert len(guest.bot_messages()) == told


@pytest.mark.parametrize(
    ("changes", "trouble"),
    [
        ({}, None),
        ({"is_email_confirmed": False}, "unconfirmed"),
        ({"profile": {}}, "unconfirmed"),
        ({"team_id": "T2"}, "stranger"),
        ({"team_id": "E1", "enterprise_user": {"teams": ["T1"]}}, None),
        ({"deleted": True}, "deleted"),
    ],
)
def test_slack_tells_who_can_be_ours(changes: dict[str, Any], trouble: str | None) -> None:
    user = {
        "id": "U1",
        "team_id": "T1",
        "profile": {"email": "anna@exempel.se"},
        "locale": "en-GB",
        **changes,
    }

    found = profile(user, "T1")
    assert (found.trouble, found.locale) == (trouble, "en")
