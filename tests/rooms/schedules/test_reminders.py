"""Who is told of what has come due, when it leaves, and that nothing is lost or told twice."""

import asyncio
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
import sqlalchemy as sa

from domain.actions import Named, Post, finish, postpone
from domain.cases import State
from domain.deadlines import LOCAL
from domain.kinds import CaseKind
from domain.messaging import Quiet
from domain.notices import ActionsDue, AuthorityNear
from domain.organisation import Absence, Role
from domain.reminding import Matter, Receiver, Telling, Told, goes_on
from domain.reminding_subjects import action_subject
from schedules import reminders
from storage.accounts import Account
from storage.reminders import AT_ONCE, told_facts
from storage.store import Store
from storage.tables.actions import actions
from storage.tables.reminding import reminders as looks
from tests.rooms.schedules.examples import FRIDAY, ORGANISATION, action, add, case, said

TODAY = FRIDAY.date()
DAY = timedelta(days=1)
WEEK = timedelta(days=7)
QUARTER = timedelta(minutes=15)


async def lines(store: Store, person: str, day: date = TODAY) -> set[tuple[str, Matter, Telling]]:
    async with store.reading() as tx:
        return {(each.id, each.matter, each.telling) for each in await tx.daily.of(person, day)}


async def told_on(store: Store, now: datetime) -> list[tuple[str, str]]:
    """(receiver, day) of the days' messages that leave by now."""
    return [
        (lane.removeprefix("person:"), notice.day)
        for lane, notice in await said(store, now)
        if isinstance(notice, ActionsDue)
    ]


async def day_by_day(store: Store, first: date, days: int) -> None:
    """A tick every morning at 06:15, Swedish time."""
    for number in range(days):
        await reminders.remind(store, at(first + number * DAY, time(6, 15)))


def at(day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, tzinfo=LOCAL).astimezone(UTC)


# --- who, and one message a day -------------------------------------------------------------------------


async def test_the_owner_is_told_on_the_day_in_one_message_however_much_is_due(installed: Store) -> None:
    await add(installed, *(action(number, TODAY) for number in range(1, 6)), case(1, FRIDAY - DAY))
    await reminders.remind(installed, FRIDAY)
    assert await told_on(installed, FRIDAY) == [("bo", TODAY.isoformat())]
    assert len(await lines(installed, "bo")) == 6


async def test_nobody_is_told_of_what_is_not_due(installed: Store) -> None:
    await add(installed, action(1, TODAY + 20 * DAY), case(1, FRIDAY - timedelta(hours=1)))
    await reminders.remind(installed, FRIDAY)
    assert await said(installed, FRIDAY) == []
    async with installed.reading() as tx:
        assert (await tx.reminders.next_look() or FRIDAY) > FRIDAY


async def test_a_second_look_the_same_day_tells_nobody_twice(installed: Store) -> None:
    await add(installed, action(1, TODAY))
    for hours in (0, 0, 5):
        await reminders.remind(installed, FRIDAY + timedelta(hours=hours))
    assert len(await said(installed, FRIDAY + DAY)) == 1


async def test_what_comes_due_after_the_message_has_left_waits_for_the_next_working_day(
    installed: Store,
) -> None:
    await add(installed, action(1, TODAY))
    await reminders.remind(installed, FRIDAY)
    assert await told_on(installed, FRIDAY) == [("bo", TODAY.isoformat())]
    await add(installed, action(2, TODAY))
    await reminders.remind(installed, FRIDAY + QUARTER)
    monday = TODAY + 3 * DAY
    assert await lines(installed, "bo", monday) == {("action-0002", Matter.REQUIREMENT, Telling.TODAY)}
    assert await told_on(installed, at(monday, time(7, 59))) == []
    assert await told_on(installed, at(monday, time(8))) == [("bo", monday.isoformat())]


async def test_whoever_stands_in_is_told_and_whoever_is_away_is_not(installed: Store) -> None:
    away = Absence("bo", TODAY - WEEK, TODAY + WEEK, deputy="maria")
    async with installed.transaction() as tx:
        await tx.organisations.replace(replace(ORGANISATION, absences=(away,)))
    await add(installed, action(1, TODAY), action(2, TODAY, Post(Role.MANAGER, "solgarden")))
    await reminders.remind(installed, FRIDAY)
    assert await told_on(installed, FRIDAY) == [("maria", TODAY.isoformat())]
    assert len(await lines(installed, "maria")) == 2


