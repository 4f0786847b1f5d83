"""Asks Microsoft itself whether we are let in, and says what came back in plain words."""

import httpx

from bot.checks import Finding
from bot.entra import CONNECTOR, GRAPH, Entra, NoToken, missing_settings
from bot.settings import Settings

_PROOF = "LYHORD_TEAMS_CERTIFICATE"
_MEANT = {
    "invalid_client": f"Entra does not accept who we say we are. Upload the certificate of {_PROOF} under "
    "App registrations → the app → Certificates & secrets, and see that it has not expired, nor the secret.",
    "unauthorized_client": "The app is not known in this tenant. Check LYHORD_TEAMS_APP_ID and "
    "LYHORD_TEAMS_TENANT_ID: both stand on the app's overview page in Entra.",
    "invalid_resource": "The tenant does not know the service that was asked for. "
    "Check LYHORD_TEAMS_TENANT_ID.",
    "invalid_request": "Entra does not understand the question. Check LYHORD_TEAMS_APP_ID and "
    "LYHORD_TEAMS_TENANT_ID: both are ids like 00000000-0000-0000-0000-000000000000.",
    "tenant_unknown": "Entra knows no such tenant. Check LYHORD_TEAMS_TENANT_ID.",
    "certificate_unreadable": f"{_PROOF} must be a PEM file with both the private key, without a password, "
    "and the certificate.",
    "not_reached": "Entra cannot be reached from here. Check the network and the way out to "
    "login.microsoftonline.com.",
    "no_answer": "Something else answered in Entra's place. Check the way out to login.microsoftonline.com.",
}
_REFUSED = "Entra gives no token."
_LATER = "Entra has trouble. Try again later."
_NO_GRAPH = "Microsoft Graph cannot be reached from here. Check the way out to graph.microsoft.com."
_WAITS = 15.0  # seconds


async def of_teams_itself(settings: Settings) -> list[Finding]:
    """One token for the chat, one for the directory where that is used. Nothing is sent to anyone."""
    missing = missing_settings(settings)
    if missing:
        return [Finding(fine=False, sentence=f"{name} is not set.") for name in missing]
    entra = Entra(settings)
    found = [await _lets_in(entra, CONNECTOR, "the chat: Lyhörd may speak in Teams")]
    if found[0].fine and settings.directory_groups_file is not None:
        found += await _directory(entra, settings)
    return found


def told(error: NoToken) -> str:
    """Why Entra gave no token, and what to do."""
    sentence = _MEANT.get(error.code) or (_REFUSED if error.refused else _LATER)
    return f"{sentence} (code: {error.code})"


async def _lets_in(entra: Entra, scope: str, what: str) -> Finding:
    try:
        await entra.token(scope)
    except NoToken as error:
        return Finding(fine=False, sentence=told(error))
    return Finding(fine=True, sentence=f"Entra gives a token for {what}.")


async def _directory(entra: Entra, settings: Settings) -> list[Finding]:
    """May we read people? One of them is asked for, and only the id."""
    let_in = await _lets_in(entra, GRAPH, "the directory")
    if not let_in.fine:
        return [let_in]
    address = f"{settings.graph_url.rstrip('/')}/users?$top=1&$select=id"
    headers = {"Authorization": f"Bearer {await entra.token(GRAPH)}"}
    try:
        async with httpx.AsyncClient(timeout=_WAITS) as client:
            status = (await client.get(address, headers=headers)).status_code
    except httpx.HTTPError:
        return [
            Finding(fine=False, sentence="Graph cannot be reached. Check the way out to graph.microsoft.com.")
        ]
    return [let_in, _reading(status)]


def _reading(status: int) -> Finding:
    if status == httpx.codes.OK:
        return Finding(fine=True, sentence="Microsoft Graph lets us read people.")
    if status == httpx.codes.FORBIDDEN:
        return Finding(
            fine=False,
            sentence="Microsoft Graph does not let us read people. In Entra, give the app the application "
            "permissions User.Read.All and GroupMember.Read.All and grant admin consent; "
            "it can take some minutes to hold.",
        )
    return Finding(fine=False, sentence=f"Microsoft Graph does not answer as it should (status {status}).")
