"""A kind of unit said without its member, "hemtjänsten", "IFO", "mottaget": which of them it may be."""

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise

from .folding import Folded, fold_word, words
from .results import Span, UnitFound, UnitName
from .unit_compounds import first_part, one_of_several, what_is_done
from .unit_names import Name, names_of, tells_a_service, vocabulary_of
from .unit_spelling import PIECE, Token, meanings_of, of_two_words, stem_of, tokens_of
from .unit_use import (
    NameWord,
    does_as_an_office,
    does_something,
    is_a_long_named_thing_there,
    is_a_thing_there,
    used_as_name,
)
from .unit_words import (
    ABBREVIATIONS,
    COMPASS,
    EVERYDAY_WORDS,
    KINDS_OF_PLACE,
    KINDS_OF_SERVICE,
    LINKING,
    NOUN_USE,
    PEOPLE,
)

_NONE = UnitFound(None, (), None, 0.0)


def group_named(folded: Folded, units: tuple[UnitName, ...]) -> UnitFound:
    """Candidates to ask about where only their kind is said. One alone of its kind is that one."""
    tokens = tokens_of(folded)
    for at, token in enumerate(tokens):
        members = _members(tokens, at, units) or _ending_in(token, units)
        if members and (
            _is_half_of_a_pair(token, members, units) or is_a_long_named_thing_there(tokens, at, folded)
        ):
            continue
        span = folded.span(token.start, token.end)
        if len(members) > 1:
            left = most_said(members, tokens, units, span)
            return UnitFound(left[0], (), span, 0.65) if len(left) == 1 else UnitFound(None, left, span, 0.5)
        if members and token.text in _ASK_WHOSE:
            return UnitFound(None, members, span, 0.5)
        if members and (token.text.startswith("daglig") or _is_the_one(token.text)):
            return UnitFound(members[0], (), span, 0.65)
    return _shared_name(tokens, folded, units)


def _is_half_of_a_pair(token: Token, members: tuple[str, ...], units: tuple[UnitName, ...]) -> bool:
    """ "gemenskapen" where the unit is Glädje & Gemenskap."""
    pairs = [name.pair for name in names_of(units) if name.key in members]
    return all((token.stem in pair or token.text in pair) and not tells_a_service(pair) for pair in pairs)


def _members(tokens: list[Token], at: int, units: tuple[UnitName, ...]) -> tuple[str, ...]:
    """The units of the kind that is said here."""
    if tokens[at].text == "lss" and at + 1 < len(tokens) and tokens[at + 1].text.startswith("boende"):
        return tuple(key for key, known in _stems_of_each(units).items() if {"lss", "boende"} <= known)
    stems = _stems_of_a_kind(tokens, at)
    if not stems:
        return ()
    return tuple(
        key
        for key, known in _stems_of_each(units).items()
        if stems & known or any(each.endswith(tuple(stems & _LONG_SERVICES)) for each in known)
    )


_LONG_SERVICES = frozenset(
    {"hemtjanst", "hemsjukvard", "dagverksamhet", "aldreboend", "boendestod", "hemvard"}
)
"""Natthemsjukvården is one of those meant by "hemsjukvården"."""


@lru_cache(maxsize=64)
def _stems_of_each(units: tuple[UnitName, ...]) -> Mapping[str, frozenset[str]]:
    """All stems of each unit's names, none of those who only plan or staff the others."""
    stems: dict[str, set[str]] = {unit.key: set() for unit in units}
    for name in names_of(units):
        told = name.words[:1] if name.words and name.words[0].text.startswith(_WORKS_FOR_THEM) else name.words
        stems[name.key].update(stem for word in told for stem in _stems_in(word.text))
    return {key: frozenset(each) for key, each in stems.items()}


_WORKS_FOR_THEM = ("planer", "samordn", "bemann", "admin", "ledning", "stab", "chef", "rekryter", "resurs")
"""Planerarna hemtjänst is not one of those meant by "hemtjänsten"."""


