"""The words of a text as units' names need them: stems, pieces put together, shortened words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from .folding import Folded, words
from .ordinary_words import ordinary_short_words, ordinary_words
from .unit_compounds import first_part, of_prefixes, of_two_pieces, what_is_done
from .unit_words import ABBREVIATIONS, COLOURS, DIRECTIONS, KINDS_OF_SERVICE

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
    written = folded.original
    as_written = folded.offsets is None  # the common case: no letter was left out in folding
    return [
        Token(
            m.start(),
            m.end(),
            m[0],
            stem_of(m[0]),
            written[m.start() if as_written else folded.span(m.start(), m.end()).start].isupper(),
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
    if between in {" ", ".", ". "} and (short := _shortened(first, second, folded, vocabulary)):
        return short
    if between in {"-", "."} and (short := of_prefixes(first.text + second.text, vocabulary)):
        return short  # "soc-psyk", "fam.rättsenh."
    if between == "&" and folded.text[second.end : second.end + 1] == "-":
        return first.text + second.text if len(first.text) == len(second.text) == 1 else None  # "V&O-"
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
    as_written = _both(first.text, second.text, between, vocabulary)
    if as_written or between != "." or second.stem == second.text:
        return as_written
    indefinite = _both(first.text, second.stem, between, vocabulary)  # "fam.rätten" of Familjerätt(senheten)
    if indefinite is None or not indefinite.endswith(second.stem):
        return None
    return f"{indefinite.removesuffix(second.stem)}{second.text}"


def _shortened(first: Token, second: Token, folded: Folded, vocabulary: frozenset[str]) -> str | None:
    return of_two_pieces(first.text, second.text, vocabulary) or _of_two_beginnings(
        first, second, folded, vocabulary
    )


_LONGEST_BEGINNING = 6


def _of_two_beginnings(first: Token, second: Token, folded: Folded, vocabulary: frozenset[str]) -> str | None:
    """ "soc psyk", "arb. mark.", "social psyk": the beginnings of both parts of one word of a name."""
    begun = _by_beginning(vocabulary).get(first.text[:3], ())
    if not begun or len(first.text) < 3 or len(second.text) < 3:  # noqa: PLR2004
        return None
    together = first.text + second.text
    whole = len(first.text) > 3 and _is_shortened_or_rare(second.text)  # noqa: PLR2004 - not "för hand"
    as_one = [word for word in begun if whole and word.startswith(together)]
    pointed = folded.text[first.end] == "." == folded.text[second.end : second.end + 1]
    if not as_one and _is_a_beginning(first.text) and _is_a_beginning(second.text, pointed=pointed):
        as_one = [
            word
            for word in begun
            if word.startswith(first.text) and second.text in word[len(first.text) + 1 :]
        ]
    longest = max(as_one, key=len, default=None)  # "arbetsmarknad" is of Arbetsmarknadsenheten
    return longest if longest and all(map(longest.startswith, as_one)) else None


def _is_a_beginning(word: str, *, pointed: bool = False) -> bool:
    """Whether it looks shortened, and is no word in its own right."""
    if len(word) > _LONGEST_BEGINNING or word[-1] in "aeiouy":
        return False
    return pointed or _is_shortened_or_rare(word)


def _is_shortened_or_rare(word: str) -> bool:
    if word in ABBREVIATIONS:
        return True
    return word not in ordinary_words() and word not in ordinary_short_words() and word not in _SHORT_WORDS


@lru_cache(maxsize=64)
def _by_beginning(vocabulary: frozenset[str]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for word in vocabulary:
        found.setdefault(word[:3], []).append(word)
    return {beginning: tuple(sorted(each)) for beginning, each in found.items()}


@lru_cache(maxsize=20_000)
def _both(first: str, second: str, between: str, vocabulary: frozenset[str]) -> str | None:
    return min((word for word in vocabulary if _is_both(word, first, second, between)), default=None)


def _is_both(word: str, first: str, second: str, between: str) -> bool:
    if (
        len(word) < len(first) + len(second)
        or not word.startswith(first)
        or not word.endswith((second, *(second + e for e in ("en", "et"))))
    ):
        return False
    return "." in between or word.startswith(f"{first}ial{second}")


_A_MEMBER_FOLLOWS = re.compile(r" (?:\d{1,2}(?!\d)|[a-h](?!\w)|[a-z]{4,} \d{1,2}(?!\d))")
_SHORT_WORDS = words(
    """
    alla and att bad bar ber bor bra dag den der det dom dos dra due ena ens ett fel fem fes for fri fyr gav
    gar han har hej hel hit hon hos hur hus hog kan kar kom kor kvv lag las lat les lev lon med mej men mer
    mig min mot nej ner nio nog nya nar nat oss per pga pip rad ror rum sad sag sak sas sen ser sex sig sin
    sju ska som son sov sta sto stod sur syn sav tag tar tid tio tog tre tva upp ute utd van var vem ven vid
    vill vis
    """
)
"""Before a figure they are themselves: "kom 50 minuter", "rum 12"."""
_A_FIGURE = re.compile(r"\.? \d")
_A_POINT = re.compile(r"\.(?:\s*[a-z\d,(]|\s*$)")
_A_WORD = re.compile(r" ([a-z]+)")
_STREETS = {"g": ("gatan", "gata"), "v": ("vagen", "vag")}


def meant(folded: Folded, token: Token, vocabulary: frozenset[str]) -> frozenset[str]:
    """What a shortened word "Hemsjukv.", "kaptensg", or two written as one, may stand for."""
    text = token.text
    before_a_figure = text not in _SHORT_WORDS and _A_FIGURE.match(folded.text, token.end)
    numbered = len(text) == 3 and before_a_figure  # noqa: PLR2004
    if (len(text) < 4 and not numbered) or text in vocabulary or text in ABBREVIATIONS:  # noqa: PLR2004
        return frozenset()
    dot = _A_POINT.match(folded.text[token.end : token.end + 4]) is not None
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
    following = _A_WORD.match(folded.text[token.end : token.end + 20])
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
    if parts := of_two_words(text, vocabulary):
        return parts
    whole_word = None if text in ordinary_words() else of_prefixes(text, vocabulary)
    return frozenset({whole_word, stem_of(whole_word)}) if whole_word else frozenset()


_A_PART = 4
"""The fewest letters of a word within another: "natt-hemtjänsten", "stads-hemtjänsten"."""


@lru_cache(maxsize=64)
def _stems_of(vocabulary: frozenset[str]) -> frozenset[str]:
    return vocabulary | frozenset(map(stem_of, vocabulary))


@lru_cache(maxsize=20_000)
def of_two_words(text: str, vocabulary: frozenset[str]) -> frozenset[str]:
    """Two words of names written as one, in either order: "natthemtjänsten" of Hemtjänst natt."""
    if text in KINDS_OF_SERVICE:
        return frozenset()  # "försörjningsstöd" is not Stöd och försörjning
    known = _stems_of(vocabulary)
    for i in range(len(text) - _A_PART, _A_PART - 1, -1):
        second = known & meanings_of(text[i:])
        if second and (first := known & _forms_of_first(text[:i])):
            return first | second
    return frozenset()


def _forms_of_first(part: str) -> frozenset[str]:
    """ "stads" of Stad, "mobil" of Mobila, "hemlos" of hemlösa."""
    return frozenset({part, part.removesuffix("s"), f"{part}a", f"{part}e", part.removesuffix("e")})


@lru_cache(maxsize=50_000)
def distance(first: str, second: str) -> int:
    """Wrong letters between two words, counted to three."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    return OSA.distance(first, second, score_cutoff=2)


