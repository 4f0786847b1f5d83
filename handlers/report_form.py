"""The report as a form: its fields, and which of them each kind of case asks for.

At most five questions; severity is never asked of the reporter.
"""

from collections.abc import Mapping

from domain.kinds import ArrivedBy, CaseKind, SenderKind
from domain.understanding import UnitFound, read_unit
from handlers.chat import ChoiceInput, Input, Option, TextInput
from handlers.choice_field import NO, choice_field
from handlers.forms import SURE_ENOUGH, AskBack, Asking, Field, Form, Heard, Read, Reading, Values
from handlers.person_fields import HIDDEN_FROM, TOLD_BY
from handlers.when_field import when_field

NOTHING_DONE = "-"
SHARED = "shared"
"""Among a draft's values when it is told on a shared account: then it is asked who reports."""
INTAKE_FACTS = ("nurse", "direction", "counterpart", "serious")
"""Closed-list answers kept with the case as they are."""
ASKED: Mapping[CaseKind, tuple[str, ...]] = {
    CaseKind.DEVIATION: ("happened", "unit", "measure"),
    CaseKind.HEALTH_CARE: ("nurse", "happened", "unit", "measure"),
    CaseKind.COMPLAINT: ("sender", "arrived_by", "happened", "unit", "wants_answer"),
    CaseKind.VIEW: ("sender", "arrived_by", "happened", "unit", "wants_answer"),
    CaseKind.PRAISE: ("sender", "unit"),
    CaseKind.SUGGESTION: ("unit",),
    CaseKind.LEX_SARAH: ("happened", "unit", "measure", "hidden_from"),
    CaseKind.DATA_INCIDENT: ("discovered", "unit", "measure"),
    CaseKind.LEX_MARIA: ("happened", "unit"),
    CaseKind.CARE_DEVIATION: ("direction", "counterpart", "happened", "unit"),
    CaseKind.LEX_MAJA: ("happened", "unit"),
    CaseKind.WORK_INCIDENT: ("serious", "happened", "unit", "measure"),
    CaseKind.SELF_MONITORING: ("happened", "unit"),
    CaseKind.CONTRACT_BREACH: ("happened", "unit"),
}


def _filled(_value: str, asking: Asking) -> str:
    return asking.say("field.filled")


# --- free text -----------------------------------------------------------------------------------


def _any_words(text: str, _asking: Asking) -> Reading:
    return Read(text.strip()) if text.strip() else None


def _measure_words(text: str, asking: Asking) -> Reading:
    bare = text.casefold().strip(" .!")
    if bare in NO or bare in {"inget kunde göras", "ingenting", "nothing", "nothing could be done"}:
        return Read(NOTHING_DONE)
    return _any_words(text, asking)


def _show_measure(value: str, asking: Asking) -> str:
    return asking.say("measure.nothing" if value == NOTHING_DONE else "field.filled")


def _story_inputs(value: str, asking: Asking) -> tuple[Input, ...]:
    return (
        TextInput(
            "story", asking.say("field.story"), value, lines=True, hint=asking.say("story.hint"), most=12000
        ),
    )


def _measure_inputs(value: str, asking: Asking) -> tuple[Input, ...]:
    shown = "" if value == NOTHING_DONE else value
    return (
        TextInput(
            "measure",
            asking.say("field.measure"),
            shown,
            required=False,
            lines=True,
            hint=asking.say("measure.hint"),
        ),
    )


# --- where -----------------------------------------------------------------------------------------


def _unit(found: UnitFound) -> Reading:
    if found.key is not None and found.sure >= SURE_ENOUGH:
        return Read(found.key)
    candidates = found.candidates or ((found.key,) if found.key else ())
    return AskBack(candidates[:4]) if candidates else None


def _unit_found(heard: Heard, asking: Asking) -> Reading:
    """The unit named, else the reporter's own when there is only one; the card offers to change it."""
    named = _unit(heard.unit)
    if named is not None:
        return named
    homes = _staff_units(asking)
    return Read(homes[0]) if len(homes) == 1 else None


