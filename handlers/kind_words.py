"""A kind of case named without a story: "jag vill anmäla ett tillbud", "vi har fått klagomål från en son".

Then it is asked what happened, in that kind's own words.
"""

import re

from domain.kinds import CaseKind
from handlers import report
from handlers.asked_words import bare
from handlers.chat import Answer
from handlers.forms import Read
from handlers.report_form import REPORT
from handlers.talk import Talk

_KINDS: tuple[tuple[str, CaseKind], ...] = (
    (r"lex[- ]?sarah(?:[- ]?(?:rapport|anmälan|ärende|report))?", CaseKind.LEX_SARAH),
    (r"(?:risk för )?(?:ett )?missförhållande(?:n)?", CaseKind.LEX_SARAH),
    (r"(?:personuppgifts|gdpr|data|sekretess)[- ]?incident", CaseKind.DATA_INCIDENT),
    (r"(?:personal )?data (?:breach|incident)", CaseKind.DATA_INCIDENT),
    (r"klagomål(?:et)?|complaint", CaseKind.COMPLAINT),
    (r"synpunkt(?:en|er)?|view|opinion", CaseKind.VIEW),
    (r"beröm|praise", CaseKind.PRAISE),
    (r"(?:förbättrings)?förslag(?:et)?|suggestion|idé|idea", CaseKind.SUGGESTION),
    (r"tillbud(?:et)?|arbetsskad(?:a|an)|arbetsolyck(?:a|an)", CaseKind.WORK_INCIDENT),
    (r"tillbud (?:eller|och) arbetsskada|work (?:injury|accident)|near[- ]miss", CaseKind.WORK_INCIDENT),
    (r"(?:hsl|läkemedels|fall|medicin)[- ]?(?:avvikelse|rapport)|hsl", CaseKind.HEALTH_CARE),
    (r"avvikelse i (?:hälso- och sjukvård(?:en)?|hsl)", CaseKind.HEALTH_CARE),
    (r"lex[- ]?maria(?:[- ]?(?:anmälan|ärende))?", CaseKind.LEX_MARIA),
    (r"lex[- ]?maja(?:[- ]?(?:anmälan|ärende))?", CaseKind.LEX_MAJA),
    (r"vårdavvikelse", CaseKind.CARE_DEVIATION),
    (r"avtalsavvikelse|avtalsbrott", CaseKind.CONTRACT_BREACH),
)
KIND_WORDS = "(?:" + "|".join(words for words, _ in _KINDS) + ")"
TELL = (
    r"(?:rapportera|anmäla?|skriva?|göra?|lämna(?: in)?|registrera|fylla i|lägga? (?:in|till|upp)|ta emot"
    r"|skicka(?: in)?|skapa|starta|påbörja|report|file|make|register|write|submit|log)"
)
ONE = r"(?:(?:en|ett|a|an|ny|nytt|new) )*"
_CAME = r"(?:(?:jag|vi) )?(?:(?:har )?(?:fått|fick|tog emot|tagit emot)|har|det (?:har )?kom(?:mit)?)(?: in)?"
_FROM = r"(?: (?:från|av|from) (?P<sender>.{2,40}?))?"
NAMED = tuple(
    (re.compile(rf"(?:{TELL} |{_CAME} )?{ONE}(?:{words}){_FROM}[\s.!?]*", re.IGNORECASE), kind)
    for words, kind in _KINDS
)


async def kind_named(talk: Talk, text: str) -> Answer | None:
    """A report of the kind that is all the message says, perhaps with who it came from; else None."""
    said = bare(text)
    for pattern, kind in NAMED:
        if (found := pattern.fullmatch(said)) is not None:
            return await report.begin_as(talk, {"kind": kind, **_sender(talk, found["sender"] or "", kind)})
    return None


def _sender(talk: Talk, words: str, kind: CaseKind) -> dict[str, str]:
    asks = "sender" in REPORT.order({"kind": kind})
    read = REPORT.fields["sender"].read(words, report.asking(talk, {})) if words and asks else None
    return {"sender": read.value} if isinstance(read, Read) else {}
