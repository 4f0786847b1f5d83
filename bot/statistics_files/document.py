"""Pages as a Word document: headings that make a table of contents, tables that repeat their header, and
charts as pictures with the same figures in words."""

import asyncio
import re
from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any, assert_never

from babel.numbers import format_decimal

from bot.chart_pictures import picture
from handlers.charts import figure
from handlers.chat import Chart, Heading, Note, Strong, Text
from handlers.sheets import Box, Bullets, Cell, PagePart, Pages, Table

if TYPE_CHECKING:
    from docx.document import Document as Word

_WIDE = 16
"""Centimetres between the margins."""


_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What no XML can hold; a name that holds it would make the whole document fail."""


def _sound(text: str) -> str:
    return _UNFIT.sub("", text)


async def document(pages: Pages, unknown: str) -> bytes:
    """The document as docx. unknown: the words for what is not known."""
    charts = {part: await picture(part, pages.locale) for part in pages.parts if isinstance(part, Chart)}
    return await asyncio.to_thread(_written, pages, charts, unknown)


def _written(pages: Pages, charts: Mapping[Chart, bytes], unknown: str) -> bytes:
    from docx import Document  # noqa: PLC0415 (lxml takes a while to load, and few processes need it)

    word = Document()
    word.core_properties.title = _sound(pages.title)
    word.core_properties.author = "Lyhörd"
    word.core_properties.language = pages.locale
    word.add_heading(_sound(pages.title), level=0)
    for part in pages.parts:
        _add(word, part, charts, unknown, pages.locale)
    content = BytesIO()
    word.save(content)
    return content.getvalue()


def _add(word: "Word", part: PagePart, charts: Mapping[Chart, bytes], unknown: str, locale: str) -> None:
    match part:
        case Heading(text):
            word.add_heading(_sound(text), level=1)
        case Text(runs):
            paragraph = word.add_paragraph()
            for run in runs:
                strong = isinstance(run, Strong)
                paragraph.add_run(_sound(run.text if isinstance(run, Strong) else run)).bold = strong
        case Note(text):
            word.add_paragraph().add_run(_sound(text)).italic = True
        case Bullets(lines):
            for line in lines:
                word.add_paragraph(_sound(line), style="List Bullet")
        case Table():
            _table(word, part, unknown, locale)
        case Box(title, lines):
            _box(word, title, lines)
        case Chart():
            _chart(word, part, charts[part])
        case _:
            assert_never(part)


def _chart(word: "Word", chart: Chart, drawn: bytes) -> None:
    """With the same figures as text, for those who listen and for those who copy."""
    from docx.shared import Cm  # noqa: PLC0415

    shape = word.add_picture(BytesIO(drawn), width=Cm(_WIDE))
    shape._inline.docPr.set("descr", _sound(" ".join((chart.title, *chart.as_text))))  # noqa: SLF001 (python-docx has no other way to say what a picture shows)
    for line in chart.as_text:
        word.add_paragraph().add_run(_sound(line)).italic = True


def _table(word: "Word", table: Table, unknown: str, locale: str) -> None:
    made = word.add_table(rows=1, cols=len(table.header), style="Light Grid Accent 1")
    _fill(made.rows[0], table.header, unknown, locale)
    _repeats(made.rows[0])
    for cells in table.rows:
        _fill(made.add_row(), cells, unknown, locale)
    word.add_paragraph()


def _fill(row: Any, cells: Sequence[Cell], unknown: str, locale: str) -> None:
    for place, cell in zip(row.cells, cells, strict=True):
        place.text = _sound(_shown(cell, unknown, locale))


def _shown(cell: Cell, unknown: str, locale: str) -> str:
    if cell is None:
        return unknown
    if isinstance(cell, float):  # a share or a rate: one decimal, also where it is 40,0
        return format_decimal(cell, "#,##0.0", locale=locale)
    return cell if isinstance(cell, str) else figure(cell, locale)


def _repeats(row: Any) -> None:
    """At the top of each page the table goes on to."""
    from docx.oxml import OxmlElement  # noqa: PLC0415

    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 (as above)


def _box(word: "Word", title: str, lines: Sequence[str]) -> None:
    cell = word.add_table(rows=1, cols=1, style="Table Grid").rows[0].cells[0]
    cell.paragraphs[0].add_run(_sound(title)).bold = True
    for line in lines:
        cell.add_paragraph(_sound(line))
