"""What is published outside the house gives no small number away, however it is put together."""

from collections.abc import Mapping, Sequence
from itertools import product
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.kinds import CaseKind
from domain.periods import Period
from domain.suppression import FEWEST_POSSIBLE, Published, protect, told_as

KIND = CaseKind.DEVIATION
YEAR = 2026
MONTHS = tuple(Period.of_month(YEAR, month) for month in range(1, 13))
QUARTERS = tuple(Period.of_quarter(YEAR, quarter) for quarter in range(1, 5))
HALVES = (Period.of_months(MONTHS[0].first, 6), Period.of_months(MONTHS[6].first, 6))
WHOLE = Period.of_year(YEAR)

Cell = tuple[str, Period]


def published_in_a_year(
    counts: Mapping[Cell, int], units: Sequence[str], periods: Sequence[Period]
) -> tuple[Published, ...]:
    """One digest after the other, each knowing what was told before."""
    told: tuple[Published, ...] = ()
    for period in periods:
        so_far = {cell: count for cell, count in counts.items() if cell[1].last <= period.last}
        told += protect(KIND, units, period, so_far, told)
    return told


# --- by turning the rule round ------------------------------------------------------------------------
# Whoever knows the rule can put every table through it, and keep those that come out as what was printed.

Given = Sequence[tuple[Period, tuple[str, ...]]]
"""Digests, one after the other: of which period, and of which units."""
Q1, Q2 = QUARTERS[:2]
A, AB, ABC, ABCD = ("a",), ("a", "b"), ("a", "b", "c"), ("a", "b", "c", "d")


def _cells(units: Sequence[str], quarters: Sequence[Period]) -> list[Cell]:
    return [(unit, quarter.months()[0]) for quarter in quarters for unit in units]


@pytest.mark.parametrize(
    ("given", "cells", "most"),
    [
        pytest.param([(Q1, AB)], _cells(AB, [Q1]), 25, id="two units"),
        pytest.param([(Q1, ABC)], _cells(ABC, [Q1]), 12, id="three units"),
        pytest.param([(Q1, ABCD)], _cells(ABCD, [Q1]), 7, id="four units"),
        pytest.param([(Q1, A), (Q2, A), (HALVES[0], A)], _cells(A, [Q1, Q2]), 25, id="a unit's half-year"),
        pytest.param(
            [(each, A) for each in (*QUARTERS, WHOLE)], _cells(A, QUARTERS), 5, id="a unit's four quarters"
        ),
        pytest.param(
            [(Q1, AB), (Q2, AB), (HALVES[0], AB)], _cells(AB, [Q1, Q2]), 6, id="two units' half-year"
        ),
        pytest.param([(Q1, AB), (Q1, ABC)], _cells(ABC, [Q1]), 9, id="some of them, then all"),
        pytest.param([(Q1, ABC), (Q1, AB)], _cells(ABC, [Q1]), 9, id="all of them, then some"),
        pytest.param([(Q1, AB), (Q1, ("b", "c"))], _cells(ABC, [Q1]), 9, id="crossing"),
        pytest.param(
            [(Q1, AB), (WHOLE, AB)],
            [*_cells(AB, [Q1]), ("a", WHOLE), ("b", WHOLE)],
            6,
            id="known by the year",
        ),
    ],
)
def test_putting_every_table_through_the_rule_leaves_three_values_of_every_count(
    given: Given, cells: Sequence[Cell], most: int
) -> None:
    """Every count that is told, be it of a unit or of all, over all tables that come out the same."""
    alike: dict[tuple[tuple[int, int | None], ...], list[tuple[int, ...]]] = {}
    parts: list[list[int]] = []
    for table in product(range(most + 1), repeat=len(cells)):
        told = _given(dict(zip(cells, table, strict=True)), given)
        parts = parts or [_places(each, cells) for each in told]
        alike.setdefault(tuple((each.low, each.high) for each in told), []).append(table)
    for shown, tables in alike.items():
        if max(map(max, tables)) == most:
            continue  # more tables than were tried come out so
        for places, (_, high) in zip(parts, shown, strict=True):
            values = {sum(table[place] for place in places) for table in tables}
            assert high is None or len(values) >= FEWEST_POSSIBLE, (shown, sorted(values), tables[:5])


def _given(counts: Mapping[Cell, int], given: Given) -> tuple[Published, ...]:
    told: tuple[Published, ...] = ()
    for period, units in given:
        told += protect(KIND, units, period, counts, told)
    return told


def _places(told: Published, cells: Sequence[Cell]) -> list[int]:
    return [place for place, (unit, month) in enumerate(cells) if unit in told.units and _in(month, told)]


def _in(span: Period, told: Published) -> bool:
    return told.period.first <= span.first and span.last <= told.period.last


# --- by solving: the narrowest bounds on each count that follow from all that is told -----------------


def possible_values(told: Sequence[Published], counts: Mapping[Cell, int], target: Published) -> int:
    """How many whole numbers lie between the least and the most that the target can be."""
    cells = {cell: place for place, cell in enumerate(counts)}
    rows, room = [], []
    for each in (each for each in told if each.told):
        row = _row(cells, each)
        true = int(row @ list(counts.values()))
        rows += [row, -row]
        room += [(each.high or 0) - true, true - each.low]
    rows += list(-np.eye(len(cells)))
    room += list(counts.values())
    goal = _row(cells, target)
    more = most_of(goal, np.array(rows), np.array(room, float))
    less = most_of(-goal, np.array(rows), np.array(room, float))
    return int(more + 1e-6) + int(less + 1e-6) + 1


