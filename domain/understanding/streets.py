"""Street addresses: street and number, with the flat, postcode and town that stand beside."""

import re
from collections.abc import Iterator

from .address_parts import (
    BEFORE,
    BEFORE_WORD,
    COUNTED,
    IN_WORDS,
    NUMBER,
    NUMBER_OF_NOTHING,
    REST,
    TOWN,
    UNIT_AFTER,
    UNIT_BEFORE,
    WORK_BEFORE,
    address_end,
    units_named,
    with_postcode_before,
)
from .folding import Folded
from .name_lists import is_given
from .ordinary_words import ever_written, ordinary_words
from .place_names import VILLAGE_END, is_capital, is_first, name_start
from .results import Identifier, IdentifierLabel

_STREET_END = (
    r"(?:gatan|gata|vagen|vag|grand|granden|stigen|stig|torget|torg|backen|backe|allen|alle|"
    r"platsen|plats|plan|asen|gangen|gang|leden|led|kroken|slingan|ringen|svangen|rundan|kajen|"
    r"hamnen|parken|hojden|berget|bergen|lunden|angen|dalen|kullen|garden|gard|bryggan|stranden|"
    r"strand|udden|viken|esplanaden|promenaden|boulevarden|passagen|trappan|terrassen|brinken|"
    r"liden|tappan|hagen|skogen|akern|kvarnen|bron|tunet|slanten|sluttningen|heden|mosse|mossen|"
    r"slatten|glantan|vretarna|vreten|byvag|stradet|stigarna|gatorna|brinkarna|backarna|brink|"
    r"hojderna|angarna|kullarna|lyckan|falten|faltet|"
    r"gtan|gaan|gatn|gtaan|gaatn|gatna|gattan|gatann|gatam|vgen|vaen|vgaen|vaegn|vagne|vaggen|vegen|"
    r"vagn|gaten|veien|vej|vanget|straede)"  # misspelt, as in Norway, as in Denmark
)
# Streets that are called by such a word alone, always with a capital: "Brinken 4".
_ALONE = (
    r"(?:torget|brinken|backen|liden|hojden|kullen|slatten|stranden|lunden|slingan|ringen|kroken|"
    r"glantan|sluttningen|allen|granden|stigen|hamnen|angen|hagen|viken|udden|asen|berget|dalen|"
    r"heden|moen|vreten|tappan|tunet|kajen|esplanaden|strandvagen|brinkarna|backarna|hojderna)"
)
_LAST_WORD = (
    r"(?:vagen|vag|gatan|gata|granden|grand|torget|torg|allen|alle|platsen|plats|"
    r"backen|backe|plan|stigen|stig|gard|strand|led|esplanad)"
)
_BEFORE_WORD = re.compile(BEFORE_WORD)
_NUMBERED = r",? ?(?:(?:nr|nummer|no)\.? ?)?"
_STREET = re.compile(
    rf"(?<![\w/-])(?P<name>(?:{BEFORE}|(?:[a-z]+s|[a-z]+) )?[a-z:-]+?{_STREET_END}|"
    rf"(?:[a-z]+(?::s|:ta|:t|\.|:[ae])? ){{0,2}}(?:[a-z]+:?s|[a-z]+) {_LAST_WORD}|"
    rf"{BEFORE}{_LAST_WORD}){_NUMBERED}{NUMBER}{REST}"
)
_STREET_ALONE = re.compile(rf"(?<![\w/-])(?P<name>{BEFORE}?{_ALONE}) {NUMBER_OF_NOTHING}{REST}")
_FARM = re.compile(r".*(?:gard|garden|lund|backen|torp)")
_SHIFT_BEFORE = re.compile(r"(?:pass|tur|skift|bemanning|schema)[a-z]*(?: [a-z]+){0,2} $")
"""After it a range is hours: "kvällspasset på Björkgården 14-21"."""
_IN_A_VILLAGE = re.compile(r"(?:bya?|kyrk|skol|stations|bygde)(?:vag|vagen|gata|gatan)")
"""The road or the street of a village, after the village's name: "Holmsjö Byaväg"."""
_HARDLY_ANYTHING_ELSE = re.compile(r".*(?:gatan?|vag(?:en)?|grand(?:en)?|torg(?:et)?|stigen|alle|esplanaden)")
_A_WHILE_OR_A_WAY = re.compile(
    r" (?:(?:minut(?:er)?|timmar|dagar|veckor|manader) (?:senare|i rad|for|efter|fore|sen|pa)|"
    r"km|mil|meter|ggr|ganger)(?!\w)"
)
""" "på Nygatan 20 minuter senare", "på skogsvägen 2 km varje dag"."""
_NOT_ALONE = re.compile(
    rf"{BEFORE_WORD}|(?:forsta|andra|tredje|fjarde|femte|sjatte|mellersta|langa|"
    r"doktor|dr|kapten|biskop|drottning|kung|prins|prinsessan|general|major|greve|st|mor|far|von|af|de|du|fru|sankta?|[a-z]+s)"
)
"""What stands as a word of its own before the rest: "Tredje Långgatan", "Von Platensgatan"."""
# "storg. 4", "Björkv. 14": the word shortened before its point.
_SHORTENED = re.compile(
    rf"(?<![\w/-])(?P<name>{BEFORE}?[a-z-]{{2,}}(?:g|v|gr|vg))"
    rf"(?P<point>\.?) ?{NUMBER_OF_NOTHING}{REST}"
)
_NOT_SHORTENED = re.compile(
    r"(?:torg|sorg)|.*(?:dag|[^r]ig|ing|ang|ong|eng|ung|lag|skog|nog|tog|drog|log|dog|berg|borg|korg|vag|farg|"
    r"mag|agg|ygg|ugg|igg|sjalv|halv|tolv|av|brev|skrev|blev|drev|rev|prov|behov|lov|hov|liv|driv|"
    r"skriv|giv|hiv|haiv|iv|krav|alv|tarv|sarg|larv|nerv|reserv|intv|motsv|sjukv|oppenv|dagv|"
    r"forvg|aug|jag|reg|veg|rev|lov|sov|hav|rov|bag|mig|dig|sig|resp|kurv|arv|storhelg|helg|orsag|telg|solg|utg|ing?g|avg|omg|verks?g)"
)
_OFTEN_SHORTENED = re.compile(
    r"(?:stor|kyrko?|skol|prast|stations|jarnvags|bruks|kungs|drottning|strand|skogs|angs|bjork|tall|gran|fabriks|"
    r"slotts|sjo|hamn|torg|skole|kvarn|vaster|oster|norr|soder|vastra|ostra|smedje?|tradgards|fiskar|garvar)(?:g|v|gr|vg)"
)
"""Without point, capital or any word that leads there: "tillsyn prästg 3 ok"."""
_BEFORE_TOWN = re.compile(
    r"(?<![\w/-])(?P<name>[a-z][a-z-]{2,}(?: [a-z][a-z-]+)?) (?P<no>\d{1,4}(?: "
    rf"?[a-h](?![a-z]))?)(?:, ?| |(?<=[a-h]))(?:lgh \d{{4}},? ?)?(?:s-|se-)?\d{{3}} ?\d{{2}},? {TOWN}"
)
_LED_TO = re.compile(r"(?<!\w)(?:till|pa|i|vid|fran|utanfor|hos|bor|adress\w*) $")
_IN_WORDS = re.compile(
    r"(?<!\w)(?:bor|bodde|adress\w*|hem|hemma|flyttat|flyttade|bostaden)\b[^.\n]{0,40}? "
    rf"(?P<name>[a-z-]+(?:gatan|vagen|grand|stigen|torget|backen|allen)) {IN_WORDS}"
)
_NOT_STREETS = re.compile(
    r"^(?:atgard|\w*kvallen|vaning|avdelning|avd|plan|enhet|enheten|gruppbostad|boende|boendet|barn|rum|den|"
    r"omvardnadsplan|hemgang|ingang|utgang|gang|omgang|tillgang|overgang|forsta|andra|sista|denna|en|ett|pa|i|"
    r"vid|till|var|hemvag|omvag|sjukhus|lag|sjukskrivning|vardplats|plats|handlingsplanen|anmalan|"
    r"vag|(?:riks|lans|europa|motor)vag(?:en)?|plan\w+|\w*(?:ings|ande|vard|omsorgs|arbets|skydds|kris|stod|studie|rehab|mat|tids|insats|"
    r"budget|projekt|hus|botten|entre|over|under|mellan|schema|grund|kost|hygien|individ|sip|"
    r"sjuk|boende|parkerings|moes|brotts|olycks|upp|rast|sov|lek|sitt|"
    r"hem|fri|anstallnings|lokal|mal|lasar|ars|dags|vecko|hand|aktivitets|samordnad)"
    r"(?:plan|plats|led|gang|gangen)|koplats|ingangen|gangen|hall|klockan|kl|resan|pollen|"
    r"\w*(?:handled|klargor|ansled))$"
)
_NOT_FIRST = re.compile(
    r"^(?:ledig|korttids|\w*stodboende|egendom\w*|gard|garden|torpet|fastighet\w*|stugan|sabo|hvb|lss|team\w*|pa|i|vid|till|fran|hos|av|om|och|mot|utanfor|nara|adress|bor|adressen|bostad|skyddad|"
    r"hennes|hans|en|ett|den|det|var|ar|hem|brukare|kund|boende|klient|som|namn|gatuadress|ny|"
    r"fel|avd|avdelning|gruppbostad\w*|enhet\w*|lss-boende\w*|boendet|servicebostad\w*|"
    r"hemtjanst\w*|lgh|plan|at|on|anhorig|mamma|kunden|brukaren|klienten|larm|larmet|larmade|"
    r"handelsen|besoket|for|in|ut|ner|upp|korde|akte|gick|flyttat|flyttade|kom|familjen|"
    r"skickades|skickat|brev|brevet|kallelse|kallelsen|lamnades|lamnad|paket|fel:|adr\.?|the|his|"
    r"her|their|eller|mellan|forbi|bakom|langs|efter|hon|han|jag|vi|hemma|nyckel|nyckeln|"
    r"hembesok\w*|besok|tillsyn\w*|uppdrag|utryckning)$"
)
_ALSO_OTHER_THINGS = frozenset({"plan", "led", "strand"})
"""Last words of a street's name only after another's: "Kungs plan", not "Shift plan"."""
_OF_THE_HOUSE = re.compile(r".*(?:backens|gardens|hemmets|husets|boendets|dalens|asens|lundens|glantans)")
"""Units, which have floors: "Almbackens plan 1"."""
_HONOURED = frozenset(
    {
        "brahe", "ericson", "ericsson", "dahlberg", "jarl", "palme", "branting", "lagerlof", "zorn",
        "wrangel", "oxenstierna", "larsson", "linne", "polhem", "hultin", "danielsson", "hammarskjold",
        "wigforss", "gille", "ladulas", "lind", "hedin", "key", "bremer", "fersen", "karlfeldt", "froding",
        "bellman",
    }
)  # fmt: skip
"""Those after whom streets are called with both names."""
_OF_KINGS = re.compile(r"[ivx]+[:-]?")
"""The number of a king: "Karl XI-gatan"."""
_OF_NOBLES = re.compile(r"(?:von|af)(?: |$)")
_ORDINAL_BEFORE = re.compile(r"(?<!\w)\d:[ae] $")
""" "1:a Långgatan"."""
_ROYAL = frozenset({"drottning", "kung", "prins", "prinsessan", "birger", "magnus", "von", "af"})
_SURE_LOWER = re.compile(
    r"[a-z-]+(?:gatan|vagen|grand|stigen|torget|allen|backen|gata|s vag|gtan|gaatn|gatn|gatna|vgen|vagn)$|"
    r"(?:norra|sodra|ostra|vastra|gamla|nya) (?:vagen|gatan)$"
)
_IS_SELDOM_ELSE = re.compile(
    r"[a-z]{4,}(?:plan|plats|platsen|kajen|strand|hamnen|brinken|leden|slingan|promenaden)"
)
""" "på karlaplan 12": after a word that leads to it, if nobody writes the word otherwise."""
_JUST_THE_WAY = re.compile(
    r"(?:^|.* )(?:hemvagen|omvagen|pa vagen|korvagen|avvagen|utvagen|genvagen|luftvagen|urinvagen|"
    r"ratt vag|vagen|gatan|torget|backen|stigen|allen|grand|gata|tillbakavagen|ditvagen|bakvagen)$"
)


