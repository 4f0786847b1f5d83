"""Which unit a text names, however it is written: inflected, shortened, misspelt, reordered.

A unit's name is split into words; everyday words of its kind ("enhet", "boende", "hemtjänst") and
the words of its own ("Linden", "Norr") weigh differently. The deepest unit named wins. A group
without what tells its members apart "hemtjänsten" gives candidates, never a guess.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from .folding import Folded, fold, fold_word, words
from .results import Span, UnitFound, UnitName
from .unit_words import (
    ABBREVIATIONS,
    DIRECTIONS,
    EVERYDAY_WORDS,
    GENERIC,
    KINDS_OF_PLACE,
    KINDS_OF_SERVICE,
    LINKING,
    NOT_MISSPELT,
    NOUN_USE,
)

_TOKEN = re.compile(r"[^\W_]+")
_SURE_ENOUGH = 0.6


@dataclass(frozen=True, slots=True)
class _Word:
    """One word of a unit's name: its stem, and whether it tells what kind of unit it is."""

    text: str
    stem: str
    generic: bool
    number: bool


@dataclass(frozen=True, slots=True)
class _Name:
    """One way to write a unit's name."""

    key: str
    words: tuple[_Word, ...]

    @property
    def own(self) -> tuple[_Word, ...]:
        """The words that are this unit's own."""
        return tuple(word for word in self.words if not word.generic and not word.number)

    @property
    def numbers(self) -> tuple[_Word, ...]:
        """The numbers in the name."""
        return tuple(word for word in self.words if word.number)


@dataclass(frozen=True, slots=True)
class _Hit:
    """A unit met in the text, with how much of its name was there."""

    key: str
    start: int
    end: int
    score: float
    complete: bool


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    text: str
    stem: str
    capital: bool


def read_unit(text: str, units: Sequence[UnitName]) -> UnitFound:
    """The unit a text names, candidates when several may be meant, neither when it names none."""
    if not units:
        return UnitFound(None, (), None, 0.0)
    folded = fold(text[:20_000])
    hits = _hits(folded, tuple(units))
    return _decided(hits, folded, units)


def unit_places(folded: Folded, units: Sequence[UnitName]) -> list[Span]:
    """Where the text writes names of units, so that these are not taken for people."""
    if not units:
        return []
    return [
        folded.span(hit.start, hit.end) for hit in _hits(folded, tuple(units)) if hit.score >= _SURE_ENOUGH
    ]


# --- names as words ------------------------------------------------------------------------------


@lru_cache(maxsize=20_000)
def _stem(word: str) -> str:
    """The word without genitive and definite endings: "gårdens" and "gård" are the same."""
    for ending in ("ernas", "arnas", "ens", "ets", "en", "et", "ns", "s", "n"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:  # noqa: PLR2004
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=64)
def _names(units: tuple[UnitName, ...]) -> tuple[_Name, ...]:
    return tuple(_name(unit.key, written) for unit in units for written in (unit.name, *unit.aliases))


def _name(key: str, written: str) -> _Name:
    words = [word for word in _TOKEN.findall(fold_word(written)) if word not in LINKING]
    return _Name(key, tuple(_Word(word, _stem(word), _is_generic(word), word.isdigit()) for word in words))


def _is_generic(word: str) -> bool:
    return word in GENERIC or _stem(word) in GENERIC


# --- the text as words ---------------------------------------------------------------------------
_PIECE = re.compile(r"[a-z]+|\d+|[^\W\d_]+")
_GENERIC_TAIL = re.compile(
    r"(?P<base>[a-z]{3,}?)s?(?P<tail>enhet|enheten|enhetens|gruppen|grupp|boendet|boende|teamet|"
    r"team|avdelningen|avdelning|verksamheten|"
    r"mottagningen|forvaltningen|bostaden|huset|hemmet|kontoret|patrullen)$"
)


def _tokens(folded: Folded) -> list[_Token]:
    return [
        _Token(
            m.start(),
            m.end(),
            m[0],
            _stem(m[0]),
            folded.original[folded.span(m.start(), m.end()).start].isupper(),
        )
        for m in _PIECE.finditer(folded.text)
    ]


