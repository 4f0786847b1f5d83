"""Real signed requests in, Turns out; and what the handlers answer is what the person sees."""

import asyncio
from datetime import timedelta
from typing import Any

import httpx
import pytest
import sqlalchemy as sa

from bot.slack import renderer
from bot.slack.spelling import readable
from handlers.chat import (
    Answer,
    Button,
    Buttons,
    Card,
    ChoiceInput,
    DateInput,
    Dialog,
    Edited,
    Heading,
    Menu,
    Opened,
    Option,
    Place,
    Platform,
    Pressed,
    Removed,
    Said,
    SeveralInput,
    Submitted,
    Text,
    TextInput,
    TimeInput,
)
from tests.rooms.slack.conftest import Stage
from tests.slack_server import Failing, Person, Slow
from tests.slack_server.delivery import Delivery, signature_headers

ANNA = "anna@exempel.se"

UNITS = tuple(Option(f"unit-{number}", f"Enhet {number}") for number in range(150))
FORM = Dialog(
    "edit",
    "Ändra",
    (
        TextInput("story", "Vad hände?", "Från början", lines=True),
        ChoiceInput("unit", "Enhet", UNITS, required=False),
        ChoiceInput("sure", "Säker?", (Option("yes", "Ja"), Option("no", "Nej")), few=True, required=False),
        SeveralInput("causes", "Orsaker", (Option("staff", "Bemanning"), Option("routine", "Rutin"))),
        DateInput("day", "Dag", required=False),
        TimeInput("clock", "Tid"),
        Buttons((Button("Visa vägledning", "guide", on="draft-1", version=4),)),
    ),
    close="Stäng",
    submit="Spara",
    on="draft-1",
    version=4,
)
PAGE = Dialog("guide", "Vägledning", (Text(("Är det en avvikelse?",)),), close="Stäng")


@pytest.fixture
def anna(stage: Stage) -> Person:
    return stage.slack.person(ANNA)


async def sees_a_card(stage: Stage, anna: Person, *parts: Any) -> None:
    """A card of the bot's in Anna's private chat."""
    shown = renderer.message(Card("Ett ärende väntar", parts))
    await stage.api.answer(lambda: stage.api.once.chat_postMessage(channel=anna.dm, **shown))


async def has_the_form_open(stage: Stage, anna: Person) -> None:
    stage.desk.answers.append(Answer(dialog=FORM))
    await anna.command("/lyhord", "ändra")
    stage.desk.turns.clear()
    assert anna.modal is not None


# --- what is said -----------------------------------------------------------------------------------


async def test_what_is_said_in_private_becomes_a_turn(stage: Stage, anna: Person) -> None:
    answer = await anna.says("Maten var kall & sen, <b>igen</b> > 2 gånger")

    assert answer.ok
    turn = stage.desk.turn
    assert turn.what == Said("Maten var kall & sen, <b>igen</b> > 2 gånger")
    assert turn.person.id == "anna"
    assert turn.place == Place(Platform.SLACK, anna.dm, private=True)
    assert turn.at == stage.desk.now
    assert turn.id.startswith("slack:event:Ev")
    assert not turn.can_open_dialog


async def test_an_event_sent_again_has_the_same_id(stage: Stage, anna: Person) -> None:
    await anna.says("hej")
    await stage.slack.redeliver(times=3, at_once=True)

    assert len({turn.id for turn in stage.desk.turns}) == 1


@pytest.mark.parametrize(
    ("marked", "read"),
    [
        ("ring <tel:0705551234|070-555 12 34>", "ring 070-555 12 34"),
        ("skriv till <mailto:bo@exempel.se|bo@exempel.se>", "skriv till bo@exempel.se"),
        ("se <https://exempel.se/a?b=1&amp;c=2>", "se https://exempel.se/a?b=1&c=2"),
        ("se <https://exempel.se|rutinen>", "se rutinen"),
        ("fråga <@U1> och <@U2> i <#C1|allmänt> <!here>", "fråga @Anna Ask och @U2 i #allmänt @here"),
        ("&amp;lt; 3", "&lt; 3"),
        ("noll\u0000tecken", "nolltecken"),
    ],
)
def test_marked_up_text_is_read_as_people_see_it(marked: str, read: str) -> None:
    assert readable(marked, {"U1": "Anna Ask"}) == read


