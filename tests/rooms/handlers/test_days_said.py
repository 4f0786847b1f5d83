"""A day is read another year: what is printed has its year, and so has a day of another year in a talk."""

from datetime import UTC, date, datetime, time

import pytest

from domain.cases import Happened, Precision
from handlers.texts import Texts

IN_A_TALK, PRINTED = Texts("sv", today=date(2026, 11, 22)), Texts("sv")
OLD, NOW = date(2015, 3, 2), date(2026, 3, 2)


@pytest.mark.parametrize("say", [IN_A_TALK, PRINTED])
def test_a_day_of_another_year_has_its_year(say: Texts) -> None:
    assert say.short_day(OLD) == "måndag 2 mars 2015"
    assert say.day(OLD) == "måndag 2 mars 2015"
    assert say.happened(Happened(OLD, time(7, 30), Precision.MINUTE)) == "måndag 2 mars 2015 kl. 07.30"


def test_a_day_of_the_year_it_is_said_in_goes_without_and_is_printed_with_it() -> None:
    assert (IN_A_TALK.short_day(NOW), PRINTED.short_day(NOW)) == ("måndag 2 mars", "måndag 2 mars 2026")
    assert (IN_A_TALK.day(NOW), PRINTED.day(NOW)) == ("måndag 2 mars", "måndag 2 mars 2026")


@pytest.mark.parametrize(
    ("precision", "said"),
    [
        (Precision.MINUTE, "måndag 2 mars 2015 kl. 00.00"),
        (Precision.DAY, "måndag 2 mars 2015"),
        (Precision.MONTH, "mars 2015"),
        (Precision.YEAR, "2015"),
        (Precision.UNKNOWN, "okänt"),
    ],
)
def test_no_more_is_said_of_a_moment_than_is_known(precision: Precision, said: str) -> None:
    midnight = datetime(2015, 3, 1, 23, tzinfo=UTC)
    assert PRINTED.moment(midnight, precision) == said
    assert precision is Precision.MINUTE or PRINTED.happened(Happened(OLD, None, precision)) == said
