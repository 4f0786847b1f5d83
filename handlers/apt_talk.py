"""What is said of APT: when it is, one of them changed, and what is to be taken up."""

import re

from domain.meeting_words import read_change
from domain.series_words import read_series
from handlers.apt_changes import change_in_words, say_next, say_one_day
from handlers.apt_items import item_in_words, say_themes, theme_in_words
from handlers.apt_notes import say_last
from handlers.apt_series import answer_in_words, begin
from handlers.asked_words import bare
from handlers.chat import Answer
from handlers.talk import Talk

_LONGEST = 500
_ONE = r"(?:(?:nästa|vår|vårt|our|the next|next) )*(?:apt|arbetsplatsträff(?:en)?|workplace meeting)"
_NEXT = re.compile(
    rf"(?:(?:visa |se |när är |when is |show )?{_ONE}(?:ens|s)?(?:[- ]?(?:punkter|agenda|dagordning|items))?"
    rf"|(?:när|vilken dag|vilken tid|hur dags) (?:har vi|är|blir(?: det)?|ska vi ha) {_ONE}"
    rf"|when do we have {_ONE}|(?:visa )?dagordning(?:en)?(?: (?:till|för|på) {_ONE})?"
    rf"|(?:visa |se )?(?:dagordning(?:en)?|agendan?|punkter(?:na)?) (?:till|för|på|inför) {_ONE}"
    rf"|vad (?:är det som )?(?:ska vi (?:ta upp|prata om|gå igenom)|tar vi upp|tas upp|kommer upp"
    rf"|ska (?:tas )?upp|står|finns|har vi) (?:det )?(?:på|till|inför) {_ONE}"
    rf"|vad (?:handlar|gäller) {_ONE}(?: om)?|vad står på dagordningen"
    rf"|what(?:'s| is) (?:on|up at|on the agenda (?:for|of|at)) {_ONE})"
    r"(?: (?:på|för|at) .{2,40})?[\s.!?]*",
    re.IGNORECASE,
)
_NOTES = r"(?:(?:minnes|mötes)?anteckning(?:ar(?:na)?)?|protokoll(?:et)?|beslut(?:en)?|notes|minutes)"
_THE_LAST = r"(?:(?:förra|senaste|dagens|vårt|the|last|latest) )*(?:apt(?:et)?|arbetsplatsträff(?:en)?)"
_LAST = re.compile(
    rf"(?:(?:(?:visa|se|läsa?|skriva?|show|write|read) )?{_NOTES} (?:från|för|på|from|of|for) {_THE_LAST}"
    r"|(?:visa |show )?(?:förra|senaste|last) apt|(?:visa )?(?:apt-?)(?:anteckningar|protokoll)(?:na|et)?"
    r"|(?:visa |skriva? )?(?:minnesanteckningar|mötesanteckningar|protokoll)(?:na|et)?"
    rf"|vad (?:beslutade vi|bestämde vi|beslutades|bestämdes|sa vi|sades|togs upp) på {_THE_LAST}"
    rf"|what (?:was decided|did we decide) at {_THE_LAST})(?: (?:på|för|at) .{{2,40}})?",
    re.IGNORECASE,
)
_THEMES = re.compile(
    r"(?:visa )?(?:(?:våra )?(?:apt-?)?teman?(?: på apt)?|(?:apt )?themes|stående punkter)[\s.!?]*",
    re.IGNORECASE,
)
_APT = re.compile(r"\bapt", re.IGNORECASE)
_ACTION = re.compile(r"åtgärd|\baction\b", re.IGNORECASE)
_SERIES_BEGINS = re.compile(
    r"(?:vi har |vi ska ha |ha |lägg (?:in|upp) |ny(?:tt|a)? |sätt upp |we have |set up |new )?"
    r"(?:vår(?:t|a)? |our )?(?:apt|arbetsplatsträff)",
    re.IGNORECASE,
)


_ONE_DAY = re.compile(
    r"(?:(?:boka|lägga? in|registrera|planera|sätt(?:a)? upp|book|plan|set up|vi har|vi ska ha|ha) )?"
    r"(?:ett |en |nytt |an |nästa )?(?:apt|arbetsplatsträff)(?:et|en)?[ :,]+"
    r"(?:är |blir |på |den |till |on |the )*(?=.*\d)",
    re.IGNORECASE,
)
"""APT on one day: "boka APT den 3 december kl 14"."""


async def asked_of_apt(talk: Talk, text: str, *, in_draft: bool) -> Answer | None:
    """What the whole message says of APT; None when it is something else.

    in_draft: a report is being told, so that only words that can mean nothing else are taken.
    """
    if len(text) > _LONGEST:
        return None
    said = bare(text)
    if _NEXT.fullmatch(said) and not _says_when(talk, text):
        return await say_next(talk, text)
    if _LAST.fullmatch(said.rstrip(" .!?")):
        return await say_last(talk, text)
    if _THEMES.fullmatch(text):
        return await say_themes(talk)
    if _ACTION.search(text):
        return None
    item = await item_in_words(talk, text, in_draft=in_draft)
    if item is not None or in_draft:
        return item
    if _APT.search(text):
        return await _about_when(talk, text) or await theme_in_words(talk, text)
    return await answer_in_words(talk, text) or await theme_in_words(talk, text)


def _says_when(talk: Talk, text: str) -> bool:
    """More than a question: it says when APT is, or what is to become of one."""
    said = text.strip(" .!?")
    return read_change(said, talk.local_now) is not None or read_series(said, talk.local_now) is not None


async def _about_when(talk: Talk, text: str) -> Answer | None:
    if read_change(text, talk.local_now) is not None:
        return await change_in_words(talk, text)
    if _SERIES_BEGINS.match(text) and read_series(text, talk.local_now) is not None:
        return await begin(talk, text)
    if _ONE_DAY.match(text):
        return await say_one_day(talk, text)
    return None
