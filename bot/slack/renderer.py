"""Card and Dialog -> Block Kit. Pure: the same card gives the same blocks.

Text is never parsed by Slack: it goes out as rich text or plain text, where `*`, `:smile:` and
`<!channel>` are letters. Only the notification line is mrkdwn, and escaped.

Lists of more than 100 options are not sent: Slack asks for them (block_suggestion) while the person
types, and the listener asks its `options` for a source: a Menu's action, or an input's name.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain, count
from typing import assert_never

from bot.fitting import Worth
from bot.slack import blocks as block
from bot.slack import ids
from bot.slack.blocks import Json
from bot.slack.charts import Uploaded, blocks_of, on_their_way
from bot.slack.fitting import HOME, MESSAGE, MODAL, Drawn, fitted
from bot.slack.inputs import drawn_input
from bot.slack.spelling import escaped, pieces
from bot.slack.texts import say
from bot.spelling import cut
from handlers.chat import (
    Button,
    Buttons,
    ButtonStyle,
    Card,
    CardPart,
    Chart,
    ChoiceInput,
    DateInput,
    Dialog,
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

IN_A_ROW = 5  # of at most 25: what stands beside each other on a phone without being hidden
NOTIFICATION = 3000


@dataclass(frozen=True, slots=True)
class Drawing:
    """charts: those that are shown, each as its block. files: those that come below the message.
    numbers: makes each button's and each list's id its own."""

    locale: str
    charts: Mapping[Chart, Json] = field(default_factory=dict)
    files: Collection[File] = ()
    numbers: Iterator[int] = field(default_factory=lambda: count(1))


def message(card: Card, locale: str = "sv", uploaded: Uploaded | None = None) -> Json:
    """text and blocks for chat.postMessage and chat.update.

    uploaded: what is in Slack already; without it, all is taken to be on its way.
    """
    there = uploaded or on_their_way(card)
    drawing = Drawing(locale, blocks_of(there), there.files)
    return {"text": _notification(card), "blocks": _card_blocks(card, drawing)}


def _notification(card: Card) -> str:
    """Cut before it is escaped, so that no &amp; is cut in two."""
    return escaped(cut(card.notification.strip() or block.NOTHING, NOTIFICATION))


def _card_blocks(card: Card, drawing: Drawing) -> list[Json]:
    drawn = chain.from_iterable(_card_part(part, drawing) for part in card.parts)
    return fitted(drawn, MESSAGE, drawing.locale)


def home(card: Card, locale: str = "sv") -> Json:
    """The view for views.publish. Slack draws no charts there."""
    drawing = Drawing(locale)
    drawn = chain.from_iterable(_card_part(part, drawing) for part in card.parts)
    return {"type": "home", "blocks": fitted(drawn, HOME, locale) or [block.divider()]}


def modal(dialog: Dialog, locale: str = "sv") -> Json:
    """The view for views.open, views.update and response_action. Raises ids.TooLong for ids only."""
    drawing = Drawing(locale)
    drawn = chain.from_iterable(_dialog_part(part, drawing) for part in dialog.parts)
    # Slack refuses inputs without a button to send them with.
    submit = dialog.submit or (say("submit", locale) if dialog.inputs else None)
    return {
        "type": "modal",
        "callback_id": dialog.name,
        "private_metadata": ids.metadata(ids.DialogId(dialog.name, dialog.on, dialog.version)),
        "title": block.plain(dialog.title, 24),
        "close": block.plain(dialog.close, 24),
        "blocks": fitted(drawn, MODAL, locale) or [block.divider()],
        **({"submit": block.plain(submit, 24)} if submit else {}),
    }


# --- parts ------------------------------------------------------------------------------------------


def _card_part(part: CardPart, drawing: Drawing) -> Iterable[Drawn]:
    match part:
        case Heading(text):
            return _heading(text)
        case Text(runs):
            return _paragraph(runs)
        case Note(text):
            return _note(text)
        case Facts(pairs):
            return _facts(pairs)
        case Buttons() | Row() | Menu():
            return _pressable(part, drawing.numbers)
        case Divider():
            return (Drawn(block.divider()),)
        case Chart():
            return _chart(part, drawing)
        case File():
            return _file(part, drawing)
        case _:
            assert_never(part)


def _dialog_part(part: DialogPart, drawing: Drawing) -> Iterable[Drawn]:
    match part:
        case Story(text):
            return (
                Drawn(block.section(piece), Worth.STORY, len(piece)) for piece in pieces(text, block.TEXT)
            )
        case TextInput() | ChoiceInput() | SeveralInput() | DateInput() | TimeInput():
            return (Drawn(each, Worth.KEPT) for each in drawn_input(part))
        case Heading() | Text() | Note() | Facts() | Divider() | Buttons() | Menu():
            return _card_part(part, drawing)
        case _:
            assert_never(part)


def _pressable(part: Buttons | Row | Menu, numbers: Iterator[int]) -> Iterable[Drawn]:
    match part:
        case Buttons(buttons):
            return _buttons(buttons, numbers)
        case Row(text, button):
            return _row(text, button, next(numbers))
        case Menu():
            return _menu(part, next(numbers))
        case _:
            assert_never(part)


def _heading(text: str) -> Iterable[Drawn]:
    if text.strip():
        yield Drawn(block.header(text), length=len(text))


def _note(text: str) -> Iterable[Drawn]:
    return (Drawn(block.context(piece), length=len(piece)) for piece in pieces(text, block.NOTE))


def _paragraph(runs: Iterable[str | Strong]) -> Iterable[Drawn]:
    return (
        Drawn(block.rich_text(each), length=sum(len(text) for text, _ in each))
        for each in block.paragraphs(_run(run) for run in runs)
    )


def _run(run: str | Strong) -> block.Run:
    return (run.text, True) if isinstance(run, Strong) else (run, False)


def _facts(pairs: Iterable[tuple[str, str]]) -> Iterable[Drawn]:
    """Line by line, which a phone shows whole; Slack's two columns would be a word wide there."""
    lines = [(Strong(name.strip() or "–"), f"  {value.strip() or '–'}") for name, value in pairs]
    runs = [run for name, value in lines for run in ("\n", name, value)]
    return _paragraph(runs[1:])


