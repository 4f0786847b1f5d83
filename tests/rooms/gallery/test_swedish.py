"""What people read in Swedish changes only when someone means it to, and sees it in a diff.

After a meant change: LYHORD_UPDATE_SNAPSHOTS=1 pytest tests/rooms/gallery, and read what git says.
"""

import os
import re
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from bot.gallery import SLACKS_OWN, TEAMS_OWN, Picture
from handlers.chat import Platform
from handlers.samples import SCENES
from tests.rooms.gallery.reading import read

HERE = Path(__file__).parent
SNAPSHOTS: Mapping[Platform, Path] = {
    # the frame around the words differs so much that each platform's is read on its own
    Platform.SLACK: HERE / "swedish",
    Platform.TEAMS: HERE / "swedish_in_teams",
}
_OWN: Mapping[Platform, str] = {Platform.SLACK: SLACKS_OWN, Platform.TEAMS: TEAMS_OWN}
GROUPS = [
    (platform, group)
    for platform in SNAPSHOTS
    for group in (*dict.fromkeys(scene.group for scene in SCENES), _OWN[platform])
]


def file_of(platform: Platform, group: str) -> Path:
    """Delad telefon -> delad-telefon.txt"""
    letters = unicodedata.normalize("NFKD", group.lower()).encode("ascii", "ignore").decode()
    return SNAPSHOTS[platform] / f"{re.sub(r'[^a-z0-9]+', '-', letters)}.txt"


def told(pictures: tuple[Picture, ...], platform: Platform, group: str) -> Iterator[str]:
    for each in pictures:
        if (each.platform, each.locale, each.group) == (platform, "sv", group):
            yield read(each)


@pytest.mark.parametrize(("platform", "group"), GROUPS)
def test_the_words_are_those_that_were_agreed(
    pictures: tuple[Picture, ...], platform: Platform, group: str
) -> None:
    now = "\n".join(told(pictures, platform, group))
    file = file_of(platform, group)
    if os.environ.get("LYHORD_UPDATE_SNAPSHOTS"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(now, encoding="utf-8")
    assert file.is_file(), f"{file.name} is missing: run with LYHORD_UPDATE_SNAPSHOTS=1 and read it"
    assert now == file.read_text(encoding="utf-8"), "meant? LYHORD_UPDATE_SNAPSHOTS=1 writes the new words"


@pytest.mark.parametrize("platform", SNAPSHOTS)
def test_no_snapshot_is_left_of_a_group_that_is_gone(platform: Platform) -> None:
    agreed = {file_of(where, group).name for where, group in GROUPS if where is platform}
    assert {file.name for file in SNAPSHOTS[platform].glob("*")} == agreed