async def test_colleagues_who_are_mentioned_are_named_and_nobody_else(stage: Stage, anna: Person) -> None:
    await anna.says("fråga <@U0002> eller <@U0005> &amp; ring <tel:0705|0705>", raw=True)

    assert stage.desk.turn.what == Said("fråga @Emma English eller @U0005 & ring 0705")
    assert sorted(await stage.accounts()) == ["U0001", "U0002"]


async def test_files_are_counted_and_never_fetched(stage: Stage, anna: Person) -> None:
    await anna.shares_file("golvet.jpg", "så här såg det ut")

    assert stage.desk.turn.what == Said("så här såg det ut", files=1)
    assert not stage.slack.journal.calls("files.info")


async def test_a_mention_in_a_channel_is_said_in_public_without_the_call_itself(
    stage: Stage, anna: Person
) -> None:
    await anna.mentions("rapportera", "#solgarden")

    turn = stage.desk.turn
    assert turn.what == Said("rapportera")
    assert not turn.place.private


async def test_what_is_said_in_a_channel_to_others_is_not_heard(stage: Stage, anna: Person) -> None:
    await anna.says("Lisa ramlade igen", "#solgarden")

    assert stage.desk.turns == []


async def test_a_changed_message_is_edited_and_a_deleted_one_is_removed(stage: Stage, anna: Person) -> None:
    await anna.says("hej")
    await anna.edits("hej då")
    await anna.deletes()

    assert [turn.what for turn in stage.desk.turns] == [Said("hej"), Edited(), Removed()]


async def test_what_slack_or_the_bot_changes_is_nobodys_edit(stage: Stage, anna: Person) -> None:
    common = {"type": "message", "subtype": "message_changed", "channel": anna.dm, "channel_type": "im"}
    unfurled = {"user": anna.id, "text": "se https://exempel.se", "ts": "1.1"}
    ours = {"user": "U0BOT", "bot_id": "BBOT", "text": "kort", "edited": {"user": "U0BOT"}, "ts": "1.2"}
    for message in (unfurled, ours):
        await stage.slack.event({**common, "message": message, "previous_message": unfurled, "ts": "1.3"})

    assert stage.desk.turns == []


async def test_a_thread_reply_that_is_also_sent_to_the_chat_is_heard(stage: Stage, anna: Person) -> None:
    event = {"type": "message", "subtype": "thread_broadcast", "channel": anna.dm, "channel_type": "im"}
    await stage.slack.event({**event, "user": anna.id, "text": "senast fredag", "ts": "1.1"})

    assert stage.desk.turn.what == Said("senast fredag")


async def test_the_command_brings_its_text_and_can_open_a_dialog(stage: Stage, anna: Person) -> None:
    answer = await anna.command("/lyhord", "maten kom inte", "#solgarden")

    assert (answer.status, answer.body) == (200, b"")
    turn = stage.desk.turn
    assert turn.what == Said("maten kom inte")
    assert turn.place == Place(Platform.SLACK, "", private=True)
    assert turn.can_open_dialog
    assert turn.id.startswith("slack:command:")


async def test_the_shortcut_starts_a_report(stage: Stage, anna: Person) -> None:
    stage.desk.answers.append(Answer(dialog=FORM))
    await anna.shortcut("report")

    assert stage.desk.turn.what == Pressed("start_report")
    assert anna.modal is not None
    assert anna.modal.title == "Ändra"


