"""What the calendar says of absences: on the first day to the deputy, on the first day back to the one away.

Days are compared as working days: whoever is away from Saturday is stood in for from Monday, and is back
on a Monday when the last day was a Friday. An absence of free days only is no news to anyone, and two
with nothing but free days between them are one.
"""

from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta

from domain.calendar import last_working_day_before, next_working_day, working_day_on_or_after
from domain.calendar import working_day_on_or_before as at_work
from domain.organisation import Absence, Organisation

Standing = tuple[str, str]
"""(who is away, who stands in for them): ids."""


def stand_ins(organisation: Organisation, day: date) -> frozenset[Standing]:
    """Who stands in for whom on a day, by what was agreed; a deputy who is away too does not."""
    return frozenset(
        (absence.person, absence.deputy)
        for absence in organisation.absences
        if absence.covers(day) and absence.deputy is not None and organisation.is_present(absence.deputy, day)
    )


def begun(organisation: Organisation, since: date, until: date) -> frozenset[Standing]:
    """Who stands in for whom on the working day `until`, and did not on the working day `since`."""
    return stand_ins(organisation, at_work(until)) - stand_ins(organisation, at_work(since))


def returned(organisation: Organisation, since: date, until: date) -> Mapping[str, date]:
    """Who was away on the working day `since` and is not on the working day `until`, each with the first day
    of the absence."""
    before, now = at_work(since), at_work(until)
    away = {absence.person for absence in organisation.absences if absence.covers(before)}
    return {
        person: stretch(absences_of(organisation, person), before)[0]
        for person in sorted(away)
        if organisation.is_present(person, now)
    }


def absences_of(organisation: Organisation, person: str, deputy: str = "") -> tuple[Absence, ...]:
    """The person's absences; deputy: only those in which this one stands in."""
    return tuple(
        absence
        for absence in organisation.absences
        if absence.person == person and (not deputy or absence.deputy == deputy)
    )


def stretch(absences: Collection[Absence], day: date) -> tuple[date, date]:
    """The first and the last day away around a day that one of the absences covers; those that follow each
    other are one."""
    first = last = day
    for absence in sorted(absences, key=lambda absence: absence.first_day):
        if day <= absence.last_day and absence.first_day <= next_working_day(last):
            last = max(last, absence.last_day)
    for absence in sorted(absences, key=lambda absence: absence.last_day, reverse=True):
        if absence.first_day <= day and last_working_day_before(first) <= absence.last_day:
            first = min(first, absence.first_day)
    return first, last


def days_to_tell(organisation: Organisation) -> Iterator[date]:
    """The days on which there may be something to tell, in no order: the working day before one is stood in
    for, and the first one back."""
    for absence in organisation.absences:
        yield working_day_on_or_after(absence.last_day + timedelta(days=1))
        if absence.deputy is not None:
            yield last_working_day_before(working_day_on_or_after(absence.first_day))
