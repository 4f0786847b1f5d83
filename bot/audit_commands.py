"""`lyhord audit …`: the log of who read and did what."""

from pathlib import Path
from typing import Annotated

import typer

from bot.command import WANTING, stop, with_store
from bot.settings import SettingsError
from storage.audit_chain import AuditHead, AuditLine
from storage.errors import AuditHeadLost
from storage.store import Store

_MOST = 1000
audit = typer.Typer(help="The log of who read and did what.", no_args_is_help=True)


@audit.command("head")
def audit_head() -> None:
    """Print how far the log has come. Kept elsewhere, it shows later that nothing was cut off."""

    async def head(store: Store) -> AuditHead:
        async with store.reading() as tx:
            return await tx.audit.head()

    try:
        typer.echo(str(with_store(head)))
    except AuditHeadLost:
        stop("How far the log has come cannot be read: it was changed. See: lyhord audit verify", WANTING)


@audit.command("verify")
def audit_verify(
    head: Annotated[Path | None, typer.Option(help="A file with what `lyhord audit head` printed.")] = None,
) -> None:
    """Recompute the whole chain. Says where it is broken, if it is."""
    exported = _exported_head(head) if head else None

    async def verify(store: Store) -> list[str]:
        async with store.reading() as tx:
            report = await tx.audit.verify(exported)
        if report.whole:
            return [f"✓ The log is whole: {report.lines} lines."]
        return [f"✗ Line {fault.seq}: {fault.why}" for fault in report.faults]

    told = with_store(verify)
    typer.echo("\n".join(told))
    if not told[0].startswith("✓"):
        raise typer.Exit(WANTING)


@audit.command("case")
def audit_case(
    number: Annotated[str, typer.Argument(help="The case's number, as in AV-2026-0041.")],
    most: Annotated[int, typer.Option(help="How many lines, the latest.", min=1, max=_MOST)] = 200,
) -> None:
    """Print who has read, changed and taken out a case, oldest first. Asking stands in the log too."""

    async def lines(store: Store) -> list[str] | None:
        async with store.transaction() as tx:
            case = await tx.cases.by_number(number.strip().upper())
            if case is None:
                return None
            found = await tx.audit.about(case.id, most)
            tx.audit.note("log.listed", None, case.id)
        return [_told(line) for line in reversed(found)]

    told = with_store(lines, writes=True)
    if told is None:
        stop("There is no case with that number.", WANTING)
    typer.echo("\n".join(told))


def _told(line: AuditLine) -> str:
    return f"{line.seq}  {line.at:%Y-%m-%d %H:%M:%S}Z  {line.what}  {line.actor or 'Lyhörd'}  {line.details}"


def _exported_head(file: Path) -> AuditHead:
    try:
        return AuditHead.parse(file.read_text(encoding="utf-8").strip())
    except ValueError:
        raise SettingsError((f"{file} is not what `lyhord audit head` prints.",)) from None
