"""Keeps a card within what Teams takes, by leaving out the least needed and saying so."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from bot.fitting import Worth, least_needed
from bot.teams import cards
from bot.teams.ids import Json
from bot.teams.texts import say

MESSAGE = 36_000
"""Bytes of a message's card in UTF-8, so that it is below 80 KB in UTF-16 too: Teams takes about 100 KB
and does not say as what."""

DIALOG = 78_000
"""Bytes of a dialog's card in UTF-8, with what is hidden in it."""

_LINE = 600  # bytes kept free for the line that says what is missing


@dataclass(frozen=True, slots=True)
class Drawn:
    """An element with its worth and how many characters of text it shows."""

    element: Json
    worth: Worth = Worth.TEXT
    length: int = 0


def weight(node: object) -> int:
    """Bytes of its JSON, in UTF-8."""
    text = json.dumps(node, ensure_ascii=False, separators=(",", ":"))
    return len(text.encode("utf-8", "replace"))


def fitted(drawn: Sequence[Drawn], room: int, locale: str) -> list[Json]:
    """All elements, or those that there is room for (bytes) and a line that says how much is missing."""
    missing = _too_much(drawn, room)
    if not missing:
        return [each.element for each in drawn]
    kept = [each.element for place, each in enumerate(drawn) if place not in missing]
    length = sum(drawn[place].length for place in missing)
    first = min(missing)
    return [*kept[:first], *cards.note(say("left_out", locale).format(count=length)), *kept[first:]]


def _too_much(drawn: Sequence[Drawn], room: int) -> set[int]:
    sizes = [weight(each.element) + 1 for each in drawn]
    if sum(sizes) <= room:
        return set()
    return least_needed([each.worth for each in drawn], sizes, lambda _, size: size <= room - _LINE)
