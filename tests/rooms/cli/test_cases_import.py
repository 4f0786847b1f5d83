"""Cases come in from files whole or not at all, again without doubling, and a real year comes out right."""

import csv
import io
import json
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import yaml
from openpyxl import Workbook

from bot.cases_import import sheets
from bot.cases_import.columns import COLUMNS
from domain.understanding import find_identifiers
from tests.rooms.cli.conftest import Lyhord
from tests.rooms.cli.test_keys import in_the_database

YEAR_FILE = Path(__file__).parents[2] / "data" / "alingsas2022.yaml"
DOCS = Path(__file__).parents[3] / "docs"
HEADINGS = ("id", "kind", "unit", "received", "closed", "story")
_AS_EXCEL_HAS_IT = datetime(2026, 3, 5, 14, 30)  # noqa: DTZ001 - a cell has no time zone
ROW = ("17", "Avvikelse", "solgarden", "2026-03-05", "2026-03-20", "Insatsen uteblev.")


def as_csv(
    file: Path, rows: Iterable[Sequence[str]], *, delimiter: str = ";", encoding: str = "utf-8"
) -> Path:
    written = io.StringIO()
    csv.writer(written, delimiter=delimiter).writerows(rows)
    file.write_bytes(written.getvalue().encode(encoding))
    return file


def as_excel(file: Path, rows: Iterable[Sequence[Any]]) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    book.save(file)
    return file


def figures(lyhord: Lyhord, year: int) -> Any:
    said = lyhord("statistics", "--year", str(year), "--format", "json")
    assert said.code == 0, said.err
    return json.loads(said.out)


@pytest.fixture
def keys_only(lyhord: Lyhord, place: Path) -> Path:
    """Keys and nothing else: no organisation, no database yet."""
    file = place / "lyhord.env"
    file.write_text(lyhord("keys", "new").out)
    file.chmod(0o600)
    return place


# --- a real municipality's year --------------------------------------------------------------------


@pytest.fixture
def year(keys_only: Path, lyhord: Lyhord) -> Any:
    said = lyhord("cases", "import", YEAR_FILE)
    assert said.code == 0, said.err
    assert "50 cases were added" in said.out
    return figures(lyhord, 2022)


@pytest.fixture
def expected() -> Any:
    return yaml.safe_load(YEAR_FILE.read_text(encoding="utf-8"))


def test_a_real_years_deviations_come_out_as_counted_by_hand(year: Any, expected: Any) -> None:
    wanted, got = expected["forvantat"]["avvikelser"], year["deviations"]
    by_unit = {each["unit"]: each["count"] for each in got["by_unit"]}
    assert got["total"] == wanted["totalt"]
    assert by_unit == wanted["per_grupp"]
    assert got["total"] - by_unit["familjehem"] == wanted["resterande_efter_familjehem"]
    assert {each["unit"] or "ej_fordelbart": each["count"] for each in got["by_division"]} == wanted[
        "per_avdelning"
    ]
    assert got["by_unit"][0]["share_percent"] == wanted["andel_familjehem_procent"]
    assert got["open_at_year_end"] == wanted["ej_avslutade_vid_arsslut"]
    assert got["closed"] == wanted["avslutade_vid_arsslut"]
    assert got["open_share_percent"] == wanted["andel_ej_avslutade_procent"]
    assert got["units_without"] == wanted["enheter_utan_avvikelse"]


def test_a_real_years_complaints_come_out_as_counted_by_hand(year: Any, expected: Any) -> None:
    wanted, got = expected["forvantat"]["klagomal_och_synpunkter"], year["complaints"]
    assert (got["total"], got["complaints"], got["views"]) == (
        wanted["totalt"],
        wanted["klagomal"],
        wanted["synpunkter"],
    )
    assert {each["unit"]: each["count"] for each in got["by_unit"]} == wanted["klagomal_per_grupp"]
    assert got["registered"] == wanted["diarieforda"]
    assert got["feedback_documented"] == wanted["aterkoppling_dokumenterad"]
    assert got["feedback_missing"] == wanted["utan_dokumenterad_aterkoppling"]
    assert got["feedback_share_percent"] == wanted["andel_aterkopplade_procent"]
    changes = wanted["forandring_procent"]
    assert got["series"] == [
        {"year": 2020, "count": 28, "change_percent": None},
        {"year": 2021, "count": 16, "change_percent": changes["2020-2021"]},
        {"year": 2022, "count": 6, "change_percent": changes["2021-2022"]},
    ]
    assert got["change_first_to_last_percent"] == changes["2020-2022"]


