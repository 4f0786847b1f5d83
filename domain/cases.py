"""A case: its states, what may follow what, and what must be in place before it closes.

A report's text is never edited after submission, only added to. The client's name and
personnummer are not fields here, nor anywhere.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from enum import StrEnum

from domain.deadlines import finish_by, take_by
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


@dataclass(frozen=True, slots=True)
class Happened:
    """When it happened, as local date and perhaps time of day."""

    day: date
    clock: time | None = None
    precision: Precision = Precision.DAY

    @classmethod
    def from_text(cls, text: str) -> "Happened":
        """2026-11-20 or 2026-11-20T19:00. Raises ValueError for anything else."""
        day, _, clock = text.partition("T")
        if not clock:
            return cls(date.fromisoformat(day))
        return cls(date.fromisoformat(day), time.fromisoformat(clock), Precision.MINUTE)

    def as_text(self) -> str:
        """The same, back."""
        return f"{self.day}T{self.clock:%H:%M}" if self.clock else f"{self.day}"


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


@dataclass(frozen=True, slots=True)
class Case:
    """What is known about a case without opening its story.

    number: for people ("AV-2026-0041"), given at submission, kept when the kind changes.
    version: counts changes; every button carries it, so that a stale one changes nothing.
    facts: closed-list answers from the intake (nurse contacted, direction …), key to key.
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


class Requirement(StrEnum):
    """What must be in place before a case may close."""

    TAKEN = "taken"
    CAUSE = "cause"
    MEASURE = "measure"
    WRONGDOING_ANSWERED = "wrongdoing_answered"
    CONCERNS = "concerns"
    PERSON_INFORMED = "person_informed"
    REPORTER_ANSWERED = "reporter_answered"
    SENDER_ANSWERED = "sender_answered"
    REGISTERED = "registered"
    REPLY_REGISTERED = "reply_registered"
    INVESTIGATED = "investigated"
    DECIDED = "decided"
    EXTERNAL_NUMBER = "external_number"
    ACTIONS_DECIDED = "actions_decided"
    ACTIONS_DONE = "actions_done"
    EFFECT_CHECKED = "effect_checked"
    EFFECT_AWAITED = "effect_awaited"


@dataclass(frozen=True, slots=True)
class Measures:
    """How far a case's actions have come; domain.actions.measures_of counts them.

    planned: actions that were not dropped. undecided: proposed only. unfinished: still to be done.
    unchecked: done, and it must be answered whether they helped. awaited: done, and it is to be
    answered in time, or the time runs out.
    """

    planned: int = 0
    undecided: int = 0
    unfinished: int = 0
    unchecked: int = 0
    awaited: int = 0


NO_MEASURES = Measures()

_OF_MEASURES: Mapping[Requirement, Callable[[Measures], bool]] = {
    # what a case's actions must have come to
    Requirement.ACTIONS_DECIDED: lambda measures: not measures.undecided,
    Requirement.ACTIONS_DONE: lambda measures: not measures.unfinished,
    Requirement.EFFECT_CHECKED: lambda measures: not measures.unchecked,
    Requirement.EFFECT_AWAITED: lambda measures: not measures.awaited,
}
_EFFECT = frozenset({Requirement.EFFECT_CHECKED, Requirement.EFFECT_AWAITED})


def _person_informed(handling: Handling) -> bool:
    if handling.concerns in (None, Concerns.NOBODY):
        return True
    if handling.informed is Informed.NO:
        return bool(handling.not_informed_reason)
    return handling.informed is not None and handling.informed_day is not None


def _causes_stand_alone(handling: Handling) -> bool:
    """ "Human error" alone is no cause: it asks for at least one more."""
    return bool(set(handling.causes) - {Cause.INDIVIDUAL})


