"""Names of people: a list of names, and what stands around a word.

A list alone is not enough. "Sten" and "Hans" are words too, a surname may be on no list, and staff
write names in lower case. So each word is weighed with its neighbours: titles and relations
"sonen Magnus", what only a person does "Maj vägrade", whose mother it was ("Xiomaras mamma").
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .folding import Folded, words
from .name_lists import ALSO_WORDS, SURE_SURNAME_ENDINGS, is_given, is_surname
from .places import Places
from .results import Identifier, IdentifierLabel, Span

_WORD = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")

# Said right before a name. After the sure ones any capitalised word is a name.
_TITLES = words(
    """
    vik timvik hsk bitr enhetsch ehc sekr soc.sekr nattsköterskan nattssk nattskoterska barnbarnet
    chauffor chaufforen fru herr froken herrn mr mrs ms miss dr doktor doktorn son sonen dotter
    dottern mamma mamman pappa pappan mor far bror brodern syster systern make maken maka makan
    sambo sambon hustru hustrun man mannen svarson svarsonen svardotter svardottern barnbarn
    barnbarnet mormor morfar farmor farfar faster moster farbror morbror kusin kusinen granne
    grannen van vannen vaninna flickvan pojkvan brukare brukaren kund kunden klient klienten boende
    patient patienten pat omsorgstagare omsorgstagaren vardtagare vardtagaren elev eleven deltagare
    deltagaren placerade pojke pojken flicka flickan kille killen tjej tjejen ungdomen barnet
    hyresgast hyresgasten kollega kollegan vikarie vikarien timvikarie timvikarien handlaggare
    handlaggaren socialsekreterare socialsekreteraren enhetschef enhetschefen chef chefen gruppchef
    gruppchefen verksamhetschef samordnare samordnaren planerare planeraren sjukskoterska
    sjukskoterskan skoterska skoterskan ssk underskoterska underskoterskan usk biträde bitrade
    bitradet assistent assistenten arbetsterapeut arbetsterapeuten fysioterapeut fysioterapeuten
    lakare lakaren kurator kuratorn kontaktperson kontaktpersonen boendestodjare boendestodjaren
    stodassistent stodassistenten behandlare behandlaren familjehemsmamman familjehemspappan godman
    forvaltare forvaltaren bistandshandlaggare bistandshandlaggaren anhorig anhoriga namn namnet
    heter hette kallas hdl hoh tolken polisen rektor rektorn larare lararen praktikanten praktikant
    studenten student personalen nattpersonalen resident client patient son daughter mother father
    brother sister husband wife nurse colleague manager c/o mvh hilsen halsn halsningar vanligen
    tant farbrorn gubben damen herren kvinnan ledsagare ledsagaren avlosare avlosaren teamledare
    teamledaren nattsjukskoterskan mom dad uncle aunt neighbour neighbor bruker brukeren borger
    borgeren beboer beboeren sonnen datter datteren mammas pappas jag
    """
)
_ANY_WORD_AFTER = _TITLES - words(
    """
    polisen boende man mannen barnet personalen anhorig anhoriga chef chefen kontaktperson jag far
    mor pat vardtagare placerade namn tolken brukare klient kund van elev deltagare student patient
    client resident lakare vikarie bror patienten halsningar mvh kvinnan
    """
)
_HAS_NAME_AFTER = re.compile(
    r"(?:namn(?:et)?(?: ar)?|heter|hette|vid namn|kallad|kallas|named|called|c/o|anhorig|"
    r"kontaktperson|kund|brukare|klient|patient|boende|gm|god man|mvh|halsn(?:ing(?:ar)?)?|/|"
    r"hilsen|regards|vh|gallande|angaende|ang|galler|re)\s?[:,]?\s*$"
)

# What follows a person: doing, being, having; a room; someone's relatives and things.
_PERSON_DOES = words(
    """
    ar var har hade vill ville kan kunde ska skulle fick far blev blir sa sade sager ringde ringer
    kom kommer gick gar foll ramlade trillade vagrade vagrar mar madde sov sover at ater bor bodde
    klagade klagar berattade berattar undrar grat grater skrek jobbade jobbar arbetar arbetade slog
    hittades hittade satt sitter lag ligger behover behovde saknar saknade tog tar gav ger glomde
    missade upplever kande kanner tycker tyckte onskar hotade skrev skriver sprang akte somnade
    vaknade la lade stod kontaktade tappade svarade svarar missnojd orolig ledsen arg borjade
    slutade bad ber hjalpte fragade fyller vantade vantar nekades nekade uteblev laste larmade drack
    skar klappade dunkade kraktes mot och lamnade skickade skulle och/eller is was has had fell said
    wants called refused did got told felt needs slapp trycks tryckte anvander forsvann gor gjorde
    brukar maste borde verkade verkar reagerade aterkom inte blivit vagade dog avled stal forde
    smorde duschade sprayade meddelade informerade anmalde sag horde fixade tvingade
    """
)
_PLACE_OF_PERSON = re.compile(
    r"\s(?:pa|i) (?:rum|avd|avdelning|plan|lgh|lagenhet|vaning|enhet|sal|room|\d)|\s?\(?\d{2} "
    r"ar\)?|\s?\(|\s(?:i|pa) \d"
)
_THEIRS = re.compile(
    r"\s(?:mamma|pappa|mor|far|son|dotter|fru|man|make|maka|sambo|syster|bror|anhorig\w*|granne|"
    r"god man|lagenhet\w*|rum\b|journal\w*|dosett\w*|"
    r"medicin\w*|rullator\w*|rullstol\w*|larm\w*|plan\w*|genomforandeplan\w*|insats\w*|besok\w*|"
    r"dotters?|barn\w*|kontaktman\w*|kontaktperson\w*|"
    r"handlaggar\w*|arende\w*|tillsyn\w*|nyck\w+|sang\w*|planbok\w*|lakemedel\w*|hem\b|dorr\w*|"
    r"arm\w*|ben\w*|hand\w*|tabletter\w*|insulin\w*|"
    r"mother|father|daughter|son\b|wife|husband|room|medication|beslut\w*|pengar|telefon\w*|"
    r"schema|pass\b|kollega|chef|familj\w*|foraldrar|hus|mobil\w*)"
)
_HOS = words(
    """
    hos med av till mot at och samt for by with to om and eller nar att bade
    """
)
_PLACE_BEFORE = words(
    """
    i pa vid enhet enheten boendet gruppbostaden avdelning avd hemtjanst in hvb sabo
    """
)

# Not people, whatever the words look like.
_NEVER = re.compile(
    r"(?<!\w)(?:lex (?:sarah|sara|maria|maja)\w*|(?:sankt|s:t|st|saint|sta|santa) \w+|kalle "
    r"ankas?|astrid lindgrens?(?: barnsjukhus| varld)?|karolinska(?: \w+)?|"
    r"emil i lonneberga|pippi \w+|alfons aberg\w*|bamse|harry potter|kung carl gustaf|kung carl|"
    r"drottning silvia|erik dahlbergs?gatan|"
    r"olof palme\w*|(?:gustav|karl|carl|maria|johannes|jakobs|sofia|olaus|katarina|hedvig "
    r"eleonora) (?:adolfs?|johans?|vasa|\w*kyrka\w*|kyrkan|torg|sjukhus\w*|skola\w*|kapell|"
    r"forsamling\w*)|"
    r"(?:alzheimer|parkinson|asperger|crohn|huntington|tourette|down|lewy|heimlich|korsakoff|"
    r"bell)s?|maria magdalena|jungfru maria|svenska kyrkan|"
    r"stockholms? \w+|marie ?curie|röda korset|roda korset|melodikryss\w*|bertil|sofiahemmet|"
    r"ersta|danderyds?|sabbatsbergs?|"
    r"\w+ (?:sjukhus|sjukhuset|vardcentral\w*|kyrka|kyrkan|skola|skolan|forskola\w*|hus|gata|"
    r"vag|torg|plats|park|stiftelse\w*|fonden)|"
    r"alice ?ab|axel ?johnson|max hamburgar\w*|hanna instrument|anna whitlocks\w*|mona lisa|"
    r"romeo och julia|ida ?infront|sara ?kulturhus|astrid|procapita|treserva|lifecare|viva|"
    r"cosmic|pascal|melior|nova|vera|mina (?:sidor|vardkontakter|arenden|planer|meddelanden)|"
    r"viktor(?:ia)?g\w+|sveavagen|[a-z]+ [a-z]+s (?:gata|vag|torg|grand))(?!\w)"
)
_SYSTEMS = frozenset({"astrid", "nova", "vera", "viva", "bertil", "ersta"})

_EVERYDAY = words(
    """
    christmas easter midsummer sweden norge danmark finland syrien irak iran somalia eritrea polen
    ukraina tyskland norway denmark turkiet afghanistan bosnien kosovo serbien kroatien england usa
    thailand advent hjartat jag du han hon den det vi ni de dem en ett i pa av till fran med utan
    hos om och men eller att som nar dar da har hade hej tack ja nej brukaren kunden personal
    personalen idag igar imorse inatt efter fore under vid kl ring enhet avdelning boendet
    hemtjansten natt kvall morgon mandag tisdag onsdag torsdag fredag lordag sondag januari februari
    mars april maj juni juli augusti september oktober november december ivo imy ais sol lss lvu lvm
    hsl osl gdpr bbic sip vardplan journal alvedon ipren waran stesolid oxynorm oxascand insulin
    fragmin panodil furix sverige stockholm goteborg malmo uppsala the she he they we it our my his
    her i'm this that at on in and was is not no yes client resident staff please hello hi what
    where who why how fel ny nya alla ingen inga inte aven samt utebliven missad glomd fall larm
    tillsyn dusch mat medicin lakemedel avvikelse klagomal synpunkt anmalan rapport orsak atgard
    mamma pappa anhorig dotter son fru man maken makan chef chefen enhetschef sjukskoterska
    skoterska ssk usk mas mar mvh vh halsningar kommunen regionen socialtjansten socialjouren
    polisen ambulans sos akuten vardcentralen sjukhuset nattpatrullen bistandsenheten
    trygghetslarmet apoteket hemsjukvarden rehab teams slack outlook word excel facebook instagram
    messenger whatsapp google samsung iphone ikea ica coop vem vad hur varfor vilken vilka nu sedan
    dessutom darefter tidigare senare ibland ofta aldrig alltid bara sa for att pga ca tel mobil
    adress namn personnummer pnr epost mejl mail svenska engelska arabiska somaliska finska muslim
    kristen jul pask midsommar covid corona norr soder ost vast norra sodra ostra vastra city
    centrum centralen torget kommun region lan stad sabo hvb lss-boende apt god gode hela halsn
    halsning kund boende klient patient brukare kollega vikarie kontaktperson natten dagen kvallen
    morgonen lex sarah maria sankt dr doktor herr froken
    """
)


@dataclass(frozen=True, slots=True)
class _Token:
    start: int  # in the folded text
    end: int
    word: str  # folded
    capital: bool
    shouted: bool
    first: bool  # first in its sentence


def find_names(folded: Folded, taken: Places) -> Iterator[Identifier]:
    """Names of people in the text. `taken`: places in the original that are something else."""
    text = folded.text
    closed = Places(
        len(text), (m.span() for m in _NEVER.finditer(text) if not _is_a_person_after_all(m, folded))
    )
    tokens = [
        token
        for token in _tokens(folded)
        if closed.free(token.start, token.end) and _stands_free(folded.span(token.start, token.end), taken)
    ]
    shouting = _is_shouted(folded.original)
    at = 0
    while at < len(tokens):
        length = _name_length(tokens, at, text, shouting=shouting)
        if length:
            last = tokens[at + length - 1]
            yield Identifier(folded.span(tokens[at].start, last.end), IdentifierLabel.NAME)
        at += max(length, 1)


def _stands_free(span: Span, taken: Places) -> bool:
    return taken.free(span.start, span.end)


def _is_a_person_after_all(m: re.Match[str], folded: Folded) -> bool:
    """Systems bear names of people: "Vera" in "i Vera" is a system, "Vera ringde" is not."""
    if m[0] not in _SYSTEMS:
        return False
    before = folded.text[max(0, m.start() - 12) : m.start()].split()
    return not (before and before[-1] in {"i", "systemet", "via", "journalsystemet", "in"})


def _tokens(folded: Folded) -> list[_Token]:
    found: list[_Token] = []
    text = folded.text
    for m in _WORD.finditer(text):
        written = folded.written(m.start(), m.end())
        before = text[max(0, m.start() - 3) : m.start()].rstrip(" \"'(")
        first = not before or before[-1] in ".!?:\n" or m.start() == 0
        found.append(
            _Token(
                m.start(), m.end(), m[0], written[:1].isupper(), len(written) > 1 and written.isupper(), first
            )
        )
    return found


def _is_shouted(original: str) -> bool:
    letters = [letter for letter in original[:400] if letter.isalpha()]
    return len(letters) > 12 and sum(letter.isupper() for letter in letters) > 0.8 * len(letters)  # noqa: PLR2004


def _name_length(tokens: Sequence[_Token], at: int, text: str, *, shouting: bool) -> int:
    """How many words from `at` on are one name; 0 when there is none."""
    if not _begins_name(tokens, at, text, shouting=shouting):
        return 0
    length = 1
    if len(tokens[at].word) == 1:
        length = 2
    while at + length < len(tokens) and _continues_name(tokens, at, at + length, text, shouting=shouting):
        length += 1
    while length > 1 and tokens[at + length - 1].word in _PARTICLES:
        length -= 1
    return length


_LONG_WORD = 6
_PARTICLES = words(
    """
    von af de van der al el bin la da dos av
    """
)


def _begins_name(tokens: Sequence[_Token], at: int, text: str, *, shouting: bool) -> bool:
    token = tokens[at]
    if len(token.word) < 2:  # noqa: PLR2004
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        return bool(
            following
            and token.capital
            and following.capital
            and text[token.end : following.start] in {". ", "."}
            and _known_surname(following.word)
        )
    previous = _previous(tokens, at, text)
    given, stem = _known_given(token.word)
    capital = token.capital and not shouting and not (token.shouted and len(token.word) < 4 and not given)  # noqa: PLR2004
    if _in_a_compound(token, text):
        return False
    if given and stem not in ALSO_WORDS:
        return capital or shouting or _lower_case_is_name(token, stem)
    if given:
        return _ambiguous_is_name(tokens, at, text, previous, capital=capital, shouting=shouting)
    if _known_surname(token.word):
        return _surname_is_name(token, previous, text, capital=capital, shouting=shouting)
    return capital and _unknown_is_name(tokens, at, text, previous)


def _previous(tokens: Sequence[_Token], at: int, text: str) -> str:
    """The word before, when nothing but space (or "c/") stands between."""
    before = text[max(0, tokens[at].start - 30) : tokens[at].start]
    m = re.search(r"(?:c/o|[a-z]+)(?=:? ?$)", before)
    return m[0] if m else ""


def _known_given(word: str) -> tuple[bool, str]:
    """Whether it is a given name, in the genitive or not, and the name itself."""
    if is_given(word):
        return True, word
    if word.endswith("s") and is_given(word.rstrip("s'") if word.endswith("'s") else word[:-1]):
        return True, word[:-2] if word.endswith("'s") else word[:-1]
    return False, word


def _known_surname(word: str) -> bool:
    return is_surname(word) or (word.endswith("s") and is_surname(word[:-1]))


# Known names which in lower case are rather words, forms of words, or abbreviations.
_LOWER_CASE_WORDS = words(
    """
    ann dagny ester fanny herta malin karin mary harry ted art sally noel thor loui hedda hugo roza
    rut dan alf runa kai kaj greta leif vincent ray sean roman mary noah lina helge rune knut leo
    sol linus mia mikael anders
    """
) - words(
    """
    karin malin lina mia leif anders mikael noah linus rune leo knut greta rut helge harry kaj hugo
    fanny ester mary
    """
)


def _lower_case_is_name(token: _Token, stem: str) -> bool:
    if token.word != stem and stem + "s" in _GENITIVES_THAT_ARE_WORDS:
        return False
    return len(stem) > 2 and stem not in _LOWER_CASE_WORDS  # noqa: PLR2004


_GENITIVES_THAT_ARE_WORDS = words(
    """
    anders tomas mats moses lars niklas jonas andreas elias lukas nicolas
    """
)


def _ambiguous_is_name(
    tokens: Sequence[_Token], at: int, text: str, previous: str, *, capital: bool, shouting: bool
) -> bool:
    """A word that is also a name: only with a title, a surname, or doing what people do."""
    token = tokens[at]
    if (
        previous in _ANY_WORD_AFTER
        and previous not in {"man", "far", "mor", "chef", "jag"}
        and (capital or shouting)
    ):
        return True
    following = (
        tokens[at + 1] if at + 1 < len(tokens) and text[token.end : tokens[at + 1].start] == " " else None
    )
    if not capital:
        return bool(
            shouting and following and _known_surname(following.word) and following.word not in ALSO_WORDS
        )
    if _HAS_NAME_AFTER.search(text[max(0, token.start - 25) : token.start]):
        return True
    if (
        following
        and following.capital
        and (_known_surname(following.word) or _known_given(following.word)[0])
    ):
        return True
    if _PLACE_OF_PERSON.match(text, token.end):
        return True
    if token.word in _LITTLE_WORDS:
        return (
            bool(following and following.word in _PERSON_DOES and following.word not in _AFTER_LITTLE_WORDS)
            or not token.first
        )
    if _THEIRS.match(text, token.end):
        return True
    if not token.first:
        return previous not in _PLACE_BEFORE
    return bool(following) and _acts_like_a_person(tokens, at, text)


def _acts_like_a_person(tokens: Sequence[_Token], at: int, text: str) -> bool:
    """What follows the first word of a sentence is done by people: "Sten vägrade", not "Love är viktigt"."""
    verb = tokens[at + 1].word
    after = (
        tokens[at + 2].word
        if at + 2 < len(tokens) and text[tokens[at + 1].end : tokens[at + 2].start] == " "
        else ""
    )
    if (
        verb in {"ar", "var", "is", "was", "blev"}
        and after.endswith("t")
        and after not in {"hemskt", "valdigt", "mycket", "trott", "ratt", "jattetrott"}
    ):
        return False
    return verb in _PERSON_DOES or verb.endswith(("ade", "dde", "ste", "kte", "rde", "mde"))


_LITTLE_WORDS = words(
    """
    inga mina dina hans per klara tom linda mark jan my an vilja dag karim sam tim ros august april
    max maj far said art sol
    """
)
_AFTER_LITTLE_WORDS = words(
    """
    har var och inte i mot kan ar fick
    """
) - frozenset({"ar"})


def _surname_is_name(
    token: _Token,
    previous: str,
    text: str,
    *,
    capital: bool,
    shouting: bool,
) -> bool:
    stem = token.word[:-1] if token.word.endswith("s") and not is_surname(token.word) else token.word
    if stem.endswith("sson"):
        return True
    if previous in _PLACE_BEFORE:
        return False
    if stem in ALSO_WORDS:
        if not capital:
            return False
        return previous in {
            "fru",
            "herr",
            "froken",
            "familjen",
            "c/o",
            "doktor",
            "dr",
            "mr",
            "mrs",
            "ms",
        } or bool(_HAS_NAME_AFTER.search(text[max(0, token.start - 25) : token.start]) and not token.first)
    return capital or (shouting and not stem.endswith(SURE_SURNAME_ENDINGS))


def _unknown_is_name(tokens: Sequence[_Token], at: int, text: str, previous: str) -> bool:
    """A capitalised word on no list: the words around must say that it is a person."""
    token = tokens[at]
    if (
        token.word in _EVERYDAY
        or token.shouted
        or _looks_like_a_place(token.word)
        or _looks_like_a_place(previous)
    ):
        return False
    if previous in _ANY_WORD_AFTER:
        return True
    if _HAS_NAME_AFTER.search(text[max(0, token.start - 25) : token.start]) and previous not in {
        "galler",
        "ang",
        "angaende",
        "gallande",
        "re",
        "boende",
        "kund",
        "brukare",
        "klient",
        "patient",
        "halsn",
        "mvh",
        "vh",
    }:
        return text[token.start - 1 : token.start] != "/" or token.end == len(text.rstrip(" .!"))
    following = (
        tokens[at + 1] if at + 1 < len(tokens) and text[token.end : tokens[at + 1].start] == " " else None
    )
    if (
        following
        and following.capital
        and not following.shouted
        and is_surname(following.word)
        and following.word not in ALSO_WORDS
    ):
        return not (
            token.first
            and (
                token.word in _TITLES
                or token.word in _SENTENCE_STARTERS
                or token.word.endswith(("en", "et", "erna", "are", "ade", "de"))
            )
        )
    genitive = token.word.endswith("s") and _THEIRS.match(text, token.end)
    if genitive and not token.first and previous not in _PLACE_BEFORE:
        return True
    if token.first:
        return False
    if previous == "hos":
        return True
    if previous in _HOS and following is not None and following.word in _PERSON_DOES - _WEAK_DOES:
        return True
    return previous not in _PLACE_BEFORE and bool(
        following and not following.capital and following.word in _SURELY_PERSON
    )


_SENTENCE_STARTERS = words(
    """
    enligt fam familjen familj hos fran till med utan mellan via samt aven bade inte dock enbart
    endast namligen tyvarr utover forutom bakom bredvid trots mot under genom kring omkring angaende
    gallande betraffande avseende saknar fick hade glomde ringde fragade ring kontakta fraga mejla
    be traffade informerade meddelade sokte tack ansvarig besok samtal mote anmald anmalt hej hjalp
    bo bor handelsen avlosare tankte undrar ville kan ska har blev var finns kom tog gick skickade
    lamnade gav sa sag hittade
    """
)
_WEAK_DOES = words(
    """
    och inte mot ar var har hade blev kan ska is was has kom kommer gar gick
    """
)
_SURELY_PERSON = words(
    """
    foll ramlade trillade vagrade grat skrek ringde sa sager berattade klagade mar madde vagrar
    kraktes somnade vaknade tycker tyckte fyller
    """
)
_PLACE_ENDINGS = (
    (
            "garden"
        ), (
            "gatan"
        ), (
            "vagen"
        ), (
            "boendet"
        ), (
            "hemmet"
        ), (
            "huset"
        ), (
            "sjukhus"
        ), (
            "sjukhuset"
        ), (
            "kyrkan"
        ), (
            "skolan"
        ), (
            "torget"
        ), (
            "parken"
        ), (
            "kommun"
        ), (
            "koping"
        ),
    (
            "borg"
        ), (
            "stad"
        ), (
            "sala"
        ), (
            "centralen"
        ), (
            "centrum"
        ), (
            "tjansten"
        ), (
            "enheten"
        ), (
            "verket"
        ), (
            "kassan"
        ), (
            "avdelningen"
        ), (
            "gruppen"
        ), (
            "bostaden"
        ), (
            "teamet"
        ),
    (
            "backen"
        ), (
            "lunden"
        ), (
            "viken"
        ), (
            "angen"
        ), (
            "kullen"
        ), (
            "skogen"
        ), (
            "stigen"
        ), (
            "gatans"
        ), (
            "gardens"
        ), (
            "gards"
        ), (
            "byn"
        ), (
            "stugan"
        ), (
            "villan"
        ), (
            "planen"
        ), (
            "systemet"
        ),
)  # fmt: skip


def _looks_like_a_place(word: str) -> bool:
    return word.removesuffix("s").endswith(_PLACE_ENDINGS)


def _in_a_compound(token: _Token, text: str) -> bool:
    """ "Sarah-anmälan", "Anna.ppt", "@karin", "karin@": not a name by itself."""
    after, before = (
        text[token.end : token.end + 1],
        text[token.start - 1 : token.start] if token.start else "",
    )
    return (
        (after in {"@", "_", "-"} and after != "-")
        or before in {"@", "_", "[", "#"}
        or (before == "/" and after == "/")
    )


def _continues_name(tokens: Sequence[_Token], begin: int, at: int, text: str, *, shouting: bool) -> bool:
    """Whether the word at `at` belongs to the name that began before it."""
    before, token = tokens[at - 1], tokens[at]
    gap = text[before.end : token.start]
    if gap not in {" ", "  ", ". "} or (gap == ". " and before.end - before.start > 1):
        return False
    if (
        before.word.endswith("s")
        and not is_given(before.word)
        and not is_surname(before.word)
        and before.word[:-1] not in _PARTICLES
    ):
        return False
    surname = _known_surname(token.word) or token.word.endswith(SURE_SURNAME_ENDINGS)
    capital = token.capital and not shouting
    if token.word in _PARTICLES:
        return at + 1 < len(tokens) and tokens[at + 1].capital and not shouting and token.word != "av"
    if token.word in _EVERYDAY and not (capital and _known_given(token.word)[0]):
        return False
    if capital:
        return (
            len(token.word) > 1 and not token.shouted and not _looks_like_a_place(token.word)
        ) or _initial(token, text)
    known = _known_surname(token.word) and (token.word not in ALSO_WORDS or shouting)
    return (
        (known or (surname and len(token.word) > _LONG_WORD))
        and token.word not in _PERSON_DOES
        and ((begin < at and not token.word.endswith(("man", "en", "ar"))) or known)
    )


def _initial(token: _Token, text: str) -> bool:
    """ "Anna K." """
    return (
        token.end - token.start == 1
        and token.capital
        and text[token.end : token.end + 1] in {(), ".", " ", ","}
    )
