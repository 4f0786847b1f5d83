"""How grave it was or could have become, and how likely it is to happen again.

Source: the 4×4 matrix in common use (docs/domain.md, section 3). The handler sets it, never the reporter.
Both factors are kept: a 4×1 is not a 1×4.
"""

from dataclasses import dataclass

LEVELS = (1, 2, 3, 4)
HIGH = 8
"""From here the division's manager is told."""
NURSE_CONSULTED = 4
"""From here the chief nurse has to know of an event in health care."""


@dataclass(frozen=True, slots=True)
class Risk:
    """severity and likelihood, 1 to 4 each. Raises ValueError outside that."""

    severity: int
    likelihood: int

    def __post_init__(self) -> None:
        if self.severity not in LEVELS or self.likelihood not in LEVELS:
            raise ValueError("a risk is two numbers from 1 to 4")

    @property
    def product(self) -> int:
        """1 to 16."""
        return self.severity * self.likelihood

    @property
    def is_high(self) -> bool:
        return self.product >= HIGH
