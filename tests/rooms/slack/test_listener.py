"""Real signed requests in, Turns out; and what the handlers answer is what the person sees."""

import asyncio

import pytest

from bot.slack.spelling import readable
from handlers.chat import (
    Answer,
    Button,
    Buttons,
    Dialog,
    Edited,
    Menu,
    Option,
    Place,
    Platform,
    Pressed,
    Removed,
    Said,
    Submitted,
    TextInput,
)
from tests.rooms.slack.conftest import FORM, PAGE, UNITS, Stage, has_the_form_open, sees_a_card
from tests.slack_server import Person

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


async def test_the_command_brings_its_text_and_can_open_a_dialog(stage: Stage, anna: Person) -> None:
    answer = await anna.command("/lyhord", "maten kom inte", "#solgarden")

    assert (answer.status, answer.body) == (200, b"")
    turn = stage.desk.turn
    assert turn.what == Said("maten kom inte")
    assert turn.place == Place(Platform.SLACK, "", private=True)
    assert turn.can_open_dialog
    assert turn.id.startswith("slack:command:")


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
    stage.desk.may_answer.clear()
    press = asyncio.create_task(anna.presses("Öppna"))
    await stage.desk.has_heard(1)
    stage.slack.clock.forward(4)
    stage.desk.may_answer.set()

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
