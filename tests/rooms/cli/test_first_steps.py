"""What goes wrong for someone at their first try is one plain sentence, and never a trace."""

import asyncio
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import pytest
import typer

from bot.app import open_store
from bot.cli import program
from bot.settings import Settings
from domain.notices import Words
from schedules.jobs import JOBS, Job
from tests.rooms.cli.conftest import EXAMPLE, Lyhord

GUIDE = (Path(__file__).parents[3] / "docs" / "operations.md").read_text(encoding="utf-8")
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
NOT_UTF8 = "Äldreomsorgen\n".encode("latin-1")


def test_the_version_is_told(lyhord: Lyhord) -> None:
    assert lyhord("--version").out == f"Lyhörd {version('lyhord')}\n"


def test_commands_are_listed_in_the_order_in_which_one_meets_them(lyhord: Lyhord) -> None:
    listed = lyhord("--help").out.partition("Commands:")[2].split("\n")
    names = [line.split()[0] for line in listed if line.startswith("  ") and not line.startswith("   ")]
    assert names[:4] == ["demo", "keys", "check", "run"]


def _groups(group: typer.Typer, above: str = "lyhord") -> Iterator[str]:
    for command in group.registered_commands:
        name = command.name or str(getattr(command.callback, "__name__", ""))
        yield f"{above} {name}"
    for inner in group.registered_groups:
        assert inner.typer_instance is not None
        yield from _groups(inner.typer_instance, f"{above} {inner.name}")


@pytest.mark.parametrize("command", list(_groups(program)))
def test_every_command_stands_in_the_guide(command: str) -> None:
    group, _, name = command.rpartition(" ")
    assert f"`{command}" in GUIDE or (f"`{group} " in GUIDE and f"`{name}`" in GUIDE)


@pytest.mark.parametrize("job", JOBS, ids=lambda job: job.name)
def test_every_job_stands_in_the_guide(job: Job) -> None:
    assert f"\n| {job.name} | " in GUIDE


# --- settings -----------------------------------------------------------------------------------------


def test_an_audit_key_with_swedish_letters_is_not_base64(
    lyhord: Lyhord, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LYHORD_AUDIT_KEY", "åäö")
    said = lyhord("audit", "head")
    assert said.code == 2
    assert "LYHORD_AUDIT_KEY is not base64." in said.err


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"HTTPS_PROXY=http://proxy\n", "lyhord.env: HTTPS_PROXY is not a setting of Lyhörd."),
        (b"LYHORD_PORT=8080\nnot a setting\n", "lyhord.env, line 2: expected NAME=value."),
        (NOT_UTF8, "lyhord.env is not in UTF-8. Save it as UTF-8."),
    ],
)
def test_a_settings_file_that_cannot_be_meant_is_named(
    lyhord: Lyhord, place: Path, content: bytes, told: str
) -> None:
    place.joinpath("lyhord.env").write_bytes(content)
    said = lyhord("check")
    assert said.code == 2
    assert told in said.err


def test_a_settings_file_from_notepad_is_read(place: Path) -> None:
    place.joinpath("lyhord.env").write_text("LYHORD_PORT=8123\r\n", encoding="utf-8-sig")
    assert Settings.load().port == 8123


# --- the database -------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["status", "upgrade"])
@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("mysql://localhost/lyhord", "LYHORD_DATABASE_URL is wrong: mysql is neither sqlite nor postgresql."),
        ("postgresql://u:hemligt@127.0.0.1:1/lyhord", "The database cannot be reached"),
        ("sqlite:///notes.txt", "notes.txt must be an SQLite file"),
    ],
)
def test_a_database_that_cannot_be_used_is_said_plainly(
    lyhord: Lyhord, place: Path, monkeypatch: pytest.MonkeyPatch, command: str, address: str, told: str
) -> None:
    place.joinpath("notes.txt").write_text("no database, but a note that somebody wrote" * 50)
    monkeypatch.setenv("LYHORD_DATABASE_URL", address)
    said = lyhord("database", command)
    assert said.code != 0
    assert told in said.out + said.err
    assert "hemligt" not in said.out + said.err
    assert "Traceback" not in said.err


