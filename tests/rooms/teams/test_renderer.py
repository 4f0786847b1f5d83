"""Whatever a card or dialog holds, Teams takes it, nothing is read into it, and no word is lost."""

import copy
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from functools import cache
from typing import Any, assert_never

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from microsoft_teams.cards import core
from pydantic import BaseModel

from bot.teams import dialogs, ids, renderer
from bot.teams.inputs import too_long
from handlers.chat import (
    Button,
    Buttons,
    Card,
    ChoiceInput,
    DateInput,
    Dialog,
    Divider,
    Facts,
    Heading,
    Input,
    Menu,
    Note,
    Option,
    Pressed,
    Row,
    SeveralInput,
    Story,
    Strong,
    Text,
    TextInput,
    TimeInput,
)
from handlers.desk import Intake
from handlers.router import OPENING, OPENING_IN_DIALOG, PRESSES, opens_dialog
from tests.rooms.teams.made import BUTTON, CARDS, DIALOGS, PLACES, inputs
from tests.rooms.teams.seen import elements, seen, words
from tests.teams_server.cards import card_problems
from tests.teams_server.schema import MISSING, is_published, schema_problems

Json = dict[str, Any]

many = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


def card_of(payload: Json) -> Json:
    """The card of a message's attachment or of a dialog."""
    attachment = payload["task"]["value"]["card"] if "task" in payload else payload
    assert attachment["contentType"] == "application/vnd.microsoft.card.adaptive"
    card: Json = attachment["content"]
    return card


def problems(payload: Json) -> list[str]:
    """What people typed stands in its input letter by letter; nothing there is read as anything else."""
    card = copy.deepcopy(card_of(payload))
    for each in elements(card):
        if each["type"] == "Input.Text":
            each.pop("value", None)
    return card_problems(card, dialog="task" in payload)


@cache
def models() -> dict[str, set[str]]:
    """What each element may hold by the SDK's models: they let unknown fields through without a word."""
    found = [each for each in vars(core).values() if isinstance(each, type) and issubclass(each, BaseModel)]
    named = {
        str(model.model_fields["type"].default): model for model in found if "type" in model.model_fields
    }
    spelt = core.SerializableObject.validation_alias_generator
    return {name: {spelt(field) for field in model.model_fields} for name, model in named.items()}


def not_known(card: Json) -> list[str]:
    """Fields that the SDK's models do not know."""
    every = [card, *elements(card["body"]), *elements(card.get("actions", []))]
    return [field for each in every for field in each.keys() - models()[each["type"]]]


def told(part: Any) -> Iterator[str]:
    match part:
        case Heading(text) | Note(text) | Story(text) | Row(text):
            yield text
        case Text(runs):
            yield "".join(run.text if isinstance(run, Strong) else run for run in runs)
        case Facts(pairs):
            yield from (text for pair in pairs for text in pair)
        case _:
            pass


def labels(part: Any) -> Iterator[str]:
    match part:
        case Buttons(buttons):
            yield from (button.label for button in buttons)
        case Row():
            yield part.button.label
        case Menu():
            yield part.label
            if not too_long(part.options):
                yield from {option.key: option.label for option in part.options}.values()
        case TextInput() | DateInput() | TimeInput() | ChoiceInput() | SeveralInput():
            yield from (part.label.rstrip().removesuffix(")"), part.hint)  # “(valfritt)” may stand within it
        case _:
            pass


def assert_every_word(parts: tuple[Any, ...], card: Json) -> None:
    shown = seen(card)
    everything = words("".join(shown))
    if "tecken som inte får plats" in "".join(shown):
        return
    for part in parts:
        for text in (*told(part), *labels(part)):
            assert words(text) in everything


# --- whatever it holds ------------------------------------------------------------------------------


