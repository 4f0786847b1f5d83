"""`lyhord directory …`: the organisation's people, read from Microsoft Entra."""

import asyncio
from typing import Annotated

import typer

from bot import checks
from bot.app import now_utc, open_store
from bot.command import text_of
from bot.entra import Entra, NoToken, missing_settings
from bot.graph import words
from bot.graph.api import GraphTrouble, connected
from bot.graph.groups_file import FaultyGroups, Mapped, read
from bot.graph.sync import Asked, ManyLeave, OrganisationChanged, Outcome, sync
from bot.organisation_file import coverage
from bot.settings import Settings, SettingsError
from bot.teams_check import told
from domain.deadlines import local_day

_WANTING = 1
_MANY = (
    "{count} people would be made inactive at once, so nothing was changed. "
    "See who with --dry-run; if it is right, give --many-leave."
)

directory = typer.Typer(help="The people of the organisation, from Microsoft Entra.", no_args_is_help=True)


@directory.callback()
def _is_a_group() -> None:
    """Keeps `sync` a word of its own."""


@directory.command("sync")
def synchronise(
    *,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would change, with names, and change nothing.")
    ] = False,
    many_leave: Annotated[
        bool, typer.Option("--many-leave", help="Go on although many people would be made inactive at once.")
    ] = False,
) -> None:
    """Bring in people and their roles by the groups of LYHORD_DIRECTORY_GROUPS_FILE.

    Safe to repeat, and to stop: it goes on where it was, and changes all or nothing. Who has left and
    still owns something open is told and left as they are.
    """
    settings = Settings.load()
    groups = _groups(settings)
    asked = Asked(settings.graph_url, groups, dry_run, many_leave)
    try:
        outcome = asyncio.run(_synchronised(settings, asked))
    except FaultyGroups as error:
        raise SettingsError(_faults(settings, error)) from None
    except NoToken as error:
        raise SettingsError((told(error),)) from None
    except GraphTrouble as error:
        raise SettingsError((str(error),)) from None
    except ManyLeave as error:
        raise SettingsError((_MANY.format(count=error.count),)) from None
    except OrganisationChanged:
        raise SettingsError(("The organisation was changed by someone else. Run this again.",)) from None
    _say(outcome, asked)
    if outcome.plan.leavers:
        raise typer.Exit(_WANTING)


def _groups(settings: Settings) -> tuple[Mapped, ...]:
    missing = list(missing_settings(settings))
    if settings.directory_groups_file is None:
        missing.append("LYHORD_DIRECTORY_GROUPS_FILE")
    if missing or settings.directory_groups_file is None:
        raise SettingsError((*(f"{name} is not set." for name in missing), "docs/teams.md tells how."))
    try:
        return read(text_of(settings.directory_groups_file))
    except FileNotFoundError:
        gone = "LYHORD_DIRECTORY_GROUPS_FILE names a file that does not exist"
        raise SettingsError((f"{gone}: {settings.directory_groups_file}.",)) from None
    except FaultyGroups as error:
        raise SettingsError(_faults(settings, error)) from None


def _faults(settings: Settings, error: FaultyGroups) -> tuple[str, ...]:
    return tuple(f"{settings.directory_groups_file}, {fault}" for fault in error.faults)


async def _synchronised(settings: Settings, asked: Asked) -> Outcome:
    await _ready(settings)
    store = await open_store(settings)
    try:
        async with connected(settings.graph_url, Entra(settings)) as graph:
            return await sync(asked, store, graph, now_utc(), lambda line: typer.echo(line, err=True))
    finally:
        await store.close()


async def _ready(settings: Settings) -> None:
    """Keys, database, and the key that the audit line is to be written with. Raises SettingsError."""
    _all_fine(checks.of_keys(settings))
    _all_fine(await checks.of_database_itself(settings))
    _all_fine(await checks.of_audit_key(settings))


def _all_fine(findings: list[checks.Finding]) -> None:
    wanting = tuple(finding.sentence for finding in findings if not finding.fine)
    if wanting:
        raise SettingsError(wanting)


def _say(outcome: Outcome, asked: Asked) -> None:
    found = outcome.plan
    if asked.dry:
        typer.echo("Dry run: nothing was changed. This would change:")
        for line in words.names(found, outcome.organisation):
            typer.echo(line)
    for line in words.counts(found):
        typer.echo(line)
    for line in words.warnings(found):
        typer.echo(line)
    if not asked.dry:
        for gap in coverage(outcome.organisation, local_day(now_utc())):
            typer.echo(f"{'✗' if gap.serious else '!'} {gap.message}")