def find_addresses(folded: Folded) -> Iterator[Identifier]:
    """Street and number, with the flat, postcode and town that stand beside."""
    units = units_named(folded)
    for m in _STREET.finditer(folded.text):
        if (
            (start := _with_village(folded, m, _street_start(folded, m))) is not None
            and _is_written_as_street(folded, m, start)
            and not _A_WHILE_OR_A_WAY.match(folded.text, m.end("no"))
            and (_HARDLY_ANYTHING_ELSE.fullmatch(m["name"]) or _is_no_unit(folded, m, start, units))
        ):
            yield _address(folded, start, address_end(folded, m))
    for m in _STREET_ALONE.finditer(folded.text):
        if is_capital(folded, m.start()) and _is_no_unit(folded, m, m.start(), units):
            yield _address(folded, name_start(folded, m.start(), m.end("name")), address_end(folded, m))
    for m in _SHORTENED.finditer(folded.text):
        if (start := _shortened_start(folded, m)) is not None:
            yield _address(folded, start, address_end(folded, m))
    yield from _unusual_streets(folded)
    yield from _told_in_words(folded)


def _told_in_words(folded: Folded) -> Iterator[Identifier]:
    """ "bor på Timotejgatan sju b": only after a word that says somebody's address is coming."""
    for m in _IN_WORDS.finditer(folded.text):
        yield _address(folded, m.start("name"), m.end())


