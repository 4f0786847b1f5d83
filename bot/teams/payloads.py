"""What Teams sends -> what happened. Pure; an activity of an unknown shape is Unreadable, never a crash."""

import hashlib
import html
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Any

from bot.teams import ids
from bot.teams.ids import Form, Sent, Unreadable
from bot.teams.markup import plain
from bot.teams.package import REPORT, REPORT_MESSAGE
from bot.teams.references import Reference, reference
from bot.teams.spelling import sound
from handlers.chat import Edited, Opened, Pressed, Removed, Said, Submitted

Json = dict[str, Any]
What = Said | Pressed | Submitted | Opened | Edited | Removed


class Way(Enum):
    """How the person reached us, which decides how they can be answered at once."""

    MESSAGE = auto()  # also edited or removed: nothing is said in the HTTP answer
    PRESS = auto()  # Action.Execute: a card takes the card's place, or a line is shown
    FETCH = auto()  # a dialog is asked for
    SUBMISSION = auto()  # a dialog is sent in, or a button in it pressed
    SEARCH = auto()  # the options of a long list are asked for
    INSTALLED = auto()  # in the private chat


@dataclass(frozen=True, slots=True)
class Asked:
    """Teams wants the options of a long list. source: a menu's action or an input's name."""

    source: str
    query: str
    most: int = 15


@dataclass(frozen=True, slots=True)
class Uninstalled:
    """The person has removed the app, and cannot be written to until they add it again. Of a team: it has,
    and its channels cannot."""


@dataclass(frozen=True, slots=True)
class StillThere:
    """The person's app has become a newer one: where they are is remembered, and nothing is said."""


@dataclass(frozen=True, slots=True)
class NothingChosen:
    """A list's button was pressed before anything was chosen in it."""


@dataclass(frozen=True, slots=True)
class Unheard:
    """A command of an app package that is newer or older than we are."""


Other = Asked | Uninstalled | StillThere | NothingChosen | Unheard
"""What the handlers need not hear of."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """An activity, read.

    user: the person's id in Entra, "" for those who have none. address: the connector's id of them.
    where: the conversation it happened in. card: the message whose button was pressed. team: the team
    of a channel. form: the dialog that was sent in.
    """

    id: str
    way: Way
    user: str
    address: str
    what: What | Other | None
    where: Reference
    private: bool
    locale: str = "sv"
    card: str = ""
    team: str = ""
    form: Form | None = None


Read = Callable[[Json], Incoming | None]
"""None: nothing that concerns us, such as what we wrote ourselves."""

SEARCHED = "application/search"
OPENS_HOME = re.compile(r"start ?(?:sida|sidan|page)\W*", re.IGNORECASE)
"""Teams has no page of the bot's own, so the start page is asked for and stands in the chat."""

_BOT = "28:"
_NOT_FILES = ("text/html", "application/vnd.microsoft.card.", "messageReference")


def address(activity: Json) -> tuple[str, str]:
    """The type of what came and, of an invoke, its name, as in listener.LISTENS."""
    kind = str(activity.get("type"))
    told = {"invoke": "name", "installationUpdate": "action"}.get(kind)
    return kind, str(activity.get(told)) if told else ""


def read(activity: Json, listens: Mapping[tuple[str, str], Read]) -> Incoming | None:
    """What happened, if it is in the table and concerns us. Raises Unreadable."""
    reader = listens.get(address(activity))
    try:
        return reader(activity) if reader else None
    except (KeyError, IndexError, TypeError, AttributeError) as error:
        raise Unreadable(type(error).__name__) from error


# --- messages ---------------------------------------------------------------------------------------


