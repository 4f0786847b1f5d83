"""Which kind and topic a text is most like, judged by labelled examples.

Words that no rule knows still tell something: "hittades", "Blocket" and "nattrapporten" stand more
often in one kind of text than in another. The examples (kind_examples/) are counted once into a
naive Bayes table over words, pairs of near words and pieces of four letters, so that
inflections, compounds and misspellings share evidence. What comes out is weighed together with the
rules (kind_rules.py); it never decides alone against a strong rule.
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Generic, TypeVar

from .folding import fold_word
from .kind_examples import examples
from .results import TextKind, Topic

Label = TypeVar("Label")

_PIECE = 4
_SMOOTHING = 0.1
_WORD = re.compile(r"\w+|\?")
_FIGURE = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class _Table(Generic[Label]):
    """How often each piece of text stands in the examples of each label."""

    totals: Mapping[Label, float]
    counts: Mapping[str, Mapping[Label, int]]
    more_than_never: tuple[float, ...]
    """By how often: how much more that says than a piece never seen."""

    def likeness(self, pieces: Iterable[str]) -> dict[Label, float]:
        """How like the text is to each label's examples: 0 for the likest, less for the others."""
        known = [row for piece in pieces if (row := self.counts.get(piece)) is not None]
        sums = {label: -len(known) * total for label, total in self.totals.items()}
        more = self.more_than_never
        for row in known:
            for label, count in row.items():
                sums[label] += more[count]
        most, scale = max(sums.values()), math.sqrt(max(1, len(known)))
        return {label: (each - most) / scale for label, each in sums.items()}


def like_kinds(folded: str) -> dict[TextKind, float]:
    """How like each kind's examples a folded text is: 0 for the likest."""
    return _tables()[0].likeness(_pieces(folded))


def like_topics(folded: str) -> dict[Topic, float]:
    """How like each topic's examples a folded text is: 0 for the likest."""
    return _tables()[1].likeness(_pieces(folded))


def _pieces(folded: str) -> frozenset[str]:
    return frozenset(_all_pieces(folded))


def _all_pieces(folded: str) -> Iterator[str]:
    found = _WORD.findall(_FIGURE.sub("0", folded))
    yield from found
    for first, second in pairwise(found):
        yield f"{first} {second}"
    for first, third in zip(found, found[2:], strict=False):
        yield f"{first} .. {third}"
    for word in found:
        padded = f"<{word}>"
        for start in range(len(padded) - _PIECE + 1):
            yield f"~{padded[start : start + _PIECE]}"


@lru_cache(maxsize=1)
def _tables() -> tuple[_Table[TextKind], _Table[Topic]]:
    cut = [(kind, topic, _pieces(" ".join(fold_word(text).split()))) for kind, topic, text in examples()]
    return (
        _counted((kind, pieces) for kind, _, pieces in cut),
        _counted((topic, pieces) for _, topic, pieces in cut),
    )


def _counted(examples: Iterable[tuple[Label, frozenset[str]]]) -> _Table[Label]:
    counts: dict[str, dict[Label, int]] = defaultdict(dict)
    sizes: dict[Label, int] = defaultdict(int)
    for label, pieces in examples:
        sizes[label] += len(pieces)
        for piece in pieces:
            row = counts[piece]
            row[label] = row.get(label, 0) + 1
    known = _SMOOTHING * len(counts)
    often = max((count for row in counts.values() for count in row.values()), default=0)
    return _Table(
        {label: math.log(size + known) for label, size in sizes.items()},
        dict(counts),
        tuple(math.log1p(count / _SMOOTHING) for count in range(often + 1)),
    )
