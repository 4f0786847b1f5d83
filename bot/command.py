"""What every command does alike: open the database of the settings, and stop with one plain sentence."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import NoReturn, TypeVar

import typer

from bot import checks
from bot.app import open_store
from bot.settings import FILE_ENCODING, Settings, SettingsError, not_utf8
from storage import schema
from storage.store import Store

WRONG, WANTING = 2, 1
_Result = TypeVar("_Result")


def stop(sentence: str, code: int = WRONG) -> NoReturn:
    """Say it on standard error and end the command."""
    typer.echo(sentence, err=True)
    raise SystemExit(code)


def text_of(file: Path) -> str:
    """What stands in a file. Stops where it is not UTF-8; raises OSError where it cannot be read."""
    try:
        return file.read_text(encoding=FILE_ENCODING)
    except UnicodeDecodeError:
        stop(not_utf8(file))


def with_store(
    do: Callable[[Store], Awaitable[_Result]], *, writes: bool = False, begins: bool = False
) -> _Result:
    """Open the database of the settings, do this, and close it.

    writes: the audit key must be the right one, else the log's chain would break where this begins.
    begins: with this a database may begin, so that a missing SQLite file is made. To anything else a
    missing file is a mistyped path. Raises SettingsError.
    """
    settings = Settings.load()
    _keys_set(settings)

    async def done() -> _Result:
        await _database_ready(settings, writes=writes, begins=begins)
        store = await open_store(settings)
        try:
            return await do(store)
        finally:
            await store.close()

    return asyncio.run(done())


def _keys_set(settings: Settings) -> None:
    """Looked at first, so that nothing is made that cannot be used. Raises SettingsError."""
    wrong = [finding for finding in checks.of_keys(settings) if not finding.fine]
    if wrong:
        raise SettingsError(tuple(finding.sentence for finding in wrong))


async def _database_ready(settings: Settings, *, writes: bool, begins: bool) -> None:
    """A missing SQLite file is made and migrated; everything else is left to whoever runs Lyhörd."""
    file = settings.sqlite_file
    if begins and file is not None and not file.exists():
        await schema.upgrade(settings.database)
        return
    findings = await checks.of_database_itself(settings)
    if writes and all(finding.fine for finding in findings):
        findings = await checks.of_audit_key(settings)
    wanting = [finding for finding in findings if not finding.fine]
    if wanting:
        raise SettingsError(tuple(finding.sentence for finding in wanting))