@many
@given(CARDS)
def test_every_card_is_a_message_that_teams_takes(card: Card) -> None:
    payload = renderer.message(card)
    drawn = card_of(payload)

    assert problems(payload) == []
    assert not_known(drawn) == []
    assert len(json.dumps(drawn, ensure_ascii=False, separators=(",", ":")).encode("utf-16-le")) < 80 * 1024
    assert renderer.notification(card).strip()


@many
@given(DIALOGS)
def test_every_dialog_is_one_that_teams_takes(dialog: Dialog) -> None:
    payload = renderer.task(dialog, nonce="n-1")
    drawn = card_of(payload)

    assert payload["task"]["value"]["title"].strip()
    assert problems(payload) == []
    assert not_known(drawn) == []


@many
@given(CARDS)
def test_every_word_of_a_card_is_shown_as_it_was_written(card: Card) -> None:
    assert_every_word(card.parts, card_of(renderer.message(card)))


@many
@given(DIALOGS)
def test_every_word_of_a_dialog_is_shown_as_it_was_written(dialog: Dialog) -> None:
    assert_every_word(dialog.parts, card_of(renderer.task(dialog)))


@many
@given(st.lists(BUTTON, min_size=1, max_size=20))
def test_every_button_is_there_and_says_the_same_when_it_comes_back(buttons: list[Button]) -> None:
    drawn = card_of(renderer.message(Card("Hej", (Buttons(tuple(buttons)),))))
    actions = [each for each in elements(drawn) if each["type"].startswith("Action.")]

    assert [ids.read(each["data"]) for each in actions] == [
        Pressed(each.action, each.on, each.version, each.value) for each in buttons
    ]
    assert all(len(each["actions"]) <= 6 for each in elements(drawn) if each["type"] == "ActionSet")


# --- a form and back ----------------------------------------------------------------------------------


def filled(card: Json) -> Json:
    """What Teams sends when the form is sent in as it stands."""
    (submit,) = card["actions"]
    inputs = (each for each in elements(card["body"]) if each["type"].startswith("Input."))
    return {**submit["data"], **{each["id"]: each["value"] for each in inputs if each.get("value")}}


def starts(part: Input) -> str | tuple[str, ...]:
    """What an input holds before anything is typed, as far as it is offered."""
    match part:
        case TextInput():
            return part.value
        case ChoiceInput():
            return part.value if part.value in {option.key for option in part.options} else ""
        case SeveralInput():
            keys = {option.key for option in part.options}
            return tuple(dict.fromkeys(key for key in part.values if key in keys))
        case DateInput():
            return part.value.isoformat() if part.value else ""
        case TimeInput():
            return f"{part.value:%H:%M}" if part.value else ""
        case _:
            assert_never(part)


FORMS = st.builds(
    Dialog,
    st.just("edit"),
    st.just("Ändra"),
    st.integers(1, 3).flatmap(lambda n: st.tuples(*(inputs(number) for number in range(n)))),
    close=st.just("Tillbaka"),
    submit=st.just("Spara"),
    **PLACES,
)


def lines_as_here(value: str | tuple[str, ...]) -> str | tuple[str, ...]:
    if isinstance(value, tuple):
        return value
    return "\n".join(value.replace("\r\n", "\n").replace("\x00", "").splitlines())


@many
@given(FORMS)
def test_what_a_form_holds_comes_back_input_by_input(form: Dialog) -> None:
    sent = ids.read(filled(card_of(renderer.task(form, nonce="n-1"))))

    assert isinstance(sent, ids.Sent)
    assert (sent.what.dialog, sent.what.on, sent.what.version) == ("edit", form.on, form.version)
    assert sent.form.nonce == "n-1"
    expected = {part.name: lines_as_here(starts(part)) for part in form.inputs}
    assert {name: lines_as_here(value) for name, value in sent.what.values.items()} == expected


