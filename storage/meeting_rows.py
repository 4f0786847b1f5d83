"""Between rows and the domain's series, occasions and what is on their agendas."""

from collections.abc import Mapping
from datetime import date, time
from typing import Any

from domain.agenda_items import Decision, Item, Lesson, Outcome, Section, Theme
from domain.meetings import Due, Gathering, Occasion, State, next_at
from domain.series import MonthlyDate, MonthlyWeekday, Pattern, Rhythm, Series, Sitting, Weekly, Weeks

Row = Mapping[Any, Any]


def series_row(series: Series) -> dict[str, Any]:
    """The series as columns of meeting_series, without how far it is planned."""
    pattern = series.pattern
    return {
        "id": series.id,
        "unit": series.unit,
        "sittings": [_sitting_facts(sitting) for sitting in pattern.sittings],
        "starts": pattern.starts,
        "pause": sorted(pattern.pause),
        "place": pattern.place,
        "until": series.until,
        "clients": series.clients,
        "version": series.version,
        "created_by": series.created_by,
        "created": series.created,
    }


def series_of(row: Row) -> Series:
    """Raises ValueError for a rhythm this version does not know."""
    return Series(
        id=row["id"],
        unit=row["unit"],
        pattern=Pattern(
            sittings=tuple(_sitting(facts) for facts in row["sittings"]),
            starts=row["starts"],
            pause=frozenset(row["pause"]),
            place=row["place"],
        ),
        version=row["version"],
        created_by=row["created_by"],
        created=row["created"],
        until=row["until"],
        clients=row["clients"],
    )


def _sitting_facts(sitting: Sitting) -> dict[str, Any]:
    return {
        "rhythm": _rhythm_facts(sitting.rhythm),
        "begins": sitting.begins.isoformat(),
        "ends": sitting.ends and sitting.ends.isoformat(),
        "name": sitting.name,
    }


def _sitting(facts: Mapping[str, Any]) -> Sitting:
    return Sitting(
        _rhythm(facts["rhythm"]), time.fromisoformat(facts["begins"]), _clock(facts["ends"]), facts["name"]
    )


def _clock(text: str | None) -> time | None:
    return None if text is None else time.fromisoformat(text)


def _rhythm_facts(rhythm: Rhythm) -> dict[str, Any]:
    match rhythm:
        case Weekly(weekday, interval, weeks):
            return {"every": "week", "interval": interval, "weekday": weekday, "weeks": weeks.value}
        case MonthlyWeekday(nths, weekday, interval):
            return {"every": "month", "interval": interval, "nths": list(nths), "weekday": weekday}
        case MonthlyDate(day, interval):
            return {"every": "date", "interval": interval, "day": day}


def _rhythm(facts: Mapping[str, Any]) -> Rhythm:
    match facts["every"]:
        case "week":
            return Weekly(facts["weekday"], facts["interval"], Weeks(facts["weeks"]))
        case "month":
            return MonthlyWeekday(tuple(facts["nths"]), facts["weekday"], facts["interval"])
        case "date":
            return MonthlyDate(facts["day"], facts["interval"])
        case other:
            raise ValueError(f"no such rhythm: {other}")


_SAME = (
    "id",
    "series",
    "unit",
    "original",
    "version",
    "settled",
    "standing_only",
    "approved_by",
    "approved",
    "posted",
    "notes_approved_by",
    "notes_posted",
)


def occasion_row(occasion: Occasion) -> dict[str, Any]:
    """The occasion as columns of meetings, without its agenda."""
    return {
        **{name: getattr(occasion, name) for name in _SAME},
        "day": occasion.day,
        "begins": occasion.start,
        "gatherings": [_gathering_facts(each) for each in occasion.gatherings],
        "state": occasion.state.value,
        "choices": {
            "order": list(occasion.order),
            "left_out": sorted(occasion.left_out),
            "routine": occasion.routine,
        },
        "present": occasion.present,
        "done": sorted(what.value for what in occasion.done),
        "next_at": next_at(occasion),
    }


def occasion_of(row: Row) -> Occasion:
    """Raises ValueError for a word this version does not know."""
    choices = row["choices"]
    return Occasion(
        **{name: row[name] for name in _SAME},
        gatherings=tuple(_gathering(facts) for facts in row["gatherings"]),
        state=State(row["state"]),
        order=tuple(choices["order"]),
        left_out=frozenset(choices["left_out"]),
        routine=choices["routine"],
        done=frozenset(Due(what) for what in row["done"]),
    )


def _gathering_facts(gathering: Gathering) -> dict[str, Any]:
    return {
        "sitting": gathering.sitting,
        "original": gathering.original.isoformat(),
        "day": gathering.day.isoformat(),
        "begins": gathering.begins.isoformat(),
        "ends": gathering.ends and gathering.ends.isoformat(),
        "name": gathering.name,
        "place": gathering.place,
        "cancelled": gathering.cancelled,
        "sequence": gathering.sequence,
        "present": gathering.present,
    }


def _gathering(facts: Mapping[str, Any]) -> Gathering:
    return Gathering(
        sitting=facts["sitting"],
        original=date.fromisoformat(facts["original"]),
        day=date.fromisoformat(facts["day"]),
        begins=time.fromisoformat(facts["begins"]),
        ends=_clock(facts["ends"]),
        name=facts["name"],
        place=facts["place"],
        cancelled=facts["cancelled"],
        sequence=facts["sequence"],
        present=facts["present"],
    )


def row_of(thing: Item | Lesson | Decision) -> dict[str, Any]:
    """An item, lesson or decision as columns of its table."""
    facts = {name: getattr(thing, name) for name in thing.__dataclass_fields__}
    words = ("section", "outcome")
    return {name: value.value if name in words else value for name, value in facts.items()}


def item_of(row: Row) -> Item:
    return Item(**{name: row[name] for name in Item.__dataclass_fields__})


def theme_row(theme: Theme) -> dict[str, Any]:
    """Raises ValueError for the theme of an action, which is kept as that action."""
    if theme.action is not None:
        raise ValueError("an action's theme is kept as the action")
    return {name: getattr(theme, name) for name in Theme.__dataclass_fields__ if name != "action"}


def theme_of(row: Row) -> Theme:
    return Theme(**{name: row[name] for name in Theme.__dataclass_fields__ if name != "action"})


def lesson_of(row: Row) -> Lesson:
    facts = {name: row[name] for name in Lesson.__dataclass_fields__}
    return Lesson(**facts | {"section": Section(row["section"])})


def decision_of(row: Row) -> Decision:
    facts = {name: row[name] for name in Decision.__dataclass_fields__}
    return Decision(**facts | {"outcome": Outcome(row["outcome"])})
