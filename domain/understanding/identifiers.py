"""Everything in a text that points out a person, each with its place and its label.

Figures first (numbers_of_people.py), then names (names.py) in what is left. Names of units are
not people, so they are taken out before names and addresses are looked for.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from .folding import Folded, fold
from .names import find_names
from .numbers_of_people import find_emails, find_personal_numbers, find_phones
from .places import Places
from .results import Identifier, IdentifierLabel, Span, UnitName
from .streets import find_addresses
from .units import unit_places
from .villages import find_villages

_PLACEHOLDER = re.compile(r"\[[a-z-]+(?: \d+)?\]")
_AFTER_DIARY_NUMBER = re.compile(
    r"(?:dnr|diarienr|diarienummer|arende\w*|kort|kortnummer|konto\w*|faktura\w*|ocr|ref\w*|"
    r"bankgiro|bg|pg|plusgiro|clearing\w*|org\.? ?nr|orgnr|organisationsnummer|serienummer|"
    r"serienr|imei|larmnummer)\.?:? ?(?:nr\.?:? ?)?(?:[a-z]{1,4}[ -]?)?[\d /-]*$"
)


def find_identifiers(
    text: str, units: Sequence[UnitName] = (), named: Sequence[Span] | None = None
) -> tuple[Identifier, ...]:
    """Everything that points out a person, in order of place, without overlaps.

    units: names that are not people and not addresses. Text already masked gives nothing new.
    named: where they stand, if that is known already.
    """
    folded = fold(text)
    placeholders = [folded.span(m.start(), m.end()) for m in _PLACEHOLDER.finditer(folded.text)]
    places = Places(len(text), ((span.start, span.end) for span in placeholders))
    kept: list[Identifier] = []
    personal = list(find_personal_numbers(folded))
    named = unit_places(folded, units) if named is None else named
    _keep(kept, (each for each in personal if each.hard), Places(len(text)), places)
    _keep(kept, find_emails(folded), places)
    _keep(kept, (each for each in personal if each.label is IdentifierLabel.PHONE), places)
    _keep(kept, (each for each in find_phones(folded) if not _follows_diary_number(folded, each)), places)
    _keep(kept, personal, places)
    for each in _left_beside(text, kept):
        # whatever else the figures were taken for, no personnummer is left standing
        _keep(kept, (each,), Places(len(text)), places)
    for span in named:
        places.take(span.start, span.end)
    _keep(kept, find_addresses(folded), places)
    _keep(kept, find_villages(folded), places)
    _keep(kept, find_names(folded, places), places)
    return tuple(sorted(kept, key=lambda each: each.span.start))


def _left_beside(text: str, found: Iterable[Identifier]) -> Iterator[Identifier]:
    """Personnummer that show only when what stands before or after them has been taken away."""
    letters = list(text)
    for each in found:
        letters[each.span.start : each.span.end] = "□" * (each.span.end - each.span.start)
    rest = fold("".join(letters))
    return (each for each in find_personal_numbers(rest) if each.hard)


def _follows_diary_number(folded: Folded, found: Identifier) -> bool:
    before = fold(folded.original[max(0, found.span.start - 40) : found.span.start]).text
    return bool(_AFTER_DIARY_NUMBER.search(before))


def _keep(kept: list[Identifier], found: Iterable[Identifier], places: Places, *also: Places) -> None:
    """Adds what does not stand in a place that is taken, and takes its place."""
    for each in found:
        start, end = each.span.start, each.span.end
        if start < end and places.free(start, end):
            for every in (places, *also):
                every.take(start, end)
            kept.append(each)
