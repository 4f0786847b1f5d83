"""A plan pasted as a list: which measures it holds, which are requirements, by whom and until when.

Lists come from inspections, minutes and mails: with bullets, dashes or numbers, lines broken in
the middle, "(krav)" alone on a line of its own. Nothing is guessed: what is not found is None, and
text that belongs to no measure is given back, so that it can be said what was left out.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime
from difflib import SequenceMatcher

from domain.actions import ActionKind
from domain.understanding import Reading, read_moment
from domain.understanding.folding import fold_word

MOST_LINES = 60
"""A longer list is cut; the rest is given back, for a list of its own."""

_GLYPH = r"[•●▪■◦‣∙·\uf0b7]"
_BULLET = re.compile(rf"^\s*(?:{_GLYPH}\s*|[*–—−-]\s+|\(?\d{{1,2}}[.)]\s+|[a-zåäö]\)\s+)(?=\S)")
_INLINE = re.compile(rf"(?<=\S)\s*(?={_GLYPH}\s)")
_CONTINUES = re.compile(r"^[a-zåäöé(\[,;]")
_BROKEN_WORD = re.compile(r"[a-zåäö]-$")
_OWN_HYPHEN = re.compile(r"^(?:och|eller|samt|respektive)\b")


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One measure of a plan.

    title: what is to be done, as it was written (identifiers are masked when it becomes an action).
    owner_words: "Maria", "enhetschef"; due_words: "senast sista mars", due: the day they mean.
    """

    title: str
    kind: ActionKind | None = None
    owner_words: str | None = None
    due_words: str | None = None
    due: date | None = None


@dataclass(frozen=True, slots=True)
class PastedPlan:
    """What was found. left_out: paragraphs around the list; beyond: what came after MOST_LINES of it."""

    lines: tuple[PlanLine, ...]
    left_out: tuple[str, ...] = ()
    beyond: tuple[str, ...] = ()


def read_plan(text: str, now: datetime) -> PastedPlan:
    """The plan that the text holds; no lines when there is nothing like one. now: timezone-aware."""
    items, left_out = _items(text)
    lines = [line for item in items[:MOST_LINES] if (line := read_line(item, now)).title]
    return PastedPlan(tuple(lines), tuple(left_out), tuple(items[MOST_LINES:]))


def read_line(text: str, now: datetime) -> PlanLine:
    """One measure said in a line: "revidera rutinen för sjukfrånvaro, Maria, senast sista mars"."""
    rest, kind = _without_kind(" ".join(text.split()))
    rest, due_words, due = _without_due(rest, now)
    rest, owner = _without_owner(rest)
    return PlanLine(_tidy(rest), kind, owner, due_words, due)


# --- lines ------------------------------------------------------------------------------------------


def _items(text: str) -> tuple[list[str], list[str]]:
    """(one text for each measure, what lies around them)."""
    lines = _INLINE.sub("\n", text.replace("\r\n", "\n").replace("\r", "\n")).split("\n")
    bulleted = any(_BULLET.match(line) for line in lines)
    items: list[str] = []
    left_out: list[str] = []
    inside = False  # the last paragraph was a measure, and a line may go on with it
    after_blank = False
    for line in lines:
        words = line.strip()
        if not words:
            after_blank = True
            continue
        bullet = _BULLET.match(line)
        if bullet:
            items.append(line[bullet.end() :].strip())
            inside = True
        elif inside and _goes_on(words, bulleted=bulleted, after_blank=after_blank):
            items[-1] = _joined(items[-1], words)
        elif bulleted or words.endswith(":"):
            inside = False
            left_out.append(words)
        else:
            items.append(words)
            inside = True
        after_blank = False
    return items, left_out


def _goes_on(words: str, *, bulleted: bool, after_blank: bool) -> bool:
    """Does the line go on with the measure above it? Among bullets anything does until a blank line."""
    return bool(_CONTINUES.match(words)) or (bulleted and not after_blank)


