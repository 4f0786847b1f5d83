"""Teams' documented rates are kept before Teams has to say so, and nobody who waits is held back."""

import asyncio
import heapq

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.entra import Entra
from bot.pacing import Gate, NotYet
from bot.sending import Later, Sent
from bot.settings import Settings
from bot.teams.api import Message, TeamsApi
from bot.teams.pacing import MOST_IDLE, Call, Pace
from bot.teams.references import read
from bot.teams.renderer import message
from tests.rooms.teams.conftest import CARD, Out
from tests.teams_server import TeamsServer

RATES = ((1.0, 7), (2.0, 8), (30.0, 60), (3600.0, 1800))
OF_THE_APP = (1.0, 50)


def went(pace: Pace, calls: list[tuple[float, Call]]) -> list[float]:
    """When each call went: (pause before it is wished, call)."""
    now, found = 0.0, []
    for pause, call in calls:
        now += pause
        now += pace.wait(call, now)
        pace.book(call, now)
        pace.finished(call, now)
        found.append(now)
    return found


def most_within(times: list[float], seconds: float) -> int:
    window: list[float] = []
    most = 0
    for moment in sorted(times):
        heapq.heappush(window, moment)
        while window[0] <= moment - seconds:
            heapq.heappop(window)
        most = max(most, len(window))
    return most


@given(st.lists(st.floats(0, 20), min_size=1, max_size=200))
def test_a_conversation_never_gets_more_than_teams_allows(pauses: list[float]) -> None:
    times = went(Pace(), [(pause, Call("a:1")) for pause in pauses])

    for seconds, number in RATES:
        assert most_within(times, seconds) <= number


def test_a_conversation_that_is_written_to_for_hours_stays_within_its_hour() -> None:
    times = went(Pace(), [(0.0, Call("a:1"))] * 4000)

    for seconds, number in RATES:
        assert most_within(times, seconds) <= number


def test_the_whole_app_stays_within_its_second() -> None:
    times = went(Pace(), [(0.0, Call(f"a:{number}")) for number in range(500)])

    assert most_within(times, OF_THE_APP[0]) <= OF_THE_APP[1]
    assert times[-1] < 20


def test_a_refusal_empties_the_conversation_that_was_refused() -> None:
    pace = Pace()
    pace.refused(Call("a:1"), 30, 0.0)

    assert pace.wait(Call("a:1"), 0.0) == pytest.approx(30)
    assert pace.wait(Call("a:2"), 0.0) == 0


def test_conversations_that_have_rested_are_forgotten() -> None:
    pace, now = Pace(share=1000.0), 0.0
    for number in range(3 * MOST_IDLE):
        now += 10
        pace.book(Call(f"a:{number}"), now)

    assert len(pace._conversations) <= MOST_IDLE  # noqa: SLF001 (memory is what is tested)


async def test_what_can_wait_goes_back_to_the_outbox_and_an_answer_goes_at_once() -> None:
    gate, call = Gate(Pace(), clock=lambda: 0.0), Call("a:1")
    for _ in range(3):
        await gate.turn(call, 0.0)

    with pytest.raises(NotYet):
        await gate.turn(call, 0.1)
    await asyncio.wait_for(gate.turn(call, None), 60)


async def test_sixty_cards_to_one_chat_make_teams_refuse_nothing(
    teams: TeamsServer, settings: Settings, out: Out
) -> None:
    """Time is the test Teams': nobody really waits."""
    chat = read(await out.annas_chat())

    async def sleep(seconds: float) -> None:
        teams.clock.forward(seconds)

    api = TeamsApi(settings, Entra(settings), Gate(Pace(), teams.clock, sleep))
    teams.clock.stop()
    teams.count_rates(enforce=True)
    try:
        for _ in range(60):
            await api.post(chat, Message(message(CARD)), patience=60.0)
    finally:
        await api.close()

    assert teams.rates.violations == []
    assert len(out.anna.bot_messages()) == 60


async def at_once(_seconds: float) -> None:
    """Time stands still."""


async def test_a_chat_that_is_full_is_put_off(teams: TeamsServer, settings: Settings, out: Out) -> None:
    chat = await out.annas_chat()
    api = TeamsApi(settings, Entra(settings), Gate(Pace(), clock=lambda: 0.0, sleep=at_once))
    out.sender._api = api  # noqa: SLF001 (the same way out, held to the real rates)
    found = [await out.sender.post(chat, CARD, str(number)) for number in range(20)]
    await api.close()

    assert {type(each) for each in found} == {Sent, Later}
    assert any(isinstance(each, Later) and each.reason == "paced" for each in found)