@lru_cache(maxsize=20_000)
def _meanings(word: str) -> frozenset[str]:
    """The stems a word in a text may stand for: itself, an abbreviation's words, a compound's parts."""
    found = {_stem(word), word}
    for meant in ABBREVIATIONS.get(word, ()):
        found |= {meant, _stem(meant)}
    if word in DIRECTIONS:
        found.add(DIRECTIONS[word])
    if parts := _GENERIC_TAIL.fullmatch(word):
        found |= {parts["base"], _stem(parts["base"]), _stem(parts["tail"])}
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class _Scene:
    """A text as words, what each may mean, and how many units share a word."""

    folded: Folded
    tokens: list[_Token]
    seen: list[frozenset[str]]
    shared: Mapping[str, int]


# --- meeting names in the text -------------------------------------------------------------------


def _hits(folded: Folded, units: tuple[UnitName, ...]) -> list[_Hit]:
    tokens = _tokens(folded)
    scene = _Scene(folded, tokens, [_meanings(token.text) for token in tokens], _how_many_share(units))
    return _best_per_unit([hit for name in _names(units) for hit in _hits_of(name, scene)])


@lru_cache(maxsize=64)
def _how_many_share(units: tuple[UnitName, ...]) -> Mapping[str, int]:
    """How many units have a word: a word that only one has can name it alone."""
    keys: dict[str, set[str]] = {}
    for name in _names(units):
        for word in name.words:
            keys.setdefault(word.stem, set()).add(name.key)
    return {stem: len(each) for stem, each in keys.items()}


def _best_per_unit(hits: list[_Hit]) -> list[_Hit]:
    best: dict[str, _Hit] = {}
    for hit in hits:
        if hit.key not in best or hit.score > best[hit.key].score:
            best[hit.key] = hit
    return list(best.values())


_WINDOW = 4


def _hits_of(name: _Name, scene: _Scene) -> Iterator[_Hit]:
    """Every place where enough of the name is written."""
    wanted = name.own or tuple(word for word in name.words if not word.number)
    if not wanted:
        return
    for at, token in enumerate(scene.tokens):
        first = _matches(wanted, token, scene.seen[at])
        if first and (hit := _hit_from(name, wanted, first, at, scene)):
            yield hit


def _matches(wanted: tuple[_Word, ...], token: _Token, meanings: frozenset[str]) -> _Word | None:
    for word in wanted:
        if word.stem in meanings or word.text in meanings:
            return word
    for word in wanted:
        if _misspelt(word, token):
            return word
    return None


def _misspelt(word: _Word, token: _Token) -> bool:
    """One wrong letter, two in a long word. Everyday words and short ones must be right."""
    if len(word.text) < 5 or len(token.text) < 4 or token.text[0] != word.text[0]:  # noqa: PLR2004
        return False
    if token.text in NOT_MISSPELT or abs(len(token.stem) - len(word.stem)) > 2:  # noqa: PLR2004
        return False
    allowed = 1 if len(word.stem) < 8 else 2  # noqa: PLR2004
    if word.text.endswith(("gatan", "vagen", "garden")) or word.stem.endswith(("gat", "vag", "gard")):
        allowed = min(allowed, 2 if len(word.text) > 11 else 1)  # noqa: PLR2004
    return min(_distance(word.stem, token.stem), _distance(word.text, token.text)) <= allowed


@lru_cache(maxsize=50_000)
def _distance(first: str, second: str) -> int:
    from rapidfuzz.distance import OSA  # noqa: PLC0415

    return OSA.distance(first, second, score_cutoff=2)


