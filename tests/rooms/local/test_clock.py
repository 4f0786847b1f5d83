"""The demo's clock only moves forward, and everything due on the way happens in order."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from bot.local.clock import DemoClock, Travel

START = datetime(2026, 11, 21, 13, 30, tzinfo=UTC)
HOUR = timedelta(hours=1)


@dataclass
class World:
    """Something is due at each of these times; each happening says one thing."""

    due: list[datetime]
    clock: DemoClock = field(default_factory=lambda: DemoClock(real_now=lambda: START))
    seen: list[datetime] = field(default_factory=list)
    kept: list[timedelta] = field(default_factory=list)
    said: int = 0

    async def next_happening(self, moment: datetime) -> datetime | None:
        return min((due for due in self.due if due > moment), default=None)

    async def happen(self, moment: datetime) -> None:
        self.seen.append(moment)
        self.said += moment in self.due

    async def keep(self, ahead: timedelta) -> None:
        self.kept.append(ahead)

    @property
    def travel(self) -> Travel:
        return Travel(self.clock, self.next_happening, self.happen, self.keep, lambda: self.said)


def _nothing(_: datetime, __: int) -> None:
    pass


def test_the_clock_never_goes_back() -> None:
    clock = DemoClock(real_now=lambda: START)
    clock.move_to(START + HOUR)
    clock.move_to(START)
    assert clock() == START + HOUR
    assert clock.ahead == HOUR


def test_the_clock_stands_still_when_the_machine_s_own_is_set_back() -> None:
    real = [START, START, START - HOUR, START - HOUR, START - HOUR, START - HOUR / 2]
    clock = DemoClock(real_now=lambda: real.pop(0))
    assert clock() == START
    assert clock() == START
    clock.move_to(START + HOUR)
    assert clock() == START + 1.5 * HOUR


async def test_everything_due_on_the_way_happens_in_order() -> None:
    world = World([START + 3 * HOUR, START + HOUR, START + 9 * HOUR])
    assert await world.travel.to(START + 5 * HOUR, _nothing) == 2
    assert world.seen == [START + HOUR, START + 3 * HOUR, START + 5 * HOUR]
    assert world.clock() == START + 5 * HOUR
    assert world.kept[-1] == 5 * HOUR


async def test_progress_is_told_at_every_stop() -> None:
    told: list[tuple[datetime, int]] = []
    world = World([START + HOUR, START + 2 * HOUR])
    await world.travel.to(START + 5 * HOUR, lambda at, count: told.append((at, count)))
    assert told == [(START + HOUR, 1), (START + 2 * HOUR, 2)]


async def test_the_next_event_is_the_first_at_which_something_is_said() -> None:
    world = World([START + 2 * HOUR, START + 3 * HOUR])
    assert await world.travel.to_next(timedelta(days=60), _nothing) == 1
    assert world.clock() == START + 2 * HOUR


async def test_with_nothing_ahead_the_clock_stays() -> None:
    world = World([])
    assert await world.travel.to_next(timedelta(days=60), _nothing) == 0
    assert world.clock() == START


@pytest.mark.parametrize("stuck", [timedelta(), timedelta(seconds=5)])
async def test_what_stays_due_forever_does_not_hold_the_clock(stuck: timedelta) -> None:
    world = World([])

    async def always_due(moment: datetime) -> datetime:
        return moment + stuck

    travel = Travel(world.clock, always_due, world.happen, world.keep, lambda: 0)
    await travel.to(START + HOUR, _nothing)
    assert world.clock() == START + HOUR
    assert len(world.seen) <= 61
