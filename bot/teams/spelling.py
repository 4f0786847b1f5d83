"""Text on its way to and from Teams: cutting, what Markdown would read, what no database can hold.

Lengths are counted in UTF-16 units, as Teams' own clients count them: an emoji is two.
"""

import re

ELLIPSIS = "…"

_SIGNS = """ .,:;!?%()/§'’”"@–—·…+=°½×✓-"""
_BEGINS_A_LIST = r"(?:[-+]|\d+[.)])(?:\s|$)"
_INERT = re.compile(rf"(?!{_BEGINS_A_LIST})(?:[^\W_]|[(–—§✓])(?:[^\W_]|[{re.escape(_SIGNS)}])*")
_STAND_IN_LINE = re.compile(r"\r\n?|[\u2028\u2029\x0b\x0c\x85]")


def width(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def beginning(text: str, most: int) -> str:
    """As much of the text as fits, never half an emoji."""
    return text.encode("utf-16-le", "surrogatepass")[: most * 2].decode("utf-16-le", "ignore")


def cut(text: str, most: int) -> str:
    """The text, or its beginning and an ellipsis."""
    return text if width(text) <= most else beginning(text, most - 1).rstrip() + ELLIPSIS


def inert(text: str) -> bool:
    """Is this one line in which neither Markdown, `<at>` nor `{{DATE()}}` can be read?

    Few signs are let through, for clients differ in what they read and in how it could be escaped.
    """
    return bool(_INERT.fullmatch(text))


def sound(text: str) -> str:
    """Without what neither database can hold: NUL, and halves of letters. Lines end as they do here."""
    whole = text.replace("\x00", "").encode("utf-8", "replace").decode("utf-8")
    return _STAND_IN_LINE.sub("\n", whole)
