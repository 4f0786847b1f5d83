"""Small numbers in figures that leave the house.

A count under five is told as "färre än 5", any other rounded to five; totals are rounded by themselves.
That alone is not enough: two units "färre än 5" whose total says 10 are four each. So where a total
cannot be told in fives without giving something away, its fives are joined into wider ranges.

The rule is public, and what is chosen can be turned round: had the ranges been chosen by looking at the
true counts, the choice would tell of them. So the ranges are a function of what has been told already,
and of nothing else: every count that is possible by it would meet the same ranges, and each of them
leaves every protected count at least three possible values. What can be known of the counts is then
exactly what the ranges say.

How that is known: the counts of a year are the flow through a network. A year of a unit parts into its
quarters and months (one tree), and the units' months join to the totals of months, quarters and the
year (the same tree the other way); what is published binds an arc between two numbers. The true counts
are one flow that fits. How far a count can move is how much more, and how much less, can be sent
through its arc without breaking a bound: every whole number between is a possible value, and no other.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache

from domain.kinds import CaseKind
from domain.periods import Period

FEWER_THAN = 5
STEP = 5
FEWEST_POSSIBLE = 3
_MOST_BESIDE = 1000
"""Beside more counts than these a sum of them is not told: 100 units' quarters are 500, and half a minute."""

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
        return _nearest(self.high)


Span = Period
"""A month, or the year of what is known by its year only."""
Counts = Mapping[tuple[str, Span], int]
"""(unit, span) to how many; a pair that is missing is 0."""
_Set = frozenset[tuple[str, Span]]


def told_as(count: int) -> tuple[int, int]:
    """(lowest, highest) that the count may be, as it is told."""
    if count < FEWER_THAN:
        return 0, FEWER_THAN - 1
    lowest = _nearest(count) - STEP // 2
    return max(lowest, FEWER_THAN), lowest + STEP - 1


def _nearest(count: int) -> int:
    return (2 * count + STEP) // (2 * STEP) * STEP


def spans_of(period: Period) -> tuple[Span, ...]:
    """What a count of the period sums: its months, and what lies somewhere in each of its whole years."""
    months = period.months()
    years = sorted({month.first.year for month in months})
    whole = tuple(Period.of_year(year) for year in years)
    return (*months, *(year for year in whole if period.first <= year.first and year.last <= period.last))


def protect(
    kind: CaseKind, units: Sequence[str], period: Period, counts: Counts, earlier: Iterable[Published] = ()
) -> tuple[Published, ...]:
    """A count for each unit and the total, as they may be told now.

    counts: of every month of the year that anything was published of, and of the year where no month is
    known. earlier: all that was published of the kind in that year; what corrections have made untrue
    since says nothing any more.
    """
    known = [each for each in earlier if each.kind is kind and _holds_true(each, counts)]
    found: list[Published] = []
    for unit, of in (*((unit, (unit,)) for unit in units), (None, tuple(units))):
        told = _told(Published(unit, of, kind, period, 0, None), counts, [*known, *found])
        found.append(told)
    return tuple(found)


def lacks_months(units: Iterable[str], period: Period, counts: Counts) -> bool:
    """Are there cases known by their year only that may be of the period, or not?"""
    years = {Period.of_year(month.first.year) for month in period.months()} - set(spans_of(period))
    return any(counts.get((unit, year), 0) for unit in units for year in years)


def withheld(kind: CaseKind, units: Sequence[str], period: Period) -> tuple[Published, ...]:
    """Nothing is told of the kind: too little is known of the period."""
    return (
        *(Published(unit, (unit,), kind, period, 0, None) for unit in units),
        Published(None, tuple(units), kind, period, 0, None),
    )


def _told(new: Published, counts: Counts, known: Sequence[Published]) -> Published:
    """The new count as it may be told beside what is known. The true count only says which range it is."""
    again = next((each for each in known if _key(each) == _key(new)), None)
    if again is not None:
        return replace(new, low=again.low, high=again.high)
    count = _sum(counts, new.units, new.period)
    beside = _touching(new, known)
    if not beside:  # any number at all is possible, so every range leaves what its width is
        lowest, highest = told_as(count)
        return replace(new, low=lowest, high=highest)
    if len(beside) > _MOST_BESIDE:
        return new
    network = _Network([*beside, new], counts)
    if network.crossing:
        return new
    low, high = _Ranges(network, new).around(count)
    return replace(new, low=low, high=high)


def _touching(new: Published, known: Sequence[Published]) -> list[Published]:
    """What is known of any count that the new one has a part in, or that those have …"""
    reached, beside, others = set(_key(new)[1]), list[Published](), [each for each in known if each.told]
    while near := [each for each in others if not reached.isdisjoint(_key(each)[1])]:
        beside += near
        others = [each for each in others if each not in near]
        reached.update(*(_key(each)[1] for each in near))
    return beside


