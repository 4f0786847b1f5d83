"""The part of the day that was told stays with the report, where no time of day was said."""

from datetime import time

from domain.cases import DayPart
from tests.stories.telling import reviewed
from tests.stories.town import Town, last

TOLD = "I tisdags kväll uteblev insatsen hos en brukare på Solgården"


async def test_the_evening_stays_from_the_first_card_to_the_case(town: Town) -> None:
    anna, bo = await town.person("anna"), await town.person("bo")
    await anna.says(TOLD)
    assert "tisdag 17 nov, på kvällen" in last(anna).words

    await anna.says("vi ringde jouren")
    await anna.presses("Ändra")
    await anna.submits()  # nothing was changed
    assert "tisdag 17 nov, på kvällen" in last(anna).words

    await anna.presses("Granska och skicka")
    assert anna.dialog is not None
    assert "tisdag 17 nov, på kvällen" in anna.dialog.words
    await anna.submits(reviewed())
    case = await town.the_case_of("anna")
    assert case.happened is not None
    assert case.happened.part is DayPart.EVENING

    await bo.presses("Öppna")
    assert bo.dialog is not None
    assert "tisdag 17 nov, på kvällen" in bo.dialog.words


async def test_a_time_said_later_takes_the_place_of_the_evening(town: Town) -> None:
    anna = await town.person("anna")
    await anna.says(TOLD)
    await anna.says("kl 19.30")
    assert "tisdag 17 nov kl. 19.30" in last(anna).words
    assert "på kvällen" not in last(anna).words

    await anna.says("på natten")
    assert "tisdag 17 nov, på natten" in last(anna).words
    draft = await town.draft_of("anna")
    assert draft is not None
    assert time(19, 30).isoformat("minutes") not in draft.now.values["happened"]
