"""What amounts of time, months, feasts and open words mean. date_readers.py says how they are written."""

import re
from datetime import UTC, date, timedelta
from re import Match

from domain.calendar import (
    add_working_days,
    feast,
    is_working_day,
    last_day_of_month,
    last_working_day_before,
    last_working_day_of_month,
    next_working_day,
    weekday_on_or_after,
    working_day_on_or_after,
)

from .date_found import Found, Now, Shape, Tense, month_shifted, shifted
from .date_meanings import full_year, nearest, number_said, placed, real_day, whole_week
from .date_words import (
    DAYS_IN,
    FEASTS,
    MINUTES_IN,
    MONTH_NUMBER,
    MONTHS_IN,
    ORDINAL,
    PARTS,
    WEEKDAY_NUMBER,
)
from .results import PartOfDay, Precision
from .zone import local, to_utc

_MONDAY, _TUESDAY, _WEDNESDAY, _THURSDAY, _FRIDAY, _SATURDAY, _SUNDAY = range(7)


# --- amounts of time ---------------------------------------------------------------------------


def ago(m: Match[str], now: Now) -> Found | None:
    return moved(m, now, -1)


def ahead(m: Match[str], now: Now) -> Found | None:
    if now.past and m["n"] in {"1", "a"} and m["unit"] == "v":
        return None
    return moved(m, now, 1)


def moved(m: Match[str], now: Now, sign: int) -> Found | None:
    amount, unit = number_said(" ".join(m["n"].split())), m["unit"]
    tense = Tense.PAST if sign < 0 else Tense.FUTURE
    if unit in MINUTES_IN:
        return elapsed(m, now, sign * amount * MINUTES_IN[unit], tense)
    if unit in DAYS_IN:
        return days_away(m, now, sign, amount, tense)
    months = round(sign * amount * MONTHS_IN[unit])
    day = month_shifted(now.today, months)
    return placed(m, Shape.SHIFT, day, tense=tense, sure=0.85)


def elapsed(m: Match[str], now: Now, minutes: float, tense: Tense) -> Found | None:
    """Elapsed time, so that a night of 23 or 25 hours counts as long as it was."""
    try:
        then = local((to_utc(now.at) + timedelta(minutes=minutes)).replace(tzinfo=UTC))
    except OverflowError:
        return None
    clock = then.time().replace(second=0, microsecond=0, tzinfo=None)
    return placed(m, Shape.DAY, then.date(), clock=clock, precision=Precision.MINUTE, tense=tense, sure=0.93)


def days_away(m: Match[str], now: Now, sign: int, amount: float, tense: Tense) -> Found | None:
    days = round(sign * amount * DAYS_IN[m["unit"]])
    weeks = days // 7 if days % 7 == 0 else 0
    if m["unit"] in {"natter", "nights"} and sign < 0:
        return placed(m, Shape.DAY, shifted(now.today, days), part=PartOfDay.NIGHT, tense=tense, sure=0.85)
    return placed(m, Shape.SHIFT, shifted(now.today, days), weeks=weeks, tense=tense, sure=0.93)


def working_days(m: Match[str], now: Now) -> Found | None:
    n = round(number_said(" ".join(m["n"].split())))
    past = bool(m["ago"])
    day = add_working_days(now.today, -n if past else n)
    return placed(m, Shape.DAY, day, tense=Tense.PAST if past else Tense.FUTURE, sure=0.95)


# --- months and longer -------------------------------------------------------------------------


def whole_period(
    m: Match[str], now: Now, shape: Shape, first: date, last: date, **more: object
) -> Found | None:
    day = first if now.past else last
    if now.past and first > now.today:
        return None
    return placed(
        m,
        shape,
        day,
        period=(first, last),
        precision=Precision.MONTH,
        vague=now.past,
        **{("sure"): 0.6, **more},
    )


