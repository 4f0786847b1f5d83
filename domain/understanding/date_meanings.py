"""What the words for single days, dates and weeks mean. date_readers.py says how they are written."""

from datetime import date, timedelta
from re import Match

from domain.calendar import (
    iso_week_monday,
    weekday_on_or_after,
)

from .date_found import Found, Now, Shape, Tense, month_shifted, shifted
from .date_words import (
    MONTH_NUMBER,
    NUMBER,
    ORDINAL,
    WEEKDAY_NUMBER,
)
from .results import PartOfDay, Precision

_MONDAY, _TUESDAY, _WEDNESDAY, _THURSDAY, _FRIDAY, _SATURDAY, _SUNDAY = range(7)


def number_said(said: str) -> float:
    return NUMBER[said] if said in NUMBER else float(said.replace(",", "."))


def placed(m: Match[str], shape: Shape, day: date | None, **more: object) -> Found | None:
    if day is None:
        return None
    return Found(m.start(), m.end(), shape, day, **more)  # type: ignore[arg-type]


# --- single days -------------------------------------------------------------------------------
# (word, days from today, part of day, tense)
NAMED_DAYS: dict[str, tuple[int, PartOfDay | None, Tense]] = {
    "i dag": (0, None, Tense.OPEN),
    "i gar": (-1, None, Tense.PAST),
    "gardagen": (-1, None, Tense.PAST),
    "gardagens": (-1, None, Tense.PAST),
    "i forrgar": (-2, None, Tense.PAST),
    "forrgar": (-2, None, Tense.PAST),
    "day before i gar": (-2, None, Tense.PAST),
    "i forforrgar": (-3, None, Tense.PAST),
    "i forrforrgar": (-3, None, Tense.PAST),
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
    "nu pa eftermiddag": (0, PartOfDay.AFTERNOON, Tense.OPEN),
    "nu pa formiddag": (0, PartOfDay.FORENOON, Tense.OPEN),
    "nu pa kvallen": (0, PartOfDay.EVENING, Tense.OPEN),
    "nu i kvall": (0, PartOfDay.EVENING, Tense.OPEN),
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
    "natt before last": (-2, PartOfDay.NIGHT, Tense.PAST),
    "kvall before last": (-2, PartOfDay.EVENING, Tense.PAST),
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
    "for nagra minuter sedan": (0, None, Tense.PAST),
    "nagra minuter sedan": (0, None, Tense.PAST),
    "a few minutes ago": (0, None, Tense.PAST),
    "for en stund sedan": (0, None, Tense.PAST),
    "just now": (0, None, Tense.OPEN),
    "precis nu": (0, None, Tense.OPEN),
    "right now": (0, None, Tense.OPEN),
    "nu i natt": (0, PartOfDay.NIGHT, Tense.OPEN),
    "tidigare i dag": (0, None, Tense.PAST),
    "hela dagen": (0, None, Tense.OPEN),
    "under dagen": (0, None, Tense.FUTURE),
    "dagens slut": (0, None, Tense.FUTURE),
    "arbetsdagens slut": (0, None, Tense.FUTURE),
    "dagen aer slut": (0, None, Tense.FUTURE),
    "dagen ar slut": (0, None, Tense.FUTURE),
    "slutet pa dagen": (0, None, Tense.FUTURE),
    "slutet av dagen": (0, None, Tense.FUTURE),
    "end of day": (0, None, Tense.FUTURE),
    "end of the day": (0, None, Tense.FUTURE),
    "eod": (0, None, Tense.FUTURE),
    "cob": (0, None, Tense.FUTURE),
    "samma dag": (0, None, Tense.FUTURE),
}
_NOT_DAYS_ALONE = frozenset({"hela dagen", "samma dag", "under dagen"})


