"""The command line: `lyhord --help` explains itself."""

import typer

program = typer.Typer(name="lyhord", no_args_is_help=True)


@program.callback()
def _root() -> None:
    """Lyhörd, a chat bot for quality work in Swedish social services."""


def main() -> None:
    program()