def _stems_in(word: str) -> tuple[str, ...]:
    return word, stem_of(word), (first_part(word) or (word,))[0], *what_is_done(word)


def of_another_service(
    start: int, end: int, key: str, tokens: list[Token], units: tuple[UnitName, ...]
) -> tuple[str, ...]:
    """ "hemtjänst Stad" beside Område Stad: the units of the service that is said with the name."""
    stems = _stems_of_each(units)
    said = _service_beside(start, end, tokens)
    if not said or said & stems[key]:
        return ()
    within = (token for token in tokens if start <= token.start < end)
    own = frozenset(stem for token in within for stem in meanings_of(token.text)) - PEOPLE
    return tuple(other for other, known in stems.items() if said & known and own & known)


def _service_beside(start: int, end: int, tokens: list[Token]) -> frozenset[str]:
    """The service said right before or after letters start..end, or before with "i" between."""
    before = [token for token in tokens if token.end <= start][-2:]
    after = [token for token in tokens if token.start >= end][:1]
    if len(before) > 1 and before[1].text not in {"i", "pa"}:
        before = before[1:]
    return frozenset(
        stem for token in (*before, *after) for stem in meanings_of(token.text) & _service_stems()
    )


# --- fewer to ask about --------------------------------------------------------------------------
_NEAR, _BESIDE = 6, 2  # words: a name's own word, and an everyday one


def most_said(
    candidates: tuple[str, ...], tokens: list[Token], units: tuple[UnitName, ...], span: Span
) -> tuple[str, ...]:
    """Those of the candidates of which most words stand around `span`: "boendestödet i öst"."""
    at = next((i for i, token in enumerate(tokens) if token.start >= span.start), 0)
    vocabulary = vocabulary_of(units)
    around = [
        (abs(i - at), meanings_of(tokens[i].text) | of_two_words(tokens[i].text, vocabulary))
        for i in range(max(0, at - _NEAR), min(len(tokens), at + _NEAR + 1))
    ]
    told = dict.fromkeys(candidates, 0)
    for name in names_of(units):
        if name.key in told:
            said = _words_said(name, around) + _number_said(name, tokens)
            told[name.key] = max(told[name.key], said)
    most = max(told.values(), default=0)
    return tuple(key for key in candidates if told[key] == most)


def _words_said(name: Name, around: list[tuple[int, frozenset[str]]]) -> int:
    return sum(
        any(
            away <= (_BESIDE if word.text in EVERYDAY_WORDS or word.number else _NEAR)
            and (
                word.text in meanings
                or word.stem in meanings
                or word.stem.endswith(tuple(meanings & _LONG_SERVICES))
            )
            for away, meanings in around
        )
        for word in name.words
        if word.text not in KINDS_OF_PLACE and not word.number
    )


def _number_said(name: Name, tokens: list[Token]) -> int:
    """ "av grupp 1": the number with the word before it, anywhere in the text."""
    return sum(
        any(before.stem == kind.stem and after.text == number.text for before, after in pairwise(tokens))
        for kind, number in pairwise(name.words)
        if number.number and not kind.number
    )


# --- the kind in a word --------------------------------------------------------------------------
_LONG = 7


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
    if one := one_of_several(token.text):
        return frozenset({one})
    if len(token.stem) < _LONG or token.text in KINDS_OF_PLACE | NOUN_USE or not _is_definite(token.text):
        return frozenset()
    kind = (first_part(token.text) or ("", ""))[1]
    long = (each for each in meanings_of(token.text) if len(each) >= _LONG and each != kind)
    long = (each for each in long if each.rstrip("es") not in EVERYDAY_WORDS)
    stems = (frozenset(long) | what_is_done(token.text)) - EVERYDAY_WORDS - KINDS_OF_PLACE
    return frozenset(each for each in stems - _HEADS_OF_ANYTHING if not each.startswith(_DONE_BY_ANYBODY))


