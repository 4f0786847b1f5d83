"""The options of a long list that fit what a person has typed, the best first."""

from collections.abc import Sequence

from rapidfuzz import fuzz, process

from bot.slack import blocks
from bot.slack.blocks import Json
from handlers.chat import Option

CLOSE_ENOUGH = 70  # of 100: "solgarden" finds Solgården, and a slip of the finger does no harm


def suggested(offered: Sequence[Option], query: str) -> Json:
    """The answer to block_suggestion: those that hold the words, then those that nearly do, at most 100."""
    found = fitting(offered, query)[: blocks.MOST_OPTIONS]
    return {"options": blocks.options(found)}


def fitting(offered: Sequence[Option], query: str) -> list[Option]:
    wanted = query.casefold().strip()
    if not wanted:
        return list(offered)
    labels = [option.label.casefold() for option in offered]
    starts = [place for place, label in enumerate(labels) if label.startswith(wanted)]
    holds = [place for place, label in enumerate(labels) if wanted in label]
    near = process.extract(
        wanted, labels, scorer=fuzz.WRatio, limit=blocks.MOST_OPTIONS, score_cutoff=CLOSE_ENOUGH
    )
    places = dict.fromkeys([*starts, *holds, *(place for _, _, place in near)])
    return [offered[place] for place in places]