def month_said_alone(m: Match[str], now: Now) -> Found | None:
    month, year = MONTH_NUMBER[m["month"]], full_year(m["y"])
    if year is None:
        year = now.today.year
        if now.past and month > now.today.month:
            year -= 1
        if not now.past and month < now.today.month:
            year += 1
    if not date.min.year <= year < date.max.year:
        return None
    return whole_period(m, now, Shape.MONTH, date(year, month, 1), last_day_of_month(year, month))


def month_away(m: Match[str], now: Now) -> Found | None:
    months = {
        ("forra"): -1,
        ("last"): -1,
        ("forrige"): -1,
        ("nasta"): 1,
        ("next"): 1,
        ("kommande"): 1,
        ("nastkommande"): 1,
    }.get(m[("rel")], 0)
    first = month_shifted(now.today.replace(day=1), months)
    if first is None:
        return None
    tense = Tense.PAST if months < 0 else Tense.FUTURE if months > 0 else Tense.OPEN
    return whole_period(m, now, Shape.MONTH, first, last_day_of_month(first.year, first.month), tense=tense)


def part_of_month(m: Match[str], now: Now) -> Found | None:
    """ "i slutet av månaden", "mitten av nästa månad", "end of month"."""
    months = {"nasta": 1, "next": 1, "forra": -1, "last": -1}.get((m["rel"] or "").strip(), 0)
    first = month_shifted(now.today.replace(day=1), months)
    if first is None:
        return None
    last = last_day_of_month(first.year, first.month)
    day = {
        ("borjan"): first,
        ("beginning"): first,
        ("start"): first,
        ("mitten"): first.replace(day=15),
        ("middle"): first.replace(day=15),
    }.get(m[("which")], last)
    if now.past and day > now.today:
        day = now.today
    return placed(m, Shape.MONTH, day, precision=Precision.RANGE, vague=now.past, sure=0.7)


def turn_of_month(m: Match[str], now: Now) -> Found | None:
    """ "månadsskiftet", "månadsskiftet nov/dec": the last day of the month that ends."""
    if m["month"]:
        found = month_said_alone(m, now)
        if found is None or found.period is None:
            return None
        return placed(m, Shape.DAY, found.period[1], sure=0.85)
    last = last_day_of_month(now.today.year, now.today.month)
    if now.past:
        last = now.today.replace(day=1) - timedelta(days=1)
    if m["rel"] == "nasta":
        moved = month_shifted(now.today.replace(day=1), 1)
        last = last_day_of_month(moved.year, moved.month) if moved else last
    return placed(m, Shape.DAY, last, sure=0.85)


def turn_of_year(m: Match[str], now: Now) -> Found | None:
    year = now.today.year - 1 if now.past else now.today.year
    return placed(m, Shape.FEAST, real_day(year, 12, 31), sure=0.8)


def year_away(m: Match[str], now: Now) -> Found | None:
    years = {("i fjol"): -1, ("forra aret"): -1, ("last year"): -1, ("nasta ar"): 1, ("next year"): 1}.get(
        (" ").join(m[("said")].split()), 0
    )
    year = now.today.year + years
    if not date.min.year <= year < date.max.year:
        return None
    tense = Tense.PAST if years < 0 else Tense.FUTURE if years else Tense.OPEN
    if now.past:
        return None if years > 0 else left_open(m, now)
    return whole_period(m, now, Shape.PERIOD, date(year, 1, 1), date(year, 12, 31), tense=tense, sure=0.4)


_QUARTER = {"1": 1, "2": 2, "3": 3, "4": 4, "forsta": 1, "andra": 2, "tredje": 3, "fjarde": 4, "sista": 4}


def quarter(m: Match[str], now: Now) -> Found | None:
    number = _QUARTER[m["q"] or m["q2"] or m["q3"]]
    year = full_year(m["y"])
    if year is None:
        year = now.today.year
        ended = last_day_of_month(year, 3 * number) < now.today
        year += 1 if ended and not now.past else 0
    if not date.min.year <= year < date.max.year:
        return None
    return whole_period(
        m, now, Shape.PERIOD, date(year, 3 * number - 2, 1), last_day_of_month(year, 3 * number)
    )


