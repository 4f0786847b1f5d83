"""The parts of a card or a dialog -> elements of an Adaptive Card. Pure."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import count
from typing import assert_never

from bot.fitting import Worth
from bot.teams import cards, charts, ids
from bot.teams.fitting import Drawn
from bot.teams.ids import Json
from bot.teams.inputs import drawn_input, too_long
from bot.teams.texts import say
from handlers.chat import (
    Button,
    Buttons,
    CardPart,
    Chart,
    ChoiceInput,
    DateInput,
    DialogPart,
    Divider,
    Facts,
    File,
    Heading,
    Menu,
    Note,
    Row,
    SeveralInput,
    Story,
    Strong,
    Text,
    TextInput,
    TimeInput,
)
from handlers.desk import Intake
from handlers.router import opens_dialog

Opens = Callable[[str], bool]
"""Does pressing this action open a dialog?"""

IN_CONVERSATION: Opens = partial(opens_dialog, intake=Intake.CONVERSATION)


@dataclass(frozen=True, slots=True)
class Links:
    """Where each file of a card can be fetched. without: what is said of one that has no link here, a key
    of bot.teams.texts."""

    addresses: Mapping[File, str] = field(default_factory=dict)
    without: str = "file_not_here"


NO_LINKS = Links()


@dataclass(frozen=True, slots=True)
class Drawing:
    """How the parts of one card are drawn. opens: None within a dialog, where every press is sent in.

    numbers: makes each list's id its own.
    """

    locale: str
    opens: Opens | None = None
    errors: dict[str, str] = field(default_factory=dict)
    numbers: Iterator[int] = field(default_factory=count)
    links: Links = NO_LINKS


def drawn(parts: Iterable[DialogPart | CardPart], drawing: Drawing) -> list[Drawn]:
    """The elements of all parts. A divider is a line above the element that follows."""
    found: list[Drawn] = []
    line_above = False
    for part in parts:
        if isinstance(part, Divider):
            line_above = bool(found)
            continue
        elements = list(_part(part, drawing))
        if elements and line_above:
            elements[0] = _separated(elements[0])
            line_above = False
        found += elements
    return found


def _separated(first: Drawn) -> Drawn:
    return replace(first, element={**first.element, "separator": True, "spacing": "large"})


def _part(part: DialogPart | CardPart, drawing: Drawing) -> Iterable[Drawn]:
    match part:
        case Story(text):
            return (Drawn(line, Worth.STORY, _length(line)) for line in cards.lines([(text, False)]))
        case TextInput() | ChoiceInput() | SeveralInput() | DateInput() | TimeInput():
            return drawn_input(part, drawing.errors.get(part.name, ""), drawing.locale)
        case Buttons() | Menu() | Row():
            return _pressable(part, drawing)
        case Heading() | Text() | Note() | Facts() | Divider() | Chart() | File():
            return _card_part(part, drawing)
        case _:
            assert_never(part)


def _pressable(part: Buttons | Menu | Row, drawing: Drawing) -> Iterable[Drawn]:
    match part:
        case Buttons(buttons):
            return _buttons(buttons, drawing)
        case Row(text, button):
            return (_row(text, button, drawing),)
        case Menu():
            return (_menu(part, drawing),)
        case _:
            assert_never(part)


def _card_part(
    part: Heading | Text | Note | Facts | Divider | Chart | File, drawing: Drawing
) -> Iterable[Drawn]:
    match part:
        case Heading(text):
            return _heading(text)
        case Text(runs):
            return _read(cards.lines(_run(run) for run in runs))
        case Note(text):
            return _read(cards.note(text))
        case Facts(pairs):
            return _facts(pairs)
        case Divider():
            return ()  # drawn() has made it a line above what follows
        case Chart():
            return _read(charts.elements(part, drawing.locale))
        case File():
            return _file(part, drawing)
        case _:
            assert_never(part)


def _read(elements: Iterable[Json]) -> Iterator[Drawn]:
    return (Drawn(element, length=_length(element)) for element in elements)


def _length(block: Json) -> int:
    return sum(len(run["text"]) for run in block.get("inlines", ()))


def _run(run: str | Strong) -> cards.Run:
    return (run.text, True) if isinstance(run, Strong) else (run, False)


def _heading(text: str) -> Iterator[Drawn]:
    if text.strip():
        yield Drawn(cards.heading(text), length=len(text))


def _facts(pairs: tuple[tuple[str, str], ...]) -> Iterator[Drawn]:
    if pairs:
        yield Drawn(cards.facts(pairs), length=sum(len(name) + len(value) for name, value in pairs))


def _file(file: File, drawing: Drawing) -> Iterable[Drawn]:
    """A button that opens the link, or words that say where the file is: never a button that does nothing."""
    address = drawing.links.addresses.get(file)
    if address:
        (button,) = cards.action_sets([cards.open_url(file.label, address)])
        return (Drawn(button, Worth.KEPT),)
    words = say(drawing.links.without, drawing.locale).format(label=file.label, name=file.name)
    return _read(cards.note(words))


def _buttons(buttons: tuple[Button, ...], drawing: Drawing) -> Iterator[Drawn]:
    actions = [_press(button, drawing) for button in buttons]
    return (Drawn(each, Worth.KEPT) for each in cards.action_sets(actions))


def _press(button: Button, drawing: Drawing) -> Json:
    return _act(button, ids.press(button.action, button.on, button.version, button.value), drawing)


def _act(button: Button, data: Json, drawing: Drawing, *, inputs: bool = False) -> Json:
    if drawing.opens is None:
        return cards.submit(button, data, inputs=inputs)
    if drawing.opens(button.action):
        return cards.submit(button, ids.fetching(data), inputs=inputs)
    return cards.execute(button, data, inputs=inputs)


def _row(text: str, button: Button, drawing: Drawing) -> Drawn:
    """The button stands beside the line, so that a list of twelve fits a phone."""
    line = cards.column(cards.lines([(text, False)]), "stretch", verticalContentAlignment="center")
    press = cards.column(
        cards.action_sets([_press(button, drawing)]), "auto", verticalContentAlignment="center"
    )
    return Drawn(cards.columns([line, press], spacing="small"), Worth.KEPT, len(text))


def _menu(menu: Menu, drawing: Drawing) -> Drawn:
    """The list with its button beside it: a list alone tells nobody what was chosen."""
    source = f"menu_{next(drawing.numbers)}"
    choose = Button(say("choose", drawing.locale), menu.action)
    act = _act(choose, ids.menu(menu.action, menu.on, menu.version, source), drawing, inputs=True)
    shown = {
        "type": "Input.ChoiceSet",
        "id": source,
        "label": cards.label(menu.label),
        "placeholder": say("placeholder", drawing.locale),
        **(cards.choices_asked_for(menu.action) if too_long(menu.options) else cards.choices(menu.options)),
    }
    columns = [
        cards.column([shown], "stretch"),
        cards.column(cards.action_sets([act]), "auto", verticalContentAlignment="bottom"),
    ]
    return Drawn(cards.columns(columns), Worth.KEPT)