def named_day(m: Match[str], now: Now) -> Found | None:
    days, part, tense = NAMED_DAYS[" ".join(m["said"].split())]
    day = shifted(now.today, days)
    if part is PartOfDay.NIGHT:
        night_ends = shifted(now.today, min(days + 1, 0))
        return placed(m, Shape.DAY, day, part=part, tense=tense, night_ends=night_ends, sure=0.9)
    if " ".join(m["said"].split()) in _NOT_DAYS_ALONE:
        return placed(m, Shape.PERIOD, day, tense=tense, sure=0.6)  # any other date says more
    return placed(m, Shape.DAY, day, part=part, tense=tense, sure=0.97)


def weekday_said(m: Match[str], now: Now) -> Found | None:
    number = WEEKDAY_NUMBER[m["wd"]]
    relation = " ".join((m["rel"] or "").split())
    if relation in {("forra"), ("last"), ("sist"), ("forrforra"), ("siste")} and (
        relation in {"forra", "forrforra"} or m[("form")] != ("en")
    ):
        return weekday_of_week(m, now, number, -2 if relation == "forrforra" else -1)
    if relation in {"nasta", "next", "nastnasta"}:
        return next_weekday(m, now, number, 2 if relation == "nastnasta" else 1)
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
    return placed(m, Shape.WEEKDAY, day, weekday=number, tense=tense, sure=0.95 if said_past else 0.9)


def weekday_range(m: Match[str], now: Now) -> Found | None:
    """ "fredag-söndag": its first day looking back, its last day looking forward."""
    number = WEEKDAY_NUMBER[m["first"] if now.past else m["last"]]
    if now.past:
        day = now.today - timedelta(days=(now.today.weekday() - number - 1) % 7 + 1)
    else:
        day = weekday_on_or_after(now.today + timedelta(days=1), number)
    return placed(m, Shape.WEEKDAY, day, weekday=number, precision=Precision.RANGE, sure=0.8)


def weekday_of_week(m: Match[str], now: Now, number: int, weeks: int) -> Found | None:
    monday = now.today - timedelta(days=now.today.weekday())
    tense = Tense.PAST if weeks < 0 else Tense.FUTURE
    return placed(m, Shape.WEEKDAY, shifted(monday, 7 * weeks + number), weekday=number, tense=tense)


def next_weekday(m: Match[str], now: Now, number: int, weeks: int) -> Found | None:
    found = weekday_of_week(m, now, number, weeks)
    coming = weekday_on_or_after(now.today + timedelta(days=1), number)
    if found is None or found.day == coming:
        return found
    return placed(
        m,
        Shape.WEEKDAY,
        found.day,
        weekday=number,
        tense=Tense.FUTURE,
        candidates=(coming, found.day),
        sure=0.7,
    )


# --- absolute dates ----------------------------------------------------------------------------


def full_year(said: str | None) -> int | None:
    if not said:
        return None
    return int(said) if len(said) == 4 else 2000 + int(said)  # noqa: PLR2004


def nearest(now: Now, month: int, day: int) -> date | None:
    """The latest such day up to today, or looking forward the earliest from today on."""
    years = (
        range(now.today.year, now.today.year - 9, -1)
        if now.past
        else range(now.today.year, now.today.year + 9)
    )
    for year in years:
        found = real_day(year, month, day)
        if found and (found <= now.today if now.past else found >= now.today):
            return found
    return None


def real_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def day_and_month(m: Match[str], now: Now) -> Found | None:
    groups = m.groupdict()
    day = ORDINAL[groups["ord"]] if groups.get("ord") else int(groups["d"])
    month = MONTH_NUMBER[groups["month"]] if groups.get("month") else int(groups["mm"])
    year = full_year(groups.get("y"))
    found = real_day(year, month, day) if year else nearest(now, month, day)
    if found is None or not _plausible_year(found, now):
        return None
    more: dict[str, object] = {"sure": 0.97 if year else 0.93}
    if last := groups.get("last"):
        until = real_day(found.year, month, int(last))
        if until and until > found:
            more |= {"began": found, "until": until, "precision": Precision.RANGE}
            found = found if now.past else until
    return placed(m, Shape.DATE, found, **more)


