"""Which letters of a text are already spoken for, so that nothing is read twice."""

from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")


class Places:
    """Occupied letters. Asking and occupying cost as much as the words are long, not the text."""

    def __init__(self, length: int, spans: Iterable[tuple[int, int]] = ()) -> None:
        self._taken = bytearray(length)
        for start, end in spans:
            self.take(start, end)

    def free(self, start: int, end: int) -> bool:
        """True when no letter of start..end is taken."""
        return self._taken.find(1, start, end) < 0

    def take(self, start: int, end: int) -> None:
        """Occupies start..end (within the text)."""
        end = min(end, len(self._taken))
        if start < end:
            self._taken[start:end] = b"\x01" * (end - start)


def longest_apart(found: Iterable[T], span: Callable[[T], tuple[int, int]], length: int) -> list[T]:
    """The longest of those that overlap, in order of place."""
    places = Places(length)
    kept: list[T] = []
    for each in sorted(found, key=lambda one: span(one)[0] - span(one)[1]):
        start, end = span(each)
        if places.free(start, end):
            places.take(start, end)
            kept.append(each)
    return sorted(kept, key=span)
