"""Whether a word is said of a unit, or of the tree, the bay or the light that it is called after."""

import re
from dataclasses import dataclass

from .folding import Folded, words
from .ordinary_words import ordinary_words
from .unit_compounds import elements_of, first_part
from .unit_spelling import Token, distance, stem_of
from .unit_words import NOUN_USE


@dataclass(frozen=True, slots=True)
class NameWord:
    """One word of a unit's name: its stem, and whether it tells what kind of unit it is."""

    text: str
    stem: str
    generic: bool
    number: bool


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
    skickade skrev bad forstod beslot bjod erbjod forbjod avbrot avslog tvang vill ville vet visste
    tog rapporterar larmade vagrade behover stangde oppnade stanger oppnar missar glommer
    ringde tappade lamnade betalade bokade svarar drog hann stallde
    """
)


_PAST_OR_PRESENT = re.compile(r"[a-z]{2,}(?:[dt]e|er|ar|or)")
_WHAT_THINGS_DO = words(
    """
    blommade blommar foll faller rasade rostade rostar luktar luktade doftar doftade lyste lyser glanste
    hangde hanger lossnade lossnar sjonk sjunker skakade knakade rinner svammade svammar fros smalte smalter
    vissnade vissnar flog flyger blaste blaser vaxte vaxer gnistrade glittrade skiner slocknade slocknar brast
    rostat torkade torkar vajade vajar svajade gungade gungar lag ligger stod sitter satt kostade kostar
    skramlade ekade ekar dundrade rullade smakade smakar serverades serveras aker akte fladdrade sprack
    spricker gick gar under over efter eller utanfor bakom framfor mellan inner ytter
    sjong sjunger skrek kvittrade morrade skallde jagade hoppade landade kravlade doftat brakade
    """
)


def does_something(verb: str) -> bool:
    """Whether the word after a name is what people of a unit do ("släppte in"), not what a thing does."""
    if verb in _LIKE_A_UNIT_AFTER:
        return True
    return verb not in _WHAT_THINGS_DO and bool(_PAST_OR_PRESENT.fullmatch(verb))


_WHAT_AN_OFFICE_DOES = words(
    """
    svarar svarade svara missar missade glommer glomde lovar lovade nekar nekade avslar avslog ringer ringde
    skickar skickade aterkopplar aterkopplade aterkommer aterkom betalar betalade vagrar vagrade bokar bokade
    avbokar avbokade tappade slarvar slarvade ljog struntar struntade ignorerar ignorerade lamnade stangde
    """
)


def does_as_an_office(verb: str) -> bool:
    """Whether only people at work do so ("svarar", "glömde"): no piece of work and no client does."""
    return verb in _WHAT_AN_OFFICE_DOES


def is_said_as_name(own_met: list[NameWord], tokens: list[Token], at: int) -> bool:
    """One word of a longer name: "Ugglan" of Lillängen Ugglan; "känner sig trygg" is not Trygg hemgång."""
    token = tokens[at]
    before = tokens[at - 1].text if at else ""
    after = tokens[at + 1].text if at + 1 < len(tokens) else ""
    return (
        (token.capital and at > 0)
        or len(own_met) > 1
        or before in _PLACE_BEFORE
        or after in _LIKE_A_UNIT_AFTER
        or token.text.endswith(("en", "et", "an", "ens", "ets", "ans", "s"))
        or token.text == f"{own_met[0].text}n"  # "arbetsterapin"
        or bool((first_part(token.text) or ("", ""))[1])
    )


_A_NAME_ALONE = 2  # words: a text that is hardly more than the name


def used_as_name(
    own_met: list[NameWord], tokens: list[Token], at: int, folded: Folded, *, generic: bool
) -> bool:
    """Whether the word is said of a unit, not of the tree, the bay or the light itself."""
    token = tokens[at]
    exact = any(word.text == token.text or word.stem == token.stem for word in own_met)
    noun = any(_may_be_a_thing(word.text, token) for word in own_met)
    if generic or len(own_met) > 1:
        return True
    if noun and not _same_form(own_met, token):
        return False
    if not token.capital and any(_is_indefinite_of(word.text, token.text) for word in own_met):
        return _is_a_service_that_acts(tokens, at)
    if not token.capital and _is_anything(own_met[0].text, tokens, at):
        return False
    if token.capital and at > 0:
        return True
    before = tokens[at - 1].text if at else ""
    after = tokens[at + 1].text if at + 1 < len(tokens) else ""
    thing = noun or _may_be_a_long_named_thing(own_met[0].text, token)
    if (noun or (thing and before == "i")) and _is_somewhere(tokens, at, after):
        return False
    if (thing or _OF.match(folded.text, token.end)) and _is_the_thing_itself(folded, token, before):
        return False
    if noun and at == 0 and len(tokens) > _A_NAME_ALONE and not token.text.endswith("s"):
        return does_something(after) or folded.text[token.end : token.end + 1] in {":", ",", ".", "-"}
    if noun or not exact:
        return before in _PLACE_BEFORE or at == 0 or after in _LIKE_A_UNIT_AFTER or token.capital
    return True


_PARTS = words(
    """
    ben benet fiskben fjall skinn skinnet kott rom blad bladet gren
    grenen grenar kvist kvisten kotte kotten frukt frukter fjader fjadrar bett sting stick spillning
    """
)


def _is_a_whole_with_parts(tokens: list[Token], at: int) -> bool:
    """ "ett ben från rödingen", "en gren från linden": the animal or the tree."""
    return at > 1 and tokens[at - 1].text in {"fran", "av"} and tokens[at - 2].text in _PARTS


_NEEDED_OR_HAD = words(
    """
    en ett nagon nagot ingen inget sin sitt hennes hans deras min mitt egen eget har hade haft ger om ratt
    behover behovde soker sokte sokt saknar utan far fick vill beviljad beviljades beviljats beviljat god
    dalig samt mer mindre nekades nekats nekad nekas avslag ansokan insatsen
    """
)
_LIVING_IN = re.compile(r"(?:bo|bor|bodde|placer\w*|vistas|flytt\w*|vaxer|vuxit|plats|lever|levde) i$")


def is_the_service_itself(tokens: list[Token], at: int) -> bool:
    """ "söker arbete och försörjning", "bor i familjehem", "en myndighet": not the unit of that name."""
    token = tokens[at]
    if token.capital or at == 0:
        return False
    if tokens[at - 1].text in _NEEDED_OR_HAD:
        return True
    return at > 1 and bool(_LIVING_IN.match(f"{tokens[at - 2].text} {tokens[at - 1].text}"))


_A_SERVICE = re.compile(
    r"[a-z]{3,}(?:stod|vard|jour|tjanst|service|distribution|central|mottagning|gang|patrull)"
)


def _is_a_service_that_acts(tokens: list[Token], at: int) -> bool:
    """ "växelvård fick inte plats" of Växelvården; "blåklint fick näring" is the flower."""
    after = tokens[at + 1].text if at + 1 < len(tokens) else ""
    return at == 0 and bool(_A_SERVICE.fullmatch(tokens[at].text)) and does_something(after)


def _is_anything(name: str, tokens: list[Token], at: int) -> bool:
    """ "vilken hamn", "titta på norrsken", "snöflingor"."""
    owned = at > 0 and tokens[at - 1].text in _SAID_OF_ANYTHING
    return (
        owned
        or _is_a_whole_with_parts(tokens, at)
        or _is_looked_at(tokens, at)
        or _are_several_of(name, tokens[at].text)
    )


_LOOKING = re.compile(
    r"(?:ti?tt(?:a|ar|ade|at)|se|ser|sag|sett|lyssn(?:a|ar|ade|at)|pek(?:a|ar|ade|at)|kik(?:a|ar|ade|at)|"
    r"glo(?:r|dde)?|stirra(?:r|de|t)?|fotografera(?:r|de|t)?|filma(?:r|de|t)?|bjud(?:a|er|s)|bjod|"
    r"ga[tv]|ater?|drack|smaka(?:r|de)?|klattra(?:r|de|t)?|kla(?:pp|tt)a(?:r|de|t)?) (?:pa|efter)"
)


def _is_looked_at(tokens: list[Token], at: int) -> bool:
    """ "titta på norrsken": the word before is the verb's, no place."""
    return at > 1 and bool(_LOOKING.fullmatch(f"{tokens[at - 2].text} {tokens[at - 1].text}"))


