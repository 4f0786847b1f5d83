"""The clock of a personal-data incident: warned at 24, 48, 60 and 68 hours from when it was discovered."""

from datetime import timedelta

from domain.deadlines import LOCAL
from tests.stories.test_every_kind import report_as
from tests.stories.town import Town, last

WARNED_AT = (24, 48, 60, 68)
"""Hours after the discovery, nights and days of rest included."""


async def test_whoever_decides_is_warned_at_every_hour_that_was_promised(town: Town) -> None:
    anna, pia = await town.person("anna"), await town.person("pia")
    now = town.clock().astimezone(LOCAL)
    discovered = (now - timedelta(hours=2)).replace(minute=0, second=0, microsecond=0)
    await report_as(anna, "Personuppgiftsincident", [f"{discovered:%Y-%m-%d} kl {discovered:%H.%M}", "inget"])
    case = await town.the_case_of("anna")
    assert case.discovered == discovered
    for hours in WARNED_AT:
        await town.waits(case.discovered + timedelta(hours=hours, minutes=-5) - town.clock())
        before = len(pia.cards)
        await town.waits(timedelta(minutes=10))
        heard = [card.words for card in pia.cards[before:]]
        left = {f"Det är {72 - hours - begun} timmar kvar" for begun in (0, 1)}
        assert any(words in card for words in left for card in heard), (hours, heard)
        assert case.number not in last(pia).words
        assert "inte blev som" not in last(pia).words
