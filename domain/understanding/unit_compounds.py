"""Swedish compounds in names of units and in what is said of them: "hemtjänst-personalen".

A unit is called by the first part alone ("hemsjukvården" of Hemsjukvårdsteamet), by its people
("boendestödjaren"), or shortened part by part ("utr.gr 3", "socpsyk").
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from .unit_words import ABBREVIATIONS, EVERYDAY_WORDS, GENERIC, KINDS_OF_SERVICE, PEOPLE

_KIND = (
    r"enhet|grupp|boende|team|avdelning|verksamhet|mottagning|forvaltning|bostad|hus|hem|kontor|patrull|"
    r"handlaggare|handlaggarna|bedomare|sekreterare|center|centrum|central|sektion|omrade|distrikt|organisation"
)
_PEOPLE_AND_THINGS = (
    r"personal|chef|ledare|jour|lokal|kok|bil|besok|insats|lag|folk|gang|"
    r"samordnare|kund|pass|kollega|vikarie|schema|tjej|kille|brukare|rutin|nyckel"
)
_ENDINGS = r"(?:et|en|n|t|a|erna|arna|na|er|ar)?s?"
_TAIL = re.compile(
    rf"(?P<base>[a-z]{{3,}}?)s?(?:(?P<kind>{_KIND}|avdeln|avd|enh)|{_PEOPLE_AND_THINGS}){_ENDINGS}"
)
_SAID_OF_KINDS = re.compile(rf"(?P<base>[a-z]{{4,}}?)s?(?P<tail>{_KIND}){_ENDINGS}")
# who does it: what is done begins with the same letters ("ledsagare": "ledsagning")
_DOER = re.compile(
    r"(?P<base>[a-z]{3,}?)(?:are|aren|arna|arnas|ares|arens)|(?P<therapy>[a-z]*terap)eut(?:en|er|erna)?s?|"
    r"(?P<help>[a-z]+assist)ent(?:en|er|erna)?s?|(?P<care>[a-z]*)(?P<nurse>skotersk)(?:a|an|or|orna)s?"
)
_LINKED = ("e", "s")


@lru_cache(maxsize=20_000)
def first_part(word: str) -> tuple[str, str] | None:
    """ "hemtjanstpersonalen" -> ("hemtjanst", ""); "demensenheten" -> ("demens", "enhet")."""
    m = _TAIL.fullmatch(word)
    if m is None or m["base"] in {"per", "var", "sam", "vanl", "mal", "risk"}:
        return None
    return m["base"], m["kind"] or ""


@lru_cache(maxsize=20_000)
def what_is_done(word: str) -> frozenset[str]:
    """ "boendestodjaren" -> "boendestod", "behandlaren" -> "behandling", "arbetsterapeut" -> "...terapi"."""
    m = _DOER.fullmatch(word)
    if m is None:
        return frozenset()
    if base := m["base"]:
        done = {f"{base}ning", f"{base}ing"}
        return frozenset(done | ({base[:-1]} if base.endswith("stodj") else set()))
    if m["nurse"]:
        return frozenset({f"{m['care']}vard", f"{m['care']}skoterske"})
    return frozenset({f"{m['therapy']}i" if m["therapy"] else f"{m['help']}ans"})


def shorter_names(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The folded words of a name without the kind in its last compound: "Barn och familj(eenheten)"."""
    if not words:
        return
    services = tuple(_service_of(word) for word in words[:-1])
    if services != words[:-1]:
        yield (*services, words[-1])
    m = _SAID_OF_KINDS.fullmatch(words[-1])
    if m is None:
        return
    base = m["base"] + "s" * (m["base"] + "s" in EVERYDAY_WORDS)  # "demens", not "demen"
    alone = len(words) == 1
    if alone and m["tail"].startswith("cent"):
        return  # "anhörig" is not Anhörigcentrum
    if base in GENERIC - _SERVICES_SAID_ALONE or (alone and base.rstrip("e") in PEOPLE | _NEVER_ALONE):
        return
    yield (*words[:-1], base[:-1] if base.endswith(_LINKED) and len(base) > 5 and not alone else base)  # noqa: PLR2004


