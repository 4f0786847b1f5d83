"""A series said in words: what is understood, what is asked for, and that words and dates agree."""

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.series import (
    NTHS,
    MonthlyDate,
    MonthlyWeekday,
    Pattern,
    Sitting,
    Weekly,
    Weeks,
    in_order,
    next_rounds,
)
from domain.series_parts import NAMES
from domain.series_spoken import describe
from domain.series_words import Missing, SeriesSaid, read_series, with_answer

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
TODAY = NOW.date()
FIRST_TUESDAY = MonthlyWeekday((1,), 1)


def said(text: str) -> SeriesSaid:
    found = read_series(text, NOW)
    assert found is not None, text
    return found


def pattern(text: str) -> Pattern:
    found = said(text).pattern
    assert found is not None, (text, said(text).missing)
    return found


def one(rhythm: object, begins: time, ends: time | None = None, **more: object) -> Pattern:
    return Pattern((Sitting(rhythm, begins, ends),), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (
            "APT första tisdagen varje månad kl 14–15.30, paus i juli",
            one(FIRST_TUESDAY, time(14), time(15, 30), pause=frozenset({7})),
        ),
        ("jämna veckor onsdag 13-14.30", one(Weekly(2, 1, Weeks.EVEN), time(13), time(14, 30))),
        ("APT udda veckor på måndagar 9-10", one(Weekly(0, 1, Weeks.ODD), time(9), time(10))),
        ("apt sista onsdagen i månaden klockan 13", one(MonthlyWeekday((-1,), 2), time(13))),
        ("En gång i månaden, andra torsdagen, kl halv tre", one(MonthlyWeekday((2,), 3), time(14, 30))),
        (
            "APT 10/12 kl 14 och sedan var fjärde vecka",
            one(Weekly(3, 4), time(14), starts=date(2026, 12, 10)),
        ),
        (
            "varannan tis kl 9 från v 49, uppehåll juni - augusti",
            one(Weekly(1, 2), time(9), starts=date(2026, 11, 30), pause=frozenset({6, 7, 8})),
        ),
        (
            "APT varannan vecka torsdagar 14 till 15 från nästa vecka",
            one(Weekly(3, 2), time(14), time(15), starts=date(2026, 11, 23)),
        ),
        (
            "första och tredje tisdagen i månaden kl 14.30 i 1,5 timme i stora konferensrummet",
            one(MonthlyWeekday((1, 3), 1), time(14, 30), time(16), place="stora konferensrummet"),
        ),
        ("APT den sista i varje månad kl 15", one(MonthlyDate(31), time(15))),
        ("APT sista vardagen varje månad 13.00-14.00", one(MonthlyWeekday((-1,), None), time(13), time(14))),
        (
            "APT varannan månad första torsdagen kl 13 från januari",
            one(MonthlyWeekday((1,), 3, 2), time(13), starts=date(2027, 1, 1)),
        ),
        (
            "first Tuesday of every month 2-3.30 pm, except July",
            one(FIRST_TUESDAY, time(14), time(15, 30), pause=frozenset({7})),
        ),
        (
            "every third week on Mondays at 10, starting 7 December",
            one(Weekly(0, 3), time(10), starts=date(2026, 12, 7)),
        ),
        (
            "APT första tisdagen i februari, april och juni kl 1400-1530",
            one(FIRST_TUESDAY, time(14), time(15, 30), pause=frozenset(range(1, 13)) - {2, 4, 6}),
        ),
        (
            "första mån i mån kl 9, ingen APT i juli",
            one(MonthlyWeekday((1,), 0), time(9), pause=frozenset({7})),
        ),
        ("APT första tisdagen i månaden kl 2", one(FIRST_TUESDAY, time(14))),
        (
            "APT varje torsdag 8.15-9, uppehåll december–januari, plats: Personalrummet på Solgården",
            one(
                Weekly(3), time(8, 15), time(9), pause=frozenset({12, 1}), place="Personalrummet på Solgården"
            ),
        ),
    ],
)
def test_a_series_is_understood(text: str, meant: Pattern) -> None:
    assert pattern(text) == meant


def test_several_sittings_of_one_apt_keep_their_own_day_and_time() -> None:
    found = pattern(
        "APT en gång i månaden: dagpersonal första tisdagen kl 14-15, nattpersonal andra onsdagen kl 7-8"
    )
    assert found.sittings == (
        Sitting(FIRST_TUESDAY, time(14), time(15), "day"),
        Sitting(MonthlyWeekday((2,), 2), time(7), time(8), "night"),
    )


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("varannan torsdag 8.30", {Missing.START}),
        ("sista onsdagen i månaden", {Missing.TIME}),
        ("var tredje vecka på måndagar", {Missing.START, Missing.TIME}),
        ("dagpersonal tisdag kl 14, nattpersonal onsdag kl 7", {Missing.RHYTHM}),
        ("APT tisdag kl 14", {Missing.RHYTHM}),
        ("dagpersonal: första tisdagen varje månad 14-15. nattpersonal: dagen efter kl 7", {Missing.WEEKDAY}),
        ("APT varje månad kl 10", {Missing.WEEKDAY}),
        ("APT tisdagar varje månad kl 10", {Missing.WHICH}),
        ("APT första tisdagen varje månad kl 14, sommaruppehåll", {Missing.PAUSE}),
    ],
)
def test_what_is_missing_is_asked_for(text: str, missing: set[Missing]) -> None:
    assert said(text).pattern is None
    assert set(said(text).missing) == missing