def message(activity: Json) -> Incoming | None:
    """Said in private, or to us in a channel or group chat; or the button of a card that answers so."""
    if activity["from"]["id"].startswith(_BOT):
        return None
    if isinstance(activity.get("value"), dict) and ids.OURS in activity["value"]:
        return _acted(activity, activity["value"], Way.MESSAGE)
    said = Said(_words(activity), files=_files(activity))
    found = _incoming(activity, Way.MESSAGE, said)
    if not found.private and not _mentions_of_us(activity):
        return None  # a team can let apps hear everything; we listen to what is said to us
    if found.private and OPENS_HOME.fullmatch(said.text):
        return replace(found, what=Opened())
    return found


def edited(activity: Json) -> Incoming | None:
    """Other updates are of links that unfold, or messages taken back after all."""
    if (activity.get("channelData") or {}).get("eventType") != "editMessage":
        return None
    return _afterwards(activity, Edited())


def removed(activity: Json) -> Incoming | None:
    return _afterwards(activity, Removed())


def _afterwards(activity: Json, what: Edited | Removed) -> Incoming | None:
    if activity["from"]["id"].startswith(_BOT):
        return None
    return _incoming(activity, Way.MESSAGE, what)


def _words(activity: Json) -> str:
    """As the person sees them, without the call to us. Teams marks mentions up and escapes the rest."""
    text = str(activity.get("text") or "")
    for entity in _mentions_of_us(activity):
        text = text.replace(str(entity.get("text") or ""), "", 1)
    text = re.sub(r"</?at\b[^<>]*>", "", text)
    return sound(html.unescape(text).replace("\xa0", " ")).strip()


def _mentions_of_us(activity: Json) -> list[Json]:
    us = (activity.get("recipient") or {}).get("id")
    return [
        entity
        for entity in activity.get("entities") or ()
        if entity.get("type") == "mention" and (entity.get("mentioned") or {}).get("id") == us
    ]


def _files(activity: Json) -> int:
    """How many came with it; never what they are."""
    kinds = (str(each.get("contentType") or "") for each in activity.get("attachments") or ())
    return sum(1 for kind in kinds if not kind.startswith(_NOT_FILES))


# --- buttons and dialogs ----------------------------------------------------------------------------


def executed(activity: Json) -> Incoming:
    """adaptiveCard/action: a button that stays in its card."""
    return _acted(activity, activity["value"]["action"].get("data"), Way.PRESS)


def fetched(activity: Json) -> Incoming:
    """task/fetch: a button that opens a dialog."""
    return _acted(activity, activity["value"].get("data"), Way.FETCH)


def submitted(activity: Json) -> Incoming:
    """task/submit and composeExtension/submitAction: a dialog sent in, or a button in it."""
    return _acted(activity, activity["value"].get("data"), Way.SUBMISSION)


def _acted(activity: Json, data: object, way: Way) -> Incoming:
    found = ids.read(data)
    card = str(activity.get("replyToId") or "")
    if found is None:
        return replace(_incoming(activity, way, NothingChosen()), card=card)
    if not isinstance(found, Sent):
        return replace(_incoming(activity, way, found), card=card)
    given = replace(_incoming(activity, way, found.what), form=found.form, card=card)
    return replace(given, id=_key("form", given.user, found.form.nonce)) if found.form.nonce else given


def command(activity: Json) -> Incoming:
    """composeExtension/fetchTask: a report begun from wherever one writes, or from someone's message.

    Whatever conversation it was asked for in, only the person sees the dialog, so it counts as private.
    """
    reader = _COMMANDS.get(str(activity["value"].get("commandId")))
    return _anywhere(_incoming(activity, Way.FETCH, reader(activity["value"]) if reader else Unheard()))


def _from_message(value: Json) -> Pressed:
    payload = value["messagePayload"]
    body = payload.get("body") or {}
    content = sound(str(body.get("content") or ""))
    return Pressed("report_message", value=plain(content) if body.get("contentType") == "html" else content)


def sent_by_command(activity: Json) -> Incoming:
    """composeExtension/submitAction: the dialog of a command sent in."""
    return _anywhere(submitted(activity))


