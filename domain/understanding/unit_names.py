"""A unit's name as words, and every way staff may write it: shortened, spelled out, half of a pair."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from .folding import fold_word
from .results import UnitName
from .unit_compounds import both_of_a_pair, elements_of, first_part, shorter_names, without_first_kind
from .unit_spelling import PIECE, stem_of
from .unit_use import NameWord
from .unit_words import (
    DIRECTION_LETTERS,
    DIRECTIONS,
    EVERYDAY_WORDS,
    GENERIC,
    IN_FULL,
    KINDS_OF_PLACE,
    LINKING,
    NO_INITIALS,
    PEOPLE,
)


@dataclass(frozen=True, slots=True)
class Name:
    """One way to write a unit's name."""

    key: str
    words: tuple[NameWord, ...]
    beyond_parent: frozenset[str] = frozenset()  # the words that the unit above does not have
    parent: frozenset[str] = frozenset()  # the stems of the unit above
    shortened: bool = False  # "Barn och familj" of Barn- och familjeenheten
    together: bool = False  # "vuxen sydost" of Vuxenenheten Sydost, not "en vuxen på väg mot sydost"
    pair: tuple[str, ...] = ()  # the words of Omtanke & Vardag, which are words for other things too

    @property
    def own(self) -> tuple[NameWord, ...]:
        """The words that are this unit's own."""
        return tuple(word for word in self.words if not word.generic and not word.number)

    @property
    def numbers(self) -> tuple[NameWord, ...]:
        """The numbers in the name."""
        return tuple(word for word in self.words if word.number)


@lru_cache(maxsize=64)
def with_parts_below(units: tuple[UnitName, ...]) -> tuple[UnitName, ...]:
    """The units, with "Villa Milbo plan 1" below "Villa Milbo" also where the list is flat."""
    words = {unit.key: _pieces_of(unit.name) for unit in units}

    def above(unit: UnitName) -> str | None:
        begins = [
            other.key
            for other in units
            if other.parent != unit.key
            and len(words[other.key]) < len(words[unit.key])
            and words[unit.key][: len(words[other.key])] == words[other.key]
            and other.parent == unit.parent
        ]
        return max(begins, key=lambda key: len(words[key]), default=unit.parent)

    return _Known(replace(unit, parent=above(unit)) for unit in units)


class _Known(tuple[UnitName, ...]):  # noqa: SLOT001 - a tuple has room for no slot
    """One list of units, hashed once: every index of it is looked up by the whole list."""

    _hashed: int | None = None

    def __hash__(self) -> int:
        if self._hashed is None:
            self._hashed = super().__hash__()
        return self._hashed


@lru_cache(maxsize=64)
def names_of(units: tuple[UnitName, ...]) -> tuple[Name, ...]:
    """Every way to write every unit's name."""
    above = {unit.key: unit.name for unit in units}
    acronyms = _shared_acronyms(units)
    return tuple(
        each
        for unit in units
        for written in (unit.name, *unit.aliases)
        for each in _ways_to_say(unit.key, written, above.get(unit.parent or "", ""), acronyms)
    )


@lru_cache(maxsize=64)
def vocabulary_of(units: tuple[UnitName, ...]) -> frozenset[str]:
    """All words of all names, without numbers."""
    return frozenset(word.text for name in names_of(units) for word in name.words if not word.number)


@lru_cache(maxsize=64)
def how_many_share(units: tuple[UnitName, ...]) -> Mapping[str, int]:
    """How many units have a word: a word that only one has can name it alone."""
    keys: dict[str, set[str]] = {}
    for name in names_of(units):
        for word in name.words:
            if word.stem in name.parent and name.beyond_parent:
                continue  # "Milbo" of Milbo plan 1, below Villa Milbo
            keys.setdefault(word.stem, set()).add(name.key)
    return {stem: len(each) for stem, each in keys.items()}


