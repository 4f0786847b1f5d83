"""What is done unasked: drafts that expire, and forgetting."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from domain.deadlines import local_day
from domain.drafts import Answers, Draft
from domain.notices import DraftExpires, Words
from domain.organisation import Absence
from schedules import retention
from storage.data_keys import KeyKind
from storage.store import Store
from tests.rooms.schedules.examples import FRIDAY, said

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


async def test_an_absence_is_forgotten_a_year_after_its_last_day_and_no_sooner(installed: Store) -> None:
    today = local_day(FRIDAY)
    old, young, running = (
        Absence("bo", today - timedelta(days=begun), today - timedelta(days=ended), deputy="anna")
        for begun, ended in ((380, 366), (379, 365), (400, -1))
    )
    async with installed.transaction() as tx:
        await tx.organisations.replace(replace(tx.organisation, absences=(old, running)))
        await tx.organisations.add_absence(young)
    await retention.forget(installed, FRIDAY)
    async with installed.transaction() as tx:
        assert set(tx.organisation.absences) == {young, running}
        # nor is it kept by what the next import is compared with
        marks = await tx.installation.get("absences_of_file")
        assert marks is not None
        assert str(old.last_day) not in marks
        assert str(running.last_day) in marks
        version = tx.organisation.version
    await retention.forget(installed, FRIDAY)
    async with installed.reading() as tx:
        assert tx.organisation.version == version  # nothing changed, so nothing is read anew