def _staff_units(asking: Asking) -> tuple[str, ...]:
    lowest = {unit.key for unit in asking.organisation.lowest_units()}
    return tuple(
        key for key in asking.organisation.home_units(asking.person.id, asking.today) if key in lowest
    )


def _show_unit(value: str, asking: Asking) -> str:
    return asking.organisation.unit(value).short_name


def _near_units(asking: Asking) -> tuple[Option, ...]:
    return tuple(Option(key, _show_unit(key, asking)) for key in _staff_units(asking)[:3])


def all_units(asking: Asking) -> tuple[Option, ...]:
    """Every unit that one may report about, by name."""
    return tuple(
        sorted(
            (Option(unit.key, unit.name) for unit in asking.organisation.units if unit.parent is not None),
            key=lambda option: option.label,
        )
    )


def _unit_inputs(value: str, asking: Asking) -> tuple[Input, ...]:
    return (ChoiceInput("unit", asking.say("field.unit"), all_units(asking), value),)


def _unit_submitted(values: Mapping[str, str | tuple[str, ...]], asking: Asking) -> Reading:
    key = str(values.get("unit", ""))
    return Read(key) if asking.organisation.has_unit(key) else None


# --- the kind ----------------------------------------------------------------------------------------

OFFERED_KINDS = (
    CaseKind.DEVIATION,
    CaseKind.COMPLAINT,
    CaseKind.VIEW,
    CaseKind.HEALTH_CARE,
    CaseKind.WORK_INCIDENT,
)


def _kind_offer(asking: Asking) -> tuple[Option, ...]:
    return tuple(Option(kind, asking.say(f"kind.{kind}")) for kind in OFFERED_KINDS)


def all_kinds(asking: Asking) -> tuple[Option, ...]:
    return tuple(Option(kind, asking.say(f"kind.{kind}")) for kind in CaseKind)


_kind_choice = choice_field("kind", tuple(CaseKind))

FIELDS: Mapping[str, Field] = {
    field.name: field
    for field in (
        Field("story", read=_any_words, show=_filled, inputs=_story_inputs, free=True),
        Field(
            "kind",
            read=_kind_choice.read,
            show=_kind_choice.show,
            offer=_kind_offer,
            menu=all_kinds,
            inputs=lambda value, asking: (
                ChoiceInput("kind", asking.say("field.kind"), all_kinds(asking), value),
            ),
            submitted=_kind_choice.submitted,
        ),
        when_field("happened"),
        when_field("discovered"),
        Field(
            "unit",
            read=lambda text, asking: _unit(read_unit(text, asking.units)),
            show=_show_unit,
            offer=_near_units,
            menu=all_units,
            found=_unit_found,
            inputs=_unit_inputs,
            submitted=_unit_submitted,
        ),
        Field(
            "measure",
            read=_measure_words,
            show=_show_measure,
            offer=lambda asking: (Option(NOTHING_DONE, asking.say("measure.nothing")),),
            inputs=_measure_inputs,
            submitted=lambda values, _asking: Read(str(values.get("measure") or "").strip() or NOTHING_DONE),
            free=True,
        ),
        choice_field("nurse", ("yes", "no", "not_yet")),
        choice_field("sender", tuple(SenderKind)),
        choice_field("arrived_by", tuple(ArrivedBy)),
        choice_field("wants_answer", ("yes", "no")),
        choice_field("direction", ("in", "out")),
        choice_field("counterpart", ("hospital", "primary_care", "region", "municipality", "other")),
        choice_field("serious", ("yes", "no")),
        TOLD_BY,
        HIDDEN_FROM,
    )
}


def _order(values: Values) -> tuple[str, ...]:
    kind = values.get("kind")
    who = ("told_by",) if SHARED in values else ()
    return ("story", "kind", *(ASKED[CaseKind(kind)] if kind else ()), *who)


REPORT = Form(FIELDS, _order)
FREE_TEXT = ("story", "measure")
"""Fields that hold a story: hidden, encrypted, shown in dialogs only."""