async def test_done_or_put_off_it_is_not_reminded_of(installed: Store) -> None:
    done, later = action(1, TODAY), action(2, TODAY)
    await add(installed, done, later)
    async with installed.transaction() as tx:
        await tx.actions.save(finish(done, "bo", FRIDAY - DAY), FRIDAY - DAY)
        await tx.actions.save(postpone(later, TODAY + 30 * DAY, "bo", FRIDAY - DAY), FRIDAY - DAY)
    await reminders.remind(installed, FRIDAY)
    assert await said(installed, FRIDAY) == []


async def test_three_months_after_it_is_asked_whether_it_helped(installed: Store) -> None:
    done = finish(action(1, TODAY), "bo", FRIDAY - 95 * DAY)
    await add(installed, replace(done, version=1))
    await reminders.remind(installed, FRIDAY)
    ((matter, telling),) = {(matter, telling) for _, matter, telling in await lines(installed, "maria")}
    assert (matter, telling) == (Matter.EFFECT, Telling.TODAY)


# --- upwards --------------------------------------------------------------------------------------------


async def test_a_requirement_goes_up_step_by_step_each_announced_two_days_before(installed: Store) -> None:
    due = date(2026, 9, 1)
    await add(installed, action(1, due, created=at(due - 30 * DAY, time(12))))
    await day_by_day(installed, due - 20 * DAY, 60)
    told: dict[str, list[tuple[int, Telling]]] = {}
    for person in ("bo", "maria", "dag"):
        for away in range(-20, 40):
            for _, _, telling in await lines(installed, person, due + away * DAY):
                told.setdefault(person, []).append((away, telling))
    escalated = {
        person: [away for away, telling in found if telling is Telling.ESCALATED]
        for person, found in told.items()
    }
    # the first of September is a Tuesday: +5 and +12 are Sundays, so told of on Fridays, -3 a Saturday
    # and the topmost level is the next one: told once, and nothing is announced of it again
    assert escalated == {"bo": [], "maria": [7], "dag": [14]}
    assert [away for away, telling in told["bo"] if telling is Telling.ANNOUNCED] == [3, 10]
    in_time = {Telling.BEFORE, Telling.TODAY}
    assert [away for away, telling in told["bo"] if telling in in_time] == [-14, -1, 0]


async def test_what_has_nobody_above_goes_on_to_nobody(installed: Store) -> None:
    due = date(2026, 9, 1)
    await add(installed, action(1, due, Named("dag"), created=at(due - 30 * DAY, time(12))))
    await day_by_day(installed, due - 2 * DAY, 40)
    told = [each for away in range(40) for _, _, each in await lines(installed, "dag", due + away * DAY)]
    assert {*told} == {Telling.TODAY, Telling.LATE}
    assert told.count(Telling.LATE) == 5


async def test_what_goes_on_comes_on_the_working_day_that_was_announced(installed: Store) -> None:
    friday = date(2026, 12, 25)  # +7 is New Year's Day: the first working day is Monday, 4 January
    await add(installed, action(1, friday, created=at(friday - 20 * DAY, time(12))))
    await day_by_day(installed, friday, 14)
    told = {
        person: [
            (friday + away * DAY).isoformat()
            for away in range(16)
            for _, _, telling in await lines(installed, person, friday + away * DAY)
            if telling in (Telling.ANNOUNCED, Telling.ESCALATED)
        ]
        for person in ("bo", "maria")
    }
    assert told == {"bo": ["2026-12-30", "2027-01-05"], "maria": ["2027-01-04"]}
    async with installed.reading() as tx:
        kept = await tx.reminders.told("action", "action-0001")
    subject = action_subject(action(1, friday))
    goes = goes_on(subject, kept, Matter.REQUIREMENT, Receiver.OWNERS_MANAGER, friday)
    assert goes == date(2027, 1, 4)


async def test_what_a_clock_that_was_ahead_has_told_comes_again_in_its_time(installed: Store) -> None:
    due = date(2026, 12, 14)
    await add(installed, action(1, due, created=at(due - 20 * DAY, time(12))))
    await day_by_day(installed, due - 19 * DAY, 2)
    await reminders.remind(installed, at(due + 41 * DAY, time(6, 15)))
    await day_by_day(installed, due - 17 * DAY, 34)
    told = {
        person: [
            (away, telling)
            for away in range(-19, 20)
            for _, _, telling in await lines(installed, person, due + away * DAY)
        ]
        for person in ("bo", "maria", "dag")
    }
    upwards = (Telling.ANNOUNCED, Telling.ESCALATED)
    # the 14th is a Monday: +5 is a Saturday, told of on Friday; +12 too, after Christmas
    assert [away for away, telling in told["bo"] if telling in upwards] == [4, 9]
    assert [away for away, telling in told["maria"] if telling in upwards] == [7]
    assert [away for away, telling in told["dag"] if telling in upwards] == [14]
    assert [away for away, telling in told["bo"] if telling not in upwards] == [-14, -3, 0, 7, 14]


