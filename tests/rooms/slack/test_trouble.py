"""When something goes wrong: nothing is lost, the person gets a kind line, and nothing of it is logged."""

from datetime import timedelta

import pytest
import sqlalchemy as sa

from bot.slack import listener, people
from handlers.chat import Button, Buttons, Said
from tests.rooms.slack.conftest import IN_SECONDS, Stage, has_the_form_open, sees_a_card
from tests.slack_server import Failing, Held, Person
from tests.slack_server.delivery import ACK_SECONDS

SOON = 0.2  # seconds, in place of our own patience, so that the tests need not wait for it


def test_our_patience_ends_before_slacks() -> None:
    assert max(IN_SECONDS) < ACK_SECONDS


async def test_when_a_handler_fails_the_person_is_told_kindly_and_nothing_is_logged_of_it(
    stage: Stage, anna: Person, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    stage.desk.fault = RuntimeError("hemlig berättelse")
    answer = await anna.says("hemlig berättelse")

    assert answer.ok
    assert anna.last.text.startswith("Det gick inte just nu.")
    assert stage.desk.counted == ["slack_failed"]
    printed = capsys.readouterr()
    assert "hemlig" not in caplog.text + printed.out + printed.err + anna.last.text


async def test_a_failed_form_keeps_what_was_typed(stage: Stage, anna: Person) -> None:
    await has_the_form_open(stage, anna)
    stage.desk.fault = RuntimeError("hemlig")
    await anna.submits({"Vad hände?": "Allt jag skrev"})

    assert anna.modal is not None
    assert anna.modal.values["Vad hände?"] == "Allt jag skrev"
    assert anna.errors["story"].startswith("Det gick inte just nu.")


async def test_a_failed_press_is_told_to_that_person_only(stage: Stage, anna: Person) -> None:
    await sees_a_card(stage, anna, Buttons((Button("Öppna", "open"),)))
    stage.desk.fault = RuntimeError("hemlig")
    await anna.presses("Öppna")

    assert anna.last.raw.only_for == anna.id


async def test_a_failed_command_is_told_in_english_to_those_who_read_english(stage: Stage) -> None:
    emma = stage.slack.person("emma@exempel.se")
    stage.desk.fault = RuntimeError("secret")
    await emma.command("/lyhord", "help")

    assert emma.last.text.startswith("That did not work just now.")


async def test_a_slow_press_is_acknowledged_in_time_and_still_done(
    stage: Stage, anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    await sees_a_card(stage, anna, Buttons((Button("Ta emot", "take"),)))
    await anna.says("hej")
    monkeypatch.setattr(listener, "ACK_SECONDS", SOON)
    stage.desk.may_answer.clear()
    stage.desk.fault = RuntimeError("sent")

    assert (await anna.presses("Ta emot")).ok
    assert stage.desk.counted == ["slack_slow"]
    stage.desk.may_answer.set()
    await stage.listener.close()
    assert anna.last.text.startswith("Det gick inte just nu.")


async def test_when_slack_does_not_say_who_it_is_the_event_is_sent_again(
    stage: Stage, anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    silent = Held()
    stage.slack.misbehave("users.info", silent)
    with monkeypatch.context() as hurried:
        hurried.setattr(people, "PATIENCE", SOON)
        first = await anna.says("hej")
    silent.until.set()
    stage.slack.behave()
    second = await stage.slack.redeliver()

    assert first.status == 503
    assert not first.late
    assert second[0].ok
    assert stage.desk.turn.what == Said("hej")


async def test_while_the_database_is_away_events_are_sent_again_and_presses_are_told(
    stage: Stage, anna: Person
) -> None:
    await sees_a_card(stage, anna, Buttons((Button("Öppna", "open"),)))
    async with stage.store.transaction() as tx:
        await tx.connection.execute(sa.text("DROP TABLE accounts"))

    assert (await anna.says("hej")).status == 503
    assert (await anna.presses("Öppna")).ok
    assert anna.last.text.startswith("Det gick inte just nu.")


async def test_until_slack_says_who_we_are_events_are_sent_again(
    stage: Stage, anna: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.slack.misbehave("auth.test", Failing(503), times=9)
    with monkeypatch.context() as hurried:
        hurried.setattr(listener, "ACK_SECONDS", SOON)
        first = await anna.says("hej")
    stage.slack.behave()
    await stage.slack.redeliver()

    assert first.status == 500
    assert stage.desk.turn.what == Said("hej")


async def test_a_colleague_is_looked_up_once_in_twelve_hours(stage: Stage, anna: Person) -> None:
    for _ in range(3):
        await anna.says("hej")
    assert len(stage.slack.journal.calls("users.info")) == 1
    stage.desk.later(hours=12, minutes=1)
    await anna.says("hej")

    assert len(stage.slack.journal.calls("users.info")) == 2
    async with stage.store.reading() as tx:
        account = await tx.accounts.of("slack", anna.id)
    assert account is not None
    assert (account.person, account.conversation) == ("anna", anna.dm)
    assert stage.desk.now - account.checked < timedelta(minutes=1)
