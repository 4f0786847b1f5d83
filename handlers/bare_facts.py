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
from handlers.forms import SURE_ENOUGH, Asking, Form, Heard, Read

_LONGEST = 60
"""Characters; what is longer tells something."""
_TIMES = ("happened", "discovered")
_SWEDISH = (
    "det den hände inträffade upptäcktes var skedde är i på vid hos kl klockan ca cirka runt omkring ungefär"
)
_ENGLISH = "it that happened was is at on in around about and"
_BESIDES = frozenset(f"{_SWEDISH} typ och {_ENGLISH}".split())


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
    return set(re.findall(r"\w+", text.casefold())) - _BESIDES


def _at(said: Moment, known: Happened | None, now: datetime) -> Happened | None:
    """A clock time alone is on the day that is known; the same day once more keeps its clock time."""
    if said.day is None or said.vague:
        return None
    if known is None:
        return Happened(said.day, said.clock) if said.sure >= SURE_ENOUGH else None
    if said.clock is None:
        return known if known.day == said.day else Happened(said.day)
    same_day = Happened(known.day, said.clock)
    is_past = datetime.combine(known.day, said.clock, LOCAL) <= now
    return same_day if said.candidates and is_past else Happened(said.day, said.clock)
