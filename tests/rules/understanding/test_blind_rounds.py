"""The last rounds written before the code was looked at. Each floor stands just under what is reached.

What was right at the first try stands in docs/understanding.md. A wrong answer without a question
is worse than a question, so the silently wrong have a ceiling of their own.
"""

from domain.understanding import Reading, UnitName, read_unit

from .corpora import own
from .test_accuracy import kinds_judged, share
from .test_independent_texts import date_is_right


def test_the_dates_of_the_blind_rounds_stay_right() -> None:
    rows = own("dates_blind")
    right = [date_is_right(row, Reading(row["reading"])) for row in rows]
    wrong = [row["text"] for row, ok in zip(rows, right, strict=True) if not ok]
    assert sum(right) >= 0.985 * len(rows), share(right, wrong)


def test_the_units_of_the_blind_rounds_stay_right_and_few_are_guessed() -> None:
    towns = {
        row["town"]: [UnitName(name, name, row["parents"].get(name)) for name in row["units"]]
        for row in own("towns_blind")
    }
    rows = own("units_blind")
    found = [read_unit(row["text"], towns[row["town"]]) for row in rows]
    right = [
        one.key in row.get("accept", [row["expected"]])
        and (one.key is not None or sorted(one.candidates) == sorted(row.get("candidates", one.candidates)))
        for one, row in zip(found, rows, strict=True)
    ]
    guessed = [
        row["text"] for one, ok, row in zip(found, right, rows, strict=True) if not ok and one.key is not None
    ]
    wrong = [row["text"] for row, ok in zip(rows, right, strict=True) if not ok]
    assert sum(right) >= 0.98 * len(rows), share(right, wrong)
    assert len(guessed) <= 0.02 * len(rows), guessed


def test_the_kinds_of_the_blind_rounds_are_told_apart_or_asked_about() -> None:
    rows = own("kinds_blind")
    right, wrong, silent = kinds_judged(rows)
    assert sum(right) >= 0.93 * len(rows), share(right, wrong)
    assert len(silent) <= 0.01 * len(rows), silent


def test_a_unit_is_found_by_its_people_its_kind_and_its_shortened_name() -> None:
    units = [
        UnitName("1", "Skuldrådgivningen"),
        UnitName("2", "Utredningsgrupp 1"),
        UnitName("3", "Utredningsgrupp 2"),
        UnitName("4", "Socialpsykiatrin"),
    ]
    assert read_unit("skuldrådgivaren svarar inte", units).key == "1"
    assert read_unit("utr.gr 2 har inte återkommit", units).key == "3"
    assert read_unit("socpsyk tappade nycklarna", units).key == "4"
    assert read_unit("utredningsgruppens handläggare nåddes inte", units).candidates == ("2", "3")
