"""`lyhord slack …`: what whoever connects a workspace needs."""

from typing import Annotated

import typer

from bot.settings import Mode, Settings, SettingsError
from bot.slack import manifest
from bot.slack.manifest import BadAddress

slack = typer.Typer(help="The Slack app.", no_args_is_help=True)


@slack.command("manifest")
def print_manifest(
    address: Annotated[
        str,
        typer.Option(
            help="Where Slack reaches Lyhörd, as in https://lyhord.kommun.se; without it, LYHORD_ADDRESS."
        ),
    ] = "",
    mode: Annotated[
        Mode | None, typer.Option(help="How Slack reaches Lyhörd; without it, LYHORD_SLACK_MODE decides.")
    ] = None,
    *,
    explain: Annotated[
        bool, typer.Option("--explain", help="List the permissions, and why each is asked for.")
    ] = False,
) -> None:
    """Print the app's manifest for your installation, to paste into https://api.slack.com/apps."""
    if explain:
        for scope, why in manifest.permissions().items():
            typer.echo(f"{scope:<18} {why}")
        return
    settings = Settings.load()
    by_socket = (mode or settings.slack_mode) is Mode.SOCKET
    shown = manifest.for_socket_mode() if by_socket else _over_http(address or settings.address or "")
    typer.echo(shown, nl=False)


def _over_http(address: str) -> str:
    if not address:
        raise SettingsError(
            (
                "Say where Slack reaches Lyhörd: lyhord slack manifest --address https://…",
                "Where no address leads to Lyhörd, use Socket Mode: lyhord slack manifest --mode socket",
            )
        )
    try:
        return manifest.for_http(address)
    except BadAddress as error:
        raise SettingsError((f"--address (or LYHORD_ADDRESS) is wrong: {error}.",)) from None
