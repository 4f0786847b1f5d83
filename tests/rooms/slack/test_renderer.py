"""Whatever a card or dialog holds, Slack takes it, nobody is called, and no word is lost."""

from collections.abc import Iterator
from datetime import date, time
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.slack import ids, renderer
from bot.slack.spelling import BORDERS, parted
from handlers.chat import (
    Button,
    Buttons,
    ButtonStyle,
    Card,
    ChoiceInput,
    DateInput,
    Dialog,
    Divider,
    Facts,
    Heading,
    Menu,
    Note,
    Option,
    SeveralInput,
    Story,
    Strong,
    Text,
    TextInput,
    TimeInput,
)
from tests.slack_server import limits

Json = dict[str, Any]

NASTY = (
    "<!channel>",
    "<@U0001>",
    "&amp;",
    "*fet*",
    "~",
    "😀👩‍👩‍👧",
    "\n\n",
    " ",
    "\u200b",
    "`kod`",
    ":tada:",
    "ä" * 200,
)
WORDS = st.lists(st.one_of(st.sampled_from(NASTY), st.text(max_size=30)), max_size=8).map(" ".join)
LONG = st.one_of(WORDS, st.builds(lambda word, times: (word + " ") * times, WORDS, st.integers(0, 300))).map(
    lambda text: text[:40_000]
)
KEYS = st.one_of(st.text(max_size=40), st.just("~"), st.just(" "), st.just("a" * 149))
PLACES = {"on": st.text(max_size=60), "version": st.integers(0, 10**6)}


def options(most: int) -> st.SearchStrategy[tuple[Option, ...]]:
    """Few of any kind, or as many as asked for."""
    few = st.lists(st.builds(Option, KEYS, WORDS), max_size=12, unique_by=lambda option: option.key)
    many = st.integers(0, most).map(lambda n: [Option(f"k{k}", f"Enhet {k}") for k in range(n)])
    return st.one_of(few, many).map(tuple)


BUTTON = st.builds(
    Button, WORDS, st.text(max_size=60), **PLACES, value=WORDS, style=st.sampled_from(ButtonStyle)
)
BUTTONS = st.builds(Buttons, st.lists(BUTTON, max_size=12).map(tuple))
RUNS = st.lists(st.one_of(LONG, st.builds(Strong, WORDS)), max_size=6).map(tuple)
READ = (
    st.builds(Heading, WORDS),
    st.builds(Text, RUNS),
    st.builds(Note, LONG),
    st.builds(Facts, st.lists(st.tuples(WORDS, LONG), max_size=6).map(tuple)),
    st.builds(Divider),
    BUTTONS,
)
MENU = st.builds(Menu, WORDS, st.text(max_size=60), options(300), **PLACES)
CARDS = st.builds(Card, LONG, st.lists(st.one_of(*READ, MENU), max_size=12).map(tuple))

LABELS = {"label": WORDS, "hint": WORDS, "required": st.booleans()}


def inputs(number: int) -> st.SearchStrategy[Any]:
    name = st.just(f"input_{number}")
    return st.one_of(
        st.builds(TextInput, name, value=LONG, most=st.integers(1, 40_000), placeholder=WORDS, **LABELS),
        st.builds(ChoiceInput, name, options=options(300), value=KEYS, few=st.booleans(), **LABELS),
        st.builds(SeveralInput, name, options=options(300), values=st.lists(KEYS).map(tuple), **LABELS),
        st.builds(DateInput, name, value=st.one_of(st.none(), st.dates()), **LABELS),
        st.builds(TimeInput, name, value=st.one_of(st.none(), st.times()), **LABELS),
    )


PARTS = st.tuples(
    st.lists(st.one_of(*READ, st.builds(Story, LONG)), max_size=6),
    st.integers(0, 4).flatmap(lambda n: st.tuples(*(inputs(number) for number in range(n)))),
).map(lambda both: (*both[0], *both[1]))
DIALOGS = st.builds(
    Dialog, st.text(max_size=40), WORDS, PARTS, close=WORDS, submit=st.one_of(st.none(), WORDS), **PLACES
)

many = settings(max_examples=60, suppress_health_check=list(HealthCheck))


def shown(node: Any) -> Iterator[str]:
    """Every text a person sees, unescaped as Slack does where it reads markup."""
    for _, text in limits.texts(node):
        yield text
    yield from initial_values(node)


def initial_values(node: Any) -> Iterator[str]:
    if isinstance(node, list):
        for each in node:
            yield from initial_values(each)
    elif isinstance(node, dict):
        if "initial_value" in node:
            yield node["initial_value"]
        yield from initial_values(list(node.values()))


