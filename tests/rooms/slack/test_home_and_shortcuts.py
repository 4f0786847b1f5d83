"""Home, the shortcuts and the threads: the ways in that only Slack has."""

import pytest

from bot.slack.listener import LISTENS
from handlers.chat import (
    Answer,
    Button,
    Buttons,
    Card,
    Dialog,
    Heading,
    Opened,
    Place,
    Platform,
    Pressed,
    Said,
    Submitted,
    Text,
    TextInput,
)
from tests.rooms.slack.conftest import FORM, PAGE, Stage, has_the_form_open, sees_a_card
from tests.slack_server import Failing, Person

# --- shortcuts ----------------------------------------------------------------------------------------


async def test_the_shortcut_starts_a_report(stage: Stage, anna: Person) -> None:
    stage.desk.answers.append(Answer(dialog=FORM))
    await anna.shortcut("report")

    assert stage.desk.turn.what == Pressed("start_report")
    assert anna.modal.title == "Ändra"


async def test_a_message_is_reported_with_its_text_as_people_see_it(stage: Stage, anna: Person) -> None:
    emma = stage.slack.person("emma@exempel.se")
    await emma.says("<@U0001> ring <tel:0705|0705> &amp; säg att Ulla ramlade", "#solgarden", raw=True)
    stage.desk.answers.append(Answer(dialog=FORM))
    await anna.message_shortcut("report_message", anna.messages("#solgarden")[-1])

    turn = stage.desk.turn
    assert turn.what == Pressed("report_message", value="@Anna Ask ring 0705 & säg att Ulla ramlade")
    assert turn.place == Place(Platform.SLACK, "", private=True)
    assert turn.can_open_dialog
    assert turn.person.id == "anna"
    assert anna.modal.title == "Ändra"
    assert stage.slack.journal.calls("chat.postMessage") == []


async def test_a_message_without_text_has_none(stage: Stage, anna: Person) -> None:
    await anna.shares_file("golvet.jpg")
    stage.desk.turns.clear()
    await anna.message_shortcut("report_message", anna.messages()[-1])

    assert stage.desk.turn.what == Pressed("report_message")


async def test_what_goes_wrong_with_a_message_is_told_in_private(stage: Stage, anna: Person) -> None:
    """The bot may be no member where the message stands."""
    stage.slack.workspace.add_channel("annat", ["anna@exempel.se"], with_bot=False)
    await anna.says("något hände", "#annat")
    stage.desk.fault = RuntimeError("hemligt")
    await anna.message_shortcut("report_message", anna.messages("#annat")[-1])

    assert anna.last.text.startswith("Det gick inte just nu.")
    guest = stage.slack.person("anna.gast@exempel.se")
    stage.slack.workspace.channels[anna.messages("#annat")[-1].raw.channel].members.add(guest.id)
    await guest.message_shortcut("report_message", guest.messages("#annat")[-1])
    assert "gäst" in guest.last.text


