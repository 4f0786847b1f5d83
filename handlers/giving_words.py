"""How people give someone something to do: "Maria ska se över larmrutinen senast sista mars".

Who gets it and what is to be done, as written. Whether the name is anybody's, and the day, is for the
caller: it becomes a card that counts first when it is pressed.
"""

import re
from dataclasses import dataclass

from domain.understanding.folding import fold_word, words

_LONGEST = 300
"""Characters; what is longer tells of something."""

_NAME_WORD = r"(?!(?:att|om|och|to|about|and)\b)[^\W\d_][\w'-]*"
_WHO = rf"(?P<who>{_NAME_WORD}(?: {_NAME_WORD}){{0,3}}?)"
_PLEASE = r"(?:(?:kan|kunde|skulle) du |could you |can you |please |snälla )?"
_TOLD = tuple(
    # said to me: nobody tells what has happened like this
    re.compile(rf"{_PLEASE}{pattern}[\s.!?]*", re.IGNORECASE)
    for pattern in (
        rf"(?:påminna?|remind) {_WHO} (?:om att|om|to|about)\s+(?P<what>.+?)",
        (
            rf"(?:ge|give) {_WHO} (?:i uppgift|uppgiften|uppdraget|i uppdrag|the task)"
            r"(?: att| to| of)?:?\s+(?P<what>.+?)"
        ),
        rf"(?:be|säga? (?:till|åt)|uppdra åt|ask|tell|assign) {_WHO} (?:att|to)\s+(?P<what>.+?)",
        rf"tilldela {_WHO}(?: uppgiften| åtgärden)?(?: att)?:?\s+(?P<what>.+?)",
        rf"lägga? (?:det |en åtgärd |en uppgift )?på {_WHO} att\s+(?P<what>.+?)",
        rf"(?:åtgärd|uppgift|task) (?:till|åt|för|for|to) {_WHO}\s*[:,–-]\s*(?P<what>.+?)",
    )
)
_STATED = re.compile(
    rf"{_WHO} (?:ska(?:ll)?|måste|behöver|får i uppgift att|har i uppgift att|ansvarar för att|ser till att"
    r"|tar hand om att|is to|should|must|has to|needs to|will)\s+(?P<what>(?P<verb>[^\W\d_]+)\s+.+?)[\s.!]*",
    re.IGNORECASE,
)
_NOT_DONE_BY_THEM = words(
    "ha haft vara varit bli blivit få fått inte enligt tydligen have be been get not kunna"
)
"""After "ska" it is hearsay ("ska ha glömt") or a state, and nothing to do."""
_BY = re.compile(
    r"\b(?:senast|klart?(?: till| senast)?|innan|före|till och med|t\.?o\.?m\.?|by|before|no later than)\s",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"\w{3,}s")
_CLOCK = re.compile(r"\b(?:kl(?:ockan)?\.? ?\d|\d{1,2}[:.]\d{2}\b|at \d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class GivingSaid:
    """who, what: as written. told: it was said to me to see to it, and can mean nothing else."""

    who: str
    what: str
    told: bool


def read_giving(text: str) -> GivingSaid | None:
    """Someone is given something to do, when the whole message says so; None when it is something else."""
    said = " ".join(text.split())
    if len(said) > _LONGEST:
        return None
    for pattern in _TOLD:
        if found := pattern.fullmatch(said):
            return GivingSaid(found["who"], found["what"], told=True)
    stated = _STATED.fullmatch(said)
    if stated is None or not _is_to_do(stated["verb"].casefold(), stated["what"]):
        return None
    return GivingSaid(stated["who"], stated["what"], told=False)


def _is_to_do(verb: str, what: str) -> bool:
    """A last day, and something one does: "duschas senast kl 8" is what someone else is to get."""
    if fold_word(verb) in _NOT_DONE_BY_THEM or _PASSIVE.fullmatch(verb):
        return False
    return bool(_BY.search(what)) and not _CLOCK.search(what)
