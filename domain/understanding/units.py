"""Which unit a text names, however it is written: inflected, shortened, misspelt, reordered.

A unit's name is split into words; everyday words of its kind ("enhet", "boende", "hemtjänst") and
the words of its own ("Linden", "Norr") weigh differently. The deepest unit named wins. A group
without what tells its members apart "hemtjänsten" gives candidates, never a guess.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from .folding import Folded, fold, fold_word, words
from .ordinary_words import ordinary_words
from .results import Span, UnitFound, UnitName
from .unit_choice import SURE_ENOUGH, Hit, decided
from .unit_compounds import both_of_a_pair, first_part, shorter_names
from .unit_spelling import PIECE, Token, distance, joined, meanings_of, meant, stem_of, tokens_of
from .unit_use import NameWord, is_said_as_name, used_as_name
from .unit_words import (
    COUNTING,
    DIRECTION_LETTERS,
    EVERYDAY_WORDS,
    GENERIC,
    KINDS_OF_PLACE,
    KINDS_OF_SERVICE,
    LINKING,
    NOT_MISSPELT,
    PEOPLE,
)


@dataclass(frozen=True, slots=True)
class _Name:
    """One way to write a unit's name."""

    key: str
    words: tuple[NameWord, ...]
    beyond_parent: frozenset[str] = frozenset()  # the words that the unit above does not have
    shortened: bool = False  # "Barn och familj" of Barn- och familjeenheten

    @property
    def own(self) -> tuple[NameWord, ...]:
        """The words that are this unit's own."""
        return tuple(word for word in self.words if not word.generic and not word.number)

    @property
    def numbers(self) -> tuple[NameWord, ...]:
        """The numbers in the name."""
        return tuple(word for word in self.words if word.number)


def read_unit(text: str, units: Sequence[UnitName]) -> UnitFound:
    """The unit a text names, candidates when several may be meant, neither when it names none."""
    if not units:
        return UnitFound(None, (), None, 0.0)
    folded = fold(text[:20_000])
    hits = _hits(folded, tuple(units))
    return decided(hits, folded, units)


def unit_places(folded: Folded, units: Sequence[UnitName]) -> list[Span]:
    """Where the text writes names of units, so that these are not taken for people."""
    if not units:
        return []
    return [
        folded.span(hit.start, hit.end) for hit in _hits(folded, tuple(units)) if hit.score >= SURE_ENOUGH
    ]


# --- names as words ------------------------------------------------------------------------------


@lru_cache(maxsize=64)
def _names(units: tuple[UnitName, ...]) -> tuple[_Name, ...]:
    above = {unit.key: unit.name for unit in units}
    return tuple(
        each
        for unit in units
        for written in (unit.name, *unit.aliases)
        for each in _ways_to_say(unit.key, written, above.get(unit.parent or "", ""))
    )


def _ways_to_say(key: str, written: str, parent: str) -> Iterator[_Name]:
    yield _name(key, written, parent)
    for shorter in (*shorter_names(_pieces_of(written)), *both_of_a_pair(fold_word(written))):
        yield replace(_name(key, " ".join(shorter), parent), shortened=True)


def _pieces_of(written: str) -> tuple[str, ...]:
    return tuple(word for word in PIECE.findall(fold_word(written)) if word not in LINKING)


def _name(key: str, written: str, parent: str) -> _Name:
    parents_words = frozenset(PIECE.findall(fold_word(parent)))
    words = [word for word in PIECE.findall(fold_word(written)) if word not in LINKING or word in _LETTERS]
    several = sum(not word.isdigit() for word in words) > 1
    return _Name(
        key,
        tuple(
            NameWord(
                word,
                stem_of(word),
                _is_generic(word) or (several and _is_kind_of_place(word)),
                word.isdigit() or (at > 0 and word in _LETTERS),
            )
            for at, word in enumerate(words)
        ),
        frozenset(words) - parents_words if parents_words.intersection(words) else frozenset(),
    )


_LETTERS = frozenset("abcdefgh")  # "grupp A" tells its members apart as "grupp 1" does


