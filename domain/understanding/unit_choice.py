"""Of the units met in a text, the one that is meant: the deepest, or several to ask about."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from .folding import Folded, fold_word
from .results import UnitFound, UnitName
from .unit_compounds import first_part, what_is_done
from .unit_spelling import Token, meanings_of, stem_of, tokens_of
from .unit_words import (
    ABBREVIATIONS,
    EVERYDAY_WORDS,
    GENERIC,
    KINDS_OF_PLACE,
    KINDS_OF_SERVICE,
    LINKING,
    NOUN_USE,
)

_TOKEN = re.compile(r"[^\W_]+")
SURE_ENOUGH = 0.6
"""The least score that counts."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A unit met in the text, with how much of its name was there."""

    key: str
    start: int
    end: int
    score: float
    complete: bool
    full: bool = False
    """Every word of the name was there, also those of its kind."""


def decided(hits: list[Hit], folded: Folded, units: Sequence[UnitName]) -> UnitFound:
    """One unit, candidates to ask about, or none."""
    hits = [hit for hit in hits if hit.score >= SURE_ENOUGH]
    hits = _without_partial(_without_shorter(hits, units), units)
    named = hits
    hits = _without_other_numbers(hits, folded, units)
    if not hits and len(named) > 1 and all(hit.start == named[0].start for hit in named):
        first = named[0]  # a street of ours with a number that we do not have
        return UnitFound(None, tuple(hit.key for hit in named), folded.span(first.start, first.end), 0.3)
    hits = _without_ancestors(hits, units)
    found = _among(hits, folded) if len(hits) > 1 else _found(hits[0], folded, units) if hits else None
    if found and found.key:
        return found
    return _by_number(folded, units) or found or _group_without_member(folded, units)


def _own_words(name: str) -> frozenset[str]:
    return frozenset(
        word
        for word in _TOKEN.findall(fold_word(name))
        if word not in LINKING and not word.isdigit() and word not in GENERIC and stem_of(word) not in GENERIC
    )


def _sharing(key: str, units: Sequence[UnitName]) -> tuple[str, ...]:
    """The other units, not above or below, whose names hold all the words that are this unit's own."""
    this = next(unit for unit in units if unit.key == key)
    mine = _own_words(this.name)
    if not mine:
        return ()
    return tuple(
        other.key
        for other in units
        if key not in {other.key, other.parent}
        and this.parent != other.key
        and mine <= _own_words(other.name)
        and _without_numbers(other.name) != _without_numbers(this.name)
    )


def _without_partial(hits: list[Hit], units: Sequence[UnitName]) -> list[Hit]:
    """Without "Mottagning barn och unga" where "Utredning barn och unga" stands whole."""
    whole = {hit.key for hit in hits if hit.full}
    if not whole or len(hits) == len(whole):
        return hits
    return [hit for hit in hits if hit.full or not whole.intersection(_sharing(hit.key, units))]


def _by_number(folded: Folded, units: Sequence[UnitName]) -> UnitFound | None:
    """ "grupp A", "team 1": when one unit alone has that word with that number."""
    known = [(unit.key, _words_of(unit.name)) for unit in units]
    for m in _WORD_AND_NUMBER.finditer(folded.text):
        which = folded.written(m.start("which"), m.end("which"))
        if which.isalpha() and not which.isupper():
            continue
        keys = [
            key
            for key, words in known
            if any(second == m["which"] and _ends_in(first, m["word"]) for first, second in pairwise(words))
        ]
        if len(keys) == 1:
            return UnitFound(keys[0], (), folded.span(m.start(), m.end()), 0.7)
    return None


def _ends_in(first: str, said: str) -> bool:
    """ "grupp 2" of Utredningsgrupp 2."""
    return first.endswith(said) and (said in KINDS_OF_PLACE or len(said) > _LONG)


_WORD_AND_NUMBER = re.compile(r"(?<!\w)(?P<word>[a-z]{3,}) (?P<which>\d{1,2}|[a-h])(?![\w/:.]\d|\w)")


def _found(hit: Hit, folded: Folded, units: Sequence[UnitName]) -> UnitFound:
    twins = _twins(hit, units)
    if not hit.complete and len(twins) > 1:
        return UnitFound(None, twins, folded.span(hit.start, hit.end), 0.5)
    sharing = () if hit.full else _sharing(hit.key, units)
    if sharing:
        return UnitFound(None, (hit.key, *sharing), folded.span(hit.start, hit.end), 0.5)
    return UnitFound(hit.key, (), folded.span(hit.start, hit.end), min(hit.score, 0.99))


def _twins(hit: Hit, units: Sequence[UnitName]) -> tuple[str, ...]:
    """Units whose names differ only in their number."""
    own = {unit.key: _without_numbers(unit.name) for unit in units}
    return tuple(key for key, words in own.items() if words == own[hit.key])


