"""A link opens its file until it expires, says nothing to anyone else, and every fetch is on record."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import httpx
import pytest
import sqlalchemy as sa
from starlette.applications import Starlette
from starlette.middleware import Middleware

from bot.files import FETCHED, FileLinks, reachable
from bot.metrics import Metrics
from bot.requests import Timed
from handlers.chat import Card, File, Text
from schedules.retention import remove_expired_files
from storage.files import KEPT_FOR, Content
from storage.store import Store
from storage.tables.conversation import files
from storage.tables.protection import data_keys
from tests.databases import AUDIT_KEY
from tests.rooms.charts.made import ICS, SHEET

CARD = Card("Kallelsen", (Text(("Hej",)), ICS, SHEET))
BEGAN = datetime(2026, 11, 20, 9, 0, 0, 5, tzinfo=UTC)
ADDRESS = "https://lyhord.example"


class Moved:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = BEGAN

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Moved:
    return Moved()


@pytest.fixture
def links(store: Store, clock: Moved) -> FileLinks:
    return FileLinks(store, AUDIT_KEY, ADDRESS, clock)


@pytest.fixture
def metrics() -> Metrics:
    return Metrics()


@pytest.fixture
async def web(links: FileLinks, metrics: Metrics) -> AsyncIterator[httpx.AsyncClient]:
    app = Starlette(routes=links.routes(), middleware=[Middleware(Timed, metrics=metrics)])
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app)) as client:
        yield client


async def fetches(store: Store, address: str) -> list[str | None]:
    file = address.rpartition("/")[2].partition(".")[0]
    async with store.reading() as tx:
        return [line.actor for line in await tx.audit.about(file, 10) if line.what == FETCHED]


# --- fetched ------------------------------------------------------------------------------------------


async def test_a_link_opens_its_file_as_something_to_save(links: FileLinks, web: httpx.AsyncClient) -> None:
    addresses = await links.of(CARD, "1")
    for file in (ICS, SHEET):
        answer = await web.get(addresses[file])
        assert (answer.status_code, answer.content) == (200, file.content)
        assert answer.headers["content-type"].startswith(file.media_type)
        assert answer.headers["content-disposition"] == f"attachment; filename*=UTF-8''{file.name}"
        assert answer.headers["cache-control"] == "no-store, private"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "no-referrer"


async def test_a_swedish_name_is_kept(links: FileLinks, web: httpx.AsyncClient) -> None:
    file = File("Kvalitetsberättelse 2026 (utkast).docx", "application/msword", b"1", "Hämta")
    (address,) = (await links.of(Card("n", (file,)), "1")).values()
    told = (await web.get(address)).headers["content-disposition"]
    assert told == "attachment; filename*=UTF-8''Kvalitetsber%C3%A4ttelse%202026%20%28utkast%29.docx"


async def test_every_fetch_is_in_the_audit_log_by_nobody_we_know(
    links: FileLinks, web: httpx.AsyncClient, store: Store
) -> None:
    address = (await links.of(CARD, "1"))[ICS]
    await web.get(address)
    await web.head(address)  # asks, and fetches nothing
    await web.get(address)
    assert await fetches(store, address) == [None, None]


async def test_no_metric_holds_a_link(links: FileLinks, web: httpx.AsyncClient, metrics: Metrics) -> None:
    address = (await links.of(CARD, "1"))[ICS]
    await web.get(address)
    page = metrics.page().decode()
    assert "/files/{token}" in page
    assert address.rpartition("/")[2] not in page


async def test_until_it_expires(links: FileLinks, web: httpx.AsyncClient, clock: Moved, store: Store) -> None:
    address = (await links.of(CARD, "1"))[ICS]
    clock.now = BEGAN + KEPT_FOR - timedelta(seconds=1)
    assert (await web.get(address)).status_code == 200
    clock.now = BEGAN + KEPT_FOR
    answer = await web.get(address)
    assert (answer.status_code, "gäller inte längre" in answer.text) == (404, True)
    assert await fetches(store, address) == [None]


def forged(token: str) -> list[str]:
    file, expires, mark = token.split(".")
    later = f"{file}.{int(expires) + 86_400}.{mark}"
    other = f"{'0' * len(file)}.{expires}.{mark}"
    return [later, other, f"{file}.{expires}", f"{file}.{expires}.", f"..{mark}", "a", "å.1.ö", f"{token}x"]


async def test_whatever_is_wrong_the_same_is_said(links: FileLinks, web: httpx.AsyncClient) -> None:
    token = (await links.of(CARD, "1"))[ICS].rpartition("/")[2]
    answers = [await web.get(f"{ADDRESS}/files/{each}") for each in forged(token)]
    assert {(answer.status_code, answer.text) for answer in answers} == {
        (404, "Länken gäller inte längre. Be om filen igen i chatten.")
    }


async def test_another_installations_links_open_nothing(
    links: FileLinks, web: httpx.AsyncClient, store: Store, clock: Moved
) -> None:
    other = FileLinks(store, b"x" * 32, ADDRESS, clock)
    assert (await web.get((await other.of(CARD, "1"))[ICS])).status_code == 404


# --- kept ---------------------------------------------------------------------------------------------


async def test_the_same_row_again_is_the_same_file_as_it_was_first(links: FileLinks, clock: Moved) -> None:
    first = await links.of(CARD, "1")
    clock.now += timedelta(hours=1)
    again = Card("n", (File(ICS.name, ICS.media_type, b"something newer", ICS.label),))
    assert list((await links.of(again, "1")).values()) == [first[ICS]]
    assert (await links.of(CARD, "2"))[ICS] != first[ICS]


async def test_what_lies_in_the_database_is_sealed(links: FileLinks, store: Store) -> None:
    await links.of(CARD, "1")
    async with store.reading() as tx:
        rows = (await tx.connection.execute(sa.select(files))).all()
    assert len(rows) == 2
    assert all(ICS.content not in bytes(row.sealed) for row in rows)


async def test_when_links_have_expired_files_and_keys_are_gone(
    links: FileLinks, store: Store, clock: Moved
) -> None:
    await links.of(CARD, "1")
    clock.now += timedelta(days=1)
    await links.of(CARD, "2")
    await remove_expired_files(store, BEGAN + KEPT_FOR)
    async with store.reading() as tx:
        rows = set(await tx.connection.scalars(sa.select(files.c.outbox_row)))
        keys = await tx.connection.scalar(sa.select(sa.func.count()).select_from(data_keys))
    assert (rows, keys) == ({"2"}, 2)


async def test_a_key_ring_that_lost_its_key_opens_nothing(
    links: FileLinks, web: httpx.AsyncClient, store: Store
) -> None:
    address = (await links.of(CARD, "1"))[ICS]
    async with store.transaction() as tx:
        await tx.connection.execute(data_keys.update().values(ring_key="gone"))
    assert (await web.get(address)).status_code == 404


async def test_a_file_that_was_never_there(store: Store) -> None:
    async with store.reading() as tx:
        assert await tx.files.get("0" * 24, BEGAN) is None


def test_what_a_file_holds_is_never_printed() -> None:
    assert "hemligt" not in repr(Content("a.txt", "text/plain", b"hemligt"))


# --- where --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("https://lyhord.kommun.se/", "https://lyhord.kommun.se"),
        ("https://kommun.se/lyhord", "https://kommun.se/lyhord"),
        ("http://localhost:8080", "http://localhost:8080"),
        ("http://lyhord.kommun.se", None),
        ("lyhord.kommun.se", None),
        ("https://", None),
        ("", None),
        (None, None),
    ],
)
def test_links_go_only_where_nobody_on_the_way_reads_them(address: str | None, found: str | None) -> None:
    assert reachable(address) == found
