"""Words that are nothing but a time or a place: "kl 23", "igår på Solgården".

Said while something else is asked in free text they are no answer to it, so they go where they belong
and the question is asked once more.
"""

import re
from collections.abc import Mapping
from datetime import datetime

from domain.cases import Happened
from domain.deadlines import LOCAL
from domain.understanding import Moment
from domain.understanding.folding import fold_word, words
from handlers.forms import SURE_ENOUGH, Asking, Form, Heard, Read
from handlers.when_field import told_on

_LONGEST = 60
"""Characters; what is longer tells something."""
_TIMES = ("happened", "discovered")
_SWEDISH = (
    "det den hande intraffade upptacktes var skedde ar i pa vid hos kl klockan ca cirka runt omkring ungefar"
)
_ENGLISH = "it that happened was is at on in around about and"
_BESIDES = words(f"{_SWEDISH} typ och {_ENGLISH}")
"""In folded letters: people leave out å, ä and ö."""


def bare_facts(form: Form, heard: Heard, asking: Asking) -> Mapping[str, str]:
    """Field to answer, of words that hold a time or a unit and nothing else; empty when they tell more."""
    if len(heard.said) > _LONGEST or _left(heard):
        return {}
    asked = form.order(asking.values)
    found: dict[str, str] = {}
    when = next((name for name in _TIMES if name in asked), None)
    if when is not None and heard.when is not None:
        known = asking.values.get(when)
        at = _at(heard.when, Happened.from_text(known) if known else None, asking.now)
        if at is None:
            return {}
        found[when] = at.as_text()
    if "unit" in asked and heard.unit.span is not None:
        match form.fields["unit"].found(heard, asking):
            case Read(unit):
                found["unit"] = unit
            case _:
                return {}
    return found


def _left(heard: Heard) -> set[str]:
    """The words that are neither time nor place."""
    text = heard.said
    for span in (heard.when.span if heard.when else None, heard.unit.span):
        if span is not None:
            text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return set(re.findall(r"\w+", fold_word(text))) - _BESIDES


def _at(said: Moment, known: Happened | None, now: datetime) -> Happened | None:
    """A time of day alone is on the day that is known; the same day once more keeps its time of day."""
    if known is not None and said.day is None and said.part is not None and not said.candidates:
        return _in_part(known, told_on(known.day, said))
    if said.day is None or said.vague:
        return None
    if known is None:
        return told_on(said.day, said) if said.sure >= SURE_ENOUGH else None
    if said.clock is None:
        return _in_part(known, told_on(said.day, said))
    same_day = Happened(known.day, said.clock)
    is_past = datetime.combine(known.day, said.clock, LOCAL) <= now
    return same_day if said.candidates and is_past else Happened(said.day, said.clock)


def _in_part(known: Happened, said: Happened) -> Happened:
    """What is said without a clock time leaves the known one of the same day, unless it was another time."""
    if known.day != said.day:
        return said
    if said.part is None:
        return known
    return known if known.clock is not None and said.part.holds(known.clock) else said