_STYLES: dict[ButtonStyle, Json] = {
    ButtonStyle.PLAIN: {},
    ButtonStyle.PRIMARY: {"style": "primary"},
    ButtonStyle.DANGER: {"style": "danger"},
}


def _buttons(buttons: tuple[Button, ...], numbers: Iterator[int]) -> Iterable[Drawn]:
    drawn = [_button(button, next(numbers)) for button in buttons]
    rows = (drawn[at : at + IN_A_ROW] for at in range(0, len(drawn), IN_A_ROW))
    return (Drawn(block.actions(row), Worth.KEPT) for row in rows)


def _button(button: Button, number: int) -> Json:
    return {
        "type": "button",
        "action_id": ids.action_id(button.action, number),
        "text": block.plain(button.label, block.LABEL),
        "value": ids.button_value(button.on, button.version, button.value),
        **_STYLES[button.style],
    }


def _row(text: str, button: Button, number: int) -> Iterable[Drawn]:
    """The button stands beside the line, so that a list of twelve fits a phone."""
    line = {"type": "section", "text": block.plain(text, block.TEXT), "accessory": _button(button, number)}
    yield Drawn(line, Worth.KEPT, len(text))


def _menu(menu: Menu, number: int) -> Iterable[Drawn]:
    """Its label is its placeholder. More than 100 options are asked for as the person types: the
    source that the listener then names is the menu's action."""
    select = {
        **block.select(menu.options),
        "action_id": ids.action_id(menu.action, number),
        "placeholder": block.plain(menu.label, block.PLACEHOLDER),
    }
    yield Drawn(block.actions([select], ids.menu_block(number, menu.on, menu.version)), Worth.KEPT)


def _chart(chart: Chart, drawing: Drawing) -> Iterable[Drawn]:
    """Its figures stand below it in words too: not everyone sees charts."""
    if chart in drawing.charts:
        yield Drawn(drawing.charts[chart], length=len(chart.title))
    else:
        yield from _paragraph([Strong(chart.title)])
    yield from _note("\n".join(chart.as_text))


def _file(file: File, drawing: Drawing) -> Iterable[Drawn]:
    key = "file_below" if file in drawing.files else "file_missing"
    return _note(say(key, drawing.locale).format(label=file.label, name=file.name))
