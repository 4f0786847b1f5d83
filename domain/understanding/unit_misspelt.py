"""A long word of a unit's name with one letter missing, doubled, swapped or wrong: "hemtänstgrupp 3".

A short word only where it is a kind of place and its number or letter follows: "grup B".
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise

from .folding import Folded, words
from .ordinary_words import ever_written
from .results import UnitName
from .unit_compounds import elements_of, first_part
from .unit_names import names_of
from .unit_spelling import Token, distance, stem_of
from .unit_words import ABBREVIATIONS, KINDS_OF_PLACE, KINDS_OF_SERVICE, NOT_MISSPELT, NOUN_USE

_LONG = 8
"""Letters of the word as it should be."""
_ENDING = re.compile(r"(?:[aeo]?r(?:na)?|en|n|et|t|a|e|na|are|aren|arna|ade|at|as|ing|ingen|ningar|ande)?s?")
_STREETS = (
    "gatan", "vagen", "stigen", "grand", "granden", "torget", "gata", "vag", "stig", "allen",
    "plan",
)  # fmt: skip


@lru_cache(maxsize=20_000)
def corrected(text: str, stem: str, vocabulary: frozenset[str]) -> str | None:
    """The one word of the names that `text` is a misspelling of; None where it is a word of its own."""
    if len(text) < _LONG - 1 or not text.isascii() or not text.isalpha() or _is_a_word(text, stem):
        return None
    near = {
        word
        for beginning in _beginnings(text)
        for word in _long_words(vocabulary).get(beginning, ())
        if _is_one_letter_from(word, text)
    }
    if len(set(map(stem_of, near))) != 1:
        return None
    return min(near, key=lambda word: (distance(word, text), word))


def _is_a_word(text: str, stem: str) -> bool:
    known = ever_written()
    return (
        text in known
        or stem in known
        or text in NOT_MISSPELT | NOUN_USE | KINDS_OF_SERVICE
        or text in ABBREVIATIONS
        or bool(elements_of(text))
    )


def _beginnings(text: str) -> frozenset[str]:
    """Under what in `_long_words` the word may stand: its first letter may be swapped, missing or wrong."""
    return frozenset(text[:2]) | {text, ""}


@lru_cache(maxsize=64)
def _long_words(vocabulary: frozenset[str]) -> Mapping[str, tuple[str, ...]]:
    """By their first letter, by all but that, and under "" those of a service or a kind: any may be wrong."""
    found: dict[str, list[str]] = {}
    for word in sorted(vocabulary):
        if len(word) < _LONG or word.endswith(_STREETS):
            continue
        found.setdefault(word[0], []).append(word)
        found.setdefault(word[1:], []).append(word)
        if elements_of(word) or (first_part(word) or ("", ""))[1]:
            found.setdefault("", []).append(word)
    return {letter: tuple(each) for letter, each in found.items()}


def _is_one_letter_from(word: str, text: str) -> bool:
    if abs(len(word) - len(text)) > 1 or distance(word, text) != 1:
        return False
    return not _is_another_form(word, text)


def _is_another_form(word: str, text: str) -> bool:
    """ "utredningar" is no misspelt "utredningen"."""
    same = next((i for i, (one, other) in enumerate(zip(word, text, strict=False)) if one != other), None)
    shared = min(len(word), len(text)) if same is None else same
    return any(
        _ENDING.fullmatch(word[cut:]) and _ENDING.fullmatch(text[cut:])
        for cut in range(max(shared - 4, 4), shared + 1)
    )


# --- a short kind before its number --------------------------------------------------------------
_SHORTEST_KIND = 4
_NOT_A_KIND = words(
    """
    tema temat tea tear term stam bonde bondes plant plans planet plana plat play plank pan pran grepp
    enhets enkel hemmen laget kontot konto
    """
)
"""Words of their own, one letter from a kind: "tema 2"."""


def kind_before_a_number(
    tokens: list[Token], at: int, folded: Folded, units: tuple[UnitName, ...]
) -> str | None:
    """ "grup" in "grup B", "tem" in "tem 2", where a name has that kind with that number or letter."""
    if at + 1 == len(tokens) or folded.text[tokens[at].end : tokens[at + 1].start] not in {" ", ""}:
        return None
    kinds = _kinds_with_number(units).get(tokens[at + 1].text, ())
    said = tokens[at].text
    if not kinds or len(said) < _SHORTEST_KIND - 1 or said in _NOT_A_KIND or _is_a_word(said, said):
        return None
    near = [kind for kind in kinds if kind[0] == said[0] and distance(kind, said) == 1]
    return near[0] if len(near) == 1 else None


@lru_cache(maxsize=64)
def _kinds_with_number(units: tuple[UnitName, ...]) -> Mapping[str, tuple[str, ...]]:
    """Each number or letter of the names -> the kinds it follows: "b" -> "grupp", also in Barngrupp B."""
    found: dict[str, dict[str, None]] = {}
    for name in names_of(units):
        for word, number in pairwise(name.words):
            if number.number and not word.number and (kind := _kind_in(word.text)):
                found.setdefault(number.text, {})[kind] = None
    return {number: tuple(kinds) for number, kinds in found.items()}


def _kind_in(word: str) -> str | None:
    kind = word if word in KINDS_OF_PLACE else (first_part(word) or ("", ""))[1]
    return kind if len(kind) >= _SHORTEST_KIND and kind in KINDS_OF_PLACE else None
