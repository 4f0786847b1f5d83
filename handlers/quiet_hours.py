"""One's own quiet hours, in words: "tysta timmar 16–08", "stör mig inte efter 17", "tysta timmar av".

They take the place of the organisation's for this person, in what the bot says unasked of what is due.
"""

import re
from collections.abc import Awaitable, Callable, Sequence
from datetime import time, timedelta

from domain.messaging import Quiet
from domain.reminding_rules import rules_of
from handlers.asked_words import bare
from handlers.chat import Answer
from handlers.talk import Talk

_LONGEST = 80
"""Characters; what is longer tells of something."""
_LEAST_OPEN = timedelta(hours=1)
"""Of each day and night there is at least so much left to be reminded in."""
_MIDNIGHT, _OF_AN_HOUR = 24, 60

_NAMED = r"(?:(?:mina |egna |my |own )*(?:tysta timmar(?:na)?|tyst tid|quiet hours))"
_CHANGE = r"(?:(?:sätt(?:a)?|ändra|byt(?:a)?|ställ(?:a)? in|välj(?:a)?|lägg(?:a)? in|ha|set|change) )?"
_CLOCK = r"(?:kl(?:ockan)?\.? ?)?(\d{1,2})(?:[.:](\d{2}))?"
_HOURS = re.compile(
    rf"(?:mellan |från |between |from )?{_CLOCK}\s*(?:-|–|—|till|och|to|until|and)\s*{_CLOCK}", re.IGNORECASE
)
_ASK = r"(?:(?:visa|se|vilka är|vad är|när är|när har jag|har jag|show) )?"
_LEAVE_ME = (
    r"(?:(?:stör|påminn|skriv|plinga)(?: inte| ej)?(?: till)? mig(?: inte| ej)?"
    r"|(?:don't|do not) (?:disturb|remind|write to) me)"
)
_SHOWN = re.compile(rf"{_ASK}{_NAMED}", re.IGNORECASE)
_OFF = re.compile(
    rf"{_NAMED} (?:av|bort|inga|nej|som vanligt|off)"
    rf"|(?:ta bort|stäng av|slå av|slopa|inga|remove|turn off|no) {_NAMED}",
    re.IGNORECASE,
)
_SET = re.compile(rf"{_CHANGE}{_NAMED}(?: till| är| ska vara| to| are)?\s*:?\s+(?P<hours>.+)", re.IGNORECASE)
_NOT_BETWEEN = re.compile(rf"{_LEAVE_ME} (?P<hours>(?:mellan|från|between|from) .+)", re.IGNORECASE)
_NOT_AFTER = re.compile(rf"{_LEAVE_ME} (?:efter|after) {_CLOCK}", re.IGNORECASE)
_NOT_BEFORE = re.compile(rf"{_LEAVE_ME} (?:före|innan|before) {_CLOCK}", re.IGNORECASE)
_REFUSES = re.compile(r"\b(?:inte|ej|not|don't)\b", re.IGNORECASE)


async def asked_of_quiet_hours(talk: Talk, text: str) -> Answer | None:
    """What the whole message says of one's own quiet hours; None when it is something else."""
    if len(text) > _LONGEST:
        return None
    for pattern, answer in _SPOKEN:
        for said in (text.strip(" .!?"), bare(text).strip(" .!?")):
            if (found := pattern.fullmatch(said)) is not None:
                return await _for_oneself(talk, found, answer)
    return None


async def _for_oneself(
    talk: Talk, found: re.Match[str], answer: Callable[[Talk, re.Match[str]], Awaitable[Answer | None]]
) -> Answer | None:
    if talk.person.shared_account:
        return await talk.words("quiet.not_on_shared")
    return await answer(talk, found)


async def _own(talk: Talk) -> Quiet | None:
    return (await talk.tx.preferences.quiet([talk.person.id])).get(talk.person.id)


def _usual(talk: Talk) -> Quiet:
    """The organisation's."""
    return rules_of(talk.organisation).manners.quiet


def _said(talk: Talk, quiet: Quiet) -> dict[str, str]:
    return {"begin": talk.say.clock(quiet.begin), "until": talk.say.clock(quiet.until)}


# --- read ----------------------------------------------------------------------------------------------


def read_hours(said: str) -> tuple[time, time] | None:
    """(16.00, 08.00) of "16-08" or "från kl 16 till 8"; None when they are no hours."""
    found = _HOURS.fullmatch(said.strip(" .!?"))
    if found is None:
        return None
    begin, until = _clock(found[1], found[2]), _clock(found[3], found[4])
    return None if begin is None or until is None else (begin, until)


def _clock(hour: str, minute: str | None) -> time | None:
    """24 is midnight too; None for what no clock shows."""
    hours, minutes = int(hour), int(minute or 0)
    if (hours, minutes) == (_MIDNIGHT, 0):
        return time()
    return time(hours, minutes) if hours < _MIDNIGHT and minutes < _OF_AN_HOUR else None


def leaves_room(begin: time, until: time) -> bool:
    """Is there any of the day left to be reminded in?"""
    silent = (_since_midnight(until) - _since_midnight(begin)) % timedelta(days=1)
    return timedelta() < silent <= timedelta(days=1) - _LEAST_OPEN


def _since_midnight(clock: time) -> timedelta:
    return timedelta(hours=clock.hour, minutes=clock.minute)


# --- what is asked for ---------------------------------------------------------------------------------


async def _show(talk: Talk, _found: re.Match[str]) -> Answer:
    own = await _own(talk)
    if own is None:
        return await talk.words("quiet.usual", _said(talk, _usual(talk)))
    return await talk.words("quiet.own", _said(talk, own))


async def _off(talk: Talk, _found: re.Match[str]) -> Answer:
    await talk.tx.preferences.set_quiet(talk.person.id, None)
    return await talk.words("quiet.usual", _said(talk, _usual(talk)))


async def _between(talk: Talk, found: re.Match[str]) -> Answer | None:
    hours = read_hours(found["hours"])
    if hours is None:
        return await talk.words("quiet.unread")
    return await _kept(talk, *hours)


async def _not_between(talk: Talk, found: re.Match[str]) -> Answer | None:
    return await _between(talk, found) if _REFUSES.search(found[0]) else None


async def _after(talk: Talk, found: re.Match[str]) -> Answer | None:
    """From then until they end now."""
    begin = _clock(found[1], found[2])
    if not _REFUSES.search(found[0]):
        return None
    if begin is None:
        return await talk.words("quiet.unread")
    return await _kept(talk, begin, (await _own(talk) or _usual(talk)).until)


async def _before(talk: Talk, found: re.Match[str]) -> Answer | None:
    """From when they begin now until then."""
    until = _clock(found[1], found[2])
    if not _REFUSES.search(found[0]):
        return None
    if until is None:
        return await talk.words("quiet.unread")
    return await _kept(talk, (await _own(talk) or _usual(talk)).begin, until)


async def _kept(talk: Talk, begin: time, until: time) -> Answer:
    if not leaves_room(begin, until):
        return await talk.words("quiet.too_much")
    quiet = Quiet(begin, until)
    await talk.tx.preferences.set_quiet(talk.person.id, quiet)
    return await talk.words("quiet.own", _said(talk, quiet))


_SPOKEN: Sequence[tuple[re.Pattern[str], Callable[[Talk, re.Match[str]], Awaitable[Answer | None]]]] = (
    (_SHOWN, _show),
    (_OFF, _off),
    (_SET, _between),
    (_NOT_BETWEEN, _not_between),
    (_NOT_AFTER, _after),
    (_NOT_BEFORE, _before),
)