def day_point_month(m: Match[str], now: Now) -> Found | None:
    """ "24.12", "den 4.12", "fre 5.12": after a weekday only when it is that weekday, else it is a time."""
    found = day_and_month(m, now)
    if found is None or found.day is None:
        return None
    before = m.string[: m.start()].rstrip()
    said = next((number for name, number in WEEKDAY_NUMBER.items() if before.endswith(name)), None)
    if m["wd"] is not None and m["late"] is None and said != found.day.weekday():
        return None
    return found


def _plausible_year(day: date, now: Now) -> bool:
    """Dates of birth and laws are not dates of events or deadlines."""
    return now.today.year - 10 <= day.year <= now.today.year + 6


def range_of_months(m: Match[str], now: Now) -> Found | None:
    """ "28/10-3/11", "28 okt - 3 nov": both ends."""
    first = nearest(now, _month_said(m["m1"]), int(m["d1"]))
    last = nearest(now, _month_said(m["m2"]), int(m["d2"]))
    if first is None or last is None:
        return None
    if last < first and now.past:
        first = real_day(last.year - (first.month > last.month), first.month, first.day)
    return placed(
        m, Shape.DATE, first if now.past else last, began=first, until=last, precision=Precision.RANGE
    )


def _month_said(said: str) -> int:
    return int(said) if said.isdigit() else MONTH_NUMBER[said]


def written_in_figures(m: Match[str], now: Now) -> Found | None:
    """2025-11-18, 20251118, 251118, 18.11.2025."""
    year = int(m["y"]) if len(m["y"]) == 4 else 2000 + int(m["y"])  # noqa: PLR2004
    day = real_day(year, int(m["mm"]), int(m["d"]))
    if day is None or not _plausible_year(day, now):
        return None
    return placed(m, Shape.DATE, day, sure=0.97)


def compact(m: Match[str], now: Now) -> Found | None:
    """251118: only near today, so that other six-figure numbers stay numbers."""
    found = written_in_figures(m, now)
    if found is None or found.day is None or abs((found.day - now.today).days) > 800:  # noqa: PLR2004
        return None
    return found


def day_of_month(m: Match[str], now: Now) -> Found | None:
    groups = m.groupdict()
    number = ORDINAL[groups["ord"]] if groups.get("ord") else int(groups["d"])
    step = -1 if now.past else 1
    start = now.today.replace(day=1)
    if groups.get("rel"):
        moved = month_shifted(start, {"forra": -1, "nasta": 1}.get(groups["rel"], 0))
        day = real_day(moved.year, moved.month, number) if moved else None
        return placed(m, Shape.DATE, day)
    for months in range(12):
        month = month_shifted(start, step * months)
        found = real_day(month.year, month.month, number) if month else None
        if found and (found <= now.today if now.past else found >= now.today):
            return placed(m, Shape.DATE, found, sure=0.88)
    return None


# --- weeks -------------------------------------------------------------------------------------


def whole_week(m: Match[str], now: Now, monday: date | None, **more: object) -> Found | None:
    if monday is None:
        return None
    sunday = shifted(monday, _SUNDAY)
    friday = shifted(monday, _FRIDAY)
    if sunday is None or friday is None:
        return None
    day = monday if now.past else friday
    if not now.past and friday < now.today <= sunday:
        day = sunday
    return placed(m, Shape.WEEK, day, period=(monday, sunday), precision=Precision.WEEK, **more)


