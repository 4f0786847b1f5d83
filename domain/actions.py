"""An action (åtgärd): what is to be done, by whom, until when, and whether it helped.

Titles and reasons are working text: identifiers are masked before they get here (working_text).
Those of actions that stem from a guarded case are sealed where they are kept and shown only to
those who may see that case; domain/action_access.py says who may see and do what.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from dateutil.relativedelta import relativedelta

from domain.cases import Case
from domain.deadlines import local_day
from domain.kinds import CaseKind
from domain.organisation import Role
from domain.understanding import UnitName, find_identifiers, mask

PREFIX = "ÅT"
"""Action numbers: ÅT-2026-0007, counted per year as case numbers are."""
FOLLOWED_UP_AFTER = relativedelta(months=3)
"""From done until it is asked whether it helped."""
ANSWER_AWAITED = timedelta(days=14)
"""How long a case waits for an answer that is not compulsory, once it has been asked for."""
POSTPONED_FREELY = 2
"""So many times without giving a reason; the next time asks for one."""
LONGEST_TITLE = 300


class ActionKind(StrEnum):
    """Binding, or advice."""

    REQUIREMENT = "requirement"
    RECOMMENDATION = "recommendation"


class ActionType(StrEnum):
    """What is done, one closed list (docs/domain.md, section 2)."""

    ROUTINE = "routine"  # rutin, arbetssätt
    TRAINING = "training"  # utbildning, handledning
    CASE_REVIEW = "case_review"  # ärendegenomgång
    INFORMATION = "information"  # information, APT
    STAFFING = "staffing"  # bemanning, organisation
    TECHNOLOGY = "technology"  # teknik, system
    PREMISES = "premises"  # fysisk miljö
    SUPPORT = "support"  # stöd till enskild
    COOPERATION = "cooperation"  # samverkan, annan vårdgivare
    STANDING_ITEM = "standing_item"  # stående APT-punkt
    PLAN_FOLLOW_UP = "plan_follow_up"  # uppföljning av beslut eller plan
    EMPLOYMENT = "employment"  # arbetsrättslig: that it exists, never what
    POLICE_REPORT = "police_report"


class Source(StrEnum):
    """Where the need for it was found."""

    CASE = "case"
    INSPECTION = "inspection"
    SELF_MONITORING = "self_monitoring"
    INTERNAL_CONTROL = "internal_control"
    RISK_ANALYSIS = "risk_analysis"
    AUDIT = "audit"
    FOLLOW_UP = "follow_up"
    NONE = "none"


class ActionState(StrEnum):
    PROPOSED = "proposed"
    PLANNED = "planned"
    ONGOING = "ongoing"
    DONE = "done"
    FOLLOWED_UP = "followed_up"
    DROPPED = "dropped"


class Effect(StrEnum):
    """Did it help?"""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class ActionStep(StrEnum):
    """What someone does to an action. A step is allowed where TRANSITIONS says so."""

    CREATE = "create"
    DECIDE = "decide"
    START = "start"
    FINISH = "finish"
    ANSWER = "answer"  # whether it helped
    DROP = "drop"
    RESUME = "resume"
    CHANGE = "change"
    LOWER = "lower"  # a change: a requirement becomes a recommendation
    LOWER_LATE = "lower_late"  # the same once it was late or on its way upwards
    POSTPONE = "postpone"
    HAND_OVER = "hand_over"
    ASK_FOR_HELP = "ask_for_help"


TO_DO = frozenset({ActionState.PROPOSED, ActionState.PLANNED, ActionState.ONGOING})
UNFINISHED = TO_DO | {ActionState.DONE}
"""Something is still expected of someone: the work, or the answer whether it helped."""

TRANSITIONS: Mapping[ActionStep, tuple[frozenset[ActionState], ActionState | None]] = {
    # step: (from any of these states, to this one; None leaves the state as it is)
    ActionStep.CREATE: (frozenset[ActionState](), None),
    ActionStep.DECIDE: (frozenset({ActionState.PROPOSED}), ActionState.PLANNED),
    ActionStep.START: (frozenset({ActionState.PLANNED}), ActionState.ONGOING),
    ActionStep.FINISH: (TO_DO, ActionState.DONE),
    ActionStep.ANSWER: (frozenset({ActionState.DONE}), ActionState.FOLLOWED_UP),
    ActionStep.DROP: (TO_DO, ActionState.DROPPED),
    ActionStep.RESUME: (frozenset({ActionState.DONE, ActionState.DROPPED}), ActionState.ONGOING),
    ActionStep.CHANGE: (TO_DO, None),
    ActionStep.LOWER: (TO_DO, None),
    ActionStep.LOWER_LATE: (TO_DO, None),
    ActionStep.POSTPONE: (TO_DO, None),
    ActionStep.HAND_OVER: (UNFINISHED, None),
    ActionStep.ASK_FOR_HELP: (TO_DO, None),
}


@dataclass(frozen=True, slots=True)
class Post:
    """A role at a unit owns it: whoever holds the post on the day."""

    role: Role
    unit: str


@dataclass(frozen=True, slots=True)
class Named:
    """One person owns it, whatever posts they have."""

    person: str


Owner = Post | Named


def owner_key(owner: Owner) -> str:
    """One word for an owner, as it is kept and looked for: "post:manager@sol", "person:eva"."""
    match owner:
        case Post(role, unit):
            return f"post:{role.value}@{unit}"
        case Named(person):
            return f"person:{person}"


def owner_of(key: str) -> Owner:
    """The owner again. Raises ValueError for anything else."""
    what, _, rest = key.partition(":")
    if what == "person" and rest:
        return Named(rest)
    role, at, unit = rest.partition("@")
    if what != "post" or not at:
        raise ValueError(f"not an owner: {key}")
    return Post(Role(role), unit)


@dataclass(frozen=True, slots=True)
class Postponement:
    """The due date moved. reason: working text, may be empty the first two times."""

    at: datetime
    by: str
    from_day: date
    to_day: date
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Logged:
    """Who did what, when."""

    step: ActionStep
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Proposal:
    """An action before it has a number.

    title, reference, clause: working text. reference: a case number or a short text ("SUN 2022–149").
    clause: the contract or its clause, for requirements on a private provider.
    start_by: the day by which it should have begun, if anyone asked for one.
    follows: the id of the action that did not help.
    guarded, excluded: as of the case it stems from; see for_case.
    """

    title: str
    unit: str
    owner: Owner
    due: date
    kind: ActionKind = ActionKind.RECOMMENDATION
    type: ActionType | None = None
    source: Source = Source.NONE
    reference: str = ""
    case: str | None = None
    start_by: date | None = None
    clause: str = ""
    follows: str | None = None
    guarded: bool = False
    excluded: frozenset[str] = frozenset()


_OWN_FINDINGS = frozenset({Source.CASE, Source.RISK_ANALYSIS, Source.NONE})


def is_krav_or_advice(kind: ActionKind, source: Source, case_kind: CaseKind | None = None) -> bool:
    """Does it say anything which of the two an action is?

    An inspection, a contract review or an audit puts requirements and gives recommendations. What follows
    from an everyday deviation is neither, unless someone has made a requirement of it.
    """
    if kind is ActionKind.REQUIREMENT or case_kind is CaseKind.CONTRACT_BREACH:
        return True
    return source not in _OWN_FINDINGS


def for_case(proposal: Proposal, case: Case) -> Proposal:
    """The same as an action that stems from this case, guarded as closely. Its unit may be another."""
    return replace(
        proposal,
        source=Source.CASE,
        reference=case.number,
        case=case.id,
        guarded=case.guarded,
        excluded=case.excluded,
    )


@dataclass(frozen=True, slots=True)
class Action:
    """An action and how far it has come.

    first_due: the date it was first due, kept whatever is postponed.
    version: counts changes; every button carries it, so that a stale one changes nothing.
    done: when it was done; follow_up_due: the day it is asked whether it helped.
    effect_words, dropped_because, lowered_because: working text.
    The other fields are those of Proposal.
    """

    id: str
    number: str
    title: str
    kind: ActionKind
    unit: str
    owner: Owner
    due: date
    first_due: date
    state: ActionState
    version: int
    created_by: str
    created: datetime
    type: ActionType | None = None
    source: Source = Source.NONE
    reference: str = ""
    case: str | None = None
    start_by: date | None = None
    clause: str = ""
    follows: str | None = None
    guarded: bool = False
    excluded: frozenset[str] = frozenset()
    decided_by: str | None = None
    decided: datetime | None = None
    done_by: str | None = None
    done: datetime | None = None
    follow_up_due: date | None = None
    effect: Effect | None = None
    effect_words: str = ""
    dropped_because: str = ""
    lowered_because: str = ""
    postponements: tuple[Postponement, ...] = ()
    log: tuple[Logged, ...] = ()

    @property
    def is_to_do(self) -> bool:
        return self.state in TO_DO

    @property
    def is_unfinished(self) -> bool:
        return self.state in UNFINISHED

    @property
    def goes_upwards(self) -> bool:
        """When it is late: a requirement does, and what was one until it was late."""
        lowered_late = any(each.step is ActionStep.LOWER_LATE for each in self.log)
        return self.kind is ActionKind.REQUIREMENT or lowered_late

    @property
    def counts_from(self) -> date:
        """The day from which it is overdue: postponing never hides an overdue requirement."""
        return self.first_due if self.goes_upwards else self.due


def days_late(action: Action, today: date) -> int:
    """Days since it should have been done; 0 when it is not late or no longer to be done."""
    return max(0, (today - action.counts_from).days) if action.is_to_do else 0


def working_text(text: str, units: Sequence[UnitName] = ()) -> str:
    """The text on one line with every identifier masked; names of units are left standing."""
    line = " ".join(text.split())
    return mask(line, find_identifiers(line, units)).text


class ActionNotAllowed(ValueError):
    """The action's state does not allow the step."""

    def __init__(self, step: ActionStep, state: ActionState) -> None:
        super().__init__(f"{step} is not allowed in state {state}")
        self.step = step
        self.state = state


