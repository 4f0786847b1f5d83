"""The command line: `lyhord --help` explains itself.

Whatever goes wrong because of how Lyhörd is set up is one plain sentence with the setting and the
fix, and exit code 2. Exit code 1 says that something was looked at and found wanting.
"""

import asyncio
import io
import secrets
import sys
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from socket import socket
from typing import Annotated, Any

import typer
import uvicorn
from typer.core import TyperGroup

from bot import checks, logs
from bot.app import build, now_utc
from bot.apt_commands import apt
from bot.audit_commands import audit
from bot.cases_commands import cases
from bot.command import WANTING, text_of
from bot.command import stop as _stop
from bot.command import with_store as _with_store
from bot.directory_commands import directory
from bot.export_commands import export
from bot.jobs_commands import jobs
from bot.listening import AddressTrouble, listen
from bot.organisation_file import FaultyOrganisation, coverage, read
from bot.organisation_import import bring_in
from bot.retention_commands import retention
from bot.settings import AUDIT_KEY_BYTES, Settings, SettingsError
from bot.slack_check import of_slack_itself
from bot.slack_commands import slack
from bot.statistics_commands import statistics
from bot.teams_check import of_teams_itself
from bot.teams_commands import teams
from bot.understand_lines import Asked, BadLine, answers, moment_in, units_in
from domain.deadlines import LOCAL, local_day
from domain.organisation import Organisation
from domain.understanding import Reading, UnitName
from storage import schema
from storage.encryption import KeyRing, WrongKey
from storage.errors import UnitsAstray, UnitsInUse, UnsupportedDatabase
from storage.store import Store

_NOT_STARTED = 3
_SHOWN = 200
_AT_ONCE = 500
"""Data keys in one transaction: on SQLite everyone else who writes waits for it."""

_ORDER = (
    "demo", "keys", "check", "run", "slack", "teams", "organisation", "directory", "database", "jobs",
    "outbox", "audit", "cases", "statistics", "apt", "export", "retention", "understand", "gallery",
)  # fmt: skip
"""As one meets them."""


class _InOrder(TyperGroup):
    def list_commands(self, ctx: Any) -> list[str]:
        return sorted(super().list_commands(ctx), key=_ORDER.index)


program = typer.Typer(
    name="lyhord",
    cls=_InOrder,
    help="Lyhörd, a chat bot for quality work in Swedish social services.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,  # its traces print the values of variables
    rich_markup_mode=None,
)
keys = typer.Typer(help="The keys to what is stored encrypted.", no_args_is_help=True)
database = typer.Typer(help="The database and its version.", no_args_is_help=True)
organisation = typer.Typer(help="The organisation: units, people, roles.", no_args_is_help=True)
outbox = typer.Typer(help="Messages that could not be delivered.", no_args_is_help=True)
for group, name in (
    (keys, "keys"),
    (database, "database"),
    (organisation, "organisation"),
    (outbox, "outbox"),
    (apt, "apt"),
    (audit, "audit"),
    (cases, "cases"),
    (slack, "slack"),
    (teams, "teams"),
    (directory, "directory"),
    (retention, "retention"),
    (export, "export"),
):
    program.add_typer(group, name=name)
program.command("statistics")(statistics)
program.command("jobs")(jobs)

File = Annotated[Path, typer.Argument(help="organisation.yaml", exists=True, dir_okay=False, readable=True)]


def _tell_version(asked: bool) -> None:
    if asked:
        typer.echo(f"Lyhörd {version('lyhord')}")
        raise typer.Exit


@program.callback()
def _options(
    *,
    _version: Annotated[
        bool,
        typer.Option("--version", help="Say the version, and end.", is_eager=True, callback=_tell_version),
    ] = False,
) -> None:
    """Lyhörd, a chat bot for quality work in Swedish social services."""