_SEVERAL = re.compile(r"(?P<one>[a-z]{3,})(?:or|ar|er|orna|arna|erna)")


def _are_several_of(name: str, said: str) -> bool:
    """ "snöflingor" of Snöflingan: more than one is never the unit."""
    m = _SEVERAL.fullmatch(said)
    return m is not None and name in {f"{m['one']}{ending}" for ending in ("an", "en", "n", "et")}


def _may_be_a_thing(name: str, said: Token) -> bool:
    """Whether a unit's name may be meant as a noun: "linden", "trappan", "fokus"."""
    if name in NOUN_USE or name.removesuffix("s") in NOUN_USE:
        return True
    if (
        said.capital
        or len(name) > _A_SIMPLE_WORD
        or (name.endswith(_HOMES) and name not in _HOMES)
        or (first_part(name) or ("", ""))[1]
    ):
        return False
    return len(name) <= _A_SHORT_WORD or name.endswith(("en", "et", "an", "on")) or name in ordinary_words()


def _may_be_a_long_named_thing(name: str, said: Token) -> bool:
    """ "gungstolen", "nyckelpigan" in small letters: definite, of no service, and nobody's garden or hill."""
    return (
        not said.capital
        and said.text.endswith(("en", "et", "an"))
        and not name.endswith((*_HOMES, "tjansten", "stodet", "varden", "jouren", "ratten"))
        and first_part(name) is None
        and not elements_of(name)
    )


