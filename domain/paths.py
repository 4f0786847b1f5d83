"""The legal path of each kind, as tables: what is recorded, by whom, in which states, and what it moves to.

PATHS is the whole of it: one PathStep for each thing that someone establishes, decides or records.
What a step asks is a row of Questions. Answers from closed lists, days and numbers of other
systems are kept among the case's facts, where figures count them; words are stories and are kept
sealed with the handling. Whether a step is done follows from its answers alone
(domain/path_answers.py), so a case says itself what it still lacks (domain/closing.py).

Lyhörd notifies no authority: it records that it has been done.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from domain.cases import Case, State
from domain.figures import Fact, Outcome
from domain.kinds import CaseKind
from domain.law import LAW, LSS, SOL
from domain.organisation import Role
from domain.risk import LEVELS


class Asks(StrEnum):
    """What an answer is."""

    ONE = "one"  # of a closed list
    DAY = "day"
    CLOCK = "clock"
    NUMBER = "number"  # a count
    CODE = "code"  # a number of another system
    WORDS = "words"  # a line
    LINES = "lines"
    PERSON = "person"  # an id


_SEALED = frozenset({Asks.WORDS, Asks.LINES, Asks.PERSON})
"""What people write, and who: never in the clear."""

Holds = Callable[[Mapping[str, str]], bool]
"""Asked of all answers there are, by name."""


def _always(_: Mapping[str, str]) -> bool:
    return True


def _never(_: Mapping[str, str]) -> bool:
    return False


def said(name: str, *keys: str) -> Holds:
    """That question was answered with one of these."""
    return lambda answers: answers.get(name) in keys


@dataclass(frozen=True, slots=True)
class Question:
    """name: of the answer, of the input, and in the catalogue ("path.<name>", options "<name>.<key>").

    needed: must it be answered, given the others? established: may those read it who see only what
    was established, not the story? family: of the options in the catalogue, where another has them.
    """

    name: str
    asks: Asks
    keys: tuple[str, ...] = ()
    needed: Holds = _always
    established: bool = True
    family: str = ""

    @property
    def sealed(self) -> bool:
        return self.asks in _SEALED


DECIDED_KINDS = frozenset({CaseKind.LEX_SARAH, CaseKind.DATA_INCIDENT, CaseKind.LEX_MARIA})
"""Kinds that end with a decision: its steps take the place of those of any kind the case had before."""

_BEFORE_DECISION = frozenset(
    {
        State.ACKNOWLEDGED,
        State.TRIAGE,
        State.MORE_INFORMATION,
        State.INVESTIGATING,
        State.INVESTIGATED,
        State.AWAITING_DECISION,
    }
)
_AFTER_DECISION = frozenset({State.DECIDED, State.ACTIONS, State.FOLLOW_UP})
_TAKEN = _BEFORE_DECISION | _AFTER_DECISION
_ASSESSED: Mapping[State, State] = {State.ACKNOWLEDGED: State.TRIAGE}


def _to(target: State, *sources: State) -> Mapping[State, State]:
    return dict.fromkeys(sources or _TAKEN - {State.FOLLOW_UP, State.ACTIONS}, target)


_TO_DECIDED = _to(State.DECIDED)


@dataclass(frozen=True, slots=True)
class PathStep:
    """One row of a path.

    kinds: whose path. states: in which it is offered; moves: what it moves the case from and to, the
    state staying otherwise. when: must it be done, given what is known? handlers: may those who
    handle the case take it? also: holders of these roles who read the story may.
    stamped: a fact that gets the day it was first done. says: facts that follow from the answers;
    an empty one is no longer known.
    halves: may it be kept half way, until it is said to be done?
    stays: is it taken also when a case that was reported as one of the kinds is sorted as another?
    """

    name: str
    kinds: frozenset[CaseKind]
    asks: tuple[Question, ...]
    states: frozenset[State] = _TAKEN
    moves: Mapping[State, State] = field(default_factory=dict)
    when: Callable[[Case, Mapping[str, str]], bool] = lambda _case, _answers: True
    handlers: bool = True
    also: frozenset[Role] = frozenset()
    stamped: str = ""
    says: Callable[[Mapping[str, str]], Mapping[str, str]] = lambda _answers: {}
    halves: bool = False
    stays: bool = False

    def belongs_to(self, case: Case) -> bool:
        """Is it on this case's path?"""
        if case.kind in self.kinds:
            return True
        return self.stays and case.original_kind in self.kinds and case.kind not in DECIDED_KINDS

    def offered(self, case: Case) -> bool:
        return self.belongs_to(case) and case.state in self.states