class ReasonMissing(ValueError):
    """This needs a reason."""


class DayNotLater(ValueError):
    """A date can only be postponed to a day that is later and has not passed."""


def allows(action: Action, step: ActionStep) -> bool:
    return action.state in TRANSITIONS[step][0]


def advance(action: Action, step: ActionStep, by: str, now: datetime) -> Action:
    """The step taken and logged, a version on. Raises ActionNotAllowed."""
    sources, target = TRANSITIONS[step]
    if action.state not in sources:
        raise ActionNotAllowed(step, action.state)
    return replace(
        action,
        state=target or action.state,
        version=action.version + 1,
        log=(*action.log, Logged(step, by, now)),
    )


def new_action(
    proposal: Proposal, *, action_id: str, number: str, by: str, now: datetime, decided: bool
) -> Action:
    """The proposal with its number. decided: by someone who may (action_access.may), so it is planned.

    Raises ValueError for a title that is empty or longer than LONGEST_TITLE.
    """
    title = proposal.title.strip()
    if not title or len(title) > LONGEST_TITLE:
        raise ValueError(f"a title has 1 to {LONGEST_TITLE} characters")
    return Action(
        id=action_id,
        number=number,
        title=title,
        kind=proposal.kind,
        unit=proposal.unit,
        owner=proposal.owner,
        due=proposal.due,
        first_due=proposal.due,
        state=ActionState.PLANNED if decided else ActionState.PROPOSED,
        version=1,
        created_by=by,
        created=now,
        type=proposal.type,
        source=proposal.source,
        reference=proposal.reference,
        case=proposal.case,
        start_by=proposal.start_by,
        clause=proposal.clause,
        follows=proposal.follows,
        guarded=proposal.guarded,
        excluded=proposal.excluded,
        decided_by=by if decided else None,
        decided=now if decided else None,
        log=(Logged(ActionStep.CREATE, by, now),),
    )


