"""What stands in the year's Word document and workbook, of a real year: opened and read as people do."""

from pathlib import Path

import openpyxl
import pytest
from docx import Document

from tests.rooms.cli.conftest import Lyhord
from tests.rooms.cli.test_cases_import import YEAR_FILE

Rows = list[tuple[str, ...]]


@pytest.fixture
def brought_in(lyhord: Lyhord, place: Path) -> Path:
    """A real year in an empty database; the place of the files."""
    file = place / "lyhord.env"
    file.write_text(lyhord("keys", "new").out)
    file.chmod(0o600)
    said = lyhord("cases", "import", YEAR_FILE)
    assert said.code == 0, said.err
    return place


def written(lyhord: Lyhord, folder: Path, form: str) -> str:
    file = folder / f"year.{form}"
    said = lyhord("statistics", "--year", "2022", "--output", file)
    assert said.code == 0, said.err
    return str(file)


def tables(lyhord: Lyhord, folder: Path) -> list[Rows]:
    word = Document(written(lyhord, folder, "docx"))
    return [[tuple(cell.text for cell in row.cells) for row in table.rows] for table in word.tables]


def test_the_document_tells_each_years_figures_and_what_is_not_known_of_them(
    brought_in: Path, lyhord: Lyhord
) -> None:
    series = [
        table for table in tables(lyhord, brought_in) if table[0] == ("År", "Antal", "Förändring i procent")
    ]
    deviations, complaints = series
    assert deviations[1:] == [
        ("2020", "uppgift saknas", "uppgift saknas"),
        ("2021", "uppgift saknas", "uppgift saknas"),
        ("2022", "37", "uppgift saknas"),
    ]
    assert complaints[1:] == [
        ("2020", "28", "uppgift saknas"),
        ("2021", "16", "-42,9"),
        ("2022", "6", "-62,5"),
    ]


def test_the_document_tells_deviations_by_division(brought_in: Path, lyhord: Lyhord) -> None:
    (divisions,) = [table for table in tables(lyhord, brought_in) if table[0][0] == "Avdelning"]
    assert divisions[0] == ("Avdelning", "Antal", "Andel i procent")
    assert sum(int(row[1]) for row in divisions[1:]) == 37


def test_the_method_tells_systems_gaps_and_how_cases_that_belong_together_count(
    brought_in: Path, lyhord: Lyhord
) -> None:
    (box,) = [
        table for table in tables(lyhord, brought_in) if table[0][0].startswith("Så är siffrorna räknade")
    ]
    told = box[0][0]
    assert "Ärenden som hör ihop räknas var för sig" in told
    assert "Siffrorna kommer från" in told
    assert "Bara året är känt för 37 av avvikelserna" in told
    assert "Uppgift saknas helt om:" in told
    assert "vårdavvikelse" in told.lower()


def test_the_workbooks_headings_say_what_stands_below_them(brought_in: Path, lyhord: Lyhord) -> None:
    book = openpyxl.load_workbook(written(lyhord, brought_in, "xlsx"))
    headings = {
        sheet.title: tuple(cell.value for cell in next(sheet.iter_rows())) for sheet in book.worksheets
    }
    assert headings["Avvikelser per kategori"] == ("Kategori", "Antal")
    assert headings["Klagomål per kategori"] == ("Kategori", "Antal")
    assert headings["Avvikelser per avdelning"] == ("Avdelning", "Antal", "Andel i procent")
    assert headings["Avvikelser per enhet"] == ("Enhet", "Antal", "Andel i procent")