def without_first_kind(words: tuple[str, ...]) -> tuple[str, ...] | None:
    """ "Vuxenenheten Sydost" is "vuxen sydost" too, where the two stand together; None where it is not."""
    if len(words) != _TWO or words[0] in GENERIC:
        return None
    m = _SAID_OF_KINDS.fullmatch(words[0])
    if m is None or words[1] in GENERIC or len(words[1]) < _LEAST:
        return None
    base = m["base"] + "s" * (m["base"] + "s" in EVERYDAY_WORDS)
    return None if base in GENERIC | _WHEN else (base, words[1])


_TWO = 2
_WHEN = frozenset({"natt", "dag", "kvall", "dygn"})


def _service_of(word: str) -> str:
    """ "hemtjanstomrade" -> "hemtjanst"."""
    m = _SAID_OF_KINDS.fullmatch(word)
    if m is None or word in KINDS_OF_SERVICE:
        return word
    return m["base"] if m["base"] in KINDS_OF_SERVICE or m["base"] in _SAID_BEFORE_A_NAME else word


_SAID_BEFORE_A_NAME = frozenset(
    {"boendestod", "rehab", "familjehem", "hemvard", "socialpsykiatri", "forsorjningsstod", "myndighet"}
)
"""With a name behind them these are said without their kind: "Rehabteam Väst", "rehab väst"."""


_PAIR = re.compile(
    r"(?P<first>[a-z]{3,})- (?:och|o|&) [a-z]+?"
    rf"(?P<head>(?:{_KIND}|radgivning|behandling|omsorg|vard){_ENDINGS})"
)


def both_of_a_pair(written: str) -> Iterator[tuple[str, ...]]:
    """ "Budget- och skuldrådgivning" is "budgetrådgivning" too."""
    if m := _PAIR.fullmatch(written):
        yield (m["first"] + m["head"],)


_SERVICES_SAID_ALONE = frozenset({"hemsjukvard", "hemtjanst", "dagverksamhet", "oppenvard"})
_NEVER_ALONE = frozenset(
    {"familjehem", "arbets", "social", "larm", "natt", "dag", "korttid", "planering", "bemanning"}
)


# --- taken apart ---------------------------------------------------------------------------------
_ELEMENTS = (
    r"relation|vald|arbet|marknad|familje?|hem|kvinno|kvinn|fri[dt]|sjuk|skotersk|vard|boende|stod|bistand|"
    r"handlaggar|social|psykiatri|kort|tid|dag|tjanst|ungdom|vuxen|trygghet|larm|rehab|natt|barn|ratt|"
    r"radgivning|budget|skuld|missbruk|beroende|anhorig|demens|funktion|stod|vistelse|assistans|ledsagar|"
    r"service|bo|dodsbo|omsorg|utredning|behandling|integration|kris|jour|oppen|bemanning|kompetens"
)
_ELEMENT = re.compile(rf"{_ELEMENTS}|{_KIND}|byra")
_LAST_LETTERS = re.compile(_ENDINGS)
_LONGEST_COMPOUND = 60


@lru_cache(maxsize=1_000)
def elements_of(word: str) -> tuple[str, ...]:
    """ "relationsvaldscentrum" -> ("relation", "vald", "centrum"); nothing where a part is not known."""
    first = _ELEMENT.match(word)
    if first is None or len(word) > _LONGEST_COMPOUND:
        return ()
    rest = word[first.end() :]
    if _LAST_LETTERS.fullmatch(rest):
        return (first[0],)
    for linked in (rest, rest.removeprefix("s"), rest.removeprefix("e")):
        if further := elements_of(linked):
            return (first[0], *further)
    return ()


# --- shortened part by part ----------------------------------------------------------------------
_SHORT_KINDS = {
    "gr": "grupp", "grp": "grupp", "enh": "enhet", "avd": "avdelning", "mott": "mottagning",
    "verks": "verksamhet", "forv": "forvaltning", "bost": "bostad",
}  # fmt: skip
_LEAST = 3


