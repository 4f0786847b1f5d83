"""A case: its states, and what may follow what. What must be in place before it closes: domain/closing.py.

A report's text is never edited after submission, only added to. The client's name and
personnummer are not fields here, nor anywhere.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from enum import StrEnum

from domain.kinds import KINDS, ArrivedBy, CaseKind, Category, Cause, SenderKind
from domain.risk import Risk


class State(StrEnum):
    RECEIVED = "received"
    ACKNOWLEDGED = "acknowledged"
    TRIAGE = "triage"
    MORE_INFORMATION = "more_information"
    INVESTIGATING = "investigating"
    INVESTIGATED = "investigated"
    AWAITING_DECISION = "awaiting_decision"
    DECIDED = "decided"
    ACTIONS = "actions"
    FOLLOW_UP = "follow_up"
    CLOSED = "closed"


class Step(StrEnum):
    """What someone does to a case. A step is allowed where TRANSITIONS says so."""

    TAKE = "take"
    ASSESS = "assess"
    ASK_FOR_MORE = "ask_for_more"
    INVESTIGATE = "investigate"
    FINISH_INVESTIGATION = "finish_investigation"
    PROPOSE_DECISION = "propose_decision"
    DECIDE = "decide"
    START_ACTIONS = "start_actions"
    FOLLOW_UP = "follow_up"
    CHANGE_KIND = "change_kind"
    CLOSE = "close"
    REOPEN = "reopen"


_OPEN = frozenset(State) - {State.CLOSED}
_HANDLED = _OPEN - {State.RECEIVED}
_NOT_SETTLED = _HANDLED - {State.FOLLOW_UP}

TRANSITIONS: Mapping[Step, tuple[frozenset[State], State | None]] = {
    # step: (from any of these states, to this one; None leaves the state as it is)
    Step.TAKE: (frozenset({State.RECEIVED}), State.ACKNOWLEDGED),
    Step.ASSESS: (frozenset({State.ACKNOWLEDGED, State.MORE_INFORMATION}), State.TRIAGE),
    Step.ASK_FOR_MORE: (_HANDLED, State.MORE_INFORMATION),
    Step.INVESTIGATE: (_HANDLED, State.INVESTIGATING),
    Step.FINISH_INVESTIGATION: (frozenset({State.INVESTIGATING}), State.INVESTIGATED),
    Step.PROPOSE_DECISION: (frozenset({State.INVESTIGATED}), State.AWAITING_DECISION),
    Step.DECIDE: (frozenset({State.AWAITING_DECISION}), State.DECIDED),
    Step.START_ACTIONS: (frozenset({State.INVESTIGATED, State.DECIDED}), State.ACTIONS),
    Step.FOLLOW_UP: (_NOT_SETTLED, State.FOLLOW_UP),
    Step.CHANGE_KIND: (_OPEN, None),
    Step.CLOSE: (_HANDLED, State.CLOSED),
    Step.REOPEN: (frozenset({State.CLOSED}), State.ACKNOWLEDGED),
}


class Precision(StrEnum):
    """How exactly a time is known; a case known only by its year never enters a month."""

    MINUTE = "minute"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    UNKNOWN = "unknown"


class DayPart(StrEnum):
    """What is known of the time of day when no clock time is."""

    NIGHT = "night"
    MORNING = "morning"
    FORENOON = "forenoon"
    LUNCH = "lunch"
    AFTERNOON = "afternoon"
    EVENING = "evening"

    def holds(self, clock: time) -> bool:
        """Can a clock time be in it? Generously: nobody agrees on when an evening begins."""
        first, last = _HOURS[self]
        return first <= clock.hour <= last if first <= last else not last < clock.hour < first


_HOURS: Mapping[DayPart, tuple[int, int]] = {
    # the first hour and the last
    DayPart.NIGHT: (21, 6),
    DayPart.MORNING: (4, 10),
    DayPart.FORENOON: (8, 12),
    DayPart.LUNCH: (10, 14),
    DayPart.AFTERNOON: (12, 18),
    DayPart.EVENING: (16, 23),
}


@dataclass(frozen=True, slots=True)
class Happened:
    """When it happened, as local date and perhaps time of day. part: only where there is no clock time."""

    day: date
    clock: time | None = None
    precision: Precision = Precision.DAY
    part: DayPart | None = None

    @classmethod
    def from_text(cls, text: str) -> "Happened":
        """2026-11-20, 2026-11-20T19:00 or 2026-11-20Tevening. Raises ValueError for anything else."""
        day, _, at = text.partition("T")
        if not at:
            return cls(date.fromisoformat(day))
        if at in set(DayPart):
            return cls(date.fromisoformat(day), part=DayPart(at))
        return cls(date.fromisoformat(day), time.fromisoformat(at), Precision.MINUTE)

    def as_text(self) -> str:
        """The same, back."""
        at = f"{self.clock:%H:%M}" if self.clock else self.part
        return f"{self.day}T{at}" if at else f"{self.day}"


class Concerns(StrEnum):
    """Whom the event touches; never who they are."""

    INDIVIDUAL = "individual"
    SEVERAL = "several"
    NOBODY = "nobody"


class Informed(StrEnum):
    """Who among those concerned has been told, by role."""

    PERSON = "person"
    NEXT_OF_KIN = "next_of_kin"
    GUARDIAN = "guardian"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Handling:
    """What the handler has established. Texts are stories: encrypted, shown in dialogs only.

    measure is None while undecided; no_measure is the reason for taking none.
    wrongdoing: can it be a missförhållande or a tangible risk of one? None while unanswered.
    feedback_day: the reporter was answered, in writing (feedback) or by word of mouth.
    feedback_to: the role that was answered by word of mouth.
    reply_day: when the sender of a complaint was answered.
    path: what people wrote along the legal path, by question (domain/paths.py).
    """

    causes: tuple[Cause, ...] = ()
    cause_text: str = ""
    measure: str = ""
    no_measure: str = ""
    wrongdoing: bool | None = None
    wrongdoing_reason: str = ""
    concerns: Concerns | None = None
    informed: Informed | None = None
    informed_day: date | None = None
    not_informed_reason: str = ""
    feedback: str = ""
    feedback_day: date | None = None
    client_reference: str = ""
    reply_day: date | None = None
    investigation: str = ""
    can_happen_again: bool | None = None
    feedback_to: str = ""
    path: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Case:
    """What is known about a case without opening its story.

    number: for people ("AV-2026-0041"), given at submission, kept when the kind changes.
    version: counts changes; every button carries it, so that a stale one changes nothing.
    facts: closed-list answers, days and numbers of other systems, from the intake (nurse contacted,
    direction …) and along the legal path (domain/paths.py), key to key.
    excluded: people who must see nothing, not even that it exists.
    handed_to: someone the handler has handed it to, by name; they handle it beside the role's holder.
    contested: a statement has been made against what was found.
    received_precision, closed_precision: cases brought in from elsewhere may be known by their year only;
    the moment is then the beginning (received) or the end (closed) of what is known.
    replied: when the sender was answered, as the handling says: figures count it without opening that.
    shared_with_manager: the lex Sarah lead has let the unit's manager read the summary.
    erased: the day its texts were destroyed by the plan for documents; only its figures are left.
    """

    id: str
    number: str
    kind: CaseKind
    original_kind: CaseKind
    unit: str
    state: State
    version: int
    reporter: str
    received: datetime
    take_by: datetime
    finish_by: datetime
    happened: Happened | None = None
    discovered: datetime | None = None
    category: Category | None = None
    sender: SenderKind | None = None
    arrived_by: ArrivedBy | None = None
    wants_answer: bool | None = None
    responsible: str | None = None
    taken: datetime | None = None
    closed: datetime | None = None
    registry_number: str | None = None
    reply_registry_number: str | None = None
    external_number: str | None = None
    facts: Mapping[str, str] = field(default_factory=dict)
    excluded: frozenset[str] = frozenset()
    shared_with_manager: bool = False
    risk: Risk | None = None
    handed_to: str | None = None
    contested: bool = False
    received_precision: Precision = Precision.MINUTE
    closed_precision: Precision = Precision.MINUTE
    replied: date | None = None
    erased: date | None = None

    @property
    def guarded(self) -> bool:
        """Messages about it carry neither kind nor unit."""
        return KINDS[self.kind].guarded or KINDS[self.original_kind].guarded

    @property
    def is_open(self) -> bool:
        return self.state is not State.CLOSED


class Relation(StrEnum):
    """How two cases belong together. Duplicates are linked, never merged or deleted."""

    SAME_EVENT = "same_event"
    DUPLICATE = "duplicate"


class StepNotAllowed(ValueError):
    """The case's state does not allow the step, or something is missing for it."""

    def __init__(self, step: Step, state: State) -> None:
        super().__init__(f"{step} is not allowed in state {state}")
        self.step = step
        self.state = state


