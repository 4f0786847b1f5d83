"""A place of its own for every command: an empty directory, an empty environment."""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.cli import main

EXAMPLE = Path(__file__).parents[3] / "docs" / "organisation.example.yaml"


@dataclass(frozen=True, slots=True)
class Said:
    """What a command printed, and how it ended."""

    code: int
    out: str
    err: str


Lyhord = Callable[..., Said]


@pytest.fixture
def place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The empty directory in which commands are given."""
    for name in list(os.environ):
        if name.startswith("LYHORD_"):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def lyhord(place: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Lyhord:
    """Gives a command as the shell would."""

    def give(*words: str | Path) -> Said:
        monkeypatch.setattr(sys, "argv", ["lyhord", *map(str, words)])
        capfd.readouterr()
        try:
            main()
            code = 0
        except SystemExit as ended:
            code = int(ended.code or 0)
        printed = capfd.readouterr()
        return Said(code, printed.out, printed.err)

    return give


@pytest.fixture
def installed(lyhord: Lyhord, place: Path) -> Path:
    """Keys, the intake and the example organisation, as the guide says to set them up."""
    file = place / "lyhord.env"
    file.write_text(lyhord("keys", "new").out + "LYHORD_CHAT_INTAKE=dialog\n")
    file.chmod(0o600)
    assert lyhord("organisation", "import", EXAMPLE).code == 0
    return place