def _is_generic(word: str) -> bool:
    return word in GENERIC or stem_of(word) in GENERIC


def _is_kind_of_place(word: str) -> bool:
    """ "vårdcentrum", "träningsboende": a kind, beside a name of its own."""
    base, kind = first_part(word) or ("", "")
    return bool(kind) and len(base) > len("dag") and (base in GENERIC or base in EVERYDAY_WORDS)


# --- the text as words ---------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class _Scene:
    """A text as words, what each may mean, and how many units share a word."""

    folded: Folded
    tokens: list[Token]
    seen: list[frozenset[str]]
    shared: Mapping[str, int]


# --- meeting names in the text -------------------------------------------------------------------


def _hits(folded: Folded, units: tuple[UnitName, ...]) -> list[Hit]:
    vocabulary = _vocabulary(units)
    tokens = joined(tokens_of(folded), folded, vocabulary)
    seen = [
        _nothing_when_counted(tokens, at)
        or meanings_of(token.text) | meant(folded, token, vocabulary) | _direction_letter(token)
        for at, token in enumerate(tokens)
    ]
    scene = _Scene(folded, tokens, seen, _how_many_share(units))
    return _best_per_unit([hit for name in _names(units) for hit in _hits_of(name, scene)])


@lru_cache(maxsize=64)
def _vocabulary(units: tuple[UnitName, ...]) -> frozenset[str]:
    return frozenset(word.text for name in _names(units) for word in name.words if not word.number)


def _direction_letter(token: Token) -> frozenset[str]:
    """ "Boendestöd Ö"."""
    known = token.capital and token.text in DIRECTION_LETTERS
    return frozenset({DIRECTION_LETTERS[token.text]}) if known else frozenset()


_COUNTED_AS = frozenset({"-"})  # a meaning no word of a name has


def _nothing_when_counted(tokens: list[Token], at: int) -> frozenset[str]:
    """ "2 barn", "våra ungdomar": people who are counted or owned name no unit."""
    if at == 0 or tokens[at].text not in PEOPLE:
        return frozenset()
    before = tokens[at - 1].text
    return _COUNTED_AS if before.isdigit() or before in COUNTING else frozenset()


@lru_cache(maxsize=64)
def _how_many_share(units: tuple[UnitName, ...]) -> Mapping[str, int]:
    """How many units have a word: a word that only one has can name it alone."""
    keys: dict[str, set[str]] = {}
    for name in _names(units):
        for word in name.words:
            keys.setdefault(word.stem, set()).add(name.key)
    return {stem: len(each) for stem, each in keys.items()}


def _best_per_unit(hits: list[Hit]) -> list[Hit]:
    best: dict[str, Hit] = {}
    for hit in hits:
        if hit.key not in best or hit.score > best[hit.key].score:
            best[hit.key] = hit
    return list(best.values())


_WINDOW = 4


def _hits_of(name: _Name, scene: _Scene) -> Iterator[Hit]:
    """Every place where enough of the name is written."""
    wanted = name.own or tuple(word for word in name.words if not word.number)
    if not wanted:
        return
    for at, token in enumerate(scene.tokens):
        first = _matches(wanted, token, scene.seen[at])
        if first and (hit := _hit_from(name, wanted, first, at, scene)):
            yield hit


def _matches(wanted: tuple[NameWord, ...], token: Token, meanings: frozenset[str]) -> NameWord | None:
    for word in wanted:
        if word.stem in meanings or word.text in meanings:
            return word
    for word in wanted:
        if _misspelt(word, token):
            return word
    return None


def _misspelt(word: NameWord, token: Token) -> bool:
    """One wrong letter, two in a long word. Everyday words and short ones must be right."""
    if len(word.text) < 5 or len(token.text) < 4 or token.text[0] != word.text[0]:  # noqa: PLR2004
        return False
    if token.text in NOT_MISSPELT or token.text in ordinary_words():
        return False
    if abs(len(token.stem) - len(word.stem)) > 2:  # noqa: PLR2004
        return False
    allowed = 1 if len(word.stem) < 8 else 2  # noqa: PLR2004
    if word.text.endswith(("gatan", "vagen", "garden")) or word.stem.endswith(("gat", "vag", "gard")):
        allowed = min(allowed, 2 if len(word.text) > 11 else 1)  # noqa: PLR2004
    return min(distance(word.stem, token.stem), distance(word.text, token.text)) <= allowed


