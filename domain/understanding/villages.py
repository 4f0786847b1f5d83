"""Addresses in the country: the place itself and a number ("Västerby 214", "Hults by 4").

Nothing in such an address says that it is one, so what speaks for it and against it is weighed:
how the name looks, what stands before and after it, and how high the number is.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from .address_parts import (
    NUMBER_OF_NOTHING,
    REST,
    TOWNS,
    UNIT_AFTER,
    UNIT_BEFORE,
    WORK_BEFORE,
    address_end,
    units_named,
    with_postcode_before,
)
from .folding import Folded
from .name_lists import is_given, is_surname
from .name_tokens import is_shouted
from .not_people import EVERYDAY, SYSTEMS
from .ordinary_words import ever_written, ordinary_words
from .place_names import (
    ISLAND,
    LAND_OR_FARM,
    SURE_VILLAGE_END,
    VILLAGE_END,
    begins_with_a_part,
    is_a_part,
    is_capital,
    is_first,
    name_start,
)
from .results import Identifier, IdentifierLabel

_FEW = 20
"""Units and wards are seldom numbered higher than this."""
_AGES = range(55, 110)
_NEAR = 45
"""Letters that are read before and after a place."""

_SOMEONE = (
    r"(?:kund|brukare|brukar|gubb|tant|gumm|anhorig|mann?|kvinn|pojk|flick|barn|son|dotter|mamma|pappa|mor|far|mormor|"
    r"morfar|farmor|farfar|anka|ankling|ankeman|familj|makar|par|syskon|grann|familjehem|kontaktfamilj|klient|"
    r"dam|herre|(?:sommar)?gast|person|paret|client|woman|resident|hund)"
    r"(?:en|n|et|arna|erna|na|e|a|an|ar|s|hemmet|familjen|mannen)?"
)
_MOVED = (
    r"(?:missa|glom|kor|ak|for|gick|skulle|ska|ivag|hem|hitta|hamta|skicka|lever|skjutsa|"
    r"flytt|kom|ratt|fram)\w*"
)
_LIVES = re.compile(
    rf"(?<!\w)(?:nyck\w+ till|hemma(?: pa| i| hos)?|bo(?:r|dde|tt|ende|satt)(?: \w+)?(?: pa| i| vid| hos)?|"
    r"(?:hem|gatu|post|ny |folkbokforings)?adr(?:ess\w*|\.)?(?: ar| till)?:?|"
    r"(?:folkbokford|skriven|placerad|mantalsskriven)(?: pa| i)?|"
    rf"{_SOMEONE} (?:pa|i|vid|fran)|(?:kund|brukare)\w*:?|"
    r"\w*(?:besok|tillsyn|utryckning|korning|uppdrag|insats|snorojning|matleverans|hamtning)\w*:?"
    r"(?: pa| i| hos| vid| till| fran)?|(?:trygghets)?(?:larm|samtal)\w*:?(?: fran| pa| vid| i| till)?|"
    rf"{_MOVED}(?: (?:inte|ej|aldrig|in|ut|upp|fram|hem|dit|oss|jag|vi|de|han|hon|kvar)){{0,2}}"
    r"(?: (?:till|pa|fran|vid))?|"
    r"framme (?:vid|pa)|(?:huset|stugan|garden|torpet|fastigheten|egendomen|hemmanet)(?: pa| i| vid)?|"
    r"grann\w+ till|(?:lives|living|home|farm|house) (?:at|in)) $"
)
"""What says that the place after it is where someone lives or is driven to."""
_AT = re.compile(
    r"(?<!\w)(?:pa|i|till|fran|vid|hos|utanfor|mot|bor|hemma|at|in|to|from|on|hem|ute|inne|gard|mittemot|forbi|"
    r"bredvid|intill|bortom|nara|granne med|c/o [a-z-]+,|det var|ligger|galler) $"
)
_LED_BY_A_PREPOSITION = re.compile(r"(?<!\w)(?:pa|i|till|fran|vid|utanfor|at|in|to|adress\w*:?|[,:]) $")
_AFTER_A_COMMA_OR_FIRST = re.compile(r"(?:^|[,;:(\n] ?|- )$")
_ANOTHER_BEFORE = re.compile(
    r"(?:(?:gatan|vagen|vag|gata|stigen|grand|torget|alle|backen) \d{1,3}(?: ?[a-h])?|"
    r"[a-z]{4,} (?!19|20)\d{2,4}),? (?:och|eller|samt|o|&) $"
)
"""An address before, to which this is added: "Åsvägen 9 och Hästskon 2"."""
_STANDS_BY_ITSELF = re.compile(r" ?(?:[:;)\n]|- |,|\.(?:$|[ \n])|$)")
"""What ends an address that stands by itself: "Ryda 127, tel …", "Holmsvattnet 38: vatten i källaren"."""
_HOME_AFTER = re.compile(
    r"[^.!?\n]{0,30}?(?<!\w)(?:oppna\w*|hemma|el|strom\w*|tackning\w*|\w*plog\w*|sno\w*|nyck\w*|portkod\w*|larma\w*|hund\w*|"
    r"vag(?:en)?|trapp\w*|brevlada\w*|vatten\w*|varme\w*|ved|gps\w*|skylt\w*|grind\w*|infart\w*|uppfart\w*|"
    r"grann\w*|adress\w*|hus(?:et)?|tel|kund(?:en)?|brukaren|mil|brann\w*|dorr\w*)(?!\w)"
)
"""What is said of a home after its address: "Klinten 6, ingen el", "Västanå 18 är inte plogad"."""
_DEFINITE = re.compile(r".*(?:en|et|an|na|t)")
"""Units are often called so ("Björken", "Villan"), villages seldom."""
_IN_BLOOM = re.compile(
    r".*(?:sippan|klockan|rosen|liljan|violen?|blomman|bladet|linden|bjorken|eken|ronnen|lonnen|tallen|granen|asken|alen|"
    r"almen|hasseln|syrenen|tulpanen|svalan|larkan|bofinken|trasten|ugglan|falken|ornen|solen|stjarnan|diamanten|"
    r"rubinen|safiren|villan)"
)
"""Trees, flowers and birds: wards and homes are called so."""
_OLD_FARM = re.compile(r"(?:prast|skatte|frals|krono|kloster|kyrko?)gard")
"""Farms by whom they belonged to; units are not called so."""
_A_TOWN = re.compile(
    rf"{TOWNS}|skane|blekinge|halland|smaland|oland|gotland|ostergotland|vastergotland|bohuslan|dalsland|varmland|"
    r"narke|vastmanland|uppland|sodermanland|sormland|dalarna|gastrikland|halsingland|harjedalen|jamtland|medelpad|"
    r"angermanland|vasterbotten|norrbotten|lappland"
)
"""A town or a province: after it a number is seldom that of a house."""
_NOT_PLACES = re.compile(
    r"syd|city|(?:riks|lans|europa|motor)?vag(?:en)?|linje|buss|bussen|linjen|(?:sov|vat|hotell|student|dag|mot|motes|vard|samtals|personal|tvatt)?rum|sal|salen|hus|skap|kapitel|kap|"
    r"arende|faktura|bilaga|sida|sidan|punkt|artikel|paragraf|version|windows|covid|word|office|skift|pass|"
    r"tur|turen|spar|box|\w*kod|\w*koden|larm|ring|nummer|nr|tel|\w*grupp|\w*enhet|\w*team|sid|kanal|ca|cirka|"
    r"totalt|klockan|kl|plan|avdelning\w*|avd|vaning|niva|steg|fas|nivaer|ar|dag|natt|vecka|v|kvall\w*|"
    r"morgon\w*|mandag\w*|tisdag\w*|onsdag\w*|torsdag\w*|fredag\w*|lordag\w*|sondag\w*|januari|februari|mars|april|"
    r"maj|juni|juli|augusti|september|oktober|november|december|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|okt|oct|nov|dec)|"
    r"january|february|march|june|july|august|october|bara|endast|over|under|runt|minst|hogst|"
    r"ungefar|drygt|nastan|port|uppgang|trappa|trapphus|uppg|lgh|lagenhet|modul|kok|tabell|fig|figur|"
    r"moment|fraga|svar|test|prov|app|ipad|iphone|id|journal|lag|lagen|sfs|sosfs|hslf|bok|bilder|bil|"
    r"bilen|cykel|nyckel|skapet|matsal|entre|hiss|ward|room|floor|route|road|line|page|age|aged|approx|bed|"
    r"vikt|langd|saldo|kreditkort|kort|konto|larm\w*|\w*nummer|\w*telefon|"
    r"faktura\w*|procapita|lifecare|treserva|combine|pulsen|cosmic|phoniro|ica|coop|willys|hemkop|lidl|apotek\w*|"
    r"hobby|rugby|baby|lobby|about|only|around|over|circa|vikarie|medicin|dos|dosett|tv|radio|p|e|\w*skap|"
    r"plats|platsen|\w*plats|sang|stol|lift|rad|listan|lista|schema|rutin|blankett|storlek|stl|klass|arskurs|prio|typ|grad|"
    r"kategori|stadie|omgang|patrull\w*|runda|rutt|slinga|helg|zon|sektion|distrikt|omrade|korridor|toalett|forrad|detektor|"
    r"mal|syskon|psalm\w*|sek|kr|kronor|kod|order|offert|match|dorr|fack|hylla|lada|pm|pnr|"
    r"(?:barn|familje|var|hem|stads|hyres)?hem|iva|kava|akuten|ortopeden|kirurgen|geriatriken|"
    r"medicinen|rehab\w*|lasarettet|centrum|skolan|kommunen|\w*pass(?:et)?|\w*turen|brandcell\w*|camping\w*|stuga|\w*intag\w*|dialys\w*|rontgen|barack\w*"
)
"""What has a number and is no place where someone lives."""
_MEASURED = re.compile(
    r"blodsocker|socker|puls|temp|temperatur|blodtryck|saturation|syre|ekg|crp|hb|b-hb|inr|ketoner|\w*poang|urin|bladderscan\w*|"
    r"kateter|sond|kanyl|news|mna|ros|bpsd|bmi|"
    r"alvedon|panodil|ipren|waran|eliquis|xarelto|insulin\w*|novorapid|lantus|humalog|levemir|tresiba|toujeo|ozempic|"
    r"metformin|levaxin|furix|lasix|impugan|seloken|metoprolol|atenolol|bisoprolol|enalapril|losartan|amlodipin|"
    r"trombyl|simvastatin|atorvastatin|omeprazol|pantoprazol|oxascand|sobril|oxazepam|stesolid|imovane|zopiklon|"
    r"zopiclone|stilnoct|zolpidem|propavan|theralen|haldol|risperdal|risperidon|zyprexa|olanzapin|seroquel|quetiapin|"
    r"sertralin|citalopram|escitalopram|mirtazapin|venlafaxin|cipralex|lyrica|pregabalin|gabapentin|oxynorm|oxycontin|"
    r"oxikodon|morfin|dolcontin|targiniq|tramadol|citodon|kodein|betapred|prednisolon|madopar|sinemet|"
    r"donepezil|memantin|ebixa|exelon|aricept|laktulos|movicol|cilaxoral|dulcolax|microlax|kaleorid|"
    r"calcichew|behepan|folacin|niferex|heracillin|kavepenin|selexid|furadantin|ventoline|bricanyl|symbicort|"
    r"spiriva|nitroglycerin|digoxin|buventol|concerta|ritalin|elvanse|strattera|fresubin|ensure|nutridrink|resource"
)
"""Medicines and what is measured: "Furix 40", "Puls 120"."""
_NEVER = SYSTEMS | EVERYDAY
_FIGURES = re.compile(r"\D.*")
_PROPERTY = r"(?P<property>\d{1,3}:\d{1,3}(?![\d:]|\.\d))"
"""A property's designation, as in the land register: "Hult 1:23"."""
_PLACE = re.compile(
    rf"(?<![\w/.-])(?P<name>(?!nr )[a-z][a-z:-]*[a-z])(?P<nr> nr\.?)? "
    rf"(?:{NUMBER_OF_NOTHING}{REST}|{_PROPERTY})"
)
_CLOCK = re.compile(r"(?:[01]?\d|2[0-4]):[0-5]\d")
_A_PROPERTY = re.compile(
    r"(?<!\w)(?:fastighet\w*|egendomen|tomten|beteckning\w*|hemmanet|lagfart\w*)[^.\n]{0,20}$"
)
_BOX = re.compile(
    rf"(?<!\w)(?:post)?(?:box|fack|pl|lada|vaska) ?(?:nr )?(?P<no>\d{{1,5}})(?![\w:/-]|\.\d){REST}"
)
_MAIL_BEFORE = re.compile(
    r"(?<!\w)(?:post|brev|kallelse|faktur|rakning|adress|skicka|kuvert|beslut|c/o|via|utskick)\w*:?"
    r"(?: [\w,-]+){0,4} $"
)
"""What says that mail is sent: "all post till Box 112"."""


