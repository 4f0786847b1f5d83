"""Card and Dialog -> Adaptive Cards 1.5. Pure: the same card gives the same payload.

A button that stays in the card is an Action.Execute, whose answer takes the card's place. One that
opens a dialog is an Action.Submit with task/fetch, for Teams opens a dialog in no other way; which
is which must be known when the card is drawn, and handlers.router knows it.
"""

from collections.abc import Mapping
from dataclasses import replace

from bot.fitting import Worth
from bot.spelling import cut
from bot.teams import cards, dialogs, ids
from bot.teams.fitting import DIALOG, MESSAGE, Drawn, fitted, weight
from bot.teams.ids import Json
from bot.teams.inputs import kind_of
from bot.teams.parts import IN_CONVERSATION, NO_LINKS, Drawing, Links, Opens, drawn
from bot.teams.texts import say
from handlers.chat import Button, Buttons, ButtonStyle, Card, Dialog, Text
from handlers.forms import Typed, refilled

NOTIFICATION = 500
TITLE = 100
APP = "Lyhörd"
_FAILED = "failed"
_MANY_PARTS = 5
_FRAME = 1_000
"""Bytes kept free for what stands around the parts of a card."""


def notification(card: Card) -> str:
    """The activity's summary: the line on a locked phone."""
    return cut(card.notification.strip() or cards.NOTHING, NOTIFICATION)


def message(card: Card, locale: str = "sv", opens: Opens = IN_CONVERSATION, links: Links = NO_LINKS) -> Json:
    """The attachment of a message, and of an answer that takes its place."""
    body = fitted(drawn(card.parts, Drawing(locale, opens, links=links)), MESSAGE - _FRAME, locale)
    return cards.attachment(cards.card(body, (), notification(card), locale))


def home(card: Card, locale: str = "sv", opens: Opens = IN_CONVERSATION) -> Json:
    """The start page, which is a message in the chat with Lyhörd."""
    return message(card, locale, opens)


def said(text: str, locale: str = "sv", press: Button | None = None) -> Json:
    """A line as a card. press: a button under it that opens a dialog, whatever it does elsewhere."""
    buttons = (Buttons((press,)),) if press else ()
    return message(Card(text, (Text((text,)), *buttons)), locale, lambda _: True)


def told(text: str) -> Json:
    """The answer to a dialog that only says something, and closes."""
    return {"task": {"type": "message", "value": text}}


def failed(text: str, locale: str = "sv") -> Json:
    """The answer to a dialog that could not be opened or taken in: a card in its place, with the words."""
    return task(Dialog(_FAILED, APP, (Text((text,)),), close=""), locale)


def task(
    dialog: Dialog,
    locale: str = "sv",
    nonce: str = "",
    typed: Typed | None = None,
    errors: Mapping[str, str] | None = None,
) -> Json:
    """The answer that opens a dialog, or shows it in place of the one sent in.

    nonce: tells this drawing of the form from every other, so that it is taken in once.
    typed: what its inputs hold instead of what they start with. errors: input name to what is wrong.
    """
    filled = replace(dialog, parts=refilled(dialog.parts, typed or {}))
    content = _dialog_card(filled, locale, nonce, dict(errors or {}))
    many = len(dialog.parts) > _MANY_PARTS
    value = {
        "title": cut(dialog.title.strip() or cards.NOTHING, TITLE),
        "height": "large" if many else "medium",
        "width": "medium",
        "card": cards.attachment(content),
    }
    return {"task": {"type": "continue", "value": value}}


def task_again(sent: ids.Sent, errors: Mapping[str, str], locale: str = "sv", nonce: str = "") -> Json:
    """The very form that was sent in, with what was typed and what is wrong. Raises ids.Unreadable."""
    dialog = dialogs.unpacked(sent.form)
    try:
        return task(dialog, locale, nonce, sent.what.values, errors)
    except ValueError as error:  # a day or time that no client of Teams writes
        raise ids.Unreadable("values") from error


def _dialog_card(dialog: Dialog, locale: str, nonce: str, errors: dict[str, str]) -> Json:
    every = [*_wrong_elsewhere(dialog, errors, locale), *drawn(dialog.parts, Drawing(locale, None, errors))]
    actions = _submit(dialog, locale, nonce)
    room = DIALOG - _FRAME - weight(actions)
    return cards.card(fitted(every, room, locale), actions, dialog.title, locale)


def _wrong_elsewhere(dialog: Dialog, errors: dict[str, str], locale: str) -> list[Drawn]:
    """On a phone the field that is wrong may be far down. Some errors belong to no field, and do not mean
    that anything has to be changed: that it takes a while, say."""
    names = {given.name for given in dialog.inputs}
    lead = cards.lines([(say("look_below", locale), True)] if names & errors.keys() else ())
    homeless = [cards.fault(text) for name, text in errors.items() if name not in names]
    return [Drawn(line, Worth.KEPT) for lines in (lead, *homeless) for line in lines]


def _submit(dialog: Dialog, locale: str, nonce: str) -> list[Json]:
    """The button that sends the form in; none on a page that is only read, which its cross closes."""
    label = dialog.submit or (say("submit", locale) if dialog.inputs else None)
    if label is None:
        return []
    inputs = {given.name: kind_of(given) for given in dialog.inputs}
    form = ids.Form(dialog.name, dialog.on, dialog.version, nonce, inputs, dialogs.packed(dialog))
    button = Button(label, dialog.name, style=ButtonStyle.PRIMARY)
    return [cards.submit(button, ids.form(form), inputs=True)]