_DONE_BY_ANYBODY = ("handlagg", "utred", "behandl")
"""Every service has its "handläggare"."""


@lru_cache(maxsize=1)
def _service_stems() -> frozenset[str]:
    return frozenset(stem_of(word) for word in KINDS_OF_SERVICE) - {"lss", "daglig"}


_DEFINITE = re.compile(r"\w+(?:en|(?<!h)et)s?|\w{4,}(?:er|ar|or)nas?")


def _is_definite(word: str) -> bool:
    return word in ABBREVIATIONS or _DEFINITE.fullmatch(word) is not None


def _is_the_one(word: str) -> bool:
    """Definite and no plural: "handläggarna" of one unit or another is not that of a single match."""
    return _is_definite(word) and not word.endswith(("rna", "rnas"))


_ASK_WHOSE = frozenset({"mottagningen", "mottagningens"})


def _ending_in(token: Token, units: tuple[UnitName, ...]) -> tuple[str, ...]:
    """ "patrullen" of Nattpatrullen, "rådgivningen" of Skuldrådgivningen, "mottagningen"."""
    head = token.stem
    if (
        len(head) < _LONG
        or not _is_definite(token.text)
        or head in _HEADS_OF_ANYTHING
        or token.text in NOUN_USE
    ):
        return ()
    ending = dict.fromkeys(
        name.key
        for name in names_of(units)
        if not (name.shortened and len(name.words) == 1)  # "marknaden" is no Arbetsmarknad(senheten)
        and any(_begins_or_ends_with(word.text, word.stem, head) for word in name.words)
    )
    return tuple(ending)


def _begins_or_ends_with(word: str, stem: str, head: str) -> bool:
    """ "trygghetslarm" of Trygghetslarmgruppen; "järnväg" is nothing of Järnvägsgatan."""
    begins = (first_part(word) or ("", ""))[0] in {head, f"{head}s"}
    return begins or stem.endswith(head)


_HEADS_OF_ANYTHING = ((KINDS_OF_PLACE | EVERYDAY_WORDS) - {"mottagning"}) | words(
    """
    tillsyn planering handling behandling utredning handlagg handlaggning handlaggar handlaggare utredar
    utredare behandlar behandlare radgivar central personal insats samordnar kontakt
    """
)


# --- the beginning of several names --------------------------------------------------------------
def _shared_name(tokens: list[Token], folded: Folded, units: tuple[UnitName, ...]) -> UnitFound:
    """ "Attendera", when there are three of them: the word that begins several names."""
    first_words, first_two = _beginnings(units)
    if first_two:
        for first, second in pairwise(token for token in tokens if token.text not in LINKING):
            if beginning := first_two.get((first.stem, second.stem)):
                return UnitFound(None, beginning, folded.span(first.start, second.end), 0.5)
    if part := _shared_part(tokens, folded, units):
        return part
    for at, token in enumerate(tokens):
        same = called_by_the_same_word(token, units)
        if same and _is_used_as_name(tokens, at, folded):
            left = most_said(same, tokens, units, span := folded.span(token.start, token.end))
            return UnitFound(left[0], (), span, 0.65) if len(left) == 1 else UnitFound(None, left, span, 0.5)
    if not first_words:
        return _NONE
    for at, token in enumerate(tokens):
        said = (token.text, token.text.removesuffix("s"), token.stem)
        members = next((first_words[each] for each in said if each in first_words), ())
        if members and _is_said_of_units(tokens, at):
            return UnitFound(None, members, folded.span(token.start, token.end), 0.5)
    return _NONE


