"""What an address is made of beside the name of its street: number, flat, stairs, postcode and town."""

import re

from .folding import Folded
from .name_lists import is_given, is_surname
from .name_tokens import is_shouted
from .not_people import EVERYDAY
from .ordinary_words import ever_written

BEFORE_WORD = (
    r"(?:sankt|sankta|s:t|s:ta|norra|sodra|ostra|vastra|stora|lilla|gamla|nya|ovre|nedre|inre|"
    r"yttre|norr|soder|oster|vaster|[nsvo](?::a|\.)?)"
)
BEFORE = rf"(?:{BEFORE_WORD} )"
TOWN = r"(?:(?:norra|sodra|ostra|vastra|stora|lilla|gamla|nya|ovre|nedre|sankt|s:t|dals) )?[a-z][a-z-]+"
TOWNS = (
    r"(?:alingsas|alvesta|angelholm|arboga|arvika|askersund|avesta|bengtsfors|boden|bollnas|boras|borlange|"
    r"bromolla|degerfors|eksjo|enkoping|eskilstuna|eslov|fagersta|falkenberg|falkoping|falun|filipstad|flen|"
    r"gallivare|gavle|gnosjo|goteborg|gislaved|hagfors|hallsberg|hallstahammar|halmstad|haparanda|harnosand|"
    r"hassleholm|hedemora|helsingborg|hjo|hofors|horby|hudiksvall|hultsfred|jonkoping|kalix|kalmar|karlshamn|"
    r"karlskoga|karlskrona|karlstad|katrineholm|kiruna|koping|kramfors|kristianstad|kristinehamn|kumla|kungalv|"
    r"kungsbacka|laholm|landskrona|leksand|lerum|lidkoping|lund|lindesberg|linkoping|ljungby|ljusdal|ludvika|lulea|"
    r"lycksele|lysekil|malmo|mariestad|markaryd|mjolby|molndal|mora|motala|nassjo|norrkoping|"
    r"norrtalje|nybro|nykoping|nynashamn|ornskoldsvik|orebro|oskarshamn|ostersund|oxelosund|pitea|ronneby|"
    r"sandviken|savsjo|simrishamn|skara|skelleftea|skovde|soderhamn|sodertalje|solleftea|stockholm|"
    r"strangnas|stromstad|sundsvall|sunne|tibro|tidaholm|tranas|trelleborg|trollhattan|trosa|uddevalla|"
    r"ulricehamn|umea|uppsala|vadstena|vaggeryd|vanersborg|vansbro|varberg|vargarda|varnamo|vasteras|"
    r"vastervik|vaxjo|vetlanda|vilhelmina|vimmerby|visby|ystad|amal|arjang|odeshog)"
)
_POST = (
    rf"(?:[,\n]? ?(?:s-|se-)?\d{{3}} ?\d{{2}},? {TOWN}|"
    rf"(?P<bare>, (?:(?!19|20)\d{{4}} )?{TOWN}(?![\w-]| (?:nr )?\d| [a-z]+ \d)| {TOWNS}(?!\w)))"
)
"""With a postcode any town; without one, or with one of Norway or Denmark, the town must have its capital."""
_FLAT = (
    r"(?:,? ?(?:(?:lgh|lagenhet|l gh|apt)\.? ?(?:nr )?[a-z]?\d{1,4}[a-z]?|"
    r"(?:uppgang|uppg|port|ingang)\.? (?:nr )?(?:\d{1,3}[a-z]?|[a-h]))(?!\w)|"
    r",? \d{4}(?=, \d{3} ?\d\d ))"
)
_STAIRS = (
    r"(?:,? (?:\d{1,2} ?tr(?!\w)\.?(?: upp(?!\w))?|n\.?b\.?(?!\w)|van(?:ing|\.)? \d{1,2}(?!\w))"
    r"(?: ?[ou]\.? ?g\.?(?![\w]))?)"
)
REST = rf"(?P<rest>(?:{_STAIRS}?{_FLAT}){{0,3}}(?:{_STAIRS}?{_POST})?)"
"""The flat, and the postcode and town; stairs are part of it only when one of these comes after them."""

