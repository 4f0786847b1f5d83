"""Two words in a row of which one or both are misspelt, "utrednng bran 1": together they tell one name.

A short word or an everyday one is never read as another by itself (`units.py`): too much is one letter
away from it. Beside another word of the same name it is.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise

from .folding import Folded
from .ordinary_words import ordinary_words
from .results import UnitName
from .unit_names import names_of, vocabulary_of
from .unit_spelling import Token, distance, stem_of
from .unit_words import ABBREVIATIONS, KINDS_OF_PLACE, NOT_MISSPELT

_SHORTEST = 4
"""Letters: in a shorter word one wrong letter makes another word."""
_BOTH_AT_LEAST = 9

_Pair = tuple[str, str, frozenset[str]]
"""Two words as they should be written, and the words of the name that the first of them stands for."""


def misspelt_together(
    tokens: list[Token], folded: Folded, units: tuple[UnitName, ...]
) -> Mapping[int, frozenset[str]]:
    """What the words at these places stand for, where two in a row are each at most one edit from a name."""
    known = vocabulary_of(units)
    strange = [_may_be_misspelt(token, known) for token in tokens]
    found: dict[int, frozenset[str]] = {}
    for at, (first, second) in enumerate(pairwise(tokens)):
        if not (strange[at] or strange[at + 1]) or folded.text[first.end : second.start] != " ":
            continue
        met = set(_pairs_near(first, second, strange[at : at + 2], units))
        if len(met) == 1:
            [(_, last, of_first)] = met
            found[at] = found.get(at, frozenset()) | of_first
            found[at + 1] = frozenset({last, stem_of(last)})
    return found


def _may_be_misspelt(token: Token, known: frozenset[str]) -> bool:
    word = token.text
    return (
        len(word) >= _SHORTEST
        and not word.isdigit()
        and not {word, token.stem} & known
        and word not in NOT_MISSPELT
        and word not in ABBREVIATIONS
        and word not in ordinary_words()
    )


def _pairs_near(
    first: Token, second: Token, strange: list[bool], units: tuple[UnitName, ...]
) -> Iterator[_Pair]:
    for pair in _pairs_by_letters(units).get((first.text[0], second.text[0]), ()):
        if _is_near(first, pair[0], wrong=strange[0]) and _is_near(second, pair[1], wrong=strange[1]):
            yield pair


def _is_near(token: Token, word: str, *, wrong: bool) -> bool:
    if not wrong:
        return word in {token.text, token.stem} or stem_of(word) == token.stem
    return min(distance(word, token.text), distance(stem_of(word), token.stem)) <= 1


@lru_cache(maxsize=64)
def _pairs_by_letters(units: tuple[UnitName, ...]) -> Mapping[tuple[str, str], tuple[_Pair, ...]]:
    """The neighbours in all names, by their first letters: "barn"."""
    pairs: dict[tuple[str, str], dict[_Pair, None]] = {}
    for first, second, of_first in _neighbours(units):
        if min(len(first), len(second)) >= _SHORTEST and len(first) + len(second) >= _BOTH_AT_LEAST:
            pairs.setdefault((first[0], second[0]), {})[first, second, of_first] = None
    return {letters: tuple(each) for letters, each in pairs.items()}


def _neighbours(units: tuple[UnitName, ...]) -> Iterator[_Pair]:
    for name in names_of(units):
        words = [word.text for word in name.words if not word.number]
        if all(word in KINDS_OF_PLACE for word in words):
            continue
        for first, second in pairwise(words):
            yield first, second, frozenset({first, stem_of(first)})
        for first, second, third in zip(words, words[1:], words[2:], strict=False):
            as_one = first + second  # "dagligverksamhet kaffestugan"
            yield as_one, third, frozenset({first, stem_of(first), second, stem_of(second), as_one})
