"""Deputies hear on the first working day that they stand in, and whoever was away that they are back."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from bot.organisation_import import bring_in
from domain.absence_notices import BackAgain, StandInBegins
from domain.deadlines import LOCAL
from domain.messaging import Quiet
from domain.notices import Notice
from domain.organisation import Absence
from schedules import absences
from storage.store import Store
from tests.rooms.schedules.examples import FRIDAY, ORGANISATION, said

TODAY = FRIDAY.date()
DAY = timedelta(days=1)
MONDAY = TODAY + 3 * DAY


def at(day: date, hour: int = 0, minute: int = 20) -> datetime:
    return datetime.combine(day, time(hour, minute), tzinfo=LOCAL).astimezone(UTC)


async def is_away(store: Store, first: date, last: date, deputy: str | None = "maria") -> None:
    async with store.transaction() as tx:
        await tx.organisations.add_absence(Absence("bo", first, last, deputy))


async def passes(store: Store, first: date, last: date) -> None:
    """The job runs each night, and once more: once is once."""
    for count in range((last - first).days + 1):
        for _ in range(2):
            await absences.tell(store, at(first + count * DAY))


async def told(store: Store, now: datetime) -> list[tuple[str, Notice]]:
    return [(lane.removeprefix("person:"), notice) for lane, notice in await said(store, now)]


BEGINS = ("maria", StandInBegins("bo"))


async def test_the_deputy_hears_at_eight_on_the_first_working_day(installed: Store) -> None:
    await is_away(installed, MONDAY - DAY, MONDAY + 3 * DAY)
    await passes(installed, TODAY, MONDAY)
    assert await told(installed, at(MONDAY, 7, 59)) == []
    assert await told(installed, at(MONDAY, 8, 1)) == [BEGINS]


async def test_what_was_agreed_after_the_day_was_planned_has_just_been_said(installed: Store) -> None:
    await passes(installed, TODAY, TODAY)
    await is_away(installed, MONDAY, MONDAY + DAY)
    await passes(installed, TODAY + DAY, MONDAY)
    assert await told(installed, at(MONDAY, 9)) == []


async def test_whoever_was_away_is_welcomed_on_the_first_working_day_back(installed: Store) -> None:
    await passes(installed, TODAY, TODAY)
    await is_away(installed, TODAY, TODAY)  # ill, said that morning
    await passes(installed, TODAY + DAY, MONDAY)
    assert await told(installed, at(MONDAY, 8, 1)) == [("bo", BackAgain("bo", TODAY.isoformat()))]


async def test_after_a_standstill_each_is_told_once_of_what_is_true_now(installed: Store) -> None:
    await passes(installed, TODAY - DAY, TODAY - DAY)
    await is_away(installed, MONDAY, MONDAY + 11 * DAY)
    await absences.tell(installed, at(MONDAY + 2 * DAY, 10))
    assert await told(installed, at(MONDAY + 2 * DAY, 11)) == [BEGINS]
    await passes(installed, MONDAY + 3 * DAY, MONDAY + 7 * DAY)
    assert await told(installed, at(MONDAY + 7 * DAY, 11)) == []


async def test_ones_own_quiet_hours_are_kept(installed: Store) -> None:
    async with installed.transaction() as tx:
        await tx.preferences.set_quiet("maria", Quiet(time(16), time(10)))
    await is_away(installed, MONDAY, MONDAY + DAY)
    await passes(installed, TODAY, MONDAY)
    assert await told(installed, at(MONDAY, 9, 59)) == []
    assert await told(installed, at(MONDAY, 10, 1)) == [BEGINS]


async def next_to_tell(store: Store) -> datetime | None:
    async with store.reading() as tx:
        return await absences.next_to_tell(tx)


async def test_the_days_between_are_passed_over(installed: Store) -> None:
    await is_away(installed, MONDAY, MONDAY + DAY)
    assert await next_to_tell(installed) == at(TODAY, 0, 0)
    await passes(installed, TODAY, TODAY)
    assert await next_to_tell(installed) == at(MONDAY + 2 * DAY, 0, 0)
    await passes(installed, MONDAY + 2 * DAY, MONDAY + 2 * DAY)
    assert await next_to_tell(installed) is None


async def test_an_absence_that_the_file_states_too_late_is_told_with_the_import(installed: Store) -> None:
    await passes(installed, TODAY, TODAY)
    stated = replace(ORGANISATION, absences=(Absence("bo", TODAY, MONDAY, "maria"),))
    await bring_in(installed, stated, FRIDAY)
    await bring_in(installed, stated, FRIDAY)
    assert await told(installed, FRIDAY) == [BEGINS]
    await passes(installed, TODAY + DAY, MONDAY)
    assert await told(installed, at(MONDAY, 9)) == []


async def test_the_first_import_tells_nobody(store: Store) -> None:
    await bring_in(store, replace(ORGANISATION, absences=(Absence("bo", TODAY, MONDAY, "maria"),)), FRIDAY)
    assert await told(store, FRIDAY) == []
