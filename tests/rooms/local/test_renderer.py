"""Every part of a card and a dialog reaches the page, and JSON can hold all of it."""

import json
from datetime import date, time

from bot.local.cards import PARTS
from bot.local.fields import INPUT_PARTS
from bot.local.renderer import card_payload, dialog_payload
from handlers.chat import (
    Button,
    Buttons,
    ButtonStyle,
    Card,
    Chart,
    ChartKind,
    ChoiceInput,
    DateInput,
    Dialog,
    Divider,
    Facts,
    File,
    Heading,
    Menu,
    Note,
    Option,
    Series,
    SeveralInput,
    Story,
    Strong,
    Text,
    TextInput,
    TimeInput,
)

MARKUP = "<b>fet</b> & 'sned'"
OPTIONS = (Option("a", "Första"), Option("b", MARKUP))
CARD = Card(
    "En rad",
    (
        Heading("Rubrik"),
        Text(("text ", Strong(MARKUP))),
        Note("finstilt"),
        Facts((("Enhet", "Solgården"),)),
        Buttons((Button("Ta emot", "take_case", "c1", 3, "v", ButtonStyle.PRIMARY),)),
        Menu("Enhet", "answer", OPTIONS, "d1", 2),
        Divider(),
        Chart(ChartKind.LINE, MARKUP, ("jan", "feb"), (Series("", (1, None)),), ("jan: 1",)),
        File("underlag.txt", "text/plain", b"1", "Underlag"),
    ),
)
DIALOG = Dialog(
    "review",
    "Granska",
    (
        Story(MARKUP),
        TextInput("story", "Vad hände?", MARKUP, lines=True, hint="Inga namn."),
        ChoiceInput("unit", "Enhet", OPTIONS, "a", few=True),
        SeveralInput("causes", "Orsaker", OPTIONS, ("b",)),
        DateInput("day", "Dag", date(2026, 11, 20)),
        TimeInput("clock", "Tid", time(19, 5)),
        DateInput("other_day", "Annan dag"),
        TimeInput("other_clock", "Annan tid"),
    ),
    close="Tillbaka",
    submit="Skicka in",
    on="d1",
    version=2,
)


def test_json_can_hold_a_card_and_a_dialog() -> None:
    for payload in (card_payload(CARD), dialog_payload(DIALOG)):
        assert json.loads(json.dumps(payload)) == payload


def test_the_page_can_draw_every_part() -> None:
    parts = {
        part["part"] for payload in (card_payload(CARD), dialog_payload(DIALOG)) for part in payload["parts"]
    }
    assert parts == PARTS | INPUT_PARTS


def test_text_is_passed_on_as_it_was_written() -> None:
    assert MARKUP in json.dumps(card_payload(CARD), ensure_ascii=False)


def test_a_button_carries_what_comes_back_when_it_is_pressed() -> None:
    (button,) = card_payload(CARD)["parts"][4]["buttons"]
    assert button == {
        "label": "Ta emot", "action": "take_case", "on": "c1", "version": 3, "value": "v", "style": "primary"
    }  # fmt: skip


def test_days_and_times_are_written_as_the_inputs_want_them() -> None:
    values = [part["value"] for part in dialog_payload(DIALOG)["parts"][4:]]
    assert values == ["2026-11-20", "19:05", "", ""]


def test_a_card_with_nothing_but_small_print_steps_back() -> None:
    assert card_payload(Card("x", (Note("Fortsätter längre ned."),)))["retired"]
    assert not card_payload(CARD)["retired"]
