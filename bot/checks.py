"""What must be in place before Lyhörd serves people, each in one plain sentence with its fix."""

import secrets
import stat
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, datetime
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

from bot.entra import credential, missing_settings
from bot.organisation_file import coverage
from bot.settings import (
    INTAKE_CHOICES,
    Mode,
    Settings,
    SettingsError,
    setting_name,
    settings_file,
    unknown_names,
)
from bot.teams.environment import STRANGE, is_trusted, strange_ids
from bot.teams.environment import faults as unsafe_names
from domain.closing import Register
from domain.deadlines import local_day
from domain.organisation import Organisation
from storage import schema
from storage.encryption import KeyRing
from storage.errors import UnsupportedDatabase
from storage.installation import DEMO
from storage.store import Store, Transaction


@dataclass(frozen=True, slots=True)
class Finding:
    """fine: nothing to do. serious: `lyhord run` refuses while it is not fine.

    keys: the keys that what is stored needs are not there; `run` goes on without them when told to.
    upgradable: `lyhord database upgrade` puts it right.
    """

    fine: bool
    sentence: str
    serious: bool = True
    keys: bool = False
    upgradable: bool = False

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
        *of_keys(settings),
        _intake(settings),
        _register(settings),
        *_platforms(settings),
        *_slack(settings),
        *_teams(settings),
        *of_environment(),
    ]


def of_keys(settings: Settings) -> list[Finding]:
    """Are they there and well-formed? Whether they fit what is stored is another question."""
    return [
        _holds("The keys to the stories are set.", lambda: settings.key_ring),
        _holds("The key of the audit log is set.", lambda: settings.audit_secret),
    ]


def of_environment() -> list[Finding]:
    """Names in the environment that look like settings and are none."""
    return [Finding(fine=False, serious=False, sentence=sentence) for sentence in unknown_names()]


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


def _register(settings: Settings) -> Finding:
    told = {
        Register.HERE: "Lyhörd is the register: cases are handled and kept here",
        Register.ELSEWHERE: "Another system is the register: Lyhörd takes reports in, and a case ends here "
        "with its number there",
    }[settings.case_register]
    return Finding(fine=True, sentence=f"{told} (LYHORD_CASE_REGISTER={settings.case_register}).")


def _platforms(settings: Settings) -> Iterator[Finding]:
    if not settings.uses_slack and not settings.uses_teams:
        yield Finding(
            fine=False,
            serious=False,
            sentence="No chat platform is connected. "
            "Set LYHORD_SLACK_BOT_TOKEN and LYHORD_SLACK_SIGNING_SECRET for Slack; for Teams "
            "LYHORD_TEAMS_APP_ID, LYHORD_TEAMS_TENANT_ID and LYHORD_TEAMS_CERTIFICATE.",
        )


def _slack(settings: Settings) -> Iterator[Finding]:
    if not settings.uses_slack:
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
    copied = [name for name, value in pair.items() if value and value.get_secret_value().endswith("...")]
    for name in copied:
        yield Finding(
            fine=False, sentence=f"{name} still holds the guide's dots. Put what Slack shows there."
        )
    if not missing and not copied:
        yield Finding(fine=True, sentence="The Slack settings are there.")
    if not _is_safe_address(settings.slack_api_url):
        yield Finding(
            fine=False,
            sentence="LYHORD_SLACK_API_URL is not encrypted: everything would be readable on the way. "
            "Let it begin with https://, or remove it.",
        )


def _teams(settings: Settings) -> Iterator[Finding]:
    if not settings.uses_teams:
        return
    missing = missing_settings(settings)
    for name in missing:
        yield Finding(fine=False, sentence=f"{name} is not set. Teams needs it.")
    for sentence in (*unsafe_names(), *strange_ids(settings)):
        yield Finding(fine=False, sentence=sentence)
    if not is_trusted(settings.teams_openid_url):
        yield Finding(fine=False, sentence=STRANGE)
    for name in ("teams_authority_url", "teams_service_url", "graph_url"):
        if not _is_safe_address(getattr(settings, name)):
            unsafe = f"{setting_name(name)} is not encrypted: everything would be readable on the way."
            yield Finding(fine=False, sentence=f"{unsafe} Let it begin with https://, or remove it.")
    if missing:
        return
    yield _holds("The Teams settings are there.", lambda: credential(settings))
    if settings.teams_certificate is None:
        yield Finding(
            fine=False,
            serious=False,
            sentence="Teams is reached with a secret (LYHORD_TEAMS_CLIENT_SECRET), which whoever sees it can "
            "use. A certificate is safer: LYHORD_TEAMS_CERTIFICATE.",
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
        *_private(settings.teams_certificate, "The certificate file"),
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
                sentence=f"There is no database yet; `lyhord organisation import` makes {file}.",
            ),
            *_organisation(Organisation((), (), ()), day),
        ]
    itself = await of_database_itself(settings)
    if not all(finding.fine for finding in itself):
        return itself
    async with _reading(settings) as tx:
        return [
            *itself,
            *[finding async for finding in _keys_in_use(tx, settings)],
            *_real(await tx.installation.get(DEMO)),
            *_organisation(tx.organisation, day),
        ]