def _row(cells: Mapping[Cell, int], told: Published) -> Any:
    return np.array([float(unit in told.units and _in(month, told)) for unit, month in cells])


def most_of(goal: Any, rows: Any, room: Any) -> float:
    """The simplex method, from the true table: the most of goal·d where rows·d <= room, d free."""
    height, width = rows.shape
    table = np.zeros((height + 1, 2 * width + height + 1))
    table[:-1, :width], table[:-1, width : 2 * width] = rows, -rows
    table[:-1, 2 * width : -1] = np.eye(height)
    table[:-1, -1] = room
    table[-1, :width], table[-1, width : 2 * width] = -goal, goal
    basis = list(range(2 * width, 2 * width + height))
    while (enters := np.flatnonzero(table[-1, :-1] < -1e-9)).size:
        column = enters[0]  # always the first (Bland), so that it never goes round in circles
        fits = np.flatnonzero(table[:-1, column] > 1e-9)
        ratios = table[fits, -1] / table[fits, column]
        row = min(fits[ratios <= ratios.min() + 1e-12], key=lambda found: basis[found])
        basis[row] = int(column)
        table[row] /= table[row, column]
        others = np.arange(height + 1) != row
        table[others] -= np.outer(table[others, column], table[row])
    return float(table[-1, -1])


@settings(max_examples=5, deadline=None)
@given(st.integers(2, 3).flatmap(lambda n: st.tuples(st.just(n), _tables(n))))
def test_solving_a_whole_year_leaves_three_possible_values_of_each_count(
    drawn: tuple[int, list[int]],
) -> None:
    """Months, quarters, halves and the year, of units and of all: everything that is ever told."""
    size, found = drawn
    units = tuple(f"unit {number}" for number in range(size))
    counts = dict(zip([(unit, month) for unit in units for month in MONTHS], found, strict=True))
    told = published_in_a_year(counts, units, _in_order())
    for each in told:
        if each.told:
            assert possible_values(told, counts, each) >= FEWEST_POSSIBLE, each


def _tables(units: int) -> st.SearchStrategy[list[int]]:
    few = st.integers(0, 6)
    return st.lists(st.one_of(few, st.integers(0, 30)), min_size=units * 12, max_size=units * 12)


def _in_order() -> list[Period]:
    """As they are given: by their last day, the shorter first."""
    return sorted([*MONTHS, *QUARTERS, *HALVES, WHOLE], key=lambda each: (each.last, -each.first.toordinal()))


# --- by example ---------------------------------------------------------------------------------------


def test_under_five_is_not_told_and_all_else_is_rounded_to_five() -> None:
    assert [told_as(count) for count in (0, 4, 5, 7, 8, 12, 13)] == [
        (0, 4), (0, 4), (5, 7), (5, 7), (8, 12), (8, 12), (13, 17),
    ]  # fmt: skip


def test_a_total_that_would_give_two_small_counts_away_is_told_more_coarsely_or_not_at_all() -> None:
    counts = {("a", MONTHS[0]): 4, ("b", MONTHS[0]): 4}
    a, b, total = protect(KIND, ("a", "b"), MONTHS[0], counts)
    assert (a.small, b.small) == (True, True)
    assert (total.low, total.high, total.usual) == (5, 12, None)


def test_what_a_total_is_told_as_does_not_depend_on_more_than_what_stands_beside_it() -> None:
    """(4, 4) is told as (1, 4) is: what could give four and four away is told of nobody."""
    told = {
        tuple((each.low, each.high) for each in protect(KIND, ("a", "b"), MONTHS[0], counts))
        for counts in ({("a", MONTHS[0]): 4, ("b", MONTHS[0]): b} for b in (1, 2, 3, 4))
    }
    assert told == {((0, 4), (0, 4), (5, 12))}


def test_what_was_told_once_is_told_the_same_to_the_next() -> None:
    counts = {("a", MONTHS[0]): 4, ("b", MONTHS[0]): 7, ("c", MONTHS[0]): 7}
    once = protect(KIND, ("a", "b", "c"), MONTHS[0], counts)
    assert protect(KIND, ("a", "b", "c"), MONTHS[0], counts, once) == once


def test_totals_are_rounded_by_themselves() -> None:
    counts = {(unit, MONTHS[0]): 9 for unit in "abc"}
    *units, total = protect(KIND, tuple("abc"), MONTHS[0], counts)
    assert [each.usual for each in units] == [10, 10, 10]
    assert total.usual == 25  # of 27, and not the sum of what is told


def test_a_corrected_count_makes_what_was_told_before_say_nothing() -> None:
    before = protect(KIND, ("a", "b"), MONTHS[0], {("a", MONTHS[0]): 12, ("b", MONTHS[0]): 3})
    now = protect(KIND, ("a", "b"), MONTHS[0], {("a", MONTHS[0]): 3, ("b", MONTHS[0]): 3}, before)
    assert [each.small for each in now[:2]] == [True, True]