def _sum(counts: Counts, units: Iterable[str], period: Period) -> int:
    spans = spans_of(period)
    return sum(counts.get((unit, span), 0) for unit in units for span in spans)


def _holds_true(told: Published, counts: Counts) -> bool:
    true = _sum(counts, told.units, told.period)
    return told.low <= true and (told.high is None or true <= told.high)


class _Ranges:
    """The ranges a new count may be told in: fives, joined with the next where one alone is not safe.

    How many values a protected count is left by a range of the new one is concave in where the range
    lies, as long as it is as wide: the counts that fit are a convex body, cut by two planes. So when two
    fives are safe, all between are, and only those near the ends have to be looked at.
    """

    def __init__(self, network: "_Network", new: Published) -> None:
        self._network = network
        self._new = new
        self._least, self._most = network.bounds_of(new)
        self._first: int | None = None

    def around(self, count: int) -> tuple[int, int | None]:
        """(lowest, highest) of the range that the count is in; (0, None): it is not told."""
        return next((each for each in self._ranges() if each[0] <= count <= each[1]), (0, None))

    def _ranges(self) -> Iterator[tuple[int, int]]:
        """From the least to the most that is possible; what is left at the end joins the one before."""
        held: tuple[int, int] | None = None
        low = told_as(self._least)[0]
        while not self._beyond(low):
            high = told_as(low)[1]
            while not self._is_safe(low, high):
                if self._beyond(high + 1):
                    if held is not None:
                        yield held[0], high
                    return
                high = told_as(high + 1)[1]
            if held is not None:
                yield held
            held = low, high
            low = high + 1
        if held is not None:
            yield held

    def _beyond(self, count: int) -> bool:
        return self._most is not None and count > self._most

    def _is_safe(self, low: int, high: int) -> bool:
        if not self._is_whole_five(low, high):
            return self._leaves_enough(low, high)
        if self._first is None:
            if self._leaves_enough(low, high):
                self._first = low
                return True
            return False
        return low <= self._last_safe or self._leaves_enough(low, high)

    def _is_whole_five(self, low: int, high: int) -> bool:
        return high - low + 1 == STEP and self._least <= low and not self._beyond(high) and low > FEWER_THAN

    @cached_property
    def _last_safe(self) -> int:
        """Where the last safe five begins; all from the first safe one to it are."""
        first = self._first or 0
        if self._most is None:  # what is possible has no end, and grows no narrower
            return _UNBOUND
        low = told_as(self._most - STEP + 1)[0]
        while low > first and not (
            self._is_whole_five(low, low + STEP - 1) and self._leaves_enough(low, low + STEP - 1)
        ):
            low -= STEP
        return low

    def _leaves_enough(self, low: int, high: int) -> bool:
        upper = high if self._most is None else min(high, self._most)
        return self._network.leaves_enough(self._new, max(low, self._least), upper)


# --- the network ----------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Arc:
    """How much more, and how much less, can flow here."""

    more: int
    less: int
    ends: tuple[int, int]


_UNBOUND = 1_000_000_000
_Key = tuple[str | None, _Set]


@dataclass(slots=True)
class _Tree:
    """Nested sets of (unit, span): the smallest set around each."""

    sets: list[_Set] = field(default_factory=list)

    def fits(self, new: _Set) -> bool:
        return all(new <= old or old <= new or new.isdisjoint(old) for old in self.sets)

    def around(self, inner: _Set) -> _Set | None:
        return min((each for each in self.sets if inner < each), key=len, default=None)

    def holding(self, cell: tuple[str, Span]) -> _Set | None:
        """The smallest set that the cell lies in."""
        return min((each for each in self.sets if cell in each), key=len, default=None)


