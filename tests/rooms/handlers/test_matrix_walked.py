"""The matrix once more, by every way there is to a case: dialog, steps, search, lists, start page,
messages, files to hand out and the log of them. Everyone of the stories' and the demo's organisation."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest

from bot.disclosure import Handover, opened, written
from domain.access import View
from domain.cases import Case, State, number
from domain.deadlines import local_day
from domain.kinds import KINDS, CaseKind
from domain.notices import (
    CaseAlsoArrived,
    CaseArrived,
    CaseClosed,
    CaseNews,
    CasesFound,
    MyOpenCases,
    MyReports,
    ReportReceived,
    ToRegister,
)
from handlers import cases as handled
from handlers import lists, notices
from handlers.case_forms import current
from handlers.chat import Card, Dialog, Opened, Place, Platform, Pressed, Row, Story, Turn
from handlers.desk import Desk, Intake
from handlers.talk import Talk
from handlers.texts import Texts
from storage import schema
from storage.store import Store, Transaction
from tests.databases import AUDIT_KEY, KEYS
from tests.rooms.storage.examples import NOW
from tests.rules.test_access_matrix import DEMO, LEVELS, STORY_TOWN, World, letter
from tests.rules.test_cases import a_case

SECRET = "Ordetsomingenannanskriver"
DAY = local_day(NOW)
_numbers = count(1)


def some_cases(world: World) -> list[Case]:
    """Each kind as it came, and handed over, shared, decided, about the manager, destroyed."""
    found = []
    for kind in CaseKind:
        plain = replace(a_case(kind), unit=world.unit, reporter=world.reporter)
        found.append(plain)
        if kind in {CaseKind.DEVIATION, CaseKind.LEX_SARAH}:
            found += [
                replace(plain, excluded=frozenset({world.manager})),
                replace(plain, handed_to=world.colleague),
                replace(plain, shared_with_manager=True),
                replace(plain, state=State.AWAITING_DECISION),
                replace(plain, erased=DAY),
            ]
    return [
        replace(
            case,
            id=f"case-{serial}",
            number=number(KINDS[case.kind].prefix, 2026, serial),
            received=NOW - timedelta(minutes=serial),
            take_by=NOW,
            finish_by=NOW,
        )
        for serial, case in enumerate(found, start=1)
    ]


@pytest.fixture(params=[STORY_TOWN, DEMO], ids=["stories", "demo"])
def world(request: pytest.FixtureRequest) -> World:
    assert isinstance(request.param, World)
    return request.param


@pytest.fixture
async def town(world: World, tmp_path: Path) -> AsyncIterator[Store]:
    url = f"sqlite:///{tmp_path / 'town.sqlite'}"
    await schema.upgrade(url)
    store = await Store.open(url, KEYS, AUDIT_KEY, lambda: NOW)
    async with store.transaction() as tx:
        await tx.organisations.replace(world.organisation)
    async with store.transaction() as tx:
        for case in some_cases(world):
            await tx.cases.add(case)
            await tx.cases.add_text(case.id, "story", case.reporter, NOW, SECRET)
    yield store
    await store.close()


def talk_of(tx: Transaction, store: Store, person: str) -> Talk:
    someone = tx.organisation.person(person)
    assert someone is not None
    place = Place(Platform.LOCAL, "here")
    turn = Turn(f"turn-{next(_numbers)}", someone, place, NOW, Opened(), can_open_dialog=True)
    return Talk(turn, tx, Desk(store, Intake.CONVERSATION), Texts())


def ids_in(card: Card | None) -> set[str]:
    """The cases that a card leads to."""
    if card is None:
        return set()
    return {part.button.on for part in card.parts if isinstance(part, Row)}


def story_in(dialog: Dialog | None) -> bool:
    return dialog is not None and any(SECRET in p.text for p in dialog.parts if isinstance(p, Story))


async def test_every_way_to_a_case_gives_what_the_matrix_says_and_no_more(world: World, town: Store) -> None:
    different = []
    async with town.transaction() as tx:
        for person in world.organisation.people:
            talk = talk_of(tx, town, person.id)
            for case in some_cases(world):
                said = letter(world.organisation, case, person.id, DAY)
                level = LEVELS[said]
                press = Pressed("open_case", case.id, case.version)
                dialog = (await handled.open_case(talk, press)).dialog
                found = ids_in(
                    await notices.write(CasesFound(number=case.number), person, tx, talk.desk, NOW)
                )
                may_act = await current(talk, case.id, case.version) is not None
                if (
                    (dialog is not None) != (level > View.NOTHING)
                    or story_in(dialog) != (level is View.TEXT)
                    or (case.id in found) != (level > View.NOTHING)
                    or may_act != (said == "H")
                ):
                    different.append((case.kind.value, case.id, person.id, said))
    assert different == []


async def test_lists_and_start_pages_lead_to_nothing_that_may_not_be_seen(world: World, town: Store) -> None:
    some = some_cases(world)
    async with town.transaction() as tx:
        for person in world.organisation.people:
            talk = talk_of(tx, town, person.id)
            said = {case.id: letter(world.organisation, case, person.id, DAY) for case in some}
            handles = {case for case, each in said.items() if each == "H"}
            sees = {case for case, each in said.items() if each != "-"}
            assert {case.id for case in await lists.open_cases(talk)} == handles, person.id
            assert ids_in(await lists.home(talk)) <= sees, person.id
            for notice in (
                CasesFound(),
                CasesFound(unit=world.unit),
                MyOpenCases(person.id),
                MyReports(person.id),
                ToRegister(person.id),
            ):
                shown = ids_in(await notices.write(notice, person, tx, talk.desk, NOW))
                assert shown <= sees, (person.id, notice)


async def test_no_message_about_a_case_reaches_someone_who_may_not_know_of_it(
    world: World, town: Store
) -> None:
    kinds = (CaseArrived, CaseAlsoArrived, ReportReceived, CaseClosed)
    async with town.transaction() as tx:
        for person in world.organisation.people:
            talk = talk_of(tx, town, person.id)
            for case in some_cases(world):
                said = letter(world.organisation, case, person.id, DAY)
                for notice in (*(kind(case.id) for kind in kinds), CaseNews(case.id, "addition")):
                    card = await notices.write(notice, person, tx, talk.desk, NOW)
                    if said == "-":
                        assert card is None, (person.id, case.kind, notice)
                    assert SECRET not in str(card)
                    if case.guarded:
                        assert case.number not in str(card)


async def test_files_to_hand_out_hold_what_ones_posts_let_one_see(world: World, town: Store) -> None:
    async with town.transaction() as tx:
        for person in world.organisation.people:
            for case in some_cases(world):
                not_own = replace(case, reporter="nobody")
                said = letter(world.organisation, not_own, person.id, DAY)
                taken = await opened(tx, case, person.id, NOW)
                assert (taken.level if taken else View.NOTHING) == LEVELS[said], (person.id, case.kind)
                if taken is not None:
                    text = written(Handover(tx.organisation, person.id, NOW, masked=False, opened=(taken,)))
                    assert (SECRET in text) == (LEVELS[said] is View.TEXT)


async def test_who_opens_what_stands_in_the_log_and_who_is_refused_too(world: World, town: Store) -> None:
    async with town.transaction() as tx:
        for person in world.organisation.people:
            talk = talk_of(tx, town, person.id)
            for case in some_cases(world):
                assert await handled.open_case(talk, Pressed("open_case", case.id, 1)) is not None
    async with town.reading() as tx:
        for case in some_cases(world):
            lines = await tx.audit.about(case.id, 1000)
            by_what: dict[str, set[str | None]] = {}
            for line in lines:
                by_what.setdefault(line.what, set()).add(line.actor)
            said = {p.id: letter(world.organisation, case, p.id, DAY) for p in world.organisation.people}
            assert by_what.get("case.read", set()) == {p for p, each in said.items() if each in "HT"}
            assert by_what.get("access.refused", set()) == {p for p, each in said.items() if each == "-"}
            if case.guarded:
                assert by_what.get("case.seen", set()) == {p for p, each in said.items() if each in "SM"}