_MONTHS = r"(?:jan|feb|mars|apr|maj|juni|juli|aug|sep|okt|nov|dec)[a-z]*"
_COUNTED = (
    r"(?: ?(?:mil|km|cm|mm|m|meter|kg|mg|ml|dl|personer|st|rum|dagar|dag|veckor|timmar|tim|h|min|"
    r"minuter|ggr|gang|ganger|procent|kr|kronor|portioner|besok|brukare|boende|kunder|personal|"
    r"barn|tabletter|manader|vaningar|platser|aringar|aring|sek|sekunder|minutes?|hours?|days?|weeks?|times|clients|residents|tablets|people|years?|katter|natter|poang|bilar|hus|"
    rf"lagenheter|timmars|minuters|mils|{_MONTHS})(?!\w)| ?%|/\d|-(?:ar|tal))"
)
_YEAR = r"(?:19\d|20[0-3])\d(?!\d)"
NUMBER = (
    rf"(?P<no>(?!0|{_YEAR})\d{{1,4}}(?: ?[a-h](?:-[a-h])?(?![\w']|\.[a-z]))?(?:-\d{{1,3}}[a-h]?(?!\w))?)"
    r"(?!\d|:[\dae]|\.\d|-\d| ?(?:[ap]m|st|nd|rd|th)(?!\w))"
)
IN_WORDS = (
    r"(?P<no>tva|tre|fyra|fem|sex|sju|atta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|"
    rf"nitton|(?:tjugo|trettio|fyrtio)(?:ett|tva|tre|fyra|fem|sex|sju|atta|nio)?)"
    rf"(?: [a-h])?(?!\w)(?!{_COUNTED})"
)
NUMBER_OF_NOTHING = rf"{NUMBER}(?!{_COUNTED}| \d{{3}} ?(?:kr|sek)(?!\w))"
"""A number after which nothing is counted: "4", but not the 4 of "4 personer"."""
_POSTCODE_BEFORE = re.compile(rf"(?<![\w-])(?:s-|se-)?\d{{3}} ?\d{{2}} (?P<town>{TOWN}),? ?$")
_POSTCODE_AND_TOWN = 40
"""Letters at most."""


def with_postcode_before(folded: Folded, start: int) -> int:
    """Where an address begins: at its street's `start`, or at the postcode and town that stand before it."""
    from_here = max(0, start - _POSTCODE_AND_TOWN)
    m = _POSTCODE_BEFORE.search(folded.text[from_here:start])
    if m is None or not folded.written(from_here + m.start("town"), from_here + m.end("town")).istitle():
        return start
    return from_here + m.start()


def address_end(folded: Folded, m: re.Match[str]) -> int:
    """Where an address ends; a town must be written with a capital (or everything in capitals)."""
    end = m.end()
    late = not m["rest"] and _LATE_LETTER.match(folded.text, end)
    if late and folded.written(end + 1, end + 2).isupper() and not is_shouted(folded.original):
        return end + 2
    if folded.written(m.end("no") - 1, m.end("no")) in {"å", "ä"}:
        return m.end("no") - 2  # "Nygatan 5 å Nygatan 15"
    if m["bare"] and not _is_town(folded, m.start("bare"), m.end("bare")):
        return m.start() + len(_STAIRS_LAST.sub("", folded.text[m.start() : m.start("bare")]))
    town = folded.written(m.start("rest"), end).split()
    if town and town[-1].isalpha() and town[-1].islower() and re.search(r"\d{3} ?\d\d", m["rest"]):
        return end
    return m.start() + len(folded.text[m.start() : end].rstrip(" ,\n"))


