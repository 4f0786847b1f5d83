"""`lyhord statistics --format xlsx|docx`: figures with their definitions, nothing that a spreadsheet runs."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from docx import Document

from bot.statistics_files.document import document
from bot.statistics_files.workbook import workbook
from domain.digest import Interval, NotForThem, Recipient, Version, period_due
from domain.periods import Period
from handlers.charts import chart
from handlers.chat import ChartKind, Heading, Series
from handlers.sheets import Box, Pages, Sheet, Table
from handlers.texts import Texts
from tests.rooms.cli.conftest import Lyhord

RISKY = ("=1+1", "+46", "-2", "@SUM(A1)", "\t=1", "https://example.org")


def cells(content: bytes) -> Iterator[Any]:
    for sheet in openpyxl.load_workbook(BytesIO(content)).worksheets:
        for row in sheet.iter_rows():
            yield from row


def test_what_looks_like_a_formula_stays_text() -> None:
    sheet = Sheet("Enheter", Table(("Enhet", "Antal"), tuple((name, 3) for name in RISKY)))
    found = {cell.value: cell.data_type for cell in cells(workbook([sheet], "uppgift saknas"))}
    assert {found[name] for name in RISKY} == {"s"}


def test_what_is_not_known_is_said_and_is_no_number() -> None:
    sheet = Sheet("År", Table(("År", "Antal"), (("2021", None), ("2022", 0))))
    assert [cell.value for cell in cells(workbook([sheet], "uppgift saknas"))][3::2] == ["uppgift saknas", 0]


async def test_a_chart_is_a_picture_that_is_also_told_in_words() -> None:
    drawn = chart(Texts("sv"), ChartKind.COLUMNS, "Per år", ("2021", "2022"), (Series("", (None, 6)),))
    pages = Pages("Året", (Heading("Klagomål"), drawn, Box("Så räknas", ("Per år.",))))
    word = Document(BytesIO(await document(pages, "uppgift saknas")))
    words = "\n".join(paragraph.text for paragraph in word.paragraphs)
    assert "2021: uppgift saknas; 2022: 6" in words
    assert len(word.inline_shapes) == 1
    assert "2022: 6" in word.inline_shapes[0]._inline.docPr.get("descr")  # noqa: SLF001 (python-docx shows the alternative text nowhere else)


@pytest.mark.parametrize(
    ("recipient", "day", "period"),
    [
        (Recipient("r", ("a",)), (2026, 11), Period.of_month(2026, 10)),
        (Recipient("r", ("a",), skipped=(7, 8)), (2026, 8), None),
        (Recipient("r", ("a",), skipped=(7, 8)), (2026, 10), "july to september"),
        (Recipient("r", ("a",), Interval.QUARTERLY), (2026, 10), Period.of_quarter(2026, 3)),
        (Recipient("r", ("a",), Interval.QUARTERLY), (2026, 11), None),
        (Recipient("r", ("a",), Interval.YEARLY, Version.PUBLIC), (2027, 1), Period.of_year(2026)),
    ],
)
def test_skipped_months_are_merged_into_the_next(
    recipient: Recipient, day: tuple[int, int], period: Period | str | None
) -> None:
    first = Period.of_month(*day).first
    expected = Period.of_months(Period.of_month(2026, 7).first, 3) if isinstance(period, str) else period
    assert period_due(recipient, first) == expected


def test_the_public_never_gets_months() -> None:
    with pytest.raises(NotForThem):
        Recipient("r", ("a",), Interval.MONTHLY, Version.PUBLIC)


def test_the_commands_write_workbook_and_document(lyhord: Lyhord, installed: Path) -> None:
    for form in ("xlsx", "docx"):
        file = installed / f"year.{form}"
        lyhord("statistics", "--year", "2026", "--format", form, "--output", file)
        assert file.stat().st_size > 0
    names = openpyxl.load_workbook(installed / "year.xlsx").sheetnames
    assert names[0] == "Årets siffror"
    assert names[-1] == "Definitioner"
    words = "\n".join(paragraph.text for paragraph in Document(str(installed / "year.docx")).paragraphs)
    assert "Uppföljning av förbättringsområden från 2025" in words
    assert "Förslag på förbättringsområden 2027" in words
