"""The gallery is played once for all its tests."""

import asyncio

import pytest

from bot import gallery
from bot.gallery import Picture
from handlers.samples import Sample


@pytest.fixture(scope="session")
def samples() -> tuple[Sample, ...]:
    """Every sample in both languages."""
    return asyncio.run(gallery.samples())


@pytest.fixture(scope="session")
def pictures(samples: tuple[Sample, ...]) -> tuple[Picture, ...]:
    """Every sample as each platform gets it."""
    return gallery.pictures(samples)