def _is_town(folded: Folded, start: int, end: int) -> bool:
    """Whether what stands after an address without postcode is its town: no person, unit or sentence."""
    if not folded.written(start, end).split()[-1][0].isupper():
        return False
    if _KNOWN_TOWN.fullmatch(folded.text, start, end):
        return True
    word = folded.text[start:end].split()[-1]
    said_otherwise = is_given(word) or is_surname(word) or word in EVERYDAY or word in ever_written()
    named_on = folded.written(end, end + 2)[1:].isupper()
    return not (said_otherwise or named_on or _A_UNIT_OFTEN.fullmatch(word) or is_shouted(folded.original))


_LATE_LETTER = re.compile(r" [j-z](?![\w.])")
""" "Bruksgatan 8 O": of these letters only the capitals are part of an address."""
_STAIRS_LAST = re.compile(rf"{_STAIRS}$")
_KNOWN_TOWN = re.compile(rf",? (?:\d{{4}} )?(?:{TOWNS}|(?:\d{{4}} ){TOWN})")
_A_UNIT_OFTEN = re.compile(r".*(?:en|et|an|gardar|[^a]s)")
"""What units and companies are called: "Storgatan 4, Solgården"."""
COUNTED = re.compile(_COUNTED)
_UNIT = (
    r"(?<!\w)(?:bostad\w*|gruppbostad\w*|[a-z]{2,20}boende|(?:motes|samtals|konferens)?rum|(?<=-)boende|boendet\w*|enhet\w*|avdelning\w*|avd\.?|team\w*|grupp\w*|verksamhet\w*|"
    r"korttid\w*|hvb\w*|servicebostad\w*|hemtjanst\w*|[a-z]{0,20}hemmet|forskola\w*|skola\w*|[a-z]{0,20}skolan|"
    r"dagverksamhet\w*|traffpunkt\w*|sabo|sarskilt boende|ward|unit|lss) "
)
UNIT_BEFORE = re.compile(_UNIT + r"(?:[a-z]+ \d+[a-h]?(?:,| och| eller| & ) ?){0,2}$")
"""A word for a kind of unit, after which a name and a number are a unit: "gruppbostaden Ängen 2"."""
UNIT_AFTER = re.compile(
    r" (?:saknar|saknade|saknas|saknades|har|hade|delar|byter|bytte|behover|lanar|ar|var|fattas|fattades)"
    r"(?: (?!personalen)[a-z]+){0,4}?(?: \d+(?= platser))? "
    r"(?:\w{0,20}personal(?:en)?|bemanning\w*|underbemannad|vikarie\w*|platser|enhetschef|samordnare|chef)(?!\w)"
)
"""What is said of a unit, after its name: "Solgården 2 saknar personal"."""
WORK_BEFORE = re.compile(
    r"(?<!\w)(?:\w{0,20}personal(?:en)?(?: saknas| fattas)?|(?:enhets)?chef(?:en)?|vikarie[nr]*|teamet|apt|"
    r"(?:de|alla|vara) boende|(?:jobba|arbeta)\w*(?: \w+)?|\w{0,20}pass(?:et)?|bemanningen|tjanstgor\w*|"
    r"skoterska(?:n)?|samordnare(?:n)?|koket|dagrummet|tvattstugan|rutin(?:en)?|matvagn(?:en)?|schemat) "
    r"(?:pa|i|av|fran|till|for) $"
    r"|(?:^|[.!?\n] ?)boende pa $"
)
"""What says that the place after it is where someone works, so that a name and a number are a unit."""
_UNIT_NAMED = re.compile(rf"{_UNIT}([a-z]+) \d|(?<!\w)([a-z]+) \d+[a-h]?{UNIT_AFTER.pattern}")


def units_named(folded: Folded) -> frozenset[str]:
    """Numbered units by name: where "gruppbostad Sörgården 1" is spoken of, "Sörgården 2" is one too."""
    return frozenset(m[1] or m[2] for m in _UNIT_NAMED.finditer(folded.text))
