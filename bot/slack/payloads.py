"""What Slack sends -> what happened. Pure; a payload of an unknown shape is Unreadable, never a crash."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from enum import Enum, auto

from bot.slack import ids
from bot.slack.blocks import Json
from bot.slack.ids import Unreadable
from bot.spelling import sound
from handlers.chat import Edited, Opened, Pressed, Removed, Said, Submitted

What = Said | Pressed | Submitted | Opened | Edited | Removed


class Way(Enum):
    """How the person reached us, which decides how they can be answered at once."""

    EVENT = auto()
    COMMAND = auto()
    SHORTCUT = auto()
    PRESS = auto()
    SUBMISSION = auto()
    HOME = auto()
    SUGGESTION = auto()


@dataclass(frozen=True, slots=True)
class Asked:
    """Slack wants the options of a long list. source: a menu's action or an input's name."""

    source: str
    query: str


@dataclass(frozen=True, slots=True)
class View:
    """The view that was open. inputs: block ids, for errors. home: it is Home, or was opened there."""

    id: str
    hash: str
    modal: bool
    inputs: tuple[str, ...]
    home: bool = False


@dataclass(frozen=True, slots=True)
class Incoming:
    """A payload, read. What is said, and the message a shortcut is for, are still as Slack marks them up.

    conversation: where it happened, "" when that is neither a channel nor the chat with the bot.
    team: the person's own workspace, where Slack tells.
    """

    id: str
    way: Way
    user: str
    what: What | Asked
    team: str | None = None
    conversation: str = ""
    private: bool = True
    trigger: str = ""
    view: View | None = None


Read = Callable[[Json], Incoming | None]
"""None: nothing that concerns us, such as what we wrote ourselves."""

SLACKBOT = "USLACKBOT"
HELP = "hjälp"  # a word of handlers.words in every language
FROM_HOME = "home:"
"""How the callback_id begins of a dialog that was opened in Home."""
ODD_SHAPES = (KeyError, IndexError, TypeError, AttributeError, ValueError, RecursionError)
"""What reading raises where something has another shape than it should."""
_SHORTCUTS = frozenset({"shortcut", "message_action"})  # from anywhere, and from a message's own menu


def address(body: Json) -> tuple[str, str]:
    """The kind and name of what came, as in listener.LISTENS."""
    if "command" in body:
        return "command", str(body["command"])
    kind = str(body.get("type"))
    if kind == "event_callback":
        return "event", _event_name(body.get("event"))
    if kind in _SHORTCUTS:
        return "shortcut", str(body.get("callback_id"))
    return "interaction", kind


def _event_name(event: object) -> str:
    """message.im: Slack's subscriptions name a message by the kind of conversation it is in."""
    named = event if isinstance(event, dict) else {}
    return ".".join(str(named[key]) for key in ("type", "channel_type") if named.get(key))


def read(body: Json, listens: Mapping[tuple[str, str], Read]) -> Incoming | None:
    """What happened, if it is in the table and concerns us. Raises Unreadable."""
    reader = listens.get(address(body))
    if reader is None:
        return None
    with _unreadable_otherwise():
        incoming = reader(body)
        if incoming is not None and not _is_text(incoming.id, incoming.user, incoming.conversation):
            raise Unreadable("ids")
        return incoming


@contextmanager
def _unreadable_otherwise() -> Iterator[None]:
    try:
        yield
    except Unreadable:
        raise
    except ODD_SHAPES as error:
        raise Unreadable(type(error).__name__) from error


def _is_text(*values: object) -> bool:
    return all(isinstance(value, str) for value in values)


def workspaces(body: Json) -> set[str]:
    """Every workspace the payload says it is for. Raises Unreadable."""
    with _unreadable_otherwise():
        team = body.get("team")
        named = [team.get("id") if isinstance(team, dict) else team, body.get("team_id")]
        given = [each.get("team_id") for each in body.get("authorizations") or ()]
        installed = (body.get("view") or {}).get("app_installed_team_id")
        return {str(each) for each in [*named, *given, installed] if each}


# --- events -----------------------------------------------------------------------------------------


def private_message(body: Json) -> Incoming | None:
    """message.im: said, changed or removed by a person."""
    event = body["event"]
    reader = _SUBTYPES.get(event.get("subtype"))
    return reader(body, event) if reader else None


def mention(body: Json) -> Incoming | None:
    """app_mention: said to us in a channel."""
    event = body["event"]
    return None if _by_bot(event) else _event(body, event, _said(event), private=False)


def home_opened(body: Json) -> Incoming | None:
    event = body["event"]
    if event.get("tab", "home") != "home":
        return None
    return Incoming(
        _event_id(body), Way.HOME, event["user"], Opened(), conversation=event.get("channel") or ""
    )


def _message(body: Json, event: Json) -> Incoming | None:
    return None if _by_bot(event) else _event(body, event, _said(event))


def _changed(body: Json, event: Json) -> Incoming | None:
    """Slack also changes messages itself, when a link unfolds or a thread grows: then nobody edited."""
    after, before = event["message"], event.get("previous_message") or {}
    if _by_bot(after):
        return None
    if after.get("subtype") == "tombstone":
        return _event(body, {**after, "channel": event["channel"]}, Removed())
    if not after.get("edited") or after.get("text") == before.get("text"):
        return None
    return _event(body, {**after, "channel": event["channel"]}, Edited())


def _deleted(body: Json, event: Json) -> Incoming | None:
    before = event.get("previous_message") or {}
    if _by_bot(before):
        return None
    return _event(body, {**before, "channel": event["channel"]}, Removed())