def _without_numbers(name: str) -> str:
    return re.sub(r"\s*\d+\w?|\s[a-h]$", "", fold_word(name)).strip()


def _without_shorter(hits: list[Hit], units: Sequence[UnitName]) -> list[Hit]:
    """Of two units met in the same words, the one of which more was said; a whole child stays."""
    parent_of = {unit.key: unit.parent for unit in units}
    return [
        hit
        for hit in hits
        if not any(
            other is not hit
            and not (hit.complete and parent_of[hit.key] == other.key)
            and other.start < hit.end
            and hit.start < other.end
            and (other.score, other.end - other.start) > (hit.score, hit.end - hit.start)
            and other.score - hit.score > 0.005  # noqa: PLR2004
            for other in hits
        )
    ]


def _without_other_numbers(hits: list[Hit], folded: Folded, units: Sequence[UnitName]) -> list[Hit]:
    """ "Sjömansvägen 14" is not Sjömansvägen 12, and not a house that we do not have."""
    numbers = {unit.key: re.findall(r"\d+", unit.name) for unit in units}
    kept: list[Hit] = []
    for hit in hits:
        said = re.match(
            (r"\s*(\d{1,3})(?!\d|[.:/]\d|\s*(?:brukare|personer|kl|st|barn|dagar|timmar|ggr|ganger))"),
            folded.text[hit.end :],
        )
        mine = numbers[hit.key]
        if mine and not hit.complete and said and said[1] not in mine:
            continue
        kept.append(hit)
    return kept


def _without_ancestors(hits: list[Hit], units: Sequence[UnitName]) -> list[Hit]:
    """The deepest unit named wins."""
    above = {unit.key: unit.parent for unit in units}
    ancestors: set[str] = set()
    for hit in hits:
        parent, steps = above.get(hit.key), 0
        while parent and steps < len(above):
            ancestors.add(parent)
            parent, steps = above.get(parent), steps + 1
    return [hit for hit in hits if hit.key not in ancestors]


_NOT_WHERE = re.compile(
    r"(?<!kom )(?<!kom inte )(?<!kommit )(?<!kommit inte )"
    r"(?:ring\w*|kontakta\w*|larma\w*|meddela\w*|fran|till|av|inform\w*|inte|ej|ersatt\w*|"
    r"istallet for|overflytt\w*|lanad\w* fran|vikarie fran|skicka\w* till|remiss\w* till|"
    r"anmal\w* till|via|called|from)(?: (?:enhet|till|personal (?:fran|pa)|en))? ?$"
)
_LIVES_AT = re.compile(
    r"(?:boende|brukare|kund|klient|ungdom|vardtagare)\w* (?:fran|pa|hos) (?:enhet(?:en)? )?$"
)
_WHERE = re.compile(
    r"(?:pa|hos|i|vid|at|in|galler|enhet:?|handelse pa|avser)(?: (?:enhet|avdelning|avd|boendet|"
    r"gruppbostaden|var|sabo))? ?$"
)


def _among(hits: list[Hit], folded: Folded) -> UnitFound:
    """Several units named: where it happened, if the words say so; otherwise we ask."""
    hits = sorted(hits, key=lambda hit: hit.start)
    complete = [hit for hit in hits if hit.complete] or hits
    keys = tuple(hit.key for hit in hits)
    if len(complete) == 1 and len({hit.start for hit in hits}) == 1:
        return UnitFound(complete[0].key, (), folded.span(complete[0].start, complete[0].end), 0.8)
    homes = [hit for hit in hits if _LIVES_AT.search(folded.text[max(0, hit.start - 30) : hit.start])]
    if len(homes) == 1:
        return UnitFound(homes[0].key, keys, folded.span(homes[0].start, homes[0].end), 0.7)
    involved = [
        hit for hit in complete if not _NOT_WHERE.search(folded.text[max(0, hit.start - 30) : hit.start])
    ]
    here = [hit for hit in involved if _WHERE.search(folded.text[max(0, hit.start - 30) : hit.start])]
    for chosen in (here, involved):
        if len(chosen) == 1:
            return UnitFound(chosen[0].key, keys, folded.span(chosen[0].start, chosen[0].end), 0.7)
    return UnitFound(None, keys, folded.span(hits[0].start, hits[0].end), 0.4)


