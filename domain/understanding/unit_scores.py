"""How sure it is that words of a text name a unit: 0 when too little of the name is there, up to 1."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from .folding import Folded, words
from .ordinary_words import ever_written
from .unit_compounds import first_part
from .unit_names import Name, tells_a_service
from .unit_spelling import Token
from .unit_use import (
    NameWord,
    does_as_an_office,
    does_something,
    is_said_as_name,
    is_the_service_itself,
    used_as_name,
)
from .unit_words import (
    ADJECTIVES,
    COMPASS,
    COUNTING,
    EVERYDAY_WORDS,
    GENERIC,
    KINDS_OF_PLACE,
    KINDS_OF_SERVICE,
    LINKING,
    PEOPLE,
    PEOPLE_DESCRIBED,
)


@dataclass(frozen=True, slots=True)
class Scene:
    """A text as words, what each may mean, and how many units share a word."""

    folded: Folded
    tokens: list[Token]
    seen: list[frozenset[str]]
    shared: Mapping[str, int]


def is_compound(meanings: frozenset[str]) -> bool:
    """Whether a word means more than itself and its stem: a compound can fill two words of a name."""
    return len(meanings) > 2  # noqa: PLR2004


_THE_PLACE = re.compile(
    r"(?:enhet|avdelning|grupp|verksamhet|mottagning|sektion)ens?|(?:team|hus|boende|lag|hemm)ets?"
)


def a_place_beside(at: int, tokens: list[Token]) -> bool:
    """Whether the kind of a place is said right before or after token `at`: "enhet", "teamet"."""
    if at + 1 < len(tokens) and _THE_PLACE.fullmatch(tokens[at + 1].text):
        return tokens[at + 1].start == tokens[at].end + 1  # "mobila teamet"
    before = tokens[at - 1] if at else None
    if before is None or before.text == "lag":  # "låg bemanning"
        return False
    return before.text in KINDS_OF_PLACE or before.text in KINDS_OF_SERVICE


def score_of(
    name: Name, own_met: list[NameWord], at: int, scene: Scene, *, complete: bool, generic: bool
) -> float:
    """0 when too little of the name is there, up to 1 when all of it is."""
    if not own_met:
        return 0.0
    if not name.own:
        return _score_of_kind(name, own_met, scene, at, complete=complete)
    if _is_about_something_else(own_met, at, scene, generic=generic):
        return 0.0
    whole = len(own_met) == len(name.own)
    everyday = all(word.stem in EVERYDAY_WORDS or word.text in EVERYDAY_WORDS for word in own_met)
    if everyday and not _says_enough(name, own_met, whole=whole, generic=generic):
        numbered = whole and complete and name.numbers
        return 0.8 if numbered else _score_of_everyday(name, own_met, scene, at, whole=whole)
    if not _is_said_as_name(name, own_met, at, scene, whole=whole, generic=generic):
        return 0.0
    sure_of_it = generic or (complete and bool(name.numbers)) or _beside_its_parent(name, at, scene.tokens)
    if not used_as_name(own_met, scene.tokens, at, scene.folded, generic=sure_of_it):
        return 0.0
    all_words = len(name.own) + sum(word.generic for word in name.words)
    score = 0.7 + 0.1 * whole + 0.1 * generic + 0.05 * complete + 0.01 * min(all_words, 4)
    score += 0.02 * min(len(own_met), 4)  # "Skogsbrynet Tjärnen" says more than "Skogsbrynet"
    return score - 0.15 * (bool(name.numbers) and not complete)


def _is_about_something_else(own_met: list[NameWord], at: int, scene: Scene, *, generic: bool) -> bool:
    """A time of day, the weather's direction, or words that stand apart: "sin gamla lägenhet i stan"."""
    token = scene.tokens[at]
    if not generic and all(word.stem in COMPASS for word in own_met) and _is_where_it_blows(scene, at):
        return True
    in_compound = generic and is_compound(scene.seen[at]) and token.stem not in _TIMES_OF_DAY
    if all(word.text in _TIMES_OF_DAY for word in own_met) and not in_compound:
        return _says_when(scene.tokens, at)
    return len(own_met) > 1 and own_met[0].text in ADJECTIVES and not _follow_each_other(own_met, at, scene)