def _hit_from(name: _Name, wanted: tuple[_Word, ...], first: _Word, at: int, scene: _Scene) -> _Hit | None:
    """How much of the name stands around token `at`, and whether that is enough."""
    tokens, used = scene.tokens, {at: first}
    for word in name.words:
        if word is first:
            continue
        i = _place_of(word, at, scene, used)
        if i is not None:
            used[i if i not in used else -i - 1] = word
    met = set(map(id, used.values()))
    own_met = [word for word in wanted if id(word) in met]
    complete = all(id(word) in met for word in name.words if not word.generic or not name.own)
    generic_met = any(id(word) in met for word in name.words if word.generic) or _a_place_beside(at, tokens)
    score = _score(name, own_met, at, scene, complete=complete, generic=generic_met)
    if score <= 0:
        return None
    places = [i for i in used if i >= 0]
    return _Hit(name.key, tokens[min(places)].start, tokens[max(places)].end, score, complete)


def _place_of(word: _Word, at: int, scene: _Scene, taken: Mapping[int, _Word]) -> int | None:
    """Where another word of the name stands near token `at`: a number only right after."""
    tokens, seen, folded = scene.tokens, scene.seen, scene.folded
    begin, end = max(0, at - _WINDOW), min(len(tokens), at + _WINDOW + 1)
    if word.number:
        for i in (at + 1, at + 2):
            between = folded.text[tokens[at].end : tokens[i].start] if i < len(tokens) else "."
            if i < len(tokens) and word.text in seen[i] and not re.search(r"[.,;:!?]", between):
                return i
        return None
    for i in sorted(range(begin, end), key=lambda j: abs(j - at)):
        same = word.stem in seen[i] or word.text in seen[i]
        if (same and (i not in taken or _is_compound(seen[i]))) or (
            i not in taken and _misspelt(word, tokens[i])
        ):
            return i
    return None


def _is_compound(meanings: frozenset[str]) -> bool:
    return len(meanings) > 2  # noqa: PLR2004


_PLACE_BEFORE = words(
    """
    pa i vid hos fran till enhet enheten avdelning avd boendet boende hvb sabo plan hus grupp huset
    gruppbostaden at in on unit
    """
)
_LIKE_A_UNIT_AFTER = words(
    """
    personal hade har saknade saknar fick var ar fungerade fungerar kom missade glomde svarar
    svarade jobbar arbetar natt nattpersonal kok enhetschef boende kvall avdelning gav la stod blev
    skickade tog rapporterar larmade vagrade behover
    """
)


def _a_place_beside(at: int, tokens: list[_Token]) -> bool:
    before = tokens[at - 1] if at else None
    return before is not None and (before.text in KINDS_OF_PLACE or before.text in KINDS_OF_SERVICE)


def _score(
    name: _Name, own_met: list[_Word], at: int, scene: _Scene, *, complete: bool, generic: bool
) -> float:
    """0 when too little of the name is there, up to 1 when all of it is."""
    if not own_met:
        return 0.0
    if not name.own:
        return _score_of_kind(name, own_met, scene.tokens, at, complete=complete)
    tokens, shared = scene.tokens, scene.shared
    everyday = all(word.stem in EVERYDAY_WORDS or word.text in EVERYDAY_WORDS for word in own_met)
    whole = len(own_met) == len(name.own)
    all_words = len(name.own) + sum(word.generic for word in name.words)
    if everyday and not (whole and (generic or len(own_met) >= 2)):  # noqa: PLR2004
        return _score_of_everyday(own_met, tokens, at, shared, whole=whole)
    if not whole and any(shared.get(word.stem, 1) > 1 for word in own_met):
        return 0.0
    score = 0.7 + 0.1 * whole + 0.1 * generic + 0.05 * complete + 0.01 * min(all_words, 4)
    if not _used_as_name(own_met, tokens, at, scene.folded, generic=generic):
        return 0.0
    if name.numbers and not complete:
        score -= 0.15
    return score


def _score_of_kind(name: _Name, met: list[_Word], tokens: list[_Token], at: int, *, complete: bool) -> float:
    """A unit named only by its kind: "Mottagningen", "Hemsjukvården", "Boendestöd"."""
    if len(met) < len([word for word in name.words if not word.number]):
        return 0.0
    definite = tokens[at].text == name.words[0].text or tokens[at].stem == name.words[0].stem
    return (0.75 if complete else 0.62) if definite else 0.0


