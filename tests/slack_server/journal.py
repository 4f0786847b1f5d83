"""Everything that happened, in order, for assertions such as "nothing twice"."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import IO

from tests.slack_server.shapes import Json


@dataclass(frozen=True)
class Entry:
    """One call of the bot. `acted`: it had its effect; `heard`: the bot got the answer."""

    method: str
    args: Json
    outcome: str
    acted: bool = True
    heard: bool = True
    at: float = field(default_factory=time.time)
    answer: Json = field(default_factory=dict)


class Journal:
    def __init__(self, path: Path | None = None) -> None:
        self.entries: list[Entry] = []
        # Line by line and flushed, so that it can be read while the process still runs and after its death.
        self._file: IO[str] | None = path.open("a", encoding="utf-8", buffering=1) if path else None

    def add(self, entry: Entry) -> None:
        self.entries.append(entry)
        if self._file:
            self._file.write(json.dumps(asdict(entry), ensure_ascii=False, default=str) + "\n")

    def close(self) -> None:
        if self._file:
            self._file.close()

    def calls(self, method: str | None = None, *, acted: bool | None = None) -> list[Entry]:
        return [
            entry for entry in self.entries if method in (None, entry.method) and acted in (None, entry.acted)
        ]

    def refused(self) -> list[Entry]:
        """What this Slack answered with an error, apart from the misbehaviour a test asked for."""
        return [entry for entry in self.entries if entry.outcome not in ("ok", *DISTURBED)]

    def clear(self) -> None:
        self.entries.clear()

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)


DISTURBED = ("ratelimited", "http_500", "http_503", "dropped_before", "dropped_after")
