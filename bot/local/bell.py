"""Rings when a conversation has changed, so that open pages look again."""

from collections import Counter
from collections.abc import Mapping


class Bell:
    """rung: counts every change. posted: new messages from Lyhörd since the process started.

    unseen: how many of them no page has shown yet, by conversation.
    """

    def __init__(self, unseen: Mapping[str, int] | None = None) -> None:
        self.rung = 0
        self.posted = 0
        self.unseen = Counter(unseen or {})

    def ring(self) -> None:
        self.rung += 1

    def ring_for_new(self, conversation: str) -> None:
        self.posted += 1
        self.unseen[conversation] += 1
        self.ring()

    def has_seen(self, conversation: str) -> bool:
        """A page shows it; True when there was anything new to see."""
        if self.unseen.pop(conversation, 0) == 0:
            return False
        self.ring()
        return True
