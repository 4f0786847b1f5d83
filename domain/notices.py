"""Facts that someone must be told. No prose: the words are written at the moment of delivery.

Every field is a key, an id or a number, never what someone told: notices lie unencrypted in the
outbox. At delivery it is asked again whether the fact still holds and whether the receiver may
still see it.
"""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from domain.absence_notices import ABSENCE_NOTICES, AbsenceNotice
from domain.meeting_notices import MEETING_NOTICES, MeetingNotice


@dataclass(frozen=True, slots=True)
class Words:
    """Something said once: a catalogue key with its arguments (keys, numbers, dates only).

    buttons: names of rows in handlers.notices.OFFERS to show below; "name:value" gives the press a value.
    """

    key: str
    arguments: Mapping[str, str] = field(default_factory=dict)
    buttons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftCard:
    """The draft as it stands, with the next question or the review button."""

    draft: str


@dataclass(frozen=True, slots=True)
class DraftList:
    """The drafts that someone has put aside."""

    person: str


@dataclass(frozen=True, slots=True)
class DraftExpires:
    """An unsent draft is removed soon."""

    draft: str


@dataclass(frozen=True, slots=True)
class ReportReceived:
    """To the reporter: thank you, the number, and where it is. The card follows the case."""

    case: str


@dataclass(frozen=True, slots=True)
class CaseArrived:
    """To those who take it: a case is waiting. The card follows the case as it changes."""

    case: str


@dataclass(frozen=True, slots=True)
class CaseAlsoArrived:
    """To those who should know that it has come in."""

    case: str


@dataclass(frozen=True, slots=True)
class CaseNews:
    """To those who handle it: something came in. what: a key of handlers.notices.NEWS."""

    case: str
    what: str


@dataclass(frozen=True, slots=True)
class CaseDecided:
    """To the reporter: it has been decided what it was, whatever is still to be done."""

    case: str


@dataclass(frozen=True, slots=True)
class OthersHandle:
    """Not allowed, said kindly: who can."""

    case: str


@dataclass(frozen=True, slots=True)
class MoreAsked:
    """To the reporter: the handler has a question, to be read and answered in a dialog."""

    case: str


@dataclass(frozen=True, slots=True)
class CaseClosed:
    """To the reporter: decided and closed, with the feedback to open."""

    case: str


@dataclass(frozen=True, slots=True)
class MyReports:
    """One's own reports and where they are."""

    person: str


@dataclass(frozen=True, slots=True)
class MyOpenCases:
    """What waits for this person to act."""

    person: str


@dataclass(frozen=True, slots=True)
class CasesFound:
    """What someone searched for: a number, or a unit, states, a first and a last day, kinds and categories.

    Empty means any. why: what is said before what was found (a key of the catalogue), instead of a heading.
    ending: how a number ends, "12" or "AV-12".
    """

    number: str = ""
    unit: str = ""
    states: tuple[str, ...] = ()
    since: str = ""
    kinds: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    until: str = ""
    why: str = ""
    ending: str = ""


@dataclass(frozen=True, slots=True)
class ToRegister:
    """The registrar's work list."""

    person: str


@dataclass(frozen=True, slots=True)
class Unreachable:
    """To administrators and stand-ins: what is sent to this person there does not arrive.

    channel: the key of a channel, in place of a person.
    """

    person: str
    platform: str
    channel: str = ""


@dataclass(frozen=True, slots=True)
class PlanCard:
    """Actions as they were understood, to be confirmed: one, or a pasted list of them."""

    draft: str


@dataclass(frozen=True, slots=True)
class ActionCard:
    """An action as it stands now."""

    action: str


@dataclass(frozen=True, slots=True)
class ActionGiven:
    """To the new owner: it is theirs now. by: who gave it to them."""

    action: str
    by: str


@dataclass(frozen=True, slots=True)
class ActionProposed:
    """To those who decide: someone proposes it."""

    action: str


@dataclass(frozen=True, slots=True)
class HelpWanted:
    """To the owner's manager: the owner asks for help."""

    action: str


@dataclass(frozen=True, slots=True)
class ActionLowered:
    """To the one who decided on it: someone has made the requirement a recommendation."""

    action: str
    by: str


@dataclass(frozen=True, slots=True)
class MyActions:
    """What this person has to do."""

    person: str


@dataclass(frozen=True, slots=True)
class WhichAction:
    """The words may mean any of these. step: what was asked for; value: with what."""

    step: str
    actions: tuple[str, ...]
    value: str = ""


@dataclass(frozen=True, slots=True)
class WhoTakesOver:
    """The name may mean any of these owners."""

    action: str
    owners: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ActionsDue:
    """The one message of a person and day (ISO text): what storage.daily holds for it."""

    person: str
    day: str