def _score_of_everyday(
    own_met: list[_Word], tokens: list[_Token], at: int, shared: Mapping[str, int], *, whole: bool
) -> float:
    """An everyday word alone names a unit only as "Norr" with a capital inside a sentence, or "på Norr"."""
    token = tokens[at]
    alone = whole and len(own_met) == 1 and shared.get(own_met[0].stem, 1) == 1
    after_place = at > 0 and tokens[at - 1].text in {"pa", "hos", "fran"}
    if alone and len(own_met[0].stem) >= 8 and own_met[0].stem == token.stem:  # noqa: PLR2004
        return 0.62
    if (
        alone
        and token.capital
        and at > 0
        and (after_place or token.text in {"norr", "soder", "ost", "vast", "city"})
    ):
        return 0.65
    return 0.0


def _used_as_name(
    own_met: list[_Word], tokens: list[_Token], at: int, folded: Folded, *, generic: bool
) -> bool:
    """Whether the word is said of a unit, not of the tree, the bay or the light itself."""
    token = tokens[at]
    exact = any(word.text == token.text or word.stem == token.stem for word in own_met)
    noun = any(word.text in NOUN_USE for word in own_met)
    if generic:
        return True
    if noun and not _same_form(own_met, token):
        return False
    if token.capital and at > 0:
        return True
    before = tokens[at - 1].text if at else ""
    after = tokens[at + 1].text if at + 1 < len(tokens) else ""
    if noun and _is_the_thing_itself(folded, token, before):
        return False
    if noun or not exact:
        return before in _PLACE_BEFORE or at == 0 or after in _LIKE_A_UNIT_AFTER or token.capital
    return True


def _same_form(own_met: list[_Word], token: _Token) -> bool:
    """ "månsken" is not "Månskenet": the definite form belongs to the name."""
    return any(
        token.text not in {word.text[:-1], word.text[:-2]}
        and (token.text.startswith(word.text[:-1]) or _distance(word.text, token.text) <= 1)
        for word in own_met
    )


_THE_THING = re.compile(
    r"\s(?:i parken|i tradgarden|utanfor|pa garden|blommar|blommade|vissna\w*|falldes|foll over|"
    r"lyser|lyste|skiner|sken|i skogen|vid sjon|ar fin|luktar|doftar|"
    r"i vasen|pa bordet|slocknade|ska vattnas|tappade (?:lov|blad)\w*|vaxer|bakom|framfor|i "
    r"rabatten|i fonstret|i hamnen|i taket|att (?:leva|ata|jobba))"
)


_SAID_OF_THINGS = words(
    "under den en i ett denna egna fria egen sista av mot hennes hans sin vackra gamla stora"
)


def _is_the_thing_itself(folded: Folded, token: _Token, before: str) -> bool:
    if before in _SAID_OF_THINGS and not token.capital:
        return True
    return bool(_THE_THING.match(folded.text, token.end)) and not (token.capital and before in _PLACE_BEFORE)


# --- deciding ------------------------------------------------------------------------------------


def _decided(hits: list[_Hit], folded: Folded, units: Sequence[UnitName]) -> UnitFound:
    hits = [hit for hit in hits if hit.score >= _SURE_ENOUGH]
    hits = _without_shorter(hits)
    hits = _without_other_numbers(hits, folded, units)
    hits = _without_ancestors(hits, units)
    if not hits:
        return _group_without_member(folded, units)
    if len(hits) == 1:
        return _found(hits[0], folded, units)
    return _among(hits, folded)


def _found(hit: _Hit, folded: Folded, units: Sequence[UnitName]) -> UnitFound:
    twins = _twins(hit, units)
    if not hit.complete and len(twins) > 1:
        return UnitFound(None, twins, folded.span(hit.start, hit.end), 0.5)
    return UnitFound(hit.key, (), folded.span(hit.start, hit.end), min(hit.score, 0.99))


def _twins(hit: _Hit, units: Sequence[UnitName]) -> tuple[str, ...]:
    """Units whose names differ only in their number."""
    own = {unit.key: _without_numbers(unit.name) for unit in units}
    return tuple(key for key, words in own.items() if words == own[hit.key])