async def test_opening_home_publishes_the_start_page(stage: Stage, anna: Person) -> None:
    button = Button("Rapportera", "start_report")
    stage.desk.answers.append(Answer(home=Card("Start", (Heading("Mina ärenden"), Buttons((button,))))))
    await anna.opens_home()

    assert stage.desk.turn.what == Opened()
    assert anna.home is not None
    assert anna.home.lines == ["Mina ärenden"]
    await anna.presses("Rapportera", where="home")
    assert stage.desk.turns[-1].what == Pressed("start_report")


async def test_opening_the_messages_tab_publishes_nothing(stage: Stage, anna: Person) -> None:
    await anna.opens_home(tab="messages")

    assert stage.desk.turns == []


# --- what is pressed --------------------------------------------------------------------------------


async def test_a_button_brings_back_what_it_carries(stage: Stage, anna: Person) -> None:
    await sees_a_card(stage, anna, Buttons((Button("Ta emot", "case:take", "case-1", 7, "nu|~då"),)))
    await anna.presses("Ta emot")

    turn = stage.desk.turn
    assert turn.what == Pressed("case:take", "case-1", 7, "nu|~då")
    assert turn.place == Place(Platform.SLACK, anna.dm)
    assert turn.can_open_dialog
    assert turn.id.startswith("slack:action:")
    assert turn.id.endswith(f":{anna.id}")


@pytest.mark.parametrize("amount", [20, 150])
async def test_a_menu_brings_back_the_chosen_key(stage: Stage, anna: Person, amount: int) -> None:
    stage.desk.options = UNITS[:amount]
    await sees_a_card(stage, anna, Menu("Välj enhet", "answer:unit", UNITS[:amount], on="draft-1", version=2))
    await anna.chooses("Välj enhet", "Enhet 12")

    assert stage.desk.turn.what == Pressed("answer:unit", "draft-1", 2, "unit-12")


async def test_a_pressed_button_opens_the_dialog_at_once(stage: Stage, anna: Person) -> None:
    await sees_a_card(stage, anna, Buttons((Button("Öppna", "open"),)))
    stage.desk.answers.append(Answer(dialog=FORM))
    await anna.presses("Öppna")

    assert anna.modal is not None
    assert anna.modal.values["Vad hände?"] == "Från början"


async def test_a_button_inside_a_dialog_shows_the_next_one_in_its_place(stage: Stage, anna: Person) -> None:
    await has_the_form_open(stage, anna)
    stage.desk.answers.append(Answer(dialog=PAGE))
    await anna.presses("Visa vägledning")

    assert stage.desk.turn.what == Pressed("guide", "draft-1", 4)
    assert [modal.title for modal in anna.modals] == ["Vägledning"]


async def test_a_dialog_shown_again_keeps_what_is_typed(stage: Stage, anna: Person) -> None:
    await has_the_form_open(stage, anna)
    await anna.types({"Vad hände?": "Halvvägs genom"})
    stage.desk.answers.append(Answer(dialog=FORM))
    await anna.presses("Visa vägledning")

    assert anna.modal is not None
    assert anna.modal.values["Vad hände?"] == "Halvvägs genom"


async def test_a_trigger_that_grew_old_loses_nothing_and_the_person_is_told(
    stage: Stage, anna: Person
) -> None:
    await sees_a_card(stage, anna, Buttons((Button("Öppna", "open"),)))
    stage.desk.answers.append(Answer(dialog=FORM))
    stage.desk.slow = 0.3
    press = asyncio.create_task(anna.presses("Öppna"))
    await asyncio.sleep(0.1)
    stage.slack.clock.forward(4)

    assert (await press).ok
    assert anna.modals == []
    assert "tryck en gång till" in anna.last.text
    assert stage.desk.counted == ["slack_dialog_failed"]


# --- what is sent in --------------------------------------------------------------------------------


