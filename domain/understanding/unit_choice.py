"""Of the units met in a text, the one that is meant: the deepest, or several to ask about."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from .folding import Folded, fold_word
from .results import UnitFound, UnitName
from .unit_groups import called_by_the_same_word, group_named, most_said, of_another_service
from .unit_spelling import stem_of, tokens_of
from .unit_words import GENERIC, KINDS_OF_PLACE, LINKING

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
    telling: frozenset[int] = frozenset()
    """Which words of the text told it, without those of any place ("enhet", "team")."""


def decided(hits: list[Hit], folded: Folded, units: tuple[UnitName, ...]) -> UnitFound:
    """One unit, candidates to ask about, or none."""
    hits = [hit for hit in hits if hit.score >= SURE_ENOUGH]
    hits = _without_partial(_without_shorter(_without_less_told(hits, units), units), units)
    named = hits
    hits = _without_other_numbers(hits, folded, units)
    if not hits and len(named) > 1 and all(hit.start == named[0].start for hit in named):
        first = named[0]  # a street of ours with a number that we do not have
        return UnitFound(None, tuple(hit.key for hit in named), folded.span(first.start, first.end), 0.3)
    hits = _without_ancestors(hits, units)
    found = _among(hits, folded) if len(hits) > 1 else _found(hits[0], folded, units) if hits else None
    if found and found.key:
        return found
    if found and found.span and not any(hit.complete or hit.start != hits[0].start for hit in hits):
        group = group_named(folded, units)  # Hemtjänstområde 1 and 2, and Hemtjänst natt
        same = group.span is not None and (group.span.start, group.span.end) == (
            found.span.start,
            found.span.end,
        )
        if same and (group.key or set(found.candidates) < set(group.candidates)):
            return group
    several_whole = sum(hit.complete for hit in hits) > 1  # "grupp 1 och 3"
    numbered = None if several_whole else _by_number(folded, units)
    widened = _widened(found, folded, units)
    return numbered or _narrowed(widened, folded, units) or group_named(folded, units)


def _widened(found: UnitFound | None, folded: Folded, units: tuple[UnitName, ...]) -> UnitFound | None:
    """All whose names end in the one word that is said: "Måsen" is Boendestöd Måsen too."""
    if found is None or found.span is None or not found.candidates:
        return found
    said = [token for token in tokens_of(folded) if folded.span(token.start, token.end) == found.span]
    same = called_by_the_same_word(said[0], units) if said else ()
    return UnitFound(None, same, found.span, found.sure) if set(found.candidates) < set(same) else found


def _narrowed(found: UnitFound | None, folded: Folded, units: tuple[UnitName, ...]) -> UnitFound | None:
    """Fewer to ask about, where the text says more than what they share."""
    if found is None or found.span is None:
        return found
    left = most_said(found.candidates, tokens_of(folded), units, found.span)
    return UnitFound(None, left, found.span, found.sure) if len(left) > 1 else found


def _own_words(name: str) -> frozenset[str]:
    return frozenset(
        word
        for word in _TOKEN.findall(fold_word(name))
        if len(word) > 1  # "Korttidshem A"
        and word not in LINKING
        and not word.isdigit()
        and word not in GENERIC
        and stem_of(word) not in GENERIC
    )


def _sharing(key: str, units: tuple[UnitName, ...]) -> tuple[str, ...]:
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
        and not (_says_its_kind(this.name) and _is_a_part(this.name, mine, other.name))
        and _without_numbers(other.name) != _without_numbers(this.name)
    )


def _called_the_same(hit: Hit, folded: Folded, units: tuple[UnitName, ...]) -> tuple[str, ...]:
    """Where only "Fyren" is said: the others that end so, Värdshuset Fyren beside Dagcenter Fyren."""
    [*words] = (token for token in tokens_of(folded) if hit.start <= token.start < hit.end)
    same = called_by_the_same_word(words[0], units) if len(words) == 1 else ()
    return tuple(key for key in same if key != hit.key) if hit.key in same else ()


def _says_its_kind(name: str) -> bool:
    """ "Särskilt boende Eken", "Ekens äldreboende"."""
    return any(word in GENERIC and word != "lss" for word in _words_of(name))


def _is_a_part(name: str, own: frozenset[str], other: str) -> bool:
    """ "Eken demens", "Säbo Eken demens" beside Säbo Eken: "Eken" alone is the home.

    Not where both begin with the same words: "barn och unga" is neither of its Mottagning and Utredning.
    """
    begin = _words_of(name)[:2], _words_of(other)[:2]
    if begin[0] == begin[1] and not frozenset(_words_of(name)) < frozenset(_words_of(other)):
        return False
    return own < _own_words(other) and (
        _words_of(other)[0] in own or frozenset(_words_of(name)) < frozenset(_words_of(other))
    )


def _without_partial(hits: list[Hit], units: tuple[UnitName, ...]) -> list[Hit]:
    """Without "Mottagning barn och unga" where "Utredning barn och unga" stands whole."""
    whole = {hit.key for hit in hits if hit.full}
    if not whole or len(hits) == len(whole):
        return hits
    return [hit for hit in hits if hit.full or not whole.intersection(_sharing(hit.key, units))]


def _by_number(folded: Folded, units: tuple[UnitName, ...]) -> UnitFound | None:
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


@lru_cache(maxsize=1_000)
def _words_of(name: str) -> tuple[str, ...]:
    return tuple(_TOKEN.findall(fold_word(name)))


def _ends_in(first: str, said: str) -> bool:
    """ "grupp 2" of Utredningsgrupp 2."""
    return first.endswith(said) and (said in KINDS_OF_PLACE or len(said) > len("avdelning") - 2)


_WORD_AND_NUMBER = re.compile(r"(?<!\w)(?P<word>[a-z]{3,}) (?P<which>\d{1,2}|[a-h])(?![\w/:.]\d|\w)")


def _found(hit: Hit, folded: Folded, units: tuple[UnitName, ...]) -> UnitFound:
    twins = _twins(hit, units)
    if not hit.complete and len(twins) > 1:
        return UnitFound(None, twins, folded.span(hit.start, hit.end), 0.5)
    others = () if hit.full else of_another_service(hit.start, hit.end, hit.key, tokens_of(folded), units)
    if others:
        return UnitFound(None, others, folded.span(hit.start, hit.end), 0.5)
    sharing = () if hit.full else _sharing(hit.key, units) or _called_the_same(hit, folded, units)
    if sharing:
        return UnitFound(None, (hit.key, *sharing), folded.span(hit.start, hit.end), 0.5)
    return UnitFound(hit.key, (), folded.span(hit.start, hit.end), min(hit.score, 0.99))


def _twins(hit: Hit, units: tuple[UnitName, ...]) -> tuple[str, ...]:
    """Units whose names differ only in their number."""
    own = {unit.key: _without_numbers(unit.name) for unit in units}
    return tuple(key for key, words in own.items() if words == own[hit.key])


def _without_numbers(name: str) -> str:
    return re.sub(r"\s*\d+\w?|\s[a-h]$", "", fold_word(name)).strip()


def _without_less_told(hits: list[Hit], units: tuple[UnitName, ...]) -> list[Hit]:
    """ "hemtjänst Kust" is no Område Kust where there is Hemtjänst Kust lag 1: more of the text tells it.

    A whole child after its parent stays: "Omsorgsförvaltningen, område särskilt boende".
    """
    parent_of = {unit.key: unit.parent for unit in units}
    return [
        hit
        for hit in hits
        if not any(
            hit.telling < other.telling
            and not (hit.full and parent_of[hit.key] == other.key and other.end <= hit.start)
            for other in hits
        )
    ]


def _without_shorter(hits: list[Hit], units: tuple[UnitName, ...]) -> list[Hit]:
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


def _without_other_numbers(hits: list[Hit], folded: Folded, units: tuple[UnitName, ...]) -> list[Hit]:
    """ "Sjömansvägen 14" is not Sjömansvägen 12, and not a house that we do not have."""
    names = {unit.key: unit.name for unit in units}
    kept: list[Hit] = []
    for hit in hits:
        said = re.match(
            (r"\s*(\d{1,3})(?!\d|[.:/]\d|\s*(?:brukare|personer|kl|st|barn|dagar|timmar|ggr|ganger))"),
            folded.text[hit.end :],
        )
        mine = re.findall(r"\d+", names[hit.key])
        if mine and not hit.complete and said and said[1] not in mine:
            continue
        kept.append(hit)
    return kept


def _without_ancestors(hits: list[Hit], units: tuple[UnitName, ...]) -> list[Hit]:
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
_A_HOME_IN = re.compile(
    r"(?:kund|patient|brukare|klient|man|kvinna|dam|person|adress|lagenhet|hemma|boende)\w* i $"
)


def _without_home_towns(hits: list[Hit], folded: Folded) -> list[Hit]:
    """ "en patient i Hagaby" beside another unit: where somebody lives, not Hemtjänst Hagaby."""
    left = [
        hit
        for hit in hits
        if hit.full or not _A_HOME_IN.search(folded.text[max(0, hit.start - 30) : hit.start])
    ]
    return left or hits


_WHERE = re.compile(
    r"(?:pa|hos|i|vid|at|in|galler|enhet:?|handelse pa|avser)(?: (?:enhet|avdelning|avd|boendet|"
    r"gruppbostaden|var|sabo))? ?$"
)


def _among(hits: list[Hit], folded: Folded) -> UnitFound:
    """Several units named: where it happened, if the words say so; otherwise we ask."""
    hits = _without_home_towns(sorted(hits, key=lambda hit: hit.start), folded)
    if len(hits) == 1:
        return UnitFound(hits[0].key, (), folded.span(hits[0].start, hits[0].end), 0.7)
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
