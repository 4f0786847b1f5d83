"""`lyhord export …`: cases handed out, and lines for the register (diarium). Each one stands in the log."""

import re
from collections.abc import AsyncIterator, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from bot.app import now_utc
from bot.command import WANTING, stop, with_store
from bot.csv_files import as_csv
from bot.disclosure import Handover, Opened, opened, written
from bot.private_files import must_be_new, write_private
from domain.access import View, view
from domain.cases import Case
from domain.deadlines import LOCAL, local_day
from domain.organisation import Role
from domain.periods import Period
from handlers.search import REGISTERED_KINDS
from handlers.texts import Texts
from storage.cases import Wanted
from storage.encryption import KeyDestroyed, KeyMissing, WrongKey
from storage.store import Store, Transaction

_MOST = 5000
"""So many cases are handed out in one file."""
_PAGE = 1000
_MONTHS = re.compile(r"(\d{4})-(\d{2})(?:\.\.(\d{4})-(\d{2}))?")
_COLUMNS = ("Inkom", "Handling", "Internt nummer", "Diarienummer", "Svarets diarienummer")

export = typer.Typer(
    help="Cases to hand out, and lines for the register. Every case taken out stands in the log.",
    invoke_without_command=True,
    no_args_is_help=True,
)
By = Annotated[str, typer.Option("--by", help="The e-mail address of the one who takes it out.")]
Out = Annotated[Path | None, typer.Option(help="The new file; without it, a neutral name in this directory.")]
Months = Annotated[str, typer.Option("--period", help="Months, as in 2026-01 or 2026-01..2026-03.")]


@export.callback()
def export_cases(
    context: typer.Context,
    by: By = "",
    case: Annotated[str, typer.Option(help="The case's number, as in AV-2026-0041.")] = "",
    period: Months = "",
    out: Out = None,
    *,
    masked: Annotated[
        bool, typer.Option("--masked", help="Take out what points out a person, and names of staff.")
    ] = False,
) -> None:
    """Write one case, or those received in some months, to a file that begins with the secrecy test.

    As much of each as the person may see in the chat, and no more.
    """
    if context.invoked_subcommand is not None:
        return
    if bool(case) == bool(period):
        stop("Say which: --case AV-2026-0041, or --period 2026-01..2026-03.")
    months = _period(period) if period else None
    file = _file(out, "utdrag", "txt")

    async def taken_out(store: Store) -> Handover:
        async with store.transaction() as tx:
            person = _person(tx, by)
            found = await _cases(tx, case, months)
            return await _handover(tx, found, person, masked=masked)

    handover = with_store(taken_out, writes=True)
    if not handover.opened and handover.unreadable:
        stop(_cannot_be_read(handover.unreadable), WANTING)
    if not handover.opened:
        stop("There is no such case, or not for that person to see.", WANTING)
    write_private(file, written(handover).encode())
    left_out = f", {handover.left_out} left out" if handover.left_out else ""
    typer.echo(f"{_counted(len(handover.opened), 'case')} in {file}{left_out}.")
    if handover.unreadable:
        stop(_cannot_be_read(handover.unreadable), WANTING)