def assert_every_word(text: str, node: Any) -> None:
    found = "".join("".join(shown(node)).split())
    assert "".join(text.split()) in found


def told(part: Any) -> list[str]:
    match part:
        case Text(runs):
            return [run.text if isinstance(run, Strong) else run for run in runs]
        case Note(text) | Story(text):
            return [text]
        case TextInput():
            return [part.value]
        case Facts(pairs):
            return [value for _, value in pairs]
        case _:
            return []


# --- whatever it holds ------------------------------------------------------------------------------


@many
@given(CARDS)
def test_every_card_is_a_message_that_slack_takes(card: Card) -> None:
    message = renderer.message(card)

    assert limits.block_problems(message["blocks"]) == []
    assert message["text"].strip()
    assert limits.total_text(message["blocks"]) <= limits.MESSAGE_TEXT
    assert limits.pings_in(message["text"], message["blocks"]) == []


@many
@given(CARDS)
def test_every_card_is_a_home_page_that_slack_takes(card: Card) -> None:
    view = renderer.home(card)

    assert limits.view_problems(view, "home") == []
    assert limits.pings_in("", view) == []


@many
@given(DIALOGS)
def test_every_dialog_is_a_view_that_slack_takes(dialog: Dialog) -> None:
    view = renderer.modal(dialog)

    assert limits.view_problems(view) == []
    assert not limits.too_large(view, limits.VIEW_BYTES)
    assert limits.pings_in("", view) == []
    assert ids.read_metadata(view["private_metadata"]) == ids.DialogId(dialog.name, dialog.on, dialog.version)


@many
@given(DIALOGS)
def test_every_word_of_a_dialog_is_shown_or_said_to_be_missing(dialog: Dialog) -> None:
    view = renderer.modal(dialog)

    left_out = "tecken som inte får plats" in "".join(shown(view))
    for part in dialog.parts:
        if isinstance(part, TextInput) or not left_out:
            for text in told(part):
                assert_every_word(text, view)


@many
@given(st.builds(Card, st.just("Ett ärende väntar"), st.lists(st.one_of(*READ), max_size=5).map(tuple)))
def test_every_word_of_a_card_is_shown_or_said_to_be_missing(card: Card) -> None:
    blocks = renderer.message(card)["blocks"]

    if "tecken som inte får plats" not in "".join(shown(blocks)):
        for text in (text for part in card.parts for text in told(part)):
            assert_every_word(text, blocks)


@many
@given(LONG, st.integers(2, 4000))
def test_a_parted_text_joins_to_what_it_was(text: str, most: int) -> None:
    assert "".join(BORDERS[border] + piece for border, piece in parted(text, most)) == text


@many
@given(st.text(), st.integers(), st.text())
def test_what_a_button_carries_comes_back(on: str, version: int, value: str) -> None:
    assert ids.read_button(ids.button_value(on, version, value)) == (on, version, value)


@many
@given(KEYS)
def test_the_key_of_an_option_comes_back(key: str) -> None:
    assert ids.unpacked(ids.packed(key, ids.OPTION_VALUE)) == key


# --- what is said in so many words ------------------------------------------------------------------


def test_a_story_of_forty_thousand_characters_is_shown_whole() -> None:
    story = " ".join(f"ord{number}" for number in range(5200))[:40_000]
    view = renderer.modal(Dialog("case", "Ärende", (Story(story),), close="Stäng"))

    assert limits.view_problems(view) == []
    assert_every_word(story, view)
    assert len(view["blocks"]) < 20


def test_a_story_that_has_no_room_ends_by_saying_how_much_is_missing() -> None:
    story = "".join(f"{number:07d} " for number in range(50_000))
    parts = (Heading("Berättelsen"), Story(story), TextInput("answer", "Svar"))
    swedish = renderer.modal(Dialog("case", "Ärende", parts, "Stäng", "Skicka"))
    english = renderer.modal(Dialog("case", "Case", parts, "Close", "Send"), "en")

    assert limits.view_problems(swedish) == limits.view_problems(english) == []
    line, last = swedish["blocks"][-2:]
    assert "tecken som inte får plats i Slack" in line["elements"][0]["text"]
    assert "characters that do not fit" in english["blocks"][-2]["elements"][0]["text"]
    assert last["block_id"] == "answer"
    said = int("".join(filter(str.isdigit, line["elements"][0]["text"])))
    told_of = sum(len(block["text"]["text"]) for block in swedish["blocks"][1:-2])
    assert abs(said + told_of - len(story)) < 200


