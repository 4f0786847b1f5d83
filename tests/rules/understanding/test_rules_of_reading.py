"""The rules of reading that people will argue about, one sentence each."""

from dataclasses import fields
from datetime import date, time, timedelta, timezone

from domain.understanding import (
    LONGEST_TEXT,
    Moment,
    PartOfDay,
    Reading,
    UnitName,
    as_json,
    find_identifiers,
    guess_kind,
    mask,
    read_moment,
    read_unit,
    understand,
)

from .corpora import at


def past(text: str, now: str) -> Moment:
    moment = read_moment(text, at(now))
    assert moment is not None
    return moment


def due(text: str, now: str) -> Moment:
    moment = read_moment(text, at(now), Reading.DEADLINE)
    assert moment is not None
    return moment


def test_this_evening_written_after_midnight_was_yesterday() -> None:
    assert past("ikväll vid 22", "2026-11-21T02:40").day == date(2026, 11, 20)


def test_hours_ago_are_elapsed_hours_when_the_clocks_change() -> None:
    moment = past("för två timmar sedan", "2025-03-30T04:30")
    assert (moment.day, moment.clock) == (date(2025, 3, 30), time(1, 30))


def test_the_night_to_saturday_belongs_to_friday_before_midnight() -> None:
    assert past("natten till lördag kl 23", "2026-11-23T08:00").day == date(2026, 11, 20)
    assert past("natten till lördag kl 03", "2026-11-23T08:00").day == date(2026, 11, 21)


def test_the_time_is_converted_to_stockholm() -> None:
    utc_late = at("2026-11-21T23:30").astimezone(timezone(timedelta(0)))
    moment = read_moment("idag", utc_late)
    assert moment is not None
    assert moment.day == date(2026, 11, 21)


def test_a_deadline_by_week_is_its_friday_and_before_a_week_the_friday_before() -> None:
    assert due("senast v. 48", "2026-11-21T14:30").day == date(2026, 11, 27)
    assert due("innan v. 50", "2026-11-21T14:30").day == date(2026, 12, 4)


def test_working_days_skip_the_eves() -> None:
    assert due("om tre arbetsdagar", "2026-12-22T09:00").day == date(2026, 12, 29)


def test_two_days_that_may_be_meant_are_both_offered() -> None:
    moment = due("nästa fredag", "2025-11-19T10:30")
    assert moment.candidates == (date(2025, 11, 21), date(2025, 11, 28))
    assert moment.sure < due("på fredag", "2025-11-19T10:30").sure


def test_the_other_day_is_asked_about() -> None:
    moment = past("häromkvällen", "2026-11-21T14:30")
    assert (moment.day, moment.vague, moment.part) == (None, True, PartOfDay.EVENING)


def test_of_two_dates_the_event_is_taken_and_not_the_decision() -> None:
    text = "Beslut fattades 2026-10-01 men insatsen uteblev den 12 november"
    assert past(text, "2026-11-21T14:30").day == date(2026, 11, 12)


def test_a_group_without_its_member_is_asked_about_and_one_alone_is_taken() -> None:
    units = [UnitName("1", "Hemtjänst Norr"), UnitName("2", "Hemtjänst Söder"), UnitName("3", "HVB Ankaret")]
    assert read_unit("hemtjänsten kom inte", units).candidates == ("1", "2")
    assert read_unit("hemtjänsten kom inte", units[1:]).key == "2"


def test_the_deepest_unit_named_wins_and_an_alias_counts() -> None:
    units = [UnitName("1", "Videgården"), UnitName("2", "Enhet Lönnen", "1", ("Plan två",))]
    assert read_unit("Videgårdens enhet Lönnen", units).key == "2"
    assert read_unit("på plan två i natt", units).key == "2"


def test_a_telephone_number_that_is_also_a_valid_number_is_kept_nowhere() -> None:
    text = next(
        f"ring {number}"
        for number in (f"07017406{end:02}" for end in range(5, 100))
        if any(each.hard for each in find_identifiers(f"ring {number}"))
    )
    masked = mask(text, find_identifiers(text))
    assert (masked.text, masked.replaced) == ("ring [telefon]", {})


def test_lex_sarah_hospitals_and_units_are_not_people() -> None:
    units = [UnitName("1", "Enhet Rosen")]
    assert find_identifiers("Lex Sarah om Sankt Görans sjukhus och Rosen", units) == ()


def test_the_kind_comes_with_the_words_that_decided() -> None:
    guess = guess_kind("Kvällsmedicinen gavs till fel brukare")
    assert "medicin" in " ".join(guess.words)


def test_the_output_has_exactly_its_fields() -> None:
    understood = understand("Boende föll i natt", at("2026-11-21T14:30"))
    assert list(as_json(understood, identity="7")) == [
        "id", "kind", "kind_alternatives", "category", "date", "time", "part_of_day", "date_candidates",
        "unit", "unit_candidates", "identifiers", "masked",
    ]  # fmt: skip
    assert len(fields(understood)) == 6
    assert LONGEST_TEXT == 20_000


def test_two_letters_before_a_clock_time_are_a_weekday() -> None:
    moment = past("lö 17.45", "2025-05-06T07:55")
    assert (moment.day, moment.clock) == (date(2025, 5, 3), time(17, 45))
    assert past("jag mår så där, från 07 to 08.15", "2025-05-06T09:55").day != date(2025, 5, 1)


def test_what_was_told_counts_and_not_when_it_was_told() -> None:
    told = "Sonen ringde i går och berättade att hon ramlat den 3 november"
    assert past(told, "2025-11-12T10:00").day == date(2025, 11, 3)


def test_a_comma_after_a_shortened_day_is_no_part_of_the_word() -> None:
    told = "Hon ramlade den 9 november. 2 dag, efter fick hon feber"
    assert past(told, "2026-11-22T10:00").day == date(2026, 11, 9)


def test_the_night_of_a_feast_goes_on_after_midnight() -> None:
    assert past("midsommarnatten kl 02", "2025-11-20T14:30").day == date(2025, 6, 21)
    assert past("nyårsnatten 23.40", "2025-11-20T14:30").day == date(2024, 12, 31)


def test_at_once_is_no_date_but_a_question() -> None:
    for said in ("omgående", "skyndsamt", "asap", "med detsamma"):
        moment = read_moment(said, at("2025-07-28T14:15"), Reading.DEADLINE)
        assert moment is None or moment.day is None


def test_names_with_particles_and_after_fru_are_whole() -> None:
    for name in ("Yousef al-Khatib", "Carlos de la Cruz", "Bo von Sydow"):
        text = f"{name} nekades hjälp"
        assert [text[each.span.start : each.span.end] for each in find_identifiers(text)] == [name]
    text = "fru söderlund fick inte sin dusch"
    assert [text[each.span.start : each.span.end] for each in find_identifiers(text)] == ["söderlund"]


def test_aids_and_food_are_not_people() -> None:
    for text in ("Sara Stedy användes vid lyftet", "Felix ketchup och Kalles kaviar", "en karl stod utanför"):
        assert find_identifiers(text) == ()
