"""Asks Slack itself whether the token is right, and says what came back in plain words."""

from bot.checks import Finding
from bot.settings import Settings
from bot.slack.api import CallFailed, Failure, SlackApi, SlackSettings

_REINSTALL = "Install the app again in Slack and put the new token into LYHORD_SLACK_BOT_TOKEN."
_UNKNOWN = "LYHORD_SLACK_BOT_TOKEN is not a token that Slack knows. Copy it anew: Slack app → Install App."
_ACCOUNT = "The app was removed from the workspace, or the workspace is closed. " + _REINSTALL
_MEANT = {
    "invalid_auth": _UNKNOWN,
    "not_authed": _UNKNOWN,
    "token_revoked": f"The token has been revoked. {_REINSTALL}",
    "token_expired": f"The token has expired. {_REINSTALL}",
    "account_inactive": _ACCOUNT,
    "org_login_required": _ACCOUNT,
    "team_access_not_granted": _ACCOUNT,
    "missing_scope": f"The app lacks permissions (lyhord slack manifest --explain lists them). {_REINSTALL}",
    "ip_address_not_allowed": "Slack does not accept calls from this machine's address. "
    "Add it to the app's allowed addresses.",
}
_HOW = {
    Failure.NOT_REACHED: "Slack cannot be reached from here. Check the network and the way out to slack.com.",
    Failure.LOST: "The connection to Slack broke, or something else answered in its place. "
    "Check the way out to slack.com, then try again.",
    Failure.RATE_LIMITED: "Slack asks us to wait. Try again in a minute.",
    Failure.BROKEN: "Slack itself has trouble. Try again later.",
    Failure.REFUSED: "Slack refuses.",
}


async def of_slack_itself(settings: Settings) -> list[Finding]:
    """One call of auth.test; nothing is sent to anyone."""
    if settings.slack_bot_token is None:
        return []
    token = settings.slack_bot_token.get_secret_value()
    api = SlackApi(SlackSettings(token, api_url=settings.slack_api_url))
    try:
        found = await api.answer(api.once.auth_test)
    except CallFailed as failed:
        sentence = _MEANT.get(failed.code) or _HOW[failed.failure]
        return [Finding(fine=False, sentence=f"{sentence} (Slack's code: {failed.code})")]
    finally:
        await api.close()
    wanted = settings.slack_team_id
    if wanted is not None and wanted != found.get("team_id"):
        return [
            Finding(
                fine=False,
                sentence=f"The token belongs to the workspace {found.get('team')} ({found.get('team_id')}), "
                f"and LYHORD_SLACK_TEAM_ID names {wanted}. Put one of the two right.",
            )
        ]
    return [
        Finding(
            fine=True,
            sentence=f"Slack answers: the token is right, in the workspace {found.get('team')}, "
            f"where Lyhörd is called {found.get('user')}.",
        )
    ]