def half_of_year(m: Match[str], now: Now) -> Found | None:
    """ "första halvåret 2027"."""
    first_half = m["which"] == "forsta"
    over = first_half and not now.past and now.today > date(now.today.year, 6, 30)
    year = full_year(m["y"]) or now.today.year + over
    if not date.min.year <= year < date.max.year:
        return None
    first, last = (
        (date(year, 1, 1), date(year, 6, 30)) if first_half else (date(year, 7, 1), date(year, 12, 31))
    )
    return whole_period(m, now, Shape.PERIOD, first, last)


def end_of_quarter(m: Match[str], now: Now) -> Found | None:
    """The last day of this quarter, or looking back of the one before."""
    first = (now.today.month - 1) // 3 * 3 + 1
    day = last_day_of_month(now.today.year, first + 2)
    if now.past:
        day = date(now.today.year, first, 1) - timedelta(days=1)
    return placed(m, Shape.DAY, day, sure=0.8)


def next_workday(m: Match[str], now: Now) -> Found | None:
    """ "nästa vardag"."""
    return None if now.past else placed(m, Shape.DAY, next_working_day(now.today), tense=Tense.FUTURE)


def how_long_alone(m: Match[str], now: Now) -> Found | None:
    """ "två veckor" and nothing else, as the answer to when something is due."""
    return None if now.past else ahead(m, now)


def half_year(m: Match[str], now: Now) -> Found | None:
    day = nearest(now, 6, 30)
    return placed(m, Shape.DAY, day, sure=0.8)


def months_of(m: Match[str], now: Now) -> list[tuple[int, int]]:
    """The (year, month) that "i mars", "i månaden", "i nästa månad" points out."""
    if m["month"]:
        found = month_said_alone(m, now)
        return [(found.period[0].year, found.period[0].month)] if found and found.period else []
    months = {"nasta": 1, "forra": -1, "next": 1, "kommande": 1}.get(m["mrel"] or "", 0)
    first = month_shifted(now.today.replace(day=1), months)
    return [(first.year, first.month)] if first else []


def week_in_month(m: Match[str], now: Now) -> Found | None:
    """ "första veckan i december": the weeks that have most of their days in the month."""
    for year, month in months_of(m, now):
        first = date(year, month, 1)
        start = (
            first - timedelta(days=first.weekday())
            if first.weekday() <= _THURSDAY
            else weekday_on_or_after(first, _MONDAY)
        )
        if m["which"] in {"sista", "siste", "last"}:
            last = last_day_of_month(year, month)
            monday = last - timedelta(days=last.weekday())
            if last.weekday() >= _THURSDAY:
                return whole_week(m, now, monday, sure=0.8)
            most = shifted(monday, -7)  # the last week with most of its days in the month
            ends = (most, monday) if now.past else (shifted(monday, -3), last)
            return whole_week(m, now, most, sure=0.5, candidates=tuple(day for day in ends if day))
        return whole_week(m, now, shifted(start, 7 * (ORDINAL.get(m["which"], 1) - 1)), sure=0.8)
    return None


def weekend_in_month(m: Match[str], now: Now) -> Found | None:
    """ "sista helgen i februari"."""
    for year, month in months_of(m, now):
        saturday = nth_day(m["which"], "lordag", year, month)
        sunday = shifted(saturday, 1) if saturday else None
        if saturday and sunday:
            return placed(
                m, Shape.WEEKEND, saturday if now.past else sunday, period=(saturday, sunday),
                precision=Precision.WEEKEND, candidates=(saturday, sunday), sure=0.7,
            )  # fmt: skip
    return None


