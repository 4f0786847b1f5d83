"""Which unit a text names, however it is written: inflected, shortened, misspelt, reordered.

A unit's name is split into words; everyday words of its kind ("enhet", "boende", "hemtjänst") and
the words of its own ("Linden", "Norr") weigh differently. The deepest unit named wins. A group
without what tells its members apart "hemtjänsten" gives candidates, never a guess.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from .folding import Folded, fold, words
from .ordinary_words import ordinary_short_words, ordinary_words
from .results import Span, UnitFound, UnitName
from .unit_choice import SURE_ENOUGH, Hit, decided
from .unit_compounds import first_part
from .unit_names import Name, how_many_share, initials_of, names_of, vocabulary_of, with_parts_below
from .unit_scores import (
    Scene,
    a_place_beside,
    are_beside_each_other,
    are_said_together,
    is_compound,
    is_the_pair_itself,
    is_the_phrase_itself,
    score_of,
    stand_together,
)
from .unit_shorthand import written_out
from .unit_spelling import Token, distance, joined, meanings_of, meant, tokens_of
from .unit_typos import misspelt_together
from .unit_use import NameWord, does_something, is_the_service_itself
from .unit_words import (
    ABBREVIATIONS,
    COUNTED,
    COUNTING,
    DIRECTION_LETTERS,
    EVERYDAY_WORDS,
    KINDS_OF_PLACE,
    KINDS_OF_SERVICE,
    NO_SMALL_INITIALS,
    NOT_MISSPELT,
    ORDINALS,
    PEOPLE,
)


def read_unit(text: str, units: Sequence[UnitName]) -> UnitFound:
    """The unit a text names, candidates when several may be meant, neither when it names none."""
    return unit_and_places(text, units)[0]


_READ = 20_000
"""Letters."""


def unit_and_places(text: str, units: Sequence[UnitName]) -> tuple[UnitFound, list[Span]]:
    """What `read_unit` and `unit_places` say of a text, with its names looked for once."""
    if not units:
        return UnitFound(None, (), None, 0.0), []
    known = with_parts_below(tuple(units))
    folded = written_out(fold(text[:_READ]), known)
    hits = _hits(folded, known)
    return decided(hits, folded, known), _places_of(hits, folded)


def unit_places(folded: Folded, units: Sequence[UnitName]) -> list[Span]:
    """Where the text writes names of units, so that these are not taken for people."""
    if not units:
        return []
    known = with_parts_below(tuple(units))
    spelled = written_out(folded, known)
    return _places_of(_hits(spelled, known), spelled)


def _places_of(hits: list[Hit], folded: Folded) -> list[Span]:
    return [folded.span(hit.start, hit.end) for hit in hits if hit.score >= SURE_ENOUGH]


# --- meeting names in the text -------------------------------------------------------------------


def _hits(folded: Folded, units: tuple[UnitName, ...]) -> list[Hit]:
    vocabulary = vocabulary_of(units)
    initials = {} if folded.original.isupper() else initials_of(units)  # no initials where all is shouted
    tokens = joined(tokens_of(folded), folded, vocabulary)
    misspelt = misspelt_together(tokens, folded, units)
    seen = [
        _nothing_when_counted(tokens, at)
        or _said_exactly(token, vocabulary)
        or _by_initials(folded, tokens, at, initials)
        or meanings_of(token.text)
        | meant(folded, token, vocabulary)
        | _direction_letter(folded, token)
        | misspelt.get(at, frozenset())
        for at, token in enumerate(tokens)
    ]
    scene = Scene(folded, tokens, seen, how_many_share(units))
    index = _index_of(units)
    met = sorted({(which, at) for at in range(len(tokens)) for which in _which_names(index, scene, at)})
    found = (_hit_of(names_of(units)[which], at, scene) for which, at in met)
    return _best_per_unit([hit for hit in found if hit is not None])


@dataclass(frozen=True, slots=True)
class _Index:
    """Where in `names_of` a word stands that may begin a hit: few words of a text need any name looked at."""

    by_word: Mapping[str, tuple[int, ...]]
    by_first_letter: Mapping[str, tuple[tuple[NameWord, tuple[int, ...]], ...]]


@lru_cache(maxsize=64)
def _index_of(units: tuple[UnitName, ...]) -> _Index:
    of_words: dict[str, dict[int, None]] = {}
    of_misspelt: dict[NameWord, dict[int, None]] = {}
    for which, name in enumerate(names_of(units)):
        for word in _wanted(name):
            for said in (word.text, word.stem):
                of_words.setdefault(said, {})[which] = None
            of_misspelt.setdefault(word, {})[which] = None
    letters: dict[str, list[tuple[NameWord, tuple[int, ...]]]] = {}
    for word, where in of_misspelt.items():
        letters.setdefault(word.text[0], []).append((word, tuple(where)))
    return _Index(
        {word: tuple(where) for word, where in of_words.items()},
        {letter: tuple(each) for letter, each in letters.items()},
    )


def _which_names(index: _Index, scene: Scene, at: int) -> Iterator[int]:
    """The names one of whose words may stand at `at`, rightly or wrongly spelled."""
    token = scene.tokens[at]
    for said in scene.seen[at]:
        yield from index.by_word.get(said, ())
    if _may_be_misspelt(token, scene.shared):
        for word, where in index.by_first_letter.get(token.text[0], ()):
            if _is_nearly(word, token):
                yield from where


def _wanted(name: Name) -> tuple[NameWord, ...]:
    """The words that may begin a hit: the unit's own, or those of its kind when it has no other."""
    return name.own or tuple(word for word in name.words if not word.number)