@lru_cache(maxsize=20_000)
def of_two_pieces(first: str, second: str, vocabulary: frozenset[str]) -> str | None:
    """ "utr" + "gr", "arbetsm" + "enh": the one word of a name that both shorten."""
    kind = _SHORT_KINDS.get(second) or re.sub(r"(?:ens|ets|en|et|s)$", "", second)
    if len(first) < _LEAST or not (second in _SHORT_KINDS or re.fullmatch(rf"(?:{_KIND}){_ENDINGS}", second)):
        return None
    return _only(
        word
        for word in vocabulary
        if word.startswith(first)
        and (m := _SAID_OF_KINDS.fullmatch(word)) is not None
        and kind in {m["tail"], re.sub(r"et$", "", m["tail"])}
    )


@lru_cache(maxsize=20_000)
def of_kind_and_member(kind: str, linked: str, member: str, vocabulary: frozenset[str]) -> str | None:
    """ "teamet för familjehem": the one word of a name that begins with the member and ends in the kind."""
    heads = _HEADS_BEFORE.get(linked)
    if heads is None or not heads.fullmatch(kind) or (linked == "i" and member in _WHEN):
        return None
    bare = re.sub(r"(?:et|en|t|n)$", "", kind)
    compounds = {
        f"{begun}{link}{head}{ending}"
        for begun in _begun_with(member)
        for link in ("", "s", "e", "o")
        for head in {kind, bare}
        for ending in ("", "en", "et", "n", "t")
    }
    return _only(iter(compounds & vocabulary))


_HEADS_BEFORE = {
    "for": re.compile(
        rf"(?:{_KIND})(?:et|en|t|n)?|"
        r"(?:pool|omsorg|vard|jour|central|verkstad|traff|terapi|byra)e?n|"
        r"(?:stod|rad|ombud|radgivning|mottagning)e[nt]"
    ),
    "av": re.compile(r"(?:pool|omsorg)en"),
    "i": re.compile(r"(?:grupp|enhet|pool|patrull|omsorg|verksamhet)en|teamet"),
}
"""What may stand before the small word: "vården av äldre" and "huset i skogen" are mostly just that."""
_PLURAL_OR_DEFINITE = re.compile(r"(?:orna|arna|erna|or|ar|er|na|en|et|n|t|a)$")
_IRREGULAR = {"vuxna": "vuxen", "man": "mans"}


def _begun_with(member: str) -> tuple[str, ...]:
    """How a compound may begin with the member: "underskoterskor", "underskotersk"."""
    bare = _PLURAL_OR_DEFINITE.sub("", member)
    return (member, _IRREGULAR.get(member, member), *((bare,) if len(bare) >= _LEAST else ()))


_SEVERAL_UNITS = re.compile(rf"(?P<one>[a-z]{{4,}}(?:{_KIND}))(?:er|ar|erna|arna|na)s?")


@lru_cache(maxsize=20_000)
def one_of_several(word: str) -> str | None:
    """ "utredningsgrupper", "hemtjänstenheterna": one of them."""
    m = _SEVERAL_UNITS.fullmatch(word)
    return m["one"] if m else None


@lru_cache(maxsize=20_000)
def of_prefixes(word: str, vocabulary: frozenset[str]) -> str | None:
    """ "socpsyk", "hemsjuk", "arbmark": the beginnings of both parts of one word of a name."""
    if len(word) < 2 * _LEAST or word in ABBREVIATIONS or word[-1] in "aeiouy":
        return None
    return _only(
        whole
        for whole in vocabulary
        if len(whole) > len(word) + 1 and whole[:_LEAST] == word[:_LEAST] and _holds_both(whole, word)
    )


def _holds_both(whole: str, word: str) -> bool:
    return any(
        whole.startswith(word[:cut]) and word[cut:] in whole[cut:]
        for cut in range(_LEAST, len(word) - _LEAST + 1)
    )


def _only(found: Iterator[str]) -> str | None:
    whole = frozenset(found)
    return next(iter(whole)) if len(whole) == 1 else None