def _unusual_streets(folded: Folded) -> Iterator[Identifier]:
    """Streets of any name, told by the postcode after them."""
    for m in _BEFORE_TOWN.finditer(folded.text):
        start = m.start("name")
        first, _, second = m["name"].partition(" ")
        if second and (not is_capital(folded, start) or _NOT_FIRST.fullmatch(first)):
            start += len(first) + 1
        last = m["name"].split()[-1]
        if is_capital(folded, start) and not _NOT_STREETS.fullmatch(last):
            start = min(start, name_start(folded, m.end("name") - len(last), m.end("name")))
            yield _address(folded, start, len(folded.text[: m.end()].rstrip()))


def _address(folded: Folded, start: int, end: int) -> Identifier:
    if ordinal := _ORDINAL_BEFORE.search(folded.text[max(0, start - 5) : start]):
        start -= len(ordinal[0])
    return Identifier(folded.span(with_postcode_before(folded, start), end), IdentifierLabel.ADDRESS)


def _street_start(folded: Folded, m: re.Match[str]) -> int | None:
    """Where the street begins: without the everyday words before it ("på Storgatan")."""
    words = m["name"].split(" ")
    start = m.start()
    last_apart = re.fullmatch(_LAST_WORD, words[-1]) is not None
    while len(words) > 1 and (
        any(_NOT_FIRST.fullmatch(word.rstrip(":")) for word in words[:-1])
        or not _belongs(folded, words, start, last_apart=last_apart)
    ):
        start += len(words[0]) + 1
        words = words[1:]
    if len(words) == 1 and (_NOT_STREETS.fullmatch(words[0]) or last_apart):
        return None
    if words[-1] in _ALSO_OTHER_THINGS and not (
        (words[-2].endswith("s") and not _OF_THE_HOUSE.fullmatch(words[-2]))
        or _BEFORE_WORD.fullmatch(words[-2])
    ):
        return None
    if words[0] == "o" and folded.written(start, start + 1) == "o":
        start += 2  # "Bruksgatan 8 o Nygatan 3"
    return start if words[0] else None


