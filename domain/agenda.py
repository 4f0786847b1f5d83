"""The agenda of an APT: what it says of what has happened since the last one, and what it never says.

The rule for small numbers (k-rule), with k = FEWEST:
- A unit that serves FEW people or more: numbers, categories and approved lessons. A category that
  alone would tell what was done to someone (TELLING) stands by itself only from k cases on; fewer
  are counted under OTHER.
- A unit that serves fewer than FEW, or where nobody has said how many: numbers only.
- A unit that serves fewer than k, or whose very name is hidden: a number below k, zero too, is left
  out, so that nothing can be told from what is not said.
Kinds outside COUNTED are never counted: lex Sarah, personal-data incidents, lex Maria and lex Maja.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from domain.agenda_items import (
    ALWAYS,
    COUNTED,
    FEWEST,
    TELLING,
    USUAL_MINUTES,
    ActionLine,
    CaseCount,
    DecisionLine,
    Disclosure,
    Item,
    Lesson,
    Material,
    Section,
)
from domain.kinds import Category


@dataclass(frozen=True, slots=True)
class Figures:
    """number: None where it is not to be said. categories: with their counts, the most frequent first."""

    section: Section
    number: int | None
    categories: tuple[tuple[Category, int], ...] = ()
    lessons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Decisions:
    lines: tuple[DecisionLine, ...]
    section: Section = Section.DECISIONS


@dataclass(frozen=True, slots=True)
class Actions:
    """number: how many there are; lines: none where nobody has approved what they say."""

    number: int
    lines: tuple[ActionLine, ...]
    section: Section = Section.ACTIONS


@dataclass(frozen=True, slots=True)
class Routine:
    title: str
    section: Section = Section.ROUTINE


@dataclass(frozen=True, slots=True)
class Themes:
    titles: tuple[str, ...]
    section: Section = Section.THEMES


@dataclass(frozen=True, slots=True)
class ItemLine:
    """item: its id; owner: a person's id."""

    item: str
    title: str
    owner: str
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Items:
    lines: tuple[ItemLine, ...]
    section: Section = Section.ITEMS


AgendaPart = Figures | Decisions | Actions | Routine | Themes | Items


@dataclass(frozen=True, slots=True)
class Agenda:
    """What is put to the manager, posted and kept. day: of the APT; since: of the one before."""

    day: date
    since: date | None
    parts: tuple[AgendaPart, ...]

    @property
    def brought(self) -> tuple[ItemLine, ...]:
        """What people have brought, as it stands here."""
        return tuple(line for part in self.parts if isinstance(part, Items) for line in part.lines)

    @property
    def minutes(self) -> int:
        """What the items take together, USUAL_MINUTES where nobody said."""
        return sum(line.minutes if line.minutes is not None else USUAL_MINUTES for line in self.brought)


@dataclass(frozen=True, slots=True)
class Choices:
    """The manager's: sections in another order, sections left out (never those of ALWAYS)."""

    order: tuple[Section, ...] = ()
    left_out: frozenset[Section] = field(default_factory=frozenset)


def choices_of(order: Iterable[str], left_out: Iterable[str]) -> Choices:
    """As an occasion keeps them. Raises ValueError for a section this version does not know."""
    return Choices(tuple(map(Section, order)), frozenset(map(Section, left_out)))


def build_agenda(
    day: date,
    material: Material,
    may_say: Disclosure,
    choices: Choices | None = None,
    *,
    standing_only: bool = False,
) -> Agenda:
    """The agenda of the APT of that day. standing_only: without what the manager should have seen first."""
    chosen = choices or Choices()
    built = (_built(section, day, material, may_say, standing_only) for section in _ordered(chosen.order))
    return Agenda(
        day,
        material.since,
        tuple(
            part
            for part in built
            if part is not None and (part.section in ALWAYS or part.section not in chosen.left_out)
        ),
    )


def _ordered(first: Sequence[Section]) -> tuple[Section, ...]:
    return tuple(dict.fromkeys((*first, *Section)))


def _built(
    section: Section, day: date, material: Material, may_say: Disclosure, standing_only: bool
) -> AgendaPart | None:
    """The section, None when there is nothing to say in it."""
    match section:
        case Section.DEVIATIONS | Section.COMPLAINTS | Section.WORK_INCIDENTS | Section.PRAISE:
            return _figures(section, material, may_say, standing_only)
        case Section.DECISIONS:
            return Decisions(tuple(material.decisions)) if material.decisions else None
        case Section.ACTIONS:
            lines = () if standing_only else tuple(material.actions)
            return Actions(len(material.actions), lines) if material.actions else None
        case Section.ROUTINE:
            return Routine(material.routine) if material.routine and not standing_only else None
        case Section.THEMES:
            titles = tuple(theme.title for theme in material.themes if theme.covers(day))
            return Themes(titles) if titles else None
        case Section.ITEMS:
            return None if standing_only else _items(material.items)


def _items(items: Sequence[Item]) -> Items | None:
    wanted = sorted(
        (item for item in items if not item.withdrawn), key=lambda item: (item.place, item.added, item.id)
    )
    lines = tuple(ItemLine(item.id, item.title, item.owner, item.minutes) for item in wanted)
    return Items(lines) if lines else None


def _figures(
    section: Section, material: Material, may_say: Disclosure, standing_only: bool
) -> Figures | None:
    counts = [row for row in material.counts if row.kind in COUNTED[section]]
    number = sum(row.count for row in counts)
    full = may_say is Disclosure.FULL
    found = Figures(
        section,
        None if may_say is Disclosure.SILENT and number < FEWEST else number,
        categories=_categories(counts) if full else (),
        lessons=_lessons(section, material.lessons) if full and not standing_only else (),
    )
    # Where a number is not said it is not said either that there is one.
    silent = may_say is Disclosure.SILENT and number < FEWEST
    return found if section in ALWAYS or (number and not silent) or found.lessons else None


def _categories(counts: Sequence[CaseCount]) -> tuple[tuple[Category, int], ...]:
    sums: dict[Category, int] = {}
    for row in counts:
        if row.category is not None:
            sums[row.category] = sums.get(row.category, 0) + row.count
    hidden = [category for category, count in sums.items() if category in TELLING and count < FEWEST]
    for category in hidden:
        sums[Category.OTHER] = sums.get(Category.OTHER, 0) + sums.pop(category)
    order = list(Category)
    return tuple(
        sorted(
            ((category, count) for category, count in sums.items() if count),
            key=lambda each: (each[0] is Category.OTHER, -each[1], order.index(each[0])),
        )
    )


def _lessons(section: Section, lessons: Sequence[Lesson]) -> tuple[str, ...]:
    return tuple(
        lesson.text for lesson in lessons if lesson.section is section and lesson.approved_by is not None
    )