def _is_said_as_name(
    name: Name, own_met: list[NameWord], at: int, scene: Scene, *, whole: bool, generic: bool
) -> bool:
    tokens = scene.tokens
    if name.shortened and len(name.words) == 1 and tokens[at].text == own_met[0].text:
        before = tokens[at - 1].text if at else ""
        if before not in _BY_NAME and not _does_something(tokens, at):
            return False  # "behandling har inte startat" is not Behandlingsteamet
    if whole:
        return True
    if all(scene.shared.get(word.stem, 1) > 1 for word in own_met):
        return False
    return generic or is_said_as_name(own_met, tokens, at)


def _says_enough(name: Name, own_met: list[NameWord], *, whole: bool, generic: bool) -> bool:
    """Everyday words name a unit together ("våld i nära") or with its kind ("enhet Norr")."""
    if name.shortened and len(name.words) == 1:
        return False
    return (whole and generic) or len(own_met) >= max(2, len(name.own) - 1)


def _beside_its_parent(name: Name, at: int, tokens: list[Token]) -> bool:
    """ "Furuhöjden, klöver", "Blåsippan på Gläntan": the unit above is named right before or after."""
    beside = tokens[max(0, at - 1) : at]
    if at + 2 < len(tokens) and tokens[at + 1].text in _WITHIN:
        beside.append(tokens[at + 2])
    return any(
        each.stem in name.parent and each.text not in KINDS_OF_PLACE | KINDS_OF_SERVICE | LINKING
        for each in beside
    )


_WITHIN = frozenset({"pa", "i", "vid", "hos"})


def _follow_each_other(own_met: list[NameWord], at: int, scene: Scene) -> bool:
    """ "gamla stan", not "sin gamla lägenhet i stan"."""
    return any(
        i < len(scene.seen) and own_met[1].stem in scene.seen[i]
        for i in (at + 1, at - 1, at)
        if i >= 0 and (i != at or is_compound(scene.seen[i]))
    )


_BY_NAME = frozenset({"pa", "hos", "fran", "via", "ring", "ringde", "kontakta", "kontaktade"})


def are_beside_each_other(name: Name, used: Mapping[int, NameWord], tokens: list[Token]) -> bool:
    """ "vuxen sydost", "barn i norr"; not "en vuxen på väg mot norr", nor "barn söder om ån"."""
    places = sorted(i for i in used if i >= 0)
    first, last = places[0], places[-1]
    if used[first].text != name.words[0].text:
        return False  # "unga i utredning"
    if last + 1 < len(tokens) and tokens[last].text in COMPASS and tokens[last + 1].text == "om":
        return False
    return last - first == 1 or (last - first == 2 and tokens[first + 1].text in {"i", "pa"})  # noqa: PLR2004


def are_said_together(own_met: list[NameWord], used: Mapping[int, NameWord], tokens: list[Token]) -> bool:
    """Everyday words only where nothing stands between: "de var nära varandra i väst" is no Nära Omsorg Väst.

    Nor are people who are described a unit: "nyanlända och ensamkommande barn".
    """
    if len(own_met) < 2 or not all(_is_everyday(word) for word in own_met):  # noqa: PLR2004
        return True
    places = sorted({max(i, -i - 1) for i in used})
    if all(word.text in PEOPLE_DESCRIBED for word in own_met):
        after = tokens[places[-1] + 1].text if places[-1] + 1 < len(tokens) else ""
        return does_as_an_office(after) or (places[0] > 0 and tokens[places[0] - 1].text in _BY_NAME)
    between = (tokens[i].text for i in range(places[0], places[-1]) if i not in places)
    return all(word in LINKING or word in GENERIC or not word.isalpha() for word in between)


def _is_everyday(word: NameWord) -> bool:
    return word.text in EVERYDAY_WORDS or word.stem in EVERYDAY_WORDS


_JOINED_BY = re.compile(r" ?(?:och|o|&|\+|/|) ?")
_WANTED = frozenset({"saknas", "saknades", "behovs", "behovdes", "utan", "brist"})
_IS_WANTED = re.compile(r" (?:ar viktig\w*|behovs|behovdes|saknas|saknades)(?!\w)")
_COMPANY = frozenset({"ab", "hb", "as"})
_AT_A_UNIT = _BY_NAME | {"till", "av"}