def _with_village(folded: Folded, m: re.Match[str], start: int | None) -> int | None:
    """A farm's address with the parish it is in: "Norra Sandsjö Prästgård 1", "Gräsmark Uddheden 74"."""
    if start is None or _HARDLY_ANYTHING_ELSE.fullmatch(m["name"]):
        return start
    return name_start(folded, start, m.end("name"))


def _belongs(folded: Folded, words: list[str], start: int, *, last_apart: bool) -> bool:
    """Whether the first of these words is part of the street's name."""
    if _NOT_FIRST.fullmatch(words[0].rstrip(":")) or (words[0].endswith(".") and len(words[0]) > 2):  # noqa: PLR2004
        return False
    if is_first(folded, start) and words[0] in ever_written() and not _is_part_of_a_name(words[0]):
        return False  # "Trygghetslarm Ekebergs gård 12"
    if is_capital(folded, start):
        if last_apart or _BEFORE_WORD.fullmatch(words[0]):
            return True
        if is_given(words[0]):
            return _named_after_two(words[1])
        if _IN_A_VILLAGE.fullmatch(words[1]) or (
            _FARM.fullmatch(words[1]) and (VILLAGE_END.fullmatch(words[0]) or _is_led_to(folded, start))
        ):
            return True
        return bool(_NOT_ALONE.fullmatch(words[0])) and not _ends_a_name(folded, start)
    if len(words) > 2:  # noqa: PLR2004
        return words[0] in _ROYAL or is_given(words[0])
    return (
        bool(_OF_NOBLES.match(words[0]))
        or bool(_BEFORE_WORD.fullmatch(words[0]))
        or (last_apart and words[0].endswith("s"))
    )


