"""The one JSON shape in which `lyhord understand` writes what was understood."""

from collections.abc import Sequence

from .results import Understood, UnitName


def as_json(
    understood: Understood, units: Sequence[UnitName] = (), identity: str | int | None = None
) -> dict[str, object]:
    """The output fields of `lyhord understand`, in their order.

    units: the same list that was given to `understand`; keys are written as names.
    identity: what becomes `id`. Times are Europe/Stockholm; offsets are code points.
    """
    names = {unit.key: unit.name for unit in units}
    when, unit, kind = understood.when, understood.unit, understood.kind
    return {
        "id": identity,
        "kind": kind.kind.value,
        "kind_alternatives": [each.value for each in kind.alternatives],
        "category": kind.topic.value,
        "date": when.day.isoformat() if when and when.day else None,
        "time": when.clock.strftime("%H:%M") if when and when.clock else None,
        "part_of_day": when.part.value if when and when.part else None,
        "date_candidates": [day.isoformat() for day in when.candidates] if when else [],
        "unit": names.get(unit.key, unit.key) if unit.key else None,
        "unit_candidates": [names.get(key, key) for key in unit.candidates],
        "identifiers": [
            {"start": each.span.start, "end": each.span.end, "label": each.label.value}
            for each in understood.identifiers
        ],
        "masked": understood.masked,
    }