@lru_cache(maxsize=64)
def initials_of(units: tuple[UnitName, ...]) -> Mapping[str, frozenset[str]]:
    """ "EB" of Ekonomiskt bistånd, "BoF" of Barn- och familjeenheten: the words that letters stand for.

    Letters that stand for two things, or for words that several units share, are left out.
    """
    found: dict[str, set[frozenset[str]]] = {}
    for unit in units:
        pieces = PIECE.findall(fold_word(unit.name))
        own = [word for word in pieces if word not in LINKING and not word.isdigit() and word not in _LETTERS]
        for told in (own, [word for word in own if word not in KINDS_OF_PLACE]):
            if len(told) < _A_PHRASE:
                continue
            meant = frozenset(told) | frozenset(map(stem_of, told))
            for kept in (told, [word for word in pieces if word in told or word in {"o", "och"}]):
                for letters in _initials(kept):
                    found.setdefault(letters, set()).add(meant)
        if len(own) == 1 and len(parts := elements_of(own[0])) >= _A_LONG_COMPOUND:
            letters = "".join(part[0] for part in parts)  # "RVC" of Relationsvåldscentrum
            found.setdefault(letters, set()).add(frozenset({own[0], stem_of(own[0])}))
    words_of = {  # Ekonomiskt bistånd 1 and 2 are one here: "EB 2"
        frozenset(word for word in PIECE.findall(fold_word(unit.name)) if not word.isdigit()) - _LETTERS
        for unit in units
    }
    return {
        letters: words
        for letters, (words, *others) in found.items()
        if not others
        and letters not in NO_INITIALS
        and DIRECTION_LETTERS.get(letters) not in vocabulary_of(units)  # "hemtjänst SV"
        and sum(not (words & vocabulary_of(units)) - known for known in words_of) <= 1
    }


_A_PHRASE = 2
"""Words: the letters of one compound of two parts, "BE", may be many things."""
_A_LONG_COMPOUND = 3


def _initials(told: list[str]) -> Iterator[str]:
    """With and without the kind that ends a compound: "bof", "bofe" of Barn och familjeenheten."""
    yield "".join(word[0] for word in told)
    yield "".join(word[0] + (first_part(word) or ("", ""))[1][:1] for word in told)


def _ways_to_say(key: str, written: str, parent: str, acronyms: frozenset[str]) -> Iterator[Name]:
    name = _name(key, written, parent, acronyms)
    yield name
    said = {name.words}
    spellings = (fold_word(written), *_in_full(written), *_one_of_either(written), *_numbered(written))
    for spelling in spellings:
        shorter = [
            " ".join(each) for each in (*shorter_names(_pieces_of(spelling)), *both_of_a_pair(spelling))
        ]
        beside = [" ".join(each) for each in (without_first_kind(_pieces_of(spelling)),) if each]
        for each, shortened, together in (
            (spelling, False, False),
            *((one, True, False) for one in shorter),
            *((one, True, True) for one in beside),
        ):
            way = replace(_name(key, each, parent, acronyms), shortened=shortened, together=together)
            if way.words not in said:
                said.add(way.words)
                yield way


_ACRONYM = re.compile(r"[A-ZÅÄÖ][A-Za-zÅÄÖ]{0,2}[A-ZÅÄÖ]")


def _shared_acronyms(units: tuple[UnitName, ...]) -> frozenset[str]:
    """ "IFO" of IFO Barn and IFO Vuxen: capitals that begin several names tell their kind."""
    seen: set[str] = set()
    shared: set[str] = set()
    for unit in units:
        first, _, rest = unit.name.partition(" ")
        if rest and _ACRONYM.fullmatch(first):
            (shared if first in seen else seen).add(first)
    return frozenset(map(fold_word, shared))


def _in_full(written: str) -> Iterator[str]:
    """ "DV Snickeriet" is "daglig verksamhet Snickeriet" too, "PA-enheten" "personlig assistans enheten"."""
    folded = fold_word(written)
    for short, full in IN_FULL.items():
        spelled, met = re.subn(rf"(?<![a-z-]){short}(?![a-z])-?", f"{full} ", folded)
        if met:
            yield " ".join(spelled.split())


