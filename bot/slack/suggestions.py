"""Slack asks for the options of a list that is too long to be sent whole."""

from collections.abc import Sequence

from bot.slack import blocks
from bot.slack.blocks import Json
from bot.suggesting import fitting
from handlers.chat import Option


def suggested(offered: Sequence[Option], query: str) -> Json:
    """The answer to block_suggestion: those that fit, at most 100."""
    return {"options": blocks.options(fitting(offered, query, blocks.MOST_OPTIONS))}
