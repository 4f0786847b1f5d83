"""The words that staff ordinarily write, so that none of them is taken for a misspelt name."""

import re
from collections import Counter
from functools import lru_cache

from .folding import fold_word
from .kind_examples import examples

_WORD = re.compile(r"[a-z]{4,}")
_OFTEN = 2
"""Texts: a word written once among the examples may itself be a misspelling."""


@lru_cache(maxsize=1)
def ordinary_words() -> frozenset[str]:
    """The folded words that stand in more than one of the labelled examples."""
    seen = Counter(word for _, _, text in examples() for word in frozenset(_WORD.findall(fold_word(text))))
    return frozenset(word for word, texts in seen.items() if texts >= _OFTEN)
