"""The Swedish calendar: working days, and the days of the feasts people date things by.

A working day is Monday to Friday except the public holidays and the three eves that are free in
practice: midsommarafton, julafton and nyårsafton. Source: the package `holidays`, Sweden,
categories public and de facto (lag 1989:253 om allmänna helgdagar).
"""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache

_ONE_DAY = timedelta(days=1)
_SATURDAY = 5
_FIRST_YEAR, _LAST_YEAR = 1900, 2200


@lru_cache(maxsize=64)
def free_days(year: int) -> Mapping[date, str]:
    """The days of a year that are free whatever weekday they fall on, with their Swedish names."""
    # Imported here: the package takes longer to load than everything else in this module.
    from holidays.countries.sweden import Sweden  # noqa: PLC0415

    found = Sweden(years=year, include_sundays=False, categories=("public", "de_facto"), language="sv")
    return {day: name for day, name in found.items() if day.year == year}


def is_working_day(day: date) -> bool:
    """True on Monday to Friday, except holidays and the three free eves."""
    if day.weekday() >= _SATURDAY:
        return False
    return not (_FIRST_YEAR <= day.year <= _LAST_YEAR and day in free_days(day.year))


def next_working_day(day: date) -> date:
    """The first working day after `day`."""
    return working_day_on_or_after(_shift(day, 1))


def last_working_day_before(day: date) -> date:
    """The nearest working day before `day`."""
    return working_day_on_or_before(_shift(day, -1))


def working_day_on_or_before(day: date) -> date:
    """`day` itself if it is a working day, otherwise the nearest one before."""
    while not is_working_day(day) and day > date.min:
        day -= _ONE_DAY
    return day


def working_day_on_or_after(day: date) -> date:
    """`day` itself if it is a working day, otherwise the nearest one after."""
    while not is_working_day(day) and day < date.max:
        day += _ONE_DAY
    return day


def add_working_days(day: date, n: int) -> date:
    """`n` working days from `day`; counting starts the day after (before, when n is negative)."""
    step = next_working_day if n > 0 else last_working_day_before
    for _ in range(abs(n)):
        day = step(day)
    return day


def _shift(day: date, days: int) -> date:
    """`day` moved, but never outside what a date can hold."""
    ordinal = min(max(day.toordinal() + days, 1), date.max.toordinal())
    return date.fromordinal(ordinal)


def easter_sunday(year: int) -> date:
    """Easter Sunday of a year (Western church). Source: dateutil.easter."""
    from dateutil.easter import easter  # noqa: PLC0415

    return easter(year)


def weekday_on_or_after(day: date, weekday: int) -> date:
    """The first day from `day` on with this weekday (Monday is 0)."""
    return day + timedelta(days=(weekday - day.weekday()) % 7)


_FRIDAY, _SUNDAY = 4, 6
_FIXED_FEASTS: Mapping[str, tuple[int, int]] = {
    "nyårsdagen": (1, 1),
    "trettondagsafton": (1, 5),
    "trettondagen": (1, 6),
    "tjugondag knut": (1, 13),
    "alla hjärtans dag": (2, 14),
    "skottdagen": (2, 29),
    "internationella kvinnodagen": (3, 8),
    "valborg": (4, 30),
    "första maj": (5, 1),
    "nationaldagen": (6, 6),
    "halloween": (10, 31),
    "lucia": (12, 13),
    "dan före dopparedan": (12, 23),
    "julafton": (12, 24),
    "juldagen": (12, 25),
    "annandag jul": (12, 26),
    "nyårsafton": (12, 31),
}
_DAYS_FROM_EASTER: Mapping[str, int] = {
    "fettisdagen": -47,
    "palmsöndagen": -7,
    "dymmelonsdagen": -4,
    "skärtorsdagen": -3,
    "långfredagen": -2,
    "påskafton": -1,
    "påskdagen": 0,
    "annandag påsk": 1,
    "kristi himmelsfärdsdag": 39,
    "pingstafton": 48,
    "pingstdagen": 49,
    "annandag pingst": 50,
}
# A feast that is the first such weekday on or after a day: name -> (month, day, weekday).
_WEEKDAY_FEASTS: Mapping[str, tuple[int, int, int]] = {
    "midsommarafton": (6, 19, _FRIDAY),
    "midsommardagen": (6, 20, _SATURDAY),
    "mors dag": (5, 25, _SUNDAY),
    "allhelgonaafton": (10, 30, _FRIDAY),
    "alla helgons dag": (10, 31, _SATURDAY),
    "fars dag": (11, 8, _SUNDAY),
    "black friday": (11, 23, _FRIDAY),
    "första advent": (11, 27, _SUNDAY),
    "andra advent": (12, 4, _SUNDAY),
    "tredje advent": (12, 11, _SUNDAY),
    "fjärde advent": (12, 18, _SUNDAY),
}


@lru_cache(maxsize=512)
def feast(name: str, year: int) -> date | None:
    """The day of a feast in a year, by its Swedish name; None when the name is not known."""
    if name in _FIXED_FEASTS:
        month, day = _FIXED_FEASTS[name]
        return date(year, month, day) if day <= last_day_of_month(year, month).day else None
    if name in _DAYS_FROM_EASTER:
        return easter_sunday(year) + timedelta(days=_DAYS_FROM_EASTER[name])
    if name in _WEEKDAY_FEASTS:
        month, day, weekday = _WEEKDAY_FEASTS[name]
        return weekday_on_or_after(date(year, month, day), weekday)
    return None


def iso_week_monday(year: int, week: int) -> date | None:
    """The Monday of an ISO week; None when that year has no such week."""
    try:
        return date.fromisocalendar(year, week, 1)
    except ValueError:
        return None


def last_day_of_month(year: int, month: int) -> date:
    """The last day of a month."""
    following = date(year + 1, 1, 1) if month == 12 else date(year, month + 1, 1)  # noqa: PLR2004
    return following - _ONE_DAY


def last_working_day_of_month(year: int, month: int) -> date:
    """The last working day of a month."""
    return working_day_on_or_before(last_day_of_month(year, month))