@many
@given(FORMS)
def test_a_form_shown_again_is_the_same_form_with_what_was_typed(form: Dialog) -> None:
    first = card_of(renderer.task(form, nonce="n-1"))
    sent = ids.read(filled(first))
    assert isinstance(sent, ids.Sent)

    payload = renderer.task_again(sent, {}, nonce="n-2")
    again = card_of(payload)
    assert problems(payload) == []
    back = ids.read(filled(again))
    assert isinstance(back, ids.Sent)
    assert (back.what, back.form.nonce) == (sent.what, "n-2")
    assert [each["type"] for each in elements(again)] == [each["type"] for each in elements(first)]


NAMES = (Option("anna", "Anna Lind"), Option("bo", "Bo Ek"))
FORM = Dialog(
    "edit",
    "Ändra",
    (
        Heading("Vad hände?"),
        Story("Det *stod* så här"),
        TextInput("story", "Vad hände?", "i går", lines=True, most=12_000, hint="Inga namn."),
        ChoiceInput("who", "Vem?", NAMES, "bo"),
        SeveralInput("causes", "Orsaker", NAMES),
        DateInput("day", "Dag", date(2026, 11, 20)),
        TimeInput("clock", "Tid", time(19, 0)),
    ),
    close="Tillbaka",
    submit="Spara",
    on="draft-1",
    version=4,
)


def sent_with(typed: Json) -> ids.Sent:
    data = card_of(renderer.task(FORM, nonce="n-1"))["actions"][0]["data"]
    sent = ids.read({**data, **typed})
    assert isinstance(sent, ids.Sent)
    return sent


def test_errors_stand_beside_their_inputs_and_nothing_typed_is_lost() -> None:
    typed = {"story": "ny text", "who": "anna", "causes": "anna,bo", "day": "2026-11-19", "clock": "07:30"}
    payload = renderer.task_again(sent_with(typed), {"story": "För kort.", "gone": "Ärendet är stängt."})

    body = card_of(payload)["body"]
    values = {each["id"]: each.get("value") for each in elements(body) if each["type"].startswith("Input.")}
    assert values == typed
    ids_and_texts = [each.get("id") or "".join(r["text"] for r in each.get("inlines", [])) for each in body]
    at = ids_and_texts.index("story")
    assert ids_and_texts[at : at + 3] == ["story", "För kort.", "Inga namn."]
    assert body[at + 1]["inlines"][0]["color"] == "attention"
    assert ids_and_texts[:2] == [
        "Något behöver ändras innan det kan skickas. Det står i rött under det som det gäller.",
        "Ärendet är stängt.",
    ]


def test_what_belongs_to_no_input_is_said_alone_for_nothing_has_to_be_changed() -> None:
    payload = renderer.task_again(sent_with({}), {"": "Det tar längre tid än vanligt."})

    assert card_of(payload)["body"][0]["inlines"][0]["text"] == "Det tar längre tid än vanligt."
    assert "behöver ändras" not in str(payload)


@pytest.mark.parametrize(
    ("label", "shown"),
    [("Klockslag", "Klockslag (valfritt)"), ("Nummer (om du har det)", "Nummer (om du har det, valfritt)")],
)
def test_what_need_not_be_filled_in_says_so_in_one_parenthesis(label: str, shown: str) -> None:
    form = Dialog("edit", "Ändra", (TextInput("it", label, required=False),), close="Stäng", submit="Spara")

    assert card_of(renderer.task(form))["body"][0]["label"] == shown


def test_what_is_asked_for_later_says_so_instead_of_being_optional() -> None:
    cause = TextInput("it", "Orsak", required=False, mark="krävs för att avsluta")
    form = Dialog("edit", "Ändra", (cause,), close="Stäng", submit="Spara")

    assert card_of(renderer.task(form))["body"][0]["label"] == "Orsak (krävs för att avsluta)"


def test_what_is_left_empty_comes_back_as_empty() -> None:
    sent = sent_with({"story": "a\r\nb", "clock": "19:00:00"})

    assert sent.what.values == {"story": "a\nb", "who": "", "causes": (), "day": "", "clock": "19:00"}