def is_the_pair_itself(
    pair: tuple[str, ...], tokens: list[Token], used: Mapping[int, NameWord], folded: Folded
) -> bool:
    """ "tack för all omtanke i vardagen" where it is Omtanke & Vardag AB: not written so, or not of it."""
    places = sorted(i for i, word in used.items() if i >= 0 and word.text in pair)
    if not places or any(tokens[i].capital for i in places if i):
        return False
    first, last = places[0], places[-1]
    after = tokens[last + 1].text if last + 1 < len(tokens) else ""
    before = tokens[first - 1].text if first else ""
    if tells_a_service(pair):
        wanted = before in _WANTED or is_the_service_itself(tokens, first)
        return len(places) > 1 and (wanted or bool(_IS_WANTED.match(folded.text, tokens[last].end)))
    if len(places) == 1:
        return not does_as_an_office(after)
    if not _JOINED_BY.fullmatch(folded.text[tokens[first].end : tokens[last].start]):
        return True
    return not (after in _COMPANY or before in _AT_A_UNIT or _does_something_after(tokens, last))


_SOMEBODY = words("jag du han hon hen vi ni de dom man")
_DID = re.compile(
    r"(?!ha[rd])(?!ring|kontakt|mejl|mail|nar$|nadde|sok|larm)[a-z]+(?:r|[dt]e)|tog|fick|gick|sag|gav"
)
_ITS_OWNER = COUNTING | words(
    "sin sitt min mitt hans hennes deras ingen inget nagon nagot mycket mer lite sadana"
)
_HAD = words("haft fatt tagit gett sett ha ta fa ge se")
_HAS = frozenset({"har", "hade"})
_HAS_DONE = re.compile(r"inte|ej|aldrig|inge[nt]|inga|redan|nu|[a-z]+[ait]t")
_GOES_ON = frozenset({"med", "utan", "mot", "framat", "genom", "fram"})


def is_the_phrase_itself(used: Mapping[int, NameWord], tokens: list[Token]) -> bool:
    """ "tar trygga steg med sin rollator" is not Trygga Steg AB: small letters that mean themselves."""
    places = sorted(i for i in used if i >= 0)
    first, last = places[0], places[-1]
    said = [used[i] for i in places]
    if first == 0 or len(said) == 1 or any(tokens[i].capital for i in places):
        return False
    if any(word.generic or word.number for word in said) or all(map(_is_everyday, said)):
        return False
    before, after = tokens[first - 1].text, tokens[last + 1].text if last + 1 < len(tokens) else ""
    if before in _AT_A_UNIT or after in _COMPANY:
        return False
    if before in _ITS_OWNER | _HAD or does_something(after):
        return before in _ITS_OWNER | _HAD
    if first > 1 and tokens[first - 2].text in _SOMEBODY and _DID.fullmatch(before):
        return True
    if before in _HAS and not _HAS_DONE.fullmatch(after):
        return True  # "personalen har varma händer", not "i dag har varma händer glömt"
    return after in _GOES_ON and all(word.text in ADJECTIVES | ever_written() for word in said)


_ON_THE_MOVE = re.compile(
    r"(?:gaend|gick|kord|cykl|spring|sprang|resan|vag(?!r)|blas|ovad|oska|storm|vind|sno(?!b)|regn|hagel|dimma|skur|moln)[a-z]*"
)


def _is_where_it_blows(scene: Scene, at: int) -> bool:
    """ "Det blåste hårt från nordväst", "kom gående från sydost", in small letters."""
    if scene.tokens[at].capital or at == 0 or scene.tokens[at - 1].text not in {"fran", "mot", "at", "i"}:
        return False
    return any(_ON_THE_MOVE.fullmatch(token.text) for token in scene.tokens)


_TIMES_OF_DAY = frozenset({"natt", "dag", "kvall"})


def _says_when(tokens: list[Token], at: int) -> bool:
    """ "på natten kom ingen hemtjänst" names no night team."""
    before = tokens[at - 1].text if at else ""
    return tokens[at].text.endswith("en") or before in {"i", "pa", "under", "hela", "varje", "denna", "per"}


_AND = frozenset({"och", "o", "samt", "and", "for"})


def stand_together(used: Mapping[int, NameWord], tokens: list[Token]) -> bool:
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