def allows(case: Case, step: Step) -> bool:
    return case.state in TRANSITIONS[step][0]


def advance(case: Case, step: Step) -> Case:
    """The case after the step, one version on. Raises StepNotAllowed."""
    sources, target = TRANSITIONS[step]
    if case.state not in sources:
        raise StepNotAllowed(step, case.state)
    return replace(case, state=target or case.state, version=case.version + 1)


def take(case: Case, by: str, now: datetime) -> Case:
    """Acknowledge: `by` answers for the case from now on. Raises StepNotAllowed."""
    return replace(advance(case, Step.TAKE), responsible=by, taken=now)


def assess(case: Case, risk: Risk) -> Case:
    """Set the risk; the first time this ends the wait for triage. Raises StepNotAllowed when closed."""
    if not case.is_open or case.state is State.RECEIVED:
        raise StepNotAllowed(Step.ASSESS, case.state)
    moved = advance(case, Step.ASSESS) if allows(case, Step.ASSESS) else touched(case)
    return replace(moved, risk=risk)


def ask_for_more(case: Case) -> Case:
    """Wait for the reporter's answer. Raises StepNotAllowed."""
    return advance(case, Step.ASK_FOR_MORE)


def answered(case: Case) -> Case:
    """The reporter has answered: back to triage. Unchanged in any other state."""
    return advance(case, Step.ASSESS) if case.state is State.MORE_INFORMATION else case


