"""Figures as sheets and as pages: what a workbook or a Word document is made of, in the reader's language.

bot/statistics_files writes them; whoever builds the Desk gives it the writers.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from handlers.chat import Chart, Heading, Note, Text

Cell = str | int | float | None
"""None: not known, which is not zero."""


@dataclass(frozen=True, slots=True)
class Table:
    """rows: as many cells each as the header has."""

    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One of a workbook. name: at most 31 characters, none of []:*?/\\ in it."""

    name: str
    table: Table


@dataclass(frozen=True, slots=True)
class Bullets:
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Box:
    """Set apart from the rest: how the figures were made."""

    title: str
    lines: tuple[str, ...]


PagePart = Heading | Text | Note | Table | Bullets | Box | Chart


@dataclass(frozen=True, slots=True)
class Pages:
    """A document to be printed and written on in. locale: of its words."""

    title: str
    parts: tuple[PagePart, ...]
    locale: str = "sv"


Workbook = Callable[[Sequence[Sheet], str], bytes]
"""(sheets, the words for what is not known) to xlsx."""
Document = Callable[[Pages, str], Awaitable[bytes]]
"""(pages, the words for what is not known) to docx."""

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def blank_workbook(_sheets: Sequence[Sheet], _unknown: str) -> bytes:
    """Where nobody has given a writer: the button is shown, and what it gives is empty."""
    return b" "


async def blank_document(_pages: Pages, _unknown: str) -> bytes:
    return b" "
