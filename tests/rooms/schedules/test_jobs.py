"""What is done unasked: reminders of cases nobody has taken, drafts that expire, and forgetting."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from domain.cases import Case, State
from domain.deadlines import finish_by, take_by
from domain.drafts import Answers, Draft
from domain.kinds import CaseKind
from domain.notices import CaseNotTaken, DraftExpires, Notice, Words
from domain.organisation import Absence, Assignment, Organisation, Person, Role, Unit
from schedules import reminders, retention
from storage.data_keys import KeyKind
from storage.store import Store

FRIDAY = datetime(2026, 11, 20, 7, tzinfo=UTC)  # 8 in the morning in Sweden
ORGANISATION = Organisation(
    units=(Unit("omsorgen", "Omsorgen", "avdelning"), Unit("solgarden", "Solgården", "enhet", "omsorgen")),
    people=(Person("anna", "Anna Vinge"), Person("bo", "Bo Tallmo"), Person("maria", "Maria Sandqvist")),
    assignments=(
        Assignment("anna", Role.STAFF, "solgarden"),
        Assignment("bo", Role.MANAGER, "solgarden"),
        Assignment("maria", Role.MANAGER, "omsorgen"),
    ),
)


@pytest.fixture
async def installed(store: Store) -> Store:
    async with store.transaction() as tx:
        await tx.organisations.replace(ORGANISATION)
    return store


def case(number: int, received: datetime, **changes: object) -> Case:
    kind = CaseKind.DEVIATION
    whole = Case(
        id=f"case-{number:04d}",
        number=f"AV-2026-{number:04d}",
        kind=kind,
        original_kind=kind,
        unit="solgarden",
        state=State.RECEIVED,
        version=1,
        reporter="anna",
        received=received,
        take_by=take_by(kind, received),
        finish_by=finish_by(kind, received),
    )
    return replace(whole, **changes)  # type: ignore[arg-type]


async def add(store: Store, *cases: Case) -> None:
    async with store.transaction() as tx:
        for each in cases:
            await tx.cases.add(each)


async def said(store: Store, now: datetime) -> Sequence[tuple[str, Notice]]:
    """(lane, notice) of what lies in the outbox, lane by lane as delivery would take it."""
    found: list[tuple[str, Notice]] = []
    while True:
        async with store.transaction() as tx:
            rows = await tx.outbox.claim(now, timedelta(minutes=1), "test", 100)
            for row in rows:
                await tx.outbox.delivered(row, now)
        if not rows:
            return found
        found += [(row.lane, row.notice) for row in rows]


# --- cases nobody has taken -----------------------------------------------------------------------------


async def test_the_manager_is_reminded_on_the_day_the_case_should_be_taken(installed: Store) -> None:
    await add(installed, case(1, FRIDAY - timedelta(days=1)))
    await reminders.cases_not_taken(installed, FRIDAY)
    assert await said(installed, FRIDAY) == [("person:bo", CaseNotTaken("case-0001"))]


async def test_nobody_is_reminded_before_that_day_or_of_a_case_that_is_taken(installed: Store) -> None:
    fresh = case(1, FRIDAY - timedelta(hours=1))
    taken = case(2, FRIDAY - timedelta(days=9), state=State.ACKNOWLEDGED)
    await add(installed, fresh, taken)
    await reminders.cases_not_taken(installed, FRIDAY)
    assert await said(installed, FRIDAY) == []


async def test_a_second_run_on_the_same_day_reminds_nobody_twice(installed: Store) -> None:
    await add(installed, case(1, FRIDAY - timedelta(days=9)))
    for hours in (0, 0, 5):
        await reminders.cases_not_taken(installed, FRIDAY + timedelta(hours=hours))
    assert len(await said(installed, FRIDAY + timedelta(days=1))) == 1
    monday = FRIDAY + timedelta(days=3)
    await reminders.cases_not_taken(installed, monday)
    assert len(await said(installed, monday)) == 1


async def test_caught_up_on_a_day_that_is_free_nobody_is_disturbed(installed: Store) -> None:
    await add(installed, case(1, FRIDAY - timedelta(days=9)))
    await reminders.cases_not_taken(installed, FRIDAY + timedelta(days=1))
    assert await said(installed, FRIDAY + timedelta(days=2)) == []


async def test_whoever_stands_in_is_reminded(installed: Store) -> None:
    away = Absence("bo", date(2026, 11, 16), date(2026, 11, 22), deputy="anna")
    async with installed.transaction() as tx:
        await tx.organisations.replace(replace(ORGANISATION, absences=(away,)))
    await add(installed, case(1, FRIDAY - timedelta(days=9)))
    await reminders.cases_not_taken(installed, FRIDAY)
    assert await said(installed, FRIDAY) == [("person:anna", CaseNotTaken("case-0001"))]


async def test_a_long_list_is_told_page_by_page_and_whole(
    installed: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reminders, "PAGE", 3)
    await add(installed, *(case(number, FRIDAY - timedelta(days=9)) for number in range(1, 8)))
    await reminders.cases_not_taken(installed, FRIDAY)
    told = {notice.case for _, notice in await said(installed, FRIDAY) if isinstance(notice, CaseNotTaken)}
    assert len(told) == 7


# --- drafts ---------------------------------------------------------------------------------------------


async def draft(store: Store, name: str, touched: datetime, person: str = "anna") -> None:
    async with store.transaction() as tx:
        await tx.drafts.add(Draft(name, person, created=touched, touched=touched, now=Answers({"what": "x"})))


async def test_the_owner_is_warned_once_two_days_before_a_draft_expires(installed: Store) -> None:
    await draft(installed, "old", FRIDAY)
    for days in (11.9, 12, 12.5, 13):
        await retention.warn_before_drafts_expire(installed, FRIDAY + timedelta(days=days))
    assert await said(installed, FRIDAY + timedelta(days=13)) == [("person:anna", DraftExpires("old"))]


async def test_a_draft_taken_up_again_is_warned_about_anew(installed: Store) -> None:
    await draft(installed, "old", FRIDAY)
    twelve = FRIDAY + timedelta(days=12)
    await retention.warn_before_drafts_expire(installed, twelve)
    async with installed.transaction() as tx:
        kept = await tx.drafts.get("old")
        assert kept is not None
        await tx.drafts.save(kept.changed(Answers({"what": "y"}), twelve))
    await retention.warn_before_drafts_expire(installed, twelve + timedelta(days=12))
    assert len(await said(installed, twelve + timedelta(days=13))) == 2


async def test_after_two_weeks_a_draft_is_gone_and_its_owner_told(installed: Store) -> None:
    await draft(installed, "old", FRIDAY)
    await draft(installed, "newer", FRIDAY + timedelta(days=1), person="bo")
    fortnight = FRIDAY + timedelta(days=14)
    await retention.remove_expired_drafts(installed, fortnight)
    await retention.remove_expired_drafts(installed, fortnight)
    assert await said(installed, fortnight) == [("person:anna", Words("draft.expired"))]
    async with installed.reading() as tx:
        assert await tx.drafts.get("old") is None
        assert await tx.drafts.get("newer") is not None


async def test_a_draft_that_does_not_open_holds_up_no_other(
    installed: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    await draft(installed, "a", FRIDAY)
    await draft(installed, "b", FRIDAY, person="bo")
    async with installed.transaction() as tx:
        await tx.keys.destroy(*_draft_key("a"))
    with pytest.raises(retention.UnreadableDrafts, match="1 drafts"):
        await retention.remove_expired_drafts(installed, FRIDAY + timedelta(days=15))
    assert await said(installed, FRIDAY + timedelta(days=15)) == [("person:bo", Words("draft.expired"))]


def _draft_key(name: str) -> tuple[KeyKind, str]:
    return KeyKind.DRAFT, name


# --- forgetting -----------------------------------------------------------------------------------------


async def test_marks_and_delivered_messages_are_forgotten_in_time_and_no_sooner(installed: Store) -> None:
    async with installed.transaction() as tx:
        for name, days in (("old", 8), ("young", 6)):
            assert await tx.inbox.first_time(name, FRIDAY - timedelta(days=days))
    await retention.forget(installed, FRIDAY)
    async with installed.transaction() as tx:
        assert await tx.inbox.first_time("old", FRIDAY)
        assert not await tx.inbox.first_time("young", FRIDAY)
