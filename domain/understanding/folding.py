"""Folding: the same letters for the same word, however it was typed, without losing the place.

People leave out å, ä and ö, shout in capitals, paste no-break spaces and Word's dashes. All
patterns in this package are written in folded letters (a-z, å and ä as a, ö as o), and every
position found is translated back to the text as it was written.
"""

# ruff: noqa: RUF001 - look-alikes are exactly what this module is about

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from .results import Span

_INVISIBLE = re.compile("[\u00ad\u0300-\u036f\u200b-\u200f\u2060\ufeff]")
_SPECIAL = {
    **dict.fromkeys("æÆ", "a"),
    **dict.fromkeys("øØœ", "o"),
    "ß": "s",
    "đ": "d",
    "Đ": "d",
    "ł": "l",
    "Ł": "l",
    "ı": "i",
    **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
    **dict.fromkeys("’‘´`ʼ＇", "'"),
    **dict.fromkeys("”“„«»‟″", '"'),
    "…": ".",
    "／": "/",
    "⁄": "/",
    "：": ":",
}


class _Letters(dict[int, str]):
    """The folded letter of each code point, worked out the first time it is met."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        self[code] = folded = _SPECIAL.get(letter) or _plain(letter)
        return folded


def _plain(letter: str) -> str:
    if letter == "\n":
        return letter
    if letter.isspace():
        return " "
    first = unicodedata.normalize("NFKD", letter)[:1].lower()
    return first if len(first) == 1 else letter


_LETTERS = _Letters()


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text. `offsets[i]` is where letter i stands in the original (None: at i)."""

    text: str
    original: str
    offsets: tuple[int, ...] | None = None

    def span(self, start: int, end: int) -> Span:
        """The place in the original of folded letters start..end."""
        if self.offsets is None:
            return Span(start, end)
        return Span(self._at(start), self._at(end - 1) + 1 if end > start else self._at(start))

    def _at(self, index: int) -> int:
        offsets = self.offsets or ()
        return offsets[index] if index < len(offsets) else len(self.original)

    def written(self, start: int, end: int) -> str:
        """Folded letters start..end as they were written."""
        span = self.span(start, end)
        return self.original[span.start : span.end]

    def edited(self, edits: Iterable[tuple[int, int, str]]) -> "Folded":
        """The same text with pieces respelled; edits are (start, end, spelling), in order."""
        pieces: list[str] = []
        offsets: list[int] = []
        at = 0
        for start, end, spelling in edits:
            pieces += [self.text[at:start], spelling]
            offsets += self._places(at, start)
            offsets += self._stretched(start, end, len(spelling))
            at = end
        if not pieces:
            return self
        pieces.append(self.text[at:])
        offsets += self._places(at, len(self.text))
        return Folded("".join(pieces), self.original, tuple(offsets))

    def _places(self, start: int, end: int) -> Iterable[int]:
        return range(start, end) if self.offsets is None else self.offsets[start:end]

    def _stretched(self, start: int, end: int, length: int) -> Iterable[int]:
        """Places for a respelled word: its first letter keeps its place, its last one too."""
        places = list(self._places(start, end))
        last = len(places) - 1
        return (places[last if i == length - 1 else min(i, last)] for i in range(length))


def fold(text: str) -> Folded:
    """`text` in folded letters."""
    if not _INVISIBLE.search(text):
        return Folded(text.translate(_LETTERS), text)
    kept = [i for i, letter in enumerate(text) if not _INVISIBLE.match(letter)]
    bare = "".join(text[i] for i in kept)
    return Folded(bare.translate(_LETTERS), text, tuple(kept))


def fold_word(word: str) -> str:
    """One word or phrase in folded letters, when its place does not matter."""
    return fold(word).text


def words(text: str) -> frozenset[str]:
    """The words of a list written as a text: easier to read and to add to than a list of strings."""
    return frozenset(text.split())


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words as they stand; the longest first, so that none hides a longer one."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))