@dataclass(frozen=True, slots=True)
class AuthorityNear:
    """To the incident lead: the hours until the authority must know are running out."""

    case: str


@dataclass(frozen=True, slots=True)
class HandOverList:
    """To the newcomer: what is theirs now. posts: those they have come to, as domain.actions.owner_key;
    empty for any."""

    person: str
    posts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """To those who see to it: what this person still owns and nobody does."""

    person: str


def action_slot(action: str) -> str:
    """The card of an action, from the proposal on."""
    return f"action:{action}"


def open_slot(person: str) -> str:
    """The latest list of what waits for someone."""
    return f"my_open:{person}"


def actions_slot(person: str) -> str:
    """The latest list of what someone has to do."""
    return f"my_actions:{person}"


def help_slot(action: str) -> str:
    return f"help:{action}"


def due_slot(day: str) -> str:
    """The card of a day's message. day: ISO text."""
    return f"due:{day}"


def left_slot(person: str) -> str:
    """The card of what someone left behind."""
    return f"left:{person}"


@dataclass(frozen=True, slots=True)
class LogReview:
    """To whoever answers for cases: a month's readings are to be gone through. review: month and post."""

    review: str


@dataclass(frozen=True, slots=True)
class LogQuestion:
    """To someone who opened a case: say why. line: of the audit log; by: who asks."""

    case: str
    line: str
    by: str


@dataclass(frozen=True, slots=True)
class RetentionProposed:
    """To those who may approve it: a list of cases whose time has run out."""

    proposal: str


@dataclass(frozen=True, slots=True)
class DigestCard:
    """The figures of a period with what to take a stand on: to a channel, or to someone who asked."""

    digest: str


@dataclass(frozen=True, slots=True)
class DigestFile:
    """The figures of a digest as a workbook, to someone who asked for it."""

    digest: str


@dataclass(frozen=True, slots=True)
class YearFiles:
    """The documents of a year, to someone who asked for them."""

    year: int


def digest_slot(digest: str) -> str:
    """The card of a digest."""
    return f"digest:{digest}"


def log_slot(review: str) -> str:
    """The card of a month's log review."""
    return f"log:{review}"


def retention_slot(proposal: str) -> str:
    """The card of a list to approve."""
    return f"retention:{proposal}"


@dataclass(frozen=True, slots=True)
class CardRetired:
    """An earlier card of the same thing continues further down."""

    key: str


NOTICES = (
    Words,
    DraftCard,
    DraftList,
    DraftExpires,
    ReportReceived,
    CaseArrived,
    CaseAlsoArrived,
    CaseNews,
    CaseDecided,
    OthersHandle,
    MoreAsked,
    CaseClosed,
    MyReports,
    MyOpenCases,
    CasesFound,
    ToRegister,
    *ABSENCE_NOTICES,
    Unreachable,
    PlanCard,
    ActionCard,
    ActionGiven,
    ActionProposed,
    HelpWanted,
    ActionLowered,
    MyActions,
    WhichAction,
    WhoTakesOver,
    ActionsDue,
    AuthorityNear,
    HandOverList,
    LeftBehind,
    LogReview,
    LogQuestion,
    RetentionProposed,
    DigestCard,
    DigestFile,
    YearFiles,
    *MEETING_NOTICES,
    CardRetired,
)

Notice = (
    Words
    | DraftCard
    | DraftList
    | DraftExpires
    | ReportReceived
    | CaseArrived
    | CaseAlsoArrived
    | CaseNews
    | CaseDecided
    | OthersHandle
    | MoreAsked
    | CaseClosed
    | MyReports
    | MyOpenCases
    | CasesFound
    | ToRegister
    | AbsenceNotice
    | Unreachable
    | PlanCard
    | ActionCard
    | ActionGiven
    | ActionProposed
    | HelpWanted
    | ActionLowered
    | MyActions
    | WhichAction
    | WhoTakesOver
    | ActionsDue
    | AuthorityNear
    | HandOverList
    | LeftBehind
    | LogReview
    | LogQuestion
    | RetentionProposed
    | DigestCard
    | DigestFile
    | YearFiles
    | MeetingNotice
    | CardRetired
)

_BY_NAME: Mapping[str, type[Notice]] = {notice.__name__: notice for notice in NOTICES}


def as_facts(notice: Notice) -> tuple[str, dict[str, Any]]:
    """(name, facts) ready for JSON."""
    return type(notice).__name__, asdict(notice)


def from_facts(name: str, facts: Mapping[str, Any]) -> Notice:
    """The notice again. Raises KeyError for a name this version does not know."""
    values = {key: tuple(value) if isinstance(value, list) else value for key, value in facts.items()}
    kind: Callable[..., Notice] = _BY_NAME[name]
    return kind(**values)
