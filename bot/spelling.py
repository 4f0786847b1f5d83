"""Text for any chat platform: counted, cut, and without what no database can hold.

Lengths are counted in UTF-16 units, the strictest way a platform or its clients may count: an emoji
is two.
"""

ELLIPSIS = "…"


def width(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def beginning(text: str, most: int) -> str:
    """As much of the text as fits, never half an emoji."""
    return text.encode("utf-16-le", "surrogatepass")[: most * 2].decode("utf-16-le", "ignore")


def cut(text: str, most: int) -> str:
    """The text, or its beginning and an ellipsis."""
    return text if width(text) <= most else beginning(text, most - 1).rstrip() + ELLIPSIS


def sound(text: str) -> str:
    """Without what neither database can hold: NUL, and halves of letters."""
    return text.replace("\x00", "").encode("utf-8", "replace").decode("utf-8")
