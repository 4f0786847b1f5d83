"""Answers that are colleagues: who must not see the report, and who reports on a shared account."""

from collections.abc import Mapping

from rapidfuzz import fuzz, process

from domain.organisation import Role
from handlers.chat import ChoiceInput, Input, Option
from handlers.choice_field import NO
from handlers.forms import AskBack, Asking, Field, Read, Reading

NOBODY = "nobody"


def _managers(asking: Asking) -> tuple[Option, ...]:
    """Those in the line who would otherwise come to see it, to be named with one press."""
    unit = asking.values.get("unit")
    if unit is None:
        return ()
    found = [
        person
        for node in asking.organisation.line(unit)
        for person in (
            *asking.organisation.appointed(Role.MANAGER, node.key, asking.today),
            *asking.organisation.holders_at(Role.MANAGER, node.key, asking.today),
        )
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
        sorted(
            (Option(p.id, p.name) for p in asking.organisation.people if p.active and not p.shared_account),
            key=lambda o: o.label,
        )
    )


def _hidden_words(text: str, asking: Asking) -> Reading:
    words = frozenset(text.casefold().strip(" .!").split())
    return Read(NOBODY) if words & NO else _named(text, asking)


def _named(text: str, asking: Asking) -> Reading:
    """The person that the words name; several with like names are asked back."""
    people = {
        person.id: person.name.casefold()
        for person in asking.organisation.people
        if person.active and not person.shared_account
    }
    found = process.extract(text.casefold(), people, scorer=fuzz.token_set_ratio, score_cutoff=85, limit=4)
    if len(found) == 1:
        return Read(found[0][2])
    return AskBack(tuple(key for _name, _score, key in found)) if found else None


def _colleagues(asking: Asking) -> tuple[Option, ...]:
    """Those who work where the shared account belongs, else everyone."""
    here = set(asking.organisation.home_units(asking.person.id, asking.today))
    near = tuple(
        option
        for option in _everyone(asking)
        if here & set(asking.organisation.home_units(option.key, asking.today))
    )
    return near or _everyone(asking)


def _told_by_inputs(value: str, asking: Asking) -> tuple[Input, ...]:
    return (ChoiceInput("told_by", asking.say("field.told_by"), _colleagues(asking), value),)


def _told_by_submitted(values: Mapping[str, str | tuple[str, ...]], asking: Asking) -> Reading:
    key = str(values.get("told_by", ""))
    return Read(key) if asking.organisation.person(key) else None


def _hidden_inputs(value: str, asking: Asking) -> tuple[Input, ...]:
    options = (Option(NOBODY, asking.say("hidden_from.nobody")), *_everyone(asking))
    return (ChoiceInput("hidden_from", asking.say("field.hidden_from"), options, value or NOBODY),)


def _hidden_submitted(values: Mapping[str, str | tuple[str, ...]], asking: Asking) -> Reading:
    key = str(values.get("hidden_from", NOBODY))
    return Read(key) if key == NOBODY or asking.organisation.person(key) else None


HIDDEN_FROM = Field(
    "hidden_from",
    read=_hidden_words,
    show=lambda _value, asking: asking.say("field.filled"),
    offer=_hidden_offer,
    menu=_everyone,
    inputs=_hidden_inputs,
    submitted=_hidden_submitted,
)
TOLD_BY = Field(
    "told_by",
    read=_named,
    show=_person_name,
    menu=_colleagues,
    inputs=_told_by_inputs,
    submitted=_told_by_submitted,
)
