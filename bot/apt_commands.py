"""`lyhord apt …`: the register of the workplace meetings that were held, as evidence."""

from datetime import date, timedelta
from pathlib import Path
from typing import Annotated

import typer

from bot.app import now_utc
from bot.command import WANTING, stop, with_store
from bot.csv_files import as_csv
from bot.private_files import must_be_new, write_private
from domain.deadlines import local_day
from handlers.apt_agenda import register_row
from handlers.texts import Texts
from storage.store import Store

_A_YEAR = timedelta(days=365)
_COLUMNS = (
    "unit", "day", "state", "approved_agenda", "present", "items", "decisions", "actions", "read", "agenda",
)  # fmt: skip

apt = typer.Typer(help="Workplace meetings (APT).", no_args_is_help=True)


@apt.callback()
def _is_a_group() -> None:
    """Keeps `register` a word of its own."""


@apt.command()
def register(
    out: Annotated[Path, typer.Option(help="The new CSV file.", dir_okay=False)],
    unit: Annotated[str, typer.Option(help="The key of a unit; with everything below it.")] = "",
    since: Annotated[
        str, typer.Option("--from", help="The first day, as in 2026-01-01; else a year ago.")
    ] = "",
    until: Annotated[str, typer.Option("--to", help="The last day; else today.")] = "",
) -> None:
    """Write every workplace meeting that was held, with its agenda and counts: CSV, no names, no notes."""
    must_be_new(out)
    today = local_day(now_utc())
    first, last = _day(since, today - _A_YEAR), _day(until, today)
    rows = with_store(lambda store: _rows(store, unit, first, last))
    if not rows:
        stop("No workplace meeting was held then.", WANTING)
    write_private(out, as_csv(_COLUMNS, rows))
    typer.echo(f"{len(rows)} workplace meetings written to {out}.")


def _day(said: str, otherwise: date) -> date:
    try:
        return date.fromisoformat(said) if said else otherwise
    except ValueError:
        stop(f"{said} is no day. Write it as in 2026-01-31.")


async def _rows(store: Store, unit: str, first: date, last: date) -> list[tuple[str, ...]]:
    say = Texts("sv")
    async with store.reading() as tx:
        if unit and not tx.organisation.has_unit(unit):
            stop(f"There is no unit {unit}.")
        units = tuple(tx.organisation.below(unit)) if unit else tx.organisation.units
        names = {each.key: each.name for each in units}
        found = []
        for held in await tx.meetings.register(tuple(names), first, last):
            agenda = await tx.agendas.kept(held.occasion)
            found.append(register_row(say, held, names[held.unit], agenda))
        return found
