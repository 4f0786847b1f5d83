"""The demo's data: an organisation without holes, believable cases, and nobody else's database."""

import asyncio
import shutil
import stat
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot import demo
from bot.app import open_store
from bot.demo_cases import HOW_MANY
from bot.demo_data import prepare
from bot.demo_organisation import STAFF, TITLES, demo_organisation
from bot.listening import listen
from bot.local.chat import refuse_unless_demo
from bot.local.clock import DemoClock
from bot.local.people import groups
from bot.local.places import channels_of
from domain.cases import Case, State
from domain.deadlines import LOCAL
from domain.kinds import CaseKind
from domain.organisation import Role
from storage.store import Store, Transaction

ORGANISATION = demo_organisation()
NOW = datetime(2026, 11, 21, 14, 30, tzinfo=LOCAL)
TODAY = NOW.date()


def test_every_role_is_held() -> None:
    held = {role for person in ORGANISATION.people for role, _ in ORGANISATION.posts_of(person.id, TODAY)}
    assert held == set(Role)


@pytest.mark.parametrize("unit", [unit.key for unit in ORGANISATION.units])
def test_every_unit_has_a_manager_and_a_number_to_call(unit: str) -> None:
    assert ORGANISATION.holders_at(Role.MANAGER, unit, TODAY)
    assert ORGANISATION.on_call(unit)


def test_every_enhet_has_a_deputy_and_a_channel() -> None:
    deputies = {a.unit for a in ORGANISATION.assignments if a.deputy and a.role is Role.MANAGER}
    lowest = {unit.key for unit in ORGANISATION.lowest_units()}
    assert len(lowest) == 10
    assert lowest <= deputies
    assert lowest <= {channel.unit for channel in ORGANISATION.channels}


def test_everyone_can_be_chosen_and_has_a_title() -> None:
    listed = [person.id for group in groups(ORGANISATION, TODAY) for person in group.people]
    assert sorted(listed) == sorted(hired.id for hired in STAFF)
    assert set(listed) == set(TITLES)


@pytest.mark.parametrize(
    ("person", "channels"),
    [
        ("anna-berg", {"solgarden"}),
        ("bo-ek", {"solgarden", "ledning-aldre"}),
        ("eva-lundqvist", {"ledning-lindaker"}),
    ],
)
def test_everyone_sits_in_their_own_channels(person: str, channels: set[str]) -> None:
    found = ORGANISATION.person(person)
    assert found is not None
    assert channels <= {channel.key for channel in channels_of(ORGANISATION, found, TODAY)}
    assert "missbruk" not in {channel.key for channel in channels_of(ORGANISATION, found, TODAY)}


@dataclass(frozen=True)
class Made:
    """seconds: of this process's own, which stay the same however busy the machine is."""

    folder: Path
    seconds: float


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder = tmp_path_factory.mktemp("demo")
    started = time.process_time()
    made_at(NOW, folder)
    return Made(folder, time.process_time() - started)


def made_at(now: datetime, folder: Path) -> None:
    """What is made up depends on the day, as five months of working days do."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("bot.demo_data.DemoClock", lambda: DemoClock(real_now=lambda: now))
        asyncio.run(prepare(folder, fresh=False))


@pytest.fixture
def folder(made: Made, tmp_path: Path) -> Path:
    """A demo of this test's own, just made."""
    shutil.copytree(made.folder, tmp_path / "demo")
    return tmp_path / "demo"


@pytest.fixture
def real_folder(tmp_path: Path, migrated_sqlite: Path) -> Path:
    """A database that is no demo, where the demo's would lie."""
    shutil.copyfile(migrated_sqlite, tmp_path / "demo.db")
    return tmp_path


@asynccontextmanager
async def opened(folder: Path, *, fresh: bool = False) -> AsyncIterator[Store]:
    store = await open_store(await prepare(folder, fresh=fresh))
    yield store
    await store.close()


def test_the_demo_is_made_in_a_few_seconds(made: Made) -> None:
    assert made.seconds < 10


async def test_the_cases_are_many_of_every_kind_and_in_every_state_a_demo_needs(folder: Path) -> None:
    async with opened(folder) as store, store.reading() as tx:
        cases = await all_in(tx)
        stories = [text for case in cases for text in await tx.cases.texts(case.id, ["story"])]
        whole = (await tx.audit.verify()).whole
    is_as_a_demo_needs(cases, NOW)
    assert len(stories) == len(cases)
    assert whole


