"""Kinds of units as staff shorten them, "htj grp 5", "utr barn 4", "säbot", written out before reading.

So are compounds said in their parts ("poolen för vikarier") and a kind misspelt before a number ("tem 2").

A shortened word is written out only as a word of one of the units' names, so that "utr" means nothing
where no unit has to do with "utredning". One that is also a word of its own ("ber", "miss", "led") is
written out only beside another word of the same name.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import product

from .folding import Folded, words
from .results import UnitName
from .unit_compounds import of_kind_and_member
from .unit_misspelt import corrected, kind_before_a_number
from .unit_names import names_of, vocabulary_of
from .unit_spelling import Token, stem_of, tokens_of
from .unit_words import ABBREVIATIONS, DIRECTION_LETTERS, LINKING


def _table(text: str) -> Mapping[str, tuple[str, ...]]:
    rows = (line.split(":") for line in text.strip().splitlines())
    return {short: tuple(meant.split()) for shorts, meant in rows for short in shorts.split()}


SHORT_FOR = _table(
    """
    htj hemtj ht hemtjn hjt htjnst htjanst hemt htjansten hemtjnst: hemtjanst
    hsv hemsj hemsjv hsj hemsjuk hemsjukv hsjv hemsjvard: hemsjukvard
    ssk sjuksk sjsk: sjukskoterske sjukskoterskor
    usk: underskoterske
    sarsk: sarskilt sarskild
    sarb: sarskilt
    abo aldrebo aldreb: aldreboende
    ao aldreoms: aldreomsorg
    demensb demensbo: demensboende
    vardb vardbo: vardboende
    omsb omsbo: omsorgsboende
    trygghetsb: trygghetsboende
    seniorb: seniorboende
    serviceh servh: servicehus
    ktb: korttidsboende korttid
    kts kort kortt: korttid korttids
    ktv: korttidsvistelse korttid
    korttids: korttidsboende korttidsvistelse korttids
    kortv: korttidsvard korttidsvistelse
    korttidsb: korttidsboende
    korttidsv: korttidsvistelse korttidsvard
    kth: korttidshem
    dagv dagverks dagvht dagvsh: dagverksamhet
    traffp trp: traffpunkt
    natt: natt
    nattp: nattpatrull
    larmp: larmpatrull
    larm: larm trygghetslarm
    rehab reh: rehab rehabilitering
    hab: habilitering
    at arbter: arbetsterapi
    ft fysio: fysioterapi
    hjm hjalpm: hjalpmedel
    bem bemann: bemanning
    plan planer: planering
    anh: anhorig
    anhorigst: anhorigstod
    oms: omsorg
    gb grb gruppb gruppbo: gruppbostad gruppboende
    gruppbost: gruppbostad
    grpbo: gruppboende gruppbostad
    sb servb servbo servicebost serviceb servbost: servicebostad
    serv: service
    bost: bostad boende
    bo boend: boende
    boendest bostod bstod boest: boendestod
    stodb stodbo stb: stodboende
    traningsb: traningsboende
    barnb: barnboende
    dv dagl: daglig
    vsh verks verksamh vht verk vks vh: verksamhet
    pers persass: personlig
    ass assist: assistans
    ledsag led: ledsagarservice ledsagning
    avl avlos: avlosning avlosarservice
    funk funkt: funktionsnedsattning funktionsstod funktionshinder
    kontaktp: kontaktperson
    utr utredn: utredning
    mott mottagn mot: mottagning
    fam: familj familje
    famr famratt famratten: familjeratt
    famhem fh fhem: familjehem
    famradg: familjeradgivning
    radg: radgivning
    kf: kontaktfamilj
    ek eko ekon: ekonomiskt ekonomi
    bist: bistand
    bisth: bistandshandlaggare
    handl handlagg: handlaggare handlaggning
    fors forsorj forsorjn: forsorjning forsorjningsstod
    forsst forsstod forsorjningsst fs: forsorjningsstod
    vux: vuxen
    ungd: ungdom ungdoms
    ung: ungdom unga
    miss missbr: missbruk
    ber beroe beroend: beroende
    ov oppenv oppv: oppenvard
    soc: social socialt
    psyk: psykiatri
    socpsyk: socialpsykiatri
    socj socjour sj: socialjour
    jour: jour socialjour
    myn mynd myndigh: myndighet
    behandl beh: behandling
    arb: arbets arbete
    sys syss: sysselsattning
    integr: integration
    etabl: etablering
    insats ins: insats
    falt: falt
    relvald: relationsvald
    budg: budget
    skuldr: skuldradgivning
    gr grp gpr grupp: grupp
    enh enht enhet: enhet
    avd avdeln: avdelning
    tm team: team
    forv: forvaltning
    sekt: sektion
    omr: omrade
    distr: distrikt
    kont: kontor
    exp: expedition
    cent: center centrum
    patr: patrull
    kval kvalit: kvalitet kvalitets
    adm admin: administration administrativa
    stod: stod
    ratt: ratt
    """
)
"""Each shortened word -> the words, or first parts of words, that it may stand for, the likeliest first."""
_WORDS_TOO = words(
    """
    abo aldre arb at ass ber beh bem bist bo bost cent eko ek exp falt fam fh fors ft fs funk gb gr hab handl
    handlagg ins insats jour kf kont kort kval kts larm led miss mot natt mynd myn oms omr ov plan planer psyk
    pers ratt reh sb serv sj soc stod sys syss team tm trp ung verk vh vht ht hjt hemt avl ao grupp enhet
    stb radg
    """
)
"""These are words, names or other things too: written out only beside another word of the same name."""
_NEVER_IN_ONE = words("at ft sj mot ber ov plan led ratt grupp enhet team stod")
"""These begin many words: never taken for the first part of one word."""

_SEVERAL_WORDS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "sabo": (("sarskilt", "boende"), ("sarskilda", "boendet"), ("sarskilda", "boenden")),
    "vobo": (("vard", "omsorgsboende"), ("vard", "omsorgsboendet")),
    "vob": (("vard", "omsorgsboende"), ("vard", "omsorgsboendet")),
    "persass": (("personlig", "assistans"),),
    "bou": (("barn", "ungdom"), ("barn", "ungdomar")),
    "hsl": (("halso", "sjukvard"), ("halso", "sjukvards")),
}
_DEFINITE = ("", "t", "et", "n", "en", "ts", "ets", "ns", "ens", "s")
_B_AND_U = re.compile(r"b ?[&/+] ?u(?![a-z])")
_BETWEEN = frozenset({" ", ".", ". ", "-", ".-", "/"})
_LINKS = ("", "s", "e")
_ENDINGS = ("", "en", "n", "et", "t", "erna", "arna", "na", "a", "er", "ar")

_Edit = tuple[int, int, str]


def written_out(folded: Folded, units: tuple[UnitName, ...]) -> Folded:
    """The text with shortened kinds, and long words with one wrong letter, as the names have them."""
    tokens = tokens_of(folded)
    edits: list[_Edit] = []
    at = 0
    while at < len(tokens):
        spelled, taken = _spelled(tokens, at, folded, units)
        if spelled:
            last = tokens[at + taken - 1]
            edits.append((tokens[at].start, _end_of(last, folded), spelled))
        at += taken
    return folded.edited(edits) if edits else folded


def _end_of(token: Token, folded: Folded) -> int:
    """With the point that shortens it, where the sentence goes on: "utr. barn 4"."""
    after = folded.written(token.end, min(token.end + 3, len(folded.text)))
    goes_on = after[:2] == ". " and after[2:3] and not after[2:3].isupper()
    return token.end + 1 if goes_on or after[:2] == ".," else token.end


def _spelled(
    tokens: list[Token], at: int, folded: Folded, units: tuple[UnitName, ...]
) -> tuple[str | None, int]:
    """How the words from `at` on are written in full, if they are short for something, and their number."""
    token = tokens[at]
    if not token.text.isalpha():
        return None, 1
    vocabulary = vocabulary_of(units)
    if in_parts := _said_in_parts(tokens, at, units):
        return in_parts
    if _B_AND_U.match(folded.text, token.start) and (both := _of_several("bou", vocabulary)):
        return both, 2
    if at + 1 < len(tokens) and folded.text[token.end : tokens[at + 1].start] in _BETWEEN:
        of_both = _of_two(token.text, tokens[at + 1].text, vocabulary)
        if of_both:
            return of_both, 2
    if _is_known(token, vocabulary):
        return None, 1
    short = (
        _of_several(token.text, vocabulary)
        or _of_one(tokens, at, units)
        or kind_before_a_number(tokens, at, folded, units)
    )
    if short:
        return short, 1
    return _in_one(token.text, vocabulary) or _definite_of_genitive(tokens, at, vocabulary) or corrected(
        token.text, token.stem, vocabulary
    ), 1


def _said_in_parts(tokens: list[Token], at: int, units: tuple[UnitName, ...]) -> tuple[str, int] | None:
    """ "poolen för undersköterskor" as the names have it, and how many words were said."""
    head, *following = (token.text for token in tokens[at : at + 5])
    if len(following) < 2 or following[0] not in _BEFORE_A_MEMBER:  # noqa: PLR2004
        return None
    vocabulary = vocabulary_of(units)
    linked, first, *more = following
    if len(more) == 2 and more[0] in _AND:  # noqa: PLR2004
        both = of_kind_and_member(head, linked, more[1], vocabulary)
        if both and _in_one_name({first, both}, units):
            return f"{first} {more[0]} {both}", 5
    whole = of_kind_and_member(head, linked, first, vocabulary)
    if whole is None or _in_one_name({head, first}, units):
        return None  # Teamet för familjehem is the name of another
    return whole, 3


_BEFORE_A_MEMBER = frozenset({"for", "av", "i"})
_AND = frozenset({"och", "o"})


def _in_one_name(said: set[str], units: tuple[UnitName, ...]) -> bool:
    return any(said <= {word.text for word in name.words} for name in names_of(units))


def _is_known(token: Token, vocabulary: frozenset[str]) -> bool:
    """Whether a name has this very word, or what the shortened word is known to mean."""
    return not _known_stems(vocabulary).isdisjoint((token.text, token.stem))


@lru_cache(maxsize=64)
def _known_stems(vocabulary: frozenset[str]) -> frozenset[str]:
    return vocabulary | frozenset(map(stem_of, vocabulary))


@lru_cache(maxsize=20_000)
def _of_several(text: str, vocabulary: frozenset[str]) -> str | None:
    """ "säbot" is "säbo" where names have that, otherwise "särskilt boende"."""
    for short, phrases in _SEVERAL_WORDS.items():
        ending = text.removeprefix(short)
        if not text.startswith(short) or ending not in _DEFINITE:
            continue
        if short in vocabulary:
            return short if ending else None
        return next((" ".join(each) for each in phrases if vocabulary.issuperset(each)), None)
    return None


@lru_cache(maxsize=20_000)
def _of_two(first: str, second: str, vocabulary: frozenset[str]) -> str | None:
    """ "htj" + "grp", "fam" + "rätten": the one word of a name that the two are, one of them shortened."""
    if first not in SHORT_FOR and second not in SHORT_FOR:
        return None
    if not (first + second).isalpha() or {first, second} <= vocabulary:
        return None
    found = {
        word
        for begun, link, ended in product(_roots(first), _LINKS, _roots(second))
        if (begun, ended) != (first, second) and len(ended) >= _LEAST_OF_A_PART
        for word in _inflected(f"{begun}{link}{ended}", vocabulary)
    }
    if len(set(map(stem_of, found))) != 1:
        return None
    spelled = min(found, key=lambda word: (len(word), word))
    bare = stem_of(second)
    return f"{spelled}{second[len(bare) :]}" if spelled.endswith(bare) else spelled  # "fam.rätten"


_LEAST_OF_A_PART = 3


def _roots(text: str) -> tuple[str, ...]:
    """What a word may stand for as a part of a compound: itself without its ending too."""
    bare = stem_of(text)
    return (*SHORT_FOR.get(text, ()), text, *(() if bare == text else (bare, *SHORT_FOR.get(bare, ()))))


def _inflected(word: str, vocabulary: frozenset[str]) -> Iterator[str]:
    return (f"{word}{ending}" for ending in _ENDINGS if f"{word}{ending}" in vocabulary)


def _of_one(tokens: list[Token], at: int, units: tuple[UnitName, ...]) -> str | None:
    """ "utr" of Utredning Barn; a word in its own right only beside another word of that name."""
    text = tokens[at].text
    if text not in SHORT_FOR:
        return None
    vocabulary = vocabulary_of(units)
    spelled = _as_in_a_name(text, vocabulary)
    if spelled is None or _means_already(text, vocabulary):
        return None
    if text in _WORDS_TOO and not _is_beside(tokens, at, _said_with(units).get(spelled, frozenset())):
        return None
    return spelled


@lru_cache(maxsize=20_000)
def _as_in_a_name(text: str, vocabulary: frozenset[str]) -> str | None:
    return next((word for root in SHORT_FOR[text] for word in _inflected(root, vocabulary)), None)


def _means_already(text: str, vocabulary: frozenset[str]) -> bool:
    known = _known_stems(vocabulary)
    return any(each in known or stem_of(each) in known for each in ABBREVIATIONS.get(text, ()))


@lru_cache(maxsize=64)
def _said_with(units: tuple[UnitName, ...]) -> Mapping[str, frozenset[str]]:
    """Each word of the names -> the others, and the numbers, that stand in the same name."""
    found: dict[str, set[str]] = {}
    for name in names_of(units):
        for word in name.words:
            found.setdefault(word.text, set()).update(
                said for other in name.words if other is not word for said in (other.text, other.stem)
            )
    return {word: frozenset(others) for word, others in found.items()}


def _is_beside(tokens: list[Token], at: int, others: frozenset[str]) -> bool:
    return any(
        others.intersection(
            (near.text, near.stem, *SHORT_FOR.get(near.text, ()), DIRECTION_LETTERS.get(near.text, ""))
        )
        for near in _neighbours(tokens, at)
    )


def _neighbours(tokens: list[Token], at: int) -> Iterator[Token]:
    """The next word on each side, over "och" and "/"."""
    for step in (-1, 1):
        i = at + step
        while 0 <= i < len(tokens) and tokens[i].text in LINKING and abs(i - at) == 1:
            i += step
        if 0 <= i < len(tokens):
            yield tokens[i]


@lru_cache(maxsize=20_000)
def _in_one(text: str, vocabulary: frozenset[str]) -> str | None:
    """ "htjgrp", "fhgruppen": two shortened parts written together."""
    for cut in range(2, len(text) - 1):
        first, second = text[:cut], text[cut:]
        if first not in SHORT_FOR or first in _NEVER_IN_ONE or _roots(second) == (second,):
            continue
        if spelled := _of_two(first, second, vocabulary):
            return spelled
    return None


def _definite_of_genitive(tokens: list[Token], at: int, vocabulary: frozenset[str]) -> str | None:
    """ "Eklidens kök" of Köket Ekliden."""
    before, token = tokens[at - 1] if at else None, tokens[at]
    if before is None or len(token.text) > 4 or not before.text.endswith("s"):  # noqa: PLR2004
        return None
    if before.text.removesuffix("s") not in vocabulary:
        return None
    return next((word for word in (f"{token.text}et", f"{token.text}en") if word in vocabulary), None)
