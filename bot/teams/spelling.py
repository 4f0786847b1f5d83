"""Text on its way to and from Teams: what Markdown would read, and how lines end."""

import re

from bot import spelling

_SIGNS = """ .,:;!?%()/§'’”"@–—·…+=°½×✓-"""
_BEGINS_A_LIST = r"(?:[-+]|\d+[.)])(?:\s|$)"
_INERT = re.compile(rf"(?!{_BEGINS_A_LIST})(?:[^\W_]|[(–—§✓])(?:[^\W_]|[{re.escape(_SIGNS)}])*")
_STAND_IN_LINE = re.compile(r"\r\n?|[\u2028\u2029\x0b\x0c\x85]")


def inert(text: str) -> bool:
    """Is this one line in which neither Markdown, `<at>` nor `{{DATE()}}` can be read?

    Few signs are let through, for clients differ in what they read and in how it could be escaped.
    """
    return bool(_INERT.fullmatch(text))


def sound(text: str) -> str:
    """Without what neither database can hold: NUL, and halves of letters. Lines end as they do here."""
    return _STAND_IN_LINE.sub("\n", spelling.sound(text))
