"""Sheets of figures as an Excel workbook. No cell is ever a formula, whatever its text begins with."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from handlers.sheets import Cell, Sheet

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_WIDEST, _NARROWEST = 70, 10


def workbook(sheets: Sequence[Sheet], unknown: str) -> bytes:
    """The workbook. unknown: the words for what is not known; such a cell is text, so it is in no sum."""
    from xlsxwriter import Workbook  # noqa: PLC0415 (a tenth of a second that few processes ever need)

    content = BytesIO()
    options = {
        "in_memory": True,
        # text stays text: no formula, no link and no number is made of what a name looks like
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with Workbook(content, options) as book:
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        plain = book.add_format({"text_wrap": True, "valign": "top"})
        # a share or a rate: one decimal, also where it is 40,0
        shares = book.add_format({"num_format": "0.0", "valign": "top"})
        for sheet in sheets:
            _write(book.add_worksheet(sheet.name), sheet, unknown, _Formats(bold, plain, shares))
    return content.getvalue()


@dataclass(frozen=True, slots=True)
class _Formats:
    header: Any
    plain: Any
    shares: Any


def _write(page: "Worksheet", sheet: Sheet, unknown: str, formats: _Formats) -> None:
    for column, name in enumerate(sheet.table.header):
        page.write_string(0, column, name, formats.header)
        page.set_column(column, column, _width(sheet, column))
    for row, cells in enumerate(sheet.table.rows, start=1):
        for column, cell in enumerate(cells):
            _cell(page, row, column, unknown if cell is None else cell, formats)
    page.freeze_panes(1, 1)


def _cell(page: "Worksheet", row: int, column: int, cell: Cell, formats: _Formats) -> None:
    if isinstance(cell, int | float):
        page.write_number(row, column, cell, formats.shares if isinstance(cell, float) else formats.plain)
    else:
        page.write_string(row, column, cell or "", formats.plain)


def _width(sheet: Sheet, column: int) -> int:
    longest = max((len(str(cells[column])) for cells in sheet.table.rows), default=0)
    return min(max(longest, len(sheet.table.header[column]), _NARROWEST) + 2, _WIDEST)