def investigate(case: Case, *, finished: bool) -> Case:
    """Investigation begins, or is done. Raises StepNotAllowed."""
    begun = case if case.state is State.INVESTIGATING else advance(case, Step.INVESTIGATE)
    if not finished:
        return begun if begun.version > case.version else touched(case)
    done = advance(begun, Step.FINISH_INVESTIGATION)
    return replace(done, version=case.version + 1)


def hand_over(case: Case, to: str) -> Case:
    """Someone else handles it from now on, by name. Raises StepNotAllowed when closed."""
    if not case.is_open:
        raise StepNotAllowed(Step.TAKE, case.state)
    state = State.ACKNOWLEDGED if case.state is State.RECEIVED else case.state
    return replace(touched(case), handed_to=to, responsible=to, state=state)


def reopen(case: Case) -> Case:
    """Closed too early. Raises StepNotAllowed unless closed."""
    return replace(advance(case, Step.REOPEN), closed=None)


def noted(case: Case, **changes: object) -> Case:
    """The same case with facts that need no step: numbers, a contested finding."""
    return replace(touched(case), **changes)  # type: ignore[arg-type]


def touched(case: Case) -> Case:
    """One version on, and nothing else."""
    return replace(case, version=case.version + 1)


def numbers_ending(ending: str, year: int) -> tuple[str, ...]:
    """The numbers of a year that "12" or "AV-12" may be short for."""
    prefix, _, serial = ending.rpartition("-")
    prefixes = (prefix,) if prefix else tuple(facts.prefix for facts in KINDS.values())
    return tuple(number(each, year, int(serial)) for each in prefixes)


def number(prefix: str, year: int, serial: int) -> str:
    """A case number as people say it: AV-2026-0041."""
    return f"{prefix}-{year}-{serial:04d}"