def _joined(above: str, below: str) -> str:
    if _BROKEN_WORD.search(above) and below[:1].islower() and not _OWN_HYPHEN.match(below):
        return above[:-1] + below
    return f"{above} {below}"


# --- krav or rekommendation -------------------------------------------------------------------------

_IN_BRACKETS = re.compile(r"[(\[]\s*([^()\[\]]{2,40}?)\s*[)\]]\s*[.;]?")
_AT_EITHER_END = re.compile(
    r"^(?P<first>\w+)\s*[:–—-]\s+(?=\S)|\s*[:;,–—-]\s*(?P<last>\w+)\s*\.?$",
)
_KIND_WORDS: dict[str, ActionKind] = {
    "krav": ActionKind.REQUIREMENT,
    "skallkrav": ActionKind.REQUIREMENT,
    "skakrav": ActionKind.REQUIREMENT,
    "kravpunkt": ActionKind.REQUIREMENT,
    "obligatorisk": ActionKind.REQUIREMENT,
    "requirement": ActionKind.REQUIREMENT,
    "rekommendation": ActionKind.RECOMMENDATION,
    "rekommendationer": ActionKind.RECOMMENDATION,
    "rekommenderas": ActionKind.RECOMMENDATION,
    "rek": ActionKind.RECOMMENDATION,
    "rekom": ActionKind.RECOMMENDATION,
    "recommendation": ActionKind.RECOMMENDATION,
}
_ALIKE = 0.84
_LONG_ENOUGH_TO_MISSPELL = 6


def _kind_of(words: str) -> ActionKind | None:
    letters = re.sub(r"[^a-z]", "", fold_word(words))
    if letters in _KIND_WORDS:
        return _KIND_WORDS[letters]
    if len(letters) < _LONG_ENOUGH_TO_MISSPELL:
        return None
    near = {
        word: SequenceMatcher(None, letters, word).ratio()
        for word in _KIND_WORDS
        if len(word) >= _LONG_ENOUGH_TO_MISSPELL
    }
    best = max(near, key=near.__getitem__)
    return _KIND_WORDS[best] if near[best] >= _ALIKE else None


def _without_kind(text: str) -> tuple[str, ActionKind | None]:
    for found in (*_IN_BRACKETS.finditer(text), *_AT_EITHER_END.finditer(text)):
        kind = _kind_of(next(filter(None, found.groups())))
        if kind is not None:
            return f"{text[: found.start()]} {text[found.end() :]}".strip(), kind
    return text, None


# --- until when -------------------------------------------------------------------------------------

_DUE_CUE = re.compile(
    r"(?:^|[\s,;(–—-])(?P<cue>senast(?:\s+(?:den|på))?|klart?\s+(?:senast|till|den)|ska\s+vara\s+klart?"
    r"|deadline|slutdatum|förfaller|innan|före|till\s+och\s+med|t\.?o\.?m\.?|no\s+later\s+than|due|by)"
    r"(?P<colon>\s*:)?\s+(?P<when>[^,;()]+)",
    re.IGNORECASE,
)
_NAMING = re.compile(
    r"[,;]\s*(?:(?:till|klart?|på|to|on)\s+)?(?P<when>[^,;]+?)\s*\.?(?=[,;]|$)", re.IGNORECASE
)
_AT_THE_END = re.compile(r"\s(?:till|klart?)\s+(?P<when>[^,;]{2,30}?)\s*\.?$", re.IGNORECASE)
_MOVES = re.compile(r"(?:flytta|skjut|boka|byt|ändra|move)", re.IGNORECASE)
"""What is moved to a day is not to be done by it."""


