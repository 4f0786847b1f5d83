"""Units (first step)."""

from collections.abc import Sequence

from .results import UnitFound, UnitName


def read_unit(text: str, units: Sequence[UnitName]) -> UnitFound:
    """The unit a text names."""
    del text, units
    return UnitFound(None, (), None, 0.0)
