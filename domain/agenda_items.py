"""What an APT is made of: what people bring, themes, lessons, decisions and notes, and who may teach what.

Which kinds of case are ever counted, and how much of them may be said in a unit, stands here too; the
rule for small numbers is told in domain.agenda, which keeps it.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from domain.actions import Action, ActionState, ActionType, owner_key
from domain.cases import Case, State
from domain.kinds import KINDS, CaseKind, Category
from domain.organisation import Unit

FEW = 10
FEWEST = 5
LONGEST_LINE = 300
"""Code points of a title, a lesson is LONGEST_LESSON."""
LONGEST_LESSON = 1000
USUAL_MINUTES = 5


class Section(StrEnum):
    """In the order they come unless the manager has chosen another."""

    DECISIONS = "decisions"  # from last time, and how they went
    DEVIATIONS = "deviations"
    COMPLAINTS = "complaints"  # klagomål och synpunkter
    ACTIONS = "actions"  # what has been decided, and who
    WORK_INCIDENTS = "work_incidents"  # with the safety representative
    ROUTINE = "routine"  # of the month
    THEMES = "themes"
    ITEMS = "items"  # what people have brought
    PRAISE = "praise"  # beröm och förslag


ALWAYS = frozenset({Section.DEVIATIONS, Section.COMPLAINTS})
"""There even at zero, and never left out."""

COUNTED: Mapping[Section, frozenset[CaseKind]] = {
    Section.DEVIATIONS: frozenset(
        {
            CaseKind.DEVIATION,
            CaseKind.HEALTH_CARE,
            CaseKind.CARE_DEVIATION,
            CaseKind.SELF_MONITORING,
            CaseKind.CONTRACT_BREACH,
        }
    ),
    Section.COMPLAINTS: frozenset({CaseKind.COMPLAINT, CaseKind.VIEW}),
    Section.WORK_INCIDENTS: frozenset({CaseKind.WORK_INCIDENT}),
    Section.PRAISE: frozenset({CaseKind.PRAISE, CaseKind.SUGGESTION}),
}
COUNTED_KINDS = frozenset(kind for kinds in COUNTED.values() for kind in kinds)

TELLING = frozenset(
    {
        Category.FINANCIAL,
        Category.VIOLENCE_CLIENTS,
        Category.ABUSE_PHYSICAL,
        Category.ABUSE_MENTAL,
        Category.ABUSE_SEXUAL,
        Category.RESTRAINT,
        Category.NEGLECT,
        Category.SUICIDE,
        Category.BROKEN_SECRECY,
        Category.VIOLENCE_STAFF,
        Category.PSYCHOSOCIAL,
    }
)


class Disclosure(StrEnum):
    """How much an agenda may say of what has happened in a unit."""

    FULL = "full"
    NUMBERS = "numbers"
    SILENT = "silent"


def disclosure(unit: Unit, clients: int | None) -> Disclosure:
    """clients: how many people the unit serves (Series.clients); None when nobody has said."""
    if unit.hide_name or (clients is not None and clients < FEWEST):
        return Disclosure.SILENT
    return Disclosure.NUMBERS if clients is None or clients < FEW else Disclosure.FULL


@dataclass(frozen=True, slots=True)
class CaseCount:
    """So many cases of a kind and category have been received since the last APT."""

    kind: CaseKind
    category: Category | None
    count: int


@dataclass(frozen=True, slots=True)
class Lesson:
    """What a closed case taught, in words that the manager has written or approved.

    case: the id of the case it stems from, never shown. approved_by: None for a proposal, which is
    on no agenda.
    """

    id: str
    unit: str
    section: Section
    text: str
    written_by: str
    at: datetime
    case: str | None = None
    occasion: str | None = None
    approved_by: str | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """Something that someone wants taken up. title: working text, identifiers masked.

    owner: the id of the person who presents it. occasion: None for the next one, whichever it is.
    place: the manager's order, the lowest first. action: the standing action that put it there.
    """

    id: str
    unit: str
    title: str
    owner: str
    added_by: str
    added: datetime
    version: int = 1
    minutes: int | None = None
    occasion: str | None = None
    place: int = 0
    action: str | None = None
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Theme:
    """What is taken up each time for a period. first, last: days, both included; None: no limit."""

    id: str
    unit: str
    title: str
    added_by: str
    added: datetime
    first: date | None = None
    last: date | None = None
    action: str | None = None

    def covers(self, day: date) -> bool:
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


class Outcome(StrEnum):
    """What a decision becomes."""

    OPEN = "open"
    ACTION = "action"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided at an APT. text: working text until the notes are approved."""

    id: str
    occasion: str
    text: str
    place: int
    outcome: Outcome = Outcome.OPEN
    action: str | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """What was said about one thing on the agenda. about: an item's id or a Section's value."""

    occasion: str
    about: str
    text: str


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """A decision from last time, and the action that it became."""

    text: str
    action: str = ""
    state: ActionState | None = None
    due: date | None = None


