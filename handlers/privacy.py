"""Identifiers are taken out of what people write before it is stored."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.organisation import Organisation
from domain.understanding import LONGEST_TEXT, UnitName, find_identifiers, mask, restore

LONGEST_STORY = min(LONGEST_TEXT, 12_000)
"""Code points of one story; more is refused kindly before anything is read."""


@dataclass(frozen=True, slots=True)
class Hidden:
    """texts: by the same names, with placeholders. replaced: what the placeholders stand for.
    found: something new was hidden, so the writer must see the text again before it is used."""

    texts: Mapping[str, str]
    replaced: Mapping[str, str]
    found: bool


def unit_names(organisation: Organisation) -> tuple[UnitName, ...]:
    """The units as the reading of Swedish knows them."""
    return tuple(UnitName(unit.key, unit.name, unit.parent, unit.aliases) for unit in organisation.units)


def hide_hard(text: str) -> str:
    """A number of another system as it is, unless it is a personnummer."""
    return mask(text, [each for each in find_identifiers(text) if each.hard]).text


def hide(
    texts: Mapping[str, str],
    units: Sequence[UnitName],
    replaced: Mapping[str, str],
    not_persons: Sequence[str] = (),
) -> Hidden:
    """Every text with its identifiers replaced; what the writer marked as no person is put back."""
    allowed = {replaced[placeholder] for placeholder in not_persons if placeholder in replaced}
    hidden: dict[str, str] = {}
    found = False
    for name, text in texts.items():
        identifiers = tuple(
            identifier
            for identifier in find_identifiers(text, units)
            if identifier.hard or text[identifier.span.start : identifier.span.end] not in allowed
        )
        masked = mask(text, identifiers, replaced)
        replaced = {**replaced, **masked.replaced}
        hidden[name] = restore(masked.text, replaced, not_persons)
        found = found or bool(identifiers)
    return Hidden(hidden, replaced, found)
