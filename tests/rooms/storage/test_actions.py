"""Actions come back whole, guarded words are sealed, and a tick reads only what has come due."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from domain.actions import (
    Action,
    ActionKind,
    Effect,
    Named,
    Post,
    Proposal,
    answer,
    drop,
    finish,
    for_case,
    new_action,
    owner_key,
    postpone,
)
from domain.cases import Case, State, take
from domain.kinds import CaseKind
from domain.messaging import Line, Quiet
from domain.notices import MyOpenCases
from domain.organisation import Role
from domain.reminding import ACTION, Look, Matter, Receiver, Telling, Told, first_told, look
from domain.reminding_subjects import action_subject
from storage.accounts import Account
from storage.action_rows import action_of, facts_row, sealed_text, words_of
from storage.actions import ActionCounts, Outcomes
from storage.daily import ForDay, daily_key
from storage.encryption import KeyDestroyed
from storage.errors import Stale, UnitsInUse
from storage.reminders import AT_ONCE, Looked, told_facts, told_of
from storage.store import Store
from storage.tables.actions import actions
from storage.tables.reminding import reminders
from tests.rooms.storage.examples import MINUTE, NOW, ORGANISATION, a_case
from tests.rooms.storage.test_queries import _plan, _reads_a_whole_table, _statements

DUE = date(2026, 4, 30)
DAY = timedelta(days=1)
TITLE = "Revidera rutinen för nycklar"


def an_action(serial: int = 1, case: Case | None = None, **changes: Any) -> Action:
    proposal = Proposal(TITLE, "almen", Named("omar"), DUE, clause="Avtal § 4", start_by=DUE - 30 * DAY)
    made = new_action(
        for_case(proposal, case) if case else proposal,
        action_id=f"action-{serial:04d}",
        number=f"ÅT-2026-{serial:04d}",
        by="eva",
        now=NOW,
        decided=True,
    )
    return replace(made, **changes)


def worked_on(action: Action) -> Action:
    """Postponed twice, done, and it did not help: every field is in use."""
    for week in (1, 2):
        action = postpone(action, action.due + week * DAY, "omar", NOW, f"Skäl {week}")
    return answer(finish(action, "omar", NOW), Effect.NO, "eva", NOW, "Samma sak igen")


# --- the shelf ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("post", [Named("eva"), Post(Role.MANAGER, "almen")], ids=["person", "post"])
async def test_an_action_comes_back_whole(known: Store, post: Named | Post) -> None:
    action = worked_on(an_action(owner=post, excluded=frozenset({"ward"})))
    async with known.transaction() as tx:
        await tx.actions.add(replace(action, version=1))
    async with known.reading() as tx:
        assert await tx.actions.get(action.id) == replace(action, version=1)
        assert await tx.actions.by_number("ÅT-2026-0001") == replace(action, version=1)
        assert await tx.actions.get("nothing") is None


async def test_a_change_made_on_an_old_version_is_stale(known: Store) -> None:
    async with known.transaction() as tx:
        await tx.actions.add(an_action())
        await tx.actions.save(finish(an_action(), "omar", NOW), NOW)
    with pytest.raises(Stale):
        async with known.transaction() as tx:
            await tx.actions.save(drop(an_action(), "Nej", "eva", NOW), NOW)
    with pytest.raises(Stale):
        async with known.transaction() as tx:
            await tx.actions.add(an_action())


async def test_numbers_are_counted_by_year_beside_those_of_cases(known: Store) -> None:
    async with known.transaction() as tx:
        assert [await tx.actions.next_number(2026) for _ in range(2)] == [1, 2]
        assert await tx.actions.next_number(2027) == 1
        assert await tx.cases.next_number("AV", 2026) == 1


async def test_words_of_a_guarded_cases_action_are_sealed_and_go_with_its_key(known: Store) -> None:
    case = a_case(kind=CaseKind.LEX_SARAH, excluded=frozenset())
    action = an_action(case=case)
    async with known.transaction() as tx:
        await tx.cases.add(case)
        await tx.actions.add(action)
        row = (await tx.connection.execute(sa.select(actions))).mappings().one()
        assert TITLE not in str(dict(row))
        assert (row["title"], row["words"]) == (None, None)
        assert await tx.actions.of_case(case.id) == (action,)
        unopened = (await tx.actions.unopened([action.id]))[action.id]
        assert (unopened.title, unopened.due) == ("", DUE)
        with pytest.raises(ValueError, match="title"):
            await tx.actions.save(finish(unopened, "omar", NOW), NOW)
        await tx.cases.destroy_key(case.id)
    async with known.transaction() as tx:
        gone = await tx.actions.get(action.id)
        assert gone is not None
        assert (gone.title, gone.state) == ("", action.state)
        with pytest.raises(KeyDestroyed):
            await tx.actions.save(finish(action, "omar", NOW), NOW)


async def test_a_sealed_title_does_not_open_in_another_row(known: Store) -> None:
    case = a_case(kind=CaseKind.LEX_SARAH)
    async with known.transaction() as tx:
        await tx.cases.add(case)
        await tx.actions.add(an_action(1, case))
        await tx.actions.add(an_action(2, case))
        first = sa.select(actions.c.sealed).where(actions.c.id == "action-0001").scalar_subquery()
        await tx.connection.execute(
            actions.update().where(actions.c.id == "action-0002").values(sealed=first)
        )
        with pytest.raises(Exception, match="does not open"):
            await tx.actions.get("action-0002")


async def test_when_a_case_becomes_guarded_its_actions_are_sealed_with_it(known: Store) -> None:
    case = a_case(excluded=frozenset())
    async with known.transaction() as tx:
        await tx.cases.add(case)
        await tx.actions.add(an_action(case=case))
        changed = replace(case, kind=CaseKind.LEX_SARAH, version=2, excluded=frozenset({"omar"}))
        await tx.cases.save(changed)
    async with known.reading() as tx:
        found = await tx.actions.get("action-0001")
        assert found is not None
        assert (found.title, found.guarded, found.version) == (TITLE, True, 2)
        assert found.excluded == frozenset({"omar"})
        title = await tx.connection.scalar(sa.select(actions.c.title))
        assert title is None


async def test_lists_come_by_due_date_page_by_page(known: Store) -> None:
    owner = owner_key(Named("omar"))
    async with known.transaction() as tx:
        for serial, ahead in enumerate((3, 1, 1, 2), start=1):
            await tx.actions.add(an_action(serial, due=DUE + ahead * DAY))
        await tx.actions.add(an_action(5, owner=Named("eva")))
        await tx.actions.add(an_action(6))
        await tx.actions.save(finish(an_action(6), "omar", NOW), NOW)
        await tx.actions.add(an_action(7))
        await tx.actions.save(drop(an_action(7), "Nej", "eva", NOW), NOW)
    async with known.reading() as tx:
        first = await tx.actions.to_do([owner], 2)
        rest = await tx.actions.to_do([owner], 9, after=first[-1])
        assert [a.id[-1] for a in (*first, *rest)] == ["2", "3", "4", "1"]
        assert {a.id[-1] for a in await tx.actions.unfinished_of([owner], 9)} == {"1", "2", "3", "4", "6"}
        assert len(await tx.actions.unfinished_in(["almen", "lss"], 9)) == 6
        assert await tx.actions.unfinished_in([], 9) == ()
        assert await tx.actions.owners() == {owner: 5, "person:eva": 1}
        done = await tx.actions.to_answer(["almen"], date(2026, 6, 2), 9)
        assert [a.id[-1] for a in done] == ["6"]
        assert await tx.actions.to_answer(["almen"], date(2026, 6, 1), 9) == ()


async def test_figures_are_counted_by_the_database(known: Store) -> None:
    required = ActionKind.REQUIREMENT
    async with known.transaction() as tx:
        await tx.actions.add(an_action(1, kind=required, due=DUE + 9 * DAY))
        await tx.actions.add(an_action(2, due=DUE + 9 * DAY))
        await tx.actions.add(an_action(3))
        await tx.actions.add(an_action(4))
        await tx.actions.save(finish(an_action(4), "omar", NOW), NOW)
        await tx.actions.add(replace(worked_on(an_action(5)), version=1))
        await tx.actions.add(an_action(6, unit="lss"))
    async with known.reading() as tx:
        assert await tx.actions.counts(["almen", "lss"], DUE + DAY) == (
            ActionCounts("almen", 1, 2, 1, 1, 1),
            ActionCounts("lss", 0, 1, 0, 1, 0),
        )
        assert await tx.actions.counts([], DUE) == ()
        assert await tx.actions.counts(["almen", "lss"], DUE, NOW - DAY) == ()
        assert await tx.actions.outcomes(["almen"], NOW, NOW + DAY) == Outcomes(
            5, 2, 0, {Effect.YES: 0, Effect.PARTLY: 0, Effect.NO: 1}
        )


async def test_a_unit_with_actions_is_not_removed(known: Store) -> None:
    async with known.transaction() as tx:
        await tx.actions.add(an_action())
    fewer = replace(
        ORGANISATION,
        units=tuple(unit for unit in ORGANISATION.units if unit.key != "almen"),
        assignments=(),
        absences=(),
        channels=(),
    )
    with pytest.raises(UnitsInUse):
        async with known.transaction() as tx:
            await tx.organisations.replace(fewer)


def test_any_row_gives_its_action_back() -> None:
    action = worked_on(an_action())
    row = facts_row(action) | {"title": action.title, "words": words_of(action)}
    assert action_of(row) == action
    assert action_of(row | {"title": None, "words": None}, sealed_text(action)) == action


# --- what is reminded of -----------------------------------------------------------------------------


async def test_whatever_is_added_or_changed_is_looked_at_once_and_what_is_over_no_more(known: Store) -> None:
    async with known.transaction() as tx:
        await tx.cases.add(a_case())
        await tx.actions.add(an_action())
        page = await tx.reminders.due(NOW, 10)
        assert [(found.what, found.id) for found in page] == [("action", "action-0001"), ("case", "case-1")]
        assert [found.told for found in page] == [Told(NOW), Told(NOW)]
        await tx.reminders.looked([(found, Look((), Told(NOW), NOW + DAY)) for found in page])
        assert await tx.reminders.due(NOW, 10) == ()
        assert await tx.reminders.next_look() == NOW + DAY
        await tx.actions.save(postpone(an_action(), DUE + DAY, "omar", NOW), NOW)
        assert await tx.reminders.next_look() == AT_ONCE
        dropped = drop(postpone(an_action(), DUE + DAY, "omar", NOW), "Nej", "eva", NOW)
        await tx.actions.save(dropped, NOW)
        taken = take(a_case(), "omar", NOW)
        await tx.cases.save(taken)
        assert [found.what for found in await tx.reminders.due(NOW, 10)] == ["case"]
        await tx.cases.save(replace(taken, state=State.CLOSED, closed=NOW, version=3))
        assert await tx.reminders.next_look() is None


async def test_what_was_told_is_kept_between_looks_and_the_end_is_forgotten(known: Store) -> None:
    told = Told(NOW, {"requirement director 2026-04-30": DUE}, frozenset({"x"}))
    assert told_of(told_facts(told)) == told
    assert told_of({}) is None
    async with known.transaction() as tx:
        await tx.actions.add(an_action(1))
        await tx.actions.add(an_action(2))
        first, second = await tx.reminders.due(NOW, 10)
        await tx.reminders.looked([(first, Look((), told, NOW)), (second, Look((), told, None))])
        assert await tx.reminders.due(NOW, 10) == (Looked(ACTION, first.id, told),)
        await tx.reminders.look_at_all()
        assert await tx.reminders.next_look() == AT_ONCE
        await tx.reminders.forget([first])
        assert await tx.reminders.next_look() is None


async def test_a_changed_action_keeps_what_was_told_of_it(known: Store) -> None:
    action = an_action(kind=ActionKind.REQUIREMENT)
    late = datetime(2026, 5, 5, 12, tzinfo=UTC)
    async with known.transaction() as tx:
        await tx.actions.add(action)
        (looked,) = await tx.reminders.due(late, 10)
        found = look(action_subject(action), first_told(NOW), late)
        assert Telling.ANNOUNCED in {due.telling for due in found.due}
        await tx.reminders.looked([(looked, found)])
        await tx.actions.save(postpone(action, DUE + 30 * DAY, "omar", late), late)
        (again,) = await tx.reminders.due(late, 10)
    assert again.told == found.told


async def test_ticks_at_once_on_two_connections_share_what_is_due(known: Store) -> None:
    async with known.transaction() as tx:
        for serial in range(1, 5):
            await tx.actions.add(an_action(serial))
        if tx.connection.dialect.name == "sqlite":
            return  # one writer at a time: the second tick waits for the first
    async with known.transaction() as tx:
        mine = await tx.reminders.due(NOW, 2)
        theirs = await _due_elsewhere(known)
        assert {found.id for found in mine} | {found.id for found in theirs} == {
            f"action-{serial:04d}" for serial in range(1, 5)
        }
        assert len(mine) == len(theirs) == 2


async def _due_elsewhere(store: Store) -> tuple[Looked, ...]:
    import asyncio  # noqa: PLC0415

    async def tick() -> tuple[Looked, ...]:
        async with store.transaction() as tx:
            return await tx.reminders.due(NOW, 9)

    return await asyncio.create_task(tick())


# --- a day's message ---------------------------------------------------------------------------------

LINE = Line("action", "action-0001", Matter.REQUIREMENT, Telling.ANNOUNCED, DUE, Receiver.DIRECTOR)


async def test_a_line_is_kept_once_and_comes_back_whole(known: Store) -> None:
    plain = replace(LINE, telling=Telling.LATE, on=None)
    async with known.transaction() as tx:
        await tx.daily.add([ForDay("omar", DUE, LINE), ForDay("omar", DUE, plain)])
        await tx.daily.add([ForDay("omar", DUE, LINE), ForDay("eva", DUE, LINE)])
        await tx.daily.add([])
        assert set(await tx.daily.of("omar", DUE)) == {LINE, plain}
        assert await tx.daily.of("omar", DUE + DAY) == ()
        assert await tx.daily.forget_before(DUE + DAY) == 3


async def test_a_message_that_has_begun_takes_no_more_lines(known: Store) -> None:
    today = NOW.date()
    messages = {(person, today) for person in ("omar", "eva", "ward")}
    async with known.transaction() as tx:
        for person, due in (("omar", NOW), ("eva", NOW + MINUTE)):
            unique = daily_key(person, today)
            await tx.outbox.put(MyOpenCases(person), person=person, unique=unique, at=NOW, due=due)
        assert await tx.daily.held_back(messages) == {("omar", today), ("eva", today)}
        assert await tx.daily.held_back(set()) == frozenset()
        (row,) = await tx.outbox.claim(NOW, MINUTE, "worker", 9)
        assert await tx.daily.held_back(messages) == {("eva", today)}
        await tx.outbox.later(row, NOW + MINUTE, "busy")
        assert await tx.daily.held_back(messages) == {("omar", today), ("eva", today)}


async def test_what_waits_for_someone_on_shifts_is_said_when_they_speak(known: Store) -> None:
    today = NOW.date()
    async with known.transaction() as tx:
        tomorrow = daily_key("eva", today + DAY)
        await tx.outbox.put(MyOpenCases("eva"), person="eva", unique=tomorrow, at=NOW, due=NOW + DAY)
        assert not await tx.daily.bring_forward("omar", NOW, today)
        assert await tx.daily.bring_forward("eva", NOW, today)
        assert not await tx.daily.bring_forward("eva", NOW, today)
        (row,) = await tx.outbox.claim(NOW, MINUTE, "worker", 9)
    assert row.lane == "person:eva"


async def test_people_choose_their_quiet_hours(known: Store) -> None:
    night = Quiet(time(21, 30), time(6))
    async with known.transaction() as tx:
        await tx.preferences.set_quiet("eva", Quiet(time(1), time(2)))
        await tx.preferences.set_quiet("eva", night)
        await tx.preferences.set_quiet("omar", night)
        await tx.preferences.set_quiet("omar", None)
        assert await tx.preferences.quiet(["eva", "omar", "ward"]) == {"eva": night}


async def test_when_someone_last_spoke_is_known_wherever_they_did(known: Store) -> None:
    async with known.transaction() as tx:
        for platform, spoke in (("slack", NOW), ("local", NOW + MINUTE)):
            await tx.accounts.remember(Account(platform, "U1", "eva", None, NOW, spoke))
        await tx.accounts.remember(Account("slack", "U2", "omar", None, NOW, None))
        assert await tx.accounts.last_active(["eva", "omar"]) == {"eva": NOW + MINUTE}


# --- indexes -----------------------------------------------------------------------------------------


@pytest.fixture
async def busy(known: Store) -> Store:
    """Enough actions that reading all of them would be the wrong choice; few are due."""
    many = [_row(number) for number in range(4000)]
    async with known.transaction() as tx:
        await tx.connection.execute(actions.insert(), many)
        await tx.connection.execute(
            reminders.insert(),
            [
                {"what": ACTION, "subject": row["id"], "next_look": NOW + n * DAY, "told": {}}
                for n, row in enumerate(many)
            ],
        )
        await tx.connection.execute(sa.text("ANALYZE"))
    return known


def _row(number: int) -> dict[str, Any]:
    owner = Named("omar") if number % 100 == 0 else Named(f"person-{number % 97}")
    action = an_action(number, owner=owner, due=DUE + number * DAY)
    if number % 3 == 0:
        action = finish(action, "omar", NOW)
    unit = "almen" if number % 100 == 0 else "lss"
    row = facts_row(replace(action, unit=unit))
    return row | {"title": TITLE, "words": words_of(action), "sealed": None}


async def test_figures_of_an_earlier_moment_are_as_it_was_then(known: Store) -> None:
    """What was entered, done, dropped and answered afterwards was not so yet."""
    early, late = NOW - 9 * DAY, NOW + MINUTE
    async with known.transaction() as tx:
        for serial in (1, 2, 3, 4):
            await tx.actions.add(replace(an_action(serial), created=early))
        await tx.actions.add(an_action(5))
        done, given_up = finish(an_action(2), "omar", NOW), drop(an_action(3), "Nej", "eva", NOW)
        answered = worked_on(an_action(4))
        for each in (done, given_up, replace(answered, version=2)):
            await tx.actions.save(replace(each, created=early), NOW)
    async with known.reading() as tx:
        assert await tx.actions.counts(["almen"], DUE, early) == ()
        assert await tx.actions.counts(["almen"], DUE - 9 * DAY, NOW - DAY) == (
            ActionCounts("almen", 0, 4, 0, 0, 0),
        )
        [now] = await tx.actions.counts(["almen"], DUE, late)
        assert (now.recommendations, now.awaiting_answer) == (2, 1)


INDEX = {
    "due": "ix_reminders_next_look",
    "next": "ix_reminders_next_look",
    "of an owner": "ix_actions_owner",
    "of a unit": "ix_actions_unit",
    "to answer": "ix_actions_done",
    "of a case": "ix_actions_case",
    "counts": "ix_actions_unit",
    "counts of an earlier moment": "ix_actions_unit_decided",
}


async def test_what_is_due_and_what_someone_owns_is_found_by_index(busy: Store) -> None:
    wrong: dict[str, list[str]] = {}
    async with busy.transaction() as tx:
        asks: Mapping[str, Callable[[], Awaitable[Any]]] = {
            "due": lambda: tx.reminders.due(NOW, 100),
            "next": tx.reminders.next_look,
            "of an owner": lambda: tx.actions.to_do(["person:omar"], 10, an_action()),
            "of a unit": lambda: tx.actions.unfinished_in(["almen"], 10, an_action()),
            "to answer": lambda: tx.actions.to_answer(["almen"], DUE, 10),
            "of a case": lambda: tx.actions.of_case("case-1"),
            "counts": lambda: tx.actions.counts(["almen"], DUE),
            "counts of an earlier moment": lambda: tx.actions.counts(["almen"], DUE, NOW),
        }
        for name, ask in asks.items():
            with _statements(tx) as asked:
                await ask()
            for statement, parameters in asked:
                plan = await _plan(tx, statement, parameters)
                if any(map(_reads_a_whole_table, plan)) or INDEX[name] not in "\n".join(plan):
                    wrong[name] = plan
    assert wrong == {}
