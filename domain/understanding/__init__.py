"""Reading Swedish as staff write it: when, where, what kind, and who must not be named.

Pure code: no clock, no files at call time, no network. See docs/understanding.md.
"""

from collections.abc import Sequence
from datetime import datetime

from .dates import read_moment
from .identifiers import find_identifiers
from .kinds import guess_kind
from .masking import mask, restore
from .report import as_json
from .results import (
    Identifier,
    IdentifierLabel,
    KindGuess,
    Masked,
    Moment,
    PartOfDay,
    Precision,
    Reading,
    Span,
    TextKind,
    Topic,
    Understood,
    UnitFound,
    UnitName,
)
from .units import read_unit, unit_and_places

__all__ = [
    "LONGEST_TEXT",
    "Identifier",
    "IdentifierLabel",
    "KindGuess",
    "Masked",
    "Moment",
    "PartOfDay",
    "Precision",
    "Reading",
    "Span",
    "TextKind",
    "Topic",
    "Understood",
    "UnitFound",
    "UnitName",
    "as_json",
    "find_identifiers",
    "guess_kind",
    "mask",
    "read_moment",
    "read_unit",
    "restore",
    "understand",
]

LONGEST_TEXT = 20_000
"""Code points. Whoever receives a text refuses longer ones before reading them."""


def understand(
    text: str, now: datetime, units: Sequence[UnitName] = (), reading: Reading = Reading.REPORT
) -> Understood:
    """Everything a text says, or may say. Never raises, whatever the text.

    now: timezone-aware; it is converted to Europe/Stockholm.
    """
    unit, named = unit_and_places(text, units)
    identifiers = find_identifiers(text, units, named)
    return Understood(
        text=text,
        when=read_moment(text, now, reading),
        unit=unit,
        kind=guess_kind(text),
        identifiers=identifiers,
        masked=mask(text, identifiers).text,
    )
