"""Names of villages, farms and other places in the country: how they look, and where one begins."""

import re

from .address_parts import BEFORE_WORD
from .folding import Folded
from .name_lists import is_given, is_surname
from .not_people import EVERYDAY
from .ordinary_words import ever_written

VILLAGE_END = re.compile(
    r".*(?:by|byn|torp|torpet|hult|hultet|ryd|ryet|arp|boda|bodarna|nas|naset|nora|ana|trask|hyttan|hytta|sater|"
    r"satern|saters|tuna|fors|forsen|vallen|moen|hede|heden|sjo|sjon|holma|sund|inge|kulla|berga|hammar|sele?t?|"
    r"erup|utsikten|oarna|tjarn|tarp|rod|red|sta|lovsta|valla|marken|fallet|falla|bruk|bol|bole|mala|"
    r"[a-z]{2}bo|[a-z]{3}aker|lunda|backa|[a-z]{3}asa?|myra|andan|bro|"
    r"[a-z]{2}(?:skog|lid|karr|myr|garde|gardet|garda|losa|akra|vad|gruvan?|rud|landa|unda)|haga|tomta|jarvi|vaara|niemi|lahti|saari|koski|jaure|jokk)"
)
"""How the names of villages, farms and islands end."""
SURE_VILLAGE_END = re.compile(
    r".*[a-z]{2}(?:byn?|torp|torpet|hult|ryd|arp|boda|nora|hyttan|inge|erup|trask|sater|bole|tarp|mala|bygget|jarvi|vaara|niemi|lahti|jaure)"
)
"""Those that hardly any other word ends with."""
ISLAND = re.compile(r"[^\W\d_]{3,}(?:ön?|å)")
"""As it is written: "Storön", but not "telefon"."""
_LAND = (
    r"klint|klapp|stomm|hed|kil|lid|vall|aker|ang|hag|kull|moss|myr|mo|dal|as|berg|back|skog|vik|udd|holm|strom|fors|"
    r"tjarn|lund|hammar|tomt|vret|lot|slat|hojd|hoj|krok|strand|damm|ronning|rojning|kas|ljung|knos|knall|hall|sten|"
    r"lag|smedj|kvarn|sag|grind|rost|masugn|sater|fabod|bod|bro"
)
LAND_OR_FARM = re.compile(
    rf".*(?:(?:{_LAND})en|(?:aker|sater|hammar)n|svedjan|brannan|rodjan|rojan|lyckan|myran|hallan|hyttan|smedjan|gruvan|"
    r"mollan|flon|slattan|allmanningen|gardet|berget|naset|karret|traske?t|fallet|selet|bruket|gruvfaltet|hygget|"
    r"roset|bolet|hemmanet|nybygget|bygget|torpet|hultet|gard|garden|lund|gardarna|sved(?:en|jan)?|[a-z]{3}(?:vik|berg|dal|holm|mo|hed|as|asen|ang|hov)|stugan|stuga|backarna|angarna|hagarna|"
    r"kullarna|bergen|backe|asen|tappan|liden|hagen|nas|bo|sjo|sjon|holme|hagnen|fallan)"
    r"|back|nas|vik|as|mo|sund|rud|ed|berg|hed|skog|dal|holm|lid|hov|boda|torp|hult|ryd|berga|by|bol|stom"
)
"""Words for land and what is built on it, whole or last in a compound: "Klinten", "Norrgården", "Näs"."""
_PART_OF_A_VILLAGE = re.compile(
    r"(?:by|byn|gard|garden|sateri|herrgard|bruk|kvarn|station|backe|backen|torp|hult|skola|prastgard|prastgarden|"
    r"kyrkby|kyrkbyn|nybygge|angen|(?:norr|sor|sodr|oster|ost|ostr|vaster|vast|vastr|mellan|mellom|lill|stor|ny|gammel|opp|over|"
    r"ned|neder|inn|ytter|back|nol|bos|skatte|frals|hem|stom|krono)(?:\w*gard(?:en|s)?|by|byn|torp|torpet))"
)
"""What stands after a village's own name: "Sundborn Kyrkby", "Ryd Östergården", "Hults by"."""
_BEFORE_WORD = re.compile(BEFORE_WORD)
_WHAT_STANDS_THERE = re.compile(
    r"(?:slakt|lant)?garden|torpet|(?:sommar|lill)?stugan|huset|fastighet\w*|egendom\w*|hemmanet|villan|"
    r"\w*(?:hemmet|familjen|besok|larm)|adress\w*|gatuadress|hemadress|kund\w*|brukare\w*"
)
"""After it a name begins: "Gården Torsgården 5"."""
_TITLE = re.compile(r"(?:c/o|familjen|makarna|paret|herr|fru|froken|syster|doktor|dr|arende|farbror|tant) $")
_WORD_BEFORE = re.compile(r"(?<![\w/.:-])[a-z]\.?(?:[a-z:-]*[a-z])? $")
_LONGEST_WORD = 30
_WORDS_AT_MOST = 2
"""Before the last: "Norra Sandsjö Prästgård"."""