def numbered_week(m: Match[str], now: Now) -> Found | None:
    number, year = round(number_said(m["w"])), full_year(m["y"])
    if not 1 <= number <= 53:  # noqa: PLR2004
        return None
    monday = iso_week_monday(year, number) if year else _nearest_week(now, number)
    found = whole_week(m, now, monday, sure=0.92)
    if found is None or not m["last"] or found.period is None:
        return found
    last = iso_week_monday(found.period[0].isocalendar()[0], int(m["last"]))
    sunday = shifted(last, _SUNDAY) if last and last >= found.period[0] else None
    friday = shifted(last, _FRIDAY) if last else None
    if sunday is None or friday is None:
        return found
    day = found.day if now.past else friday
    return placed(m, Shape.WEEK, day, period=(found.period[0], sunday), precision=Precision.RANGE)


def _nearest_week(now: Now, number: int) -> date | None:
    this_year = now.today.isocalendar()[0]
    years = range(this_year, this_year - 8, -1) if now.past else range(this_year, this_year + 8)
    for year in years:
        monday = iso_week_monday(year, number)
        if monday and (monday <= now.today if now.past else monday + timedelta(days=_FRIDAY) >= now.today):
            return monday
    return None


WEEKS_AWAY: dict[str, int] = {
    "forra": -1, "forrforra": -2, "last": -1, "sist": -1, "previous": -1, "foregaende": -1, "sista": -1,
    (
            "den forra"
        ): -1, (
            "nasta"
        ): 1, (
            "next"
        ): 1, (
            "kommande"
        ): 1, (
            "nastkommande"
        ): 1, (
            "nastnasta"
        ): 2, (
            "den"
        ): 0, (
            "the coming"
        ): 1,
    "den har": 0, "denna": 0, "innevarande": 0, "this": 0, "i": 0, "under": 0, "hela": 0, "the": 0, "nu i": 0,
    "pagaende": 0, "forrige": -1, "sidste": -1, "neste": 1, "naeste": 1,
}  # fmt: skip


def named_week(m: Match[str], now: Now) -> Found | None:
    relation = " ".join((m["rel"] or "den").split())
    weeks = 2 if m["after"] else WEEKS_AWAY[relation]
    monday = shifted(now.today, 7 * weeks - now.today.weekday())
    tense = Tense.PAST if weeks < 0 else Tense.FUTURE if weeks > 0 else Tense.OPEN
    return whole_week(m, now, monday, tense=tense, sure=0.75)


WEEKENDS_AWAY: dict[str, int] = {
    "forra": -1, "forrforra": -2, "last": -1, "nasta": 1, "next": 1, "foregaende": -1, "previous": -1,
    "nastkommande": 0, "kommande": 0, "sista": 0, "senaste": 0, "forrige": -1, "sist": 0,
}  # fmt: skip


def weekend(m: Match[str], now: Now) -> Found | None:
    relation = m["rel"]
    monday = now.today - timedelta(days=now.today.weekday())
    if now.past:
        this = monday + timedelta(days=_SATURDAY - (7 if now.today.weekday() < _SATURDAY else 0))
        weeks = WEEKENDS_AWAY.get(relation or "", 0)
        saturday = (
            shifted(this, 7 * (weeks + (now.today.weekday() < _SATURDAY)))
            if weeks < -1 or (weeks == -1 and now.today.weekday() >= _SATURDAY)
            else this
        )
        second = (
            ()
            if weeks != -1 or saturday is None
            else tuple(d for d in (saturday, shifted(saturday, -7)) if d)
        )
        tense = Tense.PAST
    else:
        weeks = max(WEEKENDS_AWAY.get(relation or "", 0), 0) if relation != "forra" else -1
        saturday = shifted(monday, _SATURDAY + 7 * weeks)
        second = ()
        tense = Tense.PAST if weeks < 0 else Tense.FUTURE
    sunday = shifted(saturday, 1) if saturday else None
    if saturday is None or sunday is None:
        return None
    day = saturday if now.past else shifted(saturday, -1) if m[0].startswith("till ") else sunday
    return placed(
        m, Shape.WEEKEND, day, period=(saturday, sunday), precision=Precision.WEEKEND, tense=tense,
        candidates=second or (saturday, sunday), sure=0.7,
    )  # fmt: skip
