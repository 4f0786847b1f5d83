"""Addresses in the country: the place itself and a number ("Västerby 214", "Hults by 4")."""

import re
from collections.abc import Iterator

from .address_parts import (
    BEFORE,
    NUMBER_OF_NOTHING,
    PLACE_END,
    REST,
    UNIT_AFTER,
    UNIT_BEFORE,
    units_named,
    with_postcode_before,
)
from .folding import Folded
from .name_lists import is_given
from .not_people import EVERYDAY, SYSTEMS
from .ordinary_words import ordinary_words
from .results import Identifier, IdentifierLabel

_FEW = 20
"""Units and wards are seldom numbered higher than this."""

_SURE_PLACE_END = re.compile(
    r".*[a-z]{2}(?:byn?|torp|hult|ryd|arp|boda|nora|hyttan|inge|erup|trask|sater|bole|tarp|mala)"
)
_AT = (
    r"(?<!\w)(?:pa|i|till|fran|vid|hos|utanfor|mot|bor|adress\w*|hemma|at|in|to|from|on|hem|ute|inne|torpet|"
    r"garden|stugan|huset|fastigheten|gard|mittemot|forbi|bredvid|granne med|tillsyn) "
)
_AT_A_PLACE = re.compile(rf"{_AT}$")
_SOMEONE_LIVES = re.compile(
    r"(?<!\w)(?:nycke\w+ till|hem till|hemma (?:pa|i|hos)|bor (?:pa|i|vid)|bor|adress\w*:?|"
    r"(?:(?:hem)?besok|tillsyn)\w*(?: pa| i| hos| vid)?|(?:kund|brukar|gubb|tant|gumm|anhorig)\w* (?:pa|i)|"
    r"(?:larm|samtal)\w*(?: fran| pa| vid| i)?|"
    r"(?:kund|brukare|kunden|brukaren)|(?:kor|ak|gick|for|skulle|ivag)\w*(?: jag| vi| de| han| hon)? till|"
    r"framme (?:vid|pa)|utryckning\w*(?: till)?|korning\w*(?: till)?|huset (?:pa|i)|stugan (?:pa|i)) $"
)
"""What says that the place after it is where someone lives."""
_AFTER_A_COMMA_OR_FIRST = re.compile(r"(?:^|[,;\n] ?)$")
_STANDS_BY_ITSELF = re.compile(r" ?(?:[:;\n]|- |, [a-z]{3}|$)")
"""What ends an address that stands by itself: "Ryda 127, tel …", "Holmsvattnet 38: vatten i källaren"."""
_DEFINITE = re.compile(r".*(?:en|et|an|na|t)")
"""Units are often called so ("Björken", "Villan"), villages seldom."""
_LIVED_IN_END = re.compile(
    r".*[a-z]{2}(?:asen|garden|gard|hagen|lund|lunden|backen|hojden|dalen|kullen|angen|nas|bo|lunda|backa|sjo|"
    r"bygget|torpet)"
)
_NOT_PLACES = re.compile(
    r"(?:riks|lans|europa|motor)?vag(?:en)?|linje|buss|bussen|linjen|rum|sal|salen|hus|skap|kapitel|kap|"
    r"arende|faktura|bilaga|sida|sidan|punkt|artikel|paragraf|version|windows|covid|word|office|skift|pass|"
    r"tur|turen|spar|box|\w*kod|\w*koden|larm|ring|nummer|nr|tel|grupp|enhet|team|kanal|alvedon|insulin|ca|cirka|"
    r"totalt|klockan|kl|plan|avdelning\w*|avd|vaning|niva|steg|fas|nivaer|ar|dag|natt|vecka|v|kvall|"
    r"mandag\w*|tisdag\w*|onsdag\w*|torsdag\w*|fredag\w*|lordag\w*|sondag\w*|januari|februari|mars|april|maj|"
    r"juni|juli|augusti|september|oktober|november|december|bara|endast|over|under|runt|minst|hogst|"
    r"ungefar|drygt|nastan|port|uppgang|trappa|trapphus|uppg|lgh|lagenhet|modul|kok|tabell|fig|figur|"
    r"moment|fraga|svar|test|prov|app|ipad|iphone|id|journal|lag|lagen|sfs|sosfs|hslf|bok|bilder|bil|"
    r"bilen|cykel|nyckel|skapet|matsal|entre|hiss|ward|room|floor|route|road|line|page|age|aged|approx|"
    r"blodsocker|puls|temp|temperatur|vikt|saldo|blodtryck|saturation|syre|kreditkort|kort|konto|larm\w*|\w*nummer|"
    r"faktura\w*|procapita|lifecare|treserva|combine|pulsen|cosmic|phoniro|ica|coop|willys|hemkop|lidl|apotek\w*|hobby|rugby|baby|lobby|about|only|around|over|circa|vikarie|medicin|dos|dosett|tv|radio|p|e|ekg|crp|ph|hb|inr|nyckelskap"
)
_NEVER = SYSTEMS | EVERYDAY
_FIGURES = re.compile(r"\D.*")
_PLACE = re.compile(
    rf"(?<![\w/.-])(?P<name>(?:{BEFORE}|[a-z-]+ )?(?!nr )[a-z-]{{2,}})(?: nr\.?)? {NUMBER_OF_NOTHING}{REST}"
)


