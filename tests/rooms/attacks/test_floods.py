"""Someone who sends without end is asked to pause, kindly and once; nobody else notices."""

import asyncio
from typing import Any

import httpx
import pytest

from bot.fairness import MOST_REMEMBERED, PAUSE, FairShare, Paused, Strangers
from bot.pacing import Rate
from bot.settings import Settings
from tests.plain_http import plain_http
from tests.stories.local_town import LocalTown
from tests.stories.slack_town import SlackTown
from tests.stories.teams_town import TeamsTown
from tests.stories.telling import WHAT_HAPPENED, report
from tests.stories.town import Someone, Town, last

AT_ONCE = 12


class Time:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


async def went(share: FairShare, person: str, times: int) -> list[str]:
    """What became of each."""
    found = []
    for _ in range(times):
        try:
            async with share.turn(person):
                found.append("answered")
        except Paused as pause:
            found.append("told" if pause.first else "silent")
    return found


async def test_a_pause_is_told_once_and_ends_and_others_go_on() -> None:
    clock = Time()
    share = FairShare(Rate(5, 1.0), clock)
    assert await went(share, "anna", 8) == ["answered"] * 5 + ["told", "silent", "silent"]
    assert await went(share, "bo", 1) == ["answered"]
    clock.now = PAUSE - 1
    assert await went(share, "anna", 1) == ["silent"]  # all of the pause, not now and then a message
    clock.now = PAUSE
    assert await went(share, "anna", 6) == ["answered"] * 5 + ["told"]


async def test_at_the_pace_of_people_nobody_is_ever_paused() -> None:
    clock = Time()
    share = FairShare(Rate(60, 1.0), clock)
    for _ in range(3600):
        assert await went(share, "anna", 1) == ["answered"]
        clock.now += 1.0


async def test_turns_of_one_person_are_taken_one_at_a_time_and_those_of_two_together() -> None:
    share, here, most = FairShare(Rate(60, 1.0)), set[str](), 0

    async def one(person: str) -> None:
        nonlocal most
        async with share.turn(person):
            assert person not in here
            here.add(person)
            most = max(most, len(here))
            await asyncio.sleep(0)
            here.remove(person)

    await asyncio.gather(*(one(person) for _ in range(20) for person in ("anna", "bo")))
    assert most == 2


async def test_memory_is_bounded_by_those_who_are_active() -> None:
    clock = Time()
    share, strangers = FairShare(Rate(5, 1.0), clock), Strangers(clock=clock)
    for number in range(3 * MOST_REMEMBERED):
        await went(share, f"p{number}", 1)
        strangers.refused(f"s{number}")
        clock.now += 1
    assert len(share) <= MOST_REMEMBERED + 1
    assert len(strangers) <= MOST_REMEMBERED


def test_a_stranger_is_looked_up_a_few_times_and_then_seldom() -> None:
    clock = Time()
    strangers, looked_up = Strangers(clock=clock), 0
    for _ in range(3600):
        if not strangers.is_too_many("guest"):
            looked_up += 1
            strangers.refused("guest")
        clock.now += 1
    assert looked_up < 140
    assert not strangers.is_too_many("another")


# --- the whole of it ----------------------------------------------------------------------------------------


@pytest.fixture
def settings(settings: Settings) -> Settings:
    return settings.model_copy(update={"person_at_once": AT_ONCE, "person_a_minute": 10})


async def _metrics(town: Town) -> str:
    address = town.slack.bot_url if isinstance(town, SlackTown) else town.teams.bot_url  # type: ignore[attr-defined]
    async with plain_http(timeout=60) as client:
        return (await client.get(httpx.URL(address).join("/metrics"))).text


def _pauses(someone: Someone) -> int:
    return sum("paus på en halv minut" in card.words for card in someone.cards)


def _time_in(town: Any) -> Time:
    """The clock by which its turns are counted, which stands still however busy the machine is."""
    works = town._works if isinstance(town, LocalTown) else town._app.state.works  # noqa: SLF001 (no story asks)
    works._share._clock = clock = Time()  # noqa: SLF001 (nobody waits for it)
    return clock


def _client(someone: Any) -> Any:
    return someone.slack if hasattr(someone, "slack") else someone.teams


@pytest.mark.parametrize("platform", ["slack", "teams"], indirect=True)
async def test_a_flood_is_answered_once_loses_nothing_and_holds_nobody_up(town: Town) -> None:
    assert isinstance(town, SlackTown | TeamsTown)
    clock = _time_in(town)
    anna, emma = await town.person("anna"), await town.person("emma")
    await anna.says(WHAT_HAPPENED)
    await anna.says("vi ringde jouren")
    await anna.presses("Granska och skicka")
    before = await town.draft_of("anna")

    flood = [asyncio.create_task(_client(anna).says("hjälp")) for _ in range(4 * AT_ONCE)]
    await emma.says("help")  # meanwhile
    assert _pauses(emma) == 0
    assert emma.cards
    answers = await asyncio.gather(*flood)
    assert {answer.status for answer in answers} == {200}
    await town.settles()

    assert _pauses(anna) == 1
    assert await town.draft_of("anna") == before
    assert anna.dialog is not None
    await _client(anna).submits({"Har du dokumenterat": "Ja", "Kategori": "Annat"})  # in the pause
    assert any("paus" in error for error in anna.errors)
    assert anna.dialog is not None
    assert anna.dialog.fields["Kategori"] == "Annat"  # what was chosen stays

    counted = await _metrics(town)
    platform = "slack" if isinstance(town, SlackTown) else "teams"
    assert f'lyhord_events_total{{name="{platform}_paused"}}' in counted
    assert "anna" not in counted.casefold()

    clock.now += PAUSE
    await anna.submits()
    assert await town.cases_of("anna")


async def test_presses_are_counted_too(town: Town) -> None:
    _time_in(town)
    anna = await town.person("anna")
    await report(anna)
    card = last(anna)
    paused = 0
    for _ in range(AT_ONCE):
        try:
            await anna.presses_again(card, card.buttons[0])
        except Paused:
            paused += 1
    assert paused
