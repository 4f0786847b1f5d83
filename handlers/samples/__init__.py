"""Samples of all that the product can show, played by the product itself.

A new notice, dialog, button or text gets its sample where its scene is told: reports in drafts.py,
what each kind asks in kinds.py, handling in handling.py, lists and the start page in pages.py, and
plain words in answers.py. tests/rooms/gallery says what is missing.
"""

import shutil
from collections.abc import Sequence
from pathlib import Path

from handlers.samples import answers, drafts, handling, kinds, pages
from handlers.samples.seen import Sample
from handlers.samples.stage import NOW, Scene, Stage
from storage import schema
from storage.encryption import KeyRing
from storage.store import Store

SCENES: tuple[Scene, ...] = (
    *drafts.SCENES,
    *kinds.SCENES,
    *handling.SCENES,
    *pages.SCENES,
    *answers.SCENES,
)

_KEYS = KeyRing({"gallery": b"g" * 32}, "gallery")
_AUDIT_KEY = b"g" * 32


async def play(folder: Path, locale: str, scenes: Sequence[Scene] = SCENES) -> tuple[Sample, ...]:
    """Every sample in the language. folder: empty, for databases that are thrown away afterwards."""
    migrated = folder / "migrated.sqlite"
    if not migrated.exists():
        await schema.upgrade(f"sqlite:///{migrated}")
    found: list[Sample] = []
    for number, scene in enumerate(scenes):
        database = folder / f"{locale}-{number}.sqlite"
        shutil.copyfile(migrated, database)
        found += await _played(scene, f"sqlite:///{database}", locale)
    return tuple(found)


async def _played(scene: Scene, database: str, locale: str) -> list[Sample]:
    store = await Store.open(database, _KEYS, _AUDIT_KEY, lambda: NOW)
    try:
        async with store.transaction() as tx:
            organisation = await tx.organisations.replace(scene.organisation(locale))
        stage = Stage(store, scene, organisation, locale)
        await scene.play(stage)
        return stage.samples
    finally:
        await store.close()


__all__ = ["NOW", "SCENES", "Sample", "Scene", "Stage", "play"]
