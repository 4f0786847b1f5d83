"""What changes hands when other people come to the posts: told in the transaction of the change."""

from collections.abc import Collection
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from bot.organisation_import import bring_in
from domain.actions import Named, Post
from domain.cases import State
from domain.deadlines import LOCAL
from domain.kinds import CaseKind
from domain.notices import HandOverList, LeftBehind, Notice
from domain.organisation import Assignment, Organisation, Person, Role
from schedules import handing_over
from storage.errors import UnitsAstray
from storage.store import Store
from tests.rooms.schedules.examples import FRIDAY, ORGANISATION, action, add, case, said

TODAY = FRIDAY.date()
DAY = timedelta(days=1)
MANAGER = Post(Role.MANAGER, "solgarden")
NEW = Person("nina", "Nina Rask")


def led_by(*leaders: Assignment, without: Collection[str] = ()) -> Organisation:
    """The organisation with other managers at Solgården; `without` have left it."""
    others = [
        each
        for each in ORGANISATION.assignments
        if (each.role, each.unit) != (Role.MANAGER, "solgarden") and each.person not in without
    ]
    people = tuple(replace(each, active=each.id not in without) for each in ORGANISATION.people)
    return replace(ORGANISATION, people=(*people, NEW), assignments=(*others, *leaders))


NINA = Assignment("nina", Role.MANAGER, "solgarden")
TAKEN_OVER = HandOverList("nina", ("post:manager@solgarden",))


async def told(store: Store, now: datetime = FRIDAY) -> set[tuple[str, Notice]]:
    return {
        (lane.removeprefix("person:"), notice)
        for lane, notice in await said(store, now)
        if isinstance(notice, HandOverList | LeftBehind)
    }


async def test_the_newcomer_gets_a_list_of_what_the_post_owns(installed: Store) -> None:
    await add(installed, action(1, TODAY, MANAGER), case(1, FRIDAY))
    await bring_in(installed, led_by(NINA), FRIDAY)
    assert await told(installed) == {("nina", TAKEN_OVER)}


async def test_a_post_that_owns_nothing_is_not_handed_over(installed: Store) -> None:
    await bring_in(installed, led_by(NINA), FRIDAY)
    assert await told(installed) == set()


async def test_what_a_leaver_owned_by_name_is_told_to_the_next_manager(installed: Store) -> None:
    await add(installed, action(1, TODAY, Named("bo")))
    await bring_in(installed, led_by(without={"bo"}), FRIDAY)
    assert await told(installed) == {("maria", LeftBehind("bo"))}


async def test_the_case_that_someone_had_taken_is_told_to_whoever_comes_after(installed: Store) -> None:
    taken = case(1, FRIDAY - DAY, state=State.ACKNOWLEDGED, responsible="bo", taken=FRIDAY)
    await add(installed, taken)
    await bring_in(installed, led_by(NINA, without={"bo"}), FRIDAY)
    assert await told(installed) == {("nina", TAKEN_OVER)}  # it is hers by the post: nothing to give away


async def test_the_case_that_someone_had_taken_is_told_to_the_colleague_who_is_no_newcomer(
    installed: Store,
) -> None:
    await add(installed, case(1, FRIDAY - DAY, state=State.ACKNOWLEDGED, responsible="bo", taken=FRIDAY))
    deputy = Assignment("maria", Role.MANAGER, "solgarden", deputy=True)
    await bring_in(installed, led_by(deputy, without={"bo"}), FRIDAY)
    assert await told(installed) == {("maria", LeftBehind("bo"))}


async def test_a_vacant_post_leaves_its_cases_to_the_superior(installed: Store) -> None:
    await add(installed, case(1, FRIDAY - DAY, state=State.ACKNOWLEDGED, responsible="bo", taken=FRIDAY))
    await bring_in(installed, led_by(), FRIDAY)
    assert await told(installed) == {("maria", LeftBehind("bo"))}


async def test_of_a_guarded_case_only_its_handlers_hear(installed: Store) -> None:
    taken = case(
        1, FRIDAY - DAY, CaseKind.LEX_SARAH, state=State.ACKNOWLEDGED, responsible="lars", taken=FRIDAY
    )
    await add(installed, taken, action(1, TODAY, Named("lars"), of=taken))
    lead = Assignment("nina", Role.LEX_SARAH_LEAD, "top")
    after = led_by(Assignment("bo", Role.MANAGER, "solgarden"), lead, without={"lars"})
    await bring_in(installed, after, FRIDAY)
    assert await told(installed) == {
        ("nina", LeftBehind("lars")),
        ("nina", HandOverList("nina", ("post:lex_sarah_lead@top",))),
    }


async def test_what_goes_on_with_its_owner_is_not_left_behind(installed: Store) -> None:
    await add(installed, action(1, TODAY, Named("bo")))
    both = Assignment("bo", Role.QUALITY_DEVELOPER, "omsorgen")
    await bring_in(installed, led_by(NINA, both), FRIDAY)
    assert await told(installed) == set()


async def test_the_first_import_and_the_same_file_again_tell_nobody(store: Store) -> None:
    await bring_in(store, ORGANISATION, FRIDAY)
    await add(store, action(1, TODAY, MANAGER))
    await bring_in(store, ORGANISATION, FRIDAY + DAY)
    assert await told(store, FRIDAY + DAY) == set()


async def test_an_import_that_fails_tells_nobody(installed: Store) -> None:
    await add(installed, action(1, TODAY, MANAGER))
    parentless = replace(led_by(NINA), units=ORGANISATION.units[1:])
    with pytest.raises(UnitsAstray):
        await bring_in(installed, parentless, FRIDAY)
    assert await told(installed) == set()


async def next_change(store: Store) -> datetime | None:
    async with store.reading() as tx:
        return await handing_over.next_change(tx)


async def test_posts_that_begin_and_end_by_their_dates_are_handed_over_on_the_day(installed: Store) -> None:
    monday = TODAY + 3 * DAY
    leaders = (
        Assignment("bo", Role.MANAGER, "solgarden", last_day=monday - DAY),
        replace(NINA, first_day=monday),
    )
    await add(installed, action(1, TODAY, MANAGER))
    await bring_in(installed, led_by(*leaders), FRIDAY)
    assert await next_change(installed) == datetime.combine(monday, time(), tzinfo=LOCAL)
    for hours in range(0, 24 * 6, 8):  # more often than the job runs: once is once
        await handing_over.by_the_calendar(installed, FRIDAY + timedelta(hours=hours))
    assert await next_change(installed) is None
    assert await told(installed, FRIDAY + 2 * DAY) == set()
    assert await told(installed, FRIDAY + 6 * DAY) == {("nina", TAKEN_OVER)}


async def test_nobody_is_told_at_night(installed: Store) -> None:
    saturday_night = datetime(2026, 11, 21, 23, tzinfo=UTC)
    await add(installed, action(1, TODAY, MANAGER))
    await bring_in(installed, led_by(NINA), saturday_night)
    assert await told(installed, saturday_night) == set()
    assert await told(installed, FRIDAY + 3 * DAY) == {("nina", TAKEN_OVER)}
