"""What is handed out begins with the secrecy test, holds what one may see and no more, and is logged."""

import csv
import io
from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot import export_commands
from domain.cases import DayPart, Happened
from domain.kinds import CaseKind
from storage.store import Store
from storage.tables.cases import case_texts
from storage.tables.protection import data_keys
from tests.rooms.cli.conftest import Lyhord, Said
from tests.rooms.cli.reporting import SECRET, keep, some_case
from tests.rooms.cli.test_keys import in_the_database

RITVA, KARIN, BO = "ritva.stahle@ekvik.example", "karin.almgren@ekvik.example", "bo.tallmo@ekvik.example"
LENA, ANNA, OMAR = "lena.brogren@ekvik.example", "anna.vinge@ekvik.example", "omar.hallin@ekvik.example"
FILE = "ut.txt"

DEVIATION = some_case(41, happened=Happened(date(2026, 11, 17), part=DayPart.EVENING))
SARAH = some_case(2, CaseKind.LEX_SARAH)
OLD_SARAH = some_case(7, CaseKind.LEX_SARAH, received=datetime(2022, 5, 3, 8, tzinfo=UTC))
COMPLAINT = some_case(3, CaseKind.COMPLAINT, registry_number="=SUM(1) SN 2026/3")


@pytest.fixture
def with_cases(installed: Path) -> Path:
    in_the_database(lambda store: keep(store, DEVIATION, SARAH, OLD_SARAH, COMPLAINT))
    return installed


def export(lyhord: Lyhord, by: str, *words: str) -> tuple[Said, str]:
    file = Path(FILE)
    file.unlink(missing_ok=True)
    said = lyhord("export", *words, "--by", by, "--out", FILE)
    return said, file.read_text(encoding="utf-8") if file.exists() else ""


def test_a_case_is_written_with_the_secrecy_test_first(with_cases: Path, lyhord: Lyhord) -> None:
    said, text = export(lyhord, BO, "--case", DEVIATION.number)
    assert said.code == 0, said.err
    head, _, case = text.partition("=" * 78)
    for reference in ("26 kap. 1 § OSL (2009:400)", "26 kap. 5 § OSL", "10 kap. 27 § OSL", "6 kap. 3 § OSL"):
        assert reference in head
    assert "SEKRETESSPRÖVNING (rätt per" in head
    assert "25 kap." not in head.replace("25 kap. 1 § och 26", "")
    assert SECRET not in head
    assert f"{SECRET} Anna Vinge ringde 070-174 06 05" in case
    assert "tisdag 17 nov 2026, på kvällen" in case
    assert Path(FILE).stat().st_mode & 0o777 == 0o600


def test_a_masked_copy_names_neither_those_served_nor_the_staff(with_cases: Path, lyhord: Lyhord) -> None:
    said, text = export(lyhord, BO, "--case", DEVIATION.number, "--masked")
    assert said.code == 0
    assert "Maskerad version." in text
    assert SECRET in text
    for part in ("Anna", "Vinge", "070", "Lindgren", "Karin", "Almgren"):
        assert part not in text, part
    assert "[personal]" in text


@pytest.mark.parametrize(
    ("case", "there", "gone"),
    [
        (SARAH, "27 kap. 2 § SoL (2025:400)", "14 kap. 3 § SoL (2001:453)"),
        (OLD_SARAH, "14 kap. 3 § SoL (2001:453)", "27 kap. 2 § SoL (2025:400)"),
    ],
    ids=["2026", "2022"],
)
def test_the_law_is_that_of_the_reports_own_day(
    with_cases: Path, lyhord: Lyhord, case: object, there: str, gone: str
) -> None:
    _, text = export(lyhord, LENA, "--case", case.number)  # type: ignore[attr-defined]
    assert there in text
    assert gone not in text


@pytest.mark.parametrize("by", [KARIN, BO, ANNA, OMAR])
def test_a_lex_sarah_report_cannot_be_taken_out_by_those_who_may_not_see_it(
    with_cases: Path, lyhord: Lyhord, by: str
) -> None:
    said, text = export(lyhord, by, "--case", SARAH.number)
    assert (said.code, text) == (1, "")
    unknown, _ = export(lyhord, by, "--case", "LS-2026-9999")
    assert unknown.err == said.err  # the same whether it does not exist or may not be seen


def test_the_registrar_takes_out_that_it_exists_but_not_its_text(with_cases: Path, lyhord: Lyhord) -> None:
    said, text = export(lyhord, RITVA, "--case", SARAH.number)
    assert said.code == 0
    assert SARAH.number in text
    assert SECRET not in text
    assert "får inte läsa den" in text


def test_some_months_hold_what_was_received_in_them_and_say_how_many_are_left_out(
    with_cases: Path, lyhord: Lyhord
) -> None:
    said, text = export(lyhord, BO, "--period", "2026-01..2026-03")
    assert said.code == 0
    assert (DEVIATION.number in text, COMPLAINT.number in text, SARAH.number in text) == (True, True, False)
    assert "1 ärende i urvalet är inte med: den som tog ut det får inte se det." in text
    nothing, _ = export(lyhord, BO, "--period", "2026-04")
    assert nothing.code == 1


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--case", "AV-2026-0041", "--period", "2026-01"),
        ("--period", "2026-13"),
        ("--period", "förra månaden"),
        ("--period", "2026-03..2026-01"),
    ],
)
def test_what_cannot_be_meant_is_said_and_writes_nothing(
    with_cases: Path, lyhord: Lyhord, words: tuple[str, ...]
) -> None:
    said, text = export(lyhord, BO, *words)
    assert (said.code, text) == (2, "")