def _said_exactly(token: Token, vocabulary: frozenset[str]) -> frozenset[str]:
    """ "vuxengruppen" where names hold that very word: not "vuxen" and "grupp" of another name."""
    whole = first_part(token.text) and (token.text in vocabulary or token.stem in vocabulary)
    return frozenset({token.text, token.stem}) if whole else frozenset()


_TWO_CAPITALS = re.compile(r"[A-ZÅÄÖ].*[A-ZÅÄÖ]")


def _by_initials(
    folded: Folded, tokens: list[Token], at: int, initials: Mapping[str, frozenset[str]]
) -> frozenset[str]:
    """ "EB la ner ansökan", "VoO-förvaltningen"."""
    token = tokens[at]
    meant = initials.get(token.text)
    if meant is None:
        return frozenset()
    if _their_kind_follows(meant, tokens, at, folded):
        return meant | {token.text}
    spelled_out = ABBREVIATIONS.get(token.text, ())
    if spelled_out and (folded.text[token.end : token.end + 1] == "-" or not _stand_for(meant, spelled_out)):
        return frozenset()  # "VoO-boendet"
    written = folded.written(token.start, token.end)
    named = _TWO_CAPITALS.match(written) or (written.islower() and _is_in_small_letters(tokens, at, folded))
    return meant | {token.text} if named else frozenset()


def _stand_for(meant: frozenset[str], spelled_out: tuple[str, ...]) -> bool:
    """Whether an abbreviation has no other meaning: "VoO" is Vård- och omsorgsförvaltningen too."""
    return all(any(word.startswith(each) for word in meant) for each in spelled_out)


def _is_in_small_letters(tokens: list[Token], at: int, folded: Folded) -> bool:
    """ "eb har inte betalat ut", "på eb": letters that are no word, and a unit is spoken of."""
    token = tokens[at]
    if token.text in ordinary_short_words() - ABBREVIATIONS.keys() or token.text in NO_SMALL_INITIALS:
        return False
    if len(token.text) == 2 and not _VOWEL.search(token.text):  # noqa: PLR2004 - "hn ramlade", "vt på plan 2"
        return False
    before = tokens[at - 1].text if at else ""
    after = tokens[at + 1].text if at + 1 < len(tokens) else ""
    if at == 0 and _COLON.match(folded.text, token.end):
        return True
    return before in _BEFORE_INITIALS or does_something(after)


_BEFORE_INITIALS = words("pa hos fran via till ring ringde ringt kontakta kontaktade mejlade sokte nar nadde")
_COLON = re.compile(r" ?:")
_VOWEL = re.compile(r"[aeiouy]")


