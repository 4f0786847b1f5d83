"""The labelled texts of these tests, and the shared sample where it is to be had."""

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

STOCKHOLM = ZoneInfo("Europe/Stockholm")
TEXTS = Path(__file__).parent / "texts"
SAMPLE = Path(__file__).parents[4] / "shared" / "examples"


def own(name: str) -> list[dict[str, Any]]:
    """The lines of one of our own files."""
    return list(_lines(TEXTS / f"{name}.jsonl"))


def sample(name: str) -> list[dict[str, Any]]:
    """The lines of a shared sample; the test is skipped where the folder is missing."""
    path = SAMPLE / f"{name}.jsonl"
    if not path.exists():
        pytest.skip(f"the shared sample is not here: {path}")
    return list(_lines(path))


def at(written: str) -> datetime:
    """A local time of the texts."""
    return datetime.fromisoformat(written).replace(tzinfo=STOCKHOLM)


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)
