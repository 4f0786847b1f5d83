"""The readers of dates: one small table of patterns and what each of them means.

Patterns are matched against text in its one spelling (date_spelling.py). Each reader gives what
its own words say; date_composing.py puts neighbours together ("tisdag" + "v. 46").
"""

import re
from collections.abc import Iterable
from datetime import UTC, date, timedelta
from re import Match

from domain.calendar import (
    add_working_days,
    feast,
    iso_week_monday,
    last_day_of_month,
    last_working_day_of_month,
    next_working_day,
    weekday_on_or_after,
    working_day_on_or_after,
)

from .date_found import Found, Now, Reader, Shape, Tense, month_shifted, shifted
from .date_words import DAYS_IN, FEASTS, MINUTES_IN, MONTH_NUMBER, MONTHS, MONTHS_IN, NUMBER, ORDINAL, PARTS, WEEKDAY_NUMBER
from .results import PartOfDay, Precision
from .zone import local, to_utc


def _any_of(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_N = rf"(?P<n>\d{{1,3}}(?:,5)?|{_any_of(NUMBER)})"
_WD = rf"(?P<wd>{_any_of(WEEKDAY_NUMBER)})"
_WD_FORM = rf"{_WD}(?P<form>s|ens|en|e)?"
_MONTH = rf"(?P<month>{_any_of(MONTH_NUMBER)})\b\.?"
_ORD = rf"(?P<ord>{_any_of(ORDINAL)})"
_DAY = r"(?P<d>0?[1-9]|[12]\d|3[01])"
_YEAR = r"(?P<y>(?:19|20)\d\d|(?<=-)\d\d|(?<=')\d\d|(?<=/)\d\d)"
_SPANS_OF_TIME = _any_of({**DAYS_IN, **MONTHS_IN, **MINUTES_IN})
_ABOUT = r"(?:(?:ca|cirka|c:a|ungefar|typ|kanske|nastan|drygt|knappt|lite over|minst|max|maximalt|over|gott och val|about|precis|exakt|just|nu) ?\.? )?"
_DRYG = r"(?: (?:dryg|knapp|god|hel|bra))?"
_MONDAY, _TUESDAY, _WEDNESDAY, _THURSDAY, _FRIDAY, _SATURDAY, _SUNDAY = range(7)


def _number(said: str) -> float:
    return NUMBER[said] if said in NUMBER else float(said.replace(",", "."))


def _place(m: Match[str], shape: Shape, day: date | None, **more: object) -> Found | None:
    if day is None:
        return None
    return Found(m.start(), m.end(), shape, day, **more)  # type: ignore[arg-type]


# --- single days -------------------------------------------------------------------------------
# (word, days from today, part of day, tense)
_NAMED_DAYS: dict[str, tuple[int, PartOfDay | None, Tense]] = {
    "i dag": (0, None, Tense.OPEN),
    "i gar": (-1, None, Tense.PAST),
    "gardagen": (-1, None, Tense.PAST),
    "gardagens": (-1, None, Tense.PAST),
    "i forrgar": (-2, None, Tense.PAST),
    "forrgar": (-2, None, Tense.PAST),
    "day before i gar": (-2, None, Tense.PAST),
    "i forforrgar": (-3, None, Tense.PAST),
    "i morse": (0, PartOfDay.MORNING, Tense.OPEN),
    "this morgon": (0, PartOfDay.MORNING, Tense.OPEN),
    "nu pa morgonen": (0, PartOfDay.MORNING, Tense.OPEN),
    "i formiddags": (0, PartOfDay.FORENOON, Tense.PAST),
    "i formiddag": (0, PartOfDay.FORENOON, Tense.OPEN),
    "nu pa formiddagen": (0, PartOfDay.FORENOON, Tense.OPEN),
    "i lunch": (0, PartOfDay.LUNCH, Tense.OPEN),
    "i lunchas": (0, PartOfDay.LUNCH, Tense.PAST),
    "i eftermiddags": (0, PartOfDay.AFTERNOON, Tense.PAST),
    "i eftermiddag": (0, PartOfDay.AFTERNOON, Tense.OPEN),
    "this eftermiddag": (0, PartOfDay.AFTERNOON, Tense.OPEN),
    "nu i eftermiddag": (0, PartOfDay.AFTERNOON, Tense.OPEN),
    "nu pa eftermiddagen": (0, PartOfDay.AFTERNOON, Tense.OPEN),
    "i kvall": (0, PartOfDay.EVENING, Tense.OPEN),
    "this kvall": (0, PartOfDay.EVENING, Tense.OPEN),
    "i kvalls": (-1, PartOfDay.EVENING, Tense.PAST),
    "i aftes": (-1, PartOfDay.EVENING, Tense.PAST),
    "i gar aftes": (-1, PartOfDay.EVENING, Tense.PAST),
    "i aftons": (-1, PartOfDay.EVENING, Tense.PAST),
    "i natt": (0, PartOfDay.NIGHT, Tense.OPEN),
    "denna natt": (0, PartOfDay.NIGHT, Tense.OPEN),
    "last natt": (-1, PartOfDay.NIGHT, Tense.PAST),
    "forra natten": (-1, PartOfDay.NIGHT, Tense.PAST),
    "last kvall": (-1, PartOfDay.EVENING, Tense.PAST),
    "i morgon": (1, None, Tense.FUTURE),
    "i morgon bitti": (1, PartOfDay.MORNING, Tense.FUTURE),
    "i overmorgon": (2, None, Tense.FUTURE),
    "overmorgon": (2, None, Tense.FUTURE),
    "day after i morgon": (2, None, Tense.FUTURE),
    "just nu": (0, None, Tense.OPEN),
    "alldeles nyss": (0, None, Tense.OPEN),
    "alldeles nyligen": (0, None, Tense.OPEN),
    "nyss": (0, None, Tense.OPEN),
    "just now": (0, None, Tense.OPEN),
    "precis nu": (0, None, Tense.OPEN),
    "right now": (0, None, Tense.OPEN),
    "nu i natt": (0, PartOfDay.NIGHT, Tense.OPEN),
    "tidigare i dag": (0, None, Tense.PAST),
    "hela dagen": (0, None, Tense.OPEN),
    "dagens slut": (0, None, Tense.FUTURE),
    "slutet av dagen": (0, None, Tense.FUTURE),
    "end of day": (0, None, Tense.FUTURE),
    "end of the day": (0, None, Tense.FUTURE),
    "eod": (0, None, Tense.FUTURE),
    "cob": (0, None, Tense.FUTURE),
    "omgaende": (0, None, Tense.FUTURE),
    "samma dag": (0, None, Tense.FUTURE),
}
_NOT_DAYS_ALONE = frozenset({"hela dagen", "samma dag", "omgaende", "nyss"})


def _named_day(m: Match[str], now: Now) -> Found | None:
    days, part, tense = _NAMED_DAYS[" ".join(m["said"].split())]
    day = shifted(now.today, days)
    if part is PartOfDay.NIGHT:
        return _place(m, Shape.DAY, day, part=part, tense=tense, night_ends=now.today, sure=0.9)
    return _place(m, Shape.DAY, day, part=part, tense=tense, sure=0.97)


_WEEKDAY_RELATION = (
    r"(?P<rel>forra|forrforra|nasta|nastnasta|nast|denna|innevarande|nu pa|nu|kommande|nastkommande|"
    r"den kommande|forestaende|last|next|this|this coming|coming|sist|sista|senaste|i|pa|om|den|on|siste)"
)


def _weekday(m: Match[str], now: Now) -> Found | None:
    number = WEEKDAY_NUMBER[m["wd"]]
    relation = " ".join((m["rel"] or "").split())
    if relation in {"forra", "last", "sist", "forrforra", "siste"} and (relation == "forra" or m["form"] != "en"):
        return _weekday_of_week(m, now, number, -2 if relation == "forrforra" else -1)
    if relation in {"nasta", "next", "nastnasta"}:
        return _next_weekday(m, now, number, 2 if relation == "nastnasta" else 1)
    said_past = m["form"] == "s" and relation in {"i", ""}
    said_future = relation in {"nu pa", "kommande", "nastkommande", "den kommande", "coming", "this coming"}
    if now.past and not said_future:
        day = now.today - timedelta(days=(now.today.weekday() - number - 1) % 7 + 1)
        tense = Tense.PAST if said_past else Tense.OPEN
    elif said_past and relation == "i":
        day = now.today - timedelta(days=(now.today.weekday() - number - 1) % 7 + 1)
        tense = Tense.PAST
    else:
        day = weekday_on_or_after(now.today + timedelta(days=1), number)
        tense = Tense.FUTURE if said_future else Tense.OPEN
    return _place(m, Shape.WEEKDAY, day, weekday=number, tense=tense, sure=0.95 if said_past else 0.9)


def _weekday_range(m: Match[str], now: Now) -> Found | None:
    """"fredag-söndag": its first day looking back, its last day looking forward."""
    number = WEEKDAY_NUMBER[m["first"] if now.past else m["last"]]
    if now.past:
        day = now.today - timedelta(days=(now.today.weekday() - number - 1) % 7 + 1)
    else:
        day = weekday_on_or_after(now.today + timedelta(days=1), number)
    return _place(m, Shape.WEEKDAY, day, weekday=number, precision=Precision.RANGE, sure=0.8)


def _weekday_of_week(m: Match[str], now: Now, number: int, weeks: int) -> Found | None:
    monday = now.today - timedelta(days=now.today.weekday())
    tense = Tense.PAST if weeks < 0 else Tense.FUTURE
    return _place(m, Shape.WEEKDAY, shifted(monday, 7 * weeks + number), weekday=number, tense=tense)


def _next_weekday(m: Match[str], now: Now, number: int, weeks: int) -> Found | None:
    found = _weekday_of_week(m, now, number, weeks)
    coming = weekday_on_or_after(now.today + timedelta(days=1), number)
    if found is None or found.day == coming:
        return found
    return _place(
        m, Shape.WEEKDAY, found.day, weekday=number, tense=Tense.FUTURE, candidates=(coming, found.day), sure=0.7
    )


# --- absolute dates ----------------------------------------------------------------------------


def _full_year(said: str | None) -> int | None:
    if not said:
        return None
    return int(said) if len(said) == 4 else 2000 + int(said)  # noqa: PLR2004


def _nearest(now: Now, month: int, day: int) -> date | None:
    """The latest such day up to today, or looking forward the earliest from today on."""
    years = range(now.today.year, now.today.year - 9, -1) if now.past else range(now.today.year, now.today.year + 9)
    for year in years:
        found = _real_day(year, month, day)
        if found and (found <= now.today if now.past else found >= now.today):
            return found
    return None


def _real_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _day_and_month(m: Match[str], now: Now) -> Found | None:
    groups = m.groupdict()
    day = ORDINAL[groups["ord"]] if groups.get("ord") else int(groups["d"])
    month = MONTH_NUMBER[groups["month"]] if groups.get("month") else int(groups["mm"])
    year = _full_year(groups.get("y"))
    found = _real_day(year, month, day) if year else _nearest(now, month, day)
    if found is None or not _plausible_year(found, now):
        return None
    more: dict[str, object] = {"sure": 0.97 if year else 0.93}
    if last := groups.get("last"):
        until = _real_day(found.year, month, int(last))
        if until and until > found:
            more |= {"until": until, "precision": Precision.RANGE}
            found = found if now.past else until
    return _place(m, Shape.DATE, found, **more)


def _plausible_year(day: date, now: Now) -> bool:
    """Dates of birth and laws are not dates of events or deadlines."""
    return now.today.year - 10 <= day.year <= now.today.year + 6


def _range_of_months(m: Match[str], now: Now) -> Found | None:
    """"28/10-3/11", "28 okt - 3 nov": both ends."""
    first = _nearest(now, _month_said(m["m1"]), int(m["d1"]))
    last = _nearest(now, _month_said(m["m2"]), int(m["d2"]))
    if first is None or last is None:
        return None
    if last < first and now.past:
        first = _real_day(last.year - (first.month > last.month), first.month, first.day)
    return _place(m, Shape.DATE, first if now.past else last, until=last, precision=Precision.RANGE)


def _month_said(said: str) -> int:
    return int(said) if said.isdigit() else MONTH_NUMBER[said]


def _written_in_figures(m: Match[str], now: Now) -> Found | None:
    """2025-11-18, 20251118, 251118, 18.11.2025."""
    year = int(m["y"]) if len(m["y"]) == 4 else 2000 + int(m["y"])  # noqa: PLR2004
    day = _real_day(year, int(m["mm"]), int(m["d"]))
    if day is None or not _plausible_year(day, now):
        return None
    return _place(m, Shape.DATE, day, sure=0.97)


def _compact(m: Match[str], now: Now) -> Found | None:
    """251118: only near today, so that other six-figure numbers stay numbers."""
    found = _written_in_figures(m, now)
    if found is None or found.day is None or abs((found.day - now.today).days) > 800:  # noqa: PLR2004
        return None
    return found


def _day_of_month(m: Match[str], now: Now) -> Found | None:
    groups = m.groupdict()
    number = ORDINAL[groups["ord"]] if groups.get("ord") else int(groups["d"])
    step = -1 if now.past else 1
    start = now.today.replace(day=1)
    if groups.get("rel"):
        moved = month_shifted(start, {"forra": -1, "nasta": 1}.get(groups["rel"], 0))
        day = _real_day(moved.year, moved.month, number) if moved else None
        return _place(m, Shape.DATE, day)
    for months in range(12):
        month = month_shifted(start, step * months)
        found = _real_day(month.year, month.month, number) if month else None
        if found and (found <= now.today if now.past else found >= now.today):
            return _place(m, Shape.DATE, found, sure=0.88)
    return None


# --- weeks -------------------------------------------------------------------------------------


def _week_atom(m: Match[str], now: Now, monday: date | None, **more: object) -> Found | None:
    if monday is None:
        return None
    sunday = shifted(monday, _SUNDAY)
    friday = shifted(monday, _FRIDAY)
    if sunday is None or friday is None:
        return None
    day = monday if now.past else friday
    if not now.past and friday < now.today <= sunday:
        day = sunday
    return _place(m, Shape.WEEK, day, period=(monday, sunday), precision=Precision.WEEK, **more)


def _numbered_week(m: Match[str], now: Now) -> Found | None:
    number, year = int(m["w"]), _full_year(m["y"])
    if not 1 <= number <= 53:  # noqa: PLR2004
        return None
    monday = iso_week_monday(year, number) if year else _nearest_week(now, number)
    found = _week_atom(m, now, monday, sure=0.92)
    if found is None or not m["last"] or found.period is None:
        return found
    last = iso_week_monday(found.period[0].isocalendar()[0], int(m["last"]))
    sunday = shifted(last, _SUNDAY) if last and last >= found.period[0] else None
    friday = shifted(last, _FRIDAY) if last else None
    if sunday is None or friday is None:
        return found
    day = found.day if now.past else friday
    return _place(m, Shape.WEEK, day, period=(found.period[0], sunday), precision=Precision.RANGE)


def _nearest_week(now: Now, number: int) -> date | None:
    this_year = now.today.isocalendar()[0]
    years = range(this_year, this_year - 8, -1) if now.past else range(this_year, this_year + 8)
    for year in years:
        monday = iso_week_monday(year, number)
        if monday and (monday <= now.today if now.past else monday + timedelta(days=_FRIDAY) >= now.today):
            return monday
    return None


_WEEKS_AWAY: dict[str, int] = {
    "forra": -1, "forrforra": -2, "last": -1, "sist": -1, "previous": -1, "foregaende": -1, "sista": -1,
    "den forra": -1, "nasta": 1, "next": 1, "kommande": 1, "nastkommande": 1, "nastnasta": 2, "den": 0, "the coming": 1,
    "den har": 0, "denna": 0, "innevarande": 0, "this": 0, "i": 0, "under": 0, "hela": 0, "the": 0, "nu i": 0,
    "pagaende": 0, "forrige": -1, "sidste": -1, "neste": 1, "naeste": 1,
}  # fmt: skip


def _named_week(m: Match[str], now: Now) -> Found | None:
    relation = " ".join((m["rel"] or "den").split())
    weeks = 2 if m["after"] else _WEEKS_AWAY[relation]
    monday = shifted(now.today, 7 * weeks - now.today.weekday())
    tense = Tense.PAST if weeks < 0 else Tense.FUTURE if weeks > 0 else Tense.OPEN
    return _week_atom(m, now, monday, tense=tense, sure=0.75)


_WEEKENDS_AWAY: dict[str, int] = {
    "forra": -1, "forrforra": -2, "last": -1, "nasta": 1, "next": 1, "foregaende": -1, "previous": -1,
    "nastkommande": 0, "kommande": 0, "sista": 0, "senaste": 0, "forrige": -1, "sist": 0,
}  # fmt: skip


def _weekend(m: Match[str], now: Now) -> Found | None:
    relation = m["rel"]
    monday = now.today - timedelta(days=now.today.weekday())
    if now.past:
        this = monday + timedelta(days=_SATURDAY - (7 if now.today.weekday() < _SATURDAY else 0))
        weeks = _WEEKENDS_AWAY.get(relation or "", 0)
        saturday = shifted(this, 7 * weeks) if weeks < -1 or (weeks == -1 and now.today.weekday() >= _SATURDAY) else this
        second = () if weeks != -1 or saturday is None else tuple(d for d in (saturday, shifted(saturday, -7)) if d)
        tense = Tense.PAST
    else:
        weeks = max(_WEEKENDS_AWAY.get(relation or "", 0), 0) if relation != "forra" else -1
        saturday = shifted(monday, _SATURDAY + 7 * weeks)
        second = ()
        tense = Tense.PAST if weeks < 0 else Tense.FUTURE
    sunday = shifted(saturday, 1) if saturday else None
    if saturday is None or sunday is None:
        return None
    day = saturday if now.past else shifted(saturday, -1) if m[0].startswith("till ") else sunday
    return _place(
        m, Shape.WEEKEND, day, period=(saturday, sunday), precision=Precision.WEEKEND, tense=tense,
        candidates=second or (saturday, sunday), sure=0.7,
    )  # fmt: skip


# --- amounts of time ---------------------------------------------------------------------------


def _ago(m: Match[str], now: Now) -> Found | None:
    return _moved(m, now, -1)


def _ahead(m: Match[str], now: Now) -> Found | None:
    if now.past and m["n"] in {"1", "a"} and m["unit"] == "v":
        return None
    return _moved(m, now, 1)


def _moved(m: Match[str], now: Now, sign: int) -> Found | None:
    amount, unit = _number(" ".join(m["n"].split())), m["unit"]
    tense = Tense.PAST if sign < 0 else Tense.FUTURE
    if unit in MINUTES_IN:
        return _elapsed(m, now, sign * amount * MINUTES_IN[unit], tense)
    if unit in DAYS_IN:
        return _days_away(m, now, sign, amount, tense)
    months = round(sign * amount * MONTHS_IN[unit])
    day = month_shifted(now.today, months)
    return _place(m, Shape.SHIFT, day, tense=tense, sure=0.85)


def _elapsed(m: Match[str], now: Now, minutes: float, tense: Tense) -> Found | None:
    """Elapsed time, so that a night of 23 or 25 hours counts as long as it was."""
    try:
        then = local((to_utc(now.at) + timedelta(minutes=minutes)).replace(tzinfo=UTC))
    except OverflowError:
        return None
    clock = then.time().replace(second=0, microsecond=0, tzinfo=None)
    return _place(m, Shape.DAY, then.date(), clock=clock, precision=Precision.MINUTE, tense=tense, sure=0.93)


def _days_away(m: Match[str], now: Now, sign: int, amount: float, tense: Tense) -> Found | None:
    days = round(sign * amount * DAYS_IN[m["unit"]])
    weeks = days // 7 if days % 7 == 0 else 0
    return _place(m, Shape.SHIFT, shifted(now.today, days), weeks=weeks, tense=tense, sure=0.93)


def _working_days(m: Match[str], now: Now) -> Found | None:
    n = round(_number(" ".join(m["n"].split())))
    past = bool(m["ago"])
    day = add_working_days(now.today, -n if past else n)
    return _place(m, Shape.DAY, day, tense=Tense.PAST if past else Tense.FUTURE, sure=0.95)


# --- months and longer -------------------------------------------------------------------------


def _period(m: Match[str], now: Now, shape: Shape, first: date, last: date, **more: object) -> Found | None:
    day = first if now.past else last
    if now.past and first > now.today:
        return None
    return _place(
        m, shape, day, period=(first, last), precision=Precision.MONTH, vague=now.past, **{"sure": 0.6, **more}
    )


def _month_said_alone(m: Match[str], now: Now) -> Found | None:
    month, year = MONTH_NUMBER[m["month"]], _full_year(m["y"])
    if year is None:
        year = now.today.year
        if now.past and month > now.today.month:
            year -= 1
        if not now.past and month < now.today.month:
            year += 1
    if not date.min.year <= year < date.max.year:
        return None
    return _period(m, now, Shape.MONTH, date(year, month, 1), last_day_of_month(year, month))


def _month_away(m: Match[str], now: Now) -> Found | None:
    months = {"forra": -1, "last": -1, "forrige": -1, "nasta": 1, "next": 1, "kommande": 1, "nastkommande": 1}.get(m["rel"], 0)
    first = month_shifted(now.today.replace(day=1), months)
    if first is None:
        return None
    tense = Tense.PAST if months < 0 else Tense.FUTURE if months > 0 else Tense.OPEN
    return _period(m, now, Shape.MONTH, first, last_day_of_month(first.year, first.month), tense=tense)


def _part_of_month(m: Match[str], now: Now) -> Found | None:
    """"i slutet av månaden", "mitten av nästa månad", "end of month"."""
    months = {"nasta": 1, "next": 1, "forra": -1, "last": -1}.get((m["rel"] or "").strip(), 0)
    first = month_shifted(now.today.replace(day=1), months)
    if first is None:
        return None
    last = last_day_of_month(first.year, first.month)
    day = {"borjan": first, "beginning": first, "start": first, "mitten": first.replace(day=15), "middle": first.replace(day=15)}.get(m["which"], last)
    if now.past and day > now.today:
        day = now.today
    return _place(m, Shape.MONTH, day, precision=Precision.RANGE, vague=now.past, sure=0.7)


def _turn_of_month(m: Match[str], now: Now) -> Found | None:
    """"månadsskiftet", "månadsskiftet nov/dec": the last day of the month that ends."""
    if m["month"]:
        found = _month_said_alone(m, now)
        if found is None or found.period is None:
            return None
        return _place(m, Shape.DAY, found.period[1], sure=0.85)
    last = last_day_of_month(now.today.year, now.today.month)
    if now.past:
        last = now.today.replace(day=1) - timedelta(days=1)
    if m["rel"] == "nasta":
        moved = month_shifted(now.today.replace(day=1), 1)
        last = last_day_of_month(moved.year, moved.month) if moved else last
    return _place(m, Shape.DAY, last, sure=0.85)


def _turn_of_year(m: Match[str], now: Now) -> Found | None:
    year = now.today.year - 1 if now.past else now.today.year
    return _place(m, Shape.FEAST, _real_day(year, 12, 31), sure=0.8)


def _year_away(m: Match[str], now: Now) -> Found | None:
    years = {"i fjol": -1, "forra aret": -1, "last year": -1, "nasta ar": 1, "next year": 1}.get(" ".join(m["said"].split()), 0)
    year = now.today.year + years
    if not date.min.year <= year < date.max.year:
        return None
    tense = Tense.PAST if years < 0 else Tense.FUTURE if years else Tense.OPEN
    found = _period(m, now, Shape.PERIOD, date(year, 1, 1), date(year, 12, 31), tense=tense, sure=0.4)
    return found


_QUARTER = {"1": 1, "2": 2, "3": 3, "4": 4, "forsta": 1, "andra": 2, "tredje": 3, "fjarde": 4, "sista": 4}


def _quarter(m: Match[str], now: Now) -> Found | None:
    number = _QUARTER[m["q"] or m["q2"] or m["q3"]]
    year = _full_year(m["y"])
    if year is None:
        year = now.today.year
        ended = last_day_of_month(year, 3 * number) < now.today
        year += 1 if ended and not now.past else 0
    if not date.min.year <= year < date.max.year:
        return None
    return _period(m, now, Shape.PERIOD, date(year, 3 * number - 2, 1), last_day_of_month(year, 3 * number))


def _half_year(m: Match[str], now: Now) -> Found | None:
    day = _nearest(now, 6, 30)
    return _place(m, Shape.DAY, day, sure=0.8)


_SPRING_ENDS = (6, 15)
_SEASONS = {"var": (3, 5), "sommar": (6, 8), "host": (9, 11), "vinter": (12, 2)}


def _months_of(m: Match[str], now: Now) -> list[tuple[int, int]]:
    """The (year, month) that "i mars", "i månaden", "i nästa månad" points out."""
    if m["month"]:
        found = _month_said_alone(m, now)
        return [(found.period[0].year, found.period[0].month)] if found and found.period else []
    months = {"nasta": 1, "forra": -1, "next": 1, "kommande": 1}.get(m["mrel"] or "", 0)
    first = month_shifted(now.today.replace(day=1), months)
    return [(first.year, first.month)] if first else []


def _week_in_month(m: Match[str], now: Now) -> Found | None:
    """"första veckan i december": the weeks that have most of their days in the month."""
    for year, month in _months_of(m, now):
        first = date(year, month, 1)
        start = first - timedelta(days=first.weekday()) if first.weekday() <= _THURSDAY else weekday_on_or_after(first, _MONDAY)
        if m["which"] in {"sista", "siste", "last"}:
            last = last_day_of_month(year, month)
            return _week_atom(m, now, last - timedelta(days=last.weekday()), sure=0.8)
        return _week_atom(m, now, shifted(start, 7 * (ORDINAL.get(m["which"], 1) - 1)), sure=0.8)
    return None


def _day_in_month(m: Match[str], now: Now) -> Found | None:
    """"sista vardagen i mars", "första måndagen i december", "sista dagen i månaden"."""
    for year, month in _months_of(m, now):
        day = _nth_day(m["which"], m["what"] or m["wd"], year, month)
        again = month_shifted(date(year, month, 1), 12 if m["month"] else 1)
        if day and not now.past and day < now.today and again and not m["y"]:
            day = _nth_day(m["which"], m["what"] or m["wd"], again.year, again.month)
        before = month_shifted(date(year, month, 1), -12 if m["month"] else -1)
        if day and now.past and day > now.today and before and not m["y"]:
            day = _nth_day(m["which"], m["what"] or m["wd"], before.year, before.month)
        return _place(m, Shape.DAY, day, sure=0.93)
    return None


def _nth_day(which: str, what: str | None, year: int, month: int) -> date | None:
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


def _feast(m: Match[str], now: Now) -> Found | None:
    said = m["feast"]
    name = next(name for pattern, name in _FEAST_PATTERNS if pattern.fullmatch(said))
    if m["y"]:
        day = feast(name, _full_year(m["y"]) or now.today.year)
        return _place(m, Shape.FEAST, day)
    return _place(m, Shape.FEAST, _nearest_feast(now, name), sure=0.9)


def _nearest_feast(now: Now, name: str) -> date | None:
    step = -1 if now.past else 1
    for year in (now.today.year, now.today.year + step):
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


def _season_of_feast(m: Match[str], now: Now) -> Found | None:
    said = "nyar" if m["season"].startswith("nyar") else "jul" if m["season"].startswith(("jul", "christmas", "xmas")) else "pask"
    name = _AROUND[said][0 if now.past else 1]
    return _place(m, Shape.FEAST, _nearest_feast(now, name), sure=0.7)


def _easter_week(m: Match[str], now: Now) -> Found | None:
    sunday = _nearest_feast(now, "påskdagen")
    if sunday is None:
        return None
    monday = sunday - timedelta(days=6)
    day = monday if now.past else sunday - timedelta(days=3)
    return _place(m, Shape.WEEK, day, period=(monday, sunday), precision=Precision.WEEK)


def _days_between(m: Match[str], now: Now) -> Found | None:
    """Mellandagarna: 27-30 December."""
    year = now.today.year - (1 if now.past and (now.today.month, now.today.day) < (12, 27) else 0)
    first, last = _real_day(year, 12, 27), _real_day(year, 12, 30)
    if first is None or last is None:
        return None
    return _place(m, Shape.PERIOD, first if now.past else last, period=(first, last), precision=Precision.RANGE, sure=0.6)


# --- words that leave it open ------------------------------------------------------------------


def _open(m: Match[str], now: Now) -> Found | None:
    part = next((PARTS[word] for word in PARTS if f"harom{word}" in m[0]), None)
    del now
    return Found(m.start(), m.end(), Shape.VAGUE, None, part=part, precision=Precision.RANGE, sure=0.5, vague=True)


_I = r"(?:i |pa |den |under |on |in |om |vid )?"
_FEAST_WORDS = "|".join(pattern for pattern, _ in FEASTS)
_NOT_MONTHS_ALONE = {"jan", "jul", "may", "march", "mar", "mai", "jun"}
_MONTH_OF = rf"(?:(?:i |av |in |of |den )?{_MONTH}(?: {_YEAR})?|(?:i |av |in |of |the |den )*(?P<mrel>denna|den har|nasta|forra|next|this|kommande|innevarande)? ?(?:manaden|manad|manads|month)\b)"

_TABLE: tuple[tuple[str, str, object], ...] = (
    ("iso", r"(?P<y>(?:19|20)\d\d)-(?P<mm>0?[1-9]|1[0-2])-(?P<d>0?[1-9]|[12]\d|3[01])", _written_in_figures),
    ("slashed iso", r"(?P<y>20\d\d)[/.](?P<mm>0?[1-9]|1[0-2])[/.](?P<d>0?[1-9]|[12]\d|3[01])", _written_in_figures),
    ("short iso", r"(?P<y>[23]\d)-(?P<mm>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])", _compact),
    ("compact", r"(?P<y>(?:20)?[23]\d)(?P<mm>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?![-+ ]{0,3}\d)", _compact),
    ("points", r"(?P<d>0?[1-9]|[12]\d|3[01])\. ?(?P<mm>0?[1-9]|1[0-2])\. ?(?P<y>(?:20)?[23]\d)", _written_in_figures),
    ("dashes", r"(?P<d>0?[1-9]|[12]\d|3[01])-(?P<mm>0?[1-9]|1[0-2])-(?P<y>20[23]\d)", _written_in_figures),
    ("two dates", rf"(?:den )?(?P<d1>0?[1-9]|[12]\d|3[01])/(?P<m1>0?[1-9]|1[0-2]) ?(?:-|till|t\.?o\.?m\.?) ?(?:den )?(?P<d2>0?[1-9]|[12]\d|3[01])/(?P<m2>0?[1-9]|1[0-2])", _range_of_months),
    ("two dates in words", rf"(?:den )?(?P<d1>0?[1-9]|[12]\d|3[01]) (?P<m1>{_any_of(MONTH_NUMBER)})\.? ?(?:-|till|och|t\.?o\.?m\.?) ?(?:den )?(?P<d2>0?[1-9]|[12]\d|3[01]) (?P<m2>{_any_of(MONTH_NUMBER)})\b\.?", _range_of_months),
    ("figures", rf"(?:den )?{_DAY}(?: ?(?:-|och|till) ?(?P<last>\d\d?))?(?::?e|:a)? ?/ ?(?P<mm>0?[1-9]|1[0-2])(?:[-/' ]{{1,3}}{_YEAR})?", _day_and_month),
    ("day month", rf"(?:den )?{_DAY}(?: ?(?::e|:a|e|a|de|st|nd|rd|th)\b)?\.?(?: ?(?:-|och|till|to|eller) ?(?:den )?(?P<last>\d\d?)(?: ?:?[ea]\b)?)?[ .-]*(?:i |av |of )?{_MONTH},?(?:[ -]{{0,2}}'?{_YEAR})?", _day_and_month),
    ("month day", rf"(?P<month>{_any_of(MONTH_NUMBER)})\b\.? (?:the )?{_DAY}(?:st|nd|rd|th)?(?:,? {_YEAR})?(?![/:.]?\d)", _day_and_month),
    ("day in words", rf"(?:den |the )?{_ORD} (?:i |of |av )?{_MONTH}(?: {_YEAR})?", _day_and_month),
    ("ordinal month figure", rf"(?:den )?{_ORD} i (?P<mm>0?[1-9]|1[0-2])", _day_and_month),
    ("day of month", r"(?:den|the) (?P<d>0?[1-9]|[12]\d|3[01]) ?(?::?[ea]|de|th|st|nd|rd)?\b(?! ?(?:%|kr|mg|ml|st|brukare|personer|punkten|ar\b))(?: (?:i |of )?(?:denna |den har )?(?P<rel>forra|nasta|denna)? ?manad(?:en|ens)?)?", _day_of_month),
    ("day of month, short", r"(?P<d>0?[1-9]|[12]\d|3[01]):(?:e|a)e?(?P<rel>)\b", _day_of_month),
    ("day of month, English", r"(?:on |by )?the (?P<d>\d{1,2})(?:th|st|nd|rd)(?P<rel>)", _day_of_month),
    ("day of month in words", rf"den {_ORD}(?! (?:\w*gangen|personen|veckan|delen|punkten|dagen|i rad|insatsen|manaden|man))(?: (?:i )?(?P<rel>forra|nasta|denna) manad(?:en)?)?", _day_of_month),
    ("working day in month", rf"(?:den )?(?P<which>sista|siste|last|{_any_of(ORDINAL)}) (?:(?P<what>vardagen|vardag|arbetsdagen|arbetsdag|bankdagen|working day|business day|workday|dagen|dag|day)|{_WD}(?:en)?)\s?{_MONTH_OF}", _day_in_month),
    ("week in month", rf"(?:i |under )?(?P<which>sista|siste|last|forsta|andra|tredje|fjarde|first|second) (?:veckan|vecka) {_MONTH_OF}", _week_in_month),
    ("last of month", rf"(?:den )?(?P<which>sista|siste|last) (?P<what>)(?P<wd>)?{_MONTH_OF}", _day_in_month),
    ("named day", rf"(?:the )?(?P<said>{'|'.join(re.escape(said).replace(chr(92) + ' ', ' +') for said in sorted(_NAMED_DAYS, key=len, reverse=True))})", _named_day),
    ("weekday", rf"(?:{_WEEKDAY_RELATION} +)?(?:den )?{_WD_FORM}\.?(?! ?(?:ska|moten))", _weekday),
    ("weekdays", rf"(?:i |pa )?(?P<first>{_any_of(WEEKDAY_NUMBER)})(?:s|en)? ?(?:-|till|t\.?o\.?m\.?|to) ?(?:och med )?(?P<last>{_any_of(WEEKDAY_NUMBER)})(?:s|en)?", _weekday_range),
    ("week number", r"(?:under )?(?:v\.? ?|vecka(?:n)? ?(?:nr\.? ?)?)(?P<w>\d{1,2})(?: ?(?:-|och|till|/|t\.?o\.?m\.?) ?(?:v\.? ?|vecka )?(?P<last>[1-5]?\d)(?!\d))?(?:[ ,/-]{1,2}(?P<y>20\d\d)| ar (?P<y2>20\d\d))?", _numbered_week),
    ("week", rf"(?:under |i |hela )?(?:(?P<rel>{_any_of(_WEEKS_AWAY)}) )?(?:arbets)?(?:veckan(?P<after> efter nasta)?|veckans|vecka|veckas|uke|uge)", _named_week),
    ("week after next", r"(?P<rel>)(?P<after>veckan efter nasta(?: vecka)?|nastnasta vecka)", _named_week),
    ("weekend", r"(?:i |over |under |pa |till |this |the )*(?:(?P<rel>forra|forrforra|nasta|last|next|foregaende|previous|kommande|nastkommande|sista|senaste|sist|forrige) )?(?:helgen|helgens|helg|weekenden|weekend|helga)", _weekend),
    ("ago", rf"(?:for |sedan )?{_ABOUT}{_N}{_DRYG} ?(?P<unit>{_SPANS_OF_TIME})\.?(?: sedan| ago| tillbaka| tidigare| earlier| back)", _ago),
    ("ahead", rf"(?:om|inom|in|within|efter) {_ABOUT}(?:de narmaste |de kommande |the next |hogst |loppet av |en period av )?{_N}{_DRYG} ?(?P<unit>{_SPANS_OF_TIME})\.?(?:'s? time)?", _ahead),
    ("from now", rf"{_N}{_DRYG} ?(?P<unit>{_SPANS_OF_TIME}) (?:fran (?:och med )?(?:i dag|nu|dags dato|dagens datum)|from now|from i dag|framat|framover)", _ahead),
    ("working days", rf"(?:(?:om|inom|in|within|for|efter|hogst|senast(?: om| inom)?) )?{_ABOUT}{_N} (?:arbetsdagar?|arbetsdar|arb\.? ?d(?:a?g(?:a?r)?|ar)?|arbdgr|arbdagar?|vardagar?|bankdagar?|working days?|business days?|workdays?)(?P<ago> sedan| ago)?(?: fran (?:i dag|nu))?", _working_days),
    ("part of month", r"(?:i |vid |by |the |at |pa )*(?P<which>slutet|slut|utgangen|mitten|borjan|end|beginning|middle|start) (?:av |pa |i |of |the |den )*(?P<rel>denna |den har |har |nasta |this |next |forra |last |innevarande )?(?:manaden|manad|month)", _part_of_month),
    ("turn of the month", rf"(?:(?P<rel>nasta|detta) )?manadsskifte(?:t)?(?:(?: mellan| i)? {_MONTH}(?:[ /-]+(?:och )?(?:{_any_of(MONTH_NUMBER)})\b\.?)?)?(?P<y>)", _turn_of_month),
    ("turn of the year", r"(?:arsskiftet|arets slut|slutet av (?:aret|i ar)|end of (?:the )?year|utgangen av aret|slutet pa aret|nyarsskiftet)", _turn_of_year),
    ("half-year", r"(?:halvarsskiftet|halvarsskifte)", _half_year),
    ("quarter", r"(?:kvartal (?P<q>[1-4])|q(?P<q2>[1-4])|(?P<q3>forsta|andra|tredje|fjarde|sista) kvartalet)(?:[ -]+(?:av )?(?P<y>20\d\d))?", _quarter),
    ("month", rf"(?:i|under|hela|in|during|till|fore|innan|senast(?: i)?|by|of|(?<=mitten)|(?<=slutet)|(?<=borjan)|(?<=sent)|(?<=tidigt)) (?P<month>{_any_of(set(MONTH_NUMBER) - _NOT_MONTHS_ALONE)})\b\.?(?! ?\d{{1,2}}\b(?!\d))(?: (?P<y>20\d\d))?(?: manad)?", _month_said_alone),
    ("month after av", rf"av (?P<month>{_any_of(MONTHS)})(?: (?P<y>20\d\d))?", _month_said_alone),
    ("month away", r"(?:(?:i|under|in) )?(?P<rel>forra|last|forrige|nasta|next|denna|den har|this|kommande|nastkommande|innevarande|i|aktuell|under) (?:manaden|manads|manad|month|maned)", _month_away),
    ("year away", r"(?P<said>i fjol|forra aret|last year|nasta ar|next year|i ar|this year)", _year_away),
    ("feast", rf"(?:pa |under |i |vid |on |over )?(?P<feast>{_FEAST_WORDS})(?: ?-?(?P<y>20\d\d))?", _feast),
    ("season of a feast", r"(?:i |under |over |vid |till |fore |innan |efter |before |after )(?P<season>jul(?:en|helgen|as|ledigheten)?|nyar(?:et|as|shelgen)?|christmas|xmas)", _season_of_feast),
    ("season of a feast, helg", r"(?P<season>julhelgen|nyarshelgen|paskhelgen|paskas|julas)", _season_of_feast),
    ("Easter week", r"(?:i )?(?:paskveckan|stilla veckan)", _easter_week),
    ("days between", r"(?:i )?mellandagarna", _days_between),
    ("open", r"(?:harom(?:dagen|dan|kvallen|natten|veckan|sistens|aret|morgonen)|nyligen|for (?:ett|en) (?:litet |bra |liten )?(?:tag|stund) sedan|(?:ett|en) (?:tag|stund) sedan|for (?:nagra|nagon|nan|ett antal|flera|lange)(?: (?:fa )?\w+)? sedan|(?:nagra|flera) (?:fa )?(?:dagar|veckor|manader|timmar|ar|dar) sedan|for lange sedan|i (?:somras|hostas|varas|vintras|sommar|host|var|vinter)|forra (?:sommaren|hosten|varen|vintern|terminen)|(?:den har|under|denna) (?:sommar|host|var|vinter)(?:en)?|under (?:sommaren|hosten|varen|vintern|sommarsemestern|semestern|lovet|sportlovet|hostlovet|pasklovet|jullovet)|pa senaste tiden|den senaste tiden|sista tiden|senaste tiden|nagon gang|vid (?:flera|upprepade|olika|nagot|ett) tillfallen?|the other day|recently|a while ago|some time ago|a few (?:days|weeks|hours|months) ago|lately|i veckorna|ibland|dagligen)", _open),
    ("open, ahead", r"(?:(?:vid |pa |till |infor |innan |fore |efter )?nasta (?:apt|mote|teamtraff|ledningsgrupp\w*|namnd\w*|planeringsdag|arbetsplatstraff|traff|uppfoljning)|asap|snarast(?: mojligt)?|sa (?:fort|snart) (?:som )?(?:mojligt|det gar)|inom kort|inom (?:nagra|ett antal|en snar) \w+|om (?:nagra|nagon|ett antal) \w+|vid tillfalle|nar \w+(?: \w+)? (?:aer|ar) (?:klara?|klart|fardig\w*)|as soon as possible|utan drojsmal|omedelbart|direkt|skyndsamt|lopande|tills vidare|i (?:host|var|sommar|vinter)\b|(?:till|efter|fore|innan|under) (?:sommaren|hosten|varen|vintern|semestern|semestrarna))", _open),
)  # fmt: skip


def _reader(name: str, pattern: str, read: object) -> Reader:
    compiled = re.compile(rf"(?:(?<!\w)|(?<=mitten)|(?<=slutet)|(?<=borjan)|(?<=sent)|(?<=tidigt))(?:{pattern})(?!\w)" if name == "month" else rf"(?<!\w)(?:{pattern})(?!\w)")
    return Reader(name, lambda text: list(compiled.finditer(text)), read)  # type: ignore[arg-type]


READERS: tuple[Reader, ...] = tuple(_reader(*row) for row in _TABLE)
