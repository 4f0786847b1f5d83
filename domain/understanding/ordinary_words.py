"""The words that staff ordinarily write, so that none of them is taken for a misspelt name."""

import re
from collections import Counter
from functools import lru_cache

from .folding import fold_word
from .kind_examples import examples

_WORD = re.compile(r"[a-z]{2,}")
_SHORT = 3
"""Letters: such a word is no misspelling of anything, but it may be the initials of a unit."""
_OFTEN = 2
"""Texts: a word written once among the examples may itself be a misspelling."""


@lru_cache(maxsize=1)
def ordinary_words() -> frozenset[str]:
    """The folded words of four letters or more that stand in more than one of the labelled examples."""
    return frozenset(word for word in _often_written() if len(word) > _SHORT)


@lru_cache(maxsize=1)
def ordinary_short_words() -> frozenset[str]:
    """The folded words of two and three letters that stand in more than one of the labelled examples."""
    return frozenset(word for word in _often_written() if len(word) <= _SHORT)


@lru_cache(maxsize=1)
def ever_written() -> frozenset[str]:
    """All folded words of the labelled examples, also those written once."""
    return frozenset(_texts_of_each())


@lru_cache(maxsize=1)
def _often_written() -> frozenset[str]:
    return frozenset(word for word, texts in _texts_of_each().items() if texts >= _OFTEN)


@lru_cache(maxsize=1)
def _texts_of_each() -> Counter[str]:
    return Counter(word for _, _, text in examples() for word in frozenset(_WORD.findall(fold_word(text))))
