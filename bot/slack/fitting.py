"""Keeps a message or view within what Slack takes, by leaving out the least needed and saying so."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from bot.slack import blocks
from bot.slack.blocks import Json
from bot.slack.texts import say


class Worth(IntEnum):
    """In what order blocks are left out: the story first, what is filled in or pressed last."""

    STORY = 0
    TEXT = 1
    KEPT = 2


@dataclass(frozen=True, slots=True)
class Drawn:
    """A block with its worth and how many characters of text it shows."""

    block: Json
    worth: Worth = Worth.TEXT
    length: int = 0

    @property
    def size(self) -> int:
        return len(json.dumps(self.block, ensure_ascii=False).encode("utf-8", "replace"))


@dataclass(frozen=True, slots=True)
class Room:
    """blocks: how many. size: their JSON in bytes, a little below Slack's own limit."""

    blocks: int
    size: int


MESSAGE = Room(50, 39_000)
MODAL = Room(100, 240_000)
HOME = Room(100, 240_000)

_LINE = 400  # bytes kept free for the line that says what is missing


def fitted(drawn: Iterable[Drawn], room: Room, locale: str) -> list[Json]:
    """All blocks, or those that there is room for and a line that says how much is missing."""
    every = list(drawn)
    missing = _too_much(every, room)
    if not missing:
        return [each.block for each in every]
    kept = [each.block for place, each in enumerate(every) if place not in missing]
    length = sum(every[place].length for place in missing)
    line = blocks.context(say("left_out", locale).format(count=length))
    first = min(missing)
    return [*kept[:first], line, *kept[first:]]


def _too_much(every: list[Drawn], room: Room) -> set[int]:
    sizes = [each.size for each in every]
    left, size = len(every), sum(sizes)
    if left <= room.blocks and size <= room.size:
        return set()
    missing: set[int] = set()
    for place in sorted(range(len(every)), key=lambda place: (every[place].worth, -place)):
        missing.add(place)
        left, size = left - 1, size - sizes[place]
        if left < room.blocks and size <= room.size - _LINE:
            break
    return missing
