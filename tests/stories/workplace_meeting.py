"""How an APT is set up, awaited, drafted and held in a story."""

from datetime import datetime, timedelta

from domain.deadlines import LOCAL
from domain.meetings import Occasion
from tests.stories.organisation import SOLGARDEN
from tests.stories.town import SeenCard, Someone, Town

SERIES = "APT första tisdagen varje månad kl 14–15.30, paus i juli"


async def in_february(town: Town) -> None:
    """The tenth of February, a month before the first Tuesday of March: no holiday is near."""
    await town.joins_channel()
    now = town.clock().astimezone(LOCAL)
    there = datetime(now.year + 1, 2, 10, 10, tzinfo=LOCAL)
    town.clock.moves(there - now)


async def set_up(town: Town, clients: str = "10 eller fler", *, moves: bool = True) -> Someone:
    """Bo sets up the series."""
    if moves:
        await in_february(town)
    bo = await town.person("bo")
    await bo.says(SERIES)
    await bo.presses(clients)
    await bo.presses("Stämmer")
    return bo


async def next_of(town: Town) -> Occasion:
    async with town.store.reading() as tx:
        found = await tx.meetings.next_of(SOLGARDEN, town.clock())
    assert found is not None
    return found


async def waits_until(town: Town, moment: datetime) -> None:
    await town.passes_over_to(moment)


async def drafted(town: Town) -> Occasion:
    """It is a week before, and the manager has the draft."""
    occasion = await next_of(town)
    await waits_until(town, occasion.start - timedelta(days=6))
    return await next_of(town)


def posted(someone: Someone) -> list[SeenCard]:
    """The cards in the channel; in Slack a file is a message of its own, without words."""
    return [card for card in someone.in_channel if card.words]


async def held(town: Town, bo: Someone, **answers: str) -> Occasion:
    """Approved, posted and held; Bo has written the notes."""
    occasion = await drafted(town)
    await bo.presses("Godkänn och skicka")
    await waits_until(town, occasion.end + timedelta(minutes=20))
    await bo.presses("Skriv anteckningar")
    await bo.submits({"Hur många var med?": "12", **answers})
    return occasion
