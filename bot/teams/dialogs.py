"""A dialog on its way through Teams and back.

Teams forgets a dialog as soon as it is sent in, so one that needs changing must be shown anew. It
travels packed in the button that sends it in: any replica can show it again, also after a restart,
and nothing of it is kept here. What was typed comes back beside it, so its inputs travel empty.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from typing import Any, get_args

from pydantic import TypeAdapter, ValidationError

from bot.teams import ids
from bot.teams.ids import Json, Unreadable
from bot.teams.inputs import too_long
from handlers.chat import ChoiceInput, DateInput, Dialog, DialogPart, Menu, SeveralInput, TextInput, TimeInput

_NAMED: Mapping[str, type[DialogPart]] = {part.__name__: part for part in get_args(DialogPart)}

MOST = 30_000
"""Bytes that a packed dialog may take of its card."""


def packed(dialog: Dialog) -> str:
    """The dialog without what its inputs hold; "" when it takes more than MOST even so. Lists that are
    not sent whole are left out where they would take too much."""
    whole = _packed(dialog, _emptied)
    if len(whole) <= MOST:
        return whole
    short = _packed(dialog, lambda part: _shortened(_emptied(part)))
    return short if len(short) <= MOST else ""


def _packed(dialog: Dialog, change: Callable[[DialogPart], DialogPart]) -> str:
    parts = [
        (type(part).__name__, _reader(type(part).__name__).dump_python(change(part), mode="json"))
        for part in dialog.parts
    ]
    return ids.packed({"title": dialog.title, "close": dialog.close, "submit": dialog.submit, "parts": parts})


def unpacked(form: ids.Form) -> Dialog:
    """The dialog that came back, its inputs empty. Raises Unreadable."""
    hidden = ids.unpacked(form.again)
    try:
        return Dialog(
            name=form.dialog,
            title=str(hidden["title"]),
            parts=tuple(_part(name, fields) for name, fields in hidden["parts"]),
            close=str(hidden["close"]),
            submit=hidden["submit"] and str(hidden["submit"]),
            on=form.on,
            version=form.version,
        )
    except (KeyError, TypeError, ValueError, ValidationError) as error:
        raise Unreadable("dialog") from error


def _part(name: str, fields: Json) -> DialogPart:
    found: DialogPart = _reader(name).validate_python(fields)
    return found


@cache
def _reader(name: str) -> TypeAdapter[Any]:
    return TypeAdapter(_NAMED[name])


def _emptied(part: DialogPart) -> DialogPart:
    match part:
        case TextInput() | ChoiceInput():
            return replace(part, value="")
        case SeveralInput():
            return replace(part, values=())
        case DateInput() | TimeInput():
            return replace(part, value=None)
        case _:
            return part


def _shortened(part: DialogPart) -> DialogPart:
    """A list without options is asked for piece by piece, as one that is too long is."""
    if isinstance(part, ChoiceInput | SeveralInput | Menu) and too_long(part.options):
        return replace(part, options=())
    return part