def decide(action: Action, by: str, now: datetime) -> Action:
    """It shall be done. Raises ActionNotAllowed."""
    return replace(advance(action, ActionStep.DECIDE, by, now), decided_by=by, decided=now)


def start(action: Action, by: str, now: datetime) -> Action:
    """The work has begun. Raises ActionNotAllowed."""
    return advance(action, ActionStep.START, by, now)


def finish(action: Action, by: str, now: datetime) -> Action:
    """[Klar]. Three months later it is asked whether it helped. Raises ActionNotAllowed."""
    return replace(
        advance(action, ActionStep.FINISH, by, now),
        done=now,
        done_by=by,
        follow_up_due=local_day(now) + FOLLOWED_UP_AFTER,
    )


def answer(action: Action, effect: Effect, by: str, now: datetime, words: str = "") -> Action:
    """Did it help? When it did not, next_after() proposes a new one. Raises ActionNotAllowed."""
    return replace(advance(action, ActionStep.ANSWER, by, now), effect=effect, effect_words=words.strip())


def next_after(action: Action, due: date) -> Proposal:
    """What is proposed when an action did not help: the same again, followed from the first."""
    return Proposal(
        title=action.title,
        unit=action.unit,
        owner=action.owner,
        due=due,
        kind=action.kind,
        type=action.type,
        source=action.source if action.case else Source.FOLLOW_UP,
        reference=action.reference if action.case else action.number,
        case=action.case,
        clause=action.clause,
        follows=action.id,
        guarded=action.guarded,
        excluded=action.excluded,
    )


def drop(action: Action, reason: str, by: str, now: datetime) -> Action:
    """It will not be done, because … Raises ActionNotAllowed, ReasonMissing."""
    if not reason.strip():
        raise ReasonMissing
    return replace(advance(action, ActionStep.DROP, by, now), dropped_because=reason.strip())


def resume(action: Action, by: str, now: datetime) -> Action:
    """Not done after all, or taken up again. Raises ActionNotAllowed."""
    return replace(
        advance(action, ActionStep.RESUME, by, now),
        done=None,
        done_by=None,
        follow_up_due=None,
        dropped_because="",
    )


def postponing_needs_reason(action: Action) -> bool:
    return len(action.postponements) >= POSTPONED_FREELY


def postpone(action: Action, to_day: date, by: str, now: datetime, reason: str = "") -> Action:
    """A later day. Raises ActionNotAllowed, DayNotLater, ReasonMissing."""
    moved = advance(action, ActionStep.POSTPONE, by, now)
    if to_day <= action.due or to_day < local_day(now):
        raise DayNotLater
    if postponing_needs_reason(action) and not reason.strip():
        raise ReasonMissing
    postponed = Postponement(now, by, action.due, to_day, reason.strip())
    return replace(moved, due=to_day, postponements=(*action.postponements, postponed))


def hand_over(action: Action, to: Owner, by: str, now: datetime) -> Action:
    """Someone else owns it from now on. Raises ActionNotAllowed."""
    return replace(advance(action, ActionStep.HAND_OVER, by, now), owner=to)


def ask_for_help(action: Action, by: str, now: datetime) -> Action:
    """Noted; who is told is for the caller (action_access.helpers_of). Raises ActionNotAllowed."""
    return advance(action, ActionStep.ASK_FOR_HELP, by, now)