class _Network:
    """All that is told, as bounds on the arcs of two trees that meet in the months of units.

    Sets of one unit make the tree that parts (one for each unit), sets of several units the tree that
    joins. crossing: a set crosses others of its tree (other units of the same months), so it has no
    place, and what it tells cannot be held against the rest.
    """

    def __init__(self, told: Sequence[Published], counts: Counts) -> None:
        self.crossing = False
        self._counts = counts
        self._bounds: dict[_Key, tuple[int, int]] = {}
        self._trees: dict[str | None, _Tree] = {None: _Tree()}
        for each in told:
            self._add(each)
        self._arcs: dict[_Key, _Arc] = {}
        self._at: dict[int, list[tuple[_Arc, bool]]] = {}
        self._build()

    def _add(self, told: Published) -> None:
        key = _key(told)
        low, high = told.low, _UNBOUND if told.high is None else told.high
        if key in self._bounds:
            was = self._bounds[key]
            self._bounds[key] = max(was[0], low), min(was[1], high)
            return
        tree = self._trees.setdefault(key[0], _Tree())
        if not tree.fits(key[1]):
            self.crossing = True
            return
        tree.sets.append(key[1])
        self._bounds[key] = low, high

    def _build(self) -> None:
        nodes: dict[_Key | None, int] = {}

        def node(owner: str | None, found: _Set | None) -> int:
            name = None if found is None else (owner, found)
            return nodes.setdefault(name, len(nodes))  # None: the outermost sets meet, so that it circulates

        for key in self._bounds:
            owner, inner = key
            outer, here = node(owner, self._trees[owner].around(inner)), node(owner, inner)
            self._connect(key, (here, outer) if owner is None else (outer, here))
        counts: dict[tuple[int, int], int] = {}
        for cell in {cell for tree in self._trees.values() for each in tree.sets for cell in each}:
            parting, joining = self._trees.get(cell[0]), self._trees[None]
            ends = (
                node(cell[0], parting.holding(cell) if parting else None),
                node(None, joining.holding(cell)),
            )
            counts[ends] = counts.get(ends, 0) + self._counts.get(cell, 0)
        for ends, count in counts.items():
            if ends[0] != ends[1]:
                self._arc(_Arc(_UNBOUND, count, ends))

    def _connect(self, key: _Key, ends: tuple[int, int]) -> None:
        low, high = self._bounds[key]
        true = sum(self._counts.get(cell, 0) for cell in key[1])
        arc = _Arc(high - true, true - low, ends)
        self._arcs[key] = arc
        self._arc(arc)

    def _arc(self, arc: _Arc) -> None:
        self._at.setdefault(arc.ends[0], []).append((arc, True))
        self._at.setdefault(arc.ends[1], []).append((arc, False))

    def bounds_of(self, new: Published) -> tuple[int, int | None]:
        """(the least, the most) that the new count, not bound itself, can be. None: it has no bound."""
        arc = self._arcs[_key(new)]
        self._pushed(arc, _UNBOUND, forward=True)
        most = arc.less if arc.less < _UNBOUND // 2 else None
        self._pushed(arc, _UNBOUND, forward=False)
        return arc.less, most

    def leaves_enough(self, new: Published, low: int, high: int) -> bool:
        """Is every count, the new one too, left enough values when the new one is known to lie there?"""
        arc = self._arcs[_key(new)]
        count = arc.less
        self._pushed(arc, abs(low - count), forward=low > count)
        unbound, arc.more, arc.less = (arc.more, arc.less), high - low, 0
        enough = all(self._has_enough(each) for each in self._arcs.values())
        arc.more, arc.less = unbound
        return enough

    def _has_enough(self, arc: _Arc) -> bool:
        up = self._try(arc, FEWEST_POSSIBLE - 1, forward=True)
        return (
            up + 1 >= FEWEST_POSSIBLE
            or up + 1 + self._try(arc, FEWEST_POSSIBLE - 1 - up, forward=False) >= FEWEST_POSSIBLE
        )

    def _try(self, arc: _Arc, enough: int, *, forward: bool) -> int:
        """How much more (or less) can flow through the arc, up to what is enough; nothing is changed."""
        moved, pushed = self._pushed(arc, enough, forward)
        for each, went_forward, amount in moved:
            _push(each, not went_forward, amount)
        return pushed

    def _pushed(self, arc: _Arc, most: int, forward: bool) -> tuple[list[tuple[_Arc, bool, int]], int]:
        """Let as much as there is room for, up to the most, flow through the arc and back: what was moved."""
        moved: list[tuple[_Arc, bool, int]] = []
        left = most
        while left and _room(arc, forward):
            path = self._way_back(arc, forward)
            if path is None:
                break
            around = ((arc, forward), *path)
            amount = min(left, *(_room(*each) for each in around))
            for each in around:
                _push(*each, amount)
                moved.append((*each, amount))
            left -= amount
        return moved, most - left

    def _way_back(self, arc: _Arc, forward: bool) -> list[tuple[_Arc, bool]] | None:
        """From where the arc leads back to where it begins, through arcs that have room."""
        start, goal = (arc.ends[1], arc.ends[0]) if forward else arc.ends
        came: dict[int, tuple[int, _Arc, bool] | None] = {start: None}
        waiting = deque([start])
        while waiting and goal not in came:
            here = waiting.popleft()
            for other, along in self._at.get(here, ()):
                there = other.ends[1] if along else other.ends[0]
                if there not in came and other is not arc and _room(other, along):
                    came[there] = here, other, along
                    waiting.append(there)
        return list(_walked(came, goal)) if goal in came else None


def _walked(came: Mapping[int, tuple[int, _Arc, bool] | None], goal: int) -> Iterator[tuple[_Arc, bool]]:
    step = came[goal]
    while step is not None:
        yield step[1], step[2]
        step = came[step[0]]


def _room(arc: _Arc, forward: bool) -> int:
    return arc.more if forward else arc.less


def _push(arc: _Arc, forward: bool, amount: int) -> None:
    signed = amount if forward else -amount
    arc.more -= signed
    arc.less += signed


@lru_cache(maxsize=4096)
def _key(told: Published) -> _Key:
    spans = spans_of(told.period)
    return told.unit, frozenset((unit, span) for unit in told.units for span in spans)