_A_SIMPLE_WORD, _A_SHORT_WORD = 9, 7
_HOMES = (
    "garden", "gatan", "vagen", "hemmet", "huset", "hagen", "backen", "dalen", "lunden", "hojden", "berget",
    "angen", "udden", "viken", "holmen", "stranden", "kullen", "gladjen", "hemmet", "byn", "asen", "skogen",
)  # fmt: skip


def _is_indefinite_of(name: str, said: str) -> bool:
    """ "blåklint" of Blåklinten, "vila" of Vilan: names that are a noun in its definite form."""
    if not name.endswith(("n", "t")) or name.endswith("garden") or (first_part(name) or ("", ""))[1]:
        return False
    return said in {name[:-1], name[:-2]}


def _is_somewhere(tokens: list[Token], at: int, after: str) -> bool:
    """ "satt i trädgården", "handlade på torget": a place to be in, unless people of a unit are there."""
    token = tokens[at]
    before = tokens[at - 1].text if at else ""
    if token.capital or before not in _IN_OR_BY or after in _LIKE_A_UNIT_AFTER:
        return False
    if any(each.text.startswith(_OUT_AND_ABOUT) for each in tokens):
        return True
    if before == "i" and token.text in _GREEN:
        return True
    if (
        before in {"pa", "hos", "fran"}
        and stem_of(token.text) not in _OUTDOORS
        and token.text not in _OUTDOORS
    ):
        return False
    return not any(each.text in _OF_A_UNIT or each.text.startswith(_WORKING) for each in tokens[:at])


def is_a_thing_there(tokens: list[Token], at: int, folded: Folded) -> bool:
    """ "satt i gungstolen", "gungstolen är trasig", in small letters: whatever is called so."""
    if tokens[at].capital and at:
        return False
    before = tokens[at - 1].text if at else ""
    after = tokens[at + 1].text if at + 1 < len(tokens) else ""
    return _is_somewhere(tokens, at, after) or _is_the_thing_itself(folded, tokens[at], before)


