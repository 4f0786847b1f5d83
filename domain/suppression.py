"""Small numbers in figures that leave the house.

A count under five is told as "färre än 5", any other rounded to five; totals are rounded by themselves.
That alone is not enough: two units "färre än 5" whose total says 10 are four each. So a total is told
only as long as everything published of the year, this included, leaves every protected count at least
three possible values; otherwise it is told more coarsely, or not at all.

How that is known: the counts of a year are the flow through a network. A year of a unit parts into its
quarters and months (one tree), and the units' months join to the totals of months, quarters and the
year (the same tree the other way); what is published binds an arc between two numbers. The true counts
are one flow that fits. How far a count can move is how much more, and how much less, can be sent
through its arc without breaking a bound: every whole number between is a possible value, and no other.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from domain.kinds import CaseKind
from domain.periods import Period

FEWER_THAN = 5
STEP = 5
FEWEST_POSSIBLE = 3
_COARSER = (STEP, 2 * STEP, 4 * STEP)
"""What a total is rounded to, the finest that is safe."""

PUBLISHED_KINDS = (CaseKind.DEVIATION, CaseKind.COMPLAINT, CaseKind.VIEW)
"""Guarded kinds are never published, nor is any sum over kinds."""


@dataclass(frozen=True, slots=True)
class Published:
    """A count as it was told: from low to high. high None: it was not told.

    unit None: the total of units.
    """

    unit: str | None
    units: tuple[str, ...]
    kind: CaseKind
    period: Period
    low: int
    high: int | None

    @property
    def told(self) -> bool:
        return self.high is not None

    @property
    def small(self) -> bool:
        return self.high == FEWER_THAN - 1

    @property
    def usual(self) -> int | None:
        """The multiple of five that stands there; None for what is told in another way, or not at all."""
        if self.high is None or self.small or (self.low, self.high) != told_as(self.high):
            return None
        return _nearest(self.high, STEP)


Counts = Mapping[tuple[str, Period], int]
"""(unit, month) to how many; a pair that is missing is 0."""
_Set = frozenset[tuple[str, Period]]


def told_as(count: int, step: int = STEP) -> tuple[int, int]:
    """(lowest, highest) that the count may be, as it is told."""
    if count < FEWER_THAN:
        return 0, FEWER_THAN - 1
    middle = _nearest(count, step)
    lowest = middle - step // 2
    return max(lowest, FEWER_THAN), lowest + step - 1


def _nearest(count: int, step: int) -> int:
    return (2 * count + step) // (2 * step) * step


def protect(
    kind: CaseKind, units: Sequence[str], period: Period, counts: Counts, earlier: Iterable[Published] = ()
) -> tuple[Published, ...]:
    """A count for each unit and the total, as they may be told now.

    counts: of every month of the year that anything was published of. earlier: all that was published of
    the kind in that year; what corrections have made untrue since says nothing any more.
    """
    known = [each for each in earlier if each.kind is kind and _holds_true(each, counts)]
    found = [_told(kind, (unit,), unit, period, counts) for unit in units]
    if _is_safe([*known, *found], counts):
        known += found
    else:
        found = [_finest(kind, (unit,), unit, period, counts, known) for unit in units]
    return (*found, _finest(kind, tuple(units), None, period, counts, known))


def _finest(
    kind: CaseKind,
    units: tuple[str, ...],
    unit: str | None,
    period: Period,
    counts: Counts,
    known: list[Published],
) -> Published:
    """The finest way to tell it that gives nothing away, with what is known already."""
    for step in _COARSER:
        told = _told(kind, units, unit, period, counts, step)
        if _is_safe([*known, told], counts):
            break
    else:
        told = Published(unit, units, kind, period, 0, None)
    known.append(told)
    return told


def _told(
    kind: CaseKind,
    units: tuple[str, ...],
    unit: str | None,
    period: Period,
    counts: Counts,
    step: int = STEP,
) -> Published:
    return Published(unit, units, kind, period, *told_as(_sum(counts, units, period), step))


def _sum(counts: Counts, units: Iterable[str], period: Period) -> int:
    return sum(counts.get((unit, month), 0) for unit in units for month in period.months())


def _holds_true(told: Published, counts: Counts) -> bool:
    true = _sum(counts, told.units, told.period)
    return told.low <= true and (told.high is None or true <= told.high)


def _is_safe(told: Sequence[Published], counts: Counts) -> bool:
    network = _Network(told, counts)
    return all(network.possible_values(each) >= FEWEST_POSSIBLE for each in told)


# --- the network ----------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Arc:
    """How much more, and how much less, can flow here."""

    more: int
    less: int
    ends: tuple[int, int]


_UNBOUND = 1_000_000_000


@dataclass(slots=True)
class _Tree:
    """Nested sets of (unit, month): the smallest set around each."""

    sets: list[_Set] = field(default_factory=list)

    def fits(self, new: _Set) -> bool:
        return all(new <= old or old <= new or not (new & old) for old in self.sets)

    def around(self, inner: _Set) -> _Set | None:
        return min((each for each in self.sets if inner < each), key=len, default=None)


class _Network:
    """All that is told, as bounds on the arcs of two trees that meet in the months of units.

    Sets of one unit make the tree that parts, sets of several units the tree that joins. A set that
    crosses others of its tree (other units of the same months) has no place: what it tells cannot be
    held against the rest, so it counts as unsafe.
    """

    def __init__(self, told: Sequence[Published], counts: Counts) -> None:
        self._counts = counts
        self._bounds: dict[tuple[bool, _Set], tuple[int, int]] = {}
        self._crossing = False
        trees = {True: _Tree(), False: _Tree()}
        for each in told:
            self._add(each, trees)
        self._arcs: dict[tuple[bool, _Set], _Arc] = {}
        self._at: dict[int, list[tuple[_Arc, bool]]] = {}
        self._build(trees)

    def _add(self, told: Published, trees: Mapping[bool, _Tree]) -> None:
        key = _key(told)
        low, high = told.low, _UNBOUND if told.high is None else told.high
        if key in self._bounds:
            was = self._bounds[key]
            self._bounds[key] = max(was[0], low), min(was[1], high)
            return
        tree = trees[key[0]]
        if not tree.fits(key[1]):
            self._crossing |= told.told
            return
        tree.sets.append(key[1])
        self._bounds[key] = low, high

    def _build(self, trees: Mapping[bool, _Tree]) -> None:
        nodes: dict[object, int] = {}

        def node(name: object) -> int:
            return nodes.setdefault(name, len(nodes))

        middle = "in and out"  # the two trees' outermost sets meet here: a circulation
        for parting, tree in trees.items():
            for inner in tree.sets:
                outer = node((parting, tree.around(inner))) if tree.around(inner) else node(middle)
                here = node((parting, inner))
                self._connect((parting, inner), (outer, here) if parting else (here, outer))
        cells = {cell for tree in trees.values() for each in tree.sets for cell in each}
        for cell in sorted(cells, key=lambda each: (each[0], each[1].first)):
            one: _Set = frozenset({cell})
            ends = tuple(
                node((parting, found)) if (found := _holding(tree, one)) else node(middle)
                for parting, tree in ((True, trees[True]), (False, trees[False]))
            )
            if ends[0] != ends[1]:
                count = self._counts.get(cell, 0)
                self._arc(_Arc(_UNBOUND, count, (ends[0], ends[1])))

    def _connect(self, key: tuple[bool, _Set], ends: tuple[int, int]) -> None:
        low, high = self._bounds[key]
        true = sum(self._counts.get(cell, 0) for cell in key[1])
        arc = _Arc(high - true, true - low, ends)
        self._arcs[key] = arc
        self._arc(arc)

    def _arc(self, arc: _Arc) -> None:
        self._at.setdefault(arc.ends[0], []).append((arc, True))
        self._at.setdefault(arc.ends[1], []).append((arc, False))

    def possible_values(self, told: Published) -> int:
        """How many counts fit all that is told; counted no further than is enough."""
        if self._crossing:
            return 0
        arc = self._arcs.get(_key(told))
        if arc is None:  # not told, and across the others
            return FEWEST_POSSIBLE
        up = self._can_move(arc, forward=True)
        return 1 + up + (self._can_move(arc, forward=False) if up + 1 < FEWEST_POSSIBLE else 0)

    def _can_move(self, arc: _Arc, *, forward: bool) -> int:
        """How much more (or less) can flow through the arc, up to what is enough; nothing is changed."""
        moved: list[tuple[_Arc, bool]] = []
        steps = 0
        while steps < FEWEST_POSSIBLE - 1 and _room(arc, forward):
            path = self._way_back(arc, forward)
            if path is None:
                break
            for each in ((arc, forward), *path):
                _push(*each)
                moved.append(each)
            steps += 1
        for back, went_forward in moved:
            _push(back, not went_forward)
        return steps

    def _way_back(self, arc: _Arc, forward: bool) -> list[tuple[_Arc, bool]] | None:
        """From where the arc leads back to where it begins, through arcs that have room."""
        start, goal = (arc.ends[1], arc.ends[0]) if forward else arc.ends
        came: dict[int, tuple[int, _Arc, bool] | None] = {start: None}
        waiting = deque([start])
        while waiting and goal not in came:
            here = waiting.popleft()
            for other, along in self._at.get(here, ()):
                there = other.ends[1] if along else other.ends[0]
                if other is not arc and there not in came and _room(other, along):
                    came[there] = here, other, along
                    waiting.append(there)
        return list(_walked(came, goal)) if goal in came else None


def _walked(came: Mapping[int, tuple[int, _Arc, bool] | None], goal: int) -> Iterator[tuple[_Arc, bool]]:
    step = came[goal]
    while step is not None:
        yield step[1], step[2]
        step = came[step[0]]


def _room(arc: _Arc, forward: bool) -> bool:
    return (arc.more if forward else arc.less) > 0


def _push(arc: _Arc, forward: bool) -> None:
    one = 1 if forward else -1
    arc.more -= one
    arc.less += one


def _key(told: Published) -> tuple[bool, _Set]:
    cells = frozenset((unit, month) for unit in told.units for month in told.period.months())
    return told.unit is not None, cells


def _holding(tree: _Tree, cell: _Set) -> _Set | None:
    """The smallest set that the cell lies in."""
    return min((each for each in tree.sets if cell <= each), key=len, default=None)
