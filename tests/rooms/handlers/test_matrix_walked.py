"""The matrix once more, by every way there is to a case: dialog, steps, search, lists, start page,
messages, files to hand out, digests and the log of it all. Everyone of the stories' and the demo's
organisation walks them once; each test then asks of what they met.
"""

import asyncio
import shutil
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from bot.disclosure import Handover, opened, written
from domain.access import OF_LEX_SARAH, View
from domain.cases import Case, State, number
from domain.closing import CLOSING, Requirement
from domain.deadlines import local_day
from domain.digest import Digest
from domain.kinds import KINDS, CaseKind, Category
from domain.notices import (
    NOTICES,
    CaseNews,
    CasesFound,
    DigestCard,
    DigestFile,
    LogQuestion,
    MyOpenCases,
    MyReports,
    Notice,
    ToRegister,
)
from domain.organisation import Person, Role
from domain.periods import Period
from handlers import cases as handled
from handlers import digest as figures
from handlers import lists, notices, worklists
from handlers.case_forms import current
from handlers.chat import (
    Button,
    Buttons,
    Card,
    Dialog,
    Heading,
    Menu,
    Opened,
    Place,
    Platform,
    Pressed,
    Row,
    Story,
    Turn,
)
from handlers.desk import Desk, Intake
from handlers.sheets import Sheet
from handlers.talk import Talk
from handlers.texts import Texts
from storage.audit_chain import AuditLine
from storage.store import Store, Transaction
from tests.databases import AUDIT_KEY, KEYS
from tests.rooms.storage.examples import NOW
from tests.rules.test_access_matrix import (
    DECIDES,
    DEMO,
    LEVELS,
    STORY_TOWN,
    World,
    letters,
    path_up,
    standings,
)
from tests.rules.test_cases import a_case

SECRET = "Ordetsomingenannanskriver"
DAY = local_day(NOW)
SAY = Texts("sv")
_numbers = count(1)

BESIDE: Mapping[str, frozenset[str]] = {
    # what others than those who handle a case may do to it, by their column in the matrix
    "registrator": frozenset({"register", "reply"}),
    "dataskyddsombud": frozenset({"advice"}),
    "MAS": frozenset({"nurse_review"}),
    "MAR": frozenset({"nurse_review"}),
    "skyddsombud": frozenset({"safety"}),
    "avdelningschef": frozenset({"decide"}),
}
FIGURES = frozenset({"enhetschef", "avdelningschef", "förvaltningschef", "kvalitetsutvecklare"})
"""Who sees the figures of the units they answer for, besides the management group: "aggregates"."""
GUARDED_FIGURES: Mapping[CaseKind, frozenset[str]] = {
    CaseKind.LEX_SARAH: frozenset({"lex Sarah", "kvalitetsutvecklare", "registrator"}),
    CaseKind.DATA_INCIDENT: FIGURES | {"incidentansvarig", "dataskyddsombud", "registrator"},
}
ABOUT_A_CASE: tuple[Any, ...] = tuple(
    each for each in NOTICES if [field.name for field in fields(each)][:1] == ["case"]
)
"""Every kind of message that is about one case."""


def some_cases(world: World) -> list[Case]:
    """Each kind as it came; two of them also handed over, shared, before, at and after the decision, closed,
    linked, sorted anew, about the manager, destroyed."""
    found = []
    for kind in CaseKind:
        plain = replace(a_case(kind), unit=world.unit, reporter=world.reporter)
        found.append(plain)
        if kind in {CaseKind.DEVIATION, CaseKind.LEX_SARAH}:
            found += [
                replace(plain, excluded=frozenset({world.manager})),
                replace(plain, handed_to=world.colleague),
                replace(plain, shared_with_manager=True),
                *(replace(plain, state=state) for state in DECIDES),
                replace(plain, state=State.INVESTIGATED),
                replace(plain, state=State.CLOSED, closed=NOW),
                replace(plain, facts={OF_LEX_SARAH: "yes"}),
                replace(plain, original_kind=CaseKind.HEALTH_CARE),
                replace(plain, erased=DAY),
            ]
        if kind is CaseKind.LEX_MARIA:
            found.append(replace(plain, category=Category.REHABILITATION))
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


# --- what is met ---------------------------------------------------------------------------------------