def _shared_part(tokens: list[Token], folded: Folded, units: tuple[UnitName, ...]) -> UnitFound | None:
    """ "barn och ungdom har inte öppnat": all units that have it after their place."""
    parts = _parts_after_a_place(units)
    if not parts:
        return None
    longest = max(map(len, parts))
    at_words = [i for i, token in enumerate(tokens) if token.text not in LINKING]
    for first, at in enumerate(at_words):
        for size in range(longest, 0, -1):
            places = at_words[first : first + size]
            said = tuple(tokens[i].text for i in places)
            keys = parts.get(said) or parts.get((*said[:-1], said[-1].removesuffix("s")), ())
            if not keys or places[-1] - at > len(places):  # more than an "och" between the words
                continue
            if one := _at_its_place(keys, tokens, places[-1], folded, units):
                return UnitFound(one, (), folded.span(tokens[at].start, tokens[places[-1]].end), 0.65)
            if _is_part_named(tokens, at, places[-1], folded):
                return UnitFound(None, keys, folded.span(tokens[at].start, tokens[places[-1]].end), 0.5)
    return None


def _at_its_place(
    keys: tuple[str, ...], tokens: list[Token], last: int, folded: Folded, units: tuple[UnitName, ...]
) -> str | None:
    """ "barn och familj på Norra": the one of them whose place is said right after."""
    if last + 2 >= len(tokens) or tokens[last + 1].text not in {"pa", "i", "vid"}:
        return None
    there = most_said(keys, tokens[: last + 3], units, folded.span(tokens[last].start, tokens[last].end))
    return there[0] if len(there) == 1 and tokens[last + 2].capital else None


_AFTER_A_DASH = re.compile(r".*(?: [-–—] |: |, )(?P<part>.+)")


@lru_cache(maxsize=64)
def _parts_after_a_place(units: tuple[UnitName, ...]) -> Mapping[tuple[str, ...], tuple[str, ...]]:
    """The words after a dash, or two and more after a place, that several units' names share."""
    found: dict[tuple[str, ...], list[UnitName]] = {}
    for unit in units:
        part = tuple(word for word in PIECE.findall(fold_word(_part_of(unit.name))) if word not in LINKING)
        if part and not (len(part) == 1 and part[0] in PEOPLE | KINDS_OF_PLACE):
            found.setdefault(part, []).append(unit)
    return {
        part: tuple(unit.key for unit in each)
        for part, each in found.items()
        if len(each) > 1 and not {unit.key for unit in each} & {unit.parent for unit in each}
    }


def _part_of(name: str) -> str:
    if m := _AFTER_A_DASH.fullmatch(name):
        return m["part"]
    place, _, part = name.partition(" ")
    is_place = fold_word(place) not in KINDS_OF_PLACE | KINDS_OF_SERVICE | EVERYDAY_WORDS | PEOPLE
    two_words = sum(fold_word(word) not in LINKING for word in part.split()) > 1
    return part if is_place and two_words and place.isalpha() else ""


def _is_part_named(tokens: list[Token], first: int, last: int, folded: Folded) -> bool:
    """First in the sentence or before what units do; people ("barn och ungdom") seldom elsewhere."""
    after = tokens[last + 1].text if last + 1 < len(tokens) else ""
    before = tokens[first - 1].text if first else ""
    begins = (
        not first
        or folded.text[max(0, tokens[first].start - 3) : tokens[first].start].rstrip(" ")[-1] in ".!?:\n"
    )
    acts = does_something(after) or after in _MAY
    if begins and (acts or not after or folded.text[tokens[last].end] in ":,"):
        return True
    of_people = all(token.text in PEOPLE | LINKING for token in tokens[first : last + 1])
    named = does_as_an_office(after) or (bool(first) and tokens[first].capital) or before in _CALLED
    return named or (not of_people and before in _ABOUT_UNITS)


_MAY = words("kan kunde ska skulle maste borde blir har")
_CALLED = words("ring ringde ringt kontakta kontaktade kontaktat mejlade mejlat nadde")


def called_by_the_same_word(token: Token, units: tuple[UnitName, ...]) -> tuple[str, ...]:
    """The units that this word ends: Härbärget Hamnen and Akutboendet Hamnen, neither above the other."""
    endings = _endings(units)
    said = (token.text, token.text.removesuffix("s"))
    return next((endings[each] for each in said if each in endings), ())