async def test_a_form_comes_back_whole_by_the_names_of_its_inputs(stage: Stage, anna: Person) -> None:
    await has_the_form_open(stage, anna)
    stage.desk.options = UNITS
    await anna.submits(
        {
            "story": "Kvällsmaten uteblev & ingen ringde",
            "unit": "Enhet 101",
            "sure": "Ja",
            "causes": ["Rutin"],
            "day": "2026-11-20",
            "clock": "19:30",
        }
    )

    turn = stage.desk.turn
    assert turn.what == Submitted(
        "edit",
        "draft-1",
        4,
        {
            "story": "Kvällsmaten uteblev & ingen ringde",
            "unit": "unit-101",
            "sure": "yes",
            "causes": ("routine",),
            "day": "2026-11-20",
            "clock": "19:30",
        },
    )
    assert turn.id.startswith("slack:view:V")
    assert turn.can_open_dialog
    assert anna.modals == []


async def test_what_is_left_empty_comes_back_empty(stage: Stage, anna: Person) -> None:
    await has_the_form_open(stage, anna)
    await anna.submits()

    what = stage.desk.turn.what
    assert isinstance(what, Submitted)
    assert what.values == {
        "story": "Från början",
        "unit": "",
        "sure": "",
        "causes": (),
        "day": "",
        "clock": "",
    }


async def test_a_long_text_comes_back_as_it_was(stage: Stage, anna: Person) -> None:
    text = "\n".join(f"rad {number} med några ord" for number in range(600))
    form = Dialog("review", "Granska", (TextInput("story", "Vad", text, most=40_000),), "Stäng", "Skicka")
    stage.desk.answers.append(Answer(dialog=form))
    await anna.command("/lyhord")
    await anna.submits()

    what = stage.desk.turns[-1].what
    assert isinstance(what, Submitted)
    assert what.values == {"story": text}


async def test_errors_stand_at_their_inputs_and_the_dialog_stays(stage: Stage, anna: Person) -> None:
    await has_the_form_open(stage, anna)
    stage.desk.answers.append(Answer(errors={"day": "Dagen har inte varit än.", "elsewhere": "Fel."}))
    await anna.submits()

    assert anna.errors == {"day": "Dagen har inte varit än.", "story": "Fel."}
    assert anna.modal is not None


async def test_a_submitted_dialog_can_be_followed_by_another(stage: Stage, anna: Person) -> None:
    await has_the_form_open(stage, anna)
    stage.desk.answers.append(Answer(dialog=PAGE))
    await anna.submits()

    assert [modal.title for modal in anna.modals] == ["Vägledning"]


async def test_an_impatient_second_press_has_the_same_id(stage: Stage, anna: Person) -> None:
    await has_the_form_open(stage, anna)
    assert anna.modal is not None
    await asyncio.gather(anna.resubmits(anna.modal.raw), anna.resubmits(anna.modal.raw))

    assert len({turn.id for turn in stage.desk.turns}) == 1


# --- long lists -------------------------------------------------------------------------------------


async def test_a_long_list_is_searched_by_what_is_typed(stage: Stage, anna: Person) -> None:
    stage.desk.options = (
        *UNITS,
        Option("sol", "Solgårdens äldreboende"),
        Option("bjork", "Björkbackens hemtjänst"),
    )
    await has_the_form_open(stage, anna)

    assert len(await anna.suggestions("unit")) == 100
    assert [found["value"] for found in await anna.suggestions("unit", "solg")] == ["sol"]
    assert (await anna.suggestions("unit", "bjorkbacken"))[0]["value"] == "bjork"
    assert await anna.suggestions("unit", "zzzzzz") == []
    assert stage.desk.asked[-1] == ("unit", "anna", "zzzzzz")


# --- when it goes wrong -----------------------------------------------------------------------------


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


async def test_a_slow_press_is_acknowledged_in_time_and_still_done(stage: Stage, anna: Person) -> None:
    await sees_a_card(stage, anna, Buttons((Button("Ta emot", "take"),)))
    await anna.says("hej")
    stage.desk.slow = 3.1
    stage.desk.fault = RuntimeError("sent")
    answer = await anna.presses("Ta emot")

    assert answer.ok
    assert stage.desk.counted == ["slack_slow"]
    await stage.listener.close()
    assert anna.last.text.startswith("Det gick inte just nu.")


