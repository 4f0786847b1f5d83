"""Rounds of texts by people who had never seen the code: dates, deadlines, kinds, identifiers.

What was right at the first try stands in docs/understanding.md; each floor here stands just under what is
reached since. The kinds texts themselves are never among the examples, but lines of their sort are.
"""

import pytest

from domain.understanding import Reading, find_identifiers, guess_kind
from domain.understanding.kind_examples import examples

from .corpora import own
from .test_accuracy import kinds_judged, share
from .test_independent_texts import date_is_right


@pytest.mark.parametrize("reading", list(Reading))
def test_the_dates_of_strangers_stay_right(reading: Reading) -> None:
    rows = [row for row in own("dates_strangers") if row["reading"] == reading.value]
    right = [date_is_right(row, reading) for row in rows]
    wrong = [row["text"] for row, ok in zip(rows, right, strict=True) if not ok]
    assert sum(right) >= 0.995 * len(rows), share(right, wrong)


def test_the_kinds_of_strangers_are_told_apart_or_asked_about() -> None:
    rows = own("kinds_strangers")
    right, wrong, silent = kinds_judged(rows)
    about = sum(guess_kind(row["text"]).topic.value == row["category"] for row in rows)
    assert sum(right) >= 0.98 * len(rows), share(right, wrong)
    assert len(silent) <= 0.005 * len(rows), silent
    assert about >= 0.89 * len(rows)


def test_the_kinds_of_later_strangers_are_read_as_well_as_at_first_sight() -> None:
    """Rounds 3 and 4, from which next to nothing was taught: a floor, not a score."""
    rows = own("kinds_strangers_later")
    right, wrong, silent = kinds_judged(rows)
    about = sum(guess_kind(row["text"]).topic.value == row["category"] for row in rows)
    assert sum(right) >= 0.93 * len(rows), share(right, wrong)
    assert len(silent) <= 0.03 * len(rows), silent
    assert about >= 0.86 * len(rows)


def test_no_report_of_strangers_is_among_the_examples() -> None:
    """Small talk ("ok", "börja om") is the same in everybody's mouth."""
    taught = {text for _, _, text in examples()}
    rows = [row for row in own("kinds_strangers") if row["accept"] != ["not_a_report"]]
    assert not [row["text"] for row in rows if row["text"] in taught]


def test_the_identifiers_of_strangers_are_found_and_nothing_else() -> None:
    wrong = []
    for row in own("identifiers_strangers"):
        wanted = {tuple(span) for span in row["spans"]}
        free = [span[:2] for span in row.get("optional", [])]
        found = {(each.span.start, each.span.end, each.label.value) for each in find_identifiers(row["text"])}
        judged = {
            place
            for place in found
            if place in wanted or not any(place[0] < end and start < place[1] for start, end in free)
        }
        if judged != wanted:
            wrong.append(row["text"])
    assert len(wrong) <= 0.006 * len(own("identifiers_strangers")), wrong