@lru_cache(maxsize=64)
def _endings(units: tuple[UnitName, ...]) -> Mapping[str, tuple[str, ...]]:
    """The last words that several units' names share, none of them an everyday word or a direction."""
    found: dict[str, list[UnitName]] = {}
    for unit in units:
        *before, last = PIECE.findall(fold_word(unit.name)) or [""]
        if before and len(last) >= _DISTINCT and last not in _NO_NAME:
            found.setdefault(last, []).append(unit)
    return {
        last: tuple(unit.key for unit in each)
        for last, each in found.items()
        if len(each) > 1 and not {unit.key for unit in each} & {unit.parent for unit in each}
    }


_NO_NAME = KINDS_OF_PLACE | KINDS_OF_SERVICE | EVERYDAY_WORDS | PEOPLE | COMPASS


def _is_used_as_name(tokens: list[Token], at: int, folded: Folded) -> bool:
    word = NameWord(tokens[at].text.removesuffix("s"), tokens[at].stem, generic=False, number=False)
    if is_a_thing_there(tokens, at, folded):
        return False
    return used_as_name([word], tokens, at, folded, generic=False)


_DISTINCT = 5
_Beginnings = tuple[Mapping[str, tuple[str, ...]], Mapping[tuple[str, str], tuple[str, ...]]]


@lru_cache(maxsize=64)
def _beginnings(units: tuple[UnitName, ...]) -> _Beginnings:
    """First words, and first two ("personlig assistans"), that several units' names share."""
    ones: dict[str, dict[str, None]] = {}
    twos: dict[tuple[str, str], dict[str, None]] = {}
    lowest = {unit.key for unit in units} - {unit.parent for unit in units}
    for name in names_of(units):
        if len(name.words) < 2:  # noqa: PLR2004
            continue
        first, second = name.words[:2]
        twos.setdefault((first.stem, second.stem), {})[name.key] = None
        if first.text in _ASKED_ABOUT and name.key in lowest:
            ones.setdefault(first.stem, {})[name.key] = None
        if first.text in KINDS_OF_PLACE and len(name.words) > 2:  # noqa: PLR2004 - "Enhet Hemvård Tierp"
            first = second
        if first.text not in KINDS_OF_PLACE | PEOPLE:
            for said in (first.stem, first.text):
                ones.setdefault(said, {})[name.key] = None
    return (
        {word: tuple(keys) for word, keys in ones.items() if len(keys) > 1},
        {pair: tuple(keys) for pair, keys in twos.items() if len(keys) > 1},
    )


def _is_said_of_units(tokens: list[Token], at: int) -> bool:
    """A distinct word always; an everyday one ("Utredning", "hemvården") only where a unit is spoken of."""
    token = tokens[at]
    if token.stem in _ASKED_ABOUT:
        return token.text.endswith(("en", "ens", "et", "ets"))
    if len(token.text) < _DISTINCT:
        return token.capital and token.text not in EVERYDAY_WORDS
    if token.text not in EVERYDAY_WORDS and token.stem not in EVERYDAY_WORDS:
        return token.text[len(token.stem) :] in {"", "s", "en", "ens", "et", "ets", "n"}
    before = tokens[at - 1].text if at else ""
    if at == 0:
        after = tokens[1].text if len(tokens) > 1 else ""
        return does_as_an_office(after) if token.stem in _WORK_ITSELF else does_something(after)
    return before in _ABOUT_UNITS and (token.capital or (_is_definite(token.text) and before != "till"))


_ASKED_ABOUT = words("avdelning boende")
"""Of several "Avd …" one is meant by "avdelningen"."""
_ABOUT_UNITS = words("pa hos fran till ring ringde kontakta via")
_WORK_ITSELF = words("utredning insats handlaggning placering uppfoljning behandling bemanning budget")
"""What is done in a unit called after it: "utredningen blev inte klar"."""