def test_a_real_years_other_kinds_come_out_as_counted_by_hand(year: Any, expected: Any) -> None:
    wanted = expected["forvantat"]
    lex_sarah, incidents = wanted["lex_sarah"], wanted["personuppgiftsincidenter"]
    assert year["lex_sarah"]["reports"] == lex_sarah["rapporter"]
    assert year["lex_sarah"]["investigations"] == lex_sarah["utredningar_inledda"]
    assert year["lex_sarah"]["notified_ivo"] == lex_sarah["anmalda_till_ivo_minst"]
    assert year["lex_sarah"]["notified_ivo_unknown"] == 1
    assert year["lex_sarah"]["handled_as_deviation"] == lex_sarah["hanterade_som_avvikelse"]
    assert year["lex_sarah"]["outcome_unknown"] == lex_sarah["utfall_okant"]
    assert year["data_incidents"]["total"] == incidents["totalt"]
    assert year["data_incidents"]["notified_imy"] == incidents["anmalda_till_imy"]
    assert year["data_incidents"]["assessed"] == incidents["med_dokumenterad_bedomning"]
    assert year["health_care_deviations"] == wanted["hsl_avvikelser"]
    assert year["lex_maja"] == wanted["lex_maja"]
    assert year["care_deviations"] is wanted["vardavvikelser_samla"]


def test_a_real_year_raises_exactly_its_signals(year: Any, expected: Any) -> None:
    names = {"kod": "code", "belagg": "evidence", "enheter": "units", "omrade": "area", "ar": "years"}
    assert year["signals"] == [
        {names[name]: value for name, value in signal.items()} for signal in expected["signaler"]
    ]


def test_what_the_year_does_not_say_is_neither_zero_nor_a_trend(year: Any) -> None:
    deviations = year["deviations"]
    assert [each["count"] for each in deviations["series"]] == [None, None, 37]
    assert {each["change_percent"] for each in deviations["series"]} == {None}
    assert (deviations["by_month"], deviations["month_unknown"]) == (None, 37)
    assert year["praise"] is year["lex_maria"] is None
    assert year["actions"]["total"] == year["actions"]["done"] == 6
    assert year["actions"]["requirements"] is None


def test_the_years_data_holds_no_identifiers(expected: Any) -> None:
    assert not any(found.hard for found in find_identifiers(YEAR_FILE.read_text(encoding="utf-8")))


def test_a_year_that_nobody_has_told_of_is_said_to_be_unknown(year: Any, lyhord: Lyhord) -> None:
    said = lyhord("statistics", "--year", "2015")
    assert (said.code, said.err) == (1, "Nothing is known of 2015.\n")
    assert json.loads(said.out)["deviations"]["total"] is None


@pytest.mark.parametrize("gap", [2023, 2025])
def test_a_year_after_what_was_brought_in_is_not_known_by_it(year: Any, lyhord: Lyhord, gap: int) -> None:
    said = lyhord("statistics", "--year", str(gap), "--format", "json")
    assert (said.code, said.err) == (1, f"Nothing is known of {gap}.\n")
    found = json.loads(said.out)
    assert (found["deviations"]["total"], found["lex_sarah"]["reports"], found["signals"]) == (None, None, [])
    assert found["complaints"]["series"][-1] == {"year": gap, "count": None, "change_percent": None}