async def test_postponing_never_hides_an_overdue_requirement(installed: Store) -> None:
    late = action(1, TODAY - 10 * DAY)
    await add(installed, late)
    async with installed.transaction() as tx:
        await tx.actions.save(postpone(late, TODAY + WEEK, "bo", FRIDAY - DAY), FRIDAY - DAY)
    await day_by_day(installed, TODAY, 5)
    assert {telling for _, _, telling in await lines(installed, "bo")} >= {Telling.ANNOUNCED}


# --- when -----------------------------------------------------------------------------------------------


async def test_managers_are_left_in_peace_on_free_days_and_at_night(installed: Store) -> None:
    saturday = TODAY + DAY
    await add(installed, action(1, saturday), case(1, FRIDAY - WEEK, kind=CaseKind.LEX_SARAH))
    await reminders.remind(installed, at(saturday, time(6)))
    monday = saturday + 2 * DAY
    assert ("bo", saturday.isoformat()) not in await told_on(installed, at(saturday, time(23)))
    assert ("bo", monday.isoformat()) in await told_on(installed, at(monday, time(8)))


async def test_lex_sarah_rests_by_night_only(installed: Store) -> None:
    saturday = TODAY + DAY
    await add(installed, case(1, FRIDAY - WEEK, kind=CaseKind.LEX_SARAH))
    await reminders.remind(installed, at(saturday, time(6)))
    assert await told_on(installed, at(saturday, time(8))) == [("lars", saturday.isoformat())]


async def test_the_hours_that_the_law_counts_never_rest(installed: Store) -> None:
    saturday_night = at(TODAY + DAY, time(23))
    discovered = saturday_night - timedelta(hours=48)
    await add(installed, case(1, discovered, kind=CaseKind.DATA_INCIDENT, discovered=discovered))
    await reminders.remind(installed, saturday_night)
    await reminders.remind(installed, saturday_night + timedelta(minutes=14))
    told = [each for each in await said(installed, saturday_night) if isinstance(each[1], AuthorityNear)]
    assert told == [("person:pia", AuthorityNear("case-0001"))]


async def test_a_persons_own_quiet_hours_are_kept(installed: Store) -> None:
    async with installed.transaction() as tx:
        await tx.preferences.set_quiet("bo", Quiet(time(6), time(13)))
    await add(installed, action(1, TODAY))
    await reminders.remind(installed, FRIDAY)
    assert await told_on(installed, at(TODAY, time(12, 59))) == []
    assert await told_on(installed, at(TODAY, time(13))) == [("bo", TODAY.isoformat())]


async def test_someone_on_shifts_is_told_at_once_when_at_work(installed: Store) -> None:
    night = at(TODAY, time(2, 30))
    async with installed.transaction() as tx:
        await tx.accounts.remember(Account("slack", "U1", "anna", None, FRIDAY, night - timedelta(minutes=5)))
    await add(installed, action(1, TODAY - 2 * DAY, Named("anna"), created=night - 60 * DAY))
    await reminders.remind(installed, night)
    assert await told_on(installed, night) == [("anna", TODAY.isoformat())]


async def test_someone_on_shifts_who_is_not_heard_of_is_told_a_day_later(installed: Store) -> None:
    await add(installed, action(1, TODAY, Named("anna")))
    await reminders.remind(installed, FRIDAY)
    assert await told_on(installed, FRIDAY + timedelta(hours=23)) == []
    assert await told_on(installed, FRIDAY + timedelta(hours=24)) == [("anna", (TODAY + DAY).isoformat())]


async def test_someone_on_shifts_hears_of_an_escalation_two_days_before_it(installed: Store) -> None:
    due = TODAY - timedelta(days=5)  # it goes on after seven days
    await add(installed, action(1, due, Named("anna")))
    async with installed.transaction() as tx:
        await tx.connection.execute(looks.update().values(told=_looked(at(TODAY - DAY, time(12)))))
    await reminders.remind(installed, at(TODAY, time(6, 15)))
    assert await told_on(installed, at(TODAY, time(7))) == [("anna", TODAY.isoformat())]
    assert {telling for _, _, telling in await lines(installed, "anna")} == {Telling.ANNOUNCED}