def day_in_month(m: Match[str], now: Now) -> Found | None:
    """ "sista vardagen i mars", "första måndagen i december", "sista dagen i månaden"."""
    for year, month in months_of(m, now):
        day = nth_day(m["which"], m["what"] or m["wd"], year, month)
        again = month_shifted(date(year, month, 1), 12 if m["month"] else 1)
        if day and not now.past and day < now.today and again and not m["y"]:
            day = nth_day(m["which"], m["what"] or m["wd"], again.year, again.month)
        before = month_shifted(date(year, month, 1), -12 if m["month"] else -1)
        if day and now.past and day > now.today and before and not m["y"]:
            day = nth_day(m["which"], m["what"] or m["wd"], before.year, before.month)
        return placed(m, Shape.DAY, day, sure=0.93)
    return None


def nth_day(which: str, what: str | None, year: int, month: int) -> date | None:
    if which == "nast sista":
        last_of_all = nth_day("sista", what, year, month)
        if what in WEEKDAY_NUMBER:
            return shifted(last_of_all, -7) if last_of_all else None
        working = bool(what) and what not in {"dagen", "dag", "day"}
        return (
            last_working_day_before(last_of_all)
            if last_of_all and working
            else shifted(last_of_all, -1)
            if last_of_all
            else None
        )
    last = which in {"sista", "siste", "last"}
    if not what or what in {"dagen", "dag", "day"}:
        return last_day_of_month(year, month) if last else date(year, month, ORDINAL.get(which, 1))
    if what in WEEKDAY_NUMBER:
        number = WEEKDAY_NUMBER[what]
        if last:
            end = last_day_of_month(year, month)
            return end - timedelta(days=(end.weekday() - number) % 7)
        day = weekday_on_or_after(date(year, month, 1), number) + timedelta(weeks=ORDINAL.get(which, 1) - 1)
        return day if day.month == month else None
    if last:
        return last_working_day_of_month(year, month)
    day = working_day_on_or_after(date(year, month, 1))
    for _ in range(ORDINAL.get(which, 1) - 1):
        day = next_working_day(day)
    return day


# --- feasts ------------------------------------------------------------------------------------
_FEAST_PATTERNS = tuple((re.compile(pattern), name) for pattern, name in FEASTS)


def named_feast(m: Match[str], now: Now) -> Found | None:
    said = m["feast"]
    name = next(name for pattern, name in _FEAST_PATTERNS if pattern.fullmatch(said))
    if m["y"] and name not in _ONE_OF:
        day = feast(name, full_year(m["y"]) or now.today.year)
        return placed(m, Shape.FEAST, day)
    day = nearest_feast(now, name)
    part = next((part for word, part in PARTS.items() if said.endswith(f"{word}en")), None)
    night_ends = shifted(day, 1) if day and part is PartOfDay.NIGHT else None
    return placed(m, Shape.FEAST, day, sure=0.9, part=part, night_ends=night_ends)


# said alone: the nearest of them
_ONE_OF = {"annandag": ("annandag jul", "annandag påsk")}


def nearest_feast(now: Now, name: str) -> date | None:
    if name in _ONE_OF:
        days = [day for each in _ONE_OF[name] if (day := nearest_feast(now, each))]
        return (max if now.past else min)(days, default=None)
    step = -1 if now.past else 1
    for year in range(now.today.year, now.today.year + 9 * step, step):
        day = feast(name, year) if 1 < year < date.max.year else None
        if day and (day <= now.today if now.past else day >= now.today):
            return day
    return None


# What the season around a feast means: looking back one day of it, looking forward its last
# working day before or its end. name of words -> (past, future) as feast names.
_AROUND: dict[str, tuple[str, str]] = {
    "jul": ("julafton", "julafton"),
    "nyar": ("nyårsafton", "nyårsafton"),
    "pask": ("påskdagen", "påskdagen"),
    "midsommar": ("midsommarafton", "midsommarafton"),
}


