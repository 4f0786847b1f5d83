"""What of a message is left out first where a platform has no room for all of it."""

from collections.abc import Callable, Sequence
from enum import IntEnum


class Worth(IntEnum):
    """In what order parts are left out: the story first, what is filled in or pressed last."""

    STORY = 0
    TEXT = 1
    KEPT = 2


def least_needed(worths: Sequence[Worth], sizes: Sequence[int], fits: Callable[[int, int], bool]) -> set[int]:
    """Places of the parts to leave out: of the least worth first, the last of them first.

    fits: is there room for so many parts of that size together, and for the line that says what is
    missing? When no number of parts fits, all are left out.
    """
    missing: set[int] = set()
    left, size = len(sizes), sum(sizes)
    for place in sorted(range(len(worths)), key=lambda place: (worths[place], -place)):
        missing.add(place)
        left, size = left - 1, size - sizes[place]
        if fits(left, size):
            break
    return missing