def test_three_hundred_units_are_searched_for_and_a_few_are_listed() -> None:
    units = tuple(Option(f"unit-{number}", f"Enhet {number}") for number in range(300))
    dialog = Dialog(
        "edit",
        "Ändra",
        (
            ChoiceInput("unit", "Enhet", units, value="unit-7"),
            ChoiceInput("kind", "Vad", units[:30]),
            ChoiceInput("yes", "Ja eller nej", units[:2], few=True),
            SeveralInput("causes", "Orsaker", units[:5], ("unit-1",)),
            SeveralInput("units", "Enheter", units[:30]),
            SeveralInput("all", "Alla", units, ("unit-200",)),
        ),
        close="Stäng",
        submit="Spara",
    )
    elements = [block["element"] for block in renderer.modal(dialog)["blocks"]]

    assert [element["type"] for element in elements] == [
        "external_select",
        "static_select",
        "radio_buttons",
        "checkboxes",
        "multi_static_select",
        "multi_external_select",
    ]
    assert elements[0]["initial_option"]["value"] == "unit-7"
    assert ids.action_of(elements[0]["action_id"]) == "unit"


def test_what_is_strong_is_strong_and_stars_stay_stars() -> None:
    (block,) = renderer.message(Card("Hej", (Text(("Det var *mycket* ", Strong("viktigt"))),)))["blocks"]

    runs = block["elements"][0]["elements"]
    assert [(run["text"], run.get("style")) for run in runs] == [
        ("Det var *mycket* ", None),
        ("viktigt", {"bold": True}),
    ]


def test_facts_stand_line_by_line() -> None:
    (block,) = renderer.message(Card("Hej", (Facts((("Vad", "Fall"), ("Enhet", "Solgården"))),)))["blocks"]

    text = "".join(run["text"] for run in block["elements"][0]["elements"])
    assert text == "Vad  Fall\nEnhet  Solgården"


def test_the_notification_is_escaped() -> None:
    assert renderer.message(Card("<!here> & co", ()))["text"] == "&lt;!here&gt; &amp; co"


def test_labels_that_are_too_long_end_in_an_ellipsis() -> None:
    (block,) = renderer.message(Card("Hej", (Buttons((Button("ordet " * 30, "go"),)),)))["blocks"]

    label = block["elements"][0]["text"]["text"]
    assert len(label) <= 75
    assert label.endswith("…")


def test_five_buttons_stand_in_a_row_each_with_an_id_of_its_own() -> None:
    buttons = Buttons(tuple(Button("Ta emot", "take", on="case-1", version=3) for _ in range(12)))
    blocks = renderer.message(Card("Hej", (buttons, buttons)))["blocks"]

    assert [len(block["elements"]) for block in blocks] == [5, 5, 2, 5, 5, 2]
    every = [button["action_id"] for block in blocks for button in block["elements"]]
    assert len(set(every)) == 24
    assert {ids.action_of(each) for each in every} == {"take"}


def test_a_dialog_shown_again_keeps_what_was_typed_unless_its_value_changed() -> None:
    def action_id(value: str) -> str:
        view = renderer.modal(Dialog("edit", "Ändra", (TextInput("story", "Vad", value),), "Stäng", "Spara"))
        return str(view["blocks"][0]["element"]["action_id"])

    assert action_id("samma") == action_id("samma")
    assert action_id("samma") != action_id("maskerad")


def test_a_text_too_long_for_one_input_goes_on_in_more_and_is_joined_again() -> None:
    text = "\n\n".join("stycke " * 200 for _ in range(6)).strip()
    view = renderer.modal(
        Dialog("review", "Granska", (TextInput("story", "Vad", text, most=40_000),), "Stäng", "Skicka")
    )

    assert limits.view_problems(view) == []
    typed = {block["block_id"]: block["element"].get("initial_value", "") for block in view["blocks"]}
    assert len(typed) > 2
    assert ids.joined(typed) == {"story": text}


def test_dates_and_times_are_written_as_slack_wants_them() -> None:
    parts = (DateInput("day", "Dag", date(2026, 11, 20)), TimeInput("clock", "Tid", time(19, 0, 5)))
    day, clock = renderer.modal(Dialog("edit", "Ändra", parts, "Stäng", "Spara"))["blocks"]

    assert (day["element"]["initial_date"], clock["element"]["initial_time"]) == ("2026-11-20", "19:00")
    assert (day["optional"], clock["optional"]) == (False, True)


def test_an_empty_dialog_can_still_be_opened() -> None:
    assert limits.view_problems(renderer.modal(Dialog("told", "Lyhörd", (), close="Stäng"))) == []