async def of_audit_key(settings: Settings) -> list[Finding]:
    """Would a line written now go on with the chain? The database is there and up to date."""
    async with _reading(settings) as tx:
        return [await _audit_key_fits(tx)]


async def of_database_itself(settings: Settings) -> list[Finding]:
    """Can it be reached, and is it of the right version?"""
    try:
        revision = await schema.current(settings.database)
    except UnsupportedDatabase as error:
        return [Finding(fine=False, sentence=f"LYHORD_DATABASE_URL is wrong: {error}.")]
    except Exception as error:  # noqa: BLE001 (drivers fail in many ways; the address may hold a password)
        reason = type(error).__name__
        file = settings.sqlite_file
        fix = (
            "Check LYHORD_DATABASE_URL and that it runs."
            if file is None
            else f"Check LYHORD_DATABASE_URL: {file} must be an SQLite file, and whoever runs this must be "
            "allowed to read and write it and its folder."
        )
        return [Finding(fine=False, sentence=f"The database cannot be reached ({reason}). {fix}")]
    if revision is not None and revision not in schema.revisions():
        return [
            Finding(
                fine=False,
                sentence="The database was made by a newer Lyhörd. Install that one, or restore a backup.",
            )
        ]
    file = settings.sqlite_file
    if file is not None and not file.exists():
        return [
            Finding(
                fine=False,
                upgradable=True,
                sentence=f"There is no database {file}: check LYHORD_DATABASE_URL. A new one is made by "
                "lyhord organisation import FILE, or lyhord database upgrade",
            )
        ]
    if revision != schema.head():
        state = "is empty" if revision is None else "is of another version"
        return [
            Finding(
                fine=False, upgradable=True, sentence=f"The database {state}. Run: lyhord database upgrade"
            )
        ]
    return [Finding(fine=True, sentence="The database is there and up to date.")]


@asynccontextmanager
async def _reading(settings: Settings) -> AsyncIterator[Transaction]:
    """Where keys are missing others stand in: the right ones may be what is looked for."""
    ring = settings.key_ring if _readable(lambda: settings.key_ring) else KeyRing.new()
    audit_key = settings.audit_secret if _readable(lambda: settings.audit_secret) else secrets.token_bytes(32)
    store = await Store.open(settings.database, ring, audit_key)
    try:
        async with store.reading() as tx:
            yield tx
    finally:
        await store.close()


def _readable(ask: Callable[[], object]) -> bool:
    return _holds("", ask).fine


async def _keys_in_use(tx: Transaction, settings: Settings) -> AsyncIterator[Finding]:
    """Keys that are well-formed and not the right ones."""
    if _readable(lambda: settings.key_ring):
        yield await _ring_fits(tx)
    if _readable(lambda: settings.audit_secret):
        yield await _audit_key_fits(tx)


async def _ring_fits(tx: Transaction) -> Finding:
    unfit = await tx.keys.unfit()
    if not unfit:
        return Finding(fine=True, sentence="The keys open what is stored.")
    return Finding(
        fine=False,
        keys=True,
        sentence=f"LYHORD_KEYS lacks the right key {', '.join(unfit)}, and what is stored was encrypted with "
        "it. Put back the line that was used before, from the copy kept apart: all of its entries, new ones "
        "in front.",
    )


async def _audit_key_fits(tx: Transaction) -> Finding:
    if await tx.audit.key_fits():
        return Finding(fine=True, sentence="The key of the audit log fits its newest line.")
    return Finding(
        fine=False,
        keys=True,
        sentence="LYHORD_AUDIT_KEY is not the key that the newest line of the audit log was written with. "
        "Put back the one that was used before, from the copy kept apart. If it is that one, the log was "
        "changed; see: lyhord audit verify",
    )


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