def main() -> None:
    """What the command `lyhord` runs."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal without ✓ gets the rest
    with _plain_errors():
        program()


@contextmanager
def _plain_errors() -> Iterator[None]:
    try:
        yield
    except SettingsError as error:
        _stop(str(error))
    except UnsupportedDatabase as error:
        _stop(f"LYHORD_DATABASE_URL is wrong: {error}.")
    except (BadLine, AddressTrouble) as error:
        _stop(str(error))
    except UnicodeDecodeError:
        _stop("The input is not UTF-8.")
    except OSError as error:
        what = f"{error.filename} cannot be used" if error.filename else type(error).__name__
        _stop(f"{what}: {error.strerror or 'no reason was given'}.")


# --- running ------------------------------------------------------------------------------------------


@program.command()
def run(
    *,
    despite_lost_keys: Annotated[
        bool,
        typer.Option(
            "--despite-lost-keys",
            help="Start although the keys do not fit what is stored. Only when the right ones are gone for "
            "good: what they encrypted stays unreadable, and the audit log can no longer be verified.",
        ),
    ] = False,
) -> None:
    """Serve people until stopped. Refuses unsafe settings, and says which and why."""
    settings = Settings.load()
    asyncio.run(_refuse_what_is_unsafe(settings, despite_lost_keys=despite_lost_keys))
    with listen(settings.host, settings.port, "LYHORD_PORT") as listening:
        _serve(settings, listening)


_KEPT_ALIVE = 75
"""Seconds that an idle connection stays open; proxies commonly let go after 60."""


def _serve(settings: Settings, listening: socket) -> None:
    logs.set_up()
    config = uvicorn.Config(
        build(settings),
        log_config=None,
        access_log=False,
        server_header=False,
        # Longer than proxies keep a connection: none of them sends into one that was just let go.
        timeout_keep_alive=_KEPT_ALIVE,
        timeout_graceful_shutdown=10,
    )
    server = uvicorn.Server(config)
    with suppress(KeyboardInterrupt):
        server.run(sockets=[listening])
    if not server.started:
        raise typer.Exit(_NOT_STARTED)


async def _refuse_what_is_unsafe(settings: Settings, *, despite_lost_keys: bool) -> None:
    wanting = [found for found in await checks.everything(settings, now_utc()) if not found.fine]
    unsafe = [found for found in wanting if found.serious and not (found.keys and despite_lost_keys)]
    if unsafe:
        raise SettingsError(("Lyhörd does not start, because:", *map(str, unsafe)))
    for ignored in checks.of_environment():
        typer.echo(str(ignored), err=True)


@program.command()
def check(
    *,
    connect: Annotated[
        bool, typer.Option("--connect", help="Ask Slack and Microsoft too if they let us in. Sends nothing.")
    ] = False,
) -> None:
    """Say in plain words what is in place and what is missing before the first start."""
    settings = Settings.load()
    findings = asyncio.run(checks.everything(settings, now_utc()))
    if connect:
        findings += asyncio.run(of_slack_itself(settings))
        findings += asyncio.run(of_teams_itself(settings)) if settings.uses_teams else []
    for finding in findings:
        typer.echo(str(finding))
    if any(finding.serious and not finding.fine for finding in findings):
        raise typer.Exit(WANTING)


@program.command()
def demo(
    port: Annotated[int, typer.Option(help="Where the page is served.", min=0, max=65535)] = 8080,
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    data_dir: Annotated[Path, typer.Option(help="Where the demo's database lies.")] = Path(".lyhord/demo"),
    *,
    fresh: Annotated[bool, typer.Option("--fresh", help="Throw the demo's database away first.")] = False,
) -> None:
    """Open the local chat with an invented organisation, where one can be anyone. No account needed."""
    try:
        from bot import demo as local_demo  # noqa: PLC0415 (NiceGUI is an optional extra)
    except ModuleNotFoundError as error:
        if error.name != "nicegui":
            raise
        _stop(
            "The demo needs NiceGUI, which is not installed. Run `make demo`, or: pip install 'lyhord[demo]'"
        )
    try:
        local_demo.run(port=port, host=host, data_dir=str(data_dir), fresh=fresh)
    except (local_demo.DemoTrouble, local_demo.NotADemo) as error:
        _stop(str(error))


def _local(moment: datetime) -> str:
    return f"{moment.astimezone(LOCAL):%Y-%m-%d %H:%M}"


# --- keys and database --------------------------------------------------------------------------------


@keys.command("new")
def keys_new() -> None:
    """Make new keys. Prints two settings; keep them in a safe place too: without them nothing opens."""
    typer.echo(f"LYHORD_KEYS={KeyRing.new().as_setting()}")
    typer.echo(f"LYHORD_AUDIT_KEY={b64encode(secrets.token_bytes(AUDIT_KEY_BYTES)).decode()}")
    typer.echo(
        "Put these two lines into lyhord.env (then: chmod 600 lyhord.env) or into the environment,\n"
        "and keep a copy apart from the database's backups. Without them no story can be read again.",
        err=True,
    )


@keys.command("rewrap")
def keys_rewrap() -> None:
    """Wrap everything stored anew with the current key, the first of LYHORD_KEYS. Safe while Lyhörd runs,
    and to repeat: it goes on where it was stopped."""

    async def rewrap(store: Store) -> tuple[int, tuple[str, ...]]:
        async with store.reading() as tx:
            total = await tx.keys.behind()
        done = 0
        while count := await store.rewrap(_AT_ONCE):
            done += count
            typer.echo(f"{done} of {max(done, total)} wrapped anew.")
        async with store.transaction() as tx:
            if done:
                tx.audit.note("keys.rewrapped", None, f"key:{current}", count=str(done))
            return await tx.keys.behind(), await tx.keys.in_use()

    ring = Settings.load().key_ring
    current = ring.current
    try:
        behind, in_use = _with_store(rewrap, writes=True)
    except WrongKey:
        _stop("LYHORD_KEYS holds another key than the one that wrapped something. Put the right one back.")
    if behind:
        _stop(f"{behind} are being used right now. Run this again.", WANTING)
    typer.echo(f"✓ Everything is wrapped with the current key, {current}.")
    spare = [key_id for key_id in ring.ids if key_id not in in_use and key_id != current]
    if spare:
        typer.echo(
            f"No longer needed by this database: {', '.join(spare)}. Backups from before today need them: "
            "keep a copy apart, then take them out of LYHORD_KEYS."
        )


@database.command("upgrade")
def database_upgrade() -> None:
    """Bring the database to the version that this Lyhörd needs. Take a backup first."""
    settings = Settings.load()
    wanting = [
        finding
        for finding in asyncio.run(checks.of_database_itself(settings))
        if not finding.fine and not finding.upgradable
    ]
    if wanting:
        raise SettingsError(tuple(finding.sentence for finding in wanting))
    asyncio.run(schema.upgrade(settings.database))
    typer.echo(f"The database is at version {schema.head()}.")


@database.command("status")
def database_status() -> None:
    """Say whether the database is there and up to date."""
    findings = asyncio.run(checks.of_database_itself(Settings.load()))
    for finding in findings:
        typer.echo(str(finding))
    if not all(finding.fine for finding in findings):
        raise typer.Exit(WANTING)


# --- organisation -------------------------------------------------------------------------------------


@organisation.command("check")
def organisation_check(file: File) -> None:
    """List every fault in the file, and what the organisation lacks. Changes nothing."""
    found = _read_organisation(file)
    gaps = coverage(found, local_day(now_utc()))
    for gap in gaps:
        typer.echo(f"{'✗' if gap.serious else '!'} {gap.message}")
    if any(gap.serious for gap in gaps):
        raise typer.Exit(WANTING)
    typer.echo(f"✓ {len(found.units)} units and {len(found.people)} people.")


@organisation.command("import")
def organisation_import(file: File) -> None:
    """Let the file be the organisation from now on. People who are not in it become inactive.
    Absences that were set in the chat stay, unless the file states absences for the same person."""
    found = _read_organisation(file)

    try:
        kept, astray = _with_store(lambda store: bring_in(store, found, now_utc()), writes=True, begins=True)
    except UnitsInUse as error:
        _stop(f"{file} leaves out units that cases stand in: {', '.join(error.keys)}. Keep them in the file.")
    except UnitsAstray as error:
        _stop(f"{file}: {error}")
    typer.echo(f"Imported: {len(kept.units)} units and {len(kept.people)} people, version {kept.version}.")
    if astray:
        one = astray == 1
        typer.echo(
            f"! {astray} unsent {'report names' if one else 'reports name'} a unit that is gone; "
            f"{'its writer is' if one else 'their writers are'} asked again."
        )
    for gap in coverage(kept, local_day(now_utc())):
        typer.echo(f"{'✗' if gap.serious else '!'} {gap.message}")


def _read_organisation(file: Path) -> Organisation:
    try:
        return read(text_of(file))
    except FaultyOrganisation as error:
        _stop("\n".join(f"{file}, {fault}" for fault in error.faults))
        raise


# --- outbox -------------------------------------------------------------------------------------------


@outbox.command("list")
def outbox_list() -> None:
    """Messages that were set aside, and why. Never what they say."""

    async def show(store: Store) -> None:
        async with store.reading() as tx:
            rows, counts = await tx.outbox.failed(_SHOWN), await tx.outbox.waiting()
        for row in rows:
            typer.echo(f"{row.id}  {_local(row.finished)}  {row.notice}  to {row.lane}  {row.reason}")
        typer.echo(f"{counts.aside} set aside, {counts.waiting} waiting, {counts.in_doubt} of them in doubt.")
        if rows:
            typer.echo("Send one again with: lyhord outbox retry ID (or --all)")

    _with_store(show)


@outbox.command("retry")
def outbox_retry(
    ids: Annotated[list[int] | None, typer.Argument(help="Rows from `lyhord outbox list`.")] = None,
    *,
    everything: Annotated[bool, typer.Option("--all", help="Every row that was set aside.")] = False,
) -> None:
    """Put messages that were set aside back in line."""
    if bool(ids) == everything:
        _stop("Say which rows, as in `lyhord outbox retry 17 18`, or --all.")

    async def put_back(store: Store) -> tuple[list[int], list[int]]:
        async with store.transaction() as tx:
            wanted = ids or [row.id for row in await tx.outbox.failed(None)]
            done = [row for row in wanted if await tx.outbox.retry(row, now_utc())]
            for row in done:
                tx.audit.note("outbox.retried", None, f"row:{row}")
            return done, [row for row in wanted if row not in done]

    done, unknown = _with_store(put_back, writes=True)
    typer.echo(f"{len(done)} put back in line.")
    if unknown:
        _stop(f"Not set aside: {', '.join(map(str, unknown))}", WANTING)


# --- understand ---------------------------------------------------------------------------------------


@program.command()
def understand(
    now: Annotated[str, typer.Option(help="The time it is, as in 2026-11-21T14:30 (Swedish time).")] = "",
    reading: Annotated[
        Reading, typer.Option("--as", help="Look for times past, or to come.")
    ] = Reading.REPORT,
    units: Annotated[
        Path | None, typer.Option(help="One unit a line; two leading spaces for each level below.")
    ] = None,
    *,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="Each line is a JSON object with a text.")] = False,
) -> None:
    """Read lines from standard input and say what each one means, as one JSON object a line."""
    try:
        moment = moment_in(now) if now else datetime.now(UTC)
    except ValueError as error:
        raise SettingsError((f"--now {error}.",)) from None
    known = _units_of(units) if units else ()
    # a line in another encoding must not end the stream
    sys.stdin.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    sys.stdout.reconfigure(encoding="utf-8", line_buffering=True)  # type: ignore[union-attr]
    for answer in answers(sys.stdin, Asked(moment, reading, known), jsonl=jsonl):
        sys.stdout.write(answer + "\n")


def _units_of(file: Path) -> tuple[UnitName, ...]:
    try:
        return units_in(text_of(file).splitlines())
    except BadLine as error:
        _stop(f"{file}, {error}")


@program.command("gallery")
def draw_gallery(directory: Annotated[Path, typer.Argument(help="A new or empty directory.")]) -> None:
    """Write all that Lyhörd can show, per platform and language, with an index page to look at."""
    from bot import gallery, gallery_page  # noqa: PLC0415 (an example of everything, which only this needs)

    try:
        typer.echo(asyncio.run(gallery_page.draw(directory)))
    except gallery.NotAGallery as error:
        _stop(str(error))


if __name__ == "__main__":
    main()
