"""`lyhord cases …`: cases from other systems. docs/import.md is for whoever has the file."""

from pathlib import Path
from typing import Annotated

import typer

from bot.app import now_utc
from bot.cases_import.bring_in import BroughtIn, bring_in, read_file
from bot.cases_import.mapping import ColumnMapping, FaultyMapping, read_mapping
from bot.cases_import.row import FaultyCases
from bot.cases_import.sheets import COLUMN_MISSING
from bot.command import stop, text_of, with_store

_SHOWN = 200
cases = typer.Typer(help="Cases from other systems.", no_args_is_help=True)


@cases.callback()
def _is_a_group() -> None:
    """Keeps `import` a word of its own."""


@cases.command("import")
def import_cases(
    file: Annotated[
        Path, typer.Argument(help="A .yaml, .csv or .xlsx file.", exists=True, dir_okay=False, readable=True)
    ],
    mapping: Annotated[
        Path | None,
        typer.Option(
            help="A file that says what another system's columns and words mean.",
            exists=True,
            dir_okay=False,
            readable=True,
        ),
    ] = None,
    *,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would be done and what is wrong, and change nothing.")
    ] = False,
) -> None:
    """Bring in every case of a file, or none of them when anything in it is wrong.

    Safe to repeat: a row that has been brought in before and says the same is passed over. What points
    out a person is taken out of the texts before they are stored.
    """
    found = _mapping(mapping)

    def told(sentence: str) -> None:
        typer.echo(sentence, err=True)

    try:
        read = read_file(file, found)
        told(f"{len(read.rows)} rows read.")
        result = with_store(
            lambda store: bring_in(store, read, found, now_utc(), told, only_try=dry_run),
            writes=True,
            begins=not dry_run,
        )
    except FaultyCases as error:
        stop(_faults(file, error))
    _say(result, only_tried=dry_run)


def _mapping(file: Path | None) -> ColumnMapping:
    if file is None:
        return ColumnMapping()
    try:
        return read_mapping(text_of(file))
    except FaultyMapping as error:
        stop("\n".join(f"{file}, {fault}" for fault in error.faults))


def _faults(file: Path, error: FaultyCases) -> str:
    """All of them, as long as that helps anyone."""
    lines = [f"{file}, {fault}" for fault in error.faults[:_SHOWN]]
    left = len(error.faults) - len(lines)
    if left:
        lines.append(f"… and {left} more.")
    if any(fault.message == COLUMN_MISSING for fault in error.faults):
        lines.append("docs/import.md names the columns; other headings are told by a file with --mapping.")
    return "\n".join([*lines, "Nothing was imported."])


def _say(result: BroughtIn, *, only_tried: bool) -> None:
    verb = "would be" if only_tried else "were"
    if result.units:
        typer.echo(
            f"The file's organisation {'would become' if only_tried else 'is now'} the organisation: "
            f"{result.units} units. Nobody works there yet."
        )
    typer.echo(
        f"{result.added} cases {verb} added, {result.changed} brought up to date, "
        f"{result.unchanged} unchanged."
    )
    if result.destroyed:
        typer.echo(f"{result.destroyed} passed over: they were erased here.")
    if result.hidden:
        typer.echo(f"In {result.hidden} texts something that may point out a person was taken out.")
    for difference in result.differing:
        typer.echo(f"! {difference}.")
    for part in result.passed_over:
        typer.echo(f"Not imported: {part}.")
