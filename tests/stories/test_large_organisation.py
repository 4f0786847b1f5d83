"""A municipality with hundreds of units is no harder to report in."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.settings import Settings
from domain.organisation import Unit
from storage.store import Store
from tests.stories.conftest import TOWNS
from tests.stories.organisation import ORGANISATION
from tests.stories.telling import WHAT_HAPPENED
from tests.stories.town import Clock, Town, bring_into_use, last

MANY = tuple(Unit(f"bo{n}", f"Gruppbostad nummer {n}", "enhet", "aldre") for n in range(300))


@pytest.fixture
async def town(platform: str, store: Store, settings: Settings) -> AsyncIterator[Town]:
    large = replace(ORGANISATION, units=(*ORGANISATION.units, *MANY))
    await bring_into_use(store, large)
    async with TOWNS[platform].opened(store, Clock(), settings) as town:
        yield town


async def test_any_of_300_units_is_chosen_in_the_chat(town: Town) -> None:
    anna = await town.person("anna")
    await anna.says(WHAT_HAPPENED)
    await anna.presses("Fel enhet?")
    await anna.chooses("Alla enheter", "Gruppbostad nummer 217")
    assert "Gruppbostad nummer 217" in last(anna).words


async def test_any_of_300_units_is_chosen_in_the_form(town: Town) -> None:
    anna = await town.person("anna")
    await anna.says(WHAT_HAPPENED)
    await anna.says("vi ringde jouren")
    await anna.presses("Ändra")
    await anna.submits({"Enhet": "Gruppbostad nummer 299"})
    assert "Gruppbostad nummer 299" in last(anna).words
