"""The page's own words and dates."""

from datetime import UTC, date, datetime
from string import Formatter

import pytest

from bot.local.texts import (
    TEXTS,
    clock,
    day_heading,
    happened_on_the_way,
    mistakes,
    moment,
    say,
    short_day,
    unread_words,
)

AFTERNOON = datetime(2026, 11, 21, 13, 30, tzinfo=UTC)


def _asked_for(text: str) -> set[str | None]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("key", TEXTS)
def test_both_languages_are_there_and_ask_for_the_same(key: str) -> None:
    swedish, english = TEXTS[key]
    assert swedish
    assert english
    assert _asked_for(swedish) == _asked_for(english)


def test_time_as_swedes_write_it() -> None:
    assert moment(AFTERNOON) == "lördag 21 november 2026 kl. 14.30"
    assert short_day(AFTERNOON) == "lör 21 nov"
    assert clock(AFTERNOON) == "14.30"


def test_time_in_english() -> None:
    assert moment(AFTERNOON, "en") == "Saturday 21 November 2026 at 14:30"


@pytest.mark.parametrize(
    ("day", "heading"),
    [
        (date(2026, 11, 21), "I dag"),
        (date(2026, 11, 20), "I går"),
        (date(2026, 11, 14), "Lördag 14 november"),
        (date(2025, 12, 24), "Onsdag 24 december 2025"),
    ],
)
def test_days_between_messages(day: date, heading: str) -> None:
    assert day_heading(day, date(2026, 11, 21)) == heading


def test_counting() -> None:
    assert [unread_words(count) for count in (0, 1, 2)] == ["", "1 ny", "2 nya"]
    assert happened_on_the_way(1) == "Framme. En händelse på vägen."
    assert say("unread", "en", count=3) == "3 new"


@pytest.mark.parametrize(
    ("button", "locale", "told"),
    [
        ("Skicka in", "sv", "innan det kan skickas."),
        ("Spara", "sv", "innan det kan sparas."),
        ("Spara och fortsätt", "sv", "innan det kan sparas."),
        ("Save", "en", "before it can be saved."),
        ("Send", "en", "put right first."),
    ],
)
def test_what_has_to_be_put_right_is_told_in_the_words_of_the_button(
    button: str, locale: str, told: str
) -> None:
    assert mistakes(button, locale).endswith(told)