def test_a_required_input_says_what_is_missing_in_the_readers_language() -> None:
    def needed(locale: str) -> dict[str, str]:
        body = card_of(renderer.task(FORM, locale))["body"]
        return {each["id"]: each["errorMessage"] for each in body if each.get("isRequired")}

    assert needed("sv") == {
        "story": "Skriv något här.",
        "who": "Välj ett alternativ.",
        "day": "Välj en dag.",
    }
    assert needed("en").keys() == needed("sv").keys()
    assert not set(needed("en").values()) & set(needed("sv").values())


def test_a_form_far_too_large_to_travel_says_so_instead_of_coming_back_half() -> None:
    whole = sent_with({})
    assert renderer.task_again(replace(whole, form=whole.form), {})
    lost = replace(whole, form=replace(whole.form, again=""))
    try:
        renderer.task_again(lost, {})
    except ids.Unreadable:
        return
    raise AssertionError


# --- what is said in so many words ------------------------------------------------------------------


def test_a_button_that_opens_a_dialog_asks_for_it_and_one_that_does_not_stays() -> None:
    buttons = Buttons((Button("Öppna", "open_case", "c-1", 2), Button("Ta emot", "take_case", "c-1", 2)))
    card = Card("Hej", (buttons,))
    (actions,) = (each["actions"] for each in card_of(renderer.message(card))["body"])

    assert actions[0]["type"] == "Action.Submit"
    assert actions[0]["data"]["msteams"] == {"type": "task/fetch"}
    assert actions[0]["associatedInputs"] == "none"
    assert (actions[1]["type"], actions[1]["verb"]) == ("Action.Execute", "take_case")


def test_within_a_dialog_every_press_is_sent_in() -> None:
    dialog = Dialog("case", "AV-2026-0041", (Buttons((Button("Lägg till", "add_to_case", "c-1"),)),), "Stäng")
    (actions,) = (each["actions"] for each in card_of(renderer.task(dialog))["body"])

    assert (actions[0]["type"], actions[0]["associatedInputs"]) == ("Action.Submit", "none")
    assert ids.read(actions[0]["data"]) == Pressed("add_to_case", "c-1")


def test_a_list_is_chosen_from_by_the_button_beside_it() -> None:
    menus = tuple(Menu("Vem?", "answer:who", NAMES, "draft-1", 4) for _ in range(2))
    drawn = card_of(renderer.message(Card("Hej", menus)))
    lists = [each for each in elements(drawn) if each["type"] == "Input.ChoiceSet"]
    presses = [each["data"] for each in elements(drawn) if each["type"] == "Action.Execute"]

    typed = {lists[0]["id"]: "", lists[1]["id"]: "bo"}
    assert ids.read({**presses[0], **typed}) is None
    assert ids.read({**presses[1], **typed}) == Pressed("answer:who", "draft-1", 4, "bo")


@pytest.mark.skipif(not is_published(), reason=MISSING)
@pytest.mark.parametrize("count", [11, 26, 200])
def test_a_list_that_is_sent_whole_follows_the_published_schema_as_it_is(count: int) -> None:
    units = tuple(Option(f"u{number}", f"Enhet {number}") for number in range(count))
    dialog = Dialog("edit", "Ändra", (ChoiceInput("unit", "Enhet", units),), "Stäng", "Spara")
    drawn = (
        card_of(renderer.task(dialog)),
        card_of(renderer.message(Card("Hej", (Menu("Enhet", "help", units),)))),
    )

    assert [problem for card in drawn for problem in schema_problems(card)] == []


def test_a_list_of_two_thousand_is_asked_for_and_keeps_what_was_chosen() -> None:
    people = tuple(Option(f"person-{number}", f"Person Namnsson {number}") for number in range(2000))
    dialog = Dialog("edit", "Ändra", (ChoiceInput("who", "Vem?", people, "person-7"),), "Stäng", "Spara")
    payload = renderer.task(dialog)
    (shown,) = card_of(payload)["body"]

    assert card_problems(card_of(payload), dialog=True) == []
    assert shown["choices.data"] == {"type": "Data.Query", "dataset": "who"}
    assert shown["choices"] == [{"title": "Person Namnsson 7", "value": "person-7"}]
    sent = ids.read(filled(card_of(payload)))
    assert isinstance(sent, ids.Sent)
    assert card_of(renderer.task_again(sent, {"who": "Nej."}))["body"][1]["choices.data"]


