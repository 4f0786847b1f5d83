"""A transaction holds wholly or not at all, and nothing it raises repeats what people wrote."""

import asyncio
import stat
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import sqlalchemy as sa

from storage import engine, schema
from storage.accounts import Account
from storage.errors import DatabaseMissing, ReadOnly, TransactionInside, UnsupportedDatabase
from storage.store import Store
from storage.tables.cases import cases
from tests.databases import AUDIT_KEY, KEYS
from tests.rooms.storage.examples import NOW, ORGANISATION, STORY, a_case, a_draft


async def test_nothing_of_a_failed_transaction_remains(known: Store) -> None:
    async def fail() -> None:
        async with known.transaction() as tx:
            await tx.cases.add(a_case())
            tx.audit.note("case.created", "eva", "case-1")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await fail()
    async with known.reading() as tx:
        assert await tx.cases.get("case-1") is None
        assert (await tx.audit.head()).seq == 0


async def test_a_reading_transaction_cannot_write(known: Store) -> None:
    with pytest.raises(sa.exc.DBAPIError):
        async with known.reading() as tx:
            await tx.installation.set("demo", "yes")
    async with known.reading() as tx:
        assert await tx.installation.get("demo") is None


async def test_an_audit_line_noted_where_it_would_be_lost_is_refused(known: Store) -> None:
    async with known.reading() as tx:
        with pytest.raises(ReadOnly):
            tx.audit.note("case.read", "eva", "case-1")


async def test_a_reader_does_not_wait_for_a_writer(known: Store) -> None:
    async with known.transaction() as writing:
        await writing.installation.set("demo", "yes")
        async with asyncio.timeout(60), known.reading() as tx:
            assert await tx.installation.get("demo") is None


async def test_a_reader_sees_one_moment(known: Store) -> None:
    async with known.reading() as tx:
        assert await tx.installation.get("demo") is None
        async with known.transaction() as writing:
            await writing.installation.set("demo", "yes")
        assert await tx.installation.get("demo") is None


async def test_many_writers_at_once_all_get_through(known: Store) -> None:
    async def write(number: int) -> None:
        async with known.transaction() as tx:
            await tx.cases.add(a_case(number))

    await asyncio.gather(*(write(number) for number in range(1, 41)))
    async with known.reading() as tx:
        assert len(await tx.cases.reported_by("eva", 100)) == 40


async def test_a_transaction_inside_another_is_refused_instead_of_waiting_for_itself(known: Store) -> None:
    async with asyncio.timeout(60), known.transaction():
        with pytest.raises(TransactionInside):
            async with known.transaction():
                pass
    async with known.transaction() as tx:
        await tx.installation.set("demo", "yes")


async def test_a_cancelled_writer_leaves_the_way_free(known: Store) -> None:
    entered = asyncio.Event()

    async def write_and_wait() -> None:
        async with known.transaction() as tx:
            await tx.installation.set("demo", "yes")
            entered.set()
            await asyncio.sleep(60)

    task = asyncio.create_task(write_and_wait())
    await entered.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    async with asyncio.timeout(60), known.transaction() as tx:
        assert await tx.installation.get("demo") is None
        await tx.installation.set("demo", "no")


async def test_moments_come_back_in_utc_and_equal(known: Store) -> None:
    summer = NOW.replace(month=7).astimezone(ZoneInfo("Europe/Stockholm"))
    async with known.transaction() as tx:
        await tx.cases.add(a_case(received=summer))
    async with known.reading() as tx:
        case = await tx.cases.get("case-1")
    assert case is not None
    assert case.received == summer
    assert case.received.isoformat() == "2026-07-02T08:00:00+00:00"


async def test_a_moment_without_time_zone_is_refused(known: Store) -> None:
    with pytest.raises(sa.exc.StatementError):
        async with known.transaction() as tx:
            await tx.inbox.first_time("slack:1", NOW.replace(tzinfo=None))


async def test_a_database_error_shows_nothing_of_what_was_written(known: Store) -> None:
    with pytest.raises(sa.exc.DBAPIError) as failed:
        async with known.transaction() as tx:
            await tx.connection.execute(cases.insert().values(id=STORY))
    assert "Kvällsinsatsen" not in str(failed.value)


async def test_the_organisation_is_read_only_when_it_changed(known: Store) -> None:
    async with known.reading() as tx:
        before = tx.organisation
    async with known.transaction() as tx:
        assert tx.organisation is before
        await tx.organisations.replace(ORGANISATION)
    async with known.transaction() as tx:
        assert tx.organisation is not before
        assert tx.organisation.version == before.version + 1


