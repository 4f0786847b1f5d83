"""Everything in a text that points out a person, each with its place and its label.

Figures first (numbers_of_people.py), then names (names.py) in what is left. Names of units are
not people, so they are taken out before names and addresses are looked for.
"""

import re
from collections.abc import Iterable, Sequence

from .folding import Folded, fold
from .names import find_names
from .numbers_of_people import find_addresses, find_emails, find_personal_numbers, find_phones
from .results import Identifier, IdentifierLabel, UnitName
from .units import unit_places

_PLACEHOLDER = re.compile(r"\[[a-z-]+(?: \d+)?\]")
_AFTER_DIARY_NUMBER = re.compile(r"(?:dnr|diarienr|diarienummer|arende\w*|kort|kortnummer|konto\w*|faktura\w*|ocr|ref\w*|bankgiro|bg|pg|plusgiro|clearing\w*|org\.? ?nr|orgnr|organisationsnummer|serienummer|serienr|imei|larmnummer)\.?:? ?(?:nr\.?:? ?)?(?:[a-z]{1,4}[ -]?)?[\d /-]*$")


def find_identifiers(text: str, units: Sequence[UnitName] = ()) -> tuple[Identifier, ...]:
    """Everything that points out a person, in order of place, without overlaps.

    units: names that are not people and not addresses. Text already masked gives nothing new.
    """
    folded = fold(text)
    placeholders = [folded.span(m.start(), m.end()) for m in _PLACEHOLDER.finditer(folded.text)]
    kept: list[Identifier] = []
    personal = list(find_personal_numbers(folded))
    _keep(kept, (each for each in personal if each.hard), ())
    _keep(kept, find_emails(folded), ())
    closed = [(span.start, span.end) for span in placeholders]
    _keep(kept, (each for each in personal if not each.hard and each.label is IdentifierLabel.PHONE), closed)
    phones = [each for each in find_phones(folded) if not _follows_diary_number(text, each)]
    _keep(kept, phones, closed)
    _keep(kept, personal, closed)
    named = [(span.start, span.end) for span in unit_places(folded, units)]
    _keep(kept, find_addresses(folded), [*closed, *named])
    _keep(kept, find_names(folded, _folded_places(folded, kept, closed, named)), closed)
    return tuple(sorted(kept, key=lambda each: each.span.start))


def _follows_diary_number(text: str, found: Identifier) -> bool:
    before = fold(text[max(0, found.span.start - 40) : found.span.start]).text
    return bool(_AFTER_DIARY_NUMBER.search(before))


def _keep(kept: list[Identifier], found: Iterable[Identifier], closed: Sequence[tuple[int, int]]) -> None:
    """Adds what does not overlap anything kept, nor a closed place."""
    for each in found:
        taken = [*((other.span.start, other.span.end) for other in kept), *closed]
        if each.span.start < each.span.end and all(each.span.end <= a or each.span.start >= b for a, b in taken):
            kept.append(each)


def _folded_places(
    folded: Folded, kept: Sequence[Identifier], closed: Sequence[tuple[int, int]], named: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Places in the original, as places in the folded text."""
    places = [*((each.span.start, each.span.end) for each in kept), *closed, *named]
    if folded.offsets is None:
        return places
    index = {original: i for i, original in enumerate(folded.offsets)}
    return [(index.get(a, 0), index.get(b - 1, len(folded.text)) + 1) for a, b in places]