@dataclass(frozen=True, repr=False)
class Met:
    """One person before one case. said: the letter of the matrix.

    may_act: was a button of it theirs? found: by its number. messages: by the kind of notice.
    handed_out: how much of it they could take out in a file, and the file.
    """

    person: Person
    case: Case
    said: str
    dialog: Dialog | None
    may_act: bool
    found: frozenset[str]
    messages: Mapping[str, Card | None]
    handed_out: tuple[View, str]

    def __repr__(self) -> str:
        return f"{self.person.id} {self.case.id} {self.case.kind} {self.said}"


@dataclass(frozen=True)
class Round:
    """What one person's lists and the digest of the unit gave them."""

    person: Person
    sees: frozenset[str]
    handles: frozenset[str]
    reads: frozenset[str]
    waiting: frozenset[str]
    listed: Mapping[str, frozenset[str]]
    supervision: Dialog | None
    whole: Dialog | None
    guarded: Dialog | None
    card: Card | None
    workbook: str


@dataclass(frozen=True, repr=False)
class Walk:
    """Everyone's way through a town. log: what stands in the audit log about each case afterwards."""

    world: World
    met: tuple[Met, ...]
    rounds: tuple[Round, ...]
    log: Mapping[str, tuple[AuditLine, ...]]


@pytest.fixture(scope="module", params=[STORY_TOWN, DEMO], ids=["stories", "demo"])
def walk(
    request: pytest.FixtureRequest, migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory
) -> Walk:
    assert isinstance(request.param, World)
    file = tmp_path_factory.mktemp("walk") / "town.sqlite"
    shutil.copyfile(migrated_sqlite, file)
    return asyncio.run(_walked(request.param, f"sqlite:///{file}"))


async def _walked(world: World, url: str) -> Walk:
    store = await Store.open(url, KEYS, AUDIT_KEY, lambda: NOW)
    try:
        return await _walk(world, store)
    finally:
        await store.close()


async def _walk(world: World, store: Store) -> Walk:
    some = some_cases(world)
    async with store.transaction() as tx:
        await tx.organisations.replace(world.organisation)
    async with store.transaction() as tx:
        for case in some:
            await tx.cases.add(case)
            await tx.cases.add_text(case.id, "story", case.reporter, NOW, SECRET)
        await tx.digests.add(_digest(world), (), NOW)
    tables = {case.id: letters(world.organisation, case, DAY) for case in some}
    async with store.transaction() as tx:
        met = [
            await _meets(tx, store, person, case, tables[case.id][person.id])
            for person in world.organisation.people
            for case in some
        ]
    async with store.reading() as tx:
        log = {case.id: tuple(await tx.audit.about(case.id, 10_000)) for case in some}
    async with store.transaction() as tx:
        rounds = [await _goes_round(tx, store, world, person, tables) for person in world.organisation.people]
    return Walk(world, tuple(met), tuple(rounds), log)


def _digest(world: World) -> Digest:
    period = Period.of_month(NOW.year, NOW.month)
    return Digest("digest", "", (world.unit,), period, channel=world.organisation.channels[0].key)


def _talk(tx: Transaction, store: Store, person: Person) -> Talk:
    place = Place(Platform.LOCAL, "here")
    turn = Turn(f"turn-{next(_numbers)}", person, place, NOW, Opened(), can_open_dialog=True)
    desk = Desk(store, Intake.CONVERSATION, workbook=_as_words)
    return Talk(turn, tx, desk, SAY)


def _as_words(sheets: Sequence[Sheet], _unknown: str) -> bytes:
    return repr(sheets).encode()


async def _meets(tx: Transaction, store: Store, person: Person, case: Case, said: str) -> Met:
    talk = _talk(tx, store, person)
    dialog = (await handled.open_case(talk, Pressed("open_case", case.id, case.version))).dialog
    may_act = await current(talk, case.id, case.version) is not None
    taken = await opened(tx, case, person.id, NOW)
    handover = Handover(tx.organisation, person.id, NOW, masked=False, opened=(taken,)) if taken else None
    return Met(
        person,
        case,
        said,
        dialog,
        may_act,
        ids_in(await notices.write(CasesFound(number=case.number), person, tx, talk.desk, NOW)),
        {
            type(notice).__name__: await notices.write(notice, person, tx, talk.desk, NOW)
            for notice in _about(case)
        },
        (taken.level, written(handover)) if taken and handover else (View.NOTHING, ""),
    )