def _their_kind_follows(meant: frozenset[str], tokens: list[Token], at: int, folded: Folded) -> bool:
    """ "-förvaltningen" after the initials of Vård- och omsorgsförvaltningen."""
    if at + 1 == len(tokens) or folded.text[tokens[at].end : tokens[at + 1].start] != "-":
        return False
    kind = tokens[at + 1].text
    return kind in KINDS_OF_PLACE and any(word != kind and word.endswith(kind) for word in meant)


def _direction_letter(folded: Folded, token: Token) -> frozenset[str]:
    """ "Boendestöd Ö", "hemtjänst NV"."""
    known = token.capital and token.text in DIRECTION_LETTERS
    if not known or not folded.written(token.start, token.end).isupper():
        return frozenset()
    return frozenset({DIRECTION_LETTERS[token.text]})


_COUNTED_AS = frozenset({"-"})  # a meaning no word of a name has


def _nothing_when_counted(tokens: list[Token], at: int) -> frozenset[str]:
    """ "2 barn", "våra ungdomar": people who are counted or owned name no unit."""
    if at == 0 or tokens[at].text not in PEOPLE:
        return frozenset()
    before = tokens[at - 1].text
    in_a_group = before in {"grupp", "grupper"} and at > 1 and tokens[at - 2].text in COUNTING
    return _COUNTED_AS if before.isdigit() or before in COUNTING or in_a_group else frozenset()


def _best_per_unit(hits: list[Hit]) -> list[Hit]:
    best: dict[str, Hit] = {}
    for hit in hits:
        if hit.key not in best or (hit.full, hit.score) > (best[hit.key].full, best[hit.key].score):
            best[hit.key] = hit
    return list(best.values())


_WINDOW = 4


def _hit_of(name: Name, at: int, scene: Scene) -> Hit | None:
    """The hit that token `at` begins, where enough of the name is written."""
    wanted = _wanted(name)
    first = _matches(wanted, scene.tokens[at], scene, at)
    return _hit_from(name, wanted, first, at, scene) if first else None


def _matches(wanted: tuple[NameWord, ...], token: Token, scene: Scene, at: int) -> NameWord | None:
    meanings = scene.seen[at]
    for word in wanted:
        if word.stem in meanings or word.text in meanings:
            return word
    for word in wanted:
        if _misspelt(word, token, scene.shared):
            return word
    return None


def _misspelt(word: NameWord, token: Token, known: Mapping[str, int]) -> bool:
    return _may_be_misspelt(token, known) and _is_nearly(word, token)


def _may_be_misspelt(token: Token, known: Mapping[str, int]) -> bool:
    """Not a short word or one in its own right, nor a stem of another name: "Nordosts" is not Nordväst."""
    if len(token.text) < 4 or token.stem in known or token.text in NOT_MISSPELT:  # noqa: PLR2004
        return False
    return token.text not in ordinary_words()


def _is_nearly(word: NameWord, token: Token) -> bool:
    """One wrong letter, two in a long word. Everyday words and short ones must be right."""
    if len(word.text) < 5 or token.text[0] != word.text[0]:  # noqa: PLR2004
        return False
    if abs(len(token.stem) - len(word.stem)) > 2 or _is_another_place(word.text, token.text):  # noqa: PLR2004
        return False
    allowed = 1 if len(word.stem) < 8 else 2  # noqa: PLR2004
    if word.text.endswith(("gatan", "vagen", "garden")) or word.stem.endswith(("gat", "vag", "gard")):
        allowed = min(allowed, 2 if len(word.text) > 11 else 1)  # noqa: PLR2004
    return min(distance(word.stem, token.stem), distance(word.text, token.text)) <= allowed


_A_LONG_NAME = 8


def _is_another_place(name: str, said: str) -> bool:
    """Lund is not Lunda, nor Berg Berga: a short name with a letter more or less at its end is another."""
    shorter, longer = sorted((name, said), key=len)
    return len(longer) < _A_LONG_NAME and longer[:-1] == shorter and longer[-1] in "aeiouy"