def _hit_from(
    name: _Name, wanted: tuple[NameWord, ...], first: NameWord, at: int, scene: _Scene
) -> Hit | None:
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
    if score <= 0 or (all(word.text in PEOPLE for word in own_met) and not _stand_together(used, tokens)):
        return None
    if name.beyond_parent and not any(word.text in name.beyond_parent for word in used.values()):
        return None
    places = [i for i in used if i >= 0]
    its_own = bool(name.beyond_parent) and any(scene.shared.get(word.stem, 1) == 1 for word in used.values())
    full = its_own or all(id(word) in met for word in name.words)
    return Hit(name.key, tokens[min(places)].start, tokens[max(places)].end, score, complete, full)


def _place_of(word: NameWord, at: int, scene: _Scene, taken: Mapping[int, NameWord]) -> int | None:
    """Where another word of the name stands near token `at`: a number only right after."""
    tokens, seen, folded = scene.tokens, scene.seen, scene.folded
    begin, end = max(0, at - _WINDOW), min(len(tokens), at + _WINDOW + 1)
    if word.number:
        for i in range(begin + 1, end):
            if word.text in seen[i] and tokens[i - 1].text in {"plan", "hus", "avd", "vaning", "avdelning"}:
                return i
        for i in (at + 1, at + 2):
            between = folded.text[tokens[at].end : tokens[i].start] if i < len(tokens) else "."
            if i == at + 1 and between == ". " and tokens[at].text[-1] not in "aeiouy":
                between = " "  # the point of "sjömansv. 12", "hemtjänstgr. B"
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


def _a_place_beside(at: int, tokens: list[Token]) -> bool:
    before = tokens[at - 1] if at else None
    if before is None or before.text == "lag":  # "låg bemanning"
        return False
    return before.text in KINDS_OF_PLACE or before.text in KINDS_OF_SERVICE


def _score(
    name: _Name, own_met: list[NameWord], at: int, scene: _Scene, *, complete: bool, generic: bool
) -> float:
    """0 when too little of the name is there, up to 1 when all of it is."""
    if not own_met:
        return 0.0
    if not name.own:
        return _score_of_kind(name, own_met, scene, at, complete=complete)
    tokens, shared = scene.tokens, scene.shared
    if all(word.text in _TIMES_OF_DAY for word in own_met) and _says_when(tokens, at):
        return 0.0
    everyday = all(word.stem in EVERYDAY_WORDS or word.text in EVERYDAY_WORDS for word in own_met)
    whole = len(own_met) == len(name.own)
    all_words = len(name.own) + sum(word.generic for word in name.words)
    if everyday and not _says_enough(name, own_met, whole=whole, generic=generic):
        numbered = whole and complete and name.numbers
        return 0.8 if numbered else _score_of_everyday(name, own_met, tokens, at, shared, whole=whole)
    if not whole and not generic and not is_said_as_name(own_met, tokens, at):
        return 0.0
    if not whole and all(shared.get(word.stem, 1) > 1 for word in own_met):
        return 0.0
    score = 0.7 + 0.1 * whole + 0.1 * generic + 0.05 * complete + 0.01 * min(all_words, 4)
    score += 0.02 * min(len(own_met), 4)  # "Skogsbrynet Tjärnen" says more than "Skogsbrynet"
    sure_of_it = generic or (complete and bool(name.numbers))
    if not used_as_name(own_met, tokens, at, scene.folded, generic=sure_of_it):
        return 0.0
    if name.numbers and not complete:
        score -= 0.15
    return score


def _says_enough(name: _Name, own_met: list[NameWord], *, whole: bool, generic: bool) -> bool:
    """Everyday words name a unit together ("våld i nära") or with its kind ("enhet Norr")."""
    if name.shortened and len(name.words) == 1:
        return False
    return (whole and generic) or len(own_met) >= max(2, len(name.own) - 1)