def _is_part_of_a_name(word: str) -> bool:
    return is_given(word) or bool(_NOT_ALONE.fullmatch(word))


def _named_after_two(street: str) -> bool:
    """Whether a given name before it is part of the street's name: "Karl Johansgatan", "Per Brahegatan"."""
    stem = re.sub(r"s?(?:gatan?|vagen|gata|grand|plats|torg|allen?)$", "", street)
    return is_given(stem) or stem in _HONOURED or bool(_OF_KINGS.fullmatch(stem))


def _is_no_unit(folded: Folded, m: re.Match[str], start: int, units: frozenset[str]) -> bool:
    """Not "gruppbostaden Ängen 2", nor "Granliden 14 portioner"."""
    before = folded.text[max(0, start - 40) : start]
    follows_a_unit = UNIT_BEFORE.search(before) or WORK_BEFORE.search(before)
    named = folded.text[start : m.end("name")] in units
    after = m.end("no")
    spoken_of = UNIT_AFTER.match(folded.text, after) or COUNTED.match(folded.text, after)
    hours = "-" in m["no"] and _SHIFT_BEFORE.search(before)
    return not (follows_a_unit or named or spoken_of or hours)


def _ends_a_name(folded: Folded, start: int) -> bool:
    """Whether a surname stands there: "Maj-Lis Torsgård Skräddargatan 4"."""
    before = folded.text[max(0, start - 40) : start].rstrip(" ").rpartition(" ")[2]
    return any(map(is_given, before.split("-")))


def _is_written_as_street(folded: Folded, m: re.Match[str], start: int) -> bool:
    """Capitals, or in lower case the endings that are hardly anything but streets."""
    if m["name"].endswith("vagn") and not folded.written(start, m.end("name")).casefold().endswith("vägn"):
        return False
    if is_capital(folded, start):
        return True
    name = folded.text[start : m.end("name")]
    if _OF_NOBLES.match(name):
        return True
    if _IS_SELDOM_ELSE.fullmatch(name) and _is_led_to(folded, start) and name not in ever_written():
        return True
    return bool(_SURE_LOWER.search(name)) and (bool(re.match(BEFORE, name)) or not _JUST_THE_WAY.match(name))


def _shortened_start(folded: Folded, m: re.Match[str]) -> int | None:
    start = m.start()
    words = m["name"].split(" ")
    if len(words) > 1 and _NOT_FIRST.fullmatch(words[0]):
        start += len(words[0]) + 1
    word, apart = words[-1], m.start("no") > m.end("point")
    led_to = apart and _is_led_to(folded, start)
    if not m["point"] and led_to and word.endswith("gg"):
        return start  # "till drottningg 12"
    if _NOT_SHORTENED.fullmatch(word) and not (m["point"] and word.endswith("mang") and apart):
        return None
    if m["point"]:
        return start
    written_so = (
        is_capital(folded, start)
        or (led_to and word not in ordinary_words())
        or (bool(m["rest"].strip()) and word not in ever_written())  # "skolv 5 lgh 3"
        or bool(_OFTEN_SHORTENED.fullmatch(word))
    )
    return start if apart and written_so and len(word) > 4 else None  # noqa: PLR2004


def _is_led_to(folded: Folded, start: int) -> bool:
    return _LED_TO.search(folded.text[max(0, start - 20) : start]) is not None
