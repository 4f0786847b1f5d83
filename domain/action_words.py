"""Which action someone means when they say "klar med rutinen för sjukfrånvaro"."""

import re
from collections.abc import Iterable, Sequence

from domain.actions import Action
from domain.understanding.folding import fold_word, words

_WORD = re.compile(r"[a-z0-9]+")
_NUMBER = re.compile(r"\bat\s*-?\s*(?:(\d{4})\s*-\s*)?0*(\d+)\b")
_STEM = 5
"""Letters that two words share to be forms of one: rutin, rutinen, rutinerna."""
_SHORT_STEM = 3
"""Letters that are left of a short noun without its ending: lås, låset, låsen."""
_ENDINGS = ("arna", "erna", "orna", "aren", "et", "en", "na", "ar", "er", "or", "n", "t", "s")
"""Of the definite form and the plural, folded, the long ones first."""
_CARRY_NOTHING = words(
    "jag vi ar har nu med att och i pa av for till den det de en ett som om klar klart klara fardig "
    "fardigt gjort gjord genomford atgard atgarden atgarderna skjut upp senast lamna over behover hjalp "
    "done finished with the a an"
)


def named(said: str, actions: Iterable[Action]) -> tuple[Action, ...]:
    """The actions that the words may mean, best first; several that fit as well all come first.

    A number ("ÅT-2026-0007", "åt 7") means that one. Words that fit no title: nothing.
    """
    candidates = tuple(actions)
    folded = fold_word(said)
    numbered = _by_number(folded, candidates)
    if numbered:
        return numbered
    wanted = _telling(folded)
    if not wanted:
        return ()
    scored = [(_shared(wanted, _telling(fold_word(action.title))), action) for action in candidates]
    best = max((score for score, _ in scored), default=0)
    return tuple(action for score, action in scored if score == best > 0)


def _by_number(folded: str, actions: Sequence[Action]) -> tuple[Action, ...]:
    found = _NUMBER.search(folded)
    if found is None:
        return ()
    year, serial = found.groups()
    return tuple(
        action
        for action in actions
        if int(action.number.rsplit("-", 1)[1]) == int(serial) and (not year or f"-{year}-" in action.number)
    )


def _telling(folded: str) -> frozenset[str]:
    return frozenset(_WORD.findall(folded)) - _CARRY_NOTHING


def _shared(wanted: frozenset[str], title: frozenset[str]) -> int:
    return sum(any(_same(word, other) for other in title) for word in wanted)


def _same(word: str, other: str) -> bool:
    if word == other:
        return True
    shorter = min(len(word), len(other))
    if shorter >= _STEM and word[:_STEM] == other[:_STEM]:
        return True
    return not _stems(word).isdisjoint(_stems(other))


def _stems(word: str) -> frozenset[str]:
    """The word as it is, and without each ending it may have: laset -> laset, las, lase."""
    cut = (word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending))
    return frozenset((word, *(stem for stem in cut if len(stem) >= _SHORT_STEM)))
