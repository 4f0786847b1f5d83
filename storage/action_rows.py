"""Between rows and the domain's Action: facts in columns, words apart so that they can be sealed."""

import json
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from typing import Any

from domain.actions import (
    Action,
    ActionKind,
    ActionState,
    ActionStep,
    ActionType,
    Effect,
    Logged,
    Postponement,
    Source,
    owner_key,
    owner_of,
)

_SAME = (
    "id",
    "number",
    "case",
    "unit",
    "due",
    "first_due",
    "start_by",
    "version",
    "created_by",
    "created",
    "decided_by",
    "decided",
    "done_by",
    "done",
    "follow_up_due",
    "follows",
    "guarded",
)
_WORDS: Mapping[str, Callable[[str], Any]] = {
    # column: the closed list its words are from
    "kind": ActionKind,
    "type": ActionType,
    "source": Source,
    "state": ActionState,
    "effect": Effect,
}
_TEXTS = ("reference", "clause", "effect_words", "dropped_because", "lowered_because")


def facts_row(action: Action) -> dict[str, Any]:
    """The action as columns of the table actions, without title, words and sealed."""
    return {
        **{name: getattr(action, name) for name in _SAME},
        **{name: _text(getattr(action, name)) for name in _WORDS},
        "owner": owner_key(action.owner),
        "excluded": sorted(action.excluded),
        "log": [[entry.step.value, entry.by, _moment(entry.at)] for entry in action.log],
    }


def words_of(action: Action) -> dict[str, Any]:
    """What people wrote besides the title, ready for JSON."""
    return {
        **{name: getattr(action, name) for name in _TEXTS},
        "postponements": [
            [_moment(each.at), each.by, each.from_day.isoformat(), each.to_day.isoformat(), each.reason]
            for each in action.postponements
        ],
    }


def sealed_text(action: Action) -> str:
    """Title and words as one text, ready to be sealed."""
    return json.dumps({"title": action.title, **words_of(action)})


def action_of(row: Mapping[Any, Any], opened: str | None = None) -> Action:
    """The action in a row. opened: what sealed_text gave, for a guarded one; without it no words.

    Raises ValueError for a word this version does not know.
    """
    words = json.loads(opened) if opened is not None else (row["words"] or {})
    lists: dict[str, Any] = {
        name: None if row[name] is None else read(row[name]) for name, read in _WORDS.items()
    }
    return Action(
        **{name: row[name] for name in _SAME},
        **lists,
        **{name: words.get(name, "") for name in _TEXTS},
        title=words.get("title", row["title"] or ""),
        owner=owner_of(row["owner"]),
        excluded=frozenset(row["excluded"]),
        postponements=tuple(_postponement(*each) for each in words.get("postponements", ())),
        log=tuple(Logged(ActionStep(step), by, datetime.fromisoformat(at)) for step, by, at in row["log"]),
    )


def _postponement(at: str, by: str, from_day: str, to_day: str, reason: str) -> Postponement:
    return Postponement(
        datetime.fromisoformat(at), by, date.fromisoformat(from_day), date.fromisoformat(to_day), reason
    )


def _text(word: Any) -> str | None:
    return None if word is None else str(word.value)


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat()
