"""Lets the answer to a press carry the very card that the outbox is putting in the pressed one's place.

The outbox is what makes it true; this only lets the person see it in the same breath.
"""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

Json = dict[str, Any]

PATIENCE = 2.0
"""Seconds that an answer waits for its card; the card comes by the outbox all the same."""

Awaited = asyncio.Future[Json | None]
"""The card, or None: something else was sent to the conversation, and nothing in the card's place."""


class Replacements:
    """Used from one event loop, by the listener that waits and the sender that tells."""

    def __init__(self) -> None:
        self._awaited: dict[tuple[str, str], list[Awaited]] = {}

    @contextmanager
    def of(self, conversation: str, message: str) -> Iterator[Awaited]:
        """Awaited from now on, so that nothing that is sent meanwhile is missed."""
        key = (conversation, message)
        awaited: Awaited = asyncio.get_running_loop().create_future()
        self._awaited.setdefault(key, []).append(awaited)
        try:
            yield awaited
        finally:
            self._awaited[key].remove(awaited)
            if not self._awaited[key]:
                del self._awaited[key]

    def replaced(self, conversation: str, message: str, attachment: Json) -> None:
        for awaited in self._awaited.get((conversation, message), ()):
            if not awaited.done():
                awaited.set_result(attachment)

    def posted(self, conversation: str) -> None:
        """What a press brings about goes out in order: a new message means that the card stays."""
        for (place, _), waiting in self._awaited.items():
            if place == conversation:
                for awaited in waiting:
                    if not awaited.done():
                        awaited.set_result(None)


async def card_of(awaited: Awaited, patience: float = PATIENCE) -> Json | None:
    """The card, None when none came in time."""
    await asyncio.wait({awaited}, timeout=patience)
    return awaited.result() if awaited.done() else None
