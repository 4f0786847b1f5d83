"""An agenda as it was posted, as JSON facts and back: what stays as evidence when figures move on."""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from domain.actions import ActionState
from domain.agenda import (
    Actions,
    Agenda,
    AgendaPart,
    Decisions,
    Figures,
    ItemLine,
    Items,
    Routine,
    Themes,
)
from domain.agenda_items import ActionLine, DecisionLine, Section
from domain.kinds import Category

Facts = Mapping[str, Any]


def agenda_facts(agenda: Agenda) -> dict[str, Any]:
    """The agenda, ready for JSON."""
    return {
        "day": agenda.day.isoformat(),
        "since": _text(agenda.since),
        "parts": [{"part": type(part).__name__, **_plain(asdict(part))} for part in agenda.parts],
    }


def agenda_of(facts: Facts) -> Agenda:
    """The agenda again. Raises KeyError for a part this version does not know."""
    return Agenda(
        date.fromisoformat(facts["day"]),
        _day(facts["since"]),
        tuple(_READ[part["part"]](part) for part in facts["parts"]),
    )


def _plain(value: Any) -> Any:
    match value:
        case dict():
            return {name: _plain(each) for name, each in value.items()}
        case tuple() | list():
            return [_plain(each) for each in value]
        case date():
            return value.isoformat()
        case _:
            return value


def _text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _figures(facts: Facts) -> Figures:
    return Figures(
        Section(facts["section"]),
        facts["number"],
        tuple((Category(category), count) for category, count in facts["categories"]),
        tuple(facts["lessons"]),
    )


def _decision(facts: Facts) -> DecisionLine:
    state = facts["state"]
    return DecisionLine(facts["text"], facts["action"], state and ActionState(state), _day(facts["due"]))


def _action(facts: Facts) -> ActionLine:
    return ActionLine(facts["number"], facts["title"], facts["owner"], date.fromisoformat(facts["due"]))


_READ: Mapping[str, Callable[[Facts], AgendaPart]] = {
    Figures.__name__: _figures,
    Decisions.__name__: lambda facts: Decisions(tuple(map(_decision, facts["lines"]))),
    Actions.__name__: lambda facts: Actions(facts["number"], tuple(map(_action, facts["lines"]))),
    Routine.__name__: lambda facts: Routine(facts["title"]),
    Themes.__name__: lambda facts: Themes(tuple(facts["titles"])),
    Items.__name__: lambda facts: Items(tuple(ItemLine(**line) for line in facts["lines"])),
}