def _about(case: Case) -> Iterator[Notice]:
    for kind in ABOUT_A_CASE:
        if kind is CaseNews:
            yield CaseNews(case.id, "addition")
        elif kind is not LogQuestion:  # about a line of the log, which has tests of its own
            yield kind(case.id)


async def _goes_round(
    tx: Transaction, store: Store, world: World, person: Person, tables: Mapping[str, Mapping[str, str]]
) -> Round:
    talk = _talk(tx, store, person)
    said = {case: table[person.id] for case, table in tables.items()}
    of_digest = Pressed("digest", _digest(world).id)
    written_lists: tuple[Notice, ...] = (
        CasesFound(),
        CasesFound(unit=world.unit),
        MyOpenCases(person.id),
        MyReports(person.id),
        ToRegister(person.id),
    )
    card = await notices.write(DigestFile(of_digest.on), person, tx, talk.desk, NOW)
    return Round(
        person,
        frozenset(case for case, each in said.items() if each != "-"),
        frozenset(case for case, each in said.items() if each == "H"),
        frozenset(case for case, each in said.items() if each in "HT"),
        frozenset(case.id for case in await lists.open_cases(talk)),
        {
            "home": ids_in(await lists.home(talk)),
            **{
                str(notice): ids_in(await notices.write(notice, person, tx, talk.desk, NOW))
                for notice in written_lists
            },
        },
        (await worklists.open_lex_sarah(talk, Pressed("lex_sarah_list"))).dialog,
        (await figures.open_more(talk, of_digest)).dialog,
        (await figures.open_guarded(talk, of_digest)).dialog,
        await notices.write(DigestCard(of_digest.on), person, tx, talk.desk, NOW),
        str(card),
    )


def ids_in(card: Card | None) -> frozenset[str]:
    """The cases that a card leads to."""
    if card is None:
        return frozenset()
    return frozenset(part.button.on for part in card.parts if isinstance(part, Row))


def story_in(dialog: Dialog | None) -> bool:
    return dialog is not None and any(SECRET in p.text for p in dialog.parts if isinstance(p, Story))


def steps_in(dialog: Dialog | None) -> set[str]:
    """The steps that a case's dialog offers, as buttons and in its menu."""
    parts = dialog.parts if dialog is not None else ()
    buttons: list[Button] = [each for part in parts if isinstance(part, Buttons) for each in part.buttons]
    menus = [part for part in parts if isinstance(part, Menu) and part.action == "step"]
    pressed = {each.action.removeprefix("step:") for each in buttons if each.action.startswith("step:")}
    return pressed | {option.key for menu in menus for option in menu.options}


# --- what is asked of it --------------------------------------------------------------------------------


def test_a_dialog_and_its_buttons_give_what_the_matrix_says_and_no_more(walk: Walk) -> None:
    for met in walk.met:
        level = LEVELS[met.said]
        assert (met.dialog is not None) == (level > View.NOTHING), met
        assert story_in(met.dialog) == (level is View.TEXT), met
        assert met.may_act == (met.said == "H"), met


def test_steps_are_offered_to_those_who_handle_and_the_few_that_others_have_a_part_in(walk: Walk) -> None:
    for met in walk.met:
        if met.said == "H":
            continue
        stands = standings(walk.world.organisation, met.case.unit, met.case.excluded, DAY)[met.person.id]
        theirs = frozenset[str]().union(*(BESIDE.get(column, ()) for column in stands.columns))
        # what is to be done may be added by whoever answers for the unit: domain.action_access
        assert steps_in(met.dialog) - {"add_action"} <= theirs, met
        if "registrator" in stands.columns and met.said != "-" and _may_be_registered(met.case):
            assert "register" in steps_in(met.dialog), met


def _may_be_registered(case: Case) -> bool:
    return case.is_open and Requirement.REGISTERED in CLOSING[case.kind]


def test_a_number_finds_a_case_for_those_who_may_see_it(walk: Walk) -> None:
    for met in walk.met:
        assert (met.case.id in met.found) == (met.said != "-"), met


def test_no_message_about_a_case_reaches_someone_who_may_not_know_of_it(walk: Walk) -> None:
    for met in walk.met:
        for notice, card in met.messages.items():
            if met.said == "-" and notice != "OthersHandle":  # which says who can, and nothing of the case
                assert card is None, (met, notice)
            assert SECRET not in str(card), (met, notice)
            if met.case.guarded:
                assert met.case.number not in str(card), (met, notice)