def find_villages(folded: Folded) -> Iterator[Identifier]:
    """A village, farm or estate and its number, with the flat, postcode and town that stand beside."""
    units = units_named(folded)
    for m in _PLACE.finditer(folded.text):
        start = _start(folded, m)
        name = folded.text[start : m.end("name")]
        if (
            name in units
            or UNIT_AFTER.match(folded.text, m.end("no"))
            or not _is_place(folded, start, name, m)
            or _is_an_age(folded, m)
        ):
            continue
        end = m.start() + len(folded.text[m.start() : m.end()].rstrip(" ,\n"))
        yield Identifier(folded.span(with_postcode_before(folded, start), end), IdentifierLabel.ADDRESS)


def _start(folded: Folded, m: re.Match[str]) -> int:
    """With the word before it only where that is part of the name: "Norra Sund", "Hults by"."""
    first, _, last = m["name"].partition(" ")
    if not last:
        return m.start()
    if _is_capital(folded, m.start()) and (
        re.fullmatch(BEFORE, f"{first} ") or (first.endswith("s") and not is_given(first))
    ):
        return m.start()
    return m.start() + len(first) + 1


def _is_place(folded: Folded, start: int, name: str, m: re.Match[str]) -> bool:
    """By how the name ends, what stands before it, and how high the number is."""
    last = name.rpartition(" ")[2]
    before = folded.text[max(0, start - 40) : start]
    if _NOT_PLACES.fullmatch(last) or last in _NEVER or is_given(last) or UNIT_BEFORE.search(before):
        return False
    led_to, lived_in = _AT_A_PLACE.search(before), _SOMEONE_LIVES.search(before)
    if with_postcode_before(folded, start) < start or re.fullmatch(BEFORE, name.removesuffix(last)):
        return _is_capital(folded, start)
    if last in ordinary_words() and not PLACE_END.fullmatch(last):
        return False
    if not _is_capital(folded, start):
        known = _SURE_PLACE_END.fullmatch(last) or (lived_in and _LIVED_IN_END.fullmatch(last))
        return bool((led_to or lived_in) and known) and last not in ordinary_words()
    if PLACE_END.fullmatch(last) or lived_in:
        return True
    high = int(_FIGURES.sub("", m["no"])) >= _FEW
    if high and _STANDS_BY_ITSELF.match(folded.text, m.end()) and _AFTER_A_COMMA_OR_FIRST.search(before):
        return True
    return bool(led_to and (high or not _DEFINITE.fullmatch(last)))


def _is_capital(folded: Folded, at: int) -> bool:
    return folded.written(at, at + 1).isupper()


def _is_an_age(folded: Folded, m: re.Match[str]) -> bool:
    """ "Larsby 82 år", which folded letters cannot tell from "Larsby 82 är låst"."""
    return folded.written(m.end("no"), m.end("no") + 3) == " år"