@pytest.mark.parametrize(
    "now",
    [
        datetime(2026, 12, 31, 23, 59, 58, tzinfo=LOCAL),  # nobody has worked for days
        datetime(2027, 3, 28, 3, 0, tzinfo=LOCAL),  # the night that is an hour short
        datetime(2027, 8, 2, 7, 0, tzinfo=LOCAL),
        datetime(2028, 2, 29, 12, 0, tzinfo=LOCAL),
    ],
    ids=lambda now: f"{now:%d %B}",
)
async def test_there_is_something_to_meet_whichever_day_it_is(now: datetime, tmp_path: Path) -> None:
    await asyncio.to_thread(made_at, now, tmp_path)
    async with opened(tmp_path) as store, store.reading() as tx:
        is_as_a_demo_needs(await all_in(tx), now)
        assert (await tx.outbox.waiting()).waiting >= 2


async def all_in(tx: Transaction) -> list[Case]:
    return [case for person in ORGANISATION.people for case in await tx.cases.reported_by(person.id, 200)]


def is_as_a_demo_needs(cases: list[Case], now: datetime) -> None:
    """As many as they should be, of every kind, of these months; most are done, and some wait for anyone."""
    assert len(cases) == HOW_MANY
    assert {case.kind for case in cases} == set(CaseKind)
    assert all(now - timedelta(days=160) < case.received <= now for case in cases)
    states = Counter(case.state for case in cases)
    assert states[State.CLOSED] > 60
    assert 2 <= states[State.RECEIVED] <= 15
    assert states[State.ACKNOWLEDGED] > 2
    assert len(cases) - states[State.CLOSED] - states[State.RECEIVED] > 10  # are under way


async def test_what_is_closed_says_only_what_its_end_bears_out(folder: Path) -> None:
    async with opened(folder) as store, store.reading() as tx:
        closed = [
            (case, await tx.cases.handling(case.id))
            for case in await all_in(tx)
            if case.state is State.CLOSED
        ]
    assert not [case.number for case, said in closed if "pågår" in f"{said.measure} {said.feedback}"]
    assert {case.kind for case, said in closed if said.reply_day} <= {CaseKind.COMPLAINT, CaseKind.VIEW}
    by_decision = {CaseKind.LEX_SARAH, CaseKind.LEX_MARIA}
    assert all(said.wrongdoing is None for case, said in closed if case.kind in by_decision)


async def test_what_nobody_has_taken_waits_in_the_chat_of_those_who_should(folder: Path) -> None:
    async with opened(folder) as store, store.reading() as tx:
        assert (await tx.outbox.waiting()).waiting >= 2


async def test_the_demo_comes_back_as_it_was_left(folder: Path) -> None:
    async with opened(folder) as store, store.transaction() as tx:
        await tx.local.add("person:anna-berg", "anna-berg", {"text": "hej"}, DemoClock()())
    async with opened(folder) as store, store.reading() as tx:
        assert await tx.local.conversations() == ("person:anna-berg",)
    async with opened(folder, fresh=True) as store, store.reading() as tx:
        assert await tx.local.conversations() == ()


def test_keys_are_for_the_owners_eyes_only_and_made_once(folder: Path) -> None:
    keys = folder / "keys"
    before = keys.read_text()
    asyncio.run(prepare(folder, fresh=False))
    assert keys.read_text() == before
    assert stat.S_IMODE(keys.stat().st_mode) == 0o600


def test_a_demo_that_was_only_half_made_is_made_anew(made: Made, tmp_path: Path) -> None:
    (tmp_path / "demo.half-made.db").write_bytes(b"cut off")
    asyncio.run(prepare(tmp_path, fresh=False))
    assert {file.name for file in tmp_path.iterdir()} == {"demo.db", "keys"}


async def test_a_database_that_is_no_demo_is_refused(store: Store) -> None:
    with pytest.raises(demo.NotADemo, match="not marked as a demo"):
        await refuse_unless_demo(store)


@pytest.mark.parametrize("fresh", [False, True])
def test_a_real_database_in_the_demos_place_is_neither_opened_nor_removed(
    real_folder: Path, fresh: bool
) -> None:
    before = (real_folder / "demo.db").read_bytes()
    with pytest.raises(demo.NotADemo):
        asyncio.run(prepare(real_folder, fresh=fresh))
    assert (real_folder / "demo.db").read_bytes() == before


def test_a_taken_port_is_said_in_words() -> None:
    with listen("127.0.0.1", 0, "--port") as taken:
        port = taken.getsockname()[1]
        with pytest.raises(demo.DemoTrouble, match=f"Port {port} is already in use.*--port"):
            demo.run("127.0.0.1", port)
