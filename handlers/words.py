"""Whole messages that mean something by themselves: "rapportera", "mina ärenden", "ångra".

A pattern has to match the whole message, so that a story which holds the word stays a story.
"""

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import TypeVar

from domain.drafts import Draft
from domain.notices import MyOpenCases, MyReports
from handlers import report
from handlers.chat import Answer
from handlers.search import list_to_register
from handlers.talk import Talk
from handlers.worklists import say_lex_sarah

Spoken = Callable[[Talk], Awaitable[Answer]]
SpokenOfDraft = Callable[[Talk, Draft], Awaitable[Answer]]
Meaning = TypeVar("Meaning", Spoken, SpokenOfDraft)


def _table(*rows: tuple[str, Meaning]) -> tuple[tuple[re.Pattern[str], Meaning], ...]:
    return tuple((re.compile(rf"(?:{pattern})[\s.!?]*", re.IGNORECASE), meaning) for pattern, meaning in rows)


def meant(text: str, table: Sequence[tuple[re.Pattern[str], Meaning]]) -> Meaning | None:
    """What the whole message means, or None when it is something to be read."""
    return next((meaning for pattern, meaning in table if pattern.fullmatch(text)), None)


async def _begin(talk: Talk) -> Answer:
    return await report.begin(talk)


async def say_mine(talk: Talk) -> Answer:
    return await talk.reply(MyReports(talk.person.id))


async def say_my_open(talk: Talk) -> Answer:
    return await talk.reply(MyOpenCases(talk.person.id))


async def say_help(talk: Talk) -> Answer:
    return await talk.words("help", buttons=("start", "mine", "open"))


async def say_guide(talk: Talk) -> Answer:
    return await talk.words("guide", buttons=("start", "incident"))


async def _hello(talk: Talk) -> Answer:
    return await talk.words("hello", buttons=("start", "mine", "help"))


WORDS = _table(
    (
        (
            r"(?:jag vill |kan jag )?(?:rapportera|anmäla?|report)(?: (?:en|ett|a|an|något|something))?"
            r"(?: (?:avvikelse|händelse|ny|nytt|incident|deviation|event))?"
        ),
        _begin,
    ),
    (r"(?:ny|new)(?: (?:rapport|avvikelse|report))?", _begin),
    (r"(?:visa )?(?:mina|my) (?:ärenden|rapporter|avvikelser|reports|cases)|status", say_mine),
    (r"(?:visa )?(?:mina öppna|att göra|my open(?: cases)?|to do|todo)", say_my_open),
    (r"(?:visa )?(?:att diarieföra|diarieföra|diariet|to register)", list_to_register),
    (
        r"(?:visa )?(?:(?:min |vår )?lex sarah[- ]?lista(?:n)?|tillsynslista(?:n)?|lex sarah list)",
        say_lex_sarah,
    ),
    (r"(?:visa )?(?:mina |my )?(?:utkast|drafts?)", report.list_drafts),
    (r"hjälp|help|\?|vad kan du(?: göra)?|hur funkar det(?: här)?|hur gör (?:man|jag)", say_help),
    (r"är (?:det|detta)(?: här)? en avvikelse|vad är en avvikelse|guide", say_guide),
    (r"hej(?:san)?|hallå|tjena|god (?:morgon|dag|kväll)|hello|hi", _hello),
)


async def _change(talk: Talk, _draft: Draft) -> Answer:
    return await talk.words("draft.change_what")


async def _ready(talk: Talk, draft: Draft) -> Answer:
    return await report.show(talk, draft, fresh=True)


DRAFT_WORDS = _table(
    (
        (
            r"avbryt(?: (?:rapporten|utkastet|allt))?|ta bort(?: (?:rapporten|utkastet))?"
            r"|släng(?: (?:det|utkastet))?|radera(?: utkastet)?|glöm det|sluta|stopp?"
            r"|cancel|delete(?: draft)?"
        ),
        report.discard,
    ),
    (r"ångra(?: (?:det|mig))?|undo|tillbaka|back", report.undo),
    (r"börja om(?: från början)?|start over|restart", report.start_over),
    (
        r"spara(?: (?:till senare|det|utkastet))?|senare|lägg (?:undan|åt sidan)|save(?: for later)?|later",
        report.set_aside,
    ),
    (r"ändra|change|edit", _change),
    (r"granska(?: och skicka)?|skicka(?: in)?|klar|färdig|send|review|done", _ready),
)

_CHANGE_FIELD = re.compile(r"(?:ändra|byt|fel|change|wrong) (\w+)[\s.!]*", re.IGNORECASE)
_FIELD_WORDS: Mapping[str, str] = {
    "enhet": "unit",
    "enheten": "unit",
    "unit": "unit",
    "plats": "unit",
    "tid": "happened",
    "tiden": "happened",
    "datum": "happened",
    "dag": "happened",
    "när": "happened",
    "time": "happened",
    "date": "happened",
    "when": "happened",
    "typ": "kind",
    "ärendetyp": "kind",
    "sort": "kind",
    "kind": "kind",
    "type": "kind",
    "åtgärd": "measure",
    "åtgärden": "measure",
    "measure": "measure",
    "text": "story",
    "texten": "story",
    "beskrivning": "story",
    "beskrivningen": "story",
    "story": "story",
}


_SOUGHT = re.compile(r"(?:sök|hitta|search|find)(?: efter| for)? (.{2,200})", re.IGNORECASE)
_NUMBER = re.compile(r"(?:visa |öppna |show |open )?([a-z]{2}-\d{4}-\d{4,})[\s.!?]*", re.IGNORECASE)


def sought_in(text: str) -> str | None:
    """ "sök öppna Solgården" or a case number by itself: what is searched for."""
    number = _NUMBER.fullmatch(text)
    sought = number or _SOUGHT.fullmatch(text)
    return sought[1] if sought else None


def field_to_change(text: str, draft: Draft) -> str | None:
    """ "ändra enhet" -> unit, when the draft has an answer there."""
    found = _CHANGE_FIELD.fullmatch(text)
    name = _FIELD_WORDS.get(found[1].casefold()) if found else None
    if name == "happened" and "discovered" in draft.now.values:
        name = "discovered"
    return name if name in draft.now.values else None