async def test_nothing_of_a_message_is_logged(
    stage: Stage, anna: Person, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level("DEBUG")
    await anna.says("hemligt om Ulla")
    stage.desk.fault = RuntimeError("hemligt om Ulla")
    await anna.message_shortcut("report_message", anna.messages()[0])

    printed = capsys.readouterr()
    assert "Ulla" not in caplog.text + printed.out + printed.err
    assert ("shortcut", "report_message") in LISTENS


# --- Home ---------------------------------------------------------------------------------------------


def page(words: str, *buttons: Button) -> Answer:
    return Answer(home=Card("Start", (Heading(words), Buttons(buttons or (Button("Ta emot", "take"),)))))


async def has_home_open(stage: Stage, anna: Person) -> None:
    stage.desk.answers.append(page("Ett ärende väntar"))
    await anna.opens_home()
    stage.desk.turns.clear()


async def test_opening_home_publishes_the_start_page_every_time(stage: Stage, anna: Person) -> None:
    for words in ("Första gången", "Andra gången"):
        stage.desk.answers.append(page(words))
        await anna.opens_home()
        assert anna.home.lines == [words]

    assert [turn.what for turn in stage.desk.turns] == [Opened(), Opened()]


async def test_opening_the_messages_tab_publishes_nothing(stage: Stage, anna: Person) -> None:
    await anna.opens_home(tab="messages")

    assert stage.desk.turns == []


async def test_after_a_press_in_home_it_is_shown_as_it_is_now(stage: Stage, anna: Person) -> None:
    await has_home_open(stage, anna)
    stage.desk.answers += [Answer(), page("Inget väntar", Button("Rapportera", "start_report"))]
    assert (await anna.presses("Ta emot", where="home")).ok
    await stage.listener.close()

    press, again = stage.desk.turns
    assert (press.what, again.what) == (Pressed("take"), Opened())
    assert again.id == f"{press.id}:home"
    assert anna.home.lines == ["Inget väntar"]
    assert anna.home.buttons == ["Rapportera"]


async def test_after_a_form_that_was_opened_in_home_it_is_shown_as_it_is_now(
    stage: Stage, anna: Person
) -> None:
    await has_home_open(stage, anna)
    form = Dialog("review", "Granska", (TextInput("story", "Vad hände?"),), "Stäng", "Skicka")
    stage.desk.answers += [Answer(dialog=form), page("Ett utkast")]
    await anna.presses("Ta emot", where="home")
    await stage.listener.close()
    stage.desk.answers += [Answer(errors={"story": "Skriv mer."})]
    await anna.submits({"story": "x"})
    assert anna.errors == {"story": "Skriv mer."}
    assert anna.home.lines == ["Ett utkast"]

    stage.desk.answers += [Answer(dialog=PAGE), page("Inskickat")]
    await anna.submits({"story": "Allt"})
    await stage.listener.close()
    assert anna.modal.title == "Vägledning"
    assert anna.home.lines == ["Inskickat"]
    sent = [turn.what for turn in stage.desk.turns if isinstance(turn.what, Submitted)]
    assert [each.dialog for each in sent] == ["review", "review"]


async def test_what_is_done_elsewhere_publishes_nothing(stage: Stage, anna: Person) -> None:
    await sees_a_card(stage, anna, Buttons((Button("Öppna", "open"),)))
    await anna.presses("Öppna")
    await has_the_form_open(stage, anna)
    await anna.submits()
    await stage.listener.close()

    assert stage.slack.journal.calls("views.publish") == []


async def test_a_home_that_cannot_be_shown_anew_undoes_nothing(stage: Stage, anna: Person) -> None:
    await has_home_open(stage, anna)
    stage.slack.misbehave("views.publish", Failing(503))
    stage.desk.answers += [Answer(), page("Inget väntar")]
    assert (await anna.presses("Ta emot", where="home")).ok
    await stage.listener.close()

    assert stage.desk.counted == ["slack_home_failed"]
    assert anna.home.lines == ["Ett ärende väntar"]


# --- threads ------------------------------------------------------------------------------------------


async def test_what_is_said_in_a_thread_is_heard_as_anything_else(stage: Stage, anna: Person) -> None:
    await sees_a_card(stage, anna, Text(("När hände det?",)))
    await anna.says("i fredags", thread=anna.last.ts)

    assert stage.desk.turn.what == Said("i fredags")
    assert stage.desk.turn.place == Place(Platform.SLACK, anna.dm)


async def test_a_reply_that_is_also_sent_to_the_chat_is_heard_once(stage: Stage, anna: Person) -> None:
    await sees_a_card(stage, anna, Text(("När hände det?",)))
    await anna.says("i fredags", thread=anna.last.ts, broadcast=True)
    # Slack also says that the card has got an answer, and unfolds the reply's root.
    reply = anna.messages()[-1].raw.shown()
    changed = {"type": "message", "subtype": "message_changed", "channel": anna.dm, "channel_type": "im"}
    await stage.slack.event(
        {**changed, "message": {**reply, "root": {}}, "previous_message": reply, "ts": "1.2"}
    )
    await stage.slack.event({**changed, "subtype": "message_replied", "message": reply, "ts": "1.3"})

    assert stage.desk.turn.what == Said("i fredags")


# --- unfurls ------------------------------------------------------------------------------------------


async def test_no_link_unfolds_in_anything_we_write(stage: Stage, anna: Person) -> None:
    stage.desk.fault = RuntimeError("x")
    await anna.says("se https://exempel.se")
    await anna.shortcut("report")
    await stage.slack.person("anna.gast@exempel.se").says("hej")

    posts = stage.slack.journal.calls("chat.postMessage")
    assert len(posts) == 3
    assert all(post.args["unfurl_links"] is post.args["unfurl_media"] is False for post in posts)