def test_a_database_of_a_newer_version_is_not_to_be_upgraded(lyhord: Lyhord, installed: Path) -> None:
    with closing(sqlite3.connect(installed / ".lyhord" / "lyhord.db")) as database, database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    for command in ("status", "upgrade"):
        said = lyhord("database", command)
        assert said.code != 0
        assert "The database was made by a newer Lyhörd." in said.out + said.err


def test_all_that_was_set_aside_goes_back_in_line_however_much(lyhord: Lyhord, installed: Path) -> None:
    asyncio.run(_set_aside(201))
    assert lyhord("outbox", "retry", "--all").out == "201 put back in line.\n"


async def _set_aside(rows: int) -> None:
    store = await open_store(Settings.load())
    try:
        async with store.transaction() as tx:
            for number in range(rows):
                await tx.outbox.put(Words("hello"), person=f"anna-{number}", at=NOW)
        async with store.transaction() as tx:
            for row in await tx.outbox.claim(NOW, NOW - NOW, "test", rows):
                await tx.outbox.set_aside(row, "users_not_found", NOW)
    finally:
        await store.close()


def test_dots_from_the_guide_are_no_token(
    lyhord: Lyhord, installed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LYHORD_SLACK_BOT_TOKEN", "xoxb-...")
    monkeypatch.setenv("LYHORD_SLACK_SIGNING_SECRET", "0123456789abcdef0123456789abcdef")
    said = lyhord("check")
    assert said.code == 1
    assert "✗ LYHORD_SLACK_BOT_TOKEN still holds the guide's dots." in said.out


# --- files --------------------------------------------------------------------------------------------


def test_an_organisation_in_another_encoding_is_named(lyhord: Lyhord, place: Path) -> None:
    place.joinpath("organisation.yaml").write_bytes(NOT_UTF8)
    said = lyhord("organisation", "check", "organisation.yaml")
    assert (said.code, said.err) == (2, "organisation.yaml is not in UTF-8. Save it as UTF-8.\n")


def test_cases_in_another_encoding_are_named(lyhord: Lyhord, installed: Path) -> None:
    installed.joinpath("cases.yaml").write_bytes(NOT_UTF8)
    said = lyhord("cases", "import", "cases.yaml")
    assert said.code == 2
    assert said.err.startswith("cases.yaml, the file: it is not in UTF-8")
    assert "Nothing was imported." in said.err


def test_cases_as_unicode_text_from_excel_come_in(lyhord: Lyhord, installed: Path) -> None:
    text = "id\tärendetyp\tinkom\n1\tavvikelse\t2026-03-05\n"
    installed.joinpath("cases.csv").write_text(text, encoding="utf-16")
    assert "1 cases would be added" in lyhord("cases", "import", "cases.csv", "--dry-run").out


def test_missing_columns_come_with_what_to_do(lyhord: Lyhord, installed: Path) -> None:
    installed.joinpath("cases.csv").write_text("Ärendenr;Typ\n1;avvikelse\n")
    assert "--mapping" in lyhord("cases", "import", "cases.csv").err


def test_a_missing_folder_is_named_as_it_was_written(lyhord: Lyhord, installed: Path) -> None:
    said = lyhord("apt", "register", "--out", "none/apt.csv")
    assert (said.code, said.err) == (2, "There is no folder none.\n")


def test_a_groups_file_that_is_not_there_is_named_with_its_setting(
    lyhord: Lyhord, monkeypatch: pytest.MonkeyPatch
) -> None:
    for setting in ("APP_ID", "TENANT_ID", "CLIENT_SECRET"):
        monkeypatch.setenv(f"LYHORD_TEAMS_{setting}", "x")
    monkeypatch.setenv("LYHORD_DIRECTORY_GROUPS_FILE", "groups.yaml")
    said = lyhord("directory", "sync", "--dry-run")
    assert (said.code, said.err) == (
        2,
        "LYHORD_DIRECTORY_GROUPS_FILE names a file that does not exist: groups.yaml.\n",
    )


def test_a_gallery_that_cannot_be_written_is_refused_before_it_is_drawn(
    lyhord: Lyhord, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.joinpath("taken").write_text("a file")
    monkeypatch.setattr("bot.gallery.samples", None)  # never come to
    assert lyhord("gallery", "taken/here").code == 2


# --- figures ------------------------------------------------------------------------------------------


def test_the_ending_of_the_file_says_what_the_figures_are_written_as(lyhord: Lyhord, installed: Path) -> None:
    said = lyhord("statistics", "--year", "2022", "--output", "year.xlsx")
    assert installed.joinpath("year.xlsx").read_bytes().startswith(b"PK")
    assert "year.xlsx" in said.err


def test_a_format_that_does_not_fit_the_files_ending_is_refused(lyhord: Lyhord, installed: Path) -> None:
    said = lyhord("statistics", "--year", "2022", "--format", "json", "--output", "year.xlsx")
    assert said.code == 2
    assert "--format json" in said.err
    assert not installed.joinpath("year.xlsx").exists()


def test_months_of_a_year_that_nobody_has_told_of_are_unknown(lyhord: Lyhord, installed: Path) -> None:
    assert '"by_month": null' in lyhord("statistics", "--year", "2022").out


# --- understanding, the demo, the terminal ------------------------------------------------------------


def test_a_file_of_units_from_notepad_is_read_and_a_fault_in_one_names_it(
    lyhord: Lyhord, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.joinpath("wrong.txt").write_text("A\n     B\n")
    assert lyhord("understand", "--units", "wrong.txt").err.startswith("wrong.txt, line 2: ")
    place.joinpath("latin.txt").write_bytes(NOT_UTF8)
    assert lyhord("understand", "--units", "latin.txt").err.startswith("latin.txt is not in UTF-8.")


def test_a_time_outside_the_calendar_is_refused(lyhord: Lyhord) -> None:
    said = lyhord("understand", "--now", "9999-12-31T23:59")
    assert (said.code, said.err) == (2, "--now must lie between 1900 and 2199.\n")


@pytest.mark.parametrize("port", ["99999", "-1"])
def test_a_port_that_cannot_be_is_refused(lyhord: Lyhord, port: str) -> None:
    said = lyhord("demo", "--port", port)
    assert said.code == 2
    assert "--port" in said.err


def test_no_held_case_is_said_too(lyhord: Lyhord, installed: Path) -> None:
    assert lyhord("retention", "holds").out == "No case is held.\n"


def test_a_terminal_that_cannot_write_every_sign_gets_the_rest(place: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-m", "bot.cli", "organisation", "check", EXAMPLE],
        cwd=place,
        env={**os.environ, "PYTHONIOENCODING": "latin-1", "PYTHONPATH": str(Path(__file__).parents[3])},
        capture_output=True,
        check=False,
    )
    assert (told.returncode, told.stdout) == (0, b"? 4 units and 9 people.\n")


def test_ctrl_c_ends_the_demo_without_a_word(place: Path) -> None:
    pytest.importorskip("nicegui")
    with subprocess.Popen(
        [sys.executable, "-m", "bot.cli", "demo", "--port", "0", "--data-dir", "demo"],
        cwd=place,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as demo:
        assert demo.stdout is not None
        while line := demo.stdout.readline():
            if "Ctrl+C" in line:
                demo.send_signal(signal.SIGINT)
                break
        _, told = demo.communicate(timeout=300)
    assert (demo.returncode, told) == (0, "")