def test_years_told_of_only_by_their_reports_have_those_totals(year: Any, lyhord: Lyhord) -> None:
    before = figures(lyhord, 2021)
    assert (before["complaints"]["total"], before["complaints"]["feedback_share_percent"]) == (16, 100.0)
    assert (before["deviations"]["total"], before["deviations"]["open_at_year_end"]) == (None, None)


def test_what_no_case_tells_of_a_year_comes_from_a_file_and_nothing_said_before_is_lost(
    year: Any, place: Path, lyhord: Lyhord
) -> None:
    assert year["training"] == {"managers": None, "managers_of": None, "actions_done": None}
    assert year["deviations"]["by_cause"] == [{"cause": None, "count": year["deviations"]["total"]}]
    assert year["lex_sarah"]["actions"] == {"decided": 3, "done": 3, "followed_up": None}
    more = place / "more.yaml"
    more.write_text(
        "cases: []\n"
        "arsuppgifter: {2022: {utbildning: {chefer: 12, av: 15}, utforare: {granskade: 3, godkanda: 2}}}\n"
    )
    assert lyhord("cases", "import", more).code == 0
    after = figures(lyhord, 2022)
    assert (after["training"]["managers"], after["training"]["managers_of"]) == (12, 15)
    assert (after["providers"]["not_approved"], after["self_monitoring"]["planned"]) == (1, None)
    assert after["complaints"] == year["complaints"]
    assert after["signals"] == year["signals"]


def test_the_same_file_again_changes_nothing(year: Any, lyhord: Lyhord) -> None:
    said = lyhord("cases", "import", YEAR_FILE)
    assert "0 cases were added, 0 brought up to date, 50 unchanged." in said.out
    assert figures(lyhord, 2022) == year


# --- files of every kind ---------------------------------------------------------------------------


def stored(number: str) -> tuple[Any, str]:
    """The case with this number, and its story."""
    found: list[Any] = []

    async def look(store: Any) -> None:
        async with store.reading() as tx:
            case = await tx.cases.by_number(number)
            found.append(case)
            found.append(" ".join(text.text for text in await tx.cases.texts(case.id)))

    in_the_database(look)
    return found[0], found[1]


@pytest.mark.parametrize(("delimiter", "encoding"), [(";", "utf-8-sig"), (",", "utf-8"), ("\t", "cp1252")])
def test_csv_comes_in_however_it_is_written(
    installed: Path, lyhord: Lyhord, delimiter: str, encoding: str
) -> None:
    file = as_csv(
        installed / "in.csv",
        [HEADINGS, (*ROW[:-1], "Åtgärd dröjde.")],
        delimiter=delimiter,
        encoding=encoding,
    )
    assert "1 cases were added" in lyhord("cases", "import", file).out
    case, story = stored("AV-2026-0001")
    assert (case.unit, case.external_number, case.state, story) == (
        "solgarden",
        "17",
        "closed",
        "Åtgärd dröjde.",
    )


def test_excel_comes_in_with_its_own_dates_and_numbers(installed: Path, lyhord: Lyhord) -> None:
    file = as_excel(installed / "in.xlsx", [HEADINGS, (17, *ROW[1:3], _AS_EXCEL_HAS_IT, "2026-03", "")])
    assert "1 cases were added" in lyhord("cases", "import", file).out
    case, _ = stored("AV-2026-0001")
    assert (case.external_number, case.received_precision, case.closed_precision) == ("17", "minute", "month")


def test_yaml_with_our_own_names_comes_in(installed: Path, lyhord: Lyhord) -> None:
    file = installed / "in.yaml"
    file.write_text("cases:\n- {id: 17, kind: complaint, unit: Solgården, received: 2026-03, answered: no}\n")
    assert "1 cases were added" in lyhord("cases", "import", file).out
    assert stored("KL-2026-0001")[0].facts == {"answered": "no"}


