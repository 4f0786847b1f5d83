"""One event, delivered up to five times, at once or in any order, has one effect."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator

import pytest

from bot.settings import Settings
from storage.store import Store
from tests.proofs.echo import TIMES, Echo, When, echoing_town
from tests.proofs.footprint import footprint, serials
from tests.proofs.journey import whole
from tests.stories.conftest import TOWNS
from tests.stories.slack_town import SlackTown
from tests.stories.telling import WHAT_HAPPENED, reviewed
from tests.stories.town import Clock, Someone, Town


@pytest.fixture(params=list(When), ids=lambda when: str(when).replace(" ", "-"))
def echo(request: pytest.FixtureRequest) -> Echo:
    return Echo(request.param)


@pytest.fixture
async def town(platform: str, peopled: Store, settings: Settings, echo: Echo) -> AsyncIterator[Town]:
    async with echoing_town(platform, peopled, settings, echo) as opened:
        yield opened


async def test_a_whole_journey_delivered_many_times_over_happens_once(town: Town, echo: Echo) -> None:
    people = await whole(town)
    await echo.everything_left()
    await town.settles()

    found = await footprint(town.store)
    assert serials(found) == [1]
    assert [line[2] for line in found.numbers] == [1]
    assert Counter(line[1] for line in found.texts.elements()) == {"story": 1, "measure": 1, "addition": 1}
    assert found.drafts == frozenset()
    assert [what for what in found.audited if what != "case.read"] == [
        "case.created",
        "case.taken",
        "case.closed",
        "case.added_to",
    ]
    assert found.audited.count("case.read") == 3  # Bo opened it and then its form, and Anna
    case = await town.the_case_of("anna")
    assert await town.story_of(case) == WHAT_HAPPENED
    assert sum(card.words.startswith(case.number) for card in people["bo"].cards) == 1
    assert sum("är avslutat. Tack" in card.words for card in people["anna"].cards) == 1
    assert sum("tillägg" in card.words for card in people["bo"].cards) == 1
    assert echo.delivered > TIMES
    if isinstance(town, SlackTown):
        _assert_each_message_stands_once(town)


def _assert_each_message_stands_once(town: SlackTown) -> None:
    posts = town.slack.posts_by_metadata("row")
    assert posts
    assert {row: len(messages) for row, messages in posts.items() if len(messages) > 1} == {}
    # Review, case and feedback were opened from a message, each once, though every press came many times.
    assert len(town.slack.journal.calls("views.open", acted=True)) == 3
    assert town.slack.journal.refused() == []


async def _ready_to_send(someone: Someone, what: str) -> None:
    await someone.says(what)
    await someone.says("vi ringde jouren")
    await someone.presses("Granska och skicka")


async def test_reviews_sent_by_several_people_at_once_give_each_one_case_and_no_gap(town: Town) -> None:
    keys = ("anna", "erik", "omar")
    people = [await town.person(key) for key in keys]
    where = ("på Solgården", "på Solgården", "på Hemtjänst Norr")
    for someone, place in zip(people, where, strict=True):
        await _ready_to_send(someone, f"Igår kväll vid 19 uteblev insatsen hos en brukare {place}")
    await asyncio.gather(*(someone.submits(reviewed()) for someone in people))

    found = await footprint(town.store)
    assert serials(found) == [1, 2, 3]
    assert [line[2] for line in found.numbers] == [3]
    assert sorted(line[3] for line in found.cases if isinstance(line[3], str)) == sorted(keys)
    bo = await town.person("bo")
    for key in ("anna", "erik"):
        number = (await town.the_case_of(key)).number
        assert sum(card.words.startswith(number) for card in bo.cards) == 1


async def test_the_same_form_sent_twice_by_an_impatient_hand_is_one_case(
    platform: str, peopled: Store, settings: Settings
) -> None:
    """Two presses of [Skicka in] are two events, so the mark in the inbox is not what stops the second."""
    async with TOWNS[platform].opened(peopled, Clock(), settings) as town:
        anna = await town.person("anna")
        await _ready_to_send(anna, WHAT_HAPPENED)
        await asyncio.gather(anna.submits(reviewed()), anna.submits(reviewed()))
        await town.settles()
        found = await footprint(town.store)
        assert serials(found) == [1]
        assert found.audited.count("case.created") == 1
        assert sum("Tack" in card.words for card in anna.cards) == 1