_SUBTYPES: Mapping[str | None, Callable[[Json, Json], Incoming | None]] = {
    None: _message,
    "file_share": _message,
    "me_message": _message,
    "thread_broadcast": _message,  # comes instead of the plain message, not beside it
    "message_changed": _changed,
    "message_deleted": _deleted,
}


def _by_bot(message: Json) -> bool:
    marked = message.get("bot_id") or message.get("bot_profile")
    return bool(marked) or message.get("user") in (None, SLACKBOT)


def _said(event: Json) -> Said:
    return Said(event.get("text") or "", files=len(event.get("files") or ()))


def _event(body: Json, event: Json, what: Said | Edited | Removed, *, private: bool = True) -> Incoming:
    return Incoming(
        id=_event_id(body),
        way=Way.EVENT,
        user=event["user"],
        what=what,
        team=event.get("user_team") or event.get("team"),
        conversation=event["channel"],
        private=private,
    )


def _event_id(body: Json) -> str:
    return f"slack:event:{body['event_id']}"


# --- commands, shortcuts and presses ----------------------------------------------------------------


def command(body: Json) -> Incoming:
    """Wherever it is typed, only the person sees it, so it counts as said in private. With nothing after
    it, it asks for help."""
    said = Said((body.get("text") or "").strip() or HELP)
    key = f"slack:command:{body['trigger_id']}"
    return Incoming(key, Way.COMMAND, body["user_id"], said, trigger=body["trigger_id"])


def shortcut(action: str) -> Read:
    def read_shortcut(body: Json) -> Incoming:
        key = _action_id(body, body["action_ts"])
        return _interaction(body, key, Way.SHORTCUT, Pressed(action))

    return read_shortcut


def message_shortcut(action: str) -> Read:
    """value: the message as Slack marks it up. Wherever it stands, only the person who asks sees the
    answer, so it counts as pressed in private."""

    def read_shortcut(body: Json) -> Incoming:
        pressed_on = Pressed(action, value=str(body["message"].get("text") or ""))
        found = _interaction(body, _action_id(body, body["action_ts"]), Way.SHORTCUT, pressed_on)
        return replace(found, conversation="", private=True)

    return read_shortcut


def pressed(body: Json) -> Incoming | None:
    """block_actions: a button, or an entry of a menu."""
    action = body["actions"][0]
    reader = _PRESSES.get(action["type"])
    what = reader(action) if reader else None
    return _interaction(body, _action_id(body, action["action_ts"]), Way.PRESS, what) if what else None


def _button(action: Json) -> Pressed:
    on, version, value = ids.read_button(action["value"])
    return Pressed(ids.action_of(action["action_id"]), on, version, value)


def _menu(action: Json) -> Pressed | None:
    chosen = action.get("selected_option")
    if not chosen:
        return None
    on, version = ids.read_menu(action["block_id"])
    return Pressed(ids.action_of(action["action_id"]), on, version, ids.unpacked(chosen["value"]))


_PRESSES: Mapping[str, Callable[[Json], Pressed | None]] = {
    "button": _button,
    "static_select": _menu,
    "external_select": _menu,
}


def suggestion(body: Json) -> Incoming:
    """block_suggestion: what the person has typed into a list that is too long to send whole."""
    asked = Asked(ids.action_of(body["action_id"]), sound(body.get("value") or ""))
    return _interaction(body, "", Way.SUGGESTION, asked)


def _action_id(body: Json, stamp: str) -> str:
    return f"slack:action:{stamp}:{body['user']['id']}"


def _interaction(body: Json, key: str, way: Way, what: Pressed | Submitted | Asked) -> Incoming:
    user, channel = body["user"], (body.get("channel") or {}).get("id", "")
    return Incoming(
        id=key,
        way=way,
        user=user["id"],
        what=what,
        team=user.get("team_id"),
        conversation=channel,
        private=not channel or channel.startswith("D"),
        trigger=body.get("trigger_id") or "",
        view=_view(body["view"]) if body.get("view") else None,
    )


def _view(view: Json) -> View:
    inputs = tuple(block["block_id"] for block in view.get("blocks", ()) if block.get("type") == "input")
    modal = view.get("type") == "modal"
    home = not modal or str(view.get("callback_id") or "").startswith(FROM_HOME)
    return View(view["id"], view.get("hash") or "", modal, inputs, home)


# --- dialogs ----------------------------------------------------------------------------------------


def submitted(body: Json) -> Incoming:
    view = body["view"]
    dialog = ids.read_metadata(view.get("private_metadata") or "")
    state = (view.get("state") or {}).get("values") or {}
    values = {
        block_id: _value(next(iter(elements.values()))) for block_id, elements in state.items() if elements
    }
    what = Submitted(dialog.dialog, dialog.on, dialog.version, ids.joined(values))
    return _interaction(body, f"slack:view:{view['id']}:{view.get('hash')}", Way.SUBMISSION, what)


def _value(state: Json) -> str | tuple[str, ...]:
    return _VALUES[state["type"]](state)


def _text(state: Json) -> str:
    return sound(state.get("value") or "")


def _option(state: Json) -> str:
    chosen = state.get("selected_option")
    return ids.unpacked(chosen["value"]) if chosen else ""


def _options(state: Json) -> tuple[str, ...]:
    return tuple(ids.unpacked(each["value"]) for each in state.get("selected_options") or ())


_VALUES: Mapping[str, Callable[[Json], str | tuple[str, ...]]] = {
    "plain_text_input": _text,
    "radio_buttons": _option,
    "static_select": _option,
    "external_select": _option,
    "checkboxes": _options,
    "multi_static_select": _options,
    "multi_external_select": _options,
    "datepicker": lambda state: state.get("selected_date") or "",
    "timepicker": lambda state: state.get("selected_time") or "",
}
