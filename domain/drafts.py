"""A report that is being told: what has been answered so far, and what was answered before that."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

KEPT_FOR = timedelta(days=14)
WARNED_BEFORE = timedelta(days=2)
UNDO_STEPS = 30


class DraftState(StrEnum):
    OPEN = "open"  # the one being talked about
    ASIDE = "aside"  # put aside, to be taken up again
    PLAN = "plan"  # no report: actions that are being entered
    SERIES = "series"  # no report: when a unit's APT is
    ABSENCE = "absence"  # no report: when someone is away, until it is known who takes over
    QUESTION = "question"  # no report: what was asked back of words on actions


REPORTS = frozenset({DraftState.OPEN, DraftState.ASIDE})
"""Those that a report comes of."""


@dataclass(frozen=True, slots=True)
class Answers:
    """One moment of a draft.

    values: field name to answer; every answer is text (a key, an ISO time, or what was said).
    asking: the field that the next words are taken as an answer to; None when nothing is asked.
    offered: the answers offered as buttons when something had to be asked back.
    """

    values: Mapping[str, str] = field(default_factory=dict)
    asking: str | None = None
    offered: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A report not yet sent. All of it but its dates and owner is encrypted at rest.

    replaced: placeholder to what it stands for; lives here until the report is sent, then nowhere.
    past: earlier moments, newest last, for "ångra".
    """

    id: str
    person: str
    created: datetime
    touched: datetime
    state: DraftState = DraftState.OPEN
    version: int = 1
    now: Answers = field(default_factory=Answers)
    past: tuple[Answers, ...] = ()
    replaced: Mapping[str, str] = field(default_factory=dict)

    def value(self, name: str) -> str | None:
        return self.now.values.get(name)

    def changed(self, answers: Answers, at: datetime) -> "Draft":
        """The same draft one step on; the step can be undone."""
        past = (*self.past, self.now)[-UNDO_STEPS:]
        return replace(self, now=answers, past=past, version=self.version + 1, touched=at)

    def undone(self, at: datetime) -> "Draft | None":
        """The draft as it was before the latest step, or None when there is none."""
        if not self.past:
            return None
        return replace(self, now=self.past[-1], past=self.past[:-1], version=self.version + 1, touched=at)

    def moved(self, state: DraftState, at: datetime) -> "Draft":
        return replace(self, state=state, version=self.version + 1, touched=at)

    def expires(self) -> datetime:
        return self.touched + KEPT_FOR
