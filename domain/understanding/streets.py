"""Street addresses: street and number, with the flat, postcode and town that stand beside."""

import re
from collections.abc import Iterator

from .folding import Folded
from .name_lists import is_given
from .results import Identifier, IdentifierLabel

_STREET_END = (
    r"(?:gatan|gata|vagen|vag|grand|granden|stigen|stig|torget|torg|backen|backe|allen|alle|"
    r"platsen|plats|plan|asen|gangen|gang|leden|led|kroken|slingan|ringen|svangen|rundan|kajen|"
    r"hamnen|parken|hojden|berget|bergen|lunden|angen|dalen|kullen|garden|gard|bryggan|stranden|"
    r"strand|udden|viken|esplanaden|promenaden|boulevarden|passagen|trappan|terrassen|brinken|"
    r"liden|tappan|hagen|skogen|akern|kvarnen|bron|tunet|slanten|sluttningen|heden|mosse|mossen|"
    r"slatten|glantan|vretarna|vreten|byvag|stradet|stigarna|gatorna|brinkarna|backarna|brink|"
    r"hojderna|angarna|kullarna|lyckan|falten|faltet|"
    r"gtan|gatn|gaten|vgen|vegen|veien)"  # misspelt, and as in Norway
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
_BEFORE = (
    r"(?:(?:sankt|sankta|s:t|s:ta|norra|sodra|ostra|vastra|stora|lilla|gamla|nya|ovre|nedre|inre|"
    r"yttre|norr|soder|oster|vaster|[nsvo]\.?) )"
)
_BEFORE_WORD = re.compile(_BEFORE.replace(") )", "))"))
_TOWN = r"(?:(?:norra|sodra|ostra|vastra|stora|lilla|gamla|nya|ovre|nedre|sankt|s:t) )?[a-z][a-z-]+"
_POST = rf"(?:[,\n]? ?(?:s-|se-)?\d{{3}} ?\d{{2}},? {_TOWN})"
_EXTRA = (
    r"(?:,? ?(?:(?:lgh|lagenhet|l gh|apt)\.? ?(?:nr )?[a-z]?\d{1,4}[a-z]?|"
    r"(?:uppgang|uppg|port|ingang)\.? (?:nr )?(?:\d{1,3}[a-z]?|[a-h]))(?!\w))"
)
_COUNTED = (
    r"(?: ?(?:mil|km|cm|mm|m|meter|kg|mg|ml|dl|personer|st|rum|dagar|dag|veckor|timmar|tim|h|min|"
    r"minuter|ggr|gang|ganger|procent|kr|kronor|portioner|besok|brukare|boende|kunder|personal|"
    r"barn|tabletter|manader|vaningar|platser)(?!\w)| ?%)"
)
_NO = r"(?P<no>\d{1,3}(?: ?[a-h](?![\w.]))?(?:-\d{1,3})?)(?!\d|:\w|\.\d|-\d)"
_FEW = rf"{_NO}(?!{_COUNTED})"
_STAIRS = r"(?:,? \d{1,2} ?tr\.?)"
_REST = rf"(?P<rest>{_EXTRA}{{0,3}}(?:{_STAIRS}?{_EXTRA}{{0,1}}{_POST})?)"
_STREET = re.compile(
    rf"(?<![\w/-])(?P<name>(?:{_BEFORE}|(?:[a-z]+s|[a-z]+) )?[a-z:-]+?{_STREET_END}|"
    rf"(?:[a-z:.]+ ){{0,2}}(?:[a-z]+:?s|[a-z]+) {_LAST_WORD}|"
    rf"{_BEFORE}{_LAST_WORD}),? {_NO}{_REST}"
)
_STREET_ALONE = re.compile(rf"(?<![\w/-])(?P<name>{_BEFORE}?{_ALONE}) {_FEW}{_REST}")
# "storg. 4", "Björkv. 14": the word shortened before its point.
_SHORTENED = re.compile(
    rf"(?<![\w/-])(?P<name>{_BEFORE}?[a-z-]{{3,}}(?:g|v|gr|vg))"
    rf"(?P<point>\.?) ?{_FEW}{_REST}"
)
_NOT_SHORTENED = re.compile(
    r"(?:torg|sorg)|.*(?:dag|[^r]ig|ing|ang|ong|eng|lag|skog|nog|tog|drog|log|dog|berg|borg|korg|vag|farg|"
    r"mag|agg|ygg|ugg|igg|sjalv|halv|tolv|av|brev|skrev|blev|drev|rev|prov|behov|lov|hov|liv|driv|"
    r"skriv|giv|hiv|haiv|iv|krav|alv|tarv|sarg|larv|nerv|reserv|intv|motsv|sjukv|oppenv|dagv|"
    r"forvg|resp|kurv|arv|storhelg|helg|orsag|telg|solg|utg|ing?g|avg|omg|verks?g)"
)
_BEFORE_TOWN = re.compile(
    r"(?<![\w/-])(?P<name>[a-z][a-z-]{2,}(?: [a-z][a-z-]+)?) (?P<no>\d{1,4}(?: "
    rf"?[a-h](?![a-z]))?)(?:, ?| |(?<=[a-h]))(?:lgh \d{{4}},? ?)?(?:s-|se-)?\d{{3}} ?\d{{2}},? {_TOWN}"
)
_LIVES_AT = re.compile(
    r"(?<!\w)(?:bor (?:pa|i|vid)|adress(?:en)?:?(?: ar)?|bostad(?:en)? pa|hem till|hemadress:?|"
    r"address:?|lives (?:at|on)|flyttat till) (?P<name>[a-z][a-z-]{3,}(?: [a-z][a-z-]+)?) "
    r"(?P<no>\d{1,3} ?(?:[a-h](?![a-z]))?)(?!\d|[.:/]\d| ?(?:ar|mil|km|personer|st|rum|dagar|"
    r"veckor)\b)"
)
_NOT_STREETS = re.compile(
    r"^(?:vaning|avdelning|avd|plan|enhet|enheten|gruppbostad|boende|boendet|barn|rum|den|"
    r"hemgang|ingang|utgang|gang|omgang|tillgang|overgang|forsta|andra|sista|denna|en|ett|pa|i|"
    r"vid|till|var|hemvag|omvag|sjukhus|lag|sjukskrivning|vardplats|plats|handlingsplanen|anmalan|"
    r"plan\w+|\w*(?:ings|ande|vard|omsorgs|arbets|skydds|kris|stod|studie|rehab|mat|tids|insats|"
    r"budget|projekt|hus|botten|entre|over|under|mellan|schema|grund|kost|hygien|individ|sip|"
    r"sjuk|boende|parkerings|moes|brotts|olycks|upp|rast|sov|lek|sitt|"
    r"hem|fri|anstallnings|lokal|mal|lasar|ars|dags|vecko|hand|aktivitets|samordnad)"
    r"(?:plan|plats|led|gang|gangen)|ingangen|gangen|hall|klockan|kl|resan|pollen|"
    r"\w*(?:handled|klargor|ansled))$"
)
_NOT_FIRST = re.compile(
    r"^(?:pa|i|vid|till|fran|hos|av|om|och|mot|utanfor|nara|adress|bor|adressen|bostad|skyddad|"
    r"hennes|hans|en|ett|den|det|var|ar|hem|brukare|kund|boende|klient|som|namn|gatuadress|ny|"
    r"fel|avd|avdelning|gruppbostad\w*|enhet\w*|lss-boende\w*|boendet|servicebostad\w*|"
    r"hemtjanst\w*|lgh|plan|at|on|anhorig|mamma|kunden|brukaren|klienten|larm|larmet|larmade|"
    r"handelsen|besoket|for|in|ut|ner|upp|korde|akte|gick|flyttat|flyttade|kom|familjen|"
    r"skickades|skickat|brev|brevet|kallelse|kallelsen|lamnades|lamnad|paket|fel:|adr\.?|the|his|"
    r"her|their|eller|mellan|forbi|bakom|langs|efter|hon|han|jag|vi|hemma|nyckel|nyckeln|"
    r"hembesok\w*|besok|tillsyn\w*|uppdrag|utryckning)$"
)
_ROYAL = frozenset({"drottning", "kung", "prins", "prinsessan", "birger", "magnus"})
_SURE_LOWER = re.compile(r"[a-z]+(?:gatan|vagen|grand|stigen|torget|allen|backen|gata|s vag)$")
_JUST_THE_WAY = re.compile(
    r"(?:^|.* )(?:hemvagen|omvagen|pa vagen|korvagen|avvagen|utvagen|genvagen|luftvagen|urinvagen|"
    r"ratt vag|vagen|gatan|torget|backen|stigen|allen|grand|gata|tillbakavagen|ditvagen|bakvagen)$"
)


def find_addresses(folded: Folded) -> Iterator[Identifier]:
    """Street and number, with the flat, postcode and town that stand beside."""
    for m in _STREET.finditer(folded.text):
        if (start := _street_start(folded, m)) is not None and _is_written_as_street(folded, m, start):
            yield _address(folded, start, _address_end(folded, m))
    for m in _STREET_ALONE.finditer(folded.text):
        if _is_capital(folded, m.start()):
            yield _address(folded, m.start(), _address_end(folded, m))
    for m in _SHORTENED.finditer(folded.text):
        if (start := _shortened_start(folded, m)) is not None:
            yield _address(folded, start, _address_end(folded, m))
    yield from _unusual_streets(folded)


def _unusual_streets(folded: Folded) -> Iterator[Identifier]:
    """Streets of any name, told by the postcode after them or by "bor på" before."""
    for pattern in (_BEFORE_TOWN, _LIVES_AT):
        for m in pattern.finditer(folded.text):
            start, end = m.start("name"), m.end()
            first, _, second = m["name"].partition(" ")
            if second and (not _is_capital(folded, start) or _NOT_FIRST.fullmatch(first)):
                start += len(first) + 1
            if _is_capital(folded, start) and not _NOT_STREETS.fullmatch(m["name"].split()[-1]):
                end = m.end("no") if pattern is _LIVES_AT else end
                yield _address(folded, start, len(folded.text[:end].rstrip()))


def _address(folded: Folded, start: int, end: int) -> Identifier:
    return Identifier(folded.span(start, end), IdentifierLabel.ADDRESS)


def _is_capital(folded: Folded, at: int) -> bool:
    return folded.written(at, at + 1).isupper()


def _street_start(folded: Folded, m: re.Match[str]) -> int | None:
    """Where the street begins: without the everyday words before it ("på Storgatan")."""
    words = m["name"].split(" ")
    start = m.start()
    last_apart = re.fullmatch(_LAST_WORD, words[-1]) is not None
    while len(words) > 1 and not _belongs(folded, words, start, last_apart=last_apart):
        start += len(words[0]) + 1
        words = words[1:]
    if len(words) > 2 and words[-2] in {"pa", "i", "vid"} and words[-1] == "plan":  # noqa: PLR2004
        return None  # "JOBBAR PÅ PLAN 2"
    if len(words) == 1 and (_NOT_STREETS.fullmatch(words[0]) or last_apart):
        return None
    return start if words[0] else None


def _belongs(folded: Folded, words: list[str], start: int, *, last_apart: bool) -> bool:
    """Whether the first of these words is part of the street's name."""
    if _NOT_FIRST.fullmatch(words[0]) or (words[0].endswith(".") and len(words[0]) > 2):  # noqa: PLR2004
        return False
    if _is_capital(folded, start):
        return last_apart or bool(_BEFORE_WORD.fullmatch(words[0])) or not is_given(words[0])
    if len(words) > 2:  # noqa: PLR2004
        return words[0] in _ROYAL or is_given(words[0])
    return bool(_BEFORE_WORD.fullmatch(words[0])) or (last_apart and words[0].endswith("s"))


def _is_written_as_street(folded: Folded, m: re.Match[str], start: int) -> bool:
    """Capitals, or in lower case the endings that are hardly anything but streets."""
    if _is_capital(folded, start):
        return True
    return bool(_SURE_LOWER.search(m["name"])) and not _JUST_THE_WAY.match(m["name"])


def _shortened_start(folded: Folded, m: re.Match[str]) -> int | None:
    start = m.start()
    words = m["name"].split(" ")
    if len(words) > 1 and _NOT_FIRST.fullmatch(words[0]):
        start += len(words[0]) + 1
    if _NOT_SHORTENED.fullmatch(words[-1]):
        return None
    if m["point"]:
        return start
    apart = m.start("no") > m.end("point")
    return start if apart and _is_capital(folded, start) and len(words[-1]) > 4 else None  # noqa: PLR2004


def _address_end(folded: Folded, m: re.Match[str]) -> int:
    """The end of the address; a town must be written with a capital (or everything in capitals)."""
    end = m.end()
    town = folded.written(m.start("rest"), end).split()
    if town and town[-1].isalpha() and town[-1].islower() and re.search(r"\d{3} ?\d\d", m["rest"]):
        return end
    return m.start() + len(folded.text[m.start() : end].rstrip(" ,\n"))
