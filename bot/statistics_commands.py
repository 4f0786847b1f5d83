"""`lyhord statistics`: the figures of a year, as the quality report needs them."""

import asyncio
import sys
from collections.abc import Callable, Mapping
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from bot.app import now_utc
from bot.command import WANTING, stop, with_store
from bot.statistics_files.document import document
from bot.statistics_files.workbook import workbook
from bot.statistics_json import as_json
from domain.deadlines import local_day
from domain.signals import of_year
from domain.year import YearFigures
from handlers.texts import Texts
from handlers.year_files import year_pages, year_sheets
from storage.store import Store
from storage.year_figures import year_figures

_FIRST_YEAR = 1990


class Format(StrEnum):
    """What the figures can be written as; FORMATS has a writer for each."""

    JSON = "json"
    XLSX = "xlsx"
    DOCX = "docx"


def _json(figures: YearFigures) -> bytes:
    return as_json(figures, of_year(figures)).encode()


_SAY = Texts("sv")
"""The language of the quality report."""


def _xlsx(figures: YearFigures) -> bytes:
    return workbook(year_sheets(_SAY, figures), _SAY("chart.unknown"))


def _docx(figures: YearFigures) -> bytes:
    return asyncio.run(document(year_pages(_SAY, figures, of_year(figures)), _SAY("chart.unknown")))


FORMATS: Mapping[Format, Callable[[YearFigures], bytes]] = {
    Format.JSON: _json,
    Format.XLSX: _xlsx,
    Format.DOCX: _docx,
}
"""Format to writer. A further format is a member of Format and a row here."""


def statistics(
    year: Annotated[
        int | None, typer.Option(help="The calendar year; without it, the one before this.")
    ] = None,
    form: Annotated[
        Format | None,
        typer.Option("--format", help="What to write it as; without it, as the file's ending says, or json."),
    ] = None,
    to: Annotated[
        Path | None, typer.Option("--output", help="The file to write; without it, standard output.")
    ] = None,
    by: Annotated[str, typer.Option("--by", help="The e-mail address of the one who takes them out.")] = "",
) -> None:
    """The figures of a year, frozen at 31 December 24:00. The same whenever it is asked."""
    wanted = local_day(now_utc()).year - 1 if year is None else year
    if not _FIRST_YEAR <= wanted <= local_day(now_utc()).year:
        stop(f"--year must be between {_FIRST_YEAR} and this year.")
    chosen = _format(form, to)
    figures = with_store(lambda store: _taken_out(store, wanted, chosen, by), writes=True)
    written = FORMATS[chosen](figures)
    if to is not None:
        to.write_bytes(written)
        typer.echo(f"The figures of {wanted} are in {to}.", err=True)
    else:
        sys.stdout.buffer.write(written)
        sys.stdout.flush()
    if figures.deviations.total is None and figures.complaints.total is None:
        stop(f"Nothing is known of {wanted}.", WANTING)


def _format(asked: Format | None, to: Path | None) -> Format:
    """What was asked for, else what the file's ending says. Stops where the two say different things."""
    ending = to.suffix.lower().removeprefix(".") if to is not None else ""
    meant = next((form for form in Format if form == ending), None)
    if asked and meant and asked is not meant:
        stop(f"--format {asked} does not fit a file whose name ends with .{ending}.")
    chosen = asked or meant or Format.JSON
    if to is None and chosen is not Format.JSON and sys.stdout.isatty():
        stop(f"Say which file: --output figures.{chosen}")
    return chosen


async def _taken_out(store: Store, year: int, form: Format, by: str) -> YearFigures:
    """An export as any other: it stands in the log, with who took them out if that was told."""
    figures = await figures_of(store, year, now_utc())
    async with store.transaction() as tx:
        person = tx.organisation.person_by_email(by.strip()) if by else None
        if by and person is None:
            stop("Nobody in the organisation has that e-mail address.", WANTING)
        tx.audit.note("year.exported", person.id if person else None, f"year:{year}", format=form)
    return figures


async def figures_of(store: Store, year: int, now: datetime) -> YearFigures:
    """The year's figures from the database, in one snapshot."""
    async with store.reading() as tx:
        return await year_figures(tx, year, now)
