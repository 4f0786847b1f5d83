""" "Jag hinner inte till fredag", said when something has been reminded of: it is to be postponed, and is
nothing that has happened.

Without a reminder, and without the name of an action, the same words may tell of a day at work.
"""

import re
from datetime import date

from domain.action_words import named
from domain.actions import Action, ActionStep
from domain.reminding import ACTION, CASE
from handlers.action_cards import UNTIL_WHEN
from handlers.action_days import is_ahead, read_day
from handlers.action_meant import MOST_ASKED, mine_to_take
from handlers.action_questions import ask_which
from handlers.action_seen import with_case
from handlers.actions import postpone_to
from handlers.apt_days import with_apt_day
from handlers.asked_words import bare
from handlers.chat import Answer
from handlers.due_card import reminded_lately
from handlers.plan_dialog import home_unit
from handlers.talk import Talk

_LONGEST = 120
"""Characters; what is longer tells of something."""

_NOT = r"(?:inte|ej|aldrig)"
_SOFTLY = r"(?: (?:tyvärr|nog|riktigt|kanske|alls|faktiskt))?"
_IT = (
    r"(?: (?:den här veckan|i veckan|just nu|nu|i ?dag|i tid|det här|den här|det|den|detta|allt|med"
    r"|klart?|färdigt?|göra|få|bli))*"
)
_NO_DAY = r"(?!(?:till|innan|före|förrän|på|by|until|before) )"
_WHAT = rf"(?: (?:med |på |with |for |to finish )?(?P<what>{_NO_DAY}.{{3,50}}?))?"
_BY = r"(?: (?:till|innan|före|på|by|before) (?P<by>.{2,40}))?"
"""The day that it will not be done by is the one it has."""
_UNTIL = r"(?: (?:till och med|till|until|till) (?P<day>.{2,40}))?"
_FIRST = r" (?:förrän|until) (?P<day>.{2,40})"
_CANNOT = (
    rf"(?:(?:jag|vi) )?(?:hinner|hann){_SOFTLY} {_NOT}{_SOFTLY}{_IT}"
    rf"|(?:(?:jag|vi) )?kommer{_SOFTLY} {_NOT}{_SOFTLY} (?:att )?(?:hinna|bli klar|kunna bli klar){_IT}"
    rf"|(?:jag|vi|det|den) blir{_SOFTLY} {_NOT}{_SOFTLY} (?:klart?|färdigt?){_IT}"
    r"|(?:i|we) (?:don't|do not|won't|can't|cannot|will not)"
    r" (?:have (?:the |enough )?time|make it|manage|finish)(?: (?:it|this|that|now|in time|on time))*"
)
_MORE = (
    r"(?:(?:jag|vi) )?(?:(?:behöver|skulle behöva|vill ha|måste|kan|får) (?:(?:jag|vi) )?(?:få |ha )?)?"
    r"(?:lite |nån dags |några dagars )?(?:mer|mera|längre|extra|ytterligare) tid"
    r"|(?:(?:i|we) )?(?:(?:need|could use) )?(?:some |a little )?more time"
)
_NO_TIME = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (rf"(?:{_CANNOT}){_FIRST}", rf"(?:{_CANNOT}){_WHAT}{_BY}", rf"(?:{_MORE}){_WHAT}{_UNTIL}")
)


async def asked_for_time(talk: Talk, text: str) -> Answer | None:
    """What there is no time for, to be postponed; None when it is about nothing that was to be done."""
    said = _without_time(text)
    if said is None:
        return None
    given = said.groupdict()
    if given.get("by") and read_day(talk, given["by"]) is None:
        return None  # "hann inte till toaletten"
    possible = await mine_to_take(talk, ActionStep.POSTPONE)
    meant = await _meant(talk, given.get("what") or "", possible)
    if not meant:
        # the day of a case is the rules': whoever cannot keep it can hand the case over
        reminded = not given.get("what") and await reminded_lately(talk, CASE)
        return await talk.words("postpone.case", buttons=("open",)) if reminded else None
    day = await _later_day(talk, given.get("day") or "")
    if day is None:
        return await ask_which(talk, UNTIL_WHEN, meant[:MOST_ASKED])
    if len(meant) > 1:
        return await ask_which(talk, ActionStep.POSTPONE.value, meant[:MOST_ASKED], day.isoformat())
    return await postpone_to(talk, await with_case(talk, meant[0]), day, "")


def _without_time(text: str) -> re.Match[str] | None:
    if len(text) > _LONGEST:
        return None
    words = [said.strip().rstrip(" .!?") for said in (text, bare(text))]
    return next((found for said in words for each in _NO_TIME if (found := each.fullmatch(said))), None)


async def _meant(talk: Talk, what: str, possible: tuple[Action, ...]) -> tuple[Action, ...]:
    if what:
        return named(what, possible)
    lately = await reminded_lately(talk, ACTION)
    return tuple(action for action in possible if action.id in lately)


async def _later_day(talk: Talk, words: str) -> date | None:
    read = read_day(talk, await with_apt_day(talk, words, home_unit(talk))) if words else None
    return read.day if read is not None and read.day is not None and is_ahead(talk, read.day) else None
