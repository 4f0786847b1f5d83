"""What holds for every text, whatever is in it."""

import time
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.calendar import add_working_days, feast, is_working_day, last_working_day_before
from domain.understanding import (
    LONGEST_TEXT,
    IdentifierLabel,
    Reading,
    UnitName,
    as_json,
    find_identifiers,
    mask,
    read_moment,
    restore,
    understand,
)

from .corpora import STOCKHOLM, at, own

UNITS = (UnitName("1", "Enhet Lönnen", "2"), UnitName("2", "Videgården"))
SOME_TEXTS = [
    row["text"] for name in ("dates_past", "dates_future", "identifiers", "kinds") for row in own(name)
]
PIECES = st.sampled_from(
    [word for text in SOME_TEXTS for word in text.split()]
    + ["19121212-1212", "1912 12 12 – 1212", "121212+1212", "[namn 1]", "[personnummer]", "İ", "ß", "\u00ad"]
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=25).map(" ".join))
NOWS = st.datetimes(
    datetime.fromisoformat("1990-01-01"), datetime.fromisoformat("2080-01-01"), timezones=st.just(STOCKHOLM)
)
MONTHS = (
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
)
WEEKDAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
FEW = settings(max_examples=150, deadline=None)


@FEW
@given(TEXTS, NOWS, st.sampled_from(list(Reading)))
def test_no_text_raises_and_every_span_lies_in_the_text(text: str, now: datetime, reading: Reading) -> None:
    understood = understand(text, now, UNITS, reading)
    spans = [each.span for each in understood.identifiers]
    spans += [span for span in (understood.unit.span, understood.when and understood.when.span) if span]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(
        a.span.end <= b.span.start
        for a, b in zip(understood.identifiers, understood.identifiers[1:], strict=False)
    )
    assert set(as_json(understood, UNITS, 1)) >= {"id", "kind", "date", "masked"}


@FEW
@given(TEXTS, NOWS)
def test_an_event_is_never_later_than_now(text: str, now: datetime) -> None:
    moment = read_moment(text, now)
    if moment is None or moment.day is None:
        return
    assert moment.day <= now.date()
    assert all(day <= now.date() for day in moment.candidates)
    if moment.clock:
        assert datetime.combine(moment.day, moment.clock) <= now.replace(tzinfo=None) + timedelta(hours=1)


@FEW
@given(TEXTS)
def test_masking_twice_is_masking_once(text: str) -> None:
    once = mask(text, find_identifiers(text)).text
    assert not any(each.hard for each in find_identifiers(once))
    twice = mask(once, find_identifiers(once)).text
    assert mask(twice, find_identifiers(twice)).text == twice


@FEW
@given(TEXTS)
def test_what_was_masked_can_be_put_back_except_the_hard(text: str) -> None:
    found = find_identifiers(text)
    soft = [each for each in found if not each.hard]
    masked = mask(text, soft)
    taken = {mark for mark in masked.replaced if mark not in text}
    assert restore(masked.text, masked.replaced, taken) == text


NUMBERS = ("19121212-1212", "191212121212", "121212-1212", "121212+1212", "19 121212 1212", "1912-12-12-1212")
SPACES = st.sampled_from(["", " ", "\u00a0", "\u2009", "\n", "(", "pnr:", ": ", ", "])


@FEW
@given(
    TEXTS, SPACES, st.sampled_from(NUMBERS), st.sampled_from(["-", "–", "\u2011", " - ", "−"]), SPACES, TEXTS
)
def test_no_valid_personnummer_is_left(
    before: str, gap: str, number: str, dash: str, after: str, rest: str
) -> None:
    text = f"{before} {gap}{number.replace('-', dash)}{after.strip('0123456789')} {rest}"
    masked = mask(text, find_identifiers(text)).text
    assert not any(each.hard for each in find_identifiers(masked))


def test_every_day_of_ten_years_is_read_back_in_every_way_it_is_written() -> None:
    for step in range(0, 3653, 3):
        day = date(2021, 1, 1) + timedelta(days=step)
        now = datetime.combine(day, datetime.min.time()).replace(hour=23, tzinfo=STOCKHOLM)
        week = day.isocalendar()
        for written in (
            day.isoformat(),
            f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}",
            f"den {day.day} {MONTHS[day.month - 1][:3]}",
            f"{day.day}/{day.month}",
            f"{day.day}/{day.month}-{day.year % 100:02}",
            f"{WEEKDAYS[day.weekday()]} v. {week.week} {week.year}",
        ):
            for reading in Reading:
                moment = read_moment(written, now, reading)
                assert moment is not None, written
                assert moment.day == day, (written, reading)


def test_long_texts_take_time_in_proportion_and_no_text_is_a_trap() -> None:
    now = at("2026-11-21T14:30")
    understand("värm upp i går", now, UNITS)
    for piece in ("a", "1", "1-", "den 3 ", "Anna 12 ", "kl ", "0 ", "(", "@a.", "Aa ", " ", "i går kl 7, "):
        text = (piece * LONGEST_TEXT)[:LONGEST_TEXT]
        assert any(_seconds([text], now) < 4 for _ in range(TRIES)), piece


def test_a_thousand_texts_take_seconds() -> None:
    now = at("2026-11-21T14:30")
    assert any(_seconds((SOME_TEXTS * 2)[:1000], now) < 10 for _ in range(TRIES))


TRIES = 3
"""A machine that does much else makes one reading several times slower, and seldom all of them."""


def _seconds(texts: Sequence[str], now: datetime) -> float:
    begun = time.process_time()
    for text in texts:
        understand(text, now, UNITS)
    return time.process_time() - begun


@FEW
@given(st.dates(date(1990, 1, 1), date(2080, 1, 1)), st.integers(1, 30))
def test_working_days_are_counted_from_tomorrow(day: date, n: int) -> None:
    then = add_working_days(day, n)
    between = [day + timedelta(days=i) for i in range(1, (then - day).days + 1)]
    assert sum(map(is_working_day, between)) == n
    assert is_working_day(last_working_day_before(day))


def test_the_three_eves_are_free() -> None:
    for year in range(2020, 2031):
        for name in ("midsommarafton", "julafton", "nyårsafton", "långfredagen", "kristi himmelsfärdsdag"):
            day = feast(name, year)
            assert day is not None
            assert not is_working_day(day)


def test_the_same_name_keeps_its_placeholder_through_a_draft() -> None:
    first = mask("Karin föll", find_identifiers("Karin föll"))
    later = "Ali ringde Karins dotter"
    second = mask(later, find_identifiers(later), first.replaced)
    assert first.text == "[namn 1] föll"
    assert second.text == "[namn 2] ringde [namn 1]s dotter"
    assert second.replaced == {"[namn 1]": "Karin", "[namn 2]": "Ali"}


def test_a_hard_number_is_kept_nowhere_and_a_soft_one_can_be_put_back() -> None:
    hard = mask("pnr 19121212-1212", find_identifiers("pnr 19121212-1212"))
    assert (hard.text, hard.replaced) == ("pnr [personnummer]", {})
    soft = mask("pnr 19121212-1213", find_identifiers("pnr 19121212-1213"))
    assert soft.text == "pnr [personnummer 1]"
    assert restore(soft.text, soft.replaced, ["[personnummer 1]"]) == "pnr 19121212-1213"
    assert {each.label for each in find_identifiers("pnr 19121212-1213")} == {IdentifierLabel.PERSONAL_NUMBER}