async def test_when_slack_does_not_say_who_it_is_the_event_is_sent_again(stage: Stage, anna: Person) -> None:
    stage.slack.misbehave("users.info", Slow(2.5))
    first = await anna.says("hej")
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


async def test_until_slack_says_who_we_are_events_are_sent_again(stage: Stage, anna: Person) -> None:
    stage.slack.misbehave("auth.test", Failing(503), times=9)
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


# --- at the door ------------------------------------------------------------------------------------


async def test_a_forged_or_old_request_is_turned_away(stage: Stage, anna: Person) -> None:
    await anna.says("hej")
    delivery = stage.slack.courier.deliveries[-1]
    stage.desk.turns.clear()

    assert (await stage.slack.courier.post(delivery, secret="another")).status == 401
    assert (await stage.slack.courier.post(delivery, age=301)).status == 401
    assert stage.desk.turns == []
    assert stage.desk.counted == ["slack_bad_signature"] * 2


@pytest.mark.parametrize(
    ("body", "kind", "status", "why"),
    [
        (b"{", "application/json", 400, "slack_malformed"),
        (b"[1, 2]", "application/json", 400, "slack_malformed"),
        (b"payload=%7Bnonsense", "application/x-www-form-urlencoded", 400, "slack_malformed"),
        (b"payload=%5B1%5D", "application/x-www-form-urlencoded", 400, "slack_malformed"),
        (b'{"a":' * 100_000, "application/json", 400, "slack_malformed"),
        (b"x" * 1_000_001, "application/json", 413, "slack_too_large"),
    ],
)
async def test_what_cannot_be_read_is_turned_away(
    stage: Stage, body: bytes, kind: str, status: int, why: str
) -> None:
    answer = await stage.slack.courier.post(Delivery("event", kind, body, {}))

    assert answer.status == status
    assert stage.desk.counted == [why]


@pytest.mark.parametrize("timestamp", ["", "soon", "9" * 5000])
async def test_a_senseless_timestamp_is_turned_away(stage: Stage, timestamp: str) -> None:
    headers = {**signature_headers("x", b"{}", 0), "x-slack-request-timestamp": timestamp}
    async with httpx.AsyncClient(trust_env=False) as client:
        answer = await client.post(stage.slack.bot_url, content=b"{}", headers=headers)

    assert answer.status_code == 401


async def test_slack_can_check_the_address(stage: Stage) -> None:
    answer = await stage.slack.verify_url()

    assert answer.ok
    assert "challenge" in answer.text


STRANGE: list[dict[str, Any]] = [
    {"type": "event_callback", "event": {"type": "message", "channel_type": "im"}},
    {"type": "event_callback", "event": {"type": "app_mention"}},
    {"type": "event_callback", "event": {"type": "reaction_added", "user": "U0001"}},
    {"type": "something_new"},
    {"type": "view_closed", "view": {"callback_id": ""}, "user": {"id": "U0001"}},
    {
        "type": "view_submission",
        "view": {"callback_id": "", "type": "modal", "private_metadata": "x"},
        "user": {"id": "U"},
    },
    {"type": "block_actions", "actions": [{"action_id": "x", "type": "button", "value": "[1]"}]},
    {"type": "block_actions", "actions": [{"action_id": "x", "type": "button", "value": "~z!!"}]},
    {"type": "block_actions", "actions": [{"action_id": "x", "type": "overflow"}]},
]


async def test_payloads_of_an_unknown_shape_are_passed_over(stage: Stage) -> None:
    for payload in STRANGE:
        answer = await stage.slack.courier.send_json("event", {"team_id": "T0TEST", **payload})
        assert answer.status in {200, 404}, payload

    assert stage.desk.turns == []
    assert set(stage.desk.counted) == {"slack_unreadable"}
