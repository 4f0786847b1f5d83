"""Samples of all that the product can show, played by the product itself.

A new notice, dialog, button or text gets its sample where its scene is told: reports in drafts.py,
what each kind asks in kinds.py, its legal path in paths.py, handling in handling.py and steps.py,
lists and the start page in pages.py, and plain words in answers.py. tests/rooms/gallery says what is
missing.
"""

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

from domain.organisation import Organisation
from handlers.samples import (
    actions,
    answers,
    digest,
    drafts,
    handling,
    kinds,
    leaving,
    meetings,
    pages,
    paths,
    requirements,
    reviews,
    short_answers,
    steps,
)
from handlers.samples.seen import Sample
from handlers.samples.stage import NOW, Scene, Stage
from storage import schema
from storage.encryption import KeyRing
from storage.store import Store

SCENES: tuple[Scene, ...] = (
    *drafts.SCENES,
    *kinds.SCENES,
    *handling.SCENES,
    *steps.SCENES,
    *paths.SCENES,
    *pages.SCENES,
    *answers.SCENES,
    *digest.SCENES,
    *actions.SCENES,
    *requirements.SCENES,
    *leaving.SCENES,
    *short_answers.SCENES,
    *meetings.SCENES,
    *reviews.SCENES,
)

_KEYS = KeyRing({"gallery": b"g" * 32}, "gallery")
_AUDIT_KEY = b"g" * 32


async def play(folder: Path, locale: str, scenes: Sequence[Scene] = SCENES) -> tuple[Sample, ...]:
    """Every sample in the language. folder: for databases that are thrown away afterwards."""
    theatres: dict[Callable[[str], Organisation], _Theatre] = {}
    found: list[Sample] = []
    for scene in scenes:
        theatre = theatres.get(scene.organisation)
        if theatre is None:
            file = folder / f"{locale}-{len(theatres)}.sqlite"
            theatre = theatres[scene.organisation] = await _Theatre.built(file, scene.organisation(locale))
        found += await theatre.played(scene, locale)
    return tuple(found)


class _Theatre:
    """One database with its organisation, as new for every scene. It stays the same store, because
    a new one has to prepare every statement anew, which takes longer than playing the scene."""

    def __init__(self, new: Path, used: Path, store: Store, organisation: Organisation) -> None:
        self._new = new
        self._used = used
        self._store = store
        self._organisation = organisation

    @classmethod
    async def built(cls, used: Path, organisation: Organisation) -> "_Theatre":
        new = used.with_suffix(".new")
        await schema.upgrade(f"sqlite:///{new}")
        first = await Store.open(f"sqlite:///{new}", _KEYS, _AUDIT_KEY, lambda: NOW)
        async with first.transaction() as tx:
            kept = await tx.organisations.replace(organisation)
        await first.close()
        shutil.copyfile(new, used)
        store = await Store.open(f"sqlite:///{used}", _KEYS, _AUDIT_KEY, lambda: NOW)
        return cls(new, used, store, kept)

    async def played(self, scene: Scene, locale: str) -> list[Sample]:
        shutil.copyfile(self._new, self._used)
        stage = Stage(self._store, scene, self._organisation, locale)
        try:
            await scene.play(stage)
        finally:
            await self._store.close()  # of its connections; the next scene opens others
        return stage.samples


__all__ = ["NOW", "SCENES", "Sample", "Scene", "Stage", "play"]
