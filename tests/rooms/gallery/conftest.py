"""The gallery is played once for all its tests."""

import asyncio
from pathlib import Path

import pytest

from bot import gallery
from bot.gallery import Picture
from handlers.samples import Sample


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """In one process: it takes longer to play than all its tests together."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.xdist_group("gallery"))


@pytest.fixture(scope="session")
def samples() -> tuple[Sample, ...]:
    """Every sample in both languages."""
    return asyncio.run(gallery.samples())


@pytest.fixture(scope="session")
def pictures(samples: tuple[Sample, ...]) -> tuple[Picture, ...]:
    """Every sample as each platform gets it."""
    return gallery.pictures(samples)
