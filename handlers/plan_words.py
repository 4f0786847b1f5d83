"""Titles and reasons of actions: working text."""

from domain.actions import LONGEST_TITLE, working_text
from handlers.privacy import unit_names
from handlers.talk import Talk


def worded(talk: Talk, text: str) -> str:
    """On one line, without identifiers, no longer than a title may be."""
    return working_text(text, unit_names(talk.organisation))[:LONGEST_TITLE].strip()