def test_files_to_hand_out_hold_what_ones_posts_let_one_see(walk: Walk) -> None:
    tables = {
        case.id: letters(walk.world.organisation, replace(case, reporter="nobody"), DAY)
        for case in some_cases(walk.world)
    }
    for met in walk.met:
        level, text = met.handed_out
        assert level == LEVELS[tables[met.case.id][met.person.id]], met
        assert (SECRET in text) == (level is View.TEXT), met


def test_lists_and_start_pages_lead_to_nothing_that_may_not_be_seen(walk: Walk) -> None:
    still_open = {case.id for case in some_cases(walk.world) if case.is_open}
    for each in walk.rounds:
        assert each.waiting == each.handles & still_open, each.person.id
        for name, shown in each.listed.items():
            assert shown <= each.sees, (each.person.id, name)


def test_the_list_for_supervision_holds_the_lex_sarah_cases_that_its_keeper_may_read(walk: Walk) -> None:
    some = {case.id: case for case in some_cases(walk.world) if case.kind is CaseKind.LEX_SARAH}
    posts = walk.world.organisation.posts_of
    for each in walk.rounds:
        keeps = {role for role, _ in posts(each.person.id, DAY)} & {
            Role.LEX_SARAH_LEAD,
            Role.LEX_SARAH_INVESTIGATOR,
        }
        assert (each.supervision is not None) == bool(keeps), each.person.id
        if each.supervision is not None:
            shown = " ".join(part.text for part in each.supervision.parts if isinstance(part, Heading))
            read = {case.number for key, case in some.items() if key in each.reads}
            assert {case.number for case in some.values() if case.number in shown} == read


def test_a_digest_and_its_workbook_open_for_those_who_have_its_figures_and_tell_of_no_case(
    walk: Walk,
) -> None:
    world, some = walk.world, some_cases(walk.world)
    for each in walk.rounds:
        stands = standings(world.organisation, world.unit, frozenset(), DAY)[each.person.id]
        may = not each.person.shared_account and bool(
            FIGURES & stands.columns or _is_in_management(world, each.person)
        )
        assert (each.whole is not None) == (each.workbook != "None") == may, each.person.id
        guarded = _guarded_of(each.guarded)
        if not each.person.shared_account:
            assert guarded == {k for k, columns in GUARDED_FIGURES.items() if columns & stands.columns}
        for kind in GUARDED_FIGURES.keys() - guarded:
            assert SAY(f"kind.{kind}") not in each.workbook, each.person.id
            assert SAY(f"kind.{kind}") not in f"{each.card}{each.whole}", each.person.id
        told = f"{each.card}{each.whole}{each.guarded}{each.workbook}"
        assert SECRET not in told
        # the oldest open one is named behind [Visa mer] only, to whoever may know of it
        known = {met.case.id for met in walk.met if met.person.id == each.person.id and met.said != "-"}
        elsewhere = f"{each.card}{each.guarded}{each.workbook}"
        named = [case for case in some if case.number in told or f"'{case.id}'" in told]
        assert not [case for case in named if case.id not in known or f"'{case.id}'" in told]
        assert not [case for case in named if case.number in elsewhere]


def _is_in_management(world: World, person: Person) -> bool:
    path = path_up(world.organisation, world.unit)
    posts = world.organisation.posts_of(person.id, DAY)
    return any(role is Role.MANAGEMENT_GROUP and unit in path for role, unit in posts)


def _guarded_of(dialog: Dialog | None) -> set[CaseKind]:
    headings = {part.text for part in dialog.parts if isinstance(part, Heading)} if dialog else set()
    return {kind for kind in GUARDED_FIGURES if SAY(f"kind.{kind}") in headings}


def test_who_opens_what_stands_in_the_log_and_who_is_refused_too(walk: Walk) -> None:
    for case in some_cases(walk.world):
        who: dict[str, Counter[str | None]] = {}
        for line in walk.log[case.id]:
            who.setdefault(line.what, Counter())[line.actor] += 1
        said = {met.person.id: met.said for met in walk.met if met.case.id == case.id}
        assert who.get("case.read", Counter()).keys() == {p for p, each in said.items() if each in "HT"}
        # refused twice: the case, and its button; or only the button
        refusals = {p: 2 if each == "-" else 1 for p, each in said.items() if each != "H"}
        assert who.get("access.refused", Counter()) == Counter(refusals)
        if case.guarded:
            assert who.get("case.seen", Counter()).keys() == {p for p, each in said.items() if each in "SM"}