def test_another_systems_spreadsheet_comes_in_by_a_mapping(installed: Path, lyhord: Lyhord) -> None:
    mapping = installed / "mapping.yaml"
    mapping.write_text(
        "source: Annat system\nheader_row: 2\ndates: '%d/%m/%Y'\n"
        "columns: {id: Nr, unit: Plats, received: Datum}\n"
        "values: {unit: {Hus A: solgarden}}\nsame: {kind: deviation}\n"
    )
    file = as_csv(
        installed / "in.csv", [("Export", "", ""), ("Nr", "Datum", "Plats"), ("1", "05/03/2026", "hus a")]
    )
    said = lyhord("cases", "import", file, "--mapping", mapping)
    assert (said.code, "1 cases were added" in said.out) == (0, True), said.err
    assert stored("AV-2026-0001")[0].received.isoformat() == "2026-03-04T23:00:00+00:00"


def test_a_wrong_mapping_is_told_line_by_line(installed: Path, lyhord: Lyhord) -> None:
    mapping = installed / "mapping.yaml"
    mapping.write_text("columns: {id: Nr, kynd: Typ}\nheader_row: ett\n")
    said = lyhord("cases", "import", as_csv(installed / "in.csv", [HEADINGS, ROW]), "--mapping", mapping)
    assert said.code == 2
    assert "line 1, the file, columns: kynd is not known here; did you mean kind?" in said.err
    assert "line 2, the file, header_row: expected a whole number" in said.err


# --- everything or nothing -------------------------------------------------------------------------


def test_every_fault_is_told_with_row_and_column_and_nothing_comes_in(
    installed: Path, lyhord: Lyhord
) -> None:
    rows = [
        HEADINGS,
        ROW,
        ("18", "Avikelse", "solgarden", "2026-02-30", "", ""),
        ("17", "Avvikelse", "nowhere", "2026-03-05", "2026-03-01", ""),
        ("", "Avvikelse", "solgarden", "2099", "yes", ""),
        ("19121212-1212", "Avvikelse", "solgarden", "2026", "", ""),
    ]
    file = as_csv(installed / "in.csv", rows)
    said = lyhord("cases", "import", file)
    assert said.code == 2
    assert "5 rows read." in said.err
    told = [line.removeprefix(f"{file}, ").partition(": ")[0] for line in said.err.splitlines()[1:]]
    assert told == [
        "row 3, kind",
        "row 3, received",
        "row 4, closed",
        "row 4, id",
        "row 4, unit",
        "row 5, closed",
        "row 5, id",
        "row 5, received",
        "row 6, id",
        "Nothing was imported.",
    ]
    assert "19121212" not in said.err
    assert figures_are_unknown(lyhord)


def figures_are_unknown(lyhord: Lyhord) -> bool:
    return lyhord("statistics", "--year", "2026").code == 1


def test_a_dry_run_says_what_would_be_done_and_does_nothing(installed: Path, lyhord: Lyhord) -> None:
    said = lyhord("cases", "import", as_csv(installed / "in.csv", [HEADINGS, ROW]), "--dry-run")
    assert "1 cases would be added, 0 brought up to date, 0 unchanged." in said.out
    assert figures_are_unknown(lyhord)


def test_a_missing_column_is_told_once(installed: Path, lyhord: Lyhord) -> None:
    said = lyhord("cases", "import", as_csv(installed / "in.csv", [("id", "kind"), ("1", "Avvikelse")]))
    assert said.err.count("this column is missing") == 1
    assert "row 1, received" in said.err


# --- safe to repeat --------------------------------------------------------------------------------


def test_a_row_that_says_more_brings_its_case_up_to_date(installed: Path, lyhord: Lyhord) -> None:
    lyhord("cases", "import", as_csv(installed / "in.csv", [HEADINGS, (*ROW[:4], "no", ROW[5])]))
    said = lyhord("cases", "import", as_csv(installed / "in.csv", [HEADINGS, (*ROW[:5], "Nytt framkom.")]))
    assert "0 cases were added, 1 brought up to date" in said.out
    case, story = stored("AV-2026-0001")
    assert (case.state, case.version, story) == ("closed", 2, "Insatsen uteblev. Nytt framkom.")


