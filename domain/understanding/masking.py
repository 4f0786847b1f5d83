"""Replacing what points out a person by placeholders that read well, and putting it back."""

import re
from collections.abc import Collection, Mapping, Sequence

from .results import Identifier, IdentifierLabel, Masked

_WORD: Mapping[IdentifierLabel, str] = {
    IdentifierLabel.PERSONAL_NUMBER: "personnummer",
    IdentifierLabel.COORDINATION_NUMBER: "samordningsnummer",
    IdentifierLabel.PHONE: "telefon",
    IdentifierLabel.EMAIL: "e-post",
    IdentifierLabel.NAME: "namn",
    IdentifierLabel.ADDRESS: "adress",
}
_PLACEHOLDER = re.compile(rf"\[(?:{'|'.join(map(re.escape, _WORD.values()))})(?: \d+)?\]")


def mask(text: str, identifiers: Sequence[Identifier], kept: Mapping[str, str] | None = None) -> Masked:
    """`text` with every identifier replaced by a placeholder.

    A hard identifier becomes `[personnummer]` or `[samordningsnummer]` and is kept nowhere. The
    others become numbered placeholders, the same one for the same original; `kept` (placeholder
    to original, from earlier messages of the same draft) is continued. `replaced` holds what
    this text and `kept` need.
    """
    names = _Numbering(dict(kept or {}), text)
    pieces: list[str] = []
    at = 0
    for each in sorted(identifiers, key=lambda found: found.span.start):
        if each.span.start < at:
            continue
        original = text[each.span.start : each.span.end]
        pieces += [text[at : each.span.start], names.placeholder(each, original)]
        at = each.span.end
    return Masked("".join([*pieces, text[at:]]), names.replaced)


def restore(text: str, replaced: Mapping[str, str], not_persons: Collection[str]) -> str:
    """`text` with the originals back for the placeholders in `not_persons`; the others stay."""
    chosen = set(not_persons)
    return _PLACEHOLDER.sub(
        lambda found: replaced.get(found[0], found[0]) if found[0] in chosen else found[0], text
    )


class _Numbering:
    """Gives each original its placeholder, continuing the numbers already in use."""

    def __init__(self, kept: dict[str, str], text: str) -> None:
        self.replaced = kept
        self._by_original = {(_word_of(mark), original): mark for mark, original in kept.items()}
        self._used = {*kept, *_PLACEHOLDER.findall(text)}

    def placeholder(self, found: Identifier, original: str) -> str:
        """The placeholder for `original`, with the genitive s of a name left outside."""
        word = _WORD[found.label]
        if found.hard:
            return f"[{word}]"
        if found.label is IdentifierLabel.NAME and (stem := self._without_genitive(original)):
            return f"{self._numbered(word, stem)}{original[len(stem) :]}"
        return self._numbered(word, original)

    def _without_genitive(self, original: str) -> str | None:
        """The name without its genitive s, when that name is one we know to be a name."""
        from .name_lists import is_genitive_of_known_name  # noqa: PLC0415

        if len(original) > 2 and original[-1] in "sS" and is_genitive_of_known_name(original):  # noqa: PLR2004
            return original[:-1]
        return None

    def _numbered(self, word: str, original: str) -> str:
        if known := self._by_original.get((word, original)):
            return known
        number = 1
        while (mark := f"[{word} {number}]") in self._used:
            number += 1
        self._used.add(mark)
        self._by_original[word, original] = mark
        self.replaced[mark] = original
        return mark


def _word_of(mark: str) -> str:
    return mark.strip("[]").rsplit(" ", 1)[0]
