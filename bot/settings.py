"""What whoever runs Lyhörd decides: environment variables, or a file with the same names.

The environment wins over the file. Secrets are SecretStr, so that no print, log or error shows
them; `Settings.load` turns every fault into a sentence that names the setting and the fix.
"""

import base64
import os
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import Any

from dotenv.parser import parse_stream
from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from domain.closing import Register
from handlers.desk import Intake
from storage.encryption import KeyRing, KeySettingWrong
from storage.engine import sqlite_file
from storage.errors import UnsupportedDatabase

PREFIX = "LYHORD_"
FILE_SETTING = "LYHORD_SETTINGS_FILE"
USUAL_FILE = "lyhord.env"
FILE_ENCODING = "utf-8-sig"
"""UTF-8, with or without the mark that Notepad puts first."""
AUDIT_KEY_BYTES = 32
_MAKE_KEYS = "`lyhord keys new` makes the keys and says where to put them."
_ALIKE = 0.8
CLIENT_WORDS = ("brukare", "kund", "klient", "deltagare")

INTAKE_CHOICES = """\
  conversation  The story may be told in the private chat with the bot. Easiest for staff. What they
                write also lies in the chat platform, which keeps it by its own rules: the platform's
                supplier processes it for you, so your data protection impact assessment and the
                agreement with the supplier must cover it. Lyhörd cannot delete it there.
  dialog        Whatever is typed only opens the form, and the story is written there. The form never
                becomes a chat message: it passes through the chat platform's servers on its way, so the
                agreement with the supplier must cover that too, and is then kept, encrypted, in Lyhörd.
                What someone writes in the chat all the same lies there. One step more for staff."""


class Mode(StrEnum):
    """How Slack reaches us."""

    HTTP = "http"
    SOCKET = "socket"


class SettingsError(Exception):
    """Some settings are wrong. Each sentence names the setting and the fix, never a value."""

    def __init__(self, sentences: tuple[str, ...]) -> None:
        super().__init__("\n".join(sentences))
        self.sentences = sentences


class Settings(BaseSettings):
    """Everything that can be set; the name in the environment is LYHORD_ and the field's name.

    database_url: sqlite:///path (relative to the working directory) or postgresql://…
    keys: the key ring for stories, newest first, as `lyhord keys new` writes it.
    audit_key: chains the audit log; base64, 32 bytes or more.
    chat_intake: may the story be told in the chat? Has no default: see INTAKE_CHOICES.
    case_register: is Lyhörd the register of cases, or the way in to another system that is?
    person_at_once, person_a_minute: how many messages and presses one person may send at once, and a minute
        after that, before they are asked to pause. In each process.
    address: where platforms reach us, as in https://lyhord.kommun.se: for what is printed, and for links to
        files in Teams, which needs https.
    slack_mode: http, or socket where no address leads to us; socket needs slack_app_token (xapp-…).
    slack_team_id: the only workspace served; without it, the one the token belongs to.
    slack_share: of Slack's rates, how much this process may use: 0.5 where two replicas share them.
    metrics_token: when set, /metrics asks for it as a bearer token.
    teams_app_id, teams_tenant_id: the app's registration in Entra, and the one tenant that is served.
    teams_certificate: a PEM file with the private key and the certificate of the registration.
    teams_client_secret: instead of the certificate, where there is no other way.
    teams_share: of Teams' rates, how much this process may use.
    teams_authority_url, teams_openid_url, teams_service_url, graph_url: where Microsoft is; only
        Microsoft's own hosts, or this machine.
    directory_groups_file: YAML, which group in Entra gives which role.
    """

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_file_encoding=FILE_ENCODING,
        env_ignore_empty=True,
        extra="forbid",
        frozen=True,
        hide_input_in_errors=True,
    )

    database_url: SecretStr = SecretStr("sqlite:///.lyhord/lyhord.db")
    keys: SecretStr | None = None
    audit_key: SecretStr | None = None
    chat_intake: Intake | None = None
    case_register: Register = Register.HERE
    client_word: str = Field(default="brukare", pattern="^(" + "|".join(CLIENT_WORDS) + ")$")
    person_at_once: int = Field(default=60, ge=10)
    person_a_minute: int = Field(default=60, ge=10)
    address: str | None = None
    host: str = "127.0.0.1"
    port: int = Field(default=8080, ge=1, le=65535)
    slack_bot_token: SecretStr | None = None
    slack_signing_secret: SecretStr | None = None
    slack_app_token: SecretStr | None = None
    slack_mode: Mode = Mode.HTTP
    slack_team_id: str | None = None
    slack_share: float = Field(default=1.0, gt=0)
    slack_api_url: str = "https://slack.com/api/"
    metrics_token: SecretStr | None = None
    teams_app_id: str | None = None
    teams_tenant_id: str | None = None
    teams_certificate: Path | None = None
    teams_client_secret: SecretStr | None = None
    teams_share: float = Field(default=1.0, gt=0)
    teams_authority_url: str = "https://login.microsoftonline.com"
    teams_openid_url: str = "https://login.botframework.com/v1/.well-known/openidconfiguration"
    teams_service_url: str = "https://smba.trafficmanager.net/teams"
    graph_url: str = "https://graph.microsoft.com/v1.0"
    directory_groups_file: Path | None = None

    @property
    def database(self) -> str:
        """The database address as the store wants it. May hold a password: never print it."""
        return self.database_url.get_secret_value()

    @property
    def sqlite_file(self) -> Path | None:
        """Where the SQLite database lies; None for PostgreSQL. Raises SettingsError."""
        try:
            return sqlite_file(self.database)
        except UnsupportedDatabase as error:
            raise SettingsError((f"LYHORD_DATABASE_URL is wrong: {error}.",)) from None

    @property
    def key_ring(self) -> KeyRing:
        """The keys to what is sealed. Raises SettingsError."""
        if self.keys is None:
            raise SettingsError((f"LYHORD_KEYS is not set. {_MAKE_KEYS}",))
        try:
            return KeyRing.parse(self.keys.get_secret_value())
        except KeySettingWrong as error:
            raise SettingsError((f"{error}. {_MAKE_KEYS}",)) from None

    @property
    def audit_secret(self) -> bytes:
        """The key of the audit log. Raises SettingsError."""
        if self.audit_key is None:
            raise SettingsError((f"LYHORD_AUDIT_KEY is not set. {_MAKE_KEYS}",))
        try:
            secret = base64.b64decode(self.audit_key.get_secret_value(), validate=True)
        except ValueError:  # also what is not ASCII
            raise SettingsError((f"LYHORD_AUDIT_KEY is not base64. {_MAKE_KEYS}",)) from None
        if len(secret) < AUDIT_KEY_BYTES:
            short = f"LYHORD_AUDIT_KEY is {len(secret)} bytes long and needs {AUDIT_KEY_BYTES}."
            raise SettingsError((f"{short} {_MAKE_KEYS}",))
        return secret

    @property
    def uses_slack(self) -> bool:
        secrets = (self.slack_bot_token, self.slack_signing_secret, self.slack_app_token)
        return any(secret is not None for secret in secrets)

    @property
    def uses_teams(self) -> bool:
        named = (self.teams_app_id, self.teams_tenant_id, self.teams_certificate, self.teams_client_secret)
        return any(setting is not None for setting in named)

    @property
    def slack_proof(self) -> SecretStr | None:
        """What tells us that it is Slack: over HTTP its signature, in Socket Mode that we called it."""
        return self.slack_app_token if self.slack_mode is Mode.SOCKET else self.slack_signing_secret

    @classmethod
    def load(cls) -> "Settings":
        """From the environment and the settings file. Raises SettingsError with every fault."""
        path = settings_file()
        if path is not None and not path.is_file():
            raise SettingsError((f"{FILE_SETTING} names a file that does not exist: {path}.",))
        if path is not None:
            _must_be_lines(path)
        try:
            return cls(_env_file=path)
        except ValidationError as error:
            raise SettingsError(_sentences(error)) from None


