"""Tokens from Microsoft Entra, for the Teams connector and Microsoft Graph alike.

    entra = Entra(settings)
    headers = {"Authorization": f"Bearer {await entra.token(GRAPH)}"}

msal does the work: it signs with the certificate (or sends the secret, where there is no other way),
asks the one tenant we belong to, and blocks while it does, so it is made late and called in a thread.
"""

import asyncio
import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import msal
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from cryptography.x509 import load_pem_x509_certificate
from msal.exceptions import MsalError

from bot.logs import log
from bot.settings import Settings, SettingsError

CONNECTOR = "https://api.botframework.com/.default"
GRAPH = "https://graph.microsoft.com/.default"

TIMEOUT = 10.0  # seconds for one call to Entra
EARLY = 300.0
"""Seconds before its end that a token is renewed; of a short one, when half of its time has passed."""

_BEGIN = "-----BEGIN CERTIFICATE-----"
_KEY = re.compile(r"-----BEGIN (?:\w+ )?PRIVATE KEY-----.+?-----END (?:\w+ )?PRIVATE KEY-----\n?", re.DOTALL)

_log = log("bot.entra")


class NoToken(Exception):
    """Entra gave none. code: Entra's own or ours, never text. refused: asking again will not help until
    someone has changed the settings or the app's registration."""

    def __init__(self, code: str, *, refused: bool) -> None:
        super().__init__(code)
        self.code = code
        self.refused = refused


@dataclass(frozen=True, slots=True)
class _Held:
    token: str
    renewed_at: float
    ends: float


class Entra:
    """Who we are to Microsoft. Used from one event loop; nothing is asked before the first token is.

    clock: seconds, never going back.
    """

    def __init__(self, settings: Settings, clock: Callable[[], float] = time.monotonic) -> None:
        self._settings = settings
        self._clock = clock
        self._held: dict[str, _Held] = {}
        self._asking: dict[str, asyncio.Lock] = {}
        self._making = asyncio.Lock()
        self._msal: msal.ConfidentialClientApplication | None = None

    async def token(self, scope: str) -> str:
        """A bearer token that holds for a while yet. scope: CONNECTOR or GRAPH. Raises NoToken."""
        held = self._held.get(scope)
        if held is not None and self._clock() < held.renewed_at:
            return held.token
        async with self._asking.setdefault(scope, asyncio.Lock()):
            held = self._held.get(scope)  # whoever was here before us may have fetched it
            if held is not None and self._clock() < held.renewed_at:
                return held.token
            return await self._renewed(scope, held)

    def holds(self, scope: str) -> bool:
        """Is there a token that has not ended?"""
        held = self._held.get(scope)
        return held is not None and self._clock() < held.ends

    def refused(self, token: str) -> None:
        """Somebody did not accept this token: the next one is asked for anew."""
        for scope, held in tuple(self._held.items()):
            if held.token == token:
                del self._held[scope]
                if self._msal is not None:
                    self._msal.remove_tokens_for_client()

    async def _renewed(self, scope: str, held: _Held | None) -> str:
        try:
            asked = self._clock()
            app = await self._app()
            found = await asyncio.to_thread(_ask, app, scope)
        except NoToken as error:
            if held is None or self._clock() >= held.ends:
                raise
            _log.warning("entra token not renewed", reason=error.code)
            return held.token
        lasts = float(found["expires_in"])
        early = min(EARLY, lasts / 2)
        self._held[scope] = _Held(str(found["access_token"]), asked + lasts - early, asked + lasts)
        return self._held[scope].token

    async def _app(self) -> msal.ConfidentialClientApplication:
        async with self._making:
            if self._msal is None:
                self._msal = await asyncio.to_thread(_made, self._settings)
            return self._msal


def _made(settings: Settings) -> msal.ConfidentialClientApplication:
    """Blocks: it asks Entra where its addresses are. Raises NoToken."""
    try:
        return msal.ConfidentialClientApplication(
            settings.teams_app_id,
            client_credential=credential(settings),
            authority=f"{settings.teams_authority_url.rstrip('/')}/{settings.teams_tenant_id}",
            # The tenant and the address are settings, so nobody needs to ask Microsoft whether they exist.
            instance_discovery=False,
            timeout=TIMEOUT,
        )
    except SettingsError as error:
        raise NoToken("certificate_unreadable", refused=True) from error
    except OSError as error:
        raise NoToken("not_reached", refused=False) from error
    except MsalError as error:
        raise NoToken("broken", refused=False) from error
    except ValueError as error:
        raise NoToken("tenant_unknown", refused=True) from error


def _ask(app: msal.ConfidentialClientApplication, scope: str) -> dict[str, Any]:
    """Blocks. Raises NoToken."""
    try:
        found: dict[str, Any] = app.acquire_token_for_client(scopes=[scope])
    except OSError as error:
        raise NoToken("not_reached", refused=False) from error
    except MsalError as error:
        raise NoToken("broken", refused=False) from error
    except ValueError as error:  # a proxy's page in place of an answer
        raise NoToken("no_answer", refused=False) from error
    finally:
        app.http_client.close()  # tokens are asked for once an hour: no connection waits for that
    if "access_token" not in found:
        code = str(found.get("error") or "no_code")
        raise NoToken(code, refused=code not in _PASSES)
    return found


_PASSES = frozenset({"temporarily_unavailable", "server_error", "request_timeout"})
"""Entra says no now, and may say yes soon."""


def missing_settings(settings: Settings) -> tuple[str, ...]:
    """The names of the settings without which Entra cannot be asked for anything."""
    needed = {
        "LYHORD_TEAMS_APP_ID": settings.teams_app_id,
        "LYHORD_TEAMS_TENANT_ID": settings.teams_tenant_id,
        "LYHORD_TEAMS_CERTIFICATE": settings.teams_certificate or settings.teams_client_secret,
    }
    return tuple(name for name, value in needed.items() if value is None)


def credential(settings: Settings) -> str | dict[str, str]:
    """What msal signs or sends: the certificate where there is one. Raises SettingsError."""
    if settings.teams_certificate is None:
        if settings.teams_client_secret is None:
            raise SettingsError(("LYHORD_TEAMS_CERTIFICATE is not set.",))
        return settings.teams_client_secret.get_secret_value()
    try:
        pem = settings.teams_certificate.read_text()
        load_pem_x509_certificate(pem[pem.index(_BEGIN) :].encode())
        load_pem_private_key(_key_only(pem).encode(), None)
    except (OSError, ValueError, TypeError):
        raise SettingsError((_NOT_BOTH,)) from None
    return {"private_key": _key_only(pem), "public_certificate": _certificate_only(pem)}


_NOT_BOTH = (
    "LYHORD_TEAMS_CERTIFICATE does not lead to a PEM file with both the private key (without a password) and "
    "the certificate. Put the two in one file, one after the other, and give its path."
)


def _certificate_only(pem: str) -> str:
    end = "-----END CERTIFICATE-----"
    return pem[pem.index(_BEGIN) : pem.rindex(end) + len(end)] + "\n"


def _key_only(pem: str) -> str:
    """Raises ValueError."""
    found = _KEY.search(pem)
    if found is None:
        raise ValueError("no key")
    return found[0]
