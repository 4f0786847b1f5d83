"""What must be in place before Lyhörd serves people, each in one plain sentence with its fix."""

import secrets
import stat
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

from bot.organisation_file import coverage
from bot.settings import INTAKE_CHOICES, Settings, SettingsError, settings_file
from bot.slack.manifest import Mode
from domain.deadlines import local_day
from domain.organisation import Organisation
from storage import schema
from storage.encryption import KeyRing
from storage.installation import DEMO
from storage.store import Store


@dataclass(frozen=True, slots=True)
class Finding:
    """fine: nothing to do. serious: `lyhord run` refuses while it is not fine."""

    fine: bool
    sentence: str
    serious: bool = True

    def __str__(self) -> str:
        return f"{'✓' if self.fine else '✗' if self.serious else '!'} {self.sentence}"


async def everything(settings: Settings, now: datetime) -> list[Finding]:
    """All findings, in the order in which to put things right."""
    address = _holds("The address of the database can be read.", lambda: settings.sqlite_file)
    if not address.fine:
        return [*of_settings(settings), address]
    return [*of_settings(settings), *of_files(settings), *await of_database(settings, local_day(now))]


# --- settings -----------------------------------------------------------------------------------------


def of_settings(settings: Settings) -> list[Finding]:
    return [
        _holds("The keys to the stories are set.", lambda: settings.key_ring),
        _holds("The key of the audit log is set.", lambda: settings.audit_secret),
        _intake(settings),
        *_slack(settings),
    ]


def _holds(fine: str, ask: Callable[[], object]) -> Finding:
    try:
        ask()
    except SettingsError as error:
        return Finding(fine=False, sentence=str(error))
    return Finding(fine=True, sentence=fine)


def _intake(settings: Settings) -> Finding:
    if settings.chat_intake is None:
        return Finding(
            fine=False, sentence=f"LYHORD_CHAT_INTAKE is not set. Choose one of:\n{INTAKE_CHOICES}"
        )
    return Finding(fine=True, sentence=f"Reports are told by {settings.chat_intake} (LYHORD_CHAT_INTAKE).")


def _slack(settings: Settings) -> Iterator[Finding]:
    if not settings.uses_slack:
        yield Finding(
            fine=False,
            serious=False,
            sentence="No chat platform is connected. "
            "Set LYHORD_SLACK_BOT_TOKEN and LYHORD_SLACK_SIGNING_SECRET.",
        )
        return
    proof = "APP_TOKEN" if settings.slack_mode is Mode.SOCKET else "SIGNING_SECRET"
    pair = {
        "LYHORD_SLACK_BOT_TOKEN": settings.slack_bot_token,
        f"LYHORD_SLACK_{proof}": settings.slack_proof,
    }
    missing = [name for name, value in pair.items() if value is None]
    for name in missing:
        yield Finding(
            fine=False, sentence=f"{name} is not set. Slack needs both it and the other of the two."
        )
    if not missing:
        yield Finding(fine=True, sentence="Slack is connected.")
    if not _is_safe_address(settings.slack_api_url):
        yield Finding(
            fine=False,
            sentence="LYHORD_SLACK_API_URL is not encrypted: everything would be readable on the way. "
            "Let it begin with https://, or remove it.",
        )


def _is_safe_address(address: str) -> bool:
    """Encrypted, or within this machine."""
    parts = urlsplit(address)
    if parts.scheme == "https":
        return True
    try:
        return ip_address(parts.hostname or "").is_loopback
    except ValueError:
        return parts.hostname == "localhost"


# --- files --------------------------------------------------------------------------------------------


def of_files(settings: Settings) -> list[Finding]:
    """Files with secrets or stories that everyone on the machine could read."""
    return [
        *_private(settings_file(), "The settings file"),
        *_private(settings.sqlite_file, "The database file"),
    ]


def _private(file: Path | None, what: str) -> Iterator[Finding]:
    if file is None or not file.exists():
        return
    if file.stat().st_mode & (stat.S_IROTH | stat.S_IWOTH):
        yield Finding(
            fine=False,
            sentence=f"{what} {file} can be read by everyone on this machine. Run: chmod o-rwx {file}",
        )
    else:
        yield Finding(fine=True, sentence=f"{what} {file} is not open to everyone.")


# --- database -----------------------------------------------------------------------------------------


async def of_database(settings: Settings, day: date) -> list[Finding]:
    """The database and what must stand in it. Reads only."""
    file = settings.sqlite_file
    if file is not None and not file.exists():
        return [
            Finding(
                fine=False,
                serious=False,
                sentence=f"There is no database yet; the first command that needs one makes {file}.",
            ),
            *_organisation(Organisation((), (), ()), day),
        ]
    itself = await of_database_itself(settings)
    if not all(finding.fine for finding in itself):
        return itself
    return [*itself, *await _read_only(settings, lambda store: _contents(store, day))]


async def of_database_itself(settings: Settings) -> list[Finding]:
    """Can it be reached, and is it of the right version?"""
    try:
        revision = await schema.current(settings.database)
    except Exception as error:  # noqa: BLE001 (drivers fail in many ways; the address may hold a password)
        reason = type(error).__name__
        return [
            Finding(
                fine=False,
                sentence=f"The database cannot be reached ({reason}). "
                "Check LYHORD_DATABASE_URL and that it runs.",
            )
        ]
    if revision != schema.head():
        state = "is empty" if revision is None else "is of another version"
        return [Finding(fine=False, sentence=f"The database {state}. Run: lyhord database upgrade")]
    return [Finding(fine=True, sentence="The database is there and up to date.")]


async def _read_only(settings: Settings, look: Callable[[Store], Awaitable[list[Finding]]]) -> list[Finding]:
    """Nothing sealed is opened here, so any keys do: the right ones may be what is missing."""
    store = await Store.open(settings.database, KeyRing.new(), secrets.token_bytes(32))
    try:
        return await look(store)
    finally:
        await store.close()


async def _contents(store: Store, day: date) -> list[Finding]:
    async with store.reading() as tx:
        demo = await tx.installation.get(DEMO)
        return [*_real(demo), *_organisation(tx.organisation, day)]


def _real(demo: str | None) -> Iterator[Finding]:
    if demo is not None:
        yield Finding(
            fine=False,
            sentence="The database is marked as a demo, where anyone can be anyone. "
            "Let LYHORD_DATABASE_URL name another one.",
        )


def _organisation(organisation: Organisation, day: date) -> Iterator[Finding]:
    if not organisation.units:
        yield Finding(
            fine=False,
            sentence="There is no organisation yet. Run: lyhord organisation import organisation.yaml",
        )
        return
    gaps = coverage(organisation, day)
    for gap in gaps:
        yield Finding(fine=False, serious=gap.serious, sentence=f"{gap.message}.")
    if not any(gap.serious for gap in gaps):
        units = len(organisation.units)
        yield Finding(fine=True, sentence=f"The organisation is there: {units} units, all answered for.")
