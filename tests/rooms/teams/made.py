"""Cards and dialogs of every kind, with what people could write in them at its worst."""

from typing import Any

from hypothesis import strategies as st

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
    Row,
    SeveralInput,
    Story,
    Strong,
    Text,
    TextInput,
    TimeInput,
)
from handlers.router import OPENING, PRESSES

NASTY = (
    "<at>Bo Ek</at>",
    "**fet**",
    "_kursiv_",
    "[länk](https://exempel.se)",
    "&amp;",
    "\\*",
    "1. ett",
    "- streck",
    "# rubrik",
    "`kod`",
    "{{DATE(2026-11-20T06:00:00Z, SHORT)}}",
    "${namn}",
    "{{{",
    "$${",
    "\n\n",
    "\r\n",
    " ",
    "\u2028",
    "😀👩‍👩‍👧",
    "ä" * 200,
)
WORDS = st.lists(st.one_of(st.sampled_from(NASTY), st.text(max_size=30)), max_size=8).map(" ".join)
LONG = st.one_of(WORDS, st.builds(lambda word, times: (word + " ") * times, WORDS, st.integers(0, 300))).map(
    lambda text: text[:12_000]
)
KEYS = st.one_of(st.text(max_size=40), st.sampled_from(["", ",", "%2C", "%0", "a,b"]))
ACTIONS = st.one_of(st.sampled_from(sorted(PRESSES)), st.text(min_size=1, max_size=60))
PLACES = {"on": st.text(max_size=60), "version": st.integers(0, 10**6)}


def options(most: int) -> st.SearchStrategy[tuple[Option, ...]]:
    """Few of any kind, or as many as asked for."""
    few = st.lists(st.builds(Option, KEYS, WORDS), min_size=1, max_size=12)
    many = st.integers(1, most).map(lambda n: [Option(f"k{k}", f"Enhet {k}") for k in range(n)])
    return st.one_of(few, many).map(tuple)


BUTTON = st.builds(Button, WORDS, ACTIONS, **PLACES, value=WORDS, style=st.sampled_from(ButtonStyle))
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
MENU = st.builds(Menu, WORDS, ACTIONS.filter(lambda name: name not in OPENING), options(300), **PLACES)
ROW = st.builds(Row, WORDS, BUTTON)
CARDS = st.builds(Card, LONG, st.lists(st.one_of(*READ, ROW, MENU), max_size=10).map(tuple))

LABELS = {"label": WORDS, "hint": WORDS, "required": st.booleans()}


def inputs(number: int) -> st.SearchStrategy[Any]:
    name = st.just(f"input_{number}")
    return st.one_of(
        st.builds(TextInput, name, value=LONG, most=st.integers(1, 12_000), placeholder=WORDS, **LABELS),
        st.builds(ChoiceInput, name, options=options(300), value=KEYS, few=st.booleans(), **LABELS),
        st.builds(SeveralInput, name, options=options(300), values=st.lists(KEYS).map(tuple), **LABELS),
        st.builds(DateInput, name, value=st.one_of(st.none(), st.dates()), **LABELS),
        st.builds(TimeInput, name, value=st.one_of(st.none(), st.times()), **LABELS),
    )


PARTS = st.tuples(
    st.lists(st.one_of(*READ, MENU, st.builds(Story, LONG)), max_size=5),
    st.integers(0, 3).flatmap(lambda n: st.tuples(*(inputs(number) for number in range(n)))),
).map(lambda both: (*both[0], *both[1]))
DIALOGS = st.builds(
    Dialog,
    st.text(min_size=1, max_size=40),
    WORDS,
    PARTS,
    close=WORDS,
    submit=st.one_of(st.none(), WORDS),
    **PLACES,
)