@dataclass(frozen=True, slots=True)
class ActionLine:
    """An action of the unit. owner: domain.actions.owner_key."""

    number: str
    title: str
    owner: str
    due: date


@dataclass(frozen=True, slots=True)
class Material:
    """Everything that an agenda is built of, as it is known on a day.

    since: the day of the last APT that was held; None when there has been none.
    """

    since: date | None = None
    counts: Sequence[CaseCount] = ()
    lessons: Sequence[Lesson] = ()
    decisions: Sequence[DecisionLine] = ()
    actions: Sequence[ActionLine] = ()
    themes: Sequence[Theme] = ()
    items: Sequence[Item] = ()
    routine: str = ""


# --- lessons, items and themes ----------------------------------------------------------------------


class LessonNotAllowed(ValueError):
    """No lesson may be told of this case, or in this unit."""


def section_of(kind: CaseKind) -> Section | None:
    """Where cases of this kind are taken up; None for kinds that never are."""
    return next((section for section, kinds in COUNTED.items() if kind in kinds), None)


def may_teach(case: Case, may_say: Disclosure) -> bool:
    """May a lesson from this case be told at APT? Only of a closed one, and never where it would tell who."""
    return (
        case.state is State.CLOSED
        and section_of(case.kind) is not None
        and not KINDS[case.original_kind].guarded
        and not case.excluded
        and case.category not in TELLING
        and may_say is Disclosure.FULL
    )


def lesson_from(
    case: Case, text: str, may_say: Disclosure, *, lesson_id: str, by: str, now: datetime
) -> Lesson:
    """A lesson in the manager's words (identifiers masked before), approved by writing it.

    Raises LessonNotAllowed, ValueError for a text that is empty or too long.
    """
    section = section_of(case.kind)
    if section is None or not may_teach(case, may_say):
        raise LessonNotAllowed
    if not text.strip() or len(text) > LONGEST_LESSON:
        raise ValueError(f"a lesson has 1 to {LONGEST_LESSON} characters")
    return Lesson(lesson_id, case.unit, section, text.strip(), by, now, case=case.id, approved_by=by)


def checked_title(title: str) -> str:
    """The title of an item or theme on one line. Raises ValueError when empty or too long."""
    line = " ".join(title.split())
    if not line or len(line) > LONGEST_LINE:
        raise ValueError(f"a title has 1 to {LONGEST_LINE} characters")
    return line


def withdraw(item: Item) -> Item:
    """It is not taken up after all."""
    return replace(item, withdrawn=True, version=item.version + 1)


def change_item(item: Item, *, title: str | None = None, minutes: int | None = None, owner: str = "") -> Item:
    """Other words, time or owner. Raises ValueError for a title as checked_title does."""
    return replace(
        item,
        title=item.title if title is None else checked_title(title),
        minutes=item.minutes if minutes is None else minutes,
        owner=owner or item.owner,
        version=item.version + 1,
    )


def reordered(items: Sequence[Item], first: Sequence[str]) -> tuple[Item, ...]:
    """The items in the manager's order: those named, then the rest as they were. Only changed ones differ."""
    known = {item.id: item for item in items}
    ids = [item_id for item_id in dict.fromkeys(first) if item_id in known]
    rest = [
        item.id for item in sorted(items, key=lambda item: (item.place, item.added)) if item.id not in ids
    ]
    return tuple(
        known[item_id]
        if known[item_id].place == place
        else replace(known[item_id], place=place, version=known[item_id].version + 1)
        for place, item_id in enumerate((*ids, *rest))
    )


def themes_of(actions: Collection[Action], day: date) -> tuple[Theme, ...]:
    """Themes that actions of the type standing APT item have put on the agenda, until they are due."""
    return tuple(
        Theme(f"action:{action.id}", action.unit, action.title, action.created_by, action.created,
              last=action.due, action=action.id)
        for action in sorted(actions, key=lambda action: (action.due, action.id))
        if action.type is ActionType.STANDING_ITEM
        and action.is_to_do and action.state is not ActionState.PROPOSED
        and not action.guarded
        and not action.excluded
        and action.due >= day
    )  # fmt: skip


def action_lines(actions: Collection[Action]) -> tuple[ActionLine, ...]:
    """The unit's decided actions that may stand before everyone: never those of guarded cases."""
    return tuple(
        ActionLine(action.number, action.title, owner_key(action.owner), action.due)
        for action in sorted(actions, key=lambda action: (action.due, action.id))
        if action.is_to_do
        and action.state is not ActionState.PROPOSED
        and not action.guarded
        and not action.excluded
        and action.type not in _NOT_BEFORE_EVERYONE
    )


_NOT_BEFORE_EVERYONE = frozenset(
    {ActionType.EMPLOYMENT, ActionType.POLICE_REPORT, ActionType.SUPPORT, ActionType.STANDING_ITEM}
)
"""What concerns one person, and what is on the agenda as a theme already."""