def _score_of_kind(name: Name, met: list[NameWord], scene: Scene, at: int, *, complete: bool) -> float:
    """A unit named only by its kind: "Mottagningen", "Hemsjukvården", "Boendestöd"."""
    needed = [word for word in name.words if not word.number]
    if len(needed) > 2 and needed[0].text in KINDS_OF_PLACE:  # noqa: PLR2004 - "Avdelning särskilt boende"
        alone = any(scene.shared.get(word.stem, 1) == 1 for word in needed[1:])
        needed = needed[1:] if alone else needed
    if len(met) < len(needed):
        return 0.0
    token, first = scene.tokens[at], needed[0]
    definite = first.stem == token.stem or first.text in scene.seen[at]
    return (0.75 if complete else 0.62) if definite else 0.0


_ACTS = words(
    """
    svarar svarade missade missar glomde glommer lovade beslutade avslog nekade skickade ringde bokade
    aterkopplade aterkom uteblev betalade betalar betalat handlade tappade lamnade bytte stangde avbokade
    avslutade lade la hade svara ringer lamnar kom kommer hann hinner
    """
)
_ACTS_OR_NOT = re.compile(
    r" (?:har|hade|kan|kunde|vill|ville) (?:inte|ej|aldrig|redan|annu|fortfarande) "
    r"(?!startat|pabor|beviljat|getts|gjorts|utforts|kommit i|varit|\w+[aiu]ts )"
)


_NOT_BY_ITSELF = words(
    """
    landsbygd tatort handlaggare handlaggarna utredare sekreterare behandlare samordnare utredning
    handlaggning
    """
)


def _score_of_everyday(name: Name, own_met: list[NameWord], scene: Scene, at: int, *, whole: bool) -> float:
    """An everyday word alone names a unit as "rehabteamet", "Rehab svarar inte", "på Norr"."""
    tokens = scene.tokens
    token = tokens[at]
    if own_met[0].text in _NOT_BY_ITSELF or _are_people_described(own_met[0], tokens, at):
        return 0.0
    if whole and name.parent.intersection(each.stem for each in tokens[max(0, at - 1) : at + 2]):
        return 0.7  # "IFO Vuxen", where Vuxen is below IFO
    if len(own_met) != 1 or scene.shared.get(own_met[0].stem, 1) > 1:
        return 0.0
    if not whole and own_met[0] is name.own[0] and _is_kind_in(name, token):
        return 0.65  # "våldssektionen" of Sektionen för våld i nära relationer
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


def _are_people_described(word: NameWord, tokens: list[Token], at: int) -> bool:
    """ "tre ensamkommande killar"; "nyanlända svarar inte", "hos nyanlända" is the unit for them."""
    if word.text not in PEOPLE_DESCRIBED:
        return False
    before = tokens[at - 1].text if at else ""
    after = tokens[at + 1].text if at + 1 < len(tokens) else ""
    an_office = before not in COUNTING and does_as_an_office(after)
    return not an_office and before not in {"pa", "hos", "ring", "ringde"}


def _is_of_a_kind(token: Token, word: NameWord) -> bool:
    """ "rehabteamet" of Rehab: the word with a kind of unit."""
    parts = (
        None if token.stem in KINDS_OF_SERVICE or token.text in KINDS_OF_SERVICE else first_part(token.text)
    )
    return parts is not None and bool(parts[1]) and parts[0] in {word.text, word.stem}


def _is_kind_in(name: Name, token: Token) -> bool:
    """ "familjeenheten" where the name has "enheten" apart from its own words."""
    base, kind = first_part(token.text) or ("", "")
    return bool(kind) and any(word.generic and word.stem == kind for word in name.words) and bool(base)


def _does_something(tokens: list[Token], at: int) -> bool:
    """ "bistånd har inte fattat beslut": what acts is a unit; "hon har bistånd" is not."""
    if tokens[at].text in PEOPLE:
        return False
    if at and tokens[at - 1].text not in {"men", "och", "att", "da", "eftersom", "for", "nar"}:
        return False
    return _does_something_after(tokens, at)


def _does_something_after(tokens: list[Token], at: int) -> bool:
    after = " ".join(["", *(token.text for token in tokens[at + 1 : at + 4]), ""])
    return bool(_ACTS_OR_NOT.match(after)) or after.split(" ", 2)[1] in _ACTS