_EITHER = re.compile(r"(?P<before>.* |)(?P<first>[a-z]+) ?/ ?(?P<second>[a-z]+)(?P<after> .*|)")


def _one_of_either(written: str) -> Iterator[str]:
    """ "Hemsjukvård kväll/natt" is "Hemsjukvård natt" too."""
    if m := _EITHER.fullmatch(fold_word(written)):
        for which in ("first", "second"):
            yield f"{m['before']}{m[which]}{m['after']}"


_NUMBERED = re.compile(r"(?P<name>[^\W\d][^\d]{4,}) (?P<kind>[^\W\d]+) (?P<number>\d+|[a-h])")


def _numbered(written: str) -> Iterator[str]:
    """ "Hemtjänst Team 3" is "hemtjänst 3" too."""
    m = _NUMBERED.fullmatch(fold_word(written))
    if m and m["kind"] in KINDS_OF_PLACE:
        yield f"{m['name']} {m['number']}"


def _pieces_of(written: str) -> tuple[str, ...]:
    return tuple(word for word in PIECE.findall(fold_word(written)) if word not in LINKING)


def _name(key: str, written: str, parent: str, acronyms: frozenset[str]) -> Name:
    parents_words = frozenset(
        stem
        for word in PIECE.findall(fold_word(parent))
        for stem in (stem_of(word), DIRECTIONS.get(word, word))
    )
    words = [word for word in PIECE.findall(fold_word(written)) if word not in LINKING or word in _LETTERS]
    several = sum(not word.isdigit() for word in words) > 1
    as_words = tuple(
        NameWord(
            word,
            DIRECTIONS.get(word, stem_of(word)) if at else stem_of(word),
            _is_generic(word) or (several and (_is_kind_of_place(word) or (at == 0 and word in acronyms))),
            word.isdigit() or (at > 0 and word in _LETTERS),
        )
        for at, word in enumerate(words)
    )
    beyond = frozenset(word.text for word in as_words if word.stem not in parents_words)
    told_apart = beyond if len(beyond) < len(frozenset(words)) else frozenset[str]()
    return Name(key, as_words, told_apart, parents_words, pair=_pair_in(written))


_JOINED = re.compile(r"(?<![\w-])([a-z]{2,}) (?:och|o|&) ([a-z]{2,})(?![\w-])")


def _pair_in(written: str) -> tuple[str, ...]:
    """ "Glädje & Gemenskap": two words of one kind."""
    m = _JOINED.search(fold_word(written))
    return m.groups() if m else ()


@lru_cache(maxsize=1_000)
def tells_a_service(pair: tuple[str, ...]) -> bool:
    """ "Missbruk och beroende", "Hjälpmedel och rehab"; not "Omsorg & Hjärta"."""
    others = [word for word in pair if word != "omsorg"]
    return not others or any(map(_is_of_a_service, others)) or set(pair) <= GENERIC


def _is_of_a_service(word: str) -> bool:
    if word in GENERIC | PEOPLE | EVERYDAY_WORDS or word.endswith(_TRADES):
        return True
    return first_part(word) is not None or len(elements_of(word)) > 1


_TRADES = ("terapi", "radgivning", "hjalpmedel", "sysselsattning", "behandling", "utredning", "assistans")


_LETTERS = frozenset("abcdefgh")  # "grupp A" tells its members apart as "grupp 1" does


def _is_generic(word: str) -> bool:
    return word in GENERIC or stem_of(word) in GENERIC


def _is_kind_of_place(word: str) -> bool:
    """ "vårdcentrum", "träningsboende": a kind, beside a name of its own."""
    base, kind = first_part(word) or ("", "")
    return bool(kind) and len(base) > len("dag") and (base in GENERIC or base in EVERYDAY_WORDS)
