"""The shelves of APT: series and occasions, what is due, what is on an agenda, and the register."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from domain import meetings as rules
from domain.actions import Action, ActionType, Named, Proposal, new_action
from domain.agenda import Agenda, Figures, build_agenda
from domain.agenda_items import (
    CaseCount,
    Decision,
    Disclosure,
    Item,
    Lesson,
    Note,
    Outcome,
    Section,
    Theme,
    withdraw,
)
from domain.kinds import CaseKind, Category
from domain.meetings import Due, Gathering, Occasion, State, due, noted_done, passed
from domain.organisation import Organisation
from domain.series import (
    MonthlyDate,
    MonthlyWeekday,
    Pattern,
    Rhythm,
    Series,
    Sitting,
    Weekly,
    Weeks,
    in_order,
)
from storage.agenda_rows import agenda_facts, agenda_of
from storage.errors import Stale, UnitsInUse
from storage.meeting_rows import occasion_of, occasion_row, series_of, series_row
from storage.store import Store, Transaction
from tests.rooms.storage.examples import NOW, ORGANISATION, a_case

TODAY = NOW.date()  # Monday 2 March 2026
PATTERN = Pattern(
    (
        Sitting(MonthlyWeekday((1,), 1), time(14), time(15, 30), "day"),
        Sitting(MonthlyWeekday((1,), 2), time(7), None, "night"),
    ),
    pause=frozenset({7}),
    place="Solrummet",
)


def a_series(name: str = "series-1", **changes: object) -> Series:
    return replace(Series(name, "almen", PATTERN, 1, "omar", NOW, clients=12), **changes)  # type: ignore[arg-type]


def an_item(name: str = "item-1", **changes: object) -> Item:
    return replace(Item(name, "almen", "Larmrutinen", "eva", "omar", NOW), **changes)  # type: ignore[arg-type]


async def planned(store: Store, series: Series | None = None) -> tuple[Occasion, ...]:
    async with store.transaction() as tx:
        return await tx.meetings.add_series(series or a_series(), NOW)


async def saved(tx: Transaction, occasion: Occasion) -> Occasion:
    await tx.meetings.save(occasion)
    return occasion


async def held(store: Store, occasion: Occasion, present: int = 9) -> Occasion:
    async with store.transaction() as tx:
        return await saved(tx, rules.hold(occasion, {0: present}))


async def test_a_series_comes_with_its_next_occasions(known: Store) -> None:
    occasions = await planned(known)
    assert [str(each.original) for each in occasions] == ["2026-03-03", "2026-04-01"]
    assert [each.settled for each in occasions] == [True, True]
    async with known.reading() as tx:
        assert await tx.meetings.series("series-1") == a_series()
        assert await tx.meetings.series_of("almen", TODAY) == (a_series(),)
        assert await tx.meetings.get(occasions[0].id) == occasions[0]
        assert await tx.meetings.next_of("almen", NOW) == occasions[0]
        assert await tx.meetings.next_of("lss", NOW) is None


async def test_a_series_is_added_once(known: Store) -> None:
    await planned(known)
    with pytest.raises(Stale):
        await planned(known)


async def test_planning_goes_on_as_time_does_and_never_twice(known: Store) -> None:
    first = await planned(known)
    async with known.transaction() as tx:
        assert await tx.meetings.series_to_plan(NOW, 10) == ()
        assert await tx.meetings.plan(a_series(), NOW) == ()
    later = NOW + timedelta(days=60)
    async with known.transaction() as tx:
        (series,) = await tx.meetings.series_to_plan(later, 10)
        more = await tx.meetings.plan(series, later)
        assert await tx.meetings.series_to_plan(later, 10) == ()
    days = [str(each.original) for each in (*first, *more)]
    assert days == ["2026-03-03", "2026-04-01", "2026-05-05", "2026-06-02"]
    assert len(set(days)) == len(days)


async def test_an_occasion_on_a_holiday_waits_for_an_answer(known: Store) -> None:
    on_easter_monday = Pattern((Sitting(MonthlyWeekday((1,), 0), time(14)),))
    occasions = await planned(known, a_series(pattern=on_easter_monday))
    async with known.transaction() as tx:
        (asked,) = await tx.meetings.unsettled(["almen"], NOW)
        assert asked.day == date(2026, 4, 6)
        assert asked in occasions
        await saved(tx, rules.move(asked, date(2026, 4, 7)))
        assert await tx.meetings.unsettled(["almen"], NOW) == ()
        assert [
            each.id for each in await tx.meetings.between("almen", date(2026, 4, 7), date(2026, 4, 7))
        ] == [asked.id]


async def test_a_change_is_kept_once(known: Store) -> None:
    (occasion, _) = await planned(known)
    async with known.transaction() as tx:
        drafted = await saved(tx, rules.draft(occasion))
        assert await tx.meetings.get(occasion.id) == drafted
    with pytest.raises(Stale):
        async with known.transaction() as tx:
            await tx.meetings.save(rules.draft(occasion))


async def test_what_is_due_is_found_and_not_found_again(known: Store) -> None:
    (occasion, _) = await planned(known)
    when = datetime(2026, 3, 2, 9, tzinfo=UTC)
    async with known.transaction() as tx:
        (found,) = await tx.meetings.due(when, 10)
        assert found == occasion
        assert Due.DRAFT in due(found, when)
        told = noted_done(found, {*due(found, when), *passed(found, when)})
        await tx.meetings.save(told, same_version=True)
        assert await tx.meetings.due(when, 10) == ()
        following = await tx.meetings.next_due()
        assert following is not None
        assert following > when


async def test_a_series_that_ends_takes_its_plans_along_and_keeps_what_was_brought(known: Store) -> None:
    first, second = await planned(known)
    async with known.transaction() as tx:
        await saved(tx, rules.post_standing(first, NOW))
        await tx.agendas.add_item(an_item(occasion=second.id))
        left = await tx.meetings.end_series(a_series(), TODAY)
        assert [each.id for each in left] == [first.id]
        assert await tx.meetings.get(second.id) is None
        assert [item.occasion for item in await tx.agendas.items("almen", None)] == [None]
        assert await tx.meetings.series_of("almen", TODAY + timedelta(days=1)) == ()
    with pytest.raises(Stale):
        async with known.transaction() as tx:
            await tx.meetings.end_series(a_series(), TODAY)


async def test_a_series_changes_place_and_clients(known: Store) -> None:
    await planned(known)
    changed = a_series(version=2, clients=4)
    async with known.transaction() as tx:
        await tx.meetings.save_series(changed)
        assert await tx.meetings.series("series-1") == changed
    with pytest.raises(Stale):
        async with known.transaction() as tx:
            await tx.meetings.save_series(changed)


async def test_a_unit_with_apt_is_not_left_out_of_the_organisation(known: Store) -> None:
    await planned(known)
    units = tuple(unit for unit in ORGANISATION.units if unit.key != "almen")
    with pytest.raises(UnitsInUse):
        async with known.transaction() as tx:
            await tx.organisations.replace(Organisation(units, ORGANISATION.people, ()))


# --- what is on an agenda ---


async def test_items_wait_for_the_next_and_are_bound_when_it_is_posted(known: Store) -> None:
    first, second = await planned(known)
    async with known.transaction() as tx:
        await tx.agendas.add_item(an_item("a", place=1))
        await tx.agendas.add_item(an_item("b", occasion=second.id))
        assert [item.id for item in await tx.agendas.items("almen", first.id)] == ["a"]
        await tx.agendas.bind(first, ["a"])
        assert [item.id for item in await tx.agendas.items_of(first.id)] == ["a"]
        assert [item.id for item in await tx.agendas.items("almen", second.id)] == ["b"]
        (bound,) = await tx.agendas.items_of(first.id)
        await tx.agendas.postpone(bound)
        assert [item.id for item in await tx.agendas.items("almen", second.id)] == ["b", "a"]
        await tx.agendas.set_free(second.id)
        assert await tx.agendas.items_of(second.id) == ()


async def test_an_item_is_withdrawn_once(known: Store) -> None:
    await planned(known)
    async with known.transaction() as tx:
        await tx.agendas.add_item(an_item())
        await tx.agendas.save_item(withdraw(an_item()))
        assert await tx.agendas.items("almen", None) == ()
        found = await tx.agendas.item("item-1")
        assert found is not None
        assert found.withdrawn
    with pytest.raises(Stale):
        async with known.transaction() as tx:
            await tx.agendas.save_item(withdraw(an_item()))


async def test_themes_stand_until_they_end(known: Store) -> None:
    async with known.transaction() as tx:
        await tx.agendas.add_theme(Theme("t", "almen", "Bemötande", "omar", NOW, last=date(2026, 6, 30)))
        assert [theme.id for theme in await tx.agendas.themes("almen", date(2026, 6, 30))] == ["t"]
        assert await tx.agendas.themes("almen", date(2026, 7, 1)) == ()
        assert await tx.agendas.end_theme("t", date(2026, 3, 1))
        assert not await tx.agendas.end_theme("none", date(2026, 3, 1))
        assert await tx.agendas.themes("almen", TODAY) == ()


def an_action(**changes: object) -> Action:
    proposal = Proposal("Motivationsarbete", "almen", Named("eva"), date(2026, 6, 30))
    action = new_action(proposal, action_id="a1", number="ÅT-2026-0001", by="omar", now=NOW, decided=True)
    return replace(action, **changes)  # type: ignore[arg-type]


async def test_the_material_is_what_has_happened_since_the_last_apt(known: Store) -> None:
    first, second = await planned(known)
    await held(known, first)
    after = first.end + timedelta(days=2)
    async with known.transaction() as tx:
        await tx.cases.add(a_case(1, excluded=frozenset()))  # before the last
        await tx.cases.add(a_case(2, received=after, excluded=frozenset()))
        await tx.cases.add(
            a_case(3, received=after, excluded=frozenset(), kind=CaseKind.COMPLAINT, category=None)
        )
        await tx.cases.add(a_case(4, received=after))  # someone is not to know of it
        await tx.cases.add(a_case(5, received=after, excluded=frozenset(), kind=CaseKind.LEX_SARAH))
        await tx.cases.add(a_case(6, received=after, excluded=frozenset(), unit="lss"))
        await tx.cases.add(
            a_case(7, received=after, excluded=frozenset(), original_kind=CaseKind.DATA_INCIDENT)
        )
        await tx.actions.add(an_action(type=ActionType.STANDING_ITEM))
        await tx.actions.add(an_action(id="a2", number="ÅT-2026-0002", title="Schemat"))
        await tx.agendas.add_decision(Decision("d1", first.id, "Ny larmrutin", 0, Outcome.ACTION, "a2"))
        await tx.agendas.add_lesson(
            Lesson("l1", "almen", Section.DEVIATIONS, "Ring.", "omar", NOW, "case-1", None, "omar")
        )
        await tx.agendas.add_item(an_item())
        material = await tx.agendas.material(second, after + timedelta(days=1))
    assert material.since == first.day
    assert material.counts == (
        CaseCount(CaseKind.COMPLAINT, None, 1),
        CaseCount(CaseKind.DEVIATION, Category.SERVICE_MISSED, 1),
    )
    assert [line.action for line in material.decisions] == ["ÅT-2026-0002"]
    assert [theme.title for theme in material.themes] == ["Motivationsarbete"]
    assert [line.title for line in material.actions] == ["Schemat"]
    assert [lesson.text for lesson in material.lessons] == ["Ring."]
    assert [item.id for item in material.items] == ["item-1"]


async def test_the_agenda_is_kept_as_it_was_posted(known: Store) -> None:
    (first, _) = await planned(known)
    async with known.transaction() as tx:
        assert await tx.agendas.kept(first.id) is None
        await tx.agendas.add_item(an_item(minutes=10))
        agenda = build_agenda(first.day, await tx.agendas.material(first, NOW), Disclosure.FULL)
        await tx.agendas.keep(first.id, agenda)
    async with known.reading() as tx:
        assert await tx.agendas.kept(first.id) == agenda


async def test_notes_are_replaced_and_removed(known: Store) -> None:
    (first, _) = await planned(known)
    async with known.transaction() as tx:
        await tx.agendas.note(Note(first.id, "item-1", "Vi provar i två veckor."))
        await tx.agendas.note(Note(first.id, "item-1", "Vi provar i en vecka."))
        await tx.agendas.note(Note(first.id, "deviations", "Gicks igenom."))
        assert await tx.agendas.notes(first.id) == {
            "item-1": "Vi provar i en vecka.",
            "deviations": "Gicks igenom.",
        }
        await tx.agendas.note(Note(first.id, "deviations", ""))
        assert list(await tx.agendas.notes(first.id)) == ["item-1"]


async def test_the_register_counts_what_was_held(known: Store) -> None:
    first, second = await planned(known)
    await held(known, first)
    async with known.transaction() as tx:
        await tx.actions.add(an_action())
        await tx.agendas.add_item(an_item(occasion=first.id))
        await tx.agendas.add_decision(Decision("d1", first.id, "Ny rutin", 0))
        await tx.agendas.add_decision(Decision("d2", first.id, "Inget", 1, Outcome.NOTHING))
        await tx.agendas.save_decision(Decision("d1", first.id, "Ny rutin", 0, Outcome.ACTION, "a1"))
        assert await tx.agendas.read(first.id, "eva", NOW)
        assert not await tx.agendas.read(first.id, "eva", NOW)
        assert await tx.agendas.readers(first.id) == {"eva": NOW}
    async with known.reading() as tx:
        (line,) = await tx.meetings.register(["almen", "lss"], date(2026, 1, 1), date(2026, 12, 31))
        assert (line.occasion, line.day, line.present) == (first.id, date(2026, 3, 3), 9)
        assert (line.items, line.decisions, line.actions, line.read) == (1, 2, 1, 1)
        past = await tx.meetings.past_of(["almen", "lss"], date(2026, 4, 1))
        assert past["almen"].held == date(2026, 3, 3)
        units = ["lss", "almen"]
        assert await tx.meetings.going_without(units, date(2026, 4, 20)) == ()
        assert await tx.meetings.going_without(units, date(2026, 5, 10)) == ("almen",)
        found = await tx.meetings.last_held("almen", second.start)
        assert found is not None
        assert found.id == first.id


@pytest.mark.parametrize("what", ["due", "plan", "next", "counts"])
async def test_what_is_asked_often_walks_an_index(known: Store, what: str) -> None:
    await planned(known)
    async with known.transaction() as tx:
        plan = await _plan(tx, what)
    assert plan
    assert not any(line.startswith(("SCAN ", "Seq Scan", "->  Seq Scan")) for line in plan), plan


_ASKED = {
    "due": "SELECT * FROM meetings WHERE next_at <= '2026-03-03' ORDER BY next_at, id LIMIT 5",
    "plan": "SELECT * FROM meeting_series WHERE next_plan <= '2026-03-03' ORDER BY next_plan LIMIT 5",
    "next": "SELECT * FROM meetings WHERE unit = 'almen' AND begins > '2026-03-03' ORDER BY begins LIMIT 1",
    "counts": "SELECT kind FROM cases WHERE unit = 'almen' AND received >= '2026-03-03'",
}


async def _plan(tx: Transaction, what: str) -> list[str]:
    if tx.connection.dialect.name == "sqlite":
        found = await tx.connection.execute(sa.text(f"EXPLAIN QUERY PLAN {_ASKED[what]}"))
        return [row[3] for row in found if "USING INDEX" in row[3] or row[3].startswith("SCAN")]
    await tx.connection.execute(sa.text("SET LOCAL enable_seqscan = off"))
    found = await tx.connection.execute(sa.text(f"EXPLAIN {_ASKED[what]}"))
    return [row[0].strip() for row in found]


# --- round trips ---

CLOCKS = st.builds(time, st.integers(0, 22), st.integers(0, 59))
DAYS = st.dates(date(2026, 1, 1), date(2040, 1, 1))
RHYTHMS: st.SearchStrategy[Rhythm] = (
    st.builds(Weekly, st.integers(0, 6), st.integers(1, 12))
    | st.builds(Weekly, st.integers(0, 6), st.just(1), st.sampled_from(Weeks))
    | st.builds(
        MonthlyWeekday,
        st.sets(st.integers(1, 5), min_size=1).map(in_order),
        st.none() | st.integers(0, 6),
        st.integers(1, 12),
    )
    | st.builds(MonthlyDate, st.integers(1, 31), st.integers(1, 12))
)
SITTINGS = st.builds(Sitting, RHYTHMS, CLOCKS, st.none() | st.just(time(23, 30)), st.text(max_size=5))
PATTERNS = st.builds(
    Pattern,
    st.lists(SITTINGS, min_size=1, max_size=3).map(tuple),
    DAYS,
    st.frozensets(st.integers(1, 12), max_size=11),
    st.text(max_size=20),
)


@given(PATTERNS, st.none() | DAYS, st.none() | st.integers(0, 500))
def test_any_series_comes_back_from_its_row(
    pattern: Pattern, until: date | None, clients: int | None
) -> None:
    series = a_series(pattern=pattern, until=until, clients=clients)
    assert series_of(series_row(series)) == series


GATHERINGS = st.builds(
    Gathering, st.integers(0, 9), DAYS, DAYS, CLOCKS, st.none() | st.just(time(23, 30)), st.text(max_size=5),
    st.text(max_size=5), st.booleans(), st.integers(0, 99), st.none() | st.integers(0, 99),
)  # fmt: skip


@given(
    st.lists(GATHERINGS, min_size=1, max_size=3),
    st.sampled_from(State),
    st.frozensets(st.sampled_from(Due)),
    st.frozensets(st.sampled_from(sorted(Section))),
)
def test_any_occasion_comes_back_from_its_row(
    gatherings: list[Gathering], state: State, done: frozenset[Due], left_out: frozenset[Section]
) -> None:
    occasion = Occasion(
        "o", "s", "almen", gatherings[0].original, tuple(gatherings), state, 3, settled=False,
        order=("items",), left_out=frozenset(map(str, left_out)), routine="Larm", done=done, posted=NOW,
    )  # fmt: skip
    assert occasion_of(occasion_row(occasion)) == occasion


def test_an_agenda_without_numbers_comes_back() -> None:
    agenda = Agenda(TODAY, None, (Figures(Section.DEVIATIONS, None),))
    assert agenda_of(agenda_facts(agenda)) == agenda
