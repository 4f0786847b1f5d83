"""Keeps a message or view within what Slack takes, by leaving out the least needed and saying so."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from bot.fitting import Worth, least_needed
from bot.slack import blocks
from bot.slack.blocks import Json
from bot.slack.texts import say


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
    if len(every) <= room.blocks and sum(sizes) <= room.size:
        return set()
    return least_needed(
        [each.worth for each in every],
        sizes,
        lambda left, size: left < room.blocks and size <= room.size - _LINE,
    )
