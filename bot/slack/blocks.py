"""The shapes of Block Kit that we use, each within Slack's limits."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from bot.slack import ids
from bot.slack.spelling import pieces
from bot.spelling import cut, width
from handlers.chat import Option

Json = dict[str, Any]

TEXT = 3000
NOTE = 2000
HEADING = 150
LABEL = 75
PLACEHOLDER = 150
INPUT_LABEL = 2000
MOST_OPTIONS = 100
AT_A_GLANCE = 10  # radio buttons and checkboxes

NOTHING = "–"  # where Slack refuses an empty text

Run = tuple[str, bool]
"""A text, and whether it is strong."""


def plain(text: str, most: int) -> Json:
    """Letters as they are; emoji off, so that 7:30:15 never becomes a picture."""
    return {"type": "plain_text", "text": cut(text.strip() or NOTHING, most), "emoji": False}


def section(text: str) -> Json:
    return {"type": "section", "text": {"type": "plain_text", "text": text, "emoji": False}}


def header(text: str) -> Json:
    return {"type": "header", "text": plain(" ".join(text.split()), HEADING)}


def context(text: str) -> Json:
    return {"type": "context", "elements": [{"type": "plain_text", "text": text, "emoji": False}]}


def divider() -> Json:
    return {"type": "divider"}


def actions(elements: list[Json], block_id: str | None = None) -> Json:
    return {"type": "actions", "elements": elements, **({"block_id": block_id} if block_id else {})}


# --- rich text ----------------------------------------------------------------------------------------


def rich_text(runs: Iterable[Run]) -> Json:
    section_of_runs = {"type": "rich_text_section", "elements": [_rich_run(run) for run in runs]}
    return {"type": "rich_text", "elements": [section_of_runs]}


def _rich_run(run: Run) -> Json:
    text, strong = run
    return {"type": "text", "text": text, **({"style": {"bold": True}} if strong else {})}


def paragraphs(runs: Iterable[Run]) -> Iterator[list[Run]]:
    """The runs in blocks of at most TEXT, none of them blank."""
    current: list[Run] = []
    for text, strong in _no_blanks(runs):
        for piece in pieces(text, TEXT):
            if width(piece) + sum(width(each) for each, _ in current) > TEXT:
                yield current
                current = []
            current.append((piece, strong))
    if current:
        yield current


def _no_blanks(runs: Iterable[Run]) -> Iterator[Run]:
    """A run of blanks alone, which Slack refuses, goes with the run before or after it."""
    held: Run | None = None
    for text, strong in runs:
        if held is None:
            held = (text, strong)
        elif not text.strip() or not held[0].strip():
            held = (held[0] + text, strong if text.strip() else held[1])
        else:
            yield held
            held = (text, strong)
    if held and held[0].strip():
        yield held


# --- options ------------------------------------------------------------------------------------------


def option(given: Option) -> Json:
    return {"text": plain(given.label, LABEL), "value": ids.packed(given.key, ids.OPTION_VALUE)}


def options(given: Sequence[Option]) -> list[Json]:
    return [option(each) for each in given]


def chosen(given: Sequence[Option], keys: Sequence[str]) -> list[Json]:
    """The options with these keys, each once."""
    return [option(each) for each in {each.key: each for each in given}.values() if each.key in keys]


def fits_static(given: Sequence[Option]) -> bool:
    """Slack lists 1 to 100 options itself; fewer or more are asked for."""
    return 0 < len(given) <= MOST_OPTIONS


def select(given: Sequence[Option]) -> Json:
    """A searchable list of any length."""
    if fits_static(given):
        return {"type": "static_select", "options": options(given)}
    return {"type": "external_select", "min_query_length": 0}


def several(given: Sequence[Option]) -> Json:
    """Checkboxes while they can be taken in at a glance, then a searchable list of any length."""
    if 0 < len(given) <= AT_A_GLANCE:
        return {"type": "checkboxes", "options": options(given)}
    if fits_static(given):
        return {"type": "multi_static_select", "options": options(given)}
    return {"type": "multi_external_select", "min_query_length": 0}