def _hit_from(name: Name, wanted: tuple[NameWord, ...], first: NameWord, at: int, scene: Scene) -> Hit | None:
    """How much of the name stands around token `at`, and whether that is enough."""
    tokens, used = scene.tokens, {at: first}
    for word in name.words:
        if word is first:
            continue
        i = _place_of(word, name, at, scene, used)
        if i is not None:
            used[i if i not in used else -i - 1] = word
    begin = min(i for i in used if i >= 0)
    a_place = begin < at and tokens[begin].text in KINDS_OF_PLACE  # "har avdelning Vitsippan"
    plain = len(wanted) == 1 and tokens[at].text == wanted[0].text and not a_place  # "nekades boendestöd"
    of_everyday = all(word.generic or word.text in EVERYDAY_WORDS for word in wanted) and not name.together
    if (plain or of_everyday) and is_the_service_itself(tokens, begin):
        return None
    if name.together and not are_beside_each_other(name, used, tokens):
        return None
    if _is_another_pair(name, used, scene) or is_the_phrase_itself(used, tokens):
        return None
    met = set(map(id, used.values()))
    own_met = [word for word in wanted if id(word) in met]
    told_by_parent = name.parent if name.beyond_parent else frozenset[str]()  # "Villa" of Villa Milbo plan 2
    complete = all(
        id(word) in met
        for word in name.words
        if (not word.generic or not name.own) and word.stem not in told_by_parent
    )
    generic_met = any(id(word) in met for word in name.words if word.generic) or a_place_beside(at, tokens)
    if not generic_met and not are_said_together(own_met, used, tokens):
        return None
    score = score_of(name, own_met, at, scene, complete=complete, generic=generic_met)
    if score <= 0 or (all(word.text in PEOPLE for word in own_met) and not stand_together(used, tokens)):
        return None
    if name.beyond_parent and not any(word.text in name.beyond_parent for word in used.values()):
        return None
    places = [i for i in used if i >= 0]
    telling = frozenset(max(i, -i - 1) for i, word in used.items() if word.text not in KINDS_OF_PLACE)
    its_own = bool(name.beyond_parent) and any(
        word.text in name.beyond_parent and scene.shared.get(word.stem, 1) == 1 for word in used.values()
    )
    full = its_own or all(id(word) in met for word in name.words)
    return Hit(name.key, tokens[min(places)].start, tokens[max(places)].end, score, complete, full, telling)


def _is_another_pair(name: Name, used: Mapping[int, NameWord], scene: Scene) -> bool:
    """Whether the words of Omtanke & Vardag AB are said of something else, without its kind."""
    if not name.pair or any(word.generic and word.text not in name.pair for word in used.values()):
        return False
    return is_the_pair_itself(name.pair, scene.tokens, used, scene.folded)


def _place_of(word: NameWord, name: Name, at: int, scene: Scene, taken: Mapping[int, NameWord]) -> int | None:
    """Where another word of the name stands near token `at`."""
    tokens, seen = scene.tokens, scene.seen
    begin, end = max(0, at - _WINDOW), min(len(tokens), at + _WINDOW + 1)
    if word.number:
        return _place_of_number(word, name, at, scene)
    for i in sorted(range(begin, end), key=lambda j: abs(j - at)):
        same = word.stem in seen[i] or word.text in seen[i]
        if (same and (i not in taken or is_compound(seen[i]))) or (
            i not in taken and _misspelt(word, tokens[i], scene.shared)
        ):
            return i
    return None


_NUMBERED = frozenset({"plan", "hus", "avd", "vaning", "avdelning"})
_SAME_STORY = 30
"""Words: how far from the name a counted number may stand."""
_GROUPED = frozenset({"grupp", "team", "enhet"})
_AND_ANOTHER = re.compile(r" ?(?:och|o|&|/|samt|eller) ?")