def test_a_case_worked_on_here_is_not_written_over(installed: Path, lyhord: Lyhord) -> None:
    lyhord("cases", "import", as_csv(installed / "in.csv", [HEADINGS, (*ROW[:4], "no", ROW[5])]))

    async def work(store: Any) -> None:
        async with store.transaction() as tx:
            case = await tx.cases.by_number("AV-2026-0001")
            await tx.cases.save(replace(case, version=2, contested=True))

    in_the_database(work)
    said = lyhord("cases", "import", as_csv(installed / "in.csv", [HEADINGS, ROW]))
    assert (said.code, "row 2: this case has been worked on in Lyhörd since" in said.err) == (2, True)


def test_a_case_whose_story_was_erased_does_not_come_back(installed: Path, lyhord: Lyhord) -> None:
    file = as_csv(installed / "in.csv", [HEADINGS, ROW])
    lyhord("cases", "import", file)

    async def erase(store: Any) -> None:
        async with store.transaction() as tx:
            await tx.cases.destroy_key((await tx.cases.by_number("AV-2026-0001")).id)

    in_the_database(erase)
    said = lyhord("cases", "import", file)
    assert "0 cases were added, 0 brought up to date, 0 unchanged." in said.out
    assert "1 passed over: they were erased here." in said.out


# --- what must not come in -------------------------------------------------------------------------


def test_identifiers_are_taken_out_before_anything_is_stored(installed: Path, lyhord: Lyhord) -> None:
    row = (*ROW[:-1], "Fel dos till 19121212-1212, ring 070-174 06 35.")
    said = lyhord("cases", "import", as_csv(installed / "in.csv", [HEADINGS, row]))
    assert "In 1 texts something that may point out a person was taken out." in said.out
    assert stored("AV-2026-0001")[1] == "Fel dos till [personnummer], ring [telefon 1]."


def test_a_file_that_unfolds_without_end_is_not_opened(
    installed: Path, lyhord: Lyhord, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheets, "LARGEST_UNPACKED", 1_000_000)
    file = installed / "bomb.xlsx"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b"0" * 2_000_000)
    said = lyhord("cases", "import", file)
    assert (said.code, "it unfolds to more than" in said.err) == (2, True)


def test_a_sheet_that_defines_entities_is_not_opened(installed: Path, lyhord: Lyhord) -> None:
    file = installed / "odd.xlsx"
    with zipfile.ZipFile(file, "w") as packed:
        packed.writestr("xl/workbook.xml", b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
    assert "definitions that Excel never writes" in lyhord("cases", "import", file).err


@pytest.mark.parametrize("name", ["in.xlsx", "in.csv", "in.yaml", "in.pdf"])
def test_what_is_no_such_file_is_a_sentence(installed: Path, lyhord: Lyhord, name: str) -> None:
    file = installed / name
    file.write_bytes(b"\x00\x01 not at all {[")
    said = lyhord("cases", "import", file)
    assert (said.code, "Traceback" in said.err) == (2, False)
    assert "Nothing was imported." in said.err


def test_too_many_rows_are_refused(installed: Path, lyhord: Lyhord, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "MOST_ROWS", 3)
    said = lyhord("cases", "import", as_csv(installed / "in.csv", [HEADINGS, *[ROW] * 5]))
    assert "divide it" in said.err


# --- the documents ---------------------------------------------------------------------------------


def test_every_column_is_documented() -> None:
    told = (DOCS / "import.md").read_text(encoding="utf-8")
    assert [column.name for column in COLUMNS if f"| `{column.name}` | {column.swedish} |" not in told] == []


def test_every_key_of_the_statistics_is_documented(year: Any) -> None:
    told = (DOCS / "statistics.md").read_text(encoding="utf-8")
    keys = {f"{name}.{inner}" for name, value in year.items() if isinstance(value, dict) for inner in value}
    keys |= {name for name, value in year.items() if not isinstance(value, dict)}
    assert sorted(key for key in keys if f"`{key}`" not in told) == []