_MET: Mapping[Requirement, Callable[[Case, Handling], bool]] = {
    Requirement.TAKEN: lambda case, _: case.state is not State.RECEIVED,
    Requirement.CAUSE: lambda _, handling: _causes_stand_alone(handling),
    Requirement.MEASURE: lambda _, handling: bool(handling.measure or handling.no_measure),
    Requirement.WRONGDOING_ANSWERED: lambda _, handling: (
        handling.wrongdoing is False and bool(handling.wrongdoing_reason)
    ),
    Requirement.CONCERNS: lambda _, handling: handling.concerns is not None,
    Requirement.PERSON_INFORMED: lambda _, handling: _person_informed(handling),
    Requirement.REPORTER_ANSWERED: lambda _, handling: handling.feedback_day is not None,
    Requirement.SENDER_ANSWERED: lambda case, handling: (
        case.wants_answer is False or handling.reply_day is not None
    ),
    Requirement.REGISTERED: lambda case, _: case.registry_number is not None,
    Requirement.REPLY_REGISTERED: lambda case, _: (
        case.wants_answer is False or case.reply_registry_number is not None
    ),
    Requirement.INVESTIGATED: lambda case, _: (
        case.state
        in {State.INVESTIGATED, State.AWAITING_DECISION, State.DECIDED, State.ACTIONS, State.FOLLOW_UP}
    ),
    Requirement.DECIDED: lambda case, _: case.state in {State.DECIDED, State.ACTIONS, State.FOLLOW_UP},
    Requirement.EXTERNAL_NUMBER: lambda case, _: case.external_number is not None,
}

_DEVIATION = (
    Requirement.TAKEN,
    Requirement.CAUSE,
    Requirement.MEASURE,
    Requirement.WRONGDOING_ANSWERED,
    Requirement.CONCERNS,
    Requirement.PERSON_INFORMED,
    Requirement.REPORTER_ANSWERED,
)
_FROM_OUTSIDE = (
    Requirement.TAKEN,
    Requirement.MEASURE,
    Requirement.SENDER_ANSWERED,
    Requirement.REGISTERED,
    Requirement.REPLY_REGISTERED,
    Requirement.REPORTER_ANSWERED,
)
_LIGHT = (Requirement.TAKEN, Requirement.MEASURE, Requirement.REPORTER_ANSWERED)
_DECIDED = (Requirement.TAKEN, Requirement.INVESTIGATED, Requirement.DECIDED, Requirement.REGISTERED)

CLOSING: Mapping[CaseKind, tuple[Requirement, ...]] = {
    CaseKind.DEVIATION: _DEVIATION,
    CaseKind.COMPLAINT: _FROM_OUTSIDE,
    CaseKind.VIEW: _FROM_OUTSIDE,
    CaseKind.PRAISE: (Requirement.TAKEN,),
    CaseKind.SUGGESTION: _LIGHT,
    CaseKind.LEX_SARAH: _DECIDED,
    CaseKind.DATA_INCIDENT: _DECIDED,
    CaseKind.HEALTH_CARE: _DEVIATION,
    CaseKind.LEX_MARIA: _DECIDED,
    CaseKind.CARE_DEVIATION: (*_LIGHT, Requirement.EXTERNAL_NUMBER),
    CaseKind.LEX_MAJA: (Requirement.TAKEN, Requirement.REGISTERED),
    CaseKind.WORK_INCIDENT: (*_LIGHT, Requirement.CAUSE, Requirement.EXTERNAL_NUMBER),
    CaseKind.SELF_MONITORING: _LIGHT,
    CaseKind.CONTRACT_BREACH: _LIGHT,
}

SIMPLE_KINDS = frozenset(
    {
        CaseKind.DEVIATION,
        CaseKind.HEALTH_CARE,
        CaseKind.SUGGESTION,
        CaseKind.PRAISE,
        CaseKind.SELF_MONITORING,
        CaseKind.CONTRACT_BREACH,
    }
)
"""Kinds that one dialog, Enkel handläggning, can carry from taken to closed."""


class Register(StrEnum):
    """Is Lyhörd the register of cases, or the way in to another system that is?"""

    HERE = "here"
    ELSEWHERE = "elsewhere"


CLOSING_ELSEWHERE = (Requirement.TAKEN, Requirement.EXTERNAL_NUMBER)
"""Where the register is another system the work is done there: here it ends with its number."""


