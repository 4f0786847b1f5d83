"""When a case must have come how far. Working days follow the Swedish calendar.

Source: docs/domain.md, section 5. What the law calls "genast" or "snarast" has no number there;
the numbers here are customary and each organisation may set its own.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from domain.calendar import add_working_days, working_day_on_or_after
from domain.kinds import CaseKind

LOCAL = ZoneInfo("Europe/Stockholm")

_END_OF_DAY_HOUR = 17


def local_day(moment: datetime) -> date:
    """The calendar day in Sweden at that moment."""
    return moment.astimezone(LOCAL).date()


def _end_of(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, _END_OF_DAY_HOUR, tzinfo=LOCAL)


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """The end of the n:th working day after; 0 is the same day, or the next one worked."""

    count: int

    def after(self, moment: datetime) -> datetime:
        day = local_day(moment)
        if self.count:
            return _end_of(add_working_days(day, self.count))
        return max(_end_of(working_day_on_or_after(day)), moment)


@dataclass(frozen=True, slots=True)
class Days:
    """The end of the n:th calendar day after."""

    count: int

    def after(self, moment: datetime) -> datetime:
        return _end_of(local_day(moment) + timedelta(days=self.count))


@dataclass(frozen=True, slots=True)
class Hours:
    """Clock hours, nights and holidays included: personal-data incidents."""

    count: int

    def after(self, moment: datetime) -> datetime:
        # in UTC: adding to a local time would count the clock on the wall, not the hours that pass
        return moment.astimezone(UTC) + timedelta(hours=self.count)


@dataclass(frozen=True, slots=True)
class Deadlines:
    """take: acknowledged by its handler. finish: investigated, or answered for a complaint."""

    take: WorkingDays | Days | Hours
    finish: WorkingDays | Days | Hours


_USUAL = Deadlines(take=WorkingDays(1), finish=Days(30))

DEADLINES: Mapping[CaseKind, Deadlines] = dict.fromkeys(CaseKind, _USUAL) | {
    CaseKind.COMPLAINT: Deadlines(take=WorkingDays(2), finish=WorkingDays(10)),
    CaseKind.VIEW: Deadlines(take=WorkingDays(2), finish=WorkingDays(10)),
    CaseKind.LEX_SARAH: Deadlines(take=WorkingDays(0), finish=Days(30)),
    CaseKind.DATA_INCIDENT: Deadlines(take=Hours(24), finish=Hours(72)),
    CaseKind.LEX_MAJA: Deadlines(take=WorkingDays(0), finish=Days(30)),
    CaseKind.WORK_INCIDENT: Deadlines(take=WorkingDays(1), finish=Days(30)),
}


def take_by(kind: CaseKind, received: datetime) -> datetime:
    """When someone must have acknowledged the case."""
    return DEADLINES[kind].take.after(received)


def finish_by(kind: CaseKind, received: datetime) -> datetime:
    """When it must be investigated or answered."""
    return DEADLINES[kind].finish.after(received)
