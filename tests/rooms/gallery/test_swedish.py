"""What people read in Swedish changes only when someone means it to, and sees it in a diff.

After a meant change: LYHORD_UPDATE_SNAPSHOTS=1 pytest tests/rooms/gallery, and read what git says.
"""

import os
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.gallery import SLACKS_OWN, Picture
from handlers.chat import Platform
from handlers.samples import SCENES
from tests.rooms.gallery.reading import read

SNAPSHOTS = Path(__file__).parent / "swedish"
GROUPS = (*dict.fromkeys(scene.group for scene in SCENES), SLACKS_OWN)


def file_of(group: str) -> Path:
    """Delad telefon -> delad-telefon.txt"""
    letters = unicodedata.normalize("NFKD", group.lower()).encode("ascii", "ignore").decode()
    return SNAPSHOTS / f"{re.sub(r'[^a-z0-9]+', '-', letters)}.txt"


def told(pictures: tuple[Picture, ...], group: str) -> Iterator[str]:
    for each in pictures:
        if (each.platform, each.locale, each.group) == (Platform.SLACK, "sv", group):
            yield read(each)


@pytest.mark.parametrize("group", GROUPS)
def test_the_words_are_those_that_were_agreed(pictures: tuple[Picture, ...], group: str) -> None:
    now = "\n".join(told(pictures, group))
    file = file_of(group)
    if os.environ.get("LYHORD_UPDATE_SNAPSHOTS"):
        SNAPSHOTS.mkdir(exist_ok=True)
        file.write_text(now, encoding="utf-8")
    assert file.is_file(), f"{file.name} is missing: run with LYHORD_UPDATE_SNAPSHOTS=1 and read it"
    assert now == file.read_text(encoding="utf-8"), "meant? LYHORD_UPDATE_SNAPSHOTS=1 writes the new words"


def test_no_snapshot_is_left_of_a_group_that_is_gone() -> None:
    assert {file.name for file in SNAPSHOTS.glob("*")} == {file_of(group).name for group in GROUPS}