def _without_numbers(name: str) -> str:
    return re.sub(r"\s*\d+\w?", "", fold_word(name)).strip()


def _without_shorter(hits: list[_Hit]) -> list[_Hit]:
    """Of two units met in the same words, the one of which more was said."""
    return [
        hit
        for hit in hits
        if not any(
            other is not hit
            and other.start < hit.end
            and hit.start < other.end
            and (other.score, other.end - other.start) > (hit.score, hit.end - hit.start)
            and other.score - hit.score > 0.005  # noqa: PLR2004
            for other in hits
        )
    ]


def _without_other_numbers(hits: list[_Hit], folded: Folded, units: Sequence[UnitName]) -> list[_Hit]:
    """ "Sjömansvägen 14" is not Sjömansvägen 12, and not a house that we do not have."""
    numbers = {unit.key: re.findall(r"\d+", unit.name) for unit in units}
    kept: list[_Hit] = []
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


def _without_ancestors(hits: list[_Hit], units: Sequence[UnitName]) -> list[_Hit]:
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
    r"(?:ring\w*|kontakta\w*|larma\w*|meddela\w*|fran|till|av|inform\w*|inte|ej|ersatt\w*|"
    r"istallet for|overflytt\w*|lanad\w* fran|vikarie fran|skicka\w* till|remiss\w* till|"
    r"anmal\w* till|via|called|from)(?: (?:enhet|till|personal (?:fran|pa)|en))? ?$"
)
_WHERE = re.compile(
    r"(?:pa|hos|i|vid|at|in|galler|enhet:?|handelse pa|avser)(?: (?:enhet|avdelning|avd|boendet|"
    r"gruppbostaden|var|sabo))? ?$"
)


def _among(hits: list[_Hit], folded: Folded) -> UnitFound:
    """Several units named: where it happened, if the words say so; otherwise we ask."""
    hits = sorted(hits, key=lambda hit: hit.start)
    complete = [hit for hit in hits if hit.complete] or hits
    keys = tuple(hit.key for hit in hits)
    if len(complete) == 1 and len({hit.start for hit in hits}) == 1:
        return UnitFound(complete[0].key, (), folded.span(complete[0].start, complete[0].end), 0.8)
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
    tokens = _tokens(folded)
    for at, token in enumerate(tokens):
        stems = _stems_of_a_kind(tokens, at)
        members = tuple(key for key, known in words_of.items() if stems & known)
        if len(members) > 1:
            return UnitFound(None, members, folded.span(token.start, token.end), 0.5)
        if len(members) == 1 and _is_definite(token.text):
            return UnitFound(members[0], (), folded.span(token.start, token.end), 0.65)
    return UnitFound(None, (), None, 0.0)


@lru_cache(maxsize=1_000)
def _stems_in(name: str) -> frozenset[str]:
    return frozenset(stem for word in _TOKEN.findall(fold_word(name)) for stem in (word, _stem(word)))


_LONG = 7


def _stems_of_a_kind(tokens: list[_Token], at: int) -> frozenset[str]:
    """The stems by which this word may name a kind of unit: a service, or a long word that is no place."""
    token = tokens[at]
    following = tokens[at + 1].text if at + 1 < len(tokens) else ""
    if token.text.startswith("daglig"):
        return frozenset({"daglig"}) if following.startswith("verksamhet") else frozenset()
    known = _meanings(token.text) & _service_stems()
    if known:
        return known
    if len(token.stem) < _LONG or token.text in KINDS_OF_PLACE or not _is_definite(token.text):
        return frozenset()
    return frozenset({token.stem, token.text}) - EVERYDAY_WORDS


@lru_cache(maxsize=1)
def _service_stems() -> frozenset[str]:
    return frozenset(_stem(word) for word in KINDS_OF_SERVICE) - {"lss", "daglig"}


def _is_definite(word: str) -> bool:
    return word.endswith(("en", "et", "ens", "ets")) or word in ABBREVIATIONS