def test_every_other_is_asked_from_which_of_the_next_two() -> None:
    assert said("varannan torsdag 8.30").starts == (date(2026, 11, 26), date(2026, 12, 3))


@pytest.mark.parametrize(
    ("text", "missing", "answer", "meant"),
    [
        (
            "varannan torsdag 8.30",
            Missing.START,
            "på torsdag",
            one(Weekly(3, 2), time(8, 30), starts=date(2026, 11, 26)),
        ),
        ("sista onsdagen i månaden", Missing.TIME, "14", one(MonthlyWeekday((-1,), 2), time(14))),
        (
            "APT tisdagar varje månad kl 10",
            Missing.WHICH,
            "den andra",
            one(MonthlyWeekday((2,), 1), time(10)),
        ),
        ("APT varje månad kl 10", Missing.WEEKDAY, "sista onsdagen", one(MonthlyWeekday((-1,), 2), time(10))),
        ("APT tisdag kl 14", Missing.RHYTHM, "varje vecka", one(Weekly(1), time(14))),
        (
            "APT första tisdagen varje månad kl 14, sommaruppehåll",
            Missing.PAUSE,
            "juni och juli",
            one(FIRST_TUESDAY, time(14), pause=frozenset({6, 7})),
        ),
    ],
)
def test_an_answer_completes_what_was_said(text: str, missing: Missing, answer: str, meant: Pattern) -> None:
    assert pattern(with_answer(text, missing, answer)) == meant


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hej hur mår du",
        "nästa APT flyttas till fredag kl 10",
        "ställ in APT den 6 januari",
        "ta upp larmrutinen på nästa APT",
        "jag ramlade på tisdag kl 14",
        "i måndags föll en brukare två gånger på natten och ingen hörde larmet",
        "APT",
    ],
)
def test_what_is_no_series_is_not_taken_for_one(text: str) -> None:
    assert read_series(text, NOW) is None


@given(st.text(max_size=200))
def test_whatever_is_said_reading_never_fails(text: str) -> None:
    read_series(text, NOW)


INTERVALS = st.integers(1, 12)
RHYTHMS = (
    st.builds(Weekly, st.integers(0, 6), INTERVALS)
    | st.builds(Weekly, st.integers(0, 6), st.just(1), st.sampled_from((Weeks.EVEN, Weeks.ODD)))
    | st.builds(
        MonthlyWeekday,
        st.sets(st.sampled_from(NTHS), min_size=1, max_size=3).map(in_order),
        st.none() | st.integers(0, 6),
        INTERVALS,
    )
    | st.builds(MonthlyDate, st.integers(1, 31), INTERVALS)
)
CLOCKS = st.builds(time, st.integers(0, 22), st.sampled_from((0, 15, 30, 45)))


@st.composite
def sittings(draw: st.DrawFn, name: str = "") -> Sitting:
    begins = draw(CLOCKS)
    ends = draw(st.none() | st.just(time(23, 30)))
    return Sitting(draw(RHYTHMS), begins, ends, name)


@st.composite
def patterns(draw: st.DrawFn) -> Pattern:
    names = draw(st.just([""]) | st.lists(st.sampled_from(NAMES[1:]), min_size=2, max_size=3, unique=True))
    held = tuple(draw(sittings(name)) for name in names)
    counted = any(sitting.rhythm.interval > 1 for sitting in held)
    days = st.dates(TODAY, date(2028, 12, 31))
    return Pattern(
        held,
        starts=draw(days if counted else st.none() | days),
        pause=frozenset(draw(st.sets(st.integers(1, 12), max_size=5))),
        place=draw(st.sampled_from(("", "Solrummet", "Personalrummet på Ängen", "Teams"))),
    )


@given(patterns(), st.sampled_from(("sv", "en")))
def test_what_is_written_back_is_read_as_the_same_series(meant: Pattern, locale: str) -> None:
    assert said(describe(meant, locale)) == SeriesSaid(meant)


@given(patterns(), st.sampled_from(("sv", "en")))
def test_the_dates_are_those_of_the_words(meant: Pattern, locale: str) -> None:
    read = said(describe(meant, locale)).pattern
    assert read is not None
    assert next_rounds(read, TODAY, 5) == next_rounds(meant, TODAY, 5)
