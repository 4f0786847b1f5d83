"""How much is read right, per family: on our own texts, on texts never tuned to, on the sample.

Each floor stands just under what is reached, so that a change which costs something shows.
"""

from typing import Any

import pytest

from domain.understanding import (
    Moment,
    Reading,
    UnitName,
    find_identifiers,
    guess_kind,
    read_moment,
    read_unit,
)

from .corpora import at, own, sample


def share(right: list[bool], wrong: list[str]) -> str:
    """What a failed floor says."""
    return f"{sum(right)} of {len(right)} right; wrong: {wrong[:12]}"


def kinds_judged(rows: list[dict[str, Any]]) -> tuple[list[bool], list[str], list[str]]:
    """Which are right, the wrong texts, and those wrong with neither a question nor the right one offered."""
    guesses = [guess_kind(row["text"]) for row in rows]
    right = [guess.kind.value in row["accept"] for guess, row in zip(guesses, rows, strict=True)]
    judged = list(zip(guesses, right, rows, strict=True))
    wrong = [row["text"] for _, ok, row in judged if not ok]
    silent = [
        row["text"]
        for guess, ok, row in judged
        if not ok
        and guess.sure >= 0.5
        and not any(each.value in row["accept"] for each in guess.alternatives)
    ]
    return right, wrong, silent


def _told(moment: Moment | None) -> tuple[str | None, str | None, str | None]:
    if moment is None:
        return None, None, None
    return (
        moment.day.isoformat() if moment.day else None,
        moment.clock.strftime("%H:%M") if moment.clock else None,
        moment.part.value if moment.part else None,
    )


@pytest.mark.parametrize(
    ("name", "reading", "floor"),
    [("dates_past", Reading.REPORT, 0.99), ("dates_future", Reading.DEADLINE, 0.99)],
)
def test_our_own_dates_are_read_right(name: str, reading: Reading, floor: float) -> None:
    rows = own(name)
    right = [
        _told(read_moment(row["text"], at(row["now"]), reading)) == (row["date"], row["time"], row["part"])
        for row in rows
    ]
    wrong = [row["text"] for row, ok in zip(rows, right, strict=True) if not ok]
    assert sum(right) >= floor * len(rows), share(right, wrong)


@pytest.mark.parametrize(
    ("name", "reading", "floor"),
    [("dates_past", Reading.REPORT, 0.97), ("dates_future", Reading.DEADLINE, 0.97)],
)
def test_the_sample_of_dates_is_read_right(name: str, reading: Reading, floor: float) -> None:
    rows = sample(name)
    right = [_date_accepted(row, reading) for row in rows]
    wrong = [row["text"] for row, ok in zip(rows, right, strict=True) if not ok]
    assert sum(right) >= floor * len(rows), share(right, wrong)


def _date_accepted(row: dict[str, Any], reading: Reading) -> bool:
    day, clock, part = _told(read_moment(row["text"], at(row["now"]), reading))
    return (
        day in [row["expected_date"], *row.get("accept", [])]
        and clock in [row["expected_time"], *row.get("accept_time", [])]
        and part in [row["part_of_day"], *row.get("accept_part", [])]
    )


@pytest.mark.parametrize(
    ("name", "floor"),
    [("kinds", 0.98), ("kinds_unseen", 0.88), ("kinds_rounds", 0.98), ("kinds_ordinary", 0.95)],
)
def test_our_own_texts_are_told_apart_by_kind(name: str, floor: float) -> None:
    rows = own(name)
    right = [guess_kind(row["text"]).kind.value in row["accept"] for row in rows]
    wrong = [row["text"] for row, ok in zip(rows, right, strict=True) if not ok]
    assert sum(right) >= floor * len(rows), share(right, wrong)


def test_the_sample_is_told_apart_by_kind() -> None:
    rows = sample("classify")
    right = [guess_kind(row["text"]).kind.value in row["accept"] for row in rows]
    wrong = [row["text"] for row, ok in zip(rows, right, strict=True) if not ok]
    assert sum(right) >= 0.96 * len(rows), share(right, wrong)


@pytest.mark.parametrize(
    ("name", "floor"),
    [("kinds", 0.9), ("kinds_unseen", 0.8), ("kinds_rounds", 0.95), ("kinds_ordinary", 0.72)],
)
def test_what_our_own_texts_are_about_is_read(name: str, floor: float) -> None:
    rows = own(name)
    right = [guess_kind(row["text"]).topic.value == row["category"] for row in rows]
    wrong = [row["text"] for row, ok in zip(rows, right, strict=True) if not ok]
    assert sum(right) >= floor * len(rows), share(right, wrong)


def _units(names: list[str], parents: dict[str, str]) -> list[UnitName]:
    return [UnitName(name, name, parents.get(name)) for name in names]


def test_our_own_units_are_found() -> None:
    towns = {row["town"]: _units(row["units"], row["parents"]) for row in own("towns")}
    rows = own("units")
    right = []
    for row in rows:
        found = read_unit(row["text"], towns[row["town"]])
        right.append(found.key == row["unit"] and (len(found.candidates) > 1) >= row["asks"])
    wrong = [row["text"] for row, ok in zip(rows, right, strict=True) if not ok]
    assert sum(right) >= 0.97 * len(rows), share(right, wrong)


def test_the_units_of_the_sample_are_found() -> None:
    rows = sample("units")
    right = []
    for row in rows:
        found = read_unit(row["text"], _units(row["units"], row["parents"]))
        asked = sorted(found.candidates) == sorted(row.get("candidates", found.candidates))
        right.append(found.key in row.get("accept", [row["expected"]]) and asked)
    wrong = [row["text"] for row, ok in zip(rows, right, strict=True) if not ok]
    assert sum(right) >= 0.97 * len(rows), share(right, wrong)


@pytest.mark.parametrize("label", ["personnummer", "samordningsnummer", "phone", "email", "address"])
def test_every_number_mail_and_address_is_found(label: str) -> None:
    missed = [
        (row["text"], span)
        for row in own("identifiers")
        for span in row["spans"]
        if span[2] == label and tuple(span) not in _spans(row["text"])
    ]
    assert not missed


def test_names_are_found_and_little_else_is_taken_for_a_name() -> None:
    hit = missed = extra = 0
    for row in own("identifiers"):
        wanted = {tuple(span) for span in row["spans"] if span[2] == "name"}
        got = {span for span in _spans(row["text"]) if span[2] == "name"}
        hit, missed, extra = hit + len(wanted & got), missed + len(wanted - got), extra + len(got - wanted)
    assert hit / (hit + missed) >= 0.97
    assert hit / (hit + extra) >= 0.97


def test_the_identifiers_of_the_sample_are_found() -> None:
    for row in sample("pii"):
        optional = [tuple(span[:2]) for span in row.get("optional", [])]
        got = {
            span
            for span in _spans(row["text"])
            if not any(span[0] < end and start < span[1] for start, end in optional)
        }
        assert got == {tuple(span) for span in row["spans"]}, row["text"]


def _spans(text: str) -> set[tuple[int, int, str]]:
    return {(each.span.start, each.span.end, each.label.value) for each in find_identifiers(text)}