_TIMES_OF_DAY = frozenset({"natt", "dag", "kvall"})


def _says_when(tokens: list[Token], at: int) -> bool:
    """ "på natten kom ingen hemtjänst" names no night team."""
    before = tokens[at - 1].text if at else ""
    return tokens[at].text.endswith("en") or before in {"i", "pa", "under", "hela", "varje", "denna", "per"}


_AND = frozenset({"och", "o", "samt", "and", "for"})


def _stand_together(used: Mapping[int, NameWord], tokens: list[Token]) -> bool:
    """ "barn och unga", not "familjen har två barn": only small words between the words for people."""
    own = [i for i, word in used.items() if i >= 0 and word.text in PEOPLE]
    if any(i + 1 in own and tokens[i].text.endswith("s") for i in own):
        return False  # "barnets familj"
    return all(
        i in used
        or (tokens[i].text[0] == "o" and len(tokens[i].text) <= 3 and tokens[i].text not in COUNTING)  # noqa: PLR2004
        for i in range(min(own, default=0), max(own, default=0))
        if tokens[i].text not in _AND
    )


def _score_of_kind(name: _Name, met: list[NameWord], scene: _Scene, at: int, *, complete: bool) -> float:
    """A unit named only by its kind: "Mottagningen", "Hemsjukvården", "Boendestöd"."""
    if len(met) < len([word for word in name.words if not word.number]):
        return 0.0
    token, first = scene.tokens[at], name.words[0]
    definite = first.stem == token.stem or first.text in scene.seen[at]
    return (0.75 if complete else 0.62) if definite else 0.0


_ACTS = words(
    """
    svarar svarade missade missar glomde glommer lovade beslutade avslog nekade skickade ringde bokade
    aterkopplade aterkom uteblev
    """
)
_ACTS_OR_NOT = re.compile(r" (?:har|hade|kan|kunde|vill|ville) (?:inte|ej|aldrig|redan|annu|fortfarande) ")
_BY_NAME = frozenset({"pa", "hos", "fran", "via", "ring", "ringde", "kontakta", "kontaktade"})


def _score_of_everyday(
    name: _Name,
    own_met: list[NameWord],
    tokens: list[Token],
    at: int,
    shared: Mapping[str, int],
    *,
    whole: bool,
) -> float:
    """An everyday word alone names a unit as "rehabteamet", "Rehab svarar inte", "på Norr"."""
    token = tokens[at]
    if len(own_met) != 1 or shared.get(own_met[0].stem, 1) > 1:
        return 0.0
    if not whole:  # "rehab glömde" of Rehab och hjälpmedel
        return 0.62 * (own_met[0] is name.words[0] and _does_something(tokens, at))
    if _is_of_a_kind(token, own_met[0]) or _does_something(tokens, at):
        return 0.65
    if name.shortened:
        return 0.0
    if len(own_met[0].stem) >= 8 and own_met[0].stem == token.stem:  # noqa: PLR2004
        return 0.62
    before = tokens[at - 1].text if at else ""
    of_place = before in {"pa", "hos", "fran"} or token.text in {"norr", "soder", "ost", "vast", "city"}
    if token.capital and at > 0 and of_place:
        return 0.65
    return 0.62 if len(name.words) == 1 and before in _BY_NAME else 0.0


def _is_of_a_kind(token: Token, word: NameWord) -> bool:
    """ "rehabteamet" of Rehab: the word with a kind of unit."""
    parts = first_part(token.text)
    return parts is not None and bool(parts[1]) and parts[0] in {word.text, word.stem}


def _does_something(tokens: list[Token], at: int) -> bool:
    """ "bistånd har inte fattat beslut": what acts is a unit; "hon har bistånd" is not."""
    if tokens[at].text in PEOPLE:
        return False
    if at and tokens[at - 1].text not in {"men", "och", "att", "da", "eftersom", "for", "nar"}:
        return False
    after = " ".join(["", *(token.text for token in tokens[at + 1 : at + 4]), ""])
    return bool(_ACTS_OR_NOT.match(after)) or after.split(" ", 2)[1] in _ACTS