def _without_due(text: str, now: datetime) -> tuple[str, str | None, date | None]:
    """(the rest, the words, the day); words that mean no one day stay where they are."""
    for found in _DUE_CUE.finditer(text):
        said = f"{found['cue']} {found['when']}".strip()
        moment = read_moment(said, now, Reading.DEADLINE)
        if moment is not None and moment.day is not None:
            end = found.start("cue") + len(found["cue"]) + len(found["colon"] or "")
            # only as far as the date's words reach: what follows belongs to the measure
            reach = moment.span.end - len(found["cue"]) - 1
            stop = max(end, min(found.start("when") + max(reach, 0), found.end("when")))
            words = text[found.start("cue") : stop].strip(" .")
            rest = _cut(text, found.start("cue"), stop)
            return rest, words, moment.day
    return _due_alone(text, now)


def _due_alone(text: str, now: datetime) -> tuple[str, str | None, date | None]:
    """A part that is a date and nothing else: "…, Maria, 31 mars", "…, till fredag v. 49", "… klart 31/3"."""
    for found in reversed(list(_NAMING.finditer(text))):
        if (day := _whole_day(found["when"], now)) is not None:
            return f"{text[: found.start()]}{text[found.end() :]}", found["when"], day
    ending = None if _MOVES.match(text) else _AT_THE_END.search(text)
    if ending is not None and (day := _whole_day(ending["when"], now)) is not None:
        return text[: ending.start()], ending["when"], day
    return text, None, None


def _whole_day(said: str, now: datetime) -> date | None:
    """The day that the words are from the first to the last; None when they are anything else too."""
    moment = read_moment(said, now, Reading.DEADLINE)
    whole = moment is not None and moment.span.end - moment.span.start >= len(said) - 1
    return moment.day if moment is not None and whole else None


def _cut(text: str, start: int, end: int) -> str:
    return f"{text[:start].rstrip(' ,;(–—-')}{_glue(text[end:])}"


def _glue(after: str) -> str:
    """What followed a part that was taken out, with its comma if more follows."""
    after = after.lstrip(" .)")
    if not after:
        return ""
    return after if after[0] in ",;" else f" {after}"


# --- by whom ----------------------------------------------------------------------------------------

_OWNER_CUE = re.compile(
    r"(?:^|[\s,;(–—-])(?:ansvarig(?:\s+är)?|ansv\.?|ägare|utförs\s+av|owner|responsible)\s*:?\s+"
    r"(?P<owner>[^,;()]{2,60})",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"^(?:\w*chef(?:en)?|\w*samordnare\w*|\w*utvecklare\w*|\w*ledare\w*|\w*utredare\w*|\w*ansvarig\w*"
    r"|\w*sekreterare\w*|registrator\w*|mas|mar|hr|controller\w*|sjuksköterska\w*|skyddsombud\w*"
    r"|dataskyddsombud\w*|manager)$",
    re.IGNORECASE,
)
_NAME = re.compile(r"^[A-ZÅÄÖÉ][\w’'-]+(?:\s+(?:[A-ZÅÄÖÉ][\w’'-]*|av|von|de)){0,3}$")
_MARK = re.compile(r"\s*[,;]\s*|\s+[–—-]\s+")
_MOST_ROLE_WORDS = 4


def _without_owner(text: str) -> tuple[str, str | None]:
    cued = _OWNER_CUE.search(text)
    if cued:
        return _cut(text, cued.start(), cued.end()), cued["owner"].strip(" .")
    ends = [*(mark.start() for mark in _MARK.finditer(text)), len(text)]
    for mark in reversed(list(_MARK.finditer(text))):
        end = next(at for at in ends if at > mark.start())
        said = text[mark.end() : end].strip(" .")
        if _is_someone(said):
            return text[: mark.start()] + text[end:], said
    return text, None


def _is_someone(said: str) -> bool:
    """A name, or a role with perhaps its unit: "enhetschef Solgården"."""
    words = said.split()
    if not words or len(words) > _MOST_ROLE_WORDS:
        return False
    return bool(_NAME.match(said)) or bool(_ROLE.match(words[0]))


def _tidy(text: str) -> str:
    line = " ".join(text.split()).strip(" ,;–—-")
    line = re.sub(r"\s+([.,;:])", r"\1", line).rstrip(".")
    return line[:1].upper() + line[1:]
