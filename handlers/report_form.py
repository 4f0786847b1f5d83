"""The report as a form: its fields, and which of them each kind of case asks for.

At most five questions; severity is never asked of the reporter.
"""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from rapidfuzz import fuzz, process

from domain.cases import Happened
from domain.deadlines import LOCAL
from domain.kinds import ArrivedBy, CaseKind, SenderKind
from domain.organisation import Role
from domain.understanding import Moment, Reading as Tense, UnitFound, read_moment, read_unit
from handlers.chat import ChoiceInput, DateInput, Input, Option, TextInput, TimeInput
from handlers.forms import AskBack, Asking, Field, Form, Heard, Read, Reading, Values

NOTHING_DONE = "-"
NOBODY = "nobody"
SURE_ENOUGH = 0.6
"""Below this a reading is asked back instead of taken."""

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
    CaseKind.CARE_DEVIATION: ("direction", "happened", "unit"),
    CaseKind.LEX_MAJA: ("happened", "unit"),
    CaseKind.WORK_INCIDENT: ("serious", "happened", "unit", "measure"),
    CaseKind.SELF_MONITORING: ("happened", "unit"),
    CaseKind.CONTRACT_BREACH: ("happened", "unit"),
}

_YES = frozenset("ja japp jo jajamän jepp yes yep y absolut visst precis stämmer ok okej".split())
_NO = frozenset("nej nepp nä nope no n inte ingen inget aldrig".split())

_HEARD: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    # field: key: words that mean it, beside the label itself
    "sender": {
        SenderKind.CLIENT: ("brukare", "brukaren", "kund", "klient", "boende", "deltagare", "client"),
        SenderKind.NEXT_OF_KIN: ("anhörig", "anhöriga", "närstående", "dotter", "son", "god man", "relative"),
        SenderKind.STAFF: ("personal", "jag", "kollega", "medarbetare", "staff", "me"),
        SenderKind.PROVIDER: ("utförare", "vårdgivare", "provider", "region", "vårdcentral"),
        SenderKind.AUTHORITY: ("myndighet", "polis", "skola", "authority"),
        SenderKind.ASSOCIATION: ("förening", "organisation", "granne", "association"),
    },
    "arrived_by": {
        ArrivedBy.TALK: ("samtal", "muntligt", "besök", "på plats", "in person", "face to face"),
        ArrivedBy.PHONE: ("telefon", "telefonen", "ringde", "phone", "call"),
        ArrivedBy.LETTER: ("brev", "letter", "post"),
        ArrivedBy.EMAIL: ("mejl", "mail", "e-post", "email"),
        ArrivedBy.FORM: ("formulär", "webben", "e-tjänst", "form"),
    },
    "direction": {"in": ("mot oss", "från regionen", "in"), "out": ("hos regionen", "från oss", "ut", "out")},
    "nurse": {"not_yet": ("inte än", "ska göra det", "not yet")},
}


def _filled(_value: str, asking: Asking) -> str:
    return asking.say("field.filled")


# --- free text -----------------------------------------------------------------------------------


def _any_words(text: str, _asking: Asking) -> Reading:
    return Read(text.strip()) if text.strip() else None


def _measure_words(text: str, asking: Asking) -> Reading:
    bare = text.casefold().strip(" .!")
    if bare in _NO or bare in {"inget kunde göras", "ingenting", "nothing", "nothing could be done"}:
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


# --- when ------------------------------------------------------------------------------------------


def _moment(moment: Moment | None, asking: Asking) -> Reading:
    if moment is None:
        return None
    if moment.day is None or moment.vague or (moment.sure < SURE_ENOUGH and moment.candidates):
        days = moment.candidates or tuple(asking.today - timedelta(days=n) for n in (0, 1, 2))
        return AskBack(tuple(Happened(day, moment.clock).as_text() for day in days[:4]))
    return Read(Happened(moment.day, moment.clock).as_text())


def _when_words(text: str, asking: Asking) -> Reading:
    return _moment(read_moment(text, asking.now, Tense.REPORT), asking)


def _when_found(heard: Heard, asking: Asking) -> Reading:
    return _moment(heard.when, asking)


def _show_when(value: str, asking: Asking) -> str:
    return asking.say.happened(Happened.from_text(value))


def _recent_days(asking: Asking) -> tuple[Option, ...]:
    names = ("day.today", "day.yesterday", "day.before_yesterday")
    return tuple(
        Option(str(asking.today - timedelta(days=n)), asking.say(name)) for n, name in enumerate(names)
    )


def _read_local(day: str, clock: str, asking: Asking) -> Reading:
    try:
        happened = Happened.from_text(f"{day}T{clock}" if clock else day)
    except ValueError:
        return None
    if datetime.combine(happened.day, happened.clock or time.min, LOCAL) > asking.now:
        return None
    return Read(happened.as_text())