def _must_be_lines(path: Path) -> None:
    """What cannot be read would otherwise be passed over in silence. Raises SettingsError."""
    try:
        with path.open(encoding=FILE_ENCODING) as file:
            wrong = [found.original.line for found in parse_stream(file) if found.error]
    except UnicodeDecodeError:
        raise SettingsError((not_utf8(path),)) from None
    if wrong:
        raise SettingsError(tuple(f"{path}, line {line}: expected NAME=value." for line in wrong))


def not_utf8(file: Path) -> str:
    """The sentence about a file in another encoding."""
    return f"{file} is not in UTF-8. Save it as UTF-8."


def settings_file() -> Path | None:
    """The file that settings are read from, if any: the one that is named, else lyhord.env."""
    named = os.environ.get(FILE_SETTING)
    if named:
        return Path(named)
    usual = Path(USUAL_FILE)
    return usual if usual.is_file() else None


def unknown_names() -> tuple[str, ...]:
    """A sentence for each LYHORD_ name in the environment that is not a setting: it has no effect."""
    known = {*map(setting_name, Settings.model_fields), FILE_SETTING}
    found = (name for name in sorted(os.environ) if name.upper().startswith(PREFIX))
    return tuple(f"{name} is not a setting{_meant(name)}" for name in found if name.upper() not in known)


def _meant(name: str) -> str:
    names = list(map(setting_name, Settings.model_fields))
    alike = get_close_matches(name.upper(), names, n=1, cutoff=_ALIKE)
    return f"; did you mean {alike[0]}?" if alike else ". Remove it, or check its spelling."


_ADVICE: dict[str, str] = {
    "chat_intake": f"choose one of:\n{INTAKE_CHOICES}",
    "case_register": "choose here (Lyhörd is the register) or elsewhere (it is the way in to another).",
    "client_word": f"choose one of {', '.join(CLIENT_WORDS)}.",
    "person_at_once": "give a whole number from 10, such as 60.",
    "person_a_minute": "give a whole number from 10, such as 60.",
    "port": "give a number from 1 to 65535.",
    "slack_mode": "choose http or socket.",
    "slack_share": "give a number above 0, such as 0.5.",
    "teams_share": "give a number above 0, such as 0.5.",
}


def setting_name(field: str) -> str:
    """How the setting is spelled in the environment."""
    return f"{PREFIX}{field.upper().removeprefix(PREFIX)}"


def _sentences(error: ValidationError) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_sentence(dict(fault)) for fault in error.errors(include_input=False)))


def _sentence(fault: dict[str, Any]) -> str:
    field = str(fault["loc"][0]) if fault["loc"] else ""
    name = setting_name(field)
    if fault["type"] == "extra_forbidden" and not field.upper().startswith(PREFIX):
        return (
            f"{settings_file()}: {field.upper()} is not a setting of Lyhörd. Take it out of the file; "
            "what other programs need belongs in the environment."
        )
    if fault["type"] == "extra_forbidden":
        return f"{name} is not a setting{_meant(name)}"
    return f"{name} is wrong: {_ADVICE.get(field, str(fault['msg']) + '.')}"
