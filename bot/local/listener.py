"""Payload -> Turn. The page speaks to us in payloads, as the other platforms do.

A payload is {"id": "local:<uuid>", "person": …, "conversation": …, "event": {"type": …, …}}.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from bot.local.places import is_private
from domain.organisation import Organisation
from handlers.chat import (
    Edited,
    Opened,
    Place,
    Platform,
    Pressed,
    Removed,
    Said,
    Submitted,
    Turn,
)

Happening = Said | Pressed | Submitted | Opened | Edited | Removed
Event = Mapping[str, Any]


def said(text: str) -> Event:
    """The event of someone writing something."""
    return {"type": "said", "text": text}


def pressed(action: str, on: str, version: int, value: str = "", press: str = "") -> Event:
    """The event of a pressed button or a chosen menu entry.

    press: the page's own id for it, the same when it is sent once more, so that it counts once.
    """
    return {
        "type": "pressed",
        "action": action,
        "on": on,
        "version": version,
        "value": value,
        "press": press,
    }


def press_sent_again(kept: object) -> Event | None:
    """The event of a press that the page kept, {"id", "what": [action, on, version, value]}; None when it
    could not have kept it."""
    match kept:
        case {"id": str(press), "what": [str(action), str(on), int(version), str(value)]}:
            return pressed(action, on, version, value, press)
        case _:
            return None


def submitted(dialog: str, on: str, version: int, values: Mapping[str, str | list[str]]) -> Event:
    """The event of a dialog sent in."""
    return {"type": "submitted", "dialog": dialog, "on": on, "version": version, "values": dict(values)}


OPENED: Event = {"type": "opened"}


def payload(person: str, conversation: str, event: Event) -> dict[str, Any]:
    """What the page hands over when someone does something. Every payload has an id of its own.

    A press that the page sends once more, after contact was lost, has the id that it had.
    """
    return {
        "id": f"local:{_id_of(event.get('press', ''))}",
        "person": person,
        "conversation": conversation,
        "event": dict(event),
    }


def _id_of(press: str) -> UUID:
    """What a page could not have made itself is no id."""
    try:
        return UUID(hex=press)
    except ValueError:
        return uuid4()


def turn(received: Mapping[str, Any], organisation: Organisation, now: datetime) -> Turn | None:
    """The payload as a Turn; None when the person is not, or no longer, one of the organisation.

    Raises ValueError for an event this version does not know.
    """
    person = organisation.person(received["person"])
    if person is None or not person.active:
        return None
    conversation = received["conversation"]
    what = _happening(received["event"])
    return Turn(
        id=received["id"],
        person=person,
        place=Place(Platform.LOCAL, conversation, private=is_private(conversation)),
        at=now,
        what=what,
        can_open_dialog=isinstance(what, Pressed),
    )


def _happening(event: Event) -> Happening:
    match event:
        case {"type": "said", "text": str(text)}:
            return Said(text, files=int(event.get("files", 0)))
        case {"type": "pressed", "action": str(action)}:
            return Pressed(action, event.get("on", ""), int(event.get("version", 0)), event.get("value", ""))
        case {"type": "submitted", "dialog": str(dialog), "values": Mapping() as values}:
            return Submitted(
                dialog,
                event.get("on", ""),
                int(event.get("version", 0)),
                {name: _answer(value) for name, value in values.items()},
            )
        case {"type": "opened"}:
            return Opened()
        case {"type": "edited"}:
            return Edited()
        case {"type": "removed"}:
            return Removed()
        case _:
            raise ValueError(f"no such event: {event.get('type')!r}")


def _answer(value: str | list[str]) -> str | tuple[str, ...]:
    return value if isinstance(value, str) else tuple(value)
