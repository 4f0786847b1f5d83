"""Between rows and the domain's Case and Handling, column by column."""

import json
from collections.abc import Callable, Collection, Mapping
from datetime import date
from typing import Any

from domain.cases import Case, Concerns, DayPart, Handling, Happened, Informed, Precision, State
from domain.kinds import ArrivedBy, CaseKind, Category, Cause, SenderKind
from domain.risk import Risk

_SAME = (
    "id",
    "number",
    "unit",
    "version",
    "reporter",
    "received",
    "take_by",
    "finish_by",
    "discovered",
    "wants_answer",
    "responsible",
    "taken",
    "closed",
    "registry_number",
    "reply_registry_number",
    "external_number",
    "shared_with_manager",
    "handed_to",
    "contested",
    "replied",
    "erased",
)
_WORDS: Mapping[str, Callable[[str], Any]] = {
    # column: the closed list its words are from
    "kind": CaseKind,
    "original_kind": CaseKind,
    "state": State,
    "category": Category,
    "sender": SenderKind,
    "arrived_by": ArrivedBy,
    "received_precision": Precision,
    "closed_precision": Precision,
}


def row_of(case: Case) -> dict[str, Any]:
    """The case as columns of the table cases."""
    happened = case.happened
    return {
        **{name: getattr(case, name) for name in _SAME},
        **{name: _text(getattr(case, name)) for name in _WORDS},
        "happened_day": happened and happened.day,
        "happened_clock": happened and happened.clock,
        "happened_precision": happened and happened.precision.value,
        "happened_part": happened and _text(happened.part),
        "facts": dict(case.facts),
        "excluded": sorted(case.excluded),
        "severity": case.risk and case.risk.severity,
        "likelihood": case.risk and case.risk.likelihood,
    }


def case_of(row: Mapping[Any, Any]) -> Case:
    """The case in a row of the table cases. Raises ValueError for a word this version does not know."""
    words: dict[str, Any] = {
        name: None if row[name] is None else read(row[name]) for name, read in _WORDS.items()
    }
    return Case(
        **{name: row[name] for name in _SAME},
        **words,
        happened=_happened(row),
        facts=row["facts"],
        excluded=frozenset(row["excluded"]),
        risk=_risk(row),
    )


def _text(word: Any) -> str | None:
    return None if word is None else str(word.value)


def _happened(row: Mapping[Any, Any]) -> Happened | None:
    if row["happened_day"] is None:
        return None
    return Happened(
        day=row["happened_day"],
        clock=row["happened_clock"],
        precision=Precision(row["happened_precision"]),
        part=row["happened_part"] and DayPart(row["happened_part"]),
    )


def _risk(row: Mapping[Any, Any]) -> Risk | None:
    return None if row["severity"] is None else Risk(row["severity"], row["likelihood"])


_HANDLING_READS: Mapping[str, Callable[[Any], Any]] = {
    # field of Handling: how its JSON value is read; the others are read as they are
    "causes": lambda values: tuple(Cause(value) for value in values),
    "concerns": Concerns,
    "informed": Informed,
    "informed_day": date.fromisoformat,
    "feedback_day": date.fromisoformat,
    "reply_day": date.fromisoformat,
}


def handling_text(handling: Handling) -> str:
    """The handling as JSON text, ready to be sealed."""
    facts = {name: getattr(handling, name) for name in Handling.__dataclass_fields__}
    facts["path"] = dict(handling.path)
    return json.dumps(facts, default=date.isoformat)


def handling_of(text: str) -> Handling:
    """The handling again. Fields added since it was kept take their defaults."""
    facts = {name: value for name, value in json.loads(text).items() if value is not None}
    return Handling(**{name: _HANDLING_READS.get(name, _as_it_is)(value) for name, value in facts.items()})


def causes_text(causes: Collection[Cause]) -> str | None:
    """Causes as they are kept to be counted, in the order of Cause. None: none is recorded."""
    return ",".join(cause.value for cause in Cause if cause in causes) or None


def causes_of(text: str | None) -> tuple[Cause, ...]:
    """The causes again."""
    return tuple(Cause(word) for word in text.split(",")) if text else ()


def _as_it_is(value: Any) -> Any:
    return value