def _place_of_number(word: NameWord, name: Name, at: int, scene: Scene) -> int | None:
    """A number stands right after the name, or anywhere beside the word it counts: "i hus B"."""
    tokens, seen, folded = scene.tokens, scene.seen, scene.folded
    begin, end = max(0, at - _SAME_STORY), min(len(tokens), at + _SAME_STORY)
    places = [i for i in range(begin, end) if word.text in seen[i] and not _is_a_dwelling(name, i, tokens)]
    for i in places:
        if i == at + 1 and i + 1 < len(tokens) and tokens[i + 1].text in COUNTED:
            continue  # "hemtjänst 3 gånger i veckan"
        if at < i <= at + 2 and _follows_at_once(name, at, i, scene):
            return i
    counted = frozenset[str]() if _has_another_number(word, name, at, scene) else _counted_by(word, name)
    for i in places:
        if i and counted & seen[i - 1]:
            return i
        if i + 1 < len(tokens) and tokens[i].text in ORDINALS and counted & seen[i + 1]:
            return i
        if (
            i >= 2  # noqa: PLR2004
            and at < i <= at + 4
            and (before := _number_before(i, scene)) is not None
            and _AND_ANOTHER.fullmatch(folded.text[tokens[before].end : tokens[i].start])
            and _follows_at_once(name, at, before, scene)
        ):
            return i
    return None


_DWELLINGS = frozenset({"lagenhet", "lagenheten", "lgh", "rum", "rummet", "port", "porten", "dorr", "trappa"})


def _is_a_dwelling(name: Name, i: int, tokens: list[Token]) -> bool:
    """ "lägenhet 7": a number within the house, unless the unit is called so."""
    return (
        i > 0
        and tokens[i - 1].text in _DWELLINGS
        and not any(word.stem == tokens[i - 1].stem for word in name.words)
    )


def _has_another_number(number: NameWord, name: Name, at: int, scene: Scene) -> bool:
    """ "Brogatan 11, plan 7" is not Brogatan 7."""
    before = _word_before(number, name)
    if before is None or before.generic:
        return False
    own = {before.text, before.stem}
    near = range(max(0, at - _WINDOW), min(len(scene.tokens) - 1, at + _WINDOW + 1))
    following = (scene.tokens[i + 1].text for i in near if own & scene.seen[i])
    return any(text.isdigit() and text != number.text for text in following)


def _word_before(number: NameWord, name: Name) -> NameWord | None:
    at = next(i for i, word in enumerate(name.words) if word is number)
    return name.words[at - 1] if at else None


def _number_before(at: int, scene: Scene) -> int | None:
    """The number in "1 och 3", "2/3", seen from the later one."""
    for i in (at - 1, at - 2):
        if scene.tokens[i].text.isdigit():
            return i
    return None


def _follows_at_once(name: Name, at: int, i: int, scene: Scene) -> bool:
    tokens, folded = scene.tokens, scene.folded
    between = folded.text[tokens[at].end : tokens[i].start]
    if i == at + 1 and between == ". " and tokens[at].text[-1] not in "aeiouy":
        return True  # the point of "sjömansv. 12", "hemtjänstgr. B"
    if re.search(r"[.,;:!?]", between):
        return False
    return i == at + 1 or tokens[at + 1].text in _BEFORE_NUMBERS or _is_said_in(name, scene.seen[at + 1])


_BEFORE_NUMBERS = KINDS_OF_PLACE | KINDS_OF_SERVICE | frozenset({"nr", "nummer", "pl", "van", "grp", "gr"})


def _is_said_in(name: Name, meanings: frozenset[str]) -> bool:
    return any(word.stem in meanings or word.text in meanings for word in name.words)


def _counted_by(number: NameWord, name: Name) -> frozenset[str]:
    """The words by which a number of this name may stand alone: "hus" of Bergsgården hus B."""
    before = _word_before(number, name)
    if before is None or not before.generic:
        return _NUMBERED | _GROUPED  # "grupp 2 på ekonomiskt bistånd" of Ekonomiskt bistånd 2
    own = frozenset({before.text, before.stem})
    if before.text in KINDS_OF_SERVICE:
        return own | _GROUPED  # "grupp B på försörjningsstöd" of Försörjningsstöd B
    return own | _NUMBERED if own & _NUMBERED else own