_STAY = (
    Requirement.CAUSE,
    Requirement.MEASURE,
    Requirement.WRONGDOING_ANSWERED,
    Requirement.CONCERNS,
    Requirement.PERSON_INFORMED,
    Requirement.REPORTER_ANSWERED,
)
"""What a case goes on needing when it is sorted anew: no question is escaped by another kind."""


def closing_needs(case: Case, register: Register = Register.HERE) -> tuple[Requirement, ...]:
    """Everything that has to be in place before the case may close."""
    if register is Register.ELSEWHERE:
        return CLOSING_ELSEWHERE
    needs = CLOSING[case.kind]
    if Requirement.DECIDED in needs:
        return needs
    kept = [need for need in CLOSING[case.original_kind] if need in _STAY and need not in needs]
    return (*needs, *kept)


def missing_for_closing(
    case: Case,
    handling: Handling,
    register: Register = Register.HERE,
    measures: Measures = NO_MEASURES,
) -> tuple[Requirement, ...]:
    """What still stands between this case and its closing, in the order to do it.

    measures: its actions; with any planned, the question of a measure is answered by them.
    """
    own = tuple(need for need in closing_needs(case, register) if not _MET[need](case, handling))
    if register is Register.ELSEWHERE:
        return own
    if measures.planned:
        own = tuple(need for need in own if need is not Requirement.MEASURE)
    return (*own, *(need for need, met in _OF_MEASURES.items() if not met(measures)))


class StepNotAllowed(ValueError):
    """The case's state does not allow the step, or something is missing for it."""

    def __init__(self, step: Step, state: State, missing: tuple[Requirement, ...] = ()) -> None:
        super().__init__(f"{step} is not allowed in state {state}")
        self.step = step
        self.state = state
        self.missing = missing


def allows(case: Case, step: Step) -> bool:
    return case.state in TRANSITIONS[step][0]


def _advance(case: Case, step: Step) -> Case:
    sources, target = TRANSITIONS[step]
    if case.state not in sources:
        raise StepNotAllowed(step, case.state)
    return replace(case, state=target or case.state, version=case.version + 1)


def take(case: Case, by: str, now: datetime) -> Case:
    """Acknowledge: `by` answers for the case from now on. Raises StepNotAllowed."""
    return replace(_advance(case, Step.TAKE), responsible=by, taken=now)


def close(
    case: Case,
    handling: Handling,
    now: datetime,
    register: Register = Register.HERE,
    measures: Measures = NO_MEASURES,
) -> Case:
    """Close, or raise StepNotAllowed with the requirements that are missing."""
    missing = missing_for_closing(case, handling, register, measures)
    if missing:
        raise StepNotAllowed(Step.CLOSE, case.state, missing)
    return replace(_advance(case, Step.CLOSE), closed=now)


def may_settle(case: Case, missing: tuple[Requirement, ...]) -> bool:
    """Is only the answer missing whether its actions helped?"""
    return allows(case, Step.FOLLOW_UP) and bool(missing) and _EFFECT.issuperset(missing)


def settle(case: Case, handling: Handling, measures: Measures, register: Register = Register.HERE) -> Case:
    """Åtgärdad: everything is done, and it waits to be told whether it helped. Counts as handled.

    Raises StepNotAllowed with what is missing besides.
    """
    missing = missing_for_closing(case, handling, register, measures)
    if not may_settle(case, missing):
        raise StepNotAllowed(Step.FOLLOW_UP, case.state, tuple(n for n in missing if n not in _EFFECT))
    return _advance(case, Step.FOLLOW_UP)


def assess(case: Case, risk: Risk) -> Case:
    """Set the risk; the first time this ends the wait for triage. Raises StepNotAllowed when closed."""
    if not case.is_open or case.state is State.RECEIVED:
        raise StepNotAllowed(Step.ASSESS, case.state)
    moved = _advance(case, Step.ASSESS) if allows(case, Step.ASSESS) else _touched(case)
    return replace(moved, risk=risk)


def ask_for_more(case: Case) -> Case:
    """Wait for the reporter's answer. Raises StepNotAllowed."""
    return _advance(case, Step.ASK_FOR_MORE)