async def test_many_who_notice_a_changed_organisation_at_once_all_see_it(
    known: Store, database_url: str
) -> None:
    other = await Store.open(database_url, KEYS, AUDIT_KEY)
    async with other.transaction() as tx:
        renamed = replace(ORGANISATION, name="Ny")
        await tx.organisations.replace(renamed)
    seen = await asyncio.gather(*(_name_of_the_organisation(known) for _ in range(5)))
    await other.close()
    assert seen == ["Ny"] * 5


async def _name_of_the_organisation(store: Store) -> str:
    async with store.reading() as tx:
        return tx.organisation.name


async def test_another_process_sees_a_changed_organisation(known: Store, database_url: str) -> None:
    other = await Store.open(database_url, KEYS, AUDIT_KEY)
    async with other.reading() as tx:
        assert tx.organisation.name == "Exempelkommun"
    async with known.transaction() as tx:
        await tx.organisations.replace(type(ORGANISATION)((), ORGANISATION.people, (), name="Ny"))
    async with other.reading() as tx:
        assert tx.organisation.name == "Ny"
    await other.close()


async def test_who_speaks_is_asked_together_with_the_organisation_as_it_is_now(
    known: Store, database_url: str
) -> None:
    other = await Store.open(database_url, KEYS, AUDIT_KEY)
    assert (await other.account("slack", "U1"))[0] is None
    async with known.transaction() as tx:
        await tx.accounts.remember(Account("slack", "U1", "eva", None, NOW, None))
        await tx.organisations.replace(replace(ORGANISATION, name="Ny"))
    account, organisation = await other.account("slack", "U1")
    await other.close()
    assert account is not None
    assert (account.person, organisation.name) == ("eva", "Ny")


@pytest.mark.parametrize("rest", [3600.0, 0.0], ids=["just used", "after a rest"])
async def test_a_connection_that_the_server_ended_is_made_anew_unnoticed(
    known: Store, database_url: str, database_kind: str, rest: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    if database_kind == "sqlite":
        pytest.skip("SQLite is no server")
    monkeypatch.setattr(engine, "SURELY_THERE", rest)
    other = await Store.open(database_url, KEYS, AUDIT_KEY)
    async with known.transaction() as tx:
        backend = await tx.connection.scalar(sa.text("SELECT pg_backend_pid()"))
    async with other.transaction() as tx:
        gone = await tx.connection.scalar(sa.text("SELECT pg_terminate_backend(:it, 60000)"), {"it": backend})
    await other.close()
    assert gone
    await asyncio.sleep(0.1)  # for us to hear its farewell
    async with known.transaction() as tx:
        assert await tx.connection.scalar(sa.text("SELECT pg_backend_pid()")) != backend


def _names_in(folder: Path) -> list[str]:
    return [entry.name for entry in folder.iterdir()]


async def test_a_database_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(DatabaseMissing):
        await Store.open(f"sqlite:///{tmp_path / 'none.sqlite'}", KEYS, AUDIT_KEY)
    assert _names_in(tmp_path) == []


@pytest.mark.parametrize("url", ["mysql://host/name", "sqlite://", "sqlite:///:memory:", "not an address"])
async def test_other_databases_are_refused(url: str) -> None:
    with pytest.raises(UnsupportedDatabase):
        await Store.open(url, KEYS, AUDIT_KEY)


async def test_an_sqlite_file_is_for_its_owner_only(tmp_path: Path) -> None:
    file = tmp_path / "some" / "folder" / "lyhord.sqlite"
    await schema.upgrade(f"sqlite:///{file}")
    store = await Store.open(f"sqlite+aiosqlite:///{file}", KEYS, AUDIT_KEY)
    async with store.transaction() as tx:
        await tx.installation.set("demo", "yes")
        modes = {stat.S_IMODE(entry.stat().st_mode) for entry in file.parent.iterdir()}
    await store.close()
    assert modes == {0o600}


async def test_sqlite_is_set_up_to_lose_and_leave_nothing(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'lyhord.sqlite'}"
    await schema.upgrade(url)
    store = await Store.open(url, KEYS, AUDIT_KEY)
    async with store.transaction() as tx:
        found = {
            pragma: (await tx.connection.exec_driver_sql(f"PRAGMA {pragma}")).scalar_one()
            for pragma in ("journal_mode", "foreign_keys", "synchronous", "secure_delete")
        }
    await store.close()
    assert found == {"journal_mode": "wal", "foreign_keys": 1, "synchronous": 2, "secure_delete": 1}


async def test_a_draft_and_its_case_share_one_transaction(known: Store) -> None:
    async with known.transaction() as tx:
        await tx.drafts.add(a_draft())
    async with known.transaction() as tx:
        await tx.cases.add(a_case())
        await tx.cases.add_text("case-1", "story", "eva", NOW, STORY)
        await tx.drafts.remove("draft-1")
    async with known.reading() as tx:
        assert await tx.drafts.get("draft-1") is None
        assert [text.text for text in await tx.cases.texts("case-1")] == [STORY]