def _anywhere(incoming: Incoming) -> Incoming:
    """Commands are used in chats that we have no part in."""
    return replace(incoming, where=replace(incoming.where, conversation=""), private=True, team="")


_COMMANDS: Mapping[str, Callable[[Json], Pressed]] = {
    REPORT: lambda _: Pressed("start_report"),
    REPORT_MESSAGE: _from_message,
}


def searched(activity: Json) -> Incoming:
    """application/search: what the person has typed into a list that is too long to send whole."""
    value = activity["value"]
    most = (value.get("queryOptions") or {}).get("top")
    asked = Asked(
        str(value.get("dataset") or ""),
        sound(str(value.get("queryText") or "")),
        most if isinstance(most, int) and 0 < most <= 100 else 15,  # noqa: PLR2004 (what one can read through)
    )
    return _incoming(activity, Way.SEARCH, asked)


# --- coming and going -------------------------------------------------------------------------------


def installed(activity: Json) -> Incoming:
    """In the private chat the person is greeted; in a team only the place is remembered."""
    found = _incoming(activity, Way.INSTALLED, Opened())
    return found if found.private else replace(found, what=None)


def upgraded(activity: Json) -> Incoming:
    found = _incoming(activity, Way.INSTALLED, StillThere())
    return found if found.private else replace(found, what=None)


def uninstalled(activity: Json) -> Incoming:
    return _incoming(activity, Way.INSTALLED, Uninstalled())


def membership(activity: Json) -> Incoming:
    """conversationUpdate: where we are is remembered; who else comes and goes is no concern of ours."""
    us = (activity.get("recipient") or {}).get("id")
    left = any(each.get("id") == us for each in activity.get("membersRemoved") or ())
    found = _incoming(activity, Way.INSTALLED, None)
    return replace(found, what=Uninstalled()) if left and not found.private else found


# --- what cannot be read ------------------------------------------------------------------------------

_WAYS: Mapping[str, Way] = {
    "adaptiveCard/action": Way.PRESS,
    "task/fetch": Way.FETCH,
    "task/submit": Way.SUBMISSION,
    "composeExtension/fetchTask": Way.FETCH,
    "composeExtension/submitAction": Way.SUBMISSION,
    SEARCHED: Way.SEARCH,
}


def bare(activity: Json) -> Incoming:
    """Who and where, for a line in place of an answer. Raises Unreadable."""
    try:
        found = _incoming(activity, _WAYS.get(str(activity.get("name")), Way.MESSAGE), None)
    except (KeyError, TypeError, AttributeError) as error:
        raise Unreadable(type(error).__name__) from error
    return _anywhere(found) if str(activity.get("name")).startswith("composeExtension/") else found


# --- what all have in common --------------------------------------------------------------------------


def _incoming(activity: Json, way: Way, what: What | Other | None) -> Incoming:
    sender, conversation = activity["from"], activity["conversation"]
    kind = str(conversation.get("conversationType") or "")
    return Incoming(
        id=_key("activity", conversation["id"], activity["type"], activity["id"], activity.get("timestamp")),
        way=way,
        user=str(sender.get("aadObjectId") or ""),
        address=str(sender["id"]),
        what=what,
        where=reference(str(conversation["id"]), str(activity["serviceUrl"])),
        private=kind == "personal",
        locale=_locale(activity),
        team=str(((activity.get("channelData") or {}).get("team") or {}).get("id") or ""),
    )


def _key(kind: str, *told: object) -> str:
    """Short, and the same for the same thing only."""
    return f"teams:{kind}:{hashlib.sha256(repr(told).encode('utf-8', 'replace')).hexdigest()[:40]}"


def _locale(activity: Json) -> str:
    told_by = (each for each in activity.get("entities") or () if each.get("type") == "clientInfo")
    client: Json = next(told_by, {})
    told = str(activity.get("locale") or client.get("locale") or "")
    return "en" if told.lower().startswith("en") else "sv"