def season_of_feast(m: Match[str], now: Now) -> Found | None:
    said = (
        ("nyar")
        if m[("season")].startswith(("nyar", "new"))
        else ("jul")
        if m[("season")].startswith((("jul"), ("christmas"), ("xmas")))
        else ("pask")
    )
    name = _AROUND[said][0 if now.past else 1]
    if (eve := nearest_feast(now, "julafton")) and "nyar" in m["season"] and said == "jul":
        both = (eve, eve + timedelta(days=8))
        return placed(m, Shape.FEAST, eve if now.past else both[1], period=both, sure=0.7)
    return placed(m, Shape.FEAST, nearest_feast(now, name), sure=0.7)


def easter_week(m: Match[str], now: Now) -> Found | None:
    sunday = nearest_feast(now, "påskdagen")
    if sunday is None:
        return None
    monday = sunday - timedelta(days=6)
    day = monday if now.past else sunday - timedelta(days=3)
    return placed(m, Shape.WEEK, day, period=(monday, sunday), precision=Precision.WEEK)


_FEAST_OF_WEEK: dict[str, str] = {
    "midsommar": "midsommarafton", "jul": "julafton", "nyars": "nyårsdagen", "lucia": "lucia",
    "valborgs": "valborg", "pingst": "pingstdagen", "nationaldags": "nationaldagen",
    "allhelgona": "alla helgons dag",
}  # fmt: skip


def weekend_of_feast(m: Match[str], now: Now) -> Found | None:
    """ "Kristi himmelsfärdshelgen": from the feast to the Sunday after."""
    said = m["feast"]
    name = next(feast_name for word, feast_name in _FEAST_OF_WEEKEND.items() if word in said)
    day = nearest_feast(now, name)
    if day is None:
        return None
    last = weekday_on_or_after(day, _SUNDAY)
    return placed(
        m, Shape.FEAST, day if now.past else last, period=(day, last), precision=Precision.WEEKEND, sure=0.75
    )


_FEAST_OF_WEEKEND: dict[str, str] = {
    "fards": "kristi himmelsfärdsdag", "fard": "kristi himmelsfärdsdag", "nationaldag": "nationaldagen",
    "valborg": "valborg", "maj": "första maj", "tretton": "trettondagen",
    "allhelgona": "alla helgons dag", "lucia": "lucia",
}  # fmt: skip


def squeezed_day(m: Match[str], now: Now) -> Found | None:
    """ "klämdagen": the nearest working day between two days off."""
    for step in range(1, 370):
        day = shifted(now.today, -step if now.past else step)
        around = [shifted(day, -1), shifted(day, 1)] if day else []
        if day and is_working_day(day) and all(each and not is_working_day(each) for each in around):
            return placed(m, Shape.DAY, day, sure=0.8)
    return None


def week_of_feast(m: Match[str], now: Now) -> Found | None:
    """ "midsommarveckan": the week that holds the feast."""
    day = nearest_feast(now, _FEAST_OF_WEEK[m["feast"]])
    return whole_week(m, now, shifted(day, -day.weekday()) if day else None, sure=0.8)


def days_between(m: Match[str], now: Now) -> Found | None:
    """Mellandagarna: 27-30 December."""
    year = now.today.year - (1 if now.past and (now.today.month, now.today.day) < (12, 27) else 0)
    first, last = real_day(year, 12, 27), real_day(year, 12, 30)
    if first is None or last is None:
        return None
    return placed(
        m,
        Shape.PERIOD,
        first if now.past else last,
        period=(first, last),
        precision=Precision.RANGE,
        sure=0.6,
    )


# --- words that leave it open ------------------------------------------------------------------


def left_open(m: Match[str], now: Now) -> Found | None:
    part = next((PARTS[word] for word in PARTS if f"harom{word}" in m[0]), None)
    del now
    return Found(
        m.start(), m.end(), Shape.VAGUE, None, part=part, precision=Precision.RANGE, sure=0.5, vague=True
    )


def left_open_ahead(m: Match[str], now: Now) -> Found | None:
    """ "snarast", "direkt": of a deadline; of what has happened they say nothing."""
    return None if now.past else left_open(m, now)