# --- words of the answers that other tables ask for -------------------------------------------------

YES, NO = "yes", "no"
GRAVE = (Outcome.GRAVE.value, Outcome.GRAVE_RISK.value)
OUTCOMES = (Outcome.NONE.value, Outcome.WRONGDOING.value, Outcome.RISK.value, *GRAVE)
"""The five of a lex Sarah decision."""
NOTIFY, NOT_NOTIFY = "notify", "not_notify"
SUMMARY = "summary"
HIGH_RISK = "high"


def _one(name: str, *keys: str, needed: Holds = _always, established: bool = True) -> Question:
    return Question(name, Asks.ONE, keys, needed, established)


def _lines(name: str, *, needed: Holds = _always, established: bool = False) -> Question:
    return Question(name, Asks.LINES, needed=needed, established=established)


def _words(name: str, *, needed: Holds = _always) -> Question:
    return Question(name, Asks.WORDS, needed=needed)


def _day(name: str, *, needed: Holds = _always) -> Question:
    return Question(name, Asks.DAY, needed=needed)


def _code(name: str) -> Question:
    return Question(name, Asks.CODE, needed=_never)


_REASON, _ROLE_OF_DECIDER, _DECIDED_ON = (
    _lines("decision_reason"),
    _words("decider_role"),
    _day("decided_day"),
)
"""What any decision is written down with."""


def _is_due(answers: Mapping[str, str], *, due: bool) -> Mapping[str, str]:
    """Has an authority been told, as figures count it? Not known while it is due and not yet done."""
    if answers.get(Fact.NOTIFIED) == YES:
        return {}
    return {Fact.NOTIFIED: "" if due else NO}


def _sarah_decided(answers: Mapping[str, str]) -> Mapping[str, str]:
    return _is_due(answers, due=answers.get("outcome") in GRAVE)


def _maria_decided(answers: Mapping[str, str]) -> Mapping[str, str]:
    return _is_due(answers, due=answers.get("maria") == NOTIFY)


def _imy_decided(answers: Mapping[str, str]) -> Mapping[str, str]:
    return {Fact.ASSESSED: YES, **_is_due(answers, due=answers.get("imy") == NOTIFY)}


def _notified(_: Mapping[str, str]) -> Mapping[str, str]:
    return {Fact.NOTIFIED: YES}


def authority_due(_case: Case, answers: Mapping[str, str]) -> bool:
    """IVO is to be told: a grave lex Sarah, or a lex Maria that was decided so."""
    return answers.get("outcome") in GRAVE or answers.get("maria") == NOTIFY


def _imy_due(_case: Case, answers: Mapping[str, str]) -> bool:
    return answers.get("imy") == NOTIFY


def _board_due(case: Case, answers: Mapping[str, str]) -> bool:
    """The board hears of every lex Sarah decision, and of incidents that the authority hears of."""
    return case.kind is CaseKind.LEX_SARAH or _imy_due(case, answers)


def _people_due(_case: Case, answers: Mapping[str, str]) -> bool:
    return answers.get("risk_to_people") == HIGH_RISK


def _nurse_due(case: Case, _answers: Mapping[str, str]) -> bool:
    return case.risk is not None and case.risk.is_high


