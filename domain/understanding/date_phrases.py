"""Whole phrases of time in the order the readers know: "månadens sista fredag" as "sista fredag i månaden".

Swedish says the same day in many orders ("fredagen som kommer", "kommande fredag"). Each row turns one
order into another that date_readers.py reads; letters keep their place in the original text.
Patterns are for text whose words have their one spelling already.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from .date_words import FEASTS, MONTH_NUMBER, MONTHS, NUMBER, ORDINAL, WEEKDAYS
from .folding import Folded, any_of

_WEEKDAY = "|".join(WEEKDAYS)
_MONTH = "|".join(MONTHS)
_AMOUNT = rf"\d{{1,2}}|{any_of(NUMBER)}"
_WORKDAY = r"(?:var|arbets|bank)dag(?:en)?|dag(?:en)?"
_NTH = r"sista|siste|nast sista|forsta|andra|tredje|fjarde"
_COMING = r"(?:nu )?(?:kommer|star for dorren|borjar nu)(?: nu)?"
_GONE = r"(?:nyss |precis |just )?(?:gick|var|varit|gatt|passerade|passerat)"
_OVER = r"(?:aer|ar) (?:slut|over|till anda|ute|forbi|omme|till ende|avslutad)"
_PERIOD = rf"veckan?|manad(?:en)?|aret|helg(?:en)?|kvartalet|{_MONTH}"
_COUNTED_IN = (
    rf"(?:var|arbets|bank)dag(?:en)?|dagen|(?:{_WEEKDAY})(?:en)?|veckan?|helgen?|working day|business day"
)
_ORDINAL_WORD = {number: word for word, number in reversed(tuple(ORDINAL.items()))}

_ORD = any_of(ORDINAL)


def _number(said: str) -> float:
    return NUMBER[said] if said in NUMBER else float(said)


def _ordinal(said: str) -> int:
    return ORDINAL[said] if said in ORDINAL else int(said.rstrip("ea:"))


def _days_and_part(m: re.Match[str]) -> str:
    part = "morgon" if m["x"] == "morgn" else m["x"]
    return f"for {m['n']} dagar sedan pa {part}en"


def _weeks_more(said: str, words: str) -> str:
    """The first of N such weekdays is the nearest one, the others lie a week apart."""
    more = round(_number(said)) - 1
    return f" {words.format(more)}" if more > 0 else ""


_ROWS: tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...] = (
    # "fredagen som kommer", "veckan som gick"
    (rf"(?:nu )?(?:pa |den )?(?P<x>{_WEEKDAY})(?:en)? som {_COMING}", r"kommande \g<x>"),
    (rf"(?:i |pa |den )?(?P<x>{_WEEKDAY})(?:en)? som {_GONE}", r"i \g<x>s"),
    (rf"(?:den )?veckan? som {_COMING}", "nasta vecka"),
    (rf"(?:i )?(?:den )?veckan? som {_GONE}", "forra veckan"),
    (rf"(?:den )?helg(?:en)? som {_COMING}", "kommande helg"),
    (rf"(?:i )?(?:den )?helg(?:en)? som {_GONE}", "helgen"),
    (rf"(?:den )?manad(?:en)? som {_COMING}", "nasta manad"),
    (rf"(?:i |under )?(?:den )?manad(?:en)? som {_GONE}", "forra manaden"),
    (rf"(?:this|the) past (?P<x>{_WEEKDAY})", r"i \g<x>s"),
    (r"(?:this|the) past (?:weekend|helg)", "helgen"),
    (rf"(?P<x>{_WEEKDAY}) just gone", r"i \g<x>s"),
    # "söndagen före förra", "i morgon åtta dar", "förra året" beside a month
    (
        rf"(?:i |pa )?(?P<x>{_WEEKDAY}|vecka|helg)(?:en|n)? (?:fore|innan) (?:den )?(?:forra|sist)",
        r"forrforra \g<x>en",
    ),
    (rf"(?P<x>i dag|i morgon|(?:pa )?(?:{_WEEKDAY})) (?:atta|8) (?:dagar|dar)", r"\g<x> om 1 vecka"),
    (rf"(?P<x>i dag|i morgon|(?:pa )?(?:{_WEEKDAY})) (?:fjorton|14) (?:dagar|dar)", r"\g<x> om 2 veckor"),
    (r"kl (?:var|ar|aer|blev|slog|hade blivit|hunnit bli)(?: (?:ungefar|cirka|ca|runt|typ))?(?= \w)", "kl"),
    (
        (
            rf"(?:natten )?(?:mellan |fran )?(?:{_WEEKDAY})(?:s|en)?(?: (?:till|och|o|-) |"
            rf"-)(?P<x>{_WEEKDAY})(?:s|en)? natt(?:en)?"
        ),
        r"natten till \g<x>",
    ),
    (
        (
            rf"(?P<d>{_ORD}|(?:[12]?\d|3[01]):?[ea]) i (?P<m>{_ORD}|(?:1[0-2]|[1-9]):?[ea])(?= *(?:$|"
            rf"[.,;!?]| kl| vid))"
        ),
        lambda m: f"{m['d']} {MONTHS[number - 1]}" if (number := _ordinal(m["m"])) <= len(MONTHS) else m[0],
    ),
    (rf"(?:the )?natt (?:between|from) (?:{_WEEKDAY}) (?:and|to) (?P<x>{_WEEKDAY})", r"natten till \g<x>"),
    (rf"(?:the )?natt to (?P<x>{_WEEKDAY})", r"natten till \g<x>"),
    (rf"(?:i )?natt(?:en)? som {_GONE}", "i natt"),
    (rf"kvallen som {_GONE}", "i gar kvall"),
    (
        (
            rf"(?P<n>{_AMOUNT}) (?:timmar|timme|tim|h|hours?) (?:och |o |and )?(?P<x>{_AMOUNT}) (?:minuter|"
            rf"min|minutes)"
        ),
        lambda m: f"{round(60 * _number(m['n']) + _number(m['x']))} minuter",
    ),
    # "månadens sista vardag", "veckans första dag", "decembers sista fredag"
    (
        (
            rf"(?P<rel>nasta |forra |denna |innevarande )?manad(?:en)?s (?P<n>{_NTH}) (?P<x>{_WORKDAY}|"
            rf"{_WEEKDAY})"
        ),
        r"\g<n> \g<x> i \g<rel>manaden",
    ),
    (
        rf"(?P<m>{_MONTH})(?:s| manads) (?P<n>{_NTH}) (?P<x>{_WORKDAY}|{_WEEKDAY}|vecka|helg)",
        r"\g<n> \g<x>en i \g<m>",
    ),
    (rf"(?P<m>{_MONTH})s (?:slut|utgang)", r"slutet av \g<m>"),
    (rf"(?P<m>{_MONTH})s (?P<x>borjan|mitt)", r"\g<x> av \g<m>"),
    (r"(?:den )?arets (?:sista|siste) dag(?:en)?", "31 december"),
    (r"arets (?:sista|siste) (?:var|arbets|bank)dag", "sista arbetsdagen i december"),
    (r"sista (?P<x>var|arbets|bank)dagen (?:pa|for|i) (?:aret|ar\b)", r"sista \g<x>dagen i december"),
    (r"(?:den )?sista dagen (?:pa|for|i) (?:aret|ar\b)", "31 december"),
    (r"veckans (?:sista|siste) (?:arbets)?dag", "fredag i veckan"),
    (r"veckans forsta (?:arbets)?dag", "mandag i veckan"),
    # "innan veckan är slut"
    (
        (
            rf"(?:innan|fore|till(?:s)?|nar|before) (?P<x>(?:(?:den har|denna|nasta|"
            rf"the) )?(?:{_PERIOD})) {_OVER}"
        ),
        r"slutet av \g<x>",
    ),
    # "för tre söndagar sen", "om två fredagar"
    (
        rf"for (?P<n>{_AMOUNT}) (?P<x>{_WEEKDAY})ar sedan",
        lambda m: f"i {m['x']}s" + _weeks_more(m["n"], "for {} veckor sedan"),
    ),
    (
        rf"om (?P<n>{_AMOUNT}) (?P<x>{_WEEKDAY})ar",
        lambda m: m["x"] + _weeks_more(m["n"], "om {} veckor"),
    ),
    # "två helger sen", "för tre kvällar sedan", "inom den närmaste veckan"
    (
        rf"(?:for )?(?P<n>{_AMOUNT}) helger sedan",
        lambda m: {1: "forra helgen", 2: "forrforra helgen"}.get(round(_number(m["n"])), m[0]),
    ),
    (rf"(?:for )?(?P<n>{_AMOUNT}) (?P<x>kvall|morgn|formiddag|eftermiddag)ar sedan", _days_and_part),
    (
        r"inom (?:den |det |de )?(?:narmaste|nasta|kommande) (?P<x>vecka|manad|dygn)(?:n|en|et)?",
        r"inom 1 \g<x>",
    ),
    # "måndag och tisdag i förra veckan": the first of them
    (
        rf"(?P<x>{_WEEKDAY})(?:en)? (?:och|o) (?:{_WEEKDAY})(?:en)?(?= (?:i )?(?:forra|denna|nasta) veckan?)",
        r"\g<x>",
    ),
    # "innan påsk, på onsdagen"
    (
        (
            rf"(?P<way>innan|fore|efter) (?P<f>pask|jul|nyar|midsommar)(?:en|et|helgen)?,? (?:pa )?"
            rf"(?P<x>{_WEEKDAY})(?:en)?"
        ),
        r"\g<x>en \g<way> \g<f>",
    ),
    # amounts said in other words
    (
        (
            rf"(?P<n>{_AMOUNT}) (?:timmar|timme|tim|h|hours?) (?:och |o |and )?"
            r"(?P<x>en kvart|trekvart|tre kvart|a quarter)"
        ),
        lambda m: (
            f"{round(60 * _number(m['n'])) + (15 if m['x'] in {'en kvart', 'a quarter'} else 45)} minuter"
        ),
    ),
    (r"(?:en )?trekvart", "45 minuter"),
    (r"tre kvart(?:ar|s)?(?! (?:over|i)\b)", "45 minuter"),
    (r"ett halvt dygn", "12 timmar"),
    (r"(?<!ett och )(?<!ett o )ett halvt ar", "6 manader"),
    (r"kl noll (?P<x>ett|tva|tre|fyra|fem|sex|sju|atta|nio)", lambda m: f"kl 0{round(_number(m['x']))}"),
    (
        (
            rf"inte (?:i |den har |denna |den )?(?:{_WEEKDAY})(?:en|s)? utan (?:den |i )?forra"
            r"(?= *(?:$|[.,;!?)]))"
        ),
        lambda m: "forra " + next(day for day in WEEKDAYS if day in m[0]) + "en",
    ),
    (rf"(?P<n>{_AMOUNT}) (?P<u>dagar|veckor|vecka|manader|manad) harifran", r"om \g<n> \g<u>"),
    (rf"(?P<n>{_AMOUNT}) (?P<u>dagar|veckor|vecka) (?:in|hence) i framtiden", r"om \g<n> \g<u>"),
    # "1:a arbetsdagen i nov", "d 20"
    (
        rf"(?P<n>\d{{1,2}})(?::?[ae]|st|nd|rd|th)(?= (?:{_COUNTED_IN}) (?:i|av|in|of|denna|nasta)\b)",
        lambda m: _ORDINAL_WORD.get(int(m["n"]), m["n"]),
    ),
    (r"(?<![\d,.] )d\.?(?= (?:[12]?\d|3[01])\b(?! ?(?:ar|v|h|st)\b))", "den"),
)


@lru_cache(maxsize=1)
def _compiled() -> tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...]:
    return tuple((re.compile(rf"(?<!\w)(?:{pattern})(?!\w)"), order) for pattern, order in _ROWS)


_MAY_HOLD_ONE = re.compile(
    rf"natt|min|kvallen som|[ea] i |(?:fore|innan) (?:den )?(?:forra|sist)|\bkl (?:var|ae?r|bl|slog|h)|"
    rf"(?:atta|8|fjorton|14) da|som (?:nu |nyss |precis |just )?(?:komm|star|borj|gick|var|gatt|pass)|"
    rf"past|gone|manad\w*s |"
    rf"(?:{_MONTH})s|arets|veckans|(?:pa|for|i) ar|aer? |ar (?:slut|over|till|ute|forbi|omme|avsl)|"
    rf"kl noll|(?:helger|kvallar|morgnar|middagar) sedan|(?:{_WEEKDAY})(?:en)? (?:och|o) (?:{_WEEKDAY})|"
    r"inom (?:den |det |de )?(?:narm|nasta|komm)|utan (?:den |i )?forra|"
    rf"(?:{_WEEKDAY})ar|(?:innan|fore|efter) (?:pask|jul|nyar|mids)|"
    r"kvart|halvt|harifran|hence|\d(?::?[ae]|st|nd|rd|th) |\bd\.? ?\d"
)


_YEARS_AWAY = {
    "forra aret": -1, "i fjol": -1, "last year": -1, "aret innan": -1, "forrforra aret": -2,
    "nasta ar": 1, "next year": 1, "i ar": 0, "this year": 0,
}  # fmt: skip
_YEAR_AFTER = re.compile(
    rf"(?P<x>(?:{any_of(MONTH_NUMBER)}|"
    rf"(?:{'|'.join(said for said, _ in FEASTS)})))"
    rf"\.?,? (?P<y>{'|'.join(_YEARS_AWAY)})(?!\w)"
)
_A_YEAR_SAID = re.compile("|".join(_YEARS_AWAY))


def with_years(spelled: Folded, year: int) -> Folded:
    """ "i april förra året", "julafton i fjol": the year in figures, read as one with the date."""
    if not _A_YEAR_SAID.search(spelled.text):
        return spelled
    return spelled.edited(
        (m.start(), m.end(), f"{m['x']} {year + _YEARS_AWAY[m['y']]}")
        for m in _YEAR_AFTER.finditer(spelled.text)
        if m.start() == 0 or not spelled.text[m.start() - 1].isalpha()
    )


def rephrase(spelled: Folded) -> Folded:
    """`spelled` with its phrases of time in the order that the readers know."""
    if not _MAY_HOLD_ONE.search(spelled.text):
        return spelled
    for pattern, order in _compiled():
        spelled = spelled.edited(_edits(pattern, order, spelled.text))
    return spelled


def _edits(
    pattern: re.Pattern[str], order: str | Callable[[re.Match[str]], str], text: str
) -> Iterator[tuple[int, int, str]]:
    for m in pattern.finditer(text):
        said = order(m) if callable(order) else m.expand(order)
        if said != m[0]:
            yield m.start(), m.end(), said