@dataclass(frozen=True)
class _Candidate:
    """A word or a few and the number after them, which may be an address."""

    folded: Folded
    start: int
    m: re.Match[str]
    shouted: bool

    @cached_property
    def name(self) -> str:
        return self.folded.text[self.start : self.m.end("name")]

    @property
    def last(self) -> str:
        return self.m["name"]

    @cached_property
    def before(self) -> str:
        return self.folded.text[max(0, self.start - _NEAR) : self.start]

    @cached_property
    def after(self) -> str:
        return self.folded.text[self.end : self.end + _NEAR]

    @property
    def number(self) -> str:
        return self.m["no"] or self.m["property"]

    @property
    def end(self) -> int:
        return self.m.end("no") if self.m["no"] else self.m.end()

    @cached_property
    def capital(self) -> bool:
        return is_capital(self.folded, self.start)

    @cached_property
    def capital_says_something(self) -> bool:
        return not (self.shouted or is_first(self.folded, self.start))

    @cached_property
    def looks_like_a_village(self) -> bool:
        written = self.folded.written(self.m.start("name"), self.m.end("name")).casefold()
        return bool(VILLAGE_END.fullmatch(self.last)) or (
            written.endswith(("ön", "ö", "å")) and bool(ISLAND.fullmatch(written))
        )

    @cached_property
    def is_land(self) -> bool:
        return bool(LAND_OR_FARM.fullmatch(self.last))

    @property
    def is_somewhere(self) -> bool:
        return self.looks_like_a_village or self.is_land

    @cached_property
    def is_unheard_of(self) -> bool:
        """Nobody among the examples wrote the word, so that it may be a name though without its capital."""
        return self.last not in ever_written()

    @cached_property
    def is_somewhere_unknown(self) -> bool:
        """ "stora vikers 9", "lönashult horda 5", "bor i gnalöv 7": only what is around the word tells."""
        told = begins_with_a_part(self.name) or " " in self.name or self.lived_in
        return bool(told) and self.is_unheard_of

    @cached_property
    def is_an_abbreviation(self) -> bool:
        """ "GHK 41": in capitals, in a text that is not."""
        written = self.folded.written(self.m.start("name"), self.m.end("name"))
        return written.isupper() and not self.shouted

    @cached_property
    def follows_a_given_name(self) -> bool:
        return self.before.endswith(" ") and is_given(self.before.rstrip(" ").rpartition(" ")[2])

    @property
    def is_high(self) -> bool:
        return int(_FIGURES.sub("", self.number)) >= _FEW

    @property
    def may_be_an_age(self) -> bool:
        return self.number.isdecimal() and int(self.number) in _AGES

    @cached_property
    def is_led_to(self) -> bool:
        return bool(_LED_BY_A_PREPOSITION.search(self.before))

    @cached_property
    def lived_in(self) -> bool:
        return bool(_LIVES.search(self.before))


