"""The words of a text as names need them, and whether a word is a known name."""

import re
from dataclasses import dataclass

from .folding import Folded, words
from .name_lists import is_given, is_surname

# "al-Khatib", "el-Amin", "d'Angelo": the capital stands after the article
ARTICLES = words("al el as ad an ar ash az abu ben bin ibn bou mac von abd ould ul d de o")
_CAPITAL_AFTER_ARTICLE = re.compile(rf"(?:{'|'.join(sorted(ARTICLES))})[-'](?=[^\W\d_a-zåäö])")
_WORD = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class NameToken:
    """A word that may be a name. Places are those of the folded text."""

    start: int  # in the folded text
    end: int
    word: str  # folded
    capital: bool
    shouted: bool
    first: bool  # first in its sentence
    double: bool  # "Ros-Marie", "Al-Sayed": every part has its capital


def name_tokens(folded: Folded) -> list[NameToken]:
    """The words of a text, in order."""
    found: list[NameToken] = []
    text = folded.text
    for m in _WORD.finditer(text):
        written = folded.written(m.start(), m.end())
        before = text[max(0, m.start() - 3) : m.start()].rstrip(" \"'(")
        first = not before or before[-1] in ".!?:\n" or m.start() == 0
        found.append(
            NameToken(
                m.start(),
                m.end(),
                m[0],
                written[:1].isupper() or bool(_CAPITAL_AFTER_ARTICLE.match(written)),
                len(written) > 1 and written.isupper(),
                first,
                "-" in written and all(part[:1].isupper() or part in ARTICLES for part in written.split("-")),
            )
        )
    return found


def is_shouted(original: str) -> bool:
    """Whether the text is written in capitals."""
    letters = [letter for letter in original[:400] if letter.isalpha()]
    return len(letters) > 12 and sum(letter.isupper() for letter in letters) > 0.8 * len(letters)  # noqa: PLR2004


def known_given(word: str) -> tuple[bool, str]:
    """Whether it is a given name, in the genitive or not, and the name itself."""
    if is_given(word):
        return True, word
    if word.endswith("s") and is_given(word.rstrip("s'") if word.endswith("'s") else word[:-1]):
        return True, word[:-2] if word.endswith("'s") else word[:-1]
    return False, word


def known_surname(word: str) -> bool:
    """Whether it is a surname, in the genitive or not."""
    return is_surname(word) or (word.endswith("s") and is_surname(word[:-1]))