def name_start(folded: Folded, start: int, end: int) -> int:
    """Where the name of a place begins, of which start..end is the last word: "Norra Sandsjö Prästgård"."""
    last = folded.text[start:end]
    for _ in range(_WORDS_AT_MOST):
        m = _WORD_BEFORE.search(folded.text[max(0, start - _LONGEST_WORD) : start])
        if m is None or not _belongs(folded, start - len(m[0]), m[0].rstrip(" "), start, last):
            break
        start, last = start - len(m[0]), m[0].rstrip(" ")
    return start


def _belongs(folded: Folded, start: int, word: str, after: int, last: str) -> bool:
    """Whether a word is part of the name that goes on at `after` with the word `last`."""
    if is_capital(folded, start) < is_capital(folded, after):
        return False
    if is_a_part(word):
        return len(word) > 1 or is_capital(folded, start)
    if not is_capital(folded, start):
        if SURE_VILLAGE_END.fullmatch(word) and not (_is_everyday(word) or _is_everyday(last)):
            return True  # "lönashult horda 5"
        return _is_somewhere(word) and (bool(_PART_OF_A_VILLAGE.fullmatch(last)) or _is_somewhere(last))
    if _names_a_person(folded, start, word):
        return False
    if is_a_part(last):
        return _is_somewhere(word)
    if _WHAT_STANDS_THERE.fullmatch(word) or _is_everyday(word):
        return False
    return bool(_PART_OF_A_VILLAGE.fullmatch(last)) or not (is_first(folded, start) or _is_everyday(last))


def _is_somewhere(word: str) -> bool:
    land = VILLAGE_END.fullmatch(word) or LAND_OR_FARM.fullmatch(word)
    return bool(land) and not (_is_everyday(word) or _WHAT_STANDS_THERE.fullmatch(word))


def _is_everyday(word: str) -> bool:
    return word in EVERYDAY or word in ever_written()


def _names_a_person(folded: Folded, start: int, word: str) -> bool:
    """Whether it is a person's name: "Evert Lillå 45", "Karin Dahlvik Yttermo 56", "c/o Dalman Risa 15"."""
    before = folded.text[max(0, start - _LONGEST_WORD) : start]
    named_before = before.endswith(" ") and is_given(before.rstrip(" ").rpartition(" ")[2])
    return is_given(word) or is_surname(word) or named_before or bool(_TITLE.search(before))


def is_a_part(word: str) -> bool:
    """Whether it says which part of a village or town: "Norra"."""
    return bool(_BEFORE_WORD.fullmatch(word))


def begins_with_a_part(name: str) -> bool:
    """Whether the name of a place is of several words and the first says which part: "Norra Sund"."""
    first, _, rest = name.partition(" ")
    return bool(rest) and is_a_part(first)


def is_capital(folded: Folded, at: int) -> bool:
    """Whether the letter there is written as a capital."""
    return folded.written(at, at + 1).isupper()


def is_first(folded: Folded, at: int) -> bool:
    """Whether a sentence or a line begins there, so that its capital says nothing."""
    before = folded.text[max(0, at - 4) : at].rstrip(" \"'(")
    return not before or before[-1] in ".!?\n"