_Clue = tuple[int, Callable[[_Candidate], object]]
_CLUES: tuple[_Clue, ...] = (
    # the name
    (3, lambda it: it.looks_like_a_village and (it.capital or SURE_VILLAGE_END.fullmatch(it.last))),
    (2, lambda it: it.is_somewhere and not it.looks_like_a_village),
    (2, lambda it: it.looks_like_a_village and not (it.capital or SURE_VILLAGE_END.fullmatch(it.last))),
    (3, lambda it: begins_with_a_part(it.name)),
    (2, lambda it: _OLD_FARM.fullmatch(it.last)),
    (2, lambda it: " " in it.name and not begins_with_a_part(it.name)),
    (-1, lambda it: _DEFINITE.fullmatch(it.last) and not it.is_somewhere),
    (-4, lambda it: it.last in ordinary_words() and not (it.is_somewhere or begins_with_a_part(it.name))),
    (-3, lambda it: _IN_BLOOM.fullmatch(it.last) and not it.is_high),
    (-3, lambda it: _A_TOWN.fullmatch(it.name)),
    (-3, lambda it: it.is_an_abbreviation),
    # how it is written
    (2, lambda it: it.capital and it.capital_says_something),
    (-1, lambda it: not it.capital),
    (2, lambda it: not it.capital and it.is_somewhere and it.is_unheard_of),
    (2, lambda it: not (it.capital or it.is_somewhere) and it.is_unheard_of and " " in it.name),
    (1, lambda it: not (it.capital or it.is_somewhere) and it.is_unheard_of and " " not in it.name),
    (1, lambda it: it.capital and it.is_unheard_of),
    # what stands before
    (3, lambda it: it.lived_in),
    (1, lambda it: not it.lived_in and _AT.search(it.before)),
    (3, lambda it: it.capital and _ANOTHER_BEFORE.search(it.before)),
    (1, lambda it: it.capital and _AFTER_A_COMMA_OR_FIRST.search(it.before)),
    (-2, lambda it: it.follows_a_given_name),
    (-6, lambda it: it.may_be_an_age and it.follows_a_given_name),
    (-6, lambda it: it.may_be_an_age and is_surname(it.last) and not it.is_led_to),
    (-6, lambda it: WORK_BEFORE.search(it.before)),
    # the number, and what stands after
    (1, lambda it: it.is_high),
    (1, lambda it: it.number[-1].isalpha()),
    (1, lambda it: it.m["nr"]),
    (1, lambda it: _STANDS_BY_ITSELF.match(it.after)),
    (2, lambda it: _HOME_AFTER.match(it.after)),
)
"""What speaks for a place where someone lives, and what against it, each with its weight."""
_ENOUGH = 4


