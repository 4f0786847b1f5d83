"""Rows of a CSV or an Excel file. Whatever is in it, reading it neither runs nor fills anything.

Limits keep a file that unfolds without end (a "zip bomb") from being opened at all.
"""

import csv
import io
import zipfile
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

from bot.cases_import.columns import COLUMNS, column_of
from bot.cases_import.mapping import ColumnMapping
from bot.cases_import.row import FaultyCases, Row, RowFault

LARGEST_FILE = 50 * 1024 * 1024
LARGEST_UNPACKED = 300 * 1024 * 1024
MOST_PARTS = 2_000
MOST_ROWS = 200_000
MOST_COLUMNS = 200
COLUMN_MISSING = "this column is missing"
_MEGABYTE = 1024 * 1024


def refuse_large(file: Path) -> None:
    """Raises FaultyCases when the file is larger than any export of cases is."""
    if file.stat().st_size > LARGEST_FILE:
        raise _stop(f"it is larger than {LARGEST_FILE // _MEGABYTE} MB; divide it")


def csv_rows(file: Path, mapping: ColumnMapping) -> tuple[Row, ...]:
    """Every row of a CSV file: comma, semicolon or tab, in UTF-8 or as Excel in Windows writes it, also as
    "Unicode text".

    Raises FaultyCases.
    """
    refuse_large(file)
    text = _decoded(file.read_bytes())
    try:
        lines = list(
            _numbered(csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True))
        )
    except csv.Error as error:
        raise _stop(f"this is not CSV: {error}") from None
    return _rows(lines, mapping)


def _numbered(lines: Any) -> Iterator[tuple[int, list[str]]]:
    for count, cells in enumerate(lines):
        _within_limits(count, len(cells))
        yield lines.line_num, cells


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode("utf-16" if raw.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) else "utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")


def _delimiter(text: str) -> str:
    first = text.partition("\n")[0]
    return max(";,\t|", key=first.count)


def excel_rows(file: Path, mapping: ColumnMapping) -> tuple[Row, ...]:
    """Every row of a sheet. Formulas are not run: what they last came to is read. Raises FaultyCases."""
    # Here, for it brings numpy along: a fifth of the time that any command takes to start.
    from openpyxl import load_workbook  # noqa: PLC0415
    from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415

    refuse_large(file)
    _refuse_bombs(file)
    try:
        book = load_workbook(file, read_only=True, data_only=True, keep_links=False)
    except (InvalidFileException, KeyError, ValueError, ParseError, zipfile.BadZipFile):
        raise _stop("this is not an Excel file (.xlsx)") from None
    try:
        names = book.sheetnames
        if mapping.sheet is not None and mapping.sheet not in names:
            raise _stop(f"there is no sheet {mapping.sheet}; there are {', '.join(names)}")
        sheet = book[mapping.sheet or names[0]]
        lines = []
        for number, cells in enumerate(sheet.iter_rows(values_only=True), start=1):
            _within_limits(number, len(cells))
            lines.append((number, [_as_text(cell) for cell in cells]))
    except (ValueError, ParseError, KeyError, zipfile.BadZipFile) as error:
        raise error if isinstance(error, FaultyCases) else _stop("the sheet cannot be read") from None
    finally:
        book.close()
    return _rows(lines, mapping)


def _refuse_bombs(file: Path) -> None:
    """Looks at what the parts say they unfold to; what unfolds to more is cut off as it is read."""
    try:
        with zipfile.ZipFile(file) as packed:
            parts = packed.infolist()
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
                raise _stop(f"it unfolds to more than {LARGEST_UNPACKED // _MEGABYTE} MB")
            for part in parts:
                if part.filename.endswith((".xml", ".rels")) and _defines_entities(packed, part):
                    raise _stop("it holds definitions that Excel never writes")
    except zipfile.BadZipFile:
        raise _stop("this is not an Excel file (.xlsx)") from None


def _defines_entities(packed: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    """A document type stands before the first element, so the beginning of the part tells."""
    with packed.open(part) as opened:
        return b"<!DOCTYPE" in opened.read(4096).upper()


def _as_text(cell: object) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return "yes" if cell else "no"
        case datetime():
            return f"{cell:%Y-%m-%d}" if cell.time() == time() else f"{cell:%Y-%m-%d %H:%M}"
        case date():
            return cell.isoformat()
        case float() if cell.is_integer():
            return str(int(cell))
        case _:
            return str(cell).strip()


def _rows(lines: Iterable[tuple[int, list[str]]], mapping: ColumnMapping) -> tuple[Row, ...]:
    """The rows under the headings; empty ones are left out."""
    below = iter(lines)
    headings = next(
        (cells for place, (_, cells) in enumerate(below, start=1) if place == mapping.header_row), None
    )
    if headings is None:
        raise _stop(f"there is no row {mapping.header_row} with headings")
    places = _places(headings, mapping)
    return tuple(
        Row(
            line, mapping.renamed({name: cells[at].strip() for name, at in places.items() if at < len(cells)})
        )
        for line, cells in below
        if any(cell.strip() for cell in cells)
    )


def _places(headings: list[str], mapping: ColumnMapping) -> dict[str, int]:
    """Column to its place in the rows. Raises FaultyCases for what is missing, twice or not known."""
    at = {heading.strip().casefold(): place for place, heading in reversed(list(enumerate(headings)))}
    faults = [
        RowFault(
            mapping.header_row, heading, f"the file has no such column, which the mapping names for {name}"
        )
        for name, heading in mapping.columns.items()
        if heading.casefold() not in at
    ]
    if mapping.columns:
        places = {
            name: at[head.casefold()] for name, head in mapping.columns.items() if head.casefold() in at
        }
    else:
        places, twice = _own_headings(headings)
        faults += [RowFault(mapping.header_row, name, "this column stands there twice") for name in twice]
    faults += [
        RowFault(mapping.header_row, column.name, COLUMN_MISSING)
        for column in COLUMNS
        if column.required
        and column.name not in places
        and column.name not in mapping.same
        and column.name not in mapping.columns
    ]
    if faults:
        raise FaultyCases(faults)
    return places


def _own_headings(headings: list[str]) -> tuple[dict[str, int], list[str]]:
    places: dict[str, int] = {}
    twice = []
    for place, heading in enumerate(headings):
        name = column_of(heading)
        if name in places:
            twice.append(name)
        elif name is not None:
            places[name] = place
    return places, twice


def _within_limits(rows: int, columns: int) -> None:
    if rows > MOST_ROWS or columns > MOST_COLUMNS:
        raise _stop(f"it has more than {MOST_ROWS} rows or {MOST_COLUMNS} columns; divide it")


def _stop(message: str) -> FaultyCases:
    return FaultyCases([RowFault(0, "", message)])