def _group_without_member(folded: Folded, units: Sequence[UnitName]) -> UnitFound:
    """ "hemtjänsten", "barn och unga": which of them? One alone of its kind is that one."""
    words_of = {unit.key: _stems_in(unit.name) for unit in units}
    tokens = tokens_of(folded)
    for at, token in enumerate(tokens):
        stems = _stems_of_a_kind(tokens, at)
        members = tuple(key for key, known in words_of.items() if stems & known)
        if token.text == "lss" and at + 1 < len(tokens) and tokens[at + 1].text.startswith("boende"):
            members = tuple(key for key, known in words_of.items() if {"lss", "boende"} <= known)
        members = members or _ending_in(token, units)
        if len(members) > 1 or (members and token.text in _ASK_WHOSE):
            return UnitFound(None, members, folded.span(token.start, token.end), 0.5)
        if len(members) == 1 and _is_definite(token.text):
            return UnitFound(members[0], (), folded.span(token.start, token.end), 0.65)
    return _shared_name(tokens, folded, units)


def _shared_name(tokens: list[Token], folded: Folded, units: Sequence[UnitName]) -> UnitFound:
    """ "Attendera", when there are three of them: the word that begins several names."""
    first_words, first_two = _beginnings(tuple(units))
    if first_two:
        for first, second in pairwise(tokens):
            if beginning := first_two.get((first.stem, second.stem)):
                return UnitFound(None, beginning, folded.span(first.start, second.end), 0.5)
    if not first_words:
        return UnitFound(None, (), None, 0.0)
    for token in tokens:
        if members := first_words.get(token.text) or first_words.get(token.text.removesuffix("s")):
            return UnitFound(None, members, folded.span(token.start, token.end), 0.5)
    return UnitFound(None, (), None, 0.0)


_ASK_WHOSE = frozenset({"mottagningen", "mottagningens"})


def _ending_in(token: Token, units: Sequence[UnitName]) -> tuple[str, ...]:
    """ "patrullen" of Nattpatrullen, "rådgivningen" of Skuldrådgivningen, "mottagningen"."""
    head = token.stem
    if (
        len(head) < _LONG
        or not _is_definite(token.text)
        or head in _HEADS_OF_ANYTHING
        or token.text in NOUN_USE
    ):
        return ()
    return tuple(
        unit.key
        for unit in units
        if any(word.startswith(head) or stem_of(word).endswith(head) for word in _words_of(unit.name))
    )


_HEADS_OF_ANYTHING = (KINDS_OF_PLACE | EVERYDAY_WORDS) - {"mottagning"}


_Beginnings = tuple[Mapping[str, tuple[str, ...]], Mapping[tuple[str, str], tuple[str, ...]]]


@lru_cache(maxsize=64)
def _beginnings(units: tuple[UnitName, ...]) -> _Beginnings:
    """First words, and first two ("personlig assistans"), that several units' names share."""
    ones: dict[str, list[str]] = {}
    twos: dict[tuple[str, str], list[str]] = {}
    for unit in units:
        words = _words_of(unit.name)
        if len(words) > 1:
            twos.setdefault((stem_of(words[0]), stem_of(words[1])), []).append(unit.key)
            if len(words[0]) >= _DISTINCT and words[0] not in EVERYDAY_WORDS | KINDS_OF_PLACE:
                ones.setdefault(words[0], []).append(unit.key)
    return (
        {word: tuple(keys) for word, keys in ones.items() if len(keys) > 1},
        {pair: tuple(keys) for pair, keys in twos.items() if len(keys) > 1},
    )


@lru_cache(maxsize=1_000)
def _words_of(name: str) -> tuple[str, ...]:
    return tuple(_TOKEN.findall(fold_word(name)))


@lru_cache(maxsize=1_000)
def _stems_in(name: str) -> frozenset[str]:
    return frozenset(
        stem for word in _words_of(name) for stem in (word, stem_of(word), (first_part(word) or (word,))[0])
    )


_LONG = 7
_DISTINCT = 5


def _stems_of_a_kind(tokens: list[Token], at: int) -> frozenset[str]:
    """The stems by which this word may name a kind of unit: a service, or a long word that is no place."""
    token = tokens[at]
    following = tokens[at + 1].text if at + 1 < len(tokens) else ""
    if token.text.startswith("daglig"):
        return frozenset({"daglig"}) if following.startswith("verksamhet") else frozenset()
    if token.text == "dv":
        return frozenset({"daglig"})
    known = meanings_of(token.text) & _service_stems()
    if known:
        return known
    if len(token.stem) < _LONG or token.text in KINDS_OF_PLACE | NOUN_USE or not _is_definite(token.text):
        return frozenset()
    long = (each for each in meanings_of(token.text) if len(each) >= _LONG)
    return frozenset(long) - EVERYDAY_WORDS - KINDS_OF_PLACE | what_is_done(token.text)


@lru_cache(maxsize=1)
def _service_stems() -> frozenset[str]:
    return frozenset(stem_of(word) for word in KINDS_OF_SERVICE) - {"lss", "daglig"}


def _is_definite(word: str) -> bool:
    return word.endswith(("en", "et", "ens", "ets")) or word in ABBREVIATIONS