def test_facts_are_a_set_of_facts_unless_something_could_be_read_into_them() -> None:
    plain, marked = Facts((("Enhet", "Solgården"),)), Facts((("Enhet", "Sol*gården*"),))
    body = card_of(renderer.message(Card("Hej", (plain, marked))))["body"]

    assert body[0] == {"type": "FactSet", "facts": [{"title": "Enhet", "value": "Solgården"}]}
    assert body[1]["type"] == "Container"


def test_a_story_that_has_no_room_ends_by_saying_how_much_is_missing() -> None:
    story = "\n".join(f"{number:07d}" for number in range(3_000))
    parts = (Heading("Berättelsen"), Story(story), TextInput("answer", "Svar"))
    dialog = Dialog("case", "Ärende", parts, "Stäng", "Skicka")
    swedish, english = (card_of(renderer.task(dialog, locale)) for locale in ("sv", "en"))

    assert card_problems(swedish, dialog=True) == card_problems(english, dialog=True) == []
    line, last = swedish["body"][-2:]
    text = line["inlines"][0]["text"]
    assert "tecken som inte får plats i Teams" in text
    assert "characters that do not fit" in english["body"][-2]["inlines"][0]["text"]
    assert last["id"] == "answer"
    shown = sum(len(run["text"]) for block in swedish["body"][1:-2] for run in block["inlines"])
    assert shown + int("".join(filter(str.isdigit, text))) == 7 * 3_000


def test_a_divider_is_a_line_above_what_follows_and_none_at_the_ends() -> None:
    parts = (Divider(), Note("a"), Divider(), Divider(), Note("b"), Divider())
    body = card_of(renderer.message(Card("Hej", parts)))["body"]

    assert [each.get("separator", False) for each in body] == [False, True]


def test_an_empty_dialog_and_an_empty_card_can_still_be_shown() -> None:
    assert card_problems(card_of(renderer.task(Dialog("told", "Lyhörd", (), "Stäng"))), dialog=True) == []
    assert card_problems(card_of(renderer.message(Card("", ())))) == []
    assert card_problems(card_of(renderer.home(Card("Hej", ())))) == []


def test_a_line_can_be_said_as_a_card_with_a_button_that_opens_a_dialog() -> None:
    drawn = card_of(renderer.said("Formuläret är redo.", press=Button("Öppna", "take_case", "c-1", 2)))

    assert card_problems(drawn) == []
    assert seen(drawn) == ["Formuläret är redo.", "Öppna"]
    assert drawn["body"][1]["actions"][0]["data"]["msteams"] == {"type": "task/fetch"}


def test_where_everything_is_told_in_forms_a_report_begins_with_one() -> None:
    assert PRESSES.keys() >= OPENING | OPENING_IN_DIALOG
    assert not opens_dialog("start", Intake.CONVERSATION)
    assert opens_dialog("start", Intake.DIALOG)
    assert opens_dialog("step:close", Intake.CONVERSATION)


@many
@given(DIALOGS)
def test_a_dialog_that_travels_is_the_same_when_it_comes_back(dialog: Dialog) -> None:
    form = ids.Form(dialog.name, dialog.on, dialog.version, again=dialogs.packed(dialog))
    back = dialogs.unpacked(form)

    read = [part for part in dialog.parts if part not in dialog.inputs]
    assert [part for part in back.parts if part not in back.inputs] == read
    assert [(type(part), part.name, part.label) for part in back.inputs] == [
        (type(part), part.name, part.label) for part in dialog.inputs
    ]
    assert replace(back, parts=()) == replace(dialog, parts=())
