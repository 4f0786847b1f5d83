"""`lyhord teams …`: what whoever connects Microsoft Teams needs."""

import asyncio
from importlib.metadata import version as version_of
from pathlib import Path
from typing import Annotated

import typer

from bot.settings import Settings, SettingsError
from bot.teams.package import App, CannotPackage, package
from bot.teams_check import of_teams_itself

_WANTING = 1

teams = typer.Typer(help="The Microsoft Teams app.", no_args_is_help=True)


@teams.command("package")
def write_package(
    out: Annotated[Path, typer.Option(help="The file to write.", dir_okay=False)] = Path("lyhord-teams.zip"),
    address: Annotated[
        str, typer.Option(help="Where Teams reaches Lyhörd, https://…; without it, LYHORD_ADDRESS.")
    ] = "",
    version: Annotated[
        str,
        typer.Option(help="The app's version, as in 1.0.1. Raise it when you upload a changed package."),
    ] = "",
    website: Annotated[str, typer.Option(help="A page about the app. Without it, the address.")] = "",
    privacy: Annotated[str, typer.Option(help="Your page on personal data. Without it, the address.")] = "",
    terms: Annotated[str, typer.Option(help="Your terms of use. Without them, the address.")] = "",
) -> None:
    """Write the app package to upload in the Teams admin centre: manifest, texts and icons."""
    settings = Settings.load()
    app = App(
        app_id=settings.teams_app_id or "",
        address=address or settings.address or "",
        version=version or version_of("lyhord"),
        website=website,
        privacy=privacy,
        terms=terms,
    )
    missing = {"LYHORD_TEAMS_APP_ID": app.app_id, "LYHORD_ADDRESS (or --address)": app.address}
    if wanting := [name for name, value in missing.items() if not value]:
        raise SettingsError((*(f"{name} is not set." for name in wanting), "docs/teams.md tells how."))
    try:
        content = package(app)
    except CannotPackage as error:
        raise SettingsError((f"No package was written: {error}.",)) from None
    out.write_bytes(content)
    typer.echo(f"{out}: Lyhörd {app.version} for {app.address}, in Swedish and English.")
    typer.echo("Upload it in the Teams admin centre → Teams apps → Manage apps. See docs/teams.md.")


@teams.command("check")
def check() -> None:
    """Ask Microsoft whether the app is let in, and into the directory where it is used. Sends nothing."""
    findings = asyncio.run(of_teams_itself(Settings.load()))
    for finding in findings:
        typer.echo(str(finding))
    if not all(finding.fine for finding in findings):
        raise typer.Exit(_WANTING)
