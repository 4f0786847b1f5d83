"""Cards and forms from before a hand-over: whoever had the case presses them in vain, whoever has it now
is not disturbed, and the same form sent twice does one thing."""

import pytest

from tests.stories.telling import report
from tests.stories.test_the_managers_desk import choose, opened, step
from tests.stories.town import Town

PLATFORMS = pytest.mark.parametrize("platform", ["local", "slack", "teams"], indirect=True)


@PLATFORMS
async def test_cards_and_open_forms_from_before_a_hand_over_do_nothing(town: Town) -> None:
    anna, bo, erik, lars = [await town.person(key) for key in ("anna", "bo", "erik", "lars")]
    await report(anna)
    await bo.presses("Ta emot")
    await step(bo, "Lämna över", {"Vem tar över?": "Erik Lund"})
    await opened(erik)
    await choose(erik, "Missförhållande?")  # Erik's form is open …
    old = [card for card in erik.cards if "Öppna" in card.buttons]
    await step(bo, "Missförhållande?", {"Kan det vara": "Ja", "Varför": "Kan ha orsakat skada."})
    case = await town.the_case_of("anna")
    readings = await town.readings_of(case)

    await erik.submits({"Kan det vara": "Nej", "Varför": "Ingen skada."})  # … when it is no longer his
    for card in old:
        await erik.presses_again(card, "Öppna")
    after = await town.the_case_of("anna")
    assert (after.kind, after.version) == (case.kind, case.version)
    assert await town.readings_of(case) == readings
    assert not any("Solgården" in card.words for card in erik.cards)
    assert lars.cards[-1].words == "Ett ärende väntar på dig"