def _counted(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def _cannot_be_read(numbers: Sequence[str]) -> str:
    return (
        f"Could not be read: {', '.join(numbers)}. A key is missing from LYHORD_KEYS, or what is kept was "
        "changed. `lyhord check` says which key; put back the one that was used."
    )


async def _cases(tx: Transaction, number: str, months: Period | None) -> tuple[Case, ...]:
    if months is None:
        found = await tx.cases.by_number(number.strip().upper())
        return (found,) if found is not None else ()
    units = [unit.key for unit in tx.organisation.units]
    some = await tx.cases.search(Wanted(units, since=months.start, until=months.end), _MOST + 1)
    if len(some) > _MOST:
        stop(f"More than {_MOST} cases: ask for fewer months at a time.")
    return tuple(case for case in some if case.erased is None)


async def _handover(tx: Transaction, found: tuple[Case, ...], person: str, *, masked: bool) -> Handover:
    some: list[Opened] = []
    unreadable: list[str] = []
    for case in found:
        try:
            seen = await opened(tx, case, person, now_utc())
        except (KeyDestroyed, KeyMissing, WrongKey):
            tx.audit.note("sealed.unreadable", person, case.id)
            unreadable.append(case.number)
            continue
        if seen is None:
            tx.audit.note("access.refused", person, case.id)
            continue
        tx.audit.note(
            "case.exported", person, case.id, masked=str(masked).lower(), view=seen.level.name.lower()
        )
        some.append(seen)
    left_out = len(found) - len(some) - len(unreadable)
    return Handover(tx.organisation, person, now_utc(), masked, tuple(some), left_out, tuple(unreadable))


# --- the register -------------------------------------------------------------------------------------


@export.command("register")
def export_register(period: Months, by: By, out: Out = None) -> None:
    """Write neutral lines for the register (diarium) of what was received in some months: CSV, no stories."""
    months = _period(period)
    file = _file(out, "diarieutdrag", "csv")

    async def lines(store: Store) -> list[tuple[str, ...]]:
        async with store.transaction() as tx:
            person = _person(tx, by)
            day = local_day(now_utc())
            units = _register_units(tx, person, day)
            wanted = Wanted(units, REGISTERED_KINDS, since=months.start, until=months.end)
            found = [
                case
                async for case in _every(tx, wanted)
                if view(tx.organisation, case, person, day) is not View.NOTHING
            ]
            tx.audit.note("register.exported", person, f"period:{period}", count=str(len(found)))
            return [_line(case) for case in sorted(found, key=lambda each: (each.received, each.number))]

    rows = with_store(lines, writes=True)
    write_private(file, as_csv(_COLUMNS, rows))
    typer.echo(f"{_counted(len(rows), 'line')} in {file}.")


async def _every(tx: Transaction, wanted: Wanted) -> AsyncIterator[Case]:
    """All of them, page by page: a line that is left out of a register is a report nobody knows of."""
    page = await tx.cases.search(wanted, _PAGE)
    while page:
        for case in page:
            yield case
        page = await tx.cases.search(wanted, _PAGE, before=page[-1]) if len(page) == _PAGE else ()


def _register_units(tx: Transaction, person: str, day: date) -> list[str]:
    """Where this person is the registrar."""
    units = {
        unit.key
        for role, post in tx.organisation.posts_of(person, day)
        if role is Role.REGISTRAR
        for unit in tx.organisation.below(post)
    }
    if not units:
        stop("Only the registrar takes out lines for the register.", WANTING)
    return sorted(units)


def _line(case: Case) -> tuple[str, ...]:
    """Day, neutral words, the number, the registry numbers: of a guarded case no kind and no number."""
    say = Texts("sv")
    day = case.received.astimezone(LOCAL).date().isoformat()
    if case.guarded:
        words = say("register.line_guarded", day=day)
        return day, words, "", case.registry_number or "", ""
    words = say("register.line", kind=say(f"kind.{case.kind}"), day=day, number=case.number)
    return day, words, case.number, case.registry_number or "", case.reply_registry_number or ""


# --- what was asked for -------------------------------------------------------------------------------


def _person(tx: Transaction, email: str) -> str:
    if not email:
        stop("Say who takes it out: --by and their e-mail address. It stands in the log.")
    person = tx.organisation.person_by_email(email.strip())
    if person is None or not person.active:
        stop("Nobody in the organisation has that e-mail address.", WANTING)
    return person.id


def _period(text: str) -> Period:
    found = _months(text)
    if found is None:
        stop("--period takes months, as in 2026-01 or 2026-01..2026-03.")
    return found


def _months(text: str) -> Period | None:
    said = _MONTHS.fullmatch(text.strip())
    if said is None:
        return None
    try:
        first = Period.of_month(int(said[1]), int(said[2]))
        last = Period.of_month(int(said[3]), int(said[4])) if said[3] else first
        return Period(first.first, last.last)
    except ValueError:
        return None


def _file(out: Path | None, word: str, ending: str) -> Path:
    """Where to write: a name that says nothing of what is in it, unless another is asked for."""
    neutral = f"{word}-{now_utc().astimezone(LOCAL):%Y%m%d-%H%M%S}.{ending}"
    file = Path(neutral) if out is None else out / neutral if out.is_dir() else out
    must_be_new(file)
    return file
