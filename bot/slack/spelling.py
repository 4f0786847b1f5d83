"""Text on its way to and from Slack: escaping, splitting, and reading what Slack marked up."""

import re
from collections.abc import Iterator, Mapping

from bot.spelling import beginning, sound, width

BORDERS: Mapping[str, str] = {"p": "\n\n", "n": "\n", "s": " ", "": ""}
"""Where a long text may be parted, the best place first, each with a letter to name it by."""


def escaped(text: str) -> str:
    """For mrkdwn: the three characters that Slack reads as markup, so that <!channel> stays letters."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def parted(text: str, most: int) -> Iterator[tuple[str, str]]:
    """The text in pieces that fit: (letter of the border before it, piece).

    Parted between paragraphs, lines or words if one ends in the later half, else where it must.
    Joining each border and piece in order gives back the text, character by character.
    """
    letter = ""
    while width(text) > most:
        end, after = _best_end(text, len(beginning(text, most)))
        yield letter, text[:end]
        letter, text = after, text[end + len(BORDERS[after]) :]
    yield letter, text


def _best_end(text: str, most: int) -> tuple[int, str]:
    for letter, border in BORDERS.items():
        end = text.rfind(border, most // 2, most + len(border)) if border else most
        if end > 0:
            return end, letter
    raise AssertionError("the empty border is always found")


def pieces(text: str, most: int) -> tuple[str, ...]:
    """The pieces of parted() that say something, for showing."""
    return tuple(piece for _, piece in parted(text, most) if piece.strip())


# --- reading what Slack sends ---------------------------------------------------------------------

_MARKUP = re.compile(r"<([^<>|]*)(?:\|([^<>]*))?>")
_MENTION = re.compile(r"<@([UW][A-Z0-9]+)(?:\|[^<>]*)?>")
_ADDRESS = re.compile(r"^(?:mailto|tel):")


def mentioned(text: str) -> tuple[str, ...]:
    """Platform ids of those who are mentioned, in order."""
    return tuple(dict.fromkeys(_MENTION.findall(text)))


def without_mention(text: str, of: str) -> str:
    """The text without the call itself: "@Lyhörd rapportera" says "rapportera"."""
    return re.sub(rf"<@{re.escape(of)}(?:\|[^<>]*)?>[ :,]*", "", text).strip()


def readable(text: str, names: Mapping[str, str] | None = None) -> str:
    """What the person sees: links and mentions as their words, &amp; &lt; &gt; as letters.

    names: platform id to name, for mentions; one that is not there stays "@" and its id.
    """
    known = names or {}
    shown = _MARKUP.sub(lambda found: _shown(found.group(1), found.group(2), known), text)
    return sound(shown.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))


def _shown(target: str, label: str | None, names: Mapping[str, str]) -> str:
    sign, rest = target[:1], target[1:]
    if sign == "@":
        return "@" + (names.get(rest) or label or rest)
    if sign == "#":
        return "#" + (label or rest)
    if sign == "!":
        return label or "@" + rest.partition("^")[0]
    return label or _ADDRESS.sub("", target)
