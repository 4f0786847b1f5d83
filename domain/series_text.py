"""A text that is read piece by piece: what has been understood is taken out, and its place left blank."""

import re
from collections.abc import Callable
from functools import lru_cache

Written = Callable[[int, int], str]
"""Letters start..end as they were typed."""


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


class Text:
    """The part start..end of a text in its one spelling; pieces of it share the letters.

    now: what is left, with blanks where something was taken. Positions are those of the whole text.
    """

    def __init__(self, text: str) -> None:
        self._letters = list(text)
        self._start, self._end = 0, len(text)

    @property
    def now(self) -> str:
        return "".join(self._letters[self._start : self._end])

    def piece(self, start: int, end: int) -> "Text":
        """The same text from start to end, counted from where this one begins."""
        part = Text("")
        part._letters = self._letters
        part._start, part._end = self._start + start, self._start + end
        return part

    def look(self, pattern: str) -> re.Match[str] | None:
        """The first place where the pattern fits, left where it is."""
        return _compiled(pattern).search(self.now)

    def take(self, pattern: str) -> re.Match[str] | None:
        """The first place where the pattern fits, taken out. Positions count from this piece's start."""
        found = self.look(pattern)
        if found is not None:
            self.blank(found.start(), found.end())
        return found

    def blank(self, start: int, end: int) -> None:
        for place in range(self._start + start, self._start + end):
            self._letters[place] = " "