def is_a_long_named_thing_there(tokens: list[Token], at: int, folded: Folded) -> bool:
    """The same of a word that is too long to be taken for a noun by its letters alone."""
    token = tokens[at]
    if not _may_be_a_long_named_thing(token.text, token):
        return False
    by_place = not at or tokens[at - 1].text in {"i", "av"} or tokens[at - 1].text not in _IN_OR_BY
    return by_place and is_a_thing_there(tokens, at, folded)


_OUT_AND_ABOUT = (
    "promener", "plocka", "badade", "badar", "cykl", "handla", "fiska", "lekte", "leker", "vandra", "simma",
    "firade", "firar", "fikade", "picknick", "akte bat", "solade", "grill",
)  # fmt: skip
_IN_OR_BY = frozenset({"i", "vid", "pa", "till", "under", "over", "fran"})


_OUTDOORS = words(
    """
    torget parken bryggan stranden skogen hamnen garden skolan kyrkan biblioteket angen backen
    berget vagen bron kallan toppen tradgarden stallet butiken cafeet hagen akern stigen sjon havet
    floden gatan klubben udden dalen kullen salongen koket hallen
    sparet mossen tjarnen trappan trapphuset kajen piren taket
    """
)


_GREEN = words("parken stadsparken skogen hagen gryningen skymningen solen regnet snon sjon havet backen")


_OF_A_UNIT = words("avdelning avd enhet enheten personal personalen vikarie vikarien bemanning natten")


_WORKING = ("jobb", "arbet", "personal", "bemann", "boende", "brukar", "avvik", "tillsyn", "larm", "medicin")


# Before a word in small letters: the thing itself, whatever the unit is called ("längs kajen").
_SAID_OF_ANYTHING = words(
    """
    en ett vilken vilket nagon nagot ingen inget min mitt din ditt sin sitt hennes hans deras var
    vart varje all mycket lite stor stort gammal gammalt med stunds langs utmed bakom
    framfor genom runt utanfor ur
    """
)


def _same_form(own_met: list[NameWord], token: Token) -> bool:
    """ "månsken" is not "Månskenet": the definite form belongs to the name."""
    return any(
        token.text not in {name[:-1], name[:-2]}
        and (token.text.startswith(name[:-1]) or distance(name, token.text) <= 1)
        for name in (re.sub(r"(?<=[eao]n|et)s$", "", word.text) for word in own_met)
    )


_THE_THING = re.compile(
    r"\s(?:av (?!personal)|"
    r"(?:var|ar|blev) (?:hal|halt|kall\w*|sned|hog|torr\w*|salt|seg\w*|brand|vissen|fin\w*|vacker\w*|"
    r"ljus\w*|mork\w*|rutt\w*|kapad|hard|gron\w*|trasig\w*|sonder|smutsig\w*|skev\w*|vinglig\w*)(?!\w)|"
    r"blast\w*|stormade|gick hog\w*|"
    r"i parken|i tradgarden|utanfor|pa garden|blommar|blommade|vissna\w*|falldes|foll over|"
    r"lyser|lyste|skiner|sken|i skogen|vid sjon|ar fin|luktar|doftar|"
    r"i vasen|pa bordet|slocknade|ska vattnas|tappade (?:lov|blad|barr|kronblad)\w*|vaxer|bakom|framfor|i "
    r"rabatten|i fonstret|i hamnen|i taket|att (?:leva|ata|jobba))"
)


_OF = re.compile(r" av (?!personal)")


_SAID_OF_THINGS = words(
    "under den en i ett denna egna fria egen sista av mot hennes hans sin vackra gamla stora"
)


def _is_the_thing_itself(folded: Folded, token: Token, before: str) -> bool:
    if before in _SAID_OF_THINGS and not token.capital:
        return True
    return bool(_THE_THING.match(folded.text, token.end)) and not (token.capital and before in _PLACE_BEFORE)