def _looked(moment: datetime) -> dict[str, object]:
    return told_facts(Told(moment))


# --- rules of one's own ---------------------------------------------------------------------------------


async def test_the_organisations_own_rules_hold_from_the_import_on(installed: Store) -> None:
    await add(installed, action(1, TODAY + 5 * DAY))
    await reminders.remind(installed, FRIDAY - WEEK)
    await said(installed, FRIDAY + 30 * DAY)
    own = {"message_at": "09:30", "countdowns": {"requirement": {"before": [5]}}}
    async with installed.transaction() as tx:
        await tx.organisations.replace(replace(ORGANISATION, reminders=own))
    await reminders.remind(installed, FRIDAY)
    assert await told_on(installed, at(TODAY, time(9, 29))) == []
    assert await told_on(installed, at(TODAY, time(9, 30))) == [("bo", TODAY.isoformat())]


# --- cut off, crowded, broken ---------------------------------------------------------------------------


async def test_cut_off_anywhere_and_begun_again_everyone_is_told_of_everything_once(
    installed: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reminders, "PAGE", 3)
    await add(installed, *(action(number, TODAY) for number in range(1, 11)))
    for step in ("put_all", "add", "looked", "forget"):
        shelf = {"put_all": "storage.outbox.Outbox", "add": "storage.daily.Daily"}.get(
            step, "storage.reminders.Reminders"
        )
        with monkeypatch.context() as broken:
            broken.setattr(f"{shelf}.{step}", _cut_off)
            broken.setattr(reminders, "_look_one_by_one", _cut_off)
            with pytest.raises(ConnectionError):
                await reminders.remind(installed, FRIDAY)
    await reminders.remind(installed, FRIDAY)
    assert len(await lines(installed, "bo")) == 10
    assert await told_on(installed, FRIDAY) == [("bo", TODAY.isoformat())]


async def _cut_off(*_: object) -> None:
    raise ConnectionError


async def test_many_ticks_at_once_tell_everyone_once(
    installed: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reminders, "PAGE", 4)
    owners = [Named(person) for person in ("bo", "maria", "dag", "kim")]
    await add(installed, *(action(number, TODAY, owners[number % 4]) for number in range(1, 41)))
    await asyncio.gather(*(reminders.remind(installed, FRIDAY) for _ in range(4)))
    await reminders.remind(installed, FRIDAY + QUARTER)
    told = Counter(person for person, _ in await told_on(installed, FRIDAY + WEEK))
    found = [await lines(installed, person, TODAY + days * DAY) for person in told for days in range(8)]
    assert sum(map(len, found)) == len(set().union(*found)) == 40
    assert set(told) == {"bo", "maria", "dag", "kim"}


async def test_a_subject_that_cannot_be_read_holds_up_no_other(
    installed: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reminders, "PAGE", 3)
    await add(installed, *(action(number, TODAY) for number in range(1, 9)))
    async with installed.transaction() as tx:
        await tx.connection.execute(
            actions.update().where(actions.c.id == "action-0002").values(source="of another version")
        )
    with pytest.raises(reminders.Unreadable, match="1 subjects"):
        await reminders.remind(installed, FRIDAY)
    assert len(await lines(installed, "bo")) == 7
    await reminders.remind(installed, FRIDAY + QUARTER)  # it is put off, not looked at for ever


async def test_what_is_gone_is_looked_at_no_more(installed: Store) -> None:
    async with installed.transaction() as tx:
        await tx.connection.execute(
            looks.insert(), [{"what": "action", "subject": "gone", "next_look": AT_ONCE, "told": {}}]
        )
    await reminders.remind(installed, FRIDAY)
    async with installed.reading() as tx:
        assert await tx.connection.scalar(sa.select(sa.func.count()).select_from(looks)) == 0


async def test_a_day_at_rest_and_a_year_asleep_are_told_of_once(installed: Store) -> None:
    await add(installed, action(1, TODAY), replace(case(1, FRIDAY - DAY), state=State.RECEIVED))
    later = FRIDAY + 365 * DAY
    await reminders.remind(installed, later)
    messages = await told_on(installed, later + WEEK)
    assert "bo" in dict(messages)
    assert max(Counter(messages).values()) == 1