_SHORT_DEFINITE = 5


_PLURALS = (
    ("orna", ("or", "a")),
    ("arna", ("ar", "are")),
    ("an", ("or", "a")),
    ("or", ("a",)),
    ("a", ("or",)),
)


def _other_numbers_of(word: str) -> tuple[str, ...]:
    """ "sjuksköterskan" of Sjuksköterskor; "syds" of Syd."""
    if doer := re.fullmatch(r"([a-z]{4,}ar)(?:e|en|na|es|ens|nas)", word):
        return f"{doer[1]}e", f"{doer[1]}na"  # "handläggaren" of LSS-handläggare
    for ending, others in _PLURALS:
        if word.endswith(ending) and len(word) - len(ending) > _SHORT_DEFINITE:
            return tuple(word[: -len(ending)] + other for other in others)
    return (word[:-1],) if word.endswith("s") and len(word) >= _A_PART else ()


_DOUBLED = re.compile(r"(?!familjehem|jourhem)(?P<single>[a-z]{4,}m)m(?:en|et)s?")
""" "korttidshemmets" of "korttidshem"; a "familjehemmet" is a family."""
_NO_WORD = 60
"""Letters: what is longer is no word, and would take long to take apart."""


@lru_cache(maxsize=20_000)
def meanings_of(word: str) -> frozenset[str]:
    """The stems a word in a text may stand for: itself, an abbreviation's words, a compound's parts."""
    if len(word) > _NO_WORD:
        return frozenset({word})
    found = {stem_of(word), word, *_other_numbers_of(word)}
    for each in ABBREVIATIONS.get(word, ()):
        found |= {each, stem_of(each)}
    if len(word) >= _SHORT_DEFINITE and word.endswith(("en", "et")):
        found.add(word[:-2])  # "köket" of "kök"
    if doubled := _DOUBLED.fullmatch(word):
        found.add(doubled["single"])
    sounding_alike = word.replace("ks", "x").replace("w", "v").replace("z", "s")
    if sounding_alike != word:
        found |= {sounding_alike, stem_of(sounding_alike)}
    if word in DIRECTIONS:
        found.add(DIRECTIONS[word])
    if word in COLOURS:
        found.add(COLOURS[word])
    if parts := first_part(word):
        base, kind = parts
        found |= {base, stem_of(base), *({kind} if kind else ()), *ABBREVIATIONS.get(base, ())}
    for done in what_is_done(word):
        found |= {done, stem_of(done)}
    return frozenset(found)
