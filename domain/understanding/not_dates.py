"""Figures and words of time that are not dates: amounts, rooms, sections of law, telephone numbers."""

import re
from functools import lru_cache

from .date_words import MONTH_NUMBER

_NO_ORDINAL = "".join(rf"(?<!{month} \d)(?<!{month} \d\d)" for month in MONTH_NUMBER)  # "Oct 31st"
_COUNTED_THINGS = (
    rf"(?:mg|ml|mikrogram|g|kg|kr|kronor|sek|{_NO_ORDINAL}st(?! of\b)|%|procent|tabl\w*|tablett\w*|"
    rf"dos\w*|del(?:ar)?|"
    r"liter|l|dl|cl|cm|mm|m|km|mil|grader|"
    r"poang|brukar\w*|person\w*|boende|kund\w*|klient\w*|barn|anhorig\w*|kolleg\w*|anstallda|"
    r"besok|insats\w*|portion\w*|kapsl\w*|"
    r"enheter|ie|droppar|plaster|rum|platser|resident\w*|people|staff|clients?|tim\w*|h|minuter|"
    r"min|arig\w*|ar gam\w*)"
)
# Figures and words of time that are not dates. Where one of these stands, nothing else is read.
_NOT_DATES: tuple[str, ...] = (
    (
            r"(?:varje|varannan|varenda|var (?:tredje|fjarde|femte|annan|sjatte|\d)|alla(?! helgons| "
            r"hjartans)|samtliga|every(?: other)?|each|per)(?: \w+)? (?:\w*dag\w*|vecka\w*|natt\w*|"
            r"kvall\w*|morgon\w*|manad\w*|helg\w*|vecko\w*|formiddag|eftermiddag|year|ar)(?: (?:pa "
            r")?(?:kvall|natt|morgon|formiddag|eftermiddag)\w*)?"
        ),
    (
            r"(?:ggr|ganger|gang|gng|x|dagar|timmar|tim|h|times|once|twice|dusch\w*|besok)\.? ?(?:i|per|"
            r"om|/|a) ?(?:veckan|vecka|v|dagen|dag|manaden|manad|man|dygnet|dygn|week|day|month)\b"
        ),
    (
            r"(?:timmar|timme|tim|h|ganger|ggr|besok|dagar|minuter|min|natter|pass|kr|kronor)\.? "
            r"(?:\w*(?:ning|sning|hjalp|stod|vila|tillsyn|insats(?:er)?|promenad(?:er)?|dusch|stad|"
            r"assistans|umgange|"
            r"handledning|sallskap|arbete|avgift|hyra|boendestod|support|care|cleaning) )"
            r"(?:(?:i|per|om|/|a|each|every) ?)(?:veckan|vecka|v|dagen|dag|manaden|manad|man|dygnet|dygn|"
            r"ar|aret|week|day|month)\b"
        ),
    (
            r"(?:beviljad\w*|beviljats|ratt till|berattigad\w* till|betalar|kostar|tjanar|"
            r"kontaktperson|granted|pays) "
            r"[^.!?;,]{0,45}\b(?:i|per|a) (?:veckan|manaden|manad|vecka|aret|ar|week|month)\b"
        ),
    r"\d+ ?(?:ggr|ganger|gang|gng|x)\b\.?(?: ?(?:/|per|om|i) ?(?:v|vecka|dag|dygn|man)\w*)?",
    (
            r"\d+ ?kap\.?(?: ?\d+ ?(?:[a-z] )?(?:§§?|par\w*))?|\d+ ?[a-z]? ?§+|§+ ?\d+(?: ?[-o] ?\d+)?|"
            r"(?:section|chapter|paragraf|artikel|art|article|kapitel|kap)\.? ?\d+(?:[:.]\d+)?"
        ),
    (
            r"(?:rum|rummet|lgh|lagenhet|plan|vaning|sal|hus|port|avd|avdelning|nr|nummer|linje|buss|"
            r"bussen|bil|grupp|team|enhet|sid|sida|sidan|punkt|fraga|niva|steg|bilaga|room|apartment|"
            r"apt|flat|floor|ward|unit|bus|kod|portkod|id|nyckel|nyckelnummer|larm|arende\w*|case|dnr|"
            r"diarienr|diarienummer|ref|version|vers|delegering|kort|konto|faktura\w*|blankett|barn och "
            r"unga|boende|skap|sang|bord|hylla|trapp|uppgang|kontor)\.?:? ?(?:nr\.? ?|no\.? ?|nummer "
            r")?#?\d+(?:[-/.: ]\d+)*(?![\w/]*\d)"
        ),
    r"(?<!\d)\d+(?:[.,/]\d+)?(?: ?- ?\d+(?:[.,/]\d+)?)? ?" + _COUNTED_THINGS + r"(?!\w)",
    (
            r"[a-z]{2,4}[ /-]?(?:20)?\d\d[-/:]\d{3,}(?:[-/:]\d+)*|[a-z]{2,}/\d{2,4}/\d+(?:/\d+)*|"
            r"20\d\d[-/:]\d{3,5}(?!\d)|[a-z]{1,4} 20\d\d-\d{3,}"
        ),
    (
            r"(?:19|20)?\d{6} ?[-+] ?\d{4}|(?:19|20)\d{2}-\d\d-\d\d[-+ ]\d{4}|(?:19|20)\d{10}|\d\d \d\d "
            r"\d\d ?[-+ ] ?\d{4}|\d{6} \d{4}(?!\d)|(?<!\d)\d{10}(?!\d)"
        ),
    (
            r"(?<![-\d])(?<!\d\.)(?:\+46|0046|0)\d? ?\(?0?\)? ?\d{1,3}[-. /]{1,3}\d{2,3}[ .-]?\d{2}"
            r"(?:[ .-]?\d{2,3})?(?!\d)"
        ),
    rf"(?:fodd|foddes|born)(?: den| ar| i|:)* (?:\d\d? )?(?:{'|'.join(MONTH_NUMBER)})\.? \d{{4}}",
    (
            r"(?:fodd|fodelsedatum|fodelsedag|foddes|fyllde ar|f\.|born)(?: den| ar| i|:)* ?\d{1,4}[-/. "
            r"]?\d{0,2}[-/. ]?(?:\w{3,9} )?\d{0,4}"
        ),
    r"(?:lag|forordning|sfs|prop|sosfs|hslf-fs|rskr|mal(?:nr)?)\.? ?\(?\d{4}[:/]\d+\)?",
    (
            r"\d/\d+ (?:dagar|ggr|ganger|personer|brukare)|"
            r"(?:jobbar|arbetar|oppet|oppettid\w*|bemannat|telefontid\w*)(?: \w+)? "
            r"\w+dag(?:s|ar)?(?:-| till | t ?o ?m )\w+dag\w*|"
            r"(?<!den )(?<!dag )(?<=\w )24/7|24-7|dygnet runt|2/3 av|3/4 av|1/2 av|1/3 av|\d/\d "
            r"(?:av|tabl|dos|del|portion|liter|tim|dl|glas|kopp)\w*"
        ),
    r"(?:ring|tel|telefon|mobil|nummer|sms:a|sok)[.:]? \+?\d[\d -]{6,}",
    (
            r"(?:i|pa|under) (?:tva|tre|fyra|fem|sex|sju|tio|\d+|flera|nagra|over|en|ett)(?: (?:hela|"
            r"hel))? (?:dagar|dagars|veckor|veckas|manader|ar|timmar|timmes|minuter|timme|vecka|dygn|"
            r"natter|kvart|halvtimme|manad|dag)(?! (?:sedan|ago|tillbaka|framat|fran|till *(?:$|[.,;!?)])))"
        ),
    (
            r"(?:sommar|jul|pask|host|sport|januari|helg|nyars|midsommar)(?:tid|mat|bord|fest|firande|"
            r"fika|gran|klapp|pynt)\w*|god jul|gott nytt ar|glad (?:pask|midsommar)|trevlig (?:helg|"
            r"midsommar|kvall|lunch)"
        ),
    r"(?:jul|pask|midsommar|lucia)-? ?(?:mat|fest|firande|fika|lunch|bord|tag|kalas)\w*",
    r"(?:blir|fyller|ar|is|aged?) \d{1,3} ar\b|\d{1,3} ar\b(?! (?:sedan|tillbaka|fran))",
    r"(?:first|forsta|andra|tredje|fjarde|femte) (?:gangen|dagen i rad|natten i rad|kvallen i rad|time)",
)  # fmt: skip


@lru_cache(maxsize=1)
def not_dates() -> tuple[re.Pattern[str], ...]:
    """Patterns of figures and words of time that are no dates."""
    return tuple(re.compile(rf"(?<![\w])(?:{pattern})") for pattern in _NOT_DATES)