def when_field(name: str) -> Field:
    """A day, perhaps with a time of day; never later than now."""

    def inputs(value: str, asking: Asking) -> tuple[Input, ...]:
        known = Happened.from_text(value) if value else None
        return (
            DateInput(f"{name}_day", asking.say(f"field.{name}"), known.day if known else None),
            TimeInput(f"{name}_clock", asking.say("field.clock"), known.clock if known else None),
        )

    def submitted(values: Mapping[str, str | tuple[str, ...]], asking: Asking) -> Reading:
        return _read_local(str(values.get(f"{name}_day", "")), str(values.get(f"{name}_clock") or ""), asking)

    return Field(
        name,
        read=_when_words,
        show=_show_when,
        offer=_recent_days,
        found=_when_found,
        inputs=inputs,
        submitted=submitted,
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
    return asking.organisation.unit(value).name


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


# --- one of some -----------------------------------------------------------------------------------


def choice_field(name: str, keys: tuple[str, ...]) -> Field:
    """One of a closed list. Labels are "<name>.<key>" in the catalogue."""

    def label(key: str, asking: Asking) -> str:
        return asking.say(f"{name}.{key}")

    def offer(asking: Asking) -> tuple[Option, ...]:
        return tuple(Option(key, label(key, asking)) for key in keys)

    def read(text: str, asking: Asking) -> Reading:
        said = text.casefold().strip(" .!?")
        words = frozenset(said.replace(",", " ").split())
        if "yes" in keys and words & _YES and not words & _NO:
            return Read("yes")
        for key in keys:
            if said == label(key, asking).casefold() or said in _HEARD.get(name, {}).get(key, ()):
                return Read(key)
        if "no" in keys and words & _NO:
            return Read("no")
        for key in keys:
            if words & frozenset(_HEARD.get(name, {}).get(key, ())):
                return Read(key)
        best = process.extractOne(said, [label(key, asking).casefold() for key in keys], scorer=fuzz.ratio)
        return Read(keys[best[2]]) if best and best[1] >= 80 else None

    def inputs(value: str, asking: Asking) -> tuple[Input, ...]:
        return (ChoiceInput(name, asking.say(f"field.{name}"), offer(asking), value, few=len(keys) <= 6),)

    def submitted(values: Mapping[str, str | tuple[str, ...]], _asking: Asking) -> Reading:
        key = str(values.get(name, ""))
        return Read(key) if key in keys else None

    return Field(name, read=read, show=label, offer=offer, inputs=inputs, submitted=submitted)


# --- who must not see it ------------------------------------------------------------------------------


def _managers(asking: Asking) -> tuple[Option, ...]:
    """Those in the line who would otherwise come to see it, to be named with one press."""
    unit = asking.values.get("unit")
    if unit is None:
        return ()
    found = [
        person
        for node in asking.organisation.line(unit)
        for person in asking.organisation.holders_at(Role.MANAGER, node.key, asking.today)
    ] + list(asking.organisation.holders(Role.LEX_SARAH_LEAD, unit, asking.today))
    return tuple(
        Option(person, _person_name(person, asking))
        for person in dict.fromkeys(found)
        if person != asking.person.id
    )


def _person_name(value: str, asking: Asking) -> str:
    person = asking.organisation.person(value)
    return person.name if person else asking.say("hidden_from.nobody")


def _hidden_offer(asking: Asking) -> tuple[Option, ...]:
    return (Option(NOBODY, asking.say("hidden_from.nobody")), *_managers(asking)[:4])


def _everyone(asking: Asking) -> tuple[Option, ...]:
    return tuple(
        sorted((Option(p.id, p.name) for p in asking.organisation.people if p.active), key=lambda o: o.label)
    )


def _hidden_words(text: str, asking: Asking) -> Reading:
    words = frozenset(text.casefold().strip(" .!").split())
    if words & _NO:
        return Read(NOBODY)
    people = {person.id: person.name.casefold() for person in asking.organisation.people if person.active}
    found = process.extract(text.casefold(), people, scorer=fuzz.token_set_ratio, score_cutoff=85, limit=4)
    if len(found) == 1:
        return Read(found[0][2])
    return AskBack(tuple(key for _name, _score, key in found)) if found else None


def _hidden_inputs(value: str, asking: Asking) -> tuple[Input, ...]:
    options = (Option(NOBODY, asking.say("hidden_from.nobody")), *_everyone(asking))
    return (ChoiceInput("hidden_from", asking.say("field.hidden_from"), options, value or NOBODY),)


def _hidden_submitted(values: Mapping[str, str | tuple[str, ...]], asking: Asking) -> Reading:
    key = str(values.get("hidden_from", NOBODY))
    return Read(key) if key == NOBODY or asking.organisation.person(key) else None


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
        choice_field("serious", ("yes", "no")),
        Field(
            "hidden_from",
            read=_hidden_words,
            show=_filled,
            offer=_hidden_offer,
            menu=_everyone,
            inputs=_hidden_inputs,
            submitted=_hidden_submitted,
        ),
    )
}


def _order(values: Values) -> tuple[str, ...]:
    kind = values.get("kind")
    return ("story", "kind", *(ASKED[CaseKind(kind)] if kind else ()))


REPORT = Form(FIELDS, _order)
FREE_TEXT = ("story", "measure")
"""Fields that hold a story: hidden, encrypted, shown in dialogs only."""


def happened_or_found(values: Values) -> Happened | None:
    """When the event took place, or came to light."""
    text = values.get("happened") or values.get("discovered")
    return Happened.from_text(text) if text else None


def as_local_datetime(happened: Happened) -> datetime:
    """The moment; a day without a time counts from its start, so that no hour is given away."""
    return datetime.combine(happened.day, happened.clock or time.min, LOCAL)