def test_nobody_takes_anything_out_without_a_name(with_cases: Path, lyhord: Lyhord) -> None:
    assert lyhord("export", "--case", DEVIATION.number).code == 2
    assert lyhord("export", "--case", DEVIATION.number, "--by", "nobody@ekvik.example").code == 1


def test_an_existing_file_is_never_overwritten(with_cases: Path, lyhord: Lyhord) -> None:
    Path(FILE).write_text("mitt")
    said = lyhord("export", "--case", DEVIATION.number, "--by", BO, "--out", FILE)
    assert (said.code, "there already" in said.err, Path(FILE).read_text()) == (2, True, "mitt")


def test_without_a_name_the_file_gets_a_neutral_one(with_cases: Path, lyhord: Lyhord) -> None:
    before = set(with_cases.iterdir())
    assert lyhord("export", "--case", DEVIATION.number, "--by", BO).code == 0
    (file,) = set(with_cases.iterdir()) - before
    assert file.name.startswith("utdrag-")
    assert "AV" not in file.name
    assert file.stat().st_mode & 0o777 == 0o600


def test_everything_taken_out_stands_in_the_log_and_the_log_of_a_case_can_be_read(
    with_cases: Path, lyhord: Lyhord
) -> None:
    export(lyhord, BO, "--case", DEVIATION.number, "--masked")
    export(lyhord, KARIN, "--case", SARAH.number)
    told = lyhord("audit", "case", DEVIATION.number).out
    assert "case.exported  bo" in told
    assert '"masked":"true"' in told
    assert SECRET not in told
    assert "access.refused  karin" in lyhord("audit", "case", SARAH.number).out
    again = lyhord("audit", "case", DEVIATION.number).out
    assert "log.listed  Lyhörd" in again
    assert lyhord("audit", "case", "AV-1999-0001").code == 1
    assert lyhord("audit", "verify").code == 0


# --- what cannot be read ------------------------------------------------------------------------------


async def _lose_the_key(store: Store) -> None:
    async with store.transaction() as tx:
        lost = data_keys.update().where(data_keys.c.owner == DEVIATION.id)
        await tx.connection.execute(lost.values(ring_key="k9-borta"))


async def _damage_the_text(store: Store) -> None:
    async with store.transaction() as tx:
        damaged = case_texts.update().where(case_texts.c.case == DEVIATION.id)
        await tx.connection.execute(damaged.values(sealed=sa.literal(b"\x01" * 40)))


@pytest.mark.parametrize("harm", [_lose_the_key, _damage_the_text])
def test_a_case_that_cannot_be_read_is_named_and_the_others_are_written(
    with_cases: Path, lyhord: Lyhord, harm: Callable[[Store], Awaitable[None]]
) -> None:
    in_the_database(harm)
    said, text = export(lyhord, BO, "--period", "2026-01..2026-03")
    assert (said.code, f"Could not be read: {DEVIATION.number}." in said.err) == (1, True)
    assert f"Gick inte att läsa och är inte med: {DEVIATION.number}." in text
    assert COMPLAINT.number in text
    alone, nothing = export(lyhord, BO, "--case", DEVIATION.number)
    assert (alone.code, DEVIATION.number in alone.err, nothing) == (1, True, "")
    assert "sealed.unreadable  bo" in lyhord("audit", "case", DEVIATION.number).out


# --- the register -------------------------------------------------------------------------------------


def register(lyhord: Lyhord, by: str, period: str = "2026-01..2026-12") -> tuple[Said, list[list[str]]]:
    Path("d.csv").unlink(missing_ok=True)
    said = lyhord("export", "register", "--period", period, "--by", by, "--out", "d.csv")
    if said.code:
        return said, []
    return said, list(csv.reader(io.StringIO(Path("d.csv").read_text(encoding="utf-8-sig")), delimiter=";"))


def test_lines_for_the_register_are_neutral_and_no_cell_is_a_formula(
    with_cases: Path, lyhord: Lyhord
) -> None:
    said, rows = register(lyhord, RITVA)
    assert said.code == 0, said.err
    whole = Path("d.csv").read_text(encoding="utf-8-sig")
    assert SECRET not in whole
    assert SARAH.number not in whole
    assert "Sarah" not in whole
    assert len(rows) == 3
    assert all(not cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)
    assert any("'=SUM(1) SN 2026/3" in row for row in rows)
    assert any(COMPLAINT.number in row for row in rows)
    assert Path("d.csv").stat().st_mode & 0o777 == 0o600


def test_every_line_of_the_register_is_there_however_many_there_are(
    with_cases: Path, lyhord: Lyhord, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export_commands, "_PAGE", 2)
    many = [some_case(serial, CaseKind.COMPLAINT) for serial in range(100, 107)]
    in_the_database(lambda store: keep(store, *many))
    said, rows = register(lyhord, RITVA)
    assert said.code == 0, said.err
    assert {case.number for case in many} <= {cell for row in rows for cell in row}
    assert len(rows) == len({tuple(row) for row in rows}) == 10


def test_only_the_registrar_takes_out_lines_for_the_register(with_cases: Path, lyhord: Lyhord) -> None:
    said, rows = register(lyhord, BO)
    assert (said.code, rows) == (1, [])


def test_what_was_destroyed_is_taken_out_by_nobody(with_cases: Path, lyhord: Lyhord) -> None:
    async def erase(store: Store) -> None:
        async with store.transaction() as tx:
            await tx.retention._erase([DEVIATION.id], datetime.now(UTC).date())  # noqa: SLF001

    in_the_database(erase)
    said, text = export(lyhord, BO, "--case", DEVIATION.number)
    assert (said.code, text) == (1, "")
    _, period = export(lyhord, BO, "--period", "2026-03")
    assert DEVIATION.number not in period
