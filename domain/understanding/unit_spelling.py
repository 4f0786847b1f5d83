"""The words of a text as units' names need them: stems, pieces put together, shortened words."""

import re
from dataclasses import dataclass
from functools import lru_cache

from .folding import Folded
from .ordinary_words import ordinary_words
from .unit_compounds import first_part, of_prefixes, of_two_pieces, what_is_done
from .unit_words import ABBREVIATIONS, DIRECTIONS

PIECE = re.compile(r"[a-z]+|\d+|[^\W\d_]+")
"""A word or a number: "12A" is two pieces."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the text. Places are those of the folded text."""

    start: int
    end: int
    text: str
    stem: str
    capital: bool


@lru_cache(maxsize=20_000)
def stem_of(word: str) -> str:
    """The word without genitive and definite endings: "gårdens" and "gård" are the same."""
    if word.endswith(("ndet", "ndets")):
        return word[: word.rindex("nde") + 3]  # "boendet" of "boende"
    for ending in ("ernas", "arnas", "ens", "ets", "en", "et", "ns", "s", "n"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:  # noqa: PLR2004
            return word[: -len(ending)]
    return word


def tokens_of(folded: Folded) -> list[Token]:
    """The words and numbers of a text, in order."""
    return [
        Token(
            m.start(),
            m.end(),
            m[0],
            stem_of(m[0]),
            folded.original[folded.span(m.start(), m.end()).start].isupper(),
        )
        for m in PIECE.finditer(folded.text)
    ]


_BETWEEN_PARTS = re.compile(r"[-. ]| - |\. ")


def joined(tokens: list[Token], folded: Folded, vocabulary: frozenset[str]) -> list[Token]:
    """ "Natt-patrullen", "soc jouren", "fam.rätten": one word of a name in two pieces."""
    found: list[Token] = []
    for token in tokens:
        if found and (word := _in_two(found[-1], token, folded, vocabulary)):
            first = found.pop()
            token = Token(first.start, token.end, word, stem_of(word), first.capital)  # noqa: PLW2901
        found.append(token)
    return found


def _in_two(first: Token, second: Token, folded: Folded, vocabulary: frozenset[str]) -> str | None:
    between = folded.text[first.end : second.start]
    if between in {" ", ".", ". "} and (short := of_two_pieces(first.text, second.text, vocabulary)):
        return short
    if between == "-" and (short := of_prefixes(first.text + second.text, vocabulary)):
        return short
    if len(first.text) < 3 or len(second.text) < 4 or not _BETWEEN_PARTS.fullmatch(between):  # noqa: PLR2004
        return None
    together = first.text + second.text
    if (
        between == "-"
        and folded.text[second.end : second.end + 1] == "."
        and any(word.startswith(together) for word in vocabulary)
    ):
        return together
    for word in (together, f"{first.text}s{second.text}"):
        if word in vocabulary:
            return word
    return min(
        (word for word in vocabulary if _is_both(word, first.text, second.text, between)), default=None
    )


@lru_cache(maxsize=20_000)
def _both(first: str, second: str, between: str, vocabulary: frozenset[str]) -> str | None:
    return min((word for word in vocabulary if _is_both(word, first, second, between)), default=None)


def _is_both(word: str, first: str, second: str, between: str) -> bool:
    if len(word) < len(first) + len(second) or not word.startswith(first) or not word.endswith(second):
        return False
    return "." in between or word.removesuffix(second) == f"{first}ial"


_A_MEMBER_FOLLOWS = re.compile(r" (?:\d{1,2}(?!\d)|[a-h](?!\w)|[a-z]{4,} \d{1,2}(?!\d))")
_STREETS = {"g": ("gatan", "gata"), "v": ("vagen", "vag")}


def meant(folded: Folded, token: Token, vocabulary: frozenset[str]) -> frozenset[str]:
    """What a shortened word "Hemsjukv.", "kaptensg", or two written as one, may stand for."""
    text = token.text
    numbered = len(text) == 3 and re.match(r"\.? \d", folded.text[token.end : token.end + 3])  # noqa: PLR2004
    if (len(text) < 4 and not numbered) or text in vocabulary or text in ABBREVIATIONS:  # noqa: PLR2004
        return frozenset()
    dot = re.match(r"\.(?:\s*[a-z\d,(]|\s*$)", folded.text[token.end : token.end + 4]) is not None
    street = len(text) > 4 and text[-1] in "gv"  # noqa: PLR2004
    if street and (
        named := [
            word
            for word in vocabulary
            if any(
                word == f"{text[:-1]}{link}{end}"
                for end in _STREETS[text[-1]]
                for link in ("", "o", "s", "e")
            )
        ]
    ):
        return frozenset({named[0], stem_of(named[0])}) if len(named) == 1 else frozenset()
    following = re.match(r" ([a-z]+)", folded.text[token.end : token.end + 20])
    if text[-1] not in "aeiouy" and (
        _A_MEMBER_FOLLOWS.match(folded.text, token.end) or (following and following[1] in vocabulary)
    ):
        whole = [word for word in vocabulary if word.startswith(text) and len(word) > len(text) + 2]
        if len(whole) == 1:
            return frozenset({whole[0], stem_of(whole[0])})
    if dot or street:
        ends = ("gatan", "vagen", "gata", "vag", "grand")
        whole = [
            word
            for word in vocabulary
            if word.startswith(text)
            and len(word) > len(text) + 1
            and (dot or any(word == text[:-1] + end for end in ends))
        ]
        if len(whole) == 1:
            return frozenset({whole[0], stem_of(whole[0])})
    for i in range(4, len(text) - 2):
        if text[:i] in vocabulary and text[i:] in vocabulary:
            return frozenset({text[:i], stem_of(text[:i]), text[i:], stem_of(text[i:])})
    whole_word = None if text in ordinary_words() else of_prefixes(text, vocabulary)
    return frozenset({whole_word, stem_of(whole_word)}) if whole_word else frozenset()


@lru_cache(maxsize=50_000)
def distance(first: str, second: str) -> int:
    """Wrong letters between two words, counted to three."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    return OSA.distance(first, second, score_cutoff=2)


_SHORT_DEFINITE = 5


@lru_cache(maxsize=20_000)
def meanings_of(word: str) -> frozenset[str]:
    """The stems a word in a text may stand for: itself, an abbreviation's words, a compound's parts."""
    found = {stem_of(word), word}
    for each in ABBREVIATIONS.get(word, ()):
        found |= {each, stem_of(each)}
    if len(word) >= _SHORT_DEFINITE and word.endswith(("en", "et")):
        found.add(word[:-2])  # "köket" of "kök"
    if word in DIRECTIONS:
        found.add(DIRECTIONS[word])
    if parts := first_part(word):
        base, kind = parts
        found |= {base, stem_of(base), *({kind} if kind else ()), *ABBREVIATIONS.get(base, ())}
    for done in what_is_done(word):
        found |= {done, stem_of(done)}
    return frozenset(found)
