"""Kinds (first step)."""

from .results import KindGuess, TextKind, Topic


def guess_kind(text: str) -> KindGuess:
    """The kind of a text."""
    del text
    return KindGuess(TextKind.DEVIATION, (), Topic.OTHER, (), 0.1)
