"""The command line does what it says, and what is wrong is one plain sentence with its fix."""

import asyncio
import socket
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.app import open_store
from bot.settings import Settings
from domain.notices import Words
from storage import schema
from storage.installation import DEMO
from storage.store import Store
from tests.ports import held_port, number_of
from tests.rooms.cli.conftest import EXAMPLE, Lyhord

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def change(do: str) -> None:
    """Change the installed database behind the command's back."""

    async def changed() -> None:
        store = await open_store(Settings.load())
        try:
            await _CHANGES[do](store)
        finally:
            await store.close()

    asyncio.run(changed())


async def _mark_as_demo(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.installation.set(DEMO, "yes")


async def _set_a_row_aside(store: Store) -> None:
    async with store.transaction() as tx:
        await tx.outbox.put(Words("hello"), person="anna", at=NOW)
    async with store.transaction() as tx:
        (row,) = await tx.outbox.claim(NOW, NOW - NOW, "test", 1)
        await tx.outbox.set_aside(row, "invalid_blocks", NOW)


_CHANGES = {"demo": _mark_as_demo, "aside": _set_a_row_aside}


# --- explaining itself --------------------------------------------------------------------------------


def test_help_names_every_command(lyhord: Lyhord) -> None:
    said = lyhord("--help")
    assert said.code == 0
    for command in ("run", "check", "demo", "keys", "database", "organisation", "outbox", "jobs", "audit"):
        assert f"  {command} " in said.out


def test_before_anything_is_set_up_check_lists_everything_missing(lyhord: Lyhord) -> None:
    said = lyhord("check")
    assert said.code == 1
    for missing in ("LYHORD_KEYS", "LYHORD_AUDIT_KEY", "LYHORD_CHAT_INTAKE", "no organisation yet"):
        assert missing in said.out
    assert "conversation" in said.out
    assert "data protection impact assessment" in said.out


def test_set_up_as_the_guide_says_check_is_content(installed: Path, lyhord: Lyhord) -> None:
    said = lyhord("check")
    assert said.code == 0
    assert "✗" not in said.out
    assert "4 units, all answered for" in said.out


def test_a_wrong_setting_is_a_sentence_and_code_two(lyhord: Lyhord, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LYHORD_PORT", "hemligt")
    said = lyhord("jobs")
    assert (said.code, said.err) == (2, "LYHORD_PORT is wrong: give a number from 1 to 65535.\n")


# --- run refuses --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("setting", "value", "why"),
    [
        ("LYHORD_KEYS", "", "LYHORD_KEYS is not set"),
        ("LYHORD_KEYS", "k1:c2hvcnQ=", "LYHORD_KEYS: the key 'k1' is 5 bytes, not 32"),
        ("LYHORD_AUDIT_KEY", "c2hvcnQ=", "LYHORD_AUDIT_KEY is 5 bytes long and needs 32"),
        ("LYHORD_CHAT_INTAKE", "", "LYHORD_CHAT_INTAKE is not set"),
        ("LYHORD_SLACK_BOT_TOKEN", "xoxb-hemligt", "LYHORD_SLACK_SIGNING_SECRET is not set"),
        ("LYHORD_DATABASE_URL", "mysql://anna:hemligt@db/x", "LYHORD_DATABASE_URL is wrong"),
        ("LYHORD_DATABASE_URL", "postgresql://anna:hemligt@127.0.0.1:1/x", "database cannot be reached"),
        ("LYHORD_DATABASE_URL", "sqlite:///other.db", "There is no organisation yet"),
    ],
)
def test_run_refuses_unsafe_settings_and_says_which(
    installed: Path, lyhord: Lyhord, setting: str, value: str, why: str
) -> None:
    file = installed / "lyhord.env"
    kept = [line for line in file.read_text().splitlines() if not line.startswith(f"{setting}=")]
    file.write_text("\n".join([*kept, f"{setting}={value}"]) + "\n")
    said = lyhord("run")
    assert said.code == 2
    assert why in said.err
    assert "hemligt" not in said.err + said.out
    assert "Traceback" not in said.err


def test_run_refuses_slack_without_encryption_but_not_within_the_machine(
    installed: Path, lyhord: Lyhord, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LYHORD_SLACK_BOT_TOKEN", "xoxb-1")
    monkeypatch.setenv("LYHORD_SLACK_SIGNING_SECRET", "x")
    for address, refused in (("http://slack.example/api/", True), ("http://127.0.0.1:9/api/", False)):
        monkeypatch.setenv("LYHORD_SLACK_API_URL", address)
        assert ("LYHORD_SLACK_API_URL is not encrypted" in lyhord("check").out) == refused


def test_run_refuses_a_demo(installed: Path, lyhord: Lyhord) -> None:
    change("demo")
    said = lyhord("run")
    assert (said.code, "marked as a demo" in said.err) == (2, True)


@pytest.mark.parametrize("file", ["lyhord.env", ".lyhord/lyhord.db"])
def test_run_refuses_files_that_everyone_can_read(installed: Path, lyhord: Lyhord, file: str) -> None:
    (installed / file).chmod(0o644)
    said = lyhord("run")
    assert (said.code, f"chmod o-rwx {file}" in said.err) == (2, True)


def test_run_refuses_an_organisation_with_units_nobody_answers_for(installed: Path, lyhord: Lyhord) -> None:
    file = installed / "organisation.yaml"
    file.write_text(EXAMPLE.read_text(encoding="utf-8").replace("      registrar: [ritva]\n", ""))
    assert lyhord("organisation", "import", file).code == 0
    said = lyhord("run")
    assert (said.code, "Solgården: nobody is registrar there or above" in said.err) == (2, True)


# --- database -----------------------------------------------------------------------------------------


def test_a_missing_sqlite_file_is_made_and_only_for_its_owner(installed: Path) -> None:
    assert (installed / ".lyhord" / "lyhord.db").stat().st_mode & 0o777 == 0o600


def test_postgresql_is_migrated_by_the_upgrade_command_only(
    installed: Path,
    lyhord: Lyhord,
    monkeypatch: pytest.MonkeyPatch,
    empty_database_url: str,
    database_kind: str,
) -> None:
    monkeypatch.setenv("LYHORD_DATABASE_URL", empty_database_url)
    if database_kind == "postgresql":
        said = lyhord("jobs")
        assert (said.code, said.err) == (2, "The database is empty. Run: lyhord database upgrade\n")
        assert lyhord("database", "status").code == 1
    upgraded = lyhord("database", "upgrade")
    assert (upgraded.code, upgraded.out) == (0, f"The database is at version {schema.head()}.\n")
    assert lyhord("database", "status").code == 0
    assert lyhord("jobs").code == 0


# --- organisation -------------------------------------------------------------------------------------


def test_a_faulty_organisation_is_not_imported_and_every_fault_is_told(
    installed: Path, lyhord: Lyhord
) -> None:
    file = installed / "organisation.yaml"
    file.write_text("name: X\npeople: [{id: a, nam: A}]\nunits: [{key: u, name: U, level: enhet, boss: 1}]\n")
    for command in ("check", "import"):
        said = lyhord("organisation", command, file)
        assert said.code == 2
        assert f"{file}, line 2, the file, people 1: nam is not known here; did you mean name?" in said.err
        assert f"{file}, line 3, units 1: boss is not known here" in said.err


def test_checking_the_organisation_needs_no_settings_and_changes_nothing(lyhord: Lyhord, place: Path) -> None:
    said = lyhord("organisation", "check", EXAMPLE)
    assert (said.code, said.out) == (0, "✓ 4 units and 9 people.\n")
    assert list(place.iterdir()) == []


# --- outbox, jobs, audit ------------------------------------------------------------------------------


def test_what_was_set_aside_is_listed_and_sent_again(installed: Path, lyhord: Lyhord) -> None:
    change("aside")
    listed = lyhord("outbox", "list").out
    assert "1  2026-11-23 10:00  Words  to person:anna  invalid_blocks" in listed
    assert lyhord("outbox", "retry", "1").out == "1 put back in line.\n"
    again = lyhord("outbox", "retry", "1")
    assert (again.code, again.err) == (1, "Not set aside: 1\n")
    assert "0 set aside, 1 waiting" in lyhord("outbox", "list").out


def test_retry_wants_to_know_which_rows(installed: Path, lyhord: Lyhord) -> None:
    assert lyhord("outbox", "retry").code == 2
    assert lyhord("outbox", "retry", "--all").code == 0


def test_jobs_are_listed_with_how_often_last_and_next(installed: Path, lyhord: Lyhord) -> None:
    said = lyhord("jobs").out
    assert "remind of what has come due\n    how often: every 15 minutes\n    last:      never\n" in said
    assert "next:      when there is anything to do" in said
    assert "forget what is no longer needed\n    how often: every day at 03:15\n" in said


def test_the_audit_log_is_verified_against_an_earlier_head(installed: Path, lyhord: Lyhord) -> None:
    head = installed / "head"
    head.write_text(lyhord("audit", "head").out)
    assert lyhord("audit", "verify", "--head", head).out == "✓ The log is whole: 1 lines.\n"
    head.write_text("999:" + "00" * 32)
    assert lyhord("audit", "verify", "--head", head).code in {1, 2}


def test_addresses_that_change_places_stand_in_the_audit_log_and_not_in_plain_text(
    installed: Path, lyhord: Lyhord
) -> None:
    bo, anna = "bo.tallmo@ekvik.example", "anna.vinge@ekvik.example"
    text = EXAMPLE.read_text(encoding="utf-8").replace(bo, "X").replace(anna, bo).replace("X", anna)
    swapped = installed / "swapped.yaml"
    swapped.write_text(text.replace(", shared_account: true", ""), encoding="utf-8")
    assert lyhord("organisation", "import", swapped).code == 0
    with closing(sqlite3.connect(Settings.load().sqlite_file or "")) as database:
        lines = database.execute("SELECT what, subject, details FROM audit ORDER BY seq").fetchall()
    assert lines[1:-1] == [
        ("person.email", "anna", '{"after":"another","before":"one"}'),
        ("person.email", "bo", '{"after":"another","before":"one"}'),
        ("person.shared_account", "solgarden-telefon", '{"after":"no","before":"yes"}'),
    ]


TAMPERED = {
    "UPDATE audit SET at = replace(at, ' ', 'T')": "✗ Line 1: changed\n",
    "UPDATE audit SET at = at || '0'": "✗ Line 1: changed\n",
    "UPDATE audit SET at = 'x026-11-22 10:00:00.000000'": "✗ Line 1: changed\n",
    "UPDATE audit SET what = CAST(X'FF' AS TEXT)": "✗ Line 1: changed\n",
    "UPDATE audit SET details = CAST(details AS BLOB)": "✗ Line 1: changed\n",
    "DELETE FROM audit_head": "✗ Line 1: head\n",
}


@pytest.mark.parametrize("statement", TAMPERED)
def test_what_was_put_into_the_audit_log_by_hand_is_pointed_out_and_never_a_trace(
    installed: Path, lyhord: Lyhord, statement: str
) -> None:
    with closing(sqlite3.connect(Settings.load().sqlite_file or "")) as database:
        database.execute(statement)
        database.commit()
    said = lyhord("audit", "verify")
    assert (said.code, said.out, said.err) == (1, TAMPERED[statement], "")
    for command in (("audit", "head"), ("audit", "case", "AV-2026-0001"), ("check",)):
        assert "Traceback" not in lyhord(*command).err, command


def test_another_audit_key_shows(installed: Path, lyhord: Lyhord, monkeypatch: pytest.MonkeyPatch) -> None:
    other = lyhord("keys", "new").out.splitlines()[1].partition("=")[2]
    monkeypatch.setenv("LYHORD_AUDIT_KEY", other)
    said = lyhord("audit", "verify")
    assert (said.code, "✗ Line 1: changed" in said.out) == (1, True)


# --- said plainly -------------------------------------------------------------------------------------


def test_an_unknown_name_in_the_environment_is_told_by_check_and_run(
    installed: Path, lyhord: Lyhord, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LYHORD_SLACK_TOKEN", "xoxb-hemligt")
    monkeypatch.setattr("bot.cli._serve", lambda *_: None)
    told = "! LYHORD_SLACK_TOKEN is not a setting; did you mean LYHORD_SLACK_BOT_TOKEN?"
    with held_port() as held:
        monkeypatch.setenv("LYHORD_PORT", str(number_of(held)))
        checked, ran = lyhord("check"), lyhord("run")
    assert (checked.code, told in checked.out) == (0, True)
    assert (ran.code, told in ran.err) == (0, True)
    assert "hemligt" not in checked.out + ran.err


def test_a_missing_head_file_is_named(installed: Path, lyhord: Lyhord) -> None:
    said = lyhord("audit", "verify", "--head", "head-2026.txt")
    assert (said.code, said.err) == (2, "head-2026.txt cannot be used: No such file or directory.\n")


def test_a_taken_port_is_said_plainly(
    installed: Path, lyhord: Lyhord, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        monkeypatch.setenv("LYHORD_PORT", str(port))
        said = lyhord("run")
    assert (said.code, said.err) == (
        2,
        f"Port {port} is already in use. Choose another with LYHORD_PORT.\n",
    )


@pytest.mark.parametrize(
    ("register", "told"), [("here", "is the register"), ("elsewhere", "takes reports in")]
)
def test_check_says_which_system_is_the_register(
    installed: Path, lyhord: Lyhord, monkeypatch: pytest.MonkeyPatch, register: str, told: str
) -> None:
    monkeypatch.setenv("LYHORD_CASE_REGISTER", register)
    said = lyhord("check").out
    assert told in said
    assert f"(LYHORD_CASE_REGISTER={register})" in said


# --- a mistyped address -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        ("jobs",),
        ("outbox", "list"),
        ("outbox", "retry", "--all"),
        ("audit", "head"),
        ("audit", "verify"),
        ("audit", "case", "AV-2026-0001"),
        ("statistics", "--year", "2025"),
        ("retention", "plan"),
        ("retention", "holds"),
        ("keys", "rewrap"),
        ("database", "status"),
        ("apt", "register", "--out", "register.csv"),
        ("export", "--case", "AV-2026-0001", "--by", "bo@ekvik.example"),
    ],
)
def test_a_mistyped_database_is_refused_and_nothing_is_made(
    installed: Path, lyhord: Lyhord, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.setenv("LYHORD_DATABASE_URL", "sqlite:///nowhere/lyhrod.db")
    before = sorted(installed.rglob("*"))
    said = lyhord(*words)
    assert said.code != 0
    told = said.out + said.err
    assert "nowhere/lyhrod.db" in told
    assert "LYHORD_DATABASE_URL" in told
    assert "Traceback" not in told
    assert sorted(installed.rglob("*")) == before


def test_an_import_begins_a_database(
    installed: Path, lyhord: Lyhord, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LYHORD_DATABASE_URL", "sqlite:///another/lyhord.db")
    assert lyhord("organisation", "import", EXAMPLE).code == 0
    assert (installed / "another/lyhord.db").exists()
    assert lyhord("jobs").code == 0