def find_villages(folded: Folded) -> Iterator[Identifier]:
    """A village, farm or estate and its number, with the flat, postcode and town that stand beside."""
    units = units_named(folded)
    shouted = is_shouted(folded.original)
    for m in _PLACE.finditer(folded.text):
        it = _Candidate(folded, name_start(folded, m.start("name"), m.end("name")), m, shouted)
        if it.name not in units and _is_address(it):
            start = with_postcode_before(folded, it.start)
            end = m.end() if m["property"] else address_end(folded, m)
            yield Identifier(folded.span(start, end), IdentifierLabel.ADDRESS)
    for m in _BOX.finditer(folded.text):
        if _MAIL_BEFORE.search(folded.text[max(0, m.start() - _NEAR) : m.start()]):
            yield Identifier(folded.span(m.start(), address_end(folded, m)), IdentifierLabel.ADDRESS)


def _is_address(it: _Candidate) -> bool:
    """Whether a name and a number are where someone lives, by the weight of everything around."""
    if (
        not (it.capital or it.is_somewhere or it.is_somewhere_unknown)
        or _is_no_place(it)
        or _is_a_unit(it)
        or _is_an_age(it)
    ):
        return False
    if it.m["property"] and not _is_a_property(it):
        return False
    if with_postcode_before(it.folded, it.start) < it.start:
        return it.capital
    return sum(weight for weight, applies in _CLUES if applies(it)) >= _ENOUGH


def _is_no_place(it: _Candidate) -> bool:
    if is_a_part(it.last) and it.last != it.name:
        return False  # "Alviken Västra 12"
    known = it.last in _NEVER or is_given(it.last)
    return known or bool(_MEASURED.fullmatch(it.last) or _NOT_PLACES.fullmatch(it.last))


def _is_a_unit(it: _Candidate) -> bool:
    return bool(UNIT_BEFORE.search(it.before) or UNIT_AFTER.match(it.folded.text, it.end))


def _is_a_property(it: _Candidate) -> bool:
    """ "Hult 1:23"; a figure that may be a clock time only after a word like "fastigheten"."""
    return it.capital and (not _CLOCK.fullmatch(it.number) or bool(_A_PROPERTY.search(it.before)))


def _is_an_age(it: _Candidate) -> bool:
    """ "Larsby 82 år", which folded letters cannot tell from "Larsby 82 är låst"."""
    return it.folded.written(it.end, it.end + 3) == " år"