def answered(case: Case) -> Case:
    """The reporter has answered: back to triage. Unchanged in any other state."""
    return _advance(case, Step.ASSESS) if case.state is State.MORE_INFORMATION else case


def investigate(case: Case, *, finished: bool) -> Case:
    """Investigation begins, or is done. Raises StepNotAllowed."""
    begun = case if case.state is State.INVESTIGATING else _advance(case, Step.INVESTIGATE)
    if not finished:
        return begun if begun.version > case.version else _touched(case)
    done = _advance(begun, Step.FINISH_INVESTIGATION)
    return replace(done, version=case.version + 1)


def hand_over(case: Case, to: str) -> Case:
    """Someone else handles it from now on, by name. Raises StepNotAllowed when closed."""
    if not case.is_open:
        raise StepNotAllowed(Step.TAKE, case.state)
    state = State.ACKNOWLEDGED if case.state is State.RECEIVED else case.state
    return replace(_touched(case), handed_to=to, responsible=to, state=state)


def reopen(case: Case) -> Case:
    """Closed too early. Raises StepNotAllowed unless closed."""
    return replace(_advance(case, Step.REOPEN), closed=None)


def noted(case: Case, **changes: object) -> Case:
    """The same case with facts that need no step: numbers, a contested finding."""
    return replace(_touched(case), **changes)  # type: ignore[arg-type]


def _touched(case: Case) -> Case:
    return replace(case, version=case.version + 1)


_EVENTS = frozenset(
    {
        CaseKind.DEVIATION,
        CaseKind.HEALTH_CARE,
        CaseKind.CARE_DEVIATION,
        CaseKind.WORK_INCIDENT,
        CaseKind.SELF_MONITORING,
        CaseKind.CONTRACT_BREACH,
        CaseKind.LEX_MAJA,
    }
)
_VOICES = frozenset({CaseKind.COMPLAINT, CaseKind.VIEW, CaseKind.PRAISE, CaseKind.SUGGESTION})
_GRAVE = frozenset({CaseKind.LEX_SARAH, CaseKind.DATA_INCIDENT})

MAY_BECOME: Mapping[CaseKind, frozenset[CaseKind]] = (
    dict.fromkeys(_EVENTS, _EVENTS | _GRAVE | {CaseKind.COMPLAINT})
    | dict.fromkeys(_VOICES, _VOICES | _EVENTS | _GRAVE)
    | {
        CaseKind.HEALTH_CARE: _EVENTS | _GRAVE | {CaseKind.COMPLAINT, CaseKind.LEX_MARIA},
        CaseKind.DATA_INCIDENT: frozenset({CaseKind.LEX_SARAH}),
        CaseKind.LEX_SARAH: frozenset[CaseKind](),
        CaseKind.LEX_MARIA: frozenset[CaseKind](),
    }
)
"""What a case may be sorted as instead. Legal paths are left by a decision, never by sorting anew."""


class KindNotAllowed(ValueError):
    """The kind cannot become that: a lex Sarah report above all is never turned back by sorting."""


def change_kind(case: Case, kind: CaseKind, now: datetime) -> Case:
    """Sort the case anew: number, original kind and dates stay, deadlines follow the new kind.

    Whoever had taken it or been handed it no longer has: the new kind's handler takes it. The
    clock of a personal-data incident starts at discovery, at the latest when it was reported.
    Raises KindNotAllowed unless MAY_BECOME, StepNotAllowed when closed.
    """
    if kind not in MAY_BECOME[case.kind]:
        raise KindNotAllowed(case.number)
    changed = _advance(case, Step.CHANGE_KIND)
    return replace(
        changed,
        kind=kind,
        state=State.RECEIVED,
        responsible=None,
        handed_to=None,
        taken=None,
        take_by=take_by(kind, now),
        finish_by=finish_by(kind, case.discovered or case.received),
    )


def number(prefix: str, year: int, serial: int) -> str:
    """A case number as people say it: AV-2026-0041."""
    return f"{prefix}-{year}-{serial:04d}"
