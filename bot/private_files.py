"""Files that only their owner may read, and that never take another file's place."""

import os
from pathlib import Path

from bot.command import stop


def write_private(file: Path, content: bytes) -> None:
    """Write a new file for its owner's eyes only; an existing one is left alone, and it is said."""
    try:
        handle = os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError:
        stop(f"{file} is there already. Name another file.")
    with os.fdopen(handle, "wb") as opened:
        opened.write(content)


def must_be_new(file: Path) -> None:
    """Asked before anything is done that cannot be done twice."""
    if file.exists():
        stop(f"{file} is there already. Name another file.")
    if not file.parent.is_dir():
        stop(f"There is no folder {file.parent}.")