def _workauthority_due(_case: Case, answers: Mapping[str, str]) -> bool:
    return answers.get("serious") != NO


_LEX_SARAH = frozenset({CaseKind.LEX_SARAH})
_LEX_MARIA = frozenset({CaseKind.LEX_MARIA})
_INCIDENT = frozenset({CaseKind.DATA_INCIDENT})
_HEALTH = frozenset({CaseKind.HEALTH_CARE})
_WORK = frozenset({CaseKind.WORK_INCIDENT})
_LEVELS = tuple(str(level) for level in LEVELS)

PATHS: Mapping[str, PathStep] = {
    step.name: step
    for step in (
        # --- lex Sarah: protection the same day, six parts, five outcomes, a delegated decision
        PathStep(
            "protect",
            _LEX_SARAH,
            (
                _one(LAW, SOL, LSS),
                _one("protection", "taken", "not_needed"),
                _lines("protection_text", needed=said("protection", "taken"), established=True),
                _one("manager_learns", "nothing", SUMMARY, established=False),
                _lines("to_manager", needed=said("manager_learns", SUMMARY), established=True),
            ),
            moves=_ASSESSED,
            stamped="protected_day",
        ),
        PathStep(
            "six_parts",
            _LEX_SARAH,
            (
                _lines("part_what"),
                _lines("part_noticed"),
                _lines("part_when"),
                _lines("part_before"),
                _lines("part_again"),
                _lines("part_other", needed=_never),
            ),
            states=_BEFORE_DECISION,
            stamped="investigation_day",
            halves=True,
        ),
        PathStep(
            "propose",
            _LEX_SARAH,
            (_lines("proposal"),),
            states=frozenset({State.INVESTIGATED}),
            moves=_to(State.AWAITING_DECISION, State.INVESTIGATED),
        ),
        PathStep(
            "decide",
            _LEX_SARAH,
            (
                _one("outcome", *OUTCOMES),
                _REASON,
                Question("decided_by", Asks.PERSON),
                _ROLE_OF_DECIDER,
                _words("delegation"),
                _DECIDED_ON,
            ),
            states=frozenset({State.AWAITING_DECISION}),
            moves=_to(State.DECIDED, State.AWAITING_DECISION),
            also=frozenset({Role.MANAGER}),
            says=_sarah_decided,
        ),
        # --- lex Maria
        PathStep(
            "maria_decide",
            _LEX_MARIA,
            (
                _one("serious_injury", "occurred", "could_have", NO),
                _one("maria", NOTIFY, NOT_NOTIFY),
                _REASON,
                _ROLE_OF_DECIDER,
                _DECIDED_ON,
            ),
            states=frozenset({State.INVESTIGATED}),
            moves=_to(State.DECIDED, State.INVESTIGATED),
            says=_maria_decided,
        ),
        # --- personal-data incidents: 72 hours from discovery
        PathStep(
            "incident",
            _INCIDENT,
            (
                _one("affected", "one", "few", "many", "very_many", "unknown"),
                _one("sensitive", YES, NO, "unknown"),
                _lines("consequences", established=True),
            ),
            moves=_ASSESSED,
        ),
        PathStep(
            "advice",
            _INCIDENT,
            (),
            also=frozenset({Role.DATA_PROTECTION_OFFICER}),
            stamped="advice_day",
        ),
        PathStep(
            "imy_decide",
            _INCIDENT,
            (
                _one("risk_to_people", "unlikely", "likely", HIGH_RISK),
                _one("imy", NOTIFY, NOT_NOTIFY),
                _lines("decision_reason", established=True),
            ),
            moves=_TO_DECIDED,
            stamped="decided_day",
            says=_imy_decided,
        ),
        PathStep(
            "imy_sent",
            _INCIDENT,
            (
                _day("imy_day"),
                Question("imy_clock", Asks.CLOCK),
                _code("imy_number"),
                _lines("late_reason", needed=_never, established=True),
            ),
            when=_imy_due,
            says=_notified,
        ),
        PathStep(
            "people",
            _INCIDENT,
            (
                _one("people_told", YES, NO),
                _day("people_day", needed=said("people_told", YES)),
                _lines("people_reason", needed=said("people_told", NO), established=True),
            ),
            when=_people_due,
        ),
        # --- IVO and the board
        PathStep(
            "ivo",
            _LEX_SARAH | _LEX_MARIA,
            (_day("ivo_day"), _code("ivo_number")),
            when=authority_due,
            says=_notified,
        ),
        PathStep(
            "board",
            _LEX_SARAH | _INCIDENT,
            (_day("board_day"),),
            states=_AFTER_DECISION,
            when=_board_due,
        ),
        # --- health care: the medically responsible assesses anew what is high, whatever it is sorted as
        PathStep(
            "care_injury",
            _HEALTH,
            (_one("injury", "none", "could_have", "injury", "serious"),),
            stays=True,
        ),
        PathStep(
            "nurse_review",
            _HEALTH,
            (
                Question("nurse_severity", Asks.ONE, _LEVELS, family="severity"),
                Question("nurse_likelihood", Asks.ONE, _LEVELS, family="likelihood"),
                _lines("nurse_view"),
                _one("becomes_maria", NO, YES),
            ),
            moves=_ASSESSED,
            when=_nurse_due,
            handlers=False,
            also=frozenset({Role.CHIEF_NURSE}),
            stamped="nurse_day",
            stays=True,
        ),
        # --- across organisations, animals, work environment, egenkontroll, contracts
        PathStep(
            "counterpart",
            frozenset({CaseKind.CARE_DEVIATION}),
            (
                _one("direction", "in", "out"),
                _one("counterpart", "hospital", "primary_care", "region", "municipality", "other"),
                _day("counterpart_day"),
                _lines("counterpart_answer"),
            ),
        ),
        PathStep(
            "maja",
            frozenset({CaseKind.LEX_MAJA}),
            (
                _one("maja", "reported", "not_reported"),
                _one("maja_authority", "county", "police", needed=said("maja", "reported")),
                _day("maja_day", needed=said("maja", "reported")),
                _code("maja_number"),
                _REASON,
            ),
            moves=_TO_DECIDED,
        ),
        PathStep(
            "safety",
            _WORK,
            (
                _one("safety_rep", YES, NO),
                _day("safety_day", needed=said("safety_rep", YES)),
                _lines("safety_reason", needed=said("safety_rep", NO)),
                _lines("safety_view", needed=_never),
            ),
            also=frozenset({Role.SAFETY_REPRESENTATIVE}),
        ),
        PathStep(
            "work_authority",
            _WORK,
            (
                _one("serious", YES, NO),
                _day("work_authority_day", needed=said("serious", YES)),
                _code("work_authority_number"),
            ),
            when=_workauthority_due,
        ),
        PathStep(
            "round",
            frozenset({CaseKind.SELF_MONITORING}),
            (
                _words("round"),
                Question("sample", Asks.NUMBER),
                Question("faults", Asks.NUMBER),
            ),
        ),
        PathStep(
            "contract",
            frozenset({CaseKind.CONTRACT_BREACH}),
            (_words("contract"), _words("clause"), _one("demand", "requirement", "recommendation", "none")),
        ),
    )
}

QUESTIONS: Mapping[str, Question] = {
    question.name: question for step in PATHS.values() for question in step.asks
}
CODES = frozenset(name for name, question in QUESTIONS.items() if question.asks is Asks.CODE)
STAMPS = frozenset(step.stamped for step in PATHS.values() if step.stamped)


def steps_of(kind: CaseKind) -> tuple[PathStep, ...]:
    """The kind's path, in its order."""
    return tuple(step for step in PATHS.values() if kind in step.kinds)
